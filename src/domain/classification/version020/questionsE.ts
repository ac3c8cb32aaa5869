import { LAW_CALENDAR } from "#domain/classification/lawCalendar.ts";
import { ANNEX_III_AREAS } from "#domain/classification/legalFacts.ts";
import { areaOption } from "./areas.ts";
import { NO, UNSURE, YES } from "./labels.ts";
import type { QuestionsOf } from "./questionKeys.ts";

/** Areas of Annex III and the exemption from them (Art. 6(2) to (4)). */
export const questionsE: QuestionsOf<"E1" | "E2" | "E3" | "E4" | "E5"> = {
  E1: {
    kind: "multi",
    short: { de: "Bereiche des Anhangs III", en: "Areas of Annex III" },
    text: {
      de: "Wird die Anwendung in einem dieser Bereiche für den genannten Zweck eingesetzt?",
      en: "Is the application used in one of these areas for the purpose stated?",
    },
    help: {
      de: "Maßgeblich ist der vorgesehene Zweck, nicht das Amt. Im Zweifel ankreuzen: Die nächsten Fragen prüfen die Ausnahme.",
      en: "The intended purpose counts, not the office. When in doubt tick the area: the next questions check the exemption.",
    },
    example: {
      de: "Wohngeldanträge prüfen ist Nr. 5 a, Schulplätze zuweisen Nr. 3 a, Bewerbungen filtern Nr. 4 a, Post der Ausländerbehörde nach Anliegen sortieren Nr. 7 c.",
      en: "Checking housing benefit applications is no. 5(a), assigning school places no. 3(a), filtering job applications no. 4(a), sorting mail of the immigration office by subject no. 7(c).",
    },
    legalReference: {
      de: "KI-VO Art. 6 Abs. 2, Anhang III Nr. 1–8",
      en: "AI Act Art. 6(2), Annex III nos. 1–8",
    },
    articles: ["Art. 6(2)"],
    appliesFrom: LAW_CALENDAR.annexIII,
    settledBy: ["coordinator", "legal"],
    options: [
      ...ANNEX_III_AREAS.map(areaOption),
      { key: "none", label: { de: "In keinem davon", en: "In none of these" }, exclusive: true },
      { key: "unsure", label: UNSURE, set: { openPoints: "E1" } },
    ],
    next: [{ if: { any: [{ hits: "annexIII" }, "E1:unsure"] }, next: "E2" }, { next: "F1" }],
  },
  E2: {
    kind: "single",
    short: { de: "Profile von Menschen", en: "Profiling of people" },
    text: {
      de: "Erstellt die Anwendung Profile von Menschen, bewertet sie also automatisch persönliche Aspekte wie Verhalten, Lage, Zuverlässigkeit oder Gesundheit?",
      en: "Does the application profile people, i.e. automatically evaluate personal aspects such as behaviour, situation, reliability or health?",
    },
    help: {
      de: "Mit Profiling ist die Ausnahme gesperrt: immer Hochrisiko.",
      en: "With profiling the exemption is blocked: always high-risk.",
    },
    example: {
      de: "Aus Zahlungen und Lebenslage wird geschätzt, wie zuverlässig eine Person ist: ja. Briefe werden nach Anliegen sortiert: nein.",
      en: "How reliable a person is gets estimated from payments and circumstances: yes. Letters are sorted by subject: no.",
    },
    legalReference: {
      de: "KI-VO Art. 6 Abs. 3 UAbs. 3, Art. 3 Nr. 52; DSGVO Art. 4 Nr. 4",
      en: "AI Act Art. 6(3) third subparagraph, Art. 3(52); GDPR Art. 4(4)",
    },
    articles: ["Art. 6(3)", "Art. 3(52)", "GDPR Art. 4(4)"],
    appliesFrom: LAW_CALENDAR.annexIII,
    settledBy: ["dataProtection", "owner"],
    options: [
      { key: "no", label: NO },
      { key: "yes", label: YES },
      { key: "unsure", label: UNSURE, set: { openPoints: "E2" } },
    ],
    next: [{ if: "E2:no", next: "E3" }, { next: "F1" }],
  },
  E3: {
    kind: "multi",
    short: { de: "Ausnahme nach Art. 6 Abs. 3", en: "Exemption under Art. 6(3)" },
    text: { de: "Welche Ausnahme trifft zu?", en: "Which exemption applies?" },
    help: {
      de: "Erwägungsgrund 53 nennt das Einordnen eingehender Dokumente ausdrücklich als eng gefasste Verfahrensaufgabe.",
      en: "Recital 53 expressly names classifying incoming documents as a narrow procedural task.",
    },
    example: {
      de: "Die Postsortierung legt Briefe in den richtigen Korb und entscheidet nichts: a). Ein Programm findet frühere Akten zu einem Antrag: d).",
      en: "Mail sorting puts letters into the right tray and decides nothing: (a). A program finds earlier files on an application: (d).",
    },
    legalReference: {
      de: "KI-VO Art. 6 Abs. 3 UAbs. 2 Buchst. a–d; Erwägungsgrund 53",
      en: "AI Act Art. 6(3) second subparagraph (a)–(d); recital 53",
    },
    articles: ["Art. 6(3)", "Recital 53"],
    appliesFrom: LAW_CALENDAR.annexIII,
    settledBy: ["coordinator", "legal"],
    options: [
      {
        key: "a",
        label: {
          de: "a) Eng gefasste Verfahrensaufgabe (z. B. eingehende Dokumente nach Kategorien sortieren, Daten strukturieren, Dubletten finden)",
          en: "(a) Narrow procedural task (e.g. sorting incoming documents into categories, structuring data, finding duplicates)",
        },
        set: { art63: "a" },
        legalReference: {
          de: "KI-VO Art. 6 Abs. 3 UAbs. 2 Buchst. a",
          en: "AI Act Art. 6(3) second subparagraph (a)",
        },
      },
      {
        key: "b",
        label: {
          de: "b) Verbessert das Ergebnis einer bereits abgeschlossenen menschlichen Tätigkeit (z. B. Sprache glätten)",
          en: "(b) Improves the result of a previously completed human activity (e.g. polishing language)",
        },
        set: { art63: "b" },
        legalReference: {
          de: "KI-VO Art. 6 Abs. 3 UAbs. 2 Buchst. b",
          en: "AI Act Art. 6(3) second subparagraph (b)",
        },
      },
      {
        key: "c",
        label: {
          de: "c) Erkennt Muster oder Abweichungen in früheren Entscheidungen; die menschliche Bewertung wird nur nach menschlicher Prüfung geändert",
          en: "(c) Detects patterns or deviations in earlier decisions; the human assessment is changed only after human review",
        },
        set: { art63: "c" },
        legalReference: {
          de: "KI-VO Art. 6 Abs. 3 UAbs. 2 Buchst. c",
          en: "AI Act Art. 6(3) second subparagraph (c)",
        },
      },
      {
        key: "d",
        label: {
          de: "d) Vorbereitende Aufgabe für eine Bewertung (z. B. Akten suchen, übersetzen, verlinken)",
          en: "(d) Preparatory task for an assessment (e.g. searching files, translating, linking)",
        },
        set: { art63: "d" },
        legalReference: {
          de: "KI-VO Art. 6 Abs. 3 UAbs. 2 Buchst. d",
          en: "AI Act Art. 6(3) second subparagraph (d)",
        },
      },
      { key: "none", label: { de: "Keine davon", en: "None of these" }, exclusive: true },
      { key: "unsure", label: UNSURE, set: { openPoints: "E3" }, exclusive: true },
    ],
    next: [{ if: { hits: "art63" }, next: "E4" }, { next: "F1" }],
  },
  E4: {
    kind: "single",
    short: { de: "Einfluss auf die Entscheidung", en: "Influence on the decision" },
    text: {
      de: "Was gilt für die Entscheidung, die am Ende getroffen wird?",
      en: "What is true of the decision taken in the end?",
    },
    help: {
      de: "Wesentlich ist der Einfluss zum Beispiel, wenn die KI Ergebnisse vorschlägt, die meist übernommen werden, oder festlegt, wer überhaupt geprüft wird.",
      en: "Influence is material, for example, if the AI suggests results that are usually adopted or determines who is examined at all.",
    },
    example: {
      de: "Die KI legt die Post ab, und die Sachbearbeitung liest jeden Antrag selbst: nicht wesentlich. Sie schlägt „ablehnen“ vor, und das wird meist übernommen: wesentlich.",
      en: "The AI files the mail and the case worker reads every application: not material. It suggests “refuse” and that is usually adopted: material.",
    },
    legalReference: {
      de: "KI-VO Art. 6 Abs. 3 UAbs. 1",
      en: "AI Act Art. 6(3) first subparagraph",
    },
    articles: ["Art. 6(3)"],
    appliesFrom: LAW_CALENDAR.annexIII,
    settledBy: ["owner", "legal"],
    options: [
      {
        key: "yes",
        label: {
          de: "Die KI hat sie nicht wesentlich beeinflusst (mit Begründung)",
          en: "The AI has not materially influenced it (with reasons)",
        },
      },
      {
        key: "no",
        label: { de: "Die KI beeinflusst sie wesentlich", en: "The AI materially influences it" },
      },
      { key: "unsure", label: UNSURE, set: { openPoints: "E4" } },
    ],
    next: [{ if: "E4:yes", next: "E5" }, { next: "F1" }],
  },
  E5: {
    kind: "single",
    short: { de: "Erhebliches Risiko", en: "Significant risk" },
    text: {
      de: "Besteht durch die Anwendung ein erhebliches Risiko für Gesundheit, Sicherheit oder Grundrechte von Menschen?",
      en: "Does the application pose a significant risk to people’s health, safety or fundamental rights?",
    },
    help: {
      de: "Die Dokumentation schuldet der Anbieter. Als Betreiber fordern wir sie an und legen sie als Nachweis ab.",
      en: "The provider owes the documentation. As deployer we request it and file it as evidence.",
    },
    example: {
      de: "Bleibt ein falsch sortierter Brief liegen, kann eine Person eine Leistung zu spät erhalten. Wie wahrscheinlich ist das, wie schwer wiegt es, und wer bemerkt es?",
      en: "If a wrongly sorted letter is left lying, a person may receive a benefit too late. How likely is that, how grave is it, and who notices?",
    },
    legalReference: {
      de: "KI-VO Art. 6 Abs. 3 UAbs. 1; Art. 6 Abs. 4 (Dokumentation); Art. 49 Abs. 2 (Registrierung)",
      en: "AI Act Art. 6(3) first subparagraph; Art. 6(4) (documentation); Art. 49(2) (registration)",
    },
    articles: ["Art. 6(3)", "Art. 6(4)", "Art. 49(2)"],
    appliesFrom: LAW_CALENDAR.annexIII,
    settledBy: ["legal", "dataProtection"],
    options: [
      {
        key: "no",
        label: {
          de: "Nein, kein erhebliches Risiko (mit Begründung)",
          en: "No, no significant risk (with reasons)",
        },
      },
      { key: "yes", label: YES },
      { key: "unsure", label: UNSURE, set: { openPoints: "E5" } },
    ],
    next: [{ next: "F1" }],
  },
};
