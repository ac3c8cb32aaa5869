import { type Entry, type EntryNo, titleOf } from "#domain/entry/entry.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { type PublicationState, publicationStateOf } from "#domain/publication/publicationState.ts";
import {
  isSentBack,
  type PublicationTurn,
  publicationPlace,
  publicationTaskOf,
  publicationTurn,
} from "#domain/publication/publicationTurn.ts";
import type { Context } from "./context.ts";
import { createKept, type Kept } from "./following.ts";
import { publicationMoment } from "./publicationMoment.ts";

/** An application that waits for somebody on its way into the public register. */
export interface PublicationWait {
  readonly entry: Entry;
  readonly title: string;
  readonly state: PublicationState;
  readonly isSentBack: boolean;
  readonly place: string;
}

/** What waits on its way into the public register, so that no round and no digest looks at every application. */
export interface PublicationIndex extends Kept {
  /** In the order of the desk; as of the last sync. */
  waitingFor(turn: PublicationTurn): readonly PublicationWait[];
}

export function createPublicationIndex(context: Context): PublicationIndex {
  const { changes, replica } = context;
  const held = new Map<EntryNo, PublicationWait>();
  let inOrder: readonly PublicationWait[] | undefined;

  function hold(no: EntryNo): void {
    if (held.delete(no)) inOrder = undefined;
    const entry = replica.entry(no);
    if (entry === undefined) return;
    const state = publicationStateOf(entry, publicationMoment(context, no));
    if (publicationTurn(state) === undefined) return;
    inOrder = undefined;
    held.set(no, {
      ...{ entry, state, title: titleOf(entry) },
      isSentBack: isSentBack(entry, state),
      place: publicationPlace(entry, state),
    });
  }

  const kept = createKept({
    changes,
    reads: replica,
    held: () => held.keys(),
    hold,
    moved: ({ entries }) => entries,
  });

  return {
    ...kept,
    waitingFor(turn) {
      inOrder ??= [...held.values()].sort((a, b) =>
        a.place < b.place ? -1 : a.place > b.place ? 1 : 0,
      );
      return inOrder.filter(({ state }) => publicationTurn(state) === turn);
    },
  };
}

/** What a coordinator has to decide, in the order of the desk; nobody decides on what is their own. */
export function publicationsToDecide(
  index: PublicationIndex,
  viewer: Viewer,
): readonly PublicationWait[] {
  index.settle();
  return index
    .waitingFor("coordination")
    .filter(({ entry, state }) => publicationTaskOf(entry, state, viewer) === "decide");
}
