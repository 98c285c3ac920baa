import type { RowsTest, Test } from '../check.ts';
import type { Constraint } from '../../contract/model.ts';
import type { Reading } from './reading.ts';

/** What a constraint demands, as the rest of a sentence that starts with the column, and how it is measured. */
export interface Demand {
  readonly text: string;
  readonly test: Test;
}

export type Of<Kind extends Constraint['kind']> = Extract<Constraint, { readonly kind: Kind }>;

export interface Condition {
  readonly failing: string;
  readonly suspect?: string | undefined;
  readonly extreme?: string | undefined;
  readonly phrase: string;
  readonly nan?: string | undefined;
}

/** Values that could not be read are not judged here; they fail the type check and are told apart. */
export function rows(reading: Reading, { failing, suspect, extreme, phrase, nan }: Condition): RowsTest {
  const { misread, unusual } = reading;
  return {
    by: 'rows',
    failing,
    ...(suspect === undefined ? {} : { suspect }),
    ...(extreme === undefined ? {} : { extreme }),
    phrase,
    ...(nan === undefined ? {} : { nan }),
    ...(misread === undefined ? {} : { unreadable: misread }),
    ...(misread === undefined || unusual === undefined ? {} : { unreadableSuspect: unusual }),
  };
}

export const isNumeric = (reading: Reading): boolean => reading.family === 'integer' || reading.family === 'number';
export const isTemporal = (reading: Reading): boolean =>
  reading.family === 'date' || reading.family === 'timestamp' || reading.family === 'time';
