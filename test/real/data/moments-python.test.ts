/** Moments in text as Python's datetime and zoneinfo know them. */
import { execFileSync } from 'node:child_process';
import fc from 'fast-check';
import { openEngine } from '../../../shared/tables/engine.ts';
import { readTemporal } from '../../../shared/tables/reading/temporal.ts';
import { readZone } from '../../../shared/tables/reading/zones.ts';
import { sqlText } from '../../../shared/tables/sql.ts';
import { testServices } from '../../services.ts';

/** In: a zone and texts; out: for each the microseconds since 1970 of its moment, or null. */
const PYTHON = `
import json, re, sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo
asked = json.load(sys.stdin)
zone, epoch = ZoneInfo(asked['zone']), datetime(1970, 1, 1, tzinfo=timezone.utc)
form = re.compile(r'(\\d{4})-(\\d\\d)-(\\d\\d)(?:[T ](\\d\\d):(\\d\\d)(?::(\\d\\d)(?:\\.(\\d{1,9}))?)?(Z|[+-]\\d\\d(?::?\\d\\d)?)?)?', re.ASCII)
def read(text):
    m = form.fullmatch(text)
    if m is None: return None
    y, mo, d, h, mi, s = (int(part or 0) for part in m.group(1, 2, 3, 4, 5, 6))
    micro = int((m.group(7) or '').ljust(9, '0')[:6])
    try:
        local = datetime(y, mo, d, h, mi, s, micro)
        if m.group(8) is None:
            moment = local.replace(tzinfo=zone, fold=0)
            # fold=1 is the later of two moments; in a gap fold=0 keeps the offset from before.
            later = local.replace(tzinfo=zone, fold=1)
            moment = max(moment.astimezone(timezone.utc), later.astimezone(timezone.utc))
        else:
            digits = m.group(8).replace(':', '').replace('Z', '+00').ljust(5, '0')
            hours, minutes = int(digits[1:3]), int(digits[3:5])
            if hours > 23 or minutes > 59: return None
            shift = timedelta(hours=hours, minutes=minutes) * (-1 if digits[0] == '-' else 1)
            return str((local.replace(tzinfo=timezone.utc) - epoch - shift) // timedelta(microseconds=1))
        return str((moment - epoch) // timedelta(microseconds=1))
    except ValueError:
        return None
json.dump([read(text) for text in asked['texts']], sys.stdout)
`;

const two = (most: number): fc.Arbitrary<string> =>
  fc.integer({ min: 0, max: most }).map((value) => String(value).padStart(2, '0'));
const text = fc
  .tuple(
    fc.integer({ min: 1890, max: 2037 }).map(String),
    two(13),
    two(31),
    fc.option(
      fc.tuple(
        fc.constantFrom('T', ' '),
        two(24),
        two(60),
        fc.option(fc.tuple(two(60), fc.option(fc.stringMatching(/^[0-9]{1,10}$/)))),
        fc.constantFrom('', '', '', 'Z', '+05:30', '-0800', '+14', '-23:59', '+24:00', 'z'),
      ),
    ),
  )
  .map(([year, month, day, clock]) => {
    if (clock === null) return `${year}-${month}-${day}`;
    const [between, hour, minute, more, offset] = clock;
    const seconds = more === null ? '' : `:${more[0]}${more[1] === null ? '' : `.${more[1]}`}`;
    return `${year}-${month}-${day}${between}${hour}:${minute}${seconds}${offset}`;
  });

test.each(['UTC', 'Europe/Berlin', 'America/New_York', 'Australia/Lord_Howe', 'Asia/Kolkata'])(
  'Python reads 5,000 texts in the zone %s as the engine does',
  async (name) => {
    await using engine = await openEngine(await testServices(), { files: [] });
    const texts = [
      '2024-03-31 02:30:00',
      '2024-10-27 02:30:00',
      '2024-11-03T01:30',
      ...fc.sample(text, { numRuns: 5000, seed: 11 }),
    ];
    const asked = JSON.stringify({ zone: name, texts });
    const expected = JSON.parse(
      execFileSync('python3', ['-c', PYTHON], { input: asked, encoding: 'utf8' }),
    ) as unknown[];
    const zone = readZone(name);
    const read = zone === undefined ? undefined : readTemporal('t', 'timestamp', zone, undefined);
    if (read === undefined || 'reason' in read) throw new Error(`${name} is not known.`);
    const { rows } = await engine.rows(
      `SELECT list(CAST(epoch_us(${read.placed.at}) AS VARCHAR) ORDER BY i) FROM (
         SELECT unnest(v) AS t, generate_subscripts(v, 1) AS i FROM (SELECT [${texts.map(sqlText).join(', ')}] AS v))`,
    );
    const found = rows[0]?.[0] as readonly unknown[];
    const differing = texts.flatMap((each, index) =>
      found[index] === expected[index] ? [] : [[each, found[index], expected[index]]],
    );
    expect(differing.slice(0, 20)).toEqual([]);
    expect(expected.filter((each) => each !== null).length).toBeGreaterThan(1000);
  },
);
