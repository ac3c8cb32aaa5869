import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import type { FieldProblems } from "#domain/entry/intake.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { err, ok } from "#domain/result.ts";
import { openDueCase } from "#register/cases/causes/version.ts";
import { changeCase } from "#register/cases/changeCase.ts";
import { createEntry } from "#register/entries/createEntry.ts";
import { type EditProblem, type EntryEdit, editEntry } from "#register/entries/editEntry.ts";
import { declineUsage, proposeUsage } from "#register/entries/proposeUsage.ts";
import { reportVersion, type VersionReport } from "#register/entries/reportVersion.ts";
import {
  type Lifting,
  liftSuspension,
  type Suspending,
  suspendEntry,
} from "#register/entries/suspendEntry.ts";
import { type Acting, coordinatorIn } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import type { Written } from "#register/memory/problems.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";

/** Commands on an entry, with what follows from them for its cases. */
export interface EntryCommands {
  reportEntry(
    values: Readonly<Record<string, unknown>>,
    acting: Acting,
  ): Written<StoredEntry, { readonly fields: FieldProblems }>;
  editEntry(no: EntryNo, input: EntryEdit, acting: Acting): Written<StoredEntry, EditProblem>;
  reportVersion(
    no: EntryNo,
    report: VersionReport,
    acting: Acting,
  ): Written<StoredEntry, { readonly fields: FieldProblems }>;
  /** Owner, deputy, coordinators, data protection and information security may, with a reason. */
  suspendEntry(no: EntryNo, input: Suspending, acting: Acting): Written<StoredEntry>;
  liftSuspension(no: EntryNo, input: Lifting, acting: Acting): Written<StoredEntry>;
  /** Owner and deputy suggest what staff may do with the application. */
  proposeUsage(
    no: EntryNo,
    input: { readonly values: Readonly<Record<string, unknown>> },
    acting: Acting,
  ): Written<StoredEntry, { readonly fields: FieldProblems }>;
  declineUsage(
    no: EntryNo,
    input: { readonly reason: string },
    acting: Acting,
  ): Written<StoredEntry>;
}

export function entryCommands(context: Context): EntryCommands {
  return {
    async reportEntry(values, acting) {
      const created = await createEntry(context, values, acting);
      if (!created.ok) return created;
      const { channel, viewer } = acting;
      await openDueCase(context, created.value.no, channel === "tab" ? viewer.person : undefined);
      context.wake();
      return ok(context.replica.entry(created.value.no) ?? created.value);
    },

    async editEntry(no, input, acting) {
      const { correction = false, reason } = input;
      if (correction && !isCoordinator(acting.viewer)) return err("forbidden");
      if (correction && (reason ?? "") === "") return err("reasonMissing");
      const edited = await context.withLock(no, async () => {
        const done = await editEntry(context, no, input, acting);
        if (correction && done.ok) {
          const { after, before } = done.value;
          await correctRunningCase(context, before, after.values.version, acting, reason);
        }
        return done;
      });
      if (edited.ok) return ok(await finish(context, no, edited.value.after));
      return err(edited.problem === "raced" ? "changedMeanwhile" : edited.problem);
    },

    async reportVersion(no, report, acting) {
      const reported = await retryRaced(() =>
        context.withLock(no, () => reportVersion(context, no, report, acting)),
      );
      return reported.ok ? ok(await finish(context, no, reported.value)) : reported;
    },

    async suspendEntry(no, input, acting) {
      const suspended = await retryRaced(() =>
        context.withLock(no, () => suspendEntry(context, no, input, acting)),
      );
      return suspended.ok ? ok(await finish(context, no, suspended.value)) : suspended;
    },

    async liftSuspension(no, input, acting) {
      const lifted = await retryRaced(() =>
        context.withLock(no, () => liftSuspension(context, no, input, acting)),
      );
      return lifted.ok ? ok(await finish(context, no, lifted.value)) : lifted;
    },

    proposeUsage: (no, input, acting) =>
      retryRaced(() => context.withLock(no, () => proposeUsage(context, no, input, acting))),

    declineUsage: (no, input, acting) =>
      retryRaced(() => context.withLock(no, () => declineUsage(context, no, input, acting))),
  };
}

async function finish(context: Context, no: EntryNo, written: StoredEntry): Promise<StoredEntry> {
  await openDueCase(context, no);
  context.wake();
  return context.replica.entry(no) ?? written;
}

/** The running question names the corrected text too; the person asked must not be asked about a typing error. */
async function correctRunningCase(
  context: Context,
  entry: Entry,
  version: string | undefined,
  acting: Acting,
  reason: string | undefined,
): Promise<void> {
  const running = context.replica
    .casesOf(entry.no)
    .find((one) => one.targetRevision === entry.versionRevision && one.closedOn === null);
  if (running === undefined || version === undefined) return;
  const note = {
    action: "versionCorrected",
    actor: coordinatorIn(acting.viewer),
    channel: acting.channel,
    reason,
  } as const;
  await changeCase(context, running.key, (one) =>
    ok({ next: { ...one, targetVersion: version }, note }),
  );
}
