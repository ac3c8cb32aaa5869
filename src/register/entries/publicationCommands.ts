import type { EntryNo } from "#domain/entry/entry.ts";
import type { PublicationProblem } from "#domain/publication/publicationProblem.ts";
import { err, ok } from "#domain/result.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import type { Written } from "#register/memory/problems.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import {
  confirmPublication,
  type PublicationRefused,
  type ReleaseInput,
  type ReleaseNamed,
  releasePublication,
  reopenPublication,
  sendBackPublication,
  type WithholdInput,
  withdrawPublication,
  withholdPublication,
} from "./publish.ts";

type Published = Written<StoredEntry, PublicationProblem | PublicationRefused>;

/** Steps of an entry into the public register and out of it. */
export interface PublicationCommands {
  releasePublication(no: EntryNo, input: ReleaseInput, acting: Acting): Published;
  confirmPublication(no: EntryNo, input: ReleaseNamed, acting: Acting): Published;
  sendBackPublication(
    no: EntryNo,
    input: ReleaseNamed & { readonly reason: string },
    acting: Acting,
  ): Published;
  withholdPublication(no: EntryNo, input: WithholdInput, acting: Acting): Published;
  withdrawPublication(no: EntryNo, input: { readonly reason: string }, acting: Acting): Published;
  reopenPublication(no: EntryNo, acting: Acting): Published;
}

export function publicationCommands(context: Context): PublicationCommands {
  async function finished(no: EntryNo, run: () => ReturnType<typeof reopenPublication>): Published {
    const done = await retryRaced(() => context.withLock(no, run));
    if (done.ok) context.wake();
    return done.ok ? ok(context.replica.entry(no) ?? done.value) : done;
  }

  return {
    // Written once: whoever released something looked at one state of the entry.
    async releasePublication(no, input, acting) {
      const done = await context.withLock(no, () => releasePublication(context, no, input, acting));
      if (!done.ok) return err(done.problem === "raced" ? "changedMeanwhile" : done.problem);
      context.wake();
      return ok(context.replica.entry(no) ?? done.value);
    },
    confirmPublication: (no, input, acting) =>
      finished(no, () => confirmPublication(context, no, input, acting)),
    sendBackPublication: (no, input, acting) =>
      finished(no, () => sendBackPublication(context, no, input, acting)),
    withholdPublication: (no, input, acting) =>
      finished(no, () => withholdPublication(context, no, input, acting)),
    withdrawPublication: (no, input, acting) =>
      finished(no, () => withdrawPublication(context, no, input, acting)),
    reopenPublication: (no, acting) => finished(no, () => reopenPublication(context, no, acting)),
  };
}
