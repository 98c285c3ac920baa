// shared/rollout/process/protocol.ts
const FENCE_CALL = "/v1/fence";
const STATE_CALL = "/v1/state";
const SETTINGS_CALL = "/v1/settings";
const METRICS_CALL = "/metrics";
const ROUTES_CALL = "/v1/routes";
const BACKENDS_CALL = "/v1/backends";
// shared/rollout/target.ts
/** Weights are whole parts of this many, so that they add up exactly. */
const WHOLE = 1e4;
/** Somebody else took the environment over; whoever meets this must stop and touch nothing. */
var FencedError = class extends Error {
	name = "FencedError";
};
export { BACKENDS_CALL, FENCE_CALL, FencedError, METRICS_CALL, ROUTES_CALL, SETTINGS_CALL, STATE_CALL, WHOLE };
