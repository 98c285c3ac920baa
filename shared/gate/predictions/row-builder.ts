import { UserError } from '../../core/errors.ts';
import { NO_CLASS, type BinaryRows, type ClassRows, type RegressionRows, type Rows, type SliceColumn } from './rows.ts';

const MAX_CLASSES = 200;
/** Names for rows without a value in a slice column: the first that no row has as a text. */
const NO_VALUE = ['(none)', '(no value)'];

/** Numbers texts in the order they are first met, so that each is stored once. */
class Dictionary {
  readonly #codes = new Map<string | undefined, number>();

  /** @param text undefined for none */
  codeOf(text: string | undefined): number {
    const known = this.#codes.get(text);
    if (known !== undefined) return known;
    this.#codes.set(text, this.#codes.size);
    return this.#codes.size - 1;
  }

  get texts(): readonly string[] {
    const none = NO_VALUE.find((name) => !this.#codes.has(name)) ?? '';
    return [...this.#codes.keys()].map((text) => text ?? none);
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
  #count = 0;

  constructor(task: Task, size: number, { slices, hasBaseline }: { slices: readonly string[]; hasBaseline: boolean }) {
    this.#task = task;
    this.#label = new Float64Array(size);
    this.#candidate = new Float64Array(size);
    this.#baseline = hasBaseline ? new Float64Array(size) : undefined;
    this.#slices = slices.map((name) => ({ name, dictionary: new Dictionary(), codes: new Uint32Array(size) }));
  }

  /** @param columns label, candidate, baseline and slices of some rows, each equally long */
  add(columns: readonly (readonly unknown[])[]): void {
    const [label = [], candidate = [], baseline = [], ...slices] = columns;
    for (let row = 0; row < label.length; row++) {
      const at = this.#count + row;
      this.#label[at] = this.#number(label[row]);
      this.#candidate[at] = this.#number(candidate[row]);
      if (this.#baseline !== undefined) this.#baseline[at] = this.#number(baseline[row]);
    }
    for (const [index, { dictionary, codes }] of this.#slices.entries()) {
      const values = slices[index] ?? [];
      for (let row = 0; row < label.length; row++) {
        const value = values[row];
        codes[this.#count + row] = dictionary.codeOf(typeof value === 'string' ? value : undefined);
      }
    }
    this.#count += label.length;
  }

  /** @returns the columns, and which rows the candidate has and which both have */
  finish(): {
    readonly rows: Rows;
    readonly predicted: { readonly candidate: Uint32Array; readonly both: Uint32Array };
  } {
    const [candidate, both]: [number[], number[]] = [[], []];
    for (let row = 0; row < this.#count; row++) {
      if (this.#isGap(this.#candidate[row])) continue;
      candidate.push(row);
      if (this.#baseline !== undefined && !this.#isGap(this.#baseline[row])) both.push(row);
    }
    return { rows: this.#rows(), predicted: { candidate: Uint32Array.from(candidate), both: Uint32Array.from(both) } };
  }

  #isGap(value: number | undefined): boolean {
    return this.#task === 'classes' ? value === NO_CLASS : Number.isNaN(value ?? NaN);
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
    if (value === null) return this.#task === 'classes' ? NO_CLASS : NaN;
    if (this.#task !== 'classes') return Number(value);
    if (typeof value !== 'string') throw new Error('A class is read as a text.');
    const code = this.#classes.codeOf(value);
    if (code < MAX_CLASSES) return code;
    throw new UserError('predictions-invalid', {
      what: `The label and prediction columns hold more than ${MAX_CLASSES} different classes.`,
      remedy: 'Check that the rules file names the right columns, or say `task: regression` for numbers.',
    });
  }
}
