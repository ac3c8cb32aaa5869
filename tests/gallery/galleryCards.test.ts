import { expect, test } from "vitest";
import { z } from "zod";
import { MESSAGES } from "#domain/messages/kinds.ts";
import { MESSAGE_KINDS, parseMessageId } from "#domain/messages/messageId.ts";
import { MESSAGE_EXAMPLES } from "#gallery/examples/messageExamples.ts";
import { galleryCards } from "#gallery/galleryCards.ts";
import { ASK_VERB, BUNDLE_VERBS, CASE_VERBS } from "#teams/cards/actions.ts";
import { rawIn } from "#tests/rawKeys.ts";
import { LANGUAGES } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";

/** The largest card that Teams takes, in UTF-16. */
const MAX_BYTES = 28 * 1024;
const MAX_ACTIONS = 6;

type Part = Readonly<Record<string, unknown>>;

/** Everything a card consists of, as Teams gets it. */
function partsOf(card: unknown): readonly Part[] {
  const parts: Part[] = [];
  JSON.parse(JSON.stringify(card), (_key, part: unknown) => {
    if (typeof part === "object" && part !== null && !Array.isArray(part)) parts.push({ ...part });
    return part;
  });
  return parts;
}

const ofType = (card: unknown, prefix: string) =>
  partsOf(card).filter((part) => String(part.type).startsWith(prefix));
const actions = z.looseObject({ actions: z.array(z.unknown()).default([]) });

const cards = LANGUAGES.flatMap((language) =>
  galleryCards(language).map((one) => ({ ...one, language })),
);

test.each(cards)("Teams takes the card «$title» ($language, $id)", ({ card, language }) => {
  expect(Buffer.from(JSON.stringify(card), "utf16le").length).toBeLessThan(MAX_BYTES);
  for (const one of ofType(card, "AdaptiveCard")) {
    expect(one).toMatchObject({ version: "1.5", lang: language });
    expect(one.fallbackText).toMatch(/\S/);
    expect(actions.parse(one).actions.length).toBeLessThanOrEqual(MAX_ACTIONS);
  }
  for (const input of ofType(card, "Input.")) {
    expect(input.label, String(input.id)).toMatch(/\S/);
    expect(input.errorMessage, String(input.id)).toMatch(/\S/);
  }
  const ids = ofType(card, "Input.").map((input) => input.id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const choices of ofType(card, "Input.ChoiceSet")) expect(choices.style).toBe("expanded");
  for (const action of ofType(card, "Action.")) {
    expect(action.title).toMatch(/\S/);
    expect(action.style).not.toBe("destructive");
  }
  // Teams' themes decide the colours.
  expect(partsOf(card).filter((part) => "color" in part || "backgroundImage" in part)).toEqual([]);
});

const READ = ["text", "title", "label", "placeholder", "altText", "fallbackText", "errorMessage"];

test.each(cards)(
  "nothing raw is read on the card «$title» ($language, $id)",
  ({ card, language }) => {
    const texts = partsOf(card).flatMap((part) => READ.map((key) => String(part[key] ?? "")));
    expect(texts.flatMap((text) => rawIn(text, language) ?? [])).toEqual([]);
  },
);

test("each example has an id of its own, the same in both languages", () => {
  const ids = LANGUAGES.map((language) => galleryCards(language).map(({ id }) => id));
  expect(new Set(ids[0]).size).toBe(ids[0]?.length);
  expect(ids[1]).toEqual(ids[0]);
});

test("every button that the bot understands is on a card", () => {
  const shown = cards.flatMap(({ card }) => ofType(card, "Action.Execute").map(({ verb }) => verb));
  expect(
    [...CASE_VERBS, ...BUNDLE_VERBS, ASK_VERB].filter((verb) => !shown.includes(verb)),
  ).toEqual([]);
});

const action = z.looseObject({ data: z.looseObject({ step: z.string() }) });

test.each(MESSAGE_KINDS)("an example shows a message of the kind %s", (kind) => {
  const shown = MESSAGE_EXAMPLES.get(kind)?.examples("de") ?? [];
  const ids = shown.flatMap(({ card }) =>
    ofType(card, "Action.Execute").flatMap((one) => action.safeParse(one).data?.data.step ?? []),
  );
  // It comes in bundles alone, which name no message.
  if (MESSAGES[kind].audience === "headOfOffice") expect(shown).not.toEqual([]);
  else expect(ids.map((id) => parseMessageId(id)?.kind)).toContain(kind);
});

/** Said by no card: what notifications show, what the tab says of platforms, and a question's own state. */
const SAID_ELSEWHERE = [
  /(^|\.)(summary|outcomeSummary)/,
  /^platform\.(?!reason$|ask$)/,
  /^outcome\.headings\.requested$/,
];

test.each(LANGUAGES)("every sentence that cards can say is on one: %s", (language) => {
  const texts = new Set(
    cards
      .filter((one) => one.language === language)
      .flatMap(({ card }) => partsOf(card).flatMap((part) => Object.values(part)))
      .filter((value) => typeof value === "string"),
  );
  const unsaid = sentencesOf(messagesFor(language).cards)
    .filter(({ path }) => !SAID_ELSEWHERE.some((elsewhere) => elsewhere.test(path)))
    .filter(({ pattern }) => ![...texts].some((text) => pattern.test(text)));
  expect(unsaid.map(({ path }) => path)).toEqual([]);
});

const VALUE = "\u0000";

/** Every text below, by its path; where a text takes values, anything may stand in their place. */
function sentencesOf(
  texts: unknown,
  path: readonly string[] = [],
): readonly { readonly path: string; readonly pattern: RegExp }[] {
  const said: unknown =
    typeof texts === "function" ? Reflect.apply(texts, undefined, [VALUE, VALUE]) : texts;
  if (typeof said === "string") {
    const parts = said.split(VALUE).map((part) => part.replaceAll(/[^\w\s]/g, "\\$&"));
    return [{ path: path.join("."), pattern: new RegExp(parts.join(".*"), "s") }];
  }
  return Object.entries(z.record(z.string(), z.unknown()).parse(said)).flatMap(([key, value]) =>
    sentencesOf(value, [...path, key]),
  );
}
