import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AttemptEnd } from '../../../shared/training/supervision/attempt.ts';
import { explainFailure, rankErrorMessage } from '../../../shared/training/supervision/failure.ts';
import { parseGpus } from '../../../shared/training/identity/host-facts.ts';
import { describeWithMaterial } from '../../conformance/material.ts';

const failed: AttemptEnd = { exitCode: 1, wallMs: 1, killed: 0, surviving: 0, problems: [] };

describeWithMaterial('gpu', (folder) => {
  const tailOf = (name: string): string[] => readFileSync(join(folder, name), 'utf8').trimEnd().split('\n').slice(-400);

  test.each([
    ['fail-oom.err', 'capacity', /ran out of memory/],
    ['fail-busy_oom.err', 'infra', /another process/],
    ['fail-assert.err', 'bug', /label or index/],
    ['fail-illegal.err', 'bug', /memory it must not/],
    ['fail-nan.err', 'bug', /diverged/],
    ['fail-exception.err', 'bug', /exit code 1/],
    ['torchrun-nccldup.err', 'config', /same GPU/],
  ] as const)('%s, recorded on a real GPU, is a matter of %s', (name, failureClass, reason) => {
    const failure = explainFailure(failed, tailOf(name));
    expect(failure.class).toBe(failureClass);
    expect(failure.reason).toMatch(reason);
    expect(failure.evidence).toBeDefined();
  });

  test('the first rank that failed explains a torchrun, not the one that was signalled', () => {
    const rankError = rankErrorMessage(JSON.parse(readFileSync(join(folder, 'torchrun-error.json'), 'utf8')));
    expect(explainFailure(failed, tailOf('torchrun-exception.err'), rankError)).toMatchObject({
      class: 'bug',
      evidence: 'ValueError: bad shard 17',
    });
  });
});

test('the kernel that kills for want of memory is told from a kill by hand', () => {
  const killed: AttemptEnd = { signal: 'SIGKILL', wallMs: 1, killed: 0, surviving: 0, problems: [] };
  expect(explainFailure({ ...killed, oomKills: 1 }, []).class).toBe('capacity');
  expect(explainFailure(killed, []).class).toBe('infra');
});

test('a GPU is described as nvidia-smi names it', () => {
  expect(parseGpus('NVIDIA H100 80GB HBM3, 580.159.04, 81559\n')).toEqual([
    { name: 'NVIDIA H100 80GB HBM3', driver: '580.159.04', memoryMiB: 81559 },
  ]);
});

test('a tool that says nothing useful describes no GPU', () => {
  expect(parseGpus('')).toEqual([]);
  expect(parseGpus('NVIDIA-SMI has failed because it could not communicate\n')).toEqual([]);
  expect(parseGpus('NVIDIA T4, 535.1, [N/A]\n')).toEqual([{ name: 'NVIDIA T4', driver: '535.1' }]);
});
