import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import { NO, NONE, UNSURE } from "./labels.ts";
import type { QuestionsOf } from "./questionKeys.ts";

/** The role of the city and the model (Art. 3, 25, 51). */
export const questionsB: QuestionsOf<"B1" | "B2" | "B3"> = {
  B1: {
    kind: "single",
    short: { de: "Herkunft der Anwendung", en: "Who built the application" },
    text: {
      de: "Wer hat die Anwendung entwickelt, und unter wessen Namen wird sie betrieben?",
      en: "Who developed the application, and under whose name is it operated?",
    },
    help: {
      de: "Betreiber nutzt ein System in eigener Verantwortung. Anbieter entwickelt es (oder lässt es entwickeln) und nimmt es unter eigenem Namen in Betrieb.",
      en: "A deployer uses a system under its own authority. A provider develops it (or has it developed) and puts it into service under its own name.",
    },
    example: {
      de: "Ein gemietetes Werkzeug zum Übersetzen ist ein unverändertes Produkt. Ein Chat, den ein Dienstleister im Auftrag der Stadt baut und der ihren Namen trägt, ist von der Stadt entwickelt.",
      en: "A rented translation tool is an unmodified product. A chat that a contractor builds on behalf of the city and that bears its name is developed by the city.",
    },
    legalReference: { de: "KI-VO Art. 3 Nr. 3, 4 und 11", en: "AI Act Art. 3(3), 3(4) and 3(11)" },
    articles: ["Art. 3(3)", "Art. 3(4)", "Art. 3(11)"],
    appliesFrom: null,
    settledBy: ["owner", "itProvider"],
    options: [
      {
        key: "standard",
        label: {
          de: "Gekauftes oder gemietetes Produkt, unverändert",
          en: "Bought or rented product, unmodified",
        },
        set: { role: "deployer" },
      },
      {
        key: "adapted",
        label: {
          de: "Gekauftes oder gemietetes Produkt, von uns oder für uns angepasst",
          en: "Bought or rented product, adapted by us or for us",
        },
        set: { role: "deployer" },
      },
      {
        key: "provider",
        label: {
          de: "Von einem IT-Dienstleister (z. B. Lecos) unter dessen Namen entwickelt",
          en: "Developed by an IT service provider (e.g. Lecos) under its own name",
        },
        set: { role: "deployer" },
      },
      {
        key: "city",
        label: {
          de: "Von der Stadt oder in ihrem Auftrag entwickelt und unter ihrem Namen betrieben",
          en: "Developed by the city or on its behalf and operated under the city’s name",
        },
        set: { role: "both" },
      },
      { key: "unsure", label: UNSURE, set: { role: "undetermined", openPoints: "B1" } },
    ],
    next: [{ if: { any: ["B1:adapted", "B1:unsure"] }, next: "B2" }, { next: "B3" }],
  },
  B2: {
    kind: "multi",
    short: { de: "Eigener Name oder Anpassung", en: "Own name or modification" },
    text: { de: "Was davon trifft zu?", en: "Which of these apply?" },
    help: {
      de: "Nur bei Hochrisiko-KI wird man dadurch zum Anbieter mit allen Pflichten.",
      en: "Only for high-risk AI does this make you a provider with all obligations.",
    },
    example: {
      de: "Ein Amt bietet einen gekauften Chatbot als „Stadt-Assistent“ an: eigener Name. Ein Werkzeug für den Posteingang soll künftig auch Anträge bewerten: anderer Zweck.",
      en: "An office offers a bought chatbot as “City assistant”: own name. A tool for incoming mail is to rate applications as well: another purpose.",
    },
    legalReference: { de: "KI-VO Art. 25 Abs. 1 Buchst. a–c", en: "AI Act Art. 25(1)(a)–(c)" },
    articles: ["Art. 25(1)"],
    appliesFrom: LAW_CALENDAR.annexIII,
    settledBy: ["owner", "legal"],
    options: [
      {
        key: "name",
        label: {
          de: "Wir setzen unseren Namen oder unsere Marke darauf",
          en: "We put our name or trademark on it",
        },
        set: { providerCheck: "25(1)(a)" },
      },
      {
        key: "modification",
        label: {
          de: "Wir haben das System wesentlich verändert",
          en: "We have substantially modified the system",
        },
        set: { providerCheck: "25(1)(b)" },
      },
      {
        key: "purpose",
        label: {
          de: "Wir nutzen es für einen anderen als den vorgesehenen Zweck",
          en: "We use it for a purpose other than the intended one",
        },
        set: { providerCheck: "25(1)(c)" },
      },
      { key: "none", label: NONE, exclusive: true },
      { key: "unsure", label: UNSURE, set: { openPoints: "B2" } },
    ],
    next: [{ next: "B3" }],
  },
  B3: {
    kind: "single",
    short: { de: "Modell mit allgemeinem Zweck", en: "General-purpose model" },
    text: {
      de: "Enthält die Anwendung ein KI-Modell mit allgemeinem Verwendungszweck (z. B. ein großes Sprach- oder Bildmodell)?",
      en: "Does the application contain a general-purpose AI model (e.g. a large language or image model)?",
    },
    help: {
      de: "Diese Pflichten treffen den Anbieter des Modells; Nachtraining kann die Stadt dazu machen. Anweisungen (Prompts) oder eine Wissensdatenbank (RAG) sind kein Nachtraining.",
      en: "These obligations fall on the model provider; fine-tuning may make the city one. Prompts or a knowledge base (RAG) are not fine-tuning.",
    },
    example: {
      de: "Ein Chat mit einem Sprachmodell, das in den Satzungen der Stadt nachschlägt, nutzt das Modell unverändert.",
      en: "A chat with a language model that looks things up in the city’s by-laws uses the model unmodified.",
    },
    legalReference: {
      de: "KI-VO Art. 3 Nr. 63 und 66, Art. 51 ff., Art. 53",
      en: "AI Act Art. 3(63) and 3(66), Art. 51 et seq., Art. 53",
    },
    articles: ["Art. 3(63)", "Art. 3(66)", "Art. 51", "Art. 53–55"],
    appliesFrom: LAW_CALENDAR.generalPurposeModels,
    settledBy: ["itProvider"],
    options: [
      { key: "no", label: NO, set: { gpai: "no" } },
      {
        key: "unmodified",
        label: { de: "Ja, unverändert genutzt", en: "Yes, used unmodified" },
        set: { gpai: "unmodified" },
      },
      {
        key: "fineTuned",
        label: {
          de: "Ja, von uns oder für uns nachtrainiert",
          en: "Yes, fine-tuned by us or for us",
        },
        set: { gpai: "fineTuned", legalReview: "gpaiModification" },
      },
      { key: "unsure", label: UNSURE, set: { gpai: "unknown", openPoints: "B3" } },
    ],
    next: [{ next: "C1" }],
  },
};
