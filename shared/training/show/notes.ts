/** The one note that a page must know: it contradicts what it would say of every other training. */
export const NOT_REPRODUCIBLE =
  'Another machine recorded the same run first, with other outputs: this training is not reproducible.';
