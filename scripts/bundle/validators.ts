import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import { Ajv2020, type Options } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import addFormats from 'ajv-formats';
import { rolldown, type Plugin } from 'rolldown';
import { checkedSchema, type ApiVersion } from '../../shared/contract/schemas.ts';
import { CONTRACT_SCHEMA, EVIDENCE_SCHEMA, RULES_SCHEMA } from '../../shared/core/schema-options.ts';
import { RESULT_SCHEMAS } from '../../shared/evidence/schemas.ts';
import statementSchema from '../../shared/evidence/schemas/statement.v1.json' with { type: 'json' };
import rulesSchema from '../../shared/gate/rules.schema.json' with { type: 'json' };

/** Of the versions that contracts are written in today; an older one is compiled at its use, as its size is not worth it. */
const COMPILED_VERSIONS: readonly ApiVersion[] = ['v3.1.0', 'v3.2.0'];

const COMPILED_CONTRACTS = 'shared/contract/problems/compiled.ts';

/** What is bundled in the place of a module: the same exports, for what the actions call of them. */
const COMPILED: Readonly<Record<string, () => string>> = {
  'shared/evidence/validators.ts': () => `
    ${compiled({ statement: statementSchema, ...RESULT_SCHEMAS }, EVIDENCE_SCHEMA)}
    export const statementValidator = () => validators.get('statement');
    export const resultValidator = (action) => action === 'statement' ? undefined : validators.get(action);`,
  'shared/gate/rules/validator.ts': () => `
    ${compiled({ rules: rulesSchema }, RULES_SCHEMA)}
    export const rulesValidator = () => validators.get('rules');`,
  [COMPILED_CONTRACTS]: () => `
    ${compiledContracts()}
    export const COMPILED = validators;`,
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

/** A file that stands for the module of the sources in the tests: they compile no schema for each file of tests. */
export async function bundleContractValidators(root: string, file: string): Promise<void> {
  const input = join(root, COMPILED_CONTRACTS);
  const build = await rolldown({ cwd: root, input, platform: 'node', plugins: [compiledValidators(root)] });
  await build.write({ file, format: 'es' });
  await build.close();
}

function compiledContracts(): string {
  const ajv = new Ajv2019({ ...CONTRACT_SCHEMA, allErrors: true, code: AS_CODE });
  addFormats.default(ajv);
  return codeOf(ajv, Object.fromEntries(COMPILED_VERSIONS.map((version) => [version, checkedSchema(version)])));
}

function compiled(schemas: Readonly<Record<string, object>>, options: Options): string {
  return codeOf(new Ajv2020({ ...options, code: AS_CODE }), schemas);
}

const AS_CODE = { source: true, esm: true } as const;

/** Code that makes `validators`, a map of functions by the names of their schemas. */
function codeOf(ajv: Ajv2019 | Ajv2020, schemas: Readonly<Record<string, object>>): string {
  const named = Object.entries(schemas).map(([name, schema], index) => {
    ajv.addSchema(schema, name);
    return { name, variable: `of${index}` };
  });
  const functions = Object.fromEntries(named.map(({ name, variable }) => [variable, name]));
  const entries = named.map(({ name, variable }) => `[${JSON.stringify(name)}, ${variable}]`);
  return `${standalone.default(ajv, functions)}\nconst validators = new Map([${entries.join()}]);`;
}
