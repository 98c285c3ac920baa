import { parseReference, runAction } from "../shared/start.js";
import { UserError, quote } from "../shared/base.js";
// actions/version-artifact/inputs.ts
const OPERATIONS = [
	"push",
	"pull",
	"verify",
	"list",
	"alias",
	"mirror",
	"verify-mirror"
];
const MIRRORING = ["mirror", "verify-mirror"];
/** Inputs that mean something to some operations only. */
const BELONGS_TO = {
	path: ["push"],
	facts: ["push"],
	parents: ["push"],
	to: ["pull"],
	"lock-file": ["pull"],
	alias: ["alias"],
	expect: ["alias"],
	reason: ["alias"],
	"mlflow-url": MIRRORING,
	"mlflow-token": MIRRORING,
	"mlflow-model": MIRRORING
};
/** @throws UserError `input-invalid`, `input-missing`, `reference-invalid` */
function readInputs(reader) {
	const operation = reader.choice("operation", OPERATIONS);
	refuseForeign(reader, operation);
	const store = reader.string("store");
	const reference = reader.reference("artifact");
	switch (operation) {
		case "push": return {
			operation,
			store,
			artifact: artifactOf(reference, operation),
			...readPush(reader)
		};
		case "pull": return {
			operation,
			store,
			reference,
			...readPull(reader, reference)
		};
		case "verify": return {
			operation,
			store,
			reference
		};
		case "list": return {
			operation,
			store,
			artifact: artifactOf(reference, operation)
		};
		case "alias": return {
			operation,
			store,
			reference,
			...readAliasMove(reader)
		};
		case "mirror":
		case "verify-mirror": return {
			operation,
			store,
			artifact: artifactOf(reference, operation),
			...readMirror(reader)
		};
	}
}
function readPush(reader) {
	const facts = reader.optionalPath("facts");
	return {
		path: reader.path("path"),
		...facts === void 0 ? {} : { facts },
		parents: reader.lines("parents").map((line) => parseReference(line, "parents")),
		dryRun: reader.boolean("dry-run")
	};
}
function readPull(reader, { selector }) {
	const lockFile = reader.optionalPath("lock-file");
	if (lockFile !== void 0 && selector !== void 0) throw invalid("artifact", "The version stands both in artifact and in the lock file.", "Take out the part from @ on, or lock-file.");
	return {
		...lockFile === void 0 ? {} : { lockFile },
		to: reader.path("to"),
		overwrite: reader.boolean("overwrite"),
		dryRun: reader.boolean("dry-run")
	};
}
function readAliasMove(reader) {
	const expect = readExpect(reader.optionalString("expect"));
	const reason = reader.optionalString("reason");
	return {
		alias: readAliasName(reader.string("alias")),
		...expect === void 0 ? {} : { expect },
		...reason === void 0 ? {} : { reason: readReason(reason) },
		dryRun: reader.boolean("dry-run")
	};
}
/** Letters, digits and what joins them: a name goes into MLflow's search language. */
const MODEL_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._ -]{0,198}[A-Za-z0-9])?$/;
function readMirror(reader) {
	const token = reader.optionalSecret("mlflow-token");
	const model = reader.optionalString("mlflow-model");
	if (model !== void 0 && !MODEL_NAME.test(model)) throw invalid("mlflow-model", `${quote(model, 200)} cannot be the name of a registered model.`, "Use up to 200 letters, digits, dots, hyphens, underscores and blanks.");
	return {
		url: reader.string("mlflow-url"),
		...token === void 0 ? {} : { token },
		...model === void 0 ? {} : { model },
		dryRun: reader.boolean("dry-run")
	};
}
/** An input that would be ignored is refused: whoever wrote it expects something from it. */
function refuseForeign(reader, operation) {
	for (const [input, owners] of Object.entries(BELONGS_TO)) {
		if (owners.includes(operation) || reader.optionalString(input) === void 0) continue;
		throw invalid(input, `The input ${input} means nothing to ${operation}.`, `Take it out, or use operation ${owners.join(" or ")}.`);
	}
}
function artifactOf(reference, operation) {
	if (reference.selector === void 0) return {
		kind: reference.kind,
		name: reference.name
	};
	throw invalid("artifact", `For ${operation} the artifact is named without a version: ${operation === "push" ? "the store numbers a new version itself" : "it concerns all versions"}.`, "Take out the part from @ on.");
}
function readAliasName(text) {
	const { selector } = parseReference(`model:any@${text}`, "alias");
	if (selector?.by === "alias" && text !== "latest") return text;
	throw invalid("alias", `${quote(text)} cannot be an alias.`, "Use lower-case letters, digits and hyphens; v7 is a version, and the newest version needs no name.");
}
function readExpect(text) {
	if (text === void 0 || text === "none") return text;
	const sequence = /^v?([1-9][0-9]{0,8})$/.exec(text)?.[1];
	if (sequence !== void 0) return Number(sequence);
	throw invalid("expect", `${quote(text)} is not a version.`, "Write a version such as v6, or none.");
}
const MAX_REASON_CHARACTERS = 1e3;
function readReason(text) {
	if (text.length <= MAX_REASON_CHARACTERS && !/[\r\n]/.test(text)) return text;
	throw invalid("reason", "The reason is not one line.", `Write one line of at most ${MAX_REASON_CHARACTERS} characters.`);
}
function invalid(input, what, remedy) {
	return new UserError("input-invalid", {
		what,
		where: { input },
		remedy
	});
}
// actions/version-artifact/index.ts
await runAction({
	name: "version-artifact",
	readInputs,
	speaks: { about: ["operation", "artifact"] },
	load: async () => (await import("./run.js")).versionArtifact
});
export {};
