/** Every shape that is refused as a statement, and what is right and only unusual. */
import type { RolloutResult } from '../../../shared/evidence/results/rollout.ts';
import { RESULT_SCHEMAS } from '../../../shared/evidence/schemas.ts';
import { descriptorProblem, statementProblem } from '../../../shared/evidence/in-toto.ts';
import { checkResult, readStatement } from '../../../shared/evidence/read.ts';
import {
  actionOfPredicateType,
  buildStatement,
  digitsOf,
  encodeStatement,
  predicateType,
  subjectsOf,
} from '../../../shared/evidence/statement.ts';
import { digestBytes } from '../../../shared/core/digest.ts';
import { COMMIT, DIGEST, WAIVER, waiverStatement } from './statements.ts';

const SUBJECT = { name: 'a', digest: { sha256: 'a'.repeat(64) } };
const ANYBODYS = {
  ...{ _type: 'https://in-toto.io/Statement/v1', subject: [SUBJECT] },
  ...{ predicateType: 'https://slsa.dev/provenance/v1', predicate: {} },
};

describe('a statement of anybody’s', () => {
  test.each([
    ['as it should be', ANYBODYS],
    ['of the version before', { ...ANYBODYS, _type: 'https://in-toto.io/Statement/v0.1' }],
    ['of several subjects', { ...ANYBODYS, subject: [SUBJECT, { ...SUBJECT, name: 'b' }] }],
    ['of a subject without a name', { ...ANYBODYS, subject: [{ digest: SUBJECT.digest }] }],
    ['with what is not known', { ...ANYBODYS, more: 1 }],
  ])('%s is valid', (_, value) => {
    expect(statementProblem(value)).toBeUndefined();
  });

  test.each([
    ['null', null, 'It is not an object.'],
    ['a list', [ANYBODYS], 'It is not an object.'],
    ['a text', 'statement', 'It is not an object.'],
    ['no type', { ...ANYBODYS, _type: undefined }, 'It has no statement type.'],
    [
      'another type',
      { ...ANYBODYS, _type: 'https://in-toto.io/Statement/v2' },
      'The statement type "https://in-toto.io/Statement/v2" is unknown.',
    ],
    ['no subject', { ...ANYBODYS, subject: undefined }, 'It has no subject.'],
    ['one subject that is no list', { ...ANYBODYS, subject: SUBJECT }, 'It has no subject.'],
    ['an empty list of subjects', { ...ANYBODYS, subject: [] }, 'It has no subject.'],
    ['a second subject that is none', { ...ANYBODYS, subject: [SUBJECT, null] }, 'Subject 2: It is not an object.'],
    ['a subject by name alone', { ...ANYBODYS, subject: [{ name: 'a' }] }, 'Subject 1: It has no digest.'],
    ['an empty digest', { ...ANYBODYS, subject: [{ name: 'a', digest: {} }] }, 'Subject 1: It has no digest.'],
    ['a digest that is a text', { ...ANYBODYS, subject: [{ name: 'a', digest: 'a' }] }, 'Subject 1: It has no digest.'],
    ['no predicate type', { ...ANYBODYS, predicateType: undefined }, 'It has no predicate type.'],
    ['an empty predicate type', { ...ANYBODYS, predicateType: '' }, 'It has no predicate type.'],
    ['no predicate', { ...ANYBODYS, predicate: undefined }, 'It has no predicate.'],
    ['a predicate that is a list', { ...ANYBODYS, predicate: [] }, 'It has no predicate.'],
  ])('%s is refused', (_, value, problem) => {
    expect(statementProblem(value)).toBe(problem);
  });
});

