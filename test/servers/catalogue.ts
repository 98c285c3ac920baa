import { ministack } from './s3/ministack.ts';
import { mlflow } from './mlflow/mlflow.ts';
import { PROGRAM_NAMES, type ProgramName } from './programs/programs.ts';
import { registry } from './registry.ts';
import type { ServerKind } from './running.ts';
import { seaweedfs } from './s3/seaweedfs.ts';
import { versitygw } from './s3/versitygw.ts';

/** Every server that can be started, in the order in which they are listed. */
export const SERVERS: readonly ServerKind[] = [versitygw, seaweedfs, ministack, registry, mlflow];

/** Programs that run by themselves; "up" installs them. */
const TOOLS: readonly ProgramName[] = ['act', 'actionlint', 'zizmor'];

/** What several belong to. */
export const GROUPS: Readonly<Record<string, readonly ProgramName[]>> = {
  runner: ['act'],
  lint: ['actionlint', 'zizmor'],
  s3: ['versitygw', 'seaweedfs', 'ministack'],
  all: [...TOOLS, ...SERVERS.map(({ name }) => name)],
};

/** @throws Error that lists what there is, for a name that is none of it */
export function namesOf(words: readonly string[]): readonly ProgramName[] {
  const names = words.flatMap((word) => {
    const members = GROUPS[word] ?? PROGRAM_NAMES.filter((name) => name === word);
    if (members.length > 0) return members;
    throw new Error(`There is no "${word}". There are ${PROGRAM_NAMES.join(', ')} and the groups ${groupsInWords()}.`);
  });
  return PROGRAM_NAMES.filter((name) => names.includes(name));
}

function groupsInWords(): string {
  const groups = Object.entries(GROUPS).filter(([name]) => name !== 'all');
  return [...groups.map(([name, members]) => `${name} (${members.join(', ')})`), 'all'].join(', ');
}
