import fc from 'fast-check';
import { anyCharacter } from '../../any-character.ts';
import { isCommand } from '../../../shared/github/event.ts';
import { isUserError } from '../../../shared/core/errors.ts';
import { hearCommand, MOST_DAYS, type CommentCommand } from '../../../shared/github/comments/comment-command.ts';
import { hostileStrings } from '../../fixtures/report/hostile.ts';

const NOW = new Date('2026-11-25T10:00:00.000Z');
const hear = (body: string): CommentCommand | undefined => hearCommand(body, NOW);

function codeOf(body: string): string {
  try {
    hear(body);
    return 'heard';
  } catch (error) {
    if (!isUserError(error)) throw error;
    return error.code;
  }
}

test.each([
  ['/trainyard rerun', { kind: 'rerun', full: false }],
  ['/trainyard rerun full', { kind: 'rerun', full: true }],
  ['/trainyard   rerun  ', { kind: 'rerun', full: false }],
  ['/trainyard rerun\r\n\nthanks!', { kind: 'rerun', full: false }],
  [
    '/trainyard waive recall until 2026-12-15 because the label is late, see the ticket',
    {
      kind: 'waive',
      rule: 'recall',
      model: undefined,
      until: '2026-12-15',
      reason: 'the label is late, see the ticket',
    },
  ],
  [
    '/trainyard waive `recall[origin=New York].at_least` of model:delay until 2026-11-25 because storms',
    {
      kind: 'waive',
      rule: 'recall[origin=New York].at_least',
      model: 'model:delay',
      until: '2026-11-25',
      reason: 'storms',
    },
  ],
])('%s is heard', (body, command) => {
  expect(hear(body)).toEqual(command);
});

test.each([
  '',
  'looks good to me',
  'please /trainyard rerun',
  ' /trainyard rerun',
  '> /trainyard rerun',
  '\n/trainyard rerun',
  '/trainyards rerun',
  '/trainyard-like tools',
  '/trainyard/trainyard',
  '/Trainyard rerun',
])('%p is no command', (body) => {
  expect(hear(body)).toBeUndefined();
});

test.each([
  '/trainyard',
  '/trainyard\nrerun',
  '/trainyard approve',
  '/trainyard Rerun',
  '/trainyard rerun all',
  '/trainyard rerun full now',
  '/trainyard waive',
  '/trainyard waive until 2026-12-15 because x',
  '/trainyard waive recall',
  '/trainyard waive recall until 2026-12-15',
  '/trainyard waive recall until 2026-12-15 because',
  '/trainyard waive recall until 2026-12-15 because …',
  '/trainyard waive recall 2026-12-15 because x',
  '/trainyard waive recall because x until 2026-12-15',
  '/trainyard waive `recall until 2026-12-15 because x',
  '/trainyard waive `recall`x until 2026-12-15 because x',
  `/trainyard waive recall until 2026-12-15 because ${'x'.repeat(301)}`,
  `/trainyard waive ${'x'.repeat(401)} until 2026-12-15 because x`,
  `/trainyard rerun ${' '.repeat(2000)}`,
])('%p is a command that nobody understands', (body) => {
  expect(codeOf(body)).toBe('command-unclear');
});

test.each(['2026-11-24', '2026-02-30', '2026-13-01', '26-12-15', '15.12.2026', 'tomorrow', '2027-02-24', '9999-12-31'])(
  'until %s is refused',
  (day) => {
    expect(codeOf(`/trainyard waive recall until ${day} because x`)).toBe('command-date-invalid');
  },
);

test('today and the ninetieth day are allowed, for the day lasts to its end', () => {
  expect(codeOf('/trainyard waive recall until 2026-11-25 because x')).toBe('heard');
  expect(MOST_DAYS).toBe(90);
  expect(codeOf('/trainyard waive recall until 2027-02-23 because x')).toBe('heard');
});

test.each([
  ['an override of the direction', '\u202E'],
  ['an isolate', '\u2066'],
  ['a blank without width', '\u200B'],
  ['a joiner', '\u200D'],
  ['a soft hyphen', '\u00AD'],
  ['a blank that does not break', '\u00A0'],
  ['an ideographic blank', '\u3000'],
  ['a tag character', '\u{E0041}'],
  ['a filler', '\u3164'],
  ['a variation selector', '\uFE0F'],
  ['a line separator', '\u2028'],
  ['a tab', '\t'],
  ['an escape', '\u001B[31m'],
  ['a byte order mark', '\uFEFF'],
  ['half a character', '\uD800'],
])('%s is refused wherever it stands', (_, character) => {
  const line = '/trainyard waive recall until 2026-12-15 because x';
  for (const at of [11, 16, 20, 30, line.length]) {
    expect(codeOf(line.slice(0, at) + character + line.slice(at))).toBe('command-unclear');
  }
});

test('what was written is what is heard', () => {
  const text = fc.string({ minLength: 1, maxLength: 40 }).map((raw) => raw.replace(/[^!-~]/g, ''));
  const word = text.map((raw) => raw.replaceAll('`', '')).filter((raw) => raw !== '');
  const reason = fc.array(word, { minLength: 1, maxLength: 5 }).map((words) => ['so', ...words].join(' '));
  fc.assert(
    fc.property(word, reason, fc.integer({ min: 0, max: MOST_DAYS }), fc.string(), (rule, why, days, after) => {
      const until = new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10);
      const body = `/trainyard waive \`${rule}\` until ${until} because ${why}\n${after}`;
      expect(hear(body)).toEqual({ kind: 'waive', rule, model: undefined, until, reason: why });
    }),
  );
});

test('any text at all is a command, is none, or is refused by name', () => {
  const codes = ['heard', 'command-unclear', 'command-date-invalid'];
  const starts = fc.constantFrom('', '/trainyard', '/trainyard ', '/trainyard waive ', '/trainyard waive x until ');
  fc.assert(
    fc.property(starts, fc.string({ unit: anyCharacter }), (start, text) => {
      expect(codes).toContain(codeOf(start + text));
      if (start === '' && !text.startsWith('/trainyard')) expect(hear(text)).toBeUndefined();
    }),
  );
  const answers = hostileStrings().flatMap((text) => [
    codeOf(`/trainyard waive recall until 2026-12-15 because ${text}`),
    codeOf(`/trainyard ${text}`),
  ]);
  expect(codes).toEqual(expect.arrayContaining([...new Set(answers)]));
});

test('of a comment of a megabyte the first line counts alone', () => {
  const long = 'x '.repeat(1 << 19);
  expect(isCommand(long)).toBe(false);
  expect(codeOf(`/trainyard ${long}`)).toBe('command-unclear');
  expect(hear(`/trainyard rerun\n${long}`)).toEqual({ kind: 'rerun', full: false });
});
