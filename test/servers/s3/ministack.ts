import { freePorts } from '../host/ports.ts';
import { type ServerKind } from '../running.ts';
import { BUCKET, proveBucket } from './clients.ts';

/** A stand-in for AWS whose answers are nearest to Amazon's; it checks no signature. */
export const ministack: ServerKind = {
  name: 'ministack',
  launch: async () => {
    const [port = 0] = await freePorts(1);
    const endpoint = `http://127.0.0.1:${port}`;
    const keys = { AWS_ACCESS_KEY_ID: 'test', AWS_SECRET_ACCESS_KEY: 'test' };
    const env = { ...keys, AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_S3: endpoint };
    return {
      args: [],
      settings: { BIND_HOST: '127.0.0.1', GATEWAY_PORT: String(port), SERVICES: 's3' },
      endpoint,
      health: '/_ministack/health',
      env,
      address: `s3://${BUCKET}`,
      prove: () => proveBucket(env),
    };
  },
};
