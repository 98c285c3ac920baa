import { formatCount, plural, shortDigest } from '../../core/text/format.ts';
import type { StoredStatement } from '../../core/statement.ts';
import { worstVerdict, type Verdict } from '../../core/verdict.ts';
import type { GateResult } from '../../evidence/results/gate.ts';
import { code, joinText, link, strong, type Text } from '../../document/text.ts';
import type { Alert, Standing } from '../../document/document.ts';
import { isGate, isRollout, isValidation, type Dossier } from '../evidence.ts';
import { list } from '../../document/words.ts';
import type { Setting } from './setting.ts';
import { waivedSentence } from './waivers.ts';

const FROM_FORK =
  "From a fork: these numbers were measured by the pull request's own workflow, which it may have changed. " +
  'Nothing here was measured again.';

/** From the first stage of a model's way to the last. */
const STAGES = ['version-artifact', 'validate-data', 'train', 'gate', 'deploy', 'promote', 'rollback'];

/**
 * The verdict of everything that counts now. Something awaited is `waiting`, unless a failure stands already; an
 * action that should have spoken and did not makes the whole inconclusive.
 */
export function standingOf(dossier: Dossier, setting: Setting): Standing {
  const verdicts = dossier.current.flatMap((stored) => stored.statement.predicate.verdict ?? []);
  const missing = missingOf(dossier, setting);
  const isOpen = missing.length > 0 || setting.brokeOff === true;
  const parts: Verdict[] = isOpen ? [...verdicts, 'inconclusive'] : verdicts;
  const worst = worstVerdict(setting.fromFork === true ? [...parts, 'warn'] : parts);
  return setting.awaiting.length > 0 && worst !== 'fail' ? 'waiting' : worst;
}

/** Actions, and data, that were expected and left nothing, without actions that are still awaited. */
export function missingOf(dossier: Dossier, setting: Setting): readonly string[] {
  const spoken = new Set(dossier.current.map((stored) => stored.statement.predicate.action));
  const validated = new Set(
    dossier.validations.flatMap(({ statement }) => statement.predicate.result.tables.map(({ source }) => source)),
  );
  const actions = setting.expected.filter((action) => !spoken.has(action) && !setting.awaiting.includes(action));
  const data = (setting.expectedData ?? []).filter((source) => !validated.has(source));
  return [...actions, ...data.map((source) => `validate-data of ${source}`)];
}

/** The statement whose sentence leads: the worst; among equals the latest stage that did something. */
export function leadingStatement(dossier: Dossier): StoredStatement | undefined {
  const judged = dossier.current.filter((stored) => stored.statement.predicate.verdict !== undefined);
  const worst = worstVerdict(judged.flatMap((stored) => stored.statement.predicate.verdict ?? []));
  const blocking = worst === 'fail' || worst === 'inconclusive';
  const candidates = blocking
    ? judged.filter((stored) => stored.statement.predicate.verdict === worst)
    : dossier.current;
  return candidates.reduce<StoredStatement | undefined>(
    (best, stored) => (best === undefined || rank(stored) >= rank(best) ? stored : best),
    undefined,
  );
}

function rank(stored: StoredStatement): number {
  // A rollout that was refused only repeats what the gate said.
  if (isRollout(stored) && stored.statement.predicate.result.status === 'refused') return -1;
  return STAGES.indexOf(stored.statement.predicate.action);
}

export function headlineOf(dossier: Dossier, standing: Standing, setting: Setting): Text {
  if (standing === 'waiting') {
    const since = setting.since === undefined ? [] : [' since ', { kind: 'time' as const, at: setting.since }];
    return [code(dossier.key), `: waiting for ${list(setting.awaiting)}`, ...since];
  }
  const missing = missingOf(dossier, setting);
  const leading = leadingStatement(dossier);
  if (missing.length > 0 && standing !== 'fail') {
    return [code(dossier.key), `: not decided. ${list(missing)} left no evidence`];
  }
  if (setting.brokeOff === true && standing !== 'fail') {
    return [code(dossier.key), ': not decided. A job broke off and left no word why'];
  }
  if (leading === undefined) return [code(dossier.key), ': nothing was measured'];
  return named(dossier.key, leading.statement.predicate.headline);
}

