import { endOfDay, isDay } from '../../core/text/day.ts';
import { formatCount, plural } from '../../core/text/format.ts';
import type { GateResult, GateWaivers, RefusedWaiver, UsedWaiver } from '../../evidence/results/gate.ts';
import type { Block, Section } from '../../document/document.ts';
import { qualifier } from './rules-name.ts';
import { code, type Text } from '../../document/text.ts';
import type { Setting } from '../../document/setting.ts';

/**
 * Who answers for what instead of the numbers, why, and until when; and which waivers have no effect. A gate of a fork
 * reads no waivers, so that what its evidence says of them is not shown.
 */
export function waiversSection(
  { waivers }: GateResult,
  { place, name, setting }: { readonly place: number; readonly name: string; readonly setting: Setting },
): Section | undefined {
  if (setting.fromFork === true) return undefined;
  if (waivers === undefined || waivers.used.length + waivers.refused.length === 0) return undefined;
  const { used, refused } = waivers;
  return {
    id: place === 0 ? 'waivers' : `waivers-${place + 1}`,
    title: `What was waived${qualifier(name)}?`,
    summary: [summaryOf(waivers)],
    weight: 95,
    reach: 'everywhere',
    open: used.length > 0,
    blocks: [...usedTable(used), ...refusedTable(refused)],
  };
}

function summaryOf({ used, refused }: GateWaivers): string {
  const [first] = used.map(({ until }) => until).sort();
  const which = used.length === 1 ? '' : ', the first';
  const inForce =
    first === undefined ? [] : [`${plural(used.length, 'rule is', 'rules are')} waived${which} until ${first}`];
  const without =
    refused.length === 0 ? [] : [plural(refused.length, 'waiver has no effect', 'waivers have no effect')];
  return [...inForce, ...without].join('; ');
}

function usedTable(used: readonly UsedWaiver[]): readonly Block[] {
  const titles = { by: 'waived by', why: 'because' };
  return waiverTable('Waivers in force when the gate decided', titles, used, ({ reason }) => reason);
}

function refusedTable(refused: readonly RefusedWaiver[]): readonly Block[] {
  const titles = { by: 'by', why: 'no effect, because' };
  return waiverTable('Waivers without effect', titles, refused, ({ why }) => why).map((block) =>
    block.kind === 'table' ? { ...block, table: { ...block.table, shown: SHOWN_REFUSED } } : block,
  );
}

const SHOWN_REFUSED = 5;

function waiverTable<Waiver extends UsedWaiver>(
  caption: string,
  titles: { readonly by: string; readonly why: string },
  waivers: readonly Waiver[],
  whyOf: (waiver: Waiver) => string,
): readonly Block[] {
  if (waivers.length === 0) return [];
  const columns = [
    { title: 'rule', align: 'left', names: true },
    { title: titles.by, align: 'left' },
    { title: titles.why, align: 'left' },
    { title: 'until the end of', align: 'left' },
  ] as const;
  const rows = waivers.map((waiver) => [[code(waiver.rule)], byText(waiver), [whyOf(waiver)], untilText(waiver)]);
  return [{ kind: 'table', table: { caption, columns, rows } }];
}

function byText({ by, at }: UsedWaiver): Text {
  return [`${by}, `, { kind: 'time', at }];
}

function untilText({ until }: UsedWaiver): Text {
  if (!isDay(until)) return [until];
  return [`${until}, `, { kind: 'time', at: endOfDay(until).toISOString() }];
}

/** How many rules stand only because somebody answers for them, as a sentence; empty where none does. */
export function waivedSentence({ outcomes, waivers }: GateResult): Text {
  const count = waivers?.used.length ?? 0;
  if (count === 0) return [];
  const does = count === 1 ? 'does not pass and is waived' : 'do not pass and are waived';
  return [`${formatCount(count)} of ${plural(outcomes.length, 'rule')} ${does}.`];
}
