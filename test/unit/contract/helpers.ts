import { isUserError, type UserError } from '../../../shared/core/errors.ts';
import { ExactNumber } from '../../../shared/core/text/exact-number.ts';
import type { Column, Contract, QualityRule } from '../../../shared/contract/model.ts';
import { parseContract } from '../../../shared/contract/read.ts';

/** A contract of one table `orders` whose text below `schema[0]` is given, indented by four spaces. */
export function contractOf(table: string, apiVersion = 'v3.1.0'): Contract {
  return parse(textOf(table, apiVersion));
}

export function textOf(table: string, apiVersion = 'v3.1.0'): string {
  const head = `apiVersion: ${apiVersion}\nkind: DataContract\nid: test\nversion: 1.0.0\nstatus: active\nschema:\n`;
  return `${head}  - name: orders\n${table}`;
}

export function parse(text: string): Contract {
  return parseContract(Buffer.from(text), 'orders.odcs.yaml');
}

/** The first column of the first table. */
export function columnOf(contract: Contract): Column {
  const column = contract.tables[0]?.columns[0];
  if (column === undefined) throw new Error('The contract has no column.');
  return column;
}

export function ruleOf(contract: Contract): QualityRule {
  const rule = contract.tables[0]?.quality[0] ?? columnOf(contract).quality[0];
  if (rule === undefined) throw new Error('The contract has no rule.');
  return rule;
}

export function refusalOf(text: string): UserError {
  try {
    parse(text);
  } catch (error) {
    if (isUserError(error)) return error;
    throw error;
  }
  throw new Error('The contract was accepted.');
}

/** `line:column what | remedy`. */
export function refusalLine(text: string): string {
  const { where, what, remedy } = refusalOf(text);
  return `${where?.line ?? '?'}:${where?.column ?? '?'} ${what} | ${remedy}`;
}

/** A number as the model holds it. */
export function exact(value: number): ExactNumber {
  return ExactNumber.of(value);
}
