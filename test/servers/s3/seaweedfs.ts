import { freePorts } from '../host/ports.ts';
import { type ServerKind } from '../running.ts';
import { BUCKET, freshKeys, proveBucket } from './clients.ts';

/** An S3 server that shares no line with our own; CompleteMultipartUpload lets several writers win. */
export const seaweedfs: ServerKind = {
  name: 'seaweedfs',
  launch: async (folder) => {
    // Its gRPC ports are 10,000 higher. It takes other ports in silence where these are busy, and then does not answer.
    const [s3 = 0, master = 0, volume = 0, filer = 0] = await freePorts(4, 10_000);
    const keys = freshKeys();
    const endpoint = `http://127.0.0.1:${s3}`;
    const ports = { 's3.port': s3, 'master.port': master, 'volume.port': volume, 'filer.port': filer };
    const env = { ...keys, AWS_REGION: 'us-east-1', AWS_ENDPOINT_URL_S3: endpoint };
    return {
      args: [
        'mini',
        `-dir=${folder}`,
        '-ip=127.0.0.1',
        '-ip.bind=127.0.0.1',
        ...['s3.autoCreateBucket', 'master.telemetry', 'webdav', 'admin.ui'].map((flag) => `-${flag}=false`),
        ...['s3.port.iceberg', 's3.port.lance'].map((flag) => `-${flag}=0`),
        ...Object.entries(ports).map(([name, port]) => `-${name}=${port}`),
      ],
      settings: keys,
      endpoint,
      health: '/healthz',
      env,
      address: `s3://${BUCKET}`,
      prove: () => proveBucket(env),
    };
  },
};
