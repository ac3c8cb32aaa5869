import { createMemory } from "#register/createMemory.ts";
import { vanishedItems } from "#register/memory/vanished.ts";
import { registerLists } from "#register/registerLists.ts";
import { LISTS } from "#sharepoint/columns.ts";
import type { Check } from "./checkContext.ts";
import { fact, fault } from "./finding.ts";

/** Whether the lists hold what they say of each other, by the same comparison as the service's. */
export const checkPresence: Check = {
  name: "presence",
  async run({ paths, realNow, send, surroundings }) {
    const there = await paths();
    // What is missing of a list that is missing is no news.
    if (there === undefined) return [];
    const lists = registerLists(send, () => there, { all: () => [] });
    const memory = createMemory(lists, {
      now: surroundings.now,
      realNow,
      organisation: surroundings.organisation,
    });
    await memory.sync();
    const found = await vanishedItems(memory, realNow());
    if (found.length === 0) return [fact("nothingVanished", (texts) => texts.nothingVanished())];
    return found.map(({ gone, left, list }) =>
      fault("itemsVanished", (texts) => texts.itemsVanished(LISTS[list].displayName, gone, left)),
    );
  },
};
