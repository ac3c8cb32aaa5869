import type { Bilingual } from "#domain/bilingual.ts";
import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import type { GateStrength } from "#domain/settings/settingRow.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { compareDays, type Day } from "#domain/time/day.ts";
import { type EvaluationFacts, holdsFor, isUnknown } from "./evaluationFacts.ts";
import { type FieldKey, fieldOf, INTAKE_FIELDS } from "./fields.ts";
import { GATE_TESTS, GATES, type Gate, type GateEvidence, type GateStart } from "./gateTable.ts";
import { EVALUATION_SECTIONS, isSectionKey } from "./sectionFields.ts";
import { type FilledBy, filledBy, neededFields } from "./sections.ts";

/** What the city decides about gates. */
export type GateSettings = Pick<Settings, "highRiskGates" | "lawChoices">;
/** What holds until it has decided. */
export const DEFAULT_GATE_SETTINGS: GateSettings = { highRiskGates: "warn", lawChoices: {} };

export interface GateFacts extends EvaluationFacts, GateEvidence {
  /** What is in force was decided before the register asked for the evaluation's fields. */
  readonly isEarlier: boolean;
}

/** What is missing before productive use. */
export interface MissingGate extends Pick<Gate, "field" | "mendedBy" | "source" | "de" | "en"> {
  /** One of the table, or "unknown". */
  readonly id: string;
  /** `block` keeps everybody from productive use; a coordinator may pass a `warn` with a reason. */
  readonly strength: GateStrength;
}

/**
 * What is missing before productive use (workflow §5), in the order of the table, then what is still unknown. An approval
 * from before these gates warns only: nobody was told what would be asked for.
 */
export function missingGates(
  facts: GateFacts,
  settings: GateSettings,
  today: Day,
): readonly MissingGate[] {
  const ofTable = GATES.filter((gate) => isMissing(gate, facts)).map((gate) => ({
    ...missing(gate),
    strength: facts.isEarlier ? "warn" : strengthOf(gate, settings, today),
  }));
  const strength = facts.isEarlier ? "warn" : "block";
  const unknown = unknownFields(facts).map(
    (field) =>
      ({
        ...UNKNOWN,
        id: "unknown",
        field,
        mendedBy: whoKnows(field),
        strength,
      }) as const,
  );
  return [...ofTable, ...unknown];
}

/** What a gate asks for, and where it is written. */
export function gateWords(id: string): Bilingual & { readonly source: Bilingual } {
  return GATES.find((gate) => gate.id === id) ?? UNKNOWN;
}

const UNKNOWN: Bilingual & { readonly source: Bilingual } = {
  de: "Die Angabe steht nicht mehr auf „unbekannt“.",
  en: "This is not “unknown” any more.",
  source: { de: "Vorgabe der Stadt", en: "Rule of the city" },
};

/** It has a gate of its own, which an answer that is unknown may pass. */
const WITH_OWN_GATE: readonly FieldKey[] = ["automatedDecision"];

/** What has to be known of the application and of its evaluation, and is not. */
function unknownFields(facts: GateFacts): readonly FieldKey[] {
  const isUseCase = facts.values.entryKind === "useCase";
  const asked: readonly FieldKey[] = [
    // A use case runs in the version of its platform.
    ...INTAKE_FIELDS.filter(
      ({ key, required }) => required && !(isUseCase && key === "version"),
    ).map(({ key }) => key),
    ...EVALUATION_SECTIONS.flatMap((section) => neededFields(section, facts)),
  ];
  return asked.filter(
    (key) =>
      fieldOf(key).unknownAllowed === true &&
      !WITH_OWN_GATE.includes(key) &&
      isUnknown(key, facts.values),
  );
}

function whoKnows(field: FieldKey): FilledBy {
  return isSectionKey(field) ? filledBy(field) : "owner";
}

function isMissing(gate: Gate, facts: GateFacts): boolean {
  return gate.when.some((condition) => holdsFor(condition, facts)) && !isThere(gate, facts);
}

function isThere({ field, needs }: Gate, facts: GateFacts): boolean {
  const value = facts.values[field];
  if (needs === "filled") return value !== undefined;
  if (typeof needs === "string") return GATE_TESTS[needs](facts);
  return typeof value === "string" && needs.includes(value);
}

function missing({ de, en, field, id, mendedBy, source }: Gate): Omit<MissingGate, "strength"> {
  return { id, field, mendedBy, source, de, en };
}

/** From the day on which the law binds, no setting lets anybody pass. */
function strengthOf({ from }: Gate, settings: GateSettings, today: Day): GateStrength {
  if (from === undefined || compareDays(startOf(from, settings), today) <= 0) return "block";
  return settings.highRiskGates;
}

function startOf(from: GateStart, settings: GateSettings): Day {
  if (from !== "registration") return LAW_CALENDAR[from];
  return settings.lawChoices.registrationGateFrom ?? LAW_CALENDAR.annexIII;
}
