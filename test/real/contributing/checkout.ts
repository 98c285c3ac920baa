import { execFile } from 'node:child_process';
import { cp, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { promisify } from 'node:util';

const ROOT = resolve(import.meta.dirname, '../../..');

/** What the scripts that CONTRIBUTING names read, beside the sources. */
const PARTS = [
  ...['actions', 'cli', 'docs', 'scripts', 'shared', 'workflows-templates', '.github'],
  ...['CONTRIBUTING.md', 'README.md', 'CHANGELOG.md', 'SECURITY.md', 'package.json', 'tsconfig.json'],
  ...['.prettierrc.json', 'jest.config.js', 'test'],
];

/** What somebody adds by following CONTRIBUTING: new files, and lines in files that are there. */
export interface Addition {
  readonly what: string;
  readonly files: Readonly<Record<string, string>>;
  /** Each with the text that the new lines stand before. */
  readonly lines: readonly { readonly file: string; readonly before: string; readonly add: string }[];
}

/** A copy of the sources, so that an addition can be tried without touching the checkout. */
export class Checkout implements AsyncDisposable {
  readonly root: string;

  private constructor(root: string) {
    this.root = root;
  }

  static async create(): Promise<Checkout> {
    const root = await mkdtemp(join(tmpdir(), 'trainyard-contributing-'));
    for (const part of PARTS) await cp(join(ROOT, part), join(root, part), { recursive: true });
    await symlink(join(ROOT, 'node_modules'), join(root, 'node_modules'));
    return new Checkout(root);
  }

  /** Adds it, and says how much it took. */
  async add({ what, files, lines }: Addition): Promise<void> {
    for (const [path, text] of Object.entries(files)) {
      await mkdir(dirname(join(this.root, path)), { recursive: true });
      await writeFile(join(this.root, path), text, { flag: 'wx' });
    }
    for (const { file, before, add } of lines) {
      const text = await readFile(join(this.root, file), 'utf8');
      if (!text.includes(before)) throw new Error(`${file} has no "${before}".`);
      await writeFile(
        join(this.root, file),
        text.replace(before, () => `${add}${before}`),
      );
    }
    const count = (text: string): number => text.trim().split('\n').length;
    const inFiles = Object.values(files).reduce((sum, text) => sum + count(text), 0);
    const inOthers = lines.reduce((sum, { add }) => sum + count(add), 0);
    process.stdout.write(
      `${what}: ${Object.keys(files).length} files of ${inFiles} lines together, and ${inOthers} lines in ` +
        `${[...new Set(lines.map(({ file }) => file))].join(', ')}\n`,
    );
  }

  /** Runs an action from its sources, as on a terminal. */
  async run(
    action: string,
    inputs: Readonly<Record<string, string>>,
  ): Promise<{ readonly code: number; readonly said: string }> {
    const env: NodeJS.ProcessEnv = { PATH: process.env['PATH'], HOME: this.root };
    for (const [name, value] of Object.entries(inputs)) env[`INPUT_${name.toUpperCase()}`] = value;
    const script = join(this.root, 'actions', action, 'index.ts');
    const cwd = join(this.root, 'work');
    await mkdir(cwd, { recursive: true });
    return promisify(execFile)(process.execPath, ['--disable-warning=ExperimentalWarning', script], { cwd, env }).then(
      ({ stdout, stderr }) => ({ code: 0, said: stdout + stderr }),
      (error: unknown) => {
        const { code, stdout, stderr } = error as { code: number; stdout: string; stderr: string };
        return { code, said: stdout + stderr };
      },
    );
  }

  /** Runs a script of the repository, or a program of its packages, over the copy. */
  async check(...[script, ...args]: readonly [string, ...string[]]): Promise<void> {
    const flags = ['--disable-warning=ExperimentalWarning'];
    await promisify(execFile)(process.execPath, [...flags, join(this.root, script), ...args], { cwd: this.root }).catch(
      (error: unknown) => {
        const { stdout, stderr } = error as { stdout: string; stderr: string };
        throw new Error(`${script}: ${stdout}${stderr}`);
      },
    );
  }

  /** Runs tests of the fast tier over the copy. */
  async test(...patterns: readonly string[]): Promise<void> {
    const run = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
    const { PATH, HOME } = process.env;
    await promisify(execFile)(process.execPath, [...run, '--silent', ...patterns], {
      cwd: this.root,
      env: { PATH, HOME },
    });
  }

  async read(path: string): Promise<string> {
    return readFile(join(this.root, path), 'utf8');
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.root, path)), { recursive: true });
    await writeFile(join(this.root, path), text);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await rm(this.root, { recursive: true, force: true });
  }
}
