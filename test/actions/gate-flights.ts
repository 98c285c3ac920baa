import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { nextUniform, randomState } from '../../shared/statistics/random.ts';

/** A flight, what truly happened, and what two models said of it. */
export interface Flight {
  readonly id: string;
  readonly carrier: string;
  readonly origin: string;
  readonly delayed: 0 | 1;
  readonly champion: number;
  readonly challenger: number;
}

export interface FlightOptions {
  readonly rows: number;
  readonly seed?: string;
  /** Added to the challenger's score of delayed flights: below zero it misses more of them. */
  readonly shift?: number;
  /** Standard deviation of what the challenger sees differently from the champion. */
  readonly noise?: number;
}

const CARRIERS = ['AA', 'DL', 'HA', 'UA', 'WN'];
const ORIGINS = ['ATL', 'DFW', 'LAX', 'ORD'];

/** Flights that are the same on every machine. One in five is delayed; Hawaiian flies rarely. */
export function makeFlights({ rows, seed = 'flights', shift = 0, noise = 0.02 }: FlightOptions): Flight[] {
  const state = randomState(seed);
  const uniform = (): number => nextUniform(state);
  const normal = (): number => Math.sqrt(-2 * Math.log(uniform())) * Math.cos(2 * Math.PI * uniform());
  return Array.from({ length: rows }, (_, index) => {
    const delayed = uniform() < 0.2 ? 1 : 0;
    const carrier = uniform() < 0.02 ? 'HA' : (CARRIERS[Math.floor(uniform() * 2) * 3] ?? 'AA');
    const origin = ORIGINS[Math.floor(uniform() * 4)] ?? 'ATL';
    const evidence = (delayed === 1 ? 0.58 : 0.38) + 0.15 * normal();
    const clamp = (p: number): number => Number(Math.min(0.999, Math.max(0.001, p)).toFixed(6));
    return {
      id: `F${String(index).padStart(6, '0')}`,
      carrier,
      origin,
      delayed,
      champion: clamp(evidence),
      challenger: clamp(evidence + noise * normal() + (delayed === 1 ? shift : 0)),
    };
  });
}

/** Writes `id,carrier,origin,delayed,probability`. */
export async function writePredictions(
  folder: string,
  name: string,
  rows: readonly Flight[],
  who: 'champion' | 'challenger',
): Promise<string> {
  const lines = rows.map((f) => [f.id, f.carrier, f.origin, f.delayed, f[who]].join(','));
  await writeFile(join(folder, name), `id,carrier,origin,delayed,probability\n${lines.join('\n')}\n`);
  return name;
}
