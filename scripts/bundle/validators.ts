import { join } from 'node:path';
import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import type { Plugin } from 'rolldown';
import { EVIDENCE_SCHEMA, RULES_SCHEMA } from '../../shared/core/schema-options.ts';
import { RESULT_SCHEMAS } from '../../shared/evidence/schemas.ts';
import statementSchema from '../../shared/evidence/schemas/statement.v1.json' with { type: 'json' };
import rulesSchema from '../../shared/gate/rules.schema.json' with { type: 'json' };

/** What is bundled in the place of a module: the same exports, for what the actions call of them. */
const COMPILED: Readonly<Record<string, () => string>> = {
  'shared/evidence/validators.ts': () => `
    ${compiled({ statement: statementSchema, ...RESULT_SCHEMAS }, EVIDENCE_SCHEMA)}
    export const statementValidator = () => validators.get('statement');
    export const resultValidator = (action) => action === 'statement' ? undefined : validators.get(action);`,
  'shared/gate/rules/validator.ts': () => `
    ${compiled({ rules: rulesSchema }, RULES_SCHEMA)}
    export const rulesValidator = () => validators.get('rules');`,
};

/** Bundles compiled validators where the sources compile them as they are needed. */
export function compiledValidators(root: string): Plugin {
  const codeOf = new Map(Object.entries(COMPILED).map(([file, code]) => [join(root, file), code]));
  return {
    name: 'compiled-validators',
    load: {
      filter: { id: [...codeOf.keys()] },
      handler: (id) => ({ code: codeOf.get(id)?.() ?? '', moduleType: 'js' }),
    },
  };
}

/** Code that makes `validators`, a map of functions by the names of their schemas. */
function compiled(schemas: Readonly<Record<string, object>>, options: Options): string {
  const ajv = new Ajv2020({ ...options, code: { source: true, esm: true } });
  const named = Object.entries(schemas).map(([name, schema], index) => {
    ajv.addSchema(schema, name);
    return { name, variable: `of${index}` };
  });
  const functions = Object.fromEntries(named.map(({ name, variable }) => [variable, name]));
  const entries = named.map(({ name, variable }) => `[${JSON.stringify(name)}, ${variable}]`);
  return `${standalone.default(ajv, functions)}\nconst validators = new Map([${entries.join()}]);`;
}
