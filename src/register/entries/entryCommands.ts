import type { ChangeAction } from "#domain/change.ts";
import type { Entry, EntryNo, EntryValues } from "#domain/entry/entry.ts";
import {
  defaultValues,
  missingFields,
  parseValues,
  REPORT_KEYS,
  REPORTABLE_STATUS,
  withValues,
} from "#domain/entry/intake.ts";
import { sameVersion } from "#domain/entry/version.ts";
import { editableFields, isCoordinator, mayReportVersion } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import { openDueCase } from "#register/cases/causes/version.ts";
import type { Acting } from "#register/memory/actor.ts";
import { actorIn } from "#register/memory/actor.ts";
import { caseToRecord } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { entryToRecord, recordToEntry } from "#register/memory/entryRecord.ts";
import { freshCase, reconcileEntry } from "#register/memory/freshReads.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import type { RegisterCommands } from "#register/register.ts";
import type { SyncedItem } from "#register/store/changeProtocol.ts";
import { dayAt } from "#register/store/clock.ts";
import { complete } from "./entryInput.ts";
import { claimNumber } from "./entryNumber.ts";
import { currentValues, editProblems, nextEntry, versionAction } from "./entryPatch.ts";
import { platformProblemsIn } from "./entryPlatform.ts";

export interface VersionReport {
  readonly version: string;
  readonly liveSince?: Day | undefined;
  readonly plannedFor?: Day | undefined;
  readonly notesUrl?: string | undefined;
}

const SCHEMA_VERSION = "1";
const TRIES = 5;

type EntryCommands = Pick<RegisterCommands, "reportEntry" | "editEntry" | "reportVersion">;
type Edited = Awaited<ReturnType<EntryCommands["editEntry"]>>;

export function entryCommands(context: Context): EntryCommands {
  return {
    async reportEntry(input, acting) {
      const parsed = parseValues(input, REPORT_KEYS);
      if (!parsed.ok) return err({ fields: parsed.problem });
      const owner = parsed.value.ownerId ?? acting.viewer.person.id;
      const completed = await complete(context, { ...parsed.value, ownerId: owner });
      if (!completed.ok) return err({ fields: completed.problem });
      const values = withValues(defaultValues(), completed.value);
      const missing = {
        ...missingFields(values),
        ...platformProblemsIn(context, undefined, values),
      };
      if (Object.keys(missing).length > 0) return err({ fields: missing });
      if (!REPORTABLE_STATUS.includes(values.operationStatus ?? "")) {
        return err({ fields: { operationStatus: "notAllowed" } });
      }
      const created = await createEntry(context, values, acting);
      if (!created.ok) return created;
      const reporter = acting.channel === "tab" ? acting.viewer.person : undefined;
      await openDueCase(context, created.value.no, reporter);
      context.wake();
      return ok(context.replica.entry(created.value.no) ?? created.value);
    },

    async editEntry(no, input, acting) {
      const { correction = false, reason } = input;
      if (correction && !isCoordinator(acting.viewer)) return err("forbidden");
      if (correction && (reason ?? "") === "") return err("reasonMissing");
      const edited = await context.withLock<Edited>(no, async () => {
        const synced = await reconcileEntry(context, no);
        if (synced === undefined) return err("notFound");
        const entry = recordToEntry(synced.record, synced.revision);
        const writable = new Set<string>(editableFields(entry, acting.viewer));
        if (writable.size === 0) return err("forbidden");
        const parsed = parseValues(input.values, writable);
        if (!parsed.ok) return err({ fields: parsed.problem });
        if (synced.item.eTag !== input.eTag) {
          return err({ changed: currentValues(entry, parsed.value), eTag: synced.item.eTag });
        }
        const completed = await complete(context, parsed.value);
        if (!completed.ok) return err({ fields: completed.problem });
        const next = nextEntry(dayAt(context.now()), entry, completed.value, correction);
        const problems = {
          ...editProblems(entry, next.values, acting.viewer),
          ...platformProblemsIn(context, entry, next.values),
        };
        if (Object.keys(problems).length > 0) return err({ fields: problems });
        const written = await writeEntry(context, synced, next, acting, {
          action: correction ? "versionCorrected" : versionAction(entry, next),
          reason,
        });
        if (correction && written.ok) {
          await correctRunningCase(context, entry, next.values.version, acting, reason);
        }
        return written;
      });
      return edited.ok ? ok(await finish(context, no, edited.value)) : edited;
    },

    async reportVersion(no, report, acting) {
      for (let tries = 0; tries < TRIES; tries++) {
        const reported = await context.withLock(no, () => reportOnce(context, no, report, acting));
        if (reported.ok) return ok(await finish(context, no, reported.value));
        if (reported.problem !== "changedMeanwhile") return reported;
      }
      return err("changedMeanwhile");
    },
  };
}

