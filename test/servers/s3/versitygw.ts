import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { freePorts } from '../host/ports.ts';
import { startServer, type Launch, type RunningServer, type ServerKind } from '../running.ts';
import { BUCKET, freshKeys, proveBucket } from './clients.ts';

/** An S3 server over a folder; strict about signatures and checksums, one winner of every race. */
export const versitygw: ServerKind = { name: 'versitygw', launch };

/** The release before, with which several writers of one key win. */
export const racyVersitygw: ServerKind = { name: 'versitygw-racy', launch };

async function launch(folder: string): Promise<Launch> {
  const [port = 0] = await freePorts(1);
  const keys = freshKeys();
  const endpoint = `http://127.0.0.1:${port}`;
  const env = { ...keys, AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_S3: endpoint };
  const objects = join(folder, 'objects');
  return {
    args: ['--port', `127.0.0.1:${port}`, '--health', '/healthz', 'posix', objects],
    settings: { ROOT_ACCESS_KEY: keys.AWS_ACCESS_KEY_ID, ROOT_SECRET_KEY: keys.AWS_SECRET_ACCESS_KEY },
    endpoint,
    health: '/healthz',
    env,
    address: `s3://${BUCKET}`,
    prepare: () => mkdir(objects),
    prove: () => proveBucket(env),
  };
}

export async function startVersitygw(): Promise<RunningServer> {
  return startServer(versitygw);
}
