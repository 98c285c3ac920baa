import { styleText } from 'node:util';
import { GROUPS, SERVERS } from '../catalogue.ts';
import { isInstalled, versionOf, type ProgramName } from '../programs/programs.ts';
import { logFolder, readRecords, stateFolder, stateOf, type ServerRecord, type ServerState } from './records.ts';

export interface ProgramStatus {
  readonly name: ProgramName;
  readonly version: string;
  readonly state: ServerState | 'not running' | 'installed' | 'not installed';
  readonly pid?: number | undefined;
  /** The process it ends with. */
  readonly ownerPid?: number | undefined;
  readonly endpoint?: string | undefined;
  /** How an input of ours names it. */
  readonly address?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly log?: string | undefined;
}

export interface StatusReport {
  readonly logs: string;
  /** Each server's record; what is in here is running or has to be swept. */
  readonly state: string;
  readonly servers: readonly ProgramStatus[];
}

export function usage(): string {
  const groups = Object.entries(GROUPS).map(([group, names]) => `  ${group.padEnd(10)}${names.join(', ')}`);
  return `Usage: npm run servers -- COMMAND

  up NAME…          installs where needed and starts; comes back when each has answered
  down [NAME…]      ends servers and removes their data; without a name, all of them
  status [--json]   says what runs, where, and with which credentials
  install [NAME…]   only installs; without a name, everything that the tests use
  path NAME         prints the path of a program, which is installed where needed

Names are single ones or these groups:
${groups.join('\n')}`;
}

export async function statusOf(names: readonly ProgramName[]): Promise<StatusReport> {
  const records = await readRecords();
  const servers = await Promise.all(
    names.map(async (name) => {
      const known = records.filter((record) => record.name === name);
      return known.length === 0 ? [withoutRecord(name)] : Promise.all(known.map(withRecord));
    }),
  );
  return { logs: logFolder(), state: stateFolder(), servers: servers.flat() };
}

function withoutRecord(name: ProgramName): ProgramStatus {
  const isServer = SERVERS.some((server) => server.name === name);
  const installed = isServer ? 'not running' : 'installed';
  return { name, version: versionOf(name), state: isInstalled(name) ? installed : 'not installed' };
}

async function withRecord(record: ServerRecord): Promise<ProgramStatus> {
  const { name, version, endpoint, address, env, log } = record;
  const pids = { pid: record.process?.pid, ownerPid: record.owner?.pid };
  return { name, version, state: await stateOf(record), ...pids, endpoint, address, env, log };
}

/** For a person: a table, then what to paste into a shell for each server that runs. */
export function listing(report: StatusReport): string {
  const rows = report.servers.map((server) => [
    server.name,
    server.version,
    server.ownerPid === undefined ? server.state : `${server.state} for process ${server.ownerPid}`,
    server.pid === undefined ? '' : String(server.pid),
    server.endpoint ?? '',
    server.address ?? '',
  ]);
  const lines = table([['NAME', 'VERSION', 'STATE', 'PROCESS', 'ENDPOINT', 'ADDRESS'], ...rows]);
  const [head = '', ...body] = lines;
  const styled = body.map((line, index) => styleText(styleOf(report.servers[index]?.state), line));
  return [styleText('bold', head), ...styled, ...report.servers.flatMap(uses), '', `Logs: ${report.logs}`].join('\n');
}

function uses(server: ProgramStatus): readonly string[] {
  const variables = Object.entries(server.env ?? {});
  if (server.state === 'died' || server.state === 'not answering') return ['', `${server.name}: ${server.log ?? ''}`];
  if (server.state !== 'running' || variables.length === 0) return [];
  return ['', `# ${server.name}`, ...variables.map(([name, value]) => `export ${name}=${value}`)];
}

function styleOf(state: ProgramStatus['state'] | undefined): Parameters<typeof styleText>[0] {
  switch (state) {
    case 'running':
    case 'installed':
      return 'green';
    case 'died':
    case 'not answering':
    case 'abandoned':
      return 'red';
    case 'starting':
      return 'yellow';
    case 'not running':
    case 'not installed':
    case undefined:
      return 'dim';
  }
}

/** Columns as wide as their widest cell, two spaces apart. */
function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
