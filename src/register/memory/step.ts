import type { EntryNo } from "#domain/entry/entry.ts";
import { inParallel } from "#register/store/inParallel.ts";
import { findInTurns } from "#register/store/turns.ts";
import type { ClaimWork, Scope } from "./scope.ts";

/** One kind of work of a round. Killed at any line, it is found due again by the next round, here or elsewhere. */
export interface Step {
  readonly name: string;
  /**
   * Does what is due in the scope, as far as it is ours to do. Says when to look again at the latest (real time), if
   * anything waits.
   */
  run(scope: Scope, claimWork: ClaimWork): Promise<number | undefined>;
}

/** A step whose work falls into pieces. */
export interface PieceWork<Piece> {
  readonly name: string;
  /**
   * What is to be done, by what memory holds; each piece reads afresh before it acts. Undefined for what was looked at and
   * is not due: whoever looks at many things pauses between two of them.
   */
  due(scope: Scope): Iterable<Piece | undefined>;
  entryOf(piece: Piece): EntryNo | undefined;
  run(piece: Piece): Promise<void>;
  /** One after the other, where several pieces may be about the same case. */
  readonly inOrder?: true;
}

const AT_ONCE = 4;

export function stepOf<Piece>({ due, entryOf, inOrder, name, run }: PieceWork<Piece>): Step {
  return {
    name,
    async run(scope, claimWork) {
      const pieces = await findInTurns(due(scope), (piece) => (piece === undefined ? [] : [piece]));
      if (!(await claimWork(pieces.map(entryOf)))) return undefined;
      if (inOrder) for (const piece of pieces) await run(piece);
      else await inParallel(pieces, AT_ONCE, run);
      return undefined;
    },
  };
}

/** Looks at one thing after the other. */
export function* dueAmong<Piece>(
  items: Iterable<Piece>,
  isDue: (item: Piece) => boolean,
): Iterable<Piece | undefined> {
  for (const item of items) yield isDue(item) ? item : undefined;
}
