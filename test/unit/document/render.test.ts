import type { Document, Section } from '../../../shared/document/document.ts';
import { renderMarkdown } from '../../../shared/document/markdown/render.ts';

const BASE: Pick<Document, 'headline' | 'byline' | 'method' | 'decision'> = {
  headline: ['delay: may ship'],
  byline: ['Candidate 3f9a2c1'],
  method: ['paired bootstrap'],
  decision: { caption: 'Rules', columns: [{ title: 'rule', align: 'left' }], rows: [[['AUC, at least 0.70']]] },
};

function sectionsOf(count: number): readonly Section[] {
  return Array.from({ length: count }, (_, index) => ({
    id: index === 0 ? 'decision' : `gate-${index}`,
    title: `May it ship, by règles-${index}.yml?`,
    summary: [`Of 3 rules: 3 pass, ${index}`],
    weight: index === 0 ? 100 : 50 + (index % 7),
    reach: 'everywhere',
    open: index % 5 === 0,
    blocks: [{ kind: 'paragraph', text: [`Words of ${index}. `.repeat(5 + (index % 9) * 40)] }],
  }));
}

const sizeOf = (text: string): number => Buffer.byteLength(text);

test('what stands around the sections is rendered as often for many sections as for few', () => {
  const reads = (count: number): number => {
    let found = 0;
    const document = {
      ...BASE,
      sections: sectionsOf(count),
      get headline() {
        found += 1;
        return BASE.headline;
      },
    } as unknown as Document;
    renderMarkdown(document, { budgetBytes: 25_000, place: 'comment' });
    return found;
  };
  expect(reads(400)).toBe(reads(100));
});

test('sections give way until the text fits, and not one more than must', () => {
  const document = { ...BASE, sections: sectionsOf(40) } as unknown as Document;
  const at = (budgetBytes: number): string =>
    renderMarkdown(document, { budgetBytes, place: 'comment', trailer: '<!-- end -->' }).text;
  let text = at(Infinity);
  const seen = new Set<string>();
  while (sizeOf(text) > 2500) {
    seen.add(text);
    expect(at(sizeOf(text))).toBe(text);
    const next = at(sizeOf(text) - 1);
    expect(sizeOf(next)).toBeLessThan(sizeOf(text));
    text = next;
  }
  expect(seen.size).toBeGreaterThan(30);
});
