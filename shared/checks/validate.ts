import { isCancelledError, untilCancelled } from '../core/cancelled.ts';
import { assertNever, UserError } from '../core/errors.ts';
import type { Services } from '../core/services.ts';
import { worstVerdict, type Verdict } from '../core/verdict.ts';
import type { Contract, Table } from '../contract/model.ts';
import type { DataValidationResult, Finding, TableResult } from '../evidence/results/data-validation.ts';
import { EngineError, memoryLimitFor, openEngine, type Engine, type EngineUsage } from '../tables/engine.ts';
import type { ProfileDepth } from '../tables/profile.ts';
import { readError } from '../tables/read-errors.ts';
import { openRelation } from '../tables/open.ts';
import { findPlaces } from '../tables/places/places.ts';
import { digestSource, readingOf, stampOf, type Source } from '../tables/sources.ts';
import { tryAgain, type Attempt } from './attempts.ts';
import type { Check } from './check.ts';
import {
  judgeAge,
  judgeFilled,
  judgeForeignKey,
  judgeKey,
  judgeRowCount,
  judgeRows,
  leavesOpen,
  toFinding,
} from './measure/judge.ts';
import type { Outcome } from './measure/judge.ts';
import { measureForeignKey, measureKey } from './measure/keys.ts';
import { lookAtRows } from './looks/look.ts';
import { isExpressionError, measureTable, type Measured } from './measure/measure.ts';
import { holds, orderOfCount } from './conditions/operators.ts';
import type { BoundTable } from './plan/place.ts';
import { planChecks } from './plan/plan.ts';
import { profiledColumns } from './plan/profiled.ts';
import { SqlSandbox } from './measure/sql-sandbox.ts';

export interface ValidationRequest {
  readonly contract: Contract;
  /** The data of each table, by the contract's name of the table. */
  readonly sources: ReadonlyMap<string, Source>;
  readonly profile: ProfileDepth;
  /** Positions of failing rows kept for each check. */
  readonly maxSamples: number;
  readonly mirror?: string;
  /** For tests: limits of the engine. */
  readonly limits?: {
    readonly memoryLimitBytes?: number;
    readonly residentLimitBytes?: number;
    readonly timeLimitMs?: number;
  };
  /** An open engine that may read the sources' files; left open. Absent: one is started and ended. */
  readonly engine?: Engine;
  readonly onUsage?: (usage: EngineUsage) => void;
}

export interface Validation {
  readonly result: DataValidationResult;
  readonly verdict: Verdict;
}

/**
 * Measures everything that a contract demands of its data.
 *
 * What cannot be measured is a finding of its own, so that the verdict is never `pass` by omission.
 *
 * @throws UserError `data-unreadable`, `data-too-large`, `data-too-slow`, `data-changed`, CancelledError, and what
 * `openEngine` throws
 */
export async function validateData(request: ValidationRequest, services: Services): Promise<Validation> {
  const { contract, sources } = request;
  const stamps = await stampAll(sources);
  const digests = digestAll(sources);
  // Awaited below; until then a failure must not count as unhandled.
  digests.catch(() => undefined);
  const { findings, tables } = await tryAgain(
    { limitBytes: request.limits?.memoryLimitBytes, sources: [...request.sources.values()], log: services.log },
    (attempt) => measureAll(request, services, attempt),
  ).catch(async (error: unknown) => {
    // A file that is cut off breaks its reader too, and that it is cut off says more; a cancel waits for no digest.
    if (!isCancelledError(error)) await untilCancelled(digests, services.cancelled);
    throw error;
  });
  const digested = await untilCancelled(digests, services.cancelled);
  if ((await stampAll(sources)) !== stamps) throw changed(sources);
  const result: DataValidationResult = {
    contract: {
      id: contract.id,
      ...(contract.name === undefined ? {} : { name: contract.name }),
      version: contract.version,
      apiVersion: contract.apiVersion,
      file: contract.file,
      digest: contract.digest,
    },
    tables: tables.map((table) => ({ ...table, digest: digestIn(digested, table.table) })),
    findings,
  };
  return { result, verdict: worstVerdict(findings.map((finding) => finding.verdict)) };
}

