import { UserError, isUserError, plural, quote, toLine, toMarkdown } from "../shared/base.js";
import { COMMAND_FORMS, collectRunEvidence, hasReacted, hearCommand, listRunArtifacts, mayWrite, react, readPullRequest, readRun, requestArtifact, rerun as rerun$1 } from "../shared/github-work.js";
import { commentsBy, connectGitHub, ownLogin, parseMarker } from "../shared/github.js";
import { asHttpFailure, explainFailure } from "../shared/start.js";
import { daysFrom } from "../shared/core.js";
import { gatesThatCount, isTroubled, refusalOf } from "../shared/gate-work.js";
import { join } from "node:path";
import { nearest } from "../shared/trainyard.js";
// actions/command/repeat.ts
/** Conclusions that leave something to run again without all the rest. */
const FAILED = /* @__PURE__ */ new Set([
	"failure",
	"timed_out",
	"cancelled"
]);
/**
* Nothing is begun where a run is still going: its gate may have decided already.
*
* @throws UserError `command-run-going`
*/
function requireOver(runs, wishedAt) {
	const going = runs.find((run) => !run.isOver && !startedSince(run, wishedAt));
	if (going === void 0) return;
	throw new UserError("command-run-going", {
		what: `Run ${going.id}, which the report shows, is still going.`,
		remedy: "Wait for its end, and comment again. Nothing was changed."
	});
}
/**
* Runs again what has not been run again since the wish. The wish, not a note of ours, says what is left to do, so that
* it can be carried out any number of times, after any crash, and beside other commands about the same runs. That
* GitHub does not run one again keeps none of the others.
*
* @throws UserError, UnavailableError where GitHub does not say that a run is not to be run again, but something else
*/
async function repeat({ runs, wishedAt, jobs }, asking) {
	const started = [];
	const unstarted = [];
	for (const run of runs) {
		const problem = startedSince(run, wishedAt) ? void 0 : await start(run, {
			wishedAt,
			jobs
		}, asking);
		if (problem === void 0) started.push(run.id);
		else unstarted.push(problem);
	}
	return {
		started,
		unstarted
	};
}
async function start(run, { wishedAt, jobs }, { connection, services }) {
	const which = jobs === "failed" && FAILED.has(run.conclusion ?? "") ? "failed" : "all";
	try {
		services.effect("before rerun");
		await rerun$1(connection, run, which);
		services.effect("after rerun");
		services.log.info(`Run ${run.id} starts again, ${which === "all" ? "whole" : "with what failed"}.`);
		return;
	} catch (error) {
		if (!isUserError(error) || error.code !== "run-not-repeatable") throw error;
		const now = await readRun(connection, run.id);
		if (now !== void 0 && startedSince(now, wishedAt)) {
			services.log.info(`Run ${run.id} was started again meanwhile.`);
			return;
		}
		return {
			isGoing: now?.isOver === false,
			error
		};
	}
}
/** As a clause: `1 run starts again (9001); GitHub does not run 9002 again: it was created over a month ago`. */
function repeatedClause({ started, unstarted }) {
	const names = `${plural(started.length, "run")} ${started.length === 1 ? "starts" : "start"} again`;
	return [...started.length === 0 ? [] : [`${names} (${started.join(", ")})`], ...unstarted.map(({ error }) => error.what.replace(/\.+$/, ""))].join("; ");
}
function startedSince({ startedAt }, wishedAt) {
	return Date.parse(startedAt) >= Date.parse(wishedAt);
}
/** `who` is a clause: `mara waives recall`. */
function doneBy(who, repeated, remedies) {
	const headline = `${who}; ${repeatedClause(repeated)}`;
	const [first] = repeated.unstarted;
	if (first === void 0) return { headline };
	return {
		headline,
		shortfall: {
			code: first.error.code,
			remedy: remedyFor(repeated, remedies)
		}
	};
}
/**
* Holds a command that leaves nothing to having started something.
*
* @throws UserError `run-not-repeatable`
*/
function requireStarted(repeated, remedies) {
	const [first] = repeated.unstarted;
	if (first === void 0 || repeated.started.length > 0) return;
	const what = repeated.unstarted.map(({ error }) => error.what).join(" ");
	throw new UserError(first.error.code, {
		what,
		remedy: remedyFor(repeated, remedies),
		cause: first.error
	});
}
function remedyFor({ unstarted }, { going, over }) {
	return [...new Set(unstarted.map(({ isGoing }) => isGoing ? going : over))].join(" ");
}
// actions/command/reports.ts
/**
* The runs that our reports on the pull request show, each once. What is acted on is what the person has read: a report
* counts only where it shows the commit that is the head now, and a run only where GitHub says it is of that commit.
*
* @throws UserError `command-report-missing`, `command-report-outdated`, `command-run-missing`
*/
async function shownRuns(asking, pull) {
	const reports = await reportsOn(asking, pull);
	const newest = reports.at(-1);
	if (newest === void 0) throw reportMissing(asking.login);
	const current = reports.filter(({ head }) => head === pull.headSha);
	if (current.length === 0) throw outdated(newest, pull);
	const runs = [];
	for (const id of new Set(current.map(({ run }) => run))) {
		const run = await readRun(asking.connection, id);
		if (run?.headSha !== pull.headSha || !sameName(run.headRepository, pull.headRepository)) throw runMissing(id, pull);
		runs.push(run);
	}
	return runs;
}
/** Oldest first. */
async function reportsOn({ connection, login }, { number }) {
	const found = [];
	try {
		for await (const { body } of commentsBy(login, connection, number)) {
			const marker = parseMarker(body);
			if (marker !== void 0) found.push(marker);
		}
		return found;
	} catch (error) {
		throw explainFailure(error, {
			doing: "look for the report",
			permission: "pull-requests: write"
		});
	}
}
function sameName(a, b) {
	return a !== "" && a.toLowerCase() === b.toLowerCase();
}
function reportMissing(login) {
	return new UserError("command-report-missing", {
		what: `There is no report by ${login} on this pull request, so it is not clear what the command is about.`,
		remedy: "Wait for the report. One that was written with another token is not seen: pass both jobs the same."
	});
}
function outdated({ head }, { headSha }) {
	const shown = head === void 0 ? "no commit" : head.slice(0, 7);
	return new UserError("command-report-outdated", {
		what: `The report shows ${shown}, the head is ${headSha.slice(0, 7)}.`,
		remedy: "Wait for the report on the newest commit, read it, and comment again."
	});
}
function runMissing(id, { headSha }) {
	return new UserError("command-run-missing", {
		what: `The report names run ${id}, and GitHub knows no such run of commit ${headSha.slice(0, 7)}.`,
		remedy: "Push a commit, or close and open the pull request, for a new run and a new report."
	});
}
// actions/command/statements.ts
/** GitHub runs nothing again after 30 days. */
const FULL_RUN_DAYS = 30;
const MOST_DAYS = 90;
/** When the statement of this command was left, if it was; the run's own artifacts say so, whatever its attempt. */
async function leftAt(asking, kind, commit) {
	const { runId } = asking.services.run;
	if (runId === void 0) return void 0;
	const name = requestArtifact(kind, commit);
	const own = (await listRunArtifacts(asking.connection, runId)).find((artifact) => artifact.name === name);
	return own === void 0 ? void 0 : own.createdAt ?? asking.comment.at;
}
/** What an earlier attempt of this run has left, for whatever commit. */
async function leftBefore({ connection, services }) {
	const { runId, attempt = 1 } = services.run;
	if (runId === void 0 || attempt < 2) return void 0;
	const names = (await listRunArtifacts(connection, runId)).map(({ name }) => name);
	return ["waiver", "full-run"].find((kind) => names.some((name) => name.startsWith(requestArtifact(kind, ""))));
}
async function leaveWaiver(asking, result) {
	const days = daysFrom(asking.services.clock.now(), result.until) + 2;
	return leave$1(asking, {
		action: "waiver",
		headline: `${result.comment.by} waives ${result.rule} of ${result.model} until ${result.until}`,
		result
	}, Math.min(days, MOST_DAYS));
}
async function leaveFullRun(asking, result) {
	return leave$1(asking, {
		action: "full-run",
		headline: `${result.comment.by} asks for a full run of ${result.commit.slice(0, 7)}`,
		result
	}, FULL_RUN_DAYS);
}
async function leave$1({ services, connection }, request, retentionDays) {
	const { commit } = request.result;
	const server = services.github?.serverUrl ?? "https://github.com";
	const draft = {
		...request,
		subjects: [{
			name: `git+${server}/${connection.owner}/${connection.repo}`,
			commit
		}],
		inputs: []
	};
	services.effect("before statement");
	const stored = await services.evidence.leave(draft, {
		artifact: requestArtifact(request.action, commit),
		retentionDays
	});
	services.effect("after statement");
	services.log.info(`${request.headline}.`);
	return stored;
}
/** What every statement says about who asked where. */
function askedBy({ comment }, { number, author, headSha }) {
	const { id, url, by, at } = comment;
	return {
		commit: headSha,
		pullRequest: {
			number,
			author
		},
		comment: {
			id,
			url,
			by,
			at
		}
	};
}
// actions/command/rerun.ts
const REMEDIES$1 = {
	going: "Wait for the end of the run that is going, and comment again.",
	over: "Push a commit, or close and open the pull request, for a new run."
};
const REMEDIES_IN_FULL = {
	going: "If the run that is going skips the training, comment /trainyard rerun full again once it has ended.",
	over: "Close and open the pull request for a new run; if that skips the training, comment /trainyard rerun full then."
};
/**
* Runs the runs again that the reports show.
*
* A full one trains whatever is recorded. A re-run sees the old event, and with it the old labels, so the wish is a
* statement that `train` looks for; it names the attempt, so that it is fulfilled once.
*
* @throws UserError `command-run-going`, `run-not-repeatable`, and those of reports
*/
async function rerun(command, pull, asking) {
	const runs = await shownRuns(asking, pull);
	return command.full ? inFull(runs, pull, asking) : asBefore(runs, asking);
}
async function asBefore(runs, asking) {
	const { at, by } = asking.comment;
	requireOver(runs, at);
	const repeated = await repeat({
		runs,
		wishedAt: at,
		jobs: "all"
	}, asking);
	requireStarted(repeated, REMEDIES$1);
	return doneBy(`${by} asks to run again`, repeated, REMEDIES$1);
}
async function inFull(runs, pull, asking) {
	const { comment, services } = asking;
	const already = await leftAt(asking, "full-run", pull.headSha);
	const now = () => services.clock.now().toISOString();
	if (already === void 0) requireOver(runs, now());
	const stored = already === void 0 ? await leave(runs, pull, asking) : void 0;
	const repeated = await repeat({
		runs,
		wishedAt: already ?? now(),
		jobs: "all"
	}, asking);
	return {
		...doneBy(`${comment.by} asks to run again in full`, repeated, REMEDIES_IN_FULL),
		...stored === void 0 ? {} : { statement: stored }
	};
}
async function leave(runs, pull, asking) {
	const next = runs.map(({ id, attempt }) => ({
		id,
		attempt: attempt + 1
	}));
	return (await leaveFullRun(asking, {
		...askedBy(asking, pull),
		runs: next
	})).path;
}
// actions/command/answer.ts
const MOST_TEXT = 600;
const ERRORS_PAGE = "https://github.com/trainyard/trainyard/blob/main/docs/errors.md";
/** Reacts to the comment; a second time changes nothing. */
async function signal({ connection, comment, services }, reaction) {
	services.effect(`before reaction ${reaction}`);
	await react(connection, comment.id, reaction);
	services.effect(`after reaction ${reaction}`);
}
/** Whether the command was carried out by an earlier attempt of this run. */
function isAnswered({ connection, comment, login }) {
	return hasReacted(connection, {
		comment: comment.id,
		login
	}, "+1");
}
/** Says why a command is not carried out: a reaction, and one reply that is never repeated. */
async function refuse(asking, error) {
	await signal(asking, error.code === "command-unclear" ? "confused" : "-1");
	await reply(asking, textOf("Not carried out", [error.what, error.remedy], error.code));
}
/** Says what a command has done and what not, with what can be done about it: one reply that is never repeated. */
async function tellShortfall(asking, { headline }, { code, remedy }) {
	await reply(asking, textOf("Carried out in part", [`${headline}.`, remedy], code));
}
async function reply({ connection, comment, login, services }, text) {
	const { octokit, owner, repo } = connection;
	const mark = `<!-- trainyard-reply:v1 comment=${comment.id} -->`;
	try {
		for await (const { body } of commentsBy(login, connection, comment.pullRequest)) if (body.trimEnd().endsWith(mark)) return;
		services.effect("before reply");
		const body = `${text}\n\n${mark}`;
		await octokit.rest.issues.createComment({
			owner,
			repo,
			issue_number: comment.pullRequest,
			body
		});
		services.effect("after reply");
	} catch (cause) {
		throw explainFailure(cause, {
			doing: "answer the comment",
			permission: "pull-requests: write"
		});
	}
}
/** Names and words of others stand in it, so that everything is escaped. */
function textOf(how, sentences, code) {
	return `${how}: ${sentences.map((text) => toMarkdown(text, MOST_TEXT)).join(" ")} <sub>[${code}](${ERRORS_PAGE}#${code})</sub>`;
}
// actions/command/asking.ts
/**
* Holds the command to somebody who may give it, in words that nobody has changed since.
*
* @throws UserError `command-edited`, `command-access-missing`
*/
async function requireAuthority({ comment, connection }) {
	const { octokit, owner, repo } = connection;
	const { body, user, created_at: created, updated_at: updated } = (await octokit.rest.issues.getComment({
		owner,
		repo,
		comment_id: comment.id
	}).catch((error) => {
		if (asHttpFailure(error)?.status === 404) throw edited("The comment is gone.", error);
		throw explainFailure(error, {
			doing: "read the comment",
			permission: "pull-requests: write"
		});
	})).data;
	if (updated !== created || created !== comment.at || body !== comment.body || user?.login !== comment.by) throw edited("The comment was edited after it was written, perhaps by somebody else.");
	if (await mayWrite(connection, comment.by)) return;
	throw new UserError("command-access-missing", {
		what: `${comment.by} may not write to this repository.`,
		remedy: "Ask somebody with write access to comment."
	});
}
function edited(what, cause) {
	return new UserError("command-edited", {
		what,
		remedy: "Write the command in a new comment.",
		cause
	});
}
/** @throws UserError `command-pull-request-closed` */
async function requireOpenPullRequest({ comment, connection }) {
	const pull = await readPullRequest(connection, comment.pullRequest);
	if (pull?.isOpen === true) return pull;
	throw new UserError("command-pull-request-closed", {
		what: `Pull request ${comment.pullRequest} is not open.`,
		remedy: `Open it again first. Commands are: ${COMMAND_FORMS.join("; ")}.`
	});
}
// actions/command/rule.ts
/**
* The newest word of each gate that the reports show. It comes from the pull request's own run, so it serves to
* understand the person and to refuse early; whether a waiver counts, the gate decides on its own.
*
* @throws UserError `command-gate-missing`
*/
async function readGates(asking, runs) {
	const { connection, services } = asking;
	const gates = [];
	for (const run of runs) {
		const folder = join(services.temp, "trainyard", "evidence-of-reports", run.id);
		const found = await collectRunEvidence(connection, {
			run,
			folder,
			action: "gate"
		}, services.log);
		for (const { statement } of gatesThatCount(found)) gates.push({
			run,
			gate: statement.predicate.result
		});
	}
	if (gates.length > 0) return gates;
	throw new UserError("command-gate-missing", {
		what: "The run that the report shows has left no decision of a gate, so there is no rule to waive.",
		remedy: "Run it again until the gate has decided."
	});
}
/**
* The one rule that a person means: by its id, or by its metric where that leaves one rule that does not pass by itself.
*
* @throws UserError `command-rule-unknown`, `command-rule-ambiguous`
*/
function findRule(gates, { rule, model }) {
	const wanted = gates.filter(({ gate }) => model === void 0 || [gate.model.name, bare(gate.model.name)].includes(model));
	if (wanted.length === 0) throw unknown(`No gate has judged ${quote(model ?? "")}.`, gates.map(({ gate }) => gate.model.name));
	const rules = wanted.flatMap((judged) => judged.gate.outcomes.map((outcome) => ({
		...judged,
		outcome
	})));
	const exact = rules.filter(({ outcome }) => outcome.id === rule);
	const close = rules.filter(({ outcome }) => [outcome.metric, target(outcome)].includes(rule));
	const troubled = close.filter(({ outcome }) => isTroubled(outcome));
	const waived = close.filter(({ outcome }) => outcome.waived !== void 0);
	const found = distinct([
		exact.length > 1 ? exact.filter(({ outcome }) => isTroubled(outcome)) : exact,
		exact,
		preferWhole(troubled.length > 0 ? troubled : waived)
	].find(({ length }) => length > 0) ?? []);
	const [only, second] = found;
	if (only === void 0) throw unknownRule(rule, rules);
	if (second !== void 0) throw ambiguous(rule, found);
	return only;
}
/** `recall[carrier=HA]` of `recall[carrier=HA].max_regression`. */
function target({ id }) {
	return id.slice(0, Math.max(0, id.lastIndexOf(".")));
}
/** A metric alone means its rule on all rows, where there is one. */
function preferWhole(rules) {
	const whole = rules.filter(({ outcome }) => outcome.slice === void 0);
	return whole.length === 1 ? whole : rules;
}
/** What one waiver would answer for: gates may share a rule, and one waiver holds in all that demand the same. */
function distinct(rules) {
	const keyOf = ({ gate, outcome }) => JSON.stringify([
		gate.model.name,
		outcome.id,
		outcome.demand
	]);
	return [...new Map(rules.toReversed().map((rule) => [keyOf(rule), rule])).values()].toReversed();
}
function bare(model) {
	return model.replace(/^model:/, "");
}
function unknownRule(rule, rules) {
	const ids = rules.map(({ outcome }) => outcome.id);
	const troubled = rules.filter(({ outcome }) => isTroubled(outcome)).map(({ outcome }) => outcome.id);
	const near = nearest(rule, ids);
	return unknown(`No rule that fails or is open is called ${quote(rule)}.`, near.length > 0 ? near : troubled);
}
const MOST_NAMES = 5;
function unknown(what, names) {
	const some = [...new Set(names)].slice(0, MOST_NAMES).join(", ");
	const remedy = some === "" ? "The report shows the rules." : `There is: ${some}.`;
	return new UserError("command-rule-unknown", {
		what,
		remedy
	});
}
function ambiguous(rule, found) {
	const what = `${quote(rule)} may mean ${found.length} rules.`;
	const names = found.slice(0, MOST_NAMES).map(({ outcome, gate }) => `\`${outcome.id}\` of ${gate.model.name}`);
	if (new Set(names).size === names.length) return new UserError("command-rule-ambiguous", {
		what,
		remedy: `Write one of them in full: ${names.join(", ")}.`
	});
	const demands = [...new Set(found.map(({ outcome }) => outcome.demand))].slice(0, MOST_NAMES).join("; ");
	return new UserError("command-rule-ambiguous", {
		what: `${what} Gates of one model share the name and demand different things: ${demands}.`,
		remedy: "A waiver answers for one demand. Judge both by one rules file, or mend the model until one of them passes."
	});
}
// actions/command/waive.ts
const REMEDIES = {
	going: "The waiver is left. If the gate of the run that is going does not count it, comment /trainyard rerun once the run has ended.",
	over: "The waiver is left, for this commit: close and open the pull request for a new run, whose gate counts it."
};
/**
* Waives one rule at the commit that the report shows, and lets the gate decide anew. Once the waiver is left it is in
* force, whatever becomes of the run.
*
* @throws UserError `command-fork`, `command-waiver-refused`, `command-run-going`, and those of reports and rules
*/
async function waive(command, pull, asking) {
	if (pull.isFromFork) throw fork();
	const named = findRule(await readGates(asking, await shownRuns(asking, pull)), command);
	const { by, at } = asking.comment;
	const already = await leftAt(asking, "waiver", pull.headSha);
	const result = waiverOf(command, named, askedBy(asking, pull));
	if (already === void 0) {
		requireEffect(result, named, asking);
		requireOver([named.run], at);
	}
	const stored = already === void 0 ? await leaveWaiver(asking, result) : void 0;
	const wishedAt = already ?? asking.services.clock.now().toISOString();
	const repeated = await repeat({
		runs: [named.run],
		wishedAt,
		jobs: "failed"
	}, asking);
	return {
		...doneBy(`${by} waives ${result.rule} of ${result.model} until ${result.until}`, repeated, REMEDIES),
		...stored === void 0 ? {} : { statement: stored.path }
	};
}
function waiverOf({ until, reason }, { gate, outcome }, asked) {
	return {
		...asked,
		model: gate.model.name,
		rule: outcome.id,
		demand: outcome.demand,
		reason,
		until
	};
}
/** What the gate will not take is refused here already, so that nobody waits for a run in vain. */
function requireEffect(result, { gate }, { services }) {
	const policy = gate.waivers?.policy;
	if (policy === void 0) throw refused("the gate that decided is of a version that knows no waivers");
	const { commit, pullRequest } = result;
	const context = {
		policy,
		model: gate.model.name,
		commit,
		pullRequest,
		now: services.clock.now()
	};
	const why = refusalOf(result, gate, context);
	if (why !== void 0) throw refused(why);
}
function refused(why) {
	return new UserError("command-waiver-refused", {
		what: `The waiver would have no effect: ${why}.`,
		remedy: "What may be waived stands in the rules file, under waivers."
	});
}
function fork() {
	return new UserError("command-fork", {
		what: "The pull request comes from a fork, whose gate reads nothing that was said here.",
		remedy: "Push the branch to this repository and open the pull request from it, or change the rules."
	});
}
// actions/command/carry-out.ts
/**
* Carries out the command in a comment on a pull request: by people with write access only, bound to the commit that
* our report shows, acknowledged by a reaction. Killed anywhere and run again it does what is left, and nothing twice.
* A command that is refused is answered on the pull request and fails nothing; what has left or started anything is not
* refused any more, and the answer says what is missing.
*
* @throws UserError `github-permission-missing`, …; UnavailableError
*/
async function answerComment(comment, { token }, services) {
	const asking = await askingOf(comment, token, services);
	if (await isAnswered(asking)) return resultOf(asking, {
		headline: "The command was carried out by an earlier attempt.",
		outcome: "done"
	});
	try {
		return await finish(asking, await services.log.group("Command", () => carryOut(asking)));
	} catch (error) {
		if (!isRefusal(error)) throw error;
		const left = await leftBefore(asking);
		if (left !== void 0 && error.code !== "command-access-missing") return finish(asking, remainder(left, error));
		await refuse(asking, error);
		services.log.notice(toLine(`${error.message} (${error.code})`));
		return resultOf(asking, {
			headline: `Not carried out: ${error.what}`,
			outcome: "refused"
		});
	}
}
async function askingOf(comment, token, services) {
	if (token === void 0) throw new UserError("input-missing", {
		what: "There is no token, so nothing can be asked of GitHub.",
		where: { input: "github-token" },
		remedy: "Pass github-token: ${{ github.token }} with the permissions actions: write and pull-requests: write."
	});
	const connection = await connectGitHub(token, services);
	return {
		comment,
		connection,
		login: await ownLogin(connection).catch((error) => {
			throw explainFailure(error, {
				doing: "say who it speaks as",
				permission: "pull-requests: write"
			});
		}),
		services
	};
}
async function finish(asking, { done, kind }) {
	const { headline, shortfall } = done;
	if (shortfall !== void 0) {
		await tellShortfall(asking, done, shortfall);
		asking.services.log.notice(toLine(`${headline}. ${shortfall.remedy} (${shortfall.code})`));
	}
	await signal(asking, "+1");
	return resultOf(asking, {
		...done,
		outcome: "done",
		command: kind
	});
}
/** What is to be said where an earlier attempt of this run did the part that counts, and the rest cannot be done now. */
function remainder(left, { code, what, remedy }) {
	return {
		done: {
			headline: `${left === "waiver" ? "The waiver" : "The wish for a full run"} was left by an earlier attempt and holds; ${what.replace(/\.+$/, "")}`,
			shortfall: {
				code,
				remedy
			}
		},
		kind: left === "waiver" ? "waive" : "rerun"
	};
}
async function carryOut(asking) {
	const { comment, services } = asking;
	await requireAuthority(asking);
	await signal(asking, "eyes");
	const heard = hearCommand(comment.body, services.clock.now());
	if (heard === void 0) throw new Error("The comment was a command a moment ago.");
	services.log.info(`${comment.by} asks for ${heard.kind} on pull request ${comment.pullRequest}.`);
	const pull = await requireOpenPullRequest(asking);
	return {
		done: heard.kind === "waive" ? await waive(heard, pull, asking) : await rerun(heard, pull, asking),
		kind: heard.kind
	};
}
/** What the person who commented can mend is answered there; what the workflow lacks fails the job. */
function isRefusal(error) {
	if (!isUserError(error)) return false;
	return /^command-|^run-not-repeatable$|^artifact-|^artifacts-too-many$|^evidence-(?:artifact-)?invalid$/.test(error.code);
}
function resultOf({ comment }, { headline, outcome, command, statement }) {
	return {
		headline: toLine(headline, 400),
		outputs: {
			outcome,
			command,
			"pull-request": comment.pullRequest,
			statement
		}
	};
}
export { answerComment };
