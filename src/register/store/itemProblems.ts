import type { ListName } from "#sharepoint/columns.ts";
import type { UnreadableItem } from "#sharepoint/listPages.ts";

/**
 * `notOurs`: no number or no history; `copy`: another item has its number; `broken`: its columns cannot be read;
 * `noPerson`: something else stands where a person's id belongs.
 */
export const ITEM_PROBLEMS = ["notOurs", "copy", "broken", "noPerson"] as const;
export type ItemProblemCode = (typeof ITEM_PROBLEMS)[number];

/** An item that a person made or broke in SharePoint; coordinators mend it there. */
export interface ItemProblem {
  readonly list: ListName;
  readonly itemId: string;
  readonly webUrl: string | null;
  readonly problem: ItemProblemCode;
}

/** The items that cannot be read at present: nothing is lost silently, and nothing stops for one of them. */
export interface ItemProblems {
  report(problem: ItemProblem): void;
  /** The item can be read again, or is gone. */
  clear(list: ListName, itemId: string): void;
  all(): readonly ItemProblem[];
  readonly aside: (list: ListName) => Aside;
}

/** The items of a list of which Graph's answer itself cannot be read: they are there, and nothing is known of them. */
export interface Aside {
  put(item: UnreadableItem): void;
  /** It was read, or is gone. */
  takeBack(itemId: string): void;
  /** The whole list was read: what is not among these ids is gone. */
  keep(present: ReadonlySet<string>): void;
}

/** `onUnreadable` is told of each item once, as long as it stays so. */
export function createItemProblems(
  onUnreadable: (error: UnreadableItem["error"]) => void = () => {},
): ItemProblems {
  const problems = new Map<string, ItemProblem>();
  const keyOf = (list: ListName, itemId: string) => `${list}/${itemId}`;
  return {
    report(problem) {
      problems.set(keyOf(problem.list, problem.itemId), problem);
    },
    clear(list, itemId) {
      problems.delete(keyOf(list, itemId));
    },
    all: () => [...problems.values()],
    aside(list) {
      const ids = new Set<string>();
      const takeBack = (id: string): void => {
        if (ids.delete(id)) problems.delete(keyOf(list, id));
      };
      return {
        put({ error, id }) {
          if (ids.has(id)) return;
          ids.add(id);
          problems.set(keyOf(list, id), { list, itemId: id, webUrl: null, problem: "broken" });
          onUnreadable(error);
        },
        takeBack,
        keep(present) {
          for (const id of [...ids]) if (!present.has(id)) takeBack(id);
        },
      };
    },
  };
}
