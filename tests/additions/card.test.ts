import { afterAll, expect, test } from "vitest";
import { documentedPlaces } from "./places.ts";
import { type Place, plantedCopy } from "./plantedCopy.ts";

const copy = plantedCopy();
afterAll(() => copy[Symbol.dispose]());

const KIND: Place = {
  file: "src/domain/messages/kinds.ts",
  after: "export const MESSAGES = {",
  lines: `  extended: {
    label: { de: "Verlängerung", en: "Extension" },
    id: [],
    question: "none",
    bundle: undefined,
    audience: "responsible",
  },
`,
};
const RULE: readonly Place[] = [
  {
    file: "src/domain/messages/messagesDue.ts",
    after: "const RULE_OF: Readonly<Record<MessageKind, Rule>> = {",
    lines: "  extended: extensionMessages,\n",
  },
  {
    file: "src/domain/messages/messagesDue.ts",
    after: "const RULES: readonly Rule[] = [...new Set(Object.values(RULE_OF))];",
    lines: `
function extensionMessages({ extension }: EvaluationCase, { responsible }: Audience) {
  return extension === null ? [] : to(responsible, "extended");
}
`,
  },
];
const CARD: Place = {
  file: "src/teams/cards/extendedCard.ts",
  content: `import { titleOf } from "#domain/entry/entry.ts";
import { messagesFor } from "#texts/messages.ts";
import { heading } from "./cardFrame.ts";
import type { CardKind } from "./cardKind.ts";
import { caseFacts } from "./caseFacts.ts";
import { informativeCard } from "./informativeCard.ts";

export const extendedCard: CardKind = {
  card: (context) => {
    const { extended } = messagesFor(context.language).cards;
    const body = [heading(extended.heading), ...caseFacts(context)];
    return informativeCard(context, extended.heading, body);
  },
  summary: ({ caseInEntry, language }) =>
    messagesFor(language).cards.extended.summary(titleOf(caseInEntry.entry)),
};
`,
};
const SHOWN: readonly Place[] = [
  {
    file: "src/teams/cards/kinds.ts",
    after: 'import { handoverAddressed, handoverCard } from "./handoverCard.ts";',
    lines: 'import { extendedCard } from "./extendedCard.ts";\n',
  },
  {
    file: "src/teams/cards/kinds.ts",
    after: "export const MESSAGE_CARDS: Readonly<Record<MessageKind, MessageCard>> = {",
    lines: "  extended: always(extendedCard),\n",
  },
];
const EXAMPLE: Place = {
  file: "src/gallery/examples/messageExamples.ts",
  after: "export const MESSAGE_EXAMPLES: Readonly<Record<MessageKind, ExampleGroup>> = {",
  lines: `  extended: information((language) => [
    told(language, "extended", "Frist verlängert", "Due day moved", { messageId: "extended" }),
  ]),
`,
};
const TEXTS: readonly Place[] = [
  {
    file: "src/texts/de/cards.ts",
    after: "export const cards = {",
    lines: `  extended: {
    heading: "Mehr Zeit für die Bewertung",
    summary: (title: string) => \`\${title}: mehr Zeit für die Bewertung\`,
  },
`,
  },
  {
    file: "src/texts/en/cards.ts",
    after: "export const cards: typeof german = {",
    lines: `  extended: {
    heading: "More time for the evaluation",
    summary: (title) => \`\${title}: more time for the evaluation\`,
  },
`,
  },
];

test("a kind of message that is only in the table is missed by rule, card and example", () => {
  expect([...copy.faultsWith([KIND]).keys()].sort()).toEqual([
    "src/domain/messages/messagesDue.ts",
    "src/gallery/examples/messageExamples.ts",
    "src/teams/cards/kinds.ts",
  ]);
});

test("an id that is in no form of the table is no message's", () => {
  const [, rule] = RULE;
  if (rule === undefined || !("lines" in rule)) throw new Error("no rule");
  const wrong = { ...rule, lines: rule.lines.replace('"extended"', '"extended-1"') };
  const faults = copy.faultsWith([KIND, ...RULE.slice(0, 1), wrong]);
  expect(faults.get("src/domain/messages/messagesDue.ts")?.join()).toContain("extended-1");
});

test("with the places that are documented nothing is missing", () => {
  const places = [KIND, ...RULE, CARD, ...SHOWN, EXAMPLE, ...TEXTS];
  expect(copy.faultsWith(places)).toEqual(new Map());
  const touched = new Set(places.map(({ file }) => file.replace("extended", "<kind>")));
  expect([...touched]).toEqual(documentedPlaces("card"));
});
