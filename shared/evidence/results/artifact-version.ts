import type { Digest } from '../../core/digest.ts';

/** The result of `version-artifact`. */
export interface ArtifactVersionResult {
  readonly operation: 'push' | 'pull' | 'verify' | 'list' | 'alias';
  readonly store: string;
  /** `dataset:flights`. */
  readonly artifact: string;
  /** Absent for a list of nothing. */
  readonly version?: {
    readonly sequence: number;
    readonly digest: Digest;
    readonly sizeBytes: number;
    readonly files: number;
    readonly createdAt: string;
  };
  /** The same content was already the newest version, so nothing was written. */
  readonly unchanged?: boolean;
  readonly alias?: { readonly name: string; readonly from?: number; readonly to: number };
  readonly transferred?: { readonly bytes: number; readonly objects: number };
  /** Versions and digests this one was made from. */
  readonly parents: readonly { readonly reference: string; readonly digest: Digest }[];
}
