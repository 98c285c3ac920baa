import { createServer, type AddressInfo } from 'node:net';

/**
 * Ports of the loopback interface that nobody listens on at this moment.
 *
 * @param alsoFree another port, counted from each, that has to be free too
 */
export async function freePorts(count: number, alsoFree?: number): Promise<readonly number[]> {
  const found = new Set<number>();
  while (found.size < count) {
    const port = await listenOn(0);
    const other = port + (alsoFree ?? 0);
    if (alsoFree === undefined || (other < 65_536 && (await listenOn(other)) === other)) found.add(port);
  }
  return [...found];
}

/** @returns the port that could be had for a moment, 0 where it is taken */
async function listenOn(wanted: number): Promise<number> {
  const server = createServer();
  return new Promise((resolve) => {
    server.once('error', () => resolve(0));
    server.listen(wanted, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
