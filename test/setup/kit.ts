/**
 * Stands for shared/tables/kit.ts in the tests: the engine's program as it is shipped, bundled from the sources by
 * test/setup/shipped.ts. It starts in half the time of its sources, and the fast tier starts it more than a hundred times.
 */
export const KIT = 'shared/tables/duckdb-install';

/** As seen from the kit. */
export const ENGINE_PROGRAM = '../../../.build/test-engine.js';
