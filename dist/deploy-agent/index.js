import { createHash, randomBytes, timingSafeEqual } from "node:crypto";
import { dirname, join } from "node:path";
import { Family, after, allProcesses, canonicalJson, carries, formatDuration, identify, lastLine, liveness, openLog, parseJson, pause, systemErrorCode, trimLog, writeWhole, writeWholeNow } from "../shared/base.js";
import { BACKENDS_CALL, WHOLE } from "../shared/deploy-agent.js";
import { Agent, createServer, get, request } from "node:http";
import { closeSync, mkdirSync, readFileSync } from "node:fs";
import { spawn } from "node:child_process";
import { createServer as createServer$1 } from "node:net";
// shared/rollout/process/agent/routing.ts
/**
* The canary's stretch begins at 0 and the baseline's ends at 1, so that a user who sticks to a point stays with an
* arm while its weight grows: nobody flips to and fro between stages.
*/
function pickFrom(routes) {
	const order = {
		canary: 0,
		stable: 1,
		baseline: 2
	};
	const line = routes.filter((route) => route.weight > 0).sort((a, b) => order[a.arm] - order[b.arm]);
	return (point, usable) => {
		const able = line.filter((route) => usable(route.backend));
		let rest = point * able.reduce((sum, route) => sum + route.weight, 0);
		for (const route of able) {
			rest -= route.weight;
			if (rest < 0) return route;
		}
		return able.at(-1);
	};
}
/** Says what is wrong with a set of routes, or nothing. */
function routeProblem(routes, ready) {
	const names = routes.map((route) => route.backend);
	if (new Set(names).size !== names.length) return "A backend stands in the routes twice.";
	const total = routes.reduce((sum, route) => sum + route.weight, 0);
	if (routes.some((route) => !Number.isInteger(route.weight) || route.weight < 0)) return "A weight is not whole.";
	if (routes.length > 0 && total !== 1e4) return `The weights add up to ${total} instead of ${WHOLE}.`;
	const unready = routes.find((route) => route.weight > 0 && !ready(route.backend));
	return unready === void 0 ? void 0 : `${unready.backend} is not ready.`;
}
/** @param sticky `header:NAME` or `cookie:NAME` */
function stickyKey(sticky) {
	const [kind, name = ""] = (sticky ?? "").split(":", 2);
	if (kind === "header") return (headers) => headers[name.toLowerCase()]?.toString();
	if (kind === "cookie") return (headers) => cookieValue(headers.cookie ?? "", name);
	return () => void 0;
}
function cookieValue(cookies, name) {
	for (const part of cookies.split(";")) {
		const separator = part.indexOf("=");
		if (separator > 0 && part.slice(0, separator).trim() === name) return part.slice(separator + 1).trim();
	}
}
/** The point of a sticky value, in [0, 1): the first 48 bits of its SHA-256. */
function pointOf(key) {
	return createHash("sha256").update(key).digest().readUIntBE(0, 6) / 2 ** 48;
}
// shared/rollout/process/agent/kept-file.ts
/** A file of the agent's state that could not be written: what it was to say is not so. */
var UnwrittenError = class extends Error {
	name = "UnwrittenError";
	file;
	/** Of the system, such as `ENOSPC`. */
	code;
	constructor(file, cause) {
		super(`${file} cannot be written: ${cause instanceof Error ? cause.message : String(cause)}`, { cause });
		this.file = file;
		this.code = systemErrorCode(cause) ?? "unknown error";
	}
};
/**
* Writes a file that whoever comes after this agent reads. It may hold secrets of the servers' environment, so only its
* owner reads it.
*
* @throws UnwrittenError
*/
function keepFile(file, value) {
	try {
		writeWholeNow(file, JSON.stringify(value), 384);
	} catch (error) {
		throw new UnwrittenError(file, error);
	}
}
// shared/rollout/process/agent/control.ts
const MAX_BODY_BYTES = 1 << 20;
const DONE = {
	status: 200,
	body: "{}"
};
/**
* The control port: loopback only, bearer secret, one JSON document per call. A write whose fence is older than the
* newest one seen is refused before it changes anything; metrics are for any scraper on this host.
*/
function controlServer(options) {
	return createServer((incoming, outgoing) => {
		answer(options, incoming).catch(failure).then(({ status, body }) => respond(outgoing, status, body)).catch(() => outgoing.destroy());
	});
}
async function answer(options, incoming) {
	const call = incoming.url ?? "";
	if (incoming.method === "GET" && call === "/metrics") return exposition(options);
	if (!isAuthorised(incoming, options.secret)) return problem(401, "The secret is wrong.");
	if (incoming.method === "GET" && call === "/v1/state") return {
		status: 200,
		body: JSON.stringify(state(options))
	};
	const body = await readJson(incoming);
	if (!Number.isInteger(body.fence)) return problem(400, "The fence is missing.");
	if (body.fence < options.supervisor.fence) return problem(412, `Fence ${options.supervisor.fence} holds.`);
	options.supervisor.setFence(body.fence);
	return write(options, `${incoming.method ?? ""} ${call}`, body);
}
async function write(options, call, body) {
	if (call === `PUT /v1/fence`) return DONE;
	if (call === `PUT /v1/routes`) return putRoutes(options, body);
	if (call === `PUT /v1/settings`) return putSettings(options, body);
	const [, method, name = ""] = /^(PUT|DELETE) \/v1\/backends\/([a-z0-9-]{1,64})$/.exec(call) ?? [];
	if (method === "PUT") return refusal(await options.supervisor.ensure(name, body.order));
	if (method === "DELETE") return refusal(options.supervisor.retire(name, body.warmMs));
	return problem(404, `There is no ${call.replace(BACKENDS_CALL, "backend call ")}.`);
}
function putRoutes({ supervisor, proxy }, { routes }) {
	const wrong = routeProblem(routes, (backend) => supervisor.isReady(backend));
	if (wrong !== void 0) return problem(409, wrong);
	supervisor.setRoutes(routes);
	proxy.setRoutes(routes);
	return DONE;
}
/** On the disk first, as the routes: whoever comes after an agent that dies in between finds what it was told last. */
function putSettings({ config, proxy }, { settings }) {
	config.change(settings);
	proxy.setSettings(config.settings);
	return DONE;
}
function state({ supervisor, config: { settings }, describe }) {
	const { fence, routes } = supervisor;
	return {
		...describe(),
		fence,
		settings,
		routes,
		backends: supervisor.backends()
	};
}
function exposition({ metrics, supervisor }) {
	return {
		status: 200,
		body: metrics.expose(supervisor.backends().map(({ backend }) => backend))
	};
}
function refusal(reason) {
	return reason === void 0 ? DONE : problem(409, reason);
}
/** Whoever asked must know whether the request is wrong or the disk. */
function failure(error) {
	if (!(error instanceof UnwrittenError)) return problem(400, error instanceof Error ? error.message : "Bad request");
	const { code, file, message } = error;
	return {
		status: 507,
		body: JSON.stringify({
			error: message,
			code,
			file
		})
	};
}
function problem(status, error) {
	return {
		status,
		body: JSON.stringify({ error })
	};
}
function respond(outgoing, status, body) {
	const type = body.startsWith("{") ? "application/json" : "text/plain; version=0.0.4; charset=utf-8";
	outgoing.writeHead(status, {
		"content-type": type,
		"content-length": Buffer.byteLength(body)
	});
	outgoing.end(body);
}
function isAuthorised(incoming, secret) {
	const given = Buffer.from(incoming.headers.authorization ?? "");
	const wanted = Buffer.from(`Bearer ${secret}`);
	return given.length === wanted.length && timingSafeEqual(given, wanted);
}
async function readJson(incoming) {
	const chunks = [];
	let size = 0;
	for await (const chunk of incoming) {
		size += chunk.length;
		if (size > MAX_BODY_BYTES) throw new Error("The body is too long.");
		chunks.push(chunk);
	}
	return parseJson(Buffer.concat(chunks));
}
// shared/rollout/process/agent/kept-config.ts
/**
* How this agent was started and what was changed since, in a file for whoever comes after it. Only the agent that has
* the port writes it, so that a start that fails leaves no trace in it.
*/
var KeptConfig = class {
	#file;
	#config;
	constructor(state, config) {
		this.#file = join(state, "agent", "config.json");
		this.#config = config;
		keepFile(this.#file, config);
	}
	get settings() {
		const { sticky, requestTimeoutMs } = this.#config;
		return {
			requestTimeoutMs,
			...sticky === void 0 ? {} : { sticky }
		};
	}
	/** @throws UnwrittenError, and then nothing is changed */
	change(settings) {
		const { host, port, environment } = this.#config;
		const changed = {
			host,
			port,
			environment,
			...settings
		};
		keepFile(this.#file, changed);
		this.#config = changed;
	}
};
// shared/rollout/process/agent/metrics.ts
/** Upper bounds in seconds, four to an octave from 0.25 ms to 67 s: a quantile read from them is at most 19 % off. */
const DURATION_BOUNDS = Array.from({ length: 73 }, (_, index) => Number((25e-5 * 2 ** (index / 4)).toPrecision(6)));
/** What the proxy counts, in Prometheus' terms: counters only ever grow while the process lives. */
var ProxyMetrics = class {
	#backends = /* @__PURE__ */ new Map();
	answered = 0;
	/** Clients that waited for an answer and got none, or half of one. */
	unanswered = 0;
	retries = 0;
	/** A request the backend was given: answered, failed or timed out. Requests their client gave up are not counted. */
	count(backend, seconds, error) {
		const entry = this.#entry(backend);
		entry.requests++;
		if (error !== void 0) entry.errors[error]++;
		const bucket = DURATION_BOUNDS.findIndex((bound) => seconds <= bound);
		const index = bucket < 0 ? DURATION_BOUNDS.length : bucket;
		entry.durations[index] = (entry.durations[index] ?? 0) + 1;
		entry.durationSum += seconds;
	}
	forget(backend) {
		this.#backends.delete(backend);
	}
	/** Makes a backend visible with zeros, so that the first scrape has a start to count from. */
	#entry(backend) {
		const known = this.#backends.get(backend);
		if (known !== void 0) return known;
		const entry = {
			labels: `backend="${backend}"`,
			requests: 0,
			errors: {
				"5xx": 0,
				connect: 0,
				reset: 0,
				timeout: 0
			},
			durations: new Array(DURATION_BOUNDS.length + 1).fill(0),
			durationSum: 0
		};
		this.#backends.set(backend, entry);
		return entry;
	}
	/** The text exposition format, version 0.0.4. */
	expose(backends) {
		for (const backend of backends) this.#entry(backend);
		const entries = [...this.#backends.values()];
		return [
			...family("trainyard_backend_requests_total", "counter", "Requests given to a backend."),
			...entries.map((entry) => `trainyard_backend_requests_total{${entry.labels}} ${entry.requests}`),
			...family("trainyard_backend_errors_total", "counter", "Answers of 500 or more, or none at all."),
			...entries.flatMap(errorLines),
			...family("trainyard_backend_duration_seconds", "histogram", "From the request to the end of the answer."),
			...entries.flatMap(durationLines),
			...family("trainyard_proxy_answered_total", "counter", "Requests that got a whole answer."),
			`trainyard_proxy_answered_total ${this.answered}`,
			...family("trainyard_proxy_unanswered_total", "counter", "Requests that got no answer or half of one."),
			`trainyard_proxy_unanswered_total ${this.unanswered}`,
			...family("trainyard_proxy_retries_total", "counter", "Requests given to a second backend."),
			`trainyard_proxy_retries_total ${this.retries}`,
			""
		].join("\n");
	}
};
function family(name, type, help) {
	return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}
function errorLines(entry) {
	return Object.entries(entry.errors).map(([kind, count]) => `trainyard_backend_errors_total{${entry.labels},kind="${kind}"} ${count}`);
}
function durationLines(entry) {
	const name = "trainyard_backend_duration_seconds";
	const lines = [];
	let total = 0;
	for (const [index, count] of entry.durations.entries()) {
		total += count;
		const bound = DURATION_BOUNDS[index];
		lines.push(`${name}_bucket{${entry.labels},le="${bound ?? "+Inf"}"} ${total}`);
	}
	return [
		...lines,
		`${name}_sum{${entry.labels}} ${entry.durationSum}`,
		`${name}_count{${entry.labels}} ${total}`
	];
}
// shared/rollout/process/agent/body.ts
/** Larger bodies are streamed through and forgotten, so a request that carries one is given to one backend only. */
const MAX_KEPT_BYTES = 1 << 20;
/**
* A request's body that streams to a backend as it arrives and, while it is small, can be sent again to another.
*/
var ReplayableBody = class {
	#source;
	#kept = [];
	#keptBytes = 0;
	#overflowed = false;
	#ended = false;
	#sink;
	constructor(source) {
		this.#source = source;
		source.on("data", (chunk) => this.#receive(chunk));
		source.on("end", () => {
			this.#ended = true;
			this.#sink?.end();
		});
		source.pause();
	}
	get canBeSentAgain() {
		return !this.#overflowed;
	}
	/** Sends what has arrived so far and everything that still comes. */
	sendTo(sink) {
		this.#sink = sink;
		sink.on("drain", () => {
			if (this.#sink === sink) this.#source.resume();
		});
		for (const chunk of this.#kept) sink.write(chunk);
		if (this.#ended) sink.end();
		else this.#source.resume();
	}
	/** Stops sending; what still arrives waits for the next backend. */
	detach() {
		this.#sink = void 0;
		if (!this.#ended) this.#source.pause();
	}
	/** Throws the rest away, so that the connection can serve its next request. */
	discard() {
		this.#sink = void 0;
		this.#overflowed = true;
		this.#kept = [];
		this.#source.resume();
	}
	#receive(chunk) {
		if (!this.#overflowed) {
			this.#keptBytes += chunk.length;
			if (this.#keptBytes > MAX_KEPT_BYTES) {
				this.#overflowed = true;
				this.#kept = [];
			} else this.#kept.push(chunk);
		}
		if (this.#sink?.write(chunk) === false) this.#source.pause();
	}
};
// shared/rollout/process/agent/proxy.ts
/** Idle connections to a server are dropped before the server drops them, which would lose the next request. */
const IDLE_UPSTREAM_MS = 4e3;
const MAX_TRIES = 3;
const HOP_BY_HOP = /* @__PURE__ */ new Set([
	"connection",
	"expect",
	"keep-alive",
	"proxy-authenticate",
	"proxy-authorization",
	"proxy-connection",
	"te",
	"trailer",
	"transfer-encoding",
	"upgrade"
]);
/** Methods a server must be able to get twice (RFC 9110, section 9.2.2). */
const IDEMPOTENT = /* @__PURE__ */ new Set([
	"GET",
	"HEAD",
	"OPTIONS",
	"TRACE",
	"PUT",
	"DELETE"
]);
/** The weighted reverse proxy. Routes are replaced in one step; requests under way stay where they are. */
var WeightedProxy = class {
	server;
	#options;
	#agent = new Agent({
		keepAlive: true,
		timeout: IDLE_UPSTREAM_MS,
		maxFreeSockets: 64
	});
	#pick = pickFrom([]);
	#sticky;
	#requestTimeoutMs;
	constructor(options) {
		this.#options = options;
		this.#sticky = stickyKey(options.settings.sticky);
		this.#requestTimeoutMs = options.settings.requestTimeoutMs;
		this.server = createServer({ keepAliveTimeout: 65e3 }, (incoming, outgoing) => {
			this.#handle({
				incoming,
				outgoing,
				body: new ReplayableBody(incoming)
			});
		});
	}
	setRoutes(routes) {
		this.#pick = pickFrom(routes);
	}
	/** For requests that come from now on. */
	setSettings({ sticky, requestTimeoutMs }) {
		this.#sticky = stickyKey(sticky);
		this.#requestTimeoutMs = requestTimeoutMs;
	}
	closeIdle() {
		this.#agent.destroy();
	}
	/** Tries a second backend only where the first cannot have acted or acting twice is allowed. */
	async #handle(exchange) {
		const { incoming, body } = exchange;
		const key = this.#sticky(incoming.headers);
		const point = key === void 0 ? this.#options.random() : pointOf(key);
		const tried = /* @__PURE__ */ new Set();
		let last = "failed";
		for (let tries = 0; tries < MAX_TRIES; tries++) {
			const upstream = this.#choose(point, tried);
			if (upstream === void 0) break;
			if (tries > 0) this.#options.metrics.retries++;
			tried.add(upstream.route.backend);
			last = await this.#attempt(exchange, upstream.to, upstream.route);
			if (last === "answered") return;
			if (!(last === "unsent" || last === "failed" && IDEMPOTENT.has(incoming.method ?? "")) || !body.canBeSentAgain) break;
		}
		this.#refuse(exchange, tried.size === 0 ? 503 : last === "timeout" ? 504 : 502);
	}
	#choose(point, tried) {
		const usable = (backend) => !tried.has(backend) && this.#options.upstreams(backend)?.isReady() === true;
		const route = this.#pick(point, usable);
		const to = route === void 0 ? void 0 : this.#options.upstreams(route.backend);
		return route === void 0 || to === void 0 ? void 0 : {
			route,
			to
		};
	}
	#attempt(exchange, to, route) {
		const { metrics, monotonicMs } = this.#options;
		const started = monotonicMs();
		to.underWay++;
		return new Promise((resolve) => {
			const sent = request({
				host: "127.0.0.1",
				port: to.port,
				method: exchange.incoming.method,
				path: exchange.incoming.url,
				headers: requestHeaders(exchange.incoming),
				agent: this.#agent,
				setHost: false
			});
			const wasConnected = connectionOf(sent);
			let settled = false;
			const settle = (attempt, error) => {
				if (settled) return false;
				settled = true;
				callOff();
				exchange.outgoing.off("close", abandoned);
				to.underWay--;
				if (error !== "abandoned") metrics.count(to.backend, (monotonicMs() - started) / 1e3, error);
				resolve(attempt);
				return true;
			};
			const abandoned = () => {
				settle("answered", "abandoned");
				sent.destroy();
			};
			const callOff = after(this.#requestTimeoutMs, () => {
				exchange.body.detach();
				if (exchange.outgoing.headersSent) {
					if (settle("answered", "timeout")) this.#cut(exchange.outgoing);
				} else settle("timeout", "timeout");
				sent.destroy();
			});
			exchange.outgoing.on("close", abandoned);
			sent.on("error", () => {
				exchange.body.detach();
				const connected = wasConnected();
				if (exchange.outgoing.headersSent) {
					if (settle("answered", "reset")) this.#cut(exchange.outgoing);
				} else settle(connected ? "failed" : "unsent", connected ? "reset" : "connect");
			});
			sent.on("response", (answer) => {
				this.#relay(exchange, answer, {
					to,
					route,
					settle
				});
			});
			exchange.body.sendTo(sent);
		});
	}
	#relay({ outgoing, body }, answer, { to, route, settle }) {
		const status = answer.statusCode ?? 502;
		outgoing.writeHead(status, answer.statusMessage, {
			...endToEnd(answer),
			"x-trainyard-arm": route.arm,
			"x-trainyard-release": to.release.label
		});
		answer.on("data", (chunk) => {
			if (!outgoing.write(chunk)) answer.pause();
		});
		outgoing.on("drain", () => answer.resume());
		answer.on("end", () => {
			body.discard();
			this.#options.metrics.answered++;
			settle("answered", status >= 500 ? "5xx" : void 0);
			outgoing.end();
		});
		answer.on("error", () => {
			if (settle("answered", "reset")) this.#cut(outgoing);
		});
	}
	/** The head of an answer is out and its rest will not come: the connection is cut, so that nobody takes it as whole. */
	#cut(outgoing) {
		this.#options.metrics.unanswered++;
		outgoing.destroy();
	}
	#refuse({ outgoing, body }, status) {
		if (outgoing.destroyed || outgoing.headersSent) return;
		body.discard();
		this.#options.metrics.answered++;
		const error = {
			502: "The server failed.",
			503: "No server is ready.",
			504: "The server took too long."
		}[status];
		const text = `${JSON.stringify({ error })}\n`;
		outgoing.writeHead(status, {
			"content-type": "application/json",
			"content-length": Buffer.byteLength(text)
		});
		outgoing.end(text);
	}
};
/** Tells whether any byte may have reached the server: until its connection stood, none has. */
function connectionOf(sent) {
	let stood = false;
	sent.on("socket", (socket) => {
		if (socket.connecting) socket.once("connect", () => stood = true);
		else stood = true;
	});
	return () => stood;
}
function requestHeaders(incoming) {
	const headers = endToEnd(incoming);
	const client = incoming.socket.remoteAddress ?? "";
	headers["x-forwarded-for"] = [incoming.headers["x-forwarded-for"], client].filter(Boolean).join(", ");
	headers["x-forwarded-proto"] ??= "http";
	if (incoming.headers.host !== void 0) headers["x-forwarded-host"] ??= incoming.headers.host;
	if (incoming.headers["transfer-encoding"] !== void 0) headers["transfer-encoding"] = "chunked";
	return headers;
}
/** Every header that is meant for the other end, repeated ones kept apart. */
function endToEnd(message) {
	const named = (message.headers.connection ?? "").split(",").map((name) => name.trim().toLowerCase());
	const kept = {};
	for (const [name, values] of Object.entries(message.headersDistinct)) {
		if (values === void 0 || HOP_BY_HOP.has(name) || named.includes(name)) continue;
		kept[name] = values.length === 1 ? values[0] : values;
	}
	return kept;
}
// shared/rollout/process/agent/server-process.ts
const MARK_VARIABLE = "TRAINYARD_SERVER";
const PROBE_STARTING_MS = 50;
const PROBE_READY_MS = 1e3;
const PROBE_TIMEOUT_MS = 2e3;
const PROBES_LOST_UNTIL_DOWN = 3;
const STOP_GRACE_MS = 1e4;
const FIRST_RESTART_MS = 250;
const MAX_RESTART_MS = 3e4;
/** A server that was ready so long and then crashes has a new trouble: it waits no longer than after its first crash. */
const STEADY_MS = 6e4;
/** One server process: started, probed, started again after a crash (once it has been ready), stopped. */
var ServerProcess = class {
	record;
	#host;
	state = "starting";
	restarts;
	reason;
	underWay = 0;
	#identity;
	/** Led what there is of the server, and may have left it behind. */
	#leader;
	#child;
	#timer;
	#restarting;
	#callOffRestart;
	/** Since it was last steady; `restarts` are all there ever were. */
	#crashesInARow = 0;
	#startedMs = 0;
	#readySinceMs;
	#wasReady = false;
	#lostProbes = 0;
	#stopping = false;
	constructor(record, host) {
		this.record = record;
		this.#host = host;
		this.restarts = record.restarts ?? 0;
		this.#identity = record.process;
		this.#leader = this.#identity;
	}
	get #mark() {
		return `${MARK_VARIABLE}=${this.record.mark}`;
	}
	get pid() {
		return this.#identity?.pid;
	}
	/** Takes over a server that an earlier agent left running; starts one where there is none. */
	adoptOrStart() {
		const recorded = this.#identity !== void 0 && liveness(this.#identity) === "alive";
		const unrecorded = recorded ? void 0 : findMarked(this.#mark);
		if (unrecorded !== void 0) this.#remember(identify(unrecorded));
		if (recorded || unrecorded !== void 0) this.#begin();
		else this.#startAgain(0);
	}
	start() {
		const { argv, cwd, env } = this.record.order;
		const log = logOf(this.#host.log);
		const child = spawn(argv[0] ?? "", argv.slice(1), {
			cwd,
			env: {
				...env,
				TRAINYARD_PORT: String(this.record.port),
				[MARK_VARIABLE]: this.record.mark
			},
			stdio: [
				"ignore",
				log,
				log
			],
			detached: true
		});
		if (log !== "ignore") closeSync(log);
		this.#child = child;
		child.on("error", (error) => this.#ended(`it could not be started: ${error.message}`));
		child.on("exit", (code, signal) => this.#ended(signal === null ? `it ended with exit code ${code}` : `${signal} ended it`));
		if (child.pid !== void 0) this.#remember(identify(child.pid));
		this.#begin();
	}
	/** Lets the server finish, then ends whatever is left of it: its group, its children, and whoever carries its mark. */
	async stop() {
		this.#stopping = true;
		clearTimeout(this.#timer);
		this.#callOffRestart?.();
		await Promise.all([this.#endFamily(), this.#restarting]);
	}
	/** What was started by a wrapper outlives it, and would keep the port from the next one. */
	async #endFamily() {
		const leader = this.#leader;
		const family = leader === void 0 ? new Family(this.#mark, void 0) : Family.ledBy(this.#mark, leader);
		const deadline = this.#host.monotonicMs() + STOP_GRACE_MS;
		const isThere = () => leader !== void 0 && liveness(leader) === "alive" || family.members(false).length > 0;
		family.signal("SIGTERM");
		while (isThere() && this.#host.monotonicMs() < deadline) await pause(20);
		family.signal("SIGKILL");
	}
	#startAgain(delayMs) {
		this.#restarting = this.#endFamily().then(() => {
			if (!this.#stopping) this.#callOffRestart = this.#host.later(delayMs, () => this.start());
		});
	}
	#begin() {
		this.#startedMs = this.#host.monotonicMs();
		this.#lostProbes = 0;
		this.#schedule(0);
	}
	#remember(identity) {
		this.#identity = identity;
		this.#leader = identity;
		this.#host.record({
			process: identity,
			restarts: this.restarts
		});
	}
	#schedule(ms) {
		if (this.#stopping) return;
		clearTimeout(this.#timer);
		this.#timer = setTimeout(() => void this.#probe(), ms);
	}
	async #probe() {
		if (this.#child === void 0 && this.#identity !== void 0 && liveness(this.#identity) === "dead") {
			this.#ended("it ended");
			return;
		}
		const isReady = await answers(this.record.port, this.record.order.readinessPath);
		if (this.#stopping || this.state === "failed" || this.#identity === void 0) return;
		if (isReady) this.#becomeReady();
		else this.#lostProbe();
		if (this.#isFailed()) return;
		this.#schedule(this.state === "ready" ? PROBE_READY_MS : PROBE_STARTING_MS);
	}
	#becomeReady() {
		this.state = "ready";
		this.#wasReady = true;
		this.#readySinceMs ??= this.#host.monotonicMs();
		this.#lostProbes = 0;
		this.reason = void 0;
	}
	#lostProbe() {
		this.#lostProbes++;
		const { readinessPath, readinessTimeoutMs } = this.record.order;
		if (!this.#wasReady && this.#host.monotonicMs() - this.#startedMs > readinessTimeoutMs) {
			this.#fail(`it did not answer GET ${readinessPath} with 200 within ${formatDuration(readinessTimeoutMs)}`);
			this.stop();
		} else if (this.state === "ready" && this.#lostProbes >= PROBES_LOST_UNTIL_DOWN) {
			this.state = "down";
			this.#readySinceMs = void 0;
			this.reason = `it stopped answering GET ${readinessPath} with 200`;
		}
	}
	#isFailed() {
		return this.state === "failed";
	}
	#fail(reason) {
		const line = lastLine(this.#host.log);
		this.state = "failed";
		this.reason = line === void 0 ? reason : `${reason}; its last words: ${line}`;
	}
	/** A server that never was ready is not tried again: it would fail the same way, only later. */
	#ended(how) {
		this.#child = void 0;
		clearTimeout(this.#timer);
		if (this.#stopping || this.state === "failed") return;
		this.#identity = void 0;
		if (!this.#wasReady) {
			this.#fail(how);
			this.#endFamily();
			return;
		}
		this.state = "down";
		this.reason = how;
		this.restarts++;
		this.#startAgain(this.#backOffMs());
	}
	#backOffMs() {
		const wasSteady = this.#readySinceMs !== void 0 && this.#host.monotonicMs() - this.#readySinceMs >= STEADY_MS;
		this.#readySinceMs = void 0;
		if (wasSteady) this.#crashesInARow = 0;
		return Math.min(FIRST_RESTART_MS * 2 ** this.#crashesInARow++, MAX_RESTART_MS);
	}
};
/** A server serves without its log rather than not at all: on a full disk, in a folder that somebody cleared away. */
function logOf(path) {
	try {
		mkdirSync(dirname(path), { recursive: true });
		return openLog(path);
	} catch (error) {
		process.stderr.write(`No log is kept at ${path}: ${error instanceof Error ? error.message : String(error)}\n`);
		return "ignore";
	}
}
/** Whoever carries a mark; what the server itself has started carries it too, so the one that leads a group is meant. */
function findMarked(mark) {
	const marked = allProcesses().filter(({ pid }) => carries(pid, mark));
	return (marked.find(({ pid, group }) => pid === group) ?? marked[0])?.pid;
}
/** @returns whether the server answers a probe with 200 in time */
function answers(port, path) {
	return new Promise((resolve) => {
		const probe = get({
			host: "127.0.0.1",
			port,
			path,
			agent: false,
			timeout: PROBE_TIMEOUT_MS
		}, (answer) => {
			answer.resume();
			resolve(answer.statusCode === 200);
		});
		probe.on("timeout", () => probe.destroy());
		probe.on("error", () => resolve(false));
		probe.on("close", () => resolve(false));
	});
}
/** A port nobody listens on now. */
function freePort() {
	return new Promise((resolve, reject) => {
		const probe = createServer$1();
		probe.on("error", reject);
		probe.listen(0, "127.0.0.1", () => {
			const address = probe.address();
			probe.close(() => resolve(typeof address === "object" && address !== null ? address.port : 0));
		});
	});
}
// shared/rollout/process/agent/supervisor.ts
const DRAIN_POLL_MS = 20;
const MAX_DRAIN_MS = 3e4;
const TEND_MS = 500;
const MAX_SERVERS = 16;
/** Keeps the ordered servers running and remembers them, the routes and the fence across its own death. */
var Supervisor = class {
	#options;
	#file;
	#servers = /* @__PURE__ */ new Map();
	#records = /* @__PURE__ */ new Map();
	#retiring = /* @__PURE__ */ new Map();
	#tending;
	#isUnsaved = false;
	fence = 0;
	routes = [];
	constructor(options) {
		this.#options = options;
		this.#file = join(options.state, "agent", "servers.json");
		mkdirSync(join(options.state, "logs"), { recursive: true });
	}
	/** Takes up what an earlier agent left. */
	resume() {
		const left = readPersisted(this.#file);
		this.fence = left.fence;
		this.routes = left.routes;
		this.#records = new Map(left.servers.map((record) => [record.backend, record]));
		for (const record of left.servers) this.#launch(record).adoptOrStart();
		this.#tending = setInterval(() => this.#tend(), TEND_MS);
	}
	find(backend) {
		return this.#servers.get(backend);
	}
	isReady(backend) {
		return this.#servers.get(backend)?.state === "ready";
	}
	backends() {
		return [...this.#servers.values()].map((server) => {
			const record = this.#records.get(server.record.backend) ?? server.record;
			return {
				backend: record.backend,
				order: record.order,
				state: server.state,
				restarts: server.restarts,
				port: record.port,
				...server.pid === void 0 ? {} : { pid: server.pid },
				...server.reason === void 0 ? {} : { reason: server.reason },
				...record.retireAt === void 0 ? {} : { retireAt: record.retireAt }
			};
		});
	}
	setFence(fence) {
		if (fence === this.fence) return;
		this.#persist({ fence });
		this.fence = fence;
	}
	setRoutes(routes) {
		this.#persist({ routes });
		this.routes = routes;
	}
	/** @returns what speaks against it: another order stands under this name */
	async ensure(backend, order) {
		await this.#retiring.get(backend);
		const known = this.#records.get(backend);
		if (known !== void 0) return this.#keep(known, order);
		if (this.#records.size >= MAX_SERVERS) await this.#endOldestWarm();
		if (this.#records.size >= MAX_SERVERS) return `There are ${MAX_SERVERS} servers already, and none of them is only kept warm.`;
		const record = {
			backend,
			order,
			port: await freePort(),
			mark: this.#options.mark()
		};
		this.#keepRecord(record);
		this.#launch(record).start();
	}
	/** What serves, or is to serve, comes before what is kept for a rollback; the one whose time ends first goes. */
	async #endOldestWarm() {
		const isIdle = ({ backend }) => !this.routes.some((route) => route.backend === backend && route.weight > 0);
		const [oldest] = [...this.#records.values()].filter((record) => record.retireAt !== void 0 && isIdle(record)).sort((a, b) => (a.retireAt ?? "") < (b.retireAt ?? "") ? -1 : 1);
		if (oldest === void 0) return;
		const ending = this.#retiring.get(oldest.backend) ?? this.#remove(oldest.backend);
		this.#retiring.set(oldest.backend, ending);
		await ending;
	}
	/** Plans the end of a backend that has no weight. */
	retire(backend, warmMs) {
		const record = this.#records.get(backend);
		if (record === void 0) return void 0;
		if (this.routes.some((route) => route.backend === backend && route.weight > 0)) return `${backend} has a weight.`;
		const retireAt = new Date(this.#options.now().getTime() + warmMs).toISOString();
		this.#keepRecord({
			...record,
			retireAt
		});
		if (warmMs === 0) this.#retireDue();
	}
	/** Stops every server; for the end of the agent. */
	async stopAll() {
		clearInterval(this.#tending);
		await Promise.all([...this.#servers.values()].map((server) => this.#drain(server).then(() => server.stop())));
	}
	#keep(known, order) {
		if (canonicalJson(known.order) !== canonicalJson(order)) return `${known.backend} runs something else.`;
		if (known.retireAt !== void 0) this.#keepRecord(without(known, "retireAt"));
	}
	#launch(record) {
		const server = new ServerProcess(record, {
			log: this.#logOf(record.backend),
			monotonicMs: this.#options.monotonicMs,
			later: after,
			record: (changed) => this.#noteProcess(record.backend, changed)
		});
		this.#servers.set(record.backend, server);
		return server;
	}
	/** It runs already, so this is true whether it can be written or not; by its mark it is found without. */
	#noteProcess(backend, changed) {
		const record = this.#records.get(backend);
		if (record === void 0) return;
		this.#records = new Map(this.#records).set(backend, {
			...record,
			...changed
		});
		this.#save();
	}
	#tend() {
		if (this.#isUnsaved) this.#save();
		for (const backend of this.#servers.keys()) trimLog(this.#logOf(backend));
		this.#retireDue();
	}
	#logOf(backend) {
		return join(this.#options.state, "logs", `${backend}.log`);
	}
	#retireDue() {
		const now = this.#options.now().toISOString();
		for (const { backend, retireAt } of this.#records.values()) {
			if (retireAt === void 0 || retireAt > now || this.#retiring.has(backend)) continue;
			if (this.routes.some((route) => route.backend === backend && route.weight > 0)) continue;
			this.#retiring.set(backend, this.#remove(backend));
		}
	}
	async #remove(backend) {
		const server = this.#servers.get(backend);
		if (server !== void 0) {
			await this.#drain(server);
			await server.stop();
		}
		this.#servers.delete(backend);
		this.#records = new Map([...this.#records].filter(([name]) => name !== backend));
		this.#save();
		this.#retiring.delete(backend);
		this.#options.onGone(backend);
	}
	async #drain(server) {
		const deadline = this.#options.monotonicMs() + MAX_DRAIN_MS;
		while (server.underWay > 0 && this.#options.monotonicMs() < deadline) await pause(DRAIN_POLL_MS);
	}
	/** On the disk before in effect: who cannot write it changes nothing and says so. */
	#keepRecord(record) {
		const records = new Map(this.#records).set(record.backend, record);
		this.#persist({ servers: [...records.values()] });
		this.#records = records;
	}
	/** What has happened already; where it cannot be written, as on a full disk, that is tried again. */
	#save() {
		try {
			this.#persist({});
		} catch (error) {
			if (!this.#isUnsaved) process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
			this.#isUnsaved = true;
		}
	}
	#persist(changed) {
		const servers = [...this.#records.values()];
		const value = {
			fence: this.fence,
			routes: this.routes,
			servers,
			...changed
		};
		keepFile(this.#file, value);
		this.#isUnsaved = false;
	}
};
function without(record, field) {
	return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field));
}
function readPersisted(path) {
	try {
		const value = parseJson(readFileSync(path));
		if (isPersisted(value)) return value;
		throw new Error(`${path} does not have the form that this version of Trainyard writes.`);
	} catch (error) {
		if (systemErrorCode(error) === "ENOENT") return {
			fence: 0,
			routes: [],
			servers: []
		};
		throw error;
	}
}
function isPersisted(value) {
	const { fence, routes, servers } = Object(value);
	return Number.isInteger(fence) && Array.isArray(routes) && Array.isArray(servers) && servers.every(isServerRecord);
}
function isServerRecord(value) {
	const { backend, order, port, mark } = Object(value);
	return [backend, mark].every((text) => typeof text === "string") && Number.isInteger(port) && isOrder(order);
}
function isOrder(value) {
	const { argv, env, cwd } = Object(value);
	return Array.isArray(argv) && typeof cwd === "string" && typeof env === "object" && env !== null;
}
// shared/rollout/process/agent/program.ts
/**
* The agent: one long-lived process per environment that keeps the servers running and stands in front of them as a
* weighted proxy. It outlives every deploy and is found again through `STATE/agent/address.json`.
*
* Holding the proxy's port is what makes it the only one: a second agent for the same state ends at once. It imports
* nothing but Node and this repository's own files, so that it runs from its source as well as from its bundle.
*/
async function main(state, start) {
	const metrics = new ProxyMetrics();
	const monotonicMs = () => performance.now();
	const supervisor = new Supervisor({
		state,
		now: () => /* @__PURE__ */ new Date(),
		monotonicMs,
		mark: () => randomBytes(12).toString("hex"),
		onGone: (backend) => metrics.forget(backend)
	});
	const proxy = new WeightedProxy({
		upstreams: (backend) => upstreamOf(supervisor, backend),
		metrics,
		settings: start,
		random: Math.random,
		monotonicMs
	});
	const port = await listen(proxy.server, start.port, start.host);
	const config = new KeptConfig(state, start);
	supervisor.resume();
	proxy.setRoutes(supervisor.routes);
	const instance = randomBytes(8).toString("hex");
	const secret = randomBytes(24).toString("hex");
	const describe = () => ({
		instance,
		pid: process.pid,
		host: start.host,
		port
	});
	const control = controlServer({
		secret,
		supervisor,
		proxy,
		config,
		metrics,
		describe
	});
	const controlPort = await listen(control, 0, "127.0.0.1");
	const address = {
		...describe(),
		controlPort,
		secret,
		process: identify(process.pid)
	};
	await writeWhole(join(state, "agent", "address.json"), JSON.stringify(address), 384);
	endOnSignal(proxy, control, supervisor);
}
function upstreamOf(supervisor, backend) {
	const server = supervisor.find(backend);
	if (server === void 0) return void 0;
	return {
		backend,
		release: server.record.order.release,
		port: server.record.port,
		isReady: () => server.state === "ready",
		get underWay() {
			return server.underWay;
		},
		set underWay(value) {
			server.underWay = value;
		}
	};
}
function listen(server, port, host) {
	return new Promise((resolve, reject) => {
		server.once("error", reject);
		server.listen({
			port,
			host,
			exclusive: true
		}, () => {
			const address = server.address();
			resolve(typeof address === "object" && address !== null ? address.port : port);
		});
	});
}
/** Takes no new requests, finishes those under way, ends the servers, and goes. */
function endOnSignal(proxy, control, supervisor) {
	const end = async () => {
		proxy.server.close();
		control.close();
		await supervisor.stopAll();
		proxy.server.closeAllConnections();
		proxy.closeIdle();
		process.exit(0);
	};
	for (const signal of ["SIGTERM", "SIGINT"]) process.once(signal, () => void end());
	process.on("SIGHUP", () => void 0);
}
function exitCodeOf(error) {
	if (systemErrorCode(error) === "EADDRINUSE") return 98;
	const { syscall = "" } = error;
	return [
		"listen",
		"bind",
		"getaddrinfo"
	].includes(syscall) ? 97 : 1;
}
process.stderr.on("error", () => void 0);
const [, , folder = "", start = ""] = process.argv;
main(folder, parseJson(start)).catch((error) => {
	process.stderr.write(error instanceof Error ? `${error.stack ?? ""}\n${error.message}\n` : `${String(error)}\n`);
	process.exit(exitCodeOf(error));
});
export {};
