import { toLine } from '../../core/text/escape.ts';
import type { Services } from '../../core/services.ts';
import type { YamlFile, YamlPath } from '../../core/text/yaml.ts';
import type { Difference } from '../../evidence/results/gate.ts';

/** The runner shows ten annotations of a level for each step. */
const MAX_ANNOTATIONS = 10;

/** Each parameter that is not as in the baseline, on its line, for who asks why the gate does not pass. */
export function annotateParameters(
  differences: readonly Difference[],
  file: YamlFile,
  baselineLabel: string,
  { log }: Pick<Services, 'log'>,
): void {
  const wanted = differences.filter(({ kind }) => kind === 'parameters');
  const paths = pathsOf(new Set(wanted.map(({ what }) => what)), file.value);
  const standing = wanted.filter(({ what }) => paths.has(what)).slice(0, MAX_ANNOTATIONS);
  for (const { what, baseline, candidate } of standing) {
    const text = toLine(`${what}: ${baseline} → ${candidate}`, 300);
    const title = toLine(`${what} differs from ${baselineLabel}`, 120);
    log.notice(text, { ...file.locateKey(paths.get(what) ?? []), title });
  }
}

/**
 * `['optimizer', 'lr']` for `optimizer.lr`, as training flattens names; a key may itself hold dots. The file is walked
 * once, and nowhere below a name that is longer than any that is wanted.
 */
function pathsOf(wanted: ReadonlySet<string>, value: unknown): ReadonlyMap<string, YamlPath> {
  const longest = Math.max(0, ...[...wanted].map((name) => name.length));
  const found = new Map<string, YamlPath>();
  const places: { readonly prefix: string; readonly path: YamlPath; readonly value: unknown }[] = [
    { prefix: '', path: [], value },
  ];
  for (const { prefix, path, value } of places) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    for (const [key, item] of Object.entries(value)) {
      if (prefix.length + key.length > longest) continue;
      const [name, place] = [`${prefix}${key}`, [...path, key]];
      if (wanted.has(name) && !found.has(name)) found.set(name, place);
      places.push({ prefix: `${name}.`, path: place, value: item });
    }
  }
  return found;
}
