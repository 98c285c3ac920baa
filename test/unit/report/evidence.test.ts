import { KINDS } from '../../../actions/kinds.ts';
import { ofKind, sortEvidence } from '../../../shared/report/evidence.ts';
import { ROLLOUT } from '../../../shared/rollout/kind.ts';
import { ARTIFACT_VERSION } from '../../../shared/registry/kind.ts';
import { lineageSection } from '../../../shared/report/compose/lineage.ts';
import { plainText } from '../../../shared/document/text.ts';
import { versionResult } from '../../fixtures/report/parts.ts';
import { digestOf, stored } from '../../fixtures/report/statements.ts';
import { SCENARIOS } from '../../fixtures/report/scenarios.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import { digitsOf } from '../../../shared/evidence/statement.ts';
import { composeReport, SETTING } from './setting.ts';

const BETTER = SCENARIOS['better-promoted'] ?? [];
const CANARY = SCENARIOS['canary-rolled-back'] ?? [];

/** The same statements an hour later, of a new attempt, about another candidate. */
function later(statements: readonly StoredStatement[], candidate: string): readonly StoredStatement[] {
  const [subject] = statements[2]?.statement.subject ?? [];
  const digest = subject === undefined ? '' : digitsOf(subject.digest);
  return statements.map((stored) => {
    const text = JSON.stringify(stored)
      .replaceAll('2026-11-23T08:', '2026-11-23T09:')
      .replaceAll(digest, candidate)
      .replaceAll('"attempt":1', '"attempt":2');
    return JSON.parse(text) as StoredStatement;
  });
}

test('what was said about an earlier candidate is earlier, not current', () => {
  const [dossier] = sortEvidence([...CANARY, ...later(BETTER, 'b'.repeat(64))], KINDS);
  const rollouts = ofKind(dossier?.current ?? [], ROLLOUT);
  expect(rollouts.map(({ statement }) => statement.predicate.result)).toMatchObject([{ status: 'completed' }]);
  expect(dossier?.earlier.map(({ stored }) => stored.statement.predicate.action)).toEqual(['gate', 'deploy']);
});

test('a failure of an earlier candidate does not colour the present one', () => {
  const [document] = composeReport([...CANARY, ...later(BETTER, 'b'.repeat(64))], SETTING);
  expect(document?.standing).toBe('warn');
});

test('a training newer than the gate starts over: the old verdict is no longer shown as current', () => {
  const [validation, data, training] = later(BETTER, 'b'.repeat(64));
  const newest = [validation, data, training].filter((stored) => stored !== undefined);
  const [document] = composeReport([...CANARY, ...newest], SETTING);
  expect(document?.decision).toBeUndefined();
  expect(plainText(document?.headline ?? [])).toBe('delay: not judged. Trained in 41 s, log loss 0.431');
});

test('the order in which statements are found does not matter', () => {
  expect(composeReport([...CANARY].reverse(), SETTING)).toEqual(composeReport(CANARY, SETTING));
});

test('a warning is not hidden behind a later pass', () => {
  const [document] = composeReport(BETTER, SETTING);
  expect(document?.standing).toBe('warn');
  expect(plainText(document?.headline ?? [])).toMatch(/^delay: v8 serves production/);
});

test('a model that was trained and nothing else is named by the digest of its folder, not by one of its files', () => {
  const training = BETTER.filter(({ statement }) => statement.predicate.action === 'train');
  const [stored] = training;
  const model = stored?.statement.subject.find(({ name }) => name === 'model:delay');
  const digest = model === undefined ? 'none' : digitsOf(model.digest);
  const text = JSON.stringify(composeReport(training, SETTING));
  expect(text).toContain(`{"name":"model:delay","detail":"","digest":"sha256:${digest}"}`);
});

test('a mirror stands beside the version that was pushed and does not take its place', () => {
  const pushed = versionResult('model:delay', 8, 'candidate');
  const { store, artifact, parents } = pushed;
  const mirror = { kind: 'mlflow', url: 'https://ml.example', model: 'delay', versions: 8, aliases: { champion: 8 } };
  const result = {
    store,
    artifact,
    parents,
    operation: 'mirror',
    mirror: { ...mirror, applied: 1, differences: [], differencesTotal: 0 },
  };
  const draft = { action: 'version-artifact', inputs: [], headline: 'said' };
  const own = { ...draft, subjects: [{ name: 'model:delay', digest: digestOf('candidate') }], result: pushed };
  const all = { ...draft, subjects: [{ name: 'versions of model:delay', digest: digestOf('all') }], result };
  const push = stored(own, { from: 900, to: 901 });
  const [before] = sortEvidence([...BETTER, push], KINDS);
  const [after] = sortEvidence([...BETTER, push, stored(all, { from: 902, to: 903 })], KINDS);
  if (before === undefined || after === undefined) throw new Error('There is evidence.');
  const versions = ofKind(after.current, ARTIFACT_VERSION);
  expect(versions).toHaveLength(ofKind(before.current, ARTIFACT_VERSION).length + 1);
  expect(versions).toContain(push);
  expect(lineageSection(after.current, undefined)).toEqual(lineageSection(before.current, undefined));
});
