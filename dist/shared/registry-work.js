import { UnavailableError, UserError, asJsonObject, assertNever, canonicalJson, digestBytes, digestFile, digestTree, exactJsonOrUndefined, formatBytes, formatCount, formatDuration, isDigest, isJsonObject, isUserError, jsonOrUndefined, makePartial, parseExactJson, plural, quote, shortDigest, systemErrorCode, toLine, toMarkdownCode } from "./base.js";
import { formatArtifact, formatReference, hasCredentials, isPrivateOnTheWay, originOf, parseReference, parseWebAddress, webAddressBelow } from "./start.js";
import { closest } from "./trainyard.js";
import { namesSecret, redactText, retry, shellWord } from "./core.js";
import { readStatementFile } from "./evidence-work.js";
import { takeLease } from "./host-work.js";
import { KNOWN_FEATURES, damaged, diskFull, encodeTree, eventsPrefix, forEachParallel, isAbsent as isAbsent$1, readTree, sequenceName, sequenceOf, translateFileError, treeKey, versionsPrefix } from "./store-work.js";
import { parseYaml } from "./core-work.js";
import { basename, dirname, join, posix } from "node:path";
import { lstat, mkdir, mkdtemp, readFile, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { tmpdir } from "node:os";
// shared/registry/records.ts
function encodeRecord(record) {
	return Buffer.from(canonicalJson(record));
}
/**
* Reads a record that anybody may have written.
*
* @throws UserError `store-damaged`, `store-format-unknown`
*/
function decodeRecord(bytes, key, artifact, sequence) {
	const value = parseObject(bytes);
	if (value === void 0) throw damaged(key, "is not a version record");
	refuseUnknownFormat(value, key);
	if (!(value["artifact"] === formatArtifact(artifact) && value["sequence"] === sequence)) throw damaged(key, "is the record of another version");
	if (!isRecord(value)) throw damaged(key, "is not a whole version record");
	return value;
}
/** The members of a JSON object that every reader understands alike; undefined for anything else. */
function parseObject(bytes) {
	const value = exactJsonOrUndefined(bytes);
	return isJsonObject(value) ? value : void 0;
}
/** @throws UserError `store-format-unknown` where a newer version wrote the object */
function refuseUnknownFormat(value, key) {
	const unknown = (Array.isArray(value["requires"]) ? value["requires"] : []).filter((feature) => typeof feature !== "string" || !KNOWN_FEATURES.has(feature));
	if (value["format"] === 1 && unknown.length === 0) return;
	throw new UserError("store-format-unknown", {
		what: `The object ${key} was written in a form that this version does not know.`,
		where: { file: key },
		remedy: "Use the version of Trainyard that wrote it or a newer one."
	});
}
function isRecord(value) {
	const { tree, files, sizeBytes, createdAt, facts, parents, evidence, run, nonce } = value;
	const scalars = isDigest(tree) && isCount(files) && isCount(sizeBytes) && typeof nonce === "string";
	const origin = isTime(createdAt) && isJsonObject(run);
	const links = Array.isArray(parents) && parents.every(isParent) && Array.isArray(evidence) && evidence.every(isDigest);
	return scalars && origin && links && isFacts(facts);
}
/** Whether free JSON can stand as facts: `metrics` holds finite numbers, `parameters` plain values. */
function isFacts(value) {
	if (!isJsonObject(value)) return false;
	const metrics = value["metrics"] ?? {};
	const parameters = value["parameters"] ?? {};
	return isJsonObject(metrics) && Object.values(metrics).every((metric) => typeof metric === "number" && Number.isFinite(metric)) && isJsonObject(parameters) && Object.values(parameters).every((parameter) => [
		"string",
		"number",
		"boolean"
	].includes(typeof parameter));
}
function isParent(value) {
	return isJsonObject(value) && isReference(value["reference"]) && isDigest(value["digest"]);
}
function isReference(value) {
	try {
		return typeof value === "string" && formatReference(parseReference(value)) === value;
	} catch {
		return false;
	}
}
const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
/** Whether it is a time as `toISOString` writes it, and nothing else that `Date.parse` would also take. */
function isTime(value) {
	return typeof value === "string" && TIME.test(value);
}
function isCount(value) {
	return Number.isSafeInteger(value) && value >= 0;
}
// shared/registry/events.ts
const ALIAS = /^[a-z][a-z0-9-]{0,62}$/;
const MAX_EVENT_BYTES = 65536;
const PARALLEL_READS$1 = 16;
/**
* Reads an artifact's log and checks its chain, so that an event that was altered, dropped or swapped is noticed.
* The chain alone cannot show that events at its end were removed: compare `head` with one kept elsewhere.
*
* @throws UserError `log-damaged`
*/
async function readEvents(store, artifact) {
	const prefix = eventsPrefix(artifact);
	let count = 0;
	for await (const { key } of store.list(prefix)) count = Math.max(count, sequenceOf(key, prefix) ?? 0);
	const events = [];
	let head;
	for (let start = 1; start <= count; start += PARALLEL_READS$1) {
		const keys = Array.from({ length: Math.min(PARALLEL_READS$1, count - start + 1) }, (_, i) => eventKey(artifact, start + i));
		for (const [i, bytes] of (await Promise.all(keys.map((key) => store.get(key, MAX_EVENT_BYTES)))).entries()) {
			if (bytes === void 0) throw damagedLog(eventKey(artifact, start + i), "is missing");
			events.push(decodeEvent(bytes, artifact, start + i, head));
			head = digestBytes(bytes);
		}
	}
	return {
		events,
		...head === void 0 ? {} : { head }
	};
}
/**
* Appends an event right behind the log that the caller has read and decided on.
*
* @returns false where another event came first: read again and decide again
*/
async function appendEvent(store, services, artifact, entry) {
	const { behind, body } = entry;
	const sequence = behind.events.length + 1;
	const event = {
		format: 1,
		requires: [],
		artifact: formatArtifact(artifact),
		sequence,
		...behind.head === void 0 ? {} : { previous: behind.head },
		at: services.clock.now().toISOString(),
		run: services.run,
		nonce: Buffer.from(services.randomBytes(16)).toString("hex"),
		body
	};
	const bytes = Buffer.from(canonicalJson(event));
	if (bytes.length > MAX_EVENT_BYTES) throw new RangeError(`An event of ${bytes.length} bytes is too long.`);
	return await store.createIfAbsent(eventKey(artifact, sequence), bytes) === "created";
}
function eventKey(artifact, sequence) {
	return `${eventsPrefix(artifact)}${sequenceName(sequence)}`;
}
function decodeEvent(bytes, artifact, sequence, previous) {
	const key = eventKey(artifact, sequence);
	const value = parseObject(bytes);
	if (value === void 0) throw damagedLog(key, "is not an event");
	refuseUnknownFormat(value, key);
	if (value["artifact"] !== formatArtifact(artifact) || value["sequence"] !== sequence) throw damagedLog(key, "is an event of another place");
	if (value["previous"] !== previous) throw damagedLog(key, "does not follow from the event before it");
	const body = value["body"];
	if (typeof body?.type !== "string" || !isTime(value["at"])) throw damagedLog(key, "is not a whole event");
	if (body.type === "alias" && !isAliasMoved(body)) throw damagedLog(key, "is not a whole move of an alias");
	return value;
}
/** Tells a move of an alias from other events. */
function isAliasMoved(body) {
	const { type, alias, from, to } = body;
	return type === "alias" && typeof alias === "string" && ALIAS.test(alias) && isPointer(to) && (from === void 0 || isPointer(from));
}
function isPointer(value) {
	const pointer = value;
	return Number.isSafeInteger(pointer?.sequence) && isDigest(pointer?.digest);
}
function damagedLog(key, what) {
	return new UserError("log-damaged", {
		what: `The log of events cannot be trusted: ${key} ${what}.`,
		where: { file: key },
		remedy: "Somebody altered the store. Restore the log from a backup before you rely on any alias."
	});
}
// shared/registry/aliases.ts
const MAX_TRIES = 50;
/** The version an alias stands on; undefined where it was never set. @throws UserError `log-damaged` */
async function readAlias(store, artifact, alias) {
	return currentOf(await readEvents(store, artifact), alias);
}
/** Every alias of an artifact and where it stands. @throws UserError `log-damaged` */
async function listAliases(store, artifact) {
	const aliases = /* @__PURE__ */ new Map();
	for (const { body } of (await readEvents(store, artifact)).events) if (isAliasMoved(body)) aliases.set(body.alias, body.to);
	return aliases;
}
/**
* Moves an alias by appending an event; the log is the alias.
*
* Of two moves at once one wins and the other fails, since it was decided on a state that is gone. A move to where the
* alias already stands writes nothing and succeeds, so a run that was killed after its move can be run again.
*
* @throws UserError `alias-moved` where the alias is not, or no longer, where it was expected
*/
async function moveAlias(store, services, move) {
	let expected = move.expectedCurrent;
	for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
		const log = await readEvents(store, move.artifact);
		const planned = decide(log, {
			...move,
			...expected === void 0 ? {} : { expectedCurrent: expected }
		});
		if (planned.unchanged) return planned;
		expected ??= planned.from?.sequence ?? "none";
		const { alias, reason } = move;
		const { from, to } = planned;
		const body = {
			type: "alias",
			alias,
			...withFrom(from),
			to,
			...reason === void 0 ? {} : { reason }
		};
		if (await appendEvent(store, services, move.artifact, {
			behind: log,
			body
		})) return planned;
	}
	throw new UserError("alias-contended", {
		what: `The log of ${formatArtifact(move.artifact)} changed under each of ${MAX_TRIES} tries.`,
		remedy: "Find out what writes to it all the time; then run again."
	});
}
/** What a move would do now, without doing it. @throws UserError `alias-moved`, `log-damaged` */
async function planAliasMove(store, move) {
	return decide(await readEvents(store, move.artifact), move);
}
function decide(log, move) {
	const from = currentOf(log, move.alias);
	if (from?.sequence === move.to.sequence) return {
		from,
		to: move.to,
		unchanged: true
	};
	const current = from?.sequence ?? "none";
	if (move.expectedCurrent !== void 0 && move.expectedCurrent !== current) throw moved(move, move.expectedCurrent, from);
	return {
		...withFrom(from),
		to: move.to,
		unchanged: false
	};
}
function withFrom(from) {
	return from === void 0 ? {} : { from };
}
function currentOf(log, alias) {
	return log.events.map((event) => event.body).filter(isAliasMoved).findLast((body) => body.alias === alias)?.to;
}
function moved(move, expected, from) {
	const place = (sequence) => sequence === "none" ? "on no version" : `on v${sequence}`;
	return new UserError("alias-moved", {
		what: `The alias ${move.alias} of ${formatArtifact(move.artifact)} is ${place(from?.sequence ?? "none")}, not ${place(expected)} as this move expects. Somebody else moved it.`,
		where: { input: "expect" },
		remedy: "Look at what changed, decide again against the version that is current now, and run again."
	});
}
// shared/registry/alias-suggestions.ts
const SHOWN = 10;
/** Shorter parts are told apart on purpose: `eu` from `us`, `1` from `2`. */
const SHORTEST_SLIP = 4;
/**
* The alias that a slip of the fingers may have meant. `champoin-eu` may be `champion-eu`; but `champion-us` is another
* one of its family and not a slip, since it may be the first of its kind.
*/
function suggestedAlias(alias, aliases) {
	return closest(alias, aliases.filter((known) => isTypingSlip(partsOf(alias), partsOf(known))));
}
function isTypingSlip(given, known) {
	if (given.length !== known.length) return given.join("").toLowerCase() === known.join("").toLowerCase();
	return given.every((part, index) => {
		const other = known[index] ?? "";
		return part.length < SHORTEST_SLIP ? part.toLowerCase() === other.toLowerCase() : closest(part, [other]) !== void 0;
	});
}
function partsOf(alias) {
	return alias.match(/\d+|[^\d._-]+/g) ?? [];
}
/** `the alias champion`, `the aliases champion, challenger and 3 more`. */
function aliasList(aliases) {
	const more = aliases.length - SHOWN;
	const shown = aliases.slice(0, SHOWN).join(", ");
	return `the ${aliases.length === 1 ? "alias" : "aliases"} ${shown}${more > 0 ? ` and ${more} more` : ""}`;
}
// shared/registry/versions.ts
const PARALLEL_READS = 16;
/** `model:delay@v7`: says exactly one version, for ever. */
function versionReference(version) {
	return formatReference({
		...version.artifact,
		selector: {
			by: "sequence",
			sequence: version.sequence
		}
	});
}
/** `model:delay@champion is model:delay@v7, sha256:…`; what was asked for by its number is not said twice. */
function resolvedText(version) {
	const [asked, reference] = [formatReference(version.resolvedFrom), versionReference(version)];
	return asked === reference ? `${reference} is ${version.digest}.` : `${asked} is ${reference}, ${version.digest}.`;
}
/**
* Resolves a reference to a version: by number, by digest (the newest version with that content), by alias, or the
* newest version where there is no selector.
*
* @param input the one that the reference was given in, for the errors
* @throws UserError `version-unknown`, `alias-unknown`, `artifact-unknown`, `store-damaged`, `log-damaged`
*/
async function resolveReference(store, reference, input = "artifact") {
	const { selector } = reference;
	const asked = {
		store,
		reference,
		input
	};
	switch (selector?.by) {
		case void 0: return resolveNewest(store, reference);
		case "sequence": return resolveSequence(asked, selector.sequence);
		case "digest": return resolveDigest(asked, selector.digest);
		case "alias": {
			const target = await readAlias(store, reference, selector.alias);
			if (target === void 0) throw await aliasUnknown(asked, selector.alias);
			const version = await resolveSequence(asked, target.sequence);
			if (version.digest !== target.digest) throw damaged(eventsPrefix(reference), `names ${target.digest} for ${versionReference(version)}`);
			return version;
		}
	}
}
/** The newest version; undefined where the artifact has none. */
async function newestVersion(store, artifact) {
	const sequence = (await sequences(store, artifact)).at(-1);
	return sequence === void 0 ? void 0 : readVersion(store, artifact, sequence);
}
/** Every version of an artifact, oldest first; empty where there is none. */
async function listVersions(store, artifact) {
	const versions = [];
	const all = await sequences(store, artifact);
	for (let start = 0; start < all.length; start += PARALLEL_READS) {
		const some = all.slice(start, start + PARALLEL_READS);
		versions.push(...await Promise.all(some.map((sequence) => readVersion(store, artifact, sequence))));
	}
	return versions.filter((version) => version !== void 0);
}
/** One version by its number; undefined where there is none. @throws UserError `store-damaged` */
async function readVersion(store, artifact, sequence) {
	const key = `${versionsPrefix(artifact)}${sequenceName(sequence)}`;
	const bytes = await store.get(key);
	if (bytes === void 0) return void 0;
	const record = decodeRecord(bytes, key, artifact, sequence);
	const { kind, name } = artifact;
	const resolvedFrom = {
		kind,
		name,
		selector: {
			by: "sequence",
			sequence
		}
	};
	return {
		artifact: {
			kind,
			name
		},
		sequence,
		digest: record.tree,
		record,
		recordDigest: digestBytes(bytes),
		resolvedFrom
	};
}
/** Ascending; a gap is damage, since a version is never removed. */
async function sequences(store, artifact) {
	const prefix = versionsPrefix(artifact);
	const found = [];
	for await (const { key } of store.list(prefix)) {
		const sequence = sequenceOf(key, prefix);
		if (sequence !== void 0) found.push(sequence);
	}
	found.sort((a, b) => a - b);
	const gap = found.findIndex((sequence, index) => sequence !== index + 1);
	if (gap !== -1) throw damaged(`${prefix}${sequenceName(gap + 1)}`, "is missing, though later versions are there");
	return found;
}
async function resolveNewest(store, reference) {
	const version = await newestVersion(store, reference);
	if (version === void 0) throw artifactUnknown(store, reference);
	return {
		...version,
		resolvedFrom: reference
	};
}
async function resolveSequence(asked, sequence) {
	const { store, reference } = asked;
	const version = await readVersion(store, reference, sequence);
	if (version !== void 0) return {
		...version,
		resolvedFrom: reference
	};
	const all = await sequences(store, reference);
	if (all.length === 0) throw artifactUnknown(store, reference);
	throw versionUnknown(asked, `Its newest version is v${all.length}.`);
}
async function resolveDigest(asked, digest) {
	const { store, reference } = asked;
	const all = await sequences(store, reference);
	if (all.length === 0) throw artifactUnknown(store, reference);
	for (const sequence of all.toReversed()) {
		const version = await readVersion(store, reference, sequence);
		if (version?.digest === digest) return {
			...version,
			resolvedFrom: reference
		};
	}
	throw versionUnknown(asked, `None of its ${formatCount(all.length)} versions has that content.`);
}
function artifactUnknown(store, artifact) {
	return new UserError("artifact-unknown", {
		what: `${formatArtifact(artifact)} has no versions in ${store.uri}.`,
		where: { input: "store" },
		remedy: "Push it first, or check the name and the store: an empty or mistyped store has nothing in it."
	});
}
function versionUnknown({ store, reference, input }, hint) {
	return new UserError("version-unknown", {
		what: `There is no ${formatReference(reference)} in ${store.uri}. ${hint}`,
		where: { input },
		remedy: `Name one that is there; ${listCommand(store, reference)} lists them.`
	});
}
async function aliasUnknown({ store, reference, input }, alias) {
	if ((await sequences(store, reference)).length === 0) return artifactUnknown(store, reference);
	const artifact = formatArtifact(reference);
	const aliases = [...(await listAliases(store, reference)).keys()];
	const meant = suggestedAlias(alias, aliases);
	const setFirst = `Set it first with operation alias, or name a version; ${listCommand(store, reference)} lists them.`;
	return new UserError("alias-unknown", {
		what: `${artifact} has no alias ${quote(alias)} in ${store.uri}; ${wordsOf(aliases)}.`,
		where: { input },
		remedy: alias === "latest" ? `For the newest version write ${artifact} alone.` : `${meant === void 0 ? "" : `Did you mean ${artifact}@${meant}? `}${setFirst}`
	});
}
/** As a person would type it; a store whose address the shell would take apart stands in quotes. */
function listCommand(store, artifact) {
	const uri = shellWord(store.uri);
	return `trainyard version-artifact --operation list --artifact ${formatArtifact(artifact)} --store ${uri}`;
}
function wordsOf(aliases) {
	return aliases.length === 0 ? "it has no alias yet" : `it has ${aliasList(aliases)}`;
}
// shared/registry/pull.ts
/**
* Writes a version's files into a folder, each checked against its digest.
*
* The files are gathered beside the folder and appear in it all at once. A pull that dies is taken up by the next one:
* what was already fetched is checked and kept. Of several to one place one gathers and the others wait for it; where
* it cannot be told whether another one lives, each gathers by itself.
*
* @throws UserError `destination-occupied`, `disk-full`, `store-damaged`, `tree-path-unsafe`
*/
async function pullVersion(store, services, request) {
	const { version, to } = request;
	const tree = await readTree(store, version.digest);
	if (await isThere(request, tree)) return NOTHING_DONE;
	const turn = join(dirname(to), `.${basename(to)}.pull`);
	await using lease = await takeTurn(turn, to, services);
	if (await isThere(request, tree)) {
		await endTurns(turn);
		return NOTHING_DONE;
	}
	try {
		const staging = lease === void 0 ? makePartial(to) : `${to}.partial-${shortDigest(version.digest)}`;
		await mkdir(staging, { recursive: true });
		const missing = await stillMissing(staging, tree);
		await refuseWithoutSpace(staging, missing);
		const transferred = await fetchFiles(store, services, {
			staging,
			missing
		});
		services.effect(`publish ${to}`);
		await publish(staging, request, tree);
		services.effect(`published ${to}`);
		await endTurns(turn);
		return {
			unchanged: false,
			transferred
		};
	} catch (error) {
		throw translateFileError(error, to);
	}
}
const NOTHING_DONE = {
	unchanged: true,
	transferred: {
		bytes: 0,
		objects: 0
	}
};
/** @throws UserError `destination-occupied` */
async function isThere({ to, version, overwrite }, tree) {
	const occupied = await occupation(to, tree);
	if (occupied === "other" && overwrite !== true) throw destinationOccupied(to, version);
	return occupied === "same";
}
/** @returns undefined where nobody can say whether another pull is at work, or no lease can be kept there */
async function takeTurn(folder, to, services) {
	const { clock, cancelled, log } = services;
	let isTold = false;
	const keepsWaiting = ({ state }) => {
		if (state === "alive" && !isTold) log.info(`Another pull to ${to} is at work; waiting for it.`);
		isTold = true;
		return state === "alive";
	};
	const damaged = (path) => /* @__PURE__ */ new Error(`${path} is no lease.`);
	return takeLease({
		folder,
		about: {},
		clock,
		cancelled,
		keepsWaiting,
		damaged
	}).catch((error) => {
		if (cancelled.aborted) throw error;
	});
}
/**
* Once all is there nobody needs a turn: who still waits for one finds that out first. The folder goes in one step, so
* that nobody finds it without the lease of the one who holds it.
*/
async function endTurns(folder) {
	const away = makePartial(folder);
	await rename(folder, away).catch(() => void 0);
	await rm(away, {
		recursive: true,
		force: true
	}).catch(() => void 0);
}
/** What stands at the destination: nothing (or an empty folder), the very same tree, or something else. */
async function occupation(to, tree) {
	try {
		if (!(await lstat(to)).isDirectory()) return "other";
		if ((await readdir(to)).length === 0) return "nothing";
		return (await digestTree(to)).digest === tree.digest ? "same" : "other";
	} catch (error) {
		if (isAbsent$1(error)) return "nothing";
		if (isUserError(error) && error.code === "tree-unreadable") return "other";
		throw translateFileError(error, to);
	}
}
/** Files that an earlier pull of the same version did not finish. A file that is not right is removed. */
async function stillMissing(staging, tree) {
	const wanted = new Map(tree.entries.map((entry) => [entry.path, entry]));
	for (const path of await filesIn(staging, "")) {
		const entry = wanted.get(path);
		const full = join(staging, path);
		if (entry !== void 0 && await isRight(full, entry)) wanted.delete(path);
		else await rm(full, {
			recursive: true,
			force: true
		});
	}
	return [...wanted.values()];
}
async function isRight(path, entry) {
	const info = await lstat(path);
	return info.isFile() && info.size === entry.sizeBytes && (info.mode & 64) !== 0 === entry.executable && await digestFile(path) === entry.digest;
}
async function filesIn(root, prefix) {
	const found = [];
	for (const entry of await readdir(join(root, prefix), { withFileTypes: true })) if (entry.isDirectory()) found.push(...await filesIn(root, `${prefix}${entry.name}/`));
	else found.push(`${prefix}${entry.name}`);
	return found;
}
/** Better said before an hour of transfer than after it. */
async function refuseWithoutSpace(folder, missing) {
	const { bavail, bsize } = await statfs(folder);
	if (missing.reduce((sum, entry) => sum + entry.sizeBytes, 0) > bavail * bsize) throw diskFull(folder);
}
async function fetchFiles(store, services, { staging, missing }) {
	const total = missing.reduce((sum, entry) => sum + entry.sizeBytes, 0);
	const progress = services.log.progress(`Fetching ${plural(missing.length, "file")} (${formatBytes(total)})`, total);
	let done = 0;
	await forEachParallel(missing, 32, async (entry) => {
		const path = join(staging, entry.path);
		await mkdir(dirname(path), { recursive: true });
		await store.getToFile(entry.digest, {
			path,
			executable: entry.executable
		}, (count) => progress.update(done += count));
	});
	progress.end();
	return {
		bytes: total,
		objects: missing.length
	};
}
/** Puts the gathered folder in its place; another pull of the same version may have done so meanwhile. */
async function publish(staging, { to, version, overwrite }, tree) {
	const old = `${to}.replaced-${shortDigest(tree.digest)}`;
	try {
		await rename(staging, to);
	} catch (error) {
		if (![
			"ENOTEMPTY",
			"EEXIST",
			"ENOTDIR"
		].includes(systemErrorCode(error) ?? "")) throw error;
		if (await occupation(to, tree) !== "same") {
			if (overwrite !== true) throw destinationOccupied(to, version);
			await rm(old, {
				recursive: true,
				force: true
			});
			await rename(to, old);
			await rename(staging, to);
		}
	}
	await rm(old, {
		recursive: true,
		force: true
	});
	await rm(staging, {
		recursive: true,
		force: true
	});
}
function destinationOccupied(to, version) {
	return new UserError("destination-occupied", {
		what: `The destination holds something else than ${versionReference(version)}.`,
		where: { file: to },
		remedy: "Choose an empty or new folder, or set overwrite to replace what is there."
	});
}
// shared/registry/recorded-evidence.ts
/**
* The statements that a version's record names, each checked against its digest.
*
* @param folder where they are written; made when it is absent
* @throws UserError `store-damaged`, `evidence-damaged`
*/
async function readRecorded(store, { evidence }, folder) {
	await mkdir(folder, { recursive: true });
	const found = [];
	for (const digest of evidence) {
		const path = join(folder, `${digest.slice(7)}.json`);
		await store.getToFile(digest, {
			path,
			executable: false
		});
		const stored = await readStatementFile(path);
		if (stored.digest !== digest) throw changed(path);
		found.push(stored);
	}
	return found;
}
/**
* Whether a record names all that statements say against a version. What passes is said anew by every run, and makes no
* version; what fails or is open must not be lost.
*/
async function isOnRecord(store, record, statements) {
	const known = new Set(record.evidence);
	const others = statements.filter(({ digest, statement }) => !known.has(digest) && speaksAgainst(statement));
	if (others.length === 0) return true;
	if (known.size === 0) return false;
	const folder = await mkdtemp(join(tmpdir(), "trainyard-recorded-"));
	try {
		const said = new Set((await readRecorded(store, record, folder)).map(({ statement }) => wordOf(statement)));
		return others.every(({ statement }) => said.has(wordOf(statement)));
	} finally {
		await rm(folder, {
			recursive: true,
			force: true
		});
	}
}
function changed(file) {
	return new UserError("store-damaged", {
		what: "A statement is no longer what the store holds; something changed it while it was read.",
		where: { file },
		remedy: "Run again, in a folder for temporary files that nobody else writes to."
	});
}
function speaksAgainst({ predicate: { verdict } }) {
	return verdict === "fail" || verdict === "inconclusive";
}
/** What was said of what, from what; not when, nor by which run. */
function wordOf({ subject, predicate }) {
	const { action, verdict, inputs } = predicate;
	const sorted = (all) => all.map(({ name, digest }) => JSON.stringify([name, digest])).sort();
	return JSON.stringify([
		action,
		verdict,
		sorted(subject),
		sorted(inputs)
	]);
}
// shared/registry/facts-file.ts
const MAX_FACTS_BYTES = 1 << 20;
/**
* Reads what somebody says of a version, as training leaves it.
*
* @param path absolute
* @throws UserError `facts-invalid`
*/
async function readFactsFile(path) {
	const info = await stat(path).catch((cause) => {
		throw factsInvalid$1(path, "The file of facts cannot be read.", cause);
	});
	if (!info.isFile()) throw factsInvalid$1(path, "The path of the facts is no file.");
	if (info.size > MAX_FACTS_BYTES) throw factsInvalid$1(path, `The file of facts is over ${formatBytes(MAX_FACTS_BYTES)}.`);
	const bytes = await readFile(path).catch((cause) => {
		throw factsInvalid$1(path, "The file of facts cannot be read.", cause);
	});
	const value = parseExactJson(bytes, (problem, cause) => factsInvalid$1(path, `The file of facts cannot be taken. ${problem}`, cause));
	if (!isFacts(value)) throw factsInvalid$1(path, "The file does not have the form of facts.");
	return {
		facts: value,
		subject: {
			name: basename(path),
			digest: digestBytes(bytes)
		}
	};
}
function factsInvalid$1(file, what, cause) {
	return new UserError("facts-invalid", {
		what,
		where: { file },
		remedy: "Give a JSON object; \"metrics\" maps names to numbers, \"parameters\" names to text, numbers or true/false, the rest is free.",
		cause
	});
}
// shared/registry/lock-file.ts
const CODE = "lock-file-invalid";
const VERSION = /^v[1-9][0-9]{0,8}$/;
/** The file's text; equal content gives equal bytes, so that a pin that is there already changes nothing. */
function renderLockFile({ model, data, gated }) {
	const pins = [...data].sort((a, b) => a.artifact < b.artifact ? -1 : 1);
	return [
		`# What ${model} is trained on. A retraining proposes a newer version by pull request; see docs/how-to/reusable-workflows.md.`,
		"version: 1",
		`model: ${model}`,
		"data:",
		...pins.flatMap(({ artifact, version, digest }) => [
			`  - artifact: ${artifact}`,
			`    version: ${version}`,
			`    digest: ${digest}`
		]),
		"# The model that this data gave and the gate passed.",
		"gated:",
		`  digest: ${gated.digest}`,
		`  run-key: ${gated.runKey}`,
		""
	].join("\n");
}
/**
* @throws UserError `lock-file-invalid` with the line
*
* @internal
*/
function parseLockFile(text, file) {
	const yaml = parseYaml(text, file, CODE);
	const top = record(yaml, [], [
		"version",
		"model",
		"data",
		"gated"
	]);
	if (top["version"] !== 1) throw invalid$1(yaml, ["version"], "The version must be 1.");
	const gated = record(yaml, ["gated"], ["digest", "run-key"]);
	const data = top["data"];
	if (!Array.isArray(data)) throw invalid$1(yaml, ["data"], "data must be a list of pins.");
	return {
		model: formatArtifact(artifact(yaml, ["model"], top["model"], "model")),
		data: data.map((_, index) => pin(yaml, ["data", index])),
		gated: {
			digest: digest(yaml, ["gated", "digest"], gated["digest"]),
			runKey: digest(yaml, ["gated", "run-key"], gated["run-key"])
		}
	};
}
/**
* The version of an artifact that a lock file names.
*
* @param file absolute
* @throws UserError `lock-file-invalid`, `lock-file-unpinned`
*/
async function readPin(file, wanted) {
	const text = await readFile(file, "utf8").catch((cause) => {
		throw new UserError(CODE, {
			what: `The lock file cannot be read (${systemErrorCode(cause) ?? "unknown error"}).`,
			where: { file },
			remedy: "Correct the input lock-file, or leave it empty for the newest version.",
			cause
		});
	});
	const name = formatArtifact(wanted);
	const found = parseLockFile(text, file).data.find((each) => each.artifact === name);
	if (found !== void 0) return found;
	throw new UserError("lock-file-unpinned", {
		what: `The lock file pins no version of ${name}.`,
		where: { file },
		remedy: `Add ${name} under data with version and digest, or leave lock-file empty for the newest version.`
	});
}
/**
* The first pin of a lock file that is of a newer version than here; undefined where there is none, or where the text is
* no lock file.
*
* @returns `dataset:flights@v13`
*/
function newerPin(data, lockFile) {
	const versions = new Map(data.map(({ artifact, version }) => [artifact, sequence(version)]));
	const newer = pinsOf(lockFile).find(({ artifact, version }) => sequence(version) > (versions.get(artifact) ?? 1e400));
	return newer === void 0 ? void 0 : `${newer.artifact}@${newer.version}`;
}
function sequence(version) {
	return Number(version.slice(1));
}
function pinsOf(lockFile) {
	try {
		return parseLockFile(lockFile, "lock file").data;
	} catch (error) {
		if (isUserError(error)) return [];
		throw error;
	}
}
function pin(yaml, path) {
	const entry = record(yaml, path, [
		"artifact",
		"version",
		"digest"
	]);
	const { version } = entry;
	if (typeof version !== "string" || !VERSION.test(version)) throw invalid$1(yaml, [...path, "version"], "version must be like v12.");
	return {
		artifact: formatArtifact(artifact(yaml, [...path, "artifact"], entry["artifact"], "dataset")),
		version,
		digest: digest(yaml, [...path, "digest"], entry["digest"])
	};
}
function artifact(yaml, path, value, kind) {
	try {
		const reference = parseReference(String(value));
		if (reference.kind === kind && reference.selector === void 0) return reference;
	} catch {}
	throw invalid$1(yaml, path, `Here an artifact such as ${kind}:NAME is expected, without a version.`);
}
function digest(yaml, path, value) {
	if (isDigest(value)) return value;
	throw invalid$1(yaml, path, "Here a digest such as sha256:… is expected.");
}
function record(yaml, path, allowed) {
	let value = yaml.value;
	for (const key of path) value = value?.[key];
	if (typeof value !== "object" || value === null || Array.isArray(value)) throw invalid$1(yaml, path, `Here a mapping with ${allowed.join(", ")} is expected.`);
	const unknown = Object.keys(value).find((key) => !allowed.includes(key));
	if (unknown !== void 0) {
		const known = allowed.join(", ");
		throw invalid$1(yaml, [...path, unknown], `This key is not known. Allowed: ${known}.`);
	}
	return value;
}
function invalid$1(yaml, path, what) {
	return new UserError(CODE, {
		what,
		where: yaml.locate(path),
		remedy: "Correct the file, or take the one that the last retraining proposed."
	});
}
// shared/registry/mlflow/connect.ts
/**
* Checks the address and finds the credentials: the token given, or those that MLflow's own client would use
* (`MLFLOW_TRACKING_TOKEN`, or `MLFLOW_TRACKING_USERNAME` and `MLFLOW_TRACKING_PASSWORD`), unless `MLFLOW_TRACKING_URI`
* says that they belong to another host. All are masked.
*
* @param token a bearer token, or `USER:PASSWORD`
* @throws UserError `input-invalid`, `mlflow-insecure`
*/
function connectMlflow(address, token, services) {
	const url = parseAddress(address);
	const secret = token ?? secretOf(services.environment, url);
	if (secret === void 0) return { url: trimmed(url) };
	if (/[\r\n]/.test(secret)) throw invalid("mlflow-token", "The token has a line break.", "Pass it without one.");
	if (!isPrivateOnTheWay(url)) throw insecure(url);
	const separator = secret.indexOf(":");
	const encoded = Buffer.from(secret).toString("base64");
	for (const part of [
		secret,
		secret.slice(separator + 1),
		encoded
	]) if (part !== "") services.log.mask(part);
	return {
		url: trimmed(url),
		authorization: separator === -1 ? `Bearer ${secret}` : `Basic ${encoded}`
	};
}
function parseAddress(address) {
	const url = parseWebAddress(address);
	if (url === void 0) throw invalid("mlflow-url", "It is not the address of an MLflow server.", "Write https://HOST, with a path where the server has one in front of /api. Databricks and folders are not supported.");
	if (hasCredentials(url) || url.search !== "" || url.hash !== "") throw invalid("mlflow-url", "The address holds more than host and path.", "Pass credentials as mlflow-token, which is masked, and take out what follows a ? or #.");
	return url;
}
function trimmed(url) {
	return url.href.replace(/\/+$/, "");
}
function secretOf(environment, url) {
	const uri = environment["MLFLOW_TRACKING_URI"] ?? "";
	if (uri !== "" && originOf(uri) !== url.origin) return void 0;
	const user = environment["MLFLOW_TRACKING_USERNAME"] ?? "";
	const password = environment["MLFLOW_TRACKING_PASSWORD"] ?? "";
	if (user !== "" && password !== "") return `${user}:${password}`;
	const token = environment["MLFLOW_TRACKING_TOKEN"] ?? "";
	return token === "" ? void 0 : token;
}
function insecure(url) {
	return new UserError("mlflow-insecure", {
		what: `${url.origin} is plain http on another machine, so the token could be read on the way.`,
		where: { input: "mlflow-url" },
		remedy: "Use an https:// address. Plain http is taken without a token, or for a server on this machine."
	});
}
function invalid(input, what, remedy) {
	return new UserError("input-invalid", {
		what: `The input ${input}: ${what}`,
		where: { input },
		remedy
	});
}
// shared/registry/mlflow/batches.ts
/** What one `runs/log-batch` takes (MLflow's REST reference, "Log Batch"). */
const MAX_METRICS = 1e3;
const MAX_PARAMETERS = 100;
const MAX_TAGS = 100;
const MAX_ENTRIES = 1e3;
const MAX_BYTES = 9e5;
const LIMITS = {
	params: MAX_PARAMETERS,
	metrics: MAX_METRICS,
	tags: MAX_TAGS
};
/**
* What a run lacks, cut into requests that MLflow takes. Each metric has the time of the version and step 0, so that
* one that is sent twice is the same point and stays one.
*/
function runBatches(part, atMs) {
	const entries = [
		...Object.entries(part.tags).map(([key, value]) => ["tags", {
			key,
			value
		}]),
		...Object.entries(part.parameters).map(([key, value]) => ["params", {
			key,
			value
		}]),
		...Object.entries(part.metrics).map(([key, value]) => ["metrics", {
			key,
			value,
			timestamp: atMs,
			step: 0
		}])
	];
	const batches = [];
	let bytes = 0;
	for (const [kind, entry] of entries) {
		const size = Buffer.byteLength(JSON.stringify(entry)) + 1;
		const last = batches.at(-1);
		if (last === void 0 || bytes + size > MAX_BYTES || isFull(last, kind)) {
			batches.push({
				params: [],
				metrics: [],
				tags: [],
				[kind]: [entry]
			});
			bytes = size;
		} else {
			last[kind].push(entry);
			bytes += size;
		}
	}
	return batches;
}
function isFull(batch, kind) {
	const total = batch.params.length + batch.metrics.length + batch.tags.length;
	return batch[kind].length >= LIMITS[kind] || total >= MAX_ENTRIES;
}
// shared/registry/mlflow/failure.ts
/** An answer of MLflow's that is no success, or no answer at all. */
var MlflowFailure = class extends Error {
	name = "MlflowFailure";
	/** `create the run of model:delay@v7`. */
	doing;
	/** Absent where no answer came, so that it is unknown whether the request was carried out. */
	status;
	/** `RESOURCE_ALREADY_EXISTS`. */
	code;
	answer;
	waitMs;
	constructor(doing, details, cause) {
		super(`MLflow could not ${doing}: ${details.status ?? "no answer"} ${details.code ?? ""} ${details.answer ?? ""}`, { cause });
		this.doing = doing;
		this.status = details.status;
		this.code = details.code;
		this.answer = toLine(details.answer ?? "", 300);
		this.waitMs = details.waitMs;
	}
};
function isFailure(error) {
	return error instanceof MlflowFailure;
}
/** Refused for now and not carried out: any request may be sent again. */
function isRateLimited(failure) {
	return failure.status === 429;
}
/** No answer, or one that says nothing of the request: it may or may not have been carried out. */
function isOutage(error) {
	return isFailure(error) && !isDisabled(error) && (error.status === void 0 || error.status >= 500);
}
const CHANGED = /* @__PURE__ */ new Set([
	"RESOURCE_ALREADY_EXISTS",
	"RESOURCE_DOES_NOT_EXIST",
	"INVALID_STATE",
	"RESOURCE_CONFLICT"
]);
/**
* What MLflow says of a run that another mirror has just taken away as the second one, and what its databases say
* (SQLite, PostgreSQL, MySQL) where two mirrors log the same parameter at the same moment: it passes that on as 400.
*/
const ANSWERS_OF_CHANGE = /must be in the 'active' state|IntegrityError|UniqueViolation|UNIQUE constraint|duplicate (key|entry)/i;
/** The state was not as it had been read: somebody else was faster, or removed something. Looking again is the answer. */
function isChangedMeanwhile(error) {
	if (!isFailure(error)) return false;
	return CHANGED.has(error.code ?? "") || ANSWERS_OF_CHANGE.test(error.answer);
}
function isTaken(error) {
	return isFailure(error) && error.code === "RESOURCE_ALREADY_EXISTS";
}
function isAbsent(error) {
	return isFailure(error) && error.code === "RESOURCE_DOES_NOT_EXIST";
}
function isDisabled(failure) {
	return failure.status === 501 || ["FEATURE_DISABLED", "NOT_IMPLEMENTED"].includes(failure.code ?? "") || /registry functionality is unavailable/i.test(failure.answer);
}
/** Translates an answer into what the user must change; anything else passes through. */
function explainMlflow(error, url) {
	if (!isFailure(error)) return error;
	const { doing, status, answer } = error;
	if (isDisabled(error)) return problem(error, "mlflow-feature-disabled", `MLflow at ${url} has its model registry switched off or cannot ${doing}: ${answer}`, "Start the server with a database (--backend-store-uri sqlite:///mlflow.db or another), which the registry needs.");
	if (isRateLimited(error) || isOutage(error)) return unavailable(error, url);
	if (status === 401) return problem(error, "mlflow-credentials", `MLflow at ${url} does not accept the credentials that were to ${doing}.`, "Pass a valid token, or USER:PASSWORD, as mlflow-token.");
	if (status === 403 && /host|origin|dns rebinding/i.test(answer)) return problem(error, "mlflow-host-refused", `The MLflow server does not answer under the name in ${url}: ${answer}`, "Start it with --allowed-hosts 'NAME:*', or use a name that it allows.");
	if (status === 403) return problem(error, "mlflow-denied", `The account may not ${doing} at ${url}${answer === "" ? "" : `: ${answer}`}.`, "Give it the permission EDIT on the registered model and on the experiment, and the right to create both; verify-mirror needs READ only.");
	if (status === 404 && error.code !== "RESOURCE_DOES_NOT_EXIST") return problem(error, "mlflow-not-found", `There is no MLflow REST API at ${url}: it was to ${doing}.`, "Give the address that MLFLOW_TRACKING_URI has, with the path in front of /api and nothing after it.");
	return problem(error, "mlflow-refused", `MLflow at ${url} refused to ${doing} (${status ?? "no answer"}): ${answer}`, "Mend what the message names.");
}
const INPUT_OF = {
	"mlflow-credentials": "mlflow-token",
	"mlflow-not-found": "mlflow-url",
	"mlflow-host-refused": "mlflow-url"
};
function problem(failure, code, what, remedy) {
	const input = INPUT_OF[code];
	return new UserError(code, {
		what,
		remedy,
		cause: failure,
		...input === void 0 ? {} : { where: { input } }
	});
}
function unavailable(failure, url) {
	const limited = isRateLimited(failure);
	const answer = failure.status === void 0 ? `gave no answer${failure.answer === "" ? "" : ` (${failure.answer})`}` : `answered ${failure.status}`;
	return new UnavailableError(limited ? "mlflow-rate-limited" : "mlflow-unavailable", {
		what: limited ? `MLflow at ${url} asked to slow down when it was to ${failure.doing}.` : `MLflow at ${url} ${answer} when asked to ${failure.doing}.`,
		tried: "It was tried again several times, with growing pauses.",
		remedy: "Run the same step again when it is back: it goes on where it stopped and makes nothing twice. Nothing in the store depends on it.",
		cause: failure
	});
}
// shared/registry/mlflow/names.ts
/** The tags by which our entries in MLflow are told from anybody else's. */
const TAG = {
	/** `model:delay`; on the registered model it says that Trainyard may write there. */
	artifact: "trainyard.artifact",
	/** Digest of the version's record, which no other version of any store has: what a version is found by. */
	record: "trainyard.record",
	/** `v7`. */
	version: "trainyard.version",
	/** Digest of the version's files. */
	digest: "trainyard.digest",
	runKey: "trainyard.run-key",
	/** Digests of the statements that speak for the version. */
	evidence: "trainyard.evidence",
	/** `dataset:flights@v12 sha256:…`, separated by commas. */
	parents: "trainyard.parents",
	/** `owner/name#runId/attempt`. */
	workflowRun: "trainyard.workflow-run",
	/** Where the version was when it was mirrored. */
	store: "trainyard.store"
};
const ALIAS_TAG_PREFIX = "trainyard.alias.";
/** On the registered model: this alias is set by us. One tag per alias, so that two writers lose nothing. */
function aliasTag(alias) {
	return `${ALIAS_TAG_PREFIX}${alias}`;
}
function aliasOfTag(key) {
	return key.startsWith(ALIAS_TAG_PREFIX) ? key.slice(16) : void 0;
}
/** What every MLflow since 2.0 takes; newer ones take more. */
const MAX_KEY_CHARACTERS = 250;
const MAX_PARAMETER_CHARACTERS = 6e3;
/**
* The name of a parameter or metric as MLflow takes it: letters, digits, `_`, `-`, `.`, blanks and `/` as in a path.
* A name that had to be changed ends with eight digits of its digest, so that two names never become one.
*/
function entityKey(name) {
	let key = name.replace(/[^A-Za-z0-9_./ -]/g, "_");
	if (key !== key.trim() || key === "." || key.startsWith("..") || posix.isAbsolute(key) || posix.normalize(key) !== key) key = key.replace(/[/ ]/g, "_").replace(/^\.+/, "_");
	if (key.endsWith("/")) key = key.replaceAll("/", "_");
	if (key === name && key !== "" && key.length <= MAX_KEY_CHARACTERS) return key;
	const suffix = `.${shortDigest(digestBytes(name)).slice(0, 8)}`;
	return `${key.slice(0, MAX_KEY_CHARACTERS - suffix.length)}${suffix}`;
}
/** A parameter's value as MLflow keeps it: text, of a length that it takes. */
function parameterText(value) {
	const text = String(value).toWellFormed().replaceAll("\0", "�");
	if (text.length <= MAX_PARAMETER_CHARACTERS) return text;
	const rest = `… (cut, ${digestBytes(text)})`;
	return `${text.slice(0, MAX_PARAMETER_CHARACTERS - rest.length).toWellFormed()}${rest}`;
}
/** As many items as a tag can hold, and how many were left out. */
function tagList(items) {
	const kept = [];
	let length = 0;
	for (const item of items) {
		length += item.length + 2;
		if (length > 4970) break;
		kept.push(item);
	}
	const left = items.length - kept.length;
	return [...kept, ...left === 0 ? [] : [`and ${left} more`]].join(", ");
}
// shared/registry/mlflow/plan.ts
/**
* Compares what the registry holds with what MLflow shows.
*
* Of several entries for one version the one with MLflow's lowest number counts: MLflow numbers versions one after the
* other, so whatever comes later is higher, and every writer picks the same. The others, made when two mirrors ran at
* once or an answer was lost, are taken away again.
*/
function planMirror(view, shown) {
	const changes = [];
	const conflicts = [];
	const { experiment, model } = shown;
	if (experiment === void 0) changes.push({ kind: "make-experiment" });
	else if (experiment.isDeleted) conflicts.push(experimentDeleted(view));
	if (model === void 0) changes.push({ kind: "make-model" });
	else conflicts.push(...strangeOwner(view, model), ...strangers(view, model));
	const copies = copiesOf(view, model?.versions ?? []);
	const numbers = /* @__PURE__ */ new Map();
	for (const version of view.versions) {
		const [first, ...others] = copies.get(version.record) ?? [];
		if (first !== void 0) numbers.set(version.sequence, first.number);
		const planned = planVersion(version, first, shown.runs);
		changes.push(...planned.changes);
		conflicts.push(...planned.conflicts);
		if (first !== void 0) changes.push(...dropCopies(version, {
			first,
			others,
			shown
		}));
	}
	const aliases = planAliases(view, {
		model,
		numbers
	});
	const isDrop = ({ kind }) => kind === "drop-version" || kind === "drop-run";
	return {
		changes: [
			...changes.filter((change) => !isDrop(change)),
			...aliases.changes,
			...changes.filter(isDrop)
		],
		conflicts: [...conflicts, ...aliases.conflicts],
		numbers,
		notes: notesOn(view, model, copies)
	};
}
/** Whether MLflow says something else than the registry; otherwise it is merely behind. */
function isContradiction(change) {
	switch (change.kind) {
		case "set-alias": return change.from !== void 0;
		case "drop-alias": return change.number !== void 0;
		case "tag-version": return true;
		default: return false;
	}
}
/** By the digest of the record, MLflow's versions that carry it, lowest number first. */
function copiesOf(view, versions) {
	const known = new Set(view.versions.map((version) => version.record));
	const copies = /* @__PURE__ */ new Map();
	for (const version of versions) {
		const record = version.tags.get(TAG.record);
		if (record === void 0 || !known.has(record)) continue;
		copies.set(record, [...copies.get(record) ?? [], version]);
	}
	return copies;
}
function planVersion(version, shown, runs) {
	if (shown === void 0) return {
		changes: [{
			kind: "add-version",
			version
		}],
		conflicts: []
	};
	const changes = [];
	const tags = differing(version.tags, shown.tags);
	if (Object.keys(tags).length > 0) changes.push({
		kind: "tag-version",
		version,
		number: shown.number,
		tags
	});
	const run = runs.find(({ id }) => id === shown.runId);
	if (run === void 0) return {
		changes,
		conflicts: [runGone(version, shown.number)]
	};
	if (run.isDeleted) changes.push({
		kind: "restore-run",
		version,
		runId: run.id
	});
	const part = missingOf(version, run);
	if ([
		part.parameters,
		part.metrics,
		part.tags
	].some((values) => Object.keys(values).length > 0) || !run.isFinished) changes.push({
		kind: "complete-run",
		version,
		runId: run.id,
		part
	});
	return {
		changes,
		conflicts: contradictions(version, run)
	};
}
/** What a run does not show yet. Values that it shows otherwise cannot be replaced in MLflow. */
function missingOf({ run }, shown) {
	const absent = (wanted, there) => Object.fromEntries(Object.entries(wanted).filter(([key]) => !there.has(key)));
	return {
		parameters: absent(run.parameters, shown.parameters),
		metrics: absent(run.metrics, shown.metrics),
		tags: differing(run.tags, shown.tags)
	};
}
function contradictions({ run, reference }, shown) {
	const remedy = `MLflow cannot take it back. Delete the run ${shown.id} and the version there, and mirror again.`;
	const altered = (kind, wanted, there) => Object.entries(wanted).filter(([key, value]) => there.has(key) && there.get(key) !== value).map(([key, value]) => ({
		what: `${reference}: the ${kind} ${key} is ${String(there.get(key))} in MLflow and ${String(value)} here.`,
		remedy
	}));
	return [...altered("parameter", run.parameters, shown.parameters), ...altered("metric", run.metrics, shown.metrics)];
}
function dropCopies(version, { first, others, shown }) {
	const runs = shown.runs.filter((run) => !run.isDeleted && run.id !== first.runId && run.tags.get(TAG.record) === version.record);
	const strange = [...shown.model?.aliases ?? []].filter(([alias]) => !isOurs(shown.model, alias));
	const isHeld = (number) => strange.some(([, on]) => on === number);
	const dropped = others.filter(({ number }) => !isHeld(number));
	const kept = new Set(others.filter(({ number }) => isHeld(number)).map(({ runId }) => runId));
	return [...dropped.map(({ number }) => ({
		kind: "drop-version",
		version,
		number
	})), ...runs.filter(({ id }) => !kept.has(id)).map(({ id }) => ({
		kind: "drop-run",
		version,
		runId: id
	}))];
}
function planAliases(view, { model, numbers }) {
	const changes = [];
	const conflicts = [];
	for (const [alias, sequence] of view.aliases) {
		const from = model?.aliases.get(alias);
		const stands = from !== void 0 && from === numbers.get(sequence);
		if (stands && isOurs(model, alias)) continue;
		if (stands) changes.push({
			kind: "claim-alias",
			alias,
			sequence
		});
		else if (from !== void 0 && !isOurs(model, alias)) conflicts.push(aliasTaken(alias, from, sequence));
		else changes.push({
			kind: "set-alias",
			alias,
			sequence,
			...from === void 0 ? {} : { from }
		});
	}
	const ours = [...model?.tags.keys() ?? []].map(aliasOfTag).filter((alias) => alias !== void 0);
	for (const alias of ours.filter((name) => !view.aliases.has(name))) {
		const number = model?.aliases.get(alias);
		if (number !== void 0 && !isRecorded(model, number)) conflicts.push(aliasStrayed(alias, number));
		else changes.push({
			kind: "drop-alias",
			alias,
			...number === void 0 ? {} : { number }
		});
	}
	return {
		changes,
		conflicts
	};
}
function isOurs(model, alias) {
	return model?.tags.has(aliasTag(alias)) === true;
}
function isRecorded(model, number) {
	return model?.versions.find((version) => version.number === number)?.tags.has(TAG.record) === true;
}
function differing(wanted, there) {
	return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => there.get(key) !== value));
}
function strangeOwner(view, model) {
	const owner = model.tags.get(TAG.artifact);
	if (owner === view.artifact) return [];
	const whose = owner === void 0 ? "was not made by Trainyard" : `is the mirror of ${owner}`;
	return [{
		what: `The registered model ${view.model} ${whose}.`,
		remedy: `Name another one with mlflow-model, or give this one the tag ${TAG.artifact} with the value ${view.artifact} in MLflow, so that the versions are added beside what is there.`,
		isFatal: true
	}];
}
/** Our mark on a version that this registry never had: two stores would fight over one model. */
function strangers(view, model) {
	const known = new Set(view.versions.map((version) => version.record));
	const strange = model.versions.filter(({ tags }) => {
		const record = tags.get(TAG.record);
		return record !== void 0 && !known.has(record);
	});
	const [first] = strange;
	if (first === void 0) return [];
	const store = first.tags.get(TAG.store);
	return [{
		what: `${plural(strange.length, "version")} of ${view.model} in MLflow, first its version ${first.number}, ${strange.length === 1 ? "comes" : "come"} from another store${store === void 0 ? "" : ` (${store})`}.`,
		remedy: "Give the mirror of each store a name of its own with mlflow-model, or delete those versions in MLflow.",
		isFatal: true
	}];
}
function notesOn(view, model, copies) {
	if (model === void 0) return [];
	const foreign = model.versions.filter(({ tags }) => !tags.has(TAG.record)).length;
	const aliases = [...model.aliases.keys()].filter((alias) => !view.aliases.has(alias) && !isOurs(model, alias));
	const renumbered = view.versions.some(({ record, sequence }) => {
		const first = copies.get(record)?.[0];
		return first !== void 0 && first.number !== sequence;
	});
	return [
		...foreign === 0 ? [] : [`${plural(foreign, "version")} of ${view.model} that others made ${foreign === 1 ? "is" : "are"} left alone.`],
		...aliases.length === 0 ? [] : [`Aliases that others set are left alone: ${aliases.sort().join(", ")}.`],
		...renumbered ? [`MLflow numbers some versions otherwise; the tag ${TAG.version} has the number here.`] : []
	];
}
function experimentDeleted(view) {
	return {
		what: `The experiment ${view.experiment} was deleted in MLflow, which keeps its name.`,
		remedy: "Restore it there, or name another model with mlflow-model.",
		isFatal: true
	};
}
function runGone({ reference }, number) {
	return {
		what: `${reference}: the run behind MLflow's version ${number} is gone for good, and MLflow cannot give it another.`,
		remedy: `Delete version ${number} in MLflow and mirror again.`
	};
}
function aliasTaken(alias, from, sequence) {
	return {
		what: `Somebody set the alias ${alias} in MLflow, on its version ${from}; here it is v${sequence}.`,
		remedy: `Remove the alias ${alias} in MLflow and mirror again.`
	};
}
function aliasStrayed(alias, number) {
	return {
		what: `The alias ${alias}, which is no longer set here, was put on version ${number} in MLflow by somebody.`,
		remedy: `Remove the alias in MLflow, or the tag ${aliasTag(alias)} of the registered model to keep it.`
	};
}
// shared/registry/mlflow/json.ts
/** What an answer of MLflow's is made of; nothing in it is believed before it was looked at. */
function asText(value) {
	return typeof value === "string" ? value : void 0;
}
function asList(value) {
	return Array.isArray(value) ? value : [];
}
/** MLflow's `[{key, value}]` as a map; a value that is not there is the empty text, as protobuf leaves it out. */
function asPairs(value, decode) {
	const pairs = /* @__PURE__ */ new Map();
	for (const item of asList(value)) {
		const entry = asJsonObject(item);
		const key = asText(entry?.["key"]);
		const decoded = decode(entry?.["value"] ?? "");
		if (key !== void 0 && decoded !== void 0) pairs.set(key, decoded);
	}
	return pairs;
}
/** A number; MLflow writes 64-bit integers as numbers and what JSON has no number for as text. */
function asNumber(value) {
	if (typeof value === "number") return value;
	return typeof value === "string" && value !== "" && !Number.isNaN(Number(value)) ? Number(value) : void 0;
}
// shared/registry/mlflow/shown.ts
const VERSIONS_PER_PAGE = 500;
const RUNS_PER_PAGE = 100;
/** Reads everything in MLflow that the mirror of an artifact consists of. */
async function readShown(client, names) {
	const experiment = await readExperiment(client, names.experiment);
	const model = await readModel(client, names.model);
	const runs = [];
	if (experiment !== void 0) {
		const filter = `tags.\`${TAG.artifact}\` = '${names.artifact}'`;
		for await (const run of searchRuns(client, experiment.id, filter)) runs.push(run);
	}
	return {
		...experiment === void 0 ? {} : { experiment },
		...model === void 0 ? {} : { model },
		runs
	};
}
async function readExperiment(client, name) {
	const answer = await orAbsent(client.read({
		doing: `read the experiment ${name}`,
		path: "experiments/get-by-name",
		query: { experiment_name: name }
	}));
	const experiment = asJsonObject(answer?.["experiment"]);
	const id = asText(experiment?.["experiment_id"]);
	return id === void 0 ? void 0 : {
		id,
		isDeleted: experiment?.["lifecycle_stage"] === "deleted"
	};
}
async function readModel(client, name) {
	const doing = `read the registered model ${name}`;
	const answer = await orAbsent(client.read({
		doing,
		path: "registered-models/get",
		query: { name }
	}));
	const model = asJsonObject(answer?.["registered_model"]);
	if (model === void 0) return void 0;
	const versions = [];
	for await (const version of searchVersions(client, name)) versions.push(version);
	versions.sort((a, b) => a.number - b.number);
	return {
		tags: asPairs(model["tags"], asText),
		aliases: aliasesOf(model),
		versions
	};
}
/** Every version of a registered model, or those that carry a tag with a value. */
async function* searchVersions(client, model, tag) {
	const filter = `name = '${model}'${tag === void 0 ? "" : ` and tags.\`${tag[0]}\` = '${tag[1]}'`}`;
	const request = {
		doing: `list the versions of ${model}`,
		path: "model-versions/search",
		query: {
			filter,
			max_results: String(VERSIONS_PER_PAGE)
		}
	};
	for await (const item of client.readAll(request, "model_versions")) {
		const version = asJsonObject(item);
		const number = asNumber(version?.["version"]);
		if (version === void 0 || number === void 0) continue;
		const runId = asText(version["run_id"]);
		yield {
			number,
			runId: runId === "" ? void 0 : runId,
			tags: asPairs(version["tags"], asText)
		};
	}
}
/** Runs of an experiment, deleted ones too. */
async function* searchRuns(client, experimentId, filter) {
	const request = {
		doing: "list the runs",
		path: "runs/search",
		body: {
			experiment_ids: [experimentId],
			filter,
			run_view_type: "ALL",
			max_results: RUNS_PER_PAGE
		}
	};
	for await (const item of client.readAll(request, "runs")) {
		const run = decodeRun(asJsonObject(item));
		if (run !== void 0) yield run;
	}
}
function decodeRun(run) {
	const info = asJsonObject(run?.["info"]);
	const data = asJsonObject(run?.["data"]);
	const id = asText(info?.["run_id"]);
	if (id === void 0) return void 0;
	return {
		id,
		isDeleted: info?.["lifecycle_stage"] === "deleted",
		isFinished: info?.["status"] === "FINISHED",
		parameters: asPairs(data?.["params"], asText),
		metrics: asPairs(data?.["metrics"], asNumber),
		tags: asPairs(data?.["tags"], asText)
	};
}
function aliasesOf(model) {
	const aliases = /* @__PURE__ */ new Map();
	for (const item of asList(model["aliases"])) {
		const entry = asJsonObject(item);
		const alias = asText(entry?.["alias"]);
		const number = asNumber(entry?.["version"]);
		if (alias !== void 0 && number !== void 0) aliases.set(alias, number);
	}
	return aliases;
}
async function orAbsent(answer) {
	try {
		return await answer;
	} catch (error) {
		if (isAbsent(error)) return void 0;
		throw error;
	}
}
// shared/registry/mlflow/apply.ts
/** Makes one change. Each may be made again, by a later run or another one at the same time. */
async function applyChange(change, tools) {
	switch (change.kind) {
		case "make-experiment": return makeExperiment(tools);
		case "make-model": return makeModel(tools);
		case "add-version": return addVersion(change.version, tools);
		case "restore-run": return write(tools, `restore the run of ${change.version.reference}`, "runs/restore", { run_id: change.runId });
		case "complete-run": return completeRun(change, tools);
		case "tag-version": return tagVersion(change, tools);
		case "claim-alias": return claimAlias(change, tools);
		case "set-alias": return setAlias(change, tools);
		case "drop-alias": return dropAlias(change.alias, tools);
		case "drop-version": return dropVersion(change, tools);
		case "drop-run": return write(tools, `delete the second run of ${change.version.reference}`, "runs/delete", { run_id: change.runId });
		default: return assertNever(change);
	}
}
/** The server keeps experiment names unique, so that a second one cannot come about. */
function makeExperiment({ client, view }) {
	return createNamed(client, {
		doing: `create the experiment ${view.experiment}`,
		path: "experiments/create",
		body: {
			name: view.experiment,
			tags: pairs({
				[TAG.artifact]: view.artifact,
				"mlflow.experimentKind": "custom_model_development"
			})
		}
	});
}
/** The same for registered models; the tag that makes it ours comes with it or not at all. */
function makeModel({ client, view }) {
	return createNamed(client, {
		doing: `create the registered model ${view.model}`,
		path: "registered-models/create",
		body: {
			name: view.model,
			description: `Mirrored by Trainyard from its registry, where ${view.artifact} is kept: versions, facts and aliases are changed there.`,
			tags: pairs({ [TAG.artifact]: view.artifact })
		}
	});
}
/** Whether the name was taken by the try whose answer was lost or by somebody else, the next comparison sees. */
async function createNamed(client, request) {
	try {
		await client.write(request);
	} catch (error) {
		if (!isTaken(error)) throw error;
	}
}
/** Run first, then the version that points to it: nothing is visible in the registry before it is whole. */
async function addVersion(version, tools) {
	const { client, services, view } = tools;
	const find = () => versionNumber(version, tools);
	if (await find() !== void 0) return;
	const runId = await runFor(version, tools);
	const create = () => client.create({
		doing: `register ${version.reference}`,
		path: "model-versions/create",
		body: {
			name: view.model,
			source: version.source,
			run_id: runId,
			description: version.description,
			tags: pairs({
				...version.tags,
				[TAG.store]: version.store
			})
		}
	});
	await findOrCreate(find, create, services);
}
/** A run with everything that the version's record says. */
async function runFor(version, tools) {
	const { client, services, view } = tools;
	const experiment = await readExperiment(client, view.experiment);
	if (experiment === void 0) throw new Error(`MLflow made the experiment ${view.experiment} and does not show it.`);
	const filter = `tags.\`${TAG.record}\` = '${version.record}'`;
	const find = async () => {
		const found = [];
		for await (const run of searchRuns(client, experiment.id, filter)) if (!run.isDeleted) found.push(run);
		return found.sort((a, b) => a.id < b.id ? -1 : 1)[0];
	};
	const create = () => client.create({
		doing: `create the run of ${version.reference}`,
		path: "runs/create",
		body: {
			experiment_id: experiment.id,
			run_name: version.run.name,
			start_time: version.run.atMs,
			tags: pairs(version.run.tags)
		}
	});
	const run = await findOrCreate(find, create, services);
	await completeRun({
		version,
		runId: run.id,
		part: missingOf(version, run)
	}, tools);
	return run.id;
}
/**
* MLflow has no create-if-absent: looks, creates, and looks what is there now, which with two at once may be the
* other's. Where an answer was lost it looks again before it creates again; should the server carry out the lost
* request later still, there are two, and the next comparison takes the second one away.
*/
async function findOrCreate(find, create, { clock, cancelled, log }) {
	const once = async () => {
		const found = await find();
		if (found !== void 0) return found;
		await create();
		const made = await find();
		if (made === void 0) throw new Error("MLflow accepted an entry and does not show it.");
		return made;
	};
	const onRetry = () => log.info("The answer was lost; looking whether it was made.");
	return retry(once, {
		attempts: 4,
		firstDelayMs: 1e3,
		maxDelayMs: 2e4,
		isRetryable: isOutage,
		onRetry
	}, clock, cancelled);
}
async function completeRun({ version, runId, part }, tools) {
	const { run, reference } = version;
	for (const batch of runBatches(part, run.atMs)) await write(tools, `log the facts of ${reference}`, "runs/log-batch", {
		run_id: runId,
		...batch
	});
	const finished = {
		run_id: runId,
		status: "FINISHED",
		end_time: run.atMs
	};
	await write(tools, `finish the run of ${reference}`, "runs/update", finished);
}
async function tagVersion(change, tools) {
	for (const [key, value] of Object.entries(change.tags)) {
		const body = {
			name: tools.view.model,
			version: String(change.number),
			key,
			value
		};
		await write(tools, `tag ${change.version.reference}`, "model-versions/set-tag", body);
	}
}
/** The tag that says the alias is ours comes first, so that a mirror killed in between may move it later. */
async function setAlias(change, tools) {
	const { alias, sequence } = change;
	const version = tools.view.versions.find((candidate) => candidate.sequence === sequence);
	const number = version === void 0 ? void 0 : await versionNumber(version, tools);
	if (number === void 0) return;
	await claimAlias(change, tools);
	const body = {
		name: tools.view.model,
		alias,
		version: String(number)
	};
	await write(tools, `set the alias ${alias}`, "registered-models/alias", body);
}
async function claimAlias(change, tools) {
	const { alias, sequence } = change;
	const body = {
		name: tools.view.model,
		key: aliasTag(alias),
		value: `v${sequence}`
	};
	await write(tools, `claim the alias ${alias}`, "registered-models/set-tag", body);
}
async function dropAlias(alias, { client, view }) {
	const doing = `remove the alias ${alias}`;
	await client.write({
		doing,
		path: "registered-models/alias",
		body: {
			name: view.model,
			alias
		}
	}, "DELETE");
	const body = {
		name: view.model,
		key: aliasTag(alias)
	};
	await client.write({
		doing,
		path: "registered-models/delete-tag",
		body
	}, "DELETE");
}
async function dropVersion(change, tools) {
	const doing = `delete the second entry of ${change.version.reference}`;
	const body = {
		name: tools.view.model,
		version: String(change.number)
	};
	await tools.client.write({
		doing,
		path: "model-versions/delete",
		body
	}, "DELETE");
}
/** MLflow's number of a version: the lowest that carries its record. */
async function versionNumber(version, { client, view }) {
	const numbers = [];
	for await (const { number } of searchVersions(client, view.model, [TAG.record, version.record])) numbers.push(number);
	return numbers.sort((a, b) => a - b)[0];
}
function write({ client }, doing, path, body) {
	return client.write({
		doing,
		path,
		body
	});
}
function pairs(tags) {
	return Object.entries(tags).map(([key, value]) => ({
		key,
		value
	}));
}
// shared/registry/mlflow/client.ts
const REQUEST_TIMEOUT_MS = 3e4;
/** A longer wait belongs to a later run. */
const LONGEST_WAIT_MS = 12e4;
const ATTEMPTS = 4;
const MAX_ANSWER_BYTES = 32 << 20;
const MAX_PAGES = 1e4;
/**
* MLflow's REST API, as far as the mirror needs it. Requests whose repetition changes nothing are tried again by the
* class of the failure, on the clock of the services; what creates is sent again only where it was certainly not
* carried out. Redirects are not followed: the token belongs to one host.
*/
var MlflowClient = class {
	url;
	#connection;
	#services;
	constructor(connection, services) {
		this.url = connection.url;
		this.#connection = connection;
		this.#services = services;
	}
	/** A question; GET, or POST where MLflow wants its questions in a body. */
	read(request) {
		return this.#send(request.body === void 0 ? "GET" : "POST", request, true);
	}
	/** Every page of a question, item by item. */
	async *readAll(request, items) {
		let token = "";
		for (let page = 1; page <= MAX_PAGES; page++) {
			const more = token === "" ? {} : { page_token: token };
			const answer = await this.read(request.body === void 0 ? {
				...request,
				query: {
					...request.query,
					...more
				}
			} : {
				...request,
				body: {
					...request.body,
					...more
				}
			});
			const list = answer[items];
			if (Array.isArray(list)) yield* list;
			const next = answer["next_page_token"];
			if (typeof next !== "string" || next === "") return;
			if (next === token) break;
			token = next;
		}
		throw new MlflowFailure(request.doing, {
			status: 200,
			answer: "The pages of the answer have no end."
		});
	}
	/** A change that may be made twice. */
	async write(request, method = "POST") {
		await this.#asEffect(request, () => this.#send(method, request, true));
	}
	/** A change that makes a second thing when it is sent twice: the caller looks first, and again after an outage. */
	create(request) {
		return this.#asEffect(request, () => this.#send("POST", request, false));
	}
	async #asEffect(request, change) {
		this.#services.effect(`mlflow: ${request.doing}`);
		const result = await change();
		this.#services.effect(`mlflow: done, ${request.doing}`);
		return result;
	}
	#send(method, request, isRepeatable) {
		const { clock, cancelled } = this.#services;
		return retry(() => this.#sendOnce(method, request), this.#policy(isRepeatable), clock, cancelled);
	}
	#policy(isRepeatable) {
		return {
			attempts: ATTEMPTS,
			firstDelayMs: 1e3,
			maxDelayMs: 2e4,
			isRetryable: (error) => {
				if (!isFailure(error) || (error.waitMs ?? 0) > LONGEST_WAIT_MS) return false;
				return isRateLimited(error) || isRepeatable && isOutage(error);
			},
			serverDelayMs: (error) => isFailure(error) ? error.waitMs : void 0,
			onRetry: (error, attempt, delayMs) => {
				const answer = isFailure(error) ? error.status ?? "nothing" : "nothing";
				this.#services.log.info(`MLflow answered ${answer} to try ${attempt}; trying again in ${formatDuration(delayMs)}.`);
			}
		};
	}
	async #sendOnce(method, { doing, path, query, body }) {
		const url = webAddressBelow(this.url, `api/2.0/mlflow/${path}`);
		for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
		const { authorization } = this.#connection;
		try {
			const response = await fetch(url, {
				method,
				redirect: "manual",
				signal: AbortSignal.any([this.#services.cancelled, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
				headers: {
					accept: "application/json",
					"user-agent": `trainyard/${this.#services.version}`,
					...authorization === void 0 ? {} : { authorization },
					...body === void 0 ? {} : { "content-type": "application/json" }
				},
				...body === void 0 ? {} : { body: JSON.stringify(body) }
			});
			return await this.#open(response, doing);
		} catch (cause) {
			if (isFailure(cause) || cause instanceof UserError) throw cause;
			throw new MlflowFailure(doing, { answer: reasonOf(cause) }, cause);
		}
	}
	async #open(response, doing) {
		if (response.status >= 300 && response.status < 400) throw redirected(response, this.url);
		const text = await readCapped(response, doing);
		const answer = asJsonObject(jsonOrUndefined(text));
		if (response.ok && answer !== void 0) return answer;
		if (response.ok) throw new MlflowFailure(doing, {
			status: 404,
			answer: "It answered with something else than JSON."
		});
		const code = answer?.["error_code"];
		const message = answer?.["message"];
		const waitMs = askedDelayMs(response.headers.get("retry-after"), this.#services.clock.now());
		throw new MlflowFailure(doing, {
			status: response.status,
			...typeof code === "string" ? { code } : {},
			answer: typeof message === "string" ? message : /<html|<!doctype/i.test(text) ? "" : text.slice(0, 1e3),
			...waitMs === void 0 ? {} : { waitMs }
		});
	}
};
async function readCapped(response, doing) {
	const parts = [];
	let bytes = 0;
	for await (const part of response.body ?? []) {
		bytes += part.length;
		if (bytes > MAX_ANSWER_BYTES) throw new MlflowFailure(doing, {
			status: 200,
			answer: `The answer is over 32 MiB.`
		});
		parts.push(part);
	}
	return Buffer.concat(parts).toString("utf8");
}
/** Milliseconds of a Retry-After header: seconds, or a date. */
function askedDelayMs(header, now) {
	if (header === null) return void 0;
	if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1e3;
	const at = Date.parse(header);
	return Number.isNaN(at) ? void 0 : Math.max(0, at - now.getTime());
}
/** `ECONNREFUSED`, or what else Node says; never the whole error, which may hold headers. */
function reasonOf(error) {
	const { cause, name } = error;
	if (name === "TimeoutError") return `nothing within ${formatDuration(REQUEST_TIMEOUT_MS)}`;
	return typeof cause?.code === "string" ? cause.code : typeof cause?.message === "string" ? cause.message : "";
}
function redirected(response, url) {
	const to = originOf(response.headers.get("location") ?? "", url);
	return new UserError("mlflow-redirected", {
		what: `MLflow at ${url} redirects${to === void 0 ? "" : ` to ${toLine(to, 200)}`}, which is not followed: the token belongs to the address given.`,
		where: { input: "mlflow-url" },
		remedy: "Give the address where the server really is; a redirect to a page for signing in means that the token is not accepted there."
	});
}
// shared/registry/mlflow/describe-change.ts
/** A change as a person would say it: `alias champion from version 6 to v7`. */
function describeChange(change, view) {
	switch (change.kind) {
		case "make-experiment": return `Experiment ${view.experiment}`;
		case "make-model": return `Registered model ${view.model}`;
		case "add-version": return `Version ${change.version.reference} with its run`;
		case "restore-run": return `Run of ${change.version.reference}, which was deleted there, restored`;
		case "complete-run": return `Run of ${change.version.reference} completed${lacking(change)}`;
		case "tag-version": return `Tags of ${change.version.reference} (${Object.keys(change.tags).join(", ")})`;
		case "claim-alias": return `Alias ${change.alias}, which already stands on v${change.sequence}, kept up from here`;
		case "set-alias": return `Alias ${change.alias}${change.from === void 0 ? "" : `, from MLflow's version ${change.from}`}, to v${change.sequence}`;
		case "drop-alias": return `Alias ${change.alias} removed`;
		case "drop-version": return `Second entry of ${change.version.reference}, MLflow's version ${change.number}, removed`;
		case "drop-run": return `Second run of ${change.version.reference} removed`;
		default: return assertNever(change);
	}
}
function lacking({ part }) {
	const names = [
		part.parameters,
		part.metrics,
		part.tags
	].flatMap((values) => Object.keys(values));
	return names.length === 0 ? "" : ` (${names.slice(0, 5).join(", ")}${names.length > 5 ? ", …" : ""})`;
}
// shared/registry/mlflow/view.ts
/**
* What MLflow should show.
*
* @param model the registered model's name; the artifact's own where undefined
*/
function viewOf(state, model = state.artifact.name) {
	return {
		artifact: formatArtifact(state.artifact),
		model,
		experiment: `trainyard/${model}`,
		versions: state.versions.map((version) => viewVersion(version, state.store)),
		aliases: new Map([...state.aliases].map(([alias, to]) => [alias, to.sequence]))
	};
}
/** MLflow's registry is one of models. @throws UserError `input-invalid` */
function requireModel(artifact) {
	if (artifact.kind === "model") return;
	throw new UserError("input-invalid", {
		what: `${formatArtifact(artifact)} is no model, and MLflow registers models only.`,
		where: { input: "artifact" },
		remedy: "Mirror a model; the data it was made from is shown with each of its versions."
	});
}
function viewVersion(version, store) {
	const reference = versionReference(version);
	const { record } = version;
	const identity = {
		[TAG.artifact]: record.artifact,
		[TAG.record]: version.recordDigest,
		[TAG.version]: `v${version.sequence}`,
		[TAG.digest]: version.digest,
		...originTags(record)
	};
	return {
		sequence: version.sequence,
		reference,
		record: version.recordDigest,
		source: sourceOf(version, store),
		description: describe(version, reference, store),
		tags: identity,
		store,
		run: viewRun(version, reference, identity)
	};
}
function originTags(record) {
	const { facts, parents, evidence, run } = record;
	const tags = {};
	if (isDigest(facts["runKey"])) tags[TAG.runKey] = facts["runKey"];
	if (evidence.length > 0) tags[TAG.evidence] = tagList(evidence);
	if (parents.length > 0) tags[TAG.parents] = tagList(parents.map(({ reference, digest }) => `${reference} ${digest}`));
	if (run.repository !== void 0 && run.runId !== void 0) tags[TAG.workflowRun] = tagList([`${run.repository}#${run.runId}/${run.attempt ?? 1}`]);
	return tags;
}
function viewRun(version, name, identity) {
	const { facts, createdAt, run } = version.record;
	const parameters = Object.entries(facts.parameters ?? {});
	const sent = parameters.filter(([key, value]) => !isSecret(key, String(value)));
	return {
		name,
		atMs: Date.parse(createdAt),
		parameters: Object.fromEntries(sent.map(([key, value]) => [entityKey(key), parameterText(value)])),
		metrics: Object.fromEntries(Object.entries(facts.metrics ?? {}).map(([key, value]) => [entityKey(key), value])),
		tags: {
			...identity,
			...run.commit === void 0 ? {} : { "mlflow.source.git.commit": tagList([run.commit]) }
		},
		withheld: parameters.filter(([key, value]) => isSecret(key, String(value))).map(([key]) => key)
	};
}
function isSecret(name, value) {
	return namesSecret(name) || redactText(value) !== value;
}
/**
* Where the bytes are, in a scheme of our own: MLflow refuses local paths, and a client that tries to load the version
* itself fails by that scheme's name instead of reading a folder that is laid out otherwise than it expects.
* A store that is named by a relative path upwards is left out, since MLflow refuses `..` anywhere in a source.
*/
function sourceOf(version, store) {
	const { kind, name } = version.artifact;
	const identity = `trainyard:/${kind}/${name}/v${version.sequence}`;
	const place = encodeURI(store.toWellFormed()).replace(/[&#?+]/g, encodeURIComponent);
	return store.split("/").some((part) => part.endsWith("..")) || place.includes("%") ? identity : `${identity}?store=${place}`;
}
function describe(version, reference, store) {
	const { files, sizeBytes } = version.record;
	const command = `npx trainyard version-artifact --operation pull --store ${store} --artifact ${reference} --to model`;
	return [`${toMarkdownCode(reference)}: ${plural(files, "file")}, ${formatBytes(sizeBytes)}, ${toMarkdownCode(version.digest)}`, `Bring it back, every byte checked: ${toMarkdownCode(command, 4e3)}`].join("\n\n");
}
// shared/registry/mlflow/mirror.ts
/** Each round reads both sides anew; this many mean that somebody works against it. */
const MAX_ROUNDS = 10;
/**
* Compares what MLflow shows with what the registry holds, without writing.
*
* @throws UserError `mlflow-…`, `store-damaged`, `log-damaged`; UnavailableError `mlflow-unavailable`
*/
async function compareWithMlflow(store, services, target) {
	return explained(target, () => compare(store, new MlflowClient(target.connection, services), target));
}
/**
* Makes MLflow show what the registry holds: reads both, changes what differs, and reads again until nothing does.
*
* Whoever writes last looks once more after its write, so that of two mirrors at once, one of which had read the
* registry before an alias moved, the later look mends what the earlier reading did.
*
* @returns what was changed, and the comparison that was read back
*/
async function mirrorToMlflow(store, services, target) {
	const client = new MlflowClient(target.connection, services);
	return explained(target, async () => {
		const applied = [];
		for (let round = 1;; round++) {
			const title = round === 1 ? `Compare with MLflow at ${client.url}` : "Read back from MLflow";
			const compared = await services.log.group(title, async () => {
				const comparison = await compare(store, client, target);
				services.log.info(stateOf(comparison));
				return comparison;
			});
			const { changes } = compared.plan;
			if (changes.length === 0 || mustNotWrite(compared) || round > MAX_ROUNDS || services.cancelled.aborted) return {
				...compared,
				applied
			};
			if (await services.log.group(`Make ${plural(changes.length, "change")} in MLflow`, () => applyAll(changes, {
				client,
				services,
				view: compared.view
			}, applied)) === "interrupted") await services.clock.sleep(200 * round, services.cancelled);
		}
	});
}
/** Versions of others under our own mark, or a model of somebody else's: nothing may be written there. */
function mustNotWrite({ plan }) {
	return plan.conflicts.some(({ isFatal }) => isFatal === true);
}
/** MLflow first: what it has of ours by then, the registry, which never loses a version, has too. */
async function compare(store, client, target) {
	const { artifact } = target;
	requireModel(artifact);
	const shown = await readShown(client, viewOf({
		artifact,
		store: store.uri,
		versions: [],
		aliases: /* @__PURE__ */ new Map()
	}, target.model));
	const aliases = await listAliases(store, artifact);
	const versions = await listVersions(store, artifact);
	const view = viewOf({
		artifact,
		store: store.uri,
		versions,
		aliases
	}, target.model);
	const plan = planMirror(view, shown);
	return {
		url: client.url,
		view,
		plan,
		verdict: judge(plan)
	};
}
function judge({ changes, conflicts }) {
	if (conflicts.length > 0 || changes.some(isContradiction)) return "fail";
	return changes.length > 0 ? "warn" : "pass";
}
async function applyAll(changes, tools, applied) {
	const { log, cancelled } = tools.services;
	for (const change of changes) {
		if (cancelled.aborted) return "done";
		try {
			await applyChange(change, tools);
			applied.push(change);
			log.info(describeChange(change, tools.view));
		} catch (error) {
			if (!isChangedMeanwhile(error)) throw error;
			log.info(`Somebody else changed MLflow meanwhile (${describeChange(change, tools.view)}); looking again.`);
			return "interrupted";
		}
	}
	return "done";
}
function stateOf({ view, plan }) {
	const held = `${view.artifact} has ${plural(view.versions.length, "version")} and ${plural(view.aliases.size, "alias", "aliases")}`;
	const { changes, conflicts } = plan;
	if (changes.length + conflicts.length === 0) return `${held}; MLflow shows them all.`;
	return `${held}; MLflow differs in ${plural(changes.length + conflicts.length, "thing")}.`;
}
async function explained(target, work) {
	try {
		return await work();
	} catch (error) {
		throw explainMlflow(error, target.connection.url);
	}
}
// shared/registry/push.ts
/**
* Makes a new version of an artifact from a file or folder.
*
* Order: files, tree, version record. Nothing is visible before the record is created, so a push that dies leaves only
* unreferenced objects, and the next one uses them. Equal pushes at once make one version.
*
* @throws UserError `tree-unreadable`, `tree-empty`, `tree-path-unsafe`, `facts-invalid`, `content-changed`, `disk-full`,
* `store-damaged`
*/
async function pushVersion(store, services, request) {
	if (!isFacts(request.facts ?? {})) throw factsInvalid();
	const tree = request.tree ?? await digestTree(request.path);
	const { newest, unchanged } = await planPush(store, request, tree);
	if (newest !== void 0 && unchanged) return {
		version: newest,
		unchanged,
		transferred: {
			bytes: 0,
			objects: 0
		}
	};
	const transferred = await uploadFiles(store, services, tree, request.path);
	for (const { digest, path } of request.evidence ?? []) await store.putBlob({
		digest,
		path,
		sizeBytes: (await lstat(path)).size
	});
	await store.createIfAbsent(treeKey(tree.digest), encodeTree(tree));
	return {
		...await commit(store, services, {
			request,
			tree,
			after: newest?.sequence ?? 0
		}),
		transferred
	};
}
/** What a push would find, without writing. @throws UserError `tree-empty`, `tree-path-unsafe`, `store-damaged` */
async function planPush(store, request, tree) {
	if (tree.entries.length === 0) throw treeEmpty(request.path);
	encodeTree(tree);
	const newest = await newestVersion(store, request.artifact);
	if (newest === void 0) return { unchanged: false };
	return {
		newest,
		unchanged: await says(store, newest.record, {
			tree,
			request
		})
	};
}
/** Creates the record under the next free number. Whoever comes first may have pushed the same. */
async function commit(store, services, { request, tree, after }) {
	for (let sequence = after + 1;; sequence++) {
		const bytes = encodeRecord(recordOf(services, {
			request,
			tree,
			sequence
		}));
		const outcome = await store.createIfAbsent(`${versionsPrefix(request.artifact)}${sequenceName(sequence)}`, bytes);
		const version = await readVersion(store, request.artifact, sequence);
		if (version === void 0) throw new Error(`The store answered ${outcome} for v${sequence} but does not have it.`);
		if (outcome === "created") {
			if (version.recordDigest !== digestBytes(bytes)) throw new Error("The store kept another record than was created.");
			return {
				version,
				unchanged: false
			};
		}
		if (await says(store, version.record, {
			tree,
			request
		})) return {
			version,
			unchanged: true
		};
	}
}
function recordOf(services, { request, tree, sequence }) {
	return {
		format: 1,
		requires: [],
		artifact: formatArtifact(request.artifact),
		sequence,
		tree: tree.digest,
		files: tree.entries.length,
		sizeBytes: tree.entries.reduce((sum, entry) => sum + entry.sizeBytes, 0),
		createdAt: services.clock.now().toISOString(),
		facts: request.facts ?? {},
		parents: request.parents ?? [],
		evidence: (request.evidence ?? []).map((statement) => statement.digest),
		run: services.run,
		nonce: Buffer.from(services.randomBytes(16)).toString("hex")
	};
}
/** Whether a record says what this push would: content, facts, origin, what speaks against it. Who ran when is not compared. */
async function says(store, record, { tree, request }) {
	const origins = (parents) => parents.map((parent) => parent.digest).sort();
	return record.tree === tree.digest && canonicalJson(record.facts) === canonicalJson(request.facts ?? {}) && canonicalJson(origins(record.parents)) === canonicalJson(origins(request.parents ?? [])) && await isOnRecord(store, record, request.evidence ?? []);
}
async function uploadFiles(store, services, tree, path) {
	const base = (await lstat(path)).isDirectory() ? path : dirname(path);
	const contents = /* @__PURE__ */ new Map();
	for (const { path: name, digest, sizeBytes } of tree.entries) contents.set(digest, {
		path: join(base, name),
		digest,
		sizeBytes
	});
	const total = [...contents.values()].reduce((sum, content) => sum + content.sizeBytes, 0);
	const progress = services.log.progress(`Storing ${plural(contents.size, "file")} (${formatBytes(total)})`, total);
	let done = 0;
	const written = {
		bytes: 0,
		objects: 0
	};
	await forEachParallel([...contents.values()], 32, async (content) => {
		if (await store.putBlob(content, (count) => progress.update(done += count)) === "exists") return;
		written.bytes += content.sizeBytes;
		written.objects++;
	});
	progress.end(`${formatBytes(written.bytes)} in ${plural(written.objects, "new object")}`);
	return written;
}
function treeEmpty(path) {
	return new UserError("tree-empty", {
		what: "The folder holds no files, so there is nothing to version.",
		where: { file: path },
		remedy: "Check the path, and that the step that makes the files ran before."
	});
}
function factsInvalid() {
	return new UserError("facts-invalid", {
		what: "The facts do not have the form of facts.",
		where: { input: "facts" },
		remedy: "Facts are a JSON object; its \"metrics\" maps names to finite numbers, its \"parameters\" names to text, numbers or true/false."
	});
}
// shared/registry/verify.ts
/** Reads everything a version consists of, and the artifact's log, through their digests. Damage is a finding. */
async function verifyVersion(store, services, version) {
	const findings = [];
	await finding(findings, void 0, () => readEvents(store, version.artifact));
	const tree = await finding(findings, void 0, () => readTree(store, version.digest));
	const pathsOf = /* @__PURE__ */ new Map();
	for (const { path, digest } of tree?.entries ?? []) pathsOf.set(digest, [...pathsOf.get(digest) ?? [], path]);
	const { sizeBytes, files } = version.record;
	if (tree !== void 0 && tree.entries.length !== files) findings.push({ what: `The record counts ${plural(files, "file")}.` });
	const progress = services.log.progress(`Reading ${plural(files, "file")} (${formatBytes(sizeBytes)})`, sizeBytes);
	let bytesVerified = 0;
	let filesVerified = 0;
	await forEachParallel([...pathsOf], 32, async ([digest, paths]) => {
		let bytes = 0;
		if (await finding(findings, paths, async () => {
			await store.checkBlob(digest, (count) => bytes += count);
			return true;
		}) === void 0) return;
		filesVerified += paths.length;
		progress.update(bytesVerified += bytes * paths.length);
	});
	progress.end(`${formatCount(filesVerified)} of ${plural(files, "file")} whole`);
	return {
		findings,
		filesVerified,
		bytesVerified
	};
}
/** Runs a check; damage becomes one finding a path, anything else (no network, no permission) stays an error. */
async function finding(findings, paths, check) {
	try {
		return await check();
	} catch (error) {
		if (!(isUserError(error) && [
			"store-damaged",
			"log-damaged",
			"tree-path-unsafe"
		].includes(error.code))) throw error;
		if (paths === void 0) findings.push({ what: error.what });
		for (const path of paths ?? []) findings.push({
			path,
			what: error.what
		});
		return;
	}
}
export { aliasList, compareWithMlflow, connectMlflow, describeChange, isContradiction, listAliases, listVersions, mirrorToMlflow, moveAlias, newerPin, planAliasMove, planPush, pullVersion, pushVersion, readFactsFile, readPin, readRecorded, renderLockFile, requireModel, resolveReference, resolvedText, suggestedAlias, verifyVersion, versionReference };
