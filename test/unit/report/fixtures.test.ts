import { checkResult } from '../../../shared/evidence/read.ts';
import { RESULT_SCHEMAS } from '../../../shared/evidence/schemas.ts';
import { SCENARIOS } from '../../fixtures/report/scenarios.ts';

test.each(Object.entries(SCENARIOS))('the evidence of %s is what the actions leave', (_, statements) => {
  for (const { statement } of statements) {
    const { action, result } = statement.predicate;
    expect(Object.keys(RESULT_SCHEMAS)).toContain(action);
    expect(() => checkResult(action, result)).not.toThrow();
  }
});
