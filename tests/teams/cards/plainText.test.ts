import fc from "fast-check";
import MarkdownIt from "markdown-it";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { cleanText } from "#domain/text/cleanText.ts";
import { bundleContext } from "#gallery/examples/bundleExamples.ts";
import { COUNTING } from "#gallery/examples/demoApplications.ts";
import { demoContext } from "#gallery/examples/demoContext.ts";
import { galleryCards } from "#gallery/galleryCards.ts";
import { bundleCard } from "#teams/cards/bundleCard.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { choosePersonCard } from "#teams/cards/choosePersonCard.ts";
import { plainText } from "#teams/cards/plainText.ts";
import { LANGUAGES } from "#texts/language.ts";

const markdown = MarkdownIt({ html: false });

/** What a reader sees of a Markdown text; tags show that something acts as Markdown. */
function rendered(text: string): string {
  return markdown
    .render(text)
    .trim()
    .replace(/^<p>([\s\S]*)<\/p>$/, "$1")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&amp;", "&");
}

const piece = fc.constantFrom(
  ...["*", "_", "**", "[x](https://evil.example)", "<b>", "<https://evil.example>", "`", "~~"],
  ...[
    "# ",
    "- ",
    "+ ",
    "1. ",
    "2) ",
    "> ",
    "---",
    "===",
    "\\",
    "&amp;",
    "&",
    "!",
    "|",
    "(",
    "]",
    " ",
  ],
  ...["KI", "Ä", "§ 3"],
);

test("whatever somebody typed is read as it was typed", () => {
  const typed = fc.oneof(
    fc.string(),
    fc.array(piece, { maxLength: 8 }).map((all) => all.join("")),
  );
  fc.assert(
    fc.property(typed, (text) => {
      const title = cleanText(text).replaceAll(/\s+/g, " ").trim();
      if (title === "") return;
      expect(rendered(plainText(title)).replaceAll(/\s+/g, " ").trim()).toBe(title);
    }),
    { numRuns: 2_000 },
  );
});

const TITLE = "**Hier** [klicken](https://evil.example) <b>_x_</b>";
const planted = { ...COUNTING, values: { ...COUNTING.values, title: TITLE } };
const person = {
  id: "0c000000-0000-4000-8000-0000000000b0",
  name: TITLE,
  jobTitle: "# Leitung",
  department: "[Amt](https://evil.example)",
};

const text = z.string();
const partSchema = z.looseObject({ type: z.string().optional() });
const choicesSchema = z.array(z.object({ title: text })).catch([]);
const factsSchema = z.array(z.object({ title: text, value: text })).catch([]);
const executeSchema = z.looseObject({ type: z.literal("Action.Execute") });

/** The places of a card in which Teams renders Markdown. */
function markdownIn(card: unknown): readonly string[] {
  const found: string[] = [];
  JSON.parse(JSON.stringify(card), (key, value: unknown) => {
    const isPlace = ["label", "fallbackText"].includes(key);
    if (isPlace && typeof value === "string") found.push(value);
    const part = partSchema.safeParse(value);
    if (!part.success) return value;
    const { choices, facts, type, ...more } = part.data;
    if (type === "TextBlock") found.push(text.parse(more.text));
    if (type === "Input.Toggle") found.push(text.parse(more.title));
    for (const choice of choicesSchema.parse(choices)) found.push(choice.title);
    for (const fact of factsSchema.parse(facts)) found.push(fact.title, fact.value);
    return value;
  });
  return found;
}

describe.each(LANGUAGES)("no place of a card lets Markdown act (%s)", (language) => {
  const items = [{ application: planted, state: "open" } as const];
  const cards = [
    ...galleryCards(language).map(({ card, id }) => ({ id, card })),
    { id: "planted bundle", card: bundleCard(bundleContext(language, { items })) },
    { id: "planted question", card: cardFor(demoContext(language, { application: planted })) },
    {
      id: "planted persons",
      card: choosePersonCard(demoContext(language, { application: planted }), [person]),
    },
    {
      id: "planted incident",
      card: cardFor(demoContext(language, { application: planted, messageId: "suspension" })),
    },
  ];

  test.each(cards)("$id", ({ card }) => {
    const places = markdownIn(card);
    expect(places.length).toBeGreaterThan(0);
    for (const place of places) {
      const html = markdown.render(place).trim();
      expect(html.replace(/^<p>([\s\S]*)<\/p>$/, "$1"), place).not.toMatch(/<\w/);
    }
  });

  test("the typed title is in them, as it was typed", () => {
    const places = cards
      .filter(({ id }) => id.startsWith("planted"))
      .flatMap((one) => markdownIn(one.card));
    expect(places.filter((place) => rendered(place).includes(TITLE)).length).toBeGreaterThan(3);
  });
});

test("every button that is pressed in the chat opens the register where it cannot be", () => {
  for (const { card, id } of LANGUAGES.flatMap(galleryCards)) {
    JSON.parse(JSON.stringify(card), (key, part: unknown) => {
      const action = executeSchema.safeParse(part);
      // The refresh is the inner part of a definition with this key; whoever knows none does not refresh.
      if (!action.success || key === "action") return part;
      expect(action.data.fallback, id).toMatchObject({
        type: "Action.OpenUrl",
        url: expect.stringMatching(/^https:/),
        title: expect.stringMatching(/\S/),
      });
      return part;
    });
  }
});
