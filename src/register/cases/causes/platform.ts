import { type PlatformChange, runningCaseOf } from "#domain/cases/evaluationCase.ts";
import {
  joinPlatformChange,
  platformCase,
  platformCauseKey,
  platformChangesDue,
} from "#domain/cases/platformCase.ts";
import type { EntryNo } from "#domain/entry/entry.ts";
import { platformOf } from "#domain/entry/platform.ts";
import { claimCause, refreshCases } from "#register/cases/causeClaim.ts";
import { caseKeyOf, createCase, startOf } from "#register/cases/createCase.ts";
import { putBackDeletedCases } from "#register/cases/restoreCase.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import { caseToRecord } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { freshCase, freshEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { ClaimWork, Scope } from "#register/memory/scope.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { inParallel } from "#register/store/inParallel.ts";
import { openDueCase } from "./version.ts";

const AT_ONCE = 4;

/** A step of the round: asks the use cases about the changes of their platforms. */
export async function askUseCases(
  context: Context,
  scope: Scope,
  claimWork: ClaimWork,
): Promise<void> {
  const due = platformAsks(context, scope);
  if (await claimWork(due)) await inParallel(due, AT_ONCE, (no) => askAboutPlatform(context, no));
}

/** The use cases that have to be asked, by what memory holds. */
function platformAsks(context: Context, scope: Scope): readonly EntryNo[] {
  const { replica } = context;
  const looked: readonly StoredEntry[] = scope.all
    ? replica.entries()
    : [...new Set([...scope.numbers].flatMap((no) => [no, ...replica.entriesOn(no)]))].flatMap(
        (no) => replica.entry(no) ?? [],
      );
  return looked
    .filter(({ values }) => values.entryKind === "useCase")
    .filter((entry) => changesFor(context, entry).length > 0)
    .map(({ no }) => no);
}

function changesFor(context: Context, entry: StoredEntry): readonly PlatformChange[] {
  const { replica } = context;
  const platform = platformOf(entry, replica.entry);
  if (platform === undefined) return [];
  const { today } = momentOf(context);
  const ofPlatform = { entry: platform, cases: replica.casesOf(platform.no) };
  return platformChangesDue(entry, replica.casesOf(entry.no), ofPlatform, today);
}

/**
 * Asks about every change of the platform that the use case was not asked about: in a case of its own, or in the one
 * that runs. The claim of the cause keeps it to once; reads the use case and its cases afresh first.
 */
async function askAboutPlatform(context: Context, no: EntryNo): Promise<void> {
  // What the use case's own version asks for comes first: the platform joins it.
  await openDueCase(context, no);
  await context.withLock(no, async () => {
    if ((await freshEntry(context, no)) === undefined) return;
    await refreshCases(context, no);
    await putBackDeletedCases(context, no);
    const entry = context.replica.entry(no);
    if (entry === undefined) return;
    for (const change of changesFor(context, entry)) await askOnce(context, entry, change);
    await deriveEntry(context, no);
  });
}

/** The caller holds the entry's lock. */
async function askOnce(
  context: Context,
  entry: StoredEntry,
  change: PlatformChange,
): Promise<void> {
  const cases = context.replica.casesOf(entry.no);
  const causeKey = platformCauseKey(entry.no, change.caseKey);
  const running = runningCaseOf(cases);
  const caseKey = running?.key ?? caseKeyOf(causeKey);
  if (!(await claimCause(context, causeKey, caseKey, cases))) return;
  if (running !== undefined) return join(context, running.key, change);
  const start = startOf(entry, caseKey, causeKey, cases);
  const made = platformCase(start, change, momentOf(context));
  if (!made.ok) throw new Error(`Case ${caseKey} cannot start: ${made.problem}`);
  await createCase(context, entry, made.value);
}

/** Lost to somebody else's write, it is found due again by the next round. */
async function join(context: Context, caseKey: string, change: PlatformChange): Promise<void> {
  const fresh = await freshCase(context, caseKey);
  if (fresh === undefined) return;
  const { evaluationCase, synced } = fresh;
  const joined = joinPlatformChange(evaluationCase, change, momentOf(context));
  if (!joined.ok) return;
  const action = joined.value.state === evaluationCase.state ? "joined" : "requested";
  await context.cases.write(synced, caseToRecord(joined.value), {
    action,
    actor: SYSTEM,
    channel: "system",
  });
}
