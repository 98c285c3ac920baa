import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';
import addFormats from 'ajv-formats';

/** The operations the double speaks; their names are GitHub's own. */
const OPERATIONS = [
  'users/get-authenticated',
  'issues/list-comments',
  'issues/create-comment',
  'issues/get-comment',
  'issues/update-comment',
  'issues/delete-comment',
  'reactions/list-for-issue-comment',
  'reactions/create-for-issue-comment',
  'pulls/get',
  'pulls/list',
  'actions/get-workflow-run',
  'actions/list-workflow-run-artifacts',
  'actions/list-artifacts-for-repo',
  'actions/download-artifact',
  'actions/re-run-workflow',
  'actions/re-run-workflow-failed-jobs',
  'actions/list-jobs-for-workflow-run-attempt',
  'repos/get-all-environments',
  'checks/list-for-ref',
  'checks/create',
  'checks/update',
  'repos/get-collaborator-permission-level',
  'git/get-ref',
  'git/get-commit',
  'git/create-tree',
  'git/create-commit',
  'git/create-ref',
  'git/update-ref',
  'repos/compare-commits-with-basehead',
  'repos/get-content',
  'pulls/create',
  'pulls/update',
] as const;
export type OperationId = (typeof OPERATIONS)[number];

type Json = Readonly<Record<string, unknown>>;

interface Parameter {
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly schema: Json;
}

export interface Operation {
  readonly id: OperationId;
  readonly method: string;
  readonly path: string;
  readonly parameters: readonly Parameter[];
  readonly body?: Json;
  readonly needsBody: boolean;
  /** By status; `null` for an answer without a body. */
  readonly responses: Readonly<Record<string, Json | null>>;
}

/** What is needed of GitHub's published description: a few operations, the schemas they refer to, and examples. */
interface Description {
  readonly operations: readonly Operation[];
  readonly definitions: Json;
  readonly examples: Json;
}

const EXAMPLES = [
  'issue-comment',
  'pull-request',
  'pull-request-simple-items',
  'public-user-default-response',
  'artifact-paginated',
  'workflow-run',
  'job-paginated',
  'environments',
  'check-run-example-of-completed-conclusion',
  'repository-collaborator-permission-response-if-user-has-admin-permissions',
  'git-ref',
  'git-commit-2',
  'git-tree',
  'commit-comparison',
  'content-file-response-if-content-is-a-file',
];
const LAYOUT = 3;
/** The schema that all others refer to, so that each of its definitions is compiled once. */
const DEFINITIONS = 'https://github.invalid/definitions';

/**
 * Reads the description that GitHub publishes (@octokit/openapi). It is 13 MB long, so that the part needed is kept
 * in a file under .build/, named by the package's version and the operations.
 */
function loadDescription(): Description {
  const require = createRequire(import.meta.url);
  const manifest = require.resolve('@octokit/openapi/package.json');
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string };
  const wanted = JSON.stringify([LAYOUT, version, OPERATIONS, EXAMPLES]);
  const folder = join(import.meta.dirname, '../../../.build/openapi');
  const cached = join(folder, `${createHash('sha256').update(wanted).digest('hex').slice(0, 16)}.json`);
  if (existsSync(cached)) return JSON.parse(readFileSync(cached, 'utf8')) as Description;
  const description = extract(join(manifest, '../generated/api.github.com.json'));
  mkdirSync(folder, { recursive: true });
  const partial = `${cached}.${process.pid}`;
  writeFileSync(partial, JSON.stringify(description));
  renameSync(partial, cached);
  return description;
}

interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Json>>>>;
  readonly components: Readonly<Record<string, Json>>;
}

function extract(path: string): Description {
  const api = JSON.parse(readFileSync(path, 'utf8')) as OpenApi;
  const definitions: Record<string, unknown> = {};
  const operations = Object.entries(api.paths).flatMap(([route, methods]) =>
    Object.entries(methods)
      .filter(([, operation]) => OPERATIONS.includes(operation['operationId'] as OperationId))
      .map(([method, operation]) => extractOperation({ route, method, operation }, api, definitions)),
  );
  const known = api.components['examples'] as Record<string, { value: unknown }>;
  const examples = Object.fromEntries(EXAMPLES.map((name) => [name, known[name]?.value]));
  return { operations, definitions, examples };
}

function extractOperation(
  { route, method, operation }: { route: string; method: string; operation: Json },
  api: OpenApi,
  definitions: Record<string, unknown>,
): Operation {
  const convert = (schema: unknown): Json => toJsonSchema(schema, api, definitions) as Json;
  const parameters = ((operation['parameters'] ?? []) as Json[]).map((entry) => {
    const { name, in: place, schema } = resolve(entry, api);
    return { name, in: place, schema: convert(schema) } as Parameter;
  });
  const body = schemaOf(operation['requestBody'], api);
  const responses = Object.entries(operation['responses'] as Json).map(([status, response]) => {
    const schema = schemaOf(response, api);
    return [status, schema === undefined ? null : convert(schema)] as const;
  });
  return {
    id: operation['operationId'] as OperationId,
    method: method.toUpperCase(),
    path: route,
    parameters,
    ...(body === undefined ? {} : { body: convert(body) }),
    needsBody: (operation['requestBody'] as Json | undefined)?.['required'] === true,
    responses: Object.fromEntries(responses),
  };
}

