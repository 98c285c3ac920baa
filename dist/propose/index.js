import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_yaml_index_js_6be94996__ from "../vendor/yaml/index.js";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_core_index_js_b748bd86__ from "../vendor/core/index.js";
import * as __WEBPACK_EXTERNAL_MODULE__vendor_ajv_index_js_c4acddf3__ from "../vendor/ajv/index.js";
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

/***/ 567:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(509);
/* harmony import */ var _inputs_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(730);
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(387);




await (0,_shared_runtime_action_js__WEBPACK_IMPORTED_MODULE_0__/* .runAction */ .C)({ name: 'propose', readInputs: _inputs_js__WEBPACK_IMPORTED_MODULE_1__/* .readInputs */ .K, run: _run_js__WEBPACK_IMPORTED_MODULE_2__/* .propose */ .B });

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 730:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   K: () => (/* binding */ readInputs)
/* harmony export */ });
/* harmony import */ var _shared_core_digest_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(534);
/* harmony import */ var _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(777);
/* harmony import */ var _shared_core_references_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(136);


                                                               

                                                              

                                
                               
                               
                          
                                
                                               
                            
                          
                        
                                     
                           
 

/** As Git allows, without what a URL or a person would misread. */
const BRANCH = /^(?!.*(?:\.\.|\/\/|\.lock$|\/$))[A-Za-z0-9][A-Za-z0-9._/-]{0,200}$/;
const PATH = /^(?!\/)(?!.*(?:^|\/)\.{1,2}(?:\/|$))[A-Za-z0-9._/-]{1,200}\.ya?ml$/;

/** @throws UserError `input-missing`, `input-invalid`, `reference-invalid` */
function readInputs(reader             )                {
  const model = reader.reference('model');
  if (model.kind !== 'model' || model.selector !== undefined) {
    throw invalid('model', (0,_shared_core_references_js__WEBPACK_IMPORTED_MODULE_2__/* .formatArtifact */ .oN)(model), 'a model without a version, such as model:delay');
  }
  const data = reader.pairs('data').map(([reference, digest]) => pinOf(reference, digest));
  if (data.length === 0) throw invalid('data', '', 'at least one VERSION=DIGEST');
  return {
    model,
    modelDigest: digestOf(reader, 'model-digest'),
    runKey: digestOf(reader, 'run-key'),
    data,
    lockFile: matching(reader.string('lock-file'), PATH, 'lock-file', 'a path such as model.lock.yml'),
    branch: matching(
      reader.optionalString('branch') ?? `trainyard/retrain-${model.name}`,
      BRANCH,
      'branch',
      'the name of a branch',
    ),
    base: matching(reader.string('base'), BRANCH, 'base', 'the name of a branch, such as main'),
    token: reader.optionalSecret('github-token'),
    dryRun: reader.boolean('dry-run'),
  };
}

function pinOf(text        , digest        )      {
  const { kind, name, selector } = (0,_shared_core_references_js__WEBPACK_IMPORTED_MODULE_2__/* .parseReference */ .F2)(text, 'data');
  if (kind !== 'dataset' || selector?.by !== 'sequence' || !(0,_shared_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(digest)) {
    throw invalid('data', `${text}=${digest}`, 'dataset:NAME@vN=sha256:…');
  }
  return { artifact: (0,_shared_core_references_js__WEBPACK_IMPORTED_MODULE_2__/* .formatArtifact */ .oN)({ kind, name }), version: `v${selector.sequence}`, digest };
}

function digestOf(reader             , input        )         {
  const text = reader.string(input);
  if ((0,_shared_core_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .isDigest */ .Bc)(text)) return text;
  throw invalid(input, text, 'a digest such as sha256:…');
}

function matching(text        , pattern        , input        , allowed        )         {
  if (pattern.test(text)) return text;
  throw invalid(input, text, allowed);
}

function invalid(input        , text        , allowed        )            {
  return new _shared_core_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo('input-invalid', {
    what: `The input ${input} is ${JSON.stringify(text.slice(0, 200))}.`,
    where: { input },
    remedy: `Write ${allowed}.`,
  });
}


/***/ }),

/***/ 387:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  B: () => (/* binding */ run_propose)
});

