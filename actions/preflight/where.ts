import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Location } from '../../shared/core/errors.ts';
import type { Services } from '../../shared/core/services.ts';

/** `acme/flights/.github/workflows/release.yml@refs/heads/main`. */
const WORKFLOW_REF = /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+\.ya?ml)@/;

/**
 * The line of the calling workflow that gives the name, so that the error is shown on it; the file alone where the
 * checkout does not have it or the name is a default; undefined outside a workflow.
 */
export async function whereNamed(
  name: string,
  { environment, workspace }: Pick<Services, 'environment' | 'workspace'>,
): Promise<Location | undefined> {
  const file = WORKFLOW_REF.exec(environment['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
  if (file === undefined) return undefined;
  const text = await readFile(join(workspace, file), 'utf8').catch(() => '');
  const line = text.split('\n').findIndex((each) => valueOf(each) === name) + 1;
  return line === 0 ? { file } : { file, line };
}

/** `production` of `      production: 'production' # where it ends`; good enough to point at a line. */
function valueOf(line: string): string | undefined {
  return /^\s*(?:-|(?:-\s+)?[\w-]+:)\s+(['"]?)(.*?)\1\s*(?:#.*)?$/.exec(line)?.[2];
}
