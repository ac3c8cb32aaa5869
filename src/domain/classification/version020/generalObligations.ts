import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import type { Obligation } from "#domain/classification/obligation.ts";
import { AI_SYSTEMS } from "./obligationParts.ts";
import type { Atom } from "./questionKeys.ts";

/** For every AI system, and where a practice is prohibited. */
export const generalObligations = [
  {
    id: "art4-literacy",
    de: "KI-Kompetenz der Beschäftigten und anderer Nutzender durch geeignete Maßnahmen fördern.",
    en: "Take measures to support the AI literacy of staff and other users.",
    articles: ["Art. 4"],
    when: { class: AI_SYSTEMS },
    role: "both",
    appliesFrom: LAW_CALENDAR.prohibitions,
  },
  {
    id: "art5-stop",
    de: "Nicht einführen bzw. sofort außer Betrieb nehmen; KI-Koordination, Rechtsamt und Datenschutzbeauftragte informieren.",
    en: "Do not introduce, or take out of use at once; inform the AI coordinators, the legal office and the data protection officer.",
    articles: ["Art. 5(1)"],
    when: { class: ["prohibited"], prohibitedHit: ["a", "b", "c", "d", "e", "f", "g", "h"] },
    role: "both",
    appliesFrom: LAW_CALENDAR.prohibitions,
  },
  {
    id: "art5-stop-2026",
    de: "Nicht einführen bzw. sofort außer Betrieb nehmen (Verbot nach Buchst. ba oder bb).",
    en: "Do not introduce, or take out of use at once (prohibition under (ba) or (bb)).",
    articles: ["Art. 5(1)(ba)", "Art. 5(1)(bb)", "Art. 5(1a)", "Art. 5(1b)"],
    when: { class: ["prohibited"], prohibitedHit: ["ba", "bb"] },
    role: "both",
    appliesFrom: LAW_CALENDAR.amendment,
  },
  {
    id: "art5-legal-review",
    de: "Rechtsamt prüft, ob ein Verbot nach Art. 5 berührt ist oder eine Ausnahme greift; bis dahin keine Freigabe.",
    en: "The legal office reviews whether a prohibition in Art. 5 is touched or an exception applies; no approval until then.",
    articles: ["Art. 5(1)"],
    when: { legalReview: ["art5", "art5Exception"] },
    role: "both",
    appliesFrom: LAW_CALENDAR.prohibitions,
  },
] as const satisfies readonly Obligation<string, Atom>[];
