/**
 * Options for validators of our own schemas and of pinned ones: whether such a schema is itself valid is a matter for
 * tests, and optimising the generated code takes longer than one document is worth.
 */
export const TRUSTED_SCHEMA = { validateSchema: false, code: { optimize: false } } as const;
