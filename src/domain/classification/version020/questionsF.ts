import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import { NONE, UNSURE } from "./labels.ts";
import type { QuestionsOf } from "./questionKeys.ts";

/** Transparency (Art. 50). */
export const questionsF: QuestionsOf<"F1"> = {
  F1: {
    kind: "multi",
    short: { de: "Transparenz", en: "Transparency" },
    text: { de: "Was davon trifft zu?", en: "Which of these apply?" },
    help: {
      de: "Texte mit menschlicher Prüfung und redaktioneller Verantwortung sind nach Art. 50 Abs. 4 ausgenommen; Bildschärfung ist in der Regel Bearbeitungshilfe (Art. 50 Abs. 2 Satz 3).",
      en: "Text with human review and editorial responsibility is exempt under Art. 50(4); image upscaling is normally editing assistance (Art. 50(2) third sentence).",
    },
    example: {
      de: "Ein Chatbot auf der Website spricht mit Menschen. Ein KI-Text im Amtsblatt, den die Redaktion prüft und verantwortet, muss nicht gekennzeichnet werden.",
      en: "A chatbot on the website talks to people. An AI text in the official gazette that the editors check and answer for need not be labelled.",
    },
    legalReference: { de: "KI-VO Art. 50 Abs. 1–4", en: "AI Act Art. 50(1)–(4)" },
    articles: ["Art. 50(1)", "Art. 50(2)", "Art. 50(3)", "Art. 50(4)"],
    appliesFrom: LAW_CALENDAR.general,
    settledBy: ["coordinator", "owner"],
    options: [
      {
        key: "50_1",
        label: {
          de: "Menschen sprechen oder schreiben direkt mit der KI (z. B. Chatbot, Sprachassistent)",
          en: "People talk or write directly to the AI (e.g. chatbot, voice assistant)",
        },
        set: { duties: "50_1" },
        legalReference: {
          de: "KI-VO Art. 50 Abs. 1 (Pflicht des Anbieters)",
          en: "AI Act Art. 50(1) (provider’s obligation)",
        },
        articles: ["Art. 50(1)"],
        appliesFrom: LAW_CALENDAR.general,
      },
      {
        key: "50_2",
        label: {
          de: "Die KI erzeugt oder verändert Bilder, Töne, Videos oder Texte (mehr als übliche Bearbeitungshilfe)",
          en: "The AI generates or alters images, audio, video or text (beyond standard editing assistance)",
        },
        set: { duties: "50_2" },
        legalReference: {
          de: "KI-VO Art. 50 Abs. 2 (Pflicht des Anbieters); Altsysteme: Art. 111 Abs. 4",
          en: "AI Act Art. 50(2) (provider’s obligation); legacy systems: Art. 111(4)",
        },
        articles: ["Art. 50(2)", "Art. 111(4)"],
        appliesFrom: LAW_CALENDAR.general,
      },
      {
        key: "50_3",
        label: {
          de: "Gefühle anwesender Personen werden erkannt oder die Personen werden biometrisch eingeordnet",
          en: "Emotions of persons present are recognised or the persons are biometrically categorised",
        },
        set: { duties: "50_3" },
        legalReference: {
          de: "KI-VO Art. 50 Abs. 3 (Pflicht des Betreibers)",
          en: "AI Act Art. 50(3) (deployer’s obligation)",
        },
        articles: ["Art. 50(3)"],
        appliesFrom: LAW_CALENDAR.general,
      },
      {
        key: "50_4_deepfake",
        label: {
          de: "Wir erzeugen oder zeigen täuschend echte KI-Bilder, -Töne oder -Videos (Deepfakes)",
          en: "We produce or show realistic AI images, audio or video (deep fakes)",
        },
        set: { duties: "50_4_deepfake" },
        legalReference: {
          de: "KI-VO Art. 50 Abs. 4 UAbs. 1 (Pflicht des Betreibers)",
          en: "AI Act Art. 50(4) first subparagraph (deployer’s obligation)",
        },
        articles: ["Art. 50(4)"],
        appliesFrom: LAW_CALENDAR.general,
      },
      {
        key: "50_4_text",
        label: {
          de: "Wir veröffentlichen KI-Texte zu Themen von öffentlichem Interesse ohne menschliche Prüfung oder ohne redaktionelle Verantwortung",
          en: "We publish AI text on matters of public interest without human review or without editorial responsibility",
        },
        set: { duties: "50_4_text" },
        legalReference: {
          de: "KI-VO Art. 50 Abs. 4 UAbs. 2 (Pflicht des Betreibers)",
          en: "AI Act Art. 50(4) second subparagraph (deployer’s obligation)",
        },
        articles: ["Art. 50(4)"],
        appliesFrom: LAW_CALENDAR.general,
      },
      { key: "none", label: NONE, exclusive: true },
      { key: "unsure", label: UNSURE, set: { openPoints: "F1" } },
    ],
    next: [{ next: "G1" }],
  },
};
