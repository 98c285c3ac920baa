import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { UnavailableError, UserError } from '../core/errors.ts';
import { toLine } from '../core/text/escape.ts';
import type { Clock, Evidence, KeptStatement, Log } from '../core/services.ts';
import type { StatementDraft, StoredStatement } from '../core/statement.ts';
import { readSigningKey, readVerificationKey } from '../evidence/dsse.ts';
import { collectStatements, writeStatement } from '../evidence/folder.ts';
import { checkResult } from '../evidence/read.ts';
import { requireSignature, signStatement, verificationKeyIn } from '../evidence/signing.ts';
import { buildStatement } from '../evidence/statement.ts';
import { downloadStatements, uploadStatement } from './artifacts.ts';
import { environmentFingerprint, evidenceFolder, type EnvironmentVariables, type Host } from './host.ts';

export interface EvidenceOptions {
  readonly host: Host;
  readonly env: EnvironmentVariables;
  readonly clock: Clock;
  readonly log: Log;
  readonly version: string;
  readonly startedAt: Date;
  /** The input `evidence`: `auto`, `artifacts`, `triggering-run` or a path. */
  readonly where: string;
  /** The input `github-token`, which reading another run needs. */
  readonly token: string | undefined;
  readonly cancelled: AbortSignal;
  /** The input `upload-evidence`. */
  readonly upload: boolean;
}

/** The job's folder, or the one the input names; statements of other jobs are added when `artifacts` is asked for. */
export function openEvidence(options: EvidenceOptions): Evidence {
  const folder = evidenceFolder(options.host, options.where);
  return {
    folder,
    leave: (draft, kept) => leave(draft, { folder, kept }, options),
    collect: () => collect(folder, options),
  };
}

interface Left {
  readonly folder: string;
  readonly kept: KeptStatement | undefined;
}

async function leave(
  draft: StatementDraft,
  { folder, kept }: Left,
  options: EvidenceOptions,
): Promise<StoredStatement> {
  checkResult(draft.action, draft.result);
  const { clock, host, log, startedAt, version } = options;
  const environment = environmentFingerprint();
  const context = { version, run: host.run, startedAt, finishedAt: clock.now(), environment };
  const stored = await writeStatement(folder, buildStatement(draft, context));
  await signIfAsked(stored, options);
  if (kept !== undefined) {
    if (!canReachArtifacts(options)) throw artifactsUnavailable('Artifacts can only be left inside a workflow.');
    await uploadStatement(stored, host.run, kept).catch(notKept);
  } else if (options.upload && canReachArtifacts(options)) {
    await uploadStatement(stored, host.run).catch((error: unknown) => {
      const reason = (error as Error).message;
      log.warning(`The evidence stays on this runner, so later jobs will not see it: ${reason}`);
    });
  }
  return stored;
}

/** What nobody will find was not said. */
function notKept(cause: unknown): never {
  throw new UnavailableError('artifacts-unavailable', {
    what: `The statement could not be uploaded, so nobody would find it. ${toLine((cause as Error).message, 300)}`,
    tried: 'What may be tried again was tried five times.',
    remedy: 'Run the job again.',
    cause,
  });
}

function canReachArtifacts({ env, host }: EvidenceOptions): boolean {
  return host.run.host === 'github' && env['ACTIONS_RUNTIME_TOKEN'] !== undefined;
}

async function signIfAsked(stored: StoredStatement, { env, log }: EvidenceOptions): Promise<void> {
  const pem = env['TRAINYARD_SIGNING_KEY'];
  if (pem === undefined || pem === '') {
    log.debug('The evidence is not signed: TRAINYARD_SIGNING_KEY is not set.');
    return;
  }
  log.mask(pem);
  await signStatement(stored, readSigningKey(pem, 'TRAINYARD_SIGNING_KEY'));
}

async function collect(folder: string, options: EvidenceOptions): Promise<readonly StoredStatement[]> {
  const found = await find(folder, options);
  const pem = verificationKeyIn(options.env);
  if (pem === undefined) return found;
  const key = readVerificationKey(pem, 'TRAINYARD_VERIFICATION_KEY');
  for (const stored of found) await requireSignature(stored, key);
  return found;
}

async function find(folder: string, options: EvidenceOptions): Promise<readonly StoredStatement[]> {
  if (options.where === 'triggering-run') {
    const { token, cancelled, clock, log, version, host } = options;
    const from = { token, event: host.run.event, folder: join(host.temp, 'trainyard', 'evidence-of-triggering-run') };
    const services = { cancelled, clock, log, version, github: host.github };
    const { collectFromTriggeringRun } = await import('./triggering-run.ts');
    return inOrder(await collectFromTriggeringRun(from, services));
  }
  const own = await collectStatements(folder);
  if (options.where !== 'artifacts') return own;
  if (!canReachArtifacts(options)) {
    throw artifactsUnavailable('Artifacts of the run can only be read inside a workflow.');
  }
  const fetched = join(options.host.temp, 'trainyard', 'evidence-of-run');
  await downloadStatements(fetched, options.log);
  const others: StoredStatement[] = [];
  for (const name of (await readdir(fetched)).sort()) others.push(...(await collectStatements(join(fetched, name))));
  return inOrder([...others, ...own]);
}

/** Each once, oldest first, of every attempt: which of them count, whoever reads them decides by their places. */
function inOrder(statements: readonly StoredStatement[]): readonly StoredStatement[] {
  const all = new Map(statements.map((stored) => [stored.digest, stored]));
  return [...all.values()].sort((a, b) => (finishedAt(a) < finishedAt(b) ? -1 : 1));
}

function finishedAt(stored: StoredStatement): string {
  return stored.statement.predicate.finishedAt;
}

function artifactsUnavailable(what: string): UserError {
  return new UserError('evidence-artifacts-unavailable', {
    what,
    where: { input: 'evidence' },
    remedy: 'Run it in a workflow, or pass the path of a folder with evidence where evidence is only read.',
  });
}
