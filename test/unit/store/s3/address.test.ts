import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { openStore } from '../../../../shared/store/open.ts';
import { testServices } from '../../../services.ts';

const PYTHON_404 = `<!DOCTYPE HTML>
<html lang="en">
    <head>
        <meta charset="utf-8">
        <title>Error response</title>
    </head>
    <body><h1>Error response</h1><p>Error code: 404</p></body>
</html>`;

/** Some web server, which knows nothing of S3. */
async function startWebServer(type: string, body: string): Promise<{ port: number } & AsyncDisposable> {
  const server = createServer((_, response) => response.writeHead(404, { 'content-type': type }).end(body));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      await once(server, 'close');
    },
  };
}

async function failureAt(environment: Record<string, string>): Promise<unknown> {
  const keys = { AWS_ACCESS_KEY_ID: 'key', AWS_SECRET_ACCESS_KEY: 'secret', AWS_REGION: 'us-east-1' };
  const services = await testServices({ environment: { ...keys, ...environment } });
  const store = await openStore('s3://bucket/place', services);
  return store.createIfAbsent('v1/art/model/delay/v/000000001', Buffer.from('record')).catch((error: unknown) => error);
}

test.each([
  ['a page that is no XML', 'text/html', PYTHON_404],
  ['a page that is XML', 'text/html', '<html><body><h1>404</h1></body></html>'],
  ['JSON', 'application/json', '{"error":"not found"}'],
  ['nothing', 'text/plain', ''],
])('another web server that answers with %s is named, with the variable to check', async (_, type, body) => {
  await using server = await startWebServer(type, body);
  const address = `http://127.0.0.1:${server.port}`;
  expect(await failureAt({ AWS_ENDPOINT_URL_S3: address })).toMatchObject({
    name: 'UserError',
    code: 'store-address',
    what: `No S3 server answers at ${address}: the answer (404) is not one of S3.`,
    remedy: 'Check AWS_ENDPOINT_URL_S3: the address, its port, and http or https.',
  });
});

test('https to a server without TLS is named, and no password of the address is shown', async () => {
  await using server = await startWebServer('text/plain', '');
  const { port } = server;
  const error = await failureAt({ AWS_ENDPOINT_URL: `https://user:sesame@127.0.0.1:${port}/?token=sesame` });
  expect(error).toMatchObject({
    code: 'store-address',
    what: `No S3 server answers at https://127.0.0.1:${port}: what answers has no TLS.`,
    remedy: 'Check AWS_ENDPOINT_URL: the address, its port, and http or https.',
  });
  expect((error as Error).message).not.toContain('sesame');
});

test('a host that does not exist is named', async () => {
  expect(await failureAt({ AWS_ENDPOINT_URL_S3: 'https://s3.trainyard.invalid' })).toMatchObject({
    code: 'store-address',
    what: 'No S3 server answers at https://s3.trainyard.invalid: there is no such host.',
  });
});

test('where nothing listens, it may come up: tried again, then unavailable with the address to check', async () => {
  const server = await startWebServer('text/plain', '');
  await server[Symbol.asyncDispose]();
  const error = await failureAt({ AWS_ENDPOINT_URL_S3: `http://user:sesame@127.0.0.1:${server.port}` });
  expect(error).toMatchObject({
    name: 'UnavailableError',
    code: 'store-unavailable',
    what: expect.stringContaining(`S3 at http://127.0.0.1:${server.port} did not complete GetObject`) as string,
    tried: 'It was tried 5 times.',
    remedy: expect.stringMatching(/^Check AWS_ENDPOINT_URL_S3; no server listens there\./) as string,
  });
  expect((error as Error).message).not.toContain('sesame');
});

test('an address that is refused for its lack of TLS is shown without its password', async () => {
  const error = await failureAt({ AWS_ENDPOINT_URL_S3: 'http://user:sesame@s3.example.com' });
  expect(error).toMatchObject({
    code: 'store-insecure',
    what: expect.stringContaining('"http://s3.example.com"') as string,
  });
  expect((error as Error).message).not.toContain('sesame');
});
