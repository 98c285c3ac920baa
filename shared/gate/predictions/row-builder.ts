import { UserError } from '../../core/errors.ts';
import type { BinaryRows, ClassRows, RegressionRows, Rows, SliceColumn } from './rows.ts';

const MAX_CLASSES = 200;
/** Shown for a row without a value in a slice column. */
const NO_VALUE = '(none)';

/** Numbers texts in the order they are first met, so that each is stored once. */
class Dictionary {
  readonly #codes = new Map<string, number>();

  codeOf(text: string): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.#codes.size);
    return this.#codes.size - 1;
  }

  get texts(): readonly string[] {
    return [...this.#codes.keys()];
  }
}

type Task = Rows['task'];

/** Gathers pages of rows into columns of typed arrays. */
export class RowBuilder {
  readonly #task: Task;
  readonly #label: Float64Array;
  readonly #candidate: Float64Array;
  readonly #baseline: Float64Array | undefined;
  readonly #classes = new Dictionary();
  readonly #slices: readonly { readonly name: string; readonly dictionary: Dictionary; readonly codes: Uint32Array }[];
  readonly #matched: Uint8Array;
  #count = 0;

  constructor(task: Task, size: number, { slices, hasBaseline }: { slices: readonly string[]; hasBaseline: boolean }) {
    this.#task = task;
    this.#label = new Float64Array(size);
    this.#candidate = new Float64Array(size);
    this.#baseline = hasBaseline ? new Float64Array(size) : undefined;
    this.#slices = slices.map((name) => ({ name, dictionary: new Dictionary(), codes: new Uint32Array(size) }));
    this.#matched = new Uint8Array(size);
  }

  /** @param columns label, candidate, baseline and slices of some rows, each equally long */
  add(columns: readonly (readonly unknown[])[]): void {
    const [label = [], candidate = [], baseline = [], ...slices] = columns;
    for (let row = 0; row < label.length; row++) {
      const at = this.#count + row;
      this.#label[at] = this.#number(label[row]);
      this.#candidate[at] = this.#number(candidate[row]);
      const other = baseline[row];
      if (this.#baseline === undefined || other === null) continue;
      this.#baseline[at] = this.#number(other);
      this.#matched[at] = 1;
    }
    for (const [index, { dictionary, codes }] of this.#slices.entries()) {
      const values = slices[index] ?? [];
      for (let row = 0; row < label.length; row++) {
        const value = values[row];
        codes[this.#count + row] = dictionary.codeOf(typeof value === 'string' ? value : NO_VALUE);
      }
    }
    this.#count += label.length;
  }

  /** @returns the columns, and the rows that both models have */
  finish(): { readonly rows: Rows; readonly matched: Uint32Array } {
    const matched: number[] = [];
    for (let i = 0; i < this.#count; i++) if (this.#matched[i] === 1) matched.push(i);
    return { rows: this.#rows(), matched: Uint32Array.from(matched) };
  }

  #rows(): Rows {
    const slices = new Map<string, SliceColumn>(
      this.#slices.map(({ name, dictionary, codes }) => [name, { values: dictionary.texts, codes }]),
    );
    const common = { count: this.#count, slices };
    switch (this.#task) {
      case 'binary':
        return {
          ...common,
          ...this.#numbers(),
          task: 'binary',
          label: Uint8Array.from(this.#label),
        } satisfies BinaryRows;
      case 'regression':
        return { ...common, ...this.#numbers(), task: 'regression', label: this.#label } satisfies RegressionRows;
      case 'classes':
        return {
          ...common,
          task: 'classes',
          classes: this.#classes.texts,
          label: Uint32Array.from(this.#label),
          candidate: Uint32Array.from(this.#candidate),
          baseline: this.#baseline === undefined ? undefined : Uint32Array.from(this.#baseline),
        } satisfies ClassRows;
    }
  }

  #numbers(): { readonly candidate: Float64Array; readonly baseline: Float64Array | undefined } {
    return { candidate: this.#candidate, baseline: this.#baseline };
  }

  #number(value: unknown): number {
    if (this.#task !== 'classes') return Number(value);
    const code = this.#classes.codeOf(String(value));
    if (code < MAX_CLASSES) return code;
    throw new UserError('predictions-invalid', {
      what: `The label and prediction columns hold more than ${MAX_CLASSES} different classes.`,
      remedy: 'Check that the rules file names the right columns, or say `task: regression` for numbers.',
    });
  }
}
