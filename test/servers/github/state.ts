import { ActionsState } from './actions.ts';
import { ChecksState } from './checks.ts';
import { GitState } from './git.ts';
import { pageOf } from './pages.ts';
import type { OperationId } from './openapi.ts';

export interface Identity {
  readonly login: string;
  readonly type: 'User' | 'Bot';
  /** An installation token may not ask who it is. */
  readonly installation: boolean;
  readonly mayWrite: boolean;
}

export interface StoredComment {
  readonly id: number;
  readonly issue: number;
  readonly author: Identity;
  body: string;
  readonly reactions: StoredReaction[];
  readonly createdAt: string;
  updatedAt: string;
}

export interface StoredReaction {
  readonly content: string;
  readonly by: string;
}

export interface StoredPull {
  readonly number: number;
  readonly headRepository: string;
  readonly branch: string;
  sha: string;
  /** `open` where it is not said. */
  state?: 'open' | 'closed';
  readonly author?: string;
  readonly base?: string;
  title?: string;
  body?: string;
}

export interface Answer {
  readonly status: number;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Call {
  readonly parameters: Readonly<Record<string, string>>;
  readonly query: URLSearchParams;
  readonly body: Readonly<Record<string, unknown>>;
  readonly identity: Identity;
}

type Fields = Record<string, unknown>;
type Operation = (call: Call) => Answer;
type ElsewhereId = keyof ActionsState['operations'] | keyof ChecksState['operations'] | keyof GitState['operations'];

/** What GitHub stores of a comment, in UTF-8 bytes; its error text names another number. */
const MOST_BODY_BYTES = 262_144;
const WRITTEN_AT = '2026-11-25T09:00:00Z';
const DOCUMENTATION = 'https://docs.github.com/rest';

/** What the double remembers, and how each operation changes it. Responses are GitHub's own examples, filled in. */
export class GitHubState {
  readonly comments: StoredComment[] = [];
  readonly issues = new Set<number>([1, 12]);
  readonly pulls: StoredPull[] = [];
  readonly actions = new ActionsState(
    (name) => this.#example(name),
    () => this.#apiUrl(),
  );
  readonly checks = new ChecksState(
    (name) => this.#example(name),
    () => this.#apiUrl(),
  );
  /** What people may do here; everybody else may read. */
  readonly permissions = new Map<string, 'admin' | 'write' | 'read' | 'none'>([['mara', 'write']]);
  readonly git = new GitState((name) => this.#example(name), this.pulls);
  mostBodyBytes = MOST_BODY_BYTES;
  readonly #examples: Readonly<Record<string, unknown>>;
  readonly #apiUrl: () => string;
  #nextId = 1000;

  constructor(examples: Readonly<Record<string, unknown>>, apiUrl: () => string) {
    this.#examples = examples;
    this.#apiUrl = apiUrl;
  }

  add(issue: number, author: Identity, body: string): StoredComment {
    const times = { createdAt: WRITTEN_AT, updatedAt: WRITTEN_AT };
    const comment = { id: this.#nextId++, issue, author, body, reactions: [], ...times };
    this.comments.push(comment);
    return comment;
  }

  perform(id: OperationId, call: Call, writes: boolean): Answer {
    if (writes && !call.identity.mayWrite) {
      const accepted = id.startsWith('actions/') ? 'actions=write' : 'issues=write; pull_requests=write';
      const headers = { 'x-accepted-github-permissions': accepted };
      return { ...refusal(403, 'Resource not accessible by integration'), headers };
    }
    return { ...this.#operations, ...this.actions.operations, ...this.checks.operations, ...this.git.operations }[id](
      call,
    );
  }

  readonly #operations: Readonly<Record<Exclude<OperationId, ElsewhereId>, Operation>> = {
    'users/get-authenticated': ({ identity }) =>
      identity.installation
        ? refusal(403, 'Resource not accessible by integration')
        : { status: 200, body: { ...this.#example('public-user-default-response'), login: identity.login } },
    'issues/list-comments': (call) =>
      this.#onIssue(call, (issue) => {
        const all = this.comments.filter((comment) => comment.issue === issue);
        return this.#page(
          all.map((comment) => this.#render(comment)),
          call,
          `/issues/${issue}/comments`,
        );
      }),
    'issues/create-comment': (call) =>
      this.#onIssue(call, (issue) => {
        const body = String(call.body['body']);
        if (Buffer.byteLength(body) > this.mostBodyBytes) return tooLong();
        const rendered = this.#render(this.add(issue, call.identity, body));
        return { status: 201, body: rendered, headers: { location: String(rendered['url']) } };
      }),
    'issues/get-comment': (call) => this.#onComment(call, (comment) => ok(this.#render(comment))),
    'issues/update-comment': (call) =>
      this.#onComment(call, (comment) => {
        const body = String(call.body['body']);
        if (Buffer.byteLength(body) > this.mostBodyBytes) return tooLong();
        comment.body = body;
        comment.updatedAt = '2026-11-25T09:30:00Z';
        return ok(this.#render(comment));
      }),
    'issues/delete-comment': (call) =>
      this.#onComment(call, (comment) => {
        this.comments.splice(this.comments.indexOf(comment), 1);
        return { status: 204 };
      }),
    'reactions/list-for-issue-comment': (call) =>
      this.#onComment(call, ({ id, reactions }) => {
        const wanted = call.query.get('content');
        const found = reactions.filter(({ content }) => wanted === null || content === wanted);
        return this.#page(
          found.map((reaction) => this.#reaction(reaction)),
          call,
          `/issues/comments/${id}/reactions`,
        );
      }),
    'reactions/create-for-issue-comment': (call) =>
      this.#onComment(call, ({ reactions }) => {
        const reaction = { content: String(call.body['content']), by: call.identity.login };
        const known = reactions.some(({ content, by }) => content === reaction.content && by === reaction.by);
        if (!known) reactions.push(reaction);
        return { status: known ? 200 : 201, body: this.#reaction(reaction) };
      }),
    'pulls/get': (call) => {
      const pull = this.pulls.find(({ number }) => number === Number(call.parameters['pull_number']));
      return pull === undefined ? refusal(404, 'Not Found') : ok(this.#renderWholePull(pull));
    },
    'repos/get-collaborator-permission-level': (call) => {
      const login = call.parameters['username'] ?? '';
      const permission = this.permissions.get(login) ?? 'read';
      const example = this.#example('repository-collaborator-permission-response-if-user-has-admin-permissions');
      const user = { ...(example['user'] as Fields), login, role_name: permission };
      return ok({ ...example, permission, role_name: permission, user });
    },
    'pulls/list': (call) => {
      const head = call.query.get('head');
      const found = this.pulls.filter(({ headRepository, branch }) => {
        return head === null || head === `${headRepository.split('/')[0]}:${branch}`;
      });
      return this.#page(
        found.map((pull) => this.#renderPull(pull)),
        call,
        '/pulls',
      );
    },
  };

  #onIssue(call: Call, answer: (issue: number) => Answer): Answer {
    const issue = Number(call.parameters['issue_number']);
    return this.issues.has(issue) ? answer(issue) : refusal(404, 'Not Found');
  }

  #onComment(call: Call, answer: (comment: StoredComment) => Answer): Answer {
    const comment = this.comments.find(({ id }) => id === Number(call.parameters['comment_id']));
    return comment === undefined ? refusal(404, 'Not Found') : answer(comment);
  }

  #page(all: readonly unknown[], call: Call, path: string): Answer {
    const { owner = '', repo = '' } = call.parameters;
    const { items, headers } = pageOf(all, call.query, `${this.#apiUrl()}/repos/${owner}/${repo}${path}`);
    return { status: 200, body: items, ...headers };
  }

  #example(name: string): Fields {
    return this.#examples[name] as Fields;
  }

  #render(comment: StoredComment): Fields {
    const example = this.#example('issue-comment');
    return {
      ...example,
      id: comment.id,
      url: `${this.#apiUrl()}/repos/acme/flights/issues/comments/${comment.id}`,
      html_url: `https://github.com/acme/flights/pull/${comment.issue}#issuecomment-${comment.id}`,
      issue_url: `${this.#apiUrl()}/repos/acme/flights/issues/${comment.issue}`,
      body: comment.body,
      created_at: comment.createdAt,
      updated_at: comment.updatedAt,
      user: { ...(example['user'] as Fields), login: comment.author.login, type: comment.author.type },
    };
  }

  #renderPull(pull: StoredPull): Fields {
    const [example] = this.#examples['pull-request-simple-items'] as Fields[];
    const head = example?.['head'] as Fields;
    const repo = { ...(head['repo'] as Fields), full_name: pull.headRepository };
    // GitHub's own example of a team lacks a field that its schema requires.
    return {
      ...example,
      requested_teams: [],
      number: pull.number,
      ...(pull.title === undefined ? {} : { title: pull.title, body: pull.body }),
      head: { ...head, ref: pull.branch, sha: pull.sha, repo },
    };
  }

  #renderWholePull({ number, headRepository, branch, sha, state = 'open', author = 'jo' }: StoredPull): Fields {
    const example = this.#example('pull-request');
    const side = (of: string, repository: string): Fields => {
      const given = example[of] as Fields;
      return { ...given, repo: { ...(given['repo'] as Fields), full_name: repository } };
    };
    return {
      ...example,
      ...{ number, state, requested_teams: [], user: { ...(example['user'] as Fields), login: author } },
      head: { ...side('head', headRepository), ref: branch, sha },
      base: side('base', 'acme/flights'),
    };
  }

  #reaction({ content, by }: StoredReaction): Fields {
    const user = { ...(this.#example('issue-comment')['user'] as Fields), login: by };
    return { id: 1, node_id: 'MDg6UmVhY3Rpb24x', user, content, created_at: '2026-11-23T08:00:00Z' };
  }
}

function ok(body: unknown): Answer {
  return { status: 200, body };
}

export function refusal(status: number, message: string): Answer {
  return { status, body: { message, documentation_url: DOCUMENTATION, status: String(status) } };
}

function tooLong(): Answer {
  const message = 'Body is too long (maximum is 65536 characters)';
  const errors = [{ resource: 'IssueComment', code: 'unprocessable', field: 'data', message }];
  return { status: 422, body: { message: `Validation Failed: ${message}`, errors, documentation_url: DOCUMENTATION } };
}
