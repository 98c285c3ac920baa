/** The starters: what GitHub shows of them, and that a person need change one block and nothing else. */
import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'yaml';
import { REPOSITORY_ROOT } from '../services.ts';

const FOLDER = join(REPOSITORY_ROOT, 'workflows-templates');
const PREFIX = 'trainyard-';
const BLOCK = /^( *)# ──── Yours to change, and nothing else ────\n(.*?)^ *# ──── The end of your part ────\n/ms;
const OWN_ACTION = /^trainyard\/trainyard\/actions\/([a-z-]+)@v1$/;
const OWN_WORKFLOW = /^trainyard\/trainyard\/\.github\/workflows\/([a-z-]+)\.yml@v1$/;

/** What only the repository knows; it may stand in the block alone. */
const PLACEHOLDER = /\bmy-|\$[a-z]+-[a-z]+\b|\d{12}|AWS_REGION: /;

type Permissions = Readonly<Record<string, string>>;

/** What a step needs of the token. Ours are held against the READMEs below. */
const DEMANDS: Readonly<Record<string, Permissions>> = {
  'actions/checkout': { contents: 'read' },
  'actions/setup-python': {},
  // Artifacts are uploaded with the runner's own token.
  'actions/upload-artifact': {},
  'aws-actions/configure-aws-credentials': { 'id-token': 'write' },
  // Their `contents: read` is for the checkout, which asks for it itself.
  'validate-data': {},
  'version-artifact': {},
  train: {},
  gate: {},
  deploy: {},
  report: { 'pull-requests': 'write' },
};

