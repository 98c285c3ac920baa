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
module.exports = x({ ["Ajv2019"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_ajv_index_js_c4acddf3__.Ajv2019), ["Ajv2020"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_ajv_index_js_c4acddf3__.Ajv2020), ["default"]: () => (__WEBPACK_EXTERNAL_MODULE__vendor_ajv_index_js_c4acddf3__["default"]) });

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

/***/ 268:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(203);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(603);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(476);




await (0,_shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({ name: 'validate-data', readInputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K, run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .validateDataAction */ .B });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 603:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(777);
/* harmony import */ var _shared_core_references_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(136);

                                                               

                                                                   

                                     
                  
                            
                                            
                                   
                           
                                       
                                 
                              
                                         
 

function readInputs(reader             )                     {
  const dataset = reader.optionalReference('dataset');
  if (dataset !== undefined && dataset.kind !== 'dataset') {
    throw new _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('input-invalid', {
      what: `The input dataset names a ${dataset.kind}.`,
      where: { input: 'dataset' },
      remedy: 'Write dataset:NAME.',
    });
  }
  const data = reader.lines('data');
  if (data.length === 0) {
    throw new _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('input-missing', {
      what: 'The input data is empty.',
      where: { input: 'data' },
      remedy: 'Name at least one file, folder or pattern.',
    });
  }
  return {
    contract: reader.path('contract'),
    data,
    dataset: dataset === undefined ? undefined : (0,_shared_core_references_js__WEBPACK_IMPORTED_MODULE_1__/* .formatArtifact */ .oN)(dataset),
    profile: reader.choice('profile', ['full', 'basic', 'none']),
    maxSamples: reader.integer('max-samples', { min: 0, max: 10 }),
    duckdbUrl: readMirror(reader),
  };
}

function readMirror(reader             )                     {
  const url = reader.optionalString('duckdb-url');
  if (url === undefined || /^https?:$/.test(URL.parse(url)?.protocol ?? '')) return url;
  throw new _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('input-invalid', {
    what: 'The input duckdb-url is no web address.',
    where: { input: 'duckdb-url' },
    remedy: 'Write the address of a folder, such as https://mirror.example/duckdb/.',
  });
}


/***/ }),

/***/ 476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ validateDataAction)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(760);
// EXTERNAL MODULE: ./.build/shared/core/canonical-json.js + 1 modules
var canonical_json = __nccwpck_require__(934);
// EXTERNAL MODULE: ./.build/shared/core/digest.js
var digest = __nccwpck_require__(534);
// EXTERNAL MODULE: ./.build/shared/core/format.js
var core_format = __nccwpck_require__(861);
// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
// EXTERNAL MODULE: ./.build/shared/core/verdict.js
var core_verdict = __nccwpck_require__(377);
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
    details.killed === true ? `It took longer than ${(0,core_format/* formatDuration */.a3)(INSTALL_LIMIT_MS)}.` : said.slice(0, 300);
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
  return Math.max(defaultMemoryLimit(), Math.floor((0,external_node_os_.totalmem)() / 2));
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

// EXTERNAL MODULE: ./.build/shared/core/escape.js
var core_escape = __nccwpck_require__(865);
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
      return unreadable(source, 'The reader ended unexpectedly on it; the file is probably damaged.', error);
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
    return unreadable(source, what, error, line);
  }
  if (message.includes('CSV Error')) return unreadable(source, csvProblem(message), error, line);
  if (message.includes('JSON')) return unreadable(source, 'It is not one JSON object per line.', error, line);
  if (source.format === 'parquet') return unreadable(source, parquetProblem(message), error);
  return unreadable(source, 'It cannot be read to its end.', error, line);
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

function unreadable(source        , what        , cause       , line         )            {
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
  if (source.root !== undefined) return (await (0,digest/* digestTree */.hW)(source.root)).digest;
  const base = commonFolder(source.files);
  const entries              = [];
  for (const file of source.files) {
    const info = await (0,promises_.lstat)(file);
    entries.push({
      path: (0,external_node_path_.relative)(base, file).split(external_node_path_.sep).join('/'),
      sizeBytes: info.size,
      digest: await (0,digest/* digestFile */.TM)(file),
      executable: (info.mode & 0o100) !== 0,
    });
  }
  return (0,digest/* treeOf */.g7)(entries).digest;
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

;// CONCATENATED MODULE: ./.build/shared/tables/types.js
                                            

/** What a type is to a contract: several engine types share one family. */
                    
                                                                                                                      

/** Bits an integer type can hold, and whether it has a sign. */
const INTEGERS                                                              = {
  TINYINT: { bits: 8, signed: true },
  SMALLINT: { bits: 16, signed: true },
  INTEGER: { bits: 32, signed: true },
  BIGINT: { bits: 64, signed: true },
  HUGEINT: { bits: 128, signed: true },
  UTINYINT: { bits: 8, signed: false },
  USMALLINT: { bits: 16, signed: false },
  UINTEGER: { bits: 32, signed: false },
  UBIGINT: { bits: 64, signed: false },
  UHUGEINT: { bits: 128, signed: false },
};

const FAMILIES                                   = {
  FLOAT: 'number',
  DOUBLE: 'number',
  VARCHAR: 'string',
  ENUM: 'string',
  UUID: 'string',
  JSON: 'object',
  BOOLEAN: 'boolean',
  DATE: 'date',
  TIMESTAMP: 'timestamp',
  TIMESTAMP_S: 'timestamp',
  TIMESTAMP_MS: 'timestamp',
  TIMESTAMP_NS: 'timestamp',
  'TIMESTAMP WITH TIME ZONE': 'timestamp',
  TIME: 'time',
  TIME_NS: 'time',
  'TIME WITH TIME ZONE': 'time',
  STRUCT: 'object',
  LIST: 'array',
  ARRAY: 'array',
  MAP: 'map',
  BLOB: 'binary',
};

/** @returns undefined for a type that no contract can name, such as INTERVAL */
function familyOf(type          )                     {
  if (type.name in INTEGERS) return 'integer';
  const decimal = decimalOf(type);
  if (decimal !== undefined) return decimal.scale === 0 ? 'integer' : 'number';
  return FAMILIES[type.name];
}

function decimalOf(type          )                                                   {
  const match = /^DECIMAL\((\d+),\s*(\d+)\)$/.exec(type.name);
  return match === null ? undefined : { precision: Number(match[1]), scale: Number(match[2]) };
}

/** FLOAT and DOUBLE hold NaN and infinities; the others cannot. */
function isFloating(type          )          {
  return type.name === 'FLOAT' || type.name === 'DOUBLE';
}

function hasZone(type          )          {
  return type.name.endsWith('WITH TIME ZONE');
}

/** As a person writes it: `STRUCT(a INTEGER, b VARCHAR)`, `BIGINT[]`. */
function typeText(type          )         {
  if (type.name === 'STRUCT') {
    return `STRUCT(${(type.fields ?? []).map((field) => `${field.name} ${typeText(field.type)}`).join(', ')})`;
  }
  if (type.element !== undefined && type.name === 'MAP') {
    const key = type.fields?.[0]?.type;
    return `MAP(${key === undefined ? '?' : typeText(key)}, ${typeText(type.element)})`;
  }
  if (type.element !== undefined) return `${typeText(type.element)}[${type.length ?? ''}]`;
  return type.name;
}

/** A contract's `physicalType`, as far as it can be understood. */
                               
                          
                                                                                                              
                                      
                                                                            
                                         
                              
 

const STRINGS = 'varchar char character text string nvarchar nchar bpchar clob varchar2 nvarchar2 uuid enum utf8';
const BINARIES = 'bytes binary varbinary blob bytea byte_array fixed_len_byte_array';
const TIMESTAMPS =
  'timestamp datetime datetime2 timestamptz timestamp_tz timestamp_ltz timestamp_ntz smalldatetime datetimeoffset';
const DECIMALS = 'decimal numeric number bignumeric bigdecimal';

const SIGNED = ['TINYINT', 'SMALLINT', 'INTEGER', 'BIGINT', 'HUGEINT'];
const UNSIGNED = ['UTINYINT', 'USMALLINT', 'UINTEGER', 'UBIGINT', 'UHUGEINT'];

/** Types whose every value fits a signed (or unsigned) integer of so many bits. */
function integersWithin(bits        , signed         )                    {
  return [...SIGNED, ...UNSIGNED].filter((name) => {
    const type = INTEGERS[name];
    if (type === undefined || (type.signed && !signed)) return false;
    return type.signed === signed ? type.bits <= bits : type.bits < bits;
  });
}

const NAMED                                    = new Map                      ([
  ...STRINGS.split(' ').map((name) => [name, { family: 'string' }]         ),
  ...BINARIES.split(' ').map((name) => [name, { family: 'binary' }]         ),
  ...TIMESTAMPS.split(' ').map((name) => [name, { family: 'timestamp' }]         ),
  ...DECIMALS.split(' ').map((name) => [name, { family: 'number' }]         ),
  ...integerNames('tinyint', 8, true),
  ...integerNames('smallint int2 int16 short', 16, true),
  ...integerNames('integer int int4 int32 mediumint', 32, true),
  ...integerNames('bigint int64 long', 64, true),
  ...integerNames('hugeint int128', 128, true),
  ...integerNames('utinyint uint8', 8, false),
  ...integerNames('usmallint uint16', 16, false),
  ...integerNames('uinteger uint32', 32, false),
  ...integerNames('ubigint uint64', 64, false),
  // Eight bits in Arrow, eight bytes in PostgreSQL.
  ['int8', { family: 'integer' }],
  ['serial', { family: 'integer' }],
  ['bigserial', { family: 'integer' }],
  ['float4', { family: 'number', within: ['FLOAT'] }],
  ['float32', { family: 'number', within: ['FLOAT'] }],
  ['real', { family: 'number', within: ['FLOAT'] }],
  // Four bytes in Parquet, eight in most warehouses.
  ['float', { family: 'number', within: ['FLOAT', 'DOUBLE'] }],
  ['float8', { family: 'number', within: ['FLOAT', 'DOUBLE'] }],
  ['float64', { family: 'number', within: ['FLOAT', 'DOUBLE'] }],
  ['double', { family: 'number', within: ['FLOAT', 'DOUBLE'] }],
  ['boolean', { family: 'boolean' }],
  ['bool', { family: 'boolean' }],
  ['date', { family: 'date' }],
  ['date32', { family: 'date' }],
  ['time', { family: 'time' }],
  ['timetz', { family: 'time' }],
  ['array', { family: 'array' }],
  ['list', { family: 'array' }],
  ['repeated', { family: 'array' }],
  ['map', { family: 'map' }],
  ['struct', { family: 'object' }],
  ['record', { family: 'object' }],
  ['row', { family: 'object' }],
  ['object', { family: 'object' }],
  ['json', { family: 'object' }],
]);

function integerNames(names        , bits        , signed         )                                      {
  const within = integersWithin(bits, signed);
  return names.split(' ').map((name) => [name, { family: 'integer', within }]         );
}

/** @returns undefined for a name that is not known: then nothing can be said about the data's type */
function parsePhysicalType(text        )                           {
  const match =
    /^\s*([a-z_][a-z0-9_]*)((?:\s+[a-z]+)*)\s*(?:\(([^()]*)\)|<.*>)?((?:\s+[a-z]+)*)\s*(\[\d*\])?\s*$/i.exec(text);
  if (match === null) return undefined;
  if (match[5] !== undefined) return { family: 'array' };
  const known = NAMED.get((match[1] ?? '').toLowerCase());
  if (known === undefined) return undefined;
  const numbers = (match[3] ?? '').split(',').map((part) => Number(part.trim() === '' ? NaN : part));
  const [first = NaN, second = 0] = numbers;
  if (!Number.isInteger(first)) return known;
  if (known.family === 'string') return { ...known, maxLength: first };
  if (known.family === 'number' && known.within === undefined && Number.isInteger(second)) {
    return { ...known, decimal: { precision: first, scale: second } };
  }
  return known;
}

/** Whether everything a column of this type can hold fits the declared physical type. */
function fitsPhysical(type          , physical              )          {
  const family = familyOf(type);
  if (physical.family === 'number' && family === 'integer') return physical.within === undefined;
  if (family !== physical.family) return false;
  if (physical.within !== undefined) return physical.within.includes(type.name);
  const held = decimalOf(type);
  if (physical.decimal === undefined || held === undefined) return true;
  const { precision, scale } = physical.decimal;
  return held.scale <= scale && held.precision - held.scale <= precision - scale;
}

;// CONCATENATED MODULE: ./.build/shared/tables/profile.js
                                                                                       
                                                                   


                                                     

/** A column to be profiled: SQL of its value, with the type that the value has. */
                                 
                          
                         
                          
 

/** Approximate distinct counts hash every value, which costs more than all else; larger sources go without. */
const DISTINCT_LIMIT_BYTES = 8e6;
/** A histogram shows at most this many bins. */
const SHOWN_BINS = 40;
/** The central mass that decides what is shown; the tails are counted as `below` and `above`. */
const TAIL = 0.005;
/** With fewer fine bins under the central mass, an outlier has spoilt the grid and a second look is taken. */
const ENOUGH_FINE_BINS = 16;
const MAX_LOOKS = 3;
const SIGNIFICANT_DIGITS = 12;

/** SQL aggregates for the columns of one table, and what their answers mean. They join the one scan of the checks. */
                               
                                         
                                                                                                        
                                    
                                    
                                                                                                        
 

const EVERYTHING        = { lower: -Infinity, upper: Infinity };

/**
 * Plans the profile of a table.
 *
 * @param name of the kernel function, as given to `Engine.profile`
 */
function planProfile(
  columns                           ,
  depth              ,
  name        ,
  sizeBytes        ,
)               {
  const kept = depth === 'none' ? [] : columns;
  const numeric = depth === 'full' ? kept.filter(isNumeric) : [];
  const slots = kept.map((column) => columnAggregates(column, depth, sizeBytes));
  return {
    aggregates: slots.flatMap((slot) => slot.sql),
    feed: numeric.length === 0 ? undefined : `count(${feedCall(name, numeric)})`,
    ranges: numeric.map(() => EVERYTHING),
    read: (answers, kernels, rows) => {
      let position = 0;
      return kept.map((column, index) => {
        const slot = slots[index] ?? { sql: [], names: [] };
        const named = new Map(slot.names.map((key, offset) => [key, answers[position + offset]]));
        position += slot.sql.length;
        return columnProfile(column, named, kernels[numeric.indexOf(column)], rows);
      });
    },
  };
}

function feedCall(name        , columns                           )         {
  return `${name}(${columns.map(({ value }) => `CAST(${value} AS DOUBLE)`).join(', ')})`;
}

function isNumeric({ type }                )          {
  const family = familyOf(type);
  return family === 'integer' || family === 'number' || family === 'boolean';
}

function isTemporal({ type }                )          {
  const family = familyOf(type);
  return family === 'date' || family === 'timestamp' || family === 'time';
}

function columnAggregates(
  column                ,
  depth              ,
  sizeBytes        ,
)                                                       {
  const { value } = column;
  const aggregates                     = [['present', `count(${value})`]];
  if (isTemporal(column)) {
    aggregates.push(['min', `CAST(min(${value}) AS VARCHAR)`], ['max', `CAST(max(${value}) AS VARCHAR)`]);
  } else if (isNumeric(column) && depth === 'basic') {
    const number = `CAST(${value} AS DOUBLE)`;
    const finite = `FILTER (WHERE isfinite(${number}))`;
    aggregates.push(['min', `min(${number}) ${finite}`], ['max', `max(${number}) ${finite}`]);
  }
  if (depth === 'full' && sizeBytes <= DISTINCT_LIMIT_BYTES && familyOf(column.type) !== undefined) {
    aggregates.push(['distinct', `approx_count_distinct(${value})`]);
  }
  return { names: aggregates.map(([name]) => name), sql: aggregates.map(([, sql]) => sql) };
}

function columnProfile(
  column                ,
  answers                              ,
  kernel                    ,
  rows        ,
)                {
  const present = Number(answers.get('present') ?? 0);
  const distinct = answers.get('distinct');
  const base = {
    column: column.column,
    type: typeText(column.type),
    rows,
    nulls: rows - present,
    // The estimate may exceed what is possible.
    ...(distinct === undefined ? {} : { distinct: Math.min(Number(distinct), present) }),
  };
  if (kernel !== undefined) return { ...base, ...numericFacts(kernel, isWhole(column.type)) };
  const [min, max] = [answers.get('min'), answers.get('max')];
  return {
    ...base,
    ...(isFact(min) ? { min } : {}),
    ...(isFact(max) ? { max } : {}),
  };
}

function isFact(value         )                           {
  return typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
}

function isWhole(type          )          {
  return familyOf(type) !== 'number';
}

/** Sums depend on the order of addition in their last digits; what is kept does not. */
function stable(value        )         {
  return Number(value.toPrecision(SIGNIFICANT_DIGITS));
}

function numericFacts(kernel        , whole         )                         {
  const { finite, nonFinite, min, max, mean, m2 } = kernel;
  if (finite === 0) return { nonFinite };
  const deviation = finite > 1 ? Math.sqrt(m2 / (finite - 1)) : undefined;
  return {
    min,
    max,
    mean: stable(mean),
    ...(deviation === undefined ? {} : { standardDeviation: stable(deviation) }),
    nonFinite,
    histogram: histogramOf(kernel, whole),
  };
}

/**
 * A histogram of at most 40 equal bins whose width is a power of two and whose edges are multiples of it: two of them
 * can be added after halving the finer. It covers the values from the 0.5 % to the 99.5 % quantile, and everything
 * where that is not much more.
 *
 * @param whole the values are integers, so that no bin is narrower than one
 */
function histogramOf(kernel        , whole         )            {
  const { counts, base } = kernel;
  const { first, last } = centralBins(kernel);
  const [lowest, highest] = occupiedBins(counts);
  // Tails that would not even double the width are shown with the rest.
  const all = highest - lowest + 1 <= 2 * (last - first + 1);
  const [from, to] = all ? [lowest, highest] : [first, last];
  let fold = 0;
  const foldedBin = (bin        )         => Math.floor((base + bin) / 2 ** fold);
  // Integers need no bin narrower than one, and neither does a column that holds a single value.
  const coarse = whole || kernel.min === kernel.max;
  while (foldedBin(to) - foldedBin(from) >= SHOWN_BINS || (coarse && kernel.exponent + fold < 0)) fold++;
  const start = foldedBin(from);
  const shown = new Array        (foldedBin(to) - start + 1).fill(0);
  let { below, above } = kernel;
  counts.forEach((count, bin) => {
    if (count === 0) return;
    const index = foldedBin(bin) - start;
    if (index < 0) below += count;
    else if (index >= shown.length) above += count;
    else shown[index] = (shown[index] ?? 0) + count;
  });
  const width = 2 ** (kernel.exponent + fold);
  const edges = Array.from({ length: shown.length + 1 }, (_, index) => (start + index) * width);
  return { edges, counts: shown, below, above };
}

function occupiedBins(counts              )                   {
  let last = counts.length - 1;
  while (last > 0 && counts[last] === 0) last--;
  return [
    Math.max(
      0,
      counts.findIndex((count) => count > 0),
    ),
    last,
  ];
}

/** The fine bins that hold the 0.5 % and the 99.5 % quantile. */
function centralBins({ counts }        )                                  {
  const total = counts.reduce((a, b) => a + b, 0);
  let seen = 0;
  let first = -1;
  for (let bin = 0; bin < counts.length; bin++) {
    seen += counts[bin] ?? 0;
    if (first < 0 && seen > TAIL * total) first = bin;
    if (seen >= (1 - TAIL) * total) return { first: Math.max(0, first), last: bin };
  }
  return { first: 0, last: counts.length - 1 };
}

/**
 * Looks again, more closely, at columns whose grid an outlier has spoilt; each look is a scan of those columns alone.
 *
 * @returns the kernels with finer counts; moments and extremes stay those of the first look
 */
async function sharpen(
  engine        ,
  from        ,
  columns                           ,
  kernels                   ,
)                             {
  const numeric = columns.filter(isNumeric);
  let current = kernels;
  for (let look = 1; look < MAX_LOOKS; look++) {
    const spoilt = numeric.map((column, index) => ({ column, index, range: closerRange(current[index], column) }));
    const again = spoilt.filter((each) => each.range !== undefined);
    if (again.length === 0) break;
    const name = `trainyard_look_${look}`;
    const call = feedCall(
      name,
      again.map(({ column }) => column),
    );
    const ranges = again.map(({ range }) => range ?? EVERYTHING);
    const { kernels: closer } = await engine.profile(`SELECT count(${call}) FROM ${from}`, name, ranges);
    current = current.map((kernel, index) => {
      const found = closer[again.findIndex((each) => each.index === index)];
      if (found === undefined || found.finite === 0) return kernel;
      const { counts, base, exponent, below, above } = found;
      return { ...kernel, counts, base, exponent, below, above };
    });
  }
  return current;
}

function closerRange(kernel                    , column                )                    {
  if (kernel === undefined || kernel.finite === 0 || kernel.min === kernel.max) return undefined;
  if (isWhole(column.type) && kernel.exponent <= 0) return undefined;
  const { first, last } = centralBins(kernel);
  const [lowest, highest] = occupiedBins(kernel.counts);
  if (last - first + 1 >= ENOUGH_FINE_BINS || (lowest === first && highest === last)) return undefined;
  const width = 2 ** kernel.exponent;
  return { lower: (kernel.base + first) * width, upper: (kernel.base + last + 1) * width };
}

;// CONCATENATED MODULE: ./.build/shared/checks/measure.js




                                                                            
                                                  

/** What one scan of a table has shown. */
                           
                        
                                                                         
                                                 
                                             
 

const FEED = 'trainyard_profile';

/** Aggregates of the fused statement; equal ones are computed once. */
const countWhere = (condition        )         => `count_if(${condition})`;
const countPresent = (value        )         => `count(${value})`;
const extremeMs = (value        , of                     )         =>
  `epoch_ms(${of === 'newest' ? 'max' : 'min'}(${value}))`;

/** One statement, one scan: every count that the checks need and the whole profile. */
async function measureTable(
  engine        ,
  relation          ,
  checks                  ,
  profiled                                                                               ,
)                    {
  const wanted = [...new Set(checks.flatMap(aggregatesOf))];
  const profile = planProfile(profiled.columns, profiled.depth, FEED, relation.source.sizeBytes);
  const feed = profile.feed === undefined ? [] : [profile.feed];
  const scan = async (aggregates                   )                                                      => {
    const list = ['count(*)', ...aggregates, ...profile.aggregates, ...feed].join(',\n  ');
    const sql = `SELECT ${list}\nFROM ${relation.from}`;
    return profile.feed === undefined
      ? { rows: await engine.rows(sql), kernels: [] }
      : engine.profile(sql, FEED, profile.ranges);
  };
  const { asked, result, kernels } = await scanWhatRuns(engine, relation, wanted, scan);
  const [rowCount, ...answers] = result.rows[0] ?? [];
  const rows = Number(rowCount ?? 0);
  const sharp = await sharpen(engine, relation.from, profiled.columns, kernels);
  return {
    rows,
    answers: new Map(asked.map((aggregate, index) => [aggregate, answers[index]])),
    columns: profile.read(answers.slice(asked.length), sharp, rows),
  };
}

/** Errors about an expression, not about the data that it is applied to. */
const EXPRESSION_ERROR = /^(Binder|Catalog|Parser|Conversion|Out of Range|Not implemented|Invalid Type) /i;

                   
                                                                                    
                                    
                        
                                      
 

/** One aggregate that cannot be run must not take the others with it: then each is tried alone, and it is left out. */
async function scanWhatRuns(
  engine        ,
  relation          ,
  wanted                   ,
  scan                                                                                        ,
)                   {
  try {
    const { rows, kernels } = await scan(wanted);
    return { asked: wanted, result: rows, kernels };
  } catch (error) {
    if (!isExpressionError(error)) throw error;
  }
  const asked           = [];
  for (const aggregate of wanted) {
    try {
      await engine.rows(`SELECT ${aggregate} FROM ${relation.from}`);
      asked.push(aggregate);
    } catch (error) {
      if (!isExpressionError(error)) throw error;
    }
  }
  const { rows, kernels } = await scan(asked);
  return { asked, result: rows, kernels };
}

function isExpressionError(error         )          {
  return error instanceof EngineError && error.reason === 'sql' && EXPRESSION_ERROR.test(error.message);
}

function aggregatesOf({ test }       )                    {
  switch (test.by) {
    case 'rows':
      return [countWhere(test.failing), ...(test.unreadable === undefined ? [] : [countWhere(test.unreadable)])];
    case 'filled':
      return [countPresent(test.value)];
    case 'age':
      return [extremeMs(test.value, test.of)];
    default:
      return [];
  }
}

/**
 * The first failing rows of a test, as 0-based positions. A scan of the columns that the test names, which ends with
 * the last position that is wanted.
 */
async function sampleRows(
  engine        ,
  relation          ,
  test          ,
  limit        ,
)                             {
  if (limit === 0) return [];
  const position = sqlName(POSITION);
  const { rows } = await engine.rows(
    `SELECT ${position} FROM ${relation.fromNumbered} WHERE ${test.failing} LIMIT ${limit}`,
  );
  return rows.map(([value]) => Number(value)).sort((a, b) => a - b);
}

function positionsOf(value         )                    {
  return Array.isArray(value) ? value.map(Number) : [];
}

;// CONCATENATED MODULE: ./.build/shared/checks/operators.js

                                                            
                                       

/** Both bounds of a range belong to it, as the contract's model says. */
function holds(operator                 , measured        )          {
  switch (operator.name) {
    case 'mustBe':
      return measured === operator.value;
    case 'mustNotBe':
      return measured !== operator.value;
    case 'mustBeGreaterThan':
      return measured > operator.value;
    case 'mustBeGreaterOrEqualTo':
      return measured >= operator.value;
    case 'mustBeLessThan':
      return measured < operator.value;
    case 'mustBeLessOrEqualTo':
      return measured <= operator.value;
    case 'mustBeBetween':
      return measured >= operator.lower && measured <= operator.upper;
    case 'mustNotBeBetween':
      return measured < operator.lower || measured > operator.upper;
  }
}

/** `at most 10 %`, `between 5 and 7`. */
function operatorText(operator                 , unit                 = 'value')         {
  const amount = (value        )         => quantity(value, unit);
  switch (operator.name) {
    case 'mustBe':
      return unit === 'rows' && operator.value === 0 ? 'no row' : `exactly ${amount(operator.value)}`;
    case 'mustNotBe':
      return `anything but ${amount(operator.value)}`;
    case 'mustBeGreaterThan':
      return `more than ${amount(operator.value)}`;
    case 'mustBeGreaterOrEqualTo':
      return `at least ${amount(operator.value)}`;
    case 'mustBeLessThan':
      return `less than ${amount(operator.value)}`;
    case 'mustBeLessOrEqualTo':
      return `at most ${amount(operator.value)}`;
    case 'mustBeBetween':
      return `between ${(0,core_format/* formatNumber */.ZV)(operator.lower, 6)} and ${amount(operator.upper)}`;
    case 'mustNotBeBetween':
      return `not between ${(0,core_format/* formatNumber */.ZV)(operator.lower, 6)} and ${amount(operator.upper)}`;
  }
}

function quantity(value        , unit                )         {
  if (unit === 'percent') return `${(0,core_format/* formatNumber */.ZV)(value, 6)} %`;
  if (unit === 'value') return (0,core_format/* formatNumber */.ZV)(value, 9);
  return Number.isInteger(value) ? (0,core_format/* plural */.LS)(value, 'row') : `${(0,core_format/* formatNumber */.ZV)(value, 6)} rows`;
}

;// CONCATENATED MODULE: ./.build/shared/checks/judge.js

                                                  
                                                                      
                                                                    
                                            



/** What measuring one check has shown, before severity is applied. */
                     
     
                              
                                   
                                 
                                    
                                    
                                              
     
                                

const NO_ROWS          = { reason: 'The table has no rows, so nothing about them was measured.' };

const NOT_RUN          = { reason: 'The engine cannot apply the check to values of this type.' };

function toFinding(check       , outcome         )          {
  const { id, kind, table, column, demand, where } = check;
  const base = { id, kind, table, ...(column === undefined ? {} : { column }), demand, where };
  if ('reason' in outcome) {
    return { ...base, verdict: 'inconclusive', observation: 'It could not be measured.', reason: outcome.reason };
  }
  const { holds: held, sampleRows, ...rest } = outcome;
  const breach          = check.lenient ? 'warn' : 'fail';
  return {
    ...base,
    verdict: held ? 'pass' : breach,
    ...rest,
    ...(held || sampleRows === undefined || sampleRows.length === 0 ? {} : { sampleRows }),
  };
}

function judgeRows(test          , { rows, answers }          )          {
  if (rows === 0) return NO_ROWS;
  if (!answers.has(countWhere(test.failing))) return NOT_RUN;
  const failing = Number(answers.get(countWhere(test.failing)) ?? 0);
  const unread = test.unreadable === undefined ? 0 : Number(answers.get(countWhere(test.unreadable)) ?? 0);
  if (unread === rows) return { reason: 'No value could be read as its type.' };
  const measured = test.unit === 'percent' ? (100 * failing) / rows : failing;
  const aside = unread === 0 ? '' : ` (${(0,core_format/* plural */.LS)(unread, 'value')} could not be read)`;
  return {
    holds: test.operator === undefined ? failing === 0 : holds(test.operator, measured),
    observation: `${countOf(failing, rows)} ${agree(test.phrase, failing)}${aside}`,
    measured,
    rowsChecked: rows,
    rowsFailing: failing,
  };
}

/** `37 of 1,912,004 rows (0.002 %)`. */
function countOf(count        , rows        )         {
  const share = count === 0 ? '' : ` (${(0,core_format/* formatNumber */.ZV)((100 * count) / rows, 2)} %)`;
  return `${(0,core_format/* formatCount */.B4)(count)} of ${(0,core_format/* plural */.LS)(rows, 'row')}${share}`;
}

/** `37 rows are below 1`, `1 row is below 1`. */
function agree(phrase        , count        )         {
  if (count !== 1) return phrase;
  const singular                                         = [
    [/^are\b/, 'is'],
    [/^do\b/, 'does'],
    [/^have\b/, 'has'],
    [/^carry\b/, 'carries'],
    [/^hold\b/, 'holds'],
    [/^lack\b/, 'lacks'],
  ];
  const [pattern, word] = singular.find(([each]) => each.test(phrase)) ?? [/^/, ''];
  return phrase.replace(pattern, word);
}

function judgeFilled(value        , { rows, answers }          )          {
  if (rows === 0) return NO_ROWS;
  if (!answers.has(countPresent(value))) return NOT_RUN;
  const present = Number(answers.get(countPresent(value)) ?? 0);
  return {
    holds: present > 0,
    observation: present > 0 ? `it is in ${countOf(present, rows)}` : 'it is in no row',
    rowsChecked: rows,
  };
}

function judgeRowCount(operator                             , rows        )          {
  const observation = `it has ${(0,core_format/* plural */.LS)(rows, 'row')}`;
  return { holds: holds(operator, rows), observation, measured: rows, rowsChecked: rows };
}

function judgeKey(test         , { groups, surplus, nulls, sampleRows }            , rows        )          {
  if (rows === 0 && test.operator === undefined) return NO_ROWS;
  const measured = test.unit === 'percent' ? (rows === 0 ? 0 : (100 * surplus) / rows) : surplus;
  const repeated =
    surplus === 0
      ? `none of ${(0,core_format/* plural */.LS)(rows, 'row')} repeats another`
      : `${countOf(surplus, rows)} ${surplus === 1 ? 'repeats' : 'repeat'} an earlier row, in ${(0,core_format/* plural */.LS)(groups, 'group')}`;
  const incomplete = nulls === 0 ? '' : `; ${(0,core_format/* plural */.LS)(nulls, 'row')} without a complete key`;
  return {
    holds: test.operator === undefined ? surplus + nulls === 0 : holds(test.operator, measured),
    observation: `${repeated}${incomplete}`,
    measured,
    rowsChecked: rows,
    rowsFailing: surplus + nulls,
    sampleRows,
  };
}

function judgeForeignKey(found                                                    , rows        )          {
  if (rows === 0) return NO_ROWS;
  return {
    holds: found.orphans === 0,
    observation: `${countOf(found.orphans, rows)} ${found.orphans === 1 ? 'refers' : 'refer'} to no row there`,
    measured: found.orphans,
    rowsChecked: rows,
    rowsFailing: found.orphans,
    sampleRows: found.sampleRows,
  };
}

/** @param nowMs the time of the run, in milliseconds since 1970 */
function judgeAge(test         , { rows, answers }          , nowMs        )          {
  if (rows === 0) return NO_ROWS;
  if (!answers.has(extremeMs(test.value, test.of))) return NOT_RUN;
  const moment = answers.get(extremeMs(test.value, test.of));
  if (moment === null || moment === undefined) return { reason: 'The column holds no point in time.' };
  const ageMs = nowMs - Number(moment);
  const text = ageMs < 0 ? `${(0,core_format/* formatDuration */.a3)(-ageMs)} in the future` : `${ageText(ageMs)} old`;
  return {
    holds: ageMs <= test.limitMs,
    observation: `the ${test.of} value is ${text}`,
    measured: Math.round(ageMs / 1000),
    rowsChecked: rows,
  };
}

const DAY_MS = 86_400_000;

function ageText(ms        )         {
  return ms < 2 * DAY_MS ? (0,core_format/* formatDuration */.a3)(ms) : (0,core_format/* plural */.LS)(Math.floor(ms / DAY_MS), 'day');
}

;// CONCATENATED MODULE: ./.build/shared/checks/keys.js
                                                  


                                                          


                             
                                        
                          
                                                                                  
                           
                                     
                         
                                         
 

/**
 * Counts repeated keys exactly. Rows are grouped by a 64-bit hash, so that memory does not grow with the length of the
 * keys; only where a hash occurs twice are the true keys of those rows grouped.
 */
async function measureKey(
  engine        ,
  relation          ,
  test         ,
  limit        ,
)                      {
  const complete = test.key.map((part) => `${part} IS NOT NULL`).join(' AND ');
  const hash = `hash(${test.key.join(', ')})`;
  const suspects = `SELECT ${hash} AS h FROM ${relation.from} WHERE ${complete} GROUP BY h HAVING count(*) > 1`;
  const nulls = test.nullFails ? await one(engine, `SELECT count(*) FROM ${relation.from} WHERE NOT (${complete})`) : 0;
  const suspected = await one(engine, `SELECT count(*) FROM (${suspects})`);
  if (suspected === 0) return { groups: 0, surplus: 0, nulls, sampleRows: [] };
  const keys = test.key.map((part, index) => `${part} AS k${index}`).join(', ');
  const names = test.key.map((_, index) => `k${index}`).join(', ');
  const { rows } = await engine.rows(
    `SELECT count(*), sum(n) - count(*) FROM (SELECT ${keys}, count(*) AS n FROM ${relation.from}
     WHERE ${complete} AND ${hash} IN (${suspects}) GROUP BY ${names} HAVING count(*) > 1)`,
  );
  const [groups = 0, surplus = 0] = (rows[0] ?? []).map((value) => Number(value ?? 0));
  if (surplus === 0 || limit === 0) return { groups, surplus, nulls, sampleRows: [] };
  const position = sqlName(POSITION);
  const sampled = await engine.rows(
    `SELECT min(position, ${limit}) FROM (
       SELECT ${position} AS position, row_number() OVER (PARTITION BY ${names} ORDER BY ${position}) AS nth
       FROM (SELECT ${keys}, ${position} FROM ${relation.fromNumbered}
             WHERE ${complete} AND ${hash} IN (${suspects} ORDER BY h LIMIT ${limit})))
     WHERE nth > 1`,
  );
  return { groups, surplus, nulls, sampleRows: positionsOf(sampled.rows[0]?.[0]) };
}

/** Rows whose key, without a NULL in it, is not in the other table. */
async function measureForeignKey(
  engine        ,
  relation          ,
  test                ,
  options                                                      ,
)                                                                                {
  const complete = test.key.map((part) => `${part} IS NOT NULL`).join(' AND ');
  const own = `(${test.key.join(', ')})`;
  const others = `SELECT ${test.other.key.map((part, index) => `${part} AS k${index}`).join(', ')} FROM ${options.other.from}`;
  const match = test.key.map((_, index) => `o.k${index} = c.k${index}`).join(' AND ');
  const keys = test.key.map((part, index) => `${part} AS k${index}`).join(', ');
  const orphans = (from        , more        )         =>
    `(SELECT ${keys}${more} FROM ${from} WHERE ${complete}) c ANTI JOIN (${others}) o ON (${match})`;
  const count = await one(engine, `SELECT count(*) FROM ${orphans(relation.from, '')}`);
  if (count === 0 || options.limit === 0 || own === '()') return { orphans: count, sampleRows: [] };
  const position = sqlName(POSITION);
  const { rows } = await engine.rows(
    `SELECT min(${position}, ${options.limit}) FROM ${orphans(relation.fromNumbered, `, ${position}`)}`,
  );
  return { orphans: count, sampleRows: positionsOf(rows[0]?.[0]) };
}

async function one(engine        , sql        )                  {
  const { rows } = await engine.rows(sql);
  return Number(rows[0]?.[0] ?? 0);
}

;// CONCATENATED MODULE: ./.build/shared/checks/temporal.js
/** JDK DateTimeFormatter letters and what DuckDB's strptime calls them; anything else is not translated. */
const LETTERS                                   = {
  yyyy: '%Y',
  uuuu: '%Y',
  yy: '%y',
  MM: '%m',
  M: '%-m',
  MMM: '%b',
  MMMM: '%B',
  dd: '%d',
  d: '%-d',
  DDD: '%j',
  HH: '%H',
  H: '%-H',
  hh: '%I',
  h: '%-I',
  mm: '%M',
  ss: '%S',
  SSS: '%g',
  SSSSSS: '%f',
  SSSSSSSSS: '%n',
  a: '%p',
  EEE: '%a',
  EEEE: '%A',
  X: '%z',
  XX: '%z',
  XXX: '%z',
  Z: '%z',
  VV: '%Z',
};

/**
 * Translates a JDK `DateTimeFormatter` pattern into a strptime format.
 *
 * @returns undefined where a letter has no equivalent: the caller says that the format cannot be checked
 */
function strptimeFormat(pattern        )                     {
  let format = '';
  for (const [token] of pattern.matchAll(/'(?:[^']|'')*'|([A-Za-z])\1*|[^A-Za-z']+|'/g)) {
    if (token === "'") return undefined;
    if (token.startsWith("'"))
      format += token === "''" ? "'" : token.slice(1, -1).replaceAll("''", "'").replaceAll('%', '%%');
    else if (/^[A-Za-z]/.test(token)) {
      const letter = LETTERS[token];
      if (letter === undefined) return undefined;
      format += letter;
    } else if (/[[\]{}#]/.test(token)) return undefined;
    else format += token.replaceAll('%', '%%');
  }
  return format;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const DATE_TIME = /^\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;
const TIME = /^\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(Z|[+-]\d{2}(?::?\d{2})?)?$/;

                                  
                               
                        
                                               
                          
 

/** @returns undefined for text that is no ISO 8601 date, time or timestamp */
function temporalLiteral(text        )                              {
  if (DATE.test(text)) return isDay(text) ? { text, kind: 'date', zoned: false } : undefined;
  const dateTime = DATE_TIME.exec(text);
  if (dateTime !== null) {
    return isDay(text.slice(0, 10)) && isClock(text.slice(11))
      ? { text, kind: 'timestamp', zoned: dateTime[1] !== undefined }
      : undefined;
  }
  const time = TIME.exec(text);
  return time !== null && isClock(text) ? { text, kind: 'time', zoned: time[1] !== undefined } : undefined;
}

function isDay(text        )          {
  const time = Date.parse(`${text}T00:00:00Z`);
  return Number.isFinite(time) && new Date(time).toISOString().startsWith(text);
}

function isClock(text        )          {
  const [hour = 99, minute = 99, second = 0] = text.split(/[:.Z+-]/).map(Number);
  return hour <= 23 && minute <= 59 && second <= 59;
}

;// CONCATENATED MODULE: ./.build/shared/checks/reading.js
                                                               
                                                    
                                                      




/** A column's value in SQL. */
                          
                              
                                                                 
                       
                                                                             
                         
                                      
                                                                 
                           
                               
                             
                                                                                                                      
                            
                                                     
                             
 

/** Families that satisfy a demanded family. */
const SATISFIED_BY                                              = {
  integer: ['integer'],
  number: ['number', 'integer'],
  string: ['string'],
  boolean: ['boolean'],
  date: ['date'],
  timestamp: ['timestamp'],
  time: ['time'],
  object: ['object', 'map'],
  map: ['map', 'object'],
  array: ['array'],
  binary: ['binary'],
};

/** The family that a column's declared types ask for; the logical type goes first. */
function demandedFamily(column        )                     {
  if (column.logicalType === 'vector') return 'array';
  if (column.logicalType !== undefined) return column.logicalType;
  return column.physicalType === undefined ? undefined : parsePhysicalType(column.physicalType)?.family;
}

function satisfies(actual                    , demanded        )          {
  return actual !== undefined && SATISFIED_BY[demanded].includes(actual);
}

/** @param raw SQL of what stands in the source */
function readColumn(column        , raw        , encoding          , type          )          {
  const demanded = demandedFamily(column);
  switch (encoding) {
    case 'typed':
      return readTyped(raw, type, demanded);
    case 'text':
      return readText(column, raw, demanded);
    case 'json':
      return readJson(column, raw, demanded);
  }
}

function readTyped(raw        , type          , demanded                    )          {
  const family = familyOf(type);
  // Enumerations and UUIDs are text to a contract, but not to the functions that judge it.
  const value = family === 'string' && type.name !== 'VARCHAR' ? `CAST(${raw} AS VARCHAR)` : raw;
  const base = { encoding: 'typed', raw, value, family, type, floating: isFloating(type) }         ;
  if (demanded === undefined || satisfies(family, demanded)) return base;
  // A whole-number demand on a floating column is a wrong type whose values can still be compared.
  if (demanded === 'integer' && family === 'number') return base;
  return { ...base, obstacle: 'The column is of another type than the contract says.' };
}

function readText(column        , raw        , family                    )          {
  const base = { encoding: 'text', raw, family: family ?? 'string', floating: family === 'number' }         ;
  switch (family) {
    case undefined:
    case 'string':
    case 'binary':
      return { ...base, value: raw };
    case 'integer': {
      const value = `TRY_CAST(${raw} AS BIGINT)`;
      return { ...base, value, misread: notWhole(raw, value) };
    }
    case 'object':
    case 'array':
    case 'map':
      return { ...base, value: raw, obstacle: 'A CSV file holds no objects or lists.' };
    default: {
      const value = castText(column, raw, family);
      if (value === undefined) {
        return { ...base, value: raw, obstacle: 'Its format pattern cannot be translated for the reader.' };
      }
      return { ...base, value, misread: `(${raw} IS NOT NULL AND ${value} IS NULL)` };
    }
  }
}

function castText(column        , raw        , family        )                     {
  if (family === 'number') return `TRY_CAST(${raw} AS DOUBLE)`;
  if (family === 'boolean') return `TRY_CAST(${raw} AS BOOLEAN)`;
  const type = family === 'date' ? 'DATE' : family === 'time' ? 'TIME' : zoned(column) ? 'TIMESTAMPTZ' : 'TIMESTAMP';
  const pattern = reading_formatOf(column);
  if (pattern === undefined) return `TRY_CAST(${raw} AS ${type})`;
  const format = strptimeFormat(pattern);
  return format === undefined ? undefined : `TRY_CAST(try_strptime(${raw}, ${sqlText(format)}) AS ${type})`;
}

/**
 * DuckDB casts `3.5`, `1e3`, `0x1F` and `1_000` to integers too; a contract means digits. The pattern is tried only on
 * text that is not what the number itself would print as.
 */
function notWhole(raw        , value        )         {
  return (
    `(CASE WHEN ${raw} IS NULL OR CAST(${value} AS VARCHAR) = ${raw} THEN false ` +
    `ELSE ${value} IS NULL OR NOT regexp_full_match(${raw}, '\\s*[+-]?[0-9]+\\s*') END)`
  );
}

const JSON_TYPES                                              = {
  integer: ['BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT'],
  number: ['BIGINT', 'UBIGINT', 'HUGEINT', 'UHUGEINT', 'DOUBLE'],
  string: ['VARCHAR'],
  boolean: ['BOOLEAN'],
  date: ['VARCHAR'],
  timestamp: ['VARCHAR'],
  time: ['VARCHAR'],
  object: ['OBJECT'],
  map: ['OBJECT'],
  array: ['ARRAY'],
  binary: ['VARCHAR'],
};

function readJson(column        , raw        , family                    )          {
  const base = { encoding: 'json', raw, family, floating: false }         ;
  if (family === undefined) return { ...base, value: `(${raw} ->> '$')` };
  const wrongKind = `json_type(${raw}) NOT IN (${JSON_TYPES[family].map(sqlText).join(', ')})`;
  const only = (value        )         => `(CASE WHEN ${wrongKind} THEN NULL ELSE ${value} END)`;
  const read = (value        , more = '')          => ({
    ...base,
    value: only(value),
    misread: `(${raw} IS NOT NULL AND (${wrongKind}${more}))`,
  });
  const text = `(${raw} ->> '$')`;
  switch (family) {
    case 'object':
    case 'map':
    case 'array':
      return read(raw);
    case 'string':
    case 'binary':
      return read(text);
    case 'integer':
      return read(`TRY_CAST(${text} AS HUGEINT)`);
    default: {
      const value = castText(column, text, family);
      if (value === undefined) {
        return { ...base, value: text, obstacle: 'Its format pattern cannot be translated for the reader.' };
      }
      return read(value, ` OR ${value} IS NULL`);
    }
  }
}

/** SQL of the elements of a list or the values of a map, for a lambda over them. */
function elementsOf(reading         )         {
  if (reading.encoding === 'json') return `json_extract(${reading.value}, '$[*]')`;
  return reading.family === 'map' ? `map_values(${reading.value})` : reading.value;
}

function reading_formatOf(column        )                     {
  const found = column.constraints.find((constraint) => constraint.kind === 'temporalFormat');
  return found?.kind === 'temporalFormat' ? found.format : undefined;
}

function zoned(column        )          {
  const demand = column.constraints.find((constraint            ) => constraint.kind === 'timezone');
  return demand?.kind === 'timezone' && demand.present;
}

/** RFC 6901. */
function jsonPointer(name        )         {
  return `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}`;
}

/** A field of an object in SQL. */
function fieldOf(reading         , name        )         {
  if (reading.encoding !== 'json') return `struct_extract(${reading.value}, ${sqlText(name)})`;
  const field = `json_extract(${reading.value}, ${sqlText(jsonPointer(name))})`;
  // A JSON null is no value.
  return `(CASE WHEN json_type(${field}) <> 'NULL' THEN ${field} END)`;
}

;// CONCATENATED MODULE: ./.build/shared/checks/place.js
                                                          
                                                    
                                                                    

                                           


/** A contract's table with the data that stands for it. */
                             
                        
                              
 

/** A column of the contract at its place in the data. */
                               
                          
                            
                                                  
                         
                                                                                               
                                                
                                                                                    
                                       
                                                                   
                             
 

/** The column of the data that a contract's column names: by its exact name, else by the only one that differs in case. */
function findColumn(column        , columns                         )                           {
  const wanted = column.physicalName ?? column.name;
  const exact = columns.find((each) => each.name === wanted) ?? columns.find((each) => each.name === column.name);
  if (exact !== undefined) return exact;
  const similar = columns.filter((each) => each.name.toLowerCase() === wanted.toLowerCase());
  return similar.length === 1 ? similar[0] : undefined;
}

/** Where each column of the contract stands in the data; those that are absent are left out. */
function placeColumns({ table, relation }            )                          {
  return table.columns.flatMap((column) => {
    const found = findColumn(column, relation.columns);
    if (found === undefined) return [];
    const reading = readColumn(column, sqlName(found.name), relation.encoding, found.type);
    return placeNested({
      column,
      reading,
      label: column.name,
      onRow: (condition) => condition,
      inScope: undefined,
      repeated: false,
    });
  });
}

/** The column itself, the fields of an object, the elements of a list, the values of a map. */
function placeNested(place              )                 {
  const { column, reading } = place;
  if (reading.obstacle !== undefined) return [place];
  return [
    place,
    ...column.properties.flatMap((field) => placeField(place, field)),
    ...(column.items === undefined ? [] : placeElements(place, column.items, '[]')),
    ...(column.map === undefined ? [] : placeElements(place, column.map.value, '{value}')),
  ];
}

function placeField(parent              , field        )                 {
  const type = fieldType(parent.reading, field);
  if (type === undefined) return [];
  const raw = fieldOf(parent.reading, field.physicalName ?? field.name);
  return placeNested({
    column: field,
    reading: readColumn(field, raw, parent.reading.encoding, type),
    label: `${parent.label}.${field.name}`,
    onRow: parent.onRow,
    inScope: `${parent.reading.value} IS NOT NULL`,
    repeated: parent.repeated,
  });
}

function fieldType({ encoding, type }         , field        )                       {
  if (encoding === 'json') return { name: 'JSON' };
  return type?.fields?.find((each) => each.name === (field.physicalName ?? field.name))?.type;
}

function placeElements(parent              , element        , suffix        )                 {
  const type = parent.reading.encoding === 'json' ? { name: 'JSON' } : parent.reading.type?.element;
  if (type === undefined) return [];
  const label = `${parent.label}${suffix}`;
  const variable = sqlName(`element of ${label}`);
  const elements = elementsOf(parent.reading);
  return placeNested({
    column: element,
    reading: readColumn(element, variable, parent.reading.encoding, type),
    label,
    onRow: (condition) =>
      parent.onRow(`coalesce(list_bool_or(list_transform(${elements}, lambda ${variable}: ${condition})), false)`),
    inScope: undefined,
    repeated: true,
  });
}

/** Lifts a test on a nested value to its row. */
function onRow(place              , test          )           {
  const { unreadable } = test;
  return {
    ...test,
    failing: place.onRow(test.failing),
    ...(unreadable === undefined ? {} : { unreadable: place.onRow(unreadable) }),
  };
}

/** What tells keys apart: the value, or the text itself where it could not be read. */
function keyPart({ encoding, family, raw, value }         )         {
  if (encoding === 'typed') return value;
  if (family === 'string') return raw;
  return `coalesce(CAST(${value} AS VARCHAR), CAST(${raw} AS VARCHAR))`;
}

;// CONCATENATED MODULE: ./.build/shared/checks/check.js
                                                  
                                                                     

/** One thing the contract demands, with how it is measured. */
                        
                                                    
                      
                        
                         
                                                             
                           
                                              
                          
                           
                                              
                            
                      
 

                  
                                     
                                                                                   
               
            
                                                                                             
                                                     
                                                                                        
           
                  
           
                                                                                 

/** Cannot be measured, and why. */
                              
                         
                          
 

                                      

/** How many rows satisfy a condition; none may, where there is no operator. */
                           
                      
                                                
                           
                                                                                                          
                               
                                                         
                          
                                      
                       
 

/** Rows whose key repeats an earlier row's. */
                          
                     
                                           
                                  
                                                                            
                              
                                      
                       
 

/** Rows whose key is not in the other table. */
                                 
                            
                                  
                                                                              
 

/** Age of the newest or oldest value at the time of the run. */
                          
                     
                                   
                         
                                   
                           
                             
 

/** A check whose measure cannot be made is `inconclusive`, whatever its severity. */
function unknown(reason        )              {
  return { by: 'unknown', reason };
}

;// CONCATENATED MODULE: ./.build/shared/checks/demand.js
                                                 
                                                       
                                            

/** What a constraint demands, as the rest of a sentence that starts with the column, and how it is measured. */
                         
                        
                      
 

                                                                                               

                            
                           
                          
 

/** Values that could not be read are not judged here; they fail the type check and are told apart. */
function rows(reading         , { failing, phrase }           )           {
  return {
    by: 'rows',
    failing,
    phrase,
    ...(reading.misread === undefined ? {} : { unreadable: reading.misread }),
  };
}

const demand_isNumeric = (reading         )          => reading.family === 'integer' || reading.family === 'number';
const demand_isTemporal = (reading         )          =>
  reading.family === 'date' || reading.family === 'timestamp' || reading.family === 'time';

;// CONCATENATED MODULE: ./.build/shared/checks/text-tests.js


/** `^…$` without alternation or groups that change flags: a match anywhere is then a match of the whole. */
const WHOLE = /^(?:\(\?[is]+\))?\^(?![*+?{])(?:[^|\\(]|\\[^]|\((?!\?)|\(\?:)*\$$/;

/**
 * SQL: the text does not match the pattern; null where the text is.
 *
 * DuckDB runs `regexp_full_match` once per entry of a column's dictionary, `regexp_matches` once per row, so the former
 * is written wherever it means the same: nine times faster on a column of few values.
 */
function mismatches(value        , re2        )         {
  const call = WHOLE.test(re2) ? 'regexp_full_match' : 'regexp_matches';
  return `NOT ${call}(${value}, ${sqlText(re2)})`;
}

/** SQL: the text is none of the literals; null where it is. `NOT IN` means the same and compares row by row. */
function isNoneOf(value        , literals                   )         {
  return `NOT list_contains(${sqlList(literals)}, ${value})`;
}

;// CONCATENATED MODULE: ./.build/shared/checks/enumerations.js

                                                   



                                            



function enumeration(values                   , reading         )         {
  const shown = values.slice(0, 5).map((value) => (0,core_escape/* toLine */.S5)(String(value), 30));
  const demand = `is one of ${shown.join(', ')}${values.length > 5 ? ` and ${values.length - 5} more` : ''}`;
  const failing = notIn(values, reading);
  if (failing === undefined)
    return { text: demand, test: unknown('Lists and objects cannot be compared with the values.') };
  return { text: demand, test: rows(reading, { failing, phrase: 'are none of the allowed values' }) };
}

/** SQL: the value is present and equals none of these, by JSON type: `1` is not `"1"`. */
function notIn(values                   , reading         )                     {
  const literals = scalarLiterals(values, reading);
  if (literals === undefined) return undefined;
  if (literals.length === 0) return `${reading.value} IS NOT NULL`;
  if (reading.family === 'string') return isNoneOf(reading.value, literals);
  return `${reading.value} NOT IN (${literals.join(', ')})`;
}

/** The values that the column's family can equal at all, as SQL; text from a CSV file equals what a value prints as. */
function scalarLiterals(values                   , reading         )                                {
  const present = values.filter((value) => value !== null);
  switch (reading.family) {
    case 'integer':
    case 'number':
      return present.filter((value) => typeof value === 'number').map(sqlNumber);
    case 'boolean':
      return present.filter((value) => typeof value === 'boolean').map(String);
    case 'date':
    case 'timestamp':
    case 'time':
      return present
        .filter((value) => typeof value === 'string' && temporalLiteral(value) !== undefined)
        .map(
          (value) =>
            `CAST(${sqlText(String(value))} AS ${reading.family === 'date' ? 'DATE' : reading.family === 'time' ? 'TIME' : 'TIMESTAMP'})`,
        );
    case 'string':
      return present
        .filter((value) => typeof value === 'string' || reading.encoding === 'text')
        .map((v) => sqlText(String(v)));
    case undefined:
      return present.map((value) => sqlText(String(value)));
    default:
      return undefined;
  }
}

;// CONCATENATED MODULE: ./.build/shared/checks/formats.js
                                                         

const OCTET = '(25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])';
const LABEL = '[A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?';
const GROUP = '[0-9A-Fa-f]{1,4}';

/**
 * RE2 patterns that the whole value must match. They check the form, as the JSON Schema formats of the same names do:
 * an address may still not exist.
 *
 * email: RFC 5321, section 4.1.2, dot-string local part (quoted local parts are refused, as in HTML's input type);
 * hostname: RFC 1123, section 2.1; uri: RFC 3986, scheme and allowed characters; uuid: RFC 9562, section 4;
 * ipv4, ipv6: RFC 3986, section 3.2.2.
 */
const STRING_FORMAT_PATTERNS                                         = {
  email: `[A-Za-z0-9!#$%&'*+/=?^_\`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_\`{|}~-]+)*@${LABEL}(\\.${LABEL})*`,
  uuid: '[0-9A-Fa-f]{8}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{4}-[0-9A-Fa-f]{12}',
  uri: "[A-Za-z][A-Za-z0-9+.-]*:([A-Za-z0-9._~:/?#@!$&'()*+,;=\\[\\]-]|%[0-9A-Fa-f]{2})*",
  hostname: `${LABEL}(\\.${LABEL})*`,
  ipv4: `${OCTET}(\\.${OCTET}){3}`,
  ipv6: [
    `(${GROUP}:){7}${GROUP}`,
    `(${GROUP}:){1,7}:`,
    `(${GROUP}:){1,6}:${GROUP}`,
    `(${GROUP}:){1,5}(:${GROUP}){1,2}`,
    `(${GROUP}:){1,4}(:${GROUP}){1,3}`,
    `(${GROUP}:){1,3}(:${GROUP}){1,4}`,
    `(${GROUP}:){1,2}(:${GROUP}){1,5}`,
    `${GROUP}:(:${GROUP}){1,6}`,
    `:((:${GROUP}){1,7}|:)`,
    `(::|(${GROUP}:){1,6}:|::(${GROUP}:){1,5}|(${GROUP}:){6})${OCTET}(\\.${OCTET}){3}`,
  ]
    .map((form) => `(${form})`)
    .join('|'),
};

;// CONCATENATED MODULE: ./.build/shared/checks/numbers.js


                                                                 




                                            


/** NaN lies in no range: DuckDB sorts it above every number, so a lower bound alone would let it pass. */
function bound(constraint                           , reading         , column        )         {
  const { kind, value, exclusive } = constraint;
  const shown = typeof value === 'number' ? (0,core_format/* formatNumber */.ZV)(value, 12) : (0,core_escape/* toLine */.S5)(value, 60);
  const least = kind === 'minimum';
  const demand = exclusive ? `is ${least ? 'above' : 'below'} ${shown}` : `is at ${least ? 'least' : 'most'} ${shown}`;
  const phrase = exclusive
    ? `are not ${least ? 'above' : 'below'} ${shown}`
    : `are ${least ? 'below' : 'above'} ${shown}`;
  const literal = boundLiteral(value, reading, column);
  if (literal === undefined) {
    return { text: demand, test: unknown(`${shown} cannot be compared with a value of the column.`) };
  }
  const comparison = `${literal.value} ${least ? '<' : '>'}${exclusive ? '=' : ''} ${literal.literal}`;
  // Above a maximum it is found by that order itself.
  const failing = reading.floating && least ? `(${comparison} OR isnan(${literal.value}))` : comparison;
  return { text: demand, test: rows(reading, { failing, phrase }) };
}

function boundLiteral(
  value                 ,
  reading         ,
  column        ,
)                                                 {
  if (typeof value === 'number') {
    return demand_isNumeric(reading) ? { value: reading.value, literal: sqlNumber(value) } : undefined;
  }
  const literal = temporalLiteral(value);
  if (literal === undefined || !demand_isTemporal(reading)) return undefined;
  const quoted = sqlText(literal.text);
  if (reading.family === 'time') {
    return literal.kind === 'time'
      ? { value: `CAST(${reading.value} AS TIMETZ)`, literal: `CAST(${quoted} AS TIMETZ)` }
      : undefined;
  }
  if (literal.kind === 'time') return undefined;
  if (reading.family === 'date' && literal.kind === 'date') {
    return { value: reading.value, literal: `CAST(${quoted} AS DATE)` };
  }
  // A moment without a zone is one in the contract's default zone, else in UTC, which is the session's.
  const zone = column.defaultTimezone;
  const local = !literal.zoned && zone !== undefined && reading.type !== undefined && hasZone(reading.type);
  return {
    value: `CAST(${reading.value} AS TIMESTAMPTZ)`,
    literal: local ? `timezone(${sqlText(zone)}, CAST(${quoted} AS TIMESTAMP))` : `CAST(${quoted} AS TIMESTAMPTZ)`,
  };
}

function multipleOf(factor        , reading         )         {
  const shown = (0,core_format/* formatNumber */.ZV)(factor, 12);
  const demand = `is a multiple of ${shown}`;
  if (!demand_isNumeric(reading))
    return { text: demand, test: unknown('It is a demand on numbers, and the column holds none.') };
  const { value } = reading;
  const whole = reading.family === 'integer' && Number.isInteger(factor);
  // The quotient of two doubles is off by rounding: within a billionth of a whole number counts.
  const quotient = `(CAST(${value} AS DOUBLE) / ${sqlNumber(factor)})`;
  const failing = whole
    ? `${value} % ${sqlNumber(factor)} <> 0`
    : `(NOT isfinite(${quotient}) OR abs(${quotient} - round(${quotient})) > 1e-9 * greatest(1, abs(${quotient})))`;
  return { text: demand, test: rows(reading, { failing, phrase: `are not multiples of ${shown}` }) };
}

function numberFormat(format              , reading         )         {
  const demand = `fits ${format}`;
  if (!demand_isNumeric(reading))
    return { text: demand, test: unknown('It is a demand on numbers, and the column holds none.') };
  const known = (observation        )         => ({ text: demand, test: { by: 'known', holds: true, observation } });
  if (format === 'f64') return known('every number that is read fits f64');
  if (format === 'f32') {
    const failing = `(isfinite(CAST(${reading.value} AS DOUBLE)) AND abs(CAST(${reading.value} AS DOUBLE)) > 3.4028234663852886e38)`;
    return { text: demand, test: rows(reading, { failing, phrase: 'are beyond the range of f32' }) };
  }
  const bits = BigInt(format.slice(1));
  const [lower, upper] = format.startsWith('i')
    ? [-(2n ** (bits - 1n)), 2n ** (bits - 1n) - 1n]
    : [0n, 2n ** bits - 1n];
  const below = `${reading.value} < CAST('${lower}' AS HUGEINT)`;
  // Only an unsigned type of 128 bits could hold more than the largest signed one.
  const above = upper > 2n ** 127n - 1n ? 'false' : `${reading.value} > CAST('${upper}' AS HUGEINT)`;
  const fraction = reading.family === 'number' ? ` OR ${reading.value} <> trunc(${reading.value})` : '';
  return {
    text: demand,
    test: rows(reading, { failing: `(${below} OR ${above}${fraction})`, phrase: `do not fit ${format}` }),
  };
}

;// CONCATENATED MODULE: ./.build/shared/checks/sizes.js



                                                 




                                                                                                                  

                   
                                       
                                                               
                                                        
                        
 

const CHARACTERS          = { families: ['string'], of: ({ value }) => `length(${value})`, unit: 'character' };
const ITEMS          = { families: ['array'], of: itemCount, unit: 'item' };
const FIELDS          = { families: ['object', 'map'], of: fieldCount, unit: 'field' };

const MEASURES                                                    = {
  minLength: CHARACTERS,
  maxLength: CHARACTERS,
  minItems: ITEMS,
  maxItems: ITEMS,
  minProperties: FIELDS,
  maxProperties: FIELDS,
};

function size(constraint                , reading         )         {
  const { families, of, unit } = MEASURES[constraint.kind];
  const least = constraint.kind.startsWith('min');
  const amount = (0,core_format/* plural */.LS)(constraint.value, unit);
  const demand = `has at ${least ? 'least' : 'most'} ${amount}`;
  const measured = reading.family !== undefined && families.includes(reading.family) ? of(reading) : undefined;
  if (measured === undefined) return { text: demand, test: unknown(`The column’s values have no ${unit}s.`) };
  const failing = `${measured} ${least ? '<' : '>'} ${sqlNumber(constraint.value)}`;
  return { text: demand, test: rows(reading, { failing, phrase: `have ${least ? 'fewer' : 'more'} than ${amount}` }) };
}

function itemCount({ encoding, value }         )         {
  return encoding === 'json' ? `json_array_length(${value})` : `len(${value})`;
}

function fieldCount(reading         )                     {
  const { value } = reading;
  if (reading.encoding === 'json') return `len(json_keys(${value}))`;
  if (reading.family === 'map') return `cardinality(${value})`;
  const fields = reading.type?.fields ?? [];
  const present = fields.map(
    (field) => `CAST(struct_extract(${value}, ${sqlText(field.name)}) IS NOT NULL AS INTEGER)`,
  );
  return present.length === 0 ? undefined : `CASE WHEN ${value} IS NOT NULL THEN ${present.join(' + ')} END`;
}

function dimensions(length        , reading         )         {
  const demand = `has exactly ${(0,core_format/* plural */.LS)(length, 'element')}`;
  if (reading.family !== 'array') return { text: demand, test: unknown('The column holds no vectors.') };
  const failing = `${itemCount(reading)} <> ${sqlNumber(length)}`;
  return { text: demand, test: rows(reading, { failing, phrase: `do not have ${(0,core_format/* plural */.LS)(length, 'element')}` }) };
}

function uniqueItems(reading         )         {
  const demand = 'holds no item twice';
  if (reading.family !== 'array') return { text: demand, test: unknown('The column holds no lists.') };
  const items = reading.encoding === 'json' ? `json_extract(${reading.value}, '$[*]')` : reading.value;
  const failing = `list_unique(${items}) < len(list_filter(${items}, lambda item: item IS NOT NULL))`;
  return { text: demand, test: rows(reading, { failing, phrase: 'hold an item twice' }) };
}

function requiredProperties(names                   , reading         )         {
  const shown = names.map((name) => (0,core_escape/* toLine */.S5)(name, 40)).join(', ');
  const demand = `has the fields ${shown}`;
  if (reading.family !== 'object') return { text: demand, test: unknown('The column holds no objects.') };
  const absent = names.map((name) => {
    if (reading.encoding === 'json') return `json_extract(${reading.value}, ${sqlText(jsonPointer(name))}) IS NULL`;
    const field = reading.type?.fields?.find((each) => each.name === name);
    return field === undefined ? 'true' : `struct_extract(${reading.value}, ${sqlText(name)}) IS NULL`;
  });
  const failing = `(${reading.value} IS NOT NULL AND (${absent.join(' OR ') || 'false'}))`;
  return { text: demand, test: rows(reading, { failing, phrase: 'lack a required field' }) };
}

;// CONCATENATED MODULE: ./.build/shared/checks/constraints.js


                                                               







                                            




/**
 * The test of one constraint on one value. `required`, `unique` and `uniqueItems` of keys are planned elsewhere, since
 * they need more than the value.
 */
function planConstraint(constraint            , reading         , column        )         {
  if (constraint.kind === 'unsupported') {
    return { text: `satisfies its ${(0,core_escape/* toLine */.S5)(constraint.attribute, 60)}`, test: unknown(constraint.reason) };
  }
  const demand = planMeasurable(constraint, reading, column);
  return reading.obstacle === undefined ? demand : { ...demand, test: unknown(reading.obstacle) };
}

function planMeasurable(constraint                                        , reading         , column        )         {
  switch (constraint.kind) {
    case 'minimum':
    case 'maximum':
      return bound(constraint, reading, column);
    case 'multipleOf':
      return multipleOf(constraint.value, reading);
    case 'minLength':
    case 'maxLength':
    case 'minItems':
    case 'maxItems':
    case 'minProperties':
    case 'maxProperties':
      return size(constraint, reading);
    case 'dimensions':
      return dimensions(constraint.value, reading);
    case 'uniqueItems':
      return uniqueItems(reading);
    case 'requiredProperties':
      return requiredProperties(constraint.properties, reading);
    case 'pattern':
      return constraints_text(reading, `matches ${(0,core_escape/* toLine */.S5)(constraint.pattern.source, 80)}`, {
        failing: mismatches(reading.value, constraint.pattern.re2),
        phrase: 'do not match the pattern',
      });
    case 'stringFormat':
      return constraints_text(reading, `has the format ${constraint.format}`, {
        failing: `NOT regexp_full_match(${reading.value}, ${sqlText(STRING_FORMAT_PATTERNS[constraint.format])})`,
        phrase: `do not have the format ${constraint.format}`,
      });
    case 'numberFormat':
      return numberFormat(constraint.format, reading);
    case 'temporalFormat':
      return temporalFormat(constraint.format, reading);
    case 'timezone':
      return timezone(constraint.present, reading);
    case 'enum':
      return enumeration(constraint.values, reading);
    case 'required':
    case 'unique':
      throw new Error(`${constraint.kind} is planned with its column.`);
    default:
      return (0,errors/* assertNever */.xb)(constraint);
  }
}

function constraints_text(reading         , demand        , condition           )         {
  const test =
    reading.family === 'string' || reading.family === undefined
      ? rows(reading, condition)
      : unknown('It is a demand on text, and the column holds none.');
  return { text: demand, test };
}

function temporalFormat(pattern        , reading         )         {
  const demand = `is written as ${(0,core_escape/* toLine */.S5)(pattern, 60)}`;
  if (reading.encoding === 'typed' && demand_isTemporal(reading)) {
    return {
      text: demand,
      test: { by: 'known', holds: true, observation: 'the column has a type of its own, not text' },
    };
  }
  const format = strptimeFormat(pattern);
  if (format === undefined) return { text: demand, test: unknown('The pattern cannot be translated for the reader.') };
  const written = reading.encoding === 'json' ? `(${reading.raw} ->> '$')` : reading.raw;
  const failing = `(${written} IS NOT NULL AND try_strptime(${written}, ${sqlText(format)}) IS NULL)`;
  return { text: demand, test: { by: 'rows', failing, phrase: 'are written otherwise' } };
}

function timezone(present         , reading         )         {
  const demand = present ? 'carries a time zone' : 'carries no time zone';
  if (reading.type !== undefined && reading.encoding === 'typed') {
    const zoned = hasZone(reading.type);
    return {
      text: demand,
      test: { by: 'known', holds: zoned === present, observation: `its type is ${reading.type.name}` },
    };
  }
  const written = reading.encoding === 'json' ? `(${reading.raw} ->> '$')` : reading.raw;
  const zoned = `regexp_matches(${written}, '(Z|[+-][0-9]{2}(:?[0-9]{2})?)$')`;
  const phrase = present ? 'carry none' : 'carry one';
  return { text: demand, test: { by: 'rows', failing: present ? `NOT ${zoned}` : zoned, phrase } };
}

;// CONCATENATED MODULE: ./.build/shared/checks/foreign-keys.js

                                                                



/** The checks of a table's relationships and of its columns'. Rows with a NULL in the key refer to nothing and are left out. */
function planForeignKeys(
  table       ,
  placed                         ,
  all                                              ,
)          {
  const relationships = [...table.relationships, ...placed.flatMap(({ column }) => column.relationships)];
  return relationships.map((relationship) => ({
    id: relationship.path,
    kind: 'foreignKey',
    table: table.name,
    ...(relationship.kind === 'foreignKey' ? { column: relationship.columns.join(', ') } : {}),
    demand: demandOf(relationship),
    where: relationship.where,
    lenient: false,
    test: testOf(relationship, placed, all),
  }));
}

function demandOf(relationship              )         {
  if (relationship.kind === 'unsupported') return `the relationship ${(0,core_escape/* toLine */.S5)(relationship.path, 80)} holds`;
  const { columns, references } = relationship;
  const target = `${references.table}(${references.columns.join(', ')})`;
  return `${(0,core_escape/* toLine */.S5)(columns.join(', '), 80)} refers to a row of ${(0,core_escape/* toLine */.S5)(target, 120)}`;
}

function testOf(
  relationship              ,
  placed                         ,
  all                                              ,
)       {
  if (relationship.kind === 'unsupported') return unknown(relationship.reason);
  const { references } = relationship;
  const other = all.get(references.table);
  if (other === undefined) return unknown(`No data was given for the table ${(0,core_escape/* toLine */.S5)(references.table, 60)}.`);
  const key = keyOf(relationship.columns, placed);
  const otherKey = keyOf(references.columns, other);
  if (key === undefined || otherKey === undefined)
    return unknown('A column it names is not in the data or has another type.');
  return { by: 'foreignKey', key, other: { table: references.table, key: otherKey } };
}

function keyOf(names                   , placed                         )                                {
  const parts = names.map((name) => placed.find((each) => each.label === name && !each.repeated));
  const usable = parts.filter((part) => part !== undefined && part.reading.obstacle === undefined);
  return usable.length < parts.length ? undefined : usable.map((part) => keyPart((part                ).reading));
}

;// CONCATENATED MODULE: ./.build/shared/checks/rules.js

                                                                                            





                                            


/**
 * The checks of the quality rules of a table or of one of its columns.
 *
 * @param place the column whose rules are planned; undefined for the table's own
 * @param siblings the table's columns, for rules that name several
 */
function planRules(
  table       ,
  place                                         ,
  siblings                         ,
)          {
  const rules = place === undefined ? table.quality : place.column.quality;
  return rules.flatMap((rule) => {
    // A text rule is a note for people.
    if (rule.kind === 'text') return [];
    const planned = place !== undefined && 'absent' in place ? planUnmeasured(rule) : planRule(rule, place, siblings);
    return [
      {
        id: rule.path,
        kind: planned.kind,
        table: table.name,
        ...(place === undefined ? {} : { column: place.label }),
        demand: rule.name === undefined ? planned.demand : `${(0,core_escape/* toLine */.S5)(rule.name, 120)}: ${planned.demand}`,
        where: rule.where,
        lenient: isLenient(rule),
        test: planned.test,
      },
    ];
  });
}

/** A column of the contract that the data does not have. */
                               
                          
                         
                        
 

function planUnmeasured(rule                                        )              {
  const kind = rule.kind === 'library' ? rule.metric : rule.kind;
  return { kind, demand: `the rule ${(0,core_escape/* toLine */.S5)(rule.path, 120)} holds`, test: unknown('The data has no such column.') };
}

/** Severity is free text in the standard; only these words say that a breach is no failure. */
function isLenient(rule             )          {
  return /^(info|information|informational|notice|warn|warning|low|minor)$/i.test(rule.severity?.trim() ?? '');
}

                       
                        
                          
                      
 

function planRule(
  rule                                        ,
  place                          ,
  siblings                         ,
)              {
  switch (rule.kind) {
    case 'library':
      return planLibrary(rule, place, siblings);
    case 'sql':
      return {
        kind: 'sql',
        // The query's own words say less to a person than its author's.
        demand: asClause(rule.description) ?? `the query of ${rule.path} yields the expected value`,
        test: { by: 'sql', rule, ...(place === undefined ? {} : { columnName: place.reading.raw }) },
      };
    case 'custom':
      return {
        kind: 'custom',
        demand: `the ${(0,core_escape/* toLine */.S5)(rule.engine, 40)} rule ${(0,core_escape/* toLine */.S5)(rule.path, 80)} holds`,
        test: unknown(`Rules of the engine ${(0,core_escape/* toLine */.S5)(rule.engine, 40)} cannot be executed here.`),
      };
    case 'unsupported':
      return { kind: 'unsupported', demand: `the rule ${(0,core_escape/* toLine */.S5)(rule.path, 120)} holds`, test: unknown(rule.reason) };
  }
}

function planLibrary(
  rule             ,
  place                          ,
  siblings                         ,
)              {
  const { metric, operator, unit } = rule;
  const amount = operatorText(operator, unit);
  const label = place === undefined ? undefined : (0,core_escape/* toLine */.S5)(place.label, 80);
  const plan = (demand        , test      )              => ({ kind: metric, demand, test });
  switch (metric) {
    case 'rowCount':
      return unit === 'percent'
        ? plan(`the table has ${amount}`, unknown('A row count has no percentage: of what?'))
        : plan(`the table has ${amount}`, { by: 'rowCount', operator, unit });
    case 'duplicateValues':
      return planDuplicates(rule, place, siblings, amount);
    case 'nullValues':
    case 'missingValues':
    case 'invalidValues': {
      const what = { nullValues: 'null', missingValues: 'missing', invalidValues: 'invalid' }[metric];
      const demand = `${label ?? 'the table'} is ${what} in ${amount}${unit === 'percent' ? ' of the rows' : ''}`;
      if (place === undefined) return plan(demand, unknown('The rule stands at no column.'));
      const test = planRowMetric(rule, place.reading);
      return plan(demand, test.by === 'rows' ? { ...onRow(place, test), operator, unit } : test);
    }
  }
}

function planRowMetric(rule             , reading         )                         {
  if (rule.metric === 'nullValues') return { by: 'rows', failing: `${reading.raw} IS NULL`, phrase: 'are null' };
  if (reading.obstacle !== undefined) return unknown(reading.obstacle);
  if (rule.metric === 'missingValues') return rules_missing(rule.missingValues, reading);
  return invalid(rule, reading);
}

/** What counts as missing is compared as written: `N/A` may stand in a column of numbers. */
function rules_missing(listed                               , reading         )                         {
  const values = listed ?? [null, ''];
  const written = reading.encoding === 'json' ? `(${reading.raw} ->> '$')` : `CAST(${reading.raw} AS VARCHAR)`;
  const texts = values.filter((value) => value !== null).map((value) => sqlText(String(value)));
  const numbers = values.filter((value) => typeof value === 'number');
  const conditions = [
    ...(values.includes(null) ? [`${reading.raw} IS NULL`] : []),
    ...(texts.length === 0 ? [] : [`${written} IN (${texts.join(', ')})`]),
    ...(numbers.length === 0 || (reading.family !== 'integer' && reading.family !== 'number')
      ? []
      : [`${reading.value} IN (${(scalarLiterals(numbers, reading) ?? []).join(', ')})`]),
  ];
  if (conditions.length === 0) return unknown('The rule lists nothing that counts as missing.');
  return { by: 'rows', failing: `(${conditions.join(' OR ')})`, phrase: 'are missing' };
}

/** A value that cannot be read as its type is invalid too; null is neither valid nor invalid. */
function invalid(rule             , reading         )                         {
  const conditions           = [];
  if (rule.validValues !== undefined) {
    const outside = notIn(rule.validValues, reading);
    if (outside === undefined) return unknown('Lists and objects cannot be compared with the values.');
    conditions.push(outside);
  }
  if (rule.pattern !== undefined) {
    const written = reading.encoding === 'json' ? `(${reading.raw} ->> '$')` : `CAST(${reading.raw} AS VARCHAR)`;
    conditions.push(mismatches(written, rule.pattern.re2));
  }
  if (conditions.length === 0) return unknown('The rule says neither validValues nor a pattern.');
  if (reading.misread !== undefined) conditions.push(reading.misread);
  return { by: 'rows', failing: `(${conditions.join(' OR ')})`, phrase: 'are invalid' };
}

function planDuplicates(
  { properties, operator, unit }             ,
  place                          ,
  siblings                         ,
  amount        ,
)              {
  const kind = 'duplicateValues';
  const names = properties ?? (place === undefined ? [] : [place.label]);
  const parts =
    properties === undefined && place !== undefined ? [place] : names.map((n) => siblings.find((s) => s.label === n));
  const shown = names.map((name) => (0,core_escape/* toLine */.S5)(name, 60)).join(', ');
  const demand = `${shown === '' ? 'a row' : shown} is repeated in ${amount}${unit === 'percent' ? ' of the rows' : ''}`;
  const usable = parts.filter((part) => part !== undefined && !part.repeated && part.reading.obstacle === undefined);
  if (usable.length === 0 || usable.length < parts.length) {
    return {
      kind,
      demand,
      test: unknown('A column it names is not in the data, is inside a list or has another type.'),
    };
  }
  const key = usable.map((part) => keyPart((part                ).reading));
  return { kind, demand, test: { by: 'key', key, nullFails: false, operator, unit } };
}

/** An author's sentence without its full stop, since more follows it. */
function asClause(sentence                    )                     {
  return sentence === undefined ? undefined : (0,core_escape/* toLine */.S5)(sentence, 160).replace(/\.$/, '');
}

;// CONCATENATED MODULE: ./.build/shared/checks/service-levels.js


                                                                   

                                                           

/** The service levels that are a demand on the data itself; others promise something about a service. */
const MEASURED                                          = {
  latency: 'newest',
  ly: 'newest',
  freshness: 'newest',
  fr: 'newest',
  retention: 'oldest',
  re: 'oldest',
};

const service_levels_DAY_MS = 86_400_000;
const UNITS                                   = {
  s: 1000,
  sec: 1000,
  second: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  hour: 3_600_000,
  d: service_levels_DAY_MS,
  day: service_levels_DAY_MS,
  w: 7 * service_levels_DAY_MS,
  week: 7 * service_levels_DAY_MS,
  mo: 30 * service_levels_DAY_MS,
  month: 30 * service_levels_DAY_MS,
  y: 365 * service_levels_DAY_MS,
  yr: 365 * service_levels_DAY_MS,
  year: 365 * service_levels_DAY_MS,
};

/** Checks of latency, freshness (the newest value is recent) and retention (the oldest is not too old). */
function planServiceLevels(
  contract          ,
  bound                       ,
  placed                                              ,
)          {
  return contract.serviceLevels.flatMap((level) => {
    const of = MEASURED[level.property.toLowerCase()];
    if (of === undefined) return [];
    const elements = level.elements.length === 0 ? [''] : level.elements;
    return elements.map((element) => planLevel(level, element, of, { bound, placed }));
  });
}

                   
                                        
                                                                
 

function planLevel(level              , element        , of               , context         )        {
  const { tableName, columnName } = splitElement(element, context);
  const limit = `${String(level.value)} ${level.unit ?? ''}`.trim();
  const shown = element === '' ? 'the data' : (0,core_escape/* toLine */.S5)(element, 80);
  return {
    id: `${level.path}${element === '' ? '' : `[${element}]`}`,
    kind: level.property.toLowerCase(),
    table: tableName,
    ...(columnName === undefined ? {} : { column: columnName }),
    demand: `the ${of} value of ${shown} is at most ${(0,core_escape/* toLine */.S5)(limit, 40)} old`,
    where: level.where,
    lenient: false,
    test: levelTest(level, of, { tableName, columnName }, context),
  };
}

function splitElement(element        , { bound }         )                                                        {
  const only = bound[0]?.table.name ?? '';
  if (element === '') return { tableName: only, columnName: undefined };
  const named = bound.find(({ table }) => element.startsWith(`${table.name}.`));
  if (named !== undefined) {
    return { tableName: named.table.name, columnName: element.slice(named.table.name.length + 1) };
  }
  return { tableName: only, columnName: element };
}

function levelTest(
  level              ,
  of               ,
  { tableName, columnName }                                                       ,
  { placed }         ,
)       {
  const amount = typeof level.value === 'string' ? Number(level.value) : level.value;
  const unitMs = UNITS[(level.unit ?? 'd').toLowerCase().replace(/s$/, '') || 's'];
  if (typeof amount !== 'number' || !Number.isFinite(amount) || amount < 0) return unknown('Its value is no number.');
  if (unitMs === undefined) return unknown(`Its unit ${(0,core_escape/* toLine */.S5)(level.unit ?? '', 20)} is not known.`);
  if (columnName === undefined) return unknown('It names no column with a time.');
  const place = placed.get(tableName)?.find((each) => each.label === columnName && !each.repeated);
  if (place === undefined) return unknown(`The column ${(0,core_escape/* toLine */.S5)(columnName, 60)} is not in the data.`);
  const { reading } = place;
  if (reading.obstacle !== undefined) return unknown(reading.obstacle);
  if (reading.family !== 'timestamp' && reading.family !== 'date')
    return unknown('The column holds no points in time.');
  const value = `CAST(CAST(${reading.value} AS TIMESTAMPTZ) AS TIMESTAMP)`;
  const limitText = `${(0,core_format/* formatCount */.B4)(amount)} ${level.unit ?? 'd'}`;
  return { by: 'age', value, of, limitMs: amount * unitMs, limitText };
}

;// CONCATENATED MODULE: ./.build/shared/checks/plan.js

                                                                    
                                                      











/** Everything a contract demands of the bound tables, in the order of the file. Pure: reads no data. */
function planChecks(contract          , bound                       )                   {
  const placed = new Map(bound.map((each) => [each.table.name, placeColumns(each)]));
  return [
    ...bound.flatMap((each) => planTable(each, placed.get(each.table.name) ?? [], placed)),
    ...planServiceLevels(contract, bound, placed),
  ];
}

function planTable(
  { table, relation }            ,
  placed                         ,
  all                                              ,
)          {
  return [
    ...table.columns.flatMap((column) => planPresence(column, table, relation)),
    ...placed.flatMap((each) => planColumn(each, table)),
    ...planPrimaryKey(table, placed),
    ...planRules(table, undefined, placed),
    ...planForeignKeys(table, placed, all),
  ];
}

                 
                        
                          
                      
                                 
 

function check(table       , column        , label        , draft       )        {
  return {
    id: `${column.path}.${draft.kind}`,
    kind: draft.kind,
    table: table.name,
    column: label,
    demand: `${(0,core_escape/* toLine */.S5)(label, 80)} ${draft.demand}`,
    where: draft.where,
    lenient: false,
    test: draft.test,
  };
}

function planPresence(column        , table       , relation          )          {
  const found = findColumn(column, relation.columns);
  if (found === undefined) return planAbsent(column, column.name, table);
  const test       = found.certain
    ? { by: 'known', holds: true, observation: 'the column is there' }
    : { by: 'filled', value: sqlName(found.name) };
  return [check(table, column, column.name, { kind: 'present', demand: 'is a column', test, where: column.where })];
}

const NO_COLUMN = 'The data has no such column.';

/** A column or field that the data does not have: it fails, and what is demanded of its values stays unmeasured. */
function planAbsent(column        , label        , table       )          {
  // A measure or dimension is computed from other columns and need not be in the data.
  if (column.semanticType !== 'column') return [];
  const absent       = { by: 'known', holds: false, observation: 'the data has no such column' };
  const drafts          = [
    { kind: 'present', demand: 'is a column', test: absent, where: column.where },
    ...(column.logicalType === undefined && column.physicalType === undefined
      ? []
      : [
          { kind: 'type', demand: 'is of its type', test: unknown(NO_COLUMN), where: column.typeWhere ?? column.where },
        ]),
    ...column.constraints.map(({ kind, where }) => ({
      kind,
      demand: `satisfies its ${kind}`,
      test: kind === 'required' ? absent : unknown(NO_COLUMN),
      where,
    })),
  ];
  return [
    ...drafts.map((draft) => check(table, column, label, draft)),
    ...planRules(table, { column, label, absent: true }, []),
  ];
}

function planColumn(place              , table       )          {
  const { column, label } = place;
  const drafts          = [...planType(place), ...planConstraints(place)];
  return [
    ...drafts.map((draft) =>
      check(table, column, label, { ...draft, test: draft.test.by === 'rows' ? onRow(place, draft.test) : draft.test }),
    ),
    ...planRules(table, place, []),
    ...absentFields(place).flatMap((field) => planAbsent(field, `${label}.${field.name}`, table)),
  ];
}

/** Declared nested fields that the data's own type does not have. */
function absentFields({ column, reading }              )                    {
  if (reading.encoding !== 'typed' || reading.family !== 'object' || reading.obstacle !== undefined) return [];
  return column.properties.filter((field) => fieldType(reading, field) === undefined);
}

function planType(place              )          {
  const { column, reading } = place;
  const { logicalType, physicalType } = column;
  if (logicalType === undefined && physicalType === undefined) return [];
  const names = [logicalType, physicalType].filter((name) => name !== undefined);
  const demand = `is of type ${(0,core_escape/* toLine */.S5)(names.join(', '), 80)}`;
  const draft = { kind: 'type', demand, where: column.typeWhere ?? column.where };
  return [{ ...draft, test: reading.encoding === 'typed' ? typedTest(column, reading) : writtenTest(column, reading) }];
}

function typedTest(column        , reading         )       {
  const { type } = reading;
  const family = demandedFamily(column);
  const observation = `the data has ${type === undefined ? 'another type' : (0,core_escape/* toLine */.S5)(typeText(type), 120)}`;
  const physical = column.physicalType === undefined ? undefined : parsePhysicalType(column.physicalType);
  if (family !== undefined && !satisfies(reading.family, family)) return { by: 'known', holds: false, observation };
  if (column.physicalType !== undefined && (physical === undefined || type === undefined)) {
    if (family !== undefined && column.logicalType !== undefined) {
      return unknown(`The logical type holds; the physical type ${(0,core_escape/* toLine */.S5)(column.physicalType, 60)} is not known here.`);
    }
    return unknown(`The physical type ${(0,core_escape/* toLine */.S5)(column.physicalType, 60)} is not known here.`);
  }
  if (physical !== undefined && type !== undefined && !fitsPhysical(type, physical)) {
    // The logical type may rightly differ in family from the physical one only where the physical holds the data.
    return { by: 'known', holds: false, observation };
  }
  if (physical?.maxLength !== undefined && reading.family === 'string') {
    return rows(reading, {
      failing: `length(${reading.value}) > ${physical.maxLength}`,
      phrase: `are longer than ${physical.maxLength} characters`,
    });
  }
  return { by: 'known', holds: true, observation };
}

/** Text and JSON declare no types: each value is read, and those that cannot be are counted. */
function writtenTest(column        , reading         )       {
  if (reading.obstacle !== undefined) return unknown(reading.obstacle);
  const family = demandedFamily(column);
  if (family === undefined) return unknown(`The type ${(0,core_escape/* toLine */.S5)(column.physicalType ?? '', 60)} is not known here.`);
  const physical = column.physicalType === undefined ? undefined : parsePhysicalType(column.physicalType);
  if (reading.misread === undefined) {
    if (physical?.maxLength === undefined)
      return { by: 'known', holds: true, observation: 'text is what the file holds' };
    const failing = `length(${reading.value}) > ${physical.maxLength}`;
    return { by: 'rows', failing, phrase: `are longer than ${physical.maxLength} characters` };
  }
  return { by: 'rows', failing: reading.misread, phrase: `cannot be read as ${family}` };
}

function planConstraints(place              )          {
  const { column, reading, inScope } = place;
  return column.constraints.map((constraint)        => {
    const { kind, where } = constraint;
    if (kind === 'required') {
      const absent = `${reading.raw} IS NULL`;
      const failing = inScope === undefined ? absent : `(${inScope} AND ${absent})`;
      return { kind, demand: 'is always present', where, test: { by: 'rows', failing, phrase: 'are null' } };
    }
    if (kind === 'unique') return { kind, demand: 'holds no value twice', where, test: uniqueTest(place) };
    const { text, test } = planConstraint(constraint, reading, column);
    return { kind: kind === 'unsupported' ? constraint.attribute : kind, demand: text, where, test };
  });
}

function uniqueTest({ reading, repeated }              )       {
  if (repeated) return unknown('Uniqueness inside a list cannot be measured.');
  if (reading.obstacle !== undefined) return unknown(reading.obstacle);
  return { by: 'key', key: [keyPart(reading)], nullFails: false };
}

function planPrimaryKey(table       , placed                         )          {
  const { primaryKey } = table;
  if (primaryKey === undefined) return [];
  const parts = primaryKey.columns.map((name) => placed.find((each) => !each.repeated && each.label === name));
  const shown = primaryKey.columns.map((name) => (0,core_escape/* toLine */.S5)(name, 60)).join(', ');
  const readable = parts.filter((part) => part !== undefined && part.reading.obstacle === undefined);
  const test       =
    readable.length < parts.length
      ? unknown('A column of the key is not in the data or has another type.')
      : { by: 'key', key: readable.map((part) => keyPart((part                ).reading)), nullFails: true };
  return [
    {
      id: `${table.path}.primaryKey`,
      kind: 'primaryKey',
      table: table.name,
      column: shown,
      demand: `${shown} ${primaryKey.columns.length > 1 ? 'together identify' : 'identifies'} each row`,
      where: primaryKey.where,
      lenient: false,
      test,
    },
  ];
}

;// CONCATENATED MODULE: ./.build/shared/checks/sql-rules.js


                                                              





                        
                                                                                                                      

/** Lets untrusted SQL see each table under the contract's names, with the contract's types. */
async function createViews(engine        , bound                       )                {
  for (const each of bound) {
    const { table } = each;
    const columns = viewColumns(each).map(([name, sql]) => `${sql} AS ${sqlName(name)}`);
    for (const name of new Set([table.name, table.physicalName ?? table.name])) {
      await engine.run(`CREATE VIEW ${sqlName(name)} AS SELECT ${columns.join(', ')} FROM ${each.relation.from}`);
    }
  }
}

function viewColumns({ table, relation }            )                                         {
  const placed = placeColumns({ table, relation }).filter(({ label }) => !/[.[{]/.test(label));
  const shown = new Map                ();
  for (const { name } of relation.columns) {
    shown.set(name, relation.encoding === 'json' ? `(${sqlName(name)} ->> '$')` : sqlName(name));
  }
  for (const { column, reading } of placed) {
    const found = findColumn(column, relation.columns);
    if (found !== undefined) shown.set(found.name, reading.value);
    if (![...shown.keys()].some((name) => name.toLowerCase() === column.name.toLowerCase())) {
      shown.set(column.name, reading.value);
    }
  }
  return [...shown];
}

/**
 * Runs a contract's own query in an engine that can read the data and nothing else. Whatever goes wrong makes the rule
 * unmeasured, never passed.
 */
async function measureSql(
  engine        ,
  rule         ,
  names                                                                 ,
)                      {
  const query = fillPlaceholders(rule.query, names);
  if (query === undefined) return { reason: 'The query holds a placeholder that is not known here.' };
  let result      ;
  try {
    result = await engine.select(query);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { reason: explain(error) };
  }
  if (result.rows.length !== 1 || result.rows[0]?.length !== 1) {
    return { reason: 'The query must yield one row with one column.' };
  }
  return judge(rule.operator, result.rows[0][0]);
}

/** `${table}`, `{model}`, `${column}`, `{property.name}` as tools write them. */
function fillPlaceholders(
  query        ,
  { table, column }                                               ,
)                     {
  const unknown           = [];
  const filled = query.replace(/\$?\{\s*([a-z_.]+)\s*\}/gi, (_, name        ) => {
    const [kind = ''] = name.toLowerCase().split('.');
    if (['table', 'object', 'model', 'schema'].includes(kind)) return sqlName(table);
    if (['column', 'property', 'field'].includes(kind) && column !== undefined) return column;
    unknown.push(name);
    return '';
  });
  return unknown.length > 0 ? undefined : filled;
}

/** Errors of conversion quote the data, so only those about the query itself are passed on. */
function explain({ reason, message }             )         {
  if (reason === 'time') return 'The query took longer than its time limit.';
  if (reason === 'memory') return 'The query needs more memory than it is allowed.';
  if (reason === 'crash') return 'The engine ended while it ran the query, or an earlier one of this contract.';
  if (/^(Parser|Binder|Catalog|Permission|Not)\b/.test(message)) {
    return `The query cannot be run: ${(0,core_escape/* toLine */.S5)(message.split('\n')[0] ?? '', 200)}`;
  }
  return 'The query failed on the data.';
}

function judge(operator          , value         )             {
  if (typeof operator.name === 'string' && 'lower' in operator) return judgeNumber(operator, value);
  if (typeof operator.value === 'number') return judgeNumber({ ...operator, value: operator.value }, value);
  const wanted = operator.value;
  const equal = wanted === null ? value === null || value === undefined : String(value) === String(wanted);
  return {
    holds: operator.name === 'mustNotBe' ? !equal : equal,
    observation: `the query’s value is ${equal ? 'the same' : 'another'}`,
  };
}

function judgeNumber(operator                             , value         )             {
  if (value === null || value === undefined) return { reason: 'The query yields NULL.' };
  const measured = typeof value === 'number' || typeof value === 'bigint' ? Number(value) : NaN;
  if (Number.isNaN(measured)) return { reason: 'The query yields no number.' };
  return {
    holds: holds(operator, measured),
    measured,
    observation: `the query yields ${(0,core_format/* formatNumber */.ZV)(measured, 9)}; ${operatorText(operator)} is demanded`,
  };
}

;// CONCATENATED MODULE: ./.build/shared/checks/sql-sandbox.js
                                                    
                                                    

                                             


const QUERY_LIMIT_MS = 120_000;

/**
 * The engine for a contract's own SQL: a process apart from the one that measures everything else, so that a hostile
 * query can spoil nothing but its own answer. Started with the first such rule.
 */
class SqlSandbox                            {
           #services          ;
           #options               ;
  #engine                             ;

  constructor(services          , options               ) {
    this.#services = services;
    this.#options = { ...options, timeLimitMs: Math.min(options.timeLimitMs ?? QUERY_LIMIT_MS, QUERY_LIMIT_MS) };
  }

  async measure(
    rule         ,
    names                                                                 ,
    bound                       ,
  )                      {
    this.#engine ??= this.#open(bound);
    try {
      return await measureSql(await this.#engine, rule, names);
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return { reason: 'The tables could not be shown to the query under the contract’s names.' };
    }
  }

  async #open(bound                       )                  {
    const engine = await openEngine(this.#services, this.#options);
    try {
      await createViews(engine, bound);
      return engine;
    } catch (error) {
      await engine[Symbol.asyncDispose]();
      throw error;
    }
  }

  async [Symbol.asyncDispose]()                {
    const engine = await this.#engine?.catch(() => undefined);
    await engine?.[Symbol.asyncDispose]();
  }
}

;// CONCATENATED MODULE: ./.build/shared/checks/validate.js

                                                    

                                                            
                                                                                                         

                                                                         




                                        

                                          







                                    
                              
                                                                     
                                                
                                 
                                                       
                              
                           
                                         
                     
                                       
                                         
                                  
    
                                                                                                      
                           
                                                  
 

                             
                                        
                            
 

/**
 * Measures everything that a contract demands of its data.
 *
 * What cannot be measured is a finding of its own, so that the verdict is never `pass` by omission.
 *
 * @throws UserError `data-unreadable`, `data-too-large`, `data-too-slow`, `data-changed`, and what `openEngine` throws
 */
async function validateData(request                   , services          )                      {
  const { contract, sources } = request;
  const stamps = await stampAll(sources);
  const digests = digestAll(sources);
  // Awaited below; until then a failure must not count as unhandled.
  digests.catch(() => undefined);
  const { findings, tables } = await measureWithRetry(request, services);
  const digested = await digests;
  if ((await stampAll(sources)) !== stamps) throw changed(sources);
  const result                       = {
    contract: {
      id: contract.id,
      ...(contract.name === undefined ? {} : { name: contract.name }),
      version: contract.version,
      apiVersion: contract.apiVersion,
      file: contract.file,
      digest: contract.digest,
    },
    tables: tables.map((table) => ({ ...table, digest: digested.get(table.table) ?? contract.digest })),
    findings,
  };
  return { result, verdict: (0,core_verdict/* worstVerdict */.zP)(findings.map((finding) => finding.verdict)) };
}

async function stampAll(sources                             )                  {
  return (await Promise.all([...sources.values()].map(stampOf))).join('\n');
}

async function digestAll(sources                             )                                              {
  const digests = new Map                               ();
  for (const [table, source] of sources) digests.set(table, await digestSource(source));
  return digests;
}

                                                     
                    
                                        
                          
 

/** A small memory limit keeps the engine small; data that needs more gets it in a second try. */
async function measureWithRetry(request                   , services          )                    {
  try {
    return await measureAll(request, services, request.limits?.memoryLimitBytes);
  } catch (error) {
    if (!outOfMemory(error) || request.limits?.memoryLimitBytes !== undefined) throw error;
    services.log.info('The data needs more memory than usual; it is read again with a larger limit.');
    return await measureAll(request, services, generousMemoryLimit());
  }
}

/** DuckDB itself ran out of its limit; a process that outgrew its own is not tried again. */
function outOfMemory(error         )          {
  const cause = error instanceof errors/* UserError */.yo ? error.cause : error;
  return cause instanceof EngineError && cause.reason === 'memory' && cause.message.startsWith('Out of Memory');
}

async function measureAll(
  request                   ,
  services          ,
  memoryLimitBytes                    ,
)                    {
  const files = [...request.sources.values()].flatMap((source) => source.files);
  const options = {
    ...request.limits,
    ...(memoryLimitBytes === undefined ? {} : { memoryLimitBytes }),
    ...(request.mirror === undefined ? {} : { mirror: request.mirror }),
    files,
  };
  await using started = request.engine === undefined ? await openEngine(services, options) : undefined;
  const engine = request.engine ?? started;
  if (engine === undefined) throw new Error('There is no engine.');
  await using sandbox = new SqlSandbox(services, options);
  const bound = await bindTables(request, engine);
  const checks = planChecks(request.contract, bound);
  const context          = { request, engine, sandbox, bound, nowMs: services.clock.now().getTime() };
  const tables                                = [];
  const findings = new Map                ();
  for (const each of bound) {
    const own = checks.filter((check) => check.table === each.table.name);
    const measured = await measureOne(each, own, context, findings).catch((error         ) => {
      throw readError(error, each.relation.source);
    });
    const { source } = each.relation;
    tables.push({ table: each.table.name, source: source.given, rows: measured.rows, columns: measured.columns });
  }
  request.onUsage?.(await engine.usage());
  const unbound = request.contract.tables.filter((table) => !request.sources.has(table.name));
  return {
    tables,
    findings: [
      ...checks.map((check) => findings.get(check) ?? toFinding(check, { reason: 'No data was given for it.' })),
      ...unbound.map(withoutData),
    ],
  };
}

                   
                                      
                          
                               
                                        
                         
 

async function bindTables({ contract, sources }                   , engine        )                                 {
  const bound               = [];
  for (const table of contract.tables) {
    const source = sources.get(table.name);
    if (source === undefined) continue;
    const expected = table.columns.map((column) => column.physicalName ?? column.name);
    const relation = await openRelation(source, engine, expected).catch((error         ) => {
      throw readError(error, source);
    });
    bound.push({ table, relation });
  }
  return bound;
}

async function measureOne(
  bound            ,
  checks                  ,
  context         ,
  findings                     ,
)                    {
  const { engine, request } = context;
  const profiled = { columns: profiledColumns(bound), depth: request.profile };
  const measured = await measureTable(engine, bound.relation, checks, profiled);
  for (const check of checks) {
    const outcome = await measureCheck(check, bound, measured, context);
    const positions = await sampleFailing(check, bound, measured, context);
    findings.set(check, toFinding(check, positions.length === 0 ? outcome : { ...outcome, sampleRows: positions }));
  }
  return measured;
}

function profiledColumns({ table, relation }            )                            {
  const placed = placeColumns({ table, relation });
  return relation.columns.map(({ name, type }) => {
    const place = placed.find(({ reading, repeated }) => !repeated && reading.raw === sqlName(name));
    if (relation.encoding === 'typed' || place === undefined) return { column: name, value: sqlName(name), type };
    return { column: name, value: place.reading.value, type: writtenType(place.reading.family) };
  });
}

/** The type that a value of text or JSON is read with. */
function writtenType(family                    )                         {
  const names                                   = {
    integer: 'BIGINT',
    number: 'DOUBLE',
    boolean: 'BOOLEAN',
    date: 'DATE',
    timestamp: 'TIMESTAMP',
    time: 'TIME',
    object: 'JSON',
    map: 'JSON',
    array: 'JSON',
  };
  return { name: names[family ?? ''] ?? 'VARCHAR' };
}

async function sampleFailing(
  { test }       ,
  { relation }            ,
  measured          ,
  { engine, request }         ,
)                             {
  if (test.by !== 'rows') return [];
  const outcome = judgeRows(test, measured);
  // Where rows are wanted, not forbidden, there is none to point at.
  const forbidden = test.operator === undefined || holds(test.operator, 0);
  if ('reason' in outcome || outcome.holds || !forbidden) return [];
  return sampleRows(engine, relation, test, request.maxSamples);
}

async function measureCheck(
  { test, table }       ,
  { relation }            ,
  measured          ,
  context         ,
)                   {
  const { engine, bound, request } = context;
  const limit = request.maxSamples;
  switch (test.by) {
    case 'known':
      return { holds: test.holds, observation: test.observation };
    case 'unknown':
      return { reason: test.reason };
    case 'rows':
      return judgeRows(test, measured);
    case 'filled':
      return judgeFilled(test.value, measured);
    case 'rowCount':
      return judgeRowCount(test.operator, measured.rows);
    case 'key':
      return judgeKey(test, await measureKey(engine, relation, test, limit), measured.rows);
    case 'foreignKey': {
      const other = bound.find((each) => each.table.name === test.other.table)?.relation;
      if (other === undefined) return { reason: 'No data was given for the other table.' };
      return judgeForeignKey(await measureForeignKey(engine, relation, test, { other, limit }), measured.rows);
    }
    case 'age':
      return judgeAge(test, measured, context.nowMs);
    case 'sql':
      return context.sandbox.measure(test.rule, { table, column: test.columnName }, bound);
    default:
      return (0,errors/* assertNever */.xb)(test);
  }
}

function withoutData(table       )          {
  return {
    id: `${table.path}.data`,
    kind: 'data',
    table: table.name,
    demand: `the table ${table.name} holds what the contract says`,
    verdict: 'inconclusive',
    observation: 'It could not be measured.',
    reason: 'No data was given for it.',
    where: table.where,
  };
}

function changed(sources                             )            {
  return new errors/* UserError */.yo('data-changed', {
    what: 'A file changed while it was checked, so the result belongs to no content in particular.',
    where: { file: [...sources.values()].map((source) => source.given).join(', ') },
    remedy: 'Let the step that writes the data finish first, and run again.',
  });
}

// EXTERNAL MODULE: ./.build/shared/core/yaml.js + 1 modules
var core_yaml = __nccwpck_require__(956);
;// CONCATENATED MODULE: ./.build/shared/contract/element.js
                                                  
                                                          
                                         

/** One mapping of the file with its place. Reading never throws: what has another type counts as absent. */
                          
                          
                          
                                                    
 

function isMapping(value         )                                             {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isScalar(value         )                  {
  return value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

/** The mapping below a key. */
function child(element         , key        )                      {
  const value = element.value[key];
  return isMapping(value) ? { yaml: element.yaml, path: [...element.path, key], value } : undefined;
}

/** The mappings of the list below a key. */
function children(element         , key        )                     {
  const list = element.value[key];
  if (!Array.isArray(list)) return [];
  return list.flatMap((value         , index) =>
    isMapping(value) ? [{ yaml: element.yaml, path: [...element.path, key, index], value }] : [],
  );
}

function element_text(element         , key        )                     {
  const value = element.value[key];
  return typeof value === 'string' ? value : undefined;
}

function isTrue(element         , key        )          {
  return element.value[key] === true;
}

function integer(element         , key        )                     {
  const value = element.value[key];
  return Number.isInteger(value) ? (value          ) : undefined;
}

function scalars(element         , key        )                                {
  const value = element.value[key];
  return Array.isArray(value) && value.every(isScalar) ? value : undefined;
}

function texts(element         , key        )                                {
  const value = element.value[key];
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : undefined;
}

/** The place of an element: its first key. */
function placeOf(element         )           {
  return element.yaml.locate(element.path);
}

/** The place of a key's value. */
function placeAt(element         , key        )           {
  return element.yaml.locate([...element.path, key]);
}

/** The place of a key itself. */
function placeOfKey(element         , key        )           {
  return element.yaml.locateKey([...element.path, key]);
}

/** The texts among these keys, for an object whose optional fields are left out where absent. */
function optionalTexts                        (
  element         ,
  keys              ,
)                                 {
  return Object.fromEntries(
    keys.flatMap((key) => {
      const value = element_text(element, key);
      return value === undefined ? [] : [[key, value]];
    }),
  )                                  ;
}

;// CONCATENATED MODULE: ./.build/shared/contract/model.js
                                                
                                                  
                                            

/**
 * An Open Data Contract Standard 3.x file as typed data: validated, normalised over the versions of the standard, each
 * demand with the place where it stands. Nothing that demands something is left out: what cannot be understood is an
 * `unsupported` constraint or rule with the reason, which a validator reports as `inconclusive`.
 */
                           
                      
                         
                           
                                
                              
                           
                        
                                     
                          
                                                                                                        
                                    
                                                  
                                                                                                                 
                                       
                           
 

/** One object of the contract's `schema`. */
                        
                        
                                                            
                                 
                                 
                                      
                                                                                                     
                                   
                                                  
                                                                                
                                           
                                             
                        
                           
 

                             
                                              
                                      
                                              
                           
 

const LOGICAL_TYPES = [
  'string',
  'date',
  'timestamp',
  'time',
  'number',
  'integer',
  'object',
  'array',
  'boolean',
  'map',
  'vector',
]         ;

                                                         

                         
                        
                                                            
                                 
                                     
                                   
                                 
                             
                           
                               
                                       
                                           
                                   
                                        
                               
                                                                                                                  
                                                            
                                                                             
                                    
                                                                                                                 
                                              
                                           
                                                  
                               
                                         
                                
                          
                                                                  
                                                                                                                         
                        
                                         
                           
                                                      
                                
 

/** A demand on the values of one column. Nulls satisfy all but `required`. */
                        
                                                                                      
                                                                                                           
     
                                           
                                      
                                  
                               
     
                                                                                     
                                                                                                 
     
                                                                                                             
                             
                               
     
                                                                                     
                                                                                              
                                                                            
                                                                                              
                                                                                                                  
                                                                                          
                                                    
                                                                                      
                                                                                           
                                                                                                             
                            
                                                                                     
                          

                                        
                               
                                      
                             
                                   
                          
                           
 

/** It may match anywhere in the value, as in ECMA-262; anchors are the contract's own. */
                          
                                             
                          
                                                           
                       
 

const STRING_FORMATS = ['email', 'uuid', 'uri', 'hostname', 'ipv4', 'ipv6']         ;
                                                           

const NUMBER_FORMATS = [
  'i8',
  'i16',
  'i32',
  'i64',
  'i128',
  'u8',
  'u16',
  'u32',
  'u64',
  'u128',
  'f32',
  'f64',
]         ;
                                                           

                                                      

/** A quality rule with exactly one operator, or one that cannot be executed and says why. */
                                                                                          

                            
                                                                                                                      
                        
                       
                         
                                
                              
                                                                            
                             
                                   
                           
 

                                                
                           
                                 
                                       
                                     
                                                                                                       
                                    
                                                                                                 
                                             
                                                                          
                                           
                                                                            
                             
                                                                                                              
                                          
 

const LIBRARY_METRICS = ['nullValues', 'missingValues', 'invalidValues', 'duplicateValues', 'rowCount']         ;
                                                             

                                            
                       
                                                                                                                      
                         
                                
                              
                                                  
                         
 

/** For people; demands nothing that a machine can measure. */
                                             
                        
 

                                               
                          
                                                            
                          
                                                                      
                                         
                               
 

                                                    
                               
                                   
                          
 

                        
                                                                                                                     

/** Both bounds belong to the range (inclusive), so `mustNotBeBetween` forbids them too. */
                                                                   

                             
                                                                                   
                                                                                                                 

/** An SQL rule may also be compared with text, a boolean or null. */
                      
                                                                                                                

/** A foreign key within the contract, or one that cannot be checked and says why. */
                          
     
                                  
                                          
                                                                                           
                            
                               
     
                                                                                                               

/** One entry of `slaProperties`, as written. */
                               
                                                           
                            
                         
                             
                              
                         
                                                                                               
                                       
                           
                        
                           
 

;// CONCATENATED MODULE: ./.build/shared/contract/pattern.js
                                          

/** A pattern for the engine, or one sentence that says why the engine cannot run it. */
                                                                                         

const MAX_LENGTH = 1_000;
/** RE2's own limit on counted repetition, nested counts multiplied. */
const MAX_REPEAT = 1_000;
const SCRIPTS = /^(Latin|Greek|Cyrillic|Arabic|Hebrew|Armenian|Georgian|Devanagari|Thai|Han|Hiragana|Katakana|Hangul)$/;
/** What ECMA-262 calls white space and RE2's `\s` leaves out. */
const SPACE =
  '\\t\\n\\x{b}\\f\\r \\x{a0}\\x{1680}\\x{2000}-\\x{200a}\\x{2028}\\x{2029}\\x{202f}\\x{205f}\\x{3000}\\x{feff}';

/**
 * Writes an ECMA-262 pattern in the syntax of RE2, the engine's linear-time matcher, with the same meaning. What RE2
 * cannot express (look-around, backreferences, counts over 1000) is refused with a reason, never approximated.
 */
function readPattern(source        )                 {
  if (source.length > MAX_LENGTH) return { reason: `The pattern is longer than ${MAX_LENGTH} characters.` };
  try {
    const flags = /^\(\?[is]+\)/.exec(source)?.[0] ?? '';
    const body = source.slice(flags.length);
    requireSyntax(body);
    return { pattern: { source, re2: flags + new Translation(body).run() } };
  } catch (error) {
    if (error instanceof Refusal) return { reason: error.message };
    throw error;
  }
}

class Refusal extends Error {}

/** Compiling never matches, so a hostile pattern costs nothing here. */
function requireSyntax(body        )       {
  for (const flags of ['u', '']) {
    try {
      new RegExp(body, flags);
      return;
    } catch (error) {
      if (flags === '') throw new Refusal(`The pattern is not a regular expression: ${(error         ).message}.`);
    }
  }
}

/** One pass over a pattern that ECMA-262 accepts. */
class Translation {
          at = 0;
  /** The largest nested repetition count inside each open group, innermost last. */
                   counts           = [1];
  /** The count of the term that a quantifier would repeat. */
          lastCount = 1;
                   text        ;

  constructor(text        ) {
    this.text = text;
  }

  run()         {
    let out = '';
    while (this.at < this.text.length) out += this.term();
    return out;
  }

          term()         {
    const character = this.character();
    if (character === '(') return this.open();
    if (character === ')') return this.close();
    if (character === '{') return this.count();
    if (character === '*' || character === '+' || character === '?' || character === '|') return character;
    this.lastCount = 1;
    if (character === '\\') return this.escape(false);
    if (character === '[') return this.set();
    // ECMA-262's dot leaves out four line ends, RE2's only one.
    if (character === '.') return '[^\\n\\r\\x{2028}\\x{2029}]';
    return character === ']' || character === '}' ? `\\${character}` : literal(character);
  }

  /** Capture groups serve nothing without backreferences, so all become plain groups. */
          open()         {
    this.counts.push(1);
    const special = /^\?(:|=|!|<=|<!|<[^>=!]*>|[a-z-]+:)/.exec(this.rest())?.[1];
    if (special === undefined) return '(?:';
    this.at += special.length + 1;
    if (special === ':' || special.endsWith('>')) return '(?:';
    if (/^[is]+:$/.test(special)) return `(?${special}`;
    if (special.endsWith(':')) throw new Refusal(`The engine's RE2 has no flags "${special.slice(0, -1)}".`);
    throw new Refusal("The pattern uses look-around, which the engine's RE2 does not have.");
  }

          close()         {
    this.lastCount = this.counts.pop() ?? 1;
    this.raise(this.lastCount);
    return ')';
  }

  /** `{2,5}`; any other brace is itself. */
          count()         {
    const match = /^(\d+)(,(\d*))?\}/.exec(this.rest());
    if (match === null) {
      this.lastCount = 1;
      return '\\{';
    }
    this.at += match[0].length;
    const most = Math.max(Number(match[1]), Number(match[3] ?? 0), 1) * this.lastCount;
    if (most > MAX_REPEAT) throw new Refusal(`The pattern repeats more than ${MAX_REPEAT} times, which RE2 refuses.`);
    this.raise(most);
    return `{${match[0]}`;
  }

          raise(count        )       {
    const top = this.counts.length - 1;
    this.counts[top] = Math.max(this.counts[top] ?? 1, count);
  }

          set()         {
    const negated = this.text[this.at] === '^';
    if (negated) this.at++;
    if (this.text[this.at] === ']') {
      this.at++;
      return negated ? '[\\x{0}-\\x{10ffff}]' : '[^\\x{0}-\\x{10ffff}]';
    }
    let out = negated ? '[^' : '[';
    while (this.text[this.at] !== ']') {
      if (/^\[[:.=]/.test(this.rest())) {
        throw new Refusal('The pattern uses a POSIX class such as [:alpha:], which is not ECMA-262: write [A-Za-z].');
      }
      out += this.member();
    }
    this.at++;
    return `${out}]`;
  }

          member()         {
    const character = this.character();
    if (character === '\\') return this.escape(true);
    // A dash beside a class escape stands for itself in ECMA-262 and is an error in RE2.
    if (character === '-' && !this.isRange()) return '\\-';
    return character === '-' ? '-' : /[[\]^&~]/.test(character) ? `\\${character}` : literal(character);
  }

          isRange()          {
    const before = this.text.slice(0, this.at - 1);
    const after = this.rest();
    return !/\[\^?$/.test(before) && !/\\[dDwWsS]$/.test(before) && !/^(\]|\\[dDwWsSpP])/.test(after);
  }

          escape(inSet         )         {
    const character = this.character();
    if (/[dDwW]/.test(character)) return `\\${character}`;
    if (character === 's') return inSet ? SPACE : `[${SPACE}]`;
    if (character === 'S') {
      if (inSet) throw new Refusal('The pattern uses \\S inside a set, which the engine would read differently.');
      return `[^${SPACE}]`;
    }
    if (character === 'b' || character === 'B') return inSet ? '\\x{8}' : `\\${character}`;
    if (/[tnrf]/.test(character)) return `\\${character}`;
    if (character === 'v') return '\\x{b}';
    if (character === 'p' || character === 'P') return this.property(character);
    if (/[xuc0]/.test(character)) return this.codePoint(character);
    if (/[1-9k]/.test(character)) throw new Refusal("The pattern uses a backreference, which the engine's RE2 lacks.");
    if (/[A-Za-z_]/.test(character)) throw new Refusal(`"\\${character}" is not an escape of ECMA-262.`);
    return literal(character, true);
  }

          property(kind        )         {
    const name = /^\{(?:(?:Script|sc|General_Category|gc)=)?(\w+)\}/.exec(this.rest());
    const value = name?.[1];
    if (name === null || value === undefined || !(/^[CLMNPSZ][a-z]?$/.test(value) || SCRIPTS.test(value))) {
      throw new Refusal(
        `The engine's RE2 does not know the character property "\\${kind}${this.rest().slice(0, 30)}".`,
      );
    }
    this.at += name[0].length;
    return `\\${kind}{${value}}`;
  }

          codePoint(kind        )         {
    if (kind === '0') {
      if (/^\d/.test(this.rest())) throw new Refusal('The pattern uses an octal escape: write \\x and two digits.');
      return '\\x{0}';
    }
    const forms = { x: /^([0-9A-Fa-f]{2})/, u: /^(?:([0-9A-Fa-f]{4})|\{([0-9A-Fa-f]{1,6})\})/, c: /^([A-Za-z])/ };
    const match = forms[kind                      ].exec(this.rest());
    const digits = match?.[1] ?? match?.[2];
    if (match === null || digits === undefined) throw new Refusal(`"\\${kind}" is not followed by its digits.`);
    this.at += match[0].length;
    const code = kind === 'c' ? digits.charCodeAt(0) % 32 : Number.parseInt(digits, 16);
    if (code >= 0xd800 && code <= 0xdfff) throw new Refusal('The pattern uses half of a surrogate pair.');
    return `\\x{${code.toString(16)}}`;
  }

  /** One Unicode character, as both engines count them. */
          character()         {
    const character = String.fromCodePoint(this.text.codePointAt(this.at) ?? 0);
    this.at += character.length;
    return character;
  }

          rest()         {
    return this.text.slice(this.at);
  }
}

/** A character that stands for itself. */
function literal(character        , escaped = false)         {
  if (/^[\x21-\x2f\x3a-\x40\x5b-\x60\x7b-\x7e]$/.test(character)) return escaped ? `\\${character}` : character;
  return /^[\x20-\x7e]$/.test(character) ? character : `\\x{${(character.codePointAt(0) ?? 0).toString(16)}}`;
}

// EXTERNAL MODULE: ./.build/shared/core/closest.js
var closest = __nccwpck_require__(928);
;// CONCATENATED MODULE: ./.build/shared/contract/problem.js





/** One thing that is wrong with a contract, and what to do about it. */
                          
                      
                        
                           
                          
 

/** How many problems beside the first are spelled out. */
const MAX_LISTED = 9;

/** Refuses a contract: the error stands at the first problem of the file and lists the others with their lines. */
function refuseContract(problems                                  )        {
  const [first, ...others] = [...problems].sort(byPosition)                           ;
  throw new errors/* UserError */.yo('contract-invalid', {
    what: [first.what, ...listOthers(others)].join(' '),
    where: first.where,
    remedy: first.remedy,
  });
}

function listOthers(others                    )           {
  if (others.length === 0) return [];
  const listed = others.slice(0, MAX_LISTED).map((problem) => `${lineOf(problem.where)}: ${problem.what}`);
  const rest = others.length - listed.length;
  return [`(${(0,core_format/* plural */.LS)(others.length, 'more problem')}: ${listed.join(' ')}${rest > 0 ? ` And ${rest} others.` : ''})`];
}

function lineOf(where          )         {
  return `line ${where.line ?? 1}`;
}

function byPosition(a         , b         )         {
  return (a.where.line ?? 0) - (b.where.line ?? 0) || (a.where.column ?? 0) - (b.where.column ?? 0);
}

/** A value from the file inside a sentence: one visible line of at most eighty characters. */
function quote(value         )         {
  if (typeof value === 'string') return (0,core_escape/* toLine */.S5)(`"${value}"`, 80);
  const text = typeof value === 'number' ? String(value) : (JSON.stringify(value)                      );
  return (0,core_escape/* toLine */.S5)(text ?? 'nothing', 80);
}

/** `Did you mean "string"? Allowed: string, date.` */
function allowedSentence(value         , allowed                   )         {
  const suggestion = typeof value === 'string' ? (0,closest/* closest */.k)(value, allowed) : undefined;
  const list = `Allowed: ${allowed.join(', ')}.`;
  return suggestion === undefined ? list : `Did you mean "${suggestion}"? ${list}`;
}

;// CONCATENATED MODULE: ./.build/shared/contract/temporal.js
                                              


                                                         

function temporal_isTemporal(type                         )                       {
  return type === 'date' || type === 'timestamp' || type === 'time';
}

const temporal_DATE = '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})';
const temporal_TIME = '(?<hour>[01]\\d|2[0-3]):[0-5]\\d(:[0-5]\\d(\\.\\d{1,9})?)?';
const ZONE = '( ?(Z|[+-]\\d{2}(:?\\d{2})?))?';

const FORMS                                                                                      = {
  date: { form: new RegExp(`^${temporal_DATE}$`), example: '2024-01-31' },
  timestamp: { form: new RegExp(`^${temporal_DATE}([T ]${temporal_TIME}${ZONE})?$`), example: '2024-01-31T12:00:00Z' },
  time: { form: new RegExp(`^${temporal_TIME}${ZONE}$`), example: '12:00:00' },
};

/** Why a bound cannot be compared with dates or times, as a sentence; undefined where it can. */
function temporalFault(type              , value         )                     {
  const { form, example } = FORMS[type];
  const parts = form.exec(String(value))?.groups;
  if (parts !== undefined && isCalendarDay(parts)) return undefined;
  return `${quote(value)} is not a ${type} in ISO 8601, such as ${example}, so nothing can be compared with it.`;
}

function isCalendarDay({ year, month, day }                                              )          {
  if (year === undefined) return true;
  const date = new Date(`${year}-${month ?? ''}-${day ?? ''}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.getUTCDate() === Number(day);
}

;// CONCATENATED MODULE: ./.build/shared/contract/constraints.js






/** Formats that tell people how to treat a text and demand nothing that its characters could show. */
const HINTS = ['password', 'binary'];
const SIZES = ['minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties']         ;
/** Facts about a vector, or read elsewhere. */
const NO_DEMAND = ['defaultTimezone', 'elementType', 'distanceMetric', 'embeddingModel', 'embeddingModelVersion'];

/** Every demand of a column on its values, in the order in which a person would read them. */
function constraintsOf(column         , logicalType                         )               {
  const flags = (['required', 'unique']         ).filter((kind) => isTrue(column, kind));
  const options = child(column, 'logicalTypeOptions');
  return [
    ...flags.map((kind) => ({ kind, where: placeOfKey(column, kind) })),
    ...enumOf(column),
    ...(options === undefined ? [] : Object.keys(options.value).flatMap((key) => ofOption(options, key, logicalType))),
  ];
}

function enumOf(column         )               {
  const values = children(column, 'enum').map((entry) => entry.value['value']);
  return values.length > 0 && values.every(isScalar)
    ? [{ kind: 'enum', values: values, where: placeOfKey(column, 'enum') }]
    : [];
}

function ofOption(options         , key        , type                         )               {
  const value = options.value[key];
  const where = placeOfKey(options, key);
  const size = SIZES.find((candidate) => candidate === key);
  if (size !== undefined) return [{ kind: size, value: value          , where }];
  if (/^(exclusiveM|m)(in|ax)imum$/.test(key)) return boundOf(options, key, type);
  if (key === 'format') return [constraints_formatOf(options, type)].filter((constraint) => constraint !== undefined);
  if (key === 'pattern') return [patternOf(options)];
  if (key === 'uniqueItems') return value === true ? [{ kind: 'uniqueItems', where }] : [];
  if (key === 'timezone') return [{ kind: 'timezone', present: value === true, where }];
  if (key === 'required') return [{ kind: 'requiredProperties', properties: texts(options, key) ?? [], where }];
  if (key === 'multipleOf' || key === 'dimensions') return [{ kind: key, value: value          , where }];
  if (NO_DEMAND.includes(key) || value === false) return [];
  return [unsupported(options, key, `No check exists for the option "${key}".`)];
}

/** Until version 3.0.2 `exclusiveMinimum: true` turned `minimum` exclusive; since 3.1.0 it is a bound of its own. */
function boundOf(options         , key        , type                         )               {
  const value = options.value[key];
  if (typeof value !== 'number' && typeof value !== 'string') return [];
  const kind = key.endsWith('inimum') ? 'minimum' : 'maximum';
  const flag = `exclusive${kind === 'minimum' ? 'Minimum' : 'Maximum'}`;
  const exclusive = key === flag || options.value[flag] === true;
  if (temporal_isTemporal(type)) {
    const fault = temporalFault(type, value);
    if (fault !== undefined) return [unsupported(options, key, fault)];
  }
  return [{ kind, value, exclusive, where: placeOfKey(options, key) }];
}

function patternOf(options         )             {
  const reading = readPattern(options.value['pattern']          );
  if ('reason' in reading) return unsupported(options, 'pattern', reading.reason);
  return { kind: 'pattern', pattern: reading.pattern, where: placeOfKey(options, 'pattern') };
}

function constraints_formatOf(options         , type                         )                         {
  const format = options.value['format']          ;
  const where = placeAt(options, 'format');
  if (temporal_isTemporal(type)) return { kind: 'temporalFormat', format, where };
  const number = NUMBER_FORMATS.find((name) => name === format);
  if (number !== undefined && type !== 'string') return { kind: 'numberFormat', format: number, where };
  const string = STRING_FORMATS.find((name) => name === format);
  if (string !== undefined) return { kind: 'stringFormat', format: string, where };
  if (HINTS.includes(format)) return undefined;
  const reason = `No check exists for the format ${quote(format)}; there are checks for ${STRING_FORMATS.join(', ')}.`;
  return unsupported(options, 'format', reason);
}

function unsupported(options         , attribute        , reason        )                        {
  return { kind: 'unsupported', attribute, reason, where: placeOfKey(options, attribute) };
}

;// CONCATENATED MODULE: ./.build/shared/contract/operator.js
                                                  

                                                                        


const COMPARISONS                        = [
  'mustBe',
  'mustNotBe',
  'mustBeGreaterThan',
  'mustBeGreaterOrEqualTo',
  'mustBeLessThan',
  'mustBeLessOrEqualTo',
];
const RANGES                             = ['mustBeBetween', 'mustNotBeBetween'];

const OPERATORS                    = [...COMPARISONS, ...RANGES];

/** The operators that a rule names, in the order of the file. */
function operatorNames(rule         )           {
  return Object.keys(rule.value).filter((key) => OPERATORS.includes(key));
}

/** What is wrong with a rule's operators, whatever the schema of its version says. */
function operatorProblems(rule         )            {
  const [first, second] = operatorNames(rule);
  if (first === undefined) return [];
  if (second !== undefined) {
    return [
      {
        what: `The rule has two operators, "${first}" and "${second}".`,
        where: placeOfKey(rule, second),
        remedy: 'A rule has exactly one: write a second rule, or mustBeBetween for a range.',
      },
    ];
  }
  const fault = operandFault(first, rule.value[first], rule.value['type']);
  return fault === undefined ? [] : [{ ...fault, where: placeOfKey(rule, first) }];
}

function operandFault(name        , operand         , type         )                                     {
  const what = `"${name}" is ${quote(operand)}.`;
  if (RANGES.some((range) => range === name)) return rangeFault(name, operand, what);
  const mayBeText = (name === 'mustBe' || name === 'mustNotBe') && (type === 'sql' || type === 'custom');
  if (mayBeText ? isScalar(operand) : Number.isFinite(operand)) return undefined;
  const remedy = mayBeText
    ? 'Write the number, text or truth value that the query returns.'
    : 'Write a number without quotes: the rule compares a count or a percentage.';
  return { what, remedy };
}

function rangeFault(name        , operand         , what        )                                     {
  const [lower, upper, ...rest] = Array.isArray(operand) ? (operand                      ) : [];
  if (typeof lower !== 'number' || typeof upper !== 'number' || rest.length > 0) {
    return { what, remedy: `Write two numbers, the smaller one first: ${name}: [100, 120].` };
  }
  if (lower > upper) return { what, remedy: `Write the smaller number first: ${name}: [${upper}, ${lower}].` };
  if (lower === upper) return { what, remedy: `Write ${name.replace('Between', '')}: ${lower}.` };
  return undefined;
}

/** The operator of a rule without operator problems; undefined where it has none. */
function operatorOf(rule         )                       {
  const [name] = operatorNames(rule);
  if (name === undefined) return undefined;
  const operand = rule.value[name];
  const where           = placeOfKey(rule, name);
  const range = RANGES.find((candidate) => candidate === name);
  if (range !== undefined) {
    const [lower, upper] = operand                             ;
    return { name: range, lower, upper, where };
  }
  return { name, value: operand, where }            ;
}

;// CONCATENATED MODULE: ./.build/shared/contract/quality.js






/** Metrics that count values of a column; `rowCount` counts rows of a table; `duplicateValues` does for both. */
const COLUMN_ONLY                           = ['nullValues', 'missingValues', 'invalidValues'];
/** Names in `rule:` before 3.1.0. */
const FORMER_NAMES                                          = {
  nullCheck: 'nullValues',
  nullCount: 'nullValues',
  missingCount: 'missingValues',
  validValues: 'invalidValues',
  invalidCount: 'invalidValues',
  duplicateCount: 'duplicateValues',
  duplicateCheck: 'duplicateValues',
};
/** Former names that were a demand by themselves: nothing of it may be found. */
const DEMANDS_NONE = ['nullCheck', 'validValues', 'duplicateCheck'];
const ARGUMENTS                                                     = {
  nullValues: [],
  missingValues: ['missingValues'],
  invalidValues: ['validValues', 'pattern'],
  duplicateValues: ['properties'],
  rowCount: [],
};

/** What a rule belongs to: a table as a whole or one column, with its path for findings. */
                            
                        
                                     
 

/** The quality rules of a table or a column. Nothing is dropped: what cannot run is there as `unsupported`. */
function rulesOf(element         , owner           )                {
  return children(element, 'quality').map((rule, index) => {
    const facts = factsOf(rule, `${owner.path}.quality[${element_text(rule, 'id') ?? element_text(rule, 'name') ?? index}]`);
    return { ...facts, ...bodyOf(rule, owner) };
  });
}

function factsOf(rule         , path        )            {
  const facts = optionalTexts(rule, ['id', 'name', 'description', 'dimension', 'severity', 'businessImpact']);
  return { ...facts, path, where: placeOf(rule) };
}

                                                                      

function bodyOf(rule         , owner           )                    {
  switch (element_text(rule, 'type')) {
    case 'text':
      return { kind: 'text' };
    case 'sql':
      return sqlBody(rule);
    case 'custom':
      return customBody(rule);
    default:
      return libraryBody(rule, owner);
  }
}

function quality_unsupported(reason        )                    {
  return { kind: 'unsupported', reason };
}

function sqlBody(rule         )                    {
  const operator = operatorOf(rule);
  if (operator === undefined) return quality_unsupported('The query has no operator, so nothing says which result is right.');
  const query = element_text(rule, 'query') ?? '';
  return { kind: 'sql', query, queryWhere: placeAt(rule, 'query'), operator, ...optionalTexts(rule, ['unit']) };
}

function customBody(rule         )                    {
  const operator = operatorOf(rule);
  return {
    kind: 'custom',
    engine: element_text(rule, 'engine') ?? '',
    implementation: rule.value['implementation']                                ,
    implementationWhere: placeAt(rule, 'implementation'),
    ...(operator === undefined ? {} : { operator }),
  };
}

function libraryBody(rule         , owner           )                    {
  const name = element_text(rule, 'metric') ?? element_text(rule, 'rule');
  if (name === undefined) return withoutMetric(rule);
  const metric = LIBRARY_METRICS.find((known) => known === name) ?? FORMER_NAMES[name];
  if (metric === undefined)
    return quality_unsupported(`No metric is called ${quote(name)}. ${allowedSentence(name, LIBRARY_METRICS)}`);
  const operator = libraryOperator(rule, name);
  if (typeof operator === 'string') return quality_unsupported(operator);
  const unit = element_text(rule, 'unit') ?? 'rows';
  if (unit !== 'rows' && unit !== 'percent') return quality_unsupported(`The unit ${quote(unit)} is neither rows nor percent.`);
  const misfit = misfitOf(metric, unit, owner);
  if (misfit !== undefined) return quality_unsupported(misfit);
  const given = argumentsOf(rule, metric, owner);
  return typeof given === 'string' ? quality_unsupported(given) : { kind: 'library', metric, operator, unit, ...given };
}

/** Only a description: text for people, as the standard's `type: text`. With an operator it demands something. */
function withoutMetric(rule         )                    {
  const demands = OPERATORS.some((name) => rule.value[name] !== undefined);
  return demands ? quality_unsupported('The rule compares something, but names no metric.') : { kind: 'text' };
}

function libraryOperator(rule         , name        )                           {
  const operator = operatorOf(rule);
  if (operator === undefined) {
    if (!DEMANDS_NONE.includes(name)) return 'The rule has no operator, so nothing says which value is right.';
    return { name: 'mustBe', value: 0, where: placeAt(rule, 'rule') };
  }
  if (name === 'validValues')
    return '"rule: validValues" with an operator does not say which values it counts: use invalidValues.';
  return operator                   ;
}

function misfitOf(metric               , unit        , owner           )                     {
  if (owner.level === 'table' && COLUMN_ONLY.includes(metric))
    return `${metric} is a metric of a column, not of a table.`;
  if (metric !== 'rowCount') return undefined;
  if (owner.level === 'column') return 'rowCount is a metric of a table, not of a column.';
  return unit === 'percent' ? 'rowCount has no percentage: there is nothing to take it of.' : undefined;
}

                                                                                               

/** Before 3.1.0 arguments stood beside `rule`. An argument that no metric has is a typing error, not a remark. */
function argumentsOf(rule         , metric               , owner           )                     {
  const given = child(rule, 'arguments')?.value ?? (rule.value['metric'] === undefined ? beside(rule) : {});
  const unknown = Object.keys(given).find((key) => !ARGUMENTS[metric].includes(key));
  if (unknown !== undefined) {
    const allowed = ARGUMENTS[metric];
    const hint = allowed.length === 0 ? 'It has none.' : allowedSentence(unknown, allowed);
    return `${metric} has no argument ${quote(unknown)}. ${hint}`;
  }
  if (metric === 'missingValues') return listArgument(given, 'missingValues', metric);
  if (metric === 'invalidValues') return validityArguments(given);
  if (metric === 'duplicateValues') return duplicateArguments(given, owner);
  return {};
}

function beside(rule         )                                    {
  const keys = ['missingValues', 'validValues', 'pattern', 'properties'];
  return Object.fromEntries(keys.filter((key) => key in rule.value).map((key) => [key, rule.value[key]]));
}

function listArgument(given                                   , key        , metric        )                     {
  const list = given[key];
  if (Array.isArray(list) && list.length > 0 && list.every(isScalar)) return { [key]: list                      };
  return `${metric} needs the argument ${key}: a list of values such as [null, '', 'n/a'].`;
}

function validityArguments(given                                   )                     {
  const { validValues, pattern } = given;
  if (validValues === undefined && pattern === undefined) {
    return 'invalidValues needs the argument validValues or pattern: nothing says which values are valid.';
  }
  const list = validValues === undefined ? {} : listArgument(given, 'validValues', 'invalidValues');
  if (typeof list === 'string' || pattern === undefined) return list;
  if (typeof pattern !== 'string') return `The argument pattern is ${quote(pattern)}, not text.`;
  const reading = readPattern(pattern);
  return 'reason' in reading ? reading.reason : { ...list, pattern: reading.pattern };
}

function duplicateArguments({ properties }                                   , owner           )                     {
  if (properties === undefined && owner.level === 'column') return {};
  if (Array.isArray(properties) && properties.length > 0 && properties.every((name) => typeof name === 'string')) {
    return { properties };
  }
  return 'duplicateValues of a table needs the argument properties: the columns that together must not repeat.';
}

;// CONCATENATED MODULE: ./.build/shared/contract/relationships.js


                                               


/** Names of a contract's tables and columns, by which references are resolved. */
                            
                                         
 

                             
                        
                                  
                                           
 

/** A nested column has the name `address.city` and the id `address_id/properties/city_id`. */
                              
                        
                                  
 

                  
                         
                          
 

/** The foreign keys of a table, each with both ends resolved or with the reason why not. */
function tableRelationships(table         , path        , directory           )                 {
  return children(table, 'relationships').map((relationship, index) =>
    resolve(asList(relationship.value['from']), relationship, { path: `${path}.relationships[${index}]`, directory }),
  );
}

/** The foreign keys of a column; the column itself is the referring side. */
function columnRelationships(column         , from        , place       )                 {
  return children(column, 'relationships').map((relationship, index) =>
    resolve([`${from.table}.${from.column}`], relationship, {
      ...place,
      path: `${place.path}.relationships[${index}]`,
    }),
  );
}

                        
                        
                                
 

/** A composite key pairs its columns by position, so both sides have equally many. */
function relationshipProblems(table         )            {
  return children(table, 'relationships').flatMap((relationship) => {
    const [from, to] = [asList(relationship.value['from']).length, asList(relationship.value['to']).length];
    if (from === to) return [];
    return [
      {
        what: `The relationship leads from ${from} to ${to} columns.`,
        where: placeOfKey(relationship, 'to'),
        remedy: 'Write as many columns in "to" as in "from": they are paired by position.',
      },
    ];
  });
}

function resolve(from                   , relationship         , { path, directory }       )               {
  const where = placeOf(relationship);
  const to = asList(relationship.value['to']);
  const ends = [...from, ...to].map((reference) => target(reference, directory));
  const failed = ends.find((end) => typeof end === 'string');
  if (typeof failed === 'string') return { kind: 'unsupported', reason: failed, path, where };
  const found = ends                     ;
  const [near, far] = [found.slice(0, from.length), found.slice(from.length)];
  const tables = [near, far].map((side) => new Set(side.map((end) => end.table)));
  if (near.length !== far.length || tables.some((names) => names.size !== 1)) {
    return { kind: 'unsupported', reason: 'The two sides are not columns of one table each.', path, where };
  }
  const columns = far.map((end) => end.column);
  const table = far[0]?.table ?? '';
  return { kind: 'foreignKey', columns: near.map((end) => end.column), references: { table, columns }, path, where };
}

/** `table.column`, or `schema/<id>/properties/<id>`; a reference into another file cannot be followed. */
function target(reference        , directory           )                  {
  if (reference.includes('#')) return `${quote(reference)} leads to another file.`;
  const byId = /^\/?schema\/([^/]+)((?:\/properties\/[^/]+)+)$/.exec(reference);
  const dot = reference.indexOf('.');
  const [first, second] = byId
    ? [byId[1] ?? '', (byId[2] ?? '').slice('/properties/'.length)]
    : [reference.slice(0, Math.max(dot, 0)), reference.slice(dot + 1)];
  const table = find(first, directory.tables, byId !== null);
  if (table === undefined) return notFound(first, 'The contract has no table', directory.tables);
  const column = find(second, table.columns, byId !== null);
  if (column === undefined) return notFound(second, `The table ${quote(table.name)} has no column`, table.columns);
  return { table: table.name, column: column.name };
}

function find                       (name        , among              , byId         )                {
  const [first, second] = byId ? (['id', 'name']         ) : (['name', 'id']         );
  return among.find((item) => item[first] === name) ?? among.find((item) => item[second] === name);
}

function notFound(name        , sentence        , among                        )         {
  const near = (0,closest/* closest */.k)(
    name,
    among.map((item) => item.name),
  );
  return `${sentence} ${quote(name)}.${near === undefined ? '' : ` Did you mean "${near}"?`}`;
}

function asList(value         )           {
  return (Array.isArray(value) ? value : [value]).filter((item)                 => typeof item === 'string');
}

;// CONCATENATED MODULE: ./.build/shared/contract/build.js
                                                



                                            



/** What the model holds beside the file's own content. */
                         
                          
                                       
 

/** Builds the model of a file that the official schema accepts. */
function buildContract(root         , origin        )           {
  const directory = directoryOf(root);
  return {
    id: element_text(root, 'id') ?? '',
    version: element_text(root, 'version') ?? '',
    apiVersion: element_text(root, 'apiVersion') ?? '',
    ...optionalTexts(root, ['name', 'status']),
    file: root.yaml.file,
    digest: origin.digest,
    tables: children(root, 'schema').map((table) => buildTable(table, directory)),
    serviceLevels: serviceLevelsOf(root),
    notices: origin.notices,
    where: placeOf(root),
  };
}

function buildTable(table         , directory           )        {
  const path = element_text(table, 'name') ?? '';
  const columns = children(table, 'properties').map((column) => buildColumn(column, { table: path, directory }));
  const primaryKey = primaryKeyOf(table);
  return {
    name: path,
    ...optionalTexts(table, ['physicalName', 'physicalType']),
    columns,
    ...(primaryKey === undefined ? {} : { primaryKey }),
    relationships: tableRelationships(table, path, directory),
    quality: rulesOf(table, { path, level: 'table' }),
    path,
    where: placeAt(table, 'name'),
  };
}

/** A column's surroundings: its table and, where it is nested, the name before its own. */
                   
                         
                                
                                                                                         
                           
 

function buildColumn(column         , context         )         {
  const name = element_text(column, 'name') ?? '';
  const dotted = nameBelowTable(name, context.prefix);
  const path = `${context.table}.${dotted}`;
  const logicalType = LOGICAL_TYPES.find((type) => type === column.value['logicalType']);
  const timezone = child(column, 'logicalTypeOptions')?.value['defaultTimezone'];
  const from = { table: context.table, column: dotted };
  return {
    name,
    ...optionalTexts(column, ['physicalName', 'physicalType', 'classification']),
    ...(logicalType === undefined ? {} : { logicalType, typeWhere: placeAt(column, 'logicalType') }),
    ...(typeof timezone === 'string' ? { defaultTimezone: timezone } : {}),
    ...flagsOf(column),
    constraints: constraintsOf(column, logicalType),
    quality: rulesOf(column, { path, level: 'column' }),
    relationships: columnRelationships(column, from, { path, directory: context.directory }),
    ...nestedOf(column, { ...context, prefix: dotted }),
    path,
    where: column.value['name'] === undefined ? placeOf(column) : placeAt(column, 'name'),
  };
}

function nameBelowTable(name        , prefix                    )         {
  if (prefix === undefined) return name;
  return name === '' ? prefix : `${prefix}.${name}`;
}

                  
         
                                                                                                                     
  

function flagsOf(column         )        {
  const position = integer(column, 'primaryKeyPosition');
  const semanticType = (['measure', 'dimension']         ).find((type) => type === column.value['semanticType']);
  return {
    required: isTrue(column, 'required'),
    unique: isTrue(column, 'unique'),
    primaryKey: isTrue(column, 'primaryKey'),
    ...(position === undefined || position < 1 ? {} : { primaryKeyPosition: position }),
    criticalDataElement: isTrue(column, 'criticalDataElement'),
    deprecated: isTrue(column, 'deprecated'),
    semanticType: semanticType ?? 'column',
  };
}

function nestedOf(
  column         ,
  context                              ,
)                                               {
  const items = child(column, 'items');
  const map = child(column, 'map');
  const [key, value] = [map && child(map, 'key'), map && child(map, 'value')];
  const within = (suffix        )          => ({ ...context, prefix: `${context.prefix}${suffix}` });
  return {
    properties: children(column, 'properties').map((property) => buildColumn(property, context)),
    ...(items === undefined ? {} : { items: buildColumn(items, within('[]')) }),
    ...(key === undefined || value === undefined
      ? {}
      : { map: { key: buildColumn(key, within('{key}')), value: buildColumn(value, within('{value}')) } }),
  };
}

/** Columns without a position keep the order of the file, after those with one. */
function primaryKeyOf(table         )                         {
  const keys = children(table, 'properties').filter((column) => isTrue(column, 'primaryKey'));
  const first = keys[0];
  if (first === undefined) return undefined;
  const position = (column         )         => {
    const given = integer(column, 'primaryKeyPosition') ?? -1;
    return given < 1 ? Number.MAX_SAFE_INTEGER : given;
  };
  const ordered = keys.toSorted((a, b) => position(a) - position(b));
  return { columns: ordered.map((column) => element_text(column, 'name') ?? ''), where: placeOfKey(first, 'primaryKey') };
}

function directoryOf(root         )            {
  return {
    tables: children(root, 'schema').map((table) => ({
      name: element_text(table, 'name') ?? '',
      id: element_text(table, 'id'),
      columns: children(table, 'properties').flatMap((column) => columnNames(column)),
    })),
  };
}

function columnNames(column         , above              )                {
  const [name, id] = [element_text(column, 'name') ?? '', element_text(column, 'id')];
  const own = {
    name: above === undefined ? name : `${above.name}.${name}`,
    id: above === undefined ? id : `${above.id ?? ''}/properties/${id ?? ''}`,
  };
  return [own, ...children(column, 'properties').flatMap((nested) => columnNames(nested, own))];
}

function serviceLevelsOf(root         )                 {
  const fallback = element_text(root, 'slaDefaultElement');
  return children(root, 'slaProperties').map((level, index) => {
    const { value, valueExt } = level.value;
    const property = element_text(level, 'property') ?? '';
    const elements = (element_text(level, 'element') ?? fallback ?? '').split(',').map((element) => element.trim());
    return {
      property,
      value: isScalar(value) ? value : null,
      ...(isScalar(valueExt) ? { valueExt } : {}),
      ...optionalTexts(level, ['unit', 'driver']),
      elements: elements.filter((element) => element !== ''),
      path: `slaProperties[${element_text(level, 'id') ?? index}]`,
      where: placeOf(level),
    };
  });
}

;// CONCATENATED MODULE: ./.build/shared/contract/rule-problems.js
                                                


                                            

/** A problem that we say better than the schema does; it replaces what the schema says at its place. */
                                                   
                          
                                                                                   
                                           
                                                                                                                    
                           
 

/**
 * Finds, in a file that need not be valid, what the official schemas report in words nobody understands: operators
 * (a `oneOf`), arguments beside `arguments`, options without a type (seven branches at once).
 */
function explainedProblems(root         )                     {
  return children(root, 'schema').flatMap((table) => [
    ...rule_problems_rulesOf(table),
    ...children(table, 'properties').flatMap(columnProblems),
  ]);
}

function columnProblems(column         )                     {
  const map = child(column, 'map');
  const nested = [
    ...children(column, 'properties'),
    ...[child(column, 'items'), map && child(map, 'key'), map && child(map, 'value')].filter(
      (part) => part !== undefined,
    ),
  ];
  return [...typelessOptions(column), ...rule_problems_rulesOf(column), ...nested.flatMap(columnProblems)];
}

function typelessOptions(column         )                     {
  const options = child(column, 'logicalTypeOptions');
  if (options === undefined || column.value['logicalType'] !== undefined) return [];
  if (Object.keys(options.value).length === 0) return [];
  return [
    {
      what: 'logicalTypeOptions stand here without a logicalType.',
      where: placeOfKey(column, 'logicalTypeOptions'),
      remedy: 'Add logicalType: which options exist and what they mean depends on it.',
      path: options.path,
      keys: 'all',
      always: false,
    },
  ];
}

function rule_problems_rulesOf(element         )                     {
  return children(element, 'quality').flatMap((rule) => [
    ...operatorProblems(rule).map((problem) => ({ ...problem, path: rule.path, keys: OPERATORS, always: true })),
    ...misplacedArguments(rule),
    ...missingOperator(rule),
  ]);
}

const rule_problems_ARGUMENTS = ['pattern', 'validValues', 'missingValues', 'properties'];

function misplacedArguments(rule         )                     {
  if (rule.value['metric'] === undefined) return [];
  return rule_problems_ARGUMENTS.filter((key) => rule.value[key] !== undefined).map((key) => ({
    what: `"${key}" stands beside "metric".`,
    where: placeOfKey(rule, key),
    remedy: `Indent it below "arguments:", since it is an argument of the metric.`,
    path: rule.path,
    keys: [key],
    always: false,
  }));
}

function missingOperator(rule         )                     {
  const compares = rule.value['metric'] !== undefined || rule.value['type'] === 'sql';
  if (!compares || OPERATORS.some((name) => rule.value[name] !== undefined)) return [];
  return [
    {
      what: 'The rule has no operator, so nothing says which value is right.',
      where: rule.yaml.locate(rule.path),
      remedy: `Add one of ${OPERATORS.join(', ')}: for example mustBe: 0.`,
      path: rule.path,
      keys: [],
      always: false,
    },
  ];
}

// EXTERNAL MODULE: ./.build/shared/core/schema-options.js
var schema_options = __nccwpck_require__(202);
// EXTERNAL MODULE: external "../vendor/ajv/index.js"
var index_js_ = __nccwpck_require__(547);
;// CONCATENATED MODULE: ./.build/shared/contract/schemas/odcs-json-schema-v3.0.0.json
const odcs_json_schema_v3_0_0_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2019-09/schema","title":"Open Data Contract Standard (ODCS)","description":"An open data contract specification to establish agreement between data producers and consumers.","type":"object","properties":{"version":{"type":"string","description":"Current version of the data contract."},"kind":{"type":"string","default":"DataContract","description":"The kind of file this is. Valid value is `DataContract`.","enum":["DataContract"]},"apiVersion":{"type":"string","default":"v3.0.0","description":"Version of the standard used to build data contract. Default value is v3.0.0.","enum":["v3.0.0","v2.2.2","v2.2.1","v2.2.0"]},"id":{"type":"string","description":"A unique identifier used to reduce the risk of dataset name collisions, such as a UUID."},"name":{"type":"string","description":"Name of the data contract."},"tenant":{"type":"string","description":"Indicates the property the data is primarily associated with. Value is case insensitive."},"tags":{"$ref":"#/$defs/Tags"},"status":{"type":"string","description":"Current status of the dataset. Valid values are `production`, `test`, or `development`.","examples":["production","test","development"]},"servers":{"type":"array","description":"List of servers where the datasets reside.","items":{"$ref":"#/$defs/Server"}},"dataProduct":{"type":"string","description":"The name of the data product."},"description":{"type":"object","description":"High level description of the dataset.","properties":{"usage":{"type":"string","description":"Intended usage of the dataset."},"purpose":{"type":"string","description":"Purpose of the dataset."},"limitations":{"type":"string","description":"Limitations of the dataset."}}},"domain":{"type":"string","description":"Name of the logical data domain.","examples":["imdb_ds_aggregate","receiver_profile_out","transaction_profile_out"]},"schema":{"type":"array","description":"A list of elements within the schema to be cataloged.","items":{"$ref":"#/$defs/SchemaObject"}},"support":{"$ref":"#/$defs/Support"},"price":{"$ref":"#/$defs/Pricing"},"team":{"type":"array","items":{"$ref":"#/$defs/Team"}},"roles":{"type":"array","description":"A list of roles that will provide user access to the dataset.","items":{"$ref":"#/$defs/Role"}},"slaDefaultElement":{"type":"string","description":"Element (using the element path notation) to do the checks on."},"slaProperties":{"type":"array","description":"A list of key/value pairs for SLA specific properties. There is no limit on the type of properties (more details to come).","items":{"$ref":"#/$defs/ServiceLevelAgreementProperty"}},"customProperties":{"$ref":"#/$defs/CustomProperties"},"contractCreatedTs":{"type":"string","format":"date-time","description":"Timestamp in UTC of when the data contract was created."}},"required":["version","apiVersion","kind","id","status"],"additionalProperties":false,"$defs":{"Server":{"type":"object","description":"Data source details of where data is physically stored.","properties":{"server":{"type":"string","description":"Identifier of the server."},"type":{"type":"string","description":"Type of the server.","enum":["api","athena","azure","bigquery","clickhouse","databricks","denodo","dremio","duckdb","glue","cloudsql","db2","informix","kafka","kinesis","local","mysql","oracle","postgresql","postgres","presto","pubsub","redshift","s3","sftp","snowflake","sqlserver","synapse","trino","vertica","custom"]},"description":{"type":"string","description":"Description of the server."},"environment":{"type":"string","description":"Environment of the server.","examples":["prod","preprod","dev","uat"]},"roles":{"type":"array","description":"List of roles that have access to the server.","items":{"$ref":"#/$defs/Role"}},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"allOf":[{"if":{"properties":{"type":{"const":"api"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ApiServer"}},{"if":{"properties":{"type":{"const":"athena"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/AthenaServer"}},{"if":{"properties":{"type":{"const":"azure"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/AzureServer"}},{"if":{"properties":{"type":{"const":"bigquery"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/BigQueryServer"}},{"if":{"properties":{"type":{"const":"clickhouse"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ClickHouseServer"}},{"if":{"properties":{"type":{"const":"databricks"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DatabricksServer"}},{"if":{"properties":{"type":{"const":"denodo"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DenodoServer"}},{"if":{"properties":{"type":{"const":"dremio"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DremioServer"}},{"if":{"properties":{"type":{"const":"duckdb"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DuckdbServer"}},{"if":{"properties":{"type":{"const":"glue"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/GlueServer"}},{"if":{"properties":{"type":{"const":"cloudsql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/GoogleCloudSqlServer"}},{"if":{"properties":{"type":{"const":"db2"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/IBMDB2Server"}},{"if":{"properties":{"type":{"const":"informix"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/InformixServer"}},{"if":{"properties":{"type":{"const":"custom"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/CustomServer"}},{"if":{"properties":{"type":{"const":"kafka"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/KafkaServer"}},{"if":{"properties":{"type":{"const":"kinesis"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/KinesisServer"}},{"if":{"properties":{"type":{"const":"local"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/LocalServer"}},{"if":{"properties":{"type":{"const":"mysql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/MySqlServer"}},{"if":{"properties":{"type":{"const":"oracle"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/OracleServer"}},{"if":{"properties":{"type":{"const":"postgresql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PostgresServer"}},{"if":{"properties":{"type":{"const":"postgres"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PostgresServer"}},{"if":{"properties":{"type":{"const":"presto"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PrestoServer"}},{"if":{"properties":{"type":{"const":"pubsub"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PubSubServer"}},{"if":{"properties":{"type":{"const":"redshift"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/RedshiftServer"}},{"if":{"properties":{"type":{"const":"s3"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/S3Server"}},{"if":{"properties":{"type":{"const":"sftp"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SftpServer"}},{"if":{"properties":{"type":{"const":"snowflake"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SnowflakeServer"}},{"if":{"properties":{"type":{"const":"sqlserver"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SqlserverServer"}},{"if":{"properties":{"type":{"const":"synapse"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SynapseServer"}},{"if":{"properties":{"type":{"const":"trino"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/TrinoServer"}},{"if":{"properties":{"type":{"const":"vertica"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/VerticaServer"}}],"required":["server","type"]},"ServerSource":{"ApiServer":{"type":"object","title":"AthenaServer","properties":{"location":{"type":"string","format":"uri","description":"The url to the API.","examples":["https://api.example.com/v1"]}},"required":["location"]},"AthenaServer":{"type":"object","title":"AthenaServer","properties":{"stagingDir":{"type":"string","format":"uri","description":"Amazon Athena automatically stores query results and metadata information for each query that runs in a query result location that you can specify in Amazon S3.","examples":["s3://my_storage_account_name/my_container/path"]},"schema":{"type":"string","description":"Identify the schema in the data source in which your tables exist."},"catalog":{"type":"string","description":"Identify the name of the Data Source, also referred to as a Catalog.","default":"awsdatacatalog"},"regionName":{"type":"string","description":"The region your AWS account uses.","examples":["eu-west-1"]}},"required":["staging_dir","schema"]},"AzureServer":{"type":"object","title":"AzureServer","properties":{"location":{"type":"string","format":"uri","description":"Fully qualified path to Azure Blob Storage or Azure Data Lake Storage (ADLS), supports globs.","examples":["az://my_storage_account_name.blob.core.windows.net/my_container/path/*.parquet","abfss://my_storage_account_name.dfs.core.windows.net/my_container_name/path/*.parquet"]},"format":{"type":"string","enum":["parquet","delta","json","csv"],"description":"File format."},"delimiter":{"type":"string","enum":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location","format"]},"BigQueryServer":{"type":"object","title":"BigQueryServer","properties":{"project":{"type":"string","description":"The GCP project name."},"dataset":{"type":"string","description":"The GCP dataset name."}},"required":["project","dataset"]},"ClickHouseServer":{"type":"object","title":"ClickHouseServer","properties":{"host":{"type":"string","description":"The host of the ClickHouse server."},"port":{"type":"integer","description":"The port to the ClickHouse server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"DatabricksServer":{"type":"object","title":"DatabricksServer","properties":{"host":{"type":"string","description":"The Databricks host","examples":["dbc-abcdefgh-1234.cloud.databricks.com"]},"catalog":{"type":"string","description":"The name of the Hive or Unity catalog"},"schema":{"type":"string","description":"The schema name in the catalog"}},"required":["catalog","schema"]},"DenodoServer":{"type":"object","title":"DenodoServer","properties":{"host":{"type":"string","description":"The host of the Denodo server."},"port":{"type":"integer","description":"The port of the Denodo server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port"]},"DremioServer":{"type":"object","title":"DremioServer","properties":{"host":{"type":"string","description":"The host of the Dremio server."},"port":{"type":"integer","description":"The port of the Dremio server."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port"]},"DuckdbServer":{"type":"object","title":"DuckdbServer","properties":{"database":{"type":"string","description":"Path to duckdb database file."},"schema":{"type":"integer","description":"The name of the schema."}},"required":["database"]},"GlueServer":{"type":"object","title":"GlueServer","properties":{"account":{"type":"string","description":"The AWS Glue account","examples":["1234-5678-9012"]},"database":{"type":"string","description":"The AWS Glue database name","examples":["my_database"]},"location":{"type":"string","format":"uri","description":"The AWS S3 path. Must be in the form of a URL.","examples":["s3://datacontract-example-orders-latest/data/{model}"]},"format":{"type":"string","description":"The format of the files","examples":["parquet","csv","json","delta"]}},"required":["account","database"]},"GoogleCloudSqlServer":{"type":"object","title":"GoogleCloudSqlServer","properties":{"host":{"type":"string","description":"The host of the Google Cloud Sql server."},"port":{"type":"integer","description":"The port of the Google Cloud Sql server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database","schema"]},"IBMDB2Server":{"type":"object","title":"IBMDB2Server","properties":{"host":{"type":"string","description":"The host of the IBM DB2 server."},"port":{"type":"integer","description":"The port of the IBM DB2 server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database"]},"InformixServer":{"type":"object","title":"InformixServer","properties":{"host":{"type":"string","description":"The host to the Informix server. "},"port":{"type":"integer","description":"The port to the Informix server. Defaults to 9088."},"database":{"type":"string","description":"The name of the database."}},"required":["host","database"]},"CustomServer":{"type":"object","title":"CustomServer","properties":{"account":{"type":"string","description":"Account used by the server."},"catalog":{"type":"string","description":"Name of the catalog."},"database":{"type":"string","description":"Name of the database."},"dataset":{"type":"string","description":"Name of the dataset."},"delimiter":{"type":"string","description":"Delimiter."},"endpointUrl":{"type":"string","description":"Server endpoint.","format":"uri"},"format":{"type":"string","description":"File format."},"host":{"type":"string","description":"Host name or IP address."},"location":{"type":"string","description":"A URL to a location.","format":"uri"},"path":{"type":"string","description":"Relative or absolute path to the data file(s)."},"port":{"type":"integer","description":"Port to the server. No default value is assumed for custom servers."},"project":{"type":"string","description":"Project name."},"region":{"type":"string","description":"Cloud region."},"regionName":{"type":"string","description":"Region name."},"schema":{"type":"string","description":"Name of the schema."},"serviceName":{"type":"string","description":"Name of the service."},"stagingDir":{"type":"string","description":"Staging directory."},"warehouse":{"type":"string","description":"Name of the cluster or warehouse."}}},"KafkaServer":{"type":"object","title":"KafkaServer","description":"Kafka Server","properties":{"host":{"type":"string","description":"The bootstrap server of the kafka cluster."},"format":{"type":"string","description":"The format of the messages.","examples":["json","avro","protobuf","xml"],"default":"json"}},"required":["host"]},"KinesisServer":{"type":"object","title":"KinesisDataStreamsServer","description":"Kinesis Data Streams Server","properties":{"region":{"type":"string","description":"AWS region.","examples":["eu-west-1"]},"format":{"type":"string","description":"The format of the record","examples":["json","avro","protobuf"]}}},"LocalServer":{"type":"object","title":"LocalServer","properties":{"path":{"type":"string","description":"The relative or absolute path to the data file(s).","examples":["./folder/data.parquet","./folder/*.parquet"]},"format":{"type":"string","description":"The format of the file(s)","examples":["json","parquet","delta","csv"]}},"required":["path","format"]},"MySqlServer":{"type":"object","title":"MySqlServer","properties":{"host":{"type":"string","description":"The host of the MySql server."},"port":{"type":"integer","description":"The port of the MySql server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"OracleServer":{"type":"object","title":"OracleServer","properties":{"host":{"type":"string","description":"The host to the oracle server","examples":["localhost"]},"port":{"type":"integer","description":"The port to the oracle server.","examples":[1523]},"serviceName":{"type":"string","description":"The name of the service.","examples":["service"]}},"required":["host","port","serviceName"]},"PostgresServer":{"type":"object","title":"PostgresServer","properties":{"host":{"type":"string","description":"The host to the Postgres server"},"port":{"type":"integer","description":"The port to the Postgres server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema in the database."}},"required":["host","port","database","schema"]},"PrestoServer":{"type":"object","title":"PrestoServer","properties":{"host":{"type":"string","description":"The host to the Presto server","examples":["localhost:8080"]},"catalog":{"type":"string","description":"The name of the catalog.","examples":["postgres"]},"schema":{"type":"string","description":"The name of the schema.","examples":["public"]}},"required":["host"]},"PubSubServer":{"type":"object","title":"PubSubServer","properties":{"project":{"type":"string","description":"The GCP project name."}},"required":["project"]},"RedshiftServer":{"type":"object","title":"RedshiftServer","properties":{"host":{"type":"string","description":"An optional string describing the server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."},"region":{"type":"string","description":"AWS region of Redshift server.","examples":["us-east-1"]},"account":{"type":"string","description":"The account used by the server."}},"required":["database","schema"]},"S3Server":{"type":"object","title":"S3Server","properties":{"location":{"type":"string","format":"uri","description":"S3 URL, starting with `s3://`","examples":["s3://datacontract-example-orders-latest/data/{model}/*.json"]},"endpointUrl":{"type":"string","format":"uri","description":"The server endpoint for S3-compatible servers.","examples":["https://minio.example.com"]},"format":{"type":"string","enum":["parquet","delta","json","csv"],"description":"File format."},"delimiter":{"type":"string","enum":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location"]},"SftpServer":{"type":"object","title":"SftpServer","properties":{"location":{"type":"string","format":"uri","pattern":"^sftp://.*","description":"SFTP URL, starting with `sftp://`","examples":["sftp://123.123.12.123/{model}/*.json"]},"format":{"type":"string","enum":["parquet","delta","json","csv"],"description":"File format."},"delimiter":{"type":"string","enum":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location"]},"SnowflakeServer":{"type":"object","title":"SnowflakeServer","properties":{"host":{"type":"string","description":"The host to the Snowflake server"},"port":{"type":"integer","description":"The port to the Snowflake server."},"account":{"type":"string","description":"The Snowflake account used by the server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."},"warehouse":{"type":"string","description":"The name of the cluster of resources that is a Snowflake virtual warehouse."}},"required":["account","database","schema"]},"SqlserverServer":{"type":"object","title":"SqlserverServer","properties":{"host":{"type":"string","description":"The host to the database server","examples":["localhost"]},"port":{"type":"integer","description":"The port to the database server.","default":1433,"examples":[1433]},"database":{"type":"string","description":"The name of the database.","examples":["database"]},"schema":{"type":"string","description":"The name of the schema in the database.","examples":["dbo"]}},"required":["host","database","schema"]},"SynapseServer":{"type":"object","title":"SynapseServer","properties":{"host":{"type":"string","description":"The host of the Synapse server."},"port":{"type":"integer","description":"The port of the Synapse server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"TrinoServer":{"type":"object","title":"TrinoServer","properties":{"host":{"type":"string","description":"The Trino host URL.","examples":["localhost"]},"port":{"type":"integer","description":"The Trino port."},"catalog":{"type":"string","description":"The name of the catalog.","examples":["hive"]},"schema":{"type":"string","description":"The name of the schema in the database.","examples":["my_schema"]}},"required":["host","port","catalog","schema"]},"VerticaServer":{"type":"object","title":"VerticaServer","properties":{"host":{"type":"string","description":"The host of the Vertica server."},"port":{"type":"integer","description":"The port of the Vertica server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database","schema"]}},"SchemaElement":{"type":"object","properties":{"name":{"type":"string","description":"Name of the element."},"physicalType":{"type":"string","description":"The physical element data type in the data source.","examples":["table","view","topic","file"]},"description":{"type":"string","description":"Description of the element."},"businessName":{"type":"string","description":"The business name of the element."},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"tags":{"$ref":"#/$defs/Tags"},"customProperties":{"$ref":"#/$defs/CustomProperties"}}},"SchemaObject":{"type":"object","properties":{"logicalType":{"type":"string","description":"The logical element data type.","enum":["object"]},"physicalName":{"type":"string","description":"Physical name.","examples":["table_1_2_0"]},"dataGranularityDescription":{"type":"string","description":"Granular level of the data in the object.","examples":["Aggregation by country"]},"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}},"quality":{"$ref":"#/$defs/DataQualityChecks"}},"allOf":[{"$ref":"#/$defs/SchemaElement"}],"required":["name"],"unevaluatedProperties":false},"SchemaBaseProperty":{"type":"object","properties":{"primaryKey":{"type":"boolean","description":"Boolean value specifying whether the element is primary or not. Default is false."},"primaryKeyPosition":{"type":"integer","default":-1,"description":"If element is a primary key, the position of the primary key element. Starts from 1. Example of `account_id, name` being primary key columns, `account_id` has primaryKeyPosition 1 and `name` primaryKeyPosition 2. Default to -1."},"logicalType":{"type":"string","description":"The logical element data type.","enum":["string","date","number","integer","object","array","boolean"]},"logicalTypeOptions":{"type":"object","description":"Additional optional metadata to describe the logical type."},"physicalType":{"type":"string","description":"The physical element data type in the data source. For example, VARCHAR(2), DOUBLE, INT."},"required":{"type":"boolean","default":false,"description":"Indicates if the element may contain Null values; possible values are true and false. Default is false."},"unique":{"type":"boolean","default":false,"description":"Indicates if the element contains unique values; possible values are true and false. Default is false."},"partitioned":{"type":"boolean","default":false,"description":"Indicates if the element is partitioned; possible values are true and false."},"partitionKeyPosition":{"type":"integer","default":-1,"description":"If element is used for partitioning, the position of the partition element. Starts from 1. Example of `country, year` being partition columns, `country` has partitionKeyPosition 1 and `year` partitionKeyPosition 2. Default to -1."},"classification":{"type":"string","description":"Can be anything, like confidential, restricted, and public to more advanced categorization. Some companies like PayPal, use data classification indicating the class of data in the element; expected values are 1, 2, 3, 4, or 5.","examples":["confidential","restricted","public"]},"encryptedName":{"type":"string","description":"The element name within the dataset that contains the encrypted element value. For example, unencrypted element `email_address` might have an encryptedName of `email_address_encrypt`."},"transformSourceObjects":{"type":"array","description":"List of objects in the data source used in the transformation.","items":{"type":"string"}},"transformLogic":{"type":"string","description":"Logic used in the element transformation."},"transformDescription":{"type":"string","description":"Describes the transform logic in very simple terms."},"examples":{"type":"array","description":"List of sample element values.","items":{"$ref":"#/$defs/AnyType"}},"criticalDataElement":{"type":"boolean","default":false,"description":"True or false indicator; If element is considered a critical data element (CDE) then true else false."},"quality":{"$ref":"#/$defs/DataQualityChecks"}},"allOf":[{"$ref":"#/$defs/SchemaElement"},{"if":{"properties":{"logicalType":{"const":"string"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"minLength":{"type":"integer","minimum":0,"description":"Minimum length of the string."},"maxLength":{"type":"integer","minimum":0,"description":"Maximum length of the string."},"pattern":{"type":"string","description":"Regular expression pattern to define valid value. Follows regular expression syntax from ECMA-262 (https://262.ecma-international.org/5.1/#sec-15.10.1)."},"format":{"type":"string","examples":["password","byte","binary","email","uuid","uri","hostname","ipv4","ipv6"],"description":"Provides extra context about what format the string follows."}},"additionalProperties":false}}}},{"if":{"properties":{"logicalType":{"const":"date"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"format":{"type":"string","examples":["yyyy-MM-dd","yyyy-MM-dd HH:mm:ss","HH:mm:ss"],"description":"Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format \'yyyy-MM-dd\'."},"exclusiveMaximum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."},"maximum":{"type":"string","description":"All date values are less than or equal to this value (values <= maximum)."},"exclusiveMinimum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."},"minimum":{"type":"string","description":"All date values are greater than or equal to this value (values >= minimum)."}},"additionalProperties":false}}}},{"if":{"anyOf":[{"properties":{"logicalType":{"const":"integer"}}}]},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"multipleOf":{"type":"number","exclusiveMinimum":0,"description":"Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."},"maximum":{"type":"number","description":"All values are less than or equal to this value (values <= maximum)."},"exclusiveMaximum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."},"minimum":{"type":"number","description":"All values are greater than or equal to this value (values >= minimum)."},"exclusiveMinimum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."},"format":{"type":"string","default":"i32","description":"Format of the value in terms of how many bits of space it can use and whether it is signed or unsigned (follows the Rust integer types).","enum":["i8","i16","i32","i64","i128","u8","u16","u32","u64","u128"]}},"additionalProperties":false}}}},{"if":{"anyOf":[{"properties":{"logicalType":{"const":"number"}}}]},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"multipleOf":{"type":"number","exclusiveMinimum":0,"description":"Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."},"maximum":{"type":"number","description":"All values are less than or equal to this value (values <= maximum)."},"exclusiveMaximum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."},"minimum":{"type":"number","description":"All values are greater than or equal to this value (values >= minimum)."},"exclusiveMinimum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."},"format":{"type":"string","default":"i32","description":"Format of the value in terms of how many bits of space it can use (follows the Rust float types).","enum":["f32","f64"]}},"additionalProperties":false}}}},{"if":{"properties":{"logicalType":{"const":"object"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"maxProperties":{"type":"integer","minimum":0,"description":"Maximum number of properties."},"minProperties":{"type":"integer","minimum":0,"default":0,"description":"Minimum number of properties."},"required":{"type":"array","items":{"type":"string"},"minItems":1,"uniqueItems":true,"description":"Property names that are required to exist in the object."}},"additionalProperties":false},"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}}}}},{"if":{"properties":{"logicalType":{"const":"array"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"maxItems":{"type":"integer","minimum":0,"description":"Maximum number of items."},"minItems":{"type":"integer","minimum":0,"default":0,"description":"Minimum number of items"},"uniqueItems":{"type":"boolean","default":false,"description":"If set to true, all items in the array are unique."}},"additionalProperties":false},"items":{"$ref":"#/$defs/SchemaItemProperty","description":"List of items in an array (only applicable when `logicalType: array`)."}}}}]},"SchemaProperty":{"type":"object","$ref":"#/$defs/SchemaBaseProperty","required":["name"],"unevaluatedProperties":false},"SchemaItemProperty":{"type":"object","$ref":"#/$defs/SchemaBaseProperty","properties":{"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}}},"unevaluatedProperties":false},"Tags":{"type":"array","description":"A list of tags that may be assigned to the elements (object or property); the tags keyword may appear at any level.","items":{"type":"string"}},"DataQuality":{"type":"object","properties":{"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"businessImpact":{"type":"string","description":"Consequences of the rule failure.","examples":["operational","regulatory"]},"customProperties":{"type":"array","description":"Additional properties required for rule execution.","items":{"$ref":"#/$defs/CustomProperty"}},"description":{"type":"string","description":"Describe the quality check to be completed."},"dimension":{"type":"string","description":"The key performance indicator (KPI) or dimension for data quality.","enum":["accuracy","completeness","conformity","consistency","coverage","timeliness","uniqueness"]},"method":{"type":"string","examples":["reconciliation"]},"name":{"type":"string","description":"Name of the data quality check."},"schedule":{"type":"string","description":"Rule execution schedule details.","examples":["0 20 * * *"]},"scheduler":{"type":"string","description":"The name or type of scheduler used to start the data quality check.","examples":["cron"]},"severity":{"type":"string","description":"The severance of the quality rule.","examples":["info","warning","error"]},"tags":{"$ref":"#/$defs/Tags"},"type":{"type":"string","description":"The type of quality check. \'text\' is human-readable text that describes the quality of the data. \'library\' is a set of maintained predefined quality attributes such as row count or unique. \'sql\' is an individual SQL query that returns a value that can be compared. \'custom\' is quality attributes that are vendor-specific, such as Soda or Great Expectations.","enum":["text","library","sql","custom"],"default":"library"},"unit":{"type":"string","description":"Unit the rule is using, popular values are `rows` or `percent`, but any value is allowed.","examples":["rows","percent"]}},"allOf":[{"if":{"properties":{"type":{"const":"library"}}},"then":{"$ref":"#/$defs/DataQualityLibrary"}},{"if":{"properties":{"type":{"const":"sql"}},"required":["type"]},"then":{"$ref":"#/$defs/DataQualitySql"}},{"if":{"properties":{"type":{"const":"custom"}},"required":["type"]},"then":{"$ref":"#/$defs/DataQualityCustom"}}]},"DataQualityChecks":{"type":"array","description":"Data quality rules with all the relevant information for rule setup and execution.","items":{"$ref":"#/$defs/DataQuality"}},"DataQualityLibrary":{"type":"object","properties":{"rule":{"type":"string","description":"Define a data quality check based on the predefined rules as per ODCS.","examples":["duplicateCount","validValues","rowCount"]},"mustBe":{"description":"Must be equal to the value to be valid. When using numbers, it is equivalent to \'=\'."},"mustNotBe":{"description":"Must not be equal to the value to be valid. When using numbers, it is equivalent to \'!=\'."},"mustBeGreaterThan":{"type":"number","description":"Must be greater than the value to be valid. It is equivalent to \'>\'."},"mustBeGreaterOrEqualTo":{"type":"number","description":"Must be greater than or equal to the value to be valid. It is equivalent to \'>=\'."},"mustBeLessThan":{"type":"number","description":"Must be less than the value to be valid. It is equivalent to \'<\'."},"mustBeLessOrEqualTo":{"type":"number","description":"Must be less than or equal to the value to be valid. It is equivalent to \'<=\'."},"mustBeBetween":{"type":"array","description":"Must be between the two numbers to be valid. Smallest number first in the array.","minItems":2,"maxItems":2,"uniqueItems":true,"items":{"type":"number"}},"mustNotBeBetween":{"type":"array","description":"Must not be between the two numbers to be valid. Smallest number first in the array.","minItems":2,"maxItems":2,"uniqueItems":true,"items":{"type":"number"}}},"required":["rule"]},"DataQualitySql":{"type":"object","properties":{"query":{"type":"string","description":"Query string that adheres to the dialect of the provided server.","examples":["SELECT COUNT(*) FROM ${table} WHERE ${column} IS NOT NULL"]}},"required":["query"]},"DataQualityCustom":{"type":"object","properties":{"engine":{"type":"string","description":"Name of the engine which executes the data quality checks.","examples":["soda","great-expectations","monte-carlo","dbt"]},"implementation":{"oneOf":[{"type":"string"},{"type":"object"}]}},"required":["engine","implementation"]},"AuthoritativeDefinitions":{"type":"array","description":"List of links to sources that provide more details on the dataset; examples would be a link to an external definition, a training video, a GitHub repo, Collibra, or another tool. Authoritative definitions follow the same structure in the standard.","items":{"type":"object","properties":{"url":{"type":"string","description":"URL to the authority."},"type":{"type":"string","description":"Type of definition for authority: v2.3 adds standard values: `businessDefinition`, `transformationImplementation`, `videoTutorial`, `tutorial`, and `implementation`.","examples":["businessDefinition","transformationImplementation","videoTutorial","tutorial","implementation"]}},"required":["url","type"]}},"Support":{"type":"array","description":"Top level for support channels.","items":{"$ref":"#/$defs/SupportItem"}},"SupportItem":{"type":"object","properties":{"channel":{"type":"string","description":"Channel name or identifier."},"url":{"type":"string","description":"Access URL using normal [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax) (https, mailto, etc.)."},"description":{"type":"string","description":"Description of the channel, free text."},"tool":{"type":"string","description":"Name of the tool, value can be `email`, `slack`, `teams`, `discord`, `ticket`, or `other`.","examples":["email","slack","teams","discord","ticket","other"]},"scope":{"type":"string","description":"Scope can be: `interactive`, `announcements`, `issues`.","examples":["interactive","announcements","issues"]},"invitationUrl":{"type":"string","description":"Some tools uses invitation URL for requesting or subscribing. Follows the [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax)."}},"required":["channel","url"]},"Pricing":{"type":"object","properties":{"priceAmount":{"type":"number","description":"Subscription price per unit of measure in `priceUnit`."},"priceCurrency":{"type":"string","description":"Currency of the subscription price in `price.priceAmount`."},"priceUnit":{"type":"string","description":"The unit of measure for calculating cost. Examples megabyte, gigabyte."}}},"Team":{"type":"object","properties":{"username":{"type":"string","description":"The user\'s username or email."},"role":{"type":"string","description":"The user\'s job role; Examples might be owner, data steward. There is no limit on the role."},"dateIn":{"type":"string","format":"date","description":"The date when the user joined the team."},"dateOut":{"type":"string","format":"date","description":"The date when the user ceased to be part of the team."},"replacedByUsername":{"type":"string","description":"The username of the user who replaced the previous user."}}},"Role":{"type":"object","properties":{"role":{"type":"string","description":"Name of the IAM role that provides access to the dataset."},"description":{"type":"string","description":"Description of the IAM role and its permissions."},"access":{"type":"string","description":"The type of access provided by the IAM role."},"firstLevelApprovers":{"type":"string","description":"The name(s) of the first-level approver(s) of the role."},"secondLevelApprovers":{"type":"string","description":"The name(s) of the second-level approver(s) of the role."}},"required":["role"]},"ServiceLevelAgreementProperty":{"type":"object","properties":{"property":{"type":"string","description":"Specific property in SLA, check the periodic table. May requires units (more details to come)."},"value":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"}],"description":"Agreement value. The label will change based on the property itself."},"valueExt":{"$ref":"#/$defs/AnyNonCollectionType","description":"Extended agreement value. The label will change based on the property itself."},"unit":{"type":"string","description":"**d**, day, days for days; **y**, yr, years for years, etc. Units use the ISO standard."},"element":{"type":"string","description":"Element(s) to check on. Multiple elements should be extremely rare and, if so, separated by commas."},"driver":{"type":"string","description":"Describes the importance of the SLA from the list of: `regulatory`, `analytics`, or `operational`.","examples":["regulatory","analytics","operational"]}},"required":["property","value"]},"CustomProperties":{"type":"array","description":"A list of key/value pairs for custom properties.","items":{"$ref":"#/$defs/CustomProperty"}},"CustomProperty":{"type":"object","properties":{"property":{"type":"string","description":"The name of the key. Names should be in camel case–the same as if they were permanent properties in the contract."},"value":{"$ref":"#/$defs/AnyType","description":"The value of the key."}}},"AnyType":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"},{"type":"array"},{"type":"object"}]},"AnyNonCollectionType":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"}]}}}');
;// CONCATENATED MODULE: ./.build/shared/contract/schemas/odcs-json-schema-v3.0.1.json
const odcs_json_schema_v3_0_1_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2019-09/schema","title":"Open Data Contract Standard (ODCS)","description":"An open data contract specification to establish agreement between data producers and consumers.","type":"object","properties":{"version":{"type":"string","description":"Current version of the data contract."},"kind":{"type":"string","default":"DataContract","description":"The kind of file this is. Valid value is `DataContract`.","enum":["DataContract"]},"apiVersion":{"type":"string","default":"v3.0.1","description":"Version of the standard used to build data contract. Default value is v3.0.1.","enum":["v3.0.1","v3.0.0","v2.2.2","v2.2.1","v2.2.0"]},"id":{"type":"string","description":"A unique identifier used to reduce the risk of dataset name collisions, such as a UUID."},"name":{"type":"string","description":"Name of the data contract."},"tenant":{"type":"string","description":"Indicates the property the data is primarily associated with. Value is case insensitive."},"tags":{"$ref":"#/$defs/Tags"},"status":{"type":"string","description":"Current status of the dataset.","examples":["proposed","draft","active","deprecated","retired"]},"servers":{"type":"array","description":"List of servers where the datasets reside.","items":{"$ref":"#/$defs/Server"}},"dataProduct":{"type":"string","description":"The name of the data product."},"description":{"type":"object","description":"High level description of the dataset.","properties":{"usage":{"type":"string","description":"Intended usage of the dataset."},"purpose":{"type":"string","description":"Purpose of the dataset."},"limitations":{"type":"string","description":"Limitations of the dataset."},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"customProperties":{"$ref":"#/$defs/CustomProperties"}}},"domain":{"type":"string","description":"Name of the logical data domain.","examples":["imdb_ds_aggregate","receiver_profile_out","transaction_profile_out"]},"schema":{"type":"array","description":"A list of elements within the schema to be cataloged.","items":{"$ref":"#/$defs/SchemaObject"}},"support":{"$ref":"#/$defs/Support"},"price":{"$ref":"#/$defs/Pricing"},"team":{"type":"array","items":{"$ref":"#/$defs/Team"}},"roles":{"type":"array","description":"A list of roles that will provide user access to the dataset.","items":{"$ref":"#/$defs/Role"}},"slaDefaultElement":{"type":"string","description":"Element (using the element path notation) to do the checks on."},"slaProperties":{"type":"array","description":"A list of key/value pairs for SLA specific properties. There is no limit on the type of properties (more details to come).","items":{"$ref":"#/$defs/ServiceLevelAgreementProperty"}},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"customProperties":{"$ref":"#/$defs/CustomProperties"},"contractCreatedTs":{"type":"string","format":"date-time","description":"Timestamp in UTC of when the data contract was created."}},"required":["version","apiVersion","kind","id","status"],"additionalProperties":false,"$defs":{"Server":{"type":"object","description":"Data source details of where data is physically stored.","properties":{"server":{"type":"string","description":"Identifier of the server."},"type":{"type":"string","description":"Type of the server.","enum":["api","athena","azure","bigquery","clickhouse","databricks","denodo","dremio","duckdb","glue","cloudsql","db2","informix","kafka","kinesis","local","mysql","oracle","postgresql","postgres","presto","pubsub","redshift","s3","sftp","snowflake","sqlserver","synapse","trino","vertica","custom"]},"description":{"type":"string","description":"Description of the server."},"environment":{"type":"string","description":"Environment of the server.","examples":["prod","preprod","dev","uat"]},"roles":{"type":"array","description":"List of roles that have access to the server.","items":{"$ref":"#/$defs/Role"}},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"allOf":[{"if":{"properties":{"type":{"const":"api"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ApiServer"}},{"if":{"properties":{"type":{"const":"athena"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/AthenaServer"}},{"if":{"properties":{"type":{"const":"azure"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/AzureServer"}},{"if":{"properties":{"type":{"const":"bigquery"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/BigQueryServer"}},{"if":{"properties":{"type":{"const":"clickhouse"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ClickHouseServer"}},{"if":{"properties":{"type":{"const":"databricks"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DatabricksServer"}},{"if":{"properties":{"type":{"const":"denodo"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DenodoServer"}},{"if":{"properties":{"type":{"const":"dremio"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DremioServer"}},{"if":{"properties":{"type":{"const":"duckdb"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DuckdbServer"}},{"if":{"properties":{"type":{"const":"glue"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/GlueServer"}},{"if":{"properties":{"type":{"const":"cloudsql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/GoogleCloudSqlServer"}},{"if":{"properties":{"type":{"const":"db2"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/IBMDB2Server"}},{"if":{"properties":{"type":{"const":"informix"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/InformixServer"}},{"if":{"properties":{"type":{"const":"custom"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/CustomServer"}},{"if":{"properties":{"type":{"const":"kafka"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/KafkaServer"}},{"if":{"properties":{"type":{"const":"kinesis"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/KinesisServer"}},{"if":{"properties":{"type":{"const":"local"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/LocalServer"}},{"if":{"properties":{"type":{"const":"mysql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/MySqlServer"}},{"if":{"properties":{"type":{"const":"oracle"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/OracleServer"}},{"if":{"properties":{"type":{"const":"postgresql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PostgresServer"}},{"if":{"properties":{"type":{"const":"postgres"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PostgresServer"}},{"if":{"properties":{"type":{"const":"presto"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PrestoServer"}},{"if":{"properties":{"type":{"const":"pubsub"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PubSubServer"}},{"if":{"properties":{"type":{"const":"redshift"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/RedshiftServer"}},{"if":{"properties":{"type":{"const":"s3"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/S3Server"}},{"if":{"properties":{"type":{"const":"sftp"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SftpServer"}},{"if":{"properties":{"type":{"const":"snowflake"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SnowflakeServer"}},{"if":{"properties":{"type":{"const":"sqlserver"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SqlserverServer"}},{"if":{"properties":{"type":{"const":"synapse"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SynapseServer"}},{"if":{"properties":{"type":{"const":"trino"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/TrinoServer"}},{"if":{"properties":{"type":{"const":"vertica"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/VerticaServer"}}],"required":["server","type"]},"ServerSource":{"ApiServer":{"type":"object","title":"AthenaServer","properties":{"location":{"type":"string","format":"uri","description":"The url to the API.","examples":["https://api.example.com/v1"]}},"required":["location"]},"AthenaServer":{"type":"object","title":"AthenaServer","properties":{"stagingDir":{"type":"string","format":"uri","description":"Amazon Athena automatically stores query results and metadata information for each query that runs in a query result location that you can specify in Amazon S3.","examples":["s3://my_storage_account_name/my_container/path"]},"schema":{"type":"string","description":"Identify the schema in the data source in which your tables exist."},"catalog":{"type":"string","description":"Identify the name of the Data Source, also referred to as a Catalog.","default":"awsdatacatalog"},"regionName":{"type":"string","description":"The region your AWS account uses.","examples":["eu-west-1"]}},"required":["staging_dir","schema"]},"AzureServer":{"type":"object","title":"AzureServer","properties":{"location":{"type":"string","format":"uri","description":"Fully qualified path to Azure Blob Storage or Azure Data Lake Storage (ADLS), supports globs.","examples":["az://my_storage_account_name.blob.core.windows.net/my_container/path/*.parquet","abfss://my_storage_account_name.dfs.core.windows.net/my_container_name/path/*.parquet"]},"format":{"type":"string","enum":["parquet","delta","json","csv"],"description":"File format."},"delimiter":{"type":"string","enum":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location","format"]},"BigQueryServer":{"type":"object","title":"BigQueryServer","properties":{"project":{"type":"string","description":"The GCP project name."},"dataset":{"type":"string","description":"The GCP dataset name."}},"required":["project","dataset"]},"ClickHouseServer":{"type":"object","title":"ClickHouseServer","properties":{"host":{"type":"string","description":"The host of the ClickHouse server."},"port":{"type":"integer","description":"The port to the ClickHouse server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"DatabricksServer":{"type":"object","title":"DatabricksServer","properties":{"host":{"type":"string","description":"The Databricks host","examples":["dbc-abcdefgh-1234.cloud.databricks.com"]},"catalog":{"type":"string","description":"The name of the Hive or Unity catalog"},"schema":{"type":"string","description":"The schema name in the catalog"}},"required":["catalog","schema"]},"DenodoServer":{"type":"object","title":"DenodoServer","properties":{"host":{"type":"string","description":"The host of the Denodo server."},"port":{"type":"integer","description":"The port of the Denodo server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port"]},"DremioServer":{"type":"object","title":"DremioServer","properties":{"host":{"type":"string","description":"The host of the Dremio server."},"port":{"type":"integer","description":"The port of the Dremio server."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port"]},"DuckdbServer":{"type":"object","title":"DuckdbServer","properties":{"database":{"type":"string","description":"Path to duckdb database file."},"schema":{"type":"integer","description":"The name of the schema."}},"required":["database"]},"GlueServer":{"type":"object","title":"GlueServer","properties":{"account":{"type":"string","description":"The AWS Glue account","examples":["1234-5678-9012"]},"database":{"type":"string","description":"The AWS Glue database name","examples":["my_database"]},"location":{"type":"string","format":"uri","description":"The AWS S3 path. Must be in the form of a URL.","examples":["s3://datacontract-example-orders-latest/data/{model}"]},"format":{"type":"string","description":"The format of the files","examples":["parquet","csv","json","delta"]}},"required":["account","database"]},"GoogleCloudSqlServer":{"type":"object","title":"GoogleCloudSqlServer","properties":{"host":{"type":"string","description":"The host of the Google Cloud Sql server."},"port":{"type":"integer","description":"The port of the Google Cloud Sql server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database","schema"]},"IBMDB2Server":{"type":"object","title":"IBMDB2Server","properties":{"host":{"type":"string","description":"The host of the IBM DB2 server."},"port":{"type":"integer","description":"The port of the IBM DB2 server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database"]},"InformixServer":{"type":"object","title":"InformixServer","properties":{"host":{"type":"string","description":"The host to the Informix server. "},"port":{"type":"integer","description":"The port to the Informix server. Defaults to 9088."},"database":{"type":"string","description":"The name of the database."}},"required":["host","database"]},"CustomServer":{"type":"object","title":"CustomServer","properties":{"account":{"type":"string","description":"Account used by the server."},"catalog":{"type":"string","description":"Name of the catalog."},"database":{"type":"string","description":"Name of the database."},"dataset":{"type":"string","description":"Name of the dataset."},"delimiter":{"type":"string","description":"Delimiter."},"endpointUrl":{"type":"string","description":"Server endpoint.","format":"uri"},"format":{"type":"string","description":"File format."},"host":{"type":"string","description":"Host name or IP address."},"location":{"type":"string","description":"A URL to a location.","format":"uri"},"path":{"type":"string","description":"Relative or absolute path to the data file(s)."},"port":{"type":"integer","description":"Port to the server. No default value is assumed for custom servers."},"project":{"type":"string","description":"Project name."},"region":{"type":"string","description":"Cloud region."},"regionName":{"type":"string","description":"Region name."},"schema":{"type":"string","description":"Name of the schema."},"serviceName":{"type":"string","description":"Name of the service."},"stagingDir":{"type":"string","description":"Staging directory."},"warehouse":{"type":"string","description":"Name of the cluster or warehouse."}}},"KafkaServer":{"type":"object","title":"KafkaServer","description":"Kafka Server","properties":{"host":{"type":"string","description":"The bootstrap server of the kafka cluster."},"format":{"type":"string","description":"The format of the messages.","examples":["json","avro","protobuf","xml"],"default":"json"}},"required":["host"]},"KinesisServer":{"type":"object","title":"KinesisDataStreamsServer","description":"Kinesis Data Streams Server","properties":{"region":{"type":"string","description":"AWS region.","examples":["eu-west-1"]},"format":{"type":"string","description":"The format of the record","examples":["json","avro","protobuf"]}}},"LocalServer":{"type":"object","title":"LocalServer","properties":{"path":{"type":"string","description":"The relative or absolute path to the data file(s).","examples":["./folder/data.parquet","./folder/*.parquet"]},"format":{"type":"string","description":"The format of the file(s)","examples":["json","parquet","delta","csv"]}},"required":["path","format"]},"MySqlServer":{"type":"object","title":"MySqlServer","properties":{"host":{"type":"string","description":"The host of the MySql server."},"port":{"type":"integer","description":"The port of the MySql server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"OracleServer":{"type":"object","title":"OracleServer","properties":{"host":{"type":"string","description":"The host to the oracle server","examples":["localhost"]},"port":{"type":"integer","description":"The port to the oracle server.","examples":[1523]},"serviceName":{"type":"string","description":"The name of the service.","examples":["service"]}},"required":["host","port","serviceName"]},"PostgresServer":{"type":"object","title":"PostgresServer","properties":{"host":{"type":"string","description":"The host to the Postgres server"},"port":{"type":"integer","description":"The port to the Postgres server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema in the database."}},"required":["host","port","database","schema"]},"PrestoServer":{"type":"object","title":"PrestoServer","properties":{"host":{"type":"string","description":"The host to the Presto server","examples":["localhost:8080"]},"catalog":{"type":"string","description":"The name of the catalog.","examples":["postgres"]},"schema":{"type":"string","description":"The name of the schema.","examples":["public"]}},"required":["host"]},"PubSubServer":{"type":"object","title":"PubSubServer","properties":{"project":{"type":"string","description":"The GCP project name."}},"required":["project"]},"RedshiftServer":{"type":"object","title":"RedshiftServer","properties":{"host":{"type":"string","description":"An optional string describing the server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."},"region":{"type":"string","description":"AWS region of Redshift server.","examples":["us-east-1"]},"account":{"type":"string","description":"The account used by the server."}},"required":["database","schema"]},"S3Server":{"type":"object","title":"S3Server","properties":{"location":{"type":"string","format":"uri","description":"S3 URL, starting with `s3://`","examples":["s3://datacontract-example-orders-latest/data/{model}/*.json"]},"endpointUrl":{"type":"string","format":"uri","description":"The server endpoint for S3-compatible servers.","examples":["https://minio.example.com"]},"format":{"type":"string","enum":["parquet","delta","json","csv"],"description":"File format."},"delimiter":{"type":"string","enum":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location"]},"SftpServer":{"type":"object","title":"SftpServer","properties":{"location":{"type":"string","format":"uri","pattern":"^sftp://.*","description":"SFTP URL, starting with `sftp://`","examples":["sftp://123.123.12.123/{model}/*.json"]},"format":{"type":"string","enum":["parquet","delta","json","csv"],"description":"File format."},"delimiter":{"type":"string","enum":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location"]},"SnowflakeServer":{"type":"object","title":"SnowflakeServer","properties":{"host":{"type":"string","description":"The host to the Snowflake server"},"port":{"type":"integer","description":"The port to the Snowflake server."},"account":{"type":"string","description":"The Snowflake account used by the server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."},"warehouse":{"type":"string","description":"The name of the cluster of resources that is a Snowflake virtual warehouse."}},"required":["account","database","schema"]},"SqlserverServer":{"type":"object","title":"SqlserverServer","properties":{"host":{"type":"string","description":"The host to the database server","examples":["localhost"]},"port":{"type":"integer","description":"The port to the database server.","default":1433,"examples":[1433]},"database":{"type":"string","description":"The name of the database.","examples":["database"]},"schema":{"type":"string","description":"The name of the schema in the database.","examples":["dbo"]}},"required":["host","database","schema"]},"SynapseServer":{"type":"object","title":"SynapseServer","properties":{"host":{"type":"string","description":"The host of the Synapse server."},"port":{"type":"integer","description":"The port of the Synapse server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"TrinoServer":{"type":"object","title":"TrinoServer","properties":{"host":{"type":"string","description":"The Trino host URL.","examples":["localhost"]},"port":{"type":"integer","description":"The Trino port."},"catalog":{"type":"string","description":"The name of the catalog.","examples":["hive"]},"schema":{"type":"string","description":"The name of the schema in the database.","examples":["my_schema"]}},"required":["host","port","catalog","schema"]},"VerticaServer":{"type":"object","title":"VerticaServer","properties":{"host":{"type":"string","description":"The host of the Vertica server."},"port":{"type":"integer","description":"The port of the Vertica server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database","schema"]}},"SchemaElement":{"type":"object","properties":{"name":{"type":"string","description":"Name of the element."},"physicalType":{"type":"string","description":"The physical element data type in the data source.","examples":["table","view","topic","file"]},"description":{"type":"string","description":"Description of the element."},"businessName":{"type":"string","description":"The business name of the element."},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"tags":{"$ref":"#/$defs/Tags"},"customProperties":{"$ref":"#/$defs/CustomProperties"}}},"SchemaObject":{"type":"object","properties":{"logicalType":{"type":"string","description":"The logical element data type.","enum":["object"]},"physicalName":{"type":"string","description":"Physical name.","examples":["table_1_2_0"]},"dataGranularityDescription":{"type":"string","description":"Granular level of the data in the object.","examples":["Aggregation by country"]},"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}},"quality":{"$ref":"#/$defs/DataQualityChecks"}},"allOf":[{"$ref":"#/$defs/SchemaElement"}],"required":["name"],"unevaluatedProperties":false},"SchemaBaseProperty":{"type":"object","properties":{"primaryKey":{"type":"boolean","description":"Boolean value specifying whether the element is primary or not. Default is false."},"primaryKeyPosition":{"type":"integer","default":-1,"description":"If element is a primary key, the position of the primary key element. Starts from 1. Example of `account_id, name` being primary key columns, `account_id` has primaryKeyPosition 1 and `name` primaryKeyPosition 2. Default to -1."},"logicalType":{"type":"string","description":"The logical element data type.","enum":["string","date","number","integer","object","array","boolean"]},"logicalTypeOptions":{"type":"object","description":"Additional optional metadata to describe the logical type."},"physicalType":{"type":"string","description":"The physical element data type in the data source. For example, VARCHAR(2), DOUBLE, INT."},"required":{"type":"boolean","default":false,"description":"Indicates if the element may contain Null values; possible values are true and false. Default is false."},"unique":{"type":"boolean","default":false,"description":"Indicates if the element contains unique values; possible values are true and false. Default is false."},"partitioned":{"type":"boolean","default":false,"description":"Indicates if the element is partitioned; possible values are true and false."},"partitionKeyPosition":{"type":"integer","default":-1,"description":"If element is used for partitioning, the position of the partition element. Starts from 1. Example of `country, year` being partition columns, `country` has partitionKeyPosition 1 and `year` partitionKeyPosition 2. Default to -1."},"classification":{"type":"string","description":"Can be anything, like confidential, restricted, and public to more advanced categorization. Some companies like PayPal, use data classification indicating the class of data in the element; expected values are 1, 2, 3, 4, or 5.","examples":["confidential","restricted","public"]},"encryptedName":{"type":"string","description":"The element name within the dataset that contains the encrypted element value. For example, unencrypted element `email_address` might have an encryptedName of `email_address_encrypt`."},"transformSourceObjects":{"type":"array","description":"List of objects in the data source used in the transformation.","items":{"type":"string"}},"transformLogic":{"type":"string","description":"Logic used in the element transformation."},"transformDescription":{"type":"string","description":"Describes the transform logic in very simple terms."},"examples":{"type":"array","description":"List of sample element values.","items":{"$ref":"#/$defs/AnyType"}},"criticalDataElement":{"type":"boolean","default":false,"description":"True or false indicator; If element is considered a critical data element (CDE) then true else false."},"quality":{"$ref":"#/$defs/DataQualityChecks"}},"allOf":[{"$ref":"#/$defs/SchemaElement"},{"if":{"properties":{"logicalType":{"const":"string"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"minLength":{"type":"integer","minimum":0,"description":"Minimum length of the string."},"maxLength":{"type":"integer","minimum":0,"description":"Maximum length of the string."},"pattern":{"type":"string","description":"Regular expression pattern to define valid value. Follows regular expression syntax from ECMA-262 (https://262.ecma-international.org/5.1/#sec-15.10.1)."},"format":{"type":"string","examples":["password","byte","binary","email","uuid","uri","hostname","ipv4","ipv6"],"description":"Provides extra context about what format the string follows."}},"additionalProperties":false}}}},{"if":{"properties":{"logicalType":{"const":"date"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"format":{"type":"string","examples":["yyyy-MM-dd","yyyy-MM-dd HH:mm:ss","HH:mm:ss"],"description":"Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format \'yyyy-MM-dd\'."},"exclusiveMaximum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."},"maximum":{"type":"string","description":"All date values are less than or equal to this value (values <= maximum)."},"exclusiveMinimum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."},"minimum":{"type":"string","description":"All date values are greater than or equal to this value (values >= minimum)."}},"additionalProperties":false}}}},{"if":{"anyOf":[{"properties":{"logicalType":{"const":"integer"}}}]},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"multipleOf":{"type":"number","exclusiveMinimum":0,"description":"Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."},"maximum":{"type":"number","description":"All values are less than or equal to this value (values <= maximum)."},"exclusiveMaximum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."},"minimum":{"type":"number","description":"All values are greater than or equal to this value (values >= minimum)."},"exclusiveMinimum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."},"format":{"type":"string","default":"i32","description":"Format of the value in terms of how many bits of space it can use and whether it is signed or unsigned (follows the Rust integer types).","enum":["i8","i16","i32","i64","i128","u8","u16","u32","u64","u128"]}},"additionalProperties":false}}}},{"if":{"anyOf":[{"properties":{"logicalType":{"const":"number"}}}]},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"multipleOf":{"type":"number","exclusiveMinimum":0,"description":"Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."},"maximum":{"type":"number","description":"All values are less than or equal to this value (values <= maximum)."},"exclusiveMaximum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."},"minimum":{"type":"number","description":"All values are greater than or equal to this value (values >= minimum)."},"exclusiveMinimum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."},"format":{"type":"string","default":"i32","description":"Format of the value in terms of how many bits of space it can use (follows the Rust float types).","enum":["f32","f64"]}},"additionalProperties":false}}}},{"if":{"properties":{"logicalType":{"const":"object"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"maxProperties":{"type":"integer","minimum":0,"description":"Maximum number of properties."},"minProperties":{"type":"integer","minimum":0,"default":0,"description":"Minimum number of properties."},"required":{"type":"array","items":{"type":"string"},"minItems":1,"uniqueItems":true,"description":"Property names that are required to exist in the object."}},"additionalProperties":false},"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}}}}},{"if":{"properties":{"logicalType":{"const":"array"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"maxItems":{"type":"integer","minimum":0,"description":"Maximum number of items."},"minItems":{"type":"integer","minimum":0,"default":0,"description":"Minimum number of items"},"uniqueItems":{"type":"boolean","default":false,"description":"If set to true, all items in the array are unique."}},"additionalProperties":false},"items":{"$ref":"#/$defs/SchemaItemProperty","description":"List of items in an array (only applicable when `logicalType: array`)."}}}}]},"SchemaProperty":{"type":"object","$ref":"#/$defs/SchemaBaseProperty","required":["name"],"unevaluatedProperties":false},"SchemaItemProperty":{"type":"object","$ref":"#/$defs/SchemaBaseProperty","properties":{"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}}},"unevaluatedProperties":false},"Tags":{"type":"array","description":"A list of tags that may be assigned to the elements (object or property); the tags keyword may appear at any level. Tags may be used to better categorize an element. For example, `finance`, `sensitive`, `employee_record`.","examples":["finance","sensitive","employee_record"],"items":{"type":"string"}},"DataQuality":{"type":"object","properties":{"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"businessImpact":{"type":"string","description":"Consequences of the rule failure.","examples":["operational","regulatory"]},"customProperties":{"type":"array","description":"Additional properties required for rule execution.","items":{"$ref":"#/$defs/CustomProperty"}},"description":{"type":"string","description":"Describe the quality check to be completed."},"dimension":{"type":"string","description":"The key performance indicator (KPI) or dimension for data quality.","enum":["accuracy","completeness","conformity","consistency","coverage","timeliness","uniqueness"]},"method":{"type":"string","examples":["reconciliation"]},"name":{"type":"string","description":"Name of the data quality check."},"schedule":{"type":"string","description":"Rule execution schedule details.","examples":["0 20 * * *"]},"scheduler":{"type":"string","description":"The name or type of scheduler used to start the data quality check.","examples":["cron"]},"severity":{"type":"string","description":"The severance of the quality rule.","examples":["info","warning","error"]},"tags":{"$ref":"#/$defs/Tags"},"type":{"type":"string","description":"The type of quality check. \'text\' is human-readable text that describes the quality of the data. \'library\' is a set of maintained predefined quality attributes such as row count or unique. \'sql\' is an individual SQL query that returns a value that can be compared. \'custom\' is quality attributes that are vendor-specific, such as Soda or Great Expectations.","enum":["text","library","sql","custom"],"default":"library"},"unit":{"type":"string","description":"Unit the rule is using, popular values are `rows` or `percent`, but any value is allowed.","examples":["rows","percent"]}},"allOf":[{"if":{"properties":{"type":{"const":"library"}}},"then":{"$ref":"#/$defs/DataQualityLibrary"}},{"if":{"properties":{"type":{"const":"sql"}},"required":["type"]},"then":{"$ref":"#/$defs/DataQualitySql"}},{"if":{"properties":{"type":{"const":"custom"}},"required":["type"]},"then":{"$ref":"#/$defs/DataQualityCustom"}}]},"DataQualityChecks":{"type":"array","description":"Data quality rules with all the relevant information for rule setup and execution.","items":{"$ref":"#/$defs/DataQuality"}},"DataQualityLibrary":{"type":"object","properties":{"rule":{"type":"string","description":"Define a data quality check based on the predefined rules as per ODCS.","examples":["duplicateCount","validValues","rowCount"]},"mustBe":{"description":"Must be equal to the value to be valid. When using numbers, it is equivalent to \'=\'."},"mustNotBe":{"description":"Must not be equal to the value to be valid. When using numbers, it is equivalent to \'!=\'."},"mustBeGreaterThan":{"type":"number","description":"Must be greater than the value to be valid. It is equivalent to \'>\'."},"mustBeGreaterOrEqualTo":{"type":"number","description":"Must be greater than or equal to the value to be valid. It is equivalent to \'>=\'."},"mustBeLessThan":{"type":"number","description":"Must be less than the value to be valid. It is equivalent to \'<\'."},"mustBeLessOrEqualTo":{"type":"number","description":"Must be less than or equal to the value to be valid. It is equivalent to \'<=\'."},"mustBeBetween":{"type":"array","description":"Must be between the two numbers to be valid. Smallest number first in the array.","minItems":2,"maxItems":2,"uniqueItems":true,"items":{"type":"number"}},"mustNotBeBetween":{"type":"array","description":"Must not be between the two numbers to be valid. Smallest number first in the array.","minItems":2,"maxItems":2,"uniqueItems":true,"items":{"type":"number"}}},"required":["rule"]},"DataQualitySql":{"type":"object","properties":{"query":{"type":"string","description":"Query string that adheres to the dialect of the provided server.","examples":["SELECT COUNT(*) FROM ${table} WHERE ${column} IS NOT NULL"]}},"required":["query"]},"DataQualityCustom":{"type":"object","properties":{"engine":{"type":"string","description":"Name of the engine which executes the data quality checks.","examples":["soda","great-expectations","monte-carlo","dbt"]},"implementation":{"oneOf":[{"type":"string"},{"type":"object"}]}},"required":["engine","implementation"]},"AuthoritativeDefinitions":{"type":"array","description":"List of links to sources that provide more details on the dataset; examples would be a link to an external definition, a training video, a git repo, data catalog, or another tool. Authoritative definitions follow the same structure in the standard.","items":{"type":"object","properties":{"url":{"type":"string","description":"URL to the authority."},"type":{"type":"string","description":"Type of definition for authority: v2.3 adds standard values: `businessDefinition`, `transformationImplementation`, `videoTutorial`, `tutorial`, and `implementation`.","examples":["businessDefinition","transformationImplementation","videoTutorial","tutorial","implementation"]}},"required":["url","type"]}},"Support":{"type":"array","description":"Top level for support channels.","items":{"$ref":"#/$defs/SupportItem"}},"SupportItem":{"type":"object","properties":{"channel":{"type":"string","description":"Channel name or identifier."},"url":{"type":"string","description":"Access URL using normal [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax) (https, mailto, etc.)."},"description":{"type":"string","description":"Description of the channel, free text."},"tool":{"type":"string","description":"Name of the tool, value can be `email`, `slack`, `teams`, `discord`, `ticket`, or `other`.","examples":["email","slack","teams","discord","ticket","other"]},"scope":{"type":"string","description":"Scope can be: `interactive`, `announcements`, `issues`.","examples":["interactive","announcements","issues"]},"invitationUrl":{"type":"string","description":"Some tools uses invitation URL for requesting or subscribing. Follows the [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax)."}},"required":["channel","url"]},"Pricing":{"type":"object","properties":{"priceAmount":{"type":"number","description":"Subscription price per unit of measure in `priceUnit`."},"priceCurrency":{"type":"string","description":"Currency of the subscription price in `price.priceAmount`."},"priceUnit":{"type":"string","description":"The unit of measure for calculating cost. Examples megabyte, gigabyte."}}},"Team":{"type":"object","properties":{"username":{"type":"string","description":"The user\'s username or email."},"role":{"type":"string","description":"The user\'s job role; Examples might be owner, data steward. There is no limit on the role."},"dateIn":{"type":"string","format":"date","description":"The date when the user joined the team."},"dateOut":{"type":"string","format":"date","description":"The date when the user ceased to be part of the team."},"replacedByUsername":{"type":"string","description":"The username of the user who replaced the previous user."}}},"Role":{"type":"object","properties":{"role":{"type":"string","description":"Name of the IAM role that provides access to the dataset."},"description":{"type":"string","description":"Description of the IAM role and its permissions."},"access":{"type":"string","description":"The type of access provided by the IAM role."},"firstLevelApprovers":{"type":"string","description":"The name(s) of the first-level approver(s) of the role."},"secondLevelApprovers":{"type":"string","description":"The name(s) of the second-level approver(s) of the role."},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"required":["role"]},"ServiceLevelAgreementProperty":{"type":"object","properties":{"property":{"type":"string","description":"Specific property in SLA, check the periodic table. May requires units (more details to come)."},"value":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"}],"description":"Agreement value. The label will change based on the property itself."},"valueExt":{"$ref":"#/$defs/AnyNonCollectionType","description":"Extended agreement value. The label will change based on the property itself."},"unit":{"type":"string","description":"**d**, day, days for days; **y**, yr, years for years, etc. Units use the ISO standard."},"element":{"type":"string","description":"Element(s) to check on. Multiple elements should be extremely rare and, if so, separated by commas."},"driver":{"type":"string","description":"Describes the importance of the SLA from the list of: `regulatory`, `analytics`, or `operational`.","examples":["regulatory","analytics","operational"]}},"required":["property","value"]},"CustomProperties":{"type":"array","description":"A list of key/value pairs for custom properties.","items":{"$ref":"#/$defs/CustomProperty"}},"CustomProperty":{"type":"object","properties":{"property":{"type":"string","description":"The name of the key. Names should be in camel case–the same as if they were permanent properties in the contract."},"value":{"$ref":"#/$defs/AnyType","description":"The value of the key."}}},"AnyType":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"},{"type":"array"},{"type":"object"}]},"AnyNonCollectionType":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"}]}}}');
;// CONCATENATED MODULE: ./.build/shared/contract/schemas/odcs-json-schema-v3.0.2.json
const odcs_json_schema_v3_0_2_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2019-09/schema","title":"Open Data Contract Standard (ODCS)","description":"An open data contract specification to establish agreement between data producers and consumers.","type":"object","properties":{"version":{"type":"string","description":"Current version of the data contract."},"kind":{"type":"string","default":"DataContract","description":"The kind of file this is. Valid value is `DataContract`.","enum":["DataContract"]},"apiVersion":{"type":"string","default":"v3.0.2","description":"Version of the standard used to build data contract. Default value is v3.0.2.","enum":["v3.0.2","v3.0.1","v3.0.0","v2.2.2","v2.2.1","v2.2.0"]},"id":{"type":"string","description":"A unique identifier used to reduce the risk of dataset name collisions, such as a UUID."},"name":{"type":"string","description":"Name of the data contract."},"tenant":{"type":"string","description":"Indicates the property the data is primarily associated with. Value is case insensitive."},"tags":{"$ref":"#/$defs/Tags"},"status":{"type":"string","description":"Current status of the dataset.","examples":["proposed","draft","active","deprecated","retired"]},"servers":{"type":"array","description":"List of servers where the datasets reside.","items":{"$ref":"#/$defs/Server"}},"dataProduct":{"type":"string","description":"The name of the data product."},"description":{"type":"object","description":"High level description of the dataset.","properties":{"usage":{"type":"string","description":"Intended usage of the dataset."},"purpose":{"type":"string","description":"Purpose of the dataset."},"limitations":{"type":"string","description":"Limitations of the dataset."},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"customProperties":{"$ref":"#/$defs/CustomProperties"}}},"domain":{"type":"string","description":"Name of the logical data domain.","examples":["imdb_ds_aggregate","receiver_profile_out","transaction_profile_out"]},"schema":{"type":"array","description":"A list of elements within the schema to be cataloged.","items":{"$ref":"#/$defs/SchemaObject"}},"support":{"$ref":"#/$defs/Support"},"price":{"$ref":"#/$defs/Pricing"},"team":{"type":"array","items":{"$ref":"#/$defs/Team"}},"roles":{"type":"array","description":"A list of roles that will provide user access to the dataset.","items":{"$ref":"#/$defs/Role"}},"slaDefaultElement":{"type":"string","description":"Element (using the element path notation) to do the checks on."},"slaProperties":{"type":"array","description":"A list of key/value pairs for SLA specific properties. There is no limit on the type of properties (more details to come).","items":{"$ref":"#/$defs/ServiceLevelAgreementProperty"}},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"customProperties":{"$ref":"#/$defs/CustomProperties"},"contractCreatedTs":{"type":"string","format":"date-time","description":"Timestamp in UTC of when the data contract was created."}},"required":["version","apiVersion","kind","id","status"],"additionalProperties":false,"$defs":{"Server":{"type":"object","description":"Data source details of where data is physically stored.","properties":{"server":{"type":"string","description":"Identifier of the server."},"type":{"type":"string","description":"Type of the server.","enum":["api","athena","azure","bigquery","clickhouse","databricks","denodo","dremio","duckdb","glue","cloudsql","db2","informix","kafka","kinesis","local","mysql","oracle","postgresql","postgres","presto","pubsub","redshift","s3","sftp","snowflake","sqlserver","synapse","trino","vertica","custom"]},"description":{"type":"string","description":"Description of the server."},"environment":{"type":"string","description":"Environment of the server.","examples":["prod","preprod","dev","uat"]},"roles":{"type":"array","description":"List of roles that have access to the server.","items":{"$ref":"#/$defs/Role"}},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"allOf":[{"if":{"properties":{"type":{"const":"api"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ApiServer"}},{"if":{"properties":{"type":{"const":"athena"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/AthenaServer"}},{"if":{"properties":{"type":{"const":"azure"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/AzureServer"}},{"if":{"properties":{"type":{"const":"bigquery"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/BigQueryServer"}},{"if":{"properties":{"type":{"const":"clickhouse"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ClickHouseServer"}},{"if":{"properties":{"type":{"const":"databricks"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DatabricksServer"}},{"if":{"properties":{"type":{"const":"denodo"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DenodoServer"}},{"if":{"properties":{"type":{"const":"dremio"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DremioServer"}},{"if":{"properties":{"type":{"const":"duckdb"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DuckdbServer"}},{"if":{"properties":{"type":{"const":"glue"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/GlueServer"}},{"if":{"properties":{"type":{"const":"cloudsql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/GoogleCloudSqlServer"}},{"if":{"properties":{"type":{"const":"db2"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/IBMDB2Server"}},{"if":{"properties":{"type":{"const":"informix"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/InformixServer"}},{"if":{"properties":{"type":{"const":"custom"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/CustomServer"}},{"if":{"properties":{"type":{"const":"kafka"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/KafkaServer"}},{"if":{"properties":{"type":{"const":"kinesis"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/KinesisServer"}},{"if":{"properties":{"type":{"const":"local"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/LocalServer"}},{"if":{"properties":{"type":{"const":"mysql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/MySqlServer"}},{"if":{"properties":{"type":{"const":"oracle"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/OracleServer"}},{"if":{"properties":{"type":{"const":"postgresql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PostgresServer"}},{"if":{"properties":{"type":{"const":"postgres"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PostgresServer"}},{"if":{"properties":{"type":{"const":"presto"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PrestoServer"}},{"if":{"properties":{"type":{"const":"pubsub"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PubSubServer"}},{"if":{"properties":{"type":{"const":"redshift"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/RedshiftServer"}},{"if":{"properties":{"type":{"const":"s3"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/S3Server"}},{"if":{"properties":{"type":{"const":"sftp"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SftpServer"}},{"if":{"properties":{"type":{"const":"snowflake"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SnowflakeServer"}},{"if":{"properties":{"type":{"const":"sqlserver"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SqlserverServer"}},{"if":{"properties":{"type":{"const":"synapse"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SynapseServer"}},{"if":{"properties":{"type":{"const":"trino"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/TrinoServer"}},{"if":{"properties":{"type":{"const":"vertica"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/VerticaServer"}}],"required":["server","type"]},"ServerSource":{"ApiServer":{"type":"object","title":"AthenaServer","properties":{"location":{"type":"string","format":"uri","description":"The url to the API.","examples":["https://api.example.com/v1"]}},"required":["location"]},"AthenaServer":{"type":"object","title":"AthenaServer","properties":{"stagingDir":{"type":"string","format":"uri","description":"Amazon Athena automatically stores query results and metadata information for each query that runs in a query result location that you can specify in Amazon S3.","examples":["s3://my_storage_account_name/my_container/path"]},"schema":{"type":"string","description":"Identify the schema in the data source in which your tables exist."},"catalog":{"type":"string","description":"Identify the name of the Data Source, also referred to as a Catalog.","default":"awsdatacatalog"},"regionName":{"type":"string","description":"The region your AWS account uses.","examples":["eu-west-1"]}},"required":["stagingDir","schema"]},"AzureServer":{"type":"object","title":"AzureServer","properties":{"location":{"type":"string","format":"uri","description":"Fully qualified path to Azure Blob Storage or Azure Data Lake Storage (ADLS), supports globs.","examples":["az://my_storage_account_name.blob.core.windows.net/my_container/path/*.parquet","abfss://my_storage_account_name.dfs.core.windows.net/my_container_name/path/*.parquet"]},"format":{"type":"string","enum":["parquet","delta","json","csv"],"description":"File format."},"delimiter":{"type":"string","enum":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location","format"]},"BigQueryServer":{"type":"object","title":"BigQueryServer","properties":{"project":{"type":"string","description":"The GCP project name."},"dataset":{"type":"string","description":"The GCP dataset name."}},"required":["project","dataset"]},"ClickHouseServer":{"type":"object","title":"ClickHouseServer","properties":{"host":{"type":"string","description":"The host of the ClickHouse server."},"port":{"type":"integer","description":"The port to the ClickHouse server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"DatabricksServer":{"type":"object","title":"DatabricksServer","properties":{"host":{"type":"string","description":"The Databricks host","examples":["dbc-abcdefgh-1234.cloud.databricks.com"]},"catalog":{"type":"string","description":"The name of the Hive or Unity catalog"},"schema":{"type":"string","description":"The schema name in the catalog"}},"required":["catalog","schema"]},"DenodoServer":{"type":"object","title":"DenodoServer","properties":{"host":{"type":"string","description":"The host of the Denodo server."},"port":{"type":"integer","description":"The port of the Denodo server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port"]},"DremioServer":{"type":"object","title":"DremioServer","properties":{"host":{"type":"string","description":"The host of the Dremio server."},"port":{"type":"integer","description":"The port of the Dremio server."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port"]},"DuckdbServer":{"type":"object","title":"DuckdbServer","properties":{"database":{"type":"string","description":"Path to duckdb database file."},"schema":{"type":"integer","description":"The name of the schema."}},"required":["database"]},"GlueServer":{"type":"object","title":"GlueServer","properties":{"account":{"type":"string","description":"The AWS Glue account","examples":["1234-5678-9012"]},"database":{"type":"string","description":"The AWS Glue database name","examples":["my_database"]},"location":{"type":"string","format":"uri","description":"The AWS S3 path. Must be in the form of a URL.","examples":["s3://datacontract-example-orders-latest/data/{model}"]},"format":{"type":"string","description":"The format of the files","examples":["parquet","csv","json","delta"]}},"required":["account","database"]},"GoogleCloudSqlServer":{"type":"object","title":"GoogleCloudSqlServer","properties":{"host":{"type":"string","description":"The host of the Google Cloud Sql server."},"port":{"type":"integer","description":"The port of the Google Cloud Sql server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database","schema"]},"IBMDB2Server":{"type":"object","title":"IBMDB2Server","properties":{"host":{"type":"string","description":"The host of the IBM DB2 server."},"port":{"type":"integer","description":"The port of the IBM DB2 server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database"]},"InformixServer":{"type":"object","title":"InformixServer","properties":{"host":{"type":"string","description":"The host to the Informix server. "},"port":{"type":"integer","description":"The port to the Informix server. Defaults to 9088."},"database":{"type":"string","description":"The name of the database."}},"required":["host","database"]},"CustomServer":{"type":"object","title":"CustomServer","properties":{"account":{"type":"string","description":"Account used by the server."},"catalog":{"type":"string","description":"Name of the catalog."},"database":{"type":"string","description":"Name of the database."},"dataset":{"type":"string","description":"Name of the dataset."},"delimiter":{"type":"string","description":"Delimiter."},"endpointUrl":{"type":"string","description":"Server endpoint.","format":"uri"},"format":{"type":"string","description":"File format."},"host":{"type":"string","description":"Host name or IP address."},"location":{"type":"string","description":"A URL to a location.","format":"uri"},"path":{"type":"string","description":"Relative or absolute path to the data file(s)."},"port":{"type":"integer","description":"Port to the server. No default value is assumed for custom servers."},"project":{"type":"string","description":"Project name."},"region":{"type":"string","description":"Cloud region."},"regionName":{"type":"string","description":"Region name."},"schema":{"type":"string","description":"Name of the schema."},"serviceName":{"type":"string","description":"Name of the service."},"stagingDir":{"type":"string","description":"Staging directory."},"warehouse":{"type":"string","description":"Name of the cluster or warehouse."}}},"KafkaServer":{"type":"object","title":"KafkaServer","description":"Kafka Server","properties":{"host":{"type":"string","description":"The bootstrap server of the kafka cluster."},"format":{"type":"string","description":"The format of the messages.","examples":["json","avro","protobuf","xml"],"default":"json"}},"required":["host"]},"KinesisServer":{"type":"object","title":"KinesisDataStreamsServer","description":"Kinesis Data Streams Server","properties":{"region":{"type":"string","description":"AWS region.","examples":["eu-west-1"]},"format":{"type":"string","description":"The format of the record","examples":["json","avro","protobuf"]}}},"LocalServer":{"type":"object","title":"LocalServer","properties":{"path":{"type":"string","description":"The relative or absolute path to the data file(s).","examples":["./folder/data.parquet","./folder/*.parquet"]},"format":{"type":"string","description":"The format of the file(s)","examples":["json","parquet","delta","csv"]}},"required":["path","format"]},"MySqlServer":{"type":"object","title":"MySqlServer","properties":{"host":{"type":"string","description":"The host of the MySql server."},"port":{"type":"integer","description":"The port of the MySql server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"OracleServer":{"type":"object","title":"OracleServer","properties":{"host":{"type":"string","description":"The host to the oracle server","examples":["localhost"]},"port":{"type":"integer","description":"The port to the oracle server.","examples":[1523]},"serviceName":{"type":"string","description":"The name of the service.","examples":["service"]}},"required":["host","port","serviceName"]},"PostgresServer":{"type":"object","title":"PostgresServer","properties":{"host":{"type":"string","description":"The host to the Postgres server"},"port":{"type":"integer","description":"The port to the Postgres server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema in the database."}},"required":["host","port","database","schema"]},"PrestoServer":{"type":"object","title":"PrestoServer","properties":{"host":{"type":"string","description":"The host to the Presto server","examples":["localhost:8080"]},"catalog":{"type":"string","description":"The name of the catalog.","examples":["postgres"]},"schema":{"type":"string","description":"The name of the schema.","examples":["public"]}},"required":["host"]},"PubSubServer":{"type":"object","title":"PubSubServer","properties":{"project":{"type":"string","description":"The GCP project name."}},"required":["project"]},"RedshiftServer":{"type":"object","title":"RedshiftServer","properties":{"host":{"type":"string","description":"An optional string describing the server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."},"region":{"type":"string","description":"AWS region of Redshift server.","examples":["us-east-1"]},"account":{"type":"string","description":"The account used by the server."}},"required":["database","schema"]},"S3Server":{"type":"object","title":"S3Server","properties":{"location":{"type":"string","format":"uri","description":"S3 URL, starting with `s3://`","examples":["s3://datacontract-example-orders-latest/data/{model}/*.json"]},"endpointUrl":{"type":"string","format":"uri","description":"The server endpoint for S3-compatible servers.","examples":["https://minio.example.com"]},"format":{"type":"string","enum":["parquet","delta","json","csv"],"description":"File format."},"delimiter":{"type":"string","enum":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location"]},"SftpServer":{"type":"object","title":"SftpServer","properties":{"location":{"type":"string","format":"uri","pattern":"^sftp://.*","description":"SFTP URL, starting with `sftp://`","examples":["sftp://123.123.12.123/{model}/*.json"]},"format":{"type":"string","enum":["parquet","delta","json","csv"],"description":"File format."},"delimiter":{"type":"string","enum":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location"]},"SnowflakeServer":{"type":"object","title":"SnowflakeServer","properties":{"host":{"type":"string","description":"The host to the Snowflake server"},"port":{"type":"integer","description":"The port to the Snowflake server."},"account":{"type":"string","description":"The Snowflake account used by the server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."},"warehouse":{"type":"string","description":"The name of the cluster of resources that is a Snowflake virtual warehouse."}},"required":["account","database","schema"]},"SqlserverServer":{"type":"object","title":"SqlserverServer","properties":{"host":{"type":"string","description":"The host to the database server","examples":["localhost"]},"port":{"type":"integer","description":"The port to the database server.","default":1433,"examples":[1433]},"database":{"type":"string","description":"The name of the database.","examples":["database"]},"schema":{"type":"string","description":"The name of the schema in the database.","examples":["dbo"]}},"required":["host","database","schema"]},"SynapseServer":{"type":"object","title":"SynapseServer","properties":{"host":{"type":"string","description":"The host of the Synapse server."},"port":{"type":"integer","description":"The port of the Synapse server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"TrinoServer":{"type":"object","title":"TrinoServer","properties":{"host":{"type":"string","description":"The Trino host URL.","examples":["localhost"]},"port":{"type":"integer","description":"The Trino port."},"catalog":{"type":"string","description":"The name of the catalog.","examples":["hive"]},"schema":{"type":"string","description":"The name of the schema in the database.","examples":["my_schema"]}},"required":["host","port","catalog","schema"]},"VerticaServer":{"type":"object","title":"VerticaServer","properties":{"host":{"type":"string","description":"The host of the Vertica server."},"port":{"type":"integer","description":"The port of the Vertica server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database","schema"]}},"SchemaElement":{"type":"object","properties":{"name":{"type":"string","description":"Name of the element."},"physicalType":{"type":"string","description":"The physical element data type in the data source.","examples":["table","view","topic","file"]},"description":{"type":"string","description":"Description of the element."},"businessName":{"type":"string","description":"The business name of the element."},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"tags":{"$ref":"#/$defs/Tags"},"customProperties":{"$ref":"#/$defs/CustomProperties"}}},"SchemaObject":{"type":"object","properties":{"logicalType":{"type":"string","description":"The logical element data type.","enum":["object"]},"physicalName":{"type":"string","description":"Physical name.","examples":["table_1_2_0"]},"dataGranularityDescription":{"type":"string","description":"Granular level of the data in the object.","examples":["Aggregation by country"]},"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}},"quality":{"$ref":"#/$defs/DataQualityChecks"}},"allOf":[{"$ref":"#/$defs/SchemaElement"}],"required":["name"],"unevaluatedProperties":false},"SchemaBaseProperty":{"type":"object","properties":{"primaryKey":{"type":"boolean","description":"Boolean value specifying whether the element is primary or not. Default is false."},"primaryKeyPosition":{"type":"integer","default":-1,"description":"If element is a primary key, the position of the primary key element. Starts from 1. Example of `account_id, name` being primary key columns, `account_id` has primaryKeyPosition 1 and `name` primaryKeyPosition 2. Default to -1."},"logicalType":{"type":"string","description":"The logical element data type.","enum":["string","date","number","integer","object","array","boolean"]},"logicalTypeOptions":{"type":"object","description":"Additional optional metadata to describe the logical type."},"physicalType":{"type":"string","description":"The physical element data type in the data source. For example, VARCHAR(2), DOUBLE, INT."},"physicalName":{"type":"string","description":"Physical name.","examples":["col_str_a"]},"required":{"type":"boolean","default":false,"description":"Indicates if the element may contain Null values; possible values are true and false. Default is false."},"unique":{"type":"boolean","default":false,"description":"Indicates if the element contains unique values; possible values are true and false. Default is false."},"partitioned":{"type":"boolean","default":false,"description":"Indicates if the element is partitioned; possible values are true and false."},"partitionKeyPosition":{"type":"integer","default":-1,"description":"If element is used for partitioning, the position of the partition element. Starts from 1. Example of `country, year` being partition columns, `country` has partitionKeyPosition 1 and `year` partitionKeyPosition 2. Default to -1."},"classification":{"type":"string","description":"Can be anything, like confidential, restricted, and public to more advanced categorization. Some companies like PayPal, use data classification indicating the class of data in the element; expected values are 1, 2, 3, 4, or 5.","examples":["confidential","restricted","public"]},"encryptedName":{"type":"string","description":"The element name within the dataset that contains the encrypted element value. For example, unencrypted element `email_address` might have an encryptedName of `email_address_encrypt`."},"transformSourceObjects":{"type":"array","description":"List of objects in the data source used in the transformation.","items":{"type":"string"}},"transformLogic":{"type":"string","description":"Logic used in the element transformation."},"transformDescription":{"type":"string","description":"Describes the transform logic in very simple terms."},"examples":{"type":"array","description":"List of sample element values.","items":{"$ref":"#/$defs/AnyType"}},"criticalDataElement":{"type":"boolean","default":false,"description":"True or false indicator; If element is considered a critical data element (CDE) then true else false."},"quality":{"$ref":"#/$defs/DataQualityChecks"}},"allOf":[{"$ref":"#/$defs/SchemaElement"},{"if":{"properties":{"logicalType":{"const":"string"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"minLength":{"type":"integer","minimum":0,"description":"Minimum length of the string."},"maxLength":{"type":"integer","minimum":0,"description":"Maximum length of the string."},"pattern":{"type":"string","description":"Regular expression pattern to define valid value. Follows regular expression syntax from ECMA-262 (https://262.ecma-international.org/5.1/#sec-15.10.1)."},"format":{"type":"string","examples":["password","byte","binary","email","uuid","uri","hostname","ipv4","ipv6"],"description":"Provides extra context about what format the string follows."}},"additionalProperties":false}}}},{"if":{"properties":{"logicalType":{"const":"date"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"format":{"type":"string","examples":["yyyy-MM-dd","yyyy-MM-dd HH:mm:ss","HH:mm:ss"],"description":"Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format \'yyyy-MM-dd\'."},"exclusiveMaximum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."},"maximum":{"type":"string","description":"All date values are less than or equal to this value (values <= maximum)."},"exclusiveMinimum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."},"minimum":{"type":"string","description":"All date values are greater than or equal to this value (values >= minimum)."}},"additionalProperties":false}}}},{"if":{"anyOf":[{"properties":{"logicalType":{"const":"integer"}}}]},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"multipleOf":{"type":"number","exclusiveMinimum":0,"description":"Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."},"maximum":{"type":"number","description":"All values are less than or equal to this value (values <= maximum)."},"exclusiveMaximum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."},"minimum":{"type":"number","description":"All values are greater than or equal to this value (values >= minimum)."},"exclusiveMinimum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."},"format":{"type":"string","default":"i32","description":"Format of the value in terms of how many bits of space it can use and whether it is signed or unsigned (follows the Rust integer types).","enum":["i8","i16","i32","i64","i128","u8","u16","u32","u64","u128"]}},"additionalProperties":false}}}},{"if":{"anyOf":[{"properties":{"logicalType":{"const":"number"}}}]},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"multipleOf":{"type":"number","exclusiveMinimum":0,"description":"Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."},"maximum":{"type":"number","description":"All values are less than or equal to this value (values <= maximum)."},"exclusiveMaximum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly less than the maximum value (values < maximum). Otherwise, less than or equal to the maximum value (values <= maximum)."},"minimum":{"type":"number","description":"All values are greater than or equal to this value (values >= minimum)."},"exclusiveMinimum":{"type":"boolean","default":false,"description":"If set to true, all values are strictly greater than the minimum value (values > minimum). Otherwise, greater than or equal to the minimum value (values >= minimum)."},"format":{"type":"string","default":"i32","description":"Format of the value in terms of how many bits of space it can use (follows the Rust float types).","enum":["f32","f64"]}},"additionalProperties":false}}}},{"if":{"properties":{"logicalType":{"const":"object"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"maxProperties":{"type":"integer","minimum":0,"description":"Maximum number of properties."},"minProperties":{"type":"integer","minimum":0,"default":0,"description":"Minimum number of properties."},"required":{"type":"array","items":{"type":"string"},"minItems":1,"uniqueItems":true,"description":"Property names that are required to exist in the object."}},"additionalProperties":false},"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}}}}},{"if":{"properties":{"logicalType":{"const":"array"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","properties":{"maxItems":{"type":"integer","minimum":0,"description":"Maximum number of items."},"minItems":{"type":"integer","minimum":0,"default":0,"description":"Minimum number of items"},"uniqueItems":{"type":"boolean","default":false,"description":"If set to true, all items in the array are unique."}},"additionalProperties":false},"items":{"$ref":"#/$defs/SchemaItemProperty","description":"List of items in an array (only applicable when `logicalType: array`)."}}}}]},"SchemaProperty":{"type":"object","$ref":"#/$defs/SchemaBaseProperty","required":["name"],"unevaluatedProperties":false},"SchemaItemProperty":{"type":"object","$ref":"#/$defs/SchemaBaseProperty","properties":{"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}}},"unevaluatedProperties":false},"Tags":{"type":"array","description":"A list of tags that may be assigned to the elements (object or property); the tags keyword may appear at any level. Tags may be used to better categorize an element. For example, `finance`, `sensitive`, `employee_record`.","examples":["finance","sensitive","employee_record"],"items":{"type":"string"}},"DataQuality":{"type":"object","properties":{"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"businessImpact":{"type":"string","description":"Consequences of the rule failure.","examples":["operational","regulatory"]},"customProperties":{"type":"array","description":"Additional properties required for rule execution.","items":{"$ref":"#/$defs/CustomProperty"}},"description":{"type":"string","description":"Describe the quality check to be completed."},"dimension":{"type":"string","description":"The key performance indicator (KPI) or dimension for data quality.","enum":["accuracy","completeness","conformity","consistency","coverage","timeliness","uniqueness"]},"method":{"type":"string","examples":["reconciliation"]},"name":{"type":"string","description":"Name of the data quality check."},"schedule":{"type":"string","description":"Rule execution schedule details.","examples":["0 20 * * *"]},"scheduler":{"type":"string","description":"The name or type of scheduler used to start the data quality check.","examples":["cron"]},"severity":{"type":"string","description":"The severance of the quality rule.","examples":["info","warning","error"]},"tags":{"$ref":"#/$defs/Tags"},"type":{"type":"string","description":"The type of quality check. \'text\' is human-readable text that describes the quality of the data. \'library\' is a set of maintained predefined quality attributes such as row count or unique. \'sql\' is an individual SQL query that returns a value that can be compared. \'custom\' is quality attributes that are vendor-specific, such as Soda or Great Expectations.","enum":["text","library","sql","custom"],"default":"library"},"unit":{"type":"string","description":"Unit the rule is using, popular values are `rows` or `percent`, but any value is allowed.","examples":["rows","percent"]}},"allOf":[{"if":{"properties":{"type":{"const":"library"}}},"then":{"$ref":"#/$defs/DataQualityLibrary"}},{"if":{"properties":{"type":{"const":"sql"}},"required":["type"]},"then":{"$ref":"#/$defs/DataQualitySql"}},{"if":{"properties":{"type":{"const":"custom"}},"required":["type"]},"then":{"$ref":"#/$defs/DataQualityCustom"}}]},"DataQualityChecks":{"type":"array","description":"Data quality rules with all the relevant information for rule setup and execution.","items":{"$ref":"#/$defs/DataQuality"}},"DataQualityLibrary":{"type":"object","properties":{"rule":{"type":"string","description":"Define a data quality check based on the predefined rules as per ODCS.","examples":["duplicateCount","validValues","rowCount"]},"mustBe":{"description":"Must be equal to the value to be valid. When using numbers, it is equivalent to \'=\'."},"mustNotBe":{"description":"Must not be equal to the value to be valid. When using numbers, it is equivalent to \'!=\'."},"mustBeGreaterThan":{"type":"number","description":"Must be greater than the value to be valid. It is equivalent to \'>\'."},"mustBeGreaterOrEqualTo":{"type":"number","description":"Must be greater than or equal to the value to be valid. It is equivalent to \'>=\'."},"mustBeLessThan":{"type":"number","description":"Must be less than the value to be valid. It is equivalent to \'<\'."},"mustBeLessOrEqualTo":{"type":"number","description":"Must be less than or equal to the value to be valid. It is equivalent to \'<=\'."},"mustBeBetween":{"type":"array","description":"Must be between the two numbers to be valid. Smallest number first in the array.","minItems":2,"maxItems":2,"uniqueItems":true,"items":{"type":"number"}},"mustNotBeBetween":{"type":"array","description":"Must not be between the two numbers to be valid. Smallest number first in the array.","minItems":2,"maxItems":2,"uniqueItems":true,"items":{"type":"number"}}},"required":["rule"]},"DataQualitySql":{"type":"object","properties":{"query":{"type":"string","description":"Query string that adheres to the dialect of the provided server.","examples":["SELECT COUNT(*) FROM ${table} WHERE ${column} IS NOT NULL"]}},"required":["query"]},"DataQualityCustom":{"type":"object","properties":{"engine":{"type":"string","description":"Name of the engine which executes the data quality checks.","examples":["soda","great-expectations","monte-carlo","dbt"]},"implementation":{"oneOf":[{"type":"string"},{"type":"object"}]}},"required":["engine","implementation"]},"AuthoritativeDefinitions":{"type":"array","description":"List of links to sources that provide more details on the dataset; examples would be a link to an external definition, a training video, a git repo, data catalog, or another tool. Authoritative definitions follow the same structure in the standard.","items":{"type":"object","properties":{"url":{"type":"string","description":"URL to the authority."},"type":{"type":"string","description":"Type of definition for authority: v2.3 adds standard values: `businessDefinition`, `transformationImplementation`, `videoTutorial`, `tutorial`, and `implementation`.","examples":["businessDefinition","transformationImplementation","videoTutorial","tutorial","implementation"]}},"required":["url","type"]}},"Support":{"type":"array","description":"Top level for support channels.","items":{"$ref":"#/$defs/SupportItem"}},"SupportItem":{"type":"object","properties":{"channel":{"type":"string","description":"Channel name or identifier."},"url":{"type":"string","description":"Access URL using normal [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax) (https, mailto, etc.)."},"description":{"type":"string","description":"Description of the channel, free text."},"tool":{"type":"string","description":"Name of the tool, value can be `email`, `slack`, `teams`, `discord`, `ticket`, or `other`.","examples":["email","slack","teams","discord","ticket","other"]},"scope":{"type":"string","description":"Scope can be: `interactive`, `announcements`, `issues`.","examples":["interactive","announcements","issues"]},"invitationUrl":{"type":"string","description":"Some tools uses invitation URL for requesting or subscribing. Follows the [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax)."}},"required":["channel","url"]},"Pricing":{"type":"object","properties":{"priceAmount":{"type":"number","description":"Subscription price per unit of measure in `priceUnit`."},"priceCurrency":{"type":"string","description":"Currency of the subscription price in `price.priceAmount`."},"priceUnit":{"type":"string","description":"The unit of measure for calculating cost. Examples megabyte, gigabyte."}}},"Team":{"type":"object","properties":{"username":{"type":"string","description":"The user\'s username or email.","examples":["mail@example.com","uid12345678"]},"name":{"type":"string","description":"The user\'s name.","examples":["Jane Doe"]},"description":{"type":"string","description":"The user\'s description."},"role":{"type":"string","description":"The user\'s job role; Examples might be owner, data steward. There is no limit on the role."},"dateIn":{"type":"string","format":"date","description":"The date when the user joined the team."},"dateOut":{"type":"string","format":"date","description":"The date when the user ceased to be part of the team."},"replacedByUsername":{"type":"string","description":"The username of the user who replaced the previous user."}}},"Role":{"type":"object","properties":{"role":{"type":"string","description":"Name of the IAM role that provides access to the dataset."},"description":{"type":"string","description":"Description of the IAM role and its permissions."},"access":{"type":"string","description":"The type of access provided by the IAM role."},"firstLevelApprovers":{"type":"string","description":"The name(s) of the first-level approver(s) of the role."},"secondLevelApprovers":{"type":"string","description":"The name(s) of the second-level approver(s) of the role."},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"required":["role"]},"ServiceLevelAgreementProperty":{"type":"object","properties":{"property":{"type":"string","description":"Specific property in SLA, check the periodic table. May requires units (more details to come)."},"value":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"}],"description":"Agreement value. The label will change based on the property itself."},"valueExt":{"$ref":"#/$defs/AnyNonCollectionType","description":"Extended agreement value. The label will change based on the property itself."},"unit":{"type":"string","description":"**d**, day, days for days; **y**, yr, years for years, etc. Units use the ISO standard."},"element":{"type":"string","description":"Element(s) to check on. Multiple elements should be extremely rare and, if so, separated by commas."},"driver":{"type":"string","description":"Describes the importance of the SLA from the list of: `regulatory`, `analytics`, or `operational`.","examples":["regulatory","analytics","operational"]}},"required":["property","value"]},"CustomProperties":{"type":"array","description":"A list of key/value pairs for custom properties.","items":{"$ref":"#/$defs/CustomProperty"}},"CustomProperty":{"type":"object","properties":{"property":{"type":"string","description":"The name of the key. Names should be in camel case–the same as if they were permanent properties in the contract."},"value":{"$ref":"#/$defs/AnyType","description":"The value of the key."}}},"AnyType":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"},{"type":"array"},{"type":"object"}]},"AnyNonCollectionType":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"}]}}}');
;// CONCATENATED MODULE: ./.build/shared/contract/schemas/odcs-json-schema-v3.1.0.json
const odcs_json_schema_v3_1_0_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2019-09/schema","title":"Open Data Contract Standard (ODCS)","description":"An open data contract specification to establish agreement between data producers and consumers.","type":"object","properties":{"version":{"type":"string","description":"Current version of the data contract."},"kind":{"type":"string","default":"DataContract","description":"The kind of file this is. Valid value is `DataContract`.","enum":["DataContract"]},"apiVersion":{"type":"string","default":"v3.1.0","description":"Version of the standard used to build data contract. Default value is v3.1.0.","enum":["v3.1.0","v3.0.2","v3.0.1","v3.0.0","v2.2.2","v2.2.1","v2.2.0"]},"id":{"type":"string","description":"A unique identifier used to reduce the risk of dataset name collisions, such as a UUID."},"name":{"type":"string","description":"Name of the data contract."},"tenant":{"type":"string","description":"Indicates the property the data is primarily associated with. Value is case insensitive."},"tags":{"$ref":"#/$defs/Tags"},"status":{"type":"string","description":"Current status of the dataset.","examples":["proposed","draft","active","deprecated","retired"]},"servers":{"type":"array","description":"List of servers where the datasets reside.","items":{"$ref":"#/$defs/Server"}},"dataProduct":{"type":"string","description":"The name of the data product. DEPRECATED since v3.1.0.","deprecated":true},"description":{"type":"object","description":"High level description of the dataset.","properties":{"usage":{"type":"string","description":"Intended usage of the dataset."},"purpose":{"type":"string","description":"Purpose of the dataset."},"limitations":{"type":"string","description":"Limitations of the dataset."},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"customProperties":{"$ref":"#/$defs/CustomProperties"}}},"domain":{"type":"string","description":"Name of the logical data domain.","examples":["imdb_ds_aggregate","receiver_profile_out","transaction_profile_out"]},"schema":{"type":"array","description":"A list of elements within the schema to be cataloged.","items":{"$ref":"#/$defs/SchemaObject"}},"support":{"$ref":"#/$defs/Support"},"price":{"$ref":"#/$defs/Pricing"},"team":{"oneOf":[{"$ref":"#/$defs/Team","description":"Team information object with members array (v3.1.0+)."},{"type":"array","description":"DEPRECATED: Array of team members. Use the Team object structure instead. This array format is maintained for backward compatibility with v3.0.2 and earlier versions and will be removed in ODCS 4.0.","deprecated":true,"items":{"$ref":"#/$defs/TeamMember"}}]},"roles":{"type":"array","description":"A list of roles that will provide user access to the dataset.","items":{"$ref":"#/$defs/Role"}},"slaDefaultElement":{"type":"string","description":"DEPRECATED SINCE 3.1. WILL BE REMOVED IN ODCS 4.0. Element (using the element path notation) to do the checks on.","deprecated":true},"slaProperties":{"type":"array","description":"A list of key/value pairs for SLA specific properties. There is no limit on the type of properties (more details to come).","items":{"$ref":"#/$defs/ServiceLevelAgreementProperty"}},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"customProperties":{"$ref":"#/$defs/CustomProperties"},"contractCreatedTs":{"type":"string","format":"date-time","description":"Timestamp in UTC of when the data contract was created."}},"required":["version","apiVersion","kind","id","status"],"additionalProperties":false,"unevaluatedProperties":false,"$defs":{"ShorthandReference":{"type":"string","description":"Shorthand notation using name fields (table_name.column_name)","pattern":"^[A-Za-z_][A-Za-z0-9_]*\\\\.[A-Za-z_][A-Za-z0-9_]*$"},"FullyQualifiedReference":{"type":"string","description":"Fully qualified notation using id fields (section/id/properties/id), optionally prefixed with external file reference","pattern":"^(?:(?:https?:\\\\/\\\\/)?[A-Za-z0-9._\\\\-\\\\/]+\\\\.yaml#)?\\\\/?[A-Za-z_][A-Za-z0-9_]*\\\\/[A-Za-z0-9_-]+(?:\\\\/[A-Za-z_][A-Za-z0-9_]*\\\\/[A-Za-z0-9_-]+)*$"},"StableId":{"type":"string","description":"Stable technical identifier for references. Must be unique within its containing array. Cannot contain special characters (\'-\', \'_\' allowed).","pattern":"^[A-Za-z0-9_-]+$"},"Server":{"type":"object","description":"Data source details of where data is physically stored.","properties":{"id":{"$ref":"#/$defs/StableId"},"server":{"type":"string","description":"Identifier of the server."},"type":{"type":"string","description":"Type of the server.","enum":["api","athena","azure","bigquery","clickhouse","databricks","denodo","dremio","duckdb","glue","cloudsql","db2","hive","impala","informix","kafka","kinesis","local","mysql","oracle","postgresql","postgres","presto","pubsub","redshift","s3","sftp","snowflake","sqlserver","synapse","trino","vertica","zen","custom"]},"description":{"type":"string","description":"Description of the server."},"environment":{"type":"string","description":"Environment of the server.","examples":["prod","preprod","dev","uat"]},"roles":{"type":"array","description":"List of roles that have access to the server.","items":{"$ref":"#/$defs/Role"}},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"allOf":[{"if":{"properties":{"type":{"const":"api"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ApiServer"}},{"if":{"properties":{"type":{"const":"athena"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/AthenaServer"}},{"if":{"properties":{"type":{"const":"azure"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/AzureServer"}},{"if":{"properties":{"type":{"const":"bigquery"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/BigQueryServer"}},{"if":{"properties":{"type":{"const":"clickhouse"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ClickHouseServer"}},{"if":{"properties":{"type":{"const":"databricks"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DatabricksServer"}},{"if":{"properties":{"type":{"const":"denodo"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DenodoServer"}},{"if":{"properties":{"type":{"const":"dremio"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DremioServer"}},{"if":{"properties":{"type":{"const":"duckdb"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DuckdbServer"}},{"if":{"properties":{"type":{"const":"glue"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/GlueServer"}},{"if":{"properties":{"type":{"const":"cloudsql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/GoogleCloudSqlServer"}},{"if":{"properties":{"type":{"const":"db2"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/IBMDB2Server"}},{"if":{"properties":{"type":{"const":"hive"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/HiveServer"}},{"if":{"properties":{"type":{"const":"impala"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ImpalaServer"}},{"if":{"properties":{"type":{"const":"informix"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/InformixServer"}},{"if":{"properties":{"type":{"const":"zen"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ZenServer"}},{"if":{"properties":{"type":{"const":"custom"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/CustomServer"}},{"if":{"properties":{"type":{"const":"kafka"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/KafkaServer"}},{"if":{"properties":{"type":{"const":"kinesis"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/KinesisServer"}},{"if":{"properties":{"type":{"const":"local"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/LocalServer"}},{"if":{"properties":{"type":{"const":"mysql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/MySqlServer"}},{"if":{"properties":{"type":{"const":"oracle"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/OracleServer"}},{"if":{"properties":{"type":{"const":"postgresql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PostgresServer"}},{"if":{"properties":{"type":{"const":"postgres"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PostgresServer"}},{"if":{"properties":{"type":{"const":"presto"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PrestoServer"}},{"if":{"properties":{"type":{"const":"pubsub"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PubSubServer"}},{"if":{"properties":{"type":{"const":"redshift"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/RedshiftServer"}},{"if":{"properties":{"type":{"const":"s3"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/S3Server"}},{"if":{"properties":{"type":{"const":"sftp"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SftpServer"}},{"if":{"properties":{"type":{"const":"snowflake"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SnowflakeServer"}},{"if":{"properties":{"type":{"const":"sqlserver"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SqlserverServer"}},{"if":{"properties":{"type":{"const":"synapse"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SynapseServer"}},{"if":{"properties":{"type":{"const":"trino"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/TrinoServer"}},{"if":{"properties":{"type":{"const":"vertica"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/VerticaServer"}}],"required":["server","type"],"unevaluatedProperties":false},"ServerSource":{"ApiServer":{"type":"object","title":"AthenaServer","properties":{"location":{"type":"string","format":"uri","description":"The url to the API.","examples":["https://api.example.com/v1"]}},"required":["location"]},"AthenaServer":{"type":"object","title":"AthenaServer","properties":{"stagingDir":{"type":"string","format":"uri","description":"Amazon Athena automatically stores query results and metadata information for each query that runs in a query result location that you can specify in Amazon S3.","examples":["s3://my_storage_account_name/my_container/path"]},"schema":{"type":"string","description":"Identify the schema in the data source in which your tables exist."},"catalog":{"type":"string","description":"Identify the name of the Data Source, also referred to as a Catalog.","default":"awsdatacatalog"},"regionName":{"type":"string","description":"The region your AWS account uses.","examples":["eu-west-1"]}},"required":["stagingDir","schema"]},"AzureServer":{"type":"object","title":"AzureServer","properties":{"location":{"type":"string","format":"uri","description":"Fully qualified path to Azure Blob Storage or Azure Data Lake Storage (ADLS), supports globs.","examples":["az://my_storage_account_name.blob.core.windows.net/my_container/path/*.parquet","abfss://my_storage_account_name.dfs.core.windows.net/my_container_name/path/*.parquet"]},"format":{"type":"string","examples":["parquet","delta","json","csv"],"description":"File format."},"delimiter":{"type":"string","examples":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location","format"]},"BigQueryServer":{"type":"object","title":"BigQueryServer","properties":{"project":{"type":"string","description":"The GCP project name."},"dataset":{"type":"string","description":"The GCP dataset name."}},"required":["project","dataset"]},"ClickHouseServer":{"type":"object","title":"ClickHouseServer","properties":{"host":{"type":"string","description":"The host of the ClickHouse server."},"port":{"type":"integer","description":"The port to the ClickHouse server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"DatabricksServer":{"type":"object","title":"DatabricksServer","properties":{"host":{"type":"string","description":"The Databricks host","examples":["dbc-abcdefgh-1234.cloud.databricks.com"]},"catalog":{"type":"string","description":"The name of the Hive or Unity catalog"},"schema":{"type":"string","description":"The schema name in the catalog"}},"required":["catalog","schema"]},"DenodoServer":{"type":"object","title":"DenodoServer","properties":{"host":{"type":"string","description":"The host of the Denodo server."},"port":{"type":"integer","description":"The port of the Denodo server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port"]},"DremioServer":{"type":"object","title":"DremioServer","properties":{"host":{"type":"string","description":"The host of the Dremio server."},"port":{"type":"integer","description":"The port of the Dremio server."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port"]},"DuckdbServer":{"type":"object","title":"DuckdbServer","properties":{"database":{"type":"string","description":"Path to duckdb database file."},"schema":{"type":"string","description":"The name of the schema."}},"required":["database"]},"GlueServer":{"type":"object","title":"GlueServer","properties":{"account":{"type":"string","description":"The AWS Glue account","examples":["1234-5678-9012"]},"database":{"type":"string","description":"The AWS Glue database name","examples":["my_database"]},"location":{"type":"string","format":"uri","description":"The AWS S3 path. Must be in the form of a URL.","examples":["s3://datacontract-example-orders-latest/data/{model}"]},"format":{"type":"string","description":"The format of the files","examples":["parquet","csv","json","delta"]}},"required":["account","database"]},"GoogleCloudSqlServer":{"type":"object","title":"GoogleCloudSqlServer","properties":{"host":{"type":"string","description":"The host of the Google Cloud Sql server."},"port":{"type":"integer","description":"The port of the Google Cloud Sql server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database","schema"]},"IBMDB2Server":{"type":"object","title":"IBMDB2Server","properties":{"host":{"type":"string","description":"The host of the IBM DB2 server."},"port":{"type":"integer","description":"The port of the IBM DB2 server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database"]},"HiveServer":{"type":"object","title":"HiveServer","properties":{"host":{"type":"string","description":"The host to the Hive server. "},"port":{"type":"integer","description":"The port to the Hive server. Defaults to 10000."},"database":{"type":"string","description":"The name of the Hive database."}},"required":["host","database"]},"ImpalaServer":{"type":"object","title":"ImpalaServer","properties":{"host":{"type":"string","description":"The host to the Impala server."},"port":{"type":"integer","description":"The port to the Impala server. Defaults to 21050."},"database":{"type":"string","description":"The name of the Impala database."}},"required":["host","database"]},"InformixServer":{"type":"object","title":"InformixServer","properties":{"host":{"type":"string","description":"The host to the Informix server. "},"port":{"type":"integer","description":"The port to the Informix server. Defaults to 9088."},"database":{"type":"string","description":"The name of the database."}},"required":["host","database"]},"ZenServer":{"type":"object","title":"ZenServer","properties":{"host":{"type":"string","description":"Hostname or IP address of the Zen server."},"port":{"type":"integer","description":"Zen server SQL connections port. Defaults to 1583."},"database":{"type":"string","description":"Database name to connect to on the Zen server."}},"required":["host","database"]},"CustomServer":{"type":"object","title":"CustomServer","properties":{"account":{"type":"string","description":"Account used by the server."},"catalog":{"type":"string","description":"Name of the catalog."},"database":{"type":"string","description":"Name of the database."},"dataset":{"type":"string","description":"Name of the dataset."},"delimiter":{"type":"string","description":"Delimiter."},"endpointUrl":{"type":"string","description":"Server endpoint.","format":"uri"},"format":{"type":"string","description":"File format."},"host":{"type":"string","description":"Host name or IP address."},"location":{"type":"string","description":"A URL to a location.","format":"uri"},"path":{"type":"string","description":"Relative or absolute path to the data file(s)."},"port":{"type":"integer","description":"Port to the server. No default value is assumed for custom servers."},"project":{"type":"string","description":"Project name."},"region":{"type":"string","description":"Cloud region."},"regionName":{"type":"string","description":"Region name."},"schema":{"type":"string","description":"Name of the schema."},"serviceName":{"type":"string","description":"Name of the service."},"stagingDir":{"type":"string","description":"Staging directory."},"warehouse":{"type":"string","description":"Name of the cluster or warehouse."},"stream":{"type":"string","description":"Name of the data stream."}}},"KafkaServer":{"type":"object","title":"KafkaServer","description":"Kafka Server","properties":{"host":{"type":"string","description":"The bootstrap server of the kafka cluster."},"format":{"type":"string","description":"The format of the messages.","examples":["json","avro","protobuf","xml"],"default":"json"}},"required":["host"]},"KinesisServer":{"type":"object","title":"KinesisDataStreamsServer","description":"Kinesis Data Streams Server","properties":{"region":{"type":"string","description":"AWS region.","examples":["eu-west-1"]},"format":{"type":"string","description":"The format of the record","examples":["json","avro","protobuf"]}}},"LocalServer":{"type":"object","title":"LocalServer","properties":{"path":{"type":"string","description":"The relative or absolute path to the data file(s).","examples":["./folder/data.parquet","./folder/*.parquet"]},"format":{"type":"string","description":"The format of the file(s)","examples":["json","parquet","delta","csv"]}},"required":["path","format"]},"MySqlServer":{"type":"object","title":"MySqlServer","properties":{"host":{"type":"string","description":"The host of the MySql server."},"port":{"type":"integer","description":"The port of the MySql server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"OracleServer":{"type":"object","title":"OracleServer","properties":{"host":{"type":"string","description":"The host to the oracle server","examples":["localhost"]},"port":{"type":"integer","description":"The port to the oracle server.","examples":[1523]},"serviceName":{"type":"string","description":"The name of the service.","examples":["service"]}},"required":["host","port","serviceName"]},"PostgresServer":{"type":"object","title":"PostgresServer","properties":{"host":{"type":"string","description":"The host to the Postgres server"},"port":{"type":"integer","description":"The port to the Postgres server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema in the database."}},"required":["host","port","database","schema"]},"PrestoServer":{"type":"object","title":"PrestoServer","properties":{"host":{"type":"string","description":"The host to the Presto server","examples":["localhost:8080"]},"catalog":{"type":"string","description":"The name of the catalog.","examples":["postgres"]},"schema":{"type":"string","description":"The name of the schema.","examples":["public"]}},"required":["host"]},"PubSubServer":{"type":"object","title":"PubSubServer","properties":{"project":{"type":"string","description":"The GCP project name."}},"required":["project"]},"RedshiftServer":{"type":"object","title":"RedshiftServer","properties":{"host":{"type":"string","description":"An optional string describing the server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."},"region":{"type":"string","description":"AWS region of Redshift server.","examples":["us-east-1"]},"account":{"type":"string","description":"The account used by the server."}},"required":["database","schema"]},"S3Server":{"type":"object","title":"S3Server","properties":{"location":{"type":"string","format":"uri","description":"S3 URL, starting with `s3://`","examples":["s3://datacontract-example-orders-latest/data/{model}/*.json"]},"endpointUrl":{"type":"string","format":"uri","description":"The server endpoint for S3-compatible servers.","examples":["https://minio.example.com"]},"format":{"type":"string","examples":["parquet","delta","json","csv"],"description":"File format."},"delimiter":{"type":"string","examples":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location"]},"SftpServer":{"type":"object","title":"SftpServer","properties":{"location":{"type":"string","format":"uri","pattern":"^sftp://.*","description":"SFTP URL, starting with `sftp://`","examples":["sftp://123.123.12.123/{model}/*.json"]},"format":{"type":"string","examples":["parquet","delta","json","csv"],"description":"File format."},"delimiter":{"type":"string","examples":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location"]},"SnowflakeServer":{"type":"object","title":"SnowflakeServer","properties":{"host":{"type":"string","description":"The host to the Snowflake server"},"port":{"type":"integer","description":"The port to the Snowflake server."},"account":{"type":"string","description":"The Snowflake account used by the server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."},"warehouse":{"type":"string","description":"The name of the cluster of resources that is a Snowflake virtual warehouse."}},"required":["account","database","schema"]},"SqlserverServer":{"type":"object","title":"SqlserverServer","properties":{"host":{"type":"string","description":"The host to the database server","examples":["localhost"]},"port":{"type":"integer","description":"The port to the database server.","default":1433,"examples":[1433]},"database":{"type":"string","description":"The name of the database.","examples":["database"]},"schema":{"type":"string","description":"The name of the schema in the database.","examples":["dbo"]}},"required":["host","database","schema"]},"SynapseServer":{"type":"object","title":"SynapseServer","properties":{"host":{"type":"string","description":"The host of the Synapse server."},"port":{"type":"integer","description":"The port of the Synapse server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"TrinoServer":{"type":"object","title":"TrinoServer","properties":{"host":{"type":"string","description":"The Trino host URL.","examples":["localhost"]},"port":{"type":"integer","description":"The Trino port."},"catalog":{"type":"string","description":"The name of the catalog.","examples":["hive"]},"schema":{"type":"string","description":"The name of the schema in the database.","examples":["my_schema"]}},"required":["host","port","catalog","schema"]},"VerticaServer":{"type":"object","title":"VerticaServer","properties":{"host":{"type":"string","description":"The host of the Vertica server."},"port":{"type":"integer","description":"The port of the Vertica server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database","schema"]}},"SchemaElement":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"name":{"type":"string","description":"Name of the element."},"physicalType":{"type":"string","description":"The physical element data type in the data source.","examples":["table","view","topic","file"]},"description":{"type":"string","description":"Description of the element."},"businessName":{"type":"string","description":"The business name of the element."},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"tags":{"$ref":"#/$defs/Tags"},"customProperties":{"$ref":"#/$defs/CustomProperties"}}},"SchemaObject":{"type":"object","properties":{"logicalType":{"type":"string","description":"The logical element data type.","enum":["object"]},"physicalName":{"type":"string","description":"Physical name.","examples":["table_1_2_0"]},"dataGranularityDescription":{"type":"string","description":"Granular level of the data in the object.","examples":["Aggregation by country"]},"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}},"relationships":{"type":"array","description":"A list of relationships to other properties. Each relationship must have \'from\', \'to\' and optionally \'type\' field.","items":{"$ref":"#/$defs/RelationshipSchemaLevel"}},"quality":{"$ref":"#/$defs/DataQualityChecks"}},"allOf":[{"$ref":"#/$defs/SchemaElement"}],"required":["name"],"unevaluatedProperties":false},"SchemaBaseProperty":{"type":"object","properties":{"primaryKey":{"type":"boolean","description":"Boolean value specifying whether the element is primary or not. Default is false."},"primaryKeyPosition":{"type":"integer","default":-1,"description":"If element is a primary key, the position of the primary key element. Starts from 1. Example of `account_id, name` being primary key columns, `account_id` has primaryKeyPosition 1 and `name` primaryKeyPosition 2. Default to -1."},"logicalType":{"type":"string","description":"The logical element data type.","enum":["string","date","timestamp","time","number","integer","object","array","boolean"]},"logicalTypeOptions":{"type":"object","description":"Additional optional metadata to describe the logical type."},"physicalType":{"type":"string","description":"The physical element data type in the data source. For example, VARCHAR(2), DOUBLE, INT."},"physicalName":{"type":"string","description":"Physical name.","examples":["col_str_a"]},"required":{"type":"boolean","default":false,"description":"Indicates if the element may contain Null values; possible values are true and false. Default is false."},"unique":{"type":"boolean","default":false,"description":"Indicates if the element contains unique values; possible values are true and false. Default is false."},"partitioned":{"type":"boolean","default":false,"description":"Indicates if the element is partitioned; possible values are true and false."},"partitionKeyPosition":{"type":"integer","default":-1,"description":"If element is used for partitioning, the position of the partition element. Starts from 1. Example of `country, year` being partition columns, `country` has partitionKeyPosition 1 and `year` partitionKeyPosition 2. Default to -1."},"classification":{"type":"string","description":"Can be anything, like confidential, restricted, and public to more advanced categorization. Some companies like PayPal, use data classification indicating the class of data in the element; expected values are 1, 2, 3, 4, or 5.","examples":["confidential","restricted","public"]},"encryptedName":{"type":"string","description":"The element name within the dataset that contains the encrypted element value. For example, unencrypted element `email_address` might have an encryptedName of `email_address_encrypt`."},"transformSourceObjects":{"type":"array","description":"List of objects in the data source used in the transformation.","items":{"type":"string"}},"transformLogic":{"type":"string","description":"Logic used in the element transformation."},"transformDescription":{"type":"string","description":"Describes the transform logic in very simple terms."},"examples":{"type":"array","description":"List of sample element values.","items":{"$ref":"#/$defs/AnyType"}},"criticalDataElement":{"type":"boolean","default":false,"description":"True or false indicator; If element is considered a critical data element (CDE) then true else false."},"relationships":{"type":"array","description":"A list of relationships to other properties. When defined at property level, the \'from\' field is implicit and should not be specified.","items":{"$ref":"#/$defs/RelationshipPropertyLevel"}},"quality":{"$ref":"#/$defs/DataQualityChecks"}},"allOf":[{"$ref":"#/$defs/SchemaElement"},{"if":{"properties":{"logicalType":{"const":"string"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"minLength":{"type":"integer","minimum":0,"description":"Minimum length of the string."},"maxLength":{"type":"integer","minimum":0,"description":"Maximum length of the string."},"pattern":{"type":"string","description":"Regular expression pattern to define valid value. Follows regular expression syntax from ECMA-262 (https://262.ecma-international.org/5.1/#sec-15.10.1)."},"format":{"type":"string","examples":["password","byte","binary","email","uuid","uri","hostname","ipv4","ipv6"],"description":"Provides extra context about what format the string follows."}}}}}},{"if":{"properties":{"logicalType":{"const":"date"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"format":{"type":"string","examples":["yyyy-MM-dd","yyyy-MM-dd HH:mm:ss","HH:mm:ss"],"description":"Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format \'yyyy-MM-dd\'."},"exclusiveMaximum":{"type":"string","description":"All values must be strictly less than this value (values < exclusiveMaximum)."},"maximum":{"type":"string","description":"All date values are less than or equal to this value (values <= maximum)."},"exclusiveMinimum":{"type":"string","description":"All values must be strictly greater than this value (values > exclusiveMinimum)."},"minimum":{"type":"string","description":"All date values are greater than or equal to this value (values >= minimum)."}}}}}},{"if":{"anyOf":[{"properties":{"logicalType":{"const":"timestamp"}}},{"properties":{"logicalType":{"const":"time"}}}]},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"format":{"type":"string","examples":["yyyy-MM-dd","yyyy-MM-dd HH:mm:ss","HH:mm:ss"],"description":"Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format \'yyyy-MM-dd\'."},"exclusiveMaximum":{"type":"string","description":"All values must be strictly less than this value (values < exclusiveMaximum)."},"maximum":{"type":"string","description":"All date values are less than or equal to this value (values <= maximum)."},"exclusiveMinimum":{"type":"string","description":"All values must be strictly greater than this value (values > exclusiveMinimum)."},"minimum":{"type":"string","description":"All date values are greater than or equal to this value (values >= minimum)."},"timezone":{"type":"boolean","description":"Whether the timestamp defines the timezone or not. If true, timezone information is included in the timestamp."},"defaultTimezone":{"type":"string","description":"The default timezone of the timestamp. If timezone is not defined, the default timezone UTC is used.","default":"Etc/UTC"}}}}}},{"if":{"anyOf":[{"properties":{"logicalType":{"const":"integer"}}}]},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"multipleOf":{"type":"number","exclusiveMinimum":0,"description":"Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."},"maximum":{"type":"number","description":"All values are less than or equal to this value (values <= maximum)."},"exclusiveMaximum":{"type":"number","description":"All values must be strictly less than this value (values < exclusiveMaximum)."},"minimum":{"type":"number","description":"All values are greater than or equal to this value (values >= minimum)."},"exclusiveMinimum":{"type":"number","description":"All values must be strictly greater than this value (values > exclusiveMinimum)."},"format":{"type":"string","default":"i32","description":"Format of the value in terms of how many bits of space it can use and whether it is signed or unsigned (follows the Rust integer types).","enum":["i8","i16","i32","i64","i128","u8","u16","u32","u64","u128"]}}}}}},{"if":{"anyOf":[{"properties":{"logicalType":{"const":"number"}}}]},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"multipleOf":{"type":"number","exclusiveMinimum":0,"description":"Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."},"maximum":{"type":"number","description":"All values are less than or equal to this value (values <= maximum)."},"exclusiveMaximum":{"type":"number","description":"All values must be strictly less than this value (values < exclusiveMaximum)."},"minimum":{"type":"number","description":"All values are greater than or equal to this value (values >= minimum)."},"exclusiveMinimum":{"type":"number","description":"All values must be strictly greater than this value (values > exclusiveMinimum)."},"format":{"type":"string","default":"i32","description":"Format of the value in terms of how many bits of space it can use (follows the Rust float types).","enum":["f32","f64"]}}}}}},{"if":{"properties":{"logicalType":{"const":"object"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"maxProperties":{"type":"integer","minimum":0,"description":"Maximum number of properties."},"minProperties":{"type":"integer","minimum":0,"default":0,"description":"Minimum number of properties."},"required":{"type":"array","items":{"type":"string"},"minItems":1,"uniqueItems":true,"description":"Property names that are required to exist in the object."}}},"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}}}}},{"if":{"properties":{"logicalType":{"const":"array"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"maxItems":{"type":"integer","minimum":0,"description":"Maximum number of items."},"minItems":{"type":"integer","minimum":0,"default":0,"description":"Minimum number of items"},"uniqueItems":{"type":"boolean","default":false,"description":"If set to true, all items in the array are unique."}}},"items":{"$ref":"#/$defs/SchemaItemProperty","description":"List of items in an array (only applicable when `logicalType: array`)."}}}}],"unevaluatedProperties":false},"SchemaProperty":{"type":"object","$ref":"#/$defs/SchemaBaseProperty","required":["name"],"unevaluatedProperties":false},"SchemaItemProperty":{"type":"object","$ref":"#/$defs/SchemaBaseProperty","properties":{"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}}},"unevaluatedProperties":false},"Tags":{"type":"array","description":"A list of tags that may be assigned to the elements (object or property); the tags keyword may appear at any level. Tags may be used to better categorize an element. For example, `finance`, `sensitive`, `employee_record`.","examples":["finance","sensitive","employee_record"],"items":{"type":"string"}},"DataQuality":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"businessImpact":{"type":"string","description":"Consequences of the rule failure.","examples":["operational","regulatory"]},"customProperties":{"type":"array","description":"Additional properties required for rule execution.","items":{"$ref":"#/$defs/CustomProperty"}},"description":{"type":"string","description":"Describe the quality check to be completed."},"dimension":{"type":"string","description":"The key performance indicator (KPI) or dimension for data quality.","enum":["accuracy","completeness","conformity","consistency","coverage","timeliness","uniqueness"]},"method":{"type":"string","examples":["reconciliation"]},"name":{"type":"string","description":"Name of the data quality check."},"schedule":{"type":"string","description":"Rule execution schedule details.","examples":["0 20 * * *"]},"scheduler":{"type":"string","description":"The name or type of scheduler used to start the data quality check.","examples":["cron"]},"severity":{"type":"string","description":"The severance of the quality rule.","examples":["info","warning","error"]},"tags":{"$ref":"#/$defs/Tags"},"type":{"type":"string","description":"The type of quality check. \'text\' is human-readable text that describes the quality of the data. \'library\' is a set of maintained predefined quality attributes such as row count or unique. \'sql\' is an individual SQL query that returns a value that can be compared. \'custom\' is quality attributes that are vendor-specific, such as Soda or Great Expectations.","enum":["text","library","sql","custom"],"default":"library"},"unit":{"type":"string","description":"Unit the rule is using, popular values are `rows` or `percent`, but any value is allowed.","examples":["rows","percent"]}},"allOf":[{"if":{"anyOf":[{"properties":{"type":{"const":"library"}},"required":["type"]},{"properties":{"metric":{"type":"string"}},"required":["metric"]}]},"then":{"$ref":"#/$defs/DataQualityLibrary"}},{"if":{"properties":{"type":{"const":"sql"}},"required":["type"]},"then":{"$ref":"#/$defs/DataQualitySql"}},{"if":{"properties":{"type":{"const":"custom"}},"required":["type"]},"then":{"$ref":"#/$defs/DataQualityCustom"}}],"unevaluatedProperties":false},"DataQualityChecks":{"type":"array","description":"Data quality rules with all the relevant information for rule setup and execution.","items":{"$ref":"#/$defs/DataQuality"}},"DataQualityOperators":{"type":"object","description":"Common comparison operators for data quality checks.","oneOf":[{"properties":{"mustBe":{"description":"Must be equal to the value to be valid. When using numbers, it is equivalent to \'=\'."}},"required":["mustBe"]},{"properties":{"mustNotBe":{"description":"Must not be equal to the value to be valid. When using numbers, it is equivalent to \'!=\'."}},"required":["mustNotBe"]},{"properties":{"mustBeGreaterThan":{"type":"number","description":"Must be greater than the value to be valid. It is equivalent to \'>\'."}},"required":["mustBeGreaterThan"]},{"properties":{"mustBeGreaterOrEqualTo":{"type":"number","description":"Must be greater than or equal to the value to be valid. It is equivalent to \'>=\'."}},"required":["mustBeGreaterOrEqualTo"]},{"properties":{"mustBeLessThan":{"type":"number","description":"Must be less than the value to be valid. It is equivalent to \'<\'."}},"required":["mustBeLessThan"]},{"properties":{"mustBeLessOrEqualTo":{"type":"number","description":"Must be less than or equal to the value to be valid. It is equivalent to \'<=\'."}},"required":["mustBeLessOrEqualTo"]},{"properties":{"mustBeBetween":{"type":"array","description":"Must be between the two numbers to be valid. Smallest number first in the array.","minItems":2,"maxItems":2,"uniqueItems":true,"items":{"type":"number"}}},"required":["mustBeBetween"]},{"properties":{"mustNotBeBetween":{"type":"array","description":"Must not be between the two numbers to be valid. Smallest number first in the array.","minItems":2,"maxItems":2,"uniqueItems":true,"items":{"type":"number"}}},"required":["mustNotBeBetween"]}]},"DataQualityLibrary":{"type":"object","allOf":[{"$ref":"#/$defs/DataQualityOperators"}],"properties":{"metric":{"type":"string","description":"Define a data quality check based on the predefined metrics as per ODCS.","enum":["nullValues","missingValues","invalidValues","duplicateValues","rowCount"]},"rule":{"type":"string","deprecated":true,"description":"Use metric instead"},"arguments":{"type":"object","description":"Additional arguments for the metric, if needed."}},"required":["metric"]},"DataQualitySql":{"type":"object","allOf":[{"$ref":"#/$defs/DataQualityOperators"}],"properties":{"query":{"type":"string","description":"Query string that adheres to the dialect of the provided server.","examples":["SELECT COUNT(*) FROM ${table} WHERE ${column} IS NOT NULL"]}},"required":["query"]},"DataQualityCustom":{"type":"object","properties":{"engine":{"type":"string","description":"Name of the engine which executes the data quality checks.","examples":["soda","great-expectations","monte-carlo","dbt"]},"implementation":{"oneOf":[{"type":"string"},{"type":"object"}]}},"required":["engine","implementation"]},"AuthoritativeDefinitions":{"type":"array","description":"List of links to sources that provide more details on the dataset; examples would be a link to an external definition, a training video, a git repo, data catalog, or another tool. Authoritative definitions follow the same structure in the standard.","items":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"url":{"type":"string","description":"URL to the authority."},"type":{"type":"string","description":"Type of definition for authority: v2.3 adds standard values: `businessDefinition`, `transformationImplementation`, `videoTutorial`, `tutorial`, and `implementation`.","examples":["businessDefinition","transformationImplementation","videoTutorial","tutorial","implementation"]},"description":{"type":"string","description":"Description of the authoritative definition for humans."}},"required":["url","type"],"additionalProperties":false}},"Support":{"type":"array","description":"Top level for support channels.","items":{"$ref":"#/$defs/SupportItem"}},"SupportItem":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"channel":{"type":"string","description":"Channel name or identifier."},"url":{"type":"string","description":"Access URL using normal [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax) (https, mailto, etc.)."},"description":{"type":"string","description":"Description of the channel, free text."},"tool":{"type":"string","description":"Name of the tool, value can be `email`, `slack`, `teams`, `discord`, `ticket`, `googlechat`, or `other`.","examples":["email","slack","teams","discord","ticket","googlechat","other"]},"scope":{"type":"string","description":"Scope can be: `interactive`, `announcements`, `issues`, `notifications`.","examples":["interactive","announcements","issues","notifications"]},"invitationUrl":{"type":"string","description":"Some tools uses invitation URL for requesting or subscribing. Follows the [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax)."},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"required":["channel"],"additionalProperties":false},"Pricing":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"priceAmount":{"type":"number","description":"Subscription price per unit of measure in `priceUnit`."},"priceCurrency":{"type":"string","description":"Currency of the subscription price in `price.priceAmount`."},"priceUnit":{"type":"string","description":"The unit of measure for calculating cost. Examples megabyte, gigabyte."}},"additionalProperties":false},"TeamMember":{"type":"object","description":"Team member information.","additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/StableId"},"username":{"type":"string","description":"The user\'s username or email."},"name":{"type":"string","description":"The user\'s name."},"description":{"type":"string","description":"The user\'s description."},"role":{"type":"string","description":"The user\'s job role; Examples might be owner, data steward. There is no limit on the role."},"dateIn":{"type":"string","format":"date","description":"The date when the user joined the team."},"dateOut":{"type":"string","format":"date","description":"The date when the user ceased to be part of the team."},"replacedByUsername":{"type":"string","description":"The username of the user who replaced the previous user."},"tags":{"$ref":"#/$defs/Tags"},"customProperties":{"type":"array","description":"Custom properties block.","items":{"$ref":"#/$defs/CustomProperty"}},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"}},"required":["username"]},"Team":{"type":"object","description":"Team information.","additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/StableId"},"name":{"type":"string","description":"Team name."},"description":{"type":"string","description":"Team description."},"members":{"type":"array","description":"List of members.","items":{"$ref":"#/$defs/TeamMember"}},"tags":{"$ref":"#/$defs/Tags"},"customProperties":{"type":"array","description":"Custom properties block.","items":{"$ref":"#/$defs/CustomProperty"}},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"}}},"Role":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"role":{"type":"string","description":"Name of the IAM role that provides access to the dataset."},"description":{"type":"string","description":"Description of the IAM role and its permissions."},"access":{"type":"string","description":"The type of access provided by the IAM role."},"firstLevelApprovers":{"type":"string","description":"The name(s) of the first-level approver(s) of the role."},"secondLevelApprovers":{"type":"string","description":"The name(s) of the second-level approver(s) of the role."},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"required":["role"],"additionalProperties":false},"ServiceLevelAgreementProperty":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"property":{"type":"string","description":"Specific property in SLA, check the periodic table. May requires units (more details to come)."},"value":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"}],"description":"Agreement value. The label will change based on the property itself."},"valueExt":{"$ref":"#/$defs/AnyNonCollectionType","description":"Extended agreement value. The label will change based on the property itself."},"unit":{"type":"string","description":"**d**, day, days for days; **y**, yr, years for years, etc. Units use the ISO standard."},"element":{"type":"string","description":"Element(s) to check on. Multiple elements should be extremely rare and, if so, separated by commas."},"driver":{"type":"string","description":"Describes the importance of the SLA from the list of: `regulatory`, `analytics`, or `operational`.","examples":["regulatory","analytics","operational"]},"description":{"type":"string","description":"Description of the SLA for humans.","examples":["99.9% of the time, data is available by 6 AM UTC"]},"scheduler":{"type":"string","description":"Name of the scheduler, can be cron or any tool your organization support.","examples":["cron"]},"schedule":{"type":"string","description":"Configuration information for the scheduling tool, for cron a possible value is 0 20 * * *.","examples":["0 20 * * *"]}},"required":["property","value"],"additionalProperties":false},"CustomProperties":{"type":"array","description":"A list of key/value pairs for custom properties.","items":{"$ref":"#/$defs/CustomProperty"}},"CustomProperty":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"property":{"type":"string","description":"The name of the key. Names should be in camel case–the same as if they were permanent properties in the contract."},"value":{"$ref":"#/$defs/AnyType","description":"The value of the key."},"description":{"type":"string","description":"Description of the custom property."}},"required":["property","value"],"additionalProperties":false},"AnyType":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"},{"type":"array"},{"type":"object"}]},"AnyNonCollectionType":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"}]},"RelationshipBase":{"type":"object","description":"Base definition for relationships between properties, typically for foreign key constraints.","properties":{"type":{"type":"string","description":"The type of relationship. Defaults to \'foreignKey\'.","default":"foreignKey","enum":["foreignKey"]},"from":{"oneOf":[{"anyOf":[{"$ref":"#/$defs/ShorthandReference"},{"$ref":"#/$defs/FullyQualifiedReference"}],"description":"Source property reference using fully qualified or shorthand notation."},{"type":"array","description":"Array of source properties for composite keys.","items":{"anyOf":[{"$ref":"#/$defs/ShorthandReference"},{"$ref":"#/$defs/FullyQualifiedReference"}]},"minItems":1}],"description":"Source property or properties."},"to":{"oneOf":[{"anyOf":[{"$ref":"#/$defs/ShorthandReference"},{"$ref":"#/$defs/FullyQualifiedReference"}],"description":"Target property reference using fully qualified or shorthand notation."},{"type":"array","description":"Array of target properties for composite keys.","items":{"anyOf":[{"$ref":"#/$defs/ShorthandReference"},{"$ref":"#/$defs/FullyQualifiedReference"}]},"minItems":1}],"description":"Target property or properties to reference."},"customProperties":{"$ref":"#/$defs/CustomProperties"}}},"RelationshipSchemaLevel":{"type":"object","description":"Relationship definition at schema level, requiring both \'from\' and \'to\' fields with matching types.","allOf":[{"$ref":"#/$defs/RelationshipBase"},{"required":["from","to"]},{"oneOf":[{"description":"Single-column relationship - both fields must be strings","properties":{"from":{"type":"string"},"to":{"type":"string"}}},{"description":"Composite key relationship - both fields must be arrays with matching lengths","properties":{"from":{"type":"array","items":{"type":"string"},"minItems":1},"to":{"type":"array","items":{"type":"string"},"minItems":1}}}]}],"unevaluatedProperties":false},"RelationshipPropertyLevel":{"type":"object","description":"Relationship definition at property level, where \'from\' is implicitly the current property.","allOf":[{"$ref":"#/$defs/RelationshipBase"},{"type":"object","required":["to"]},{"not":{"required":["from"]},"description":"The \'from\' field must not be specified at property level as it is implicitly derived from the property context"}],"unevaluatedProperties":false},"Relationship":{"description":"Compatibility wrapper for relationship definitions.","oneOf":[{"$ref":"#/$defs/RelationshipSchemaLevel"},{"$ref":"#/$defs/RelationshipPropertyLevel"}]}}}');
;// CONCATENATED MODULE: ./.build/shared/contract/schemas/odcs-json-schema-v3.2.0.json
const odcs_json_schema_v3_2_0_namespaceObject = /*#__PURE__*/JSON.parse('{"$schema":"https://json-schema.org/draft/2019-09/schema","title":"Open Data Contract Standard (ODCS)","description":"An open data contract specification to establish agreement between data producers and consumers.","type":"object","properties":{"version":{"type":"string","description":"Current version of the data contract."},"kind":{"type":"string","default":"DataContract","description":"The kind of file this is. Valid value is `DataContract`.","enum":["DataContract"]},"apiVersion":{"type":"string","default":"v3.2.0","description":"Version of the standard used to build data contract. Default value is v3.2.0.","enum":["v3.2.0","v3.1.0","v3.0.2","v3.0.1","v3.0.0","v2.2.2","v2.2.1","v2.2.0"]},"id":{"type":"string","description":"A unique identifier used to reduce the risk of dataset name collisions, such as a UUID."},"name":{"type":"string","description":"Name of the data contract."},"tenant":{"type":"string","description":"Indicates the property the data is primarily associated with. Value is case insensitive."},"tags":{"$ref":"#/$defs/Tags"},"status":{"type":"string","description":"Current status of the dataset.","examples":["proposed","draft","active","deprecated","retired"]},"servers":{"type":"array","description":"List of servers where the datasets reside.","items":{"$ref":"#/$defs/Server"}},"dataProduct":{"type":"string","description":"The name of the data product. DEPRECATED since v3.1.0."},"description":{"type":"object","description":"High level description of the dataset.","properties":{"usage":{"type":"string","description":"Intended usage of the dataset."},"purpose":{"type":"string","description":"Purpose of the dataset."},"limitations":{"type":"string","description":"Limitations of the dataset."},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"customProperties":{"$ref":"#/$defs/CustomProperties"}}},"domain":{"type":"string","description":"Name of the logical data domain.","examples":["imdb_ds_aggregate","receiver_profile_out","transaction_profile_out"]},"context":{"$ref":"#/$defs/Context"},"schema":{"type":"array","description":"A list of elements within the schema to be cataloged.","items":{"$ref":"#/$defs/SchemaObject"}},"support":{"$ref":"#/$defs/Support"},"price":{"$ref":"#/$defs/Pricing"},"team":{"oneOf":[{"$ref":"#/$defs/Team","description":"Team information object with members array (v3.1.0+)."},{"type":"array","description":"DEPRECATED: Array of team members. Use the Team object structure instead. This array format is maintained for backward compatibility with v3.0.2 and earlier versions and will be removed in ODCS 4.0.","deprecated":true,"items":{"$ref":"#/$defs/TeamMember"}}]},"roles":{"type":"array","description":"A list of roles that will provide user access to the dataset.","items":{"$ref":"#/$defs/Role"}},"slaDefaultElement":{"type":"string","description":"DEPRECATED SINCE 3.1. WILL BE REMOVED IN ODCS 4.0. Element (using the element path notation) to do the checks on.","deprecated":true},"slaProperties":{"type":"array","description":"A list of key/value pairs for SLA specific properties. There is no limit on the type of properties (more details to come).","items":{"$ref":"#/$defs/ServiceLevelAgreementProperty"}},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"customProperties":{"$ref":"#/$defs/CustomProperties"},"contractCreatedTs":{"type":"string","format":"date-time","description":"Timestamp in UTC of when the data contract was created."}},"required":["version","apiVersion","kind","id"],"additionalProperties":false,"unevaluatedProperties":false,"$defs":{"Context":{"description":"AI and semantic context block (RFC-0038). Structured guidance for AI agents, LLMs, BI tools, and semantic layer platforms. Optional and additive.","oneOf":[{"type":"string","description":"Shorthand: equivalent to providing instructions only."},{"type":"object","properties":{"instructions":{"type":"string","description":"Natural language guidance for AI agents and tools on how to use this entity. Equivalent to a system prompt scoped to this level."},"verifiedStatements":{"type":"array","description":"Canonical questions (entries without `answer`) and verified Q&A pairs (entries with `answer`).","items":{"type":"object","properties":{"id":{"type":"string","description":"Stable identifier for the entry."},"question":{"type":"string","description":"The canonical question."},"answer":{"type":"string","description":"The expected response or result description."},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"tags":{"type":"array","items":{"type":"string"}},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"required":["question"],"additionalProperties":false}},"constraints":{"type":"array","description":"Negative guidance: what AI agents must NOT do with this entity.","items":{"type":"object","properties":{"id":{"type":"string","description":"Stable identifier for the constraint."},"constraint":{"type":"string","description":"The constraint text (negative guidance for AI agents)."},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"tags":{"type":"array","items":{"type":"string"}},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"required":["constraint"],"additionalProperties":false}}},"additionalProperties":false}]},"ShorthandReference":{"type":"string","description":"Shorthand notation using name fields (table_name.column_name)","pattern":"^[A-Za-z_][A-Za-z0-9_\\\\-]*(\\\\.[A-Za-z_][A-Za-z0-9_\\\\-]*)+$"},"FullyQualifiedReference":{"type":"string","description":"Fully qualified notation using id fields (section/id/properties/id), optionally prefixed with external file reference","pattern":"^(?:(?:https?:\\\\/\\\\/)?[A-Za-z0-9._\\\\-\\\\/]+\\\\.ya?ml#)?\\\\/?[A-Za-z_][A-Za-z0-9_]*\\\\/[A-Za-z0-9_-]+(?:\\\\/[A-Za-z_][A-Za-z0-9_]*\\\\/[A-Za-z0-9_-]+)*$"},"StableId":{"type":"string","description":"Stable technical identifier for references. Must be unique within its containing array. Cannot contain special characters (\'-\', \'_\' allowed).","pattern":"^[A-Za-z0-9_-]+$"},"Port":{"type":["integer","string"],"description":"A network port: an integer, or a string, e.g. to hold a variable reference such as ${DB_PORT} resolved at runtime (RFC 0050)."},"Server":{"type":"object","description":"Data source details of where data is physically stored.","properties":{"id":{"$ref":"#/$defs/StableId"},"server":{"type":"string","description":"Identifier of the server."},"type":{"type":"string","description":"Type of the server.","enum":["api","athena","azure","bigquery","btrieve","clickhouse","databricks","denodo","dremio","duckdb","exasol","fastobjects","glue","hana","cloudsql","db2","hive","iceberg","impala","informix","ingres","kafka","kinesis","local","mysql","oracle","poet","postgresql","postgres","presto","pubsub","redshift","s3","sftp","snowflake","sqlserver","synapse","teradata","trino","vectorwise","versant","vertica","zen","custom"]},"description":{"type":"string","description":"Description of the server."},"environment":{"type":"string","description":"Environment of the server.","examples":["prod","preprod","dev","uat"]},"roles":{"type":"array","description":"List of roles that have access to the server.","items":{"$ref":"#/$defs/Role"}},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"allOf":[{"if":{"properties":{"type":{"const":"api"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ApiServer"}},{"if":{"properties":{"type":{"const":"athena"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/AthenaServer"}},{"if":{"properties":{"type":{"const":"azure"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/AzureServer"}},{"if":{"properties":{"type":{"const":"bigquery"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/BigQueryServer"}},{"if":{"properties":{"type":{"const":"btrieve"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ZenServer"}},{"if":{"properties":{"type":{"const":"clickhouse"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ClickHouseServer"}},{"if":{"properties":{"type":{"const":"databricks"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DatabricksServer"}},{"if":{"properties":{"type":{"const":"denodo"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DenodoServer"}},{"if":{"properties":{"type":{"const":"dremio"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DremioServer"}},{"if":{"properties":{"type":{"const":"duckdb"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/DuckdbServer"}},{"if":{"properties":{"type":{"const":"exasol"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ExasolServer"}},{"if":{"properties":{"type":{"const":"fastobjects"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PoetServer"}},{"if":{"properties":{"type":{"const":"glue"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/GlueServer"}},{"if":{"properties":{"type":{"const":"cloudsql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/GoogleCloudSqlServer"}},{"if":{"properties":{"type":{"const":"db2"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/IBMDB2Server"}},{"if":{"properties":{"type":{"const":"hive"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/HiveServer"}},{"if":{"properties":{"type":{"const":"impala"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ImpalaServer"}},{"if":{"properties":{"type":{"const":"informix"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/InformixServer"}},{"if":{"properties":{"type":{"const":"ingres"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/IngresServer"}},{"if":{"properties":{"type":{"const":"zen"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/ZenServer"}},{"if":{"properties":{"type":{"const":"custom"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/CustomServer"}},{"if":{"properties":{"type":{"const":"kafka"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/KafkaServer"}},{"if":{"properties":{"type":{"const":"kinesis"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/KinesisServer"}},{"if":{"properties":{"type":{"const":"local"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/LocalServer"}},{"if":{"properties":{"type":{"const":"mysql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/MySqlServer"}},{"if":{"properties":{"type":{"const":"oracle"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/OracleServer"}},{"if":{"properties":{"type":{"const":"poet"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PoetServer"}},{"if":{"properties":{"type":{"const":"hana"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/HanaServer"}},{"if":{"properties":{"type":{"const":"iceberg"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/IcebergServer"}},{"if":{"properties":{"type":{"const":"postgresql"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PostgresServer"}},{"if":{"properties":{"type":{"const":"postgres"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PostgresServer"}},{"if":{"properties":{"type":{"const":"presto"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PrestoServer"}},{"if":{"properties":{"type":{"const":"pubsub"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/PubSubServer"}},{"if":{"properties":{"type":{"const":"redshift"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/RedshiftServer"}},{"if":{"properties":{"type":{"const":"s3"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/S3Server"}},{"if":{"properties":{"type":{"const":"sftp"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SftpServer"}},{"if":{"properties":{"type":{"const":"snowflake"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SnowflakeServer"}},{"if":{"properties":{"type":{"const":"sqlserver"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SqlserverServer"}},{"if":{"properties":{"type":{"const":"synapse"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/SynapseServer"}},{"if":{"properties":{"type":{"const":"teradata"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/TeradataServer"}},{"if":{"properties":{"type":{"const":"trino"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/TrinoServer"}},{"if":{"properties":{"type":{"const":"vectorwise"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/VectorwiseServer"}},{"if":{"properties":{"type":{"const":"versant"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/VersantServer"}},{"if":{"properties":{"type":{"const":"vertica"}},"required":["type"]},"then":{"$ref":"#/$defs/ServerSource/VerticaServer"}}],"required":["server","type"],"unevaluatedProperties":false},"ServerSource":{"ApiServer":{"type":"object","title":"AthenaServer","properties":{"location":{"type":"string","format":"uri","description":"The url to the API.","examples":["https://api.example.com/v1"]}},"required":["location"]},"AthenaServer":{"type":"object","title":"AthenaServer","properties":{"stagingDir":{"type":"string","format":"uri","description":"Amazon Athena automatically stores query results and metadata information for each query that runs in a query result location that you can specify in Amazon S3.","examples":["s3://my_storage_account_name/my_container/path"]},"schema":{"type":"string","description":"Identify the schema in the data source in which your tables exist."},"catalog":{"type":"string","description":"Identify the name of the Data Source, also referred to as a Catalog.","default":"awsdatacatalog"},"regionName":{"type":"string","description":"The region your AWS account uses.","examples":["eu-west-1"]},"workgroup":{"type":"string","description":"The Athena workgroup to use. Workgroups can enforce query result location and other client-side settings via the \'Override client-side settings\' option.","examples":["primary"]}},"required":["schema"]},"AzureServer":{"type":"object","title":"AzureServer","properties":{"location":{"type":"string","format":"uri","description":"Fully qualified path to Azure Blob Storage or Azure Data Lake Storage (ADLS), supports globs.","examples":["az://my_storage_account_name.blob.core.windows.net/my_container/path/*.parquet","abfss://my_storage_account_name.dfs.core.windows.net/my_container_name/path/*.parquet"]},"format":{"type":"string","examples":["parquet","delta","json","csv"],"description":"File format."},"encoding":{"type":"string","description":"The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.","examples":["UTF-8","ISO-8859-1","ASCII","UTF-16"]},"delimiter":{"type":"string","examples":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location","format"]},"BigQueryServer":{"type":"object","title":"BigQueryServer","properties":{"project":{"type":"string","description":"The GCP project name."},"dataset":{"type":"string","description":"The GCP dataset name."}},"required":["project","dataset"]},"ClickHouseServer":{"type":"object","title":"ClickHouseServer","properties":{"host":{"type":"string","description":"The host of the ClickHouse server."},"port":{"$ref":"#/$defs/Port","description":"The port to the ClickHouse server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"DatabricksServer":{"type":"object","title":"DatabricksServer","properties":{"host":{"type":"string","description":"The Databricks host","examples":["dbc-abcdefgh-1234.cloud.databricks.com"]},"catalog":{"type":"string","description":"The name of the Hive or Unity catalog"},"schema":{"type":"string","description":"The schema name in the catalog"}},"required":["catalog","schema"]},"DenodoServer":{"type":"object","title":"DenodoServer","properties":{"host":{"type":"string","description":"The host of the Denodo server."},"port":{"$ref":"#/$defs/Port","description":"The port of the Denodo server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port"]},"DremioServer":{"type":"object","title":"DremioServer","properties":{"host":{"type":"string","description":"The host of the Dremio server."},"port":{"$ref":"#/$defs/Port","description":"The port of the Dremio server."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port"]},"DuckdbServer":{"type":"object","title":"DuckdbServer","properties":{"database":{"type":"string","description":"Path to duckdb database file."},"schema":{"type":"string","description":"The name of the schema."}},"required":["database"]},"ExasolServer":{"type":"object","title":"ExasolServer","properties":{"host":{"type":"string","description":"Host of the Exasol server. May be a cluster connection range.","examples":["exasol.acme.com","n11..14.acme.com"]},"port":{"$ref":"#/$defs/Port","description":"Port of the Exasol server.","default":8563,"examples":[8563]},"schema":{"type":"string","description":"Name of the schema."}},"required":["host"]},"GlueServer":{"type":"object","title":"GlueServer","properties":{"account":{"type":"string","description":"The AWS Glue account","examples":["1234-5678-9012"]},"database":{"type":"string","description":"The AWS Glue database name","examples":["my_database"]},"location":{"type":"string","format":"uri","description":"The AWS S3 path. Must be in the form of a URL.","examples":["s3://datacontract-example-orders-latest/data/{model}"]},"format":{"type":"string","description":"The format of the files","examples":["parquet","csv","json","delta"]},"encoding":{"type":"string","description":"The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.","examples":["UTF-8","ISO-8859-1","ASCII","UTF-16"]}},"required":["account","database"]},"GoogleCloudSqlServer":{"type":"object","title":"GoogleCloudSqlServer","properties":{"host":{"type":"string","description":"The host of the Google Cloud Sql server."},"port":{"$ref":"#/$defs/Port","description":"The port of the Google Cloud Sql server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database","schema"]},"IBMDB2Server":{"type":"object","title":"IBMDB2Server","properties":{"host":{"type":"string","description":"The host of the IBM DB2 server."},"port":{"$ref":"#/$defs/Port","description":"The port of the IBM DB2 server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database"]},"HiveServer":{"type":"object","title":"HiveServer","properties":{"host":{"type":"string","description":"The host to the Hive server. "},"port":{"$ref":"#/$defs/Port","description":"The port to the Hive server. Defaults to 10000."},"database":{"type":"string","description":"The name of the Hive database."}},"required":["host","database"]},"ImpalaServer":{"type":"object","title":"ImpalaServer","properties":{"host":{"type":"string","description":"The host to the Impala server."},"port":{"$ref":"#/$defs/Port","description":"The port to the Impala server. Defaults to 21050."},"database":{"type":"string","description":"The name of the Impala database."}},"required":["host","database"]},"InformixServer":{"type":"object","title":"InformixServer","properties":{"host":{"type":"string","description":"The host to the Informix server. "},"port":{"$ref":"#/$defs/Port","description":"The port to the Informix server. Defaults to 9088."},"database":{"type":"string","description":"The name of the database."}},"required":["host","database"]},"IngresServer":{"type":"object","title":"IngresServer","properties":{"database":{"type":"string","description":"Database name to connect to on the Ingres instance.","examples":["sales"]},"host":{"type":"string","description":"Hostname or IP address of the Ingres server.","examples":["ingres.acme.com"]},"port":{"$ref":"#/$defs/Port","description":"Connection port for the Ingres Data Access Server (DAS) / SQL connections.","default":21064,"examples":[21064]}},"required":["database","host"]},"ZenServer":{"type":"object","title":"ZenServer","properties":{"host":{"type":"string","description":"Hostname or IP address of the Zen server."},"port":{"$ref":"#/$defs/Port","description":"Zen server SQL connections port. Defaults to 1583."},"database":{"type":"string","description":"Database name to connect to on the Zen server."}},"required":["host","database"]},"CustomServer":{"type":"object","title":"CustomServer","properties":{"account":{"type":"string","description":"Account used by the server."},"catalog":{"type":"string","description":"Name of the catalog."},"database":{"type":"string","description":"Name of the database."},"dataset":{"type":"string","description":"Name of the dataset."},"delimiter":{"type":"string","description":"Delimiter."},"endpointUrl":{"type":"string","description":"Server endpoint.","format":"uri"},"format":{"type":"string","description":"File format."},"encoding":{"type":"string","description":"The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.","examples":["UTF-8","ISO-8859-1","ASCII","UTF-16"]},"host":{"type":"string","description":"Host name or IP address."},"location":{"type":"string","description":"A URL to a location.","format":"uri"},"path":{"type":"string","description":"Relative or absolute path to the data file(s)."},"port":{"$ref":"#/$defs/Port","description":"Port to the server. No default value is assumed for custom servers."},"project":{"type":"string","description":"Project name."},"region":{"type":"string","description":"Cloud region."},"regionName":{"type":"string","description":"Region name."},"schema":{"type":"string","description":"Name of the schema."},"serviceName":{"type":"string","description":"Name of the service."},"stagingDir":{"type":"string","description":"Staging directory."},"warehouse":{"type":"string","description":"Name of the cluster or warehouse."},"stream":{"type":"string","description":"Name of the data stream."}}},"KafkaServer":{"type":"object","title":"KafkaServer","description":"Kafka Server","properties":{"host":{"type":"string","description":"The bootstrap server of the kafka cluster."},"format":{"type":"string","description":"The format of the messages.","examples":["json","avro","protobuf","xml"],"default":"json"},"encoding":{"type":"string","description":"The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.","examples":["UTF-8","ISO-8859-1","ASCII","UTF-16"]}},"required":["host"]},"KinesisServer":{"type":"object","title":"KinesisDataStreamsServer","description":"Kinesis Data Streams Server","properties":{"region":{"type":"string","description":"AWS region.","examples":["eu-west-1"]},"format":{"type":"string","description":"The format of the record","examples":["json","avro","protobuf"]},"encoding":{"type":"string","description":"The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.","examples":["UTF-8","ISO-8859-1","ASCII","UTF-16"]}}},"LocalServer":{"type":"object","title":"LocalServer","properties":{"path":{"type":"string","description":"The relative or absolute path to the data file(s).","examples":["./folder/data.parquet","./folder/*.parquet"]},"format":{"type":"string","description":"The format of the file(s)","examples":["json","parquet","delta","csv"]},"encoding":{"type":"string","description":"The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.","examples":["UTF-8","ISO-8859-1","ASCII","UTF-16"]}},"required":["path","format"]},"MySqlServer":{"type":"object","title":"MySqlServer","properties":{"host":{"type":"string","description":"The host of the MySql server."},"port":{"$ref":"#/$defs/Port","description":"The port of the MySql server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"OracleServer":{"type":"object","title":"OracleServer","properties":{"host":{"type":"string","description":"The host to the oracle server","examples":["localhost"]},"port":{"$ref":"#/$defs/Port","description":"The port to the oracle server.","examples":[1523]},"serviceName":{"type":"string","description":"The name of the service.","examples":["service"]}},"required":["host","port","serviceName"]},"PoetServer":{"type":"object","title":"PoetServer","properties":{"database":{"type":"string","description":"Database name to connect to on the FastObjects instance.","examples":["parts_catalog"]},"host":{"type":"string","description":"Hostname or IP address of the FastObjects server. The literal LOCAL selects the in-process embedded engine.","default":"LOCAL","examples":["LOCAL","fastobjects02.acme.com"]},"port":{"$ref":"#/$defs/Port","description":"Connection port for FastObjects connections.","default":6001,"examples":[6001]}},"required":["database"]},"PostgresServer":{"type":"object","title":"PostgresServer","properties":{"host":{"type":"string","description":"The host to the Postgres server"},"port":{"$ref":"#/$defs/Port","description":"The port to the Postgres server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema in the database."}},"required":["host","port","database","schema"]},"HanaServer":{"type":"object","title":"HanaServer","properties":{"host":{"type":"string","description":"Host of the HANA server."},"port":{"$ref":"#/$defs/Port","description":"Port of the HANA server."},"database":{"type":"string","description":"Name of the database (tenant)."},"schema":{"type":"string","description":"Name of the schema."}},"required":["host"]},"IcebergServer":{"type":"object","title":"IcebergServer","properties":{"catalog":{"type":"string","description":"Catalog name as registered in the query engine or catalog service.","examples":["my_catalog"]},"catalogUrl":{"type":"string","format":"uri","description":"URL of the Iceberg compatible REST catalog service (Polaris, S3 Tables, Nessie, Unity Catalog, Glue, etc.)","examples":["https://my-catalog-service.com"]},"namespace":{"type":"string","description":"Dot-separated namespace/schema path within the catalog (e.g. db.schema or just db)."},"warehouse":{"type":"string","description":"Logical catalog or base location for the catalog to use.","examples":["s3://my-bucket/warehouse/sales/","production","development"]}},"required":["catalog","catalogUrl"]},"PrestoServer":{"type":"object","title":"PrestoServer","properties":{"host":{"type":"string","description":"The host to the Presto server","examples":["localhost:8080"]},"catalog":{"type":"string","description":"The name of the catalog.","examples":["postgres"]},"schema":{"type":"string","description":"The name of the schema.","examples":["public"]}},"required":["host"]},"PubSubServer":{"type":"object","title":"PubSubServer","properties":{"project":{"type":"string","description":"The GCP project name."}},"required":["project"]},"RedshiftServer":{"type":"object","title":"RedshiftServer","properties":{"host":{"type":"string","description":"An optional string describing the server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."},"region":{"type":"string","description":"AWS region of Redshift server.","examples":["us-east-1"]},"account":{"type":"string","description":"The account used by the server."}},"required":["database","schema"]},"S3Server":{"type":"object","title":"S3Server","properties":{"location":{"type":"string","format":"uri","description":"S3 URL, starting with `s3://`","examples":["s3://datacontract-example-orders-latest/data/{model}/*.json"]},"endpointUrl":{"type":"string","format":"uri","description":"The server endpoint for S3-compatible servers.","examples":["https://minio.example.com"]},"format":{"type":"string","examples":["parquet","delta","json","csv"],"description":"File format."},"encoding":{"type":"string","description":"The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.","examples":["UTF-8","ISO-8859-1","ASCII","UTF-16"]},"delimiter":{"type":"string","examples":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location"]},"SftpServer":{"type":"object","title":"SftpServer","properties":{"location":{"type":"string","format":"uri","pattern":"^sftp://.*","description":"SFTP URL, starting with `sftp://`","examples":["sftp://123.123.12.123/{model}/*.json"]},"format":{"type":"string","examples":["parquet","delta","json","csv"],"description":"File format."},"encoding":{"type":"string","description":"The expected character encoding for data payloads exposed through this server, for example UTF-8, ISO-8859-1, ASCII or UTF-16.","examples":["UTF-8","ISO-8859-1","ASCII","UTF-16"]},"delimiter":{"type":"string","examples":["new_line","array"],"description":"Only for format = json. How multiple json documents are delimited within one file"}},"required":["location"]},"SnowflakeServer":{"type":"object","title":"SnowflakeServer","properties":{"host":{"type":"string","description":"The host to the Snowflake server"},"port":{"$ref":"#/$defs/Port","description":"The port to the Snowflake server."},"account":{"type":"string","description":"The Snowflake account used by the server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."},"warehouse":{"type":"string","description":"The name of the cluster of resources that is a Snowflake virtual warehouse."}},"required":["account","database","schema"]},"SqlserverServer":{"type":"object","title":"SqlserverServer","properties":{"host":{"type":"string","description":"The host to the database server","examples":["localhost"]},"port":{"$ref":"#/$defs/Port","description":"The port to the database server.","default":1433,"examples":[1433]},"database":{"type":"string","description":"The name of the database.","examples":["database"]},"schema":{"type":"string","description":"The name of the schema in the database.","examples":["dbo"]}},"required":["host","database","schema"]},"SynapseServer":{"type":"object","title":"SynapseServer","properties":{"host":{"type":"string","description":"The host of the Synapse server."},"port":{"$ref":"#/$defs/Port","description":"The port of the Synapse server."},"database":{"type":"string","description":"The name of the database."}},"required":["host","port","database"]},"TeradataServer":{"type":"object","title":"TeradataServer","properties":{"host":{"type":"string","description":"Host of the Teradata server.","examples":["teradata.acme.com"]},"port":{"$ref":"#/$defs/Port","description":"Port of the Teradata server.","default":1025,"examples":[1025]},"database":{"type":"string","description":"Name of the database."}},"required":["host"]},"TrinoServer":{"type":"object","title":"TrinoServer","properties":{"host":{"type":"string","description":"The Trino host URL.","examples":["localhost"]},"port":{"$ref":"#/$defs/Port","description":"The Trino port."},"catalog":{"type":"string","description":"The name of the catalog.","examples":["hive"]},"schema":{"type":"string","description":"The name of the schema in the database.","examples":["my_schema"]}},"required":["host","port","catalog","schema"]},"VectorwiseServer":{"type":"object","title":"VectorwiseServer","properties":{"database":{"type":"string","description":"Database name to connect to on the Analytics Engine server.","examples":["warehouse"]},"host":{"type":"string","description":"Hostname or IP address of the Analytics Engine server.","examples":["analytics.acme.com"]},"port":{"$ref":"#/$defs/Port","description":"Connection port for the Data Access Server (DAS) / SQL connections.","default":21064,"examples":[21064]}},"required":["database","host"]},"VersantServer":{"type":"object","title":"VersantServer","properties":{"database":{"type":"string","description":"Database name to connect to on the NoSQL Database instance.","examples":["policies"]},"host":{"type":"string","description":"Hostname or IP address of the NoSQL Database server.","default":"localhost","examples":["nosql.acme.com"]},"port":{"$ref":"#/$defs/Port","description":"Connection port for Actian NoSQL Database connections.","default":5019,"examples":[5019]}},"required":["database"]},"VerticaServer":{"type":"object","title":"VerticaServer","properties":{"host":{"type":"string","description":"The host of the Vertica server."},"port":{"$ref":"#/$defs/Port","description":"The port of the Vertica server."},"database":{"type":"string","description":"The name of the database."},"schema":{"type":"string","description":"The name of the schema."}},"required":["host","port","database","schema"]}},"SchemaElement":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"name":{"type":"string","description":"Name of the element."},"physicalType":{"type":"string","description":"The physical element data type in the data source.","examples":["table","view","topic","file"]},"description":{"type":"string","description":"Description of the element."},"businessName":{"type":"string","description":"The business name of the element."},"deprecated":{"type":"boolean","description":"Indicates this element is deprecated and should not be used in new implementations. Defaults to false.","default":false},"synonyms":{"$ref":"#/$defs/Synonyms"},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"tags":{"$ref":"#/$defs/Tags"},"customProperties":{"$ref":"#/$defs/CustomProperties"}}},"SchemaObject":{"type":"object","properties":{"logicalType":{"type":"string","description":"The logical element data type.","enum":["object"]},"physicalName":{"type":"string","description":"Physical name.","examples":["table_1_2_0"]},"dataGranularityDescription":{"type":"string","description":"Granular level of the data in the object.","examples":["Aggregation by country"]},"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}},"relationships":{"type":"array","description":"A list of relationships to other properties. Each relationship must have \'from\', \'to\' and optionally \'type\' field.","items":{"$ref":"#/$defs/RelationshipSchemaLevel"}},"quality":{"$ref":"#/$defs/DataQualityChecks"},"context":{"$ref":"#/$defs/Context"}},"allOf":[{"$ref":"#/$defs/SchemaElement"}],"required":["name"],"unevaluatedProperties":false},"SchemaBaseProperty":{"type":"object","properties":{"primaryKey":{"type":"boolean","description":"Boolean value specifying whether the element is primary or not. Default is false."},"primaryKeyPosition":{"type":"integer","default":-1,"description":"If element is a primary key, the position of the primary key element. Starts from 1. Example of `account_id, name` being primary key columns, `account_id` has primaryKeyPosition 1 and `name` primaryKeyPosition 2. Default to -1."},"logicalType":{"type":"string","description":"The logical element data type.","enum":["string","date","timestamp","time","number","integer","object","array","boolean","map","vector"]},"logicalTypeOptions":{"type":"object","description":"Additional optional metadata to describe the logical type."},"physicalType":{"type":"string","description":"The physical element data type in the data source. For example, VARCHAR(2), DOUBLE, INT."},"physicalName":{"type":"string","description":"Physical name.","examples":["col_str_a"]},"required":{"type":"boolean","default":false,"description":"Indicates if the element may contain Null values; possible values are true and false. Default is false."},"unique":{"type":"boolean","default":false,"description":"Indicates if the element contains unique values; possible values are true and false. Default is false."},"semanticType":{"type":"string","enum":["column","measure","dimension"],"default":"column","description":"The semantic role the property plays in the data model. `column` (the default) is a physical column in the underlying data store; `measure` is an aggregated value (e.g., `SUM(revenue)`) whose aggregation expression is held in `transformLogic`; `dimension` is a categorical attribute used for grouping and filtering. See RFC 0034."},"partitioned":{"type":"boolean","default":false,"description":"Indicates if the element is partitioned; possible values are true and false."},"partitionKeyPosition":{"type":"integer","default":-1,"description":"If element is used for partitioning, the position of the partition element. Starts from 1. Example of `country, year` being partition columns, `country` has partitionKeyPosition 1 and `year` partitionKeyPosition 2. Default to -1."},"classification":{"type":"string","description":"Can be anything, like confidential, restricted, and public to more advanced categorization. Some companies like PayPal, use data classification indicating the class of data in the element; expected values are 1, 2, 3, 4, or 5.","examples":["confidential","restricted","public"]},"encryptedName":{"type":"string","description":"The element name within the dataset that contains the encrypted element value. For example, unencrypted element `email_address` might have an encryptedName of `email_address_encrypt`."},"transformSourceObjects":{"type":"array","description":"List of objects in the data source used in the transformation.","items":{"type":"string"}},"transformLogic":{"type":"string","description":"Logic used in the element transformation."},"transformDescription":{"type":"string","description":"Describes the transform logic in very simple terms."},"examples":{"type":"array","description":"List of sample element values.","items":{"$ref":"#/$defs/AnyType"}},"enum":{"type":"array","description":"Enumeration of allowed values for this property. Each entry is an object with at least a `value`. See RFC 0033.","minItems":1,"uniqueItems":true,"items":{"$ref":"#/$defs/EnumValue"}},"criticalDataElement":{"type":"boolean","default":false,"description":"True or false indicator; If element is considered a critical data element (CDE) then true else false."},"relationships":{"type":"array","description":"A list of relationships to other properties. When defined at property level, the \'from\' field is implicit and should not be specified.","items":{"$ref":"#/$defs/RelationshipPropertyLevel"}},"quality":{"$ref":"#/$defs/DataQualityChecks"}},"allOf":[{"$ref":"#/$defs/SchemaElement"},{"if":{"properties":{"logicalType":{"const":"string"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"minLength":{"type":"integer","minimum":0,"description":"Minimum length of the string."},"maxLength":{"type":"integer","minimum":0,"description":"Maximum length of the string."},"pattern":{"type":"string","description":"Regular expression pattern to define valid value. Follows regular expression syntax from ECMA-262 (https://262.ecma-international.org/5.1/#sec-15.10.1)."},"format":{"type":"string","examples":["password","byte","binary","email","uuid","uri","hostname","ipv4","ipv6"],"description":"Provides extra context about what format the string follows."}}}}}},{"if":{"properties":{"logicalType":{"const":"date"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"format":{"type":"string","examples":["yyyy-MM-dd","yyyy-MM-dd HH:mm:ss","HH:mm:ss"],"description":"Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format \'yyyy-MM-dd\'."},"exclusiveMaximum":{"type":"string","description":"All values must be strictly less than this value (values < exclusiveMaximum)."},"maximum":{"type":"string","description":"All date values are less than or equal to this value (values <= maximum)."},"exclusiveMinimum":{"type":"string","description":"All values must be strictly greater than this value (values > exclusiveMinimum)."},"minimum":{"type":"string","description":"All date values are greater than or equal to this value (values >= minimum)."}}}}}},{"if":{"anyOf":[{"properties":{"logicalType":{"const":"timestamp"}}},{"properties":{"logicalType":{"const":"time"}}}]},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"format":{"type":"string","examples":["yyyy-MM-dd","yyyy-MM-dd HH:mm:ss","HH:mm:ss"],"description":"Format of the date. Follows the format as prescribed by [JDK DateTimeFormatter](https://docs.oracle.com/javase/8/docs/api/java/time/format/DateTimeFormatter.html). For example, format \'yyyy-MM-dd\'."},"exclusiveMaximum":{"type":"string","description":"All values must be strictly less than this value (values < exclusiveMaximum)."},"maximum":{"type":"string","description":"All date values are less than or equal to this value (values <= maximum)."},"exclusiveMinimum":{"type":"string","description":"All values must be strictly greater than this value (values > exclusiveMinimum)."},"minimum":{"type":"string","description":"All date values are greater than or equal to this value (values >= minimum)."},"timezone":{"type":"boolean","description":"Whether the timestamp defines the timezone or not. If true, timezone information is included in the timestamp."},"defaultTimezone":{"type":"string","description":"The default timezone of the timestamp. If timezone is not defined, the default timezone UTC is used.","default":"Etc/UTC"}}}}}},{"if":{"anyOf":[{"properties":{"logicalType":{"const":"integer"}}}]},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"multipleOf":{"type":"number","exclusiveMinimum":0,"description":"Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."},"maximum":{"type":"number","description":"All values are less than or equal to this value (values <= maximum)."},"exclusiveMaximum":{"type":"number","description":"All values must be strictly less than this value (values < exclusiveMaximum)."},"minimum":{"type":"number","description":"All values are greater than or equal to this value (values >= minimum)."},"exclusiveMinimum":{"type":"number","description":"All values must be strictly greater than this value (values > exclusiveMinimum)."},"format":{"type":"string","default":"i32","description":"Format of the value in terms of how many bits of space it can use and whether it is signed or unsigned (follows the Rust integer types).","enum":["i8","i16","i32","i64","i128","u8","u16","u32","u64","u128"]}}}}}},{"if":{"anyOf":[{"properties":{"logicalType":{"const":"number"}}}]},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"multipleOf":{"type":"number","exclusiveMinimum":0,"description":"Values must be multiples of this number. For example, multiple of 5 has valid values 0, 5, 10, -5."},"maximum":{"type":"number","description":"All values are less than or equal to this value (values <= maximum)."},"exclusiveMaximum":{"type":"number","description":"All values must be strictly less than this value (values < exclusiveMaximum)."},"minimum":{"type":"number","description":"All values are greater than or equal to this value (values >= minimum)."},"exclusiveMinimum":{"type":"number","description":"All values must be strictly greater than this value (values > exclusiveMinimum)."},"format":{"type":"string","default":"i32","description":"Format of the value in terms of how many bits of space it can use (follows the Rust float types).","enum":["f32","f64"]}}}}}},{"if":{"properties":{"logicalType":{"const":"object"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"maxProperties":{"type":"integer","minimum":0,"description":"Maximum number of properties."},"minProperties":{"type":"integer","minimum":0,"default":0,"description":"Minimum number of properties."},"required":{"type":"array","items":{"type":"string"},"minItems":1,"uniqueItems":true,"description":"Property names that are required to exist in the object."}}},"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}}}}},{"if":{"properties":{"logicalType":{"const":"array"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"maxItems":{"type":"integer","minimum":0,"description":"Maximum number of items."},"minItems":{"type":"integer","minimum":0,"default":0,"description":"Minimum number of items"},"uniqueItems":{"type":"boolean","default":false,"description":"If set to true, all items in the array are unique."}}},"items":{"$ref":"#/$defs/SchemaItemProperty","description":"List of items in an array (only applicable when `logicalType: array`)."}}}},{"if":{"properties":{"logicalType":{"const":"map"}}},"then":{"properties":{"map":{"type":"object","description":"Key/value definition for a map (only applicable when `logicalType: map`). See RFC 0030.","additionalProperties":false,"properties":{"key":{"$ref":"#/$defs/SchemaItemProperty","description":"Definition of the map\'s key."},"value":{"$ref":"#/$defs/SchemaItemProperty","description":"Definition of the map\'s value."}},"required":["key","value"]}},"required":["map"]}},{"if":{"properties":{"logicalType":{"const":"vector"}}},"then":{"properties":{"logicalTypeOptions":{"type":"object","additionalProperties":false,"properties":{"dimensions":{"type":"integer","minimum":1,"description":"The fixed length of the vector. Positive integer (only applicable when `logicalType: vector`). See RFC 0042.","examples":[384,768,1024,1536,3072]},"elementType":{"type":"string","enum":["bfloat16","binary","float16","float32","float64","int8","uint8"],"default":"float32","description":"Numeric type of each vector element. `binary` means each element is one bit (binary-quantized vectors)."},"distanceMetric":{"type":"string","enum":["cosine","dotProduct","euclidean","hamming","manhattan"],"description":"Intended similarity metric. Advisory — the physical index may differ."},"embeddingModel":{"type":"string","description":"Identifier of the model used to produce the vectors.","examples":["openai/text-embedding-3-small","cohere/embed-english-v3.0"]},"embeddingModelVersion":{"type":"string","description":"Version or revision of the embedding model, when the model identifier does not already carry one."},"normalized":{"type":"boolean","default":false,"description":"True if vectors are L2-normalized before storage, which makes cosine and dotProduct equivalent."}},"required":["dimensions"]}}}}],"unevaluatedProperties":false},"SchemaProperty":{"type":"object","$ref":"#/$defs/SchemaBaseProperty","required":["name"],"unevaluatedProperties":false},"SchemaItemProperty":{"type":"object","$ref":"#/$defs/SchemaBaseProperty","properties":{"properties":{"type":"array","description":"A list of properties for the object.","items":{"$ref":"#/$defs/SchemaProperty"}}},"unevaluatedProperties":false},"Tags":{"type":"array","description":"A list of tags that may be assigned to the elements (object or property); the tags keyword may appear at any level. Tags may be used to better categorize an element. For example, `finance`, `sensitive`, `employee_record`.","examples":["finance","sensitive","employee_record"],"items":{"type":"string"}},"DataQuality":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"businessImpact":{"type":"string","description":"Consequences of the rule failure.","examples":["operational","regulatory"]},"customProperties":{"type":"array","description":"Additional properties required for rule execution.","items":{"$ref":"#/$defs/CustomProperty"}},"description":{"type":"string","description":"Describe the quality check to be completed."},"dimension":{"type":"string","description":"The key performance indicator (KPI) or dimension for data quality.","enum":["accuracy","completeness","conformity","consistency","coverage","timeliness","uniqueness"]},"method":{"type":"string","examples":["reconciliation"]},"name":{"type":"string","description":"Name of the data quality check."},"schedule":{"type":"string","description":"Rule execution schedule details.","examples":["0 20 * * *"]},"scheduler":{"type":"string","description":"The name or type of scheduler used to start the data quality check.","examples":["cron"]},"severity":{"type":"string","description":"The severance of the quality rule.","examples":["info","warning","error"]},"tags":{"$ref":"#/$defs/Tags"},"type":{"type":"string","description":"The type of quality check. \'text\' is human-readable text that describes the quality of the data. \'library\' is a set of maintained predefined quality attributes such as row count or unique. \'sql\' is an individual SQL query that returns a value that can be compared. \'custom\' is quality attributes that are vendor-specific, such as Soda or Great Expectations.","enum":["text","library","sql","custom"],"default":"library"},"unit":{"type":"string","description":"Unit the rule is using, popular values are `rows` or `percent`, but any value is allowed.","examples":["rows","percent"]}},"allOf":[{"if":{"anyOf":[{"properties":{"type":{"const":"library"}},"required":["type"]},{"properties":{"metric":{"type":"string"}},"required":["metric"]}]},"then":{"$ref":"#/$defs/DataQualityLibrary"}},{"if":{"properties":{"type":{"const":"sql"}},"required":["type"]},"then":{"$ref":"#/$defs/DataQualitySql"}},{"if":{"properties":{"type":{"const":"custom"}},"required":["type"]},"then":{"$ref":"#/$defs/DataQualityCustom"}}],"unevaluatedProperties":false},"DataQualityChecks":{"type":"array","description":"Data quality rules with all the relevant information for rule setup and execution.","items":{"$ref":"#/$defs/DataQuality"}},"DataQualityOperators":{"type":"object","description":"Common comparison operators for data quality checks.","oneOf":[{"properties":{"mustBe":{"description":"Must be equal to the value to be valid. When using numbers, it is equivalent to \'=\'."}},"required":["mustBe"]},{"properties":{"mustNotBe":{"description":"Must not be equal to the value to be valid. When using numbers, it is equivalent to \'!=\'."}},"required":["mustNotBe"]},{"properties":{"mustBeGreaterThan":{"type":"number","description":"Must be greater than the value to be valid. It is equivalent to \'>\'."}},"required":["mustBeGreaterThan"]},{"properties":{"mustBeGreaterOrEqualTo":{"type":"number","description":"Must be greater than or equal to the value to be valid. It is equivalent to \'>=\'."}},"required":["mustBeGreaterOrEqualTo"]},{"properties":{"mustBeLessThan":{"type":"number","description":"Must be less than the value to be valid. It is equivalent to \'<\'."}},"required":["mustBeLessThan"]},{"properties":{"mustBeLessOrEqualTo":{"type":"number","description":"Must be less than or equal to the value to be valid. It is equivalent to \'<=\'."}},"required":["mustBeLessOrEqualTo"]},{"properties":{"mustBeBetween":{"type":"array","description":"Must be between the two numbers to be valid. Smallest number first in the array.","minItems":2,"maxItems":2,"uniqueItems":true,"items":{"type":"number"}}},"required":["mustBeBetween"]},{"properties":{"mustNotBeBetween":{"type":"array","description":"Must not be between the two numbers to be valid. Smallest number first in the array.","minItems":2,"maxItems":2,"uniqueItems":true,"items":{"type":"number"}}},"required":["mustNotBeBetween"]}]},"DataQualityLibrary":{"type":"object","allOf":[{"$ref":"#/$defs/DataQualityOperators"}],"properties":{"metric":{"type":"string","description":"Define a data quality check based on the predefined metrics as per ODCS.","enum":["nullValues","missingValues","invalidValues","duplicateValues","rowCount"]},"rule":{"type":"string","deprecated":true,"description":"Use metric instead"},"arguments":{"type":"object","description":"Additional arguments for the metric, if needed."}},"required":["metric"]},"DataQualitySql":{"type":"object","allOf":[{"$ref":"#/$defs/DataQualityOperators"}],"properties":{"query":{"type":"string","description":"Query string that adheres to the dialect of the provided server.","examples":["SELECT COUNT(*) FROM ${table} WHERE ${column} IS NOT NULL"]}},"required":["query"]},"DataQualityCustom":{"type":"object","properties":{"engine":{"type":"string","description":"Name of the engine which executes the data quality checks.","examples":["soda","great-expectations","monte-carlo","dbt"]},"implementation":{"oneOf":[{"type":"string"},{"type":"object"}]}},"required":["engine","implementation"]},"AuthoritativeDefinitions":{"type":"array","description":"List of links to sources that provide more details on the dataset; examples would be a link to an external definition, a training video, a git repo, data catalog, or another tool. Authoritative definitions follow the same structure in the standard.","items":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"url":{"type":"string","description":"URL to the authority."},"type":{"type":"string","description":"Type of definition for authority. See the recommended values in the documentation.","examples":["businessDefinition","canonicalUrl","glossary","implementation","ontology","taxonomy","transformationImplementation","tutorial","videoTutorial"]},"description":{"type":"string","description":"Description of the authoritative definition for humans."}},"required":["url","type"],"additionalProperties":false}},"Support":{"type":"array","description":"Top level for support channels.","items":{"$ref":"#/$defs/SupportItem"}},"SupportItem":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"channel":{"type":"string","description":"Channel name or identifier."},"url":{"type":"string","description":"Access URL using normal [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax) (https, mailto, etc.)."},"description":{"type":"string","description":"Description of the channel, free text."},"tool":{"type":"string","description":"Name of the tool, value can be `email`, `slack`, `teams`, `discord`, `ticket`, `googlechat`, or `other`.","examples":["email","slack","teams","discord","ticket","googlechat","other"]},"scope":{"type":"string","description":"Scope can be: `interactive`, `announcements`, `issues`, `notifications`.","examples":["interactive","announcements","issues","notifications"]},"invitationUrl":{"type":"string","description":"Some tools uses invitation URL for requesting or subscribing. Follows the [URL scheme](https://en.wikipedia.org/wiki/URL#Syntax)."},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"required":["channel"],"additionalProperties":false},"Pricing":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"priceAmount":{"type":"number","description":"Subscription price per unit of measure in `priceUnit`."},"priceCurrency":{"type":"string","description":"Currency of the subscription price in `price.priceAmount`."},"priceUnit":{"type":"string","description":"The unit of measure for calculating cost. Examples megabyte, gigabyte."}},"additionalProperties":false},"TeamMember":{"type":"object","description":"Team member information.","additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/StableId"},"username":{"type":"string","description":"The user\'s username or email."},"name":{"type":"string","description":"The user\'s name."},"description":{"type":"string","description":"The user\'s description."},"role":{"type":"string","description":"The user\'s job role; Examples might be owner, data steward. There is no limit on the role."},"dateIn":{"type":"string","format":"date","description":"The date when the user joined the team."},"dateOut":{"type":"string","format":"date","description":"The date when the user ceased to be part of the team."},"replacedByUsername":{"type":"string","description":"The username of the user who replaced the previous user."},"tags":{"$ref":"#/$defs/Tags"},"customProperties":{"type":"array","description":"Custom properties block.","items":{"$ref":"#/$defs/CustomProperty"}},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"}},"required":["username"]},"Team":{"type":"object","description":"Team information.","additionalProperties":false,"properties":{"id":{"$ref":"#/$defs/StableId"},"name":{"type":"string","description":"Team name."},"description":{"type":"string","description":"Team description."},"members":{"type":"array","description":"List of members.","items":{"$ref":"#/$defs/TeamMember"}},"tags":{"$ref":"#/$defs/Tags"},"customProperties":{"type":"array","description":"Custom properties block.","items":{"$ref":"#/$defs/CustomProperty"}},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"}}},"Role":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"role":{"type":"string","description":"Name of the IAM role that provides access to the dataset."},"description":{"type":"string","description":"Description of the IAM role and its permissions."},"access":{"type":"string","description":"The type of access provided by the IAM role."},"firstLevelApprovers":{"type":"string","description":"The name(s) of the first-level approver(s) of the role."},"secondLevelApprovers":{"type":"string","description":"The name(s) of the second-level approver(s) of the role."},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"required":["role"],"additionalProperties":false},"ServiceLevelAgreementProperty":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"property":{"type":"string","description":"Specific property in SLA, check the periodic table. May requires units (more details to come)."},"value":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"}],"description":"Agreement value. The label will change based on the property itself."},"valueExt":{"$ref":"#/$defs/AnyNonCollectionType","description":"Extended agreement value. The label will change based on the property itself."},"unit":{"type":"string","description":"**d**, day, days for days; **y**, yr, years for years, etc. Units use the ISO standard."},"element":{"type":"string","description":"Element(s) to check on. Multiple elements should be extremely rare and, if so, separated by commas."},"driver":{"type":"string","description":"Describes the importance of the SLA from the list of: `regulatory`, `analytics`, or `operational`.","examples":["regulatory","analytics","operational"]},"description":{"type":"string","description":"Description of the SLA for humans.","examples":["99.9% of the time, data is available by 6 AM UTC"]},"scheduler":{"type":"string","description":"Name of the scheduler, can be cron or any tool your organization support.","examples":["cron"]},"schedule":{"type":"string","description":"Configuration information for the scheduling tool, for cron a possible value is 0 20 * * *.","examples":["0 20 * * *"]},"customProperties":{"$ref":"#/$defs/CustomProperties"},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"}},"required":["property","value"],"additionalProperties":false},"CustomProperties":{"type":"array","description":"A list of key/value pairs for custom properties.","items":{"$ref":"#/$defs/CustomProperty"}},"EnumValue":{"type":"object","description":"An allowed value within a property\'s enumeration. See RFC 0033.","properties":{"value":{"$ref":"#/$defs/AnyNonCollectionType","description":"The allowed value. Required."},"label":{"type":"string","description":"Human-readable label for the value, suitable for UI display."},"id":{"$ref":"#/$defs/StableId"},"description":{"type":"string","description":"Optional description of what this enum value represents."},"customProperties":{"type":"array","description":"Custom properties attached to this enum value (e.g., translations).","items":{"$ref":"#/$defs/CustomProperty"}},"authoritativeDefinitions":{"$ref":"#/$defs/AuthoritativeDefinitions"},"tags":{"$ref":"#/$defs/Tags"}},"required":["value"],"additionalProperties":false},"Synonyms":{"type":"array","description":"A list of alternative names for the object. See RFC 0041.","items":{"$ref":"#/$defs/Synonym"}},"Synonym":{"type":"object","description":"An alternative name for a named object, helping catalogs, AI/LLM tools, and natural language interfaces resolve business vocabulary to the underlying object. See RFC 0041.","properties":{"id":{"$ref":"#/$defs/StableId"},"synonym":{"type":"string","description":"The synonymous term."},"description":{"type":"string","description":"Short human-readable note about when or why this synonym is used."},"locale":{"type":"string","description":"BCP 47 language tag (e.g., `en-US`, `fr-FR`) when the synonym is language-specific."},"source":{"type":"string","description":"Origin of the synonym (e.g., `glossary`, `finance-team`, `legacy-system`)."},"status":{"type":"string","description":"Lifecycle status of the synonym (e.g., `active`, `deprecated`)."},"customProperties":{"$ref":"#/$defs/CustomProperties"}},"required":["synonym"],"additionalProperties":false},"CustomProperty":{"type":"object","properties":{"id":{"$ref":"#/$defs/StableId"},"property":{"type":"string","description":"The name of the key. Names should be in camel case–the same as if they were permanent properties in the contract."},"value":{"$ref":"#/$defs/AnyType","description":"The value of the key."},"description":{"type":"string","description":"Description of the custom property."},"vendor":{"type":"string","description":"Identifies the vendor, provider, or external system associated with this custom property. SHOULD be a stable, lowercase identifier matching ^[a-z0-9][a-z0-9-]*$ (e.g. confluent, zeenea, atlan, soda). Tools MUST preserve unknown vendor values.","examples":["confluent","zeenea","atlan","soda"]}},"required":["property","value"],"additionalProperties":false},"AnyType":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"},{"type":"array"},{"type":"object"}]},"AnyNonCollectionType":{"anyOf":[{"type":"string"},{"type":"number"},{"type":"integer"},{"type":"boolean"},{"type":"null"}]},"RelationshipBase":{"type":"object","description":"Base definition for relationships between properties, typically for foreign key constraints.","properties":{"id":{"type":"string","description":"Optional stable identifier for this relationship, unique within its containing relationships array. SHOULD remain stable across contract versions. Cannot contain: . # / \\\\ @ ! % & ^"},"type":{"type":"string","description":"The type of relationship. Defaults to \'foreignKey\'.","default":"foreignKey","enum":["foreignKey"]},"from":{"oneOf":[{"anyOf":[{"$ref":"#/$defs/ShorthandReference"},{"$ref":"#/$defs/FullyQualifiedReference"}],"description":"Source property reference using fully qualified or shorthand notation."},{"type":"array","description":"Array of source properties for composite keys.","items":{"anyOf":[{"$ref":"#/$defs/ShorthandReference"},{"$ref":"#/$defs/FullyQualifiedReference"}]},"minItems":1}],"description":"Source property or properties."},"to":{"oneOf":[{"anyOf":[{"$ref":"#/$defs/ShorthandReference"},{"$ref":"#/$defs/FullyQualifiedReference"}],"description":"Target property reference using fully qualified or shorthand notation."},{"type":"array","description":"Array of target properties for composite keys.","items":{"anyOf":[{"$ref":"#/$defs/ShorthandReference"},{"$ref":"#/$defs/FullyQualifiedReference"}]},"minItems":1}],"description":"Target property or properties to reference."},"customProperties":{"$ref":"#/$defs/CustomProperties"}}},"RelationshipSchemaLevel":{"type":"object","description":"Relationship definition at schema level, requiring both \'from\' and \'to\' fields with matching types.","allOf":[{"$ref":"#/$defs/RelationshipBase"},{"required":["from","to"]},{"oneOf":[{"description":"Single-column relationship - both fields must be strings","properties":{"from":{"type":"string"},"to":{"type":"string"}}},{"description":"Composite key relationship - both fields must be arrays with matching lengths","properties":{"from":{"type":"array","items":{"type":"string"},"minItems":1},"to":{"type":"array","items":{"type":"string"},"minItems":1}}}]}],"unevaluatedProperties":false},"RelationshipPropertyLevel":{"type":"object","description":"Relationship definition at property level, where \'from\' is implicitly the current property.","allOf":[{"$ref":"#/$defs/RelationshipBase"},{"type":"object","required":["to"]},{"not":{"required":["from"]},"description":"The \'from\' field must not be specified at property level as it is implicitly derived from the property context"}],"unevaluatedProperties":false},"Relationship":{"description":"Compatibility wrapper for relationship definitions.","oneOf":[{"$ref":"#/$defs/RelationshipSchemaLevel"},{"$ref":"#/$defs/RelationshipPropertyLevel"}]}}}');
;// CONCATENATED MODULE: ./.build/shared/contract/schemas.js









/** The standard's official JSON Schemas by the `apiVersion` that names them, oldest first. */
const SCHEMAS = { 'v3.0.0': odcs_json_schema_v3_0_0_namespaceObject, 'v3.0.1': odcs_json_schema_v3_0_1_namespaceObject, 'v3.0.2': odcs_json_schema_v3_0_2_namespaceObject, 'v3.1.0': odcs_json_schema_v3_1_0_namespaceObject, 'v3.2.0': odcs_json_schema_v3_2_0_namespaceObject }         ;

                                              

const API_VERSIONS = Object.keys(SCHEMAS)                         ;

const NEWEST_API_VERSION             = 'v3.2.0';

function isApiVersion(value         )                      {
  return API_VERSIONS.some((version) => version === value);
}

/** The schema as published. */
function officialSchema(version            )         {
  return SCHEMAS[version];
}

const compiled = new Map                          ();

/**
 * The validator of one version, compiled at its first use (about 80 ms).
 *
 * @param extent `all` violations, or only the `first`: collecting takes time that grows with the square of their number
 */
function schemaValidator(version            , extent                 )                   {
  const key = `${version} ${extent}`;
  const known = compiled.get(key);
  if (known !== undefined) return known;
  const ajv = new index_js_.Ajv2019({ ...schema_options/* TRUSTED_SCHEMA */.k, allErrors: extent === 'all', verbose: true, strict: false });
  index_js_["default"]["default"](ajv);
  const validate = ajv.compile(version === 'v3.2.0' ? withoutMapTrap(odcs_json_schema_v3_2_0_namespaceObject) : SCHEMAS[version]);
  compiled.set(key, validate);
  return validate;
}

/**
 * The `if` that asks a `map` for its block holds for a column without `logicalType` too, since an absent value meets
 * any `const`. Such a column needs no map; the standard's text calls `logicalType` optional and outranks its schema.
 *
 * @see https://github.com/bitol-io/open-data-contract-standard/issues/349
 */
function withoutMapTrap(schema             )         {
  const repaired = structuredClone(schema);
  for (const branch of repaired.$defs.SchemaBaseProperty.allOf) {
    if (!('if' in branch)) continue;
    const condition                                                                             = branch.if;
    if (condition.properties?.logicalType?.const === 'map') condition.required = ['logicalType'];
  }
  return repaired;
}

;// CONCATENATED MODULE: ./.build/shared/contract/schema-problems.js

                                                    
                                                          



/** Applicators: they only say that something inside them failed. */
const WRAPPERS = new Set(['if', 'oneOf', 'anyOf', 'allOf', 'not']);

/** Only the first few are shown; weighing all of a hostile file's against one another would take for ever. */
const MAX_VIOLATIONS = 1_000;

/** A violation of the official schema, with the path that it is about. */
                                                
                          
                           
 

/** What the official schema of a version has against a file, in a person's words; empty where it accepts the file. */
function schemaProblems(yaml          , version            , extent                 )                  {
  const validate = schemaValidator(version, extent);
  if (validate(yaml.value)) return [];
  const errors = meaningful((validate.errors ?? []).slice(0, MAX_VIOLATIONS)               , version);
  const problems = errors.map((error) => translate(error, { yaml, version }));
  const seen = new Set        ();
  return problems.filter((problem) => {
    const key = JSON.stringify([problem.path, problem.what]);
    return seen.has(key) ? false : seen.add(key);
  });
}

                                         
                                                     
                                                            
 

/**
 * Leaves what a person can act on. A wrapper is dropped where something more exact is known at or below its place; so
 * is an "unevaluated" key that the standard knows, since a failed branch makes its keys look unknown; and the branches
 * of a choice are dropped in favour of the choice.
 */
function meaningful(all                      , version            )              {
  const errors = all.filter((error) => !all.some((choice) => isBranchOf(error, choice)));
  const known = knownKeys(version);
  const isBogus = (error           )          =>
    isUnevaluated(error) && known.has(String(error.params['unevaluatedProperty']));
  const exact = errors.filter((error) => !WRAPPERS.has(error.keyword) && !isBogus(error));
  const vague = errors.filter((error) => !exact.includes(error) && !isExplained(error, exact));
  const wrappers = vague.filter((error) => !isUnevaluated(error) && error.keyword !== 'if');
  const unevaluated = vague.filter((error) => isUnevaluated(error) && !isExplained(error, wrappers));
  const kept = [...exact, ...wrappers.filter((error) => !isBelow(error, wrappers)), ...unevaluated];
  return kept.length > 0 ? kept : errors.slice(0, 1);
}

function isBranchOf(error           , choice           )          {
  return (
    (choice.keyword === 'oneOf' || choice.keyword === 'anyOf') &&
    error.instancePath === choice.instancePath &&
    error.schemaPath.startsWith(`${choice.schemaPath}/`)
  );
}

/** Whether another wrapper stands deeper in the file. */
function isBelow(error           , wrappers                      )          {
  return wrappers.some((other) => other.instancePath.startsWith(`${error.instancePath}/`));
}

function isUnevaluated(error           )          {
  return error.keyword === 'unevaluatedProperties';
}

function isExplained(error           , by                      )          {
  const place = error.instancePath;
  return by.some((other) => other.instancePath === place || other.instancePath.startsWith(`${place}/`));
}

const keysOfVersion = new Map                                 ();

function knownKeys(version            )                      {
  const found = keysOfVersion.get(version) ?? new Set(propertyNames(officialSchema(version)));
  keysOfVersion.set(version, found);
  return found;
}

function propertyNames(schema         )           {
  if (typeof schema !== 'object' || schema === null) return [];
  const own = (schema                            ).properties;
  const names = typeof own === 'object' && own !== null && !Array.isArray(own) ? Object.keys(own) : [];
  return [...names, ...Object.values(schema).flatMap(propertyNames)];
}

                  
                          
                               
 

function translate(error           , source        )                {
  const { yaml } = source;
  const path = toPath(error.instancePath, yaml.value);
  const extra = error.params['additionalProperty'] ?? error.params['unevaluatedProperty'];
  if (typeof extra === 'string') return unknownKey(error, [...path, extra], source);
  const missing = error.params['missingProperty'];
  const phrase = error.keyword === 'required' && typeof missing === 'string' ? missingKey(missing, path) : wrong(error);
  return { ...phrase(nameOf(path, yaml.value)), where: yaml.locate(path), path, keyword: error.keyword };
}

                                                                                   

function missingKey(key        , path          )         {
  return (name) => ({
    what: `${path.length === 0 ? 'The contract' : name} has no "${key}".`,
    remedy: `Add "${key}:" here; the standard requires it.`,
  });
}

function unknownKey(error           , path          , { yaml, version }        )                {
  const key = String(path.at(-1));
  const parent = path.length === 1 ? 'the contract' : nameOf(path.slice(0, -1), yaml.value);
  const suggestion = (0,closest/* closest */.k)(key, keysAllowedAt(error.parentSchema, version));
  const hint = suggestion === undefined ? '' : `Did you mean "${suggestion}"? `;
  return {
    what: `${quote(key)} is not a key that the standard knows in ${parent}.`,
    where: yaml.locateKey(path),
    remedy: `${hint}Remove it, or put it below customProperties as {property: ${toWord(key)}, value: …}.`,
    path,
    keyword: error.keyword,
  };
}

/** Keys of a schema and of those that it is composed of, but not of those below its properties. */
function keysAllowedAt(schema         , version            )           {
  if (typeof schema !== 'object' || schema === null) return [];
  const { properties, $ref, allOf, anyOf, oneOf, then } = schema            ;
  const definitions = (officialSchema(version)                                                ).$defs;
  const referenced = $ref === undefined ? [] : [definitions[$ref.replace('#/$defs/', '')]];
  const parts = [...referenced, ...[allOf, anyOf, oneOf].flatMap((list) => list ?? []), then];
  return [...Object.keys(properties ?? {}), ...parts.flatMap((part) => keysAllowedAt(part, version))];
}

                    
                               
                         
                                      
                                      
                                      
                          
 

function wrong(error           )         {
  const value = quote(error.data);
  const params = error.params;
  const limit = quote(params['limit'] ?? params['pattern'] ?? params['format']).replace(/^"|"$/g, '');
  const remedies                                   = {
    enum: allowedSentence(error.data, asTexts(params['allowedValues'])),
    const: `Write ${quote(params['allowedValue'])}.`,
    type: `Write ${typeNames(params['type'])}.`,
    pattern: `It must match ${limit}.`,
    format: `It must be a valid ${limit}.`,
    minItems: `It needs at least ${limit} entries.`,
    maxItems: `It may have at most ${limit} entries.`,
    uniqueItems: 'Its entries must differ from one another.',
    minimum: `It must be at least ${limit}.`,
    maximum: `It may be at most ${limit}.`,
    exclusiveMinimum: `It must be greater than ${limit}.`,
    not: 'Remove the key that does not belong here: a relationship of a column has "to" alone.',
  };
  const remedy = remedies[error.keyword] ?? `The official schema says: ${error.message ?? 'it is not valid'}.`;
  return (name) => ({ what: `${name} is ${value}.`, remedy });
}

function asTexts(value         )           {
  return Array.isArray(value) ? value.map(String) : [];
}

const TYPE_NAMES                                   = {
  string: 'text',
  integer: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping with keys',
  null: 'nothing',
};

function typeNames(type         )         {
  const names = (Array.isArray(type) ? type : [type]).map((name) => TYPE_NAMES[String(name)] ?? String(name));
  return names.join(' or ');
}

/** `schema[orders].properties[status].logicalType`: entries by their names, or by their index where they have none. */
function nameOf(path          , root         )         {
  if (path.length === 0) return 'The file';
  let value = root;
  return path
    .map((part, index) => {
      value = (value                                                     )?.[part];
      if (typeof part === 'string') return index === 0 ? part : `.${part}`;
      const name = (value                                      )?.name;
      return typeof name === 'string' && /^[\w-]{1,40}$/.test(name) ? `[${name}]` : `[${part}]`;
    })
    .join('');
}

function toWord(key        )         {
  return /^[\w-]{1,40}$/.test(key) ? key : 'NAME';
}

/** A JSON pointer as a path; a segment is an index exactly where the value is a list. */
function toPath(pointer        , root         )           {
  let value = root;
  return pointer
    .split('/')
    .slice(1)
    .map((segment) => {
      const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
      const part = Array.isArray(value) ? Number(key) : key;
      value = (value                                                     )?.[part];
      return part;
    });
}

;// CONCATENATED MODULE: ./.build/shared/contract/check.js

                                                          






const SUPPORTED = `The supported versions are ${API_VERSIONS.join(', ')}.`;

/** Mappings of the file: tables, columns, rules and the like together. */
const MAX_MAPPINGS = 100_000;
/** In a larger file the schema's violations are told one at a time. */
const MAX_MAPPINGS_FOR_ALL = 5_000;

/** How often a file is validated again without the keys that are set aside. */
const MAX_ROUNDS = 5;

/** The outcome of checking a file: what refuses it, or, where nothing does, what a person should know. */
                          
                                        
                                       
 

/**
 * Checks a parsed file against the official schema that its `apiVersion` names.
 *
 * A file that only a newer schema accepts is accepted with a notice: every schema lists the older versions as valid
 * values of `apiVersion`, and three of the standard's own examples are such files.
 */
function checkFile(yaml          )          {
  const wrongKind = identityProblem(yaml);
  if (wrongKind !== undefined) return { problems: [wrongKind], notices: [] };
  const mappings = countMappings(yaml.value);
  if (mappings > MAX_MAPPINGS) return { problems: [tooLarge(yaml)], notices: [] };
  const extent = mappings > MAX_MAPPINGS_FOR_ALL ? 'first' : 'all';
  const root = { yaml, path: [], value: yaml.value                                      };
  const version = root.value['apiVersion']              ;
  const explained = explainedProblems(root);
  const check = (against            )          => {
    const { faults, extras } = withoutServerExtras(yaml, (file) => schemaProblems(file, against, extent));
    return { problems: merge(faults, explained), notices: extras };
  };
  const own = check(version);
  if (own.problems.length === 0 || version === NEWEST_API_VERSION) return own;
  const newest = check(NEWEST_API_VERSION);
  if (newest.problems.length > 0) return newest.problems.length < own.problems.length ? newest : own;
  return { problems: [], notices: [newerThanNamed(yaml, version, own.problems), ...newest.notices] };
}

/** Puts our own words in the place of the schema's. */
function merge(faults                          , explained                             )            {
  const used = explained.filter((problem) => problem.always || faults.some((other) => replaces(problem, other)));
  return [...used, ...faults.filter((other) => !used.some((problem) => replaces(problem, other)))];
}

/**
 * Sets aside keys that a server of this type does not have, such as `delimiter` of a local file: datacontract-cli
 * writes some of them, and nothing that is checked depends on them. The file must be valid without them, and that is
 * found by validating it without them, not by judging from the list of violations.
 */
function withoutServerExtras(
  yaml          ,
  validate                                              ,
)                                                                                     {
  const remedy = 'Validation does not use it. For other tools, put it below customProperties.';
  const notices            = [];
  let file = yaml;
  for (let round = 0; ; round++) {
    const found = validate(file);
    const extras = found.filter(isServerExtra);
    if (extras.length === 0 || round === MAX_ROUNDS) return { faults: found, extras: notices };
    notices.push(...extras.map(({ what, where }) => ({ what, where, remedy })));
    file = { ...yaml, value: withoutKeys(file.value, extras) };
  }
}

function isServerExtra({ path, keyword }               )          {
  return path[0] === 'servers' && path.length === 3 && keyword === 'unevaluatedProperties';
}

function withoutKeys(root         , extras                          )          {
  const { servers, ...rest } = root                                                                      ;
  const kept = servers.map((server, index) => {
    const keys = new Set(extras.filter(({ path }) => path[1] === index).map(({ path }) => String(path[2])));
    return Object.fromEntries(Object.entries(server).filter(([key]) => !keys.has(key)));
  });
  return { ...rest, servers: kept };
}

function replaces(problem                  , other               )          {
  if (!startsWith(other.path, problem.path)) return false;
  const key = other.path[problem.path.length];
  return key === undefined || problem.keys === 'all' || problem.keys.includes(String(key));
}

function startsWith(path          , start          )          {
  return start.every((part, index) => path[index] === part);
}

function newerThanNamed(yaml          , version            , own                    )          {
  const lines = [...new Set(own.map((problem) => problem.where.line ?? 1))].sort((a, b) => a - b).slice(0, 5);
  return {
    what: `The contract names ${version} but is written for a newer version (line ${lines.join(', ')}).`,
    where: yaml.locate(['apiVersion']),
    remedy: `Write apiVersion: ${NEWEST_API_VERSION}, which accepts the file as it is.`,
  };
}

/** Whether the file is a contract of a version that we know at all. */
function identityProblem(yaml          )                      {
  const { value } = yaml;
  const top = yaml.locate([]);
  if (!isMapping(value)) {
    return {
      what: `The file holds ${quote(value)}.`,
      where: top,
      remedy: 'A contract is a mapping that starts with apiVersion and kind.',
    };
  }
  if (value['dataContractSpecification'] !== undefined) return olderFormat(yaml);
  const version = value['apiVersion'];
  if (version === undefined) {
    return {
      what: 'The contract has no "apiVersion".',
      where: top,
      remedy: `Add apiVersion: ${NEWEST_API_VERSION}. ${SUPPORTED}`,
    };
  }
  if (isApiVersion(version)) return undefined;
  return {
    what: `apiVersion is ${quote(version)}.`,
    where: yaml.locate(['apiVersion']),
    remedy: versionRemedy(version),
  };
}

function countMappings(root         )         {
  const pending            = [root];
  let mappings = 0;
  while (pending.length > 0 && mappings <= MAX_MAPPINGS) {
    const value = pending.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (!Array.isArray(value)) mappings++;
    for (const item of Object.values(value)) pending.push(item);
  }
  return mappings;
}

function tooLarge(yaml          )          {
  return {
    what: `The contract has more than ${(0,core_format/* formatCount */.B4)(MAX_MAPPINGS)} tables, columns, rules and other entries.`,
    where: yaml.locate([]),
    remedy: 'Split it into several contracts.',
  };
}

function olderFormat(yaml          )          {
  return {
    what: 'The file is a Data Contract Specification, a format that the Open Data Contract Standard has replaced.',
    where: yaml.locateKey(['dataContractSpecification']),
    remedy: 'Convert it once: datacontract export --format odcs --output contract.odcs.yaml FILE.',
  };
}

function versionRemedy(version         )         {
  const asText = `v${String(version).replace(/^v/i, '')}`;
  if (isApiVersion(asText)) return `Write apiVersion: ${asText}, with the "v".`;
  if (/^v[012]\./.test(asText)) return `Version 2 and older have another structure: migrate the file. ${SUPPORTED}`;
  return SUPPORTED;
}

;// CONCATENATED MODULE: ./.build/shared/contract/semantics.js


                                                          



/** What no schema can say: names that repeat or do not exist, ranges that nothing fits. */
function semanticProblems(root         , contract          )            {
  return [
    ...repeatedNames(children(root, 'schema'), 'table'),
    ...children(root, 'schema').flatMap((table) => [
      ...columnsBelow(table),
      ...relationshipProblems(table),
      ...children(table, 'properties').flatMap(semantics_columnProblems),
    ]),
    ...contract.tables.flatMap((table) => [...unknownRuleColumns(table), ...table.columns.flatMap(emptyRanges)]),
  ];
}

function nestedColumns(column        )                    {
  const { properties, items, map } = column;
  return [...properties, ...(items === undefined ? [] : [items]), ...(map === undefined ? [] : [map.key, map.value])];
}

function columnsBelow(element         )            {
  return repeatedNames(children(element, 'properties'), 'column');
}

function semantics_columnProblems(column         )            {
  const map = child(column, 'map');
  const nested = [
    ...children(column, 'properties'),
    ...[child(column, 'items'), map && child(map, 'key'), map && child(map, 'value')].filter(
      (part) => part !== undefined,
    ),
  ];
  return [
    ...columnsBelow(column),
    ...repeatedEnum(column),
    ...vectorWithoutDimensions(column),
    ...unknownRequired(column),
    ...nested.flatMap(semantics_columnProblems),
  ];
}

function repeatedNames(elements                    , noun        )            {
  const lines = new Map                ();
  return elements.flatMap((element) => {
    const name = element_text(element, 'name') ?? '';
    const where = placeAt(element, 'name');
    const earlier = lines.get(name);
    if (earlier === undefined) lines.set(name, where.line ?? 0);
    if (earlier === undefined || name === '') return [];
    const remedy = 'Remove or rename one: a name stands for one thing.';
    return [{ what: `The ${noun} ${quote(name)} already stands at line ${earlier}.`, where, remedy }];
  });
}

/** The schema compares whole entries, so the same value under two labels passes it. */
function repeatedEnum(column         )            {
  const seen = new Set         ();
  return children(column, 'enum').flatMap((entry) => {
    const value = entry.value['value'];
    if (!seen.has(value)) {
      seen.add(value);
      return [];
    }
    return [
      { what: `The value ${quote(value)} is listed twice.`, where: placeAt(entry, 'value'), remedy: 'Remove one.' },
    ];
  });
}

/** The schema demands dimensions only where there are options at all. */
function vectorWithoutDimensions(column         )            {
  if (column.value['logicalType'] !== 'vector' || child(column, 'logicalTypeOptions') !== undefined) return [];
  return [
    {
      what: `The vector ${quote(element_text(column, 'name') ?? '')} has no dimensions.`,
      where: placeAt(column, 'logicalType'),
      remedy: 'Add logicalTypeOptions: {dimensions: 384}, with the length of your vectors.',
    },
  ];
}

function unknownRequired(column         )            {
  const options = child(column, 'logicalTypeOptions');
  const fields = children(column, 'properties').map((field) => element_text(field, 'name') ?? '');
  if (options === undefined || fields.length === 0) return [];
  return (texts(options, 'required') ?? [])
    .filter((name) => !fields.includes(name))
    .map((name) => ({
      what: `${quote(name)} is required, but the object has no such field.`,
      where: placeOfKey(options, 'required'),
      remedy: suggest(name, fields),
    }));
}

function unknownRuleColumns(table       )            {
  const names = table.columns.flatMap(({ name, physicalName }) => [name, physicalName ?? name]);
  if (names.length === 0) return [];
  const rules = [...table.quality, ...table.columns.flatMap((column) => column.quality)];
  return rules.flatMap((rule) => {
    const unknown = rule.kind === 'library' ? rule.properties?.find((name) => !names.includes(name)) : undefined;
    if (unknown === undefined) return [];
    const what = `The rule compares the column ${quote(unknown)}, which ${quote(table.name)} does not have.`;
    return [{ what, where: rule.where, remedy: suggest(unknown, names) }];
  });
}

function suggest(name        , among                   )         {
  const near = (0,closest/* closest */.k)(name, among);
  return near === undefined ? 'Correct the name, or describe the column.' : `Did you mean "${near}"?`;
}

const PAIRS = [
  ['minimum', 'maximum'],
  ['minLength', 'maxLength'],
  ['minItems', 'maxItems'],
  ['minProperties', 'maxProperties'],
]         ;

/** A range that no value fits is a slip, and every row would fail for it. */
function emptyRanges(column        )            {
  const bounds = column.constraints.flatMap((constraint) =>
    'value' in constraint && typeof constraint.value === 'number' ? [{ ...constraint, value: constraint.value }] : [],
  );
  const own = PAIRS.flatMap(([low, high]) => {
    const lower = bounds.find(({ kind }) => kind === low);
    const upper = bounds.find(({ kind }) => kind === high);
    if (lower === undefined || upper === undefined) return [];
    const open = [lower, upper].some((bound) => 'exclusive' in bound && bound.exclusive);
    if (lower.value < upper.value || (lower.value === upper.value && !open)) return [];
    const what = `No value of ${quote(column.path)} lies between ${lower.value} and ${upper.value}.`;
    return [{ what, where: upper.where, remedy: `Correct ${low} or ${high}.` }];
  });
  return [...own, ...nestedColumns(column).flatMap(emptyRanges)];
}

;// CONCATENATED MODULE: ./.build/shared/contract/read.js






                                           



const MAX_BYTES = 4 << 20;

/**
 * Reads an Open Data Contract Standard file, versions 3.0.0 to 3.2.0, YAML or JSON.
 *
 * @param path absolute, or relative to the working folder
 * @param shownAs the path in locations; the repository's relative path where there is one
 * @throws UserError `contract-unreadable`: no file, not UTF-8, not YAML, too large or too deep
 * @throws UserError `contract-invalid`: what the official schema or our own rules refuse, with line and column
 */
async function readContract(path        , shownAs = path)                    {
  return parseContract(await readBytes(path, shownAs), shownAs);
}

/** Reads a contract from its bytes; see `readContract`. */
function parseContract(bytes            , file        )           {
  const yaml = (0,core_yaml/* parseYaml */.h)(read_decode(bytes, file), file, 'contract-unreadable');
  const { problems, notices } = checkFile(yaml);
  refuseAny(problems);
  const root = { yaml, path: [], value: yaml.value                                      };
  const contract = buildContract(root, { digest: (0,digest/* digestBytes */.QN)(bytes), notices });
  refuseAny(semanticProblems(root, contract));
  return contract;
}

function refuseAny(problems                    )       {
  const [first, ...others] = problems;
  if (first !== undefined) refuseContract([first, ...others]);
}

async function readBytes(path        , shownAs        )                      {
  try {
    const { size } = await (0,promises_.stat)(path);
    if (size > MAX_BYTES) throw read_unreadable(shownAs, `The contract is larger than ${MAX_BYTES >> 20} MiB.`);
    return await (0,promises_.readFile)(path);
  } catch (cause) {
    const code = (0,errors/* systemErrorCode */.vq)(cause);
    if (code === undefined || cause instanceof errors/* UserError */.yo) throw cause;
    const what = code === 'ENOENT' ? 'The contract does not exist.' : `The contract cannot be read (${code}).`;
    throw read_unreadable(shownAs, what, cause);
  }
}

function read_decode(bytes            , file        )         {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (cause) {
    throw read_unreadable(file, 'The contract is not UTF-8 text.', cause);
  }
}

function read_unreadable(file        , what        , cause          )            {
  const remedy = 'Give the path of an Open Data Contract Standard file, such as contracts/flights.odcs.yaml.';
  return new errors/* UserError */.yo('contract-unreadable', { what, where: { file }, remedy, cause });
}

;// CONCATENATED MODULE: ./.build/actions/validate-data/bind.js


                                                                      


/**
 * Finds the data of each table: `TABLE=PATH`, or `PATH` alone where the contract has one table or the file is called
 * like one.
 *
 * @param roots folders that data may lie in; paths are relative to the first
 * @throws UserError `table-unknown`, and what `findSource` throws
 */
async function bindSources(
  lines                   ,
  contract          ,
  roots                   ,
)                                       {
  const sources = new Map                ();
  for (const line of lines) {
    const { table, path } = split(line, contract);
    const source = await findSource(path, roots);
    const name = table?.name ?? tableFor(source, contract).name;
    if (sources.has(name)) throw twice(name);
    sources.set(name, source);
  }
  return sources;
}

/** A path may hold `=` itself, so the part before it must be the name of a table. */
function split(line        , contract          )                                             {
  const at = line.indexOf('=');
  const name = line.slice(0, Math.max(at, 0)).trim();
  const table = contract.tables.find((each) => each.name === name || each.physicalName === name);
  return table === undefined ? { table, path: line } : { table, path: line.slice(at + 1).trim() };
}

function tableFor(source        , contract          )        {
  const [only] = contract.tables;
  if (only !== undefined && contract.tables.length === 1) return only;
  const stem = (0,external_node_path_.basename)(source.given).replace(/\..*$/, '');
  const named = contract.tables.find((each) => each.name === stem || each.physicalName === stem);
  if (named !== undefined) return named;
  const names = contract.tables.map((each) => each.name).join(', ');
  throw new errors/* UserError */.yo('table-unknown', {
    what:
      contract.tables.length === 0
        ? 'The contract has no schema, so there is nothing to check the data against.'
        : `${source.given} belongs to no table of the contract by its name.`,
    where: contract.tables.length === 0 ? contract.where : { input: 'data' },
    remedy:
      contract.tables.length === 0
        ? 'Describe the table below `schema`.'
        : `Write TABLE=PATH, where TABLE is one of: ${names}.`,
  });
}

function twice(table        )            {
  return new errors/* UserError */.yo('table-unknown', {
    what: `Two lines give data for the table ${table}.`,
    where: { input: 'data' },
    remedy: 'Give one line for each table; a pattern or folder joins several files.',
  });
}

;// CONCATENATED MODULE: ./.build/actions/validate-data/show.js



                                                         

                                                                  
                                                                                

/** GitHub shows this many annotations of one level for a step. */
const MAX_ANNOTATIONS = 10;
const MAX_SUMMARY_ROWS = 100;

const WORST_FIRST                     = ['fail', 'inconclusive', 'warn', 'pass'];

/** `flights: 2 of 14 checks fail; distance is at least 1, but 37 of 1,912,004 rows (0.0019 %) are below 1`. */
function headlineOf({ result, verdict }            , name        )         {
  const { findings } = result;
  const rows = result.tables.reduce((sum, table) => sum + table.rows, 0);
  const [first] = worstFirst(findings);
  const subject = (0,core_escape/* toLine */.S5)(name === '' ? result.contract.id : name, 80);
  if (first === undefined) return `${subject}: the contract demands nothing that can be checked`;
  const of = `${findings.filter((finding) => finding.verdict === verdict).length} of ${(0,core_format/* plural */.LS)(findings.length, 'check')}`;
  switch (verdict) {
    case 'pass':
      return `${subject}: ${(0,core_format/* plural */.LS)(findings.length, 'check')} pass on ${(0,core_format/* plural */.LS)(rows, 'row')}`;
    case 'warn':
      return `${subject}: ${of} warn; ${(0,core_escape/* toLine */.S5)(first.demand, 120)}, but ${(0,core_escape/* toLine */.S5)(first.observation, 160)}`;
    case 'fail':
      return `${subject}: ${of} fail; ${(0,core_escape/* toLine */.S5)(first.demand, 120)}, but ${(0,core_escape/* toLine */.S5)(first.observation, 160)}`;
    case 'inconclusive':
      return `${subject}: ${of} could not be measured; ${(0,core_escape/* toLine */.S5)(first.demand, 120)}: ${(0,core_escape/* toLine */.S5)(first.reason ?? '', 160)}`;
  }
}

/** Failures first, then what could not be measured, then warnings; within each in the order of the contract. */
function worstFirst(findings                    )                     {
  return [...findings].sort((a, b) => WORST_FIRST.indexOf(a.verdict) - WORST_FIRST.indexOf(b.verdict));
}

/** What did not pass, and one line for what did. */
function findingsTable(findings                    )                                 {
  const passed = findings.filter((finding) => finding.verdict === 'pass').length;
  const rows = worstFirst(findings)
    .filter((finding) => finding.verdict !== 'pass')
    .map((finding) => [
      `${core_verdict/* VERDICT_MARKS */.rE[finding.verdict]} ${finding.verdict}`,
      (0,core_escape/* toLine */.S5)(finding.demand, 100),
      (0,core_escape/* toLine */.S5)(found(finding), 160),
      (0,errors/* formatLocation */.j$)(finding.where),
    ]);
  return [['', 'demanded', 'found', 'at'], ...rows, [`${core_verdict/* VERDICT_MARKS */.rE.pass} pass`, (0,core_format/* plural */.LS)(passed, 'check'), '', '']];
}

function found(finding         )         {
  const rows = finding.sampleRows ?? [];
  const where = rows.length === 0 ? '' : `; ${rows.length === 1 ? 'row' : 'rows'} ${rows.join(', ')}`;
  return finding.reason ?? `${finding.observation}${where}`;
}

/** One annotation at the contract's line for each finding that needs a person, the worst first. */
function annotate(findings                    , log     )       {
  const left = { error: MAX_ANNOTATIONS, warning: MAX_ANNOTATIONS, notice: MAX_ANNOTATIONS };
  for (const finding of worstFirst(findings)) {
    if (finding.verdict === 'pass') continue;
    const level = finding.verdict === 'fail' ? 'error' : finding.verdict === 'warn' ? 'notice' : 'warning';
    if (left[level]-- <= 0) continue;
    const title = finding.verdict === 'inconclusive' ? 'Could not be measured' : 'Data breaks the contract';
    log[level](`${(0,core_escape/* toLine */.S5)(finding.demand, 160)}: ${(0,core_escape/* toLine */.S5)(found(finding), 240)}`, { ...finding.where, title });
  }
}

/** Markdown for the job summary. */
function summaryOf(headline        , { result, verdict }            )         {
  const open = worstFirst(result.findings).filter((finding) => finding.verdict !== 'pass');
  const cells = (finding         )         =>
    [
      core_verdict/* VERDICT_MARKS */.rE[finding.verdict],
      (0,core_escape/* toMarkdown */.l6)(finding.demand, 160),
      (0,core_escape/* toMarkdown */.l6)(found(finding), 240),
      (0,core_escape/* toMarkdown */.l6)((0,errors/* formatLocation */.j$)(finding.where)),
      finding.verdict,
    ].join(' | ');
  const shown = open.slice(0, MAX_SUMMARY_ROWS);
  const table = [
    '| | demanded | found | at | verdict |',
    '|---|---|---|---|---|',
    ...shown.map((f) => `| ${cells(f)} |`),
  ];
  const passed = result.findings.length - open.length;
  return [
    `### ${core_verdict/* VERDICT_MARKS */.rE[verdict]} ${(0,core_escape/* toMarkdown */.l6)(headline)}`,
    '',
    ...(open.length === 0 ? [] : [...table, '']),
    ...(open.length > shown.length ? [`${(0,core_format/* plural */.LS)(open.length - shown.length, 'more finding')} in the log.`, ''] : []),
    `${(0,core_format/* plural */.LS)(passed, 'check')} passed.`,
    '',
  ].join('\n');
}

;// CONCATENATED MODULE: ./.build/actions/validate-data/run.js





                                                                            
                                                              


                                                               
                                                             
                                                      



/**
 * Checks data against a contract.
 *
 * @returns the verdict; a breach is a verdict, not an error
 * @throws UserError `contract-unreadable`, `contract-invalid`, `data-missing`, `data-unreadable` and the other codes in
 * docs/errors/validate-data.md
 */
async function validateDataAction(inputs                    , services          )                        {
  const { log, clock } = services;
  const contract = await readContract(inputs.contract, (0,external_node_path_.relative)(services.workspace, inputs.contract));
  for (const { what, where } of contract.notices) log.notice(what, where);
  const sources = await bindSources(inputs.data, contract, [services.workspace, services.temp]);
  const startMs = clock.monotonicMs();
  const validation = await log.group('Measure the data', async () => {
    sayWhatIsRead(contract, sources, services);
    const found = await validateData(requestOf(inputs, contract, sources), services);
    const rows = found.result.tables.reduce((sum, table) => sum + table.rows, 0);
    log.info(`Read ${(0,core_format/* plural */.LS)(rows, 'row')} in ${(0,core_format/* formatDuration */.a3)(clock.monotonicMs() - startMs)}.`);
    return found;
  });
  const headline = headlineOf(validation, run_nameOf(inputs, sources));
  const statement = await services.evidence.leave({
    action: 'validate-data',
    subjects: subjectsOf(inputs, sources, validation),
    inputs: [{ name: contract.file, digest: contract.digest }, ...dataInputs(sources, validation)],
    verdict: validation.verdict,
    headline,
    result: validation.result,
  });
  log.table(findingsTable(validation.result.findings));
  annotate(validation.result.findings, log);
  return {
    verdict: validation.verdict,
    headline,
    outputs: { ...(await outputsOf(validation, inputs, services)), statement: statement.path },
    summary: summaryOf(headline, validation),
  };
}

function requestOf(
  inputs                    ,
  contract          ,
  sources                             ,
)                                     {
  return {
    contract,
    sources,
    profile: inputs.profile,
    maxSamples: inputs.maxSamples,
    ...(inputs.duckdbUrl === undefined ? {} : { mirror: inputs.duckdbUrl }),
  };
}

function sayWhatIsRead(contract          , sources                             , { log }          )       {
  log.info(`Contract ${contract.name ?? contract.id}, version ${contract.version} (${contract.file}).`);
  for (const [table, { given, files, sizeBytes, format }] of sources) {
    log.info(`Table ${table}: ${given}, ${(0,core_format/* plural */.LS)(files.length, `${format} file`)}, ${(0,core_format/* formatBytes */.z3)(sizeBytes)}.`);
  }
  const notes = contract.tables.flatMap((table) => [...table.quality, ...table.columns.flatMap((c) => c.quality)]);
  const texts = notes.filter((rule) => rule.kind === 'text').length;
  if (texts > 0) log.info(`${(0,core_format/* plural */.LS)(texts, 'rule')} of type text: for people to read, not measured.`);
}

function run_nameOf(inputs                    , sources                             )         {
  return inputs.dataset ?? [...sources.keys()].join(', ');
}

/** The data by digest, under the data set's name where it has one. */
function subjectsOf(
  { dataset }                    ,
  sources                             ,
  { result }            ,
)                     {
  return result.tables.map(({ table, digest }) => {
    const file = (0,external_node_path_.basename)(sources.get(table)?.given ?? table);
    if (dataset === undefined) return { name: file, digest };
    return { name: sources.size === 1 ? dataset : `${dataset}/${table}`, digest };
  });
}

function dataInputs(sources                             , { result }            )                     {
  return result.tables.map(({ table, digest }) => ({ name: sources.get(table)?.given ?? table, digest }));
}

async function outputsOf(
  { result }            ,
  inputs                    ,
  services          ,
)                                   {
  const [table] = result.tables;
  return {
    findings: result.findings.filter((finding) => finding.verdict !== 'pass').length,
    checks: result.findings.length,
    rows: result.tables.reduce((sum, each) => sum + each.rows, 0),
    digest: result.tables.length === 1 ? table?.digest : undefined,
    profile: inputs.profile === 'none' ? undefined : await writeProfile(result.tables, services),
  };
}

/** The profile by itself, under a name that its content gives: equal data has an equal file. */
async function writeProfile(tables                                , services          )                  {
  const profile = {
    version: 1,
    tables: tables.map(({ table, digest, rows, columns }) => ({ table, digest, rows, columns })),
  };
  const path = (0,external_node_path_.join)(services.temp, `profile-${(0,core_format/* shortDigest */.VK)((0,digest/* digestJson */.tv)(profile))}.json`);
  await (0,promises_.writeFile)(path, (0,canonical_json/* canonicalJson */.d)(profile));
  return path;
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
/* harmony export */   S5: () => (/* binding */ toLine),
/* harmony export */   gY: () => (/* binding */ toLog),
/* harmony export */   l6: () => (/* binding */ toMarkdown)
/* harmony export */ });
/* unused harmony exports toHtml, toMarkdownHtml, toMarkdownCode */
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

/***/ 203:
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

// EXTERNAL MODULE: ./.build/shared/core/digest.js
var digest = __nccwpck_require__(534);
// EXTERNAL MODULE: ./.build/shared/core/canonical-json.js + 1 modules
var canonical_json = __nccwpck_require__(934);
;// CONCATENATED MODULE: ./.build/shared/evidence/statement.js



                                                           
                                                                                                                      

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
  const text = (0,canonical_json/* canonicalJson */.d)(statement);
  return { text, digest: (0,digest/* digestBytes */.QN)(text) };
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

// EXTERNAL MODULE: external "../vendor/ajv/index.js"
var index_js_ = __nccwpck_require__(547);
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
  const action = actionOfPredicateType(statement.predicateType);
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
  const compiled = new index_js_.Ajv2020({ ...schema_options/* TRUSTED_SCHEMA */.k, strict: true, allErrors: false }).compile(schema);
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
  const { text, digest } = encodeStatement(statement);
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
    return retry(send, policyFor(options.method, services), services.clock, services.cancelled).catch(
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
  checkResult(draft.action, draft.result);
  const { clock, host, log, startedAt, version } = options;
  const environment = environmentFingerprint();
  const context = { version, run: host.run, startedAt, finishedAt: clock.now(), environment };
  const stored = await writeStatement(folder, buildStatement(draft, context));
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
/******/ var __webpack_exports__ = __nccwpck_require__(268);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
