/**
 * Below Trainyard's own folder: the engine's program, and package.json and lockfile to install DuckDB by. What is bundled
 * names the folder in dist/ instead, where the program is one file of JavaScript; see scripts/bundle/engine.ts.
 */
export const KIT = 'shared/tables/duckdb-install';

/** The engine's program, in the folder above. */
export const ENGINE_PROGRAM = 'engine.ts';
