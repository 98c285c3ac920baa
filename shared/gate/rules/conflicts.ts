import { UserError } from '../../core/errors.ts';
import type { Rule } from './rules.ts';

/**
 * Refuses rules that repeat one another or that no model can meet.
 *
 * @throws UserError `rules-contradictory`, on the line of the later rule
 */
export function refuseContradictions(rules: readonly Rule[]): void {
  const byId = new Map<string, Rule>();
  for (const rule of rules) {
    const earlier = byId.get(rule.id);
    if (earlier !== undefined) {
      throw contradiction(rule, `${rule.id} stands twice, first in line ${earlier.where.line ?? 0}.`);
    }
    byId.set(rule.id, rule);
  }
  for (const rule of rules) {
    const target = rule.id.slice(0, rule.id.lastIndexOf('.'));
    checkBounds(rule, byId.get(`${target}.at_most`));
    checkMargins(rule, byId.get(`${target}.max_improvement`));
  }
}

function checkBounds(rule: Rule, upper: Rule | undefined): void {
  if (rule.demand.kind !== 'absolute' || rule.demand.side !== 'at-least') return;
  if (upper?.demand.kind !== 'absolute' || rule.demand.threshold <= upper.demand.threshold) return;
  const later = laterOf(rule, upper);
  throw contradiction(
    later,
    `No ${rule.metric.name} can be at least ${rule.demand.threshold} and at most ${upper.demand.threshold}.`,
  );
}

function checkMargins(rule: Rule, upper: Rule | undefined): void {
  if (rule.demand.kind !== 'change' || rule.demand.limit !== 'min-improvement') return;
  if (upper?.demand.kind !== 'change' || upper.demand.margin.kind !== rule.demand.margin.kind) return;
  if (size(rule.demand.margin) <= size(upper.demand.margin)) return;
  throw contradiction(
    laterOf(rule, upper),
    `No change of ${rule.metric.name} can exceed min_improvement and stay under max_improvement.`,
  );
}

function size(
  margin:
    { readonly kind: 'absolute'; readonly amount: number } | { readonly kind: 'relative'; readonly fraction: number },
): number {
  return margin.kind === 'absolute' ? margin.amount : margin.fraction;
}

function laterOf(a: Rule, b: Rule): Rule {
  return (a.where.line ?? 0) >= (b.where.line ?? 0) ? a : b;
}

function contradiction(rule: Rule, what: string): UserError {
  return new UserError('rules-contradictory', {
    what,
    where: rule.where,
    remedy: 'Keep one of the rules, or give each its own slice.',
  });
}
