import type { Family } from '../../../shared/host/process-family.ts';
import { Telemetry } from '../../../shared/training/supervision/telemetry.ts';

test('a single look, at the start of a command, says nothing of its peak memory', () => {
  const member = { pid: process.pid, startTicks: 1, cpuTicks: 1, residentPages: 42 };
  const telemetry = new Telemetry({ members: () => [member] } as unknown as Family);
  telemetry.sample();
  expect(telemetry.peakMemoryBytes()).toBeUndefined();
  telemetry.sample();
  expect(telemetry.peakMemoryBytes()).toBe(42 * 4096);
});
