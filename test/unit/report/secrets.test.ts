/** What a training was given may hold a secret that GitHub masks in logs, but not in a comment. */
import { renderPage } from '../../../shared/document/html/page.ts';
import { renderMarkdown } from '../../../shared/document/markdown/render.ts';
import { trainingResult } from '../../fixtures/report/parts.ts';
import { training } from '../../fixtures/report/scenarios.ts';
import { composeReport, SETTING } from './setting.ts';

test('a secret in the command or in a parameter is neither in the comment, nor in the summary, nor on the page', () => {
  const { statement, ...stored } = training();
  const result = trainingResult({
    command: ['python', 'train.py', '--api-key', 's3cret', '--db=postgres://u:s3cret@db/x', '--depth=6'],
    parameters: { hf_token: 's3cret', dsn: 'postgres://u:s3cret@db/x', pad_token: '<pad>' },
  });
  const secretive = { ...stored, statement: { ...statement, predicate: { ...statement.predicate, result } } };
  const [document] = composeReport([secretive], SETTING);
  if (document === undefined) throw new Error('There is evidence.');
  const texts = (['comment', 'summary'] as const).map(
    (place) => renderMarkdown(document, { budgetBytes: 60_000, place }).text,
  );
  for (const text of [...texts, renderPage([document], { title: 'Model report' })]) {
    expect(text).not.toContain('s3cret');
    expect(text).toContain('--depth=6');
    expect(text).toContain('hf_token=***');
  }
});
