import { digestJson, type Digest } from '../../core/digest.ts';
import { plural } from '../../core/text/format.ts';
import { namesSecret, redactText } from '../../core/text/secrets.ts';
import type { Parameters } from './parameters.ts';

/** Everything that determines the result of a training. */
export interface RunInputs {
  readonly code: Digest;
  /** Path of each file of the code and its digest, to say what changed; not part of the key beside `code`. */
  readonly codeFiles: Readonly<Record<string, Digest>>;
  readonly data: readonly { readonly name: string; readonly digest: Digest }[];
  readonly parameters: Parameters;
  readonly seed: number;
  readonly lock: readonly { readonly name: string; readonly digest: Digest }[];
  readonly command: readonly string[];
  /** Relative to the workspace: the same command elsewhere is another run. */
  readonly workingDirectory: string;
  /** The digest of the container image, where there is one. */
  readonly image?: Digest;
}

/** The identity of a run; every name, path and key of the run derives from it. */
export function runKey(inputs: RunInputs): Digest {
  const { code, data, parameters, seed, lock, command, workingDirectory, image } = inputs;
  const byName = <T extends { readonly name: string }>(list: readonly T[]): T[] =>
    [...list].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return digestJson({
    version: 1,
    code,
    data: byName(data),
    parameters,
    seed,
    lock: byName(lock),
    command,
    workingDirectory,
    image: image ?? null,
  });
}

const SHOWN = 5;

/** What makes one run another than the last, as short phrases: `parameter lr 0.1 → 0.01`, `code: 2 files (a.py, b.py)`. */
export function changedInputs(before: RunInputs, after: RunInputs): readonly string[] {
  return [
    ...changedCode(before, after),
    ...changedDigests('data', before.data, after.data),
    ...changedParameters(before.parameters, after.parameters),
    ...(before.seed === after.seed ? [] : [`seed ${before.seed} → ${after.seed}`]),
    ...changedDigests('lock', before.lock, after.lock),
    ...(before.command.join('\0') === after.command.join('\0') ? [] : ['the command']),
    ...(before.workingDirectory === after.workingDirectory ? [] : ['the working directory']),
    ...(before.image === after.image ? [] : ['the image']),
  ];
}

function changedCode(before: RunInputs, after: RunInputs): string[] {
  if (before.code === after.code) return [];
  const names = [...new Set([...Object.keys(before.codeFiles), ...Object.keys(after.codeFiles)])]
    .filter((name) => before.codeFiles[name] !== after.codeFiles[name])
    .sort();
  if (names.length === 0) return ['the code'];
  return [`code: ${plural(names.length, 'file')} (${shorten(names)})`];
}

type Named = readonly { readonly name: string; readonly digest: Digest }[];

function changedDigests(what: string, before: Named, after: Named): string[] {
  const old = new Map(before.map(({ name, digest }) => [name, digest]));
  const now = new Map(after.map(({ name, digest }) => [name, digest]));
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    if (!old.has(name)) return [`${what} ${name} is new`];
    if (!now.has(name)) return [`${what} ${name} is gone`];
    return old.get(name) === now.get(name) ? [] : [`${what} ${name}`];
  });
}

function changedParameters(before: Parameters, after: Parameters): string[] {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (changed.length > SHOWN) return [`${plural(changed.length, 'parameter')} (${shorten(changed)})`];
  return changed.map((name) => {
    const [old, now] = [show(before[name]), show(after[name])];
    return namesSecret(name) || old === now ? `parameter ${name}` : `parameter ${name} ${old} → ${now}`;
  });
}

function show(value: unknown): string {
  const text = value === undefined ? 'absent' : redactText(JSON.stringify(value));
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The first few names, and how many more there are. */
export function shorten(names: readonly string[]): string {
  const rest = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (rest > 0 ? `, ${rest} more` : '');
}
