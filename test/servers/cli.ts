/** `npm run servers -- up NAME… | down | status | …`: real servers for the tests, and for trying things out. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { namesOf, SERVERS } from './catalogue.ts';
import { listing, statusOf, usage } from './host/listing.ts';
import { whileLocked } from './host/lock.ts';
import { PROGRAM_NAMES, program, programsFolder, versionOf, type ProgramName } from './programs/programs.ts';
import { endServer, isAbandoned, readRecords, stateOf, sweepAbandoned, type ServerRecord } from './host/records.ts';
import { endAllStarts, startServer } from './running.ts';

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({ options: { json: { type: 'boolean' } }, allowPositionals: true });
  const [command, ...words] = positionals;
  switch (command) {
    case 'up':
      if (words.length === 0) break;
      return alone(() => up(namesOf(words)));
    case 'down':
      return alone(() => down(words.length === 0 ? PROGRAM_NAMES : namesOf(words)));
    case 'install':
      return install(words.length === 0 ? PROGRAM_NAMES : namesOf(words));
    case 'path':
      if (words.length !== 1) break;
      for (const name of namesOf(words)) console.log(await program(name));
      return 0;
    case 'status':
      if (words.length > 0) break;
      return status(values.json === true);
  }
  console.error(usage());
  return 2;
}

/** One command at a time, so that two of them never start the same server twice. */
async function alone(act: () => Promise<number>): Promise<number> {
  await mkdir(programsFolder(), { recursive: true });
  return whileLocked(join(programsFolder(), 'command.mutex'), act, () => {
    console.error('Another "npm run servers" is at work; this one waits for it.');
  });
}

async function up(names: readonly ProgramName[]): Promise<number> {
  for (const record of await sweepAbandoned()) console.log(`Swept ${inWords(record)}, whose starter was killed.`);
  endOnInterrupt();
  return forEach(names, bringUp);
}

async function install(names: readonly ProgramName[]): Promise<number> {
  return forEach(names, async (name, say) => {
    await program(name, say);
  });
}

type Say = (sentence: string) => void;

/** All at once; what fails is said at the end, and does not stop the others. */
async function forEach(
  names: readonly ProgramName[],
  act: (name: ProgramName, say: Say) => Promise<void>,
): Promise<number> {
  const width = Math.max(...names.map(({ length }) => length)) + 2;
  const acts = names.map((name) => act(name, (sentence) => console.log(`${name.padEnd(width)}${sentence}`)));
  const outcomes = await Promise.allSettled(acts);
  const failures = outcomes.filter((outcome) => outcome.status === 'rejected').map(({ reason }) => reason as unknown);
  for (const reason of failures) console.error(`\n${reason instanceof Error ? reason.message : String(reason)}`);
  console.log(`\n${listing(await statusOf(names))}`);
  return failures.length === 0 ? 0 : 1;
}

async function bringUp(name: ProgramName, say: Say): Promise<void> {
  const kind = SERVERS.find((server) => server.name === name);
  if (kind === undefined) {
    await program(name, say);
    return;
  }
  for (const record of (await readRecords()).filter((one) => one.name === name && one.owner === undefined)) {
    if ((await stateOf(record)) === 'running') return;
    say(`Ending process ${record.process?.pid ?? 'without a number'}, which does not answer any more.`);
    await endServer(record);
  }
  const started = performance.now();
  const server = await startServer(kind, say);
  await server.leaveRunning();
  say(`Ready after ${((performance.now() - started) / 1000).toFixed(1)} s: ${server.endpoint}`);
}

/** What is up already stays; what is still starting ends with this command. */
function endOnInterrupt(): void {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => void endAllStarts().finally(() => process.exit(130)));
  }
}

async function down(names: readonly ProgramName[]): Promise<number> {
  const records = (await readRecords()).filter(({ name }) => names.includes(name));
  for (const record of records) {
    if (record.owner !== undefined && !isAbandoned(record)) {
      console.log(`Left ${inWords(record)} alone: it belongs to process ${record.owner.pid}, and ends with it.`);
      continue;
    }
    await endServer(record);
    console.log(`Ended ${inWords(record)} and removed its data.`);
  }
  if (records.length === 0) console.log('Nothing is running.');
  return 0;
}

async function status(asJson: boolean): Promise<number> {
  const report = await statusOf(await namesToList());
  console.log(asJson ? JSON.stringify(report, undefined, 2) : listing(report));
  return report.servers.some(({ state }) => state === 'died' || state === 'not answering') ? 1 : 0;
}

/** What can be named, and whatever else a test has started. */
async function namesToList(): Promise<readonly ProgramName[]> {
  return [...new Set([...namesOf(['all']), ...(await readRecords()).map(({ name }) => name)])];
}

function inWords(record: ServerRecord): string {
  return `${record.name} ${versionOf(record.name)} (process ${record.process?.pid ?? 'not started'})`;
}

process.exitCode = await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  return 2;
});
