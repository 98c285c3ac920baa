import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, realpath, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A user's repository in a folder of its own; a checkout on the runner copies what lies in it. */
export class GitRepository {
  readonly folder: string;

  constructor(folder: string) {
    this.folder = folder;
  }

  static async init(): Promise<GitRepository> {
    const repository = new GitRepository(await realpath(await mkdtemp(join(tmpdir(), 'repository-'))));
    await repository.#git('init', '--quiet', '--initial-branch=main');
    await repository.#git('remote', 'add', 'origin', 'https://github.com/acme/flights.git');
    return repository;
  }

  read(path: string): Promise<string> {
    return readFile(join(this.folder, path), 'utf8');
  }

  async write(path: string, text: string): Promise<void> {
    await mkdir(dirname(join(this.folder, path)), { recursive: true });
    await writeFile(join(this.folder, path), text);
  }

  /** Commits everything. Returns the commit. */
  async commit(message = 'A change'): Promise<string> {
    await this.#git('add', '--all');
    await this.#git('commit', '--quiet', '--allow-empty', '--message', message);
    return (await this.#git('rev-parse', 'HEAD')).trim();
  }

  async #git(...words: readonly string[]): Promise<string> {
    const identity = ['-c', 'user.name=Mara', '-c', 'user.email=mara@example.com', '-c', 'commit.gpgsign=false'];
    const { stdout } = await run('git', [...identity, ...words], { cwd: this.folder });
    return stdout;
  }
}
