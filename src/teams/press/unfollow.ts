import { titleOf } from "#domain/entry/entry.ts";
import { messagesFor } from "#texts/messages.ts";
import type { BundlePress } from "./press.ts";

/** "Nicht mehr verfolgen": one press, and the card says so. Pressed again, it is the same. */
export const unfollowPressed: BundlePress = {
  answers: true,
  run: async ({ entryNo }, { bundle, language }, { register: { commands, reads } }) => {
    const { followed, notice } = messagesFor(language).cards;
    const told = bundle.followed?.changes.find(({ no }) => no === entryNo);
    if (told === undefined) return { notice: notice.malformed };
    await commands.unfollow(told.no, bundle.person.id);
    const entry = reads.entry(told.no);
    return { notice: followed.ended(entry === undefined ? told.no : titleOf(entry)) };
  },
};