/** Puts the name in front where the sentence does not start with it. */
function named(key: string, headline: string): Text {
  const subject = /^(?:model:)?([^\s:@]+)(?:@[^\s:]+)?: /.exec(headline);
  return [code(key), `: ${subject?.[1] === key ? headline.slice(subject[0].length) : headline}`];
}

export function bylineOf(dossier: Dossier, setting: Setting): Text {
  const links = [
    ...(setting.links.page === undefined ? [] : [[link('full report', setting.links.page)]]),
    ...(setting.links.run === undefined ? [] : [[link('run', setting.links.run)]]),
  ];
  const subject =
    dossier.gate === undefined ? stagesText(dossier) : comparedText(dossier.gate.statement.predicate.result);
  return joinText([...(subject.length === 0 ? [] : [subject]), ...links], ' · ');
}

function comparedText(gate: GateResult): Text {
  const { model, baseline, rows, dataset } = gate;
  const against: Text =
    baseline === undefined
      ? [' with no baseline to compare with']
      : [' against ', strong(baseline.label), ' (', code(shortDigest(baseline.digest).slice(0, 7)), ')'];
  const measured: Text = [
    ...(rows === undefined ? [] : [` on the same ${plural(rows, 'row')}`]),
    ...(dataset === undefined ? [] : [rows === undefined ? ' on ' : ' of ', code(bareDataset(dataset.name))]),
  ];
  const label: Text = model.label === undefined ? [] : [strong(model.label), ' '];
  return ['Candidate ', ...label, code(shortDigest(model.digest).slice(0, 7)), ...against, ...measured];
}

function bareDataset(name: string): string {
  return name.replace(/^dataset:/, '');
}

function stagesText(dossier: Dossier): Text {
  if (dossier.current.length === 0) return [];
  return [`Known so far: ${list(dossier.current.map((stored) => stored.statement.predicate.action))}`];
}

export function alertOf(dossier: Dossier, standing: Standing, setting: Setting): Alert | undefined {
  const missing = missingOf(dossier, setting);
  const consequence = consequenceOf(dossier);
  if (standing === 'fail') {
    const silent = missing.length === 0 ? [] : [` No evidence was left by ${list(missing)}.`];
    return { level: 'caution', text: [...failureText(dossier), ...silent, ...consequence] };
  }
  if (standing === 'waiting') return unclaimedAlert(setting);
  if (missing.length > 0) {
    return { level: 'warning', text: [`No verdict without ${list(missing)}: what was not measured does not pass.`] };
  }
  if (setting.brokeOff === true) {
    return {
      level: 'warning',
      text: ['A job broke off: what it may have said before it was run again does not count.'],
    };
  }
  if (dossier.current.length === 0) {
    return { level: 'warning', text: ['No evidence was found, so there is nothing to judge.'] };
  }
  if (standing === 'inconclusive') return { level: 'warning', text: [...inconclusiveText(dossier), ...consequence] };
  if (setting.fromFork === true) return { level: 'warning', text: [FROM_FORK] };
  const waived = dossier.gate === undefined ? [] : waivedSentence(dossier.gate.statement.predicate.result);
  if (waived.length > 0) return { level: 'warning', text: [...waived, ...consequence] };
  if (dossier.gate !== undefined && dossier.gate.statement.predicate.result.baseline === undefined) {
    return { level: 'warning', text: ['No baseline: only rules with a fixed threshold were checked.'] };
  }
  return undefined;
}

/** GitHub keeps such a job for a day before it gives up; a person should not. */
function unclaimedAlert({ unclaimed = [] }: Setting): Alert | undefined {
  if (unclaimed.length === 0) return undefined;
  const jobs = unclaimed.map(({ name, labels }): Text => [strong(name), ' (', code(labels.join(', ')), ')']);
  return {
    level: 'warning',
    text: [
      'No runner has taken ',
      ...joinText(jobs, ', '),
      ' yet: all are busy, or none has these labels (Settings, Actions, Runners).',
    ],
  };
}

