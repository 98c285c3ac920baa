/** What went wrong is told as what it is, with what mends it, and nothing is charged that was not spent. */
import type { ArtifactVersionResult } from '../../../shared/evidence/results/artifact-version.ts';
import type { RuleOutcome } from '../../../shared/evidence/results/gate.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import type { Verdict } from '../../../shared/core/verdict.ts';
import type { Document } from '../../../shared/document/document.ts';
import type { Setting } from '../../../shared/document/setting.ts';
import { plainText } from '../../../shared/document/text.ts';
import { renderMarkdown } from '../../../shared/document/markdown/render.ts';
import { AUC, gateResult, omit, RECALL_PASSES } from '../../fixtures/report/gate.ts';
import { trainingResult, versionResult } from '../../fixtures/report/parts.ts';
import { gate, say } from '../../fixtures/report/said.ts';
import { digestOf } from '../../fixtures/report/statements.ts';
import { composeReport, SETTING } from './setting.ts';

function report(statements: readonly StoredStatement[], setting: Partial<Setting> = {}): Document {
  const [document] = composeReport(statements, { ...SETTING, ...setting });
  if (document === undefined) throw new Error('There is one.');
  return document;
}

function alert(document: Document): string {
  return plainText(document.alert?.text ?? []);
}

function version(verdict: Verdict, result: Partial<ArtifactVersionResult>): StoredStatement {
  const { store, artifact, parents } = versionResult('model:delay', 8, 'candidate');
  return say({
    action: 'version-artifact',
    subjects: [{ name: 'model:delay', digest: digestOf('candidate') }],
    inputs: [],
    verdict,
    headline: 'model:delay is otherwise',
    result: { store, artifact, parents, ...result },
  });
}

describe('a step that fails on a warning', () => {
  const warned = gate({ verdict: 'warn', where: { failsOnWarn: true } });

  test('says why its job ended badly', () => {
    const document = report([warned], { endedBadly: 1 });
    expect([document.standing, plainText(document.headline)]).toEqual(['warn', 'delay: warn']);
    expect(alert(document)).toContain('The step of gate failed on its warning, as fail-on demands.');
  });

  test('does so only where fail-on names warnings', () => {
    const document = report([gate({ verdict: 'warn' })], { endedBadly: 1 });
    expect([document.standing, plainText(document.headline)]).toEqual([
      'inconclusive',
      'delay: inconclusive. A job broke off and left no word why',
    ]);
  });
});

describe('a gate without a baseline', () => {
  const leftOut: RuleOutcome = { ...RECALL_PASSES, verdict: 'warn', reason: 'not judged: there is no baseline' };

  function alone(outcomes: readonly RuleOutcome[], rules = 'rules.yml'): StoredStatement {
    const rulesDigest = digestOf(rules);
    const result = omit(gateResult(outcomes), 'baseline', 'disagreement', 'compared');
    return say({
      action: 'gate',
      subjects: [{ name: 'model:delay', digest: digestOf('candidate') }],
      inputs: [{ name: rules, digest: rulesDigest }],
      verdict: 'pass',
      headline: 'delay: may ship',
      result: { ...result, differences: [], rulesDigest },
    });
  }

  test('says what it left out, and of which rules where there are several', () => {
    const sentence = 'No baseline: only rules with a fixed threshold were checked.';
    expect(alert(report([alone([AUC, leftOut])]))).toBe(sentence);
    const two = alert(report([alone([AUC, leftOut]), alone([AUC, leftOut], 'strict.yml')]));
    expect(two.match(/By [^:]+: No baseline/g)).toHaveLength(2);
  });

  test('left nothing out where no rule compares', () => {
    expect(report([alone([{ ...AUC, kind: 'absolute' }])]).alert).toBeUndefined();
  });
});

describe('a version that is not as it should be', () => {
  const remedy = 'Remove the alias champion in MLflow and mirror again.';
  const mirror: ArtifactVersionResult['mirror'] = {
    kind: 'mlflow',
    url: 'https://ml.example',
    model: 'delay',
    versions: 8,
    aliases: { champion: 8 },
    applied: 0,
    differences: [{ kind: 'conflict', what: 'Somebody set the alias champion on version 3; here it is v8.', remedy }],
    differencesTotal: 1,
  };

  test('in MLflow is told as a difference there, with its own remedy', () => {
    const document = report([gate(), version('fail', { operation: 'verify-mirror', mirror })]);
    expect(alert(document)).toMatch(
      /^MLflow does not show model:delay as it is here: Somebody set the alias champion on version 3; here it is v8\./,
    );
    expect(plainText(document.next ?? [])).toBe('remove the alias champion in MLflow and mirror again');
    expect(renderMarkdown(document, { budgetBytes: 60_000, place: 'comment' }).text).toContain('1 difference');
  });

  test('in the store is told with the file that is damaged', () => {
    const findings = [{ path: 'model/weights.bin', what: 'An object is cut short.' }];
    const { version: facts } = versionResult('model:delay', 8, 'candidate');
    const verified = { operation: 'verify', findings, findingsTotal: 7, ...(facts && { version: facts }) } as const;
    const document = report([gate(), version('fail', verified)]);
    expect(alert(document)).toMatch(/^model:delay@v8 is not as it was pushed: An object is cut short\./);
    expect(plainText(document.next ?? [])).toContain('restore the damaged objects from a backup');
    const { text } = renderMarkdown(document, { budgetBytes: 60_000, place: 'comment' });
    expect([text.includes('7 findings'), text.includes('model/weights.bin')]).toEqual([true, true]);
  });

  test('adds nothing where all is as it should be', () => {
    const whole = version('pass', { operation: 'verify', findings: [], findingsTotal: 0 });
    expect(report([gate(), whole]).sections.map(({ id }) => id)).not.toContain('version');
  });
});

test('a skipped training is not charged what the recorded run spent', () => {
  const costs = (status: 'succeeded' | 'skipped'): string => {
    const result = trainingResult({ status, cpuMs: 7_200_000, peakMemoryBytes: 8e9 });
    const subjects = [{ name: 'model:delay', digest: digestOf('candidate') }];
    const trained = say({ action: 'train', subjects, inputs: [], verdict: 'pass', headline: 'trained', result });
    const section = report([trained, gate()]).sections.find(({ id }) => id === 'cost');
    const facts = section?.blocks.flatMap((block) => (block.kind === 'facts' ? block.facts : [])) ?? [];
    return facts.map(({ label, value }) => `${label}: ${plainText(value)}`).join('; ');
  };
  expect(costs('succeeded')).toMatch(/CPU time of training: 2 h; peak memory of training: 8 GB/);
  expect(costs('skipped')).not.toMatch(/CPU time|peak memory/);
});
