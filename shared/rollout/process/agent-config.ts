import { join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { formatCount, formatDuration } from '../../core/text/format.ts';
import { isAgentConfig, type AgentConfig, type ProxySettings } from './protocol.ts';
import { readStateFile } from './state-files.ts';

/** Where clients reach a proxy. */
type ProxyAddress = Pick<AgentConfig, 'host' | 'port'>;

/** How this environment's agent was started last, and what was changed since; written by the agent alone. */
export function readAgentConfig(state: string): Promise<AgentConfig | undefined> {
  return readStateFile(join(state, 'agent', 'config.json'), isAgentConfig);
}

/**
 * As `readAgentConfig`, for a rollback, which has no port and no settings of its own and goes by those.
 *
 * @throws UserError `environment-unknown`
 */
export async function deployedConfig(state: string, environment: string): Promise<AgentConfig> {
  const config = await readAgentConfig(state);
  if (config !== undefined) return config;
  throw new UserError('environment-unknown', {
    what: `Nothing was ever deployed to ${environment} in ${state}.`,
    where: { input: 'state' },
    remedy: 'Give the same environment and state as to deploy.',
  });
}

/** Where clients reach the proxy, as a URL: an IPv6 address stands in brackets (RFC 3986, section 3.2.2). */
export function proxyUrl({ host, port }: ProxyAddress): string {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/** In what the address of one differs from that of another, each as `port 9000 instead of 8080`. */
export function addressChanges(now: ProxyAddress, asked: ProxyAddress): readonly string[] {
  return (['host', 'port'] as const)
    .filter((name) => now[name] !== asked[name])
    .map((name) => `${name} ${asked[name]} instead of ${now[name]}`);
}

/**
 * The address of a running proxy stays: its clients know it.
 *
 * @throws UserError `proxy-differs`
 */
export function assertAddress(now: ProxyAddress & { readonly pid: number }, asked: ProxyAddress): void {
  if (addressChanges(now, asked).length === 0) return;
  const input = now.port === asked.port ? 'host' : 'port';
  throw new UserError('proxy-differs', {
    what: `This environment's proxy already serves on ${now.host}:${now.port}, not on ${asked.host}:${asked.port}.`,
    where: { input },
    remedy: `Give ${input} ${now[input]}; or, to move it, end it first with: kill ${now.pid} (its servers end with it; deploying again starts both).`,
  });
}

export function settingsOf({ sticky, requestTimeoutMs }: ProxySettings): ProxySettings {
  return { requestTimeoutMs, ...(sticky === undefined ? {} : { sticky }) };
}

/**
 * What is asked for and is not so, of an environment whose proxy does not run: it starts with what is asked for.
 *
 * @param kept how the last one was started and changed
 */
export function configChanges(kept: AgentConfig, asked: AgentConfig): readonly string[] {
  return [...addressChanges(kept, asked), ...settingChanges(kept, asked)];
}

/**
 * What is asked for and is not so, each as `request-timeout 5.0 s instead of 30 s`.
 *
 * @param now undefined for an agent that does not tell
 */
export function settingChanges(now: ProxySettings | undefined, asked: ProxySettings): readonly string[] {
  const [timeout, earlierTimeout] = timeoutTexts(asked.requestTimeoutMs, now?.requestTimeoutMs);
  const changes = [
    now?.requestTimeoutMs === asked.requestTimeoutMs ? undefined : ['request-timeout', timeout, earlierTimeout],
    now !== undefined && now.sticky === asked.sticky
      ? undefined
      : ['sticky', asked.sticky ?? 'none', now === undefined ? undefined : (now.sticky ?? 'none')],
  ];
  return changes
    .filter((change) => change !== undefined)
    .map(([name, to, from]) => `${name} ${to} instead of ${from ?? 'what cannot be told'}`);
}

/** In milliseconds where they look alike otherwise. */
function timeoutTexts(ms: number, earlierMs: number | undefined): readonly [string, string | undefined] {
  if (earlierMs === undefined) return [formatDuration(ms), undefined];
  const texts = [formatDuration(ms), formatDuration(earlierMs)] as const;
  return texts[0] === texts[1] ? [`${formatCount(ms)} ms`, `${formatCount(earlierMs)} ms`] : texts;
}