function digestIn(digests: ReadonlyMap<string, TableResult['digest']>, table: string): TableResult['digest'] {
  const digest = digests.get(table);
  if (digest === undefined) throw new Error(`Nobody made a digest of the data of ${table}.`);
  return digest;
}

async function stampAll(sources: ReadonlyMap<string, Source>): Promise<string> {
  return (await Promise.all([...sources.values()].map(stampOf))).join('\n');
}

async function digestAll(sources: ReadonlyMap<string, Source>): Promise<Map<string, TableResult['digest']>> {
  const digests = new Map<string, TableResult['digest']>();
  for (const [table, source] of sources) digests.set(table, await digestSource(source));
  return digests;
}

type Tables = readonly Omit<TableResult, 'digest'>[];
interface Outcomes {
  readonly findings: readonly Finding[];
  readonly tables: Tables;
}

async function measureAll(
  request: ValidationRequest,
  services: Services,
  { memoryLimitBytes, inOrder }: Attempt,
): Promise<Outcomes> {
  const files = [...request.sources.values()].flatMap((source) => source.files);
  const widest = Math.max(0, ...request.contract.tables.map(({ columns }) => columns.length));
  const limitBytes = memoryLimitBytes ?? memoryLimitFor(widest);
  const options = {
    ...request.limits,
    ...(limitBytes === undefined ? {} : { memoryLimitBytes: limitBytes }),
    ...(request.mirror === undefined ? {} : { mirror: request.mirror }),
    files,
    reading: readingOf(request.sources.values()),
  };
  await using started = request.engine === undefined ? await openEngine(services, options) : undefined;
  const engine = request.engine ?? started;
  if (engine === undefined) throw new Error('There is no engine.');
  await using sandbox = new SqlSandbox(services, options);
  const bound = await bindTables(request, engine, inOrder);
  const checks = planChecks(request.contract, bound, services.clock.now().getTime());
  const context: Context = {
    request,
    engine,
    sandbox,
    bound,
    lastTry: memoryLimitBytes !== undefined,
  };
  const tables: Omit<TableResult, 'digest'>[] = [];
  const findings = new Map<Check, Finding>();
  for (const each of bound) {
    const own = checks.filter((check) => check.table === each.table.name);
    const measured = await measureOne(each, own, context, findings).catch(async (error: unknown) => {
      throw await readError(error, each.relation.source);
    });
    const { source } = each.relation;
    tables.push({ table: each.table.name, source: source.given, rows: measured.rows, columns: measured.columns });
  }
  request.onUsage?.(await engine.usage());
  const unbound = request.contract.tables.filter((table) => !request.sources.has(table.name));
  return {
    tables,
    findings: [
      ...checks.map((check) => findings.get(check) ?? toFinding(check, { reason: 'No data was given for it.' })),
      ...unbound.map(withoutData),
    ],
  };
}

interface Context {
  readonly request: ValidationRequest;
  readonly engine: Engine;
  readonly sandbox: SqlSandbox;
  readonly bound: readonly BoundTable[];
  /** No larger limit is left to try. */
  readonly lastTry: boolean;
}

async function bindTables(
  { contract, sources }: ValidationRequest,
  engine: Engine,
  inOrder: boolean,
): Promise<readonly BoundTable[]> {
  const bound: BoundTable[] = [];
  for (const table of contract.tables) {
    const source = sources.get(table.name);
    if (source === undefined) continue;
    const names = table.columns.map((column) => column.physicalName ?? column.name);
    const wanted = { names, inOrder, ...(table.csv === undefined ? {} : { csv: table.csv }) };
    const relation = await openRelation(source, engine, wanted).catch(async (error: unknown) => {
      throw await readError(error, source);
    });
    bound.push({ table, relation });
  }
  return bound;
}

/** Findings of a table whose values are looked at closely, which costs some time each; of more, the first say enough. */
const MOST_LOOKS = 50;

