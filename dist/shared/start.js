import { UnavailableError, UserError, after, asJsonObject, canonicalJson, digestBytes, digestJson, exactJsonOrUndefined, formatLocation, isDigest, isUnavailableError, isUserError, jsonOrUndefined, parseJson, quote, toLine, toLog } from "./base.js";
import * as os from "os";
import { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants, promises } from "fs";
import { styleText } from "node:util";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync, realpathSync, statSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { availableParallelism, homedir, platform, release, tmpdir, totalmem } from "node:os";
// node_modules/@actions/core/lib/utils.js
/**
* Sanitizes an input into a string so it can be passed into issueCommand safely
* @param input input to sanitize into a string
*/
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
/**
*
* @param annotationProperties
* @returns The command properties to send with the actual annotation command
* See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
*/
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
/**
* Issues a command to the GitHub Actions runner
*
* @param command - The command name to issue
* @param properties - Additional properties for the command (key-value pairs)
* @param message - The message to include with the command
* @remarks
* This function outputs a specially formatted string to stdout that the Actions
* runner interprets as a command. These commands can control workflow behavior,
* set outputs, create annotations, mask values, and more.
*
* Command Format:
*   ::name key=value,key=value::message
*
* @example
* ```typescript
* // Issue a warning annotation
* issueCommand('warning', {}, 'This is a warning message');
* // Output: ::warning::This is a warning message
*
* // Set an environment variable
* issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
* // Output: ::set-env name=MY_VAR::some value
*
* // Add a secret mask
* issueCommand('add-mask', {}, 'secretValue123');
* // Output: ::add-mask::secretValue123
* ```
*
* @internal
* This is an internal utility function that powers the public API functions
* such as setSecret, warning, error, and exportVariable.
*/
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
function issue(name, message = "") {
	issueCommand(name, {}, message);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access, appendFile, writeFile } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	/**
	* Finds the summary file path from the environment, rejects if env var is not found or file does not exist
	* Also checks r/w permissions.
	*
	* @returns step summary file path
	*/
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access(pathFromEnv, constants.R_OK | constants.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	/**
	* Wraps content in an HTML tag, adding any HTML attributes
	*
	* @param {string} tag HTML tag to wrap
	* @param {string | null} content content within the tag
	* @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
	*
	* @returns {string} content wrapped in HTML element
	*/
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	/**
	* Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
	*
	* @param {SummaryWriteOptions} [options] (optional) options for write operation
	*
	* @returns {Promise<Summary>} summary instance
	*/
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	/**
	* Clears the summary buffer and wipes the summary file
	*
	* @returns {Summary} summary instance
	*/
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	/**
	* Returns the current summary buffer as a string
	*
	* @returns {string} string of summary buffer
	*/
	stringify() {
		return this._buffer;
	}
	/**
	* If the summary buffer is empty
	*
	* @returns {boolen} true if the buffer is empty
	*/
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	/**
	* Resets the summary buffer without writing to summary file
	*
	* @returns {Summary} summary instance
	*/
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	/**
	* Adds raw text to the summary buffer
	*
	* @param {string} text content to add
	* @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	/**
	* Adds the operating system-specific end-of-line marker to the buffer
	*
	* @returns {Summary} summary instance
	*/
	addEOL() {
		return this.addRaw(EOL);
	}
	/**
	* Adds an HTML codeblock to the summary buffer
	*
	* @param {string} code content to render within fenced code block
	* @param {string} lang (optional) language to syntax highlight code
	*
	* @returns {Summary} summary instance
	*/
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML list to the summary buffer
	*
	* @param {string[]} items list of items to render
	* @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
	*
	* @returns {Summary} summary instance
	*/
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML table to the summary buffer
	*
	* @param {SummaryTableCell[]} rows table rows
	*
	* @returns {Summary} summary instance
	*/
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds a collapsable HTML details element to the summary buffer
	*
	* @param {string} label text for the closed state
	* @param {string} content collapsable content
	*
	* @returns {Summary} summary instance
	*/
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML image tag to the summary buffer
	*
	* @param {string} src path to the image you to embed
	* @param {string} alt text description of the image
	* @param {SummaryImageOptions} options (optional) addition image attributes
	*
	* @returns {Summary} summary instance
	*/
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML section heading element
	*
	* @param {string} text heading text
	* @param {number | string} [level=1] (optional) the heading level, default: 1
	*
	* @returns {Summary} summary instance
	*/
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML thematic break (<hr>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML line break (<br>) to the summary buffer
	*
	* @returns {Summary} summary instance
	*/
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML blockquote to the summary buffer
	*
	* @param {string} text quote text
	* @param {string} cite (optional) citation url
	*
	* @returns {Summary} summary instance
	*/
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	/**
	* Adds an HTML anchor tag to the summary buffer
	*
	* @param {string} text link text/content
	* @param {string} href hyperlink
	*
	* @returns {Summary} summary instance
	*/
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
/**
* The code to exit an action
*/
var ExitCode;
(function(ExitCode) {
	/**
	* A code indicating that the action was successful
	*/
	ExitCode[ExitCode["Success"] = 0] = "Success";
	/**
	* A code indicating that the action was a failure
	*/
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
/**
* Registers a secret which will get masked from logs
*
* @param secret - Value of the secret to be masked
* @remarks
* This function instructs the Actions runner to mask the specified value in any
* logs produced during the workflow run. Once registered, the secret value will
* be replaced with asterisks (***) whenever it appears in console output, logs,
* or error messages.
*
* This is useful for protecting sensitive information such as:
* - API keys
* - Access tokens
* - Authentication credentials
* - URL parameters containing signatures (SAS tokens)
*
* Note that masking only affects future logs; any previous appearances of the
* secret in logs before calling this function will remain unmasked.
*
* @example
* ```typescript
* // Register an API token as a secret
* const apiToken = "abc123xyz456";
* setSecret(apiToken);
*
* // Now any logs containing this value will show *** instead
* console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
* ```
*/
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
/**
* Gets the value of an input.
* Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
* Returns an empty string if the value is not defined.
*
* @param     name     name of the input to get
* @param     options  optional. See InputOptions.
* @returns   string
*/
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
/**
* Sets the value of an output.
*
* @param     name     name of the output to set
* @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
*/
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
/**
* Writes debug message to user log
* @param message debug message
*/
function debug(message) {
	issueCommand("debug", {}, message);
}
/**
* Adds an error issue
* @param message error issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a warning issue
* @param message warning issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Adds a notice issue
* @param message notice issue message. Errors will be converted to string via toString()
* @param properties optional properties to add to the annotation.
*/
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
* Writes info to log with console.log.
* @param message info message
*/
function info(message) {
	process.stdout.write(message + os.EOL);
}
/**
* Begin an output group.
*
* Output until the next `groupEnd` will be foldable in this group
*
* @param name The name of the output group
*/
function startGroup(name) {
	issue("group", name);
}
/**
* End an output group.
*/
function endGroup() {
	issue("endgroup");
}
// shared/core/verdict.ts
/** From best to worst: a failure outweighs a missing measurement, which outweighs a warning. */
const SEVERITY = [
	"pass",
	"warn",
	"inconclusive",
	"fail"
];
/**
* The verdict of a whole from the verdicts of its parts.
*
* @returns the worst part; `inconclusive` when there are no parts, since nothing was measured
*/
function worstVerdict(parts) {
	let worst = -1;
	for (const part of parts) worst = Math.max(worst, SEVERITY.indexOf(part));
	return SEVERITY[worst] ?? "inconclusive";
}
/** What weighs most stands first: `fail`, `inconclusive`, `warn`, `pass`. */
const WORST_FIRST = SEVERITY.toReversed();
function isVerdict(value) {
	return SEVERITY.includes(value);
}
/** The mark that accompanies the word; readable without colour. */
const VERDICT_MARKS = {
	pass: "✓",
	warn: "!",
	fail: "✗",
	inconclusive: "?"
};
/** What needs a reader first: failures, what is open, warnings, and what passes; among equals the order stays. */
function worstFirst(items, verdictOf) {
	return WORST_FIRST.flatMap((verdict) => items.filter((item) => verdictOf(item) === verdict));
}
// shared/runtime/clock.ts
const systemClock = {
	now: () => /* @__PURE__ */ new Date(),
	monotonicMs: () => performance.now(),
	sleep: (ms, cancelled) => new Promise((resolve) => {
		if (cancelled?.aborted === true) {
			resolve();
			return;
		}
		const wake = () => {
			callOff();
			cancelled?.removeEventListener("abort", wake);
			resolve();
		};
		const callOff = after(ms, wake);
		cancelled?.addEventListener("abort", wake, { once: true });
	})
};
// shared/runtime/host.ts
/** The optional file of defaults at the top of the workspace; see project-file.ts. */
const PROJECT_FILE = ".trainyard.yml";
const MAX_EVENT_BYTES = 32 << 20;
const EVIDENCE_WORDS = /* @__PURE__ */ new Set([
	"auto",
	"artifacts",
	"triggering-run"
]);
function isWorkflow(env) {
	return env["GITHUB_ACTIONS"] === "true";
}
/** @param script absolute path of the running script: `<root>/dist/<action>/index.js` or `<root>/actions/<action>/index.ts` */
function readHost(env, script) {
	const root = dirname(dirname(dirname(script)));
	if (!isWorkflow(env)) {
		const toolCache = join(env["XDG_CACHE_HOME"] ?? join(homedir(), ".cache"), "trainyard");
		return {
			run: { host: "terminal" },
			github: void 0,
			workspace: process.cwd(),
			temp: tmpdir(),
			toolCache,
			root
		};
	}
	const temp = env["RUNNER_TEMP"] ?? tmpdir();
	return {
		run: runIdentity(env),
		github: githubContext(env),
		workspace: resolve(env["GITHUB_WORKSPACE"] ?? process.cwd()),
		temp,
		toolCache: env["RUNNER_TOOL_CACHE"] ?? join(temp, "tool-cache"),
		root
	};
}
/** @param where the input `evidence`: a word for the folder of the job, or a path */
function evidenceFolder(host, where) {
	if (!EVIDENCE_WORDS.has(where)) return resolve(host.workspace, where);
	return host.run.host === "github" ? join(host.temp, "trainyard", "evidence") : join(host.workspace, ".trainyard", "evidence");
}
function runIdentity(env) {
	const attempt = Number(env["GITHUB_RUN_ATTEMPT"]);
	return {
		host: "github",
		...text("repository", env["GITHUB_REPOSITORY"], /^[\w.-]+\/[\w.-]+$/),
		...text("repositoryId", env["GITHUB_REPOSITORY_ID"], /^\d+$/),
		...text("runId", env["GITHUB_RUN_ID"], /^\d+$/),
		...Number.isSafeInteger(attempt) && attempt > 0 ? { attempt } : {},
		...text("job", env["GITHUB_JOB"], /^[\w-]+$/),
		...legOf(env["INPUT_LEG"]),
		...text("actor", env["GITHUB_ACTOR"], /^[\w.[\]-]+$/),
		...text("commit", env["GITHUB_SHA"], /^[0-9a-f]{40}([0-9a-f]{24})?$/),
		...text("ref", env["GITHUB_REF"], /^refs\/.+$/s),
		...text("event", env["GITHUB_EVENT_NAME"], /^[a-z_]+$/),
		...text("workflow", env["GITHUB_WORKFLOW"], /^.+$/s)
	};
}
const LONGEST_LEG = 200;
const NO_MATRIX = /* @__PURE__ */ new Set(["null", "{}"]);
/**
* As the input `leg` says it. Workflows alone can say it, so that a project file does not; an expression that nobody
* evaluated says nothing.
*/
function legOf(given = "") {
	const text = given.trim();
	if (text === "" || text.includes("${{")) return {};
	const value = exactJsonOrUndefined(text);
	const leg = value === void 0 ? text.replace(/\s+/g, " ") : canonicalJson(value);
	if (NO_MATRIX.has(leg)) return { leg: "none" };
	return { leg: leg.length <= LONGEST_LEG ? leg : digestBytes(leg) };
}
/** A value of the wrong shape is left out: an identity that could be forged through a name is worse than none. */
function text(key, value, shape) {
	return value !== void 0 && value.length <= 1024 && shape.test(value) ? { [key]: value } : {};
}
function githubContext(env) {
	const repository = env["GITHUB_REPOSITORY"];
	if (repository === void 0) return void 0;
	return {
		apiUrl: env["GITHUB_API_URL"] ?? "https://api.github.com",
		serverUrl: env["GITHUB_SERVER_URL"] ?? "https://github.com",
		repository,
		payload: readEvent(env["GITHUB_EVENT_PATH"])
	};
}
function readEvent(path) {
	if (path === void 0) return void 0;
	try {
		if (statSync(path).size > MAX_EVENT_BYTES) return void 0;
		return jsonOrUndefined(readFileSync(path));
	} catch {
		return;
	}
}
function environmentFingerprint() {
	return {
		os: `${platform()} ${release()}`,
		arch: process.arch,
		node: process.versions.node,
		cpus: availableParallelism(),
		memoryBytes: totalmem()
	};
}
// shared/core/text/duration.ts
const UNIT_MS = {
	ms: 1,
	s: 1e3,
	min: 6e4,
	m: 6e4,
	h: 36e5,
	d: 864e5
};
/**
* Milliseconds of a duration with a unit: `500ms`, `30s`, `10m` or `10min`, `2h`, `7d`. A bare number is refused.
*
* @throws UserError `duration-invalid`
*/
function parseDuration(text, where) {
	const match = /^(\d+(?:\.\d+)?)\s*(ms|s|min|m|h|d)$/.exec(text.trim());
	const unit = UNIT_MS[match?.[2] ?? ""];
	if (match === null || unit === void 0) throw new UserError("duration-invalid", {
		what: `${quote(text)} is not a duration.`,
		where,
		remedy: "Write a number with a unit: ms, s, m, h or d. Example: 10m."
	});
	return Number(match[1]) * unit;
}
// shared/core/references.ts
const ARTIFACT_KINDS = [
	"dataset",
	"model",
	"features"
];
const NAME$1 = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
const ALIAS = /^[a-z](?:[a-z0-9-]{0,62})$/;
const SEQUENCE = /^v([1-9][0-9]{0,8})$/;
/**
* Parses a reference. Names and aliases are lower case; `v` and digits is always a sequence number, never an alias.
*
* @throws UserError `reference-invalid`
*/
function parseReference(text, input) {
	const [artifact = "", selector, ...rest] = text.split("@");
	const separator = artifact.indexOf(":");
	const kind = artifact.slice(0, Math.max(separator, 0));
	const name = artifact.slice(separator + 1);
	if (rest.length > 0 || !isKind(kind) || !NAME$1.test(name)) throw invalid$2(text, input);
	if (selector === void 0) return {
		kind,
		name
	};
	const parsed = parseSelector(selector);
	if (parsed === void 0) throw invalid$2(text, input);
	return {
		kind,
		name,
		selector: parsed
	};
}
function parseSelector(text) {
	const sequence = SEQUENCE.exec(text)?.[1];
	if (sequence !== void 0) return {
		by: "sequence",
		sequence: Number(sequence)
	};
	if (isDigest(text)) return {
		by: "digest",
		digest: text
	};
	if (ALIAS.test(text) && !/^v\d+$/.test(text)) return {
		by: "alias",
		alias: text
	};
}
function formatArtifact(artifact) {
	return `${artifact.kind}:${artifact.name}`;
}
function formatReference(reference) {
	const { selector } = reference;
	return selector === void 0 ? formatArtifact(reference) : `${formatArtifact(reference)}@${formatSelector(selector)}`;
}
function formatSelector(selector) {
	switch (selector.by) {
		case "sequence": return `v${selector.sequence}`;
		case "digest": return selector.digest;
		case "alias": return selector.alias;
	}
}
function isKind(value) {
	return ARTIFACT_KINDS.includes(value);
}
function invalid$2(text, input) {
	return new UserError("reference-invalid", {
		what: `${quote(text, 200)} is not a reference.`,
		...input === void 0 ? {} : { where: { input } },
		remedy: "Write KIND:NAME, optionally with @vN, @sha256:… or @ALIAS; KIND is dataset, model or features; names are lower case. Example: model:delay@champion."
	});
}
// shared/runtime/inputs.ts
/** Reads inputs as the runner passes them (`INPUT_…`), with the project file behind them. */
var WorkflowInputs = class {
	#source;
	constructor(source) {
		this.#source = source;
	}
	optionalString(name) {
		const value = getInput(name);
		const project = this.#source.projectDefaults[name];
		if (project !== void 0 && (value === "" || value === project.insteadOf)) return project.value;
		return value === "" ? void 0 : value;
	}
	string(name) {
		const value = this.optionalString(name);
		if (value === void 0) throw new UserError("input-missing", {
			what: `The input ${name} is required and was not given.`,
			where: { input: name },
			remedy: `Add it under \`with:\` of the ${this.#source.action} step, or pass --${name} on a terminal.`
		});
		return value;
	}
	choice(name, allowed) {
		const value = this.string(name);
		const found = allowed.find((option) => option === value);
		if (found === void 0) throw invalid$1(name, value, `one of ${allowed.join(", ")}`);
		return found;
	}
	integer(name, range = {}) {
		const value = this.number(name, range);
		if (!Number.isSafeInteger(value)) throw invalid$1(name, this.string(name), "a whole number");
		return value;
	}
	number(name, range = {}) {
		return toNumber(name, this.string(name), range);
	}
	optionalNumber(name, range = {}) {
		const value = this.optionalString(name);
		return value === void 0 ? void 0 : toNumber(name, value, range);
	}
	boolean(name) {
		return this.choice(name, ["true", "false"]) === "true";
	}
	durationMs(name) {
		return parseDuration(this.string(name), { input: name });
	}
	lines(name) {
		return (this.optionalString(name) ?? "").split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== "" && !line.startsWith("#"));
	}
	pairs(name) {
		return this.lines(name).map((line) => {
			const separator = line.indexOf("=");
			if (separator <= 0) throw invalid$1(name, line, "lines of the form KEY=VALUE");
			return [line.slice(0, separator).trim(), line.slice(separator + 1).trim()];
		});
	}
	path(name) {
		return resolve(this.#source.workspace, this.string(name));
	}
	optionalPath(name) {
		const value = this.optionalString(name);
		return value === void 0 ? void 0 : resolve(this.#source.workspace, value);
	}
	reference(name) {
		return parseReference(this.string(name), name);
	}
	optionalReference(name) {
		const value = this.optionalString(name);
		return value === void 0 ? void 0 : parseReference(value, name);
	}
	optionalSecret(name) {
		const value = this.optionalString(name);
		if (value !== void 0) this.#source.mask(value);
		return value;
	}
};
function toNumber(name, text, range) {
	const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
	const { min = -1e400, max = 1e400 } = range;
	if (!(value >= min && value <= max)) throw invalid$1(name, text, `a number${describeRange(range)}`);
	return value;
}
function describeRange({ min, max }) {
	if (min !== void 0 && max !== void 0) return ` from ${min} to ${max}`;
	if (min !== void 0) return ` of at least ${min}`;
	return max === void 0 ? "" : ` of at most ${max}`;
}
function invalid$1(name, value, allowed) {
	return new UserError("input-invalid", {
		what: `The input ${name} is ${quote(value, 200)}.`,
		where: { input: name },
		remedy: `Allowed is ${allowed}.`
	});
}
// shared/core/cancelled.ts
/** The runner cancelled the job, or a person pressed Ctrl-C, before there was a result. Nobody has anything to mend. */
var CancelledError = class extends Error {
	name = "CancelledError";
	constructor() {
		super("The run was cancelled before there was a verdict, so nothing was judged.");
	}
};
/** By name: bundles may hold their own copy of the class. */
function isCancelledError(error) {
	return error instanceof Error && error.name === "CancelledError";
}
/**
* Work that cannot be stopped itself, but is no longer waited for once the run is cancelled.
*
* @throws CancelledError, and what the work throws
*/
async function untilCancelled(work, cancelled) {
	const { promise, reject } = Promise.withResolvers();
	const stop = () => reject(new CancelledError());
	if (cancelled.aborted) stop();
	else cancelled.addEventListener("abort", stop, { once: true });
	try {
		return await Promise.race([promise, work]);
	} finally {
		cancelled.removeEventListener("abort", stop);
	}
}
// shared/runtime/outcome.ts
/** Who meets an error stands in a repository of their own. */
const ERRORS = "https://github.com/trainyard/trainyard/blob/main/docs/errors.md";
/** The exit codes of every action and of the `trainyard` command. Stable; documented in docs/reference/exit-codes.md. */
const EXIT_CODES = {
	success: 0,
	fail: 1,
	inconclusive: 2,
	warn: 3,
	userError: 64,
	unavailable: 69,
	bug: 70,
	cancelled: 130
};
/** The exit code of a verdict: zero unless the policy says that this verdict fails the step. */
function exitCodeOf(verdict, failOn) {
	if (verdict === void 0 || verdict === "pass" || !failOn.has(verdict)) return EXIT_CODES.success;
	return EXIT_CODES[verdict];
}
/** The headline, last and outside every group, in the words of the report. */
function showResult(result, exitCode, log) {
	const at = result.verdict === void 0 ? void 0 : { verdict: result.verdict };
	if (exitCode !== 0) log.error(result.headline, at);
	else if (result.verdict === "warn" || result.verdict === "inconclusive") log.warning(result.headline, at);
	else log.info(`${result.verdict === void 0 ? "" : `${VERDICT_MARKS[result.verdict]} `}${result.headline}`);
}
/** Shows what went wrong, where, and what to do; returns the exit code of its class. */
function showError(error, log) {
	if (error instanceof SuppressedError) {
		showError(error.error, log);
		return showError(error.suppressed, log);
	}
	if (isUserError(error)) {
		const place = error.where === void 0 ? "" : formatLocation(error.where);
		const text = [
			error.what,
			place,
			error.remedy,
			more(error.code)
		].filter((line) => line !== "").join("\n  ");
		log.error(text, {
			title: error.code,
			...error.where
		});
		return EXIT_CODES.userError;
	}
	if (isUnavailableError(error)) {
		log.error([
			error.what,
			error.tried,
			error.remedy,
			more(error.code)
		].join("\n  "), { title: error.code });
		return EXIT_CODES.unavailable;
	}
	const message = error instanceof Error ? error.message : String(error);
	if (isCancelledError(error)) {
		log.error(message);
		return EXIT_CODES.cancelled;
	}
	log.error(`This is a bug in Trainyard: ${message}\nPlease report it with the log of a run with debug logging on.`);
	log.debug(error instanceof Error ? error.stack ?? message : message);
	return EXIT_CODES.bug;
}
function more(code) {
	return `More: ${ERRORS}#${code}`;
}
// shared/runtime/progress.ts
const LINE_EVERY_MS = 5e3;
const BAR_EVERY_MS = 80;
const BAR_CELLS = 28;
/** For a log: a sentence every few seconds, never a flood. */
function logProgress(label, total, clock, say) {
	let lastMs = clock.monotonicMs();
	return {
		update(done, note) {
			if (clock.monotonicMs() - lastMs < LINE_EVERY_MS) return;
			lastMs = clock.monotonicMs();
			say(`${label}: ${note ?? percent(done, total)}`);
		},
		end(note) {
			if (note !== void 0) say(`${label}: ${note}`);
		}
	};
}
/** For a terminal: one line that is drawn over. */
function barProgress(label, total, clock, write) {
	let lastMs = -1e400;
	return {
		update(done, note) {
			if (clock.monotonicMs() - lastMs < BAR_EVERY_MS) return;
			lastMs = clock.monotonicMs();
			const full = total > 0 ? Math.round(BAR_CELLS * Math.min(done / total, 1)) : 0;
			write(`\r\u001B[2K  ${label} ${"█".repeat(full) + "░".repeat(BAR_CELLS - full)} ${note ?? percent(done, total)}`);
		},
		end(note) {
			write(`\r\u001B[2K${note === void 0 ? "" : `  ${label}  ${note}\n`}`);
		}
	};
}
function percent(done, total) {
	return total > 0 ? `${Math.floor(100 * Math.min(done, total) / total)} %` : `${done}`;
}
// shared/core/text/width.ts
/** Columns of text as a terminal shows it; wide East Asian characters and emoji take two. */
function displayWidth(text) {
	if (/^[\x20-\x7e]*$/.test(text)) return text.length;
	let width = 0;
	for (const { segment } of new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)) width += /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u.test(segment) || /\p{Emoji_Presentation}/u.test(segment) ? 2 : 1;
	return width;
}
// shared/runtime/table.ts
const GAP = "  ";
/** A column is not made narrower than this, however little room there is. */
const MIN_COLUMN = 12;
/**
* Aligns columns; cells that look like numbers go to the right. The first row is the header.
*
* @param maxWidth where given, the widest columns are shortened until a line fits; a shortened cell ends in `…`, or has
* it in its middle where two cells of a column would else read the same
*/
function alignTable(rows, maxWidth = 1e400) {
	const columns = largest(rows, (row) => row.length);
	const widths = fit(Array.from({ length: columns }, (_, column) => largest(rows, (row) => displayWidth(row[column] ?? ""))), maxWidth - 2 * Math.max(0, columns - 1));
	const numeric = widths.map((_, column) => rows.slice(1).every((row) => looksNumeric(row[column] ?? "")));
	const short = widths.map((width, column) => shortened(rows.map((row) => row[column] ?? ""), width));
	return rows.map((_, row) => widths.map((width, column) => pad(short[column]?.[row] ?? "", width, numeric[column] === true)).join(GAP).trimEnd());
}
/** The cells of a column, each in its room. What tells one from another often stands at the end: `slice carrier=AA`. */
function shortened(cells, width) {
	const distinct = new Set(cells).size;
	const cut = cells.map((cell) => shorten(cell, width));
	if (new Set(cut).size === distinct) return cut;
	return cells.map((cell) => shortenMiddle(cell, width));
}
/** Rows may be more than a call can have arguments. */
function largest(rows, of) {
	return rows.reduce((most, row) => Math.max(most, of(row)), 0);
}
/** Takes from the widest column until all fit. */
function fit(natural, room) {
	const widths = [...natural];
	const total = () => widths.reduce((sum, width) => sum + width, 0);
	while (total() > room) {
		const widest = Math.max(...widths);
		if (widest <= MIN_COLUMN) break;
		widths[widths.indexOf(widest)] = widest - 1;
	}
	return widths;
}
function shorten(cell, width) {
	return displayWidth(cell) <= width ? cell : `${fitting(lettersOf(cell), width - 1).join("")}…`;
}
function shortenMiddle(cell, width) {
	if (displayWidth(cell) <= width) return cell;
	const letters = lettersOf(cell);
	const start = fitting(letters, Math.floor((width - 1) / 2));
	const end = fitting(letters.toReversed(), width - 1 - displayWidth(start.join("")));
	return `${start.join("")}…${end.toReversed().join("")}`;
}
/** As many of the first as find room. */
function fitting(letters, room) {
	let used = 0;
	const end = letters.findIndex((letter) => (used += displayWidth(letter)) > room);
	return end === -1 ? letters : letters.slice(0, end);
}
/** What a reader takes for one letter each. */
function lettersOf(text) {
	return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].map(({ segment }) => segment);
}
function looksNumeric(cell) {
	return cell === "" || /^[+−-]?[\d.,]+(?:e[+-]?\d+)?(?:\s?[%a-zA-Z]{0,4})?$/.test(cell);
}
function pad(cell, width, right) {
	const space = " ".repeat(Math.max(0, width - displayWidth(cell)));
	return right ? space + cell : cell + space;
}
// shared/runtime/terminal-log.ts
/** The log on a person's terminal: the same sentences, indented by phase; colour helps and never carries. */
var TerminalLog = class {
	width;
	#clock;
	#stream;
	#verbose;
	#secrets = [];
	#indent = "";
	constructor(clock, options) {
		this.#clock = clock;
		this.#stream = options.stream;
		this.#verbose = options.verbose;
		this.width = Math.min(Math.max(options.stream.columns || 100, 60), 140);
	}
	info = (text) => this.#line(text);
	debug = (text) => {
		if (this.#verbose) this.#line(text, "dim");
	};
	notice = (text, at) => this.#line(`${markOf(at, "·")} ${text}${placeOf(text, at)}`);
	warning = (text, at) => this.#line(`${markOf(at, "!")} ${text}${placeOf(text, at)}`, "yellow");
	error = (text, at) => this.#line(`${markOf(at, "✗")} ${text}${placeOf(text, at)}`, "red");
	async group(title, body) {
		this.#line(title, "bold");
		const outer = this.#indent;
		this.#indent = `${outer}  `;
		try {
			return await body();
		} finally {
			this.#indent = outer;
		}
	}
	table(rows) {
		const [header, ...body] = alignTable(rows, this.width - this.#indent.length);
		if (header !== void 0) this.#line(header, "dim");
		for (const line of body) this.#line(line);
	}
	progress(label, total) {
		return this.#stream.isTTY ? barProgress(label, total, this.#clock, (text) => void this.#stream.write(this.#hide(text))) : logProgress(label, total, this.#clock, this.info);
	}
	mask(secret) {
		for (const line of secret.split(/\r?\n/)) if (line.trim() !== "") this.#secrets.push(line);
	}
	#line(text, style) {
		for (const line of this.#hide(toLog(text)).split("\n")) this.#stream.write(`${this.#indent}${style === void 0 ? line : this.#styled(style, line)}\n`);
	}
	#styled(style, line) {
		return styleText(style, line, { stream: this.#stream });
	}
	#hide(text) {
		return this.#secrets.reduce((hidden, secret) => hidden.replaceAll(secret, "***"), text);
	}
};
function markOf(at, level) {
	return at?.verdict === void 0 ? level : VERDICT_MARKS[at.verdict];
}
/** Where it is, for a text that does not say so itself. */
function placeOf(text, at) {
	const place = at === void 0 ? "" : formatLocation(at);
	return place === "" || text.includes(place) ? "" : `  (${place})`;
}
// shared/runtime/workflow-log.ts
/** The log of a workflow run: phases are groups, findings are annotations, and no text can inject a command. */
var WorkflowLog = class {
	width = 120;
	#clock;
	#workspace;
	#openGroup = false;
	constructor(clock, workspace) {
		this.#clock = clock;
		this.#workspace = workspace;
	}
	info = (text) => info(toLog(text));
	debug = (text) => debug(text);
	notice = (text, at) => notice(text, this.#properties(at));
	warning = (text, at) => warning(text, this.#properties(at));
	error = (text, at) => error(text, this.#properties(at));
	async group(title, body) {
		if (this.#openGroup) return body();
		this.#openGroup = true;
		startGroup(toLog(title));
		try {
			return await body();
		} finally {
			endGroup();
			this.#openGroup = false;
		}
	}
	table(rows) {
		for (const line of alignTable(rows)) this.info(line);
	}
	progress(label, total) {
		return logProgress(label, total, this.#clock, this.info);
	}
	mask(secret) {
		for (const line of secret.split(/\r?\n/)) if (line.trim() !== "") setSecret(line);
	}
	#properties(at) {
		if (at === void 0) return {};
		return {
			...at.title === void 0 ? {} : { title: at.title },
			...at.file === void 0 ? {} : { file: this.#relative(at.file) },
			...at.line === void 0 ? {} : { startLine: at.line },
			...at.column === void 0 ? {} : { startColumn: at.column }
		};
	}
	/** Annotations are shown beside a file only when its path is relative to the checkout. */
	#relative(file) {
		const path = relative(this.#workspace, file);
		return path.startsWith("..") ? file : path;
	}
};
// shared/runtime/action.ts
/** As the default of the input `fail-on` in every action.yml that has it. */
const STRICT_FAIL_ON = ["fail", "inconclusive"];
/** How long a finished action waits for a library's open handles before it ends anyway. */
const LINGER_MS = 1500;
/** Runs an action from the runner's or the terminal's environment. Never throws: the exit code tells. */
async function runAction(action) {
	dropEmptySettings();
	const env = { ...process.env };
	const host = readHost(env, realpathSync(process.argv[1] ?? ""));
	const log = openLog(env, host);
	const cancelled = listenForCancel(log);
	let evidence;
	let refused = { began: false };
	try {
		requirePlatform();
		const { reader, services } = await prepare(action, env, host, {
			log,
			cancelled
		});
		evidence = services.evidence;
		const failOn = readFailOn(reader);
		const inputs = action.readInputs(reader);
		refused = modelAmong((action.speaks?.about ?? []).map((name) => reader.optionalString(name) ?? ""));
		const result = await (await action.load())(inputs, services);
		const exitCode = cancelled.aborted ? EXIT_CODES.cancelled : exitCodeOf(result.verdict, failOn);
		await publish(result, env);
		showResult(result, exitCode, log);
		process.exitCode = exitCode;
	} catch (error) {
		const shown = showError(error, log);
		process.exitCode = cancelled.aborted ? EXIT_CODES.cancelled : shown;
		if (action.speaks !== void 0) await leaveRefusal(evidence, log, [
			action.name,
			error,
			refused
		]);
	}
	setTimeout(() => process.exit(), LINGER_MS).unref();
}
/** Silence could be taken for a pass: a report of the same job shows what the other steps said. */
async function leaveRefusal(evidence, log, said) {
	try {
		const { refusalOf } = await import("./evidence-refusals.js");
		await evidence?.leave(refusalOf(...said));
	} catch (cause) {
		log.warning(`A report will not show that this step ended without a verdict: ${cause.message}`);
	}
}
/** A workflow that passes on a secret nobody set makes an empty variable, which the SDK of AWS takes for a setting. */
function dropEmptySettings() {
	for (const [name, value] of Object.entries(process.env)) if (name.startsWith("AWS_") && value === "") Reflect.deleteProperty(process.env, name);
}
/** Elsewhere processes, links and paths behave differently enough to lose data; refused before any work. */
function requirePlatform() {
	if (process.platform === "linux" || process.platform === "darwin") return;
	throw new UserError("platform-unsupported", {
		what: `Trainyard does not run on ${process.platform}.`,
		remedy: "Use a Linux runner; on a terminal also macOS, a container or WSL."
	});
}
function openLog(env, host) {
	if (isWorkflow(env)) return new WorkflowLog(systemClock, host.workspace);
	const stream = env["TRAINYARD_FORMAT"] === "json" ? process.stderr : process.stdout;
	return new TerminalLog(systemClock, {
		stream,
		verbose: env["TRAINYARD_VERBOSE"] === "true"
	});
}
/** The runner signals SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills; a person presses Ctrl-C. */
function listenForCancel(log) {
	const controller = new AbortController();
	const cancel = (signal) => {
		if (!controller.signal.aborted) log.info(`Cancelled (${signal}); finishing what must not be left half done.`);
		controller.abort();
	};
	process.on("SIGINT", cancel);
	process.on("SIGTERM", cancel);
	return controller.signal;
}
async function prepare({ name: action, speaks }, env, host, given) {
	const startedAt = systemClock.now();
	const { log } = given;
	const source = {
		action,
		workspace: host.workspace,
		mask: (secret) => log.mask(secret)
	};
	const projectDefaults = await projectDefaultsOf(action, host, new WorkflowInputs({
		...source,
		projectDefaults: {}
	}));
	const reader = new WorkflowInputs({
		...source,
		projectDefaults
	});
	const version = readVersion(host.root);
	const where = reader.optionalString("evidence") ?? "auto";
	const upload = reader.optionalString("upload-evidence") === void 0 || reader.boolean("upload-evidence");
	const token = reader.optionalSecret("github-token");
	const run = {
		...host.run,
		...askedOn(reader, [action, ...speaks?.about ?? []]),
		...failingOf(reader)
	};
	const rim = {
		host: {
			...host,
			run
		},
		env,
		clock: systemClock,
		log,
		cancelled: given.cancelled
	};
	return {
		reader,
		services: {
			...given,
			clock: systemClock,
			evidence: openEvidence({
				...rim,
				version,
				startedAt,
				where,
				upload,
				token
			}),
			randomBytes,
			environment: env,
			run: host.run,
			github: host.github,
			workspace: host.workspace,
			temp: host.temp,
			toolCache: host.toolCache,
			root: host.root,
			version,
			effect: (name) => log.debug(`effect: ${name}`),
			publishFile: async (path) => (await import("./runtime-artifacts.js")).publishFile(path, {
				host,
				env,
				log
			})
		}
	};
}
/** What a step is about: a job, as a terminal, may ask one action about several things. */
function askedOn(reader, [action, ...about]) {
	return { asked: digestJson([action ?? "", about.map((name) => [name, reader.optionalString(name) ?? ""])]) };
}
/** The model that inputs name, without its version. */
function modelAmong(values) {
	const [model] = values.flatMap((value) => /^model:[a-z0-9][\w.-]{0,200}(?=@|$)/.exec(value)?.[0] ?? []);
	return model === void 0 ? {} : { model };
}
/** What checks, signs and uploads statements is loaded when the first one is left or read. */
function openEvidence(options) {
	const opened = async () => (await import("./runtime-evidence.js")).openEvidence(options);
	return {
		folder: evidenceFolder(options.host, options.where),
		leave: async (draft, kept) => (await opened()).leave(draft, kept),
		collect: async () => (await opened()).collect()
	};
}
/** A job without a checkout says `none`: what an earlier job left in the workspace of a machine of one's own is not its. */
async function projectDefaultsOf(action, { root, workspace }, reader) {
	if (reader.optionalString("config") === "none") return {};
	const path = reader.optionalPath("config");
	if (path === void 0 && !existsSync(join(workspace, ".trainyard.yml"))) return {};
	const { readProjectDefaults } = await import("./runtime-project-file.js");
	return readProjectDefaults(action, root, workspace, path);
}
function readVersion(root) {
	return parseJson(readFileSync(join(root, "package.json"))).version;
}
/** Which verdicts fail the step; without a verdict none matters. */
function readFailOn(reader) {
	const words = failOnWords(reader);
	for (const word of words) {
		if (isVerdict(word) || word === "never") continue;
		throw new UserError("input-invalid", {
			what: `The input fail-on names the verdict ${quote(word)}.`,
			where: { input: "fail-on" },
			remedy: "Allowed are fail, inconclusive and warn in any combination, or never."
		});
	}
	return new Set(words.filter(isVerdict));
}
/** In which its step does otherwise than most: whoever explains the end of a job by a verdict must know. */
function failingOf(reader) {
	const words = failOnWords(reader);
	const passesOn = STRICT_FAIL_ON.filter((verdict) => !words.includes(verdict));
	return {
		...words.includes("warn") ? { failsOnWarn: true } : {},
		...passesOn.length === 0 ? {} : { passesOn }
	};
}
/** An input that nobody set arrives empty, not as its default: only `never` lets every verdict pass. */
function failOnWords(reader) {
	const words = (reader.optionalString("fail-on") ?? "").split(/[\s,]+/).filter((word) => word !== "");
	return words.length === 0 ? STRICT_FAIL_ON : words;
}
/** Outputs and summary are written whatever the verdict, so that later steps can show them. */
async function publish(result, env) {
	const outputs = {
		...result.verdict === void 0 ? {} : { verdict: result.verdict },
		headline: result.headline,
		...result.outputs
	};
	if (!isWorkflow(env)) {
		if (env["TRAINYARD_FORMAT"] === "json") process.stdout.write(`${JSON.stringify(outputs)}\n`);
		return;
	}
	for (const [name, value] of Object.entries(outputs)) if (value !== void 0) setOutput(name, value);
	if (result.summary !== void 0 && env["GITHUB_STEP_SUMMARY"] !== void 0) await summary.addRaw(result.summary, true).write();
}
// shared/core/text/uri.ts
/** The only place where addresses are taken apart. What comes in is untrusted; nothing here throws. */
const SCHEME = /^([a-z][a-z0-9+.-]*):(.*)$/is;
const LOOPBACK = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;
const WITH_PASSWORD = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i;
const MAX_SHOWN = 200;
/**
* A URI as it is written (RFC 3986, section 3), for schemes that `URL` does not know or would rewrite: a bucket's name is
* no host, and a relative folder behind `file:` stays relative.
*/
function parseUri(text) {
	const [, scheme, rest] = SCHEME.exec(text) ?? [];
	if (scheme === void 0 || rest === void 0) return void 0;
	const [, authority, path = rest] = /^\/\/([^/]*)(.*)$/s.exec(rest) ?? [];
	return {
		scheme,
		rest,
		authority,
		path
	};
}
/**
* An address of the web, http or https, as the WHATWG reads it: the host in lower case, dots resolved, line breaks and
* tabs dropped, and what cannot stand encoded. Compare and send what comes out of here, never the text.
*/
function parseWebAddress(text, base) {
	const url = URL.parse(text, base);
	return url?.protocol === "https:" || url?.protocol === "http:" ? url : void 0;
}
/**
* An address below one that is known to be right.
*
* @param base ends with the folder that `path` is added to; a slash between them is added where it is missing
*/
function webAddressBelow(base, path) {
	return new URL(path, base.endsWith("/") ? base : `${base}/`);
}
/** Whether two addresses name the same scheme, host and port, so that a token for one may go to the other. */
function isSameOrigin(url, base) {
	const origin = originOf(base, base);
	return origin !== void 0 && originOf(url, base) === origin;
}
/** `https://api.github.com`; undefined where the text is no address of the web. */
function originOf(url, base) {
	return parseWebAddress(url, base)?.origin;
}
/** Whether nobody on the way can read what is sent there: through TLS, or to this machine. */
function isPrivateOnTheWay(url) {
	return url.protocol === "https:" || url.protocol === "http:" && LOOPBACK.test(url.hostname);
}
function hasCredentials(url) {
	return url.username !== "" || url.password !== "";
}
/** Whether a text begins as a URI that carries a password: it is a secret whatever its name says. */
function carriesPassword(text) {
	return WITH_PASSWORD.test(text);
}
/** As an address may be shown: without the user, the password and the query that it can hold. */
function shownAddress(text) {
	const url = URL.parse(text);
	if (url === null) return toLine(text.replace(/[^/]*@/, ""), MAX_SHOWN);
	return toLine(`${url.protocol}//${url.host}${url.pathname.replace(/\/$/, "")}`, MAX_SHOWN);
}
// shared/core/command.ts
const OPERATORS = /* @__PURE__ */ new Set([
	"|",
	"||",
	"&&",
	"&",
	";",
	">",
	">>",
	"<",
	"2>",
	"2>&1",
	"&>"
]);
/**
* The arguments of a command. No shell is involved: several lines are one argument each, a single line is split at
* blanks, where single and double quotes keep blanks together and a backslash takes the next character as it is
* (inside single quotes it is a backslash). Nothing is expanded.
*
* @throws UserError `command-invalid` for an open quote, an empty command, or a word that only a shell understands
*/
function parseCommand(text) {
	const lines = text.split(/\r?\n/).filter((line) => line.trim() !== "");
	const words = lines.length > 1 ? lines.map((line) => line.trim()) : splitLine(lines[0] ?? "");
	if (words.length === 0 || words[0] === "") throw invalid("The command is empty.", "Give the program and its arguments.");
	if (words.some((word) => word.includes("\0"))) throw invalid("The command holds a NUL character.", "Remove it.");
	return words;
}
function splitLine(line) {
	const words = [];
	let word;
	let quote;
	let plain = true;
	const end = () => {
		if (word !== void 0) words.push(plain ? notAnOperator(word) : word);
		word = void 0;
		plain = true;
	};
	const characters = [...line];
	for (let at = 0; at < characters.length; at++) {
		const character = characters[at] ?? "";
		if (quote === void 0 && /\s/.test(character)) end();
		else if (character === quote) quote = void 0;
		else if (quote === void 0 && (character === "\"" || character === "'")) {
			quote = character;
			word ??= "";
			plain = false;
		} else if (character === "\\" && quote !== "'") {
			word = (word ?? "") + nextOf(characters, ++at);
			plain = false;
		} else word = (word ?? "") + character;
	}
	if (quote !== void 0) throw invalid(`A ${quote} is never closed.`, "Close the quote, or write one argument per line.");
	end();
	return words;
}
function nextOf(characters, at) {
	const next = characters[at];
	if (next === void 0) throw invalid("The command ends with a backslash.", "Remove it, or write it twice.");
	return next;
}
function notAnOperator(word) {
	if (!OPERATORS.has(word)) return word;
	throw invalid(`${quote(word)} means something to a shell only, and no shell is involved.`, `Ask for the shell: bash -c '…'. If the program itself wants the word, put it in quotes.`);
}
function invalid(what, remedy) {
	return new UserError("command-invalid", {
		what,
		where: { input: "command" },
		remedy
	});
}
// shared/rollout/environment.ts
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
/** @throws UserError `input-invalid` for what could not be part of a path, a label or a variable */
function environmentName(text) {
	if (NAME.test(text)) return text;
	throw new UserError("input-invalid", {
		what: `${quote(text)} cannot be the name of an environment.`,
		where: { input: "environment" },
		remedy: "Use lower-case letters, digits and hyphens, such as staging or production."
	});
}
/**
* Where an environment's state is kept unless an input says otherwise: in the home folder of the runner's user, since
* a checkout empties the workspace before the next job.
*/
function defaultState(environment, home) {
	return join(home ?? homedir(), ".trainyard", "environments", environment);
}
// shared/github/errors.ts
/**
* A question that GitHub answered with 409. Octokit's pagination takes a bare 409 for the end of the list (it stands
* for an empty Git repository there), so that half a list, or none, would pass for the whole.
*/
var ReadConflict = class extends Error {};
function asHttpFailure(error) {
	if (error instanceof ReadConflict) return asHttpFailure(error.cause);
	if (!(error instanceof Error) || !("status" in error) || typeof error.status !== "number") return void 0;
	const response = "response" in error ? error.response : void 0;
	return {
		status: error.status,
		message: error.message,
		headers: response === void 0 ? void 0 : response.headers ?? {}
	};
}
/** GitHub asked to slow down: the request was refused, not executed, so that any method may be tried again. */
function isRateLimited(failure) {
	if (failure.status === 429) return true;
	if (failure.status !== 403) return false;
	return failure.headers?.["retry-after"] !== void 0 || String(failure.headers?.["x-ratelimit-remaining"]) === "0" || /secondary rate limit/i.test(failure.message);
}
/** No answer, or an answer that says nothing about the request: the effect may or may not have happened. */
function isOutage(failure) {
	return failure.headers === void 0 || failure.status >= 500;
}
/** Milliseconds GitHub asked to wait, from `retry-after` or the time at which the limit resets. */
function askedDelayMs(failure, nowMs) {
	if (!isRateLimited(failure)) return void 0;
	const after = Number(failure.headers?.["retry-after"]);
	if (Number.isFinite(after) && after >= 0) return after * 1e3;
	const reset = Number(failure.headers?.["x-ratelimit-reset"]);
	if (String(failure.headers?.["x-ratelimit-remaining"]) === "0" && Number.isFinite(reset)) return Math.max(0, reset * 1e3 - nowMs) + 1e3;
	return 6e4;
}
/** Translates an answer of GitHub into what the user must change; anything that is no HTTP failure passes through. */
function explainFailure(error, attempted) {
	const failure = asHttpFailure(error);
	if (failure === void 0) return error;
	if (isRateLimited(failure) || isOutage(failure)) return unavailable(failure, attempted, error);
	switch (failure.status) {
		case 401: return new UserError("github-token-refused", {
			what: `GitHub does not accept the token that was to ${attempted.doing}.`,
			where: { input: "github-token" },
			remedy: "Pass a token that has not expired; in a workflow, github-token: ${{ github.token }} is always fresh.",
			cause: error
		});
		case 403: return forbidden(failure, attempted, error);
		case 404:
		case 410: return new UserError("github-not-found", {
			what: `GitHub knows no such thing, or hides it from this token: it was to ${attempted.doing}.`,
			remedy: `Check the number and the repository, and that the token may see them (permissions: ${attempted.permission}).`,
			cause: error
		});
		default: return new UserError("github-refused", {
			what: `GitHub refused to ${attempted.doing} (${failure.status}): ${failure.message}`,
			remedy: "Mend what the message names.",
			cause: error
		});
	}
}
function forbidden(failure, attempted, cause) {
	if (/locked/i.test(failure.message)) return new UserError("github-conversation-locked", {
		what: `The conversation is locked, so GitHub refused to ${attempted.doing}.`,
		remedy: "Unlock the conversation, or set comment: never.",
		cause
	});
	return new UserError("github-permission-missing", {
		what: `The token may not ${attempted.doing}.`,
		where: { permission: attempted.permission },
		remedy: `Add "permissions: ${attempted.permission}" to the job. A pull request from a fork never gets it: publish from a workflow_run job then.`,
		cause
	});
}
function unavailable(failure, attempted, cause) {
	const limited = isRateLimited(failure);
	const answer = failure.headers === void 0 ? "gave no answer" : `answered ${failure.status}`;
	return new UnavailableError(limited ? "github-rate-limited" : "github-unavailable", {
		what: limited ? `GitHub asked to slow down while it was to ${attempted.doing}.` : `GitHub ${answer} when asked to ${attempted.doing}.`,
		tried: "It was tried again several times, with growing pauses.",
		remedy: limited ? "Run again later, or write less often." : "Run again; see https://www.githubstatus.com for outages.",
		cause
	});
}
// shared/github/event.ts
/** Reads the event's payload, which anybody who opens a pull request has partly written. */
function subjectOfEvent(github, event) {
	const payload = asJsonObject(github?.payload);
	if (event === "workflow_run") {
		const run = triggeringRun(github, event);
		if (run === void 0) return {
			kind: "none",
			reason: "The run that triggered this one does not name its head."
		};
		return run.event === "pull_request" ? {
			kind: "workflow-run",
			run
		} : {
			kind: "none",
			reason: `The run that triggered this one was started by ${run.event}, not by a pull request.`
		};
	}
	const pull = asJsonObject(payload?.["pull_request"]);
	const issue = asJsonObject(payload?.["issue"]);
	const number = pull?.["number"] ?? (issue?.["pull_request"] === void 0 ? void 0 : issue["number"]);
	if (isPullRequestNumber(number)) return {
		kind: "pull-request",
		number,
		fromFork: isFork(pull)
	};
	return {
		kind: "none",
		reason: `No pull request belongs to ${event === void 0 ? "this run" : `the event ${event}`}.`
	};
}
/**
* A report that is published for a finished run speaks of that run, not of the one that publishes. On
* `pull_request_target` the code of the base branch is at hand, so that no commit of the pull request was judged.
*/
function judgedRun({ github, run }) {
	const own = {
		run: run.runId ?? "0",
		attempt: run.attempt ?? 1
	};
	const payload = asJsonObject(github?.payload);
	const finished = asJsonObject(payload?.["workflow_run"]);
	if (run.event === "workflow_run" && finished !== void 0) {
		const { id, run_attempt: attempt, head_sha: head } = finished;
		return {
			...isCount(id) && isCount(attempt) ? {
				run: String(id),
				attempt
			} : own,
			head: commitOf(head)
		};
	}
	const pull = asJsonObject(payload?.["pull_request"]);
	if (run.event === "pull_request_target") return {
		...own,
		head: void 0
	};
	return {
		...own,
		head: pull === void 0 ? run.commit : commitOf(asJsonObject(pull["head"])?.["sha"])
	};
}
/** Login of who opened the pull request that the event is about; undefined where the event does not say. */
function authorOfPullRequest(github) {
	const login = asJsonObject(asJsonObject(asJsonObject(github?.payload)?.["pull_request"])?.["user"])?.["login"];
	return isLogin(login) ? login : void 0;
}
/** A login as GitHub gives them: of a person, of one whom a company manages (`mara_acme`), or of an app. */
function isLogin(value) {
	return typeof value === "string" && /^[A-Za-z0-9_-]{1,90}(?:\[bot\])?$/.test(value);
}
/** The branch that commands run on, as the event names it. */
function defaultBranch(github) {
	const name = asJsonObject(asJsonObject(github?.payload)?.["repository"])?.["default_branch"];
	return typeof name === "string" && name !== "" && name.length <= 255 ? name : void 0;
}
/** Undefined where the event is another one, or the payload does not say what is needed. */
function triggeringRun(github, event) {
	const run = event === "workflow_run" ? asJsonObject(asJsonObject(github?.payload)?.["workflow_run"]) : void 0;
	const head = run === void 0 ? void 0 : headOfRun(run);
	if (run === void 0 || head === void 0) return void 0;
	const { id, run_attempt: attempt, event: cause, conclusion: ended } = run;
	if (!isCount(id) || !isCount(attempt) || typeof cause !== "string" || !/^[a-z_]{1,50}$/.test(cause)) return void 0;
	const fromFork = head.repository.toLowerCase() !== github?.repository.toLowerCase();
	return {
		id: String(id),
		attempt,
		event: cause,
		conclusion: typeof ended === "string" ? ended : void 0,
		head,
		fromFork
	};
}
function isCount(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0;
}
/** A full commit id; undefined for anything else. */
function commitOf(value) {
	return typeof value === "string" && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : void 0;
}
function headOfRun(run) {
	const repository = asJsonObject(run["head_repository"])?.["full_name"];
	const { head_branch: branch, head_sha: sha } = run;
	if (typeof repository !== "string" || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return void 0;
	if (typeof branch !== "string" || branch === "" || branch.length > 255) return void 0;
	if (typeof sha !== "string" || !/^[0-9a-f]{40}$/.test(sha)) return void 0;
	return {
		repository,
		branch,
		sha
	};
}
/**
* The open pull request whose head is the head of a finished run: the same repository, branch and commit. A number
* from an artifact of that run would be the fork's to choose.
*/
async function findPullRequest(connection, head) {
	const { octokit, owner, repo } = connection;
	const [headOwner = ""] = head.repository.split("/");
	try {
		const { data } = await octokit.rest.pulls.list({
			owner,
			repo,
			state: "open",
			head: `${headOwner}:${head.branch}`,
			per_page: 100
		});
		return data.filter((pull) => {
			const source = pull.head.repo;
			return pull.head.sha === head.sha && source?.full_name === head.repository;
		})[0]?.number;
	} catch (error) {
		throw explainFailure(error, {
			doing: "find the pull request of the finished run",
			permission: "pull-requests: read"
		});
	}
}
function isFork(pull) {
	const head = asJsonObject(asJsonObject(pull?.["head"])?.["repo"])?.["full_name"];
	const base = asJsonObject(asJsonObject(pull?.["base"])?.["repo"])?.["full_name"];
	return pull !== void 0 && head !== base;
}
function isPullRequestNumber(value) {
	return typeof value === "number" && Number.isSafeInteger(value) && value > 0 && value <= 0x7fffffff;
}
/** How a comment speaks to us. */
const COMMAND_PREFIX = "/trainyard";
/** Whether a comment speaks to us at all; cheap, so that it can be asked of every comment. */
function isCommand(body) {
	return body.startsWith("/trainyard") && /^(?:$|[^\w/-])/.test(body.slice(10, 11));
}
export { COMMAND_PREFIX, CancelledError, PROJECT_FILE, ReadConflict, VERDICT_MARKS, WORST_FIRST, asHttpFailure, askedDelayMs, authorOfPullRequest, carriesPassword, defaultBranch, defaultState, environmentFingerprint, environmentName, evidenceFolder, explainFailure, findPullRequest, formatArtifact, formatReference, hasCredentials, isCancelledError, isCommand, isLogin, isOutage, isPrivateOnTheWay, isPullRequestNumber, isRateLimited, isSameOrigin, isVerdict, judgedRun, originOf, parseCommand, parseReference, parseUri, parseWebAddress, runAction, shownAddress, subjectOfEvent, systemClock, triggeringRun, untilCancelled, webAddressBelow, worstFirst, worstVerdict };
