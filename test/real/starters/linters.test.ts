/** The starters as GitHub hands them out, under the linters that the rest of the repository is under. */
import { globSync, readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describeWithPrograms } from '../../servers/suites.ts';
import { outcomeOf } from '../starters-programs.ts';

const ROOT = join(import.meta.dirname, '../../..');
const FOLDER = join(ROOT, 'workflows-templates');
const FILES = globSync('*.yml', { cwd: FOLDER }).sort();

/** A folder with a repository's copy of each: GitHub has filled in the name of the branch. */
async function handedOut(change: (text: string) => string = (text) => text): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'starters-'));
  return Promise.all(
    FILES.map(async (file) => {
      const path = join(folder, file);
      await writeFile(path, change(readFileSync(join(FOLDER, file), 'utf8').replaceAll('$default-branch', 'main')));
      return path;
    }),
  );
}

await describeWithPrograms(['actionlint', 'zizmor'], 'starters', () => {
  // The labels of runners are made up.
  const actionlint = (files: readonly string[]): ReturnType<typeof outcomeOf> =>
    outcomeOf('actionlint', '-ignore', 'label ".+" is unknown', ...files);
  const zizmor = (files: readonly string[]): ReturnType<typeof outcomeOf> =>
    outcomeOf(
      'zizmor',
      ...['--offline', '--persona=pedantic', '--no-progress', '--color=never'],
      ...['--config', join(ROOT, '.github', 'zizmor.yml'), ...files],
    );

  test('are clean under actionlint', async () => {
    expect(await actionlint(await handedOut())).toMatchObject({ code: 0, output: '' });
  });

  test('are clean under zizmor, pedantic', async () => {
    const { code, output } = await zizmor(await handedOut());
    expect([code, output]).toEqual([0, expect.stringContaining('No findings to report.')]);
    expect(output.match(/completed /g)).toHaveLength(FILES.length);
  });

  test.each([
    ['a variable that nobody sets', actionlint, (text: string) => text.replaceAll('env.', 'envs.')],
    [
      'a field that the context does not have',
      actionlint,
      (text: string) => text.replaceAll('github.ref ', 'github.reff '),
    ],
    [
      'an action by its tag',
      zizmor,
      (text: string) => text.replace(/(actions\/checkout)@[0-9a-f]{40} # (v\S+)/, '$1@$2'),
    ],
    ['permissions for all jobs', zizmor, (text: string) => text.replace('permissions: {}', 'permissions: write-all')],
  ])('with %s would not be', async (_, lint, change) => {
    expect((await lint(await handedOut(change))).code).not.toBe(0);
  });
});
