import { describe, expect, test } from "vitest";
import { z } from "zod";
import { TRIGGERS } from "#domain/cases/causes.ts";
import { RISK_CLASSES } from "#domain/vocabulary.ts";
import type { Verb } from "#teams/cards/actions.ts";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { readChanged, readLater, readUnchanged } from "#teams/press/typedAnswer.ts";
import { day } from "#tests/domain/builders.ts";
import {
  aCase,
  aContext,
  anEntry,
  changedAnswer,
  inEntry,
  owner,
  stored,
  TODAY,
  unchangedAnswer,
} from "#tests/teams/cases.ts";

const inputSchema = z.looseObject({
  type: z.enum(["Input.ChoiceSet", "Input.Text", "Input.Date", "Input.Toggle"]),
  id: z.string(),
  isRequired: z.boolean().optional(),
  isMultiSelect: z.boolean().optional(),
  choices: z.array(z.object({ value: z.string(), title: z.string() })).optional(),
});
type Input = z.infer<typeof inputSchema> & { readonly isFolded: boolean };
const containerSchema = z.looseObject({
  type: z.literal("Container"),
  isVisible: z.boolean().default(true),
  items: z.array(z.unknown()),
});
const executeSchema = z.looseObject({ type: z.literal("Action.Execute"), verb: z.string() });
const partSchema = z.looseObject({
  type: z.literal("Action.ShowCard"),
  card: z.looseObject({
    body: z.array(z.unknown()),
    actions: z.tuple([executeSchema]).rest(executeSchema),
  }),
});
const cardSchema = z.looseObject({
  body: z.array(z.unknown()),
  actions: z.array(z.looseObject({ type: z.string() })),
});

/** The card as Teams gets it. */
function rendered(over: Partial<CardContext> = {}): z.infer<typeof cardSchema> {
  return cardSchema.parse(JSON.parse(JSON.stringify(cardFor(aContext(over)))));
}

interface Part {
  readonly verb: string;
  readonly inputs: readonly Input[];
}

/** What opens on the client, each with its own inputs and the button that sends them. */
function partsOf(card: z.infer<typeof cardSchema>): readonly Part[] {
  return card.actions
    .filter(({ type }) => type === "Action.ShowCard")
    .map((action) => partSchema.parse(action).card)
    .map(({ actions: [send], body }) => ({ verb: send.verb, inputs: inputsIn(body) }));
}

/** Those in a folded list as well, which is opened first. */
function inputsIn(elements: readonly unknown[], isFolded = false): readonly Input[] {
  return elements.flatMap((element) => {
    const folded = containerSchema.safeParse(element);
    if (folded.success) return inputsIn(folded.data.items, !folded.data.isVisible);
    const parsed = inputSchema.safeParse(element);
    return parsed.success ? [{ ...parsed.data, isFolded }] : [];
  });
}

type Typed = Readonly<Record<string, string>>;

/** What somebody does to give this answer: open the part, fill it in, send it. */
function actionsFor(verb: Verb, typed: Typed, over: Partial<CardContext> = {}): number {
  const part = partsOf(rendered(over)).find((one) => one.verb === verb);
  if (part === undefined) throw new Error(`The card does not offer ${verb}`);
  const filled = Object.entries(typed).map(([id, value]) => {
    const input = part.inputs.find((one) => one.id === id);
    if (input === undefined) throw new Error(`${verb} does not ask for ${id}`);
    return actionsOn(input, value) + (input.isFolded ? 1 : 0);
  });
  const left = part.inputs.filter(({ id, isRequired }) => isRequired === true && !(id in typed));
  if (left.length > 0) throw new Error(`Teams would not send without ${left[0]?.id}`);
  return 1 + filled.reduce((sum, count) => sum + count, 0) + 1;
}

function actionsOn(input: Input, value: string): number {
  switch (input.type) {
    case "Input.Toggle":
    case "Input.Text":
      return 1;
    case "Input.Date":
      // Open the calendar, choose the day.
      return 2;
    case "Input.ChoiceSet": {
      const chosen = value.split(",");
      for (const one of chosen) expect(input.choices?.map((choice) => choice.value)).toContain(one);
      return input.isMultiSelect === true ? chosen.length : 1;
    }
  }
}

const unchanged = { reason: "bugfix" };
const typicalChange = {
  changed: "T4,T5",
  live: "live",
  date: TODAY,
  restUnchanged: "true",
};

