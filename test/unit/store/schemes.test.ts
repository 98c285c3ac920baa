import { STORE_SCHEMES, storeFormsRemedy, storeFormsSentence } from '../../../shared/store/schemes.ts';

const schemes = [
  ['file:PATH', 'a folder'],
  ['s3://BUCKET', 'a bucket'],
  ['oci://NAME', 'a registry'],
].map(([form = '', place = '']) => ({ form, place }));

test.each([
  [1, 'Write file:PATH for a folder.'],
  [2, 'Write file:PATH for a folder or s3://BUCKET for a bucket.'],
  [3, 'Write file:PATH for a folder, s3://BUCKET for a bucket or oci://NAME for a registry.'],
])('the forms of %d kinds of stores make one sentence', (count, sentence) => {
  expect(storeFormsSentence(schemes.slice(0, count))).toBe(sentence);
});

test('whoever tries what is planned is told so', () => {
  expect(storeFormsRemedy()).toBe(
    'Write file:PATH for a folder or s3://BUCKET/PREFIX for a bucket. Registries (oci:) are not supported yet.',
  );
  expect(STORE_SCHEMES.map(({ name }) => name)).toEqual(['file', 's3']);
});
