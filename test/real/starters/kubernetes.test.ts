/** The Kubernetes starters, held against their own tools and schemas. */
import { readFileSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { parse, parseAllDocuments, stringify } from 'yaml';
import { program, type ProgramName } from '../../servers/programs/programs.ts';
import { describeWithPrograms } from '../../servers/suites.ts';
import { outcomeOf, type Outcome } from '../starters-programs.ts';

const INFRASTRUCTURE = join(import.meta.dirname, '../../../workflows-templates/infrastructure');
const CHART = join(INFRASTRUCTURE, 'helm');
const ENVIRONMENTS = ['staging', 'production'] as const;
const PROGRAMS: readonly ProgramName[] = ['kubectl', 'helm', 'kubernetes-validate', 'gateway-api', 'checkov'];
/** The first that mounts images by default, and the newest that there are schemas of. */
const VERSIONS = ['1.35', '1.37'] as const;

type Environment = (typeof ENVIRONMENTS)[number];

interface KubernetesObject {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly namespace?: string };
  readonly [field: string]: unknown;
}

interface Deployment extends KubernetesObject {
  readonly spec: { readonly replicas: number; readonly template: unknown };
}

interface Route extends KubernetesObject {
  readonly spec: {
    readonly rules: readonly { readonly backendRefs: readonly { readonly name: string; readonly weight: number }[] }[];
  };
}

async function kustomize(environment: Environment): Promise<string> {
  const { code, output } = await outcomeOf(
    'kubectl',
    'kustomize',
    join(INFRASTRUCTURE, 'kustomize/overlays', environment),
  );
  expect([code, output]).toEqual([0, expect.stringContaining('apiVersion')]);
  return output;
}

function helmTemplate(environment: Environment, ...more: readonly string[]): Promise<Outcome> {
  const values = join(CHART, `values-${environment}.yaml`);
  const settings = ['--namespace', `delay-${environment}`, '--kube-version', '1.37', '--values', values];
  return outcomeOf('helm', 'template', 'model', CHART, ...settings, ...more);
}

/** By kind and name, so that their order does not count. */
function objectsOf(yaml: string): Readonly<Record<string, KubernetesObject>> {
  const objects = parseAllDocuments(yaml).flatMap((document) => {
    expect(document.errors).toEqual([]);
    const object = document.toJS() as KubernetesObject | null;
    return object === null ? [] : [object];
  });
  return Object.fromEntries(objects.map((object) => [`${object.kind}/${object.metadata.name}`, object]));
}

async function validate(version: string, objects: Readonly<Record<string, KubernetesObject>>): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'objects-'));
  const file = join(folder, 'objects.yaml');
  // Kinds of the gateway are not Kubernetes' own.
  const core = Object.values(objects).filter(({ kind }) => kind !== 'HTTPRoute');
  await writeFile(file, core.map((object) => stringify(object)).join('---\n'));
  return outcomeOf('kubernetes-validate', '-k', version, '--strict', file);
}

interface Schema {
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [keyword: string]: unknown;
}

interface Definition {
  readonly spec: {
    readonly versions: readonly { readonly name: string; readonly schema: { readonly openAPIV3Schema: Schema } }[];
  };
}

/** HTTPRoute as the API server checks it, and no field that it would drop. Rules in CEL are not among it. */
async function routeSchema(): Promise<ValidateFunction> {
  const { spec } = parse(readFileSync(await program('gateway-api'), 'utf8')) as Definition;
  const schema = spec.versions.find(({ name }) => name === 'v1')?.schema.openAPIV3Schema;
  expect(schema).toBeDefined();
  // The extensions of Kubernetes (x-…) and its formats of numbers are notes to a validator that is not Kubernetes.
  return new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(closed(schema ?? {}, true));
}

function closed(schema: Schema, isTop = false): Schema {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    return typeof value === 'object' && value !== null ? closed(value as Schema) : value;
  };
  const { properties, ...rest } = schema;
  if (properties === undefined)
    return Object.fromEntries(Object.entries(rest).map(([key, value]) => [key, walk(value)]));
  const known = Object.fromEntries(
    Object.entries(properties).map(([name, value]) => [name, isTop && name === 'metadata' ? {} : closed(value)]),
  );
  return { ...rest, properties: known, additionalProperties: false };
}

const digest = (digit: string): string => `sha256:${digit.repeat(64)}`;

