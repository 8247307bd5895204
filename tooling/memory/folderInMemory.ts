import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Where Linux keeps files in memory; a container is often given 64 MB of it, which a run would fill. */
const memory = '/dev/shm';
const minFreeBytes = 4 * 2 ** 30;

/** A new folder for databases on which nobody pulls the plug: in memory where there is room, and no commit waits for a disk. */
export const folderInMemory = (prefix: string): string => mkdtempSync(path.join(hasRoom() ? memory : tmpdir(), prefix));

function hasRoom(): boolean {
  try {
    const { bavail, bsize } = statfsSync(memory);
    return bavail * bsize >= minFreeBytes;
  } catch {
    return false;
  }
}
