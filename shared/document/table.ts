import type { Text } from './text.ts';

export interface Table {
  /** Says what the table holds to somebody who cannot see where it stands. */
  readonly caption: string;
  readonly columns: readonly Column[];
  readonly rows: readonly (readonly Text[])[];
  /** How many rows a comment shows before it folds or shortens the rest. */
  readonly shown?: number;
}

interface Column {
  readonly title: string;
  readonly align: 'left' | 'right';
  /** This column names the row. */
  readonly names?: boolean;
}
