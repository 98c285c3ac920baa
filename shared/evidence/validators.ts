import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { EVIDENCE_SCHEMA } from '../core/schema-options.ts';
import { RESULT_SCHEMAS } from './schemas.ts';
import statementSchema from './schemas/statement.v1.json' with { type: 'json' };

/** Each compiled at its first use. The bundles carry them compiled (scripts/bundle/validators.ts). */
const validators = new Map<string, ValidateFunction>();

/** Of the envelope and our predicate, except for the result in it. */
export function statementValidator(): ValidateFunction {
  return compiled('statement', statementSchema);
}

/**
 * Of an action's result.
 *
 * @param action a name from anywhere, `constructor` too
 * @returns undefined where this version has no schema of it
 */
export function resultValidator(action: string): ValidateFunction | undefined {
  const schema = Object.hasOwn(RESULT_SCHEMAS, action) ? RESULT_SCHEMAS[action] : undefined;
  return schema && compiled(`result of ${action}`, schema);
}

function compiled(name: string, schema: object): ValidateFunction {
  const known = validators.get(name);
  if (known !== undefined) return known;
  const made = new Ajv2020(EVIDENCE_SCHEMA).compile(schema);
  validators.set(name, made);
  return made;
}
