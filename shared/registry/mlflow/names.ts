import { posix } from 'node:path';
import { digestBytes } from '../../core/digest.ts';
import { shortDigest } from '../../core/text/format.ts';

/** The tags by which our entries in MLflow are told from anybody else's. */
export const TAG = {
  /** `model:delay`; on the registered model it says that Trainyard may write there. */
  artifact: 'trainyard.artifact',
  /** Digest of the version's record, which no other version of any store has: what a version is found by. */
  record: 'trainyard.record',
  /** `v7`. */
  version: 'trainyard.version',
  /** Digest of the version's files. */
  digest: 'trainyard.digest',
  runKey: 'trainyard.run-key',
  /** Digests of the statements that speak for the version. */
  evidence: 'trainyard.evidence',
  /** `dataset:flights@v12 sha256:…`, separated by commas. */
  parents: 'trainyard.parents',
  /** `owner/name#runId/attempt`. */
  workflowRun: 'trainyard.workflow-run',
  /** Where the version was when it was mirrored. */
  store: 'trainyard.store',
} as const;

const ALIAS_TAG_PREFIX = 'trainyard.alias.';

/** On the registered model: this alias is set by us. One tag per alias, so that two writers lose nothing. */
export function aliasTag(alias: string): string {
  return `${ALIAS_TAG_PREFIX}${alias}`;
}

export function aliasOfTag(key: string): string | undefined {
  return key.startsWith(ALIAS_TAG_PREFIX) ? key.slice(ALIAS_TAG_PREFIX.length) : undefined;
}

/** What every MLflow since 2.0 takes; newer ones take more. */
const MAX_KEY_CHARACTERS = 250;
const MAX_PARAMETER_CHARACTERS = 6000;
const MAX_TAG_CHARACTERS = 5000;

/**
 * The name of a parameter or metric as MLflow takes it: letters, digits, `_`, `-`, `.`, blanks and `/` as in a path.
 * A name that had to be changed ends with eight digits of its digest, so that two names never become one.
 */
export function entityKey(name: string): string {
  let key = name.replace(/[^A-Za-z0-9_./ -]/g, '_');
  if (
    key !== key.trim() ||
    key === '.' ||
    key.startsWith('..') ||
    posix.isAbsolute(key) ||
    posix.normalize(key) !== key
  )
    key = key.replace(/[/ ]/g, '_').replace(/^\.+/, '_');
  if (key.endsWith('/')) key = key.replaceAll('/', '_');
  if (key === name && key !== '' && key.length <= MAX_KEY_CHARACTERS) return key;
  const suffix = `.${shortDigest(digestBytes(name)).slice(0, 8)}`;
  return `${key.slice(0, MAX_KEY_CHARACTERS - suffix.length)}${suffix}`;
}

/** A parameter's value as MLflow keeps it: text, of a length that it takes. */
export function parameterText(value: string | number | boolean): string {
  const text = String(value).toWellFormed().replaceAll('\0', '\uFFFD');
  if (text.length <= MAX_PARAMETER_CHARACTERS) return text;
  const rest = `… (cut, ${digestBytes(text)})`;
  return `${text.slice(0, MAX_PARAMETER_CHARACTERS - rest.length).toWellFormed()}${rest}`;
}

/** As many items as a tag can hold, and how many were left out. */
export function tagList(items: readonly string[]): string {
  const kept: string[] = [];
  let length = 0;
  for (const item of items) {
    length += item.length + 2;
    if (length > MAX_TAG_CHARACTERS - 30) break;
    kept.push(item);
  }
  const left = items.length - kept.length;
  return [...kept, ...(left === 0 ? [] : [`and ${left} more`])].join(', ');
}
