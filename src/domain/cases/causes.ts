import type { Bilingual } from "#domain/bilingual.ts";

interface CauseForm {
  /** What stands between the entry and the subject in a cause key; lists in use hold such keys, so it stays. */
  readonly prefix: string;
  /** What names the matter within its entry: a revision, a day, the id of a report. */
  readonly subject: RegExp;
  /** Why people are told that a case of this cause is there. */
  readonly triggers: readonly string[];
}

/**
 * Every cause of a case. A cause key, `<entry>/<prefix><subject>`, is the claim that this matter is asked about or filed
 * once, for ever.
 */
export const CAUSES = {
  version: { prefix: "v", subject: /^\d+$/, triggers: ["first", "version"] },
  report: { prefix: "report/", subject: /./, triggers: ["report"] },
  incident: { prefix: "incident/", subject: /./, triggers: ["incident"] },
  period: { prefix: "period/", subject: /^\d{4}-\d{2}-\d{2}$/, triggers: ["periodic"] },
  campaign: { prefix: "campaign/", subject: /./, triggers: ["lawChange", "campaign"] },
  platform: { prefix: "platform/", subject: /./, triggers: ["platform"] },
  /** The next case of an entry, counted: pressed twice it is one. */
  coordinator: { prefix: "coordinator/", subject: /^\d+$/, triggers: ["coordinator"] },
  /** A withdrawn first evaluation that is submitted again; people are told that it is a first one. */
  submission: { prefix: "submission/", subject: /^\d+$/, triggers: [] },
} as const satisfies Readonly<Record<string, CauseForm>>;
export type CauseKind = keyof typeof CAUSES;
export type TriggerOf<Kind extends CauseKind> = (typeof CAUSES)[Kind]["triggers"][number];

/** What has led to a case. */
export type Trigger = TriggerOf<CauseKind>;
export const TRIGGERS: readonly Trigger[] = Object.values(CAUSES).flatMap(
  ({ triggers }): readonly Trigger[] => triggers,
);
export const triggerLabels: Readonly<Record<Trigger, Bilingual>> = {
  first: { de: "Erstbewertung", en: "First evaluation" },
  version: { de: "Neue Version", en: "New version" },
  report: { de: "Gemeldete Änderung", en: "Reported change" },
  incident: { de: "Vorfall", en: "Incident" },
  periodic: { de: "Turnus", en: "Scheduled evaluation" },
  lawChange: { de: "Rechtsänderung", en: "Change of law" },
  campaign: { de: "Sammelanfrage", en: "Campaign" },
  platform: { de: "Änderung der Plattform", en: "Platform change" },
  coordinator: {
    de: "Auf Veranlassung der KI-Koordination",
    en: "Initiated by the AI coordinators",
  },
};

/** The label where it stands as a heading, as long as it needs to be. */
export const triggerHeadings: Readonly<Record<Trigger, Bilingual>> = {
  ...triggerLabels,
  periodic: { de: "Turnusmäßige Bewertung", en: "Scheduled evaluation" },
  lawChange: {
    de: "Bewertung wegen einer Rechtsänderung",
    en: "Evaluation because of a change of law",
  },
  coordinator: {
    de: "Bewertung auf Veranlassung der KI-Koordination",
    en: "Evaluation initiated by the AI coordinators",
  },
};

export function causeKey(kind: CauseKind, entryNo: string, subject: string | number): string {
  return `${entryNo.toLowerCase()}/${CAUSES[kind].prefix}${subject}`;
}

export function isCauseOf(kind: CauseKind, key: string): boolean {
  const { prefix, subject } = CAUSES[kind];
  const rest = key.slice(key.indexOf("/") + 1);
  return rest.startsWith(prefix) && subject.test(rest.slice(prefix.length));
}

/** The register number of the entry that a cause is about. */
export function entryOfCause(key: string): string {
  return key.slice(0, key.indexOf("/")).toUpperCase();
}
