import { temporalLiteral } from '../../../../shared/checks/conditions/temporal-literals.ts';

test.each([
  'yesterday',
  '',
  '2024-02-30',
  '2024-13-01',
  '0000-01-01',
  '2024-1-1',
  '2024-01-01T25:00:00',
  '2024-01-01T10:60',
  '2024-01-01T',
  'T10:00',
  '2024-01-0110:00',
  '10:00:00.',
  '2024-01-01T10:00:00+24:00',
  '2024-01-01Z',
  "2024-01-01'; DROP",
])('%j is no point in time', (text) => {
  expect(temporalLiteral(text)).toBeUndefined();
});
