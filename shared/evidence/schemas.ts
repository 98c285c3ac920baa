import gateSchema from './schemas/gate.v1.json' with { type: 'json' };
import deploySchema from './schemas/deploy.v1.json' with { type: 'json' };
import rollbackSchema from './schemas/rollback.v1.json' with { type: 'json' };
import trainSchema from './schemas/train.v1.json' with { type: 'json' };
import validateDataSchema from './schemas/validate-data.v1.json' with { type: 'json' };
import versionArtifactSchema from './schemas/version-artifact.v1.json' with { type: 'json' };

/** The published schema of each action's result, by the action's name. One line per action. */
export const RESULT_SCHEMAS: Readonly<Record<string, object>> = {
  gate: gateSchema,
  deploy: deploySchema,
  rollback: rollbackSchema,
  train: trainSchema,
  'validate-data': validateDataSchema,
  'version-artifact': versionArtifactSchema,
};
