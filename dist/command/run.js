import { UserError, asJsonObject } from "../shared/base.js";
import { isCommand, isLogin, isPullRequestNumber } from "../shared/start.js";
// actions/command/run.ts
/**
* Hears whether a comment on a pull request asks for something, and carries it out. Most comments ask for nothing, so
* what carries out is loaded only then.
*
* @throws UserError `command-event-unknown`, `github-permission-missing`, …; UnavailableError
*/
async function command(inputs, services) {
	const hearing = hear(services);
	if ("nothing" in hearing) {
		services.log.info(hearing.nothing);
		return {
			headline: hearing.nothing,
			outputs: { outcome: "none" }
		};
	}
	const { answerComment } = await import("./carry-out.js");
	return answerComment(hearing.comment, inputs, services);
}
/**
* Whether the event is a command on a pull request, without asking anybody: most comments are none.
*
* @throws UserError `command-event-unknown` where the workflow runs on something else than comments
*/
function hear({ github, run }) {
	if (run.event !== "issue_comment") throw eventUnknown(run.event);
	const payload = asJsonObject(github?.payload);
	const comment = asJsonObject(payload?.["comment"]);
	const issue = asJsonObject(payload?.["issue"]);
	const { body } = comment ?? {};
	if (typeof body !== "string" || !isCommand(body)) return { nothing: "The comment is no command." };
	if (payload?.["action"] !== "created") return { nothing: "Only a new comment is a command: what was edited or deleted is not." };
	if (asJsonObject(issue?.["pull_request"]) === void 0) return { nothing: "The comment is on an issue; commands are for pull requests." };
	const heard = readComment(body, comment ?? {}, issue?.["number"]);
	return heard === void 0 ? { nothing: "The event does not say who wrote which comment." } : { comment: heard };
}
function readComment(body, comment, number) {
	const { id, created_at: at, html_url: url } = comment;
	const by = asJsonObject(comment["user"])?.["login"];
	if (typeof id !== "number" || !Number.isSafeInteger(id) || !isPullRequestNumber(number)) return void 0;
	if (!isLogin(by)) return void 0;
	if (typeof at !== "string" || !/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/.test(at)) return void 0;
	if (typeof url !== "string" || !/^https?:\/\/\S{1,500}$/.test(url)) return void 0;
	return {
		id,
		pullRequest: number,
		body,
		by,
		at,
		url
	};
}
function eventUnknown(event) {
	return new UserError("command-event-unknown", {
		what: `Commands stand in comments, and ${event === void 0 ? "a terminal" : `the event ${event}`} has none.`,
		remedy: "Run this action in a workflow with \"on: issue_comment: types: [created]\" alone."
	});
}
export { command };
