import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { dirname, relative } from "node:path";
import { UserError, formatDuration, isUnavailableError, isUserError, plural, systemErrorCode, toLine } from "../shared/base.js";
import { findPullRequest, judgedRun, subjectOfEvent, triggeringRun, worstVerdict } from "../shared/start.js";
import { fromAttempts } from "../shared/evidence.js";
import { asRun, composeReport, decodeHistory, encodeHistory, remember, withHistory } from "../shared/report.js";
import { plainText, renderMarkdown, renderPage } from "../shared/document.js";
import { connectGitHub, isNamed, listJobs, writeCheckRun, writeSticky } from "../shared/github.js";
import { DATA_VALIDATION } from "../shared/checks.js";
import { GATE } from "../shared/gate.js";
import { ARTIFACT_VERSION } from "../shared/registry.js";
import { ROLLOUT } from "../shared/rollout.js";
import { TRAINING } from "../shared/training.js";
// actions/report/check.ts
const SUMMARY_BYTES$1 = 6e4;
const TITLE_CHARACTERS = 200;
/**
* Writes one check run on the commit that was judged, as bad as the worst of the documents, always under the one name.
* Where it cannot be written the log says why.
*/
async function writeCheck(documents, about, inputs, services) {
	const { checkRun, token, comment } = inputs;
	if (checkRun === void 0) return;
	const { head, run, attempt } = judgedRun(services);
	if (head === void 0 || token === void 0) {
		services.log.notice(`There is no check run: ${token === void 0 ? "no token" : "no commit that was judged"}.`);
		return;
	}
	const standing = worstOf(documents);
	const conclusion = conclusionOf(standing, checkRun.open, about.fromFork);
	const leading = documents.find((document) => document.standing === standing);
	const share = Math.floor(SUMMARY_BYTES$1 / Math.max(1, documents.length));
	const summaries = documents.map((each) => renderMarkdown(each, {
		budgetBytes: share,
		place: "comment"
	}).text);
	const text = {
		title: (leading === void 0 ? "Nothing was measured" : plainText(leading.headline)).slice(0, TITLE_CHARACTERS),
		summary: summaries.join("\n"),
		detailsUrl: about.detailsUrl
	};
	try {
		const connection = await connectGitHub(token, services);
		const written = await writeCheckRun(connection, {
			name: checkRun.name,
			head,
			run,
			attempt,
			conclusion,
			...text
		}, services);
		services.log.info(`Check run ${checkRun.name} (${conclusion ?? "in progress"}): ${written.outcome}.`);
	} catch (error) {
		if (comment === "always" || !(isUserError(error) || isUnavailableError(error))) throw error;
		services.log.warning(`${error.message} The check run is not brought up to date.`);
	}
}
function worstOf(documents) {
	const standings = documents.map(({ standing }) => standing);
	const verdicts = standings.filter((standing) => standing !== "waiting");
	const worst = worstVerdict(verdicts);
	return standings.includes("waiting") && worst !== "fail" ? "waiting" : worst;
}
/**
* Never green for what was not measured, or was measured by a fork alone. A branch rule takes `neutral` for passed, so
* that both are neutral only where the project says so.
*
* @returns undefined while something is awaited
* @internal
*/
function conclusionOf(standing, open, fromFork) {
	switch (standing) {
		case "pass":
		case "warn": return fromFork ? open : "success";
		case "inconclusive": return open;
		case "fail": return "failure";
		case "waiting": return;
	}
}
// actions/report/comments.ts
/**
* Writes one comment per document. With `comment: auto` whatever keeps it from being written is said in the log, and
* the report stays in the job summary; with `always` it is an error.
*/
async function writeComments(documents, inputs, services) {
	if (inputs.comment === "never") return [];
	const subject = subjectOf(inputs, services);
	try {
		if (inputs.token === void 0) throw tokenMissing();
		const connection = await connectGitHub(inputs.token, services);
		const pullRequest = await pullRequestOf(subject, connection);
		const written = [];
		for (const document of documents) {
			const key = keyOf(document, documents, inputs);
			const comment = await writeSticky(connection, stickyOf(document, {
				key,
				pullRequest,
				services
			}), services);
			sayWritten(comment, services);
			written.push(comment);
		}
		return written;
	} catch (error) {
		if (inputs.comment === "always" || !(isUserError(error) || isUnavailableError(error))) throw error;
		sayWhyNot(error, subject, services);
		return [];
	}
}
function subjectOf({ pullRequest }, { github, run }) {
	const subject = subjectOfEvent(github, run.event);
	if (pullRequest === void 0) return subject;
	return {
		kind: "pull-request",
		number: pullRequest,
		fromFork: subject.kind === "pull-request" && subject.fromFork
	};
}
async function pullRequestOf(subject, connection) {
	if (subject.kind === "pull-request") return subject.number;
	const found = subject.kind === "workflow-run" ? await findPullRequest(connection, subject.run.head) : void 0;
	if (found !== void 0) return found;
	throw new UserError("report-pull-request-missing", {
		what: subject.kind === "none" ? subject.reason : "No open pull request has the head of the run that triggered this one.",
		remedy: "Run on pull_request or workflow_run, or pass the number as pull-request."
	});
}
function keyOf(document, documents, { commentKey }) {
	if (commentKey === void 0) return document.key;
	return documents.length === 1 ? commentKey : `${commentKey}/${document.key}`;
}
/** The comment remembers its earlier runs, so that it can show them without any store. */
function stickyOf(document, { key, pullRequest, services }) {
	const { run: runId, attempt, head } = judgedRun(services);
	const at = services.clock.now().toISOString();
	const commit = head === void 0 ? {} : { commit: head.slice(0, 7) };
	const run = asRun(document, {
		run: runId,
		attempt,
		at,
		...commit
	});
	return {
		pullRequest,
		marker: {
			key,
			run: runId,
			attempt,
			...head === void 0 ? {} : { head }
		},
		render: (state, sealed, budgetBytes) => {
			const earlier = decodeHistory(state).filter((known) => known.run !== runId || runId === "0");
			const trailer = sealed(encodeHistory(remember(earlier, run)));
			return renderMarkdown(withHistory(document, earlier), {
				budgetBytes,
				place: "comment",
				trailer
			}).text;
		}
	};
}
function tokenMissing() {
	return new UserError("report-token-missing", {
		what: "There is no token, so no comment was written.",
		where: { input: "github-token" },
		remedy: "Pass github-token: ${{ github.token }} with the permission pull-requests: write, or set comment: never."
	});
}
function sayWritten({ outcome, url }, { log }) {
	log.info(`${{
		created: "Comment written",
		updated: "Comment brought up to date",
		unchanged: "Comment was up to date already",
		superseded: "A later run has written the comment already, so it was left alone"
	}[outcome]}: ${url}`);
}
/** A fork and a terminal are no mistakes of the user; a missing permission is. */
function sayWhyNot(error, subject, { log, run }) {
	const code = isUserError(error) || isUnavailableError(error) ? error.code : "";
	if (code === "report-token-missing" && run.host === "terminal") return;
	if (code === "github-permission-missing" && subject.kind === "pull-request" && subject.fromFork) log.notice("The pull request comes from a fork, whose token may only read: the report is in the job summary. To comment, publish it from a workflow_run job.");
	else if (code === "report-pull-request-missing" || run.host === "terminal") log.notice(`${error.message}${run.host === "github" ? " The report is in the job summary." : ""}`);
	else log.warning(`${error.message} The report is in the job summary.`);
}
// actions/kinds.ts
/** The kinds that the report knows how to draw. Others count by their verdict and are shown by their headline. */
const KINDS = [
	ARTIFACT_VERSION,
	DATA_VALIDATION,
	TRAINING,
	GATE,
	ROLLOUT
];
// actions/report/runner.ts
const POLL_MS = 1e4;
/**
* Watches a job of this run until a runner takes it. A label that no runner has cannot be told from one whose runners
* are busy: GitHub shows runners to administrators alone. So this never fails; it says what is waited for.
*
* @returns the jobs that still wait when the time is over
*/
async function watchForRunner(inputs, services) {
	const { runnerOf, token } = inputs;
	if (runnerOf === void 0 || token === void 0 || services.run.runId === void 0) return [];
	try {
		const unclaimed = await poll(await connectGitHub(token, services), runnerOf, services);
		for (const job of unclaimed) warn(job, runnerOf.waitMs, services);
		return unclaimed;
	} catch (error) {
		if (!isUserError(error) && !isUnavailableError(error)) throw error;
		services.log.warning(`Whether a runner takes the job is not known. ${error.message}`);
		return [];
	}
}
async function poll(connection, { job, waitMs }, { clock, log, run, cancelled }) {
	const end = clock.monotonicMs() + waitMs;
	for (;;) {
		const attempt = {
			run: run.runId ?? "0",
			attempt: run.attempt ?? 1
		};
		const named = (await listJobs(connection, attempt)).filter((each) => isNamed(each, job));
		const queued = named.filter(({ isQueued }) => isQueued);
		if (queued.length === 0) {
			for (const { name, runner } of named) if (runner !== void 0) log.info(`${toLine(name, 100)} has a runner: ${toLine(runner, 100)}.`);
			return [];
		}
		const left = end - clock.monotonicMs();
		if (left <= 0 || cancelled.aborted) return queued;
		await clock.sleep(Math.min(POLL_MS, left), cancelled);
	}
}
function warn({ name, labels }, waitMs, { log }) {
	log.warning(`No runner has taken ${toLine(name, 100)} in ${formatDuration(waitMs)}: all that have the labels ${toLine(labels.join(", "), 200)} are busy, or none has them. Look under Settings, Actions, Runners; the labels are those of runs-on, or of the input runner. GitHub gives up after a day.`, { title: "No runner yet" });
}
// actions/report/run.ts
/** GitHub takes 1 MiB for the summary of a step. */
const SUMMARY_BYTES = 1e6;
const COMMENT_BYTES = 6e4;
/**
* Shows the evidence of a run as one comment per model, one summary and one page. It judges nothing: what it shows was
* decided by the actions that left the evidence.
*
* @throws UserError `evidence-invalid`, `report-unwritable`; with `comment: always` also what keeps the comment from
*   being written
*/
async function report(inputs, services) {
	const statements = fromAttempts(await services.evidence.collect(), inputs.fromAttempt);
	sayWhatIsThere(statements.length, services);
	const setting = settingOf(inputs, services);
	const documents = composeReport(statements, setting, KINDS);
	await writeOutput(inputs.htmlPath, renderPage(documents, { title: inputs.title }), services);
	const page = inputs.publishPage && inputs.htmlPath !== void 0 ? await services.publishFile(inputs.htmlPath) : void 0;
	const linked = page === void 0 ? setting : {
		...setting,
		links: {
			...setting.links,
			page
		}
	};
	const first = await show(statements, linked, inputs, services);
	await writeCheck(first.documents, aboutOf(linked), inputs, services);
	const unclaimed = await watchForRunner(inputs, services);
	const last = unclaimed.length === 0 ? first : await show(statements, {
		...linked,
		unclaimed
	}, inputs, services);
	const { comments } = last;
	return {
		headline: headlineOf(last.documents),
		outputs: {
			"comment-id": joined(comments.map(({ id }) => String(id))),
			"comment-url": joined(comments.map(({ url }) => url)),
			"html-path": inputs.htmlPath,
			"markdown-path": inputs.markdownPath,
			"page-url": page
		},
		summary: markdownOf(last.documents, "summary")
	};
}
/** A folder that is misspelt holds nothing either; the report would only show that evidence is missing. */
function sayWhatIsThere(count, { evidence, log }) {
	const absent = count === 0 && !existsSync(evidence.folder) ? ", which does not exist" : "";
	log.info(`${plural(count, "statement")} found in ${evidence.folder}${absent}.`);
}
async function show(statements, setting, inputs, services) {
	const documents = composeReport(statements, setting, KINDS);
	await writeOutput(inputs.markdownPath, markdownOf(documents, "comment"), services);
	return {
		documents,
		comments: await writeComments(documents, inputs, services)
	};
}
function aboutOf({ fromFork = false, links }) {
	return {
		fromFork,
		detailsUrl: links.page ?? links.run
	};
}
function settingOf(inputs, services) {
	const { github, version, clock } = services;
	const { run } = judgedRun(services);
	const fromFork = triggeringRun(github, services.run.event)?.fromFork === true;
	const repository = github === void 0 ? void 0 : `${github.serverUrl}/${github.repository}`;
	const link = repository === void 0 || run === "0" ? void 0 : `${repository}/actions/runs/${run}`;
	return {
		version,
		awaiting: inputs.awaiting,
		expected: inputs.expected,
		expectedData: inputs.expectedData,
		...fromFork ? { fromFork } : {},
		endedBadly: endedBadly(inputs, services),
		run,
		...inputs.commands ? commandsHere(inputs, services) : {},
		...inputs.awaiting.length === 0 ? {} : { since: clock.now().toISOString() },
		links: link === void 0 ? {} : { run: link }
	};
}
/** How many jobs ended badly, as GitHub says it: of a run that triggered this one it says no more than of the whole. */
function endedBadly({ results, ofTriggeringRun }, { github, run }) {
	const conclusion = ofTriggeringRun ? triggeringRun(github, run.event)?.conclusion : void 0;
	const isBad = (result) => !["success", "skipped"].includes(result);
	return Math.max(results.filter(isBad).length, conclusion !== void 0 && isBad(conclusion) ? 1 : 0);
}
/** Commands stand below a pull request, and a fork's gate reads no waivers. */
function commandsHere({ pullRequest }, { github, run }) {
	const subject = subjectOfEvent(github, run.event);
	if (subject.kind === "none") return pullRequest === void 0 ? {} : { commands: { waive: false } };
	return { commands: { waive: !(subject.kind === "pull-request" ? subject.fromFork : subject.run.fromFork) } };
}
/** The documents below one another, each with its share of the space. */
function markdownOf(documents, place) {
	const share = place === "comment" ? COMMENT_BYTES : Math.floor(SUMMARY_BYTES / documents.length);
	return documents.map((document) => renderMarkdown(document, {
		budgetBytes: share,
		place
	}).text).join("\n");
}
/** The worst first. */
function headlineOf(documents) {
	return documents.map(({ headline }) => plainText(headline)).join("; ");
}
async function writeOutput(path, text, services) {
	if (path === void 0) return;
	try {
		await mkdir(dirname(path), { recursive: true });
		await writeFile(path, text);
	} catch (cause) {
		throw new UserError("report-unwritable", {
			what: `The report cannot be written (${systemErrorCode(cause) ?? "unknown error"}).`,
			where: { file: path },
			remedy: "Choose a path that may be written with the inputs html and markdown, or none.",
			cause
		});
	}
	services.log.info(`Written: ${relative(services.workspace, path)}.`);
}
function joined(values) {
	return values.length === 0 ? void 0 : values.join("\n");
}
export { report };
