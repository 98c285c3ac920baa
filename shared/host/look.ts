/** What a look at the system finds; undefined where there is nothing to see, or where we may not. */
export function look<T>(read: () => T): T | undefined {
  try {
    return read();
  } catch {
    return undefined;
  }
}
