import type { Standing } from '../../document/document.ts';
import type { Setting } from '../../document/setting.ts';
import { code, link, type Text } from '../../document/text.ts';
import type { Entry } from '../kinds.ts';

const HOW_TO = 'https://github.com/trainyard/trainyard/blob/main/docs/how-to/comment-commands.md';

/** What people may write below the report, with the very words for what stands in the way. */
export function commandsOf(judge: Entry | undefined, standing: Standing, { commands }: Setting): Text | undefined {
  if (commands === undefined || standing === 'waiting') return undefined;
  const waive = commands.waive ? judge?.kind.judgement?.command(judge.stored.statement) : undefined;
  const forms = ['/trainyard rerun', '/trainyard rerun full', ...(waive === undefined ? [] : [waive])];
  const said = forms.flatMap((form, index): Text => [separator(index, forms.length), code(form)]);
  return ['Where ', link('comment commands', HOW_TO), ' are set up, people with write access may write', ...said, '.'];
}

function separator(index: number, count: number): string {
  if (index === 0) return ' ';
  return index === count - 1 ? ' or ' : ', ';
}
