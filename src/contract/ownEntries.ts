import { type Check, isText, listOf, shape } from "./check.ts";

export const OWN_ENTRIES_PATH = "/me/entries";

/** GET /api/me/entries: by number what the person owns or deputises, and the offices of these and of those they head. */
export interface OwnEntriesAnswer {
  readonly entries: string[];
  readonly offices: string[];
}

export const isOwnEntries: Check<OwnEntriesAnswer> = shape<OwnEntriesAnswer>({
  entries: listOf(isText),
  offices: listOf(isText),
});
