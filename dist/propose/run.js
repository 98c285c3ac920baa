import { UserError, shortDigest, toMarkdown, toMarkdownCode } from "../shared/base.js";
import { formatArtifact } from "../shared/start.js";
import { code, tableMarkdown } from "../shared/document.js";
import { letThrough, waivedText } from "../shared/gate-work.js";
import { connectGitHub } from "../shared/github.js";
import { propose as propose$1 } from "../shared/github-work.js";
import { newerPin, renderLockFile } from "../shared/registry-work.js";
// actions/propose/run.ts
/**
* Offers what a retraining used and gave as a pull request. Everything that it says is in the lock file or in evidence,
* so the same retraining proposed again changes nothing.
*
* @throws UserError `gate-missing`, `gate-failed`, `gate-waiver-expired`, `github-token-missing`, and those of the proposal
*/
async function propose(inputs, services) {
	const passed = passingGate(inputs, await services.evidence.collect(), services);
	const { gate } = passed;
	const proposal = proposalOf(inputs, passed, services);
	services.log.info(`The gate passed ${inputs.modelDigest}: ${gate.statement.predicate.headline}`);
	if (inputs.dryRun) {
		for (const line of proposal.content.trimEnd().split("\n")) services.log.info(line);
		return {
			headline: `Tried only: ${inputs.lockFile} would be proposed to ${inputs.base} from ${inputs.branch}`,
			outputs: { branch: inputs.branch }
		};
	}
	if (inputs.token === void 0) throw tokenMissing();
	const connection = await connectGitHub(inputs.token, services);
	const outcome = await services.log.group(`Propose ${inputs.lockFile} to ${inputs.base}`, () => propose$1(connection, proposal, services));
	const headline = headlineOf(inputs, outcome);
	const number = "number" in outcome ? outcome.number : "";
	const url = "number" in outcome ? outcome.url : "";
	return {
		headline,
		outputs: {
			outcome: outcome.outcome,
			"pull-request": number,
			url,
			branch: inputs.branch
		},
		summary: `### ${toMarkdown(headline)}\n${url === "" ? "" : `\n[#${number}](${url})\n`}`
	};
}
const WORDS = {
	looked: " in the evidence",
	input: "evidence",
	missing: "Run the gate on this model before, or point `evidence` at its statements. Nothing was proposed.",
	instead: "Propose a model that passes",
	untouched: "Nothing was proposed."
};
/** Every gate that counts for this very digest must have said pass or warn. */
function passingGate(inputs, statements, services) {
	const name = formatArtifact(inputs.model);
	const bound = {
		digest: inputs.modelDigest,
		name
	};
	const { worst, waived } = letThrough(bound, statements, {
		clock: services.clock,
		words: WORDS
	});
	const reservations = waived.map((rule) => waivedText(rule, name));
	for (const text of reservations) services.log.warning(text);
	return {
		gate: worst,
		reservations
	};
}
const FACTS = [{
	title: "",
	align: "left",
	names: true
}, {
	title: "",
	align: "left"
}];
/** A pull request's text has no page behind it that would hold more. */
const WHOLE = {
	rows: 1e400,
	text: 1e3,
	charts: "none"
};
function proposalOf(inputs, { gate, reservations }, services) {
	const { model, modelDigest, runKey, data, lockFile, branch, base } = inputs;
	const name = formatArtifact(model);
	const content = renderLockFile({
		model: name,
		data,
		gated: {
			digest: modelDigest,
			runKey
		}
	});
	const versions = data.map(({ artifact, version }) => `${artifact}@${version}`).join(", ");
	const { run, github } = services;
	const link = github === void 0 || run.runId === void 0 ? "" : `[The run](${github.serverUrl}/${github.repository}/actions/runs/${run.runId}) has the report. `;
	const rows = [
		...data.map(({ artifact, version, digest }) => [["data"], [
			code(`${artifact}@${version}`),
			" ",
			code(shortDigest(digest))
		]]),
		[["model"], [
			code(name),
			" ",
			code(shortDigest(modelDigest))
		]],
		[["run"], [code(`run:${shortDigest(runKey)}`)]],
		[["gate"], [gate.statement.predicate.headline]],
		...reservations.map((text) => [["waived"], [text]])
	];
	const body = [
		`A retraining of ${toMarkdownCode(name)} on newer data passed the gate.`,
		"",
		tableMarkdown({
			caption: "What was trained on what, and how it was judged",
			columns: FACTS,
			rows
		}, WHOLE),
		"",
		`${link}Merging pins the data in ${toMarkdownCode(lockFile)}; an identical training is skipped with proof from then on.`
	].join("\n");
	return {
		branch,
		base,
		path: lockFile,
		content,
		title: `Retrain ${name} on ${versions}`,
		body,
		newerIn: (other) => newerPin(data, other)
	};
}
function headlineOf({ model, lockFile, base }, outcome) {
	const name = formatArtifact(model);
	switch (outcome.outcome) {
		case "pinned": return `${base} pins what ${name} was trained on already; nothing is proposed`;
		case "outdated": return `${outcome.branch} has ${outcome.newer}, newer than what ${name} was trained on here; nothing is proposed`;
		case "created": return `Pull request ${outcome.number} proposes what ${name} is trained on to ${base}`;
		case "updated": return `Pull request ${outcome.number} was brought up to date with ${lockFile} of ${name}`;
		case "unchanged": return `Pull request ${outcome.number} proposes this already; nothing was changed`;
	}
}
function tokenMissing() {
	return new UserError("github-token-missing", {
		what: "There is no token to open the pull request with.",
		where: { input: "github-token" },
		remedy: "Pass github-token: ${{ github.token }}, or the token of a GitHub App; with dry-run it is not needed."
	});
}
export { propose };
