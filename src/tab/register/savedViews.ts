import { type Check, isText, listOf, shape } from "#contract/check.ts";

/** A view of the register under a person's own name; its address says all of it. */
export interface SavedView {
  readonly name: string;
  readonly hash: string;
}

/** So many find room in a menu. */
export const VIEWS_MAX = 20;

/** The views with one more, or with another one under the same name. */
export function withView(views: readonly SavedView[], view: SavedView): readonly SavedView[] {
  return [...views.filter(({ name }) => name !== view.name), view].slice(-VIEWS_MAX);
}

/** What a device keeps; only addresses of the register are followed. */
export function parseViews(kept: unknown): readonly SavedView[] {
  return isViews(kept) ? kept.filter(({ hash }) => /^#\/register(\?|$)/.test(hash)) : [];
}

const isViews: Check<SavedView[]> = listOf(shape<SavedView>({ name: isText, hash: isText }));
