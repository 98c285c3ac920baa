/** Five days in the life of a model, told on real flights with the actions' own bundles: `npm run demo`. */
import { readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { formatCount } from '../../../shared/core/text/format.ts';
import type { StepResult } from '../../../scripts/runner.ts';
import { prepareStage, type Stage } from './prepare.ts';
import { Chapter, type Candidate } from './story.ts';
import { Traffic } from './traffic.ts';
import { bold, chapter, detail, line, mark, title } from './ui.ts';

const startedMs = performance.now();
title('trainyard demo · flights, January to June 2001 · 3,000,000 rows · nothing leaves this machine');
const stage = await prepareStage();

let traffic: Traffic | undefined;
try {
  const dataset = await firstChampion(stage, () => (traffic ??= new Traffic(stage.port, stage.requests)));
  await betterCandidate(stage, dataset);
  await worseCandidate(stage, dataset);
  await brokenInProduction(stage, dataset);
  await killedRollout(stage, dataset);
} finally {
  await traffic?.stop();
  await takeDown(stage);
}
closing();

/** @param onReady the first version answers: traffic may begin, and its errors can be counted */
async function firstChampion(at: Stage, onReady: () => void): Promise<string> {
  chapter(1, 'A first champion');
  const job = await Chapter.open(at, '1-first-champion');
  await job.validate();
  const dataset = await job.version('data/spring', 'dataset:flights');
  const model = await job.train('first', dataset);
  await expectGate(job, model, 'none', true);
  const onLog = (text: string): void => {
    if (text.includes('is ready')) onReady();
  };
  showRollout(await job.deploy(model, { onLog }));
  await job.promote(model);
  await job.report();
  return dataset;
}

async function betterCandidate(at: Stage, dataset: string): Promise<void> {
  chapter(2, 'A better candidate');
  const job = await Chapter.open(at, '2-better-candidate');
  const model = await job.train('better', dataset);
  await expectGate(job, model, 'model:delay@champion', true);
  traffic?.take();
  showRollout(await job.deploy(model));
  showTraffic();
  await job.promote(model);
  await job.report();
}

async function worseCandidate(at: Stage, dataset: string): Promise<void> {
  chapter(3, 'A worse candidate, stopped by the gate');
  const job = await Chapter.open(at, '3-worse-candidate');
  const model = await job.train('worse', dataset);
  await expectGate(job, model, 'model:delay@champion', false);
  await job.report();
}

async function brokenInProduction(at: Stage, dataset: string): Promise<void> {
  chapter(4, 'Good on paper, broken in production');
  const job = await Chapter.open(at, '4-broken-in-production');
  const model = await job.train('table', dataset);
  await expectGate(job, model, 'model:delay@champion', true);
  traffic?.take();
  showRollout(await job.deploy(model));
  showTraffic();
  await job.report();
}

async function killedRollout(at: Stage, dataset: string): Promise<void> {
  chapter(5, 'A rollout killed in the middle');
  const job = await Chapter.open(at, '5-killed-rollout');
  const model = await job.train('fixed', dataset);
  await expectGate(job, model, 'model:delay@champion', true);
  traffic?.take();
  await killedDeploy(job, model);
  showRollout(await job.deploy(model));
  showTraffic();
  await job.promote(model);
  await job.report();
}

/** Ends the process with SIGKILL as soon as the canary takes traffic. */
async function killedDeploy(job: Chapter, model: Candidate): Promise<void> {
  let pid = 0;
  let log = '';
  const { killedBy } = await job.deploy(model, {
    onStart: (started) => (pid = started),
    onLog: (text) => {
      log += text;
      if (/\b5 %/.test(log) && pid !== 0) process.kill(pid, 'SIGKILL');
    },
  });
  if (killedBy !== 'SIGKILL') throw new Error('The rollout ended before it could be killed.');
  line('deploy', 'production', 'killed with SIGKILL at the first stage; run again:');
}

/** The story only goes on when the gate decides as it must: the demo is a test, too. */
async function expectGate(job: Chapter, model: Candidate, baseline: string, mayShip: boolean): Promise<void> {
  if ((await job.gate(model, baseline)) !== mayShip) {
    throw new Error(`The gate was expected to ${mayShip ? 'let' : 'stop'} ${model.reference} and did not.`);
  }
}

function showRollout({ outputs, wallMs }: StepResult): void {
  line('deploy', 'production', `${mark(outputs['verdict'] ?? '')}   ${(wallMs / 1000).toFixed(0)} s`);
  detail(outputs['headline'] ?? '');
}

function showTraffic(): void {
  const { answered, errors, unanswered } = traffic?.take() ?? { answered: 0, errors: 0, unanswered: 0 };
  detail(
    `${formatCount(answered)} requests answered meanwhile, ${formatCount(errors)} with an error, ${unanswered} lost`,
  );
  if (unanswered > 0) throw new Error(`${unanswered} requests got no answer.`);
}

/** Servers and proxy outlive every step, as in production; the demo leaves nothing running. */
async function takeDown({ folder }: Stage): Promise<void> {
  const address = await readFile(join(folder, 'state/production/agent/address.json'), 'utf8').catch(() => undefined);
  if (address !== undefined) process.kill((JSON.parse(address) as { pid: number }).pid, 'SIGTERM');
}

function closing(): void {
  const here = (path: string): string => relative(process.cwd(), `${stage.folder}/${path}`);
  console.log(`\n  ${bold('Look at')}    ${here('4-broken-in-production/report.html')}   (opens without a network)`);
  console.log(`             ${here('3-worse-candidate/comment.md')}`);
  console.log(`             ${here('store')}`);
  console.log(`\n  ${((performance.now() - startedMs) / 1000).toFixed(0)} s in all\n`);
}
