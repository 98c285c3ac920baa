import { UserError, canonicalJson, digestBytes, digestJson, formatLocation, isDigest, isUnavailableError, isUserError, toLine } from "./base.js";
import { WORST_FIRST, isCancelledError } from "./start.js";
// shared/evidence/statement.ts
const STATEMENT_TYPE = "https://in-toto.io/Statement/v1";
/** Every predicate type is this prefix, the action's name and the version of its schema. */
const PREDICATE_TYPE_PREFIX = "https://trainyard.dev/evidence/";
/** @internal */
function predicateType(action) {
	return `${PREDICATE_TYPE_PREFIX}${action}/v1`;
}
/** The action behind a predicate type of ours; undefined for anybody else's statement. */
function actionOfPredicateType(type) {
	return /^([a-z][a-z-]*)\/v1$/.exec(type.startsWith(PREDICATE_TYPE_PREFIX) ? type.slice(31) : "")?.[1];
}
/** Completes an action's draft to an in-toto Statement v1. */
function buildStatement(draft, context) {
	return {
		_type: STATEMENT_TYPE,
		subject: draft.subjects.map((subject) => ({
			name: subject.name,
			digest: digestOf(subject)
		})),
		predicateType: predicateType(draft.action),
		predicate: {
			action: draft.action,
			actionVersion: context.version,
			inputs: draft.inputs,
			...draft.verdict === void 0 ? {} : { verdict: draft.verdict },
			headline: draft.headline,
			result: draft.result,
			run: context.run,
			startedAt: context.startedAt.toISOString(),
			finishedAt: context.finishedAt.toISOString(),
			environment: context.environment
		}
	};
}
function digestOf(subject) {
	return "commit" in subject ? { gitCommit: subject.commit } : { sha256: subject.digest.slice(7) };
}
/** The hexadecimal digits that identify a subject, whatever they were made from. */
function digitsOf(digest) {
	return "sha256" in digest ? digest.sha256 : digest.gitCommit;
}
/** The canonical bytes of a statement and their digest. */
function encodeStatement(statement) {
	const text = canonicalJson(statement);
	return {
		text,
		digest: digestBytes(text)
	};
}
/** The subjects of a statement with their digests in our notation; commits, which have none, are left out. */
function subjectsOf(statement) {
	return statement.subject.flatMap(({ name, digest }) => {
		if ("gitCommit" in digest) return [];
		const value = `sha256:${digest.sha256}`;
		if (!isDigest(value)) throw new UserError("evidence-invalid", {
			what: `The digest of ${name} is not SHA-256.`,
			remedy: "Make the evidence again."
		});
		return {
			name,
			digest: value
		};
	});
}
// shared/evidence/refusals.ts
/** The action's name of statements about refusals. */
const REFUSAL = "refusal";
const LONGEST = 1e3;
/** What an action that ended in an error leaves in the place of its verdict. */
function refusalOf(action, error, known = {}) {
	const said = wordsOf(error);
	const what = toLine(said.what, LONGEST);
	return {
		action: REFUSAL,
		subjects: [{
			name: action,
			digest: digestJson([
				action,
				said.code ?? "",
				what,
				known.model ?? ""
			])
		}],
		inputs: [],
		verdict: "inconclusive",
		headline: `${action} ended without a verdict: ${toLine(said.what, 300)}`,
		result: {
			action,
			what,
			remedy: toLine(said.remedy, LONGEST),
			...said.code === void 0 ? {} : { code: said.code },
			...known
		}
	};
}
function wordsOf(error) {
	if (error instanceof SuppressedError) return wordsOf(error.error);
	if (isUserError(error)) {
		const { code, what, where, remedy } = error;
		return {
			code,
			remedy,
			what: where === void 0 ? what : `${formatLocation(where)}: ${what}`
		};
	}
	if (isUnavailableError(error)) return {
		code: error.code,
		what: error.what,
		remedy: error.remedy
	};
	if (isCancelledError(error)) return {
		what: error.message,
		remedy: "Run it again."
	};
	return {
		what: "It met a fault of its own.",
		remedy: "Its log says more; please report it."
	};
}
function isRefusal(statement) {
	return statement.predicate.action === REFUSAL;
}
/** The action that spoke, or would have. */
function actionOf(statement) {
	return isRefusal(statement) ? statement.predicate.result.action : statement.predicate.action;
}
/**
* Leaves out refusals after which the same was asked anew, however that ended: in a later attempt of the same job and
* leg, or on a terminal by a later command. Where the inputs were wrong nothing was asked yet, and the next command of
* the action is the mended one.
*/
function withoutTakenBack(statements) {
	return statements.filter(({ statement }) => !isRefusal(statement) || !statements.some((other) => takesBack(other.statement, statement)));
}
function takesBack(later, refusal) {
	if (actionOf(later) !== refusal.predicate.result.action) return false;
	const [a, b] = [later.predicate.run, refusal.predicate.run];
	const isToldApart = a.asked !== b.asked && refusal.predicate.result.began !== false;
	if (a.runId === void 0 || b.runId === void 0) return !isToldApart && a.runId === b.runId && later.predicate.finishedAt > refusal.predicate.finishedAt;
	if (isToldApart && a.asked !== void 0 && b.asked !== void 0) return false;
	return [
		"repository",
		"runId",
		"workflow",
		"job",
		"leg"
	].every((key) => a[key] === b[key]) && a.leg !== void 0 && (a.attempt ?? 1) > (b.attempt ?? 1);
}
// shared/evidence/attempts.ts
/** The place of a statement of which nothing more is known: its action and the names of its subjects. */
const BY_SUBJECT = { placeOf: ({ predicate, subject }) => JSON.stringify([predicate.action, ...subject.map(({ name }) => name).sort()]) };
/**
* Leaves out what was said anew: of each place the newest attempt counts, and of what is left everything does, so that
* the worst decides and nothing new hides a failure of another place.
*
* The legs of a matrix share the name of their job, and each is a place of its own; but what says how its place is now
* says so whichever leg spoke. Where it is not known which leg spoke, or an attempt of a job holds several statements of
* one place, they are told apart by their inputs; one whose successor cannot be told stays, because it may be a failure.
* On a terminal there are no attempts, and every command is one.
*
* The cost grows with the number of statements.
*
* @returns what counts, in the order in which it was given
*/
function latestAttempts(statements, placing = BY_SUBJECT) {
	const kept = /* @__PURE__ */ new Set();
	const placeOf = ({ statement }) => {
		const leg = placing.isState?.(statement) === true ? void 0 : statement.predicate.run.leg;
		return JSON.stringify([placing.placeOf(statement), leg]);
	};
	for (const place of grouped(statements, placeOf)) {
		const left = placing.isState?.(place[0].statement) === true ? latestState(place, placing) : latestOfPlace(place, placing);
		for (const stored of left) kept.add(stored);
	}
	return statements.filter((stored) => kept.has(stored));
}
/** The newest; and of what has a verdict what its attempt said of other tries, which the newest does not take back. */
function latestState(place, { judges, tryOf }) {
	const newest = newestOf(place);
	const { statement } = newest;
	if (!(judges?.(statement) === true || statement.predicate.verdict !== void 0) && tryOf?.(statement) === void 0) return [newest];
	return grouped(place.filter((stored) => stored === newest || isSameAttempt(stored, newest)), (stored) => tryOf?.(stored.statement) ?? judgementOf(stored)).map(newestOf);
}
/** Of each run the latest attempts; where runs make anew, and among commands on a terminal, the latest of these. */
function latestOfPlace(place, placing) {
	const runs = oldestFirst(grouped(place, runOf)).map((run) => grouped(run, jobOf).flatMap((job) => latestOfJob(job, placing)));
	const isCommand = (run) => run[0]?.statement.predicate.run.runId === void 0;
	if (placing.acrossRuns === true) return withoutReplaced(runs, placing);
	return [...withoutReplaced(runs.filter(isCommand), placing), ...runs.filter((run) => !isCommand(run)).flat()];
}
function latestOfJob(job, placing) {
	const attempts = grouped(job, (stored) => String(attemptOf(stored)));
	const keyOf = placing.judges?.(job[0].statement) === true ? judgementOf : contentOf;
	return withoutReplaced(attempts.map((attempt) => grouped(attempt, keyOf).map(newestOf)).sort((a, b) => attemptOf(a[0]) - attemptOf(b[0])), placing);
}
/**
* What a step made has another digest each time, so that the same inputs tell it; what was judged is the same again only
* where the subject is.
*
* @param generations oldest first, each with what it said of one place
*/
function withoutReplaced(generations, { judges }) {
	const keyOf = (stored) => judges?.(stored.statement) === true ? contentOf(stored) : inputsOf(stored);
	const later = /* @__PURE__ */ new Set();
	let isLaterAlone = false;
	const left = [];
	for (const generation of generations.toReversed()) {
		const isAlone = generation.length === 1;
		const isReplaced = isAlone && isLaterAlone && isOfKnownLeg(generation[0]);
		left.push(...generation.filter((stored) => !isReplaced && !later.has(keyOf(stored))));
		for (const stored of generation) later.add(keyOf(stored));
		isLaterAlone ||= isAlone;
	}
	return left;
}
/** A command on a terminal is no leg of anything. */
function isOfKnownLeg(stored) {
	const { runId, leg } = stored?.statement.predicate.run ?? {};
	return runId === void 0 || leg !== void 0;
}
/** Whether both were said in one attempt of one run; commands on a terminal never were. */
function isSameAttempt(a, b) {
	return isSameRun(a, b) && attemptOf(a) === attemptOf(b);
}
/** Whether both were said in one run, whatever the attempt; commands on a terminal never were. */
function isSameRun(a, b) {
	return a.statement.predicate.run.runId !== void 0 && runOf(a) === runOf(b);
}
/** Whether both were said by one job, in whatever attempt of it. */
function isSameJob(a, b) {
	return isSameRun(a, b) && jobOf(a) === jobOf(b);
}
/** How many jobs these were said by; the legs of a matrix are one, as they are for the jobs that need it. */
function countJobs(statements) {
	return new Set(statements.map((stored) => JSON.stringify([runOf(stored), jobOf(stored)]))).size;
}
function runOf({ statement, digest, path }) {
	const { repository, runId } = statement.predicate.run;
	return runId === void 0 ? JSON.stringify([
		"terminal",
		digest,
		path
	]) : JSON.stringify([repository, runId]);
}
function jobOf({ statement }) {
	const { workflow, job } = statement.predicate.run;
	return JSON.stringify([workflow, job]);
}
/** The attempt of the run that said it; 1 on a terminal. */
function attemptOf(stored) {
	return stored?.statement.predicate.run.attempt ?? 1;
}
function inputsOf({ statement }) {
	return JSON.stringify(statement.predicate.inputs.map(({ name, digest }) => [name, digest]).sort());
}
/**
* Runs of one repository are numbered in the order in which they began, and a run that is run again stays an old one:
* among others it stands where it stood when a newer one was over. Whatever else there is, time tells apart.
*/
function oldestFirst(runs) {
	const newestFirst = runs.map((group) => {
		const newest = newestOf(group);
		const { finishedAt: at, run } = newest.statement.predicate;
		return {
			group,
			newest,
			at,
			repository: String(run.repository),
			runId: run.runId
		};
	}).sort((a, b) => compareNumerals(b.runId ?? "", a.runId ?? "") || compareAges(b.newest, a.newest));
	const over = /* @__PURE__ */ new Map();
	return newestFirst.map(({ group, at, repository, runId }) => {
		if (runId === void 0) return {
			group,
			at
		};
		const newer = over.get(repository) ?? at;
		const place = newer < at ? newer : at;
		over.set(repository, place);
		return {
			group,
			at: place
		};
	}).toReversed().sort((a, b) => compareTexts(a.at, b.at)).map(({ group }) => group);
}
/** Whole numbers of any length, without leading zeros. */
function compareNumerals(a, b) {
	return a.length - b.length || compareTexts(a, b);
}
function compareTexts(a, b) {
	return a < b ? -1 : a > b ? 1 : 0;
}
/** A judgement that was said twice ends as it did before. */
function judgementOf(stored) {
	return JSON.stringify([contentOf(stored), stored.statement.predicate.verdict]);
}
/** Subjects and inputs by digest: the same thing said twice. */
function contentOf(stored) {
	const subjects = stored.statement.subject.map(({ name, digest }) => [name, ...Object.values(digest)]).sort();
	return JSON.stringify([subjects, inputsOf(stored)]);
}
function newestOf(statements) {
	return statements.reduce((newest, stored) => compareAges(stored, newest) > 0 ? stored : newest);
}
/**
* Oldest first. Of what was said at one moment the worse word is the newer one, so that the order of reading decides
* nothing.
*/
function compareAges(a, b) {
	return compareTexts(a.statement.predicate.finishedAt, b.statement.predicate.finishedAt) || mildness(b) - mildness(a) || compareTexts(a.digest, b.digest);
}
function mildness({ statement }) {
	const { verdict } = statement.predicate;
	return verdict === void 0 ? WORST_FIRST.length : WORST_FIRST.indexOf(verdict);
}
/** In the order in which their keys first appear. */
function grouped(statements, key) {
	const groups = /* @__PURE__ */ new Map();
	for (const stored of statements) {
		const group = groups.get(key(stored));
		if (group === void 0) groups.set(key(stored), [stored]);
		else group.push(stored);
	}
	return [...groups.values()];
}
/**
* Leaves out what an action said in an attempt of the run before the one from which it counts. A job that was run again
* and died leaves nothing, and what its earlier attempt said is not this attempt's.
*
* @param from by action, the first attempt that counts
*/
function fromAttempts(statements, from) {
	return statements.filter((stored) => attemptOf(stored) >= (from.get(actionOf(stored.statement)) ?? 1));
}
export { REFUSAL, actionOf, actionOfPredicateType, attemptOf, buildStatement, compareAges, countJobs, digitsOf, encodeStatement, fromAttempts, isRefusal, isSameAttempt, isSameJob, isSameRun, latestAttempts, refusalOf, subjectsOf, withoutTakenBack };
