import { lastDecidedCase } from "#domain/cases/casesOfEntry.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import type { PublicationMoment } from "#domain/publication/publicationState.ts";
import type { Context } from "./context.ts";
import { momentOf } from "./momentOf.ts";

/** What the state of an entry's publication depends on, now. */
export function publicationMoment(context: Context, no: EntryNo): PublicationMoment {
  const { replica, settings } = context;
  return {
    ...settings().publication,
    today: momentOf(context).today,
    lastEvaluation: lastDecidedCase(replica.casesOf(no))?.closedOn ?? undefined,
  };
}
