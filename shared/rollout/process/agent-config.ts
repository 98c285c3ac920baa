import { join } from 'node:path';
import { UserError } from '../../core/errors.ts';
import { formatCount, formatDuration } from '../../core/text/format.ts';
import type { AgentConfig, ProxySettings } from './protocol.ts';
import { readStateFile } from './state-files.ts';

/** How this environment's agent was started last, and what was changed since; written by the agent alone. */
export function readAgentConfig(state: string): Promise<AgentConfig | undefined> {
  return readStateFile(join(state, 'agent', 'config.json'));
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

export function settingsOf({ sticky, requestTimeoutMs }: ProxySettings): ProxySettings {
  return { requestTimeoutMs, ...(sticky === undefined ? {} : { sticky }) };
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
