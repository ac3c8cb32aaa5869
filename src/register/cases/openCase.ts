import type { CaseProblem } from "#domain/cases/caseProblem.ts";
import { runningCaseOf } from "#domain/cases/casesOfEntry.ts";
import { causeKey } from "#domain/cases/causes.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import type { Entry, EntryNo } from "#domain/entry/entry.ts";
import { err, ok, type Result } from "#domain/result.ts";
import { deriveEntry } from "#register/entries/deriving.ts";
import type { Context } from "#register/memory/context.ts";
import { freshCase, freshEntry } from "#register/memory/freshReads.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import type { CauseRules, DueCause } from "./cause.ts";
import { claimCause } from "./causeClaim.ts";
import { writeCase } from "./changeCase.ts";
import { caseKeyOf, createCase, startOf } from "./createCase.ts";
import { refreshCases } from "./refreshCases.ts";

/** "raced": somebody was faster; "full": the running case has no room. Both are found due again. */
type FilingProblem = CaseProblem | "raced" | "full" | "tooLong";

/**
 * Brings what a cause asks for now into a case: a new one, or the one that runs. Reads entry and cases afresh first. The
 * claim of the cause names the case that answers it: whoever dies between claim and case is finished by the next
 * caller, and two at once end in one case.
 */
export async function openCase<Matter>(
  context: Context,
  no: EntryNo,
  cause: DueCause<Matter>,
): Promise<void> {
  await context.withLock(no, async () => {
    const entry = await readAfresh(context, no);
    if (entry === undefined) return;
    for (const matter of cause.due(entry, context.replica.casesOf(no))) {
      const filed = await fileMatter(context, entry, cause, matter);
      if (filed.ok || isForLater(filed.problem)) continue;
      throw new Error(`The case of ${no} for a ${cause.kind} cannot start: ${filed.problem}`);
    }
  });
}

/** The entry, with its cases brought up to the lists' state. The caller holds its lock. */
export async function readAfresh(context: Context, no: EntryNo): Promise<Entry | undefined> {
  const entry = await freshEntry(context, no);
  if (entry !== undefined) await refreshCases(context, no);
  return entry;
}

/** Answers the key of the case that holds the matter. The caller holds the entry's lock and has read afresh. */
export async function fileMatter<Matter>(
  context: Context,
  entry: Entry,
  cause: CauseRules<Matter>,
  matter: Matter,
): Promise<Result<string, FilingProblem>> {
  const cases = context.replica.casesOf(entry.no);
  const key = causeKey(cause.kind, entry.no, cause.subjectOf(matter));
  const known = cases.find(({ causes }) => causes.includes(key));
  const running = runningCaseOf(cases);
  const filing = { context, entry, cases, cause, matter, key };
  const filed =
    known !== undefined
      ? ok(known.key)
      : running === undefined
        ? await begin(filing)
        : await join(filing, running);
  await deriveEntry(context, entry.no);
  return filed;
}

interface Filing<Matter> {
  readonly context: Context;
  readonly entry: Entry;
  readonly cases: readonly EvaluationCase[];
  readonly cause: CauseRules<Matter>;
  readonly matter: Matter;
  /** The cause key. */
  readonly key: string;
}

async function begin<Matter>(filing: Filing<Matter>): Promise<Result<string, FilingProblem>> {
  const { cases, cause, context, entry, key, matter } = filing;
  const start = startOf(entry, caseKeyOf(key), key, cases);
  const made = await cause.begin(matter, start, momentOf(context), entry);
  if (!made.ok) return made;
  if (!(await claim(filing, key, start.key))) return err("raced");
  const note = cause.noteOf(matter, made.value);
  return (await createCase(context, entry, made.value, note)) ? ok(start.key) : err("raced");
}

async function join<Matter>(
  filing: Filing<Matter>,
  running: EvaluationCase,
): Promise<Result<string, FilingProblem>> {
  const { cases, cause, context, entry, key, matter } = filing;
  const fresh = await freshCase(context, running.key);
  if (fresh === undefined) return err("raced");
  const { evaluationCase } = fresh;
  const start = startOf(entry, running.key, key, cases);
  const joined = cause.join(matter, { evaluationCase, entry, cases, start }, momentOf(context));
  if (!joined.ok) return hasMovedOn(joined.problem) ? err("raced") : joined;
  const next = joined.value;
  for (const added of next.causes) {
    if (evaluationCase.causes.includes(added)) continue;
    if (!(await claim(filing, added, running.key))) return err("raced");
  }
  const note = cause.noteOf(matter, next, evaluationCase);
  const written = await writeCase(context, fresh, { next, note });
  if (!written.ok && written.problem !== "noChange") {
    return err(written.problem === "tooLong" ? "tooLong" : "raced");
  }
  return next.causes.includes(key) ? ok(running.key) : err("full");
}

async function claim<Matter>(
  { cases, cause, context }: Filing<Matter>,
  key: string,
  caseKey: string,
): Promise<boolean> {
  return cause.isClaimed === true || (await claimCause(context, key, caseKey, cases));
}

/** Decided or answered since it was looked at: the next try opens a case of its own. */
function hasMovedOn(problem: CaseProblem): boolean {
  return problem === "notRunning" || problem === "notRequested" || problem === "notNewer";
}

function isForLater(problem: FilingProblem): boolean {
  return problem === "raced" || problem === "full" || problem === "tooLong";
}
