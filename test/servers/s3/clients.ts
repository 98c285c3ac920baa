import { randomBytes } from 'node:crypto';
import { CreateBucketCommand, GetObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';

/** The bucket that every S3 server of the tests has. */
export const BUCKET = 'models';

export type S3Environment = Readonly<
  Record<'AWS_ACCESS_KEY_ID' | 'AWS_SECRET_ACCESS_KEY' | 'AWS_REGION' | 'AWS_ENDPOINT_URL_S3', string>
>;

/** Keys that no other server knows: whoever accepts them is the server that was started with them. */
export function freshKeys(): { readonly AWS_ACCESS_KEY_ID: string; readonly AWS_SECRET_ACCESS_KEY: string } {
  return {
    AWS_ACCESS_KEY_ID: `test${randomBytes(8).toString('hex')}`,
    AWS_SECRET_ACCESS_KEY: randomBytes(20).toString('hex'),
  };
}

/** Amazon's own client, without any code of ours. */
export function clientFor(env: Readonly<Record<string, string>>): S3Client {
  return new S3Client({
    endpoint: env['AWS_ENDPOINT_URL_S3'] ?? '',
    region: env['AWS_REGION'] ?? '',
    forcePathStyle: true,
    credentials: {
      accessKeyId: env['AWS_ACCESS_KEY_ID'] ?? '',
      secretAccessKey: env['AWS_SECRET_ACCESS_KEY'] ?? '',
    },
  });
}

/** Makes the bucket where it is not there yet, writes an object into it and reads it back. */
export async function proveBucket(env: S3Environment): Promise<void> {
  const client = clientFor(env);
  try {
    await client.send(new CreateBucketCommand({ Bucket: BUCKET })).catch((error: unknown) => {
      const isThere = error instanceof Error && /^BucketAlready/.test(error.name);
      if (!isThere) throw error;
    });
    const body = randomBytes(16).toString('hex');
    await client.send(new PutObjectCommand({ Bucket: BUCKET, Key: 'ready', Body: body }));
    const { Body } = await client.send(new GetObjectCommand({ Bucket: BUCKET, Key: 'ready' }));
    if ((await Body?.transformToString()) !== body) throw new Error('An object reads back as something else.');
  } finally {
    client.destroy();
  }
}
