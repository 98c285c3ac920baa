/**
 * The Terraform starter. No provider can be had from a public package registry, so nothing is planned or applied here:
 * the files are formatted, parsed, held against the arguments that the provider declares, and scanned.
 */
import { execFile } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { program, type ProgramName } from '../../servers/programs/programs.ts';
import { describeWithPrograms } from '../../servers/suites.ts';
import { outcomeOf } from '../starters-programs.ts';

const FOLDER = join(import.meta.dirname, '../../../workflows-templates/infrastructure/terraform');
const FILES = globSync('*.tf', { cwd: FOLDER }).sort();
const PROGRAMS: readonly ProgramName[] = ['hclfmt', 'checkov', 'aws-provider'];
/** What Terraform itself understands in every block. */
const META = ['count', 'depends_on', 'lifecycle'];
/** Reads HCL with the parser that checkov brings. */
const PARSER = 'import hcl2, json, sys; print(json.dumps([hcl2.load(open(f)) for f in sys.argv[1:]]))';

type Body = Readonly<Record<string, unknown>>;
type Blocks = readonly Readonly<Record<string, Readonly<Record<string, Body>>>>[];

interface Parsed {
  readonly resource?: Blocks;
  readonly data?: Blocks;
  readonly variable?: readonly Readonly<Record<string, Body>>[];
  readonly output?: readonly Readonly<Record<string, Body>>[];
}

interface Block {
  readonly kind: 'resource' | 'data';
  readonly type: string;
  readonly name: string;
  readonly body: Body;
}

async function parsed(): Promise<readonly Parsed[]> {
  const python = join(dirname(await program('checkov')), 'python');
  const paths = FILES.map((file) => join(FOLDER, file));
  return JSON.parse((await promisify(execFile)(python, ['-c', PARSER, ...paths])).stdout) as readonly Parsed[];
}

async function blocks(): Promise<readonly Block[]> {
  const kinds = ['resource', 'data'] as const;
  return (await parsed()).flatMap((file) =>
    kinds.flatMap((kind) =>
      (file[kind] ?? []).flatMap((block) =>
        Object.entries(block).flatMap(([type, named]) =>
          Object.entries(named).map(([name, body]) => ({ kind, type, name, body })),
        ),
      ),
    ),
  );
}

async function bodyOf(type: string, name: string): Promise<Body> {
  const found = (await blocks()).find((block) => block.type === type && block.name === name);
  if (found === undefined) throw new Error(`There is no ${type}.${name}.`);
  return found.body;
}

interface Argument {
  readonly isRequired: boolean;
  readonly type: string;
}

type Interfaces = ReadonlyMap<string, ReadonlyMap<string, Argument>>;

