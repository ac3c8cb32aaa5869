import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import type { Obligation } from "#domain/classification/obligation.ts";
import { TRANSPARENT } from "./obligationParts.ts";
import type { Atom } from "./questionKeys.ts";

/** Transparency (Art. 50) and explanation (Art. 86). */
export const transparencyObligations = [
  {
    id: "art50-1-notice",
    de: "Menschen erkennbar darauf hinweisen, dass sie mit einer KI sprechen oder schreiben (spätestens bei der ersten Interaktion, barrierefrei).",
    en: "Make clear to people that they are talking or writing to an AI (at first interaction at the latest, accessibly).",
    articles: ["Art. 50(1)", "Art. 50(5)"],
    when: { class: TRANSPARENT, duty: ["50_1"], role: ["provider"] },
    role: "provider",
    appliesFrom: LAW_CALENDAR.general,
  },
  {
    id: "art50-1-procurement",
    de: "Beim Einkauf sichern, dass der Anbieter den Hinweis nach Art. 50 Abs. 1 liefert; Hinweis im Einsatz prüfen.",
    en: "In procurement ensure that the provider delivers the notice under Art. 50(1); check it in operation.",
    articles: ["Art. 50(1)", "Art. 50(5)"],
    when: { class: TRANSPARENT, duty: ["50_1"], role: ["deployer"] },
    role: "deployer",
    appliesFrom: LAW_CALENDAR.general,
  },
  {
    id: "art50-2-marking",
    de: "Erzeugte oder veränderte Inhalte maschinenlesbar kennzeichnen.",
    en: "Mark generated or altered content in a machine-readable way.",
    articles: ["Art. 50(2)", "Art. 50(5)"],
    when: { class: TRANSPARENT, duty: ["50_2"], role: ["provider"] },
    role: "provider",
    appliesFrom: LAW_CALENDAR.general,
  },
  {
    id: "art50-2-marking-legacy",
    de: "Altsystem (vor Anwendungsbeginn von Art. 50 in Verkehr gebracht): Kennzeichnung nach Art. 50 Abs. 2 bis zum Stichtag nachrüsten.",
    en: "Legacy system (placed on the market before Art. 50 applied): add the marking under Art. 50(2) by the cut-off date.",
    articles: ["Art. 50(2)", "Art. 111(4)"],
    when: { class: TRANSPARENT, duty: ["50_2"], role: ["provider"] },
    role: "provider",
    appliesFrom: LAW_CALENDAR.amendment,
  },
  {
    id: "art50-2-procurement",
    de: "Beim Einkauf sichern, dass der Anbieter die Inhalte maschinenlesbar kennzeichnet.",
    en: "In procurement ensure that the provider marks content in a machine-readable way.",
    articles: ["Art. 50(2)", "Art. 111(4)"],
    when: { class: TRANSPARENT, duty: ["50_2"], role: ["deployer"] },
    role: "deployer",
    appliesFrom: LAW_CALENDAR.general,
  },
  {
    id: "art50-3-inform",
    de: "Anwesende Personen über Gefühlserkennung oder biometrische Einordnung informieren.",
    en: "Inform persons exposed about emotion recognition or biometric categorisation.",
    articles: ["Art. 50(3)", "Art. 50(5)"],
    when: { class: TRANSPARENT, duty: ["50_3"], role: ["deployer"] },
    role: "deployer",
    appliesFrom: LAW_CALENDAR.general,
  },
  {
    id: "art50-4-deepfake",
    de: "Deepfakes als künstlich erzeugt oder verändert offenlegen.",
    en: "Disclose deep fakes as artificially generated or manipulated.",
    articles: ["Art. 50(4)", "Art. 50(5)"],
    when: { class: TRANSPARENT, duty: ["50_4_deepfake"], role: ["deployer"] },
    role: "deployer",
    appliesFrom: LAW_CALENDAR.general,
  },
  {
    id: "art50-4-text",
    de: "KI-Texte von öffentlichem Interesse als künstlich erzeugt offenlegen – oder menschliche Prüfung und redaktionelle Verantwortung einführen.",
    en: "Disclose AI text on matters of public interest as artificially generated – or introduce human review and editorial responsibility.",
    articles: ["Art. 50(4)", "Art. 50(5)"],
    when: { class: TRANSPARENT, duty: ["50_4_text"], role: ["deployer"] },
    role: "deployer",
    appliesFrom: LAW_CALENDAR.general,
  },
  {
    id: "art86-explanation",
    de: "Betroffenen auf Verlangen die Rolle der KI und die Hauptgründe der Entscheidung erklären.",
    en: "On request explain to affected persons the role of the AI and the main elements of the decision.",
    articles: ["Art. 86"],
    when: { class: ["highRisk"], route: ["annexIII"], notAnnexIII: ["2"], role: ["deployer"] },
    role: "deployer",
    appliesFrom: LAW_CALENDAR.annexIII,
    note: {
      de: "Art. 86 gilt formal seit 02.08.2026; die Einstufung als Hochrisiko erst ab dem genannten Datum.",
      en: "Art. 86 formally applies since 2 Aug 2026; high-risk classification only from the date given.",
    },
  },
] as const satisfies readonly Obligation<string, Atom>[];
