import fc from 'fast-check';
import { drawInterval } from '../../../shared/gate/show/forest.ts';

test.each([
  ['beyond the limit', { value: -1.8, lower: -3, upper: -0.6 }, -0.5, '[------●------]¦'],
  ['far from the limit', { value: 0.741, lower: 0.739, upper: 0.743 }, 0.7, '¦            [●]'],
  ['across the limit', { value: -3, lower: -7.3, upper: 1.3 }, -2, '[-------●¦-----]'],
  ['on the limit', { value: 0, lower: -1, upper: 1 }, 0, '[-------●¦------]'],
  ['of no width', { value: 0, lower: 0, upper: 0 }, -0.5, '¦            [●]'],
])('an interval %s', (_, estimate, limit, drawn) => {
  expect(drawInterval(estimate, limit)).toBe(drawn);
});

test('without an interval nothing is drawn', () => {
  expect(drawInterval({ value: 1 }, 0)).toBeUndefined();
});

test('law: the picture shows on which side of the interval the limit lies', () => {
  const number = fc.double({ min: -1e3, max: 1e3, noNaN: true });
  fc.assert(
    fc.property(number, number, number, number, (a, b, c, limit) => {
      const [lower = 0, value = 0, upper = 0] = [a, b, c].sort((x, y) => x - y);
      const drawn = drawInterval({ lower, value, upper }, limit) ?? '';
      const at = drawn.indexOf('¦');
      if (limit < lower) expect(at).toBeLessThan(drawn.indexOf('['));
      else if (limit > upper) expect(at).toBeGreaterThan(drawn.indexOf(']'));
      else expect(at > drawn.indexOf('[') && at < drawn.indexOf(']')).toBe(true);
      expect(drawn).toMatch(/●/);
    }),
  );
});
