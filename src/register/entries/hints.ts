import {
  type Hint,
  type HintContent,
  type HintOutcome,
  isHintExpired,
  isHintTooMany,
} from "#domain/hints/hint.ts";
import type { HintProblem } from "#domain/hints/hintProblem.ts";
import { personOf } from "#domain/people/person.ts";
import { isCoordinator, type Viewer } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { dayAt } from "#register/store/clock.ts";
import { hintKey, hintRow, hintRowsIn, hintsIn, readHint } from "./hintRows.ts";

type Refused = HintProblem | "forbidden" | "notFound" | "changedMeanwhile";

/** Hints at applications that are not in the register: any employee gives them, coordinators close them. */
export interface Hints {
  /** Newest first. */
  all(): readonly Hint[];
  give(id: string, content: HintContent, viewer: Viewer): Promise<Result<Hint, Refused>>;
  /** Its sender is told. Who closed it stays with it as long as it is kept. */
  close(id: string, outcome: HintOutcome, viewer: Viewer): Promise<Result<Hint, Refused>>;
}

export function createHints(context: Context): Hints {
  const { keyValues, replica } = context;
  return {
    all: () => hintsIn(keyValues).toSorted((a, b) => (a.at > b.at ? -1 : 1)),
    async give(id, content, viewer) {
      const known = readHint(await keyValues.fresh(hintKey(id)));
      const by = personOf(viewer.person);
      // The same request again: its answer was lost.
      if (known !== undefined) return known.by.id === by.id ? ok(known) : err("forbidden");
      if (isHintTooMany(hintsIn(keyValues), by.id)) return err("tooManyHints");
      const hint: Hint = {
        id: id.toLowerCase(),
        ...content,
        by,
        at: momentOf(context).at,
        closed: null,
      };
      const claimed = await keyValues.claim(hintKey(id), hintRow(hint));
      return claimed.ok ? ok(hint) : err("changedMeanwhile");
    },
    async close(id, outcome, viewer) {
      if (!isCoordinator(viewer)) return err("forbidden");
      const stored = await keyValues.fresh(hintKey(id));
      const hint = readHint(stored);
      if (stored === undefined || hint === undefined) return err("notFound");
      if (hint.closed !== null) return err("hintClosed");
      if (outcome.kind !== "answered") {
        await replica.entryItems.sync();
        if (replica.entry(outcome.no) === undefined) return err("notFound");
      }
      const closed = { outcome, by: personOf(viewer.person), at: momentOf(context).at };
      const written = await keyValues.replace(stored, hintRow({ ...hint, closed }));
      if (!written.ok) return err("changedMeanwhile");
      context.wake();
      return ok({ ...hint, closed });
    },
  };
}

/** Closed hints go after half a year. A row that cannot be read may be of a newer version, and stays. */
export async function removeExpiredHints({ keyValues, now }: Context): Promise<void> {
  const today = dayAt(now());
  const expired = hintRowsIn(keyValues).filter((stored) => {
    const hint = readHint(stored);
    return hint !== undefined && isHintExpired(hint, today);
  });
  if (expired.length > 0) await keyValues.removeMany(expired);
}
