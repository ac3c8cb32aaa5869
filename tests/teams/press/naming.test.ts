import { pino } from "pino";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { z } from "zod";
import { cardFor } from "#teams/cards/cardFor.ts";
import { choosePersonCard } from "#teams/cards/choosePersonCard.ts";
import { answerPressed } from "#teams/press/answerPressed.ts";
import { acting } from "#tests/register/startRegister.ts";
import { startBotWorld } from "#tests/teams/botWorld.ts";
import { aContext } from "#tests/teams/cases.ts";
import {
  type City,
  deputy,
  heir,
  otherHeir,
  owner,
  type Question,
  startCity,
  stranger,
} from "#tests/teams/startCity.ts";
import { LANGUAGES } from "#texts/language.ts";

const cardSchema = z.looseObject({
  body: z.array(z.looseObject({ type: z.string() })),
  actions: z.array(z.looseObject({ type: z.string(), title: z.string() })),
});
const answerSchema = z.looseObject({ statusCode: z.literal(200), value: cardSchema });

let city: City;
let world: Awaited<ReturnType<typeof startBotWorld>>;
/** Nobody is named: what is pressed finds people or is refused. */
let question: Question;
beforeAll(async () => {
  city = await startCity();
  world = await startBotWorld(city.register);
  question = await city.ask();
});
afterAll(async () => {
  await world.close();
  await city[Symbol.asyncDispose]();
});

/** Whom a directory may find: two people of one name, and one of whom it knows the name alone. */
const NAMESAKES = [
  { id: "n-1", name: "Nina Neu", jobTitle: "Sachbearbeiterin", department: "Bürgeramt" },
  { id: "n-2", name: "Nina Neu", jobTitle: "Referentin", department: "Kulturamt" },
  { id: "n-3", name: "Nils Neuer", jobTitle: null, department: null },
];

const press = async (
  { seen }: Question,
  verb: string,
  data: object = {},
  as: { personId?: string } = {},
) => {
  const { body, text } = await world.press(verb, { ...seen, ...data }, as);
  return { text, card: answerSchema.parse(body).value };
};
const input = (card: z.infer<typeof cardSchema>, id: string) =>
  card.body.find((element) => element.id === id);
const buttons = (card: z.infer<typeof cardSchema>) => card.actions.map(({ title }) => title);

