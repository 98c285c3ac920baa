import { UserError, formatDuration } from "./base.js";
import { ReadConflict, asHttpFailure, askedDelayMs, explainFailure, isOutage, isRateLimited, isSameOrigin, originOf } from "./start.js";
import { retry } from "./core.js";
// shared/github/client.ts
const REQUEST_TIMEOUT_MS = 3e4;
/** A longer wait belongs to a later run. */
const LONGEST_WAIT_MS = 12e4;
const ATTEMPTS = 4;
/**
* Connects to the API of the repository the run belongs to. Requests are tried again by the class of the failure, on
* the clock of the services; a POST whose answer was lost is not, since it may have been carried out: its caller looks
* first.
*
* @throws UserError `github-repository-unknown` where the run belongs to no repository
*/
async function connectGitHub(token, services) {
	const { owner, repo } = repositoryOf(services);
	const baseUrl = services.github?.apiUrl ?? "";
	const debug = (text) => services.log.debug(text);
	const { Octokit } = await import("../vendor/octokit/index.js");
	const octokit = new Octokit({
		auth: token,
		baseUrl,
		userAgent: `trainyard/${services.version}`,
		log: {
			debug: () => void 0,
			info: () => void 0,
			warn: debug,
			error: debug
		}
	});
	octokit.hook.before("request", ({ url }) => refuseOtherHosts(url, baseUrl));
	octokit.hook.wrap("request", (request, options) => {
		const send = async () => {
			const signal = AbortSignal.any([services.cancelled, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]);
			return request({
				...options,
				request: {
					...options.request,
					signal
				}
			});
		};
		return retry(send, policyFor(options.method, services), services.clock, services.cancelled).catch((cause) => {
			throw options.method === "GET" && asHttpFailure(cause)?.status === 409 ? new ReadConflict("GitHub answered 409.", { cause }) : cause;
		});
	});
	return {
		octokit,
		owner,
		repo
	};
}
function repositoryOf(services) {
	const [, owner, repo] = /^([A-Za-z0-9][A-Za-z0-9_.-]{0,99})\/([A-Za-z0-9_.-]{1,100})$/.exec(services.github?.repository ?? "") ?? [];
	if (owner === void 0 || repo === void 0) throw new UserError("github-repository-unknown", {
		what: "This run belongs to no repository on GitHub, so there is nothing to comment on.",
		remedy: "Run inside a workflow, or set GITHUB_REPOSITORY to OWNER/NAME."
	});
	return {
		owner,
		repo
	};
}
/** The token goes only to the host it belongs to, whatever a Link header says. */
function refuseOtherHosts(url, baseUrl) {
	if (isSameOrigin(url, baseUrl)) return;
	throw new Error(`A request to ${originOf(url, baseUrl) ?? "elsewhere"} was refused: the token belongs to ${baseUrl}.`);
}
function policyFor(method, services) {
	const { clock, log } = services;
	const delayOf = (error) => {
		const failure = asHttpFailure(error);
		return failure === void 0 ? void 0 : askedDelayMs(failure, clock.now().getTime());
	};
	return {
		attempts: ATTEMPTS,
		firstDelayMs: 1e3,
		maxDelayMs: 2e4,
		isRetryable: (error) => {
			const failure = asHttpFailure(error);
			if (failure === void 0) return false;
			if (isRateLimited(failure)) return (delayOf(error) ?? 0) <= LONGEST_WAIT_MS;
			return isOutage(failure) && method !== "POST";
		},
		serverDelayMs: delayOf,
		onRetry: (error, attempt, delayMs) => {
			const status = asHttpFailure(error)?.status ?? "nothing";
			log.info(`GitHub answered ${status} to try ${attempt}; trying again in ${formatDuration(delayMs)}.`);
		}
	};
}
// shared/github/comments/marker.ts
const MARKER = /^<!-- trainyard-report:v1 key=([\w-]+) run=(\d{1,20}) attempt=(\d{1,6})(?: head=([0-9a-f]{40}|[0-9a-f]{64}))? state=([\w-]*) -->$/;
function formatMarker({ key, run, attempt, head, state }) {
	const about = head === void 0 ? "" : ` head=${head}`;
	return `<!-- trainyard-report:v1 key=${Buffer.from(key).toString("base64url")} run=${run} attempt=${attempt}${about} state=${state} -->`;
}
/** The marker of a comment; only the last line counts, which nothing that a report quotes can become. */
function parseMarker(body) {
	const line = body.trimEnd().split(/\r?\n/).at(-1) ?? "";
	const [, key, run, attempt, head, state] = MARKER.exec(line) ?? [];
	if (key === void 0 || run === void 0 || attempt === void 0 || state === void 0) return void 0;
	const about = head === void 0 ? {} : { head };
	return {
		key: Buffer.from(key, "base64url").toString("utf8"),
		run,
		attempt: Number(attempt),
		...about,
		state
	};
}
/** Whether a comment was written by a later run, or by a later attempt of the same run; run ids only grow. */
function isNewer(marker, than) {
	const [a, b] = [BigInt(marker.run), BigInt(than.run)];
	return a === b ? marker.attempt > than.attempt : a > b;
}
// shared/github/comments/comment.ts
/** GitHub stores 262,144 bytes but its Enterprise Server may stop at 65,536: stay below, and shrink when refused. */
const BUDGETS_BYTES = [
	6e4,
	3e4,
	15e3,
	8e3
];
const PASSES$1 = 3;
const ACTIONS_BOT = "github-actions[bot]";
/**
* Writes the comment in place: looks, acts, and looks again, so that it can be run any number of times and after any
* crash. Of several comments with the same key and author the lowest id stays and the others are deleted, which also
* settles the race of two runs that both found none. A comment counts as ours only by marker and author together.
*
* @throws UserError `github-permission-missing`, `github-not-found`, …; UnavailableError
*/
async function writeSticky(connection, sticky, services) {
	try {
		const author = await ownLogin(connection);
		for (let pass = 1;; pass++) try {
			return await writeOnce$1({
				connection,
				sticky,
				services,
				author
			});
		} catch (error) {
			if (pass >= PASSES$1 || !isWorthAnotherLook(error)) throw error;
			await services.clock.sleep(1e3 * pass, services.cancelled);
		}
	} catch (error) {
		const doing = `write the comment on pull request ${sticky.pullRequest}`;
		const refusal = error instanceof CommentVanished ? error.cause : error;
		throw explainFailure(refusal, {
			doing,
			permission: "pull-requests: write"
		});
	}
}
/** A lost answer, after which the comment may be there, or a comment that went away before it could be changed. */
function isWorthAnotherLook(error) {
	const failure = asHttpFailure(error);
	return error instanceof CommentVanished || failure !== void 0 && isOutage(failure);
}
var CommentVanished = class extends Error {};
/** Who the token speaks as. An installation token may not ask: GitHub answers 403, and it is the one of a workflow. */
async function ownLogin({ octokit }) {
	try {
		return (await octokit.rest.users.getAuthenticated()).data.login;
	} catch (error) {
		const failure = asHttpFailure(error);
		if (failure?.status === 403 && !isRateLimited(failure)) return ACTIONS_BOT;
		throw error;
	}
}
async function writeOnce$1(pass) {
	const [keep, ...duplicates] = await ownComments(pass, pass.author);
	if (keep !== void 0) {
		const written = await update(pass, keep);
		await remove(pass, duplicates);
		return written;
	}
	const created = await create(pass);
	const [first, ...rest] = await ownComments(pass, created.author);
	if (first === void 0 || first.id === created.id) return created;
	const written = await update(pass, first);
	await remove(pass, rest.filter(({ id }) => id === created.id));
	return written;
}
/** Comments with this key by this author, lowest id first; every page is read. */
async function ownComments({ connection, sticky }, author) {
	const found = [];
	for await (const comment of commentsBy(author, connection, sticky.pullRequest)) {
		const marker = parseMarker(comment.body);
		if (marker?.key === sticky.marker.key) found.push({
			...comment,
			marker,
			outcome: "unchanged"
		});
	}
	return found.sort((a, b) => a.id - b.id);
}
/** What one author has written on a pull request, each comment once; every page is read. */
async function* commentsBy(author, { octokit, owner, repo }, pullRequest) {
	const parameters = {
		owner,
		repo,
		issue_number: pullRequest,
		per_page: 100
	};
	const seen = /* @__PURE__ */ new Set();
	for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, parameters)) for (const { id, html_url: url, body = "", user } of data) {
		if (user?.login !== author || seen.has(id)) continue;
		seen.add(id);
		yield {
			id,
			url,
			body
		};
	}
}
async function create(pass) {
	const { octokit, owner, repo } = pass.connection;
	const { data } = await shrinking(pass, "", async (body) => {
		pass.services.effect("before comment-create");
		const response = await octokit.rest.issues.createComment({
			owner,
			repo,
			issue_number: pass.sticky.pullRequest,
			body
		});
		pass.services.effect("after comment-create");
		return response;
	});
	return {
		id: data.id,
		url: data.html_url,
		outcome: "created",
		author: data.user?.login ?? pass.author
	};
}
async function update(pass, keep) {
	const { id, url } = keep;
	if (isNewer(keep.marker, pass.sticky.marker)) return {
		id,
		url,
		outcome: "superseded"
	};
	const { octokit, owner, repo } = pass.connection;
	return shrinking(pass, keep.marker.state, async (body) => {
		if (body === keep.body) return {
			id,
			url,
			outcome: "unchanged"
		};
		pass.services.effect("before comment-update");
		await octokit.rest.issues.updateComment({
			owner,
			repo,
			comment_id: id,
			body
		}).catch((error) => {
			throw isVanished(error) ? new CommentVanished("The comment was deleted.", { cause: error }) : error;
		});
		pass.services.effect("after comment-update");
		return {
			id,
			url,
			outcome: "updated"
		};
	});
}
/** Renders for the largest budget, and for the next smaller one each time GitHub calls the body too long. */
async function shrinking(pass, state, send) {
	const { marker, render } = pass.sticky;
	const sealed = (next) => formatMarker({
		...marker,
		state: next
	});
	for (const [index, budget] of BUDGETS_BYTES.entries()) try {
		return await send(render(state, sealed, budget));
	} catch (error) {
		const failure = asHttpFailure(error);
		if (!(failure?.status === 422 && /too long|maximum/i.test(failure.message)) || index === BUDGETS_BYTES.length - 1) throw error;
		pass.services.log.info(`GitHub calls the comment too long at ${budget} bytes; a shorter one is tried.`);
	}
	throw new Error("There is at least one budget.");
}
async function remove(pass, comments) {
	const { octokit, owner, repo } = pass.connection;
	for (const { id } of comments) try {
		pass.services.effect("before comment-delete");
		await octokit.rest.issues.deleteComment({
			owner,
			repo,
			comment_id: id
		});
		pass.services.effect("after comment-delete");
	} catch (error) {
		if (!isVanished(error)) throw error;
	}
}
function isVanished(error) {
	return asHttpFailure(error)?.status === 404;
}
// shared/github/check-run.ts
const PASSES = 3;
const MARK = /^trainyard-report:v1 run=(\d{1,20}) attempt=(\d{1,6})$/;
/**
* Writes the check run in place: looks first, so that it can be run again after any crash or lost answer. One that a
* later run or attempt has written is left alone. While something is awaited, an earlier conclusion is covered by a
* check run in progress, so that nothing stays green; where there is none, there is none to cover. GitHub shows it below
* some workflow of the commit, which only an app of one's own could change.
*
* @throws UserError `github-permission-missing`, which names `checks: write`; UnavailableError
*/
async function writeCheckRun(connection, check, services) {
	for (let pass = 1;; pass++) try {
		return await writeOnce(connection, check, services);
	} catch (error) {
		const failure = asHttpFailure(error);
		if (pass < PASSES && failure !== void 0 && isOutage(failure)) {
			await services.clock.sleep(1e3 * pass, services.cancelled);
			continue;
		}
		const doing = `write the check run ${check.name} on ${check.head.slice(0, 7)}`;
		throw explainFailure(error, {
			doing,
			permission: "checks: write"
		});
	}
}
async function writeOnce(connection, check, { effect }) {
	const { octokit, owner, repo } = connection;
	const content = {
		owner,
		repo,
		name: check.name,
		...check.conclusion === void 0 ? { status: "in_progress" } : {
			status: "completed",
			conclusion: check.conclusion
		},
		external_id: `trainyard-report:v1 run=${check.run} attempt=${check.attempt}`,
		output: {
			title: check.title,
			summary: check.summary
		},
		...check.detailsUrl === void 0 ? {} : { details_url: check.detailsUrl }
	};
	const known = await newestOwn(connection, check);
	if (known !== void 0 && isLater(known, check)) return {
		id: known.id,
		url: known.url,
		outcome: "superseded"
	};
	const covers = check.conclusion === void 0;
	if (covers && known?.isOver !== true) return {
		id: known?.id ?? 0,
		url: known?.url ?? "",
		outcome: "unchanged"
	};
	const isNew = known === void 0 || covers;
	effect("before check-run");
	const { data } = isNew ? await octokit.rest.checks.create({
		...content,
		head_sha: check.head
	}) : await octokit.rest.checks.update({
		...content,
		check_run_id: known.id
	});
	effect("after check-run");
	return {
		id: data.id,
		url: data.html_url ?? "",
		outcome: isNew ? "created" : "updated"
	};
}
/** Of those that we wrote under this name the one of the latest run; every page is read. */
async function newestOwn({ octokit, owner, repo }, check) {
	const parameters = {
		owner,
		repo,
		ref: check.head,
		check_name: check.name,
		filter: "all",
		per_page: 100
	};
	return (await octokit.paginate(octokit.rest.checks.listForRef, parameters)).flatMap(({ id, html_url: url, external_id: mark, status }) => {
		const [, run, attempt] = MARK.exec(mark ?? "") ?? [];
		if (run === void 0) return [];
		return [{
			id,
			url: url ?? "",
			run: BigInt(run),
			attempt: Number(attempt),
			isOver: status === "completed"
		}];
	}).toSorted((a, b) => Number(b.run - a.run) || b.attempt - a.attempt || b.id - a.id)[0];
}
function isLater(known, { run, attempt }) {
	return known.run === BigInt(run) ? known.attempt > attempt : known.run > BigInt(run);
}
// shared/github/jobs.ts
/**
* The jobs of one attempt that may start, run or are over; those that wait for other jobs are not among them.
*
* @param run digits
* @throws UserError `github-permission-missing`, which names `actions: read`
*/
async function listJobs({ octokit, owner, repo }, { run, attempt }) {
	try {
		const parameters = {
			owner,
			repo,
			run_id: Number(run),
			attempt_number: attempt,
			per_page: 100
		};
		return (await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, parameters)).map(({ name, labels, status, runner_name: runner }) => ({
			name,
			labels,
			isQueued: status === "queued",
			runner: runner === null || runner === "" ? void 0 : runner
		}));
	} catch (error) {
		throw explainFailure(error, {
			doing: `list the jobs of run ${run}`,
			permission: "actions: read"
		});
	}
}
/** A job of this name, called here or by any workflow that this run called. */
function isNamed({ name }, wanted) {
	return name === wanted || name.endsWith(` / ${wanted}`);
}
export { commentsBy, connectGitHub, isNamed, listJobs, ownLogin, parseMarker, writeCheckRun, writeSticky };
