import { code, joinText, link, plainText, strong, type Text } from '../../document/text.ts';
import type { Alert } from '../../document/document.ts';
import type { Scene } from '../../document/kind.ts';
import type { Setting } from '../../document/setting.ts';
import { list } from '../../document/words.ts';
import { formatCount, plural } from '../../core/text/format.ts';
import { actionOf } from '../../evidence/refusals.ts';
import { ofKind, presentOf, replacedBy, type Dossier } from '../evidence.ts';
import type { Entry } from '../kinds.ts';
import { failsOnItsWarning, isTroubled, verdictOf, type Standings } from './standing.ts';

const FROM_FORK =
  "From a fork: these numbers were measured by the pull request's own workflow, which it may have changed. " +
  'Nothing here was measured again.';

export function headlineOf(dossier: Dossier, standings: Standings, setting: Setting): Text {
  const { standing, missing, isBrokenOff, isUnjudged, leading } = standings;
  if (standing === 'waiting') {
    const since = setting.since === undefined ? [] : [' since ', { kind: 'time' as const, at: setting.since }];
    return [code(dossier.key), `: waiting for ${list(setting.awaiting)}`, ...since];
  }
  if (missing.length > 0 && standing !== 'fail') {
    // The name of an action keeps its letters.
    return [code(dossier.key), `: inconclusive. ${list(missing).replace(/^the /, 'The ')} left no evidence`];
  }
  if (isBrokenOff && standing !== 'fail') {
    return [code(dossier.key), `: inconclusive. ${brokenOffText(setting)}`];
  }
  if (leading === undefined) return [code(dossier.key), ': nothing was measured'];
  const { headline } = leading.stored.statement.predicate;
  if (isUnjudged && standing !== 'fail' && verdictOf(leading) !== 'inconclusive') {
    return [code(dossier.key), ': not judged. ', sentenceOf(dossier.key, headline)];
  }
  const newer = leading.kind.isState === true && standing !== 'fail' ? nowText(replacedBy(dossier)) : [];
  return newer.length > 0 ? [code(dossier.key), ':', ...newer] : named(dossier.key, headline);
}

/** Puts the name in front where the sentence does not start with it. */
function named(key: string, headline: string): Text {
  return [code(key), `: ${withoutName(key, headline)}`];
}

function withoutName(key: string, headline: string): string {
  const subject = /^(?:(?:model:)?([^\s:@]+)(?:@[^\s:]+)?:|model:([^\s:@]+)(?:@[^\s:]+)?) /.exec(headline);
  return (subject?.[1] ?? subject?.[2]) === key ? headline.slice(subject?.[0].length) : headline;
}

function sentenceOf(key: string, headline: string): string {
  const sentence = withoutName(key, headline);
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}

export function bylineOf(dossier: Dossier, judge: Entry | undefined, setting: Setting): Text {
  const links = [
    ...(setting.links.page === undefined ? [] : [[link('full report', setting.links.page)]]),
    ...(setting.links.run === undefined ? [] : [[link('run', setting.links.run)]]),
  ];
  const subject = judge?.kind.judgement?.byline(judge.stored.statement) ?? stagesText(dossier);
  return joinText([...(subject.length === 0 ? [] : [subject]), ...links], ' · ');
}

function stagesText({ current }: Dossier): Text {
  if (current.length === 0) return [];
  const actions = current.map(({ stored }) => actionOf(stored.statement));
  return [`What ran: ${list([...new Set(actions)])}`];
}

export function alertOf(dossier: Dossier, standings: Standings, scene: Scene): Alert | undefined {
  const { standing, missing, isBrokenOff, isUnjudged } = standings;
  const { setting } = scene;
  const consequence = consequenceOf(dossier);
  if (standing === 'fail') {
    const silent = missing.length === 0 ? [] : [` No evidence was left by ${list(missing)}.`];
    const brokenOff = isBrokenOff ? [` ${brokenOffText(setting)}.`] : [];
    return { level: 'caution', text: [...failureText(dossier), ...silent, ...brokenOff, ...consequence] };
  }
  if (standing === 'waiting') return unclaimedAlert(setting);
  const open = openText(dossier);
  if (missing.length > 0) {
    const text = `No verdict without ${list(missing)}: what was not measured does not pass.`;
    return { level: 'warning', text: joinText([[text], ...beside(open)], ' ') };
  }
  if (isBrokenOff) {
    const text = `${brokenOffText(setting)}. What a job said in an earlier attempt does not count.`;
    return { level: 'warning', text: joinText([[text], ...beside(open)], ' ') };
  }
  if (dossier.current.length === 0) {
    return { level: 'warning', text: ['No evidence was found, so there is nothing to judge.'] };
  }
  if (open.length > 0) return { level: 'warning', text: [...open, ...consequence] };
  if (isUnjudged) {
    return { level: 'warning', text: [unjudgedText(dossier)] };
  }
  if (setting.fromFork === true) return { level: 'warning', text: [FROM_FORK] };
  const reservations = reservationsOf(dossier, standings, scene);
  const replaced = nowText(replacedBy(dossier));
  if (replaced.length > 0) reservations.push(['This candidate has been replaced since it was deployed.', ...replaced]);
  if (reservations.length === 0) return undefined;
  const isWarned = dossier.current.some((entry) => entry.kind.judges === 'model' && verdictOf(entry) === 'warn');
  return { level: 'warning', text: [...joinText(reservations, ' '), ...(isWarned ? consequence : [])] };
}

