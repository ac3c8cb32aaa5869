import { TEXT_LIMITS } from "#domain/limits.ts";
import { messagesFor } from "#texts/messages.ts";

/** What an earlier version said, and what is said today; both ways of saying it come to the same. */
const WORDS: readonly (readonly [earlier: string | RegExp, today: string])[] = [
  // They take a longer text and a longer name.
  ["höchstens 500 Zeichen", `höchstens ${TEXT_LIMITS.reasonText} Zeichen`],
  ["at most 500 characters", `at most ${TEXT_LIMITS.reasonText} characters`],
  ['"maxLength":500', `"maxLength":${TEXT_LIMITS.reasonText}`],
  ["höchstens 120 Zeichen", `höchstens ${TEXT_LIMITS.personName} Zeichen`],
  ["at most 120 characters", `at most ${TEXT_LIMITS.personName} characters`],
  ['"maxLength":120', `"maxLength":${TEXT_LIMITS.personName}`],
  // One word a thing.
  ["Vorkommnisse", "Vorfälle"],
  ["Vorkommnis", "Vorfall"],
  ["Sammelabfrage", "Sammelanfrage"],
  ["Regelmäßige Überprüfung", "Turnusmäßige Bewertung"],
  [/Überprüfung (wegen|auf)/g, "Bewertung $1"],
  ["Die Zuständigen dieser", "Die Fachverantwortlichen dieser"],
  ["eine Koordinatorin oder ein Koordinator bestätigt", "die KI-Koordination bestätigt"],
  ["Bitte kurz erläutern (nur bei", "Begründung in eigenen Worten (nur bei"],
  ["Anderer Grund", "Andere Begründung"],
  ["Periodic review", "Scheduled evaluation"],
  [/Review (because|initiated)/g, "Evaluation $1"],
  ["business owner", "owner"],
  ["The persons responsible for", "The owners of"],
  [/can (still )?review the answer/g, "can $1check the answer"],
  ["Please explain briefly (only for", "Reason in your own words (only for"],
  ["AI coordination has", "AI coordinators have"],
  ["AI coordination follows", "AI coordinators follow"],
  [/AI coordination(?!\p{L})/gu, "AI coordinators"],
  // A change of law is said as such.
  ["Bewertung wegen einer Rechtsänderung", "Das Recht hat sich geändert"],
  ["Evaluation because of a change of law", "The law has changed"],
  // Where a case stands, coordinators find it among the cases.
  ["Bewertungen öffnen", "Vorgänge öffnen"],
  ["öffnen Sie die Bewertungen im", "öffnen Sie die Vorgänge im"],
  ["Open evaluations", "Open cases"],
  ["open the evaluations in", "open the cases in"],
  // What is late with an incident stands with the incidents.
  ["Bewertung überfällig (2)", "Vorfall oder Schaden: bitte bewerten (2)"],
  ["Evaluation overdue (2)", "Incident or harm: please evaluate (2)"],
  // A day in English has the name of its month.
  [/(?<!\d)(\d\d)\/03\/(20\d\d)/g, "$1 Mar $2"],
  [/(?<!\d)(\d\d)\/11\/(20\d\d)/g, "$1 Nov $2"],
  [/(?<!\d)(\d\d)\/12\/(20\d\d)/g, "$1 Dec $2"],
  [/(?<!\d)0(\d (?:Mar|Nov|Dec) 20\d\d)/g, "$1"],
  // The day by which it is wanted stands beside it.
  [/Bitte um Stellungnahme: ([^"]+)/g, "Bitte um Stellungnahme ($1)"],
  [/Request for a statement: ([^"]+)/g, "Request for a statement ($1)"],
  ["steht in einer eigenen Karte", "steht in einer neueren Karte"],
  ["has a card of its own", "stands in a newer card"],
  // A card about a case opens its evaluation.
  [/entry%2F(KI-\d{4}-\d+)%22/g, "entry%2F$1%3Ftab%3Devaluation%22"],
  // Spoken to the reader.
  ["Bitte einen Grund wählen.", "Bitte wählen Sie eine Begründung."],
  [/Bitte höchstens (\d+) Zeichen schreiben\./g, "Bitte schreiben Sie höchstens $1 Zeichen."],
  [
    /Bitte (eine Antwort|einen Namen) mit höchstens (\d+) Zeichen schreiben\./g,
    "Bitte schreiben Sie $1 mit höchstens $2 Zeichen.",
  ],
  ["Bitte „geändert“ oder „unsicher“ wählen.", "Bitte wählen Sie „geändert“ oder „unsicher“."],
  [
    /Bitte (Punkte aus der Liste|mindestens eine Anwendung) ankreuzen\./g,
    "Bitte kreuzen Sie $1 an.",
  ],
  ["Bitte angeben, ob", "Bitte geben Sie an, ob"],
  ["Bitte ein Datum angeben.", "Bitte geben Sie ein Datum an."],
  ["Bitte bestätigen, dass", "Bitte bestätigen Sie, dass"],
  [
    /Bitte (einen Zeitpunkt|ein Ergebnis|eine Person aus der Liste) wählen\./g,
    "Bitte wählen Sie $1.",
  ],
  [
    "Bei einem Schaden bitte auch die Meldewege beachten:",
    "Bei einem Schaden beachten Sie bitte auch die Meldewege:",
  ],
  ["Sehen Sie bitte genauer hin", "Bitte sehen Sie genauer hin"],
];

const CONFIRMATIONS = new Map([
  ["Bestätigung", messagesFor("de").cards.changed.restLabel],
  ["Confirmation", messagesFor("en").cards.changed.restLabel],
]);

/** Cards and what they say in today's words; they do not insist any more on the confirmation that the rest is unchanged. */
export function inTodaysWords(cards: unknown): unknown {
  const text = WORDS.reduce(
    (left, [earlier, today]) => left.replaceAll(earlier, today),
    JSON.stringify(cards),
  );
  return JSON.parse(text, (_key, part) =>
    part?.id === "restUnchanged"
      ? { ...part, isRequired: false, label: CONFIRMATIONS.get(part.label) ?? part.label }
      : part,
  );
}
