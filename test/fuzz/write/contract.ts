import {
  Num,
  type ContractColumn,
  type FuzzCase,
  type FuzzTable,
  type Node,
  type Operator,
  type Rule,
} from '../case.ts';
import { jsonText } from './text.ts';

/** The contract of a case, as JSON: that is YAML too, and shows every digit and character as it is. */
export function contractText(fuzzed: FuzzCase): string {
  const root: Node = {
    apiVersion: 'v3.2.0',
    kind: 'DataContract',
    id: 'fuzz',
    version: '1.0.0',
    status: 'active',
    schema: fuzzed.tables.map(tableNode),
    ...(fuzzed.levels.length === 0
      ? {}
      : {
          slaProperties: fuzzed.levels.map(({ property, value, unit, element }, index) => ({
            id: `level${index}`,
            property,
            value: new Num(value),
            unit,
            element,
          })),
        }),
  };
  return `${jsonText(root)}\n`;
}

function tableNode({ name, properties, rules, foreignKeys }: FuzzTable): Node {
  return {
    name,
    ...(properties.length === 0 ? {} : { properties: properties.map((column) => columnNode(column)) }),
    ...(rules.length === 0 ? {} : { quality: rules.map(ruleNode) }),
    ...(foreignKeys.length === 0
      ? {}
      : {
          relationships: foreignKeys.map(({ columns, table, references }) => ({
            from: columns.map((column) => `${name}.${column}`),
            to: references.map((column) => `${table}.${column}`),
          })),
        }),
  };
}

function columnNode(column: ContractColumn): Node {
  const { name, physicalName, logicalType, physicalType, primaryKeyPosition, options, rules } = column;
  return {
    ...(name === '' ? {} : { name }),
    ...(physicalName === undefined ? {} : { physicalName }),
    ...(logicalType === undefined ? {} : { logicalType }),
    ...(physicalType === undefined ? {} : { physicalType }),
    ...(column.required === undefined ? {} : { required: true }),
    ...(column.unique === undefined ? {} : { unique: true }),
    ...(column.primaryKey === undefined ? {} : { primaryKey: true }),
    ...(primaryKeyPosition === undefined ? {} : { primaryKeyPosition: new Num(String(primaryKeyPosition)) }),
    ...(options === undefined ? {} : { logicalTypeOptions: options }),
    ...(column.enum === undefined || column.enum.length === 0 ? {} : { enum: column.enum.map((value) => ({ value })) }),
    ...(rules.length === 0 ? {} : { quality: rules.map(ruleNode) }),
    ...(column.properties === undefined ? {} : { properties: column.properties.map(columnNode) }),
    ...(column.items === undefined ? {} : { items: columnNode(column.items) }),
    ...(column.map === undefined ? {} : { map: { key: { logicalType: 'string' }, value: columnNode(column.map) } }),
  };
}

function ruleNode({ id, metric, operator, unit, severity, arguments: given }: Rule): Node {
  return {
    id,
    metric,
    ...operatorNode(operator),
    ...(unit === undefined ? {} : { unit }),
    ...(severity === undefined ? {} : { severity }),
    ...(given === undefined ? {} : { arguments: given }),
  };
}

function operatorNode({ name, operands }: Operator): { readonly [key: string]: Node } {
  const numbers = operands.map((text) => new Num(text));
  const [first] = numbers;
  return { [name]: numbers.length === 1 && first !== undefined ? first : numbers };
}
