import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { RULES_SCHEMA } from '../../core/schema-options.ts';
import rulesSchema from '../rules.schema.json' with { type: 'json' };

let compiled: ValidateFunction | undefined;

/** Of a rules file. Compiled at its first use; the bundles carry it compiled (scripts/bundle/validators.ts). */
export function rulesValidator(): ValidateFunction {
  return (compiled ??= new Ajv2020(RULES_SCHEMA).compile(rulesSchema));
}
