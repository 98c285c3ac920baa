import { join } from 'node:path';
import type { AgentConfig, ProxySettings } from '../protocol.ts';
import { keepFile } from './kept-file.ts';

/**
 * How this agent was started and what was changed since, in a file for whoever comes after it. Only the agent that has
 * the port writes it, so that a start that fails leaves no trace in it.
 */
export class KeptConfig {
  readonly #file: string;
  #config: AgentConfig;

  constructor(state: string, config: AgentConfig) {
    this.#file = join(state, 'agent', 'config.json');
    this.#config = config;
    keepFile(this.#file, config);
  }

  get settings(): ProxySettings {
    const { sticky, requestTimeoutMs } = this.#config;
    return { requestTimeoutMs, ...(sticky === undefined ? {} : { sticky }) };
  }

  /** @throws UnwrittenError, and then nothing is changed */
  change(settings: ProxySettings): void {
    const { host, port, environment } = this.#config;
    const changed = { host, port, environment, ...settings };
    keepFile(this.#file, changed);
    this.#config = changed;
  }
}