await describeWithPrograms(PROGRAMS, 'a model service on Kubernetes', () => {
  describe.each(ENVIRONMENTS)('in %s', (environment) => {
    test('is the same objects from Kustomize and from Helm', async () => {
      const fromKustomize = objectsOf(await kustomize(environment));
      const fromHelm = objectsOf((await helmTemplate(environment)).output);
      expect(Object.keys(fromKustomize)).toHaveLength(10);
      expect(fromHelm).toEqual(fromKustomize);
      for (const object of Object.values(fromKustomize)) expect(object.metadata.namespace).toBe(`delay-${environment}`);
    });

    test.each(VERSIONS)('is what Kubernetes %s knows, to the last field', async (version) => {
      const objects = objectsOf(await kustomize(environment));
      const { code, output } = await validate(version, objects);
      expect([code, output.match(/ passed for resource /g)?.length]).toEqual([0, 9]);
      expect(output).not.toMatch(/WARN|ERROR/);
    });

    test('has a route that the gateway API knows', async () => {
      const isRoute = await routeSchema();
      const route = objectsOf(await kustomize(environment))['HTTPRoute/model'] as Route;
      expect([isRoute(route), isRoute.errors]).toEqual([true, null]);
      expect(route.spec.rules[0]?.backendRefs).toEqual([
        { name: 'model-stable', port: 80, weight: 100 },
        { name: 'model-canary', port: 80, weight: 0 },
      ]);
    });

    test('is linted by helm', async () => {
      const values = join(CHART, `values-${environment}.yaml`);
      const { code, output } = await outcomeOf('helm', 'lint', CHART, '--strict', '--values', values);
      expect([code, output]).toEqual([0, expect.stringContaining('1 chart(s) linted, 0 chart(s) failed')]);
    });
  });

  test('a field that nobody knows is found', async () => {
    const objects = objectsOf((await kustomize('staging')).replaceAll('enableServiceLinks', 'enableServiceLink'));
    const { code, output } = await validate('1.37', objects);
    expect([code, output]).toEqual([1, expect.stringContaining('enableServiceLink')]);
  });

  test.each([
    ['a weight below zero', 'weight: 100', 'weight: -1'],
    ['a field that nobody knows', 'backendRefs:', 'backends:'],
    ['a kind of match that does not exist', 'type: PathPrefix', 'type: Prefix'],
    ['a name that no host has', 'delay.staging.example.com', 'Delay_staging'],
    ['a parent without a name', '- name: gateway\n', '- port: 80\n'],
  ])('a route with %s is refused', async (_, from, to) => {
    const yaml = await kustomize('staging');
    expect(yaml).toContain(from);
    const isRoute = await routeSchema();
    expect(isRoute(objectsOf(yaml.replace(from, to))['HTTPRoute/model'])).toBe(false);
  });

  test('a canary differs from what serves in its model and in nothing else', async () => {
    const canary = [
      `canary.model.image=registry.example.com/delay/model@${digest('4')}`,
      `canary.model.digest=${digest('5')}`,
      'canary.model.label=v2',
    ];
    const numbers = ['canary.replicas=1', 'canary.weight=5', 'stable.weight=95'];
    const { output } = await helmTemplate('staging', '--set-string', canary.join(','), '--set', numbers.join(','));
    const objects = objectsOf(output);
    const [stable, tried] = ['stable', 'canary'].map((role) => objects[`Deployment/model-${role}`] as Deployment);
    const asStable = JSON.stringify(tried?.spec.template)
      .replaceAll('"trainyard.dev/role":"canary"', '"trainyard.dev/role":"stable"')
      .replace(digest('4'), digest('2'))
      .replace(digest('5'), digest('3'))
      .replace('"v2"', '"v1"');
    expect(JSON.parse(asStable)).toEqual(stable?.spec.template);
    expect(JSON.stringify(tried?.spec.template)).not.toEqual(asStable);
    expect(tried?.spec.replicas).toBe(1);
    const weights = (objects['HTTPRoute/model'] as Route).spec.rules[0]?.backendRefs.map(({ weight }) => weight);
    expect(weights).toEqual([95, 5]);
  });

  test.each([
    ['an image without a digest', 'server.image=registry.example.com/delay/server:v1', '/server/image'],
    ['a model without a digest', 'stable.model.image=registry.example.com/delay/model:v1', '/stable/model'],
    ['a canary with traffic and no pods', 'canary.weight=5', '/canary'],
    ['a weight above all traffic', 'stable.weight=101', '/stable/weight'],
    ['a group of the system as CI', 'ci.user=system:masters', '/ci/user'],
    ['nobody as CI', 'ci.user=', '/ci/user'],
    ['a value that nobody knows', 'canary.wieght=5', '/canary'],
  ])('%s is refused by its path', async (_, value, path) => {
    const { code, output } = await helmTemplate('staging', '--set', value);
    expect([code, output]).toEqual([1, expect.stringContaining(`at '${path}`)]);
  });

  test('a chart without values says all that is missing', async () => {
    const { code, output } = await outcomeOf('helm', 'template', 'model', CHART, '--kube-version', '1.37');
    expect(code).toBe(1);
    for (const path of ['/environment', '/server/image', '/stable/model', '/gateway/hostnames', '/ci/user']) {
      expect(output).toContain(`at '${path}`);
    }
  });

  test('checkov finds nothing but what is passed over with a reason', async () => {
    const file = join(await mkdtemp(join(tmpdir(), 'objects-')), 'objects.yaml');
    await writeFile(file, await kustomize('production'));
    const scan = ['--file', file, '--framework', 'kubernetes', '--output', 'json', '--compact'];
    const skipped = join(INFRASTRUCTURE, '.checkov.yaml');
    const { 'skip-check': reasons } = parse(readFileSync(skipped, 'utf8')) as { 'skip-check': readonly string[] };
    const found = JSON.parse((await outcomeOf('checkov', ...scan)).stdout) as Scan;
    expect(found.summary.passed).toBeGreaterThan(100);
    // So that no reason outlives what it was given for.
    expect([...new Set(found.results.failed_checks.map(({ check_id }) => check_id))].sort()).toEqual(
      [...reasons].sort(),
    );
    expect((await outcomeOf('checkov', ...scan, '--config-file', skipped)).code).toBe(0);
  });
});

interface Scan {
  readonly summary: { readonly passed: number };
  readonly results: { readonly failed_checks: readonly { readonly check_id: string }[] };
}
