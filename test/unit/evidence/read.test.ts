/** Evidence is anybody's file; what is said of it stays short and on one line. */
import { readStatement } from '../../../shared/evidence/read.ts';
import { showError } from '../../../shared/runtime/outcome.ts';
import { RecordingLog } from '../../services.ts';

const DEEP = '['.repeat(20_000) + ']'.repeat(20_000);
const LONG = 'A'.repeat(1 << 20);
const SUBJECT = `[{"name":"a","digest":{"sha256":"${'a'.repeat(64)}"}}]`;
const TYPE = '"https://in-toto.io/Statement/v1"';

test.each([
  ['a type that is nested deeply', `{"_type":${DEEP}}`, 'It is nested deeper than 1000 levels'],
  ['a type that is a list in lists', `{"_type":${DEEP.slice(19_500, 20_500)}}`, 'type [[['],
  ['a key that stands twice', `{"_type":${TYPE},"_type":${TYPE}}`, 'The key "_type" stands twice'],
  ['a type that is very long', `{"_type":"${LONG}"}`, 'type "AAA'],
  ['a type of several lines', `{"_type":"x\\n::error::y"}`, 'type "x ::error::y" is unknown'],
  ['no type', '{}', 'It has no statement type'],
  [
    'a predicate type that is nested deeply',
    `{"_type":${TYPE},"subject":${SUBJECT},"predicateType":${DEEP},"predicate":{}}`,
    'It is nested deeper than 1000 levels',
  ],
  [
    'a predicate type that is very long',
    `{"_type":${TYPE},"subject":${SUBJECT},"predicateType":"${LONG}","predicate":{}}`,
    '/predicate',
  ],
  [
    'an algorithm that is very long',
    `{"_type":${TYPE},"subject":[{"digest":{"${LONG}":1}}],"predicateType":"x","predicate":{}}`,
    'Subject 1: The digest "AAA',
  ],
  [
    'a key that is very long',
    `{"_type":${TYPE},"subject":${SUBJECT},"predicateType":"x","predicate":{},"${LONG}":1}`,
    'evidence',
  ],
  ['no JSON', `${LONG}\n::error::y`, 'not JSON'],
])('%s is refused with one short sentence', (_, text, what) => {
  const log = new RecordingLog();
  let error: unknown;
  try {
    readStatement(text, 'evidence/a.json');
  } catch (thrown) {
    error = thrown;
  }
  expect(error).toMatchObject({ code: 'evidence-invalid', what: expect.stringContaining(what) as string });
  expect(showError(error, log)).toBe(64);
  expect(log.text().length).toBeLessThan(1000);
  expect((error as { what: string }).what).not.toContain('\n');
});
