const DAY = /^\d{4}-\d{2}-\d{2}$/;
const DAY_MS = 86_400_000;

/** Whether a text is a day of the calendar, such as `2026-12-15`. */
export function isDay(text: string): boolean {
  if (!DAY.test(text)) return false;
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

/** The last instant of a day, UTC: what is good until a day is good on that day too. */
export function endOfDay(day: string): Date {
  return new Date(`${day}T23:59:59.999Z`);
}

/** Whether a day has ended. What is no day has: nothing lasts until it. */
export function isOver(day: string, now: Date): boolean {
  return !isDay(day) || endOfDay(day) < now;
}

/** Whole days from the day of an instant to a later day, UTC; negative where it lies before. */
export function daysFrom(from: Date, day: string): number {
  const start = Date.parse(`${from.toISOString().slice(0, 10)}T00:00:00.000Z`);
  return Math.round((Date.parse(`${day}T00:00:00.000Z`) - start) / DAY_MS);
}
