/** What a run left, which a fork may have made to harm. */
import { existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { encodeStatement } from '../../../shared/evidence/statement.ts';
import { connectGitHub } from '../../../shared/github/client.ts';
import { collectRunEvidence } from '../../../shared/github/run-evidence.ts';
import type { StoredStatement } from '../../../shared/core/statement.ts';
import { training } from '../../fixtures/report/scenarios.ts';
import { ArtifactService } from '../../servers/artifacts.ts';
import { GitHubDouble } from '../../servers/github.ts';
import { testServices } from '../../services.ts';

let github: GitHubDouble;
let artifacts: ArtifactService;
beforeEach(async () => {
  [github, artifacts] = await Promise.all([GitHubDouble.start(), ArtifactService.start()]);
  github.state.actions.artifacts = artifacts;
});
afterEach(async () => {
  expect(github.violations).toEqual([]);
  await Promise.all([github[Symbol.asyncDispose](), artifacts[Symbol.asyncDispose]()]);
});

const RUN = { id: '42', attempt: 1 };
const NAME = 'trainyard-evidence-1-train-';

/** A statement of the run, as long as told, that packs to almost nothing. */
function packed(bytes: number): Buffer {
  const { statement } = training();
  const run = { ...statement.predicate.run, repository: 'acme/flights', runId: RUN.id, attempt: RUN.attempt };
  const { text } = encodeStatement({ ...statement, predicate: { ...statement.predicate, run } });
  return Buffer.from(zipSync({ 'statement.json': strToU8(text.padEnd(bytes)) }));
}

async function collect(): Promise<{ readonly found: Promise<readonly StoredStatement[]>; readonly folder: string }> {
  const context = { apiUrl: github.apiUrl, serverUrl: 'https://github.com', repository: 'acme/flights', payload: {} };
  const services = await testServices({ github: context });
  const folder = join(services.temp, 'evidence');
  const connection = await connectGitHub('ghs_actions', services);
  return { found: collectRunEvidence(connection, { run: RUN, folder }, services.log), folder };
}

function seed(count: number, content: Buffer): void {
  for (let n = 0; n < count; n++) artifacts.seed(`${NAME}${String(n).padStart(16, '0')}`, content);
}

test('statements that are together larger than a run may leave are refused before the one too many is unpacked', async () => {
  seed(6, packed(15 << 20));
  const { found, folder } = await collect();
  await expect(found).rejects.toMatchObject({
    code: 'evidence-artifact-invalid',
    what: expect.stringMatching(/0{15}4 is not evidence.*the evidence of the run is larger than 67\.1 MB/) as string,
    remedy: expect.stringContaining('split the workflow') as string,
  });
  expect(await readdir(folder)).toHaveLength(4);
});

test('as many as a run may leave are read', async () => {
  seed(4, packed(15 << 20));
  expect(await (await collect()).found).toHaveLength(4);
});

test('archives that are together larger than that are refused before any is fetched', async () => {
  seed(3, Buffer.alloc(30 << 20));
  const { found, folder } = await collect();
  await expect(found).rejects.toMatchObject({ code: 'evidence-artifact-invalid' });
  expect(existsSync(folder)).toBe(false);
  expect(github.requests.filter(({ path }) => path.endsWith('/zip'))).toEqual([]);
});
