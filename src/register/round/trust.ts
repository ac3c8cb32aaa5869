import type { Context } from "#register/memory/context.ts";
import { vanishedItems } from "#register/memory/vanished.ts";
import type { Doubt, Doubts } from "#register/store/doubts.ts";
import type { ListName } from "#sharepoint/columns.ts";
import { ListGone } from "#sharepoint/listGone.ts";
import { stopsWriting } from "#sharepoint/siteFaults.ts";
import type { SiteWatch } from "#sharepoint/siteWatch.ts";

/** Whether what the lists say is believed: a round that records a loss which is none does more harm than one that waits. */
export interface Trust {
  /** Brings memory up to the state of the lists. False where one of them is doubted. */
  sync(): Promise<boolean>;
  /** Compares the lists with each other. False where so much is missing in one that it is doubted. */
  compare(): Promise<boolean>;
}

export function createTrust(
  context: Pick<
    Context,
    "cases" | "entries" | "keyValues" | "log" | "realNow" | "replica" | "sync"
  >,
  site: Pick<SiteWatch, "faults" | "look" | "paths">,
  doubts: Doubts,
): Trust {
  const siteDoubts = (): readonly Doubt[] =>
    site
      .faults()
      .filter(stopsWriting)
      .map((fault) => ({ kind: "siteFault", fault }));

  async function goneLists(): Promise<readonly Doubt[]> {
    try {
      await context.sync();
      return [];
    } catch (error) {
      if (!(error instanceof ListGone)) throw error;
      await site.look();
      const list = LIST_NAMES.find((name) => site.paths()[name] === error.listPath);
      // It was found elsewhere just now: the next round reads it.
      if (list === undefined) throw error;
      return [{ kind: "listGone", list }];
    }
  }

  return {
    async sync() {
      if (doubts.all().length > 0) await site.look();
      const gone = await goneLists();
      // The look at the site says it better.
      const found = siteDoubts().length > 0 ? siteDoubts() : gone;
      // What is missing stays doubted until it is compared again.
      const vanished = doubts.all().filter(({ kind }) => kind === "itemsVanished");
      doubts.replace([...found, ...vanished]);
      return found.length === 0;
    },
    async compare() {
      const vanished = await vanishedItems(context, context.realNow());
      doubts.replace([...siteDoubts(), ...vanished]);
      return vanished.length === 0;
    },
  };
}

const LIST_NAMES = ["entries", "cases", "events", "system"] as const satisfies readonly ListName[];
