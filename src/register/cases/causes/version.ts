import { caseDue } from "#domain/cases/caseDue.ts";
import { type CaseStart, firstCase, requestCase } from "#domain/cases/caseStart.ts";
import { moveToVersion } from "#domain/cases/caseTransitions.ts";
import {
  type EvaluationCase,
  runningCaseOf,
  versionCauseKey,
} from "#domain/cases/evaluationCase.ts";
import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import { operationStatusOf, rhythmOf, riskClassOf } from "#domain/entry/entry.ts";
import { uncoveredSince } from "#domain/entry/versionChanges.ts";
import type { Person } from "#domain/people/person.ts";
import { type Day, isDay } from "#domain/time/day.ts";
import { claimCause, refreshCases } from "#register/cases/causeClaim.ts";
import { createCase, startOf } from "#register/cases/createCase.ts";
import { putBackDeletedCases } from "#register/cases/restoreCase.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import { caseToRecord } from "#register/memory/caseRecord.ts";
import type { Context } from "#register/memory/context.ts";
import { entryChain } from "#register/memory/entryRecord.ts";
import { freshCase, freshEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { dayAt } from "#register/store/clock.ts";

/** What the entry's version asks for, by what memory holds. */
export function dueOf(
  context: Context,
  entry: Entry,
  cases: readonly EvaluationCase[],
  today: Day,
): ReturnType<typeof caseDue> {
  const { versionSince } = entry.values;
  const present = versionSince !== undefined && isDay(versionSince) ? versionSince : null;
  return caseDue(
    {
      versionRevision: entry.versionRevision,
      submitted: true,
      retired: operationStatusOf(entry) === "retired",
      updateRhythm: rhythmOf(entry),
      riskClass: riskClassOf(entry),
      uncoveredSince: uncoveredSince(entry, cases, present),
    },
    cases,
    today,
    context.settings.closingDays,
  );
}

/**
 * Opens the case an entry's version is due for, or moves the running question to it.
 * Reads entry and cases afresh first. The claim of the cause names the case that answers it: whoever dies between
 * claim and case is finished by the next caller, and two at once end in one case. Who has just reported the application
 * is known to the caller; else the event log tells.
 */
export async function openDueCase(
  context: Context,
  no: EntryNo,
  reportedBy?: Person,
): Promise<void> {
  await context.withLock(no, async () => {
    const entry = await freshEntry(context, no);
    if (entry === undefined) return;
    await refreshCases(context, no);
    await putBackDeletedCases(context, no);
    const cases = context.replica.casesOf(no);
    const due = dueOf(context, entry, cases, dayAt(context.now()));
    if (due === "none") return;
    const causeKey = versionCauseKey(no, entry.versionRevision);
    const running = runningCaseOf(cases);
    const caseKey =
      due === "move" && running !== undefined ? running.key : causeKey.replace("/", "-");
    if (!(await claimCause(context, causeKey, caseKey, cases))) return;
    const start = startOf(entry, caseKey, causeKey, cases);
    if (due === "move") await moveCase(context, start);
    else if (due === "first") await startFirst(context, entry, start, reportedBy);
    else await askAbout(context, entry, start);
    await deriveEntry(context, no);
  });
}

async function startFirst(
  context: Context,
  entry: Entry,
  start: CaseStart,
  reportedBy: Person | undefined,
): Promise<void> {
  const reporter = reportedBy ?? (await reporterOf(context, entry));
  const made = firstCase(start, momentOf(context), reporter);
  if (!made.ok) throw new Error(`Case ${start.key} cannot start: ${made.problem}`);
  await createCase(context, entry, made.value);
}

async function askAbout(context: Context, entry: Entry, start: CaseStart): Promise<void> {
  const made = requestCase(start, { trigger: "version", by: SYSTEM }, momentOf(context));
  if (!made.ok) throw new Error(`Case ${start.key} cannot start: ${made.problem}`);
  await createCase(context, entry, made.value);
}

/** Who reported the application in the tab: they are told what became of it. */
async function reporterOf({ log }: Context, entry: Entry): Promise<Person | undefined> {
  const [first] = await log.read(entryChain(entry.no));
  if (first === undefined || first.change.channel !== "tab") return undefined;
  const { id, name } = first.change.actor;
  return { id, name };
}

async function moveCase(context: Context, start: CaseStart): Promise<void> {
  const fresh = await freshCase(context, start.key);
  if (fresh === undefined) return;
  const { evaluationCase, synced } = fresh;
  const moved = moveToVersion(evaluationCase, start, momentOf(context));
  if (!moved.ok) return;
  await context.cases.write(synced, caseToRecord(moved.value), {
    action: "moved",
    actor: SYSTEM,
    channel: "system",
  });
}
