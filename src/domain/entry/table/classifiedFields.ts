import type { Bilingual } from "#domain/bilingual.ts";
import {
  ANNEX_III_AREAS,
  type AnnexIIIArea,
  type Art63Condition,
  type CityRole,
  type TransparencyDuty,
} from "#domain/classification/legalFacts.ts";
import { type Choice, choicesOf, type FieldDeclaration } from "#domain/entry/fieldRow.ts";

const roleLabels: Readonly<Record<CityRole, Bilingual>> = {
  deployer: { de: "Betreiber", en: "Deployer" },
  provider: { de: "Anbieter", en: "Provider" },
  both: { de: "Anbieter und Betreiber", en: "Provider and deployer" },
  undetermined: { de: "Noch offen", en: "Undetermined" },
};

const art63Labels: Readonly<Record<Art63Condition, Bilingual>> = {
  a: { de: "a) Eng gefasste Verfahrensaufgabe", en: "(a) Narrow procedural task" },
  b: {
    de: "b) Verbesserung einer abgeschlossenen Tätigkeit",
    en: "(b) Improving a completed activity",
  },
  c: { de: "c) Muster in Entscheidungen erkennen", en: "(c) Detecting decision patterns" },
  d: { de: "d) Vorbereitende Aufgabe", en: "(d) Preparatory task" },
};

const dutyLabels: Readonly<Record<TransparencyDuty, Bilingual>> = {
  "50_1": { de: "Hinweis auf KI im Gespräch", en: "Notice of AI interaction" },
  "50_2": { de: "Maschinenlesbare Kennzeichnung", en: "Machine-readable marking" },
  "50_3": {
    de: "Hinweis auf Gefühlserkennung oder biometrische Einordnung",
    en: "Notice of emotion recognition or biometric categorisation",
  },
  "50_4_deepfake": { de: "Offenlegung von Deepfakes", en: "Disclosure of deep fakes" },
  "50_4_text": { de: "Offenlegung von KI-Texten", en: "Disclosure of AI text" },
};

/** What the decided classification says beside the class; it follows from the decision alone. */
export const CLASSIFIED_FIELDS = [
  {
    key: "aiActRole",
    label: { de: "Rolle nach KI-VO", en: "Role under the AI Act" },
    kind: "choice",
    stage: "system",
    readers: "involved",
    choices: choicesOf(roleLabels),
  },
  {
    key: "annexIIIRefs",
    label: { de: "Treffer in Anhang III", en: "Annex III hits" },
    kind: "multiChoice",
    stage: "system",
    readers: "involved",
    choices: ANNEX_III_AREAS.map(pointOf),
  },
  {
    key: "art63Condition",
    label: { de: "Ausnahme nach Art. 6 Abs. 3", en: "Art. 6(3) exemption" },
    kind: "multiChoice",
    stage: "system",
    readers: "involved",
    choices: choicesOf(art63Labels),
  },
  {
    key: "transparencyDuties",
    label: { de: "Transparenzpflichten nach Art. 50", en: "Transparency duties (Art. 50)" },
    kind: "multiChoice",
    stage: "system",
    visibility: "public",
    readers: "all",
    choices: choicesOf(dutyLabels),
  },
] as const satisfies readonly FieldDeclaration[];

/** "7c" is point 7, letter c; point 2 has no letters. */
function pointOf(area: AnnexIIIArea): Choice {
  const [point, letter] = [area.slice(0, 1), area.slice(1)];
  if (letter === "") return { key: area, de: `Nr. ${point}`, en: `point ${point}` };
  return { key: area, de: `Nr. ${point} Buchst. ${letter}`, en: `point ${point}(${letter})` };
}
