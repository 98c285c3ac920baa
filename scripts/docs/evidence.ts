import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cell, code, table } from './tables.ts';

/** The part of JSON Schema that our schemas use. */
interface Schema {
  readonly title?: string;
  readonly description?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly $ref?: string;
  readonly required?: readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly items?: Schema;
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly $defs?: Readonly<Record<string, Schema>>;
}

interface Field {
  readonly path: string;
  readonly type: string;
  readonly isOptional: boolean;
  readonly description: string;
}

const DEEPEST = 3;

/** The fields of the statement and of every action's result, from their JSON Schemas. */
export function evidenceReference(root: string): string {
  const folder = join(root, 'shared', 'evidence', 'schemas');
  const files = readdirSync(folder).sort(
    (a, b) => Number(b.startsWith('statement')) - Number(a.startsWith('statement')),
  );
  return [
    '# Evidence',
    '<!-- Generated from shared/evidence/schemas/ by `npm run docs`. -->',
    'An action leaves one statement: canonical JSON (RFC 8785), an in-toto Statement v1. Its predicate is the same for every action but for `result`. A reader of v1 reads v1 for ever. Fields below the third level stand in the schema alone.',
    ...files.flatMap((file) => {
      const schema = JSON.parse(readFileSync(join(folder, file), 'utf8')) as Schema;
      const fields = fieldsOf(schema, schema, '', DEEPEST);
      const rows = fields.map(({ path, type, isOptional, description }) => [
        code(path),
        cell(type) + (isOptional ? ', optional' : ''),
        cell(description),
      ]);
      const isDescribed = fields.some(({ description }) => description !== '');
      return [
        `## ${schema.title ?? file}`,
        `[\`${file}\`](../../shared/evidence/schemas/${file})${schema.description === undefined ? '' : `: ${schema.description}`}`,
        isDescribed
          ? table(['field', 'type', 'meaning'], rows)
          : table(
              ['field', 'type'],
              rows.map((row) => row.slice(0, 2)),
            ),
      ];
    }),
  ].join('\n\n');
}

function fieldsOf(schema: Schema, root: Schema, prefix: string, depth: number): readonly Field[] {
  if (depth === 0) return [];
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([name, given]) => {
    const field = resolved(given, root);
    const path = `${prefix}${name}`;
    const items = field.items === undefined ? undefined : resolved(field.items, root);
    return [
      { path, type: typeOf(field, root), isOptional: !required.includes(name), description: field.description ?? '' },
      ...fieldsOf(field, root, `${path}.`, depth - 1),
      ...(items === undefined ? [] : fieldsOf(items, root, `${path}[].`, depth - 1)),
    ];
  });
}

function resolved(schema: Schema, root: Schema): Schema {
  const name = /^#\/\$defs\/(.+)$/.exec(schema.$ref ?? '')?.[1];
  const target = name === undefined ? undefined : root.$defs?.[name];
  return target === undefined ? schema : { ...target, ...schema };
}

function typeOf(given: Schema, root: Schema): string {
  const schema = resolved(given, root);
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum !== undefined) return schema.enum.map((value) => `\`${JSON.stringify(value)}\``).join(' or ');
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return [...new Set(choices.map((choice) => typeOf(choice, root)))].join(' or ');
  if (schema.items !== undefined) return `list of ${typeOf(schema.items, root)}`;
  if (typeof schema.additionalProperties === 'object') {
    return `object of names to ${typeOf(schema.additionalProperties, root)}`;
  }
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? ['anything']);
  return types.join(' or ');
}
