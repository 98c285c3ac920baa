import { byNumber } from '../../../shared/host/files.ts';

test('numbered names are in the order of their numbers, also past the padding', () => {
  expect(byNumber(['10000.json', '9999.json', '0001.json', '100000.json', '10001.json'])).toEqual([
    '0001.json',
    '9999.json',
    '10000.json',
    '10001.json',
    '100000.json',
  ]);
});
