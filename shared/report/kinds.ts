import type { Statement, StoredStatement } from '../core/statement.ts';
import { subjectsOf } from '../evidence/statement.ts';
import type { Placing } from '../evidence/attempts.ts';
import { isRefusal, REFUSAL } from '../evidence/refusals.ts';
import type { RefusalResult } from '../evidence/results/refusal.ts';
import { bareName, type StatementKind } from '../document/kind.ts';
import { othersSection } from './compose/others.ts';

/** A statement with the kind that knows how to read it. */
export interface Entry {
  readonly stored: StoredStatement;
  readonly kind: StatementKind;
}

/** Of an action that no kind claims: it counts by its verdict and is shown by its headline. */
const UNKNOWN: StatementKind = {
  actions: [],
  stage: 'other',
  section: 'others',
  modelOf: (statement) => modelsNamed(statement)[0],
  // What it was told to go by is among its inputs, under whatever name.
  placeOf: ({ predicate, subject }) => [
    predicate.action,
    JSON.stringify(subject.map(({ name }) => name).sort()),
    ...predicate.inputs.map(({ name }) => name).sort(),
  ],
  sections: (own) => [othersSection(own)],
  failure: ({ predicate }) => [`${predicate.action} fails: ${predicate.headline}.`],
  open: ({ predicate }) => [`${predicate.action} could not decide: ${predicate.headline}.`],
};

/** An action that ended in an error, in the place of what it would have said. */
const REFUSED: StatementKind<RefusalResult> = {
  actions: [REFUSAL],
  stage: 'other',
  section: 'others',
  modelOf: ({ predicate: { result } }) => (result.model === undefined ? undefined : bareName(result.model)),
  placeOf: ({ subject }) => subject.flatMap(({ name, digest }) => [name, ...Object.values(digest)]),
  sections: (own) => [othersSection(own)],
  failure: ({ predicate }) => [predicate.headline],
  open: ({ predicate }) => [predicate.headline],
  next: ({ predicate: { result, run } }) => {
    const remedy = result.remedy.replace(/\.$/, '');
    // What was asked by mistake is not asked again, so that nothing takes it back.
    return [run.host === 'terminal' ? `${remedy}; if it was asked by mistake, delete its statement` : remedy];
  },
};

function modelsNamed(statement: Statement): readonly string[] {
  return subjectsOf(statement).flatMap(({ name }) => (name.startsWith('model:') ? [bareName(name)] : []));
}

/** The models that a statement is about, without kind and version. What no kind claims may be about several. */
export function modelsOf({ stored: { statement }, kind }: Entry): readonly string[] {
  if (kind === UNKNOWN) return modelsNamed(statement);
  const model = kind.modelOf(statement);
  return model === undefined ? [] : [model];
}

/** Whether its pass may say more than that a step worked; nobody knows that of a statement of no kind. */
function mayJudge(kind: StatementKind): boolean {
  return kind.judges !== undefined || kind === UNKNOWN;
}

/** A pass of a step that judges nothing is not shown as one: the step worked. Undefined for every other verdict. */
export function wordOf({ stored, kind }: Entry): string | undefined {
  return kind.judges === undefined && stored.statement.predicate.verdict === 'pass' ? 'worked' : undefined;
}

export function kindOf(statement: Statement, kinds: readonly StatementKind[]): StatementKind {
  if (isRefusal(statement)) return REFUSED;
  return kinds.find(({ actions }) => actions.includes(statement.predicate.action)) ?? UNKNOWN;
}

/** Where statements belong, as their kinds say it. */
export function placingOf(kinds: readonly StatementKind[]): Placing {
  return {
    placeOf: (statement) => {
      const kind = kindOf(statement, kinds);
      return JSON.stringify([kind.actions[0] ?? '', ...kind.placeOf(statement)]);
    },
    isState: (statement) => kindOf(statement, kinds).isState === true,
    tryOf: (statement) => kindOf(statement, kinds).tryOf?.(statement),
    judges: (statement) => mayJudge(kindOf(statement, kinds)),
  };
}
