import type { Entry, EntryNo, EntryValues } from "#domain/entry/entry.ts";
import {
  defaultValues,
  type FieldProblems,
  missingFields,
  parseValues,
  REPORT_KEYS,
  REPORTABLE_STATUS,
  withValues,
} from "#domain/entry/intake.ts";
import { isInUse } from "#domain/entry/report.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { partsOf } from "#domain/time/day.ts";
import { UNKNOWN_DAY } from "#domain/time/possibleDay.ts";
import { type Acting, actorIn } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { entryToRecord } from "#register/memory/entryRecord.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { retryRaced } from "#register/memory/retryRaced.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { complete } from "./entryInput.ts";
import { claimNumber } from "./entryNumber.ts";
import { platformProblemsIn } from "./entryPlatform.ts";

const SCHEMA_VERSION = "1";

/** What somebody reports, checked and completed, becomes an entry under the next free number. */
export async function createEntry(
  context: Context,
  input: Readonly<Record<string, unknown>>,
  acting: Acting,
): Promise<
  Result<StoredEntry, "tooLong" | "changedMeanwhile" | { readonly fields: FieldProblems }>
> {
  const parsed = parseValues(input, REPORT_KEYS);
  if (!parsed.ok) return err({ fields: parsed.problem });
  const owner = parsed.value.ownerId ?? acting.viewer.person.id;
  const completed = await complete(context, { ...parsed.value, ownerId: owner });
  if (!completed.ok) return err({ fields: completed.problem });
  const values = withValues(defaultValues(), completed.value);
  const missing = { ...missingFields(values), ...platformProblemsIn(context, undefined, values) };
  if (Object.keys(missing).length > 0) return err({ fields: missing });
  if (!REPORTABLE_STATUS.includes(values.operationStatus ?? "")) {
    return err({ fields: { operationStatus: "notAllowed" } });
  }
  return retryRaced(async () => {
    const no = await claimNumber(context, String(partsOf(momentOf(context).today).year));
    return createUnder(context, no, values, acting);
  });
}

/** "raced": somebody typed this number into an item of their own: it is spent, the next one is free. */
async function createUnder(
  context: Context,
  no: EntryNo,
  values: EntryValues,
  acting: Acting,
): Promise<Result<StoredEntry, "tooLong" | "raced">> {
  const { today } = momentOf(context);
  const inUse = isInUse(values);
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
      // In use, but since when this version is was not asked: the application may be older.
      versionSince: inUse ? UNKNOWN_DAY : null,
    }),
  };
  const created = await context.entries.create(entryToRecord(entry), {
    action: "created",
    actor: actorIn(entry, acting.viewer),
    channel: acting.channel,
  });
  if (!created.ok) return err(created.problem === "tooLong" ? "tooLong" : "raced");
  const { item } = created.value;
  return ok({ ...entry, eTag: item.eTag, webUrl: item.webUrl });
}
