import type { Digest } from '../../core/digest.ts';

/** The result of `version-artifact`. */
export interface ArtifactVersionResult {
  readonly operation: 'push' | 'pull' | 'verify' | 'list' | 'alias' | 'mirror' | 'verify-mirror';
  /** Nothing was written; the rest says what would have been. */
  readonly dryRun?: boolean;
  readonly store: string;
  /** `dataset:flights`. */
  readonly artifact: string;
  /** Absent for a list of nothing, and for a push that was only tried. */
  readonly version?: ArtifactVersionFacts;
  /** The same content was already the newest version, the files were already there, or the alias already stood there. */
  readonly unchanged?: boolean;
  readonly alias?: { readonly name: string; readonly from?: number; readonly to: number; readonly reason?: string };
  readonly transferred?: { readonly bytes: number; readonly objects: number };
  /** Versions and digests this one was made from. */
  readonly parents: readonly { readonly reference: string; readonly digest: Digest }[];
  /** For `verify` and `pull`: what was read and matched its digest. */
  readonly verified?: { readonly files: number; readonly bytes: number };
  /** For `verify`: what is not as it was pushed; at most 100, `findingsTotal` counts all. */
  readonly findings?: readonly { readonly path?: string; readonly what: string }[];
  readonly findingsTotal?: number;
  /** For `list`: newest first, at most 100. */
  readonly versions?: readonly ListedVersion[];
  /** For `mirror` and `verify-mirror`. */
  readonly mirror?: MirrorState;
}

/** How an outside registry shows an artifact. */
interface MirrorState {
  readonly kind: 'mlflow';
  readonly url: string;
  /** The registered model's name there. */
  readonly model: string;
  readonly versions: number;
  readonly aliases: Readonly<Record<string, number>>;
  /** Changes made there. */
  readonly applied: number;
  /** What it still shows otherwise, or for a dry run what would be changed; at most 100, `differencesTotal` counts all. */
  readonly differences: readonly MirrorDifference[];
  readonly differencesTotal: number;
}

export interface MirrorDifference {
  /** `behind`: not there yet; `contradiction`: there, and otherwise; `conflict`: only a person can solve it. */
  readonly kind: 'behind' | 'contradiction' | 'conflict';
  readonly what: string;
  readonly remedy?: string;
}

export interface ArtifactVersionFacts {
  readonly sequence: number;
  readonly digest: Digest;
  readonly sizeBytes: number;
  readonly files: number;
  readonly createdAt: string;
  readonly metrics?: Readonly<Record<string, number>>;
  readonly parameters?: Readonly<Record<string, string | number | boolean>>;
}

export interface ListedVersion extends ArtifactVersionFacts {
  readonly aliases: readonly string[];
}
