import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
var __webpack_exports__ = {};

;// CONCATENATED MODULE: external "node:crypto"
const external_node_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");
;// CONCATENATED MODULE: external "node:fs"
const external_node_fs_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");
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

;// CONCATENATED MODULE: ./.build/shared/rollout/process/liveness.js



/** `unknown` never kills and never takes over by itself. */
                                                    

                                  
                       
                                                                                       
                                          
 

/** Whether exactly this process still runs on this host. */
function livenessOf(identity                 )           {
  try {
    process.kill(identity.pid, 0);
  } catch (error) {
    return systemErrorCode(error) === 'ESRCH' ? 'dead' : 'unknown';
  }
  const now = startTimeOf(identity.pid);
  if (now === undefined || identity.startTime === undefined) return 'unknown';
  if (now !== identity.startTime) return 'dead';
  return isZombie(identity.pid) ? 'dead' : 'alive';
}

/**
 * When the kernel started a process, in a form that only equals itself: boot id and clock ticks since that boot.
 *
 * @returns undefined where the host has no /proc or no such process
 */
function startTimeOf(pid        )                     {
  try {
    const boot = (0,external_node_fs_namespaceObject.readFileSync)('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const ticks = statFields(pid)[19];
    return ticks === undefined ? undefined : `${boot}/${ticks}`;
  } catch {
    return undefined;
  }
}

/** The pid of a process whose environment holds this entry, found by looking at every process of ours. */
function findByEnvironment(entry        )                     {
  try {
    for (const name of (0,external_node_fs_namespaceObject.readdirSync)('/proc')) {
      if (/^\d+$/.test(name) && environmentOf(name).includes(entry)) return Number(name);
    }
  } catch {
    // No /proc: nothing can be found, and nothing is guessed.
  }
  return undefined;
}

function environmentOf(pid        )                    {
  try {
    return (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/environ`, 'latin1').split('\0');
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
  const text = (0,external_node_fs_namespaceObject.readFileSync)(`/proc/${pid}/stat`, 'utf8');
  return text.slice(text.lastIndexOf(')') + 2).split(' ');
}

;// CONCATENATED MODULE: external "node:http"
const external_node_http_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");
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
class FencedError extends (/* unused pure expression or super */ null && (Error)) {
                    name = 'FencedError';
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/agent/routing.js

                                                     


/** Where a request goes: a point in [0, 1) on a line on which every arm owns a stretch as long as its weight. */
                       
                                                                                           
                                                                           
 

/**
 * The canary's stretch begins at 0 and the baseline's ends at 1, so that a user who sticks to a point stays with an
 * arm while its weight grows: nobody flips to and fro between stages.
 */
function pickFrom(routes                  )       {
  const order = { canary: 0, stable: 1, baseline: 2 }         ;
  const line = routes.filter((route) => route.weight > 0).sort((a, b) => order[a.arm] - order[b.arm]);
  return (point, usable) => {
    const able = line.filter((route) => usable(route.backend));
    const total = able.reduce((sum, route) => sum + route.weight, 0);
    let rest = point * total;
    for (const route of able) {
      rest -= route.weight;
      if (rest < 0) return route;
    }
    return able.at(-1);
  };
}

/** Says what is wrong with a set of routes, or nothing. */
function routeProblem(routes                  , ready                              )                     {
  const names = routes.map((route) => route.backend);
  if (new Set(names).size !== names.length) return 'A backend stands in the routes twice.';
  const total = routes.reduce((sum, route) => sum + route.weight, 0);
  if (routes.some((route) => !Number.isInteger(route.weight) || route.weight < 0)) return 'A weight is not whole.';
  if (routes.length > 0 && total !== WHOLE) return `The weights add up to ${total} instead of ${WHOLE}.`;
  const unready = routes.find((route) => route.weight > 0 && !ready(route.backend));
  return unready === undefined ? undefined : `${unready.backend} is not ready.`;
}

/** The value that makes a request stick to an arm; undefined where it carries none. */
                                                                             

/** @param sticky `header:NAME` or `cookie:NAME` */
function stickyKey(sticky                    )            {
  const [kind, name = ''] = (sticky ?? '').split(':', 2);
  if (kind === 'header') return (headers) => headers[name.toLowerCase()]?.toString();
  if (kind === 'cookie') return (headers) => cookieValue(headers.cookie ?? '', name);
  return () => undefined;
}

function cookieValue(cookies        , name        )                     {
  for (const part of cookies.split(';')) {
    const separator = part.indexOf('=');
    if (separator > 0 && part.slice(0, separator).trim() === name) return part.slice(separator + 1).trim();
  }
  return undefined;
}

/** The point of a sticky value, in [0, 1): the first 48 bits of its SHA-256. */
function pointOf(key        )         {
  return (0,external_node_crypto_namespaceObject.createHash)('sha256').update(key).digest().readUIntBE(0, 6) / 2 ** 48;
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/agent/control.js



                                                 
                                                

                                                  

const MAX_BODY_BYTES = 1 << 20;

                                 
                          
                                  
                                
                                 
                                                                             
 

                  
                          
                        
 

const DONE         = { status: 200, body: '{}' };

/**
 * The control port: loopback only, bearer secret, one JSON document per call. A write whose fence is older than the
 * newest one seen is refused before it changes anything; metrics are for any scraper on this host.
 */
function controlServer(options                )         {
  return (0,external_node_http_namespaceObject.createServer)((incoming, outgoing) => {
    answer(options, incoming)
      .catch((error         )         => problem(400, error instanceof Error ? error.message : 'Bad request'))
      .then(({ status, body }) => respond(outgoing, status, body))
      .catch(() => outgoing.destroy());
  });
}

async function answer(options                , incoming                 )                  {
  const call = incoming.url ?? '';
  if (incoming.method === 'GET' && call === METRICS_CALL) return exposition(options);
  if (!isAuthorised(incoming, options.secret)) return problem(401, 'The secret is wrong.');
  if (incoming.method === 'GET' && call === STATE_CALL) return { status: 200, body: JSON.stringify(state(options)) };
  const body = (await readJson(incoming))                     ;
  if (!Number.isInteger(body.fence)) return problem(400, 'The fence is missing.');
  if (body.fence < options.supervisor.fence) return problem(FENCED_STATUS, `Fence ${options.supervisor.fence} holds.`);
  options.supervisor.setFence(body.fence);
  return write(options, `${incoming.method ?? ''} ${call}`, body);
}

async function write(options                , call        , body                   )                  {
  if (call === `PUT ${FENCE_CALL}`) return DONE;
  if (call === `PUT ${ROUTES_CALL}`) return putRoutes(options, body             );
  const backend = /^(PUT|DELETE) \/v1\/backends\/([a-z0-9-]{1,64})$/.exec(call);
  const [, method, name = ''] = backend ?? [];
  if (method === 'PUT') return refusal(await options.supervisor.ensure(name, (body              ).order));
  if (method === 'DELETE') return refusal(options.supervisor.retire(name, (body                 ).warmMs));
  return problem(404, `There is no ${call.replace(BACKENDS_CALL, 'backend call ')}.`);
}

function putRoutes({ supervisor, proxy }                , { routes }           )         {
  const wrong = routeProblem(routes, (backend) => supervisor.isReady(backend));
  if (wrong !== undefined) return problem(REFUSED_STATUS, wrong);
  // Remembered first: an agent that dies in between comes back with the routes it was told last.
  supervisor.setRoutes(routes);
  proxy.setRoutes(routes);
  return DONE;
}

function state({ supervisor, describe }                )             {
  return { ...describe(), fence: supervisor.fence, routes: supervisor.routes, backends: supervisor.backends() };
}

function exposition({ metrics, supervisor }                )         {
  return { status: 200, body: metrics.expose(supervisor.backends().map(({ backend }) => backend)) };
}

function refusal(reason                    )         {
  return reason === undefined ? DONE : problem(REFUSED_STATUS, reason);
}

function problem(status        , error        )         {
  return { status, body: JSON.stringify({ error }) };
}

function respond(outgoing                , status        , body        )       {
  const type = body.startsWith('{') ? 'application/json' : 'text/plain; version=0.0.4; charset=utf-8';
  outgoing.writeHead(status, { 'content-type': type, 'content-length': Buffer.byteLength(body) });
  outgoing.end(body);
}

function isAuthorised(incoming                 , secret        )          {
  const given = Buffer.from(incoming.headers.authorization ?? '');
  const wanted = Buffer.from(`Bearer ${secret}`);
  return given.length === wanted.length && (0,external_node_crypto_namespaceObject.timingSafeEqual)(given, wanted);
}

async function readJson(incoming                 )                   {
  const chunks           = [];
  let size = 0;
  for await (const chunk of incoming                         ) {
    size += chunk.length;
    if (size > MAX_BODY_BYTES) throw new Error('The body is too long.');
    chunks.push(chunk);
  }
  return JSON.parse(Buffer.concat(chunks).toString('utf8'));
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/agent/metrics.js
/** Upper bounds in seconds, four to an octave from 0.25 ms to 67 s: a quantile read from them is at most 19 % off. */
const DURATION_BOUNDS                    = Array.from({ length: 73 }, (_, index) =>
  Number((0.00025 * 2 ** (index / 4)).toPrecision(6)),
);

/** `5xx`: the backend's own answer. The others: it gave none. */
                                                                

                          
                          
                   
                                             
                               
                      
 

/** What the proxy counts, in Prometheus' terms: counters only ever grow while the process lives. */
class ProxyMetrics {
           #backends = new Map                        ();
  answered = 0;
  /** Clients that waited for an answer and got none, or half of one. */
  unanswered = 0;
  retries = 0;

  /** A request the backend was given: answered, failed or timed out. Requests their client gave up are not counted. */
  count(backend        , seconds        , error            )       {
    const entry = this.#entry(backend);
    entry.requests++;
    if (error !== undefined) entry.errors[error]++;
    const bucket = DURATION_BOUNDS.findIndex((bound) => seconds <= bound);
    const index = bucket < 0 ? DURATION_BOUNDS.length : bucket;
    entry.durations[index] = (entry.durations[index] ?? 0) + 1;
    entry.durationSum += seconds;
  }

  forget(backend        )       {
    this.#backends.delete(backend);
  }

  /** Makes a backend visible with zeros, so that the first scrape has a start to count from. */
  #entry(backend        )                 {
    const known = this.#backends.get(backend);
    if (known !== undefined) return known;
    const entry                 = {
      labels: `backend="${backend}"`,
      requests: 0,
      errors: { '5xx': 0, connect: 0, reset: 0, timeout: 0 },
      durations: new Array        (DURATION_BOUNDS.length + 1).fill(0),
      durationSum: 0,
    };
    this.#backends.set(backend, entry);
    return entry;
  }

  /** The text exposition format, version 0.0.4. */
  expose(backends                  )         {
    for (const backend of backends) this.#entry(backend);
    const entries = [...this.#backends.values()];
    return [
      ...family('trainyard_backend_requests_total', 'counter', 'Requests given to a backend.'),
      ...entries.map((entry) => `trainyard_backend_requests_total{${entry.labels}} ${entry.requests}`),
      ...family('trainyard_backend_errors_total', 'counter', 'Answers of 500 or more, or none at all.'),
      ...entries.flatMap(errorLines),
      ...family('trainyard_backend_duration_seconds', 'histogram', 'From the request to the end of the answer.'),
      ...entries.flatMap(durationLines),
      ...family('trainyard_proxy_answered_total', 'counter', 'Requests that got a whole answer.'),
      `trainyard_proxy_answered_total ${this.answered}`,
      ...family('trainyard_proxy_unanswered_total', 'counter', 'Requests that got no answer or half of one.'),
      `trainyard_proxy_unanswered_total ${this.unanswered}`,
      ...family('trainyard_proxy_retries_total', 'counter', 'Requests given to a second backend.'),
      `trainyard_proxy_retries_total ${this.retries}`,
      '',
    ].join('\n');
  }
}

function family(name        , type        , help        )                    {
  return [`# HELP ${name} ${help}`, `# TYPE ${name} ${type}`];
}

function errorLines(entry                )                    {
  return Object.entries(entry.errors).map(
    ([kind, count]) => `trainyard_backend_errors_total{${entry.labels},kind="${kind}"} ${count}`,
  );
}

function durationLines(entry                )                    {
  const name = 'trainyard_backend_duration_seconds';
  const lines           = [];
  let total = 0;
  for (const [index, count] of entry.durations.entries()) {
    total += count;
    const bound = DURATION_BOUNDS[index];
    lines.push(`${name}_bucket{${entry.labels},le="${bound ?? '+Inf'}"} ${total}`);
  }
  return [...lines, `${name}_sum{${entry.labels}} ${entry.durationSum}`, `${name}_count{${entry.labels}} ${total}`];
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/agent/body.js
                                                                

/** Larger bodies are streamed through and forgotten, so a request that carries one is given to one backend only. */
const MAX_KEPT_BYTES = 1 << 20;

/**
 * A request's body that streams to a backend as it arrives and, while it is small, can be sent again to another.
 */
class ReplayableBody {
           #source                 ;
  #kept           = [];
  #keptBytes = 0;
  #overflowed = false;
  #ended = false;
  #sink                           ;

  constructor(source                 ) {
    this.#source = source;
    source.on('data', (chunk        ) => this.#receive(chunk));
    source.on('end', () => {
      this.#ended = true;
      this.#sink?.end();
    });
    source.pause();
  }

  get canBeSentAgain()          {
    return !this.#overflowed;
  }

  /** Sends what has arrived so far and everything that still comes. */
  sendTo(sink               )       {
    this.#sink = sink;
    sink.on('drain', () => {
      if (this.#sink === sink) this.#source.resume();
    });
    for (const chunk of this.#kept) sink.write(chunk);
    if (this.#ended) sink.end();
    else this.#source.resume();
  }

  /** Stops sending; what still arrives waits for the next backend. */
  detach()       {
    this.#sink = undefined;
    if (!this.#ended) this.#source.pause();
  }

  /** Throws the rest away, so that the connection can serve its next request. */
  discard()       {
    this.#sink = undefined;
    this.#overflowed = true;
    this.#kept = [];
    this.#source.resume();
  }

  #receive(chunk        )       {
    if (!this.#overflowed) {
      this.#keptBytes += chunk.length;
      if (this.#keptBytes > MAX_KEPT_BYTES) {
        this.#overflowed = true;
        this.#kept = [];
      } else this.#kept.push(chunk);
    }
    if (this.#sink?.write(chunk) === false) this.#source.pause();
  }
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/agent/proxy.js

                                                                     
                                                                    
                                             

                                                            


/** A server the proxy may give requests to. */
                           
                           
                            
                        
                     
                                                                                   
                   
 

                               
                                                                
                                 
                             
                                    
                           
                                
                                     
 

/** Idle connections to a server are dropped before the server drops them, which would lose the next request. */
const IDLE_UPSTREAM_MS = 4000;
const MAX_TRIES = 3;
const HOP_BY_HOP = new Set([
  'connection',
  'expect',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
]);
/** Methods a server must be able to get twice (RFC 9110, section 9.2.2). */
const IDEMPOTENT = new Set(['GET', 'HEAD', 'OPTIONS', 'TRACE', 'PUT', 'DELETE']);

/** `answered` includes a client that went away; `unsent` is a failure before the backend can have acted. */
                                                            

                    
                                     
                                    
                                
 

/** The weighted reverse proxy. Routes are replaced in one step; requests under way stay where they are. */
class WeightedProxy {
           server        ;
           #options              ;
           #agent = new external_node_http_namespaceObject.Agent({ keepAlive: true, timeout: IDLE_UPSTREAM_MS, maxFreeSockets: 64 });
  #pick       = pickFrom([]);

  constructor(options              ) {
    this.#options = options;
    this.server = (0,external_node_http_namespaceObject.createServer)({ keepAliveTimeout: 65_000 }, (incoming, outgoing) => {
      void this.#handle({ incoming, outgoing, body: new ReplayableBody(incoming) });
    });
  }

  setRoutes(routes                  )       {
    this.#pick = pickFrom(routes);
  }

  closeIdle()       {
    this.#agent.destroy();
  }

  /** Tries a second backend only where the first cannot have acted or acting twice is allowed. */
  async #handle(exchange          )                {
    const { incoming, body } = exchange;
    const key = this.#options.sticky(incoming.headers);
    const point = key === undefined ? this.#options.random() : pointOf(key);
    const tried = new Set        ();
    let last          = 'failed';
    for (let tries = 0; tries < MAX_TRIES; tries++) {
      const upstream = this.#choose(point, tried);
      if (upstream === undefined) break;
      if (tries > 0) this.#options.metrics.retries++;
      tried.add(upstream.route.backend);
      last = await this.#attempt(exchange, upstream.to, upstream.route);
      if (last === 'answered') return;
      const mayRepeat = last === 'unsent' || (last === 'failed' && IDEMPOTENT.has(incoming.method ?? ''));
      if (!mayRepeat || !body.canBeSentAgain) break;
    }
    this.#refuse(exchange, tried.size === 0 ? 503 : last === 'timeout' ? 504 : 502);
  }

  #choose(point        , tried                     )                                             {
    const usable = (backend        )          =>
      !tried.has(backend) && this.#options.upstreams(backend)?.isReady() === true;
    const route = this.#pick(point, usable);
    const to = route === undefined ? undefined : this.#options.upstreams(route.backend);
    return route === undefined || to === undefined ? undefined : { route, to };
  }

  #attempt(exchange          , to          , route       )                   {
    const { metrics, monotonicMs, requestTimeoutMs } = this.#options;
    const started = monotonicMs();
    to.underWay++;
    return new Promise((resolve) => {
      const sent = (0,external_node_http_namespaceObject.request)({
        host: '127.0.0.1',
        port: to.port,
        method: exchange.incoming.method,
        path: exchange.incoming.url,
        headers: requestHeaders(exchange.incoming),
        agent: this.#agent,
        setHost: false,
      });
      const wasConnected = connectionOf(sent);
      let settled = false;
      const settle = (attempt         , error                          )          => {
        if (settled) return false;
        settled = true;
        clearTimeout(timer);
        exchange.outgoing.off('close', abandoned);
        to.underWay--;
        if (error !== 'abandoned') metrics.count(to.backend, (monotonicMs() - started) / 1000, error);
        resolve(attempt);
        return true;
      };
      const abandoned = ()       => {
        settle('answered', 'abandoned');
        sent.destroy();
      };
      const timer = setTimeout(() => {
        exchange.body.detach();
        if (exchange.outgoing.headersSent) {
          if (settle('answered', 'timeout')) this.#cut(exchange.outgoing);
        } else settle('timeout', 'timeout');
        sent.destroy();
      }, requestTimeoutMs);
      exchange.outgoing.on('close', abandoned);
      sent.on('error', () => {
        exchange.body.detach();
        const connected = wasConnected();
        if (exchange.outgoing.headersSent) {
          if (settle('answered', 'reset')) this.#cut(exchange.outgoing);
        } else settle(connected ? 'failed' : 'unsent', connected ? 'reset' : 'connect');
      });
      sent.on('response', (answer) => {
        this.#relay(exchange, answer, { to, route, settle });
      });
      exchange.body.sendTo(sent);
    });
  }

  #relay(
    { outgoing, body }          ,
    answer                 ,
    { to, route, settle }                                                                                          ,
  )       {
    const status = answer.statusCode ?? 502;
    outgoing.writeHead(status, answer.statusMessage, {
      ...endToEnd(answer),
      'x-trainyard-arm': route.arm,
      'x-trainyard-release': to.release.label,
    });
    answer.on('data', (chunk        ) => {
      if (!outgoing.write(chunk)) answer.pause();
    });
    outgoing.on('drain', () => answer.resume());
    answer.on('end', () => {
      body.discard();
      this.#options.metrics.answered++;
      settle('answered', status >= 500 ? '5xx' : undefined);
      outgoing.end();
    });
    answer.on('error', () => {
      if (settle('answered', 'reset')) this.#cut(outgoing);
    });
  }

  /** The head of an answer is out and its rest will not come: the connection is cut, so that nobody takes it as whole. */
  #cut(outgoing                )       {
    this.#options.metrics.unanswered++;
    outgoing.destroy();
  }

  #refuse({ outgoing, body }          , status                 )       {
    if (outgoing.destroyed || outgoing.headersSent) return;
    body.discard();
    this.#options.metrics.answered++;
    const error = { 502: 'The server failed.', 503: 'No server is ready.', 504: 'The server took too long.' }[status];
    const text = `${JSON.stringify({ error })}\n`;
    outgoing.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) });
    outgoing.end(text);
  }
}

/** Tells whether any byte may have reached the server: until its connection stood, none has. */
function connectionOf(sent               )                {
  let stood = false;
  sent.on('socket', (socket) => {
    if (socket.connecting) socket.once('connect', () => (stood = true));
    else stood = true;
  });
  return () => stood;
}

function requestHeaders(incoming                 )                      {
  const headers = endToEnd(incoming);
  const client = incoming.socket.remoteAddress ?? '';
  headers['x-forwarded-for'] = [incoming.headers['x-forwarded-for'], client].filter(Boolean).join(', ');
  headers['x-forwarded-proto'] ??= 'http';
  if (incoming.headers.host !== undefined) headers['x-forwarded-host'] ??= incoming.headers.host;
  // A body of unknown length stays one; without this, a GET with none would be sent with an empty chunked body.
  if (incoming.headers['transfer-encoding'] !== undefined) headers['transfer-encoding'] = 'chunked';
  return headers;
}

/** Every header that is meant for the other end, repeated ones kept apart. */
function endToEnd(message                 )                      {
  const named = (message.headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase());
  const kept                      = {};
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    if (values === undefined || HOP_BY_HOP.has(name) || named.includes(name)) continue;
    kept[name] = values.length === 1 ? values[0] : values;
  }
  return kept;
}

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

