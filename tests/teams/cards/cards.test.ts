import type { AdaptiveCard } from "@microsoft/teams.cards";
import { AdaptiveCard as ParsedCard, SerializationContext, Versions } from "adaptivecards";
import { describe, expect, test } from "vitest";
import { TRIGGERS } from "#domain/cases/causes.ts";
import { answersOf, triage } from "#domain/triage/triage.ts";
import type { Answer } from "#domain/triage/triageRules.ts";
import { CASE_STATES, RISK_CLASSES } from "#domain/vocabulary.ts";
import type { Conversation } from "#register/messages/delivery.ts";
import type { CardContext } from "#teams/cards/cardContext.ts";
import { cardFor, summaryFor } from "#teams/cards/cardFor.ts";
import { messageCard } from "#teams/cards/messageCard.ts";
import { day } from "#tests/domain/builders.ts";
import {
  aCase,
  aConversation,
  anEntry,
  aQuery,
  changedAnswer,
  aContext as context,
  deputy,
  inEntry,
  owner,
  stored,
  stranger,
  TODAY,
  unchangedAnswer,
} from "#tests/teams/cases.ts";
import { LANGUAGES } from "#texts/language.ts";
import { messagesFor } from "#texts/messages.ts";

interface Part {
  readonly [key: string]: unknown;
}

/** Every object of the card as Teams gets it. */
function partsOf(card: AdaptiveCard): readonly Part[] {
  const parts: Part[] = [];
  JSON.parse(JSON.stringify(card), (_key, part: unknown) => {
    if (typeof part === "object" && part !== null && !Array.isArray(part)) parts.push({ ...part });
    return part;
  });
  return parts;
}

const ofType = (card: AdaptiveCard, prefix: string) =>
  partsOf(card).filter((part) => String(part.type).startsWith(prefix));
const textOf = (card: AdaptiveCard) => JSON.stringify(card);

const LONG = "Ä".repeat(5000);
const states: readonly (readonly [string, Partial<CardContext>])[] = [
  ...CASE_STATES.map(
    (state) =>
      [
        state,
        {
          caseInEntry: inEntry(
            aCase({
              state,
              answer: state === "requested" ? null : stored(changedAnswer),
              earlierAnswers: [stored(unchangedAnswer)],
              suspension: { kind: "proposed", state: "open" },
              queries: [aQuery()],
              note: "Grund",
            }),
          ),
        },
      ] as const,
  ),
  ...TRIGGERS.map((trigger) => [trigger, { caseInEntry: inEntry(aCase({ trigger })) }] as const),
  ["reminder", { messageId: "later-2026-11-26" }],
  ["superseded", { messageId: "request-v6" }],
  [
    "query",
    { messageId: "query-1", caseInEntry: inEntry(aCase({ state: "query", queries: [aQuery()] })) },
  ],
  ["not responsible", { person: stranger }],
];

