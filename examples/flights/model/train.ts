/**
 * Learns which flights arrive more than 15 minutes late. Follows the contract in actions/train/README.md: reads its
 * data, parameters and seed from TRAINYARD_*, leaves model, metrics, checkpoints and predictions where it is told to.
 */
import { appendFileSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { airportHash, encoderOf } from './features.ts';
import { flightReader, readFlights, type Flights } from './data.ts';
import { Ftrl, predict } from './ftrl.ts';
import { readParameters, type Parameters } from './parameters.ts';

const CHECKPOINT_EVERY = 500_000;
const REPORT_EVERY = 100_000;
const THRESHOLD = 0.2;

const data = readJson<Record<string, string>>(variable('TRAINYARD_DATA'));
const parameters = readParameters(readJson(variable('TRAINYARD_PARAMETERS')));
console.log(`Features: ${parameters.features.join(', ')}`);

const flights = await readFlights(dataset('flights'));
const airports = airportTable(flights, parameters.airportTable);
const learner = new Ftrl(2 ** parameters.bits + 1, parameters);
learn(flights, learner);
const weights = learner.weights();
saveModel(weights);
await savePredictions(weights);

/** The airports that the model tells apart; undefined for all of them. */
function airportTable({ airports: codes, departures }: Flights, size: number): readonly string[] | undefined {
  if (size === 0) return undefined;
  const busiest = codes.map((code, index) => ({ code, flights: departures[index] ?? 0 }));
  return busiest
    .sort((a, b) => b.flights - a.flights)
    .slice(0, size)
    .map(({ code }) => code);
}

/** Airports outside the table share the category of the empty code. */
function hashIn(table: readonly string[] | undefined): (code: string) => number {
  const known = table === undefined ? undefined : new Set(table);
  return (code) => airportHash(known === undefined || known.has(code) ? code : '');
}

function learn(examples: Flights, model: Ftrl): void {
  const read = flightReader(examples, hashIn(airports));
  const encode = encoderOf(parameters.features, parameters.bits);
  const slots = new Uint32Array(parameters.features.length + 1);
  let lossSum = 0;
  let lossCount = 0;
  for (let row = resume(model); row < examples.rows; row++) {
    encode(read(row), slots);
    const label = examples.late[row] ?? 0;
    const probability = model.learn(slots, label);
    lossSum -= Math.log(label === 1 ? probability : 1 - probability);
    lossCount++;
    const done = row + 1;
    if (done % REPORT_EVERY === 0 || done === examples.rows) {
      report({ step: done, total: examples.rows, train_log_loss: lossSum / lossCount });
      lossSum = lossCount = 0;
    }
    if (done % CHECKPOINT_EVERY === 0 && done < examples.rows) saveCheckpoint(model, done);
  }
}

/** Goes on from a checkpoint where there is one. @returns the first row to learn from */
function resume(model: Ftrl): number {
  const path = process.env['TRAINYARD_RESUME'];
  if (path === undefined) return 0;
  const bytes = readFileSync(path);
  const values = new Float32Array(bytes.buffer.slice(bytes.byteOffset + 4, bytes.byteOffset + bytes.length));
  model.z.set(values.subarray(0, model.z.length));
  model.n.set(values.subarray(model.z.length));
  const row = bytes.readUInt32LE(0);
  console.log(`Going on from row ${row}`);
  return row;
}

function saveCheckpoint(model: Ftrl, row: number): void {
  const path = join(variable('TRAINYARD_CHECKPOINTS'), `step-${String(row).padStart(9, '0')}`);
  const head = Buffer.alloc(4);
  head.writeUInt32LE(row);
  writeFileSync(`${path}.tmp`, Buffer.concat([head, Buffer.from(model.z.buffer), Buffer.from(model.n.buffer)]));
  renameSync(`${path}.tmp`, path);
}

function saveModel(values: Float32Array): void {
  const output = variable('TRAINYARD_OUTPUT');
  const { features, bits } = parameters satisfies Parameters;
  const description = { format: 'flights-ftrl/1', features, bits, threshold: THRESHOLD, airports };
  writeFileSync(join(output, 'model.json'), JSON.stringify(description, undefined, 2));
  writeFileSync(join(output, 'weights.f32'), Buffer.from(values.buffer));
  report({ step: flights.rows, weights_in_use: values.reduce((used, weight) => used + (weight === 0 ? 0 : 1), 0) });
}

async function savePredictions(values: Float32Array): Promise<void> {
  const path = process.env['TRAINYARD_PREDICTIONS'];
  if (path === undefined) return;
  const holdout = await readFlights(dataset('holdout'));
  const read = flightReader(holdout, hashIn(airports));
  const encode = encoderOf(parameters.features, parameters.bits);
  const slots = new Uint32Array(parameters.features.length + 1);
  const lines = ['id,late,probability,origin,hour'];
  let loss = 0;
  for (let row = 0; row < holdout.rows; row++) {
    const flight = read(row);
    encode(flight, slots);
    const label = holdout.late[row] ?? 0;
    const probability = predict(values, slots);
    loss -= Math.log(label === 1 ? probability : 1 - probability) / holdout.rows;
    const origin = holdout.airports[holdout.origin[row] ?? 0] ?? '';
    lines.push(`${row},${label},${probability.toFixed(6)},${origin},${flight.hour}`);
  }
  writeFileSync(path, `${lines.join('\n')}\n`);
  report({ step: flights.rows, holdout_log_loss: loss });
}

function report(metrics: Readonly<Record<string, number>>): void {
  appendFileSync(variable('TRAINYARD_METRICS'), `${JSON.stringify(metrics)}\n`);
}

function dataset(name: string): string {
  const path = data[name];
  if (path === undefined) throw new Error(`The data set "${name}" was not given.`);
  return path;
}

function variable(name: string): string {
  const value = process.env[name];
  if (value === undefined) throw new Error(`${name} is not set; start this through the train action.`);
  return value;
}

function readJson<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T;
}
