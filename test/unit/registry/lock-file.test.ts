import fc from 'fast-check';
import type { UserError } from '../../../shared/core/errors.ts';
import { parseLockFile, renderLockFile, type LockFile } from '../../../shared/registry/lock-file.ts';

const hex = fc.stringMatching(/^[0-9a-f]{64}$/).map((text) => `sha256:${text}` as const);
const name = fc.stringMatching(/^[a-z0-9]{1,12}$/);
const pin = fc.record({
  artifact: name.map((text) => `dataset:${text}`),
  version: fc.integer({ min: 1, max: 999_999_999 }).map((sequence) => `v${sequence}`),
  digest: hex,
});
const lockFile: fc.Arbitrary<LockFile> = fc.record({
  model: name.map((text) => `model:${text}`),
  data: fc.uniqueArray(pin, { selector: ({ artifact }) => artifact, minLength: 1, maxLength: 4 }),
  gated: fc.record({ digest: hex, runKey: hex }),
});

test('what is written is read back, and the order of the data plays no part', () => {
  fc.assert(
    fc.property(lockFile, (lock) => {
      const text = renderLockFile(lock);
      expect(renderLockFile({ ...lock, data: [...lock.data].reverse() })).toBe(text);
      expect(renderLockFile(parseLockFile(text, 'model.lock.yml'))).toBe(text);
    }),
    { numRuns: 50 },
  );
});

const digest = `sha256:${'a'.repeat(64)}`;
const GOOD = `version: 1
model: model:delay
data:
  - artifact: dataset:flights
    version: v12
    digest: ${digest}
gated: { digest: '${digest}', run-key: '${digest}' }
`;

test.each([
  ['another version of the format', GOOD.replace('version: 1', 'version: 2'), 1, /must be 1/],
  ['a model with a version', GOOD.replace('model:delay', 'model:delay@v7'), 2, /without a version/],
  ['a model as data', GOOD.replace('dataset:flights', 'model:flights'), 4, /dataset:NAME/],
  ['an alias for a version', GOOD.replace('v12', 'newest'), 5, /like v12/],
  ['a digest cut short', GOOD.replace(digest, 'sha256:abc'), 6, /digest/],
  ['a key nobody knows', `${GOOD}signed: true\n`, 8, /not known/],
  ['text', 'hello', 1, /mapping/],
])('%s is refused with its line', (_, text, line, what) => {
  let error: unknown;
  try {
    parseLockFile(text, 'model.lock.yml');
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ code: 'lock-file-invalid', where: { file: 'model.lock.yml', line } });
  expect((error as UserError).what).toMatch(what);
});
