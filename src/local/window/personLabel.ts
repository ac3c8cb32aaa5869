import type { LocalPerson } from "./standInApi.ts";
import type { Language } from "./windowState.ts";

/** The words for a demo person's part in the register, by the first part of the key (`owner-1`). */
const ROLE_WORDS: Readonly<Record<string, Readonly<Record<Language, string>>>> = {
  employee: { de: "Beschäftigte", en: "Employee" },
  owner: { de: "Fachverantwortung", en: "Owner" },
  deputy: { de: "Stellvertretung", en: "Deputy" },
  head: { de: "Amtsleitung", en: "Head of office" },
  coordinator: { de: "KI-Koordination", en: "AI coordinators" },
  "reviewer-dataprotection": { de: "Datenschutz", en: "Data protection" },
  "reviewer-staffcouncil": { de: "Personalrat", en: "Staff council" },
  "reviewer-security": { de: "Informationssicherheit", en: "Information security" },
  "reviewer-legal": { de: "Rechtsamt", en: "Legal office" },
  auditor: { de: "Revision", en: "Auditors" },
  admin: { de: "Administration", en: "Administration" },
  "foreign-tenant": { de: "fremde Organisation", en: "Other organisation" },
};

/** "Jana Albrecht – Fachverantwortung"; somebody without a known part is shown with the job title. */
export function personLabel(person: LocalPerson, language: Language): string {
  const role = ROLE_WORDS[person.key] ?? ROLE_WORDS[person.key.replace(/-\d+$/, "")];
  const words = role?.[language] ?? person.jobTitle;
  return words === "" ? person.name : `${person.name} – ${words}`;
}
