import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync, realpathSync } from "node:fs";
import { constants as constants$1 } from "node:os";
import { dirname, join } from "node:path";
import { UserError, isUserError, parseJson, quote } from "../shared/base.js";
import { parse as parse$1 } from "../vendor/yaml/index.js";
import { parseArgs } from "node:util";
import { closest } from "../shared/trainyard.js";
// cli/action-file.ts
function readActionFiles(root) {
	const found = /* @__PURE__ */ new Map();
	for (const name of readdirSync(join(root, "actions")).sort()) {
		const file = join(root, "actions", name, "action.yml");
		if (existsSync(file)) found.set(name, readActionFile(file));
	}
	return found;
}
/** @internal */
function readActionFile(file) {
	const raw = parse$1(readFileSync(file, "utf8"));
	const inputs = {};
	for (const [name, input] of Object.entries(raw.inputs ?? {})) {
		if (input.description === void 0) throw new Error(`${file}: the input ${name} has no description.`);
		inputs[name] = {
			description: input.description.trim(),
			required: input.required === true,
			...input.default === void 0 ? {} : { default: String(input.default) }
		};
	}
	return {
		description: raw.description.trim(),
		inputs,
		outputs: raw.outputs ?? {}
	};
}
// cli/flags.ts
/**
* Maps flags to inputs. `--name value` and `--name=value` both work; a flag of a list may be given several times and
* makes one line each; an input that is true or false may be given without a value.
*
* @throws UserError `flag-unknown`, `flag-invalid`
*/
function parseFlags(name, action, args) {
	const given = parse(name, action, args);
	const environment = {};
	for (const [input, { default: fallback }] of Object.entries(action.inputs)) {
		const value = given.get(input)?.join("\n") ?? literal(fallback);
		environment[`INPUT_${input.replaceAll(" ", "_").toUpperCase()}`] = value;
	}
	if (given.has("json")) environment["TRAINYARD_FORMAT"] = "json";
	if (given.has("verbose")) environment["TRAINYARD_VERBOSE"] = "true";
	return {
		help: given.has("help"),
		environment
	};
}
/** A default that is an expression has a value inside a workflow only. */
function literal(fallback = "") {
	return fallback.includes("${{") ? "" : fallback;
}
function parse(name, action, args) {
	const { tokens } = parseArgs({
		args: [...args],
		options: optionsOf(action),
		strict: false,
		tokens: true
	});
	const found = /* @__PURE__ */ new Map();
	for (const [index, token] of tokens.entries()) {
		if (token.kind === "positional") {
			if (isSwitchValue(action, tokens[index - 1], token.value)) continue;
			throw flagError("flag-invalid", `${quote(token.value)} is not a flag of ${name}.`, `Write inputs as --NAME VALUE. A pattern stands in quotes, or the shell makes several words of it: --data 'd/*.csv'.`);
		}
		if (token.kind !== "option") continue;
		const value = valueOf(name, action, token, tokens[index + 1]);
		const before = found.get(token.name) ?? [];
		if (before.length > 0 && !isRepeatable(action, token.name)) throw givenTwice(name, token.name);
		found.set(token.name, [...before, value]);
	}
	return found;
}
function valueOf(name, action, option, next) {
	if (!(option.name in action.inputs || COMMON.has(option.name))) throw unknownFlag(name, action, option.name);
	if (option.value !== void 0) return option.value;
	if (!COMMON.has(option.name) && !isBoolean(action, option.name)) throw flagError("flag-invalid", `--${option.name} needs a value.`, `See \`trainyard ${name} --help\`.`);
	return next?.kind === "positional" && isSwitchValue(action, option, next.value) ? next.value : "true";
}
/** `--dry-run true` says what `--dry-run=true` says; to the parser it is a switch and a word behind it. */
function isSwitchValue(action, before, word) {
	if (before?.kind !== "option" || before.value !== void 0) return false;
	return isBoolean(action, before.name) && ["true", "false"].includes(word);
}
/** Whether an input is a list of lines or words, which its description says in these words. */
function isRepeatable(action, flag) {
	const { description = "" } = action.inputs[flag] ?? {};
	return COMMON.has(flag) || /\bper line\b|\bseparated by (?:spaces|blanks)\b/.test(description);
}
const COMMON = /* @__PURE__ */ new Set([
	"help",
	"json",
	"verbose"
]);
function optionsOf(action) {
	const inputs = Object.keys(action.inputs).map((input) => [input, { type: isBoolean(action, input) ? "boolean" : "string" }]);
	const common = [...COMMON].map((flag) => [flag, { type: "boolean" }]);
	return Object.fromEntries([...inputs, ...common]);
}
function isBoolean(action, input) {
	return ["true", "false"].includes(action.inputs[input]?.default ?? "");
}
function givenTwice(name, flag) {
	return flagError("flag-invalid", `--${flag} was given twice.`, `It takes one value. See \`trainyard ${name} --help\`.`);
}
function unknownFlag(name, action, flag) {
	const guess = closest(flag, Object.keys(action.inputs));
	return flagError("flag-unknown", `${name} has no flag --${flag}.`, `${guess === void 0 ? "" : `Did you mean --${guess}? `}See \`trainyard ${name} --help\`.`);
}
function flagError(code, what, remedy) {
	return new UserError(code, {
		what,
		remedy
	});
}
// cli/help.ts
const WIDTH = 100;
function overviewHelp(actions) {
	const width = Math.max(...[...actions.keys()].map((name) => name.length));
	return [
		"trainyard ACTION [--input value …]",
		"",
		"Carries a model from raw data to a monitored deployment. The same actions run in a workflow.",
		"",
		...[...actions].flatMap(([name, { description }]) => hang(`  ${name.padEnd(width)}  `, description)),
		"",
		"`trainyard ACTION --help` lists the inputs of an action.",
		"Exit codes: 0 passed, 1 failed, 2 inconclusive, 3 warned (by --fail-on), 64 your input, 69 something is",
		"unavailable, 70 a bug, 130 cancelled."
	].join("\n");
}
function actionHelp(name, action) {
	const inputs = Object.entries(action.inputs);
	return [
		`trainyard ${name} [--input value …]`,
		"",
		...hang("", action.description),
		"",
		"Inputs:",
		...inputs.flatMap(([input, { description, required, default: fallback }]) => [
			`  --${input}${required ? "  (required)" : ""}`,
			...hang("      ", description),
			...fallback === void 0 || fallback === "" ? [] : [`      Default: ${fallback.trim()}`]
		]),
		"",
		"Everywhere:",
		"  --json      Prints the outputs as one line of JSON; the log goes to standard error.",
		"  --verbose   Shows what is otherwise said only in debug logs.",
		"  --help      This text."
	].join("\n");
}
/** Wraps a text so that its lines hang under the first one. */
function hang(lead, text) {
	const lines = [];
	let line = lead;
	let isEmpty = true;
	for (const word of text.split(/\s+/)) {
		if (!isEmpty && line.length + word.length + 1 > WIDTH) {
			lines.push(line);
			line = " ".repeat(lead.length);
			isEmpty = true;
		}
		line += isEmpty ? word : ` ${word}`;
		isEmpty = false;
	}
	return [...lines, line];
}
// cli/main.ts
const EXIT_USER_ERROR = 64;
const NODE_MAJOR = 24;
/**
* `trainyard ACTION --input value …`: runs an action on a terminal exactly as a workflow would.
*
* @returns the action's exit code, see docs/reference/exit-codes.md
*/
async function main(args) {
	const root = findRoot(realpathSync(process.argv[1] ?? ""));
	const node = findNode(root);
	if (node === void 0) {
		console.error(`✗ Node ${process.versions.node} is too old.\n  Run \`npm ci\` in ${root}, which brings Node ${NODE_MAJOR}, or install it.`);
		return EXIT_USER_ERROR;
	}
	const actions = readActionFiles(root);
	const [name, ...rest] = args;
	if (name === "--version") {
		console.log(parseJson(readFileSync(join(root, "package.json"))).version);
		return 0;
	}
	if (name === void 0 || name === "help" || name.startsWith("-")) {
		console.log(overviewHelp(actions));
		return name === void 0 || name === "help" || name === "--help" || name === "-h" ? 0 : EXIT_USER_ERROR;
	}
	const action = actions.get(name);
	if (action === void 0) {
		console.error(`✗ There is no action ${quote(name)}.\n  Known: ${[...actions.keys()].join(", ")}.`);
		return EXIT_USER_ERROR;
	}
	return runWithFlags({
		root,
		node
	}, name, action, rest);
}
/** This one, or where it is too old the one that `npm ci` brought; undefined where there is neither. */
function findNode(root) {
	if (Number(process.versions.node.split(".")[0]) >= NODE_MAJOR) return process.execPath;
	const own = join(root, "node_modules", ".bin", "node");
	return existsSync(own) ? own : void 0;
}
/** The script is `bin/trainyard.js` or `dist/trainyard/index.js`; the root is the folder that holds `actions/`. */
function findRoot(script) {
	const folder = dirname(dirname(script));
	return existsSync(join(folder, "actions")) ? folder : dirname(folder);
}
async function runWithFlags(place, name, action, args) {
	try {
		const flags = parseFlags(name, action, args);
		if (flags.help) {
			console.log(actionHelp(name, action));
			return 0;
		}
		return await start(place, name, flags.environment);
	} catch (error) {
		if (!isUserError(error)) throw error;
		console.error(`✗ ${error.what}\n  ${error.remedy}`);
		return EXIT_USER_ERROR;
	}
}
/** The action runs as a process of its own, as on a runner; signals are passed on so that it can finish cleanly. */
function start({ root, node }, name, environment) {
	const script = join(root, "dist", name, "index.js");
	const child = spawn(node, [script], {
		stdio: "inherit",
		env: {
			...withoutInputs(process.env),
			...environment
		}
	});
	process.on("SIGINT", () => void 0);
	process.on("SIGTERM", () => child.kill("SIGTERM"));
	return new Promise((resolve, reject) => {
		child.on("error", reject);
		child.on("exit", (code, signal) => {
			resolve(code ?? 128 + (signal === null ? 0 : constants$1.signals[signal]));
		});
	});
}
/** Inputs come from flags alone: a stray INPUT_ variable must not change what a command does. */
function withoutInputs(env) {
	return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith("INPUT_")));
}
// cli/index.ts
process.exitCode = await main(process.argv.slice(2));
export {};
