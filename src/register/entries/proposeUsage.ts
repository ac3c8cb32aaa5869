import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import { mayDecide, relationTo } from "#domain/entry/entryRights.ts";
import { type FieldProblems, parseValues, withValues } from "#domain/entry/intake.ts";
import { err, type Result } from "#domain/result.ts";
import { USAGE_KEY_SET } from "#domain/usage/usageFields.ts";
import { usageProblems } from "#domain/usage/usageProblems.ts";
import { withoutUsage } from "#domain/usage/withoutUsage.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { recordToEntry } from "#register/memory/entryRecord.ts";
import { reconcileEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { isForbidden } from "#register/memory/refusedByMemory.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { complete } from "./entryInput.ts";
import { type EntryWriteProblem, writeEntry } from "./writeEntry.ts";

type Refused = EntryWriteProblem | "forbidden" | "ownCase" | "reasonMissing" | "nothingProposed";

/** Owner or deputy suggest what staff may do; a later suggestion replaces it. The caller holds the entry's lock. */
export async function proposeUsage(
  context: Context,
  no: EntryNo,
  { values }: { readonly values: Readonly<Record<string, unknown>> },
  acting: Acting,
): Promise<Result<StoredEntry, Refused | { readonly fields: FieldProblems }>> {
  const may = (entry: Entry) => relationTo(entry, acting.viewer.person.id) !== undefined;
  if (await isForbidden(context, no, may)) return err("forbidden");
  const synced = await reconcileEntry(context, no);
  if (synced === undefined) return err("notFound");
  const entry = recordToEntry(synced.record, synced.revision);
  if (!may(entry)) return err("forbidden");
  const parsed = parseValues(values, USAGE_KEY_SET);
  if (!parsed.ok) return err({ fields: parsed.problem });
  const completed = await complete(context, parsed.value, entry.values);
  if (!completed.ok) return err({ fields: completed.problem });
  const proposed = withValues({}, completed.value);
  const problems = usageProblems({ ...withoutUsage(entry.values), ...proposed });
  if (Object.keys(problems).length > 0) return err({ fields: problems });
  const next = { ...entry, usageProposal: { values: proposed, on: momentOf(context).today } };
  return writeEntry(context, synced, next, acting, { action: "usageProposed" });
}

/** A coordinator leaves what staff may do as it is, and says why. The caller holds the entry's lock. */
export async function declineUsage(
  context: Context,
  no: EntryNo,
  input: { readonly reason: string },
  acting: Acting,
): Promise<Result<StoredEntry, Refused>> {
  const may = (entry: Entry) => mayDecide(entry, acting.viewer);
  if (await isForbidden(context, no, may)) return err("forbidden");
  const synced = await reconcileEntry(context, no);
  if (synced === undefined) return err("notFound");
  const { usageProposal, ...entry } = recordToEntry(synced.record, synced.revision);
  if (!may(entry)) return err("forbidden");
  if (usageProposal === undefined) return err("nothingProposed");
  const reason = input.reason.trim();
  if (reason === "") return err("reasonMissing");
  return writeEntry(context, synced, entry, acting, { action: "usageDeclined", reason });
}
