import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { TRUSTED_SCHEMA } from '../../core/schema-options.ts';
import rulesSchema from '../rules.schema.json' with { type: 'json' };

export const RULES_VALIDATION = {
  ...TRUSTED_SCHEMA,
  meta: false,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
} as const;

let compiled: ValidateFunction | undefined;

/** Of a rules file. Compiled at its first use; the bundles carry it compiled (scripts/bundle-validators.ts). */
export function rulesValidator(): ValidateFunction {
  return (compiled ??= new Ajv2020(RULES_VALIDATION).compile(rulesSchema));
}
