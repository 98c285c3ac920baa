import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { TextFormatError } from '../../shared/rollout/prometheus/line-reader.ts';
import { parseTextFormat } from '../../shared/rollout/prometheus/text-format.ts';
import { describeWithMaterial } from './material.ts';

interface Case {
  readonly name: string;
  readonly text: string;
  readonly shouldParse: boolean;
  readonly error?: string;
}

/** Bytes that are not UTF-8 in the original; the material's JSON carries them as the character they look like. */
const NOT_UTF8 = /invalid label value .*xbd/;

describeWithMaterial('prometheus/text-format', (folder) => {
  const cases = JSON.parse(readFileSync(join(folder, 'cases.json'), 'utf8')) as readonly Case[];

  test.each(cases.filter((one) => one.shouldParse).map((one) => [one.name, one] as const))('reads %s', (_, one) => {
    const samples = one.text.split('\n').filter((line) => !/^\s*(#|$)/.test(line)).length;
    const families = parseTextFormat(one.text);
    expect(families.reduce((sum, family) => sum + family.samples.length, 0)).toBe(samples);
  });

  const invalid = cases.filter((one) => !one.shouldParse);
  test.each(invalid.map((one) => [`${one.name}: ${one.error ?? ''}`, one] as const))('refuses %s', (_, one) => {
    if (NOT_UTF8.test(one.error ?? '')) {
      expect(() => parseTextFormat(one.text)).not.toThrow();
      return;
    }
    const line = Number(/in line (\d+)/.exec(one.error ?? '')?.[1]);
    try {
      parseTextFormat(one.text);
    } catch (error) {
      expect(error).toBeInstanceOf(TextFormatError);
      expect((error as TextFormatError).line).toBe(line);
      return;
    }
    throw new Error('It was read.');
  });
});

// `prometheus/openmetrics` has no test: the one exposition that is read is our own proxy's, in text format 0.0.4.
