import { isUtc, readZone, toUtc, UTC, zoneOfTimes } from '../../../../shared/tables/reading/zones.ts';

test.each([
  ['Z', { kind: 'fixed', minutes: 0 }],
  ['Etc/UTC', { kind: 'fixed', minutes: 0 }],
  ['+05:30', { kind: 'fixed', minutes: 330 }],
  ['+05', { kind: 'fixed', minutes: 300 }],
  ['-05', { kind: 'fixed', minutes: -300 }],
  ['+19', undefined],
  ['UTC-0330', { kind: 'fixed', minutes: -210 }],
  ['GMT+01:00', { kind: 'fixed', minutes: 60 }],
  ['+18:00', { kind: 'fixed', minutes: 1080 }],
  ['-18:00', { kind: 'fixed', minutes: -1080 }],
  ['Europe/Berlin', { kind: 'named', name: 'Europe/Berlin' }],
  ['+18:01', undefined],
  ['-18:30', undefined],
  ['+05:60', undefined],
  ['+5:30', undefined],
  ['x+05:30', undefined],
  ['+05:301', undefined],
  ['Europe/Atlantis', undefined],
  ['', undefined],
])('%s is the zone %j', (name, zone) => {
  expect(readZone(name)).toEqual(zone);
});

test.each([
  ['Asia/Tokyo', 540],
  ['Asia/Kolkata', 330],
  ['Asia/Kathmandu', undefined],
  ['America/Phoenix', -420],
  ['Etc/GMT+8', -480],
  ['Africa/Abidjan', 0],
  ['Europe/Berlin', undefined],
  ['Asia/Singapore', undefined],
  ['Africa/Monrovia', undefined],
  ['Africa/Casablanca', undefined],
  ['-05:30', -330],
])('a time of day in %s has the offset %p, without a day', (name, minutes) => {
  const zone = readZone(name);
  if (zone === undefined) throw new Error('The zone is not known.');
  expect(zoneOfTimes(zone)).toEqual(minutes === undefined ? { kind: 'named', name } : { kind: 'fixed', minutes });
});

test('a moment on the clock of a zone in UTC', () => {
  expect(toUtc('t', UTC)).toBe('t');
  expect(toUtc('t', { kind: 'fixed', minutes: -90 })).toBe('(t - to_minutes(-90))');
  expect(toUtc('t', { kind: 'named', name: 'Europe/Berlin' })).toBe("CAST(timezone('Europe/Berlin', t) AS TIMESTAMP)");
  expect([UTC, { kind: 'fixed', minutes: 1 } as const, { kind: 'named', name: 'UTC' } as const].map(isUtc)).toEqual([
    true,
    false,
    false,
  ]);
});
