import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__ from "../vendor/yaml/index.js";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__ from "../vendor/core/index.js";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_ajv_index_js_c4acddf3__ from "../vendor/ajv/index.js";
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

/***/ 760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 690:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(316);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(161);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(889);




await (0,_shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({ name: 'version-artifact', readInputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K, run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .versionArtifact */ .P });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 161:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(777);
/* harmony import */ var _shared_core_references_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(136);

                                                               


                  
                         
 

                                            
                             
                                  
                  
                        
                          
                                         
                           
 

                                            
                             
                                
                                                                                        
                             
                  
                      
                              
                           
 

                                              
                               
                                
 

                                            
                             
                                  
 

                                             
                              
                                
                         
                                    
                           
                           
 

                                              
                                                 
                                  
                       
                          
                                                                                   
                          
                           
 

                                                                                                                     

const OPERATIONS = ['push', 'pull', 'verify', 'list', 'alias', 'mirror', 'verify-mirror']         ;
                                             

const MIRRORING = ['mirror', 'verify-mirror']         ;

/** Inputs that mean something to some operations only. */
const BELONGS_TO                                                 = {
  path: ['push'],
  facts: ['push'],
  parents: ['push'],
  to: ['pull'],
  'lock-file': ['pull'],
  alias: ['alias'],
  expect: ['alias'],
  reason: ['alias'],
  'mlflow-url': MIRRORING,
  'mlflow-token': MIRRORING,
  'mlflow-model': MIRRORING,
};

/** @throws UserError `input-invalid`, `input-missing`, `reference-invalid` */
function readInputs(reader             )                        {
  const operation = reader.choice('operation', OPERATIONS);
  refuseForeign(reader, operation);
  const store = reader.string('store');
  const reference = reader.reference('artifact');
  switch (operation) {
    case 'push':
      return { operation, store, artifact: artifactOf(reference, operation), ...readPush(reader) };
    case 'pull':
      return { operation, store, reference, ...readPull(reader, reference) };
    case 'verify':
      return { operation, store, reference };
    case 'list':
      return { operation, store, artifact: artifactOf(reference, operation) };
    case 'alias':
      return { operation, store, reference, ...readAliasMove(reader) };
    case 'mirror':
    case 'verify-mirror':
      return { operation, store, artifact: artifactOf(reference, operation), ...readMirror(reader) };
  }
}

function readPush(reader             )                                                       {
  const facts = reader.optionalPath('facts');
  return {
    path: reader.path('path'),
    ...(facts === undefined ? {} : { facts }),
    parents: reader.lines('parents').map((line) => (0,_shared_core_references_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(line, 'parents')),
    dryRun: reader.boolean('dry-run'),
  };
}

function readPull(reader             , { selector }           )                                                        {
  const lockFile = reader.optionalPath('lock-file');
  if (lockFile !== undefined && selector !== undefined) {
    throw invalid(
      'artifact',
      'The version stands both in artifact and in the lock file.',
      'Take out the part from @ on, or lock-file.',
    );
  }
  return {
    ...(lockFile === undefined ? {} : { lockFile }),
    to: reader.path('to'),
    overwrite: reader.boolean('overwrite'),
    dryRun: reader.boolean('dry-run'),
  };
}

function readAliasMove(reader             )                                                         {
  const expect = readExpect(reader.optionalString('expect'));
  const reason = reader.optionalString('reason');
  return {
    alias: readAliasName(reader.string('alias')),
    ...(expect === undefined ? {} : { expect }),
    ...(reason === undefined ? {} : { reason: readReason(reason) }),
    dryRun: reader.boolean('dry-run'),
  };
}

/** Letters, digits and what joins them: a name goes into MLflow's search language. */
const MODEL_NAME = /^[A-Za-z0-9](?:[A-Za-z0-9._ -]{0,198}[A-Za-z0-9])?$/;

function readMirror(reader             )                                                         {
  const token = reader.optionalSecret('mlflow-token');
  const model = reader.optionalString('mlflow-model');
  if (model !== undefined && !MODEL_NAME.test(model)) {
    throw invalid(
      'mlflow-model',
      `"${model.slice(0, 200)}" cannot be the name of a registered model.`,
      'Use up to 200 letters, digits, dots, hyphens, underscores and blanks.',
    );
  }
  return {
    url: reader.string('mlflow-url'),
    ...(token === undefined ? {} : { token }),
    ...(model === undefined ? {} : { model }),
    dryRun: reader.boolean('dry-run'),
  };
}

/** An input that would be ignored is refused: whoever wrote it expects something from it. */
function refuseForeign(reader             , operation           )       {
  for (const [input, owners] of Object.entries(BELONGS_TO)) {
    if (owners.includes(operation) || reader.optionalString(input) === undefined) continue;
    throw invalid(
      input,
      `The input ${input} means nothing to ${operation}.`,
      `Take it out, or use operation ${owners.join(' or ')}.`,
    );
  }
}

function artifactOf(reference           , operation           )               {
  if (reference.selector === undefined) return { kind: reference.kind, name: reference.name };
  const why = operation === 'push' ? 'the store numbers a new version itself' : 'it concerns all versions';
  throw invalid(
    'artifact',
    `For ${operation} the artifact is named without a version: ${why}.`,
    'Take out the part from @ on.',
  );
}

function readAliasName(text        )         {
  const { selector } = (0,_shared_core_references_js__WEBPACK_IMPORTED_MODULE_1__/* .parseReference */ .F2)(`model:any@${text}`, 'alias');
  if (selector?.by === 'alias' && text !== 'latest') return text;
  throw invalid(
    'alias',
    `"${text}" cannot be an alias.`,
    'Use lower-case letters, digits and hyphens; v7 is a version, and the newest version needs no name.',
  );
}

function readExpect(text                    )                              {
  if (text === undefined || text === 'none') return text;
  const sequence = /^v?([1-9][0-9]{0,8})$/.exec(text)?.[1];
  if (sequence !== undefined) return Number(sequence);
  throw invalid('expect', `"${text}" is not a version.`, 'Write a version such as v6, or none.');
}

const MAX_REASON_CHARACTERS = 1000;

function readReason(text        )         {
  if (text.length <= MAX_REASON_CHARACTERS && !/[\r\n]/.test(text)) return text;
  throw invalid(
    'reason',
    'The reason is not one line.',
    `Write one line of at most ${MAX_REASON_CHARACTERS} characters.`,
  );
}

function invalid(input        , what        , remedy        )            {
  return new _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('input-invalid', { what, where: { input }, remedy });
}


/***/ }),

/***/ 889:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  P: () => (/* binding */ versionArtifact)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
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

// EXTERNAL MODULE: ./.build/shared/core/digest.js
var core_digest = __nccwpck_require__(534);
;// CONCATENATED MODULE: ./.build/shared/registry/records.js



                                                           




/** What is known of a version besides its bytes. `metrics` and `parameters` have a form; the rest is free JSON. */
                        
                                                      
                                                                            
                                  
 

/** A version this one was made from: `dataset:flights@v12` and the digest of its tree. */
                         
                             
                          
 

/** An immutable version of an artifact. Its creation is the commit of a push. */
                                
                          
                                     
                                       
                       
                            
                              
                            
                                                         
                        
                         
                             
                       
                             
                        
                                      
                                                              
                                       
                            
                                                                                                 
                         
 

