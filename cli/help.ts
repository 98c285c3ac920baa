import type { ActionFile } from './action-file.ts';

const WIDTH = 100;

export function overviewHelp(actions: ReadonlyMap<string, ActionFile>): string {
  const width = Math.max(...[...actions.keys()].map((name) => name.length));
  return [
    'trainyard ACTION [--input value …]',
    '',
    'Carries a model from raw data to a monitored deployment. The same actions run in a workflow.',
    '',
    ...[...actions].flatMap(([name, { description }]) => hang(`  ${name.padEnd(width)}  `, description)),
    '',
    '`trainyard ACTION --help` lists the inputs of an action.',
    'Exit codes: 0 passed, 1 failed, 2 inconclusive, 3 warned (by --fail-on), 64 your input, 69 something is',
    'unavailable, 70 a bug, 130 cancelled.',
  ].join('\n');
}

export function actionHelp(name: string, action: ActionFile): string {
  const inputs = Object.entries(action.inputs);
  return [
    `trainyard ${name} [--input value …]`,
    '',
    ...hang('', action.description),
    '',
    'Inputs:',
    ...inputs.flatMap(([input, { description, required, default: fallback }]) => [
      `  --${input}${required ? '  (required)' : ''}`,
      ...hang('      ', description),
      ...(fallback === undefined || fallback === '' ? [] : [`      Default: ${fallback.trim()}`]),
    ]),
    '',
    'Everywhere:',
    '  --json      Prints the outputs as one line of JSON; the log goes to standard error.',
    '  --verbose   Shows what is otherwise said only in debug logs.',
    '  --help      This text.',
  ].join('\n');
}

/** Wraps a text so that its lines hang under the first one. */
function hang(lead: string, text: string): string[] {
  const lines: string[] = [];
  let line = lead;
  let isEmpty = true;
  for (const word of text.split(/\s+/)) {
    if (!isEmpty && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = ' '.repeat(lead.length);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}