;// CONCATENATED MODULE: ./.build/shared/rollout/process/agent/log-file.js


const MAX_LOG_BYTES = 1 << 20;

/** Opens a server's log to append to, which is what lets it be emptied while the server writes. */
function openLog(path        )         {
  return (0,external_node_fs_namespaceObject.openSync)(path, 'a', 0o640);
}

/** Keeps a log that has grown too long once, as `.old`, and empties it; what is written in between may be lost. */
function trimLog(path        )       {
  try {
    if ((0,external_node_fs_namespaceObject.statSync)(path).size <= MAX_LOG_BYTES) return;
    (0,external_node_fs_namespaceObject.copyFileSync)(path, `${path}.old`);
    (0,external_node_fs_namespaceObject.truncateSync)(path);
  } catch {
    // A log that is not there, or a full disk, must not stop the servers.
  }
}

/** The last non-empty line of a log, for a sentence that says why a server failed. */
function lastLine(path        )                     {
  const buffer = Buffer.alloc(4096);
  let file                    ;
  try {
    const { size } = (0,external_node_fs_namespaceObject.statSync)(path);
    file = (0,external_node_fs_namespaceObject.openSync)(path, 'r');
    const length = (0,external_node_fs_namespaceObject.readSync)(file, buffer, 0, buffer.length, Math.max(0, size - buffer.length));
    const lines = buffer.toString('utf8', 0, length).split('\n');
    return lines.map((line) => line.trim()).findLast((line) => line !== '');
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) (0,external_node_fs_namespaceObject.closeSync)(file);
  }
}

