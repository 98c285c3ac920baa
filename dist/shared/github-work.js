import { UnavailableError, UserError, digestJson, formatCount, isUserError, quote, toLine } from "./base.js";
import { COMMAND_PREFIX, asHttpFailure, explainFailure, isCommand, isOutage, isRateLimited } from "./start.js";
import { daysFrom, isDay, isOver } from "./core.js";
import { MAX_ARTIFACT_BYTES, actionOfArtifact, collectStatements, evidenceAmong, evidenceUnpacker, invalid } from "./evidence-work.js";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { rm } from "node:fs/promises";
// shared/github/comments/comment-command.ts
const COMMAND_FORMS = [
	"/trainyard rerun",
	"/trainyard rerun full",
	"/trainyard waive RULE until YYYY-MM-DD because REASON"
];
const MOST_LINE = 1e3;
const MOST_RULE = 400;
const MOST_REASON = 300;
/**
* Characters that a reader cannot see, or that change the order of those around them: what looks like one command must
* not be another. Of the blanks only the plain one is allowed.
*/
const DECEPTIVE = /[\p{C}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]|(?! )\p{Zs}/u;
/**
* The command in the first line of a comment. Works in time linear to that line, and reads nothing after it.
*
* @param now the day a waiver may start
* @returns undefined where the comment is no command
* @throws UserError `command-unclear`, `command-date-invalid`
*/
function hearCommand(body, now) {
	if (!isCommand(body)) return void 0;
	const line = firstLine(body);
	if (line.length > MOST_LINE) throw unclear(`The line is longer than ${MOST_LINE} characters.`);
	const deceptive = DECEPTIVE.exec(line)?.[0];
	if (deceptive !== void 0) throw unclear(`The line has a character that cannot be seen or that deceives the eye (U+${(deceptive.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0")}).`);
	const words = new Words(line.slice(COMMAND_PREFIX.length));
	const verb = words.next();
	switch (verb) {
		case "rerun": return readRerun(words);
		case "waive": return readWaive(words, now);
		default: throw unclear(verb === void 0 ? "No command is named." : `${quote(verb)} is no command.`);
	}
}
function firstLine(body) {
	const start = body.slice(0, 1001);
	const end = start.search(/[\r\n]/);
	return end < 0 ? start : start.slice(0, end);
}
function readRerun(words) {
	const option = words.next();
	if (option !== void 0 && option !== "full") throw unclear(`${quote(option)} is nothing that rerun knows.`);
	const rest = words.rest();
	if (rest !== "") throw unclear(`${quote(rest)} stands after the command.`);
	return {
		kind: "rerun",
		full: option === "full"
	};
}
function readWaive(words, now) {
	const rule = words.quoted();
	if (rule === void 0 || rule === "" || rule.length > MOST_RULE) throw unclear("waive names no rule.");
	const model = words.follows("of") ? words.next() : void 0;
	if (!words.follows("until")) throw unclear(`After the rule ${quote(rule)} there is no "until".`);
	const until = words.next() ?? "";
	checkDay(until, now);
	if (!words.follows("because")) throw unclear("After the day there is no \"because\".");
	const reason = words.rest();
	if (!/[\p{L}\p{N}]/u.test(reason)) throw unclear("There is no reason after \"because\".");
	if (reason.length > MOST_REASON) throw unclear(`The reason is longer than ${MOST_REASON} characters.`);
	return {
		kind: "waive",
		rule,
		model,
		until,
		reason
	};
}
function checkDay(until, now) {
	if (!isDay(until)) throw dateInvalid(`${quote(until)} is no day of the calendar.`);
	if (isOver(until, now)) throw dateInvalid(`${until} is over.`);
	const days = daysFrom(now, until);
	if (days > 90) throw dateInvalid(`${until} is ${days} days away; 90 are allowed at most.`);
}
/** The words of a line, from left to right; blanks in between do not count. */
var Words = class {
	#rest;
	constructor(text) {
		this.#rest = trimmed(text);
	}
	next() {
		if (this.#rest === "") return void 0;
		const end = this.#rest.indexOf(" ");
		return this.#take(end < 0 ? this.#rest.length : end);
	}
	/** The next word, or what stands between backticks. */
	quoted() {
		if (!this.#rest.startsWith("`")) return this.next();
		const end = this.#rest.indexOf("`", 1);
		const after = this.#rest.charAt(end + 1);
		if (end < 0 || after !== "" && after !== " ") throw unclear("A backtick is not closed.");
		return this.#take(end + 1).slice(1, -1);
	}
	/** Takes the next word if it is this one. */
	follows(word) {
		if (this.#rest !== word && !this.#rest.startsWith(`${word} `)) return false;
		this.#take(word.length);
		return true;
	}
	rest() {
		return this.#take(this.#rest.length);
	}
	#take(length) {
		const taken = this.#rest.slice(0, length);
		this.#rest = trimmed(this.#rest.slice(length));
		return taken;
	}
};
function trimmed(text) {
	let [start, end] = [0, text.length];
	while (start < end && text[start] === " ") start++;
	while (end > start && text[end - 1] === " ") end--;
	return text.slice(start, end);
}
function unclear(what) {
	return new UserError("command-unclear", {
		what,
		remedy: `Commands are: ${COMMAND_FORMS.join("; ")}.`
	});
}
function dateInvalid(what) {
	return new UserError("command-date-invalid", {
		what,
		remedy: `Write a day from today to 90 days ahead as YYYY-MM-DD; a waiver ends with that day, UTC.`
	});
}
// shared/github/runs.ts
/** @returns undefined for a run that GitHub does not know any more */
async function readRun({ octokit, owner, repo }, id) {
	try {
		const { data } = await octokit.rest.actions.getWorkflowRun({
			owner,
			repo,
			run_id: Number(id)
		});
		const head = data.head_repository;
		return {
			id: String(data.id),
			attempt: data.run_attempt ?? 1,
			event: data.event,
			headSha: data.head_sha,
			headBranch: data.head_branch ?? "",
			headRepository: head?.full_name ?? "",
			isOver: data.status === "completed",
			conclusion: data.conclusion ?? void 0,
			actor: data.actor?.login ?? "",
			startedAt: data.run_started_at ?? data.created_at
		};
	} catch (error) {
		if (asHttpFailure(error)?.status === 404) return void 0;
		throw explainFailure(error, {
			doing: `read run ${id}`,
			permission: "actions: read"
		});
	}
}
/**
* Runs a workflow run again, all of it or what failed and what depends on it. The event that it sees stays the old one.
*
* @throws UserError `run-not-repeatable` where GitHub says why not; it allows 30 days and 50 attempts
*/
async function rerun({ octokit, owner, repo }, run, jobs) {
	const parameters = {
		owner,
		repo,
		run_id: Number(run.id)
	};
	try {
		if (jobs === "all") await octokit.rest.actions.reRunWorkflow(parameters);
		else await octokit.rest.actions.reRunWorkflowFailedJobs(parameters);
	} catch (error) {
		const failure = asHttpFailure(error);
		const isPermission = failure === void 0 || isRateLimited(failure) || /not accessible/i.test(failure.message);
		if (failure?.status !== 403 || isPermission) throw explainFailure(error, {
			doing: `run ${run.id} again`,
			permission: "actions: write"
		});
		throw new UserError("run-not-repeatable", {
			what: `GitHub does not run ${run.id} again: ${toLine(failure.message, 200)}.`,
			remedy: "Push a commit, or close and open the pull request, for a new run.",
			cause: error
		});
	}
}
// shared/github/artifacts.ts
const PERMISSION$1 = "actions: read";
const MOST_ARTIFACTS = 1e3;
const DOWNLOAD_TIMEOUT_MS = 6e4;
/**
* Every artifact of one run, over all its attempts.
*
* @param run the run's id, digits
* @throws UserError `github-permission-missing`, `github-not-found`, `artifacts-too-many`; UnavailableError
*/
async function listRunArtifacts(connection, run) {
	const { octokit, owner, repo } = connection;
	const parameters = {
		owner,
		repo,
		run_id: Number(run),
		per_page: 100
	};
	return collect(octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunArtifacts, parameters), `read the artifacts of run ${run}`);
}
/**
* Every artifact of the repository that has exactly this name, whichever run uploaded it: who that was is the caller's
* to check.
*
* @throws as `listRunArtifacts`
*/
async function listArtifactsNamed(connection, name) {
	const { octokit, owner, repo } = connection;
	const parameters = {
		owner,
		repo,
		name,
		per_page: 100
	};
	return (await collect(octokit.paginate.iterator(octokit.rest.actions.listArtifactsForRepo, parameters), "look for artifacts of the repository")).filter((artifact) => artifact.name === name);
}
async function collect(pages, doing) {
	const found = /* @__PURE__ */ new Map();
	try {
		for await (const { data } of pages) {
			for (const listed of data) found.set(listed.id, asArtifact(listed));
			if (found.size > MOST_ARTIFACTS) throw tooMany(doing);
		}
	} catch (error) {
		throw explainFailure(error, {
			doing,
			permission: PERMISSION$1
		});
	}
	return [...found.values()];
}
function asArtifact(listed) {
	const { id, name, size_in_bytes: size, expired, digest, created_at: createdAt, workflow_run: run } = listed;
	const known = run?.id !== void 0 && run.head_repository_id !== void 0;
	return {
		id,
		name,
		size,
		expired,
		digest: digest ?? void 0,
		createdAt: createdAt ?? void 0,
		run: known ? {
			id: run.id,
			headBranch: run.head_branch ?? "",
			headRepositoryId: run.head_repository_id
		} : void 0
	};
}
function tooMany(doing) {
	return new UserError("artifacts-too-many", {
		what: `There are more than ${MOST_ARTIFACTS} artifacts where one was to ${doing}.`,
		remedy: "Delete artifacts that nobody needs, or split the workflow."
	});
}
/**
* Downloads the archive of an artifact. GitHub answers with the address of another host, which gets no token.
*
* @param mostBytes what the archive may have; a longer one is not read to its end
* @throws UserError `artifact-expired`, `artifact-damaged`, …; UnavailableError
*/
async function fetchArtifact({ octokit, owner, repo }, artifact, mostBytes) {
	if (artifact.expired) throw expired(artifact);
	const attempted = {
		doing: `download the artifact ${toLine(artifact.name, 120)}`,
		permission: PERMISSION$1
	};
	const address = async () => {
		const { headers } = await octokit.request("GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip", {
			owner,
			repo,
			artifact_id: artifact.id,
			request: {
				redirect: "manual",
				parseSuccessResponseBody: false
			}
		});
		return headers.location ?? "";
	};
	for (let attempt = 1;; attempt++) try {
		const bytes = await download(await address(), mostBytes);
		if (bytes === void 0) throw damaged(artifact, `It is longer than ${formatCount(mostBytes)} bytes.`);
		if (`sha256:${createHash("sha256").update(bytes).digest("hex")}` !== artifact.digest) throw damaged(artifact, "Its bytes are not those of the digest that GitHub keeps.");
		return bytes;
	} catch (error) {
		if (attempt < 3 && error instanceof DownloadBroken) continue;
		if (asHttpFailure(error)?.status === 410) throw expired(artifact);
		throw error instanceof DownloadBroken ? unreachable(error, attempted) : explainFailure(error, attempted);
	}
}
var DownloadBroken = class extends Error {};
/** Undefined for one that is longer than it may be. */
async function download(address, mostBytes) {
	try {
		const answer = await fetch(address, { signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS) });
		if (!answer.ok || answer.body === null) throw new Error(`The server answered ${answer.status}.`);
		const chunks = [];
		let length = 0;
		for await (const chunk of answer.body) {
			length += chunk.length;
			if (length > mostBytes) return void 0;
			chunks.push(chunk);
		}
		return Buffer.concat(chunks);
	} catch (cause) {
		throw new DownloadBroken(cause.message, { cause });
	}
}
function unreachable(error, { doing }) {
	return new UnavailableError("artifacts-unavailable", {
		what: `Where GitHub keeps artifacts there was no good answer when it was to ${doing}. ${toLine(error.message, 300)}`,
		tried: "It was tried three times.",
		remedy: "Run the job again; the run that made the artifact need not run again.",
		cause: error
	});
}
function expired({ name }) {
	return new UserError("artifact-expired", {
		what: `The artifact ${toLine(name, 120)} has expired, so what it said can no longer be read.`,
		remedy: "Run the workflow that made it again."
	});
}
function damaged({ name }, why) {
	return new UserError("artifact-damaged", {
		what: `The artifact ${toLine(name, 120)} cannot be relied on. ${why}`,
		remedy: "Run the workflow that made it again."
	});
}
// shared/github/permission.ts
/**
* Whether a person may write to the repository now. Of the roles GitHub has, maintain and every custom role are shown
* as the one below that they build on.
*
* @throws UserError `github-permission-missing`, …; UnavailableError
*/
async function mayWrite({ octokit, owner, repo }, login) {
	try {
		const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({
			owner,
			repo,
			username: login
		});
		return data.user?.login.toLowerCase() === login.toLowerCase() && (data.permission === "admin" || data.permission === "write");
	} catch (error) {
		if (asHttpFailure(error)?.status === 404) return false;
		throw explainFailure(error, {
			doing: "ask what the author of a comment may do",
			permission: "metadata: read"
		});
	}
}
// shared/github/comments/requests.ts
const MOST_BYTES = 1 << 20;
/** The name of the artifact; each run of the command leaves at most one. */
function requestArtifact(kind, commit) {
	return `trainyard-${kind}-${commit}`;
}
/**
* The requests about a commit that can be relied on. Anybody whose pull request runs a workflow can upload an artifact
* of that name, so that one counts only if GitHub says that its run was started by a comment and ran on the default
* branch of this repository, if its statement names that very run, commit and person, and if that person may write now.
* Whatever does not is said in the log and left out.
*
* @throws UserError `github-permission-missing`, `artifacts-too-many`; UnavailableError
*/
async function readRequests(connection, wanted, log) {
	const found = [];
	const allowed = /* @__PURE__ */ new Map();
	await rm(wanted.folder, {
		recursive: true,
		force: true
	});
	for (const artifact of await listArtifactsNamed(connection, requestArtifact(wanted.kind, wanted.commit))) {
		const read = isElsewhere(artifact, wanted) ? "it comes from a run of another branch or repository" : await readRequest(connection, artifact, wanted).catch(whyNot);
		if (typeof read === "string") {
			log.info(`The artifact ${artifact.id}, named like a ${wanted.kind} of this commit, does not count: ${read}.`);
			continue;
		}
		const { by } = read.statement.predicate.result.comment;
		if (!allowed.has(by)) allowed.set(by, await mayWrite(connection, by));
		if (allowed.get(by) === true) found.push(read);
		else log.info(`The ${wanted.kind} by ${by} does not count: they may not write to this repository now.`);
	}
	return found;
}
/** By the list alone, so that a flood of artifacts costs no question each. */
function isElsewhere({ run }, wanted) {
	if (run === void 0 || run.headBranch !== wanted.defaultBranch) return true;
	return wanted.repositoryId !== void 0 && String(run.headRepositoryId) !== wanted.repositoryId;
}
/** What is damaged or expired does not count; an outage says nothing about it. */
function whyNot(error) {
	if (isUserError(error) && /^(?:artifact|evidence)-/.test(error.code)) return toLine(error.what, 200);
	throw error;
}
async function readRequest(connection, artifact, wanted) {
	const run = await readRun(connection, String(artifact.run?.id ?? ""));
	if (run === void 0) return "its run is gone";
	const wrong = problemOfRun(run, connection, wanted);
	if (wrong !== void 0) return wrong;
	const folder = join(wanted.folder, String(artifact.id));
	await evidenceUnpacker()(artifact.name, await fetchArtifact(connection, artifact, MOST_BYTES), folder);
	const [stored, second] = await collectStatements(folder);
	if (stored === void 0 || second !== void 0) return "it does not hold one statement";
	return problemOfStatement(stored, {
		run,
		connection,
		wanted
	}) ?? stored;
}
function problemOfRun(run, { owner, repo }, { defaultBranch }) {
	if (run.event !== "issue_comment") return `its run was started by ${toLine(run.event, 60)}, not by a comment`;
	if (run.headBranch !== defaultBranch) return "its run is of another branch";
	return sameName(run.headRepository, `${owner}/${repo}`) ? void 0 : "its run is of another repository";
}
function problemOfStatement({ statement }, { run, connection, wanted }) {
	const { predicate, subject } = statement;
	if (predicate.action !== wanted.kind) return `it holds a statement of ${predicate.action}`;
	const { commit, comment } = predicate.result;
	const about = subject.length === 1 ? subject[0]?.digest : void 0;
	if (commit !== wanted.commit || about === void 0 || !("gitCommit" in about) || about.gitCommit !== commit) return "it is about another commit";
	const { runId, repository = "" } = predicate.run;
	if (runId !== run.id || !sameName(repository, `${connection.owner}/${connection.repo}`)) return "it says that it comes from another run";
	return sameName(comment.by, run.actor) ? void 0 : "its run was not started by who it says";
}
/** GitHub's names do not tell capitals apart. */
function sameName(a, b) {
	return a.toLowerCase() === b.toLowerCase();
}
// shared/github/comments/reactions.ts
const PERMISSION = "pull-requests: write";
/** Adds a reaction to a comment; a second time changes nothing. */
async function react({ octokit, owner, repo }, comment, content) {
	try {
		await octokit.rest.reactions.createForIssueComment({
			owner,
			repo,
			comment_id: comment,
			content
		});
	} catch (error) {
		throw explainFailure(error, {
			doing: "react to the comment",
			permission: PERMISSION
		});
	}
}
/** Whether somebody has reacted to a comment so. */
async function hasReacted({ octokit, owner, repo }, { comment, login }, content) {
	const parameters = {
		owner,
		repo,
		comment_id: comment,
		content,
		per_page: 100
	};
	try {
		const pages = octokit.paginate.iterator(octokit.rest.reactions.listForIssueComment, parameters);
		for await (const { data } of pages) if (data.some(({ user }) => user?.login === login)) return true;
		return false;
	} catch (error) {
		throw explainFailure(error, {
			doing: "read the reactions to the comment",
			permission: PERMISSION
		});
	}
}
// shared/github/pull-request.ts
/** @returns undefined where there is none with this number */
async function readPullRequest({ octokit, owner, repo }, number) {
	try {
		const { data } = await octokit.rest.pulls.get({
			owner,
			repo,
			pull_number: number
		});
		const headRepository = data.head.repo?.full_name ?? "";
		return {
			number,
			isOpen: data.state === "open",
			author: data.user.login,
			headSha: data.head.sha,
			headRepository,
			isFromFork: headRepository.toLowerCase() !== data.base.repo.full_name.toLowerCase()
		};
	} catch (error) {
		if (asHttpFailure(error)?.status === 404) return void 0;
		throw explainFailure(error, {
			doing: `read pull request ${number}`,
			permission: "pull-requests: read"
		});
	}
}
// shared/github/run-evidence.ts
/**
* Fetches the statements that a workflow run left as artifacts.
*
* That run may have been a fork's, with a workflow that the fork wrote: names, digests, sizes and schemas are checked,
* and a statement that says it comes from another run is refused. That the numbers are true nobody here can say.
*
* @throws UserError `evidence-artifact-invalid`, `evidence-invalid`, and what GitHub refuses; UnavailableError
*/
async function collectRunEvidence(connection, { run, folder, action }, log) {
	await rm(folder, {
		recursive: true,
		force: true
	});
	const unpack = evidenceUnpacker();
	const found = [];
	for (const artifact of evidenceAmong(await listRunArtifacts(connection, run.id))) {
		if (action !== void 0 && actionOfArtifact(artifact.name) !== action) continue;
		log.debug(`Fetching the evidence ${artifact.name}`);
		const place = join(folder, artifact.name);
		await unpack(artifact.name, await fetchArtifact(connection, artifact, MAX_ARTIFACT_BYTES), place);
		for (const stored of await collectStatements(place)) {
			requireRun(stored, {
				run,
				artifact: artifact.name,
				repository: `${connection.owner}/${connection.repo}`
			});
			found.push(stored);
		}
	}
	return found;
}
function requireRun({ statement }, { run, artifact, repository }) {
	const claimed = statement.predicate.run;
	if (claimed.runId === run.id && claimed.repository?.toLowerCase() === repository.toLowerCase() && (claimed.attempt ?? 1) <= run.attempt) return;
	const name = `${claimed.repository ?? "nowhere"} ${claimed.runId ?? ""}/${claimed.attempt ?? ""}`;
	throw invalid(artifact, `Its statement says that it comes from the run ${toLine(name, 200)}, which uploaded nothing here.`);
}
// shared/github/environments.ts
/**
* All of them. A job that names another one makes it, without any protection, so that a slip of the fingers passes the
* approval by: https://docs.github.com/actions/reference/workflows-and-actions/deployments-and-environments.
*
* @throws UserError `github-permission-missing`, which names `actions: read`
*/
async function listEnvironments({ octokit, owner, repo }) {
	try {
		const parameters = {
			owner,
			repo,
			per_page: 100
		};
		return (await octokit.paginate("GET /repos/{owner}/{repo}/environments", parameters)).map(environmentOf);
	} catch (error) {
		throw explainFailure(error, {
			doing: "list the environments",
			permission: "actions: read"
		});
	}
}
function environmentOf({ name, protection_rules: rules = [], deployment_branch_policy: policy }) {
	return {
		name,
		reviewers: rules.reduce((sum, rule) => sum + (rule.reviewers?.length ?? 0), 0),
		excludesSelf: rules.some((rule) => rule.prevent_self_review === true),
		waitMinutes: Math.max(0, ...rules.map((rule) => rule.wait_timer ?? 0)),
		branches: branchesOf(policy)
	};
}
function branchesOf(policy) {
	if (policy === null || policy === void 0) return "all";
	return policy.protected_branches ? "protected" : "selected";
}
/** GitHub tells names of environments apart without regard to case. */
function findEnvironment(all, name) {
	return all.find((each) => each.name.toLowerCase() === name.toLowerCase());
}
// shared/github/proposals/proposal-branch.ts
const TRAILER = "Trainyard-Proposal";
/** Where the file of the base changes, a commit on the old one would conflict, so it counts. */
function identityOf({ path, content, present }) {
	return digestJson({
		path,
		content,
		present: present ?? null
	});
}
function proposalMessage(title, identity) {
	return `${title}\n\n${TRAILER}: ${identity}\n`;
}
/**
* The file that a branch of ours proposes. The message alone proves nothing, since `git commit --amend` keeps it: the
* branch must be one commit on the base's history that changes one file into the content whose digest the message has.
*
* @returns `merged` where the base holds the commit already; undefined where the commit is not, or no longer, ours
*/
async function readOwnProposal(connection, { base, head }) {
	const { octokit, owner, repo } = connection;
	const { data: commit } = await octokit.rest.git.getCommit({
		owner,
		repo,
		commit_sha: head
	});
	const identity = new RegExp(`^${TRAILER}: (sha256:[0-9a-f]{64})$`, "m").exec(commit.message)?.[1];
	const [parent, second] = commit.parents;
	if (identity === void 0 || parent === void 0 || second !== void 0) return void 0;
	const basehead = `${base}...${head}`;
	const { data: compared } = await octokit.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead
	});
	if (compared.ahead_by === 0) return "merged";
	const [file, other] = compared.files ?? [];
	if (!(compared.ahead_by === 1 && compared.merge_base_commit.sha === parent.sha) || file === void 0 || other !== void 0) return void 0;
	if (file.status !== "added" && file.status !== "modified") return void 0;
	const path = file.filename;
	const content = await regularFileAt(connection, path, head);
	const present = file.status === "added" ? void 0 : await regularFileAt(connection, path, parent.sha);
	if (content === void 0) return void 0;
	return identityOf({
		path,
		content,
		present
	}) === identity ? {
		path,
		content,
		present
	} : void 0;
}
/** Undefined also for a folder or a link, which no proposal of ours makes. */
async function regularFileAt(connection, path, ref) {
	return fileAt(connection, path, ref).catch((error) => {
		if (isUserError(error)) return void 0;
		throw error;
	});
}
/** @throws UserError `lock-file-invalid` where there is something else at the path */
async function fileAt(connection, path, ref) {
	const { octokit, owner, repo } = connection;
	try {
		const { data } = await octokit.rest.repos.getContent({
			owner,
			repo,
			path,
			ref
		});
		if (Array.isArray(data) || data.type !== "file" || data.encoding !== "base64") throw notAFile(path);
		return Buffer.from(data.content, "base64").toString("utf8");
	} catch (error) {
		if (asHttpFailure(error)?.status !== 404) throw error;
		return;
	}
}
function notAFile(path) {
	return new UserError("lock-file-invalid", {
		what: `${path} is no file of the repository but a folder, a link or too large.`,
		where: { input: "lock-file" },
		remedy: "Name a file."
	});
}
// shared/github/proposals/proposal.ts
const PASSES = 3;
/**
* Offers the file as a pull request: looks, acts, and looks again, so that it can be run any number of times and after
* any crash. The branch is always the base and one commit; nothing of it is visible before one write moves the branch.
*
* @throws UserError `branch-foreign`, `pull-requests-forbidden`, `github-permission-missing`, …; UnavailableError
*/
async function propose(connection, proposal, services) {
	for (let pass = 1;; pass++) try {
		return await proposeOnce({
			connection,
			proposal,
			services
		});
	} catch (error) {
		if (pass >= PASSES || !isWorthAnotherLook(error)) throw explained(error, proposal);
		await services.clock.sleep(1e3 * pass, services.cancelled);
	}
}
async function proposeOnce(pass) {
	const { base, branch, content, path } = pass.proposal;
	const baseSha = await headOf(pass, base);
	if (baseSha === void 0) throw baseUnknown(base);
	const present = await fileAt(pass.connection, path, baseSha);
	if (present === content) return { outcome: "pinned" };
	const inBase = newerThanProposed(pass, {
		path,
		content: present
	}, base);
	if (inBase !== void 0) return inBase;
	const head = await headOf(pass, branch);
	const found = head === void 0 ? void 0 : await proposedOn(pass, {
		base: baseSha,
		head
	});
	const inBranch = found === void 0 ? void 0 : newerThanProposed(pass, found, branch);
	if (inBranch !== void 0) return inBranch;
	const identity = identityOf({
		path,
		content,
		present
	});
	const isThere = found !== void 0 && identityOf(found) === identity;
	if (!isThere) await moveBranch(pass, await commit(pass, baseSha, identity), head !== void 0);
	return await pullRequest(pass, isThere, identity);
}
/** The file that the branch proposes. A commit of somebody else is never thrown away, nor taken for ours. */
async function proposedOn({ connection, proposal }, compared) {
	const found = await readOwnProposal(connection, compared);
	if (found === void 0) throw foreign(proposal.branch);
	return found === "merged" ? void 0 : found;
}
/** An old run that is run again offers what was new then. */
function newerThanProposed({ proposal }, found, branch) {
	if (found.content === void 0 || found.path !== proposal.path) return void 0;
	const newer = proposal.newerIn(found.content);
	return newer === void 0 ? void 0 : {
		outcome: "outdated",
		newer,
		branch
	};
}
/** The commit that a branch stands on; undefined where there is no such branch. */
async function headOf({ connection, services }, branch) {
	const { octokit, owner, repo } = connection;
	try {
		const { data } = await octokit.rest.git.getRef({
			owner,
			repo,
			ref: `heads/${branch}`
		});
		return data.object.sha;
	} catch (error) {
		if (asHttpFailure(error)?.status !== 404) throw error;
		services.log.debug(`There is no branch ${branch}.`);
		return;
	}
}
async function commit({ connection, proposal, services }, parent, identity) {
	const { octokit, owner, repo } = connection;
	const { data: base } = await octokit.rest.git.getCommit({
		owner,
		repo,
		commit_sha: parent
	});
	const { path, content, title } = proposal;
	services.effect("before proposal-commit");
	const { data: tree } = await octokit.rest.git.createTree({
		owner,
		repo,
		base_tree: base.tree.sha,
		tree: [{
			path,
			content,
			mode: "100644",
			type: "blob"
		}]
	});
	const message = proposalMessage(title, identity);
	const { data } = await octokit.rest.git.createCommit({
		owner,
		repo,
		message,
		tree: tree.sha,
		parents: [parent]
	});
	services.effect("after proposal-commit");
	return data.sha;
}
async function moveBranch({ connection, proposal, services }, sha, isThere) {
	const { octokit, owner, repo } = connection;
	const { branch } = proposal;
	services.effect("before proposal-branch");
	if (isThere) await octokit.rest.git.updateRef({
		owner,
		repo,
		ref: `heads/${branch}`,
		sha,
		force: true
	});
	else await octokit.rest.git.createRef({
		owner,
		repo,
		ref: `refs/heads/${branch}`,
		sha
	});
	services.effect("after proposal-branch");
}
/** Its text is left alone once it is about this very proposal, whichever run found that again and whoever edited it. */
async function pullRequest(pass, isThere, identity) {
	const { connection, proposal, services } = pass;
	const { octokit, owner, repo } = connection;
	const { base, branch, title } = proposal;
	const marker = `<!-- trainyard-proposal ${identity} -->`;
	const body = `${proposal.body}\n\n${marker}\n`;
	const open = {
		owner,
		repo,
		state: "open",
		head: `${owner}:${branch}`,
		base
	};
	const found = (await octokit.rest.pulls.list(open)).data[0];
	if (found === void 0) {
		services.effect("before proposal-create");
		const { data } = await octokit.rest.pulls.create({
			owner,
			repo,
			head: branch,
			base,
			title,
			body
		});
		services.effect("after proposal-create");
		return {
			outcome: "created",
			number: data.number,
			url: data.html_url
		};
	}
	const { number, html_url: url } = found;
	if (found.body?.includes(marker) === true) return {
		outcome: isThere ? "unchanged" : "updated",
		number,
		url
	};
	services.effect("before proposal-update");
	await octokit.rest.pulls.update({
		owner,
		repo,
		pull_number: number,
		title,
		body
	});
	services.effect("after proposal-update");
	return {
		outcome: "updated",
		number,
		url
	};
}
/** A lost answer, after which all may be done, or another run that was faster. */
function isWorthAnotherLook(error) {
	const failure = asHttpFailure(error);
	if (failure === void 0) return false;
	return isOutage(failure) || failure.status === 422 && /already exists/i.test(failure.message);
}
function explained(error, { branch }) {
	const failure = asHttpFailure(error);
	if (failure?.status === 403 && /not permitted to create/i.test(failure.message)) return new UserError("pull-requests-forbidden", {
		what: "This repository does not let its workflows open pull requests.",
		where: { permission: "pull-requests: write" },
		remedy: "Allow it under Settings, Actions, General, \"Allow GitHub Actions to create and approve pull requests\", or pass the token of a GitHub App as github-token.",
		cause: error
	});
	return explainFailure(error, {
		doing: `propose a change on the branch ${branch}`,
		permission: "contents: write and pull-requests: write"
	});
}
function baseUnknown(base) {
	return new UserError("base-unknown", {
		what: `The repository has no branch ${base} to offer a change to.`,
		where: { input: "base" },
		remedy: "Name the branch that the change is meant for, such as main."
	});
}
function foreign(branch) {
	return new UserError("branch-foreign", {
		what: `Somebody else committed to the branch ${branch}, or changed the commit there, so it is left alone.`,
		where: { input: "branch" },
		remedy: "Merge or delete that branch, or name another one."
	});
}
export { COMMAND_FORMS, collectRunEvidence, findEnvironment, hasReacted, hearCommand, listEnvironments, listRunArtifacts, mayWrite, propose, react, readPullRequest, readRequests, readRun, requestArtifact, rerun };