describe("looking for the person responsible", () => {
  test("takes five actions: open, type, search, choose, hand over", async () => {
    const own = await city.ask();
    const shown: unknown = JSON.parse(JSON.stringify(cardFor(aContext())));
    const part = z
      .looseObject({ card: cardSchema })
      .parse(cardSchema.parse(shown).actions.find(({ title }) => title.includes("zuständig")));
    expect(buttons(part.card)).toEqual(["Suchen", "Weiß ich nicht"]);
    expect(part.card.body[0]).toMatchObject({ type: "Input.Text", id: "personName" });

    const found = await press(own, "case/findPerson", { personName: "vogel" });
    expect(input(found.card, "personId")).toMatchObject({
      type: "Input.ChoiceSet",
      style: "expanded",
      choices: [
        { value: heir.id, title: "Lena Vogel – Sachbearbeiterin, Amt für Statistik und Wahlen" },
      ],
    });
    expect(input(found.card, "personId")).not.toHaveProperty("value");
    expect(input(found.card, "personName")).toMatchObject({ value: "vogel" });
    expect(buttons(found.card)).toEqual([
      "Zuständigkeit weitergeben",
      "Suchen",
      "Weiß ich nicht",
      "Zurück",
      "Im Register öffnen",
    ]);

    const data = { personName: "vogel", personId: heir.id };
    const done = await press(own, "case/handOver", data);
    expect(done.text).toContain("Danke. Lena Vogel wird gefragt");
    expect(done.text).toContain("case/unchanged");
    expect(own.now().notMine).toMatchObject([
      { by: { id: owner.id }, namedId: heir.id, handover: { state: "asked" } },
    ]);
  });

  test("records nothing: neither the search nor the way back", async () => {
    const before = question.now();
    city.searched.length = 0;
    await press(question, "case/findPerson", { personName: "Neu" });
    await press(question, "case/refresh");
    expect(question.now()).toEqual(before);
    expect(question.copyOf(owner.id)).not.toBe("copy-1");
    expect(city.searched).toEqual(["Neu"]);
  });

  test("finds nobody and says so; the name stays and another can be searched for", async () => {
    const name = "Müller-Lüdenscheidt";
    const { card, text } = await press(question, "case/findPerson", { personName: name });
    expect(text).toContain("Zu „Müller-Lüdenscheidt“ wurde niemand gefunden");
    expect(input(card, "personName")).toMatchObject({ value: name });
    expect(input(card, "personId")).toBeUndefined();
    expect(buttons(card)).toEqual(["Suchen", "Weiß ich nicht", "Zurück", "Im Register öffnen"]);
  });

  test("needs a name, and one that is not endless", async () => {
    city.searched.length = 0;
    const none = await press(question, "case/findPerson", { personName: "  " });
    expect(none.text).toContain("Bitte schreiben Sie einen Namen.");
    const long = await press(question, "case/findPerson", { personName: "x".repeat(121) });
    expect(long.text).toContain("zu lang");
    expect(city.searched).toEqual([]);
  });

  test.each(["late", "failing"])("a %s directory leaves the other ways open", async (kind) => {
    const logged: string[] = [];
    const data = { ...question.seen, personName: "Neu" };
    const find = () =>
      answerPressed(
        { action: { verb: "case/findPerson", data } },
        { personId: owner.id, language: "de" },
        {
          register: city.register,
          tabUrl: () => "https://x/",
          pageUrl: () => "https://x/",
          log: pino({}, { write: (line: string) => void logged.push(line) }),
          searchLimit: kind === "late" ? 1 : 1_000,
        },
      );
    const release = kind === "late" ? city.hold() : () => {};
    const { card, pressed } = await (kind === "late" ? find() : city.whileBroken(find));
    release();
    const shown = cardSchema.parse(JSON.parse(JSON.stringify(card)));
    expect(JSON.stringify(shown)).toContain("Die Suche antwortet gerade nicht");
    expect(input(shown, "personName")).toMatchObject({ value: "Neu" });
    expect(buttons(shown)).toContain("Weiß ich nicht");
    expect(pressed).toBeUndefined();
    expect(logged.join("")).not.toContain("Neu");
  });

  test("a name typed into an older card is searched for, not recorded", async () => {
    const own = await city.ask();
    const { card } = await press(own, "case/notMine", { namedName: "Lena" });
    expect(input(card, "personId")).toBeDefined();
    expect(input(card, "personName")).toMatchObject({ value: "Lena" });
    expect(own.now().notMine).toEqual([]);
    await press(own, "case/notMine", { namedName: "" });
    expect(own.now().notMine).toHaveLength(1);
  });
});

describe("who cannot be named", () => {
  test.each([
    ["nobody chosen", "Lena", "", "Bitte wählen Sie eine Person aus der Liste."],
    ["oneself", "Jana", owner.id, "Sie haben sich selbst gewählt"],
    ["the deputy", "Mehmet", deputy.id, "schon für die Anwendung eingetragen"],
    ["somebody unknown", "Lena", "0a000000-0000-4000-8000-000000000009", "nicht mehr aktiv"],
  ])("%s: what was found, typed and chosen is still there", async (_who, name, id, sentence) => {
    const data = { personName: name, personId: id };
    const { card, text } = await press(question, "case/handOver", data);
    expect(text).toContain(sentence);
    expect(input(card, "personName")).toMatchObject({ value: name });
    const choices = input(card, "personId");
    expect(choices).toBeDefined();
    if (id === deputy.id || id === owner.id) expect(choices).toMatchObject({ value: id });
    expect(question.now().notMine).toEqual([]);
  });

  test("an id that is no id of the directory reaches nobody", async () => {
    const { text } = await press(question, "case/handOver", { personId: "x".repeat(65) });
    expect(text).toContain("konnten nicht gelesen");
    expect(question.now().notMine).toEqual([]);
  });
});

