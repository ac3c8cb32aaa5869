import type { Day } from "#domain/time/day.ts";
import type { RiskClass } from "#domain/vocabulary.ts";
import type { ClassificationOutcome } from "./classify.ts";
import type { ComputedClass } from "./classRank.ts";
import type { Duty } from "./duties.ts";
import type { Obligation } from "./obligation.ts";

/** An outcome with its duties: what two versions of the law are compared by. */
export interface Classified {
  readonly outcome: ClassificationOutcome;
  readonly duties: readonly Duty[];
}

export type OutcomeChange =
  | { readonly kind: "class"; readonly from: RiskClass; readonly to: RiskClass }
  | { readonly kind: "lowerBound"; readonly from: ComputedClass; readonly to: ComputedClass }
  | { readonly kind: "dutyAdded"; readonly duty: Duty }
  | { readonly kind: "dutyEnded"; readonly duty: Duty }
  | {
      readonly kind: "dutyMoved";
      readonly obligation: Obligation;
      readonly from: Day | null;
      readonly to: Day | null;
    };

/** What the law, or an answer, has changed for one application: its class, its duties and their days. */
export function outcomeChanges(before: Classified, after: Classified): readonly OutcomeChange[] {
  return [...classChanges(before.outcome, after.outcome), ...dutyChanges(before, after)];
}

function classChanges(
  before: ClassificationOutcome,
  after: ClassificationOutcome,
): readonly OutcomeChange[] {
  const changes: OutcomeChange[] = [];
  if (before.class !== after.class) {
    changes.push({ kind: "class", from: before.class, to: after.class });
  }
  // While it is unclear, the class to work with may change alone; otherwise they are the same.
  if (before.lowerBound !== after.lowerBound && (before.provisional || after.provisional)) {
    changes.push({ kind: "lowerBound", from: before.lowerBound, to: after.lowerBound });
  }
  return changes;
}

function dutyChanges(before: Classified, after: Classified): readonly OutcomeChange[] {
  const [had, has] = [byId(before.duties), byId(after.duties)];
  const ended = before.duties.filter(({ obligation }) => !has.has(obligation.id));
  return [
    ...after.duties.flatMap((duty): readonly OutcomeChange[] => {
      const earlier = had.get(duty.obligation.id);
      if (earlier === undefined) return [{ kind: "dutyAdded", duty }];
      const [from, to] = [earlier.appliesFrom, duty.appliesFrom];
      return from === to ? [] : [{ kind: "dutyMoved", obligation: duty.obligation, from, to }];
    }),
    ...ended.map((duty) => ({ kind: "dutyEnded", duty }) as const),
  ];
}

function byId(duties: readonly Duty[]): ReadonlyMap<string, Duty> {
  return new Map(duties.map((duty) => [duty.obligation.id, duty]));
}
