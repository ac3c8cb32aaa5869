import type { Place } from "./plantedCopy.ts";

/** What somebody adds who follows `docs/add-a-<name>.md`. */
export interface Addition {
  /** What one begins with, and the files whose tables then name what is missing. */
  readonly incomplete: readonly Place[];
  readonly missedBy: readonly string[];
  /** All of it. */
  readonly complete: readonly Place[];
  /** A file of it as the document calls it. */
  readonly namelessly?: (file: string) => string;
  /** Other ways to forget a part. */
  readonly forgotten?: readonly Forgotten[];
}

export interface Forgotten {
  readonly what: string;
  readonly places: readonly Place[];
  readonly missedBy: readonly string[];
}
