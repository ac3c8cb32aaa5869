import type { Entry } from "#domain/entry/entry.ts";

/** An entry with the eTag that the next write must name. */
export interface StoredEntry extends Entry {
  readonly eTag: string;
  readonly webUrl: string | null;
}
