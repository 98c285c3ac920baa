/**
 * Options for validators of our own schemas and of pinned ones: whether such a schema is itself valid is a matter for
 * tests, and optimising the generated code takes longer than one document is worth.
 */
const TRUSTED_SCHEMA = { validateSchema: false, code: { optimize: false } } as const;

/** For statements: the first fault is enough. */
export const EVIDENCE_SCHEMA = { ...TRUSTED_SCHEMA, meta: false, inlineRefs: false, strict: true } as const;

/** For rules files: of all faults the most telling is chosen. */
export const RULES_SCHEMA = {
  ...TRUSTED_SCHEMA,
  meta: false,
  strict: true,
  strictRequired: false,
  allowUnionTypes: true,
  allErrors: true,
} as const;

/** For contracts: the words for a fault need the part of the schema that it is against. */
export const CONTRACT_SCHEMA = { ...TRUSTED_SCHEMA, strict: false, verbose: true } as const;