describe('a resource descriptor', () => {
  test.each([{ name: 'a' }, { uri: 'git+https://host/a' }, { digest: { sha1: 'a'.repeat(40) } }])(
    '%j is valid',
    (value) => {
      expect(descriptorProblem(value)).toBeUndefined();
    },
  );

  test.each([{}, { name: '' }, { uri: '' }, { name: 1 }, { digest: {} }])(
    '%j is neither name, URI nor digest',
    (value) => {
      expect(descriptorProblem(value)).toBe('It has neither name, URI nor digest.');
    },
  );

  test.each([
    ['sha1', [40]],
    ['sha224', [56]],
    ['sha256', [64]],
    ['sha384', [96]],
    ['sha512', [128]],
    ['sha3_224', [56]],
    ['sha3_256', [64]],
    ['sha3_384', [96]],
    ['sha3_512', [128]],
    ['gitCommit', [40, 64]],
    ['gitTree', [40, 64]],
    ['gitBlob', [40, 64]],
    ['gitTag', [40, 64]],
  ])('%s has %j hexadecimal digits, no more, no fewer and nothing else', (algorithm, lengths) => {
    const problem = (text: unknown): string | undefined => descriptorProblem({ digest: { [algorithm]: text } });
    const refusal = `The digest "${algorithm}" is not encoded as that algorithm demands.`;
    for (const length of lengths) {
      expect(problem('aF09'.repeat(length / 4))).toBeUndefined();
      expect(problem(`g${'a'.repeat(length - 1)}`)).toBe(refusal);
      expect(problem(`${'a'.repeat(length - 1)}g`)).toBe(refusal);
      for (const near of [length - 1, length + 1]) expect(problem('a'.repeat(near))).toBe(refusal);
    }
    for (const text of ['', 1, null]) expect(problem(text)).toBe(refusal);
  });

  test('of an algorithm that is not ours is free, but a text', () => {
    expect(descriptorProblem({ digest: { blake3: 'anything' } })).toBeUndefined();
    expect(descriptorProblem({ digest: { toString: 'anything' } })).toBeUndefined();
    expect(descriptorProblem({ digest: { blake3: 1 } })).toMatch(/"blake3" is not encoded/);
  });
});

describe('a statement of ours', () => {
  const OURS = waiverStatement();
  const read = (value: unknown): unknown => readStatement(JSON.stringify(value), 'evidence/a.json');

  test('comes back as it was written', () => {
    expect(read(OURS)).toEqual(OURS);
  });

  test.each([
    ['what is not known', { ...OURS, more: 1 }, '/ must NOT have additional properties ("more").'],
    [
      'of the version before',
      { ...OURS, _type: 'https://in-toto.io/Statement/v0.1' },
      '/_type must be equal to constant.',
    ],
    [
      'an action that its type does not name',
      { ...OURS, predicate: { ...OURS.predicate, action: 'gate' } },
      'The predicate type "https://trainyard.dev/evidence/waiver/v1" is not one this version reads.',
    ],
    [
      'a result that is not its action’s',
      { ...OURS, predicate: { ...OURS.predicate, result: { ...WAIVER, until: 1 } } },
      /^\/predicate\/result\/until must be/,
    ],
    [
      'a result with more than there is',
      { ...OURS, predicate: { ...OURS.predicate, result: { ...WAIVER, by: 'x' } } },
      '/predicate/result/ must NOT have additional properties ("by").',
    ],
  ])('with %s is refused', (_, value, what) => {
    const start = 'The file is not evidence that can be relied on: ';
    let said = '';
    try {
      read(value);
    } catch (error) {
      expect(error).toMatchObject({ code: 'evidence-invalid', where: { file: 'evidence/a.json' } });
      said = (error as { what: string }).what;
    }
    expect(said.slice(0, start.length)).toBe(start);
    if (typeof what === 'string') expect(said.slice(start.length)).toBe(what);
    else expect(said.slice(start.length)).toMatch(what);
  });

  test.each(['bake', 'constructor'])(
    'of an action %s, which this version does not know, is read all the same',
    (action) => {
      const newer = {
        ...OURS,
        predicateType: predicateType(action),
        predicate: { ...OURS.predicate, action, result: {} },
      };
      expect(read(newer)).toEqual(newer);
      expect(() => checkResult(action, {})).toThrow(`The action ${action} has no schema.`);
    },
  );

  test('leaves only results that its action’s schema takes', () => {
    expect(() => checkResult('waiver', WAIVER)).not.toThrow();
    expect(() => checkResult('waiver', { ...WAIVER, until: undefined })).toThrow(/\/predicate\/result\/ must have/);
  });
});

