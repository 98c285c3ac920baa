import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:readline"
const external_node_readline_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:readline");
;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
;// CONCATENATED MODULE: external "node:path"
const external_node_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");
;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs/promises"
const promises_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");
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
function errors_systemErrorCode(error         )                     {
  const code = (error                                  )?.code;
  return typeof code === 'string' ? code : undefined;
}

/** For the `default` of an exhaustive switch. */
function assertNever(value       )        {
  throw new Error(`Unexpected value: ${JSON.stringify(value)}`);
}

;// CONCATENATED MODULE: ./.build/shared/core/digest.js






/** `sha256:` and 64 lower-case hexadecimal digits. */
                                        

const PORTION_BYTES = 1 << 20;

const DIGEST = /^sha256:[0-9a-f]{64}$/;

function isDigest(value         )                  {
  return typeof value === 'string' && DIGEST.test(value);
}

function digestBytes(bytes                     )         {
  return `sha256:${(0,external_node_crypto_namespaceObject.createHash)('sha256').update(bytes).digest('hex')}`;
}

/** The digest of a JSON value: SHA-256 of its canonical form (RFC 8785). */
function digestJson(value         )         {
  return digestBytes(canonicalJson(value));
}

/** Streams a file through SHA-256; memory stays flat in its size. */
async function digest_digestFile(path        )                  {
  const hash = (0,external_node_crypto_namespaceObject.createHash)('sha256');
  await using file = await (0,promises_namespaceObject.open)(path, 'r');
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
  const info = await (0,promises_namespaceObject.lstat)(root).catch((cause         ) => {
    throw new UserError('tree-unreadable', {
      what: `${root} cannot be read.`,
      where: { file: root },
      remedy: 'Check that the path exists and that this user may read it.',
      cause,
    });
  });
  const base = info.isDirectory() ? root : (0,external_node_path_namespaceObject.dirname)(root);
  const paths = info.isDirectory() ? await walk(root, '') : [(0,external_node_path_namespaceObject.basename)(root)];
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
  const full = (0,external_node_path_namespaceObject.join)(base, path);
  const info = await (0,promises_namespaceObject.lstat)(full);
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
    digest: await digest_digestFile(full),
    executable: (info.mode & 0o100) !== 0,
  };
}

async function walk(root        , prefix        )                    {
  const found           = [];
  for (const entry of await (0,promises_namespaceObject.readdir)((0,external_node_path_namespaceObject.join)(root, prefix), { withFileTypes: true })) {
    const path = prefix === '' ? entry.name : `${prefix}/${entry.name}`;
    if (entry.isDirectory()) found.push(...(await walk(root, path)));
    else found.push(path);
  }
  return found;
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
    journal: (0,external_node_path_namespaceObject.join)(runFolder, 'journal'),
    lock: (0,external_node_path_namespaceObject.join)(runFolder, 'lock'),
    attempts: (0,external_node_path_namespaceObject.join)(runFolder, 'attempts'),
    checkpoints: (0,external_node_path_namespaceObject.join)(runFolder, 'checkpoints'),
  };
}

function attemptPaths(
  runFolder        ,
  number        ,
)   
                 
                
                  
              
              
                  
                     
               
                      
                 
                     
                      
                    
  {
  const folder = (0,external_node_path_namespaceObject.join)(runPaths(runFolder).attempts, String(number).padStart(6, '0'));
  return {
    folder,
    claim: (0,external_node_path_namespaceObject.join)(folder, 'claim.json'),
    process: (0,external_node_path_namespaceObject.join)(folder, 'process.json'),
    end: (0,external_node_path_namespaceObject.join)(folder, 'end.json'),
    log: (0,external_node_path_namespaceObject.join)(folder, 'log'),
    metrics: (0,external_node_path_namespaceObject.join)(folder, 'metrics.jsonl'),
    parameters: (0,external_node_path_namespaceObject.join)(folder, 'parameters.json'),
    data: (0,external_node_path_namespaceObject.join)(folder, 'data.json'),
    checkpoints: (0,external_node_path_namespaceObject.join)(folder, 'checkpoints'),
    resume: (0,external_node_path_namespaceObject.join)(folder, 'resume'),
    resumedFrom: (0,external_node_path_namespaceObject.join)(folder, 'resumed-from.json'),
    torchError: (0,external_node_path_namespaceObject.join)(folder, 'torch-error.json'),
    keeperLog: (0,external_node_path_namespaceObject.join)(folder, 'keeper.log'),
  };
}

