import type { Day } from "#domain/time/day.ts";

/** The legal office's word that the questions and rules of one version of the tree are right. */
export interface TreeSignOff {
  /** The version it is about, and no other: a new version ends it. */
  readonly tree: string;
  /** Who has signed it off. */
  readonly by: string;
  readonly on: Day;
  /** The legal office's reference. */
  readonly reference: string;
}

/** What a case's view says of it. */
export type SignedOff = Omit<TreeSignOff, "tree">;

/** The sign-off of exactly this version; null where there is none. */
export function signedOff(stored: TreeSignOff | null, version: string): SignedOff | null {
  if (stored === null || stored.tree !== version) return null;
  const { tree: _asked, ...signOff } = stored;
  return signOff;
}
