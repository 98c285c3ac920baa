import { parseCommand } from '../../../shared/core/command.ts';

test.each([
  ['python train.py --lr 0.1', ['python', 'train.py', '--lr', '0.1']],
  [`bash -c 'a "b" && c'`, ['bash', '-c', 'a "b" && c']],
  [`a "b c"d '' \\ e`, ['a', 'b cd', '', ' e']],
  [`a "b\\"c" 'd\\e' \\&\\&`, ['a', 'b"c', 'd\\e', '&&']],
  ['python\ntrain me.py\n--name=a b', ['python', 'train me.py', '--name=a b']],
  ['echo $HOME *.csv "|"', ['echo', '$HOME', '*.csv', '|']],
])('%j is split without a shell', (text, words) => {
  expect(parseCommand(text)).toEqual(words);
});

test.each(['', '  \n ', 'a "b', "a 'b", 'a \\', 'a | b', 'a && b', 'a > b', '""', 'a\u0000'])(
  '%j is refused',
  (text) => {
    expect(() => parseCommand(text)).toThrow(expect.objectContaining({ code: 'command-invalid' }) as Error);
  },
);
