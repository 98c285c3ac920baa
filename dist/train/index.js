import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__ from "../vendor/yaml/index.js";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_ajv_index_js_c4acddf3__ from "../vendor/ajv/index.js";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__ from "../vendor/core/index.js";
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

/***/ 491:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(91);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(887);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(872);




await (0,_shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({ name: 'train', readInputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K, run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .train */ .B });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 887:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  K: () => (/* binding */ readInputs)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
// EXTERNAL MODULE: ./.build/shared/core/references.js
var references = __nccwpck_require__(136);
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

;// CONCATENATED MODULE: ./.build/actions/train/inputs.js


                                                               



const MAX_SEED = 4_294_967_295;

                              
                                      
                                    
                                   
                                   
                                          
                        
                                   
                          
                                           
                                     
                             
                           
                                      
                                   
                                              
                                          
                                     
                                     
                                                                            
                                    
                                     
                           
 

function readInputs(reader             )              {
  return {
    command: parseCommand(reader.string('command')),
    workingDirectory: reader.path('working-directory'),
    code: reader.lines('code'),
    data: reader.lines('data'),
    parameters: reader.optionalPath('parameters'),
    seed: reader.integer('seed', { min: 0, max: MAX_SEED }),
    lock: reader.lines('lock'),
    output: reader.path('output'),
    predictions: insideOutput(reader.optionalString('predictions')),
    model: modelName(reader.optionalReference('model')),
    timeoutMs: reader.durationMs('timeout'),
    graceMs: reader.durationMs('grace'),
    stopSignal: reader.choice('stop-signal', ['SIGTERM', 'SIGINT', 'SIGUSR1', 'SIGUSR2']),
    keepCheckpoints: reader.integer('keep-checkpoints', { min: 1, max: 100 }),
    passEnvironment: reader.lines('pass-environment'),
    passSecrets: reader.lines('pass-secrets'),
    store: reader.optionalString('store'),
    state: reader.optionalPath('state'),
    force: readForce(reader),
    token: reader.optionalSecret('github-token'),
    dryRun: reader.boolean('dry-run'),
  };
}

function readForce(reader             )                       {
  const given = reader.choice('force', ['true', 'false', 'asked']);
  return given === 'asked' ? given : given === 'true';
}

function insideOutput(path                    )                     {
  if (path === undefined) return undefined;
  const plain = external_node_path_.posix.normalize(path.replaceAll('\\', '/'));
  if (!external_node_path_.posix.isAbsolute(plain) && plain !== '.' && plain !== '..' && !plain.startsWith('../')) return plain;
  throw new errors/* UserError */.yo('input-invalid', {
    what: `The predictions "${path}" are not inside the output folder.`,
    where: { input: 'predictions' },
    remedy: 'Give a path relative to the output folder, such as predictions.csv.',
  });
}

function modelName(reference                       )                     {
  if (reference === undefined) return undefined;
  if (reference.kind === 'model' && reference.selector === undefined) return (0,references/* formatArtifact */.oN)(reference);
  throw new errors/* UserError */.yo('input-invalid', {
    what: 'The model is the artifact that this run makes, so it has no version yet.',
    where: { input: 'model' },
    remedy: 'Write model:NAME without @, such as model:delay.',
  });
}


/***/ }),

/***/ 872:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ run_train)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: ./.build/shared/core/format.js
var format = __nccwpck_require__(861);
// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(24);
;// CONCATENATED MODULE: ./.build/shared/store/files.js





                                                

const PORTION_BYTES = 1 << 20;

/** Makes a folder's entries survive a power cut. */
async function files_syncFolder(path        )                {
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
    await files_syncFolder((0,external_node_path_.dirname)(made));
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
const STORE_FORMAT = 1;

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
  return `v1/art/${formatArtifact(artifact).replace(':', '/')}/v/`;
}

