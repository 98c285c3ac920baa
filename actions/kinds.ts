import { DATA_VALIDATION } from '../shared/checks/kind.ts';
import type { StatementKind } from '../shared/document/kind.ts';
import { GATE } from '../shared/gate/kind.ts';
import { ARTIFACT_VERSION } from '../shared/registry/kind.ts';
import { ROLLOUT } from '../shared/rollout/kind.ts';
import { TRAINING } from '../shared/training/kind.ts';

/** The kinds that the report knows how to draw. Others count by their verdict and are shown by their headline. */
export const KINDS: readonly StatementKind[] = [ARTIFACT_VERSION, DATA_VALIDATION, TRAINING, GATE, ROLLOUT];
