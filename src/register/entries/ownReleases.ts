import type { Viewer } from "#domain/people/roles.ts";
import { publicationStateOf } from "#domain/publication/publicationState.ts";
import { publicationTaskOf } from "#domain/publication/publicationTurn.ts";
import type { Context } from "#register/memory/context.ts";
import type { EntryIndex } from "#register/memory/entryIndex.ts";
import { publicationMoment } from "#register/memory/publicationMoment.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";

/** What this person has to confirm before everybody sees it; as of the last sync of the index. */
export function ownReleases(
  context: Context,
  index: EntryIndex,
  viewer: Viewer,
): readonly StoredEntry[] {
  return [...index.responsibleFor(viewer.person.id)].flatMap((no) => {
    const entry = context.replica.entry(no);
    // Almost every entry waits for nobody.
    if (entry?.releasedState === undefined) return [];
    const state = publicationStateOf(entry, publicationMoment(context, no));
    return publicationTaskOf(entry, state, viewer) === "confirm" ? [entry] : [];
  });
}
