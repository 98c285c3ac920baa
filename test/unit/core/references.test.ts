import fc from 'fast-check';
import { formatReference, parseReference } from '../../../shared/core/references.ts';

test.each([
  ['model:delay', { kind: 'model', name: 'delay' }],
  ['dataset:flights@v12', { kind: 'dataset', name: 'flights', selector: { by: 'sequence', sequence: 12 } }],
  ['model:delay@champion', { kind: 'model', name: 'delay', selector: { by: 'alias', alias: 'champion' } }],
  [
    `model:delay@sha256:${'0'.repeat(64)}`,
    { kind: 'model', name: 'delay', selector: { by: 'digest', digest: `sha256:${'0'.repeat(64)}` } },
  ],
])('%s is read and written back', (text, expected) => {
  expect(parseReference(text)).toEqual(expected);
  expect(formatReference(parseReference(text))).toBe(text);
});

test.each([
  '',
  'delay',
  'model:',
  'model:Delay',
  'thing:x',
  'model:a@',
  'model:a@b@c',
  'model:../x',
  'model:a@v0',
  'model:a@V1',
])('%j is refused with an example of what is right', (text) => {
  expect(() => parseReference(text, 'artifact')).toThrow(/Example: model:delay@champion/);
});

test('no text makes the parser fail in another way', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      try {
        expect(formatReference(parseReference(text))).toBe(text);
      } catch (error) {
        expect(error).toMatchObject({ code: 'reference-invalid' });
      }
    }),
  );
});
