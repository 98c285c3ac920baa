import { DuckDBInstance } from '@duckdb/node-api';
import type { Flight } from './features.ts';
import { airportHash } from './features.ts';

/** Minutes after which an arrival counts as late, as the US Department of Transportation counts. */
const LATE_MINUTES = 15;

/** The flights of a file in columns, in the order of the file. */
export interface Flights {
  readonly rows: number;
  readonly hour: Uint8Array;
  readonly weekday: Uint8Array;
  readonly distance: Uint16Array;
  /** Index into `airports`. */
  readonly origin: Uint16Array;
  readonly destination: Uint16Array;
  readonly late: Uint8Array;
  readonly airports: readonly string[];
  /** Departures from each airport. */
  readonly departures: Uint32Array;
}

export async function readFlights(path: string): Promise<Flights> {
  const instance = await DuckDBInstance.create(':memory:', { threads: '2' });
  const connection = await instance.connect();
  try {
    const source = `read_parquet('${path.replaceAll("'", "''")}')`;
    await connection.run(
      `CREATE TYPE airport AS ENUM (SELECT DISTINCT unnest([origin, destination]) FROM ${source} ORDER BY 1)`,
    );
    const names = await connection.runAndReadAll(`SELECT unnest(enum_range(NULL::airport))::VARCHAR`);
    const airports = names.getRows().map(([code]) => String(code));
    const count = await connection.runAndReadAll(`SELECT count(*)::INTEGER FROM ${source}`);
    const rows = Number(count.getRows()[0]?.[0]);
    const result = await connection.stream(`
      SELECT hour(date)::UTINYINT, isodow(date)::UTINYINT, distance::USMALLINT,
        enum_code(origin::airport)::USMALLINT, enum_code(destination::airport)::USMALLINT,
        (delay > ${LATE_MINUTES})::UTINYINT
      FROM ${source}`);
    const columns = emptyColumns(rows);
    let offset = 0;
    for (
      let chunk = await result.fetchChunk();
      chunk !== null && chunk.rowCount > 0;
      chunk = await result.fetchChunk()
    ) {
      for (const [index, column] of columns.entries()) {
        const vector = chunk.getColumnVector(index);
        for (let row = 0; row < chunk.rowCount; row++) column[offset + row] = Number(vector.getItem(row));
      }
      offset += chunk.rowCount;
    }
    const [hour, weekday, distance, origin, destination, late] = columns;
    const departures = new Uint32Array(airports.length);
    for (const airport of origin) departures[airport] = (departures[airport] ?? 0) + 1;
    return { rows, hour, weekday, distance, origin, destination, late, airports, departures };
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

function emptyColumns(rows: number) {
  return [
    new Uint8Array(rows),
    new Uint8Array(rows),
    new Uint16Array(rows),
    new Uint16Array(rows),
    new Uint16Array(rows),
    new Uint8Array(rows),
  ] as const;
}

/** A reader of single flights that reuses one object, since millions of short-lived ones cost more than the learning. */
export function flightReader(
  flights: Flights,
  hashOf: (code: string) => number = airportHash,
): (row: number) => Flight {
  const hashes = Uint32Array.from(flights.airports, hashOf);
  const flight = { hour: 0, weekday: 0, distance: 0, origin: 0, destination: 0 };
  return (row) => {
    flight.hour = flights.hour[row] ?? 0;
    flight.weekday = flights.weekday[row] ?? 0;
    flight.distance = flights.distance[row] ?? 0;
    flight.origin = hashes[flights.origin[row] ?? 0] ?? 0;
    flight.destination = hashes[flights.destination[row] ?? 0] ?? 0;
    return flight;
  };
}
