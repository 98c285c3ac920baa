import type { ValidateFunction } from 'ajv/dist/2019.js';
import type { ApiVersion } from '../schemas.ts';

/** Validators of all violations that are compiled already: none in the sources (scripts/bundle/validators.ts). */
export const COMPILED: ReadonlyMap<ApiVersion, ValidateFunction> = new Map();
