import type { Addition } from "#tests/additions/addition.ts";
import type { Place } from "#tests/additions/plantedCopy.ts";

const KIND: Place = {
  file: "src/domain/messages/kinds.ts",
  after: "export const MESSAGES = {",
  lines: `  extended: {
    label: { de: "Verlängerung", en: "Extension" },
    id: [],
    question: "none",
    bundle: undefined,
    urgency: "question",
    audience: "responsible",
  },
`,
};
const RULE: readonly Place[] = [
  {
    file: "src/domain/messages/kinds.ts",
    after: "export const DUE_RULES: Readonly<Record<MessageKind, DueRule<MessageId>>> = {",
    lines: "  extended: extensionMessages,\n",
  },
  {
    file: "src/domain/messages/kinds.ts",
    after: "  outcome: decisionMessages,\n};",
    lines: `
function extensionMessages({ extension }: EvaluationCase, { responsible }: Audience) {
  return extension === null ? [] : to(responsible, "extended");
}
`,
  },
];
const WRONG_RULE: readonly Place[] = RULE.map((place) =>
  "lines" in place
    ? {
        ...place,
        lines: place.lines.replace('to(responsible, "extended")', 'to(responsible, "extended-1")'),
      }
    : place,
);
const SHOWN: readonly Place[] = [
  {
    file: "src/teams/cards/kinds.ts",
    after: 'import { incidentCard } from "./incidentCard.ts";',
    lines: 'import { informative } from "./informativeCard.ts";\n',
  },
  {
    file: "src/teams/cards/kinds.ts",
    after: "export const MESSAGE_CARDS: Readonly<Record<MessageKind, MessageCard>> = {",
    lines: '  extended: always(informative("extended")),\n',
  },
];
const GERMAN: Place = {
  file: "src/texts/de/cardsInformative.ts",
  after: "  informative: {",
  lines: `    extended: {
      heading: "Mehr Zeit für die Bewertung",
      summary: (title: string) => \`KI-Register: mehr Zeit für „\${title}“\`,
      text: "Die KI-Koordination hat die Frist der Bewertung verlängert.",
    },
`,
};
const ENGLISH: Place = {
  file: "src/texts/en/cardsInformative.ts",
  after: "  informative: {",
  lines: `    extended: {
      heading: "More time for the evaluation",
      summary: (title) => \`AI register: more time for “\${title}”\`,
      text: "The AI coordination has extended the evaluation's deadline.",
    },
`,
};

export const cardAddition: Addition = {
  incomplete: [KIND],
  missedBy: ["src/domain/messages/kinds.ts", "src/teams/cards/kinds.ts"],
  complete: [KIND, ...RULE, ...SHOWN, GERMAN, ENGLISH],
  forgotten: [
    {
      what: "a card without its sentences is missed by the texts",
      places: [KIND, ...RULE, ...SHOWN],
      missedBy: ["src/teams/cards/kinds.ts"],
    },
    {
      what: "sentences in one language are missed in the other",
      places: [KIND, ...RULE, ...SHOWN, GERMAN],
      missedBy: ["src/texts/en/cardsInformative.ts"],
    },
    {
      what: "an id that is in no form of the table is no message's",
      places: [KIND, ...WRONG_RULE, ...SHOWN, GERMAN, ENGLISH],
      missedBy: ["src/domain/messages/kinds.ts"],
    },
  ],
};
