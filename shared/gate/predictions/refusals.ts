import { UserError } from '../../core/errors.ts';
import { placesText } from '../../core/place.ts';
import type { Engine } from '../../tables/engine.ts';
import { findPlaces } from '../../tables/places/places.ts';
import type { Relation } from '../../tables/relation.ts';

/** What a file of predictions is for; also the name of its table and of the action's input. */
export type Role = 'candidate' | 'baseline' | 'labels';

export const INPUT_OF: Readonly<Record<Role, string>> = {
  candidate: 'predictions',
  baseline: 'baseline-predictions',
  labels: 'labels',
};

/**
 * Rows of a file as a person finds them: `line 4`.
 *
 * @param positions 0-based
 */
export async function placesOf(engine: Engine, relation: Relation, positions: readonly number[]): Promise<string> {
  const places = await findPlaces(engine, relation, positions);
  return placesText(
    positions.flatMap((position) => places.get(position) ?? []),
    relation.source.given,
  );
}

/** Rows or columns of a file that cannot be judged. */
export function invalid(role: Role, file: string, what: string, remedy: string): UserError {
  return new UserError('predictions-invalid', {
    what: `The ${role === 'labels' ? 'labels' : `predictions of the ${role}`} in ${file} cannot be used. ${what}`,
    where: { input: INPUT_OF[role] },
    remedy,
  });
}
