import type { StorageSpace } from './keep-types.ts';

/** What the browser says about the space of this address; zeros where it says nothing. */
export async function spaceOf(): Promise<StorageSpace> {
  const storage = storageManager();
  if (!storage) return { usedBytes: 0, quotaBytes: 0, isPersistent: false };
  const [{ usage, quota }, isPersistent] = await Promise.all([storage.estimate(), storage.persisted()]);
  return { usedBytes: usage ?? 0, quotaBytes: quota ?? 0, isPersistent };
}

/** Asks the browser not to clear this address by itself. @returns whether it promised */
export async function askToPersist(): Promise<boolean> {
  return (await storageManager()?.persist()) ?? false;
}

function storageManager(): StorageManager | undefined {
  // Absent without a secure context, and in Node.
  return typeof navigator !== 'undefined' && 'storage' in navigator ? navigator.storage : undefined;
}
