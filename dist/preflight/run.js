import { closest } from "../shared/trainyard.js";
import { UserError, plural, quote, toLine } from "../shared/base.js";
import { connectGitHub } from "../shared/github.js";
import { findEnvironment, listEnvironments } from "../shared/github-work.js";
import { defaultBranch } from "../shared/start.js";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
// actions/preflight/workflow-line.ts
/** `acme/flights/.github/workflows/release.yml@refs/heads/main`. */
const WORKFLOW_REF = /^[^/]+\/[^/]+\/(\.github\/workflows\/[\w.-]+\.ya?ml)@/;
/**
* The line of the calling workflow that says the word, so that the error is shown on it; the file alone where the
* checkout does not have it or nothing there says it; undefined outside a workflow.
*/
async function workflowLineOf(word, { environment, workspace }) {
	const file = WORKFLOW_REF.exec(environment["GITHUB_WORKFLOW_REF"] ?? "")?.[1];
	if (file === void 0) return void 0;
	const line = (await readFile(join(workspace, file), "utf8").catch(() => "")).split("\n").findIndex((each) => wordsOf(each).includes(word)) + 1;
	return line === 0 ? { file } : {
		file,
		line
	};
}
/** `['on', 'push', 'pull_request']` of `on: [push, pull_request] # both`; good enough to point at a line. */
function wordsOf(line) {
	return line.replace(/(?:^|\s)#.*$/, "").split(/[\s,:[\]{}]+/).map((word) => word.replace(/^(['"])(.*)\1$/, "$2"));
}
// actions/preflight/event.ts
/** Events that take the code of the default branch, whatever pull request they are about. */
const OF_THE_DEFAULT_BRANCH = /* @__PURE__ */ new Set([
	"pull_request_target",
	"issue_comment",
	"workflow_run"
]);
const UNMERGED = /* @__PURE__ */ new Set([
	"pull_request",
	"pull_request_review",
	"merge_group"
]);
/**
* Refuses an event that the workflow was not written for: its result would be about other code than it seems.
*
* @param events none to take any
* @throws UserError `event-unknown`
*/
async function checkEvent(events, services) {
	const { event } = services.run;
	if (events.length === 0 || event === void 0 || events.includes(event)) return;
	const where = await workflowLineOf(event, services);
	throw new UserError("event-unknown", {
		what: `This workflow is not for the event ${toLine(event, 60)}${reasonOf(event, events)}.`,
		where: where ?? { input: "events" },
		remedy: `Change "on:" of the calling workflow to ${events.join(", ")}.`
	});
}
function reasonOf(event, events) {
	if (OF_THE_DEFAULT_BRANCH.has(event) && events.includes("pull_request")) return ", which takes the code of the default branch: what it measures is not the pull request";
	return UNMERGED.has(event) ? ", whose code is not merged" : "";
}
/**
* Refuses what is not the default branch: a dispatch may name any branch, and a tag any commit, merged or not.
*
* @throws UserError `branch-refused`
*/
function checkBranch({ github, run }) {
	const branch = defaultBranch(github);
	if (branch !== void 0 && run.ref === `refs/heads/${branch}`) return;
	throw new UserError("branch-refused", {
		what: `This workflow is for the default branch${branch === void 0 ? "" : ` ${toLine(branch, 80)}`} alone, and runs on ${toLine(run.ref ?? "no branch", 120)}.`,
		where: { input: "default-branch" },
		remedy: "Merge first, or start it on the default branch; what is not merged was not reviewed."
	});
}
// actions/preflight/run.ts
/**
* Looks at the event and at the environments that a workflow will deploy to before anything is trained. It judges no
* model and changes nothing, so it leaves no statement.
*
* @throws UserError `event-unknown`, `branch-refused`, `environment-unknown`, `environment-unprotected`, `github-token-missing`,
*   `github-permission-missing`
*/
async function preflight(inputs, services) {
	await checkEvent(inputs.events, services);
	if (inputs.defaultBranch) checkBranch(services);
	if (inputs.environments.length === 0) return {
		headline: "The event is one that the workflow is for",
		outputs: {}
	};
	if (inputs.token === void 0) throw tokenMissing();
	const all = await listEnvironments(await connectGitHub(inputs.token, services));
	const found = [];
	for (const name of inputs.environments) {
		const environment = findEnvironment(all, name);
		if (environment === void 0) throw await unknown(name, all, services);
		found.push(environment);
	}
	services.log.table([[
		"environment",
		"approval",
		"wait",
		"branches"
	], ...found.map(rowOf)]);
	for (const name of inputs.requireApproval) if (findEnvironment(found, name)?.reviewers === 0) throw unprotected(name);
	return {
		headline: headlineOf(found),
		outputs: {}
	};
}
function rowOf({ name, reviewers, excludesSelf, waitMinutes, branches }) {
	const one = excludesSelf ? "by another person" : "by one person";
	return [
		toLine(name, 60),
		reviewers === 0 ? "nobody is asked" : `${one} of ${plural(reviewers, "reviewer")}`,
		waitMinutes === 0 ? "none" : `${waitMinutes} min`,
		branches
	];
}
function headlineOf(found) {
	const asking = found.filter(({ reviewers }) => reviewers > 0).map(({ name }) => toLine(name, 60));
	const approval = asking.length === 0 ? "none asks for an approval" : `${asking.join(", ")} asks for an approval`;
	return `${plural(found.length, "environment")} found; ${approval}`;
}
async function unknown(name, all, services) {
	const names = all.map((each) => each.name);
	const meant = closest(name, names);
	const known = names.length === 0 ? "It has none." : `It has ${names.slice(0, 10).join(", ")}.`;
	const where = await workflowLineOf(name, services);
	return new UserError("environment-unknown", {
		what: `${services.github?.repository ?? "The repository"} has no environment ${quote(name)}. ` + (meant === void 0 ? toLine(known, 300) : `Did you mean ${quote(meant)}?`),
		where: where ?? { input: "environments" },
		remedy: "Correct the name, or create the environment first under Settings, Environments: GitHub would make it on first use, without any protection."
	});
}
function unprotected(name) {
	return new UserError("environment-unprotected", {
		what: `The environment ${toLine(name, 80)} asks nobody: it has no required reviewers.`,
		where: { input: "require-approval" },
		remedy: `Add required reviewers under Settings, Environments, ${toLine(name, 80)}, or take it out of require-approval.`
	});
}
function tokenMissing() {
	return new UserError("github-token-missing", {
		what: "There is no token to list the environments with.",
		where: { input: "github-token" },
		remedy: "Pass github-token: ${{ github.token }} with the permission actions: read."
	});
}
export { preflight };
