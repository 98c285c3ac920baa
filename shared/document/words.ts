/** `train`, `train and gate`, `validate-data, train and gate`; each word once. */
export function list(words: readonly string[]): string {
  const unique = [...new Set(words)];
  const last = unique.at(-1) ?? 'nothing';
  return unique.length < 2 ? last : `${unique.slice(0, -1).join(', ')} and ${last}`;
}

/** `log loss` of `log_loss`. */
export function spoken(metric: string): string {
  return metric.replaceAll('_', ' ');
}