;// CONCATENATED MODULE: ./.build/shared/training/files.js




/** Writes a file whole and durably, replacing what stands there. */
async function writeWhole(path        , text        )                {
  await withPartial(path, text, (partial) => (0,promises_namespaceObject.rename)(partial, path));
}

/** Creates a file whole, durably and only where there is none. @returns false where there was one already */
async function createWhole(path        , text        )                   {
  try {
    await withPartial(path, text, (partial) => (0,promises_namespaceObject.link)(partial, path));
    return true;
  } catch (error) {
    if (errors_systemErrorCode(error) === 'EEXIST') return false;
    throw error;
  }
}

/** The partial file lies in a folder of its own, whose name the system makes unique among all who share the disk. */
async function withPartial(path        , text        , publish                                    )                {
  await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(path), { recursive: true });
  const folder = await (0,promises_namespaceObject.mkdtemp)(`${path}.partial-`);
  try {
    const partial = (0,external_node_path_namespaceObject.join)(folder, 'whole');
    const file = await (0,promises_namespaceObject.open)(partial, 'wx', 0o640);
    try {
      await file.writeFile(text);
      await file.sync();
    } finally {
      await file.close();
    }
    await publish(partial);
    await syncFolder((0,external_node_path_namespaceObject.dirname)(path));
  } finally {
    await (0,promises_namespaceObject.rm)(folder, { recursive: true, force: true });
  }
}