// EXTERNAL MODULE: ./.build/shared/core/errors.js
var errors = __nccwpck_require__(777);
// EXTERNAL MODULE: ./.build/shared/core/escape.js
var core_escape = __nccwpck_require__(865);
// EXTERNAL MODULE: ./.build/shared/core/format.js
var format = __nccwpck_require__(861);
// EXTERNAL MODULE: ./.build/shared/core/references.js
var references = __nccwpck_require__(136);
// EXTERNAL MODULE: ./.build/shared/evidence/statement.js
var evidence_statement = __nccwpck_require__(863);
// EXTERNAL MODULE: ./.build/shared/github/client.js + 1 modules
var client = __nccwpck_require__(253);
// EXTERNAL MODULE: ./.build/shared/github/errors.js
var github_errors = __nccwpck_require__(137);
// EXTERNAL MODULE: ./.build/shared/core/digest.js
var digest = __nccwpck_require__(534);
;// CONCATENATED MODULE: ./.build/shared/github/proposal-branch.js


                                                    


const TRAILER = 'Trainyard-Proposal';

/** What one commit of ours makes of one file. */
                               
                        
                           
                                                                          
                                       
 

/** Where the file of the base changes, a commit on the old one would conflict, so it counts. */
function identityOf({ path, content, present }              )         {
  return (0,digest/* digestJson */.tv)({ path, content, present: present ?? null });
}

function proposalMessage(title        , identity        )         {
  return `${title}\n\n${TRAILER}: ${identity}\n`;
}

/** A branch as it was found, and the base that it is compared with, by their commits. */
                    
                        
                        
 

/**
 * The file that a branch of ours proposes. The message alone proves nothing, since `git commit --amend` keeps it: the
 * branch must be one commit on the base's history that changes one file into the content whose digest the message has.
 *
 * @returns `merged` where the base holds the commit already; undefined where the commit is not, or no longer, ours
 */
async function readOwnProposal(
  connection                  ,
  { base, head }          ,
)                                               {
  const { octokit, owner, repo } = connection;
  const { data: commit } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: head });
  const said = new RegExp(`^${TRAILER}: (sha256:[0-9a-f]{64})$`, 'm').exec(commit.message)?.[1];
  const [parent, second] = commit.parents;
  if (said === undefined || parent === undefined || second !== undefined) return undefined;
  const basehead = `${base}...${head}`;
  const { data: compared } = await octokit.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead });
  if (compared.ahead_by === 0) return 'merged';
  const [file, other] = compared.files ?? [];
  const isOneCommit = compared.ahead_by === 1 && compared.merge_base_commit.sha === parent.sha;
  if (!isOneCommit || file === undefined || other !== undefined) return undefined;
  if (file.status !== 'added' && file.status !== 'modified') return undefined;
  const path = file.filename;
  const content = await regularFileAt(connection, path, head);
  const present = file.status === 'added' ? undefined : await regularFileAt(connection, path, parent.sha);
  if (content === undefined) return undefined;
  return identityOf({ path, content, present }) === said ? { path, content, present } : undefined;
}

/** Undefined also for a folder or a link, which no proposal of ours makes. */
async function regularFileAt(connection                  , path        , ref        )                              {
  return fileAt(connection, path, ref).catch((error         ) => {
    if ((0,errors/* isUserError */.iU)(error)) return undefined;
    throw error;
  });
}

/** @throws UserError `lock-file-invalid` where there is something else at the path */
async function fileAt(connection                  , path        , ref        )                              {
  const { octokit, owner, repo } = connection;
  try {
    const { data } = await octokit.rest.repos.getContent({ owner, repo, path, ref });
    if (Array.isArray(data) || data.type !== 'file' || data.encoding !== 'base64') throw notAFile(path);
    return Buffer.from(data.content, 'base64').toString('utf8');
  } catch (error) {
    if ((0,github_errors/* asHttpFailure */.Df)(error)?.status !== 404) throw error;
    return undefined;
  }
}

function notAFile(path        )            {
  return new errors/* UserError */.yo('lock-file-invalid', {
    what: `${path} is no file of the repository but a folder, a link or too large.`,
    where: { input: 'lock-file' },
    remedy: 'Name a file.',
  });
}

;// CONCATENATED MODULE: ./.build/shared/github/proposal.js
                                                

                                                    
                                                    



/** One file as it should be, offered as a pull request from a branch that belongs to nobody else. */
                           
                                                                                                               
                          
                                          
                        
                                               
                        
                           
                         
                        
                                                                                                                   
                                                            
 