describe('building a statement', () => {
  test('names what, who, when and where; a verdict where there is one', () => {
    const run = { host: 'terminal' as const };
    const environment = { os: 'linux', arch: 'x64', node: '24', cpus: 2, memoryBytes: 1 };
    const draft = { action: 'gate', subjects: [{ name: 'm', digest: DIGEST }], inputs: [], headline: 'h', result: {} };
    const context = { version: '1.2.3', run, startedAt: new Date(0), finishedAt: new Date(1), environment };
    const predicate = {
      ...{ action: 'gate', actionVersion: '1.2.3', inputs: [], headline: 'h', result: {}, run, environment },
      ...{ startedAt: '1970-01-01T00:00:00.000Z', finishedAt: '1970-01-01T00:00:00.001Z' },
    };
    expect(buildStatement(draft, context)).toStrictEqual({
      _type: 'https://in-toto.io/Statement/v1',
      subject: [{ name: 'm', digest: { sha256: 'a'.repeat(64) } }],
      predicateType: 'https://trainyard.dev/evidence/gate/v1',
      predicate,
    });
    const judged = buildStatement({ ...draft, verdict: 'fail' }, context);
    expect(judged.predicate).toEqual({ ...predicate, verdict: 'fail' });
  });

  test('a commit is a subject with a digest of its own, and no subject in our notation', () => {
    const both = waiverStatement({
      subjects: [
        { name: 'model:delay', digest: DIGEST },
        { name: 'git+https://github.com/acme/flights', commit: COMMIT },
      ],
    });
    expect(both.subject.map(({ digest }) => digest)).toEqual([{ sha256: 'a'.repeat(64) }, { gitCommit: COMMIT }]);
    expect(both.subject.map(({ digest }) => digitsOf(digest))).toEqual(['a'.repeat(64), COMMIT]);
    expect(subjectsOf(both)).toEqual([{ name: 'model:delay', digest: DIGEST }]);
  });

  test('a subject whose digest is none is refused by its name', () => {
    const forged = { ...waiverStatement(), subject: [{ name: 'model:delay', digest: { sha256: 'abc' } }] };
    expect(() => subjectsOf(forged)).toThrow(/The digest of model:delay is not SHA-256/);
  });

  test('its digest is of its canonical bytes: the order of keys does not matter', () => {
    const statement = waiverStatement();
    const turned = Object.fromEntries(Object.entries(statement).toReversed()) as unknown as typeof statement;
    const { text, digest } = encodeStatement(statement);
    expect(encodeStatement(turned)).toEqual({ text, digest });
    expect(digest).toBe(digestBytes(text));
    expect(JSON.parse(text)).toEqual(statement);
  });
});

test.each([
  ['https://trainyard.dev/evidence/gate/v1', 'gate'],
  ['https://trainyard.dev/evidence/version-artifact/v1', 'version-artifact'],
  ['https://trainyard.dev/evidence/gate/v2', undefined],
  ['https://trainyard.dev/evidence/gate/v1/more', undefined],
  ['https://trainyard.dev/evidence/x/gate/v1', undefined],
  ['https://trainyard.dev/evidence/Gate/v1', undefined],
  ['https://trainyard.dev/evidence/-gate/v1', undefined],
  ['https://elsewhere.dev/evidence/gate/v1', undefined],
  ['gate/v1', undefined],
])('the predicate type %s is of the action %s', (type, action) => {
  expect(actionOfPredicateType(type)).toBe(action);
});

test('a message about a file of anybody’s has at most 400 characters of it', () => {
  const refused = (text: string): string => {
    try {
      readStatement(text, 'a.json');
    } catch (error) {
      return (error as { what: string }).what;
    }
    return '';
  };
  const long = JSON.stringify({ ...waiverStatement(), predicate: { [`k${'x'.repeat(90)}`]: 1 } });
  expect(refused(long).length).toBeLessThanOrEqual('The file is not evidence that can be relied on: '.length + 400);
});

test('how a rollout may end is one list: what the type knows, both schemas know, and nothing else', () => {
  const known: Readonly<Record<RolloutResult['status'], true>> = {
    ...{ completed: true, 'rolled-back': true, unchanged: true, held: true, failed: true },
  };
  for (const action of ['deploy', 'rollback']) {
    const schema = RESULT_SCHEMAS[action] as { readonly properties: { readonly status: { readonly enum: string[] } } };
    expect(schema.properties.status.enum.toSorted()).toEqual(Object.keys(known).sort());
  }
});
