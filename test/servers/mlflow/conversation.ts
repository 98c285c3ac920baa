/** One request of the conversation; `$run1`, `$experiment1` stand for what the server named earlier. */
type Request = readonly [method: string, path: string, input: Readonly<Record<string, unknown>>];

const RECORD = { key: 'trainyard.record', value: 'sha256:aa' };
const POINT = { timestamp: 1_700_000_000_000, step: 0 };

/** Everything the mirror asks of MLflow, its refusals included. `NAME` makes the conversation its own on a server. */
const CONVERSATION: readonly Request[] = [
  ['GET', 'registered-models/get', { name: 'NAME' }],
  ['GET', 'experiments/get-by-name', { experiment_name: 'trainyard/NAME' }],
  ['GET', 'model-versions/search', { filter: "name = 'NAME'", max_results: '500' }],
  ['POST', 'experiments/create', { name: 'trainyard/NAME', tags: [{ key: 'a.b', value: 'c' }] }],
  ['POST', 'experiments/create', { name: 'trainyard/NAME' }],
  ['GET', 'experiments/get-by-name', { experiment_name: 'trainyard/NAME' }],
  ['POST', 'registered-models/create', { name: 'NAME', description: 'd', tags: [{ key: 'a.b', value: 'c' }] }],
  ['POST', 'registered-models/create', { name: 'NAME' }],
  ['POST', 'registered-models/create', { name: 'model:x' }],
  ['GET', 'registered-models/get', { name: 'NAME' }],
  ['POST', 'runs/search', { experiment_ids: ['$experiment1'], filter: "tags.`trainyard.record` = 'sha256:aa'" }],
  [
    'POST',
    'runs/create',
    { experiment_id: '$experiment1', run_name: 'NAME@v1', start_time: POINT.timestamp, tags: [RECORD] },
  ],
  [
    'POST',
    'runs/log-batch',
    {
      run_id: '$run1',
      params: [
        { key: 'depth', value: '4' },
        { key: 'note', value: '' },
      ],
      metrics: [
        { key: 'auc', value: 0.1 + 0.2, ...POINT },
        { key: 'tiny', value: 1e-300, ...POINT },
      ],
      tags: [{ key: 'trainyard.version', value: 'v1' }],
    },
  ],
  ['POST', 'runs/log-batch', { run_id: '$run1', metrics: [{ key: 'auc', value: 0.1 + 0.2, ...POINT }] }],
  ['POST', 'runs/log-batch', { run_id: '$run1', params: [{ key: 'depth', value: '5' }] }],
  ['POST', 'runs/log-batch', { run_id: '$run1', params: [{ key: 'a@b', value: '5' }] }],
  ['POST', 'runs/log-batch', { run_id: '$run1', params: [{ key: 'a//b', value: '5' }] }],
  ['POST', 'runs/log-batch', { run_id: '$run1', params: [{ key: 'a/', value: '5' }] }],
  ['POST', 'runs/log-batch', { run_id: '$run1', params: many(101, (key) => ({ key, value: 'x' })) }],
  ['POST', 'runs/log-batch', { run_id: '$run1', metrics: many(1001, (key) => ({ key, value: 1, ...POINT })) }],
  ['POST', 'runs/update', { run_id: '$run1', status: 'FINISHED', end_time: POINT.timestamp }],
  [
    'POST',
    'runs/search',
    {
      experiment_ids: ['$experiment1'],
      filter: "tags.`trainyard.record` = 'sha256:aa'",
      run_view_type: 'ALL',
      max_results: 100,
    },
  ],
  [
    'POST',
    'model-versions/create',
    {
      name: 'NAME',
      source: 'trainyard:/model/NAME/v1?store=s3://b/p',
      run_id: '$run1',
      description: 'd',
      tags: [RECORD],
    },
  ],
  [
    'POST',
    'model-versions/create',
    { name: 'NAME', source: 'trainyard:/model/NAME/v1?store=s3://b/p', tags: [RECORD] },
  ],
  ['POST', 'model-versions/create', { name: 'NAME', source: 'file:/srv/store' }],
  ['POST', 'model-versions/create', { name: 'NAME', source: 'trainyard:/x?store=file:../store' }],
  ['GET', 'model-versions/search', { filter: "name = 'NAME'", max_results: '1' }],
  ['GET', 'model-versions/search', { filter: "name = 'NAME' and tags.`trainyard.record` = 'sha256:aa'" }],
  ['GET', 'model-versions/search', { filter: "name = 'NAME' and tags.`trainyard.record` = 'sha256:bb'" }],
  ['POST', 'registered-models/alias', { name: 'NAME', alias: 'champion', version: '1' }],
  ['POST', 'registered-models/alias', { name: 'NAME', alias: 'champion', version: '2' }],
  ['POST', 'registered-models/alias', { name: 'NAME', alias: 'champion', version: '9' }],
  ['POST', 'registered-models/alias', { name: 'NAME', alias: 'latest', version: '1' }],
  ['POST', 'registered-models/set-tag', { name: 'NAME', key: 'trainyard.alias.champion', value: 'v2' }],
  ['GET', 'registered-models/get', { name: 'NAME' }],
  ['POST', 'model-versions/set-tag', { name: 'NAME', version: '1', key: 'trainyard.digest', value: 'x' }],
  ['POST', 'model-versions/set-tag', { name: 'NAME', version: '9', key: 'trainyard.digest', value: 'x' }],
  ['DELETE', 'model-versions/delete', { name: 'NAME', version: '2' }],
  ['DELETE', 'model-versions/delete', { name: 'NAME', version: '2' }],
  ['GET', 'registered-models/get', { name: 'NAME' }],
  ['DELETE', 'registered-models/alias', { name: 'NAME', alias: 'champion' }],
  ['DELETE', 'registered-models/delete-tag', { name: 'NAME', key: 'trainyard.alias.champion' }],
  ['DELETE', 'registered-models/delete-tag', { name: 'NAME', key: 'trainyard.alias.champion' }],
  ['POST', 'model-versions/create', { name: 'NAME', source: 'trainyard:/model/NAME/v3' }],
  ['POST', 'runs/delete', { run_id: '$run1' }],
  ['POST', 'runs/log-batch', { run_id: '$run1', tags: [RECORD] }],
  ['POST', 'runs/update', { run_id: '$run1', status: 'FINISHED', end_time: POINT.timestamp }],
  ['POST', 'runs/search', { experiment_ids: ['$experiment1'], run_view_type: 'ALL' }],
  ['POST', 'runs/restore', { run_id: '$run1' }],
  ['POST', 'runs/restore', { run_id: '$run1' }],
  ['POST', 'runs/delete', { run_id: 'f'.repeat(32) }],
  ['POST', 'nothing/here', {}],
];

