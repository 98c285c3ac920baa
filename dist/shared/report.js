import { digestJson, formatBytes, formatCount, formatDuration, jsonOrUndefined, plural, shortDigest } from "./base.js";
import { VERDICT_MARKS, isVerdict, worstFirst, worstVerdict } from "./start.js";
import { REFUSAL, actionOf, attemptOf, compareAges, countJobs, digitsOf, isRefusal, isSameAttempt, isSameJob, isSameRun, latestAttempts, subjectsOf, withoutTakenBack } from "./evidence.js";
import { COLUMNS, PAGE, STAGES, bareName, code, finishedAt, formatTime, groupBy, joinText, link, list, muted, plainText, strong } from "./document.js";
// shared/report/compose/others.ts
/** A refusal names the action that was refused, which is what a person knows. */
function saidBy({ statement }) {
	const { action, headline } = statement.predicate;
	return isRefusal(statement) ? headline : `${action}: ${headline}`;
}
/** What no kind knows how to draw, by its headline: it counts, so it is shown. */
function othersSection(own) {
	const verdicts = own.flatMap(({ statement }) => statement.predicate.verdict ?? []);
	const isTroubled = verdicts.length > 0 && worstVerdict(verdicts) !== "pass";
	const sorted = worstFirst(own, ({ statement }) => statement.predicate.verdict ?? "pass");
	const [first] = sorted;
	const more = own.length === 1 ? "" : `, and ${plural(own.length - 1, "more statement")}`;
	return {
		id: "others",
		title: "What else was said?",
		summary: [first === void 0 ? "" : saidBy(first), more],
		weight: isTroubled ? 85 : 35,
		reach: "everywhere",
		open: isTroubled,
		blocks: [{
			kind: "table",
			table: {
				caption: "Statements of other actions, worst first",
				columns: [
					{
						title: "",
						align: "left"
					},
					{
						title: "action",
						align: "left",
						names: true
					},
					{
						title: "said",
						align: "left"
					},
					{
						title: "when",
						align: "left"
					}
				],
				rows: sorted.map((stored) => {
					const { headline, verdict } = stored.statement.predicate;
					return [
						verdict === void 0 ? ["–"] : [{
							kind: "verdict",
							verdict
						}],
						[actionOf(stored.statement)],
						[headline],
						[{
							kind: "time",
							at: finishedAt(stored)
						}]
					];
				}),
				shown: 10
			}
		}]
	};
}
// shared/report/kinds.ts
/** Of an action that no kind claims: it counts by its verdict and is shown by its headline. */
const UNKNOWN = {
	actions: [],
	stage: "other",
	section: "others",
	modelOf: (statement) => modelsNamed(statement)[0],
	placeOf: ({ predicate, subject }) => [
		predicate.action,
		JSON.stringify(subject.map(({ name }) => name).sort()),
		...predicate.inputs.map(({ name }) => name).sort()
	],
	sections: (own) => [othersSection(own)],
	failure: ({ predicate }) => [`${predicate.action} fails: ${predicate.headline}.`],
	open: ({ predicate }) => [`${predicate.action} could not decide: ${predicate.headline}.`]
};
/** An action that ended in an error, in the place of what it would have said. */
const REFUSED = {
	actions: [REFUSAL],
	stage: "other",
	section: "others",
	modelOf: ({ predicate: { result } }) => result.model === void 0 ? void 0 : bareName(result.model),
	placeOf: ({ subject }) => subject.flatMap(({ name, digest }) => [name, ...Object.values(digest)]),
	sections: (own) => [othersSection(own)],
	failure: ({ predicate }) => [predicate.headline],
	open: ({ predicate }) => [predicate.headline],
	next: ({ predicate: { result, run } }) => {
		const remedy = result.remedy.replace(/\.$/, "");
		return [run.host === "terminal" ? `${remedy}; if it was asked by mistake, delete its statement` : remedy];
	}
};
function modelsNamed(statement) {
	return subjectsOf(statement).flatMap(({ name }) => name.startsWith("model:") ? [bareName(name)] : []);
}
/** The models that a statement is about, without kind and version. What no kind claims may be about several. */
function modelsOf({ stored: { statement }, kind }) {
	if (kind === UNKNOWN) return modelsNamed(statement);
	const model = kind.modelOf(statement);
	return model === void 0 ? [] : [model];
}
/** Whether its pass may say more than that a step worked; nobody knows that of a statement of no kind. */
function mayJudge(kind) {
	return kind.judges !== void 0 || kind === UNKNOWN;
}
/** A pass of a step that judges nothing is not shown as one: the step worked. Undefined for every other verdict. */
function wordOf({ stored, kind }) {
	return kind.judges === void 0 && stored.statement.predicate.verdict === "pass" ? "worked" : void 0;
}
function kindOf(statement, kinds) {
	if (isRefusal(statement)) return REFUSED;
	return kinds.find(({ actions }) => actions.includes(statement.predicate.action)) ?? UNKNOWN;
}
/** Where statements belong, as their kinds say it. */
function placingOf(kinds) {
	return {
		placeOf: (statement) => {
			const kind = kindOf(statement, kinds);
			return JSON.stringify([kind.actions[0] ?? "", ...kind.placeOf(statement)]);
		},
		isState: (statement) => kindOf(statement, kinds).isState === true,
		tryOf: (statement) => kindOf(statement, kinds).tryOf?.(statement),
		judges: (statement) => mayJudge(kindOf(statement, kinds))
	};
}
// shared/report/evidence.ts
/**
* Sorts statements into one dossier per model. Of each place the newest attempt counts, and then everything does. Data
* belongs to the models whose training read it, by digest, and to every model where no training says what it read.
* Without any model the data makes a dossier of its own.
*
* @param statements in any order
*/
function sortEvidence(statements, kinds) {
	const ordered = [...withoutTakenBack(statements)].sort(compareAges);
	const placing = placingOf(kinds);
	const counting = new Set(latestAttempts(ordered, placing));
	const entries = ordered.map((stored) => ({
		stored,
		kind: kindOf(stored.statement, kinds)
	}));
	const names = [...new Set(entries.flatMap(modelsOf))].sort();
	if (names.length === 0) {
		const current = entries.filter(({ stored }) => counting.has(stored));
		return [{
			key: keyOf(entries),
			isModel: false,
			current,
			earlier: [],
			leftOut: [],
			unread: []
		}];
	}
	const cases = names.map((key) => caseOf(key, entries, {
		counting,
		placing
	}));
	const data = entries.filter(isAboutData);
	const counted = data.filter(({ stored }) => counting.has(stored));
	return cases.map((each) => withData(each, cases, {
		counted,
		ofRead: dataThatWasRead(each, data, placing)
	}));
}
/**
* What counts of the data that a model's training read, by digest: of each place the newest word on those bytes. Mended
* data that was checked after the training is other data, and takes nothing back.
*/
function dataThatWasRead({ read }, data, placing) {
	if (read.size === 0) return void 0;
	return latestOf(data.filter((entry) => readsOneOf(entry, read)), placing);
}
function latestOf(entries, placing) {
	const statements = entries.map(({ stored }) => stored);
	const latest = new Set(latestAttempts(statements, placing));
	return entries.filter(({ stored }) => latest.has(stored));
}
function readsOneOf({ stored, kind }, digests) {
	return (kind.reads?.(stored.statement) ?? []).some((digest) => digests.has(digest));
}
function isAboutData({ kind }) {
	return kind.judges === "data";
}
/** The name of what was judged where no model is: what its kind calls the data, or the name of its subject. */
function keyOf(entries) {
	const judged = entries.findLast(isAboutData);
	if (judged === void 0) return "evidence";
	const { statement } = judged.stored;
	return judged.kind.dataName?.(statement) ?? bareName(statement.subject[0]?.name ?? "evidence");
}
function caseOf(key, entries, { counting, placing }) {
	const own = entries.filter((entry) => !isAboutData(entry) && isAbout(entry, key));
	const counted = own.filter(({ stored }) => counting.has(stored));
	const makers = makersOf(key, counted);
	const making = {
		newest: makers.at(-1),
		made: madeBy(makers)
	};
	const later = new Set(counted.filter((entry) => !precedes(entry, making)));
	const now = digestsOf([...later].filter(isJudge));
	const after = new Set(counted.filter((entry) => later.has(entry) || touches(entry, now)));
	const judged = digestsOf([...after].filter(isJudge));
	const past = digestsOf(own.filter((entry) => isJudge(entry) && !after.has(entry)));
	const all = [...after];
	const following = all.filter((entry) => followsOneOf(entry, {
		judged,
		past,
		all
	}));
	const chosen = /* @__PURE__ */ new Set([...following, ...movesOf(judged, own, placing)]);
	const current = own.filter((entry) => chosen.has(entry));
	const isPast = (entry) => entry.kind.candidates !== void 0 && !(isJudge(entry) && touches(entry, judged));
	return {
		key,
		current,
		earlier: own.filter((entry) => !chosen.has(entry) && isPast(entry)),
		read: new Set(current.flatMap(({ stored, kind }) => kind.reads?.(stored.statement) ?? []))
	};
}
/** How putting these very digests in their places ended: that another was put there since takes no failure back. */
function movesOf(digests, own, placing) {
	return [...digests].flatMap((digest) => latestOf(own.filter(({ stored, kind }) => kind.puts?.(stored.statement) === digest), placing));
}
/** Steps that made this model: those that say so, and of those that name none the ones that made what was judged. */
function makersOf(key, counted) {
	const judged = digestsOf(counted.filter(isJudge));
	return counted.filter((entry) => entry.kind.makes !== void 0 && (modelsOf(entry).includes(key) || [...madeBy([entry])].some((digest) => judged.has(digest))));
}
function isJudge({ kind }) {
	return kind.judges === "model" && kind.follows !== true;
}
function digestsOf(entries) {
	return new Set(entries.flatMap(candidates));
}
function touches(entry, digests) {
	return candidates(entry).some((digest) => digests.has(digest));
}
/** What names no model is about each. */
function isAbout(entry, key) {
	const models = modelsOf(entry);
	return models.length === 0 || models.includes(key);
}
function candidates({ stored, kind }) {
	return kind.candidates?.(stored.statement) ?? [];
}
/** Digests that came out of steps that make models. */
function madeBy(makers) {
	return new Set(makers.flatMap(({ stored, kind }) => kind.makes?.(stored.statement) ?? []));
}
/**
* What finished before the newest training did speaks of an earlier candidate, unless a training that counts made it, or
* it was said in the same attempt of the run or a later one: there candidates stand beside one another, and the worst
* counts.
*
* @param making the newest training that counts, and digests of all that those which count made
*/
function precedes(entry, { newest, made }) {
	if (newest === void 0 || entry.kind.candidates === void 0) return false;
	const isNoEarlierAttempt = isSameRun(entry.stored, newest.stored) && (!isSameJob(entry.stored, newest.stored) || attemptOf(entry.stored) >= attemptOf(newest.stored));
	if (finishedAt(entry.stored) >= finishedAt(newest.stored) || isNoEarlierAttempt) return false;
	return !touches(entry, made);
}
/**
* A rollout belongs to the candidate that was judged when it moved that digest, in or out, or was part of the run and
* moved none that was judged before.
*/
function followsOneOf(entry, { judged, past, all }) {
	if (entry.kind.follows !== true || judged.size === 0) return true;
	if (touches(entry, judged)) return true;
	const others = all.filter(({ kind }) => kind.follows !== true);
	if (others.some((other) => isSameAttempt(other.stored, entry.stored))) return true;
	return !touches(entry, past) && others.some((other) => isSameRun(other.stored, entry.stored));
}
function withData({ key, current, earlier }, cases, { counted, ofRead }) {
	const own = ofRead ?? counted;
	const leftOut = counted.filter((entry) => !own.includes(entry));
	const unread = leftOut.filter((entry) => !cases.some(({ read }) => read.size === 0 || readsOneOf(entry, read)));
	return {
		key,
		isModel: true,
		current: [...current, ...own].sort((a, b) => compareAges(a.stored, b.stored)),
		earlier,
		leftOut,
		unread
	};
}
/**
* Leaves out what says how something was: of each place of a state only the newest statement says how it is now, and
* that one may speak of another candidate.
*
* @returns the newest of each place that `current` speaks of, and all that says no state
*/
function presentOf({ current, earlier }) {
	const placeOf = ({ stored, kind }) => JSON.stringify([kind.actions, kind.placeOf(stored.statement)]);
	const newest = /* @__PURE__ */ new Map();
	const states = [...current, ...earlier].filter(({ kind }) => kind.isState === true);
	for (const entry of states.sort((a, b) => compareAges(a.stored, b.stored))) newest.set(placeOf(entry), entry);
	return [...new Set(current.map((entry) => newest.get(placeOf(entry)) ?? entry))];
}
/** The newest words about states that `current` speaks of, where they are not its own: something else was done since. */
function replacedBy(dossier) {
	return presentOf(dossier).filter((entry) => !dossier.current.includes(entry));
}
/** Those of one kind, or all that any kind of a list claims. */
function ofKind(entries, kind) {
	return entries.filter((entry) => entry.kind === kind).map(({ stored }) => stored);
}
// shared/report/compose/commands.ts
const HOW_TO = "https://github.com/trainyard/trainyard/blob/main/docs/how-to/comment-commands.md";
/** What people may write below the report, with the very words for what stands in the way. */
function commandsOf(judge, standing, { commands }) {
	if (commands === void 0 || standing === "waiting") return void 0;
	const waive = commands.waive ? judge?.kind.judgement?.command(judge.stored.statement) : void 0;
	const forms = [
		"/trainyard rerun",
		"/trainyard rerun full",
		...waive === void 0 ? [] : [waive]
	];
	const said = forms.flatMap((form, index) => [separator(index, forms.length), code(form)]);
	return [
		"Where ",
		link("comment commands", HOW_TO),
		" are set up, people with write access may write",
		...said,
		"."
	];
}
function separator(index, count) {
	if (index === 0) return " ";
	return index === count - 1 ? " or " : ", ";
}
// shared/report/compose/cost.ts
function costSection(dossier) {
	if (dossier.current.length === 0) return void 0;
	const chart = spanChart(dossier.current.map(({ stored }) => stored));
	const busy = chart.rows.reduce((sum, row) => sum + row.endMs - row.startMs, 0);
	return {
		id: "cost",
		title: "What did it cost?",
		summary: [`Cost: ${formatDuration(busy)} of work in ${formatDuration(chart.endMs)}`],
		weight: 10,
		reach: "page",
		blocks: [{
			kind: "facts",
			title: "Totals",
			facts: factsOf(dossier.current, busy, chart.endMs)
		}, {
			kind: "charts",
			charts: [chart]
		}]
	};
}
function factsOf(entries, busyMs, elapsedMs) {
	const costs = entries.flatMap(({ stored, kind }) => kind.costs?.(stored.statement) ?? []);
	return [
		{
			label: "from first step to last",
			value: [formatDuration(elapsedMs)]
		},
		{
			label: "time at work",
			value: [formatDuration(busyMs)]
		},
		...[...groupBy(costs, ({ label }) => label).values()].map(together)
	];
}
function together(costs) {
	const [first] = costs;
	const values = costs.map(({ value }) => value);
	const total = first?.several === "greatest" ? Math.max(...values) : values.reduce((sum, value) => sum + value, 0);
	return {
		label: first?.label ?? "",
		value: [first?.unit === "bytes" ? formatBytes(total) : formatDuration(total)]
	};
}
function spanChart(statements) {
	const starts = statements.map(({ statement }) => Date.parse(statement.predicate.startedAt));
	const origin = Math.min(...starts);
	const end = Math.max(...statements.map((stored) => Date.parse(finishedAt(stored)) - origin), 1);
	const rows = statements.map((stored, index) => {
		const { action } = stored.statement.predicate;
		const startMs = (starts[index] ?? origin) - origin;
		const endMs = Date.parse(finishedAt(stored)) - origin;
		return {
			label: action,
			startMs,
			endMs,
			note: formatDuration(endMs - startMs)
		};
	});
	return {
		type: "spans",
		id: "spans",
		title: "Where the time went",
		description: `${rows.map((row) => `${row.label} ${row.note}`).join(", ")}, in ${formatDuration(end)} altogether.`,
		endMs: end,
		rows,
		table: {
			caption: "Where the time went",
			columns: [
				{
					title: "action",
					align: "left",
					names: true
				},
				{
					title: "began after",
					align: "right"
				},
				{
					title: "took",
					align: "right"
				}
			],
			rows: rows.map((row) => [
				[row.label],
				[formatDuration(row.startMs)],
				[row.note]
			])
		}
	};
}
// shared/report/compose/evidence.ts
/** Who decided what, on which digests: every statement the report rests on, and those of earlier candidates. */
function evidenceSection(dossier) {
	if (dossier.current.length + dossier.leftOut.length === 0) return void 0;
	const earlier = dossier.earlier.length;
	const leftOut = dossier.leftOut.length;
	return {
		id: "evidence",
		title: "Who decided what?",
		summary: [`Evidence: ${plural(dossier.current.length, "statement")}${earlier === 0 ? "" : `, ${earlier} of earlier candidates`}${leftOut === 0 ? "" : `, ${leftOut} about other data left out`}`],
		weight: 25,
		reach: "page",
		blocks: [
			{
				kind: "table",
				table: statementsTable("Evidence this report rests on", dossier.current)
			},
			...earlier === 0 ? [] : [{
				kind: "table",
				table: statementsTable("Earlier candidates of this model", dossier.earlier)
			}],
			...leftOut === 0 ? [] : [{
				kind: "table",
				table: statementsTable("Left out: data that this training did not read", dossier.leftOut)
			}]
		]
	};
}
function statementsTable(caption, entries) {
	const newest = Math.max(...entries.map(({ stored }) => attemptOf(stored)));
	return {
		caption,
		columns: [
			{
				title: "",
				align: "left"
			},
			{
				title: "action",
				align: "left",
				names: true
			},
			{
				title: "said",
				align: "left"
			},
			{
				title: "about",
				align: "left"
			},
			{
				title: "by",
				align: "left"
			},
			{
				title: "statement",
				align: "left"
			}
		],
		rows: entries.map((entry) => {
			const { stored } = entry;
			const { predicate, subject } = stored.statement;
			const word = wordOf(entry);
			const verdict = predicate.verdict === void 0 ? ["–"] : [{
				kind: "verdict",
				verdict: predicate.verdict,
				...word === void 0 ? {} : { word }
			}];
			const about = subject.flatMap(({ name, digest }, index) => [
				index === 0 ? "" : ", ",
				`${name} `,
				code(shortDigest(digitsOf(digest)))
			]);
			const by = predicate.run.actor ?? predicate.run.host;
			return [
				verdict,
				[predicate.action],
				[predicate.headline],
				about,
				[`${by}, ${attemptOf(stored) < newest ? `attempt ${attemptOf(stored)}, ` : ""}`, {
					kind: "time",
					at: finishedAt(stored)
				}],
				[code(shortDigest(stored.digest))]
			];
		}),
		shown: 12
	};
}
// shared/report/compose/standing.ts
/**
* How a dossier stands: as bad as the worst of all that counts, whatever its kind. Something awaited is `waiting`,
* unless a failure stands already; an action that should have spoken and did not, a job that broke off, and a model that
* nothing judged make the whole inconclusive.
*/
function standingsOf(dossier, setting) {
	const counting = [...dossier.current, ...dossier.unread];
	const verdicts = counting.flatMap((entry) => verdictOf(entry) ?? []);
	const missing = missingOf(dossier, setting);
	const isUnjudged = !isJudged(dossier);
	const isBrokenOff = (setting.endedBadly ?? 0) > 0;
	const parts = missing.length > 0 || isBrokenOff || isUnjudged ? [...verdicts, "inconclusive"] : verdicts;
	const worst = worstVerdict(setting.fromFork === true ? [...parts, "warn"] : parts);
	return {
		standing: setting.awaiting.length > 0 && worst !== "fail" ? "waiting" : worst,
		missing,
		isUnjudged,
		isBrokenOff,
		leading: leadingEntry(counting)
	};
}
/** What should judge and says no verdict has decided nothing. */
function verdictOf({ stored, kind }) {
	return stored.statement.predicate.verdict ?? (kind.judges === void 0 ? void 0 : "inconclusive");
}
/**
* Whether something judged what this is about: of a model that was made here those very bytes, of any other model
* whatever was judged, and without a model the data.
*/
function isJudged({ current, isModel }) {
	const judges = current.filter((entry) => entry.kind.judges !== void 0 && verdictOf(entry) !== void 0);
	const made = madeBy(current);
	if (!isModel && made.size === 0) return judges.length > 0;
	const ofModels = judges.filter(({ kind }) => kind.judges === "model");
	if (made.size === 0) return ofModels.length > 0;
	return ofModels.some(({ stored: { statement }, kind }) => kind.measured?.(statement) !== false && (kind.candidates?.(statement) ?? []).some((it) => made.has(it)));
}
/** Whether a statement says what stands in the way. */
function isTroubled(entry) {
	return isBlocking(verdictOf(entry)) || failsOnItsWarning(entry);
}
/** Whether it says why a job ended badly: by a verdict that failed its step, in the run whose jobs are asked about. */
function explains(entry, { run }) {
	const { statement } = entry.stored;
	const { runId = "0", passesOn = [] } = statement.predicate.run;
	const isLetPass = !isRefusal(statement) && passesOn.some((each) => each === verdictOf(entry));
	return (run === void 0 || runId === run) && isTroubled(entry) && !isLetPass;
}
/** Whether a warning was enough to fail its step, as `fail-on` demands. */
function failsOnItsWarning(entry) {
	return verdictOf(entry) === "warn" && entry.stored.statement.predicate.run.failsOnWarn === true;
}
function isBlocking(verdict) {
	return verdict === "fail" || verdict === "inconclusive";
}
function missingOf({ current, leftOut }, setting) {
	const spoken = new Set(current.map(({ stored }) => actionOf(stored.statement)));
	const measured = new Set(current.flatMap(({ stored, kind }) => kind.sources?.(stored.statement) ?? []));
	const elsewhere = new Set(leftOut.map(({ stored }) => actionOf(stored.statement)));
	const actions = setting.expected.filter((action) => !spoken.has(action) && !setting.awaiting.includes(action));
	const data = (setting.expectedData ?? []).filter((source) => !measured.has(source));
	return [...actions.map((action) => elsewhere.has(action) ? `${action} of the data that the training read` : action), ...data.map((source) => `the check of ${source}`)];
}
/** The worst of what blocks; else the latest stage that did something, and of one stage what has most to say. */
function leadingEntry(entries) {
	const judged = entries.flatMap((entry) => verdictOf(entry) ?? []);
	const worst = worstVerdict(judged);
	const candidates = judged.length > 0 && isBlocking(worst) ? entries.filter((entry) => verdictOf(entry) === worst) : entries;
	const latest = Math.max(...candidates.map(rank));
	const [leading] = worstFirst(candidates.filter((entry) => rank(entry) === latest).toReversed(), wordOrPass);
	return leading;
}
/** How late in the pipeline; what fits no stage of it leads last. */
function rank({ kind }) {
	return kind.stage === "other" ? -1 : STAGES.indexOf(kind.stage);
}
function wordOrPass(entry) {
	return verdictOf(entry) ?? "pass";
}
/** The kinds that spoke, those with the worst to say first, then in the order of the page; a warning moves none. */
function kindsThatSpoke(entries) {
	const kinds = [...new Set(entries.map(({ kind }) => kind))].sort((a, b) => PAGE.indexOf(a.stage) - PAGE.indexOf(b.stage));
	return worstFirst(kinds, (kind) => {
		const own = entries.filter((entry) => entry.kind === kind).map(wordOrPass);
		const worst = worstVerdict(own);
		return worst === "warn" ? "pass" : worst;
	});
}
// shared/report/compose/headline.ts
const FROM_FORK = "From a fork: these numbers were measured by the pull request's own workflow, which it may have changed. Nothing here was measured again.";
function headlineOf(dossier, standings, setting) {
	const { standing, missing, isBrokenOff, isUnjudged, leading } = standings;
	if (standing === "waiting") {
		const since = setting.since === void 0 ? [] : [" since ", {
			kind: "time",
			at: setting.since
		}];
		return [
			code(dossier.key),
			`: waiting for ${list(setting.awaiting)}`,
			...since
		];
	}
	if (missing.length > 0 && standing !== "fail") return [code(dossier.key), `: inconclusive. ${list(missing).replace(/^the /, "The ")} left no evidence`];
	if (isBrokenOff && standing !== "fail") return [code(dossier.key), `: inconclusive. ${brokenOffText(setting)}`];
	if (leading === void 0) return [code(dossier.key), ": nothing was measured"];
	const { headline } = leading.stored.statement.predicate;
	if (isUnjudged && standing !== "fail" && verdictOf(leading) !== "inconclusive") return [
		code(dossier.key),
		": not judged. ",
		sentenceOf(dossier.key, headline)
	];
	const newer = leading.kind.isState === true && standing !== "fail" ? nowText(replacedBy(dossier)) : [];
	return newer.length > 0 ? [
		code(dossier.key),
		":",
		...newer
	] : named(dossier.key, headline);
}
/** Puts the name in front where the sentence does not start with it. */
function named(key, headline) {
	return [code(key), `: ${withoutName(key, headline)}`];
}
function withoutName(key, headline) {
	const subject = /^(?:(?:model:)?([^\s:@]+)(?:@[^\s:]+)?:|model:([^\s:@]+)(?:@[^\s:]+)?) /.exec(headline);
	return (subject?.[1] ?? subject?.[2]) === key ? headline.slice(subject?.[0].length) : headline;
}
function sentenceOf(key, headline) {
	const sentence = withoutName(key, headline);
	return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`;
}
function bylineOf(dossier, judge, setting) {
	const links = [...setting.links.page === void 0 ? [] : [[link("full report", setting.links.page)]], ...setting.links.run === void 0 ? [] : [[link("run", setting.links.run)]]];
	const subject = judge?.kind.judgement?.byline(judge.stored.statement) ?? stagesText(dossier);
	return joinText([...subject.length === 0 ? [] : [subject], ...links], " · ");
}
function stagesText({ current }) {
	if (current.length === 0) return [];
	const actions = current.map(({ stored }) => actionOf(stored.statement));
	return [`What ran: ${list([...new Set(actions)])}`];
}
function alertOf(dossier, standings, scene) {
	const { standing, missing, isBrokenOff, isUnjudged } = standings;
	const { setting } = scene;
	const consequence = consequenceOf(dossier);
	if (standing === "fail") {
		const silent = missing.length === 0 ? [] : [` No evidence was left by ${list(missing)}.`];
		const brokenOff = isBrokenOff ? [` ${brokenOffText(setting)}.`] : [];
		return {
			level: "caution",
			text: [
				...failureText(dossier),
				...silent,
				...brokenOff,
				...consequence
			]
		};
	}
	if (standing === "waiting") return unclaimedAlert(setting);
	const open = openText(dossier);
	if (missing.length > 0) {
		const text = `No verdict without ${list(missing)}: what was not measured does not pass.`;
		return {
			level: "warning",
			text: joinText([[text], ...beside(open)], " ")
		};
	}
	if (isBrokenOff) {
		const text = `${brokenOffText(setting)}. What a job said in an earlier attempt does not count.`;
		return {
			level: "warning",
			text: joinText([[text], ...beside(open)], " ")
		};
	}
	if (dossier.current.length === 0) return {
		level: "warning",
		text: ["No evidence was found, so there is nothing to judge."]
	};
	if (open.length > 0) return {
		level: "warning",
		text: [...open, ...consequence]
	};
	if (isUnjudged) return {
		level: "warning",
		text: [unjudgedText(dossier)]
	};
	if (setting.fromFork === true) return {
		level: "warning",
		text: [FROM_FORK]
	};
	const reservations = reservationsOf(dossier, standings, scene);
	const replaced = nowText(replacedBy(dossier));
	if (replaced.length > 0) reservations.push(["This candidate has been replaced since it was deployed.", ...replaced]);
	if (reservations.length === 0) return void 0;
	const isWarned = dossier.current.some((entry) => entry.kind.judges === "model" && verdictOf(entry) === "warn");
	return {
		level: "warning",
		text: [...joinText(reservations, " "), ...isWarned ? consequence : []]
	};
}
/** What a pass is not to be read without; then warnings whose kinds have no words for it, each in its own unless it leads. */
function reservationsOf({ key, current, unread }, { leading }, scene) {
	const entries = [...current, ...unread].map((entry) => ({
		entry,
		own: reservationOf(entry, current, scene)
	}));
	const told = entries.filter(({ entry, own }) => own === void 0 && verdictOf(entry) === "warn" && entry !== leading).map(({ entry }) => {
		return attributed(entry, current, [`${sentenceOf(key, entry.stored.statement.predicate.headline).replace(/\.$/, "")}.`]);
	});
	const jobs = [...new Set(entries.flatMap(({ entry }) => failsOnItsWarning(entry) ? [actionOf(entry.stored.statement)] : []))].map((action) => [
		`The step of ${action} failed on its warning, as `,
		code("fail-on"),
		" demands."
	]);
	return [
		...entries.flatMap(({ own }) => own === void 0 ? [] : [own]),
		...told,
		...jobs
	];
}
/** Two calls of one workflow are one job by what their statements tell, so that more may be explained than is known. */
function brokenOffText({ endedBadly = 0, explained = 0 }) {
	if (explained === 0) return `${endedBadly > 1 ? `${formatCount(endedBadly)} jobs` : "A job"} broke off and left no word why`;
	return `${plural(endedBadly, "job")} ended badly, and what is shown is known to explain ${formatCount(explained)} of them`;
}
function reservationOf(entry, current, scene) {
	const text = entry.kind.reservation?.(entry.stored.statement, scene);
	return text === void 0 ? void 0 : attributed(entry, current, text);
}
function beside(text) {
	return text.length === 0 ? [] : [text];
}
function unjudgedText({ current, isModel }) {
	if (!isModel) return "Nothing was judged: that a step worked does not say that what it made is good.";
	return current.some(({ kind }) => kind.judges === "model") ? "Nothing has judged the model that was trained here: what was judged has another digest." : "No gate has judged this model: that a step worked does not say that it may ship.";
}
/** GitHub keeps such a job for a day before it gives up; a person should not. */
function unclaimedAlert({ unclaimed = [] }) {
	if (unclaimed.length === 0) return void 0;
	const jobs = unclaimed.map(({ name, labels }) => [
		strong(name),
		" (",
		code(labels.join(", ")),
		")"
	]);
	return {
		level: "warning",
		text: [
			"No runner has taken ",
			...joinText(jobs, ", "),
			" yet: all are busy, or none has these labels (Settings, Actions, Runners)."
		]
	};
}
/** What went wrong, each in its own words. */
function failureText({ current, unread }) {
	const told = [...current, ...unread].filter((entry) => verdictOf(entry) === "fail").map((entry) => attributed(entry, current, entry.kind.failure(entry.stored.statement)));
	return joinText(told, " ");
}
/** Why each judgement did not pass, that of the head first. */
function whyText({ current }, judge) {
	const told = [judge, ...current.filter((entry) => entry !== judge)].flatMap((entry) => {
		const why = entry.kind.judgement?.why(entry.stored.statement);
		return why === void 0 ? [] : [attributed(entry, current, why)];
	});
	return told.length === 0 ? void 0 : joinText(told, " ");
}
function openText({ current, unread }) {
	const told = [...current, ...unread].filter((entry) => verdictOf(entry) === "inconclusive").map((entry) => {
		const { statement } = entry.stored;
		return attributed(entry, current, entry.kind.open?.(statement) ?? [`${statement.predicate.action} is inconclusive.`]);
	});
	return joinText(told, " ");
}
/** Says of which it is told, where several of the kind count. */
function attributed({ stored, kind }, current, text) {
	const own = ofKind(current, kind);
	const label = kind.labels?.(own.map(({ statement }) => statement))[own.indexOf(stored)] ?? "";
	return label === "" ? text : [`By ${label}: `, ...text];
}
/** What is so now, a sentence for each place; that nothing was deployed is one too where a model was judged. */
function consequenceOf({ current, earlier }) {
	const isConsequence = ({ kind }) => kind.consequence !== void 0;
	const places = presentOf({
		current,
		earlier
	}).filter(isConsequence);
	if (places.length === 0) {
		if (!current.some(({ kind }) => kind.judges === "model")) return [];
		return [` No deployment${earlier.some(isConsequence) ? " of this candidate" : ""} is on record.`];
	}
	return nowText(places);
}
/** What they say is so now, each once. */
function nowText(entries) {
	const texts = entries.flatMap(({ kind, stored }) => {
		const text = kind.consequence?.(stored.statement);
		return text === void 0 ? [] : [text];
	});
	return [...new Map(texts.map((text) => [plainText(text), text])).values()].flatMap((text) => [" ", ...text]);
}
/** What stands in the way, worst first: a verdict, what left no evidence, a job that broke off, a missing judgement. */
function nextStepOf({ standing, leading, isUnjudged, missing, isBrokenOff }) {
	if (standing === "pass" || standing === "warn" || standing === "waiting") return void 0;
	if (leading === void 0 || !isTroubled(leading)) {
		if (missing.length > 0) return [`find out from the log of the run why ${list(missing)} left no evidence, and run it again`];
		if (isBrokenOff) return ["find out from its log why the job broke off, and run it again"];
		return isUnjudged ? ["judge it with ", code("gate")] : void 0;
	}
	const own = leading.kind.next?.(leading.stored.statement) ?? ["mend the cause and run again"];
	return isBrokenOff ? ["find out from the log of the run which other job broke off and why; ", ...own] : own;
}
// shared/report/compose/lineage.ts
/**
* From data to deployment. Boxes are named by digest, and an arrow stands only where a digest that came out of one went
* into the other: that two things were said of one model in one run does not tie them.
*/
function lineageSection(entries, differences) {
	const stages = stagesOf(relevant(nodesOf(entries, differences), entries));
	const count = differences?.count ?? 0;
	if (stages.length < 2 && count === 0) return void 0;
	return {
		id: "lineage",
		title: "What changed?",
		summary: [differences?.summary ?? "Lineage: from data to deployment"],
		weight: 50,
		reach: "everywhere",
		blocks: [
			{
				kind: "charts",
				charts: [lineageChart(stages, count)]
			},
			...differences?.table === void 0 ? [] : [{
				kind: "table",
				table: differences.table
			}],
			...(differences?.notes ?? []).map((text) => ({
				kind: "paragraph",
				text
			}))
		]
	};
}
/**
* Without versions of the model that no digest ties to what this report is about: the champion that was pulled to start
* from, or a version pushed before.
*/
function relevant(nodes, entries) {
	const about = new Set(entries.flatMap(({ stored: { statement }, kind }) => [
		...kind.candidates?.(statement) ?? [],
		...kind.makes?.(statement) ?? [],
		...kind.reads?.(statement) ?? []
	]));
	if (about.size === 0) return nodes;
	return nodes.filter(({ column, digest }) => column !== "Model" || digest === void 0 || about.has(digest));
}
/** What several statements say of the same thing makes one box: whoever made it names it, whoever saw it only mentions it. */
function nodesOf(entries, differences) {
	const nodes = /* @__PURE__ */ new Map();
	for (const node of entries.flatMap(({ stored, kind }) => kind.lineage?.(stored) ?? [])) {
		const key = `${node.column} ${node.identity}`;
		const known = nodes.get(key);
		nodes.set(key, known === void 0 ? node : merged(known, node));
	}
	const boxes = [...nodes.values()];
	return boxes.map((node) => {
		const change = differences?.changeOf(node, boxes);
		const named = {
			...node,
			name: node.name.replace(/^dataset:/, "")
		};
		return change === void 0 ? named : {
			...named,
			change
		};
	});
}
function merged(a, b) {
	const [main, other] = a.mention === true && b.mention !== true ? [b, a] : [a, b];
	const detail = main.mention === true || other.mention !== true ? other.detail ?? main.detail : main.column === "Model" ? joined(other.detail, main.detail) : main.detail;
	const verdicts = [a, b].flatMap(({ verdict }) => verdict ?? []);
	return {
		...main,
		...detail === void 0 ? {} : { detail },
		...verdicts.length === 0 ? {} : { verdict: worstVerdict(verdicts) },
		takes: [.../* @__PURE__ */ new Set([...a.takes, ...b.takes])],
		gives: [.../* @__PURE__ */ new Set([...a.gives, ...b.gives])]
	};
}
function joined(...parts) {
	return parts.filter((part) => part !== void 0 && part !== "").join(", ");
}
function stagesOf(nodes) {
	return COLUMNS.map((title) => ({
		title,
		nodes: nodes.filter(({ column }) => column === title).map((node) => ({
			...node,
			detail: node.detail ?? ""
		}))
	})).filter((stage) => stage.nodes.length > 0);
}
/** For every box the nearest boxes before it that gave what it took. */
function edgesOf(stages) {
	return stages.flatMap(({ nodes }, stage) => nodes.flatMap((node, index) => node.takes.flatMap((digest) => {
		const before = stages.slice(0, stage).findLastIndex((each) => each.nodes.some(({ gives }) => gives.includes(digest)));
		return (stages[before]?.nodes ?? []).flatMap((giver, at) => {
			const from = [before, at];
			return giver.gives.includes(digest) ? [{
				from,
				to: [stage, index]
			}] : [];
		});
	})));
}
function lineageChart(linked, differences) {
	const edges = edgesOf(linked);
	const names = linked.map((stage) => `${stage.title.toLowerCase()}: ${stage.nodes.map((node) => node.name).join(", ")}`);
	const nameAt = ([stage, node]) => nameAmong(linked[stage]?.nodes ?? [], node);
	const sourcesOf = (to) => edges.filter((edge) => edge.to[0] === to[0] && edge.to[1] === to[1]).map(({ from }) => nameAt(from)).join(", ");
	const stages = linked.map(({ title, nodes }) => ({
		title,
		nodes: nodes.map(shown)
	}));
	return {
		type: "lineage",
		id: "lineage",
		title: "From data to deployment",
		description: `${names.join("; ")}. ${differences === 0 ? "No difference from the baseline is recorded." : `${plural(differences, "difference")} from the baseline marked.`}`,
		stages,
		edges,
		table: lineageTable(stages, sourcesOf)
	};
}
/** With its digest where another box of the stage has the same name. */
function nameAmong(nodes, at) {
	const { name, digest } = nodes[at] ?? { name: "" };
	return nodes.filter((node) => node.name === name).length < 2 || digest === void 0 ? name : `${name} ${shortDigest(digest)}`;
}
function shown({ name, detail, digest, change, verdict }) {
	return {
		name,
		detail,
		...digest === void 0 ? {} : { digest },
		...change === void 0 ? {} : { change },
		...verdict === void 0 ? {} : { verdict }
	};
}
function lineageTable(stages, sourcesOf) {
	return {
		caption: "From data to deployment, by digest",
		columns: [
			{
				title: "stage",
				align: "left"
			},
			{
				title: "what",
				align: "left",
				names: true
			},
			{
				title: "detail",
				align: "left"
			},
			{
				title: "digest",
				align: "left"
			},
			{
				title: "from",
				align: "left"
			},
			{
				title: "differs",
				align: "left"
			}
		],
		rows: stages.flatMap((stage, column) => stage.nodes.map((node, row) => [
			[stage.title],
			[node.name],
			[node.detail],
			node.digest === void 0 ? ["–"] : [code(shortDigest(node.digest))],
			[sourcesOf([column, row])],
			[(node.change ?? []).join(", ")]
		]))
	};
}
// shared/report/compose/report.ts
/**
* Composes one document per model from the evidence, the worst first. Pure: the same evidence gives the same documents.
*
* @param kinds what is known of statements; others count by their verdict and are shown by their headline
*/
function composeReport(statements, setting, kinds) {
	const dossiers = sortEvidence(statements, kinds);
	const entries = dossiers.flatMap(({ current, unread }) => [...current, ...unread]);
	const explained = countJobs(entries.filter((entry) => explains(entry, setting)).map(({ stored }) => stored));
	const { endedBadly = 0, ...rest } = setting;
	const told = endedBadly > explained ? {
		...rest,
		endedBadly,
		explained
	} : rest;
	const documents = dossiers.map((dossier) => composeDocument(dossier, told));
	return worstFirst(documents, ({ standing }) => standing === "waiting" ? "inconclusive" : standing);
}
function composeDocument(dossier, setting) {
	const scene = sceneOf(dossier, setting);
	const standings = standingsOf(dossier, setting);
	const { standing } = standings;
	const judge = judgeOf(dossier, standings.leading);
	const alert = alertOf(dossier, standings, scene);
	const decision = judge?.kind.judgement?.table(judge.stored.statement);
	const why = judge === void 0 ? void 0 : whyText(dossier, judge);
	const next = nextStepOf(standings);
	const commands = commandsOf(judge, standing, setting);
	const newest = dossier.current.at(-1);
	return {
		key: dossier.key,
		standing,
		headline: headlineOf(dossier, standings, setting),
		byline: bylineOf(dossier, judge, setting),
		steps: dossier.current.map(stepOf),
		...alert === void 0 ? {} : { alert },
		...decision === void 0 ? {} : { decision },
		...why === void 0 ? {} : { why },
		sections: sectionsOf(dossier, judge, scene),
		...next === void 0 ? {} : { next },
		...commands === void 0 ? {} : { commands },
		method: methodOf(dossier, judge, setting),
		...newest === void 0 ? {} : { measuredAt: finishedAt(newest.stored) }
	};
}
function sceneOf({ current }, setting) {
	const names = new Map(current.flatMap(({ stored, kind }) => kind.names?.(stored.statement) ?? []).map(([digest, name]) => [digest, name]));
	return {
		setting,
		nameOf: (digest) => names.get(digest)
	};
}
/** The judgement that the head of the report is about: of what its sentence names, the worst, and among equals the newest. */
function judgeOf({ current }, leading) {
	const all = current.filter(({ kind }) => kind.judgement !== void 0);
	const named = leading === void 0 ? [] : candidatesOf(leading);
	const ofThose = all.filter((entry) => candidatesOf(entry).some((candidate) => named.includes(candidate)));
	const judges = ofThose.length === 0 ? all : ofThose;
	const worst = worstVerdict(judges.flatMap((entry) => verdictOf(entry) ?? []));
	return judges.findLast((entry) => verdictOf(entry) === worst) ?? judges.at(-1);
}
function candidatesOf({ kind, stored }) {
	return kind.candidates?.(stored.statement) ?? [];
}
/**
* What failed first, then in the order of the page: may it ship, where does it fail, how does it behave, what changed,
* how was it made, what did it cost.
*/
function sectionsOf(dossier, judge, scene) {
	const differences = judge?.kind.judgement?.differences(judge.stored.statement, scene);
	const entries = [...dossier.current, ...dossier.unread];
	const drawn = kindsThatSpoke(entries).map((kind) => ({
		kind,
		sections: kind.sections(leadFirst(ofKind(entries, kind), kind, judge), scene)
	}));
	const isJudging = ({ kind }) => kind.judgement !== void 0;
	const lineage = lineageSection(presentOf(dossier), differences);
	const troubled = entries.filter(isTroubled).map(({ kind }) => kind);
	const split = Math.max(drawn.findIndex(isJudging), drawn.findLastIndex(({ kind }) => troubled.includes(kind))) + 1;
	return [
		...drawn.slice(0, split).flatMap(({ sections }) => sections),
		lineage,
		...drawn.slice(split).flatMap(({ sections }) => sections),
		costSection(dossier),
		evidenceSection(dossier)
	].filter((section) => section !== void 0);
}
/** The judgement of the head stands before others of its kind. */
function leadFirst(own, kind, judge) {
	if (judge?.kind !== kind) return own;
	return [judge.stored, ...own.filter((stored) => stored !== judge.stored)];
}
function stepOf(entry) {
	const { predicate, subject } = entry.stored.statement;
	const word = wordOf(entry);
	return {
		action: actionOf(entry.stored.statement),
		...predicate.verdict === void 0 ? {} : { verdict: predicate.verdict },
		...word === void 0 ? {} : { word },
		subject: subject[0]?.name ?? "",
		digest: shortDigest(subject[0] === void 0 ? "" : digitsOf(subject[0].digest)),
		section: entry.kind.section
	};
}
function methodOf(dossier, judge, setting) {
	const measured = judge?.kind.judgement?.method(judge.stored.statement) ?? [];
	const digest = digestJson(dossier.current.map(({ stored }) => stored.digest));
	return [
		...measured.length === 0 ? [] : [`${measured.join(", ")} · `],
		"evidence ",
		code(`sha256:${shortDigest(digest)}`),
		` · trainyard ${setting.version}`
	];
}
// shared/report/history.ts
const MOST_HEADLINE = 120;
const MOST_STATE = 8192;
/** Adds a run to the history; a run that is there already is replaced, and the oldest go first. */
function remember(history, run) {
	const headline = [...run.headline].slice(0, MOST_HEADLINE).join("");
	return [...history.filter((known) => known.run !== run.run), {
		...run,
		headline
	}].slice(-10);
}
/** The history as one word without white space, for the hidden marker of a comment. */
function encodeHistory(history) {
	return Buffer.from(JSON.stringify(history)).toString("base64url");
}
/** What a comment remembers. Comments can be edited by others, so whatever does not fit is dropped. */
function decodeHistory(state) {
	if (state.length > MOST_STATE) return [];
	const value = jsonOrUndefined(Buffer.from(state, "base64url"));
	return Array.isArray(value) ? value.flatMap((entry) => readRun(entry) ?? []).slice(-10) : [];
}
function readRun(entry) {
	if (typeof entry !== "object" || entry === null) return void 0;
	const { run, attempt, commit, standing, at, headline } = entry;
	if (typeof run !== "string" || !/^\d{1,20}$/.test(run)) return void 0;
	if (typeof attempt !== "number" || !Number.isInteger(attempt)) return void 0;
	if (typeof at !== "string" || formatTime(at) === void 0) return void 0;
	if (typeof headline !== "string" || headline.length > 480) return void 0;
	if (standing !== "waiting" && !isVerdict(standing)) return void 0;
	return {
		run,
		attempt,
		standing,
		at,
		headline,
		...typeof commit === "string" && /^[0-9a-f]{7,12}$/.test(commit) ? { commit } : {}
	};
}
/** What a document leaves for the next report on the same pull request. */
function asRun(document, run) {
	return {
		...run,
		standing: document.standing,
		headline: plainText(document.headline)
	};
}
/** The document with a section about the runs before it; unchanged where there were none. */
function withHistory(document, history) {
	if (history.length === 0) return document;
	const section = {
		id: "history",
		title: "What did earlier runs say?",
		summary: [`Earlier runs on this pull request: ${history.map(({ standing }) => markOf(standing)).join(" ")}`],
		weight: 15,
		reach: "everywhere",
		blocks: [{
			kind: "table",
			table: {
				caption: "Earlier runs on this pull request, newest first",
				columns: [
					{
						title: "",
						align: "left"
					},
					{
						title: "commit",
						align: "left",
						names: true
					},
					{
						title: "said",
						align: "left"
					},
					{
						title: "when",
						align: "left"
					}
				],
				rows: history.toReversed().map(rowOf)
			}
		}]
	};
	return {
		...document,
		sections: [...document.sections, section]
	};
}
function rowOf(run) {
	return [
		run.standing === "waiting" ? [muted("waiting")] : [{
			kind: "verdict",
			verdict: run.standing
		}],
		run.commit === void 0 ? ["–"] : [code(run.commit)],
		[run.headline],
		[{
			kind: "time",
			at: run.at
		}]
	];
}
function markOf(standing) {
	return standing === "waiting" ? "…" : VERDICT_MARKS[standing];
}
export { asRun, composeReport, decodeHistory, encodeHistory, remember, withHistory };
