import type { Entry, EntryNo, FieldValue } from "#domain/entry/entry.ts";
import { editableFields, mayCorrectVersion } from "#domain/entry/entryRights.ts";
import { type FieldProblems, parseValues } from "#domain/entry/intake.ts";
import { needsReason } from "#domain/entry/suspension.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { type Acting, actorIn, coordinatorIn } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { recordToEntry } from "#register/memory/entryRecord.ts";
import { reconcileEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { isForbidden } from "#register/memory/refusedByMemory.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { complete } from "./entryInput.ts";
import { currentValues, editAction, editProblems, nextEntry } from "./entryPatch.ts";
import { platformProblemsIn } from "./entryPlatform.ts";
import { usageFacts } from "./usageFacts.ts";
import { type EntryWriteProblem, writeEntry } from "./writeEntry.ts";

export interface EntryEdit {
  readonly eTag: string;
  readonly values: Readonly<Record<string, unknown>>;
  readonly reason?: string | undefined;
  readonly correction?: boolean | undefined;
}

export type EditProblem =
  | { readonly fields: FieldProblems }
  | { readonly changed: Readonly<Record<string, FieldValue | null>>; readonly eTag: string };

/** The caller holds the entry's lock. */
export async function editEntry(
  context: Context,
  no: EntryNo,
  { correction = false, eTag, reason, values }: EntryEdit,
  acting: Acting,
): Promise<
  Result<
    { readonly before: Entry; readonly after: StoredEntry },
    EntryWriteProblem | "forbidden" | "ownCase" | "reasonMissing" | EditProblem
  >
> {
  const may = (entry: Entry) => editableFields(entry, acting.viewer).length > 0;
  if (await isForbidden(context, no, may)) return err("forbidden");
  const synced = await reconcileEntry(context, no);
  if (synced === undefined) return err("notFound");
  const before = recordToEntry(synced.record, synced.revision);
  const writable = new Set<string>(editableFields(before, acting.viewer));
  if (writable.size === 0) return err("forbidden");
  if (correction && !mayCorrectVersion(before, acting.viewer)) return err("ownCase");
  const parsed = parseValues(values, writable);
  if (!parsed.ok) return err({ fields: parsed.problem });
  if (synced.item.eTag !== eTag) {
    return err({ changed: currentValues(before, parsed.value), eTag: synced.item.eTag });
  }
  const completed = await complete(context, parsed.value, before.values);
  if (!completed.ok) return err({ fields: completed.problem });
  const { today } = momentOf(context);
  const by = { role: actorIn(before, acting.viewer).role, reason: (reason ?? "").trim() };
  const next = nextEntry(today, before, completed.value, by, correction);
  const isMoved = before.values.operationStatus !== next.values.operationStatus;
  const facts = isMoved ? await usageFacts(context, before) : { cases: [], today };
  const problems = {
    ...editProblems(before, next.values, acting.viewer, facts, by.reason),
    ...platformProblemsIn(context, before, next.values),
  };
  if (Object.keys(problems).length > 0) return err({ fields: problems });
  if (by.reason === "" && needsReason(before.values, next.values)) return err("reasonMissing");
  const action = correction ? "versionCorrected" : editAction(before, next);
  const isCoordinators = correction || action === "suspensionLifted";
  const written = await writeEntry(context, synced, next, acting, {
    action,
    reason,
    ...(isCoordinators ? { actor: coordinatorIn(acting.viewer) } : {}),
  });
  return written.ok ? ok({ before, after: written.value }) : written;
}
