import { expect, test } from "vitest";
import { isLong } from "#tests/long.ts";
import { documentedPlaces } from "./places.ts";
import { type Place, plantedCopy } from "./plantedCopy.ts";

const copy = plantedCopy();

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

test("a kind of message that is only in the table is missed by rules and cards", () => {
  expect([...copy.faultsWith([KIND]).keys()].sort()).toEqual([
    "src/domain/messages/kinds.ts",
    "src/teams/cards/kinds.ts",
  ]);
});

test.runIf(isLong)("a card without its sentences is missed by the texts, in both languages", () => {
  const claimed = [KIND, ...RULE, ...SHOWN];
  expect([...copy.faultsWith(claimed).keys()]).toEqual(["src/teams/cards/kinds.ts"]);
  expect([...copy.faultsWith([...claimed, GERMAN]).keys()]).toEqual([
    "src/texts/en/cardsInformative.ts",
  ]);
});

test.runIf(isLong)("an id that is in no form of the table is no message's", () => {
  const [, rule] = RULE;
  if (rule === undefined || !("lines" in rule)) throw new Error("no rule");
  const wrong = { ...rule, lines: rule.lines.replace('"extended"', '"extended-1"') };
  const faults = copy.faultsWith([KIND, ...RULE.slice(0, 1), wrong]);
  expect(faults.get("src/domain/messages/kinds.ts")?.join()).toContain("extended-1");
});

test("with the places that are documented nothing is missing, and they are four", () => {
  const places = [KIND, ...RULE, ...SHOWN, GERMAN, ENGLISH];
  expect(copy.faultsWith(places)).toEqual(new Map());
  const touched = new Set(places.map(({ file }) => file));
  expect([...touched]).toEqual(documentedPlaces("card"));
  expect(touched.size).toBeLessThanOrEqual(4);
});
