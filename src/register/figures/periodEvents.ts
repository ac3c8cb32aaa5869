import type { FieldChange, Json } from "#domain/change.ts";
import { isWithin, type Period } from "#domain/figures/period.ts";
import type { RegisterEvents, SuspensionStep } from "#domain/figures/registerAt.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import { OUTCOMES, type Outcome } from "#domain/vocabulary.ts";
import { isCaseChain } from "#register/memory/caseRecord.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { findInTurns } from "#register/store/turns.ts";

/** Gathers what happened in a period, in whatever order its events come. */
export interface PeriodEvents {
  note(event: ChainEvent): void;
  /** `dueNow` is when a case is due by what memory holds of it. */
  found(dueNow: (chain: string) => Day | null): Promise<RegisterEvents>;
}

interface Answered {
  readonly chain: string;
  readonly revision: number;
  readonly no: string;
  readonly on: Day;
  readonly outcome: Outcome;
}

interface DueChange {
  readonly revision: number;
  readonly before: Json;
}

type Mutable<Facts> = {
  -readonly [Key in keyof Facts]: [...Extract<Facts[Key], readonly unknown[]>];
};

export function createPeriodEvents(period: Period): PeriodEvents {
  const { created, retired, suspensions }: Mutable<Omit<RegisterEvents, "answers">> = {
    ...{ created: [], retired: [], suspensions: [] },
  };
  const answered: Answered[] = [];
  /** What changes with an answer, or after it. */
  const dueChanges = new Map<string, DueChange[]>();

  function noteEntry({ change, entryNo: no }: ChainEvent, on: Day): void {
    if (change.revision === 1) created.push({ no, on });
    const status = change.changes.find(({ field }) => field === "operationStatus");
    if (status?.after === "retired") retired.push({ no, on });
  }

  function noteCase({ chain, change, entryNo: no }: ChainEvent, on: Day): void {
    const { changes, revision } = change;
    const due = changes.find(({ field }) => field === "due");
    if (due !== undefined) {
      dueChanges.set(chain, [...(dueChanges.get(chain) ?? []), { revision, before: due.before }]);
    }
    const outcome = outcomeGiven(changes.find(({ field }) => field === "answer"));
    // What a case begins with was no answer to a request.
    if (outcome !== undefined && revision > 1) answered.push({ chain, revision, no, on, outcome });
    const step = stepTaken(changes.find(({ field }) => field === "suspension"));
    if (step !== undefined) suspensions.push({ no, on, step });
  }

  return {
    note(event) {
      const on = dayOfInstant(event.change.at);
      const isCase = isCaseChain(event.chain);
      if (isWithin(on, period)) {
        if (isCase) noteCase(event, on);
        else noteEntry(event, on);
      } else if (isCase && on > period.to) {
        const due = event.change.changes.find(({ field }) => field === "due");
        if (due === undefined) return;
        const known = dueChanges.get(event.chain) ?? [];
        dueChanges.set(event.chain, [...known, { ...event.change, before: due.before }]);
      }
    },
    found: async (dueNow) => ({
      ...{ created, retired, suspensions },
      answers: await findInTurns(answered, ({ chain, no, on, outcome, revision }) => {
        const [next] = (dueChanges.get(chain) ?? [])
          .filter((one) => one.revision >= revision)
          .sort((a, b) => a.revision - b.revision);
        const due = next === undefined ? dueNow(chain) : dayIn(next.before);
        return [{ no, on, outcome, due }];
      }),
    }),
  };
}

function outcomeGiven(change: FieldChange | undefined): Outcome | undefined {
  if (change === undefined) return undefined;
  const [before, after] = [textsIn(change.before), textsIn(change.after)];
  if (after.channel === "import" || after.at === before.at) return undefined;
  return OUTCOMES.find((outcome) => outcome === after.outcome);
}

function stepTaken(change: FieldChange | undefined): SuspensionStep | undefined {
  if (change === undefined) return undefined;
  const [before, after] = [textsIn(change.before), textsIn(change.after)];
  if (before.kind === after.kind && before.state === after.state) return undefined;
  if (after.state === "open") return "proposed";
  if (after.state === "active") return "immediate";
  return after.state === "confirmed" || after.state === "declined" ? after.state : undefined;
}

function textsIn(value: Json): Readonly<Record<string, Json | undefined>> {
  return isRecord(value) ? value : {};
}

function isRecord(value: Json): value is { readonly [key: string]: Json } {
  return value !== null && typeof value === "object" && !Array.isArray(value);
}

function dayIn(value: Json): Day | null {
  return typeof value === "string" ? (parseDay(value) ?? null) : null;
}