async function reportOnce(
  context: Context,
  no: EntryNo,
  report: VersionReport,
  acting: Acting,
): ReturnType<EntryCommands["reportVersion"]> {
  const synced = await reconcileEntry(context, no);
  if (synced === undefined) return err("notFound");
  const entry = recordToEntry(synced.record, synced.revision);
  const byApplication = acting.viewer.roles.includes("Version.Report");
  if (!byApplication && !mayReportVersion(entry, acting.viewer)) return err("forbidden");
  const parsed = parseValues({ version: report.version }, new Set(["version"]));
  if (!parsed.ok) return err({ fields: parsed.problem });
  if (typeof parsed.value.version !== "string") return err({ fields: { version: "required" } });
  if (sameVersion(entry.values.version ?? "", parsed.value.version)) return err("noChange");
  const next = nextEntry(
    dayAt(context.now()),
    entry,
    {
      version: parsed.value.version,
      versionSince: report.liveSince ?? null,
      versionPlannedFor: report.plannedFor ?? null,
      versionNotesUrl: report.notesUrl ?? null,
    },
    false,
  );
  return writeEntry(context, synced, next, acting, { action: "versionReported" });
}

async function finish(context: Context, no: EntryNo, written: StoredEntry): Promise<StoredEntry> {
  await openDueCase(context, no);
  context.wake();
  return context.replica.entry(no) ?? written;
}

async function writeEntry(
  context: Context,
  synced: SyncedItem,
  next: Entry,
  acting: Acting,
  note: { readonly action: ChangeAction; readonly reason?: string | undefined },
): Promise<Result<StoredEntry, "changedMeanwhile" | "noChange" | "tooLong" | "notFound">> {
  const entry = recordToEntry(synced.record, synced.revision);
  const written = await context.entries.write(synced, entryToRecord(next), {
    ...note,
    actor: actorIn(entry, acting.viewer),
    channel: acting.channel,
  });
  if (!written.ok) {
    if (written.problem === "gone") return err("notFound");
    return err(written.problem === "notUnique" ? "changedMeanwhile" : written.problem);
  }
  const { item, revision } = written.value;
  return ok({ ...next, revision, eTag: item.eTag, webUrl: item.webUrl });
}

async function createEntry(
  context: Context,
  values: EntryValues,
  acting: Acting,
): Promise<Result<StoredEntry, "tooLong" | "changedMeanwhile">> {
  for (let tries = 0; tries < TRIES; tries++) {
    const no = await claimNumber(context, dayAt(context.now()).slice(0, 4));
    const created = await createUnder(context, no, values, acting);
    if (created.ok) return created;
    if (created.problem === "tooLong") return err("tooLong");
    // Somebody typed this number into an item of their own: it is spent, the next one is free.
  }
  return err("changedMeanwhile");
}

async function createUnder(
  context: Context,
  no: EntryNo,
  values: EntryValues,
  acting: Acting,
): Promise<Result<StoredEntry, "tooLong" | "notUnique">> {
  const today = dayAt(context.now());
  const inUse = values.operationStatus !== "planned";
  const entry: Entry = {
    no,
    revision: 1,
    versionRevision: 1,
    values: withValues(values, {
      registerNo: no,
      createdOn: today,
      reportedInUse: inUse,
      withoutOwner: values.ownerId === undefined && values.deputyId === undefined,
      evaluationStatus: "submitted",
      riskClass: "unclear",
      publicationStatus: "notIntended",
      schemaVersion: SCHEMA_VERSION,
      versionSince: inUse ? (partialToDay(values.startDate) ?? null) : null,
    }),
  };
  const created = await context.entries.create(entryToRecord(entry), {
    action: "created",
    actor: actorIn(entry, acting.viewer),
    channel: acting.channel,
  });
  if (!created.ok) return created;
  const { item } = created.value;
  return ok({ ...entry, eTag: item.eTag, webUrl: item.webUrl });
}

function partialToDay(text: string | undefined): string | undefined {
  return text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text) ? text : undefined;
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
  const fresh = running === undefined ? undefined : await freshCase(context, running.key);
  if (fresh === undefined || version === undefined) return;
  const corrected = { ...fresh.evaluationCase, targetVersion: version };
  await context.cases.write(fresh.synced, caseToRecord(corrected), {
    action: "versionCorrected",
    actor: actorIn(entry, acting.viewer),
    channel: acting.channel,
    reason,
  });
}
