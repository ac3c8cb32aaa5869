import { type Entry, titleOf } from "#domain/entry/entry.ts";
import { mayDecide, relationTo } from "#domain/entry/entryRights.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";
import type { PublicationState } from "./publicationState.ts";

/** Who has to say something before an application goes on towards the public register. */
export type PublicationTurn = "coordination" | "responsible";

/** Digest, counts, pages and cards ask here, so that they name the same applications. */
export function publicationTurn(state: PublicationState): PublicationTurn | undefined {
  switch (state) {
    case "undecided":
    case "changed":
      return "coordination";
    case "awaitingOwner":
      return "responsible";
    case "notDue":
    case "published":
    case "withheld":
    case "withdrawn":
    case "ended":
      return undefined;
  }
}

/** What waits for this person: to decide what everybody sees, or to confirm it. Nobody decides on what is their own. */
export function publicationTaskOf(
  entry: Entry,
  state: PublicationState,
  viewer: Viewer,
): "decide" | "confirm" | undefined {
  switch (publicationTurn(state)) {
    case "coordination":
      return mayDecide(entry, viewer) ? "decide" : undefined;
    case "responsible":
      return relationTo(entry, viewer.person.id) === undefined ? undefined : "confirm";
    case undefined:
      return undefined;
  }
}

/**
 * Its place among what waits, on the desk and in the morning: first what an owner has sent back, then where everybody sees
 * something that no longer holds, each by title.
 */
export function publicationPlace(entry: Entry, state: PublicationState): string {
  const isReturned = isSentBack(entry, state);
  return `${isReturned ? 0 : state === "changed" ? 1 : 2} ${sortKeyOf(titleOf(entry))}`;
}

/** Whether an owner wants something else in it, and nobody has released it anew. */
export function isSentBack({ publication }: Entry, state: PublicationState): boolean {
  return publicationTurn(state) === "coordination" && publication?.sentBack !== undefined;
}