/** `pinned`: the base says so already; `outdated`: the named branch says something newer. Nothing is proposed. */
                             
                                  
                                                                                     
                                                                                                             

const PASSES = 3;

/**
 * Offers the file as a pull request: looks, acts, and looks again, so that it can be run any number of times and after
 * any crash. The branch is always the base and one commit; nothing of it is visible before one write moves the branch.
 *
 * @throws UserError `branch-foreign`, `pull-requests-forbidden`, `github-permission-missing`, …; UnavailableError
 */
async function propose(
  connection                  ,
  proposal          ,
  services          ,
)                           {
  for (let pass = 1; ; pass++) {
    try {
      return await proposeOnce({ connection, proposal, services });
    } catch (error) {
      if (pass >= PASSES || !isWorthAnotherLook(error)) throw explained(error, proposal);
      await services.clock.sleep(1000 * pass, services.cancelled);
    }
  }
}

                
                                        
                              
                              
 

async function proposeOnce(pass      )                           {
  const { base, branch, content, path } = pass.proposal;
  const baseSha = await headOf(pass, base);
  if (baseSha === undefined) throw baseUnknown(base);
  const present = await fileAt(pass.connection, path, baseSha);
  if (present === content) return { outcome: 'pinned' };
  const inBase = newerThanProposed(pass, { path, content: present }, base);
  if (inBase !== undefined) return inBase;
  const head = await headOf(pass, branch);
  const found = head === undefined ? undefined : await proposedOn(pass, { base: baseSha, head });
  const inBranch = found === undefined ? undefined : newerThanProposed(pass, found, branch);
  if (inBranch !== undefined) return inBranch;
  const identity = identityOf({ path, content, present });
  const isThere = found !== undefined && identityOf(found) === identity;
  if (!isThere) await moveBranch(pass, await commit(pass, baseSha, identity), head !== undefined);
  return await pullRequest(pass, isThere, identity);
}

/** The file that the branch proposes. A commit of somebody else is never thrown away, nor taken for ours. */
async function proposedOn(
  { connection, proposal }      ,
  compared                                                  ,
)                                    {
  const found = await readOwnProposal(connection, compared);
  if (found === undefined) throw foreign(proposal.branch);
  return found === 'merged' ? undefined : found;
}

/** An old run that is run again offers what was new then. */
function newerThanProposed(
  { proposal }      ,
  found                                                                 ,
  branch        ,
)                              {
  if (found.content === undefined || found.path !== proposal.path) return undefined;
  const newer = proposal.newerIn(found.content);
  return newer === undefined ? undefined : { outcome: 'outdated', newer, branch };
}

/** The commit that a branch stands on; undefined where there is no such branch. */
async function headOf({ connection, services }      , branch        )                              {
  const { octokit, owner, repo } = connection;
  try {
    const { data } = await octokit.rest.git.getRef({ owner, repo, ref: `heads/${branch}` });
    return data.object.sha;
  } catch (error) {
    if ((0,github_errors/* asHttpFailure */.Df)(error)?.status !== 404) throw error;
    services.log.debug(`There is no branch ${branch}.`);
    return undefined;
  }
}

async function commit({ connection, proposal, services }      , parent        , identity        )                  {
  const { octokit, owner, repo } = connection;
  const { data: base } = await octokit.rest.git.getCommit({ owner, repo, commit_sha: parent });
  const { path, content, title } = proposal;
  services.effect('before proposal-commit');
  const { data: tree } = await octokit.rest.git.createTree({
    owner,
    repo,
    base_tree: base.tree.sha,
    tree: [{ path, content, mode: '100644', type: 'blob' }],
  });
  const message = proposalMessage(title, identity);
  const { data } = await octokit.rest.git.createCommit({ owner, repo, message, tree: tree.sha, parents: [parent] });
  services.effect('after proposal-commit');
  return data.sha;
}

async function moveBranch({ connection, proposal, services }      , sha        , isThere         )                {
  const { octokit, owner, repo } = connection;
  const { branch } = proposal;
  services.effect('before proposal-branch');
  if (isThere) await octokit.rest.git.updateRef({ owner, repo, ref: `heads/${branch}`, sha, force: true });
  else await octokit.rest.git.createRef({ owner, repo, ref: `refs/heads/${branch}`, sha });
  services.effect('after proposal-branch');
}

