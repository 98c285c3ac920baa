/** Files that are transferred at once; a backend that holds them in memory lets fewer through. */
export const PARALLEL_FILES = 32;

/**
 * Runs work over items with at most `limit` under way. The first failure stops new work; what is under way ends first.
 *
 * @throws the first error
 */
export async function forEachParallel<T>(
  items: readonly T[],
  limit: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  let next = 0;
  const failures: unknown[] = [];
  const worker = async (): Promise<void> => {
    while (failures.length === 0 && next < items.length) {
      const item = items[next++] as T;
      try {
        await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, worker));
  if (failures.length > 0) throw failures[0];
}
