import {
  ANNEX_III_AREAS,
  type AnnexIIIArea,
  ART63_CONDITIONS,
  type Art63Condition,
  CITY_ROLES,
  type CityRole,
  type Route,
  TRANSPARENCY_DUTIES,
  type TransparencyDuty,
} from "#domain/classification/legalFacts.ts";
import { RISK_CLASSES, type RiskClass } from "#domain/vocabulary.ts";
import type { EntryValues } from "./entry.ts";
import { type FieldKey, fieldOf } from "./fields.ts";

/** What the answers to the decision tree say beside the class. */
export interface ClassifiedFacts {
  readonly annexIII: readonly AnnexIIIArea[];
  readonly art63: readonly Art63Condition[];
  readonly duties: readonly TransparencyDuty[];
  readonly role: CityRole | null;
  readonly route: Route | null;
}

/** By what it is judged which facts an evaluation needs. */
export interface EvaluationFacts {
  /** The class to work with: the lower bound while points are open. */
  readonly class: RiskClass;
  readonly values: EntryValues;
  /** Undefined where nobody has answered the decision tree. */
  readonly outcome?: ClassifiedFacts | undefined;
}

/**
 * By the answers where they lead to a class; else by what the last decision has left at the entry, and of what the entry does
 * not say, the way to a high risk, by the stricter of both.
 */
export function evaluationFacts(
  values: EntryValues,
  outcome: (ClassifiedFacts & { readonly lowerBound: RiskClass }) | undefined,
): EvaluationFacts {
  const held = [values.riskClass, values.riskClassLowerBound];
  const known = RISK_CLASSES.find((one) => one !== "unclear" && held.includes(one));
  return {
    class: outcome?.lowerBound ?? known ?? "unclear",
    values,
    outcome: outcome ?? decidedFacts(values),
  };
}

/** What the fields of the entry say that follow from its last classified decision. */
function decidedFacts(values: EntryValues): ClassifiedFacts | undefined {
  const { aiActRole, annexIIIRefs = [], art63Condition = [], transparencyDuties = [] } = values;
  const role = CITY_ROLES.find((one) => one === aiActRole);
  if (role === undefined) return undefined;
  return {
    annexIII: ANNEX_III_AREAS.filter((one) => annexIIIRefs.includes(one)),
    art63: ART63_CONDITIONS.filter((one) => art63Condition.includes(one)),
    duties: TRANSPARENCY_DUTIES.filter((one) => transparencyDuties.includes(one)),
    role,
    route: null,
  };
}

/** Every part has to hold. */
export interface EvaluationCondition {
  readonly class?: readonly RiskClass[];
  /** Each of these fields has one of the choices; what is empty counts as unknown. */
  readonly field?: Readonly<Partial<Record<FieldKey, readonly string[]>>>;
  /** Art. 50 asks for something. */
  readonly duties?: true;
  /** High-risk by this way; where it is not known, by Annex III, which asks for more. */
  readonly route?: Route;
  /** A point of Annex III besides these is touched, or none at all is known. */
  readonly notAnnexIII?: readonly AnnexIIIArea[];
  /** A role that is open counts as deployer. */
  readonly role?: "deployer" | "provider";
}

export function holdsFor(condition: EvaluationCondition, facts: EvaluationFacts): boolean {
  const { outcome } = facts;
  return (
    (condition.class?.includes(facts.class) ?? true) &&
    Object.entries(condition.field ?? {}).every(([key, choices]) =>
      choicesIn(facts.values, key).some((choice) => choices.includes(choice)),
    ) &&
    (condition.duties === undefined || hasDuties(facts)) &&
    (condition.route === undefined || condition.route === routeOf(facts)) &&
    (condition.role === undefined || hasRole(outcome?.role, condition.role)) &&
    !isWithin(outcome?.annexIII ?? [], condition.notAnnexIII ?? [])
  );
}

/** "unbekannt", or nothing at all: of what may be unknown both say the same. */
export function isUnknown(key: FieldKey, values: EntryValues): boolean {
  const value = values[key];
  if (value === undefined) return true;
  if (fieldOf(key).unknownAllowed !== true) return false;
  return Array.isArray(value) ? value.includes("unknown") : UNKNOWN.includes(String(value));
}
const UNKNOWN: readonly string[] = ["unknown", "unbekannt"];

function choicesIn(values: EntryValues, key: string): readonly string[] {
  const value = Object.entries(values).find(([name]) => name === key)?.[1];
  if (typeof value === "string") return [value];
  if (!Array.isArray(value)) return ["unknown"];
  return value.filter((one) => typeof one === "string");
}

/** A limited class is one because of its duties, whoever has classified it. */
function hasDuties(facts: EvaluationFacts): boolean {
  return facts.class === "limited" || (facts.outcome?.duties.length ?? 0) > 0;
}

function routeOf(facts: EvaluationFacts): Route | undefined {
  return facts.class === "highRisk" ? (facts.outcome?.route ?? "annexIII") : undefined;
}

function hasRole(role: CityRole | null | undefined, wanted: "deployer" | "provider"): boolean {
  return role === "both" || (role === "provider" ? "provider" : "deployer") === wanted;
}

function isWithin(areas: readonly AnnexIIIArea[], other: readonly AnnexIIIArea[]): boolean {
  return areas.length > 0 && areas.every((area) => other.includes(area));
}
