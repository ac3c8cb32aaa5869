import type { Presence } from "#domain/vanished.ts";
import type { ListName } from "#sharepoint/columns.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import { ListGone } from "#sharepoint/listGone.ts";
import type { SiteFault } from "#sharepoint/siteFaults.ts";

/** So many items are missing beside what refers to them that the list is to be doubted, not they. */
export interface ItemsVanished extends Presence {
  readonly kind: "itemsVanished";
  readonly list: ListName;
}

/** Why the lists are not believed at present. */
export type Doubt =
  /** A list or a column is not as it must be. */
  | { readonly kind: "siteFault"; readonly fault: SiteFault }
  /** A list that was there is gone, or may no longer be seen. */
  | { readonly kind: "listGone"; readonly list: ListName }
  | ItemsVanished;

/** While there is a doubt, nothing is recorded, sent or changed: what was read goes on being served. */
export interface Doubts {
  all(): readonly Doubt[];
  /** What is doubted now, instead of what was. */
  replace(found: readonly Doubt[]): void;
}

export function createDoubts(changed: (found: readonly Doubt[]) => void): Doubts {
  let doubts: readonly Doubt[] = [];
  return {
    all: () => doubts,
    replace(found) {
      const isSame = JSON.stringify(found) === JSON.stringify(doubts);
      doubts = found;
      if (!isSame) changed(found);
    },
  };
}

/** A write that was refused because the lists are doubted. */
class InDoubt extends Error {
  constructor() {
    super("The lists are doubted: nothing is written");
    this.name = "InDoubt";
  }
}

/** Whether a command failed because nothing is written at present: the lists are doubted, or one of them is gone. */
export function isUnwritten(error: unknown): boolean {
  return error instanceof InDoubt || error instanceof ListGone;
}

/** The same list, to which nothing is written while there is a doubt. */
export function unwrittenInDoubt(
  list: SharePointList,
  doubts: Pick<Doubts, "all">,
): SharePointList {
  function refuseInDoubt(): void {
    if (doubts.all().length > 0) throw new InDoubt();
  }
  return {
    ...list,
    async create(fields) {
      refuseInDoubt();
      return list.create(fields);
    },
    async createMany(rows) {
      refuseInDoubt();
      return list.createMany(rows);
    },
    async change(id, eTag, fields) {
      refuseInDoubt();
      return list.change(id, eTag, fields);
    },
    async remove(id, eTag) {
      refuseInDoubt();
      return list.remove(id, eTag);
    },
    async removeMany(refs) {
      refuseInDoubt();
      return list.removeMany(refs);
    },
  };
}
