import { join } from 'node:path';
import { mkdir } from 'node:fs/promises';
import type { Services } from '../../shared/core/services.ts';
import type { StoredStatement } from '../../shared/core/statement.ts';
import { readStatementFile } from '../../shared/evidence/folder.ts';
import type { ResolvedVersion } from '../../shared/registry/versions.ts';
import type { Store } from '../../shared/store/store.ts';

/** The statements that were stored with a version when it was pushed; each is checked against its digest. */
export async function storedStatements(
  store: Store,
  { record }: ResolvedVersion,
  services: Services,
): Promise<readonly StoredStatement[]> {
  const folder = join(services.temp, 'stored-evidence');
  await mkdir(folder, { recursive: true });
  const found: StoredStatement[] = [];
  for (const digest of record.evidence) {
    const path = join(folder, `${digest.slice('sha256:'.length)}.json`);
    await store.getToFile(digest, { path, executable: false });
    found.push(await readStatementFile(path));
  }
  return found;
}
