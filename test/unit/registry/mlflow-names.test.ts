import fc from 'fast-check';
import { posix } from 'node:path';
import { entityKey, parameterText, tagList } from '../../../shared/registry/mlflow/names.ts';

test.each([
  ['auc', 'auc'],
  ['log loss', 'log loss'],
  ['slices/carrier/HA.recall', 'slices/carrier/HA.recall'],
  ['recall@0.5', 'recall_0.5.1f3c2ca1'],
  ['recall_0.5', 'recall_0.5'],
  ['carrier=HA', expect.stringMatching(/^carrier_HA\.[0-9a-f]{8}$/)],
  ['a//b', expect.stringMatching(/^a__b\.[0-9a-f]{8}$/)],
  ['../etc', expect.stringMatching(/^__etc\.[0-9a-f]{8}$/)],
  ['', expect.stringMatching(/^\.[0-9a-f]{8}$/)],
  ['größe', expect.stringMatching(/^gr__e\.[0-9a-f]{8}$/)],
])('the name %j becomes %j', (name, key) => {
  expect(entityKey(name)).toEqual(key);
});

test('every name becomes one that MLflow takes, and no two names become one', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 400, unit: 'grapheme' }), fc.string({ maxLength: 400 }), (a, b) => {
      const key = entityKey(a);
      expect(key).toMatch(/^[A-Za-z0-9_./ -]{1,250}$/);
      // MLflow's own test of a name (mlflow.utils.validation.path_not_unique).
      expect(posix.normalize(key)).toBe(key);
      expect(key).not.toMatch(/^(\.|\.\..*|\/.*)$/);
      expect(key.endsWith('/')).toBe(false);
      if (a !== b) expect(entityKey(b)).not.toBe(key);
    }),
  );
});

test('a value that is too long is cut and keeps the digest of the whole', () => {
  const long = 'x'.repeat(7000);
  expect(parameterText(long)).toHaveLength(6000);
  expect(parameterText(long)).toMatch(/… \(cut, sha256:[0-9a-f]{64}\)$/);
  expect(parameterText(long)).not.toBe(parameterText(`${long}x`));
  expect(parameterText(0.1)).toBe('0.1');
  expect(parameterText(false)).toBe('false');
});

test('a tag holds as many digests as fit and says how many do not', () => {
  const digests = Array.from({ length: 200 }, (_, i) => `sha256:${String(i).padStart(64, '0')}`);
  const tag = tagList(digests);
  expect(tag.length).toBeLessThanOrEqual(5000);
  const kept = tag.split(', ').length - 1;
  expect(tag).toMatch(new RegExp(`, and ${200 - kept} more$`));
  expect(tagList(digests.slice(0, 3))).toBe(digests.slice(0, 3).join(', '));
});
