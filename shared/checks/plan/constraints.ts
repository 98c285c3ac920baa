import { assertNever } from '../../core/errors.ts';
import { toLine } from '../../core/text/escape.ts';
import type { Column, Constraint } from '../../contract/model.ts';
import { sqlText } from '../../tables/sql.ts';
import { unknown } from '../check.ts';
import { isTemporal, rows, type Condition, type Demand, type Of } from '../conditions/demand.ts';
import { enumeration } from '../conditions/enumerations.ts';
import { STRING_FORMAT_PATTERNS } from '../conditions/formats.ts';
import { bound, multipleOf, numberFormat } from '../conditions/numbers.ts';
import type { Reading } from '../conditions/reading.ts';
import { dimensions, requiredProperties, size, uniqueItems } from '../conditions/sizes.ts';
import { mismatches } from '../conditions/text-tests.ts';

/**
 * The test of one constraint on one value. `required`, `unique` and `uniqueItems` of keys are planned elsewhere, since
 * they need more than the value.
 */
export function planConstraint(constraint: Constraint, column: Column, reading: Reading): Demand {
  if (constraint.kind === 'unsupported') {
    return { text: `satisfies its ${toLine(constraint.attribute, 60)}`, test: unknown(constraint.reason) };
  }
  const demand = planMeasurable(constraint, column, reading);
  return reading.obstacle === undefined ? demand : { ...demand, test: unknown(reading.obstacle) };
}

function planMeasurable(constraint: Exclude<Constraint, Of<'unsupported'>>, column: Column, reading: Reading): Demand {
  switch (constraint.kind) {
    case 'minimum':
    case 'maximum':
      return bound(constraint, reading);
    case 'multipleOf':
      return multipleOf(constraint.value, reading);
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
    case 'maxProperties':
      return size(constraint, reading);
    case 'dimensions':
      return dimensions(constraint.value, reading);
    case 'uniqueItems':
      return uniqueItems(column, reading);
    case 'requiredProperties':
      return requiredProperties(constraint.properties, reading);
    case 'pattern':
      return text(reading, `matches ${toLine(constraint.pattern.source, 80)}`, {
        failing: mismatches(reading.value, constraint.pattern.re2),
        phrase: 'do not match the pattern',
      });
    case 'stringFormat':
      return text(reading, `has the format ${constraint.format}`, {
        failing: `NOT regexp_full_match(${reading.value}, ${sqlText(STRING_FORMAT_PATTERNS[constraint.format])})`,
        phrase: `do not have the format ${constraint.format}`,
      });
    case 'numberFormat':
      return numberFormat(constraint.format, reading);
    case 'temporalFormat':
      return temporalFormat(constraint.format, reading);
    case 'timezone':
      return timezone(constraint.present, reading);
    case 'enum':
      return enumeration(constraint.values, reading);
    case 'required':
    case 'unique':
      throw new Error(`${constraint.kind} is planned with its column.`);
    default:
      return assertNever(constraint);
  }
}

function text(reading: Reading, demand: string, condition: Condition): Demand {
  const test =
    reading.family === 'string' || reading.family === undefined
      ? rows(reading, condition)
      : unknown('It is a demand on text, and the column holds none.');
  return { text: demand, test };
}

function temporalFormat(pattern: string, reading: Reading): Demand {
  const demand = `is written as ${toLine(pattern, 60)}`;
  if (!isTemporal(reading)) {
    return { text: demand, test: unknown('It is a demand on dates and times, and the column holds none.') };
  }
  if (reading.misread === undefined) {
    return {
      text: demand,
      test: { by: 'known', holds: true, observation: 'the column has a type of its own, not text' },
    };
  }
  return { text: demand, test: { by: 'rows', failing: reading.misread, phrase: 'are written otherwise' } };
}

/** A value carries a zone where it names one itself; the contract's default zone gives it none. */
function timezone(present: boolean, reading: Reading): Demand {
  const demand = present ? 'carries a time zone' : 'carries no time zone';
  const { placed } = reading;
  if (placed === undefined) {
    return { text: demand, test: unknown('It is a demand on dates and times, and the column holds none.') };
  }
  const { zoned } = placed;
  if (typeof zoned === 'boolean' && reading.encoding === 'typed') {
    const observation = `its type is ${reading.type?.name ?? 'unknown'}`;
    return { text: demand, test: { by: 'known', holds: zoned === present, observation } };
  }
  const phrase = present ? 'carry none' : 'carry one';
  if (typeof zoned !== 'boolean') {
    const failing = `(${reading.value} IS NOT NULL AND ${present ? 'NOT ' : ''}${zoned.sql})`;
    return { text: demand, test: rows(reading, { failing, phrase }) };
  }
  // The form that the values have decides for all that have it, and says nothing of the others.
  const failing = zoned === present ? 'false' : `${reading.value} IS NOT NULL`;
  return { text: demand, test: rows(reading, { failing, phrase: `${phrase}, as their format has it` }) };
}