function failureText(dossier: Dossier): Text {
  const gate = dossier.gate;
  if (gate?.statement.predicate.verdict === 'fail') {
    const { outcomes } = gate.statement.predicate.result;
    const failing = outcomes.filter((outcome) => outcome.verdict === 'fail').length;
    return [`${formatCount(failing)} of ${plural(outcomes.length, 'rule')} ${failing === 1 ? 'fails' : 'fail'}.`];
  }
  return joinText(
    dossier.current.filter((stored) => stored.statement.predicate.verdict === 'fail').map(failureOf),
    ' ',
  );
}

/** What went wrong in one action, as a sentence. */
function failureOf(stored: StoredStatement): Text {
  if (isRollout(stored)) {
    const { environment, stages, status } = stored.statement.predicate.result;
    const at = stages.at(-1);
    const where = at === undefined ? '' : ` at ${at.percent} %`;
    if (status === 'rolled-back') return [`The rollout to ${environment} was stopped${where} and taken back.`];
    return [`The rollout to ${environment} ${status === 'refused' ? 'was refused' : `failed${where}`}.`];
  }
  if (isValidation(stored)) {
    const { findings } = stored.statement.predicate.result;
    const failing = findings.filter(({ verdict }) => verdict === 'fail').length;
    return [
      `${formatCount(failing)} of ${plural(findings.length, 'check')} of the data ${failing === 1 ? 'fails' : 'fail'}.`,
    ];
  }
  return [`The step ${stored.statement.predicate.action} failed.`];
}

function inconclusiveText(dossier: Dossier): Text {
  const gate = dossier.gate;
  if (gate?.statement.predicate.verdict === 'inconclusive') {
    const { outcomes, baseline } = gate.statement.predicate.result;
    const open = outcomes.filter((outcome) => outcome.verdict === 'inconclusive').length;
    const why = baseline === undefined ? 'there is nothing to compare with' : 'too little was measured';
    return [`${formatCount(open)} of ${plural(outcomes.length, 'rule')} could not be decided: ${why}.`];
  }
  const open = dossier.current.filter((stored) => stored.statement.predicate.verdict === 'inconclusive');
  return [`${list(open.map((stored) => stored.statement.predicate.action))} could not be decided.`];
}

/** What serves now, as a sentence. */
function consequenceOf(dossier: Dossier): Text {
  const rollout = dossier.rollouts.at(-1)?.statement.predicate.result;
  if (rollout === undefined) return dossier.gate === undefined ? [] : [' No deployment is on record.'];
  const stays = rollout.status === 'refused' ? ' Nothing was deployed;' : '';
  if (rollout.serving === undefined) return stays === '' ? [] : [' Nothing was deployed.'];
  return [`${stays} `, code(rollout.serving.label), ` serves ${rollout.environment} now.`];
}

export function nextStepOf(dossier: Dossier, standing: Standing): Text | undefined {
  const leading = leadingStatement(dossier);
  if (standing === 'pass' || standing === 'warn' || standing === 'waiting' || leading === undefined) return undefined;
  if (!isGate(leading)) return ['mend the cause and run again'];
  const { outcomes, baseline } = leading.statement.predicate.result;
  if (standing === 'inconclusive' && baseline === undefined) {
    return [
      'release a first model, or judge by fixed thresholds alone with ',
      code('on-missing-baseline: absolute-only'),
    ];
  }
  const smallest = Math.min(
    ...outcomes.flatMap((rule) => (rule.unit === 'proportion' && rule.detectable !== undefined ? rule.detectable : [])),
  );
  const power = Number.isFinite(smallest)
    ? ` · the smallest drop this gate can see is ${Number((smallest * 100).toPrecision(2))} pp`
    : '';
  const files = [
    ...new Set(
      outcomes.flatMap((rule) => (rule.verdict === leading.statement.predicate.verdict ? (rule.where.file ?? []) : [])),
    ),
  ];
  const rules: Text = files[0] === undefined ? [] : [', or argue for another margin in ', code(files[0])];
  const measure = standing === 'inconclusive' ? 'measure on more rows' : 'fix the candidate';
  return [`${measure} and run again`, ...rules, power];
}
