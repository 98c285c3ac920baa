import type { ActionFile } from '../../cli/action-file.ts';

/** The inputs and outputs of an action. */
export function actionTables({ inputs, outputs }: ActionFile, heading: string): string {
  return [
    `${heading} Inputs`,
    table(
      ['input', 'meaning', 'default'],
      Object.entries(inputs).map(([name, { description, required, default: fallback }]) => [
        code(name),
        cell(description),
        required ? '**required**' : code(fallback),
      ]),
    ),
    `${heading} Outputs`,
    table(
      ['output', 'meaning'],
      Object.entries(outputs).map(([name, { description }]) => [code(name), cell(description)]),
    ),
  ].join('\n\n');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

export function cell(text: string): string {
  return text
    .trim()
    .replace(/\s*\n\s*/g, ' ')
    .replaceAll('|', '\\|');
}

export function code(text: string | undefined): string {
  return text === undefined || text === '' ? '' : `\`${cell(text).replaceAll('\\|', '¦')}\``;
}
