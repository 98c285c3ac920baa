// shared/rollout/process/protocol.ts
function isAgentConfig(value) {
	if (typeof value !== "object" || value === null) return false;
	const { host, port, environment, sticky, requestTimeoutMs } = value;
	return isText(host) && isPort(port) && isText(environment) && (sticky === void 0 || isText(sticky)) && Number.isInteger(requestTimeoutMs) && requestTimeoutMs > 0;
}
function isAgentAddress(value) {
	if (typeof value !== "object" || value === null) return false;
	const address = value;
	const identity = address.process;
	return Number.isInteger(address.pid) && Number.isInteger(identity?.pid) && [
		address.instance,
		address.host,
		address.secret
	].every(isText) && [address.port, address.controlPort].every(isPort);
}
function isText(value) {
	return typeof value === "string" && value !== "";
}
function isPort(value) {
	return Number.isInteger(value) && value >= 0 && value <= 65535;
}
function isUnwritten(value) {
	const { code, file } = Object(value);
	return isText(code) && isText(file);
}
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
export { BACKENDS_CALL, FENCE_CALL, FencedError, METRICS_CALL, ROUTES_CALL, SETTINGS_CALL, STATE_CALL, WHOLE, isAgentAddress, isAgentConfig, isUnwritten };
