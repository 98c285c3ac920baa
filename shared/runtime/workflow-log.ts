import * as core from '@actions/core';
import { relative } from 'node:path';
import { toLog } from '../core/text/escape.ts';
import type { Annotation, Clock, Log, Progress } from '../core/services.ts';
import { logProgress } from './progress.ts';
import { alignTable } from './table.ts';

/** The log of a workflow run: phases are groups, findings are annotations, and no text can inject a command. */
export class WorkflowLog implements Log {
  readonly width = 120;
  readonly #clock: Clock;
  readonly #workspace: string;
  #openGroup = false;

  constructor(clock: Clock, workspace: string) {
    this.#clock = clock;
    this.#workspace = workspace;
  }

  info = (text: string): void => core.info(toLog(text));
  debug = (text: string): void => core.debug(text);
  notice = (text: string, at?: Annotation): void => core.notice(text, this.#properties(at));
  warning = (text: string, at?: Annotation): void => core.warning(text, this.#properties(at));
  error = (text: string, at?: Annotation): void => core.error(text, this.#properties(at));

  async group<T>(title: string, body: () => Promise<T>): Promise<T> {
    if (this.#openGroup) return body();
    this.#openGroup = true;
    core.startGroup(toLog(title));
    try {
      return await body();
    } finally {
      core.endGroup();
      this.#openGroup = false;
    }
  }

  table(rows: readonly (readonly string[])[]): void {
    for (const line of alignTable(rows)) this.info(line);
  }

  progress(label: string, total: number): Progress {
    return logProgress(label, total, this.#clock, this.info);
  }

  mask(secret: string): void {
    for (const line of secret.split(/\r?\n/)) if (line.trim() !== '') core.setSecret(line);
  }

  #properties(at: Annotation | undefined): core.AnnotationProperties {
    if (at === undefined) return {};
    return {
      ...(at.title === undefined ? {} : { title: at.title }),
      ...(at.file === undefined ? {} : { file: this.#relative(at.file) }),
      ...(at.line === undefined ? {} : { startLine: at.line }),
      ...(at.column === undefined ? {} : { startColumn: at.column }),
    };
  }

  /** Annotations are shown beside a file only when its path is relative to the checkout. */
  #relative(file: string): string {
    const path = relative(this.#workspace, file);
    return path.startsWith('..') ? file : path;
  }
}
