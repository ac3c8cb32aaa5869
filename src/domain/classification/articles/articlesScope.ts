import type { Article } from "./article.ts";

/** Scope, terms and AI literacy (Art. 2 to 4). */
export const articlesScope = {
  "Art. 2(2)": {
    label: { de: "KI-VO Art. 2 Abs. 2", en: "AI Act Art. 2(2)" },
    text: {
      de: "Für Produkte nach Anhang I Abschnitt B (etwa Fahrzeuge, Luftfahrt, Maschinen) gelten nur wenige Artikel der KI-Verordnung.",
      en: "For products under Annex I Section B (such as vehicles, aviation, machinery) only a few articles of the AI Act apply.",
    },
  },
  "Art. 2(6)": {
    label: { de: "KI-VO Art. 2 Abs. 6", en: "AI Act Art. 2(6)" },
    text: {
      de: "Was allein für wissenschaftliche Forschung und Entwicklung gemacht und betrieben wird, fällt nicht unter die Verordnung.",
      en: "What is made and operated for scientific research and development only is outside the Act.",
    },
  },
  "Art. 2(8)": {
    label: { de: "KI-VO Art. 2 Abs. 8", en: "AI Act Art. 2(8)" },
    text: {
      de: "Forschung, Entwicklung und Tests vor dem Einsatz sind ausgenommen. Tests unter Realbedingungen sind es nicht.",
      en: "Research, development and tests before use are excluded. Tests in real-world conditions are not.",
    },
  },
  "Art. 3(1)": {
    label: { de: "KI-VO Art. 3 Nr. 1", en: "AI Act Art. 3(1)" },
    text: {
      de: "Ein KI-System arbeitet mit einem gewissen Maß an Eigenständigkeit und leitet aus Eingaben ab, welche Vorhersagen, Inhalte, Empfehlungen oder Entscheidungen es ausgibt.",
      en: "An AI system works with some autonomy and infers from its input which predictions, content, recommendations or decisions to give out.",
    },
  },
  "Art. 3(3)": {
    label: { de: "KI-VO Art. 3 Nr. 3", en: "AI Act Art. 3(3)" },
    text: {
      de: "Anbieter ist, wer ein KI-System entwickelt oder entwickeln lässt und es unter eigenem Namen auf den Markt bringt oder in Betrieb nimmt.",
      en: "A provider develops an AI system or has it developed, and places it on the market or puts it into service under its own name.",
    },
  },
  "Art. 3(4)": {
    label: { de: "KI-VO Art. 3 Nr. 4", en: "AI Act Art. 3(4)" },
    text: {
      de: "Betreiber ist, wer ein KI-System in eigener Verantwortung nutzt, auch eine Behörde.",
      en: "A deployer uses an AI system under its own authority; a public authority can be one.",
    },
  },
  "Art. 3(11)": {
    label: { de: "KI-VO Art. 3 Nr. 11", en: "AI Act Art. 3(11)" },
    text: {
      de: "Inbetriebnahme heißt: Ein KI-System wird zum ersten Mal bereitgestellt oder für den eigenen Gebrauch eingesetzt, und zwar zu dem vorgesehenen Zweck.",
      en: "Putting into service means that an AI system is supplied for first use or used for oneself, for its intended purpose.",
    },
  },
  "Art. 3(14)": {
    label: { de: "KI-VO Art. 3 Nr. 14", en: "AI Act Art. 3(14)" },
    text: {
      de: "Ein Sicherheitsbauteil erfüllt eine Sicherheitsfunktion, oder sein Ausfall gefährdet Gesundheit und Sicherheit von Menschen oder Eigentum.",
      en: "A safety component fulfils a safety function, or its failure endangers the health and safety of persons or property.",
    },
  },
  "Art. 3(52)": {
    label: { de: "KI-VO Art. 3 Nr. 52", en: "AI Act Art. 3(52)" },
    text: {
      de: "Profiling hat dieselbe Bedeutung wie in der Datenschutz-Grundverordnung.",
      en: "Profiling has the same meaning as in the General Data Protection Regulation.",
    },
  },
  "Art. 3(63)": {
    label: { de: "KI-VO Art. 3 Nr. 63", en: "AI Act Art. 3(63)" },
    text: {
      de: "Ein KI-Modell mit allgemeinem Verwendungszweck kann sehr verschiedene Aufgaben erfüllen und in viele Anwendungen eingebaut werden, etwa ein großes Sprachmodell.",
      en: "A general-purpose AI model can do a wide range of tasks and be built into many applications, such as a large language model.",
    },
  },
  "Art. 3(66)": {
    label: { de: "KI-VO Art. 3 Nr. 66", en: "AI Act Art. 3(66)" },
    text: {
      de: "Ein KI-System mit allgemeinem Verwendungszweck beruht auf einem solchen Modell und kann vielen Zwecken dienen.",
      en: "A general-purpose AI system is based on such a model and can serve many purposes.",
    },
  },
  "Art. 4": {
    label: { de: "KI-VO Art. 4", en: "AI Act Art. 4" },
    text: {
      de: "Anbieter und Betreiber fördern die KI-Kompetenz der Menschen, die mit der Anwendung arbeiten. Ein bestimmter Stand jeder einzelnen Person ist nicht gefordert.",
      en: "Providers and deployers support the AI literacy of the people who work with the application. No specific level of any one person is required.",
    },
  },
} as const satisfies Readonly<Record<string, Article>>;
