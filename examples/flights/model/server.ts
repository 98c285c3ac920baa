/**
 * Serves a model: `POST /predict` with {"hour", "weekday", "distance", "origin", "destination"}. Follows the contract
 * in actions/deploy/README.md.
 */
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import { airportHash, encoderOf, isFeatureName, type Encoder, type Flight } from './features.ts';
import { predict } from './ftrl.ts';

const MAX_BODY_BYTES = 10_000;

interface Model {
  readonly encode: Encoder;
  readonly slots: Uint32Array;
  readonly weights: Float32Array;
  readonly threshold: number;
  /** Hash by code where the model was exported with a table of airports. */
  readonly airports: ReadonlyMap<string, number> | undefined;
}

const model = loadModel(process.env['TRAINYARD_MODEL'] ?? '.');
const server = createServer((request, response) => {
  answer(request, response).catch((error: unknown) => {
    send(response, 500, { error: (error as Error).message });
  });
});
server.listen(Number(process.env['TRAINYARD_PORT'] ?? 8080), process.env['TRAINYARD_HOST'] ?? '127.0.0.1');
process.on('SIGTERM', () => {
  server.close(() => process.exit(0));
  server.closeIdleConnections();
});

function loadModel(folder: string): Model {
  const description = JSON.parse(readFileSync(join(folder, 'model.json'), 'utf8')) as {
    features: string[];
    bits: number;
    threshold: number;
    airports?: string[];
  };
  const bytes = readFileSync(join(folder, 'weights.f32'));
  return {
    encode: encoderOf(description.features.filter(isFeatureName), description.bits),
    slots: new Uint32Array(description.features.length + 1),
    weights: new Float32Array(bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length)),
    threshold: description.threshold,
    airports: description.airports && new Map(description.airports.map((code) => [code, airportHash(code)])),
  };
}

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method === 'GET' && request.url === '/healthz') {
    send(response, 200, { status: 'ready' });
    return;
  }
  if (request.method !== 'POST' || request.url !== '/predict') {
    send(response, 404, { error: 'Use POST /predict.' });
    return;
  }
  const flight = parseFlight(await readBody(request));
  if (flight === undefined) {
    send(response, 400, { error: 'Expected hour, weekday, distance, origin and destination.' });
    return;
  }
  model.encode(flight, model.slots);
  const probability = predict(model.weights, model.slots);
  send(response, 200, { late: probability >= model.threshold, probability });
}

function parseFlight(body: string): Flight | undefined {
  let raw: Record<string, unknown>;
  try {
    raw = JSON.parse(body) as Record<string, unknown>;
  } catch {
    return undefined;
  }
  const { hour, weekday, distance, origin, destination } = raw;
  const isFlight =
    [hour, weekday, distance].every(Number.isFinite) && typeof origin === 'string' && typeof destination === 'string';
  if (!isFlight) return undefined;
  return {
    hour: hour as number,
    weekday: weekday as number,
    distance: distance as number,
    origin: lookUp(origin),
    destination: lookUp(destination),
  };
}

/**
 * A model exported with a table of airports knows no others. The trainer counts those as one category of their own;
 * this server does not, and fails: a difference between training and serving that no offline metric can see, kept
 * here because the demo shows how a rollout catches it.
 */
function lookUp(code: string): number {
  if (model.airports === undefined) return airportHash(code);
  const hash = model.airports.get(code);
  if (hash === undefined) throw new Error('The airport is not in the table of this model.');
  return hash;
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) return '';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}
