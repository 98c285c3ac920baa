import v300 from './schemas/odcs-json-schema-v3.0.0.json' with { type: 'json' };
import v301 from './schemas/odcs-json-schema-v3.0.1.json' with { type: 'json' };
import v302 from './schemas/odcs-json-schema-v3.0.2.json' with { type: 'json' };
import v310 from './schemas/odcs-json-schema-v3.1.0.json' with { type: 'json' };
import v320 from './schemas/odcs-json-schema-v3.2.0.json' with { type: 'json' };

/** The standard's official JSON Schemas by the `apiVersion` that names them, oldest first. */
const SCHEMAS = { 'v3.0.0': v300, 'v3.0.1': v301, 'v3.0.2': v302, 'v3.1.0': v310, 'v3.2.0': v320 } as const;

export type ApiVersion = keyof typeof SCHEMAS;

export const API_VERSIONS = Object.keys(SCHEMAS) as readonly ApiVersion[];

export const NEWEST_API_VERSION: ApiVersion = 'v3.2.0';

export function isApiVersion(value: unknown): value is ApiVersion {
  return API_VERSIONS.some((version) => version === value);
}

/** The schema as published. */
export function officialSchema(version: ApiVersion): object {
  return SCHEMAS[version];
}

/** The schema that a file is checked against. */
export function checkedSchema(version: ApiVersion): object {
  return version === 'v3.2.0' ? withoutMapTrap(v320) : SCHEMAS[version];
}

/**
 * The `if` that asks a `map` for its block holds for a column without `logicalType` too, since an absent value meets
 * any `const`. Such a column needs no map; the standard's text calls `logicalType` optional and outranks its schema.
 *
 * @see https://github.com/bitol-io/open-data-contract-standard/issues/349
 */
function withoutMapTrap(schema: typeof v320): object {
  const repaired = structuredClone(schema);
  for (const branch of repaired.$defs.SchemaBaseProperty.allOf) {
    if (!('if' in branch)) continue;
    const condition: { properties?: { logicalType?: { const?: string } }; required?: string[] } = branch.if;
    if (condition.properties?.logicalType?.const === 'map') condition.required = ['logicalType'];
  }
  return repaired;
}
