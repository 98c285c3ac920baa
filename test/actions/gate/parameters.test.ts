/** The lines of the file of parameters, for who asks why the gate does not pass. */
import { annotateParameters } from '../../../shared/gate/log/parameters.ts';
import type { Location } from '../../../shared/core/errors.ts';
import type { Facts } from '../../../shared/registry/records.ts';
import { RecordingLog } from '../../services.ts';
import { put, runGate } from '../gate-runs.ts';
import { BY_PATH, CANDIDATE, CHAMPION, RULES, workspace } from '../gate-candidate.ts';

describe('the file of parameters', () => {
  const MARGIN = RULES.replace('2ms', '0.5ms');

  async function annotated(
    parameters: string,
    champion: Facts['parameters'],
    candidate: Facts['parameters'],
    rules = MARGIN,
  ) {
    const services = await workspace({ ...CHAMPION, parameters: champion ?? {} });
    const facts = JSON.stringify({ ...CANDIDATE, parameters: candidate });
    await put(services, { 'rules.yaml': rules, 'facts.json': facts, 'parameters.yml': parameters });
    await runGate(services, { ...BY_PATH, facts: 'facts.json', parameters: 'parameters.yml' });
    return services.log.lines.filter((line) => line.includes('parameters.yml'));
  }

  const NESTED = 'seed: 1\noptimizer:\n  lr: 0.2\n  a.b: {c: 4}\nlisted: [1, 2]\n';
  const BEFORE = { seed: 1, 'optimizer.lr': 0.1, 'optimizer.a.b.c': 3, gone: 1, listed: '[1]' };
  const NOW = { seed: 1, 'optimizer.lr': 0.2, 'optimizer.a.b.c': 4, listed: '[1,2]' };

  test('is annotated where a parameter is not as in the champion and the gate does not pass', async () => {
    expect(await annotated(NESTED, BEFORE, NOW)).toEqual([
      'notice: listed: [1] → [1,2] (parameters.yml:5:1)',
      'notice: optimizer.a.b.c: 3 → 4 (parameters.yml:4:9)',
      'notice: optimizer.lr: 0.1 → 0.2 (parameters.yml:3:3)',
    ]);
  });

  test('is left alone where the gate passes', async () => {
    expect(await annotated(NESTED, BEFORE, NOW, RULES)).toEqual([]);
  });

  test('never shows what looks like a secret, and at most ten lines', async () => {
    const names = Array.from({ length: 15 }, (_, index) => `p${index}`);
    const file = ['api_key: k-after', ...names.map((name) => `${name}: 2`)].join('\n');
    const of = (value: number, key: string) => ({
      api_key: key,
      ...Object.fromEntries(names.map((name) => [name, value])),
    });
    const lines = await annotated(file, of(1, 'k-before'), of(2, 'k-after'));
    expect(lines).toHaveLength(10);
    expect(lines[0]).toBe('notice: api_key: not shown → not shown (parameters.yml:1:1)');
  });

  test('is looked through once, however many parameters differ, and nowhere below longer names than theirs', () => {
    const looks: string[] = [];
    const watched = (name: string, inner: object): object =>
      new Proxy(inner, {
        ownKeys: (target) => {
          looks.push(name);
          return Reflect.ownKeys(target);
        },
      });
    const optimizer = watched('optimizer', { lr: 0.2, [`deep${'.'.repeat(200)}`]: watched('far below', { a: 1 }) });
    const value = watched('top', { 'optimizer.a': watched('dotted', { b: 1 }), optimizer });
    const differences = ['optimizer.a.b', 'optimizer.a.c', 'optimizer.lr', 'optimizer.momentum'].map((what) => ({
      ...{ kind: 'parameters' as const, what, baseline: '1', candidate: '2' },
    }));
    const log = new RecordingLog();
    const locate = (): Location => ({ file: 'parameters.yml', line: 1, column: 1 });
    const file = { file: 'parameters.yml', value, exact: () => value, locate, locateKey: locate };
    annotateParameters(differences, file, 'champion v1', { log });
    expect(looks.sort()).toEqual(['dotted', 'optimizer', 'top']);
    expect(log.text().match(/optimizer\S*: 1 → 2/g)).toEqual(['optimizer.a.b: 1 → 2', 'optimizer.lr: 1 → 2']);
  });

  test('that is not there, or is no YAML, is refused by name before anything is measured', async () => {
    const services = await workspace();
    await put(services, { 'broken.yml': '{' });
    for (const file of ['missing.yml', 'broken.yml']) {
      await expect(runGate(services, { ...BY_PATH, parameters: file })).rejects.toMatchObject({
        code: 'parameters-unreadable',
        where: { file },
      });
    }
  });
});