async function measureOne(
  bound: BoundTable,
  checks: readonly Check[],
  context: Context,
  findings: Map<Check, Finding>,
): Promise<Measured> {
  const { engine, request } = context;
  const profiled = { columns: profiledColumns(bound), depth: request.profile };
  const measured = await measureTable(engine, bound.relation, checks, profiled);
  const outcomes = new Map<Check, Outcome>();
  let looks = 0;
  for (const check of checks) {
    const failing = failingRows(check, measured);
    const outcome = await unlessItFails(() => measureCheck(check, bound, measured, context), context);
    const options = { rows: measured.rows, failing, maxSamples: request.maxSamples, closely: looks < MOST_LOOKS };
    const { test } = check;
    const looked =
      test.by === 'rows' && failing > 0 ? await lookAtRows(engine, bound.relation, test, options) : undefined;
    if (looked?.shapes !== undefined) looks++;
    outcomes.set(check, { ...outcome, ...looked });
  }
  // The files are read once for the places of all.
  const places = await findPlaces(engine, bound.relation, [...outcomes.values()].flatMap(positionsToPlace));
  for (const [check, outcome] of outcomes) findings.set(check, toFinding(check, outcome, places));
  return measured;
}

function positionsToPlace(outcome: Outcome): readonly number[] {
  return 'reason' in outcome || outcome.holds ? [] : (outcome.sampleRows ?? []);
}

/** A check that fails by itself stays open; a file that cannot be read, or an engine that is lost, ends the run. */
async function unlessItFails(measure: () => Promise<Outcome>, { lastTry }: Context): Promise<Outcome> {
  try {
    return await measure();
  } catch (error) {
    if (isExpressionError(error)) return { reason: 'The engine cannot apply the check to values of this type.' };
    const refused = error instanceof EngineError && error.message.startsWith('Out of Memory');
    if (lastTry && refused) return { reason: 'The check alone needs more memory or disk than this runner has.' };
    throw error;
  }
}

/** How many rows a person can be pointed at. Where rows are wanted, not forbidden, there is none. */
function failingRows({ test }: Check, measured: Measured): number {
  if (test.by !== 'rows') return 0;
  const outcome = judgeRows(test, measured);
  const forbidden = test.operator === undefined || holds(test.operator, orderOfCount(0));
  return 'reason' in outcome || outcome.holds || !forbidden ? 0 : (outcome.rowsFailing ?? 0);
}

async function measureCheck(
  check: Check,
  { relation }: BoundTable,
  measured: Measured,
  context: Context,
): Promise<Outcome> {
  const { engine, bound, request } = context;
  const limit = request.maxSamples;
  const { test, table } = check;
  switch (test.by) {
    case 'known':
      return { holds: test.holds, observation: test.observation };
    case 'unknown':
      return { reason: test.reason };
    case 'rows':
      return judgeRows(test, measured);
    case 'filled':
      return judgeFilled(test, measured);
    case 'rowCount':
      return judgeRowCount(test.operator, measured.rows, relation.rowsByFooter);
    case 'key': {
      const found = await measureKey(engine, relation, test, { limit, leavesOpen: leavesOpen(test, measured) });
      return judgeKey(test, found, measured);
    }
    case 'foreignKey': {
      const other = bound.find((each) => each.table.name === test.other.table)?.relation;
      if (other === undefined) return { reason: 'No data was given for the other table.' };
      return judgeForeignKey(await measureForeignKey(engine, relation, test, { other, limit }), measured);
    }
    case 'age':
      return judgeAge(test, measured);
    case 'sql':
      return context.sandbox.measure(test.rule, { table, column: test.columnName }, bound);
    default:
      return assertNever(test);
  }
}

function withoutData(table: Table): Finding {
  return {
    id: `${table.path}.data`,
    kind: 'data',
    table: table.name,
    demand: `the table ${table.name} holds what the contract says`,
    verdict: 'inconclusive',
    observation: 'It could not be measured.',
    reason: 'No data was given for it.',
    where: table.where,
  };
}

function changed(sources: ReadonlyMap<string, Source>): UserError {
  return new UserError('data-changed', {
    what: 'A file changed while it was checked, so the result belongs to no content in particular.',
    where: { file: [...sources.values()].map((source) => source.given).join(', ') },
    remedy: 'Let the step that writes the data finish first, and run again.',
  });
}
