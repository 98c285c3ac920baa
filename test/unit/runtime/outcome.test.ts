import { CancelledError } from '../../../shared/core/cancelled.ts';
import { UserError } from '../../../shared/core/errors.ts';
import { EXIT_CODES, showError } from '../../../shared/runtime/outcome.ts';
import { testServices } from '../../services.ts';

test('of a failure, and of something that could not be given back after it, both are said, and the first counts', async () => {
  const { log } = await testServices();
  const said: string[] = [];
  const first = new Error('the first');
  const release = new UserError('disk-full', { what: 'The disk is full.', remedy: 'Free some space.' });
  const code = showError(new SuppressedError(release, first), { ...log, error: (text) => said.push(text) });
  expect(code).toBe(EXIT_CODES.bug);
  expect(said).toEqual([expect.stringContaining('The disk is full.'), expect.stringContaining('the first')]);
});

test('a cancel is told in one sentence, and is nobody’s fault', async () => {
  const { log } = await testServices();
  const said: string[] = [];
  const code = showError(new CancelledError(), { ...log, error: (text) => said.push(text) });
  expect([code, ...said]).toEqual([
    EXIT_CODES.cancelled,
    'The run was cancelled before there was a verdict, so nothing was judged.',
  ]);
});