describe.each(LANGUAGES)("every card in %s", (language) => {
  test.each(states)("%s", (_name, over) => {
    const card = cardFor(context({ ...over, language, notice: "Hinweis" }));
    const json = JSON.stringify(card);
    expect(json.length).toBeLessThan(25_000);
    expect(card.version).toBe("1.5");
    expect(card.lang).toBe(language);
    expect(card.fallbackText).not.toBe("");
    expect(card.actions?.length ?? 0).toBeLessThanOrEqual(6);
    expect(json).not.toMatch(/destructive|"color"|isSubtle|undefined/);
    for (const input of ofType(card, "Input.")) {
      expect(input).toMatchObject({ id: expect.any(String), label: expect.any(String) });
      expect(input.errorMessage).toEqual(expect.any(String));
      expect(input).not.toHaveProperty("value");
    }
    for (const choices of ofType(card, "Input.ChoiceSet")) expect(choices.style).toBe("expanded");
    for (const action of ofType(card, "Action.Execute")) {
      expect(action.data).toMatchObject({ caseKey: "c0ffee01", targetRevision: 7 });
    }
    const ids = ofType(card, "Input.").map((input) => input.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(summaryFor(context({ ...over, language }))).not.toBe("");
  });

  test("even the longest texts fit", () => {
    const long = stored({ ...changedAnswer, note: LONG });
    const caseInEntry = inEntry(
      aCase({ note: LONG, earlierAnswers: [long, long], notMine: [{ by: owner, at: long.at }] }),
      anEntry({ title: LONG.slice(0, 255) }),
    );
    const typed = { note: LONG, reasonText: LONG, personName: LONG, queryAnswer: LONG };
    const question = cardFor(context({ caseInEntry, language, typed, notice: LONG }));
    expect(JSON.stringify(question).length * 2).toBeLessThan(28 * 1024);
    const query = cardFor(
      context({
        language,
        typed,
        messageId: "query-1",
        caseInEntry: inEntry(aCase({ state: "query", queries: [aQuery(LONG)], answer: long })),
      }),
    );
    expect(JSON.stringify(query).length * 2).toBeLessThan(28 * 1024);
  });
});

describe("the question", () => {
  test("what changed stands first", () => {
    const { actions, body } = cardFor(context());
    const text = JSON.stringify({ body, actions });
    const order = [
      "Bürgerbot",
      "Version 2.1",
      "Neue Version",
      "Frist in 11 Tagen (04.12.2026)",
      "Darf ich das nutzen?",
      "Hat sich außer Fehlerbehebungen",
      "Einzelheiten",
      "bisher 2.0, jetzt 2.1",
      "https://example.org/notes",
      "Bürgeramt",
      "Nein, alles unverändert",
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect([...order].sort((a, b) => a - b)).toEqual(order);
  });

  test("unchanged takes 3 actions, a typical change at most 9", () => {
    const card = cardFor(context());
    const required = (verb: string) =>
      ofType(card, "Action.ShowCard")
        .map((part) => part.card)
        .filter((part) => JSON.stringify(part).includes(verb))
        .flatMap((part) => (JSON.stringify(part).match(/"isRequired":true/g) ?? []).length);
    // Open the part, fill in what is required, send.
    expect(required("case/unchanged").map((count) => count + 2)).toEqual([3]);
    // A change also ticks one point and gives a date.
    const [changed = Number.NaN] = required("case/changed").map((count) => count + 2 + 2);
    expect(changed).toBeLessThanOrEqual(10);
  });

  test("what a person wrote is never Markdown: it stands in text runs only", () => {
    const card = cardFor(
      context({ caseInEntry: inEntry(aCase({ note: "[x](https://evil.example)" })) }),
    );
    for (const block of ofType(card, "TextBlock")) {
      expect(String(block.text)).not.toMatch(/(?<!\\)\[klick|evil/);
    }
    expect(textOf(card)).toContain("evil");
  });

  test("a link that is not https is not offered", () => {
    const entry = anEntry({ versionNotesUrl: "javascript:alert(1)" });
    expect(textOf(cardFor(context({ caseInEntry: inEntry(aCase(), entry) })))).not.toContain(
      "javascript",
    );
  });

  test("an earlier answer is shown, never pre-selected", () => {
    const caseInEntry = inEntry(aCase({ earlierAnswers: [stored(changedAnswer)] }));
    const card = cardFor(context({ caseInEntry }));
    expect(textOf(card)).toContain("Frühere Antwort");
    expect(textOf(card)).toContain("Daten, Es gab einen Schaden");
    expect(ofType(card, "Input.").filter((input) => "value" in input)).toEqual([]);
  });

  test("a reminder says so, and a postponed one for when", () => {
    expect(textOf(cardFor(context({ messageId: "later-2026-11-26" })))).toContain(
      "Erinnerung: Neue Version",
    );
    const asked = context({ remindOn: day("2026-11-26") });
    expect(textOf(cardFor(asked))).toContain("Erinnerung vorgemerkt: in 3 Tagen (26.11.2026)");
    const reminded = cardFor({ ...asked, messageId: "later-2026-11-26" });
    expect(textOf(reminded)).not.toContain("vorgemerkt");
  });

  test("several versions are asked about at once", () => {
    const caseInEntry = inEntry(aCase({ causes: ["ki-2026-0001/v6", "ki-2026-0001/v7"] }));
    expect(textOf(cardFor(context({ caseInEntry })))).toContain("2 Versionen seit der letzten");
  });
});

test("only the latest query has a field for the answer", () => {
  const first = {
    ...aQuery(),
    answer: { text: "Ja", by: owner, channel: "card", at: "2026-11-21T10:00:00.000Z" },
  } as const;
  const queries = [first, aQuery("Und wie lange?")];
  const caseInEntry = inEntry(aCase({ state: "query", queries }));
  const inputs = (messageId: "query-1" | "query-2") =>
    ofType(
      cardFor(
        context({
          ...{ caseInEntry, messageId },
          continuedOn: messageId === "query-1" ? day(TODAY) : undefined,
        }),
      ),
      "Input.",
    ).length;
  expect([inputs("query-1"), inputs("query-2")]).toEqual([0, 1]);
});

describe("refresh", () => {
  const userIds = (conversations: readonly Conversation[]) =>
    cardFor(context({ conversations })).refresh?.userIds;

  test("owner and deputy, as far as they are known", () => {
    const known = [owner, deputy].map((one) => aConversation(one.id, "https://x/"));
    expect(userIds(known)).toEqual([`29:${owner.id}`, `29:${deputy.id}`]);
    // Naming only the deputy would stop the owner's own copy from refreshing.
    expect(userIds(known.slice(1))).toBeUndefined();
    expect(userIds([])).toBeUndefined();
  });

  test("names case, revision and message", () => {
    expect(cardFor(context()).refresh?.action).toMatchObject({
      type: "Action.Execute",
      verb: "case/refresh",
      data: { caseKey: "c0ffee01", targetRevision: 7, step: "request-v7" },
    });
  });
});

describe("what will follow, as the card says it, follows from the rules", () => {
  const outcomeOf = (riskClass: (typeof RISK_CLASSES)[number], tick: "T1" | "T4" | "T7:harm") => {
    const answers = answersOf({
      option: "changed",
      changed: [tick],
      unsure: [],
      live: "planned",
      dateUnknown: true,
    }) satisfies Record<string, Answer>;
    return triage({ riskClass, answers, live: "planned" });
  };
  test.each(RISK_CLASSES)("%s", (riskClass) => {
    const text = messagesFor("de").cards.changed.consequences[riskClass];
    const light = outcomeOf(riskClass, "T4").outcome === "short";
    expect(/Kurzbewertung/.test(text)).toBe(light);
    expect(outcomeOf(riskClass, "T1").outcome).toBe("full");
    expect(outcomeOf(riskClass, "T7:harm").outcome).toBe("full");
    const suspends = outcomeOf(riskClass, "T7:harm").suspend === "immediate";
    expect(/sofort ausgesetzt|untersagt/.test(text)).toBe(suspends);
  });
});

test("a message card says what happened and nothing else", () => {
  const card = messageCard("Das gibt es nicht mehr.", "de", "https://teams.example.org/tab");
  expect(card.actions).toHaveLength(1);
  expect(card.refresh).toBeUndefined();
  expect(messageCard("x", "en").actions).toBeUndefined();
});

test.each(states)("Microsoft's own parser finds nothing wrong with %s", (_name, over) => {
  const parser = new SerializationContext(Versions.v1_5);
  const card = new ParsedCard();
  card.parse(JSON.parse(JSON.stringify(cardFor(context(over)))), parser);
  const events = Array.from({ length: parser.eventCount }, (_one, index) =>
    parser.getEventAt(index),
  ).map((event) => event.message);
  // The parser tests `lang` with a stateful expression and refuses every second valid one.
  const ownMistake = /^Invalid value "de" for property "lang"/;
  expect(events.filter((event) => !ownMistake.test(event))).toEqual([]);
  expect(card.validateProperties().validationEvents.map((event) => event.message)).toEqual([]);
});

describe("the question about a change", () => {
  const text = (over: Partial<CardContext> = {}) => textOf(cardFor(context(over)));

  test("a new major version only adds a hint", () => {
    const major = inEntry(aCase({ targetVersion: "3.0" }));
    const minor = inEntry(aCase({ targetVersion: "2.9" }));
    const asked = (caseInEntry: typeof major) => text({ caseInEntry });
    expect(asked(major)).toContain("neue Hauptversion");
    expect(asked(minor)).not.toContain("neue Hauptversion");
    expect(asked(major).match(/"Input\./g)?.length).toBe(asked(minor).match(/"Input\./g)?.length);
  });

  test("help is shown on demand, on the client", () => {
    const card = cardFor(context());
    const toggles = ofType(card, "Action.ToggleVisibility");
    expect(toggles).toContainEqual(
      expect.objectContaining({
        title: "Was ist gemeint, was folgt daraus?",
        targetElements: ["questionHelp"],
      }),
    );
    const [help] = ofType(card, "Container").filter(({ id }) => id === "questionHelp");
    expect(help).toMatchObject({ isVisible: false });
    expect(JSON.stringify(help)).toContain("Eine höhere Versionsnummer allein zählt nicht.");
  });

  test("where no new version is asked about, the question is whether the change is in effect", () => {
    const caseInEntry = inEntry(aCase({ trigger: "campaign" }));
    expect(text({ caseInEntry })).toContain("Gilt die Änderung schon?");
    const undated = inEntry(aCase(), anEntry({ versionSince: "2026" }));
    expect(text({ caseInEntry: undated })).toContain("Ist die neue Version schon im Einsatz?");
  });
});
