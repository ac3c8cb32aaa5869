import { type CaseDue, caseDue } from "#domain/cases/caseDue.ts";
import { firstCase, requestCase } from "#domain/cases/caseStart.ts";
import { moveToVersion } from "#domain/cases/caseTransitions.ts";
import type { CaseMoment, EvaluationCase } from "#domain/cases/evaluationCase.ts";
import {
  type Entry,
  type EntryNo,
  operationStatusOf,
  rhythmOf,
  riskClassOf,
} from "#domain/entry/entry.ts";
import { uncoveredSince } from "#domain/entry/versionChanges.ts";
import { type Person, personOf } from "#domain/people/person.ts";
import { type Day, isDay } from "#domain/time/day.ts";
import type { Cause, DueCause } from "#register/cases/cause.ts";
import { openCase } from "#register/cases/openCase.ts";
import { SYSTEM } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { entryChain } from "#register/memory/entryRecord.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import { scopeReads } from "#register/memory/scopeReads.ts";
import { dueAmong, stepOf } from "#register/memory/step.ts";

/** A version that nobody was asked about: an entry's first evaluation, a question, or the running question moved to it. */
export const version: Cause = {
  turn: "rule",
  step(context) {
    const { log, replica } = context;
    const { entriesIn } = scopeReads(replica);
    return stepOf<Entry>({
      name: "ask about versions",
      due(scope) {
        const when = momentOf(context);
        return dueAmong(
          entriesIn(scope),
          (entry) =>
            log.last(entryChain(entry.no)) !== undefined &&
            dueOf(entry, replica.casesOf(entry.no), when) !== "none",
        );
      },
      entryOf: ({ no }) => no,
      run: ({ no }) => openDueCase(context, no),
    });
  },
};

/**
 * Opens the case an entry's version is due for, or moves the running question to it. Who has just reported the
 * application is known to the caller; else the event log tells.
 */
export function openDueCase(context: Context, no: EntryNo, reportedBy?: Person): Promise<void> {
  return openCase(context, no, rules(context, reportedBy));
}

interface DueVersion {
  readonly due: CaseDue;
  readonly revision: number;
}

function rules(context: Context, reportedBy: Person | undefined): DueCause<DueVersion> {
  return {
    kind: "version",
    due(entry, cases) {
      const due = dueOf(entry, cases, momentOf(context));
      return due === "none" ? [] : [{ due, revision: entry.versionRevision }];
    },
    subjectOf: ({ revision }) => revision,
    async begin({ due }, start, when, entry) {
      return due === "first"
        ? firstCase(start, when, reportedBy ?? (await reporterOf(context, entry)))
        : requestCase(start, { trigger: "version", by: SYSTEM }, when);
    },
    join: (_, { evaluationCase, start }, when) => moveToVersion(evaluationCase, start, when),
    noteOf: (_, _next, before) => ({
      action: before === undefined ? "requested" : "moved",
      actor: SYSTEM,
      channel: "system",
    }),
  };
}

/** What the entry's version asks for now, by these cases. */
function dueOf(
  entry: Entry,
  cases: readonly EvaluationCase[],
  { closingDays, today }: CaseMoment,
): CaseDue {
  const { versionSince } = entry.values;
  const present = versionSince !== undefined && isDay(versionSince) ? versionSince : null;
  return caseDue(
    {
      versionRevision: entry.versionRevision,
      // What was imported begins in its week; once it was evaluated, a new version is asked about like any other.
      submitted: cases.length > 0 || hasBegun(entry, today),
      retired: operationStatusOf(entry) === "retired",
      updateRhythm: rhythmOf(entry),
      riskClass: riskClassOf(entry),
      uncoveredSince: uncoveredSince(entry, cases, present),
    },
    cases,
    today,
    closingDays,
  );
}

function hasBegun({ evaluateFrom }: Entry, today: Day): boolean {
  return evaluateFrom === undefined || evaluateFrom <= today;
}

/** Who reported the application in the tab: they are told what became of it. */
async function reporterOf({ log }: Context, entry: Entry): Promise<Person | undefined> {
  const [first] = await log.read(entryChain(entry.no));
  if (first === undefined || first.change.channel !== "tab") return undefined;
  return personOf(first.change.actor);
}
