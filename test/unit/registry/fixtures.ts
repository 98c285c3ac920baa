import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { parseReference } from '../../../shared/core/references.ts';
import type { Services } from '../../../shared/core/services.ts';
import { pushVersion, type PushRequest, type PushResult } from '../../../shared/registry/push.ts';
import { openStore } from '../../../shared/store/open.ts';
import type { Store } from '../../../shared/store/store.ts';
import { testServices } from '../../services.ts';

export const DELAY = parseReference('model:delay');

export async function freshStore(): Promise<{ store: Store; services: Services; root: string }> {
  const services = await testServices();
  return { store: await openStore('file:store', services), services, root: join(services.workspace, 'store') };
}

/** A new folder with these files. */
export async function folderOf(services: Services, files: Readonly<Record<string, string | Buffer>>): Promise<string> {
  const root = await mkdtemp(join(services.workspace, 'content-'));
  for (const [path, content] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), content);
  }
  return root;
}

export async function push(
  store: Store,
  services: Services,
  content: string,
  more: Partial<PushRequest> = {},
): Promise<PushResult> {
  const path = await folderOf(services, { 'model.txt': content, 'card/README': 'same in every version' });
  return pushVersion(store, services, { artifact: DELAY, path, ...more });
}
