import fc from "fast-check";
import {
  ANNEX_III_AREAS,
  ART63_CONDITIONS,
  CITY_ROLES,
  ROUTES,
  TRANSPARENCY_DUTIES,
} from "#domain/classification/legalFacts.ts";
import { entryValues, type FieldValue } from "#domain/entry/entry.ts";
import type { ClassifiedFacts } from "#domain/entry/evaluationFacts.ts";
import { type Field, fieldOf, INTAKE_FIELDS } from "#domain/entry/fields.ts";
import type { GateFacts } from "#domain/entry/gates.ts";
import { GATES } from "#domain/entry/gateTable.ts";
import { EVALUATION_SECTIONS, sectionKeys } from "#domain/entry/sectionFields.ts";
import { RISK_CLASSES } from "#domain/vocabulary.ts";

/** Fields that evaluations and gates look at. */
export const EVALUATED: readonly Field[] = [
  ...new Set([
    ...INTAKE_FIELDS,
    ...GATES.map(({ field }) => fieldOf(field)),
    ...EVALUATION_SECTIONS.flatMap(sectionKeys).map(fieldOf),
  ]),
];

/** Something that may stand in the field. */
export function anyValue({ choices, kind, unknownAllowed }: Field): fc.Arbitrary<FieldValue> {
  const keys = (choices ?? []).map(({ key }) => key);
  if (kind === "multiChoice") return fc.subarray(keys, { minLength: 1 });
  if (kind === "list") return fc.constant(["eines"]);
  if (kind === "boolean") return fc.boolean();
  if (keys.length > 0) return fc.constantFrom(...keys);
  if (kind === "date" || kind === "partialDate") return fc.constant("2026-11-02");
  return fc.constantFrom(
    "etwas",
    "x".repeat(40),
    ...(unknownAllowed === true ? ["unbekannt"] : []),
  );
}

const anyOutcome: fc.Arbitrary<ClassifiedFacts> = fc.record({
  annexIII: fc.subarray([...ANNEX_III_AREAS]),
  art63: fc.subarray([...ART63_CONDITIONS]),
  duties: fc.subarray([...TRANSPARENCY_DUTIES]),
  role: fc.option(fc.constantFrom(...CITY_ROLES)),
  route: fc.option(fc.constantFrom(...ROUTES)),
});

export const anyFacts: fc.Arbitrary<GateFacts> = fc.record({
  class: fc.constantFrom(...RISK_CLASSES),
  values: fc
    .record(Object.fromEntries(EVALUATED.map((field) => [field.key, anyValue(field)])), {
      requiredKeys: [],
    })
    .map(entryValues),
  outcome: fc.option(anyOutcome, { nil: undefined }),
  legalAgreed: fc.boolean(),
  hasArt63Document: fc.boolean(),
  isEarlier: fc.boolean(),
});
