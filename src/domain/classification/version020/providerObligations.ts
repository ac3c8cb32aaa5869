import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import type { Obligation } from "#domain/classification/obligation.ts";
import { providerDuty, REGISTRATION_FROM } from "./obligationParts.ts";
import type { Atom } from "./questionKeys.ts";

/** Of a provider of a high-risk system (Art. 9 to 21, 43 to 49, 72, 73). */
export const providerObligations = [
  ...providerDuty({
    id: "art9-provider",
    de: "Risikomanagementsystem einrichten und pflegen.",
    en: "Establish and maintain a risk management system.",
    articles: ["Art. 9"],
  }),
  ...providerDuty({
    id: "art10-provider",
    de: "Qualität der Trainings-, Validierungs- und Testdaten sichern.",
    en: "Ensure data governance for training, validation and test data.",
    articles: ["Art. 10"],
  }),
  ...providerDuty({
    id: "art11-provider",
    de: "Technische Dokumentation erstellen und aktuell halten (Anhang IV).",
    en: "Draw up technical documentation and keep it up to date (Annex IV).",
    articles: ["Art. 11"],
  }),
  ...providerDuty({
    id: "art12-provider",
    de: "Automatische Protokollierung vorsehen.",
    en: "Provide automatic logging.",
    articles: ["Art. 12"],
  }),
  ...providerDuty({
    id: "art13-provider",
    de: "Transparenz und Betriebsanleitung für Betreiber bereitstellen.",
    en: "Provide transparency and instructions for use for deployers.",
    articles: ["Art. 13"],
  }),
  ...providerDuty({
    id: "art14-provider",
    de: "Wirksame menschliche Aufsicht durch Gestaltung ermöglichen.",
    en: "Enable effective human oversight by design.",
    articles: ["Art. 14"],
  }),
  ...providerDuty({
    id: "art15-provider",
    de: "Genauigkeit, Robustheit und Cybersicherheit sicherstellen.",
    en: "Ensure accuracy, robustness and cybersecurity.",
    articles: ["Art. 15"],
  }),
  ...providerDuty({
    id: "art16-provider",
    de: "Allgemeine Anbieterpflichten erfüllen (Kennzeichnung, Korrekturmaßnahmen, Nachweise).",
    en: "Comply with general provider obligations (identification, corrective action, evidence).",
    articles: ["Art. 16", "Art. 18–21"],
  }),
  ...providerDuty({
    id: "art17-provider",
    de: "Qualitätsmanagementsystem einrichten.",
    en: "Establish a quality management system.",
    articles: ["Art. 17"],
  }),
  ...providerDuty({
    id: "art43-provider",
    de: "Konformitätsbewertung durchführen.",
    en: "Carry out the conformity assessment.",
    articles: ["Art. 43"],
  }),
  ...providerDuty({
    id: "art47-provider",
    de: "EU-Konformitätserklärung ausstellen und aufbewahren.",
    en: "Draw up and keep the EU declaration of conformity.",
    articles: ["Art. 47"],
  }),
  ...providerDuty({
    id: "art48-provider",
    de: "CE-Kennzeichnung anbringen.",
    en: "Affix the CE marking.",
    articles: ["Art. 48"],
  }),
  ...providerDuty({
    id: "art72-provider",
    de: "Beobachtung nach dem Inverkehrbringen planen und durchführen.",
    en: "Plan and carry out post-market monitoring.",
    articles: ["Art. 72"],
  }),
  ...providerDuty({
    id: "art73-provider",
    de: "Schwerwiegende Vorfälle melden (15, 10 oder 2 Tage).",
    en: "Report serious incidents (15, 10 or 2 days).",
    articles: ["Art. 73"],
  }),
  {
    id: "art49-1-provider",
    de: "Sich und das System vor Inbetriebnahme in der EU-Datenbank registrieren (Anhang VIII Abschnitt A; Bereich 2 national).",
    en: "Register itself and the system in the EU database before putting into service (Annex VIII Section A; area 2 nationally).",
    articles: ["Art. 49(1)", "Art. 49(4)", "Art. 49(5)"],
    when: { class: ["highRisk"], route: ["annexIII"], notAnnexIII: ["2"], role: ["provider"] },
    role: "provider",
    appliesFrom: LAW_CALENDAR.annexIII,
    note: REGISTRATION_FROM,
    choice: "registrationGateFrom",
  },
] as const satisfies readonly Obligation<string, Atom>[];