/** The value of a JSON file of our own; undefined where there is none. It was written whole, so it always parses. */
async function readJson   (path        )                         {
  try {
    return JSON.parse(await (0,promises_namespaceObject.readFile)(path, 'utf8'))     ;
  } catch (error) {
    if (errors_systemErrorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

async function syncFolder(path        )                {
  const folder = await (0,promises_namespaceObject.open)(path, 'r');
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
  const staging = (0,external_node_path_namespaceObject.join)(owner.folder, 'staging');
  await (0,promises_namespaceObject.rm)(staging, { recursive: true, force: true });
  const info = await (0,promises_namespaceObject.lstat)(source);
  const before = await fingerprint(source);
  await copyTree(source, (0,external_node_path_namespaceObject.join)(staging, name));
  if ((await fingerprint(source)) !== before) return undefined;
  const tree = await digestTree((0,external_node_path_namespaceObject.join)(staging, name));
  const latest = (await listCheckpoints(owner.folder)).at(-1);
  for (const entry of tree.entries) {
    const from = info.isDirectory() ? (0,external_node_path_namespaceObject.join)(staging, name, entry.path) : (0,external_node_path_namespaceObject.join)(staging, name);
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
  await (0,promises_namespaceObject.rm)(staging, { recursive: true, force: true });
  return (await createWhole(manifestPath(owner.folder, manifest.sequence), JSON.stringify(manifest)))
    ? manifest
    : undefined;
}

/** What would differ if somebody still wrote: names, sizes and times of every file. */
async function fingerprint(path        )                  {
  const info = await (0,promises_namespaceObject.lstat)(path, { bigint: true });
  const own = `${info.ino}:${info.size}:${info.mtimeNs}:${info.ctimeNs}`;
  if (!info.isDirectory()) return own;
  const names = (await (0,promises_namespaceObject.readdir)(path)).sort();
  const inner           = [];
  for (const name of names) inner.push(`${JSON.stringify(name)}=${await fingerprint((0,external_node_path_namespaceObject.join)(path, name))}`);
  return `${own}[${inner.join(',')}]`;
}

/** The committed checkpoints of a run, oldest first. */
async function listCheckpoints(folder        )                                         {
  const names = await (0,promises_namespaceObject.readdir)((0,external_node_path_namespaceObject.join)(folder, 'manifests')).catch((error         ) => {
    if (errors_systemErrorCode(error) === 'ENOENT') return [];
    throw error;
  });
  const found                       = [];
  for (const name of names.filter((each) => /^\d{6}\.json$/.test(each)).sort()) {
    const manifest = await readJson                    ((0,external_node_path_namespaceObject.join)(folder, 'manifests', name));
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
    await rm(target, { recursive: true, force: true });
    if (await layOut(folder, manifest, target)) return { manifest, path: join(target, manifest.name) };
    onDamaged(manifest);
  }
  await rm(target, { recursive: true, force: true });
  return undefined;
}

async function layOut(folder        , manifest                    , target        )                   {
  const root = join(target, manifest.name);
  await mkdir(manifest.isFolder ? root : target, { recursive: true });
  for (const entry of manifest.files) {
    const path = manifest.isFolder ? join(root, entry.path) : root;
    try {
      await mkdir(dirname(path), { recursive: true });
      await copyFile(blobPath(folder, entry.digest), path, constants.COPYFILE_FICLONE);
    } catch (error) {
      if (systemErrorCode(error) === 'ENOENT') return false;
      throw error;
    }
    if ((await digestFile(path)) !== entry.digest) return false;
  }
  return true;
}

/** Removes all but the newest: manifests first, then what none of the others names. */
async function pruneCheckpoints(folder        , keep        )                {
  const all = await listCheckpoints(folder);
  const kept = all.slice(Math.max(0, all.length - keep));
  for (const { sequence } of all.slice(0, all.length - kept.length)) await (0,promises_namespaceObject.rm)(manifestPath(folder, sequence));
  const named = new Set(kept.flatMap(({ files }) => files.map(({ digest }) => digest.slice('sha256:'.length))));
  const blobs = await (0,promises_namespaceObject.readdir)((0,external_node_path_namespaceObject.join)(folder, 'blobs')).catch(() => []);
  for (const name of blobs) if (!named.has(name)) await (0,promises_namespaceObject.rm)((0,external_node_path_namespaceObject.join)(folder, 'blobs', name), { force: true });
}

async function keepBlob(folder        , from        , digest        )                {
  const target = blobPath(folder, digest);
  await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(target), { recursive: true });
  // An older blob of this name may be damaged; the fresh one takes its place whole.
  await (0,promises_namespaceObject.rename)(from, target);
  const file = await (0,promises_namespaceObject.open)(target, 'r');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await syncFolder((0,external_node_path_namespaceObject.dirname)(target));
}

async function copyTree(source        , target        )                {
  const info = await (0,promises_namespaceObject.lstat)(source);
  if (!info.isDirectory()) {
    // A link would be followed here, and what it stands for is not watched.
    if (!info.isFile()) throw notAFile(source);
    await (0,promises_namespaceObject.mkdir)((0,external_node_path_namespaceObject.dirname)(target), { recursive: true });
    return (0,promises_namespaceObject.copyFile)(source, target, external_node_fs_namespaceObject.constants.COPYFILE_FICLONE);
  }
  await (0,promises_namespaceObject.mkdir)(target, { recursive: true });
  for (const name of await (0,promises_namespaceObject.readdir)(source)) await copyTree((0,external_node_path_namespaceObject.join)(source, name), (0,external_node_path_namespaceObject.join)(target, name));
}

function notAFile(path        )            {
  return new UserError('checkpoint-invalid', {
    what: `${path} is not a regular file.`,
    where: { file: path },
    remedy: 'Write the files themselves into a checkpoint, not links to them.',
  });
}

function manifestPath(folder        , sequence        )         {
  return (0,external_node_path_namespaceObject.join)(folder, 'manifests', `${String(sequence).padStart(6, '0')}.json`);
}

function blobPath(folder        , digest        )         {
  return (0,external_node_path_namespaceObject.join)(folder, 'blobs', digest.slice('sha256:'.length));
}

;// CONCATENATED MODULE: ./.build/shared/training/checkpoint-watch.js





/** Nothing of a checkpoint may have changed for this long before it counts as whole. */
const SETTLE_MS = 2000;

                
                               
                           
 

                                
                                  
                          
                                  
                        
                                                             
 

/** Finds whole checkpoints in the command's folder and commits each once. */
class CheckpointWatch {
           #watched               ;
           #seen = new Map              ();
  /** The fingerprint each name had when it was committed. */
           #committed = new Map                ();
           problems           = [];
  committedCount = 0;

  constructor(watched               ) {
    this.#watched = watched;
  }

  /**
   * One look at the folder.
   *
   * @param atRest nobody writes any more and the command ended in order, so that everything there is whole
   */
  async look(nowMs        , atRest         )                {
    const names = await this.#candidates();
    for (const [name, isMarked] of names) {
      const path = (0,external_node_path_namespaceObject.join)(this.#watched.folder, name);
      const now = await fingerprint(path).catch(() => undefined);
      if (now === undefined || this.#committed.get(name) === now) continue;
      const before = this.#seen.get(name);
      const since = before?.fingerprint === now ? before.sinceMs : nowMs;
      this.#seen.set(name, { fingerprint: now, sinceMs: since });
      if (isMarked || atRest || nowMs - since >= SETTLE_MS) await this.#commit(name, path, now);
    }
  }

  async #commit(name        , path        , seen        )                {
    try {
      const manifest = await commitCheckpoint(path, name, this.#watched.owner);
      if (manifest === undefined) return;
      this.#committed.set(name, seen);
      this.committedCount++;
      this.#watched.onCommit?.(manifest);
      await pruneCheckpoints(this.#watched.owner.folder, this.#watched.keep);
    } catch (error) {
      // A checkpoint that cannot be kept must not end the training; it is said at the end.
      const reason = isUserError(error) ? error.what : (errors_systemErrorCode(error) ?? String(error));
      this.#committed.set(name, seen);
      if (this.problems.length < 20) this.problems.push(`The checkpoint ${name} could not be committed: ${reason}`);
    }
  }

  /** Names in the order they were last written, each with whether a `.complete` file vouches for it. */
  async #candidates()                                          {
    const { folder } = this.#watched;
    const all = await (0,promises_namespaceObject.readdir)(folder).catch(() => []);
    const present = new Set(all);
    const names = all.filter((name) => !/^\.|\.(?:tmp|partial|complete)$/.test(name));
    const timed                                      = [];
    for (const name of names) {
      const info = await (0,promises_namespaceObject.lstat)((0,external_node_path_namespaceObject.join)(folder, name)).catch(() => undefined);
      if (info?.isFile() === true || info?.isDirectory() === true) timed.push({ name, mtimeMs: info.mtimeMs });
    }
    timed.sort((a, b) => a.mtimeMs - b.mtimeMs || (a.name < b.name ? -1 : 1));
    const marked                                 = [];
    for (const { name, mtimeMs } of timed) {
      marked.push([
        name,
        present.has(`${name}.complete`) && (await isNewer((0,external_node_path_namespaceObject.join)(folder, `${name}.complete`), mtimeMs)),
      ]);
    }
    return marked;
  }
}

/** A mark left from before the checkpoint was written anew says nothing about it. */
async function isNewer(mark        , mtimeMs        )                   {
  const info = await (0,promises_namespaceObject.stat)(mark).catch(() => undefined);
  return info?.isFile() === true && info.mtimeMs >= mtimeMs;
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
  const bootId = tryRead(() => (0,external_node_fs_namespaceObject.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim());
  const pidNamespace = tryRead(() => (0,external_node_fs_namespaceObject.readlinkSync)('/proc/self/ns/pid'));
  const machine = tryRead(() => (0,external_node_fs_namespaceObject.readFileSync)('/etc/machine-id', 'utf8').trim());
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
    return systemErrorCode(error) === 'ESRCH' ? 'dead' : 'present';
  }
}

function readStat(pid        )                          {
  const text = tryRead(() => (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/stat`, 'latin1'));
  return text === undefined ? undefined : parseStat(text);
}

/** Every process that can be seen; empty where there is no /proc. */
function allProcesses()                {
  const names = tryRead(() => (0,external_node_fs_namespaceObject.readdirSync)('/proc')) ?? [];
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
  const environment = tryRead(() => (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/environ`, 'latin1'));
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

;// CONCATENATED MODULE: external "node:string_decoder"
const external_node_string_decoder_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");
;// CONCATENATED MODULE: ./.build/shared/training/lines.js


/** A longer line is cut into pieces of this length. */
const MAX_LINE = 64 << 10;
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
    this.#overlap = Math.min(overlap, MAX_LINE / 2);
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
    while (this.#pending.length >= MAX_LINE + this.#overlap) {
      pieces.push(this.#pending.slice(0, MAX_LINE));
      this.#pending = this.#pending.slice(MAX_LINE);
    }
    return pieces;
  }
}

function lastDrawing(line        )         {
  if (!line.includes('\r')) return line;
  const drawings = line.split('\r').filter((drawing) => drawing !== '');
  return drawings.at(-1) ?? '';
}

;// CONCATENATED MODULE: ./.build/shared/training/log-files.js




/**
 * The log of an attempt: numbered segments, of which the first and the last are kept, so that neither the start nor
 * the end is lost and a command that never stops talking cannot fill the disk.
 */
const SEGMENT_BYTES = 4 << 20;
const KEPT_FIRST = 4;
const KEPT_LAST = 4;

function segmentPath(folder        , number        )         {
  return (0,external_node_path_namespaceObject.join)(folder, `${String(number).padStart(6, '0')}.log`);
}

/** The numbers of the segments that are there, ascending. */
function segments(folder        )           {
  try {
    return readdirSync(folder)
      .flatMap((name) => (/^\d{6}\.log$/.test(name) ? [Number.parseInt(name, 10)] : []))
      .sort((a, b) => a - b);
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return [];
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
    (0,external_node_fs_namespaceObject.mkdirSync)(folder, { recursive: true });
  }

  write(text        )       {
    const bytes = Buffer.from(text, 'utf8');
    try {
      this.#file ??= (0,external_node_fs_namespaceObject.openSync)(segmentPath(this.#folder, this.#number), 'a', 0o640);
      for (let at = 0; at < bytes.length;) at += (0,external_node_fs_namespaceObject.writeSync)(this.#file, bytes, at);
      this.#sizeBytes += bytes.length;
      if (this.#sizeBytes >= SEGMENT_BYTES) this.#rotate();
    } catch {
      this.lostBytes += bytes.length;
    }
  }

  close()       {
    if (this.#file !== undefined) (0,external_node_fs_namespaceObject.closeSync)(this.#file);
    this.#file = undefined;
  }

  #rotate()       {
    this.close();
    this.#number++;
    this.#sizeBytes = 0;
    const oldest = this.#number - KEPT_LAST;
    if (oldest > KEPT_FIRST) (0,external_node_fs_namespaceObject.rmSync)(segmentPath(this.#folder, oldest), { force: true });
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
    this.#offset = statSync(segmentPath(this.#folder, last)).size;
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
  const file = openSync(path, 'r');
  try {
    const length = Math.max(0, Math.min(maxBytes, fstatSync(file).size - offset));
    const buffer = Buffer.alloc(length);
    return buffer.subarray(0, readSync(file, buffer, 0, length, offset));
  } finally {
    closeSync(file);
  }
}

/** The last lines of a log, at most `count`. */
function lastLines(folder        , count        , maxBytes = 64 << 10)           {
  let text = '';
  for (const number of segments(folder).reverse()) {
    const path = segmentPath(folder, number);
    const { size } = statSync(path);
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

;// CONCATENATED MODULE: ./.build/shared/training/telemetry.js

                                          


/** CPU and memory of a command and everything it started, from /proc. */
class Telemetry {
           #family        ;
           #ownChildTicks        ;
  /** pid:start → the most CPU ticks seen, its waited-for children included. */
           #ticks = new Map                ();
  #peakBytes = 0;
  #looks = 0;
           #oomKillsBefore = readOomKills();

  constructor(family        ) {
    this.#family = family;
    this.#ownChildTicks = readStat(process.pid)?.childCpuTicks ?? 0;
  }

  /** One look. The peak is that of the sum of resident memory at these looks; shared pages count in each process. */
  sample()       {
    this.#looks++;
    let pages = 0;
    for (const member of this.#family.members(false)) {
      pages += member.residentPages;
      const key = `${member.pid}:${member.startTicks}`;
      this.#ticks.set(key, Math.max(this.#ticks.get(key) ?? 0, member.cpuTicks));
    }
    this.#peakBytes = Math.max(this.#peakBytes, pages * PAGE_BYTES);
  }

  /**
   * Milliseconds of CPU: exact for everything that was waited for up to us, which the kernel adds up; at least the
   * sum of what the looks saw.
   */
  cpuMs()                     {
    const own = readStat(process.pid);
    if (own === undefined) return undefined;
    let seen = 0;
    for (const ticks of this.#ticks.values()) seen += ticks;
    return (Math.max(own.childCpuTicks - this.#ownChildTicks, seen) / TICKS_PER_SECOND) * 1000;
  }

  /** Undefined where there was but one look: it is at the start, before the command has loaded anything. */
  peakMemoryBytes()                     {
    return this.#looks < 2 || this.#peakBytes === 0 ? undefined : this.#peakBytes;
  }

  /** Processes of this control group that the kernel has killed for want of memory since the start. */
  oomKills()                     {
    const now = readOomKills();
    return now === undefined || this.#oomKillsBefore === undefined ? undefined : now - this.#oomKillsBefore;
  }
}

/** `oom_kill` of the control group's memory events (cgroups(7)), version 2 or 1. */
function readOomKills()                     {
  for (const path of memoryEventFiles()) {
    try {
      const count = /^oom_kill (\d+)$/m.exec((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'))?.[1];
      if (count !== undefined) return Number(count);
    } catch {
      // Not mounted here, or the other version.
    }
  }
  return undefined;
}

function memoryEventFiles()           {
  try {
    const lines = (0,external_node_fs_namespaceObject.readFileSync)('/proc/self/cgroup', 'utf8').split('\n');
    return lines.flatMap((line) => {
      const [, controllers = '', path = ''] = line.split(':');
      if (path.includes('..')) return [];
      if (controllers === '') return [`/sys/fs/cgroup${path}/memory.events`, '/sys/fs/cgroup/memory.events'];
      return controllers.split(',').includes('memory') ? [`/sys/fs/cgroup/memory${path}/memory.oom_control`] : [];
    });
  } catch {
    return [];
  }
}

;// CONCATENATED MODULE: ./.build/shared/training/keeper.js



                                            












const LOOK_MS = 1000;
/** On a machine with very many processes looks become rarer, so that they never take more than one percent of a core. */
const LOOK_SPARING = 100;
/** What the command leaves running behind it gets this long to end by itself once it was asked to. */
const LEFTOVER_GRACE_MS = 5000;
/** A timer of Node's that is longer than 24.8 days fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;
const KILL_ROUNDS = 50;
const KILL_ROUND_MS = 100;
/** Space kept free for the record of the end, so that a disk the command has filled does not hide how it ended. */
const RESERVE_BYTES = 256 << 10;

                                                             

                       
                               
                                         
                               
 

/**
 * Looks after one attempt of a training in a process of its own, so that nothing depends on how long the step lives.
 *
 * It starts the command, keeps its log, commits its checkpoints and records its end. When it is told to stop, when
 * the time is over or when the supervisor is gone, it asks the command to end, waits for the grace, kills what is left
 * and commits the last checkpoint.
 *
 * @param orders the reason to stop, whenever there is one
 */
async function keep(spec             , orders                     )                {
  const paths = attemptPaths(spec.runFolder, spec.number);
  const claim        = { by: 'keeper', keeper: identify(process.pid) };
  // A recovery that came first has called the attempt off.
  if (!(await createWhole(paths.claim, JSON.stringify(claim)))) return;
  const reserve = holdSpace((0,external_node_path_namespaceObject.join)(paths.folder, 'reserve'));
  const end = await new Attempt(spec).run(orders);
  reserve();
  await writeWhole(paths.end, JSON.stringify(end));
}

class Attempt {
           #spec             ;
           #paths                                 ;
           #log           ;
           #checkpoints                 ;
           #problems           = [];
  #family        ;
  #stopped                        ;
  #killed = 0;

  constructor(spec             ) {
    this.#spec = spec;
    this.#paths = attemptPaths(spec.runFolder, spec.number);
    this.#log = new LogWriter(this.#paths.log);
    this.#family = new Family(spec.marker, undefined);
    (0,external_node_fs_namespaceObject.mkdirSync)(this.#paths.checkpoints, { recursive: true });
    this.#checkpoints = new CheckpointWatch({
      folder: this.#paths.checkpoints,
      owner: { folder: runPaths(spec.runFolder).checkpoints, runKey: spec.runKey, attempt: spec.number },
      keep: spec.keepCheckpoints,
    });
  }

  async run(orders                     )                      {
    const startedMs = nowMs();
    const command = this.#start();
    this.#family = new Family(this.#spec.marker, command.pid);
    const telemetry = new Telemetry(this.#family);
    const exit = ended(command);
    const logged = this.#keepLog(command);
    if (command.pid !== undefined) await writeWhole(this.#paths.process, JSON.stringify(identify(command.pid)));
    const watching = this.#watch(telemetry, exit);
    this.#stopWhenTold(orders, exit);
    const how = await exit;
    const wallMs = nowMs() - startedMs;
    const surviving = await this.#endLeftovers();
    await withTimeout(logged, 1000);
    command.stdout.destroy();
    command.stderr.destroy();
    this.#log.close();
    await watching;
    const inOrder = how.code === 0 || (this.#stopped !== undefined && how.code !== null);
    await this.#checkpoints.look(nowMs(), inOrder);
    return this.#describe(how, { wallMs, surviving, telemetry });
  }

  #start()          {
    const [program = '', ...args] = this.#spec.command;
    return (0,external_node_child_process_namespaceObject.spawn)(program, args, {
      cwd: this.#spec.workingDirectory,
      env: { ...this.#spec.environment, [MARKER_VARIABLE]: this.#spec.marker },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  #keepLog(command         )                {
    const mask = createMask(this.#spec.secrets);
    const longest = Math.max(0, ...this.#spec.secrets.map((secret) => secret.length * 3));
    const write = (lines                   )       => {
      if (lines.length > 0) this.#log.write(mask(`${lines.join('\n')}\n`));
    };
    const streams = [command.stdout, command.stderr].map((stream) => {
      const assembler = new LineAssembler(longest);
      stream.on('data', (bytes        ) => write(assembler.push(bytes, nowMs())));
      return new Promise      ((resolve) => {
        stream.once('close', () => {
          write(assembler.end());
          resolve();
        });
      });
    });
    return Promise.all(streams).then(() => undefined);
  }

  async #watch(telemetry           , exit                      )                {
    let running = true;
    const over = exit.then(() => (running = false));
    while (running) {
      const startedMs = process.uptime() * 1000;
      telemetry.sample();
      const sampleMs = process.uptime() * 1000 - startedMs;
      await this.#checkpoints.look(nowMs(), false);
      await withTimeout(over, Math.max(LOOK_MS, sampleMs * LOOK_SPARING));
    }
  }

  #stopWhenTold(orders                     , exit                      )       {
    const timeout = new Promise            ((resolve) => {
      const timer = setTimeout(() => resolve('timed-out'), Math.min(this.#spec.timeoutMs, LONGEST_TIMER_MS));
      void exit.then(() => clearTimeout(timer));
    });
    void Promise.race([orders, timeout, exit.then(() => undefined)]).then(async (reason) => {
      if (reason === undefined) return;
      this.#stopped = reason;
      this.#family.signal(this.#spec.stopSignal);
      if (await withTimeout(exit, this.#spec.graceMs)) return;
      this.#killed += this.#family.signal('SIGKILL');
    });
  }

  /** Whoever outlives the command is asked to end, then killed. @returns how many withstood even that */
  async #endLeftovers()                  {
    const isGone = ()          => this.#family.members(true).length === 0;
    const patienceMs = Math.min(LEFTOVER_GRACE_MS, this.#spec.graceMs);
    if (process.platform !== 'linux') return this.#endUnseenGroup();
    if (isGone()) return 0;
    this.#family.signal('SIGTERM');
    for (let waited = 0; waited < patienceMs && !isGone(); waited += KILL_ROUND_MS) await pause(KILL_ROUND_MS);
    this.#killed += this.#family.members(true).length;
    for (let round = 0; round < KILL_ROUNDS && !isGone(); round++) {
      this.#family.signal('SIGKILL');
      await pause(KILL_ROUND_MS);
    }
    return this.#family.members(true).length;
  }

  /** Without /proc nobody can be counted; the group gets both signals all the same. */
  async #endUnseenGroup()                  {
    this.#family.signal('SIGTERM');
    await pause(1000);
    this.#family.signal('SIGKILL');
    return 0;
  }

  async #describe(
    how             ,
    seen                                                             ,
  )                      {
    const outputs = how.code === 0 && this.#stopped === undefined ? await this.#outputs() : undefined;
    const lost = this.#log.lostBytes;
    if (lost > 0) this.#problems.push(`${lost} bytes of the log were lost because they could not be written.`);
    return withoutUndefined({
      notStarted: how.notStarted,
      exitCode: how.code ?? undefined,
      signal: how.signal ?? undefined,
      stopped: this.#stopped,
      wallMs: seen.wallMs,
      cpuMs: seen.telemetry.cpuMs(),
      peakMemoryBytes: seen.telemetry.peakMemoryBytes(),
      killed: this.#killed,
      surviving: seen.surviving,
      oomKills: seen.telemetry.oomKills(),
      outputs,
      problems: [...this.#problems, ...this.#checkpoints.problems],
    });
  }

  async #outputs()                                            {
    try {
      return (await digestTree(this.#spec.output)).entries;
    } catch (error) {
      this.#problems.push(isUserError(error) ? error.what : `The output cannot be read: ${String(error)}`);
      return undefined;
    }
  }
}

function ended(command         )                       {
  return new Promise((resolve) => {
    command.once('exit', (code, signal) => resolve({ code, signal }));
    command.once('error', (error) => {
      if (command.pid === undefined) {
        resolve({ code: null, signal: null, notStarted: errors_systemErrorCode(error) ?? error.message });
      }
    });
  });
}

/** Takes up some space; the function that is returned gives it back. */
function holdSpace(path        )             {
  try {
    const file = (0,external_node_fs_namespaceObject.openSync)(path, 'w', 0o640);
    (0,external_node_fs_namespaceObject.writeSync)(file, Buffer.alloc(RESERVE_BYTES, 1));
    (0,external_node_fs_namespaceObject.closeSync)(file);
  } catch {
    // Full already; the command will say so itself.
  }
  return () => (0,external_node_fs_namespaceObject.rmSync)(path, { force: true });
}

/** Milliseconds since this process started; they never jump. */
function nowMs()         {
  return Math.round(process.uptime() * 1000);
}

function pause(ms        )                {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

/** Waits for a promise, but no longer than this. @returns whether it was fulfilled in time */
function withTimeout(promise                  , ms        )                   {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(false), Math.min(ms, LONGEST_TIMER_MS));
    void promise.then(() => {
      clearTimeout(timer);
      resolve(true);
    });
  });
}

                                                                                                         
                                                             
  

function withoutUndefined                  (value   )             {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined))              ;
}

;// CONCATENATED MODULE: ./.build/actions/train/keeper.js

                                                                                             


/**
 * The keeper's own process: the attempt comes as the first line on standard input, orders as further lines. The end of
 * the input means that the supervisor is gone, however it went.
 */
const lines = (0,external_node_readline_namespaceObject.createInterface)({ input: process.stdin, crlfDelay: Infinity });
let started = false;
let order                               = () => undefined;
const orders = new Promise            ((resolve) => (order = resolve));

lines.on('line', (line) => {
  if (started) order((JSON.parse(line)               ).stop);
  else {
    started = true;
    void keep(JSON.parse(line)               , orders).then(() => process.exit(0), fail);
  }
});
lines.on('close', () => {
  if (started) order('supervisor-lost');
  else process.exit(0);
});
for (const signal of ['SIGTERM', 'SIGINT']         ) process.on(signal, () => order('system'));
process.on('SIGHUP', () => undefined);

function fail(error         )        {
  console.error(error);
  process.exit(1);
}

