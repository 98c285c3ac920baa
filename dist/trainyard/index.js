import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__ from "../vendor/yaml/index.js";
/******/ var __webpack_modules__ = ({

/***/ 567:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(122);


process.exitCode = await (0,_main_js__WEBPACK_IMPORTED_MODULE_0__/* .main */ .i)(process.argv.slice(2));

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 122:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ main)
});

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: ./.build/shared/core/errors.js
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

;// CONCATENATED MODULE: external "../vendor/yaml/index.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const index_js_namespaceObject = x({ ["parse"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.parse) });
;// CONCATENATED MODULE: ./.build/cli/action-file.js




/** What action.yml says of an action; flags, help and defaults all come from here. */
                             
                               
                                                              
                                                                               
 

                                   
                               
                             
                            
 

function readActionFiles(root        )                                  {
  const found = new Map                    ();
  for (const name of (0,external_node_fs_namespaceObject.readdirSync)((0,external_node_path_namespaceObject.join)(root, 'actions')).sort()) {
    const file = (0,external_node_path_namespaceObject.join)(root, 'actions', name, 'action.yml');
    if ((0,external_node_fs_namespaceObject.existsSync)(file)) found.set(name, readActionFile(file));
  }
  return found;
}

function readActionFile(file        )             {
  const raw = (0,index_js_namespaceObject.parse)((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8'))     
                        
                                                                                                               
                                                      
   ;
  const inputs                                   = {};
  for (const [name, input] of Object.entries(raw.inputs ?? {})) {
    if (input.description === undefined) throw new Error(`${file}: the input ${name} has no description.`);
    inputs[name] = {
      description: input.description.trim(),
      required: input.required === true,
      ...(input.default === undefined ? {} : { default: String(input.default) }),
    };
  }
  return { description: raw.description.trim(), inputs, outputs: raw.outputs ?? {} };
}

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
;// CONCATENATED MODULE: ./.build/shared/core/closest.js
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
    .map((candidate) => ({ candidate, distance: editDistance(closest_short(word), closest_short(candidate)) }))
    .filter(({ distance }) => distance <= limit)
    .sort((a, b) => a.distance - b.distance || a.candidate.length - b.candidate.length)
    .map(({ candidate }) => candidate);
}

function closest_short(word        )         {
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

;// CONCATENATED MODULE: ./.build/cli/flags.js



                                                   

                        
                         
                                                                                                             
                                                         
 

/**
 * Maps flags to inputs. `--name value` and `--name=value` both work; a flag of a list may be given several times and
 * makes one line each; an input that is true or false may be given without a value.
 *
 * @throws UserError `flag-unknown`, `flag-invalid`
 */
function parseFlags(name        , action            , args                   )        {
  const given = parse(name, action, args);
  const environment                         = {};
  for (const [input, { default: fallback }] of Object.entries(action.inputs)) {
    const value = given.get(input)?.join('\n') ?? literal(fallback);
    environment[`INPUT_${input.replaceAll(' ', '_').toUpperCase()}`] = value;
  }
  if (given.has('json')) environment['TRAINYARD_FORMAT'] = 'json';
  if (given.has('verbose')) environment['TRAINYARD_VERBOSE'] = 'true';
  return { help: given.has('help'), environment };
}

/** A default that is an expression has a value inside a workflow only. */
function literal(fallback = '')         {
  return fallback.includes('${{') ? '' : fallback;
}

function parse(name        , action            , args                   )                                         {
  const { tokens } = (0,external_node_util_namespaceObject.parseArgs)({ args: [...args], options: optionsOf(action), strict: false, tokens: true });
  const found = new Map                  ();
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'positional') {
      if (isSwitchValue(action, tokens[index - 1], token.value)) continue;
      throw flagError('flag-invalid', `"${token.value}" is not a flag of ${name}.`, 'Write inputs as --NAME VALUE.');
    }
    if (token.kind !== 'option') continue;
    const value = flags_valueOf(name, action, token, tokens[index + 1]);
    const before = found.get(token.name) ?? [];
    if (before.length > 0 && !isRepeatable(action, token.name)) throw givenTwice(name, token.name);
    found.set(token.name, [...before, value]);
  }
  return found;
}

                                                                         
                                                 

