import { createHash } from 'node:crypto';
import type { PartUploads } from '../../backend.ts';
import type { S3Calls } from './calls.ts';
import { codeOf } from './errors.ts';

/** Multipart uploads: S3 takes parts from 5 MiB on, the last one apart, and at most 10,000. */
export function partUploads(calls: S3Calls): PartUploads {
  return {
    minBytes: 8 << 20,
    maxParts: 9_000,

    start: async (key) => {
      const { UploadId = '' } = await calls.run('CreateMultipartUpload', key, ({ sdk, client, options }) =>
        client.send(new sdk.CreateMultipartUploadCommand({ ...calls.at(key), ChecksumAlgorithm: 'SHA256' }), options),
      );
      return UploadId;
    },

    send: async (key, UploadId, { number, bytes }) => {
      const sha256 = createHash('sha256').update(bytes).digest('base64');
      const part = { UploadId, PartNumber: number, Body: bytes, ChecksumSHA256: sha256 };
      const { ETag } = await calls.run('UploadPart', key, ({ sdk, client, options }) =>
        client.send(new sdk.UploadPartCommand({ ...calls.at(key), ...part }), options),
      );
      return { number, tag: ETag, sha256 };
    },

    complete: async (key, UploadId, parts) => {
      const Parts = parts.map(({ number, tag, sha256 }) => ({ PartNumber: number, ETag: tag, ChecksumSHA256: sha256 }));
      try {
        await calls.run('CompleteMultipartUpload', key, ({ sdk, client, options }) =>
          client.send(
            new sdk.CompleteMultipartUploadCommand({ ...calls.at(key), UploadId, MultipartUpload: { Parts } }),
            options,
          ),
        );
        return 'complete';
      } catch (error) {
        if (codeOf(error) === 'NoSuchUpload') return 'gone';
        throw error;
      }
    },

    abort: async (key, UploadId) => {
      await calls.run('AbortMultipartUpload', key, ({ sdk, client, options }) =>
        client.send(new sdk.AbortMultipartUploadCommand({ ...calls.at(key), UploadId }), options),
      );
    },
  };
}
