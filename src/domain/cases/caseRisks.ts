import { RISKS_MAX } from "#domain/limits.ts";
import { personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Instant } from "#domain/time/day.ts";
import { isClassifiable } from "./caseClassification.ts";
import type { CaseProblem } from "./caseProblem.ts";
import { lastDecidedCase } from "./casesOfEntry.ts";
import type { CaseActor, CaseMoment, EvaluationCase } from "./evaluationCase.ts";
import { notOpen } from "./notOpen.ts";
import { RISK_FIELDS, type Risk, type RiskField, type RiskValues } from "./risk.ts";

/** How somebody wants a risk to be: without an id a new one, without values none. */
export interface WantedRisk {
  readonly id?: number;
  /** What the risk said that they looked at; of tabs that were opened before, when it was last changed. */
  readonly seen?: RiskValues | Instant;
  readonly values: RiskValues | null;
}

/** Somebody else has changed the same fields of these risks since, to what they say now, or has removed the risk. */
export interface RiskRefusal {
  readonly code: "changedMeanwhile";
  readonly details: Readonly<Record<string, ContestedFields | null>>;
}

type ContestedFields = Readonly<Partial<Record<RiskField, RiskValues[RiskField] | null>>>;

/**
 * Notes risks while the evaluation is open: all of a request or nothing of it. Each field counts whatever else of its risk has
 * changed; what nobody touched stays as others have left it.
 */
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
  for (const { id, seen, values } of wanted) {
    const stands = next.find((one) => (id === undefined ? isSame(one, values) : one.id === id));
    if (values === null) next = next.filter((one) => one !== stands);
    else if (stands === undefined) {
      next = [...next, { ...values, id: freeId(next, held), by: personOf(by), at }];
    } else {
      const merged = mergedInto(stands, { seen, values });
      const changed = { ...merged, id: stands.id, by: personOf(by), at };
      if (!isSame(stands, merged)) next = next.map((one) => (one === stands ? changed : one));
    }
  }
  if (next.length > RISKS_MAX) return err("risksFull");
  const isNew = next.length !== held.length || next.some((one, index) => one !== held[index]);
  if (!isNew) return err("noChange");
  const { risks: _before, ...rest } = evaluationCase;
  return ok(next.length === 0 ? rest : { ...rest, risks: next });
}

type Said = Readonly<Partial<Record<RiskField, unknown>>>;
const NOTHING: Said = {};

/** What somebody wants otherwise than they saw it, and somebody else has changed since, to something else. */
export function contestedFields(
  stands: Said,
  { seen, values }: { readonly seen: Said; readonly values: Said | null },
): readonly RiskField[] {
  return RISK_FIELDS.filter((field) => {
    const isTouched = values === null || values[field] !== seen[field];
    return isTouched && stands[field] !== seen[field] && stands[field] !== values?.[field];
  });
}

/** What the last decided case of the entry holds, offered where this one has none. */
export function risksBefore(
  evaluationCase: EvaluationCase,
  cases: readonly EvaluationCase[],
): readonly Risk[] {
  const isEmpty = (evaluationCase.risks ?? []).length === 0;
  return isClassifiable(evaluationCase) && isEmpty ? (lastDecidedCase(cases)?.risks ?? []) : [];
}

/** What stands as wanted is no conflict, whoever has written it. */
function changedMeanwhile(
  held: readonly Risk[],
  wanted: readonly WantedRisk[],
): RiskRefusal | undefined {
  const changed = wanted.flatMap(
    ({ id, seen, values }): readonly (readonly [number, ContestedFields | null])[] => {
      if (id === undefined) return [];
      const stands = held.find((one) => one.id === id);
      if (stands === undefined) return values === null ? [] : [[id, null]];
      const known = typeof seen === "object" ? seen : stands.at === seen ? stands : NOTHING;
      const contested = contestedFields(stands, { seen: known, values });
      if (contested.length === 0) return [];
      return [[id, Object.fromEntries(contested.map((field) => [field, stands[field] ?? null]))]];
    },
  );
  return changed.length === 0
    ? undefined
    : { code: "changedMeanwhile", details: Object.fromEntries(changed) };
}

/** What they wanted otherwise than they saw it; the rest as it stands. */
function mergedInto(
  stands: RiskValues,
  { seen, values }: { readonly seen: WantedRisk["seen"]; readonly values: RiskValues },
): RiskValues {
  if (typeof seen !== "object") return values;
  const of = <Field extends RiskField>(field: Field) =>
    values[field] === seen[field] ? stands[field] : values[field];
  const until = of("until");
  return {
    risk: of("risk"),
    affected: of("affected"),
    likelihood: of("likelihood"),
    severity: of("severity"),
    measure: of("measure"),
    responsible: of("responsible"),
    ...(until === undefined ? {} : { until }),
    residual: of("residual"),
  };
}

function isSame(one: RiskValues, other: RiskValues | null): boolean {
  return other !== null && RISK_FIELDS.every((field) => one[field] === other[field]);
}

/** Behind all that the case has, and what this request removes. */
function freeId(next: readonly Risk[], held: readonly Risk[]): number {
  return Math.max(0, ...[...next, ...held].map(({ id }) => id)) + 1;
}
