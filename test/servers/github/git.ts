import { createHash } from 'node:crypto';
import type { Answer, Call, StoredPull } from './state.ts';

interface StoredCommit {
  readonly message: string;
  readonly parents: readonly string[];
  readonly tree: string;
}

type Fields = Record<string, unknown>;
type Tree = Readonly<Record<string, string>>;

/** Branches, commits and files, and pull requests made of them, as far as the REST API lets one change them. */
export class GitState {
  readonly branches = new Map<string, string>();
  /** The setting "Allow GitHub Actions to create and approve pull requests". */
  mayOpenPulls = true;
  readonly #commits = new Map<string, StoredCommit>();
  readonly #trees = new Map<string, Tree>();
  readonly #example: (name: string) => Fields;
  readonly #pulls: StoredPull[];

  constructor(example: (name: string) => Fields, pulls: StoredPull[]) {
    this.#example = example;
    this.#pulls = pulls;
  }

  /** A commit on a branch, as somebody's push would make it. */
  push(branch: string, files: Tree, message = 'A change'): string {
    const parent = this.branches.get(branch);
    const sha = this.#commit({ message, parents: parent === undefined ? [] : [parent], tree: this.#tree(files) });
    this.branches.set(branch, sha);
    return sha;
  }

  /** `git commit --amend` and `git push --force`: other files, and the message as it was. */
  amend(branch: string, files: Tree): void {
    const commit = this.#commits.get(this.branches.get(branch) ?? '');
    if (commit === undefined) throw new Error(`There is no branch ${branch}.`);
    this.branches.set(branch, this.#commit({ ...commit, tree: this.#tree(files) }));
  }

  files(branch: string): Tree {
    return this.#filesAt(this.branches.get(branch) ?? '') ?? {};
  }

  /** Messages from the branch's head to its first commit. */
  history(branch: string): readonly string[] {
    const messages: string[] = [];
    for (let sha = this.branches.get(branch); sha !== undefined;) {
      const commit = this.#commits.get(sha);
      if (commit === undefined) break;
      messages.push(commit.message);
      sha = commit.parents[0];
    }
    return messages;
  }

  readonly operations = {
    'git/get-ref': ({ parameters }: Call): Answer => {
      const ref = parameters['ref'] ?? '';
      const sha = this.branches.get(ref.replace(/^heads\//, ''));
      return sha === undefined ? notFound() : { status: 200, body: this.#renderRef(ref, sha) };
    },
    'git/get-commit': ({ parameters }: Call): Answer => {
      const sha = parameters['commit_sha'] ?? '';
      const commit = this.#commits.get(sha);
      return commit === undefined ? notFound() : { status: 200, body: this.#renderCommit(sha, commit) };
    },
    'repos/compare-commits-with-basehead': ({ parameters }: Call): Answer => {
      const [base = '', head = ''] = (parameters['basehead'] ?? '').split('...');
      if (!this.#commits.has(base) || !this.#commits.has(head)) return notFound();
      return { status: 200, body: this.#renderComparison(this.#ancestors(base), this.#ancestors(head)) };
    },
    'git/create-tree': ({ body }: Call): Answer => {
      const base = this.#trees.get(textOf(body['base_tree'])) ?? {};
      const entries = body['tree'] as readonly { path: string; content: string }[];
      const sha = this.#tree({ ...base, ...Object.fromEntries(entries.map(({ path, content }) => [path, content])) });
      return { status: 201, body: { ...this.#example('git-tree'), sha } };
    },
    'git/create-commit': ({ body }: Call): Answer => {
      const commit = {
        message: String(body['message']),
        parents: body['parents'] as string[],
        tree: String(body['tree']),
      };
      if (!this.#trees.has(commit.tree)) return invalid('Tree SHA does not exist');
      const sha = this.#commit(commit);
      return { status: 201, body: this.#renderCommit(sha, commit) };
    },
    'git/create-ref': ({ body }: Call): Answer => {
      const ref = String(body['ref']).replace(/^refs\//, '');
      const branch = ref.replace(/^heads\//, '');
      if (this.branches.has(branch)) return invalid('Reference already exists');
      return this.#move(branch, String(body['sha']), 201);
    },
    'git/update-ref': ({ parameters, body }: Call): Answer => {
      const branch = (parameters['ref'] ?? '').replace(/^heads\//, '');
      const from = this.branches.get(branch);
      if (from === undefined) return invalid('Reference does not exist');
      const sha = String(body['sha']);
      if (body['force'] !== true && this.#commits.get(sha)?.parents[0] !== from) {
        return invalid('Update is not a fast forward');
      }
      return this.#move(branch, sha, 200);
    },
    'repos/get-content': ({ parameters, query }: Call): Answer => {
      const path = parameters['path'] ?? '';
      const text = this.#filesAt(query.get('ref') ?? '')?.[path];
      if (text === undefined) return notFound();
      const content = Buffer.from(text).toString('base64').replace(/.{60}/g, '$&\n');
      const example = this.#example('content-file-response-if-content-is-a-file');
      return { status: 200, body: { ...example, path, name: path.split('/').at(-1), size: text.length, content } };
    },
    'pulls/create': ({ body, identity, parameters }: Call): Answer => {
      if (!this.mayOpenPulls && identity.installation) {
        return {
          status: 403,
          body: { message: 'GitHub Actions is not permitted to create or approve pull requests.' },
        };
      }
      const [branch, base] = [String(body['head']), String(body['base'])];
      const sha = this.branches.get(branch);
      if (sha === undefined || !this.branches.has(base)) return invalid('Validation Failed');
      if (this.#pulls.some((pull) => pull.branch === branch && pull.base === base)) {
        return invalid(`Validation Failed: A pull request already exists for ${parameters['owner'] ?? ''}:${branch}.`);
      }
      const number = 1 + Math.max(40, ...this.#pulls.map((pull) => pull.number));
      const text = { title: String(body['title']), body: textOf(body['body']) };
      const pull = { number, headRepository: 'acme/flights', branch, sha, base, ...text };
      this.#pulls.push(pull);
      return { status: 201, body: this.#renderPull(pull) };
    },
    'pulls/update': ({ parameters, body }: Call): Answer => {
      const pull = this.#pulls.find(({ number }) => number === Number(parameters['pull_number']));
      if (pull === undefined) return notFound();
      if (body['title'] !== undefined) pull.title = textOf(body['title']);
      if (body['body'] !== undefined) pull.body = textOf(body['body']);
      return { status: 200, body: this.#renderPull(pull) };
    },
  };

  #move(branch: string, sha: string, status: number): Answer {
    if (!this.#commits.has(sha)) return invalid('Object does not exist');
    this.branches.set(branch, sha);
    return { status, body: this.#renderRef(`heads/${branch}`, sha) };
  }

  #commit(commit: StoredCommit): string {
    // As in Git a commit made again is another one, because its time is part of it.
    const sha = hash({ ...commit, nth: this.#commits.size });
    this.#commits.set(sha, commit);
    return sha;
  }

  #tree(files: Tree): string {
    const sha = hash(files);
    this.#trees.set(sha, files);
    return sha;
  }

  #filesAt(ref: string): Tree | undefined {
    const commit = this.#commits.get(this.branches.get(ref) ?? ref);
    return commit === undefined ? undefined : this.#trees.get(commit.tree);
  }

  /** From the commit itself backwards. */
  #ancestors(sha: string): readonly string[] {
    const found = new Set([sha]);
    for (const each of found) for (const parent of this.#commits.get(each)?.parents ?? []) found.add(parent);
    return [...found];
  }

  #renderComparison(base: readonly string[], head: readonly string[]): Fields {
    const example = this.#example('commit-comparison');
    const mergeBase = head.find((sha) => base.includes(sha)) ?? '';
    const ahead = head.filter((sha) => !base.includes(sha)).length;
    const behind = base.filter((sha) => !head.includes(sha)).length;
    const status = ahead > 0 ? (behind > 0 ? 'diverged' : 'ahead') : behind > 0 ? 'behind' : 'identical';
    return {
      ...example,
      ...{ status, ahead_by: ahead, behind_by: behind, total_commits: ahead },
      merge_base_commit: { ...(example['merge_base_commit'] as Fields), sha: mergeBase },
      files: this.#renderChanges(this.#filesAt(mergeBase) ?? {}, this.#filesAt(head[0] ?? '') ?? {}, example),
    };
  }

  #renderChanges(before: Tree, now: Tree, { files }: Fields): readonly Fields[] {
    const [file] = files as Fields[];
    return [...new Set([...Object.keys(before), ...Object.keys(now)])]
      .filter((name) => before[name] !== now[name])
      .map((filename) => {
        const status = before[filename] === undefined ? 'added' : now[filename] === undefined ? 'removed' : 'modified';
        return { ...file, filename, status };
      });
  }

  #renderRef(ref: string, sha: string): Fields {
    const example = this.#example('git-ref');
    return { ...example, ref: `refs/${ref}`, object: { ...(example['object'] as Fields), type: 'commit', sha } };
  }

  #renderCommit(sha: string, { message, parents, tree }: StoredCommit): Fields {
    const example = this.#example('git-commit-2');
    const [parent] = example['parents'] as Fields[];
    return {
      ...example,
      ...{ sha, message, parents: parents.map((each) => ({ ...parent, sha: each })) },
      tree: { ...(example['tree'] as Fields), sha: tree },
    };
  }

  #renderPull({ number, title, body }: StoredPull): Fields {
    const html = `https://github.com/acme/flights/pull/${number}`;
    // GitHub's own example of a team lacks a field that its schema requires.
    return { ...this.#example('pull-request'), requested_teams: [], number, html_url: html, title, body };
  }
}

function hash(value: unknown): string {
  return createHash('sha1').update(JSON.stringify(value)).digest('hex');
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function notFound(): Answer {
  return {
    status: 404,
    body: { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' },
  };
}

function invalid(message: string): Answer {
  return { status: 422, body: { message, documentation_url: 'https://docs.github.com/rest', errors: [] } };
}
