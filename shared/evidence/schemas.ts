import gateSchema from './schemas/gate.v1.json' with { type: 'json' };
import fullRunSchema from './schemas/full-run.v1.json' with { type: 'json' };
import deploySchema from './schemas/deploy.v1.json' with { type: 'json' };
import refusalSchema from './schemas/refusal.v1.json' with { type: 'json' };
import rollbackSchema from './schemas/rollback.v1.json' with { type: 'json' };
import trainSchema from './schemas/train.v1.json' with { type: 'json' };
import validateDataSchema from './schemas/validate-data.v1.json' with { type: 'json' };
import versionArtifactSchema from './schemas/version-artifact.v1.json' with { type: 'json' };
import waiverSchema from './schemas/waiver.v1.json' with { type: 'json' };

/** The published schema of each action's result, by what the statement says it is. */
export const RESULT_SCHEMAS: Readonly<Record<string, object>> = {
  gate: gateSchema,
  deploy: deploySchema,
  'full-run': fullRunSchema,
  refusal: refusalSchema,
  rollback: rollbackSchema,
  train: trainSchema,
  'validate-data': validateDataSchema,
  'version-artifact': versionArtifactSchema,
  waiver: waiverSchema,
};
