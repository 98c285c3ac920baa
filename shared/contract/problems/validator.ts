import { Ajv2019, type ValidateFunction } from 'ajv/dist/2019.js';
import addFormats from 'ajv-formats';
import { CONTRACT_SCHEMA } from '../../core/schema-options.ts';
import { checkedSchema, type ApiVersion } from '../schemas.ts';
import { COMPILED } from './compiled.ts';

const made = new Map<string, ValidateFunction>();

/**
 * The validator of one version, compiled at its first use where it is not yet (about 80 ms).
 *
 * @param extent `all` violations, or only the `first`: collecting takes time that grows with the square of their number
 */
export function schemaValidator(version: ApiVersion, extent: 'all' | 'first'): ValidateFunction {
  const key = `${version} ${extent}`;
  const known = extent === 'all' ? (COMPILED.get(version) ?? made.get(key)) : made.get(key);
  if (known !== undefined) return known;
  const ajv = new Ajv2019({ ...CONTRACT_SCHEMA, allErrors: extent === 'all' });
  addFormats.default(ajv);
  const validate = ajv.compile(checkedSchema(version));
  made.set(key, validate);
  return validate;
}
