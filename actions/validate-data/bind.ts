import { basename } from 'node:path';
import { isUserError, UserError } from '../../shared/core/errors.ts';
import { didYouMean } from '../../shared/core/text/closest.ts';
import { quote } from '../../shared/core/text/quote.ts';
import type { Contract, Table } from '../../shared/contract/model.ts';
import { findSource, type Source } from '../../shared/tables/sources.ts';

/**
 * Finds the data of each table: `TABLE=PATH`, or `PATH` alone where the contract has one table or the file is called
 * like one.
 *
 * @param roots folders that data may lie in; paths are relative to the first
 * @throws UserError `table-unknown`, and what `findSource` throws
 */
export async function bindSources(
  lines: readonly string[],
  contract: Contract,
  roots: readonly string[],
): Promise<ReadonlyMap<string, Source>> {
  const sources = new Map<string, Source>();
  for (const line of lines) {
    const { table, source } = await bindLine(line, contract, roots);
    const name = table?.name ?? tableFor(source, contract).name;
    if (sources.has(name)) throw twice(name);
    sources.set(name, source);
  }
  return sources;
}

/** A path may hold `=` itself: what exists under the whole line is meant where the part behind does not. */
async function bindLine(
  line: string,
  contract: Contract,
  roots: readonly string[],
): Promise<{ readonly table: Table | undefined; readonly source: Source }> {
  const at = line.indexOf('=');
  const name = line.slice(0, Math.max(at, 0)).trim();
  const table = contract.tables.find((each) => each.name === name || each.physicalName === name);
  const whole = (): Promise<Source> => findSource(line, roots);
  if (table !== undefined) {
    try {
      return { table, source: await findSource(line.slice(at + 1).trim(), roots) };
    } catch (error) {
      const other = isMissing(error) ? await whole().catch(() => undefined) : undefined;
      if (other === undefined) throw error;
      return { table: undefined, source: other };
    }
  }
  try {
    return { table, source: await whole() };
  } catch (error) {
    if (!isMissing(error) || at < 1 || name.includes('/')) throw error;
    throw unknownTable(name, contract);
  }
}

function isMissing(error: unknown): boolean {
  return isUserError(error) && error.code === 'data-missing';
}

function unknownTable(name: string, { tables }: Contract): UserError {
  const names = tables.flatMap((table) => [
    table.name,
    ...(table.physicalName === undefined ? [] : [table.physicalName]),
  ]);
  return new UserError('table-unknown', {
    what: `The contract has no table ${quote(name)}.${didYouMean(name, names)}`,
    where: { input: 'data' },
    remedy: `Write TABLE=PATH, where TABLE is one of: ${tables.map((table) => table.name).join(', ')}; there is no file under the whole line either.`,
  });
}

function tableFor(source: Source, contract: Contract): Table {
  const [only] = contract.tables;
  if (only !== undefined && contract.tables.length === 1) return only;
  const stem = basename(source.given).replace(/\..*$/, '');
  const named = contract.tables.find((each) => each.name === stem || each.physicalName === stem);
  if (named !== undefined) return named;
  const names = contract.tables.map((each) => each.name).join(', ');
  throw new UserError('table-unknown', {
    what:
      contract.tables.length === 0
        ? 'The contract has no schema, so there is nothing to check the data against.'
        : `${source.given} belongs to no table of the contract by its name.`,
    where: contract.tables.length === 0 ? contract.where : { input: 'data' },
    remedy:
      contract.tables.length === 0
        ? 'Describe the table below `schema`.'
        : `Write TABLE=PATH, where TABLE is one of: ${names}.`,
  });
}

function twice(table: string): UserError {
  return new UserError('table-unknown', {
    what: `Two lines give data for the table ${table}.`,
    where: { input: 'data' },
    remedy: 'Give one line for each table; a pattern or folder joins several files.',
  });
}