function resolve(entry: unknown, api: OpenApi): Json {
  const reference = (entry as Json | undefined)?.['$ref'];
  if (typeof reference !== 'string') return (entry ?? {}) as Json;
  const [, , kind = '', name = ''] = reference.split('/');
  return api.components[kind]?.[name] as Json;
}

function schemaOf(entry: unknown, api: OpenApi): unknown {
  const content = resolve(entry, api)['content'] as Readonly<Record<string, Json>> | undefined;
  return content?.['application/json']?.['schema'];
}

const DROPPED = new Set(['example', 'examples', 'discriminator', 'externalDocs', 'description', 'xml', 'deprecated']);

/** OpenAPI 3.0 to JSON Schema: `nullable` becomes a second type, and references point into the definitions of all. */
function toJsonSchema(schema: unknown, api: OpenApi, definitions: Record<string, unknown>): unknown {
  if (Array.isArray(schema)) return schema.map((item) => toJsonSchema(item, api, definitions));
  if (typeof schema !== 'object' || schema === null) return schema;
  const source = schema as Json;
  if (typeof source['$ref'] === 'string') {
    const name = source['$ref'].split('/').at(-1) ?? '';
    if (!(name in definitions)) {
      definitions[name] = true;
      definitions[name] = toJsonSchema(api.components['schemas']?.[name], api, definitions);
    }
    return { $ref: `${DEFINITIONS}#/definitions/${name}` };
  }
  const converted: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(source)) {
    // A property may be called `description`; only the keyword is dropped.
    if (key === 'properties') converted[key] = mapValues(value as Json, (item) => toJsonSchema(item, api, definitions));
    else if (key === 'enum' || key === 'default' || key === 'const') converted[key] = value;
    else if (!DROPPED.has(key) && key !== 'nullable' && !key.startsWith('x-')) {
      converted[key] = toJsonSchema(value, api, definitions);
    }
  }
  return source['nullable'] === true ? { anyOf: [converted, { type: 'null' }] } : converted;
}

function mapValues(object: Json, change: (value: unknown) => unknown): Json {
  return Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
}

/** Checks requests and responses against the description; compiles each schema at first use. */
export class ContractChecker {
  readonly description = loadDescription();
  readonly #ajv = new Ajv({ strict: false, allErrors: false });
  readonly #compiled = new Map<object, ValidateFunction>();

  constructor() {
    // Both shapes of the package occur: under Node and under jest.
    const add = (typeof addFormats === 'function' ? addFormats : (addFormats as { default: unknown }).default) as (
      ajv: Ajv,
    ) => void;
    add(this.#ajv);
    this.#ajv.addFormat('repo.nwo', true);
    this.#ajv.addSchema({ $id: DEFINITIONS, definitions: this.description.definitions });
  }

  /** What is wrong with a request, as sentences. */
  request(operation: Operation, query: URLSearchParams, body: unknown): readonly string[] {
    const known = new Map(operation.parameters.filter((p) => p.in === 'query').map((p) => [p.name, p]));
    const wrong: string[] = [];
    for (const [name, text] of query) {
      const parameter = known.get(name);
      const value = parameter?.schema['type'] === 'integer' ? Number(text) : text;
      if (parameter === undefined) wrong.push(`${operation.id} has no query parameter ${name}`);
      else wrong.push(...this.#check(parameter.schema, value, `${operation.id} query ${name}`));
    }
    if (body === undefined && !operation.needsBody) return wrong;
    if (operation.body !== undefined) wrong.push(...this.#check(operation.body, body, `${operation.id} request`));
    else if (body !== undefined) wrong.push(`${operation.id} takes no body`);
    return wrong;
  }

  /** What is wrong with a response; statuses that any operation may answer with are not in every description. */
  response(operation: Operation, status: number, body: unknown): readonly string[] {
    const schema = operation.responses[String(status)];
    if (schema === undefined) {
      const anywhere = [401, 403, 404, 429].includes(status) || status >= 500;
      return anywhere ? [] : [`${operation.id} never answers ${status}`];
    }
    if (schema === null) return body === undefined ? [] : [`${operation.id} answers ${status} without a body`];
    return this.#check(schema, body, `${operation.id} response ${status}`);
  }

  #check(schema: Json, value: unknown, what: string): readonly string[] {
    let validate = this.#compiled.get(schema);
    if (validate === undefined) {
      validate = this.#ajv.compile(schema);
      this.#compiled.set(schema, validate);
    }
    return validate(value) ? [] : [`${what}: ${this.#ajv.errorsText(validate.errors)}`];
  }
}
