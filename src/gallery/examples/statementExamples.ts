import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import {
  STATEMENT_RESULTS,
  STATEMENT_ROLES,
  type Statement,
  statementResultLabels,
  statementRoleLabels,
} from "#domain/cases/statement.ts";
import { dayOf } from "#domain/time/day.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import type { Language } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";
import type { CardExample, ExampleGroup } from "./cardExample.ts";
import { KATRIN, LENA, LONGEST, longText, MEHMET, POST } from "./demoApplications.ts";
import { demoContext, demoTabUrl, type Situation } from "./demoContext.ts";

/** The request for a statement, and what became of it. */
export const statementExamples: ExampleGroup = {
  title: { de: "Stellungnahme", en: "Statement" },
  examples: (language) => [
    ...STATEMENT_ROLES.map((role) => ({
      id: `statement-${role}`,
      title: statementRoleLabels[role][language],
      card: cardFor(demoContext(language, about({ role }))),
    })),
    ...STATEMENT_RESULTS.map((result) => ({
      id: `statement-${result}`,
      title: statementResultLabels[result][language],
      card: cardFor(
        demoContext(
          language,
          about({
            outcome: {
              kind: "given",
              result,
              text: result === "agreed" ? "" : "Die Löschfrist ist noch festzulegen.",
              by: result === "objected" ? MEHMET : LENA,
              on: dayOf(2026, 11, 26),
              channel: "card",
            },
          }),
        ),
      ),
    })),
    ...settled(language),
    ...refused(language),
  ],
};

const STATEMENT: Statement = {
  id: 1,
  role: "dataProtection",
  required: true,
  question: "Reicht die bestehende Datenschutz-Folgenabschätzung für die neue Version aus?",
  askedOf: LENA,
  askedBy: KATRIN,
  askedOn: dayOf(2026, 11, 23),
  due: dayOf(2026, 12, 7),
  outcome: null,
};

function about(
  statement: Partial<Statement>,
  over: Partial<EvaluationCase> = {},
  situation: Situation = {},
): Situation {
  return {
    application: POST,
    person: LENA,
    messageId: "statement-1",
    ...situation,
    case: { state: "open", statements: [{ ...STATEMENT, ...statement }], ...over },
  };
}

function settled(language: Language): readonly CardExample[] {
  const shown = (id: string, de: string, en: string, situation: Situation): CardExample => ({
    id: `statement-${id}`,
    title: { de, en }[language],
    card: cardFor(demoContext(language, situation)),
  });
  return [
    shown(
      "optional",
      "Freiwillige Stellungnahme",
      "Optional statement",
      about({ required: false }),
    ),
    shown(
      "cancelled",
      "Zurückgenommen",
      "Taken back",
      about({
        outcome: {
          kind: "cancelled",
          reason: "Die Frage hat sich erledigt.",
          by: KATRIN,
          on: dayOf(2026, 11, 25),
        },
      }),
    ),
    shown("closed", "Ohne Stellungnahme abgeschlossen", "Closed without it", {
      ...about({}, { state: "approvedProvisionally" }),
    }),
    shown("gone", "Anfrage gibt es nicht mehr", "No longer there", about({}, { statements: [] })),
    shown("not-asked", "Jemand anderes wurde gefragt", "Somebody else was asked", {
      ...about({ askedOf: MEHMET }),
    }),
    shown(
      "longest",
      "Die längsten Texte",
      "The longest texts",
      about(
        { question: longText(1000) },
        {},
        {
          application: LONGEST,
          typed: { statementResult: "objected", statementText: longText(2000) },
        },
      ),
    ),
  ];
}

/** Refusals that a statement alone has. */
function refused(language: Language): readonly CardExample[] {
  const { statement: texts } = messagesFor(language).cards;
  const given = about({
    outcome: {
      kind: "given",
      result: "agreed",
      text: "",
      by: LENA,
      on: dayOf(2026, 11, 26),
      channel: "tab",
    },
  });
  const shown = (id: string, situation: Situation, notice: string): CardExample => ({
    id: `statement-refused-${id}`,
    title: notice,
    card: cardFor(demoContext(language, { ...situation, notice })),
  });
  return [
    shown("result-missing", about({}), texts.resultMissing),
    shown(
      "text-missing",
      about({}, {}, { typed: { statementResult: "objected" } }),
      texts.textMissing,
    ),
    shown("text-not-kept", about({ role: "staffCouncil" }), texts.textNotKept),
    shown("already-given", given, texts.alreadyGiven("26.11.2026")),
    shown("not-open", about({}, { state: "withdrawn" }), texts.notOpen),
    {
      id: "statement-refused-own-entry",
      title: { de: "Selbst verantwortlich", en: "Responsible oneself" }[language],
      card: messageCard(texts.ownEntry, language, demoTabUrl(POST.no)),
    },
  ];
}
