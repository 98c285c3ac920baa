import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__ from "../vendor/core/index.js";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_ajv_index_js_c4acddf3__ from "../vendor/ajv/index.js";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__ from "../vendor/yaml/index.js";
/******/ var __webpack_modules__ = ({

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 145:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(773);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(452);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(569);




await (0,_shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({ name: 'report', readInputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .Ko, run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .report */ .z });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Ko: () => (/* binding */ readInputs)
/* harmony export */ });
/* unused harmony exports CHECK_RUNS, COMMENT_MODES */
/* harmony import */ var _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(777);
/* harmony import */ var _shared_github_event_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(44);

                                                               


const CHECK_RUNS = ['none', 'failure', 'neutral']         ;
const COMMENT_MODES = ['auto', 'always', 'never']         ;

                               
                                     
                                                   
                                                                                                       
                                                                                                 
                                          
                                           
                         
                                                  
                                        
                                            
                                
                                                                                                   
                                    
                                                                
                             
                                       
                                       
                                           
                                                                   
                                      
                                                                                               
                                                                                   
                                                                       
                                                    
 

function readInputs(reader             )               {
  return {
    token: reader.optionalSecret('github-token'),
    comment: reader.choice('comment', COMMENT_MODES),
    checkRun: checkRunOf(reader),
    commentKey: reader.optionalString('comment-key'),
    pullRequest: pullRequestOf(reader),
    title: reader.string('title'),
    htmlPath: pathOf(reader, 'html'),
    markdownPath: pathOf(reader, 'markdown'),
    publishPage: reader.boolean('publish-page'),
    ofTriggeringRun: reader.string('evidence') === 'triggering-run',
    commands: reader.boolean('commands'),
    awaiting: wordsOf(reader, 'awaiting'),
    expected: wordsOf(reader, 'expected'),
    expectedData: dataOf(reader),
    results: resultsOf(reader),
    runnerOf: runnerOf(reader),
    fromAttempt: attemptsOf(reader),
  };
}

/** A branch rule knows a check by its name, and takes it for all that it does not say; so both must be fixed. */
function checkRunOf(reader             )                           {
  const open = reader.choice('check-run', CHECK_RUNS);
  if (open === 'none') return undefined;
  const key = reader.optionalString('comment-key');
  for (const [input, given] of [
    ['comment-key', key],
    ['expected', reader.optionalString('expected')],
  ]         ) {
    if (given !== undefined) continue;
    throw new _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('input-missing', {
      what: `With check-run the input ${input} is required.`,
      where: { input },
      remedy: 'Give comment-key, which names the check run, and expected, the actions that must have spoken.',
    });
  }
  return { name: `Trainyard: ${key ?? ''}`, open };
}

/** `success failure skipped`, as `join(needs.*.result, ' ')` gives it. */
function resultsOf(reader             )                    {
  const words = (reader.optionalString('results') ?? '').split(/\s+/).filter((word) => word !== '');
  for (const word of words) {
    if (RESULTS.has(word)) continue;
    throw new _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('input-invalid', {
      what: `The input results holds ${JSON.stringify(word.slice(0, 80))}.`,
      where: { input: 'results' },
      remedy: "Pass results: ${{ join(needs.*.result, ' ') }}.",
    });
  }
  return words;
}

const RESULTS = new Set(['success', 'failure', 'cancelled', 'skipped']);

function runnerOf(reader             )                           {
  const job = reader.optionalString('runner-of');
  return job === undefined ? undefined : { job, waitMs: reader.durationMs('runner-wait') };
}

function pullRequestOf(reader             )                     {
  const number = reader.optionalNumber('pull-request');
  if (number === undefined || (0,_shared_github_event_js__WEBPACK_IMPORTED_MODULE_1__/* .isPullRequestNumber */ .mV)(number)) return number;
  throw new _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('input-invalid', {
    what: `The input pull-request is ${reader.string('pull-request')}, which is no number of a pull request.`,
    where: { input: 'pull-request' },
    remedy: 'Pass a whole number above 0, or leave it empty to take the one of the event.',
  });
}

function pathOf(reader             , name        )                     {
  return reader.string(name) === 'none' ? undefined : reader.path(name);
}

function wordsOf(reader             , name        )                    {
  const words = (reader.optionalString(name) ?? '').split(/[\s,]+/).filter((word) => word !== '');
  for (const word of words) {
    if (/^[a-z][a-z-]{0,63}$/.test(word)) continue;
    throw new _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('input-invalid', {
      what: `The input ${name} names ${JSON.stringify(word)}, which is no action.`,
      where: { input: name },
      remedy: 'Write names of actions such as validate-data, train, gate or deploy, separated by spaces.',
    });
  }
  return words;
}

/** `[{"data": "a.csv\\nb=b.csv"}]` gives `a.csv` and `b.csv`. */
function dataOf(reader             )                    {
  const text = reader.optionalString('expected-data');
  if (text === undefined) return [];
  try {
    const entries = JSON.parse(text)                                        ;
    const lines = entries.flatMap(({ data }) => data.split('\n'));
    return lines.map((line) => line.trim().replace(/^[A-Za-z_][\w-]*=/, '')).filter((path) => path !== '');
  } catch (cause) {
    throw new _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('input-invalid', {
      what: 'The input expected-data is not a JSON array of objects with data.',
      where: { input: 'expected-data' },
      remedy: 'Write it as data-check takes its tables: [{ "data": "data/flights.parquet" }].',
      cause,
    });
  }
}

/** `train=2 gate=2`. */
function attemptsOf(reader             )                              {
  const words = (reader.optionalString('from-attempt') ?? '').split(/\s+/).filter((word) => word !== '');
  return new Map(
    words.map((word) => {
      const [, action = '', attempt = ''] = /^([a-z][a-z-]{0,63})=([1-9]\d{0,5})$/.exec(word) ?? [];
      if (action !== '') return [action, Number(attempt)];
      throw new _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('input-invalid', {
        what: `The input from-attempt holds ${JSON.stringify(word)}.`,
        where: { input: 'from-attempt' },
        remedy: 'Write ACTION=NUMBER, separated by spaces, such as train=2 gate=2.',
      });
    }),
  );
}


/***/ }),

/***/ 569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  z: () => (/* binding */ report)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
// EXTERNAL MODULE: ./.build/shared/core/format.js
var format = __nccwpck_require__(861);
// EXTERNAL MODULE: ./.build/shared/github/event.js
var github_event = __nccwpck_require__(44);
// EXTERNAL MODULE: ./.build/shared/evidence/attempts.js
var attempts = __nccwpck_require__(82);
// EXTERNAL MODULE: ./.build/shared/core/digest.js
var core_digest = __nccwpck_require__(534);
;// CONCATENATED MODULE: ./.build/shared/report/text.js
                                                  
                                          

/** A run of text. A bare string is prose. */
                    
          
                                                    
                                                      
                                                     
                                                                          
                                                                                   
                                                  
                                                                                

                                     

function code(text        )         {
  return { kind: 'code', text };
}

function strong(text        )         {
  return { kind: 'strong', text };
}

function muted(text        )         {
  return { kind: 'muted', text };
}

function text_link(text        , url        )         {
  return { kind: 'link', text, url };
}

/** The text without its markup, for places that take plain text only. */
function plainText(text      )         {
  return text.map(plainInline).join('');
}

function plainInline(inline        )         {
  if (typeof inline === 'string') return inline;
  switch (inline.kind) {
    case 'verdict':
      return inline.word ?? inline.verdict;
    case 'time':
      return inline.at;
    case 'sketch':
      return '';
    default:
      return inline.text;
  }
}

/** Joins texts with a separator. */
function joinText(parts                 , separator        )       {
  return parts.flatMap((part, index) => (index === 0 ? part : [separator, ...part]));
}

;// CONCATENATED MODULE: ./.build/shared/report/evidence.js
                                                            
                                                                                     
                                                                                   
                                                              
                                                                    
                                                                      

/** The evidence about one model, sorted into what counts now and what came before. */
                          
                                                                                                   
                       
                                                         
                                                                 
                                                      
                                                               
                                                
                                                                         
                                     
                                                                       
                                        
                                               
                                                                
                                               
 

/**
 * Sorts statements into one dossier per model. Statements about data alone belong to every model; without any model
 * they make a dossier of their own.
 *
 * @param statements oldest first
 */
function sortEvidence(statements                            )                     {
  const ordered = [...statements].sort((a, b) => (finishedAt(a) < finishedAt(b) ? -1 : 1));
  const names = [...new Set(ordered.flatMap((stored) => modelOf(stored) ?? []))].sort();
  if (names.length > 0) return names.map((name) => dossierOf(name, ordered));
  const validation = ordered.findLast(isValidation);
  const contract = validation?.statement.predicate.result.contract;
  return [dossierOf(contract?.name ?? contract?.id ?? 'evidence', ordered)];
}

function dossierOf(key        , ordered                            )          {
  const own = ordered.filter((stored) => (modelOf(stored) ?? key) === key);
  const training = own.findLast(isTraining);
  const gate = own.findLast(
    (stored) => isGate(stored) && !precedes(stored, gatedDigest(stored), training),
  )                   ;
  const rollouts = newestOf(
    own.filter(isRollout).filter((rollout) => belongsTo(rollout, gate, training)),
    environmentOf,
  );
  const validations = newestOf(own.filter(isValidation), sourceOf);
  const versions = newestOf(own.filter(isVersion), shownVersionOf);
  const chosen = new Set                 ([...rollouts, ...validations, ...versions]);
  if (gate !== undefined) chosen.add(gate);
  if (training !== undefined) chosen.add(training);
  const earlier = own.filter((stored) => !chosen.has(stored) && (isGate(stored) || isRollout(stored)));
  const current = own.filter((stored) => chosen.has(stored));
  return { key, gate, training, rollouts, validations, versions, current, earlier };
}

/** What finished before the newest training began speaks of an earlier candidate, unless that training made it. */
function precedes(stored                 , digest        , training                     )          {
  if (training === undefined || finishedAt(stored) >= finishedAt(training)) return false;
  return !training.statement.predicate.result.outputs.some((output) => output.digest === digest);
}

function gatedDigest(gate                             )         {
  return gate.statement.predicate.result.model.digest;
}

/** A rollout belongs to the candidate when it moved that digest, in or out. */
function belongsTo(
  rollout                                ,
  gate                 ,
  training                     ,
)          {
  const { to, from, kind } = rollout.statement.predicate.result;
  if (gate === undefined) return !precedes(rollout, to.digest, training);
  const digest = gatedDigest(gate);
  return to.digest === digest || (kind === 'rollback' && from?.digest === digest);
}

function newestOf                           (ordered              , key                       )               {
  const newest = new Map           ();
  for (const stored of ordered) {
    newest.delete(key(stored));
    newest.set(key(stored), stored);
  }
  return [...newest.values()];
}

function environmentOf(stored                                )         {
  return stored.statement.predicate.result.environment;
}

function sourceOf(stored                                       )         {
  const { contract, tables } = stored.statement.predicate.result;
  return JSON.stringify([contract.id, ...tables.map(({ table, source }) => [table, source])]);
}

/** A mirror speaks of all versions, and does not take the place of the one that was pushed or pulled. */
function shownVersionOf({ statement }                                        )         {
  const { artifact, mirror } = statement.predicate.result;
  return mirror === undefined ? artifact : `${artifact} at ${mirror.url}`;
}

/** The name of the model a statement is about; undefined for one about data. */
function modelOf(stored                 )                     {
  if (isGate(stored)) return bareName(stored.statement.predicate.result.model.name);
  if (isRollout(stored)) return bareName(stored.statement.predicate.result.to.artifact);
  if (isTraining(stored)) {
    const { model } = stored.statement.predicate.result;
    return model === undefined ? undefined : bareName(model);
  }
  if (isVersion(stored)) {
    const { artifact } = stored.statement.predicate.result;
    return artifact.startsWith('model:') ? bareName(artifact) : undefined;
  }
  return undefined;
}

/** `delay` of `model:delay@v7`. */
function bareName(reference        )         {
  return reference.replace(/^[a-z]+:/, '').replace(/@[^@]*$/, '') || reference;
}

function finishedAt(stored                 )         {
  return stored.statement.predicate.finishedAt;
}

// The result behind each action was checked against that action's schema when the statement was read.

function isGate(stored                 )                                        {
  return stored.statement.predicate.action === 'gate';
}

function isTraining(stored                 )                                            {
  return stored.statement.predicate.action === 'train';
}

function isRollout(stored                 )                                           {
  return ['deploy', 'rollback', 'promote'].includes(stored.statement.predicate.action);
}

function isValidation(stored                 )                                                  {
  return stored.statement.predicate.action === 'validate-data';
}

function isVersion(stored                 )                                                   {
  return stored.statement.predicate.action === 'version-artifact';
}

// EXTERNAL MODULE: ./.build/shared/evidence/statement.js
var statement = __nccwpck_require__(863);
;// CONCATENATED MODULE: ./.build/shared/report/compose/words.js
/** `train`, `train and gate`, `validate-data, train and gate`; each word once. */
function list(words                   )         {
  const unique = [...new Set(words)];
  const last = unique.at(-1) ?? 'nothing';
  return unique.length < 2 ? last : `${unique.slice(0, -1).join(', ')} and ${last}`;
}

/** `log loss` of `log_loss`. */
function spoken(metric        )         {
  return metric.replaceAll('_', ' ');
}

;// CONCATENATED MODULE: ./.build/shared/report/group.js
/** Groups items by a key, in the order in which the keys first appear. */
function groupBy   (items              , key                     )                                    {
  const groups = new Map             ();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group === undefined) groups.set(key(item), [item]);
    else group.push(item);
  }
  return groups;
}

;// CONCATENATED MODULE: ./.build/shared/report/numbers.js

                                                                                     

const MINUS = '−';

/** A metric's value in its unit: `0.612`, `12.4 ms`, `13.2 MB`. */
function formatMetric(value        , unit            )         {
  if (!Number.isFinite(value)) return 'not a number';
  switch (unit) {
    case 'proportion':
      return withMinus(value.toFixed(3));
    case 'number':
      return withMinus((0,format/* formatNumber */.ZV)(value));
    case 'milliseconds':
      return Math.abs(value) < 1000 ? `${withMinus((0,format/* formatNumber */.ZV)(value))}\u00A0ms` : (0,format/* formatDuration */.a3)(value);
    case 'bytes':
      return (0,format/* formatBytes */.z3)(value);
  }
}

/** A signed change: `−1.8 pp` of a proportion, `+12 ms`. */
function formatChange(value        , unit            )         {
  const scaled = scaleChange(value, unit);
  const sign = scaled > 0 ? '+' : scaled < 0 ? MINUS : '±';
  return `${sign}${formatAmount(scaled)}${suffix(unit)}`;
}

/** `0.6 to 3.0 pp`, the ends of an interval of a change, lower first. */
function formatChangeRange(lower        , upper        , unit            )         {
  const ends = [scaleChange(lower, unit), scaleChange(upper, unit)].map(
    (end) => `${end > 0 ? '+' : end < 0 ? MINUS : ''}${formatAmount(end)}`,
  );
  return `${ends.join(' to ')}${suffix(unit)}`;
}

/** Proportions change in percentage points, bytes in megabytes; everything else in its own unit. */
function scaleChange(value        , unit            )         {
  if (unit === 'proportion') return value * 100;
  return unit === 'bytes' ? value / 1e6 : value;
}

function unitName(unit            )         {
  const names = { proportion: 'pp', number: '', milliseconds: 'ms', bytes: 'MB' }         ;
  return names[unit];
}

function suffix(unit            )         {
  const name = unitName(unit);
  return name === '' ? '' : `\u00A0${name}`;
}

/** One digit behind the point from one upwards, two significant digits below. */
function formatAmount(value        )         {
  const size = Math.abs(value);
  if (size === 0) return '0';
  if (size >= 100) return (0,format/* formatNumber */.ZV)(size);
  return size >= 0.95 ? size.toFixed(1) : (0,format/* formatNumber */.ZV)(size, 2);
}

function withMinus(text        )         {
  return text.replace('-', MINUS);
}

                                                   

/** Better or worse only where the whole interval says so; a change without an interval is never called clear. */
function trendOf(change                      , direction                          )        {
  if (change?.lower === undefined || change.upper === undefined) return 'unclear';
  if (change.lower <= 0 && change.upper >= 0) return 'unclear';
  return change.lower > 0 === (direction === 'higher-is-better') ? 'better' : 'worse';
}

/** +1 where higher is better, −1 where lower is: multiplying makes better point to the right. */
function orientation(direction                          )         {
  return direction === 'higher-is-better' ? 1 : -1;
}

/** `p < 0.001`, `p = 0.04`. */
function formatPValue(p        )         {
  return p < 0.001 ? 'p\u00A0<\u00A00.001' : `p\u00A0=\u00A0${(0,format/* formatNumber */.ZV)(p, 2)}`;
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/slices.js

                                                                                            
                                                 

                                              
                                         
                                              




const DRAWN_SLICES = 20;

                      
                               
                            
                                               
 

/** Slices with the unit and direction of their metric, as the rules know it; the gate sorted them by harm. */
function knownSlices(dossier         )                        {
  const result = dossier.gate?.statement.predicate.result;
  return (result?.slices ?? []).map((slice) => {
    const rule = result?.outcomes.find(({ metric }) => metric === slice.metric);
    return {
      slice,
      unit: rule?.unit ?? 'number',
      direction: rule?.direction ?? 'higher-is-better',
    };
  });
}

/** Slices that are clearly worse than the baseline, worst first. */
function harmfulSlices(dossier         )                        {
  return knownSlices(dossier).filter(({ slice, direction }) => trendOf(slice.change, direction) === 'worse');
}

function slicesSection(dossier         )                      {
  const slices = knownSlices(dossier);
  if (slices.length === 0) return undefined;
  const worse = harmfulSlices(dossier).length;
  const summary = slices.every(({ slice }) => slice.change === undefined)
    ? `Slices: ${(0,format/* formatCount */.B4)(slices.length)} measured`
    : worse === 0
      ? `Slices: none of ${(0,format/* formatCount */.B4)(slices.length)} is clearly worse`
      : `Slices: ${(0,format/* formatCount */.B4)(worse)} of ${(0,format/* formatCount */.B4)(slices.length)} clearly worse`;
  const groups = [...groupBy(slices, ({ slice }) => slice.metric).entries()];
  return {
    id: 'slices',
    title: 'Where does it fail?',
    summary: [summary],
    weight: 60,
    reach: 'everywhere',
    blocks: groups.flatMap(([name, group], index) => [
      { kind: 'charts', charts: [sliceChart(spoken(name), group.slice(0, DRAWN_SLICES), index, dossier)] }         ,
      { kind: 'table', table: sliceTable(spoken(name), group, dossier) }         ,
    ]),
  };
}

function sliceChart(metric        , slices                       , index        , dossier         )                {
  const percent = slices.every(({ unit }) => unit === 'proportion');
  const worse = slices.filter(({ slice, direction }) => trendOf(slice.change, direction) === 'worse').length;
  return {
    type: 'dumbbell',
    id: `slices-${index}`,
    title: `${metric} by slice, most harm first`,
    description: `${metric} of the candidate and the baseline in ${(0,format/* plural */.LS)(slices.length, 'slice')}, most harm first; ${worse} clearly worse.`,
    axis: metric,
    candidateName: 'candidate',
    baselineName: baselineName(dossier),
    percent,
    rows: slices.map(({ slice, unit, direction }) => ({
      label: `${slice.column}=${slice.value}`,
      detail: (0,format/* plural */.LS)(slice.rows, 'row'),
      candidate: slice.candidate,
      ...(slice.baseline === undefined ? {} : { baseline: slice.baseline }),
      ...boundsOf(slice, unit),
      trend: trendOf(slice.change, direction),
      note: slice.change === undefined ? '' : formatChange(slice.change.value, unit),
    })),
  };
}

/** The interval of the change, seen from the baseline; a few rows may carry it beyond what a proportion can be. */
function boundsOf({ baseline, change }              , unit            )                                     {
  if (baseline === undefined || change === undefined) return {};
  const [least, most] = unit === 'proportion' ? [0, 1] : [-Infinity, Infinity];
  return {
    ...(change.lower === undefined ? {} : { lower: Math.max(least, baseline + change.lower) }),
    ...(change.upper === undefined ? {} : { upper: Math.min(most, baseline + change.upper) }),
  };
}

function sliceTable(metric        , slices                       , dossier         )        {
  return {
    caption: `${metric} by slice, most harm first`,
    columns: [
      { title: 'slice', align: 'left', names: true },
      { title: 'rows', align: 'right' },
      { title: `${metric}, candidate`, align: 'right' },
      { title: baselineName(dossier), align: 'right' },
      { title: 'change', align: 'right' },
      { title: '', align: 'left' },
    ],
    rows: slices.map(({ slice, unit, direction }) => [
      [code(`${slice.column}=${slice.value}`)],
      [(0,format/* formatCount */.B4)(slice.rows)],
      [formatMetric(slice.candidate, unit)],
      [slice.baseline === undefined ? '–' : formatMetric(slice.baseline, unit)],
      [slice.change === undefined ? '–' : formatChange(slice.change.value, unit)],
      [slice.change === undefined ? '' : trendWord(trendOf(slice.change, direction))],
    ]),
    shown: 10,
  };
}

function trendWord(trend                                )         {
  return trend === 'unclear' ? 'no clear change' : trend;
}

function baselineName(dossier         )         {
  return dossier.gate?.statement.predicate.result.baseline?.label ?? 'baseline';
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/behaviour.js

                                                                           
                                                                                              
                                              
                                         
                                              


/** Rows of the table beneath a curve: enough to read it, few enough to be read. */
const TABLE_STEPS = 10;

function behaviourSection(dossier         )                      {
  const curves = dossier.gate?.statement.predicate.result.curves;
  if (curves === undefined) return undefined;
  const charts = behaviourCharts(curves, baselineName(dossier));
  if (charts.length === 0) return undefined;
  return {
    id: 'behaviour',
    title: 'How does it behave?',
    summary: [`Behaviour: ${charts.map(({ id }) => NAMES[id] ?? id).join(', ')}`],
    weight: 20,
    reach: 'everywhere',
    blocks: [
      { kind: 'charts', charts },
      ...((curves.confusion ?? []).length === 0 ? [] : [{ kind: 'table', table: confusionTable(dossier) }         ]),
    ],
  };
}

const NAMES                                   = {
  roc: 'ROC',
  'precision-recall': 'precision and recall',
  calibration: 'calibration',
  confusion: 'confusion',
};

function behaviourCharts(curves            , baseline        )                   {
  const charts                        = [
    curveChart(curves.roc, baseline, ROC),
    curveChart(curves.precisionRecall, baseline, PRECISION_RECALL),
    curveChart(curves.calibration, baseline, CALIBRATION),
    confusionChart(curves, baseline),
  ];
  return charts.filter((chart) => chart !== undefined);
}

                     
                      
                         
                        
                   
                   
                                                    
                            
 

const UNIT_SQUARE = [0, 1]         ;
const DIAGONAL                   = [
  [0, 0],
  [1, 1],
];

const ROC            = {
  id: 'roc',
  title: 'ROC curve',
  says: 'the share of positives found against the share of negatives taken for positive; nearer the upper left is better',
  x: { label: 'false positive rate', domain: UNIT_SQUARE },
  y: { label: 'true positive rate', domain: UNIT_SQUARE },
  guide: { points: DIAGONAL, label: 'chance' },
  markers: false,
};

const PRECISION_RECALL            = {
  id: 'precision-recall',
  title: 'Precision and recall',
  says: 'precision at every recall; nearer the upper right is better',
  x: { label: 'recall', domain: UNIT_SQUARE },
  y: { label: 'precision', domain: UNIT_SQUARE },
  markers: false,
};

const CALIBRATION            = {
  id: 'calibration',
  title: 'Calibration',
  says: 'the observed rate at each mean prediction; nearer the diagonal is better',
  x: { label: 'mean prediction', domain: UNIT_SQUARE },
  y: { label: 'observed rate', domain: UNIT_SQUARE },
  guide: { points: DIAGONAL, label: 'perfect' },
  markers: true,
};

function curveChart(sets                                 , baseline        , kind           )                         {
  const lines = (sets ?? []).map((set)            => {
    const name = set.who === 'candidate' ? 'candidate' : baseline;
    return { role: set.who, name, points: set.points };
  });
  if (lines.length === 0) return undefined;
  const { says, ...rest } = kind;
  return {
    type: 'curve',
    ...rest,
    description: `${kind.title}: ${says}. Drawn for ${lines.map((line) => line.name).join(' and ')}.`,
    lines,
    table: curveTable(kind, lines),
  };
}

/** The curves read at even steps of x, so that two curves with different points stand side by side. */
function curveTable(kind           , lines                      )        {
  const steps = Array.from({ length: TABLE_STEPS + 1 }, (_, index) => index / TABLE_STEPS);
  return {
    caption: `${kind.title}: ${kind.y.label} at even steps of ${kind.x.label}`,
    columns: [
      { title: kind.x.label, align: 'right', names: true },
      ...lines.map((line) => ({ title: `${kind.y.label}, ${line.name}`, align: 'right'          })),
    ],
    rows: steps.map((x) => [
      [x.toFixed(1)],
      ...lines.map((line) => {
        const y = interpolate(line.points, x);
        return [y === undefined ? '–' : y.toFixed(3)];
      }),
    ]),
  };
}

/** Linear between the two points around x; undefined outside the curve. */
function interpolate(points                  , x        )                     {
  const right = points.findIndex(([at]) => at >= x);
  const after = points[right];
  if (after === undefined) return undefined;
  // On a vertical step the upper end counts, as a reader of the picture would take it.
  if (after[0] === x) return points.findLast(([at]) => at === x)?.[1];
  const before = points[right - 1];
  if (before === undefined) return undefined;
  return before[1] + ((after[1] - before[1]) * (x - before[0])) / (after[0] - before[0]);
}

function confusionChart(curves            , baseline        )                    {
  const matrices = (curves.confusion ?? []).map(({ who, ...counts })                  => {
    return { role: who, name: who === 'candidate' ? 'candidate' : baseline, ...counts };
  });
  if (matrices.length === 0) return undefined;
  return {
    type: 'confusion',
    id: 'confusion',
    title: 'Confusion matrix',
    description: matrices
      .map(
        (m) =>
          `${m.name} at threshold ${m.threshold}: ${(0,format/* formatCount */.B4)(m.truePositive)} true positives, ${(0,format/* formatCount */.B4)(m.falseNegative)} false negatives, ${(0,format/* formatCount */.B4)(m.falsePositive)} false positives, ${(0,format/* formatCount */.B4)(m.trueNegative)} true negatives.`,
      )
      .join(' '),
    matrices,
  };
}

function confusionTable(dossier         )        {
  const matrices = dossier.gate?.statement.predicate.result.curves?.confusion ?? [];
  return {
    caption: 'Confusion matrix in rows',
    columns: [
      { title: 'model', align: 'left', names: true },
      { title: 'threshold', align: 'right' },
      { title: 'true positive', align: 'right' },
      { title: 'false negative', align: 'right' },
      { title: 'false positive', align: 'right' },
      { title: 'true negative', align: 'right' },
    ],
    rows: matrices.map((m) => [
      [m.who === 'candidate' ? 'candidate' : baselineName(dossier)],
      [m.threshold.toFixed(3)],
      [(0,format/* formatCount */.B4)(m.truePositive)],
      [(0,format/* formatCount */.B4)(m.falseNegative)],
      [(0,format/* formatCount */.B4)(m.falsePositive)],
      [(0,format/* formatCount */.B4)(m.trueNegative)],
    ]),
  };
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/decision.js

                                                     
                                                                                                    
                                                                       
                                                     
                                         
                                       
                                              




const WORST_FIRST                     = ['fail', 'inconclusive', 'warn', 'pass'];

/** A comment shows at most this many rules when something is wrong, and fewer when all is well. */
const SHOWN_WHEN_FAILING = 8;
const SHOWN_WHEN_PASSING = 3;

function worstFirst(outcomes                        )                         {
  return WORST_FIRST.flatMap((verdict) => outcomes.filter((outcome) => outcome.verdict === verdict));
}

/** One row per rule, worst first. */
function decisionTable(dossier         )                    {
  const result = dossier.gate?.statement.predicate.result;
  if (result === undefined) return undefined;
  const rules = worstFirst(result.outcomes);
  const troubled = rules.filter((rule) => rule.verdict !== 'pass').length;
  return {
    caption: 'Every rule with what was measured, its interval against its margin, and its verdict',
    columns: [
      { title: '', align: 'left' },
      { title: 'rule', align: 'left', names: true },
      { title: 'candidate', align: 'right' },
      { title: result.baseline?.label ?? 'baseline', align: 'right' },
      { title: 'change', align: 'right' },
      { title: `${levelOf(dossier)} interval, margin at ¦`, align: 'left' },
      { title: 'verdict', align: 'left' },
    ],
    rows: rules.map(decisionRow),
    shown: troubled === 0 ? SHOWN_WHEN_PASSING : Math.min(troubled + 1, SHOWN_WHEN_FAILING),
  };
}

function levelOf(dossier         )         {
  const level = dossier.gate?.statement.predicate.result.method.level ?? 0.95;
  return `${Number((level * 100).toFixed(2))} %`;
}

function decisionRow(rule             )                  {
  const slice       =
    rule.slice === undefined ? [] : [' · slice ', { kind: 'code', text: `${rule.slice.column}=${rule.slice.value}` }];
  const named = rule.slice !== undefined && rule.demand.includes(rule.slice.value);
  return [
    [{ kind: 'verdict', verdict: rule.verdict, word: '' }],
    [rule.demand, ...(named ? [] : slice)],
    [rule.candidate === undefined ? '–' : formatMetric(rule.candidate.value, rule.unit)],
    [rule.baseline === undefined ? '–' : formatMetric(rule.baseline.value, rule.unit)],
    changeText(rule),
    sketchText(rule),
    verdictText(rule),
  ];
}

function changeText(rule             )       {
  if (rule.change === undefined) return ['–'];
  const trend = trendOf(rule.change, rule.direction);
  const word = rule.change.lower === undefined ? '' : trend === 'unclear' ? ', no clear change' : `, ${trend}`;
  return [`${formatChange(rule.change.value, rule.unit)}${word}`];
}

function sketchText(rule             )       {
  const judged = rule.kind === 'absolute' ? rule.candidate : rule.change;
  if (judged === undefined) return ['not measured'];
  const better = orientation(rule.direction);
  const ends = [judged.lower, judged.upper].map((end) => (end === undefined ? undefined : end * better));
  const [lower, upper] = better === 1 ? ends : ends.toReversed();
  return [
    {
      kind: 'sketch',
      says: intervalSays(rule, judged),
      sketch: {
        value: judged.value * better,
        margin: rule.threshold * better,
        ...(lower === undefined ? {} : { lower }),
        ...(upper === undefined ? {} : { upper }),
      },
    },
  ];
}

/** The interval and its margin in numbers, for a place that cannot show the drawing alone. */
function intervalSays(rule             , { lower, upper }          )         {
  const change = rule.kind === 'regression';
  const margin = change ? formatChange(rule.threshold, rule.unit) : formatMetric(rule.threshold, rule.unit);
  const line = `${change ? 'margin' : 'threshold'} ${margin}`;
  if (lower === undefined || upper === undefined) return line;
  const range = change
    ? formatChangeRange(lower, upper, rule.unit)
    : `${formatMetric(lower, rule.unit)} to ${formatMetric(upper, rule.unit)}`;
  return `${range}, ${line}`;
}

/** The word that a waived rule's reason starts with; here it stands for the verdict. */
const WAIVED = 'waived';

function verdictText(rule             )       {
  const word = { kind: 'verdict', verdict: rule.verdict }         ;
  if (rule.waived !== undefined && rule.reason?.startsWith(WAIVED) === true) {
    return [{ ...word, word: WAIVED }, rule.reason.slice(WAIVED.length)];
  }
  return rule.reason === undefined || rule.verdict === 'pass' ? [word] : [word, `: ${rule.reason}`];
}

function decisionSection(dossier         )                      {
  const result = dossier.gate?.statement.predicate.result;
  const table = decisionTable(dossier);
  if (result === undefined || table === undefined) return undefined;
  const chart = forestChart(dossier);
  return {
    id: 'decision',
    title: 'May it ship?',
    summary: [countsSentence(result.outcomes)],
    weight: 100,
    reach: 'page',
    open: true,
    blocks: [
      ...(chart === undefined ? [] : [{ kind: 'charts', charts: [chart] }         ]),
      { kind: 'table', table: withoutMarks(table) },
      ...unmatchedBlock(result),
    ],
  };
}

/** Rows that could not be paired are no part of any comparison, which a reader must know. */
function unmatchedBlock({ unmatched }            )                   {
  if (unmatched === undefined || unmatched.candidate + unmatched.baseline === 0) return [];
  const text = `Left out of every comparison: ${(0,format/* plural */.LS)(unmatched.candidate, 'row')} that only the candidate has, ${(0,format/* plural */.LS)(unmatched.baseline, 'row')} that only the baseline has.`;
  return [{ kind: 'paragraph', text: [text] }];
}

/** The page has room for the word of each verdict, so that the column of marks says nothing new. */
function withoutMarks(table       )        {
  const columns = table.columns
    .slice(1)
    .map((column) => ({ ...column, title: column.title.replace(', margin at ¦', ' and margin') }));
  return { ...table, columns, rows: table.rows.map((row) => row.slice(1)) };
}

function countsSentence(outcomes                        )         {
  const words                          = { fail: 'fail', inconclusive: 'undecided', warn: 'warn', pass: 'pass' };
  const counts = WORST_FIRST.flatMap((verdict) => {
    const count = outcomes.filter((outcome) => outcome.verdict === verdict).length;
    return count === 0 ? [] : [`${count} ${words[verdict]}`];
  });
  return `Of ${(0,format/* plural */.LS)(outcomes.length, 'rule')}: ${list(counts)}.`;
}

/** All rules in one picture; those that share an axis (changes by unit, distances by unit) share a panel. */
function forestChart(dossier         )                          {
  const result = dossier.gate?.statement.predicate.result;
  const drawn = worstFirst(result?.outcomes ?? []).filter((rule) => judgedValue(rule) !== undefined);
  if (drawn.length === 0) return undefined;
  const panels = [...groupBy(drawn, (rule) => `${rule.kind}-${rule.unit}`).values()].map(forestPanel);
  return {
    type: 'forest',
    id: 'forest',
    title: 'Every rule against the line it draws',
    description: `Each interval against the margin of its rule, better to the right. ${countsSentence(drawn)} ${drawn.map((rule) => `${rule.demand}: ${rule.verdict}`).join('; ')}.`,
    panels,
  };
}

function forestPanel(rules                        )              {
  const { kind, unit } = rules[0] ?? { kind: 'absolute', unit: 'number' };
  const change = kind === 'regression';
  return {
    axis: `${change ? 'change' : 'beyond the threshold'}${unitLabel(unit)}`,
    zero: change ? 'no change' : 'threshold',
    rows: rules.map((rule) => forestRow(rule)),
  };
}

function unitLabel(unit            )         {
  const names = {
    proportion: ' in percentage points',
    number: '',
    milliseconds: ' in milliseconds',
    bytes: ' in megabytes',
  };
  return names[unit];
}

function judgedValue(rule             )                     {
  return (rule.kind === 'absolute' ? rule.candidate : rule.change)?.value;
}

function forestRow(rule             )            {
  const change = rule.kind === 'regression';
  const judged = (change ? rule.change : rule.candidate) ?? { value: 0 };
  const better = orientation(rule.direction);
  const on = (value        )         => scaleChange((value - (change ? 0 : rule.threshold)) * better, rule.unit);
  const lower = better === 1 ? judged.lower : judged.upper;
  const upper = better === 1 ? judged.upper : judged.lower;
  return {
    label:
      rule.slice === undefined
        ? spoken(rule.metric)
        : `${spoken(rule.metric)} · ${rule.slice.column}=${rule.slice.value}`,
    verdict: rule.verdict,
    value: on(judged.value),
    ...(lower === undefined ? {} : { lower: on(lower) }),
    ...(upper === undefined ? {} : { upper: on(upper) }),
    margin: on(rule.threshold),
    ...(change || rule.baseline === undefined ? {} : { baseline: on(rule.baseline.value) }),
    note: change ? formatChange(judged.value, rule.unit) : formatMetric(judged.value, rule.unit),
  };
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/commands.js
                                                                  
                                               



                                            

const HOW_TO = 'https://github.com/trainyard/trainyard/blob/main/docs/how-to/comment-commands.md';
/** Long enough to mend something, short enough to be looked at again. */
const SUGGESTED_DAYS = 14;
const DAY_MS = 86_400_000;
/** What can be written into a comment as it is shown: one visible line of plain characters, without a backtick. */
const WRITABLE = /^[!-_a-~]+(?: [!-_a-~]+)*$/;

/** What people may write below the report, with the very words for the rule that stands in the way. */
function commandsOf(dossier         , standing          , { commands }         )                   {
  if (commands === undefined || standing === 'waiting') return undefined;
  const waive = commands.waive ? waiveCommand(dossier) : undefined;
  const forms = ['/trainyard rerun', '/trainyard rerun full', ...(waive === undefined ? [] : [waive])];
  const said = forms.flatMap((form, index)       => [separator(index, forms.length), code(form)]);
  return ['Where ', text_link('comment commands', HOW_TO), ' are set up, people with write access may write', ...said, '.'];
}

function separator(index        , count        )         {
  if (index === 0) return ' ';
  return index === count - 1 ? ' or ' : ', ';
}

function waiveCommand(dossier         )                     {
  const result = dossier.gate?.statement.predicate.result;
  if (dossier.gate === undefined || result?.waivers?.policy.allowed !== true) return undefined;
  const rule = worstFirst(result.outcomes).find(isWaivable);
  if (rule === undefined) return undefined;
  const { longestDays } = result.waivers.policy;
  const decided = new Date(finishedAt(dossier.gate));
  const last = new Date(decided.getTime() + Math.min(SUGGESTED_DAYS, longestDays) * DAY_MS).toISOString().slice(0, 10);
  return `/trainyard waive ${nameOf(rule)} until ${last} because …`;
}

function isWaivable({ verdict, waivable, id }             )          {
  return (verdict === 'fail' || verdict === 'inconclusive') && waivable !== false && WRITABLE.test(id);
}

function nameOf({ id }             )         {
  return id.includes(' ') ? `\`${id}\`` : id;
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/cost.js

                                                               
                                             
                                                    


function costSection(dossier         )                      {
  if (dossier.current.length === 0) return undefined;
  const chart = spanChart(dossier.current);
  const busy = chart.rows.reduce((sum, row) => sum + row.endMs - row.startMs, 0);
  return {
    id: 'cost',
    title: 'What did it cost?',
    summary: [`Cost: ${(0,format/* formatDuration */.a3)(busy)} of work in ${(0,format/* formatDuration */.a3)(chart.endMs)}`],
    weight: 10,
    reach: 'page',
    blocks: [
      { kind: 'facts', title: 'Totals', facts: factsOf(dossier, busy, chart.endMs) },
      { kind: 'charts', charts: [chart] },
    ],
  };
}

function factsOf(dossier         , busyMs        , elapsedMs        )                  {
  const training = dossier.training?.statement.predicate.result;
  const moved = dossier.versions.reduce(
    (sum, { statement }) => sum + (statement.predicate.result.transferred?.bytes ?? 0),
    0,
  );
  const facts                       = [
    { label: 'from first step to last', value: [(0,format/* formatDuration */.a3)(elapsedMs)] },
    { label: 'time at work', value: [(0,format/* formatDuration */.a3)(busyMs)] },
    training?.cpuMs === undefined
      ? undefined
      : { label: 'CPU time of training', value: [(0,format/* formatDuration */.a3)(training.cpuMs)] },
    training?.peakMemoryBytes === undefined
      ? undefined
      : { label: 'peak memory of training', value: [(0,format/* formatBytes */.z3)(training.peakMemoryBytes)] },
    dossier.versions.length === 0
      ? undefined
      : { label: 'bytes moved to or from the store', value: [(0,format/* formatBytes */.z3)(moved)] },
  ];
  return facts.filter((fact) => fact !== undefined);
}

function spanChart(statements                            )            {
  const starts = statements.map(({ statement }) => Date.parse(statement.predicate.startedAt));
  const origin = Math.min(...starts);
  const end = Math.max(...statements.map((stored) => Date.parse(finishedAt(stored)) - origin), 1);
  const rows = statements.map((stored, index) => {
    const { action } = stored.statement.predicate;
    const startMs = (starts[index] ?? origin) - origin;
    const endMs = Date.parse(finishedAt(stored)) - origin;
    return { label: action, startMs, endMs, note: (0,format/* formatDuration */.a3)(endMs - startMs) };
  });
  return {
    type: 'spans',
    id: 'spans',
    title: 'Where the time went',
    description: `${rows.map((row) => `${row.label} ${row.note}`).join(', ')}, in ${(0,format/* formatDuration */.a3)(end)} altogether.`,
    endMs: end,
    rows,
    table: {
      caption: 'Where the time went',
      columns: [
        { title: 'action', align: 'left', names: true },
        { title: 'began after', align: 'right' },
        { title: 'took', align: 'right' },
      ],
      rows: rows.map((row) => [[row.label], [(0,format/* formatDuration */.a3)(row.startMs)], [row.note]]),
    },
  };
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/data.js


                                                     
             
                
                       
          
              
                                                   
                                                  

                                                     
                                         
                                              


const data_WORST_FIRST                     = ['fail', 'inconclusive', 'warn', 'pass'];
const DRAWN_HISTOGRAMS = 8;

function dataSection(dossier         )                      {
  if (dossier.validations.length === 0) return undefined;
  const results = dossier.validations.map(({ statement }) => statement.predicate.result);
  const findings = results.flatMap((result) => result.findings);
  const troubled = findings.some(({ verdict }) => verdict !== 'pass');
  return {
    id: 'data',
    title: 'Is the data sound?',
    summary: [summaryOf(results, findings)],
    weight: troubled ? 70 : 40,
    reach: 'everywhere',
    open: findings.some(({ verdict }) => verdict === 'fail'),
    blocks: results.flatMap(blocksOf),
  };
}

function summaryOf(results                                 , findings                    )         {
  const rows = results.flatMap(({ tables }) => tables).reduce((sum, table) => sum + table.rows, 0);
  const counts = data_WORST_FIRST.flatMap((verdict) => {
    const count = findings.filter((finding) => finding.verdict === verdict).length;
    if (count === 0) return [];
    const words                          = {
      fail: `${(0,format/* formatCount */.B4)(count)} failed`,
      inconclusive: `${(0,format/* formatCount */.B4)(count)} not measured`,
      warn: (0,format/* plural */.LS)(count, 'warning'),
      pass: `${(0,format/* formatCount */.B4)(count)} passed`,
    };
    return [words[verdict]];
  });
  return `Data: ${(0,format/* plural */.LS)(rows, 'row')}, ${(0,format/* plural */.LS)(findings.length, 'check')}${counts.length === 0 ? '' : `: ${list(counts)}`}`;
}

function blocksOf(result                      )                   {
  const { contract, findings, tables } = result;
  const worst = data_WORST_FIRST.flatMap((verdict) => findings.filter((finding) => finding.verdict === verdict));
  const profiled = tables.filter((table) => table.columns.length > 0);
  return [
    {
      kind: 'paragraph',
      text: [
        'Contract ',
        code(contract.name ?? contract.id),
        ` ${contract.version} from `,
        code(contract.file),
        ' (',
        code((0,format/* shortDigest */.VK)(contract.digest)),
        ') on ',
        ...tables.flatMap((table, index) => [index === 0 ? '' : ', ', code(table.artifact ?? table.source)]),
        '.',
      ],
    },
    ...(worst.length === 0 ? [] : [{ kind: 'table', table: findingsTable(worst) }         ]),
    ...profiled.flatMap(profileBlocks),
  ];
}

function findingsTable(findings                    )        {
  return {
    caption: 'What the contract demands and what was found, worst first',
    columns: [
      { title: '', align: 'left' },
      { title: 'demand', align: 'left', names: true },
      { title: 'found', align: 'left' },
      { title: 'in the contract', align: 'left' },
    ],
    rows: findings.map((finding) => [
      [{ kind: 'verdict', verdict: finding.verdict }],
      [finding.demand],
      [finding.observation, finding.reason === undefined ? '' : ` (${finding.reason})`],
      [code((0,errors/* formatLocation */.j$)(finding.where))],
    ]),
    shown: 10,
  };
}

function profileBlocks(table             )                   {
  const charts = table.columns.flatMap((column) => histogramOf(table, column) ?? []).slice(0, DRAWN_HISTOGRAMS);
  return [
    ...(charts.length === 0 ? [] : [{ kind: 'charts', charts }         ]),
    { kind: 'table', table: profileTable(table) },
  ];
}

function histogramOf(table             , column               )                             {
  const { histogram } = column;
  if (histogram === undefined || histogram.counts.length === 0) return undefined;
  const range = `${(0,format/* formatNumber */.ZV)(histogram.edges[0] ?? 0)} to ${(0,format/* formatNumber */.ZV)(histogram.edges.at(-1) ?? 0)}`;
  return {
    type: 'histogram',
    id: `histogram-${table.table}-${column.column}`,
    title: column.column,
    description: `How the values of ${column.column} spread, from ${range}, in ${(0,format/* plural */.LS)(histogram.counts.length, 'bin')}.`,
    edges: histogram.edges,
    counts: histogram.counts,
    unit: 'rows',
  };
}

function profileTable(table             )        {
  return {
    caption: `Columns of ${table.table}, ${(0,format/* plural */.LS)(table.rows, 'row')}`,
    columns: [
      { title: 'column', align: 'left', names: true },
      { title: 'type', align: 'left' },
      { title: 'empty', align: 'right' },
      { title: 'distinct', align: 'right' },
      { title: 'least', align: 'right' },
      { title: 'mean', align: 'right' },
      { title: 'greatest', align: 'right' },
    ],
    rows: table.columns.map((column) => [
      [code(column.column)],
      [column.type],
      [column.nulls === 0 ? '0' : `${(0,format/* formatCount */.B4)(column.nulls)} (${percent(column.nulls, column.rows)})`],
      [column.distinct === undefined ? '–' : `≈ ${(0,format/* formatCount */.B4)(column.distinct)}`],
      [edge(column.min)],
      [column.mean === undefined ? '–' : (0,format/* formatNumber */.ZV)(column.mean)],
      [edge(column.max)],
    ]),
    shown: 8,
  };
}

function edge(value                             )         {
  if (value === undefined) return '–';
  return typeof value === 'number' ? (0,format/* formatNumber */.ZV)(value, 4) : value;
}

function percent(part        , whole        )         {
  return whole === 0 ? '–' : `${(0,format/* formatNumber */.ZV)((part / whole) * 100, 2)} %`;
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/evidence.js

                                                               


                                              
                                         


/** Who decided what, on which digests: every statement the report rests on, and those of earlier candidates. */
function evidenceSection(dossier         )                      {
  if (dossier.current.length === 0) return undefined;
  const earlier = dossier.earlier.length;
  return {
    id: 'evidence',
    title: 'Who decided what?',
    summary: [
      `Evidence: ${(0,format/* plural */.LS)(dossier.current.length, 'statement')}${earlier === 0 ? '' : `, ${earlier} of earlier candidates`}`,
    ],
    weight: 25,
    reach: 'page',
    blocks: [
      { kind: 'table', table: statementsTable('Evidence this report rests on', dossier.current) },
      ...(earlier === 0
        ? []
        : [{ kind: 'table', table: statementsTable('Earlier candidates of this model', dossier.earlier) }         ]),
    ],
  };
}

function attemptOf({ statement }                 )         {
  return statement.predicate.run.attempt ?? 1;
}

function statementsTable(caption        , statements                            )        {
  const newest = Math.max(...statements.map(attemptOf));
  return {
    caption,
    columns: [
      { title: '', align: 'left' },
      { title: 'action', align: 'left', names: true },
      { title: 'said', align: 'left' },
      { title: 'about', align: 'left' },
      { title: 'by', align: 'left' },
      { title: 'statement', align: 'left' },
    ],
    rows: statements.map((stored) => {
      const { predicate, subject } = stored.statement;
      const verdict       = predicate.verdict === undefined ? ['–'] : [{ kind: 'verdict', verdict: predicate.verdict }];
      const about = subject.flatMap(({ name, digest }, index) => [
        index === 0 ? '' : ', ',
        `${name} `,
        code((0,format/* shortDigest */.VK)((0,statement/* digitsOf */.C3)(digest))),
      ]);
      const by = predicate.run.actor ?? predicate.run.host;
      return [
        verdict,
        [predicate.action],
        [predicate.headline],
        about,
        // A job that was not run again keeps what it said before; that must not look new.
        [
          `${by}, ${attemptOf(stored) < newest ? `attempt ${attemptOf(stored)}, ` : ''}`,
          { kind: 'time', at: finishedAt(stored) },
        ],
        [code((0,format/* shortDigest */.VK)(stored.digest))],
      ];
    }),
    shown: 12,
  };
}

// EXTERNAL MODULE: ./.build/shared/core/verdict.js
var core_verdict = __nccwpck_require__(377);
;// CONCATENATED MODULE: ./.build/shared/core/day.js
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const day_DAY_MS = 86_400_000;

/** Whether a text is a day of the calendar, such as `2026-12-15`. */
function isDay(text        )          {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The last instant of a day, UTC: what is good until a day is good on that day too. */
function endOfDay(day        )       {
  return new Date(`${day}T23:59:59.999Z`);
}

/** Whether a day has ended. What is no day has: nothing lasts until it. */
function isOver(day        , now      )          {
  return !isDay(day) || endOfDay(day) < now;
}

/** Whole days from the day of an instant to a later day, UTC; negative where it lies before. */
function daysFrom(from      , day        )         {
  const start = Date.parse(`${from.toISOString().slice(0, 10)}T00:00:00.000Z`);
  return Math.round((Date.parse(`${day}T00:00:00.000Z`) - start) / day_DAY_MS);
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/waivers.js


                                                                                                         
                                                     
                                              

                                            

/**
 * Who answers for what instead of the numbers, why, and until when; and which waivers have no effect. A gate of a fork
 * reads no waivers, so that what its evidence says of them is not shown.
 */
function waiversSection(dossier         , { fromFork }         )                      {
  const waivers = dossier.gate?.statement.predicate.result.waivers;
  if (fromFork === true) return undefined;
  if (waivers === undefined || waivers.used.length + waivers.refused.length === 0) return undefined;
  const { used, refused } = waivers;
  return {
    id: 'waivers',
    title: 'What was waived?',
    summary: [waivers_summaryOf(waivers)],
    weight: 95,
    reach: 'everywhere',
    open: used.length > 0,
    blocks: [...usedTable(used), ...refusedTable(refused)],
  };
}

function waivers_summaryOf({ used, refused }             )         {
  const [first] = used.map(({ until }) => until).sort();
  const which = used.length === 1 ? '' : ', the first';
  const inForce =
    first === undefined ? [] : [`${(0,format/* plural */.LS)(used.length, 'rule is', 'rules are')} waived${which} until ${first}`];
  const without =
    refused.length === 0 ? [] : [(0,format/* plural */.LS)(refused.length, 'waiver has no effect', 'waivers have no effect')];
  return [...inForce, ...without].join('; ');
}

function usedTable(used                       )                   {
  if (used.length === 0) return [];
  return [
    {
      kind: 'table',
      table: {
        caption: 'Waivers in force when the gate decided',
        columns: [
          { title: 'rule', align: 'left', names: true },
          { title: 'waived by', align: 'left' },
          { title: 'because', align: 'left' },
          { title: 'until the end of', align: 'left' },
        ],
        rows: used.map((waiver) => [[code(waiver.rule)], byText(waiver), [waiver.reason], untilText(waiver)]),
      },
    },
  ];
}

function refusedTable(refused                          )                   {
  if (refused.length === 0) return [];
  return [
    {
      kind: 'table',
      table: {
        caption: 'Waivers without effect',
        columns: [
          { title: 'rule', align: 'left', names: true },
          { title: 'by', align: 'left' },
          { title: 'no effect, because', align: 'left' },
          { title: 'until the end of', align: 'left' },
        ],
        rows: refused.map((waiver) => [[code(waiver.rule)], byText(waiver), [waiver.why], untilText(waiver)]),
        shown: 5,
      },
    },
  ];
}

function byText({ by, at }            )       {
  return [`${by}, `, { kind: 'time', at }];
}

function untilText({ until }            )       {
  if (!isDay(until)) return [until];
  return [`${until}, `, { kind: 'time', at: endOfDay(until).toISOString() }];
}

/** How many rules stand only because somebody answers for them, as a sentence; empty where none does. */
function waivedSentence({ outcomes, waivers }            )       {
  const count = waivers?.used.length ?? 0;
  if (count === 0) return [];
  const does = count === 1 ? 'does not pass and is waived' : 'do not pass and are waived';
  return [`${count} of ${(0,format/* plural */.LS)(outcomes.length, 'rule')} ${does}.`];
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/headline.js

                                                               

                                                                 

                                                      


                                            


const FROM_FORK =
  "From a fork: these numbers were measured by the pull request's own workflow, which it may have changed. " +
  'Nothing here was measured again.';

/** From the first stage of a model's way to the last. */
const STAGES = ['version-artifact', 'validate-data', 'train', 'gate', 'deploy', 'promote', 'rollback'];

/**
 * The verdict of everything that counts now. Something awaited is `waiting`, unless a failure stands already; an
 * action that should have spoken and did not makes the whole inconclusive.
 */
function standingOf(dossier         , setting         )           {
  const verdicts = dossier.current.flatMap((stored) => stored.statement.predicate.verdict ?? []);
  const missing = missingOf(dossier, setting);
  const isOpen = missing.length > 0 || setting.brokeOff === true;
  const parts            = isOpen ? [...verdicts, 'inconclusive'] : verdicts;
  const worst = (0,core_verdict/* worstVerdict */.zP)(setting.fromFork === true ? [...parts, 'warn'] : parts);
  return setting.awaiting.length > 0 && worst !== 'fail' ? 'waiting' : worst;
}

/** Actions, and data, that were expected and left nothing, without actions that are still awaited. */
function missingOf(dossier         , setting         )                    {
  const spoken = new Set(dossier.current.map((stored) => stored.statement.predicate.action));
  const validated = new Set(
    dossier.validations.flatMap(({ statement }) => statement.predicate.result.tables.map(({ source }) => source)),
  );
  const actions = setting.expected.filter((action) => !spoken.has(action) && !setting.awaiting.includes(action));
  const data = (setting.expectedData ?? []).filter((source) => !validated.has(source));
  return [...actions, ...data.map((source) => `validate-data of ${source}`)];
}

/** The statement whose sentence leads: the worst; among equals the latest stage that did something. */
function leadingStatement(dossier         )                              {
  const judged = dossier.current.filter((stored) => stored.statement.predicate.verdict !== undefined);
  const worst = (0,core_verdict/* worstVerdict */.zP)(judged.flatMap((stored) => stored.statement.predicate.verdict ?? []));
  const blocking = worst === 'fail' || worst === 'inconclusive';
  const candidates = blocking
    ? judged.filter((stored) => stored.statement.predicate.verdict === worst)
    : dossier.current;
  return candidates.reduce                             (
    (best, stored) => (best === undefined || rank(stored) >= rank(best) ? stored : best),
    undefined,
  );
}

function rank(stored                 )         {
  // A rollout that was refused only repeats what the gate said.
  if (isRollout(stored) && stored.statement.predicate.result.status === 'refused') return -1;
  return STAGES.indexOf(stored.statement.predicate.action);
}

function headlineOf(dossier         , standing          , setting         )       {
  if (standing === 'waiting') {
    const since = setting.since === undefined ? [] : [' since ', { kind: 'time'         , at: setting.since }];
    return [code(dossier.key), `: waiting for ${list(setting.awaiting)}`, ...since];
  }
  const missing = missingOf(dossier, setting);
  const leading = leadingStatement(dossier);
  if (missing.length > 0 && standing !== 'fail') {
    return [code(dossier.key), `: not decided. ${list(missing)} left no evidence`];
  }
  if (setting.brokeOff === true && standing !== 'fail') {
    return [code(dossier.key), ': not decided. A job broke off and left no word why'];
  }
  if (leading === undefined) return [code(dossier.key), ': nothing was measured'];
  return named(dossier.key, leading.statement.predicate.headline);
}

/** Puts the name in front where the sentence does not start with it. */
function named(key        , headline        )       {
  const subject = /^(?:model:)?([^\s:@]+)(?:@[^\s:]+)?: /.exec(headline);
  return [code(key), `: ${subject?.[1] === key ? headline.slice(subject[0].length) : headline}`];
}

function bylineOf(dossier         , setting         )       {
  const links = [
    ...(setting.links.page === undefined ? [] : [[text_link('full report', setting.links.page)]]),
    ...(setting.links.run === undefined ? [] : [[text_link('run', setting.links.run)]]),
  ];
  const subject =
    dossier.gate === undefined ? stagesText(dossier) : comparedText(dossier.gate.statement.predicate.result);
  return joinText([...(subject.length === 0 ? [] : [subject]), ...links], ' · ');
}

function comparedText(gate            )       {
  const { model, baseline, rows, dataset } = gate;
  const against       =
    baseline === undefined
      ? [' with no baseline to compare with']
      : [' against ', strong(baseline.label), ' (', code((0,format/* shortDigest */.VK)(baseline.digest).slice(0, 7)), ')'];
  const measured       = [
    ...(rows === undefined ? [] : [` on the same ${(0,format/* plural */.LS)(rows, 'row')}`]),
    ...(dataset === undefined ? [] : [rows === undefined ? ' on ' : ' of ', code(bareDataset(dataset.name))]),
  ];
  const label       = model.label === undefined ? [] : [strong(model.label), ' '];
  return ['Candidate ', ...label, code((0,format/* shortDigest */.VK)(model.digest).slice(0, 7)), ...against, ...measured];
}

function bareDataset(name        )         {
  return name.replace(/^dataset:/, '');
}

function stagesText(dossier         )       {
  if (dossier.current.length === 0) return [];
  return [`Known so far: ${list(dossier.current.map((stored) => stored.statement.predicate.action))}`];
}

function alertOf(dossier         , standing          , setting         )                    {
  const missing = missingOf(dossier, setting);
  const consequence = consequenceOf(dossier);
  if (standing === 'fail') {
    const silent = missing.length === 0 ? [] : [` No evidence was left by ${list(missing)}.`];
    return { level: 'caution', text: [...failureText(dossier), ...silent, ...consequence] };
  }
  if (standing === 'waiting') return unclaimedAlert(setting);
  if (missing.length > 0) {
    return { level: 'warning', text: [`No verdict without ${list(missing)}: what was not measured does not pass.`] };
  }
  if (setting.brokeOff === true) {
    return {
      level: 'warning',
      text: ['A job broke off: what it may have said before it was run again does not count.'],
    };
  }
  if (dossier.current.length === 0) {
    return { level: 'warning', text: ['No evidence was found, so there is nothing to judge.'] };
  }
  if (standing === 'inconclusive') return { level: 'warning', text: [...inconclusiveText(dossier), ...consequence] };
  if (setting.fromFork === true) return { level: 'warning', text: [FROM_FORK] };
  const waived = dossier.gate === undefined ? [] : waivedSentence(dossier.gate.statement.predicate.result);
  if (waived.length > 0) return { level: 'warning', text: [...waived, ...consequence] };
  if (dossier.gate !== undefined && dossier.gate.statement.predicate.result.baseline === undefined) {
    return { level: 'warning', text: ['No baseline: only rules with a fixed threshold were checked.'] };
  }
  return undefined;
}

/** GitHub keeps such a job for a day before it gives up; a person should not. */
function unclaimedAlert({ unclaimed = [] }         )                    {
  if (unclaimed.length === 0) return undefined;
  const jobs = unclaimed.map(({ name, labels })       => [strong(name), ' (', code(labels.join(', ')), ')']);
  return {
    level: 'warning',
    text: [
      'No runner has taken ',
      ...joinText(jobs, ', '),
      ' yet: all are busy, or none has these labels (Settings, Actions, Runners).',
    ],
  };
}

function failureText(dossier         )       {
  const gate = dossier.gate;
  if (gate?.statement.predicate.verdict === 'fail') {
    const { outcomes } = gate.statement.predicate.result;
    const failing = outcomes.filter((outcome) => outcome.verdict === 'fail').length;
    return [`${(0,format/* formatCount */.B4)(failing)} of ${(0,format/* plural */.LS)(outcomes.length, 'rule')} ${failing === 1 ? 'fails' : 'fail'}.`];
  }
  return joinText(
    dossier.current.filter((stored) => stored.statement.predicate.verdict === 'fail').map(failureOf),
    ' ',
  );
}

/** What went wrong in one action, as a sentence. */
function failureOf(stored                 )       {
  if (isRollout(stored)) {
    const { environment, stages, status } = stored.statement.predicate.result;
    const at = stages.at(-1);
    const where = at === undefined ? '' : ` at ${at.percent} %`;
    if (status === 'rolled-back') return [`The rollout to ${environment} was stopped${where} and taken back.`];
    return [`The rollout to ${environment} ${status === 'refused' ? 'was refused' : `failed${where}`}.`];
  }
  if (isValidation(stored)) {
    const { findings } = stored.statement.predicate.result;
    const failing = findings.filter(({ verdict }) => verdict === 'fail').length;
    return [
      `${(0,format/* formatCount */.B4)(failing)} of ${(0,format/* plural */.LS)(findings.length, 'check')} of the data ${failing === 1 ? 'fails' : 'fail'}.`,
    ];
  }
  return [`The step ${stored.statement.predicate.action} failed.`];
}

function inconclusiveText(dossier         )       {
  const gate = dossier.gate;
  if (gate?.statement.predicate.verdict === 'inconclusive') {
    const { outcomes, baseline } = gate.statement.predicate.result;
    const open = outcomes.filter((outcome) => outcome.verdict === 'inconclusive').length;
    const why = baseline === undefined ? 'there is nothing to compare with' : 'too little was measured';
    return [`${(0,format/* formatCount */.B4)(open)} of ${(0,format/* plural */.LS)(outcomes.length, 'rule')} could not be decided: ${why}.`];
  }
  const open = dossier.current.filter((stored) => stored.statement.predicate.verdict === 'inconclusive');
  return [`${list(open.map((stored) => stored.statement.predicate.action))} could not be decided.`];
}

/** What serves now, as a sentence. */
function consequenceOf(dossier         )       {
  const rollout = dossier.rollouts.at(-1)?.statement.predicate.result;
  if (rollout === undefined) return dossier.gate === undefined ? [] : [' No deployment is on record.'];
  const stays = rollout.status === 'refused' ? ' Nothing was deployed;' : '';
  if (rollout.serving === undefined) return stays === '' ? [] : [' Nothing was deployed.'];
  return [`${stays} `, code(rollout.serving.label), ` serves ${rollout.environment} now.`];
}

function nextStepOf(dossier         , standing          )                   {
  const leading = leadingStatement(dossier);
  if (standing === 'pass' || standing === 'warn' || standing === 'waiting' || leading === undefined) return undefined;
  if (!isGate(leading)) return ['mend the cause and run again'];
  const { outcomes, baseline } = leading.statement.predicate.result;
  if (standing === 'inconclusive' && baseline === undefined) {
    return [
      'release a first model, or judge by fixed thresholds alone with ',
      code('on-missing-baseline: absolute-only'),
    ];
  }
  const smallest = Math.min(
    ...outcomes.flatMap((rule) => (rule.unit === 'proportion' && rule.detectable !== undefined ? rule.detectable : [])),
  );
  const power = Number.isFinite(smallest)
    ? ` · the smallest drop this gate can see is ${Number((smallest * 100).toPrecision(2))} pp`
    : '';
  const files = [
    ...new Set(
      outcomes.flatMap((rule) => (rule.verdict === leading.statement.predicate.verdict ? (rule.where.file ?? []) : [])),
    ),
  ];
  const rules       = files[0] === undefined ? [] : [', or argue for another margin in ', code(files[0])];
  const measure = standing === 'inconclusive' ? 'measure on more rows' : 'fix the candidate';
  return [`${measure} and run again`, ...rules, power];
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/differences.js


                                                                                                
                                              

                                         



/** So many differences of a kind are named in the one line of a folded section. */
const NAMED = 3;
/** A longer value is left to the table. */
const BRIEF = 20;

/** What differs from the baseline, with versions in place of the digests that the evidence knows a version of. */
function differencesOf(dossier         )                        {
  const versions = new Map                ();
  for (const { statement } of dossier.versions) {
    const { artifact, version } = statement.predicate.result;
    if (version !== undefined) versions.set(version.digest, `${artifact}@v${version.sequence}`);
  }
  const named = (value        )         => versions.get(value) ?? value;
  return (dossier.gate?.statement.predicate.result.differences ?? []).map((difference) => ({
    ...difference,
    baseline: named(difference.baseline),
    candidate: named(difference.candidate),
  }));
}

/** `max_depth 6 → 8, code`: the answer in one line. */
function differencesSummary(dossier         )         {
  const { baseline, model, compared } = dossier.gate?.statement.predicate.result ?? {};
  if (baseline === undefined) return 'Lineage: from data to deployment';
  const name = baselineName(dossier);
  const differences = differencesOf(dossier);
  if (differences.length > 0) {
    // By kind, so that a long list of parameters does not hide that the code is another.
    const kinds = [...groupBy(differences, ({ kind }) => kind ?? '').values()].map(briefly);
    return `What differs from ${name}: ${kinds.join(', ')}`;
  }
  if (baseline.digest === model?.digest) return `The same model as ${name}`;
  if (compared === undefined || compared.same.length === 0) return `What differs from ${name} is not recorded`;
  return compared.same.includes('run')
    ? `Trained from the same inputs as ${name}`
    : `Nothing on record differs from ${name}`;
}

/** `depth 6 → 8, rate 0.1 → 0.2 and 7 more parameters`. */
function briefly(differences                       )         {
  const more = differences.length - NAMED;
  const named = differences.slice(0, NAMED).map(brief).join(', ');
  if (more <= 0) return named;
  return `${named} and ${(0,format/* formatCount */.B4)(more)} more${differences[0]?.kind === 'parameters' ? ' parameters' : ''}`;
}

/** `depth 6 → 8`, `data flights v12 → v13`; the name alone where the values say nothing to a reader. */
function brief({ kind, what, baseline, candidate }            )         {
  const [before, now] = [baseline, candidate].map((value) => (kind === 'data' ? bareVersion(value) : value));
  if (before === undefined || now === undefined) return what;
  const isTelling = [before, now].every((value) => value.length <= BRIEF && !(0,core_digest/* isDigest */.Bc)(value));
  return isTelling && before !== now ? `${what} ${before} → ${now}` : what;
}

/** `v12` of `dataset:flights@v12`; the row names the data set already. */
function bareVersion(value        )         {
  return (0,core_digest/* isDigest */.Bc)(value) ? value : value.replace(/^[a-z]+:[^@]*@/, '');
}

function differencesTable(dossier         )        {
  const baseline = baselineName(dossier);
  return {
    caption: `What differs from ${baseline}`,
    columns: [
      { title: 'what', align: 'left', names: true },
      { title: baseline, align: 'left' },
      { title: 'candidate', align: 'left' },
    ],
    rows: differencesOf(dossier).map(({ kind, what, baseline: before, candidate }) => [
      [kind === 'parameters' ? code(what) : what],
      [code(shownValue(before))],
      [code(shownValue(candidate))],
    ]),
    shown: 12,
  };
}

/** As it is shown: a digest by its first digits. */
function shownValue(value        )         {
  return (0,core_digest/* isDigest */.Bc)(value) ? (0,format/* shortDigest */.VK)(value) : value;
}

const WORDS                                         = {
  parameters: 'parameters',
  data: 'data',
  code: 'code',
  lock: 'lock files',
  seed: 'seed',
  command: 'command',
  run: 'run key',
};

/** What is the same, and what nobody can say, so that what is not in the table is not taken for unchanged. */
function comparisonNotes(dossier         )                  {
  const { compared, model } = dossier.gate?.statement.predicate.result ?? {};
  if (compared === undefined) return [];
  const name = baselineName(dossier);
  const { same, unrecorded, omitted } = compared;
  const isNothingKnown = same.length === 0 && differencesOf(dossier).length === 0;
  return [
    ...(omitted === undefined ? [] : [[`${(0,format/* plural */.LS)(omitted, 'more difference')} not listed.`]]),
    ...sameNote(same, name),
    ...(isNothingKnown
      ? nothingKnown(unrecorded, name, model?.label !== undefined)
      : same.includes('run')
        ? [] // The run key covers what the records leave out.
        : unrecordedNote(unrecorded, name)),
  ];
}

function sameNote(same                         , name        )                  {
  if (same.includes('run'))
    return [[`The run key is that of ${name}: everything that identifies the training is the same.`]];
  return same.length === 0 ? [] : [[`The same as ${name}: ${same.map((part) => WORDS[part]).join(', ')}.`]];
}

function unrecordedNote(unrecorded                               , name        )                  {
  const sides = { candidate: 'the candidate', baseline: name, both: 'either' }         ;
  const parts = (['candidate', 'baseline', 'both']         ).flatMap((by) => {
    const words = unrecorded.filter((each) => each.by === by).map(({ part }) => WORDS[part]);
    return words.length === 0 ? [] : [`${words.join(', ')} (not on record of ${sides[by]})`];
  });
  return parts.length === 0 ? [] : [[`Not compared: ${parts.join('; ')}.`]];
}

/** Which side is silent, and how it would speak. */
function nothingKnown(unrecorded                               , name        , isVersion         )                  {
  const isSilent = (side                          )          =>
    unrecorded.every(({ by }) => by === side || by === 'both');
  const [candidate, baseline] = [isSilent('candidate'), isSilent('baseline')];
  if (candidate && baseline) return [['It is not on record how either was made.']];
  const remedy       = isVersion
    ? ['It was stored without facts of its training.']
    : ['The gate reads it from its input ', code('facts: ${{ steps.train.outputs.facts-path }}'), '.'];
  return [
    ...(candidate ? [['It is not on record how the candidate was made. ', ...remedy]] : []),
    ...(baseline ? [[`It is not on record how ${name} was made.`]] : []),
  ];
}

const ABOUT_DATA = /^data\b|^dataset\b/i;

/** Whether a difference is about one data set of the lineage. */
function concernsData(
  { kind, what, candidate }            ,
  node                                                     ,
)          {
  if (kind === undefined) return ABOUT_DATA.test(what);
  return kind === 'data' && [node.digest, node.name].includes(candidate);
}

/** Whether it is about the training: everything but the data. */
function isAboutTraining({ kind, what }            )          {
  return kind === undefined ? !ABOUT_DATA.test(what) : kind !== 'data';
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/lineage.js
                                                   

                                                                 

                                                                           

                                              
                                         



function lineageSection(dossier         )                      {
  const stages = lineageStages(dossier);
  const differences = differencesOf(dossier);
  if (stages.length < 2 && differences.length === 0) return undefined;
  return {
    id: 'lineage',
    title: 'What changed?',
    summary: [differencesSummary(dossier)],
    weight: 50,
    reach: 'everywhere',
    blocks: [
      { kind: 'charts', charts: [lineageChart(stages, differences.length)] },
      ...(differences.length === 0 ? [] : [{ kind: 'table', table: differencesTable(dossier) }         ]),
      ...comparisonNotes(dossier).map((text) => ({ kind: 'paragraph', text })         ),
    ],
  };
}

function lineageChart(stages                         , differences        )               {
  const names = stages.map(
    (stage) => `${stage.title.toLowerCase()}: ${stage.nodes.map((node) => node.name).join(', ')}`,
  );
  return {
    type: 'lineage',
    id: 'lineage',
    title: 'From data to deployment',
    description: `${names.join('; ')}. ${differences === 0 ? 'No difference from the baseline is recorded.' : `${(0,format/* plural */.LS)(differences, 'difference')} from the baseline marked.`}`,
    stages,
    table: lineageTable(stages),
  };
}

function lineageStages(dossier         )                          {
  const stages = [
    { title: 'Data', nodes: dataNodes(dossier) },
    { title: 'Training', nodes: trainingNodes(dossier) },
    { title: 'Model', nodes: modelNodes(dossier) },
    { title: 'Gate', nodes: gateNodes(dossier) },
    { title: 'Deployment', nodes: rolloutNodes(dossier) },
  ];
  return stages.filter((stage) => stage.nodes.length > 0);
}

function dataNodes(dossier         )                         {
  const nodes = new Map                     ();
  for (const { statement } of dossier.versions) {
    const { artifact, version } = statement.predicate.result;
    if (artifact.startsWith('model:') || version === undefined) continue;
    const detail = `${(0,format/* plural */.LS)(version.files, 'file')}, ${(0,format/* formatBytes */.z3)(version.sizeBytes)}`;
    nodes.set(version.digest, { name: `${artifact}@v${version.sequence}`, detail, digest: version.digest });
  }
  for (const { statement } of dossier.validations) {
    for (const table of statement.predicate.result.tables) {
      const known = nodes.get(table.digest);
      const name = known?.name ?? table.artifact ?? table.table;
      const verdict = statement.predicate.verdict;
      const detail = (0,format/* plural */.LS)(table.rows, 'row');
      nodes.set(table.digest, { name, detail, digest: table.digest, ...(verdict === undefined ? {} : { verdict }) });
    }
  }
  for (const data of dossier.training?.statement.predicate.result.data ?? []) {
    if (nodes.has(data.digest)) continue;
    nodes.set(data.digest, { name: data.name, detail: 'read by training', digest: data.digest });
  }
  const differences = differencesOf(dossier);
  return [...nodes.values()].map((node) => {
    const own = differences.filter((difference) => concernsData(difference, node));
    // The column says already that it is data.
    return marked({ ...node, name: node.name.replace(/^dataset:/, '') }, own);
  });
}

function trainingNodes(dossier         )                         {
  const training = dossier.training?.statement.predicate;
  if (training === undefined) return [];
  const { result, verdict } = training;
  const node              = {
    name: `run ${(0,format/* shortDigest */.VK)(result.runKey)}`,
    detail: `${(0,format/* plural */.LS)(Object.keys(result.parameters).length, 'parameter')}, seed ${result.seed}`,
    digest: result.code,
    ...(verdict === undefined ? {} : { verdict }),
  };
  return [marked(node, differencesOf(dossier).filter(isAboutTraining))];
}

/** So many differences are spelled out beneath a box; the table has them all. */
const MARKED = 2;

/** Marks a node with the differences that concern it: what, and from where to where. */
function marked(node             , own                       )              {
  if (own.length === 0) return node;
  const lines = own
    .slice(0, MARKED)
    .flatMap(({ what, baseline, candidate }) => [what, `${shownValue(baseline)} → ${shownValue(candidate)}`]);
  return { ...node, change: own.length > MARKED ? [...lines, `and ${own.length - MARKED} more`] : lines };
}

function modelNodes(dossier         )                         {
  const model = dossier.gate?.statement.predicate.result.model;
  const version = dossier.versions.findLast(
    ({ statement: { predicate } }) =>
      predicate.result.artifact.startsWith('model:') && predicate.result.version !== undefined,
  );
  const pushed = version?.statement.predicate.result.version;
  const digest = model?.digest ?? pushed?.digest ?? trainedDigest(dossier);
  if (digest === undefined) return [];
  const sequence = pushed?.digest === digest ? `@v${pushed.sequence}` : '';
  const size = pushed?.digest === digest ? (0,format/* formatBytes */.z3)(pushed.sizeBytes) : '';
  const detail = [model?.label, size].filter((part) => part !== undefined && part !== '').join(', ');
  return [{ name: `model:${bareName(dossier.key)}${sequence}`, detail, digest }];
}

/** Of the whole output folder, as gate and push would name it; one of its files is not the model. */
function trainedDigest({ training }         )                     {
  const name = training?.statement.predicate.result.model ?? 'model';
  return training === undefined ? undefined : (0,statement/* subjectsOf */.Z6)(training.statement).find((each) => each.name === name)?.digest;
}

function gateNodes(dossier         )                         {
  const gate = dossier.gate?.statement.predicate;
  if (gate === undefined) return [];
  const { outcomes, baseline, rulesDigest } = gate.result;
  return [
    {
      name: (0,format/* plural */.LS)(outcomes.length, 'rule'),
      detail: baseline === undefined ? 'no baseline' : `against ${baseline.label}`,
      digest: rulesDigest,
      ...(gate.verdict === undefined ? {} : { verdict: gate.verdict }),
    },
  ];
}

function rolloutNodes(dossier         )                         {
  return dossier.rollouts.map(({ statement: { predicate } }) => ({
    name: predicate.result.environment,
    detail:
      predicate.result.serving === undefined ? predicate.result.status : `${predicate.result.serving.label} serves`,
    ...(predicate.result.serving === undefined ? {} : { digest: predicate.result.serving.digest }),
    ...(predicate.verdict === undefined ? {} : { verdict: predicate.verdict }),
  }));
}

function lineageTable(stages                         )        {
  return {
    caption: 'From data to deployment, by digest',
    columns: [
      { title: 'stage', align: 'left' },
      { title: 'what', align: 'left', names: true },
      { title: 'detail', align: 'left' },
      { title: 'digest', align: 'left' },
      { title: 'differs', align: 'left' },
    ],
    rows: stages.flatMap((stage) =>
      stage.nodes.map((node) => [
        [stage.title],
        [node.name],
        [node.detail],
        node.digest === undefined ? ['–'] : [code((0,format/* shortDigest */.VK)(node.digest))],
        [(node.change ?? []).join(', ')],
      ]),
    ),
  };
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/rollout.js

                                                                                        
                                                       

                                                     
                                         
                                              

function rolloutSection(dossier         )                      {
  const last = dossier.rollouts.at(-1)?.statement.predicate;
  if (last === undefined) return undefined;
  return {
    id: 'rollout',
    title: 'How did it roll out?',
    summary: [`Rollout: ${dossier.rollouts.map(({ statement }) => sentence(statement.predicate.result)).join('; ')}`],
    weight: last.verdict === 'pass' ? 55 : 90,
    reach: 'everywhere',
    open: last.verdict === 'fail' || last.verdict === 'inconclusive',
    blocks: dossier.rollouts.flatMap(({ statement }, index) => rollout_blocksOf(statement.predicate.result, index)),
  };
}

function sentence(result               )         {
  return `${result.environment} ${outcomeOf(result)}`;
}

/** `rolled back, v7 serves`. */
function outcomeOf(result               )         {
  const words                                          = {
    completed: result.kind === 'rollback' ? 'rolled back by hand' : 'completed',
    'rolled-back': 'rolled back',
    refused: 'refused before anything changed',
    unchanged: 'nothing to change',
    held: 'held at a stage for want of data',
    failed: 'failed',
  };
  return result.serving === undefined
    ? words[result.status]
    : `${words[result.status]}, ${result.serving.label} serves`;
}

function rollout_blocksOf(result               , index        )                   {
  const blocks                        = [
    { kind: 'paragraph', text: pathText(result) },
    result.timeline.length < 2 ? undefined : { kind: 'charts', charts: [rolloutChart(result, index)] },
    result.stages.length === 0 ? undefined : { kind: 'table', table: stagesTable(result) },
    result.analyses.length === 0 ? undefined : { kind: 'table', table: analysesTable(result) },
  ];
  return blocks.filter((block) => block !== undefined);
}

function pathText(result               )       {
  const from       = result.from === undefined ? [] : ['from ', code(result.from.label), ' '];
  const traffic = result.traffic;
  const served =
    traffic === undefined
      ? ''
      : ` ${(0,format/* plural */.LS)(traffic.requests, 'request')} were served, ${(0,format/* formatCount */.B4)(traffic.canaryRequests)} by the new release; ` +
        `${(0,format/* formatCount */.B4)(traffic.canaryErrors)} of those failed, ${(0,format/* formatCount */.B4)(traffic.otherErrors)} of the others, ` +
        `${(0,format/* formatCount */.B4)(traffic.unanswered)} got no answer.`;
  const restored =
    result.restoredMs === undefined
      ? ''
      : ` All traffic was back ${(0,format/* formatDuration */.a3)(result.restoredMs)} after the decision.`;
  const resumed = result.resumedAfterKill ? ' The rollout was interrupted and resumed where it had stopped.' : '';
  return [
    `In ${result.environment}, `,
    ...from,
    'to ',
    code(result.to.label),
    ' (',
    code((0,format/* shortDigest */.VK)(result.to.digest)),
    `): ${outcomeOf(result)}.${served}${restored}${resumed}`,
  ];
}

function rolloutChart(result               , index        )               {
  const start = Date.parse(result.timeline[0]?.at ?? '');
  const at = (event                )         => Date.parse(event.at) - start;
  const end = Math.max(...result.timeline.map(at), 1);
  const rates = (pick                                                                  )                   =>
    result.timeline.flatMap((event) => {
      const rate = pick(event);
      return rate === undefined ? [] : [[at(event), rate * 100]         ];
    });
  return {
    type: 'rollout',
    id: `rollout-${index}`,
    title: `${result.environment}: exposure and error rates`,
    description: `${sentence(result)}. Exposure of the new release over ${(0,format/* formatDuration */.a3)(end)}: ${result.timeline.map((event) => `${event.percent} %`).join(', ')}.`,
    endMs: end,
    exposure: result.timeline.map((event) => [at(event), event.percent]         ),
    canaryErrors: rates((event) => event.canaryErrorRate),
    baselineErrors: rates((event) => event.baselineErrorRate),
    decisions: result.stages.map((stage) => ({
      atMs: Math.max(0, Date.parse(stage.finishedAt) - start),
      label: `${stage.percent} %: ${stage.reason}`,
      verdict: stage.verdict,
    })),
    table: timelineTable(result, at),
  };
}

function timelineTable(result               , at                                   )        {
  const rate = (value                    )         => (value === undefined ? '–' : `${(0,format/* formatNumber */.ZV)(value * 100)} %`);
  return {
    caption: `What happened in ${result.environment}`,
    columns: [
      { title: 'after', align: 'right' },
      { title: 'what', align: 'left', names: true },
      { title: 'on the new release', align: 'right' },
      { title: 'errors, new', align: 'right' },
      { title: 'errors, old', align: 'right' },
    ],
    rows: result.timeline.map((event) => [
      [(0,format/* formatDuration */.a3)(at(event))],
      [event.what],
      [`${event.percent} %`],
      [rate(event.canaryErrorRate)],
      [rate(event.baselineErrorRate)],
    ]),
    shown: 12,
  };
}

function stagesTable(result               )        {
  return {
    caption: 'Stages and what was decided',
    columns: [
      { title: '', align: 'left' },
      { title: 'stage', align: 'right', names: true },
      { title: 'decided because', align: 'left' },
      { title: 'took', align: 'right' },
    ],
    rows: result.stages.map((stage) => [
      [{ kind: 'verdict', verdict: stage.verdict }],
      [`${stage.percent} %`],
      [stage.reason],
      [(0,format/* formatDuration */.a3)(Date.parse(stage.finishedAt) - Date.parse(stage.startedAt))],
    ]),
  };
}

function analysesTable(result               )        {
  return {
    caption: 'The new release against fresh instances of the old one',
    columns: [
      { title: '', align: 'left' },
      { title: 'stage', align: 'right' },
      { title: 'measure', align: 'left', names: true },
      { title: 'new', align: 'right' },
      { title: 'old', align: 'right' },
      { title: 'p or bound', align: 'right' },
      { title: 'method', align: 'left' },
    ],
    rows: result.analyses.map(({ stage, measure, verdict, canary, baseline, evidence, method }) => [
      [{ kind: 'verdict', verdict }],
      [`${stage} %`],
      [measure === 'errors' ? 'failed requests' : 'slow requests'],
      [counted(canary)],
      [counted(baseline)],
      [(0,format/* formatNumber */.ZV)(evidence, 2)],
      [method],
    ]),
    shown: 12,
  };
}

function counted({ events, requests }                 )         {
  return `${(0,format/* formatCount */.B4)(events)} of ${(0,format/* formatCount */.B4)(requests)}`;
}

;// CONCATENATED MODULE: ./.build/shared/core/secrets.js
/**
 * What of a text is nobody else's business. GitHub masks secrets in logs alone: a comment, a summary or another server
 * gets what it is given.
 */

const SECRET_WORDS =
  /(^|[._ /-])(password|passwd|pwd|passphrase|secret|credentials?|(api|access|private|secret)[._ -]?key|(auth|access|api|bearer|refresh)[._ -]?token)s?($|[._ /-])/i;
const TOKEN = /token$/i;
/** Tokens that a model reads, which open nothing. */
const MODEL_TOKEN =
  /(^|[._ /-])(pad|padding|eos|bos|unk|sep|cls|mask|special|start|end|stop|eot|eod|boi|eoi|fim|prefix|suffix|middle|image|audio|video|blank|delimiter|newline|num|n|max|min|per|by|first|last|next|prev|previous|word|sub)[._ -]?token$/i;

/** As GitHub masks a secret in a log. */
const NOT_SHOWN = '***';

/** Whether the name of a parameter, an option or a variable says that its value is nobody else's business. */
function namesSecret(name        )          {
  const parted = name.replace(/([a-z])([A-Z])/g, '$1_$2');
  return SECRET_WORDS.test(parted) || (TOKEN.test(parted) && !MODEL_TOKEN.test(parted));
}

/** A command on one line, without what stands under the name of a secret or before the host of an address. */
function redactCommand(words                   )         {
  return words.map((word, index) => redactWord(word, words[index - 1] ?? '')).join(' ');
}

function redactWord(word        , before        )         {
  if (before.startsWith('-') && namesSecret(before) && !before.includes('=') && !isOption(word)) return NOT_SHOWN;
  const [, assigned = '', name = ''] = /^(([\w.-]{1,200})=)./s.exec(word) ?? [];
  return namesSecret(name) ? `${assigned}${NOT_SHOWN}` : redactText(word);
}

/** Lengths are bounded, so that no text takes longer than its length demands. */
const NAME_BEFORE_VALUE = /(?<![\w.-])([\w.-]{1,200})(?:["']?\s{0,3}[:=]\s{0,3}|(\s{1,3}))/g;
const VALUE = /"[^"]{0,2000}"|'[^']{0,2000}'|[^\s&"'}]+/y;
const USER_OF_ADDRESS = /\/\/(?:[^/\s]{0,500}|[^/\s:@]{0,100}:(?!\d+[/?#])\S{0,300})@/g;
const BEARER = /\b(bearer)\s{1,3}\S+/gi;

/** Free text without `//user:password@`, and without what stands behind the name of a secret: `token=…`, `"token": "…"`. */
function redactText(text        )         {
  let shown = '';
  let end = 0;
  for (const { index, 0: match, 1: name = '', 2: blank } of text.matchAll(NAME_BEFORE_VALUE)) {
    VALUE.lastIndex = index + match.length;
    if (VALUE.lastIndex < end || !namesSecret(name)) continue;
    // Behind a blank stands a value only where an option asks for it.
    if (blank !== undefined && !name.startsWith('-')) continue;
    const from = VALUE.lastIndex;
    const value = VALUE.exec(text)?.[0];
    if (value === undefined || (blank !== undefined && isOption(value))) continue;
    shown += text.slice(end, from) + NOT_SHOWN;
    end = from + value.length;
  }
  return (shown + text.slice(end)).replace(BEARER, `$1 ${NOT_SHOWN}`).replace(USER_OF_ADDRESS, `//${NOT_SHOWN}@`);
}

function isOption(word        )          {
  return /^--[a-z]/i.test(word);
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/training.js


                                                                         
                                              

                                                           
                                              

const DRAWN_CURVES = 6;

function trainingSection(dossier         )                      {
  const predicate = dossier.training?.statement.predicate;
  if (predicate === undefined) return undefined;
  const { result } = predicate;
  return {
    id: 'training',
    title: 'How was it trained?',
    summary: training_summaryOf(result),
    weight: predicate.verdict === 'fail' ? 75 : 30,
    reach: 'everywhere',
    open: predicate.verdict === 'fail',
    blocks: [
      ...proofOf(result),
      ...curvesOf(result),
      { kind: 'facts', title: 'The run', facts: training_factsOf(result) },
      ...(result.tail === undefined || result.tail.length === 0
        ? []
        : [{ kind: 'lines', title: 'Last lines of the command', lines: result.tail }         ]),
    ],
  };
}

function training_summaryOf(result                )       {
  const status                                           = {
    succeeded: `Training: ${(0,format/* formatDuration */.a3)(result.wallMs)}`,
    skipped: 'Training: skipped, the same run is already recorded',
    failed: `Training: failed after ${(0,format/* formatDuration */.a3)(result.wallMs)}`,
    cancelled: `Training: cancelled after ${(0,format/* formatDuration */.a3)(result.wallMs)}`,
    'timed-out': `Training: out of time after ${(0,format/* formatDuration */.a3)(result.wallMs)}`,
  };
  return [`${status[result.status]}, reproducible as `, code(`run:${(0,format/* shortDigest */.VK)(result.runKey)}`)];
}

function proofOf(result                )                   {
  if (result.proof === undefined) return [];
  const { finishedAt, verified } = result.proof;
  const digests = (0,format/* plural */.LS)(verified, 'digest');
  return [
    {
      kind: 'paragraph',
      text: [
        'The same run finished ',
        { kind: 'time', at: finishedAt },
        `; ${digests} of its outputs were checked again.`,
      ],
    },
  ];
}

function curvesOf(result                )                   {
  const charts = Object.entries(result.curves)
    .filter(([, points]) => points.length > 1)
    .slice(0, DRAWN_CURVES)
    .map(([metric, points], index)             => learningCurve(metric, points, index));
  return charts.length === 0 ? [] : [{ kind: 'charts', charts }];
}

function learningCurve(metric        , points                                            , index        )             {
  const last = points.at(-1);
  return {
    type: 'curve',
    id: `learning-${index}`,
    title: `${metric} while training`,
    description: `${metric} over ${(0,format/* plural */.LS)(points.length, 'point')} of training, ${(0,format/* formatNumber */.ZV)(points[0]?.value ?? NaN)} at the start and ${(0,format/* formatNumber */.ZV)(last?.value ?? NaN)} at the end.`,
    x: { label: 'step' },
    y: { label: metric },
    lines: [{ role: 'candidate', name: metric, points: points.map(({ step, value }) => [step, value]         ) }],
    markers: false,
    overTime: true,
    table: {
      caption: `${metric} while training`,
      columns: [
        { title: 'step', align: 'right', names: true },
        { title: metric, align: 'right' },
      ],
      rows: thin(points, 10).map(({ step, value }) => [[(0,format/* formatNumber */.ZV)(step, 6)], [(0,format/* formatNumber */.ZV)(value, 4)]]),
    },
  };
}

function thin   (points              , most        )               {
  if (points.length <= most) return points;
  return Array.from(
    { length: most },
    (_, index) => points[Math.round((index * (points.length - 1)) / (most - 1))],
  ).filter((point) => point !== undefined);
}

function training_factsOf(result                )                  {
  const parameters = Object.entries(result.parameters);
  const metrics = Object.entries(result.metrics);
  const facts                       = [
    { label: 'run key', value: [code((0,format/* shortDigest */.VK)(result.runKey))] },
    { label: 'code', value: [code((0,format/* shortDigest */.VK)(result.code))] },
    {
      label: 'data',
      value: result.data.flatMap(({ name, digest }, index) => [
        index === 0 ? '' : ', ',
        `${name} `,
        code((0,format/* shortDigest */.VK)(digest)),
      ]),
    },
    { label: 'command', value: [code(redactCommand(result.command))] },
    parameters.length === 0
      ? undefined
      : {
          label: 'parameters',
          value: parameters.flatMap(([name, value], index) => [
            index === 0 ? '' : ', ',
            code(`${name}=${shownParameter(name, value)}`),
          ]),
        },
    { label: 'seed', value: [String(result.seed)] },
    { label: 'attempt', value: [String(result.attempt), ...resumed(result)] },
    metrics.length === 0
      ? undefined
      : {
          label: 'final metrics',
          value: [metrics.map(([name, value]) => `${name} ${(0,format/* formatNumber */.ZV)(value, 4)}`).join(', ')],
        },
    { label: 'wall time', value: [(0,format/* formatDuration */.a3)(result.wallMs)] },
    result.cpuMs === undefined ? undefined : { label: 'CPU time', value: [(0,format/* formatDuration */.a3)(result.cpuMs)] },
    result.peakMemoryBytes === undefined
      ? undefined
      : { label: 'peak memory', value: [(0,format/* formatBytes */.z3)(result.peakMemoryBytes)] },
    result.exitCode === undefined ? undefined : { label: 'exit code', value: [String(result.exitCode)] },
    result.signal === undefined ? undefined : { label: 'signal', value: [result.signal] },
  ];
  return facts.filter((fact) => fact !== undefined);
}

function shownParameter(name        , value                           )         {
  return namesSecret(name) ? NOT_SHOWN : redactText(String(value));
}

function resumed(result                )       {
  if (result.resumedFrom === undefined) return [];
  const { attempt, checkpoint, step } = result.resumedFrom;
  const at = step === undefined ? '' : ` at step ${step}`;
  return [`, resumed from attempt ${attempt}${at}, checkpoint `, code((0,format/* shortDigest */.VK)(checkpoint))];
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/why.js


                                              



const WORST_SLICES = 3;

/** Why the gate did not pass, in numbers: what the candidate newly gets wrong, and where. */
function whyOf(dossier         )                   {
  const verdict = dossier.gate?.statement.predicate.verdict;
  const result = dossier.gate?.statement.predicate.result;
  if (result === undefined || (verdict !== 'fail' && verdict !== 'inconclusive')) return undefined;
  const sentences         = [];
  if (result.disagreement !== undefined) {
    const { rows, newlyWrong, newlyRight, pValue } = result.disagreement;
    sentences.push([
      `of ${(0,format/* plural */.LS)(rows, 'row')} the candidate newly gets ${(0,format/* formatCount */.B4)(newlyWrong)} wrong and ${(0,format/* formatCount */.B4)(newlyRight)} right (McNemar ${formatPValue(pValue)}).`,
    ]);
  }
  const worst = harmfulSlices(dossier).slice(0, WORST_SLICES);
  if (worst.length > 0) {
    const parts = worst.flatMap(({ slice, unit }, index)       => [
      index === 0 ? 'Worst slices: ' : ', ',
      code(`${slice.column}=${slice.value}`),
      ` ${slice.metric} ${formatChange(slice.change?.value ?? 0, unit)} (${(0,format/* plural */.LS)(slice.rows, 'row')})`,
    ]);
    sentences.push([...parts, '.']);
  }
  if (sentences.length === 0) return undefined;
  return sentences.flatMap((sentence, index) => (index === 0 ? sentence : [' ', ...sentence]));
}

;// CONCATENATED MODULE: ./.build/shared/report/compose/report.js


                                                              
                                       


                                                               







                                            








/** Composes one document per model from the evidence. Pure: the same evidence gives the same documents. */
function composeReport(statements                            , setting         )                      {
  return sortEvidence(statements).map((dossier) => composeDocument(dossier, setting));
}

function composeDocument(dossier         , setting         )           {
  const standing = standingOf(dossier, setting);
  const alert = alertOf(dossier, standing, setting);
  const decision = decisionTable(dossier);
  const why = whyOf(dossier);
  const next = nextStepOf(dossier, standing);
  const commands = commandsOf(dossier, standing, setting);
  const newest = dossier.current.at(-1);
  return {
    key: dossier.key,
    standing,
    headline: headlineOf(dossier, standing, setting),
    byline: bylineOf(dossier, setting),
    steps: stepsOf(dossier),
    ...(alert === undefined ? {} : { alert }),
    ...(decision === undefined ? {} : { decision }),
    ...(why === undefined ? {} : { why }),
    sections: sectionsOf(dossier, setting),
    ...(next === undefined ? {} : { next }),
    ...(commands === undefined ? {} : { commands }),
    method: methodOf(dossier, setting),
    ...(newest === undefined ? {} : { measuredAt: finishedAt(newest) }),
  };
}

/** In the order of the page: may it ship, where does it fail, how does it behave, what changed, what did it cost. */
function sectionsOf(dossier         , setting         )                     {
  const sections = [
    decisionSection(dossier),
    waiversSection(dossier, setting),
    slicesSection(dossier),
    behaviourSection(dossier),
    lineageSection(dossier),
    dataSection(dossier),
    trainingSection(dossier),
    rolloutSection(dossier),
    costSection(dossier),
    evidenceSection(dossier),
  ];
  return sections.filter((section) => section !== undefined);
}

const EXPLAINED_IN                                   = {
  'validate-data': 'data',
  'version-artifact': 'lineage',
  train: 'training',
  gate: 'decision',
  deploy: 'rollout',
  promote: 'rollout',
  rollback: 'rollout',
};

function stepsOf(dossier         )                  {
  return dossier.current.map(({ statement: { predicate, subject } }) => ({
    action: predicate.action,
    ...(predicate.verdict === undefined ? {} : { verdict: predicate.verdict }),
    subject: subject[0]?.name ?? '',
    digest: (0,format/* shortDigest */.VK)(subject[0] === undefined ? '' : (0,statement/* digitsOf */.C3)(subject[0].digest)),
    section: EXPLAINED_IN[predicate.action] ?? 'evidence',
  }));
}

function methodOf(dossier         , setting         )       {
  const method = dossier.gate?.statement.predicate.result.method;
  const measured =
    method === undefined
      ? []
      : [
          method.interval,
          method.resamples === undefined ? undefined : `${method.resamples.toLocaleString('en-US')} resamples`,
          `${Number((method.level * 100).toFixed(2))} % level`,
          method.multiplicity,
          method.seed === undefined ? undefined : `seed ${(0,format/* shortDigest */.VK)(method.seed)}`,
        ].filter((part) => part !== undefined);
  const digest = (0,core_digest/* digestJson */.tv)(dossier.current.map((stored) => stored.digest));
  return [
    ...(measured.length === 0 ? [] : [`${measured.join(', ')} · `]),
    'evidence ',
    code(`sha256:${(0,format/* shortDigest */.VK)(digest)}`),
    ` · trainyard ${setting.version}`,
  ];
}

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: ./.build/shared/core/escape.js
var core_escape = __nccwpck_require__(865);
;// CONCATENATED MODULE: ./.build/shared/report/html/markup.js


/** HTML or SVG that is known to be whole and escaped. Only the tag below makes it. */
                         
                          
 

                                                                                    

/** Builds markup; every string and number put into it is escaped, markup is taken as it is, `undefined` is nothing. */
function markup(parts                      , ...values                  )         {
  return { source: parts.reduce((text, part, index) => text + markup_sourceOf(values[index - 1]) + part) };
}

function markup_sourceOf(value       )         {
  if (value === undefined) return '';
  if (typeof value === 'string') return (0,core_escape/* toHtml */.Vw)(value);
  if (typeof value === 'number') return Number.isFinite(value) ? String(Number(value.toFixed(2))) : '0';
  if ('source' in value) return value.source;
  return value.map((item) => item?.source ?? '').join('');
}

/** Text of ours that is known to be safe, such as the style sheet; never for anything that came from outside. */
function trusted(source        )         {
  return { source };
}

;// CONCATENATED MODULE: ./.build/shared/report/charts/scale.js
/** Maps a domain to a range of pixels, linearly. */
                        
                          
                                             
 

function linear(domain                           , range                           )        {
  const [d0, d1] = domain;
  const [r0, r1] = range;
  const span = d1 - d0 || 1;
  return Object.assign((value        ) => r0 + ((value - d0) / span) * (r1 - r0), { domain });
}

/** The smallest domain around all finite values, with a margin on both sides as a share of its width. */
function domainOf(values                                 , pad = 0.06)                            {
  const finite = values.filter((value) => value !== undefined && Number.isFinite(value))            ;
  if (finite.length === 0) return [0, 1];
  const low = finite.reduce((a, b) => Math.min(a, b));
  const high = finite.reduce((a, b) => Math.max(a, b));
  const width = high - low || Math.abs(high) || 1;
  return [low - pad * width, high + pad * width];
}

/** Round numbers across a domain, about `count` of them: multiples of 1, 2 or 5 times a power of ten. */
function ticks([low, high]                           , count        )                    {
  const span = high - low;
  if (!(span > 0) || !Number.isFinite(span)) return [low];
  const rough = span / Math.max(count, 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((factor) => factor * power).find((size) => size >= rough * 0.999) ?? rough;
  const first = Math.ceil(low / step - 1e-9);
  const last = Math.floor(high / step + 1e-9);
  return Array.from({ length: Math.min(last - first + 1, 50) }, (_, index) => clean((first + index) * step));
}

function clean(value        )         {
  return Number(value.toPrecision(12)) || 0;
}

/** A tick's text: no more digits than needed, and a true minus sign. */
function tickLabel(value        )         {
  const size = Math.abs(value);
  const text = size >= 1e6 ? `${clean(value / 1e6)}M` : size >= 1e4 ? `${clean(value / 1e3)}k` : String(clean(value));
  return text.replace('-', '−');
}

;// CONCATENATED MODULE: ./.build/shared/report/charts/frame.js


                                        


/** A picture is drawn once for a wide page and once for a phone; the style sheet shows one of them. */
                                                 

const WIDE = 840;
const NARROW = 344;

                        
                      
                         
                               
                         
                          
                            
 

/** An SVG with the words for those who cannot see it. */
function frame_frame({ id, title, description, width, height, breadth }       , body                   )         {
  const key = `${domId(id)}-${breadth}`;
  return markup`<svg class="chart ${breadth}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-labelledby="${key}-title ${key}-description"><title id="${key}-title">${title}</title><desc id="${key}-description">${description}</desc>${body}</svg>`;
}

/** An identifier for an element: letters, digits and hyphens only. */
function domId(text        )         {
  return text.replace(/[^A-Za-z0-9]+/g, '-').slice(0, 80);
}

/** Characters that fit into a width, at about half the font size each. */
function fit(text        , width        , fontSize = 13)         {
  return (0,core_escape/* toLine */.S5)(text, Math.max(4, Math.floor(width / (fontSize * 0.51))));
}

                              
                                               
                          
 

function label(x        , y        , text        , { anchor = 'start', style = '' }              = {})         {
  return markup`<text x="${x}" y="${y}" text-anchor="${anchor}" class="${style}">${text}</text>`;
}

function line(from                           , to                           , style        )         {
  return markup`<line x1="${from[0]}" y1="${from[1]}" x2="${to[0]}" y2="${to[1]}" class="${style}"/>`;
}

function rect(at                           , size                           , style        )         {
  return markup`<rect x="${at[0]}" y="${at[1]}" width="${Math.max(0, size[0])}" height="${Math.max(0, size[1])}" class="${style}"/>`;
}

function polyline(points                                        , style        )         {
  return markup`<polyline points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" class="${style}"/>`;
}

function polygon(points                                        , style        )         {
  return markup`<polygon points="${points.map(([x, y]) => `${round(x)},${round(y)}`).join(' ')}" class="${style}"/>`;
}

function round(value        )         {
  return Number(value.toFixed(2));
}

                        
                        
                       
                          
                         
                         
                                              
 

/** Grid lines, tick labels and the title of a horizontal axis. */
function xAxis({ scale, top, bottom, title, count, format = tickLabel }       )                    {
  const [from, to] = scale.domain;
  const marks = ticks(scale.domain, count).flatMap((tick) => [
    line([scale(tick), top], [scale(tick), bottom], 'grid'),
    label(scale(tick), bottom + 16, format(tick), { anchor: 'middle', style: 'tick' }),
  ]);
  return [
    ...marks,
    line([scale(from), bottom], [scale(to), bottom], 'axis'),
    label((scale(from) + scale(to)) / 2, bottom + 34, title, { anchor: 'middle', style: 'axis-title' }),
  ];
}

                        
                        
                        
                         
                         
                         
                                              
 

/** Grid lines and tick labels of a vertical axis; its title stands above it, where it can be read. */
function yAxis({ scale, left, right, title, count, format = tickLabel }       )                    {
  const top = Math.min(...scale.domain.map(scale));
  const marks = ticks(scale.domain, count).flatMap((tick) => [
    line([left, scale(tick)], [right, scale(tick)], 'grid'),
    label(left - 6, scale(tick) + 4, format(tick), { anchor: 'end', style: 'tick' }),
  ]);
  return [...marks, label(left, top - 10, title, { style: 'axis-title' })];
}

;// CONCATENATED MODULE: ./.build/shared/report/charts/confusion.js

                                                                   



const WIDTH = 320;
const HEIGHT = 304;
const CELL = { width: 130, height: 104 }         ;
const LEFT = 52;
const TOP = 46;

                                                                                 

/** Rows are what was, columns what was predicted; each cell is shaded by its share of its row. */
const CELLS            
                        
                      
                         
                          
    = [
  { count: 'truePositive', row: 0, column: 0, right: true },
  { count: 'falseNegative', row: 0, column: 1, right: false },
  { count: 'falsePositive', row: 1, column: 0, right: false },
  { count: 'trueNegative', row: 1, column: 1, right: true },
];

/** The candidate's matrix, with the baseline's figures in grey in each cell. */
function drawConfusion(chart                )         {
  const candidate = chart.matrices.find(({ role }) => role === 'candidate') ?? chart.matrices[0];
  const baseline = chart.matrices.find((matrix) => matrix !== candidate);
  if (candidate === undefined) return markup``;
  const across = ['predicted positive', 'predicted negative'];
  const down = ['positive', 'negative'];
  return frame_frame({ ...chart, width: WIDTH, height: HEIGHT, breadth: 'only' }, [
    ...across.map((text, index) =>
      label(LEFT + (index + 0.5) * CELL.width, TOP - 10, text, { anchor: 'middle', style: 'axis-title' }),
    ),
    ...down.map((text, index) => sideways(LEFT - 12, TOP + (index + 0.5) * CELL.height, `actually ${text}`)),
    ...CELLS.flatMap((cell) => drawCell(cell, candidate, baseline)),
    label(LEFT, TOP + 2 * CELL.height + 24, `at threshold ${(0,format/* formatNumber */.ZV)(candidate.threshold)}; percent of each row`, {
      style: 'tick',
    }),
  ]);
}

function sideways(x        , y        , text        )         {
  return markup`<text x="${x}" y="${y}" text-anchor="middle" class="axis-title" transform="rotate(-90 ${x} ${y})">${text}</text>`;
}

function drawCell(
  { count, row, column, right }                        ,
  candidate                 ,
  baseline                             ,
)                    {
  const x = LEFT + column * CELL.width;
  const y = TOP + row * CELL.height;
  const share = shareOf(count, candidate);
  const middle = x + CELL.width / 2;
  return [
    markup`<rect x="${x + 2}" y="${y + 2}" width="${CELL.width - 4}" height="${CELL.height - 4}" rx="4" class="${right ? 'fill-candidate' : 'fill-fail'}" fill-opacity="${0.06 + 0.22 * share}"/>`,
    label(middle, y + 42, (0,format/* formatCount */.B4)(candidate[count]), { anchor: 'middle', style: 'figure' }),
    label(middle, y + 62, confusion_percent(share), { anchor: 'middle', style: 'row' }),
    ...(baseline === undefined
      ? []
      : [
          label(middle, y + 82, `${(0,format/* formatCount */.B4)(baseline[count])} · ${confusion_percent(shareOf(count, baseline))}`, {
            anchor: 'middle',
            style: 'soft',
          }),
        ]),
  ];
}

function shareOf(count       , matrix                 )         {
  const positive = count === 'truePositive' || count === 'falseNegative';
  const total = positive ? matrix.truePositive + matrix.falseNegative : matrix.falsePositive + matrix.trueNegative;
  return total === 0 ? 0 : matrix[count] / total;
}

function confusion_percent(share        )         {
  return `${(share * 100).toFixed(1)} %`;
}

;// CONCATENATED MODULE: ./.build/shared/report/charts/curve.js
                                                                




const curve_WIDTH = 320;
const curve_HEIGHT = 304;
const curve_LEFT = 40;
const RIGHT = curve_WIDTH - 12;
const curve_TOP = 30;
const BOTTOM = curve_HEIGHT - 44;

/** Lines in a plane, the guide first, then the baseline, then the candidate on top. */
function drawCurve(chart            )         {
  const points = chart.lines.flatMap((line) => line.points);
  const xDomain =
    chart.x.domain ??
    domainOf(
      points.map(([x]) => x),
      0.01,
    );
  const yDomain = chart.y.domain ?? domainOf(points.map(([, y]) => y));
  const x = linear(xDomain, [curve_LEFT, RIGHT]);
  const y = linear(yDomain, [BOTTOM, curve_TOP]);
  const behindFirst = [...chart.lines].sort((a, b) => depth(a) - depth(b));
  return frame_frame({ ...chart, width: curve_WIDTH, height: curve_HEIGHT, breadth: 'only' }, [
    ...yAxis({ scale: y, left: curve_LEFT, right: RIGHT, title: chart.y.label, count: 5 }),
    ...xAxis({ scale: x, top: curve_TOP, bottom: BOTTOM, title: chart.x.label, count: 5 }),
    ...(chart.guide === undefined ? [] : [polyline(project(chart.guide.points, x, y), 'guide')]),
    ...behindFirst.flatMap((line) => drawLine(line, chart.markers, x, y)),
  ]);
}

function depth({ role }           )         {
  return ['baseline', 'extra', 'candidate'].indexOf(role);
}

function drawLine(line           , markers         , ...[x, y]                         )                    {
  const points = project(line.points, x, y);
  const dots = markers ? points : [];
  return [
    polyline(points, `curve stroke-${line.role}`),
    ...dots.map(([cx, cy]) => markup`<circle cx="${cx}" cy="${cy}" r="3.5" class="fill-${line.role}"/>`),
  ];
}

function project(points                  , x       , y       )                   {
  return points.filter((point) => point.every(Number.isFinite)).map(([px, py]) => [x(px), y(py)]         );
}

;// CONCATENATED MODULE: ./.build/shared/report/charts/mark.js
                                                     



/** An estimate's mark: each verdict has its own shape, so that colour is never needed. */
function verdictShape(verdict         , x        , y        )         {
  switch (verdict) {
    case 'pass':
      return markup`<circle cx="${x}" cy="${y}" r="5.5" class="fill-pass"/>`;
    case 'fail':
      return polygon(
        [
          [x, y - 7.5],
          [x + 7.5, y],
          [x, y + 7.5],
          [x - 7.5, y],
        ],
        'fill-fail',
      );
    case 'warn':
      return polygon(
        [
          [x, y - 7],
          [x + 6.5, y + 5],
          [x - 6.5, y + 5],
        ],
        'fill-warn',
      );
    case 'inconclusive':
      return markup`<circle cx="${x}" cy="${y}" r="5" class="hollow-inconclusive"/>`;
  }
}

/** An interval with its ends. */
function whisker(from        , to        , y        , style        )         {
  return markup`<path d="M${from} ${y - 5}v10M${to} ${y - 5}v10M${from} ${y}H${to}" class="whisker ${style}"/>`;
}

;// CONCATENATED MODULE: ./.build/shared/report/charts/dumbbell.js
                                                              





const LAYOUTS = {
  wide: { width: WIDE, left: 232, right: 676, rowHeight: 34, top: 6, middle: 17 },
  narrow: { width: NARROW, left: 12, right: NARROW - 12, rowHeight: 50, top: 4, middle: 34 },
}         ;

                                                  

const STYLES = { worse: 'fail', better: 'pass', unclear: 'unclear' }         ;

/** One row per slice: the baseline in grey, the candidate with its interval, the way between them in the trend's hue. */
function drawDumbbell(chart               , breadth                   )         {
  const layout = LAYOUTS[breadth];
  const bottom = layout.top + chart.rows.length * layout.rowHeight + 4;
  const values = chart.rows.flatMap(({ candidate, baseline, lower, upper }) => [candidate, baseline, lower, upper]);
  const scale = linear(domainOf(values), [layout.left, layout.right]);
  const format = chart.percent ? (value        )         => `${tickLabel(value * 100)} %` : tickLabel;
  return frame_frame({ ...chart, width: layout.width, height: bottom + 44, breadth }, [
    ...xAxis({ scale, top: layout.top, bottom, title: chart.axis, count: breadth === 'wide' ? 7 : 4, format }),
    ...chart.rows.flatMap((row, index) => drawRow(row, layout.top + index * layout.rowHeight, layout, scale)),
  ]);
}

function drawRow(row             , top        , layout        , scale       )                    {
  const y = top + layout.middle;
  const style = STYLES[row.trend];
  return [
    ...rowWords(row, top, layout),
    ...(row.baseline === undefined
      ? []
      : [line([scale(row.baseline), y], [scale(row.candidate), y], `way stroke-${style}`)]),
    ...(row.baseline === undefined
      ? []
      : [markup`<circle cx="${scale(row.baseline)}" cy="${y}" r="5.5" class="fill-baseline"/>`]),
    ...(row.lower === undefined || row.upper === undefined
      ? []
      : [whisker(scale(row.lower), scale(row.upper), y, 'stroke-candidate')]),
    markup`<circle cx="${scale(row.candidate)}" cy="${y}" r="5" class="fill-candidate"/>`,
  ];
}

function rowWords(row             , top        , layout        )                    {
  const style = row.trend === 'unclear' ? 'soft' : `text-${STYLES[row.trend]}`;
  const word = row.trend === 'unclear' ? 'unclear' : row.trend;
  const note = row.note === '' ? '' : `${row.note} ${word}`;
  if (layout.width === NARROW) {
    return [
      markup`<text x="${layout.left}" y="${top + 15}" class="halo"><tspan class="row">${fit(row.label, 130)}</tspan><tspan class="soft"> ${row.detail}</tspan></text>`,
      label(layout.right, top + 15, note, { anchor: 'end', style: `${style} halo` }),
    ];
  }
  const y = top + layout.middle + 4;
  return [
    markup`<text x="${layout.left - 14}" y="${y}" text-anchor="end"><tspan class="row">${fit(row.label, 140)}</tspan><tspan class="soft"> ${row.detail}</tspan></text>`,
    label(layout.right + 14, y, note, { style }),
  ];
}

;// CONCATENATED MODULE: ./.build/shared/report/charts/forest.js
                                                     
                                                                       





                  
                         
                        
                         
                             
                       
                                                                    
                          
 

const forest_LAYOUTS                                              = {
  wide: { width: WIDE, left: 232, right: 676, rowHeight: 36, top: 22, middle: 18 },
  narrow: { width: NARROW, left: 12, right: NARROW - 12, rowHeight: 54, top: 22, middle: 36 },
};

const forest_WORDS                                    = {
  pass: 'pass',
  warn: 'warn',
  fail: 'fail',
  inconclusive: 'undecided',
};

/** Below the rows of a panel: its axis, and the room above the next panel. */
const FOOT = 82;
const AXIS = 48;

/** Rules against the line each draws, in panels that share an axis; the side that a rule does not allow is shaded. */
function drawForest(chart             , breadth                   )         {
  const layout = forest_LAYOUTS[breadth];
  let top = layout.top;
  const body = chart.panels.flatMap((panel) => {
    const drawn = drawPanel(panel, top, layout);
    top += panel.rows.length * layout.rowHeight + FOOT;
    return drawn;
  });
  return frame_frame({ ...chart, width: layout.width, height: top - FOOT + AXIS, breadth }, body);
}

function drawPanel(panel             , top        , layout        )                    {
  const bottom = top + panel.rows.length * layout.rowHeight + 4;
  const values = panel.rows.flatMap(({ value, lower, upper, margin, baseline }) => [
    value,
    lower,
    upper,
    margin,
    baseline,
  ]);
  const scale = linear(domainOf([0, ...values]), [layout.left, layout.right]);
  return [
    ...panel.rows.map((row, index) => zone(row, top + index * layout.rowHeight, layout, scale)),
    ...xAxis({ scale, top, bottom, title: panel.axis, count: layout.width === WIDE ? 7 : 4 }),
    line([scale(0), top - 6], [scale(0), bottom], 'zero'),
    label(scale(0), top - 10, panel.zero, { anchor: zeroAnchor(scale(0), layout), style: 'tick' }),
    ...panel.rows.flatMap((row, index) => forest_drawRow(row, top + index * layout.rowHeight, layout, scale)),
  ];
}

function zeroAnchor(x        , { left, right }        )                             {
  if (x - left < 50) return 'start';
  return right - x < 50 ? 'end' : 'middle';
}

function zone(row           , rowTop        , layout        , scale       )         {
  if (row.margin === undefined) return markup``;
  const top = rowTop + layout.middle - 13;
  return rect([layout.left, top], [scale(row.margin) - layout.left, 26], 'forbidden');
}

function forest_drawRow(row           , top        , layout        , scale       )                    {
  const y = top + layout.middle;
  const style = `stroke-${row.verdict}`;
  return [
    ...forest_rowWords(row, top, layout),
    ...(row.margin === undefined ? [] : [line([scale(row.margin), y - 13], [scale(row.margin), y + 13], 'margin')]),
    ...(row.baseline === undefined
      ? []
      : [markup`<circle cx="${scale(row.baseline)}" cy="${y}" r="5" class="fill-baseline"/>`]),
    ...(row.lower === undefined || row.upper === undefined
      ? []
      : [whisker(scale(row.lower), scale(row.upper), y, style)]),
    verdictShape(row.verdict, scale(row.value), y),
  ];
}

/** On a wide page the words stand beside the row, on a phone above it. */
function forest_rowWords(row           , top        , layout        )                    {
  const word = forest_WORDS[row.verdict];
  if (layout.width === NARROW) {
    return [
      label(layout.left, top + 16, fit(row.label, 200), { style: 'row halo' }),
      markup`<text x="${layout.right}" y="${top + 16}" text-anchor="end" class="halo"><tspan class="row">${row.note} </tspan><tspan class="text-${row.verdict}">${word}</tspan></text>`,
    ];
  }
  const y = top + layout.middle + 4;
  return [
    label(layout.left - 14, y, fit(row.label, 216), { anchor: 'end', style: 'row' }),
    label(layout.right + 78, y, row.note, { anchor: 'end', style: 'row number' }),
    label(layout.right + 92, y, word, { style: `text-${row.verdict}` }),
  ];
}

;// CONCATENATED MODULE: ./.build/shared/report/charts/lineage.js


                                                                           



const BOX = { height: 66, gap: 12, line: 18 }         ;
const ARROW = 22;
const TITLE = 24;

                                             

/** Boxes from data to deployment: beside one another on a wide page, below one another on a phone. */
function drawLineage(chart              , breadth                   )         {
  return breadth === 'wide' ? across(chart) : down(chart);
}

function across(chart              )         {
  const width = Math.min((WIDE - ARROW * (chart.stages.length - 1)) / chart.stages.length, 200);
  const middle = TITLE + BOX.height / 2;
  const height = Math.max(...chart.stages.map(heightOf)) + 4;
  const body = chart.stages.flatMap((stage, index) => {
    const x = index * (width + ARROW);
    return [
      ...(index === 0 ? [] : [arrow([x - ARROW + 4, middle], [x - 4, middle])]),
      ...drawStage(stage, [x, 0], width),
    ];
  });
  return frame_frame({ ...chart, width: WIDE, height, breadth: 'wide' }, body);
}

function down(chart              )         {
  let y = 0;
  const body = chart.stages.flatMap((stage, index) => {
    const top = y;
    y += heightOf(stage) + ARROW - 8;
    const from        = [NARROW / 2, top - ARROW + 12];
    return [...(index === 0 ? [] : [arrow(from, [NARROW / 2, top - 1])]), ...drawStage(stage, [1, top], NARROW - 2)];
  });
  return frame_frame({ ...chart, width: NARROW, height: y - ARROW + 12, breadth: 'narrow' }, body);
}

function heightOf(stage              )         {
  return TITLE + stage.nodes.reduce((sum, node) => sum + nodeHeight(node) + BOX.gap, 0);
}

function nodeHeight(node             )         {
  return BOX.height + changeHeight(node);
}

/** Room for the lines of a change; nothing where nothing differs. */
function changeHeight({ change }             )         {
  return change === undefined ? 0 : change.length * BOX.line + 14;
}

function arrow([x1, y1]       , [x2, y2]       )         {
  const across = y1 === y2;
  const head = across
    ? `M${x2 - 6} ${y2 - 4}L${x2} ${y2}L${x2 - 6} ${y2 + 4}`
    : `M${x2 - 4} ${y2 - 6}L${x2} ${y2}L${x2 + 4} ${y2 - 6}`;
  return markup`<path d="M${x1} ${y1}L${x2} ${y2}${head}" class="arrow"/>`;
}

function drawStage(stage              , [x, top]       , width        )                    {
  let y = top + TITLE;
  const boxes = stage.nodes.flatMap((node) => {
    const at        = [x, y];
    y += nodeHeight(node) + BOX.gap;
    return drawNode(node, at, width);
  });
  return [label(x, top + 14, stage.title, { style: 'axis-title' }), ...boxes];
}

function drawNode(node             , [x, y]       , width        )                    {
  const height = nodeHeight(node);
  const changed = node.change !== undefined;
  const inner = width - 20;
  const mark = node.verdict === undefined ? '' : core_verdict/* VERDICT_MARKS */.rE[node.verdict];
  return [
    markup`<rect x="${x}" y="${y}" width="${width}" height="${height}" rx="6" class="box ${changed ? 'changed' : ''}"/>`,
    label(x + 10, y + 21, fit(node.name, inner - (mark === '' ? 0 : 14), 13), { style: 'row strong' }),
    ...(mark === ''
      ? []
      : [label(x + width - 10, y + 21, mark, { anchor: 'end', style: `text-${node.verdict ?? ''} strong` })]),
    label(x + 10, y + 39, fit(node.detail, inner, 12), { style: 'soft' }),
    ...(node.digest === undefined ? [] : [label(x + 10, y + 56, (0,format/* shortDigest */.VK)(node.digest), { style: 'digest' })]),
    ...(node.change === undefined
      ? []
      : [
          rect([x + 1, y + BOX.height], [width - 2, changeHeight(node) - 1], 'change'),
          ...node.change.map((text, index) =>
            label(x + 10, y + BOX.height + 20 + index * BOX.line, fit(text, inner, 12.5), { style: 'change-text' }),
          ),
        ]),
  ];
}

;// CONCATENATED MODULE: ./.build/shared/report/charts/rollout.js

                                                       




const HEIGHTS = { head: 48, exposure: 96, between: 44, errors: 128, foot: 46 }         ;
const rollout_LEFT = 46;

/** Exposure above and error rates below on one time axis; decisions are numbered lines through both. */
function drawRollout(chart              , breadth                   )         {
  const width = breadth === 'wide' ? WIDE : NARROW;
  const right = width - 14;
  const x = linear([0, chart.endMs], [rollout_LEFT, right]);
  const exposureTop = HEIGHTS.head;
  const exposureBottom = exposureTop + HEIGHTS.exposure;
  const errorsTop = exposureBottom + HEIGHTS.between;
  const errorsBottom = errorsTop + HEIGHTS.errors;
  const exposure = linear([0, 100], [exposureBottom, exposureTop]);
  const errors = linear([0, topRate(chart)], [errorsBottom, errorsTop]);
  const percent = (value        )         => `${tickLabel(value)} %`;
  return frame_frame({ ...chart, width, height: errorsBottom + HEIGHTS.foot, breadth }, [
    ...yAxis({ scale: exposure, left: rollout_LEFT, right, title: 'traffic on the new release', count: 3, format: percent }),
    ...yAxis({ scale: errors, left: rollout_LEFT, right, title: 'failed requests', count: 4, format: percent }),
    ...xAxis({
      scale: x,
      top: errorsTop,
      bottom: errorsBottom,
      title: 'time since the start',
      count: breadth === 'wide' ? 8 : 4,
      format: format/* formatDuration */.a3,
    }),
    line([rollout_LEFT, exposureBottom], [right, exposureBottom], 'axis'),
    polygon(rollout_area(chart, x, exposure), 'exposure'),
    polyline(steps(chart, x, exposure), 'curve stroke-candidate'),
    ...rates(chart.baselineErrors, x, errors, 'baseline'),
    ...rates(chart.canaryErrors, x, errors, 'candidate'),
    ...chart.decisions.flatMap((decision, index) => drawDecision(decision, index, x, [exposureTop, errorsBottom])),
  ]);
}

/** At least one percent, so that a quiet rollout does not look like a stormy one. */
function topRate(chart              )         {
  const rates = [...chart.canaryErrors, ...chart.baselineErrors].map(([, rate]) => rate);
  return Math.max(1, ...rates) * 1.1;
}

/** Exposure holds until the next event changes it. */
function steps(chart              , x       , y       )                   {
  const points          = [];
  for (const [at, percent] of chart.exposure) {
    const last = points.at(-1);
    if (last !== undefined) points.push([x(at), last[1]]);
    points.push([x(at), y(percent)]);
  }
  const last = points.at(-1);
  return last === undefined ? points : [...points, [x(chart.endMs), last[1]]];
}

function rollout_area(chart              , x       , y       )                   {
  const upper = steps(chart, x, y);
  const [first] = upper;
  const last = upper.at(-1);
  return first === undefined || last === undefined ? [] : [[first[0], y(0)], ...upper, [last[0], y(0)]];
}

function rates(points                  , ...[x, y, who]                                 )                    {
  const drawn = points.map(([at, rate]) => [x(at), y(rate)]         );
  return [
    polyline(drawn, `curve stroke-${who}`),
    ...drawn.map(([cx, cy]) => markup`<circle cx="${cx}" cy="${cy}" r="3.5" class="fill-${who}"/>`),
  ];
}

function drawDecision(
  decision                                   ,
  index        ,
  x       ,
  [top, bottom]       ,
)                    {
  const at = x(Math.min(decision.atMs, x.domain[1]));
  const verdict = decision.verdict ?? 'inconclusive';
  return [
    line([at, top - 12], [at, bottom], `decision stroke-${verdict}`),
    markup`<circle cx="${at}" cy="${top - 24}" r="11" class="badge-${verdict}"/>`,
    label(at, top - 20, String(index + 1), { anchor: 'middle', style: 'badge-text' }),
  ];
}

;// CONCATENATED MODULE: ./.build/shared/report/charts/small.js

                                                             

                                           



/** Where the time went: one bar per action on a common axis. */
function drawSpans(chart           , breadth                   )         {
  const wide = breadth === 'wide';
  const width = wide ? WIDE : NARROW;
  const [left, right] = wide ? [150, 740] : [12, NARROW - 12];
  const rowHeight = wide ? 30 : 44;
  const bottom = 8 + chart.rows.length * rowHeight;
  const scale = linear([0, chart.endMs], [left, right]);
  const rows = chart.rows.flatMap((row, index) => {
    const top = 8 + index * rowHeight;
    const y = top + (wide ? 7 : 20);
    const bar = markup`<rect x="${scale(row.startMs)}" y="${y}" width="${Math.max(3, scale(row.endMs) - scale(row.startMs))}" height="14" rx="3" class="fill-candidate"/>`;
    return wide
      ? [
          label(left - 14, y + 12, fit(row.label, 130), { anchor: 'end', style: 'row' }),
          bar,
          label(right + 14, y + 12, row.note, { style: 'soft' }),
        ]
      : [
          label(left, top + 14, fit(row.label, 160), { style: 'row halo' }),
          bar,
          label(right, top + 14, row.note, { anchor: 'end', style: 'soft halo' }),
        ];
  });
  return frame_frame({ ...chart, width, height: bottom + 46, breadth }, [
    ...xAxis({ scale, top: 4, bottom, title: 'time since the start', count: wide ? 8 : 4, format: format/* formatDuration */.a3 }),
    ...rows,
  ]);
}

const SMALL = { width: 200, height: 118, bottom: 84, left: 6, right: 194 }         ;

/** The spread of a column: counts per bin, the ends of the range beneath. */
function drawHistogram(chart                )         {
  const most = Math.max(1, ...chart.counts);
  const [first = 0, last = 1] = [chart.edges[0], chart.edges.at(-1)];
  const x = linear([first, last], [SMALL.left, SMALL.right]);
  const bars = chart.counts.map((count, index) => {
    const from = x(chart.edges[index] ?? first);
    const to = x(chart.edges[index + 1] ?? last);
    const height = (count / most) * 72;
    return markup`<rect x="${from + 0.5}" y="${SMALL.bottom - height}" width="${Math.max(1, to - from - 1)}" height="${height}" class="fill-candidate"><title>${(0,format/* formatCount */.B4)(count)} ${chart.unit}</title></rect>`;
  });
  return frame_frame({ ...chart, width: SMALL.width, height: SMALL.height, breadth: 'only' }, [
    ...bars,
    line([SMALL.left, SMALL.bottom], [SMALL.right, SMALL.bottom], 'axis'),
    label(SMALL.left, SMALL.bottom + 15, (0,format/* formatNumber */.ZV)(first), { style: 'tick' }),
    label(SMALL.right, SMALL.bottom + 15, (0,format/* formatNumber */.ZV)(last), { anchor: 'end', style: 'tick' }),
    label((SMALL.left + SMALL.right) / 2, SMALL.bottom + 30, `at most ${(0,format/* formatCount */.B4)(most)} ${chart.unit} a bin`, {
      anchor: 'middle',
      style: 'tick',
    }),
  ]);
}

/** The interval against its margin inside a table; the cell says the same in numbers. */
function drawCellSketch({ value, lower, upper, margin }        )         {
  const scale = linear(domainOf([value, lower, upper, margin], 0.08), [4, 136]);
  const interval =
    lower === undefined || upper === undefined
      ? markup``
      : markup`<path d="M${scale(lower)} 5v10M${scale(upper)} 5v10M${scale(lower)} 10H${scale(upper)}" class="whisker stroke-candidate"/>`;
  return markup`<svg class="cell" viewBox="0 0 140 20" width="140" height="20" aria-hidden="true"><rect x="0" y="2" width="${scale(margin)}" height="16" class="forbidden"/><line x1="${scale(margin)}" x2="${scale(margin)}" y1="1" y2="19" class="margin"/>${interval}<circle cx="${scale(value)}" cy="10" r="4" class="fill-candidate"/></svg>`;
}

;// CONCATENATED MODULE: ./.build/shared/report/safe.js
/**
 * A web address that may stand in a link: absolute, http or https, without credentials, and without a character that
 * could end a Markdown link or an attribute.
 *
 * @returns undefined for anything else; the text is then shown without a link
 */
function safeUrl(url        )                     {
  if (!URL.canParse(url)) return undefined;
  const parsed = new URL(url);
  if (parsed.protocol !== 'https:' && parsed.protocol !== 'http:') return undefined;
  if (parsed.username !== '' || parsed.password !== '') return undefined;
  return parsed.href.replace(/[<>()[\]|"'`\\\s]/g, (character) => encodeURIComponent(character).replace(/[()']/g, hex));
}

function hex(character        )         {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}

                               
                       
                                  
                        
 

/** A time as a person writes it; undefined where it is none. */
function formatTime(at        )                           {
  const date = new Date(at);
  if (Number.isNaN(date.getTime())) return undefined;
  const iso = date.toISOString();
  const month = date.toLocaleString('en-US', { month: 'short', timeZone: 'UTC' });
  return { iso, text: `${date.getUTCDate()} ${month} ${date.getUTCFullYear()}, ${iso.slice(11, 16)} UTC` };
}

;// CONCATENATED MODULE: ./.build/shared/report/html/text.js


                                               



/** A run of text as HTML. */
function inlineHtml(text      )         {
  return markup`${text.map(inlineOf)}`;
}

function inlineOf(inline        )         {
  if (typeof inline === 'string') return markup`${inline}`;
  switch (inline.kind) {
    case 'code':
      return markup`<code>${inline.text}</code>`;
    case 'strong':
      return markup`<strong>${inline.text}</strong>`;
    case 'muted':
      return markup`<span class="muted">${inline.text}</span>`;
    case 'link': {
      const url = safeUrl(inline.url);
      return url === undefined ? markup`${inline.text}` : markup`<a href="${url}" rel="noreferrer">${inline.text}</a>`;
    }
    case 'verdict':
      return verdictHtml(inline.verdict, inline.word);
    case 'time': {
      const time = formatTime(inline.at);
      return time === undefined ? markup`${inline.at}` : markup`<time datetime="${time.iso}">${time.text}</time>`;
    }
    case 'sketch':
      return markup`${drawCellSketch(inline.sketch)}<span class="says">${inline.says}</span>`;
  }
}

/** A mark and a word; where there is no room for the word it is kept for those who listen. */
function verdictHtml(verdict         , word         = verdict)         {
  const mark = markup`<span aria-hidden="true">${core_verdict/* VERDICT_MARKS */.rE[verdict]}</span>`;
  return word === ''
    ? markup`<span class="verdict ${verdict}">${mark}<span class="unseen">${verdict}</span></span>`
    : markup`<span class="verdict ${verdict}">${mark} ${word}</span>`;
}

;// CONCATENATED MODULE: ./.build/shared/report/html/table.js

                                         
                                       



/** Longer tables are folded after this many rows. */
const OPEN_ROWS = 12;
const MOST_ROWS = 2000;

/** A table with a caption and headers for rows and columns; a wide one scrolls inside its own frame, by keyboard too. */
function tableHtml(table       )         {
  const rows = table.rows.slice(0, MOST_ROWS);
  if (rows.length <= OPEN_ROWS) return framed(table, rows);
  const rest = table.rows.length - rows.length;
  return markup`<details class="long"><summary>${table.caption} (${(0,format/* plural */.LS)(table.rows.length, 'row')})</summary>${framed(table, rows)}${rest === 0 ? undefined : markup`<p class="muted">… and ${(0,format/* plural */.LS)(rest, 'more row')} in the evidence.</p>`}</details>`;
}

function framed(table       , rows               )         {
  return markup`<div class="frame" role="region" aria-label="${table.caption}" tabindex="0"><table><caption>${table.caption}</caption><thead><tr>${table.columns.map(headOf)}</tr></thead><tbody>${rows.map((row) => rowOf(row, table))}</tbody></table></div>`;
}

function headOf({ title, align }                          )         {
  const name = title === '' ? markup`<span class="unseen">verdict</span>` : markup`${title}`;
  return markup`<th scope="col" class="${align}">${name}</th>`;
}

function rowOf(row                 , { columns }       )         {
  const cells = columns.map(({ align, names }, index) => {
    const content = inlineHtml(row[index] ?? []);
    return names === true
      ? markup`<th scope="row" class="${align}">${content}</th>`
      : markup`<td class="${align}">${content}</td>`;
  });
  return markup`<tr>${cells}</tr>
`;
}

;// CONCATENATED MODULE: ./.build/shared/report/html/chart.js







                                                       




/** Pictures that stand beside one another where there is room. */
const chart_SMALL                             = new Set(['curve', 'confusion', 'histogram']);

function isSmall(chart       )          {
  return chart_SMALL.has(chart.type);
}

/** A picture with its title, its legend, and the table that says the same. */
function chartHtml(chart       )         {
  const table =
    chart.table === undefined
      ? undefined
      : markup`<details class="as-table"><summary>${chart.title}, as a table</summary>${tableHtml(chart.table)}</details>`;
  return markup`<figure class="${chart.type}"><figcaption>${chart.title}</figcaption>${legend(chart)}${draw(chart)}${decisions(chart)}${table}</figure>
`;
}

function draw(chart       )         {
  switch (chart.type) {
    case 'forest':
      return markup`${drawForest(chart, 'wide')}${drawForest(chart, 'narrow')}`;
    case 'dumbbell':
      return markup`${drawDumbbell(chart, 'wide')}${drawDumbbell(chart, 'narrow')}`;
    case 'lineage':
      return markup`${drawLineage(chart, 'wide')}${drawLineage(chart, 'narrow')}`;
    case 'rollout':
      return markup`${drawRollout(chart, 'wide')}${drawRollout(chart, 'narrow')}`;
    case 'spans':
      return markup`${drawSpans(chart, 'wide')}${drawSpans(chart, 'narrow')}`;
    case 'curve':
      return drawCurve(chart);
    case 'confusion':
      return drawConfusion(chart);
    case 'histogram':
      return drawHistogram(chart);
  }
}

                                                                                                  

function legend(chart       )                     {
  const entries = legendOf(chart);
  if (entries.length === 0) return undefined;
  const items = entries.map(([swatch, name]) => markup`<li>${drawSwatch(swatch)} ${name}</li>`);
  return markup`<ul class="legend">${items}</ul>`;
}

function legendOf(chart       )                                         {
  switch (chart.type) {
    case 'forest':
      return [
        ['interval', 'estimate and interval'],
        ['margin', 'where the rule draws the line'],
        ['forbidden', 'not allowed'],
        ['better', 'better'],
        ...(chart.panels.some(({ rows }) => rows.some(({ baseline }) => baseline !== undefined))
          ? [['baseline', 'baseline']         ]
          : []),
      ];
    case 'dumbbell':
      return [
        ['interval', `${chart.candidateName}, with interval`],
        ...(chart.rows.some(({ baseline }) => baseline !== undefined)
          ? [['baseline', chart.baselineName]         ]
          : []),
      ];
    case 'curve': {
      const lines = chart.lines.map(
        ({ role, name }) => [role === 'baseline' ? 'baseline' : 'candidate', name]         ,
      );
      return chart.overTime === true
        ? []
        : [...lines, ...(chart.guide === undefined ? [] : [['guide', chart.guide.label]         ])];
    }
    case 'confusion': {
      const baseline = chart.matrices.find(({ role }) => role === 'baseline');
      return [
        ['candidate', 'candidate'],
        ...(baseline === undefined ? [] : [['baseline', `${baseline.name}, in grey`]         ]),
      ];
    }
    case 'rollout':
      return [
        ['candidate', 'new release'],
        ['baseline', 'old release'],
      ];
    default:
      return [];
  }
}

function drawSwatch(swatch        )         {
  const shapes                                   = {
    candidate: markup`<path d="M1 7H25" class="curve stroke-candidate"/>`,
    baseline: markup`<path d="M1 7H25" class="curve stroke-baseline"/><circle cx="13" cy="7" r="4" class="fill-baseline"/>`,
    guide: markup`<path d="M1 7H25" class="guide"/>`,
    interval: markup`<path d="M2 3v8M24 3v8M2 7H24" class="whisker stroke-candidate"/><circle cx="13" cy="7" r="4" class="fill-candidate"/>`,
    margin: markup`<path d="M13 0V14" class="margin"/>`,
    better: markup`<path d="M2 7H23M18 2L23 7L18 12" class="arrow"/>`,
    forbidden: markup`<rect x="1" y="1" width="24" height="12" class="forbidden"/>`,
  };
  return markup`<svg class="swatch" viewBox="0 0 26 14" width="26" height="14" aria-hidden="true">${shapes[swatch]}</svg>`;
}

/** The numbers in the picture stand for these. */
function decisions(chart       )                     {
  if (chart.type !== 'rollout' || chart.decisions.length === 0) return undefined;
  return markup`<ol class="decisions">${chart.decisions.map(decision)}</ol>`;
}

function decision({ label, verdict }                                   )         {
  return markup`<li>${verdict === undefined ? undefined : verdictHtml(verdict)} ${label}</li>`;
}

;// CONCATENATED MODULE: ./.build/shared/report/html/blocks.js

                                                     






/** A question and its answer: one line, then pictures and tables. */
function sectionHtml(section         , prefix        )         {
  const id = domId(`${prefix}-${section.id}`);
  return markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${section.title}</h2>
<p class="answer">${inlineHtml(section.summary)}</p>
${section.blocks.map((block, index) => blockHtml(block, `${id}-${index}`))}</section>
`;
}

function blockHtml(block       , prefix        )         {
  switch (block.kind) {
    case 'paragraph':
      return markup`<p>${inlineHtml(block.text)}</p>
`;
    case 'list':
      return markup`<ul>${block.items.map((item) => markup`<li>${inlineHtml(item)}</li>`)}</ul>
`;
    case 'facts':
      return markup`<dl class="facts">${block.facts.map(({ label, value }) => markup`<div><dt>${label}</dt><dd>${inlineHtml(value)}</dd></div>`)}</dl>
`;
    case 'table':
      return tableHtml(block.table);
    case 'charts': {
      // Names come from data and may be alike, so that places make the identifiers.
      const drawn = block.charts.map((chart, index) => chartHtml({ ...chart, id: `${prefix}-${index}` }));
      return block.charts.every(isSmall) ? markup`<div class="row-of-pictures">${drawn}</div>` : markup`${drawn}`;
    }
    case 'lines':
      return markup`<figure class="lines"><figcaption>${block.title}</figcaption><pre tabindex="0">${block.lines.map((line) => (0,core_escape/* toLine */.S5)(line, 500)).join('\n')}</pre></figure>
`;
  }
}

;// CONCATENATED MODULE: ./.build/shared/report/html/style.js
/**
 * The page's only style sheet. Hues differ in lightness and along blue and orange, so that they stay apart for the
 * colour-blind; every hue is doubled by a shape or a word. Text has at least 4.5:1 against its ground.
 */
const STYLE = `
:root {
  color-scheme: light dark;
  --ground: #f7f6f3; --panel: #ffffff; --ink: #1a1d23; --soft: #565d68; --rule: #dedcd6; --grid: #ebe9e4;
  --candidate: #0a5fb4; --baseline: #868c96; --unclear: #7d8490; --exposure: #d9e7f6;
  --pass: #0a6b68; --warn: #7c5700; --fail: #b33c05; --inconclusive: #63429f;
  --pass-ground: #e3f2f0; --warn-ground: #fbf1d7; --fail-ground: #fdebe1; --inconclusive-ground: #efe9f9;
  --forbidden: #f3e3da; --changed: #0a5fb4; --changed-ground: #e8f0f9;
  --sans: -apple-system, "Segoe UI", Inter, Roboto, "Helvetica Neue", "Noto Sans", "Liberation Sans", Arial, sans-serif;
  --mono: ui-monospace, SFMono-Regular, "SF Mono", Menlo, Consolas, "Liberation Mono", monospace;
}
@media (prefers-color-scheme: dark) {
  :root {
    --ground: #121419; --panel: #191c22; --ink: #e8eaee; --soft: #a6adb8; --rule: #333841; --grid: #262a32;
    --candidate: #6db3ff; --baseline: #8d949f; --unclear: #99a1ad; --exposure: #1d3550;
    --pass: #58cfc4; --warn: #ecc260; --fail: #ff9a69; --inconclusive: #c4aaf6;
    --pass-ground: #123331; --warn-ground: #352a10; --fail-ground: #3b2014; --inconclusive-ground: #2a2140;
    --forbidden: #33231b; --changed: #6db3ff; --changed-ground: #1a2a3d;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { -webkit-text-size-adjust: 100%; text-size-adjust: 100%; scroll-behavior: smooth; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body { margin: 0; background: var(--ground); color: var(--ink); font: 16px/1.55 var(--sans); font-variant-numeric: tabular-nums; }
.masthead, main { max-width: 920px; margin: 0 auto; padding: 0 40px; }
.masthead { padding-top: 28px; display: flex; flex-wrap: wrap; gap: 8px 24px; align-items: baseline; justify-content: space-between; }
.brand { margin: 0; font-weight: 650; letter-spacing: 0.01em; color: var(--soft); }
.mark { vertical-align: -4px; margin-right: 10px; fill: none; stroke: var(--soft); stroke-width: 2.4; stroke-linecap: round; }
.mark circle { fill: var(--candidate); stroke: none; }
nav ul, nav ol { list-style: none; margin: 0; padding: 0; }
.masthead ul { display: flex; flex-wrap: wrap; gap: 4px 18px; }
a { color: var(--candidate); text-underline-offset: 0.15em; text-decoration-thickness: 1px; }
a:focus-visible, summary:focus-visible, .frame:focus-visible, pre:focus-visible { outline: 3px solid var(--candidate); outline-offset: 2px; border-radius: 4px; }
.skip { position: absolute; left: -999px; }
.skip:focus { left: 16px; top: 8px; background: var(--panel); padding: 8px 14px; z-index: 1; }
.unseen { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
.muted { color: var(--soft); }
article { padding-bottom: 72px; }
article + article { border-top: 1px solid var(--rule); padding-top: 24px; }

.lead { margin: 16px 0 0; padding: 26px 30px 24px; background: var(--panel); border: 1px solid var(--rule); border-top: 5px solid var(--hue); border-radius: 10px; --hue: var(--soft); --hue-ground: var(--grid); }
.lead.pass { --hue: var(--pass); --hue-ground: var(--pass-ground); }
.lead.warn { --hue: var(--warn); --hue-ground: var(--warn-ground); }
.lead.fail { --hue: var(--fail); --hue-ground: var(--fail-ground); }
.lead.inconclusive { --hue: var(--inconclusive); --hue-ground: var(--inconclusive-ground); }
.stamp { display: flex; align-items: center; gap: 12px; margin: 0 0 14px; font-weight: 650; font-size: 15px; color: var(--hue); }
.seal { display: inline-grid; place-items: center; width: 34px; height: 34px; border-radius: 50%; background: var(--hue-ground); border: 2px solid var(--hue); font-size: 17px; line-height: 1; }
h1 { margin: 0 0 12px; font-size: clamp(22px, 3.4vw, 30px); line-height: 1.25; font-weight: 640; letter-spacing: -0.012em; text-wrap: pretty; overflow-wrap: anywhere; }
h1 code { font-size: 0.92em; background: none; padding: 0; font-weight: 650; }
.byline { margin: 0; color: var(--soft); overflow-wrap: anywhere; }
.byline strong { color: var(--ink); font-weight: 600; }
.alert { margin: 18px 0 0; padding: 10px 16px; background: var(--hue-ground); border-left: 4px solid var(--hue); border-radius: 4px; font-weight: 550; }
.why, .next { margin: 14px 0 0; max-width: 72ch; overflow-wrap: anywhere; }

.steps { margin: 18px 0 0; }
.steps ol { display: grid; grid-template-columns: repeat(auto-fit, minmax(122px, 1fr)); gap: 10px; }
.steps a { display: grid; gap: 1px; height: 100%; align-content: start; padding: 10px 14px 12px; background: var(--panel); border: 1px solid var(--rule); border-radius: 8px; color: inherit; text-decoration: none; font-size: 14px; overflow-wrap: anywhere; }
.steps a:hover { border-color: var(--candidate); }
.steps .action { font-weight: 620; }
.steps .subject { color: var(--soft); margin-top: 4px; }
.steps code { background: none; padding: 0; color: var(--soft); font-size: 12.5px; }

section { margin-top: 52px; scroll-margin-top: 16px; }
h2 { margin: 0; font-size: 22px; line-height: 1.3; font-weight: 640; letter-spacing: -0.008em; }
.answer { margin: 4px 0 18px; color: var(--soft); overflow-wrap: anywhere; }
section > p:not(.answer) { max-width: 72ch; overflow-wrap: anywhere; }
code { font: 0.88em/1.4 var(--mono); background: var(--grid); padding: 0.1em 0.35em; border-radius: 4px; overflow-wrap: anywhere; }

figure { margin: 0 0 18px; padding: 18px 20px 14px; background: var(--panel); border: 1px solid var(--rule); border-radius: 10px; }
figcaption { font-weight: 600; font-size: 15px; overflow-wrap: anywhere; }
.legend { display: flex; flex-wrap: wrap; gap: 4px 18px; list-style: none; margin: 4px 0 0; padding: 0; color: var(--soft); font-size: 13px; }
.legend li { display: flex; align-items: center; gap: 7px; overflow-wrap: anywhere; }
.row-of-pictures { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 300px), 1fr)); gap: 18px; margin-bottom: 18px; align-items: start; }
.row-of-pictures figure { margin: 0; min-width: 0; }
.row-of-pictures:has(.histogram) { grid-template-columns: repeat(auto-fill, minmax(min(100%, 190px), 1fr)); }
.decisions { margin: 4px 0 6px; padding-left: 24px; font-size: 14px; overflow-wrap: anywhere; }
.lines pre { margin: 10px 0 4px; padding: 12px 14px; background: var(--ground); border-radius: 6px; overflow-x: auto; font: 13px/1.5 var(--mono); }

.chart { display: block; width: 100%; height: auto; margin: 10px auto 4px; font: 13px var(--sans); font-variant-numeric: tabular-nums; }
.chart.narrow { display: none; max-width: 460px; }
.chart.only { max-width: 350px; }
.histogram .chart.only { max-width: 220px; }
@media (max-width: 719px) { .chart.wide { display: none; } .chart.narrow { display: block; } }
.chart text { fill: var(--ink); }
.chart .soft, .chart .tick { fill: var(--soft); }
.chart .tick { font-size: 12px; }
.chart .halo { paint-order: stroke; stroke: var(--panel); stroke-width: 4px; stroke-linejoin: round; }
.chart .axis-title { fill: var(--soft); font-size: 12.5px; font-weight: 550; }
.chart .strong { font-weight: 620; }
.chart .figure { font-size: 21px; font-weight: 600; }
.chart .digest { font: 12px var(--mono); fill: var(--soft); }
.grid { stroke: var(--grid); stroke-width: 1; }
.axis { stroke: var(--soft); stroke-width: 1; opacity: 0.55; }
.zero { stroke: var(--baseline); stroke-width: 2; }
.margin { stroke: var(--ink); stroke-width: 2; stroke-dasharray: 3 2.5; fill: none; }
.forbidden { fill: var(--forbidden); }
.guide { fill: none; stroke: var(--soft); stroke-width: 1.3; stroke-dasharray: 2 4; }
.curve { fill: none; stroke-width: 2.4; stroke-linejoin: round; stroke-linecap: round; }
.curve.stroke-baseline { stroke-width: 2; }
.whisker { fill: none; stroke-width: 2.2; stroke-linecap: round; }
.way { stroke-width: 7; opacity: 0.28; stroke-linecap: round; }
.exposure { fill: var(--exposure); }
.decision { stroke-width: 1.6; stroke-dasharray: 5 4; }
.badge-text { font-size: 12px; font-weight: 650; }
.box { fill: var(--ground); stroke: var(--rule); stroke-width: 1.2; }
.box.changed { stroke: var(--changed); stroke-width: 1.6; }
.change { fill: var(--changed-ground); }
.chart .change-text { fill: var(--changed); font-size: 12.5px; font-weight: 600; }
.arrow { fill: none; stroke: var(--soft); stroke-width: 1.5; stroke-linejoin: round; stroke-linecap: round; }
.stroke-candidate, .stroke-extra { stroke: var(--candidate); } .fill-candidate, .fill-extra { fill: var(--candidate); }
.stroke-baseline { stroke: var(--baseline); } .fill-baseline { fill: var(--baseline); }
.stroke-unclear { stroke: var(--unclear); }
.stroke-pass { stroke: var(--pass); } .fill-pass { fill: var(--pass); } .chart .text-pass { fill: var(--pass); font-weight: 600; }
.stroke-warn { stroke: var(--warn); } .fill-warn { fill: var(--warn); } .chart .text-warn { fill: var(--warn); font-weight: 600; }
.stroke-fail { stroke: var(--fail); } .fill-fail { fill: var(--fail); } .chart .text-fail { fill: var(--fail); font-weight: 600; }
.stroke-inconclusive { stroke: var(--inconclusive); } .chart .text-inconclusive { fill: var(--inconclusive); font-weight: 600; }
.hollow-inconclusive { fill: var(--panel); stroke: var(--inconclusive); stroke-width: 2.4; }
.badge-pass { fill: var(--pass-ground); stroke: var(--pass); stroke-width: 1.6; }
.badge-warn { fill: var(--warn-ground); stroke: var(--warn); stroke-width: 1.6; }
.badge-fail { fill: var(--fail-ground); stroke: var(--fail); stroke-width: 1.6; }
.badge-inconclusive { fill: var(--inconclusive-ground); stroke: var(--inconclusive); stroke-width: 1.6; }

.frame { position: relative; overflow-x: auto; margin: 0 0 18px; border: 1px solid var(--rule); border-radius: 10px; background: var(--panel); }
figure .frame { margin: 10px 0 4px; }
table { width: 100%; border-collapse: collapse; font-size: 14px; line-height: 1.45; }
caption { text-align: left; padding: 11px 16px 8px; color: var(--soft); font-size: 13px; }
th, td { padding: 8px 12px; vertical-align: top; text-align: left; border-top: 1px solid var(--grid); }
thead th { border-top: 1px solid var(--rule); border-bottom: 1px solid var(--rule); color: var(--soft); font-weight: 600; font-size: 13px; vertical-align: bottom; }
th:first-child, td:first-child { padding-left: 16px; }
th:last-child, td:last-child { padding-right: 16px; }
tbody th { font-weight: 550; min-width: 11ch; overflow-wrap: anywhere; }
tbody th code { overflow-wrap: normal; }
td { min-width: 6ch; }
th.right, td.right { text-align: right; }
.verdict { font-weight: 620; white-space: nowrap; }
.verdict.pass { color: var(--pass); } .verdict.warn { color: var(--warn); } .verdict.fail { color: var(--fail); } .verdict.inconclusive { color: var(--inconclusive); }
.cell { display: block; margin-bottom: 1px; }
.says { display: block; color: var(--soft); font-size: 12.5px; min-width: 140px; }
details { margin: 0 0 18px; }
figure details { margin: 6px 0 0; }
summary { cursor: pointer; color: var(--soft); font-size: 14px; padding: 5px 2px; width: fit-content; overflow-wrap: anywhere; }
summary:hover { color: var(--ink); }
.facts { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 240px), 1fr)); gap: 1px; margin: 0 0 18px; background: var(--panel); border: 1px solid var(--rule); border-radius: 10px; overflow: hidden; }
.facts div { box-shadow: 0 0 0 1px var(--rule); padding: 10px 16px 12px; }
.facts dt { color: var(--soft); font-size: 13px; }
.facts dd { margin: 1px 0 0; overflow-wrap: anywhere; }
footer { margin-top: 48px; padding-top: 14px; border-top: 1px solid var(--rule); color: var(--soft); font-size: 13.5px; }
footer p { margin: 0; overflow-wrap: anywhere; }

@media (max-width: 719px) {
  .masthead, main { padding-left: 14px; padding-right: 14px; }
  .lead { padding: 20px 18px; }
  figure { padding: 14px 10px 10px; }
  figcaption, .legend, figure summary, .decisions { margin-left: 4px; }
  .steps ol { grid-template-columns: 1fr; }
  .steps a { grid-template-columns: 1fr auto; gap: 0 12px; }
  .steps .verdict, .steps code { text-align: right; }
  section { margin-top: 40px; }
}
@media print {
  :root { --ground: #fff; --panel: #fff; }
  body { font-size: 11pt; }
  .masthead, main { max-width: none; padding: 0; }
  .skip, .as-table { display: none; }
  .chart.wide { display: block; } .chart.narrow { display: none; }
  details::details-content { content-visibility: visible; display: block; }
  figure, tr, .lead, .steps li { break-inside: avoid; }
  h2 { break-after: avoid; }
  .frame { overflow: visible; }
}
`;

;// CONCATENATED MODULE: ./.build/shared/report/html/page.js



                                                               







                              
                                                                         
                         
 

const page_WORDS                                     = {
  pass: 'Pass',
  warn: 'Pass, with warnings',
  fail: 'Fail',
  inconclusive: 'Not decided',
  waiting: 'Waiting',
};

/** A track that splits in two: the way to production and the siding. */
const MARK = trusted(
  '<svg class="mark" viewBox="0 0 28 20" width="28" height="20" aria-hidden="true"><path d="M1 15H27M1 15C12 15 13 5 20 5H27"/><circle cx="24" cy="15" r="3"/></svg>',
);

/**
 * Renders documents as one page that needs nothing else: no script, no request, no font from elsewhere. The content
 * security policy allows its own style sheet, by digest, and nothing besides.
 */
function renderPage(documents                     , { title }             )         {
  const style = (0,external_node_crypto_.createHash)('sha256').update(STYLE).digest('base64');
  const policy = `default-src 'none'; style-src 'sha256-${style}'; base-uri 'none'; form-action 'none'`;
  const page = markup`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(policy)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${pageTitle(documents, title)}</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
<a class="skip" href="#report">Skip to the report</a>
<header class="masthead"><p class="brand">${MARK}${title}</p>${documents.length > 1 ? contents(documents) : undefined}</header>
<main id="report">
${documents.map((document, index) => articleHtml(document, `d${index}`))}</main>
</body>
</html>
`;
  return page.source;
}

function pageTitle([first, ...rest]                     , title        )         {
  if (first === undefined || rest.length > 0) return title;
  return `${page_WORDS[first.standing]}: ${plainText(first.headline)}`;
}

function contents(documents                     )         {
  const entries = documents.map(
    ({ key, standing }, index) =>
      markup`<li><a href="#d${index}">${key}</a> <span class="muted">${page_WORDS[standing].toLowerCase()}</span></li>`,
  );
  return markup`<nav aria-label="Models"><ul>${entries}</ul></nav>`;
}

function articleHtml(document          , id        )         {
  const { standing, alert, why, next, decision, sections } = document;
  const shown = sections.some((section) => section.id === 'decision');
  return markup`<article id="${id}" aria-labelledby="${id}-title">
<div class="lead ${standing}">
<p class="stamp"><span class="seal" aria-hidden="true">${standing === 'waiting' ? '…' : core_verdict/* VERDICT_MARKS */.rE[standing]}</span> ${page_WORDS[standing]}</p>
<h1 id="${id}-title">${inlineHtml(document.headline)}</h1>
<p class="byline">${inlineHtml(document.byline)}</p>
${alert === undefined ? undefined : markup`<p class="alert">${inlineHtml(alert.text)}</p>`}
${why === undefined ? undefined : markup`<p class="why"><strong>Why:</strong> ${inlineHtml(why)}</p>`}
${next === undefined ? undefined : markup`<p class="next"><strong>Next:</strong> ${inlineHtml(next)}</p>`}
</div>
${stepsHtml(document.steps, document, id)}
${decision === undefined || shown ? undefined : tableHtml(decision)}
${sections.map((section) => sectionHtml(section, id))}
<footer><p>${inlineHtml(document.method)}${document.measuredAt === undefined ? undefined : markup` · newest evidence ${inlineHtml([{ kind: 'time', at: document.measuredAt }])}`}</p></footer>
</article>
`;
}

/** The way from data to deployment as far as it went, each stage with its word and the digest it spoke of. */
function stepsHtml(steps                 , { sections }          , prefix        )                     {
  if (steps.length === 0) return undefined;
  const known = new Set(sections.map((section) => section.id));
  const items = steps.map(({ action, verdict, subject, digest, section }) => {
    const target = domId(`${prefix}-${known.has(section) ? section : 'evidence'}`);
    return markup`<li><a href="#${target}"><span class="action">${action}</span>${verdict === undefined ? markup`<span class="muted">recorded</span>` : verdictHtml(verdict)}<span class="subject">${subject}</span><code>${digest}</code></a></li>`;
  });
  return markup`<nav class="steps" aria-label="What each action said about ${steps.at(-1)?.subject ?? ''}"><ol>${items}</ol></nav>`;
}

;// CONCATENATED MODULE: ./.build/shared/report/sparkline.js
const BARS = '▁▂▃▄▅▆▇█';

/** A line of bars, `▁▃▇`, at most `width` wide; empty for fewer than two finite values. */
function sparkline(values                   , width = 24)         {
  const finite = values.filter(Number.isFinite);
  if (finite.length < 2) return '';
  const low = Math.min(...finite);
  const span = Math.max(...finite) - low || 1;
  const count = Math.min(width, finite.length);
  return Array.from({ length: count }, (_, index) => {
    const value = finite[Math.round((index * (finite.length - 1)) / (count - 1))] ?? low;
    return BARS[Math.round(((value - low) / span) * (BARS.length - 1))] ?? '';
  }).join('');
}

;// CONCATENATED MODULE: ./.build/shared/report/sketch.js
/** An interval against a margin, for a line of fixed-width text. Better is to the right. */
                         
                         
                          
                          
                                 
                          
 

const sketch_CELLS = 13;

/**
 * Draws `[--●--]   ¦`: the interval in brackets, the estimate as a dot, the margin as a broken bar. The order of the
 * marks is the order of the numbers even where they are too close to tell apart at this width.
 */
function drawSketch(sketch        )         {
  const { value, margin } = sketch;
  const lower = Math.min(sketch.lower ?? value, value);
  const upper = Math.max(sketch.upper ?? value, value);
  if (![value, margin, lower, upper].every(Number.isFinite)) return '';
  const from = Math.min(lower, margin);
  const span = Math.max(upper, margin) - from || 1;
  const cell = (x        )         => Math.round(((x - from) / span) * (sketch_CELLS - 1));
  const whole = sketch.lower !== undefined || sketch.upper !== undefined;
  const marks = whole ? bracket(cell(lower), cell(value), cell(upper)) : [['●', cell(value)]         ];
  const side = margin < lower ? 'left' : margin > upper ? 'right' : 'inside';
  return place(marks, cell(margin), side);
}

                                                  

/** Brackets and a dot in three distinct cells inside the drawing. */
function bracket(lower        , value        , upper        )                  {
  const dot = Math.min(Math.max(value, 1), sketch_CELLS - 2);
  const left = Math.min(lower, dot - 1);
  const right = Math.max(upper, dot + 1);
  const dashes         = [];
  for (let at = left + 1; at < right; at++) if (at !== dot) dashes.push(['-', at]);
  return [['[', left], ['●', dot], [']', right], ...dashes];
}

/** Puts the margin on its side of the interval, or inside it on a dash. */
function place(marks                 , marginCell        , side                             )         {
  const left = Math.min(...marks.map(([, at]) => at));
  const right = Math.max(...marks.map(([, at]) => at));
  if (side === 'inside' && left < right) return inside(marks, marginCell, [left, right]);
  const at = side === 'left' ? Math.min(marginCell, left - 1) : Math.max(marginCell, right + 1);
  const start = Math.min(at, left);
  const line = Array.from({ length: Math.max(at, right) - start + 1 }, () => ' ');
  for (const [symbol, cell] of marks) line[cell - start] = symbol;
  line[at - start] = '¦';
  return line.join('');
}

function inside(marks                 , marginCell        , [left, right]                           )         {
  const dot = marks.find(([symbol]) => symbol === '●')?.[1] ?? left;
  const line = Array.from({ length: right - left + 1 }, () => '-');
  for (const [symbol, cell] of marks) line[cell - left] = symbol;
  const at = Math.min(Math.max(marginCell, left + 1), right - 1);
  if (at === dot) line.splice(dot - left, 0, '¦');
  else line[at - left] = '¦';
  return line.join('');
}

;// CONCATENATED MODULE: ./.build/shared/report/markdown/text.js


                                               



/** A run of text as inline Markdown; `limit` caps each piece of it in characters. */
function inlineMarkdown(text      , limit        )         {
  return text.map((inline) => text_inlineOf(inline, limit)).join('');
}

function text_inlineOf(inline        , limit        )         {
  if (typeof inline === 'string') return (0,core_escape/* toMarkdown */.l6)(inline, limit);
  switch (inline.kind) {
    case 'code':
      return (0,core_escape/* toMarkdownCode */.Cu)(inline.text, Math.min(limit, 200));
    case 'strong':
      return emphasised(inline.text, limit);
    case 'muted':
      return (0,core_escape/* toMarkdown */.l6)(inline.text, limit);
    case 'link':
      return linkTo((0,core_escape/* toMarkdown */.l6)(inline.text, limit), inline.url);
    case 'verdict':
      return verdictWord(inline.verdict, inline.word);
    case 'time':
      return time(inline.at);
    case 'sketch': {
      const drawing = drawSketch(inline.sketch);
      return drawing === '' ? '' : (0,core_escape/* toMarkdownCode */.Cu)(drawing);
    }
  }
}

// Emphasis that starts or ends at a space is no emphasis, and the asterisks would show.
function emphasised(text        , limit        )         {
  const inner = (0,core_escape/* toMarkdown */.l6)(text.trim(), limit);
  return inner === '' ? '' : `**${inner}**`;
}

function linkTo(text        , url        )         {
  const safe = safeUrl(url);
  return safe === undefined ? text : `[${text}](<${safe}>)`;
}

/** Readable without colour: a mark where there is no room for a word. */
function verdictWord(verdict         , word = verdict          )         {
  if (word === '') return core_verdict/* VERDICT_MARKS */.rE[verdict];
  return verdict === 'fail' ? `**${word}**` : word;
}

/** The reader's own time on GitHub, UTC where the element is not known. */
function time(at        )         {
  const known = formatTime(at);
  if (known === undefined) return (0,core_escape/* toMarkdown */.l6)(at, 40);
  return `<relative-time datetime="${known.iso}">${known.text}</relative-time>`;
}

/** A run of text inside an HTML element of Markdown, such as `<summary>`. */
function summaryMarkdown(text      , limit        )         {
  return text.map((inline) => text_summaryOf(inline, limit)).join('');
}

function text_summaryOf(inline        , limit        )         {
  if (typeof inline === 'string') return (0,core_escape/* toMarkdownHtml */.Yr)(inline, limit);
  switch (inline.kind) {
    case 'code':
      return `<code>${(0,core_escape/* toMarkdownHtml */.Yr)(inline.text, Math.min(limit, 200))}</code>`;
    case 'strong':
      return `<b>${(0,core_escape/* toMarkdownHtml */.Yr)(inline.text, limit)}</b>`;
    case 'verdict':
      return inline.word === '' ? core_verdict/* VERDICT_MARKS */.rE[inline.verdict] : (inline.word ?? inline.verdict);
    case 'time':
      return time(inline.at);
    case 'sketch':
      return '';
    default:
      return (0,core_escape/* toMarkdownHtml */.Yr)(inline.text, limit);
  }
}

;// CONCATENATED MODULE: ./.build/shared/report/markdown/blocks.js


                                                     
                                            
                                         



/** How much of a block is written. */
                         
                                                                      
                        
                                         
                        
                                                             
                                     
 

/** A block as Markdown without blank lines around it; empty where there is nothing to say in text. */
function blockMarkdown(block       , detail        )         {
  switch (block.kind) {
    case 'paragraph':
      return inlineMarkdown(block.text, detail.text);
    case 'list':
      return block.items.map((item) => `- ${inlineMarkdown(item, detail.text)}`).join('\n');
    case 'facts':
      return block.facts
        .map(({ label, value }) => `- ${(0,core_escape/* toMarkdown */.l6)(label, detail.text)}: ${inlineMarkdown(value, detail.text)}`)
        .join('\n');
    case 'table':
      return tableMarkdown(block.table, detail);
    case 'charts':
      return chartsMarkdown(block.charts, detail);
    case 'lines':
      return `${(0,core_escape/* toMarkdown */.l6)(block.title, detail.text)}:\n\n${fenced(block.lines.slice(-detail.rows), detail.text)}`;
  }
}

/** A table of at most `detail.rows` rows, followed by what it leaves out. */
function tableMarkdown(table       , detail        )         {
  const rows = table.rows.slice(0, detail.rows);
  const lines = [
    row(table.columns.map(({ title }) => (0,core_escape/* toMarkdown */.l6)(title, detail.text))),
    row(table.columns.map(({ align }) => (align === 'right' ? '--:' : '---'))),
    ...rows.map((cells) => row(cells.map((cell) => inlineMarkdown(cell, detail.text)))),
  ];
  const left = table.rows.length - rows.length;
  return left === 0 ? lines.join('\n') : `${lines.join('\n')}\n\n… and ${(0,format/* plural */.LS)(left, 'more row')} in the full report.`;
}

function row(cells                   )         {
  return `| ${cells.map((cell) => (cell === '' ? ' ' : cell)).join(' | ')} |`;
}

function chartsMarkdown(charts                  , detail        )         {
  const parts = charts.flatMap((chart) => chartMarkdown(chart, detail));
  return parts.join('\n\n');
}

function chartMarkdown(chart       , detail        )                    {
  if (detail.charts === 'tables' && chart.table !== undefined) {
    return [`${(0,core_escape/* toMarkdown */.l6)(chart.title, detail.text)}\n\n${tableMarkdown(chart.table, detail)}`];
  }
  if (!isTrend(chart)) return [];
  const lines = chart.lines.map(({ points }) => sparkline(points.map(([, y]) => y)));
  return [`${(0,core_escape/* toMarkdown */.l6)(chart.title, detail.text)} ${lines.join(' ')}`];
}

/** A line over time, which a row of bars can stand for. */
function isTrend(chart       )                      {
  return chart.type === 'curve' && chart.overTime === true;
}

/** A fence longer than any run of backticks inside it. */
function fenced(lines                   , limit        )         {
  const text = lines.map((line) => (0,core_escape/* toLine */.S5)(line, limit)).join('\n');
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${text}\n${fence}`;
}

;// CONCATENATED MODULE: ./.build/shared/report/markdown/render.js

                                                        
                                         
                                         



                                  
                                                                 
                               
                                                                                                      
                                        
                                                            
                            
 

                                   
                        
                                                                
                                        
 

/** From everything to nothing; a section goes down one step at a time. */
const LEVELS = ['full', 'compact', 'line', 'gone']         ;
                                     

/** When every section is gone, texts get shorter and then the table of rules. */
const SQUEEZES = [
  { text: 500, rules: 8 },
  { text: 160, rules: 8 },
  { text: 60, rules: 8 },
  { text: 60, rules: 3 },
  { text: 40, rules: 0 },
]         ;

const FULL_ROWS = 200;

/**
 * Renders a document as GitHub-flavoured Markdown within a budget of bytes. Where space is short whole sections give
 * way, the least weighty first: from full to compact to one line to a mention. Nothing is cut inside markup, and what
 * was left out is named.
 */
function renderMarkdown(document          , options                 )                   {
  const sections = document.sections
    .filter(({ reach }) => reach === 'everywhere' || options.place === 'summary')
    .map((section) => renderSection(section, options.place));
  let text = assemble(document, sections, SQUEEZES[0], options);
  for (const step of stepsDown(sections)) {
    if (Buffer.byteLength(text) <= options.budgetBytes) break;
    step();
    text = assemble(document, sections, SQUEEZES[0], options);
  }
  for (const squeeze of SQUEEZES.slice(1)) {
    if (Buffer.byteLength(text) <= options.budgetBytes) break;
    text = assemble(document, sections, squeeze, options);
  }
  return { text, shortened: sections.filter(({ level }) => level !== 'full').map(({ title }) => title) };
}

                           
                      
                         
                          
                                                                          
                         
                                                  
               
 

function renderSection(section         , place                          )                  {
  const detail = detailFor(place, SQUEEZES[0].text);
  const at = (level       )         => sectionMarkdown(section, level, detail);
  const texts = { full: at('full'), compact: at('compact'), line: at('line'), gone: '' };
  const { id, title, weight, open = false } = section;
  return { id, title, weight, open, texts, level: 'full' };
}

/** Shortening a table is worth it from this many characters on. */
const LONG = 2000;

/** First long tables are shortened, then sections become lines, then the lines go, each time the lightest first. */
function* stepsDown(sections                            )                        {
  const lightestFirst = [...sections].sort((a, b) => a.weight - b.weight);
  for (const level of LEVELS.slice(1)) {
    for (const section of lightestFirst) {
      const saved = section.texts[section.level].length - section.texts[level].length;
      if (saved <= (level === 'compact' ? LONG : 0)) continue;
      yield () => {
        section.level = level;
      };
    }
  }
}

function detailFor(place                          , text        )         {
  return { rows: FULL_ROWS, text, charts: place === 'summary' ? 'tables' : 'none' };
}

function assemble(
  document          ,
  sections                            ,
  squeeze                           ,
  options                 ,
)         {
  const detail = detailFor(options.place, squeeze.text);
  const parts = [
    `## ${inlineMarkdown(document.headline, detail.text)}`,
    inlineMarkdown(document.byline, detail.text),
    alertMarkdown(document, detail),
    ...sections.filter(({ open }) => open).map(({ texts, level }) => texts[level]),
    ...(showsRules(sections) ? [] : decisionMarkdown(document.decision, squeeze.rules, detail)),
    document.why === undefined ? '' : `**Why:** ${inlineMarkdown(document.why, detail.text)}`,
    ...sections.filter(({ open }) => !open).map(({ texts, level }) => texts[level]),
    leftOut(sections),
    document.next === undefined ? '' : `Next: ${inlineMarkdown(document.next, detail.text)}`,
    document.commands === undefined || options.place !== 'comment' || squeeze.rules === 0
      ? ''
      : inlineMarkdown(document.commands, detail.text),
    `<sub>${inlineMarkdown(document.method, detail.text)}</sub>`,
    options.trailer ?? '',
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

/** Whether the section about the decision stands there whole, with every rule; the short table would say it twice. */
function showsRules(sections                            )          {
  return sections.some(({ id, level }) => id === 'decision' && level === 'full');
}

function alertMarkdown({ alert }          , detail        )         {
  return alert === undefined ? '' : `> [!${alert.level.toUpperCase()}]\n> ${inlineMarkdown(alert.text, detail.text)}`;
}

/** The rules that matter now, and the others folded. */
function decisionMarkdown(table                   , most        , detail        )                    {
  if (table === undefined || most === 0) return [];
  const shown = Math.min(table.shown ?? most, most);
  const rest = table.rows.slice(shown);
  const top = tableMarkdown({ ...table, rows: table.rows.slice(0, shown) }, detail);
  if (rest.length === 0) return [top];
  const allPass = rest.every(([verdict]) => verdict?.some((inline) => isPass(inline)) === true);
  const many = Math.min(most * 5, rest.length);
  const folded = tableMarkdown({ ...table, rows: rest }, { ...detail, rows: many });
  return [
    top,
    details(`${(0,format/* plural */.LS)(rest.length, 'more rule')}${allPass ? (rest.length === 1 ? ' passes' : ' pass') : ''}`, folded),
  ];
}

function isPass(inline        )          {
  return typeof inline === 'object' && inline.kind === 'verdict' && inline.verdict === 'pass';
}

function sectionMarkdown(section         , level       , detail        )         {
  if (level === 'gone') return '';
  const summary = summaryMarkdown(section.summary, detail.text);
  if (level === 'line') return `- ${inlineMarkdown(section.summary, detail.text)}`;
  const blocks = section.blocks.map((block) =>
    blockMarkdown(block, level === 'full' ? detail : compact(block, detail)),
  );
  const body = blocks.filter((block) => block !== '').join('\n\n');
  return body === ''
    ? `- ${inlineMarkdown(section.summary, detail.text)}, drawn in the full report`
    : details(summary, body, section.open);
}

function compact(block                           , detail        )         {
  const rows = block.kind === 'table' ? (block.table.shown ?? 5) : 5;
  return { ...detail, rows: Math.min(rows, 10), charts: 'none', text: Math.min(detail.text, 160) };
}

/** The summary line is HTML already; blank lines around the body let it be Markdown. */
function details(summary        , body        , open = false)         {
  return `<details${open ? ' open' : ''}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function leftOut(sections                            )         {
  const gone = sections.filter(({ level }) => level === 'gone').map(({ title }) => title);
  return gone.length === 0 ? '' : `Left out for space, see the full report: ${gone.join(' ')}`;
}

// EXTERNAL MODULE: ./.build/shared/github/errors.js
var github_errors = __nccwpck_require__(137);
;// CONCATENATED MODULE: ./.build/shared/github/check-run.js
                                                    
                                                    


                                                           

/** The one check run of a name on a commit. */
                           
                                                                          
                        
                            
                        
                
                       
                           
                                              
                                              
                         
                                                  
                           
                                  
                                          
 

                                  
                      
                       
                                                                       
 

                 
                      
                       
                       
                           
                           
 

const PASSES = 3;
const check_run_MARK = /^trainyard-report:v1 run=(\d{1,20}) attempt=(\d{1,6})$/;

/**
 * Writes the check run in place: looks first, so that it can be run again after any crash or lost answer. One that a
 * later run or attempt has written is left alone. While something is awaited, an earlier conclusion is covered by a
 * check run in progress, so that nothing stays green; where there is none, there is none to cover. GitHub shows it below
 * some workflow of the commit, which only an app of one's own could change.
 *
 * @throws UserError `github-permission-missing`, which names `checks: write`; UnavailableError
 */
async function writeCheckRun(
  connection                  ,
  check          ,
  services                                                  ,
)                           {
  for (let pass = 1; ; pass++) {
    try {
      return await writeOnce(connection, check, services);
    } catch (error) {
      const failure = (0,github_errors/* asHttpFailure */.Df)(error);
      if (pass < PASSES && failure !== undefined && (0,github_errors/* isOutage */.uD)(failure)) {
        await services.clock.sleep(1000 * pass, services.cancelled);
        continue;
      }
      const doing = `write the check run ${check.name} on ${check.head.slice(0, 7)}`;
      throw (0,github_errors/* explainFailure */.SP)(error, { doing, permission: 'checks: write' });
    }
  }
}

async function writeOnce(
  connection                  ,
  check          ,
  { effect }                          ,
)                           {
  const { octokit, owner, repo } = connection;
  const content = {
    ...{ owner, repo, name: check.name },
    ...(check.conclusion === undefined
      ? ({ status: 'in_progress' }         )
      : ({ status: 'completed', conclusion: check.conclusion }         )),
    external_id: `trainyard-report:v1 run=${check.run} attempt=${check.attempt}`,
    output: { title: check.title, summary: check.summary },
    ...(check.detailsUrl === undefined ? {} : { details_url: check.detailsUrl }),
  };
  const known = await newestOwn(connection, check);
  if (known !== undefined && isLater(known, check)) return { id: known.id, url: known.url, outcome: 'superseded' };
  const covers = check.conclusion === undefined;
  if (covers && known?.isOver !== true) return { id: known?.id ?? 0, url: known?.url ?? '', outcome: 'unchanged' };
  const isNew = known === undefined || covers;
  effect('before check-run');
  const { data } = isNew
    ? await octokit.rest.checks.create({ ...content, head_sha: check.head })
    : await octokit.rest.checks.update({ ...content, check_run_id: known.id });
  effect('after check-run');
  return { id: data.id, url: data.html_url ?? '', outcome: isNew ? 'created' : 'updated' };
}

/** Of those that we wrote under this name the one of the latest run; every page is read. */
async function newestOwn({ octokit, owner, repo }                  , check          )                             {
  const parameters = { owner, repo, ref: check.head, check_name: check.name, filter: 'all', per_page: 100 }         ;
  const all = await octokit.paginate(octokit.rest.checks.listForRef, parameters);
  const own = all.flatMap(({ id, html_url: url, external_id: mark, status })          => {
    const [, run, attempt] = check_run_MARK.exec(mark ?? '') ?? [];
    if (run === undefined) return [];
    return [{ id, url: url ?? '', run: BigInt(run), attempt: Number(attempt), isOver: status === 'completed' }];
  });
  return own.toSorted((a, b) => Number(b.run - a.run) || b.attempt - a.attempt || b.id - a.id)[0];
}

function isLater(known       , { run, attempt }          )          {
  return known.run === BigInt(run) ? known.attempt > attempt : known.run > BigInt(run);
}

// EXTERNAL MODULE: ./.build/shared/github/client.js + 1 modules
var client = __nccwpck_require__(253);
;// CONCATENATED MODULE: ./.build/actions/report/check.js

                                                              




                                                                          


                                                

const SUMMARY_BYTES = 60_000;
const TITLE_CHARACTERS = 200;

/** What a report is about beside its documents. */
                 
                                                             
                             
                                          
 

/**
 * Writes one check run on the commit that was judged, as bad as the worst of the documents, always under the one name.
 * Where it cannot be written the log says why.
 */
async function writeCheck(
  documents                     ,
  about       ,
  inputs              ,
  services          ,
)                {
  const { checkRun, token, comment } = inputs;
  if (checkRun === undefined) return;
  const { head, run, attempt } = (0,github_event/* judgedRun */.V4)(services);
  if (head === undefined || token === undefined) {
    services.log.notice(`There is no check run: ${token === undefined ? 'no token' : 'no commit that was judged'}.`);
    return;
  }
  const standing = worstOf(documents);
  const conclusion = conclusionOf(standing, checkRun.open, about.fromFork);
  const leading = documents.find((document) => document.standing === standing);
  const share = Math.floor(SUMMARY_BYTES / Math.max(1, documents.length));
  const summaries = documents.map((each) => renderMarkdown(each, { budgetBytes: share, place: 'comment' }).text);
  const title = leading === undefined ? 'Nothing was measured' : plainText(leading.headline);
  const text = { title: title.slice(0, TITLE_CHARACTERS), summary: summaries.join('\n'), detailsUrl: about.detailsUrl };
  try {
    const connection = await (0,client/* connectGitHub */.U)(token, services);
    const written = await writeCheckRun(
      connection,
      { name: checkRun.name, head, run, attempt, conclusion, ...text },
      services,
    );
    services.log.info(`Check run ${checkRun.name} (${conclusion ?? 'in progress'}): ${written.outcome}.`);
  } catch (error) {
    if (comment === 'always' || !((0,errors/* isUserError */.iU)(error) || (0,errors/* isUnavailableError */.bb)(error))) throw error;
    services.log.warning(`${error.message} The check run is not brought up to date.`);
  }
}

function worstOf(documents                     )           {
  const standings = documents.map(({ standing }) => standing);
  const verdicts = standings.filter((standing) => standing !== 'waiting');
  const worst = (0,core_verdict/* worstVerdict */.zP)(verdicts);
  return standings.includes('waiting') && worst !== 'fail' ? 'waiting' : worst;
}

/**
 * Never green for what was not measured, or was measured by a fork alone. A branch rule takes `neutral` for passed, so
 * that both are neutral only where the project says so.
 *
 * @returns undefined while something is awaited
 */
function conclusionOf(
  standing          ,
  open                       ,
  fromFork         ,
)                         {
  switch (standing) {
    case 'pass':
    case 'warn':
      return fromFork ? open : 'success';
    case 'inconclusive':
      return open;
    case 'fail':
      return 'failure';
    case 'waiting':
      return undefined;
  }
}

;// CONCATENATED MODULE: ./.build/shared/github/marker.js
/** The hidden last line of a comment of ours: whose it is, which run wrote it, and what it remembers. */
                         
                                              
                       
                                        
                       
                           
                                                                                      
                         
                               
                         
 

const MARKER =
  /^<!-- trainyard-report:v1 key=([\w-]+) run=(\d{1,20}) attempt=(\d{1,6})(?: head=([0-9a-f]{40}|[0-9a-f]{64}))? state=([\w-]*) -->$/;

function formatMarker({ key, run, attempt, head, state }        )         {
  const about = head === undefined ? '' : ` head=${head}`;
  const name = Buffer.from(key).toString('base64url');
  return `<!-- trainyard-report:v1 key=${name} run=${run} attempt=${attempt}${about} state=${state} -->`;
}

/** The marker of a comment; only the last line counts, which nothing that a report quotes can become. */
function parseMarker(body        )                     {
  const line = body.trimEnd().split(/\r?\n/).at(-1) ?? '';
  const [, key, run, attempt, head, state] = MARKER.exec(line) ?? [];
  if (key === undefined || run === undefined || attempt === undefined || state === undefined) return undefined;
  const about = head === undefined ? {} : { head };
  return { key: Buffer.from(key, 'base64url').toString('utf8'), run, attempt: Number(attempt), ...about, state };
}

/** Whether a comment was written by a later run, or by a later attempt of the same run; run ids only grow. */
function isNewer(marker        , than                                 )          {
  const [a, b] = [BigInt(marker.run), BigInt(than.run)];
  return a === b ? marker.attempt > than.attempt : a > b;
}

;// CONCATENATED MODULE: ./.build/shared/github/comment.js
                                                    
                                                    



/** The one comment of a key on a pull request. */
                                
                               
                                                                    
     
                                                                                                                
    
                                                     
     
                                                                                                     
 

                                 
                      
                       
                                                                                               
                                                                       
 

/** GitHub stores 262,144 bytes but its Enterprise Server may stop at 65,536: stay below, and shrink when refused. */
const BUDGETS_BYTES = [60_000, 30_000, 15_000, 8_000];
const comment_PASSES = 3;
const ACTIONS_BOT = 'github-actions[bot]';

                                             
                        
                          
 

/**
 * Writes the comment in place: looks, acts, and looks again, so that it can be run any number of times and after any
 * crash. Of several comments with the same key and author the lowest id stays and the others are deleted, which also
 * settles the race of two runs that both found none. A comment counts as ours only by marker and author together.
 *
 * @throws UserError `github-permission-missing`, `github-not-found`, …; UnavailableError
 */
async function writeSticky(
  connection                  ,
  sticky               ,
  services          ,
)                          {
  try {
    const author = await ownLogin(connection);
    for (let pass = 1; ; pass++) {
      try {
        return await comment_writeOnce({ connection, sticky, services, author });
      } catch (error) {
        if (pass >= comment_PASSES || !isWorthAnotherLook(error)) throw error;
        await services.clock.sleep(1000 * pass, services.cancelled);
      }
    }
  } catch (error) {
    const doing = `write the comment on pull request ${sticky.pullRequest}`;
    // One that is listed each time and cannot be changed was not deleted: GitHub hides it from the token.
    const refusal = error instanceof CommentVanished ? error.cause : error;
    throw (0,github_errors/* explainFailure */.SP)(refusal, { doing, permission: 'pull-requests: write' });
  }
}

/** A lost answer, after which the comment may be there, or a comment that went away before it could be changed. */
function isWorthAnotherLook(error         )          {
  const failure = (0,github_errors/* asHttpFailure */.Df)(error);
  return error instanceof CommentVanished || (failure !== undefined && (0,github_errors/* isOutage */.uD)(failure));
}

class CommentVanished extends Error {}

/** Who the token speaks as. An installation token may not ask: GitHub answers 403, and it is the one of a workflow. */
async function ownLogin({ octokit }                  )                  {
  try {
    return (await octokit.rest.users.getAuthenticated()).data.login;
  } catch (error) {
    const failure = (0,github_errors/* asHttpFailure */.Df)(error);
    if (failure?.status === 403 && !(0,github_errors/* isRateLimited */.Jz)(failure)) return ACTIONS_BOT;
    throw error;
  }
}

                
                                        
                                 
                              
                          
 

async function comment_writeOnce(pass      )                          {
  const [keep, ...duplicates] = await ownComments(pass, pass.author);
  if (keep !== undefined) {
    const written = await update(pass, keep);
    await remove(pass, duplicates);
    return written;
  }
  const created = await create(pass);
  // Who wrote it is certain only now; a run beside this one may have created another in the meantime.
  const [first, ...rest] = await ownComments(pass, created.author);
  if (first === undefined || first.id === created.id) {
    return created;
  }
  const written = await update(pass, first);
  await remove(
    pass,
    rest.filter(({ id }) => id === created.id),
  );
  return written;
}

/** Comments with this key by this author, lowest id first; every page is read. */
async function ownComments({ connection, sticky }      , author        )                                 {
  const found               = [];
  for await (const comment of commentsBy(author, connection, sticky.pullRequest)) {
    const marker = parseMarker(comment.body);
    if (marker?.key === sticky.marker.key) found.push({ ...comment, marker, outcome: 'unchanged' });
  }
  return found.sort((a, b) => a.id - b.id);
}

/** What one author has written on a pull request, each comment once; every page is read. */
async function* commentsBy(
  author        ,
  { octokit, owner, repo }                  ,
  pullRequest        ,
)                                                                                       {
  const parameters = { owner, repo, issue_number: pullRequest, per_page: 100 };
  const seen = new Set        ();
  for await (const { data } of octokit.paginate.iterator(octokit.rest.issues.listComments, parameters)) {
    for (const { id, html_url: url, body = '', user } of data) {
      // A comment that is deleted meanwhile shifts others from one page to the next.
      if (user?.login !== author || seen.has(id)) continue;
      seen.add(id);
      yield { id, url, body };
    }
  }
}

async function create(pass      )                                                        {
  const { octokit, owner, repo } = pass.connection;
  const { data } = await shrinking(pass, '', async (body) => {
    pass.services.effect('before comment-create');
    const response = await octokit.rest.issues.createComment({
      owner,
      repo,
      issue_number: pass.sticky.pullRequest,
      body,
    });
    pass.services.effect('after comment-create');
    return response;
  });
  return { id: data.id, url: data.html_url, outcome: 'created', author: data.user?.login ?? pass.author };
}

async function update(pass      , keep            )                          {
  const { id, url } = keep;
  if (isNewer(keep.marker, pass.sticky.marker)) return { id, url, outcome: 'superseded' };
  const { octokit, owner, repo } = pass.connection;
  return shrinking(pass, keep.marker.state, async (body) => {
    if (body === keep.body) return { id, url, outcome: 'unchanged' }         ;
    pass.services.effect('before comment-update');
    await octokit.rest.issues.updateComment({ owner, repo, comment_id: id, body }).catch((error         ) => {
      throw isVanished(error) ? new CommentVanished('The comment was deleted.', { cause: error }) : error;
    });
    pass.services.effect('after comment-update');
    return { id, url, outcome: 'updated' }         ;
  });
}

/** Renders for the largest budget, and for the next smaller one each time GitHub calls the body too long. */
async function shrinking   (pass      , state        , send                              )             {
  const { marker, render } = pass.sticky;
  const sealed = (next        )         => formatMarker({ ...marker, state: next });
  for (const [index, budget] of BUDGETS_BYTES.entries()) {
    try {
      return await send(render(state, sealed, budget));
    } catch (error) {
      const failure = (0,github_errors/* asHttpFailure */.Df)(error);
      const tooLong = failure?.status === 422 && /too long|maximum/i.test(failure.message);
      if (!tooLong || index === BUDGETS_BYTES.length - 1) throw error;
      pass.services.log.info(`GitHub calls the comment too long at ${budget} bytes; a shorter one is tried.`);
    }
  }
  throw new Error('There is at least one budget.');
}

async function remove(pass      , comments                       )                {
  const { octokit, owner, repo } = pass.connection;
  for (const { id } of comments) {
    try {
      pass.services.effect('before comment-delete');
      await octokit.rest.issues.deleteComment({ owner, repo, comment_id: id });
      pass.services.effect('after comment-delete');
    } catch (error) {
      if (!isVanished(error)) throw error;
    }
  }
}

function isVanished(error         )          {
  return (0,github_errors/* asHttpFailure */.Df)(error)?.status === 404;
}

;// CONCATENATED MODULE: ./.build/shared/report/history.js


                                                                 


/** One earlier report on the same pull request, as the comment remembers it. */
                             
                       
                           
                                                        
                           
                              
                       
                      
                            
 

const MOST_RUNS = 10;
const MOST_HEADLINE = 120;
const MOST_STATE = 8192;

/** Adds a run to the history; a run that is there already is replaced, and the oldest go first. */
function remember(history                       , run            )                        {
  const headline = [...run.headline].slice(0, MOST_HEADLINE).join('');
  const others = history.filter((known) => known.run !== run.run);
  return [...others, { ...run, headline }].slice(-MOST_RUNS);
}

/** The history as one word without white space, for the hidden marker of a comment. */
function encodeHistory(history                       )         {
  return Buffer.from(JSON.stringify(history)).toString('base64url');
}

/** What a comment remembers. Comments can be edited by others, so whatever does not fit is dropped. */
function decodeHistory(state        )                        {
  if (state.length > MOST_STATE) return [];
  try {
    const value          = JSON.parse(Buffer.from(state, 'base64url').toString('utf8'));
    return Array.isArray(value) ? value.flatMap((entry) => readRun(entry) ?? []).slice(-MOST_RUNS) : [];
  } catch {
    return [];
  }
}

function readRun(entry         )                         {
  if (typeof entry !== 'object' || entry === null) return undefined;
  const { run, attempt, commit, standing, at, headline } = entry                           ;
  if (typeof run !== 'string' || !/^\d{1,20}$/.test(run)) return undefined;
  if (typeof attempt !== 'number' || !Number.isInteger(attempt)) return undefined;
  if (typeof at !== 'string' || formatTime(at) === undefined) return undefined;
  if (typeof headline !== 'string' || headline.length > 4 * MOST_HEADLINE) return undefined;
  if (standing !== 'waiting' && !(0,core_verdict/* isVerdict */._f)(standing)) return undefined;
  const known = typeof commit === 'string' && /^[0-9a-f]{7,12}$/.test(commit) ? { commit } : {};
  return { run, attempt, standing, at, headline, ...known };
}

/** What a document leaves for the next report on the same pull request. */
function asRun(document          , run                                                       )             {
  return { ...run, standing: document.standing, headline: plainText(document.headline) };
}

/** The document with a section about the runs before it; unchanged where there were none. */
function withHistory(document          , history                       )           {
  if (history.length === 0) return document;
  const marks = history.map(({ standing }) => markOf(standing)).join(' ');
  const section          = {
    id: 'history',
    title: 'What did earlier runs say?',
    summary: [`Earlier runs on this pull request: ${marks}`],
    weight: 15,
    reach: 'everywhere',
    blocks: [
      {
        kind: 'table',
        table: {
          caption: 'Earlier runs on this pull request, newest first',
          columns: [
            { title: '', align: 'left' },
            { title: 'commit', align: 'left', names: true },
            { title: 'said', align: 'left' },
            { title: 'when', align: 'left' },
          ],
          rows: history.toReversed().map(history_rowOf),
        },
      },
    ],
  };
  return { ...document, sections: [...document.sections, section] };
}

function history_rowOf(run            )                  {
  return [
    run.standing === 'waiting' ? [muted('waiting')] : [{ kind: 'verdict', verdict: run.standing }],
    run.commit === undefined ? ['–'] : [code(run.commit)],
    [run.headline],
    [{ kind: 'time', at: run.at }],
  ];
}

function markOf(standing          )         {
  return standing === 'waiting' ? '…' : core_verdict/* VERDICT_MARKS */.rE[standing];
}

;// CONCATENATED MODULE: ./.build/actions/report/comments.js

                                                              



                                                                


                                                

/**
 * Writes one comment per document. With `comment: auto` whatever keeps it from being written is said in the log, and
 * the report stays in the job summary; with `always` it is an error.
 */
async function writeComments(
  documents                     ,
  inputs              ,
  services          ,
)                                     {
  if (inputs.comment === 'never') return [];
  const subject = subjectOf(inputs, services);
  try {
    if (inputs.token === undefined) throw tokenMissing();
    const connection = await (0,client/* connectGitHub */.U)(inputs.token, services);
    const pullRequest = await pullRequestOf(subject, connection);
    const written                   = [];
    for (const document of documents) {
      const key = keyOf(document, documents, inputs);
      const comment = await writeSticky(connection, stickyOf(document, { key, pullRequest, services }), services);
      sayWritten(comment, services);
      written.push(comment);
    }
    return written;
  } catch (error) {
    if (inputs.comment === 'always' || !((0,errors/* isUserError */.iU)(error) || (0,errors/* isUnavailableError */.bb)(error))) throw error;
    sayWhyNot(error, subject, services);
    return [];
  }
}

function subjectOf({ pullRequest }              , { github, run }          )               {
  const subject = (0,github_event/* subjectOfEvent */.Qi)(github, run.event);
  if (pullRequest === undefined) return subject;
  return { kind: 'pull-request', number: pullRequest, fromFork: subject.kind === 'pull-request' && subject.fromFork };
}

async function pullRequestOf(subject              , connection                  )                  {
  if (subject.kind === 'pull-request') return subject.number;
  const found = subject.kind === 'workflow-run' ? await (0,github_event/* findPullRequest */._f)(connection, subject.run.head) : undefined;
  if (found !== undefined) return found;
  throw new errors/* UserError */.yo('report-pull-request-missing', {
    what:
      subject.kind === 'none'
        ? subject.reason
        : 'No open pull request has the head of the run that triggered this one.',
    remedy: 'Run on pull_request or workflow_run, or pass the number as pull-request.',
  });
}

function keyOf(document          , documents                     , { commentKey }              )         {
  if (commentKey === undefined) return document.key;
  return documents.length === 1 ? commentKey : `${commentKey}/${document.key}`;
}

                 
                       
                               
                              
 

/** The comment remembers its earlier runs, so that it can show them without any store. */
function stickyOf(document          , { key, pullRequest, services }       )                {
  const { run: runId, attempt, head } = (0,github_event/* judgedRun */.V4)(services);
  const at = services.clock.now().toISOString();
  const commit = head === undefined ? {} : { commit: head.slice(0, 7) };
  const run = asRun(document, { run: runId, attempt, at, ...commit });
  return {
    pullRequest,
    marker: { key, run: runId, attempt, ...(head === undefined ? {} : { head }) },
    render: (state, sealed, budgetBytes) => {
      const earlier = decodeHistory(state).filter((known) => known.run !== runId || runId === '0');
      const trailer = sealed(encodeHistory(remember(earlier, run)));
      return renderMarkdown(withHistory(document, earlier), { budgetBytes, place: 'comment', trailer }).text;
    },
  };
}

function tokenMissing()            {
  return new errors/* UserError */.yo('report-token-missing', {
    what: 'There is no token, so no comment was written.',
    where: { input: 'github-token' },
    remedy: 'Pass github-token: ${{ github.token }} with the permission pull-requests: write, or set comment: never.',
  });
}

function sayWritten({ outcome, url }                , { log }          )       {
  const words                                            = {
    created: 'Comment written',
    updated: 'Comment brought up to date',
    unchanged: 'Comment was up to date already',
    superseded: 'A later run has written the comment already, so it was left alone',
  };
  log.info(`${words[outcome]}: ${url}`);
}

/** A fork and a terminal are no mistakes of the user; a missing permission is. */
function sayWhyNot(error       , subject              , { log, run }          )       {
  const code = (0,errors/* isUserError */.iU)(error) || (0,errors/* isUnavailableError */.bb)(error) ? error.code : '';
  // Nobody at a terminal expects a comment, or has a workflow to give a token to.
  if (code === 'report-token-missing' && run.host === 'terminal') return;
  if (code === 'github-permission-missing' && subject.kind === 'pull-request' && subject.fromFork) {
    log.notice(
      'The pull request comes from a fork, whose token may only read: the report is in the job summary. ' +
        'To comment, publish it from a workflow_run job.',
    );
  } else if (code === 'report-pull-request-missing' || run.host === 'terminal') {
    log.notice(`${error.message}${run.host === 'github' ? ' The report is in the job summary.' : ''}`);
  } else {
    log.warning(`${error.message} The report is in the job summary.`);
  }
}

;// CONCATENATED MODULE: ./.build/shared/github/jobs.js
                                                    


/** A job of a run, as GitHub itself describes it. */
                         
                                                                           
                        
                                     
                                             
                             
                                                 
                                      
 

/**
 * The jobs of one attempt that may start, run or are over; those that wait for other jobs are not among them.
 *
 * @param run digits
 * @throws UserError `github-permission-missing`, which names `actions: read`
 */
async function listJobs(
  { octokit, owner, repo }                  ,
  { run, attempt }                                                    ,
)                             {
  try {
    const parameters = { owner, repo, run_id: Number(run), attempt_number: attempt, per_page: 100 };
    const all = await octokit.paginate(octokit.rest.actions.listJobsForWorkflowRunAttempt, parameters);
    return all.map(({ name, labels, status, runner_name: runner }) => ({
      ...{ name, labels, isQueued: status === 'queued' },
      // GitHub gives an empty name where there is none yet.
      runner: runner === null || runner === '' ? undefined : runner,
    }));
  } catch (error) {
    throw (0,github_errors/* explainFailure */.SP)(error, { doing: `list the jobs of run ${run}`, permission: 'actions: read' });
  }
}

/** A job of this name, called here or by any workflow that this run called. */
function isNamed({ name }        , wanted        )          {
  return name === wanted || name.endsWith(` / ${wanted}`);
}

;// CONCATENATED MODULE: ./.build/actions/report/runner.js



                                                              


                                                

const POLL_MS = 10_000;

/**
 * Watches a job of this run until a runner takes it. A label that no runner has cannot be told from one whose runners
 * are busy: GitHub shows runners to administrators alone. So this never fails; it says what is waited for.
 *
 * @returns the jobs that still wait when the time is over
 */
async function watchForRunner(inputs              , services          )                             {
  const { runnerOf, token } = inputs;
  if (runnerOf === undefined || token === undefined || services.run.runId === undefined) return [];
  try {
    const unclaimed = await poll(await (0,client/* connectGitHub */.U)(token, services), runnerOf, services);
    for (const job of unclaimed) warn(job, runnerOf.waitMs, services);
    return unclaimed;
  } catch (error) {
    if (!(0,errors/* isUserError */.iU)(error) && !(0,errors/* isUnavailableError */.bb)(error)) throw error;
    services.log.warning(`Whether a runner takes the job is not known. ${error.message}`);
    return [];
  }
}

async function poll(
  connection                  ,
  { job, waitMs }                                       ,
  { clock, log, run, cancelled }          ,
)                             {
  const end = clock.monotonicMs() + waitMs;
  for (;;) {
    const attempt = { run: run.runId ?? '0', attempt: run.attempt ?? 1 };
    const named = (await listJobs(connection, attempt)).filter((each) => isNamed(each, job));
    const queued = named.filter(({ isQueued }) => isQueued);
    if (queued.length === 0) {
      for (const { name, runner } of named) {
        if (runner !== undefined) log.info(`${(0,core_escape/* toLine */.S5)(name, 100)} has a runner: ${(0,core_escape/* toLine */.S5)(runner, 100)}.`);
      }
      return [];
    }
    const left = end - clock.monotonicMs();
    if (left <= 0 || cancelled.aborted) return queued;
    await clock.sleep(Math.min(POLL_MS, left), cancelled);
  }
}

function warn({ name, labels }        , waitMs        , { log }          )       {
  log.warning(
    `No runner has taken ${(0,core_escape/* toLine */.S5)(name, 100)} in ${(0,format/* formatDuration */.a3)(waitMs)}: all that have the labels ` +
      `${(0,core_escape/* toLine */.S5)(labels.join(', '), 200)} are busy, or none has them. Look under Settings, Actions, Runners; ` +
      'the labels are those of runs-on, or of the input runner. GitHub gives up after a day.',
    { title: 'No runner yet' },
  );
}

;// CONCATENATED MODULE: ./.build/actions/report/run.js




                                                                            
                                                                      
                                                                     



                                                                      

                                                                




                                                


/** GitHub takes 1 MiB for the summary of a step. */
const run_SUMMARY_BYTES = 1_000_000;
const COMMENT_BYTES = 60_000;

/**
 * Shows the evidence of a run as one comment per model, one summary and one page. It judges nothing: what it shows was
 * decided by the actions that left the evidence.
 *
 * @throws UserError `evidence-invalid`, `report-unwritable`; with `comment: always` also what keeps the comment from
 *   being written
 */
async function report(inputs              , services          )                        {
  const statements = (0,attempts/* fromAttempts */.D)(await services.evidence.collect(), inputs.fromAttempt);
  services.log.info(`${(0,format/* plural */.LS)(statements.length, 'statement')} found in ${services.evidence.folder}.`);
  const setting = { ...settingOf(inputs, services), brokeOff: brokeOff(statements, inputs, services) };
  const documents = composeReport(statements, setting);
  await writeOutput(inputs.htmlPath, renderPage(documents, { title: inputs.title }), services);
  const page =
    inputs.publishPage && inputs.htmlPath !== undefined ? await services.publishFile(inputs.htmlPath) : undefined;
  const linked = page === undefined ? setting : { ...setting, links: { ...setting.links, page } };
  const first = await show(statements, linked, inputs, services);
  // Before the wait: an earlier conclusion must not stay green meanwhile.
  await writeCheck(first.documents, aboutOf(linked), inputs, services);
  const unclaimed = await watchForRunner(inputs, services);
  const last = unclaimed.length === 0 ? first : await show(statements, { ...linked, unclaimed }, inputs, services);
  const { comments } = last;
  return {
    headline: run_headlineOf(last.documents),
    outputs: {
      'comment-id': joined(comments.map(({ id }) => String(id))),
      'comment-url': joined(comments.map(({ url }) => url)),
      'html-path': inputs.htmlPath,
      'markdown-path': inputs.markdownPath,
      'page-url': page,
    },
    summary: markdownOf(last.documents, 'summary'),
  };
}

                 
                                          
                                               
 

async function show(
  statements                            ,
  setting         ,
  inputs              ,
  services          ,
)                 {
  const documents = composeReport(statements, setting);
  await writeOutput(inputs.markdownPath, markdownOf(documents, 'comment'), services);
  return { documents, comments: await writeComments(documents, inputs, services) };
}

function aboutOf({ fromFork = false, links }         )                                   {
  return { fromFork, detailsUrl: links.page ?? links.run };
}

function settingOf(inputs              , services          )          {
  const { github, version, clock } = services;
  const { run } = (0,github_event/* judgedRun */.V4)(services);
  const fromFork = (0,github_event/* triggeringRun */.M0)(github, services.run.event)?.fromFork === true;
  const repository = github === undefined ? undefined : `${github.serverUrl}/${github.repository}`;
  const link = repository === undefined || run === '0' ? undefined : `${repository}/actions/runs/${run}`;
  return {
    version,
    awaiting: inputs.awaiting,
    expected: inputs.expected,
    expectedData: inputs.expectedData,
    ...(fromFork ? { fromFork } : {}),
    ...(inputs.commands ? commandsHere(inputs, services) : {}),
    ...(inputs.awaiting.length === 0 ? {} : { since: clock.now().toISOString() }),
    links: link === undefined ? {} : { run: link },
  };
}

/** A job ended badly and nothing that is at hand says why: what it said before it was run again must not count. */
function brokeOff(
  statements                            ,
  { results, ofTriggeringRun }              ,
  { github, run }          ,
)          {
  const conclusion = ofTriggeringRun ? (0,github_event/* triggeringRun */.M0)(github, run.event)?.conclusion : undefined;
  const endedBadly = [...results, ...(conclusion === undefined ? [] : [conclusion])].some(
    (result) => !['success', 'skipped'].includes(result),
  );
  const explains = ['fail', 'inconclusive'];
  return endedBadly && !statements.some(({ statement }) => explains.includes(statement.predicate.verdict ?? ''));
}

/** Commands stand below a pull request, and a fork's gate reads no waivers. */
function commandsHere({ pullRequest }              , { github, run }          )                            {
  const subject = (0,github_event/* subjectOfEvent */.Qi)(github, run.event);
  if (subject.kind === 'none') return pullRequest === undefined ? {} : { commands: { waive: false } };
  const isFromFork = subject.kind === 'pull-request' ? subject.fromFork : subject.run.fromFork;
  return { commands: { waive: !isFromFork } };
}

/** The documents below one another, each with its share of the space. */
function markdownOf(documents                     , place                       )         {
  const share = place === 'comment' ? COMMENT_BYTES : Math.floor(run_SUMMARY_BYTES / documents.length);
  return documents.map((document) => renderMarkdown(document, { budgetBytes: share, place }).text).join('\n');
}

function run_headlineOf(documents                     )         {
  const [first] = documents;
  if (first !== undefined && documents.length === 1) return plainText(first.headline);
  return documents.map(({ key, standing }) => `${key}: ${standing}`).join(', ');
}

async function writeOutput(path                    , text        , services          )                {
  if (path === undefined) return;
  try {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await (0,promises_.writeFile)(path, text);
  } catch (cause) {
    throw new errors/* UserError */.yo('report-unwritable', {
      what: `The report cannot be written (${(0,errors/* systemErrorCode */.vq)(cause) ?? 'unknown error'}).`,
      where: { file: path },
      remedy: 'Choose a path that may be written with the inputs html and markdown, or none.',
      cause,
    });
  }
  services.log.info(`Written: ${(0,external_node_path_.relative)(services.workspace, path)}.`);
}

function joined(values                   )                     {
  return values.length === 0 ? undefined : values.join('\n');
}


/***/ }),

/***/ 934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  d: () => (/* binding */ canonicalJson)
});

;// CONCATENATED MODULE: ./node_modules/canonicalize/lib/canonicalize.js
function serializeString (value) {
  if (!value.isWellFormed()) {
    throw new Error('Lone surrogate is not allowed');
  }
  return JSON.stringify(value);
}

function serializePrimitive (value) {
  switch (typeof value) {
    case 'number':
      if (isNaN(value)) {
        throw new Error('NaN is not allowed');
      }
      if (!isFinite(value)) {
        throw new Error('Infinity is not allowed');
      }
      // For finite numbers String(value) would give identical output, but
      // JSON.stringify benchmarks faster on V8.
      return JSON.stringify(value);
    case 'string':
      return serializeString(value);
    case 'boolean':
      return value ? 'true' : 'false';
    default:
      // null, or values JSON.stringify maps to undefined (undefined,
      // functions, symbols).
      return JSON.stringify(value);
  }
}

// Resolves a value to either its serialized primitive form (a string — or
// undefined, for values JSON.stringify drops) or a frame describing the
// container to descend into. Callers distinguish the two cases with
// `typeof result !== 'object'`.
//
// toJSON results are unwrapped here, and the wrapper objects stay in `seen`
// until the resolved subtree is fully serialized, so cycles introduced via
// toJSON are still detected.
function enterValue (value, seen) {
  let wrappers = null;
  while (value !== null && typeof value === 'object' && typeof value.toJSON === 'function') {
    if (seen.has(value)) {
      throw new Error('Circular reference detected');
    }
    seen.add(value);
    (wrappers ??= []).push(value);
    value = value.toJSON();
  }

  // Boxed Number/String/Boolean objects serialize as their primitive values,
  // mirroring how JSON.stringify treats them.
  if (value instanceof Number || value instanceof String || value instanceof Boolean) {
    value = value.valueOf();
  }

  if (value === null || typeof value !== 'object') {
    if (wrappers !== null) {
      for (const wrapper of wrappers) seen.delete(wrapper);
    }
    return serializePrimitive(value);
  }

  if (seen.has(value)) {
    throw new Error('Circular reference detected');
  }
  seen.add(value);

  return {
    container: value,
    // null marks an array frame; object frames carry their sorted keys.
    // `sort()`'s default comparator orders by UTF-16 code unit, which is the
    // order JCS requires.
    keys: Array.isArray(value) ? null : Object.keys(value).sort(),
    // Next child to serialize; the frame resumes here after a nested
    // container's subtree completes.
    index: 0,
    // Whether no member has been emitted yet (controls comma placement).
    first: true,
    // toJSON wrappers to release from `seen` when this frame completes.
    wrappers
  };
}

function canonicalize (object) {
  if (object === null || typeof object !== 'object') {
    return serializePrimitive(object);
  }

  const seen = new Set();
  const root = enterValue(object, seen);
  if (typeof root !== 'object') {
    // A toJSON chain resolved the input to a primitive.
    return root;
  }

  let result = root.keys === null ? '[' : '{';
  const stack = [root];

  // Depth-first serialization with an explicit stack instead of recursion, so
  // nesting depth is bounded by heap size rather than call-stack size. The top
  // frame is the container currently being serialized: primitive children are
  // appended inline, while a nested container pushes a new frame and jumps
  // back to the outer loop. Because frame.index was already advanced, the
  // parent resumes at its next child once the subtree is done. Opening
  // brackets are emitted when a frame is pushed, closing brackets when it
  // completes.
  outer:
  while (stack.length > 0) {
    const frame = stack[stack.length - 1];
    const container = frame.container;

    // keys === null marks an array frame; otherwise keys holds the object's
    // sorted property names. Either way the iteration counter lives on the
    // frame itself (frame.index), so when a frame is resumed after a nested
    // container completes, the while condition continues at the first
    // unserialized child instead of restarting from the beginning.
    if (frame.keys === null) {
      while (frame.index < container.length) {
        const i = frame.index++;
        if (i > 0) {
          result += ',';
        }
        const element = container[i];
        // Inside arrays, JSON.stringify serializes values with no JSON
        // representation (undefined, symbols, functions) as null.
        const value = element === undefined || typeof element === 'symbol' || typeof element === 'function' ? null : element;
        if (value === null || typeof value !== 'object') {
          result += serializePrimitive(value);
          continue;
        }
        const child = enterValue(value, seen);
        if (typeof child !== 'object') {
          // A toJSON chain resolved the child to an already-serialized
          // primitive — or, when child is undefined, to a value with no JSON
          // representation, which becomes null inside arrays.
          result += child === undefined ? 'null' : child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += ']';
    } else {
      const keys = frame.keys;
      while (frame.index < keys.length) {
        const key = keys[frame.index++];
        const value = container[key];
        // Inside objects, JSON.stringify omits properties whose value has no
        // JSON representation (undefined, symbols, functions).
        if (value === undefined || typeof value === 'symbol' || typeof value === 'function') {
          continue;
        }
        if (value === null || typeof value !== 'object') {
          // Commas are tracked with a flag rather than the key index: a
          // skipped key must not leave a stray comma behind.
          if (frame.first) {
            frame.first = false;
          } else {
            result += ',';
          }
          result += serializeString(key) + ':' + serializePrimitive(value);
          continue;
        }
        // The child must be resolved before the key is emitted: a toJSON
        // returning a value with no JSON representation drops the whole
        // property.
        const child = enterValue(value, seen);
        if (child === undefined) {
          continue;
        }
        if (frame.first) {
          frame.first = false;
        } else {
          result += ',';
        }
        result += serializeString(key) + ':';
        if (typeof child !== 'object') {
          result += child;
          continue;
        }
        result += child.keys === null ? '[' : '{';
        stack.push(child);
        continue outer;
      }
      result += '}';
    }

    // Frame complete. The container leaves `seen` so that a later, sibling
    // reference to the same object is not mistaken for a cycle.
    seen.delete(container);
    if (frame.wrappers !== null) {
      for (const wrapper of frame.wrappers) seen.delete(wrapper);
    }
    stack.pop();
  }

  return result;
}

;// CONCATENATED MODULE: ./.build/shared/core/canonical-json.js


/**
 * The canonical form of a JSON value (RFC 8785): one byte sequence per value, so that it can be hashed and signed.
 *
 * @throws TypeError for a value JSON cannot carry (NaN, infinity, undefined, a lone surrogate, a cycle)
 */
function canonicalJson(value         )         {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError('The value has no JSON form.');
  if (!text.isWellFormed()) throw new TypeError('The value holds a lone surrogate, which UTF-8 cannot carry.');
  return text;
}


/***/ }),

/***/ 534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   QN: () => (/* binding */ digestBytes),
/* harmony export */   tv: () => (/* binding */ digestJson)
/* harmony export */ });
/* unused harmony exports digestFile, digestTree, treeOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(760);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(777);






/** `sha256:` and 64 lower-case hexadecimal digits. */
                                        

const PORTION_BYTES = (/* unused pure expression or super */ null && (1 << 20));

const DIGEST = /^sha256:[0-9a-f]{64}$/;

function isDigest(value         )                  {
  return typeof value === 'string' && DIGEST.test(value);
}

function digestBytes(bytes                     )         {
  return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
}

/** The digest of a JSON value: SHA-256 of its canonical form (RFC 8785). */
function digestJson(value         )         {
  return digestBytes((0,_canonical_json_js__WEBPACK_IMPORTED_MODULE_4__/* .canonicalJson */ .d)(value));
}

/** Streams a file through SHA-256; memory stays flat in its size. */
async function digestFile(path        )                  {
  const hash = createHash('sha256');
  await using file = await open(path, 'r');
  const { size } = await file.stat();
  const buffer = Buffer.allocUnsafe(Math.min(PORTION_BYTES, size + 1));
  for (;;) {
    const { bytesRead } = await file.read(buffer, 0, buffer.length, null);
    if (bytesRead === 0) return `sha256:${hash.digest('hex')}`;
    hash.update(buffer.subarray(0, bytesRead));
  }
}

/** One file of a tree: its path relative to the root with `/`, its size and what identifies its content. */
                            
                        
                             
                          
                               
 

                       
                                                                     
                                         
                          
 

/**
 * The tree of a file or folder.
 *
 * Identity is the SHA-256 of the canonical JSON of the sorted entries (path, size, mode, content digest): equal
 * content has equal identity, whoever stored it, however it is chunked. A single file is a tree of one entry under
 * its own base name.
 *
 * @throws UserError `tree-unreadable` for a symbolic link, a socket or another special file
 */
async function digestTree(root        )                {
  const info = await lstat(root).catch((cause         ) => {
    throw new UserError('tree-unreadable', {
      what: `${root} cannot be read.`,
      where: { file: root },
      remedy: 'Check that the path exists and that this user may read it.',
      cause,
    });
  });
  const base = info.isDirectory() ? root : dirname(root);
  const paths = info.isDirectory() ? await walk(root, '') : [basename(root)];
  const entries              = [];
  for (const path of paths) entries.push(await treeEntry(base, path));
  return treeOf(entries);
}

/** Builds a tree from entries in any order. */
function treeOf(entries                      )       {
  const sorted = [...entries].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0));
  return { entries: sorted, digest: digestJson({ version: 1, entries: sorted.map(identityOf) }) };
}

function identityOf(entry           )                          {
  return {
    path: entry.path,
    size: entry.sizeBytes,
    mode: entry.executable ? 'executable' : 'file',
    digest: entry.digest,
  };
}

async function treeEntry(base        , path        )                     {
  const full = join(base, path);
  const info = await lstat(full);
  if (!info.isFile()) {
    throw new UserError('tree-unreadable', {
      what: `${path} is not a regular file.`,
      where: { file: full },
      remedy: 'Replace symbolic links and special files by the files they stand for.',
    });
  }
  return {
    path,
    sizeBytes: info.size,
    digest: await digestFile(full),
    executable: (info.mode & 0o100) !== 0,
  };
}

async function walk(root        , prefix        )                    {
  const found           = [];
  for (const entry of await readdir(join(root, prefix), { withFileTypes: true })) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await walk(root, path)));
    else found.push(path);
  }
  return found;
}


/***/ }),

/***/ 777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   bb: () => (/* binding */ isUnavailableError),
/* harmony export */   hG: () => (/* binding */ UnavailableError),
/* harmony export */   iU: () => (/* binding */ isUserError),
/* harmony export */   j$: () => (/* binding */ formatLocation),
/* harmony export */   vq: () => (/* binding */ systemErrorCode),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/* unused harmony export assertNever */
/** A place a person can go to: a position in a file, an input, or a permission line. */
                           
                         
                 
                         
                 
                           
                          
                               
 

                                   
                                     
                        
                            
                             
                          
                           
 

/** Something the user can mend. `code` is stable and documented in docs/errors.md. */
class UserError extends Error {
                    name = 'UserError';
           code        ;
           what        ;
           where                      ;
           remedy        ;

  constructor(code        , details                  ) {
    super(`${details.what} ${details.remedy}`, { cause: details.cause });
    this.code = code;
    this.what = details.what;
    this.where = details.where;
    this.remedy = details.remedy;
  }
}

                                          
                                                          
                        
                                                                   
                         
                          
                           
 

/** An outside system failed or refused for now. */
class UnavailableError extends Error {
                    name = 'UnavailableError';
           code        ;
           what        ;
           tried        ;
           remedy        ;

  constructor(code        , details                         ) {
    super(`${details.what} ${details.tried} ${details.remedy}`, { cause: details.cause });
    this.code = code;
    this.what = details.what;
    this.tried = details.tried;
    this.remedy = details.remedy;
  }
}

/** Bundles may hold their own copy of these classes, so errors are told apart by name, not by `instanceof`. */
function isUserError(error         )                     {
  return error instanceof Error && error.name === 'UserError' && 'code' in error;
}

function isUnavailableError(error         )                            {
  return error instanceof Error && error.name === 'UnavailableError' && 'code' in error;
}

/** `contracts/flights.odcs.yaml:14:20`, `input rules`, or `permissions: pull-requests: write`. */
function formatLocation(where          )         {
  if (where.file !== undefined) {
    return [where.file, where.line, where.column].filter((part) => part !== undefined).join(':');
  }
  if (where.input !== undefined) return `input ${where.input}`;
  if (where.permission !== undefined) return `permissions: ${where.permission}`;
  return '';
}

/** The system error code (`ENOENT`, `ENOSPC`) of an error from Node, if it carries one. */
function systemErrorCode(error         )                     {
  const code = (error                                  )?.code;
  return typeof code === 'string' ? code : undefined;
}

/** For the `default` of an exhaustive switch. */
function assertNever(value       )        {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}


/***/ }),

/***/ 865:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Cu: () => (/* binding */ toMarkdownCode),
/* harmony export */   S5: () => (/* binding */ toLine),
/* harmony export */   Vw: () => (/* binding */ toHtml),
/* harmony export */   Yr: () => (/* binding */ toMarkdownHtml),
/* harmony export */   gY: () => (/* binding */ toLog),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/** Text from a pull request is untrusted; each place it may land in has its own escape here. */

/** Control characters (but not tab and newline), bidirectional overrides and other invisible format characters. */
const INVISIBLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/g;

/** One visible line: invisible characters are shown as `�`, line breaks as spaces, and the length is capped. */
function toLine(text        , maxLength = 500)         {
  const line = text
    .toWellFormed()
    .replace(/\r\n|[\r\n\t\u2028\u2029]/g, ' ')
    .replace(INVISIBLE, '�');
  const characters = [...line];
  return characters.length <= maxLength ? line : `${characters.slice(0, maxLength - 1).join('')}…`;
}

/** Text for the console of a runner: a line that starts with a workflow command is broken up so that it is inert. */
function toLog(text        )         {
  return text
    .toWellFormed()
    .replace(/\r(?!\n)/g, '␍')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001A\u001C-\u001F\u007F]/g, '�')
    .replace(/^(\s*)::/gm, '$1:\u200B:')
    .replace(/##\[/g, '#\u200B#[');
}

/** Text inside an HTML element or a double-quoted attribute. */
function toHtml(text        )         {
  return text
    .toWellFormed()
    .replace(INVISIBLE, '�')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
    .replace(/'/g, '&#39;');
}

/**
 * Plain text inside a line of GitHub-flavoured Markdown, a table cell included: no markup, mention, issue reference,
 * link or HTML survives.
 */
function toMarkdown(text        , maxLength = 500)         {
  return toHtml(toLine(text, maxLength))
    .replace(/[\\`*_{}[\]()+!|~$^=-]|(?<!&)#/g, '\\$&')
    .replace(/@/g, '@<!-- -->')
    .replace(/(?<!&)#(?=\d)/g, '#<!-- -->')
    .replace(/\bGH\\-(?=\d)/gi, (match) => `${match}<!-- -->`)
    .replace(/(https?|ftp|mailto):/gi, '$1<!-- -->:')
    .replace(/\bwww\./gi, 'www<!-- -->.')
    .replace(/:(?=[a-z0-9\\+_-]+:)/gi, ':<!-- -->');
}

/**
 * Plain text inside an HTML element that stands in Markdown, such as `<summary>`: Markdown is not parsed there, but
 * GitHub still looks for mentions, issue references and emoji names in the text it has rendered.
 */
function toMarkdownHtml(text        , maxLength = 500)         {
  return toHtml(toLine(text, maxLength))
    .replace(/@/g, '@<!-- -->')
    .replace(/(?<!&)#(?=\d)/g, '#<!-- -->')
    .replace(/\bGH-(?=\d)/gi, (match) => `${match}<!-- -->`)
    .replace(/(https?|ftp|mailto):/gi, '$1<!-- -->:')
    .replace(/\bwww\./gi, 'www<!-- -->.')
    .replace(/:(?=[a-z0-9+_-]+:)/gi, ':<!-- -->');
}

/** A code span in Markdown that no content can leave. Pipes are escaped, since tables split cells before code spans. */
function toMarkdownCode(text        , maxLength = 200)         {
  const line = toLine(text, maxLength).replace(/\|/g, '¦');
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map((run) => run[0].length));
  const fence = '`'.repeat(longest + 1);
  const pad = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : '';
  return `${fence}${pad}${line}${pad}${fence}`;
}


/***/ }),

/***/ 861:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B4: () => (/* binding */ formatCount),
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   a3: () => (/* binding */ formatDuration),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
const COUNT = new Intl.NumberFormat('en-US', { maximumFractionDigits: 0 });

/** `1,912,004`. */
function formatCount(value        )         {
  return COUNT.format(value);
}

/** `1 row`, `2 rows`, `3 matches`. */
function plural(count        , one        , many = `${one}s`)         {
  return `${formatCount(count)} ${count === 1 ? one : many}`;
}

/** A number with as many digits as it deserves: `0.738`, `12.4`, `1,204`, `4.1e-7`. */
function formatNumber(value        , significant = 3)         {
  if (!Number.isFinite(value)) return String(value);
  if (value !== 0 && (Math.abs(value) < 1e-4 || Math.abs(value) >= 1e15)) return value.toExponential(significant - 1);
  const digits = value === 0 ? 0 : Math.max(0, significant - 1 - Math.floor(Math.log10(Math.abs(value))));
  return new Intl.NumberFormat('en-US', { maximumFractionDigits: Math.min(digits, 20) }).format(value);
}

const BYTE_UNITS = ['B', 'kB', 'MB', 'GB', 'TB', 'PB'];

/** Decimal units, as disks and networks are sold: `13.2 MB`. */
function formatBytes(bytes        )         {
  let value = bytes;
  let unit = 0;
  while (value >= 999.5 && unit < BYTE_UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${unit === 0 ? value : formatNumber(value)} ${BYTE_UNITS[unit]}`;
}

/** `0.9 s`, `41 s`, `3 min 20 s`, `2 h 5 min`. */
function formatDuration(ms        )         {
  if (ms < 999.5) return `${Math.round(ms)} ms`;
  if (ms < 9_950) return `${(ms / 1000).toFixed(1)} s`;
  const seconds = Math.round(ms / 1000);
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return join(minutes, 'min', seconds % 60, 's');
  return join(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function join(large        , largeUnit        , small        , smallUnit        )         {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** The first twelve digits of a digest, enough to recognise it. */
function shortDigest(digest        )         {
  return digest.replace(/^sha256:/, '').slice(0, 12);
}


/***/ }),

/***/ 377:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _f: () => (/* binding */ isVerdict),
/* harmony export */   rE: () => (/* binding */ VERDICT_MARKS),
/* harmony export */   zP: () => (/* binding */ worstVerdict)
/* harmony export */ });
/** What a measurement allows. `inconclusive` is never treated as `pass`: policy decides what it means. */
                                                                

/** From best to worst: a failure outweighs a missing measurement, which outweighs a warning. */
const SEVERITY                     = ['pass', 'warn', 'inconclusive', 'fail'];

/**
 * The verdict of a whole from the verdicts of its parts.
 *
 * @returns the worst part; `inconclusive` when there are no parts, since nothing was measured
 */
function worstVerdict(parts                   )          {
  let worst = -1;
  for (const part of parts) worst = Math.max(worst, SEVERITY.indexOf(part));
  return SEVERITY[worst] ?? 'inconclusive';
}

function isVerdict(value         )                   {
  return SEVERITY.includes(value           );
}

/** The mark that accompanies the word; readable without colour. */
const VERDICT_MARKS                                    = {
  pass: '✓',
  warn: '!',
  fail: '✗',
  inconclusive: '?',
};


/***/ }),

/***/ 82:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ fromAttempts),
/* harmony export */   q: () => (/* binding */ latestAttempts)
/* harmony export */ });
                                                            

/**
 * Leaves out what an earlier attempt of a job said and a later attempt of the same job has said anew, so that an old
 * number is never shown as this attempt's.
 *
 * The legs of a matrix share the name of their job. Where an attempt holds several statements on the same subjects, they
 * are told apart by their inputs; one whose successor cannot be told stays, because it may be a failure.
 */
function latestAttempts(statements                            )                             {
  return statements.filter((stored) => !statements.some((other) => replaces(other, stored, statements)));
}

function replaces(other                 , stored                 , all                            )          {
  if (attemptOf(other) <= attemptOf(stored) || placeOf(other) !== placeOf(stored)) return false;
  const alone = (each                 )          =>
    all.filter((one) => placeOf(one) === placeOf(each) && attemptOf(one) === attemptOf(each)).length === 1;
  return (alone(other) && alone(stored)) || inputsOf(other) === inputsOf(stored);
}

function attemptOf({ statement }                 )         {
  return statement.predicate.run.attempt ?? 1;
}

/** Run, job, action and the names of the subjects: what a later attempt says of the same thing. */
function placeOf({ statement }                 )         {
  const { action, run } = statement.predicate;
  const names = statement.subject.map(({ name }) => name).sort();
  return JSON.stringify([run.repository, run.runId, run.workflow, run.job, action, names]);
}

function inputsOf({ statement }                 )         {
  return JSON.stringify(statement.predicate.inputs.map(({ name, digest }) => [name, digest]).sort());
}

/**
 * Leaves out what an action said in an attempt of the run before the one from which it counts. A job that was run again
 * and died leaves nothing, and what its earlier attempt said is not this attempt's.
 *
 * @param from by action, the first attempt that counts
 */
function fromAttempts(
  statements                            ,
  from                             ,
)                             {
  return statements.filter((stored) => attemptOf(stored) >= (from.get(stored.statement.predicate.action) ?? 1));
}


/***/ }),

/***/ 863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   C3: () => (/* binding */ digitsOf),
/* harmony export */   Y5: () => (/* binding */ buildStatement),
/* harmony export */   Z6: () => (/* binding */ subjectsOf),
/* harmony export */   _i: () => (/* binding */ encodeStatement),
/* harmony export */   fW: () => (/* binding */ actionOfPredicateType)
/* harmony export */ });
/* unused harmony exports STATEMENT_TYPE, PREDICATE_TYPE_PREFIX, predicateType */
/* harmony import */ var _core_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(934);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(534);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(777);



                                                           
                                                                                                                      

const STATEMENT_TYPE = 'https://in-toto.io/Statement/v1';

/** Every predicate type is this prefix, the action's name and the version of its schema. */
const PREDICATE_TYPE_PREFIX = 'https://trainyard.dev/evidence/';

function predicateType(action        )         {
  return `${PREDICATE_TYPE_PREFIX}${action}/v1`;
}

/** The action behind a predicate type of ours; undefined for anybody else's statement. */
function actionOfPredicateType(type        )                     {
  return /^([a-z][a-z-]*)\/v1$/.exec(
    type.startsWith(PREDICATE_TYPE_PREFIX) ? type.slice(PREDICATE_TYPE_PREFIX.length) : '',
  )?.[1];
}

/** Who made a statement, when and where; the runtime knows it, the action does not. */
                                   
                           
                            
                           
                            
                                               
 

/** Completes an action's draft to an in-toto Statement v1. */
function buildStatement   (draft                   , context                  )               {
  return {
    _type: STATEMENT_TYPE,
    subject: draft.subjects.map((subject) => ({ name: subject.name, digest: digestOf(subject) })),
    predicateType: predicateType(draft.action),
    predicate: {
      action: draft.action,
      actionVersion: context.version,
      inputs: draft.inputs,
      ...(draft.verdict === undefined ? {} : { verdict: draft.verdict }),
      headline: draft.headline,
      result: draft.result,
      run: context.run,
      startedAt: context.startedAt.toISOString(),
      finishedAt: context.finishedAt.toISOString(),
      environment: context.environment,
    },
  };
}

function digestOf(subject                                    )                {
  return 'commit' in subject ? { gitCommit: subject.commit } : { sha256: subject.digest.slice('sha256:'.length) };
}

/** The hexadecimal digits that identify a subject, whatever they were made from. */
function digitsOf(digest               )         {
  return 'sha256' in digest ? digest.sha256 : digest.gitCommit;
}

/** The canonical bytes of a statement and their digest. */
function encodeStatement(statement           )                                                     {
  const text = (0,_core_canonical_json_js__WEBPACK_IMPORTED_MODULE_2__/* .canonicalJson */ .d)(statement);
  return { text, digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .digestBytes */ .QN)(text) };
}

/** The subjects of a statement with their digests in our notation; commits, which have none, are left out. */
function subjectsOf(statement           )                     {
  return statement.subject.flatMap(({ name, digest }) => {
    if ('gitCommit' in digest) return [];
    const value = `sha256:${digest.sha256}`;
    if (!(0,_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(value))
      throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('evidence-invalid', {
        what: `The digest of ${name} is not SHA-256.`,
        remedy: 'Make the evidence again.',
      });
    return { name, digest: value };
  });
}


/***/ }),

/***/ 253:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  U: () => (/* binding */ connectGitHub)
});

// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
;// CONCATENATED MODULE: ./.build/shared/core/retry.js
                                           

                              
                              
                            
                                
                              
                                                                                               
                                                    
                                                                                      
                                                                  
                                                                                
 

/**
 * Runs an idempotent operation again while it fails for a passing reason, with exponential backoff.
 *
 * @returns the operation's result
 * @throws the last error, unchanged
 */
async function retry   (
  operation                                 ,
  policy             ,
  clock       ,
  cancelled              ,
)             {
  for (let attempt = 1; ; attempt++) {
    try {
      return await operation(attempt);
    } catch (error) {
      if (attempt >= policy.attempts || cancelled?.aborted === true || !policy.isRetryable(error)) throw error;
      const backoff = Math.min(policy.firstDelayMs * 2 ** (attempt - 1), policy.maxDelayMs);
      const delayMs = policy.serverDelayMs?.(error) ?? backoff;
      policy.onRetry?.(error, attempt, delayMs);
      await clock.sleep(delayMs, cancelled);
    }
  }
}

// EXTERNAL MODULE: ./.build/shared/github/errors.js
var github_errors = __nccwpck_require__(137);
;// CONCATENATED MODULE: ./.build/shared/github/client.js
                                             


                                                    


                                   
                            
                         
                        
 

                                                                                                      

const REQUEST_TIMEOUT_MS = 30_000;
/** A longer wait belongs to a later run. */
const LONGEST_WAIT_MS = 120_000;
const ATTEMPTS = 4;

/**
 * Connects to the API of the repository the run belongs to. Requests are tried again by the class of the failure, on
 * the clock of the services; a POST whose answer was lost is not, since it may have been carried out: its caller looks
 * first.
 *
 * @throws UserError `github-repository-unknown` where the run belongs to no repository
 */
async function connectGitHub(token        , services                    )                            {
  const { owner, repo } = repositoryOf(services);
  const baseUrl = services.github?.apiUrl ?? '';
  const debug = (text        )       => services.log.debug(text);
  const { Octokit } = await import(/* webpackIgnore: true */ '../vendor/octokit/index.js');
  const octokit = new Octokit({
    auth: token,
    baseUrl,
    userAgent: `trainyard/${services.version}`,
    log: { debug: () => undefined, info: () => undefined, warn: debug, error: debug },
  });
  octokit.hook.before('request', ({ url }) => refuseOtherHosts(url, baseUrl));
  octokit.hook.wrap('request', (request, options) => {
    const send = async ()                                               => {
      const signal = AbortSignal.any([services.cancelled, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]);
      return request({ ...options, request: { ...options.request, signal } });
    };
    return retry(send, policyFor(options.method, services), services.clock, services.cancelled).catch(
      (cause         ) => {
        const isConflict = options.method === 'GET' && (0,github_errors/* asHttpFailure */.Df)(cause)?.status === 409;
        throw isConflict ? new github_errors/* ReadConflict */.$u('GitHub answered 409.', { cause }) : cause;
      },
    );
  });
  return { octokit, owner, repo };
}

function repositoryOf(services                    )                                                    {
  const match = /^([A-Za-z0-9][A-Za-z0-9_.-]{0,99})\/([A-Za-z0-9_.-]{1,100})$/.exec(services.github?.repository ?? '');
  const [, owner, repo] = match ?? [];
  if (owner === undefined || repo === undefined) {
    throw new errors/* UserError */.yo('github-repository-unknown', {
      what: 'This run belongs to no repository on GitHub, so there is nothing to comment on.',
      remedy: 'Run inside a workflow, or set GITHUB_REPOSITORY to OWNER/NAME.',
    });
  }
  return { owner, repo };
}

/** The token goes only to the host it belongs to, whatever a Link header says. */
function refuseOtherHosts(url        , baseUrl        )       {
  if (new URL(url, baseUrl).origin !== new URL(baseUrl).origin) {
    throw new Error(`A request to ${new URL(url, baseUrl).origin} was refused: the token belongs to ${baseUrl}.`);
  }
}

function policyFor(method        , services                    )              {
  const { clock, log } = services;
  const delayOf = (error         )                     => {
    const failure = (0,github_errors/* asHttpFailure */.Df)(error);
    return failure === undefined ? undefined : (0,github_errors/* askedDelayMs */.mB)(failure, clock.now().getTime());
  };
  return {
    attempts: ATTEMPTS,
    firstDelayMs: 1000,
    maxDelayMs: 20_000,
    isRetryable: (error) => {
      const failure = (0,github_errors/* asHttpFailure */.Df)(error);
      if (failure === undefined) return false;
      if ((0,github_errors/* isRateLimited */.Jz)(failure)) return (delayOf(error) ?? 0) <= LONGEST_WAIT_MS;
      return (0,github_errors/* isOutage */.uD)(failure) && method !== 'POST';
    },
    serverDelayMs: delayOf,
    onRetry: (error, attempt, delayMs) => {
      const status = (0,github_errors/* asHttpFailure */.Df)(error)?.status ?? 'nothing';
      log.info(`GitHub answered ${status} to try ${attempt}; trying again in ${Math.ceil(delayMs / 1000)} s.`);
    },
  };
}


/***/ }),

/***/ 137:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $u: () => (/* binding */ ReadConflict),
/* harmony export */   Df: () => (/* binding */ asHttpFailure),
/* harmony export */   Jz: () => (/* binding */ isRateLimited),
/* harmony export */   SP: () => (/* binding */ explainFailure),
/* harmony export */   mB: () => (/* binding */ askedDelayMs),
/* harmony export */   uD: () => (/* binding */ isOutage)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(777);


/** The part of an Octokit RequestError that decisions need; bundles hold their own class, so the shape is checked. */
                              
                          
                           
                                            
                                                                                      
 

/**
 * A question that GitHub answered with 409. Octokit's pagination takes a bare 409 for the end of the list (it stands
 * for an empty Git repository there), so that half a list, or none, would pass for the whole.
 */
class ReadConflict extends Error {}

function asHttpFailure(error         )                          {
  if (error instanceof ReadConflict) return asHttpFailure(error.cause);
  if (!(error instanceof Error) || !('status' in error) || typeof error.status !== 'number') return undefined;
  const response =
    'response' in error ? (error.response                                                    ) : undefined;
  return {
    status: error.status,
    message: error.message,
    headers: response === undefined ? undefined : (response.headers ?? {}),
  };
}

/** GitHub asked to slow down: the request was refused, not executed, so that any method may be tried again. */
function isRateLimited(failure             )          {
  if (failure.status === 429) return true;
  if (failure.status !== 403) return false;
  return (
    failure.headers?.['retry-after'] !== undefined ||
    String(failure.headers?.['x-ratelimit-remaining']) === '0' ||
    /secondary rate limit/i.test(failure.message)
  );
}

/** No answer, or an answer that says nothing about the request: the effect may or may not have happened. */
function isOutage(failure             )          {
  return failure.headers === undefined || failure.status >= 500;
}

/** Milliseconds GitHub asked to wait, from `retry-after` or the time at which the limit resets. */
function askedDelayMs(failure             , nowMs        )                     {
  if (!isRateLimited(failure)) return undefined;
  const after = Number(failure.headers?.['retry-after']);
  if (Number.isFinite(after) && after >= 0) return after * 1000;
  const reset = Number(failure.headers?.['x-ratelimit-reset']);
  if (String(failure.headers?.['x-ratelimit-remaining']) === '0' && Number.isFinite(reset)) {
    return Math.max(0, reset * 1000 - nowMs) + 1000;
  }
  // GitHub asks for at least a minute where it names no time.
  return 60_000;
}

/** What was being done, for the sentence a person reads. */
                            
                                                
                         
                                                           
                              
 

/** Translates an answer of GitHub into what the user must change; anything that is no HTTP failure passes through. */
function explainFailure(error         , attempted           )          {
  const failure = asHttpFailure(error);
  if (failure === undefined) return error;
  if (isRateLimited(failure) || isOutage(failure)) return unavailable(failure, attempted, error);
  switch (failure.status) {
    case 401:
      return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('github-token-refused', {
        what: `GitHub does not accept the token that was to ${attempted.doing}.`,
        where: { input: 'github-token' },
        remedy: 'Pass a token that has not expired; in a workflow, github-token: ${{ github.token }} is always fresh.',
        cause: error,
      });
    case 403:
      return forbidden(failure, attempted, error);
    case 404:
    case 410:
      return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('github-not-found', {
        what: `GitHub knows no such thing, or hides it from this token: it was to ${attempted.doing}.`,
        remedy: `Check the number and the repository, and that the token may see them (permissions: ${attempted.permission}).`,
        cause: error,
      });
    default:
      return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('github-refused', {
        what: `GitHub refused to ${attempted.doing} (${failure.status}): ${failure.message}`,
        remedy: 'Mend what the message names.',
        cause: error,
      });
  }
}

function forbidden(failure             , attempted           , cause         )            {
  if (/locked/i.test(failure.message)) {
    return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('github-conversation-locked', {
      what: `The conversation is locked, so GitHub refused to ${attempted.doing}.`,
      remedy: 'Unlock the conversation, or set comment: never.',
      cause,
    });
  }
  return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('github-permission-missing', {
    what: `The token may not ${attempted.doing}.`,
    where: { permission: attempted.permission },
    remedy: `Add "permissions: ${attempted.permission}" to the job. A pull request from a fork never gets it: publish from a workflow_run job then.`,
    cause,
  });
}

function unavailable(failure             , attempted           , cause         )                   {
  const limited = isRateLimited(failure);
  const answer = failure.headers === undefined ? 'gave no answer' : `answered ${failure.status}`;
  return new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UnavailableError */ .hG(limited ? 'github-rate-limited' : 'github-unavailable', {
    what: limited
      ? `GitHub asked to slow down while it was to ${attempted.doing}.`
      : `GitHub ${answer} when asked to ${attempted.doing}.`,
    tried: 'It was tried again several times, with growing pauses.',
    remedy: limited
      ? 'Run again later, or write less often.'
      : 'Run again; see https://www.githubstatus.com for outages.',
    cause,
  });
}


/***/ }),

/***/ 44:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   M0: () => (/* binding */ triggeringRun),
/* harmony export */   Qi: () => (/* binding */ subjectOfEvent),
/* harmony export */   V4: () => (/* binding */ judgedRun),
/* harmony export */   _f: () => (/* binding */ findPullRequest),
/* harmony export */   mV: () => (/* binding */ isPullRequestNumber)
/* harmony export */ });
/* unused harmony exports authorOfPullRequest, isLogin, defaultBranch, commitOf, record */
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(137);
                                                                   
                                                    


/** The pull request an event is about, or why there is none, as a sentence. */
                          
                                                                                          
                                                                  
                                                       

/** What GitHub itself says about the head of the run that triggered this one; nothing from its artifacts. */
                            
                              
                          
                       
 

/** The finished or requested run that a `workflow_run` event is about, as GitHub itself describes it. */
                                
                
                      
                           
                                                 
                         
                                                          
                                          
                           
                                             
                             
 

/** Reads the event's payload, which anybody who opens a pull request has partly written. */
function subjectOfEvent(github                           , event                    )               {
  const payload = record(github?.payload);
  if (event === 'workflow_run') {
    const run = triggeringRun(github, event);
    if (run === undefined) return { kind: 'none', reason: 'The run that triggered this one does not name its head.' };
    return run.event === 'pull_request'
      ? { kind: 'workflow-run', run }
      : { kind: 'none', reason: `The run that triggered this one was started by ${run.event}, not by a pull request.` };
  }
  const pull = record(payload?.['pull_request']);
  const issue = record(payload?.['issue']);
  const number = pull?.['number'] ?? (issue?.['pull_request'] === undefined ? undefined : issue['number']);
  if (isPullRequestNumber(number)) return { kind: 'pull-request', number, fromFork: isFork(pull) };
  return {
    kind: 'none',
    reason: `No pull request belongs to ${event === undefined ? 'this run' : `the event ${event}`}.`,
  };
}

/** The run whose evidence is at hand, and the commit that it judged. */
                            
                                        
                       
                           
                                                                                             
                                    
 

/**
 * A report that is published for a finished run speaks of that run, not of the one that publishes. On
 * `pull_request_target` the code of the base branch is at hand, so that no commit of the pull request was judged.
 */
function judgedRun({ github, run }                                  )            {
  const own = { run: run.runId ?? '0', attempt: run.attempt ?? 1 };
  const payload = record(github?.payload);
  const finished = record(payload?.['workflow_run']);
  if (run.event === 'workflow_run' && finished !== undefined) {
    const { id, run_attempt: attempt, head_sha: head } = finished;
    const known = isCount(id) && isCount(attempt) ? { run: String(id), attempt } : own;
    return { ...known, head: commitOf(head) };
  }
  const pull = record(payload?.['pull_request']);
  if (run.event === 'pull_request_target') return { ...own, head: undefined };
  return { ...own, head: pull === undefined ? run.commit : commitOf(record(pull['head'])?.['sha']) };
}

/** Login of who opened the pull request that the event is about; undefined where the event does not say. */
function authorOfPullRequest(github                           )                     {
  const login = record(record(record(github?.payload)?.['pull_request'])?.['user'])?.['login'];
  return isLogin(login) ? login : undefined;
}

/** A login as GitHub gives them: of a person, of one whom a company manages (`mara_acme`), or of an app. */
function isLogin(value         )                  {
  return typeof value === 'string' && /^[A-Za-z0-9_-]{1,90}(?:\[bot\])?$/.test(value);
}

/** The branch that commands run on, as the event names it. */
function defaultBranch(github                           )                     {
  const name = record(record(github?.payload)?.['repository'])?.['default_branch'];
  return typeof name === 'string' && name !== '' && name.length <= 255 ? name : undefined;
}

/** Undefined where the event is another one, or the payload does not say what is needed. */
function triggeringRun(github                           , event                    )                            {
  const run = event === 'workflow_run' ? record(record(github?.payload)?.['workflow_run']) : undefined;
  const head = run === undefined ? undefined : headOfRun(run);
  if (run === undefined || head === undefined) return undefined;
  const { id, run_attempt: attempt, event: cause, conclusion: ended } = run;
  if (!isCount(id) || !isCount(attempt) || typeof cause !== 'string' || !/^[a-z_]{1,50}$/.test(cause)) return undefined;
  const fromFork = head.repository.toLowerCase() !== github?.repository.toLowerCase();
  const conclusion = typeof ended === 'string' ? ended : undefined;
  return { id: String(id), attempt, event: cause, conclusion, head, fromFork };
}

function isCount(value         )                  {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** A full commit id; undefined for anything else. */
function commitOf(value         )                     {
  return typeof value === 'string' && /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/.test(value) ? value : undefined;
}

function headOfRun(run                                   )                        {
  const repository = record(run['head_repository'])?.['full_name'];
  const { head_branch: branch, head_sha: sha } = run;
  if (typeof repository !== 'string' || !/^[\w.-]+\/[\w.-]+$/.test(repository)) return undefined;
  if (typeof branch !== 'string' || branch === '' || branch.length > 255) return undefined;
  if (typeof sha !== 'string' || !/^[0-9a-f]{40}$/.test(sha)) return undefined;
  return { repository, branch, sha };
}

/**
 * The open pull request whose head is the head of a finished run: the same repository, branch and commit. A number
 * from an artifact of that run would be the fork's to choose.
 */
async function findPullRequest(connection                  , head           )                              {
  const { octokit, owner, repo } = connection;
  const [headOwner = ''] = head.repository.split('/');
  try {
    const { data } = await octokit.rest.pulls.list({
      owner,
      repo,
      state: 'open',
      head: `${headOwner}:${head.branch}`,
      per_page: 100,
    });
    // A deleted fork leaves a pull request without a head repository, against what the types say.
    const matching = data.filter((pull) => {
      const source = pull.head.repo                                 ;
      return pull.head.sha === head.sha && source?.full_name === head.repository;
    });
    return matching[0]?.number;
  } catch (error) {
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .explainFailure */ .SP)(error, {
      doing: 'find the pull request of the finished run',
      permission: 'pull-requests: read',
    });
  }
}

function isFork(pull                                               )          {
  const head = record(record(pull?.['head'])?.['repo'])?.['full_name'];
  const base = record(record(pull?.['base'])?.['repo'])?.['full_name'];
  return pull !== undefined && head !== base;
}

function isPullRequestNumber(value         )                  {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value <= 2_147_483_647;
}

/** An object of a payload; undefined for anything else. */
function record(value         )                                                {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value                                     )
    : undefined;
}


/***/ }),

/***/ 773:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  C: () => (/* binding */ runAction)
});

;// CONCATENATED MODULE: external "../vendor/core/index.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const index_js_namespaceObject = x({ ["debug"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__.debug), ["endGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__.endGroup), ["error"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__.error), ["getInput"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__.getInput), ["info"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__.info), ["notice"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__.notice), ["setOutput"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__.setOutput), ["setSecret"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__.setSecret), ["startGroup"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__.startGroup), ["summary"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__.summary), ["warning"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__.warning) });
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
// EXTERNAL MODULE: ./.build/shared/core/verdict.js
var verdict = __nccwpck_require__(377);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: ./.build/shared/core/escape.js
var core_escape = __nccwpck_require__(865);
// EXTERNAL MODULE: ./.build/shared/core/format.js
var format = __nccwpck_require__(861);
;// CONCATENATED MODULE: ./.build/shared/evidence/unpack.js


                                      




/** An artifact with evidence holds one statement and, where it is signed, its envelope. */
const MAX_ENTRIES = 4;
const MAX_ENTRY_BYTES = 32 << 20;
const ENTRY = /^[A-Za-z0-9][\w.-]{0,200}\.json(?:\.dsse)?$/;

/** Of a run: all its statements are held at once, and parsed they take a multiple of this. */
const MAX_RUN_BYTES = 64 << 20;

/** What of an archive is written where. */
                                                                                                

/**
 * Unpacks the artifacts of one run that hold evidence. They may come from a fork, so an entry with a path, one too many
 * or one that says it is large is refused, and none grows beyond the size that it says; neither do all together grow
 * beyond what a run may leave. One without a statement is refused too: what is missing might have been a failure.
 *
 * The unpacker throws UserError `evidence-artifact-invalid`.
 */
function evidenceUnpacker()                   {
  let left = MAX_RUN_BYTES;
  return async (name, zip, folder) => {
    const { unzipSync } = await import(/* webpackIgnore: true */ '../vendor/fflate/index.js');
    const spend = (bytes        )       => {
      left -= bytes;
      if (left < 0) throw tooMuch(name);
    };
    const entries = Object.entries(unzip(name, zip, { unzipSync, spend }));
    if (!entries.some(([entry]) => entry.endsWith('.json'))) throw invalid(name, 'It holds no statement.');
    await (0,promises_.mkdir)(folder, { recursive: true });
    for (const [entry, bytes] of entries) await (0,promises_.writeFile)((0,external_node_path_.join)(folder, entry), bytes);
  };
}

                 
                                              
                                                                  
                                          
 

function unzip(artifact        , zip            , { unzipSync, spend }       )                             {
  let entries = 0;
  try {
    return unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (!ENTRY.test(name))
          throw invalid(artifact, `It holds ${JSON.stringify((0,core_escape/* toLine */.S5)(name, 80))}, which is no statement's name.`);
        if (++entries > MAX_ENTRIES) throw invalid(artifact, `It holds more than ${MAX_ENTRIES} files.`);
        if (originalSize > MAX_ENTRY_BYTES) throw invalid(artifact, `${name} unpacks to ${originalSize} bytes.`);
        spend(originalSize);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof errors/* UserError */.yo) throw error;
    throw invalid(artifact, `It is not a zip file: ${(0,core_escape/* toLine */.S5)((error         ).message, 120)}.`);
  }
}

/** @throws UserError `evidence-artifact-invalid` where the archives alone are more than a run may leave unpacked */
function requireWithinRun(artifacts                                                             )       {
  let left = MAX_RUN_BYTES;
  for (const { name, size } of artifacts) {
    left -= size;
    if (left < 0) throw tooMuch(name);
  }
}

function tooMuch(artifact        )            {
  return invalid(
    artifact,
    `With it the evidence of the run is larger than ${(0,format/* formatBytes */.z3)(MAX_RUN_BYTES)}.`,
    'Find the step that left so much, such as a gate with very many rules or slices, or split the workflow; where the run is of a fork, nothing of it is reported.',
  );
}

const REMEDY =
  'Only actions of Trainyard may upload artifacts whose names start with trainyard-evidence-; delete it and run again.';

function invalid(artifact        , why        , remedy = REMEDY)            {
  return new errors/* UserError */.yo('evidence-artifact-invalid', {
    what: `The artifact ${(0,core_escape/* toLine */.S5)(artifact, 120)} is not evidence that can be relied on. ${why}`,
    where: { input: 'evidence' },
    remedy,
  });
}

;// CONCATENATED MODULE: ./.build/shared/evidence/artifacts.js
                                                            


/** How evidence is told from what else a workflow run keeps. */

const PREFIX = 'trainyard-evidence';
/** What `evidenceName` makes; the name becomes a folder. */
const NAME = new RegExp(`^${PREFIX}-\\d+-([a-z][a-z-]*)-[0-9a-f]{16}$`);
const MAX_ARTIFACTS = 500;
const MAX_ARTIFACT_BYTES = 32 << 20;

/** The name holds attempt, action and digest: matrix legs and re-runs never collide, and nothing is overwritten. */
function evidenceName({ statement, digest }                 , attempt        )         {
  return `${PREFIX}-${attempt}-${statement.predicate.action}-${digest.slice(7, 23)}`;
}

/** The action that an artifact's name claims; undefined for an artifact that is no evidence. */
function actionOfArtifact(name        )                     {
  return NAME.exec(name)?.[1];
}

/**
 * Those that hold evidence.
 *
 * @throws UserError `evidence-artifact-invalid` for one that is too large, and for too many or too large ones together
 */
function evidenceAmong                                                            (
  artifacts              ,
)               {
  const found = artifacts.filter(({ name }) => actionOfArtifact(name) !== undefined);
  for (const { name, size } of found) {
    if (size > MAX_ARTIFACT_BYTES) throw invalid(name, `It is ${size} bytes long.`);
  }
  const [first] = found;
  if (first !== undefined && found.length > MAX_ARTIFACTS) {
    throw invalid(first.name, `It is one of ${found.length}; a run may leave ${MAX_ARTIFACTS}.`);
  }
  requireWithinRun(found);
  return found;
}

;// CONCATENATED MODULE: ./.build/shared/evidence/dsse.js



/** The payload type of an in-toto statement inside an envelope. */
const IN_TOTO_PAYLOAD_TYPE = 'application/vnd.in-toto+json';

/** A DSSE envelope, https://github.com/secure-systems-lab/dsse/blob/master/envelope.md. */
                           
                
                           
                               
                                                                                    
 

/**
 * The bytes that are signed: type and body with their lengths, so that neither can be shifted into the other.
 *
 * @see https://github.com/secure-systems-lab/dsse/blob/master/protocol.md, "PAE"
 */
function preAuthenticationEncoding(payloadType        , body            )         {
  const type = Buffer.from(payloadType, 'utf8');
  const head = Buffer.from(`DSSEv1 ${type.length} `);
  const middle = Buffer.from(` ${body.length} `);
  return Buffer.concat([head, type, middle, body]);
}

/** Signs with a P-256 (SHA-256, raw r || s) or Ed25519 key. */
function signEnvelope(payloadType        , body            , key           )           {
  const message = preAuthenticationEncoding(payloadType, body);
  const signature = (0,external_node_crypto_.sign)(hashOf(key), message, { key, dsaEncoding: 'ieee-p1363' });
  return {
    payload: Buffer.from(body).toString('base64'),
    payloadType,
    signatures: [{ sig: signature.toString('base64') }],
  };
}

/**
 * The payload of an envelope that at least `threshold` of the keys have signed.
 *
 * @param keys each counts once, however many signatures it made
 * @returns undefined where too few signatures hold; the payload must not be used then
 */
function openEnvelope(envelope          , keys                      , threshold = 1)                     {
  const body = Buffer.from(envelope.payload, 'base64');
  const message = preAuthenticationEncoding(envelope.payloadType, body);
  const signers = keys.filter((key) => envelope.signatures.some(({ sig }) => holds(message, key, sig)));
  return threshold >= 1 && signers.length >= threshold ? body : undefined;
}

function holds(message        , key           , signature        )          {
  // Node reads standard and URL-safe base64 alike, as the protocol demands.
  const bytes = Buffer.from(signature, 'base64');
  return bytes.length > 0 && (0,external_node_crypto_.verify)(hashOf(key), message, { key, dsaEncoding: 'ieee-p1363' }, bytes);
}

function hashOf(key           )                {
  return key.asymmetricKeyType === 'ed25519' ? null : 'sha256';
}

/** @throws UserError `signing-key-invalid` */
function readSigningKey(pem        , name        )            {
  return readKey(() => (0,external_node_crypto_.createPrivateKey)(pem), name);
}

/** @throws UserError `signing-key-invalid` */
function readVerificationKey(pem        , name        )            {
  return readKey(() => (0,external_node_crypto_.createPublicKey)(pem), name);
}

function readKey(read                 , name        )            {
  try {
    const key = read();
    const isP256 = key.asymmetricKeyType === 'ec' && key.asymmetricKeyDetails?.namedCurve === 'prime256v1';
    if (isP256 || key.asymmetricKeyType === 'ed25519') return key;
  } catch {
    // The error of the parser may quote the key; it is left out.
  }
  throw new errors/* UserError */.yo('signing-key-invalid', {
    what: `${name} is not a key that evidence can be signed with.`,
    where: { input: name },
    remedy: 'Give a PEM of an Ed25519 or P-256 key: `openssl genpkey -algorithm ed25519`.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/evidence/signing.js

                                             

                                                            


/** The envelope lies beside its statement. */
function envelopePath(statementPath        )         {
  return `${statementPath}.dsse`;
}

async function signStatement(stored                 , key           )                {
  const envelope = signEnvelope(IN_TOTO_PAYLOAD_TYPE, await (0,promises_.readFile)(stored.path), key);
  await (0,promises_.writeFile)(envelopePath(stored.path), JSON.stringify(envelope));
}

/**
 * Fails closed: a statement without an envelope, with another content than it, or signed by another key is refused.
 *
 * @throws UserError `evidence-unsigned`
 */
async function requireSignature(stored                 , key           )                {
  const text = await (0,promises_.readFile)(envelopePath(stored.path), 'utf8').catch((error         ) => {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (text === undefined) throw unsigned(stored, 'It is not signed.');
  const envelope = parseEnvelope(text);
  const payload = envelope === undefined ? undefined : openEnvelope(envelope, [key]);
  if (envelope?.payloadType !== IN_TOTO_PAYLOAD_TYPE || payload === undefined) {
    throw unsigned(stored, 'Its signature does not hold for the key that was given.');
  }
  if (!payload.equals(await (0,promises_.readFile)(stored.path))) throw unsigned(stored, 'It differs from what was signed.');
}

function parseEnvelope(text        )                       {
  try {
    const value = JSON.parse(text)                            ;
    const { payload, payloadType, signatures } = value ?? {};
    if (typeof payload !== 'string' || typeof payloadType !== 'string' || !Array.isArray(signatures)) return undefined;
    const whole = signatures.filter((entry                          ) => typeof entry?.sig === 'string');
    return { payload, payloadType, signatures: whole };
  } catch {
    return undefined;
  }
}

function unsigned(stored                 , what        )            {
  return new errors/* UserError */.yo('evidence-unsigned', {
    what: `The evidence cannot be trusted. ${what}`,
    where: { file: stored.path },
    remedy: 'Make it again with TRAINYARD_SIGNING_KEY set, or correct TRAINYARD_VERIFICATION_KEY.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/runtime/clock.js
                                                 

const systemClock        = {
  now: () => new Date(),
  monotonicMs: () => performance.now(),
  sleep: (ms, cancelled) =>
    new Promise((resolve) => {
      if (cancelled?.aborted === true) {
        resolve();
        return;
      }
      const wake = ()       => {
        clearTimeout(timer);
        cancelled?.removeEventListener('abort', wake);
        resolve();
      };
      const timer = setTimeout(wake, ms);
      cancelled?.addEventListener('abort', wake, { once: true });
    }),
};

;// CONCATENATED MODULE: ./.build/shared/runtime/artifact-client.js
                                                               


const TRIES = 3;
const NETWORK_CODES = new Set(['ECONNRESET', 'ECONNREFUSED', 'ENOTFOUND', 'ETIMEDOUT', 'EHOSTUNREACH', 'EAI_AGAIN']);

async function artifactClient()                                 {
  const { DefaultArtifactClient } = await import(/* webpackIgnore: true */ '../vendor/artifact/index.js');
  return new DefaultArtifactClient();
}

/** The service was there and its answer was not, or not whole. */
class AnswerBroken extends Error {}

/**
 * Waits for the client of artifacts, which itself waits for ever where a connection breaks within an answer: Node then
 * has nothing left to do and would end the process in the middle of the action, with neither outputs nor a word.
 */
function orBroken   (work            )             {
  return new Promise((resolve, reject) => {
    const broken = ()       => reject(new AnswerBroken('The connection broke within an answer.'));
    process.once('beforeExit', broken);
    work.then(resolve, reject).finally(() => process.off('beforeExit', broken));
  });
}

/** A question asked anew where the network failed; the client tries again only what was answered. */
async function askAgain   (question                  )             {
  for (let attempt = 1; ; attempt++) {
    try {
      return await orBroken(question());
    } catch (error) {
      if (attempt >= TRIES || !isNetworkFailure(error)) throw error;
      await systemClock.sleep(1000 * attempt);
    }
  }
}

function isNetworkFailure(error         )          {
  if (error instanceof AnswerBroken) return true;
  const { code, message } = error                                         ;
  if (typeof code === 'string' && NETWORK_CODES.has(code)) return true;
  // The client wraps its own errors in text.
  return typeof message === 'string' && [...NETWORK_CODES].some((known) => message.includes(known));
}

;// CONCATENATED MODULE: ./.build/shared/runtime/artifacts.js





                                                           
                                                              
                                                            




                                                            

const RETENTION_DAYS = 30;

/**
 * Uploads one statement as a workflow artifact, so that later jobs of the run, or runs that look for the name, find it.
 *
 * @param kept under which name and for how long; without it under the name of evidence, for 30 days
 */
async function uploadStatement(stored                 , run             , kept                )                {
  const client = await artifactClient();
  const envelope = envelopePath(stored.path);
  const files = (0,external_node_fs_namespaceObject.existsSync)(envelope) ? [stored.path, envelope] : [stored.path];
  const name = kept?.artifact ?? evidenceName(stored, run.attempt ?? 1);
  const retentionDays = kept?.retentionDays ?? RETENTION_DAYS;
  await orBroken(client.uploadArtifact(name, files, (0,external_node_path_.dirname)(stored.path), { retentionDays }));
}

/**
 * Downloads the statements that other jobs of this run uploaded, each into a folder of its own. One that is damaged is
 * refused, never left out: what it says might have been a failure.
 *
 * @throws UserError `evidence-artifact-invalid`; UnavailableError `artifacts-unavailable`
 */
async function downloadStatements(folder        , log     )                {
  const client = await artifactClient();
  const { artifacts } = await askAgain(() => client.listArtifacts({ latest: true })).catch(unreachable);
  // An earlier step of this job may have fetched what has been replaced since.
  await (0,promises_.rm)(folder, { recursive: true, force: true });
  await (0,promises_.mkdir)(folder, { recursive: true });
  const unpack = evidenceUnpacker();
  for (const { id, name, digest } of evidenceAmong(artifacts)) {
    log.debug(`Fetching the evidence ${name}`);
    const packed = (0,external_node_path_.join)(folder, name, 'packed');
    const expected = digest === undefined ? {} : { expectedHash: digest };
    const options = { path: packed, skipDecompress: true, ...expected };
    const { digestMismatch } = await askAgain(() => client.downloadArtifact(id, options)).catch(unreachable);
    if (digestMismatch === true) throw invalid(name, 'Its bytes are not those of its digest.');
    const [file = ''] = await (0,promises_.readdir)(packed);
    await unpack(name, await (0,promises_.readFile)((0,external_node_path_.join)(packed, file)), (0,external_node_path_.join)(folder, name));
  }
}

function unreachable(cause         )        {
  throw new errors/* UnavailableError */.hG('artifacts-unavailable', {
    what: `The artifacts of the run cannot be read. ${(0,core_escape/* toLine */.S5)((cause         ).message, 300)}`,
    tried: 'What may be tried again was tried several times.',
    remedy: 'Run the job again; its earlier jobs need not run again.',
    cause,
  });
}

/**
 * Uploads one file as an artifact that a browser opens in one click: not zipped, and named by the file.
 *
 * @returns its address; undefined outside a workflow, or where the upload failed, which is a warning only
 */
async function publishFile(
  path        ,
  { host, env, log }                                                                                ,
)                              {
  const { github, run } = host;
  if (env['ACTIONS_RUNTIME_TOKEN'] === undefined || github === undefined || run.runId === undefined) return undefined;
  try {
    const client = await artifactClient();
    const options = { retentionDays: RETENTION_DAYS, skipArchive: true };
    const { id } = await orBroken(client.uploadArtifact((0,external_node_path_.basename)(path), [path], (0,external_node_path_.dirname)(path), options));
    if (id === undefined) return undefined;
    return `${github.serverUrl}/${github.repository}/actions/runs/${run.runId}/artifacts/${id}`;
  } catch (error) {
    log.warning(`${(0,external_node_path_.basename)(path)} could not be uploaded, so nothing links to it: ${(error         ).message}`);
    return undefined;
  }
}

// EXTERNAL MODULE: ./.build/shared/evidence/attempts.js
var attempts = __nccwpck_require__(82);
// EXTERNAL MODULE: ./.build/shared/core/digest.js
var digest = __nccwpck_require__(534);
// EXTERNAL MODULE: ./.build/shared/evidence/statement.js
var evidence_statement = __nccwpck_require__(863);
;// CONCATENATED MODULE: external "../vendor/ajv/index.js"
var index_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var index_js_y = (x) => (() => (x))
const ajv_index_js_namespaceObject = index_js_x({ ["Ajv2020"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_ajv_index_js_c4acddf3__.Ajv2020) });
;// CONCATENATED MODULE: ./.build/shared/core/schema-options.js
/**
 * Options for validators of our own schemas and of pinned ones: whether such a schema is itself valid is a matter for
 * tests, and optimising the generated code takes longer than one document is worth.
 */
const TRUSTED_SCHEMA = { validateSchema: false, code: { optimize: false } }         ;

;// CONCATENATED MODULE: ./.build/shared/evidence/quote.js


const MAX_LENGTH = 100;

/** What stands where a text was expected, in a message: a text short and on one line, of anything else that it is none. */
function quoteText(value         )         {
  return typeof value === 'string' ? JSON.stringify((0,core_escape/* toLine */.S5)(value.slice(0, 2 * MAX_LENGTH), MAX_LENGTH)) : '(no text)';
}

;// CONCATENATED MODULE: ./.build/shared/evidence/in-toto.js
/** Rules of the in-toto attestation framework, https://github.com/in-toto/attestation/tree/main/spec/v1. */



const STATEMENT_TYPES                     = ['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1'];

/** Hexadecimal digits of the algorithms whose encoding the specification fixes; others are free. */
const HEX_LENGTHS                                              = {
  sha1: [40],
  sha224: [56],
  sha256: [64],
  sha384: [96],
  sha512: [128],
  sha3_224: [56],
  sha3_256: [64],
  sha3_384: [96],
  sha3_512: [128],
  gitCommit: [40, 64],
  gitTree: [40, 64],
  gitBlob: [40, 64],
  gitTag: [40, 64],
};

/** What is wrong with a statement of anybody's; undefined where it is valid. */
function statementProblem(value         )                     {
  if (!isRecord(value)) return 'It is not an object.';
  if (value['_type'] === undefined) return 'It has no statement type.';
  if (!STATEMENT_TYPES.includes(value['_type'])) return `The statement type ${quoteText(value['_type'])} is unknown.`;
  const subjects = value['subject'];
  if (!Array.isArray(subjects) || subjects.length === 0) return 'It has no subject.';
  for (const [index, subject] of subjects.entries()) {
    const problem = descriptorProblem(subject) ?? subjectProblem(subject);
    if (problem !== undefined) return `Subject ${index + 1}: ${problem}`;
  }
  if (typeof value['predicateType'] !== 'string' || value['predicateType'] === '') return 'It has no predicate type.';
  return isRecord(value['predicate']) ? undefined : 'It has no predicate.';
}

function subjectProblem(subject         )                     {
  const digest = isRecord(subject) ? subject['digest'] : undefined;
  return isRecord(digest) && Object.keys(digest).length > 0 ? undefined : 'It has no digest.';
}

/** What is wrong with a resource descriptor; undefined where it is valid. */
function descriptorProblem(value         )                     {
  if (!isRecord(value)) return 'It is not an object.';
  const { name, uri, digest } = value;
  const hasDigest = isRecord(digest) && Object.keys(digest).length > 0;
  const isNamed = [name, uri].some((text) => typeof text === 'string' && text !== '');
  if (!isNamed && !hasDigest) return 'It has neither name, URI nor digest.';
  for (const [algorithm, text] of Object.entries(hasDigest ? digest : {})) {
    if (!isEncoded(algorithm, text))
      return `The digest ${quoteText(algorithm)} is not encoded as that algorithm demands.`;
  }
  return undefined;
}

function isEncoded(algorithm        , text         )          {
  if (typeof text !== 'string' || text === '') return false;
  const lengths = Object.hasOwn(HEX_LENGTHS, algorithm) ? HEX_LENGTHS[algorithm] : undefined;
  return lengths === undefined || (/^[0-9a-f]+$/i.test(text) && lengths.includes(text.length));
}

function isRecord(value         )                                   {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./.build/shared/evidence/schemas/statement.v1.json
const statement_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://trainyard.dev/schemas/statement.v1.json","title":"A statement left by an action of Trainyard","description":"An in-toto Statement v1 whose predicate says what was done, on what, by which run, with which outcome.","type":"object","required":["_type","subject","predicateType","predicate"],"additionalProperties":false,"properties":{"_type":{"const":"https://in-toto.io/Statement/v1"},"subject":{"type":"array","minItems":1,"maxItems":1024,"items":{"type":"object","required":["name","digest"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1,"maxLength":1024},"digest":{"type":"object","minProperties":1,"maxProperties":1,"additionalProperties":false,"properties":{"sha256":{"type":"string","pattern":"^[0-9a-f]{64}$"},"gitCommit":{"type":"string","pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$"}}}}}},"predicateType":{"type":"string","pattern":"^https://trainyard\\\\.dev/evidence/[a-z][a-z-]*/v1$"},"predicate":{"type":"object","required":["action","actionVersion","inputs","headline","result","run","startedAt","finishedAt","environment"],"additionalProperties":false,"properties":{"action":{"type":"string","pattern":"^[a-z][a-z-]*$"},"actionVersion":{"type":"string","maxLength":64},"inputs":{"type":"array","items":{"type":"object","required":["name","digest"],"additionalProperties":false,"properties":{"name":{"type":"string","maxLength":1024},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"}}}},"verdict":{"enum":["pass","warn","fail","inconclusive"]},"headline":{"type":"string","minLength":1,"maxLength":1000},"result":{"type":"object"},"run":{"type":"object","required":["host"],"additionalProperties":false,"properties":{"host":{"enum":["github","terminal"]},"repository":{"type":"string","maxLength":256},"repositoryId":{"type":"string","maxLength":32},"runId":{"type":"string","maxLength":32},"attempt":{"type":"integer","minimum":1},"job":{"type":"string","maxLength":256},"actor":{"type":"string","maxLength":256},"commit":{"type":"string","pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$"},"ref":{"type":"string","maxLength":1024},"event":{"type":"string","maxLength":64},"workflow":{"type":"string","maxLength":1024}}},"startedAt":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"},"finishedAt":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"},"environment":{"type":"object","required":["os","arch","node","cpus","memoryBytes"],"additionalProperties":false,"properties":{"os":{"type":"string","maxLength":128},"arch":{"type":"string","maxLength":32},"node":{"type":"string","maxLength":32},"cpus":{"type":"integer","minimum":1},"memoryBytes":{"type":"integer","minimum":0}}}}}}}');
;// CONCATENATED MODULE: ./.build/shared/evidence/schemas/gate.v1.json
const gate_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://trainyard.dev/evidence/gate/v1/result.json","title":"Result of gate","type":"object","additionalProperties":false,"required":["model","outcomes","slices","method","differences","rulesDigest"],"properties":{"model":{"type":"object","additionalProperties":false,"required":["name","digest"],"properties":{"name":{"type":"string"},"digest":{"$ref":"#/$defs/digest"},"label":{"type":"string"}}},"baseline":{"type":"object","additionalProperties":false,"required":["reference","digest","label"],"properties":{"reference":{"type":"string"},"digest":{"$ref":"#/$defs/digest"},"label":{"type":"string"}}},"rows":{"type":"integer","minimum":0},"unmatched":{"type":"object","additionalProperties":false,"required":["candidate","baseline"],"properties":{"candidate":{"type":"integer","minimum":0},"baseline":{"type":"integer","minimum":0}}},"dataset":{"type":"object","additionalProperties":false,"required":["name","digest"],"properties":{"name":{"type":"string"},"digest":{"$ref":"#/$defs/digest"}}},"outcomes":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/outcome"}},"waivers":{"type":"object","additionalProperties":false,"required":["policy","used","refused"],"properties":{"policy":{"type":"object","additionalProperties":false,"required":["allowed","authorAlone","longestDays"],"properties":{"allowed":{"type":"boolean"},"authorAlone":{"type":"boolean"},"longestDays":{"type":"integer","minimum":1,"maximum":90}}},"used":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/waiver"}},"refused":{"type":"array","maxItems":1000,"items":{"$ref":"#/$defs/refusedWaiver"}}}},"slices":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["column","value","rows","metric","candidate"],"properties":{"column":{"type":"string"},"value":{"type":"string"},"rows":{"type":"integer","minimum":0},"metric":{"type":"string"},"candidate":{"type":"number"},"baseline":{"type":"number"},"change":{"$ref":"#/$defs/estimate"}}}},"disagreement":{"type":"object","additionalProperties":false,"required":["newlyWrong","newlyRight","rows","pValue"],"properties":{"newlyWrong":{"type":"integer","minimum":0},"newlyRight":{"type":"integer","minimum":0},"rows":{"type":"integer","minimum":0},"pValue":{"type":"number","minimum":0,"maximum":1}}},"curves":{"type":"object","additionalProperties":false,"required":[],"properties":{"roc":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["who","points"],"properties":{"who":{"enum":["candidate","baseline"]},"points":{"type":"array","maxItems":201,"items":{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number"}}}}}},"precisionRecall":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["who","points"],"properties":{"who":{"enum":["candidate","baseline"]},"points":{"type":"array","maxItems":201,"items":{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number"}}}}}},"calibration":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["who","points"],"properties":{"who":{"enum":["candidate","baseline"]},"points":{"type":"array","maxItems":201,"items":{"type":"array","minItems":2,"maxItems":2,"items":{"type":"number"}}}}}},"confusion":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["who","threshold","truePositive","falsePositive","trueNegative","falseNegative"],"properties":{"who":{"enum":["candidate","baseline"]},"threshold":{"type":"number"},"truePositive":{"type":"integer","minimum":0},"falsePositive":{"type":"integer","minimum":0},"trueNegative":{"type":"integer","minimum":0},"falseNegative":{"type":"integer","minimum":0}}}}}},"method":{"type":"object","additionalProperties":false,"required":["interval","level"],"properties":{"interval":{"type":"string"},"level":{"type":"number","exclusiveMinimum":0,"exclusiveMaximum":1},"resamples":{"type":"integer","minimum":0},"seed":{"type":"string"},"multiplicity":{"type":"string"}}},"differences":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["what","baseline","candidate"],"properties":{"kind":{"$ref":"#/$defs/recordedPart"},"what":{"type":"string"},"baseline":{"type":"string"},"candidate":{"type":"string"}}}},"compared":{"type":"object","additionalProperties":false,"required":["same","unrecorded"],"properties":{"same":{"type":"array","items":{"$ref":"#/$defs/recordedPart"}},"unrecorded":{"type":"array","items":{"type":"object","additionalProperties":false,"required":["part","by"],"properties":{"part":{"$ref":"#/$defs/recordedPart"},"by":{"enum":["candidate","baseline","both"]}}}},"omitted":{"type":"integer","minimum":1}}},"rulesDigest":{"$ref":"#/$defs/digest"}},"$defs":{"recordedPart":{"enum":["parameters","data","code","lock","seed","command","run"]},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"estimate":{"type":"object","additionalProperties":false,"required":["value"],"properties":{"value":{"type":"number"},"lower":{"type":"number"},"upper":{"type":"number"}}},"outcome":{"type":"object","additionalProperties":false,"required":["id","metric","direction","unit","demand","kind","verdict","where","threshold"],"properties":{"id":{"type":"string"},"metric":{"type":"string"},"direction":{"enum":["higher-is-better","lower-is-better"]},"unit":{"enum":["proportion","number","milliseconds","bytes"]},"demand":{"type":"string"},"kind":{"enum":["absolute","regression"]},"slice":{"type":"object","additionalProperties":false,"required":["column","value"],"properties":{"column":{"type":"string"},"value":{"type":"string"}}},"verdict":{"enum":["pass","warn","fail","inconclusive"]},"candidate":{"$ref":"#/$defs/estimate"},"baseline":{"$ref":"#/$defs/estimate"},"change":{"$ref":"#/$defs/estimate"},"threshold":{"type":"number"},"method":{"type":"string"},"rows":{"type":"integer","minimum":0},"detectable":{"type":"number","minimum":0},"reason":{"type":"string"},"where":{"type":"object","additionalProperties":false,"required":[],"properties":{"file":{"type":"string"},"line":{"type":"integer","minimum":0},"column":{"type":"integer","minimum":0},"input":{"type":"string"},"permission":{"type":"string"}}},"waivable":{"const":false},"waived":{"type":"object","additionalProperties":false,"required":["verdict","by","until"],"properties":{"verdict":{"enum":["fail","inconclusive"]},"by":{"type":"string"},"until":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"}}}}},"waiver":{"type":"object","additionalProperties":false,"required":["rule","by","at","until","reason","url","statement"],"properties":{"rule":{"type":"string"},"by":{"type":"string"},"at":{"type":"string"},"until":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"},"reason":{"type":"string"},"url":{"type":"string"},"statement":{"$ref":"#/$defs/digest"}}},"refusedWaiver":{"type":"object","additionalProperties":false,"required":["rule","by","at","until","reason","url","statement","why"],"properties":{"rule":{"type":"string"},"by":{"type":"string"},"at":{"type":"string"},"until":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"},"reason":{"type":"string"},"url":{"type":"string"},"statement":{"$ref":"#/$defs/digest"},"why":{"type":"string"}}}}}');
;// CONCATENATED MODULE: ./.build/shared/evidence/schemas/full-run.v1.json
const full_run_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://trainyard.dev/schemas/full-run.v1.json","title":"Result of a request for a full run","description":"Attempts of workflow runs whose training runs even where an identical one is recorded.","type":"object","additionalProperties":false,"required":["commit","pullRequest","runs","comment"],"properties":{"commit":{"type":"string","pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$"},"pullRequest":{"type":"object","additionalProperties":false,"required":["number","author"],"properties":{"number":{"type":"integer","minimum":1},"author":{"$ref":"#/$defs/login"}}},"runs":{"type":"array","minItems":1,"maxItems":50,"items":{"type":"object","additionalProperties":false,"required":["id","attempt"],"properties":{"id":{"type":"string","pattern":"^\\\\d{1,20}$"},"attempt":{"type":"integer","minimum":2}}}},"comment":{"$ref":"#/$defs/comment"}},"$defs":{"login":{"type":"string","pattern":"^[A-Za-z0-9_.\\\\[\\\\]-]{1,100}$"},"comment":{"type":"object","additionalProperties":false,"required":["id","url","by","at"],"properties":{"id":{"type":"integer","minimum":1},"url":{"type":"string","pattern":"^https?://[^\\\\s]{1,500}$"},"by":{"$ref":"#/$defs/login"},"at":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d{3})?Z$"}}}}}');
;// CONCATENATED MODULE: ./.build/shared/evidence/schemas/deploy.v1.json
const deploy_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://trainyard.dev/evidence/deploy/v1/schema.json","title":"Result of deploy","description":"What a deployment did to an environment, stage by stage.","type":"object","properties":{"kind":{"const":"deploy"},"rolloutId":{"type":"string","pattern":"^r\\\\d{4,}$","description":"The rollout\'s name in the environment\'s journal."},"environment":{"type":"string","maxLength":2000},"target":{"enum":["process","kubernetes"]},"from":{"$ref":"#/$defs/release","description":"What served before; absent for a first deployment."},"to":{"$ref":"#/$defs/release","description":"What was asked for."},"serving":{"$ref":"#/$defs/release","description":"What serves now; absent where nothing does."},"status":{"enum":["completed","rolled-back","unchanged","held","failed"]},"stages":{"type":"array","maxItems":100,"items":{"type":"object","properties":{"percent":{"type":"number","minimum":0,"maximum":100},"verdict":{"enum":["pass","warn","fail","inconclusive"]},"reason":{"type":"string","maxLength":2000},"startedAt":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"},"finishedAt":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"}},"required":["percent","verdict","reason","startedAt","finishedAt"],"additionalProperties":false}},"analyses":{"type":"array","maxItems":500,"items":{"type":"object","properties":{"stage":{"type":"number"},"measure":{"enum":["errors","latency"]},"verdict":{"enum":["pass","warn","fail","inconclusive"]},"canary":{"type":"object","properties":{"requests":{"type":"integer","minimum":0},"events":{"type":"integer","minimum":0}},"required":["requests","events"],"additionalProperties":false},"baseline":{"type":"object","properties":{"requests":{"type":"integer","minimum":0},"events":{"type":"integer","minimum":0}},"required":["requests","events"],"additionalProperties":false},"evidence":{"type":"number","description":"Always-valid p-value or bound, as the method defines it."},"method":{"type":"string","maxLength":2000}},"required":["stage","measure","verdict","canary","baseline","evidence","method"],"additionalProperties":false}},"timeline":{"type":"array","maxItems":20000,"items":{"type":"object","properties":{"at":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"},"what":{"type":"string","maxLength":2000},"percent":{"type":"number","minimum":0,"maximum":100},"canaryErrorRate":{"type":"number","minimum":0,"maximum":1},"baselineErrorRate":{"type":"number","minimum":0,"maximum":1}},"required":["at","what","percent"],"additionalProperties":false}},"traffic":{"type":"object","properties":{"requests":{"type":"integer","minimum":0},"unanswered":{"type":"integer","minimum":0,"description":"Requests that got no answer, or half of one."},"canaryRequests":{"type":"integer","minimum":0},"canaryErrors":{"type":"integer","minimum":0},"otherErrors":{"type":"integer","minimum":0}},"required":["requests","unanswered","canaryRequests","canaryErrors","otherErrors"],"additionalProperties":false},"restoredMs":{"type":"integer","minimum":0,"description":"From the decision to roll back until all traffic was back."},"resumedAfterKill":{"type":"boolean"},"journal":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$","description":"Of the last entry of the rollout\'s journal, which stands for all before it."}},"required":["kind","rolloutId","environment","target","to","status","stages","analyses","timeline","resumedAfterKill","journal"],"additionalProperties":false,"$defs":{"release":{"type":"object","properties":{"artifact":{"type":"string","maxLength":2000},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"label":{"type":"string","maxLength":200}},"required":["artifact","digest","label"],"additionalProperties":false}}}');
;// CONCATENATED MODULE: ./.build/shared/evidence/schemas/rollback.v1.json
const rollback_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://trainyard.dev/evidence/rollback/v1/schema.json","title":"Result of rollback","description":"How an environment was brought back to a release that served it before.","type":"object","properties":{"kind":{"const":"rollback"},"rolloutId":{"type":"string","pattern":"^r\\\\d{4,}$","description":"The rollout\'s name in the environment\'s journal."},"environment":{"type":"string","maxLength":2000},"target":{"enum":["process","kubernetes"]},"from":{"$ref":"#/$defs/release","description":"What served before; absent for a first deployment."},"to":{"$ref":"#/$defs/release","description":"What was asked for."},"serving":{"$ref":"#/$defs/release","description":"What serves now; absent where nothing does."},"status":{"enum":["completed","rolled-back","unchanged","held","failed"]},"stages":{"type":"array","maxItems":100,"items":{"type":"object","properties":{"percent":{"type":"number","minimum":0,"maximum":100},"verdict":{"enum":["pass","warn","fail","inconclusive"]},"reason":{"type":"string","maxLength":2000},"startedAt":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"},"finishedAt":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"}},"required":["percent","verdict","reason","startedAt","finishedAt"],"additionalProperties":false}},"analyses":{"type":"array","maxItems":500,"items":{"type":"object","properties":{"stage":{"type":"number"},"measure":{"enum":["errors","latency"]},"verdict":{"enum":["pass","warn","fail","inconclusive"]},"canary":{"type":"object","properties":{"requests":{"type":"integer","minimum":0},"events":{"type":"integer","minimum":0}},"required":["requests","events"],"additionalProperties":false},"baseline":{"type":"object","properties":{"requests":{"type":"integer","minimum":0},"events":{"type":"integer","minimum":0}},"required":["requests","events"],"additionalProperties":false},"evidence":{"type":"number","description":"Always-valid p-value or bound, as the method defines it."},"method":{"type":"string","maxLength":2000}},"required":["stage","measure","verdict","canary","baseline","evidence","method"],"additionalProperties":false}},"timeline":{"type":"array","maxItems":20000,"items":{"type":"object","properties":{"at":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}\\\\.\\\\d{3}Z$"},"what":{"type":"string","maxLength":2000},"percent":{"type":"number","minimum":0,"maximum":100},"canaryErrorRate":{"type":"number","minimum":0,"maximum":1},"baselineErrorRate":{"type":"number","minimum":0,"maximum":1}},"required":["at","what","percent"],"additionalProperties":false}},"traffic":{"type":"object","properties":{"requests":{"type":"integer","minimum":0},"unanswered":{"type":"integer","minimum":0,"description":"Requests that got no answer, or half of one."},"canaryRequests":{"type":"integer","minimum":0},"canaryErrors":{"type":"integer","minimum":0},"otherErrors":{"type":"integer","minimum":0}},"required":["requests","unanswered","canaryRequests","canaryErrors","otherErrors"],"additionalProperties":false},"restoredMs":{"type":"integer","minimum":0,"description":"From the decision to roll back until all traffic was back."},"resumedAfterKill":{"type":"boolean"},"journal":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$","description":"Of the last entry of the rollout\'s journal, which stands for all before it."}},"required":["kind","rolloutId","environment","target","to","status","stages","analyses","timeline","resumedAfterKill","journal"],"additionalProperties":false,"$defs":{"release":{"type":"object","properties":{"artifact":{"type":"string","maxLength":2000},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"label":{"type":"string","maxLength":200}},"required":["artifact","digest","label"],"additionalProperties":false}}}');
;// CONCATENATED MODULE: ./.build/shared/evidence/schemas/train.v1.json
const train_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://trainyard.dev/schemas/train.v1.json","title":"The result of a training","description":"What was run, how it ended, what it measured and what it left, by digest.","type":"object","required":["runKey","status","command","seed","parameters","code","data","metrics","curves","outputs","attempt","wallMs"],"additionalProperties":false,"properties":{"runKey":{"$ref":"#/$defs/digest"},"model":{"type":"string","pattern":"^model:[a-z0-9._-]+$"},"status":{"enum":["succeeded","failed","cancelled","timed-out","skipped"]},"command":{"type":"array","minItems":1,"items":{"type":"string"}},"seed":{"type":"integer","minimum":0,"maximum":4294967295},"parameters":{"type":"object","maxProperties":1000,"additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}},"code":{"$ref":"#/$defs/digest"},"data":{"type":"array","items":{"$ref":"#/$defs/named"}},"lock":{"type":"array","items":{"$ref":"#/$defs/named"}},"metrics":{"type":"object","maxProperties":400,"additionalProperties":{"type":"number"}},"curves":{"type":"object","maxProperties":200,"additionalProperties":{"type":"array","maxItems":400,"items":{"type":"object","required":["step","value"],"additionalProperties":false,"properties":{"step":{"type":"integer","minimum":0},"value":{"type":"number"}}}}},"outputs":{"type":"array","maxItems":1000,"items":{"type":"object","required":["name","digest","sizeBytes"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"digest":{"$ref":"#/$defs/digest"},"sizeBytes":{"type":"integer","minimum":0}}}},"predictions":{"type":"object","required":["digest"],"additionalProperties":false,"properties":{"digest":{"$ref":"#/$defs/digest"},"rows":{"type":"integer","minimum":0}}},"attempt":{"type":"integer","minimum":1},"resumedFrom":{"type":"object","required":["attempt","checkpoint"],"additionalProperties":false,"properties":{"attempt":{"type":"integer","minimum":1},"checkpoint":{"$ref":"#/$defs/digest"},"step":{"type":"integer","minimum":0}}},"proof":{"type":"object","required":["runKey","finishedAt","verified"],"additionalProperties":false,"properties":{"runKey":{"$ref":"#/$defs/digest"},"finishedAt":{"type":"string"},"verified":{"type":"integer","minimum":1}}},"exitCode":{"type":"integer","minimum":0},"signal":{"type":"string","pattern":"^SIG[A-Z0-9]+$"},"wallMs":{"type":"number","minimum":0},"cpuMs":{"type":"number","minimum":0},"peakMemoryBytes":{"type":"integer","minimum":0},"tail":{"type":"array","maxItems":40,"items":{"type":"string"}},"failure":{"type":"object","required":["class","reason"],"additionalProperties":false,"properties":{"class":{"enum":["bug","config","capacity","infra"]},"reason":{"type":"string"},"evidence":{"type":"string"}}},"notes":{"type":"array","items":{"type":"string"}},"changed":{"type":"array","items":{"type":"string"}},"environment":{"type":"object","required":["os","cpu","cpus","memoryBytes","gpus","tools"],"additionalProperties":false,"properties":{"os":{"type":"string"},"cpu":{"type":"string"},"cpus":{"type":"integer","minimum":1},"memoryBytes":{"type":"integer","minimum":0},"gpus":{"type":"array","items":{"type":"object","required":["name","driver"],"additionalProperties":false,"properties":{"name":{"type":"string"},"driver":{"type":"string"},"memoryMiB":{"type":"integer","minimum":1}}}},"tools":{"type":"object","additionalProperties":{"type":"string"}}}}},"$defs":{"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"named":{"type":"object","required":["name","digest"],"additionalProperties":false,"properties":{"name":{"type":"string","minLength":1},"digest":{"$ref":"#/$defs/digest"}}}}}');
;// CONCATENATED MODULE: ./.build/shared/evidence/schemas/validate-data.v1.json
const validate_data_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://trainyard.dev/schemas/validate-data.v1.json","title":"Result of validate-data","description":"What was measured of data against a contract. No value of a row appears in it.","type":"object","additionalProperties":false,"required":["contract","tables","findings"],"properties":{"contract":{"type":"object","additionalProperties":false,"required":["id","version","apiVersion","file","digest"],"properties":{"id":{"type":"string"},"name":{"type":"string"},"version":{"type":"string"},"apiVersion":{"type":"string"},"file":{"type":"string"},"digest":{"$ref":"#/$defs/digest"}}},"tables":{"type":"array","items":{"$ref":"#/$defs/table"}},"findings":{"type":"array","items":{"$ref":"#/$defs/finding"}}},"$defs":{"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"count":{"type":"integer","minimum":0},"location":{"type":"object","additionalProperties":false,"properties":{"file":{"type":"string"},"line":{"type":"integer","minimum":1},"column":{"type":"integer","minimum":1},"input":{"type":"string"},"permission":{"type":"string"}}},"verdict":{"enum":["pass","warn","fail","inconclusive"]},"table":{"type":"object","additionalProperties":false,"required":["table","source","digest","rows","columns"],"properties":{"table":{"type":"string"},"source":{"type":"string"},"artifact":{"type":"string"},"digest":{"$ref":"#/$defs/digest"},"rows":{"$ref":"#/$defs/count"},"columns":{"type":"array","items":{"$ref":"#/$defs/column"}}}},"finding":{"type":"object","additionalProperties":false,"required":["id","kind","table","demand","verdict","observation","where"],"properties":{"id":{"type":"string"},"kind":{"type":"string"},"table":{"type":"string"},"column":{"type":"string"},"demand":{"type":"string"},"verdict":{"$ref":"#/$defs/verdict"},"observation":{"type":"string"},"measured":{"type":"number"},"rowsChecked":{"$ref":"#/$defs/count"},"rowsFailing":{"$ref":"#/$defs/count"},"sampleRows":{"type":"array","maxItems":10,"items":{"$ref":"#/$defs/count"}},"where":{"$ref":"#/$defs/location"},"reason":{"type":"string"}}},"column":{"type":"object","additionalProperties":false,"required":["column","type","rows","nulls"],"properties":{"column":{"type":"string"},"type":{"type":"string"},"rows":{"$ref":"#/$defs/count"},"nulls":{"$ref":"#/$defs/count"},"distinct":{"$ref":"#/$defs/count"},"min":{"anyOf":[{"type":"number"},{"type":"string"}]},"max":{"anyOf":[{"type":"number"},{"type":"string"}]},"mean":{"type":"number"},"standardDeviation":{"type":"number","minimum":0},"nonFinite":{"$ref":"#/$defs/count"},"histogram":{"$ref":"#/$defs/histogram"}}},"histogram":{"type":"object","additionalProperties":false,"required":["edges","counts","below","above"],"properties":{"edges":{"type":"array","minItems":2,"items":{"type":"number"}},"counts":{"type":"array","minItems":1,"items":{"$ref":"#/$defs/count"}},"below":{"$ref":"#/$defs/count"},"above":{"$ref":"#/$defs/count"}}}}}');
;// CONCATENATED MODULE: ./.build/shared/evidence/schemas/version-artifact.v1.json
const version_artifact_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://trainyard.dev/schemas/version-artifact.v1.json","title":"The result of version-artifact","description":"What was pushed, pulled, verified, listed, renamed or mirrored, by digest.","type":"object","required":["operation","store","artifact","parents"],"additionalProperties":false,"properties":{"operation":{"enum":["push","pull","verify","list","alias","mirror","verify-mirror"]},"dryRun":{"type":"boolean"},"store":{"type":"string","minLength":1,"maxLength":2048},"artifact":{"type":"string","pattern":"^(dataset|model|features):[a-z0-9][a-z0-9._-]{0,63}$"},"version":{"type":"object","required":["sequence","digest","sizeBytes","files","createdAt"],"additionalProperties":false,"properties":{"sequence":{"type":"integer","minimum":1},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"sizeBytes":{"type":"integer","minimum":0},"files":{"type":"integer","minimum":0},"createdAt":{"type":"string","maxLength":32},"metrics":{"type":"object","additionalProperties":{"type":"number"}},"parameters":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}}}},"unchanged":{"type":"boolean"},"alias":{"type":"object","required":["name","to"],"additionalProperties":false,"properties":{"name":{"type":"string","pattern":"^[a-z][a-z0-9-]{0,62}$"},"from":{"type":"integer","minimum":1},"to":{"type":"integer","minimum":1},"reason":{"type":"string","maxLength":1000}}},"transferred":{"type":"object","required":["bytes","objects"],"additionalProperties":false,"properties":{"bytes":{"type":"integer","minimum":0},"objects":{"type":"integer","minimum":0}}},"parents":{"type":"array","items":{"type":"object","required":["reference","digest"],"additionalProperties":false,"properties":{"reference":{"type":"string","maxLength":256},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"}}}},"verified":{"type":"object","required":["files","bytes"],"additionalProperties":false,"properties":{"files":{"type":"integer","minimum":0},"bytes":{"type":"integer","minimum":0}}},"findings":{"type":"array","maxItems":100,"items":{"type":"object","required":["what"],"additionalProperties":false,"properties":{"path":{"type":"string","maxLength":32768},"what":{"type":"string","maxLength":34000}}}},"findingsTotal":{"type":"integer","minimum":0},"versions":{"type":"array","maxItems":100,"items":{"type":"object","required":["sequence","digest","sizeBytes","files","createdAt","aliases"],"additionalProperties":false,"properties":{"sequence":{"type":"integer","minimum":1},"digest":{"type":"string","pattern":"^sha256:[0-9a-f]{64}$"},"sizeBytes":{"type":"integer","minimum":0},"files":{"type":"integer","minimum":0},"createdAt":{"type":"string","maxLength":32},"metrics":{"type":"object","additionalProperties":{"type":"number"}},"parameters":{"type":"object","additionalProperties":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"boolean"}]}},"aliases":{"type":"array","items":{"type":"string","maxLength":63}}}}},"mirror":{"type":"object","required":["kind","url","model","versions","aliases","applied","differences","differencesTotal"],"additionalProperties":false,"properties":{"kind":{"const":"mlflow"},"url":{"type":"string","pattern":"^https?://","maxLength":2048},"model":{"type":"string","minLength":1,"maxLength":200},"versions":{"type":"integer","minimum":0},"aliases":{"type":"object","additionalProperties":{"type":"integer","minimum":1}},"applied":{"type":"integer","minimum":0},"differences":{"type":"array","maxItems":100,"items":{"type":"object","required":["kind","what"],"additionalProperties":false,"properties":{"kind":{"enum":["behind","contradiction","conflict"]},"what":{"type":"string","maxLength":1000},"remedy":{"type":"string","maxLength":1000}}}},"differencesTotal":{"type":"integer","minimum":0}}}}}');
;// CONCATENATED MODULE: ./.build/shared/evidence/schemas/waiver.v1.json
const waiver_v1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://trainyard.dev/schemas/waiver.v1.json","title":"Result of a waiver","description":"One rule of one gate at one commit, waived until a day by somebody with write access.","type":"object","additionalProperties":false,"required":["commit","pullRequest","model","rule","demand","reason","until","comment"],"properties":{"commit":{"type":"string","pattern":"^[0-9a-f]{40}([0-9a-f]{24})?$"},"pullRequest":{"type":"object","additionalProperties":false,"required":["number","author"],"properties":{"number":{"type":"integer","minimum":1},"author":{"$ref":"#/$defs/login"}}},"model":{"type":"string","minLength":1,"maxLength":1024},"rule":{"type":"string","minLength":1,"maxLength":1000},"demand":{"type":"string","maxLength":2000},"reason":{"type":"string","minLength":1,"maxLength":300},"until":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}$"},"comment":{"$ref":"#/$defs/comment"}},"$defs":{"login":{"type":"string","pattern":"^[A-Za-z0-9_.\\\\[\\\\]-]{1,100}$"},"comment":{"type":"object","additionalProperties":false,"required":["id","url","by","at"],"properties":{"id":{"type":"integer","minimum":1},"url":{"type":"string","pattern":"^https?://[^\\\\s]{1,500}$"},"by":{"$ref":"#/$defs/login"},"at":{"type":"string","pattern":"^\\\\d{4}-\\\\d{2}-\\\\d{2}T\\\\d{2}:\\\\d{2}:\\\\d{2}(\\\\.\\\\d{3})?Z$"}}}}}');
;// CONCATENATED MODULE: ./.build/shared/evidence/schemas.js









/** The published schema of each action's result, by what the statement says it is. */
const RESULT_SCHEMAS                                   = {
  gate: gate_v1_namespaceObject,
  deploy: deploy_v1_namespaceObject,
  'full-run': full_run_v1_namespaceObject,
  rollback: rollback_v1_namespaceObject,
  train: train_v1_namespaceObject,
  'validate-data': validate_data_v1_namespaceObject,
  'version-artifact': version_artifact_v1_namespaceObject,
  waiver: waiver_v1_namespaceObject,
};

;// CONCATENATED MODULE: ./.build/shared/evidence/read.js



                                                      







/** It holds names of keys, which are anybody's. */
const MAX_MESSAGE = 400;
const validators = new Map                          ();

/**
 * Parses and checks a statement: in-toto's envelope, our predicate, and the result against its action's schema.
 *
 * @param text JSON, from anywhere
 * @param file shown in the error
 * @throws UserError `evidence-invalid`, naming the first wrong place
 */
function readStatement(text        , file        )            {
  const value = parseJson(text, file);
  const problem = statementProblem(value);
  if (problem !== undefined) throw read_invalid(file, problem);
  check(validatorFor('statement', statement_v1_namespaceObject), value, file);
  const statement = value             ;
  const action = (0,evidence_statement/* actionOfPredicateType */.fW)(statement.predicateType);
  const schema = RESULT_SCHEMAS[action ?? ''];
  if (action === undefined || schema === undefined || statement.predicate.action !== action) {
    throw read_invalid(file, `The predicate type ${quoteText(statement.predicateType)} is not one this version reads.`);
  }
  check(validatorFor(action, schema), statement.predicate.result, file, '/predicate/result');
  return statement;
}

/** Checks a result against the published schema of its action; what an action leaves must be readable for ever. */
function checkResult(action        , result         , file = 'result')       {
  const schema = RESULT_SCHEMAS[action];
  if (schema === undefined) throw new Error(`The action ${action} has no schema.`);
  check(validatorFor(action, schema), result, file, '/predicate/result');
}

function validatorFor(name        , schema        )                   {
  const known = validators.get(name);
  if (known !== undefined) return known;
  const compiled = new ajv_index_js_namespaceObject.Ajv2020({ ...TRUSTED_SCHEMA, strict: true, allErrors: false }).compile(schema);
  validators.set(name, compiled);
  return compiled;
}

function check(validate                  , value         , file        , base = '')       {
  if (validate(value)) return;
  const first = validate.errors?.[0];
  throw read_invalid(file, first === undefined ? 'It does not match its schema.' : describe(first, base));
}

function describe(error             , base        )         {
  const detail = 'additionalProperty' in error.params ? ` (${quoteText(error.params['additionalProperty'])})` : '';
  return `${base}${error.instancePath || '/'} ${error.message ?? 'is invalid'}${detail}.`;
}

function parseJson(text        , file        )          {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw read_invalid(file, `It is not JSON: ${(cause         ).message}.`);
  }
}

function read_invalid(file        , what        )            {
  return new errors/* UserError */.yo('evidence-invalid', {
    what: `The file is not evidence that can be relied on: ${(0,core_escape/* toLine */.S5)(what.slice(0, 2 * MAX_MESSAGE), MAX_MESSAGE)}`,
    where: { file },
    remedy: 'Do not edit evidence; make it again by running the action that left it.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/evidence/folder.js





                                                                       



const MAX_STATEMENT_BYTES = 16 << 20;
const MAX_STATEMENTS = 1000;

/**
 * Writes a statement into a folder under a name derived from its content, so that a second write changes nothing.
 *
 * @throws UserError `evidence-unwritable`
 */
async function writeStatement(folder        , statement           )                           {
  const { text, digest } = (0,evidence_statement/* encodeStatement */._i)(statement);
  const time = statement.predicate.finishedAt.replace(/[^0-9]/g, '').slice(0, 17);
  const path = (0,external_node_path_.join)(folder, `${time}-${statement.predicate.action}-${(0,format/* shortDigest */.VK)(digest)}.json`);
  try {
    await (0,promises_.mkdir)(folder, { recursive: true });
    const partial = `${path}.partial`;
    const file = await (0,promises_.open)(partial, 'w', 0o640);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await (0,promises_.rename)(partial, path);
  } catch (cause) {
    throw new errors/* UserError */.yo('evidence-unwritable', {
      what: `The evidence cannot be written (${(0,errors/* systemErrorCode */.vq)(cause) ?? 'unknown error'}).`,
      where: { file: path },
      remedy: 'Check that the folder exists, may be written and has space.',
      cause,
    });
  }
  return { statement, digest, path };
}

/**
 * Reads every statement of a folder, oldest first; an absent folder holds none.
 *
 * @throws UserError `evidence-invalid` for a file that is not a statement of a known schema: none is skipped
 */
async function collectStatements(folder        )                                      {
  const names = await (0,promises_.readdir)(folder).catch((error         ) => {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  if (files.length > MAX_STATEMENTS) {
    throw new errors/* UserError */.yo('evidence-invalid', {
      what: `The folder holds ${files.length} statements; at most ${MAX_STATEMENTS} are read.`,
      where: { file: folder },
      remedy: 'Point `evidence` at the folder of one run.',
    });
  }
  const found                    = [];
  for (const name of files) found.push(await readStatementFile((0,external_node_path_.join)(folder, name)));
  return found;
}

async function readStatementFile(path        )                           {
  const { size } = await (0,promises_.stat)(path);
  if (size > MAX_STATEMENT_BYTES) {
    throw new errors/* UserError */.yo('evidence-invalid', {
      what: `The statement is ${size} bytes long; at most ${MAX_STATEMENT_BYTES} are read.`,
      where: { file: path },
      remedy: 'Remove the file, or make the evidence again.',
    });
  }
  const bytes = await (0,promises_.readFile)(path);
  return { statement: readStatement(bytes.toString('utf8'), path), digest: (0,digest/* digestBytes */.QN)(bytes), path };
}

// EXTERNAL MODULE: ./.build/shared/github/client.js + 1 modules
var client = __nccwpck_require__(253);
// EXTERNAL MODULE: ./.build/shared/github/event.js
var github_event = __nccwpck_require__(44);
// EXTERNAL MODULE: ./.build/shared/github/errors.js
var github_errors = __nccwpck_require__(137);
;// CONCATENATED MODULE: ./.build/shared/github/artifacts.js



                                                    


/** An artifact as GitHub lists it; its name was chosen by whoever uploaded it. */
                                 
                      
                        
                              
                        
                                                                            
                                      
                            
                       
                                         
                                  
                                                                                                                    
 

const PERMISSION = 'actions: read';
const MOST_ARTIFACTS = 1000;
const DOWNLOAD_TIMEOUT_MS = 60_000;

/**
 * Every artifact of one run, over all its attempts.
 *
 * @param run the run's id, digits
 * @throws UserError `github-permission-missing`, `github-not-found`, `artifacts-too-many`; UnavailableError
 */
async function listRunArtifacts(connection                  , run        )                                     {
  const { octokit, owner, repo } = connection;
  const parameters = { owner, repo, run_id: Number(run), per_page: 100 };
  const pages = octokit.paginate.iterator(octokit.rest.actions.listWorkflowRunArtifacts, parameters);
  return collect(pages, `read the artifacts of run ${run}`);
}

/**
 * Every artifact of the repository that has exactly this name, whichever run uploaded it: who that was is the caller's
 * to check.
 *
 * @throws as `listRunArtifacts`
 */
async function listArtifactsNamed(
  connection                  ,
  name        ,
)                                     {
  const { octokit, owner, repo } = connection;
  const parameters = { owner, repo, name, per_page: 100 };
  const pages = octokit.paginate.iterator(octokit.rest.actions.listArtifactsForRepo, parameters);
  const found = await collect(pages, 'look for artifacts of the repository');
  return found.filter((artifact) => artifact.name === name);
}

                  
                      
                        
                                 
                            
                                  
                                      
                           
                         
                                         
                                         
           
 

async function collect(
  pages                                                     ,
  doing        ,
)                                     {
  const found = new Map                        ();
  try {
    for await (const { data } of pages) {
      for (const listed of data) found.set(listed.id, asArtifact(listed));
      if (found.size > MOST_ARTIFACTS) throw tooMany(doing);
    }
  } catch (error) {
    throw (0,github_errors/* explainFailure */.SP)(error, { doing, permission: PERMISSION });
  }
  return [...found.values()];
}

function asArtifact(listed        )                 {
  const { id, name, size_in_bytes: size, expired, digest, created_at: createdAt, workflow_run: run } = listed;
  const known = run?.id !== undefined && run.head_repository_id !== undefined;
  return {
    ...{ id, name, size, expired, digest: digest ?? undefined, createdAt: createdAt ?? undefined },
    run: known
      ? { id: run.id, headBranch: run.head_branch ?? '', headRepositoryId: run.head_repository_id }
      : undefined,
  };
}

function tooMany(doing        )            {
  return new errors/* UserError */.yo('artifacts-too-many', {
    what: `There are more than ${MOST_ARTIFACTS} artifacts where one was to ${doing}.`,
    remedy: 'Delete artifacts that nobody needs, or split the workflow.',
  });
}

/**
 * Downloads the archive of an artifact. GitHub answers with the address of another host, which gets no token.
 *
 * @param mostBytes what the archive may have; a longer one is not read to its end
 * @throws UserError `artifact-expired`, `artifact-damaged`, …; UnavailableError
 */
async function fetchArtifact(
  { octokit, owner, repo }                  ,
  artifact                ,
  mostBytes        ,
)                      {
  if (artifact.expired) throw expired(artifact);
  const attempted = { doing: `download the artifact ${(0,core_escape/* toLine */.S5)(artifact.name, 120)}`, permission: PERMISSION };
  const address = async ()                  => {
    const { headers } = await octokit.request('GET /repos/{owner}/{repo}/actions/artifacts/{artifact_id}/zip', {
      ...{ owner, repo, artifact_id: artifact.id },
      request: { redirect: 'manual', parseSuccessResponseBody: false },
    });
    return headers.location ?? '';
  };
  for (let attempt = 1; ; attempt++) {
    try {
      const bytes = await download(await address(), mostBytes);
      if (bytes === undefined) throw damaged(artifact, `It is longer than ${mostBytes} bytes.`);
      const digest = `sha256:${(0,external_node_crypto_.createHash)('sha256').update(bytes).digest('hex')}`;
      if (digest !== artifact.digest)
        throw damaged(artifact, 'Its bytes are not those of the digest that GitHub keeps.');
      return bytes;
    } catch (error) {
      // The address is good for a minute only, so that a second try asks for a new one.
      if (attempt < 3 && error instanceof DownloadBroken) continue;
      if ((0,github_errors/* asHttpFailure */.Df)(error)?.status === 410) throw expired(artifact);
      throw error instanceof DownloadBroken ? artifacts_unreachable(error, attempted) : (0,github_errors/* explainFailure */.SP)(error, attempted);
    }
  }
}

class DownloadBroken extends Error {}

/** Undefined for one that is longer than it may be. */
async function download(address        , mostBytes        )                                  {
  try {
    const answer = await fetch(address, { signal: AbortSignal.timeout(DOWNLOAD_TIMEOUT_MS) });
    if (!answer.ok || answer.body === null) throw new Error(`The server answered ${answer.status}.`);
    const chunks               = [];
    let length = 0;
    for await (const chunk of answer.body                             ) {
      length += chunk.length;
      if (length > mostBytes) return undefined;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks);
  } catch (cause) {
    throw new DownloadBroken((cause         ).message, { cause });
  }
}

function artifacts_unreachable(error       , { doing }           )                   {
  return new errors/* UnavailableError */.hG('artifacts-unavailable', {
    what: `Where GitHub keeps artifacts there was no good answer when it was to ${doing}. ${(0,core_escape/* toLine */.S5)(error.message, 300)}`,
    tried: 'It was tried three times.',
    remedy: 'Run the job again; the run that made the artifact need not run again.',
    cause: error,
  });
}

function expired({ name }                )            {
  return new errors/* UserError */.yo('artifact-expired', {
    what: `The artifact ${(0,core_escape/* toLine */.S5)(name, 120)} has expired, so what it said can no longer be read.`,
    remedy: 'Run the workflow that made it again.',
  });
}

function damaged({ name }                , why        )            {
  return new errors/* UserError */.yo('artifact-damaged', {
    what: `The artifact ${(0,core_escape/* toLine */.S5)(name, 120)} cannot be relied on. ${why}`,
    remedy: 'Run the workflow that made it again.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/github/run-evidence.js



                                               
                                                            




                                                    

/** A run whose evidence is wanted. */
                                
                                                                  
                       
                          
                                                                                         
                           
 

/**
 * Fetches the statements that a workflow run left as artifacts.
 *
 * That run may have been a fork's, with a workflow that the fork wrote: names, digests, sizes and schemas are checked,
 * and a statement that says it comes from another run is refused. That the numbers are true nobody here can say.
 *
 * @throws UserError `evidence-artifact-invalid`, `evidence-invalid`, and what GitHub refuses; UnavailableError
 */
async function collectRunEvidence(
  connection                  ,
  { run, folder, action }               ,
  log     ,
)                                      {
  await (0,promises_.rm)(folder, { recursive: true, force: true });
  const unpack = evidenceUnpacker();
  const found                    = [];
  for (const artifact of evidenceAmong(await listRunArtifacts(connection, run.id))) {
    if (action !== undefined && actionOfArtifact(artifact.name) !== action) continue;
    log.debug(`Fetching the evidence ${artifact.name}`);
    const place = (0,external_node_path_.join)(folder, artifact.name);
    await unpack(artifact.name, await fetchArtifact(connection, artifact, MAX_ARTIFACT_BYTES), place);
    for (const stored of await collectStatements(place)) {
      requireRun(stored, { run, artifact: artifact.name, repository: `${connection.owner}/${connection.repo}` });
      found.push(stored);
    }
  }
  return found;
}

                  
                                     
                            
                              
 

function requireRun({ statement }                 , { run, artifact, repository }        )       {
  const said = statement.predicate.run;
  const same =
    said.runId === run.id &&
    said.repository?.toLowerCase() === repository.toLowerCase() &&
    (said.attempt ?? 1) <= run.attempt;
  if (same) return;
  const name = `${said.repository ?? 'nowhere'} ${said.runId ?? ''}/${said.attempt ?? ''}`;
  throw invalid(
    artifact,
    `Its statement says that it comes from the run ${(0,core_escape/* toLine */.S5)(name, 200)}, which uploaded nothing here.`,
  );
}

;// CONCATENATED MODULE: ./.build/shared/runtime/triggering-run.js



                                                            


                                       
                              
                                     
                                              
                                     
                          
 

/**
 * Fetches the statements that the run which triggered this one left as artifacts, into a folder that is emptied first.
 *
 * @throws UserError `evidence-artifact-invalid`, `evidence-invalid`, `triggering-run-unknown`, `input-missing`, and what
 *   GitHub refuses
 */
async function collectFromTriggeringRun(
  { token, event, folder }                      ,
  services                    ,
)                                      {
  const run = (0,github_event/* triggeringRun */.M0)(services.github, event);
  if (run === undefined) throw unknownRun(event);
  if (token === undefined) throw tokenMissing();
  const connection = await (0,client/* connectGitHub */.U)(token, services);
  return collectRunEvidence(connection, { run, folder }, services.log);
}

function unknownRun(event                    )            {
  return new errors/* UserError */.yo('triggering-run-unknown', {
    what: `The event ${event ?? 'of a terminal'} names no run whose evidence could be read.`,
    where: { input: 'evidence' },
    remedy:
      'Use evidence: triggering-run in a workflow with "on: workflow_run" alone; elsewhere artifacts, auto or a path.',
  });
}

function tokenMissing()            {
  return new errors/* UserError */.yo('input-missing', {
    what: 'There is no token, so the artifacts of another run cannot be read.',
    where: { input: 'github-token', permission: 'actions: read' },
    remedy: 'Pass github-token: ${{ github.token }}, and give the job the permission actions: read.',
  });
}

;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: ./.build/shared/runtime/host.js



                                                           
                                                         
                                                                   

                                                                                

const MAX_EVENT_BYTES = 32 << 20;

/** Where this process runs: in a workflow, or in a person's terminal. */
                       
                            
                                             
                             
                        
                             
                        
 

function isWorkflow(env                      )          {
  return env['GITHUB_ACTIONS'] === 'true';
}

/** @param script absolute path of the running script: `<root>/dist/<action>/index.js` or `<root>/actions/<action>/index.ts` */
function readHost(env                      , script        )       {
  const root = (0,external_node_path_.dirname)((0,external_node_path_.dirname)((0,external_node_path_.dirname)(script)));
  if (!isWorkflow(env)) {
    const toolCache = (0,external_node_path_.join)(env['XDG_CACHE_HOME'] ?? (0,external_node_path_.join)((0,external_node_os_namespaceObject.homedir)(), '.cache'), 'trainyard');
    const workspace = process.cwd();
    return { run: { host: 'terminal' }, github: undefined, workspace, temp: (0,external_node_os_namespaceObject.tmpdir)(), toolCache, root };
  }
  const temp = env['RUNNER_TEMP'] ?? (0,external_node_os_namespaceObject.tmpdir)();
  return {
    run: runIdentity(env),
    github: githubContext(env),
    workspace: (0,external_node_path_.resolve)(env['GITHUB_WORKSPACE'] ?? process.cwd()),
    temp,
    toolCache: env['RUNNER_TOOL_CACHE'] ?? (0,external_node_path_.join)(temp, 'tool-cache'),
    root,
  };
}

function runIdentity(env                      )              {
  const attempt = Number(env['GITHUB_RUN_ATTEMPT']);
  return {
    host: 'github',
    ...host_text('repository', env['GITHUB_REPOSITORY'], /^[\w.-]+\/[\w.-]+$/),
    ...host_text('repositoryId', env['GITHUB_REPOSITORY_ID'], /^\d+$/),
    ...host_text('runId', env['GITHUB_RUN_ID'], /^\d+$/),
    ...(Number.isSafeInteger(attempt) && attempt > 0 ? { attempt } : {}),
    ...host_text('job', env['GITHUB_JOB'], /^[\w-]+$/),
    ...host_text('actor', env['GITHUB_ACTOR'], /^[\w.[\]-]+$/),
    ...host_text('commit', env['GITHUB_SHA'], /^[0-9a-f]{40}([0-9a-f]{24})?$/),
    ...host_text('ref', env['GITHUB_REF'], /^refs\/.+$/s),
    ...host_text('event', env['GITHUB_EVENT_NAME'], /^[a-z_]+$/),
    ...host_text('workflow', env['GITHUB_WORKFLOW'], /^.+$/s),
  };
}

/** A value of the wrong shape is left out: an identity that could be forged through a name is worse than none. */
function host_text                  (key   , value                    , shape        )                             {
  return value !== undefined && value.length <= 1024 && shape.test(value)
    ? ({ [key]: value }                              )
    : {};
}

function githubContext(env                      )                            {
  const repository = env['GITHUB_REPOSITORY'];
  if (repository === undefined) return undefined;
  return {
    apiUrl: env['GITHUB_API_URL'] ?? 'https://api.github.com',
    serverUrl: env['GITHUB_SERVER_URL'] ?? 'https://github.com',
    repository,
    payload: readEvent(env['GITHUB_EVENT_PATH']),
  };
}

function readEvent(path                    )          {
  if (path === undefined) return undefined;
  try {
    if ((0,external_node_fs_namespaceObject.statSync)(path).size > MAX_EVENT_BYTES) return undefined;
    return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function environmentFingerprint()                         {
  return {
    os: `${(0,external_node_os_namespaceObject.platform)()} ${(0,external_node_os_namespaceObject.release)()}`,
    arch: process.arch,
    node: process.versions.node,
    cpus: (0,external_node_os_namespaceObject.availableParallelism)(),
    memoryBytes: (0,external_node_os_namespaceObject.totalmem)(),
  };
}

;// CONCATENATED MODULE: ./.build/shared/runtime/evidence.js




                                                                               
                                                                            










                                  
                      
                                     
                        
                    
                           
                           
                                                                               
                         
                                                                   
                                     
                                  
                                     
                           
 

const WORDS = new Set(['auto', 'artifacts', 'triggering-run']);

/** The job's folder, or the one the input names; statements of other jobs are added when `artifacts` is asked for. */
function openEvidence(options                 )           {
  const { host, where } = options;
  const folder = WORDS.has(where) ? jobFolder(host) : (0,external_node_path_.resolve)(host.workspace, where);
  return {
    folder,
    leave: (draft, kept) => leave(draft, { folder, kept }, options),
    collect: () => evidence_collect(folder, options),
  };
}

function jobFolder(host      )         {
  return host.run.host === 'github'
    ? (0,external_node_path_.join)(host.temp, 'trainyard', 'evidence')
    : (0,external_node_path_.join)(host.workspace, '.trainyard', 'evidence');
}

                
                          
                                           
 

async function leave(
  draft                ,
  { folder, kept }      ,
  options                 ,
)                           {
  checkResult(draft.action, draft.result);
  const { clock, host, log, startedAt, version } = options;
  const environment = environmentFingerprint();
  const context = { version, run: host.run, startedAt, finishedAt: clock.now(), environment };
  const stored = await writeStatement(folder, (0,evidence_statement/* buildStatement */.Y5)(draft, context));
  await signIfAsked(stored, options);
  if (kept !== undefined) {
    if (!canReachArtifacts(options)) throw artifactsUnavailable('Artifacts can only be left inside a workflow.');
    await uploadStatement(stored, host.run, kept).catch(notKept);
  } else if (options.upload && canReachArtifacts(options)) {
    await uploadStatement(stored, host.run).catch((error         ) => {
      const reason = (error         ).message;
      log.warning(`The evidence stays on this runner, so later jobs will not see it: ${reason}`);
    });
  }
  return stored;
}

/** What nobody will find was not said. */
function notKept(cause         )        {
  throw new errors/* UnavailableError */.hG('artifacts-unavailable', {
    what: `The statement could not be uploaded, so nobody would find it. ${(0,core_escape/* toLine */.S5)((cause         ).message, 300)}`,
    tried: 'What may be tried again was tried five times.',
    remedy: 'Run the job again.',
    cause,
  });
}

function canReachArtifacts({ env, host }                 )          {
  return host.run.host === 'github' && env['ACTIONS_RUNTIME_TOKEN'] !== undefined;
}

async function signIfAsked(stored                 , { env, log }                 )                {
  const pem = env['TRAINYARD_SIGNING_KEY'];
  if (pem === undefined || pem === '') {
    log.debug('The evidence is not signed: TRAINYARD_SIGNING_KEY is not set.');
    return;
  }
  log.mask(pem);
  await signStatement(stored, readSigningKey(pem, 'TRAINYARD_SIGNING_KEY'));
}

async function evidence_collect(folder        , options                 )                                      {
  const found = await find(folder, options);
  const pem = options.env['TRAINYARD_VERIFICATION_KEY'];
  if (pem === undefined || pem === '') return found;
  const key = readVerificationKey(pem, 'TRAINYARD_VERIFICATION_KEY');
  for (const stored of found) await requireSignature(stored, key);
  return found;
}

async function find(folder        , options                 )                                      {
  if (options.where === 'triggering-run') {
    const { token, cancelled, clock, log, version, host } = options;
    const from = { token, event: host.run.event, folder: (0,external_node_path_.join)(host.temp, 'trainyard', 'evidence-of-triggering-run') };
    const services = { cancelled, clock, log, version, github: host.github };
    return inOrder(await collectFromTriggeringRun(from, services));
  }
  const own = await collectStatements(folder);
  if (options.where !== 'artifacts') return own;
  if (!canReachArtifacts(options)) {
    throw artifactsUnavailable('Artifacts of the run can only be read inside a workflow.');
  }
  const fetched = (0,external_node_path_.join)(options.host.temp, 'trainyard', 'evidence-of-run');
  await downloadStatements(fetched, options.log);
  const others                    = [];
  for (const name of (await (0,promises_.readdir)(fetched)).sort()) others.push(...(await collectStatements((0,external_node_path_.join)(fetched, name))));
  return inOrder([...others, ...own]);
}

/** Each once, oldest first, without what a later attempt has said anew. */
function inOrder(statements                            )                             {
  const all = new Map(statements.map((stored) => [stored.digest, stored]));
  return (0,attempts/* latestAttempts */.q)([...all.values()].sort((a, b) => (finishedAt(a) < finishedAt(b) ? -1 : 1)));
}

function finishedAt(stored                 )         {
  return stored.statement.predicate.finishedAt;
}

function artifactsUnavailable(what        )            {
  return new errors/* UserError */.yo('evidence-artifacts-unavailable', {
    what,
    where: { input: 'evidence' },
    remedy: 'Run it in a workflow, or pass the path of a folder with evidence where evidence is only read.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/core/duration.js


const UNIT_MS                                   = {
  ms: 1,
  s: 1000,
  min: 60_000,
  m: 60_000,
  h: 3_600_000,
  d: 86_400_000,
};

/**
 * Milliseconds of a duration with a unit: `500ms`, `30s`, `10m` or `10min`, `2h`, `7d`. A bare number is refused.
 *
 * @throws UserError `duration-invalid`
 */
function parseDuration(text        , where          )         {
  const match = /^(\d+(?:\.\d+)?)\s*(ms|s|min|m|h|d)$/.exec(text.trim());
  const unit = UNIT_MS[match?.[2] ?? ''];
  if (match === null || unit === undefined) {
    throw new errors/* UserError */.yo('duration-invalid', {
      what: `"${text}" is not a duration.`,
      where,
      remedy: 'Write a number with a unit: ms, s, m, h or d. Example: 10m.',
    });
  }
  return Number(match[1]) * unit;
}

;// CONCATENATED MODULE: ./.build/shared/core/references.js



const ARTIFACT_KINDS = ['dataset', 'model', 'features']         ;
                                                           

/** A named data set, model or feature set under version control: `model:delay`. */
                               
                              
                        
 

                      
                                                          
                                                      
                                                     

/** `model:delay`, `model:delay@v7`, `model:delay@sha256:…` or `model:delay@champion`. */
                                                 
                               
 

const references_NAME = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
const ALIAS = /^[a-z](?:[a-z0-9-]{0,62})$/;
const SEQUENCE = /^v([1-9][0-9]{0,8})$/;

/**
 * Parses a reference. Names and aliases are lower case; `v` and digits is always a sequence number, never an alias.
 *
 * @throws UserError `reference-invalid`
 */
function parseReference(text        , input         )            {
  const [artifact = '', selector, ...rest] = text.split('@');
  const separator = artifact.indexOf(':');
  const kind = artifact.slice(0, Math.max(separator, 0));
  const name = artifact.slice(separator + 1);
  if (rest.length > 0 || !isKind(kind) || !references_NAME.test(name)) throw references_invalid(text, input);
  if (selector === undefined) return { kind, name };
  const parsed = parseSelector(selector);
  if (parsed === undefined) throw references_invalid(text, input);
  return { kind, name, selector: parsed };
}

function parseSelector(text        )                       {
  const sequence = SEQUENCE.exec(text)?.[1];
  if (sequence !== undefined) return { by: 'sequence', sequence: Number(sequence) };
  if ((0,digest/* isDigest */.Bc)(text)) return { by: 'digest', digest: text };
  if (ALIAS.test(text) && !/^v\d+$/.test(text)) return { by: 'alias', alias: text };
  return undefined;
}

function formatArtifact(artifact              )         {
  return `${artifact.kind}:${artifact.name}`;
}

function formatReference(reference           )         {
  const { selector } = reference;
  return selector === undefined
    ? formatArtifact(reference)
    : `${formatArtifact(reference)}@${formatSelector(selector)}`;
}

function formatSelector(selector          )         {
  switch (selector.by) {
    case 'sequence':
      return `v${selector.sequence}`;
    case 'digest':
      return selector.digest;
    case 'alias':
      return selector.alias;
  }
}

function isKind(value        )                        {
  return (ARTIFACT_KINDS                     ).includes(value);
}

function references_invalid(text        , input         )            {
  return new errors/* UserError */.yo('reference-invalid', {
    what: `"${text}" is not a reference.`,
    ...(input === undefined ? {} : { where: { input } }),
    remedy:
      'Write KIND:NAME, optionally with @vN, @sha256:… or @ALIAS; KIND is dataset, model or features; names are lower case. Example: model:delay@champion.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/runtime/inputs.js




                                                                  

                                                        

                              
                          
                             
                                                                                                     
                                                                     
                                          
 

/** Reads inputs as the runner passes them (`INPUT_…`), with the project file behind them. */
class WorkflowInputs                        {
           #source             ;

  constructor(source             ) {
    this.#source = source;
  }

  optionalString(name        )                     {
    const value = index_js_namespaceObject.getInput(name);
    const project = this.#source.projectDefaults[name];
    if (project !== undefined && (value === '' || value === project.insteadOf)) return project.value;
    return value === '' ? undefined : value;
  }

  string(name        )         {
    const value = this.optionalString(name);
    if (value === undefined) {
      throw new errors/* UserError */.yo('input-missing', {
        what: `The input ${name} is required and was not given.`,
        where: { input: name },
        remedy: `Add it under \`with:\` of the ${this.#source.action} step, or pass --${name} on a terminal.`,
      });
    }
    return value;
  }

  choice                        (name        , allowed              )    {
    const value = this.string(name);
    const found = allowed.find((option) => option === value);
    if (found === undefined) throw inputs_invalid(name, value, `one of ${allowed.join(', ')}`);
    return found;
  }

  integer(name        , range              = {})         {
    const value = this.number(name, range);
    if (!Number.isSafeInteger(value)) throw inputs_invalid(name, this.string(name), 'a whole number');
    return value;
  }

  number(name        , range              = {})         {
    return toNumber(name, this.string(name), range);
  }

  optionalNumber(name        , range              = {})                     {
    const value = this.optionalString(name);
    return value === undefined ? undefined : toNumber(name, value, range);
  }

  boolean(name        )          {
    return this.choice(name, ['true', 'false']) === 'true';
  }

  durationMs(name        )         {
    return parseDuration(this.string(name), { input: name });
  }

  lines(name        )                    {
    return (this.optionalString(name) ?? '')
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  }

  pairs(name        )                                         {
    return this.lines(name).map((line) => {
      const separator = line.indexOf('=');
      if (separator <= 0) throw inputs_invalid(name, line, 'lines of the form KEY=VALUE');
      return [line.slice(0, separator).trim(), line.slice(separator + 1).trim()]         ;
    });
  }

  path(name        )         {
    return (0,external_node_path_.resolve)(this.#source.workspace, this.string(name));
  }

  optionalPath(name        )                     {
    const value = this.optionalString(name);
    return value === undefined ? undefined : (0,external_node_path_.resolve)(this.#source.workspace, value);
  }

  reference(name        )            {
    return parseReference(this.string(name), name);
  }

  optionalReference(name        )                        {
    const value = this.optionalString(name);
    return value === undefined ? undefined : parseReference(value, name);
  }

  optionalSecret(name        )                     {
    const value = this.optionalString(name);
    if (value !== undefined) this.#source.mask(value);
    return value;
  }
}

function toNumber(name        , text        , range             )         {
  const value = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i.test(text) ? Number(text) : NaN;
  const { min = -Infinity, max = Infinity } = range;
  if (!(value >= min && value <= max)) throw inputs_invalid(name, text, `a number${describeRange(range)}`);
  return value;
}

function describeRange({ min, max }             )         {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? '' : ` of at most ${max}`;
}

function inputs_invalid(name        , value        , allowed        )            {
  return new errors/* UserError */.yo('input-invalid', {
    what: `The input ${name} is ${JSON.stringify(value.slice(0, 200))}.`,
    where: { input: name },
    remedy: `Allowed is ${allowed}.`,
  });
}

;// CONCATENATED MODULE: ./.build/shared/runtime/outcome.js

                                                             


/** Who meets an error stands in a repository of their own. */
const ERRORS = 'https://github.com/trainyard/trainyard/blob/main/docs/errors.md';

/** The exit codes of every action and of the `trainyard` command. Stable; documented in docs/reference/exit-codes.md. */
const EXIT_CODES = {
  success: 0,
  fail: 1,
  inconclusive: 2,
  warn: 3,
  userError: 64,
  unavailable: 69,
  bug: 70,
  cancelled: 130,
}         ;

/** The exit code of a verdict: zero unless the policy says that this verdict fails the step. */
function exitCodeOf(verdict                     , failOn                      )         {
  if (verdict === undefined || verdict === 'pass' || !failOn.has(verdict)) return EXIT_CODES.success;
  return EXIT_CODES[verdict];
}

/** The headline, last and outside every group, in the words of the report. */
function showResult(result              , exitCode        , log     )       {
  if (exitCode !== 0) log.error(result.headline);
  else if (result.verdict === 'warn' || result.verdict === 'inconclusive') log.warning(result.headline);
  else log.info(`${result.verdict === undefined ? '' : `${verdict/* VERDICT_MARKS */.rE[result.verdict]} `}${result.headline}`);
}

/** Shows what went wrong, where, and what to do; returns the exit code of its class. */
function showError(error         , log     )         {
  if ((0,errors/* isUserError */.iU)(error)) {
    const place = error.where === undefined ? '' : (0,errors/* formatLocation */.j$)(error.where);
    const lines = [error.what, place, error.remedy, more(error.code)];
    const text = lines.filter((line) => line !== '').join('\n  ');
    log.error(text, { title: error.code, ...error.where });
    return EXIT_CODES.userError;
  }
  if ((0,errors/* isUnavailableError */.bb)(error)) {
    log.error([error.what, error.tried, error.remedy, more(error.code)].join('\n  '), { title: error.code });
    return EXIT_CODES.unavailable;
  }
  const message = error instanceof Error ? error.message : String(error);
  log.error(`This is a bug in Trainyard: ${message}\nPlease report it with the log of a run with debug logging on.`);
  log.debug(error instanceof Error ? (error.stack ?? message) : message);
  return EXIT_CODES.bug;
}

function more(code        )         {
  return `More: ${ERRORS}#${code}`;
}

;// CONCATENATED MODULE: ./.build/shared/core/closest.js
/** Edit distance beyond which a guess would rather confuse than help, relative to the word's length. */
const MAX_RELATIVE_DISTANCE = 1 / 3;
/** Words are hostile, and the distance takes the product of their lengths. */
const closest_MAX_LENGTH = 64;

/** The word that a slip of the fingers or of the case may have meant; undefined when none is near. */
function closest(word        , known                  )                     {
  return nearest(word, known)[0];
}

/** The words that may have been meant, best first. */
function nearest(word        , known                  )                    {
  const limit = Math.max(1, Math.floor(Math.min(word.length, closest_MAX_LENGTH) * MAX_RELATIVE_DISTANCE));
  return [...known]
    .map((candidate) => ({ candidate, distance: editDistance(closest_short(word), closest_short(candidate)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length)
    .map(({ candidate }) => candidate);
}

function closest_short(word        )         {
  return word.slice(0, closest_MAX_LENGTH).toLowerCase();
}

/** Damerau-Levenshtein distance, optimal string alignment variant. */
function editDistance(a        , b        )         {
  let beforePrevious           = [];
  let previous = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const current = [i];
    for (let j = 1; j <= b.length; j++) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((current[j - 1] ?? 0) + 1, (previous[j] ?? 0) + 1, (previous[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        best = Math.min(best, (beforePrevious[j - 2] ?? 0) + 1);
      }
      current.push(best);
    }
    beforePrevious = previous;
    previous = current;
  }
  return previous[b.length] ?? 0;
}

;// CONCATENATED MODULE: external "../vendor/yaml/index.js"
var yaml_index_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var yaml_index_js_y = (x) => (() => (x))
const yaml_index_js_namespaceObject = yaml_index_js_x({ ["CST"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.CST), ["Lexer"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.Lexer), ["LineCounter"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.LineCounter), ["isNode"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.isNode), ["isScalar"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.isScalar), ["parseDocument"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.parseDocument), ["visit"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.visit) });
;// CONCATENATED MODULE: ./.build/shared/core/yaml.js




const MAX_BYTES = 4 << 20;
const MAX_ALIASES = 100;
/** Brackets inside brackets, or `- ` and `key:` on one line. */
const MAX_DEPTH = 100;
/** Each level of a block is indented by at least one column. */
const MAX_INDENT = 200;

/** A path into a document: `['schema', 0, 'properties', 2]`. */
                                                    

/** A parsed YAML (or JSON) file that still knows where each value stands. */
                           
                        
                          
                                                                                  
                                   
                                                                                         
                                      
 

/**
 * Parses one YAML 1.2 document with positions. Size, depth, aliases and duplicate keys are limited.
 *
 * @param code the error code of the caller's own domain: `contract-unreadable`, `rules-unreadable`
 * @throws UserError with that code, and the line and column of the first problem
 */
function parseYaml(text        , file        , code        )           {
  if (Buffer.byteLength(text) > MAX_BYTES) {
    throw unreadable(code, { file }, `The file is larger than ${MAX_BYTES >> 20} MiB.`);
  }
  refuseDeepNesting(text, file, code);
  const lines = new yaml_index_js_namespaceObject.LineCounter();
  const document = (0,yaml_index_js_namespaceObject.parseDocument)(text, { lineCounter: lines, uniqueKeys: false, version: '1.2', prettyErrors: false });
  const problem = document.errors[0];
  if (problem !== undefined) {
    const { line, col } = lines.linePos(problem.pos[0]);
    throw unreadable(code, { file, line, column: col }, `${problem.message.split('\n')[0] ?? 'Not YAML'}.`);
  }
  refuseRepeatedKeys(document, (offset, what) => unreadable(code, position(lines, file, offset), what));
  return {
    file,
    value: toValue(document, file, code),
    locate: (path) => locate(document, lines, file, path),
    locateKey: (path) => locateKey(document, lines, file, path),
  };
}

/** The parser recurses, and a stack that is nearly full takes the whole process down, so depth is bounded before it. */
function refuseDeepNesting(text        , file        , code        )       {
  let depth = 0;
  let line = 1;
  let indicators = 0;
  let atStart = true;
  let previous                = null;
  for (const token of new yaml_index_js_namespaceObject.Lexer().lex(text)) {
    const type                = previous === 'scalar' ? 'text' : yaml_index_js_namespaceObject.CST.tokenType(token);
    if (type === 'flow-seq-start' || type === 'flow-map-start') depth++;
    else if (type === 'flow-seq-end' || type === 'flow-map-end') depth--;
    else if (depth <= 0 && INDICATORS.has(type)) indicators++;
    const indent = atStart && depth <= 0 && type === 'space' ? token.length : 0;
    if (depth > MAX_DEPTH || indicators > MAX_DEPTH || indent > MAX_INDENT) {
      throw unreadable(code, { file, line }, `The file is nested deeper than ${MAX_DEPTH} levels.`);
    }
    const breaks = countBreaks(token);
    line += breaks;
    if (breaks > 0) indicators = 0;
    atStart = token.endsWith('\n');
    previous = type;
  }
}

const INDICATORS                             = new Set(['seq-item-ind', 'explicit-key-ind', 'map-value-ind']);

function countBreaks(token        )         {
  let count = 0;
  for (let at = token.indexOf('\n'); at >= 0; at = token.indexOf('\n', at + 1)) count++;
  return count;
}

/** The parser's own check compares each key with every other, which takes hours for a mapping of 200,000 keys. */
function refuseRepeatedKeys(document                 , error                                             )       {
  (0,yaml_index_js_namespaceObject.visit)(document, {
    Map: (_, { items }         ) => {
      const seen = new Set         ();
      for (const { key } of items) {
        if (!(0,yaml_index_js_namespaceObject.isScalar)(key)) continue;
        const name = String(key.value);
        if (seen.has(name))
          throw error(key.range?.[0] ?? 0, `The key ${JSON.stringify((0,core_escape/* toLine */.S5)(name, 80))} stands twice.`);
        seen.add(name);
      }
    },
  });
}

function toValue(document                 , file        , code        )          {
  try {
    return document.toJS({ maxAliasCount: MAX_ALIASES });
  } catch (cause) {
    throw unreadable(code, { file }, `The aliases cannot be resolved: ${(cause         ).message}.`);
  }
}

function locate(document          , lines             , file        , path          )           {
  for (let length = path.length; length >= 0; length--) {
    const node          = length === 0 ? document.contents : document.getIn(path.slice(0, length), true);
    if ((0,yaml_index_js_namespaceObject.isNode)(node) && node.range) return position(lines, file, node.range[0]);
  }
  return { file, line: 1, column: 1 };
}

function locateKey(document          , lines             , file        , path          )           {
  const parent          = path.length <= 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const items = (parent                                                        )?.items ?? [];
  for (const item of items) {
    const key = item.key                                                              ;
    const start = key?.range?.[0];
    if (key?.value === path.at(-1) && start !== undefined) return position(lines, file, start);
  }
  return locate(document, lines, file, path);
}

function position(lines             , file        , offset        )           {
  const { line, col } = lines.linePos(offset);
  return { file, line, column: col };
}

function unreadable(code        , where          , what        )            {
  return new errors/* UserError */.yo(code, { what, where, remedy: 'Correct the file and run again.' });
}

;// CONCATENATED MODULE: ./.build/shared/runtime/project-file.js






const PROJECT_FILE = '.trainyard.yml';

/** A value from the project file, and the default of action.yml that it takes the place of (empty where there is none). */
                                 
                         
                             
 

/**
 * Defaults for inputs that several actions share, from the optional project file:
 *
 * ```yaml
 * version: 1
 * inputs: { store: s3://models/delay }   # every action that has this input
 * actions:
 *   gate: { rules: ml/rules.yml }         # one action; beats `inputs`
 * ```
 *
 * @param path absolute; undefined for the file at the top of the workspace, which may be absent
 * @returns values by input name, for the given action
 * @throws UserError `project-file-invalid`
 */
function readProjectDefaults(
  action        ,
  root        ,
  workspace        ,
  path         ,
)                                           {
  const file = path ?? (0,external_node_path_.join)(workspace, PROJECT_FILE);
  if (!(0,external_node_fs_namespaceObject.existsSync)(file)) {
    if (path === undefined) return {};
    throw new errors/* UserError */.yo('project-file-invalid', {
      what: 'The project file does not exist.',
      where: { file },
      remedy: 'Correct the input `config`, or create the file.',
    });
  }
  const yaml = parseYaml((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8'), file, 'project-file-invalid');
  const top = mapping(yaml, [], ['version', 'inputs', 'actions']);
  if (top['version'] !== 1) throw project_file_invalid(yaml, ['version'], 'The version must be 1.');
  checkActions(yaml, root);
  checkShared(yaml, root, action);
  const values = { ...scalars(yaml, ['inputs']), ...scalars(yaml, ['actions', action]) };
  const known = readInputs(root, action) ?? new Map                ();
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, { value, insteadOf: known.get(name) ?? '' }]),
  );
}

/** A misspelt action or input would be ignored in silence; it is refused. */
function checkActions(yaml          , root        )       {
  for (const name of Object.keys(mapping(yaml, ['actions']))) {
    const known = readInputs(root, name);
    if (known === undefined) throw project_file_invalid(yaml, ['actions', name], `There is no action "${name}".`);
    for (const input of Object.keys(mapping(yaml, ['actions', name]))) {
      if (!known.has(input)) {
        throw project_file_invalid(yaml, ['actions', name, input], `The action ${name} has no input "${input}".`);
      }
    }
  }
}

/** What no action has is misspelt too, and would be ignored by all of them. */
function checkShared(yaml          , root        , action        )       {
  const own = readInputs(root, action);
  const others = Object.keys(mapping(yaml, ['inputs'])).filter((name) => own?.has(name) !== true);
  if (others.length === 0) return;
  const actions = (0,external_node_fs_namespaceObject.readdirSync)((0,external_node_path_.join)(root, 'actions'));
  const known = new Set(actions.flatMap((name) => [...(readInputs(root, name)?.keys() ?? [])]));
  for (const name of others) {
    if (known.has(name)) continue;
    const meant = closest(name, known);
    const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    throw project_file_invalid(yaml, ['inputs', name], `No action has an input "${name}".${hint}`);
  }
}

/** The inputs of an action with their defaults, from its action.yml; undefined where there is no such action. */
function readInputs(root        , action        )                                          {
  const file = (0,external_node_path_.join)(root, 'actions', action, 'action.yml');
  if (!/^[a-z-]+$/.test(action) || !(0,external_node_fs_namespaceObject.existsSync)(file)) return undefined;
  const { value } = parseYaml((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8'), file, 'project-file-invalid');
  const { inputs = {} } = value                                                                        ;
  return new Map(Object.entries(inputs).map(([name, input]) => [name, String(input.default ?? '')]));
}

function mapping(yaml          , path          , allowed                    )                          {
  let value = yaml.value;
  for (const key of path) value = (value                                       )?.[key];
  if (value === undefined || value === null) return {};
  if (typeof value !== 'object' || Array.isArray(value)) throw project_file_invalid(yaml, path, 'Here a mapping is expected.');
  for (const key of Object.keys(value)) {
    if (allowed !== undefined && !allowed.includes(key)) {
      throw project_file_invalid(yaml, [...path, key], `"${key}" is not known. Allowed: ${allowed.join(', ')}.`);
    }
  }
  return value                           ;
}

function scalars(yaml          , path          )                         {
  const found                         = {};
  for (const [name, value] of Object.entries(mapping(yaml, path))) {
    if (!['string', 'number', 'boolean'].includes(typeof value)) {
      throw project_file_invalid(yaml, [...path, name], `The value of ${name} must be text, a number or true/false.`);
    }
    found[name] = String(value);
  }
  return found;
}

function project_file_invalid(yaml          , path          , what        )            {
  return new errors/* UserError */.yo('project-file-invalid', {
    what,
    where: yaml.locateKey(path),
    remedy:
      'See https://github.com/trainyard/trainyard/blob/main/docs/how-to/project-file.md for what the file may hold.',
  });
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./.build/shared/runtime/progress.js
                                                           

const LINE_EVERY_MS = 5000;
const BAR_EVERY_MS = 80;
const BAR_CELLS = 28;

/** For a log: a sentence every few seconds, never a flood. */
function logProgress(label        , total        , clock       , say                        )           {
  let lastMs = clock.monotonicMs();
  return {
    update(done, note) {
      if (clock.monotonicMs() - lastMs < LINE_EVERY_MS) return;
      lastMs = clock.monotonicMs();
      say(`${label}: ${note ?? percent(done, total)}`);
    },
    end(note) {
      if (note !== undefined) say(`${label}: ${note}`);
    },
  };
}

/** For a terminal: one line that is drawn over. */
function barProgress(label        , total        , clock       , write                        )           {
  let lastMs = -Infinity;
  return {
    update(done, note) {
      if (clock.monotonicMs() - lastMs < BAR_EVERY_MS) return;
      lastMs = clock.monotonicMs();
      const full = total > 0 ? Math.round(BAR_CELLS * Math.min(done / total, 1)) : 0;
      const bar = '█'.repeat(full) + '░'.repeat(BAR_CELLS - full);
      write(`\r\u001B[2K  ${label} ${bar} ${note ?? percent(done, total)}`);
    },
    end(note) {
      write(`\r\u001B[2K${note === undefined ? '' : `  ${label}  ${note}\n`}`);
    },
  };
}

function percent(done        , total        )         {
  return total > 0 ? `${Math.floor((100 * Math.min(done, total)) / total)} %` : `${done}`;
}

;// CONCATENATED MODULE: ./.build/shared/core/width.js
/** Columns of text as a terminal shows it; wide East Asian characters and emoji take two. */
function displayWidth(text        )         {
  let width = 0;
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text)) {
    const wide = /[\u1100-\u115F\u2E80-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]/u;
    width += wide.test(segment) || /\p{Emoji_Presentation}/u.test(segment) ? 2 : 1;
  }
  return width;
}

;// CONCATENATED MODULE: ./.build/shared/runtime/table.js


const GAP = '  ';
/** A column is not made narrower than this, however little room there is. */
const MIN_COLUMN = 12;

/**
 * Aligns columns; cells that look like numbers go to the right. The first row is the header.
 *
 * @param maxWidth where given, the widest columns are shortened until a line fits; a shortened cell ends in `…`
 */
function alignTable(rows                                , maxWidth = Infinity)                    {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const natural = Array.from({ length: columns }, (_, column) =>
    Math.max(0, ...rows.map((row) => displayWidth(row[column] ?? ''))),
  );
  const widths = fit(natural, maxWidth - GAP.length * Math.max(0, columns - 1));
  const numeric = widths.map((_, column) => rows.slice(1).every((row) => looksNumeric(row[column] ?? '')));
  return rows.map((row) =>
    widths
      .map((width, column) => pad(shorten(row[column] ?? '', width), width, numeric[column] === true))
      .join(GAP)
      .trimEnd(),
  );
}

/** Takes from the widest column until all fit. */
function fit(natural                   , room        )                    {
  const widths = [...natural];
  const total = ()         => widths.reduce((sum, width) => sum + width, 0);
  while (total() > room) {
    const widest = Math.max(...widths);
    if (widest <= MIN_COLUMN) break;
    widths[widths.indexOf(widest)] = widest - 1;
  }
  return widths;
}

function shorten(cell        , width        )         {
  if (displayWidth(cell) <= width) return cell;
  let short = '';
  for (const { segment } of new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(cell)) {
    if (displayWidth(short + segment) > width - 1) break;
    short += segment;
  }
  return `${short}…`;
}

function looksNumeric(cell        )          {
  return cell === '' || /^[+−-]?[\d.,]+(?:e[+-]?\d+)?(?:\s?[%a-zA-Z]{0,4})?$/.test(cell);
}

function pad(cell        , width        , right         )         {
  const space = ' '.repeat(Math.max(0, width - displayWidth(cell)));
  return right ? space + cell : cell + space;
}

;// CONCATENATED MODULE: ./.build/shared/runtime/terminal-log.js



                                                                            



                                  
                                      
                            
 

                                             

/** The log on a person's terminal: the same sentences, indented by phase; colour helps and never carries. */
class TerminalLog                {
           width        ;
           #clock       ;
           #stream                    ;
           #verbose         ;
           #secrets           = [];
  #indent = '';

  constructor(clock       , options                 ) {
    this.#clock = clock;
    this.#stream = options.stream;
    this.#verbose = options.verbose;
    this.width = Math.min(Math.max(options.stream.columns || 100, 60), 140);
  }

  info = (text        )       => this.#line(text);
  debug = (text        )       => {
    if (this.#verbose) this.#line(text, 'dim');
  };
  notice = (text        , at             )       => this.#line(`· ${text}${placeOf(text, at)}`);
  warning = (text        , at             )       => this.#line(`! ${text}${placeOf(text, at)}`, 'yellow');
  error = (text        , at             )       => this.#line(`✗ ${text}${placeOf(text, at)}`, 'red');

  async group   (title        , body                  )             {
    this.#line(title, 'bold');
    const outer = this.#indent;
    this.#indent = `${outer}  `;
    try {
      return await body();
    } finally {
      this.#indent = outer;
    }
  }

  table(rows                                )       {
    // What is cut here is said whole by the finding itself, further down.
    const [header, ...body] = alignTable(rows, this.width - this.#indent.length);
    if (header !== undefined) this.#line(header, 'dim');
    for (const line of body) this.#line(line);
  }

  progress(label        , total        )           {
    return this.#stream.isTTY
      ? barProgress(label, total, this.#clock, (text) => void this.#stream.write(this.#hide(text)))
      : logProgress(label, total, this.#clock, this.info);
  }

  mask(secret        )       {
    for (const line of secret.split(/\r?\n/)) if (line.trim() !== '') this.#secrets.push(line);
  }

  #line(text        , style        )       {
    for (const line of this.#hide((0,core_escape/* toLog */.gY)(text)).split('\n')) {
      this.#stream.write(`${this.#indent}${style === undefined ? line : this.#styled(style, line)}\n`);
    }
  }

  #styled(style       , line        )         {
    return (0,external_node_util_namespaceObject.styleText)(style, line, { stream: this.#stream });
  }

  #hide(text        )         {
    return this.#secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
  }
}

/** Where it is, for a text that does not say so itself. */
function placeOf(text        , at                        )         {
  const place = at === undefined ? '' : (0,errors/* formatLocation */.j$)(at);
  return place === '' || text.includes(place) ? '' : `  (${place})`;
}

;// CONCATENATED MODULE: ./.build/shared/runtime/workflow-log.js



                                                                            



/** The log of a workflow run: phases are groups, findings are annotations, and no text can inject a command. */
class WorkflowLog                {
           width = 120;
           #clock       ;
           #workspace        ;
  #openGroup = false;

  constructor(clock       , workspace        ) {
    this.#clock = clock;
    this.#workspace = workspace;
  }

  info = (text        )       => index_js_namespaceObject.info((0,core_escape/* toLog */.gY)(text));
  debug = (text        )       => index_js_namespaceObject.debug(text);
  notice = (text        , at             )       => index_js_namespaceObject.notice(text, this.#properties(at));
  warning = (text        , at             )       => index_js_namespaceObject.warning(text, this.#properties(at));
  error = (text        , at             )       => index_js_namespaceObject.error(text, this.#properties(at));

  async group   (title        , body                  )             {
    if (this.#openGroup) return body();
    this.#openGroup = true;
    index_js_namespaceObject.startGroup((0,core_escape/* toLog */.gY)(title));
    try {
      return await body();
    } finally {
      index_js_namespaceObject.endGroup();
      this.#openGroup = false;
    }
  }

  table(rows                                )       {
    for (const line of alignTable(rows)) this.info(line);
  }

  progress(label        , total        )           {
    return logProgress(label, total, this.#clock, this.info);
  }

  mask(secret        )       {
    for (const line of secret.split(/\r?\n/)) if (line.trim() !== '') index_js_namespaceObject.setSecret(line);
  }

  #properties(at                        )                            {
    if (at === undefined) return {};
    return {
      ...(at.title === undefined ? {} : { title: at.title }),
      ...(at.file === undefined ? {} : { file: this.#relative(at.file) }),
      ...(at.line === undefined ? {} : { startLine: at.line }),
      ...(at.column === undefined ? {} : { startColumn: at.column }),
    };
  }

  /** Annotations are shown beside a file only when its path is relative to the checkout. */
  #relative(file        )         {
    const path = (0,external_node_path_.relative)(this.#workspace, file);
    return path.startsWith('..') ? file : path;
  }
}

;// CONCATENATED MODULE: ./.build/shared/runtime/action.js





                                                     
                                                                       











                                 
                        
                                                       
                                                                              
 

/** How long a finished action waits for a library's open handles before it ends anyway. */
const LINGER_MS = 1500;

/** Runs an action from the runner's or the terminal's environment. Never throws: the exit code tells. */
async function runAction        (action                )                {
  dropEmptySettings();
  const env                       = { ...process.env };
  const host = readHost(env, (0,external_node_fs_namespaceObject.realpathSync)(process.argv[1] ?? ''));
  const log = openLog(env, host);
  const cancelled = listenForCancel(log);
  try {
    requirePlatform();
    const { reader, services } = prepare(action.name, env, host, { log, cancelled });
    const failOn = readFailOn(reader);
    const result = await action.run(action.readInputs(reader), services);
    const exitCode = cancelled.aborted ? EXIT_CODES.cancelled : exitCodeOf(result.verdict, failOn);
    await publish(result, env);
    showResult(result, exitCode, log);
    process.exitCode = exitCode;
  } catch (error) {
    const exitCode = showError(error, log);
    process.exitCode = cancelled.aborted ? EXIT_CODES.cancelled : exitCode;
  }
  setTimeout(() => process.exit(), LINGER_MS).unref();
}

/** A workflow that passes on a secret nobody set makes an empty variable, which the SDK of AWS takes for a setting. */
function dropEmptySettings()       {
  for (const [name, value] of Object.entries(process.env)) {
    if (name.startsWith('AWS_') && value === '') Reflect.deleteProperty(process.env, name);
  }
}

/** Elsewhere processes, links and paths behave differently enough to lose data; refused before any work. */
function requirePlatform()       {
  if (process.platform === 'linux' || process.platform === 'darwin') return;
  throw new errors/* UserError */.yo('platform-unsupported', {
    what: `Trainyard does not run on ${process.platform}.`,
    remedy: 'Use a Linux runner; on a terminal also macOS, a container or WSL.',
  });
}

function openLog(env                      , host      )      {
  if (isWorkflow(env)) return new WorkflowLog(systemClock, host.workspace);
  const stream = env['TRAINYARD_FORMAT'] === 'json' ? process.stderr : process.stdout;
  return new TerminalLog(systemClock, { stream, verbose: env['TRAINYARD_VERBOSE'] === 'true' });
}

/** The runner signals SIGINT, 7.5 s later SIGTERM, 2.5 s later it kills; a person presses Ctrl-C. */
function listenForCancel(log     )              {
  const controller = new AbortController();
  const cancel = (signal                )       => {
    if (!controller.signal.aborted) log.info(`Cancelled (${signal}); finishing what must not be left half done.`);
    controller.abort();
  };
  process.on('SIGINT', cancel);
  process.on('SIGTERM', cancel);
  return controller.signal;
}

function prepare(
  action        ,
  env                      ,
  host      ,
  given                                                        ,
)                                              {
  const startedAt = systemClock.now();
  const { log } = given;
  const source = { action, workspace: host.workspace, mask: (secret        ) => log.mask(secret) };
  const projectDefaults = projectDefaultsOf(action, host, new WorkflowInputs({ ...source, projectDefaults: {} }));
  const reader = new WorkflowInputs({ ...source, projectDefaults });
  const version = readVersion(host.root);
  const where = reader.optionalString('evidence') ?? 'auto';
  const upload = reader.optionalString('upload-evidence') !== 'false';
  const token = reader.optionalSecret('github-token');
  const rim = { host, env, clock: systemClock, log, cancelled: given.cancelled };
  const services           = {
    ...given,
    clock: systemClock,
    evidence: openEvidence({ ...rim, version, startedAt, where, upload, token }),
    randomBytes: external_node_crypto_.randomBytes,
    environment: env,
    run: host.run,
    github: host.github,
    workspace: host.workspace,
    temp: host.temp,
    toolCache: host.toolCache,
    root: host.root,
    version,
    effect: (name) => log.debug(`effect: ${name}`),
    publishFile: (path) => publishFile(path, { host, env, log }),
  };
  return { reader, services };
}

/** A job without a checkout says `none`: what an earlier job left in the workspace of a machine of one's own is not its. */
function projectDefaultsOf(action        , host      , reader                )                                         {
  if (reader.optionalString('config') === 'none') return {};
  return readProjectDefaults(action, host.root, host.workspace, reader.optionalPath('config'));
}

function readVersion(root        )         {
  return (JSON.parse((0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_.join)(root, 'package.json'), 'utf8'))                       ).version;
}

/** Which verdicts fail the step; an action without a verdict has no such input. */
function readFailOn(reader             )                       {
  const words = (reader.optionalString('fail-on') ?? '').split(/[\s,]+/).filter((word) => word !== '');
  for (const word of words) {
    if ((0,verdict/* isVerdict */._f)(word) || word === 'never') continue;
    throw new errors/* UserError */.yo('input-invalid', {
      what: `The input fail-on names the verdict ${JSON.stringify(word)}.`,
      where: { input: 'fail-on' },
      remedy: 'Allowed are fail, inconclusive and warn in any combination, or never.',
    });
  }
  return new Set(words.filter(verdict/* isVerdict */._f));
}

/** Outputs and summary are written whatever the verdict, so that later steps can show them. */
async function publish(result              , env                      )                {
  const verdict = result.verdict === undefined ? {} : { verdict: result.verdict };
  const outputs                          = { ...verdict, headline: result.headline, ...result.outputs };
  if (!isWorkflow(env)) {
    if (env['TRAINYARD_FORMAT'] === 'json') process.stdout.write(`${JSON.stringify(outputs)}\n`);
    return;
  }
  for (const [name, value] of Object.entries(outputs)) if (value !== undefined) index_js_namespaceObject.setOutput(name, value);
  if (result.summary !== undefined && env['GITHUB_STEP_SUMMARY'] !== undefined) {
    await index_js_namespaceObject.summary.addRaw(result.summary, true).write();
  }
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId](module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(145);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
