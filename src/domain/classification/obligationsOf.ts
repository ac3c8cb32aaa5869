import type { ComputedClass } from "./classRank.ts";
import type { Collected, DecisionTree } from "./decisionTree.ts";
import type { CityRole, Route } from "./legalFacts.ts";
import type { Obligation, ObligationCondition } from "./obligation.ts";
import type { Step } from "./walk.ts";

/** Values of the entry's fields by their keys; lists match if they contain the choice. */
export type FieldValues = Readonly<Record<string, unknown>>;

/** What obligations are asked of. */
export interface ObligationFacts extends Collected {
  readonly lowerBound: ComputedClass;
  readonly route: Route | null;
  readonly path: readonly Step[];
}

/** The obligations that apply, in the order of the table. */
export function obligationsOf(
  { obligations }: DecisionTree,
  facts: ObligationFacts,
  values: FieldValues,
): readonly Obligation[] {
  return obligations.filter(({ when }) => applies(when, facts, values));
}

function applies(when: ObligationCondition, facts: ObligationFacts, values: FieldValues): boolean {
  const { annexIII, legalReview, prohibitedHits, providerCheck, route } = facts;
  return (
    (when.class?.includes(facts.lowerBound) ?? true) &&
    (when.route?.some((one) => one === route) ?? true) &&
    (when.role?.some((role) => hasRole(facts.role, role)) ?? true) &&
    isMet(when.duty, facts.duties) &&
    isMet(when.annexIII, annexIII, isWithin) &&
    (when.notAnnexIII === undefined || touchesOthers(annexIII, when.notAnnexIII)) &&
    isMet(when.prohibitedHit, prohibitedHits) &&
    isMet(when.providerCheck, providerCheck) &&
    isMet(when.legalReview, legalReview) &&
    (when.answer?.some((atom) => isChosen(facts.path, atom)) ?? true) &&
    (when.field === undefined || hasChoices(values, when.field))
  );
}

/** An atom names a question and one of its options: "E2:yes". */
function isChosen(path: readonly Step[], atom: string): boolean {
  const end = atom.indexOf(":");
  const [question, option] = [atom.slice(0, end), atom.slice(end + 1)];
  return path.some((step) => step.question === question && step.options.includes(option));
}

/** Any of the wanted is there; "*" is any at all; nothing wanted is always met. */
function isMet(
  wanted: readonly string[] | undefined,
  there: readonly string[],
  isSame = isEqual,
): boolean {
  return (
    wanted?.some((want) =>
      want === "*" ? there.length > 0 : there.some((one) => isSame(one, want)),
    ) ?? true
  );
}

function isEqual(one: string, other: string): boolean {
  return one === other;
}

function isWithin(area: string, prefix: string): boolean {
  return area.startsWith(prefix);
}

function touchesOthers(areas: readonly string[], left: readonly string[]): boolean {
  return (
    areas.length === 0 || areas.some((area) => left.every((prefix) => !isWithin(area, prefix)))
  );
}

/** A role that is open counts as deployer, which the city is in any case; both count as either. */
function hasRole(role: CityRole | null, wanted: "deployer" | "provider"): boolean {
  return role === wanted || role === "both" || (role === "undetermined" && wanted === "deployer");
}

function hasChoices(
  values: FieldValues,
  wanted: Readonly<Record<string, readonly string[]>>,
): boolean {
  return Object.entries(wanted).every(([key, choices]) => isOneOf(values[key], choices));
}

function isOneOf(value: unknown, choices: readonly string[]): boolean {
  return Array.isArray(value)
    ? value.some((one) => isOneOf(one, choices))
    : choices.some((choice) => choice === value);
}
