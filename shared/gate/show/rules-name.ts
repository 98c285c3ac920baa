import type { RunIdentity } from '../../core/run-identity.ts';
import type { Statement } from '../../core/statement.ts';
import { shortDigest } from '../../core/text/format.ts';
import type { GateResult } from '../../evidence/results/gate.ts';

type Gated = Statement<GateResult>;

/** The rules file that a gate judged by, as it was given; the digest of its content where that is all there is. */
function rulesName({ predicate }: Gated): string {
  const { rulesDigest } = predicate.result;
  return predicate.inputs.find(({ digest }) => digest === rulesDigest)?.name ?? rulesDigest;
}

/** Something in which two gates may differ, so that one is not the other made anew. */
interface Part {
  readonly of: (statement: Gated) => string;
  /** As a person reads it after the name of the rules file, beside gates that differ in it. */
  readonly words: (statement: Gated, own: readonly Gated[]) => string;
}

const askedFor = ({ predicate }: Gated): NonNullable<GateResult['asked']> | undefined => predicate.result.asked;

/** So that the value of a setting, such as `inconclusive`, is not read as what the gate decided. */
function settingText(name: string, value: string | undefined): string {
  return value === undefined ? `with ${name} not told` : `with ${name} set to ${value}`;
}

/** What makes the place of a gate beside its rules: how strictly it judged, and what the numbers came from. */
const PLACE: readonly Part[] = [
  {
    of: ({ predicate }) => String(predicate.result.method.level),
    words: ({ predicate }) => `at level ${predicate.result.method.level}`,
  },
  {
    of: ({ predicate }) => String(predicate.result.method.resamples ?? ''),
    words: ({ predicate }) => `with ${predicate.result.method.resamples ?? 'no'} resamples`,
  },
  {
    of: (one) => askedFor(one)?.baseline ?? '',
    words: (one) => {
      const baseline = askedFor(one)?.baseline;
      if (baseline === undefined) return 'with no baseline named';
      return baseline === 'none' ? 'without a baseline' : `against ${baseline}`;
    },
  },
  {
    of: (one) => askedFor(one)?.onMissingBaseline ?? '',
    words: (one) => settingText('on-missing-baseline', askedFor(one)?.onMissingBaseline),
  },
  { of: (one) => askedFor(one)?.waivers ?? '', words: (one) => settingText('waivers', askedFor(one)?.waivers) },
  {
    of: (one) => JSON.stringify(measuredOn(one)),
    words: (one, own) => {
      const others = measuredOn(one).filter((name) => !own.every((each) => measuredOn(each).includes(name)));
      return others.length === 0 ? 'on no other file' : `on ${others.join(' and ')}`;
    },
  },
];

const MODEL: Part = {
  of: ({ predicate }) => predicate.result.model.digest,
  words: (one, own) => `on ${modelName(one, own)}`,
};

/** What tells gates of one place apart that both count: where and when they were asked. */
const RUN: readonly Part[] = [
  runPart('job', (job) => (job === undefined ? 'on a terminal' : `in ${job}`)),
  runPart('leg', (leg) => (leg === undefined || leg === 'none' ? 'of no leg' : `of ${leg}`)),
  runPart('workflow', (workflow) => `of ${workflow ?? 'no workflow'}`),
  runPart('repository', (repository) => `of ${repository ?? 'no repository'}`),
  runPart('runId', (run) => `in run ${run ?? 'unknown'}`),
  runPart('attempt', (attempt) => `in attempt ${attempt ?? 1}`),
  { of: ({ predicate }) => predicate.finishedAt, words: ({ predicate }) => `at ${predicate.finishedAt}` },
];

function runPart<Key extends keyof RunIdentity>(key: Key, words: (value: RunIdentity[Key]) => string): Part {
  return {
    of: ({ predicate }) => String(predicate.run[key] ?? ''),
    words: ({ predicate }) => words(predicate.run[key]),
  };
}

function modelName({ predicate: { result } }: Gated, own: readonly Gated[]): string {
  const { label, digest } = result.model;
  const isAlone = own.every(
    ({ predicate: { result: other } }) => other.model.label !== label || other.model.digest === digest,
  );
  return label !== undefined && isAlone ? label : shortDigest(digest).slice(0, 7);
}

/** What the numbers came from, by name: other predictions under the same rules are another decision. */
function measuredOn({ predicate }: Gated): readonly string[] {
  return predicate.inputs
    .map(({ name }) => name)
    .filter((name) => /^(?:predictions|labels|metrics)\b/.test(name))
    .sort();
}

/** Two gates with one place are the same gate made anew: what was decided more strictly is not decided anew by what asks less. */
export function gatePlace(statement: Gated): readonly string[] {
  return [statement.predicate.result.model.name, rulesName(statement), ...PLACE.map(({ of }) => of(statement))];
}

/**
 * What tells each of several gates from the others: its rules file, and what else they differ in. Whatever makes a place
 * makes a name too, so that no two gates that count carry one name.
 *
 * @returns a name each, empty where there is one gate
 */
export function namesAmong(own: readonly Gated[]): readonly string[] {
  if (own.length <= 1) return own.map(() => '');
  const named = (parts: readonly Part[]): readonly string[] => {
    const told = parts.filter(({ of }) => new Set(own.map(of)).size > 1);
    return own.map((one) => [rulesName(one), ...told.map(({ words }) => words(one, own))].join(' '));
  };
  for (let more = 0; more <= RUN.length; more++) {
    const names = named([MODEL, ...PLACE, ...RUN.slice(0, more)]);
    if (new Set(names).size === own.length) return names;
  }
  // The same gate made twice within a moment, where nothing but their order is left.
  return named([MODEL, ...PLACE, ...RUN]).map((name, index) => `${name} (no. ${index + 1})`);
}

/** `, by quality.yml`: for the title of one of several gates; nothing where there is one. */
export function qualifier(name: string): string {
  return name === '' ? '' : `, by ${name}`;
}