/** The arguments of a resource and of the blocks inside it, by the name of their interface. */
async function interfacesOf(type: string, kind: Block['kind']): Promise<Interfaces> {
  const name = `${kind === 'data' ? 'data-' : ''}${type.replaceAll('_', '-')}`.replace(/^(data-)?aws-/, (_, data) =>
    data === undefined ? '' : 'data-aws-',
  );
  const text = readFileSync(join(dirname(await program('aws-provider')), '..', name, 'index.d.ts'), 'utf8');
  const interfaces = [...text.matchAll(/^export interface (\w+)[^{]*\{\n(.*?)^\}/gms)];
  return new Map(
    interfaces.map(([, of = '', body = '']) => [
      of,
      new Map(
        [...body.matchAll(/^ {4}readonly (\w+)(\??): (\w*)/gm)].map(([, argument = '', optional, is = '']) => [
          argument,
          { isRequired: optional === '', type: is },
        ]),
      ),
    ]),
  );
}

function camel(name: string): string {
  return name.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

/** What a block says that the provider does not know, and what it leaves out. */
function errorsOf(body: Body, of: string, interfaces: Interfaces): readonly string[] {
  const known = interfaces.get(of);
  if (known === undefined) return [`${of} is unknown`];
  const { dynamic = [], ...plain } = body as { dynamic?: readonly Readonly<Record<string, { content: Body[] }>>[] };
  const dynamics = dynamic.flatMap((block) =>
    Object.entries(block).map(([name, { content }]) => [name, content] as const),
  );
  const given = [...Object.entries(plain), ...dynamics].filter(([name]) => !META.includes(name) && !/^__/.test(name));
  const names = given.map(([name]) => camel(name));
  const missing = [...known].filter(([name, { isRequired }]) => isRequired && !names.includes(name));
  return [
    ...missing.map(([name]) => `${of}: ${name} is missing`),
    ...given.flatMap(([name, value]) => {
      const argument = known.get(camel(name));
      if (argument === undefined) return [`${of}: ${name} is unknown`];
      if (!interfaces.has(argument.type)) return [];
      return (value as readonly Body[]).flatMap((inner) => errorsOf(inner, argument.type, interfaces));
    }),
  ];
}

async function schemaErrors({ kind, type, body }: Block): Promise<readonly string[]> {
  const interfaces = await interfacesOf(type, kind);
  const config = [...interfaces.keys()].find((name) => name.endsWith('Config') && !name.includes('ConfigA'));
  return errorsOf(body, config ?? `${type}Config`, interfaces);
}

await describeWithPrograms(PROGRAMS, 'the bucket and the role', () => {
  test.each(FILES)('%s is formatted', async (file) => {
    expect((await outcomeOf('hclfmt', '-require-no-change', join(FOLDER, file))).code).toBe(0);
  });

  test('say nothing that the provider does not know, and all that it requires', async () => {
    const all = await blocks();
    expect(all.length).toBeGreaterThanOrEqual(13);
    for (const block of all)
      expect([block.type, block.name, await schemaErrors(block)]).toEqual([block.type, block.name, []]);
  });

  test.each([
    ['an argument that nobody knows', 'aws_s3_bucket_public_access_block', { bucket: ['b'], block_public_acl: [true] }],
    ['a block without what it requires', 'aws_s3_bucket_ownership_controls', { bucket: ['b'], rule: [{}] }],
    ['an argument at the wrong depth', 'aws_s3_bucket_versioning', { bucket: ['b'], status: ['Enabled'] }],
  ])('%s is found', async (_, type, body) => {
    expect(await schemaErrors({ kind: 'resource', type, name: 'x', body })).not.toEqual([]);
  });

  test('refer to nothing that is not there, and leave nothing unused', async () => {
    const text = FILES.map((file) => readFileSync(join(FOLDER, file), 'utf8')).join('\n');
    const named = (await blocks()).map(({ kind, type, name }) => `${kind === 'data' ? 'data.' : ''}${type}.${name}`);
    const used = [...text.matchAll(/\b(?:data\.)?aws_\w+\.\w+/g)].map(([reference]) => reference);
    expect(named).toEqual(expect.arrayContaining([...new Set(used)]));
    const declared = (await parsed()).flatMap(({ variable = [] }) => variable.flatMap((block) => Object.keys(block)));
    const read = [...text.matchAll(/\bvar\.(\w+)/g)].map(([, name = '']) => name);
    expect([...new Set(read)].sort()).toEqual(declared.sort());
  });

  test('trust one subject, word for word', async () => {
    const { statement } = await bodyOf('aws_iam_policy_document', 'trust');
    const [only, ...others] = statement as readonly { readonly condition: readonly Body[] }[];
    expect(others).toEqual([]);
    expect(only).toMatchObject({ actions: [['sts:AssumeRoleWithWebIdentity']] });
    expect(only?.condition).toEqual([
      { test: ['StringEquals'], variable: ['${local.oidc_host}:aud'], values: [['sts.amazonaws.com']] },
      {
        test: ['StringEquals'],
        variable: ['${local.oidc_host}:sub'],
        values: [['repo:${local.repository_subject}:environment:${var.environment}']],
      },
    ]);
  });

  test('let nothing expire that a store may need', async () => {
    const { rule } = await bodyOf('aws_s3_bucket_lifecycle_configuration', 'store');
    const rules = rule as readonly Body[];
    expect(rules.map(({ id }) => id)).toEqual([['uploads-that-nobody-ended'], ['leftovers-of-the-probe']]);
    for (const one of rules) {
      const expires = Object.keys(one).some((name) => name.includes('expiration') || name.includes('transition'));
      const prefix = expires ? '${var.prefix}/v1/probe/' : undefined;
      expect((one['filter'] as readonly Body[])[0]?.['prefix']).toEqual(prefix === undefined ? undefined : [prefix]);
    }
  });

  test('have nothing that checkov finds, but what is passed over with a reason', async () => {
    const { code, stdout } = await outcomeOf(
      'checkov',
      ...['--directory', FOLDER, '--framework', 'terraform', '--output', 'json', '--compact'],
    );
    const { results, summary } = JSON.parse(stdout) as Scan;
    expect(code).toBe(0);
    expect(results.failed_checks).toEqual([]);
    expect(summary.passed).toBeGreaterThan(40);
    const skipped = results.skipped_checks.map(({ check_id }) => check_id);
    expect(skipped.sort()).toEqual(['CKV2_AWS_62', 'CKV_AWS_144', 'CKV_AWS_145', 'CKV_AWS_18']);
    for (const { check_result } of results.skipped_checks) {
      expect(check_result.suppress_comment).toMatch(/^[A-Z].{20,}\.$/);
    }
  });
});

interface Scan {
  readonly summary: { readonly passed: number };
  readonly results: {
    readonly failed_checks: readonly unknown[];
    readonly skipped_checks: readonly {
      readonly check_id: string;
      readonly check_result: { readonly suppress_comment: string };
    }[];
  };
}