;// CONCATENATED MODULE: external "node:child_process"
const external_node_child_process_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");
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
class ServerProcess {
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
    const child = (0,external_node_child_process_namespaceObject.spawn)(argv[0] ?? '', argv.slice(1), {
      cwd,
      env: { ...env, TRAINYARD_PORT: String(this.record.port), [MARK_VARIABLE]: this.record.mark },
      stdio: ['ignore', log, log],
      detached: true,
    });
    (0,external_node_fs_namespaceObject.closeSync)(log);
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
    const probe = (0,external_node_http_namespaceObject.get)({ host: '127.0.0.1', port, path, agent: false, timeout: PROBE_TIMEOUT_MS }, (answer) => {
      answer.resume();
      resolve(answer.statusCode === 200);
    });
    probe.on('timeout', () => probe.destroy());
    probe.on('error', () => resolve(false));
    probe.on('close', () => resolve(false));
  });
}

/** A port nobody listens on now. */
function freePort()                  {
  return new Promise((resolve, reject) => {
    const probe = (0,external_node_net_namespaceObject.createServer)();
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
    this.#file = (0,external_node_path_namespaceObject.join)(options.state, 'agent', 'servers.json');
    (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.join)(options.state, 'logs'), { recursive: true });
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
    return (0,external_node_path_namespaceObject.join)(this.#options.state, 'logs', `${backend}.log`);
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
  (0,external_node_fs_namespaceObject.writeFileSync)(`${path}.partial`, text, { mode: 0o600, flush: true });
  (0,external_node_fs_namespaceObject.renameSync)(`${path}.partial`, path);
}

function readPersisted(path        )            {
  try {
    return JSON.parse((0,external_node_fs_namespaceObject.readFileSync)(path, 'utf8'))             ;
  } catch (error) {
    if (systemErrorCode(error) === 'ENOENT') return { fence: 0, routes: [], servers: [] };
    throw error;
  }
}

;// CONCATENATED MODULE: ./.build/shared/rollout/process/agent/program.js
/* eslint-disable no-restricted-properties, no-restricted-syntax, no-restricted-imports --
   the entry of a process of its own, which has no services: here, and here alone, are its clock and its randomness */


                                        



                                                                






/**
 * The agent: one long-lived process per environment that keeps the servers running and stands in front of them as a
 * weighted proxy. It outlives every deploy and is found again through `STATE/agent/address.json`.
 *
 * Holding the proxy's port is what makes it the only one: a second agent for the same state ends at once. It imports
 * nothing but Node and this repository's own files, so that it runs from its source as well as from its bundle.
 */
const PORT_IN_USE_EXIT = 98;

async function main(state        )                {
  const config = JSON.parse((0,external_node_fs_namespaceObject.readFileSync)((0,external_node_path_namespaceObject.join)(state, 'agent', 'config.json'), 'utf8'))               ;
  const metrics = new ProxyMetrics();
  const monotonicMs = ()         => performance.now();
  const supervisor = new Supervisor({
    state,
    now: () => new Date(),
    monotonicMs,
    mark: () => (0,external_node_crypto_namespaceObject.randomBytes)(12).toString('hex'),
    onGone: (backend) => metrics.forget(backend),
  });
  const proxy = new WeightedProxy({
    upstreams: (backend) => upstreamOf(supervisor, backend),
    metrics,
    sticky: stickyKey(config.sticky),
    requestTimeoutMs: config.requestTimeoutMs,
    random: Math.random,
    monotonicMs,
  });
  const port = await listen(proxy.server, config.port, config.host);
  supervisor.resume();
  proxy.setRoutes(supervisor.routes);
  const instance = (0,external_node_crypto_namespaceObject.randomBytes)(8).toString('hex');
  const secret = (0,external_node_crypto_namespaceObject.randomBytes)(24).toString('hex');
  const describe = () => ({ instance, pid: process.pid, host: config.host, port });
  const control = controlServer({ secret, supervisor, proxy, metrics, describe });
  const controlPort = await listen(control, 0, '127.0.0.1');
  const startTime = startTimeOf(process.pid);
  const address               = {
    ...describe(),
    controlPort,
    secret,
    ...(startTime === undefined ? {} : { startTime }),
  };
  (0,external_node_fs_namespaceObject.mkdirSync)((0,external_node_path_namespaceObject.join)(state, 'agent'), { recursive: true });
  writeWhole((0,external_node_path_namespaceObject.join)(state, 'agent', 'address.json'), JSON.stringify(address));
  endOnSignal(proxy, control, supervisor);
}

                                                                                                  

function upstreamOf(supervisor            , backend        )                     {
  const server = supervisor.find(backend);
  if (server === undefined) return undefined;
  return {
    backend,
    release: server.record.order.release,
    port: server.record.port,
    isReady: () => server.state === 'ready',
    get underWay() {
      return server.underWay;
    },
    set underWay(value) {
      server.underWay = value;
    },
  };
}

function listen(server        , port        , host        )                  {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

/** Takes no new requests, finishes those under way, ends the servers, and goes. */
function endOnSignal(proxy               , control        , supervisor            )       {
  const end = async ()                => {
    proxy.server.close();
    control.close();
    await supervisor.stopAll();
    proxy.server.closeAllConnections();
    proxy.closeIdle();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT']         ) process.once(signal, () => void end());
  process.on('SIGHUP', () => undefined);
}

main(process.argv[2] ?? '').catch((error         ) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(systemErrorCode(error) === 'EADDRINUSE' ? PORT_IN_USE_EXIT : 1);
});

