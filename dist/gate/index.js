import * as __WEBPACK_EXTERNAL_MODULE__vendor_ajv_index_js_c4acddf3__ from "../vendor/ajv/index.js";
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__ from "../vendor/yaml/index.js";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__ from "../vendor/core/index.js";
/******/ var __webpack_modules__ = ({

/***/ 547:
/***/ ((module, __unused_webpack_exports, __nccwpck_require__) => {

var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
module.exports = x({ ["Ajv2020"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_ajv_index_js_c4acddf3__.Ajv2020) });

/***/ }),

/***/ 598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 24:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 975:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");

/***/ }),

/***/ 824:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(843);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(695);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(879);




await (0,_shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({ name: 'gate', readInputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K, run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .gate */ .G });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 695:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(777);
/* harmony import */ var _shared_core_references_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(136);

                                                               


/** What the candidate is: a version in the store, or bytes here. */
                        
                                                               
                                                  
                                             
                             

/** What the candidate is compared with. */
                           
                                                               
                                              
                                                    
                           
                           
                                                                         
                               

                             
                                   
                         
                             
                                                                                             
                                     
                                                                                   
                                          
                                       
                                           
                                      
                                   
                                                   
                                               
                                                               
                         
                             
                                    
                                     
                                     
 

const REFERENCE = /^(model|dataset|features):/;

/**
 * @throws UserError `input-invalid`, `reference-invalid`
 */
function readInputs(reader             )             {
  const inputs             = {
    rules: reader.string('rules'),
    model: readModel(reader.optionalString('model')),
    facts: reader.optionalPath('facts'),
    parameters: reader.optionalPath('parameters'),
    metrics: reader.optionalString('metrics'),
    predictions: reader.optionalString('predictions'),
    labels: reader.optionalString('labels'),
    baseline: readBaseline(reader),
    baselinePredictions: reader.optionalString('baseline-predictions'),
    baselineMetrics: reader.optionalString('baseline-metrics'),
    onMissingBaseline: reader.choice('on-missing-baseline', ['inconclusive', 'absolute-only']),
    level: reader.number('level', { min: 0.5, max: 0.9999 }),
    resamples: reader.integer('resamples', { min: 1000, max: 1_000_000 }),
    waivers: reader.choice('waivers', ['auto', 'none']),
    token: reader.optionalSecret('github-token'),
    store: reader.optionalString('store'),
  };
  checkTogether(inputs);
  return inputs;
}

function readModel(given                    )             {
  if (given === undefined) return { by: 'rules' };
  if (REFERENCE.test(given)) return { by: 'reference', reference: (0,_shared_core_references_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(given, 'model') };
  return { by: 'path', path: given };
}

function readBaseline(reader             )                {
  const given = reader.optionalString('baseline');
  const files = reader.optionalString('baseline-predictions') ?? reader.optionalString('baseline-metrics');
  if (given === 'none') return { by: 'none' };
  if (given !== undefined && REFERENCE.test(given)) {
    return { by: 'reference', reference: (0,_shared_core_references_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(given, 'baseline') };
  }
  if (files !== undefined) return { by: 'files', label: given ?? 'baseline' };
  if (given === undefined) return { by: 'nothing' };
  throw invalid('baseline', `"${given}" is no reference, and no files of the baseline are given.`, BASELINE_REMEDY);
}

const BASELINE_REMEDY =
  'Write a reference such as model:delay@champion, or give baseline-predictions or baseline-metrics, or write none.';

function checkTogether(inputs            )       {
  const { metrics, predictions, labels, baseline, baselinePredictions, baselineMetrics } = inputs;
  if (inputs.model.by === 'path' && metrics === undefined && predictions === undefined) {
    throw invalid('metrics', 'There is nothing to judge.', 'Give metrics, predictions, or both.');
  }
  if (inputs.facts !== undefined && inputs.model.by !== 'path') {
    throw invalid(
      'facts',
      'The candidate is a version, which has facts of its own.',
      'Take facts out, or give the path of the model.',
    );
  }
  if (labels !== undefined && predictions === undefined) {
    throw invalid('labels', 'There are labels but no predictions.', 'Give predictions, or leave labels out.');
  }
  if (baseline.by === 'none' && (baselinePredictions ?? baselineMetrics) !== undefined) {
    throw invalid('baseline', 'The baseline is none, yet files of a baseline are given.', 'Decide for one of the two.');
  }
  if (inputs.model.by === 'path' && baselinePredictions !== undefined && predictions === undefined) {
    throw invalid(
      'baseline-predictions',
      'The baseline has predictions but the candidate has none.',
      'Give predictions of the candidate for the same rows, or compare by baseline-metrics.',
    );
  }
}

function invalid(input        , what        , remedy        )            {
  return new _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('input-invalid', { what, where: { input }, remedy });
}


/***/ }),

/***/ 879:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  G: () => (/* binding */ gate)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./.build/shared/core/digest.js
var core_digest = __nccwpck_require__(534);
// EXTERNAL MODULE: ./.build/shared/core/format.js
var format = __nccwpck_require__(861);
// EXTERNAL MODULE: ./.build/shared/core/verdict.js
var core_verdict = __nccwpck_require__(377);
;// CONCATENATED MODULE: ./.build/shared/gate/measurement.js
                                                            
                                       

/** What is known of one rule's metric once everything was read and computed. Pure numbers; no judgement. */
                              
                                           
                                          
                                                   
                                        
                                                                       
                                    
                                                                                                         
                                             
                                                                         
                                      
 

/** Why a metric could not be had, as a clause that follows a colon. */
                          
                           
                                                                                                
                             
 

                                             

/** A rule with what was measured for it; a rule on every slice value has become one of these for each. */
                               
                      
                                                                                  
                                                                                       
                                      
                              
 

function isMissing(measured          )                      {
  return 'missing' in measured;
}

;// CONCATENATED MODULE: ./.build/shared/gate/limit.js
                                       

/** A relative margin of a smaller baseline than this says nothing. */
const SMALLEST_BASELINE = 1e-12;

/** The line a rule draws: on the metric for an absolute rule, on candidate minus baseline for a rule on the change. */
                        
                                        
                             
 

/**
 * The limit of a rule in the metric's unit.
 *
 * @param baseline the baseline's value, needed by a margin that is a share of it
 * @returns undefined where a relative margin meets a baseline of zero, or none
 */
function limitOf(rule      , baseline                    )                    {
  const { demand } = rule;
  if (demand.kind === 'absolute') return { side: demand.side, threshold: demand.threshold };
  const size = marginSize(demand.margin, baseline);
  if (size === undefined) return undefined;
  const better = rule.metric.direction === 'higher-is-better' ? 1 : -1;
  const gain = demand.limit === 'max-regression' ? -size : size;
  const guardsBottom = demand.limit !== 'max-improvement';
  return {
    side: guardsBottom === better > 0 ? 'at-least' : 'at-most',
    threshold: gain === 0 ? 0 : gain * better,
  };
}

                                                                    

function marginSize(margin        , baseline                    )                     {
  if (margin.kind === 'absolute') return margin.amount;
  if (baseline === undefined || Math.abs(baseline) < SMALLEST_BASELINE) return undefined;
  return margin.fraction * Math.abs(baseline);
}

/** How an interval lies to a limit, before severity and families of rules are considered. */
                                                      

/** Where an interval lies: a value without an interval is a point, which always lies on one side. */
function judge(estimate                                                   , limit       )            {
  const lower = estimate.lower ?? estimate.value;
  const upper = estimate.upper ?? estimate.value;
  if (limit.side === 'at-least') {
    if (lower >= limit.threshold) return 'pass';
    return upper < limit.threshold ? 'fail' : 'straddles';
  }
  if (upper <= limit.threshold) return 'pass';
  return lower > limit.threshold ? 'fail' : 'straddles';
}

;// CONCATENATED MODULE: ./.build/shared/gate/units.js

                                                              

/** How far a change may go: in the metric's own unit, or as a fraction of the baseline's value. */
                    
                                                                                                                    

/** Either the number, or a sentence that says what to write instead. */
                                                                                                                    

const NUMBER_WITH_UNIT = /^([+-]?\d+(?:\.\d+)?(?:e[+-]?\d{1,3})?)\s*(pp|%|[a-zµ]{1,3})?$/i;
const OF_BASELINE = /^(\d+(?:\.\d+)?)\s*%\s+of\s+(?:the\s+)?baseline$/i;

/** Factors to the unit that a metric is kept in. Case matters: `MB` is not `mb`. */
const UNIT_FACTORS                                                                 = {
  proportion: { '%': 0.01, percent: 0.01 },
  number: {},
  milliseconds: { us: 1e-3, µs: 1e-3, ms: 1, s: 1000, min: 60_000, h: 3_600_000 },
  bytes: { B: 1, kB: 1e3, KB: 1e3, MB: 1e6, GB: 1e9, TB: 1e12, KiB: 1024, MiB: 2 ** 20, GiB: 2 ** 30 },
};

const EXAMPLES                                                                                        = {
  proportion: { threshold: '0.7 or 70%', margin: '0.5pp' },
  number: { threshold: '0.43', margin: '0.01' },
  milliseconds: { threshold: '20ms', margin: '1.5ms' },
  bytes: { threshold: '300MB', margin: '10MB' },
};

/** The value a metric is held against: `0.70`, `70%`, `20ms`, `300MB`. */
function parseThreshold(given                 , unit            , unbounded         )                 {
  const amount = readAmount(given);
  if (amount === undefined) return notAnAmount(given, EXAMPLES[unit].threshold);
  const { value, suffix } = amount;
  if (suffix === 'pp') return problem(`"${given}" is a difference, not a value: write ${EXAMPLES[unit].threshold}.`);
  const converted = convert(value, suffix, unit);
  if (converted === undefined) return wrongUnit(given, suffix, unit, EXAMPLES[unit].threshold);
  if (unit === 'proportion' && !unbounded && (converted < 0 || converted > 1)) {
    return problem(`"${given}" is not between 0 and 1: write ${percentHint(value)}.`);
  }
  return { ok: true, value: converted };
}

/**
 * How much worse or better than the baseline: `0.5pp`, `1.5ms`, `2% of baseline`. A percentage of a proportion could
 * mean either, so there it must be spelled out.
 */
function parseMargin(given                 , unit            )                 {
  const relative = typeof given === 'string' ? OF_BASELINE.exec(given.trim())?.[1] : undefined;
  if (relative !== undefined) return { ok: true, value: { kind: 'relative', fraction: Number(relative) / 100 } };
  const amount = readAmount(given);
  if (amount === undefined) return notAnAmount(given, EXAMPLES[unit].margin);
  const { value, suffix } = amount;
  if (value < 0) return problem(`"${given}" is negative: the word says the direction, the number how far.`);
  if (value === 0) return { ok: true, value: { kind: 'absolute', amount: 0 } };
  if (unit === 'proportion') return proportionMargin(given, value, suffix);
  if (suffix === '%') return { ok: true, value: { kind: 'relative', fraction: value / 100 } };
  const converted = convert(value, suffix, unit);
  if (converted === undefined) return wrongUnit(given, suffix, unit, EXAMPLES[unit].margin);
  return { ok: true, value: { kind: 'absolute', amount: converted } };
}

function proportionMargin(given                 , value        , suffix        )                 {
  if (suffix === 'pp') return { ok: true, value: { kind: 'absolute', amount: value / 100 } };
  if (suffix === '') {
    const points = `"${(0,format/* formatNumber */.ZV)(value)}pp" or "${(0,format/* formatNumber */.ZV)(value * 100)}pp"`;
    return problem(`"${given}" does not say whether points or a proportion is meant: write ${points}.`);
  }
  const percent = (0,format/* formatNumber */.ZV)(value);
  return problem(
    `"${given}" could be points or a share of the baseline: write ${percent}pp or "${percent}% of baseline".`,
  );
}

function readAmount(given                 )                                                                  {
  if (typeof given === 'number') return Number.isFinite(given) ? { value: given, suffix: '' } : undefined;
  const match = NUMBER_WITH_UNIT.exec(given.trim());
  const value = Number(match?.[1]);
  return match === null || !Number.isFinite(value) ? undefined : { value, suffix: match[2] ?? '' };
}

function convert(value        , suffix        , unit            )                     {
  const bare = unit === 'proportion' || unit === 'number' || value === 0;
  if (suffix === '') return bare ? value : undefined;
  const factor = UNIT_FACTORS[unit][suffix];
  return factor === undefined ? undefined : value * factor;
}

function wrongUnit(given                 , suffix        , unit            , example        )                {
  if (suffix === '') return problem(`"${given}" has no unit: write for example ${example}.`);
  const allowed = Object.keys(UNIT_FACTORS[unit]);
  const units = allowed.length === 0 ? 'no unit' : allowed.join(', ');
  return problem(`"${suffix}" is not a unit of this metric (${units}): write for example ${example}.`);
}

function notAnAmount(given                 , example        )                {
  return problem(`"${given}" is not a number with a unit: write for example ${example}.`);
}

function percentHint(value        )         {
  return value > 1 && value <= 100
    ? `${(0,format/* formatNumber */.ZV)(value / 100)} or ${(0,format/* formatNumber */.ZV)(value)}%`
    : 'for example 0.7 or 70%';
}

function problem(text        )                {
  return { ok: false, problem: text };
}

/** A value for a person: `0.612`, `18.4 ms`, `4.1 s`, `13.2 MB`. */
function formatValue(value        , unit            )         {
  switch (unit) {
    case 'proportion':
      return formatProportion(value);
    case 'number':
      return (0,format/* formatNumber */.ZV)(value);
    case 'milliseconds':
      return Math.abs(value) >= 10_000 ? `${(0,format/* formatNumber */.ZV)(value / 1000)} s` : `${(0,format/* formatNumber */.ZV)(value)} ms`;
    case 'bytes':
      return value < 0 ? `−${(0,format/* formatBytes */.z3)(-value)}` : (0,format/* formatBytes */.z3)(value);
  }
}

/** The size of a difference without its sign: `1.8 pp`, `0.02`, `1.5 ms`. */
function formatDifference(difference        , unit            )         {
  const size = Math.abs(difference);
  return unit === 'proportion' ? `${formatPoints(size)} pp` : formatValue(size, unit);
}

/** The size of a difference that is surely one, so never 0 unless it is: `0.0004 pp`. */
function formatSureDifference(difference        , unit            )         {
  const text = formatDifference(difference, unit);
  return /[1-9]/.test(text) || unit !== 'proportion' ? text : `${(0,format/* formatNumber */.ZV)(Math.abs(difference) * 100, 1)} pp`;
}

/** A signed difference: `−1.8 pp`, `+0.3 pp`, `0 pp`. */
function formatChange(change        , unit            )         {
  const text = formatDifference(change, unit);
  return /[1-9]/.test(text) ? `${change < 0 ? '−' : '+'}${text}` : text;
}

/** Two ends with the same number of decimals: `0.6 to 3.0` points, `0.731 to 0.742`, `17.9 to 18.8 ms`. */
function formatRange(range                           , unit            , kind                        )         {
  const [low, high] = range;
  if (unit === 'proportion') {
    const factor = kind === 'difference' ? 100 : 1;
    const size = Math.max(Math.abs(low), Math.abs(high)) * factor;
    const digits = kind === 'difference' ? (size >= 10 ? 0 : size >= 1 ? 1 : 2) : size < 0.01 ? 5 : 3;
    return `${fixed(low * factor, digits)} to ${fixed(high * factor, digits)}`;
  }
  const [first, second] = [formatValue(low, unit), formatValue(high, unit)].map((text) => text.replace(/^-/, '−'));
  const suffix = / .+$/.exec(second ?? '')?.[0] ?? '';
  return `${suffix !== '' && first?.endsWith(suffix) === true ? first.slice(0, -suffix.length) : first} to ${second}`;
}

function fixed(value        , digits        )         {
  const text = value.toFixed(digits);
  return (/[1-9]/.test(text) ? text : text.replace('-', '')).replace('-', '−');
}

/** Percentage points with as many digits as they deserve: `1.8`, `0.31`, `12`. */
function formatPoints(proportion        )         {
  const points = proportion * 100;
  return trimmedFixed(points, Math.abs(points) >= 10 ? 0 : Math.abs(points) >= 0.995 ? 1 : 2);
}

/** At least two decimals, three where they say something, more for what is small: `0.70`, `0.612`, `0.00412`. */
function formatProportion(value        )         {
  const size = Math.abs(value);
  if (size > 0 && size < 0.01) return trimmedFixed(value, 5);
  return value.toFixed(3).replace(/0$/, '').replace(/^-/, '−');
}

function trimmedFixed(value        , digits        )         {
  const text = value
    .toFixed(digits)
    .replace(/(\.\d*?)0+$/, '$1')
    .replace(/\.$/, '');
  return text.replace(/^-0$/, '0').replace(/^-/, '−');
}

;// CONCATENATED MODULE: ./.build/shared/gate/words.js

                                                   
                                                    
                                       


/** `recall, slice carrier=HA, at most 2 pp worse`. */
function demandText(rule      , slice                                                                 )         {
  const where = slice ?? (rule.slice === undefined || 'everyValue' in rule.slice ? undefined : rule.slice);
  const place = where === undefined ? [] : [`slice ${where.column}=${where.value}`];
  return [rule.metric.name, ...place, limitText(rule)].join(', ');
}

function limitText(rule      )         {
  const { demand, metric } = rule;
  if (demand.kind === 'absolute') {
    return `${demand.side === 'at-least' ? 'at least' : 'at most'} ${formatValue(demand.threshold, metric.unit)}`;
  }
  const amount =
    demand.margin.kind === 'absolute'
      ? formatDifference(demand.margin.amount, metric.unit)
      : `${formatPoints(demand.margin.fraction)} % of the baseline`;
  const isZero = demand.margin.kind === 'absolute' ? demand.margin.amount === 0 : demand.margin.fraction === 0;
  switch (demand.limit) {
    case 'max-regression':
      return isZero ? 'no worse' : `at most ${amount} worse`;
    case 'min-improvement':
      return isZero ? 'no worse' : `at least ${amount} better`;
    case 'max-improvement':
      return isZero ? 'no better' : `at most ${amount} better`;
  }
}

                            
                      
                                 
                        
                                
                                                           
                              
                                    
 

/** Why a rule is not a plain pass, as a clause; undefined where there is nothing to add. */
function explain(explained           )                     {
  const { measured, judgement, retracted } = explained;
  const bare = measured.standardError === undefined && !hasInterval(explained);
  if (bare) return 'decided on the value alone, no uncertainty available';
  if (retracted) return 'fails alone, but not after Holm’s correction for the number of slices';
  if (judgement === 'straddles') return straddlesText(explained);
  return undefined;
}

function hasInterval({ rule, measured }           )          {
  const estimate = rule.demand.kind === 'absolute' ? measured.candidate : measured.change;
  return estimate?.lower !== undefined;
}

/** `412 rows show drops over 6.1 pp only; about 3,900 rows would settle 2 pp`. */
function straddlesText({ rule, measured, limit, detectableErrors }           )         {
  const { rows, standardError } = measured;
  if (rows === undefined || standardError === undefined) return 'the interval includes the limit';
  const detectable = standardError * detectableErrors;
  const seen = formatDifference(detectable, rule.metric.unit);
  if (rule.demand.kind === 'absolute') {
    return `the interval includes ${formatValue(limit.threshold, rule.metric.unit)}; ${rowsText(rows)} tell ${seen} apart`;
  }
  const worse = rule.metric.direction === 'higher-is-better' ? 'drops' : 'rises';
  const change = rule.demand.limit === 'max-regression' ? worse : 'changes';
  const needed = rowsNeeded(rows, detectable, Math.abs(limit.threshold));
  const settle =
    needed === undefined
      ? ''
      : `; about ${needed} rows would settle ${formatDifference(limit.threshold, rule.metric.unit)}`;
  return `${(0,format/* plural */.LS)(rows, 'row')} ${rows === 1 ? 'shows' : 'show'} ${change} over ${seen} only${settle}`;
}

function rowsText(rows        )         {
  return (0,format/* plural */.LS)(rows, 'row');
}

/** Standard errors shrink with the square root of the rows. */
function rowsNeeded(rows        , detectable        , margin        )                     {
  if (margin === 0 || detectable <= margin) return undefined;
  const needed = rows * (detectable / margin) ** 2;
  if (!Number.isFinite(needed) || needed > 1e12) return undefined;
  const digits = 10 ** Math.max(0, Math.floor(Math.log10(needed)) - 1);
  return (0,format/* formatCount */.B4)(Math.ceil(needed / digits) * digits);
}

;// CONCATENATED MODULE: ./.build/shared/gate/decide.js
                                                               





/** What the caller allows and demands of every decision. */
                                 
                                                     
                         
                                                                                                               
                                                             
                                                                                  
                                                                     
                                                       
                                            
                                                                                                          
                                    
 

                           
                            
                                            
 

/**
 * Decides every rule and the whole.
 *
 * A rule fails only when the whole interval lies beyond its limit and passes only when none of it does. Rules on
 * every value of a slice column are one family: each must pass on its own interval (an intersection-union test needs
 * no correction), and failing is claimed only where Holm's adjustment over the family still rejects.
 *
 * @returns the worst verdict of the rules, in the rules' order; never `pass` when no rule was judged on a measurement
 */
function decide(measured                         , policy                )           {
  const adjusted = adjustFamilies(measured, policy);
  const outcomes = measured.map((item, index) => outcomeOf(item, adjusted[index], policy));
  const judged = measured.some(({ measured: found }) => !isMissing(found));
  const verdict = (0,core_verdict/* worstVerdict */.zP)(outcomes.map((outcome) => outcome.verdict));
  return { verdict: judged ? verdict : (0,core_verdict/* worstVerdict */.zP)([verdict, 'inconclusive']), outcomes };
}

function outcomeOf(item              , adjustedP                    , policy                )              {
  const { rule, slice, measured } = item;
  const base = {
    id: slice === undefined ? rule.id : rule.id.replace(/\[[^\]]*=\*\]/, () => `[${slice.column}=${slice.value}]`),
    metric: rule.metric.name,
    direction: rule.metric.direction,
    unit: rule.metric.unit,
    demand: demandText(rule, slice),
    kind: rule.demand.kind === 'absolute' ? ('absolute'         ) : ('regression'         ),
    ...(slice === undefined ? {} : { slice }),
    ...(rule.waivable ? {} : { waivable: false          }),
    threshold: limitOf(rule, isMissing(measured) ? undefined : measured.baseline?.value)?.threshold ?? 0,
    where: rule.where,
  };
  if (isMissing(measured)) {
    const left = measured.noBaseline === true && policy.withoutBaseline === 'absolute-only';
    const verdict = left ? 'warn' : soften('inconclusive', rule.severity);
    return { ...base, verdict, reason: left ? `not judged: ${measured.missing}` : measured.missing };
  }
  return { ...base, ...numbersOf(measured, policy), ...verdictOf(item, measured, { adjustedP, policy }) };
}

function verdictOf(
  item              ,
  measured             ,
  context                                                                             ,
)                                          {
  const { rule } = item;
  const { policy, adjustedP } = context;
  const limit = limitOf(rule, measured.baseline?.value);
  const estimate = rule.demand.kind === 'absolute' ? measured.candidate : measured.change;
  if (limit === undefined || estimate === undefined) {
    return {
      verdict: soften('inconclusive', rule.severity),
      reason: 'the baseline is 0, so a share of it says nothing',
    };
  }
  const judgement = judge(estimate, limit);
  const alpha = (1 - policy.level) / 2;
  const retracted = judgement === 'fail' && adjustedP !== undefined && adjustedP > alpha;
  const reason = explain({ rule, measured, limit, judgement, retracted, detectableErrors: policy.detectableErrors });
  const verdict = soften(retracted || judgement === 'straddles' ? 'inconclusive' : judgement, rule.severity);
  return { verdict, ...(reason === undefined ? {} : { reason }) };
}

function numbersOf(measured             , policy                )                       {
  const { candidate, baseline, change, rows, standardError, method } = measured;
  return {
    ...(candidate === undefined ? {} : { candidate }),
    ...(baseline === undefined ? {} : { baseline }),
    ...(change === undefined ? {} : { change }),
    ...(rows === undefined ? {} : { rows }),
    ...(standardError === undefined ? {} : { detectable: standardError * policy.detectableErrors }),
    ...(method === undefined ? {} : { method }),
  };
}

function soften(verdict         , severity                  )          {
  return severity === 'warn' && verdict !== 'pass' ? 'warn' : verdict;
}

/** Adjusted p-value of each rule's claim to fail; undefined for a rule outside any family. */
function adjustFamilies(measured                         , policy                )                         {
  const families = new Map                                                          ();
  for (const [index, item] of measured.entries()) {
    const p = pValueOfFailure(item, policy);
    if (item.family === undefined || p === undefined) continue;
    families.set(item.family, [...(families.get(item.family) ?? []), { index, p }]);
  }
  const result = measured.map(()                     => undefined);
  for (const claims of families.values()) {
    if (claims.length < 2) continue;
    const adjusted = policy.adjust(claims.map(({ p }) => p));
    for (const [position, { index }] of claims.entries()) result[index] = adjusted[position];
  }
  return result;
}

/** One-sided p-value against "the limit is met", from the normal approximation of the estimate. */
function pValueOfFailure(item              , policy                )                     {
  if (isMissing(item.measured)) return undefined;
  const { candidate, change, baseline, standardError } = item.measured;
  const estimate = item.rule.demand.kind === 'absolute' ? candidate : change;
  const limit = limitOf(item.rule, baseline?.value);
  if (estimate === undefined || limit === undefined || standardError === undefined) return undefined;
  const beyond = limit.side === 'at-least' ? estimate.value - limit.threshold : limit.threshold - estimate.value;
  if (standardError === 0) return beyond < 0 ? 0 : 1;
  return policy.normalCdf(beyond / standardError);
}

// EXTERNAL MODULE: ./.build/shared/core/escape.js
var core_escape = __nccwpck_require__(865);
;// CONCATENATED MODULE: ./.build/shared/gate/headline.js


                                                                         
                                            


const ACRONYMS = new Set(
  'auc f1 f2 mcc mae mse rmse mape smape ece brier r2 ndcg mrr map wer cer fpr fnr npv psi ks bleu'.split(' '),
);
/** These are names or words, not acronyms, whatever their length. */
const WORDS = new Set(['brier', 'map50']);

/** What a headline speaks about. */
                                  
                 
                         
                                           
                         
                                    
 

/**
 * The one sentence a person reads first: the verdict in words, then the number that decided it with its uncertainty.
 * `delay: do not ship. Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp)`.
 */
function gateHeadline(decision          , subject                 )         {
  return (0,core_escape/* toLine */.S5)(`${subject.model}: ${sentence(decision, subject)}`, 400);
}

function sentence(decision          , subject                 )         {
  const { outcomes, verdict } = decision;
  const of = (wanted        )                => outcomes.filter((outcome) => outcome.verdict === wanted);
  switch (verdict) {
    case 'fail': {
      const [first, ...others] = of('fail');
      const more = others.length === 0 ? '' : `; ${(0,format/* plural */.LS)(others.length, 'more rule fails', 'more rules fail')}`;
      return `do not ship. ${first === undefined ? 'A rule fails' : outcomeSentence(first, subject)}${more}`;
    }
    case 'inconclusive':
      return `not decided. ${openText(of('inconclusive'), outcomes.length)}`;
    case 'warn':
      if (outcomes.some(({ waived }) => waived !== undefined))
        return `may ship by waiver. ${waivedText(outcomes, subject)}`;
      return `may ship, with a warning. ${warnText(decision, subject)}`;
    case 'pass':
      return `may ship. ${passText(outcomes, subject)}`;
  }
}

function passText(outcomes                        , subject                 )         {
  const all = outcomes.length === 1 ? 'The one rule passes' : `All ${outcomes.length} rules pass`;
  const tightest = tightestOutcome(outcomes);
  if (tightest === undefined) return `${all}, decided on values alone: no uncertainty available`;
  return `${all}; ${lowerFirst(outcomeSentence(tightest, subject), tightest)}`;
}

function openText(open                        , total        )         {
  const [first] = open;
  if (first === undefined) return 'No rule could be judged';
  const count = `${open.length} of ${(0,format/* plural */.LS)(total, 'rule')} ${open.length === 1 ? 'is' : 'are'} open`;
  return `${count}: ${first.demand} (${first.reason ?? 'no reason given'})`;
}

function warnText(decision          , subject                 )         {
  const warned = decision.outcomes.filter(({ verdict }) => verdict === 'warn');
  const passed = decision.outcomes.filter(({ verdict }) => verdict === 'pass').length;
  if (subject.baselineMissing) {
    return `There is no baseline, so only absolute rules were judged: ${(0,format/* plural */.LS)(passed, 'passes', 'pass')}, ${warned.length} not judged`;
  }
  const [first] = warned;
  if (first === undefined) return 'A rule warns';
  const what =
    first.change === undefined && first.candidate === undefined
      ? `${first.demand} (${first.reason ?? ''})`
      : outcomeSentence(first, subject);
  return warned.length === 1 ? what : `${what}; ${(0,format/* plural */.LS)(warned.length - 1, 'more rule warns', 'more rules warn')}`;
}

/** What would have decided, and who answers for it: the failure first, and what else warns is counted. */
function waivedText(outcomes                        , subject                 )         {
  const waived = outcomes.filter((outcome) => outcome.waived !== undefined);
  const first = waived.find((outcome) => outcome.waived?.verdict === 'fail') ?? waived[0];
  if (first?.waived === undefined) return 'A rule is waived';
  const { by, until, verdict } = first.waived;
  const open = verdict === 'inconclusive' ? ', which was not decided' : '';
  const others = waived.length - 1;
  const more = others === 0 ? '' : `; ${(0,format/* plural */.LS)(others, 'more rule is', 'more rules are')} waived`;
  return `${outcomeSentence(first, subject)}${open}: waived by ${by} until ${until}${more}`;
}

/** `Recall falls by 1.8 pp (95 % CI 0.6 to 3.0; allowed 0.5 pp)`. */
function outcomeSentence(outcome             , subject                                )         {
  const name = `${displayName(outcome.metric)}${outcome.slice === undefined ? '' : ` in ${outcome.slice.column}=${outcome.slice.value}`}`;
  const estimate = outcome.kind === 'absolute' ? outcome.candidate : outcome.change;
  if (estimate === undefined) return `${name}: ${outcome.reason ?? 'not measured'}`;
  const wanted = outcome.demand.split(', ').at(-1) ?? '';
  if (outcome.kind === 'absolute') {
    const interval = intervalText(estimate, subject.level, (range) => formatRange(range, outcome.unit, 'value'));
    return `${name} is ${formatValue(estimate.value, outcome.unit)} (${interval}; ${wanted} is demanded)`;
  }
  return `${name} ${changeText(outcome, estimate, subject.level)}; ${allowedText(wanted)})`;
}

function changeText(outcome             , change          , level        )         {
  if (change.value === 0)
    return `is unchanged (${intervalText(change, level, (range) => formatRange(range, outcome.unit, 'difference'))}`;
  const falls = change.value < 0;
  const oriented = ([low, high]                           )                            =>
    falls ? [-high, -low] : [low, high];
  const interval = intervalText(change, level, (range) => formatRange(oriented(range), outcome.unit, 'difference'));
  return `${falls ? 'falls' : 'rises'} by ${formatSureDifference(change.value, outcome.unit)} (${interval}`;
}

function allowedText(wanted        )         {
  const worse = /^at most (.+) worse$/.exec(wanted)?.[1];
  if (worse !== undefined) return `allowed ${worse}`;
  return wanted === 'no worse' ? 'allowed nothing' : `${wanted} is demanded`;
}

function intervalText(estimate          , level        , show                                              )         {
  if (estimate.lower === undefined || estimate.upper === undefined) return 'no interval';
  return `${levelText(level)} CI ${show([estimate.lower, estimate.upper])}`;
}

/** `95 %`, `99.5 %`. */
function levelText(level        )         {
  return `${Number((level * 100).toFixed(2))} %`;
}

/** `Recall`, `AUC`, `Log loss`, `Latency p95`. */
function displayName(metric        )         {
  const words = metric.split('_').map((word) => (ACRONYMS.has(word) && !WORDS.has(word) ? word.toUpperCase() : word));
  const text = words.join(' ');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function lowerFirst(text        , outcome             )         {
  const acronym = /^[A-Z][A-Z0-9]/.test(displayName(outcome.metric));
  return acronym ? text : text.charAt(0).toLowerCase() + text.slice(1);
}

/** The rule that passed with the least room, in widths of its own interval. */
function tightestOutcome(outcomes                        )                          {
  let tightest                                                                      ;
  for (const outcome of outcomes) {
    const estimate = outcome.kind === 'absolute' ? outcome.candidate : outcome.change;
    if (estimate?.lower === undefined || estimate.upper === undefined) continue;
    const gap = Math.min(Math.abs(estimate.lower - outcome.threshold), Math.abs(estimate.upper - outcome.threshold));
    const room = gap / Math.max(estimate.upper - estimate.lower, Number.MIN_VALUE);
    if (tightest === undefined || room < tightest.room) tightest = { outcome, room };
  }
  return tightest?.outcome;
}

;// CONCATENATED MODULE: ./.build/shared/statistics/special/gamma.js
/** Taken once: looking a global up in every round is slow where globals are intercepted, as in test sandboxes. */
const { abs, log, log1p, round, sin } = Math;
/**
 * The gamma family in log space: ln Γ, Stirling's error, Poisson's deviance. Everything that needs a factorial of a
 * large or fractional number goes through these three, since differences of plain ln Γ lose all digits there.
 */

const HALF_LOG_TWO_PI = 0.9189385332046728;
const EULER_GAMMA = 0.5772156649015329;

/** Bernoulli terms of Stirling's series, B(2k) / (2k (2k - 1)), for 1/x, 1/x³, … */
const STIRLING_SERIES = [1 / 12, -1 / 360, 1 / 1260, -1 / 1680, 1 / 1188, -691 / 360360, 1 / 156, -3617 / 122400];

/** Below this, recurrences lift the argument until the series is exact to the last digit. */
const STIRLING_FROM = 12;

/** (-1)^k (ζ(k) - 1) / k for k = 2, 3, …; the coefficients of ln Γ(1 + z) + ln(1 + z) - z(1 - γ). */
const ZETA_COEFFICIENTS = Array.from({ length: 30 }, (_, index) => {
  const k = index + 2;
  return ((k % 2 === 0 ? 1 : -1) * zetaMinusOne(k)) / k;
});

/** ζ(k) - 1 by direct summation with an Euler-Maclaurin tail. */
function zetaMinusOne(k        )         {
  const from = 20;
  let sum = from ** (1 - k) / (k - 1) + 0.5 * from ** -k + (k / 12) * from ** (-k - 1);
  sum -= ((k * (k + 1) * (k + 2)) / 720) * from ** (-k - 3);
  sum += ((k * (k + 1) * (k + 2) * (k + 3) * (k + 4)) / 30240) * from ** (-k - 5);
  for (let n = from - 1; n >= 2; n--) sum += n ** -k;
  return sum;
}

/**
 * ln |Γ(x)|.
 *
 * @param x any real number that is not zero or a negative integer (NaN there: the value has no limit from both sides)
 * @see Abramowitz and Stegun, Handbook of Mathematical Functions, 6.1.33, 6.1.41 and 6.1.17
 */
function gamma_logGamma(x        )         {
  if (Number.isNaN(x) || (x <= 0 && Number.isInteger(x))) return NaN;
  if (x === Infinity) return Infinity;
  if (x < -0.5) return log(Math.PI / abs(sin(Math.PI * reduced(x)))) - gamma_logGamma(1 - x);
  if (x < 0.5) return gamma_logGammaOnePlus(x) - log(abs(x));
  if (x <= 1.5) return gamma_logGammaOnePlus(x - 1);
  if (x <= 2.5) return logGammaTwoPlus(x - 2);
  if (x < STIRLING_FROM) return logGammaMiddle(x);
  return (x - 0.5) * log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
}

/** sin has period 2: the remainder keeps digits for large arguments. */
function reduced(x        )         {
  return x - 2 * round(x / 2);
}

/** ln Γ(1 + z), exact to the last digits of z near 0; |z| <= 0.5. */
function gamma_logGammaOnePlus(z        )         {
  return logGammaTwoPlus(z) - log1p(z);
}

function logGammaTwoPlus(z        )         {
  let sum = 0;
  for (let index = ZETA_COEFFICIENTS.length - 1; index >= 0; index--) sum = (sum + (ZETA_COEFFICIENTS[index] ?? 0)) * z;
  return z * (1 - EULER_GAMMA + sum);
}

function logGammaMiddle(x        )         {
  let product = 1;
  let y = x;
  while (y > 2.5) {
    y -= 1;
    product *= y;
  }
  return log(product) + logGammaTwoPlus(y - 2);
}

function stirlingSeries(x        )         {
  const square = 1 / (x * x);
  let sum = 0;
  for (let index = STIRLING_SERIES.length - 1; index >= 0; index--) sum = sum * square + (STIRLING_SERIES[index] ?? 0);
  return sum / x;
}

/**
 * What Stirling's formula misses: ln Γ(n + 1) - [(n + ½) ln n - n + ½ ln 2π], for n > 0.
 *
 * @see Loader, Fast and Accurate Computation of Binomial Probabilities, 2000
 */
function gamma_stirlingError(n        )         {
  let lifted = n;
  let sum = 0;
  while (lifted < STIRLING_FROM) {
    sum += (lifted + 0.5) * log1p(1 / lifted) - 1;
    lifted += 1;
  }
  return sum + stirlingSeries(lifted);
}

/** ln Γ(b + a) - ln Γ(b), without the cancellation at large b; a > 0, b > 0. */
function logGammaRise(b        , a        )         {
  if (b < STIRLING_FROM) return gamma_logGamma(b + a) - gamma_logGamma(b);
  const n = a + b;
  return a * log(n) + (b - 0.5) * log1p(a / b) - a + stirlingSeries(n) - stirlingSeries(b);
}

/**
 * Poisson deviance x ln(x / mean) + mean - x, without the cancellation at x near the mean.
 *
 * @see Loader 2000, section 3
 */
function gamma_poissonDeviance(x        , mean        )         {
  if (x === 0) return mean;
  const difference = x - mean;
  if (abs(difference) >= 0.4 * (x + mean)) return x * log(x / mean) + mean - x;
  const ratio = difference / (x + mean);
  let sum = difference * ratio;
  let term = 2 * x * ratio;
  const square = ratio * ratio;
  for (let k = 3; k < 1000; k += 2) {
    term *= square;
    const next = sum + term / k;
    if (next === sum) return next;
    sum = next;
  }
  return sum;
}

;// CONCATENATED MODULE: ./.build/shared/statistics/special/incomplete-gamma.js



/** Taken once: looking a global up in every round is slow where globals are intercepted, as in test sandboxes. */
const { abs: incomplete_gamma_abs, exp, expm1, log: incomplete_gamma_log, max, min, sign, sqrt } = Math;

/** Both tails of a distribution; the smaller one keeps its digits, which 1 minus the larger would not. */
                        
                         
                         
 

const TEMME_FROM = 1e5;
const EPSILON = (/* unused pure expression or super */ null && (2 ** -53));

/**
 * Regularized incomplete gamma functions P(a, x) = γ(a, x) / Γ(a) and Q(a, x) = 1 - P(a, x).
 *
 * Series for x below a, Lentz's continued fraction above, a cancellation-free complement for small a and x, and
 * Temme's uniform expansion for a over 100,000, where the others would need millions of terms.
 * @param a shape, > 0
 * @param x >= 0
 * @returns both tails; NaN outside the domain
 * @see DLMF 8.7.1, 8.9.2, 8.12.3; Gautschi, A Computational Procedure for Incomplete Gamma Functions, 1979
 */
function incomplete_gamma_incompleteGamma(a        , x        )        {
  if (!(a > 0) || !(x >= 0) || a === Infinity) return { lower: NaN, upper: NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  if (a > TEMME_FROM && incomplete_gamma_abs(x - a) < 0.3 * a) return temme(a, x);
  if (x < 1.5 && a < 1) return smallArguments(a, x);
  if (x < a + 1) return fromLower((gammaDensity(a, x) / a) * lowerSeries(a, x));
  return fromUpper(gammaDensity(a, x) * upperFraction(a, x));
}

function fromLower(lower        )        {
  const value = min(lower, 1);
  return { lower: value, upper: 1 - value };
}

function fromUpper(upper        )        {
  const value = min(upper, 1);
  return { lower: 1 - value, upper: value };
}

/** x^a e^-x / Γ(a): the density of ln X for X gamma distributed with shape a. */
function gammaDensity(a        , x        )         {
  if (a < 1) return exp(a * incomplete_gamma_log(x) - x - smallLogGammaOnePlus(a)) * a;
  return exp(-stirlingError(a) - poissonDeviance(a, x)) * sqrt(a / (2 * Math.PI));
}

/** ln Γ(1 + a) for 0 < a < 1, relative digits kept at both ends. */
function smallLogGammaOnePlus(a        )         {
  return a <= 0.5 ? logGammaOnePlus(a) : logGammaOnePlus(a - 1) + incomplete_gamma_log(a);
}

/** Σ x^n / ((a + 1) … (a + n)), n from 0. */
function lowerSeries(a        , x        )         {
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * EPSILON; n++) {
    term *= x / (a + n);
    sum += term;
  }
  return sum;
}

/** Γ(a, x) / (x^a e^-x) by the modified Lentz algorithm on DLMF 8.9.2. */
function upperFraction(a        , x        )         {
  let b = x + 1 - a;
  let c = 1e300;
  let d = 1 / b;
  let value = d;
  for (let n = 1; n < 1e6; n++) {
    const numerator = -n * (n - a);
    b += 2;
    d = 1 / nonZero(numerator * d + b);
    c = nonZero(b + numerator / c);
    const factor = d * c;
    value *= factor;
    if (incomplete_gamma_abs(factor - 1) < EPSILON * 2) break;
  }
  return value;
}

function nonZero(value        )         {
  return incomplete_gamma_abs(value) < 1e-300 ? 1e-300 : value;
}

/** Both tails from P = x^a / Γ(1 + a) · (1 + a Σ (-x)^n / (n! (a + n))), the complement without cancellation. */
function smallArguments(a        , x        )        {
  let power = 1;
  let sum = 0;
  for (let n = 1; n < 60; n++) {
    power *= -x / n;
    sum += power / (a + n);
  }
  const logScale = a * incomplete_gamma_log(x) - smallLogGammaOnePlus(a);
  const scale = exp(logScale);
  const lower = scale * (1 + a * sum);
  if (lower < 0.5) return { lower, upper: 1 - lower };
  const upper = -expm1(logScale) - scale * a * sum;
  return { lower: 1 - upper, upper };
}

const TEMME_0 = (/* unused pure expression or super */ null && ([-1 / 3, 1 / 12, -2 / 135, 1 / 864, 1 / 2835, -139 / 777600, 1 / 25515]));
const TEMME_1 = (/* unused pure expression or super */ null && ([-1 / 540, -1 / 288, 1 / 378, -77 / 77760]));

/** @see DLMF 8.12.3 to 8.12.10; |η| stays small because further out the tail has vanished at such a */
function temme(a        , x        )        {
  const deviance = poissonDeviance(a, x);
  const eta = sign(x - a) * sqrt((2 * deviance) / a);
  const correction =
    (exp(-deviance) / sqrt(2 * Math.PI * a)) * (polynomial(TEMME_0, eta) + polynomial(TEMME_1, eta) / a);
  const root = sign(eta) * sqrt(deviance);
  const upper = 0.5 * errorFunctionComplement(root) + correction;
  const lower = 0.5 * errorFunctionComplement(-root) - correction;
  return { lower: max(lower, 0), upper: max(upper, 0) };
}

function polynomial(coefficients                   , x        )         {
  return coefficients.reduceRight((sum, coefficient) => sum * x + coefficient, 0);
}

/**
 * The x with P(a, x) = lower, Q(a, x) = upper. Both are asked for so that neither tail loses digits.
 *
 * Newton's method on the logarithm of the smaller tail as a function of ln x. That function is concave (the density of
 * ln X is log-concave), so the iteration converges from any start where the tail does not underflow.
 */
function incomplete_gamma_inverseIncompleteGamma(a        , { lower, upper }       )         {
  if (!(a > 0) || !(lower >= 0) || !(upper >= 0)) return NaN;
  if (lower === 0) return 0;
  if (upper === 0) return Infinity;
  const useLower = lower <= upper;
  const target = useLower ? lower : upper;
  const tail = (logX        )         => {
    const x = exp(logX);
    const tails = incomplete_gamma_incompleteGamma(a, x);
    return { tail: useLower ? tails.lower : tails.upper, density: gammaDensity(a, x) };
  };
  const start = useLower ? (incomplete_gamma_log(target) + logGammaOf(a)) / a : incomplete_gamma_log(a + 1 - incomplete_gamma_log(target));
  if (useLower && start < -700) return exp(start);
  const center = incomplete_gamma_log(a);
  const from = useLower ? min(start, center) : start;
  return exp(incomplete_gamma_solveLogTail(tail, { target, start: from, center, decreasing: !useLower }));
}

/** ln Γ(1 + a). */
function logGammaOf(a        )         {
  return a < 1 ? smallLogGammaOnePlus(a) : logGamma(1 + a);
}

                         
                        
                                                                       
                           
 

                              
                          
                         
                                       
                          
                               
 

/** Solves tail(u) = target by Newton's method on ln tail; retreats halfway to the centre where a tail underflowed. */
function incomplete_gamma_solveLogTail(at                       , problem             )         {
  const { target, center, decreasing } = problem;
  const logTarget = incomplete_gamma_log(target);
  let u = problem.start;
  for (let iteration = 0; iteration < 200; iteration++) {
    const { tail, density } = at(u);
    if (!(tail > 0) || !(density > 0)) {
      if (incomplete_gamma_abs(center - u) < 1e-12) return u;
      u = (u + center) / 2;
      continue;
    }
    const gap = tail > 1e-300 && target > 1e-300 ? incomplete_gamma_log(tail / target) : incomplete_gamma_log(tail) - logTarget;
    const step = (gap * tail) / density;
    const next = decreasing ? u + step : u - step;
    if (incomplete_gamma_abs(next - u) <= 4 * EPSILON * max(incomplete_gamma_abs(u), 1e-3)) return next;
    u = max(min(next, 700), -700);
  }
  return u;
}

;// CONCATENATED MODULE: ./.build/shared/statistics/special/incomplete-beta.js



/** Taken once: looking a global up in every round is slow where globals are intercepted, as in test sandboxes. */
const { abs: incomplete_beta_abs, exp: incomplete_beta_exp, expm1: incomplete_beta_expm1, log: incomplete_beta_log, min: incomplete_beta_min, sqrt: incomplete_beta_sqrt } = Math;

const incomplete_beta_EPSILON = 2 ** -53;

/** A number in [0, 1] and its complement, each with all its digits. */
                        
                     
                     
 

                            
                     
                     
 

/**
 * Regularized incomplete beta function I_x(a, b) and its complement I_(1-x)(b, a).
 *
 * @param shape a > 0, b > 0
 * @param share x and 1 - x, given apart so that neither loses digits
 * @returns both tails; NaN outside the domain
 * @see DLMF 8.17.8 (series), Didonato and Morris, Algorithm 708, 1992, equation 9 (continued fraction)
 */
function incomplete_beta_incompleteBeta({ a, b }           , { x, y }       )        {
  if (!(a > 0 && b > 0 && x >= 0 && y >= 0) || a === Infinity || b === Infinity) return { lower: NaN, upper: NaN };
  if (x === 0) return { lower: 0, upper: 1 };
  if (y === 0) return { lower: 1, upper: 0 };
  if (x > (a + 1) / (a + b + 2)) return swapped(lowerTail({ a: b, b: a }, { x: y, y: x }));
  return lowerTail({ a, b }, { x, y });
}

function swapped({ lower, upper }       )        {
  return { lower: upper, upper: lower };
}

/** Below the mean: a power series for a small a, the continued fraction otherwise. */
function lowerTail(shape           , share       )        {
  if (shape.a < 1) return powerSeries(shape, share);
  const lower = incomplete_beta_min(1, betaDensity(shape, share) * continuedFraction(shape, share));
  return { lower, upper: 1 - lower };
}

/** x^a y^b / B(a, b): the density of the log odds of X for X beta distributed. */
function betaDensity({ a, b }           , { x, y }       )         {
  const n = a + b;
  const exponent =
    gamma_stirlingError(n) - gamma_stirlingError(a) - gamma_stirlingError(b) - gamma_poissonDeviance(a, n * x) - gamma_poissonDeviance(b, n * y);
  return incomplete_beta_exp(exponent) * incomplete_beta_sqrt(((a / n) * b) / (2 * Math.PI));
}

/** I_x(a, b) / (x^a y^b / B(a, b)) by Lentz's algorithm; converges fast for x below the mean. */
function continuedFraction({ a, b }           , { x, y }       )         {
  const lambda = a * y - b * x;
  let value = incomplete_beta_nonZero((a * (lambda + 1)) / (a + 1));
  let c = value;
  let d = 0;
  for (let n = 1; n < 1e6; n++) {
    const s = a + 2 * n - 1;
    const alpha = (((a + n - 1) * (a + b + n - 1)) / s) * ((n * (b - n)) / s) * x * x;
    const t = a + 2 * n;
    const beta = n + (n * (b - n) * x) / s + ((a + n) / (t + 1)) * (lambda + 1 + n * (1 + y));
    d = 1 / incomplete_beta_nonZero(beta + alpha * d);
    c = incomplete_beta_nonZero(beta + alpha / c);
    const factor = c * d;
    value *= factor;
    if (incomplete_beta_abs(factor - 1) < 2 * incomplete_beta_EPSILON) break;
  }
  return 1 / value;
}

function incomplete_beta_nonZero(value        )         {
  return incomplete_beta_abs(value) < 1e-300 ? 1e-300 : value;
}

/** I = x^a / (a B) · (1 + a Σ (1 - b)_n x^n / (n! (a + n))), with a complement free of cancellation. */
function powerSeries({ a, b }           , { x }       )        {
  let coefficient = 1;
  let sum = 0;
  for (let n = 1; n < 2000; n++) {
    coefficient *= ((n - b) * x) / n;
    const term = coefficient / (a + n);
    sum += term;
    if (incomplete_beta_abs(term) < incomplete_beta_EPSILON * incomplete_beta_abs(sum) * 0.1 || coefficient === 0) break;
  }
  const logScale = a * incomplete_beta_log(x) - logScaledBeta(a, b);
  const scale = incomplete_beta_exp(logScale);
  const lower = scale * (1 + a * sum);
  if (lower < 0.5) return { lower, upper: 1 - lower };
  const upper = -incomplete_beta_expm1(logScale) - scale * a * sum;
  return { lower: 1 - upper, upper };
}

/** ln(a B(a, b)). */
function logScaledBeta(a        , b        )         {
  return gamma_logGamma(1 + a) - logGammaRise(b, a);
}

/**
 * The x (and 1 - x) with I_x(a, b) = lower and its complement upper.
 *
 * Newton's method on the logarithm of the smaller tail as a function of the log odds of x, where it is concave.
 */
function incomplete_beta_inverseIncompleteBeta(shape           , { lower, upper }       )        {
  const { a, b } = shape;
  if (!(a > 0 && b > 0 && lower >= 0 && upper >= 0)) return { x: NaN, y: NaN };
  if (lower === 0) return { x: 0, y: 1 };
  if (upper === 0) return { x: 1, y: 0 };
  if (upper < lower) {
    const { x, y } = incomplete_beta_inverseIncompleteBeta({ a: b, b: a }, { lower: upper, upper: lower });
    return { x: y, y: x };
  }
  const tail = (logOdds        )         => {
    const share = shareOf(logOdds);
    return { tail: incomplete_beta_incompleteBeta(shape, share).lower, density: betaDensity(shape, share) };
  };
  const leading = (incomplete_beta_log(lower) + logScaledBeta(a, b)) / a;
  if (leading < -700) return shareOf(leading);
  const center = incomplete_beta_log(a / b);
  return shareOf(solveLogTail(tail, { target: lower, start: incomplete_beta_min(leading, center), center, decreasing: false }));
}

function shareOf(logOdds        )        {
  return { x: 1 / (1 + incomplete_beta_exp(-logOdds)), y: 1 / (1 + incomplete_beta_exp(logOdds)) };
}

;// CONCATENATED MODULE: ./.build/shared/statistics/distributions/continuous.js



/**
 * Student's t, chi-square, F and beta. `Cdf` is P(X <= x), `Sf` is P(X > x) with all digits in the upper tail,
 * `Quantile` the inverse of `Cdf`. Outside the domain everything is NaN.
 */

/** Student's t with df > 0 degrees of freedom (a fraction is allowed; Infinity gives no result: use the normal). */
function tCdf(x        , df        )         {
  return tSf(-x, df);
}

function tSf(x        , df        )         {
  if (!(df > 0) || Number.isNaN(x)) return NaN;
  const tail = 0.5 * incompleteBeta({ a: df / 2, b: 0.5 }, shareBelow(df, x * x)).lower;
  return x >= 0 ? tail : 1 - tail;
}

function tQuantile(p        , df        )         {
  if (!(p >= 0 && p <= 1) || !(df > 0)) return NaN;
  if (p === 0.5) return 0;
  if (p > 0.5) return -tQuantile(1 - p, df);
  const lower = 2 * p;
  const { x, y } = inverseIncompleteBeta({ a: df / 2, b: 0.5 }, { lower, upper: 1 - lower });
  return -Math.sqrt(df) * Math.sqrt(y / x);
}

/** The two-sided p-value of a t statistic. */
function continuous_tTwoSided(t        , df        )         {
  return 2 * tSf(Math.abs(t), df);
}

/** part / (part + other) and its complement, also where `other` overflows. */
function shareBelow(part        , other        )        {
  if (other === Infinity) return { x: 0, y: 1 };
  return { x: part / (part + other), y: other / (part + other) };
}

/** Chi-square with df > 0 degrees of freedom. */
function chiSquareCdf(x        , df        )         {
  return x <= 0 ? 0 : incompleteGamma(df / 2, x / 2).lower;
}

function continuous_chiSquareSf(x        , df        )         {
  return x <= 0 ? 1 : incompleteGamma(df / 2, x / 2).upper;
}

function chiSquareQuantile(p        , df        )         {
  return 2 * inverseIncompleteGamma(df / 2, { lower: p, upper: 1 - p });
}

/** Degrees of freedom of the numerator and the denominator of F. */
                           
                             
                               
 

function fCdf(x        , degrees          )         {
  return fTails(x, degrees).lower;
}

function fSf(x        , degrees          )         {
  return fTails(x, degrees).upper;
}

function fQuantile(p        , { numerator, denominator }          )         {
  const { x, y } = inverseIncompleteBeta({ a: numerator / 2, b: denominator / 2 }, { lower: p, upper: 1 - p });
  return (denominator * x) / (numerator * y);
}

function fTails(x        , { numerator, denominator }          )                                   {
  if (x <= 0) return { lower: 0, upper: 1 };
  const { x: y, y: share } = shareBelow(denominator, numerator * x);
  return incompleteBeta({ a: numerator / 2, b: denominator / 2 }, { x: share, y });
}

/** Beta distribution on [0, 1]. */
function betaCdf(x        , shape           )         {
  return incompleteBeta(shape, clamped(x)).lower;
}

function betaSf(x        , shape           )         {
  return incompleteBeta(shape, clamped(x)).upper;
}

function continuous_betaQuantile(p        , shape           )         {
  return inverseIncompleteBeta(shape, { lower: p, upper: 1 - p }).x;
}

/** The x with P(X > x) = q, exact also for q far below the spacing of numbers near 1. */
function continuous_betaUpperQuantile(q        , shape           )         {
  return inverseIncompleteBeta(shape, { lower: 1 - q, upper: q }).x;
}

function clamped(x        )        {
  const inside = Math.min(Math.max(x, 0), 1);
  return { x: inside, y: 1 - inside };
}

;// CONCATENATED MODULE: ./.build/shared/statistics/distributions/discrete.js





/** Taken once: looking a global up in every round is slow where globals are intercepted, as in test sandboxes. */
const { exp: discrete_exp, floor, log: discrete_log, log1p: discrete_log1p, max: discrete_max, min: discrete_min, round: discrete_round, sqrt: discrete_sqrt } = Math;

/**
 * Binomial and Poisson. `Cdf` is P(X <= k), `Sf` is P(X > k), `Quantile` the smallest k with P(X <= k) >= p. A
 * fractional k counts as the integer below it.
 */

/** Number of trials (an integer >= 0) and the probability of success in each. */
                                
                     
                     
 

/**
 * P(X = k) by Loader's saddle point expansion: full relative precision for millions of trials.
 *
 * @see Loader, Fast and Accurate Computation of Binomial Probabilities, 2000
 */
function discrete_binomialPmf(k        , { n, p }               )         {
  if (!isProbability(p) || !(n >= 0)) return NaN;
  if (!Number.isInteger(k) || k < 0 || k > n) return 0;
  if (p === 0) return k === 0 ? 1 : 0;
  if (p === 1) return k === n ? 1 : 0;
  if (k === 0) return discrete_exp(n * discrete_log1p(-p));
  if (k === n) return discrete_exp(n * discrete_log(p));
  const exponent =
    gamma_stirlingError(n) -
    gamma_stirlingError(k) -
    gamma_stirlingError(n - k) -
    gamma_poissonDeviance(k, n * p) -
    gamma_poissonDeviance(n - k, n * (1 - p));
  return discrete_exp(exponent) * discrete_sqrt(n / (2 * Math.PI * k * (n - k)));
}

function discrete_binomialCdf(k        , shape               )         {
  return binomialTails(k, shape).lower;
}

function discrete_binomialSf(k        , shape               )         {
  return binomialTails(k, shape).upper;
}

function binomialTails(k        , { n, p }               )                                   {
  if (!isProbability(p) || !(n >= 0) || Number.isNaN(k)) return { lower: NaN, upper: NaN };
  const whole = floor(k);
  if (whole < 0) return { lower: 0, upper: 1 };
  if (whole >= n) return { lower: 1, upper: 0 };
  const { lower, upper } = incomplete_beta_incompleteBeta({ a: whole + 1, b: n - whole }, { x: p, y: 1 - p });
  return { lower: upper, upper: lower };
}

function binomialQuantile(probability        , { n, p }               )         {
  if (!isProbability(probability) || !isProbability(p) || !(n >= 0)) return NaN;
  if (probability === 0) return 0;
  if (probability === 1) return p === 0 ? 0 : n;
  const guess = n * p + normalQuantile(probability) * discrete_sqrt(n * p * (1 - p));
  return smallestWith((k) => discrete_binomialCdf(k, { n, p }) >= probability, { guess, lowest: 0, highest: n });
}

/** P(X = k) for a Poisson variable with that mean. */
function poissonPmf(k        , mean        )         {
  if (!(mean >= 0)) return NaN;
  if (!Number.isInteger(k) || k < 0) return 0;
  if (k === 0) return discrete_exp(-mean);
  if (mean === 0) return 0;
  return discrete_exp(-stirlingError(k) - poissonDeviance(k, mean)) / discrete_sqrt(2 * Math.PI * k);
}

function poissonCdf(k        , mean        )         {
  return k < 0 ? 0 : incompleteGamma(floor(k) + 1, mean).upper;
}

function poissonSf(k        , mean        )         {
  return k < 0 ? 1 : incompleteGamma(floor(k) + 1, mean).lower;
}

function poissonQuantile(probability        , mean        )         {
  if (!isProbability(probability) || !(mean >= 0)) return NaN;
  if (probability === 0 || mean === 0) return 0;
  if (probability === 1) return Infinity;
  const guess = mean + normalQuantile(probability) * discrete_sqrt(mean);
  return smallestWith((k) => poissonCdf(k, mean) >= probability, { guess, lowest: 0, highest: Infinity });
}

function isProbability(p        )          {
  return p >= 0 && p <= 1;
}

                       
                         
                          
                           
 

/** The smallest integer that satisfies a monotone condition: doubling steps away from the guess, then bisection. */
function smallestWith(satisfies                        , { guess, lowest, highest }             )         {
  let high = discrete_min(discrete_max(discrete_round(guess), lowest), highest);
  let step = 1;
  while (high < highest && !satisfies(high)) {
    high = discrete_min(high + step, highest);
    step *= 2;
  }
  step = 1;
  let low = high - step;
  while (low >= lowest && satisfies(low)) {
    high = low;
    step *= 2;
    low = high - step;
  }
  low = discrete_max(low, lowest - 1);
  while (high - low > 1) {
    const middle = floor((low + high) / 2);
    if (satisfies(middle)) high = middle;
    else low = middle;
  }
  return high;
}

;// CONCATENATED MODULE: ./.build/shared/statistics/special/error-function.js
/** The error function, its complement and their inverses. */

const TWO_OVER_ROOT_PI = 1.1283791670955126;
const ROOT_PI = 1.772453850905516;

/**
 * erf(x) = 2/√π ∫₀ˣ e^(-t²) dt.
 *
 * @see DLMF 7.6.2 (a series of positive terms) and 7.9.3 (continued fraction)
 */
function errorFunction(x        )         {
  if (Number.isNaN(x)) return NaN;
  if (Math.abs(x) < 1.5) return smallErrorFunction(x);
  return Math.sign(x) * (1 - largeComplement(Math.abs(x)));
}

/** erfc(x) = 1 - erf(x), with all digits where erf is near 1. */
function error_function_errorFunctionComplement(x        )         {
  if (Number.isNaN(x)) return NaN;
  if (x >= 1.5) return largeComplement(x);
  if (x <= -1.5) return 2 - largeComplement(-x);
  return 1 - smallErrorFunction(x);
}

function smallErrorFunction(x        )         {
  const square = x * x;
  let term = 1;
  let sum = 1;
  for (let n = 1; term > sum * 1e-17; n++) {
    term *= (2 * square) / (2 * n + 1);
    sum += term;
  }
  return TWO_OVER_ROOT_PI * x * Math.exp(-square) * sum;
}

/** erfc for x >= 1.5 by Lentz's algorithm on x + (1/2)/(x + 1/(x + (3/2)/(x + …))). */
function largeComplement(x        )         {
  if (x > 27.5) return 0;
  let value = x;
  let c = x;
  let d = 0;
  for (let n = 1; n < 500; n++) {
    const numerator = n / 2;
    d = 1 / (x + numerator * d);
    c = x + numerator / c;
    const factor = c * d;
    value *= factor;
    if (Math.abs(factor - 1) < 1e-16) break;
  }
  return expOfMinusSquare(x) / (ROOT_PI * value);
}

/** e^(-x²) for large x: the square is split so that its rounding does not grow into the result. */
function expOfMinusSquare(x        )         {
  const head = Math.fround(x);
  return Math.exp(-head * head) * Math.exp(-(x - head) * (x + head));
}

/** The x with erf(x) = y, for -1 <= y <= 1. */
function inverseErrorFunction(y        )         {
  if (Number.isNaN(y) || Math.abs(y) > 1) return NaN;
  if (Math.abs(y) > 0.5) return Math.sign(y) * inverseErrorFunctionComplement(1 - Math.abs(y));
  let x = (ROOT_PI / 2) * y * (1 + (Math.PI / 12) * y * y);
  for (let iteration = 0; iteration < 3; iteration++) {
    const step = (smallErrorFunction(x) - y) / (TWO_OVER_ROOT_PI * Math.exp(-x * x));
    x -= step / (1 + x * step);
  }
  return x;
}

/**
 * The x with erfc(x) = y, for 0 <= y <= 2.
 *
 * Starts from Hastings' approximation (absolute error below 4.5e-4) and refines it by Halley's method.
 * @see Abramowitz and Stegun 26.2.23
 */
function inverseErrorFunctionComplement(y        )         {
  if (!(y >= 0 && y <= 2)) return NaN;
  if (y === 0) return Infinity;
  if (y > 1) return -inverseErrorFunctionComplement(2 - y);
  if (y >= 0.5) return inverseErrorFunction(1 - y);
  const t = Math.sqrt(-2 * Math.log(y / 2));
  const numerator = 2.515517 + t * (0.802853 + t * 0.010328);
  const denominator = 1 + t * (1.432788 + t * (0.189269 + t * 0.001308));
  let x = (t - numerator / denominator) * Math.SQRT1_2;
  for (let iteration = 0; iteration < 3; iteration++) {
    const density = TWO_OVER_ROOT_PI * expOfMinusSquare(x);
    if (density === 0) return x;
    const step = (error_function_errorFunctionComplement(x) - y) / density;
    x += step / (1 - x * step);
  }
  return x;
}

;// CONCATENATED MODULE: ./.build/shared/statistics/distributions/normal.js


/** The standard normal distribution. */

/** Φ(x) = P(X <= x). */
function normal_normalCdf(x        )         {
  return 0.5 * error_function_errorFunctionComplement(-x * Math.SQRT1_2);
}

/** 1 - Φ(x) with all digits in the upper tail. */
function normal_normalSf(x        )         {
  return 0.5 * errorFunctionComplement(x * Math.SQRT1_2);
}

/** Φ⁻¹(p); ∓∞ at 0 and 1, NaN outside [0, 1]. */
function normal_normalQuantile(p        )         {
  if (!(p >= 0 && p <= 1)) return NaN;
  if (Math.abs(p - 0.5) <= 0.25) return Math.SQRT2 * inverseErrorFunction(2 * p - 1);
  return p < 0.5
    ? -Math.SQRT2 * inverseErrorFunctionComplement(2 * p)
    : Math.SQRT2 * inverseErrorFunctionComplement(2 * (1 - p));
}

/** The two-sided p-value of a standard normal statistic. */
function normalTwoSided(z        )         {
  return error_function_errorFunctionComplement(Math.abs(z) * Math.SQRT1_2);
}

;// CONCATENATED MODULE: ./.build/shared/statistics/proportions/one.js




/** Both ends of a confidence interval. */
                           
                         
                         
 

/** Successes among trials. */
                             
                             
                          
 

const one_UNKNOWN_INTERVAL           = { lower: NaN, upper: NaN };

/** The z that leaves (1 - level) / 2 above. */
function criticalZ(level        )         {
  return -normal_normalQuantile((1 - level) / 2);
}

function isUsable({ successes, trials }            )          {
  return trials > 0 && successes >= 0 && successes <= trials;
}

/**
 * Wilson's score interval: right coverage on average for any proportion and size; our default.
 *
 * @param level two-sided, e.g. 0.95
 * @returns NaN without trials
 * @see Wilson 1927; Newcombe, Statistics in Medicine 17:857, 1998, method 3
 */
function one_wilsonInterval(given            , level        )           {
  if (!isUsable(given)) return one_UNKNOWN_INTERVAL;
  const { successes, trials } = given;
  const z = criticalZ(level);
  const share = successes / trials;
  const center = (successes + (z * z) / 2) / (trials + z * z);
  const half = (z / (trials + z * z)) * Math.sqrt(trials * share * (1 - share) + (z * z) / 4);
  return {
    lower: successes === 0 ? 0 : Math.max(0, center - half),
    upper: successes === trials ? 1 : Math.min(1, center + half),
  };
}

/** Wilson's interval with continuity correction. @see Newcombe 1998, method 4 */
function wilsonContinuityInterval(given            , level        )           {
  if (!isUsable(given)) return one_UNKNOWN_INTERVAL;
  const { successes, trials } = given;
  const z = criticalZ(level);
  const share = successes / trials;
  const scale = 2 * (trials + z * z);
  const base = 2 * successes + z * z;
  const spread = (sign        )         =>
    1 + z * Math.sqrt(z * z - 1 / trials + 4 * successes * (1 - share) + sign * (4 * share - 2));
  return {
    lower: successes === 0 ? 0 : Math.max(0, (base - spread(1)) / scale),
    upper: successes === trials ? 1 : Math.min(1, (base + spread(-1)) / scale),
  };
}

/** The exact interval: never covers less than the level, often more. @see Clopper and Pearson 1934 */
function clopperPearsonInterval(given            , level        )           {
  if (!isUsable(given)) return one_UNKNOWN_INTERVAL;
  const { successes, trials } = given;
  const tail = (1 - level) / 2;
  return {
    lower: successes === 0 ? 0 : betaQuantile(tail, { a: successes, b: trials - successes + 1 }),
    upper: successes === trials ? 1 : betaUpperQuantile(tail, { a: successes + 1, b: trials - successes }),
  };
}

/** Equal-tailed posterior interval under Jeffreys' prior Beta(½, ½). @see Brown, Cai and DasGupta 2001 */
function jeffreysInterval(given            , level        )           {
  if (!isUsable(given)) return one_UNKNOWN_INTERVAL;
  const shape = { a: given.successes + 0.5, b: given.trials - given.successes + 0.5 };
  const tail = (1 - level) / 2;
  return { lower: betaQuantile(tail, shape), upper: betaUpperQuantile(tail, shape) };
}

/** Wald's interval around Wilson's centre. @see Agresti and Coull 1998 */
function agrestiCoullInterval(given            , level        )           {
  if (!isUsable(given)) return one_UNKNOWN_INTERVAL;
  const z = criticalZ(level);
  const trials = given.trials + z * z;
  return aroundShare((given.successes + (z * z) / 2) / trials, trials, z);
}

/** The textbook interval, for comparison only: empty at 0 and 1, covers too little near them. */
function waldInterval(given            , level        )           {
  if (!isUsable(given)) return one_UNKNOWN_INTERVAL;
  return aroundShare(given.successes / given.trials, given.trials, criticalZ(level));
}

function aroundShare(share        , trials        , z        )           {
  const half = z * Math.sqrt((share * (1 - share)) / trials);
  return { lower: Math.max(0, share - half), upper: Math.min(1, share + half) };
}

                                                           

/**
 * Exact binomial test of successes ~ Bin(trials, p0).
 *
 * @returns the p-value; two-sided is the probability of all outcomes at most as likely as the one seen
 * @see scipy.stats.binomtest, which uses the same relative slack of 1e-7 for "as likely"
 */
function binomialTest(given            , p0        , alternative             )         {
  if (!isUsable(given)) return NaN;
  const { successes, trials } = given;
  const shape = { n: trials, p: p0 };
  if (alternative === 'less') return binomialCdf(successes, shape);
  if (alternative === 'greater') return binomialSf(successes - 1, shape);
  const limit = binomialPmf(successes, shape) * (1 + 1e-7);
  const mode = trials * p0;
  if (successes === mode) return 1;
  // The other tail starts at the first outcome beyond the mode that is as unlikely; the law is monotone there.
  if (successes < mode) {
    const from = firstWith((k) => binomialPmf(k, shape) <= limit, Math.ceil(mode), trials + 1);
    return Math.min(1, binomialCdf(successes, shape) + binomialSf(from - 1, shape));
  }
  const below = firstWith((k) => binomialPmf(k, shape) > limit, 0, Math.floor(mode) + 1);
  return Math.min(1, binomialCdf(below - 1, shape) + binomialSf(successes - 1, shape));
}

/** The first integer in [from, to) that satisfies a condition which, once true, stays true; `to` where none does. */
function firstWith(satisfies                        , from        , to        )         {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (satisfies(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

// EXTERNAL MODULE: ./.build/shared/core/closest.js
var closest = __nccwpck_require__(928);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
// EXTERNAL MODULE: ./.build/shared/core/yaml.js + 1 modules
var core_yaml = __nccwpck_require__(956);
;// CONCATENATED MODULE: ./.build/shared/gate/metric-table.json
const metric_table_namespaceObject = /*#__PURE__*/JSON.parse('[{"name":"accuracy","direction":"higher","unit":"proportion","aliases":["acc","accuracy_score"]},{"name":"balanced_accuracy","direction":"higher","unit":"proportion","aliases":["balanced_acc","bacc"]},{"name":"precision","direction":"higher","unit":"proportion","aliases":["ppv","positive_predictive_value"]},{"name":"recall","direction":"higher","unit":"proportion","aliases":["sensitivity","tpr","true_positive_rate","hit_rate"]},{"name":"specificity","direction":"higher","unit":"proportion","aliases":["tnr","true_negative_rate","selectivity"]},{"name":"npv","direction":"higher","unit":"proportion","aliases":["negative_predictive_value"]},{"name":"f1","direction":"higher","unit":"proportion","aliases":["f1_score","f_score","f_measure"]},{"name":"f2","direction":"higher","unit":"proportion","aliases":["f2_score"]},{"name":"f0.5","direction":"higher","unit":"proportion","aliases":["f0.5_score","f05"]},{"name":"jaccard","direction":"higher","unit":"proportion","aliases":["iou","critical_success_index","threat_score"]},{"name":"auc","direction":"higher","unit":"proportion","aliases":["roc_auc","auroc","roc_auc_score","auc_roc"]},{"name":"average_precision","direction":"higher","unit":"proportion","aliases":["pr_auc","auprc","auc_pr","ap","aucpr"]},{"name":"partial_auc","direction":"higher","unit":"proportion"},{"name":"top_1_accuracy","direction":"higher","unit":"proportion","aliases":["top1","top1_accuracy","acc1"]},{"name":"top_3_accuracy","direction":"higher","unit":"proportion","aliases":["top3","top3_accuracy"]},{"name":"top_5_accuracy","direction":"higher","unit":"proportion","aliases":["top5","top5_accuracy","acc5"]},{"name":"top_k_accuracy","direction":"higher","unit":"proportion"},{"name":"macro_f1","direction":"higher","unit":"proportion","aliases":["f1_macro"]},{"name":"micro_f1","direction":"higher","unit":"proportion","aliases":["f1_micro"]},{"name":"weighted_f1","direction":"higher","unit":"proportion","aliases":["f1_weighted"]},{"name":"macro_precision","direction":"higher","unit":"proportion","aliases":["precision_macro"]},{"name":"micro_precision","direction":"higher","unit":"proportion","aliases":["precision_micro"]},{"name":"weighted_precision","direction":"higher","unit":"proportion","aliases":["precision_weighted"]},{"name":"macro_recall","direction":"higher","unit":"proportion","aliases":["recall_macro","uar"]},{"name":"micro_recall","direction":"higher","unit":"proportion","aliases":["recall_micro"]},{"name":"weighted_recall","direction":"higher","unit":"proportion","aliases":["recall_weighted"]},{"name":"macro_auc","direction":"higher","unit":"proportion","aliases":["roc_auc_ovr","roc_auc_ovo"]},{"name":"exact_match","direction":"higher","unit":"proportion","aliases":["em","subset_accuracy"]},{"name":"precision_at_recall","direction":"higher","unit":"proportion"},{"name":"recall_at_precision","direction":"higher","unit":"proportion"},{"name":"precision_at_k","direction":"higher","unit":"proportion"},{"name":"recall_at_k","direction":"higher","unit":"proportion"},{"name":"coverage","direction":"higher","unit":"proportion"},{"name":"interval_coverage","direction":"higher","unit":"proportion","aliases":["picp"]},{"name":"ks_statistic","direction":"higher","unit":"proportion","aliases":["kolmogorov_smirnov","ks"]},{"name":"mcc","direction":"higher","unit":"number","aliases":["matthews_corrcoef","matthews_correlation","phi"]},{"name":"kappa","direction":"higher","unit":"number","aliases":["cohen_kappa","cohens_kappa"]},{"name":"quadratic_kappa","direction":"higher","unit":"number","aliases":["quadratic_weighted_kappa","qwk"]},{"name":"gini","direction":"higher","unit":"number","aliases":["gini_coefficient"]},{"name":"youden","direction":"higher","unit":"number","aliases":["youden_j","informedness"]},{"name":"markedness","direction":"higher","unit":"number"},{"name":"lift","direction":"higher","unit":"number"},{"name":"gain","direction":"higher","unit":"number"},{"name":"d_prime","direction":"higher","unit":"number"},{"name":"error_rate","direction":"lower","unit":"proportion","aliases":["error","misclassification_rate","zero_one_loss","err"]},{"name":"fpr","direction":"lower","unit":"proportion","aliases":["false_positive_rate","fallout","false_alarm_rate"]},{"name":"fnr","direction":"lower","unit":"proportion","aliases":["false_negative_rate","miss_rate"]},{"name":"fdr","direction":"lower","unit":"proportion","aliases":["false_discovery_rate"]},{"name":"for","direction":"lower","unit":"proportion","aliases":["false_omission_rate"]},{"name":"ece","direction":"lower","unit":"proportion","aliases":["expected_calibration_error","calibration_error"]},{"name":"mce","direction":"lower","unit":"proportion","aliases":["maximum_calibration_error"]},{"name":"ace","direction":"lower","unit":"proportion","aliases":["adaptive_calibration_error"]},{"name":"brier","direction":"lower","unit":"proportion","aliases":["brier_score","brier_score_loss"]},{"name":"hamming_loss","direction":"lower","unit":"proportion"},{"name":"eer","direction":"lower","unit":"proportion","aliases":["equal_error_rate"]},{"name":"abstention_rate","direction":"lower","unit":"proportion"},{"name":"log_loss","direction":"lower","unit":"number","aliases":["logloss","cross_entropy","cross_entropy_loss","nll","negative_log_likelihood","binary_crossentropy","binary_logloss","multi_logloss","mlogloss"]},{"name":"loss","direction":"lower","unit":"number","aliases":["eval_loss","val_loss","validation_loss","test_loss"]},{"name":"hinge_loss","direction":"lower","unit":"number"},{"name":"focal_loss","direction":"lower","unit":"number"},{"name":"kl_divergence","direction":"lower","unit":"number","aliases":["kld"]},{"name":"ranking_loss","direction":"lower","unit":"number"},{"name":"coverage_error","direction":"lower","unit":"number"},{"name":"selection_rate","direction":"none","unit":"proportion","aliases":["positive_rate","predicted_positive_rate"]},{"name":"prevalence","direction":"none","unit":"proportion","aliases":["base_rate"]},{"name":"mae","direction":"lower","unit":"number","aliases":["mean_absolute_error","l1"]},{"name":"mse","direction":"lower","unit":"number","aliases":["mean_squared_error","l2"]},{"name":"rmse","direction":"lower","unit":"number","aliases":["root_mean_squared_error"]},{"name":"msle","direction":"lower","unit":"number","aliases":["mean_squared_log_error"]},{"name":"rmsle","direction":"lower","unit":"number","aliases":["root_mean_squared_log_error"]},{"name":"median_absolute_error","direction":"lower","unit":"number","aliases":["medae","median_ae"]},{"name":"max_error","direction":"lower","unit":"number"},{"name":"mase","direction":"lower","unit":"number","aliases":["mean_absolute_scaled_error"]},{"name":"rmsse","direction":"lower","unit":"number"},{"name":"pinball_loss","direction":"lower","unit":"number","aliases":["quantile_loss"]},{"name":"crps","direction":"lower","unit":"number","aliases":["continuous_ranked_probability_score"]},{"name":"huber_loss","direction":"lower","unit":"number"},{"name":"poisson_deviance","direction":"lower","unit":"number","aliases":["mean_poisson_deviance"]},{"name":"gamma_deviance","direction":"lower","unit":"number","aliases":["mean_gamma_deviance"]},{"name":"tweedie_deviance","direction":"lower","unit":"number"},{"name":"interval_score","direction":"lower","unit":"number","aliases":["winkler_score"]},{"name":"interval_width","direction":"lower","unit":"number","aliases":["mpiw"]},{"name":"absolute_bias","direction":"lower","unit":"number"},{"name":"mape","direction":"lower","unit":"proportion","aliases":["mean_absolute_percentage_error"],"unbounded":true},{"name":"smape","direction":"lower","unit":"proportion","aliases":["symmetric_mape"],"unbounded":true},{"name":"wape","direction":"lower","unit":"proportion","aliases":["wmape","weighted_mape"],"unbounded":true},{"name":"mdape","direction":"lower","unit":"proportion","aliases":["median_absolute_percentage_error"],"unbounded":true},{"name":"nrmse","direction":"lower","unit":"proportion","aliases":["normalized_rmse"],"unbounded":true},{"name":"r2","direction":"higher","unit":"number","aliases":["r_squared","r2_score","coefficient_of_determination"]},{"name":"adjusted_r2","direction":"higher","unit":"number"},{"name":"explained_variance","direction":"higher","unit":"number","aliases":["explained_variance_score","evs"]},{"name":"pearson","direction":"higher","unit":"number","aliases":["pearson_r","pearsonr","correlation"]},{"name":"spearman","direction":"higher","unit":"number","aliases":["spearman_r","spearmanr","spearman_rho"]},{"name":"kendall","direction":"higher","unit":"number","aliases":["kendall_tau","kendalltau"]},{"name":"concordance","direction":"higher","unit":"number","aliases":["concordance_correlation","ccc"]},{"name":"log_likelihood","direction":"higher","unit":"number"},{"name":"d2_absolute_error","direction":"higher","unit":"number"},{"name":"nse","direction":"higher","unit":"number","aliases":["nash_sutcliffe"]},{"name":"bias","direction":"none","unit":"number","aliases":["mean_error","mbe","mean_bias_error"]},{"name":"calibration_slope","direction":"none","unit":"number"},{"name":"calibration_intercept","direction":"none","unit":"number"},{"name":"c_index","direction":"higher","unit":"proportion","aliases":["concordance_index","harrell_c"]},{"name":"ndcg","direction":"higher","unit":"proportion","aliases":["ndcg_at_k","ndcg@k"]},{"name":"ndcg@5","direction":"higher","unit":"proportion"},{"name":"ndcg@10","direction":"higher","unit":"proportion"},{"name":"ndcg@20","direction":"higher","unit":"proportion"},{"name":"mrr","direction":"higher","unit":"proportion","aliases":["mean_reciprocal_rank"]},{"name":"mrr@10","direction":"higher","unit":"proportion"},{"name":"map","direction":"higher","unit":"proportion","aliases":["mean_average_precision"]},{"name":"map@10","direction":"higher","unit":"proportion"},{"name":"hit_rate@10","direction":"higher","unit":"proportion","aliases":["hr@10"]},{"name":"recall@5","direction":"higher","unit":"proportion"},{"name":"recall@10","direction":"higher","unit":"proportion"},{"name":"recall@20","direction":"higher","unit":"proportion"},{"name":"recall@100","direction":"higher","unit":"proportion"},{"name":"precision@1","direction":"higher","unit":"proportion"},{"name":"precision@5","direction":"higher","unit":"proportion"},{"name":"precision@10","direction":"higher","unit":"proportion"},{"name":"catalog_coverage","direction":"higher","unit":"proportion"},{"name":"novelty","direction":"higher","unit":"proportion"},{"name":"diversity","direction":"higher","unit":"proportion"},{"name":"serendipity","direction":"higher","unit":"proportion"},{"name":"integrated_brier","direction":"lower","unit":"proportion","aliases":["integrated_brier_score","ibs"]},{"name":"map50","direction":"higher","unit":"proportion","aliases":["map_50","map@0.5","map@.5"]},{"name":"map75","direction":"higher","unit":"proportion","aliases":["map_75"]},{"name":"map50_95","direction":"higher","unit":"proportion","aliases":["map50-95","map@0.5:0.95","map@50:95","coco_map"]},{"name":"mean_iou","direction":"higher","unit":"proportion","aliases":["miou","mean_intersection_over_union"]},{"name":"dice","direction":"higher","unit":"proportion","aliases":["dice_score","dice_coefficient"]},{"name":"pixel_accuracy","direction":"higher","unit":"proportion"},{"name":"panoptic_quality","direction":"higher","unit":"proportion","aliases":["pq"]},{"name":"pck","direction":"higher","unit":"proportion"},{"name":"mota","direction":"higher","unit":"proportion","unbounded":true},{"name":"idf1","direction":"higher","unit":"proportion"},{"name":"hota","direction":"higher","unit":"proportion"},{"name":"ssim","direction":"higher","unit":"proportion"},{"name":"ms_ssim","direction":"higher","unit":"proportion"},{"name":"psnr","direction":"higher","unit":"number"},{"name":"inception_score","direction":"higher","unit":"number"},{"name":"clip_score","direction":"higher","unit":"number"},{"name":"fid","direction":"lower","unit":"number","aliases":["frechet_inception_distance"]},{"name":"kid","direction":"lower","unit":"number"},{"name":"lpips","direction":"lower","unit":"number"},{"name":"hausdorff","direction":"lower","unit":"number","aliases":["hausdorff_distance","hd95"]},{"name":"endpoint_error","direction":"lower","unit":"number","aliases":["epe"]},{"name":"bleu","direction":"higher","unit":"number","aliases":["sacrebleu"]},{"name":"sacre_bleu_4","direction":"higher","unit":"number","aliases":["bleu_4","bleu4"]},{"name":"chrf","direction":"higher","unit":"number","aliases":["chrf++"]},{"name":"comet","direction":"higher","unit":"number"},{"name":"bleurt","direction":"higher","unit":"number"},{"name":"cider","direction":"higher","unit":"number"},{"name":"spice","direction":"higher","unit":"number"},{"name":"mos","direction":"higher","unit":"number","aliases":["mean_opinion_score","utmos"]},{"name":"mt_bench","direction":"higher","unit":"number"},{"name":"elo","direction":"higher","unit":"number"},{"name":"rouge1","direction":"higher","unit":"proportion","aliases":["rouge_1","rouge-1"]},{"name":"rouge2","direction":"higher","unit":"proportion","aliases":["rouge_2","rouge-2"]},{"name":"rougel","direction":"higher","unit":"proportion","aliases":["rouge_l","rouge-l","rougelsum"]},{"name":"meteor","direction":"higher","unit":"proportion"},{"name":"bertscore","direction":"higher","unit":"proportion","aliases":["bert_score","bertscore_f1"]},{"name":"acc_norm","direction":"higher","unit":"proportion"},{"name":"mc1","direction":"higher","unit":"proportion"},{"name":"mc2","direction":"higher","unit":"proportion"},{"name":"pass@1","direction":"higher","unit":"proportion","aliases":["pass_1","pass_at_1"]},{"name":"pass@5","direction":"higher","unit":"proportion"},{"name":"pass@10","direction":"higher","unit":"proportion","aliases":["pass_at_10"]},{"name":"win_rate","direction":"higher","unit":"proportion"},{"name":"faithfulness","direction":"higher","unit":"proportion","aliases":["groundedness"]},{"name":"answer_relevancy","direction":"higher","unit":"proportion","aliases":["answer_relevance"]},{"name":"context_precision","direction":"higher","unit":"proportion"},{"name":"context_recall","direction":"higher","unit":"proportion"},{"name":"helpfulness","direction":"higher","unit":"proportion"},{"name":"instruction_following","direction":"higher","unit":"proportion"},{"name":"semantic_similarity","direction":"higher","unit":"proportion"},{"name":"format_validity","direction":"higher","unit":"proportion","aliases":["json_validity"]},{"name":"wer","direction":"lower","unit":"proportion","aliases":["word_error_rate"],"unbounded":true},{"name":"cer","direction":"lower","unit":"proportion","aliases":["character_error_rate"],"unbounded":true},{"name":"ter","direction":"lower","unit":"proportion","aliases":["translation_edit_rate"],"unbounded":true},{"name":"mer","direction":"lower","unit":"proportion","aliases":["match_error_rate"],"unbounded":true},{"name":"hallucination_rate","direction":"lower","unit":"proportion"},{"name":"toxicity","direction":"lower","unit":"proportion","aliases":["toxicity_rate"]},{"name":"refusal_rate","direction":"lower","unit":"proportion"},{"name":"jailbreak_rate","direction":"lower","unit":"proportion","aliases":["attack_success_rate"]},{"name":"pii_leak_rate","direction":"lower","unit":"proportion"},{"name":"perplexity","direction":"lower","unit":"number","aliases":["ppl","word_perplexity"]},{"name":"byte_perplexity","direction":"lower","unit":"number"},{"name":"bits_per_byte","direction":"lower","unit":"number","aliases":["bpb"]},{"name":"bits_per_character","direction":"lower","unit":"number","aliases":["bpc"]},{"name":"der","direction":"lower","unit":"number"},{"name":"silhouette","direction":"higher","unit":"number","aliases":["silhouette_score"]},{"name":"calinski_harabasz","direction":"higher","unit":"number"},{"name":"ari","direction":"higher","unit":"number","aliases":["adjusted_rand","adjusted_rand_score"]},{"name":"ami","direction":"higher","unit":"number","aliases":["adjusted_mutual_information"]},{"name":"nmi","direction":"higher","unit":"proportion","aliases":["normalized_mutual_information"]},{"name":"homogeneity","direction":"higher","unit":"proportion"},{"name":"completeness","direction":"higher","unit":"proportion"},{"name":"v_measure","direction":"higher","unit":"proportion"},{"name":"purity","direction":"higher","unit":"proportion"},{"name":"davies_bouldin","direction":"lower","unit":"number","aliases":["davies_bouldin_score"]},{"name":"inertia","direction":"lower","unit":"number"},{"name":"reconstruction_error","direction":"lower","unit":"number"},{"name":"demographic_parity_difference","direction":"lower","unit":"proportion","aliases":["statistical_parity_difference","dp_difference"]},{"name":"equalized_odds_difference","direction":"lower","unit":"proportion","aliases":["eo_difference"]},{"name":"equal_opportunity_difference","direction":"lower","unit":"proportion"},{"name":"calibration_gap","direction":"lower","unit":"proportion"},{"name":"worst_group_gap","direction":"lower","unit":"proportion"},{"name":"demographic_parity_ratio","direction":"higher","unit":"proportion","aliases":["disparate_impact","disparate_impact_ratio"]},{"name":"equalized_odds_ratio","direction":"higher","unit":"proportion"},{"name":"worst_group_accuracy","direction":"higher","unit":"proportion"},{"name":"worst_group_recall","direction":"higher","unit":"proportion"},{"name":"latency","direction":"lower","unit":"milliseconds","aliases":["latency_ms","inference_time","inference_ms"]},{"name":"latency_mean","direction":"lower","unit":"milliseconds","aliases":["mean_latency"]},{"name":"latency_p50","direction":"lower","unit":"milliseconds","aliases":["p50","latency_median","p50_latency"]},{"name":"latency_p90","direction":"lower","unit":"milliseconds","aliases":["p90","p90_latency"]},{"name":"latency_p95","direction":"lower","unit":"milliseconds","aliases":["p95","p95_latency"]},{"name":"latency_p99","direction":"lower","unit":"milliseconds","aliases":["p99","p99_latency"]},{"name":"latency_max","direction":"lower","unit":"milliseconds"},{"name":"time_to_first_token","direction":"lower","unit":"milliseconds","aliases":["ttft"]},{"name":"time_per_output_token","direction":"lower","unit":"milliseconds","aliases":["tpot","inter_token_latency"]},{"name":"cold_start","direction":"lower","unit":"milliseconds","aliases":["cold_start_time"]},{"name":"load_time","direction":"lower","unit":"milliseconds","aliases":["model_load_time"]},{"name":"training_time","direction":"lower","unit":"milliseconds"},{"name":"preprocessing_time","direction":"lower","unit":"milliseconds"},{"name":"throughput","direction":"higher","unit":"number","aliases":["requests_per_second","rps","qps"]},{"name":"tokens_per_second","direction":"higher","unit":"number","aliases":["tps"]},{"name":"samples_per_second","direction":"higher","unit":"number","aliases":["train_samples_per_second","eval_samples_per_second"]},{"name":"steps_per_second","direction":"higher","unit":"number","aliases":["train_steps_per_second"]},{"name":"mfu","direction":"higher","unit":"number"},{"name":"model_size","direction":"lower","unit":"bytes","aliases":["model_size_bytes","size_bytes","model_bytes"]},{"name":"memory","direction":"lower","unit":"bytes","aliases":["peak_memory","peak_memory_bytes","max_memory","rss"]},{"name":"gpu_memory","direction":"lower","unit":"bytes","aliases":["gpu_memory_bytes","vram","peak_gpu_memory"]},{"name":"download_size","direction":"lower","unit":"bytes"},{"name":"parameter_count","direction":"lower","unit":"number","aliases":["num_parameters","n_params"]},{"name":"flops","direction":"lower","unit":"number"},{"name":"gflops","direction":"lower","unit":"number"},{"name":"macs","direction":"lower","unit":"number"},{"name":"energy","direction":"lower","unit":"number"},{"name":"energy_kwh","direction":"lower","unit":"number"},{"name":"energy_wh","direction":"lower","unit":"number"},{"name":"co2","direction":"lower","unit":"number","aliases":["carbon"]},{"name":"co2_kg","direction":"lower","unit":"number"},{"name":"cost","direction":"lower","unit":"number","aliases":["cost_usd"]},{"name":"gpu_hours","direction":"lower","unit":"number"},{"name":"request_error_rate","direction":"lower","unit":"proportion","aliases":["http_error_rate"]},{"name":"missing_prediction_rate","direction":"lower","unit":"proportion"},{"name":"data_drift_share","direction":"lower","unit":"proportion","aliases":["drift_share"]},{"name":"psi","direction":"lower","unit":"number","aliases":["population_stability_index"]}]');
;// CONCATENATED MODULE: ./.build/shared/gate/metrics.js


                                                              

                                                               

/** What Trainyard knows of a metric by its name. */
                                   
                                                           
                        
                                                                                                           
                                            
                            
                                                                    
                              
 

                    
                        
                             
                        
                                       
                               
 

const DIRECTIONS                                                  = {
  higher: 'higher-is-better',
  lower: 'lower-is-better',
};

const BY_NAME                                        = new Map(
  (metric_table_namespaceObject                       ).flatMap((row) => {
    const definition = {
      name: row.name,
      direction: DIRECTIONS[row.direction],
      unit: row.unit              ,
      unbounded: row.unbounded ?? false,
    };
    return [row.name, ...(row.aliases ?? [])].map((name) => [name, definition]         );
  }),
);

/** Lower case, with `_` for spaces and hyphens, so that `ROC-AUC`, `roc auc` and `roc_auc` are one name. */
function normalizeMetricName(name        )         {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** The definition behind a name or one of its synonyms, in any case. */
function findMetric(name        )                               {
  return BY_NAME.get(name.trim().toLowerCase()) ?? BY_NAME.get(normalizeMetricName(name));
}

/** The known names nearest to one that is unknown, best first; empty when none is near. */
function suggestMetrics(name        )                    {
  return (0,closest/* nearest */.p)(normalizeMetricName(name), BY_NAME.keys()).slice(0, 3);
}

function knownMetricCount()         {
  return new Set(BY_NAME.values()).size;
}

;// CONCATENATED MODULE: ./.build/shared/gate/metrics-file.js







                                             

const MAX_BYTES = 4 << 20;
const MAX_DEPTH = 20;
const MAX_METRICS = 20_000;

/** A value that somebody else measured, with whatever they say of its uncertainty. */
                                 
                         
                                             
                                    
 

/** A metrics file, flattened: `{"test": {"auc": 0.7}}` is `test.auc`. */
                              
                        
                          
                                                        
 

/**
 * Reads metrics from JSON or YAML: numbers at any depth, or `{value, stderr, n}` objects. Texts, lists and nulls are
 * no metrics and left out; `NaN` and `Infinity`, which some writers leave in JSON, are kept so that a rule can say so.
 *
 * @param shown the path as the user wrote it
 * @throws UserError `metrics-unreadable`
 */
async function readMetricsFile(path        , shown        )                       {
  const bytes = await readSmallFile(path, shown);
  const { value } = (0,core_yaml/* parseYaml */.h)(bytes.toString('utf8'), shown, 'metrics-unreadable');
  const metrics = new Map                        ();
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw unreadable(shown, 'It holds no object of names and numbers.');
  }
  flatten(value                                     , '', { metrics, shown, depth: 0 });
  if (metrics.size === 0) throw unreadable(shown, 'It holds no number.');
  return { path: shown, digest: (0,core_digest/* digestBytes */.QN)(bytes), metrics };
}

/** Metrics that are known from a version's record instead of a file. */
function metricsOfRecord(
  metrics                                  ,
  shown        ,
  digest        ,
)                          {
  const entries = Object.entries(metrics);
  if (entries.length === 0) return undefined;
  const reported = (value        )                 => ({ value, standardError: undefined, rows: undefined });
  return { path: shown, digest, metrics: new Map(entries.map(([name, value]) => [name, reported(value)])) };
}

async function readSmallFile(path        , shown        )                  {
  try {
    const { size } = await (0,promises_.stat)(path);
    if (size > MAX_BYTES) throw unreadable(shown, `It is larger than ${MAX_BYTES >> 20} MiB.`);
    return await (0,promises_.readFile)(path);
  } catch (cause) {
    const code = (0,errors/* systemErrorCode */.vq)(cause);
    if (code === undefined || cause instanceof errors/* UserError */.yo) throw cause;
    throw unreadable(shown, code === 'ENOENT' ? 'There is no such file.' : `It cannot be read (${code}).`, cause);
  }
}

function unreadable(file        , what        , cause          )            {
  return new errors/* UserError */.yo('metrics-unreadable', {
    what: `The metrics cannot be read: ${what}`,
    where: { file },
    remedy: 'Give a JSON or YAML file of names and numbers, such as {"auc": 0.741, "latency_p95": 18.2}.',
    cause,
  });
}

                      
                                                
                         
                         
 

function flatten(object                                   , prefix        , into            )       {
  if (into.depth > MAX_DEPTH) throw unreadable(into.shown, `It is nested more than ${MAX_DEPTH} deep.`);
  for (const [key, value] of Object.entries(object)) {
    const name = `${prefix}${key}`;
    const reported = reportedMetric(object, key, value);
    if (reported !== undefined) into.metrics.set(name, reported);
    else if (isRecord(value)) flatten(value, `${name}.`, { ...into, depth: into.depth + 1 });
    if (into.metrics.size > MAX_METRICS) throw unreadable(into.shown, `It holds more than ${MAX_METRICS} numbers.`);
  }
}

/** A number with its neighbour `NAME_stderr`, as lm-eval writes it, or an object `{value, stderr, n}`. */
function reportedMetric(
  siblings                                   ,
  key        ,
  value         ,
)                             {
  const number = toNumber(value);
  if (number !== undefined) {
    const [base = key, ...filter] = key.split(',');
    const neighbour = [`${base}_stderr`, ...filter].join(',');
    return { value: number, standardError: toPositive(siblings[neighbour]), rows: undefined };
  }
  if (!isRecord(value)) return undefined;
  const inner = toNumber(value['value']);
  if (inner === undefined) return undefined;
  return { value: inner, standardError: toPositive(value['stderr']), rows: toPositive(value['n']) };
}

function toNumber(value         )                     {
  if (typeof value === 'number') return value;
  if (value === 'NaN') return NaN;
  if (value === 'Infinity') return Infinity;
  return value === '-Infinity' ? -Infinity : undefined;
}

function toPositive(value         )                     {
  return typeof value === 'number' && Number.isFinite(value) && value > 0 ? value : undefined;
}

function isRecord(value         )                                             {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a rule found in a metrics file, in the metric's unit, or why not, as a clause. */
                                                                                       

/** Finds a rule's metric: at `from` if the rule says so, else under its name or one synonym, in any case. */
function lookUp(file             , metric            )         {
  const names = metric.from === undefined ? namesOf(file, metric.name) : [metric.from];
  const [name, second] = names;
  if (second !== undefined)
    return { missing: `${file.path} has ${names.map(quote).join(' and ')}: say which with "from"` };
  const reported = name === undefined ? undefined : file.metrics.get(name);
  if (reported === undefined)
    return { missing: `${file.path} has no ${quote(metric.from ?? metric.name)}${hint(file, metric)}` };
  return inUnit(reported, metric, file.path);
}

function namesOf(file             , name        )           {
  if (file.metrics.has(name)) return [name];
  const wanted = findMetric(name)?.name ?? normalizeMetricName(name);
  return [...file.metrics.keys()].filter((key) => (findMetric(key)?.name ?? normalizeMetricName(key)) === wanted);
}

function inUnit(reported                , metric            , path        )         {
  const value = reported.value * metric.scale;
  if (!Number.isFinite(value)) return { missing: `${metric.name} in ${path} is ${String(reported.value)}` };
  if (metric.unit === 'proportion' && !metric.unbounded && (value < 0 || value > 1)) {
    const advice = value > 1 && value <= 100 ? ': if it is in percent, write "reported_in: percent"' : '';
    return { missing: `${metric.name} in ${path} is ${value}, which is no proportion${advice}` };
  }
  const standardError = reported.standardError === undefined ? undefined : reported.standardError * metric.scale;
  return { found: { value, standardError, rows: reported.rows } };
}

/** A metric of that name deeper in the file must be named in full: `train.auc` is not `test.auc`. */
function hint(file             , metric            )         {
  const keys = [...file.metrics.keys()];
  const wanted = metric.from ?? metric.name;
  const deeper = keys.filter((key) => findMetric(key.split('.').at(-1) ?? '')?.name === metric.name);
  const candidates = deeper.length > 0 ? deeper : (0,closest/* nearest */.p)(wanted, keys);
  if (candidates.length === 0) return '';
  return `; there is ${candidates.slice(0, 3).map(quote).join(', ')}, which a rule names with "from"`;
}

function quote(text        )         {
  return `"${text}"`;
}

;// CONCATENATED MODULE: ./.build/shared/statistics/model-metrics.js
                                                       


const { abs: model_metrics_abs, log: model_metrics_log, log1p: model_metrics_log1p, max: model_metrics_max, min: model_metrics_min, sqrt: model_metrics_sqrt } = Math;

/**
 * Metrics of binary classifiers and regressors with scikit-learn's conventions. NaN is "undefined on these rows", which
 * callers turn into inconclusive; where scikit-learn puts a number in place of an undefined value, the docstring says
 * which we take.
 */

/** Counts of decisions "positive where score >= threshold". */
function confusionAt(labels                   , scores                   , threshold        )            {
  let [truePositive, falsePositive, trueNegative, falseNegative] = [0, 0, 0, 0];
  for (let row = 0; row < labels.length; row++) {
    const called = (scores[row] ?? NaN) >= threshold;
    if (labels[row] === 1) {
      if (called) truePositive++;
      else falseNegative++;
    } else if (called) falsePositive++;
    else trueNegative++;
  }
  return { truePositive, falsePositive, trueNegative, falseNegative };
}

function rowsOf({ truePositive, falsePositive, trueNegative, falseNegative }           )         {
  return truePositive + falsePositive + trueNegative + falseNegative;
}

function accuracy(of           )         {
  return (of.truePositive + of.trueNegative) / rowsOf(of);
}

/** NaN where nothing is called positive. */
function precision({ truePositive, falsePositive }           )         {
  return truePositive / (truePositive + falsePositive);
}

/** NaN without positives. */
function recall({ truePositive, falseNegative }           )         {
  return truePositive / (truePositive + falseNegative);
}

/** NaN without negatives. */
function specificity({ trueNegative, falsePositive }           )         {
  return trueNegative / (trueNegative + falsePositive);
}

/** 2 TP / (2 TP + FP + FN); 0 where positives exist and none is called. */
function f1(of           )         {
  return fBeta(of, 1);
}

/** (1 + β²) TP / ((1 + β²) TP + β² FN + FP). */
function fBeta({ truePositive, falsePositive, falseNegative }           , beta        )         {
  const found = (1 + beta * beta) * truePositive;
  return found / (found + beta * beta * falseNegative + falsePositive);
}

/** Mean of recall and specificity; of one alone where the other class has no rows, as scikit-learn does. */
function balancedAccuracy(of           )         {
  const known = [recall(of), specificity(of)].filter((share) => !Number.isNaN(share));
  return known.reduce((sum, share) => sum + share, 0) / known.length;
}

/** Matthews' correlation; 0 where a margin is empty and no correlation exists, as scikit-learn does. */
function matthews({ truePositive, falsePositive, trueNegative, falseNegative }           )         {
  const calledPositive = truePositive + falsePositive;
  const calledNegative = trueNegative + falseNegative;
  const positive = truePositive + falseNegative;
  const negative = trueNegative + falsePositive;
  const scale = model_metrics_sqrt(calledPositive) * model_metrics_sqrt(calledNegative) * model_metrics_sqrt(positive) * model_metrics_sqrt(negative);
  return scale === 0 ? 0 : (truePositive * trueNegative - falsePositive * falseNegative) / scale;
}

/** Cohen's kappa; NaN where both sides know one class only. */
function kappa(of           )         {
  const rows = rowsOf(of);
  const { truePositive, falsePositive, trueNegative, falseNegative } = of;
  const chance =
    ((truePositive + falsePositive) * (truePositive + falseNegative) +
      (trueNegative + falseNegative) * (trueNegative + falsePositive)) /
    (rows * rows);
  return (accuracy(of) - chance) / (1 - chance);
}

/** Probabilities of exactly 0 and 1 are moved by this much, so that one wrong certainty costs 36, not infinity. */
const CERTAIN = 2 ** -52;

/** Cross entropy of one row, in nats. */
function logLossOfRow(label        , probability        )         {
  const inside = model_metrics_min(1 - CERTAIN, model_metrics_max(CERTAIN, probability));
  return label === 1 ? -model_metrics_log(inside) : -model_metrics_log1p(-inside);
}

/** Mean cross entropy, in nats; NaN without rows. */
function logLoss(labels                   , probabilities                   )         {
  return meanOver(labels.length, (row) => logLossOfRow(labels[row] ?? NaN, probabilities[row] ?? NaN));
}

/** Mean squared distance of the probability from the outcome. @see Brier 1950 */
function brier(labels                   , probabilities                   )         {
  return meanOver(labels.length, (row) => ((probabilities[row] ?? NaN) - (labels[row] === 1 ? 1 : 0)) ** 2);
}

function meanOver(rows        , value                         )         {
  let sum = 0;
  for (let row = 0; row < rows; row++) sum += value(row);
  return sum / rows;
}

/** In the unit of the target, but for `mse` (its square), `r2`, `explainedVariance` and `mape` (shares). */
                                    
                       
                       
                        
                      
                            
                        
                            
                                     
                                                       
                        
 

/**
 * @returns NaN without rows; R² and explained variance of a constant target are 1 for a perfect and 0 for any other
 *   prediction, NaN for fewer than two rows (R²), as scikit-learn does. MAPE divides by at least 2⁻⁵².
 */
function regressionMetrics(actual                   , predicted                   )                    {
  const rows = actual.length;
  const target = (row        )         => actual[row] ?? NaN;
  const error = (row        )         => (predicted[row] ?? NaN) - target(row);
  const mean = meanOver(rows, target);
  const bias = meanOver(rows, error);
  const mse = meanOver(rows, (row) => error(row) ** 2);
  const spread = meanOver(rows, (row) => (target(row) - mean) ** 2);
  const errorSpread = meanOver(rows, (row) => (error(row) - bias) ** 2);
  const absolute = Float64Array.from({ length: rows }, (_, row) => model_metrics_abs(error(row))).sort();
  return {
    mae: meanOver(rows, (row) => model_metrics_abs(error(row))),
    mse,
    rmse: model_metrics_sqrt(mse),
    r2: rows < 2 ? NaN : explained(mse, spread),
    medianAe: sampleQuantile(absolute, 0.5),
    mape: meanOver(rows, (row) => model_metrics_abs(error(row)) / model_metrics_max(CERTAIN, model_metrics_abs(target(row)))),
    maxError: absolute[rows - 1] ?? NaN,
    explainedVariance: explained(errorSpread, spread),
    bias,
  };
}

function explained(unexplained        , spread        )         {
  if (spread === 0) return unexplained === 0 ? 1 : unexplained > 0 ? 0 : NaN;
  return 1 - unexplained / spread;
}

;// CONCATENATED MODULE: ./.build/shared/gate/confusion-metrics.js
                                                                   


/** A share whose numerator and denominator are counts of rows, so that Wilson's interval applies. */
                                                                                                   

const confusion_metrics_all = (c           )         => c.truePositive + c.falsePositive + c.trueNegative + c.falseNegative;
const positives = (c           )         => c.truePositive + c.falseNegative;
const negatives = (c           )         => c.trueNegative + c.falsePositive;
const called = (c           )         => c.truePositive + c.falsePositive;
const notCalled = (c           )         => c.trueNegative + c.falseNegative;

/** Metrics of decisions that are shares of rows, by canonical name. */
const SHARES                                  = {
  accuracy: (c) => ({ successes: c.truePositive + c.trueNegative, trials: confusion_metrics_all(c) }),
  error_rate: (c) => ({ successes: c.falsePositive + c.falseNegative, trials: confusion_metrics_all(c) }),
  recall: (c) => ({ successes: c.truePositive, trials: positives(c) }),
  fnr: (c) => ({ successes: c.falseNegative, trials: positives(c) }),
  specificity: (c) => ({ successes: c.trueNegative, trials: negatives(c) }),
  fpr: (c) => ({ successes: c.falsePositive, trials: negatives(c) }),
  precision: (c) => ({ successes: c.truePositive, trials: called(c) }),
  fdr: (c) => ({ successes: c.falsePositive, trials: called(c) }),
  npv: (c) => ({ successes: c.trueNegative, trials: notCalled(c) }),
  for: (c) => ({ successes: c.falseNegative, trials: notCalled(c) }),
  jaccard: (c) => ({ successes: c.truePositive, trials: positives(c) + c.falsePositive }),
  selection_rate: (c) => ({ successes: called(c), trials: confusion_metrics_all(c) }),
  prevalence: (c) => ({ successes: positives(c), trials: confusion_metrics_all(c) }),
};

/** Every metric of a confusion matrix, by canonical name; NaN where a denominator is zero. */
const CONFUSION_METRICS                                                          = {
  ...Object.fromEntries(
    Object.entries(SHARES).map(([name, share]) => [name, (c           ) => share(c).successes / share(c).trials]),
  ),
  balanced_accuracy: balancedAccuracy,
  youden: (c) => recall(c) + specificity(c) - 1,
  markedness: (c) => precision(c) + c.trueNegative / notCalled(c) - 1,
  f1: (c) => fBeta(c, 1),
  f2: (c) => fBeta(c, 2),
  'f0.5': (c) => fBeta(c, 0.5),
  mcc: matthews,
  kappa: kappa,
  lift: (c) => precision(c) * (confusion_metrics_all(c) / positives(c)),
};

;// CONCATENATED MODULE: ./.build/shared/gate/mean-metrics.js


/** A metric that is a function of means over rows, so that the bootstrap resamples sums. */
                             
                                                                         
                                                                               
                                                   
                                                           
                                                                                                               
                         
                                                                                                                
                            
 

const mean = (of                                               )             => ({
  columns: [of],
  statistic: (means) => means[0] ?? NaN,
  isMean: true,
});

const error = (label        , prediction        )         => prediction - label;
const absolute = (label        , prediction        )         => Math.abs(prediction - label);
const squared = (label        , prediction        )         => (prediction - label) ** 2;

/** For probabilities of a positive class; labels 0 and 1. */
const PROBABILITY_METRICS                                       = {
  log_loss: mean(logLossOfRow),
  brier: mean(squared),
};

/** For predicted numbers. */
const NUMBER_METRICS                                       = {
  mae: mean(absolute),
  mse: mean(squared),
  bias: mean(error),
  absolute_bias: { columns: [error], statistic: (means) => Math.abs(means[0] ?? NaN) },
  rmse: { columns: [squared], statistic: (means) => Math.sqrt(means[0] ?? NaN) },
  mape: mean((label, prediction) => Math.abs(prediction - label) / Math.max(Number.EPSILON, Math.abs(label))),
  wape: {
    columns: [absolute, (label) => Math.abs(label)],
    statistic: (means) => (means[0] ?? NaN) / (means[1] ?? NaN),
  },
  // 1 - mean of squared errors / variance of the labels.
  r2: {
    columns: [squared, (label) => label, (label) => label * label],
    statistic: (means) => 1 - (means[0] ?? NaN) / ((means[2] ?? NaN) - (means[1] ?? NaN) ** 2),
    isCentred: true,
  },
};

;// CONCATENATED MODULE: ./.build/shared/statistics/random.js



/** Taken once: looking a global up in every round is slow where globals are intercepted, as in test sandboxes. */
const { abs: random_abs, clz32, exp: random_exp, floor: random_floor, imul, log: random_log, log1p: random_log1p, max: random_max, min: random_min, sqrt: random_sqrt } = Math;

/**
 * Seeded randomness: xoshiro128** over four 32-bit words, the same sequence on every machine.
 *
 * @see Blackman and Vigna, Scrambled Linear Pseudorandom Number Generators, 2021; prng.di.unimi.it
 */
                                      

/** The state a text stands for: the first 128 bits of its SHA-256. Callers derive the text from digests. */
function randomState(seed        )              {
  const hex = (0,core_digest/* digestBytes */.QN)(seed).slice('sha256:'.length);
  const state = new Uint32Array(4);
  for (let index = 0; index < 4; index++) state[index] = Number.parseInt(hex.slice(8 * index, 8 * index + 8), 16);
  // The one state the generator cannot leave; SHA-256 will not give it, a caller's own state might.
  if (state.every((word) => word === 0)) state[0] = 1;
  return state;
}

/** The next 32 random bits, as an integer from 0 to 2³² - 1. */
function nextWord(state             )         {
  const a = state[0] ?? 0;
  const b = state[1] ?? 0;
  const c = state[2] ?? 0;
  const d = state[3] ?? 0;
  const scrambled = imul(rotated(imul(b, 5), 7), 9) >>> 0;
  const shifted = b << 9;
  const third = c ^ a;
  const fourth = d ^ b;
  state[1] = b ^ third;
  state[0] = a ^ fourth;
  state[2] = third ^ shifted;
  state[3] = rotated(fourth, 11);
  return scrambled;
}

function rotated(word        , bits        )         {
  return (word << bits) | (word >>> (32 - bits));
}

/** A number in (0, 1), one of 2⁵² equally likely ones; never 0 or 1. */
function nextUniform(state             )         {
  const high = nextWord(state) >>> 6;
  const low = nextWord(state) >>> 6;
  return (high * 2 ** 26 + low + 0.5) * 2 ** -52;
}

/** A whole number from 0 to `bound` - 1, all equally likely: as many bits as needed, drawn again when beyond. */
function nextBelow(state             , bound        )         {
  const unused = clz32(bound - 1);
  for (;;) {
    const drawn = unused === 32 ? 0 : nextWord(state) >>> unused;
    if (drawn < bound) return drawn;
  }
}

/** Below this many expected successes, counting up from zero is faster than rejection. */
const REJECTION_FROM = 10;

/**
 * A binomial variable, by the exact law: transformed rejection, or inversion where few successes are expected.
 *
 * @see Hörmann, The Generation of Binomial Random Variates, 1993, algorithm BTRS; Kachitvichyanukul and Schmeiser,
 *   Binomial Random Variate Generation, 1988, for the bounds that spare the exact comparison
 */
function nextBinomial(state             , { n, p }               )         {
  if (n <= 0 || p <= 0) return 0;
  if (p >= 1) return n;
  if (p > 0.5) return n - nextBinomial(state, { n, p: 1 - p });
  return n * p < REJECTION_FROM ? byInversion(state, { n, p }) : byRejection(state, { n, p });
}

function byInversion(state             , { n, p }               )         {
  const odds = p / (1 - p);
  let probability = random_exp(n * random_log1p(-p));
  let rest = nextUniform(state);
  let k = 0;
  while (rest > probability && k < n) {
    rest -= probability;
    k += 1;
    probability *= (odds * (n - k + 1)) / k;
  }
  return k;
}

function byRejection(state             , { n, p }               )         {
  const variance = n * p * (1 - p);
  const deviation = random_sqrt(variance);
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const center = n * p + 0.5;
  const squeeze = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  for (;;) {
    const u = nextUniform(state) - 0.5;
    const v = nextUniform(state);
    const distance = 0.5 - random_abs(u);
    const k = random_floor(((2 * a) / distance + b) * u + center);
    if (distance >= 0.07 && v <= squeeze) return k;
    if (k < 0 || k > n) continue;
    const height = (v * alpha) / (a / (distance * distance) + b);
    if (liesBelow(height, k, { n, p, variance })) return k;
  }
}

                                                
                            
 

/** Whether height <= P(X = k) / P(X = mode), exactly; near the mode by ratios, further out by bounds on the ratio. */
function liesBelow(height        , k        , { n, p, variance }                )          {
  const mode = random_floor((n + 1) * p);
  const away = random_abs(k - mode);
  if (away <= 15) return height <= ratioToMode(k, mode, { n, p });
  if (away < variance / 2 - 1) {
    const bound = (away / variance) * (((away / 3 + 0.625) * away + 1 / 6) / variance + 0.5);
    const normal = (-away * away) / (2 * variance);
    const logHeight = random_log(height);
    if (logHeight < normal - bound) return true;
    if (logHeight > normal + bound) return false;
  }
  return height * discrete_binomialPmf(mode, { n, p }) <= discrete_binomialPmf(k, { n, p });
}

/** P(X = k) / P(X = mode) as a product of the ratios of neighbours. */
function ratioToMode(k        , mode        , { n, p }               )         {
  const odds = p / (1 - p);
  let ratio = 1;
  for (let i = random_min(k, mode) + 1; i <= random_max(k, mode); i++) ratio *= ((n + 1) * odds) / i - odds;
  return k >= mode ? ratio : 1 / ratio;
}

;// CONCATENATED MODULE: ./.build/shared/statistics/quantiles.js
/**
 * Sample quantile by linear interpolation between order statistics at (n - 1) q: type 7 of Hyndman and Fan, the default
 * of numpy and R.
 *
 * @param sorted ascending, without NaN
 * @param q in [0, 1]
 * @returns NaN for an empty sample or q outside [0, 1]
 * @see Hyndman and Fan, Sample Quantiles in Statistical Packages, 1996
 */
function quantiles_sampleQuantile(sorted                   , q        )         {
  if (!(q >= 0 && q <= 1)) return NaN;
  const position = (sorted.length - 1) * q;
  const below = Math.floor(position);
  const low = sorted[below] ?? NaN;
  const share = position - below;
  if (share === 0) return low;
  const high = sorted[below + 1] ?? NaN;
  // numpy interpolates from the nearer end, which keeps the result monotone in q.
  return share < 0.5 ? low + (high - low) * share : high - (high - low) * (1 - share);
}

;// CONCATENATED MODULE: ./.build/shared/statistics/bootstrap/estimate.js



/** How often to resample, from which seed (a text, derived from digests), and the two-sided level of the interval. */
                                  
                             
                        
                                                                                                           
                         
 

/** An estimate with its bootstrap interval. NaN throughout where the statistic is undefined on the data. */
                                    
                         
                         
                         
                                                                        
                                 
 

/**
 * Percentile interval: the α/2 and 1 - α/2 quantiles of the replicates.
 *
 * A statistic that is undefined in some resamples (recall without positives) has no percentile interval: NaN.
 * @param replicates the statistic on every resample; sorted in place
 * @see Efron and Tibshirani, An Introduction to the Bootstrap, 1993, section 13.3
 */
function percentileEstimate(value        , replicates              , level        )                    {
  if (!Number.isFinite(value) || replicates.some((replicate) => Number.isNaN(replicate)))
    return undefinedEstimate(value);
  const tail = (1 - level) / 2;
  const standardError = deviation(replicates);
  replicates.sort();
  return { value, lower: quantiles_sampleQuantile(replicates, tail), upper: quantiles_sampleQuantile(replicates, 1 - tail), standardError };
}

function undefinedEstimate(value        )                    {
  return { value, lower: NaN, upper: NaN, standardError: NaN };
}

/** Sample standard deviation by two passes. */
function deviation(values              )         {
  const mean = average(values);
  let sum = 0;
  for (const value of values) sum += (value - mean) * (value - mean);
  return Math.sqrt(sum / (values.length - 1));
}

function average(values              )         {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

                                                        
                                              
                                
                           
                        
                                                        
                                                
 

/**
 * Bias-corrected and accelerated interval: the quantiles Φ(z0 + (z0 + z) / (1 - a (z0 + z))) of the replicates.
 *
 * z0 = Φ⁻¹(P(θ* < θ) + ½ P(θ* = θ)): metrics like accuracy tie often, and a strict comparison would shift the interval.
 * @param replicates the statistic on every resample; sorted in place
 * @param acceleration from `jackknifeAcceleration`
 * @see Efron, Better Bootstrap Confidence Intervals, 1987; DiCiccio and Efron 1996, equation 2.3
 */
function bcaEstimate(
  value        ,
  replicates              ,
  { level, acceleration }                                                           ,
)              {
  let below = 0;
  for (const replicate of replicates) below += replicate < value ? 1 : replicate === value ? 0.5 : 0;
  const bias = normalQuantile(below / replicates.length);
  const adjusted = (p        )         => {
    const z = bias + normalQuantile(p);
    return normalCdf(bias + z / (1 - acceleration * z));
  };
  const quantiles = [adjusted((1 - level) / 2), adjusted((1 + level) / 2)]         ;
  const standardError = deviation(replicates);
  replicates.sort();
  const [lower, upper] = [sampleQuantile(replicates, quantiles[0]), sampleQuantile(replicates, quantiles[1])];
  return { value, lower, upper, standardError, acceleration, bias, quantiles };
}

/**
 * a = Σd³ / (6 (Σd²)^1.5) with d_i = mean of the leave-one-out values - leave-one-out value i.
 *
 * @param leaveOneOut the statistic without row i, for every i
 */
function jackknifeAcceleration(leaveOneOut              )         {
  const mean = average(leaveOneOut);
  let squares = 0;
  let cubes = 0;
  for (const value of leaveOneOut) {
    const difference = mean - value;
    squares += difference * difference;
    cubes += difference * difference * difference;
  }
  return cubes / (6 * squares ** 1.5);
}

;// CONCATENATED MODULE: ./.build/shared/statistics/bootstrap/counts.js



/**
 * Percentile interval of any statistic of counted cells.
 *
 * Rows that fall into the same cell are alike, so drawing n rows with replacement is drawing the cell counts from the
 * multinomial law: the same bootstrap, at a cost that does not grow with the rows.
 * @param counts rows per cell
 * @param statistic of the cell counts; NaN where it is undefined
 */
function bootstrapCounts(
  counts                   ,
  statistic                                  ,
  options                 ,
)                    {
  const cells = Float64Array.from(counts);
  const value = statistic(cells);
  if (!Number.isFinite(value)) return { value, lower: NaN, upper: NaN, standardError: NaN };
  const state = randomState(options.seed);
  const replicates = new Float64Array(options.resamples);
  const drawn = new Float64Array(cells.length);
  for (let resample = 0; resample < options.resamples; resample++) {
    drawMultinomial(cells, drawn, state);
    replicates[resample] = statistic(drawn);
  }
  return percentileEstimate(value, replicates, options.level);
}

/** Cell by cell, each binomial given the ones before. */
function drawMultinomial(cells              , drawn              , state             )       {
  let rows = 0;
  for (const count of cells) rows += count;
  let left = rows;
  for (const [index, count] of cells.entries()) {
    const here = rows > 0 ? nextBinomial(state, { n: left, p: Math.min(1, count / rows) }) : 0;
    drawn[index] = here;
    left -= here;
    rows -= count;
  }
}

/**
 * Rows by label and by what the two models said of them: the eight cells every paired decision on a binary classifier
 * depends on.
 */
                                  
                                                                                           
                                 
                                                                                                     
                                 
 

                              
                        
                                 
                                
                           
 

                            
                                
                                 
                                
                                 
 

/** Counts the cells of two models' decisions (0 or 1) on the same rows. */
function pairedConfusion(rows   
                                     
                                        
                                       
 )                  {
  const cells = new Float64Array(8);
  for (let row = 0; row < rows.labels.length; row++) {
    const cell =
      (rows.labels[row] === 1 ? 0 : 4) + (rows.candidate[row] === 1 ? 0 : 2) + (rows.baseline[row] === 1 ? 0 : 1);
    cells[cell] = (cells[cell] ?? 0) + 1;
  }
  return { positive: cellsFrom(cells, 0), negative: cellsFrom(cells, 4) };
}

/** Cells lie as both, candidate only, baseline only, neither. */
function cellsFrom(cells              , start        )              {
  const [both = 0, candidateOnly = 0, baselineOnly = 0, neither = 0] = cells.subarray(start, start + 4);
  return { both, candidateOnly, baselineOnly, neither };
}

function flat({ positive, negative }                 )           {
  return [positive, negative].flatMap((cells) => [cells.both, cells.candidateOnly, cells.baselineOnly, cells.neither]);
}

/** What one of the two models gets right and wrong. */
function confusionOf(cells                 , who                          )            {
  const { positive, negative } = cells;
  const truePositive = positive.both + (who === 'candidate' ? positive.candidateOnly : positive.baselineOnly);
  const falsePositive = negative.both + (who === 'candidate' ? negative.candidateOnly : negative.baselineOnly);
  return {
    truePositive,
    falsePositive,
    falseNegative: total(positive) - truePositive,
    trueNegative: total(negative) - falsePositive,
  };
}

function total(cells             )         {
  return cells.both + cells.candidateOnly + cells.baselineOnly + cells.neither;
}

/**
 * Percentile interval of the change of a metric of the confusion matrix (accuracy, recall, precision, F1, …), candidate
 * minus baseline, on paired rows: the multinomial law over the eight cells.
 *
 * @param metric NaN where undefined, which makes the interval NaN
 */
function pairedBootstrapConfusion(
  cells                 ,
  metric                                  ,
  options                 ,
)                    {
  const change = (counts              )         => {
    const drawn = { positive: cellsFrom(counts, 0), negative: cellsFrom(counts, 4) };
    return metric(confusionOf(drawn, 'candidate')) - metric(confusionOf(drawn, 'baseline'));
  };
  return bootstrapCounts(flat(cells), change, options);
}

/** Percentile interval of a metric of one model's confusion matrix. */
function bootstrapConfusion(
  { truePositive, falsePositive, trueNegative, falseNegative }           ,
  metric                                  ,
  options                 ,
)                    {
  const counts = [truePositive, falsePositive, trueNegative, falseNegative];
  return bootstrapCounts(
    counts,
    ([tp = 0, fp = 0, tn = 0, fn = 0]) =>
      metric({
        truePositive: tp,
        falsePositive: fp,
        trueNegative: tn,
        falseNegative: fn,
      }),
    options,
  );
}

;// CONCATENATED MODULE: ./.build/shared/statistics/multiclass-metrics.js
const { sqrt: multiclass_metrics_sqrt } = Math;

/** Rows by actual class (outer) and predicted class (inner). */
                                                             

/** Counts rows; classes are numbered 0 to classes - 1. */
function confusionMatrix(
  actual                   ,
  predicted                   ,
  classes        ,
)                  {
  const matrix = Array.from({ length: classes }, () => new Array        (classes).fill(0));
  for (let row = 0; row < actual.length; row++) {
    const of = matrix[actual[row] ?? -1];
    const called = predicted[row] ?? -1;
    if (of !== undefined && called in of) of[called] = (of[called] ?? 0) + 1;
  }
  return matrix;
}

                               
                             
                          
                      
 

                                    
                            
                                                                      
                               
                                                                                                                   
                               
                                      
                                  
                                                                                   
                                                                           
                         
                            
 

/**
 * Everything a confusion matrix tells, with scikit-learn's conventions: in averages an undefined precision or recall
 * counts as 0 (`labels` given, `zero_division=0`).
 *
 * @see Gorodkin 2004 for Matthews' correlation of several classes
 */
function multiclassMetrics(matrix                 )                    {
  const actual = matrix.map((row) => multiclass_metrics_total(row));
  const predicted = matrix.map((_, column) => multiclass_metrics_total(matrix.map((row) => row[column] ?? 0)));
  const right = matrix.map((row, index) => row[index] ?? 0);
  const rows = multiclass_metrics_total(actual);
  const accuracy = multiclass_metrics_total(right) / rows;
  const perClass = right.map((hits, index) => classMetrics(hits, predicted[index] ?? 0, actual[index] ?? 0));
  return {
    accuracy,
    micro: { precision: accuracy, recall: accuracy, f1: accuracy },
    macro: averaged(perClass, () => 1),
    weighted: averaged(perClass, (of) => of.rows),
    perClass,
    kappa: multiclass_metrics_kappa({ actual, predicted, rows, accuracy }),
    matthews: multiclass_metrics_matthews({ actual, predicted, rows, accuracy }),
  };
}

function classMetrics(hits        , predicted        , actual        )                                           {
  return { precision: hits / predicted, recall: hits / actual, f1: (2 * hits) / (predicted + actual), rows: actual };
}

function averaged                         (classes               , weight                    )               {
  const weights = multiclass_metrics_total(classes.map(weight));
  const mean = (metric                    )         =>
    multiclass_metrics_total(classes.map((of) => weight(of) * (Number.isNaN(of[metric]) ? 0 : of[metric]))) / weights;
  return { precision: mean('precision'), recall: mean('recall'), f1: mean('f1') };
}

function multiclass_metrics_total(values                   )         {
  return values.reduce((sum, value) => sum + value, 0);
}

                   
                                     
                                        
                        
                            
 

function product(a                   , b                   )         {
  return multiclass_metrics_total(a.map((value, index) => value * (b[index] ?? 0)));
}

function multiclass_metrics_kappa({ actual, predicted, rows, accuracy }         )         {
  const chance = product(actual, predicted) / (rows * rows);
  return (accuracy - chance) / (1 - chance);
}

function multiclass_metrics_matthews({ actual, predicted, rows, accuracy }         )         {
  const covariance = accuracy * rows * rows - product(actual, predicted);
  const scale = multiclass_metrics_sqrt(rows * rows - product(predicted, predicted)) * multiclass_metrics_sqrt(rows * rows - product(actual, actual));
  return scale === 0 ? 0 : covariance / scale;
}

;// CONCATENATED MODULE: ./.build/shared/gate/measure-decisions.js



                                            
                                                                                  

                                            

/** Metrics whose denominator the labels fix: rows of the other class say nothing and are not resampled. */
const ONE_CLASS                                                                = {
  recall: 'positive',
  fnr: 'positive',
  specificity: 'negative',
  fpr: 'negative',
};

/**
 * A metric of decisions at a threshold: Wilson's interval where it is a share of rows, else the multinomial bootstrap;
 * the change by the multinomial bootstrap over the cells of the paired table.
 *
 * @param name canonical, one of `CONFUSION_METRICS`
 * @param all rows of the candidate; @param paired rows of both
 */
function measureDecisions(
  name        ,
  view                                                                                                   ,
  settings                  ,
)                 {
  const metric = CONFUSION_METRICS[name] ?? (()         => NaN);
  const { all, paired, threshold } = view;
  const candidate = decisionsOf(all.candidate, threshold);
  const counts = confusionOf(pairedConfusion({ labels: all.label, candidate, baseline: candidate }), 'candidate');
  const own = ownEstimate(name, metric, { counts, settings });
  if (paired?.baseline === undefined) return { candidate: own, rows: all.count, pair: undefined };
  const cells = pairedConfusion({
    labels: paired.label,
    candidate: decisionsOf(paired.candidate, threshold),
    baseline: decisionsOf(paired.baseline, threshold),
  });
  const identical = sameNumbers(paired.candidate, paired.baseline);
  const pair = {
    candidate: metric(confusionOf(cells, 'candidate')),
    baseline: metric(confusionOf(cells, 'baseline')),
    change: identical ? noChange() : changeEstimate(name, metric, { cells, settings }),
    rows: paired.count,
  };
  return { candidate: own, rows: all.count, pair };
}

/** 1 where a score is at or above the threshold. */
function decisionsOf(scores              , threshold        )             {
  return Uint8Array.from(scores, (score) => (score >= threshold ? 1 : 0));
}

function sameNumbers(a              , b              )          {
  return a.length === b.length && a.every((value, index) => value === b[index]);
}

/** Two models that say the same of every row are one model here: the change is zero, not merely unseen. */
function noChange()            {
  return { value: 0, lower: 0, upper: 0, standardError: 0, method: 'identical predictions' };
}

function ownEstimate(
  name        ,
  metric        ,
  { counts, settings }                                                                     ,
)            {
  const share = SHARES[name]?.(counts);
  if (share !== undefined) {
    const { lower, upper } = one_wilsonInterval(share, settings.level);
    const standardError = (upper - lower) / (2 * criticalZ(settings.level));
    return { value: share.successes / share.trials, lower, upper, standardError, method: 'Wilson' };
  }
  if (counts.falsePositive + counts.falseNegative === 0) return withoutErrors(metric, counts, settings);
  const estimate = bootstrapConfusion(counts, metric, { ...settings, seed: `${settings.seed}/${name}/candidate` });
  return { ...estimate, method: 'multinomial bootstrap' };
}

/** Where no row is wrong, resampling would claim certainty: as many errors as may be unseen are supposed instead. */
function withoutErrors(metric        , counts           , { level }                  )            {
  const tail = (1 - level) / 2;
  const missed = unseenRows(counts.truePositive, tail);
  const alarms = unseenRows(counts.trueNegative, tail);
  const supposed = {
    truePositive: counts.truePositive - missed,
    falseNegative: missed,
    trueNegative: counts.trueNegative - alarms,
    falsePositive: alarms,
  };
  const value = metric(counts);
  const [lower, upper] = [Math.min(value, metric(supposed)), Math.max(value, metric(supposed))];
  return {
    value,
    lower,
    upper,
    standardError: (upper - lower) / (2 * criticalZ(level)),
    method: 'no row decided wrongly',
  };
}

                  
                                  
                                      
 

function changeEstimate(name        , metric        , { cells, settings }        )            {
  const change = (now                 )         =>
    metric(confusionOf(now, 'candidate')) - metric(confusionOf(now, 'baseline'));
  if (discordant(cells.positive) + discordant(cells.negative) === 0 || relevantDiscordance(name, cells) === 0) {
    return withoutDiscordance(change, { cells, settings });
  }
  const options = { ...settings, seed: `${settings.seed}/${name}/change` };
  const only = ONE_CLASS[name];
  const method = 'paired multinomial bootstrap';
  if (only === undefined) return { ...pairedBootstrapConfusion(cells, metric, options), method };
  const { both, candidateOnly, baselineOnly, neither } = cells[only];
  const statistic = (drawn              )         => {
    const [b = 0, c = 0, d = 0, n = 0] = drawn;
    return change({ ...cells, [only]: { both: b, candidateOnly: c, baselineOnly: d, neither: n } });
  };
  return { ...bootstrapCounts([both, candidateOnly, baselineOnly, neither], statistic, options), method };
}

function discordant({ candidateOnly, baselineOnly }             )         {
  return candidateOnly + baselineOnly;
}

function relevantDiscordance(name        , cells                 )         {
  const only = ONE_CLASS[name];
  return only === undefined ? discordant(cells.positive) + discordant(cells.negative) : discordant(cells[only]);
}

/**
 * Where no row is decided differently, resampling would claim certainty. With no event in n rows the rate may still be
 * up to 1 - (α/2)^(1/n): so many rows are moved to the candidate's disadvantage, and to its advantage.
 *
 * @see Clopper and Pearson 1934 for zero events; "rule of three"
 */
function withoutDiscordance(change                                    , { cells, settings }        )            {
  const tail = (1 - settings.level) / 2;
  const worse = change({ positive: shift(cells.positive, tail, 'down'), negative: shift(cells.negative, tail, 'up') });
  const better = change({ positive: shift(cells.positive, tail, 'up'), negative: shift(cells.negative, tail, 'down') });
  const [lower, upper] = [Math.min(worse, better), Math.max(worse, better)];
  return {
    value: 0,
    lower,
    upper,
    standardError: (upper - lower) / (2 * criticalZ(settings.level)),
    method: 'no row decided differently',
  };
}

/** Moves as many rows as may differ unseen: `down`, the candidate no longer calls what both called. */
function shift(cells             , tail        , way               )              {
  const rows = cells.both + cells.candidateOnly + cells.baselineOnly + cells.neither;
  const unseen = unseenRows(rows, tail);
  if (way === 'down') {
    const moved = Math.min(unseen, cells.both);
    return { ...cells, both: cells.both - moved, baselineOnly: cells.baselineOnly + moved };
  }
  const moved = Math.min(unseen, cells.neither);
  return { ...cells, neither: cells.neither - moved, candidateOnly: cells.candidateOnly + moved };
}

/** Events that may exist although none was seen in so many rows. */
function unseenRows(rows        , tail        )         {
  return rows === 0 ? 0 : rows * (1 - tail ** (1 / rows));
}

;// CONCATENATED MODULE: ./.build/shared/gate/uncertain.js

                                                            

/** A number with its two-sided interval, its standard error and how they were had. */
                            
                         
                         
                         
                                 
                          
 

/** How intervals are computed; the same for every rule of a gate. */
                                   
                              
                         
                             
                                                              
                        
 

/** What rows say of one metric in one slice. */
                                 
                                
                                                                                                 
                        
                                                      
                
                                                                                                                  
                
 

/** Why rows say nothing of a metric, as a clause. */
                            
                           
 

/** The name of a bootstrap; says how often it resampled where that is less often than the gate's other rules. */
function bootstrapName(name        , used                  , asked                  )         {
  return used.resamples === asked.resamples ? name : `${name}, ${(0,format/* formatCount */.B4)(used.resamples)} resamples`;
}

function toEstimate({ value, lower, upper }           )           {
  return { value, lower, upper };
}

;// CONCATENATED MODULE: ./.build/shared/gate/measure-classes.js




                                           


/** Draws of many cells are dear; beyond this many in all, fewer resamples are taken. */
const MAX_DRAWS = 5e7;
const LEAST_RESAMPLES = 1000;

/** Metrics of predicted classes by canonical name. */
const CLASS_METRICS                                                                   = {
  accuracy: ({ accuracy }) => accuracy,
  error_rate: ({ accuracy }) => 1 - accuracy,
  micro_f1: ({ micro }) => micro.f1,
  macro_precision: ({ macro }) => macro.precision,
  macro_recall: ({ macro }) => macro.recall,
  macro_f1: ({ macro }) => macro.f1,
  weighted_precision: ({ weighted }) => weighted.precision,
  weighted_recall: ({ weighted }) => weighted.recall,
  weighted_f1: ({ weighted }) => weighted.f1,
  balanced_accuracy: ({ perClass }) => {
    const actual = perClass.filter(({ rows }) => rows > 0);
    return actual.reduce((total, { recall }) => total + recall, 0) / actual.length;
  },
  kappa: ({ kappa }) => kappa,
  mcc: ({ matthews }) => matthews,
};

/** Rows of one label and one pair of predictions are alike. */
                 
                              
                                  
                                 
                                     
 

/**
 * A metric of predicted classes by the multinomial bootstrap over the cells (label, candidate, baseline) that occur;
 * the candidate's accuracy by Wilson.
 */
function measureClasses(
  name        ,
  view                                                                     ,
  settings                  ,
)                 {
  const metric = CLASS_METRICS[name] ?? (()         => NaN);
  const classes = view.all.classes.length;
  const own = cellsOf(view.all, view.all.candidate, classes);
  const candidate = measure_classes_ownEstimate(name, { metric, cells: own, classes }, settings);
  const { paired } = view;
  if (paired?.baseline === undefined) return { candidate, rows: view.all.count, pair: undefined };
  const cells = cellsOf(paired, paired.baseline, classes);
  const value = (who                          , counts                   )         =>
    metric(metricsOf(cells, who, counts));
  const change = (counts                   )         => value('candidate', counts) - value('baseline', counts);
  const identical = paired.candidate.every((code, row) => code === paired.baseline?.[row]);
  const options = limited(settings, cells.counts.length + classes * classes, `${name}/change`);
  const pair = {
    candidate: value('candidate', cells.counts),
    baseline: value('baseline', cells.counts),
    change: identical
      ? noChange()
      : {
          ...bootstrapCounts(cells.counts, change, options),
          method: bootstrapName('paired multinomial bootstrap', options, settings),
        },
    rows: paired.count,
  };
  return { candidate, rows: view.all.count, pair };
}

               
                                                          
                        
                           
 

function measure_classes_ownEstimate(name        , { metric, cells, classes }     , settings                  )            {
  if (name === 'accuracy' || name === 'micro_f1' || name === 'error_rate') {
    const value = metric(metricsOf(cells, 'candidate', cells.counts));
    const trials = cells.counts.reduce((total, count) => total + count, 0);
    const { lower, upper } = one_wilsonInterval({ successes: Math.round(value * trials), trials }, settings.level);
    return { value, lower, upper, standardError: (upper - lower) / (2 * criticalZ(settings.level)), method: 'Wilson' };
  }
  const statistic = (counts                   )         => metric(metricsOf(cells, 'candidate', counts));
  const options = limited(settings, cells.counts.length + classes * classes, `${name}/candidate`);
  return {
    ...bootstrapCounts(cells.counts, statistic, options),
    method: bootstrapName('multinomial bootstrap', options, settings),
  };
}

function limited(settings                  , cells        , purpose        )                   {
  const affordable = Math.max(LEAST_RESAMPLES, Math.floor(MAX_DRAWS / cells));
  return { ...settings, resamples: Math.min(settings.resamples, affordable), seed: `${settings.seed}/${purpose}` };
}

function cellsOf(rows           , baseline             , classes        )        {
  const found = new Map                ();
  for (let row = 0; row < rows.count; row++) {
    const key = ((rows.label[row] ?? 0) * classes + (rows.candidate[row] ?? 0)) * classes + (baseline[row] ?? 0);
    found.set(key, (found.get(key) ?? 0) + 1);
  }
  const keys = [...found.keys()].sort((a, b) => a - b);
  return {
    label: Uint32Array.from(keys, (key) => Math.floor(key / classes / classes)),
    candidate: Uint32Array.from(keys, (key) => Math.floor(key / classes) % classes),
    baseline: Uint32Array.from(keys, (key) => key % classes),
    counts: keys.map((key) => found.get(key) ?? 0),
  };
}

/** The matrix over the classes that occur in these counts, since averages are over those. */
function metricsOf(cells       , who                          , counts                   )                    {
  const place = new Map                ();
  for (let cell = 0; cell < cells.label.length; cell++) {
    if (counts[cell] === 0) continue;
    for (const code of [cells.label[cell] ?? 0, cells[who][cell] ?? 0])
      if (!place.has(code)) place.set(code, place.size);
  }
  const matrix = Array.from(place, () => new Array        (place.size).fill(0));
  for (let cell = 0; cell < cells.label.length; cell++) {
    const row = matrix[place.get(cells.label[cell] ?? 0) ?? -1];
    const column = place.get(cells[who][cell] ?? 0) ?? -1;
    if (row !== undefined && column >= 0) row[column] = (row[column] ?? 0) + (counts[cell] ?? 0);
  }
  return multiclassMetrics(matrix);
}

;// CONCATENATED MODULE: ./.build/shared/statistics/bootstrap/draws.js
                                                

/** Taken once: looking a global up in every round is slow where globals are intercepted, as in test sandboxes. */
const { imul: draws_imul } = Math;

/**
 * The two inner loops of the bootstrap. Both are xoshiro128** (see ../random.ts) in local variables, one word giving
 * three row numbers of ten bits; everything here exists because these loops run billions of times.
 */

/** Rows per block: what ten bits can number, and 8 KB of numbers, which stay in the first-level cache. */
const DRAW_BLOCK = 1024;

/** The sum of `draws` rows of a full block, drawn with replacement; three sums, so that no addition waits for the last. */
function sumOfDraws(block              , draws        , state             )         {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let first = 0;
  let second = 0;
  let third = 0;
  for (let left = draws; left > 0; left -= 3) {
    const product = draws_imul(b, 5);
    const word = draws_imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    first += block[word & 1023] ?? 0;
    if (left >= 3) {
      second += block[(word >>> 10) & 1023] ?? 0;
      third += block[(word >>> 20) & 1023] ?? 0;
    } else if (left === 2) second += block[(word >>> 10) & 1023] ?? 0;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
  return first + second + third;
}

/**
 * Writes `draws` row numbers below `size` (at most `DRAW_BLOCK`), all equally likely, to the start of `into`, which has
 * room for two more. A number beyond a shorter block is overwritten by the next.
 */
function fillDraws(into             , draws        , size        , state             )       {
  let a = state[0] ?? 0;
  let b = state[1] ?? 0;
  let c = state[2] ?? 0;
  let d = state[3] ?? 0;
  let filled = 0;
  while (filled < draws) {
    const product = draws_imul(b, 5);
    const word = draws_imul((product << 7) | (product >>> 25), 9);
    const shifted = b << 9;
    c ^= a;
    d ^= b;
    b ^= c;
    a ^= d;
    c ^= shifted;
    d = (d << 11) | (d >>> 21);
    into[filled] = word & 1023;
    filled += (word & 1023) < size ? 1 : 0;
    into[filled] = (word >>> 10) & 1023;
    filled += ((word >>> 10) & 1023) < size ? 1 : 0;
    into[filled] = (word >>> 20) & 1023;
    filled += ((word >>> 20) & 1023) < size ? 1 : 0;
  }
  state[0] = a;
  state[1] = b;
  state[2] = c;
  state[3] = d;
}

/** The sum of a block over the first `draws` row numbers. */
function sumAt(block              , drawn             , draws        )         {
  let first = 0;
  let second = 0;
  let n = 0;
  for (; n + 1 < draws; n += 2) {
    first += block[drawn[n] ?? 0] ?? 0;
    second += block[drawn[n + 1] ?? 0] ?? 0;
  }
  if (n < draws) first += block[drawn[n] ?? 0] ?? 0;
  return first + second;
}

;// CONCATENATED MODULE: ./.build/shared/statistics/bootstrap/means.js




/**
 * Bootstrap of means over rows, fast enough for millions of rows.
 *
 * Efron's bootstrap draws n rows with replacement. Drawn over the whole array, almost every read misses the cache. The
 * same law, split in two: how many of the n draws fall into each block of 1,024 rows is multinomial, and within a block
 * the draws are uniform. So every block stays in the first-level cache while all resamples draw from it, and one 32-bit
 * word gives three row numbers. Nothing is approximated (unlike Poisson weights).
 */

/**
 * Percentile interval of the mean of paired differences (candidate minus baseline, one number per row).
 *
 * @param differences at least one finite number; in the metric's unit
 * @returns bit-equal for equal input and seed
 * @see Efron and Tibshirani 1993, section 13.3
 */
function pairedBootstrapMean(differences              , options                 )                    {
  return bootstrapMeans([differences], (means) => means[0] ?? NaN, options);
}

/**
 * Percentile interval of a function of column means, all columns resampled by the same rows: RMSE from squared errors,
 * R² from four moments, a ratio of sums.
 *
 * @param columns equally long
 * @param statistic of the means, in the order of the columns
 */
function bootstrapMeans(
  columns                         ,
  statistic                                 ,
  options                 ,
)                    {
  const rows = columns[0]?.length ?? 0;
  const value = statistic(Float64Array.from(columns, (column) => sum(column) / rows));
  if (rows === 0 || !Number.isFinite(value)) return { value, lower: NaN, upper: NaN, standardError: NaN };
  const sums = columns.map(() => new Float64Array(options.resamples));
  const split = startSplit(rows, options);
  const drawn = new Uint16Array(2 * DRAW_BLOCK);
  for (let start = 0; start < rows; start += DRAW_BLOCK) addBlock(columns, sums, { split, start, drawn });
  const means = new Float64Array(columns.length);
  const replicates = new Float64Array(options.resamples);
  for (let resample = 0; resample < options.resamples; resample++) {
    for (const [column, of] of sums.entries()) means[column] = (of[resample] ?? NaN) / rows;
    replicates[resample] = statistic(means);
  }
  return percentileEstimate(value, replicates, options.level);
}

function sum(column              )         {
  let total = 0;
  for (const value of column) total += value;
  return total;
}

/** A block of rows and how many of a resample's draws are still to be placed, in it and behind it. */
                 
                              
                                                                    
                            
                        
 

function startSplit(rows        , { resamples, seed }                 )        {
  return { state: randomState(seed), left: new Int32Array(resamples).fill(rows), rows };
}

/** How many draws of a resample fall into the block that starts at `start`. */
function drawsIn(split       , resample        , start        )         {
  const left = split.left[resample] ?? 0;
  const behind = split.rows - start;
  const draws = behind <= DRAW_BLOCK ? left : nextBinomial(split.state, { n: left, p: DRAW_BLOCK / behind });
  split.left[resample] = left - draws;
  return draws;
}

/** Adds to `sums`, per resample, what its draws from one block amount to. */
function addBlock(columns                         , sums                         , at              )       {
  const blocks = columns.map((column) => column.slice(at.start, at.start + DRAW_BLOCK));
  const [only, second] = blocks;
  const single = second === undefined && only?.length === DRAW_BLOCK ? only : undefined;
  const { state } = at.split;
  const resamples = at.split.left.length;
  for (let resample = 0; resample < resamples; resample++) {
    const draws = drawsIn(at.split, resample, at.start);
    if (single !== undefined) {
      add(sums[0], resample, sumOfDraws(single, draws, state));
      continue;
    }
    const drawn = roomFor(at, draws);
    fillDraws(drawn, draws, only?.length ?? 0, state);
    for (let column = 0; column < blocks.length; column++) {
      add(sums[column], resample, sumAt(blocks[column] ?? drawnNothing, drawn, draws));
    }
  }
}

const drawnNothing = new Float64Array(0);

                        
                        
                         
                     
 

function roomFor(at              , draws        )              {
  if (draws + 2 > at.drawn.length) at.drawn = new Uint16Array(2 * draws);
  return at.drawn;
}

function add(sums                          , resample        , drawn        )       {
  if (sums !== undefined) sums[resample] = (sums[resample] ?? 0) + drawn;
}

;// CONCATENATED MODULE: ./.build/shared/gate/measure-means.js

                                                    

                                                                                  

/** Labels and predictions as numbers. */
                             
                         
                                    
                                   
                                              
 

/**
 * A metric of means: percentile bootstrap over rows; the change from resampling both models' columns by the same rows.
 *
 * @param wantsOwn whether the candidate's own interval is needed; it costs as much as the change
 */
function measureMeans(
  metric            ,
  view                                                                                                   ,
  settings                  ,
)                 {
  const { all, paired, wantsOwn } = view;
  const own = columnsOf(metric, all.label, all.candidate);
  const candidate = wantsOwn
    ? { ...bootstrapMeans(own, metric.statistic, settings), method: 'bootstrap' }
    : { ...unknown, value: metric.statistic(own.map(measure_means_average)) };
  if (paired?.baseline === undefined) return { candidate, rows: all.count, pair: undefined };
  const first = columnsOf(metric, paired.label, paired.candidate);
  const second = columnsOf(metric, paired.label, paired.baseline);
  const pair = {
    candidate: metric.statistic(first.map(measure_means_average)),
    baseline: metric.statistic(second.map(measure_means_average)),
    change: sameNumbers(paired.candidate, paired.baseline) ? noChange() : change(metric, { first, second }, settings),
    rows: paired.count,
  };
  return { candidate, rows: all.count, pair };
}

const unknown = { lower: NaN, upper: NaN, standardError: NaN, method: 'none' };

function change(
  metric            ,
  columns                                                                                       ,
  settings                  ,
)            {
  const { first, second } = columns;
  const [a, b] = [first[0], second[0]];
  if (metric.isMean === true && a !== undefined && b !== undefined) {
    const differences = a.map((value, row) => value - (b[row] ?? NaN));
    const estimate = bootstrapMeans([differences], (means) => means[0] ?? NaN, settings);
    return { ...estimate, method: 'paired bootstrap' };
  }
  const statistic = (means              )         =>
    metric.statistic(means.subarray(0, first.length)) - metric.statistic(means.subarray(first.length));
  return { ...bootstrapMeans([...first, ...second], statistic, settings), method: 'paired bootstrap' };
}

function columnsOf(metric            , label                   , prediction              )                 {
  const center = metric.isCentred === true ? measure_means_average(label) : 0;
  return metric.columns.map((of) =>
    Float64Array.from(prediction, (value, row) => of((label[row] ?? NaN) - center, value - center)),
  );
}

function measure_means_average(column                   )         {
  let sum = 0;
  for (let row = 0; row < column.length; row++) sum += column[row] ?? NaN;
  return sum / column.length;
}

;// CONCATENATED MODULE: ./.build/shared/statistics/bootstrap/rows.js



/**
 * Percentile interval of any statistic of weighted rows, where a weight says how often the row was drawn: average
 * precision, nDCG, quantiles, anything that is no function of means or counts. One pass of the statistic per resample.
 *
 * @param rows how many rows there are, or the group of each row (0, 1, …): rows of a group are drawn together, since
 *   several rows of one user or session are not independent
 * @param statistic reads the weights; the array is reused
 * @see Efron and Tibshirani 1993, section 8.5 for drawing groups
 */
function bootstrapRows(
  rows                     ,
  statistic                                  ,
  options                 ,
)                    {
  const size = typeof rows === 'number' ? rows : rows.length;
  const groups = typeof rows === 'number' ? rows : rows.reduce((most, group) => Math.max(most, group + 1), 0);
  const weights = new Uint16Array(size).fill(1);
  const value = size === 0 ? NaN : statistic(weights);
  if (!Number.isFinite(value)) return { value, lower: NaN, upper: NaN, standardError: NaN };
  const state = randomState(options.seed);
  const drawn = typeof rows === 'number' ? weights : new Uint16Array(groups);
  const replicates = new Float64Array(options.resamples);
  for (let resample = 0; resample < options.resamples; resample++) {
    drawn.fill(0);
    for (let n = 0; n < groups; n++) {
      const group = nextBelow(state, groups);
      drawn[group] = (drawn[group] ?? 0) + 1;
    }
    if (typeof rows !== 'number') for (let row = 0; row < size; row++) weights[row] = drawn[rows[row] ?? 0] ?? 0;
    replicates[resample] = statistic(weights);
  }
  return percentileEstimate(value, replicates, options.level);
}

;// CONCATENATED MODULE: ./.build/shared/statistics/delong.js




const { sqrt: delong_sqrt, min: delong_min, max: delong_max } = Math;

/**
 * Area under the ROC curve of one score, with what DeLong's variances need: for every positive the share of negatives
 * below it, for every negative the share of positives above it (ties count half).
 */
                           
                       
                            
                                     
                                     
 

/**
 * AUC and its DeLong variance in O(n log n).
 *
 * auc = mean ψ, ψ = 1, ½, 0 for a positive's score above, at, below a negative's; variance = var(V10)/n1 + var(V01)/n0
 * with n - 1 in the denominators.
 * @param labels 1 for the positive class, anything else for the negative
 * @param scores higher means more positive; finite
 * @returns auc NaN without both classes; variance NaN with fewer than two rows of a class
 * @see DeLong, DeLong and Clarke-Pearson, Biometrics 44:837, 1988; Sun and Xu, IEEE SPL 21:1389, 2014
 */
function delongAuc(labels                   , scores                   )           {
  const { positives, negatives } = splitByLabel(labels, scores);
  const sortedPositives = positives.slice().sort();
  const sortedNegatives = negatives.slice().sort();
  const ofPositives = positives.map((score) => midRank(sortedNegatives, score) / negatives.length);
  const ofNegatives = negatives.map((score) => 1 - midRank(sortedPositives, score) / positives.length);
  const auc = positives.length === 0 || negatives.length === 0 ? NaN : delong_mean(ofPositives);
  const variance =
    covariance(ofPositives, ofPositives) / positives.length + covariance(ofNegatives, ofNegatives) / negatives.length;
  return { auc, variance, ofPositives, ofNegatives };
}

function splitByLabel(
  labels                   ,
  scores                   ,
)                                                       {
  let count = 0;
  for (let row = 0; row < labels.length; row++) count += labels[row] === 1 ? 1 : 0;
  const positives = new Float64Array(count);
  const negatives = new Float64Array(labels.length - count);
  let [p, n] = [0, 0];
  for (let row = 0; row < labels.length; row++) {
    if (labels[row] === 1) positives[p++] = scores[row] ?? NaN;
    else negatives[n++] = scores[row] ?? NaN;
  }
  return { positives, negatives };
}

/** How many of the sorted values lie below, ties counted half. */
function midRank(sorted              , value        )         {
  const below = firstNotBelow(sorted, value);
  if (sorted[below] !== value) return below;
  let [low, high] = [below, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? NaN) <= value) low = middle + 1;
    else high = middle;
  }
  return (below + low) / 2;
}

function firstNotBelow(sorted              , value        )         {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? NaN) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function delong_mean(values              )         {
  let sum = 0;
  for (const value of values) sum += value;
  return sum / values.length;
}

/** Sample covariance; NaN for fewer than two. */
function covariance(a              , b              )         {
  if (a.length < 2) return NaN;
  const [meanA, meanB] = [delong_mean(a), delong_mean(b)];
  let sum = 0;
  for (let row = 0; row < a.length; row++) sum += ((a[row] ?? NaN) - meanA) * ((b[row] ?? NaN) - meanB);
  return sum / (a.length - 1);
}

/** Normal interval of one AUC, cut to [0, 1]. */
function aucInterval({ auc, variance }                                    , level        )           {
  const half = criticalZ(level) * delong_sqrt(variance);
  return { lower: delong_max(0, auc - half), upper: delong_min(1, auc + half) };
}

/** Two scores of the same rows, candidate minus baseline. */
                                                    
                             
                            
                         
                              
                                 
                             
                   
                          
 

/**
 * DeLong's paired comparison: Z = (A1 - A2) / sqrt(v11 + v22 - 2 v12).
 *
 * @returns for identical rankings the difference 0 with statistic 0 and p-value 1; NaN without two rows of each class
 */
function delongPaired(
  rows   
                                       
                                          
                                         
   ,
  level        ,
)                   {
  const candidate = delongAuc(rows.labels, rows.candidate);
  const baseline = delongAuc(rows.labels, rows.baseline);
  const shared =
    covariance(candidate.ofPositives, baseline.ofPositives) / candidate.ofPositives.length +
    covariance(candidate.ofNegatives, baseline.ofNegatives) / candidate.ofNegatives.length;
  const value = candidate.auc - baseline.auc;
  const variance = varianceOfDifferences(candidate, baseline);
  const standardError = delong_sqrt(variance);
  const statistic = variance === 0 && value === 0 ? 0 : value / standardError;
  const half = criticalZ(level) * standardError;
  return {
    candidate: candidate.auc,
    baseline: baseline.auc,
    value,
    lower: value - half,
    upper: value + half,
    covariance: shared,
    standardError,
    statistic,
    pValue: normalTwoSided(statistic),
  };
}

/** v11 + v22 - 2 v12, from differences per row: exactly 0 for equal rankings, where the three terms would leave dust. */
function varianceOfDifferences(candidate          , baseline          )         {
  const positives = candidate.ofPositives.map((value, row) => value - (baseline.ofPositives[row] ?? NaN));
  const negatives = candidate.ofNegatives.map((value, row) => value - (baseline.ofNegatives[row] ?? NaN));
  return covariance(positives, positives) / positives.length + covariance(negatives, negatives) / negatives.length;
}

                                 
                             
                           
                   
                          
 

/**
 * Comparison of two AUCs from different rows: t with Satterthwaite's degrees of freedom over all placement values.
 *
 * @see pROC, roc.test with paired = FALSE; Satterthwaite 1946
 */
function delongUnpaired(first          , second          )                 {
  const size = (parts          )         => parts.ofPositives.length + parts.ofNegatives.length;
  const statistic = (first.auc - second.auc) / delong_sqrt(first.variance + second.variance);
  const degrees =
    (first.variance + second.variance) ** 2 /
    (first.variance ** 2 / (size(first) - 1) + second.variance ** 2 / (size(second) - 1));
  return { statistic, degrees, pValue: tTwoSided(statistic, degrees) };
}

;// CONCATENATED MODULE: ./.build/shared/gate/measure-ranking.js



                                            


/** Row visits that the bootstrap of average precision may cost; beyond, fewer resamples are taken. */
const MAX_VISITS = 4e8;
const measure_ranking_LEAST_RESAMPLES = 1000;

                
                           
                                          
 

/** Metrics of the order of scores, by canonical name. */
const RANKING_METRICS                                                                                       = {
  auc: (view, settings) => measureAuc(view, settings),
  // Gini = 2 AUC - 1, so everything but the place of zero is twice as large.
  gini: (view, settings) => mapMeasurement(measureAuc(view, settings), { scale: 2, shift: -1 }),
  average_precision: measureAveragePrecision,
};

/** A metric of the order of scores; one of `RANKING_METRICS`. */
function measureRanking(name        , view      , settings                  )                 {
  const measure = RANKING_METRICS[name];
  if (measure === undefined) throw new Error(`${name} is no metric of an order.`);
  return measure(view, settings);
}

function measureAuc({ all, paired }      , settings                  )                 {
  const own = delongAuc(all.label, all.candidate);
  const candidate = {
    value: own.auc,
    ...(own.variance > 0 ? aucInterval(own, settings.level) : perfectOrder(own.auc, all, settings.level)),
    standardError: Math.sqrt(own.variance),
    method: 'DeLong',
  };
  if (paired?.baseline === undefined) return { candidate, rows: all.count, pair: undefined };
  const rows = { labels: paired.label, candidate: paired.candidate, baseline: paired.baseline };
  const compared = delongPaired(rows, settings.level);
  const { value, lower, upper, standardError } = compared;
  const change = sameNumbers(paired.candidate, paired.baseline)
    ? noChange()
    : { value, lower, upper, standardError, method: 'paired DeLong' };
  const pair = { candidate: compared.candidate, baseline: compared.baseline, change, rows: paired.count };
  return { candidate, rows: all.count, pair };
}

/**
 * An AUC of exactly 1 (or 0) has no DeLong variance, yet few rows do not make it certain. The rarer class decides how
 * often an inversion may have gone unseen: 1 - (α/2)^(1/m) for m rows.
 */
function perfectOrder(auc        , { label }            , level        )                                   {
  const positives = label.reduce((sum, value) => sum + value, 0);
  const unseen = 1 - ((1 - level) / 2) ** (1 / Math.min(positives, label.length - positives));
  return auc === 1 ? { lower: 1 - unseen, upper: 1 } : { lower: auc, upper: auc === 0 ? unseen : auc };
}

function mapMeasurement(measured                , map                                  )                 {
  const { candidate, pair, rows } = measured;
  const move = (estimate           , shift        )            => ({
    value: estimate.value * map.scale + shift,
    lower: estimate.lower * map.scale + shift,
    upper: estimate.upper * map.scale + shift,
    standardError: estimate.standardError * map.scale,
    method: estimate.method,
  });
  return {
    candidate: move(candidate, map.shift),
    rows,
    pair:
      pair === undefined
        ? undefined
        : {
            candidate: pair.candidate * map.scale + map.shift,
            baseline: pair.baseline * map.scale + map.shift,
            change: move(pair.change, 0),
            rows: pair.rows,
          },
  };
}

/** Average precision by the bootstrap over rows, both models on the same resampled rows. */
function measureAveragePrecision({ all, paired }      , settings                  )                 {
  const own = new AveragePrecision(all.label, all.candidate);
  const candidate = resampled('bootstrap', (weights) => own.of(weights), { rows: all.count, visits: 1, settings });
  if (paired?.baseline === undefined) return { candidate, rows: all.count, pair: undefined };
  const first = new AveragePrecision(paired.label, paired.candidate);
  const second = new AveragePrecision(paired.label, paired.baseline);
  const each = new Uint16Array(paired.count).fill(1);
  const difference = (weights             )         => first.of(weights) - second.of(weights);
  const change = sameNumbers(paired.candidate, paired.baseline)
    ? noChange()
    : resampled('paired bootstrap', difference, { rows: paired.count, visits: 2, settings });
  const pair = { candidate: first.of(each), baseline: second.of(each), change, rows: paired.count };
  return { candidate, rows: all.count, pair };
}

function resampled(
  name        ,
  statistic                                  ,
  { rows, visits, settings }                                                                                         ,
)            {
  const affordable = Math.max(measure_ranking_LEAST_RESAMPLES, Math.floor(MAX_VISITS / (rows * visits)));
  const resamples = Math.min(settings.resamples, affordable);
  const used = { ...settings, resamples, seed: `${settings.seed}/${name}` };
  return { ...bootstrapRows(rows, statistic, used), method: bootstrapName(name, used, settings) };
}

/**
 * Average precision Σ (R_k - R_(k-1)) P_k over the distinct scores from high to low, rows weighted.
 *
 * @see Zhu, Recall, Precision and Average Precision, University of Waterloo, 2004; scikit-learn's definition
 */
class AveragePrecision {
           #order             ;
           #label            ;
  /** 1 at the last row of a run of equal scores. */
           #ends            ;

  constructor(label            , scores              ) {
    this.#label = label;
    this.#order = Uint32Array.from(scores.keys()).sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0));
    this.#ends = Uint8Array.from(this.#order, (row, at) => (scores[row] === scores[this.#order[at + 1] ?? -1] ? 0 : 1));
  }

  /** @returns NaN without positives */
  of(weights             )         {
    let [found, called, newlyFound, sum] = [0, 0, 0, 0];
    for (let at = 0; at < this.#order.length; at++) {
      const row = this.#order[at] ?? 0;
      const weight = weights[row] ?? 0;
      called += weight;
      if (this.#label[row] === 1) newlyFound += weight;
      if (this.#ends[at] === 0 || newlyFound === 0) continue;
      found += newlyFound;
      sum += newlyFound * (found / called);
      newlyFound = 0;
    }
    return sum / found;
  }
}

;// CONCATENATED MODULE: ./.build/shared/gate/measure-rows.js






                                      
                                                                                  

/** The rows of one slice, or all of them. */
                          
                     
                                    
 

                                                       
                                                       
                                         
                                                                            
                             
 

/** Whether a metric follows from rows of a task; what does not must come from a metrics file. */
function followsFromRows(metric        , task              )          {
  switch (task) {
    case 'binary':
      return [CONFUSION_METRICS, PROBABILITY_METRICS, RANKING_METRICS].some((known) => Object.hasOwn(known, metric));
    case 'regression':
      return Object.hasOwn(NUMBER_METRICS, metric);
    case 'classes':
      return Object.hasOwn(CLASS_METRICS, metric);
  }
}

/**
 * Measures a metric that follows from rows.
 *
 * @returns why it is undefined on these rows, where it is: no rows, one class only, too few for the bootstrap
 */
function measureOnRows(metric        , view         , settings             )                             {
  if (view.all.count === 0) return { missing: 'no row belongs to it' };
  const needsThreshold = view.all.task === 'binary' && Object.hasOwn(CONFUSION_METRICS, metric);
  if (needsThreshold && settings.threshold === undefined) {
    return { missing: `${metric} needs a decision: add "threshold" to the rules file` };
  }
  const measured = dispatch(metric, view, settings);
  return explainUndefined(metric, measured, settings.wantsOwn);
}

function dispatch(metric        , { all, paired }         , settings             )                 {
  switch (all.task) {
    case 'binary': {
      const view = { all, paired: paired?.task === 'binary' ? paired : undefined };
      const means = PROBABILITY_METRICS[metric];
      if (means !== undefined) return measureMeans(means, { ...view, wantsOwn: settings.wantsOwn }, settings);
      if (Object.hasOwn(RANKING_METRICS, metric)) return measureRanking(metric, view, settings);
      return measureDecisions(metric, { ...view, threshold: settings.threshold ?? NaN }, settings);
    }
    case 'regression': {
      const means = NUMBER_METRICS[metric];
      if (means === undefined) throw new Error(`${metric} does not follow from predicted numbers.`);
      const view = { all, paired: paired?.task === 'regression' ? paired : undefined, wantsOwn: settings.wantsOwn };
      return measureMeans(means, view, settings);
    }
    case 'classes':
      return measureClasses(metric, { all, paired: paired?.task === 'classes' ? paired : undefined }, settings);
  }
}

/** A number that is not finite decides nothing; the reason says which and why. */
function explainUndefined(metric        , measured                , wantsOwn         )                             {
  const { candidate, rows, pair } = measured;
  if (!Number.isFinite(candidate.value)) return { missing: `${metric} is undefined on its ${rows} rows` };
  if (wantsOwn && !Number.isFinite(candidate.lower)) return { missing: tooFew(metric, rows) };
  if (pair === undefined) return measured;
  if (!Number.isFinite(pair.change.value)) return { missing: `${metric} is undefined on the baseline's rows` };
  return Number.isFinite(pair.change.lower) ? measured : { missing: tooFew(metric, pair.rows) };
}

function tooFew(metric        , rows        )         {
  return `${rows} rows are too few: in some resamples ${metric} is undefined`;
}

;// CONCATENATED MODULE: ./.build/shared/gate/did-you-mean.js


/** ` Did you mean "recall"?`, or nothing. Starts with a space so that it can follow a sentence. */
function didYouMean(text        , candidates                   )         {
  const best = (0,closest/* closest */.k)(text, candidates);
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}

;// CONCATENATED MODULE: ./.build/shared/gate/rows.js
/**
 * Predictions as columns, one entry a row, ordered by id so that the order of a file changes nothing.
 * Where there is a baseline, both models speak about the same rows.
 */
                                                           

                      
                         
                                                    
 

                                                
                          
                                                  
                             
                                           
                                   
                                              
 

                                               
                           
                                      
                                
                              
                                  
                                             
 

                                                    
                              
                               
                                   
                                              
 

/** A column of texts, each stored once. */
                              
                                     
                               
                              
 

/** The rows of one slice, in order. */
function rowsOfSlice(column             , value        )              {
  const code = column.values.indexOf(value);
  const found           = [];
  for (let i = 0; code >= 0 && i < column.codes.length; i++) if (column.codes[i] === code) found.push(i);
  return Uint32Array.from(found);
}

/** The same columns at some rows only. */
function selectRows(rows      , at             )       {
  const slices = new Map                     ();
  for (const [name, { values, codes }] of rows.slices) slices.set(name, { values, codes: pickCodes(codes, at) });
  const common = { count: at.length, slices };
  switch (rows.task) {
    case 'binary':
      return { ...common, task: 'binary', label: pickBytes(rows.label, at), ...pickFloats(rows, at) };
    case 'regression':
      return { ...common, task: 'regression', label: pickFloat(rows.label, at), ...pickFloats(rows, at) };
    case 'classes':
      return {
        ...common,
        task: 'classes',
        classes: rows.classes,
        label: pickCodes(rows.label, at),
        candidate: pickCodes(rows.candidate, at),
        baseline: rows.baseline === undefined ? undefined : pickCodes(rows.baseline, at),
      };
  }
}

function pickFloats(
  rows                                                                                   ,
  at             ,
)                                                                                    {
  return {
    candidate: pickFloat(rows.candidate, at),
    baseline: rows.baseline === undefined ? undefined : pickFloat(rows.baseline, at),
  };
}

function pickFloat(values              , at             )               {
  return Float64Array.from(at, (i) => values[i] ?? NaN);
}

function pickBytes(values            , at             )             {
  return Uint8Array.from(at, (i) => values[i] ?? 0);
}

function pickCodes(values             , at             )              {
  return Uint32Array.from(at, (i) => values[i] ?? 0);
}

;// CONCATENATED MODULE: ./.build/shared/gate/measure.js


                                                                            


                                                      

                                       


/** A rule on every value of a column with more values than this is not judged. */
const MAX_SLICE_VALUES = 500;

/** Everything that was read. */
                           
                                            
                                                    
                                                  
                                                                             
                                          
 

                                                                        
                                                 
                                        
 

/** The value of a slice, or nothing for all rows. */
                                                                             

/** Measures what every rule asks for; a rule on every value of a column becomes one for each. */
function measureRules(rules                 , readings          , settings                 )                 {
  const measurer = new Measurer(readings, settings, rules);
  return rules.flatMap((rule) => {
    settings.onRule(rule);
    return measurer.measure(rule);
  });
}

/** Keeps what was computed, since several rules may ask for the same metric in the same slice. */
class Measurer {
           #readings          ;
           #settings                 ;
  /** Metric and slice of every absolute rule: there the candidate's own interval is needed. */
           #absolute                     ;
           #views = new Map                 ();
           #measured = new Map                                    ();

  constructor(readings          , settings                 , rules                 ) {
    this.#readings = readings;
    this.#settings = settings;
    this.#absolute = new Set(rules.filter(({ demand }) => demand.kind === 'absolute').map(({ metric }) => metric.name));
  }

  measure(rule      )                 {
    const { slice } = rule;
    if (slice === undefined || !('everyValue' in slice)) {
      return [{ rule, slice, family: undefined, measured: this.#measureOne(rule, slice) }];
    }
    const values = this.#valuesOf(slice.column, slice.minRows);
    if (!Array.isArray(values)) return [{ rule, slice: undefined, family: undefined, measured: values }];
    return values.map((value) => {
      const one = { column: slice.column, value };
      return { rule, slice: one, family: rule.id, measured: this.#measureOne(rule, one) };
    });
  }

  /** Values of a column with enough rows, by name, or why there are none to judge. */
  #valuesOf(column        , minRows        )                       {
    const found = this.#readings.predictions?.all.slices.get(column);
    if (found === undefined) return this.#noColumn(column);
    const counts = new Uint32Array(found.values.length);
    for (const code of found.codes) counts[code] = (counts[code] ?? 0) + 1;
    const values = found.values.filter((_, code) => (counts[code] ?? 0) >= minRows).sort();
    if (values.length === 0) return { missing: `no value of ${column} has ${minRows} rows` };
    if (values.length <= MAX_SLICE_VALUES) return values;
    return { missing: `${column} has ${values.length} values; at most ${MAX_SLICE_VALUES} are judged` };
  }

  #noColumn(column        )            {
    const { predictions } = this.#readings;
    if (predictions === undefined) return { missing: 'a slice needs predictions, and there are none' };
    return {
      missing: `the predictions have no column "${column}"${didYouMean(column, [...predictions.all.slices.keys()])}`,
    };
  }

  #measureOne(rule      , slice       )           {
    const { predictions } = this.#readings;
    const { metric } = rule;
    const rowsCount = metric.from === undefined && predictions !== undefined;
    if (rowsCount && followsFromRows(metric.name, predictions.all.task))
      return this.#fromRows(rule, slice, predictions);
    if (slice !== undefined) {
      return predictions === undefined
        ? this.#noColumn(slice.column)
        : { missing: `${metric.name} does not follow from the predictions, so it has no slices` };
    }
    return this.#fromFiles(rule);
  }

  #fromRows(rule      , slice       , predictions               )           {
    const { noBaseline } = this.#readings;
    const isChange = rule.demand.kind === 'change';
    if (isChange && noBaseline !== undefined) return { missing: noBaseline, noBaseline: true };
    if (isChange && predictions.paired === undefined) {
      return { missing: 'the baseline has no predictions to compare row by row' };
    }
    const view = this.#viewOf(slice, predictions);
    if ('missing' in view) return view;
    const measured = this.#compute(rule.metric.name, slice, view);
    return 'missing' in measured ? measured : ofRule(rule, measured);
  }

  #viewOf(slice       , predictions               )                      {
    if (slice === undefined) return predictions;
    const key = JSON.stringify([slice.column, slice.value]);
    const known = this.#views.get(key);
    if (known !== undefined) return known;
    const all = sliced(predictions.all, slice);
    if (all === undefined) return this.#noColumn(slice.column);
    if (all.count === 0) return { missing: `no row has ${slice.column}=${slice.value}` };
    const samePair = predictions.paired === predictions.all;
    const paired = predictions.paired === undefined || samePair ? undefined : sliced(predictions.paired, slice);
    const view = { all, paired: samePair ? all : paired };
    this.#views.set(key, view);
    return view;
  }

  #compute(metric        , slice       , view         )                             {
    const key = JSON.stringify([metric, slice?.column, slice?.value]);
    const known = this.#measured.get(key);
    if (known !== undefined) return known;
    const { level, resamples, seed, threshold } = this.#settings;
    const settings = { level, resamples, threshold, seed: `${seed}/${key}`, wantsOwn: this.#absolute.has(metric) };
    const measured = measureOnRows(metric, view, settings);
    this.#measured.set(key, measured);
    return measured;
  }

  #fromFiles(rule      )           {
    const { metrics, baselineMetrics, noBaseline, predictions } = this.#readings;
    if (metrics === undefined) {
      const why =
        predictions === undefined ? 'was not given' : `does not follow from ${predictions.all.task} predictions`;
      return { missing: `${rule.metric.name} ${why}, and there is no metrics file` };
    }
    const candidate = lookUp(metrics, rule.metric);
    if ('missing' in candidate) return candidate;
    const baseline = baselineMetrics === undefined ? undefined : lookUp(baselineMetrics, rule.metric);
    if (rule.demand.kind === 'change') {
      if (noBaseline !== undefined) return { missing: noBaseline, noBaseline: true };
      if (baseline === undefined) return { missing: `the baseline has no metrics, so none for ${rule.metric.name}` };
      if ('missing' in baseline) return baseline;
    }
    const found = baseline === undefined || 'missing' in baseline ? undefined : baseline.found;
    return fromReports(rule, candidate.found, found, criticalZ(this.#settings.level));
  }
}

function sliced(rows      , slice                                                     )                   {
  const column = rows.slices.get(slice.column);
  return column === undefined ? undefined : selectRows(rows, rowsOfSlice(column, slice.value));
}

/** The numbers that decide this rule: the candidate's own for an absolute one, else the change. */
function ofRule(rule      , measured                )              {
  const { candidate, rows, pair } = measured;
  if (rule.demand.kind === 'absolute') {
    return {
      candidate: toEstimate(candidate),
      baseline: pair === undefined ? undefined : { value: pair.baseline },
      change: pair === undefined ? undefined : toEstimate(pair.change),
      rows,
      standardError: candidate.standardError,
      method: candidate.method,
    };
  }
  return {
    candidate: { value: pair?.candidate ?? candidate.value },
    baseline: pair === undefined ? undefined : { value: pair.baseline },
    change: pair === undefined ? undefined : toEstimate(pair.change),
    rows: pair?.rows,
    standardError: pair?.change.standardError,
    method: pair?.change.method,
  };
}

/** Values that others measured: with their standard errors a normal interval, else points. */
function fromReports(
  rule      ,
  candidate                ,
  baseline                            ,
  z        ,
)              {
  const around = (value        , error                    )                                                    =>
    error === undefined ? { value } : { value, lower: value - z * error, upper: value + z * error };
  const { standardError: own } = candidate;
  const both =
    own === undefined || baseline?.standardError === undefined ? undefined : Math.hypot(own, baseline.standardError);
  const decisive = rule.demand.kind === 'absolute' ? own : both;
  const method = rule.demand.kind === 'absolute' ? 'reported standard error' : 'reported standard errors, unpaired';
  return {
    candidate: around(candidate.value, own),
    baseline: baseline === undefined ? undefined : around(baseline.value, baseline.standardError),
    change: baseline === undefined ? undefined : around(candidate.value - baseline.value, both),
    rows: candidate.rows,
    standardError: decisive,
    method: decisive === undefined ? undefined : method,
  };
}

;// CONCATENATED MODULE: ./.build/shared/statistics/multiplicity.js
const { min: multiplicity_min, max: multiplicity_max, expm1: multiplicity_expm1, log1p: multiplicity_log1p } = Math;

/**
 * Adjusted p-values: reject where the adjusted value is at most α.
 *
 * `holm`, `hochberg`, `hommel`, `bonferroni`, `sidak`, `holm-sidak` bound the chance of any false rejection (family-wise);
 * `benjamini-hochberg`, `benjamini-yekutieli` the expected share of false ones among the rejections. Holm decides in the
 * gate; Benjamini-Hochberg only flags for display. Hochberg and Benjamini-Hochberg assume no strong negative dependence.
 */
                        
                                                                                                                        

/**
 * @param pValues each in [0, 1], any order
 * @returns in the order given; all NaN where any is not a probability: a missing p-value is not a rejection or its
 *   absence
 * @see Wright, Adjusted P-Values for Simultaneous Inference, Biometrics 48:1005, 1992
 */
function adjustPValues(pValues                   , method            )           {
  if (!pValues.every((p) => p >= 0 && p <= 1)) return pValues.map(() => NaN);
  const order = pValues.map((_, index) => index).sort((a, b) => (pValues[a] ?? 0) - (pValues[b] ?? 0));
  const sorted = order.map((index) => pValues[index] ?? NaN);
  const adjusted = adjustSorted(sorted, method);
  const result = new Array        (pValues.length);
  for (const [rank, index] of order.entries()) result[index] = multiplicity_min(1, adjusted[rank] ?? NaN);
  return result;
}

function adjustSorted(sorted                   , method            )                    {
  const m = sorted.length;
  switch (method) {
    case 'bonferroni':
      return sorted.map((p) => m * p);
    case 'sidak':
      return sorted.map((p) => sidak(p, m));
    case 'holm':
      return runningMaximum(sorted.map((p, rank) => (m - rank) * p));
    case 'holm-sidak':
      return runningMaximum(sorted.map((p, rank) => sidak(p, m - rank)));
    case 'hochberg':
      return minimumFromTheEnd(sorted.map((p, rank) => (m - rank) * p));
    case 'hommel':
      return hommel(sorted);
    case 'benjamini-hochberg':
      return minimumFromTheEnd(sorted.map((p, rank) => (m * p) / (rank + 1)));
    case 'benjamini-yekutieli': {
      const harmonic = sorted.reduce((sum, _, rank) => sum + 1 / (rank + 1), 0);
      return minimumFromTheEnd(sorted.map((p, rank) => (m * p * harmonic) / (rank + 1)));
    }
  }
}

/** 1 - (1 - p)^m without losing small p. */
function sidak(p        , m        )         {
  return -multiplicity_expm1(m * multiplicity_log1p(-p));
}

function runningMaximum(values                   )           {
  let most = 0;
  return values.map((value) => (most = multiplicity_max(most, value)));
}

function minimumFromTheEnd(values                   )           {
  let least = Infinity;
  return values
    .toReversed()
    .map((value) => (least = multiplicity_min(least, value)))
    .toReversed();
}

/** @see Hommel, Biometrika 75:383, 1988, in the form of Wright 1992, appendix */
function hommel(sorted                   )           {
  const m = sorted.length;
  const simes = multiplicity_min(...sorted.map((p, rank) => (m * p) / (rank + 1)));
  const adjusted = sorted.map(() => simes);
  for (let size = m - 1; size >= 2; size--) {
    const split = m - size + 1;
    const tail = sorted.slice(split);
    const least = multiplicity_min(...tail.map((p, index) => (size * p) / (index + 2)));
    for (let rank = 0; rank < m; rank++) {
      const p = sorted[rank] ?? NaN;
      const bound = rank < split ? multiplicity_min(size * p, least) : least;
      adjusted[rank] = multiplicity_max(adjusted[rank] ?? 0, bound);
    }
  }
  return adjusted.map((value, rank) => multiplicity_max(value, sorted[rank] ?? NaN));
}

;// CONCATENATED MODULE: ./.build/shared/statistics/power.js


const { sqrt: power_sqrt, asin, ceil, abs: power_abs } = Math;

/** The error rates a decision is planned for. */
                              
                                 
                         
                                                       
                         
                                                                                  
                         
 

/** The usual plan: one-sided 5 %, four in five regressions seen. */
const USUAL_POWER              = { alpha: 0.05, power: 0.8 };

/** z(1 - α) + z(power): how many standard errors a change must have to be seen. 2.486 for the usual target. */
function detectableInErrors({ alpha, power, sides = 1 }             )         {
  return -normal_normalQuantile(alpha / sides) + normal_normalQuantile(power);
}

/**
 * The smallest change that a comparison with this standard error sees, in the unit of the error.
 *
 * Holds for every estimate that is close to normal: take the standard error of the paired bootstrap or of DeLong.
 */
function detectableChange(standardError        , target             )         {
  return detectableInErrors(target) * standardError;
}

/** Rows after which the detectable change is `change`, from the standard error at `rows` rows (it falls with √rows). */
function rowsToDetect(
  change        ,
  { standardError, rows }                                                           ,
  target             ,
)         {
  return ceil(rows * (detectableChange(standardError, target) / change) ** 2);
}

/**
 * The smallest difference of two paired proportions that n rows show: (z + z) sqrt(ψ / n).
 *
 * @param discordance ψ, the share of rows on which the two models disagree in being right
 * @see Connor, Sample Size for Testing Differences in Proportions for the Paired-Sample Design, Biometrics 43:207, 1987
 */
function detectablePairedProportion(rows        , discordance        , target             )         {
  return detectableChange(power_sqrt(discordance / rows), target);
}

/** Rows needed to see a paired difference: ψ ((z + z) / δ)². */
function rowsForPairedProportion(change        , discordance        , target             )         {
  return ceil(discordance * (detectableInErrors(target) / change) ** 2);
}

/** The same without pairing, both samples of n rows around proportion p: (z + z) sqrt(2 p (1 - p) / n). */
function detectableProportion(rows        , p        , target             )         {
  return detectableChange(power_sqrt((2 * p * (1 - p)) / rows), target);
}

/** Cohen's h, 2 asin √p1 - 2 asin √p2. @see Cohen, Statistical Power Analysis, 1988, chapter 6 */
function proportionEffect(p1        , p2        )         {
  return 2 * asin(power_sqrt(p1)) - 2 * asin(power_sqrt(p2));
}

/** Power of the two-sided normal test of an effect in standard deviations, n per arm, equal arms. */
function normalPower(effect        , rowsPerArm        , alpha        )         {
  const shift = power_abs(effect) * power_sqrt(rowsPerArm / 2);
  const z = -normalQuantile(alpha / 2);
  return normalSf(z - shift) + normalSf(z + shift);
}

/**
 * Rows per arm at which `normalPower` reaches the power; a fraction, for the caller to round up.
 *
 * @returns NaN for no effect
 */
function rowsPerArm(effect        , alpha        , power        )         {
  if (effect === 0) return NaN;
  let [low, high] = [0, 1];
  while (normalPower(effect, high, alpha) < power) [low, high] = [high, 2 * high];
  for (let step = 0; step < 200 && high - low > 1e-13 * high; step++) {
    const middle = (low + high) / 2;
    if (normalPower(effect, middle, alpha) < power) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

;// CONCATENATED MODULE: ./.build/shared/training/parameters.js




const MAX_FLAT = 1000;

                                                           

/**
 * The file that the parameters of a training stand in, with the place of each.
 *
 * @param shown what an error and a place call the file
 * @throws UserError `parameters-unreadable`
 */
async function readParametersFile(path        , shown = path)                    {
  const text = await (0,promises_.readFile)(path, 'utf8').catch((cause         ) => {
    throw new errors/* UserError */.yo('parameters-unreadable', {
      what: `The parameters cannot be read (${(0,errors/* systemErrorCode */.vq)(cause) ?? 'unknown error'}).`,
      where: { file: shown },
      remedy: 'Check the path in "parameters"; it is relative to the workspace.',
      cause,
    });
  });
  return (0,core_yaml/* parseYaml */.h)(text, shown, 'parameters-unreadable');
}

/**
 * The parameters of a training: the mapping at the top of a YAML or JSON file.
 *
 * @throws UserError `parameters-unreadable`, `parameters-invalid`
 */
async function readParameters(file                    )                      {
  if (file === undefined) return {};
  const parsed = await readParametersFile(file);
  const { value } = parsed;
  if (value === null || value === undefined) return {};
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new UserError('parameters-invalid', {
      what: 'The parameters are not a mapping from names to values.',
      where: parsed.locate([]),
      remedy: 'Write "name: value" lines, or a JSON object.',
    });
  }
  refuseWhatJsonCannotCarry(value, [], parsed);
  return value              ;
}

function refuseWhatJsonCannotCarry(value         , path                              , file          )       {
  if (typeof value === 'number' && !Number.isFinite(value)) {
    throw new UserError('parameters-invalid', {
      what: `The parameter ${path.join('.')} is ${value}, which JSON cannot carry.`,
      where: file.locate(path),
      remedy: 'Write a finite number, or the word as a string in quotes.',
    });
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, item] of Object.entries(value)) {
    refuseWhatJsonCannotCarry(item, [...path, Array.isArray(value) ? Number(key) : key], file);
  }
}

/** One level of names: `optimizer.lr`; a list becomes its JSON text. At most 1,000, in the order of the file. */
function flattenParameters(parameters            )                                            {
  const flat                                            = {};
  const visit = (value         , name        )       => {
    if (Object.keys(flat).length >= MAX_FLAT) return;
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') flat[name] = value;
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, item] of Object.entries(value)) visit(item, name === '' ? key : `${name}.${key}`);
    } else flat[name] = JSON.stringify(value);
  };
  visit(parameters, '');
  return flat;
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: external "node:module"
const external_node_module_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:module");
// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(975);
;// CONCATENATED MODULE: ./.build/shared/tables/duckdb.js







                                                


                                                    

const API = '@duckdb/node-api';
const INSTALL_LIMIT_MS = 5 * 60_000;
const MIRROR_ATTEMPT_MS = 120_000;
const MAX_TARBALL_BYTES = 128 << 20;

                                                                                                            

                                
                                                                                                          
                           
 

/**
 * DuckDB's Node client, in this process. Hostile data belongs into `openEngine`, which runs it in a process of its own.
 *
 * @throws UserError `platform-unsupported`, `duckdb-mismatch`; UnavailableError `duckdb-unavailable`
 */
async function loadDuckDb(services                , options                = {})                         {
  const folder = await findDuckDb(services, options);
  return createRequire(join(folder, 'package.json'))(API)                 ;
}

/**
 * The folder whose node_modules holds DuckDB: Trainyard's own, else one in the runner's tool cache, filled once.
 *
 * The binary (70 MB for each platform) is never part of Trainyard's own download.
 */
async function findDuckDb(services                , options                = {})                  {
  const binding = bindingPackage(process.platform, process.arch);
  if (isComplete(services.root, binding)) return services.root;
  const kit = installKit(services.root);
  const version = await pinnedVersion(kit);
  const folder = (0,external_node_path_.join)(services.toolCache, 'trainyard-duckdb', version, `${process.platform}-${process.arch}`);
  if (isComplete(folder, binding)) return folder;
  await install(services, { kit, version, binding, folder, mirror: options.mirror });
  return folder;
}

/** The folder that is shipped as it stands: package.json, lockfile and the engine's own process. */
function installKit(root        )         {
  const source = (0,external_node_path_.join)(root, 'shared', 'tables', 'duckdb-install');
  return (0,external_node_fs_.existsSync)(source) ? source : (0,external_node_path_.join)(root, 'dist', 'duckdb-install');
}

/**
 * @throws UserError `platform-unsupported` before anything is downloaded
 */
function bindingPackage(platform        , arch        )         {
  const supported = (platform === 'linux' || platform === 'darwin') && (arch === 'x64' || arch === 'arm64');
  if (!supported) {
    throw new errors/* UserError */.yo('platform-unsupported', {
      what: `Data cannot be read on ${platform} ${arch}.`,
      remedy: 'Run this action on Linux or macOS, on x64 or arm64: for example runs-on: ubuntu-latest.',
    });
  }
  return `@duckdb/node-bindings-${platform}-${arch}${platform === 'linux' && isMusl() ? '-musl' : ''}`;
}

function isMusl()          {
  const report = process.report.getReport()                                                 ;
  return report.header?.glibcVersionRuntime === undefined;
}

function isComplete(folder        , binding        )          {
  const modules = (0,external_node_path_.join)(folder, 'node_modules');
  return (0,external_node_fs_.existsSync)((0,external_node_path_.join)(modules, API, 'package.json')) && (0,external_node_fs_.existsSync)((0,external_node_path_.join)(modules, binding, 'duckdb.node'));
}

                    
                                                                                                          
 

async function readLockfile(kit        )                    {
  return JSON.parse(await (0,promises_.readFile)((0,external_node_path_.join)(kit, 'package-lock.json'), 'utf8'))            ;
}

async function pinnedVersion(kit        )                  {
  const version = (await readLockfile(kit)).packages[`node_modules/${API}`]?.version;
  if (version === undefined) throw new Error(`${kit}/package-lock.json pins no ${API}.`);
  return version;
}

                        
                       
                           
                           
                          
                                      
 

/** Fills a private folder and moves it into place in one step, so that two jobs on a runner cannot disturb each other. */
async function install(services                , installation              )                {
  const { folder, version, binding, mirror } = installation;
  services.log.info(`DuckDB ${version} is not on this machine yet; it is installed once into ${folder}.`);
  await (0,promises_.mkdir)((0,external_node_path_.dirname)(folder), { recursive: true });
  const draft = await (0,promises_.mkdtemp)(`${folder}.draft-`);
  try {
    if (mirror === undefined) await installByNpm(services, installation, draft);
    else await installFromMirror(services, installation, draft);
    if (!isComplete(draft, binding)) {
      throw new errors/* UnavailableError */.hG('duckdb-unavailable', {
        what: `The installation ended without ${binding}.`,
        tried: 'It was tried once.',
        remedy: 'Check that npm may install optional packages on this runner (no `omit=optional`).',
      });
    }
    services.effect('duckdb-install:move');
    await (0,promises_.rename)(draft, folder).catch((error         ) => {
      // Another job was first; what it installed has the same digests.
      if (!isComplete(folder, binding)) throw error;
    });
    services.effect('duckdb-install:moved');
  } finally {
    await (0,promises_.rm)(draft, { recursive: true, force: true });
  }
}

async function installByNpm(services                , { kit }              , draft        )                {
  await (0,promises_.copyFile)((0,external_node_path_.join)(kit, 'package.json'), (0,external_node_path_.join)(draft, 'package.json'));
  await (0,promises_.copyFile)((0,external_node_path_.join)(kit, 'package-lock.json'), (0,external_node_path_.join)(draft, 'package-lock.json'));
  const { command, before } = npmCommand();
  const args = [...before, 'ci', '--ignore-scripts', '--no-audit', '--no-fund', '--include=optional'];
  try {
    await (0,external_node_util_.promisify)(external_node_child_process_namespaceObject.execFile)(command, args, {
      cwd: draft,
      env: withoutTokens(services.environment),
      timeout: INSTALL_LIMIT_MS,
      signal: services.cancelled,
      maxBuffer: 8 << 20,
    });
  } catch (cause) {
    throw npmFailed(cause);
  }
}

/** npm stands beside the running Node on hosted tool caches, but not beside the one a runner brings for actions. */
function npmCommand()                                                 {
  const beside = (0,external_node_path_.join)((0,external_node_path_.dirname)(process.execPath), '..', 'lib', 'node_modules', 'npm', 'bin', 'npm-cli.js');
  return (0,external_node_fs_.existsSync)(beside) ? { command: process.execPath, before: [beside] } : { command: 'npm', before: [] };
}

/** npm needs proxies, paths and its own settings, but neither GitHub's tokens nor a cloud's. */
function withoutTokens(environment                         )                                     {
  const kept =
    /^(PATH|HOME|TMPDIR|LANG|LC_\w+|(https?|no|all)_proxy|npm_config_\w+|NODE_EXTRA_CA_CERTS|SSL_CERT_\w+)$/i;
  const registryToken = /^(NODE_AUTH_TOKEN|NPM_TOKEN)$/;
  return Object.fromEntries(
    Object.entries(environment).filter(([name]) => kept.test(name) || registryToken.test(name)),
  );
}

function npmFailed(cause         )        {
  const details = cause                                         ;
  if ((0,errors/* systemErrorCode */.vq)(cause) === 'ENOENT') {
    return new errors/* UserError */.yo('duckdb-unavailable', {
      what: 'DuckDB must be installed once, and npm is not on this runner.',
      remedy: 'Add a step with actions/setup-node before this one, or give `duckdb-url`.',
      cause,
    });
  }
  const said = (details.stderr ?? '').split('\n').find((line) => /^npm (error|ERR!)/.test(line)) ?? '';
  const reason =
    details.killed === true ? `It took longer than ${(0,format/* formatDuration */.a3)(INSTALL_LIMIT_MS)}.` : said.slice(0, 300);
  return new errors/* UnavailableError */.hG('duckdb-unavailable', {
    what: `npm could not install DuckDB. ${reason}`,
    tried: 'npm itself retries a download twice.',
    remedy:
      'Check the runner’s network or npm configuration, run `npm ci` in Trainyard’s own folder beforehand, or give `duckdb-url`, a mirror inside your network.',
    cause,
  });
}

/** Each tarball is checked against the lockfile's SHA-512 before anything is unpacked. */
async function installFromMirror(services                , job              , draft        )                {
  const lock = await readLockfile(job.kit);
  for (const name of [API, '@duckdb/node-bindings', 'detect-libc', job.binding]) {
    const pinned = lock.packages[`node_modules/${name}`];
    if (pinned?.version === undefined || pinned.integrity === undefined) throw new Error(`No pin for ${name}.`);
    const url = new URL(`${name.split('/').at(-1) ?? name}-${pinned.version}.tgz`, withSlash(job.mirror ?? ''));
    const bytes = await download(url, services.cancelled);
    if (`sha512-${(0,external_node_crypto_.createHash)('sha512').update(bytes).digest('base64')}` !== pinned.integrity) {
      throw new errors/* UserError */.yo('duckdb-mismatch', {
        what: `${url.href} is not the ${name} ${pinned.version} that Trainyard was tested with (SHA-512 differs).`,
        where: { input: 'duckdb-url' },
        remedy: 'Copy the tarball from the npm registry again, unchanged.',
      });
    }
    const folder = (0,external_node_path_.join)(draft, 'node_modules', name);
    const tarball = (0,external_node_path_.join)(draft, 'package.tgz');
    await (0,promises_.mkdir)(folder, { recursive: true });
    await (0,promises_.writeFile)(tarball, bytes);
    await (0,external_node_util_.promisify)(external_node_child_process_namespaceObject.execFile)('tar', ['-xzf', tarball, '-C', folder, '--strip-components=1', '--no-same-owner']);
    await (0,promises_.rm)(tarball);
  }
}

function withSlash(url        )         {
  return url.endsWith('/') ? url : `${url}/`;
}

async function download(url     , cancelled             )                  {
  try {
    const signal = AbortSignal.any([cancelled, AbortSignal.timeout(MIRROR_ATTEMPT_MS)]);
    const response = await fetch(url, { signal });
    if (!response.ok) throw new Error(`It answered ${response.status}.`);
    const parts               = [];
    let size = 0;
    for await (const part of (response.body ?? [])                             ) {
      parts.push(part);
      size += part.length;
      if (size > MAX_TARBALL_BYTES) throw new Error('It is larger than any package of DuckDB.');
    }
    return Buffer.concat(parts);
  } catch (cause) {
    throw new errors/* UnavailableError */.hG('duckdb-unavailable', {
      what: `${url.href} could not be fetched. ${cause instanceof Error ? cause.message : ''}`,
      tried: 'It was tried once.',
      remedy: 'Check `duckdb-url`: the folder must hold the tarballs under their npm file names.',
      cause,
    });
  }
}

;// CONCATENATED MODULE: ./.build/shared/tables/engine.js




                                                    

                                                                                   
                                                                

                                                                 
                                                                

const MEBIBYTE = 1 << 20;
const MAX_THREADS = 16;

/** SQL failed, or the engine was lost. `message` may quote data: translate it before a person sees it. */
class EngineError extends Error {
                    name = 'EngineError';
           reason                                     ;

  constructor(reason                       , message        ) {
    super(message);
    this.reason = reason;
  }
}

                                                      
                                                            
                                    
                                                        
                                     
                                                                                                  
                                       
                                                                
                                
 

                              
                              
                             
 

/** DuckDB in a process of its own: empty environment, the given files only, no network, no extensions. */
                                                 
                                  
                                                                       
                                       
                                   
                                                                            
                                     
                                                                                                                    
                                                                                                                    
                                
 

                                                                                                                     

/** Enough for any scan; hash tables that need more go to disk. */
function defaultMemoryLimit()         {
  return Math.max(256, 32 * threadCount()) * MEBIBYTE;
}

/** For a second try, where the first ran out of memory. */
function generousMemoryLimit()         {
  return Math.max(defaultMemoryLimit(), Math.floor(totalmem() / 2));
}

function threadCount()         {
  return Math.min((0,external_node_os_.availableParallelism)(), MAX_THREADS);
}

/**
 * @throws what `findDuckDb` throws
 */
async function openEngine(services                , options               )                  {
  const folder = await findDuckDb(services, options.mirror === undefined ? {} : { mirror: options.mirror });
  const scratch = await (0,promises_.mkdtemp)((0,external_node_path_.join)(services.temp, 'engine-'));
  const memoryLimitBytes = options.memoryLimitBytes ?? defaultMemoryLimit();
  const child = (0,external_node_child_process_namespaceObject.fork)((0,external_node_path_.join)(installKit(services.root), 'engine.ts'), [], {
    env: {},
    execArgv: ['--disable-warning=ExperimentalWarning'],
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    cwd: scratch,
  });
  const engine = new ChildEngine(child, scratch, services.cancelled, options.timeLimitMs ?? 3_600_000);
  try {
    await engine.ask({
      kind: 'open',
      folder,
      threads: threadCount(),
      memoryLimitBytes,
      residentLimitBytes: options.residentLimitBytes ?? memoryLimitBytes + 1024 * MEBIBYTE,
      tempDirectory: (0,external_node_path_.join)(scratch, 'spill'),
      files: options.files,
    });
  } catch (error) {
    await engine[Symbol.asyncDispose]();
    throw error;
  }
  return engine;
}

                   
                                             
                                          
 

class ChildEngine                   {
           #child              ;
           #scratch        ;
           #timeLimitMs        ;
           #waiting = new Map                 ();
           #ended               ;
  #lost                         ;
  #stderr = '';
  #next = 1;

  constructor(child              , scratch        , cancelled             , timeLimitMs        ) {
    this.#child = child;
    this.#scratch = scratch;
    this.#timeLimitMs = timeLimitMs;
    child.on('message', (reply) => this.#settle(reply               ));
    child.stderr?.on('data', (text        ) => (this.#stderr = (this.#stderr + text.toString()).slice(-2000)));
    this.#ended = new Promise((resolve) => {
      child.once('error', (error) => {
        this.#fail(new EngineError('crash', error.message));
        resolve();
      });
      child.once('exit', (code, signal) => {
        this.#fail(this.#exitError(code, signal));
        resolve();
      });
    });
    const stop = ()       => this.#kill(new EngineError('time', 'The run was cancelled.'));
    if (cancelled.aborted) stop();
    else {
      cancelled.addEventListener('abort', stop, { once: true });
      void this.#ended.then(() => cancelled.removeEventListener('abort', stop));
    }
  }

  run = async (sql        )                => {
    await this.ask({ kind: 'run', sql });
  };
  describe = (sql        )                => this.ask({ kind: 'describe', sql })                 ;
  rows = (sql        )                => this.ask({ kind: 'rows', sql })                 ;
  select = (sql        )                => this.ask({ kind: 'select', sql })                 ;
  usage = ()                       => this.ask({ kind: 'usage' })                        ;
  profile = (
    sql        ,
    name        ,
    ranges                  ,
  )                                                      =>
    this.ask({ kind: 'profile', sql, name, ranges })                                                       ;

  ask(request               )                   {
    if (this.#lost !== undefined) return Promise.reject(this.#lost);
    const id = this.#next++;
    const { promise, resolve, reject } = Promise.withResolvers         ();
    const limit = setTimeout(() => {
      this.#kill(new EngineError('time', `No answer within ${this.#timeLimitMs} ms.`));
    }, this.#timeLimitMs);
    this.#waiting.set(id, { resolve, reject });
    this.#child.send({ id, request }, (error) => {
      if (error !== null) this.#fail(new EngineError('crash', error.message));
    });
    return promise.finally(() => clearTimeout(limit));
  }

  async [Symbol.asyncDispose]()                {
    this.#kill(new EngineError('crash', 'The engine is closed.'));
    await this.#ended;
    await (0,promises_.rm)(this.#scratch, { recursive: true, force: true });
  }

  #settle(reply             )       {
    const waiting = this.#waiting.get(reply.id);
    this.#waiting.delete(reply.id);
    if (reply.ok) waiting?.resolve(reply.value);
    else waiting?.reject(sqlError(reply.message));
  }

  #kill(error             )       {
    this.#fail(error);
    this.#child.kill('SIGKILL');
  }

  #fail(error             )       {
    this.#lost ??= error;
    for (const { reject } of this.#waiting.values()) reject(this.#lost);
    this.#waiting.clear();
  }

  #exitError(code               , signal               )              {
    // Its own guard and the system's end a process that grew too large in the same way.
    if (signal === 'SIGKILL') return new EngineError('memory', 'The reader grew beyond its limit.');
    return new EngineError('crash', `The reader ended by ${signal ?? `exit status ${code ?? '?'}`}. ${this.#stderr}`);
  }
}

function sqlError(message        )              {
  return new EngineError(message.startsWith('Out of Memory Error') ? 'memory' : 'sql', message);
}

;// CONCATENATED MODULE: ./.build/shared/tables/read-errors.js




                                           

/**
 * What went wrong while a source was read, for a person. DuckDB's text may quote the offending line, so only what is
 * known to hold no data is taken from it.
 */
function readError(error         , source        )          {
  if (!(error instanceof EngineError)) return error;
  switch (error.reason) {
    case 'memory':
      return new errors/* UserError */.yo('data-too-large', {
        what: `${source.given} needs more memory than this runner has.`,
        where: { file: source.given },
        remedy:
          'Use a larger runner, write Parquet with smaller row groups, or look for a damaged file: a few bytes may claim gigabytes.',
        cause: error,
      });
    case 'time':
      return new errors/* UserError */.yo('data-too-slow', {
        what: `${source.given} was not read within the time limit.`,
        where: { file: source.given },
        remedy: 'Split the data, or use a larger runner.',
        cause: error,
      });
    case 'crash':
      return read_errors_unreadable(source, 'The reader ended unexpectedly on it; the file is probably damaged.', error);
    case 'sql':
      return sqlReadError(error, source);
  }
}

function sqlReadError(error             , source        )          {
  const { message } = error;
  const line = /CSV Error on Line: (\d+)/.exec(message)?.[1] ?? /at byte \d+ in line (\d+)/.exec(message)?.[1];
  const columns = /Expected Number of Columns: (\d+) Found: (\d+)/.exec(message);
  if (columns !== null) {
    const what = `The record has ${columns[2] ?? '?'} fields, the header ${columns[1] ?? '?'}.`;
    return read_errors_unreadable(source, what, error, line);
  }
  if (message.includes('CSV Error')) return read_errors_unreadable(source, csvProblem(message), error, line);
  if (message.includes('JSON')) return read_errors_unreadable(source, 'It is not one JSON object per line.', error, line);
  if (source.format === 'parquet') return read_errors_unreadable(source, parquetProblem(message), error);
  return read_errors_unreadable(source, 'It cannot be read to its end.', error, line);
}

function csvProblem(message        )         {
  if (/unicode|utf-?8|encod/i.test(message)) return 'A byte sequence is not UTF-8.';
  if (/quote/i.test(message)) return 'A quoted field is not closed, or text follows its closing quote.';
  if (/maximum line size/i.test(message)) return 'A line is longer than 2 MB.';
  return 'A record does not follow the CSV rules (RFC 4180).';
}

function parquetProblem(message        )         {
  if (/magic bytes|too small to be a Parquet/i.test(message)) {
    return 'It does not end as a Parquet file does; it may be truncated.';
  }
  if (/schema mismatch|do not match|union_by_name/i.test(message)) return 'Its files do not have the same columns.';
  return `It is a damaged Parquet file, or one with a feature that cannot be read. (${(0,core_escape/* toLine */.S5)(message, 120)})`;
}

function read_errors_unreadable(source        , what        , cause       , line         )            {
  const named = source.files.find((file) => cause.message.includes(file));
  const file = named === undefined || source.files.length === 1 ? source.given : `${source.given} (${(0,external_node_path_.basename)(named)})`;
  return new errors/* UserError */.yo('data-unreadable', {
    what: `The data cannot be read: ${what}`,
    where: line === undefined ? { file } : { file, line: Number(line) },
    remedy: 'Repair the file, or make it again; nothing of it was judged.',
    cause,
  });
}

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./.build/shared/tables/csv.js




const DELIMITERS = [',', ';', '\t', '|']         ;
const MAX_HEADER_BYTES = 1 << 20;

                            
                             
                                    
 

/**
 * Reads the first record of a CSV file (RFC 4180). The delimiter is the one of `, ; tab |` that splits it into most
 * fields; nothing is guessed from the values, so that the same file is always read in the same way.
 *
 * @throws UserError `data-unreadable`
 */
async function readCsvHeader(file        , shown        )                     {
  const text = await firstRecord(file, shown);
  const splits = DELIMITERS.map((delimiter) => ({ delimiter, names: splitRecord(text, delimiter) }));
  const best = splits.reduce((a, b) => (b.names.length > a.names.length ? b : a));
  if (text.trim() === '') throw csv_unreadable(shown, 'It has no header line.');
  const repeated = best.names.find((name, index) => best.names.indexOf(name) !== index);
  if (repeated !== undefined) throw csv_unreadable(shown, `Two columns are called "${repeated}".`);
  return best;
}

/** The text of the first record without its line end; a quoted field may hold line ends. */
async function firstRecord(file        , shown        )                  {
  const raw = (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 16 });
  const stream = file.toLowerCase().endsWith('.gz') ? raw.pipe((0,external_node_zlib_namespaceObject.createGunzip)()) : raw;
  raw.once('error', (error) => stream.destroy(error));
  let bytes = Buffer.alloc(0);
  try {
    for await (const part of stream) {
      bytes = Buffer.concat([bytes, part          ]);
      const end = recordEnd(bytes);
      if (end !== undefined) return decode(bytes.subarray(0, end), shown);
      if (bytes.length > MAX_HEADER_BYTES) throw csv_unreadable(shown, 'Its header is longer than 1 MiB.');
    }
  } catch (cause) {
    if (cause instanceof errors/* UserError */.yo) throw cause;
    throw csv_unreadable(shown, (cause         ).message);
  } finally {
    raw.destroy();
  }
  return decode(bytes, shown);
}

function recordEnd(bytes        )                     {
  let quoted = false;
  for (let index = 0; index < bytes.length; index++) {
    const byte = bytes[index];
    if (byte === 0x22) quoted = !quoted;
    else if (!quoted && (byte === 0x0a || byte === 0x0d)) return index;
  }
  return undefined;
}

function decode(bytes        , shown        )         {
  try {
    // Strips a byte order mark.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw csv_unreadable(shown, 'It is not UTF-8.');
  }
}

function splitRecord(record        , delimiter        )           {
  const fields           = [];
  let field = '';
  let quoted = false;
  for (let index = 0; index < record.length; index++) {
    const character = record[index] ?? '';
    if (character === '"' && quoted && record[index + 1] === '"') {
      field += '"';
      index++;
    } else if (character === '"') quoted = !quoted;
    else if (character === delimiter && !quoted) {
      fields.push(field);
      field = '';
    } else field += character;
  }
  return [...fields, field];
}

function csv_unreadable(shown        , reason        )            {
  return new errors/* UserError */.yo('data-unreadable', {
    what: `The header of the CSV file cannot be read. ${reason}`,
    where: { file: shown, line: 1 },
    remedy: 'Give UTF-8 text whose first line names each column once.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/tables/sql.js
/** A quoted SQL identifier; any text is safe. */
function sqlName(name        )         {
  return `"${name.replaceAll('"', '""').replaceAll('\0', '�')}"`;
}

/** A quoted SQL string; any text is safe. */
function sqlText(text        )         {
  const quoted = `'${text.replaceAll("'", "''")}'`;
  // DuckDB takes SQL as a C string, which ends at the first NUL.
  return quoted.includes('\0') ? `(${quoted.replaceAll('\0', "' || chr(0) || '")})` : quoted;
}

/** A numeric literal of the type that loses nothing: digits for integers, else a double. */
function sqlNumber(value        )         {
  if (Number.isInteger(value) && Math.abs(value) < 1e30) return BigInt(value).toString();
  return Number.isFinite(value) ? `CAST(${sqlText(String(value))} AS DOUBLE)` : `CAST('NaN' AS DOUBLE)`;
}

/** `[a, b]`. */
function sqlList(items                   )         {
  return `[${items.join(', ')}]`;
}

;// CONCATENATED MODULE: ./.build/shared/tables/relation.js


                                                    
                                           


/** How a value stands in the source: with a type of its own, as text, or as JSON. */
                                                 

                               
                        
                          
                                                                                                                  
                            
 

/** A source as a table in SQL. */
                           
                          
                              
                                            
                             
                        
                                                                                     
                                
 

/** Name of the column that numbers rows; a name no data set uses. */
const POSITION = 'trainyard row';

const TEXT           = { name: 'VARCHAR' };
const JSON_TYPE           = { name: 'JSON' };

/**
 * Finds out the columns of a source without reading its rows.
 *
 * @param expected names of columns that may be absent from the first objects of a JSON source
 * @throws EngineError, UserError `data-unreadable`
 */
async function openRelation(source        , engine        , expected                   )                    {
  switch (source.format) {
    case 'parquet':
      return parquetRelation(source, engine);
    case 'csv':
      return csvRelation(source);
    case 'json':
      return jsonRelation(source, engine, expected);
  }
}

async function parquetRelation(source        , engine        )                    {
  const options = source.files.length > 1 ? `, union_by_name = true, hive_partitioning = ${isHive(source)}` : '';
  const files = sqlList(source.files.map(sqlText));
  const from = `read_parquet(${files}${options})`;
  const { names, types } = await engine.describe(`SELECT * FROM ${from}`);
  const columns = names.map((name, index) => ({ name, type: types[index] ?? TEXT, certain: true }));
  const numbered =
    source.files.length === 1
      ? `(SELECT *, file_row_number AS ${sqlName(POSITION)} FROM read_parquet(${files}, file_row_number = true))`
      : numberedBySequence(from);
  return { source, encoding: 'typed', columns, from, fromNumbered: numbered };
}

/** Every field is read as text, so that a bad value is a finding with its row and not an aborted run. */
async function csvRelation(source        )                    {
  const scans           = [];
  const names = new Set        ();
  let run                                                                                                ;
  const finish = ()       => {
    if (run !== undefined) scans.push(run.scan(run.files));
  };
  for (const file of source.files) {
    const header = await readCsvHeader(file, source.given);
    const signature = JSON.stringify(header);
    if (run?.signature === signature) run.files.push(file);
    else {
      finish();
      run = { signature, files: [file], scan: (files) => csvScan(files, header) };
    }
    for (const name of header.names) names.add(name);
  }
  finish();
  const from =
    scans.length === 1 ? (scans[0] ?? '') : `(${scans.map((s) => `SELECT * FROM ${s}`).join(' UNION ALL BY NAME ')})`;
  const columns = [...names].map((name) => ({ name, type: TEXT, certain: true }));
  return { source, encoding: 'text', columns, from, fromNumbered: numberedBySequence(from) };
}

function csvScan(files                   , header                                                 )         {
  const columns = header.names.map((name) => `${sqlText(name)}: 'VARCHAR'`).join(', ');
  return (
    `read_csv(${sqlList(files.map(sqlText))}, auto_detect = false, header = true, delim = ${sqlText(header.delimiter)}, ` +
    `quote = '"', escape = '"', columns = {${columns}}, hive_partitioning = false)`
  );
}

/** Every field stays JSON, so that its own type and text can be judged. */
async function jsonRelation(source        , engine        , expected                   )                    {
  const files = sqlList(source.files.map(sqlText));
  const options = source.files.length > 1 ? ', union_by_name = true' : '';
  // An empty file has no object to show its fields, and no rows.
  const sniffed =
    source.sizeBytes === 0
      ? []
      : (await engine.describe(`SELECT * FROM read_json(${files}, records = true${options})`)).names;
  const names = [...new Set([...sniffed, ...expected])];
  const columns = names.map((name) => ({ name, type: JSON_TYPE, certain: sniffed.includes(name) }));
  const typed = names.map((name) => `${sqlText(name)}: 'JSON'`).join(', ');
  const from = `read_json(${files}, records = true, columns = {${typed}})`;
  return { source, encoding: 'json', columns, from, fromNumbered: numberedBySequence(from) };
}

function numberedBySequence(from        )         {
  return `(SELECT *, row_number() OVER () - 1 AS ${sqlName(POSITION)} FROM ${from})`;
}

function isHive(source        )          {
  const { root } = source;
  return (
    root !== undefined &&
    source.files.every((file) =>
      (0,external_node_path_.relative)(root, file)
        .split(external_node_path_.sep)
        .some((p) => /^\w+=/.test(p)),
    )
  );
}

;// CONCATENATED MODULE: ./.build/shared/tables/sources.js





                                                      

/** Data to be read: one file, a folder, or what a pattern matches; all files of one format. */
                         
                              
                         
                                
                                                                                                     
                                    
                                                                             
                                    
                                       
                             
 

const MAX_FILES = 10_000;
const FORMATS                                               = [
  [/\.(parquet|pq)$/i, 'parquet'],
  [/\.(csv|tsv)(\.gz)?$/i, 'csv'],
  [/\.(jsonl|ndjson|json)(\.gz)?$/i, 'json'],
];

/**
 * Finds the files behind a path, a folder or a pattern.
 *
 * @param given relative to the first of the roots, or absolute
 * @param roots absolute folders that data may lie in; nothing outside is read, not even through a symbolic link
 * @throws UserError `data-missing`, `data-outside`, `data-format`
 */
async function findSource(given        , roots                   )                  {
  const workspace = roots[0] ?? '/';
  const path = (0,external_node_path_.resolve)(workspace, given);
  const info = await (0,promises_.stat)(path).catch(() => undefined);
  const found = info === undefined ? await matches(given, workspace) : info.isDirectory() ? await walk(path) : [path];
  if (found.length === 0) throw missing(given, info !== undefined);
  if (found.length > MAX_FILES) throw tooMany(given, found.length);
  const files = await confined(found, given, roots);
  const sizes = await Promise.all(files.map(async (file) => (await (0,promises_.stat)(file)).size));
  const root = info === undefined ? undefined : await (0,promises_.realpath)(path);
  return { given, format: commonFormat(files, given), files, root, sizeBytes: sizes.reduce((a, b) => a + b, 0) };
}

/** Whether each file is still the one that was found: size, time of change and inode of all. */
async function stampOf(source        )                  {
  const stamps = await Promise.all(
    source.files.map(async (file) => {
      const info = await (0,promises_.stat)(file, { bigint: true });
      return `${info.dev}:${info.ino}:${info.size}:${info.mtimeNs}`;
    }),
  );
  return stamps.join();
}

/** The digest of a source as `version-artifact` would compute it: of the file or folder, or of the matched files. */
async function digestSource(source        )                  {
  if (source.root !== undefined) return (await (0,core_digest/* digestTree */.hW)(source.root)).digest;
  const base = commonFolder(source.files);
  const entries              = [];
  for (const file of source.files) {
    const info = await (0,promises_.lstat)(file);
    entries.push({
      path: (0,external_node_path_.relative)(base, file).split(external_node_path_.sep).join('/'),
      sizeBytes: info.size,
      digest: await (0,core_digest/* digestFile */.TM)(file),
      executable: (info.mode & 0o100) !== 0,
    });
  }
  return (0,core_digest/* treeOf */.g7)(entries).digest;
}

async function matches(pattern        , workspace        )                    {
  if (!/[*?[{]/.test(pattern)) return [];
  const found           = [];
  for await (const match of (0,promises_.glob)(pattern, { cwd: workspace })) {
    const path = (0,external_node_path_.isAbsolute)(match) ? match : (0,external_node_path_.join)(workspace, match);
    if ((await (0,promises_.stat)(path)).isFile()) found.push(path);
    if (found.length > MAX_FILES) break;
  }
  return found.sort();
}

/** Data files below a folder; names that start with `_` or `.` are notes of the writer, as Spark and Hive have it. */
async function walk(folder        )                    {
  const found           = [];
  for (const entry of await (0,promises_.readdir)(folder, { withFileTypes: true, recursive: true })) {
    const path = (0,external_node_path_.join)(entry.parentPath, entry.name);
    const inside = (0,external_node_path_.relative)(folder, path).split(external_node_path_.sep);
    if (inside.includes('_delta_log')) throw tableFormat(folder, 'Delta');
    if (inside.includes('metadata') && entry.name.endsWith('.metadata.json')) throw tableFormat(folder, 'Iceberg');
    if (entry.isFile() && !inside.some((name) => /^[._]/.test(name)) && formatOf(path) !== undefined) found.push(path);
  }
  return found.sort();
}

async function confined(found                   , given        , roots                   )                    {
  const allowed = await Promise.all(roots.map((root) => (0,promises_.realpath)(root)));
  const files = await Promise.all(found.map((file) => (0,promises_.realpath)(file)));
  for (const file of files) {
    if (!allowed.some((root) => file.startsWith(root.endsWith(external_node_path_.sep) ? root : root + external_node_path_.sep))) {
      throw new errors/* UserError */.yo('data-outside', {
        what: `${given} leads out of the workspace.`,
        where: { input: 'data' },
        remedy: 'Put the data into the checkout or the runner’s temporary folder; links must not lead out of them.',
      });
    }
  }
  return files;
}

function formatOf(file        )                           {
  return FORMATS.find(([pattern]) => pattern.test(file))?.[1];
}

function commonFormat(files                   , given        )               {
  const formats = new Set(files.map(formatOf));
  const [format] = formats;
  if (format !== undefined && formats.size === 1) return format;
  throw new errors/* UserError */.yo('data-format', {
    what: formats.size > 1 ? `${given} holds files of several formats.` : `${given} is of no known format.`,
    where: { input: 'data' },
    remedy: 'Give files that end in .parquet, .csv, .tsv, .json, .jsonl or .ndjson (the texts also with .gz).',
  });
}

function commonFolder(files                   )         {
  const [first = ''] = files;
  let folder = first.slice(0, first.lastIndexOf(external_node_path_.sep));
  while (!files.every((file) => file.startsWith(folder + external_node_path_.sep))) folder = folder.slice(0, folder.lastIndexOf(external_node_path_.sep));
  return folder === '' ? external_node_path_.sep : folder;
}

function missing(given        , exists         )            {
  return new errors/* UserError */.yo('data-missing', {
    what: exists ? `${given} holds no data files.` : `${given} does not exist or matches no file.`,
    where: { input: 'data' },
    remedy:
      'Give a path or pattern relative to the workspace; check that an earlier step (checkout, download) has put the file there.',
  });
}

function tooMany(given        , count        )            {
  return new errors/* UserError */.yo('data-missing', {
    what: `${given} stands for ${count} files or more; at most ${MAX_FILES} are read.`,
    where: { input: 'data' },
    remedy: 'Narrow the pattern, or join small files.',
  });
}

function tableFormat(folder        , name        )            {
  return new errors/* UserError */.yo('data-format', {
    what: `${folder} is a ${name} table: its folder also holds files that are no longer part of it.`,
    where: { input: 'data' },
    remedy: 'Export the version to be checked as Parquet files first.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/gate/predictions-tables.js


                                                  



                                                    

/** What a file of predictions is for; also the name of its table and of the action's input. */
                                                       

const INPUT_OF                                 = {
  candidate: 'predictions',
  baseline: 'baseline-predictions',
  labels: 'labels',
};

/** Which columns a file must give. */
                         
                                      
                          
                          
                                                               
                                     
 

/** A file as a table `candidate`, `baseline` or `labels`: n, id, value, label, s0 … */
                              
                      
                         
                        
                                                                                 
                                     
 

/**
 * Loads a file into the engine and checks every row: ids present and unique, labels and values of the right kind.
 *
 * @throws UserError `predictions-invalid`, naming how many rows are wrong and the first of them
 */
async function loadTable(engine        , relation          , role      , wanted        )                       {
  const file = relation.source.given;
  const { columns } = wanted;
  for (const name of requiredColumns(wanted)) requireColumn(relation, name, role);
  const slices = wanted.slices.filter((name) => hasColumn(relation, name));
  const expressions = [
    `${sqlName(POSITION)} AS n`,
    `${textOf(relation, columns.id)} AS id`,
    ...(wanted.value ? [`${predictions_tables_valueOf(relation, columns)} AS value`] : []),
    ...(wanted.label ? [`${labelOf(relation, columns)} AS label`] : []),
    ...slices.map((name) => `${textOf(relation, name)} AS s${wanted.slices.indexOf(name)}`),
  ];
  await engine.run(`CREATE TEMP TABLE ${role} AS SELECT ${expressions.join(', ')} FROM ${relation.fromNumbered}`);
  const rows = Number((await engine.rows(`SELECT count(*) FROM ${role}`)).rows[0]?.[0] ?? 0);
  if (rows === 0) throw invalid(file, role, 'It holds no rows.', 'Check the step that writes it.');
  for (const demand of demandsOn(wanted)) await refuseRows(engine, { role, file, demand });
  return { role, shown: file, rows, slices };
}

function requiredColumns({ columns, value, label }        )           {
  const valueColumn = columns.task === 'binary' ? columns.score : columns.prediction;
  return [columns.id, ...(value ? [valueColumn] : []), ...(label ? [columns.label] : [])];
}

function hasColumn(relation          , name        )          {
  return relation.columns.some((column) => column.name === name);
}

function requireColumn(relation          , name        , role      )       {
  if (hasColumn(relation, name)) return;
  const names = relation.columns.map((column) => column.name);
  const hint = didYouMean(name, names);
  throw invalid(
    relation.source.given,
    role,
    `It has no column "${name}".${hint}`,
    `It has ${(0,format/* plural */.LS)(names.length, 'column')}: ${names.slice(0, 12).join(', ')}. The rules file says which to read.`,
  );
}

function textOf(relation          , name        )         {
  if (relation.encoding === 'json') return `(${sqlName(name)} ->> '$')`;
  return relation.encoding === 'text' ? sqlName(name) : `CAST(${sqlName(name)} AS VARCHAR)`;
}

function predictions_tables_valueOf(relation          , columns                   )         {
  if (columns.task === 'classes') return textOf(relation, columns.prediction);
  return `TRY_CAST(${textOf(relation, columns.task === 'binary' ? columns.score : columns.prediction)} AS DOUBLE)`;
}

/** 1 or 0 for a binary task, NULL for anything that is neither. */
function labelOf(relation          , columns                   )         {
  const text = textOf(relation, columns.label);
  if (columns.task === 'classes') return text;
  if (columns.task === 'regression') return `TRY_CAST(${text} AS DOUBLE)`;
  if (columns.positive !== undefined) {
    const positive = sqlText(columns.positive);
    const same = `${text} = ${positive} OR TRY_CAST(${text} AS DOUBLE) = TRY_CAST(${positive} AS DOUBLE)`;
    return `CASE WHEN ${text} IS NULL THEN NULL WHEN coalesce(${same}, false) THEN 1 ELSE 0 END`;
  }
  const plain = `lower(trim(${text}))`;
  return `CASE WHEN ${plain} IN ('1', '1.0', 'true') THEN 1 WHEN ${plain} IN ('0', '0.0', 'false') THEN 0 END`;
}

                     
                                                                   
                         
                             
                                                              
                          
 

const NO_NUMBER = 'WHERE value IS NULL OR isnan(value) OR isinf(value)';
const REPEATED_ID = 'QUALIFY row_number() OVER (PARTITION BY id ORDER BY n) > 1';

function demandsOn({ columns, value, label }        )              {
  const demands              = [
    {
      wrong: 'WHERE id IS NULL',
      complaint: (rows, count) => `${rows} ${count === 1 ? 'has' : 'have'} no id.`,
      remedy: 'Give every row the id it has in the data set; a cut-off last line looks like this too.',
    },
    {
      wrong: REPEATED_ID,
      complaint: (rows, count) => `${rows} ${count === 1 ? 'repeats' : 'repeat'} an earlier id.`,
      remedy: 'Write one prediction for each id.',
    },
  ];
  if (value) demands.push(valueDemand(columns));
  if (label) demands.push(labelDemand(columns));
  return demands;
}

function valueDemand(columns                   )            {
  if (columns.task === 'binary') {
    return {
      wrong: `${NO_NUMBER} OR value < 0 OR value > 1`,
      complaint: (rows, count) => `${rows} ${count === 1 ? 'has' : 'have'} no probability in "${columns.score}".`,
      remedy: 'Write the probability of the positive class, from 0 to 1, into every row.',
    };
  }
  const number = columns.task === 'regression';
  return {
    wrong: number ? NO_NUMBER : 'WHERE value IS NULL',
    complaint: (rows, count) =>
      `${rows} ${count === 1 ? 'has' : 'have'} no ${number ? 'finite number' : 'class'} in "${columns.prediction}".`,
    remedy: `Write the predicted ${number ? 'number' : 'class'} into every row.`,
  };
}

function labelDemand(columns                   )            {
  const number = columns.task === 'regression';
  return {
    wrong: number ? 'WHERE label IS NULL OR isnan(label) OR isinf(label)' : 'WHERE label IS NULL',
    complaint: (rows, count) =>
      `${rows} ${count === 1 ? 'has' : 'have'} no ${number ? 'finite number' : 'label'} in "${columns.label}".`,
    remedy:
      columns.task === 'binary' && columns.positive === undefined
        ? 'Labels are 0 and 1 or false and true; for others name the positive one with `positive:` in the rules file.'
        : 'Give every row its label.',
  };
}

async function refuseRows(
  engine        ,
  { role, file, demand }                                                                            ,
)                {
  const rows = `SELECT n FROM ${role} ${demand.wrong}`;
  const found = (await engine.rows(`SELECT count(*), min(n) FROM (${rows})`)).rows[0] ?? [];
  const count = Number(found[0] ?? 0);
  if (count === 0) return;
  const first = Number(found[1] ?? 0) + 1;
  throw invalid(
    file,
    role,
    `${demand.complaint((0,format/* plural */.LS)(count, 'row'), count)} The first is row ${first}.`,
    demand.remedy,
  );
}

function invalid(file        , role      , what        , remedy        )            {
  return new errors/* UserError */.yo('predictions-invalid', {
    what: `The ${role === 'labels' ? 'labels' : `predictions of the ${role}`} in ${file} cannot be used. ${what}`,
    where: { input: INPUT_OF[role] },
    remedy,
  });
}

;// CONCATENATED MODULE: ./.build/shared/gate/predictions-join.js


                                                  


/** Below this share of common ids two files do not speak about the same data. */
const LEAST_OVERLAP = 0.99;
const SHOWN_POSITIONS = 3;

/** Ids that only one of two tables has: how many, and the first rows of its file that hold one (from 1). */
                     
                         
                                        
 

                            
                             
                            
 

/**
 * Checks that labels and predictions cover the same ids: a model that leaves out rows must not be judged on the rest.
 *
 * @throws UserError `predictions-mismatched`
 */
async function matchLabels(engine        , predictions             , labels             )                {
  const unlabelled = await strangers(engine, predictions.role, 'labels');
  const unpredicted = await strangers(engine, 'labels', predictions.role);
  if (unlabelled.count === 0 && unpredicted.count === 0) return;
  throw mismatched(
    predictions.role,
    sides([predictions, unlabelled, 'without a label'], [labels, unpredicted, 'without a prediction']),
    'Predict every labelled row and no other.',
  );
}

/**
 * Checks that candidate and baseline speak about the same rows with the same labels.
 *
 * @returns how many ids only one of them has; at most 1 % of either
 * @throws UserError `predictions-mismatched`, with counts and the first rows; ids are not shown
 */
async function matchBaseline(
  engine        ,
  tables                                                                                                  ,
)                     {
  const { candidate, baseline } = tables;
  const candidateOnly = await strangers(engine, 'candidate', 'baseline');
  const baselineOnly = await strangers(engine, 'baseline', 'candidate');
  const common = candidate.rows - candidateOnly.count;
  if (common / Math.max(candidate.rows, baseline.rows) < LEAST_OVERLAP) {
    throw mismatched(
      'baseline',
      sides([candidate, candidateOnly, 'not in the baseline'], [baseline, baselineOnly, 'not in the candidate']),
      'Predict the same rows with both models, and give them the same ids.',
    );
  }
  if (tables.ownLabels) await matchLabelValues(engine);
  return { candidate: candidateOnly.count, baseline: baselineOnly.count };
}

async function matchLabelValues(engine        )                {
  const differing = `SELECT c.n FROM candidate c JOIN baseline b USING (id) WHERE c.label IS DISTINCT FROM b.label`;
  const { count, firstRows } = await positions(engine, differing);
  if (count === 0) return;
  throw mismatched(
    'baseline',
    `${(0,format/* plural */.LS)(count, 'id has', 'ids have')} another label in the baseline's file than in the candidate's, first in ${rowList(firstRows)} of the latter.`,
    'Evaluate both models on the same version of the data, or give the labels once with the input labels.',
  );
}

function strangers(engine        , of      , among      )                     {
  return positions(engine, `SELECT a.n FROM ${of} a ANTI JOIN ${among} b USING (id)`);
}

async function positions(engine        , query        )                     {
  const sql = `SELECT count(*), min(n, ${SHOWN_POSITIONS}) FROM (${query})`;
  const [count, first] = (await engine.rows(sql)).rows[0] ?? [];
  const rows = Array.isArray(first) ? (first             ) : [];
  return { count: Number(count ?? 0), firstRows: rows.map((n) => Number(n) + 1) };
}

                                                                                   

function sides(...all                 )         {
  return all
    .filter(([, { count }]) => count > 0)
    .map(
      ([table, { count, firstRows }, complaint]) =>
        `${(0,format/* formatCount */.B4)(count)} of ${(0,format/* formatCount */.B4)(table.rows)} ids in ${table.shown} are ${complaint}, first in ${rowList(firstRows)}.`,
    )
    .join(' ');
}

function rowList(rows                   )         {
  return `${rows.length === 1 ? 'row' : 'rows'} ${rows.map(format/* formatCount */.B4).join(', ')}`;
}

function mismatched(role      , what        , remedy        )            {
  return new errors/* UserError */.yo('predictions-mismatched', {
    what: `The rows do not match. ${what}`,
    where: { input: INPUT_OF[role] },
    remedy,
  });
}

;// CONCATENATED MODULE: ./.build/shared/gate/row-builder.js

                                                                                          

const MAX_CLASSES = 200;
/** Shown for a row without a value in a slice column. */
const NO_VALUE = '(none)';

/** Numbers texts in the order they are first met, so that each is stored once. */
class Dictionary {
           #codes = new Map                ();

  codeOf(text        )         {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.#codes.size);
    return this.#codes.size - 1;
  }

  get texts()                    {
    return [...this.#codes.keys()];
  }
}

                         

/** Gathers pages of rows into columns of typed arrays. */
class RowBuilder {
           #task      ;
           #label              ;
           #candidate              ;
           #baseline                          ;
           #classes = new Dictionary();
           #slices                                                                                                    ;
           #matched            ;
  #count = 0;

  constructor(task      , size        , { slices, hasBaseline }                                                     ) {
    this.#task = task;
    this.#label = new Float64Array(size);
    this.#candidate = new Float64Array(size);
    this.#baseline = hasBaseline ? new Float64Array(size) : undefined;
    this.#slices = slices.map((name) => ({ name, dictionary: new Dictionary(), codes: new Uint32Array(size) }));
    this.#matched = new Uint8Array(size);
  }

  /** @param columns label, candidate, baseline and slices of some rows, each equally long */
  add(columns                                 )       {
    const [label = [], candidate = [], baseline = [], ...slices] = columns;
    for (let row = 0; row < label.length; row++) {
      const at = this.#count + row;
      this.#label[at] = this.#number(label[row]);
      this.#candidate[at] = this.#number(candidate[row]);
      const other = baseline[row];
      if (this.#baseline === undefined || other === null) continue;
      this.#baseline[at] = this.#number(other);
      this.#matched[at] = 1;
    }
    for (const [index, { dictionary, codes }] of this.#slices.entries()) {
      const values = slices[index] ?? [];
      for (let row = 0; row < label.length; row++) {
        const value = values[row];
        codes[this.#count + row] = dictionary.codeOf(typeof value === 'string' ? value : NO_VALUE);
      }
    }
    this.#count += label.length;
  }

  /** @returns the columns, and the rows that both models have */
  finish()                                                         {
    const matched           = [];
    for (let i = 0; i < this.#count; i++) if (this.#matched[i] === 1) matched.push(i);
    return { rows: this.#rows(), matched: Uint32Array.from(matched) };
  }

  #rows()       {
    const slices = new Map                     (
      this.#slices.map(({ name, dictionary, codes }) => [name, { values: dictionary.texts, codes }]),
    );
    const common = { count: this.#count, slices };
    switch (this.#task) {
      case 'binary':
        return {
          ...common,
          ...this.#numbers(),
          task: 'binary',
          label: Uint8Array.from(this.#label),
        }                     ;
      case 'regression':
        return { ...common, ...this.#numbers(), task: 'regression', label: this.#label }                         ;
      case 'classes':
        return {
          ...common,
          task: 'classes',
          classes: this.#classes.texts,
          label: Uint32Array.from(this.#label),
          candidate: Uint32Array.from(this.#candidate),
          baseline: this.#baseline === undefined ? undefined : Uint32Array.from(this.#baseline),
        }                    ;
    }
  }

  #numbers()                                                                                    {
    return { candidate: this.#candidate, baseline: this.#baseline };
  }

  #number(value         )         {
    if (this.#task !== 'classes') return Number(value);
    const code = this.#classes.codeOf(String(value));
    if (code < MAX_CLASSES) return code;
    throw new errors/* UserError */.yo('predictions-invalid', {
      what: `The label and prediction columns hold more than ${MAX_CLASSES} different classes.`,
      remedy: 'Check that the rules file names the right columns, or say `task: regression` for numbers.',
    });
  }
}

;// CONCATENATED MODULE: ./.build/shared/gate/predictions.js
                                                


                                                    








                                                    

const MAX_ROWS = 20_000_000;
const PAGE_ROWS = 50_000;

                                  
                                      
                             
                                        
                                      
 

                                
                                                                       
                     
                                                                 
                                    
                                
                                                            
                                        
                                           
 

                                    
                                  
                                      
                                     
 

/**
 * Reads predictions from CSV, JSON lines or Parquet, each row checked, candidate and baseline joined on their ids.
 *
 * @throws UserError `predictions-invalid`, `predictions-mismatched`, `predictions-too-large` and those of shared/tables
 */
async function readPredictions(request                   , services          )                         {
  const { files } = request;
  const roles = (['labels', 'candidate', 'baseline']         ).filter((role) => files[role] !== undefined);
  const sources = new Map              ();
  for (const role of roles) sources.set(role, await sourceOf(files[role] ?? '', role, services));
  const before = await stamps(sources);
  await using engine = await openEngine(services, { files: [...sources.values()].flatMap((source) => source.files) });
  const tables = new Map                   ();
  for (const [role, source] of sources) tables.set(role, await load(engine, source, role, request));
  const { candidate, baseline, labels } = Object.fromEntries(tables)                                      ;
  if (candidate === undefined) throw new Error('The candidate was not loaded.');
  if (labels !== undefined) await matchLabels(engine, candidate, labels);
  const ownLabels = labels === undefined;
  const unmatched = baseline === undefined ? NONE : await matchBaseline(engine, { candidate, baseline, ownLabels });
  const digests                                = {};
  for (const [role, source] of sources) digests[role] = await digestSource(source);
  if ((await stamps(sources)) !== before) throw changed();
  const rows = await readRows(engine, request, { candidate, baseline, labels });
  return { ...rows, unmatched, digests };
}

async function stamps(sources                           )                  {
  return (await Promise.all([...sources.values()].map(stampOf))).join(';');
}

/** The digests must be of the bytes that were judged. */
function changed()            {
  return new errors/* UserError */.yo('predictions-changed', {
    what: 'A file of predictions or labels was written to while it was read.',
    where: { input: INPUT_OF.candidate },
    remedy: 'Let the step that writes it end first; then run again.',
  });
}

const NONE            = { candidate: 0, baseline: 0 };

async function sourceOf(given        , role      , services          )                  {
  try {
    return await findSource(given, [services.workspace, services.temp]);
  } catch (error) {
    if (!(0,errors/* isUserError */.iU)(error)) throw error;
    throw new errors/* UserError */.yo(error.code, {
      what: error.what,
      where: { input: INPUT_OF[role] },
      remedy: error.remedy,
      cause: error,
    });
  }
}

async function load(engine        , source        , role      , request                   )                       {
  const { columns, files, slices } = request;
  const ownLabels = files.labels === undefined;
  const wanted         = {
    columns,
    value: role !== 'labels',
    label: role === 'labels' || ownLabels,
    slices: role === 'baseline' ? [] : slices,
  };
  try {
    const relation = await openRelation(source, engine, []);
    const table = await loadTable(engine, relation, role, wanted);
    if (table.rows > MAX_ROWS) throw tooLarge(table);
    return table;
  } catch (error) {
    throw readError(error, source);
  }
}

function tooLarge(table             )            {
  return new errors/* UserError */.yo('predictions-too-large', {
    what: `${table.shown} holds ${(0,format/* formatCount */.B4)(table.rows)} rows; at most ${(0,format/* formatCount */.B4)(MAX_ROWS)} are judged.`,
    where: { input: INPUT_OF[table.role] },
    remedy: 'Evaluate on a random sample; beyond some millions of rows it decides the same.',
  });
}

                  
                                  
                                             
                                           
 

async function readRows(
  engine        ,
  request                   ,
  tables        ,
)                                                                  {
  const { candidate, baseline } = tables;
  const slices = request.slices.filter((name) => sliceTable(name, tables) !== undefined);
  await engine.run(joinSql(request, tables, slices));
  const builder = new RowBuilder(request.columns.task, candidate.rows, { slices, hasBaseline: baseline !== undefined });
  const columns = ['label', 'candidate', 'baseline', ...slices.map((name) => sliceColumn(request, name))];
  // One list per column is four times cheaper to hand over than a list per row.
  const lists = columns.map((column) => `list(${column} ORDER BY k)`).join(', ');
  for (let from = 0; from < candidate.rows; from += PAGE_ROWS) {
    const page = `SELECT ${lists} FROM joined WHERE k >= ${from} AND k < ${from + PAGE_ROWS}`;
    builder.add(((await engine.rows(page)).rows[0] ?? [])                                   );
  }
  const { rows, matched } = builder.finish();
  const paired = baseline === undefined ? undefined : matched.length === rows.count ? rows : selectRows(rows, matched);
  const absentSlices = request.slices.filter((name) => !slices.includes(name));
  return { all: paired === rows ? rows : { ...rows, baseline: undefined }, paired, absentSlices };
}

/** One table ordered by id: k, label, candidate, baseline, slices. */
function joinSql(request                   , tables        , slices                   )         {
  const { baseline, labels } = tables;
  const sliceColumns = slices.map((name) => {
    const column = sliceColumn(request, name);
    return `${sliceTable(name, tables) === 'labels' ? 'l' : 'c'}.${column} AS ${column}`;
  });
  const columns = [
    'row_number() OVER (ORDER BY c.id) - 1 AS k',
    `${labels === undefined ? 'c' : 'l'}.label AS label`,
    'c.value AS candidate',
    `${baseline === undefined ? 'NULL' : 'b.value'} AS baseline`,
    ...sliceColumns,
  ];
  const joins = [
    ...(labels === undefined ? [] : ['JOIN labels l USING (id)']),
    ...(baseline === undefined ? [] : ['LEFT JOIN baseline b USING (id)']),
  ];
  return `CREATE TEMP TABLE joined AS SELECT ${columns.join(', ')} FROM candidate c ${joins.join(' ')} ORDER BY k`;
}

function sliceTable(name        , { candidate, labels }        )                   {
  if (candidate.slices.includes(name)) return 'candidate';
  return labels?.slices.includes(name) === true ? 'labels' : undefined;
}

function sliceColumn(request                   , name        )         {
  return `s${request.slices.indexOf(name)}`;
}

;// CONCATENATED MODULE: ./.build/shared/gate/rules-conflicts.js

                                       

/**
 * Refuses rules that repeat one another or that no model can meet.
 *
 * @throws UserError `rules-contradictory`, on the line of the later rule
 */
function refuseContradictions(rules                 )       {
  const byId = new Map              ();
  for (const rule of rules) {
    const earlier = byId.get(rule.id);
    if (earlier !== undefined) {
      throw contradiction(rule, `${rule.id} stands twice, first in line ${earlier.where.line ?? 0}.`);
    }
    byId.set(rule.id, rule);
  }
  for (const rule of rules) {
    const target = rule.id.slice(0, rule.id.lastIndexOf('.'));
    checkBounds(rule, byId.get(`${target}.at_most`));
    checkMargins(rule, byId.get(`${target}.max_improvement`));
  }
}

function checkBounds(rule      , upper                  )       {
  if (rule.demand.kind !== 'absolute' || rule.demand.side !== 'at-least') return;
  if (upper?.demand.kind !== 'absolute' || rule.demand.threshold <= upper.demand.threshold) return;
  const later = laterOf(rule, upper);
  throw contradiction(
    later,
    `No ${rule.metric.name} can be at least ${rule.demand.threshold} and at most ${upper.demand.threshold}.`,
  );
}

function checkMargins(rule      , upper                  )       {
  if (rule.demand.kind !== 'change' || rule.demand.limit !== 'min-improvement') return;
  if (upper?.demand.kind !== 'change' || upper.demand.margin.kind !== rule.demand.margin.kind) return;
  if (size(rule.demand.margin) <= size(upper.demand.margin)) return;
  throw contradiction(
    laterOf(rule, upper),
    `No change of ${rule.metric.name} can exceed min_improvement and stay under max_improvement.`,
  );
}

function size(
  margin 
                                                                                                                     ,
)         {
  return margin.kind === 'absolute' ? margin.amount : margin.fraction;
}

function laterOf(a      , b      )       {
  return (a.where.line ?? 0) >= (b.where.line ?? 0) ? a : b;
}

function contradiction(rule      , what        )            {
  return new errors/* UserError */.yo('rules-contradictory', {
    what,
    where: rule.where,
    remedy: 'Keep one of the rules, or give each its own slice.',
  });
}

// EXTERNAL MODULE: external "../vendor/ajv/index.js"
var index_js_ = __nccwpck_require__(547);
// EXTERNAL MODULE: ./.build/shared/core/schema-options.js
var schema_options = __nccwpck_require__(202);
;// CONCATENATED MODULE: ./.build/shared/gate/rules.schema.json
const rules_schema_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"https://trainyard.dev/schemas/gate-rules.v1.json","title":"Rules of a Trainyard gate","type":"object","additionalProperties":false,"required":["rules"],"properties":{"model":{"description":"The model that is judged, as the registry names it: model:delay.","type":"string","pattern":"^model:[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$"},"task":{"description":"What the predictions are. Without it: binary where a score column is named, classes where only a prediction column is.","enum":["binary","classes","regression"]},"id":{"description":"Column that identifies a row in every file.","$ref":"#/$defs/column"},"label":{"description":"Column with the truth.","$ref":"#/$defs/column"},"score":{"description":"Column with the probability of the positive class.","$ref":"#/$defs/column"},"prediction":{"description":"Column with the predicted class, or with the predicted number in a regression.","$ref":"#/$defs/column"},"positive":{"description":"The label of the positive class. Without it labels must be 0 and 1, or false and true.","type":["string","number","boolean"]},"threshold":{"description":"A score at or above it counts as positive. Needed by every metric of decisions, such as recall.","type":"number","minimum":0,"maximum":1},"slices":{"description":"Columns whose values are shown as slices, sorted by harm. Only a rule judges.","type":"array","maxItems":20,"uniqueItems":true,"items":{"$ref":"#/$defs/column"}},"waivers":{"description":"What people with write access may waive, by a comment on the pull request.","type":"object","additionalProperties":false,"properties":{"allowed":{"description":"Whether any rule may be waived; true if not said.","type":"boolean"},"author_alone":{"description":"Whether who opened the pull request may waive a rule on it without anybody else; false if not said.","type":"boolean"},"longest":{"description":"The longest time a rule may be waived for, in days, from 1d to 90d; 30d if not said.","type":"string","pattern":"^(?:[1-9]|[1-8][0-9]|90)d$"}}},"rules":{"type":"array","minItems":1,"maxItems":200,"items":{"$ref":"#/$defs/rule"}}},"$defs":{"column":{"type":"string","minLength":1,"maxLength":200},"amount":{"description":"A number with its unit: 0.70, 70%, 0.5pp, 20ms, 1.5s, 300kB; relative to the baseline: 2% of baseline.","type":["number","string"]},"rule":{"type":"object","additionalProperties":false,"required":["metric"],"anyOf":[{"required":["at_least"]},{"required":["at_most"]},{"required":["max_regression"]},{"required":["min_improvement"]},{"required":["max_improvement"]}],"properties":{"metric":{"description":"Name of the metric.","type":"string","minLength":1,"maxLength":200},"from":{"description":"Where the value stands in a metrics file, if not under the metric\'s name: test.auc.","type":"string","minLength":1,"maxLength":500},"reported_in":{"description":"The unit a metrics file uses, if not the usual one (proportions from 0 to 1, milliseconds, bytes).","enum":["percent","us","ms","s","min","h","B","kB","MB","GB","KiB","MiB","GiB"]},"direction":{"description":"Which way is better. Needed only for a metric that Trainyard does not know.","enum":["higher-is-better","lower-is-better"]},"unit":{"description":"What the metric counts. Needed only for a metric that Trainyard does not know.","enum":["proportion","number","milliseconds","bytes"]},"slice":{"description":"Only rows where a column has a value: carrier=HA. Every value of the column: carrier=*.","type":"string","pattern":"^[^=]+=.+$","maxLength":400},"min_rows":{"description":"With carrier=*: values with fewer rows are listed, not judged.","type":"integer","minimum":1},"at_least":{"description":"The metric must be at least this.","$ref":"#/$defs/amount"},"at_most":{"description":"The metric must be at most this.","$ref":"#/$defs/amount"},"max_regression":{"description":"The candidate may be worse than the baseline by at most this.","$ref":"#/$defs/amount"},"min_improvement":{"description":"The candidate must be better than the baseline by at least this.","$ref":"#/$defs/amount"},"max_improvement":{"description":"The candidate may be better than the baseline by at most this; more is suspicious.","$ref":"#/$defs/amount"},"suspicious":{"description":"Set to true where at_least or at_most refuses values that are too good to be true.","type":"boolean"},"waivable":{"description":"Set to false where nobody may waive this rule.","type":"boolean"},"severity":{"description":"block: the rule decides. warn: what would fail or stay inconclusive is a warning.","enum":["block","warn"]}}}}}');
;// CONCATENATED MODULE: ./.build/shared/gate/rules-shape.js


                                                




/** The shape that rules.schema.json promises once a file has passed it. */
                             
                          
                                                      
                       
                          
                          
                               
                                                
                              
                                      
                                                                                                                
                                       
 

                            
                          
                         
                                
                                                              
                                                                     
                          
                             
                                      
                                     
                                            
                                             
                                             
                                
                                       
                              
 

const TOP_WORDS = Object.keys(rules_schema_namespaceObject.properties);
const RULE_WORDS = Object.keys(rules_schema_namespaceObject.$defs.rule.properties);
const WAIVER_WORDS = Object.keys(rules_schema_namespaceObject.properties.waivers.properties);

let compiled                                          ;

function validator()                               {
  const options = { ...schema_options/* TRUSTED_SCHEMA */.k, strict: true, strictRequired: false, allowUnionTypes: true, allErrors: true };
  return (compiled ??= new index_js_.Ajv2020(options).compile            (rules_schema_namespaceObject));
}

/**
 * Checks a parsed rules file against its published schema.
 *
 * @throws UserError `rules-invalid` at the first wrong place
 */
function checkShape(yaml          )             {
  const validate = validator();
  const value = yaml.value;
  if (validate(value)) return value;
  const error = mostTelling(validate.errors ?? []);
  if (error === undefined) throw rulesInvalid('The file does not match its schema.', { file: yaml.file });
  const path = pointerToPath(error.instancePath);
  const extra = String(error.params['additionalProperty'] ?? '');
  const where = error.keyword === 'additionalProperties' ? yaml.locateKey([...path, extra]) : yaml.locate(path);
  throw rulesInvalid(describe(error, path, extra), where);
}

/** A misspelt word explains what is then missing, and a choice with no taker is named by `anyOf`, not its branches. */
function mostTelling(errors                        )                          {
  return (
    errors.find(({ keyword }) => keyword === 'additionalProperties') ??
    errors.find(({ keyword, schemaPath }) => keyword !== 'anyOf' && !schemaPath.includes('/anyOf/')) ??
    errors.find(({ keyword }) => keyword === 'anyOf')
  );
}

function rulesInvalid(what        , where          , remedy         )            {
  return new errors/* UserError */.yo('rules-invalid', {
    what,
    where,
    remedy:
      remedy ??
      'The words of a rules file: https://github.com/trainyard/trainyard/blob/main/actions/gate/README.md#the-rules-file',
  });
}

function describe(error             , path                              , extra        )         {
  const name = path.length === 0 ? 'The file' : `"${String(path.at(-1))}"`;
  switch (error.keyword) {
    case 'additionalProperties': {
      const [of, words] = wordsAt(path);
      return `"${extra}" is not a word of ${of}.${didYouMean(extra, words)}`;
    }
    case 'anyOf':
      return 'The rule demands nothing: add at_least, at_most, max_regression, min_improvement or max_improvement.';
    case 'required':
      return `${name === 'The file' ? name : 'This rule'} lacks "${String(error.params['missingProperty'])}".`;
    case 'enum':
      return `${name} must be one of ${(error.params['allowedValues']                      ).join(', ')}.`;
    case 'pattern':
      return PATTERNS[String(path.at(-1))] ?? `${name} is not written as it should be.`;
    default:
      return `${name} ${error.message ?? 'is not allowed here'}.`;
  }
}

const PATTERNS                                   = {
  slice: 'A slice is written COLUMN=VALUE, or COLUMN=* for every value.',
  model: 'A model is written model:NAME, in lower case.',
  longest: 'The longest time of a waiver is written in days, from 1d to 90d.',
};

function wordsAt(path                              )                                                  {
  if (path.length === 0) return ['a rules file', TOP_WORDS];
  return path[0] === 'waivers' ? ['waivers', WAIVER_WORDS] : ['a rule', RULE_WORDS];
}

function pointerToPath(pointer        )                      {
  const parts = pointer.split('/').slice(1);
  return parts.map((part) => (/^\d+$/.test(part) ? Number(part) : part.replace(/~1/g, '/').replace(/~0/g, '~')));
}

;// CONCATENATED MODULE: ./.build/shared/gate/rules-file.js


                                                                



                                                                                                               


const ABSOLUTE_WORDS = { at_least: 'at-least', at_most: 'at-most' }         ;
const CHANGE_WORDS                                                                                          = {
  max_regression: 'max-regression',
  min_improvement: 'min-improvement',
  max_improvement: 'max-improvement',
};

/** A rule while it is read: its YAML, and where it stands. */
                  
                          
                         
                            
 

/**
 * Reads a rules file: one YAML document, checked word by word.
 *
 * @param file shown in errors and annotations
 * @returns at least one rule; a rule with two demands becomes two
 * @throws UserError `rules-unreadable`, `rules-invalid`, `metric-unknown`, `rules-contradictory`, each with its line
 */
function parseRules(text        , file        )          {
  const yaml = (0,core_yaml/* parseYaml */.h)(text, file, 'rules-unreadable');
  const shape = checkShape(yaml);
  const rules = shape.rules.flatMap((rule, index) => readRule({ yaml, index, shape: rule }));
  refuseContradictions(rules);
  const { model, slices = [] } = shape;
  return { file, model, columns: readColumns(shape, yaml), slices, waivers: readWaivers(shape), rules };
}

const LONGEST_WAIVER_DAYS = 30;

/** Waivers are possible unless the file says otherwise: they need somebody with write access, and they end. */
function readWaivers({ waivers = {} }            )               {
  const { allowed = true, author_alone: authorAlone = false, longest } = waivers;
  const longestDays = longest === undefined ? LONGEST_WAIVER_DAYS : Number(longest.slice(0, -1));
  return { allowed, authorAlone, longestDays };
}

function readRule(source        )         {
  const { shape, yaml, index } = source;
  const metric = readMetric(source);
  const slice = readSlice(source);
  const demands = [...readAbsolute(source, metric), ...readChanges(source, metric)];
  return demands.map(({ word, demand }) => ({
    id: `${metric.name}${slice === undefined ? '' : `[${sliceText(slice)}]`}.${word}`,
    metric,
    slice,
    demand,
    severity: shape.severity ?? 'block',
    waivable: shape.waivable ?? true,
    where: yaml.locateKey(['rules', index, word]),
  }));
}

function sliceText(slice           )         {
  return `${slice.column}=${'everyValue' in slice ? '*' : slice.value}`;
}

function readMetric(source        )             {
  const { shape } = source;
  const known = findMetric(shape.metric);
  const direction = shape.direction ?? known?.direction;
  if (known !== undefined && known.direction !== undefined && direction !== known.direction) {
    throw rulesInvalid(`${known.name} is ${known.direction}, not ${shape.direction ?? ''}.`, at(source, 'direction'));
  }
  if (known !== undefined && shape.unit !== undefined && shape.unit !== known.unit) {
    throw rulesInvalid(`${known.name} is counted in ${known.unit}, not ${shape.unit}.`, at(source, 'unit'));
  }
  if (direction === undefined) throw directionUnknown(source, known !== undefined);
  const unit = known?.unit ?? shape.unit ?? 'number';
  return {
    name: known?.name ?? shape.metric.trim(),
    direction,
    unit,
    unbounded: known?.unbounded ?? false,
    from: shape.from,
    scale: readScale(source, UNIT_FACTORS[unit]),
  };
}

function readScale(source        , factors                                  )         {
  const given = source.shape.reported_in;
  if (given === undefined) return 1;
  const factor = factors[given];
  if (factor === undefined) throw rulesInvalid(`This metric is not reported in ${given}.`, at(source, 'reported_in'));
  return factor;
}

function directionUnknown(source        , known         )            {
  const name = source.shape.metric;
  if (known) {
    return rulesInvalid(
      `Neither a high nor a low ${name} is better in itself.`,
      at(source, 'metric'),
      'Say which way is better with `direction: higher-is-better` or `direction: lower-is-better`.',
    );
  }
  const [best, ...others] = suggestMetrics(name).map((suggestion) => `"${suggestion}"`);
  const hint = best === undefined ? '' : `Did you mean ${[best, ...others].join(', ')}? `;
  return new errors/* UserError */.yo('metric-unknown', {
    what: `"${name}" is not a metric that Trainyard knows.`,
    where: at(source, 'metric'),
    remedy: `${hint}For a metric of your own say \`direction: higher-is-better\` or \`direction: lower-is-better\`.`,
  });
}

function readSlice(source        )                        {
  const { shape } = source;
  if (shape.slice === undefined) {
    if (shape.min_rows === undefined) return undefined;
    throw rulesInvalid('min_rows belongs to a slice of every value, such as carrier=*.', at(source, 'min_rows'));
  }
  const separator = shape.slice.indexOf('=');
  const column = shape.slice.slice(0, separator).trim();
  const value = shape.slice.slice(separator + 1).trim();
  if (value === '*') return { column, everyValue: true, minRows: shape.min_rows ?? 1 };
  if (shape.min_rows !== undefined) {
    throw rulesInvalid('A slice that is named is judged whatever its size: remove min_rows.', at(source, 'min_rows'));
  }
  return { column, value };
}

                        
                        
                          
 

function readAbsolute(source        , metric            )                 {
  return (['at_least', 'at_most']         ).flatMap((word) => {
    const given = source.shape[word];
    if (given === undefined) return [];
    const threshold = accept(source, word, parseThreshold(given, metric.unit, metric.unbounded));
    const side = ABSOLUTE_WORDS[word];
    refuseWrongWay(source, metric.direction, word);
    return [{ word, demand: { kind: 'absolute'         , side, threshold } }];
  });
}

/** `log_loss: at_least` is a slip far more often than a wish, so the wish must be spelled out. */
function refuseWrongWay(source        , direction           , word                        )       {
  const natural = direction === 'higher-is-better' ? 'at_least' : 'at_most';
  if (word === natural || source.shape.suspicious === true) return;
  throw rulesInvalid(
    `${source.shape.metric} is ${direction}, so ${word} refuses good values.`,
    at(source, word),
    `Write ${natural}, or add \`suspicious: true\` if values that are too good to be true shall be refused.`,
  );
}

function readChanges(source        , metric            )                 {
  return (['max_regression', 'min_improvement', 'max_improvement']         ).flatMap((word) => {
    const given = source.shape[word];
    if (given === undefined) return [];
    const margin = accept(source, word, parseMargin(given, metric.unit));
    return [{ word, demand: { kind: 'change'         , limit: CHANGE_WORDS[word], margin } }];
  });
}

function accept   (source        , word        , parsed           )    {
  if (parsed.ok) return parsed.value;
  throw rulesInvalid(`${word}: ${parsed.problem}`, at(source, word));
}

function at(source        , word        )           {
  return source.yaml.locate(['rules', source.index, word]);
}

/** Which columns predictions are read from; undefined where the file names none. */
function readColumns(shape            , yaml          )                                {
  const { id, label, score, prediction, task } = shape;
  const named = [id, label, score, prediction, task, shape.threshold, shape.positive].some((x) => x !== undefined);
  if (!named) return undefined;
  if (id === undefined || label === undefined) {
    const what = `The rules name columns of predictions but not the ${id === undefined ? 'id' : 'label'} column.`;
    throw rulesInvalid(what, yaml.locate([]), 'Name `id:`, `label:` and `score:` or `prediction:`.');
  }
  if ((task ?? (score === undefined ? 'classes' : 'binary')) === 'binary') {
    if (score === undefined) throw rulesInvalid('A binary task needs `score:`.', yaml.locateKey(['task']));
    if (prediction !== undefined) {
      throw rulesInvalid('A binary task decides by `score:` and `threshold:`.', yaml.locateKey(['prediction']));
    }
    const positive = shape.positive === undefined ? undefined : String(shape.positive);
    return { task: 'binary', id, label, score, positive, threshold: shape.threshold };
  }
  return otherColumns(shape, yaml, { id, label });
}

function otherColumns(shape            , yaml          , base                               )                    {
  const task = shape.task === 'regression' ? 'regression' : 'classes';
  if (shape.prediction === undefined) throw rulesInvalid(`A ${task} task needs \`prediction:\`.`, yaml.locate([]));
  for (const word of ['score', 'positive', 'threshold']         ) {
    if (shape[word] !== undefined) {
      throw rulesInvalid(`"${word}" belongs to a binary task.`, yaml.locateKey([word]));
    }
  }
  return { task, ...base, prediction: shape.prediction };
}

// EXTERNAL MODULE: ./.build/shared/core/references.js
var references = __nccwpck_require__(136);
;// CONCATENATED MODULE: ./.build/shared/gate/rules.js
                                                  
                                                                            
                                              
                                         

/** A rules file, understood: every name known, every number in its metric's unit, every place remembered. */
                          
                        
                       
                                     
                                                  
                                                   
                                     
                                 
                                  
 

/** How rows of predictions are read. */
                               
     
                              
                          
                             
                             
                                            
                                                           
                                             
     
                               
                                   

                                  
                      
                      
                         
                              
 

/** One decision about one metric. */
                       
                                                                
                      
                              
                                        
                          
                                      
                             
                                                        
                           
 

                             
                        
                                
                            
                              
                                                                     
                                    
                                                             
                         
 

                       
                                                       
                                                        
                                                                                     

                    
                                                                                                    
                                                                                      

                                                                                   

/** True where the rule cannot be judged without a baseline. */
function needsBaseline(rule      )          {
  return rule.demand.kind === 'change';
}

;// CONCATENATED MODULE: ./.build/shared/registry/alias-slips.js


const SHOWN = 10;
/** Shorter parts are told apart on purpose: `eu` from `us`, `1` from `2`. */
const SHORTEST_SLIP = 4;

/**
 * The alias that a slip of the fingers may have meant. `champoin-eu` may be `champion-eu`; but `champion-us` is another
 * one of its family and not a slip, since it may be the first of its kind.
 */
function slipOf(alias        , aliases                   )                     {
  return (0,closest/* closest */.k)(
    alias,
    aliases.filter((known) => isSlip(partsOf(alias), partsOf(known))),
  );
}

function isSlip(given                   , known                   )          {
  if (given.length !== known.length) return given.join('').toLowerCase() === known.join('').toLowerCase();
  return given.every((part, index) => {
    const other = known[index] ?? '';
    return part.length < SHORTEST_SLIP
      ? part.toLowerCase() === other.toLowerCase()
      : (0,closest/* closest */.k)(part, [other]) !== undefined;
  });
}

function partsOf(alias        )                    {
  return alias.match(/\d+|[^\d._-]+/g) ?? [];
}

/** `the alias champion`, `the aliases champion, challenger and 3 more`. */
function aliasList(aliases                   )         {
  const more = aliases.length - SHOWN;
  const shown = aliases.slice(0, SHOWN).join(', ');
  return `the ${aliases.length === 1 ? 'alias' : 'aliases'} ${shown}${more > 0 ? ` and ${more} more` : ''}`;
}

;// CONCATENATED MODULE: ./.build/shared/store/layout.js
                                                


/**
 * Where everything lies in a store, a folder or a bucket alike:
 *
 * ```
 * v1/store.json                      format and what the backend proved; created once
 * v1/blob/<aa>/<sha256>              the bytes of one file
 * v1/tree/<aa>/<sha256>              the canonical manifest of a version's files
 * v1/art/<kind>/<name>/v/<sequence>  version record: creating it is the commit
 * v1/art/<kind>/<name>/log/<sequence> hash-chained events: moves of an alias
 * v1/probe/<nonce>/…                 the race at the store's creation; removed afterwards
 * ```
 *
 * Chunks and packs will stand beside these as `v1/pack`, `v1/idx` and `v1/ext` (a file's extents, by the file's
 * digest), so that a tree and its identity never depend on how files are cut. A record that needs them says so in
 * `requires`, which a reader that does not know them refuses.
 *
 * No key is a `/`-prefix of another (some servers keep objects as files), nothing relies on the order of a listing,
 * and every key is written once.
 */
const STORE_KEY = 'v1/store.json';

/** The only format of the layout so far. */
const layout_STORE_FORMAT = 1;

/** Features that this version can read; what `requires` may name. */
const KNOWN_FEATURES                      = new Set();

function blobKey(digest        )         {
  return fanned('blob', digest);
}

function treeKey(digest        )         {
  return fanned('tree', digest);
}

function fanned(folder        , digest        )         {
  const hex = digest.slice('sha256:'.length);
  return `v1/${folder}/${hex.slice(0, 2)}/${hex}`;
}

/** Ends with `/`. */
function versionsPrefix(artifact              )         {
  return `v1/art/${(0,references/* formatArtifact */.oN)(artifact).replace(':', '/')}/v/`;
}

/** Ends with `/`. */
function eventsPrefix(artifact              )         {
  return `v1/art/${(0,references/* formatArtifact */.oN)(artifact).replace(':', '/')}/log/`;
}

/** Sequence numbers are padded so that a person who lists a folder sees them in order; no reader relies on it. */
function sequenceName(sequence        )         {
  return String(sequence).padStart(9, '0');
}

/** The sequence number a key under `prefix` stands for; undefined for a key of another shape. */
function sequenceOf(key        , prefix        )                     {
  const name = key.startsWith(prefix) ? key.slice(prefix.length) : '';
  return /^[0-9]{9}$/.test(name) && Number(name) > 0 ? Number(name) : undefined;
}

const KEY = /^v1(?:\/[a-z0-9][a-z0-9._-]*)+$/;

/** Guards the backends: a key is always made by this file, so anything else is our bug. */
function assertKey(key        )       {
  if (!KEY.test(key) || key.includes('..')) throw new Error(`"${key}" is not a key of this layout.`);
}

;// CONCATENATED MODULE: ./.build/shared/store/objects.js

                                            

/** Records, events and `store.json`. */
const MAX_RECORD_BYTES = 4 << 20;

/** Reads an object into memory. @throws UserError `store-damaged` where it is larger than it may be */
async function readWhole(
  backend         ,
  key        ,
  maxBytes = MAX_RECORD_BYTES,
)                              {
  const stream = await backend.read(key);
  if (stream === undefined) return undefined;
  const portions               = [];
  let total = 0;
  for await (const bytes of stream) {
    total += bytes.length;
    if (total > maxBytes) throw damaged(key, `is larger than ${maxBytes} bytes`);
    portions.push(bytes);
  }
  return Buffer.concat(portions);
}

/** What is in the store is not what was put there. */
function damaged(key        , what        )            {
  return new errors/* UserError */.yo('store-damaged', {
    what: `The object ${key} ${what}.`,
    where: { file: key },
    remedy: 'The store was altered from outside or the disk is failing. Restore the object from a backup.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/registry/records.js



                                                           




/** What is known of a version besides its bytes. `metrics` and `parameters` have a form; the rest is free JSON. */
                        
                                                      
                                                                            
                                  
 

/** A version this one was made from: `dataset:flights@v12` and the digest of its tree. */
                         
                             
                          
 

/** An immutable version of an artifact. Its creation is the commit of a push. */
                                
                          
                                     
                                       
                       
                            
                              
                            
                                                         
                        
                         
                             
                       
                             
                        
                                      
                                                              
                                       
                            
                                                                                                 
                         
 

function encodeRecord(record               )             {
  return Buffer.from(canonicalJson(record));
}

/**
 * Reads a record that anybody may have written.
 *
 * @throws UserError `store-damaged`, `store-format-unknown`
 */
function decodeRecord(bytes            , key        , artifact              , sequence        )                {
  const value = parseObject(bytes);
  if (value === undefined) throw damaged(key, 'is not a version record');
  refuseUnknownFormat(value, key);
  const named = value['artifact'] === (0,references/* formatArtifact */.oN)(artifact) && value['sequence'] === sequence;
  if (!named) throw damaged(key, 'is the record of another version');
  if (!records_isRecord(value)) throw damaged(key, 'is not a whole version record');
  return value;
}

/** The members of a JSON object; undefined for anything else. */
function parseObject(bytes            )                                      {
  try {
    const value          = JSON.parse(Buffer.from(bytes).toString('utf8'));
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** @throws UserError `store-format-unknown` where a newer version wrote the object */
function refuseUnknownFormat(value                         , key        )       {
  const requires = Array.isArray(value['requires']) ? (value['requires']             ) : [];
  const unknown = requires.filter((feature) => typeof feature !== 'string' || !KNOWN_FEATURES.has(feature));
  if (value['format'] === layout_STORE_FORMAT && unknown.length === 0) return;
  throw new errors/* UserError */.yo('store-format-unknown', {
    what: `The object ${key} was written in a form that this version does not know.`,
    where: { file: key },
    remedy: 'Use the version of Trainyard that wrote it or a newer one.',
  });
}

function records_isRecord(value                         )                                                   {
  const { tree, files, sizeBytes, createdAt, facts, parents, evidence, run, nonce } = value;
  const scalars = (0,core_digest/* isDigest */.Bc)(tree) && isCount(files) && isCount(sizeBytes) && typeof nonce === 'string';
  const origin = isTime(createdAt) && isObject(run);
  const links =
    Array.isArray(parents) && parents.every(isParent) && Array.isArray(evidence) && evidence.every(core_digest/* isDigest */.Bc);
  return scalars && origin && links && isFacts(facts);
}

/** Whether free JSON can stand as facts: `metrics` holds finite numbers, `parameters` plain values. */
function isFacts(value         )                 {
  if (!isObject(value)) return false;
  const metrics = value['metrics'] ?? {};
  const parameters = value['parameters'] ?? {};
  return (
    isObject(metrics) &&
    Object.values(metrics).every((metric) => typeof metric === 'number' && Number.isFinite(metric)) &&
    isObject(parameters) &&
    Object.values(parameters).every((parameter) => ['string', 'number', 'boolean'].includes(typeof parameter))
  );
}

function isParent(value         )          {
  return isObject(value) && isReference(value['reference']) && (0,core_digest/* isDigest */.Bc)(value['digest']);
}

function isReference(value         )          {
  try {
    return typeof value === 'string' && (0,references/* formatReference */.FH)((0,references/* parseReference */.F2)(value)) === value;
  } catch {
    return false;
  }
}

const TIME = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

/** Whether it is a time as `toISOString` writes it, and nothing else that `Date.parse` would also take. */
function isTime(value         )                  {
  return typeof value === 'string' && TIME.test(value);
}

function isCount(value         )          {
  return Number.isSafeInteger(value) && (value          ) >= 0;
}

function isObject(value         )                                   {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

;// CONCATENATED MODULE: ./.build/shared/registry/events.js




                                                           
                                                    

                                               


const ALIAS = /^[a-z][a-z0-9-]{0,62}$/;
const MAX_EVENT_BYTES = 64 << 10;
const PARALLEL_READS = 16;

/** A version as an event names it: by number and by content. */
                                 
                            
                          
 

                             
                         
                         
                                   
                                 
                              
                                                   
                           
 

/** What happened to an artifact. Types this version does not know are kept in the chain and passed over. */
                                                               

/** One entry of an artifact's log. */
                                
                          
                                       
                            
                              
                            
                                                                               
                             
                      
                            
                         
                           
 

                           
                                            
                                                                 
                         
 

/**
 * Reads an artifact's log and checks its chain, so that an event that was altered, dropped or swapped is noticed.
 * The chain alone cannot show that events at its end were removed: compare `head` with one kept elsewhere.
 *
 * @throws UserError `log-damaged`
 */
async function events_readEvents(store       , artifact              )                    {
  const prefix = eventsPrefix(artifact);
  let count = 0;
  for await (const { key } of store.list(prefix)) count = Math.max(count, sequenceOf(key, prefix) ?? 0);
  const events                  = [];
  let head                    ;
  for (let start = 1; start <= count; start += PARALLEL_READS) {
    const keys = Array.from({ length: Math.min(PARALLEL_READS, count - start + 1) }, (_, i) =>
      eventKey(artifact, start + i),
    );
    for (const [i, bytes] of (await Promise.all(keys.map((key) => store.get(key, MAX_EVENT_BYTES)))).entries()) {
      if (bytes === undefined) throw damagedLog(eventKey(artifact, start + i), 'is missing');
      events.push(decodeEvent(bytes, artifact, start + i, head));
      head = (0,core_digest/* digestBytes */.QN)(bytes);
    }
  }
  return { events, ...(head === undefined ? {} : { head }) };
}

/**
 * Appends an event right behind the log that the caller has read and decided on.
 *
 * @returns false where another event came first: read again and decide again
 */
async function events_appendEvent(
  store       ,
  services          ,
  artifact              ,
  entry                                                         ,
)                   {
  const { behind, body } = entry;
  const sequence = behind.events.length + 1;
  const event                = {
    format: STORE_FORMAT,
    requires: [],
    artifact: formatArtifact(artifact),
    sequence,
    ...(behind.head === undefined ? {} : { previous: behind.head }),
    at: services.clock.now().toISOString(),
    run: services.run,
    nonce: Buffer.from(services.randomBytes(16)).toString('hex'),
    body,
  };
  const bytes = Buffer.from(canonicalJson(event));
  if (bytes.length > MAX_EVENT_BYTES) throw new RangeError(`An event of ${bytes.length} bytes is too long.`);
  return (await store.createIfAbsent(eventKey(artifact, sequence), bytes)) === 'created';
}

function eventKey(artifact              , sequence        )         {
  return `${eventsPrefix(artifact)}${sequenceName(sequence)}`;
}

function decodeEvent(
  bytes            ,
  artifact              ,
  sequence        ,
  previous                    ,
)                {
  const key = eventKey(artifact, sequence);
  const value = parseObject(bytes);
  if (value === undefined) throw damagedLog(key, 'is not an event');
  refuseUnknownFormat(value, key);
  if (value['artifact'] !== (0,references/* formatArtifact */.oN)(artifact) || value['sequence'] !== sequence) {
    throw damagedLog(key, 'is an event of another place');
  }
  if (value['previous'] !== previous) throw damagedLog(key, 'does not follow from the event before it');
  const body = value['body']                                  ;
  if (typeof body?.type !== 'string' || !isTime(value['at'])) throw damagedLog(key, 'is not a whole event');
  if (body.type === 'alias' && !isAliasMoved(body)) throw damagedLog(key, 'is not a whole move of an alias');
  return value                            ;
}

/** Tells a move of an alias from other events. */
function isAliasMoved(body        )                     {
  const { type, alias, from, to } = body                           ;
  return (
    type === 'alias' &&
    typeof alias === 'string' &&
    ALIAS.test(alias) &&
    isPointer(to) &&
    (from === undefined || isPointer(from))
  );
}

function isPointer(value         )                          {
  const pointer = value                                              ;
  return Number.isSafeInteger(pointer?.sequence) && (0,core_digest/* isDigest */.Bc)(pointer?.digest);
}

function damagedLog(key        , what        )            {
  return new errors/* UserError */.yo('log-damaged', {
    what: `The log of events cannot be trusted: ${key} ${what}.`,
    where: { file: key },
    remedy: 'Somebody altered the store. Restore the log from a backup before you rely on any alias.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/registry/aliases.js


                                                    
                                               


const MAX_TRIES = 50;

                            
                                  
                    
                         
                                        
                              
                                                                                                                         
                                             
                           
 

                                  
                                 
                              
                                                              
                              
 

/** The version an alias stands on; undefined where it was never set. @throws UserError `log-damaged` */
async function readAlias(
  store       ,
  artifact              ,
  alias        ,
)                                      {
  return currentOf(await events_readEvents(store, artifact), alias);
}

/** Every alias of an artifact and where it stands. @throws UserError `log-damaged` */
async function listAliases(store       , artifact              )                                               {
  const aliases = new Map                        ();
  for (const { body } of (await events_readEvents(store, artifact)).events) {
    if (isAliasMoved(body)) aliases.set(body.alias, body.to);
  }
  return aliases;
}

/**
 * Moves an alias by appending an event; the log is the alias.
 *
 * Of two moves at once one wins and the other fails, since it was decided on a state that is gone. A move to where the
 * alias already stands writes nothing and succeeds, so a run that was killed after its move can be run again.
 *
 * @throws UserError `alias-moved` where the alias is not, or no longer, where it was expected
 */
async function moveAlias(store       , services          , move           )                           {
  let expected = move.expectedCurrent;
  for (let attempt = 1; attempt <= MAX_TRIES; attempt++) {
    const log = await readEvents(store, move.artifact);
    const planned = aliases_decide(log, { ...move, ...(expected === undefined ? {} : { expectedCurrent: expected }) });
    if (planned.unchanged) return planned;
    // Only an alias that stands where this decision found it may be moved by it.
    expected ??= planned.from?.sequence ?? 'none';
    const { alias, reason } = move;
    const { from, to } = planned;
    const body = { type: 'alias'         , alias, ...withFrom(from), to, ...(reason === undefined ? {} : { reason }) };
    if (await appendEvent(store, services, move.artifact, { behind: log, body })) return planned;
  }
  throw new UserError('alias-contended', {
    what: `The log of ${formatArtifact(move.artifact)} changed under each of ${MAX_TRIES} tries.`,
    remedy: 'Find out what writes to it all the time; then run again.',
  });
}

/** What a move would do now, without doing it. @throws UserError `alias-moved`, `log-damaged` */
async function planAliasMove(store       , move           )                           {
  return aliases_decide(await readEvents(store, move.artifact), move);
}

function aliases_decide(log          , move           )                  {
  const from = currentOf(log, move.alias);
  if (from?.sequence === move.to.sequence) return { from, to: move.to, unchanged: true };
  const current = from?.sequence ?? 'none';
  if (move.expectedCurrent !== undefined && move.expectedCurrent !== current) {
    throw moved(move, move.expectedCurrent, from);
  }
  return { ...withFrom(from), to: move.to, unchanged: false };
}

function withFrom(from                            )                                     {
  return from === undefined ? {} : { from };
}

function currentOf(log          , alias        )                             {
  return log.events
    .map((event) => event.body)
    .filter(isAliasMoved)
    .findLast((body) => body.alias === alias)?.to;
}

function moved(move           , expected                 , from                            )            {
  const place = (sequence                 )         => (sequence === 'none' ? 'on no version' : `on v${sequence}`);
  return new UserError('alias-moved', {
    what: `The alias ${move.alias} of ${formatArtifact(move.artifact)} is ${place(from?.sequence ?? 'none')}, not ${place(expected)} as this move expects. Somebody else moved it.`,
    where: { input: 'expect' },
    remedy: 'Look at what changed, decide again against the version that is current now, and run again.',
  });
}

// EXTERNAL MODULE: ./.build/shared/core/canonical-json.js + 1 modules
var canonical_json = __nccwpck_require__(934);
;// CONCATENATED MODULE: ./.build/shared/registry/facts-file.js






                                                    


const MAX_FACTS_BYTES = 1 << 20;

                            
                        
                                    
                            
 

/**
 * Reads what somebody says of a version, as training leaves it.
 *
 * @param path absolute
 * @throws UserError `facts-invalid`
 */
async function readFactsFile(path        )                     {
  const info = await (0,promises_.stat)(path).catch((cause         ) => {
    throw factsInvalid(path, 'The file of facts cannot be read.', cause);
  });
  // Of a pipe or a device nobody knows the end.
  if (!info.isFile()) throw factsInvalid(path, 'The path of the facts is no file.');
  if (info.size > MAX_FACTS_BYTES)
    throw factsInvalid(path, `The file of facts is over ${(0,format/* formatBytes */.z3)(MAX_FACTS_BYTES)}.`);
  const bytes = await (0,promises_.readFile)(path).catch((cause         ) => {
    throw factsInvalid(path, 'The file of facts cannot be read.', cause);
  });
  const value = parseJson(bytes.toString('utf8'), path);
  if (!isFacts(value)) throw factsInvalid(path, 'The file does not have the form of facts.');
  return { facts: value, subject: { name: (0,external_node_path_.basename)(path), digest: (0,core_digest/* digestBytes */.QN)(bytes) } };
}

function parseJson(text        , path        )          {
  let value         ;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw factsInvalid(path, `The file of facts is not JSON: ${(cause         ).message}.`, cause);
  }
  try {
    (0,canonical_json/* canonicalJson */.d)(value);
  } catch (cause) {
    throw factsInvalid(path, 'The file of facts is nested too deeply or holds half a character.', cause);
  }
  return value;
}

function factsInvalid(file        , what        , cause          )            {
  return new errors/* UserError */.yo('facts-invalid', {
    what,
    where: { file },
    remedy:
      'Give a JSON object; "metrics" maps names to numbers, "parameters" names to text, numbers or true/false, the rest is free.',
    cause,
  });
}

;// CONCATENATED MODULE: ./.build/shared/store/files.js





                                                

const PORTION_BYTES = 1 << 20;

/** Makes a folder's entries survive a power cut. */
async function syncFolder(path        )                {
  const folder = await (0,promises_.open)(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

/** Creates a folder and its parents, durably. */
async function ensureFolder(path        )                {
  const first = await (0,promises_.mkdir)(path, { recursive: true });
  if (first === undefined) return;
  for (let made = path; ; made = (0,external_node_path_.dirname)(made)) {
    await syncFolder((0,external_node_path_.dirname)(made));
    if (made === first || (0,external_node_path_.dirname)(made) === made) return;
  }
}

/** Writes a new file through to the disk; the file must not exist. */
async function writeSynced(
  path        ,
  mode        ,
  write                                     ,
)                {
  const file = await (0,promises_.open)(path, 'wx', mode);
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Opens a regular file for reading; a symbolic link in its place is refused. Undefined where there is nothing. */
async function openRegular(path        )                                  {
  try {
    return await (0,promises_.open)(path, external_node_fs_.constants.O_RDONLY | external_node_fs_.constants.O_NOFOLLOW | external_node_fs_.constants.O_NONBLOCK);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error;
  }
}

/** Nothing is there; a file where a folder was expected counts as nothing too. */
function isAbsent(error         )          {
  return ['ENOENT', 'ENOTDIR'].includes((0,errors/* systemErrorCode */.vq)(error) ?? '');
}

async function exists(path        )                   {
  try {
    await lstat(path);
    return true;
  } catch (error) {
    if (isAbsent(error)) return false;
    throw error;
  }
}

/**
 * The bytes of a file in portions, hashed on the way.
 *
 * @throws UserError `content-changed` at the end where the file is not what was announced
 */
async function* readChecked(content             , portionBytes = PORTION_BYTES)                         {
  const file = await openRegular(content.path);
  if (file === undefined) throw files_changed(content);
  const hash = (0,external_node_crypto_.createHash)('sha256');
  let total = 0;
  for await (const bytes of readPortions(file, portionBytes)) {
    total += bytes.length;
    if (total > content.sizeBytes) throw files_changed(content);
    hash.update(bytes);
    yield bytes;
  }
  if (`sha256:${hash.digest('hex')}` !== content.digest || total !== content.sizeBytes) throw files_changed(content);
}

/** Reads an open file to its end, each portion into a buffer of its own, and closes it. */
async function* readPortions(file            , portionBytes = PORTION_BYTES)                         {
  try {
    const { size } = await file.stat();
    for (;;) {
      // One byte more than there should be shows the end, or that the file has grown, without another read.
      const portion = Buffer.allocUnsafe(Math.min(portionBytes, size + 1));
      const length = await fill(file, portion);
      if (length > 0) yield portion.subarray(0, length);
      if (length < portion.length) return;
    }
  } finally {
    await file.close();
  }
}

async function fill(file            , buffer        )                  {
  let filled = 0;
  while (filled < buffer.length) {
    const { bytesRead } = await file.read(buffer, filled, buffer.length - filled, null);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return filled;
}

/** Turns what a file system refused into what the user can mend; anything else comes back unchanged. */
function translateFileError(error         , path        )          {
  switch ((0,errors/* systemErrorCode */.vq)(error)) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(path, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
      return new errors/* UserError */.yo('path-denied', {
        what: `The path may not be used by this user (${(0,errors/* systemErrorCode */.vq)(error) ?? ''}).`,
        where: { file: path },
        remedy: 'Give the user that runs the job the right to read and write it, or choose another path.',
        cause: error,
      });
    case 'ELOOP':
      return new errors/* UserError */.yo('store-damaged', {
        what: 'A symbolic link stands where a file should be.',
        where: { file: path },
        remedy: 'Links are not followed. Find out who put it there; restore the file from a backup.',
        cause: error,
      });
    default:
      return error;
  }
}

function diskFull(path        , cause          )            {
  return new errors/* UserError */.yo('disk-full', {
    what: 'The disk is full; nothing half-written was left behind.',
    where: { file: path },
    remedy: 'Free some space and run again: what is already stored is not written twice.',
    cause,
  });
}

function files_changed(content             )            {
  return new errors/* UserError */.yo('content-changed', {
    what: 'The file changed while it was being pushed.',
    where: { file: content.path },
    remedy: 'Wait until whatever writes it has finished, then run again.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/store/folder.js


                                                   

                                                    
                                                                                         



/** A temporary file that nobody has written to for this long belongs to a process that died. */
const ABANDONED_MS = 24 * 3_600_000;

/**
 * A store in a folder, local or shared.
 *
 * An object is written to a temporary file, synced, and given its name by `link(2)`, which fails where the name is
 * taken: unlike `rename` it never replaces, and unlike `O_EXCL` it never shows half an object.
 */
class FolderBackend                    {
           uri        ;
           probe            = { rounds: 5, writers: 8 };
           headAboveBytes = -1;
           #root        ;
           #services          ;
  #tidied                           ;

  constructor(uri        , root        , services          ) {
    this.uri = uri;
    this.#root = root;
    this.#services = services;
  }

  create(key        , bytes            )                   {
    return this.#publish(key, (file) => file.writeFile(bytes));
  }

  createFromFile(key        , content             , onBytes                         )                   {
    return this.#publish(key, async (file) => {
      for await (const bytes of readChecked(content)) {
        await file.writeFile(bytes);
        onBytes(bytes.length);
      }
    });
  }

  async #publish(key        , write                                     )                   {
    const path = this.#path(key);
    const temporary = (0,external_node_path_.join)(this.#temporaryFolder(), Buffer.from(this.#services.randomBytes(16)).toString('hex'));
    try {
      await (this.#tidied ??= this.#tidy());
      await ensureFolder((0,external_node_path_.dirname)(path));
      await writeSynced(temporary, 0o640, write);
      this.#services.effect(`written ${key}`);
      const outcome = await linkNew(temporary, path);
      this.#services.effect(`linked ${key}`);
      await syncFolder((0,external_node_path_.dirname)(path));
      return outcome;
    } catch (error) {
      throw translateFileError(error, path);
    } finally {
      await (0,promises_.rm)(temporary, { force: true });
    }
  }

  async read(key        )                                                 {
    const path = this.#path(key);
    try {
      const file = await openRegular(path);
      return file === undefined ? undefined : readPortions(file);
    } catch (error) {
      throw translateFileError(error, path);
    }
  }

  async head(key        )                                  {
    try {
      const info = await (0,promises_.lstat)(this.#path(key));
      return info.isFile() ? { key, sizeBytes: info.size } : undefined;
    } catch (error) {
      if (isAbsent(error)) return undefined;
      throw translateFileError(error, this.#path(key));
    }
  }

  async *list(prefix        )                             {
    const folder = (0,external_node_path_.join)(this.#root, prefix);
    const entries = await (0,promises_.readdir)(folder, { withFileTypes: true }).catch((error         ) => {
      if (isAbsent(error)) return [];
      throw translateFileError(error, folder);
    });
    for (const entry of entries) {
      if (entry.isDirectory()) yield* this.list(`${prefix}${entry.name}/`);
      const info = entry.isFile() ? await this.head(`${prefix}${entry.name}`) : undefined;
      if (info !== undefined) yield info;
    }
  }

  async remove(key        )                {
    await (0,promises_.rm)(this.#path(key), { force: true });
    await (0,promises_.rmdir)((0,external_node_path_.dirname)(this.#path(key))).catch(() => undefined);
  }

  #path(key        )         {
    assertKey(key);
    return (0,external_node_path_.join)(this.#root, key);
  }

  /** Beside the layout, on the same file system, which `link` needs. */
  #temporaryFolder()         {
    return (0,external_node_path_.join)(this.#root, 'tmp');
  }

  /** Removes what processes that were killed left behind. */
  async #tidy()                {
    const folder = this.#temporaryFolder();
    await ensureFolder(folder);
    const oldest = this.#services.clock.now().getTime() - ABANDONED_MS;
    for (const name of await (0,promises_.readdir)(folder)) {
      const path = (0,external_node_path_.join)(folder, name);
      const info = await (0,promises_.stat)(path).catch(() => undefined);
      if (info !== undefined && info.mtimeMs < oldest) await (0,promises_.rm)(path, { force: true });
    }
  }
}

async function linkNew(from        , to        )                   {
  try {
    await (0,promises_.link)(from, to);
    return 'created';
  } catch (error) {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'EEXIST') return 'exists';
    if (!['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK'].includes((0,errors/* systemErrorCode */.vq)(error) ?? '')) throw error;
    throw new errors/* UserError */.yo('store-unsafe', {
      what: 'This file system has no hard links, so a commit could not be atomic.',
      where: { file: to },
      remedy: 'Put the store on another file system (ext4, XFS, Btrfs, APFS, NTFS or NFS), or into a bucket.',
      cause: error,
    });
  }
}

// EXTERNAL MODULE: ./.build/shared/core/retry.js
var retry = __nccwpck_require__(2);
;// CONCATENATED MODULE: ./.build/shared/store/s3/settings.js
                                                         


                                                       

                          
                          
                                 
                          
 

const BUCKET = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;
const MAX_PREFIX_BYTES = 512;
const CONNECTION_TIMEOUT_MS = 10_000;
/** Some servers queue writers of one key for seconds. */
const IDLE_TIMEOUT_MS = 60_000;
const MAX_SOCKETS = 64;

/** @throws UserError `store-unsupported` */
function parseS3Uri(uri        )          {
  const [, bucket = '', path = ''] = /^s3:\/\/([^/]*)\/?(.*)$/s.exec(uri) ?? [];
  const prefix = path.replace(/\/$/, '');
  const isSafe = prefix.split('/').every((part) => /^[A-Za-z0-9!_.*'() =@+-]+$/.test(part) && !/^\.+$/.test(part));
  if (BUCKET.test(bucket) && (prefix === '' || isSafe) && prefix.length <= MAX_PREFIX_BYTES) {
    return { bucket, prefix: prefix === '' ? '' : `${prefix}/` };
  }
  throw new errors/* UserError */.yo('store-unsupported', {
    what: `"${uri}" does not name a place in a bucket.`,
    where: { input: 'store' },
    remedy: 'Write s3://BUCKET or s3://BUCKET/PREFIX; a prefix has plain letters, digits, hyphens and slashes.',
  });
}

/**
 * How the client is set up: TLS unless the server is on this machine, no checksums but our own, no retries but our own.
 *
 * @throws UserError `store-insecure`
 */
function s3ClientConfig(services          , idleTimeoutMs = IDLE_TIMEOUT_MS)                 {
  const endpoint = endpointOf(services)?.url;
  if (endpoint !== undefined) refuseInsecure(endpoint);
  const region =
    variable(services, 'AWS_REGION') ??
    variable(services, 'AWS_DEFAULT_REGION') ??
    (endpoint === undefined ? undefined : 'us-east-1');
  const credentials = staticCredentials(services);
  return {
    ...(endpoint === undefined ? {} : { endpoint, forcePathStyle: true }),
    ...(region === undefined ? {} : { region }),
    ...(credentials === undefined ? {} : { credentials }),
    maxAttempts: 1,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: {
      connectionTimeout: CONNECTION_TIMEOUT_MS,
      socketTimeout: idleTimeoutMs,
      httpAgent: { maxSockets: MAX_SOCKETS, keepAlive: true },
      httpsAgent: { maxSockets: MAX_SOCKETS, keepAlive: true },
    },
  };
}

                           
                                   
                            
                       
 

/** The server that is set; undefined where the SDK finds AWS's own by the region. */
function endpointOf(services          )                       {
  for (const name of ['AWS_ENDPOINT_URL_S3', 'AWS_ENDPOINT_URL']) {
    const url = variable(services, name);
    if (url !== undefined) return { variable: name, url };
  }
  return undefined;
}

/** As it may be shown: without the user, the password and the query that an address can hold. */
function shownAddress(url        )         {
  if (!URL.canParse(url)) return (0,core_escape/* toLine */.S5)(url.replace(/[^/]*@/, ''), 200);
  const { protocol, host, pathname } = new URL(url);
  return (0,core_escape/* toLine */.S5)(`${protocol}//${host}${pathname.replace(/\/$/, '')}`, 200);
}

function refuseInsecure(endpoint        )       {
  const url = URL.canParse(endpoint) ? new URL(endpoint) : undefined;
  const isLoopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/.test(url?.hostname ?? '');
  if (url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback)) return;
  throw new errors/* UserError */.yo('store-insecure', {
    what: `The endpoint ${JSON.stringify(shownAddress(endpoint))} is not reached through TLS.`,
    where: { input: 'store' },
    remedy: 'Set AWS_ENDPOINT_URL_S3 to an https:// address; plain http is for servers on this machine only.',
  });
}

/** The first link of the SDK's chain, taken from the services; absent, the SDK looks at the others itself. */
function staticCredentials(services          )                                {
  const accessKeyId = variable(services, 'AWS_ACCESS_KEY_ID');
  const secretAccessKey = variable(services, 'AWS_SECRET_ACCESS_KEY');
  const sessionToken = variable(services, 'AWS_SESSION_TOKEN');
  if (accessKeyId === undefined || secretAccessKey === undefined) return undefined;
  return { accessKeyId, secretAccessKey, ...(sessionToken === undefined ? {} : { sessionToken }) };
}

/** A workflow that passes on a secret nobody set makes an empty variable; that is no setting. */
function variable({ environment }          , name        )                     {
  return environment[name] === '' ? undefined : environment[name];
}

;// CONCATENATED MODULE: ./.build/shared/store/s3/errors.js



/** The operations that are used, with what a policy must allow for each. */
const IAM_ACTIONS = {
  PutObject: 's3:PutObject',
  GetObject: 's3:GetObject',
  HeadObject: 's3:GetObject',
  ListObjectsV2: 's3:ListBucket',
  DeleteObject: 's3:DeleteObject',
  CreateMultipartUpload: 's3:PutObject',
  UploadPart: 's3:PutObject',
  CompleteMultipartUpload: 's3:PutObject',
  AbortMultipartUpload: 's3:AbortMultipartUpload',
}         ;

                                                 

const PASSING_CODES                      = new Set([
  'SlowDown',
  'RequestTimeout',
  'TimeoutError',
  'ConditionalRequestConflict',
  'OperationAborted',
  // Bytes changed on their way; the next try sends them again.
  'BadDigest',
  'XAmzContentSHA256Mismatch',
]);

const PASSING_SYSTEM_CODES                      = new Set([
  'ECONNRESET',
  'ECONNREFUSED',
  'EPIPE',
  'ETIMEDOUT',
  'EAI_AGAIN',
  'ENETUNREACH',
  'EHOSTUNREACH',
]);

/** Nobody speaks S3 at the address, now or later: no such host, or no TLS where TLS was meant. */
const WRONG_ADDRESS_CODES                      = new Set(['ENOTFOUND', 'EPROTO']);

const CREDENTIAL_CODES                      = new Set([
  'InvalidAccessKeyId',
  'SignatureDoesNotMatch',
  'ExpiredToken',
  'InvalidToken',
  'TokenRefreshRequired',
  'CredentialsProviderError',
  'AuthorizationHeaderMissing',
]);

/** The S3 error code, or the name the SDK gives to a failure of its own. */
function codeOf(error         )         {
  return error instanceof Error ? error.name : '';
}

function statusOf(error         )                     {
  return (error                                                           )?.$metadata?.httpStatusCode;
}

function errors_isAbsent(error         )          {
  return ['NoSuchKey', 'NotFound'].includes(codeOf(error));
}

/**
 * Whether something that is no S3 server refused: S3 answers in XML of its own, and that a key is absent only to a
 * request for one.
 */
function isForeign(error         , operation           )          {
  const status = statusOf(error) ?? 500;
  if (status >= 500 || status === 429) return false;
  if (error instanceof Error && error.message.includes('XML parse error')) return true;
  if (codeOf(error) !== 'NotFound') return false;
  // Without a body nothing speaks against a key that is merely absent.
  return operation === 'GetObject' ? 'body' in (error         ) : !['HeadObject', 'DeleteObject'].includes(operation);
}

/** Whether the same request may succeed a moment later. Whether it already did is for the caller to find out. */
function isPassing(error         )          {
  const status = statusOf(error);
  if (codeOf(error) === 'NotImplemented') return false;
  if (status !== undefined && (status >= 500 || status === 429)) return true;
  return PASSING_CODES.has(codeOf(error)) || PASSING_SYSTEM_CODES.has(systemCodeOf(error) ?? '') || isDropped(error);
}

/** The SDK may wrap an error of the connection in one of its own that keeps nothing of it but the words. */
function systemCodeOf(error         )                     {
  const code = (0,errors/* systemErrorCode */.vq)(error);
  if (code !== undefined || !(error instanceof Error) || statusOf(error) !== undefined) return code;
  return /\b(?:ENOTFOUND|EPROTO|ECONNREFUSED)\b/.exec(error.message)?.[0];
}

/** A dropped connection may come wrapped in an error of the SDK that keeps nothing of it but the words. */
function isDropped(error         )          {
  return (
    error instanceof Error && statusOf(error) === undefined && /socket hang up|ECONNRESET|EPIPE/.test(error.message)
  );
}

/** Milliseconds the server asked to wait. */
function serverDelayMs(error         )                     {
  const response = (error                                                                    )?.$response;
  const seconds = Number(response?.headers?.['retry-after'] ?? NaN);
  return seconds >= 0 && seconds <= 60 ? seconds * 1000 : undefined;
}

                             
                                
                          
                                                       
                        
                            
                                                      
                                           
 

/** What went wrong in words: what the user can mend as a UserError, the rest as an UnavailableError. */
function translateS3Error(error         , call            )        {
  const code = codeOf(error);
  if (isForeign(error, call.operation) || WRONG_ADDRESS_CODES.has(systemCodeOf(error) ?? '')) {
    return wrongAddress(call, error);
  }
  if (code === 'NoSuchBucket') return bucketMissing(call, error);
  if (CREDENTIAL_CODES.has(code) || code === 'RequestTimeTooSkewed') return badCredentials(code, error);
  if (isRegionError(error)) return wrongRegion(call, error);
  if (statusOf(error) === 403) return denied(call, code, error);
  if (code === 'NotImplemented') return notImplemented(call, error);
  return unavailable(call, error);
}

function isRegionError(error         )          {
  const message = error instanceof Error ? error.message : '';
  const codes = ['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException'];
  return (
    codes.includes(codeOf(error)) || statusOf(error) === 301 || /^Region (?:is missing|not accepted)/.test(message)
  );
}

function bucketMissing({ bucket }            , cause         )            {
  return new errors/* UserError */.yo('store-bucket-missing', {
    what: `There is no bucket "${bucket}".`,
    where: { input: 'store' },
    remedy: 'Check its name, region and account; Trainyard makes no buckets.',
    cause,
  });
}

function badCredentials(code        , cause         )            {
  const reasons                                   = {
    CredentialsProviderError: 'No AWS credentials were found.',
    ExpiredToken: 'The AWS credentials have expired.',
    RequestTimeTooSkewed: "This machine's clock is too far from the server's.",
  };
  return new errors/* UserError */.yo('store-credentials', {
    what: reasons[code] ?? `The AWS credentials were refused (${code}).`,
    where: { input: 'store' },
    remedy:
      code === 'RequestTimeTooSkewed'
        ? 'Set the clock of the machine.'
        : 'Run aws-actions/configure-aws-credentials before this step, or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY.',
    cause,
  });
}

function denied({ operation, bucket, key }            , code        , cause         )            {
  const action = IAM_ACTIONS[operation];
  const resource = action === 's3:ListBucket' ? bucket : `${bucket}/${folderOf(key)}*`;
  // Without the right to list, S3 answers 403 instead of 404 for an object that is not there.
  const list =
    operation === 'GetObject' || operation === 'HeadObject' ? ` and s3:ListBucket on arn:aws:s3:::${bucket}` : '';
  return new errors/* UserError */.yo('store-denied', {
    what: `S3 refused ${operation} on s3://${bucket}/${key ?? ''} (${code === '' ? '403' : code}).`,
    where: { input: 'store' },
    remedy: `Allow ${action} on arn:aws:s3:::${resource}${list} to the role of this job.`,
    cause,
  });
}

/** The store's own prefix, up to the layout's version. */
function folderOf(key                    )         {
  return key === undefined ? '' : key.slice(0, Math.max(key.lastIndexOf('v1/'), 0));
}

function wrongRegion({ bucket }            , cause         )            {
  return new errors/* UserError */.yo('store-region', {
    what: `The bucket "${bucket}" cannot be reached under the region that is set.`,
    where: { input: 'store' },
    remedy: "Set AWS_REGION to the bucket's region.",
    cause,
  });
}

function notImplemented({ operation }            , cause         )            {
  return new errors/* UserError */.yo('store-unsafe', {
    what: `The server does not implement what a commit needs (${operation} with a condition).`,
    where: { input: 'store' },
    remedy: 'Use a server that honours If-None-Match: * on PutObject, or a folder.',
    cause,
  });
}

function wrongAddress({ endpoint }            , cause         )            {
  const code = systemCodeOf(cause) ?? `${statusOf(cause) ?? ''}`;
  const { hostname = 'the address of the region' } = cause                                  ;
  const why                                   = {
    ENOTFOUND: 'there is no such host',
    EPROTO: 'what answers has no TLS',
  };
  return new errors/* UserError */.yo('store-address', {
    what: `No S3 server answers at ${endpoint === undefined ? hostname : shownAddress(endpoint.url)}: ${why[code] ?? `the answer (${code}) is not one of S3`}.`,
    where: { input: 'store' },
    remedy:
      endpoint === undefined
        ? 'Check AWS_REGION, or set AWS_ENDPOINT_URL_S3 to the address of your server.'
        : `Check ${endpoint.variable}: the address, its port, and http or https.`,
    cause,
  });
}

function unavailable({ operation, bucket, key, attempts, endpoint }            , cause         )                   {
  const status = statusOf(cause);
  const code = systemCodeOf(cause) ?? codeOf(cause);
  const server = endpoint === undefined ? 'S3' : `S3 at ${shownAddress(endpoint.url)}`;
  const isRefused = code === 'ECONNREFUSED' && endpoint !== undefined;
  return new errors/* UnavailableError */.hG('store-unavailable', {
    what: `${server} did not complete ${operation} on s3://${bucket}/${key ?? ''} (${[status, code].filter(Boolean).join(' ')}).`,
    tried: attempts === 1 ? 'It was tried once, since trying again would not help.' : `It was tried ${attempts} times.`,
    remedy: isRefused
      ? `Check ${endpoint.variable}; no server listens there. Where it is right, start the server and run again: what is already stored is not sent twice.`
      : 'Run again later: what is already stored is not sent twice.',
    cause,
  });
}

;// CONCATENATED MODULE: ./.build/shared/store/s3/calls.js
                                               

                                                       



const ATTEMPTS = 5;
const FIRST_DELAY_MS = 200;
const MAX_DELAY_MS = 10_000;

                             
                           
                                
                                                          
                
                           
 

/** Sends requests to one bucket: loads the SDK at the first one, retries what may pass, and puts failures into words. */
class S3Calls {
           place         ;
           #services          ;
           #idleTimeoutMs                    ;
  #connected                                                         ;

  constructor(place         , services          , idleTimeoutMs         ) {
    this.place = place;
    this.#services = services;
    this.#idleTimeoutMs = idleTimeoutMs;
  }

  /** Where a request goes: bucket and full key. */
  at(key        )                                                    {
    return { Bucket: this.place.bucket, Key: `${this.place.prefix}${key}` };
  }

  /**
   * @param key of the layout; absent for a listing
   * @throws UserError or UnavailableError, see errors.ts; an absent object stays the SDK's own error
   */
  async run   (
    operation           ,
    key                    ,
    call                                        ,
  )             {
    let attempts = 0;
    try {
      return await (0,retry/* retry */.L)(
        async (attempt) =>
          call({
            ...(await this.#connect()),
            options: { abortSignal: this.#services.cancelled },
            attempt: (attempts = attempt),
          }),
        {
          attempts: ATTEMPTS,
          firstDelayMs: FIRST_DELAY_MS,
          maxDelayMs: MAX_DELAY_MS,
          isRetryable: isPassing,
          serverDelayMs: serverDelayMs,
          onRetry: (error, attempt) => {
            this.#services.log.debug(
              `${operation} of ${key ?? 'a listing'}: try ${attempt} failed: ${(error         ).message}`,
            );
          },
        },
        this.#services.clock,
        this.#services.cancelled,
      );
    } catch (error) {
      const isMeant = (errors_isAbsent(error) && !isForeign(error, operation)) || isSettledByCaller(error);
      throw isMeant ? error : this.translate(error, { operation, key, attempts });
    }
  }

  /** What went wrong in words, see errors.ts. */
  translate(
    error         ,
    { key, ...call }                                                                                   ,
  )        {
    const full = key === undefined ? {} : { key: this.at(key).Key };
    const { bucket } = this.place;
    return translateS3Error(error, { ...call, bucket, ...full, endpoint: endpointOf(this.#services) });
  }

  #connect()                                              {
    return (this.#connected ??= (async () => {
      const config = s3ClientConfig(this.#services, this.#idleTimeoutMs);
      const sdk = await import(/* webpackIgnore: true */ '../vendor/client-s3/index.js');
      return { sdk, client: new sdk.S3Client(config) };
    })());
  }
}

/** Answers that mean something to whoever asked: a condition that did not hold, an upload that is gone. */
function isSettledByCaller(error         )          {
  return error instanceof Error && ['PreconditionFailed', 'NoSuchUpload', 'UserError'].includes(error.name);
}

;// CONCATENATED MODULE: ./.build/shared/store/s3/upload.js

                                                          

                                          


/** S3 takes parts from 5 MiB on, the last one apart, and at most 10,000. */
const MIN_PART_BYTES = 8 << 20;
const MAX_PARTS = 9_000;

/** Files up to this size go as one object; the same size bounds a part. */
const SINGLE_PUT_BYTES = MIN_PART_BYTES;

                        
                              
                                    
                                  
 

/** Lets a limited number of part buffers be in memory at once, over all files. */
class Slots {
  #free        ;
           #waiting                 = [];

  constructor(count        ) {
    this.#free = count;
  }

  async take()                {
    if (this.#free > 0) this.#free--;
    else await new Promise      ((resolve) => this.#waiting.push(resolve));
  }

  give()       {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next();
  }
}

/**
 * Uploads a large file in parts. For blobs only: several servers let two completed uploads of one key both win, which
 * does no harm where equal keys mean equal bytes, and would lose a commit.
 */
async function uploadInParts(
  calls         ,
  slots       ,
  key        ,
  { content, onBytes }                                                                              ,
)                   {
  const started = await calls.run('CreateMultipartUpload', key, ({ sdk, client, options }) =>
    client.send(new sdk.CreateMultipartUploadCommand({ ...calls.at(key), ChecksumAlgorithm: 'SHA256' }), options),
  );
  const upload         = { calls, key, UploadId: started.UploadId ?? '' };
  try {
    const parts = await sendParts(upload, slots, content, onBytes);
    return await complete(upload, content, parts);
  } catch (error) {
    await abort(upload);
    throw error;
  }
}

                  
                          
                       
                            
 

async function sendParts(
  upload        ,
  slots       ,
  content             ,
  onBytes                         ,
)                                   {
  const partBytes = Math.max(MIN_PART_BYTES, Math.ceil(content.sizeBytes / MAX_PARTS));
  const underWay                          = [];
  const failures            = [];
  try {
    for await (const bytes of readChecked(content, partBytes)) {
      await slots.take();
      if (failures.length > 0) slots.give();
      if (failures.length > 0) break;
      const part = sendPart(upload, underWay.length + 1, bytes).finally(() => slots.give());
      part.then(
        () => onBytes(bytes.length),
        (error         ) => failures.push(error),
      );
      underWay.push(part);
    }
  } finally {
    await Promise.allSettled(underWay);
  }
  return Promise.all(underWay);
}

async function sendPart({ calls, key, UploadId }        , PartNumber        , bytes        )                        {
  const ChecksumSHA256 = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64');
  const { ETag } = await calls.run('UploadPart', key, ({ sdk, client, options }) =>
    client.send(
      new sdk.UploadPartCommand({ ...calls.at(key), UploadId, PartNumber, Body: bytes, ChecksumSHA256 }),
      options,
    ),
  );
  return { PartNumber, ETag, ChecksumSHA256 };
}

async function complete(
  { calls, key, UploadId }        ,
  content             ,
  parts                         ,
)                   {
  try {
    await calls.run('CompleteMultipartUpload', key, ({ sdk, client, options }) =>
      client.send(
        new sdk.CompleteMultipartUploadCommand({ ...calls.at(key), UploadId, MultipartUpload: { Parts: [...parts] } }),
        options,
      ),
    );
  } catch (error) {
    // An earlier try may have completed it and lost its answer.
    if (codeOf(error) !== 'NoSuchUpload') throw error;
    const head = await calls.run('HeadObject', key, ({ sdk, client, options }) =>
      client.send(new sdk.HeadObjectCommand(calls.at(key)), options),
    );
    if (head.ContentLength !== content.sizeBytes) throw error;
  }
  return 'created';
}

/** Parts of an upload that nobody ends are stored and paid for. */
async function abort({ calls, key, UploadId }        )                {
  await calls
    .run('AbortMultipartUpload', key, ({ sdk, client, options }) =>
      client.send(new sdk.AbortMultipartUploadCommand({ ...calls.at(key), UploadId }), options),
    )
    .catch(() => undefined);
}

;// CONCATENATED MODULE: ./.build/shared/store/s3/backend.js

                                            

                                                       
                                                                                          







/** Of up to 8 MiB each. */
const BUFFERS_IN_MEMORY = 8;
/** Files up to this size are not counted among the buffers. */
const SMALL_BYTES = 256 << 10;
/** How often a download is taken up again without having got any further. */
const FRUITLESS_RESUMES = 5;

/** A store in an S3 bucket. Every commit is one PutObject with `If-None-Match: *` and a SHA-256 of its body. */
class S3Backend                    {
           uri        ;
           probe            = { rounds: 20, writers: 8 };
           headAboveBytes = 64 << 10;
           #calls         ;
           #services          ;
           #slots = new Slots(BUFFERS_IN_MEMORY);

  /** @throws UserError `store-unsupported` */
  constructor(uri        , services          , idleTimeoutMs         ) {
    this.uri = uri;
    this.#services = services;
    this.#calls = new S3Calls(parseS3Uri(uri), services, idleTimeoutMs);
  }

  async create(key        , bytes            )                   {
    assertKey(key);
    const sum = (0,external_node_crypto_.createHash)('sha256').update(bytes).digest('base64');
    try {
      await this.#calls.run('PutObject', key, ({ sdk, client, options }) =>
        client.send(
          new sdk.PutObjectCommand({ ...this.#calls.at(key), Body: bytes, IfNoneMatch: '*', ChecksumSHA256: sum }),
          options,
        ),
      );
      return 'created';
    } catch (error) {
      if (codeOf(error) === 'PreconditionFailed') return 'exists';
      // No answer says nothing about what happened: only the object itself does.
      if ((0,errors/* isUnavailableError */.bb)(error) && (await this.#isThere(key))) return 'exists';
      throw error;
    }
  }

  async #isThere(key        )                   {
    return (await this.head(key).catch(() => undefined)) !== undefined;
  }

  async createFromFile(key        , content             , onBytes                         )                   {
    assertKey(key);
    if (content.sizeBytes > SINGLE_PUT_BYTES) {
      return uploadInParts(this.#calls, this.#slots, key, { content, onBytes });
    }
    if (content.sizeBytes <= SMALL_BYTES) return this.#createWhole(key, content, onBytes);
    await this.#slots.take();
    try {
      return await this.#createWhole(key, content, onBytes);
    } finally {
      this.#slots.give();
    }
  }

  async #createWhole(key        , content             , onBytes                         )                   {
    const portions           = [];
    for await (const bytes of readChecked(content, content.sizeBytes + 1)) portions.push(bytes);
    const outcome = await this.create(key, Buffer.concat(portions));
    onBytes(content.sizeBytes);
    return outcome;
  }

  async read(key        )                                                 {
    assertKey(key);
    try {
      return this.#resuming(key, await this.#get(key));
    } catch (error) {
      if (errors_isAbsent(error)) return undefined;
      throw error;
    }
  }

  async #get(key        , offset         )                    {
    const range = offset === undefined ? {} : { Range: `bytes=${offset}-` };
    const answer = await this.#calls.run('GetObject', key, ({ sdk, client, options }) =>
      client.send(new sdk.GetObjectCommand({ ...this.#calls.at(key), ...range }), options),
    );
    const isFromOffset = offset === undefined || answer.ContentRange?.startsWith(`bytes ${offset}-`) === true;
    if (!isFromOffset) throw new Error(`The server answered a range of ${key} with another one.`);
    return { body: answer.Body            , bytes: answer.ContentLength ?? 0 };
  }

  /** Goes on where a broken connection stopped, as long as each try gets further. */
  async *#resuming(key        , first          )                             {
    let download = first;
    let offset = 0;
    let fruitless = 0;
    while (true) {
      try {
        for await (const bytes of download.body) {
          offset += (bytes          ).length;
          fruitless = 0;
          yield bytes          ;
        }
        return;
      } catch (error) {
        const call = { operation: 'GetObject'         , key, attempts: fruitless + 1 };
        if (!isPassing(error) || ++fruitless > FRUITLESS_RESUMES) throw this.#calls.translate(error, call);
        this.#services.log.debug(
          `The download of ${key} broke after ${offset} of ${first.bytes} bytes; going on there.`,
        );
      }
      if (offset === first.bytes) return;
      download = await this.#get(key, offset);
    }
  }

  async head(key        )                                  {
    assertKey(key);
    try {
      const { ContentLength } = await this.#calls.run('HeadObject', key, ({ sdk, client, options }) =>
        client.send(new sdk.HeadObjectCommand(this.#calls.at(key)), options),
      );
      return { key, sizeBytes: ContentLength ?? 0 };
    } catch (error) {
      if (errors_isAbsent(error)) return undefined;
      throw error;
    }
  }

  async *list(prefix        )                             {
    const { Bucket, Key: Prefix } = this.#calls.at(prefix);
    let token                    ;
    do {
      const more = token === undefined ? {} : { ContinuationToken: token };
      const page = await this.#calls.run('ListObjectsV2', undefined, ({ sdk, client, options }) =>
        client.send(new sdk.ListObjectsV2Command({ Bucket, Prefix, ...more }), options),
      );
      for (const { Key, Size } of page.Contents ?? []) {
        if (Key !== undefined) yield { key: Key.slice(this.#calls.place.prefix.length), sizeBytes: Size ?? 0 };
      }
      token = page.NextContinuationToken;
    } while (token !== undefined);
  }

  async remove(key        )                {
    await this.#calls.run('DeleteObject', key, ({ sdk, client, options }) =>
      client.send(new sdk.DeleteObjectCommand(this.#calls.at(key)), options),
    );
  }
}

                    
                          
                         
 

;// CONCATENATED MODULE: ./.build/shared/store/probe.js


                                                    
                                            



/** `v1/store.json`: what kind of store this is and what its backend proved when it was created. */
                              
                          
                                     
                                       
                             
                             
                                                                                                      
                         
 

/**
 * Reads `store.json`; undefined where there is no store.
 *
 * @throws UserError `store-format-unknown` where a newer version made the store
 */
async function readStoreRecord(backend         )                                   {
  const bytes = await readWhole(backend, STORE_KEY);
  if (bytes === undefined) return undefined;
  const record = parse(bytes);
  if (record === undefined) throw notAStore(backend, 'it is not the record of a store');
  if (record.format !== layout_STORE_FORMAT) throw notAStore(backend, `its format is ${record.format}`);
  const unknown = record.requires.filter((feature) => !KNOWN_FEATURES.has(feature));
  if (unknown.length > 0) throw notAStore(backend, `it needs ${unknown.join(', ')}`);
  return record;
}

/**
 * Creates a store: proves the backend, then writes `store.json`. Many processes may do so at once; one record stands.
 *
 * @throws UserError `store-unsafe` where two writers could commit the same version
 */
async function initialise(backend         , services          )                {
  const { rounds, writers } = backend.probe;
  services.log.info(
    `${backend.uri} is a new store: ${writers} writers race ${rounds} times to prove that only one can win.`,
  );
  await proveCreateIfAbsent(backend, services);
  const record              = {
    format: layout_STORE_FORMAT,
    requires: [],
    createdAt: services.clock.now().toISOString(),
    createdBy: `trainyard ${services.version}`,
    proved: { createIfAbsent: backend.probe },
    nonce: hex(services, 16),
  };
  services.effect(`create ${STORE_KEY}`);
  const outcome = await backend.create(STORE_KEY, Buffer.from((0,canonical_json/* canonicalJson */.d)(record)));
  services.effect(`created ${STORE_KEY}`);
  if (outcome === 'exists') await readStoreRecord(backend);
}

/**
 * A real race: in each round all writers create the same key at once with bodies of their own. One must win, and its
 * body must be the one that stays. Servers exist that pass every test of one writer after the other and fail this.
 */
async function proveCreateIfAbsent(backend         , services          )                {
  const nonce = hex(services, 16);
  for (let round = 1; round <= backend.probe.rounds; round++) {
    const key = `v1/probe/${nonce}/${round}`;
    const bodies = Array.from({ length: backend.probe.writers }, () => Buffer.from(hex(services, 32)));
    const outcomes = await Promise.all(bodies.map((body) => backend.create(key, body)));
    const present = await readWhole(backend, key);
    await backend.remove(key).catch((error         ) => {
      services.log.debug(`The probe's object ${key} stays: ${(error         ).message}`);
    });
    // `exists` with one's own body is a win whose answer was lost.
    const winners = bodies.filter((body, writer) => outcomes[writer] === 'created' || present?.compare(body) === 0);
    if (winners.length !== 1 || present?.compare(winners[0] ?? Buffer.alloc(0)) !== 0) {
      throw unsafe(backend, round, winners.length);
    }
  }
}

function parse(bytes            )                          {
  try {
    const value = JSON.parse(Buffer.from(bytes).toString('utf8'))                               ;
    return typeof value?.format === 'number' && isStrings(value.requires) ? (value               ) : undefined;
  } catch {
    return undefined;
  }
}

function isStrings(value         )          {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

function hex(services          , bytes        )         {
  return Buffer.from(services.randomBytes(bytes)).toString('hex');
}

function unsafe(backend         , round        , winners        )            {
  return new errors/* UserError */.yo('store-unsafe', {
    what: `${backend.uri} let ${winners} of ${backend.probe.writers} writers win in race ${round}: two runs could commit the same version and one would be lost.`,
    where: { input: 'store' },
    remedy:
      'Use a server that honours If-None-Match: * on PutObject (Amazon S3, Cloudflare R2, Ceph, MinIO, SeaweedFS, versitygw 1.8 or newer), or a folder.',
  });
}

function notAStore(backend         , why        )            {
  return new errors/* UserError */.yo('store-format-unknown', {
    what: `${STORE_KEY} in ${backend.uri} cannot be used: ${why}.`,
    where: { input: 'store' },
    remedy: 'Use the version of Trainyard that created the store or a newer one, or name another place.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/store/store.js


                                                
                                                    
                                                                              





                                                                     

                             
                                            
                        
                               
 

/** A store of objects that are written once and never replaced; see layout.ts for the keys. */
                        
                                                                  
                       

     
                                                                                                      
    
                                                                                                                     
                                                                                                                  
    
                                                                                                        
     
                                                                   

     
                                                                                                                    
    
                                                         
                                                
                                                                      
     
                                                                                     

                                                                                     
                                                                       

     
                                                                                                                     
                                                                           
    
                                                                                                 
     
                                                                                                

                                                                                            
                                                                              

                                                     

                                                                                                  
                                                  
 

/** A store over any backend: proves the backend before the first write, and checks every byte it reads. */
class CheckedStore                  {
           uri        ;
           #backend         ;
           #services          ;
  #readable                              ;
  #writable                           ;

  constructor(backend         , services          ) {
    this.uri = backend.uri;
    this.#backend = backend;
    this.#services = services;
  }

  async createIfAbsent(key        , bytes            )                   {
    await this.#forWriting();
    this.#services.effect(`create ${key}`);
    const outcome = await this.#backend.create(key, bytes);
    this.#services.effect(`created ${key}`);
    if (outcome === 'created') return outcome;
    const present = await this.get(key);
    return present !== undefined && Buffer.from(present).equals(bytes) ? 'created' : 'exists';
  }

  async putBlob(content             , onBytes                          = ignore)                   {
    await this.#forWriting();
    const key = blobKey(content.digest);
    const isAskedFirst = content.sizeBytes > this.#backend.headAboveBytes;
    if (isAskedFirst && (await this.#holds(key, content))) return 'exists';
    this.#services.effect(`create ${key}`);
    const outcome = await this.#backend.createFromFile(key, content, onBytes);
    this.#services.effect(`created ${key}`);
    if (outcome === 'exists') await this.#holds(key, content);
    return outcome;
  }

  /** @throws UserError `store-damaged` where the object has another size than the content */
  async #holds(key        , content             )                   {
    const present = await this.#backend.head(key);
    if (present === undefined || present.sizeBytes === content.sizeBytes) return present !== undefined;
    throw damaged(key, `is ${present.sizeBytes} bytes long instead of ${content.sizeBytes}`);
  }

  async get(key        , maxBytes         )                                  {
    if (!(await this.#forReading())) return undefined;
    return readWhole(this.#backend, key, maxBytes);
  }

  async getToFile(digest        , file            , onBytes                          = ignore)                {
    const partial = `${file.path}.partial-${Buffer.from(this.#services.randomBytes(8)).toString('hex')}`;
    try {
      const target = await (0,promises_.open)(partial, 'wx', file.executable ? 0o755 : 0o644);
      try {
        for await (const bytes of this.#checked(digest)) {
          await target.writeFile(bytes);
          onBytes(bytes.length);
        }
      } finally {
        await target.close();
      }
      this.#services.effect(`fetched ${file.path}`);
      await (0,promises_.rename)(partial, file.path);
      this.#services.effect(`kept ${file.path}`);
    } catch (error) {
      throw translateFileError(error, file.path);
    } finally {
      await (0,promises_.rm)(partial, { force: true });
    }
  }

  async checkBlob(digest        , onBytes                          = ignore)                {
    for await (const bytes of this.#checked(digest)) onBytes(bytes.length);
  }

  async *#checked(digest        )                             {
    const key = blobKey(digest);
    const stream = (await this.#forReading()) ? await this.#backend.read(key) : undefined;
    if (stream === undefined) throw damaged(key, 'is missing');
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const bytes of stream) {
      hash.update(bytes);
      yield bytes;
    }
    const actual = hash.digest('hex');
    if (`sha256:${actual}` !== digest) throw damaged(key, `holds other content (sha256:${actual})`);
  }

  async head(key        )                                  {
    return (await this.#forReading()) ? this.#backend.head(key) : undefined;
  }

  async *list(prefix        )                             {
    if (await this.#forReading()) yield* this.#backend.list(prefix);
  }

  /** False where there is no store yet: it then reads as empty, and the first write creates it. */
  async #forReading()                   {
    const readable = await (this.#readable ??= readStoreRecord(this.#backend).then((record) => record !== undefined));
    if (!readable) this.#readable = undefined;
    return readable;
  }

  #forWriting()                {
    return (this.#writable ??= this.#prepare());
  }

  async #prepare()                {
    if (await this.#forReading()) return;
    await initialise(this.#backend, this.#services);
  }
}

function ignore()       {
  // No progress was asked for.
}

;// CONCATENATED MODULE: ./.build/shared/store/open.js


                                                    
                                            




/**
 * Opens the store that a `store` input names. Nothing is read or written before the first use, and a store that is
 * not there yet reads as empty; the first write creates it after the backend has proved itself.
 *
 * @param uri `file:PATH`, relative to the workspace, or `s3://BUCKET/PREFIX`
 * @throws UserError `store-unsupported`
 */
function openStore(uri        , services          )                 {
  return new Promise((resolve) => resolve(new CheckedStore(backendOf(uri, services), services)));
}

function backendOf(uri        , services          )          {
  if (uri.startsWith('file:')) return folderBackend(uri, services);
  if (uri.startsWith('s3:')) return new S3Backend(uri, services);
  throw new errors/* UserError */.yo('store-unsupported', {
    what: `"${uri}" is not a store that can be used.`,
    where: { input: 'store' },
    remedy: 'Write file:PATH for a folder or s3://BUCKET/PREFIX for a bucket. Registries (oci:) are not supported yet.',
  });
}

function folderBackend(uri        , services          )                {
  const path = uri.slice('file:'.length).replace(/^\/\/(?=\/)/, '');
  if (path === '' || path.includes('\0')) {
    throw new errors/* UserError */.yo('store-unsupported', {
      what: `"${uri}" names no folder.`,
      where: { input: 'store' },
      remedy: 'Write the path of a folder after file:, for example file:.trainyard/store.',
    });
  }
  return new FolderBackend(uri, (0,external_node_path_.resolve)(services.workspace, path), services);
}

;// CONCATENATED MODULE: ./.build/shared/registry/versions.js





                                               




const versions_PARALLEL_READS = 16;

/** A version that a reference was resolved to, once; everything downstream uses this and never the reference again. */
                                  
                                  
                            
                                                                                                           
                          
                                 
                               
                                
                             
                                   
 

/** `model:delay@v7`: says exactly one version, for ever. */
function versionReference(version                 )         {
  return (0,references/* formatReference */.FH)({ ...version.artifact, selector: { by: 'sequence', sequence: version.sequence } });
}

/** `model:delay@champion is model:delay@v7, sha256:…`; what was asked for by its number is not said twice. */
function resolvedText(version                 )         {
  const [asked, reference] = [formatReference(version.resolvedFrom), versionReference(version)];
  return asked === reference ? `${reference} is ${version.digest}.` : `${asked} is ${reference}, ${version.digest}.`;
}

/**
 * Resolves a reference to a version: by number, by digest (the newest version with that content), by alias, or the
 * newest version where there is no selector.
 *
 * @param input the one that the reference was given in, for the errors
 * @throws UserError `version-unknown`, `alias-unknown`, `artifact-unknown`, `store-damaged`, `log-damaged`
 */
async function resolveReference(
  store       ,
  reference           ,
  input = 'artifact',
)                           {
  const { selector } = reference;
  const asked = { store, reference, input };
  switch (selector?.by) {
    case undefined:
      return resolveNewest(store, reference);
    case 'sequence':
      return resolveSequence(asked, selector.sequence);
    case 'digest':
      return resolveDigest(asked, selector.digest);
    case 'alias': {
      const target = await readAlias(store, reference, selector.alias);
      if (target === undefined) throw await aliasUnknown(asked, selector.alias);
      const version = await resolveSequence(asked, target.sequence);
      if (version.digest !== target.digest) {
        throw damaged(eventsPrefix(reference), `names ${target.digest} for ${versionReference(version)}`);
      }
      return version;
    }
  }
}

                 
                        
                                
                         
 

/** The newest version; undefined where the artifact has none. */
async function newestVersion(store       , artifact              )                                       {
  const sequence = (await sequences(store, artifact)).at(-1);
  return sequence === undefined ? undefined : readVersion(store, artifact, sequence);
}

/** Every version of an artifact, oldest first; empty where there is none. */
async function listVersions(store       , artifact              )                                      {
  const versions                                  = [];
  const all = await sequences(store, artifact);
  for (let start = 0; start < all.length; start += versions_PARALLEL_READS) {
    const some = all.slice(start, start + versions_PARALLEL_READS);
    versions.push(...(await Promise.all(some.map((sequence) => readVersion(store, artifact, sequence)))));
  }
  return versions.filter((version) => version !== undefined);
}

/** One version by its number; undefined where there is none. @throws UserError `store-damaged` */
async function readVersion(
  store       ,
  artifact              ,
  sequence        ,
)                                       {
  const key = `${versionsPrefix(artifact)}${sequenceName(sequence)}`;
  const bytes = await store.get(key);
  if (bytes === undefined) return undefined;
  const record = decodeRecord(bytes, key, artifact, sequence);
  const { kind, name } = artifact;
  const resolvedFrom = { kind, name, selector: { by: 'sequence'         , sequence } };
  return {
    artifact: { kind, name },
    sequence,
    digest: record.tree,
    record,
    recordDigest: (0,core_digest/* digestBytes */.QN)(bytes),
    resolvedFrom,
  };
}

/** Ascending; a gap is damage, since a version is never removed. */
async function sequences(store       , artifact              )                             {
  const prefix = versionsPrefix(artifact);
  const found           = [];
  for await (const { key } of store.list(prefix)) {
    const sequence = sequenceOf(key, prefix);
    if (sequence !== undefined) found.push(sequence);
  }
  found.sort((a, b) => a - b);
  const gap = found.findIndex((sequence, index) => sequence !== index + 1);
  if (gap !== -1) throw damaged(`${prefix}${sequenceName(gap + 1)}`, 'is missing, though later versions are there');
  return found;
}

async function resolveNewest(store       , reference           )                           {
  const version = await newestVersion(store, reference);
  if (version === undefined) throw artifactUnknown(store, reference);
  return { ...version, resolvedFrom: reference };
}

async function resolveSequence(asked       , sequence        )                           {
  const { store, reference } = asked;
  const version = await readVersion(store, reference, sequence);
  if (version !== undefined) return { ...version, resolvedFrom: reference };
  const all = await sequences(store, reference);
  if (all.length === 0) throw artifactUnknown(store, reference);
  throw versionUnknown(asked, `Its newest version is v${all.length}.`);
}

async function resolveDigest(asked       , digest        )                           {
  const { store, reference } = asked;
  const all = await sequences(store, reference);
  if (all.length === 0) throw artifactUnknown(store, reference);
  for (const sequence of all.toReversed()) {
    const version = await readVersion(store, reference, sequence);
    if (version?.digest === digest) return { ...version, resolvedFrom: reference };
  }
  throw versionUnknown(asked, `None of its ${all.length} versions has that content.`);
}

function artifactUnknown(store       , artifact              )            {
  return new errors/* UserError */.yo('artifact-unknown', {
    what: `${(0,references/* formatArtifact */.oN)(artifact)} has no versions in ${store.uri}.`,
    where: { input: 'store' },
    remedy: 'Push it first, or check the name and the store: an empty or mistyped store has nothing in it.',
  });
}

function versionUnknown({ store, reference, input }       , hint        )            {
  return new errors/* UserError */.yo('version-unknown', {
    what: `There is no ${(0,references/* formatReference */.FH)(reference)} in ${store.uri}. ${hint}`,
    where: { input },
    remedy: `Name one that is there; ${listCommand(store, reference)} lists them.`,
  });
}

async function aliasUnknown({ store, reference, input }       , alias        )                     {
  const all = await sequences(store, reference);
  if (all.length === 0) return artifactUnknown(store, reference);
  const artifact = (0,references/* formatArtifact */.oN)(reference);
  const aliases = [...(await listAliases(store, reference)).keys()];
  const meant = slipOf(alias, aliases);
  const setFirst = `Set it first with operation alias, or name a version; ${listCommand(store, reference)} lists them.`;
  return new errors/* UserError */.yo('alias-unknown', {
    what: `${artifact} has no alias "${alias}" in ${store.uri}; ${wordsOf(aliases)}.`,
    where: { input },
    remedy:
      alias === 'latest'
        ? `For the newest version write ${artifact} alone.`
        : `${meant === undefined ? '' : `Did you mean ${artifact}@${meant}? `}${setFirst}`,
  });
}

/** As a person would type it; a store whose address the shell would take apart stands in quotes. */
function listCommand(store       , artifact              )         {
  const uri = /^[\w:/.@%+=-]+$/.test(store.uri) ? store.uri : `'${store.uri.replaceAll("'", "'\\''")}'`;
  return `trainyard version-artifact --operation list --artifact ${(0,references/* formatArtifact */.oN)(artifact)} --store ${uri}`;
}

function wordsOf(aliases                   )         {
  return aliases.length === 0 ? 'it has no alias yet' : `it has ${aliasList(aliases)}`;
}

;// CONCATENATED MODULE: ./.build/shared/store/paths.js


const MAX_SEGMENT_BYTES = 255;
const paths_MAX_DEPTH = 100;
const RESERVED_ON_WINDOWS = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\..*)?$/i;

/**
 * The safe form of a path in a tree: relative, with `/`, inside its root on every file system.
 *
 * A tree comes from a store that others write to, so no name in it is trusted: what would leave the root, hit a
 * device, rewrite a repository's configuration or fall together with another name on some machine is refused.
 *
 * @returns the path without redundant `.` segments
 * @throws UserError `tree-path-unsafe`
 */
function safePath(path        )         {
  if (path === '') throw paths_unsafe(path, 'it is empty');
  if (!path.isWellFormed()) throw paths_unsafe(path, 'it is not valid Unicode');
  if (/[\u0000-\u001f\u007f]/.test(path)) throw paths_unsafe(path, 'it holds a control character');
  if (path.includes('\\')) throw paths_unsafe(path, 'it holds a backslash');
  const segments = path.split('/').filter((segment) => segment !== '.');
  if (path.startsWith('/') || /^[a-z]:/i.test(segments[0] ?? '')) throw paths_unsafe(path, 'it is absolute');
  if (segments.length === 0) throw paths_unsafe(path, 'it names no file');
  if (segments.length > paths_MAX_DEPTH) throw paths_unsafe(path, `it is more than ${paths_MAX_DEPTH} folders deep`);
  for (const segment of segments) checkSegment(path, segment);
  return segments.join('/');
}

function checkSegment(path        , segment        )       {
  if (segment === '') throw paths_unsafe(path, 'it has an empty part');
  if (segment.trim() === '..') throw paths_unsafe(path, 'it leaves its folder');
  if (/[. ]$/.test(segment)) throw paths_unsafe(path, 'a part ends with a dot or a blank, which Windows drops');
  if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) throw paths_unsafe(path, `a part is over ${MAX_SEGMENT_BYTES} bytes`);
  if (RESERVED_ON_WINDOWS.test(segment)) throw paths_unsafe(path, `"${segment}" is a device on Windows`);
  if (/^\.git$/i.test(segment)) throw paths_unsafe(path, 'it lies in a .git folder');
}

/**
 * Checks all paths of a tree together.
 *
 * @returns the safe form of each, in the order given
 * @throws UserError `tree-path-unsafe` also where two names would be one on another machine (case, Unicode form), and
 * where a file has the name of a folder
 */
function paths_safePaths(paths                   )                    {
  const safe = paths.map(safePath);
  const files = new Map                ();
  for (const path of safe) {
    const twin = files.get(fold(path));
    if (twin !== undefined) throw paths_unsafe(path, `it falls together with "${twin}" on some file systems`);
    files.set(fold(path), path);
  }
  const folders = new Map                ();
  for (const path of safe) checkFolders(path, files, folders);
  return safe;
}

/** Each folder of a path must not be a file, and must be spelt the same everywhere. */
function checkFolders(path        , files                             , folders                     )       {
  for (let end = path.indexOf('/'); end !== -1; end = path.indexOf('/', end + 1)) {
    const folder = path.slice(0, end);
    const folded = fold(folder);
    if (files.has(folded)) throw paths_unsafe(path, `"${folder}" is a file and a folder`);
    const spelling = folders.get(folded);
    if (spelling !== undefined && spelling !== folder) {
      throw paths_unsafe(path, `its folder falls together with "${spelling}" on some file systems`);
    }
    folders.set(folded, folder);
  }
}

/** What case-insensitive and normalising file systems take for the same name. */
function fold(path        )         {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function paths_unsafe(path        , why        )            {
  return new errors/* UserError */.yo('tree-path-unsafe', {
    what: `The path ${JSON.stringify(path)} is refused: ${why}.`,
    remedy: 'Rename the file or leave it out. If you did not make this artifact, do not trust it.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/store/tree.js





                                        

/** Half a million files with long names. */
const MAX_TREE_BYTES = 256 << 20;

/**
 * The manifest of a tree: exactly the bytes whose SHA-256 is the tree's digest, so it proves itself.
 *
 * @throws UserError `tree-path-unsafe`: what could not be taken out safely is not put in
 */
function encodeTree(tree      )             {
  safePaths(tree.entries.map((entry) => entry.path));
  const entries = tree.entries.map(({ path, sizeBytes, executable, digest }) => ({
    path,
    size: sizeBytes,
    mode: executable ? 'executable' : 'file',
    digest,
  }));
  const bytes = Buffer.from(canonicalJson({ version: 1, entries }));
  if (digestBytes(bytes) !== tree.digest) throw new Error('The manifest does not have the digest of its tree.');
  return bytes;
}

/**
 * Reads a manifest that anybody may have written.
 *
 * @throws UserError `store-damaged` where it is not the tree it should be, `tree-path-unsafe` for a hostile name
 */
function decodeTree(bytes            , digest        )       {
  if ((0,core_digest/* digestBytes */.QN)(bytes) !== digest) throw tree_damaged(digest, 'does not have the digest it is stored under');
  const entries = parseEntries(bytes);
  if (entries === undefined) throw tree_damaged(digest, 'does not have the form of a manifest');
  paths_safePaths(entries.map((entry) => entry.path));
  const tree = (0,core_digest/* treeOf */.g7)(entries);
  if (tree.digest !== digest) throw tree_damaged(digest, 'is not in canonical form');
  return tree;
}

/** @throws UserError `store-damaged` where the manifest is missing or altered */
async function readTree(store       , digest        )                {
  const bytes = await store.get(treeKey(digest), MAX_TREE_BYTES);
  if (bytes === undefined) throw tree_damaged(digest, 'is missing');
  return decodeTree(bytes, digest);
}

function parseEntries(bytes            )                          {
  const value = tree_parseJson(bytes)                                                               ;
  if (value?.version !== 1 || !Array.isArray(value.entries)) return undefined;
  const entries = value.entries.map(parseEntry);
  return entries.every((entry) => entry !== undefined) ? entries : undefined;
}

function parseEntry(value         )                        {
  if (typeof value !== 'object' || value === null) return undefined;
  const { path, size, mode, digest } = value                           ;
  if (typeof path !== 'string' || !(0,core_digest/* isDigest */.Bc)(digest) || !isSize(size)) return undefined;
  if (mode !== 'file' && mode !== 'executable') return undefined;
  return { path, sizeBytes: size, digest, executable: mode === 'executable' };
}

function isSize(value         )                  {
  return Number.isSafeInteger(value) && (value          ) >= 0;
}

function tree_parseJson(bytes            )          {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

function tree_damaged(digest        , what        )            {
  return new errors/* UserError */.yo('store-damaged', {
    what: `The manifest of ${digest} ${what}.`,
    where: { file: treeKey(digest) },
    remedy: 'The store was altered from outside. Restore it from a backup, or push the content again into a new store.',
  });
}

;// CONCATENATED MODULE: ./.build/actions/gate/version-files.js


                                                             


                                                                 
                                                              



                                                         


const PREDICTIONS = /^predictions\.(parquet|pq|csv|tsv|jsonl|ndjson|json)(\.gz)?$/i;
const METRICS = /^metrics\.(json|ya?ml)$/i;

/** A version of a model in a store, and where its files can be had. */
                              
                        
                                    
                          
                             
 

/** A reference, and the input it was given in. */
                        
                                
                                                 
 

/**
 * @throws UserError `store-missing` and those of the registry
 */
async function findModel(
  { reference, input }       ,
  storeUri                    ,
  services          ,
)                       {
  if (storeUri === undefined) {
    throw new errors/* UserError */.yo('store-missing', {
      what: 'A reference can only be looked up in a store, and none is given.',
      where: { input: 'store' },
      remedy: 'Give the store, such as file:.trainyard/store or s3://bucket/prefix, or give paths of files instead.',
    });
  }
  const store = await openStore(storeUri, services);
  const version = await resolveReference(store, reference, input);
  return { store, version, reference: versionReference(version) };
}

/** The predictions that are part of a version, written to a temporary file; undefined where it has none. */
async function predictionsOf(model             , services          )                              {
  const entry = await oneFile(model, PREDICTIONS);
  return entry === undefined ? undefined : fetchFile(model, entry, services);
}

/** The metrics that are part of a version: its metrics file, else what its record says. */
async function version_files_metricsOf(model             , services          )                                   {
  const { version, reference } = model;
  const entry = await oneFile(model, METRICS);
  if (entry === undefined) {
    return metricsOfRecord(version.record.facts.metrics ?? {}, `the record of ${reference}`, version.recordDigest);
  }
  return readMetricsFile(await fetchFile(model, entry, services), `${entry.path} of ${reference}`);
}

async function oneFile(model             , pattern        )                                 {
  const { entries } = await readTree(model.store, model.version.digest);
  const found = entries.filter(({ path }) => pattern.test((0,external_node_path_.basename)(path)));
  if (found.length <= 1) return found[0];
  throw new errors/* UserError */.yo('version-ambiguous', {
    what: `${model.reference} holds ${found.map(({ path }) => path).join(' and ')}.`,
    remedy: 'Say which one with baseline-predictions, baseline-metrics, predictions or metrics, or keep one of them.',
  });
}

async function fetchFile(model             , entry           , services          )                  {
  const folder = (0,external_node_path_.join)(services.temp, 'gate', (0,format/* shortDigest */.VK)(entry.digest));
  await (0,promises_.mkdir)(folder, { recursive: true });
  const path = (0,external_node_path_.join)(folder, (0,external_node_path_.basename)(entry.path));
  await model.store.getToFile(entry.digest, { path, executable: false });
  return path;
}

;// CONCATENATED MODULE: ./.build/actions/gate/models.js





                                                              





                                                                      
                                              




/** A model and everything that was measured of it elsewhere. */
                                
                                              
                        
                          
                                                
                                         
                             
                                     
                                           
                                            
                                    
                                                                          
                              
                                      
 

/** The model under judgement. */
async function findCandidate(inputs            , rules         , services          )                         {
  const own = await ownFiles(inputs.predictions, inputs.metrics, services);
  if (inputs.model.by === 'path') {
    const { digest } = await (0,core_digest/* digestTree */.hW)((0,external_node_path_.resolve)(services.workspace, inputs.model.path));
    const name = rules.model ?? inputs.model.path;
    const facts = inputs.facts === undefined ? undefined : await readFactsFile(inputs.facts);
    return {
      ...{ name, digest, reference: undefined, label: undefined, parents: [], ...own },
      facts: facts?.facts,
      ...(facts === undefined ? {} : { factsFile: facts.subject.digest }),
    };
  }
  const asked        =
    inputs.model.by === 'reference'
      ? { reference: inputs.model.reference, input: 'model' }
      : { reference: ofRules(rules), input: 'rules' };
  const model = await findModel(asked, inputs.store, services);
  if (own.predictions === undefined && own.metrics === undefined)
    return ofVersion(model, await theirs(model, services));
  return ofVersion(model, own);
}

function ofRules(rules         )            {
  if (rules.model !== undefined) return (0,references/* parseReference */.F2)(rules.model);
  throw new errors/* UserError */.yo('model-missing', {
    what: 'Neither the input model nor the rules file says which model is judged.',
    where: { input: 'model' },
    remedy: 'Give the path of the model, so that its digest is what the verdict is about, or a reference.',
  });
}

/** What the candidate is compared with, or why there is nothing, as a clause. */
                                                                    

/**
 * @throws UserError `baseline-unsaid` where a rule needs a baseline and nothing was said about one
 */
async function findBaseline(inputs            , rules         , services          )                    {
  const { baseline } = inputs;
  switch (baseline.by) {
    case 'none':
      return { missing: 'there is no baseline' };
    case 'nothing':
      if (rules.rules.some(needsBaseline)) throw unsaid(rules);
      return { missing: 'no baseline was given' };
    case 'files': {
      const files = await ownFiles(inputs.baselinePredictions, inputs.baselineMetrics, services);
      const digest = await digestOfFiles(files, services);
      const { label } = baseline;
      return { name: label, digest, reference: undefined, label, facts: undefined, parents: [], ...files };
    }
    case 'reference':
      return baselineVersion(baseline.reference, inputs, services);
  }
}

/** A baseline without a version is known by what was measured of it: its predictions, else its metrics. */
async function digestOfFiles({ predictions, metrics }       , services          )                  {
  if (predictions === undefined && metrics !== undefined) return metrics.digest;
  const source = await findSource(predictions ?? '', [services.workspace, services.temp]).catch((error         ) => {
    if (!(0,errors/* isUserError */.iU)(error)) throw error;
    const { code, what, remedy } = error;
    throw new errors/* UserError */.yo(code, { what, where: { input: 'baseline-predictions' }, remedy, cause: error });
  });
  return digestSource(source);
}

async function baselineVersion(reference           , inputs            , services          )                    {
  let model             ;
  try {
    model = await findModel({ reference, input: 'baseline' }, inputs.store, services);
  } catch (error) {
    // The first champion has no predecessor; what that means is the policy of on-missing-baseline.
    if (!(0,errors/* isUserError */.iU)(error) || !['alias-unknown', 'artifact-unknown'].includes(error.code)) throw error;
    const missing = `there is no ${(0,references/* formatReference */.FH)(reference)} yet`;
    if (error.code === 'alias-unknown') {
      await refuseSlip(reference, error, inputs, services);
      return { missing };
    }
    // A misspelt store looks just like a first run, so a person must be able to tell.
    const { store } = inputs;
    services.log.warning(
      `${(0,core_escape/* toLine */.S5)(store ?? '', 200)} holds no ${reference.kind}:${reference.name} at all. ` +
        'Where there should be one, correct the input store; before the first champion this is as it should be.',
    );
    return { missing: `${missing}, and the store holds no version of it` };
  }
  const given = await ownFiles(inputs.baselinePredictions, inputs.baselineMetrics, services);
  const stored = await theirs(model, services);
  const files = { predictions: given.predictions ?? stored.predictions, metrics: given.metrics ?? stored.metrics };
  return ofVersion(model, files);
}

/** A misspelt alias looks just like a first run; taken for one, it would let a model pass that nothing compared. */
async function refuseSlip(reference           , error           , { store }            , services          ) {
  const { selector } = reference;
  if (store === undefined || selector?.by !== 'alias') return;
  const aliases = [...(await listAliases(await openStore(store, services), reference)).keys()];
  if (aliases.length === 0) return;
  const artifact = (0,references/* formatArtifact */.oN)(reference);
  const meant = slipOf(selector.alias, aliases);
  if (meant !== undefined) {
    throw new errors/* UserError */.yo('alias-unknown', {
      what: `${artifact} has no alias "${selector.alias}", but it has ${meant}.`,
      where: { input: 'baseline' },
      remedy: `Write ${artifact}@${meant}; where another alias is meant that is yet to be, write none until it is there.`,
      cause: error,
    });
  }
  services.log.warning(
    `There is no ${(0,references/* formatReference */.FH)(reference)}, but ${artifact} has ${aliasList(aliases)}; did you mean one of them? ` +
      'Before the first of its kind this is as it should be.',
  );
}

                 
                                           
                                            
 

async function ownFiles(
  predictions                    ,
  metrics                    ,
  services          ,
)                 {
  const read = metrics === undefined ? undefined : await readMetricsFile((0,external_node_path_.resolve)(services.workspace, metrics), metrics);
  return { predictions, metrics: read };
}

async function theirs(model             , services          )                 {
  return { predictions: await predictionsOf(model, services), metrics: await version_files_metricsOf(model, services) };
}

function ofVersion(model             , files       )                {
  const { version, reference } = model;
  const { selector, kind, name } = version.resolvedFrom;
  const alias = selector?.by === 'alias' ? `${selector.alias} ` : '';
  return {
    name: `${kind}:${name}`,
    digest: version.digest,
    reference,
    label: `${alias}v${version.sequence}`,
    facts: version.record.facts,
    parents: version.record.parents,
    ...files,
  };
}

function unsaid(rules         )            {
  const first = rules.rules.find(needsBaseline);
  return new errors/* UserError */.yo('baseline-unsaid', {
    what: 'A rule compares with a baseline, but no baseline is given.',
    ...(first === undefined ? {} : { where: first.where }),
    remedy:
      'Give baseline, such as model:delay@champion, or baseline-predictions or baseline-metrics; write `baseline: none` where there is none yet.',
  });
}

;// CONCATENATED MODULE: ./.build/actions/gate/read.js






                                                              


                                                          
                                              


                            
                          
                               
 

async function readRules(inputs            , services          )                     {
  const path = (0,external_node_path_.resolve)(services.workspace, inputs.rules);
  const shown = (0,external_node_path_.relative)(services.workspace, path);
  const bytes = await (0,promises_.readFile)(path).catch((cause         ) => {
    throw new errors/* UserError */.yo('rules-unreadable', {
      what: `The rules file cannot be read (${(0,errors/* systemErrorCode */.vq)(cause) ?? 'unknown error'}).`,
      where: { file: shown },
      remedy: 'Check the input rules, and that the repository is checked out.',
      cause,
    });
  });
  const rules = parseRules(bytes.toString('utf8'), shown);
  services.log.info(`${(0,format/* plural */.LS)(rules.rules.length, 'rule')} in ${shown}.`);
  return { rules, rulesDigest: (0,core_digest/* digestBytes */.QN)(bytes) };
}

                         
                                    
                              
 

async function findModels(inputs            , rules         , services          )                  {
  const candidate = await findCandidate(inputs, rules, services);
  const baseline = await findBaseline(inputs, rules, services);
  services.log.info(`Candidate: ${read_describe(candidate)}.`);
  services.log.info('missing' in baseline ? `Baseline: ${baseline.missing}.` : `Baseline: ${read_describe(baseline)}.`);
  return { candidate, baseline };
}

function read_describe({ name, reference, label, digest }               )         {
  const shown = reference ?? name;
  return (0,core_escape/* toLine */.S5)(`${shown}${label === undefined || label === shown ? '' : ` (${label})`}, ${(0,format/* shortDigest */.VK)(digest)}`, 200);
}

/** Rows of predictions, where the candidate has any. */
async function read_readRows(
  { rules, labels }                                                                  ,
  { candidate, baseline }        ,
  services          ,
)                                     {
  const { log } = services;
  if (candidate.predictions === undefined) {
    log.info('There are no predictions: metrics are taken from files, without rows behind them.');
    return undefined;
  }
  if (rules.columns === undefined) {
    throw new errors/* UserError */.yo('rules-invalid', {
      what: 'Predictions are given, but the rules file does not say which columns to read.',
      where: { file: rules.file, line: 1 },
      remedy: 'Add id, label and score (or prediction), each with the name of a column.',
    });
  }
  const compared = 'missing' in baseline ? undefined : baseline.predictions;
  const files = { candidate: candidate.predictions, baseline: compared, labels };
  const ruled = rules.rules.flatMap(({ slice }) => (slice === undefined ? [] : [slice.column]));
  const request = { files, columns: rules.columns, slices: [...new Set([...rules.slices, ...ruled])] };
  const predictions = await readPredictions(request, services);
  tell(predictions, services);
  return predictions;
}

function tell({ all, paired, unmatched, absentSlices }               , { log }          )       {
  const both = paired === undefined ? '' : `, ${(0,format/* formatCount */.B4)(paired.count)} of them predicted by both models`;
  log.info(`${(0,format/* plural */.LS)(all.count, 'row')}${both}.`);
  if (unmatched.candidate + unmatched.baseline > 0) {
    log.warning(
      `Some rows are predicted by one model only and left out of the comparison: ${(0,format/* formatCount */.B4)(unmatched.candidate)} by the candidate, ${(0,format/* formatCount */.B4)(unmatched.baseline)} by the baseline.`,
    );
  }
  for (const name of absentSlices) log.warning(`No file has the slice column "${(0,core_escape/* toLine */.S5)(name, 100)}".`);
}

;// CONCATENATED MODULE: ./.build/actions/gate/parameters.js

                                                              
                                                                    
                                                                        

/** The runner shows ten annotations of a level for each step. */
const MAX_ANNOTATIONS = 10;

/** Each parameter that is not as in the baseline, on its line, for who asks why the gate does not pass. */
function annotateParameters(
  differences                       ,
  file          ,
  baselineLabel        ,
  { log }                       ,
)       {
  const wanted = differences.filter(({ kind }) => kind === 'parameters');
  const paths = pathsOf(new Set(wanted.map(({ what }) => what)), file.value);
  const standing = wanted.filter(({ what }) => paths.has(what)).slice(0, MAX_ANNOTATIONS);
  for (const { what, baseline, candidate } of standing) {
    const text = (0,core_escape/* toLine */.S5)(`${what}: ${baseline} → ${candidate}`, 300);
    const title = (0,core_escape/* toLine */.S5)(`${what} differs from ${baselineLabel}`, 120);
    log.notice(text, { ...file.locateKey(paths.get(what) ?? []), title });
  }
}

/**
 * `['optimizer', 'lr']` for `optimizer.lr`, as training flattens names; a key may itself hold dots. The file is walked
 * once, and nowhere below a name that is longer than any that is wanted.
 */
function pathsOf(wanted                     , value         )                                {
  const longest = Math.max(0, ...[...wanted].map((name) => name.length));
  const found = new Map                  ();
  const places                                                                                  = [
    { prefix: '', path: [], value },
  ];
  for (const { prefix, path, value } of places) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) continue;
    for (const [key, item] of Object.entries(value)) {
      if (prefix.length + key.length > longest) continue;
      const [name, place] = [`${prefix}${key}`, [...path, key]];
      if (wanted.has(name) && !found.has(name)) found.set(name, place);
      places.push({ prefix: `${name}.`, path: place, value: item });
    }
  }
  return found;
}

;// CONCATENATED MODULE: ./.build/shared/statistics/curves.js
                                            

const { abs: curves_abs, hypot, min: curves_min, floor: curves_floor } = Math;

                                                         

/** ROC: share of negatives called positive against share of positives found; from (0, 0) to (1, 1). */
function rocCurve(ranking         , mostPoints        )               {
  const { truePositives, falsePositives, positives, negatives } = ranking;
  if (positives === 0 || negatives === 0) return [];
  return thinned(truePositives.length + 1, mostPoints, (index) =>
    index === 0
      ? [0, 0]
      : [(falsePositives[index - 1] ?? NaN) / negatives, (truePositives[index - 1] ?? NaN) / positives],
  );
}

/** Precision over recall, ascending in recall; starts at recall 0 with the precision of the strictest threshold. */
function precisionRecallCurve(ranking         , mostPoints        )               {
  const { truePositives, falsePositives, positives } = ranking;
  if (positives === 0) return [];
  const precision = (index        )         => {
    const tp = truePositives[index] ?? NaN;
    return tp / (tp + (falsePositives[index] ?? NaN));
  };
  return thinned(truePositives.length + 1, mostPoints, (index) =>
    index === 0 ? [0, precision(0)] : [(truePositives[index - 1] ?? NaN) / positives, precision(index - 1)],
  );
}

/**
 * Points about equally far apart along the curve, both ends kept: steep parts keep as many points as flat ones, which
 * equal steps in x would not.
 */
function thinned(length        , mostPoints        , at                               )               {
  if (length <= mostPoints) return Array.from({ length }, (_, index) => at(index));
  let total = 0;
  for (let index = 1; index < length; index++) total += distance(at(index - 1), at(index));
  const kept               = [at(0)];
  let walked = 0;
  for (let index = 1; index < length - 1; index++) {
    walked += distance(at(index - 1), at(index));
    if (walked >= (kept.length * total) / (mostPoints - 1) && kept.length < mostPoints - 1) kept.push(at(index));
  }
  kept.push(at(length - 1));
  return kept;
}

function distance(from            , to            )         {
  return hypot(to[0] - from[0], to[1] - from[1]);
}

/** Rows whose predicted probabilities are alike. */
                                 
                         
                             
                            
                            
                             
                        
 

/**
 * Reliability of probabilities in equally wide bins, empty ones left out.
 *
 * @param probabilities in [0, 1]
 * @see scikit-learn calibration_curve, strategy "uniform"
 */
function calibrationBins(
  labels                   ,
  probabilities                   ,
  bins        ,
)                   {
  const sums = new Float64Array(bins);
  const positives = new Float64Array(bins);
  const rows = new Float64Array(bins);
  for (let row = 0; row < labels.length; row++) {
    const probability = probabilities[row] ?? NaN;
    const bin = curves_min(bins - 1, curves_floor(probability * bins));
    sums[bin] = (sums[bin] ?? 0) + probability;
    positives[bin] = (positives[bin] ?? 0) + (labels[row] === 1 ? 1 : 0);
    rows[bin] = (rows[bin] ?? 0) + 1;
  }
  return Array.from(rows, (count, bin) => ({
    predicted: (sums[bin] ?? NaN) / count,
    observed: (positives[bin] ?? NaN) / count,
    positives: positives[bin] ?? 0,
    rows: count,
  })).filter((bin) => bin.rows > 0);
}

/** Expected calibration error: mean |observed - predicted| over bins, weighted by rows. @see Naeini et al. 2015 */
function calibrationError(bins                           )         {
  const rows = bins.reduce((sum, bin) => sum + bin.rows, 0);
  return bins.reduce((sum, bin) => sum + bin.rows * curves_abs(bin.observed - bin.predicted), 0) / rows;
}

;// CONCATENATED MODULE: ./.build/shared/statistics/ranking.js
const { max: ranking_max } = Math;

/**
 * The decisions a score can make, from the strictest threshold to the loosest: for every distinct score how many
 * positives and negatives lie at or above it. Everything that depends on the order alone is read off this.
 */
                          
                                     
                                    
                                       
                                        
                             
                             
 

/**
 * Sorts both classes apart, which needs no sorting of row numbers, and merges them.
 *
 * @param labels 1 for the positive class
 * @param scores finite, higher means more positive
 */
function rank(labels                   , scores                   )          {
  const positive = scoresOf(labels, scores, true);
  const negative = scoresOf(labels, scores, false);
  const thresholds = new Float64Array(labels.length);
  const truePositives = new Float64Array(labels.length);
  const falsePositives = new Float64Array(labels.length);
  let [p, n, distinct] = [positive.length, negative.length, 0];
  while (p > 0 || n > 0) {
    const threshold = ranking_max(p > 0 ? (positive[p - 1] ?? NaN) : -Infinity, n > 0 ? (negative[n - 1] ?? NaN) : -Infinity);
    if (Number.isNaN(threshold)) break;
    while (p > 0 && positive[p - 1] === threshold) p--;
    while (n > 0 && negative[n - 1] === threshold) n--;
    thresholds[distinct] = threshold;
    truePositives[distinct] = positive.length - p;
    falsePositives[distinct] = negative.length - n;
    distinct += 1;
  }
  return {
    thresholds: thresholds.subarray(0, distinct),
    truePositives: truePositives.subarray(0, distinct),
    falsePositives: falsePositives.subarray(0, distinct),
    positives: positive.length,
    negatives: negative.length,
  };
}

function scoresOf(labels                   , scores                   , positive         )               {
  const found = new Float64Array(labels.length);
  let count = 0;
  for (let row = 0; row < labels.length; row++) {
    if ((labels[row] === 1) === positive) found[count++] = scores[row] ?? NaN;
  }
  return found.subarray(0, count).sort();
}

/** Area under the ROC curve by trapezoids, ties counted half; NaN without both classes. */
function rocAuc({ truePositives, falsePositives, positives, negatives }         )         {
  if (positives === 0 || negatives === 0) return NaN;
  let [area, tpBefore, fpBefore] = [0, 0, 0];
  for (let index = 0; index < truePositives.length; index++) {
    const tp = truePositives[index] ?? NaN;
    const fp = falsePositives[index] ?? NaN;
    area += ((fp - fpBefore) * (tp + tpBefore)) / 2;
    [tpBefore, fpBefore] = [tp, fp];
  }
  return area / positives / negatives;
}

/**
 * Average precision, Σ (recall_i - recall_(i-1)) precision_i, without interpolation.
 *
 * @returns NaN without positives (scikit-learn says 0, which would read as a bad model rather than as no measurement)
 */
function averagePrecision({ truePositives, falsePositives, positives }         )         {
  if (positives === 0) return NaN;
  let [sum, before] = [0, 0];
  for (let index = 0; index < truePositives.length; index++) {
    const tp = truePositives[index] ?? NaN;
    if (tp === before) continue;
    sum += ((tp - before) * tp) / (tp + (falsePositives[index] ?? NaN));
    before = tp;
  }
  return sum / positives;
}

;// CONCATENATED MODULE: ./.build/shared/gate/curves.js
                                                                        



                                            

const MOST_POINTS = 200;
const CALIBRATION_BINS = 10;

                                    

/**
 * Curves of a binary classifier for the report, candidate and baseline on the same rows, each thinned to 200 points.
 *
 * @returns undefined where one of the classes has no row, since then there is nothing to trade off
 */
function binaryCurves(rows            , threshold                    )                         {
  const positives = rows.label.reduce((sum, label) => sum + label, 0);
  if (positives === 0 || positives === rows.count) return undefined;
  const models                                            = [
    ['candidate', rows.candidate],
    ...(rows.baseline === undefined ? [] : [['baseline', rows.baseline]         ]),
  ];
  const rankings = models.map(([who, scores]) => [who, rank(rows.label, scores)]         );
  const calibration = models.map(([who, scores]) => {
    const bins = calibrationBins(rows.label, scores, CALIBRATION_BINS);
    return curve(
      who,
      bins.map(({ predicted, observed }) => [predicted, observed]),
    );
  });
  const confusion = (at        )                          =>
    models.map(([who, scores]) => ({ who, threshold: at, ...confusionAt(rows.label, scores, at) }));
  return {
    roc: rankings.map(([who, ranking]) => curve(who, rocCurve(ranking, MOST_POINTS))),
    precisionRecall: rankings.map(([who, ranking]) => curve(who, precisionRecallCurve(ranking, MOST_POINTS))),
    calibration,
    ...(threshold === undefined ? {} : { confusion: confusion(threshold) ?? [] }),
  };
}

/** Six decimals: more than any picture shows, and statements stay small. */
function curve(who     , points                       )           {
  return { who, points: points.map(([x, y]) => [Number(x.toFixed(6)), Number(y.toFixed(6))]) };
}

;// CONCATENATED MODULE: ./.build/shared/statistics/proportions/paired.js




/** Two judges (or models) on the same rows: right by both, by the first alone, by the second alone, by neither. */
                              
                        
                             
                              
                           
 

                            
                             
                          
 

/**
 * McNemar's exact test: min(1, 2 P(X <= min(b, c))) for X ~ Bin(b + c, ½); 1 without discordant rows.
 *
 * @see McNemar 1947; Fagerland, Lydersen and Laake, BMC Medical Research Methodology 13:91, 2013
 */
function mcnemarExact({ firstOnly, secondOnly }             )         {
  const shape = { n: firstOnly + secondOnly, p: 0.5 };
  return Math.min(1, 2 * binomialCdf(Math.min(firstOnly, secondOnly), shape));
}

/**
 * McNemar's mid-p test: 2 P(X < min(b, c)) + P(X = min(b, c)); the exact test is conservative, this one holds its level
 * in practice. Equal discordant counts give 1, the largest p-value there is.
 *
 * @see Fagerland, Lydersen and Laake 2013, twice the one-sided mid-p value
 */
function mcnemarMidP({ firstOnly, secondOnly }             )         {
  if (firstOnly === secondOnly) return 1;
  const shape = { n: firstOnly + secondOnly, p: 0.5 };
  const fewer = Math.min(firstOnly, secondOnly);
  return 2 * discrete_binomialCdf(fewer, shape) - discrete_binomialPmf(fewer, shape);
}

/**
 * McNemar's chi-square (b - c)² / (b + c), with `correction` (|b - c| - 1)² / (b + c) as Edwards wrote it.
 *
 * @returns NaN without discordant rows
 */
function mcnemarChiSquare({ firstOnly, secondOnly }             , correction         )            {
  const gap = Math.abs(firstOnly - secondOnly) - (correction ? 1 : 0);
  const statistic = (gap * gap) / (firstOnly + secondOnly);
  return { statistic, pValue: Number.isNaN(statistic) ? NaN : chiSquareSf(statistic, 1) };
}

/**
 * Newcombe's score interval for the difference of two paired proportions, first minus second.
 *
 * Wilson limits of both margins, joined with the correlation phi, whose numerator is corrected for continuity when
 * positive. Stays inside [-1, 1] and is never empty, also with no discordant row.
 * @returns the difference's interval; NaN without rows
 * @see Newcombe, Statistics in Medicine 17:2635, 1998, method 10
 */
function pairedDifferenceInterval(table             , level        )                                        {
  const { both, firstOnly, secondOnly, neither } = table;
  const rows = both + firstOnly + secondOnly + neither;
  if (rows === 0) return { value: NaN, ...UNKNOWN_INTERVAL };
  const first = wilsonInterval({ successes: both + firstOnly, trials: rows }, level);
  const second = wilsonInterval({ successes: both + secondOnly, trials: rows }, level);
  const shares = { first: (both + firstOnly) / rows, second: (both + secondOnly) / rows };
  const phi = correctedPhi(table, rows);
  const value = (firstOnly - secondOnly) / rows;
  const joined = (below        , above        )         =>
    Math.sqrt(Math.max(0, below * below - 2 * phi * below * above + above * above));
  return {
    value,
    lower: value - joined(shares.first - first.lower, second.upper - shares.second),
    upper: value + joined(first.upper - shares.first, shares.second - second.lower),
  };
}

function correctedPhi({ both, firstOnly, secondOnly, neither }             , rows        )         {
  const margins = (both + firstOnly) * (secondOnly + neither) * (both + secondOnly) * (firstOnly + neither);
  if (margins === 0) return 0;
  const product = both * neither - firstOnly * secondOnly;
  const corrected = product > rows / 2 ? product - rows / 2 : Math.min(product, 0);
  return corrected / Math.sqrt(margins);
}

;// CONCATENATED MODULE: ./.build/shared/gate/disagreement.js
                                                              


                                      

/** Rows that only one of the two models gets right, with McNemar's mid-p test; undefined where nothing is decided. */
function disagreement(rows      , threshold                    )                             {
  const right = rightness(rows, threshold);
  if (right === undefined) return undefined;
  const table = { both: 0, firstOnly: 0, secondOnly: 0, neither: 0 };
  for (let row = 0; row < rows.count; row++) {
    const [candidate, baseline] = [right.candidate(row), right.baseline(row)];
    table[candidate ? (baseline ? 'both' : 'firstOnly') : baseline ? 'secondOnly' : 'neither'] += 1;
  }
  return {
    newlyWrong: table.secondOnly,
    newlyRight: table.firstOnly,
    rows: rows.count,
    pValue: mcnemarMidP(table),
  };
}

                                        

function rightness(rows      , threshold                    )                                                        {
  if (rows.baseline === undefined || rows.task === 'regression') return undefined;
  if (rows.task === 'classes') {
    const { label, candidate, baseline } = rows;
    return { candidate: (row) => candidate[row] === label[row], baseline: (row) => baseline[row] === label[row] };
  }
  if (threshold === undefined) return undefined;
  const [candidate, baseline] = [decisionsOf(rows.candidate, threshold), decisionsOf(rows.baseline, threshold)];
  const { label } = rows;
  return { candidate: (row) => candidate[row] === label[row], baseline: (row) => baseline[row] === label[row] };
}

;// CONCATENATED MODULE: ./.build/shared/gate/slices.js
                                                                

                                                      

                                                   

const MAX_SHOWN = 60;
const MAX_VALUES = 500;
/** Enough for a picture; nothing is decided by it. */
const SHOWN_RESAMPLES = 1000;

/** The metric whose slices are shown: of the first rule on a change that follows from rows, else of any rule. */
function sliceMetric(rules                 , task              )                         {
  const usable = rules.filter(({ metric }) => metric.from === undefined && followsFromRows(metric.name, task));
  return (usable.find(({ demand }) => demand.kind === 'change') ?? usable[0])?.metric;
}

/**
 * Where the model fails: one metric in every value of the given columns, the most harmed first.
 *
 * Harm is the change to the worse; without a baseline the bad value itself. Slices where the metric is undefined are
 * left out, since they hold too few rows to show.
 */
function measureSlices(
  columns                   ,
  metric            ,
  { predictions, settings }                                                                                           ,
)                 {
  const outcomes                 = [];
  for (const column of columns) {
    const values = predictions.all.slices.get(column)?.values ?? [];
    for (const value of values.slice(0, MAX_VALUES)) {
      const found = measureSlice(metric, { column, value }, { predictions, settings });
      if (found !== undefined) outcomes.push(found);
    }
  }
  const sign = metric.direction === 'higher-is-better' ? 1 : -1;
  const goodness = ({ change, candidate }              )         => sign * (change?.value ?? candidate);
  return outcomes.sort((a, b) => goodness(a) - goodness(b) || b.rows - a.rows).slice(0, MAX_SHOWN);
}

function measureSlice(
  metric            ,
  slice                                                     ,
  { predictions, settings }                                                                                           ,
)                           {
  const pick = (rows      )                   => {
    const column = rows.slices.get(slice.column);
    return column === undefined ? undefined : selectRows(rows, rowsOfSlice(column, slice.value));
  };
  const all = pick(predictions.all);
  if (all === undefined) return undefined;
  const paired = predictions.paired === undefined ? undefined : pick(predictions.paired);
  const measured = measureOnRows(
    metric.name,
    { all, paired },
    {
      ...settings,
      resamples: Math.min(settings.resamples, SHOWN_RESAMPLES),
      seed: `${settings.seed}/slice/${slice.column}=${slice.value}`,
      wantsOwn: false,
    },
  );
  if ('missing' in measured) return undefined;
  const { candidate, pair, rows } = measured;
  return {
    ...slice,
    metric: metric.name,
    rows: pair?.rows ?? rows,
    candidate: pair?.candidate ?? candidate.value,
    ...(pair === undefined
      ? {}
      : {
          baseline: pair.baseline,
          change: { value: pair.change.value, lower: pair.change.lower, upper: pair.change.upper },
        }),
  };
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

;// CONCATENATED MODULE: ./.build/actions/gate/differences.js





                                                                                                                   
                                                                      

/** What is on record of how a model was made. */
                           
                                                    
                                    
                                      
 

/** Facts are anybody's text: more than this is counted, not listed. */
const MAX_DIFFERENCES = 500;
const MAX_NAME = 100;
const MAX_VALUE = 120;

/** A value as it is compared and as it is shown. */
                 
                            
                         
 

/** By name; undefined where the record does not hold the part at all. */
                                                      

                
                              
                              
                             
                                                           
                          
                         
                                           
 

/**
 * What differs between two models by what is on record of them. Equal is claimed of a part only where both records hold
 * all of it, and a part that one record lacks is neither equal nor different.
 */
function compareRecords(candidate          , baseline          )                                               {
  const differences               = [];
  const same                 = [];
  const unrecorded                                          = [];
  for (const part of differences_partsOf(candidate, baseline)) {
    const by = lackedBy(part);
    if (by !== undefined) unrecorded.push({ part: part.part, by });
    else {
      const found = differencesOf(part);
      differences.push(...found);
      if (found.length === 0) same.push(part.part);
    }
  }
  const run = compareRuns(candidate, baseline);
  // Records that contradict one another prove nothing by their run key.
  if (differences.length === 0 && run !== undefined) {
    if (run === 'same') same.push('run');
    else differences.push(run);
  }
  const omitted = differences.length - MAX_DIFFERENCES;
  return {
    differences: differences.slice(0, MAX_DIFFERENCES),
    compared: { same, unrecorded, ...(omitted > 0 ? { omitted } : {}) },
  };
}

/** In the order in which a reviewer asks. */
function differences_partsOf(candidate          , baseline          )                  {
  const both = (part              , read                                 , absent = 'none')       => ({
    part,
    candidate: read(candidate),
    baseline: read(baseline),
    absent,
    title: (name) => (name === '' ? part : `${part} ${name}`),
  });
  return [
    { ...both('parameters', parametersOf, 'not set'), title: (name) => name },
    { ...both('data', dataReader(candidate, baseline)), title: (name) => (name.includes(':') ? name : `data ${name}`) },
    both('code', ({ facts }) => single(facts?.['code'], core_digest/* isDigest */.Bc)),
    both('lock', ({ facts }) => entriesOf(pinsOf(facts?.['lock']))),
    both('seed', ({ facts }) => single(facts?.['seed'], (seed) => typeof seed === 'number')),
    both('command', ({ facts }) => commandOf(facts)),
  ];
}

function lackedBy({ candidate, baseline }      )                                                          {
  // A list that is empty on both sides says nothing that could be equal.
  const empty = (candidate?.size ?? 0) + (baseline?.size ?? 0) === 0;
  if (empty || (candidate === undefined && baseline === undefined)) return 'both';
  if (candidate === undefined) return 'candidate';
  return baseline === undefined ? 'baseline' : undefined;
}

function differencesOf({ part, candidate, baseline, absent, title }      )               {
  const names = [...new Set([...(baseline?.keys() ?? []), ...(candidate?.keys() ?? [])])].sort();
  return names.flatMap((name) => {
    const [before, now] = [baseline?.get(name), candidate?.get(name)];
    if (before?.identity === now?.identity) return [];
    const row = { baseline: before?.shown ?? absent, candidate: now?.shown ?? absent };
    const what = (0,core_escape/* toLine */.S5)(title(name), MAX_NAME);
    return [{ kind: part, what, ...(isSecret(part, name, row) ? HIDDEN : row) }];
  });
}

/** Also where only what is left out of the values differs, which would read the same. */
function isSecret(part              , name        , row                                            )          {
  if (part === 'command') return row.baseline === row.candidate;
  return part === 'parameters' && (namesSecret(name) || row.baseline === row.candidate);
}

/** That it differs is said; the values are nobody's business. */
const HIDDEN = { baseline: 'not shown', candidate: 'not shown' };

/** The run key covers everything that makes a run, so that a difference outside the other parts still shows. */
function compareRuns(candidate          , baseline          )                                  {
  const [now, before] = [candidate.facts?.['runKey'], baseline.facts?.['runKey']];
  if (!(0,core_digest/* isDigest */.Bc)(now) || !(0,core_digest/* isDigest */.Bc)(before)) return undefined;
  return now === before ? 'same' : { kind: 'run', what: 'run key', baseline: before, candidate: now };
}

function parametersOf({ facts }          )          {
  if (facts?.parameters === undefined) return undefined;
  const entry = (value                           )        => ({
    identity: JSON.stringify(value),
    shown: shorten(typeof value === 'string' ? shownText(value) : String(value)),
  });
  return new Map(Object.entries(facts.parameters).map(([name, value]) => [name, entry(value)]));
}

function shownText(value        )         {
  return isAmbiguous(value) ? JSON.stringify(value) : redactText(value);
}

/** Text that would read as a number, as true or false, or as nothing: `"8"` is not 8. */
function isAmbiguous(text        )          {
  return text.trim() === '' || !Number.isNaN(Number(text)) || ['true', 'false', 'not set'].includes(text);
}

               
                        
                          
 

/** Names with digests, as training lists them; what has another form is no record. */
function pinsOf(value         )                 {
  if (!Array.isArray(value)) return [];
  return (value             ).flatMap((item) => {
    const { name, digest } = (item ?? {})                           ;
    return typeof name === 'string' && (0,core_digest/* isDigest */.Bc)(digest) ? [{ name, digest }] : [];
  });
}

/** @param references what a name and a digest, with a blank between them, are a version of */
function entriesOf(pins                , references                              = new Map())          {
  if (pins.length === 0) return undefined;
  return new Map(
    pins.map(({ name, digest }) => {
      const shown = references.get(`${name} ${digest}`) ?? digest;
      return [name, { identity: digest, shown: shorten(shown) }];
    }),
  );
}

/**
 * The data of both models in the same terms: what their trainings pinned, what they were stored as made from, or both.
 * A training pins content; a version's parents are named, and need not be all. So where only the one or the other is on
 * record, they are compared if they speak of the same data sets, and else not at all.
 */
function dataReader(candidate          , baseline          )                                  {
  const sides = [candidate, baseline];
  const references = new Map(
    sides.flatMap(madeFrom).map(({ name, digest, reference }) => [`${name} ${digest}`, reference]),
  );
  const trained = sides.every((side) => trainedOn(side).length > 0);
  const parented = sides.every(({ parents }) => parents.length > 0);
  const read = (side          )                 => {
    if (trained && parented) return withParents(trainedOn(side), madeFrom(side));
    if (parented) return madeFrom(side);
    return trained || trainedOn(side).length > 0 ? trainedOn(side) : madeFrom(side);
  };
  const [now, before] = [read(candidate), read(baseline)];
  const isOneSided = now.length === 0 || before.length === 0;
  const isComparable = trained || parented || isOneSided || differences_namesOf(now) === differences_namesOf(before);
  // Else the side whose training pinned its data says more than the other.
  return (side) => entriesOf(isComparable ? read(side) : trainedOn(side), references);
}

function withParents(pins                , parents                )                 {
  const isPinned = ({ name, digest }     )          => pins.some((pin) => pin.name === name || pin.digest === digest);
  return [...pins, ...parents.filter((parent) => !isPinned(parent))];
}

function differences_namesOf(pins                )         {
  return JSON.stringify(pins.map(({ name }) => name).sort());
}

function trainedOn({ facts }          )                 {
  return pinsOf(facts?.['data']);
}

/** A data set goes by the name that training gives it; anything else also says what it is. */
function madeFrom({ parents }          )                            {
  return parents.map(({ reference, digest }) => {
    const { kind, name } = (0,references/* parseReference */.F2)(reference);
    return { name: kind === 'dataset' ? name : `${kind}:${name}`, digest, reference };
  });
}

function commandOf(facts                   )          {
  const command = facts?.['command'];
  if (!Array.isArray(command) || command.length === 0) return undefined;
  const words            = command;
  if (!words.every((word) => typeof word === 'string')) return undefined;
  return new Map([['', { identity: JSON.stringify(words), shown: shorten(redactCommand(words)) }]]);
}

function single(value         , isValid                             )          {
  if (!isValid(value)) return undefined;
  return new Map([['', { identity: JSON.stringify(value), shown: shorten(String(value)) }]]);
}

/** Long text keeps its beginning and gets a digest, so that two that differ never look alike. */
function shorten(text        )         {
  const line = (0,core_escape/* toLine */.S5)(text, Infinity);
  if (line === text && text.length <= MAX_VALUE) return line;
  const digest = (0,format/* shortDigest */.VK)((0,core_digest/* digestBytes */.QN)(text));
  return `${(0,core_escape/* toLine */.S5)(text, MAX_VALUE)} (${digest})`;
}

;// CONCATENATED MODULE: ./.build/actions/gate/result.js
                                                              
                                                                                     

                                                            

                                                                      
                                                          

                                                          

                                                           

/** Everything a gate has read and decided. */
                         
                          
                               
                                    
                              
                                                  
                              
                                
                                                                                                   
 

/** The result of the statement: every number that led to the verdict, and the pictures for the report. */
function gateResult(judged        )             {
  const { candidate, baseline, predictions, decision, rules } = judged;
  const threshold = thresholdOf(rules);
  const shown = predictions?.paired ?? predictions?.all;
  const disagreeing = shown === undefined ? undefined : disagreement(shown, threshold);
  const curves = shown?.task === 'binary' ? binaryCurves(shown, threshold) : undefined;
  const { unmatched } = predictions ?? {};
  return {
    model: {
      name: candidate.name,
      digest: candidate.digest,
      ...(candidate.label === undefined ? {} : { label: candidate.label }),
    },
    ...('missing' in baseline ? {} : { baseline: baselineOf(baseline) }),
    ...(predictions === undefined ? {} : { rows: predictions.all.count }),
    ...(unmatched === undefined || unmatched.candidate + unmatched.baseline === 0 ? {} : { unmatched }),
    outcomes: decision.outcomes,
    waivers: judged.waivers,
    slices: slicesOf(judged),
    ...(disagreeing === undefined ? {} : { disagreement: disagreeing }),
    ...(curves === undefined ? {} : { curves }),
    method: methodOf(judged),
    ...('missing' in baseline ? { differences: [] } : compareRecords(candidate, baseline)),
    rulesDigest: judged.rulesDigest,
  };
}

function thresholdOf(rules         )                     {
  return rules.columns?.task === 'binary' ? rules.columns.threshold : undefined;
}

function baselineOf(baseline               )                                      {
  const { name, reference, digest, label } = baseline;
  return { reference: reference ?? name, digest, label: label ?? name };
}

function slicesOf({ predictions, rules, settings }        )                       {
  if (predictions === undefined) return [];
  const metric = sliceMetric(rules.rules, predictions.all.task);
  if (metric === undefined) return [];
  const threshold = thresholdOf(rules);
  return measureSlices(rules.slices, metric, { predictions, settings: { ...settings, threshold } });
}

function methodOf({ decision, predictions, settings, rules }        )                       {
  const methods = [...new Set(decision.outcomes.flatMap(({ method }) => (method === undefined ? [] : [method])))];
  const family = rules.rules.some(({ slice }) => slice !== undefined && 'everyValue' in slice);
  return {
    interval: methods.length === 0 ? 'none: values alone' : methods.join('; '),
    level: settings.level,
    ...(predictions === undefined ? {} : { resamples: settings.resamples, seed: settings.seed }),
    ...(family ? { multiplicity: 'Holm over the values of a slice column, for claims of failure' } : {}),
  };
}

/** What was read, by digest. */
function inputsOf({ candidate, baseline, predictions, rulesDigest, rules, waivers }        )            {
  const found            = [{ name: rules.file, digest: rulesDigest }];
  const add = (name        , digest                    )       => {
    if (digest !== undefined) found.push({ name, digest });
  };
  add('predictions', predictions?.digests.candidate);
  add('labels', predictions?.digests.labels);
  add('baseline predictions', predictions?.digests.baseline);
  add('metrics', candidate.metrics?.digest);
  add('facts', candidate.factsFile);
  for (const { rule, statement } of waivers.used) add(`waiver of ${rule}`.slice(0, 1000), statement);
  if ('missing' in baseline) return found;
  add('baseline metrics', baseline.metrics?.digest);
  add(baseline.reference ?? baseline.name, baseline.digest);
  return found;
}

;// CONCATENATED MODULE: ./.build/shared/gate/forest.js
                                                            

const OPEN = '[';
const CLOSE = ']';
const LINE = '-';
const forest_VALUE = '●';
const MARGIN = '¦';

/**
 * One row of a forest plot in text: the interval, its value and the limit on one axis that ascends to the right.
 * `[--●--]   ¦`. Where two marks meet, the value stays and the limit moves to the side it lies on.
 *
 * @param width columns, at least 8; the row spans them exactly from the least to the greatest of what it shows
 * @returns undefined without an interval: there is nothing to draw
 */
function drawInterval(estimate          , limit        , width = 16)                     {
  const { lower, upper, value } = estimate;
  if (lower === undefined || upper === undefined) return undefined;
  const [from, to] = [Math.min(lower, limit), Math.max(upper, limit)];
  const cells = Array.from({ length: width }, () => ' ');
  const column = (x        )         => (to === from ? 0 : Math.round(((x - from) / (to - from)) * (width - 1)));
  let [left, right] = [column(lower), column(upper)];
  // Three marks need three columns, however narrow the interval is.
  left = Math.max(0, Math.min(left, width - 3));
  right = Math.min(width - 1, Math.max(right, left + 2));
  for (let i = left; i <= right; i++) cells[i] = LINE;
  cells[left] = OPEN;
  cells[right] = CLOSE;
  cells[Math.min(right - 1, Math.max(left + 1, column(value)))] = forest_VALUE;
  return withLimit(cells, { estimate, limit, left, right, at: column(limit) }).trimEnd();
}

                     
                              
                         
                        
                         
                      
 

/** Puts the limit on the side of the interval where it truly lies, even where rounding would hide that. */
function withLimit(cells                   , place           )         {
  const { estimate, limit, left, right } = place;
  const line = cells.join('');
  if (limit < (estimate.lower ?? limit)) return place.at < left ? put(line, place.at) : MARGIN + line;
  if (limit > (estimate.upper ?? limit)) return place.at > right ? put(line, place.at) : insert(line, right + 1);
  const inside = Math.min(right - 1, Math.max(left + 1, place.at));
  if (line[inside] !== forest_VALUE) return put(line, inside);
  return insert(line, limit < estimate.value ? inside : inside + 1);
}

function put(line        , at        )         {
  return line.slice(0, at) + MARGIN + line.slice(at + 1);
}

function insert(line        , at        )         {
  return line.slice(0, at) + MARGIN + line.slice(at);
}

;// CONCATENATED MODULE: ./.build/shared/gate/decision-table.js


                                                                                     




const ORDER                     = ['fail', 'inconclusive', 'warn', 'pass'];

                              
                                      
                            
                         
 

/** The decision as columns for a log: what fails first, then what is open, in the order of the rules. */
function decisionTable(outcomes                        , labels             )             {
  const header = ['', 'rule', 'candidate', (0,core_escape/* toLine */.S5)(labels.baseline, 40), 'change'];
  const sorted = [...outcomes].sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
  const interval = `${levelText(labels.level)} interval, margin at ¦`;
  return [[...header, interval, 'verdict'], ...sorted.map(row)];
}

function row(outcome             )           {
  const decisive = outcome.kind === 'absolute' ? outcome.candidate : outcome.change;
  const drawn = decisive === undefined ? undefined : drawInterval(decisive, outcome.threshold);
  return [
    core_verdict/* VERDICT_MARKS */.rE[outcome.verdict],
    (0,core_escape/* toLine */.S5)(outcome.demand, 120),
    valueCell(outcome.candidate, outcome.unit),
    valueCell(outcome.baseline, outcome.unit),
    changeCell(outcome),
    drawn ?? '',
    outcome.reason === undefined ? outcome.verdict : `${outcome.verdict}: ${(0,core_escape/* toLine */.S5)(outcome.reason, 200)}`,
  ];
}

function valueCell(estimate                      , unit            )         {
  return estimate === undefined ? '' : formatValue(estimate.value, unit);
}

/** `−1.8 pp, worse`; better and worse are said only where the interval leaves no doubt. */
function changeCell(outcome             )         {
  const { change } = outcome;
  if (change === undefined) return '';
  const text = formatChange(change.value, outcome.unit);
  const { lower: low, upper: high } = change;
  if (low === undefined || high === undefined) return text;
  if (low <= 0 && high >= 0) return `${text}, no clear change`;
  const better = low > 0 === (outcome.direction === 'higher-is-better');
  const sign = change.value < 0 ? '−' : change.value > 0 ? '+' : '';
  return `${sign}${formatSureDifference(change.value, outcome.unit)}, ${better ? 'better' : 'worse'}`;
}

;// CONCATENATED MODULE: ./.build/actions/gate/show.js



                                                              
                                                                                                   
                                                            





/** The runner shows ten annotations of a level for each step; more would push others out. */
const show_MAX_ANNOTATIONS = 10;
const SHOWN_SLICES = 3;
const SHOWN_DIFFERENCES = 10;

                        
                              
                                           
                        
                                                                                                                  
                
                                 
                         
 

/** The table of the decision and what a person asks next: what could be seen, where it fails, who disagrees. */
function showDecision(shown       , { log }                       )       {
  const { decision, slices, disagreement, baselineLabel, level } = shown;
  log.table(decisionTable(decision.outcomes, { baseline: baselineLabel, level }));
  const visible = detectableText(decision.outcomes);
  if (visible !== undefined) log.info(visible);
  for (const line of unreachableMargins(decision.outcomes)) log.info(line);
  if (disagreement !== undefined) log.info(disagreementText(disagreement));
  const worst = slices.filter((slice) => slice.change !== undefined).slice(0, SHOWN_SLICES);
  if (worst.length > 0) log.info(`Worst slices: ${worst.map(show_sliceText).join('; ')}.`);
}

/** What differs from the baseline, for whoever reads the log alone. */
function showDifferences(
  { differences, compared }                                              ,
  baselineLabel        ,
  { log }                       ,
)       {
  if (compared === undefined) return;
  const shown = differences.slice(0, SHOWN_DIFFERENCES).map(differenceText);
  const more = differences.length + (compared.omitted ?? 0) - shown.length;
  if (shown.length > 0) {
    log.info(`What differs from ${baselineLabel}: ${[...shown, ...(more > 0 ? [`${more} more`] : [])].join('; ')}.`);
  } else if (compared.same.length > 0) log.info(`Nothing on record differs from ${baselineLabel}.`);
  else if (compared.unrecorded.some(({ by }) => by === 'candidate')) {
    log.info(`What differs from ${baselineLabel} cannot be told: it is not on record how the candidate was made.`);
  }
}

function differenceText({ what, baseline, candidate }                                   )         {
  const [before, now] = [baseline, candidate].map((value) => ((0,core_digest/* isDigest */.Bc)(value) ? (0,format/* shortDigest */.VK)(value) : value));
  return (0,core_escape/* toLine */.S5)(`${what} ${before ?? ''} → ${now ?? ''}`, 200);
}

/** Each rule that is not a plain pass, on its line of the rules file. */
function annotate(outcomes                        , level        , { log }                       )       {
  const of = (verdicts                   )                =>
    outcomes.filter(({ verdict }) => verdicts.includes(verdict)).slice(0, show_MAX_ANNOTATIONS);
  for (const outcome of of(['fail']))
    log.error(annotation(outcome, level), { ...outcome.where, title: title(outcome) });
  for (const outcome of of(['inconclusive', 'warn'])) {
    log.warning(annotation(outcome, level), { ...outcome.where, title: title(outcome) });
  }
}

function annotation(outcome             , level        )         {
  const measured = outcome.candidate === undefined ? '' : `${outcomeSentence(outcome, { level })}. `;
  const reason =
    outcome.reason === undefined ? '' : `${outcome.reason.charAt(0).toUpperCase()}${outcome.reason.slice(1)}.`;
  return (0,core_escape/* toLine */.S5)(`${measured}${reason}`.trim(), 400);
}

function title(outcome             )         {
  return (0,core_escape/* toLine */.S5)(`${outcome.verdict}: ${outcome.demand}`, 120);
}

/** `The smallest drop this gate can see: recall 0.3 pp, AUC 0.2 pp.` */
function detectableText(outcomes                        )                     {
  const seen = outcomes.filter(({ kind, slice }) => kind === 'regression' && slice === undefined);
  const parts = seen.flatMap(({ metric, detectable, unit }) =>
    detectable === undefined ? [] : [`${displayName(metric)} ${formatDifference(detectable, unit)}`],
  );
  return parts.length === 0
    ? undefined
    : `The smallest change to the worse that this gate can see: ${[...new Set(parts)].join(', ')}.`;
}

/** A margin that these rows cannot resolve will stay open most of the time; that is worth saying before it does. */
function unreachableMargins(outcomes                        )           {
  return outcomes.flatMap(({ kind, detectable, threshold, demand, unit, rows, slice, verdict }) => {
    if (kind !== 'regression' || slice !== undefined || detectable === undefined) return [];
    if (verdict === 'fail' || threshold === 0 || detectable <= Math.abs(threshold)) return [];
    const size = rows === undefined ? 'these rows' : (0,format/* plural */.LS)(rows, 'row');
    return [
      `${demand}: finer than ${size} can resolve (${formatDifference(detectable, unit)}); it will often stay open.`,
    ];
  });
}

function disagreementText({ newlyWrong, newlyRight, rows, pValue }                                    )         {
  const p = pValue < 0.001 ? 'p < 0.001' : `p = ${pValue.toFixed(3)}`;
  return `Of ${(0,format/* plural */.LS)(rows, 'row')} the candidate newly gets ${newlyWrong.toLocaleString('en-US')} wrong and ${newlyRight.toLocaleString('en-US')} right (McNemar ${p}).`;
}

function show_sliceText({ column, value, metric, change, rows }              )         {
  const unit = findMetric(metric)?.unit ?? 'number';
  return (0,core_escape/* toLine */.S5)(`${column} ${value} ${metric} ${formatChange(change?.value ?? 0, unit)} (${(0,format/* plural */.LS)(rows, 'row')})`, 120);
}

;// CONCATENATED MODULE: ./.build/actions/gate/summary.js



                                                            


/** More would hide the first; the statement and the report have them all. */
const summary_MAX_ROWS = 50;
const TEXT_LENGTH = 240;
const INTERVAL = 5;

/** The decision for the summary of a job: headline and the table of the rules, what fails first. */
function gateSummary(headline        , { verdict, outcomes }          , labels             )         {
  const [header = [], ...rules] = decisionTable(outcomes, labels);
  const shown = rules.slice(0, summary_MAX_ROWS);
  const more = rules.length - shown.length;
  return [
    `### ${core_verdict/* VERDICT_MARKS */.rE[verdict]} ${(0,core_escape/* toMarkdown */.l6)(headline)}`,
    '',
    line(header.map((title) => (0,core_escape/* toMarkdown */.l6)(title, TEXT_LENGTH))),
    '|---|---|--:|--:|---|---|---|',
    ...shown.map((cells) => line(cells.map(cellOf))),
    '',
    ...(more === 0 ? [] : [`${(0,format/* plural */.LS)(more, 'more rule')} in the log.`, '']),
  ].join('\n');
}

/** The drawing of an interval keeps its blanks only as code. */
function cellOf(text        , column        )         {
  if (text === '') return '';
  return column === INTERVAL ? (0,core_escape/* toMarkdownCode */.Cu)(text) : (0,core_escape/* toMarkdown */.l6)(text, TEXT_LENGTH);
}

function line(cells                   )         {
  return `| ${cells.join(' | ')} |`;
}

;// CONCATENATED MODULE: ./.build/shared/core/day.js
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

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
  return Math.round((Date.parse(`${day}T00:00:00.000Z`) - start) / DAY_MS);
}

;// CONCATENATED MODULE: ./.build/shared/gate/waivers.js

                                                

                                                                                                                     
                                                                                    
                                            

/** A waiver whose statement was read and whose origin was checked. */
                                                   
                             
 

/** What a waiver must be about to count here. */
                                
                                
                                                              
                         
                          
                                                                                      
                                         
                     
 

/** A rule that stands between the model and shipping. */
function isTroubled({ verdict }             )          {
  return verdict === 'fail' || verdict === 'inconclusive';
}

/**
 * Lets people answer for rules that fail or stay open. A waived rule warns, so that the whole is a warning at best; a
 * gate that could measure nothing stays inconclusive, whatever is waived.
 *
 * @returns the decision with the waivers in force, and every waiver with what became of it
 */
function applyWaivers(
  decision          ,
  given                        ,
  context               ,
)                                                                 {
  const refused                  = [];
  const accepted                = [];
  for (const waiver of given) {
    const why = refusalOf(waiver, decision, context);
    if (why === undefined) accepted.push(waiver);
    else refused.push({ ...shown(waiver), why });
  }
  const used               = [];
  const outcomes = decision.outcomes.map((outcome)              => {
    const waiver = isTroubled(outcome) ? lastingLongest(accepted.filter(({ rule }) => rule === outcome.id)) : undefined;
    if (waiver === undefined) return outcome;
    used.push(shown(waiver));
    return waivedOutcome(outcome, waiver);
  });
  const verdicts = outcomes.map(({ verdict }) => verdict);
  const verdict = (0,core_verdict/* worstVerdict */.zP)(hasMeasured(outcomes) ? verdicts : [...verdicts, 'inconclusive']);
  const changed = used.length === 0 ? decision : { verdict, outcomes };
  return { decision: changed, waivers: { policy: context.policy, used, refused } };
}

/** Why a waiver has no effect, as a clause; undefined where it has. */
function refusalOf(
  waiver                                ,
  { outcomes }                            ,
  context               ,
)                     {
  const { policy, model, commit, pullRequest, now } = context;
  const outcome = outcomes.find(({ id }) => id === waiver.rule);
  if (waiver.commit !== commit) return `it is about commit ${waiver.commit.slice(0, 7)}`;
  const { number, author } = waiver.pullRequest;
  if (number !== pullRequest.number) return `it is about pull request ${number}`;
  if (waiver.model !== model) return `it is about ${waiver.model}`;
  if (outcome === undefined) return 'no rule has this name';
  if (outcome.demand !== waiver.demand) return `the rule demands something else now: ${outcome.demand}`;
  if (isOver(waiver.until, now)) return 'it has expired';
  if (!policy.allowed) return 'the rules file allows no waivers';
  if (outcome.waivable === false) return 'the rules file lets nobody waive this rule';
  const days = daysFrom(new Date(waiver.comment.at), waiver.until);
  if (days > policy.longestDays) return `it is for ${days} days, and the rules file allows ${policy.longestDays}`;
  if (!policy.authorAlone && [author, pullRequest.author].some((login) => sameLogin(waiver.comment.by, login))) {
    return 'who opened the pull request may not waive a rule on it alone';
  }
  return isTroubled(outcome) ? undefined : 'the rule needs none';
}

/** GitHub's logins do not tell capitals apart. */
function sameLogin(a        , b        )          {
  return a.toLowerCase() === b.toLowerCase();
}

function lastingLongest(waivers                        )                          {
  return waivers.reduce                         (
    (best, waiver) => (best === undefined || waiver.until > best.until ? waiver : best),
    undefined,
  );
}

function waivedOutcome(outcome             , { comment, until }             )              {
  const verdict = outcome.verdict === 'fail' ? ('fail'         ) : ('inconclusive'         );
  const without = verdict === 'fail' ? 'fails' : 'is not decided';
  const reason = outcome.reason === undefined ? without : `${without}, ${outcome.reason}`;
  return {
    ...outcome,
    verdict: 'warn',
    waived: { verdict, by: comment.by, until },
    reason: `waived by ${comment.by} until ${until}; without the waiver it ${reason}`,
  };
}

function shown({ rule, until, reason, comment, statement }             )             {
  return { rule, by: comment.by, at: comment.at, until, reason, url: comment.url, statement };
}

function hasMeasured(outcomes                        )          {
  return outcomes.some(({ candidate, change }) => candidate !== undefined || change !== undefined);
}

// EXTERNAL MODULE: ./.build/shared/github/client.js
var client = __nccwpck_require__(921);
// EXTERNAL MODULE: ./.build/shared/github/event.js
var github_event = __nccwpck_require__(44);
// EXTERNAL MODULE: ./.build/shared/evidence/folder.js
var evidence_folder = __nccwpck_require__(644);
// EXTERNAL MODULE: ./.build/shared/evidence/unpack.js
var evidence_unpack = __nccwpck_require__(14);
// EXTERNAL MODULE: ./.build/shared/github/artifacts.js
var artifacts = __nccwpck_require__(423);
// EXTERNAL MODULE: ./.build/shared/github/errors.js
var github_errors = __nccwpck_require__(137);
;// CONCATENATED MODULE: ./.build/shared/github/permission.js
                                                    


/**
 * Whether a person may write to the repository now. Of the roles GitHub has, maintain and every custom role are shown
 * as the one below that they build on.
 *
 * @throws UserError `github-permission-missing`, …; UnavailableError
 */
async function mayWrite({ octokit, owner, repo }                  , login        )                   {
  try {
    const { data } = await octokit.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: login });
    const isSame = data.user?.login.toLowerCase() === login.toLowerCase();
    return isSame && (data.permission === 'admin' || data.permission === 'write');
  } catch (error) {
    if ((0,github_errors/* asHttpFailure */.Df)(error)?.status === 404) return false;
    throw (0,github_errors/* explainFailure */.SP)(error, { doing: 'ask what the author of a comment may do', permission: 'metadata: read' });
  }
}

;// CONCATENATED MODULE: ./.build/shared/github/runs.js


                                                    


/** A run of a workflow, as GitHub itself describes it. */
                              
                
                      
                           
                         
                           
                              
                                                          
                                  
                           
                                                          
                                          
                                      
                         
                                                        
                             
 

/** @returns undefined for a run that GitHub does not know any more */
async function readRun(
  { octokit, owner, repo }                  ,
  id        ,
)                                   {
  try {
    const { data } = await octokit.rest.actions.getWorkflowRun({ owner, repo, run_id: Number(id) });
    // A repository that was deleted leaves nothing here, against what the types say.
    const head = data.head_repository                                 ;
    return {
      ...{ id: String(data.id), attempt: data.run_attempt ?? 1, event: data.event, headSha: data.head_sha },
      ...{ headBranch: data.head_branch ?? '', headRepository: head?.full_name ?? '' },
      ...{ isOver: data.status === 'completed', conclusion: data.conclusion ?? undefined },
      ...{ actor: data.actor?.login ?? '', startedAt: data.run_started_at ?? data.created_at },
    };
  } catch (error) {
    if ((0,github_errors/* asHttpFailure */.Df)(error)?.status === 404) return undefined;
    throw (0,github_errors/* explainFailure */.SP)(error, { doing: `read run ${id}`, permission: 'actions: read' });
  }
}

/**
 * Runs a workflow run again, all of it or what failed and what depends on it. The event that it sees stays the old one.
 *
 * @throws UserError `run-not-repeatable` where GitHub says why not; it allows 30 days and 50 attempts
 */
async function rerun(
  { octokit, owner, repo }                  ,
  run                         ,
  jobs                  ,
)                {
  const parameters = { owner, repo, run_id: Number(run.id) };
  try {
    if (jobs === 'all') await octokit.rest.actions.reRunWorkflow(parameters);
    else await octokit.rest.actions.reRunWorkflowFailedJobs(parameters);
  } catch (error) {
    const failure = asHttpFailure(error);
    const isPermission = failure === undefined || isRateLimited(failure) || /not accessible/i.test(failure.message);
    if (failure?.status !== 403 || isPermission) {
      throw explainFailure(error, { doing: `run ${run.id} again`, permission: 'actions: write' });
    }
    throw new UserError('run-not-repeatable', {
      what: `GitHub does not run ${run.id} again: ${toLine(failure.message, 200)}.`,
      remedy: 'Push a commit, or close and open the pull request, for a new run.',
      cause: error,
    });
  }
}

;// CONCATENATED MODULE: ./.build/shared/github/requests.js




                                               
                                                            

                                                                                 


                                                    



/** What people have asked for in comments, as statements that other runs find by the commit. */
                           
                                
                                     
 

                                                      
                      
                 
                          
                                             
                                 
                                                                                                             
                                            
                          
 

const MOST_BYTES = 1 << 20;

/** The name of the artifact; each run of the command leaves at most one. */
function requestArtifact(kind                , commit        )         {
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
async function readRequests                             (
  connection                  ,
  wanted              ,
  log     ,
)                                                      {
  const found                                    = [];
  const allowed = new Map                 ();
  await (0,promises_.rm)(wanted.folder, { recursive: true, force: true });
  for (const artifact of await (0,artifacts/* listArtifactsNamed */.hg)(connection, requestArtifact(wanted.kind, wanted.commit))) {
    const read = isElsewhere(artifact, wanted)
      ? 'it comes from a run of another branch or repository'
      : await readRequest(connection, artifact, wanted).catch(whyNot);
    if (typeof read === 'string') {
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
function isElsewhere({ run }                , wanted                        )          {
  if (run === undefined || run.headBranch !== wanted.defaultBranch) return true;
  return wanted.repositoryId !== undefined && String(run.headRepositoryId) !== wanted.repositoryId;
}

/** What is damaged or expired does not count; an outage says nothing about it. */
function whyNot(error         )         {
  if ((0,errors/* isUserError */.iU)(error) && /^(?:artifact|evidence)-/.test(error.code)) return (0,core_escape/* toLine */.S5)(error.what, 200);
  throw error;
}

async function readRequest                             (
  connection                  ,
  artifact                ,
  wanted              ,
)                                                    {
  const run = await readRun(connection, String(artifact.run?.id ?? ''));
  if (run === undefined) return 'its run is gone';
  const wrong = problemOfRun(run, connection, wanted);
  if (wrong !== undefined) return wrong;
  const folder = (0,external_node_path_.join)(wanted.folder, String(artifact.id));
  const unpack = (0,evidence_unpack/* evidenceUnpacker */.fx)();
  await unpack(artifact.name, await (0,artifacts/* fetchArtifact */.t2)(connection, artifact, MOST_BYTES), folder);
  const [stored, second] = await (0,evidence_folder/* collectStatements */.Zz)(folder);
  if (stored === undefined || second !== undefined) return 'it does not hold one statement';
  return problemOfStatement(stored, { run, connection, wanted }) ?? (stored                                   );
}

function problemOfRun(
  run             ,
  { owner, repo }                  ,
  { defaultBranch }                        ,
)                     {
  if (run.event !== 'issue_comment') return `its run was started by ${(0,core_escape/* toLine */.S5)(run.event, 60)}, not by a comment`;
  if (run.headBranch !== defaultBranch) return 'its run is of another branch';
  return sameName(run.headRepository, `${owner}/${repo}`) ? undefined : 'its run is of another repository';
}

                  
                            
                                        
                                          
 

function problemOfStatement({ statement }                 , { run, connection, wanted }        )                     {
  const { predicate, subject } = statement;
  if (predicate.action !== wanted.kind) return `it holds a statement of ${predicate.action}`;
  const { commit, comment } = predicate.result                            ;
  const about = subject.length === 1 ? subject[0]?.digest : undefined;
  if (commit !== wanted.commit || about === undefined || !('gitCommit' in about) || about.gitCommit !== commit) {
    return 'it is about another commit';
  }
  const { runId, repository = '' } = predicate.run;
  if (runId !== run.id || !sameName(repository, `${connection.owner}/${connection.repo}`)) {
    return 'it says that it comes from another run';
  }
  return sameName(comment.by, run.actor) ? undefined : 'its run was not started by who it says';
}

/** GitHub's names do not tell capitals apart. */
function sameName(a        , b        )          {
  return a.toLowerCase() === b.toLowerCase();
}

;// CONCATENATED MODULE: ./.build/actions/gate/waivers.js




                                                              
                                                                                
                                                            




                                              
                                          

/** Everything that was read and measured, before anything is decided. */
                                                         

/**
 * The decision with the waivers that are in force now. Nobody is asked where nothing stands in the way or nothing may
 * be waived, and what cannot be read does not count.
 */
async function considerWaivers(
  decided          ,
  given       ,
  inputs            ,
  services          ,
)                  {
  const policy = given.rules.waivers;
  const place = decided.outcomes.some(isTroubled) ? placeOf(inputs, policy.allowed, services) : undefined;
  if (place === undefined) return { ...given, decision: decided, waivers: { policy, used: [], refused: [] } };
  const waivers = await services.log.group('Waivers', () => find(place, services));
  const { commit, pullRequest } = place;
  const context = { policy, model: given.candidate.name, commit, pullRequest, now: services.clock.now() };
  const applied = applyWaivers(decided, waivers, context);
  for (const { rule, by, why } of applied.waivers.refused) {
    services.log.warning((0,core_escape/* toLine */.S5)(`The waiver of ${rule} by ${by} has no effect: ${why}.`, 400));
  }
  return { ...given, ...applied };
}

/** Where waivers of this gate are looked for. */
                 
                         
                          
                                         
                                 
 

/** Waivers are about the head of one pull request of this repository; undefined where this is none. */
function placeOf({ waivers, token }            , allowed         , { github, run, log }          )                    {
  if (waivers === 'none' || !allowed) return undefined;
  const subject = (0,github_event/* subjectOfEvent */.Qi)(github, run.event);
  if (subject.kind !== 'pull-request') return undefined;
  if (subject.fromFork) {
    log.info('The pull request comes from a fork, so no waiver counts.');
    return undefined;
  }
  const { head } = (0,github_event/* judgedRun */.V4)({ github, run });
  const branch = (0,github_event/* defaultBranch */.OR)(github);
  const author = (0,github_event/* authorOfPullRequest */.ho)(github);
  if (token === undefined || head === undefined || branch === undefined || author === undefined) {
    log.info('There is no token, or the event does not say who asks to merge what, so no waiver counts.');
    return undefined;
  }
  return { token, commit: head, pullRequest: { number: subject.number, author }, defaultBranch: branch };
}

async function find({ token, commit, defaultBranch }       , services          )                                  {
  const { log, run, temp } = services;
  const folder = (0,external_node_path_.join)(temp, 'trainyard', 'waivers');
  const wanted = { kind: 'waiver'         , commit, defaultBranch, repositoryId: run.repositoryId, folder };
  try {
    const found = await readRequests(await (0,client/* connectGitHub */.U)(token, services), wanted, log);
    log.info(`${(0,format/* plural */.LS)(found.length, 'waiver')} for commit ${commit.slice(0, 7)}.`);
    return found.map(({ statement, digest }) => ({ ...statement.predicate.result, statement: digest }));
  } catch (error) {
    if (!(0,errors/* isUserError */.iU)(error) && !(0,errors/* isUnavailableError */.bb)(error)) throw error;
    // A gate without waivers is the stricter one, so that it may go on.
    const tell = (0,errors/* isUserError */.iU)(error) && error.code === 'github-permission-missing' ? 'notice' : 'warning';
    log[tell](`Waivers cannot be read, so none counts. ${error.message}`);
    return [];
  }
}

;// CONCATENATED MODULE: ./.build/actions/gate/run.js



                                                                            
                                                          



                                                                     
                                                                      




                                              







/** A change that is printed as visible is seen by four gates in five. */
const POWER = 0.8;

/**
 * Decides whether a candidate model may replace its baseline.
 *
 * @throws UserError `rules-invalid`, `metric-unknown`, `rules-contradictory`, `metrics-unreadable`,
 *   `predictions-invalid`, `predictions-mismatched`, `baseline-unsaid`, `facts-invalid`, `parameters-unreadable`, and those of store and tables
 */
async function gate(inputs            , services          )                        {
  const { log } = services;
  const read = await log.group('Rules', () => readRules(inputs, services));
  const parameters = await run_parametersOf(inputs, services);
  const models = await log.group('Candidate and baseline', () => findModels(inputs, read.rules, services));
  const predictions = await log.group('Predictions', () =>
    read_readRows({ rules: read.rules, labels: inputs.labels }, models, services),
  );
  const given = { ...read, ...models, predictions, settings: settingsOf(inputs, read, predictions) };
  const measured = await log.group('Measurements', () => measure(given, services));
  const judged = await considerWaivers(decide(measured, policyOf(inputs)), given, inputs, services);
  const { result, headline } = await log.group('Decision', () => conclude(judged, inputs, services));
  annotate(result.outcomes, inputs.level, services);
  if (judged.decision.verdict !== 'pass' && parameters !== undefined) {
    annotateParameters(result.differences, parameters, baselineLabel(models), services);
  }
  const stored = await services.evidence.leave({
    action: 'gate',
    subjects: [{ name: models.candidate.name, digest: models.candidate.digest }],
    inputs: inputsOf(judged),
    verdict: judged.decision.verdict,
    headline,
    result,
  });
  const count = (verdict        )         => result.outcomes.filter((outcome) => outcome.verdict === verdict).length;
  const outputs = {
    failed: count('fail'),
    inconclusive: count('inconclusive'),
    ...baselineOutputs(models),
    statement: stored.path,
    'statement-digest': stored.digest,
  };
  const labels = { baseline: baselineLabel(models), level: inputs.level };
  const summary = gateSummary(headline, judged.decision, labels);
  return { verdict: judged.decision.verdict, headline, outputs, summary };
}

/** To point at their lines; the values that count are in the facts. */
async function run_parametersOf({ parameters }            , { workspace }          )                                {
  return parameters === undefined ? undefined : readParametersFile(parameters, (0,external_node_path_.relative)(workspace, parameters));
}

function baselineLabel({ baseline }        )         {
  return 'missing' in baseline ? 'baseline' : (baseline.label ?? baseline.name);
}

/** In the form that `expect` of version-artifact takes, so that an alias is moved only where this verdict still holds. */
function baselineOutputs({ baseline }        )                          {
  if ('missing' in baseline) return { 'baseline-version': 'none', 'baseline-digest': '' };
  const version = baseline.reference === undefined ? '' : baseline.reference.slice(baseline.reference.indexOf('@') + 1);
  return { 'baseline-version': version, 'baseline-digest': baseline.digest };
}

/** The seed is of everything that was read: equal inputs resample equally, on any machine. */
function settingsOf(inputs            , read           , predictions                           )                    {
  const digest = (0,core_digest/* digestJson */.tv)({ rules: read.rulesDigest, predictions: predictions?.digests ?? {} });
  return { level: inputs.level, resamples: inputs.resamples, seed: digest.slice('sha256:'.length).slice(0, 16) };
}

function measure(given                , services          )                          {
  const { rules, candidate, baseline, predictions, settings } = given;
  const progress = services.log.progress('Measuring', rules.rules.length);
  let done = 0;
  const readings = {
    metrics: candidate.metrics,
    baselineMetrics: 'missing' in baseline ? undefined : baseline.metrics,
    predictions,
    noBaseline: 'missing' in baseline ? baseline.missing : undefined,
  };
  const onRule = ()       => progress.update(done++);
  const measured = measureRules(rules.rules, readings, { ...settings, threshold: thresholdOf(rules), onRule });
  progress.end((0,format/* plural */.LS)(measured.length, 'measurement'));
  return Promise.resolve(measured);
}

function policyOf({ level, onMissingBaseline }            )                 {
  return {
    level,
    withoutBaseline: onMissingBaseline,
    adjust: (pValues) => adjustPValues(pValues, 'holm'),
    normalCdf: normal_normalCdf,
    detectableErrors: detectableInErrors({ alpha: (1 - level) / 2, power: POWER }),
  };
}

function conclude(
  judged        ,
  inputs            ,
  services          ,
)                                                                       {
  const { candidate, baseline, decision } = judged;
  const result = gateResult(judged);
  showDecision(
    {
      decision,
      slices: result.slices,
      disagreement: result.disagreement,
      baselineLabel: baselineLabel(judged),
      level: inputs.level,
    },
    services,
  );
  showDifferences(result, baselineLabel(judged), services);
  const baselineMissing = 'missing' in baseline && inputs.onMissingBaseline === 'absolute-only';
  const model = candidate.name.replace(/^model:/, '');
  return Promise.resolve({ result, headline: gateHeadline(decision, { model, level: inputs.level, baselineMissing }) });
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

/***/ 928:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest),
/* harmony export */   p: () => (/* binding */ nearest)
/* harmony export */ });
/** Edit distance beyond which a guess would rather confuse than help, relative to the word's length. */
const MAX_RELATIVE_DISTANCE = 1 / 3;
/** Words are hostile, and the distance takes the product of their lengths. */
const MAX_LENGTH = 64;

/** The word that a slip of the fingers or of the case may have meant; undefined when none is near. */
function closest(word        , known                  )                     {
  return nearest(word, known)[0];
}

/** The words that may have been meant, best first. */
function nearest(word        , known                  )                    {
  const limit = Math.max(1, Math.floor(Math.min(word.length, MAX_LENGTH) * MAX_RELATIVE_DISTANCE));
  return [...known]
    .map((candidate) => ({ candidate, distance: editDistance(short(word), short(candidate)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length)
    .map(({ candidate }) => candidate);
}

function short(word        )         {
  return word.slice(0, MAX_LENGTH).toLowerCase();
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


/***/ }),

/***/ 534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   QN: () => (/* binding */ digestBytes),
/* harmony export */   TM: () => (/* binding */ digestFile),
/* harmony export */   g7: () => (/* binding */ treeOf),
/* harmony export */   hW: () => (/* binding */ digestTree),
/* harmony export */   tv: () => (/* binding */ digestJson)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(760);
/* harmony import */ var _canonical_json_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(934);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(777);






/** `sha256:` and 64 lower-case hexadecimal digits. */
                                        

const PORTION_BYTES = 1 << 20;

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
  const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
  await using file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, 'r');
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
  const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(root).catch((cause         ) => {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('tree-unreadable', {
      what: `${root} cannot be read.`,
      where: { file: root },
      remedy: 'Check that the path exists and that this user may read it.',
      cause,
    });
  });
  const base = info.isDirectory() ? root : (0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(root);
  const paths = info.isDirectory() ? await walk(root, '') : [(0,node_path__WEBPACK_IMPORTED_MODULE_2__.basename)(root)];
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
  const full = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(base, path);
  const info = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(full);
  if (!info.isFile()) {
    throw new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('tree-unreadable', {
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
  for (const entry of await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.readdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.join)(root, prefix), { withFileTypes: true })) {
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
/* harmony export */   gY: () => (/* binding */ toLog),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* unused harmony exports toHtml, toMarkdownHtml */
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

/***/ 136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   oN: () => (/* binding */ formatArtifact)
/* harmony export */ });
/* unused harmony export ARTIFACT_KINDS */
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(534);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(777);



const ARTIFACT_KINDS = ['dataset', 'model', 'features']         ;
                                                           

/** A named data set, model or feature set under version control: `model:delay`. */
                               
                              
                        
 

                      
                                                          
                                                      
                                                     

/** `model:delay`, `model:delay@v7`, `model:delay@sha256:…` or `model:delay@champion`. */
                                                 
                               
 

const NAME = /^[a-z0-9](?:[a-z0-9._-]{0,62}[a-z0-9])?$/;
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
  if (rest.length > 0 || !isKind(kind) || !NAME.test(name)) throw invalid(text, input);
  if (selector === undefined) return { kind, name };
  const parsed = parseSelector(selector);
  if (parsed === undefined) throw invalid(text, input);
  return { kind, name, selector: parsed };
}

function parseSelector(text        )                       {
  const sequence = SEQUENCE.exec(text)?.[1];
  if (sequence !== undefined) return { by: 'sequence', sequence: Number(sequence) };
  if ((0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text)) return { by: 'digest', digest: text };
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

function invalid(text        , input         )            {
  return new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('reference-invalid', {
    what: `"${text}" is not a reference.`,
    ...(input === undefined ? {} : { where: { input } }),
    remedy:
      'Write KIND:NAME, optionally with @vN, @sha256:… or @ALIAS; KIND is dataset, model or features; names are lower case. Example: model:delay@champion.',
  });
}


/***/ }),

/***/ 2:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ retry)
/* harmony export */ });
                                           

                              
                              
                            
                                
                              
                                                                                               
                                                    
                                                                                      
                                                                  
                                                                                
 

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


/***/ }),

/***/ 202:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ TRUSTED_SCHEMA)
/* harmony export */ });
/**
 * Options for validators of our own schemas and of pinned ones: whether such a schema is itself valid is a matter for
 * tests, and optimising the generated code takes longer than one document is worth.
 */
const TRUSTED_SCHEMA = { validateSchema: false, code: { optimize: false } }         ;


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

/***/ 956:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  h: () => (/* binding */ parseYaml)
});

;// CONCATENATED MODULE: external "../vendor/yaml/index.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const index_js_namespaceObject = x({ ["CST"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.CST), ["Lexer"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.Lexer), ["LineCounter"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.LineCounter), ["isNode"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.isNode), ["isScalar"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.isScalar), ["parseDocument"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.parseDocument), ["visit"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.visit) });
// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
// EXTERNAL MODULE: ./.build/shared/core/escape.js
var core_escape = __nccwpck_require__(865);
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
  const lines = new index_js_namespaceObject.LineCounter();
  const document = (0,index_js_namespaceObject.parseDocument)(text, { lineCounter: lines, uniqueKeys: false, version: '1.2', prettyErrors: false });
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
  for (const token of new index_js_namespaceObject.Lexer().lex(text)) {
    const type                = previous === 'scalar' ? 'text' : index_js_namespaceObject.CST.tokenType(token);
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
  (0,index_js_namespaceObject.visit)(document, {
    Map: (_, { items }         ) => {
      const seen = new Set         ();
      for (const { key } of items) {
        if (!(0,index_js_namespaceObject.isScalar)(key)) continue;
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
    if ((0,index_js_namespaceObject.isNode)(node) && node.range) return position(lines, file, node.range[0]);
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


/***/ }),

/***/ 644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Zz: () => (/* binding */ collectStatements),
/* harmony export */   pc: () => (/* binding */ writeStatement)
/* harmony export */ });
/* unused harmony export readStatementFile */
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(534);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(777);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(861);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(863);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(685);





                                                                       



const MAX_STATEMENT_BYTES = 16 << 20;
const MAX_STATEMENTS = 1000;

/**
 * Writes a statement into a folder under a name derived from its content, so that a second write changes nothing.
 *
 * @throws UserError `evidence-unwritable`
 */
async function writeStatement(folder        , statement           )                           {
  const { text, digest } = (0,_statement_js__WEBPACK_IMPORTED_MODULE_5__/* .encodeStatement */ ._i)(statement);
  const time = statement.predicate.finishedAt.replace(/[^0-9]/g, '').slice(0, 17);
  const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, `${time}-${statement.predicate.action}-${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_4__/* .shortDigest */ .VK)(digest)}.json`);
  try {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    const partial = `${path}.partial`;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.open)(partial, 'w', 0o640);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.rename)(partial, path);
  } catch (cause) {
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('evidence-unwritable', {
      what: `The evidence cannot be written (${(0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(cause) ?? 'unknown error'}).`,
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
  const names = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readdir)(folder).catch((error         ) => {
    if ((0,_core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .systemErrorCode */ .vq)(error) === 'ENOENT') return [];
    throw error;
  });
  const files = names.filter((name) => name.endsWith('.json')).sort();
  if (files.length > MAX_STATEMENTS) {
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('evidence-invalid', {
      what: `The folder holds ${files.length} statements; at most ${MAX_STATEMENTS} are read.`,
      where: { file: folder },
      remedy: 'Point `evidence` at the folder of one run.',
    });
  }
  const found                    = [];
  for (const name of files) found.push(await readStatementFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, name)));
  return found;
}

async function readStatementFile(path        )                           {
  const { size } = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path);
  if (size > MAX_STATEMENT_BYTES) {
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .UserError */ .yo('evidence-invalid', {
      what: `The statement is ${size} bytes long; at most ${MAX_STATEMENT_BYTES} are read.`,
      where: { file: path },
      remedy: 'Remove the file, or make the evidence again.',
    });
  }
  const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(path);
  return { statement: (0,_read_js__WEBPACK_IMPORTED_MODULE_6__/* .readStatement */ .c)(bytes.toString('utf8'), path), digest: (0,_core_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .digestBytes */ .QN)(bytes), path };
}


/***/ }),

/***/ 685:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ checkResult),
  c: () => (/* binding */ readStatement)
});

// EXTERNAL MODULE: external "../vendor/ajv/index.js"
var index_js_ = __nccwpck_require__(547);
// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
// EXTERNAL MODULE: ./.build/shared/core/escape.js
var core_escape = __nccwpck_require__(865);
// EXTERNAL MODULE: ./.build/shared/core/schema-options.js
var schema_options = __nccwpck_require__(202);
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

// EXTERNAL MODULE: ./.build/shared/evidence/statement.js
var evidence_statement = __nccwpck_require__(863);
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
  if (problem !== undefined) throw invalid(file, problem);
  check(validatorFor('statement', statement_v1_namespaceObject), value, file);
  const statement = value             ;
  const action = (0,evidence_statement/* actionOfPredicateType */.fW)(statement.predicateType);
  const schema = RESULT_SCHEMAS[action ?? ''];
  if (action === undefined || schema === undefined || statement.predicate.action !== action) {
    throw invalid(file, `The predicate type ${quoteText(statement.predicateType)} is not one this version reads.`);
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
  const compiled = new index_js_.Ajv2020({ ...schema_options/* TRUSTED_SCHEMA */.k, strict: true, allErrors: false }).compile(schema);
  validators.set(name, compiled);
  return compiled;
}

function check(validate                  , value         , file        , base = '')       {
  if (validate(value)) return;
  const first = validate.errors?.[0];
  throw invalid(file, first === undefined ? 'It does not match its schema.' : describe(first, base));
}

function describe(error             , base        )         {
  const detail = 'additionalProperty' in error.params ? ` (${quoteText(error.params['additionalProperty'])})` : '';
  return `${base}${error.instancePath || '/'} ${error.message ?? 'is invalid'}${detail}.`;
}

function parseJson(text        , file        )          {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw invalid(file, `It is not JSON: ${(cause         ).message}.`);
  }
}

function invalid(file        , what        )            {
  return new errors/* UserError */.yo('evidence-invalid', {
    what: `The file is not evidence that can be relied on: ${(0,core_escape/* toLine */.S5)(what.slice(0, 2 * MAX_MESSAGE), MAX_MESSAGE)}`,
    where: { file },
    remedy: 'Do not edit evidence; make it again by running the action that left it.',
  });
}


/***/ }),

/***/ 863:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Y5: () => (/* binding */ buildStatement),
/* harmony export */   _i: () => (/* binding */ encodeStatement),
/* harmony export */   fW: () => (/* binding */ actionOfPredicateType)
/* harmony export */ });
/* unused harmony exports STATEMENT_TYPE, PREDICATE_TYPE_PREFIX, predicateType, digitsOf, subjectsOf */
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
    if (!isDigest(value))
      throw new UserError('evidence-invalid', {
        what: `The digest of ${name} is not SHA-256.`,
        remedy: 'Make the evidence again.',
      });
    return { name, digest: value };
  });
}


/***/ }),

/***/ 14:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   fx: () => (/* binding */ evidenceUnpacker),
/* harmony export */   yo: () => (/* binding */ requireWithinRun)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(777);
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(865);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(861);


                                      




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
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.mkdir)(folder, { recursive: true });
    for (const [entry, bytes] of entries) await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.writeFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(folder, entry), bytes);
  };
}

                 
                                              
                                                                  
                                          
 

function unzip(artifact        , zip            , { unzipSync, spend }       )                             {
  let entries = 0;
  try {
    return unzipSync(zip, {
      filter: ({ name, originalSize }) => {
        if (!ENTRY.test(name))
          throw invalid(artifact, `It holds ${JSON.stringify((0,_core_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .toLine */ .S5)(name, 80))}, which is no statement's name.`);
        if (++entries > MAX_ENTRIES) throw invalid(artifact, `It holds more than ${MAX_ENTRIES} files.`);
        if (originalSize > MAX_ENTRY_BYTES) throw invalid(artifact, `${name} unpacks to ${originalSize} bytes.`);
        spend(originalSize);
        return true;
      },
    });
  } catch (error) {
    if (error instanceof _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo) throw error;
    throw invalid(artifact, `It is not a zip file: ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .toLine */ .S5)((error         ).message, 120)}.`);
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
    `With it the evidence of the run is larger than ${(0,_core_format_js__WEBPACK_IMPORTED_MODULE_3__/* .formatBytes */ .z3)(MAX_RUN_BYTES)}.`,
    'Find the step that left so much, such as a gate with very many rules or slices, or split the workflow; where the run is of a fork, nothing of it is reported.',
  );
}

const REMEDY =
  'Only actions of Trainyard may upload artifacts whose names start with trainyard-evidence-; delete it and run again.';

function invalid(artifact        , why        , remedy = REMEDY)            {
  return new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('evidence-artifact-invalid', {
    what: `The artifact ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_4__/* .toLine */ .S5)(artifact, 120)} is not evidence that can be relied on. ${why}`,
    where: { input: 'evidence' },
    remedy,
  });
}


/***/ }),

/***/ 423:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   NG: () => (/* binding */ listRunArtifacts),
/* harmony export */   hg: () => (/* binding */ listArtifactsNamed),
/* harmony export */   t2: () => (/* binding */ fetchArtifact)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(598);
/* harmony import */ var _core_escape_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(865);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(777);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(137);



                                                    


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
    throw (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explainFailure */ .SP)(error, { doing, permission: PERMISSION });
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
  return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('artifacts-too-many', {
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
  const attempted = { doing: `download the artifact ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .toLine */ .S5)(artifact.name, 120)}`, permission: PERMISSION };
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
      const digest = `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(bytes).digest('hex')}`;
      if (digest !== artifact.digest)
        throw damaged(artifact, 'Its bytes are not those of the digest that GitHub keeps.');
      return bytes;
    } catch (error) {
      // The address is good for a minute only, so that a second try asks for a new one.
      if (attempt < 3 && error instanceof DownloadBroken) continue;
      if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .asHttpFailure */ .Df)(error)?.status === 410) throw expired(artifact);
      throw error instanceof DownloadBroken ? unreachable(error, attempted) : (0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .explainFailure */ .SP)(error, attempted);
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

function unreachable(error       , { doing }           )                   {
  return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UnavailableError */ .hG('artifacts-unavailable', {
    what: `Where GitHub keeps artifacts there was no good answer when it was to ${doing}. ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .toLine */ .S5)(error.message, 300)}`,
    tried: 'It was tried three times.',
    remedy: 'Run the job again; the run that made the artifact need not run again.',
    cause: error,
  });
}

function expired({ name }                )            {
  return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('artifact-expired', {
    what: `The artifact ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .toLine */ .S5)(name, 120)} has expired, so what it said can no longer be read.`,
    remedy: 'Run the workflow that made it again.',
  });
}

function damaged({ name }                , why        )            {
  return new _core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('artifact-damaged', {
    what: `The artifact ${(0,_core_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .toLine */ .S5)(name, 120)} cannot be relied on. ${why}`,
    remedy: 'Run the workflow that made it again.',
  });
}


/***/ }),

/***/ 921:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ connectGitHub)
/* harmony export */ });
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(777);
/* harmony import */ var _core_retry_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(2);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(137);
                                             


                                                    


                                   
                            
                         
                        
 

                                                                                                      

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
    return (0,_core_retry_js__WEBPACK_IMPORTED_MODULE_2__/* .retry */ .L)(send, policyFor(options.method, services), services.clock, services.cancelled).catch(
      (cause         ) => {
        const isConflict = options.method === 'GET' && (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asHttpFailure */ .Df)(cause)?.status === 409;
        throw isConflict ? new _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ReadConflict */ .$u('GitHub answered 409.', { cause }) : cause;
      },
    );
  });
  return { octokit, owner, repo };
}

function repositoryOf(services                    )                                                    {
  const match = /^([A-Za-z0-9][A-Za-z0-9_.-]{0,99})\/([A-Za-z0-9_.-]{1,100})$/.exec(services.github?.repository ?? '');
  const [, owner, repo] = match ?? [];
  if (owner === undefined || repo === undefined) {
    throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('github-repository-unknown', {
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
    const failure = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asHttpFailure */ .Df)(error);
    return failure === undefined ? undefined : (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .askedDelayMs */ .mB)(failure, clock.now().getTime());
  };
  return {
    attempts: ATTEMPTS,
    firstDelayMs: 1000,
    maxDelayMs: 20_000,
    isRetryable: (error) => {
      const failure = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asHttpFailure */ .Df)(error);
      if (failure === undefined) return false;
      if ((0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isRateLimited */ .Jz)(failure)) return (delayOf(error) ?? 0) <= LONGEST_WAIT_MS;
      return (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .isOutage */ .uD)(failure) && method !== 'POST';
    },
    serverDelayMs: delayOf,
    onRetry: (error, attempt, delayMs) => {
      const status = (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .asHttpFailure */ .Df)(error)?.status ?? 'nothing';
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
/* harmony export */   OR: () => (/* binding */ defaultBranch),
/* harmony export */   Qi: () => (/* binding */ subjectOfEvent),
/* harmony export */   V4: () => (/* binding */ judgedRun),
/* harmony export */   ho: () => (/* binding */ authorOfPullRequest)
/* harmony export */ });
/* unused harmony exports isLogin, commitOf, findPullRequest, isPullRequestNumber, record */
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
    throw explainFailure(error, {
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

/***/ 843:
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
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
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
// EXTERNAL MODULE: ./.build/shared/evidence/unpack.js
var evidence_unpack = __nccwpck_require__(14);
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
    if (size > MAX_ARTIFACT_BYTES) throw (0,evidence_unpack/* invalid */.Gq)(name, `It is ${size} bytes long.`);
  }
  const [first] = found;
  if (first !== undefined && found.length > MAX_ARTIFACTS) {
    throw (0,evidence_unpack/* invalid */.Gq)(first.name, `It is one of ${found.length}; a run may leave ${MAX_ARTIFACTS}.`);
  }
  (0,evidence_unpack/* requireWithinRun */.yo)(found);
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
  const files = (0,external_node_fs_.existsSync)(envelope) ? [stored.path, envelope] : [stored.path];
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
  const unpack = (0,evidence_unpack/* evidenceUnpacker */.fx)();
  for (const { id, name, digest } of evidenceAmong(artifacts)) {
    log.debug(`Fetching the evidence ${name}`);
    const packed = (0,external_node_path_.join)(folder, name, 'packed');
    const expected = digest === undefined ? {} : { expectedHash: digest };
    const options = { path: packed, skipDecompress: true, ...expected };
    const { digestMismatch } = await askAgain(() => client.downloadArtifact(id, options)).catch(unreachable);
    if (digestMismatch === true) throw (0,evidence_unpack/* invalid */.Gq)(name, 'Its bytes are not those of its digest.');
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

;// CONCATENATED MODULE: ./.build/shared/evidence/attempts.js
                                                            

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

// EXTERNAL MODULE: ./.build/shared/evidence/folder.js
var evidence_folder = __nccwpck_require__(644);
// EXTERNAL MODULE: ./.build/shared/evidence/read.js + 12 modules
var read = __nccwpck_require__(685);
// EXTERNAL MODULE: ./.build/shared/evidence/statement.js
var statement = __nccwpck_require__(863);
// EXTERNAL MODULE: ./.build/shared/github/client.js
var client = __nccwpck_require__(921);
// EXTERNAL MODULE: ./.build/shared/github/event.js
var github_event = __nccwpck_require__(44);
// EXTERNAL MODULE: ./.build/shared/github/artifacts.js
var artifacts = __nccwpck_require__(423);
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
  const unpack = (0,evidence_unpack/* evidenceUnpacker */.fx)();
  const found                    = [];
  for (const artifact of evidenceAmong(await (0,artifacts/* listRunArtifacts */.NG)(connection, run.id))) {
    if (action !== undefined && actionOfArtifact(artifact.name) !== action) continue;
    log.debug(`Fetching the evidence ${artifact.name}`);
    const place = (0,external_node_path_.join)(folder, artifact.name);
    await unpack(artifact.name, await (0,artifacts/* fetchArtifact */.t2)(connection, artifact, MAX_ARTIFACT_BYTES), place);
    for (const stored of await (0,evidence_folder/* collectStatements */.Zz)(place)) {
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
  throw (0,evidence_unpack/* invalid */.Gq)(
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

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
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
    const toolCache = (0,external_node_path_.join)(env['XDG_CACHE_HOME'] ?? (0,external_node_path_.join)((0,external_node_os_.homedir)(), '.cache'), 'trainyard');
    const workspace = process.cwd();
    return { run: { host: 'terminal' }, github: undefined, workspace, temp: (0,external_node_os_.tmpdir)(), toolCache, root };
  }
  const temp = env['RUNNER_TEMP'] ?? (0,external_node_os_.tmpdir)();
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
    if ((0,external_node_fs_.statSync)(path).size > MAX_EVENT_BYTES) return undefined;
    return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
  } catch {
    return undefined;
  }
}

function environmentFingerprint()                         {
  return {
    os: `${(0,external_node_os_.platform)()} ${(0,external_node_os_.release)()}`,
    arch: process.arch,
    node: process.versions.node,
    cpus: (0,external_node_os_.availableParallelism)(),
    memoryBytes: (0,external_node_os_.totalmem)(),
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
    collect: () => collect(folder, options),
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
  (0,read/* checkResult */.i)(draft.action, draft.result);
  const { clock, host, log, startedAt, version } = options;
  const environment = environmentFingerprint();
  const context = { version, run: host.run, startedAt, finishedAt: clock.now(), environment };
  const stored = await (0,evidence_folder/* writeStatement */.pc)(folder, (0,statement/* buildStatement */.Y5)(draft, context));
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

async function collect(folder        , options                 )                                      {
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
  const own = await (0,evidence_folder/* collectStatements */.Zz)(folder);
  if (options.where !== 'artifacts') return own;
  if (!canReachArtifacts(options)) {
    throw artifactsUnavailable('Artifacts of the run can only be read inside a workflow.');
  }
  const fetched = (0,external_node_path_.join)(options.host.temp, 'trainyard', 'evidence-of-run');
  await downloadStatements(fetched, options.log);
  const others                    = [];
  for (const name of (await (0,promises_.readdir)(fetched)).sort()) others.push(...(await (0,evidence_folder/* collectStatements */.Zz)((0,external_node_path_.join)(fetched, name))));
  return inOrder([...others, ...own]);
}

/** Each once, oldest first, without what a later attempt has said anew. */
function inOrder(statements                            )                             {
  const all = new Map(statements.map((stored) => [stored.digest, stored]));
  return latestAttempts([...all.values()].sort((a, b) => (finishedAt(a) < finishedAt(b) ? -1 : 1)));
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

// EXTERNAL MODULE: ./.build/shared/core/references.js
var references = __nccwpck_require__(136);
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
    if (found === undefined) throw invalid(name, value, `one of ${allowed.join(', ')}`);
    return found;
  }

  integer(name        , range              = {})         {
    const value = this.number(name, range);
    if (!Number.isSafeInteger(value)) throw invalid(name, this.string(name), 'a whole number');
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
      if (separator <= 0) throw invalid(name, line, 'lines of the form KEY=VALUE');
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
    return (0,references/* parseReference */.F2)(this.string(name), name);
  }

  optionalReference(name        )                        {
    const value = this.optionalString(name);
    return value === undefined ? undefined : (0,references/* parseReference */.F2)(value, name);
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
  if (!(value >= min && value <= max)) throw invalid(name, text, `a number${describeRange(range)}`);
  return value;
}

function describeRange({ min, max }             )         {
  if (min !== undefined && max !== undefined) return ` from ${min} to ${max}`;
  if (min !== undefined) return ` of at least ${min}`;
  return max === undefined ? '' : ` of at most ${max}`;
}

function invalid(name        , value        , allowed        )            {
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

// EXTERNAL MODULE: ./.build/shared/core/closest.js
var closest = __nccwpck_require__(928);
// EXTERNAL MODULE: ./.build/shared/core/yaml.js + 1 modules
var core_yaml = __nccwpck_require__(956);
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
  if (!(0,external_node_fs_.existsSync)(file)) {
    if (path === undefined) return {};
    throw new errors/* UserError */.yo('project-file-invalid', {
      what: 'The project file does not exist.',
      where: { file },
      remedy: 'Correct the input `config`, or create the file.',
    });
  }
  const yaml = (0,core_yaml/* parseYaml */.h)((0,external_node_fs_.readFileSync)(file, 'utf8'), file, 'project-file-invalid');
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
  const actions = (0,external_node_fs_.readdirSync)((0,external_node_path_.join)(root, 'actions'));
  const known = new Set(actions.flatMap((name) => [...(readInputs(root, name)?.keys() ?? [])]));
  for (const name of others) {
    if (known.has(name)) continue;
    const meant = (0,closest/* closest */.k)(name, known);
    const hint = meant === undefined ? '' : ` Did you mean "${meant}"?`;
    throw project_file_invalid(yaml, ['inputs', name], `No action has an input "${name}".${hint}`);
  }
}

/** The inputs of an action with their defaults, from its action.yml; undefined where there is no such action. */
function readInputs(root        , action        )                                          {
  const file = (0,external_node_path_.join)(root, 'actions', action, 'action.yml');
  if (!/^[a-z-]+$/.test(action) || !(0,external_node_fs_.existsSync)(file)) return undefined;
  const { value } = (0,core_yaml/* parseYaml */.h)((0,external_node_fs_.readFileSync)(file, 'utf8'), file, 'project-file-invalid');
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

// EXTERNAL MODULE: external "node:util"
var external_node_util_ = __nccwpck_require__(975);
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
  notice = (text        , at             )       => this.#line(`· ${text}${terminal_log_placeOf(text, at)}`);
  warning = (text        , at             )       => this.#line(`! ${text}${terminal_log_placeOf(text, at)}`, 'yellow');
  error = (text        , at             )       => this.#line(`✗ ${text}${terminal_log_placeOf(text, at)}`, 'red');

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
    return (0,external_node_util_.styleText)(style, line, { stream: this.#stream });
  }

  #hide(text        )         {
    return this.#secrets.reduce((hidden, secret) => hidden.replaceAll(secret, '***'), text);
  }
}

/** Where it is, for a text that does not say so itself. */
function terminal_log_placeOf(text        , at                        )         {
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
  const host = readHost(env, (0,external_node_fs_.realpathSync)(process.argv[1] ?? ''));
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
  return (JSON.parse((0,external_node_fs_.readFileSync)((0,external_node_path_.join)(root, 'package.json'), 'utf8'))                       ).version;
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
/******/ var __webpack_exports__ = __nccwpck_require__(824);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
