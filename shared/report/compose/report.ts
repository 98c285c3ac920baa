import { digestJson, type Digest } from '../../core/digest.ts';
import { shortDigest } from '../../core/text/format.ts';
import type { StoredStatement } from '../../core/statement.ts';
import { countJobs } from '../../evidence/attempts.ts';
import { actionOf } from '../../evidence/refusals.ts';
import { worstFirst, worstVerdict } from '../../core/verdict.ts';
import type { Document, Section, Step } from '../../document/document.ts';
import { finishedAt, type Scene, type StatementKind } from '../../document/kind.ts';
import type { Setting } from '../../document/setting.ts';
import { code, type Text } from '../../document/text.ts';
import { digitsOf } from '../../evidence/statement.ts';
import { ofKind, presentOf, sortEvidence, type Dossier } from '../evidence.ts';
import { wordOf, type Entry } from '../kinds.ts';
import { commandsOf } from './commands.ts';
import { costSection } from './cost.ts';
import { evidenceSection } from './evidence.ts';
import { alertOf, bylineOf, headlineOf, nextStepOf, whyText } from './headline.ts';
import { lineageSection } from './lineage.ts';
import { explains, isTroubled, kindsThatSpoke, standingsOf, verdictOf } from './standing.ts';

/**
 * Composes one document per model from the evidence, the worst first. Pure: the same evidence gives the same documents.
 *
 * @param kinds what is known of statements; others count by their verdict and are shown by their headline
 */
export function composeReport(
  statements: readonly StoredStatement[],
  setting: Setting,
  kinds: readonly StatementKind[],
): readonly Document[] {
  const dossiers = sortEvidence(statements, kinds);
  // One document says why a job ended badly; the others need not. Each job wants a word of its own.
  const entries = dossiers.flatMap(({ current, unread }) => [...current, ...unread]);
  const explained = countJobs(entries.filter((entry) => explains(entry, setting)).map(({ stored }) => stored));
  const { endedBadly = 0, ...rest } = setting;
  const told = endedBadly > explained ? { ...rest, endedBadly, explained } : rest;
  const documents = dossiers.map((dossier) => composeDocument(dossier, told));
  return worstFirst(documents, ({ standing }) => (standing === 'waiting' ? 'inconclusive' : standing));
}

function composeDocument(dossier: Dossier, setting: Setting): Document {
  const scene = sceneOf(dossier, setting);
  const standings = standingsOf(dossier, setting);
  const { standing } = standings;
  const judge = judgeOf(dossier, standings.leading);
  const alert = alertOf(dossier, standings, scene);
  const decision = judge?.kind.judgement?.table(judge.stored.statement);
  const why = judge === undefined ? undefined : whyText(dossier, judge);
  const next = nextStepOf(standings);
  const commands = commandsOf(judge, standing, setting);
  const newest = dossier.current.at(-1);
  return {
    key: dossier.key,
    standing,
    headline: headlineOf(dossier, standings, setting),
    byline: bylineOf(dossier, judge, setting),
    steps: dossier.current.map(stepOf),
    ...(alert === undefined ? {} : { alert }),
    ...(decision === undefined ? {} : { decision }),
    ...(why === undefined ? {} : { why }),
    sections: sectionsOf(dossier, judge, scene),
    ...(next === undefined ? {} : { next }),
    ...(commands === undefined ? {} : { commands }),
    method: methodOf(dossier, judge, setting),
    ...(newest === undefined ? {} : { measuredAt: finishedAt(newest.stored) }),
  };
}

function sceneOf({ current }: Dossier, setting: Setting): Scene {
  const names = new Map<string, string>(
    current.flatMap(({ stored, kind }) => kind.names?.(stored.statement) ?? []).map(([digest, name]) => [digest, name]),
  );
  return { setting, nameOf: (digest) => names.get(digest) };
}

/** The judgement that the head of the report is about: of what its sentence names, the worst, and among equals the newest. */
function judgeOf({ current }: Dossier, leading: Entry | undefined): Entry | undefined {
  const all = current.filter(({ kind }) => kind.judgement !== undefined);
  const named = leading === undefined ? [] : candidatesOf(leading);
  const ofThose = all.filter((entry) => candidatesOf(entry).some((candidate) => named.includes(candidate)));
  const judges = ofThose.length === 0 ? all : ofThose;
  const worst = worstVerdict(judges.flatMap((entry) => verdictOf(entry) ?? []));
  return judges.findLast((entry) => verdictOf(entry) === worst) ?? judges.at(-1);
}

function candidatesOf({ kind, stored }: Entry): readonly Digest[] {
  return kind.candidates?.(stored.statement) ?? [];
}

/**
 * What failed first, then in the order of the page: may it ship, where does it fail, how does it behave, what changed,
 * how was it made, what did it cost.
 */
function sectionsOf(dossier: Dossier, judge: Entry | undefined, scene: Scene): readonly Section[] {
  const differences = judge?.kind.judgement?.differences(judge.stored.statement, scene);
  const entries = [...dossier.current, ...dossier.unread];
  const kinds = kindsThatSpoke(entries);
  const drawn = kinds.map((kind) => ({
    kind,
    sections: kind.sections(leadFirst(ofKind(entries, kind), kind, judge), scene),
  }));
  const isJudging = ({ kind }: (typeof drawn)[number]): boolean => kind.judgement !== undefined;
  // What changed belongs to the judgement; a failure elsewhere stands before both.
  const lineage = lineageSection(presentOf(dossier), differences);
  const troubled = entries.filter(isTroubled).map(({ kind }) => kind);
  const split =
    Math.max(
      drawn.findIndex(isJudging),
      drawn.findLastIndex(({ kind }) => troubled.includes(kind)),
    ) + 1;
  return [
    ...drawn.slice(0, split).flatMap(({ sections }) => sections),
    lineage,
    ...drawn.slice(split).flatMap(({ sections }) => sections),
    costSection(dossier),
    evidenceSection(dossier),
  ].filter((section) => section !== undefined);
}

/** The judgement of the head stands before others of its kind. */
function leadFirst(
  own: readonly StoredStatement[],
  kind: StatementKind,
  judge: Entry | undefined,
): readonly StoredStatement[] {
  if (judge?.kind !== kind) return own;
  return [judge.stored, ...own.filter((stored) => stored !== judge.stored)];
}

function stepOf(entry: Entry): Step {
  const { predicate, subject } = entry.stored.statement;
  const word = wordOf(entry);
  return {
    action: actionOf(entry.stored.statement),
    ...(predicate.verdict === undefined ? {} : { verdict: predicate.verdict }),
    ...(word === undefined ? {} : { word }),
    subject: subject[0]?.name ?? '',
    digest: shortDigest(subject[0] === undefined ? '' : digitsOf(subject[0].digest)),
    section: entry.kind.section,
  };
}

function methodOf(dossier: Dossier, judge: Entry | undefined, setting: Setting): Text {
  const measured = judge?.kind.judgement?.method(judge.stored.statement) ?? [];
  const digest = digestJson(dossier.current.map(({ stored }) => stored.digest));
  return [
    ...(measured.length === 0 ? [] : [`${measured.join(', ')} · `]),
    'evidence ',
    code(`sha256:${shortDigest(digest)}`),
    ` · trainyard ${setting.version}`,
  ];
}
