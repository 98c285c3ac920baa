import type { Digest } from '../core/digest.ts';

/**
 * What the supervisor writes down before and after it acts. The files of a run tell the rest, so that a journal cut
 * anywhere loses no attempt: it is the story, the files are the state.
 */
export type TrainingRecord =
  | { readonly type: 'planned'; readonly runKey: Digest; readonly generation: number }
  | { readonly type: 'settled'; readonly attempt: number; readonly state: string }
  | { readonly type: 'attempt'; readonly attempt: number; readonly resumeFrom?: Digest }
  | { readonly type: 'launched'; readonly attempt: number; readonly keeper: number }
  | { readonly type: 'stop'; readonly attempt: number; readonly reason: string }
  | { readonly type: 'ended'; readonly attempt: number; readonly state: string }
  | { readonly type: 'recorded'; readonly key: string };
