import { join } from 'node:path';
import { nearest } from '../../shared/core/text/closest.ts';
import { UserError } from '../../shared/core/errors.ts';
import type { GateResult, RuleOutcome } from '../../shared/evidence/results/gate.ts';
import type { WaiveCommand } from '../../shared/github/comments/comment-command.ts';
import { collectRunEvidence } from '../../shared/github/run-evidence.ts';
import type { WorkflowRun } from '../../shared/github/runs.ts';
import { gatesThatCount } from '../../shared/gate/judged.ts';
import { isTroubled } from '../../shared/gate/decide/waivers.ts';
import type { Asking } from './asking.ts';
import { quote } from '../../shared/core/text/quote.ts';

/** What a gate of a run said, by its own statement. */
export interface JudgedGate {
  readonly run: WorkflowRun;
  readonly gate: GateResult;
}

export interface NamedRule extends JudgedGate {
  readonly outcome: RuleOutcome;
}

/**
 * The newest word of each gate that the reports show. It comes from the pull request's own run, so it serves to
 * understand the person and to refuse early; whether a waiver counts, the gate decides on its own.
 *
 * @throws UserError `command-gate-missing`
 */
export async function readGates(asking: Asking, runs: readonly WorkflowRun[]): Promise<readonly JudgedGate[]> {
  const { connection, services } = asking;
  const gates: JudgedGate[] = [];
  for (const run of runs) {
    const folder = join(services.temp, 'trainyard', 'evidence-of-reports', run.id);
    const found = await collectRunEvidence(connection, { run, folder, action: 'gate' }, services.log);
    for (const { statement } of gatesThatCount(found)) gates.push({ run, gate: statement.predicate.result });
  }
  if (gates.length > 0) return gates;
  throw new UserError('command-gate-missing', {
    what: 'The run that the report shows has left no decision of a gate, so there is no rule to waive.',
    remedy: 'Run it again until the gate has decided.',
  });
}

/**
 * The one rule that a person means: by its id, or by its metric where that leaves one rule that does not pass by itself.
 *
 * @throws UserError `command-rule-unknown`, `command-rule-ambiguous`
 */
export function findRule(gates: readonly JudgedGate[], { rule, model }: WaiveCommand): NamedRule {
  const wanted = gates.filter(
    ({ gate }) => model === undefined || [gate.model.name, bare(gate.model.name)].includes(model),
  );
  if (wanted.length === 0)
    throw unknown(
      `No gate has judged ${quote(model ?? '')}.`,
      gates.map(({ gate }) => gate.model.name),
    );
  const rules = wanted.flatMap((judged) => judged.gate.outcomes.map((outcome) => ({ ...judged, outcome })));
  const exact = rules.filter(({ outcome }) => outcome.id === rule);
  const close = rules.filter(({ outcome }) => [outcome.metric, target(outcome)].includes(rule));
  const troubled = close.filter(({ outcome }) => isTroubled(outcome));
  // After a crash the gate may have decided anew meanwhile, by the very waiver that this command has left.
  const waived = close.filter(({ outcome }) => outcome.waived !== undefined);
  const named = exact.length > 1 ? exact.filter(({ outcome }) => isTroubled(outcome)) : exact;
  const meant = [named, exact, preferWhole(troubled.length > 0 ? troubled : waived)].find(({ length }) => length > 0);
  const found = distinct(meant ?? []);
  const [only, second] = found;
  if (only === undefined) throw unknownRule(rule, rules);
  if (second !== undefined) throw ambiguous(rule, found);
  return only;
}

/** `recall[carrier=HA]` of `recall[carrier=HA].max_regression`. */
function target({ id }: RuleOutcome): string {
  return id.slice(0, Math.max(0, id.lastIndexOf('.')));
}

/** A metric alone means its rule on all rows, where there is one. */
function preferWhole(rules: readonly NamedRule[]): readonly NamedRule[] {
  const whole = rules.filter(({ outcome }) => outcome.slice === undefined);
  return whole.length === 1 ? whole : rules;
}

/** What one waiver would answer for: gates may share a rule, and one waiver holds in all that demand the same. */
function distinct(rules: readonly NamedRule[]): readonly NamedRule[] {
  const keyOf = ({ gate, outcome }: NamedRule): string => JSON.stringify([gate.model.name, outcome.id, outcome.demand]);
  return [...new Map(rules.toReversed().map((rule) => [keyOf(rule), rule])).values()].toReversed();
}

function bare(model: string): string {
  return model.replace(/^model:/, '');
}

function unknownRule(rule: string, rules: readonly NamedRule[]): UserError {
  const ids = rules.map(({ outcome }) => outcome.id);
  const troubled = rules.filter(({ outcome }) => isTroubled(outcome)).map(({ outcome }) => outcome.id);
  const near = nearest(rule, ids);
  return unknown(`No rule that fails or is open is called ${quote(rule)}.`, near.length > 0 ? near : troubled);
}

const MOST_NAMES = 5;

function unknown(what: string, names: readonly string[]): UserError {
  const some = [...new Set(names)].slice(0, MOST_NAMES).join(', ');
  const remedy = some === '' ? 'The report shows the rules.' : `There is: ${some}.`;
  return new UserError('command-rule-unknown', { what, remedy });
}

function ambiguous(rule: string, found: readonly NamedRule[]): UserError {
  const what = `${quote(rule)} may mean ${found.length} rules.`;
  const names = found.slice(0, MOST_NAMES).map(({ outcome, gate }) => `\`${outcome.id}\` of ${gate.model.name}`);
  if (new Set(names).size === names.length)
    return new UserError('command-rule-ambiguous', { what, remedy: `Write one of them in full: ${names.join(', ')}.` });
  const demands = [...new Set(found.map(({ outcome }) => outcome.demand))].slice(0, MOST_NAMES).join('; ');
  return new UserError('command-rule-ambiguous', {
    what: `${what} Gates of one model share the name and demand different things: ${demands}.`,
    remedy:
      'A waiver answers for one demand. Judge both by one rules file, or mend the model until one of them passes.',
  });
}
