import { toLine } from '../../core/text/escape.ts';
import { ExactNumber } from '../../core/text/exact-number.ts';
import { formatExact, formatNumber } from '../../core/text/format.ts';
import type { NumericOperator, Operator, SqlRule } from '../../contract/model.ts';
import { EngineError, type Engine, type Rows } from '../../tables/engine.ts';
import { sqlName } from '../../tables/sql.ts';
import { holds, operatorText, orderOf, type Order } from '../conditions/operators.ts';
import { isMoment, isTemporalType } from './sql-moments.ts';
import { explainSqlError } from './sql-errors.ts';

export type SqlOutcome =
  { readonly holds: boolean; readonly observation: string; readonly measured?: number } | { readonly reason: string };

/**
 * Runs a contract's own query in an engine that can read the data and nothing else. Whatever goes wrong makes the rule
 * unmeasured, never passed.
 */
export async function measureSql(
  engine: Engine,
  rule: SqlRule,
  names: { readonly table: string; readonly column: string | undefined },
): Promise<SqlOutcome> {
  const query = fillPlaceholders(rule.query, names);
  if (query === undefined) return { reason: 'The query holds a placeholder that is not known here.' };
  let result: Rows;
  try {
    result = await engine.select(query);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { reason: explainSqlError(error) };
  }
  if (result.rows.length !== 1 || result.rows[0]?.length !== 1) {
    return { reason: 'The query must yield one row with one column.' };
  }
  return judge(rule.operator, result.rows[0][0], result.types[0]?.name ?? '');
}

/** `${table}`, `{model}`, `${column}`, `{property.name}` as tools write them. */
function fillPlaceholders(
  query: string,
  { table, column }: { table: string; column: string | undefined },
): string | undefined {
  const unknown: string[] = [];
  const filled = query.replace(/\$?\{\s*([a-z_.]+)\s*\}/gi, (_, name: string) => {
    const [kind = ''] = name.toLowerCase().split('.');
    if (['table', 'object', 'model', 'schema'].includes(kind)) return sqlName(table);
    if (['column', 'property', 'field'].includes(kind) && column !== undefined) return column;
    unknown.push(name);
    return '';
  });
  return unknown.length > 0 ? undefined : filled;
}

function judge(operator: Operator, value: unknown, type: string): SqlOutcome {
  if ('lower' in operator) return judgeNumber(operator, value, type);
  if (operator.value instanceof ExactNumber) return judgeNumber({ ...operator, value: operator.value }, value, type);
  const wanted = operator.value;
  if (typeof wanted === 'string' && isTemporalType(type)) return judgeMoment(operator.name, wanted, value, type);
  const equal = wanted === null ? value === null || value === undefined : String(value) === String(wanted);
  return {
    holds: operator.name === 'mustNotBe' ? !equal : equal,
    observation: `the query’s value is ${equal ? 'the same' : 'another'}`,
  };
}

function judgeMoment(name: Operator['name'], wanted: string, value: unknown, type: string): SqlOutcome {
  if (value === null || value === undefined) return { reason: 'The query yields NULL.' };
  const equal = isMoment(type, value, wanted);
  if (equal === undefined) {
    return { reason: `The query yields a value of the type ${type}, and ${toLine(wanted, 60)} is none.` };
  }
  return {
    holds: name === 'mustNotBe' ? !equal : equal,
    observation: `the query’s value is ${equal ? 'the same' : 'another'}`,
  };
}

function judgeNumber(operator: NumericOperator, value: unknown, type: string): SqlOutcome {
  if (value === null || value === undefined) return { reason: 'The query yields NULL.' };
  const yielded = numberOf(value, type);
  if (yielded === undefined) return { reason: 'The query yields no number.' };
  if (!Number.isFinite(yielded.measured)) {
    return {
      reason: 'The query yields infinity, which a division by zero does, and no number that could be compared.',
    };
  }
  return {
    holds: holds(operator, yielded.order),
    measured: yielded.measured,
    observation: `the query yields ${yielded.shown}; ${operatorText(operator)} is demanded`,
  };
}

interface YieldedNumber {
  readonly order: Order;
  readonly measured: number;
  readonly shown: string;
}

/** A FLOAT or DOUBLE is compared in its own precision, as a column of that type is; anything else as a decimal. */
function numberOf(value: unknown, type: string): YieldedNumber | undefined {
  if (typeof value === 'number' && (type === 'FLOAT' || type === 'DOUBLE')) {
    if (Number.isNaN(value)) return undefined;
    const precise = type === 'FLOAT' ? Math.fround : Number;
    return {
      order: (limit) => Math.sign(value - precise(limit.toNumber())) || 0,
      measured: value,
      shown: formatNumber(value, 9),
    };
  }
  const isText = typeof value === 'string' && type.startsWith('DECIMAL');
  if (!isText && typeof value !== 'number' && typeof value !== 'bigint') return undefined;
  const exact = ExactNumber.parse(String(value));
  if (exact === undefined) return undefined;
  return { order: orderOf(exact), measured: exact.toNumber(), shown: formatExact(exact) };
}