function flags_valueOf(name        , action            , option        , next                   )         {
  const known = option.name in action.inputs || COMMON.has(option.name);
  if (!known) throw unknownFlag(name, action, option.name);
  if (option.value !== undefined) return option.value;
  if (!COMMON.has(option.name) && !isBoolean(action, option.name)) {
    throw flagError('flag-invalid', `--${option.name} needs a value.`, `See \`trainyard ${name} --help\`.`);
  }
  return next?.kind === 'positional' && isSwitchValue(action, option, next.value) ? next.value : 'true';
}

/** `--dry-run true` says what `--dry-run=true` says; to the parser it is a switch and a word behind it. */
function isSwitchValue(action            , before                   , word        )          {
  if (before?.kind !== 'option' || before.value !== undefined) return false;
  return isBoolean(action, before.name) && ['true', 'false'].includes(word);
}

/** Whether an input is a list of lines or words, which its description says in these words. */
function isRepeatable(action            , flag        )          {
  const { description = '' } = action.inputs[flag] ?? {};
  return COMMON.has(flag) || /\bper line\b|\bseparated by (?:spaces|blanks)\b/.test(description);
}

const COMMON                      = new Set(['help', 'json', 'verbose']);

function optionsOf(action            )                                          {
  const inputs = Object.keys(action.inputs).map((input) => [
    input,
    { type: isBoolean(action, input) ? ('boolean'         ) : ('string'         ) },
  ]);
  const common = [...COMMON].map((flag) => [flag, { type: 'boolean'          }]);
  return Object.fromEntries([...inputs, ...common])                                           ;
}

function isBoolean(action            , input        )          {
  return ['true', 'false'].includes(action.inputs[input]?.default ?? '');
}

function givenTwice(name        , flag        )            {
  return flagError(
    'flag-invalid',
    `--${flag} was given twice.`,
    `It takes one value. See \`trainyard ${name} --help\`.`,
  );
}

function unknownFlag(name        , action            , flag        )            {
  const guess = closest(flag, Object.keys(action.inputs));
  return flagError(
    'flag-unknown',
    `${name} has no flag --${flag}.`,
    `${guess === undefined ? '' : `Did you mean --${guess}? `}See \`trainyard ${name} --help\`.`,
  );
}

function flagError(code        , what        , remedy        )            {
  return new UserError(code, { what, remedy });
}

;// CONCATENATED MODULE: ./.build/cli/help.js
                                                   

const WIDTH = 100;

function overviewHelp(actions                                 )         {
  const width = Math.max(...[...actions.keys()].map((name) => name.length));
  return [
    'trainyard ACTION [--input value …]',
    '',
    'Carries a model from raw data to a monitored deployment. The same actions run in a workflow.',
    '',
    ...[...actions].flatMap(([name, { description }]) => hang(`  ${name.padEnd(width)}  `, description)),
    '',
    '`trainyard ACTION --help` lists the inputs of an action.',
    'Exit codes: 0 passed, 1 failed, 2 inconclusive, 3 warned (by --fail-on), 64 your input, 69 something is',
    'unavailable, 70 a bug, 130 cancelled.',
  ].join('\n');
}

function actionHelp(name        , action            )         {
  const inputs = Object.entries(action.inputs);
  return [
    `trainyard ${name} [--input value …]`,
    '',
    ...hang('', action.description),
    '',
    'Inputs:',
    ...inputs.flatMap(([input, { description, required, default: fallback }]) => [
      `  --${input}${required ? '  (required)' : ''}`,
      ...hang('      ', description),
      ...(fallback === undefined || fallback === '' ? [] : [`      Default: ${fallback.trim()}`]),
    ]),
    '',
    'Everywhere:',
    '  --json      Prints the outputs as one line of JSON; the log goes to standard error.',
    '  --verbose   Shows what is otherwise said only in debug logs.',
    '  --help      This text.',
  ].join('\n');
}

