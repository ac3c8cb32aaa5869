import type { ListName } from "#sharepoint/columns.ts";

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
}

export function createItemProblems(): ItemProblems {
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
  };
}