interface Step {
  readonly name?: string;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Job {
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly permissions?: Permissions;
  readonly 'timeout-minutes'?: number;
  readonly steps?: readonly Step[];
}

interface Workflow {
  readonly name: string;
  readonly on: unknown;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly permissions: Permissions;
  readonly concurrency?: { readonly group: string };
  readonly jobs: Readonly<Record<string, Job>>;
}

interface Properties {
  readonly name: string;
  readonly description: string;
  readonly iconName: string;
  readonly creator: string;
  readonly categories: readonly string[];
  readonly filePatterns: readonly string[];
}

const STARTERS = globSync('*.yml', { cwd: FOLDER })
  .sort()
  .map((file) => {
    const text = readFileSync(join(FOLDER, file), 'utf8');
    const [whole = '', , block = ''] = BLOCK.exec(text) ?? [];
    const name = basename(file, '.yml');
    return { name, text, block, rest: text.replace(whole, ''), workflow: parse(text) as Workflow };
  });

function propertiesOf(name: string): Properties {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.properties.json`), 'utf8')) as Properties;
}

function iconOf(name: string): string {
  return readFileSync(join(FOLDER, `${name}.svg`), 'utf8');
}

function read(...path: readonly string[]): string {
  return readFileSync(join(REPOSITORY_ROOT, ...path), 'utf8');
}

test('a starter is a workflow, its properties and its icon, and there is nothing else', () => {
  expect(STARTERS.length).toBeGreaterThanOrEqual(10);
  const files = globSync('*.{yml,json,svg}', { cwd: FOLDER });
  const expected = STARTERS.flatMap(({ name }) => [`${name}.yml`, `${name}.properties.json`, `${name}.svg`]);
  expect(files.sort()).toEqual(expected.sort());
});

test('each workflow that can be called has a starter, and so has each action that is used alone', () => {
  const names = STARTERS.map(({ name }) => name.replace(PREFIX, ''));
  const called = globSync('.github/workflows/{data,model,report}-*.yml', { cwd: REPOSITORY_ROOT });
  expect(called.length).toBeGreaterThanOrEqual(7);
  const alone = ['validate-data', 'version-artifact', 'train', 'gate', 'deploy', 'report'];
  expect(names.sort()).toEqual([...called.map((file) => basename(file, '.yml')), ...alone].sort());
});

test('no two starters look the same to who chooses', () => {
  const all = STARTERS.map(({ name }) => propertiesOf(name));
  for (const unique of [all.map(({ name }) => name), all.map(({ description }) => description)]) {
    expect(new Set(unique).size).toBe(STARTERS.length);
  }
  expect(new Set(STARTERS.map(({ name }) => iconOf(name))).size).toBe(STARTERS.length);
  expect(new Set(STARTERS.map(({ workflow }) => workflow.name)).size).toBe(STARTERS.length);
});

describe.each(STARTERS)('$name', ({ name, text, block, rest, workflow }) => {
  const jobs = Object.values(workflow.jobs);
  const steps = jobs.flatMap((job) => job.steps ?? []);

  describe('what GitHub shows', () => {
    const properties = propertiesOf(name);

    test('has the properties that GitHub reads, and no other', () => {
      expect(Object.keys(properties).sort()).toEqual(
        ['categories', 'creator', 'description', 'filePatterns', 'iconName', 'name'].sort(),
      );
      expect(properties.name).toMatch(/^Trainyard: [a-z ]+$/);
      expect(properties.description).toMatch(/^[A-Z].{30,130}\.$/);
      expect(properties.creator).toBe('Trainyard');
      expect(properties.iconName).toBe(name);
    });

    test('stands in a category that GitHub has, and beside the language of its users', () => {
      expect(['Continuous integration', 'Deployment', 'Automation']).toContain(properties.categories[0]);
      const known = ['Testing', 'Code review', 'Python', 'Jupyter Notebook'];
      expect(known).toEqual(expect.arrayContaining(properties.categories.slice(1)));
      expect(properties.categories).toContain('Python');
    });

    // GitHub looks at the names at the top of a repository.
    test('is offered to a repository that trains models and to no other', () => {
      const offered = (file: string): boolean =>
        properties.filePatterns.some((pattern) => new RegExp(pattern).test(file));
      for (const file of ['requirements.txt', 'requirements-dev.txt', 'pyproject.toml', '.trainyard.yml']) {
        expect([file, offered(file)]).toEqual([file, true]);
      }
      for (const file of ['package.json', 'go.mod', 'README.md', 'my-pyproject.toml', 'xtrainyard.yml']) {
        expect([file, offered(file)]).toEqual([file, false]);
      }
    });

    test('has an icon of its own that needs nothing from outside and few bytes', () => {
      const icon = iconOf(name);
      expect(icon.length).toBeLessThan(600);
      expect(icon).toMatch(/^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="0 0 24 24" /);
      // A ground of its own is what makes it readable on light and dark alike.
      expect(icon).toContain('<rect width="24" height="24" rx="5" fill="#2b6cb0" stroke="none"/>');
      expect(icon).toMatch(/^<svg [^<>]*>(?:<(?:rect|path|circle) [^<>]*\/>)+<\/svg>\n$/);
      expect(icon.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/:\/\/|href|style|url\(/);
    });
  });

  describe('what a person changes', () => {
    test('is one block, before which only comments, the name and the keys that lead to it stand', () => {
      expect(text.match(/# ──── Yours/g)).toHaveLength(1);
      expect(text.match(/# ──── The end/g)).toHaveLength(1);
      const before = text.slice(0, text.indexOf('# ──── Yours')).split('\n').slice(0, -1);
      expect(before.filter((line) => !/^(?:#.*|name: .+|)$|^\s*[a-z_]+:(?: #.*)?$/.test(line))).toEqual([]);
      expect(before.findIndex((line) => line.startsWith('name:'))).toBeLessThanOrEqual(10);
      expect(block.split('\n').length).toBeLessThanOrEqual(24);
    });

    test('is all that is the business of the repository', () => {
      expect(rest.split('\n').filter((line) => PLACEHOLDER.test(line))).toEqual([]);
      // A repository's variables are one more place to look for who starts.
      expect(text).not.toMatch(/\bvars\./);
    });

    test('is used, to the last line', () => {
      const env = { ...workflow.env, ...Object.assign({}, ...jobs.map((job) => job.env)) } as Record<string, unknown>;
      const given = Object.keys(env).sort();
      for (const variable of given) expect([variable, block.includes(`${variable}: `)]).toEqual([variable, true]);
      const used = [...rest.matchAll(/\$\{\{ env\.([A-Z_]+) \}\}|"\$([A-Z]+)"/g)].map(([, a, b]) => a ?? b ?? '');
      expect([...new Set(used)].sort()).toEqual(given);
    });

    test('is explained before it, in lines that a screen shows whole', () => {
      expect(text).toMatch(/^# [A-Z]/);
      expect(text).toMatch(/^# (?:You need|The repository needs)/m);
      expect(text).toMatch(/^# .*: https:\/\/github\.com\/trainyard\/trainyard\/blob\/v1\/[\w/.-]+$/m);
      expect(text.split('\n').filter((line) => [...line].length > 120)).toEqual([]);
    });

    test('points to pages that this repository has', () => {
      const pages = [...text.matchAll(/https:\/\/github\.com\/trainyard\/trainyard\/blob\/v1\/([\w/.-]+)/g)];
      for (const [, page = ''] of pages) {
        expect([page, globSync(page, { cwd: REPOSITORY_ROOT })]).toEqual([page, [page]]);
      }
    });
  });

  describe('what it is allowed', () => {
    test('is what its steps or the workflow it calls demand, and no more', () => {
      expect(workflow.permissions).toEqual({});
      for (const job of jobs) expect(job.permissions ?? {}).toEqual(demandsOf(job));
    });

    test('is said with its reason', () => {
      const lines = text.split('\n').filter((line) => /^\s+[a-z-]+: (?:read|write)\b/.test(line));
      expect(lines.filter((line) => !/ # to \S+/.test(line))).toEqual([]);
    });

    test('is bounded in time and in number, with nothing of others unpinned and no expression in a script', () => {
      for (const job of jobs) expect(job['timeout-minutes'] === undefined).toBe(job.uses !== undefined);
      const uses = [...jobs, ...steps].flatMap((user) => user.uses ?? []);
      const foreign = uses.filter((use) => !OWN_ACTION.test(use) && !OWN_WORKFLOW.test(use));
      expect(foreign.filter((use) => !/@[0-9a-f]{40}$/.test(use))).toEqual([]);
      expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
      // The called workflow of a triggered run has its own.
      if (name !== `${PREFIX}report-publish`) expect(workflow.concurrency?.group).toEqual(expect.any(String));
    });
  });
});

function demandsOf({ uses, steps = [] }: Job): Permissions {
  const called = OWN_WORKFLOW.exec(uses ?? '')?.[1];
  if (called !== undefined) {
    const { jobs } = parse(read('.github', 'workflows', `${called}.yml`)) as Workflow;
    return union(Object.values(jobs).map(({ permissions = {} }) => permissions));
  }
  const demands = steps.flatMap((step) => step.uses ?? []).map((use) => DEMANDS[bare(use)]);
  expect(demands).not.toContain(undefined);
  return union(demands.filter((demand) => demand !== undefined));
}

/** To write is to read as well. */
function union(all: readonly Permissions[]): Permissions {
  const entries = all.flatMap((permissions) => Object.entries(permissions));
  const levels = ['read', 'write'] as const;
  return Object.assign(
    {},
    ...levels.map((level) => Object.fromEntries(entries.filter(([, has]) => has === level))),
  ) as Permissions;
}

function bare(uses: string): string {
  return OWN_ACTION.exec(uses)?.[1] ?? uses.replace(/@.*$/, '');
}

test('the permissions that are held against the starters are those of the READMEs', () => {
  const used = STARTERS.flatMap(({ workflow }) => Object.values(workflow.jobs))
    .flatMap(({ steps = [] }) => steps)
    .flatMap(({ uses = '' }) => OWN_ACTION.exec(uses)?.[1] ?? []);
  expect(used.length).toBeGreaterThan(0);
  for (const action of new Set(used)) {
    const requirements = /^## Requirements\n(.*?)^## /ms.exec(read('actions', action, 'README.md'))?.[1] ?? '';
    const demanded = [...requirements.matchAll(/`(?:permissions: )?([a-z-]+): (read|write)`/g)]
      .map(([, scope = '', level = '']) => [scope, level] as const)
      // For the checkout; for credentials by OIDC, the evidence of other runs and check runs, where a starter wants them.
      .filter(([scope]) => !['contents', 'id-token', 'actions', 'checks'].includes(scope));
    expect([action, Object.fromEntries(demanded)]).toEqual([action, DEMANDS[action]]);
  }
});

test('the reports for forks are those of the starter for pull requests', () => {
  const { workflow: publish } = STARTERS.find(({ name }) => name === `${PREFIX}report-publish`) ?? {};
  const { workflow: model } = STARTERS.find(({ name }) => name === `${PREFIX}model-pull-request`) ?? {};
  expect(publish?.on).toMatchObject({ workflow_run: { workflows: [model?.name] } });
});
