import { resolve as resolvePath } from 'node:path';
import { UserError } from '../core/errors.ts';
import type { Services } from '../core/services.ts';
import type { Backend } from './backend.ts';
import { FolderBackend } from './folder.ts';
import { S3Backend } from './s3/backend.ts';
import { CheckedStore, type Store } from './store.ts';

/**
 * Opens the store that a `store` input names. Nothing is read or written before the first use, and a store that is
 * not there yet reads as empty; the first write creates it after the backend has proved itself.
 *
 * @param uri `file:PATH`, relative to the workspace, or `s3://BUCKET/PREFIX`
 * @throws UserError `store-unsupported`
 */
export function openStore(uri: string, services: Services): Promise<Store> {
  return new Promise((resolve) => resolve(new CheckedStore(backendOf(uri, services), services)));
}

function backendOf(uri: string, services: Services): Backend {
  if (uri.startsWith('file:')) return folderBackend(uri, services);
  if (uri.startsWith('s3:')) return new S3Backend(uri, services);
  throw new UserError('store-unsupported', {
    what: `"${uri}" is not a store that can be used.`,
    where: { input: 'store' },
    remedy: 'Write file:PATH for a folder or s3://BUCKET/PREFIX for a bucket. Registries (oci:) are not supported yet.',
  });
}

function folderBackend(uri: string, services: Services): FolderBackend {
  const path = uri.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
  if (path === '' || path.includes('\0')) {
    throw new UserError('store-unsupported', {
      what: `"${uri}" names no folder.`,
      where: { input: 'store' },
      remedy: 'Write the path of a folder after file:, for example file:.trainyard/store.',
    });
  }
  return new FolderBackend(uri, resolvePath(services.workspace, path), services);
}
