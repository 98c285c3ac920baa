import { pageOf } from './pages.ts';
import type { Answer, Call } from './state.ts';

type Fields = Record<string, unknown>;

export interface StoredCheck {
  readonly id: number;
  readonly sha: string;
  /** As they were sent last: `name`, `conclusion`, `output`, `external_id`, … */
  fields: Fields;
}

/** Check runs, as the REST API shows them. */
export class ChecksState {
  readonly checks: StoredCheck[] = [];
  readonly #example: (name: string) => Fields;
  readonly #apiUrl: () => string;

  constructor(example: (name: string) => Fields, apiUrl: () => string) {
    this.#example = example;
    this.#apiUrl = apiUrl;
  }

  readonly operations = {
    'checks/list-for-ref': (call: Call): Answer => {
      const { owner = '', repo = '', ref = '' } = call.parameters;
      const name = call.query.get('check_name');
      const all = this.checks.filter(({ sha, fields }) => sha === ref && (name === null || fields['name'] === name));
      const { items, headers } = pageOf(all, call.query, `${this.#apiUrl()}/repos/${owner}/${repo}/check-runs`);
      return { status: 200, body: { total_count: all.length, check_runs: items.map(this.#render) }, ...headers };
    },
    'checks/create': (call: Call): Answer => {
      const { head_sha: sha, ...fields } = call.body;
      const check = { id: 500 + this.checks.length, sha: String(sha), fields };
      this.checks.push(check);
      return { status: 201, body: this.#render(check) };
    },
    'checks/update': (call: Call): Answer => {
      const check = this.checks.find(({ id }) => id === Number(call.parameters['check_run_id']));
      if (check === undefined) return { status: 404, body: { message: 'Not Found' } };
      check.fields = { ...check.fields, ...call.body };
      return { status: 200, body: this.#render(check) };
    },
  };

  readonly #render = ({ id, sha, fields }: StoredCheck): Fields => {
    const example = this.#example('check-run-example-of-completed-conclusion');
    const output = { ...(example['output'] as Fields), ...(fields['output'] as Fields) };
    return { ...example, ...fields, id, head_sha: sha, output, html_url: `https://github.com/acme/flights/runs/${id}` };
  };
}
