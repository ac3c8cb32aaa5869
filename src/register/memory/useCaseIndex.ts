import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import { parentNoOf } from "#domain/entry/platform.ts";
import { compareTexts } from "#domain/text/sortKey.ts";

/** Which use cases name which platform, so that a change of the platform finds them without a look at every entry. */
export interface UseCaseIndex {
  hold(entry: Entry): void;
  drop(no: EntryNo): void;
  /** Those that name this number, in its order; whether it is a platform is another matter. */
  namedBy(platformNo: EntryNo): readonly EntryNo[];
}

export function createUseCaseIndex(): UseCaseIndex {
  const useCases = new Map<EntryNo, Set<EntryNo>>();
  const parents = new Map<EntryNo, EntryNo>();

  function drop(no: EntryNo): void {
    const parent = parents.get(no);
    if (parent === undefined) return;
    parents.delete(no);
    const others = useCases.get(parent);
    others?.delete(no);
    if (others?.size === 0) useCases.delete(parent);
  }

  return {
    drop,
    hold({ no, values }) {
      const parent = parentNoOf(values);
      if (parent === parents.get(no)) return;
      drop(no);
      if (parent === undefined) return;
      parents.set(no, parent);
      useCases.set(parent, (useCases.get(parent) ?? new Set()).add(no));
    },
    namedBy: (platformNo) => [...(useCases.get(platformNo) ?? [])].sort(compareTexts),
  };
}