/** Wraps a text so that its lines hang under the first one. */
function hang(lead        , text        )           {
  const lines           = [];
  let line = lead;
  let isEmpty = true;
  for (const word of text.split(/\s+/)) {
    if (!isEmpty && line.length + word.length + 1 > WIDTH) {
      lines.push(line);
      line = ' '.repeat(lead.length);
      isEmpty = true;
    }
    line += isEmpty ? word : ` ${word}`;
    isEmpty = false;
  }
  return [...lines, line];
}

;// CONCATENATED MODULE: ./.build/cli/main.js









const EXIT_USER_ERROR = 64;
const NODE_MAJOR = 24;

/**
 * `trainyard ACTION --input value …`: runs an action on a terminal exactly as a workflow would.
 *
 * @returns the action's exit code, see docs/reference/exit-codes.md
 */
async function main(args                   )                  {
  const root = findRoot((0,external_node_fs_namespaceObject.realpathSync)(process.argv[1] ?? ''));
  const node = findNode(root);
  if (node === undefined) {
    console.error(
      `✗ Node ${process.versions.node} is too old.\n  Run \`npm ci\` in ${root}, which brings Node ${NODE_MAJOR}, or install it.`,
    );
    return EXIT_USER_ERROR;
  }
  const actions = readActionFiles(root);
  const [name, ...rest] = args;
  if (name === '--version') {
    console.log((JSON.parse((0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(root, 'package.json'), 'utf8'))                       ).version);
    return 0;
  }
  if (name === undefined || name === 'help' || name.startsWith('-')) {
    console.log(overviewHelp(actions));
    return name === undefined || name === 'help' || name === '--help' || name === '-h' ? 0 : EXIT_USER_ERROR;
  }
  const action = actions.get(name);
  if (action === undefined) {
    console.error(`✗ There is no action "${name}".\n  Known: ${[...actions.keys()].join(', ')}.`);
    return EXIT_USER_ERROR;
  }
  return runWithFlags({ root, node }, name, action, rest);
}

                 
                        
                                    
                        
 

/** This one, or where it is too old the one that `npm ci` brought; undefined where there is neither. */
function findNode(root        )                     {
  if (Number(process.versions.node.split('.')[0]) >= NODE_MAJOR) return process.execPath;
  const own = (0,external_node_path_namespaceObject.join)(root, 'node_modules', '.bin', 'node');
  return (0,external_node_fs_namespaceObject.existsSync)(own) ? own : undefined;
}

/** The script is `bin/trainyard.js` or `dist/trainyard/index.js`; the root is the folder that holds `actions/`. */
function findRoot(script        )         {
  const folder = (0,external_node_path_namespaceObject.dirname)((0,external_node_path_namespaceObject.dirname)(script));
  return (0,external_node_fs_namespaceObject.existsSync)((0,external_node_path_namespaceObject.join)(folder, 'actions')) ? folder : (0,external_node_path_namespaceObject.dirname)(folder);
}

async function runWithFlags(place       , name        , action            , args                   )                  {
  try {
    const flags = parseFlags(name, action, args);
    if (flags.help) {
      console.log(actionHelp(name, action));
      return 0;
    }
    return await start(place, name, flags.environment);
  } catch (error) {
    if (!isUserError(error)) throw error;
    console.error(`✗ ${error.what}\n  ${error.remedy}`);
    return EXIT_USER_ERROR;
  }
}

/** The action runs as a process of its own, as on a runner; signals are passed on so that it can finish cleanly. */
function start({ root, node }       , name        , environment                                  )                  {
  const script = (0,external_node_path_namespaceObject.join)(root, 'dist', name, 'index.js');
  const child = (0,external_node_child_process_namespaceObject.spawn)(node, [script], {
    stdio: 'inherit',
    env: { ...withoutInputs(process.env), ...environment },
  });
  // A terminal signals the whole foreground group, the action included; only what it does not see is passed on.
  process.on('SIGINT', () => undefined);
  process.on('SIGTERM', () => child.kill('SIGTERM'));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      resolve(code ?? 128 + (signal === null ? 0 : external_node_os_namespaceObject.constants.signals[signal]));
    });
  });
}

/** Inputs come from flags alone: a stray INPUT_ variable must not change what a command does. */
function withoutInputs(env                   )                    {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !name.startsWith('INPUT_')));
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
/******/ var __webpack_exports__ = __nccwpck_require__(567);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
