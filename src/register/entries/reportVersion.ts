import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import { mayReportVersion } from "#domain/entry/entryRights.ts";
import { type FieldProblems, parseValues } from "#domain/entry/intake.ts";
import { sameVersion } from "#domain/entry/version.ts";
import { reportsVersions } from "#domain/people/roles.ts";
import { err, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import type { UNKNOWN_DAY } from "#domain/time/possibleDay.ts";
import { type Acting, actorIn } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { recordToEntry } from "#register/memory/entryRecord.ts";
import { reconcileEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { isForbidden } from "#register/memory/refusedByMemory.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { nextEntry } from "./entryPatch.ts";
import { type EntryWriteProblem, writeEntry } from "./writeEntry.ts";

export interface VersionReport {
  readonly version: string;
  /** In use, since that day; with neither of the two nobody knows yet. */
  readonly liveSince?: Day | typeof UNKNOWN_DAY | undefined;
  /** Not in use yet, but planned from that day. */
  readonly plannedFor?: Day | typeof UNKNOWN_DAY | undefined;
  readonly notesUrl?: string | undefined;
}

/** The caller holds the entry's lock. */
export async function reportVersion(
  context: Context,
  no: EntryNo,
  report: VersionReport,
  acting: Acting,
): Promise<
  Result<StoredEntry, EntryWriteProblem | "forbidden" | { readonly fields: FieldProblems }>
> {
  const may = (one: Entry) =>
    reportsVersions(acting.viewer) || mayReportVersion(one, acting.viewer);
  if (await isForbidden(context, no, may)) return err("forbidden");
  const synced = await reconcileEntry(context, no);
  if (synced === undefined) return err("notFound");
  const entry = recordToEntry(synced.record, synced.revision);
  if (!may(entry)) return err("forbidden");
  const parsed = parseValues({ version: report.version }, new Set(["version"]));
  if (!parsed.ok) return err({ fields: parsed.problem });
  const { version } = parsed.value;
  if (typeof version !== "string") return err({ fields: { version: "required" } });
  if (sameVersion(entry.values.version ?? "", version)) return err("noChange");
  const changes = {
    version,
    versionSince: report.liveSince ?? null,
    versionPlannedFor: report.plannedFor ?? null,
    versionNotesUrl: report.notesUrl ?? null,
  };
  const by = { role: actorIn(entry, acting.viewer).role, reason: "" };
  const next = nextEntry(momentOf(context).today, entry, changes, by, false);
  return writeEntry(context, synced, next, acting, { action: "versionReported" });
}
