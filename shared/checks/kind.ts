import { plural } from '../core/text/format.ts';
import type { Verdict } from '../core/verdict.ts';
import { subjectsOf } from '../evidence/statement.ts';
import { verdictCount } from '../document/words.ts';
import type { DataValidationResult, Finding } from '../evidence/results/data-validation.ts';
import type { StatementKind } from '../document/kind.ts';
import { dataSection } from './show/data.ts';

/** What was measured of data against a contract. It is about a model only through the digests that a training read. */
export const DATA_VALIDATION: StatementKind<DataValidationResult> = {
  actions: ['validate-data'],
  stage: 'data',
  judges: 'data',
  section: 'data',
  modelOf: () => undefined,
  dataName: ({ predicate: { result } }) => result.contract.name ?? result.contract.id,
  placeOf: ({ predicate, subject }) => {
    const { contract, tables } = predicate.result;
    // A data set keeps its name wherever its files lie.
    const named = (index: number): string | undefined =>
      subject[index]?.name.startsWith('dataset:') === true ? subject[index].name : undefined;
    const data = tables.map(({ table, source }, index) => JSON.stringify([table, named(index) ?? source]));
    return [contract.id, contract.file, ...data];
  },
  sections: (own) => [dataSection(own)],
  failure: ({ predicate }) => {
    const { findings } = predicate.result;
    return [countText(findings, 'fail')];
  },
  open: ({ predicate }) => {
    const { findings } = predicate.result;
    return [countText(findings, 'inconclusive')];
  },
  reads: (statement) => [
    ...statement.predicate.result.tables.map(({ digest }) => digest),
    ...subjectsOf(statement).map(({ digest }) => digest),
  ],
  sources: ({ predicate }) => predicate.result.tables.map(({ source }) => source),
  lineage: ({ statement: { predicate } }) =>
    predicate.result.tables.map((table) => ({
      column: 'Data',
      identity: table.digest,
      name: table.artifact ?? table.table,
      detail: plural(table.rows, 'row'),
      digest: table.digest,
      ...(predicate.verdict === undefined ? {} : { verdict: predicate.verdict }),
      takes: [],
      gives: [table.digest],
    })),
};

function countText(findings: readonly Finding[], verdict: Verdict): string {
  const count = findings.filter((finding) => finding.verdict === verdict).length;
  return `${verdictCount(count, findings.length, verdict, ['check of the data', 'checks of the data'])}.`;
}
