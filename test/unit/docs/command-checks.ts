import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readActionFiles } from '../../../cli/action-file.ts';
import { parseFlags } from '../../../cli/flags.ts';
import { isUserError } from '../../../shared/core/errors.ts';
import { REPOSITORY_ROOT } from '../../services.ts';

const ACTIONS = readActionFiles(REPOSITORY_ROOT);
const { scripts } = JSON.parse(readFileSync(join(REPOSITORY_ROOT, 'package.json'), 'utf8')) as {
  scripts: Readonly<Record<string, string>>;
};

/** Commands of a document, in code blocks and in a sentence, that could not be run as they stand there. */
export function brokenCommands(markdown: string): readonly string[] {
  const text = markdown.replace(/\\\n\s*/g, ' ');
  return [
    ...[...text.matchAll(/\bnpm run (?:--silent )?([\w:-]+)/g)].flatMap(([command, name = '']) =>
      name in scripts ? [] : [`${command}: no such script`],
    ),
    ...[...text.matchAll(/\b(?:node|bash) ((?:scripts|bench|examples|\.ci)\/[\w./-]+)/g)].flatMap(
      ([command, path = '']) => (existsSync(join(REPOSITORY_ROOT, path)) ? [] : [`${command}: no such file`]),
    ),
    ...[...text.matchAll(/(?:npx |bin\/)trainyard(?:\.js)? ([^\n`]*)/g)].flatMap(([, rest = '']) => brokenFlags(rest)),
  ];
}

/** An ellipsis stands for a value, or for what the sentence leaves out. */
function brokenFlags(rest: string): readonly string[] {
  const command = (/^[^#|;&]*/.exec(rest)?.[0] ?? '').replace(/(?<!--[\w-]+) …/g, '').trim();
  const [name = '', ...flags] = command.split(/\s+/).map((word) => word.replace(/^(['"])(.*)\1$/, '$2'));
  const action = ACTIONS.get(name);
  if (action === undefined)
    return name === 'ACTION' || name.startsWith('-') ? [] : [`trainyard ${name}: no such action`];
  try {
    parseFlags(name, action, flags);
    return [];
  } catch (error) {
    if (isUserError(error)) return [`trainyard ${name}: ${error.what}`];
    throw error;
  }
}