/** What a pass is not to be read without; then warnings whose kinds have no words for it, each in its own unless it leads. */
function reservationsOf({ key, current, unread }: Dossier, { leading }: Standings, scene: Scene): Text[] {
  const entries = [...current, ...unread].map((entry) => ({
    entry,
    own: reservationOf(entry, current, scene),
  }));
  const others = entries.filter(
    ({ entry, own }) => own === undefined && verdictOf(entry) === 'warn' && entry !== leading,
  );
  const told = others.map(({ entry }) => {
    const sentence = sentenceOf(key, entry.stored.statement.predicate.headline).replace(/\.$/, '');
    return attributed(entry, current, [`${sentence}.`]);
  });
  const failing = [
    ...new Set(entries.flatMap(({ entry }) => (failsOnItsWarning(entry) ? [actionOf(entry.stored.statement)] : []))),
  ];
  const jobs: Text[] = failing.map((action) => [
    `The step of ${action} failed on its warning, as `,
    code('fail-on'),
    ' demands.',
  ]);
  return [...entries.flatMap(({ own }) => (own === undefined ? [] : [own])), ...told, ...jobs];
}

/** Two calls of one workflow are one job by what their statements tell, so that more may be explained than is known. */
function brokenOffText({ endedBadly = 0, explained = 0 }: Setting): string {
  if (explained === 0)
    return `${endedBadly > 1 ? `${formatCount(endedBadly)} jobs` : 'A job'} broke off and left no word why`;
  return `${plural(endedBadly, 'job')} ended badly, and what is shown is known to explain ${formatCount(explained)} of them`;
}

function reservationOf(entry: Entry, current: readonly Entry[], scene: Scene): Text | undefined {
  const text = entry.kind.reservation?.(entry.stored.statement, scene);
  return text === undefined ? undefined : attributed(entry, current, text);
}

function beside(text: Text): readonly Text[] {
  return text.length === 0 ? [] : [text];
}

function unjudgedText({ current, isModel }: Dossier): string {
  if (!isModel) return 'Nothing was judged: that a step worked does not say that what it made is good.';
  return current.some(({ kind }) => kind.judges === 'model')
    ? 'Nothing has judged the model that was trained here: what was judged has another digest.'
    : 'No gate has judged this model: that a step worked does not say that it may ship.';
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

/** What went wrong, each in its own words. */
function failureText({ current, unread }: Dossier): Text {
  const failed = [...current, ...unread].filter((entry) => verdictOf(entry) === 'fail');
  const told = failed.map((entry) => attributed(entry, current, entry.kind.failure(entry.stored.statement)));
  return joinText(told, ' ');
}

/** Why each judgement did not pass, that of the head first. */
export function whyText({ current }: Dossier, judge: Entry): Text | undefined {
  const told = [judge, ...current.filter((entry) => entry !== judge)].flatMap((entry) => {
    const why = entry.kind.judgement?.why(entry.stored.statement);
    return why === undefined ? [] : [attributed(entry, current, why)];
  });
  return told.length === 0 ? undefined : joinText(told, ' ');
}

function openText({ current, unread }: Dossier): Text {
  const open = [...current, ...unread].filter((entry) => verdictOf(entry) === 'inconclusive');
  const told = open.map((entry) => {
    const { statement } = entry.stored;
    return attributed(
      entry,
      current,
      entry.kind.open?.(statement) ?? [`${statement.predicate.action} is inconclusive.`],
    );
  });
  return joinText(told, ' ');
}

/** Says of which it is told, where several of the kind count. */
function attributed({ stored, kind }: Entry, current: readonly Entry[], text: Text): Text {
  const own = ofKind(current, kind);
  const label = kind.labels?.(own.map(({ statement }) => statement))[own.indexOf(stored)] ?? '';
  return label === '' ? text : [`By ${label}: `, ...text];
}

/** What is so now, a sentence for each place; that nothing was deployed is one too where a model was judged. */
function consequenceOf({ current, earlier }: Dossier): Text {
  const isConsequence = ({ kind }: Entry): boolean => kind.consequence !== undefined;
  const places = presentOf({ current, earlier }).filter(isConsequence);
  if (places.length === 0) {
    if (!current.some(({ kind }) => kind.judges === 'model')) return [];
    return [` No deployment${earlier.some(isConsequence) ? ' of this candidate' : ''} is on record.`];
  }
  return nowText(places);
}

/** What they say is so now, each once. */
function nowText(entries: readonly Entry[]): Text {
  const texts = entries.flatMap(({ kind, stored }) => {
    const text = kind.consequence?.(stored.statement);
    return text === undefined ? [] : [text];
  });
  const once = [...new Map(texts.map((text) => [plainText(text), text])).values()];
  return once.flatMap((text) => [' ', ...text]);
}

/** What stands in the way, worst first: a verdict, what left no evidence, a job that broke off, a missing judgement. */
export function nextStepOf({ standing, leading, isUnjudged, missing, isBrokenOff }: Standings): Text | undefined {
  if (standing === 'pass' || standing === 'warn' || standing === 'waiting') return undefined;
  if (leading === undefined || !isTroubled(leading)) {
    if (missing.length > 0)
      return [`find out from the log of the run why ${list(missing)} left no evidence, and run it again`];
    if (isBrokenOff) return ['find out from its log why the job broke off, and run it again'];
    return isUnjudged ? ['judge it with ', code('gate')] : undefined;
  }
  const own = leading.kind.next?.(leading.stored.statement) ?? ['mend the cause and run again'];
  return isBrokenOff ? ['find out from the log of the run which other job broke off and why; ', ...own] : own;
}
