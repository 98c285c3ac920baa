import { expect } from 'expect';
import { format } from 'node:util';

/** As much of Jest's globals as the unit tests use, so that one process can run a single test a thousand times. */

type Body = (...values: readonly unknown[]) => unknown;

export interface Case {
  readonly name: string;
  readonly run: () => Promise<void>;
}

interface Suite {
  readonly beforeAll: Body[];
  readonly afterAll: Body[];
  readonly beforeEach: Body[];
  readonly afterEach: Body[];
}

/** The tests of one file. */
export class TestFile {
  readonly cases: Case[] = [];
  readonly #suites: Suite[] = [emptySuite()];
  readonly #all: Suite[] = [...this.#suites];
  #names: readonly string[] = [];

  /** Sets Jest's globals so that what is imported next registers its tests here. */
  listen(): void {
    const test = (name: string, body: Body): void => this.#add(name, () => body());
    const describe = (name: string, body: Body): void => this.#group(name, () => body());
    Object.assign(test, { each: eachOf(test) });
    Object.assign(describe, { each: eachOf(describe) });
    const skipped = Object.assign(() => undefined, { each: () => () => undefined });
    Object.assign(test, { skip: skipped });
    Object.assign(describe, { skip: skipped });
    const hook = (kind: keyof Suite) => (body: Body) => this.#suites.at(-1)?.[kind].push(body);
    Object.assign(globalThis, {
      ...{ expect, test, it: test, describe },
      beforeAll: hook('beforeAll'),
      afterAll: hook('afterAll'),
      beforeEach: hook('beforeEach'),
      afterEach: hook('afterEach'),
    });
  }

  async begin(): Promise<void> {
    for (const { beforeAll } of this.#all) for (const body of beforeAll) await body();
  }

  async end(): Promise<void> {
    for (const { afterAll } of this.#all.toReversed()) for (const body of afterAll) await body();
  }

  #add(name: string, body: Body): void {
    const suites = [...this.#suites];
    const run = async (): Promise<void> => {
      for (const { beforeEach } of suites) for (const hook of beforeEach) await hook();
      try {
        await body();
      } finally {
        for (const { afterEach } of suites.toReversed()) for (const hook of afterEach) await hook();
      }
    };
    this.cases.push({ name: [...this.#names, name].join(' › '), run });
  }

  #group(name: string, body: Body): void {
    const suite = emptySuite();
    this.#all.push(suite);
    this.#suites.push(suite);
    this.#names = [...this.#names, name];
    body();
    this.#suites.pop();
    this.#names = this.#names.slice(0, -1);
  }
}

function emptySuite(): Suite {
  return { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
}

function eachOf(register: (name: string, body: Body) => void) {
  return (rows: readonly unknown[]) => (name: string, body: Body) => {
    for (const row of rows) {
      const values: readonly unknown[] = Array.isArray(row) ? row : [row];
      register(format(name, ...values), () => body(...values));
    }
  };
}
