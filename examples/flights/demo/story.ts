import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { formatCount, formatDuration } from '../../../shared/core/text/format.ts';
import { newRunnerTemp, runStep, type StepResult } from '../../../scripts/runner.ts';
import type { Finding } from '../../../shared/evidence/results/data-validation.ts';
import { EXAMPLE, type Stage } from './prepare.ts';
import { detail, line, mark, running } from './ui.ts';

interface Step {
  /** The word on the left, and the name of the log. */
  readonly what: string;
  readonly subject: string;
  readonly action: string;
  readonly inputs: Readonly<Record<string, string>>;
  readonly hooks?: Hooks;
}

/** For a chapter that ends a process in the middle. */
export interface Hooks {
  readonly onStart?: (pid: number) => void;
  readonly onLog: (text: string) => void;
}

/** What a training left. */
export interface Candidate {
  readonly reference: string;
  readonly predictions: string;
}

/** One chapter: the steps of one job, whose evidence ends in one report. */
export class Chapter {
  readonly folder: string;
  readonly #stage: Stage;
  readonly #temp: string;

  private constructor(stage: Stage, folder: string, temp: string) {
    this.#stage = stage;
    this.folder = folder;
    this.#temp = temp;
  }

  static async open(stage: Stage, name: string): Promise<Chapter> {
    const folder = join(stage.folder, name);
    await mkdir(folder, { recursive: true });
    return new Chapter(stage, folder, await newRunnerTemp());
  }

  async validate(): Promise<void> {
    const { outputs, wallMs } = await this.#step({
      what: 'validate',
      subject: 'dataset:flights',
      action: 'validate-data',
      inputs: {
        contract: 'contracts/flights.odcs.yaml',
        data: this.#below('data/spring/flights.parquet'),
        dataset: 'dataset:flights',
      },
    });
    const { rows = '0', checks = '0', findings = '0' } = outputs;
    const result = `${mark(outputs['verdict'] ?? '')}   ${formatCount(Number(rows))} rows, ${checks} checks, ${findings} findings`;
    line('validate', 'dataset:flights', `${result}   ${formatDuration(wallMs)}`);
    for (const finding of await this.#findings(outputs['statement'] ?? '')) detail(finding);
  }

  async version(path: string, artifact: string, extra: Readonly<Record<string, string>> = {}): Promise<string> {
    const { outputs, wallMs } = await this.#step({
      what: 'version',
      subject: artifact,
      action: 'version-artifact',
      inputs: { operation: 'push', artifact, path: this.#below(path), store: this.#store(), ...extra },
    });
    line(
      'version',
      outputs['reference'] ?? artifact,
      `${outputs['digest']?.slice(0, 19) ?? ''}   ${formatDuration(wallMs)}`,
    );
    return outputs['reference'] ?? artifact;
  }

  /** Trains with parameters/NAME.yml and puts the result under version control. */
  async train(parameters: string, dataset: string): Promise<Candidate> {
    const folder = `models/${parameters}`;
    const { outputs, wallMs } = await this.#step({
      what: 'train',
      subject: `${parameters}.yml`,
      action: 'train',
      inputs: {
        command: 'node model/train.ts',
        code: 'model',
        data: `flights=${this.#below('data/spring/flights.parquet')}\nholdout=${this.#below('data/may.parquet')}`,
        parameters: `parameters/${parameters}.yml`,
        model: 'model:delay',
        output: this.#below(folder),
        predictions: 'predictions.csv',
        store: this.#store(),
        state: this.#below('state/train'),
      },
    });
    const metrics = JSON.parse(outputs['metrics'] ?? '{}') as Record<string, number>;
    const loss = metrics['holdout_log_loss']?.toFixed(4) ?? '?';
    line(
      'train',
      `${parameters}.yml`,
      `${mark(outputs['verdict'] ?? '')}   log loss ${loss} on May   ${formatDuration(wallMs)}`,
    );
    const facts = outputs['facts-path'] ?? '';
    const reference = await this.version(folder, 'model:delay', { facts, parents: dataset });
    return { reference, predictions: this.#below(`${folder}/predictions.csv`) };
  }

  async gate({ reference, predictions }: Candidate, baseline: string): Promise<boolean> {
    const { outputs, wallMs } = await this.#step({
      what: 'gate',
      subject: reference,
      action: 'gate',
      inputs: {
        rules: 'gate/rules.yml',
        model: reference,
        predictions,
        baseline,
        'on-missing-baseline': baseline === 'none' ? 'absolute-only' : 'inconclusive',
        // The usual 10,000 take longer than the rest of the demo and decide the same.
        resamples: '2000',
        store: this.#store(),
        'fail-on': 'never',
      },
    });
    line('gate', reference, `${mark(outputs['verdict'] ?? '')}   ${formatDuration(wallMs)}`);
    detail(outputs['headline'] ?? '');
    return ['pass', 'warn'].includes(outputs['verdict'] ?? '');
  }

  async deploy({ reference }: Candidate, hooks?: Hooks): Promise<StepResult> {
    return this.#step({
      what: 'deploy',
      subject: 'production',
      action: 'deploy',
      inputs: {
        environment: 'production',
        model: reference,
        command: 'node model/server.ts',
        port: String(this.#stage.port),
        state: this.#below('state/production'),
        store: this.#store(),
        'min-requests': '150',
        'stage-timeout': '40s',
        'fail-on': 'never',
      },
      ...(hooks === undefined ? {} : { hooks }),
    });
  }

  async promote({ reference }: Candidate): Promise<void> {
    const { outputs } = await this.#step({
      what: 'alias',
      subject: 'champion',
      action: 'version-artifact',
      inputs: { operation: 'alias', artifact: reference, alias: 'champion', store: this.#store() },
    });
    line('alias', 'model:delay@champion', outputs['reference'] ?? '');
  }

  async report(): Promise<void> {
    await this.#step({
      what: 'report',
      subject: 'pull request',
      action: 'report',
      inputs: {
        comment: 'never',
        html: relative(EXAMPLE, join(this.folder, 'report.html')),
        markdown: relative(EXAMPLE, join(this.folder, 'comment.md')),
      },
    });
    await cp(join(this.#temp, 'trainyard', 'evidence'), join(this.folder, 'evidence'), { recursive: true });
  }

  async #step({ what, subject, action, inputs, hooks }: Step): Promise<StepResult> {
    const done = running(what, subject);
    const result = await runStep(action, inputs, {
      workspace: EXAMPLE,
      temp: this.#temp,
      ...hooks,
      // Training and serving use this Node, whatever the machine has.
      env: { PATH: `${join(process.execPath, '..')}:${process.env['PATH'] ?? ''}` },
    });
    done();
    await writeFile(join(this.folder, `${what}.log`), result.log);
    if (result.exitCode !== 0 && result.killedBy === null) {
      throw new Error(`The step ${what} ended with ${String(result.exitCode)}:\n${result.log}`);
    }
    return result;
  }

  /** What the contract found, in its own words. */
  async #findings(statement: string): Promise<readonly string[]> {
    const { predicate } = JSON.parse(await readFile(statement, 'utf8')) as {
      predicate: { result: { findings: Finding[] } };
    };
    return predicate.result.findings
      .filter(({ verdict }) => verdict !== 'pass')
      .map(({ demand, observation, where }) => {
        const line = `contract line ${where.line ?? '?'}`;
        return `! ${demand}: ${observation} (${line})`;
      });
  }

  #below(path: string): string {
    return relative(EXAMPLE, join(this.#stage.folder, path));
  }

  #store(): string {
    return `file:${this.#below('store')}`;
  }
}
