import { stat, statfs } from 'node:fs/promises';
import { isOfThisBoot, liveness, type Liveness, type ProcessIdentity } from './processes.ts';

/** ext2 to ext4, XFS, Btrfs, tmpfs, overlay, F2FS, bcachefs, ZFS (statfs(2)). */
const LOCAL_FILE_SYSTEMS = [0xef53, 0x58465342, 0x9123683e, 0x01021994, 0x794c7630, 0xf2f52010, 0xca451a4e, 0x2fc12fc1];

/** Whether the kernel of this machine keeps a file itself, so that no other machine can have written it meanwhile. */
export async function isKeptHere(path: string): Promise<boolean> {
  return LOCAL_FILE_SYSTEMS.includes((await statfs(path)).type);
}

/** Whether a process still runs that a file names: as `liveness`, and the file tells when and where it was recorded. */
export async function recordedLiveness(identity: ProcessIdentity, path: string): Promise<Liveness> {
  if (isOfThisBoot(identity)) return liveness(identity);
  const info = await stat(path).catch(() => undefined);
  if (info === undefined) return 'unknown';
  return liveness({ ...identity, seenAt: info.mtime, isKeptHere: await isKeptHere(path).catch(() => false) });
}
