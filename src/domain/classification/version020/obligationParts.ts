import type { Bilingual } from "#domain/bilingual.ts";
import type { ArticleId } from "#domain/classification/articles/articles.ts";
import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import type { Obligation } from "#domain/classification/obligation.ts";
import type { Atom } from "./questionKeys.ts";

/** Every AI system that may be used. */
export const AI_SYSTEMS = ["highRisk", "highRiskExempt", "limited", "minimal"] as const;
/** The classes beside which Art. 50 applies. */
export const TRANSPARENT = ["highRisk", "highRiskExempt", "limited"] as const;

/** The day is a choice of the city (`registrationGateFrom`). */
export const REGISTRATION_FROM: Bilingual = {
  de: "Kapitel III Abschnitt 5 gilt formal seit 02.08.2026. Die Stadt bereitet die Daten vor und verlangt die Registrierung ab dem genannten Tag.",
  en: "Chapter III Section 5 formally applies since 2 Aug 2026. The city prepares the data and demands the registration from the day given.",
};

interface HighRiskDuty<Id extends string> extends Bilingual {
  readonly id: Id;
  readonly articles: readonly ArticleId[];
  readonly answer?: readonly Atom[];
}

type BothRoutes<Id extends string> = readonly [
  Obligation<Id, Atom>,
  Obligation<`${Id}-annexI`, Atom>,
];

/** A duty of deployers, by Annex III and, from a later day, for products of Annex I. */
export function deployerDuty<const Id extends string>(duty: HighRiskDuty<Id>): BothRoutes<Id> {
  return bothRoutes(duty, "deployer", {
    de: "Gilt nicht für Produkte nach Anhang I Abschnitt B (Art. 2 Abs. 2).",
    en: "Does not apply to products under Annex I Section B (Art. 2(2)).",
  });
}

/** A duty of providers, by Annex III and, from a later day, for products of Annex I. */
export function providerDuty<const Id extends string>(duty: HighRiskDuty<Id>): BothRoutes<Id> {
  return bothRoutes(duty, "provider", {
    de: "Gilt nicht für Produkte nach Anhang I Abschnitt B (Art. 2 Abs. 2); für Abschnitt A teils über das Produktrecht (Art. 2 Abs. 13).",
    en: "Does not apply to products under Annex I Section B (Art. 2(2)); for Section A partly through product law (Art. 2(13)).",
  });
}

function bothRoutes<Id extends string>(
  { answer, id, ...duty }: HighRiskDuty<Id>,
  role: "deployer" | "provider",
  note: Bilingual,
): BothRoutes<Id> {
  const when = {
    class: ["highRisk"],
    role: [role],
    ...(answer === undefined ? {} : { answer }),
  } as const;
  return [
    {
      ...duty,
      id,
      when: { ...when, route: ["annexIII"] },
      role,
      appliesFrom: LAW_CALENDAR.annexIII,
    },
    {
      ...duty,
      id: `${id}-annexI`,
      when: { ...when, route: ["annexI"] },
      role,
      appliesFrom: LAW_CALENDAR.annexI,
      note,
    },
  ];
}
