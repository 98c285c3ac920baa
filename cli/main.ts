import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { isUserError } from '../shared/core/errors.ts';
import { parseJson } from '../shared/core/text/json.ts';
import { readActionFiles, type ActionFile } from './action-file.ts';
import { parseFlags } from './flags.ts';
import { actionHelp, overviewHelp } from './help.ts';
import { quote } from '../shared/core/text/quote.ts';

const EXIT_USER_ERROR = 64;
const NODE_MAJOR = 24;

/**
 * `trainyard ACTION --input value …`: runs an action on a terminal exactly as a workflow would.
 *
 * @returns the action's exit code, see docs/reference/exit-codes.md
 */
export async function main(args: readonly string[]): Promise<number> {
  const root = findRoot(realpathSync(process.argv[1] ?? ''));
  const node = findNode(root);
  if (node === undefined) {
    console.error(
      `✗ Node ${process.versions.node} is too old.\n  Run \`npm ci\` in ${root}, which brings Node ${NODE_MAJOR}, or install it.`,
    );
    return EXIT_USER_ERROR;
  }
  const actions = readActionFiles(root);
  const [name, ...rest] = args;
  if (name === '--version') {
    console.log((parseJson(readFileSync(join(root, 'package.json'))) as { version: string }).version);
    return 0;
  }
  if (name === undefined || name === 'help' || name.startsWith('-')) {
    console.log(overviewHelp(actions));
    return name === undefined || name === 'help' || name === '--help' || name === '-h' ? 0 : EXIT_USER_ERROR;
  }
  const action = actions.get(name);
  if (action === undefined) {
    console.error(`✗ There is no action ${quote(name)}.\n  Known: ${[...actions.keys()].join(', ')}.`);
    return EXIT_USER_ERROR;
  }
  return runWithFlags({ root, node }, name, action, rest);
}

interface Place {
  readonly root: string;
  /** The Node that runs actions. */
  readonly node: string;
}

/** This one, or where it is too old the one that `npm ci` brought; undefined where there is neither. */
function findNode(root: string): string | undefined {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  const own = join(root, 'node_modules', '.bin', 'node');
  return existsSync(own) ? own : undefined;
}

/** The script is `bin/trainyard.js` or `dist/trainyard/index.js`; the root is the folder that holds `actions/`. */
function findRoot(script: string): string {
  const folder = dirname(dirname(script));
  return existsSync(join(folder, 'actions')) ? folder : dirname(folder);
}

async function runWithFlags(place: Place, name: string, action: ActionFile, args: readonly string[]): Promise<number> {
  try {
    const flags = parseFlags(name, action, args);
    if (flags.help) {
      console.log(actionHelp(name, action));
      return 0;
    }
    return await start(place, name, flags.environment);
  } catch (error) {
    if (!isUserError(error)) throw error;
    console.error(`✗ ${error.what}\n  ${error.remedy}`);
    return EXIT_USER_ERROR;
  }
}

/** The action runs as a process of its own, as on a runner; signals are passed on so that it can finish cleanly. */
function start({ root, node }: Place, name: string, environment: Readonly<Record<string, string>>): Promise<number> {
  const script = join(root, 'dist', name, 'index.js');
  const child = spawn(node, [script], {
    stdio: 'inherit',
    env: { ...withoutInputs(process.env), ...environment },
  });
  // A terminal signals the whole foreground group, the action included; only what it does not see is passed on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
    });
  });
}

/** Inputs come from flags alone: a stray INPUT_ variable must not change what a command does. */
function withoutInputs(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));
}