/** Ends with `/`. */
function eventsPrefix(artifact              )         {
  return `v1/art/${formatArtifact(artifact).replace(':', '/')}/log/`;
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
      await files_syncFolder((0,external_node_path_.dirname)(path));
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
// EXTERNAL MODULE: ./.build/shared/core/escape.js
var core_escape = __nccwpck_require__(865);
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

// EXTERNAL MODULE: ./.build/shared/core/canonical-json.js + 1 modules
var canonical_json = __nccwpck_require__(934);
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
  if (record.format !== STORE_FORMAT) throw notAStore(backend, `its format is ${record.format}`);
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
    format: STORE_FORMAT,
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

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
// EXTERNAL MODULE: ./.build/shared/core/digest.js
var core_digest = __nccwpck_require__(534);
;// CONCATENATED MODULE: ./.build/shared/training/code.js





                                                    

                       
                          
                                                   
 

                             
                             
                                                    
                                    
                                                                                                      
                                     
                                    
 

/**
 * The code of a run by content. A Git commit would not do: what is modified or not yet added runs too.
 *
 * @throws UserError `code-unidentified` where there is neither a checkout nor a list of paths
 */
async function identifyCode(source            )                {
  const entries = source.paths.length > 0 ? await givenFiles(source) : await checkoutFiles(source);
  const tree = (0,core_digest/* treeOf */.g7)(entries);
  return { digest: tree.digest, files: Object.fromEntries(tree.entries.map(({ path, digest }) => [path, digest])) };
}

async function givenFiles({ workspace, paths }            )                       {
  const entries = new Map                   ();
  for (const path of paths) {
    const tree = await (0,core_digest/* digestTree */.hW)(path);
    const isFile = (await (0,promises_.lstat)(path)).isFile();
    const base = posix((0,external_node_path_.relative)(workspace, path));
    for (const entry of tree.entries) {
      const name = isFile ? base : base === '' ? entry.path : `${base}/${entry.path}`;
      entries.set(name, { ...entry, path: name });
    }
  }
  return [...entries.values()];
}

async function checkoutFiles(source            )                       {
  const listed = await git(source, source.workspace, ['ls-files', '-z', '--cached', '--others', '--exclude-standard']);
  const entries              = [];
  for (const path of new Set(listed.split('\0').filter((name) => name !== ''))) {
    const full = (0,external_node_path_.join)(source.workspace, path);
    if (source.except.some((folder) => isWithin(full, folder))) continue;
    entries.push(...(await checkoutEntry(source, path, full)));
  }
  return entries;
}

async function checkoutEntry(source            , path        , full        )                       {
  const info = await (0,promises_.lstat)(full).catch((error         ) => {
    // Tracked, but deleted in the working tree.
    if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT') return undefined;
    throw error;
  });
  if (info === undefined) return [];
  if (info.isDirectory()) {
    const commit = (await git(source, full, ['rev-parse', 'HEAD'])).trim();
    const changes = await git(source, full, ['status', '--porcelain=v1', '-z']);
    return [{ path, sizeBytes: 0, digest: (0,core_digest/* digestBytes */.QN)(`submodule ${commit} ${changes}`), executable: false }];
  }
  if (info.isSymbolicLink()) {
    return [{ path, sizeBytes: 0, digest: (0,core_digest/* digestBytes */.QN)(`link ${await (0,promises_.readlink)(full)}`), executable: false }];
  }
  if (!info.isFile()) return [];
  return [{ path, sizeBytes: info.size, digest: await (0,core_digest/* digestFile */.TM)(full), executable: (info.mode & 0o100) !== 0 }];
}

function git(source            , folder        , args                   )                  {
  const env = {
    PATH: source.environment['PATH'],
    HOME: source.environment['HOME'],
    LC_ALL: 'C',
    GIT_OPTIONAL_LOCKS: '0',
  };
  return new Promise((fulfil, reject) => {
    (0,external_node_child_process_namespaceObject.execFile)(
      'git',
      ['-C', folder, '-c', 'core.fsmonitor=false', ...args],
      { env, maxBuffer: 256 << 20 },
      (error, stdout, stderr) => {
        if (error === null) fulfil(stdout);
        else reject(unidentified(folder, stderr || error.message, error));
      },
    );
  });
}

function unidentified(folder        , reason        , cause         )            {
  return new errors/* UserError */.yo('code-unidentified', {
    what: `The code cannot be identified: ${reason.trim().split('\n')[0] ?? ''}`,
    where: { file: folder },
    remedy: 'Run actions/checkout before this step, or list the files and folders of the code in "code".',
    cause,
  });
}

/** Whether a path is a folder or lies in it. */
function isWithin(path        , folder        )          {
  const way = (0,external_node_path_.relative)((0,external_node_path_.resolve)(folder), (0,external_node_path_.resolve)(path));
  return way === '' || (way !== '..' && !way.startsWith(`..${external_node_path_.sep}`) && !(0,external_node_path_.isAbsolute)(way));
}

function posix(path        )         {
  return path.split(external_node_path_.sep).join('/');
}

;// CONCATENATED MODULE: ./.build/shared/training/headline.js


                                                                      

const SHOWN_METRICS = 3;

/** The outcome of a training in one sentence, the most important first. */
function trainingHeadline(result                )         {
  const who = result.model ?? 'The training';
  switch (result.status) {
    case 'succeeded':
      return (0,core_escape/* toLine */.S5)(`${who} trained in ${(0,format/* formatDuration */.a3)(result.wallMs)}${resumed(result)}${metricsOf(result)}`);
    case 'skipped':
      return (0,core_escape/* toLine */.S5)(
        `${who} was not trained again: an identical run is recorded and ${(0,format/* plural */.LS)(result.proof?.verified ?? 0, 'output')} ${result.proof?.verified === 1 ? 'was' : 'were'} verified${metricsOf(result)}`,
      );
    case 'cancelled':
      return (0,core_escape/* toLine */.S5)(`${who} was cancelled after ${(0,format/* formatDuration */.a3)(result.wallMs)}; the next run resumes it`);
    case 'timed-out':
      return (0,core_escape/* toLine */.S5)(`${who} ran out of time after ${(0,format/* formatDuration */.a3)(result.wallMs)}; the next run resumes it`);
    case 'failed':
      return (0,core_escape/* toLine */.S5)(`${who} failed after ${(0,format/* formatDuration */.a3)(result.wallMs)}. ${result.failure?.reason ?? ''}`.trim());
  }
}

function resumed({ resumedFrom, attempt }                )         {
  if (resumedFrom === undefined) return '';
  const where = resumedFrom.step === undefined ? 'a checkpoint' : `step ${resumedFrom.step}`;
  return ` (attempt ${attempt}, resumed from ${where})`;
}

function metricsOf({ metrics }                )         {
  const shown = Object.entries(metrics).slice(0, SHOWN_METRICS);
  if (shown.length === 0) return '';
  return `: ${shown.map(([name, value]) => `${(0,core_escape/* toLine */.S5)(name, 60)} ${(0,format/* formatNumber */.ZV)(value)}`).join(', ')}`;
}

;// CONCATENATED MODULE: ./.build/shared/training/attempt.js

                                                           
                                                      

/** Why the keeper stopped a command that had not ended by itself. */
                                                                                  

/** What the supervisor hands to the keeper, through a pipe and never through a file: it holds the secrets. */
                              
                             
                          
                          
                          
                                      
                                    
                                                         
                                      
                          
                                      
                           
                             
                                   
 

/** What the supervisor says later, one JSON object per line. The end of the pipe means that the supervisor is gone. */
                              
                            
 

/** Created once per attempt: whoever creates it decides whether the attempt takes place. */
                                                                                                              

/** The last thing an attempt leaves; without it the attempt has not ended in order. */
                             
                                                                                    
                               
                             
                           
                                
                          
                          
                                    
                                                                                                           
                          
                                             
                             
                             
                                                                                            
                                          
                                                          
                                       
 

/** The checkpoint that an attempt went on from. */
                              
                           
                              
                         
 

/** Where the files of a run lie, all below one folder. */
function runPaths(runFolder        )   
                  
               
                   
                      
  {
  return {
    journal: (0,external_node_path_.join)(runFolder, 'journal'),
    lock: (0,external_node_path_.join)(runFolder, 'lock'),
    attempts: (0,external_node_path_.join)(runFolder, 'attempts'),
    checkpoints: (0,external_node_path_.join)(runFolder, 'checkpoints'),
  };
}

function attemptPaths(
  runFolder        ,
  number        ,
)   
                 
                
                  
              
              
                  
                     
               
                      
                 
                     
                      
                    
  {
  const folder = (0,external_node_path_.join)(runPaths(runFolder).attempts, String(number).padStart(6, '0'));
  return {
    folder,
    claim: (0,external_node_path_.join)(folder, 'claim.json'),
    process: (0,external_node_path_.join)(folder, 'process.json'),
    end: (0,external_node_path_.join)(folder, 'end.json'),
    log: (0,external_node_path_.join)(folder, 'log'),
    metrics: (0,external_node_path_.join)(folder, 'metrics.jsonl'),
    parameters: (0,external_node_path_.join)(folder, 'parameters.json'),
    data: (0,external_node_path_.join)(folder, 'data.json'),
    checkpoints: (0,external_node_path_.join)(folder, 'checkpoints'),
    resume: (0,external_node_path_.join)(folder, 'resume'),
    resumedFrom: (0,external_node_path_.join)(folder, 'resumed-from.json'),
    torchError: (0,external_node_path_.join)(folder, 'torch-error.json'),
    keeperLog: (0,external_node_path_.join)(folder, 'keeper.log'),
  };
}

;// CONCATENATED MODULE: ./.build/shared/training/files.js




/** Writes a file whole and durably, replacing what stands there. */
async function writeWhole(path        , text        )                {
  await withPartial(path, text, (partial) => (0,promises_.rename)(partial, path));
}

/** Creates a file whole, durably and only where there is none. @returns false where there was one already */
async function files_createWhole(path        , text        )                   {
  try {
    await withPartial(path, text, (partial) => (0,promises_.link)(partial, path));
    return true;
  } catch (error) {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The partial file lies in a folder of its own, whose name the system makes unique among all who share the disk. */
async function withPartial(path        , text        , publish                                    )                {
  await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
  const folder = await (0,promises_.mkdtemp)(`${path}.partial-`);
  try {
    const partial = (0,external_node_path_.join)(folder, 'whole');
    const file = await (0,promises_.open)(partial, 'wx', 0o640);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await publish(partial);
    await training_files_syncFolder((0,external_node_path_.dirname)(path));
  } finally {
    await (0,promises_.rm)(folder, { recursive: true, force: true });
  }
}

/** The value of a JSON file of our own; undefined where there is none. It was written whole, so it always parses. */
async function readJson   (path        )                         {
  try {
    return JSON.parse(await (0,promises_.readFile)(path, 'utf8'))     ;
  } catch (error) {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function training_files_syncFolder(path        )                {
  const folder = await (0,promises_.open)(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

;// CONCATENATED MODULE: ./.build/shared/training/checkpoints.js







/** A committed checkpoint. It exists from the moment its manifest does; everything it names was durable before. */
                                     
                      
                          
                                                     
                            
                                   
                           
                                                    
                        
                         
                             
                          
                                       
                           
 

                                  
                                                     
                          
                          
                           
 

/** The step in a checkpoint's name: `checkpoint-120`, `step-000120.json`, `epoch=3-step=400.ckpt`. */
function stepOf(name        )                     {
  const digits = /(\d{1,15})(?:\.[A-Za-z]\w*)*$/.exec(name)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/**
 * Copies a whole checkpoint away, hashes the copy, and commits it with its manifest as the last step.
 *
 * @returns undefined where the source changed meanwhile: it was not whole after all
 */
async function commitCheckpoint(
  source        ,
  name        ,
  owner                 ,
)                                          {
  const staging = join(owner.folder, 'staging');
  await rm(staging, { recursive: true, force: true });
  const info = await lstat(source);
  const before = await fingerprint(source);
  await copyTree(source, join(staging, name));
  if ((await fingerprint(source)) !== before) return undefined;
  const tree = await digestTree(join(staging, name));
  const latest = (await listCheckpoints(owner.folder)).at(-1);
  for (const entry of tree.entries) {
    const from = info.isDirectory() ? join(staging, name, entry.path) : join(staging, name);
    await keepBlob(owner.folder, from, entry.digest);
  }
  const manifest                     = {
    version: 1,
    runKey: owner.runKey,
    sequence: (latest?.sequence ?? 0) + 1,
    attempt: owner.attempt,
    name,
    ...(stepOf(name) === undefined ? {} : { step: stepOf(name) ?? 0 }),
    isFolder: info.isDirectory(),
    digest: tree.digest,
    files: tree.entries,
    ...(latest === undefined ? {} : { parent: latest.digest }),
  };
  await rm(staging, { recursive: true, force: true });
  return (await createWhole(manifestPath(owner.folder, manifest.sequence), JSON.stringify(manifest)))
    ? manifest
    : undefined;
}

/** What would differ if somebody still wrote: names, sizes and times of every file. */
async function fingerprint(path        )                  {
  const info = await lstat(path, { bigint: true });
  const own = `${info.ino}:${info.size}:${info.mtimeNs}:${info.ctimeNs}`;
  if (!info.isDirectory()) return own;
  const names = (await readdir(path)).sort();
  const inner           = [];
  for (const name of names) inner.push(`${JSON.stringify(name)}=${await fingerprint(join(path, name))}`);
  return `${own}[${inner.join(',')}]`;
}

/** The committed checkpoints of a run, oldest first. */
async function listCheckpoints(folder        )                                         {
  const names = await (0,promises_.readdir)((0,external_node_path_.join)(folder, 'manifests')).catch((error         ) => {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT') return [];
    throw error;
  });
  const found                       = [];
  for (const name of names.filter((each) => /^\d{6}\.json$/.test(each)).sort()) {
    const manifest = await readJson                    ((0,external_node_path_.join)(folder, 'manifests', name));
    if (manifest !== undefined) found.push(manifest);
  }
  return found;
}

/**
 * Lays the newest checkpoint that is still intact out for the command to go on from.
 *
 * @param onDamaged told of each newer one that no longer has its digests; it is passed over
 * @returns its manifest and where it lies, or undefined where there is none
 */
async function restoreCheckpoint(
  folder        ,
  target        ,
  onDamaged                                        ,
)                                                                                        {
  for (const manifest of [...(await listCheckpoints(folder))].reverse()) {
    await (0,promises_.rm)(target, { recursive: true, force: true });
    if (await layOut(folder, manifest, target)) return { manifest, path: (0,external_node_path_.join)(target, manifest.name) };
    onDamaged(manifest);
  }
  await (0,promises_.rm)(target, { recursive: true, force: true });
  return undefined;
}

async function layOut(folder        , manifest                    , target        )                   {
  const root = (0,external_node_path_.join)(target, manifest.name);
  await (0,promises_.mkdir)(manifest.isFolder ? root : target, { recursive: true });
  for (const entry of manifest.files) {
    const path = manifest.isFolder ? (0,external_node_path_.join)(root, entry.path) : root;
    try {
      await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
      await (0,promises_.copyFile)(blobPath(folder, entry.digest), path, external_node_fs_.constants.COPYFILE_FICLONE);
    } catch (error) {
      if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT') return false;
      throw error;
    }
    if ((await (0,core_digest/* digestFile */.TM)(path)) !== entry.digest) return false;
  }
  return true;
}

/** Removes all but the newest: manifests first, then what none of the others names. */
async function pruneCheckpoints(folder        , keep        )                {
  const all = await listCheckpoints(folder);
  const kept = all.slice(Math.max(0, all.length - keep));
  for (const { sequence } of all.slice(0, all.length - kept.length)) await rm(manifestPath(folder, sequence));
  const named = new Set(kept.flatMap(({ files }) => files.map(({ digest }) => digest.slice('sha256:'.length))));
  const blobs = await readdir(join(folder, 'blobs')).catch(() => []);
  for (const name of blobs) if (!named.has(name)) await rm(join(folder, 'blobs', name), { force: true });
}

async function keepBlob(folder        , from        , digest        )                {
  const target = blobPath(folder, digest);
  await mkdir(dirname(target), { recursive: true });
  // An older blob of this name may be damaged; the fresh one takes its place whole.
  await rename(from, target);
  const file = await open(target, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder(dirname(target));
}

async function copyTree(source        , target        )                {
  const info = await lstat(source);
  if (!info.isDirectory()) {
    // A link would be followed here, and what it stands for is not watched.
    if (!info.isFile()) throw notAFile(source);
    await mkdir(dirname(target), { recursive: true });
    return copyFile(source, target, constants.COPYFILE_FICLONE);
  }
  await mkdir(target, { recursive: true });
  for (const name of await readdir(source)) await copyTree(join(source, name), join(target, name));
}

function notAFile(path        )            {
  return new UserError('checkpoint-invalid', {
    what: `${path} is not a regular file.`,
    where: { file: path },
    remedy: 'Write the files themselves into a checkpoint, not links to them.',
  });
}

function manifestPath(folder        , sequence        )         {
  return join(folder, 'manifests', `${String(sequence).padStart(6, '0')}.json`);
}

function blobPath(folder        , digest        )         {
  return (0,external_node_path_.join)(folder, 'blobs', digest.slice('sha256:'.length));
}

;// CONCATENATED MODULE: ./.build/shared/training/failure.js
                                               

/** Who can mend a failure: the author of the training, its configuration, more capacity, or the machine's keeper. */
                                                                   

                          
                               
                                   
                          
                                          
                             
 

                   
                           
                               
                          
 

/** In this order: a general exception often stands beside its special cause. */
const PATTERNS                     = [
  {
    pattern: /CUDA out of memory.*Process \d+ has [\d.]+ [GM]iB memory in use/,
    class: 'infra',
    reason: 'The GPU had too little free memory because another process holds some.',
  },
  {
    pattern: /CUDA out of memory|OutOfMemoryError: CUDA|CUDA_ERROR_OUT_OF_MEMORY|RESOURCE_EXHAUSTED: Out of memory/,
    class: 'capacity',
    reason: 'The GPU ran out of memory. A smaller batch or a larger GPU helps.',
  },
  {
    pattern: /device-side assert triggered/,
    class: 'bug',
    reason: 'A GPU kernel met an impossible value, often a label or index out of range.',
  },
  {
    pattern: /illegal memory access|CUDA_ERROR_ILLEGAL_ADDRESS|cudaErrorIllegalAddress/,
    class: 'bug',
    reason: 'A GPU kernel touched memory it must not.',
  },
  { pattern: /Duplicate GPU detected/, class: 'config', reason: 'Two ranks were given the same GPU.' },
  { pattern: /No space left on device|ENOSPC/, class: 'infra', reason: 'The disk was full.' },
  {
    pattern: /unable to (?:open|allocate) shared memory|bus error.*shm|insufficient shared memory/i,
    class: 'config',
    reason: 'There was too little shared memory (/dev/shm).',
  },
  {
    pattern: /NCCL.*(?:timeout|timed out)|Watchdog caught collective operation timeout/i,
    class: 'infra',
    reason: 'A rank waited in vain for the others (NCCL time-out).',
  },
  {
    pattern: /^MemoryError|Cannot allocate memory|heap out of memory|OutOfMemoryError/,
    class: 'capacity',
    reason: 'The machine ran out of memory.',
  },
  {
    pattern: /loss (?:is|was|became) (?:nan|-?inf)|FloatingPointError/i,
    class: 'bug',
    reason: 'The training diverged: its loss was no longer a number.',
  },
  {
    pattern: /ModuleNotFoundError|ImportError: No module|Cannot find (?:module|package)/,
    class: 'config',
    reason: 'A module that the command needs is not installed.',
  },
];

const NOT_STARTED                                   = {
  ENOENT: 'The program was not found, or its working directory was not.',
  EACCES: 'The program may not be executed.',
  ENOEXEC: 'The program is in no format this machine can execute; a script needs #! in its first line.',
  E2BIG: 'The arguments and the environment are too long.',
};

/**
 * Why an attempt failed, from how it ended and what it said last.
 *
 * @param tail the last lines of the log
 * @param rankError what torchrun recorded of the first rank that failed; the best evidence where it is there
 */
function failure_explainFailure(end            , tail                   , rankError         )          {
  if (end.notStarted !== undefined) {
    return {
      class: 'config',
      reason: NOT_STARTED[end.notStarted] ?? `The command could not be started (${end.notStarted}).`,
    };
  }
  const lines = rankError === undefined ? tail : [...tail, rankError];
  const killedByKernel = (end.oomKills ?? 0) > 0;
  if (end.signal === 'SIGKILL' && killedByKernel) {
    return {
      class: 'capacity',
      reason: 'The kernel killed it because the memory of the machine or container was used up.',
    };
  }
  for (const { pattern, ...failure } of PATTERNS) {
    const evidence = lines.findLast((line) => pattern.test(line));
    if (evidence !== undefined) return { ...failure, evidence };
  }
  if (killedByKernel)
    return { class: 'capacity', reason: 'The kernel killed one of its processes for want of memory.' };
  return { class: end.signal === 'SIGKILL' ? 'infra' : 'bug', ...plainReason(end, rankError ?? lastError(tail)) };
}

function plainReason(end            , evidence                    )                         {
  const reason =
    end.signal === 'SIGKILL'
      ? 'It was killed from outside (SIGKILL), which is also how the kernel answers a want of memory.'
      : end.signal !== undefined
        ? `It ended by the signal ${end.signal}.`
        : `It ended with exit code ${end.exitCode ?? '?'}.`;
  return { reason, ...(evidence === undefined ? {} : { evidence }) };
}

/** The line that most probably says what went wrong: the last that names an error. */
function lastError(tail                   )                     {
  const named = /^(?:[A-Za-z_][\w.]*(?:Error|Exception)|Error|error|fatal|FATAL|panic)\b/;
  return tail.findLast((line) => named.test(line)) ?? tail.findLast((line) => line.trim() !== '');
}

/** The message in a file that torchrun leaves for the first rank that failed (TORCHELASTIC_ERROR_FILE). */
function rankErrorMessage(value         )                     {
  const message = (value                                     )?.message;
  const text = typeof message === 'string' ? message : (message                                     )?.message;
  return typeof text === 'string' ? text.slice(0, 2000) : undefined;
}

;// CONCATENATED MODULE: ./.build/shared/training/log-files.js




/**
 * The log of an attempt: numbered segments, of which the first and the last are kept, so that neither the start nor
 * the end is lost and a command that never stops talking cannot fill the disk.
 */
const SEGMENT_BYTES = (/* unused pure expression or super */ null && (4 << 20));
const KEPT_FIRST = 4;
const KEPT_LAST = 4;

function segmentPath(folder        , number        )         {
  return (0,external_node_path_.join)(folder, `${String(number).padStart(6, '0')}.log`);
}

/** The numbers of the segments that are there, ascending. */
function segments(folder        )           {
  try {
    return (0,external_node_fs_.readdirSync)(folder)
      .flatMap((name) => (/^\d{6}\.log$/.test(name) ? [Number.parseInt(name, 10)] : []))
      .sort((a, b) => a - b);
  } catch (error) {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT') return [];
    throw error;
  }
}

class LogWriter {
           #folder        ;
  #number = 1;
  #file                    ;
  #sizeBytes = 0;
  /** Bytes that a full disk kept out. A training is not stopped for its log. */
  lostBytes = 0;

  constructor(folder        ) {
    this.#folder = folder;
    mkdirSync(folder, { recursive: true });
  }

  write(text        )       {
    const bytes = Buffer.from(text, 'utf8');
    try {
      this.#file ??= openSync(segmentPath(this.#folder, this.#number), 'a', 0o640);
      for (let at = 0; at < bytes.length;) at += writeSync(this.#file, bytes, at);
      this.#sizeBytes += bytes.length;
      if (this.#sizeBytes >= SEGMENT_BYTES) this.#rotate();
    } catch {
      this.lostBytes += bytes.length;
    }
  }

  close()       {
    if (this.#file !== undefined) closeSync(this.#file);
    this.#file = undefined;
  }

  #rotate()       {
    this.close();
    this.#number++;
    this.#sizeBytes = 0;
    const oldest = this.#number - KEPT_LAST;
    if (oldest > KEPT_FIRST) rmSync(segmentPath(this.#folder, oldest), { force: true });
  }
}

/** Reads on from where it stopped, and says where something is missing. */
class LogReader {
           #folder        ;
  #number = 1;
  #offset = 0;

  constructor(folder        ) {
    this.#folder = folder;
  }

  /** Skips what is there already. */
  skipToEnd()       {
    const last = segments(this.#folder).at(-1);
    if (last === undefined) return;
    this.#number = last;
    this.#offset = (0,external_node_fs_.statSync)(segmentPath(this.#folder, last)).size;
  }

  /** @returns at most `maxBytes` of what has come since, and whether segments were dropped before it */
  read(maxBytes = 1 << 20)                                                    {
    const present = segments(this.#folder);
    const next = present.find((number) => number >= this.#number);
    if (next === undefined) return { bytes: Buffer.alloc(0), gap: false };
    const gap = next !== this.#number;
    if (gap) this.#offset = 0;
    this.#number = next;
    const bytes = readAt(segmentPath(this.#folder, next), this.#offset, maxBytes);
    this.#offset += bytes.length;
    if (bytes.length > 0 || !present.some((number) => number > next)) return { bytes, gap };
    this.#number = next + 1;
    this.#offset = 0;
    return this.read(maxBytes);
  }
}

function readAt(path        , offset        , maxBytes        )         {
  const file = (0,external_node_fs_.openSync)(path, 'r');
  try {
    const length = Math.max(0, Math.min(maxBytes, (0,external_node_fs_.fstatSync)(file).size - offset));
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, (0,external_node_fs_.readSync)(file, buffer, 0, length, offset));
  } finally {
    (0,external_node_fs_.closeSync)(file);
  }
}

/** The last lines of a log, at most `count`. */
function lastLines(folder        , count        , maxBytes = 64 << 10)           {
  let text = '';
  for (const number of segments(folder).reverse()) {
    const path = segmentPath(folder, number);
    const { size } = (0,external_node_fs_.statSync)(path);
    const wanted = maxBytes - Buffer.byteLength(text);
    text = readAt(path, Math.max(0, size - wanted), wanted).toString('utf8') + text;
    if (Buffer.byteLength(text) >= maxBytes) break;
  }
  const lines = text.split('\n');
  if (lines.at(-1) === '') lines.pop();
  return lines.slice(-count);
}

;// CONCATENATED MODULE: ./.build/shared/training/mask.js
/** Shorter values would hide ordinary text; a runner's own masker has the same floor for the lines of a secret. */
const MIN_LENGTH = 4;
const MIN_LINE_LENGTH = 6;
const MIN_BASE64_LENGTH = 8;

const MASK = '***';

                                            

/**
 * Hides secrets in text: as they are, each line of a multi-line one, in Base64 at any of the three alignments (also
 * URL-safe), percent-encoded and as in JSON.
 */
function createMask(secrets                   )       {
  const forms = new Set(secrets.flatMap(formsOf));
  if (forms.size === 0) return (text) => text;
  // The longest first, so that no part of a longer form is left over beside a masked shorter one.
  const longestFirst = [...forms].sort((a, b) => b.length - a.length);
  const pattern = new RegExp(longestFirst.map(escapePattern).join('|'), 'g');
  return (text) => text.replace(pattern, MASK);
}

/** The same on every string in a JSON value, keys included. */
function maskJson(value         , mask      )          {
  if (typeof value === 'string') return mask(value);
  if (Array.isArray(value)) return value.map((item) => maskJson(item, mask));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [mask(key), maskJson(item, mask)]));
}

function formsOf(secret        )           {
  const whole = secret.trim();
  if (whole.length < MIN_LENGTH) return [];
  const lines = whole
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line.length >= MIN_LINE_LENGTH);
  return [...new Set([whole, ...lines])].flatMap((text) => [text, ...encodedForms(text)]);
}

function encodedForms(text        )           {
  const bytes = Buffer.from(text, 'utf8');
  const base64 = [0, 1, 2].flatMap((skip) => {
    // Only whole groups of three bytes look the same whatever follows.
    const rest = bytes.subarray(skip);
    const groups = rest.subarray(0, rest.length - (rest.length % 3));
    return [groups.toString('base64'), groups.toString('base64url')];
  });
  const json = JSON.stringify(text).slice(1, -1);
  const escapes = [encodeUri(text), json].filter((form) => form !== text);
  return [...base64.filter((form) => form.length >= MIN_BASE64_LENGTH), ...escapes];
}

function encodeUri(text        )         {
  return encodeURIComponent(text.toWellFormed());
}

function escapePattern(text        )         {
  return text.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&');
}

;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: ./.build/shared/training/metrics.js





/** Limits on what a command may report; more is passed over and said. */
const MAX_METRICS = 200;
const MAX_NAME = 200;
const MAX_LINE = 64 << 10;
const MAX_FILE_BYTES = 256 << 20;
const MAX_FINAL_BYTES = 4 << 20;
const MAX_DEPTH = 5;
const MAX_POINTS = 400;
/** Points held per metric before every other one is dropped. */
const BUFFER_POINTS = 4096;

const NOT_METRICS = new Set(['step', 'total', 'epoch', 'timestamp']);

                             
                         
                          
                                                          
 

                        
                        
                         
 

                           
                                                     
                                                              
                                                           
                                    
                                                      
                                        
 

/**
 * One line of metrics: a JSON object whose numbers are metrics, nested ones under `outer.inner`. Python's bare NaN and
 * Infinity are understood; they come back as such.
 *
 * @returns undefined for what is no JSON object
 */
function parseMetricLine(line        )                         {
  if (line.length > MAX_LINE) return undefined;
  const value = parseTolerant(line);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const record = value                           ;
  const step = wholeNumber(record['step']) ?? wholeNumber(record['epoch']);
  const total = wholeNumber(record['total']);
  return {
    ...(step === undefined ? {} : { step }),
    ...(total === undefined ? {} : { total }),
    values: numbersIn(record),
  };
}

function numbersIn(record                         , prefix = '', depth = 1)                                {
  if (depth > MAX_DEPTH) return [];
  return Object.entries(record).flatMap(([key, item])                                => {
    if (prefix === '' && NOT_METRICS.has(key)) return [];
    const name = `${prefix}${key}`;
    const number = toNumber(item);
    if (number !== undefined) return name.length > MAX_NAME || key === '' ? [] : [[name, number]];
    if (typeof item !== 'object' || item === null || Array.isArray(item)) return [];
    return numbersIn(item                           , `${name}.`, depth + 1);
  });
}

/** A number, or the words that Python's json writes where JSON has none. */
function toNumber(value         )                     {
  if (typeof value === 'number') return value;
  if (value === 'NaN' || value === 'nan') return NaN;
  if (value === 'Infinity' || value === '-Infinity') return Number(value);
  return undefined;
}

function wholeNumber(value         )                     {
  return Number.isSafeInteger(value) && (value          ) >= 0 ? (value          ) : undefined;
}

/** A whole string, so that nothing inside it is touched, or one of the words that JSON lacks. */
const STRING_OR_WORD = /"(?:[^"\\]|\\.)*"|(-?\b(?:NaN|Infinity)\b)/g;

function parseTolerant(line        )          {
  try {
    return JSON.parse(line);
  } catch {
    try {
      return JSON.parse(line.replace(STRING_OR_WORD, (match, word) => (word === undefined ? match : `"${match}"`)));
    } catch {
      return undefined;
    }
  }
}

/** The course of one metric in bounded memory: evenly spaced points, the first and the last among them. */
class Curve {
  #points          = [];
  #stride = 1;
  #count = 0;
  #last                   ;
  last = NaN;

  add(step        , value        )       {
    this.last = value;
    if (!Number.isFinite(value)) return;
    this.#last = { step, value };
    if (this.#count++ % this.#stride !== 0) return;
    this.#points.push(this.#last);
    if (this.#points.length < BUFFER_POINTS) return;
    this.#points = this.#points.filter((_, index) => index % 2 === 0);
    this.#stride *= 2;
  }

  thinned()          {
    const all =
      this.#points.at(-1) === this.#last || this.#last === undefined ? this.#points : [...this.#points, this.#last];
    if (all.length <= MAX_POINTS) return all;
    return Array.from({ length: MAX_POINTS }, (_, index) => {
      const at = Math.round((index * (all.length - 1)) / (MAX_POINTS - 1));
      return all[at] ?? { step: 0, value: 0 };
    });
  }
}

/**
 * The metrics of a run over all its attempts, as if it had never been interrupted: of each attempt the lines count up
 * to the step where the next one took over.
 *
 * @param files the metric files of the attempts in order; absent ones hold nothing
 * @param finalFile a `metrics.json` that the command left; its values beat the last lines
 */
async function measure(files                   , finalFile        )                    {
  const curves = new Map               ();
  const notes = new Notes();
  const firstSteps = await Promise.all(files.map(firstStep));
  for (const [index, file] of files.entries()) {
    const takeover = Math.min(...firstSteps.slice(index + 1).map((step) => step ?? Infinity));
    let lineNumber = 0;
    for await (const line of metricLines(file, notes)) {
      const step = line.step ?? lineNumber;
      lineNumber++;
      if (step >= takeover) continue;
      for (const [name, value] of line.values) addValue(curves, notes, name, { step, value });
    }
  }
  const finals = await finalValues(finalFile, notes);
  return summarise(curves, finals, notes);
}

function addValue(curves                    , notes       , name        , point       )       {
  let curve = curves.get(name);
  if (curve === undefined) {
    if (curves.size >= MAX_METRICS) {
      notes.add(`More than ${MAX_METRICS} metrics: the rest was passed over.`);
      return;
    }
    curves.set(name, (curve = new Curve()));
  }
  if (!Number.isFinite(point.value)) notes.add(`The metric ${name} was ${point.value} at step ${point.step}.`, name);
  curve.add(point.step, point.value);
}

function summarise(
  curves                            ,
  finals                                        ,
  notes       ,
)           {
  const last = new Map                ([...curves].map(([name, curve]) => [name, curve.last]));
  for (const [name, value] of finals.slice(0, MAX_METRICS)) {
    if (!Number.isFinite(value)) notes.add(`The final value of ${name} is ${value}.`, name);
    last.set(name, value);
  }
  const names = [...last.keys()].sort();
  return {
    metrics: toRecord(names.flatMap((name) => (Number.isFinite(last.get(name)) ? [[name, last.get(name) ?? 0]] : []))),
    curves: toRecord(
      names.flatMap((name) => {
        const points = curves.get(name)?.thinned() ?? [];
        return points.length > 1 ? [[name, points]] : [];
      }),
    ),
    notes: notes.all(),
    notFinite: names.filter((name) => !Number.isFinite(last.get(name))),
  };
}

/** Without a prototype, so that a metric may be named `__proto__`. */
function toRecord   (entries                                                    )                              {
  const record = Object.create(null)                     ;
  for (const [name, value] of entries) record[name          ] = value     ;
  return record;
}

async function firstStep(file        )                              {
  for await (const line of metricLines(file, new Notes())) return line.step ?? 0;
  return undefined;
}

async function* metricLines(file        , notes       )                             {
  const size = await (0,promises_.stat)(file).then(
    (info) => info.size,
    () => 0,
  );
  if (size === 0) return;
  if (size > MAX_FILE_BYTES) notes.add(`The metrics are over ${MAX_FILE_BYTES >> 20} MiB: the rest was passed over.`);
  const stream = (0,external_node_fs_.createReadStream)(file, { end: Math.min(size, MAX_FILE_BYTES) - 1 });
  for await (const text of boundedLines(stream)) {
    if (text.trim() === '') continue;
    const line = parseMetricLine(text);
    if (line === undefined) notes.count('lines of metrics were not JSON objects and were passed over.');
    else yield line;
  }
}

/** Lines of a stream; one that is too long comes cut, so that it is refused instead of filling the memory. */
async function* boundedLines(stream                        )                         {
  const decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
  let pending = '';
  for await (const chunk of stream) {
    const parts = (pending + decoder.write(chunk          )).split('\n');
    pending = (parts.pop() ?? '').slice(0, MAX_LINE + 1);
    yield* parts;
  }
  if (pending !== '') yield pending;
}

async function finalValues(file        , notes       )                                                  {
  try {
    if ((await (0,promises_.stat)(file)).size > MAX_FINAL_BYTES) {
      notes.add('metrics.json is too large to be one and was passed over.');
      return [];
    }
    const value = parseTolerant(await (0,promises_.readFile)(file, 'utf8'));
    if (typeof value === 'object' && value !== null && !Array.isArray(value))
      return numbersIn(value                           );
    notes.add('metrics.json is not a JSON object and was passed over.');
    return [];
  } catch (error) {
    if ((0,errors/* systemErrorCode */.vq)(error) !== 'ENOENT') notes.add('metrics.json cannot be read and was passed over.');
    return [];
  }
}

/** Each thing is said once. */
class Notes {
           #said = new Map                ();
           #counts = new Map                ();

  add(sentence        , key = sentence)       {
    if (!this.#said.has(key) && this.#said.size < 50) this.#said.set(key, sentence);
  }

  count(sentence        )       {
    this.#counts.set(sentence, (this.#counts.get(sentence) ?? 0) + 1);
  }

  all()           {
    return [...this.#said.values(), ...[...this.#counts].map(([sentence, count]) => `${count} ${sentence}`)];
  }
}

// EXTERNAL MODULE: ./.build/shared/core/yaml.js + 1 modules
var yaml = __nccwpck_require__(956);
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
  return (0,yaml/* parseYaml */.h)(text, shown, 'parameters-unreadable');
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
    throw new errors/* UserError */.yo('parameters-invalid', {
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
    throw new errors/* UserError */.yo('parameters-invalid', {
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

;// CONCATENATED MODULE: ./.build/shared/training/run-key.js



                                                  

/** Everything that determines the result of a training. */
                            
                        
                                                                                                              
                                                       
                                                                               
                                  
                        
                                                                               
                                      
                                                                              
                                    
                                                               
                          
 

/** The identity of a run; every name, path and key of the run derives from it. */
function runKey(inputs           )         {
  const { code, data, parameters, seed, lock, command, workingDirectory, image } = inputs;
  const byName =                                      (list              )      =>
    [...list].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return (0,core_digest/* digestJson */.tv)({
    version: 1,
    code,
    data: byName(data),
    parameters,
    seed,
    lock: byName(lock),
    command,
    workingDirectory,
    image: image ?? null,
  });
}

const SHOWN = 5;

/** What makes one run another than the last, as short phrases: `parameter lr 0.1 → 0.01`, `code: 2 files (a.py, b.py)`. */
function changedInputs(before           , after           )                    {
  return [
    ...changedCode(before, after),
    ...changedDigests('data', before.data, after.data),
    ...changedParameters(before.parameters, after.parameters),
    ...(before.seed === after.seed ? [] : [`seed ${before.seed} → ${after.seed}`]),
    ...changedDigests('lock', before.lock, after.lock),
    ...(before.command.join('\0') === after.command.join('\0') ? [] : ['the command']),
    ...(before.workingDirectory === after.workingDirectory ? [] : ['the working directory']),
    ...(before.image === after.image ? [] : ['the image']),
  ];
}

function changedCode(before           , after           )           {
  if (before.code === after.code) return [];
  const names = [...new Set([...Object.keys(before.codeFiles), ...Object.keys(after.codeFiles)])]
    .filter((name) => before.codeFiles[name] !== after.codeFiles[name])
    .sort();
  if (names.length === 0) return ['the code'];
  return [`code: ${(0,format/* plural */.LS)(names.length, 'file')} (${shorten(names)})`];
}

                                                                           

function changedDigests(what        , before       , after       )           {
  const old = new Map(before.map(({ name, digest }) => [name, digest]));
  const now = new Map(after.map(({ name, digest }) => [name, digest]));
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    if (!old.has(name)) return [`${what} ${name} is new`];
    if (!now.has(name)) return [`${what} ${name} is gone`];
    return old.get(name) === now.get(name) ? [] : [`${what} ${name}`];
  });
}

function changedParameters(before            , after            )           {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])].sort();
  const changed = names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
  if (changed.length > SHOWN) return [`${(0,format/* plural */.LS)(changed.length, 'parameter')} (${shorten(changed)})`];
  return changed.map((name) => {
    const [old, now] = [show(before[name]), show(after[name])];
    return namesSecret(name) || old === now ? `parameter ${name}` : `parameter ${name} ${old} → ${now}`;
  });
}

function show(value         )         {
  const text = value === undefined ? 'absent' : redactText(JSON.stringify(value));
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

/** The first few names, and how many more there are. */
function shorten(names                   )         {
  const rest = names.length - SHOWN;
  return names.slice(0, SHOWN).join(', ') + (rest > 0 ? `, ${rest} more` : '');
}

;// CONCATENATED MODULE: ./.build/shared/training/predictions.js





                                               


                              
                          
                                                                      
                         
 

/** The predictions that a command left in its output folder; undefined where the file is not there. */
async function findPredictions(output        , path        )                                   {
  const file = (0,external_node_path_.join)(output, path);
  const info = await (0,promises_.lstat)(file).catch(() => undefined);
  if (info?.isFile() !== true) return undefined;
  const rows = await countRows(file);
  return { digest: await (0,core_digest/* digestFile */.TM)(file), ...(rows === undefined ? {} : { rows }) };
}

/**
 * What an attempt that ended with exit code 0 owes: a command that ends well and leaves nothing has not trained
 * anything.
 *
 * @returns what is missing and what to do, for a person; undefined where everything is there
 */
function missingOutput(predictions                    , end            )                     {
  const { outputs, problems } = end;
  if (outputs === undefined) return `The output folder cannot be recorded: ${problems.at(-1) ?? 'it cannot be read.'}`;
  if (outputs.length === 0) {
    return 'It ended with exit code 0 but left nothing in the output folder. Let the command write into the folder in TRAINYARD_OUTPUT.';
  }
  const names = outputs.map(({ path }) => path);
  if (predictions === undefined || names.includes(predictions)) return undefined;
  return `It ended with exit code 0 but did not leave the predictions ${predictions}; it left ${shorten(names)}. Let the command write to the path in TRAINYARD_PREDICTIONS, or correct "predictions".`;
}

/** Which file the predictions are does not make another run, so a recorded one may not have what is asked for now. */
function notRecorded(predictions        , names                   )            {
  return new errors/* UserError */.yo('predictions-missing', {
    what: `The recorded run left no ${predictions}; it left ${shorten(names)}.`,
    where: { input: 'predictions' },
    remedy: 'Correct "predictions"; or, where the command now leaves that file, train again with "force".',
  });
}

function countRows(file        )                              {
  switch ((0,external_node_path_.extname)(file).toLowerCase()) {
    case '.csv':
    case '.tsv':
      return countRecords(file, true).then((records) => Math.max(0, records - 1));
    case '.jsonl':
    case '.ndjson':
      return countRecords(file, false);
    default:
      return Promise.resolve(undefined);
  }
}

const QUOTE = 0x22;
const NEWLINE = 0x0a;
const RETURN = 0x0d;

/** Records are non-empty lines; in CSV a quoted cell may hold line breaks (RFC 4180). */
async function countRecords(file        , quotes         )                  {
  let records = 0;
  let inQuotes = false;
  let isEmpty = true;
  for await (const chunk of (0,external_node_fs_.createReadStream)(file, { highWaterMark: 1 << 20 })) {
    for (const byte of chunk          ) {
      if (quotes && byte === QUOTE) inQuotes = !inQuotes;
      if (byte === NEWLINE && !inQuotes) {
        if (!isEmpty) records++;
        isEmpty = true;
      } else if (byte !== RETURN) isEmpty = false;
    }
  }
  return isEmpty ? records : records + 1;
}

;// CONCATENATED MODULE: ./.build/shared/training/conclude.js


                                                  
                                                                                           

                                                






                                         


const TAIL_LINES = 40;
/** The cause of a failure may stand above many lines of traceback. */
const EVIDENCE_LINES = 400;
/** How many output files a result lists. */
const MAX_OUTPUTS = 1000;
const conclude_MAX_LINE = 500;

/** The result of a run and what it is worth. */
                             
                                  
                            
                                                            
                         
 

/** Turns the end of the last attempt into the result: its status, its numbers and, where it failed, the reason. */
async function concludeRun(
  plan         ,
  outcome            ,
  environment                     ,
)                      {
  const { attempt, folder } = outcome;
  const metricFiles = Array.from({ length: attempt.number }, (_, index) => attemptPaths(folder, index + 1).metrics);
  const measured = await measure(metricFiles, (0,external_node_path_.join)(plan.request.output, 'metrics.json'));
  const end = attempt.state === 'ended' ? attempt.end : undefined;
  const predictions = plan.request.predictions;
  const found = predictions === undefined ? undefined : await findPredictions(plan.request.output, predictions);
  const judged = await judge(plan, outcome);
  const outputs = judged.status === 'succeeded' ? (end?.outputs ?? []) : [];
  const result                 = {
    ...identity(plan),
    status: judged.status,
    metrics: measured.metrics,
    curves: measured.curves,
    outputs: outputs.slice(0, MAX_OUTPUTS).map(({ path, digest, sizeBytes }) => ({ name: path, digest, sizeBytes })),
    ...(judged.status === 'succeeded' && found !== undefined ? { predictions: found } : {}),
    attempt: attempt.number,
    ...(outcome.resumedFrom === undefined ? {} : { resumedFrom: outcome.resumedFrom }),
    ...endFacts(end),
    ...(judged.tail === undefined ? {} : { tail: judged.tail }),
    ...(judged.failure === undefined ? {} : { failure: judged.failure }),
    notes: [...notesOf(outcome, end, outputs.length), ...measured.notes],
    ...(plan.changed === undefined ? {} : { changed: plan.changed }),
    environment,
  };
  const masked = maskJson(result, createMask(plan.secrets))                  ;
  return {
    result: masked,
    verdict: verdictOf(judged, measured),
    ...(judged.status === 'succeeded' ? { tree: (0,core_digest/* treeOf */.g7)(end?.outputs ?? []).digest } : {}),
  };
}

/** The part of a result that the inputs alone decide. */
function identity({
  key,
  request,
  inputs,
}         )                                                                                                          {
  return {
    runKey: key,
    ...(request.model === undefined ? {} : { model: request.model }),
    command: inputs.command,
    seed: inputs.seed,
    parameters: flattenParameters(inputs.parameters),
    code: inputs.code,
    data: inputs.data,
    lock: inputs.lock,
  };
}

                     
                                                                
                             
                                    
                                                                                                  
                         
 

async function judge(plan         , { attempt, folder }            )                     {
  if (attempt.state === 'draining') return { status: 'cancelled' };
  const paths = attemptPaths(folder, attempt.number);
  const lines = lastLines(paths.log, EVIDENCE_LINES).map((line) => line.slice(0, conclude_MAX_LINE));
  const tail = lines.slice(-TAIL_LINES);
  if (attempt.state !== 'ended') {
    const reason = 'The process that looked after the training was killed, and how the training ended is not known.';
    return { status: 'failed', isLost: true, tail, failure: { class: 'infra', reason } };
  }
  const { end } = attempt;
  if (end.stopped === 'timed-out') return { status: 'timed-out', tail };
  if (end.stopped !== undefined) return { status: 'cancelled', tail };
  if (end.exitCode !== 0) {
    const rankError = rankErrorMessage(await readJson(paths.torchError).catch(() => undefined));
    return { status: 'failed', tail, failure: failure_explainFailure(end, lines, rankError) };
  }
  const missing = missingOutput(plan.request.predictions, end);
  return missing === undefined
    ? { status: 'succeeded' }
    : { status: 'failed', tail, failure: { class: 'bug', reason: missing } };
}

function verdictOf(judged           , measured          )          {
  switch (judged.status) {
    case 'succeeded':
      return measured.notFinite.length > 0 ? 'warn' : 'pass';
    case 'failed':
      return judged.isLost === true ? 'inconclusive' : 'fail';
    case 'cancelled':
    case 'timed-out':
      return 'inconclusive';
  }
}

function endFacts(end                        )                                                           {
  if (end === undefined) return { wallMs: 0 };
  const { exitCode, signal, wallMs, cpuMs, peakMemoryBytes } = end;
  return {
    ...(exitCode === undefined ? {} : { exitCode }),
    ...(signal === undefined ? {} : { signal }),
    wallMs,
    ...(cpuMs === undefined ? {} : { cpuMs }),
    ...(peakMemoryBytes === undefined ? {} : { peakMemoryBytes }),
  };
}

function notesOf({ attempt }            , end                        , outputCount        )           {
  const notes = [...(end?.problems ?? [])];
  if (attempt.state === 'draining') {
    notes.push('The command is still ending; a process of its own waits for it and commits its last checkpoint.');
  }
  if ((end?.killed ?? 0) > 0)
    notes.push(`${end?.killed ?? 0} of its processes did not end when asked and were killed.`);
  if ((end?.surviving ?? 0) > 0)
    notes.push(`${end?.surviving ?? 0} of its processes withstood SIGKILL and may still run.`);
  if (outputCount > MAX_OUTPUTS) notes.push(`Only the first ${MAX_OUTPUTS} of ${outputCount} output files are listed.`);
  return notes;
}

;// CONCATENATED MODULE: ./.build/shared/training/data.js





                          
                        
                          
                                                                    
                         
 

                    
                        
                             
                         
 

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$/;

/**
 * The data sets of a run with the digests of their present content.
 *
 * @param lines `NAME=PATH`, `dataset:NAME@sha256:…=PATH` or `dataset:NAME@sha256:…`
 * @throws UserError `data-invalid`, `data-mismatch` where the content is not what the reference names,
 * `tree-unreadable` where it is missing
 */
async function identifyData(lines                   , workspace        )                              {
  const found            = [];
  for (const line of lines) {
    const { name, expected, path } = parseLine(line);
    if (found.some((other) => other.name === name)) throw invalid(line, `the name ${name} stands there twice`);
    const full = path === undefined ? undefined : (0,external_node_path_.resolve)(workspace, path);
    const digest = full === undefined ? expected : (await (0,core_digest/* digestTree */.hW)(full)).digest;
    if (digest === undefined) throw invalid(line, 'it has neither a path nor a digest');
    if (expected !== undefined && digest !== expected) throw mismatch(name, full ?? '', expected, digest);
    found.push({ name, digest, ...(full === undefined ? {} : { path: full }) });
  }
  return found;
}

function parseLine(line        )           {
  const separator = line.indexOf('=');
  const left = (separator === -1 ? line : line.slice(0, separator)).trim();
  const path = separator === -1 ? undefined : line.slice(separator + 1).trim();
  if (path === '') throw invalid(line, 'there is no path after =');
  if (!left.includes(':')) {
    if (!NAME.test(left)) throw invalid(line, `"${left}" is not a name`);
    return { name: left, ...(path === undefined ? {} : { path }) };
  }
  const reference = (0,references/* parseReference */.F2)(left, 'data');
  if (reference.selector?.by !== 'digest') {
    throw invalid(
      line,
      `${(0,references/* formatArtifact */.oN)(reference)} must be named by its digest, since a run is identified by content`,
    );
  }
  return { name: reference.name, expected: reference.selector.digest, ...(path === undefined ? {} : { path }) };
}

function invalid(line        , why        )            {
  return new errors/* UserError */.yo('data-invalid', {
    what: `The line "${line}" does not name data: ${why}.`,
    where: { input: 'data' },
    remedy: 'Write NAME=PATH, dataset:NAME@sha256:DIGEST=PATH or dataset:NAME@sha256:DIGEST, one per line.',
  });
}

function mismatch(name        , path        , expected        , found        )            {
  return new errors/* UserError */.yo('data-mismatch', {
    what: `The data "${name}" has the digest ${found}, not ${expected}.`,
    where: { file: path },
    remedy: 'Pull that version again with version-artifact, or name the version that is meant.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/training/environment.js


/** What a training usually needs of the runner's environment; anything else must be named. */
const PASSED = new Set(
  (
    'PATH HOME USER LOGNAME SHELL LANG LANGUAGE TZ TERM TMPDIR TMP TEMP CI LD_LIBRARY_PATH DYLD_LIBRARY_PATH JAVA_HOME ' +
    'HTTP_PROXY HTTPS_PROXY NO_PROXY ALL_PROXY http_proxy https_proxy no_proxy all_proxy ' +
    'SSL_CERT_FILE SSL_CERT_DIR REQUESTS_CA_BUNDLE CURL_CA_BUNDLE NODE_EXTRA_CA_CERTS'
  ).split(' '),
);
const PASSED_PREFIXES = (
  'LC_ CUDA_ NVIDIA_ NCCL_ CUBLAS_ CUDNN_ ROCM_ ROCR_ HIP_ HSA_ OMP_ KMP_ MKL_ OPENBLAS_ NUMEXPR_ ' +
  'PYTORCH_ TORCH_ TF_ XLA_ JAX_ PYTHON VIRTUAL_ENV CONDA_ UV_ HF_ XDG_'
).split(' ');

const SECRET_NAME =
  /TOKEN|SECRET|PASSW|CREDENTIAL|PRIVATE|APIKEY|_KEY(?:_|$)|^KEY$|(?:^|_)(?:PAT|AUTH|DSN)$|_PWD$|CONNECTION_STRING/i;
/** `https://user:password@proxy`: a URL that carries a password is a secret whatever its name says. */
const SECRET_VALUE = /^[a-z][a-z0-9+.-]*:\/\/[^/\s:@]*:[^/\s@]+@/i;
/** Of a name that only looks secret: a shorter value (`true`, `cache`) is a setting and would hide ordinary words. */
const MIN_GUESSED_LENGTH = 8;
const environment_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/;

                                                                       

                              
                                    
                                     
 

/** A name whose value should never be shown. */
function looksSecret(name        )          {
  return SECRET_NAME.test(name);
}

/**
 * The variables of the runner that the command gets: an allow-list plus what the inputs name. The runner's own
 * variables (`GITHUB_*`, `ACTIONS_*`, `RUNNER_*`, `INPUT_*`) pass only by name, which also keeps the process out of the
 * runner's clean-up by `RUNNER_TRACKING_ID`: what outlives the step is the keeper's business.
 *
 * @throws UserError `environment-missing` for a named variable that is not set, `environment-invalid` for a bad name
 */
function inheritedEnvironment(environment             , named             )                         {
  const passed                         = {};
  for (const [name, value] of Object.entries(environment)) {
    if (value !== undefined && isUsual(name) && !looksSecret(name)) passed[name] = value;
  }
  for (const [input, names] of Object.entries({ 'pass-environment': named.plain, 'pass-secrets': named.secret })) {
    for (const name of names) passed[name] = lookUp(environment, name, input);
  }
  return passed;
}

/** Every value that must not be shown: of names that look secret, passed or not, and of the names given as secret. */
function secretValues(environment             , named             )                    {
  const secret = new Set(named.secret);
  const isGuessed = (name        , value        )          =>
    // The input that lists the names of secrets holds none itself.
    name !== 'INPUT_PASS-SECRETS' &&
    value.length >= MIN_GUESSED_LENGTH &&
    (looksSecret(name) || SECRET_VALUE.test(value));
  const values = Object.entries(environment)
    .filter(([name, value = '']) => secret.has(name) || isGuessed(name, value))
    .map(([, value]) => value ?? '');
  return [...new Set(values.filter((value) => value !== ''))];
}

function isUsual(name        )          {
  return PASSED.has(name) || PASSED_PREFIXES.some((prefix) => name.startsWith(prefix));
}

function lookUp(environment             , name        , input        )         {
  if (!environment_NAME.test(name) || name.startsWith('TRAINYARD_')) {
    throw new errors/* UserError */.yo('environment-invalid', {
      what: `"${name}" is not the name of a variable that can be passed.`,
      where: { input },
      remedy: 'Names hold letters, digits and _; those that start with TRAINYARD_ are set by the action itself.',
    });
  }
  const value = environment[name];
  if (value === undefined) {
    throw new errors/* UserError */.yo('environment-missing', {
      what: `The variable ${name} is not set.`,
      where: { input },
      remedy: `Set it with "env:" on the step, or take it out of ${input}.`,
    });
  }
  return value;
}

;// CONCATENATED MODULE: ./.build/shared/training/plan.js




                                                    




                                                       



/** What a user asks for. All paths are absolute. */
                               
                                      
                                    
                                      
                                   
                                   
                                   
                        
                                        
                          
                                       
                                
                       
                          
                             
                           
                                      
                                   
                             
                               
                                                                                                                    
                                      
                          
 

/** A request with everything identified, before anything is run. */
                          
                                 
                             
                       
                                    
                                                               
                                                         
                                      
                                
                                              
                          
                                                                                                    
                                                  
 

/**
 * Identifies everything that determines the result. Touches nothing but the state folder.
 *
 * @throws UserError for each input that is missing, unreadable or not what it is said to be
 */
async function planRun(request              , services          )                   {
  await checkFolder(request.workingDirectory, 'working-directory');
  const environment = inheritedEnvironment(services.environment, request.pass);
  const secrets = secretValues(services.environment, request.pass);
  for (const secret of secrets) services.log.mask(secret);
  const parameters = await readParameters(request.parametersFile);
  const data = await identifyData(request.data, services.workspace);
  const dataPaths = data.flatMap(({ path }) => (path === undefined ? [] : [path]));
  // The parameters count by their values, so a comment in their file changes nothing.
  const parametersFile = request.parametersFile === undefined ? [] : [request.parametersFile];
  const except = [
    ...[request.output, request.stateFolder, services.evidence.folder],
    ...[...request.notCode, ...parametersFile, ...dataPaths],
  ];
  const code = await identifyCode({
    workspace: services.workspace,
    paths: request.code,
    except: request.code.length > 0 ? [] : except,
    environment: services.environment,
  });
  const inputs            = {
    code: code.digest,
    codeFiles: code.files,
    data: data.map(({ name, digest }) => ({ name, digest })),
    parameters,
    seed: request.seed,
    lock: await identifyLocks(request.lockFiles, services.workspace),
    command: request.command,
    workingDirectory: (0,external_node_path_.relative)(services.workspace, request.workingDirectory).split(external_node_path_.sep).join('/'),
  };
  const key = runKey(inputs);
  const precious = [services.workspace, request.stateFolder, request.workingDirectory, ...request.code, ...dataPaths];
  return {
    request,
    inputs,
    key,
    data,
    environment,
    secrets,
    output: { path: request.output, stateFolder: request.stateFolder, precious },
    folder: (0,external_node_path_.join)(request.stateFolder, 'runs', key.slice('sha256:'.length)),
    changed: await changedSinceLast(request, inputs),
  };
}

async function identifyLocks(files                   , workspace        )                             {
  const locks                                     = [];
  for (const file of files) {
    const full = (0,external_node_path_.resolve)(workspace, file);
    const digest = await (0,core_digest/* digestFile */.TM)(full).catch((cause         ) => {
      throw new errors/* UserError */.yo('lock-unreadable', {
        what: `The lock file cannot be read (${(0,errors/* systemErrorCode */.vq)(cause) ?? 'unknown error'}).`,
        where: { file: full },
        remedy: 'Check the path in "lock"; it is relative to the workspace.',
        cause,
      });
    });
    locks.push({ name: (0,external_node_path_.relative)(workspace, full).split(external_node_path_.sep).join('/'), digest });
  }
  return locks;
}

async function checkFolder(path        , input        )                {
  const info = await (0,promises_.lstat)(path).catch(() => undefined);
  if (info?.isDirectory() === true || info?.isSymbolicLink() === true) return;
  throw new errors/* UserError */.yo('working-directory-missing', {
    what: `${path} is not a folder.`,
    where: { input },
    remedy: 'Give a folder of the checkout, relative to the workspace.',
  });
}

async function changedSinceLast(request              , inputs           )                                         {
  const last = await readJson           (lastInputsPath(request));
  return last === undefined ? undefined : changedInputs(last, inputs);
}

/** Remembers what this run was made of, so that the next can say what changed. */
async function rememberInputs({ request, inputs }         )                {
  const path = lastInputsPath(request);
  await (0,promises_.mkdir)((0,external_node_path_.join)(request.stateFolder, 'last'), { recursive: true });
  await writeWhole(path, JSON.stringify(inputs));
}

function lastInputsPath(request              )         {
  const series = (0,core_digest/* digestJson */.tv)({
    model: request.model ?? null,
    output: request.model === undefined ? request.output : null,
  });
  return (0,external_node_path_.join)(request.stateFolder, 'last', `${series.slice('sha256:'.length, 'sha256:'.length + 32)}.json`);
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
function safePaths(paths                   )                    {
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
  const bytes = Buffer.from((0,canonical_json/* canonicalJson */.d)({ version: 1, entries }));
  if ((0,core_digest/* digestBytes */.QN)(bytes) !== tree.digest) throw new Error('The manifest does not have the digest of its tree.');
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
  safePaths(entries.map((entry) => entry.path));
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

function tree_damaged(digest        , what        )            {
  return new errors/* UserError */.yo('store-damaged', {
    what: `The manifest of ${digest} ${what}.`,
    where: { file: treeKey(digest) },
    remedy: 'The store was altered from outside. Restore it from a backup, or push the content again into a new store.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/training/results.js




                                                    
                                                  
                                                                      


                                               

                                              

const results_MAX_RECORD_BYTES = 16 << 20;
const PARALLEL = 4;

/** The result of a run, created once under its key and never changed. */
                            
                      
                          
                                                        
                              
                                                                                             
                         
                                                
                                                
                        
                              
                            
                                  
 

/** Ends with `/`; below it one record per generation. */
function recordsPrefix(runKey        )         {
  const hex = runKey.slice('sha256:'.length);
  return `v1/run/${hex.slice(0, 2)}/${hex}/`;
}

function recordKey(runKey        , generation        )         {
  return recordsPrefix(runKey) + sequenceName(generation);
}

/** The newest record of a run; undefined where it has never succeeded. */
async function findRecord(store       , runKey        )                                 {
  const prefix = recordsPrefix(runKey);
  let newest = 0;
  for await (const { key } of store.list(prefix)) newest = Math.max(newest, sequenceOf(key, prefix) ?? 0);
  return newest === 0 ? undefined : readRecord(store, runKey, newest);
}

async function readRecord(store       , runKey        , generation        )                                 {
  const key = recordKey(runKey, generation);
  const bytes = await store.get(key, results_MAX_RECORD_BYTES);
  if (bytes === undefined) return undefined;
  const record = results_parse(bytes);
  if (record?.version !== 1 || record.runKey !== runKey || record.generation !== generation || !(0,core_digest/* isDigest */.Bc)(record.tree)) {
    throw new errors/* UserError */.yo('run-record-damaged', {
      what: 'The record of this run is not one that this version can read.',
      where: { file: key },
      remedy: 'The store was altered from outside, or written by a newer version. Restore it, or use another store.',
    });
  }
  return record;
}

function results_parse(bytes            )                        {
  try {
    return JSON.parse(Buffer.from(bytes).toString('utf8'))             ;
  } catch {
    return undefined;
  }
}

/**
 * Puts the outputs into the store, then records the result: creating the record is the one moment at which the run
 * counts as done.
 *
 * @returns the record that holds: ours, or that of another machine which finished the same run first
 */
async function recordResult(
  store       ,
  record           ,
  output        ,
  services          ,
)                                                                    {
  const tree = await (0,core_digest/* digestTree */.hW)(output);
  if (tree.digest !== record.tree) {
    throw new errors/* UserError */.yo('output-changed', {
      what: 'The output folder changed after the command had ended.',
      where: { file: output },
      remedy: 'Find out what else writes there. Nothing was recorded; run again.',
    });
  }
  await forEachParallel(tree.entries, PARALLEL, async (entry) => {
    await store.putBlob({ path: (0,external_node_path_.join)(output, entry.path), digest: entry.digest, sizeBytes: entry.sizeBytes });
  });
  await store.createIfAbsent(treeKey(tree.digest), encodeTree(tree));
  const key = recordKey(record.runKey, record.generation);
  services.effect('record result');
  const created = await store.createIfAbsent(key, Buffer.from(JSON.stringify(record)));
  services.effect('result recorded');
  if (created === 'created') return { record, isOurs: true };
  const other = await readRecord(store, record.runKey, record.generation);
  if (other === undefined) throw new Error(`${key} exists and cannot be read.`);
  return { record: other, isOurs: false };
}

/** How the outputs of a recorded run were proved to be there. */
                          
                                                        
                                                          
                                                        

/**
 * Checks that the outputs of a recorded run are in the output folder, bit by bit, or brings them back from the store.
 *
 * @param empty prepares the folder for being filled anew
 */
async function verifyOutputs(
  store       ,
  record           ,
  output        ,
  empty                     ,
)                        {
  const present = await (0,core_digest/* digestTree */.hW)(output).catch(() => (0,core_digest/* treeOf */.g7)([]));
  if (present.digest === record.tree) return { state: 'intact', files: present.entries.length };
  try {
    const tree = await readTree(store, record.tree);
    await empty();
    await restore(store, tree, output);
    return { state: 'restored', files: tree.entries.length };
  } catch (error) {
    if ((0,errors/* isUserError */.iU)(error) && error.code === 'store-damaged') return { state: 'lost', reason: error.what };
    throw error;
  }
}

/** Each file is hashed on its way out of the store. */
async function restore(store       , tree      , output        )                {
  await forEachParallel(tree.entries, PARALLEL, async ({ path, digest, executable }) => {
    const target = (0,external_node_path_.join)(output, path);
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(target), { recursive: true });
    await store.getToFile(digest, { path: target, executable });
  });
}

;// CONCATENATED MODULE: ./.build/shared/training/preview.js

                                                

                                                    
                                               







                          
                       
                            
 

/**
 * Says what a run would do, without running or writing anything.
 *
 * @throws UserError as the run would: for inputs that cannot be used and for predictions that it did not leave
 */
async function previewRun(request              , store       , services          )                   {
  const plan = await planRun(request, services);
  const record = await findRecord(store, plan.key);
  const name = `${request.model ?? 'The training'} (run ${(0,format/* shortDigest */.VK)(plan.key)})`;
  for (const phrase of plan.changed ?? []) services.log.info(`Changed since the last run: ${phrase}.`);
  if (record !== undefined && !request.force) {
    checkPredictions(request.predictions, record);
    return {
      key: plan.key,
      headline: `${name} would not be trained again: an identical run finished on ${record.finishedAt}; its ${(0,format/* plural */.LS)(record.result.outputs.length, 'output')} would be verified`,
    };
  }
  const generation = String((record?.generation ?? 0) + 1).padStart(4, '0');
  const latest = (await listCheckpoints(runPaths((0,external_node_path_.join)(plan.folder, generation)).checkpoints)).at(-1);
  const from = latest === undefined ? 'from its start' : `from the checkpoint ${latest.name}`;
  return {
    key: plan.key,
    headline: `${name} would be trained ${from}, for at most ${(0,format/* formatDuration */.a3)(request.timeoutMs)}`,
  };
}

/** A record that lists only some of its files is judged once they are there. */
function checkPredictions(predictions                    , { result }           )       {
  const names = result.outputs.map(({ name }) => name);
  if (predictions !== undefined && names.length < MAX_OUTPUTS && !names.includes(predictions))
    throw notRecorded(predictions, names);
}

;// CONCATENATED MODULE: external "node:zlib"
const external_node_zlib_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:zlib");
;// CONCATENATED MODULE: ./.build/shared/core/journal.js





/** Bytes before the payload: length and CRC-32 of the payload, both unsigned 32-bit little-endian. */
const HEADER_BYTES = 8;
const journal_MAX_RECORD_BYTES = 1 << 20;

                                                     
                                                                              
                                   
                                                         
                                   
 

/**
 * Opens an append-only journal of JSON records, creating it where it is absent.
 *
 * A process killed at any byte leaves a prefix of complete records and perhaps one torn record at the end, which is
 * cut off here. A damaged record *before* the end is not a torn write, so it is refused rather than dropped.
 *
 * @throws UserError `journal-damaged`, `disk-full`
 */
async function openJournal   (path        )                      {
  const bytes = await (0,promises_.readFile)(path).catch((error         ) => {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT') return undefined;
    throw error;
  });
  const { records, completeBytes } = decode   (bytes ?? Buffer.alloc(0), path);
  const file = await (0,promises_.open)(path, 'a', 0o640);
  if (bytes === undefined) await journal_syncFolder((0,external_node_path_.dirname)(path));
  else if (completeBytes < bytes.length) await file.truncate(completeBytes);
  return new FileJournal   (path, file, records, completeBytes);
}

/** Reads the complete records of a journal without opening it for writing; empty where it is absent. */
async function readJournal   (path        )                        {
  const bytes = await readFile(path).catch((error         ) => {
    if (systemErrorCode(error) === 'ENOENT') return Buffer.alloc(0);
    throw error;
  });
  return decode   (bytes, path).records;
}

class FileJournal                          {
           recovered              ;
           #path        ;
           #file            ;
  #sizeBytes        ;
  /** Appends run one after another, so records never interleave. */
  #last                = Promise.resolve();

  constructor(path        , file            , recovered              , sizeBytes        ) {
    this.#path = path;
    this.#file = file;
    this.recovered = recovered;
    this.#sizeBytes = sizeBytes;
  }

  append(record   )                {
    const write = this.#last.then(() => this.#write(encode(record)));
    this.#last = write.catch(() => undefined);
    return write;
  }

  async #write(bytes        )                {
    try {
      await this.#file.appendFile(bytes);
      await this.#file.datasync();
      this.#sizeBytes += bytes.length;
    } catch (error) {
      // A half-written record must not be followed by a whole one.
      await this.#file.truncate(this.#sizeBytes).catch(() => undefined);
      throw (0,errors/* systemErrorCode */.vq)(error) === 'ENOSPC' ? journal_diskFull(this.#path, error) : error;
    }
  }

  async [Symbol.asyncDispose]()                {
    await this.#last;
    await this.#file.close();
  }
}

function encode(record         )         {
  const payload = Buffer.from(JSON.stringify(record), 'utf8');
  if (payload.length > journal_MAX_RECORD_BYTES)
    throw new RangeError(`A journal record of ${payload.length} bytes is too long.`);
  const header = Buffer.alloc(HEADER_BYTES);
  header.writeUInt32LE(payload.length, 0);
  header.writeUInt32LE((0,external_node_zlib_namespaceObject.crc32)(payload), 4);
  return Buffer.concat([header, payload]);
}

function decode   (bytes        , path        )                                          {
  const records      = [];
  let offset = 0;
  while (offset + HEADER_BYTES <= bytes.length) {
    const end = offset + HEADER_BYTES + bytes.readUInt32LE(offset);
    if (end > bytes.length) break;
    const payload = bytes.subarray(offset + HEADER_BYTES, end);
    if ((0,external_node_zlib_namespaceObject.crc32)(payload) !== bytes.readUInt32LE(offset + 4)) {
      // The last record may be torn (length on disk before the payload); one in the middle may not.
      if (end === bytes.length) break;
      throw journal_damaged(path, records.length + 1, offset);
    }
    records.push(JSON.parse(payload.toString('utf8'))     );
    offset = end;
  }
  return { records, completeBytes: offset };
}

async function journal_syncFolder(path        )                {
  const folder = await (0,promises_.open)(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

function journal_damaged(path        , record        , offset        )            {
  return new errors/* UserError */.yo('journal-damaged', {
    what: `Record ${record} of the journal (byte ${offset}) does not match its checksum.`,
    where: { file: path },
    remedy: 'The file was altered or the disk is failing. Restore it from a backup, or remove it to start afresh.',
  });
}

function journal_diskFull(path        , cause         )            {
  return new errors/* UserError */.yo('disk-full', {
    what: 'The disk is full; nothing was recorded.',
    where: { file: path },
    remedy: 'Free some space and run again: the run resumes where it stopped.',
    cause,
  });
}

;// CONCATENATED MODULE: ./.build/shared/training/output-folder.js







                               
                  
                        
                               
                                                                                                         
                                       
 

/**
 * Makes the output folder ready for an attempt: there, empty, and known to be ours.
 *
 * Only a folder that was absent or empty, or that an earlier run filled, is ever emptied.
 *
 * @throws UserError `output-unsafe`, `output-not-empty`, `output-unwritable`
 */
async function emptyOutput(output              )                {
  const threatened = output.precious.find((path) => isWithin(path, output.path));
  if (threatened !== undefined) throw output_folder_unsafe(output.path, threatened);
  const names = await contents(output.path);
  if (names.length > 0 && !(await isOurs(output))) throw notEmpty(output.path);
  await writable(output.path, async () => {
    await (0,promises_.mkdir)(output.path, { recursive: true });
    await files_createWhole(ownershipPath(output), JSON.stringify({ path: output.path }));
    for (const name of names) await (0,promises_.rm)((0,external_node_path_.join)(output.path, name), { recursive: true, force: true });
    await (0,promises_.access)(output.path, promises_.constants.W_OK);
  });
}

async function contents(path        )                             {
  const info = await (0,promises_.lstat)(path).catch((error         ) => {
    if ((0,errors/* systemErrorCode */.vq)(error) === 'ENOENT') return undefined;
    throw unwritable(path, error);
  });
  if (info === undefined) return [];
  if (!info.isDirectory()) throw unwritable(path, undefined);
  return (0,promises_.readdir)(path).catch((error         ) => {
    throw unwritable(path, error);
  });
}

async function writable(path        , action                     )                {
  await action().catch((error         ) => {
    throw (0,errors/* systemErrorCode */.vq)(error) === undefined ? error : unwritable(path, error);
  });
}

async function isOurs(output              )                   {
  return (await readJson(ownershipPath(output))) !== undefined;
}

function ownershipPath({ path, stateFolder }              )         {
  return (0,external_node_path_.join)(stateFolder, 'outputs', `${(0,core_digest/* digestBytes */.QN)(path).slice('sha256:'.length, 'sha256:'.length + 32)}.json`);
}

function output_folder_unsafe(path        , threatened        )            {
  return new errors/* UserError */.yo('output-unsafe', {
    what: `The output folder is emptied before each attempt, and it holds ${threatened}.`,
    where: { file: path },
    remedy: 'Give a folder of its own as "output", such as model.',
  });
}

function notEmpty(path        )            {
  return new errors/* UserError */.yo('output-not-empty', {
    what: 'The output folder holds files that no run of this action on this machine has left.',
    where: { file: path },
    remedy: 'Remove them, or give another folder as "output": it is emptied before each attempt.',
  });
}

function unwritable(path        , cause         )            {
  const code = (0,errors/* systemErrorCode */.vq)(cause);
  return new errors/* UserError */.yo(code === 'ENOSPC' || code === 'EDQUOT' ? 'disk-full' : 'output-unwritable', {
    what:
      cause === undefined
        ? 'The output is not a folder.'
        : `The output folder cannot be used (${code ?? 'unknown error'}).`,
    where: { file: path },
    remedy: 'Give a folder that this user may write to, with space left on its disk.',
    cause,
  });
}

;// CONCATENATED MODULE: ./.build/shared/training/processes.js



/** A process that cannot be mistaken for a later one with the same number. */
                                  
                       
                                                                                           
                               
                           
                                            
                                 
                            
 

                                                    

/** One line of /proc/PID/stat, as far as we need it (proc_pid_stat(5)). */
                              
                       
                         
                          
                         
                           
                                           
                            
                                                       
                                 
                              
                                 
 

/** USER_HZ and the page size, which Linux fixes for every architecture that GitHub's runner supports. */
const TICKS_PER_SECOND = 100;
const PAGE_BYTES = 4096;

function identify(pid        )                  {
  const startTicks = readStat(pid)?.startTicks;
  return { pid, ...(startTicks === undefined ? {} : { startTicks }), ...place() };
}

/** Where a process number means something: this boot of this machine, this namespace. */
function place()                                                               {
  const bootId = tryRead(() => (0,external_node_fs_.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const pidNamespace = tryRead(() => (0,external_node_fs_.readlinkSync)('/proc/self/ns/pid'));
  const machine = tryRead(() => (0,external_node_fs_.readFileSync)('/etc/machine-id', 'utf8').trim());
  return {
    ...(bootId === undefined ? {} : { bootId }),
    ...(pidNamespace === undefined ? {} : { pidNamespace }),
    ...(machine === undefined || machine === '' ? {} : { machine }),
  };
}

/**
 * Whether a process still runs. Only positive evidence makes it dead: its number is free or taken by another, or the
 * machine has been started anew since. What cannot be seen from here is unknown, and unknown is never killed.
 */
function liveness(identity                 )           {
  const here = place();
  if (identity.bootId !== here.bootId) {
    const sameMachine = identity.machine !== undefined && identity.machine === here.machine;
    return sameMachine && identity.bootId !== undefined && here.bootId !== undefined ? 'dead' : 'unknown';
  }
  if (identity.pidNamespace !== here.pidNamespace) return 'unknown';
  const signalled = probe(identity.pid);
  if (signalled === 'dead') return 'dead';
  const stat = readStat(identity.pid);
  if (stat === undefined || identity.startTicks === undefined) {
    // Gone between the two looks, or hidden (hidepid, another system): a second look tells.
    return probe(identity.pid) === 'dead' ? 'dead' : 'unknown';
  }
  return stat.startTicks === identity.startTicks && !isEnded(stat) ? 'alive' : 'dead';
}

/** A zombie has ended; only its parent has not looked yet. */
function isEnded(stat             )          {
  return stat.state === 'Z' || stat.state === 'X';
}

function probe(pid        )                     {
  try {
    process.kill(pid, 0);
    return 'present';
  } catch (error) {
    return (0,errors/* systemErrorCode */.vq)(error) === 'ESRCH' ? 'dead' : 'present';
  }
}

function readStat(pid        )                          {
  const text = tryRead(() => (0,external_node_fs_.readFileSync)(`/proc/${pid}/stat`, 'latin1'));
  return text === undefined ? undefined : parseStat(text);
}

/** Every process that can be seen; empty where there is no /proc. */
function allProcesses()                {
  const names = tryRead(() => (0,external_node_fs_.readdirSync)('/proc')) ?? [];
  return names.flatMap((name) => {
    const stat = /^\d+$/.test(name) ? readStat(Number(name)) : undefined;
    return stat === undefined ? [] : [stat];
  });
}

/** The command name stands in parentheses and may itself hold anything, so the fields are counted from its end. */
function parseStat(text        )                          {
  const close = text.lastIndexOf(')');
  const fields = text.slice(close + 2).split(' ');
  const field = (number        )         => Number(fields[number - 3]);
  const pid = Number.parseInt(text, 10);
  if (close === -1 || !Number.isInteger(pid) || fields.length < 22) return undefined;
  return {
    pid,
    state: fields[0] ?? '',
    parent: field(4),
    group: field(5),
    session: field(6),
    cpuTicks: field(14) + field(15),
    childCpuTicks: field(16) + field(17),
    startTicks: field(22),
    residentPages: field(24),
  };
}

/** Whether a process was started with this variable: how a child is told that has left its group and its parent. */
function carries(pid        , assignment        )          {
  const environment = tryRead(() => (0,external_node_fs_.readFileSync)(`/proc/${pid}/environ`, 'latin1'));
  return environment !== undefined && `\0${environment}\0`.includes(`\0${assignment}\0`);
}

/** Sends a signal to one process if it is still the one meant. Never throws: it may end at any moment. */
function signalProcess(target                                     , signal                )       {
  if (readStat(target.pid)?.startTicks !== target.startTicks) return;
  try {
    process.kill(target.pid, signal);
  } catch {
    // Ended in between.
  }
}

/** Sends a signal to a process group. Never throws. */
function signalGroup(group        , signal                )       {
  try {
    process.kill(-group, signal);
  } catch {
    // Nobody is left in it.
  }
}

function tryRead   (read         )                {
  try {
    return read();
  } catch {
    return undefined;
  }
}

;// CONCATENATED MODULE: ./.build/shared/training/family.js


/** Set in the environment of the command, so of everything it starts. */
const MARKER_VARIABLE = 'TRAINYARD_MARKER';

/**
 * Everything a command has started: its process group and session, its descendants, and whatever carries its marker.
 *
 * A child that leaves the group (setsid) is still a descendant or carries the marker; one that also clears its
 * environment is remembered if any look found it while its parent lived. Only a process that does all three between
 * two looks is missed; nothing short of a cgroup of its own would catch it.
 */
class Family {
           #marker        ;
           #leader                    ;
  /** pid → start ticks of every member ever seen. */
           #known = new Map                ();

  /** @param leader the process that leads the group; undefined where only the marker is known */
  constructor(marker        , leader                    ) {
    this.#marker = marker;
    this.#leader = leader;
  }

  /** @param thorough also looks into every environment; costs one more read per process */
  members(thorough         )                {
    const all = allProcesses().filter((stat) => stat.pid !== process.pid);
    const found = new Set        ();
    for (const stat of all) if (this.#isKnown(stat) || this.#isInGroup(stat)) found.add(stat.pid);
    if (thorough) {
      const assignment = `${MARKER_VARIABLE}=${this.#marker}`;
      for (const { pid } of all) if (!found.has(pid) && carries(pid, assignment)) found.add(pid);
    }
    addDescendants(all, found);
    const members = all.filter((stat) => found.has(stat.pid));
    for (const { pid, startTicks } of members) this.#known.set(pid, startTicks);
    return members.filter((stat) => !isEnded(stat));
  }

  /** Signals the group at once, then everybody outside it. @returns how many processes were there, as far as seen */
  signal(signal                )         {
    const members = this.members(true);
    if (this.#leader !== undefined && this.#ownsGroup(members)) signalGroup(this.#leader, signal);
    for (const member of members) if (member.group !== this.#leader) signalProcess(member, signal);
    return members.length;
  }

  #isKnown(stat             )          {
    return this.#known.get(stat.pid) === stat.startTicks;
  }

  #isInGroup(stat             )          {
    return this.#leader !== undefined && (stat.group === this.#leader || stat.session === this.#leader);
  }

  /** Without /proc nothing is seen, and the group is all there is. */
  #ownsGroup(members                        )          {
    return members.some((member) => member.group === this.#leader) || process.platform !== 'linux';
  }
}

function addDescendants(all                        , found             )       {
  const children = new Map                  ();
  for (const { pid, parent } of all) children.set(parent, [...(children.get(parent) ?? []), pid]);
  const queue = [...found];
  for (let pid = queue.pop(); pid !== undefined; pid = queue.pop()) {
    for (const child of children.get(pid) ?? []) {
      if (found.has(child)) continue;
      found.add(child);
      queue.push(child);
    }
  }
}

;// CONCATENATED MODULE: ./.build/shared/training/recover.js



                                                    





const POLL_MS = 250;
const KILL_ROUNDS = 50;

/** How an earlier attempt stands once nothing of it runs any more. */
                            
                                                                                  
                                                                                                
                                                       
                                           
                                                                 

                            
                          
                                               
                           
 

/** The numbers of the attempts that have left anything, ascending. */
async function attemptNumbers(runFolder        )                             {
  const { attempts } = runPaths(runFolder);
  await (0,promises_.mkdir)(attempts, { recursive: true });
  return (await (0,promises_.readdir)(attempts))
    .flatMap((name) => (/^\d{6}$/.test(name) ? [Number.parseInt(name, 10)] : []))
    .sort((a, b) => a - b);
}

/**
 * Brings one earlier attempt to rest, whatever became of its supervisor, keeper and command. Reads what is there and
 * acts on that alone, so that it can itself be killed and run again.
 *
 * @throws UserError `run-state-unknown` where it cannot be told whether the keeper lives: it is neither killed nor
 * joined by a second one
 */
async function settleAttempt(run           , number        , services          )                          {
  const paths = attemptPaths(run.folder, number);
  // Calls off an attempt whose keeper has not come to its claim yet; loses against one that has.
  await files_createWhole(paths.claim, JSON.stringify({ by: 'recovery' }                ));
  const claim = await readJson       (paths.claim);
  if (claim === undefined || claim.by === 'recovery') return { number, state: 'never-started' };
  await waitForKeeper(claim.keeper, paths.end, services);
  const end = await readJson            (paths.end);
  if (end !== undefined) return { number, state: 'ended', end };
  const command = await readJson                 (paths.process);
  await endOrphans(run, { number, command }, services);
  return { number, state: 'lost' };
}

/** A keeper that lost its supervisor stops the command by itself; all there is to do is to wait. */
async function waitForKeeper(keeper                 , endFile        , services          )                {
  let said = false;
  for (;;) {
    const state = liveness(keeper);
    if (state === 'dead') return;
    if (state === 'unknown') {
      if ((await readJson(endFile)) !== undefined) return;
      throw unknown(keeper, endFile);
    }
    if (services.cancelled.aborted) throw cancelledWhileWaiting(keeper);
    if (!said)
      services.log.info(`An earlier attempt is just being stopped (process ${keeper.pid}); waiting for its end.`);
    said = true;
    await services.clock.sleep(POLL_MS, services.cancelled);
  }
}

/** The keeper is dead and left no end: what carries this attempt's marker is ours beyond doubt, and is ended. */
async function endOrphans(
  run           ,
  attempt                                                          ,
  services          ,
)                {
  const ownsGroup = attempt.command !== undefined && liveness(attempt.command) === 'alive';
  const family = new Family(run.marker(attempt.number), ownsGroup ? attempt.command?.pid : undefined);
  const found = family.members(true).length;
  if (found === 0) return;
  services.log.warning(
    `${(0,format/* plural */.LS)(found, 'process', 'processes')} of attempt ${attempt.number} had lost their keeper; ending them.`,
  );
  services.effect('end orphans');
  family.signal('SIGTERM');
  const deadlineMs = services.clock.monotonicMs() + run.graceMs;
  while (family.members(true).length > 0 && services.clock.monotonicMs() < deadlineMs)
    await services.clock.sleep(POLL_MS);
  for (let round = 0; round < KILL_ROUNDS && family.members(true).length > 0; round++) {
    family.signal('SIGKILL');
    await services.clock.sleep(POLL_MS);
  }
  services.effect('orphans ended');
  if (family.members(true).length > 0) throw undying(attempt.number);
}

function unknown(keeper                 , file        )            {
  return new errors/* UserError */.yo('run-state-unknown', {
    what: `Whether an earlier attempt (process ${keeper.pid}) still runs cannot be told from here.`,
    where: { file },
    remedy:
      'It ran in another container or on another machine with the same state folder. Make sure that it has ended, then remove the folder of the run; or give each machine its own "state".',
  });
}

function cancelledWhileWaiting(keeper                 )            {
  return new errors/* UserError */.yo('run-busy', {
    what: `The run was cancelled while an earlier attempt (process ${keeper.pid}) was still being stopped.`,
    remedy: 'Run again: the training resumes from its last committed checkpoint.',
  });
}

function undying(number        )            {
  return new errors/* UserError */.yo('processes-survive', {
    what: `Processes of attempt ${number} withstand SIGKILL (they wait inside the kernel, often for a device or a network disk).`,
    remedy: 'Restart the machine, then run again: the training resumes from its last committed checkpoint.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/training/launch.js




                                                    



/** The supervisor's hold on a keeper. Letting go of it, in whatever way, makes the keeper stop its command. */
                               
                       
                                       
                                   
                                              
 

/** Starts the keeper of an attempt as a process of its own session, and hands it the attempt through a pipe. */
async function launchKeeper(spec             , services          )                        {
  const paths = attemptPaths(spec.runFolder, spec.number);
  await (0,promises_.mkdir)(paths.folder, { recursive: true });
  const log = await (0,promises_.open)(paths.keeperLog, 'a', 0o640);
  try {
    services.effect('launch keeper');
    const keeper = (0,external_node_child_process_namespaceObject.spawn)(process.execPath, [keeperProgram(services.root)], {
      cwd: spec.runFolder,
      // Nothing of the runner's, above all not RUNNER_TRACKING_ID: the runner would end it with the job.
      env: { PATH: services.environment['PATH'] },
      detached: true,
      stdio: ['pipe', log.fd, log.fd],
    });
    const { stdin } = keeper;
    if (stdin === null) throw new Error('The keeper has no pipe.');
    let ended = false;
    keeper.once('exit', () => (ended = true));
    keeper.once('error', () => (ended = true));
    // A keeper that has ended closes its end; what was said last then goes nowhere.
    stdin.on('error', () => undefined);
    stdin.write(`${JSON.stringify(spec)}\n`);
    services.effect('keeper launched');
    return {
      pid: keeper.pid ?? 0,
      hasEnded: () => ended,
      stop: (reason) => void stdin.write(`${JSON.stringify({ stop: reason })}\n`),
    };
  } finally {
    await log.close();
  }
}

/** The bundle where a bundle runs, the source where the sources run. */
function keeperProgram(root        )         {
  const bundle = (0,external_node_path_.join)(root, 'dist', 'train-keeper', 'index.js');
  const source = (0,external_node_path_.join)(root, 'actions', 'train', 'keeper.ts');
  const runsBundle = isWithin(process.argv[1] ?? '', (0,external_node_path_.join)(root, 'dist')) || !(0,external_node_fs_.existsSync)((0,external_node_path_.join)(root, 'node_modules'));
  return runsBundle && (0,external_node_fs_.existsSync)(bundle) ? bundle : source;
}

;// CONCATENATED MODULE: ./.build/shared/training/progress.js





const LOOK_BYTES = 64 << 10;
const progress_SHOWN = 3;

                                
                                    
                                     
                                                    
                        
 

/** The newest whole line of a growing metric file, as a person wants to see it; cheap whatever the file's size. */
function latestProgress(file        )                            {
  const tail = readTail(file);
  const whole = tail.slice(0, tail.lastIndexOf('\n') + 1).trimEnd();
  const line = parseMetricLine(whole.slice(whole.lastIndexOf('\n') + 1));
  if (line === undefined) return undefined;
  const step =
    line.step === undefined ? [] : [`step ${line.step}${line.total === undefined ? '' : ` of ${line.total}`}`];
  const values = line.values.slice(0, progress_SHOWN).map(([name, value]) => `${(0,core_escape/* toLine */.S5)(name, 40)} ${(0,format/* formatNumber */.ZV)(value)}`);
  return { step: line.step, total: line.total, text: [...step, ...values].join(' · ') };
}

function readTail(path        )         {
  let file        ;
  try {
    file = (0,external_node_fs_.openSync)(path, 'r');
  } catch {
    return '';
  }
  try {
    const { size } = (0,external_node_fs_.fstatSync)(file);
    const buffer = Buffer.alloc(Math.min(size, LOOK_BYTES));
    const read = (0,external_node_fs_.readSync)(file, buffer, 0, buffer.length, size - buffer.length);
    return buffer.toString('utf8', 0, read);
  } finally {
    (0,external_node_fs_.closeSync)(file);
  }
}

;// CONCATENATED MODULE: ./.build/shared/training/lines.js


/** A longer line is cut into pieces of this length. */
const lines_MAX_LINE = 64 << 10;
/** A progress bar redraws its line many times a second; one of its pictures in this time is enough. */
const REDRAW_MS = 5000;

/**
 * Turns a stream of bytes into whole lines. A line that a carriage return overwrites (a progress bar) counts only as
 * it stood at its end, or every few seconds.
 */
class LineAssembler {
           #decoder = new external_node_string_decoder_namespaceObject.StringDecoder('utf8');
  #pending = '';
  #redrawnAtMs = -Infinity;
  /** Characters kept back when an overlong line is cut, so that a secret across the cut is still seen whole. */
           #overlap        ;

  constructor(overlap = 0) {
    this.#overlap = Math.min(overlap, lines_MAX_LINE / 2);
  }

  /** @returns whole lines without their ends */
  push(bytes        , nowMs        )           {
    const parts = (this.#pending + this.#decoder.write(bytes)).split('\n');
    this.#pending = parts.pop() ?? '';
    const lines = parts.map(lastDrawing);
    lines.push(...this.#redraw(nowMs), ...this.#cut());
    return lines;
  }

  /** What is left at the end of the stream. */
  end()           {
    const rest = this.#pending + this.#decoder.end();
    this.#pending = '';
    return rest === '' ? [] : [lastDrawing(rest)];
  }

  #redraw(nowMs        )           {
    // A return at the very end may be the first half of \r\n.
    const last = this.#pending.lastIndexOf('\r', this.#pending.length - 2);
    if (last === -1) return [];
    const drawn = lastDrawing(this.#pending.slice(0, last));
    this.#pending = this.#pending.slice(last + 1);
    if (drawn === '' || nowMs - this.#redrawnAtMs < REDRAW_MS) return [];
    this.#redrawnAtMs = nowMs;
    return [drawn];
  }

  #cut()           {
    const pieces           = [];
    while (this.#pending.length >= lines_MAX_LINE + this.#overlap) {
      pieces.push(this.#pending.slice(0, lines_MAX_LINE));
      this.#pending = this.#pending.slice(lines_MAX_LINE);
    }
    return pieces;
  }
}

function lastDrawing(line        )         {
  if (!line.includes('\r')) return line;
  const drawings = line.split('\r').filter((drawing) => drawing !== '');
  return drawings.at(-1) ?? '';
}

;// CONCATENATED MODULE: ./.build/shared/training/relay.js


                                               



/** The runner's live console drops lines once 1,024 wait, and takes about 500 in half a second. */
const LINES_PER_SECOND = 50;
const BURST_LINES = 300;
const relay_MAX_LINE = 1000;
const READ_BYTES = 1 << 20;
const MAX_READS = 16;

/** Shows the log of an attempt as it grows, at a rate a console stands, with nothing in it that acts as a command. */
class Relay {
           #log     ;
           #reader           ;
           #folder        ;
           #lines = new LineAssembler();
  #budget = BURST_LINES;
  #lastMs                    ;
  #withheld = 0;

  constructor(folder        , log     ) {
    this.#folder = folder;
    this.#reader = new LogReader(folder);
    this.#log = log;
  }

  poll(nowMs        )       {
    this.#budget = Math.min(BURST_LINES, this.#budget + ((nowMs - (this.#lastMs ?? nowMs)) / 1000) * LINES_PER_SECOND);
    this.#lastMs = nowMs;
    for (let reads = 0; reads < MAX_READS; reads++) {
      const { bytes, gap } = this.#reader.read(READ_BYTES);
      if (gap) this.#log.info('… a part of the log was dropped because it had grown too long.');
      if (bytes.length === 0) break;
      this.#show(this.#lines.push(bytes, nowMs));
    }
  }

  /** Shows what is left and says what was withheld. */
  end(nowMs        )       {
    this.poll(nowMs);
    this.#show(this.#lines.end());
    this.#sayWithheld();
  }

  #show(lines                   )       {
    for (const line of lines) {
      if (this.#budget < 1) {
        this.#withheld++;
        continue;
      }
      if (this.#withheld > 0) this.#sayWithheld();
      this.#budget--;
      this.#log.info((0,core_escape/* toLog */.gY)(line.length > relay_MAX_LINE ? `${line.slice(0, relay_MAX_LINE)}…` : line));
    }
  }

  #sayWithheld()       {
    if (this.#withheld === 0) return;
    this.#log.info(`… ${(0,format/* formatCount */.B4)(this.#withheld)} lines are not shown here; the log is in ${this.#folder}`);
    this.#withheld = 0;
  }
}

;// CONCATENATED MODULE: ./.build/shared/training/supervise.js
                                                    







const supervise_POLL_MS = 200;
const EXIT_POLL_MS = 20;
const EXIT_WAIT_MS = 1000;
const PROGRESS_EVERY_MS = 15_000;
/**
 * The runner kills 10 s after it has first signalled. Up to this time the end is awaited here; after it, the keeper
 * sees to the rest alone and there is still time to leave the evidence.
 */
const CANCEL_WAIT_MS = 7000;

                                                                                               

                              
                             
                          
                                                          
                                       
                                                          
 

/**
 * Runs one attempt: launches its keeper, shows its log and progress, passes a cancel on, and waits for its end. The
 * end is what the keeper has recorded, never what the log or the pipe suggest.
 */
async function superviseAttempt(supervision             , services          )                   {
  const { spec } = supervision;
  const paths = attemptPaths(spec.runFolder, spec.number);
  const keeper = await launchKeeper(spec, services);
  await supervision.onLaunch(keeper.pid);
  const relay = new Relay(paths.log, services.log);
  const progress = new ProgressLine(paths.metrics, services);
  const outcome = await waitForEnd(supervision, keeper, services, () => {
    relay.poll(services.clock.monotonicMs());
    progress.poll();
  });
  relay.end(services.clock.monotonicMs());
  return outcome;
}

async function waitForEnd(
  supervision             ,
  keeper              ,
  services          ,
  onPoll            ,
)                   {
  const { spec, run } = supervision;
  const endFile = attemptPaths(spec.runFolder, spec.number).end;
  let stoppedAtMs                    ;
  for (;;) {
    const isOver = keeper.hasEnded();
    onPoll();
    const end = await readJson            (endFile);
    if (end !== undefined) {
      await waitForExit(keeper, services);
      return { number: spec.number, state: 'ended', end };
    }
    if (isOver) return settleAttempt(run, spec.number, services);
    const nowMs = services.clock.monotonicMs();
    if (services.cancelled.aborted && stoppedAtMs === undefined) {
      stoppedAtMs = nowMs;
      keeper.stop('cancelled');
      await supervision.onStop();
    }
    if (stoppedAtMs !== undefined && nowMs - stoppedAtMs > CANCEL_WAIT_MS)
      return { number: spec.number, state: 'draining' };
    await services.clock.sleep(supervise_POLL_MS, stoppedAtMs === undefined ? services.cancelled : undefined);
  }
}

/** The end is recorded; the keeper has nothing left to do but to exit, so that nothing runs when the step is over. */
async function waitForExit(keeper              , services          )                {
  for (let waited = 0; waited < EXIT_WAIT_MS && !keeper.hasEnded(); waited += EXIT_POLL_MS) {
    await services.clock.sleep(EXIT_POLL_MS);
  }
}

/** One calm line about the newest metrics, only when the step has moved. */
class ProgressLine {
           #file        ;
           #services          ;
  #saidMs        ;
  #saidStep                    ;

  constructor(file        , services          ) {
    this.#file = file;
    this.#services = services;
    this.#saidMs = services.clock.monotonicMs();
  }

  poll()       {
    const nowMs = this.#services.clock.monotonicMs();
    if (nowMs - this.#saidMs < PROGRESS_EVERY_MS) return;
    this.#saidMs = nowMs;
    const progress = latestProgress(this.#file);
    if (progress === undefined || progress.text === '' || progress.step === this.#saidStep) return;
    this.#saidStep = progress.step;
    this.#services.log.info(`– ${progress.text}`);
  }
}

;// CONCATENATED MODULE: ./.build/shared/training/attempts.js




                                                    



                                                           

                                         




/** How a run stands after its last attempt. */
                             
                            
                                     
                                                  
                          
                           
 

/**
 * Brings a run to an end: takes over whatever earlier attempts have left, and makes a new one unless one of them has
 * already succeeded. Every step reads what is there, acts, and can be killed and run again.
 */
async function attemptRun(plan         , generation        , services          )                      {
  const folder = (0,external_node_path_.join)(plan.folder, String(generation).padStart(4, '0'));
  await (0,promises_.mkdir)(folder, { recursive: true });
  await using journal = await openJournal                (runPaths(folder).journal);
  const run = new Run(plan, folder, journal, services);
  await run.note({ type: 'planned', runKey: plan.key, generation });
  return (await run.settleEarlier()) ?? (await run.startNext());
}

/** Once the result is recorded, checkpoints are of no more use; logs and records stay. */
async function tidyRun(folder        )                {
  await (0,promises_.rm)(runPaths(folder).checkpoints, { recursive: true, force: true });
  for (const number of await attemptNumbers(folder)) {
    const paths = attemptPaths(folder, number);
    await (0,promises_.rm)(paths.checkpoints, { recursive: true, force: true });
    await (0,promises_.rm)(paths.resume, { recursive: true, force: true });
  }
}

async function noteRecorded(folder        , key        , services          )                {
  await using journal = await openJournal                (runPaths(folder).journal);
  services.effect('journal recorded');
  await journal.append({ type: 'recorded', key });
  services.effect('journalled recorded');
}

class Run {
           #plan         ;
           #folder        ;
           #journal                         ;
           #services          ;
           #onDisk           ;

  constructor(plan         , folder        , journal                         , services          ) {
    this.#plan = plan;
    this.#folder = folder;
    this.#journal = journal;
    this.#services = services;
    this.#onDisk = { folder, marker: (attempt) => `${plan.key}.${attempt}.${folder}`, graceMs: plan.request.graceMs };
  }

  async note(record                )                {
    this.#services.effect(`journal ${record.type}`);
    await this.#journal.append(record);
    this.#services.effect(`journalled ${record.type}`);
  }

  /**
   * @returns the outcome where an earlier attempt has left all that is asked for and it is still there: only its
   * recording was cut off
   */
  async settleEarlier()                                  {
    let succeeded                        ;
    for (const number of await attemptNumbers(this.#folder)) {
      const settled = await settleAttempt(this.#onDisk, number, this.#services);
      await this.note({ type: 'settled', attempt: number, state: settled.state });
      if (settled.state === 'ended' && this.#canTakeOver(settled)) {
        succeeded = await this.#outcome(settled, this.#services.clock.now());
      }
    }
    if (succeeded?.attempt.state !== 'ended') return undefined;
    const wanted = (0,core_digest/* treeOf */.g7)(succeeded.attempt.end.outputs ?? []).digest;
    const present = await (0,core_digest/* digestTree */.hW)(this.#plan.request.output).catch(() => undefined);
    if (present?.digest === wanted) {
      this.#services.log.info(
        `Attempt ${succeeded.attempt.number} has succeeded already and left its outputs; recording them.`,
      );
      return succeeded;
    }
    this.#services.log.info(
      `Attempt ${succeeded.attempt.number} has succeeded, but its outputs are gone; training again.`,
    );
    return undefined;
  }

  #canTakeOver({ number, end }                                                       )          {
    const { force, predictions } = this.#plan.request;
    if (!hasSucceeded(end)) return false;
    if (force) {
      this.#services.log.info(`Attempt ${number} has succeeded, but is not taken over by force; training again.`);
      return false;
    }
    if (missingOutput(predictions, end) === undefined) return true;
    this.#services.log.info(`Attempt ${number} has not left all the outputs that are asked for; training again.`);
    return false;
  }

  async startNext()                      {
    const number = Math.max(0, ...(await attemptNumbers(this.#folder)), ...this.#journalledAttempts()) + 1;
    const paths = attemptPaths(this.#folder, number);
    const restored = await restoreCheckpoint(runPaths(this.#folder).checkpoints, paths.resume, ({ name }) =>
      this.#services.log.warning(`The checkpoint ${name} is damaged; going back to the one before.`),
    );
    await this.note({
      type: 'attempt',
      attempt: number,
      ...(restored === undefined ? {} : { resumeFrom: restored.manifest.digest }),
    });
    if (restored !== undefined)
      this.#services.log.info(`Attempt ${number} resumes from ${describe(restored.manifest)}.`);
    await this.#prepare(number, restored?.manifest);
    const startedAt = this.#services.clock.now();
    const attempt = await superviseAttempt(
      {
        spec: this.#spec(number, restored?.path),
        run: this.#onDisk,
        onStop: () => this.note({ type: 'stop', attempt: number, reason: 'cancelled' }),
        onLaunch: (keeper) => this.note({ type: 'launched', attempt: number, keeper }),
      },
      this.#services,
    );
    await this.note({ type: 'ended', attempt: number, state: attempt.state });
    return this.#outcome(attempt, startedAt);
  }

  async #outcome(attempt         , startedAt      )                      {
    const resumedFrom = await readJson             (attemptPaths(this.#folder, attempt.number).resumedFrom);
    return { attempt, folder: this.#folder, startedAt, ...(resumedFrom === undefined ? {} : { resumedFrom }) };
  }

  #journalledAttempts()           {
    return this.#journal.recovered.flatMap((record) => (record.type === 'attempt' ? [record.attempt] : []));
  }

  async #prepare(number        , from                                )                {
    const paths = attemptPaths(this.#folder, number);
    this.#services.effect('empty output');
    await emptyOutput(this.#plan.output);
    this.#services.effect('output emptied');
    await (0,promises_.mkdir)(paths.checkpoints, { recursive: true });
    if (from !== undefined) {
      const { attempt, digest, step } = from;
      const point              = { attempt, checkpoint: digest, ...(step === undefined ? {} : { step }) };
      await writeWhole(paths.resumedFrom, JSON.stringify(point));
    }
    await writeWhole(paths.parameters, JSON.stringify(this.#plan.inputs.parameters));
    const data = this.#plan.data.flatMap(({ name, path }) => (path === undefined ? [] : [[name, path]         ]));
    await writeWhole(paths.data, JSON.stringify(Object.fromEntries(data)));
  }

  #spec(number        , resume                    )              {
    const { request, key, secrets } = this.#plan;
    return {
      runFolder: this.#folder,
      runKey: key,
      number,
      marker: this.#onDisk.marker(number),
      command: request.command,
      workingDirectory: request.workingDirectory,
      environment: commandEnvironment(this.#plan, { folder: this.#folder, number, resume }),
      secrets,
      output: request.output,
      stopSignal: request.stopSignal,
      graceMs: request.graceMs,
      timeoutMs: request.timeoutMs,
      keepCheckpoints: request.keepCheckpoints,
    };
  }
}

/** The contract of actions/train/README.md, "What the command gets and leaves". */
function commandEnvironment(
  plan         ,
  attempt                                                                                           ,
)                         {
  const paths = attemptPaths(attempt.folder, attempt.number);
  const { request } = plan;
  const data = plan.data.flatMap(({ name, path }) =>
    path === undefined ? [] : [[`TRAINYARD_DATA_${name.toUpperCase().replace(/[^A-Z0-9]/g, '_')}`, path]         ],
  );
  return {
    PYTHONHASHSEED: String(request.seed),
    PYTHONUNBUFFERED: '1',
    ...plan.environment,
    TORCHELASTIC_ERROR_FILE: paths.torchError,
    TRAINYARD_OUTPUT: request.output,
    TRAINYARD_PARAMETERS: paths.parameters,
    TRAINYARD_SEED: String(request.seed),
    TRAINYARD_DATA: paths.data,
    ...Object.fromEntries(data),
    TRAINYARD_METRICS: paths.metrics,
    ...(request.predictions === undefined ? {} : { TRAINYARD_PREDICTIONS: (0,external_node_path_.join)(request.output, request.predictions) }),
    TRAINYARD_CHECKPOINTS: paths.checkpoints,
    ...(attempt.resume === undefined ? {} : { TRAINYARD_RESUME: attempt.resume }),
    TRAINYARD_RUN_KEY: plan.key                 ,
    TRAINYARD_ATTEMPT: String(attempt.number),
  };
}

/** Ended by itself, in order, and with its outputs known. Whether they are what was asked for is judged later. */
function hasSucceeded(end            )          {
  return end.exitCode === 0 && end.stopped === undefined && end.outputs !== undefined;
}

function describe({ name, step }                    )         {
  return step === undefined ? `the checkpoint ${name}` : `the checkpoint of step ${step}`;
}

// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(161);
;// CONCATENATED MODULE: ./.build/shared/training/host-facts.js



                                                                           
                                                    

const TOOL_MS = 10_000;

/** The machine and the tools behind a run. A tool that hangs or is absent is left out, never guessed. */
async function describeHost(
  command                   ,
  workingDirectory        ,
  environment             ,
)                               {
  const processors = (0,external_node_os_.cpus)();
  const program = (0,external_node_path_.basename)(command[0] ?? '');
  const python = /^python[\d.]*$/.test(program) ? (command[0] ?? 'python3') : 'python3';
  const tools                         = { node: process.version.slice(1) };
  const version = await output([python, '--version'], workingDirectory, environment);
  if (version !== undefined)
    tools['python'] = version
      .replace(/^Python\s+/i, '')
      .trim()
      .slice(0, 40);
  return {
    os: `${(0,external_node_os_.type)()} ${(0,external_node_os_.release)()}`,
    cpu: processors[0]?.model.trim() || 'unknown',
    cpus: Math.max(1, processors.length),
    memoryBytes: (0,external_node_os_.totalmem)(),
    gpus: parseGpus((await output(GPU_QUERY, workingDirectory, environment)) ?? ''),
    tools,
  };
}

const GPU_QUERY = ['nvidia-smi', '--query-gpu=name,driver_version,memory.total', '--format=csv,noheader,nounits'];

/** One line per GPU; values that the driver does not give come as `[N/A]`. */
function parseGpus(csv        )                              {
  return csv.split(/\r?\n/).flatMap((line) => {
    const [name = '', driver = '', memory = ''] = line.split(',').map((cell) => cell.trim());
    if (name === '' || driver === '' || name.startsWith('[')) return [];
    const memoryMiB = Number(memory);
    return [{ name, driver, ...(Number.isSafeInteger(memoryMiB) && memoryMiB > 0 ? { memoryMiB } : {}) }];
  });
}

function output(
  [program = '', ...args]                   ,
  cwd        ,
  environment             ,
)                              {
  const env = { PATH: environment['PATH'], HOME: environment['HOME'], LD_LIBRARY_PATH: environment['LD_LIBRARY_PATH'] };
  return new Promise((resolve) => {
    (0,external_node_child_process_namespaceObject.execFile)(
      program,
      args,
      { cwd, env, timeout: TOOL_MS, killSignal: 'SIGKILL', maxBuffer: 1 << 20 },
      (error, stdout) => resolve(error === null ? stdout : undefined),
    );
  });
}

;// CONCATENATED MODULE: ./.build/shared/training/run-lock.js



                                                    



const run_lock_POLL_MS = 1000;
const SAY_EVERY_MS = 30_000;

                  
                                   
 

/**
 * One supervisor per run on a machine. Locks are numbered files that are only ever created: the highest number holds,
 * and taking over from a dead holder is creating the next, which one of many can do.
 *
 * Waits while another holds it, since that one does the same work.
 *
 * @returns undefined when the wait was cancelled or took longer than `patienceMs`
 * @throws UserError `run-state-unknown` where it cannot be told whether the holder lives
 */
async function lockRun(
  folder        ,
  services          ,
  patienceMs        ,
)                                       {
  await (0,promises_.mkdir)(folder, { recursive: true });
  const startMs = services.clock.monotonicMs();
  let saidMs = -Infinity;
  for (;;) {
    const number = await highest(folder);
    const current = number === 0 ? undefined : await readJson        (lockPath(folder, number));
    const state = current === undefined ? 'free' : await holderState(folder, number, current.holder);
    if (state === 'free' || state === 'dead') {
      const mine = number + 1;
      if (await files_createWhole(lockPath(folder, mine), JSON.stringify({ holder: identify(process.pid) }))) {
        return held(folder, mine);
      }
      continue;
    }
    if (state === 'unknown') throw run_lock_unknown(folder, current?.holder);
    const nowMs = services.clock.monotonicMs();
    if (services.cancelled.aborted || nowMs - startMs > patienceMs) return undefined;
    if (nowMs - saidMs >= SAY_EVERY_MS) {
      saidMs = nowMs;
      services.log.info(`Process ${current?.holder.pid ?? 0} runs the same training; waiting for its result.`);
    }
    await services.clock.sleep(run_lock_POLL_MS, services.cancelled);
  }
}

/** Takes the lock if it is free or its holder is dead, without waiting. */
async function lockNow(folder        )                                       {
  await (0,promises_.mkdir)(folder, { recursive: true });
  const number = await highest(folder);
  const current = number === 0 ? undefined : await readJson        (lockPath(folder, number));
  const state = current === undefined ? 'free' : await holderState(folder, number, current.holder);
  if (state !== 'free' && state !== 'dead') return undefined;
  const isMine = await files_createWhole(lockPath(folder, number + 1), JSON.stringify({ holder: identify(process.pid) }));
  return isMine ? held(folder, number + 1) : undefined;
}

async function holderState(folder        , number        , holder                 )                  {
  if ((await readJson(releasePath(folder, number))) !== undefined) return 'free';
  return liveness(holder);
}

function held(folder        , number        )                  {
  return {
    async [Symbol.asyncDispose]() {
      await files_createWhole(releasePath(folder, number), '{}');
      for (let old = number - 1; old > 0 && old > number - 20; old--) {
        await (0,promises_.rm)(lockPath(folder, old), { force: true });
        await (0,promises_.rm)(releasePath(folder, old), { force: true });
      }
    },
  };
}

async function highest(folder        )                  {
  const numbers = (await (0,promises_.readdir)(folder)).flatMap((name) =>
    /^\d{6}\.json$/.test(name) ? [Number.parseInt(name, 10)] : [],
  );
  return Math.max(0, ...numbers);
}

function lockPath(folder        , number        )         {
  return (0,external_node_path_.join)(folder, `${String(number).padStart(6, '0')}.json`);
}

function releasePath(folder        , number        )         {
  return (0,external_node_path_.join)(folder, `${String(number).padStart(6, '0')}.released`);
}

function run_lock_unknown(folder        , holder                             )            {
  return new errors/* UserError */.yo('run-state-unknown', {
    what: `Whether process ${holder?.pid ?? '?'}, which holds this run, still lives cannot be told from here.`,
    where: { file: folder },
    remedy:
      'It ran in another container or on another machine with the same state folder. Make sure that it has ended, then remove the folder; or give each machine its own "state".',
  });
}

;// CONCATENATED MODULE: ./.build/shared/training/prune.js



                                                    



/** Journals, logs and checkpoints of a run that nobody has touched for this long are removed; results stay. */
const KEPT_MS = 30 * 86_400_000;

/** Keeps the state folder of a machine that lives long from growing for ever. */
async function pruneRuns(stateFolder        , services          )                {
  const runs = (0,external_node_path_.join)(stateFolder, 'runs');
  const oldest = services.clock.now().getTime() - KEPT_MS;
  let removed = 0;
  for (const name of await (0,promises_.readdir)(runs).catch(() => [])) {
    const folder = (0,external_node_path_.join)(runs, name);
    if ((await lastTouchedMs(folder)) >= oldest) continue;
    // Whoever holds the lock is at work, or cannot be told to have ended: neither is touched.
    // The lock goes with the folder.
    if ((await lockNow(runPaths(folder).lock)) === undefined) continue;
    await (0,promises_.rm)(folder, { recursive: true, force: true });
    removed++;
  }
  if (removed > 0) services.log.info(`Removed what ${(0,format/* plural */.LS)(removed, 'run')} left here over 30 days ago.`);
}

/** Every supervisor of a run writes into its lock and its generation's journal, every attempt makes a folder. */
async function lastTouchedMs(folder        )                  {
  const names = await (0,promises_.readdir)(folder).catch(() => []);
  const paths = [folder, ...names.flatMap((name) => [(0,external_node_path_.join)(folder, name), (0,external_node_path_.join)(folder, name, 'attempts')])];
  const times = await Promise.all(
    paths.map((path) =>
      (0,promises_.stat)(path).then(
        (info) => info.mtimeMs,
        () => 0,
      ),
    ),
  );
  return Math.max(...times);
}

;// CONCATENATED MODULE: ./.build/shared/training/train.js
                                                


                                                    
                                                  
                                                                                           
                                               












                               
                         
                                  
                            
                                                              
                         
 

/**
 * Runs a training once. A run that is recorded already is skipped after its outputs were verified; one that was
 * interrupted is resumed from its last committed checkpoint; one that another process is at just now is awaited.
 *
 * Can be killed at any moment and run again: it then goes on from what is on the disk and in the store.
 *
 * @throws UserError for inputs that cannot be used; a training that fails is an outcome, not an error
 */
async function train(request              , store       , services          )                        {
  await pruneRuns(request.stateFolder, services);
  const plan = await services.log.group('Identify the run', () => identifyRun(request, services));
  await using lock = await lockRun(runPaths(plan.folder).lock, services, request.timeoutMs);
  if (lock === undefined) throw busy();
  const record = await findRecord(store, plan.key);
  const skipped = record === undefined || request.force ? undefined : await skipRecorded(plan, record, store, services);
  if (skipped !== undefined) return skipped;
  const generation = (record?.generation ?? 0) + 1;
  const { outcome, environment } = await services.log.group(`Train: ${request.command.join(' ').slice(0, 100)}`, () =>
    attemptWithFacts(plan, generation, services),
  );
  const conclusion = await concludeRun(plan, outcome, environment);
  await rememberInputs(plan);
  const { tree } = conclusion;
  if (tree === undefined) return { plan, ...conclusion };
  return await services.log.group('Record the result', async () => {
    const recorded = await recordOnce(plan, { ...conclusion, tree }, { generation, store }, services);
    await noteRecorded(outcome.folder, recordKey(plan.key, generation), services);
    await tidyRun(outcome.folder);
    return recorded;
  });
}

/** Asks the tools about the machine while the training runs, and leaves none of them behind where it cannot run. */
async function attemptWithFacts(
  plan         ,
  generation        ,
  services          ,
)                                                                     {
  const { command, workingDirectory } = plan.request;
  const facts = describeHost(command, workingDirectory, services.environment);
  try {
    return { outcome: await attemptRun(plan, generation, services), environment: await facts };
  } finally {
    await facts;
  }
}

async function identifyRun(request              , services          )                   {
  const plan = await planRun(request, services);
  services.log.info(`Run ${(0,format/* shortDigest */.VK)(plan.key)}: code ${(0,format/* shortDigest */.VK)(plan.inputs.code)}, seed ${request.seed}.`);
  for (const { name, digest } of plan.inputs.data) services.log.info(`Data ${name}: ${(0,format/* shortDigest */.VK)(digest)}.`);
  if (plan.inputs.lock.length === 0) {
    services.log.info('No lock file is named, so a change of installed packages does not make this another run.');
  }
  if (plan.changed !== undefined && plan.changed.length > 0) {
    services.log.info(`Changed since the last run: ${plan.changed.join('; ')}.`);
  }
  return plan;
}

/**
 * @returns undefined where the outputs of the recorded run can no longer be proved, so that it must run again
 * @throws UserError `predictions-missing`
 */
async function skipRecorded(
  plan         ,
  record           ,
  store       ,
  services          ,
)                                    {
  const verification = await verifyOutputs(store, record, plan.request.output, () => emptyOutput(plan.output));
  if (verification.state === 'lost') {
    services.log.warning(`An identical run is recorded, but its outputs cannot be verified: ${verification.reason}`);
    return undefined;
  }
  const how =
    verification.state === 'intact' ? 'are in place and verified' : 'were brought back from the store and verified';
  services.log.info(
    `An identical run finished on ${record.finishedAt}; its ${verification.files} output files ${how}.`,
  );
  const predictions = await predictionsOf(plan, record);
  await rememberInputs(plan);
  const result                 = {
    ...record.result,
    ...predictions,
    status: 'skipped',
    changed: plan.changed ?? [],
    proof: { runKey: record.runKey, finishedAt: record.finishedAt, verified: verification.files },
  };
  return { plan, result, verdict: record.verdict, tree: record.tree };
}

/** Of the verified outputs and by the name that is asked for now: the recorded run may have been asked for another. */
async function predictionsOf({ request }         , record           )                                               {
  if (request.predictions === undefined) return {};
  const found = await findPredictions(request.output, request.predictions);
  if (found !== undefined) return { predictions: found };
  throw notRecorded(
    request.predictions,
    record.result.outputs.map(({ name }) => name),
  );
}

async function recordOnce(
  plan         ,
  conclusion                                        ,
  where                                                        ,
  services          ,
)                        {
  const ours            = {
    version: 1,
    runKey: plan.key,
    generation: where.generation,
    nonce: Buffer.from(services.randomBytes(16)).toString('hex'),
    inputs: maskJson({ ...plan.inputs, codeFiles: undefined }, createMask(plan.secrets))                       ,
    tree: conclusion.tree,
    finishedAt: services.clock.now().toISOString(),
    verdict: conclusion.verdict,
    result: conclusion.result,
  };
  const { record, isOurs } = await recordResult(where.store, ours, plan.request.output, services);
  if (isOurs) {
    services.log.info(`The result of run ${(0,format/* shortDigest */.VK)(plan.key)} is recorded in ${where.store.uri}.`);
    return { plan, ...conclusion };
  }
  if (record.tree === conclusion.tree) {
    services.log.info('Another machine recorded the same run first, with the same outputs.');
    return { plan, ...conclusion };
  }
  const note = 'Another machine recorded the same run first, with other outputs: this training is not reproducible.';
  services.log.warning(note);
  const result = { ...conclusion.result, notes: [...(conclusion.result.notes ?? []), note] };
  return { plan, result, verdict: 'warn', tree: conclusion.tree };
}

function busy()            {
  return new errors/* UserError */.yo('run-busy', {
    what: 'Another process on this machine is at the same training, and the wait for it has ended.',
    remedy: 'Run again once it has finished: its result is then found and verified.',
  });
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

;// CONCATENATED MODULE: ./.build/actions/train/asked.js


                                                              




/**
 * Whether somebody with write access asked for this very attempt to train whatever is recorded. Only a re-run can have
 * been asked for, so a first attempt asks nobody. What cannot be read was not asked: an identical run is then skipped
 * with proof, and the log says why.
 */
async function isFullRunAsked(token                    , services          )                   {
  const { github, run, log, temp } = services;
  const { head } = (0,github_event/* judgedRun */.V4)({ github, run });
  const branch = (0,github_event/* defaultBranch */.OR)(github);
  if ((run.attempt ?? 1) < 2 || token === undefined || head === undefined || branch === undefined) return false;
  const folder = (0,external_node_path_.join)(temp, 'trainyard', 'full-run');
  const wanted = { kind: 'full-run'         , commit: head, defaultBranch: branch, folder };
  try {
    const connection = await (0,client/* connectGitHub */.U)(token, services);
    const found = await readRequests(connection, { ...wanted, repositoryId: run.repositoryId }, log);
    const asked = found
      .map(({ statement }) => statement.predicate.result)
      .find(({ runs }) => runs.some(({ id, attempt }) => id === run.runId && attempt === run.attempt));
    if (asked !== undefined) log.info(`${asked.comment.by} asked for a full run in ${asked.comment.url}.`);
    return asked !== undefined;
  } catch (error) {
    if (!(0,errors/* isUserError */.iU)(error) && !(0,errors/* isUnavailableError */.bb)(error)) throw error;
    log.warning(`Whether a full run was asked for cannot be read, so an identical run is skipped. ${error.message}`);
    return false;
  }
}

;// CONCATENATED MODULE: ./.build/actions/train/summary.js


                                                                                

const summary_MAX_METRICS = 50;
const MAX_TAIL = 20;

/** The run on one screen: outcome, metrics, what it cost, and where it failed the last lines of its log. */
function trainingSummary(result                , headline        )         {
  return [`### ${(0,core_escape/* toMarkdown */.l6)(headline)}`, metricsTable(result), facts(result), notes(result), tail(result)]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n');
}

function metricsTable({ metrics }                )         {
  const rows = Object.entries(metrics).slice(0, summary_MAX_METRICS);
  if (rows.length === 0) return '';
  const lines = rows.map(([name, value]) => `| ${(0,core_escape/* toMarkdown */.l6)(name, 100)} | ${(0,format/* formatNumber */.ZV)(value, 4)} |`);
  return ['| metric | final value |', '|---|--:|', ...lines].join('\n');
}

function facts(result                )         {
  const { cpuMs, peakMemoryBytes, environment } = result;
  const parts = [
    `run ${(0,core_escape/* toMarkdownCode */.Cu)((0,format/* shortDigest */.VK)(result.runKey))}`,
    `attempt ${result.attempt}`,
    (0,format/* formatDuration */.a3)(result.wallMs),
    ...(cpuMs === undefined ? [] : [`${(0,format/* formatDuration */.a3)(cpuMs)} of CPU`]),
    ...(peakMemoryBytes === undefined ? [] : [`${(0,format/* formatBytes */.z3)(peakMemoryBytes)} of memory at its peak`]),
    ...(environment === undefined ? [] : [(0,core_escape/* toMarkdown */.l6)(environment.gpus[0]?.name ?? environment.cpu, 100)]),
    `seed ${result.seed}`,
  ];
  const changed = (result.changed ?? []).map((phrase) => (0,core_escape/* toMarkdown */.l6)(phrase, 200));
  return [
    parts.join(' · '),
    ...(changed.length === 0 ? [] : [`Changed since the last run: ${changed.join('; ')}`]),
  ].join('\n\n');
}

function notes(result                )         {
  const { evidence } = result.failure ?? {};
  return [...(evidence === undefined ? [] : [`The command said: ${evidence}`]), ...(result.notes ?? [])]
    .map((note) => `- ${(0,core_escape/* toMarkdown */.l6)(note)}`)
    .join('\n');
}

function tail({ tail: lines, status }                )         {
  if (status !== 'failed' || lines === undefined || lines.length === 0) return '';
  const shown = lines.slice(-MAX_TAIL).map((line) => (0,core_escape/* toMarkdownCode */.Cu)(line, 300));
  return ['<details><summary>The last lines of the log</summary>', '', shown.join('<br>\n'), '', '</details>'].join(
    '\n',
  );
}

;// CONCATENATED MODULE: ./.build/actions/train/run.js


                                                          

                                                                            
                                                                     
                                                                                



                                                                  



                                               


/**
 * Trains a model under supervision, once for everything that determines the result.
 *
 * @throws UserError where an input cannot be used; a training that fails is a verdict
 */
async function run_train(inputs             , services          )                        {
  const stateFolder = inputs.state ?? (0,external_node_path_.join)(services.toolCache, 'trainyard', 'train');
  const store = await openStore(inputs.store ?? `file:${(0,external_node_path_.join)(stateFolder, 'store')}`, services);
  const { token, ...given } = inputs;
  const force = given.force === 'asked' ? await isFullRunAsked(token, services) : given.force;
  const request = requestOf({ ...given, force }, stateFolder, services);
  if (inputs.dryRun) {
    const { key, headline } = await previewRun(request, store, services);
    return { headline, outputs: { 'run-key': key } };
  }
  const outcome = await train(request, store, services);
  const headline = trainingHeadline(outcome.result);
  const statement = await services.evidence.leave(draftStatement(outcome, headline));
  showFailure(outcome.result, services);
  return {
    verdict: outcome.verdict,
    headline,
    outputs: { ...(await outputsOf(outcome, services)), statement: statement.path },
    summary: trainingSummary(outcome.result, headline),
  };
}

/** Without the token, which no training may see. */
                                                                                 

function requestOf(inputs        , stateFolder        , services          )               {
  const { code, parameters, lock, predictions, model, passEnvironment, passSecrets, ...same } = inputs;
  return {
    ...same,
    code: code.map((path) => (0,external_node_path_.resolve)(services.workspace, path)),
    lockFiles: lock,
    ...(parameters === undefined ? {} : { parametersFile: parameters }),
    ...(predictions === undefined ? {} : { predictions }),
    ...(model === undefined ? {} : { model }),
    pass: { plain: passEnvironment, secret: passSecrets },
    stateFolder,
    notCode: [(0,external_node_path_.join)(services.workspace, '.trainyard'), ...storeFolder(inputs.store, services.workspace)],
  };
}

function storeFolder(uri                    , workspace        )           {
  return uri?.startsWith('file:') === true ? [(0,external_node_path_.resolve)(workspace, uri.slice('file:'.length).replace(/^\/\//, ''))] : [];
}

/** About the model where there is one, and always about the run itself. */
function draftStatement(
  { plan, result, verdict, tree }              ,
  headline        ,
)                                 {
  const { inputs, request } = plan;
  return {
    action: 'train',
    subjects: [
      ...(tree === undefined ? [] : [{ name: request.model ?? 'model', digest: tree }]),
      ...(tree === undefined || result.predictions === undefined
        ? []
        : [{ name: request.predictions ?? 'predictions', digest: result.predictions.digest }]),
      { name: `run:${(0,format/* shortDigest */.VK)(plan.key)}`, digest: plan.key },
    ],
    inputs: [
      { name: 'code', digest: inputs.code },
      ...inputs.data.map(({ name, digest }) => ({ name: `data:${name}`, digest })),
      ...inputs.lock.map(({ name, digest }) => ({ name: `lock:${name}`, digest })),
    ],
    verdict,
    headline,
    result,
  };
}

function showFailure(result                , services          )       {
  for (const note of result.notes ?? []) services.log.warning(note);
  if (result.status !== 'failed') return;
  const evidence = result.failure?.evidence;
  if (evidence !== undefined) services.log.error(`The command said: ${evidence}`);
}

/** A gate refuses a file without a number, so a training that reported none leaves no file. */
async function writeMetrics(
  { plan, result }                                       ,
  { temp }          ,
)                              {
  if (Object.keys(result.metrics).length === 0) return undefined;
  const path = (0,external_node_path_.join)(temp, `trainyard-metrics-${(0,format/* shortDigest */.VK)(plan.key)}.json`);
  await (0,promises_.writeFile)(path, JSON.stringify(result.metrics, undefined, 2));
  return path;
}

/** A person on a terminal has only the log to find the file by, and needs it where there is a model to judge. */
async function writeFacts(
  { plan, result, tree }                                                                               ,
  { temp, workspace, log }          ,
)                  {
  const path = (0,external_node_path_.join)(temp, `trainyard-facts-${(0,format/* shortDigest */.VK)(plan.key)}.json`);
  await (0,promises_.writeFile)(path, JSON.stringify(factsOf(result), undefined, 2));
  if (tree !== undefined) log.info(`Facts: ${isWithin(path, workspace) ? (0,external_node_path_.relative)(workspace, path) : path}.`);
  return path;
}

async function outputsOf({ plan, result, tree }              , services          )                                   {
  const metricsPath = await writeMetrics({ plan, result }, services);
  const factsPath = await writeFacts({ plan, result, tree }, services);
  const { output, predictions } = plan.request;
  return {
    'run-key': result.runKey,
    status: result.status,
    'model-path': tree === undefined ? undefined : output,
    'model-digest': tree,
    metrics: JSON.stringify(result.metrics),
    'metrics-path': metricsPath,
    'facts-path': factsPath,
    predictions: tree === undefined || predictions === undefined ? undefined : (0,external_node_path_.join)(output, predictions),
    skipped: result.status === 'skipped',
    attempt: result.attempt,
  };
}

/** What a version of the model says of itself: equal for an identical run, so that it makes no second version. */
function factsOf(result                )                          {
  const { metrics, parameters, seed, runKey, code, data, lock, command } = result;
  return { metrics, parameters, seed, runKey, code, data, lock, command };
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
/* harmony export */   oN: () => (/* binding */ formatArtifact)
/* harmony export */ });
/* unused harmony exports ARTIFACT_KINDS, formatReference */
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
/* harmony export */   V4: () => (/* binding */ judgedRun)
/* harmony export */ });
/* unused harmony exports subjectOfEvent, authorOfPullRequest, isLogin, commitOf, findPullRequest, isPullRequestNumber, record */
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

/***/ 91:
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
;// CONCATENATED MODULE: ./.build/shared/core/verdict.js
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
// EXTERNAL MODULE: ./.build/shared/evidence/read.js + 14 modules
var read = __nccwpck_require__(637);
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
  else log.info(`${result.verdict === undefined ? '' : `${VERDICT_MARKS[result.verdict]} `}${result.headline}`);
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
    const meant = closest(name, known);
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
    if (isVerdict(word) || word === 'never') continue;
    throw new errors/* UserError */.yo('input-invalid', {
      what: `The input fail-on names the verdict ${JSON.stringify(word)}.`,
      where: { input: 'fail-on' },
      remedy: 'Allowed are fail, inconclusive and warn in any combination, or never.',
    });
  }
  return new Set(words.filter(isVerdict));
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
/******/ var __webpack_exports__ = __nccwpck_require__(491);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