function encodeRecord(record               )             {
  return Buffer.from((0,canonical_json/* canonicalJson */.d)(record));
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
  if (!isRecord(value)) throw damaged(key, 'is not a whole version record');
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
  if (value['format'] === STORE_FORMAT && unknown.length === 0) return;
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
async function readEvents(store       , artifact              )                    {
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
async function appendEvent(
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
    artifact: (0,references/* formatArtifact */.oN)(artifact),
    sequence,
    ...(behind.head === undefined ? {} : { previous: behind.head }),
    at: services.clock.now().toISOString(),
    run: services.run,
    nonce: Buffer.from(services.randomBytes(16)).toString('hex'),
    body,
  };
  const bytes = Buffer.from((0,canonical_json/* canonicalJson */.d)(event));
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
  return currentOf(await readEvents(store, artifact), alias);
}

/** Every alias of an artifact and where it stands. @throws UserError `log-damaged` */
async function listAliases(store       , artifact              )                                               {
  const aliases = new Map                        ();
  for (const { body } of (await readEvents(store, artifact)).events) {
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
  throw new errors/* UserError */.yo('alias-contended', {
    what: `The log of ${(0,references/* formatArtifact */.oN)(move.artifact)} changed under each of ${MAX_TRIES} tries.`,
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
  return new errors/* UserError */.yo('alias-moved', {
    what: `The alias ${move.alias} of ${(0,references/* formatArtifact */.oN)(move.artifact)} is ${place(from?.sequence ?? 'none')}, not ${place(expected)} as this move expects. Somebody else moved it.`,
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

// EXTERNAL MODULE: ./.build/shared/core/format.js
var format = __nccwpck_require__(861);
;// CONCATENATED MODULE: ./.build/actions/version-artifact/outcome.js


                                                                            
                                                              
                                                            
                                                                                                                     


/** What an operation came to; statement and outputs follow from it. */
                          
                            
                             
                                         
                            
                                                                 
                                       
                                            
                           
 

/** Leaves the statement and hands back what the runtime publishes. */
async function conclude(services          , outcome         )                        {
  const { headline, result, subject, inputs = [], outputs, summary } = outcome;
  const verdict = outcome.verdict === undefined ? {} : { verdict: outcome.verdict };
  const draft = { action: 'version-artifact', subjects: [subject], inputs, headline, result, ...verdict };
  const statement = await services.evidence.leave(draft);
  return { ...verdict, headline, outputs: { ...outputs, statement: statement.path }, summary };
}

function subjectOf(version                 )          {
  return { name: (0,references/* formatArtifact */.oN)(version.artifact), digest: version.digest };
}

/** The outputs that name a version. */
function versionOutputs(version                 )                          {
  return {
    reference: versionReference(version),
    version: `v${version.sequence}`,
    sequence: version.sequence,
    digest: version.digest,
  };
}

function versionFacts(version                 )                       {
  const { sizeBytes, files, createdAt, facts } = version.record;
  return {
    sequence: version.sequence,
    digest: version.digest,
    sizeBytes,
    files,
    createdAt,
    ...(facts.metrics === undefined ? {} : { metrics: facts.metrics }),
    ...(facts.parameters === undefined ? {} : { parameters: facts.parameters }),
  };
}

/** `12 files, 41.3 MB`. */
function extent(files        , sizeBytes        )         {
  return `${(0,format/* plural */.LS)(files, 'file')}, ${(0,format/* formatBytes */.z3)(sizeBytes)}`;
}

;// CONCATENATED MODULE: ./.build/actions/version-artifact/summary.js


/** One heading and a table of names and values for the job summary; all text is escaped here. */
function summaryOf(headline        , rows                                                    )         {
  const lines = rows.map(([name, code]) => `| ${(0,core_escape/* toMarkdown */.l6)(name)} | ${(0,core_escape/* toMarkdownCode */.Cu)(code)} |`);
  return [`### ${(0,core_escape/* toMarkdown */.l6)(headline)}`, '', '| | |', '|---|---|', ...lines, ''].join('\n');
}

/** The same with columns of one's own. */
function summaryTable(headline        , rows                                )         {
  const [header = [], ...body] = rows.map((row) => row.map((cell) => (0,core_escape/* toMarkdown */.l6)(cell)));
  const line = (cells                   )         => `| ${cells.join(' | ')} |`;
  return [`### ${(0,core_escape/* toMarkdown */.l6)(headline)}`, '', line(header), line(header.map(() => '---')), ...body.map(line), ''].join(
    '\n',
  );
}

;// CONCATENATED MODULE: ./.build/actions/version-artifact/alias.js

                                                              


                                                         
                                               



/** Moves an alias to a version. */
async function alias(inputs             , store       , services          )                   {
  const version = await resolveReference(store, inputs.reference);
  services.log.info(resolvedText(version));
  const move            = {
    artifact: version.artifact,
    alias: inputs.alias,
    to: { sequence: version.sequence, digest: version.digest },
    ...(inputs.expect === undefined ? {} : { expectedCurrent: inputs.expect }),
    ...(inputs.reason === undefined ? {} : { reason: inputs.reason }),
  };
  const moved = inputs.dryRun ? await planAliasMove(store, move) : await moveAlias(store, services, move);
  const headline = headlineOf(inputs, version, moved);
  return {
    headline,
    result: {
      operation: 'alias',
      ...(inputs.dryRun ? { dryRun: true } : {}),
      store: store.uri,
      artifact: (0,references/* formatArtifact */.oN)(version.artifact),
      version: versionFacts(version),
      unchanged: moved.unchanged,
      alias: {
        name: inputs.alias,
        ...(moved.from === undefined ? {} : { from: moved.from.sequence }),
        to: version.sequence,
        ...(inputs.reason === undefined ? {} : { reason: inputs.reason }),
      },
      parents: version.record.parents,
    },
    subject: subjectOf(version),
    outputs: {
      ...versionOutputs(version),
      unchanged: moved.unchanged,
      previous: moved.from === undefined ? '' : `v${moved.from.sequence}`,
    },
    summary: summaryOf(headline, [
      ['Store', store.uri],
      ['Digest', version.digest],
    ]),
  };
}

function headlineOf(inputs             , version                 , { from, unchanged }                 )         {
  const name = `${inputs.alias} of ${(0,references/* formatArtifact */.oN)(version.artifact)}`;
  if (unchanged) return `${name} already is v${version.sequence}`;
  const path = `${from === undefined ? '' : `from v${from.sequence} `}to v${version.sequence}`;
  if (inputs.dryRun) return `Tried only: ${name} would move ${path}`;
  return from === undefined ? `${name} is now v${version.sequence}` : `${name} moved ${path}`;
}

;// CONCATENATED MODULE: ./.build/actions/version-artifact/list.js




                                                              
                                                                                       


                                                         
                                              



const MAX_LISTED = 100;

/** Shows the versions of an artifact and its aliases, newest first. */
async function list(inputs            , store       , services          )                   {
  const artifact = (0,references/* formatArtifact */.oN)(inputs.artifact);
  const versions = await listVersions(store, inputs.artifact);
  const aliases = [...(await listAliases(store, inputs.artifact))];
  const listed = versions.toReversed().slice(0, MAX_LISTED);
  const shown                           = listed.map((version) => ({
    ...versionFacts(version),
    aliases: aliases.filter(([, to]) => to.sequence === version.sequence).map(([name]) => name),
  }));
  const newest = versions.at(-1);
  const standing = aliases.map(([name, to]) => `${name} is v${to.sequence}`).join(', ');
  const headline =
    newest === undefined
      ? `${artifact} has no versions in ${store.uri}`
      : `${artifact} has ${(0,format/* plural */.LS)(versions.length, 'version')}, the newest is v${newest.sequence}${standing === '' ? '' : `; ${standing}`}`;
  const rows = tableOf(shown);
  if (newest !== undefined) services.log.table(rows);
  return {
    headline,
    result: {
      operation: 'list',
      store: store.uri,
      artifact,
      ...(newest === undefined ? {} : { version: versionFacts(newest) }),
      parents: [],
      versions: shown,
    },
    subject: { name: `versions of ${artifact}`, digest: (0,core_digest/* digestJson */.tv)(shown) },
    outputs: { ...(newest === undefined ? {} : versionOutputs(newest)), versions: JSON.stringify(shown) },
    summary: summaryTable(headline, rows),
  };
}

function tableOf(versions                          )                                 {
  const header = ['Version', 'Aliases', 'Made', 'Files', 'Size', 'Digest', 'Metrics'];
  return [
    header,
    ...versions.map((version) => [
      `v${version.sequence}`,
      version.aliases.join(', '),
      version.createdAt.slice(0, 16).replace('T', ' '),
      String(version.files),
      (0,format/* formatBytes */.z3)(version.sizeBytes),
      (0,format/* shortDigest */.VK)(version.digest),
      Object.entries(version.metrics ?? {})
        .slice(0, 3)
        .map(([name, value]) => `${(0,core_escape/* toLine */.S5)(name, 40)} ${(0,format/* formatNumber */.ZV)(value)}`)
        .join(', '),
    ]),
  ];
}

;// CONCATENATED MODULE: ./.build/shared/registry/mlflow-connect.js

                                                    

/** Where MLflow is and who asks. */
                                   
                                                               
                       
                                                                   
                                  
 

const LOOPBACK = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/**
 * Checks the address and finds the credentials: the token given, or those that MLflow's own client would use
 * (`MLFLOW_TRACKING_TOKEN`, or `MLFLOW_TRACKING_USERNAME` and `MLFLOW_TRACKING_PASSWORD`), unless `MLFLOW_TRACKING_URI`
 * says that they belong to another host. All are masked.
 *
 * @param token a bearer token, or `USER:PASSWORD`
 * @throws UserError `input-invalid`, `mlflow-insecure`
 */
function connectMlflow(address        , token                    , services          )                   {
  const url = parseAddress(address);
  const secret = token ?? secretOf(services.environment, url);
  if (secret === undefined) return { url: trimmed(url) };
  if (/[\r\n]/.test(secret)) throw invalid('mlflow-token', 'The token has a line break.', 'Pass it without one.');
  if (url.protocol === 'http:' && !LOOPBACK.test(url.hostname)) throw insecure(url);
  const separator = secret.indexOf(':');
  const encoded = Buffer.from(secret).toString('base64');
  for (const part of [secret, secret.slice(separator + 1), encoded]) if (part !== '') services.log.mask(part);
  return { url: trimmed(url), authorization: separator === -1 ? `Bearer ${secret}` : `Basic ${encoded}` };
}

function parseAddress(address        )      {
  const url = URL.parse(address);
  if (url === null || !['http:', 'https:'].includes(url.protocol)) {
    throw invalid(
      'mlflow-url',
      'It is not the address of an MLflow server.',
      'Write https://HOST, with a path where the server has one in front of /api. Databricks and folders are not supported.',
    );
  }
  if (url.username !== '' || url.password !== '' || url.search !== '' || url.hash !== '') {
    throw invalid(
      'mlflow-url',
      'The address holds more than host and path.',
      'Pass credentials as mlflow-token, which is masked, and take out what follows a ? or #.',
    );
  }
  return url;
}

function trimmed(url     )         {
  return url.href.replace(/\/+$/, '');
}

function secretOf(environment                         , url     )                     {
  const uri = environment['MLFLOW_TRACKING_URI'] ?? '';
  if (uri !== '' && URL.parse(uri)?.origin !== url.origin) return undefined;
  const user = environment['MLFLOW_TRACKING_USERNAME'] ?? '';
  const password = environment['MLFLOW_TRACKING_PASSWORD'] ?? '';
  if (user !== '' && password !== '') return `${user}:${password}`;
  const token = environment['MLFLOW_TRACKING_TOKEN'] ?? '';
  return token === '' ? undefined : token;
}

function insecure(url     )            {
  return new errors/* UserError */.yo('mlflow-insecure', {
    what: `${url.origin} is plain http on another machine, so the token could be read on the way.`,
    where: { input: 'mlflow-url' },
    remedy: 'Use an https:// address. Plain http is taken without a token, or for a server on this machine.',
  });
}

function invalid(input        , what        , remedy        )            {
  return new errors/* UserError */.yo('input-invalid', { what: `The input ${input}: ${what}`, where: { input }, remedy });
}

;// CONCATENATED MODULE: ./.build/shared/registry/mlflow-batches.js
                                                   
                                                

/** What one `runs/log-batch` takes (MLflow's REST reference, "Log Batch"). */
const MAX_METRICS = 1000;
const MAX_PARAMETERS = 100;
const MAX_TAGS = 100;
const MAX_ENTRIES = 1000;
const MAX_BYTES = 900_000;

                                          

const LIMITS                                 = { params: MAX_PARAMETERS, metrics: MAX_METRICS, tags: MAX_TAGS };

/**
 * What a run lacks, cut into requests that MLflow takes. Each metric has the time of the version and step 0, so that
 * one that is sent twice is the same point and stays one.
 */
function runBatches(part         , atMs        )                        {
  const entries                                  = [
    ...Object.entries(part.tags).map(([key, value]) => ['tags', { key, value }]         ),
    ...Object.entries(part.parameters).map(([key, value]) => ['params', { key, value }]         ),
    ...Object.entries(part.metrics).map(
      ([key, value]) => ['metrics', { key, value, timestamp: atMs, step: 0 }]         ,
    ),
  ];
  const batches                               = [];
  let bytes = 0;
  for (const [kind, entry] of entries) {
    const size = Buffer.byteLength(JSON.stringify(entry)) + 1;
    const last = batches.at(-1);
    if (last === undefined || bytes + size > MAX_BYTES || isFull(last, kind)) {
      batches.push({ params: [], metrics: [], tags: [], [kind]: [entry] });
      bytes = size;
    } else {
      last[kind].push(entry);
      bytes += size;
    }
  }
  return batches;
}

function isFull(batch                                               , kind      )          {
  const total = batch.params.length + batch.metrics.length + batch.tags.length;
  return batch[kind].length >= LIMITS[kind] || total >= MAX_ENTRIES;
}

;// CONCATENATED MODULE: ./.build/shared/registry/mlflow-failure.js



/** An answer of MLflow's that is no success, or no answer at all. */
class MlflowFailure extends Error {
                    name = 'MlflowFailure';
  /** `create the run of model:delay@v7`. */
           doing        ;
  /** Absent where no answer came, so that it is unknown whether the request was carried out. */
           status                    ;
  /** `RESOURCE_ALREADY_EXISTS`. */
           code                    ;
           said        ;
           waitMs                    ;

  constructor(
    doing        ,
    details                                                                     ,
    cause          ,
  ) {
    super(`MLflow could not ${doing}: ${details.status ?? 'no answer'} ${details.code ?? ''} ${details.said ?? ''}`, {
      cause,
    });
    this.doing = doing;
    this.status = details.status;
    this.code = details.code;
    this.said = (0,core_escape/* toLine */.S5)(details.said ?? '', 300);
    this.waitMs = details.waitMs;
  }
}

function isFailure(error         )                         {
  return error instanceof MlflowFailure;
}

/** Refused for now and not carried out: any request may be sent again. */
function isRateLimited(failure               )          {
  return failure.status === 429;
}

/** No answer, or one that says nothing of the request: it may or may not have been carried out. */
function isOutage(error         )          {
  return isFailure(error) && !isDisabled(error) && (error.status === undefined || error.status >= 500);
}

const CHANGED = new Set(['RESOURCE_ALREADY_EXISTS', 'RESOURCE_DOES_NOT_EXIST', 'INVALID_STATE', 'RESOURCE_CONFLICT']);

/**
 * What MLflow says of a run that another mirror has just taken away as the second one, and what its databases say
 * (SQLite, PostgreSQL, MySQL) where two mirrors log the same parameter at the same moment: it passes that on as 400.
 */
const SAID_OF_CHANGE =
  /must be in the 'active' state|IntegrityError|UniqueViolation|UNIQUE constraint|duplicate (key|entry)/i;

/** The state was not as it had been read: somebody else was faster, or removed something. Looking again is the answer. */
function isChangedMeanwhile(error         )          {
  if (!isFailure(error)) return false;
  return CHANGED.has(error.code ?? '') || SAID_OF_CHANGE.test(error.said);
}

function isTaken(error         )          {
  return isFailure(error) && error.code === 'RESOURCE_ALREADY_EXISTS';
}

function mlflow_failure_isAbsent(error         )          {
  return isFailure(error) && error.code === 'RESOURCE_DOES_NOT_EXIST';
}

function isDisabled(failure               )          {
  return (
    failure.status === 501 ||
    ['FEATURE_DISABLED', 'NOT_IMPLEMENTED'].includes(failure.code ?? '') ||
    /registry functionality is unavailable/i.test(failure.said)
  );
}

/** Translates an answer into what the user must change; anything else passes through. */
function explainMlflow(error         , url        )          {
  if (!isFailure(error)) return error;
  const { doing, status, said } = error;
  if (isDisabled(error)) {
    return problem(
      error,
      'mlflow-feature-disabled',
      `MLflow at ${url} has its model registry switched off or cannot ${doing}: ${said}`,
      'Start the server with a database (--backend-store-uri sqlite:///mlflow.db or another), which the registry needs.',
    );
  }
  if (isRateLimited(error) || isOutage(error)) return mlflow_failure_unavailable(error, url);
  if (status === 401) {
    return problem(
      error,
      'mlflow-credentials',
      `MLflow at ${url} does not accept the credentials that were to ${doing}.`,
      'Pass a valid token, or USER:PASSWORD, as mlflow-token.',
    );
  }
  if (status === 403 && /host|origin|dns rebinding/i.test(said)) {
    return problem(
      error,
      'mlflow-host-refused',
      `The MLflow server does not answer under the name in ${url}: ${said}`,
      "Start it with --allowed-hosts 'NAME:*', or use a name that it allows.",
    );
  }
  if (status === 403) {
    return problem(
      error,
      'mlflow-denied',
      `The account may not ${doing} at ${url}${said === '' ? '' : `: ${said}`}.`,
      'Give it the permission EDIT on the registered model and on the experiment, and the right to create both; verify-mirror needs READ only.',
    );
  }
  if (status === 404 && error.code !== 'RESOURCE_DOES_NOT_EXIST') {
    return problem(
      error,
      'mlflow-not-found',
      `There is no MLflow REST API at ${url}: it was to ${doing}.`,
      'Give the address that MLFLOW_TRACKING_URI has, with the path in front of /api and nothing after it.',
    );
  }
  return problem(
    error,
    'mlflow-refused',
    `MLflow at ${url} refused to ${doing} (${status ?? 'no answer'}): ${said}`,
    'Mend what the message names.',
  );
}

const INPUT_OF                                   = {
  'mlflow-credentials': 'mlflow-token',
  'mlflow-not-found': 'mlflow-url',
  'mlflow-host-refused': 'mlflow-url',
};

function problem(failure               , code        , what        , remedy        )            {
  const input = INPUT_OF[code];
  return new errors/* UserError */.yo(code, { what, remedy, cause: failure, ...(input === undefined ? {} : { where: { input } }) });
}

function mlflow_failure_unavailable(failure               , url        )                   {
  const limited = isRateLimited(failure);
  const answer =
    failure.status === undefined
      ? `gave no answer${failure.said === '' ? '' : ` (${failure.said})`}`
      : `answered ${failure.status}`;
  return new errors/* UnavailableError */.hG(limited ? 'mlflow-rate-limited' : 'mlflow-unavailable', {
    what: limited
      ? `MLflow at ${url} asked to slow down when it was to ${failure.doing}.`
      : `MLflow at ${url} ${answer} when asked to ${failure.doing}.`,
    tried: 'It was tried again several times, with growing pauses.',
    remedy:
      'Run the same step again when it is back: it goes on where it stopped and makes nothing twice. Nothing in the store depends on it.',
    cause: failure,
  });
}

;// CONCATENATED MODULE: ./.build/shared/registry/mlflow-names.js




/** The tags by which our entries in MLflow are told from anybody else's. */
const TAG = {
  /** `model:delay`; on the registered model it says that Trainyard may write there. */
  artifact: 'trainyard.artifact',
  /** Digest of the version's record, which no other version of any store has: what a version is found by. */
  record: 'trainyard.record',
  /** `v7`. */
  version: 'trainyard.version',
  /** Digest of the version's files. */
  digest: 'trainyard.digest',
  runKey: 'trainyard.run-key',
  /** Digests of the statements that speak for the version. */
  evidence: 'trainyard.evidence',
  /** `dataset:flights@v12 sha256:…`, separated by commas. */
  parents: 'trainyard.parents',
  /** `owner/name#runId/attempt`. */
  workflowRun: 'trainyard.workflow-run',
  /** Where the version was when it was mirrored. */
  store: 'trainyard.store',
}         ;

const ALIAS_TAG_PREFIX = 'trainyard.alias.';

/** On the registered model: this alias is set by us. One tag per alias, so that two writers lose nothing. */
function aliasTag(alias        )         {
  return `${ALIAS_TAG_PREFIX}${alias}`;
}

function aliasOfTag(key        )                     {
  return key.startsWith(ALIAS_TAG_PREFIX) ? key.slice(ALIAS_TAG_PREFIX.length) : undefined;
}

/** What every MLflow since 2.0 takes; newer ones take more. */
const MAX_KEY_CHARACTERS = 250;
const MAX_PARAMETER_CHARACTERS = 6000;
const MAX_TAG_CHARACTERS = 5000;

/**
 * The name of a parameter or metric as MLflow takes it: letters, digits, `_`, `-`, `.`, blanks and `/` as in a path.
 * A name that had to be changed ends with eight digits of its digest, so that two names never become one.
 */
function entityKey(name        )         {
  let key = name.replace(/[^A-Za-z0-9_./ -]/g, '_');
  if (
    key !== key.trim() ||
    key === '.' ||
    key.startsWith('..') ||
    external_node_path_.posix.isAbsolute(key) ||
    external_node_path_.posix.normalize(key) !== key
  )
    key = key.replace(/[/ ]/g, '_').replace(/^\.+/, '_');
  if (key.endsWith('/')) key = key.replaceAll('/', '_');
  if (key === name && key !== '' && key.length <= MAX_KEY_CHARACTERS) return key;
  const suffix = `.${(0,format/* shortDigest */.VK)((0,core_digest/* digestBytes */.QN)(name)).slice(0, 8)}`;
  return `${key.slice(0, MAX_KEY_CHARACTERS - suffix.length)}${suffix}`;
}

/** A parameter's value as MLflow keeps it: text, of a length that it takes. */
function parameterText(value                           )         {
  const text = String(value).toWellFormed().replaceAll('\0', '\uFFFD');
  if (text.length <= MAX_PARAMETER_CHARACTERS) return text;
  const rest = `… (cut, ${(0,core_digest/* digestBytes */.QN)(text)})`;
  return `${text.slice(0, MAX_PARAMETER_CHARACTERS - rest.length).toWellFormed()}${rest}`;
}

/** As many items as a tag can hold, and how many were left out. */
function tagList(items                   )         {
  const kept           = [];
  let length = 0;
  for (const item of items) {
    length += item.length + 2;
    if (length > MAX_TAG_CHARACTERS - 30) break;
    kept.push(item);
  }
  const left = items.length - kept.length;
  return [...kept, ...(left === 0 ? [] : [`and ${left} more`])].join(', ');
}

;// CONCATENATED MODULE: ./.build/shared/registry/mlflow-plan.js


                                                                                   
                                                                  

/** One thing to do so that MLflow shows what the registry holds. */
                    
                                        
                                   
                                                                     
                                                                                             
                                                                                                                      
                                                                                                                   
                                                                                       
                                                                                                             
                                                                                     
                                                                                               
                                                                                           

                                             

/** What a run still lacks. */
                          
                            
                                                     
                      
 

/** What the mirror will not change by itself, since somebody else made it, or MLflow cannot change it. */
                           
                        
                          
                                       
                             
 

                             
                                                 
                                      
                                          
                                                                                       
                                                
                                                                 
                                    
 

/**
 * Compares what the registry holds with what MLflow shows.
 *
 * Of several entries for one version the one with MLflow's lowest number counts: MLflow numbers versions one after the
 * other, so whatever comes later is higher, and every writer picks the same. The others, made when two mirrors ran at
 * once or an answer was lost, are taken away again.
 */
function planMirror(view            , shown       )             {
  const changes           = [];
  const conflicts             = [];
  const { experiment, model } = shown;
  if (experiment === undefined) changes.push({ kind: 'make-experiment' });
  else if (experiment.isDeleted) conflicts.push(experimentDeleted(view));
  if (model === undefined) changes.push({ kind: 'make-model' });
  else conflicts.push(...strangeOwner(view, model), ...strangers(view, model));
  const copies = copiesOf(view, model?.versions ?? []);
  const numbers = new Map                ();
  for (const version of view.versions) {
    const [first, ...others] = copies.get(version.record) ?? [];
    if (first !== undefined) numbers.set(version.sequence, first.number);
    const planned = planVersion(version, first, shown.runs);
    changes.push(...planned.changes);
    conflicts.push(...planned.conflicts);
    if (first !== undefined) changes.push(...dropCopies(version, { first, others, shown }));
  }
  const aliases = planAliases(view, { model, numbers });
  const isDrop = ({ kind }        )          => kind === 'drop-version' || kind === 'drop-run';
  return {
    changes: [...changes.filter((change) => !isDrop(change)), ...aliases.changes, ...changes.filter(isDrop)],
    conflicts: [...conflicts, ...aliases.conflicts],
    numbers,
    notes: notesOn(view, model, copies),
  };
}

/** Whether MLflow says something else than the registry; otherwise it is merely behind. */
function isContradiction(change        )          {
  switch (change.kind) {
    case 'set-alias':
      return change.from !== undefined;
    case 'drop-alias':
      return change.number !== undefined;
    case 'tag-version':
      return true;
    default:
      return false;
  }
}

/** By the digest of the record, MLflow's versions that carry it, lowest number first. */
function copiesOf(view            , versions                         )                                               {
  const known = new Set        (view.versions.map((version) => version.record));
  const copies = new Map                        ();
  for (const version of versions) {
    const record = version.tags.get(TAG.record);
    if (record === undefined || !known.has(record)) continue;
    copies.set(record, [...(copies.get(record) ?? []), version]);
  }
  return copies;
}

                                                         

function planVersion(version               , shown                          , runs                     )          {
  if (shown === undefined) return { changes: [{ kind: 'add-version', version }], conflicts: [] };
  const changes           = [];
  const tags = differing(version.tags, shown.tags);
  if (Object.keys(tags).length > 0) changes.push({ kind: 'tag-version', version, number: shown.number, tags });
  const run = runs.find(({ id }) => id === shown.runId);
  if (run === undefined) return { changes, conflicts: [runGone(version, shown.number)] };
  if (run.isDeleted) changes.push({ kind: 'restore-run', version, runId: run.id });
  const part = missingOf(version, run);
  const isPartial = [part.parameters, part.metrics, part.tags].some((values) => Object.keys(values).length > 0);
  if (isPartial || !run.isFinished) changes.push({ kind: 'complete-run', version, runId: run.id, part });
  return { changes, conflicts: contradictions(version, run) };
}

/** What a run does not show yet. Values that it shows otherwise cannot be replaced in MLflow. */
function missingOf({ run }               , shown                                                   )          {
  const absent =    (wanted                             , there                              )                    =>
    Object.fromEntries(Object.entries(wanted).filter(([key]) => !there.has(key)));
  return {
    parameters: absent(run.parameters, shown.parameters),
    metrics: absent(run.metrics, shown.metrics),
    tags: differing(run.tags, shown.tags),
  };
}

function contradictions({ run, reference }               , shown          )                      {
  const remedy = `MLflow cannot take it back. Delete the run ${shown.id} and the version there, and mirror again.`;
  const altered = (kind        , wanted                                   , there                              ) =>
    Object.entries(wanted)
      .filter(([key, value]) => there.has(key) && there.get(key) !== value)
      .map(([key, value]) => ({
        what: `${reference}: the ${kind} ${key} is ${String(there.get(key))} in MLflow and ${String(value)} here.`,
        remedy,
      }));
  return [...altered('parameter', run.parameters, shown.parameters), ...altered('metric', run.metrics, shown.metrics)];
}

function dropCopies(
  version               ,
  { first, others, shown }                                                                        ,
)                    {
  const runs = shown.runs.filter(
    (run) => !run.isDeleted && run.id !== first.runId && run.tags.get(TAG.record) === version.record,
  );
  // An alias that somebody set by hand would go with its version.
  const strange = [...(shown.model?.aliases ?? [])].filter(([alias]) => !isOurs(shown.model, alias));
  const isHeld = (number        )          => strange.some(([, on]) => on === number);
  const dropped = others.filter(({ number }) => !isHeld(number));
  const kept = new Set(others.filter(({ number }) => isHeld(number)).map(({ runId }) => runId));
  return [
    ...dropped.map(({ number })         => ({ kind: 'drop-version', version, number })),
    ...runs.filter(({ id }) => !kept.has(id)).map(({ id })         => ({ kind: 'drop-run', version, runId: id })),
  ];
}

function planAliases(
  view            ,
  { model, numbers }                                                                         ,
)          {
  const changes           = [];
  const conflicts             = [];
  for (const [alias, sequence] of view.aliases) {
    const from = model?.aliases.get(alias);
    const stands = from !== undefined && from === numbers.get(sequence);
    if (stands && isOurs(model, alias)) continue;
    if (stands) changes.push({ kind: 'claim-alias', alias, sequence });
    else if (from !== undefined && !isOurs(model, alias)) conflicts.push(aliasTaken(alias, from, sequence));
    else changes.push({ kind: 'set-alias', alias, sequence, ...(from === undefined ? {} : { from }) });
  }
  const ours = [...(model?.tags.keys() ?? [])].map(aliasOfTag).filter((alias) => alias !== undefined);
  for (const alias of ours.filter((name) => !view.aliases.has(name))) {
    const number = model?.aliases.get(alias);
    if (number !== undefined && !isRecorded(model, number)) conflicts.push(aliasStrayed(alias, number));
    else changes.push({ kind: 'drop-alias', alias, ...(number === undefined ? {} : { number }) });
  }
  return { changes, conflicts };
}

function isOurs(model                        , alias        )          {
  return model?.tags.has(aliasTag(alias)) === true;
}

function isRecorded(model                        , number        )          {
  return model?.versions.find((version) => version.number === number)?.tags.has(TAG.record) === true;
}

function differing(wanted      , there                             )                         {
  return Object.fromEntries(Object.entries(wanted).filter(([key, value]) => there.get(key) !== value));
}

function strangeOwner(view            , model            )                      {
  const owner = model.tags.get(TAG.artifact);
  if (owner === view.artifact) return [];
  const whose = owner === undefined ? 'was not made by Trainyard' : `is the mirror of ${owner}`;
  return [
    {
      what: `The registered model ${view.model} ${whose}.`,
      remedy: `Name another one with mlflow-model, or give this one the tag ${TAG.artifact} with the value ${view.artifact} in MLflow, so that the versions are added beside what is there.`,
      isFatal: true,
    },
  ];
}

/** Our mark on a version that this registry never had: two stores would fight over one model. */
function strangers(view            , model            )                      {
  const known = new Set        (view.versions.map((version) => version.record));
  const strange = model.versions.filter(({ tags }) => {
    const record = tags.get(TAG.record);
    return record !== undefined && !known.has(record);
  });
  const [first] = strange;
  if (first === undefined) return [];
  const store = first.tags.get(TAG.store);
  return [
    {
      what: `${(0,format/* plural */.LS)(strange.length, 'version')} of ${view.model} in MLflow, first its version ${first.number}, ${strange.length === 1 ? 'comes' : 'come'} from another store${store === undefined ? '' : ` (${store})`}.`,
      remedy: 'Give the mirror of each store a name of its own with mlflow-model, or delete those versions in MLflow.',
      isFatal: true,
    },
  ];
}

function notesOn(
  view            ,
  model                        ,
  copies                                              ,
)                    {
  if (model === undefined) return [];
  const foreign = model.versions.filter(({ tags }) => !tags.has(TAG.record)).length;
  const aliases = [...model.aliases.keys()].filter((alias) => !view.aliases.has(alias) && !isOurs(model, alias));
  const renumbered = view.versions.some(({ record, sequence }) => {
    const first = copies.get(record)?.[0];
    return first !== undefined && first.number !== sequence;
  });
  return [
    ...(foreign === 0
      ? []
      : [
          `${(0,format/* plural */.LS)(foreign, 'version')} of ${view.model} that others made ${foreign === 1 ? 'is' : 'are'} left alone.`,
        ]),
    ...(aliases.length === 0 ? [] : [`Aliases that others set are left alone: ${aliases.sort().join(', ')}.`]),
    ...(renumbered ? [`MLflow numbers some versions otherwise; the tag ${TAG.version} has the number here.`] : []),
  ];
}

function experimentDeleted(view            )           {
  return {
    what: `The experiment ${view.experiment} was deleted in MLflow, which keeps its name.`,
    remedy: 'Restore it there, or name another model with mlflow-model.',
    isFatal: true,
  };
}

function runGone({ reference }               , number        )           {
  return {
    what: `${reference}: the run behind MLflow's version ${number} is gone for good, and MLflow cannot give it another.`,
    remedy: `Delete version ${number} in MLflow and mirror again.`,
  };
}

function aliasTaken(alias        , from        , sequence        )           {
  return {
    what: `Somebody set the alias ${alias} in MLflow, on its version ${from}; here it is v${sequence}.`,
    remedy: `Remove the alias ${alias} in MLflow and mirror again.`,
  };
}

function aliasStrayed(alias        , number        )           {
  return {
    what: `The alias ${alias}, which is no longer set here, was put on version ${number} in MLflow by somebody.`,
    remedy: `Remove the alias in MLflow, or the tag ${aliasTag(alias)} of the registered model to keep it.`,
  };
}

;// CONCATENATED MODULE: ./.build/shared/registry/mlflow-json.js
/** What an answer of MLflow's is made of; nothing in it is believed before it was looked at. */
                                                           

function asObject(value         )                         {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value              ) : undefined;
}

function asText(value         )                     {
  return typeof value === 'string' ? value : undefined;
}

function asList(value         )                     {
  return Array.isArray(value) ? value : [];
}

/** MLflow's `[{key, value}]` as a map; a value that is not there is the empty text, as protobuf leaves it out. */
function asPairs   (value         , decode                                   )                         {
  const pairs = new Map           ();
  for (const item of asList(value)) {
    const entry = asObject(item);
    const key = asText(entry?.['key']);
    const decoded = decode(entry?.['value'] ?? '');
    if (key !== undefined && decoded !== undefined) pairs.set(key, decoded);
  }
  return pairs;
}

/** A number; MLflow writes 64-bit integers as numbers and what JSON has no number for as text. */
function asNumber(value         )                     {
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value !== '' && !Number.isNaN(Number(value)) ? Number(value) : undefined;
}

;// CONCATENATED MODULE: ./.build/shared/registry/mlflow-shown.js
                                                       




/** What MLflow shows now. */
                        
                                                 
                                        
                              
                                                                                     
                                     
 

                                  
                      
                              
 

                             
                                             
                                                              
                                                
                                                  
                                             
 

                               
                                                     
                          
                                     
                                             
 

                           
                      
                              
                               
                                                   
                                  
                                                
                                             
 

                             
                            
                         
                              
 

const VERSIONS_PER_PAGE = 500;
const RUNS_PER_PAGE = 100;

/** Reads everything in MLflow that the mirror of an artifact consists of. */
async function readShown(client              , names            )                 {
  const experiment = await readExperiment(client, names.experiment);
  const model = await readModel(client, names.model);
  const runs             = [];
  if (experiment !== undefined) {
    const filter = `tags.\`${TAG.artifact}\` = '${names.artifact}'`;
    for await (const run of searchRuns(client, experiment.id, filter)) runs.push(run);
  }
  return {
    ...(experiment === undefined ? {} : { experiment }),
    ...(model === undefined ? {} : { model }),
    runs,
  };
}

async function readExperiment(client              , name        )                                       {
  const answer = await orAbsent(
    client.read({
      doing: `read the experiment ${name}`,
      path: 'experiments/get-by-name',
      query: { experiment_name: name },
    }),
  );
  const experiment = asObject(answer?.['experiment']);
  const id = asText(experiment?.['experiment_id']);
  return id === undefined ? undefined : { id, isDeleted: experiment?.['lifecycle_stage'] === 'deleted' };
}

async function readModel(client              , name        )                                  {
  const doing = `read the registered model ${name}`;
  const answer = await orAbsent(client.read({ doing, path: 'registered-models/get', query: { name } }));
  const model = asObject(answer?.['registered_model']);
  if (model === undefined) return undefined;
  const versions                 = [];
  for await (const version of searchVersions(client, name)) versions.push(version);
  versions.sort((a, b) => a.number - b.number);
  return { tags: asPairs(model['tags'], asText), aliases: aliasesOf(model), versions };
}

/** Every version of a registered model, or those that carry a tag with a value. */
async function* searchVersions(
  client              ,
  model        ,
  tag                                        ,
)                              {
  const filter = `name = '${model}'${tag === undefined ? '' : ` and tags.\`${tag[0]}\` = '${tag[1]}'`}`;
  const request = {
    doing: `list the versions of ${model}`,
    path: 'model-versions/search',
    query: { filter, max_results: String(VERSIONS_PER_PAGE) },
  };
  for await (const item of client.readAll(request, 'model_versions')) {
    const version = asObject(item);
    const number = asNumber(version?.['version']);
    if (version === undefined || number === undefined) continue;
    const runId = asText(version['run_id']);
    yield { number, runId: runId === '' ? undefined : runId, tags: asPairs(version['tags'], asText) };
  }
}

/** Runs of an experiment, deleted ones too. */
async function* searchRuns(client              , experimentId        , filter        )                          {
  const request = {
    doing: 'list the runs',
    path: 'runs/search',
    body: { experiment_ids: [experimentId], filter, run_view_type: 'ALL', max_results: RUNS_PER_PAGE },
  };
  for await (const item of client.readAll(request, 'runs')) {
    const run = decodeRun(asObject(item));
    if (run !== undefined) yield run;
  }
}

function decodeRun(run                        )                       {
  const info = asObject(run?.['info']);
  const data = asObject(run?.['data']);
  const id = asText(info?.['run_id']);
  if (id === undefined) return undefined;
  return {
    id,
    isDeleted: info?.['lifecycle_stage'] === 'deleted',
    isFinished: info?.['status'] === 'FINISHED',
    parameters: asPairs(data?.['params'], asText),
    metrics: asPairs(data?.['metrics'], asNumber),
    tags: asPairs(data?.['tags'], asText),
  };
}

function aliasesOf(model            )                              {
  const aliases = new Map                ();
  for (const item of asList(model['aliases'])) {
    const entry = asObject(item);
    const alias = asText(entry?.['alias']);
    const number = asNumber(entry?.['version']);
    if (alias !== undefined && number !== undefined) aliases.set(alias, number);
  }
  return aliases;
}

async function orAbsent   (answer            )                         {
  try {
    return await answer;
  } catch (error) {
    if (mlflow_failure_isAbsent(error)) return undefined;
    throw error;
  }
}

;// CONCATENATED MODULE: ./.build/shared/registry/mlflow-apply.js


                                                    

                                                                      

                                                   



                                                                  

/** What every change is made with. */
                              
                                
                              
                            
 

/** Makes one change. Each may be made again, by a later run or another one at the same time. */
async function applyChange(change        , tools             )                {
  switch (change.kind) {
    case 'make-experiment':
      return makeExperiment(tools);
    case 'make-model':
      return makeModel(tools);
    case 'add-version':
      return addVersion(change.version, tools);
    case 'restore-run':
      return write(tools, `restore the run of ${change.version.reference}`, 'runs/restore', { run_id: change.runId });
    case 'complete-run':
      return completeRun(change, tools);
    case 'tag-version':
      return tagVersion(change, tools);
    case 'claim-alias':
      return claimAlias(change, tools);
    case 'set-alias':
      return setAlias(change, tools);
    case 'drop-alias':
      return dropAlias(change.alias, tools);
    case 'drop-version':
      return dropVersion(change, tools);
    case 'drop-run':
      return write(tools, `delete the second run of ${change.version.reference}`, 'runs/delete', {
        run_id: change.runId,
      });
    default:
      return (0,errors/* assertNever */.xb)(change);
  }
}

/** The server keeps experiment names unique, so that a second one cannot come about. */
function makeExperiment({ client, view }             )                {
  return createNamed(client, {
    doing: `create the experiment ${view.experiment}`,
    path: 'experiments/create',
    // MLflow 3 opens an experiment of an unknown kind among conversations, where no run is to be seen.
    body: {
      name: view.experiment,
      tags: pairs({ [TAG.artifact]: view.artifact, 'mlflow.experimentKind': 'custom_model_development' }),
    },
  });
}

/** The same for registered models; the tag that makes it ours comes with it or not at all. */
function makeModel({ client, view }             )                {
  return createNamed(client, {
    doing: `create the registered model ${view.model}`,
    path: 'registered-models/create',
    body: {
      name: view.model,
      description: `Mirrored by Trainyard from its registry, where ${view.artifact} is kept: versions, facts and aliases are changed there.`,
      tags: pairs({ [TAG.artifact]: view.artifact }),
    },
  });
}

/** Whether the name was taken by the try whose answer was lost or by somebody else, the next comparison sees. */
async function createNamed(client              , request               )                {
  try {
    await client.write(request);
  } catch (error) {
    if (!isTaken(error)) throw error;
  }
}

/** Run first, then the version that points to it: nothing is visible in the registry before it is whole. */
async function addVersion(version               , tools             )                {
  const { client, services, view } = tools;
  const find = ()                              => versionNumber(version, tools);
  if ((await find()) !== undefined) return;
  const runId = await runFor(version, tools);
  const create = ()                   =>
    client.create({
      doing: `register ${version.reference}`,
      path: 'model-versions/create',
      body: {
        name: view.model,
        source: version.source,
        run_id: runId,
        description: version.description,
        tags: pairs({ ...version.tags, [TAG.store]: version.store }),
      },
    });
  await findOrCreate(find, create, services);
}

/** A run with everything that the version's record says. */
async function runFor(version               , tools             )                  {
  const { client, services, view } = tools;
  const experiment = await readExperiment(client, view.experiment);
  if (experiment === undefined) throw new Error(`MLflow made the experiment ${view.experiment} and does not show it.`);
  const filter = `tags.\`${TAG.record}\` = '${version.record}'`;
  const find = async () => {
    const found = [];
    for await (const run of searchRuns(client, experiment.id, filter)) if (!run.isDeleted) found.push(run);
    // Whoever looks at the same runs picks the same one.
    return found.sort((a, b) => (a.id < b.id ? -1 : 1))[0];
  };
  const create = ()                   =>
    client.create({
      doing: `create the run of ${version.reference}`,
      path: 'runs/create',
      body: {
        experiment_id: experiment.id,
        run_name: version.run.name,
        start_time: version.run.atMs,
        tags: pairs(version.run.tags),
      },
    });
  const run = await findOrCreate(find, create, services);
  await completeRun({ version, runId: run.id, part: missingOf(version, run) }, tools);
  return run.id;
}

/**
 * MLflow has no create-if-absent: looks, creates, and looks what is there now, which with two at once may be the
 * other's. Where an answer was lost it looks again before it creates again; should the server carry out the lost
 * request later still, there are two, and the next comparison takes the second one away.
 */
async function findOrCreate   (
  find                              ,
  create                        ,
  { clock, cancelled, log }          ,
)             {
  const once = async ()             => {
    const found = await find();
    if (found !== undefined) return found;
    await create();
    const made = await find();
    if (made === undefined) throw new Error('MLflow accepted an entry and does not show it.');
    return made;
  };
  const onRetry = ()       => log.info('The answer was lost; looking whether it was made.');
  const policy = { attempts: 4, firstDelayMs: 1000, maxDelayMs: 20_000, isRetryable: isOutage, onRetry };
  return (0,retry/* retry */.L)(once, policy, clock, cancelled);
}

                         
                                  
                         
                         
 

async function completeRun({ version, runId, part }               , tools             )                {
  const { run, reference } = version;
  for (const batch of runBatches(part, run.atMs)) {
    await write(tools, `log the facts of ${reference}`, 'runs/log-batch', { run_id: runId, ...batch });
  }
  const finished = { run_id: runId, status: 'FINISHED', end_time: run.atMs };
  await write(tools, `finish the run of ${reference}`, 'runs/update', finished);
}

async function tagVersion(change                                          , tools             )                {
  for (const [key, value] of Object.entries(change.tags)) {
    const body = { name: tools.view.model, version: String(change.number), key, value };
    await write(tools, `tag ${change.version.reference}`, 'model-versions/set-tag', body);
  }
}

/** The tag that says the alias is ours comes first, so that a mirror killed in between may move it later. */
async function setAlias(change                                        , tools             )                {
  const { alias, sequence } = change;
  const version = tools.view.versions.find((candidate) => candidate.sequence === sequence);
  const number = version === undefined ? undefined : await versionNumber(version, tools);
  // Taken away meanwhile: the next comparison adds it first.
  if (number === undefined) return;
  await claimAlias(change, tools);
  const body = { name: tools.view.model, alias, version: String(number) };
  await write(tools, `set the alias ${alias}`, 'registered-models/alias', body);
}

async function claimAlias(
  change                                                       ,
  tools             ,
)                {
  const { alias, sequence } = change;
  const body = { name: tools.view.model, key: aliasTag(alias), value: `v${sequence}` };
  await write(tools, `claim the alias ${alias}`, 'registered-models/set-tag', body);
}

async function dropAlias(alias        , { client, view }             )                {
  const doing = `remove the alias ${alias}`;
  await client.write({ doing, path: 'registered-models/alias', body: { name: view.model, alias } }, 'DELETE');
  const body = { name: view.model, key: aliasTag(alias) };
  await client.write({ doing, path: 'registered-models/delete-tag', body }, 'DELETE');
}

async function dropVersion(change                                           , tools             )                {
  const doing = `delete the second entry of ${change.version.reference}`;
  const body = { name: tools.view.model, version: String(change.number) };
  await tools.client.write({ doing, path: 'model-versions/delete', body }, 'DELETE');
}

/** MLflow's number of a version: the lowest that carries its record. */
async function versionNumber(version               , { client, view }             )                              {
  const numbers           = [];
  for await (const { number } of searchVersions(client, view.model, [TAG.record, version.record])) numbers.push(number);
  return numbers.sort((a, b) => a - b)[0];
}

function write({ client }             , doing        , path        , body            )                {
  return client.write({ doing, path, body });
}

function pairs(tags                                  )                        {
  return Object.entries(tags).map(([key, value]) => ({ key, value }));
}

;// CONCATENATED MODULE: ./.build/shared/registry/mlflow-client.js



                                                    
                                                            



const REQUEST_TIMEOUT_MS = 30_000;
/** A longer wait belongs to a later run. */
const LONGEST_WAIT_MS = 120_000;
const mlflow_client_ATTEMPTS = 4;
const MAX_ANSWER_BYTES = 32 << 20;
const MAX_PAGES = 10_000;

/** One request below `/api/2.0/mlflow/`. */
                                
                                                                                          
                         
                                 
                        
                                                    
                             
 

                                        

/**
 * MLflow's REST API, as far as the mirror needs it. Requests whose repetition changes nothing are tried again by the
 * class of the failure, on the clock of the services; what creates is sent again only where it was certainly not
 * carried out. Redirects are not followed: the token belongs to one host.
 */
class MlflowClient {
           url        ;
           #connection                  ;
           #services          ;

  constructor(connection                  , services          ) {
    this.url = connection.url;
    this.#connection = connection;
    this.#services = services;
  }

  /** A question; GET, or POST where MLflow wants its questions in a body. */
  read(request               )                      {
    return this.#send(request.body === undefined ? 'GET' : 'POST', request, true);
  }

  /** Every page of a question, item by item. */
  async *readAll(request               , items        )                         {
    let token = '';
    for (let page = 1; page <= MAX_PAGES; page++) {
      const more = token === '' ? {} : { page_token: token };
      const answer = await this.read(
        request.body === undefined
          ? { ...request, query: { ...request.query, ...more } }
          : { ...request, body: { ...request.body, ...more } },
      );
      const list = answer[items];
      if (Array.isArray(list)) yield* list             ;
      const next = answer['next_page_token'];
      if (typeof next !== 'string' || next === '') return;
      if (next === token) break;
      token = next;
    }
    throw new MlflowFailure(request.doing, { status: 200, said: 'The pages of the answer have no end.' });
  }

  /** A change that may be made twice. */
  async write(request               , method                    = 'POST')                {
    await this.#asEffect(request, () => this.#send(method, request, true));
  }

  /** A change that makes a second thing when it is sent twice: the caller looks first, and again after an outage. */
  create(request               )                      {
    return this.#asEffect(request, () => this.#send('POST', request, false));
  }

  async #asEffect   (request               , change                  )             {
    this.#services.effect(`mlflow: ${request.doing}`);
    const result = await change();
    this.#services.effect(`mlflow: done, ${request.doing}`);
    return result;
  }

  #send(method        , request               , isRepeatable         )                      {
    const { clock, cancelled } = this.#services;
    return (0,retry/* retry */.L)(() => this.#sendOnce(method, request), this.#policy(isRepeatable), clock, cancelled);
  }

  #policy(isRepeatable         )              {
    return {
      attempts: mlflow_client_ATTEMPTS,
      firstDelayMs: 1000,
      maxDelayMs: 20_000,
      isRetryable: (error) => {
        if (!isFailure(error) || (error.waitMs ?? 0) > LONGEST_WAIT_MS) return false;
        return isRateLimited(error) || (isRepeatable && isOutage(error));
      },
      serverDelayMs: (error) => (isFailure(error) ? error.waitMs : undefined),
      onRetry: (error, attempt, delayMs) => {
        const answer = isFailure(error) ? (error.status ?? 'nothing') : 'nothing';
        this.#services.log.info(
          `MLflow answered ${answer} to try ${attempt}; trying again in ${Math.ceil(delayMs / 1000)} s.`,
        );
      },
    };
  }

  async #sendOnce(method        , { doing, path, query, body }               )                      {
    const url = new URL(`${this.url}/api/2.0/mlflow/${path}`);
    for (const [name, value] of Object.entries(query ?? {})) url.searchParams.set(name, value);
    const { authorization } = this.#connection;
    try {
      const response = await fetch(url, {
        method,
        redirect: 'manual',
        signal: AbortSignal.any([this.#services.cancelled, AbortSignal.timeout(REQUEST_TIMEOUT_MS)]),
        headers: {
          accept: 'application/json',
          'user-agent': `trainyard/${this.#services.version}`,
          ...(authorization === undefined ? {} : { authorization }),
          ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      });
      return await this.#open(response, doing);
    } catch (cause) {
      if (isFailure(cause) || cause instanceof errors/* UserError */.yo) throw cause;
      throw new MlflowFailure(doing, { said: reasonOf(cause) }, cause);
    }
  }

  async #open(response          , doing        )                      {
    if (response.status >= 300 && response.status < 400) throw redirected(response, this.url);
    const text = await readCapped(response, doing);
    const answer = mlflow_client_parse(text);
    if (response.ok && answer !== undefined) return answer;
    if (response.ok)
      throw new MlflowFailure(doing, { status: 404, said: 'It answered with something else than JSON.' });
    const code = answer?.['error_code'];
    const message = answer?.['message'];
    const waitMs = askedDelayMs(response.headers.get('retry-after'), this.#services.clock.now());
    throw new MlflowFailure(doing, {
      status: response.status,
      ...(typeof code === 'string' ? { code } : {}),
      said: typeof message === 'string' ? message : /<html|<!doctype/i.test(text) ? '' : text.slice(0, 1000),
      ...(waitMs === undefined ? {} : { waitMs }),
    });
  }
}

async function readCapped(response          , doing        )                  {
  const parts               = [];
  let bytes = 0;
  for await (const part of (response.body ?? [])                             ) {
    bytes += part.length;
    if (bytes > MAX_ANSWER_BYTES) {
      throw new MlflowFailure(doing, { status: 200, said: `The answer is over ${MAX_ANSWER_BYTES >> 20} MiB.` });
    }
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function mlflow_client_parse(text        )                         {
  try {
    return asObject(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** Milliseconds of a Retry-After header: seconds, or a date. */
function askedDelayMs(header               , now      )                     {
  if (header === null) return undefined;
  if (/^\d{1,9}$/.test(header.trim())) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? undefined : Math.max(0, at - now.getTime());
}

/** `ECONNREFUSED`, or what else Node says; never the whole error, which may hold headers. */
function reasonOf(error         )         {
  const { cause, name } = error                                                                     ;
  if (name === 'TimeoutError') return `nothing within ${REQUEST_TIMEOUT_MS / 1000} s`;
  return typeof cause?.code === 'string' ? cause.code : typeof cause?.message === 'string' ? cause.message : '';
}

function redirected(response          , url        )            {
  const to = URL.parse(response.headers.get('location') ?? '', url);
  return new errors/* UserError */.yo('mlflow-redirected', {
    what: `MLflow at ${url} redirects${to === null ? '' : ` to ${(0,core_escape/* toLine */.S5)(to.origin, 200)}`}, which is not followed: the token belongs to the address given.`,
    where: { input: 'mlflow-url' },
    remedy:
      'Give the address where the server really is; a redirect to a page for signing in means that the token is not accepted there.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/registry/mlflow-words.js

                                               
                                                   

/** A change as a person would say it: `alias champion from version 6 to v7`. */
function describeChange(change        , view            )         {
  switch (change.kind) {
    case 'make-experiment':
      return `Experiment ${view.experiment}`;
    case 'make-model':
      return `Registered model ${view.model}`;
    case 'add-version':
      return `Version ${change.version.reference} with its run`;
    case 'restore-run':
      return `Run of ${change.version.reference}, which was deleted there, restored`;
    case 'complete-run':
      return `Run of ${change.version.reference} completed${lacking(change)}`;
    case 'tag-version':
      return `Tags of ${change.version.reference} (${Object.keys(change.tags).join(', ')})`;
    case 'claim-alias':
      return `Alias ${change.alias}, which already stands on v${change.sequence}, kept up from here`;
    case 'set-alias':
      return `Alias ${change.alias}${change.from === undefined ? '' : `, from MLflow's version ${change.from}`}, to v${change.sequence}`;
    case 'drop-alias':
      return `Alias ${change.alias} removed`;
    case 'drop-version':
      return `Second entry of ${change.version.reference}, MLflow's version ${change.number}, removed`;
    case 'drop-run':
      return `Second run of ${change.version.reference} removed`;
    default:
      return (0,errors/* assertNever */.xb)(change);
  }
}

function lacking({ part }                                           )         {
  const names = [part.parameters, part.metrics, part.tags].flatMap((values) => Object.keys(values));
  return names.length === 0 ? '' : ` (${names.slice(0, 5).join(', ')}${names.length > 5 ? ', …' : ''})`;
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

;// CONCATENATED MODULE: ./.build/shared/registry/mlflow-view.js





                                                  

                                                  



/** What MLflow should show of an artifact: a pure function of the registry. */
                             
                       
                            
                                     
                         
                              
                      
                                              
                                                                  
                                                
 

/** One version; everything but `source`, `description` and the store follows from its record and never changes. */
                                
                            
                          
                             
                          
                          
                                                     
                               
                                                  
                                         
                         
                          
 

                            
                        
                                                                                                                       
                        
                                                        
                                                     
                                                  
                                                          
                                       
 

                                
                                  
                         
                                                
                                                        
 

/**
 * What MLflow should show.
 *
 * @param model the registered model's name; the artifact's own where undefined
 */
function viewOf(state               , model         = state.artifact.name)             {
  return {
    artifact: (0,references/* formatArtifact */.oN)(state.artifact),
    model,
    experiment: `trainyard/${model}`,
    versions: state.versions.map((version) => viewVersion(version, state.store)),
    aliases: new Map([...state.aliases].map(([alias, to]) => [alias, to.sequence])),
  };
}

/** MLflow's registry is one of models. @throws UserError `input-invalid` */
function requireModel(artifact              )       {
  if (artifact.kind === 'model') return;
  throw new errors/* UserError */.yo('input-invalid', {
    what: `${(0,references/* formatArtifact */.oN)(artifact)} is no model, and MLflow registers models only.`,
    where: { input: 'artifact' },
    remedy: 'Mirror a model; the data it was made from is shown with each of its versions.',
  });
}

function viewVersion(version                 , store        )                {
  const reference = versionReference(version);
  const { record } = version;
  const identity = {
    [TAG.artifact]: record.artifact,
    [TAG.record]: version.recordDigest,
    [TAG.version]: `v${version.sequence}`,
    [TAG.digest]: version.digest,
    ...originTags(record),
  };
  return {
    sequence: version.sequence,
    reference,
    record: version.recordDigest,
    source: sourceOf(version, store),
    description: describe(version, reference, store),
    tags: identity,
    store,
    run: viewRun(version, reference, identity),
  };
}

function originTags(record               )                         {
  const { facts, parents, evidence, run } = record;
  const tags                         = {};
  if ((0,core_digest/* isDigest */.Bc)(facts['runKey'])) tags[TAG.runKey] = facts['runKey'];
  if (evidence.length > 0) tags[TAG.evidence] = tagList(evidence);
  if (parents.length > 0) tags[TAG.parents] = tagList(parents.map(({ reference, digest }) => `${reference} ${digest}`));
  if (run.repository !== undefined && run.runId !== undefined) {
    tags[TAG.workflowRun] = tagList([`${run.repository}#${run.runId}/${run.attempt ?? 1}`]);
  }
  return tags;
}

function viewRun(version                 , name        , identity                                  )            {
  const { facts, createdAt, run } = version.record;
  const parameters = Object.entries(facts.parameters ?? {});
  const sent = parameters.filter(([key, value]) => !isSecret(key, String(value)));
  return {
    name,
    atMs: Date.parse(createdAt),
    parameters: Object.fromEntries(sent.map(([key, value]) => [entityKey(key), parameterText(value)])),
    metrics: Object.fromEntries(Object.entries(facts.metrics ?? {}).map(([key, value]) => [entityKey(key), value])),
    // MLflow shows the commit beside the run under this name.
    tags: { ...identity, ...(run.commit === undefined ? {} : { 'mlflow.source.git.commit': tagList([run.commit]) }) },
    withheld: parameters.filter(([key, value]) => isSecret(key, String(value))).map(([key]) => key),
  };
}

function isSecret(name        , value        )          {
  return namesSecret(name) || redactText(value) !== value;
}

/**
 * Where the bytes are, in a scheme of our own: MLflow refuses local paths, and a client that tries to load the version
 * itself fails by that scheme's name instead of reading a folder that is laid out otherwise than it expects.
 * A store that is named by a relative path upwards is left out, since MLflow refuses `..` anywhere in a source.
 */
function sourceOf(version                 , store        )         {
  const { kind, name } = version.artifact;
  const identity = `trainyard:/${kind}/${name}/v${version.sequence}`;
  const place = encodeURI(store.toWellFormed()).replace(/[&#?+]/g, encodeURIComponent);
  return store.split('/').some((part) => part.endsWith('..')) || place.includes('%')
    ? identity
    : `${identity}?store=${place}`;
}

function describe(version                 , reference        , store        )         {
  const { files, sizeBytes } = version.record;
  const command = `npx trainyard version-artifact --operation pull --store ${store} --artifact ${reference} --to model`;
  return [
    `${(0,core_escape/* toMarkdownCode */.Cu)(reference)}: ${(0,format/* plural */.LS)(files, 'file')}, ${(0,format/* formatBytes */.z3)(sizeBytes)}, ${(0,core_escape/* toMarkdownCode */.Cu)(version.digest)}`,
    `Bring it back, every byte checked: ${(0,core_escape/* toMarkdownCode */.Cu)(command, 4000)}`,
  ].join('\n\n');
}

;// CONCATENATED MODULE: ./.build/shared/registry/mlflow-mirror.js


                                                          
                                                    
                                                  
                                               


                                                            







/** Each round reads both sides anew; this many mean that somebody works against it. */
const MAX_ROUNDS = 10;

                               
                                  
                                                                         
                          
                                        
 

                             
                                                       
                       
                            
                            
                                                                                                                      
                            
 

                                              
                                    
                                      
 

/**
 * Compares what MLflow shows with what the registry holds, without writing.
 *
 * @throws UserError `mlflow-…`, `store-damaged`, `log-damaged`; UnavailableError `mlflow-unavailable`
 */
async function compareWithMlflow(store       , services          , target              )                      {
  return explained(target, () => compare(store, new MlflowClient(target.connection, services), target));
}

/**
 * Makes MLflow show what the registry holds: reads both, changes what differs, and reads again until nothing does.
 *
 * Whoever writes last looks once more after its write, so that of two mirrors at once, one of which had read the
 * registry before an alias moved, the later look mends what the earlier reading did.
 *
 * @returns what was changed, and the comparison that was read back
 */
async function mirrorToMlflow(store       , services          , target              )                    {
  const client = new MlflowClient(target.connection, services);
  return explained(target, async () => {
    const applied           = [];
    for (let round = 1; ; round++) {
      const title = round === 1 ? `Compare with MLflow at ${client.url}` : 'Read back from MLflow';
      const compared = await services.log.group(title, async () => {
        const comparison = await compare(store, client, target);
        services.log.info(stateOf(comparison));
        return comparison;
      });
      const { changes } = compared.plan;
      const isDone = changes.length === 0 || mustNotWrite(compared) || round > MAX_ROUNDS;
      if (isDone || services.cancelled.aborted) return { ...compared, applied };
      const outcome = await services.log.group(`Make ${(0,format/* plural */.LS)(changes.length, 'change')} in MLflow`, () =>
        applyAll(changes, { client, services, view: compared.view }, applied),
      );
      // Of several mirrors that meet, each lets the others get on.
      if (outcome === 'interrupted') await services.clock.sleep(200 * round, services.cancelled);
    }
  });
}

/** Versions of others under our own mark, or a model of somebody else's: nothing may be written there. */
function mustNotWrite({ plan }            )          {
  return plan.conflicts.some(({ isFatal }) => isFatal === true);
}

/** MLflow first: what it has of ours by then, the registry, which never loses a version, has too. */
async function compare(store       , client              , target              )                      {
  const { artifact } = target;
  requireModel(artifact);
  const empty = viewOf({ artifact, store: store.uri, versions: [], aliases: new Map() }, target.model);
  const shown = await readShown(client, empty);
  const aliases = await listAliases(store, artifact);
  const versions = await listVersions(store, artifact);
  const view = viewOf({ artifact, store: store.uri, versions, aliases }, target.model);
  const plan = planMirror(view, shown);
  return { url: client.url, view, plan, verdict: judge(plan) };
}

function judge({ changes, conflicts }            )          {
  if (conflicts.length > 0 || changes.some(isContradiction)) return 'fail';
  return changes.length > 0 ? 'warn' : 'pass';
}

async function applyAll(
  changes                   ,
  tools                                   ,
  applied          ,
)                                  {
  const { log, cancelled } = tools.services;
  for (const change of changes) {
    if (cancelled.aborted) return 'done';
    try {
      await applyChange(change, tools);
      applied.push(change);
      log.info(describeChange(change, tools.view));
    } catch (error) {
      if (!isChangedMeanwhile(error)) throw error;
      log.info(`Somebody else changed MLflow meanwhile (${describeChange(change, tools.view)}); looking again.`);
      return 'interrupted';
    }
  }
  return 'done';
}

function stateOf({ view, plan }            )         {
  const held = `${view.artifact} has ${(0,format/* plural */.LS)(view.versions.length, 'version')} and ${(0,format/* plural */.LS)(view.aliases.size, 'alias', 'aliases')}`;
  const { changes, conflicts } = plan;
  if (changes.length + conflicts.length === 0) return `${held}; MLflow shows them all.`;
  return `${held}; MLflow differs in ${(0,format/* plural */.LS)(changes.length + conflicts.length, 'thing')}.`;
}

async function explained   (target              , work                  )             {
  try {
    return await work();
  } catch (error) {
    throw explainMlflow(error, target.connection.url);
  }
}

;// CONCATENATED MODULE: ./.build/actions/version-artifact/mirror.js




                                                              
                                                                                          






                                                         
                                                
                                            


const MAX_DIFFERENCES = 100;

/** Makes MLflow show a model as the registry holds it, and reads back whether it does. */
async function mirror(inputs              , store       , services          )                   {
  const target = await targetOf(inputs, store, services);
  if (inputs.dryRun) return tryMirror(inputs, store, { services, target });
  const mirrored = await mirrorToMlflow(store, services, target);
  tell(mirrored, services);
  const made = mirrored.applied.length;
  const told = { headline: mirror_headlineOf(mirrored, made), applied: made, unchanged: made === 0 };
  return { ...mirror_describe(inputs, store, mirrored, told), verdict: mirrored.verdict };
}

/** Says whether MLflow shows a model as the registry holds it; a difference is a verdict, not an error. */
async function verifyMirror(inputs              , store       , services          )                   {
  const target = await targetOf(inputs, store, services);
  const compared = await compareInGroup(store, services, target);
  tell(compared, services);
  const told = { headline: mirror_headlineOf(compared, 0), applied: 0, unchanged: true };
  return { ...mirror_describe(inputs, store, compared, told), verdict: compared.verdict };
}

async function tryMirror(
  inputs              ,
  store       ,
  { services, target }                                                                ,
)                   {
  const compared = await compareInGroup(store, services, target);
  tell(compared, services);
  const { changes, conflicts } = compared.plan;
  const blocked = conflicts.find(({ isFatal }) => isFatal === true);
  const what =
    blocked === undefined ? `${(0,format/* plural */.LS)(changes.length, 'change')} would be made in` : 'nothing would be written to';
  const headline = `Tried only: ${what} MLflow${blocked === undefined ? '' : `: ${(0,core_escape/* toLine */.S5)(blocked.what)}`}`;
  return mirror_describe(inputs, store, compared, { headline, applied: 0, unchanged: changes.length === 0 });
}

/** A store that is mistyped has no versions, and must not pass for one whose mirror is complete. */
async function targetOf(inputs              , store       , services          )                        {
  const { artifact, url, token, model } = inputs;
  requireModel(artifact);
  const connection = connectMlflow(url, token, services);
  await resolveReference(store, artifact);
  return { artifact, connection, ...(model === undefined ? {} : { model }) };
}

function compareInGroup(store       , services          , target              )                      {
  return services.log.group(`Compare with MLflow at ${target.connection.url}`, () =>
    compareWithMlflow(store, services, target),
  );
}

function tell({ view, plan }            , { log }          )       {
  for (const note of plan.notes) log.info(note);
  const withheld = new Set(view.versions.flatMap(({ run }) => run.withheld));
  if (withheld.size > 0) {
    log.info(`Not sent, since their names say that they are secret: ${(0,core_escape/* toLine */.S5)([...withheld].sort().join(', '))}.`);
  }
  const differences = differencesOf({ view, plan });
  for (const { kind, what, remedy } of differences.slice(0, MAX_DIFFERENCES)) {
    if (kind === 'conflict') log.error(`${what} ${remedy ?? ''}`.trim());
    else log.info(`Differs: ${what}`);
  }
}

function differencesOf({ view, plan }                                   )                              {
  const conflicts = plan.conflicts.map(({ what, remedy }) => ({
    kind: 'conflict'         ,
    what: (0,core_escape/* toLine */.S5)(what),
    remedy: (0,core_escape/* toLine */.S5)(remedy),
  }));
  const changes = plan.changes.map((change) => ({
    kind: isContradiction(change) ? ('contradiction'         ) : ('behind'         ),
    what: (0,core_escape/* toLine */.S5)(describeChange(change, view)),
  }));
  return [
    ...conflicts,
    ...changes.filter(({ kind }) => kind === 'contradiction'),
    ...changes.filter(({ kind }) => kind === 'behind'),
  ];
}

function mirror_headlineOf(compared            , made        )         {
  const { view, verdict } = compared;
  const [first, ...others] = differencesOf(compared);
  if (first === undefined) {
    const held = `${(0,format/* plural */.LS)(view.versions.length, 'version')}, ${(0,format/* plural */.LS)(view.aliases.size, 'alias', 'aliases')}`;
    const changed = made === 0 ? 'nothing had to be changed' : `${(0,format/* plural */.LS)(made, 'change')} made`;
    return `MLflow shows ${view.artifact} as it is here: ${held}; ${changed}`;
  }
  const state = verdict === 'fail' ? `does not show ${view.artifact} as it is here` : `is behind ${view.artifact}`;
  return `MLflow ${state}: ${first.what.replace(/\.$/, '')}${others.length === 0 ? '' : `, and ${(0,format/* plural */.LS)(others.length, 'more difference')}`}`;
}

                
                            
                           
                              
 

function mirror_describe(inputs              , store       , compared            , told      )          {
  const { view, url } = compared;
  const { headline, applied, unchanged } = told;
  const differences = differencesOf(compared);
  const artifact = (0,references/* formatArtifact */.oN)(inputs.artifact);
  const aliases = Object.fromEntries([...view.aliases].sort());
  const held = { versions: view.versions.map(({ record }) => record), aliases };
  return {
    headline,
    result: {
      operation: inputs.operation,
      ...(inputs.dryRun ? { dryRun: true } : {}),
      store: store.uri,
      artifact,
      unchanged,
      parents: [],
      mirror: {
        kind: 'mlflow',
        url,
        model: view.model,
        versions: view.versions.length,
        aliases,
        applied,
        differences: differences.slice(0, MAX_DIFFERENCES),
        differencesTotal: differences.length,
      },
    },
    subject: { name: `versions of ${artifact}`, digest: (0,core_digest/* digestJson */.tv)(held) },
    outputs: { unchanged, differences: differences.length },
    summary:
      differences.length === 0
        ? summaryOf(headline, [
            ['Store', store.uri],
            ['MLflow', `${url}, registered model ${view.model}`],
            ...Object.entries(aliases).map(([alias, to])                   => [alias, `v${to}`]),
          ])
        : summaryTable(headline, [
            ['Difference', 'Kind', 'What to do'],
            ...differences
              .slice(0, MAX_DIFFERENCES)
              .map(({ what, kind, remedy }) => [what, kind, remedy ?? 'Run operation mirror.']),
          ]),
  };
}

// EXTERNAL MODULE: ./.build/shared/core/yaml.js + 1 modules
var core_yaml = __nccwpck_require__(956);
;// CONCATENATED MODULE: ./.build/shared/registry/lock-file.js






/** A version that a project has decided on. */
                      
                           
                            
                                               
                           
                          
 

/**
 * What a project trains on, as a file under review: the data by digest, and the model that the gate passed when the
 * file was written.
 */
                           
                       
                         
                                
                                                                                                                       
                                                                       
 

const CODE = 'lock-file-invalid';
const VERSION = /^v[1-9][0-9]{0,8}$/;

/** The file's text; equal content gives equal bytes, so that a pin that is there already changes nothing. */
function renderLockFile({ model, data, gated }          )         {
  const pins = [...data].sort((a, b) => (a.artifact < b.artifact ? -1 : 1));
  return [
    `# What ${model} is trained on. A retraining proposes a newer version by pull request; see docs/how-to/reusable-workflows.md.`,
    'version: 1',
    `model: ${model}`,
    'data:',
    ...pins.flatMap(({ artifact, version, digest }) => [
      `  - artifact: ${artifact}`,
      `    version: ${version}`,
      `    digest: ${digest}`,
    ]),
    '# The model that this data gave and the gate passed.',
    'gated:',
    `  digest: ${gated.digest}`,
    `  run-key: ${gated.runKey}`,
    '',
  ].join('\n');
}

/** @throws UserError `lock-file-invalid` with the line */
function parseLockFile(text        , file        )           {
  const yaml = (0,core_yaml/* parseYaml */.h)(text, file, CODE);
  const top = record(yaml, [], ['version', 'model', 'data', 'gated']);
  if (top['version'] !== 1) throw lock_file_invalid(yaml, ['version'], 'The version must be 1.');
  const gated = record(yaml, ['gated'], ['digest', 'run-key']);
  const data = top['data'];
  if (!Array.isArray(data)) throw lock_file_invalid(yaml, ['data'], 'data must be a list of pins.');
  return {
    model: (0,references/* formatArtifact */.oN)(artifact(yaml, ['model'], top['model'], 'model')),
    data: data.map((_, index) => pin(yaml, ['data', index])),
    gated: {
      digest: digest(yaml, ['gated', 'digest'], gated['digest']),
      runKey: digest(yaml, ['gated', 'run-key'], gated['run-key']),
    },
  };
}

/**
 * The version of an artifact that a lock file names.
 *
 * @param file absolute
 * @throws UserError `lock-file-invalid`, `lock-file-unpinned`
 */
async function readPin(file        , wanted              )               {
  const text = await (0,promises_.readFile)(file, 'utf8').catch((cause         ) => {
    throw new errors/* UserError */.yo(CODE, {
      what: `The lock file cannot be read (${(0,errors/* systemErrorCode */.vq)(cause) ?? 'unknown error'}).`,
      where: { file },
      remedy: 'Correct the input lock-file, or leave it empty for the newest version.',
      cause,
    });
  });
  const name = (0,references/* formatArtifact */.oN)(wanted);
  const found = parseLockFile(text, file).data.find((each) => each.artifact === name);
  if (found !== undefined) return found;
  throw new errors/* UserError */.yo('lock-file-unpinned', {
    what: `The lock file pins no version of ${name}.`,
    where: { file },
    remedy: `Add ${name} under data with version and digest, or leave lock-file empty for the newest version.`,
  });
}

/**
 * The first pin of a lock file that is of a newer version than here; undefined where there is none, or where the text is
 * no lock file.
 *
 * @returns `dataset:flights@v13`
 */
function newerPin(data                , lockFile        )                     {
  const versions = new Map(data.map(({ artifact, version }) => [artifact, sequence(version)]));
  const newer = pinsOf(lockFile).find(
    ({ artifact, version }) => sequence(version) > (versions.get(artifact) ?? Infinity),
  );
  return newer === undefined ? undefined : `${newer.artifact}@${newer.version}`;
}

function sequence(version        )         {
  return Number(version.slice(1));
}

function pinsOf(lockFile        )                 {
  try {
    return parseLockFile(lockFile, 'lock file').data;
  } catch (error) {
    if (isUserError(error)) return [];
    throw error;
  }
}

function pin(yaml          , path          )      {
  const entry = record(yaml, path, ['artifact', 'version', 'digest']);
  const { version } = entry;
  if (typeof version !== 'string' || !VERSION.test(version)) {
    throw lock_file_invalid(yaml, [...path, 'version'], 'version must be like v12.');
  }
  return {
    artifact: (0,references/* formatArtifact */.oN)(artifact(yaml, [...path, 'artifact'], entry['artifact'], 'dataset')),
    version,
    digest: digest(yaml, [...path, 'digest'], entry['digest']),
  };
}

function artifact(yaml          , path          , value         , kind                      )               {
  try {
    const reference = (0,references/* parseReference */.F2)(String(value));
    if (reference.kind === kind && reference.selector === undefined) return reference;
  } catch {
    // Said below, with the line.
  }
  throw lock_file_invalid(yaml, path, `Here an artifact such as ${kind}:NAME is expected, without a version.`);
}

function digest(yaml          , path          , value         )         {
  if ((0,core_digest/* isDigest */.Bc)(value)) return value;
  throw lock_file_invalid(yaml, path, 'Here a digest such as sha256:… is expected.');
}

function record(yaml          , path          , allowed                   )                                    {
  let value          = yaml.value;
  for (const key of path) value = (value                                                                 )?.[key];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw lock_file_invalid(yaml, path, `Here a mapping with ${allowed.join(', ')} is expected.`);
  }
  const unknown = Object.keys(value).find((key) => !allowed.includes(key));
  if (unknown !== undefined) {
    const known = allowed.join(', ');
    throw lock_file_invalid(yaml, [...path, unknown], `This key is not known. Allowed: ${known}.`);
  }
  return value                                     ;
}

function lock_file_invalid(yaml          , path          , what        )            {
  return new errors/* UserError */.yo(CODE, {
    what,
    where: yaml.locate(path),
    remedy: 'Correct the file, or take the one that the last retraining proposed.',
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
  if (path === '') throw paths_unsafe(path, 'it is empty');
  if (!path.isWellFormed()) throw paths_unsafe(path, 'it is not valid Unicode');
  if (/[\u0000-\u001f\u007f]/.test(path)) throw paths_unsafe(path, 'it holds a control character');
  if (path.includes('\\')) throw paths_unsafe(path, 'it holds a backslash');
  const segments = path.split('/').filter((segment) => segment !== '.');
  if (path.startsWith('/') || /^[a-z]:/i.test(segments[0] ?? '')) throw paths_unsafe(path, 'it is absolute');
  if (segments.length === 0) throw paths_unsafe(path, 'it names no file');
  if (segments.length > MAX_DEPTH) throw paths_unsafe(path, `it is more than ${MAX_DEPTH} folders deep`);
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

;// CONCATENATED MODULE: ./.build/actions/version-artifact/pull.js


                                                              



                                                         
                                              



/** Writes a version's files into a folder. */
async function pull(inputs            , store       , services          )                   {
  const { to, overwrite, dryRun } = inputs;
  const reference = await pinned(inputs);
  const folder = shortPath(to, services.workspace);
  const version = await resolveReference(store, reference);
  services.log.info(resolvedText(version));
  if (dryRun) {
    return pull_describe(inputs, store, version, {
      headline: `Tried only: ${named(version)} would be written to ${folder}`,
      dryRun,
    });
  }
  const { unchanged, transferred } = await services.log.group(`Pull from ${store.uri}`, () =>
    pullVersion(store, services, { version, to, overwrite }),
  );
  const { files, sizeBytes } = version.record;
  const state = unchanged ? 'already is' : 'is';
  return pull_describe(inputs, store, version, {
    verdict: 'pass',
    headline: `${named(version)} ${state} in ${folder}: ${extent(files, sizeBytes)}, every byte matches its digest`,
    unchanged,
    transferred,
    verified: { files, bytes: sizeBytes },
  });
}

async function pinned({ reference, lockFile }            )                     {
  if (lockFile === undefined) return reference;
  const { digest } = await readPin(lockFile, reference);
  return { ...reference, selector: { by: 'digest', digest } };
}

                                                   
                                                                               

function pull_describe(inputs            , store       , version                 , told      )          {
  const { headline, verdict, ...result } = told;
  return {
    headline,
    ...(verdict === undefined ? {} : { verdict }),
    result: {
      operation: 'pull',
      store: store.uri,
      artifact: (0,references/* formatArtifact */.oN)(version.artifact),
      version: versionFacts(version),
      parents: version.record.parents,
      ...result,
    },
    subject: subjectOf(version),
    outputs: {
      ...versionOutputs(version),
      pin: `${(0,references/* formatArtifact */.oN)(version.artifact)}@${version.digest}=${inputs.to}`,
      path: inputs.to,
      unchanged: told.unchanged,
    },
    summary: summaryOf(headline, [
      ['Store', store.uri],
      ['Asked for', (0,references/* formatReference */.FH)(inputs.reference)],
      ['Digest', version.digest],
    ]),
  };
}

/** As a person in the workspace would write it. */
function shortPath(path        , workspace        )         {
  const inside = (0,external_node_path_.relative)(workspace, path);
  return inside === '' || inside.startsWith('..') ? path : inside;
}

/** `model:delay@v7`. */
function named(version                 )         {
  return versionReference(version);
}

// EXTERNAL MODULE: ./.build/shared/evidence/statement.js
var evidence_statement = __nccwpck_require__(863);
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
  const value = facts_file_parseJson(bytes.toString('utf8'), path);
  if (!isFacts(value)) throw factsInvalid(path, 'The file does not have the form of facts.');
  return { facts: value, subject: { name: (0,external_node_path_.basename)(path), digest: (0,core_digest/* digestBytes */.QN)(bytes) } };
}

function facts_file_parseJson(text        , path        )          {
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

;// CONCATENATED MODULE: ./.build/shared/registry/push.js







                                                    


                                                            




/** A bucket answers after tens of milliseconds; the store itself bounds the memory. */
const push_PARALLEL_FILES = 32;

                              
                                  
                                           
                        
                         
                                       
                                                                                                 
                                              
                                                                                                                
                       
 

                               
                          
                       
                        
 

                             
                                    
                                                                                                              
                              
                                                                              
                                                                             
 

/**
 * Makes a new version of an artifact from a file or folder.
 *
 * Order: files, tree, version record. Nothing is visible before the record is created, so a push that dies leaves only
 * unreferenced objects, and the next one uses them. Equal pushes at once make one version.
 *
 * @throws UserError `tree-unreadable`, `tree-empty`, `tree-path-unsafe`, `facts-invalid`, `content-changed`, `disk-full`,
 * `store-damaged`
 */
async function pushVersion(store       , services          , request             )                      {
  if (!isFacts(request.facts ?? {})) throw push_factsInvalid();
  const tree = request.tree ?? (await (0,core_digest/* digestTree */.hW)(request.path));
  const { newest, unchanged } = await planPush(store, request, tree);
  if (newest !== undefined && unchanged) {
    return { version: newest, unchanged, transferred: { bytes: 0, objects: 0 } };
  }
  const transferred = await uploadFiles(store, services, tree, request.path);
  for (const { digest, path } of request.evidence ?? []) {
    await store.putBlob({ digest, path, sizeBytes: (await (0,promises_.lstat)(path)).size });
  }
  await store.createIfAbsent(treeKey(tree.digest), encodeTree(tree));
  const committed = await commit(store, services, { request, tree, after: newest?.sequence ?? 0 });
  return { ...committed, transferred };
}

                           
                                    
                                                          
                              
 

/** What a push would find, without writing. @throws UserError `tree-empty`, `tree-path-unsafe`, `store-damaged` */
async function planPush(store       , request             , tree      )                    {
  if (tree.entries.length === 0) throw treeEmpty(request.path);
  encodeTree(tree);
  const newest = await newestVersion(store, request.artifact);
  if (newest === undefined) return { unchanged: false };
  return { newest, unchanged: says(newest.record, tree, request) };
}

                  
                                
                      
                         
 

/** Creates the record under the next free number. Whoever comes first may have pushed the same. */
async function commit(
  store       ,
  services          ,
  { request, tree, after }        ,
)                                                            {
  for (let sequence = after + 1; ; sequence++) {
    const bytes = encodeRecord(recordOf(services, { request, tree, sequence }));
    const outcome = await store.createIfAbsent(`${versionsPrefix(request.artifact)}${sequenceName(sequence)}`, bytes);
    const version = await readVersion(store, request.artifact, sequence);
    if (version === undefined) throw new Error(`The store answered ${outcome} for v${sequence} but does not have it.`);
    if (outcome === 'created') {
      if (version.recordDigest !== (0,core_digest/* digestBytes */.QN)(bytes))
        throw new Error('The store kept another record than was created.');
      return { version, unchanged: false };
    }
    if (says(version.record, tree, request)) return { version, unchanged: true };
  }
}

function recordOf(
  services          ,
  { request, tree, sequence }                                                       ,
)                {
  return {
    format: STORE_FORMAT,
    requires: [],
    artifact: (0,references/* formatArtifact */.oN)(request.artifact),
    sequence,
    tree: tree.digest,
    files: tree.entries.length,
    sizeBytes: tree.entries.reduce((sum, entry) => sum + entry.sizeBytes, 0),
    createdAt: services.clock.now().toISOString(),
    facts: request.facts ?? {},
    parents: request.parents ?? [],
    evidence: (request.evidence ?? []).map((statement) => statement.digest),
    run: services.run,
    nonce: Buffer.from(services.randomBytes(16)).toString('hex'),
  };
}

/** Whether a record already says what this push would: same content, facts and origin. Who ran when is not compared. */
function says(record               , tree      , request             )          {
  const origins = (parents                   )           => parents.map((parent) => parent.digest).sort();
  return (
    record.tree === tree.digest &&
    (0,canonical_json/* canonicalJson */.d)(record.facts) === (0,canonical_json/* canonicalJson */.d)(request.facts ?? {}) &&
    (0,canonical_json/* canonicalJson */.d)(origins(record.parents)) === (0,canonical_json/* canonicalJson */.d)(origins(request.parents ?? []))
  );
}

async function uploadFiles(
  store       ,
  services          ,
  tree      ,
  path        ,
)                                     {
  const base = (await (0,promises_.lstat)(path)).isDirectory() ? path : (0,external_node_path_.dirname)(path);
  // Equal files are one object.
  const contents = new Map                     ();
  for (const { path: name, digest, sizeBytes } of tree.entries) {
    contents.set(digest, { path: (0,external_node_path_.join)(base, name), digest, sizeBytes });
  }
  const total = [...contents.values()].reduce((sum, content) => sum + content.sizeBytes, 0);
  const progress = services.log.progress(`Storing ${(0,format/* plural */.LS)(contents.size, 'file')} (${(0,format/* formatBytes */.z3)(total)})`, total);
  let done = 0;
  const written = { bytes: 0, objects: 0 };
  await forEachParallel([...contents.values()], push_PARALLEL_FILES, async (content) => {
    const outcome = await store.putBlob(content, (count) => progress.update((done += count)));
    if (outcome === 'exists') return;
    written.bytes += content.sizeBytes;
    written.objects++;
  });
  progress.end(`${(0,format/* formatBytes */.z3)(written.bytes)} in ${(0,format/* plural */.LS)(written.objects, 'new object')}`);
  return written;
}

function treeEmpty(path        )            {
  return new errors/* UserError */.yo('tree-empty', {
    what: 'The folder holds no files, so there is nothing to version.',
    where: { file: path },
    remedy: 'Check the path, and that the step that makes the files ran before.',
  });
}

function push_factsInvalid()            {
  return new errors/* UserError */.yo('facts-invalid', {
    what: 'The facts do not have the form of facts.',
    where: { input: 'facts' },
    remedy:
      'Facts are a JSON object; its "metrics" maps names to finite numbers, its "parameters" names to text, numbers or true/false.',
  });
}

;// CONCATENATED MODULE: ./.build/actions/version-artifact/push.js




                                                              
                                                                               



                                                               

                                                         
                                              



/** Makes a version of a file or folder. */
async function push(inputs            , store       , services          )                   {
  const { log } = services;
  const artifact = (0,references/* formatArtifact */.oN)(inputs.artifact);
  const { request, read } = await log.group(`Read what becomes a version of ${artifact}`, async () => {
    const facts = inputs.facts === undefined ? undefined : await readFactsFile(inputs.facts);
    const parents = await resolveParents(inputs, store);
    const tree = await (0,core_digest/* digestTree */.hW)(inputs.path);
    log.info(`${extent(tree.entries.length, sizeOf(tree))} with the digest ${tree.digest}.`);
    const evidence = about(await services.evidence.collect(), tree, parents);
    for (const parent of parents) log.info(`Made from ${parent.reference} (${parent.digest}).`);
    for (const { statement } of evidence) log.info(`Evidence: ${statement.predicate.headline}`);
    const request = {
      artifact: inputs.artifact,
      path: inputs.path,
      tree,
      facts: facts?.facts ?? {},
      parents,
      evidence,
    };
    return { request, read: [...(facts === undefined ? [] : [facts.subject]), ...parents.map(parentSubject)] };
  });
  const outcome = inputs.dryRun
    ? await tryPush(store, request)
    : await log.group(`Push to ${store.uri}`, () => reallyPush(store, services, request));
  return { ...outcome, inputs: [...read, ...request.evidence.map(statementSubject)] };
}

                                                                                                  

async function reallyPush(store       , services          , request                 )                   {
  const { version, unchanged, transferred } = await pushVersion(store, services, request);
  const { files, sizeBytes } = version.record;
  const what = extent(files, sizeBytes);
  const headline = unchanged
    ? `${versionReference(version)} already is this content (${what}), so nothing was written`
    : `${versionReference(version)} is stored: ${what}, ${(0,format/* formatBytes */.z3)(transferred.bytes)} of it new`;
  return {
    headline,
    result: {
      operation: 'push',
      store: store.uri,
      artifact: (0,references/* formatArtifact */.oN)(request.artifact),
      version: versionFacts(version),
      unchanged,
      transferred,
      parents: version.record.parents,
    },
    subject: subjectOf(version),
    outputs: { ...versionOutputs(version), path: request.path, unchanged },
    summary: summaryOf(headline, [
      ['Store', store.uri],
      ['Digest', version.digest],
      ...version.record.parents.map((parent)                   => ['Made from', parent.reference]),
    ]),
  };
}

async function tryPush(store       , request                 )                   {
  const { tree, artifact } = request;
  const { newest, unchanged } = await planPush(store, request, tree);
  const what = extent(tree.entries.length, sizeOf(tree));
  const next = `${(0,references/* formatArtifact */.oN)(artifact)}@v${(newest?.sequence ?? 0) + 1}`;
  const headline =
    unchanged && newest !== undefined
      ? `Tried only: ${versionReference(newest)} already is this content (${what})`
      : `Tried only: this would become ${next} (${what})`;
  return {
    headline,
    result: {
      operation: 'push',
      dryRun: true,
      store: store.uri,
      artifact: (0,references/* formatArtifact */.oN)(artifact),
      unchanged,
      parents: request.parents,
    },
    subject: { name: (0,references/* formatArtifact */.oN)(artifact), digest: tree.digest },
    outputs: { digest: tree.digest, path: request.path, unchanged },
    summary: summaryOf(headline, [['Digest', tree.digest]]),
  };
}

/**
 * Statements whose subject is this content, one of its files, or something it was made from. What this action itself
 * said of the same content, when it pulled it for instance, is no evidence for it.
 */
function about(
  statements                            ,
  tree      ,
  parents                   ,
)                             {
  const digests = new Set        ([tree.digest, ...tree.entries.map((entry) => entry.digest)]);
  for (const parent of parents) digests.add(parent.digest);
  return statements.filter(({ statement }) => {
    const own = statement.predicate.action === 'version-artifact' ? tree.digest : undefined;
    return (0,evidence_statement/* subjectsOf */.Z6)(statement).some(({ digest }) => digests.has(digest) && digest !== own);
  });
}

async function resolveParents(inputs            , store       )                             {
  const parents           = [];
  for (const reference of inputs.parents) {
    try {
      const version = await resolveReference(store, reference);
      parents.push({ reference: versionReference(version), digest: version.digest });
    } catch (error) {
      if (!(0,errors/* isUserError */.iU)(error) || !error.code.endsWith('-unknown')) throw error;
      throw new errors/* UserError */.yo(error.code, { what: error.what, where: { input: 'parents' }, remedy: error.remedy });
    }
  }
  return parents;
}

function sizeOf(tree      )         {
  return tree.entries.reduce((sum, entry) => sum + entry.sizeBytes, 0);
}

function parentSubject(parent        )          {
  return { name: parent.reference, digest: parent.digest };
}

function statementSubject(stored                 )          {
  return { name: `evidence of ${stored.statement.predicate.action}`, digest: stored.digest };
}

;// CONCATENATED MODULE: ./.build/shared/registry/verify.js
                                                


                                                    

                                               


                                                     

/** A bucket answers after tens of milliseconds; the store itself bounds the memory. */
const verify_PARALLEL_FILES = 32;

/** One thing that is not as it was pushed. */
                                   
                                                                                       
                         
                        
 

                               
                                                 
                                                     
                                 
                                 
 

/** Reads everything a version consists of, and the artifact's log, through their digests. Damage is a finding. */
async function verifyVersion(store       , services          , version                 )                        {
  const findings                     = [];
  await finding(findings, undefined, () => readEvents(store, version.artifact));
  const tree = await finding(findings, undefined, () => readTree(store, version.digest));
  const pathsOf = new Map                  ();
  for (const { path, digest } of tree?.entries ?? []) pathsOf.set(digest, [...(pathsOf.get(digest) ?? []), path]);
  const { sizeBytes, files } = version.record;
  if (tree !== undefined && tree.entries.length !== files) findings.push({ what: `The record counts ${files} files.` });
  const progress = services.log.progress(`Reading ${(0,format/* plural */.LS)(files, 'file')} (${(0,format/* formatBytes */.z3)(sizeBytes)})`, sizeBytes);
  let bytesVerified = 0;
  let filesVerified = 0;
  await forEachParallel([...pathsOf], verify_PARALLEL_FILES, async ([digest, paths]) => {
    let bytes = 0;
    const whole = await finding(findings, paths, async () => {
      await store.checkBlob(digest, (count) => (bytes += count));
      return true;
    });
    if (whole === undefined) return;
    filesVerified += paths.length;
    progress.update((bytesVerified += bytes * paths.length));
  });
  progress.end(`${filesVerified} of ${(0,format/* plural */.LS)(files, 'file')} whole`);
  return { findings, filesVerified, bytesVerified };
}

/** Runs a check; damage becomes one finding a path, anything else (no network, no permission) stays an error. */
async function finding   (
  findings                    ,
  paths                               ,
  check                  ,
)                         {
  try {
    return await check();
  } catch (error) {
    const isDamage = (0,errors/* isUserError */.iU)(error) && ['store-damaged', 'log-damaged', 'tree-path-unsafe'].includes(error.code);
    if (!isDamage) throw error;
    if (paths === undefined) findings.push({ what: error.what });
    for (const path of paths ?? []) findings.push({ path, what: error.what });
    return undefined;
  }
}

;// CONCATENATED MODULE: ./.build/actions/version-artifact/verify.js


                                                              


                                                         
                                                



const MAX_FINDINGS = 100;

/** Reads every byte of a version through its digest; damage is a verdict, not an error. */
async function verify(inputs              , store       , services          )                   {
  const { log } = services;
  const version = await resolveReference(store, inputs.reference);
  const reference = versionReference(version);
  log.info(resolvedText(version));
  const { findings, filesVerified, bytesVerified } = await log.group(`Verify ${reference} in ${store.uri}`, () =>
    verifyVersion(store, services, version),
  );
  const shown = findings.slice(0, MAX_FINDINGS);
  for (const { path, what } of shown) log.error(path === undefined ? what : `${path}: ${what}`);
  const { files } = version.record;
  const headline =
    findings.length === 0
      ? `${reference} is whole: ${extent(filesVerified, bytesVerified)} read, every byte matches its digest`
      : `${reference} is damaged: ${(0,format/* plural */.LS)(findings.length, 'finding')}, ${filesVerified} of ${(0,format/* plural */.LS)(files, 'file')} whole`;
  return {
    headline,
    verdict: findings.length === 0 ? 'pass' : 'fail',
    result: {
      operation: 'verify',
      store: store.uri,
      artifact: (0,references/* formatArtifact */.oN)(version.artifact),
      version: versionFacts(version),
      parents: version.record.parents,
      verified: { files: filesVerified, bytes: bytesVerified },
      findings: shown,
      findingsTotal: findings.length,
    },
    subject: subjectOf(version),
    outputs: versionOutputs(version),
    summary:
      findings.length === 0
        ? summaryOf(headline, [['Digest', version.digest]])
        : summaryTable(headline, [['File', 'Finding'], ...shown.map(({ path, what }) => [path ?? '', what])]),
  };
}

;// CONCATENATED MODULE: ./.build/actions/version-artifact/run.js
                                                                            


                                                         







/**
 * Pushes, pulls, verifies, lists, renames or mirrors versions of an artifact in a store.
 *
 * @returns the version by reference and digest; a verdict where bytes were read back
 * @throws UserError, see docs/errors/store.md and docs/errors/mlflow.md; UnavailableError `store-unavailable`,
 * `mlflow-unavailable`
 */
async function versionArtifact(inputs                       , services          )                        {
  const store = await openStore(inputs.store, services);
  switch (inputs.operation) {
    case 'push':
      return conclude(services, await push(inputs, store, services));
    case 'pull':
      return conclude(services, await pull(inputs, store, services));
    case 'verify':
      return conclude(services, await verify(inputs, store, services));
    case 'list':
      return conclude(services, await list(inputs, store, services));
    case 'alias':
      return conclude(services, await alias(inputs, store, services));
    case 'mirror':
      return conclude(services, await mirror(inputs, store, services));
    case 'verify-mirror':
      return conclude(services, await verifyMirror(inputs, store, services));
  }
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
/* harmony export */   LS: () => (/* binding */ plural),
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   ZV: () => (/* binding */ formatNumber),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony exports formatCount, formatDuration */
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

/***/ 316:
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
    if ((0,external_node_fs_.statSync)(path).size > MAX_EVENT_BYTES) return undefined;
    return JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
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

// EXTERNAL MODULE: ./.build/shared/core/closest.js
var closest = __nccwpck_require__(547);
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
/******/ var __webpack_exports__ = __nccwpck_require__(690);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
