import { digestJson } from '../../core/digest.ts';
import { shortDigest } from '../../core/text/format.ts';
import type { Document, Section, Step } from '../../document/document.ts';
import type { Text } from '../../document/text.ts';
import { code } from '../../document/text.ts';
import { finishedAt, sortEvidence, type Dossier } from '../evidence.ts';
import type { StoredStatement } from '../../core/statement.ts';
import { digitsOf } from '../../evidence/statement.ts';
import { behaviourSection } from './behaviour.ts';
import { commandsOf } from './commands.ts';
import { costSection } from './cost.ts';
import { dataSection } from './data.ts';
import { decisionSection, decisionTable } from './decision.ts';
import { evidenceSection } from './evidence.ts';
import type { Setting } from './setting.ts';
import { alertOf, bylineOf, headlineOf, nextStepOf, standingOf } from './headline.ts';
import { lineageSection } from './lineage.ts';
import { rolloutSection } from './rollout.ts';
import { slicesSection } from './slices.ts';
import { trainingSection } from './training.ts';
import { waiversSection } from './waivers.ts';
import { whyOf } from './why.ts';

/** Composes one document per model from the evidence. Pure: the same evidence gives the same documents. */
export function composeReport(statements: readonly StoredStatement[], setting: Setting): readonly Document[] {
  return sortEvidence(statements).map((dossier) => composeDocument(dossier, setting));
}

function composeDocument(dossier: Dossier, setting: Setting): Document {
  const standing = standingOf(dossier, setting);
  const alert = alertOf(dossier, standing, setting);
  const decision = decisionTable(dossier);
  const why = whyOf(dossier);
  const next = nextStepOf(dossier, standing);
  const commands = commandsOf(dossier, standing, setting);
  const newest = dossier.current.at(-1);
  return {
    key: dossier.key,
    standing,
    headline: headlineOf(dossier, standing, setting),
    byline: bylineOf(dossier, setting),
    steps: stepsOf(dossier),
    ...(alert === undefined ? {} : { alert }),
    ...(decision === undefined ? {} : { decision }),
    ...(why === undefined ? {} : { why }),
    sections: sectionsOf(dossier, setting),
    ...(next === undefined ? {} : { next }),
    ...(commands === undefined ? {} : { commands }),
    method: methodOf(dossier, setting),
    ...(newest === undefined ? {} : { measuredAt: finishedAt(newest) }),
  };
}

/** In the order of the page: may it ship, where does it fail, how does it behave, what changed, what did it cost. */
function sectionsOf(dossier: Dossier, setting: Setting): readonly Section[] {
  const sections = [
    decisionSection(dossier),
    waiversSection(dossier, setting),
    slicesSection(dossier),
    behaviourSection(dossier),
    lineageSection(dossier),
    dataSection(dossier),
    trainingSection(dossier),
    rolloutSection(dossier),
    costSection(dossier),
    evidenceSection(dossier),
  ];
  return sections.filter((section) => section !== undefined);
}

const EXPLAINED_IN: Readonly<Record<string, string>> = {
  'validate-data': 'data',
  'version-artifact': 'lineage',
  train: 'training',
  gate: 'decision',
  deploy: 'rollout',
  promote: 'rollout',
  rollback: 'rollout',
};

function stepsOf(dossier: Dossier): readonly Step[] {
  return dossier.current.map(({ statement: { predicate, subject } }) => ({
    action: predicate.action,
    ...(predicate.verdict === undefined ? {} : { verdict: predicate.verdict }),
    subject: subject[0]?.name ?? '',
    digest: shortDigest(subject[0] === undefined ? '' : digitsOf(subject[0].digest)),
    section: EXPLAINED_IN[predicate.action] ?? 'evidence',
  }));
}

function methodOf(dossier: Dossier, setting: Setting): Text {
  const method = dossier.gate?.statement.predicate.result.method;
  const measured =
    method === undefined
      ? []
      : [
          method.interval,
          method.resamples === undefined ? undefined : `${method.resamples.toLocaleString('en-US')} resamples`,
          `${Number((method.level * 100).toFixed(2))} % level`,
          method.multiplicity,
          method.seed === undefined ? undefined : `seed ${shortDigest(method.seed)}`,
        ].filter((part) => part !== undefined);
  const digest = digestJson(dossier.current.map((stored) => stored.digest));
  return [
    ...(measured.length === 0 ? [] : [`${measured.join(', ')} · `]),
    'evidence ',
    code(`sha256:${shortDigest(digest)}`),
    ` · trainyard ${setting.version}`,
  ];
}
