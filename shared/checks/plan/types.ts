import { toLine } from '../../core/text/escape.ts';
import type { Location } from '../../core/errors.ts';
import type { Column } from '../../contract/model.ts';
import type { PhysicalType } from '../../tables/physical/names.ts';
import { parsePhysicalType, unknownPhysicalType } from '../../tables/physical/parse.ts';
import { typeText } from '../../tables/types.ts';
import { unknown, type Test } from '../check.ts';
import { rows } from '../conditions/demand.ts';
import { fitsPhysical, valuesFitPhysical, type PhysicalTest } from '../conditions/physical.ts';
import { demandedFamily, impliedFamily, satisfies, type Reading } from '../conditions/reading.ts';
import type { PlacedColumn } from './place.ts';

interface TypeDraft {
  readonly kind: 'type' | 'physicalType';
  readonly demand: string;
  readonly test: Test;
  readonly where: Location;
}

/** The logical and the physical type of a column, as far as the contract names them. */
export function planType(place: PlacedColumn): TypeDraft[] {
  const { column, reading } = place;
  const { physicalType } = column;
  const logicalType = column.logicalType ?? (physicalType === undefined ? impliedFamily(column) : undefined);
  if (logicalType === undefined && physicalType === undefined) return [];
  const names = [logicalType, physicalType].filter((name) => name !== undefined);
  const where = column.typeWhere ?? column.where;
  const draft = { kind: 'type', demand: `is of type ${toLine(names.join(', '), 80)}`, where } as const;
  if (reading.encoding === 'typed') return [{ ...draft, test: typedTest(column, reading) }];
  const { test, physical } = writtenTest(column, reading);
  if (physical === undefined) return [{ ...draft, test }];
  // The logical type is measured all the same, and may fail.
  return [
    { ...draft, demand: `is of type ${toLine(logicalType ?? '', 80)}`, test },
    {
      kind: 'physicalType',
      demand: `is of the physical type ${toLine(physicalType ?? '', 60)}`,
      test: physical,
      where,
    },
  ];
}

function typedTest(column: Column, reading: Reading): Test {
  const { type, obstacle } = reading;
  if (type === undefined && obstacle !== undefined) return unknown(obstacle);
  const family = demandedFamily(column);
  const observation = `the data has ${type === undefined ? 'another type' : toLine(typeText(type), 120)}`;
  if (family !== undefined && !satisfies(reading.family, family)) return { by: 'known', holds: false, observation };
  if (column.physicalType === undefined || type === undefined) return { by: 'known', holds: true, observation };
  const physical = parsePhysicalType(column.physicalType);
  if (physical === undefined) return unknown(unknownPhysicalType(column.physicalType));
  const test = fitsPhysical(type, physical, reading);
  if (test === undefined) return unknown(notMeasured(column.physicalType));
  if ('holds' in test) return { by: 'known', holds: test.holds, observation };
  return rows(reading, test);
}

const notMeasured = (physicalType: string): string =>
  `The logical type is measured; whether values fit ${toLine(physicalType, 60)} is not.`;

/** Text and JSON declare no types: each value is read, and those that cannot be are counted. */
function writtenTest(column: Column, reading: Reading): { readonly test: Test; readonly physical?: Test } {
  if (reading.obstacle !== undefined) return { test: unknown(reading.obstacle) };
  const { physicalType, logicalType } = column;
  const physical = physicalType === undefined ? undefined : parsePhysicalType(physicalType);
  const family = demandedFamily(column);
  if (physicalType !== undefined && physical === undefined) {
    const test = unknown(unknownPhysicalType(physicalType));
    return logicalType === undefined ? { test } : { test: readTest(family, reading, undefined), physical: test };
  }
  if (physical === undefined || physicalType === undefined) return { test: readTest(family, reading, undefined) };
  const fits = testOfValues(physical, reading);
  if (fits !== undefined) return { test: readTest(family, reading, fits) };
  const test = unknown(notMeasured(physicalType));
  return logicalType === undefined ? { test } : { test: readTest(family, reading, undefined), physical: test };
}

/** A type of another kind than the logical one says nothing about text, but how long it may be. */
function testOfValues(physical: PhysicalType, reading: Reading): PhysicalTest {
  const { family, encoding, raw } = reading;
  if (physical.family === 'null') return valuesFitPhysical(physical, reading);
  if (physical.family === 'string' && encoding === 'text')
    return valuesFitPhysical(physical, { ...reading, value: raw });
  const akin =
    satisfies(family, physical.family) ||
    (family !== undefined && satisfies(physical.family, family)) ||
    physical.json === true;
  return akin ? valuesFitPhysical(physical, reading) : undefined;
}

function readTest(family: string | undefined, { misread, unusual }: Reading, fits: PhysicalTest): Test {
  const fault = fits === undefined || 'holds' in fits ? undefined : fits;
  if (misread === undefined) {
    return fault === undefined
      ? { by: 'known', holds: true, observation: 'text is what the file holds' }
      : { by: 'rows', ...fault };
  }
  const phrase = `cannot be read as ${family ?? 'text'}`;
  if (fault === undefined)
    return { by: 'rows', failing: misread, ...(unusual === undefined ? {} : { suspect: unusual }), phrase };
  return {
    by: 'rows',
    failing: `(${misread} OR coalesce(${fault.failing}, false))`,
    phrase: `${phrase}, or ${fault.phrase}`,
  };
}