/** Its text is left alone once it is about this very proposal, whichever run found that again and whoever edited it. */
async function pullRequest(pass      , isThere         , identity        )                           {
  const { connection, proposal, services } = pass;
  const { octokit, owner, repo } = connection;
  const { base, branch, title } = proposal;
  const marker = `<!-- trainyard-proposal ${identity} -->`;
  const body = `${proposal.body}\n\n${marker}\n`;
  const open = { owner, repo, state: 'open', head: `${owner}:${branch}`, base }         ;
  const found = (await octokit.rest.pulls.list(open)).data[0];
  if (found === undefined) {
    services.effect('before proposal-create');
    const { data } = await octokit.rest.pulls.create({ owner, repo, head: branch, base, title, body });
    services.effect('after proposal-create');
    return { outcome: 'created', number: data.number, url: data.html_url };
  }
  const { number, html_url: url } = found;
  if (found.body?.includes(marker) === true) return { outcome: isThere ? 'unchanged' : 'updated', number, url };
  services.effect('before proposal-update');
  await octokit.rest.pulls.update({ owner, repo, pull_number: number, title, body });
  services.effect('after proposal-update');
  return { outcome: 'updated', number, url };
}

/** A lost answer, after which all may be done, or another run that was faster. */
function isWorthAnotherLook(error         )          {
  const failure = (0,github_errors/* asHttpFailure */.Df)(error);
  if (failure === undefined) return false;
  return (0,github_errors/* isOutage */.uD)(failure) || (failure.status === 422 && /already exists/i.test(failure.message));
}

function explained(error         , { branch }          )          {
  const failure = (0,github_errors/* asHttpFailure */.Df)(error);
  if (failure?.status === 403 && /not permitted to create/i.test(failure.message)) {
    return new errors/* UserError */.yo('pull-requests-forbidden', {
      what: 'This repository does not let its workflows open pull requests.',
      where: { permission: 'pull-requests: write' },
      remedy:
        'Allow it under Settings, Actions, General, "Allow GitHub Actions to create and approve pull requests", or pass the token of a GitHub App as github-token.',
      cause: error,
    });
  }
  const permission = 'contents: write and pull-requests: write';
  return (0,github_errors/* explainFailure */.SP)(error, { doing: `propose a change on the branch ${branch}`, permission });
}

function baseUnknown(base        )            {
  return new errors/* UserError */.yo('base-unknown', {
    what: `The repository has no branch ${base} to offer a change to.`,
    where: { input: 'base' },
    remedy: 'Name the branch that the change is meant for, such as main.',
  });
}

