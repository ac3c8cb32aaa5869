import { pino } from "pino";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { z } from "zod";
import type { CaseInEntry } from "#register/memory/findCase.ts";
import { cardFor } from "#teams/cards/cardFor.ts";
import { choosePersonCard } from "#teams/cards/choosePersonCard.ts";
import { answerPressed } from "#teams/press/answerPressed.ts";
import { seen, startBotWorld } from "#tests/teams/botWorld.ts";
import {
  aCase,
  aContext,
  deputy,
  heir,
  heirsNamesake,
  inEntry,
  owner,
  stored,
  stranger,
  unchangedAnswer,
} from "#tests/teams/cases.ts";
import { createMemoryRegister, DIRECTORY } from "#tests/teams/memoryRegister.ts";
import { LANGUAGES } from "#texts/language.ts";

const cardSchema = z.looseObject({
  body: z.array(z.looseObject({ type: z.string() })),
  actions: z.array(z.looseObject({ type: z.string(), title: z.string() })),
});
const answerSchema = z.looseObject({ statusCode: z.literal(200), value: cardSchema });

let register = createMemoryRegister();
let world: Awaited<ReturnType<typeof startBotWorld>>;
beforeAll(async () => {
  world = await startBotWorld(() => register);
});
afterAll(() => world.close());
beforeEach(() => {
  register = createMemoryRegister(inEntry(aCase()));
});

const rowsNow = () => register.reads.case("c0ffee01")?.evaluationCase.notMine;
const press = async (verb: string, data: object = {}, as: { personId?: string } = {}) => {
  const { body, text } = await world.press(verb, { ...seen, ...data }, as);
  return { text, card: answerSchema.parse(body).value };
};
const input = (card: z.infer<typeof cardSchema>, id: string) =>
  card.body.find((element) => element.id === id);
const buttons = (card: z.infer<typeof cardSchema>) => card.actions.map(({ title }) => title);

