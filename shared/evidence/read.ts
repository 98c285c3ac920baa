import type { ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import { UserError } from '../core/errors.ts';
import { toLine } from '../core/text/escape.ts';
import { parseExactJson } from '../core/text/json.ts';
import { quote } from '../core/text/quote.ts';
import type { Statement } from '../core/statement.ts';
import { statementProblem } from './in-toto.ts';
import { actionOfPredicateType } from './statement.ts';
import { resultValidator, statementValidator } from './validators.ts';

/** It holds names of keys, which are anybody's. */
const MAX_MESSAGE = 400;

/**
 * Parses and checks a statement: in-toto's envelope, our predicate, and the result against its action's schema where
 * this version has one.
 *
 * @param text JSON, from anywhere
 * @param file shown in the error
 * @throws UserError `evidence-invalid`, naming the first wrong place
 */
export function readStatement(text: string, file: string): Statement {
  const value = parseExactJson(text, (problem) => invalid(file, problem));
  const problem = statementProblem(value);
  if (problem !== undefined) throw invalid(file, problem);
  check(statementValidator(), value, file);
  const statement = value as Statement;
  const action = actionOfPredicateType(statement.predicateType);
  if (action === undefined || statement.predicate.action !== action) {
    throw invalid(file, `The predicate type ${quote(statement.predicateType)} is not one this version reads.`);
  }
  // A newer action has a schema that this version does not know; its verdict and its headline can still be read.
  const validator = resultValidator(action);
  if (validator !== undefined) check(validator, statement.predicate.result, file, '/predicate/result');
  return statement;
}

/** Checks a result against the published schema of its action; what an action leaves must be readable for ever. */
export function checkResult(action: string, result: unknown, file = 'result'): void {
  const validator = resultValidator(action);
  if (validator === undefined) throw new Error(`The action ${action} has no schema.`);
  check(validator, result, file, '/predicate/result');
}

function check(validate: ValidateFunction, value: unknown, file: string, base = ''): void {
  if (validate(value)) return;
  const first = validate.errors?.[0];
  throw invalid(file, first === undefined ? 'It does not match its schema.' : describe(first, base));
}

function describe(error: ErrorObject, base: string): string {
  const detail = 'additionalProperty' in error.params ? ` (${quote(error.params['additionalProperty'])})` : '';
  return `${base}${error.instancePath || '/'} ${error.message ?? 'is invalid'}${detail}.`;
}

function invalid(file: string, what: string): UserError {
  return new UserError('evidence-invalid', {
    what: `The file is not evidence that can be relied on: ${toLine(what.slice(0, 2 * MAX_MESSAGE), MAX_MESSAGE)}`,
    where: { file },
    remedy: 'Do not edit evidence; make it again by running the action that left it.',
  });
}
