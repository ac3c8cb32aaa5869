import { RISKS_MAX } from "#domain/limits.ts";
import { personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Instant } from "#domain/time/day.ts";
import { isClassifiable } from "./caseClassification.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { lastDecidedCase } from "./casesOfEntry.ts";
import type { CaseActor, CaseMoment, EvaluationCase } from "./evaluationCase.ts";
import { notOpen } from "./notOpen.ts";
import type { Risk, RiskValues } from "./risk.ts";

/** How somebody wants a risk to be: without an id a new one, without values none. */
export interface WantedRisk {
  readonly id?: number;
  /** When the risk they looked at was last changed. */
  readonly seen?: Instant;
  readonly values: RiskValues | null;
}

/** Somebody else has changed or removed these risks since. */
export interface RiskRefusal {
  readonly code: "changedMeanwhile";
  readonly details: Readonly<Record<string, RiskValues | null>>;
}

/** Notes risks while the evaluation is open: all of a request or nothing of it; each counts whatever else has changed. */
export function setRisks(
  evaluationCase: EvaluationCase,
  { by, wanted }: { readonly by: CaseActor; readonly wanted: readonly WantedRisk[] },
  { at }: CaseMoment,
): Result<EvaluationCase, CaseProblem | RiskRefusal> {
  if (!isClassifiable(evaluationCase)) return err(notOpen(evaluationCase));
  const held = evaluationCase.risks ?? [];
  const refusal = changedMeanwhile(held, wanted);
  if (refusal !== undefined) return err(refusal);
  let next: readonly Risk[] = held;
  for (const { id, values } of wanted) {
    const stands = next.find((one) => (id === undefined ? isSame(one, values) : one.id === id));
    if (values === null) next = next.filter((one) => one !== stands);
    else if (stands === undefined) {
      next = [...next, { ...values, id: freeId(next, held), by: personOf(by), at }];
    } else if (!isSame(stands, values)) {
      const changed = { ...values, id: stands.id, by: personOf(by), at };
      next = next.map((one) => (one === stands ? changed : one));
    }
  }
  if (next.length > RISKS_MAX) return err("risksFull");
  const isNew = next.length !== held.length || next.some((one, index) => one !== held[index]);
  if (!isNew) return err("noChange");
  const { risks: _before, ...rest } = evaluationCase;
  return ok(next.length === 0 ? rest : { ...rest, risks: next });
}

/** What the last decided case of the entry holds, offered where this one has none. */
export function risksBefore(
  evaluationCase: EvaluationCase,
  cases: readonly EvaluationCase[],
): readonly Risk[] {
  const isEmpty = (evaluationCase.risks ?? []).length === 0;
  return isClassifiable(evaluationCase) && isEmpty ? (lastDecidedCase(cases)?.risks ?? []) : [];
}

function riskValues({ by: _by, at: _at, id: _id, ...values }: Risk): RiskValues {
  return values;
}

/** What stands as wanted is no conflict, whoever has written it. */
function changedMeanwhile(
  held: readonly Risk[],
  wanted: readonly WantedRisk[],
): RiskRefusal | undefined {
  const changed = wanted.flatMap(
    ({ id, seen, values }): readonly (readonly [number, RiskValues | null])[] => {
      if (id === undefined) return [];
      const stands = held.find((one) => one.id === id);
      if (stands === undefined) return values === null ? [] : [[id, null]];
      const isKnown = stands.at === seen || isSame(stands, values);
      return isKnown ? [] : [[id, riskValues(stands)]];
    },
  );
  return changed.length === 0
    ? undefined
    : { code: "changedMeanwhile", details: Object.fromEntries(changed) };
}

function isSame(one: RiskValues, other: RiskValues | null): boolean {
  return (
    other !== null &&
    one.risk === other.risk &&
    one.affected === other.affected &&
    one.likelihood === other.likelihood &&
    one.severity === other.severity &&
    one.measure === other.measure &&
    one.responsible === other.responsible &&
    one.until === other.until &&
    one.residual === other.residual
  );
}

/** Behind all that the case has, and what this request removes. */
function freeId(next: readonly Risk[], held: readonly Risk[]): number {
  return Math.max(0, ...[...next, ...held].map(({ id }) => id)) + 1;
}