describe("the question card", () => {
  test("unchanged is answered with 3 actions: open, choose the reason, send", () => {
    expect(readUnchanged(unchanged, day(TODAY)).ok).toBe(true);
    expect(actionsFor("case/unchanged", unchanged)).toBe(3);
  });

  test.each(TRIGGERS.filter((trigger) => trigger !== "version"))(
    "no change is answered with 3 actions too (%s)",
    (trigger) => {
      const caseInEntry = inEntry(aCase({ trigger, previousVersion: "2.1" }));
      const noChange = { reason: "noChange" };
      expect(readUnchanged(noChange, day(TODAY)).ok).toBe(true);
      expect(actionsFor("case/unchanged", noChange, { caseInEntry })).toBe(3);
    },
  );

  /** The register does not say since when the version is in use. */
  const dateAsked = { caseInEntry: inEntry(aCase(), anEntry({ versionSince: "2026-11" })) };

  test("a typical change takes at most 9 actions, also when it is only planned or there was harm", () => {
    const { date: _since, ...undated } = typicalChange;
    for (const typed of [
      typicalChange,
      { ...typicalChange, live: "planned" },
      { ...undated, live: "planned", dateUnknown: "true" },
      { ...typicalChange, changed: "T7:harm" },
      { ...typicalChange, changed: "T4", unsure: "T5" },
    ]) {
      expect(readChanged(typed, day(TODAY)).ok).toBe(true);
      expect(actionsFor("case/changed", typed, dateAsked)).toBeLessThanOrEqual(9);
    }
    expect(actionsFor("case/changed", typicalChange, dateAsked)).toBe(8);
  });

  test("what the register knows is not asked, and sent along: 5 actions", () => {
    const { date: _since, live: _live, ...asked } = typicalChange;
    expect(actionsFor("case/changed", asked)).toBe(5);
    expect(JSON.stringify(rendered())).toContain('"live":"live","date":"2026-11-20"');
    const planned = { versionPlannedFor: "2026-12-01" };
    const inTime = { caseInEntry: inEntry(aCase(), anEntry(planned)) };
    expect(actionsFor("case/changed", asked, inTime)).toBe(5);
    // The planned day has passed: nobody knows.
    expect(() =>
      actionsFor("case/changed", asked, { ...inTime, today: day("2026-12-02") }),
    ).toThrow("without live");
  });

  test.each(Object.keys(typicalChange))(
    "no action can be left out: without %s it is no answer",
    (id) => {
      const less = Object.fromEntries(Object.entries(typicalChange).filter(([key]) => key !== id));
      expect(readChanged(less, day(TODAY)).ok).toBe(false);
    },
  );

  test("later takes 3 actions", () => {
    expect(readLater({ later: "tomorrow" }, day(TODAY)).ok).toBe(true);
    expect(actionsFor("case/later", { later: "tomorrow" })).toBe(3);
  });

  test("asks for nothing outside its parts, and every part sends only its own inputs", () => {
    const card = rendered();
    expect(inputsIn(card.body)).toEqual([]);
    const ids = partsOf(card).flatMap(({ inputs }) => inputs.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    expect(partsOf(card).map(({ verb }) => verb)).toEqual([
      "case/unchanged",
      "case/changed",
      "case/later",
      "case/findPerson",
    ]);
  });
});

const situations: readonly (readonly [string, Partial<CardContext>])[] = [
  ...TRIGGERS.map((trigger) => [trigger, { caseInEntry: inEntry(aCase({ trigger })) }] as const),
  ...RISK_CLASSES.map(
    (riskClass) => [riskClass, { caseInEntry: inEntry(aCase(), anEntry({ riskClass })) }] as const,
  ),
  [
    "answered for earlier versions",
    {
      caseInEntry: inEntry(
        aCase({ earlierAnswers: [stored(changedAnswer), stored(unchangedAnswer)] }),
      ),
    },
  ],
  ["reminder", { messageId: "later-2026-11-26" }],
  [
    "reported as not theirs",
    { caseInEntry: inEntry(aCase({ notMine: [{ by: owner, at: "2026-11-21T10:00:00.000Z" }] })) },
  ],
];

describe.each(situations)("the question (%s)", (_name, over) => {
  test("has no answer selected in advance", () => {
    for (const { inputs, verb } of partsOf(rendered(over))) {
      expect(inputs.filter((input) => "value" in input || "isVisible" in input)).toEqual([]);
      for (const { choices = [] } of inputs) {
        expect([verb, choices.filter((choice) => Object.keys(choice).length > 2)]).toEqual([
          verb,
          [],
        ]);
      }
    }
  });

  test("has the same structure in German and in English, and not one text in common", () => {
    const german = rendered({ ...over, language: "de" });
    const english = rendered({ ...over, language: "en" });
    expect(withoutTexts(english)).toEqual(withoutTexts(german));
    const labels = (card: typeof german) =>
      partsOf(card).flatMap(({ inputs }) =>
        inputs.map(({ id, label }) => `${id}: ${String(label)}`),
      );
    expect(labels(english).filter((label) => labels(german).includes(label))).toEqual([]);
  });
});

const TEXTS = ["text", "title", "label", "errorMessage", "fallbackText", "speak", "lang"];

/** The card without what people read; what is sent and how it looks stays. */
function withoutTexts(card: unknown): unknown {
  return JSON.parse(
    JSON.stringify(card, (key, value: unknown) =>
      TEXTS.includes(key) && typeof value === "string" ? "" : value,
    ),
  );
}