describe("pressed twice, late, or by somebody else", () => {
  test("the same choice twice is recorded once and answered alike", async () => {
    const own = await city.ask();
    const data = { personName: "Vogel", personId: heir.id };
    const first = await press(own, "case/handOver", data);
    const second = await press(own, "case/handOver", data);
    expect(second.text).toBe(first.text);
    expect(own.now().notMine).toHaveLength(1);
  });

  test('"Weiß ich nicht" twice is recorded once and answered alike', async () => {
    const own = await city.ask();
    const first = await press(own, "case/notMine");
    const second = await press(own, "case/notMine");
    expect(second.text).toBe(first.text);
    expect(own.now().notMine).toHaveLength(1);
  });

  test("somebody else named later takes the place of the first", async () => {
    const own = await city.ask();
    await press(own, "case/handOver", { personId: heir.id });
    await press(own, "case/handOver", { personId: otherHeir.id });
    const states = own.now().notMine.map(({ handover }) => handover?.state);
    expect(states).toEqual(["closed", "asked"]);
  });

  test("the card says whom was asked, and what they said", async () => {
    const own = await city.ask();
    await press(own, "case/handOver", { personId: heir.id });
    const waiting = await press(own, "case/refresh");
    expect(waiting.text).toContain("Sie haben am 23.11.2026 Lena Vogel als zuständig genannt");
    expect(waiting.text).toContain("case/findPerson");
    await city.register.commands.declineHandover(own.key, {
      ...acting("employee"),
      channel: "card",
    });
    const declined = await press(own, "case/refresh");
    expect(declined.text).toContain("Lena Vogel hat abgelehnt");
    const again = await press(own, "case/handOver", { personName: "Vogel", personId: heir.id });
    expect(again.text).toContain("bereits geantwortet, dass sie nicht zuständig ist");
  });

  test("on an answered question every button shows the answer", async () => {
    const { key, now, seen } = await city.ask();
    const answer = { option: "unchanged", reason: "bugfix" } as const;
    const { targetRevision } = seen;
    await city.register.commands.answerCase(key, { targetRevision, answer }, acting("deputy-1"));
    city.searched.length = 0;
    for (const verb of ["case/findPerson", "case/handOver", "case/notMine"]) {
      const data = { ...seen, personName: "Vogel", personId: heir.id };
      const { text } = await world.press(verb, data);
      expect(text).toContain("bereits beantwortet");
    }
    expect(city.searched).toEqual([]);
    expect(now().notMine).toEqual([]);
  });

  test("an older version's card shows the present question", async () => {
    city.searched.length = 0;
    const data = { targetRevision: 1, personName: "Vogel" };
    const { text } = await press(question, "case/findPerson", data);
    expect(text).toContain("Inzwischen ist Version 2.0");
    expect(city.searched).toEqual([]);
  });

  test("a foreign person searches for nobody", async () => {
    city.searched.length = 0;
    const data = { ...question.seen, personName: "Vogel" };
    const { text } = await world.press("case/findPerson", data, { personId: stranger.id });
    expect(text).not.toContain("Lena");
    expect(city.searched).toEqual([]);
  });
});

test("two people of one name are told apart by what they do and where", () => {
  const card = cardSchema.parse(
    JSON.parse(JSON.stringify(choosePersonCard(aContext(), NAMESAKES))),
  );
  expect(input(card, "personId")).toMatchObject({
    choices: [
      { value: "n-1", title: "Nina Neu – Sachbearbeiterin, Bürgeramt" },
      { value: "n-2", title: "Nina Neu – Referentin, Kulturamt" },
      { value: "n-3", title: "Nils Neuer" },
    ],
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
      JSON.parse(JSON.stringify(choosePersonCard(aContext({ language }), NAMESAKES))),
    );
    for (const element of card.body.filter(({ type }) => type.startsWith("Input."))) {
      expect(element.label).toEqual(expect.stringMatching(/\S/));
      expect(element.errorMessage).toEqual(expect.stringMatching(/\S/));
    }
  });
});
