import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(process.env['TRAINYARD_CONFORMANCE'] ?? join(import.meta.dirname, '../../../shared/conformance'));

/** The absolute path of a folder or file of the conformance material; undefined where the material is not there. */
export function conformance(path: string): string | undefined {
  const full = join(ROOT, path);
  return existsSync(full) ? full : undefined;
}

/** A block of tests over conformance material; skipped, with the reason in its name, where the material is absent. */
export function describeWithMaterial(path: string, body: (folder: string) => void): void {
  const folder = conformance(path);
  if (folder === undefined) {
    describe(path, () => {
      test.skip(`the conformance material is not here: set TRAINYARD_CONFORMANCE to its folder`, () => undefined);
    });
    return;
  }
  describe(path, () => body(folder));
}
