import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import { PROHIBITED_PRACTICES } from "#domain/classification/legalFacts.ts";
import { NO, NONE, UNSURE } from "./labels.ts";
import { practiceOption } from "./practices.ts";
import type { QuestionsOf } from "./questionKeys.ts";

/** Prohibited practices (Art. 5). */
export const questionsC: QuestionsOf<"C1" | "C2"> = {
  C1: {
    kind: "multi",
    short: { de: "Verbotene Praktiken", en: "Prohibited practices" },
    text: {
      de: "Tut die Anwendung etwas davon?",
      en: "Does the application do any of the following?",
    },
    help: {
      de: "Bei (ba) und (bb) kommt es für die Stadt als Betreiberin darauf an, ob sie die Anwendung zu diesem Zweck nutzt.",
      en: "For (ba) and (bb) what matters for the city as deployer is whether it uses the application for that purpose.",
    },
    example: {
      de: "Ein Programm, das aus der Stimme von Beschäftigten im Callcenter deren Stimmung ableitet, fällt unter (f).",
      en: "A program that infers the mood of call centre staff from their voices falls under (f).",
    },
    legalReference: {
      de: "KI-VO Art. 5 Abs. 1 Buchst. a–h, ba, bb, Abs. 1a und 1b",
      en: "AI Act Art. 5(1)(a)–(h), (ba), (bb), 5(1a) and 5(1b)",
    },
    articles: ["Art. 5(1)", "Art. 5(1a)", "Art. 5(1b)"],
    appliesFrom: LAW_CALENDAR.prohibitions,
    settledBy: ["legal"],
    options: [
      ...PROHIBITED_PRACTICES.map(practiceOption),
      { key: "none", label: NONE, exclusive: true },
      { key: "unsure", label: UNSURE, set: { legalReview: "art5", openPoints: "C1" } },
    ],
    next: [
      { if: { any: ["C1:a", "C1:b", "C1:ba", "C1:bb", "C1:c", "C1:e"] }, next: "R_PROHIBITED" },
      { if: { any: ["C1:d", "C1:f", "C1:g", "C1:h"] }, next: "C2" },
      { next: "D1" },
    ],
  },
  C2: {
    kind: "single",
    short: { de: "Ausnahme vom Verbot", en: "Exception from the prohibition" },
    text: {
      de: "Greift für jeden angekreuzten Punkt eine gesetzliche Ausnahme vom Verbot?",
      en: "Does a statutory exception from the prohibition apply to every point ticked?",
    },
    help: {
      de: "Ohne bestätigte Ausnahme gilt die Anwendung als verboten und darf nicht genutzt werden.",
      en: "Without a confirmed exception the application counts as prohibited and must not be used.",
    },
    example: {
      de: "Eine Kamera, die im Räumfahrzeug vor Müdigkeit am Steuer warnt, kann Sicherheitsgründe haben. Eine Auswertung der Stimmung im Team hat keine.",
      en: "A camera that warns of fatigue at the wheel of a snow plough may have safety reasons. Measuring the mood of a team has none.",
    },
    legalReference: {
      de: "KI-VO Art. 5 Abs. 1 Buchst. d Halbsatz 2, Buchst. f (medizinische oder Sicherheitsgründe), Buchst. g Halbsatz 2, Buchst. h Ziff. i–iii",
      en: "AI Act Art. 5(1)(d) second half-sentence, (f) (medical or safety reasons), (g) second half-sentence, (h)(i)–(iii)",
    },
    articles: ["Art. 5(1)(d)", "Art. 5(1)(f)", "Art. 5(1)(g)", "Art. 5(1)(h)"],
    appliesFrom: LAW_CALENDAR.prohibitions,
    settledBy: ["legal"],
    options: [
      { key: "no", label: NO },
      {
        key: "yes",
        label: {
          de: "Ja, für jeden Punkt (Begründung und Prüfung durch das Rechtsamt nötig)",
          en: "Yes, for every point (reason and review by the legal office required)",
        },
        set: { legalReview: "art5Exception" },
      },
      { key: "unsure", label: UNSURE, set: { legalReview: "art5Exception", openPoints: "C2" } },
    ],
    next: [{ if: "C2:yes", next: "D1" }, { next: "R_PROHIBITED" }],
  },
};
