import type { Addition } from "#tests/additions/addition.ts";
import type { Place } from "#tests/additions/plantedCopy.ts";

const KIND: Place = {
  file: "src/domain/messages/kinds.ts",
  after: "export const MESSAGES = {",
  lines: `  opinion: {
    label: { de: "Bitte um Einschätzung", en: "Request for an opinion" },
    id: ["nth"],
    question: "none",
    bundle: undefined,
    urgency: "question",
    audience: "person",
  },
`,
};
const RULE: readonly Place[] = [
  {
    file: "src/domain/messages/kinds.ts",
    after: "export const DUE_RULES: Readonly<Record<MessageKind, DueRule<MessageId>>> = {",
    lines: "  opinion: opinionMessages,\n",
  },
  {
    file: "src/domain/messages/kinds.ts",
    after: "  outcome: decisionMessages,\n};",
    lines: `
function opinionMessages(_case: EvaluationCase, { head }: Audience) {
  return to(asList(head), "opinion-1");
}
`,
  },
];
const VERB: Place = {
  file: "src/teams/cards/actions.ts",
  after: "export const CASE_VERBS = [",
  lines: '  "opinion/give",\n',
};
const INPUT: Place = {
  file: "src/teams/cards/actions.ts",
  after: "export const INPUTS = {",
  lines:
    '  opinion: { of: ["opinion/give"], label: ({ opinion }) => opinion.heading, longest: 500 },\n',
};
const CARD: Place = {
  file: "src/teams/cards/opinionCard.ts",
  content: `import { messagesFor } from "#texts/messages.ts";
import { INPUTS } from "./actions.ts";
import { execute } from "./cardFrame.ts";
import type { Addressed, CardKind } from "./cardKind.ts";
import { caseCard } from "./caseFrame.ts";
import { textInput } from "./inputElements.ts";
import { messageCard } from "./messageCard.ts";

export const opinionCard: CardKind = {
  card: (context) => {
    const { opinion } = messagesFor(context.language).cards;
    const body = [
      textInput(
        { id: "opinion", label: opinion.heading, error: opinion.heading },
        { maxLength: INPUTS.opinion.longest, lines: "many" },
        context.typed ?? {},
      ),
    ];
    const send = execute(context, opinion.submit, "opinion/give");
    return caseCard(context, {
      sentence: opinion.heading,
      fallback: opinion.heading,
      body,
      actions: [send],
    });
  },
  summary: ({ language }) => messagesFor(language).cards.opinion.heading,
};

export const opinionAddressed: Addressed = {
  personOf: ({ handler }) => handler,
  foreignCard: (_person, language) =>
    messageCard(messagesFor(language).cards.opinion.foreign, language),
};
`,
};
const SHOWN: readonly Place[] = [
  {
    file: "src/teams/cards/kinds.ts",
    after: 'import { incidentCard } from "./incidentCard.ts";',
    lines: 'import { opinionAddressed, opinionCard } from "./opinionCard.ts";\n',
  },
  {
    file: "src/teams/cards/kinds.ts",
    after: "export const MESSAGE_CARDS: Readonly<Record<MessageKind, MessageCard>> = {",
    lines: "  opinion: { ...always(opinionCard), addressed: opinionAddressed },\n",
  },
];
const PRESSED: readonly Place[] = [
  {
    file: "src/teams/press/verbs.ts",
    after: 'import type { BundleVerb, CaseVerb } from "#teams/cards/actions.ts";',
    lines: 'import { answering } from "./answering.ts";\n',
  },
  {
    file: "src/teams/press/verbs.ts",
    after: '  "query/answer": answerQuery,',
    lines: `  "opinion/give": answering("opinion", ({ caseKey, typed }, { acting, commands }) =>
    commands.answerQuery(caseKey, typed.opinion ?? "", acting),
  ),
`,
  },
];
const TEXTS: readonly Place[] = [
  {
    file: "src/texts/de/cards.ts",
    after: "export const cards = {",
    lines:
      '  opinion: { heading: "Ihre Einschätzung", submit: "Senden", foreign: "Nicht für Sie" },\n',
  },
  {
    file: "src/texts/en/cards.ts",
    after: "export const cards: typeof german = {",
    lines: '  opinion: { heading: "Your opinion", submit: "Send", foreign: "Not for you" },\n',
  },
];

export const messageAddition: Addition = {
  incomplete: [VERB],
  missedBy: ["src/teams/press/verbs.ts"],
  namelessly: (file) => file.replace("opinion", "<kind>"),
  forgotten: [
    {
      what: "a kind of message that is only in the table is missed by rules and cards",
      places: [KIND],
      missedBy: ["src/domain/messages/kinds.ts", "src/teams/cards/kinds.ts"],
    },
  ],
  complete: [KIND, ...RULE, VERB, INPUT, CARD, ...SHOWN, ...PRESSED, ...TEXTS],
};
