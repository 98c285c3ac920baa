import type { Verdict } from '../core/verdict.ts';
import type { Chart } from './chart.ts';
import type { Table } from './table.ts';
import type { Text } from './text.ts';

/**
 * What a report says, before anybody decides how it looks. Every string is raw and untrusted: a renderer escapes it
 * for its place. The same document becomes the comment, the job summary and the page.
 */
export interface Document {
  /** What the report is about: the model's name, or the contract's. */
  readonly key: string;
  readonly standing: Standing;
  /** The first sentence a person reads; the same as in the log and the evidence. */
  readonly headline: Text;
  /** What was compared with what, on what. */
  readonly byline: Text;
  readonly alert?: Alert;
  /** What each action said, in the order of the work. */
  readonly steps: readonly Step[];
  /** The rules, worst first; absent where no gate spoke. */
  readonly decision?: Table;
  /** Why it failed, in numbers; only then. */
  readonly why?: Text;
  /** In the order of the page. */
  readonly sections: readonly Section[];
  readonly next?: Text;
  /** What may be written below the comment; shown there alone. */
  readonly commands?: Text;
  /** How it was measured, and on which evidence. */
  readonly method: Text;
  /** ISO 8601, UTC: when the newest evidence was made. */
  readonly measuredAt?: string;
}

/** One action's word, for the line from data to deployment. */
export interface Step {
  readonly action: string;
  readonly verdict?: Verdict;
  /** Stands for the verdict's own word. */
  readonly word?: string;
  readonly subject: string;
  readonly digest: string;
  /** Where on the page it is explained. */
  readonly section: string;
}

/** A verdict, or that something is still being waited for. */
export type Standing = Verdict | 'waiting';

export interface Alert {
  readonly level: 'caution' | 'warning';
  readonly text: Text;
}

export interface Section {
  readonly id: string;
  /** The question the section answers, for the page. */
  readonly title: string;
  /** The answer in one line; what a folded section shows in the comment. */
  readonly summary: Text;
  readonly blocks: readonly Block[];
  /** Sections with a low weight are shortened first where space is short. */
  readonly weight: number;
  /** Where the section appears: everywhere, or on the page and in the summary only. */
  readonly reach: 'everywhere' | 'page';
  readonly open?: boolean;
}

export type Block =
  | { readonly kind: 'paragraph'; readonly text: Text }
  | { readonly kind: 'list'; readonly items: readonly Text[] }
  | { readonly kind: 'facts'; readonly title: string; readonly facts: readonly Fact[] }
  | { readonly kind: 'table'; readonly table: Table }
  | { readonly kind: 'charts'; readonly charts: readonly Chart[] }
  | { readonly kind: 'lines'; readonly title: string; readonly lines: readonly string[] };

export interface Fact {
  readonly label: string;
  readonly value: Text;
}
