import fc from 'fast-check';
import { drawSketch } from '../../../shared/document/interval-sketch.ts';

test('the marks stand as in the sketch of looks: an interval beyond its margin, astride it, and clear of it', () => {
  expect(drawSketch({ value: -1.8, lower: -3, upper: -0.6, margin: -0.1 })).toMatch(/^\[-+●-+\] +¦$/);
  expect(drawSketch({ value: -3, lower: -7, upper: 1, margin: -2 })).toMatch(/^\[-+●-*¦-+\]$/);
  expect(drawSketch({ value: 0.741, lower: 0.738, upper: 0.744, margin: 0.7 })).toMatch(/^¦ +\[●\]$/);
});

test('a value without an interval is a dot on its side of the margin', () => {
  expect(drawSketch({ value: 5, margin: 1 })).toMatch(/^¦ *●$/);
  expect(drawSketch({ value: 1, margin: 5 })).toMatch(/^● *¦$/);
});

test('a number that is none draws nothing', () => {
  expect(drawSketch({ value: Number.NaN, margin: 1 })).toBe('');
});

test('the order of the marks is the order of the numbers, however close they are', () => {
  const ends = fc.tuple(
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
    fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  );
  fc.assert(
    fc.property(
      ends,
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: -1e6, max: 1e6, noNaN: true }),
      ([a, b], share, margin) => {
        const [lower, upper] = [Math.min(a, b), Math.max(a, b)];
        const drawing = drawSketch({
          value: Math.min(Math.max(lower + share * (upper - lower), lower), upper),
          lower,
          upper,
          margin,
        });
        const at = drawing.indexOf('¦');
        expect([drawing.match(/\[/g)?.length, drawing.match(/●/g)?.length, drawing.match(/\]/g)?.length]).toEqual([
          1, 1, 1,
        ]);
        if (margin < lower) expect(at).toBeLessThan(drawing.indexOf('['));
        else if (margin > upper) expect(at).toBeGreaterThan(drawing.indexOf(']'));
        else {
          expect(at).toBeGreaterThan(drawing.indexOf('['));
          expect(at).toBeLessThan(drawing.indexOf(']'));
        }
        const value = Math.min(Math.max(lower + share * (upper - lower), lower), upper);
        if (margin > value) expect(at).toBeGreaterThan(drawing.indexOf('●'));
        if (margin < value) expect(at).toBeLessThan(drawing.indexOf('●'));
        expect([...drawing].length).toBeLessThanOrEqual(16);
      },
    ),
  );
});