function foreign(branch        )            {
  return new errors/* UserError */.yo('branch-foreign', {
    what: `Somebody else committed to the branch ${branch}, or changed the commit there, so it is left alone.`,
    where: { input: 'branch' },
    remedy: 'Merge or delete that branch, or name another one.',
  });
}

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(455);
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
  if (top['version'] !== 1) throw invalid(yaml, ['version'], 'The version must be 1.');
  const gated = record(yaml, ['gated'], ['digest', 'run-key']);
  const data = top['data'];
  if (!Array.isArray(data)) throw invalid(yaml, ['data'], 'data must be a list of pins.');
  return {
    model: (0,references/* formatArtifact */.oN)(artifact(yaml, ['model'], top['model'], 'model')),
    data: data.map((_, index) => pin(yaml, ['data', index])),
    gated: {
      digest: lock_file_digest(yaml, ['gated', 'digest'], gated['digest']),
      runKey: lock_file_digest(yaml, ['gated', 'run-key'], gated['run-key']),
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
  const text = await readFile(file, 'utf8').catch((cause         ) => {
    throw new UserError(CODE, {
      what: `The lock file cannot be read (${systemErrorCode(cause) ?? 'unknown error'}).`,
      where: { file },
      remedy: 'Correct the input lock-file, or leave it empty for the newest version.',
      cause,
    });
  });
  const name = formatArtifact(wanted);
  const found = parseLockFile(text, file).data.find((each) => each.artifact === name);
  if (found !== undefined) return found;
  throw new UserError('lock-file-unpinned', {
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
    if ((0,errors/* isUserError */.iU)(error)) return [];
    throw error;
  }
}

function pin(yaml          , path          )      {
  const entry = record(yaml, path, ['artifact', 'version', 'digest']);
  const { version } = entry;
  if (typeof version !== 'string' || !VERSION.test(version)) {
    throw invalid(yaml, [...path, 'version'], 'version must be like v12.');
  }
  return {
    artifact: (0,references/* formatArtifact */.oN)(artifact(yaml, [...path, 'artifact'], entry['artifact'], 'dataset')),
    version,
    digest: lock_file_digest(yaml, [...path, 'digest'], entry['digest']),
  };
}

function artifact(yaml          , path          , value         , kind                      )               {
  try {
    const reference = (0,references/* parseReference */.F2)(String(value));
    if (reference.kind === kind && reference.selector === undefined) return reference;
  } catch {
    // Said below, with the line.
  }
  throw invalid(yaml, path, `Here an artifact such as ${kind}:NAME is expected, without a version.`);
}

function lock_file_digest(yaml          , path          , value         )         {
  if ((0,digest/* isDigest */.Bc)(value)) return value;
  throw invalid(yaml, path, 'Here a digest such as sha256:… is expected.');
}

function record(yaml          , path          , allowed                   )                                    {
  let value          = yaml.value;
  for (const key of path) value = (value                                                                 )?.[key];
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalid(yaml, path, `Here a mapping with ${allowed.join(', ')} is expected.`);
  }
  const unknown = Object.keys(value).find((key) => !allowed.includes(key));
  if (unknown !== undefined) {
    const known = allowed.join(', ');
    throw invalid(yaml, [...path, unknown], `This key is not known. Allowed: ${known}.`);
  }
  return value                                     ;
}

function invalid(yaml          , path          , what        )            {
  return new errors/* UserError */.yo(CODE, {
    what,
    where: yaml.locate(path),
    remedy: 'Correct the file, or take the one that the last retraining proposed.',
  });
}

;// CONCATENATED MODULE: ./.build/actions/propose/run.js




                                                                            
                                                                      




                                                 

/**
 * Offers what a retraining used and gave as a pull request. Everything that it says is in the lock file or in evidence,
 * so the same retraining proposed again changes nothing.
 *
 * @throws UserError `gate-missing`, `gate-failed`, `github-token-missing`, and those of the proposal
 */
async function run_propose(inputs               , services          )                        {
  const gate = passingGate(inputs, await services.evidence.collect());
  const proposal = proposalOf(inputs, gate, services);
  services.log.info(`The gate passed ${inputs.modelDigest}: ${gate.statement.predicate.headline}`);
  if (inputs.dryRun) {
    for (const line of proposal.content.trimEnd().split('\n')) services.log.info(line);
    const headline = `Tried only: ${inputs.lockFile} would be proposed to ${inputs.base} from ${inputs.branch}`;
    return { headline, outputs: { branch: inputs.branch } };
  }
  if (inputs.token === undefined) throw tokenMissing();
  const connection = await (0,client/* connectGitHub */.U)(inputs.token, services);
  const outcome = await services.log.group(`Propose ${inputs.lockFile} to ${inputs.base}`, () =>
    propose(connection, proposal, services),
  );
  const headline = headlineOf(inputs, outcome);
  const number = 'number' in outcome ? outcome.number : '';
  const url = 'number' in outcome ? outcome.url : '';
  return {
    headline,
    outputs: { outcome: outcome.outcome, 'pull-request': number, url, branch: inputs.branch },
    summary: `### ${(0,core_escape/* toMarkdown */.l6)(headline)}\n${url === '' ? '' : `\n[#${number}](${url})\n`}`,
  };
}

/** The newest statement of the gate about this very digest must be a pass or a warn. */
function passingGate({ model, modelDigest }               , statements                            )                  {
  const about = statements.filter(({ statement }) => {
    const isGate = statement.predicate.action === 'gate';
    return isGate && (0,evidence_statement/* subjectsOf */.Z6)(statement).some(({ digest }) => digest === modelDigest);
  });
  const newest = about.toSorted((a, b) => (finishedAt(a) < finishedAt(b) ? -1 : 1)).at(-1);
  const name = (0,references/* formatArtifact */.oN)(model);
  if (newest === undefined) {
    throw new errors/* UserError */.yo('gate-missing', {
      what: `No statement of the gate about ${name} (${modelDigest}) was found in the evidence.`,
      where: { input: 'evidence' },
      remedy: 'Run the gate on this model before, or point `evidence` at its statements. Nothing was proposed.',
    });
  }
  const { verdict, headline } = newest.statement.predicate;
  if (verdict === 'pass' || verdict === 'warn') return newest;
  throw new errors/* UserError */.yo('gate-failed', {
    what: `The gate's verdict on ${name} is "${verdict ?? 'inconclusive'}": ${headline.slice(0, 300)}`,
    remedy: 'Propose a model that passes. Nothing was proposed.',
  });
}

function proposalOf(inputs               , gate                 , services          )           {
  const { model, modelDigest, runKey, data, lockFile, branch, base } = inputs;
  const name = (0,references/* formatArtifact */.oN)(model);
  const content = renderLockFile({ model: name, data, gated: { digest: modelDigest, runKey } });
  const versions = data.map(({ artifact, version }) => `${artifact}@${version}`).join(', ');
  const { run, github } = services;
  const link =
    github === undefined || run.runId === undefined
      ? ''
      : `[The run](${github.serverUrl}/${github.repository}/actions/runs/${run.runId}) has the report. `;
  const body = [
    `A retraining of ${(0,core_escape/* toMarkdownCode */.Cu)(name)} on newer data passed the gate.`,
    '',
    '| | |',
    '|---|---|',
    ...data.map(({ artifact, version, digest }) => row('data', `${artifact}@${version}`, (0,format/* shortDigest */.VK)(digest))),
    row('model', name, (0,format/* shortDigest */.VK)(modelDigest)),
    row('run', `run:${(0,format/* shortDigest */.VK)(runKey)}`, ''),
    `| gate | ${(0,core_escape/* toMarkdown */.l6)(gate.statement.predicate.headline)} |`,
    '',
    `${link}Merging pins the data in ${(0,core_escape/* toMarkdownCode */.Cu)(lockFile)}; an identical training is skipped with proof from then on.`,
  ].join('\n');
  return {
    ...{ branch, base, path: lockFile, content, title: `Retrain ${name} on ${versions}`, body },
    newerIn: (other) => newerPin(data, other),
  };
}

function row(what        , name        , digest        )         {
  return `| ${what} | ${(0,core_escape/* toMarkdownCode */.Cu)(name)}${digest === '' ? '' : ` ${(0,core_escape/* toMarkdownCode */.Cu)(digest)}`} |`;
}

function headlineOf({ model, lockFile, base }               , outcome                 )         {
  const name = (0,references/* formatArtifact */.oN)(model);
  switch (outcome.outcome) {
    case 'pinned':
      return `${base} pins what ${name} was trained on already; nothing is proposed`;
    case 'outdated':
      return `${outcome.branch} has ${outcome.newer}, newer than what ${name} was trained on here; nothing is proposed`;
    case 'created':
      return `Pull request ${outcome.number} proposes what ${name} is trained on to ${base}`;
    case 'updated':
      return `Pull request ${outcome.number} was brought up to date with ${lockFile} of ${name}`;
    case 'unchanged':
      return `Pull request ${outcome.number} proposes this already; nothing was changed`;
  }
}

function finishedAt({ statement }                 )         {
  return statement.predicate.finishedAt;
}

function tokenMissing()            {
  return new errors/* UserError */.yo('github-token-missing', {
    what: 'There is no token to open the pull request with.',
    where: { input: 'github-token' },
    remedy: 'Pass github-token: ${{ github.token }}, or the token of a GitHub App; with dry-run it is not needed.',
  });
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
/* harmony export */   VK: () => (/* binding */ shortDigest),
/* harmony export */   z3: () => (/* binding */ formatBytes)
/* harmony export */ });
/* unused harmony exports formatCount, plural, formatNumber, formatDuration */
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

/***/ 509:
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

// EXTERNAL MODULE: ./.build/shared/github/client.js + 1 modules
var client = __nccwpck_require__(253);
// EXTERNAL MODULE: ./.build/shared/github/errors.js
var github_errors = __nccwpck_require__(137);
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
  const run = triggeringRun(services.github, event);
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
  if (!(0,external_node_fs_namespaceObject.existsSync)(file)) {
    if (path === undefined) return {};
    throw new errors/* UserError */.yo('project-file-invalid', {
      what: 'The project file does not exist.',
      where: { file },
      remedy: 'Correct the input `config`, or create the file.',
    });
  }
  const yaml = (0,core_yaml/* parseYaml */.h)((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8'), file, 'project-file-invalid');
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
  const { value } = (0,core_yaml/* parseYaml */.h)((0,external_node_fs_namespaceObject.readFileSync)(file, 'utf8'), file, 'project-file-invalid');
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
/******/ var __webpack_exports__ = __nccwpck_require__(567);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
