import { type FieldDeclaration, LINK } from "#domain/entry/fieldRow.ts";

/** What a coordinator sets and everybody reads. */
const usageField = {
  stage: "evaluation",
  visibility: "internal",
  readers: "all",
  editors: ["coordinator"],
  sharepoint: "putBack",
} as const satisfies Partial<FieldDeclaration>;

/** From the least to the most that may be entered: each includes those before it. */
export const DATA_LIMITS = ["public", "internal", "personal", "specialCategories"] as const;
export type DataLimit = (typeof DATA_LIMITS)[number];

/**
 * What the staff of the city may do with an application: the answer to "Darf ich das nutzen?". Whether it holds today
 * is computed by `staffUsage`, never stored.
 */
export const USAGE_FIELDS = [
  {
    key: "staffRelease",
    label: { de: "Nutzung durch Beschäftigte", en: "Use by staff" },
    kind: "choice",
    ...usageField,
    choices: [
      { key: "all", de: "Erlaubt", en: "Allowed" },
      { key: "withConditions", de: "Erlaubt mit Auflagen", en: "Allowed with conditions" },
      { key: "pilotGroup", de: "Nur für die Pilotgruppe", en: "Pilot group only" },
      { key: "no", de: "Nicht erlaubt", en: "Not allowed" },
      {
        key: "notForStaff",
        de: "Nicht für Beschäftigte gedacht",
        en: "Not meant for staff",
      },
    ],
  },
  {
    key: "staffCircle",
    label: { de: "Wer sie nutzen darf", en: "Who may use it" },
    kind: "choice",
    ...usageField,
    choices: [
      { key: "everybody", de: "Alle Beschäftigten", en: "All staff" },
      { key: "offices", de: "Bestimmte Ämter", en: "Certain offices" },
      { key: "pilotGroup", de: "Die Pilotgruppe", en: "The pilot group" },
      { key: "named", de: "Namentlich Benannte", en: "Persons named by the office" },
    ],
  },
  {
    key: "staffOffices",
    label: { de: "Ämter, die sie nutzen dürfen", en: "Offices that may use it" },
    kind: "list",
    ...usageField,
    maxLength: 100,
    requiredWhen: { staffCircle: ["offices"] },
  },
  {
    key: "allowedTasks",
    label: { de: "Wofür", en: "For which tasks" },
    kind: "multiChoice",
    ...usageField,
    choices: [
      { key: "draft", de: "Entwürfe schreiben", en: "Drafting texts" },
      { key: "summarise", de: "Zusammenfassen", en: "Summarising" },
      { key: "translate", de: "Übersetzen", en: "Translating" },
      {
        key: "rephrase",
        de: "Umformulieren und Leichte Sprache",
        en: "Rephrasing and easy language",
      },
      { key: "research", de: "Recherchieren", en: "Research" },
      { key: "minutes", de: "Protokollieren", en: "Taking minutes" },
      { key: "analyse", de: "Zahlen auswerten", en: "Analysing figures" },
      { key: "program", de: "Programmieren", en: "Programming" },
      { key: "images", de: "Bilder erstellen", en: "Making images" },
      { key: "askKnowledge", de: "Internes Wissen fragen", en: "Asking internal knowledge" },
      { key: "sortInbox", de: "Posteingang zuordnen", en: "Sorting incoming mail" },
      { key: "other", de: "Anderes", en: "Something else" },
    ],
  },
  {
    key: "forbiddenUses",
    label: { de: "Wofür nicht", en: "Not for" },
    kind: "multiChoice",
    ...usageField,
    choices: [
      { key: "decideOnPeople", de: "Entscheidungen über Menschen", en: "Decisions about people" },
      {
        key: "staffAndApplicants",
        de: "Personal und Bewerbungen",
        en: "Staff matters and applicants",
      },
      {
        key: "monitorStaff",
        de: "Leistungs- oder Verhaltenskontrolle",
        en: "Monitoring performance or behaviour",
      },
      {
        key: "legalAdvice",
        de: "Ungeprüfte Rechtsauskunft",
        en: "Unchecked legal information",
      },
      { key: "notices", de: "Amtliche Bescheide", en: "Official notices" },
      { key: "other", de: "Anderes", en: "Something else" },
    ],
  },
  {
    key: "dataLimit",
    label: { de: "Welche Daten", en: "Which data" },
    kind: "choice",
    ...usageField,
    requiredWhen: { staffRelease: ["all", "withConditions", "pilotGroup"] },
    choices: [
      { key: "public", de: "Nur öffentliche Daten", en: "Public data only" },
      { key: "internal", de: "Auch interne Daten", en: "Internal data too" },
      { key: "personal", de: "Auch personenbezogene Daten", en: "Personal data too" },
      {
        key: "specialCategories",
        de: "Auch besondere Kategorien personenbezogener Daten",
        en: "Special categories of personal data too",
      },
    ],
  },
  {
    key: "neverEnter",
    label: { de: "Nie eingeben", en: "Never enter" },
    kind: "multiChoice",
    ...usageField,
    choices: [
      {
        key: "specialCategories",
        de: "Besondere Kategorien personenbezogener Daten (Art. 9 DSGVO)",
        en: "Special categories of personal data (Art. 9 GDPR)",
      },
      { key: "socialData", de: "Sozialdaten", en: "Social security data" },
      { key: "taxSecrets", de: "Steuergeheimnis", en: "Tax secrets" },
      { key: "personnelFiles", de: "Personalakten", en: "Personnel files" },
      { key: "criminalData", de: "Daten über Straftaten", en: "Data about offences" },
      { key: "identityPapers", de: "Ausweise und Kennnummern", en: "Identity papers and numbers" },
      { key: "passwords", de: "Passwörter und Zugangsdaten", en: "Passwords and credentials" },
      { key: "classified", de: "Verschlusssachen", en: "Classified information" },
      { key: "othersWorks", de: "Fremde Werke", en: "Works of others" },
    ],
  },
  {
    key: "mustDo",
    label: { de: "Was Sie tun müssen", en: "What you must do" },
    kind: "multiChoice",
    ...usageField,
    choices: [
      { key: "checkResult", de: "Ergebnis prüfen", en: "Check the result" },
      { key: "labelOutside", de: "Nach außen kennzeichnen", en: "Label it to the outside" },
      { key: "labelInside", de: "Intern kennzeichnen", en: "Label it internally" },
      { key: "noteInFile", de: "In der Akte vermerken", en: "Note it in the file" },
      { key: "humanDecides", de: "Ein Mensch entscheidet", en: "A person decides" },
      { key: "noPrivateAccount", de: "Kein privates Konto nutzen", en: "Use no private account" },
      { key: "deleteHistory", de: "Verlauf löschen", en: "Delete the history" },
      { key: "informAffected", de: "Betroffene informieren", en: "Inform those affected" },
    ],
  },
  {
    key: "prerequisites",
    label: { de: "Was Sie vorher brauchen", en: "What you need before" },
    kind: "multiChoice",
    ...usageField,
    choices: [
      { key: "none", de: "Nichts", en: "Nothing" },
      { key: "basicTraining", de: "Grundschulung", en: "Basic training" },
      { key: "toolTraining", de: "Schulung zum Werkzeug", en: "Training for the tool" },
      { key: "acknowledged", de: "KI-Pass oder Kenntnisnahme", en: "AI pass or acknowledgement" },
      { key: "access", de: "Zugang beantragen", en: "Request access" },
      {
        key: "managerConsent",
        de: "Zustimmung der Führungskraft",
        en: "Consent of your manager",
      },
    ],
    exclusive: ["none"],
  },
  {
    key: "prerequisiteUrl",
    label: { de: "Link zu Schulung oder Zugang", en: "Link to training or access" },
    kind: "text",
    ...usageField,
    maxLength: 255,
    pattern: LINK,
  },
  {
    key: "staffHint",
    label: { de: "Hinweis für Beschäftigte", en: "Hint for staff" },
    kind: "longText",
    ...usageField,
    maxLength: 200,
  },
  {
    key: "helpContact",
    label: { de: "Wen Sie fragen können (Stelle)", en: "Whom to ask (function)" },
    kind: "text",
    ...usageField,
    maxLength: 100,
  },
] as const satisfies readonly FieldDeclaration[];

type UsageRow = (typeof USAGE_FIELDS)[number];
export type UsageKey = UsageRow["key"];
export const USAGE_KEYS: readonly UsageKey[] = USAGE_FIELDS.map(({ key }) => key);
/** What a proposal or a decision may say of use by staff. */
export const USAGE_KEY_SET: ReadonlySet<string> = new Set(USAGE_KEYS);

export function isUsageKey(key: string): key is UsageKey {
  return USAGE_KEY_SET.has(key);
}

/** The keys of the choices of a field of this table. */
export type UsageChoice<Key extends UsageKey> = Extract<
  UsageRow,
  { readonly key: Key; readonly choices: unknown }
>["choices"][number]["key"];