export interface Exchange {
  readonly request: string;
  readonly status: number;
  /** Without what differs from run to run; of a refusal only its code. */
  readonly answer: unknown;
}

/** Holds the conversation with a server. */
export async function converse(url: string, name: string): Promise<readonly Exchange[]> {
  const ids = new Map<string, string>();
  const exchanges: Exchange[] = [];
  for (const [method, path, input] of CONVERSATION) {
    const filled = JSON.parse(fill(JSON.stringify(input), ids).replaceAll('NAME', name)) as Record<string, unknown>;
    const address = new URL(`${url}/api/2.0/mlflow/${path}`);
    if (method === 'GET')
      for (const [key, value] of Object.entries(filled)) address.searchParams.set(key, String(value));
    const response = await fetch(address, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify(filled) }),
    });
    const text = await response.text();
    learn(text, ids);
    exchanges.push({
      request: `${method} ${path} ${JSON.stringify(input).slice(0, 120)}`,
      status: response.status,
      answer: response.ok ? settled(text, name, ids) : codeOf(text),
    });
  }
  return exchanges;
}

/** Names and times that no two servers share; what MLflow adds and nobody here reads. */
const VOLATILE = new Set([
  ...['creation_timestamp', 'last_updated_timestamp', 'last_update_time', 'creation_time', 'artifact_uri'],
  ...['artifact_location', 'workspace', 'outputs', 'user_id', 'next_page_token', 'latest_versions'],
]);

function settled(text: string, name: string, ids: ReadonlyMap<string, string>): unknown {
  let known = text.replaceAll(name, 'NAME');
  const experiment = `"experiment_id": ?"${ids.get('$experiment1') ?? ''}"`;
  known = known.replaceAll(ids.get('$run1') ?? '\0', '$run1');
  known = known.replaceAll(new RegExp(experiment, 'g'), '"experiment_id":"$experiment1"'.replaceAll('$', '$$$$'));
  return sorted(JSON.parse(known, (key, value: unknown) => (VOLATILE.has(key) ? undefined : value)));
}

/** MLflow's tags come in no order; everything else here has at most one entry or an order of its own. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) {
    const items = value.map(sorted);
    const isPairs = items.every((item) => typeof item === 'object' && item !== null && 'key' in item);
    return isPairs ? items.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)) : items;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, inner]) => [key, sorted(inner)]));
}

function learn(text: string, ids: Map<string, string>): void {
  const run = /"run_id": ?"([0-9a-f]{32})"/.exec(text)?.[1];
  const experiment = /"experiment_id": ?"(\d+)"/.exec(text)?.[1];
  if (run !== undefined && !ids.has('$run1')) ids.set('$run1', run);
  if (experiment !== undefined && !ids.has('$experiment1')) ids.set('$experiment1', experiment);
}

function fill(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replaceAll(/\$(run|experiment)1/g, (placeholder) => ids.get(placeholder) ?? placeholder);
}

function codeOf(text: string): string {
  try {
    return (JSON.parse(text) as { error_code: string }).error_code;
  } catch {
    return 'no JSON';
  }
}

function many<T>(count: number, make: (key: string) => T): readonly T[] {
  return Array.from({ length: count }, (_, index) => make(`k${index}`));
}
