import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import { NO, UNSURE, YES } from "./labels.ts";
import type { QuestionsOf } from "./questionKeys.ts";

/** Products under EU product safety law (Art. 6(1)). */
export const questionsD: QuestionsOf<"D1" | "D2"> = {
  D1: {
    kind: "single",
    short: { de: "Produkt oder Sicherheitsbauteil", en: "Product or safety component" },
    text: {
      de: "Ist die KI selbst ein Produkt oder ein Sicherheitsbauteil eines Produkts, das unter EU-Produktsicherheitsrecht fällt (z. B. Medizinprodukt, Aufzug, Funkanlage, Spielzeug)?",
      en: "Is the AI itself a product, or a safety component of a product, covered by EU product safety law (e.g. medical device, lift, radio equipment, toy)?",
    },
    help: {
      de: "Reiner Komfort, Assistenz, Leistungsoptimierung oder Qualitätskontrolle zählt nicht – außer ein Ausfall würde Gesundheit und Sicherheit gefährden.",
      en: "Pure convenience, assistance, optimisation or quality control does not count – unless a failure would endanger health and safety.",
    },
    example: {
      de: "Eine KI, die die Notbremse eines Aufzugs auslöst: ja. Ein Sprachassistent, der im Aufzug nur das Stockwerk entgegennimmt: nein.",
      en: "An AI that triggers the emergency brake of a lift: yes. A voice assistant in the lift that only takes the floor: no.",
    },
    legalReference: {
      de: "KI-VO Art. 6 Abs. 1 Buchst. a, Abs. 1a und 1b, Art. 3 Nr. 14, Anhang I",
      en: "AI Act Art. 6(1)(a), 6(1a) and (1b), Art. 3(14), Annex I",
    },
    articles: ["Art. 6(1)", "Art. 6(1a)", "Art. 6(1b)", "Art. 3(14)", "Annex I"],
    appliesFrom: LAW_CALENDAR.annexI,
    settledBy: ["itProvider", "legal"],
    options: [
      { key: "no", label: NO },
      { key: "yes", label: YES },
      { key: "unsure", label: UNSURE, set: { openPoints: "D1" } },
    ],
    next: [{ if: "D1:no", next: "E1" }, { next: "D2" }],
  },
  D2: {
    kind: "single",
    short: { de: "Prüfung durch Dritte", en: "Third-party assessment" },
    text: {
      de: "Muss dieses Produkt vor dem Inverkehrbringen durch eine unabhängige Stelle geprüft werden (Drittkonformitätsbewertung)?",
      en: "Must that product be assessed by an independent body before it is placed on the market (third-party conformity assessment)?",
    },
    help: {
      de: "Eine Prüfung nur wegen Funkfrequenzen oder elektromagnetischer Störungen ohne Gesundheitsbezug zählt nicht. Für Fahrzeuge, Luftfahrt und Maschinen (Anhang I Abschnitt B) gelten nur wenige Artikel.",
      en: "An assessment solely because of radio spectrum or electromagnetic interference without health relevance does not count. For vehicles, aviation and machinery (Annex I Section B) only a few articles apply.",
    },
    example: {
      de: "Eine Software des Gesundheitsamts, die als Medizinprodukt von einer Benannten Stelle geprüft wird: ja.",
      en: "A software of the health office that is assessed as a medical device by a notified body: yes.",
    },
    legalReference: {
      de: "KI-VO Art. 6 Abs. 1 Buchst. b, Abs. 1c; für Anhang I Abschnitt B: Art. 2 Abs. 2",
      en: "AI Act Art. 6(1)(b), 6(1c); for Annex I Section B: Art. 2(2)",
    },
    articles: ["Art. 6(1)", "Art. 6(1c)", "Art. 2(2)"],
    appliesFrom: LAW_CALENDAR.annexI,
    settledBy: ["itProvider", "legal"],
    options: [
      { key: "yes", label: YES, appliesFrom: LAW_CALENDAR.annexI },
      { key: "no", label: NO },
      { key: "unsure", label: UNSURE, set: { legalReview: "annexI", openPoints: "D2" } },
    ],
    next: [{ next: "E1" }],
  },
};
