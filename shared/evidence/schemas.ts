import validateDataSchema from './schemas/validate-data.v1.json' with { type: 'json' };
import versionArtifactSchema from './schemas/version-artifact.v1.json' with { type: 'json' };

/** The published schema of each action's result, by the action's name. One line per action. */
export const RESULT_SCHEMAS: Readonly<Record<string, object>> = {
  'validate-data': validateDataSchema,
  'version-artifact': versionArtifactSchema,
};