describe("looking for the person responsible", () => {
  test("takes five actions: open, type, search, choose, hand over", async () => {
    const question: unknown = JSON.parse(JSON.stringify(cardFor(aContext())));
    const part = z
      .looseObject({ card: cardSchema })
      .parse(cardSchema.parse(question).actions.find(({ title }) => title.includes("zuständig")));
    expect(buttons(part.card)).toEqual(["Suchen", "Weiß ich nicht"]);
    expect(part.card.body[0]).toMatchObject({ type: "Input.Text", id: "personName" });

    const found = await press("case/findPerson", { personName: "neu" });
    expect(input(found.card, "personId")).toMatchObject({
      type: "Input.ChoiceSet",
      style: "expanded",
      choices: [
        { value: heir.id, title: "Nina Neu – Sachbearbeiterin, Bürgeramt" },
        { value: heirsNamesake.id, title: "Nina Neu – Referentin, Kulturamt" },
      ],
    });
    expect(input(found.card, "personId")).not.toHaveProperty("value");
    expect(input(found.card, "personName")).toMatchObject({ value: "neu" });
    expect(buttons(found.card)).toEqual([
      "Zuständigkeit weitergeben",
      "Suchen",
      "Weiß ich nicht",
      "Zurück",
      "Im Register öffnen",
    ]);

    const done = await press("case/handOver", { personName: "neu", personId: heirsNamesake.id });
    expect(done.text).toContain("Danke. Nina Neu wird gefragt");
    expect(done.text).toContain("case/unchanged");
    expect(rowsNow()).toMatchObject([
      { by: { id: owner.id }, namedId: heirsNamesake.id, handover: { state: "asked" } },
    ]);
  });

  test("records nothing: neither the search nor the way back", async () => {
    const before = register.reads.case("c0ffee01");
    await press("case/findPerson", { personName: "Neu" });
    await press("case/refresh");
    expect(register.reads.case("c0ffee01")).toEqual(before);
    expect(register.ran).toEqual([]);
    expect(register.copies).toEqual([]);
    expect(register.searched).toEqual(["Neu"]);
  });

  test("finds nobody and says so; the name stays and another can be searched for", async () => {
    const { card, text } = await press("case/findPerson", { personName: "Müller-Lüdenscheidt" });
    expect(text).toContain("Zu „Müller-Lüdenscheidt“ wurde niemand gefunden");
    expect(input(card, "personName")).toMatchObject({ value: "Müller-Lüdenscheidt" });
    expect(input(card, "personId")).toBeUndefined();
    expect(buttons(card)).toEqual(["Suchen", "Weiß ich nicht", "Zurück", "Im Register öffnen"]);
  });

  test("needs a name, and one that is not endless", async () => {
    const none = await press("case/findPerson", { personName: "  " });
    expect(none.text).toContain("Bitte einen Namen schreiben.");
    const long = await press("case/findPerson", { personName: "x".repeat(121) });
    expect(long.text).toContain("zu lang");
    expect(register.searched).toEqual([]);
  });

  test.each(["late", "failing"])("a %s directory leaves the other ways open", async (kind) => {
    const findPeople = () =>
      kind === "late"
        ? new Promise<never>(() => {})
        : Promise.reject(new Error("The directory does not answer"));
    const logged: string[] = [];
    const { card, pressed } = await answerPressed(
      { action: { verb: "case/findPerson", data: { ...seen, personName: "Neu" } } },
      { personId: owner.id, language: "de" },
      {
        register: { ...register, reads: { ...register.reads, findPeople } },
        tabUrl: () => "https://x/",
        pageUrl: () => "https://x/",
        log: pino({}, { write: (line: string) => void logged.push(line) }),
        searchLimit: 1,
      },
    );
    const shown = cardSchema.parse(JSON.parse(JSON.stringify(card)));
    expect(JSON.stringify(shown)).toContain("Die Suche antwortet gerade nicht");
    expect(input(shown, "personName")).toMatchObject({ value: "Neu" });
    expect(buttons(shown)).toContain("Weiß ich nicht");
    expect(pressed).toBeUndefined();
    expect(logged.join("")).not.toContain("Neu");
  });

  test("a name typed into an older card is searched for, not recorded", async () => {
    const { card } = await press("case/notMine", { namedName: "Nina" });
    expect(input(card, "personId")).toBeDefined();
    expect(input(card, "personName")).toMatchObject({ value: "Nina" });
    expect(rowsNow()).toEqual([]);
    await press("case/notMine", { namedName: "" });
    expect(rowsNow()).toHaveLength(1);
  });
});

describe("who cannot be named", () => {
  test.each([
    ["nobody chosen", "", "Bitte eine Person aus der Liste wählen."],
    ["oneself", owner.id, "Sie haben sich selbst gewählt"],
    ["the deputy", deputy.id, "schon für die Anwendung eingetragen"],
    ["somebody unknown", stranger.id, "nicht mehr aktiv"],
  ])("%s: what was found, typed and chosen is still there", async (_who, personId, sentence) => {
    const { card, text } = await press("case/handOver", { personName: "n", personId });
    expect(text).toContain(sentence);
    expect(input(card, "personName")).toMatchObject({ value: "n" });
    const choices = input(card, "personId");
    expect(choices).toBeDefined();
    if (personId === deputy.id || personId === owner.id) {
      expect(choices).toMatchObject({ value: personId });
    }
    expect(rowsNow()).toEqual([]);
    expect(register.ran).toEqual([]);
  });

  test("an id that is no id of the directory reaches nobody", async () => {
    const { text } = await press("case/handOver", { personId: "x".repeat(65) });
    expect(text).toContain("konnten nicht gelesen");
    expect(rowsNow()).toEqual([]);
  });
});

