/** Adds a section of the report as CONTRIBUTING says; comment and page then show it. */
import { Checkout, type Addition } from './checkout.ts';

const METHOD: Addition = {
  what: 'A section of the report',
  files: {
    'shared/gate/show/method-section.ts': `import type { Section } from '../../document/document.ts';
import type { GateResult } from '../../evidence/results/gate.ts';
import { methodParts } from './method.ts';

export function methodSection({ method }: GateResult, place: number): Section {
  return {
    id: \`method-\${place}\`,
    title: 'How were the intervals had?',
    summary: [\`Intervals: \${methodParts(method).join(', ')}\`],
    weight: 10,
    reach: 'everywhere',
    open: false,
    blocks: [{ kind: 'paragraph', text: [methodParts(method).join('; ')] }],
  };
}
`,
  },
  lines: [
    {
      file: 'shared/gate/kind.ts',
      before: "import { openReasons, nextStep } from './show/next.ts';",
      add: "import { methodSection } from './show/method-section.ts';\n",
    },
    {
      file: 'shared/gate/kind.ts',
      before: '        behaviourSection(result, place, name),',
      add: '        methodSection(result, place),\n',
    },
  ],
};

const GATE = {
  ...{ rules: 'gate.yml', model: 'model.bin', predictions: 'p.csv', baseline: 'none', evidence: 'auto' },
  ...{ 'on-missing-baseline': 'absolute-only', 'fail-on': 'never', resamples: '1000', level: '0.95' },
  ...{ 'dry-run': 'false', waivers: 'none' },
};

const REPORT = {
  ...{ comment: 'never', html: 'report.html', markdown: 'report.md', title: 'Report', 'publish-page': 'false' },
  ...{ commands: 'false', 'check-run': 'none', evidence: 'auto', 'fail-on': 'never' },
};

test('is drawn in Markdown and on the page without a change of the report', async () => {
  await using checkout = await Checkout.create();
  await checkout.add(METHOD);
  const rows = Array.from({ length: 60 }, (_, index) => `${index},${index % 2},${index % 2 === 1 ? 0.8 : 0.2}`);
  await checkout.write('work/p.csv', `id,label,score\n${rows.join('\n')}\n`);
  await checkout.write('work/model.bin', 'm');
  await checkout.write(
    'work/gate.yml',
    'model: model:x\nid: id\nlabel: label\nscore: score\nrules:\n  - metric: auc\n    at_least: 0.5\n',
  );
  await checkout.run('gate', GATE);
  const { said } = await checkout.run('report', REPORT);
  expect(said).toContain('1 statement found');
  expect(await checkout.read('work/report.md')).toContain('Intervals: ');
  expect(await checkout.read('work/report.html')).toContain('How were the intervals had?');
});
