/** What the infrastructure starters allow, against what the code does. Their own tools judge them in the real tier. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { parse, parseAllDocuments } from 'yaml';
import { REPOSITORY_ROOT } from '../services.ts';

const FOLDER = join(REPOSITORY_ROOT, 'workflows-templates', 'infrastructure');
const TERRAFORM = join(FOLDER, 'terraform');
const KUSTOMIZE = join(FOLDER, 'kustomize');
const HELM = join(FOLDER, 'helm');

function read(...path: readonly string[]): string {
  return readFileSync(join(...path), 'utf8');
}

function unique(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].sort();
}

/** The statements of the policy document `name`, as text. */
function statements(file: string, name: string): readonly string[] {
  const document = new RegExp(`^data "aws_iam_policy_document" "${name}" \\{\\n(.*?)^\\}`, 'ms').exec(
    read(TERRAFORM, file),
  );
  return document?.[1]?.match(/^ {2}(?:dynamic "statement"|statement) \{\n.*?^ {2}\}/gms) ?? [];
}

describe('the bucket and the role', () => {
  const granted = statements('identity.tf', 'store');

  test('grant what the store calls, and no more', () => {
    const source = read(REPOSITORY_ROOT, 'shared', 'store', 'backends', 's3', 'errors.ts');
    const called = unique(source.match(/'s3:\w+'/g) ?? []).map((action) => action.slice(1, -1));
    expect(called.length).toBeGreaterThanOrEqual(5);
    const actions = granted.flatMap((statement) => statement.match(/"s3:[\w*]+"/g) ?? []);
    expect(unique(actions.map((action) => action.slice(1, -1)))).toEqual(called);
  });

  test('grant what the README of version-artifact demands', () => {
    const demanded = read(REPOSITORY_ROOT, 'actions', 'version-artifact', 'README.md').match(/`s3:\w+`/g) ?? [];
    const actions = granted.flatMap((statement) => statement.match(/"s3:\w+"/g) ?? []);
    expect(unique(actions.map((action) => action.slice(1, -1)))).toEqual(
      unique(demanded.map((action) => action.slice(1, -1))),
    );
  });

  test('let objects be deleted where the probe leaves them and nowhere else', () => {
    const deleting = granted.filter((statement) => statement.includes('Delete'));
    expect(deleting).toHaveLength(1);
    expect(deleting[0]).toContain('resources = ["${aws_s3_bucket.store.arn}/${var.prefix}/v1/probe/*"]');
  });

  // Keys below v1/art and v1/store.json are what shared/store/layout.ts commits with one conditional PutObject.
  test('refuse to replace what a version is committed by', () => {
    const refusing = statements('bucket.tf', 'bucket').find((statement) => statement.includes('s3:if-none-match'));
    expect(refusing).toContain('effect  = "Deny"');
    expect(refusing).toContain('/v1/store.json');
    expect(refusing).toContain('/v1/art/*');
    // Large files come in parts, which the store completes without a condition.
    expect(refusing).not.toContain('/v1/blob');
    const layout = read(REPOSITORY_ROOT, 'shared', 'store', 'layout.ts');
    for (const key of ['v1/store.json', 'v1/art/', 'v1/blob/', 'v1/probe/']) expect(layout).toContain(key);
  });

  test('take a store that the actions take, and no wildcard for who may use it', () => {
    const text = read(TERRAFORM, 'variables.tf');
    const accepts = (variable: string, value: string): boolean => {
      const block = new RegExp(`^variable "${variable}" \\{\\n(.*?)^\\}`, 'ms').exec(text)?.[1] ?? '';
      const pattern = /regex\("(.*)", var\./.exec(block)?.[1];
      if (pattern === undefined) throw new Error(`${variable} is not checked`);
      return new RegExp(pattern).test(value);
    };
    for (const value of ['acme/delay', 'Acme-1/delay.v2'])
      expect([value, accepts('repository', value)]).toEqual([value, true]);
    for (const value of ['acme/*', '*', 'acme', 'acme/delay:x', 'acme/de?ay', 'a/b/c', 'acme/delay\n']) {
      expect([value, accepts('repository', value)]).toEqual([value, false]);
    }
    expect(['production', 'models/eu'].map((value) => accepts('environment', value))).toEqual([true, true]);
    for (const value of ['*', 'prod*', 'prod:ref', '', 'a b']) {
      expect([value, accepts('environment', value)]).toEqual([value, false]);
    }
    expect(['trainyard', 'teams/delay'].map((value) => accepts('prefix', value))).toEqual([true, true]);
    for (const value of ['', '/x', 'x/', 'a//b', '*'])
      expect([value, accepts('prefix', value)]).toEqual([value, false]);
  });
});

interface Rule {
  readonly apiGroups: readonly string[];
  readonly resources: readonly string[];
  readonly resourceNames?: readonly string[];
  readonly verbs: readonly string[];
}

describe('what CI may do in the cluster', () => {
  const text = read(KUSTOMIZE, 'base', 'ci.yaml');
  const [role, binding] = parseAllDocuments(text).map((document) => document.toJS() as Record<string, unknown>);
  const rules = role?.['rules'] as readonly Rule[];
  const verbsOn = (resource: string): readonly string[] =>
    unique(rules.filter(({ resources }) => resources.includes(resource)).flatMap(({ verbs }) => verbs));

  test('is nothing beyond one namespace, no wildcard, and nothing that gives more rights', () => {
    expect([role?.['kind'], binding?.['kind']]).toEqual(['Role', 'RoleBinding']);
    expect(rules.length).toBeGreaterThan(5);
    const all = rules.flatMap(({ apiGroups, resources, verbs }) => [...apiGroups, ...resources, ...verbs]);
    const never = ['*', 'secrets', 'serviceaccounts', 'roles', 'rolebindings', 'pods/exec', 'bind', 'escalate'];
    expect(all.filter((word) => [...never, 'impersonate', 'deletecollection', 'watch'].includes(word))).toEqual([]);
  });

  test('is each verb that a rollout needs, and deleting only what a rollout itself has made', () => {
    expect(verbsOn('configmaps')).toEqual(['create', 'get', 'list', 'update']);
    expect(verbsOn('leases')).toEqual(['create', 'get', 'update']);
    expect(verbsOn('services')).toEqual(['get', 'patch']);
    expect(verbsOn('httproutes')).toEqual(['get', 'patch']);
    for (const resource of ['pods', 'replicasets', 'endpointslices', 'horizontalpodautoscalers']) {
      expect([resource, verbsOn(resource)]).toEqual([resource, ['get', 'list']]);
    }
    const deleting = rules.filter(({ verbs }) => verbs.includes('delete')).flatMap(({ resources }) => resources);
    expect(deleting).toEqual(['deployments']);
  });

  test('changes what has a name by that name', () => {
    const names = (resource: string, verb: string): unknown =>
      rules.find(({ resources, verbs }) => resources.includes(resource) && verbs.includes(verb))?.resourceNames;
    expect(names('configmaps', 'update')).toEqual(['trainyard-model']);
    expect(names('leases', 'update')).toEqual(['trainyard-model']);
    expect(names('services', 'patch')).toEqual(['model-stable', 'model-canary']);
    expect(names('httproutes', 'patch')).toEqual(['model']);
  });

  test('says before each rule what it is for', () => {
    const lines = text.split('\n');
    const starts = lines.flatMap((line, at) => (line.startsWith('  - apiGroups:') ? [at] : []));
    expect(starts).toHaveLength(rules.length);
    for (const at of starts) expect(lines[at - 1]).toMatch(/^ {2}# \S+/);
  });

  test('is the same in the chart', () => {
    const chart = read(HELM, 'templates', 'ci.yaml').replaceAll('  namespace: {{ .Release.Namespace }}\n', '');
    expect(chart.replace('{{ .Values.ci.user | quote }}', 'github:repo:OWNER/NAME:environment:ENVIRONMENT')).toBe(text);
  });
});

describe('the Kustomize folder', () => {
  const files = globSync('**/*.yaml', { cwd: KUSTOMIZE }).sort();

  test('uses each of its files', () => {
    const used = files
      .filter((file) => file.endsWith('kustomization.yaml'))
      .flatMap((file) => {
        const { resources = [], patches = [] } = parse(read(KUSTOMIZE, file)) as Kustomization;
        const paths = [...resources, ...patches.flatMap(({ path }) => path ?? [])];
        return paths.map((path) => relative(KUSTOMIZE, join(KUSTOMIZE, dirname(file), path)));
      })
      .map((path) => (path.endsWith('.yaml') ? path : `${path}/kustomization.yaml`));
    const overlays = files.filter((file) => /^overlays\/[a-z]+\/kustomization\.yaml$/.test(file));
    expect(overlays).toHaveLength(2);
    expect(unique([...used, ...overlays])).toEqual(files);
  });

  test('names every image by digest', () => {
    const images = files.flatMap((file) => read(KUSTOMIZE, file).match(/^ *(?:reference|digest): .*/gm) ?? []);
    expect(images.length).toBeGreaterThanOrEqual(6);
    const placeholder = 'reference: model-files';
    expect(images.filter((image) => image.trim() !== placeholder && !/sha256:[0-9a-f]{64}$/.test(image))).toEqual([]);
    expect(files.filter((file) => read(KUSTOMIZE, file).includes('newTag'))).toEqual([]);
  });
});

interface Kustomization {
  readonly resources?: readonly string[];
  readonly patches?: readonly { readonly path?: string }[];
}

test('the server is given on Kubernetes what it is given on a host', () => {
  const given = /^\*\*It gets\*\*.*?^Its working folder/ms.exec(
    read(REPOSITORY_ROOT, 'actions', 'deploy', 'README.md'),
  )?.[0];
  const onHost = unique(given?.match(/TRAINYARD_\w+/g) ?? []);
  expect(onHost).toHaveLength(6);
  const inCluster = read(HELM, 'templates', '_arm.tpl').match(/TRAINYARD_\w+/g) ?? [];
  expect(unique(inCluster)).toEqual(onHost);
});
