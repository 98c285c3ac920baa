import { once } from 'node:events';
import { createServer, request as send, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

interface ProxyFault {
  /** Such as PUT; a path that the request's has to match. */
  readonly method: string;
  readonly path: RegExp;
  /** How often it strikes. */
  times: number;
  /** Bytes of the answer's body that still pass; with none not even the status does. What was asked is done either way. */
  readonly answerBytes?: number;
}

export interface FaultyProxy extends AsyncDisposable {
  readonly endpoint: string;
  readonly faults: ProxyFault[];
  /** "PUT /models/key" for every request that came through. */
  readonly requests: string[];
}

/** Stands between a client and a real server, passes everything on as it is, and breaks connections on demand. */
export async function startFaultyProxy(target: string): Promise<FaultyProxy> {
  const faults: ProxyFault[] = [];
  const requests: string[] = [];
  const server = createServer((incoming, outgoing) => {
    const line = `${incoming.method ?? ''} ${incoming.url ?? ''}`;
    requests.push(line);
    pass(incoming, outgoing, { target, fault: take(faults, incoming) }).catch(() => outgoing.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    faults,
    requests,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

function take(faults: readonly ProxyFault[], { method, url = '' }: IncomingMessage): ProxyFault | undefined {
  const fault = faults.find((one) => one.times > 0 && one.method === method && one.path.test(url));
  if (fault !== undefined) fault.times--;
  return fault;
}

/** The Host header stays the client's, since that is what it signed. */
async function pass(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  { target, fault }: { readonly target: string; readonly fault: ProxyFault | undefined },
): Promise<void> {
  const { method, headers } = incoming;
  const forwarded = send(new URL(incoming.url ?? '/', target), { method, headers });
  incoming.pipe(forwarded);
  const [answer] = (await once(forwarded, 'response')) as [IncomingMessage];
  if (fault === undefined) {
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    answer.pipe(outgoing);
    return;
  }
  const body = Buffer.concat((await answer.toArray()) as Buffer[]);
  if (fault.answerBytes !== undefined) {
    outgoing.writeHead(answer.statusCode ?? 502, answer.rawHeaders);
    await new Promise((resolve) => outgoing.write(body.subarray(0, fault.answerBytes), resolve));
  }
  outgoing.destroy();
}
