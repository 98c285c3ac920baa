import { execFileSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { train } from '../../../actions/train/run.ts';
import { processesOf, trainingRig } from '../../fixtures/train/rig.ts';

/** A file system of 2 MB; undefined where this user may not mount one. */
async function tinyDisk(): Promise<string | undefined> {
  const folder = await mkdtemp(join(tmpdir(), 'tiny-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=2m', 'tmpfs', folder], { stdio: 'ignore' });
    return folder;
  } catch {
    return undefined;
  }
}

test('a disk that the training fills hides neither its end nor, once there is space, its result', async () => {
  const state = await tinyDisk();
  if (state === undefined) {
    console.warn('Skipped: this user may not mount a file system.');
    return;
  }
  try {
    const script = `const fs = require("fs"), e = process.env;
      fs.writeFileSync(e.TRAINYARD_OUTPUT + "/model", Buffer.alloc(300000, 1));
      for (let i = 0; i < 40; i++) process.stdout.write("x".repeat(99999) + "\\n");`;
    const rig = await trainingRig({}, { inputs: { command: [process.execPath, '-e', script], state } });
    await writeFile(join(state, 'ballast'), Buffer.alloc(500_000));
    await expect(train(rig.inputs, rig.services)).rejects.toMatchObject({ code: 'disk-full' });
    expect(processesOf(rig)).toEqual([]);
    await rm(join(state, 'ballast'));
    const again = await train(rig.inputs, rig.services);
    expect(again).toMatchObject({ verdict: 'pass', outputs: { status: 'succeeded', attempt: 1 } });
    expect(rig.services.log.text()).toMatch(/bytes of the log were lost/);
  } finally {
    execFileSync('umount', [state]);
  }
});
