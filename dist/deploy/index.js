import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_ajv_index_js_c4acddf3__ from "../vendor/ajv/index.js";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__ from "../vendor/core/index.js";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__ from "../vendor/yaml/index.js";
/******/ var __webpack_modules__ = ({

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

/***/ 492:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(930);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(420);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(242);




await (0,_shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({ name: 'deploy', readInputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K, run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .deploy */ .g });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 420:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
;// CONCATENATED MODULE: ./.build/shared/core/command.js


const OPERATORS = new Set(['|', '||', '&&', '&', ';', '>', '>>', '<', '2>', '2>&1', '&>']);

/**
 * The arguments of a command. No shell is involved: several lines are one argument each, a single line is split at
 * blanks, where single and double quotes keep blanks together and a backslash takes the next character as it is
 * (inside single quotes it is a backslash). Nothing is expanded.
 *
 * @throws UserError `command-invalid` for an open quote, an empty command, or a word that only a shell understands
 */
function parseCommand(text        )                    {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '');
  const words = lines.length > 1 ? lines.map((line) => line.trim()) : splitLine(lines[0] ?? '');
  if (words.length === 0 || words[0] === '')
    throw invalid('The command is empty.', 'Give the program and its arguments.');
  if (words.some((word) => word.includes('\0'))) throw invalid('The command holds a NUL character.', 'Remove it.');
  return words;
}

function splitLine(line        )           {
  const words           = [];
  let word                    ;
  let quote                    ;
  let plain = true;
  const end = ()       => {
    if (word !== undefined) words.push(plain ? notAnOperator(word) : word);
    word = undefined;
    plain = true;
  };
  const characters = [...line];
  for (let at = 0; at < characters.length; at++) {
    const character = characters[at] ?? '';
    if (quote === undefined && /\s/.test(character)) end();
    else if (character === quote) quote = undefined;
    else if (quote === undefined && (character === '"' || character === "'")) {
      quote = character;
      word ??= '';
      plain = false;
    } else if (character === '\\' && quote !== "'") {
      word = (word ?? '') + nextOf(characters, ++at);
      plain = false;
    } else word = (word ?? '') + character;
  }
  if (quote !== undefined)
    throw invalid(`A ${quote} is never closed.`, 'Close the quote, or write one argument per line.');
  end();
  return words;
}

function nextOf(characters                   , at        )         {
  const next = characters[at];
  if (next === undefined) throw invalid('The command ends with a backslash.', 'Remove it, or write it twice.');
  return next;
}

function notAnOperator(word        )         {
  if (!OPERATORS.has(word)) return word;
  throw invalid(
    `"${word}" means something to a shell only, and no shell is involved.`,
    `Ask for the shell: bash -c '…'. If the program itself wants the word, put it in quotes.`,
  );
}

function invalid(what        , remedy        )            {
  return new errors/* UserError */.yo('command-invalid', { what, where: { input: 'command' }, remedy });
}

// EXTERNAL MODULE: ./.build/shared/rollout/environment-name.js
var environment_name = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./.build/actions/deploy/inputs.js


                                                               
                                                                 

                                                             

                               
                               
                            
                         
                                                                  
                                     
                                                                                                                     
                                   
                                
                              
                          
                                 
                                
                                
                           
 

                               
                                      
                                    
                                                 
                                 
                                      
 

                              
                        
                        
                                      
                                    
 

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/;
const STICKY = /^(?:header|cookie):[A-Za-z0-9!#$%&'*+.^_`|~-]{1,100}$/;
const READINESS_PATH = /^\/[\x21-\x7e]{0,500}$/;
const HOST = /^[A-Za-z0-9.:-]{1,255}$/;

/** @throws UserError `input-missing`, `input-invalid`, `command-invalid`, `reference-invalid`, `duration-invalid` */
function readInputs(reader             )               {
  reader.choice('target', ['process']);
  return {
    environment: (0,environment_name/* environmentName */.V)(reader.string('environment')),
    model: modelReference(reader),
    store: reader.string('store'),
    state: reader.optionalPath('state'),
    code: reader.lines('code'),
    server: {
      command: parseCommand(reader.string('command')),
      workingDirectory: reader.path('working-directory'),
      env: variables(reader),
      readinessPath: matching(
        reader.string('readiness-path'),
        READINESS_PATH,
        'readiness-path',
        'a path such as /healthz',
      ),
      readinessTimeoutMs: reader.durationMs('readiness-timeout'),
    },
    proxy: {
      host: matching(reader.string('host'), HOST, 'host', 'an address such as 127.0.0.1'),
      port: reader.integer('port', { min: 1, max: 65_535 }),
      sticky: sticky(reader.optionalString('sticky')),
      requestTimeoutMs: reader.durationMs('request-timeout'),
    },
    policy: readPolicy(reader),
    lockTimeoutMs: reader.durationMs('lock-timeout'),
    requireGate: reader.boolean('require-gate'),
    retryFailed: reader.boolean('retry-failed'),
    dryRun: reader.boolean('dry-run'),
  };
}

function readPolicy(reader             )         {
  return {
    stages: stages(reader.string('stages')),
    minRequests: reader.integer('min-requests', { min: 1 }),
    stageTimeoutMs: reader.durationMs('stage-timeout'),
    onInsufficientData: reader.choice('on-insufficient-data', ['hold', 'rollback', 'proceed']),
    falseAlarmRate: reader.number('false-alarm-rate', { min: 1e-9, max: 0.5 }),
    maxErrorIncrease: reader.number('max-error-increase', { min: 0, max: 1 }),
    maxLatencyIncrease: reader.number('max-latency-increase', { min: 0, max: 100 }),
    maxErrorRate: reader.number('max-error-rate', { min: 0, max: 1 }),
    warmMs: reader.durationMs('rollback-window'),
    analysis: true,
  };
}

function modelReference(reader             )            {
  const reference = reader.reference('model');
  if (reference.kind === 'model') return reference;
  throw inputs_invalid('model', `A ${reference.kind} cannot be deployed.`, 'Name a model, such as model:delay@v7.');
}

/** Percentages in ascending order, the last one 100: `5, 25, 100`. */
function stages(text        )                    {
  const found = text
    .split(/[\s,]+/)
    .filter((part) => part !== '')
    .map((part) => Number(part.replace(/%$/, '')));
  const areRising = found.every((stage, index) => stage > (found[index - 1] ?? 0) && stage <= 100);
  if (areRising && found.at(-1) === 100 && found.length <= 20) return found;
  throw inputs_invalid(
    'stages',
    `"${text}" is not a way to 100 %.`,
    'Write rising percentages that end with 100, such as 5, 25, 100.',
  );
}

function variables(reader             )                                   {
  const pairs = reader.pairs('env');
  for (const [name] of pairs) {
    if (VARIABLE.test(name) && !name.startsWith('TRAINYARD_')) continue;
    throw inputs_invalid('env', `"${name}" cannot be set.`, 'Use letters, digits and _; TRAINYARD_… is set by the action.');
  }
  return Object.fromEntries(pairs);
}

function sticky(text                    )                     {
  return text === undefined ? undefined : matching(text, STICKY, 'sticky', 'header:NAME or cookie:NAME');
}

function matching(text        , pattern        , input        , allowed        )         {
  if (pattern.test(text)) return text;
  throw inputs_invalid(input, `The input ${input} is ${JSON.stringify(text.slice(0, 200))}.`, `Write ${allowed}.`);
}

function inputs_invalid(input        , what        , remedy        )            {
  return new errors/* UserError */.yo('input-invalid', { what, where: { input }, remedy });
}


/***/ }),

/***/ 242:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  g: () => (/* binding */ deploy)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: ./.build/shared/core/digest.js
var core_digest = __nccwpck_require__(534);
// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
// EXTERNAL MODULE: ./.build/shared/core/format.js
var format = __nccwpck_require__(861);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
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
  if (file === undefined) throw changed(content);
  const hash = (0,external_node_crypto_.createHash)('sha256');
  let total = 0;
  for await (const bytes of readPortions(file, portionBytes)) {
    total += bytes.length;
    if (total > content.sizeBytes) throw changed(content);
    hash.update(bytes);
    yield bytes;
  }
  if (`sha256:${hash.digest('hex')}` !== content.digest || total !== content.sizeBytes) throw changed(content);
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

function changed(content             )            {
  return new errors/* UserError */.yo('content-changed', {
    what: 'The file changed while it was being pushed.',
    where: { file: content.path },
    remedy: 'Wait until whatever writes it has finished, then run again.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/store/parallel.js
/**
 * Runs work over items with at most `limit` under way. The first failure stops new work; what is under way ends first.
 *
 * @throws the first error
 */
async function forEachParallel   (
  items              ,
  limit        ,
  work                            ,
)                {
  let next = 0;
  const failures            = [];
  const worker = async ()                => {
    while (failures.length === 0 && next < items.length) {
      const item = items[next++]     ;
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
}

// EXTERNAL MODULE: ./.build/shared/core/references.js
var references = __nccwpck_require__(136);
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

;// CONCATENATED MODULE: ./.build/shared/store/paths.js


const MAX_SEGMENT_BYTES = 255;
const MAX_DEPTH = 100;
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
  if (path === '') throw unsafe(path, 'it is empty');
  if (!path.isWellFormed()) throw unsafe(path, 'it is not valid Unicode');
  if (/[\u0000-\u001f\u007f]/.test(path)) throw unsafe(path, 'it holds a control character');
  if (path.includes('\\')) throw unsafe(path, 'it holds a backslash');
  const segments = path.split('/').filter((segment) => segment !== '.');
  if (path.startsWith('/') || /^[a-z]:/i.test(segments[0] ?? '')) throw unsafe(path, 'it is absolute');
  if (segments.length === 0) throw unsafe(path, 'it names no file');
  if (segments.length > MAX_DEPTH) throw unsafe(path, `it is more than ${MAX_DEPTH} folders deep`);
  for (const segment of segments) checkSegment(path, segment);
  return segments.join('/');
}

function checkSegment(path        , segment        )       {
  if (segment === '') throw unsafe(path, 'it has an empty part');
  if (segment.trim() === '..') throw unsafe(path, 'it leaves its folder');
  if (/[. ]$/.test(segment)) throw unsafe(path, 'a part ends with a dot or a blank, which Windows drops');
  if (Buffer.byteLength(segment) > MAX_SEGMENT_BYTES) throw unsafe(path, `a part is over ${MAX_SEGMENT_BYTES} bytes`);
  if (RESERVED_ON_WINDOWS.test(segment)) throw unsafe(path, `"${segment}" is a device on Windows`);
  if (/^\.git$/i.test(segment)) throw unsafe(path, 'it lies in a .git folder');
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
    if (twin !== undefined) throw unsafe(path, `it falls together with "${twin}" on some file systems`);
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
    if (files.has(folded)) throw unsafe(path, `"${folder}" is a file and a folder`);
    const spelling = folders.get(folded);
    if (spelling !== undefined && spelling !== folder) {
      throw unsafe(path, `its folder falls together with "${spelling}" on some file systems`);
    }
    folders.set(folded, folder);
  }
}

/** What case-insensitive and normalising file systems take for the same name. */
function fold(path        )         {
  return path.normalize('NFC').toUpperCase().toLowerCase().normalize('NFC');
}

function unsafe(path        , why        )            {
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
  if ((0,core_digest/* digestBytes */.QN)(bytes) !== digest) throw damaged(digest, 'does not have the digest it is stored under');
  const entries = parseEntries(bytes);
  if (entries === undefined) throw damaged(digest, 'does not have the form of a manifest');
  paths_safePaths(entries.map((entry) => entry.path));
  const tree = (0,core_digest/* treeOf */.g7)(entries);
  if (tree.digest !== digest) throw damaged(digest, 'is not in canonical form');
  return tree;
}

/** @throws UserError `store-damaged` where the manifest is missing or altered */
async function readTree(store       , digest        )                {
  const bytes = await store.get(treeKey(digest), MAX_TREE_BYTES);
  if (bytes === undefined) throw damaged(digest, 'is missing');
  return decodeTree(bytes, digest);
}

function parseEntries(bytes            )                          {
  const value = parseJson(bytes)                                                               ;
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

function parseJson(bytes            )          {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'));
  } catch {
    return undefined;
  }
}

function damaged(digest        , what        )            {
  return new errors/* UserError */.yo('store-damaged', {
    what: `The manifest of ${digest} ${what}.`,
    where: { file: treeKey(digest) },
    remedy: 'The store was altered from outside. Restore it from a backup, or push the content again into a new store.',
  });
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
    if (total > maxBytes) throw objects_damaged(key, `is larger than ${maxBytes} bytes`);
    portions.push(bytes);
  }
  return Buffer.concat(portions);
}

/** What is in the store is not what was put there. */
function objects_damaged(key        , what        )            {
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
  if (value === undefined) throw objects_damaged(key, 'is not a version record');
  refuseUnknownFormat(value, key);
  const named = value['artifact'] === (0,references/* formatArtifact */.oN)(artifact) && value['sequence'] === sequence;
  if (!named) throw objects_damaged(key, 'is the record of another version');
  if (!isRecord(value)) throw objects_damaged(key, 'is not a whole version record');
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

function isRecord(value                         )                                                   {
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
    const planned = decide(log, { ...move, ...(expected === undefined ? {} : { expectedCurrent: expected }) });
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
  return decide(await readEvents(store, move.artifact), move);
}

function decide(log          , move           )                  {
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

// EXTERNAL MODULE: ./.build/shared/core/closest.js
var closest = __nccwpck_require__(547);
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

;// CONCATENATED MODULE: ./.build/shared/registry/versions.js





                                               




const versions_PARALLEL_READS = 16;

/** A version that a reference was resolved to, once; everything downstream uses this and never the reference again. */
                                  
                                  
                            
                                                                                                           
                          
                                 
                               
                                
                             
                                   
 

/** `model:delay@v7`: says exactly one version, for ever. */
function versionReference(version                 )         {
  return (0,references/* formatReference */.FH)({ ...version.artifact, selector: { by: 'sequence', sequence: version.sequence } });
}

/** `model:delay@champion is model:delay@v7, sha256:…`; what was asked for by its number is not said twice. */
function resolvedText(version                 )         {
  const [asked, reference] = [(0,references/* formatReference */.FH)(version.resolvedFrom), versionReference(version)];
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
        throw objects_damaged(eventsPrefix(reference), `names ${target.digest} for ${versionReference(version)}`);
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
  if (gap !== -1) throw objects_damaged(`${prefix}${sequenceName(gap + 1)}`, 'is missing, though later versions are there');
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

;// CONCATENATED MODULE: ./.build/shared/registry/pull.js





                                                    


                                               



/** A bucket answers after tens of milliseconds; the store itself bounds the memory. */
const PARALLEL_FILES = 32;

                              
                                    
                                                                                     
                      
                                                                               
                               
 

                             
                                                     
                              
                                                                             
 

/**
 * Writes a version's files into a folder, each checked against its digest.
 *
 * The files are gathered beside the folder and appear in it all at once. A pull that dies is taken up by the next one:
 * what was already fetched is checked and kept.
 *
 * @throws UserError `destination-occupied`, `disk-full`, `store-damaged`, `tree-path-unsafe`
 */
async function pullVersion(store       , services          , request             )                      {
  const { version, to } = request;
  const tree = await readTree(store, version.digest);
  const occupied = await occupation(to, tree);
  if (occupied === 'same') return { unchanged: true, transferred: { bytes: 0, objects: 0 } };
  if (occupied === 'other' && request.overwrite !== true) throw destinationOccupied(to, version);
  const staging = `${to}.partial-${(0,format/* shortDigest */.VK)(version.digest)}`;
  try {
    await (0,promises_.mkdir)(staging, { recursive: true });
    const missing = await stillMissing(staging, tree);
    await refuseWithoutSpace(staging, missing);
    const transferred = await fetchFiles(store, services, { staging, missing });
    services.effect(`publish ${to}`);
    await publish(staging, request, tree);
    services.effect(`published ${to}`);
    return { unchanged: false, transferred };
  } catch (error) {
    throw translateFileError(error, to);
  }
}

/** What stands at the destination: nothing (or an empty folder), the very same tree, or something else. */
async function occupation(to        , tree      )                                        {
  try {
    if (!(await (0,promises_.lstat)(to)).isDirectory()) return 'other';
    if ((await (0,promises_.readdir)(to)).length === 0) return 'nothing';
    return (await (0,core_digest/* digestTree */.hW)(to)).digest === tree.digest ? 'same' : 'other';
  } catch (error) {
    if (isAbsent(error)) return 'nothing';
    if ((0,errors/* isUserError */.iU)(error) && error.code === 'tree-unreadable') return 'other';
    throw translateFileError(error, to);
  }
}

/** Files that an earlier pull of the same version did not finish. A file that is not right is removed. */
async function stillMissing(staging        , tree      )                                {
  const wanted = new Map(tree.entries.map((entry) => [entry.path, entry]));
  for (const path of await filesIn(staging, '')) {
    const entry = wanted.get(path);
    const full = (0,external_node_path_.join)(staging, path);
    if (entry !== undefined && (await isRight(full, entry))) wanted.delete(path);
    else await (0,promises_.rm)(full, { recursive: true, force: true });
  }
  return [...wanted.values()];
}

async function isRight(path        , entry           )                   {
  const info = await (0,promises_.lstat)(path);
  const sameForm = info.isFile() && info.size === entry.sizeBytes && ((info.mode & 0o100) !== 0) === entry.executable;
  return sameForm && (await (0,core_digest/* digestFile */.TM)(path)) === entry.digest;
}

async function filesIn(root        , prefix        )                    {
  const found           = [];
  for (const entry of await (0,promises_.readdir)((0,external_node_path_.join)(root, prefix), { withFileTypes: true })) {
    if (entry.isDirectory()) found.push(...(await filesIn(root, `${prefix}${entry.name}/`)));
    else found.push(`${prefix}${entry.name}`);
  }
  return found;
}

/** Better said before an hour of transfer than after it. */
async function refuseWithoutSpace(folder        , missing                      )                {
  const { bavail, bsize } = await (0,promises_.statfs)(folder);
  if (missing.reduce((sum, entry) => sum + entry.sizeBytes, 0) > bavail * bsize) throw diskFull(folder);
}

async function fetchFiles(
  store       ,
  services          ,
  { staging, missing }                                                                      ,
)                                     {
  const total = missing.reduce((sum, entry) => sum + entry.sizeBytes, 0);
  const progress = services.log.progress(`Fetching ${(0,format/* plural */.LS)(missing.length, 'file')} (${(0,format/* formatBytes */.z3)(total)})`, total);
  let done = 0;
  await forEachParallel(missing, PARALLEL_FILES, async (entry) => {
    const path = (0,external_node_path_.join)(staging, entry.path);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    await store.getToFile(entry.digest, { path, executable: entry.executable }, (count) =>
      progress.update((done += count)),
    );
  });
  progress.end();
  return { bytes: total, objects: missing.length };
}

/** Puts the gathered folder in its place; another pull of the same version may have done so meanwhile. */
async function publish(staging        , { to, version, overwrite }             , tree      )                {
  const old = `${to}.replaced-${(0,format/* shortDigest */.VK)(tree.digest)}`;
  try {
    await (0,promises_.rename)(staging, to);
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((0,errors/* systemErrorCode */.vq)(error) ?? '')) throw error;
    if ((await occupation(to, tree)) !== 'same') {
      if (overwrite !== true) throw destinationOccupied(to, version);
      await (0,promises_.rm)(old, { recursive: true, force: true });
      await (0,promises_.rename)(to, old);
      await (0,promises_.rename)(staging, to);
    }
  }
  await (0,promises_.rm)(old, { recursive: true, force: true });
  await (0,promises_.rm)(staging, { recursive: true, force: true });
}

function destinationOccupied(to        , version                 )            {
  return new errors/* UserError */.yo('destination-occupied', {
    what: `The destination holds something else than ${versionReference(version)}.`,
    where: { file: to },
    remedy: 'Choose an empty or new folder, or set overwrite to replace what is there.',
  });
}

// EXTERNAL MODULE: ./.build/shared/core/escape.js
var core_escape = __nccwpck_require__(865);
// EXTERNAL MODULE: ./.build/shared/core/verdict.js
var core_verdict = __nccwpck_require__(377);
;// CONCATENATED MODULE: ./.build/shared/statistics/sequential/event-ratio.js
const { ceil, exp, log, max } = Math;

/**
 * Risk ratios over which the alternative is spread evenly. Small ones notice a slow harm after many events, large ones
 * a broken arm after few.
 */
const RISK_RATIOS                    = [1.25, 1.5, 2, 3, 5, 10, 20];

/** What happened in both arms since the look before: trials, and those of them that were events. */
                                 
                                                                         
                                                                         
 

/** The logarithm of the likelihood ratio of every entry of `RISK_RATIOS` so far. */
                                              

const NO_EVIDENCE                = RISK_RATIOS.map(() => 0);

/**
 * One look of a test martingale against "the treated arm's event rate is not above the control's".
 *
 * Given the trials of both arms and the number of events, under the null each event belongs to the treated arm with
 * probability at most p0 = trials_t / (trials_t + trials_c); under a risk ratio r with p1 = r trials_t /
 * (r trials_t + trials_c). The factor is the product over events of p1/p0 (treated) or (1 - p1)/(1 - p0) (control).
 * Events of Bernoulli trials are drawn without replacement (hypergeometric), which is smaller in convex order than
 * the binomial (Hoeffding 1963, theorem 4), so the expectation of the factor is at most one: the product over looks
 * is a supermartingale whenever the looks do not depend on the outcomes since the look before.
 *
 * @see Lindon, Malek: Anytime-valid inference for multinomial count data (arXiv 2011.03567)
 */
function addIncrement(evidence               , { treated, control }                )                {
  const trials = treated.trials + control.trials;
  if (treated.trials <= 0 || control.trials <= 0) return evidence;
  const p0 = treated.trials / trials;
  return RISK_RATIOS.map((ratio, index) => {
    const p1 = (ratio * treated.trials) / (ratio * treated.trials + control.trials);
    const gain = treated.events * log(p1 / p0) + control.events * log((1 - p1) / (1 - p0));
    return (evidence[index] ?? 0) + gain;
  });
}

/** The natural logarithm of the e-value: the mean of the likelihood ratios over `RISK_RATIOS`. */
function logEValue(evidence               )         {
  const largest = max(...evidence);
  const sum = evidence.reduce((total, value) => total + exp(value - largest), 0);
  return largest + log(sum / evidence.length);
}

/**
 * About how many trials per arm, equally exposed, it takes to see a risk ratio.
 *
 * The events needed are log(grid size / alpha) over the expected growth of the log-likelihood ratio per event at that
 * ratio; the simulated medians lie somewhat lower.
 */
function trialsToSee(ratio        , rate        , alpha        )         {
  const share = ratio / (1 + ratio);
  const growth = share * log(2 * share) + (1 - share) * log(2 * (1 - share));
  const events = log(RISK_RATIOS.length / alpha) / growth;
  return ceil(events / (rate * (1 + ratio)));
}

;// CONCATENATED MODULE: ./.build/shared/statistics/special/gamma.js
/** Taken once: looking a global up in every round is slow where globals are intercepted, as in test sandboxes. */
const { abs, log: gamma_log, log1p, round, sin } = Math;
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
function logGamma(x        )         {
  if (Number.isNaN(x) || (x <= 0 && Number.isInteger(x))) return NaN;
  if (x === Infinity) return Infinity;
  if (x < -0.5) return gamma_log(Math.PI / abs(sin(Math.PI * reduced(x)))) - logGamma(1 - x);
  if (x < 0.5) return logGammaOnePlus(x) - gamma_log(abs(x));
  if (x <= 1.5) return logGammaOnePlus(x - 1);
  if (x <= 2.5) return logGammaTwoPlus(x - 2);
  if (x < STIRLING_FROM) return logGammaMiddle(x);
  return (x - 0.5) * gamma_log(x) - x + HALF_LOG_TWO_PI + stirlingSeries(x);
}

/** sin has period 2: the remainder keeps digits for large arguments. */
function reduced(x        )         {
  return x - 2 * round(x / 2);
}

/** ln Γ(1 + z), exact to the last digits of z near 0; |z| <= 0.5. */
function logGammaOnePlus(z        )         {
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
  return gamma_log(product) + logGammaTwoPlus(y - 2);
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
function stirlingError(n        )         {
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
  if (b < STIRLING_FROM) return logGamma(b + a) - logGamma(b);
  const n = a + b;
  return a * gamma_log(n) + (b - 0.5) * log1p(a / b) - a + stirlingSeries(n) - stirlingSeries(b);
}

/**
 * Poisson deviance x ln(x / mean) + mean - x, without the cancellation at x near the mean.
 *
 * @see Loader 2000, section 3
 */
function poissonDeviance(x        , mean        )         {
  if (x === 0) return mean;
  const difference = x - mean;
  if (abs(difference) >= 0.4 * (x + mean)) return x * gamma_log(x / mean) + mean - x;
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

;// CONCATENATED MODULE: ./.build/shared/statistics/sequential/proportion.js


const { log: proportion_log, log1p: proportion_log1p } = Math;

                            
                          
                          
 

const STEPS = 60;

/**
 * A confidence sequence for a proportion: the interval covers at every look at once with probability 1 - alpha.
 *
 * It is the set of p that the Beta(1/2, 1/2) mixture martingale does not reject:
 * B(x + 1/2, n - x + 1/2) / B(1/2, 1/2) / (p^x (1 - p)^(n - x)) < 1 / alpha (Robbins 1970; Ville's inequality).
 *
 * @returns [0, 1] when nothing was tried
 */
function proportionSequence(
  { trials, events }           ,
  alpha        ,
)                                          {
  if (trials <= 0) return [0, 1];
  const mixture = logBeta(events + 0.5, trials - events + 0.5) - logBeta(0.5, 0.5);
  const rejects = (p        )          => mixture - logLikelihood({ trials, events }, p) >= -proportion_log(alpha);
  const estimate = events / trials;
  return [events === 0 ? 0 : edge(estimate, 0, rejects), events === trials ? 1 : edge(estimate, 1, rejects)];
}

/** Bisection: `inside` is not rejected, and between there and `outside` the martingale only grows. */
function edge(inside        , outside        , rejects                        )         {
  let kept = inside;
  let rejected = outside;
  for (let step = 0; step < STEPS; step++) {
    const middle = (kept + rejected) / 2;
    if (rejects(middle)) rejected = middle;
    else kept = middle;
  }
  return rejected;
}

function logLikelihood({ trials, events }           , p        )         {
  const hits = events === 0 ? 0 : events * proportion_log(p);
  const misses = events === trials ? 0 : (trials - events) * proportion_log1p(-p);
  return hits + misses;
}

function logBeta(a        , b        )         {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

;// CONCATENATED MODULE: ./.build/shared/rollout/policy.js
/** How a rollout is exposed and judged. Recorded with it, so that a resumed one keeps to what it began with. */
                         
                                                                                
                                     
                                                    
                               
                                  
                                                               
                                                                                                                   
                                  
                                                                                                                  
                                    
                                                                                                            
                                      
                                                                                                               
                                
                                                                   
                          
                                                                                            
                             
 

/** Errors and latency beside the baseline, errors alone in the last stage: each gets its part (Bonferroni). */
const TESTS = 3;

/** The level of each test, so that together, over all stages and looks, they keep to the false alarm rate. */
function alphaOf(policy        )         {
  return policy.falseAlarmRate / TESTS;
}

/** How sure a stage's pass is: the chance that the excess is larger than allowed although it passed. */
const PASS_RISK = 0.05;

;// CONCATENATED MODULE: ./.build/shared/rollout/analysis.js
                                                                      
                                                  



                                                

/** What one arm did, added up over the looks. */
                            
                            
                          
                                                                                     
                         
                        
 

                                  
                                                   

/** The analysis so far: a fold over looks, so that it can be computed again from the journal alone. */
                           
                                                                 
                         
                         
                                 
                                  
                                                                                                              
                              
 

const NOTHING            = { requests: 0, errors: 0, timed: 0, slow: 0 };
const NO_TOTALS         = { stable: NOTHING, baseline: NOTHING, canary: NOTHING };
const NO_ANALYSIS           = {
  last: {},
  whole: NO_TOTALS,
  stage: NO_TOTALS,
  errors: NO_EVIDENCE,
  latency: NO_EVIDENCE,
};

/** Of the old release, before its 95th percentile is trusted. */
const MIN_REQUESTS_FOR_BOUND = 100;
const SLOW_QUANTILE = 0.95;
/** A stage passes only when the canary's share of slow requests surely exceeds the baseline's by no more. */
const MAX_SLOW_INCREASE = 0.15;
const METHOD = 'e-process on events, mixture over risk ratios 1.25 to 20';
const ALONE_METHOD = 'confidence sequence of a proportion, nothing to compare with';

/** Forgets the stage's own counts, not the evidence: the arms stay the same, so it adds up over stages. */
function beginStage(analysis          )           {
  return { ...analysis, stage: NO_TOTALS };
}

/** Adds one look: raw cumulative counters of every arm. Counters that began again are counted from zero. */
function addLook(analysis          , counters                        , policy        )           {
  const gained = { ...NO_TOTALS };
  const last = { ...analysis.last };
  for (const now of counters) {
    const before = analysis.last[now.arm];
    // The canary and the baseline began with this rollout; what serves has a past that is not this rollout's.
    gained[now.arm] = since(before ?? (now.arm === 'stable' ? now : undefined), now, analysis.slowBound);
    last[now.arm] = now;
  }
  const { canary, baseline } = gained;
  const bound = analysis.slowBound ?? slowBound(counters, policy);
  return {
    last,
    whole: add(analysis.whole, gained),
    stage: add(analysis.stage, gained),
    errors: addIncrement(analysis.errors, {
      treated: { trials: canary.requests, events: canary.errors },
      control: { trials: baseline.requests, events: baseline.errors },
    }),
    latency: addIncrement(analysis.latency, {
      treated: { trials: canary.timed, events: canary.slow },
      control: { trials: baseline.timed, events: baseline.slow },
    }),
    ...(bound === undefined ? {} : { slowBound: bound }),
  };
}

function since(before                         , now             , bound                    )            {
  const isSame = before?.epoch === now.epoch && before.requests <= now.requests && before.errors <= now.errors;
  const from = isSame ? before : undefined;
  const timed = bound === undefined ? 0 : now.requests - (from?.requests ?? 0);
  return {
    requests: now.requests - (from?.requests ?? 0),
    errors: now.errors - (from?.errors ?? 0),
    timed,
    slow: bound === undefined ? 0 : slower(now, bound) - (from === undefined ? 0 : slower(from, bound)),
  };
}

function slower({ durations }             , bound        )         {
  return durations.reduce((total, [seconds, count]) => (seconds > bound ? total + count : total), 0);
}

function add(a        , b        )         {
  const sum = (x           , y           )            => ({
    requests: x.requests + y.requests,
    errors: x.errors + y.errors,
    timed: x.timed + y.timed,
    slow: x.slow + y.slow,
  });
  return {
    stable: sum(a.stable, b.stable),
    baseline: sum(a.baseline, b.baseline),
    canary: sum(a.canary, b.canary),
  };
}

/** The old release's 95th percentile (stable and baseline together), plus what may be added, up to the next bucket. */
function slowBound(counters                        , policy        )                     {
  const old = counters.filter(({ arm }) => arm !== 'canary').flatMap(({ durations }) => durations);
  const sorted = [...old].sort((a, b) => a[0] - b[0]);
  const total = sorted.reduce((sum, [, count]) => sum + count, 0);
  if (total < MIN_REQUESTS_FOR_BOUND) return undefined;
  let reached = 0;
  for (const [seconds, count] of sorted) {
    reached += count;
    if (reached >= SLOW_QUANTILE * total) return seconds * (1 + policy.maxLatencyIncrease);
  }
  return undefined;
}

/** What the analysis says of a stage now. `inconclusive` is: not enough data yet. */
                            
                            
                          
                                                
 

                            
                           
                                                                   
                             
 

function judge(analysis          , policy        , stage           )            {
  const outcomes = stage.compared
    ? [judgeErrors(analysis, policy, stage), judgeLatency(analysis, policy, stage)]
    : [judgeAlone(analysis, policy, stage)];
  const failed = outcomes.find(({ verdict }) => verdict === 'fail');
  const open = outcomes.find(({ verdict }) => verdict === 'inconclusive');
  const { canary, baseline } = analysis.stage;
  const few = Math.min(canary.requests, stage.compared ? baseline.requests : Infinity) < policy.minRequests;
  const verdict          = failed !== undefined ? 'fail' : open !== undefined || few ? 'inconclusive' : 'pass';
  return { verdict, reason: describe(failed ?? outcomes[0], stage.compared), outcomes };
}

function judgeErrors({ errors, whole }          , policy        , { percent }           )                  {
  const { canary, baseline } = whole;
  const excess = excessBound(
    { trials: canary.requests, events: canary.errors },
    { trials: baseline.requests, events: baseline.errors },
  );
  const logE = logEValue(errors);
  return {
    stage: percent,
    measure: 'errors',
    verdict: logE >= -Math.log(alphaOf(policy)) ? 'fail' : excess <= policy.maxErrorIncrease ? 'pass' : 'inconclusive',
    canary: { requests: canary.requests, events: canary.errors },
    baseline: { requests: baseline.requests, events: baseline.errors },
    evidence: alwaysValidP(logE),
    method: METHOD,
  };
}

function judgeLatency(
  { latency, whole, slowBound }          ,
  policy        ,
  { percent }           ,
)                  {
  const { canary, baseline } = whole;
  const excess = excessBound(
    { trials: canary.timed, events: canary.slow },
    { trials: baseline.timed, events: baseline.slow },
  );
  const logE = logEValue(latency);
  return {
    stage: percent,
    measure: 'latency',
    verdict: logE >= -Math.log(alphaOf(policy)) ? 'fail' : excess <= MAX_SLOW_INCREASE ? 'pass' : 'inconclusive',
    canary: { requests: canary.timed, events: canary.slow },
    baseline: { requests: baseline.timed, events: baseline.slow },
    evidence: alwaysValidP(logE),
    method: `${METHOD}; slow is above ${slowBound === undefined ? 'a bound not known yet' : `${toMs(slowBound)} ms`}`,
  };
}

/** Nothing serves beside the canary: its error rate in this stage against a limit. */
function judgeAlone({ whole, stage }          , policy        , { percent }           )                  {
  const seen = { trials: stage.canary.requests, events: stage.canary.errors };
  const limit = errorLimit(whole.baseline, policy);
  const [surely] = proportionSequence(seen, alphaOf(policy));
  const [, atMost] = proportionSequence(seen, PASS_RISK);
  return {
    stage: percent,
    measure: 'errors',
    verdict: surely > limit ? 'fail' : atMost <= limit ? 'pass' : 'inconclusive',
    canary: { requests: seen.trials, events: seen.events },
    baseline: { requests: whole.baseline.requests, events: whole.baseline.errors },
    evidence: Number(surely.toPrecision(6)),
    method: `${ALONE_METHOD}; limit ${Number(limit.toPrecision(2))}`,
  };
}

/** What the baseline may have had at most in this rollout, plus the allowed increase; the absolute limit without one. */
function errorLimit({ requests, errors }           , policy        )         {
  if (requests === 0) return policy.maxErrorRate;
  const [, atMost] = proportionSequence({ trials: requests, events: errors }, PASS_RISK);
  return Math.max(policy.maxErrorRate, Math.min(1, atMost + policy.maxErrorIncrease));
}

/** By how much the canary's rate exceeds the baseline's at most, at every look at once (each bound at half the risk). */
function excessBound(canary           , baseline           )         {
  const [, canaryAtMost] = proportionSequence(canary, PASS_RISK / 2);
  const [baselineAtLeast] = proportionSequence(baseline, PASS_RISK / 2);
  return canaryAtMost - baselineAtLeast;
}

/** Rounded, so that another machine's last bit of `exp` changes no byte of the journal's verdict. */
function alwaysValidP(logE        )         {
  return Number(Math.min(1, Math.exp(-logE)).toPrecision(6));
}

/** `9 of 31 errors against 0 of 588`. */
function describe(outcome                             , compared         )         {
  if (outcome === undefined) return 'nothing was measured';
  const { canary, baseline, measure } = outcome;
  const what = measure === 'errors' ? 'errors' : 'slow answers';
  const against = compared ? ` against ${baseline.events} of ${baseline.requests}` : '';
  return `${canary.events} of ${canary.requests} ${what}${against}`;
}

function toMs(seconds        )         {
  return Number((seconds * 1000).toPrecision(3));
}

;// CONCATENATED MODULE: ./.build/shared/rollout/target.js
                                                              

/** The three arms of a rollout: what serves, a fresh copy of it to compare with, and the new release. */
                                                   

/** Weights are whole parts of this many, so that they add up exactly. */
const WHOLE = 10_000;

/** One backend's share of the traffic. */
                        
                           
                    
                                                                  
                          
 

/** What a target must run for an arm. Opaque to the state machine but for its identity. */
                             
                                   
                  
                       
                                                            
                         
                                                                                 
                                                 
                                                                                           
                                                       
                                 
                                      
 

/** One copy of a release, under a name that derives from its rollout, never from an answer. */
                              
                           
                            
                              
 

/** `starting` and `failed` are before the first readiness; `down` is a server that was ready and no longer is. */
                                                                    

                                
                           
                               
                                                                                   
                            
                                                                        
                             
                                                                                    
                           
 

/** What a target sees, read fresh. */
                              
                                              
                                    
 

/** Cumulative since the backend's server (or its proxy) started; `epoch` changes when counting starts again. */
                                  
                           
                         
                            
                                                                                  
                          
                                                                                                      
                                                                                      
 

                               
                                                
                               
 

/** Cumulative over all arms: what the clients got. */
                              
                         
                            
                              
 

/**
 * Where a rollout happens. Every method is idempotent and can be called again after a kill at any point; every write
 * carries the fence token the target was opened with and fails with `FencedError` once somebody else took over.
 */
                         
                                          
                                  
                                                                                  
                                          
                                                                                            
                                                 
                                   
                                                                                                                  
                                                         
 

/** Somebody else took the environment over; whoever meets this must stop and touch nothing. */
class FencedError extends Error {
                    name = 'FencedError';
}

;// CONCATENATED MODULE: ./.build/shared/rollout/state.js

                                                  

                                                         


/**
 * - `preparing`: the servers of all arms are being started
 * - `shifting`: a stage's weights are intended, not yet verified
 * - `watching`: they hold; the analysis decides
 * - `advancing`: the stage was judged; the next one, or the promotion, follows
 * - `restoring`: the old release is to get all traffic back
 * - `retiring`: decided and done; what is not needed any more goes
 */
                                                                                                            

/** A rollout as its records tell it. */
                               
                        
                        
                                        
                         
                                                                                                   
                              
                              
                                          
                         
                                                                                                               
                            
                                                                                                                  
                                                    
                              
                                                                
                            
 

/** Undefined for no records. A record that cannot follow is a damaged journal, which the ledger finds by its chain. */
function state_fold(records                          )                           {
  const [begun, ...rest] = records;
  if (begun?.type !== 'begun') return undefined;
  const start               = {
    begun,
    phase: 'preparing',
    stage: 0,
    stageSince: begun.at,
    since: begun.at,
    analysis: NO_ANALYSIS,
    lookedAt: 0,
    resumed: false,
  };
  return rest.reduce(applyRecord, start);
}

function applyRecord(state              , record               )               {
  return { ...follow(state, record), since: record.at };
}

function follow(state              , record               )               {
  switch (record.type) {
    case 'begun':
      return state;
    case 'resumed':
      return { ...state, resumed: true, stageSince: record.at };
    case 'stage-intended':
      return { ...state, phase: 'shifting', stage: record.stage, analysis: beginStage(state.analysis) };
    case 'stage-verified':
      return { ...look(state, record.counters), phase: 'watching', stageSince: record.at };
    case 'looked':
      return look(state, record.counters);
    case 'stage-judged':
      return { ...state, phase: 'advancing', decision: { verdict: record.verdict, reason: record.reason } };
    case 'rollback-intended': {
      const { verdict, reason, stage } = record;
      const decision = { verdict, reason, stage };
      return { ...state, phase: 'restoring', decision, decidedAt: record.at };
    }
    case 'promoted':
    case 'restored':
    case 'restore-failed':
      return { ...state, phase: 'retiring', outcome: record.type };
    case 'finished':
      return { ...state, phase: 'done' };
    default:
      return (0,errors/* assertNever */.xb)(record);
  }
}

function look(state              , counters                               )               {
  const analysis = addLook(state.analysis, counters, state.begun.policy);
  return { ...state, analysis, lookedAt: analysis.whole.canary.requests + analysis.whole.baseline.requests };
}

/** What a stage looks like: how much the canary gets, and whether a baseline gets as much beside it. */
function stageView(begun       , stage        )            {
  const percent = begun.policy.stages[stage] ?? 100;
  return { percent, compared: begun.baseline !== undefined && percent < 100 };
}

/** The canary gets its percentage, the baseline as much as far as there is any left, the stable arm the rest. */
function routesOfStage(begun       , stage        )                   {
  const { percent, compared } = stageView(begun, stage);
  const canary = begun.from === undefined ? WHOLE : Math.round((percent / 100) * WHOLE);
  const baseline = compared ? Math.min(canary, WHOLE - canary) : 0;
  return [
    { backend: begun.canary, arm: 'canary'         , weight: canary },
    ...(begun.baseline === undefined ? [] : [{ backend: begun.baseline, arm: 'baseline'         , weight: baseline }]),
    ...stable(begun.from?.backend, WHOLE - canary - baseline),
  ];
}

function routesAfter(begun       , outcome                         )                   {
  return outcome === 'promoted' ? stable(begun.canary, WHOLE) : stable(begun.from?.backend, WHOLE);
}

function stable(backend                    , weight        )                   {
  return backend === undefined ? [] : [{ backend, arm: 'stable', weight }];
}

/** Same shares, whatever the order; a route without weight is as good as none. */
function sameRoutes(a                  , b                  )          {
  const key = (routes                  )         =>
    routes
      .filter(({ weight }) => weight > 0)
      .map(({ backend, arm, weight }) => `${backend} ${arm} ${weight}`)
      .sort()
      .join('\n');
  return key(a) === key(b);
}

;// CONCATENATED MODULE: ./.build/shared/rollout/headline.js


                                                                    

                                               


/** What a rollout allows to say, from the way it ended. `unchanged` repeats what the journal says of the release. */
function verdictOf(end            , result               )          {
  if (end.status === 'held') return 'inconclusive';
  if (end.status === 'unchanged') return 'pass';
  const decision = state_fold(end.records)?.decision;
  if (result.status === 'completed') return (0,core_verdict/* worstVerdict */.zP)(result.stages.map(({ verdict }) => verdict));
  const isFailure = result.status === 'failed' && result.from !== undefined;
  return isFailure ? 'fail' : (decision?.verdict ?? 'fail');
}

/** The one sentence: what serves, why, and what it took. */
function headlineOf(result               , verdict         )         {
  const { status, to, from, serving, environment, stages } = result;
  const nothing = from === undefined ? 'nothing serves, as before' : 'nothing serves';
  const serves = serving === undefined ? nothing : `${serving.label} serves`;
  const last = stages.at(-1);
  const why = last === undefined ? '' : `: ${last.reason}`;
  switch (status) {
    case 'completed':
      return (0,core_escape/* toLine */.S5)(completedHeadline(result));
    case 'rolled-back': {
      const at = last === undefined ? 'before any traffic' : `at ${last.percent} %`;
      const took = result.restoredMs === undefined ? '' : `, rolled back in ${(0,format/* formatDuration */.a3)(result.restoredMs)}`;
      const reason = why === '' ? `: ${reasonOf(result)}` : why;
      const failed = verdict === 'fail' ? 'failed' : 'could not be judged';
      return (0,core_escape/* toLine */.S5)(`${to.label} ${failed} in ${environment} ${at}${reason}${took}; ${serves}`);
    }
    case 'unchanged':
      return (0,core_escape/* toLine */.S5)(unchangedHeadline(result, verdict));
    case 'held':
      return (0,core_escape/* toLine */.S5)(`${to.label} is held in ${environment} for want of data${why}; ${serves}`);
    case 'refused':
    case 'failed':
      return (0,core_escape/* toLine */.S5)(`${to.label} failed in ${environment}${why === '' ? `: ${reasonOf(result)}` : why}; ${serves}`);
  }
}

function completedHeadline(result               )         {
  const { kind, environment, to, from, stages } = result;
  if (kind === 'rollback')
    return `${environment} is back on ${to.label}${from === undefined ? '' : ` from ${from.label}`}`;
  const doubt = stages.find(({ verdict }) => verdict === 'warn');
  return `${to.label} serves ${environment}: ${marksOf(result)}${doubt === undefined ? '' : `; ${doubt.reason}`}`;
}

function unchangedHeadline({ to, serving, environment, rolloutId }               , verdict         )         {
  return verdict === 'pass'
    ? `${to.label} serves ${environment} already; nothing was changed`
    : `${to.label} was found worse by rollout ${rolloutId} in ${environment} and is not tried again; ${serving?.label ?? 'nothing'} serves`;
}

/** Where no stage was reached the timeline says why. */
function reasonOf({ timeline }               )         {
  const decided = timeline.find(({ what }) => what.startsWith('rollback: '));
  return decided?.what.slice('rollback: '.length) ?? 'it was not restored';
}

/** `5 % ✓  25 % ✓  100 % ✓`. */
function marksOf({ stages }               )         {
  return stages.map(({ percent, verdict }) => `${percent} % ${core_verdict/* VERDICT_MARKS */.rE[verdict]}`).join('  ');
}

;// CONCATENATED MODULE: ./.build/shared/rollout/result.js
                                                
                                                                                                                  

                                                         

                                               

                
                                  
                                       
                                     
 

/**
 * The result of a rollout, computed from its records alone: whoever holds the journal computes the same bytes.
 *
 * @param target where it happened
 * @param journal the digest of its last entry, which stands for all of them
 */
function rolloutResult(
  records                          ,
  target                         ,
  journal        ,
)                {
  const state = state_fold(records);
  if (state === undefined) throw new Error('A rollout without a beginning has no result.');
  const { begun } = state;
  const serving = servingAfter(state);
  const restoredMs = restoredAfterMs(records);
  return {
    kind: begun.kind,
    rolloutId: begun.rolloutId,
    environment: begun.environment,
    target,
    ...(begun.from === undefined ? {} : { from: begun.from.release }),
    to: begun.to.release,
    ...(serving === undefined ? {} : { serving: serving.release }),
    status: statusOf(state),
    ...tell(records),
    ...trafficOf(records, state),
    ...(restoredMs === undefined ? {} : { restoredMs }),
    resumedAfterKill: state.resumed,
    journal,
  };
}

/** What serves once a rollout is over; while it runs, what served before. */
function servingAfter({ begun, outcome }              )                {
  if (outcome === 'promoted' || outcome === 'restore-failed') return { ...begun.to, backend: begun.canary };
  return begun.from;
}

function statusOf({ begun, outcome }              )                          {
  if (outcome === 'promoted') return 'completed';
  return outcome === 'restored' && begun.from !== undefined ? 'rolled-back' : 'failed';
}

/** Every judgement of the records computed again from the raw counts; says where one does not follow from them. */
function contradictions(records                          )                    {
  const found           = [];
  replay(records, (before, record) => {
    const isJudgement = record.type === 'stage-judged' && record.verdict === 'pass';
    const isStatistical = record.type === 'rollback-intended' && record.cause === 'analysis';
    if ((!isJudgement && !isStatistical) || record.stage === undefined || !before.begun.policy.analysis) return;
    const again = judgementOf(before, record.stage);
    if (again.verdict === record.verdict && again.reason === record.reason) return;
    found.push(
      `Stage ${record.stage + 1} is recorded as ${record.verdict} (${record.reason}), but the counts say ${again.verdict} (${again.reason}).`,
    );
  });
  return found;
}

function replay(records                          , each                                                       )       {
  let state = state_fold(records.slice(0, 1));
  for (const record of records.slice(1)) {
    if (state === undefined) return;
    each(state, record);
    state = applyRecord(state, record);
  }
}

function judgementOf(state              , stage        )            {
  return judge(state.analysis, state.begun.policy, stageView(state.begun, stage));
}

function tell(records                          )       {
  const told       = { stages: [], analyses: [], timeline: [] };
  const [begun] = records;
  if (begun !== undefined) told.timeline.push({ at: begun.at, what: 'begun', percent: 0 });
  let percent = 0;
  replay(records, (before, record) => {
    tellStage(told, before, record);
    if (record.type === 'stage-verified') percent = stageView(before.begun, record.stage).percent;
    if (record.type === 'restored') percent = 0;
    const what = eventName(before, record);
    if (what !== undefined) told.timeline.push({ at: record.at, what, percent, ...rates(before) });
  });
  return told;
}

function tellStage(told      , before              , record               )       {
  if (record.type !== 'stage-judged' && record.type !== 'rollback-intended') return;
  if (record.stage === undefined) return;
  told.stages.push({
    percent: stageView(before.begun, record.stage).percent,
    verdict: record.verdict,
    reason: record.reason,
    startedAt: before.stageSince,
    finishedAt: record.at,
  });
  if (before.begun.policy.analysis && before.lookedAt > 0) {
    told.analyses.push(...judgementOf(before, record.stage).outcomes);
  }
}

function eventName({ begun }              , record               )                     {
  switch (record.type) {
    case 'resumed':
      return 'resumed';
    case 'stage-verified':
      return `${stageView(begun, record.stage).percent} %`;
    case 'rollback-intended':
      return `rollback: ${record.reason}`;
    case 'restored':
      return 'restored';
    case 'restore-failed':
      return 'not restored';
    case 'promoted':
      return `${begun.to.release.label} serves`;
    case 'looked':
      return 'look';
    default:
      return undefined;
  }
}

function rates({ analysis }              )                                                                        {
  const rate = ({ requests, errors }           )                     =>
    requests === 0 ? undefined : Number((errors / requests).toPrecision(6));
  const canary = rate(analysis.whole.canary);
  const baseline = rate(analysis.whole.baseline);
  return {
    ...(canary === undefined ? {} : { canaryErrorRate: canary }),
    ...(baseline === undefined ? {} : { baselineErrorRate: baseline }),
  };
}

function restoredAfterMs(records                          )                     {
  const decided = records.find(({ type }) => type === 'rollback-intended');
  const restored = records.find(({ type }) => type === 'restored');
  if (decided === undefined || restored === undefined) return undefined;
  return Date.parse(restored.at) - Date.parse(decided.at);
}

/** What clients met between the beginning and the outcome; absent where the proxy began anew in between. */
function trafficOf(
  records                          ,
  { begun, analysis }              ,
)                                 {
  const end = records.find((record) => record.type === 'restored' || record.type === 'promoted');
  if (end?.type !== 'restored' && end?.type !== 'promoted') return {};
  const start              = begun.totals ?? { ...end.totals, answered: 0, unanswered: 0 };
  if (start.epoch !== end.totals.epoch) return {};
  const canary = end.counters.find(({ arm }) => arm === 'canary');
  const { stable, baseline } = analysis.whole;
  const answered = end.totals.answered - start.answered;
  const unanswered = end.totals.unanswered - start.unanswered;
  return {
    traffic: {
      requests: answered + unanswered,
      unanswered,
      canaryRequests: canary?.requests ?? 0,
      canaryErrors: canary?.errors ?? 0,
      otherErrors: stable.errors + baseline.errors,
    },
  };
}

;// CONCATENATED MODULE: ./.build/shared/rollout/conclude.js


                                                                  
                                                    

                                                                    

                                                

                                                               

                             
                                         
                               
                                           
                                                        
                           
                                             
                       
                                                             
                                    
 

/** Leaves the statement of a rollout and says what the action hands back. */
async function conclude(conclusion            , services          )                        {
  const result = resultOf(conclusion);
  const verdict = verdictOf(conclusion.end, result);
  const headline = headlineOf(result, verdict);
  const stored = await services.evidence.leave({
    action: conclusion.action,
    subjects: [{ name: result.to.artifact, digest: result.to.digest }],
    inputs: conclusion.read,
    verdict,
    headline,
    result,
  });
  return {
    verdict,
    headline,
    outputs: {
      status: result.status,
      rollout: result.rolloutId,
      serving: result.serving?.label,
      'serving-digest': result.serving?.digest,
      url: conclusion.url,
      statement: stored.path,
    },
    summary: summaryOf(result, verdict, headline),
  };
}

function resultOf({ end, request, environment, target }            )                {
  const told = rolloutResult(end.records, target, end.journal);
  if (end.status === 'held') return { ...told, status: 'held' };
  if (end.status === 'rolled-out') return told;
  return end.status === 'unchanged' ? nothingDone(told, request, environment) : { ...told, status: 'unchanged' };
}

/** It serves already: the story of how it came to is an earlier statement's, not this one's. */
function nothingDone(
  told               ,
  { kind, to }                                                  ,
  environment        ,
)                {
  return {
    kind,
    rolloutId: told.rolloutId,
    environment,
    target: told.target,
    to: to.release,
    serving: to.release,
    status: 'unchanged',
    stages: [],
    analyses: [],
    timeline: [],
    resumedAfterKill: false,
    journal: told.journal,
  };
}

function summaryOf(result               , verdict         , headline        )         {
  const lines = [`### ${core_verdict/* VERDICT_MARKS */.rE[verdict]} ${(0,core_escape/* toMarkdown */.l6)(headline)}`, ''];
  if (result.stages.length > 0) {
    lines.push('| share of traffic | verdict | why | time |', '|--:|---|---|--:|', ...result.stages.map(stageRow), '');
  }
  if (result.traffic !== undefined) {
    const { requests, unanswered, canaryErrors } = result.traffic;
    lines.push(
      `${(0,format/* formatCount */.B4)(unanswered)} of ${(0,format/* formatCount */.B4)(requests)} requests went unanswered; ${(0,format/* formatCount */.B4)(canaryErrors)} met an error of the new version.`,
      '',
    );
  }
  const { to, serving, rolloutId } = result;
  const serves = serving === undefined ? 'nothing' : `${serving.label} (${(0,format/* shortDigest */.VK)(serving.digest)})`;
  lines.push(
    `Rollout ${(0,core_escape/* toMarkdownCode */.Cu)(rolloutId)} to ${(0,core_escape/* toMarkdown */.l6)(to.label)} (${(0,core_escape/* toMarkdownCode */.Cu)((0,format/* shortDigest */.VK)(to.digest))}); serving now: ${(0,core_escape/* toMarkdown */.l6)(serves)}.`,
  );
  return lines.join('\n');
}

function stageRow({ percent, verdict, reason, startedAt, finishedAt }                                 )         {
  const took = (0,format/* formatDuration */.a3)(Date.parse(finishedAt) - Date.parse(startedAt));
  return `| ${percent} % | ${core_verdict/* VERDICT_MARKS */.rE[verdict]} ${verdict} | ${(0,core_escape/* toMarkdown */.l6)(reason)} | ${took} |`;
}

// EXTERNAL MODULE: ./.build/shared/rollout/environment-name.js
var environment_name = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./.build/shared/rollout/release.js

                                                           
                                                              

/** A release together with all that is needed to run it again: what the journal keeps, so that rollback needs nobody. */
                              
                            
                              
 

/** What serves: a release and the backend that carries it. */
                                              
                           
 

/** Two requests for the same model, started the same way, want the same thing; the label plays no part. */
function identityOf({ release, server }             )         {
  const { argv, cwd, model, env, readinessPath, readinessTimeoutMs } = server;
  const own = { argv, cwd, model, env, readinessPath, readinessTimeoutMs };
  return (0,core_digest/* digestJson */.tv)({ artifact: release.artifact, digest: release.digest, server: own });
}

/** `r0007-canary`: derived from the rollout, so that asking twice makes one. */
function backendOf(rolloutId        , arm                       )         {
  return `${rolloutId}-${arm}`;
}

function backendSpec(backend        , { release, server }             )              {
  return { backend, release, server };
}

;// CONCATENATED MODULE: ./.build/shared/rollout/machine.js




                                                                                 


                                                                                               

/** A record as the machine decides it; the driver adds when and under which fence. */
                                                   
                           
                             
           
          

/** The next thing to do. Exactly one, so that a kill has exactly one thing to interrupt. */
                  
                                                        
                                                               
                                                                                
                                                       
                           
                                                                                         
                           
                           

/** Everything a decision depends on besides the records: read fresh for each. */
                       
                                    
                      
                                            
                               
                                                                                       
                          
                  
                       
                                
 

const CANCELLED = 'the run was cancelled';

/** A look is due when the requests of both arms grew by this share (or by one): many looks early, few later. */
const LOOK_GROWTH = 0.02;

/**
 * Level-triggered: compares what the records intend with what is seen, and says the one next step. Pure, so killing
 * the driver anywhere and starting it again changes nothing but the time.
 */
function machine_decide(state              , seen      )       {
  switch (state.phase) {
    case 'preparing':
      return prepare(state, seen);
    case 'shifting':
      return shift(state, seen);
    case 'watching':
      return watch(state, seen);
    case 'advancing':
      return advance(state, seen);
    case 'restoring':
      return restore(state, seen);
    case 'retiring':
      return retire(state, seen);
    case 'done':
      return { do: 'end' };
    default:
      return (0,errors/* assertNever */.xb)(state.phase);
  }
}

function prepare(state              , seen      )       {
  const { begun } = state;
  if (seen.isCancelled) return rollBack({ verdict: 'inconclusive', cause: 'cancelled', reason: CANCELLED });
  const specs = specsOf(state);
  for (const spec of specs) {
    const status = find(seen, spec.backend);
    if (status === undefined || status.retiring) return { do: 'apply', spec };
    if (status.state === 'failed') {
      const verdict = spec.backend === begun.canary ? 'fail' : 'inconclusive';
      const reason = `${nameOf(state, spec)} did not become ready: ${because(status)}`;
      return rollBack({ verdict, cause: 'server', reason });
    }
  }
  const unready = specs.find(({ backend }) => find(seen, backend)?.state !== 'ready');
  if (unready === undefined) return record({ type: 'stage-intended', stage: 0 });
  if (!isOverdue(state, seen)) return { do: 'wait' };
  const reason = `${nameOf(state, unready)} did not become ready in time`;
  return rollBack({ verdict: 'inconclusive', cause: 'server', reason });
}

function shift(state              , seen      )       {
  const broken = canaryProblem(state, seen);
  if (broken !== undefined) return broken;
  const routes = routesOfStage(state.begun, state.stage);
  if (!sameRoutes(seen.observation.routes, routes)) {
    const unready = routes.find(({ backend, weight }) => weight > 0 && find(seen, backend)?.state !== 'ready');
    if (unready === undefined) return { do: 'route', routes };
    if (!isOverdue(state, seen)) return { do: 'wait' };
    const reason = `the ${unready.arm} arm is not ready`;
    return rollBack({ verdict: 'inconclusive', cause: 'server', reason, stage: state.stage });
  }
  return record({ type: 'stage-verified', stage: state.stage, counters: seen.counters });
}

function watch(state              , seen      )       {
  const broken = canaryProblem(state, seen);
  if (broken !== undefined) return broken;
  const { policy } = state.begun;
  const view = stageView(state.begun, state.stage);
  if (!policy.analysis) return judged(state, 'pass', 'ready and reached; a rollback is not compared');
  const { verdict, reason } = judge(state.analysis, policy, view);
  if (verdict === 'fail') return rollBack({ verdict, cause: 'analysis', reason, stage: state.stage });
  if (verdict === 'pass') return judged(state, 'pass', reason);
  const requests = requestsSeen(seen.counters);
  if (requests >= Math.max(state.lookedAt + 1, state.lookedAt * (1 + LOOK_GROWTH))) return machine_look(state, seen);
  const spentMs = Date.parse(seen.now) - Date.parse(state.stageSince);
  if (spentMs < policy.stageTimeoutMs) return { do: 'wait' };
  const lookedAtEnd = Date.parse(state.since) - Date.parse(state.stageSince) >= policy.stageTimeoutMs;
  if (requests > state.lookedAt && !lookedAtEnd) return machine_look(state, seen);
  return outOfTime(state, `not enough data within ${(0,format/* formatDuration */.a3)(policy.stageTimeoutMs)}: ${reason}`);
}

/** Not enough data is never a pass: the stage is undone, held, or passed with a warning, as the policy says. */
function outOfTime(state              , reason        )       {
  const isFirst = state.begun.from === undefined;
  if (isFirst) return judged(state, 'warn', `${reason}; nothing served before, so only readiness was checked`);
  switch (state.begun.policy.onInsufficientData) {
    case 'rollback':
      return rollBack({ verdict: 'inconclusive', cause: 'time', reason, stage: state.stage });
    case 'proceed':
      return judged(state, 'warn', reason);
    case 'hold':
      return { do: 'hold' };
  }
}

function advance(state              , seen      )       {
  const broken = canaryProblem(state, seen);
  if (broken !== undefined) return broken;
  if (state.stage + 1 < state.begun.policy.stages.length) {
    return record({ type: 'stage-intended', stage: state.stage + 1 });
  }
  const routes = routesAfter(state.begun, 'promoted');
  return sameRoutes(seen.observation.routes, routes)
    ? record({ type: 'promoted', ...closing(seen) })
    : { do: 'route', routes };
}

function restore(state              , seen      )       {
  const routes = routesAfter(state.begun, 'restored');
  if (sameRoutes(seen.observation.routes, routes))
    return record({ type: 'restored', ...closing(seen), writes: seen.writes });
  const { from } = state.begun;
  const status = from === undefined ? undefined : find(seen, from.backend);
  if (from !== undefined && (status === undefined || status.retiring)) {
    return { do: 'apply', spec: backendSpec(from.backend, from) };
  }
  if (status?.state === 'failed') return record({ type: 'restore-failed', reason: because(status) });
  // A server that was ready and is down comes back by itself; meanwhile requests go where one is ready.
  if (status === undefined || status.state === 'ready') return { do: 'route', routes };
  return isOverdue(state, seen) ? record({ type: 'restore-failed', reason: because(status) }) : { do: 'wait' };
}

/**
 * Whatever runs and is not needed after the outcome goes, orphans of earlier runs too; the release that was replaced
 * stays warm for a while. Where the old release could not be brought back, everything is left as it is for a person.
 */
function retire(state              , { observation }      )       {
  const { begun, outcome } = state;
  const serving = outcome === 'promoted' ? begun.canary : begun.from?.backend;
  const leftover = observation.backends.find(({ backend, retiring }) => backend !== serving && !retiring);
  if (leftover === undefined || outcome === 'restore-failed') return record({ type: 'finished' });
  const isReplaced = outcome === 'promoted' && leftover.backend === begun.from?.backend;
  return { do: 'retire', backend: leftover.backend, warmMs: isReplaced ? begun.policy.warmMs : 0 };
}

/** Hard rules beside the statistics: a canary that crashed or is no longer ready has failed. */
function canaryProblem(state              , seen      )                   {
  const { stage } = state;
  if (seen.isCancelled) return rollBack({ verdict: 'inconclusive', cause: 'cancelled', reason: CANCELLED, stage });
  const reason = canaryDefect(find(seen, state.begun.canary));
  return reason === undefined ? undefined : rollBack({ verdict: 'fail', cause: 'server', reason, stage });
}

function canaryDefect(status                           )                     {
  if (status === undefined) return 'the canary is gone';
  if (status.restarts > 0) return `the canary crashed: ${because(status)}`;
  return status.state === 'ready' ? undefined : `the canary is not ready: ${because(status)}`;
}

/** Waiting for a server has an end of its own, beside the target's: twice the time it has to become ready. */
function isOverdue({ begun, since }              , { now }      )          {
  return Date.parse(now) - Date.parse(since) > 2 * begun.to.server.readinessTimeoutMs;
}

function specsOf({ begun }              )                         {
  const { from, baseline } = begun;
  return [
    ...(from === undefined ? [] : [backendSpec(from.backend, from)]),
    ...(from === undefined || baseline === undefined ? [] : [backendSpec(baseline, from)]),
    backendSpec(begun.canary, begun.to),
  ];
}

function nameOf({ begun }              , { backend, release }             )         {
  const arm = backend === begun.canary ? 'the canary' : backend === begun.baseline ? 'the baseline' : 'what serves';
  return `${arm} (${release.label})`;
}

function because(status               )         {
  return (0,core_escape/* toLine */.S5)(status.reason ?? 'no reason was given', 300);
}

function find(seen      , backend        )                            {
  return seen.observation.backends.find((status) => status.backend === backend);
}

function requestsSeen(counters                        )         {
  return counters.reduce((sum, { arm, requests }) => (arm === 'stable' ? sum : sum + requests), 0);
}

function closing({ counters, totals }      )                                    {
  return { counters, totals };
}

function machine_look(state              , seen      )       {
  return record({ type: 'looked', stage: state.stage, counters: seen.counters });
}

function judged(state              , verdict                 , reason        )       {
  return record({ type: 'stage-judged', stage: state.stage, verdict, reason });
}

function rollBack(decision                  )       {
  return record({ type: 'rollback-intended', ...decision });
}

function record(value         )       {
  return { do: 'record', record: value };
}

;// CONCATENATED MODULE: ./.build/shared/rollout/narrate.js


                                                                          

                                                               


/** A wait without news is still said to go on this often, in milliseconds. */
const STILL_EVERY_MS = 30_000;

/** Tells a person what happens while it happens: a bar for the stage under watch, a sentence for what was decided. */
class Narrator {
           #log     ;
           #clock       ;
           #url        ;
  #progress                      ;
  #said = { answered: 0, ms: 0 };

  /** @param url where clients reach the environment */
  constructor({ log, clock }                                 , url        ) {
    this.#log = log;
    this.#clock = clock;
    this.#url = url;
  }

  /** @param before the state the record was decided in */
  record(record               , before              )       {
    if (record.type === 'stage-verified' && before.begun.policy.analysis) {
      this.#begin(before, record.stage);
      return;
    }
    const text = sentence(record, before);
    if (text === undefined) return;
    this.#progress?.end();
    this.#progress = undefined;
    this.#log.info(text);
  }

  #begin(state              , stage        )       {
    const { minRequests, stageTimeoutMs } = state.begun.policy;
    if (stage === 0 && stageTimeoutMs > 0) this.#log.info(waitSentence(state, this.#url));
    const label = `${percentOf(state, stage)} of the traffic on ${labelOf(state)}`;
    this.#progress = this.#log.progress(label, minRequests);
    this.#said = { answered: 0, ms: this.#clock.monotonicMs() };
  }

  waiting({ begun, analysis }              , counters                        )       {
    const canary = counters.find(({ arm }) => arm === 'canary');
    if (this.#progress === undefined || canary === undefined) return;
    const before = analysis.whole.canary.requests - analysis.stage.canary.requests;
    const answered = Math.max(0, canary.requests - before);
    const ms = this.#clock.monotonicMs();
    if (answered === this.#said.answered && ms - this.#said.ms < STILL_EVERY_MS) return;
    this.#said = { answered, ms };
    const { minRequests } = begun.policy;
    this.#progress.update(
      Math.min(answered, minRequests),
      `${(0,format/* formatCount */.B4)(answered)} of ${(0,format/* plural */.LS)(minRequests, 'request')}`,
    );
  }
}

function sentence(record               , before              )                     {
  switch (record.type) {
    case 'stage-intended':
      return record.stage === 0 ? `${labelOf(before)} is ready.` : undefined;
    case 'stage-judged':
      return `${percentOf(before, record.stage)} ${core_verdict/* VERDICT_MARKS */.rE[record.verdict]} ${(0,core_escape/* toLine */.S5)(record.reason)}`;
    case 'rollback-intended': {
      const where = record.stage === undefined ? '' : `${percentOf(before, record.stage)} `;
      return `${where}${core_verdict/* VERDICT_MARKS */.rE[record.verdict]} ${(0,core_escape/* toLine */.S5)(record.reason)}`;
    }
    case 'restored': {
      const took = (0,format/* formatDuration */.a3)(Date.parse(record.at) - Date.parse(before.decidedAt ?? before.since));
      const { from } = before.begun;
      return from === undefined
        ? `taken off again in ${took} · ${(0,format/* plural */.LS)(record.writes, 'write')} · nothing serves, as before`
        : `rolled back in ${took} · ${(0,format/* plural */.LS)(record.writes, 'write')} · ${from.release.label} serves`;
    }
    case 'restore-failed':
      return `The old release cannot be brought back: ${(0,core_escape/* toLine */.S5)(record.reason)}`;
    case 'promoted':
      return `${labelOf(before)} serves.`;
    default:
      return undefined;
  }
}

/** What a rollout that stands still is waiting for, and how long that can take. */
function waitSentence(state              , url        )         {
  const { from, policy } = state.begun;
  const requests = (0,format/* plural */.LS)(policy.minRequests, 'request');
  const most = `at most ${(0,format/* formatDuration */.a3)(policy.stageTimeoutMs)}`;
  return from === undefined
    ? `Waiting for ${requests} on ${url}, ${most}.`
    : `Waiting for ${requests} on ${labelOf(state)} through ${url}, ${most} for each stage.`;
}

function labelOf({ begun }              )         {
  return (0,core_escape/* toLine */.S5)(begun.to.release.label, 80);
}

function percentOf({ begun }              , stage        )         {
  return `${stageView(begun, stage).percent} %`;
}

;// CONCATENATED MODULE: ./.build/shared/rollout/driver.js
                                                    
                                                 


                                                                      

                                                                         

/** An environment opened for change: nobody else writes while the lease is held. */
                                  
                          
                          
                        
                                
                       
 

const POLL_MS = 100;

/**
 * Drives a rollout from where its records stand to its end: see, decide, do one thing, again.
 *
 * @returns the records as they stand when the rollout is done, or is held at a stage by policy
 * @throws FencedError when somebody else took over
 */
async function drive(
  records                          ,
  { ledger, target, lease, url }                 ,
  services          ,
)                                    {
  const all = [...records];
  let state = startOf(all);
  const narrator = new Narrator(services, url);
  let writes = 0;
  for (;;) {
    const seen = await see(state, target, { services, writes });
    const step = machine_decide(state, seen);
    if (step.do === 'end' || step.do === 'hold') return all;
    // Also while waiting: a lease that is not renewed is lost, and then a wait is for nothing.
    await lease.assertHeld();
    if (step.do === 'wait') {
      narrator.waiting(state, seen.counters);
      await services.clock.sleep(POLL_MS, state.phase === 'restoring' ? undefined : services.cancelled);
      continue;
    }
    if (step.do === 'record') {
      const record = stamped(step.record, services, lease.fence);
      await ledger.append(state.begun.rolloutId, record);
      all.push(record);
      narrator.record(record, state);
      state = applyRecord(state, record);
      writes = record.type === 'rollback-intended' ? 1 : writes + 1;
    } else {
      await act(step, target, services);
      writes++;
    }
  }
}

function startOf(records                          )               {
  const state = state_fold(records);
  if (state === undefined) throw new Error('A rollout without a beginning cannot be driven.');
  return state;
}

function stamped(record         , { clock }          , fence        )                {
  return { ...record, at: clock.now().toISOString(), fence };
}

async function act(
  step                                             ,
  target        ,
  services          ,
)                {
  services.effect(`before ${step.do}`);
  if (step.do === 'apply') await target.apply(step.spec);
  else if (step.do === 'route') await target.route(step.routes);
  else await target.retire(step.backend, step.warmMs);
  services.effect(`after ${step.do}`);
}

async function see(
  { begun, phase }              ,
  target        ,
  { services, writes }                                        ,
)                {
  const observation = await target.observe();
  const isCounted = phase !== 'preparing' && phase !== 'retiring' && phase !== 'done';
  const measured = isCounted ? await target.measure() : undefined;
  return {
    observation,
    counters: measured === undefined ? [] : countersByArm(begun, measured),
    totals: measured?.totals ?? { epoch: '', answered: 0, unanswered: 0 },
    writes,
    now: services.clock.now().toISOString(),
    isCancelled: services.cancelled.aborted,
  };
}

/** Names the counters by arm and keeps only the duration buckets that hold something. */
function countersByArm(begun       , { backends }              )                         {
  const arms = [
    ['stable', begun.from?.backend],
    ['baseline', begun.baseline],
    ['canary', begun.canary],
  ]         ;
  return arms.flatMap(([arm, backend]) => {
    const counters = backends.find((entry) => entry.backend === backend);
    return counters === undefined ? [] : [{ arm, ...sparse(counters) }];
  });
}

function sparse({ epoch, requests, errors, durations }                 )                           {
  const buckets = durations
    .map(({ seconds, count }, index) => [seconds, count - (durations[index - 1]?.count ?? 0)]         )
    .filter(([, count]) => count > 0);
  return { epoch, requests, errors, durations: buckets };
}

// EXTERNAL MODULE: ./.build/shared/core/canonical-json.js + 1 modules
var canonical_json = __nccwpck_require__(934);
;// CONCATENATED MODULE: ./.build/shared/rollout/ledger.js


                                                                

/** The state of an environment: every rollout's journal. The only truth; everything else can be made again from it. */
                         
                                           
                                         
                                                                                   
                                                            
     
                                                                                                             
    
                                                                                                  
     
                                                                  
 

/** The right to change an environment. */
                                                
                                                                                                                   
                         
                                                                                    
                              
 

function rolloutIdAfter(last                    )         {
  const number = last === undefined ? 0 : Number(last.slice(1));
  return `r${String(number + 1).padStart(4, '0')}`;
}

/** Of an entry's canonical bytes; the last one's stands for all before it, since each carries the one before. */
function digestOf(entry              )         {
  return (0,core_digest/* digestBytes */.QN)((0,canonical_json/* canonicalJson */.d)(entry));
}

;// CONCATENATED MODULE: ./.build/shared/rollout/rollout.js
                                                

                                                    

                                                                     

                                          
                                                                      





/** What somebody wants an environment to become. */
                                 
                                       
                           
                          
                             
                               
                                                                   
                                
 

/**
 * `unchanged`: nothing was written, since it serves already. `refuted`: nothing was written, since an earlier rollout
 * found it worse. The records are those of the rollout that made it so.
 */
                             
                                                                   
                                             
                           
 

/**
 * Brings an environment to a release: resumes the rollout that a killed run left, or begins one, and drives it to its
 * end. The environment is then exactly old or exactly new.
 *
 * @throws UserError `environment-locked`; UnavailableError `taken-over`, `server-down`; and what the target throws
 */
async function rollOut(
  request                ,
  environment             ,
  services          ,
)                      {
  try {
    return await takeThere(request, environment, services);
  } catch (error) {
    if (error instanceof FencedError) throw takenOver(error);
    throw error;
  }
}

async function takeThere(request                , environment             , services          )                      {
  const before = await environment.look();
  const settled = settledBy(request, before);
  if (settled !== undefined) return settled;
  await using open = await environment.open();
  const latest = await resumeLatest(request, open, services);
  if (latest.isWanted) return await endOf(latest.records, environment);
  const state = state_fold(latest.records);
  const serving = state === undefined ? undefined : servingAfter(state);
  const isUp = serving !== undefined && (await heal(serving, open, services));
  if (serving !== undefined && identityOf(serving) === identityOf(request.to)) {
    // It serves by the journal, but did not (or not alone) in fact: a restart of the host, a hand. Now it does again.
    if (!isUp) throw notServing(serving);
    return { ...(await endOf(latest.records, environment)), status: 'unchanged' };
  }
  if (serving !== undefined && !isUp) {
    services.log.warning(`${serving.release.label} does not come up, so there is nothing to compare with.`);
  }
  const records = await begin(request, isUp ? serving : undefined, { open, environment, services });
  return await endOf(await drive(records, open, services), environment);
}

/** Read back, so that the digest is that of what stands in the journal. */
async function endOf(records                          , environment             )                      {
  const { latest } = await environment.look();
  const last = latest.at(-1);
  if (last === undefined || latest.length !== records.length) throw new Error('The journal is not what was written.');
  const isDone = state_fold(records)?.phase === 'done';
  return { status: isDone ? 'rolled-out' : 'held', records, journal: digestOf(last) };
}

/** The end of a request that asks for nothing new: it serves already, or was tried and found worse. */
function settledBy(request                , view                 )                         {
  const records = view.latest.map(({ record }) => record);
  const state = state_fold(records);
  const last = view.latest.at(-1);
  if (state?.phase !== 'done' || last === undefined) return undefined;
  const end = { records, journal: digestOf(last) };
  const serving = servingAfter(state);
  if (serving !== undefined && identityOf(serving) === identityOf(request.to)) {
    return isInPlace(serving, view) ? { status: 'unchanged', ...end } : undefined;
  }
  // One that failed before its first request did no harm, and may have wanted for something on this host.
  const { decision } = state;
  const wasRefuted = state.outcome === 'restored' && decision?.verdict === 'fail' && decision.stage !== undefined;
  const isSame = identityOf(state.begun.to) === identityOf(request.to) && state.begun.kind === request.kind;
  return wasRefuted && isSame && !request.retryFailed ? { status: 'refuted', ...end } : undefined;
}

function isInPlace(serving         , { observation }                 )          {
  if (observation === undefined) return false;
  const status = observation.backends.find(({ backend }) => backend === serving.backend);
  return status?.state === 'ready' && !status.retiring && sameRoutes(observation.routes, allOn(serving));
}

function allOn({ backend }         )                   {
  return [{ backend, arm: 'stable', weight: WHOLE }];
}

                   
                                             
                                                                             
                             
 

/** Brings a rollout that was left unfinished to its end: forward if it is the wanted one, back if it is another. */
async function resumeLatest(request                , open                 , services          )                   {
  const rolloutId = (await open.ledger.rollouts()).at(-1);
  const entries = rolloutId === undefined ? [] : await open.ledger.read(rolloutId);
  const records = entries.map(({ record }) => record);
  const state = state_fold(records);
  if (rolloutId === undefined || state === undefined || state.phase === 'done') return { records, isWanted: false };
  const isWanted = state.begun.kind === request.kind && identityOf(state.begun.to) === identityOf(request.to);
  const found = isWanted ? 'it goes on from there' : 'it is undone first';
  services.log.info(`Rollout ${rolloutId} to ${state.begun.to.release.label} was left at "${state.phase}"; ${found}.`);
  const all = [...records, stamped({ type: 'resumed' }, services, open.lease.fence)];
  const canBeUndone = !isWanted && state.outcome === undefined && state.phase !== 'restoring';
  if (canBeUndone) all.push(stamped(supersededBy(request, state), services, open.lease.fence));
  for (const record of all.slice(records.length)) await open.ledger.append(rolloutId, record);
  return { records: await drive(all, open, services), isWanted };
}

function supersededBy(request                , { stage, phase }              ) {
  return {
    type: 'rollback-intended'         ,
    verdict: 'inconclusive'         ,
    cause: 'superseded'         ,
    reason: `superseded by ${request.to.release.label}`,
    ...(phase === 'preparing' ? {} : { stage }),
  };
}

async function begin(
  request                ,
  serving                     ,
  { open, environment, services }                                                                         ,
)                                    {
  const rolloutId = rolloutIdAfter((await open.ledger.rollouts()).at(-1));
  const { policy } = request;
  const isCompared = serving !== undefined && policy.analysis && policy.stages.some((stage) => stage < 100);
  const { totals } = await open.target.measure();
  const begun        = {
    type: 'begun',
    at: services.clock.now().toISOString(),
    fence: open.lease.fence,
    rolloutId,
    kind: request.kind,
    environment: environment.name,
    ...(serving === undefined ? {} : { from: serving }),
    to: request.to,
    canary: (await warmBackend(request, open)) ?? backendOf(rolloutId, 'canary'),
    ...(isCompared ? { baseline: backendOf(rolloutId, 'baseline') } : {}),
    policy: serving === undefined ? { ...policy, stages: [100] } : policy,
    gate: request.gate,
    ...(request.resolution === undefined ? {} : { resolution: request.resolution }),
    totals,
    run: services.run,
  };
  await open.ledger.append(rolloutId, begun);
  return [begun];
}

/** For a rollback: a backend of the wanted release that is still warm takes the traffic at once. */
async function warmBackend(request                , { ledger, target }                 )                              {
  if (request.kind !== 'rollback') return undefined;
  const { backends } = await target.observe();
  for (const rolloutId of (await ledger.rollouts()).toReversed()) {
    const begun = state_fold((await ledger.read(rolloutId)).map(({ record }) => record))?.begun;
    const name = begun !== undefined && identityOf(begun.to) === identityOf(request.to) ? begun.canary : undefined;
    if (name !== undefined && backends.some((status) => status.backend === name && status.state === 'ready'))
      return name;
  }
  return undefined;
}

const HEAL_POLL_MS = 100;

/**
 * Makes what serves by the journal serve in fact: its server up, all traffic on it. Writes nothing where it does.
 *
 * @returns whether it serves
 */
async function heal(serving         , { target, lease }                 , services          )                   {
  const find = async ()                                     =>
    (await target.observe()).backends.find(({ backend }) => backend === serving.backend);
  const found = await find();
  if (found === undefined || found.retiring) {
    await lease.assertHeld();
    await target.apply(backendSpec(serving.backend, serving));
  }
  const deadline = services.clock.monotonicMs() + 2 * serving.server.readinessTimeoutMs;
  for (let status = await find(); status?.state !== 'ready'; status = await find()) {
    const isHopeless = status?.state === 'failed' || services.clock.monotonicMs() > deadline;
    if (isHopeless || services.cancelled.aborted) return false;
    await services.clock.sleep(HEAL_POLL_MS, services.cancelled);
  }
  if (sameRoutes((await target.observe()).routes, allOn(serving))) return true;
  await lease.assertHeld();
  await target.route(allOn(serving));
  return true;
}

function notServing({ release }         )                   {
  return new errors/* UnavailableError */.hG('server-down', {
    what: `${release.label} should serve, and its server does not become ready.`,
    tried: 'It was started once more.',
    remedy: 'Look at its log in the logs folder of the state; deploy another version, or roll back to one.',
  });
}

function takenOver(cause             )                   {
  return new errors/* UnavailableError */.hG('taken-over', {
    what: `Another run took this environment over, so this one stopped: ${cause.message}`,
    tried: 'Its last write was refused and changed nothing.',
    remedy: 'Look at the other run; run this one again if its version is still wanted.',
    cause,
  });
}

;// CONCATENATED MODULE: ./.build/shared/rollout/plan.js



                                                        





/** For the forecast: what a healthy service may have. */
const ASSUMED_ERROR_RATE = 0.005;

/** What would happen, before anything does; as sentences for the log. */
function planLines(request                , view                 )                    {
  const to = (0,core_escape/* toLine */.S5)(request.to.release.label, 80);
  const state = state_fold(view.latest.map(({ record }) => record));
  const settled = settledBy(request, view);
  if (settled?.status === 'refuted') {
    return [`Nothing to do: ${to} was found worse before and is not tried again, unless retry-failed says so.`];
  }
  if (settled !== undefined) return [`Nothing to do: ${to} serves already.`];
  const serving = state === undefined ? undefined : servingAfter(state);
  return [
    ...(state === undefined ? [] : unfinished(state, request)),
    serving === undefined
      ? `${to} would be the first release: it gets all traffic once it is ready, and nothing can be compared with it.`
      : `${to} would replace ${(0,core_escape/* toLine */.S5)(serving.release.label, 80)} (${serving.release.digest}).`,
    ...(request.policy.analysis
      ? stagePlan(request.policy, serving !== undefined)
      : ['It takes all traffic in one step.']),
  ];
}

function unfinished({ begun, phase }              , { to }                )                    {
  if (phase === 'done') return [];
  const isSame = begun.to.release.digest === to.release.digest;
  const label = (0,core_escape/* toLine */.S5)(begun.to.release.label, 80);
  return [
    `Rollout ${begun.rolloutId} to ${label} is unfinished ("${phase}") and would be ${isSame ? 'resumed' : 'undone'} first.`,
  ];
}

function stagePlan(policy        , isCompared         )                    {
  if (!isCompared) return [];
  const stages = policy.stages.map((percent) => `${percent} % (baseline ${baselinePercent(percent)} %)`);
  const needed = (ratio        )         =>
    (0,format/* formatCount */.B4)(Number(trialsToSee(ratio, ASSUMED_ERROR_RATE, alphaOf(policy)).toPrecision(1)));
  return [
    `Stages: ${stages.join(', ')}; each at least ${(0,format/* formatCount */.B4)(policy.minRequests)} requests per arm, at most ${(0,format/* formatDuration */.a3)(policy.stageTimeoutMs)}.`,
    `At ${(0,format/* formatNumber */.ZV)(ASSUMED_ERROR_RATE * 100)} % errors it takes about ${needed(2)} requests per arm to see twice as many, ${needed(5)} to see five times as many; a broken release shows within about 30.`,
  ];
}

function baselinePercent(percent        )         {
  return percent >= 100 ? 0 : Math.min(percent, 100 - percent);
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
;// CONCATENATED MODULE: ./.build/shared/rollout/process/folder-files.js




/**
 * Creates a file with all its content in one step, durably, unless there is one of that name.
 *
 * @param unique makes the name of the temporary file this process's own
 * @returns whether it was created
 */
async function createWhole(path        , text        , unique        )                   {
  const folder = (0,external_node_path_.dirname)(path);
  await (0,promises_.mkdir)(folder, { recursive: true });
  const partial = (0,external_node_path_.join)(folder, `.${unique}.partial`);
  const file = await (0,promises_.open)(partial, 'w', 0o640);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  try {
    await (0,promises_.link)(partial, path);
    await folder_files_syncFolder(folder);
    return true;
  } catch (error) {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'EEXIST') return false;
    throw error;
  } finally {
    await (0,promises_.unlink)(partial).catch(() => undefined);
  }
}

/** Names in a folder, sorted; an absent folder has none. Temporary files are left out. */
async function namesIn(folder        )                             {
  const names = await (0,promises_.readdir)(folder).catch((error         ) => {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT') return [];
    throw error;
  });
  return names.filter((name) => !name.startsWith('.')).sort();
}

/** @throws UserError `state-damaged` for a file that is not JSON */
async function readJsonFile(path        )                   {
  const text = await (0,promises_.readFile)(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw stateDamaged(path, 'It is not JSON.', cause);
  }
}

function stateDamaged(path        , what        , cause          )            {
  return new errors/* UserError */.yo('state-damaged', {
    what: `The state of the environment cannot be relied on: ${what}`,
    where: { file: path },
    remedy:
      'Nothing was changed. Restore the folder from a backup; or stop the agent (kill the pid in agent/address.json), remove the folder and deploy afresh.',
    cause,
  });
}

async function folder_files_syncFolder(path        )                {
  const folder = await (0,promises_.open)(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/liveness.js



/** `unknown` never kills and never takes over by itself. */
                                                    

                                  
                       
                                                                                       
                                          
 

/** Whether exactly this process still runs on this host. */
function liveness_livenessOf(identity                 )           {
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    return (0,errors/* systemErrorCode */.vq)(error) === 'ESRCH' ? 'dead' : 'unknown';
  }
  const now = liveness_startTimeOf(identity.pid);
  if (now === undefined || identity.startTime === undefined) return 'unknown';
  if (now !== identity.startTime) return 'dead';
  return isZombie(identity.pid) ? 'dead' : 'alive';
}

/**
 * When the kernel started a process, in a form that only equals itself: boot id and clock ticks since that boot.
 *
 * @returns undefined where the host has no /proc or no such process
 */
function liveness_startTimeOf(pid        )                     {
  try {
    const boot = (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const ticks = statFields(pid)[19];
    return ticks === undefined ? undefined : `${boot}/${ticks}`;
  } catch {
    return undefined;
  }
}

/** The pid of a process whose environment holds this entry, found by looking at every process of ours. */
function liveness_findByEnvironment(entry        )                     {
  try {
    for (const name of readdirSync('/proc')) {
      if (/^\d+$/.test(name) && environmentOf(name).includes(entry)) return Number(name);
    }
  } catch {
    // No /proc: nothing can be found, and nothing is guessed.
  }
  return undefined;
}

function environmentOf(pid        )                    {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
  } catch {
    return [];
  }
}

function isZombie(pid        )          {
  try {
    return statFields(pid)[0] === 'Z';
  } catch {
    return false;
  }
}

/** The fields of /proc/PID/stat from the third on; the second, the name, may hold anything. */
function statFields(pid        )                    {
  const text = (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/protocol.js
                                                                 
                                                        

/** What deploy and the agent say to each other over the loopback control port. JSON bodies; bearer secret. */

                              
                                       
                        
                        
                               
                                                                                         
                           
                                                                                             
                                    
 

/** How the agent is found again; written by the agent itself once it listens. */
                               
                       
                                                                                                                
                              
                            
                        
                        
                               
                          
 

/** One server to keep running. */
                              
                            
                                   
                       
                                                 
                                 
                                      
 

                             
                            
                       
                        
                        
                         
                                    
                                             
 

                               
                           
                              
                               
                            
                        
                        
                           
                             
 

                             
                         
                              
 

                            
                         
                                    
 

                                
                         
                          
 

/** Status codes the agent refuses a write with. */
const FENCED_STATUS = 412;
const REFUSED_STATUS = 409;

const FENCE_CALL = '/v1/fence';
const STATE_CALL = '/v1/state';
const METRICS_CALL = '/metrics';
const ROUTES_CALL = '/v1/routes';
const BACKENDS_CALL = '/v1/backends';

;// CONCATENATED MODULE: ./.build/shared/rollout/process/agent-client.js









const CALL_TIMEOUT_MS = 15_000;
const MAX_ANSWER_BYTES = 8 << 20;

                 
                          
                        
 

/** Talks to the agent of one environment. */
class AgentClient {
           address              ;

  constructor(address              ) {
    this.address = address;
  }

  async state()                      {
    const reply = await this.#call('GET', STATE_CALL);
    if (reply.status !== 200) throw refused(`GET ${STATE_CALL}`, reply);
    return JSON.parse(reply.body)              ;
  }

  async read(path        )                  {
    const reply = await this.#call('GET', path);
    if (reply.status !== 200) throw refused(`GET ${path}`, reply);
    return reply.body;
  }

  /** @throws FencedError when a newer fence holds */
  async write(method                  , path        , body                            )                {
    const reply = await this.#call(method, path, JSON.stringify(body));
    if (reply.status === FENCED_STATUS) throw new FencedError(`The agent refused ${method} ${path}: ${reply.body}`);
    if (reply.status !== 200) throw refused(`${method} ${path}`, reply);
  }

  #call(method        , path        , body = '')                 {
    const { controlPort, secret } = this.address;
    return new Promise((resolve, reject) => {
      const sent = (0,external_node_http_namespaceObject.request)(
        {
          host: '127.0.0.1',
          port: controlPort,
          method,
          path,
          agent: false,
          timeout: CALL_TIMEOUT_MS,
          headers: { authorization: `Bearer ${secret}`, 'content-length': Buffer.byteLength(body) },
        },
        (answer) => {
          const chunks           = [];
          let size = 0;
          answer.on('data', (chunk        ) => {
            size += chunk.length;
            if (size > MAX_ANSWER_BYTES) sent.destroy(new Error('The answer is too long.'));
            chunks.push(chunk);
          });
          answer.on('end', () => resolve({ status: answer.statusCode ?? 0, body: Buffer.concat(chunks).toString() }));
          answer.on('error', reject);
        },
      );
      sent.on('timeout', () => sent.destroy(new Error(`No answer within ${CALL_TIMEOUT_MS / 1000} s.`)));
      sent.on('error', (cause) => reject(unreachable(method, path, cause)));
      sent.end(body);
    });
  }
}

/**
 * The environment's agent, if one runs: its own address file names it, and it must answer with the same identity.
 *
 * @throws UserError `state-damaged`
 */
async function findAgent(state        )                                   {
  const address = await readAddress((0,external_node_path_.join)(state, 'agent', 'address.json'));
  if (address === undefined || liveness_livenessOf(address) === 'dead') return undefined;
  const client = new AgentClient(address);
  const answer = await client.state().catch(() => undefined);
  return answer?.instance === address.instance ? client : undefined;
}

async function readAddress(path        )                                    {
  try {
    return JSON.parse(await (0,promises_.readFile)(path, 'utf8'))                ;
  } catch (error) {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT') return undefined;
    if (error instanceof SyntaxError) throw stateDamaged(path, 'it is not JSON.', error);
    throw error;
  }
}

function refused(call        , { status, body }       )                   {
  return new errors/* UnavailableError */.hG('proxy-refused', {
    what: `The proxy's agent answered ${call} with ${status}: ${body.slice(0, 300)}`,
    tried: 'It was asked once.',
    remedy: 'Run again: the rollout goes on where it stopped.',
  });
}

function unreachable(method        , path        , cause         )                   {
  return new errors/* UnavailableError */.hG('proxy-unreachable', {
    what: `The proxy's agent did not answer ${method} ${path} (${(0,errors/* systemErrorCode */.vq)(cause) ?? 'no answer'}).`,
    tried: 'It was asked once.',
    remedy: 'Run again: a new agent is started where the old one is gone, and takes its servers over.',
    cause,
  });
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: ./.build/shared/rollout/process/agent/log-file.js


const MAX_LOG_BYTES = (/* unused pure expression or super */ null && (1 << 20));

/** Opens a server's log to append to, which is what lets it be emptied while the server writes. */
function log_file_openLog(path        )         {
  return openSync(path, 'a', 0o640);
}

/** Keeps a log that has grown too long once, as `.old`, and empties it; what is written in between may be lost. */
function log_file_trimLog(path        )       {
  try {
    if (statSync(path).size <= MAX_LOG_BYTES) return;
    copyFileSync(path, `${path}.old`);
    truncateSync(path);
  } catch {
    // A log that is not there, or a full disk, must not stop the servers.
  }
}

/** The last non-empty line of a log, for a sentence that says why a server failed. */
function log_file_lastLine(path        )                     {
  const buffer = Buffer.alloc(4096);
  let file                    ;
  try {
    const { size } = (0,external_node_fs_.statSync)(path);
    file = (0,external_node_fs_.openSync)(path, 'r');
    const length = (0,external_node_fs_.readSync)(file, buffer, 0, buffer.length, Math.max(0, size - buffer.length));
    const lines = buffer.toString('utf8', 0, length).split('\n');
    return lines.map((line) => line.trim()).findLast((line) => line !== '');
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) (0,external_node_fs_.closeSync)(file);
  }
}

;// CONCATENATED MODULE: external "node:net"
const external_node_net_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");
;// CONCATENATED MODULE: ./.build/shared/rollout/process/agent/server-process.js




                                                    

                                                  


/** What must survive the agent about one server; written before the effect it announces. */
                               
                           
                              
                        
                                                                                              
                        
                                     
                             
 

const MARK_VARIABLE = 'TRAINYARD_SERVER';
const PROBE_STARTING_MS = 50;
const PROBE_READY_MS = 1000;
const PROBE_TIMEOUT_MS = 2000;
const PROBES_LOST_UNTIL_DOWN = 3;
const STOP_GRACE_MS = 10_000;
const FIRST_RESTART_MS = 250;
const MAX_RESTART_MS = 30_000;

                             
                                  
                       
                                     
                                                                                 
                                                                  
 

/** One server process: started, probed, started again after a crash (once it has been ready), stopped. */
class server_process_ServerProcess {
           record              ;
           #host            ;
  state               = 'starting';
  restarts = 0;
  reason                    ;
  underWay = 0;
  #identity                             ;
  #child                          ;
  #timer                            ;
  #startedMs = 0;
  #wasReady = false;
  #lostProbes = 0;
  #stopping = false;

  constructor(record              , host            ) {
    this.record = record;
    this.#host = host;
    this.#identity = record.process;
  }

  get pid()                     {
    return this.#identity?.pid;
  }

  /** Takes over a server that an earlier agent left running; starts one where there is none. */
  adoptOrStart()       {
    const unrecorded = findByEnvironment(`${MARK_VARIABLE}=${this.record.mark}`);
    if (this.#identity !== undefined && livenessOf(this.#identity) === 'alive') this.#begin();
    else if (unrecorded !== undefined) {
      this.#remember({ pid: unrecorded, startTime: startTimeOf(unrecorded) });
      this.#begin();
    } else this.start();
  }

  start()       {
    const { argv, cwd, env } = this.record.order;
    const log = openLog(this.#host.log);
    const child = spawn(argv[0] ?? '', argv.slice(1), {
      cwd,
      env: { ...env, TRAINYARD_PORT: String(this.record.port), [MARK_VARIABLE]: this.record.mark },
      stdio: ['ignore', log, log],
      detached: true,
    });
    closeSync(log);
    this.#child = child;
    child.on('error', (error) => this.#ended(`it could not be started: ${error.message}`));
    child.on('exit', (code, signal) =>
      this.#ended(signal === null ? `it ended with exit code ${code}` : `${signal} ended it`),
    );
    if (child.pid !== undefined) this.#remember({ pid: child.pid, startTime: startTimeOf(child.pid) });
    this.#begin();
  }

  /** Lets the server finish and ends it; resolves when its whole process group is gone. */
  async stop()                {
    this.#stopping = true;
    clearTimeout(this.#timer);
    const identity = this.#identity;
    if (identity === undefined) return;
    const deadline = this.#host.monotonicMs() + STOP_GRACE_MS;
    signalGroup(identity, 'SIGTERM');
    while (livenessOf(identity) === 'alive' && this.#host.monotonicMs() < deadline) await pause(20);
    signalGroup(identity, 'SIGKILL');
  }

  #begin()       {
    this.#startedMs = this.#host.monotonicMs();
    this.#lostProbes = 0;
    this.#schedule(0);
  }

  #remember(identity                             )       {
    this.#identity = identity;
    this.#host.record(identity);
  }

  #schedule(ms        )       {
    if (this.#stopping) return;
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#probe(), ms);
  }

  async #probe()                {
    if (this.#child === undefined && this.#identity !== undefined && livenessOf(this.#identity) === 'dead') {
      this.#ended('it ended');
      return;
    }
    const isReady = await answers(this.record.port, this.record.order.readinessPath);
    if (this.#stopping || this.state === 'failed' || this.#identity === undefined) return;
    if (isReady) this.#becomeReady();
    else this.#lostProbe();
    if (this.#isFailed()) return;
    this.#schedule(this.state === 'ready' ? PROBE_READY_MS : PROBE_STARTING_MS);
  }

  #becomeReady()       {
    this.state = 'ready';
    this.#wasReady = true;
    this.#lostProbes = 0;
    this.reason = undefined;
  }

  #lostProbe()       {
    this.#lostProbes++;
    const { readinessPath, readinessTimeoutMs } = this.record.order;
    if (!this.#wasReady && this.#host.monotonicMs() - this.#startedMs > readinessTimeoutMs) {
      this.#fail(`it did not answer GET ${readinessPath} with 200 within ${readinessTimeoutMs / 1000} s`);
      void this.stop();
    } else if (this.state === 'ready' && this.#lostProbes >= PROBES_LOST_UNTIL_DOWN) {
      this.state = 'down';
      this.reason = `it stopped answering GET ${readinessPath} with 200`;
    }
  }

  #isFailed()          {
    return this.state === 'failed';
  }

  #fail(reason        )       {
    const line = lastLine(this.#host.log);
    this.state = 'failed';
    this.reason = line === undefined ? reason : `${reason}; its last words: ${line}`;
  }

  /** A server that never was ready is not tried again: it would fail the same way, only later. */
  #ended(how        )       {
    this.#child = undefined;
    clearTimeout(this.#timer);
    if (this.#stopping || this.state === 'failed') return;
    this.#remember(undefined);
    if (!this.#wasReady) {
      this.#fail(how);
      return;
    }
    this.state = 'down';
    this.reason = how;
    const delayMs = Math.min(FIRST_RESTART_MS * 2 ** this.restarts, MAX_RESTART_MS);
    this.restarts++;
    this.#timer = setTimeout(() => this.start(), delayMs);
  }
}

/** Children that outlived their leader are reached too: its pid is not given away while any member lives. */
function signalGroup(identity                 , signal                )       {
  const now = startTimeOf(identity.pid);
  if (now !== undefined && now !== identity.startTime) return;
  try {
    process.kill(-identity.pid, signal);
  } catch {
    // Nobody is left in the group.
  }
}

/** @returns whether the server answers a probe with 200 in time */
function answers(port        , path        )                   {
  return new Promise((resolve) => {
    const probe = get({ host: '127.0.0.1', port, path, agent: false, timeout: PROBE_TIMEOUT_MS }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    probe.on('timeout', () => probe.destroy());
    probe.on('error', () => resolve(false));
    probe.on('close', () => resolve(false));
  });
}

/** A port nobody listens on now. */
function server_process_freePort()                  {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

function pause(ms        )                {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/agent/supervisor.js




                                             
                                                                



/** What survives the agent: read at its start, written whole before every effect. */
                     
                         
                                    
                                            
 

                                    
                                               
                         
                           
                                     
                              
                                                
                                             
 

const DRAIN_POLL_MS = 20;
const MAX_DRAIN_MS = 30_000;
const TEND_MS = 500;
const MAX_SERVERS = 16;

/** Keeps the ordered servers running and remembers them, the routes and the fence across its own death. */
class Supervisor {
           #options                   ;
           #file        ;
           #servers = new Map                       ();
           #records = new Map                      ();
           #retiring = new Map                       ();
  #tending                            ;
  fence = 0;
  routes                   = [];

  constructor(options                   ) {
    this.#options = options;
    this.#file = join(options.state, 'agent', 'servers.json');
    mkdirSync(join(options.state, 'logs'), { recursive: true });
  }

  /** Takes up what an earlier agent left. */
  resume()       {
    const left = readPersisted(this.#file);
    this.fence = left.fence;
    this.routes = left.routes;
    for (const record of left.servers) {
      this.#records.set(record.backend, record);
      this.#launch(record).adoptOrStart();
    }
    this.#tending = setInterval(() => this.#tend(), TEND_MS);
  }

  find(backend        )                            {
    return this.#servers.get(backend);
  }

  isReady(backend        )          {
    return this.#servers.get(backend)?.state === 'ready';
  }

  backends()                          {
    return [...this.#servers.values()].map((server) => {
      const record = this.#records.get(server.record.backend) ?? server.record;
      return {
        backend: record.backend,
        order: record.order,
        state: server.state,
        restarts: server.restarts,
        port: record.port,
        ...(server.pid === undefined ? {} : { pid: server.pid }),
        ...(server.reason === undefined ? {} : { reason: server.reason }),
        ...(record.retireAt === undefined ? {} : { retireAt: record.retireAt }),
      };
    });
  }

  setFence(fence        )       {
    if (fence === this.fence) return;
    this.fence = fence;
    this.#persist();
  }

  setRoutes(routes                  )       {
    this.routes = routes;
    this.#persist();
  }

  /** @returns what speaks against it: another order stands under this name */
  async ensure(backend        , order             )                              {
    await this.#retiring.get(backend);
    const known = this.#records.get(backend);
    if (known !== undefined) return this.#keep(known, order);
    if (this.#records.size >= MAX_SERVERS) return `There are ${MAX_SERVERS} servers already.`;
    const record               = { backend, order, port: await freePort(), mark: this.#options.mark() };
    this.#records.set(backend, record);
    this.#persist();
    this.#launch(record).start();
    return undefined;
  }

  /** Plans the end of a backend that has no weight. */
  retire(backend        , warmMs        )                     {
    const record = this.#records.get(backend);
    if (record === undefined) return undefined;
    if (this.routes.some((route) => route.backend === backend && route.weight > 0)) return `${backend} has a weight.`;
    const retireAt = new Date(this.#options.now().getTime() + warmMs).toISOString();
    this.#records.set(backend, { ...record, retireAt });
    this.#persist();
    if (warmMs === 0) this.#retireDue();
    return undefined;
  }

  /** Stops every server; for the end of the agent. */
  async stopAll()                {
    clearInterval(this.#tending);
    await Promise.all([...this.#servers.values()].map((server) => this.#drain(server).then(() => server.stop())));
  }

  #keep(known              , order             )                     {
    // The journal keeps an order with its keys sorted, so that their order says nothing.
    if (canonicalJson(known.order) !== canonicalJson(order)) return `${known.backend} runs something else.`;
    if (known.retireAt !== undefined) {
      this.#records.set(known.backend, without(known, 'retireAt'));
      this.#persist();
    }
    return undefined;
  }

  #launch(record              )                {
    const server = new ServerProcess(record, {
      log: this.#logOf(record.backend),
      monotonicMs: this.#options.monotonicMs,
      record: (identity) => this.#recordProcess(record.backend, identity),
    });
    this.#servers.set(record.backend, server);
    return server;
  }

  #recordProcess(backend        , identity                         )       {
    const record = this.#records.get(backend);
    if (record === undefined) return;
    const rest = without(record, 'process');
    this.#records.set(backend, identity === undefined ? rest : { ...rest, process: identity });
    this.#persist();
  }

  #tend()       {
    for (const backend of this.#servers.keys()) trimLog(this.#logOf(backend));
    this.#retireDue();
  }

  #logOf(backend        )         {
    return join(this.#options.state, 'logs', `${backend}.log`);
  }

  #retireDue()       {
    const now = this.#options.now().toISOString();
    for (const { backend, retireAt } of this.#records.values()) {
      if (retireAt === undefined || retireAt > now || this.#retiring.has(backend)) continue;
      if (this.routes.some((route) => route.backend === backend && route.weight > 0)) continue;
      this.#retiring.set(backend, this.#remove(backend));
    }
  }

  async #remove(backend        )                {
    const server = this.#servers.get(backend);
    if (server !== undefined) {
      await this.#drain(server);
      await server.stop();
    }
    this.#servers.delete(backend);
    this.#records.delete(backend);
    this.#persist();
    this.#retiring.delete(backend);
    this.#options.onGone(backend);
  }

  async #drain(server               )                {
    const deadline = this.#options.monotonicMs() + MAX_DRAIN_MS;
    while (server.underWay > 0 && this.#options.monotonicMs() < deadline) {
      await new Promise((resolve) => setTimeout(resolve, DRAIN_POLL_MS));
    }
  }

  #persist()       {
    const servers = [...this.#records.values()];
    const value            = { fence: this.fence, routes: this.routes, servers };
    writeWhole(this.#file, JSON.stringify(value));
  }
}

function without(record              , field                        )               {
  return Object.fromEntries(Object.entries(record).filter(([name]) => name !== field))                           ;
}

/** Replaces a file in one step; it may hold secrets of the servers' environment, so only its owner reads it. */
function writeWhole(path        , text        )       {
  (0,external_node_fs_.writeFileSync)(`${path}.partial`, text, { mode: 0o600, flush: true });
  (0,external_node_fs_.renameSync)(`${path}.partial`, path);
}

function readPersisted(path        )            {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))             ;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return { fence: 0, routes: [], servers: [] };
    throw error;
  }
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/agent-start.js





                                                       



                                                 

const START_TIMEOUT_MS = 15_000;
const agent_start_POLL_MS = 25;
/** Another agent of the same state may have won the port a moment ago; it then writes its address. */
const RIVAL_GRACE_MS = 1500;
const PORT_IN_USE_EXIT = 98;

/**
 * The agent of the environment: the one that runs, or a new one.
 *
 * A kill between its start and our noticing it leaves an agent that the next run finds, since it writes its address
 * itself; two that are started at once fight for the port, and the loser ends.
 *
 * @throws UserError `port-in-use`, `proxy-differs`
 */
async function ensureAgent(state        , config             , services          )                       {
  const running = await findAgent(state);
  if (running !== undefined) return same(running, config);
  await (0,promises_.mkdir)((0,external_node_path_.join)(state, 'agent'), { recursive: true });
  writeWhole((0,external_node_path_.join)(state, 'agent', 'config.json'), JSON.stringify(config));
  services.effect('before agent');
  const exit = start(state, services);
  services.effect('after agent');
  const deadline = services.clock.monotonicMs() + START_TIMEOUT_MS;
  while (services.clock.monotonicMs() < deadline) {
    const client = await findAgent(state);
    if (client !== undefined) return client;
    if (exit.code !== undefined) return await rival(state, config, { code: exit.code, services });
    await services.clock.sleep(agent_start_POLL_MS);
  }
  throw failed(state, `did not answer within ${START_TIMEOUT_MS / 1000} s`);
}

/** How this environment's agent was started last; what a rollback, which has no port of its own, goes by. */
async function readAgentConfig(state        )                                   {
  try {
    return JSON.parse(await readFile(join(state, 'agent', 'config.json'), 'utf8'))               ;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

function start(state        , services          )                               {
  const log = (0,external_node_fs_.openSync)((0,external_node_path_.join)(state, 'agent', 'agent.log'), 'a', 0o640);
  const exit                               = { code: undefined };
  const child = (0,external_node_child_process_namespaceObject.spawn)(process.execPath, [agentProgram(services.root), state], {
    detached: true,
    stdio: ['ignore', log, log],
    cwd: state,
    // Nothing of the job's environment: the agent outlives it, and needs none of its secrets.
    env: { PATH: services.environment['PATH'] },
  });
  (0,external_node_fs_.closeSync)(log);
  child.on('exit', (code) => (exit.code = code ?? -1));
  child.on('error', () => (exit.code = -1));
  child.unref();
  return exit;
}

/** A bundle starts the bundled agent, sources start the source. */
function agentProgram(root        )         {
  const bundle = (0,external_node_path_.join)(root, 'dist', 'deploy-agent', 'index.js');
  const isBundled = process.argv[1]?.startsWith((0,external_node_path_.join)(root, 'dist')) === true;
  const source = (0,external_node_path_.join)(root, 'shared', 'rollout', 'process', 'agent', 'program.ts');
  return (isBundled || !(0,external_node_fs_.existsSync)(source)) && (0,external_node_fs_.existsSync)(bundle) ? bundle : source;
}

async function rival(
  state        ,
  config             ,
  { code, services }                                      ,
)                       {
  const deadline = services.clock.monotonicMs() + RIVAL_GRACE_MS;
  while (code === PORT_IN_USE_EXIT && services.clock.monotonicMs() < deadline) {
    const client = await findAgent(state);
    if (client !== undefined) return same(client, config);
    await services.clock.sleep(agent_start_POLL_MS);
  }
  if (code !== PORT_IN_USE_EXIT) throw failed(state, `ended with exit code ${code}`);
  throw new errors/* UserError */.yo('port-in-use', {
    what: `Port ${config.port} on ${config.host} is in use by a process that is not this environment's proxy.`,
    where: { input: 'port' },
    remedy: `Choose another port, or end that process (ss -ltnp 'sport = :${config.port}' names it).`,
  });
}

function same(client             , config             )              {
  const { host, port, pid } = client.address;
  if (host === config.host && port === config.port) return client;
  throw new errors/* UserError */.yo('proxy-differs', {
    what: `This environment's proxy already serves on ${host}:${port}, not on ${config.host}:${config.port}.`,
    where: { input: 'port' },
    remedy: `Give port ${port}; or, to move it, end it first with: kill ${pid} (its servers end with it; deploying again starts both).`,
  });
}

function failed(state        , how        )                   {
  const log = (0,external_node_path_.join)(state, 'agent', 'agent.log');
  const line = log_file_lastLine(log);
  return new errors/* UnavailableError */.hG('proxy-failed', {
    what: `The proxy's agent ${how}${line === undefined ? '' : `; its last words: ${line.slice(0, 300)}`}.`,
    tried: 'It was started once.',
    remedy: `Look at ${log}.`,
  });
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/folder-ledger.js



                                                       

                                                                 



const ROLLOUT = /^r\d{4,}$/;

                
                        
                                        
 

/**
 * A ledger in a folder: one file per entry, `journal/r0007/0003.json`, created by `link(2)`, which fails where the
 * name is taken. Each entry carries the digest of the one before, so a change or a loss is seen.
 */
class FolderLedger                   {
           #folder        ;
           #lease       ;
           #services          ;
           #tails = new Map              ();

  constructor(state        , lease       , services          ) {
    this.#folder = (0,external_node_path_.join)(state, 'journal');
    this.#lease = lease;
    this.#services = services;
  }

  async rollouts()                             {
    return (await namesIn(this.#folder)).filter((name) => ROLLOUT.test(name));
  }

  async read(rolloutId        )                                   {
    const entries = await readEntries(this.#folder, rolloutId);
    const last = entries.at(-1);
    this.#tails.set(rolloutId, { next: entries.length, previous: last === undefined ? undefined : digestOf(last) });
    return entries;
  }

  async append(rolloutId        , record               )                {
    const tail = this.#tails.get(rolloutId) ?? { next: 0, previous: undefined };
    const entry               = {
      rolloutId,
      sequence: tail.next,
      ...(tail.previous === undefined ? {} : { previous: tail.previous }),
      record,
    };
    const text = (0,canonical_json/* canonicalJson */.d)(entry);
    await this.#lease.assertHeld();
    this.#services.effect(`before journal ${record.type}`);
    const path = (0,external_node_path_.join)(this.#folder, rolloutId, entryName(tail.next));
    const created = await createWhole(path, text, `fence-${this.#lease.fence}`);
    if (!created) throw new FencedError(`Entry ${tail.next} of ${rolloutId} was written by somebody else.`);
    this.#services.effect(`after journal ${record.type}`);
    this.#tails.set(rolloutId, { next: tail.next + 1, previous: (0,core_digest/* digestBytes */.QN)(text) });
  }
}

/** Reads a rollout's journal without any right to change it. */
async function readEntries(journal        , rolloutId        )                                   {
  const folder = (0,external_node_path_.join)(journal, rolloutId);
  const entries                 = [];
  for (const name of await namesIn(folder)) {
    const path = (0,external_node_path_.join)(folder, name);
    const entry = (await readJsonFile(path))                ;
    const last = entries.at(-1);
    if (name !== entryName(entries.length) || entry.sequence !== entries.length) {
      throw stateDamaged(path, `entry ${entries.length} is missing.`);
    }
    if (entry.previous !== (last === undefined ? undefined : digestOf(last))) {
      throw stateDamaged(path, `entry ${entries.length - 1} was altered after it was written.`);
    }
    if (entries.length === 0 && entry.record.type !== 'begun') throw stateDamaged(path, 'the first entry is not one.');
    entries.push(entry);
  }
  return entries;
}

function entryName(sequence        )         {
  return `${String(sequence).padStart(4, '0')}.json`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
;// CONCATENATED MODULE: ./.build/shared/rollout/process/folder-lease.js





                                                       
                                          




/** A holder that has not renewed for this long, by the taker's own clock, has lost the lease. */
const LEASE_MS = 60_000;
/** A holder stops writing by itself well before others may take over. */
const STOP_WRITING_MS = 40_000;
const RENEW_MS = 15_000;
const folder_lease_POLL_MS = 250;

                  
                        
                       
                              
                       
                         
                              
 

/**
 * Takes the lease of an environment: the file `lease/000007.json`, created by `link(2)`; its number is the fence
 * token, and the highest number holds. Lease files are never deleted, so tokens only grow.
 *
 * A holder that is dead for certain (same host, pid gone or used again) is replaced at once; one that may live is
 * waited for, and replaced only when its file stands still for the whole duration.
 *
 * @param waitMs how long to wait for a holder that is alive
 * @throws UserError `environment-locked`
 */
async function takeLease(state        , waitMs        , services          )                 {
  const folder = (0,external_node_path_.join)(state, 'lease');
  const { clock, cancelled } = services;
  const started = clock.monotonicMs();
  let seen = { number: -1, renewed: -1, since: started };
  for (;;) {
    const number = await highest(folder);
    const path = (0,external_node_path_.join)(folder, leaseName(number));
    const holder = number === 0 ? undefined : await readHolder(path);
    const renewed = number === 0 ? 0 : (await (0,promises_.stat)(path)).mtimeMs;
    if (seen.number !== number || seen.renewed !== renewed) seen = { number, renewed, since: clock.monotonicMs() };
    const isFree =
      holder === undefined ||
      holder.released === true ||
      stateOf(holder) === 'dead' ||
      clock.monotonicMs() - seen.since >= LEASE_MS;
    if (isFree) {
      const lease = await create(folder, number + 1, services);
      if (lease !== undefined) return lease;
    } else if (clock.monotonicMs() - started >= waitMs || cancelled.aborted) throw locked(holder, waitMs);
    await clock.sleep(isFree ? 1 : folder_lease_POLL_MS, cancelled);
  }
}

async function create(folder        , fence        , services          )                             {
  const startTime = liveness_startTimeOf(process.pid);
  const { repository, runId, attempt, job } = services.run;
  const holder         = {
    host: (0,external_node_os_.hostname)(),
    pid: process.pid,
    ...(startTime === undefined ? {} : { startTime }),
    run: [repository, runId, attempt, job].filter((part) => part !== undefined).join('/') || 'a terminal',
    since: services.clock.now().toISOString(),
  };
  const unique = `${process.pid}-${Buffer.from(services.randomBytes(6)).toString('hex')}`;
  services.effect('before lease');
  if (!(await createWhole((0,external_node_path_.join)(folder, leaseName(fence)), JSON.stringify(holder), unique))) return undefined;
  services.effect('after lease');
  return new FolderLease(folder, fence, holder, services);
}

class FolderLease                  {
           fence        ;
           #folder        ;
           #holder        ;
           #services          ;
  #renewedMs        ;

  constructor(folder        , fence        , holder        , services          ) {
    this.fence = fence;
    this.#folder = folder;
    this.#holder = holder;
    this.#services = services;
    this.#renewedMs = services.clock.monotonicMs();
  }

  get #path()         {
    return (0,external_node_path_.join)(this.#folder, leaseName(this.fence));
  }

  async assertHeld()                {
    const { clock } = this.#services;
    const idleMs = clock.monotonicMs() - this.#renewedMs;
    if (idleMs > STOP_WRITING_MS) throw new FencedError(`The lease was not renewed for ${(0,format/* formatDuration */.a3)(idleMs)}.`);
    if ((await highest(this.#folder)) !== this.fence) throw new FencedError('Somebody else took the environment over.');
    if (idleMs < RENEW_MS) return;
    const now = clock.now();
    await (0,promises_.utimes)(this.#path, now, now);
    this.#renewedMs = clock.monotonicMs();
  }

  async [Symbol.asyncDispose]()                {
    const partial = (0,external_node_path_.join)(this.#folder, `.released-${this.fence}.partial`);
    await (0,promises_.writeFile)(partial, JSON.stringify({ ...this.#holder, released: true }), { mode: 0o640 });
    await (0,promises_.rename)(partial, this.#path);
  }
}

/** `dead` only where this very host's kernel says so. */
function stateOf(holder        )           {
  if (holder.host !== (0,external_node_os_.hostname)() || holder.startTime === undefined) return 'unknown';
  // A boot id tells hosts and restarts apart even where the names are alike.
  if (holder.startTime.split('/')[0] !== liveness_startTimeOf(process.pid)?.split('/')[0]) return 'unknown';
  return liveness_livenessOf(holder);
}

async function readHolder(path        )                  {
  const value = await readJsonFile(path);
  if (typeof value !== 'object' || value === null || !('pid' in value)) throw stateDamaged(path, 'it names no holder.');
  return value          ;
}

/** 0 where nobody ever held it. */
async function highest(folder        )                  {
  const numbers = (await namesIn(folder)).map((name) => Number(/^(\d{6,})\.json$/.exec(name)?.[1] ?? 0));
  return Math.max(0, ...numbers);
}

function leaseName(number        )         {
  return `${String(number).padStart(6, '0')}.json`;
}

function locked(holder        , waitMs        )            {
  return new errors/* UserError */.yo('environment-locked', {
    what: `Another run changes this environment: ${holder.run} (pid ${holder.pid} on ${holder.host}), since ${holder.since}.`,
    remedy: `It was waited for ${(0,format/* formatDuration */.a3)(waitMs)}. Run again when it is done, or raise lock-timeout.`,
  });
}

;// CONCATENATED MODULE: ./.build/shared/rollout/prometheus/line-reader.js
/** The exposition cannot be read; what it said of the metrics is not used at all. */
class TextFormatError extends Error {
                    name = 'TextFormatError';
  /** 1-based. */
           line        ;

  constructor(line        , what        ) {
    super(`Line ${line}: ${what}.`);
    this.line = line;
  }
}

/** A cursor over one line of the text format. */
class LineReader {
           #text        ;
           #line        ;
  #at = 0;

  constructor(text        , line        ) {
    this.#text = text;
    this.#line = line;
  }

  error(what        )                  {
    return new TextFormatError(this.#line, what);
  }

  isAtEnd()          {
    return this.#at >= this.#text.length;
  }

  isAtBlankOrEnd()          {
    return this.isAtEnd() || isBlank(this.#text[this.#at]);
  }

  peek()                     {
    return this.#text[this.#at];
  }

  skipBlanks()       {
    while (isBlank(this.#text[this.#at])) this.#at++;
  }

  /** Moves past a character if it is the next one. */
  take(character        )          {
    if (this.#text[this.#at] !== character) return false;
    this.#at++;
    return true;
  }

  /** Up to the next blank; empty at the end of the line. */
  word()         {
    const start = this.#at;
    while (!this.isAtBlankOrEnd()) this.#at++;
    return this.#text.slice(start, this.#at);
  }

  rest()         {
    const text = this.#text.slice(this.#at);
    this.#at = this.#text.length;
    return text;
  }

  /** @param pattern sticky */
  identifier(pattern        )                     {
    pattern.lastIndex = this.#at;
    const match = pattern.exec(this.#text)?.[0];
    this.#at += match?.length ?? 0;
    return match;
  }

  /** A text in double quotes with the escapes `\\`, `\"` and `\n`. */
  quoted(what        )         {
    let value = '';
    for (this.#at++; !this.isAtEnd(); this.#at++) {
      const character = this.#text[this.#at] ?? '';
      if (character === '"') {
        this.#at++;
        return value;
      }
      value += character === '\\' ? this.#escape() : character;
    }
    throw this.error(`${what} contains an unescaped new-line`);
  }

  #escape()         {
    const escaped = this.#text[++this.#at];
    if (escaped === 'n') return '\n';
    if (escaped === '\\' || escaped === '"') return escaped;
    throw this.error('invalid escape sequence');
  }
}

function isBlank(character                    )          {
  return character === ' ' || character === '\t';
}

;// CONCATENATED MODULE: ./.build/shared/rollout/prometheus/text-format.js


                                                                                                      

                         
                        
                                               
                         
                                      
                                
 

                         
                        
                            
                         
                                      
 

                      
                        
                   
                   
                           
                             
 

const TYPES                                  = new Map([
  ['counter', 'counter'],
  ['gauge', 'gauge'],
  ['histogram', 'histogram'],
  ['gaugehistogram', 'gaugehistogram'],
  ['gauge_histogram', 'gaugehistogram'],
  ['summary', 'summary'],
  ['untyped', 'untyped'],
]);
const FLOAT = /^[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf|infinity|nan)$/i;
const SUFFIXES = ['_bucket', '_count', '_sum'];
const MAX_TEXT_BYTES = 32 << 20;

/**
 * Parses Prometheus' text exposition format 0.0.4, names in quotes (UTF-8) included.
 *
 * @returns families in order of appearance; a sample without TYPE is in an untyped family of its own
 * @throws TextFormatError with the line; half an exposition is never half believed
 * @see https://prometheus.io/docs/instrumenting/exposition_formats/
 */
function parseTextFormat(text        )                    {
  if (Buffer.byteLength(text) > MAX_TEXT_BYTES) throw new TextFormatError(1, 'the exposition is too long');
  const families = new Map                    ();
  const lines = text.split('\n');
  for (const [index, line] of lines.entries()) {
    const reader = new LineReader(line, index + 1);
    reader.skipBlanks();
    if (reader.isAtEnd()) continue;
    if (reader.take('#')) readComment(reader, families);
    else {
      readSample(reader, families);
      if (index === lines.length - 1) throw reader.error('unexpected end of input stream');
    }
  }
  return [...families.values()].map(({ name, type, help, samples }) => ({
    name,
    type,
    ...(help === undefined ? {} : { help }),
    samples,
  }));
}

function readComment(reader            , families                         )       {
  reader.skipBlanks();
  const keyword = reader.word();
  if (keyword !== 'HELP' && keyword !== 'TYPE') return;
  reader.skipBlanks();
  if (reader.isAtEnd()) return;
  const name = reader.peek() === '"' ? reader.quoted('metric name') : reader.identifier(/[a-zA-Z_:][a-zA-Z0-9_:]*/y);
  if (name === undefined || !reader.isAtBlankOrEnd()) throw reader.error('invalid metric name in comment');
  reader.skipBlanks();
  if (reader.isAtEnd()) return;
  const family = text_format_open(families, name);
  if (keyword === 'HELP') {
    if (family.help !== undefined) throw reader.error(`second HELP line for metric name "${name}"`);
    family.help = unescapeHelp(reader.rest());
    return;
  }
  if (family.hasType || family.samples.length > 0) {
    throw reader.error(`second TYPE line for metric name "${name}", or TYPE reported after samples`);
  }
  const type = TYPES.get(reader.rest().trim().toLowerCase());
  if (type === undefined) throw reader.error('unknown metric type');
  family.type = type;
  family.hasType = true;
}

function readSample(reader            , families                         )       {
  const bare = reader.identifier(/[a-zA-Z_:][a-zA-Z0-9_:]*/y);
  reader.skipBlanks();
  const { name: quoted, labels } = reader.take('{') ? readLabels(reader, bare) : { name: undefined, labels: new Map() };
  const name = bare ?? quoted;
  if (name === undefined) throw reader.error('invalid metric name');
  reader.skipBlanks();
  const value = text_format_float(reader, reader.word(), 'value');
  reader.skipBlanks();
  const time = reader.word();
  if (time !== '' && !/^-?\d+$/.test(time)) throw reader.error('expected integer as timestamp');
  reader.skipBlanks();
  if (!reader.isAtEnd()) throw reader.error('spurious string after timestamp');
  const sample         = { name, labels, value, ...(time === '' ? {} : { timestampMs: Number(time) }) };
  const family = familyOf(families, name);
  checkSample(reader, family, sample);
  family.samples.push(sample);
}

/** Inside braces: `label="value"` pairs and, where none stands before them, one quoted metric name. */
function readLabels(
  reader            ,
  bare                    ,
)                                                            {
  const labels = new Map                ();
  let name                    ;
  for (;;) {
    reader.skipBlanks();
    if (reader.take('}')) return { name, labels };
    const isQuoted = reader.peek() === '"';
    const label = isQuoted ? reader.quoted('label name') : reader.identifier(/[a-zA-Z_][a-zA-Z0-9_]*/y);
    if (label === undefined) throw reader.error('invalid label name');
    reader.skipBlanks();
    if (reader.take('=')) readPair(reader, label, labels);
    else if (!isQuoted) throw reader.error("expected '=' after label name");
    else if (bare !== undefined || name !== undefined) throw reader.error('multiple metric names');
    else name = label;
    reader.skipBlanks();
    if (!reader.take(',') && reader.peek() !== '}') throw reader.error('unexpected end of label value');
  }
}

function readPair(reader            , label        , labels                     )       {
  if (label === '__name__') throw reader.error('label name "__name__" is reserved');
  reader.skipBlanks();
  if (reader.peek() !== '"') throw reader.error("expected '\"' at start of label value");
  const value = reader.quoted('label value');
  if (labels.has(label)) throw reader.error('duplicate label names for metric');
  labels.set(label, value);
}

function checkSample(reader            , { name, type }            , sample        )       {
  if (type === 'summary' && sample.name === name) checkBound(reader, sample, 'quantile');
  if (type !== 'histogram' && type !== 'gaugehistogram') return;
  if (sample.name === `${name}_bucket`) {
    checkBound(reader, sample, 'le');
    if (sample.value < 0) throw reader.error(`negative bucket population for histogram "${name}"`);
  } else if (sample.name === `${name}_count` && sample.value < 0) {
    throw reader.error(`negative count for histogram "${name}"`);
  }
}

function checkBound(reader            , { labels }        , label                   )       {
  const bound = labels.get(label);
  if (bound !== undefined) text_format_float(reader, bound, `value for '${label}' label`);
}

function familyOf(families                         , sample        )             {
  const exact = families.get(sample);
  if (exact !== undefined) return exact;
  for (const suffix of SUFFIXES) {
    const family = sample.endsWith(suffix) ? families.get(sample.slice(0, -suffix.length)) : undefined;
    if (family !== undefined && isComposite(family.type)) return family;
  }
  return text_format_open(families, sample);
}

function isComposite(type            )          {
  return type === 'histogram' || type === 'gaugehistogram' || type === 'summary';
}

function text_format_open(families                         , name        )             {
  const known = families.get(name);
  if (known !== undefined) return known;
  const family             = { name, type: 'untyped', hasType: false, help: undefined, samples: [] };
  families.set(name, family);
  return family;
}

function text_format_float(reader            , text        , what        )         {
  if (!FLOAT.test(text)) throw reader.error(`expected float as ${what}, got "${text.slice(0, 40)}"`);
  if (/nan/i.test(text)) return NaN;
  if (/inf/i.test(text)) return text.startsWith('-') ? -Infinity : Infinity;
  return Number(text);
}

function unescapeHelp(text        )         {
  return text.replace(/\\([\\n])/g, (_, escaped        ) => (escaped === 'n' ? '\n' : '\\'));
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/process-target.js

                                                                                                           
                                                     


/** The single-host target: servers and proxy of one agent. */
class ProcessTarget                   {
           kind = 'process';
           #client             ;
           #fence        ;

  constructor(client             , fence        ) {
    this.#client = client;
    this.#fence = fence;
  }

  observe()                       {
    return observeAgent(this.#client);
  }

  apply({ backend, release, server }             )                {
    const { argv, cwd, env, inherited, model, readinessPath, readinessTimeoutMs } = server;
    const order = {
      release,
      argv,
      cwd,
      env: {
        ...inherited,
        ...env,
        TRAINYARD_HOST: '127.0.0.1',
        TRAINYARD_MODEL: model,
        TRAINYARD_MODEL_DIGEST: release.digest,
        TRAINYARD_MODEL_LABEL: release.label,
      },
      readinessPath,
      readinessTimeoutMs,
    };
    const body             = { fence: this.#fence, order };
    return this.#client.write('PUT', `${BACKENDS_CALL}/${backend}`, body);
  }

  route(routes                  )                {
    const body            = { fence: this.#fence, routes };
    return this.#client.write('PUT', ROUTES_CALL, body);
  }

  async measure()                        {
    return measurementsOf(await this.#client.read(METRICS_CALL), this.#client.address.instance);
  }

  retire(backend        , warmMs        )                {
    const body                = { fence: this.#fence, warmMs };
    return this.#client.write('DELETE', `${BACKENDS_CALL}/${backend}`, body);
  }
}

/** Reading needs no right to change anything. */
async function observeAgent(client             )                       {
  const { backends, routes } = await client.state();
  return { backends: backends.map(process_target_statusOf), routes };
}

function process_target_statusOf({ backend, state, restarts, reason, retireAt }              )                                  {
  return {
    backend,
    state,
    restarts,
    retiring: retireAt !== undefined,
    ...(reason === undefined ? {} : { reason }),
  };
}

/** Reads the proxy's own exposition; `epoch` names the process whose counters these are. */
function measurementsOf(text        , epoch        )               {
  const samples = parseTextFormat(text).flatMap((family) => family.samples);
  const names = samples.filter(({ name }) => name === 'trainyard_backend_requests_total').map(backendLabel);
  const single = (name        )         => samples.find((sample) => sample.name === name)?.value ?? 0;
  return {
    backends: names.map((backend) =>
      countersOf(
        backend,
        samples.filter((sample) => backendLabel(sample) === backend),
        epoch,
      ),
    ),
    totals: {
      epoch,
      answered: single('trainyard_proxy_answered_total'),
      unanswered: single('trainyard_proxy_unanswered_total'),
    },
  };
}

function countersOf(backend        , samples                   , epoch        )                  {
  const named = (name        )                    => samples.filter((sample) => sample.name === name);
  const sum = (name        )         => named(name).reduce((total, { value }) => total + value, 0);
  return {
    backend,
    epoch,
    requests: sum('trainyard_backend_requests_total'),
    errors: sum('trainyard_backend_errors_total'),
    durations: named('trainyard_backend_duration_seconds_bucket').map(({ labels, value }) => ({
      seconds: boundOf(labels.get('le')),
      count: value,
    })),
  };
}

/** JSON has no infinity; what is above every bound counts as a day. */
function boundOf(le                    )         {
  const seconds = Number(le);
  return Number.isFinite(seconds) ? seconds : 86_400;
}

function backendLabel({ labels }        )         {
  return labels.get('backend') ?? '';
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/process-environment.js

                                                       
                                                    
                                                                      








                                            
                        
                                           
                         
                              
                                 
 

/** An environment on this host: journal and lease in a folder, servers and proxy under an agent. */
function processEnvironment(options                           , services          )              {
  return {
    kind: 'process',
    name: options.name,
    look: () => view(options.state),
    open: () => process_environment_open(options, services),
  };
}

async function view(state        )                           {
  const journal = (0,external_node_path_.join)(state, 'journal');
  const rollouts = (await namesIn(journal)).filter((name) => /^r\d{4,}$/.test(name));
  const last = rollouts.at(-1);
  const client = await findAgent(state);
  return {
    rollouts,
    latest: last === undefined ? [] : await readEntries(journal, last),
    observation: client === undefined ? undefined : await observeAgent(client),
    read: (rolloutId) => readEntries(journal, rolloutId),
  };
}

async function process_environment_open(
  { state, agent, lockTimeoutMs }                           ,
  services          ,
)                                             {
  const lease = await takeLease(state, lockTimeoutMs, services);
  try {
    const client = await ensureAgent(state, agent, services);
    await client.write('PUT', FENCE_CALL, { fence: lease.fence });
    return {
      lease,
      ledger: new FolderLedger(state, lease, services),
      target: new ProcessTarget(client, lease.fence),
      url: `http://${agent.host}:${agent.port}`,
      [Symbol.asyncDispose]: () => lease[Symbol.asyncDispose](),
    };
  } catch (error) {
    await lease[Symbol.asyncDispose]();
    throw error;
  }
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

function errors_statusOf(error         )                     {
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
  const status = errors_statusOf(error) ?? 500;
  if (status >= 500 || status === 429) return false;
  if (error instanceof Error && error.message.includes('XML parse error')) return true;
  if (codeOf(error) !== 'NotFound') return false;
  // Without a body nothing speaks against a key that is merely absent.
  return operation === 'GetObject' ? 'body' in (error         ) : !['HeadObject', 'DeleteObject'].includes(operation);
}

/** Whether the same request may succeed a moment later. Whether it already did is for the caller to find out. */
function isPassing(error         )          {
  const status = errors_statusOf(error);
  if (codeOf(error) === 'NotImplemented') return false;
  if (status !== undefined && (status >= 500 || status === 429)) return true;
  return PASSING_CODES.has(codeOf(error)) || PASSING_SYSTEM_CODES.has(systemCodeOf(error) ?? '') || isDropped(error);
}

/** The SDK may wrap an error of the connection in one of its own that keeps nothing of it but the words. */
function systemCodeOf(error         )                     {
  const code = (0,errors/* systemErrorCode */.vq)(error);
  if (code !== undefined || !(error instanceof Error) || errors_statusOf(error) !== undefined) return code;
  return /\b(?:ENOTFOUND|EPROTO|ECONNREFUSED)\b/.exec(error.message)?.[0];
}

/** A dropped connection may come wrapped in an error of the SDK that keeps nothing of it but the words. */
function isDropped(error         )          {
  return (
    error instanceof Error && errors_statusOf(error) === undefined && /socket hang up|ECONNRESET|EPIPE/.test(error.message)
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
  if (errors_statusOf(error) === 403) return denied(call, code, error);
  if (code === 'NotImplemented') return notImplemented(call, error);
  return unavailable(call, error);
}

function isRegionError(error         )          {
  const message = error instanceof Error ? error.message : '';
  const codes = ['PermanentRedirect', 'AuthorizationHeaderMalformed', 'IllegalLocationConstraintException'];
  return (
    codes.includes(codeOf(error)) || errors_statusOf(error) === 301 || /^Region (?:is missing|not accepted)/.test(message)
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
  const code = systemCodeOf(cause) ?? `${errors_statusOf(cause) ?? ''}`;
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
  const status = errors_statusOf(cause);
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
      throw probe_unsafe(backend, round, winners.length);
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

function probe_unsafe(backend         , round        , winners        )            {
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
    throw objects_damaged(key, `is ${present.sizeBytes} bytes long instead of ${content.sizeBytes}`);
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
    if (stream === undefined) throw objects_damaged(key, 'is missing');
    const hash = (0,external_node_crypto_.createHash)('sha256');
    for await (const bytes of stream) {
      hash.update(bytes);
      yield bytes;
    }
    const actual = hash.digest('hex');
    if (`sha256:${actual}` !== digest) throw objects_damaged(key, `holds other content (sha256:${actual})`);
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
  return new Promise((resolve) => resolve(new CheckedStore(open_backendOf(uri, services), services)));
}

function open_backendOf(uri        , services          )          {
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

// EXTERNAL MODULE: ./.build/shared/evidence/statement.js
var evidence_statement = __nccwpck_require__(863);
;// CONCATENATED MODULE: ./.build/actions/deploy/gate-binding.js



                                                              
                                                                      
                                                                        

                                                                         

                                                                   

/** Collects statements: those of this run, and those stored with the version. */
                                                                        

/**
 * Holds a deployment to what the gate judged: the newest statement of the gate about this very digest must be a pass
 * or a warn. A gate on another digest, or none, lets nothing through.
 *
 * @throws UserError `gate-missing`, `gate-failed`, `gate-waiver-expired`
 */
async function bindGate(
  version                 ,
  isRequired         ,
  sources                            ,
  services          ,
)                       {
  const name = versionReference(version);
  if (!isRequired) {
    services.log.warning(`require-gate is false: ${name} is deployed without asking whether a gate passed it.`);
    return { required: false };
  }
  for (const source of sources) {
    const judged = (await source()).filter((stored) => judges(stored, version)).toSorted(byTime);
    const newest = judged.at(-1);
    if (newest === undefined) continue;
    const { verdict, headline } = newest.statement.predicate;
    if (verdict !== 'pass' && verdict !== 'warn') throw gateFailed(name, verdict ?? 'inconclusive', headline);
    refuseExpired(name, newest.statement.predicate.result              , services);
    services.log.info(`The gate passed ${name}: ${headline}`);
    return { required: true, statement: newest.digest, verdict };
  }
  throw gateMissing(name, version);
}

/** What a gate let through by a waiver it would not let through now, once that waiver has ended. */
function refuseExpired(name        , { waivers }            , { clock, log }          )       {
  for (const { rule, by, until } of waivers?.used ?? []) {
    if (isOver(until, clock.now())) throw waiverExpired(name, rule, until);
    log.warning((0,core_escape/* toLine */.S5)(`${rule} of ${name} does not pass: ${by} waived it until ${until}.`, 400));
  }
}

function judges({ statement }                 , { digest }                 )          {
  if (statement.predicate.action !== 'gate') return false;
  const { model } = statement.predicate.result              ;
  return model.digest === digest && (0,evidence_statement/* subjectsOf */.Z6)(statement).some((subject) => subject.digest === digest);
}

function byTime(a                 , b                 )         {
  return a.statement.predicate.finishedAt < b.statement.predicate.finishedAt ? -1 : 1;
}

function gateFailed(name        , verdict        , headline        )            {
  return new errors/* UserError */.yo('gate-failed', {
    what: `The gate's verdict on ${name} is "${verdict}": ${headline.slice(0, 300)}`,
    remedy: 'Deploy a version that passes. Nothing was changed.',
  });
}

function waiverExpired(name        , rule        , until        )            {
  return new errors/* UserError */.yo('gate-waiver-expired', {
    what: `The gate let ${name} through because ${(0,core_escape/* toLine */.S5)(rule, 200)} was waived until ${until}, which is over.`,
    remedy: 'Deploy a version that passes, or let the gate decide anew. Nothing was changed.',
  });
}

function gateMissing(name        , { digest }                 )            {
  return new errors/* UserError */.yo('gate-missing', {
    what: `No statement of the gate about ${name} (${digest}) was found, neither in the evidence nor with the version.`,
    where: { input: 'require-gate' },
    remedy:
      'Run the gate on this version before, or point `evidence` at its statements; require-gate: false deploys without, and says so in the statement.',
  });
}

;// CONCATENATED MODULE: ./.build/actions/deploy/server-code.js





                                                              

/** The files that a server is started from, under the digest of their content. */
                             
                                                                              
                          
                      
 

/**
 * The code of a server by content. A server is started again for the next comparison and after a crash, long after the
 * checkout it came from was replaced by another; so it runs from a copy that is named by what it holds.
 *
 * @param paths files and folders inside the workspace, relative to it
 * @throws UserError `code-outside`, and `tree-unreadable` for what is missing or no plain file
 */
async function identifyServerCode(
  paths                   ,
  workspace        ,
  state        ,
)                      {
  const entries = new Map                                 ();
  for (const given of paths) {
    const path = (0,external_node_path_.resolve)(workspace, given);
    const base = (0,external_node_path_.relative)(workspace, path);
    if (base === '..' || base.startsWith(`..${external_node_path_.sep}`)) throw outside(given);
    const isFile = await (0,promises_.lstat)(path).then(
      (info) => info.isFile(),
      () => false,
    );
    for (const entry of (await (0,core_digest/* digestTree */.hW)(path)).entries) {
      const name = isFile ? base : (0,external_node_path_.join)(base, entry.path);
      entries.set(name, { ...entry, path: name.split(external_node_path_.sep).join('/') });
    }
  }
  const tree = (0,core_digest/* treeOf */.g7)([...entries.values()]);
  return { folder: (0,external_node_path_.join)(state, 'code', tree.digest.slice('sha256:'.length)), tree };
}

/** Copies the code into the state, where it appears whole or not at all; nothing where it is there already. */
async function keepServerCode(
  { folder, tree }            ,
  workspace        ,
  services          ,
)                {
  if (await holds(folder, tree)) return;
  const partial = `${folder}.partial`;
  await (0,promises_.rm)(partial, { recursive: true, force: true });
  for (const { path } of tree.entries) {
    const copy = (0,external_node_path_.join)(partial, path);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(copy), { recursive: true });
    await (0,promises_.copyFile)((0,external_node_path_.resolve)(workspace, path), copy);
  }
  if (!(await holds(partial, tree))) throw server_code_changed();
  await (0,promises_.rm)(folder, { recursive: true, force: true });
  services.effect('before code-kept');
  await (0,promises_.rename)(partial, folder);
  services.effect('after code-kept');
  services.log.info(`${(0,format/* plural */.LS)(tree.entries.length, 'file')} of code are kept as ${(0,format/* shortDigest */.VK)(tree.digest)}.`);
}

async function holds(folder        , tree      )                   {
  return (0,core_digest/* digestTree */.hW)(folder).then(
    ({ digest }) => digest === tree.digest,
    () => false,
  );
}

function outside(path        )            {
  return new errors/* UserError */.yo('code-outside', {
    what: `${path} lies outside the workspace.`,
    where: { input: 'code' },
    remedy: 'Name files and folders of the checkout; what is installed on the machine needs no copy.',
  });
}

function server_code_changed()            {
  return new errors/* UserError */.yo('code-changed', {
    what: 'The code changed while it was being copied.',
    where: { input: 'code' },
    remedy: 'Run again once nothing writes to it any more.',
  });
}

;// CONCATENATED MODULE: ./.build/actions/deploy/server-variables.js
/** What every program needs from the machine it runs on; tokens and the job's own variables are not among it. */
const INHERITED = /^(?:PATH|HOME|USER|LANG|LC_[A-Z]+|TZ|TMPDIR|LD_LIBRARY_PATH|CUDA_[A-Z_]+|NVIDIA_[A-Z_]+)$/;

/**
 * The variables a model server gets from the runner. `RUNNER_TRACKING_ID` is not one of them, by which the runner
 * would find the server at the end of the job and kill it.
 */
function inheritedVariables(
  environment                                              ,
)                                   {
  const kept                         = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && INHERITED.test(name)) kept[name] = value;
  }
  return kept;
}

// EXTERNAL MODULE: ./.build/shared/evidence/folder.js
var evidence_folder = __nccwpck_require__(644);
;// CONCATENATED MODULE: ./.build/actions/deploy/stored-evidence.js



                                                              
                                                                      

                                                                         
                                                         

/**
 * The statements that were stored with a version when it was pushed; each is checked against its digest. A store keeps
 * statements without their signatures, so that none counts where signed evidence alone is to be believed.
 *
 * @throws UserError `evidence-unsigned`
 */
async function storedStatements(
  store       ,
  { record }                 ,
  services          ,
)                                      {
  if (record.evidence.length > 0 && services.environment['TRAINYARD_VERIFICATION_KEY'] !== undefined) {
    throw unsigned();
  }
  const folder = (0,external_node_path_.join)(services.temp, 'stored-evidence');
  await (0,promises_.mkdir)(folder, { recursive: true });
  const found                    = [];
  for (const digest of record.evidence) {
    const path = (0,external_node_path_.join)(folder, `${digest.slice('sha256:'.length)}.json`);
    await store.getToFile(digest, { path, executable: false });
    found.push(await (0,evidence_folder/* readStatementFile */.YL)(path));
  }
  return found;
}

function unsigned()            {
  return new errors/* UserError */.yo('evidence-unsigned', {
    what: 'What is stored with the version carries no signature, and TRAINYARD_VERIFICATION_KEY demands one.',
    where: { input: 'evidence' },
    remedy:
      "Give `evidence` the gate's own statements with their envelopes, of this run or as a folder. Nothing was changed.",
  });
}

;// CONCATENATED MODULE: ./.build/actions/deploy/run.js

                                                                            



                                                                       



                                                                   


                                                         

                                                




/**
 * Rolls a model version out in an environment: held to what the gate judged, in stages against a fresh baseline,
 * rolled back by itself. Killed anywhere and run again it ends in exactly the old or exactly the new release.
 *
 * @throws UserError `gate-missing`, `gate-failed`, `version-unknown`, `environment-locked`, `port-in-use`,
 * `proxy-differs`, `state-damaged`; UnavailableError `proxy-failed`, `proxy-unreachable`, `server-down`
 */
async function deploy(inputs              , services          )                        {
  const { log } = services;
  const store = await openStore(inputs.store, services);
  const version = await resolveReference(store, inputs.model, 'model');
  log.info(resolvedText(version));
  const gate = await bindGate(
    version,
    inputs.requireGate,
    [() => services.evidence.collect(), () => storedStatements(store, version, services)],
    services,
  );
  const state = inputs.state ?? (0,environment_name/* defaultState */.n)(inputs.environment, services.environment['HOME']);
  const code = inputs.code.length === 0 ? undefined : await identifyServerCode(inputs.code, services.workspace, state);
  const request                 = {
    kind: 'deploy',
    to: releaseSpec(inputs, { version, state, code }, services),
    policy: inputs.policy,
    gate,
    retryFailed: inputs.retryFailed,
  };
  const environment = run_environmentOf(inputs, state, services);
  if (inputs.dryRun) return await plan(request, environment, services);
  const end = await log.group(`Roll ${request.to.release.label} out in ${inputs.environment}`, async () => {
    await keepUnlessSettled(request, environment, { store, version, code, services });
    return await rollOut(request, environment, services);
  });
  return await conclude({ ...conclusionOf(inputs, request), end }, services);
}

function conclusionOf(inputs              , request                ) {
  const { gate } = request;
  return {
    action: 'deploy'         ,
    environment: inputs.environment,
    target: 'process'         ,
    request,
    url: `http://${inputs.proxy.host}:${inputs.proxy.port}`,
    read: gate.required ? [{ name: 'gate statement', digest: gate.statement }] : [],
  };
}

function releaseSpec(
  { environment, server }              ,
  { version, state, code }                                                                           ,
  services          ,
)              {
  const { kind, name } = version.artifact;
  const { workingDirectory } = server;
  return {
    release: { artifact: `${kind}:${name}`, digest: version.digest, label: `v${version.sequence}` },
    server: {
      argv: server.command,
      cwd: code === undefined ? workingDirectory : (0,external_node_path_.join)(code.folder, (0,external_node_path_.relative)(services.workspace, workingDirectory)),
      model: modelFolder(state, version),
      env: { ...server.env, TRAINYARD_ENVIRONMENT: environment },
      inherited: inheritedVariables(services.environment),
      readinessPath: server.readinessPath,
      readinessTimeoutMs: server.readinessTimeoutMs,
    },
  };
}

function run_environmentOf(inputs              , state        , services          )              {
  const { host, port, sticky, requestTimeoutMs } = inputs.proxy;
  const agent = {
    host,
    port,
    environment: inputs.environment,
    requestTimeoutMs,
    ...(sticky === undefined ? {} : { sticky }),
  };
  const { environment: name, lockTimeoutMs } = inputs;
  return processEnvironment({ name, state, agent, lockTimeoutMs }, services);
}

                
                        
                                    
                                        
                              
 

/** Model and code stay in the state: its servers, and a rollback to it, need them after the job is gone. */
async function keepUnlessSettled(
  request                ,
  environment             ,
  { store, version, code, services }      ,
)                {
  if (settledBy(request, await environment.look()) !== undefined) return;
  if (code !== undefined) await keepServerCode(code, services.workspace, services);
  await pullVersion(store, services, { version, to: request.to.server.model, overwrite: true });
}

function modelFolder(state        , { digest }                 )         {
  return (0,external_node_path_.join)(state, 'models', digest.slice('sha256:'.length));
}

async function plan(request                , environment             , services          )                        {
  const view = await environment.look();
  const lines = planLines(request, view);
  for (const line of lines) services.log.info(line);
  const headline = `Plan for ${environment.name}, nothing was changed: ${lines[0] ?? ''}`;
  const status = settledBy(request, view)?.status === 'unchanged' ? 'unchanged' : 'planned';
  return { headline, outputs: { status } };
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

/***/ 547:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ closest)
/* harmony export */ });
/* unused harmony export nearest */
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
/* harmony export */   xb: () => (/* binding */ assertNever),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
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

/***/ 644:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   YL: () => (/* binding */ readStatementFile),
/* harmony export */   Zz: () => (/* binding */ collectStatements),
/* harmony export */   pc: () => (/* binding */ writeStatement)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _core_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(534);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(777);
/* harmony import */ var _core_format_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(861);
/* harmony import */ var _statement_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(863);
/* harmony import */ var _read_js__WEBPACK_IMPORTED_MODULE_6__ = __nccwpck_require__(637);





                                                                       



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

/***/ 637:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  i: () => (/* binding */ checkResult),
  c: () => (/* binding */ readStatement)
});

;// CONCATENATED MODULE: external "../vendor/ajv/index.js"
var x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var y = (x) => (() => (x))
const index_js_namespaceObject = x({ ["Ajv2020"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_ajv_index_js_c4acddf3__.Ajv2020) });
// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
// EXTERNAL MODULE: ./.build/shared/core/escape.js
var core_escape = __nccwpck_require__(865);
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
  const compiled = new index_js_namespaceObject.Ajv2020({ ...TRUSTED_SCHEMA, strict: true, allErrors: false }).compile(schema);
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
/* harmony export */   Z6: () => (/* binding */ subjectsOf),
/* harmony export */   _i: () => (/* binding */ encodeStatement),
/* harmony export */   fW: () => (/* binding */ actionOfPredicateType)
/* harmony export */ });
/* unused harmony exports STATEMENT_TYPE, PREDICATE_TYPE_PREFIX, predicateType, digitsOf */
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

/***/ 857:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ environmentName),
/* harmony export */   n: () => (/* binding */ defaultState)
/* harmony export */ });
/* harmony import */ var node_os__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(161);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(760);
/* harmony import */ var _core_errors_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(777);




const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** @throws UserError `input-invalid` for what could not be part of a path, a label or a variable */
function environmentName(text        )         {
  if (NAME.test(text)) return text;
  throw new _core_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo('input-invalid', {
    what: `"${text.slice(0, 80)}" cannot be the name of an environment.`,
    where: { input: 'environment' },
    remedy: 'Use lower-case letters, digits and hyphens, such as staging or production.',
  });
}

/**
 * Where an environment's state is kept unless an input says otherwise: in the home folder of the runner's user, since
 * a checkout empties the workspace before the next job.
 */
function defaultState(environment        , home                    )         {
  return (0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)(home ?? (0,node_os__WEBPACK_IMPORTED_MODULE_0__.homedir)(), '.trainyard', 'environments', environment);
}


/***/ }),

/***/ 930:
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
// EXTERNAL MODULE: ./.build/shared/evidence/read.js + 14 modules
var read = __nccwpck_require__(637);
// EXTERNAL MODULE: ./.build/shared/evidence/statement.js
var statement = __nccwpck_require__(863);
// EXTERNAL MODULE: ./.build/shared/core/retry.js
var retry = __nccwpck_require__(2);
;// CONCATENATED MODULE: ./.build/shared/github/errors.js


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
function errors_explainFailure(error         , attempted           )          {
  const failure = asHttpFailure(error);
  if (failure === undefined) return error;
  if (isRateLimited(failure) || isOutage(failure)) return unavailable(failure, attempted, error);
  switch (failure.status) {
    case 401:
      return new errors/* UserError */.yo('github-token-refused', {
        what: `GitHub does not accept the token that was to ${attempted.doing}.`,
        where: { input: 'github-token' },
        remedy: 'Pass a token that has not expired; in a workflow, github-token: ${{ github.token }} is always fresh.',
        cause: error,
      });
    case 403:
      return forbidden(failure, attempted, error);
    case 404:
    case 410:
      return new errors/* UserError */.yo('github-not-found', {
        what: `GitHub knows no such thing, or hides it from this token: it was to ${attempted.doing}.`,
        remedy: `Check the number and the repository, and that the token may see them (permissions: ${attempted.permission}).`,
        cause: error,
      });
    default:
      return new errors/* UserError */.yo('github-refused', {
        what: `GitHub refused to ${attempted.doing} (${failure.status}): ${failure.message}`,
        remedy: 'Mend what the message names.',
        cause: error,
      });
  }
}

function forbidden(failure             , attempted           , cause         )            {
  if (/locked/i.test(failure.message)) {
    return new errors/* UserError */.yo('github-conversation-locked', {
      what: `The conversation is locked, so GitHub refused to ${attempted.doing}.`,
      remedy: 'Unlock the conversation, or set comment: never.',
      cause,
    });
  }
  return new errors/* UserError */.yo('github-permission-missing', {
    what: `The token may not ${attempted.doing}.`,
    where: { permission: attempted.permission },
    remedy: `Add "permissions: ${attempted.permission}" to the job. A pull request from a fork never gets it: publish from a workflow_run job then.`,
    cause,
  });
}

function unavailable(failure             , attempted           , cause         )                   {
  const limited = isRateLimited(failure);
  const answer = failure.headers === undefined ? 'gave no answer' : `answered ${failure.status}`;
  return new errors/* UnavailableError */.hG(limited ? 'github-rate-limited' : 'github-unavailable', {
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
    return (0,retry/* retry */.L)(send, policyFor(options.method, services), services.clock, services.cancelled).catch(
      (cause         ) => {
        const isConflict = options.method === 'GET' && asHttpFailure(cause)?.status === 409;
        throw isConflict ? new ReadConflict('GitHub answered 409.', { cause }) : cause;
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
    const failure = asHttpFailure(error);
    return failure === undefined ? undefined : askedDelayMs(failure, clock.now().getTime());
  };
  return {
    attempts: ATTEMPTS,
    firstDelayMs: 1000,
    maxDelayMs: 20_000,
    isRetryable: (error) => {
      const failure = asHttpFailure(error);
      if (failure === undefined) return false;
      if (isRateLimited(failure)) return (delayOf(error) ?? 0) <= LONGEST_WAIT_MS;
      return isOutage(failure) && method !== 'POST';
    },
    serverDelayMs: delayOf,
    onRetry: (error, attempt, delayMs) => {
      const status = asHttpFailure(error)?.status ?? 'nothing';
      log.info(`GitHub answered ${status} to try ${attempt}; trying again in ${Math.ceil(delayMs / 1000)} s.`);
    },
  };
}

;// CONCATENATED MODULE: ./.build/shared/github/event.js
                                                                   
                                                    


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
    throw errors_explainFailure(error, { doing, permission: PERMISSION });
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
      if (asHttpFailure(error)?.status === 410) throw expired(artifact);
      throw error instanceof DownloadBroken ? artifacts_unreachable(error, attempted) : errors_explainFailure(error, attempted);
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
  const run = triggeringRun(services.github, event);
  if (run === undefined) throw unknownRun(event);
  if (token === undefined) throw tokenMissing();
  const connection = await connectGitHub(token, services);
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

// EXTERNAL MODULE: ./.build/shared/core/closest.js
var closest = __nccwpck_require__(547);
;// CONCATENATED MODULE: external "../vendor/yaml/index.js"
var index_js_x = (y) => {
	var x = {}; __nccwpck_require__.d(x, y); return x
} 
var index_js_y = (x) => (() => (x))
const yaml_index_js_namespaceObject = index_js_x({ ["CST"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.CST), ["Lexer"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.Lexer), ["LineCounter"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.LineCounter), ["isNode"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.isNode), ["isScalar"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.isScalar), ["parseDocument"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.parseDocument), ["visit"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__.visit) });
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
  if (!(0,external_node_fs_.existsSync)(file)) {
    if (path === undefined) return {};
    throw new errors/* UserError */.yo('project-file-invalid', {
      what: 'The project file does not exist.',
      where: { file },
      remedy: 'Correct the input `config`, or create the file.',
    });
  }
  const yaml = parseYaml((0,external_node_fs_.readFileSync)(file, 'utf8'), file, 'project-file-invalid');
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
  const { value } = parseYaml((0,external_node_fs_.readFileSync)(file, 'utf8'), file, 'project-file-invalid');
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
    return (0,external_node_util_namespaceObject.styleText)(style, line, { stream: this.#stream });
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
/******/ var __webpack_exports__ = __nccwpck_require__(492);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
