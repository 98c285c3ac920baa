import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Location } from '../../shared/core/errors.ts';
import type { Services } from '../../shared/core/services.ts';

/** `acme/flights/.github/workflows/release.yml@refs/heads/main`. */
const WORKFLOW_REF = /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+\.ya?ml)@/;

/**
 * The line of the calling workflow that says the word, so that the error is shown on it; the file alone where the
 * checkout does not have it or nothing there says it; undefined outside a workflow.
 */
export async function workflowLineOf(
  word: string,
  { environment, workspace }: Pick<Services, 'environment' | 'workspace'>,
): Promise<Location | undefined> {
  const file = WORKFLOW_REF.exec(environment['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
  if (file === undefined) return undefined;
  const text = await readFile(join(workspace, file), 'utf8').catch(() => '');
  const line = text.split('\n').findIndex((each) => wordsOf(each).includes(word)) + 1;
  return line === 0 ? { file } : { file, line };
}

/** `['on', 'push', 'pull_request']` of `on: [push, pull_request] # both`; good enough to point at a line. */
function wordsOf(line: string): readonly string[] {
  const code = line.replace(/(?:^|\s)#.*$/, '');
  return code.split(/[\s,:[\]{}]+/).map((word) => word.replace(/^(['"])(.*)\1$/, '$2'));
}