describe("pressed twice, late, or by somebody else", () => {
  test("the same choice twice is recorded once and answered alike", async () => {
    const data = { personName: "Neu", personId: heir.id };
    const first = await press("case/handOver", data);
    const second = await press("case/handOver", data);
    expect(second.text).toBe(first.text);
    expect(rowsNow()).toHaveLength(1);
  });

  test('"Weiß ich nicht" twice is recorded once and answered alike', async () => {
    const first = await press("case/notMine");
    const second = await press("case/notMine");
    expect(second.text).toBe(first.text);
    expect(rowsNow()).toHaveLength(1);
  });

  test("somebody else named later takes the place of the first", async () => {
    await press("case/handOver", { personId: heir.id });
    await press("case/handOver", { personId: heirsNamesake.id });
    expect(rowsNow()?.map(({ handover }) => handover?.state)).toEqual(["closed", "asked"]);
  });

  test("the card says whom was asked, and what they said", async () => {
    await press("case/handOver", { personId: heir.id });
    const waiting = await press("case/refresh");
    expect(waiting.text).toContain("Sie haben am 23.11.2026 Nina Neu als zuständig genannt");
    expect(waiting.text).toContain("case/findPerson");
    const acting = { viewer: { person: heir, roles: [] }, channel: "card" } as const;
    await register.commands.declineHandover("c0ffee01", acting);
    const declined = await press("case/refresh");
    expect(declined.text).toContain("Nina Neu hat abgelehnt");
    const again = await press("case/handOver", { personName: "Neu", personId: heir.id });
    expect(again.text).toContain("bereits geantwortet, dass sie nicht zuständig ist");
  });

  const answered: CaseInEntry = inEntry(
    aCase({ state: "objection", answer: stored(unchangedAnswer) }),
  );
  test.each(["case/findPerson", "case/handOver", "case/notMine"])(
    "%s on an answered question shows the answer",
    async (verb) => {
      register.put(answered);
      const { text } = await press(verb, { personName: "Neu", personId: heir.id });
      expect(text).toContain("bereits beantwortet");
      expect(register.searched).toEqual([]);
      expect(rowsNow()).toEqual([]);
    },
  );

  test("an older version's card shows the present question", async () => {
    const { text } = await press("case/findPerson", { targetRevision: 6, personName: "Neu" });
    expect(text).toContain("Inzwischen ist Version 2.1");
    expect(register.searched).toEqual([]);
  });

  test("a foreign person searches for nobody", async () => {
    const { text } = await press(
      "case/findPerson",
      { personName: "Neu" },
      { personId: stranger.id },
    ).catch(() => ({ text: "" }));
    expect(text).not.toContain("Nina");
    expect(register.searched).toEqual([]);
  });
});

describe.each(LANGUAGES)("the list of people in %s", (language) => {
  const many = Array.from({ length: 10 }, (_, index) => ({
    id: `p-${index}`,
    name: "Maria-Magdalena von und zu Musterhausen-Beispielstadt",
    jobTitle: "Leitende Verwaltungsdirektorin",
    department: "Amt für Geoinformation und Bodenordnung",
  }));

  test("with ten people fits, has no choice made in advance and at most six buttons", () => {
    const context = aContext({ language, typed: { personName: "Muster" } });
    const text = JSON.stringify(choosePersonCard(context, many));
    const card = cardSchema.parse(JSON.parse(text));
    expect(Buffer.byteLength(text)).toBeLessThan(25_000);
    expect(card.actions.length).toBeLessThanOrEqual(6);
    expect(input(card, "personId")).not.toHaveProperty("value");
    expect(text).toContain("10 ");
    // Nothing takes the list away while it is read.
    expect(card).not.toHaveProperty("refresh");
  });

  test("every input has a label and an error message", () => {
    const card = cardSchema.parse(
      JSON.parse(JSON.stringify(choosePersonCard(aContext({ language }), DIRECTORY))),
    );
    for (const element of card.body.filter(({ type }) => type.startsWith("Input."))) {
      expect(element.label).toEqual(expect.stringMatching(/\S/));
      expect(element.errorMessage).toEqual(expect.stringMatching(/\S/));
    }
  });
});
