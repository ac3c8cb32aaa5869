import { afterAll, expect, test } from "vitest";
import { documentedPlaces } from "./places.ts";
import { type Place, plantedCopy } from "./plantedCopy.ts";

const copy = plantedCopy();
afterAll(() => copy[Symbol.dispose]());

const KIND: Place = {
  file: "src/domain/messages/kinds.ts",
  after: "export const MESSAGES = {",
  lines: `  opinion: {
    label: { de: "Bitte um Einschätzung", en: "Request for an opinion" },
    id: ["nth"],
    question: "none",
    bundle: undefined,
    audience: "person",
  },
`,
};
const RULE: readonly Place[] = [
  {
    file: "src/domain/messages/messagesDue.ts",
    after: "const RULE_OF: Readonly<Record<MessageKind, Rule>> = {",
    lines: "  opinion: opinionMessages,\n",
  },
  {
    file: "src/domain/messages/messagesDue.ts",
    after: "const RULES: readonly Rule[] = [...new Set(Object.values(RULE_OF))];",
    lines: `
function opinionMessages(_case: EvaluationCase, { head }: Audience) {
  return to(asList(head), "opinion-1");
}
`,
  },
];
const VERB: Place = {
  file: "src/teams/cards/verbs.ts",
  after: "export const CASE_VERBS = [",
  lines: '  "opinion/give",\n',
};
const INPUT: Place = {
  file: "src/teams/cards/inputs.ts",
  after: "export const INPUTS = {",
  lines: '  opinion: { on: "case", longest: 500 },\n',
};
const CARD: Place = {
  file: "src/teams/cards/opinionCard.ts",
  content: `import { messagesFor } from "#texts/messages.ts";
import { caseCard, execute, heading } from "./cardFrame.ts";
import type { Addressed, CardKind } from "./cardKind.ts";
import { textInput } from "./inputElements.ts";
import { INPUTS } from "./inputs.ts";
import { messageCard } from "./messageCard.ts";

export const opinionCard: CardKind = {
  card: (context) => {
    const { opinion } = messagesFor(context.language).cards;
    const body = [
      heading(opinion.heading),
      textInput(
        { id: "opinion", label: opinion.heading, error: opinion.heading },
        { maxLength: INPUTS.opinion.longest, lines: "many" },
        context.typed ?? {},
      ),
    ];
    const send = execute(context, opinion.submit, "opinion/give");
    return caseCard(context, opinion.heading, body, [send]);
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
const PRESS: Place = {
  file: "src/teams/press/opinion.ts",
  content: `import { actingAs, type CasePress, caseDone } from "./press.ts";
import { refusing } from "./refusedCard.ts";

export const giveOpinion: CasePress = {
  on: "opinion",
  answers: true,
  run: async ({ caseKey, typed }, { person }, { register }) =>
    caseDone(
      await register.commands.answerQuery(caseKey, typed.opinion ?? "", actingAs(person)),
    ),
  refuse: refusing(),
};
`,
};
const PRESSED: readonly Place[] = [
  {
    file: "src/teams/press/verbs.ts",
    after: 'import { findPerson, handOver, notMine } from "./naming.ts";',
    lines: 'import { giveOpinion } from "./opinion.ts";\n',
  },
  {
    file: "src/teams/press/verbs.ts",
    after: '  "query/answer": answerQuery,',
    lines: '  "opinion/give": giveOpinion,\n',
  },
];
const EXAMPLE: Place = {
  file: "src/gallery/examples/messageExamples.ts",
  after: "export const MESSAGE_EXAMPLES: Readonly<Record<MessageKind, ExampleGroup>> = {",
  lines: `  opinion: information((language) => [
    told(language, "opinion", "Einschätzung", "Opinion", { messageId: "opinion-1" }),
  ]),
`,
};
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

test("a button that is only on the cards is missed by the table of presses", () => {
  expect([...copy.faultsWith([VERB]).keys()]).toEqual(["src/teams/press/verbs.ts"]);
});

test("with the places that are documented nothing is missing", () => {
  const asked = [KIND, ...RULE, VERB, INPUT, CARD, ...SHOWN];
  const places = [...asked, PRESS, ...PRESSED, EXAMPLE, ...TEXTS];
  expect(copy.faultsWith(places)).toEqual(new Map());
  const touched = new Set(places.map(({ file }) => file.replace("opinion", "<kind>")));
  expect([...touched]).toEqual(documentedPlaces("message"));
});
