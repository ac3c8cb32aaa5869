import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { z } from "zod";
import { chainAuditSchema } from "#contract/audit.ts";
import { casesSchema, caseViewSchema, closedCasesSchema } from "#contract/case.ts";
import { entryViewSchema } from "#contract/entry.ts";
import { historySchema } from "#contract/history.ts";
import { registerSnapshotSchema } from "#contract/registerSnapshot.ts";
import { startSchema } from "#contract/start.ts";
import { deskRows, isOnDesk } from "#domain/cases/deskRows.ts";
import { FIELDS } from "#domain/entry/fields.ts";
import { isSectionKey } from "#domain/entry/sectionFields.ts";
import { isUsageKey } from "#domain/usage/usageFields.ts";
import { extent } from "#tests/long.ts";
import { nextTurn } from "#tests/register/chainEdits.ts";
import {
  type Chats,
  forged,
  identityOf,
  made,
  type Outcome,
  recorded,
  runRounds,
  SNAPSHOT_NAMES,
  type SnapshotName,
  startOnEarlierData,
} from "./earlierFixture.ts";
import { lostOn } from "./keptOnCards.ts";
import { changesNothing, idOf, messagesOf } from "./registerState.ts";
import type { TestService } from "./startTestService.ts";
import { inTodaysWords } from "./todaysWords.ts";

const REGISTER = "/api/register";
const CASES = "/api/cases";
const invokeSchema = z.strictObject({
  statusCode: z.literal(200),
  type: z.literal("application/vnd.microsoft.card.adaptive"),
  value: z.looseObject({ type: z.literal("AdaptiveCard"), body: z.array(z.unknown()).min(1) }),
});
const textList = z.array(z.string());
const usageSchema = z.object({ byKind: z.object({ deltaFromStart: z.number() }) });
const activitySchema = z.looseObject({
  summary: z.string().optional(),
  attachments: z.unknown(),
});

async function ask(running: TestService, path: string): Promise<unknown> {
  const { body, status } = await running.call("coordinator-1", "GET", path);
  expect([path, status]).toEqual([path, 200]);
  return path === CASES ? withClosedOnes(running, body) : body;
}

/** The version before answered them together with the running ones. */
async function withClosedOnes(running: TestService, body: unknown): Promise<unknown> {
  const { cases } = earlierCases.parse(body);
  for (let next: string | null = ""; next !== null; ) {
    const page = await ask(running, `${CASES}?${new URLSearchParams({ closed: next })}`);
    cases.push(...earlierCases.parse(page).cases);
    next = closedCasesSchema.parse(page).next;
  }
  return { cases };
}

/** Cards without what clients without universal actions show in place of a button: the version before had none. */
function withoutFallbacks(cards: unknown): unknown {
  return JSON.parse(JSON.stringify(cards), (key, value) =>
    key === "fallback" ? undefined : value,
  );
}

/** What the API answers now, by path; in an order of its own, since a list may be read in any. */
async function answersNow(running: TestService): Promise<Readonly<Record<string, unknown>>> {
  const paths = Object.keys(recorded.answers);
  const answers = await Promise.all(paths.map(async (path) => known(await ask(running, path))));
  return inOrder(Object.fromEntries(paths.map((path, index) => [path, answers[index]])));
}

/** As they were answered: what there was not yet is missing. */
const earlierCases = z.object({
  cases: z.array(z.looseObject({ key: z.string(), state: z.string() })),
});

/** Rights that the version before did not know. */
const LATER_RIGHTS: readonly string[] = [
  "suspend",
  "liftSuspension",
  "submitAgain",
  "openCase",
  "markForCheck",
  "proposeUsage",
  "classify",
  "confirmClassification",
  "addCondition",
  "addEvidence",
  "noteRisks",
  "requestSections",
  "cancelSections",
  "waiveSection",
  "confirmSections",
  "fillSections",
];

/** Fields that the version before did not know, whatever they say. */
const LATER_FIELDS: readonly string[] = [
  "tree",
  "markedForCheck",
  "room",
  "hasHarm",
  "isSuspended",
  "follows",
  "gates",
  "lastSuspension",
  "entryRights",
  "classification",
  "conditions",
  "evidence",
  "risks",
  "desk",
  "duties",
  "classifiedBy",
  "sections",
  "incidentDue",
  "inherited",
  "taskDue",
  "requiredStatements",
];

/** What is answered now, without what there was not yet. */
function known(answer: unknown): unknown {
  return JSON.parse(JSON.stringify(answer), (key, value) => {
    if (LATER_FIELDS.includes(key) || (key === "usageProposal" && value === null)) return undefined;
    if (key === "edit" && Array.isArray(value))
      return value.filter(
        (one) =>
          !isUsageKey(one) &&
          one !== "usedByOffices" &&
          !isSectionKey(one) &&
          FIELDS.find(({ key: field }) => field === one)?.stage !== "publication",
      );
    // Histories of that version were whole; none of these is longer than a page.
    if (key === "next" && value === null) return undefined;
    if (key !== "rights") return value;
    const rights = Object.entries(z.record(z.string(), z.unknown()).parse(value));
    return Object.fromEntries(rights.filter(([right]) => !LATER_RIGHTS.includes(right)));
  });
}

/** What was answered then; the publication is no field that somebody writes any more, it has its own steps. */
function answersThen(): Readonly<Record<string, unknown>> {
  const answers = inOrder(recorded.answers);
  return JSON.parse(JSON.stringify(answers), (key, value) =>
    key === "edit" && Array.isArray(value)
      ? value.filter((one) => one !== "publicationStatus")
      : value,
  );
}

function inOrder(answers: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const {
    cursor: _,
    tags: __,
    ...register
  } = registerSnapshotSchema.parse({
    cursor: "",
    tags: [],
    ...Object(answers[REGISTER]),
  });
  const { cases } = earlierCases.parse(answers[CASES]);
  return {
    ...answers,
    [REGISTER]: inKnownColumns(register),
    [CASES]: cases.toSorted(byText(({ key }) => key)),
  };
}

type Columns = Pick<z.infer<typeof registerSnapshotSchema>, "columns" | "rows">;

/** The register without the columns that the version before did not have. */
function inKnownColumns({ columns, rows, ...rest }: Columns): Columns {
  const { columns: known } = registerSnapshotSchema
    .pick({ columns: true })
    .parse(recorded.answers[REGISTER]);
  const places = known.map((column) => columns.indexOf(column));
  return {
    ...rest,
    columns: known,
    rows: rows
      .map((cells) => places.map((place) => cells[place] ?? null))
      .toSorted(byText(([no]) => no ?? "")),
  };
}

function byText<One>(textOf: (one: One) => string): (a: One, b: One) => number {
  return (a, b) => (textOf(a) < textOf(b) ? -1 : 1);
}

async function chatsNow(running: TestService): Promise<Chats> {
  const people = Object.keys(recorded.chats);
  const chats = people.map(async (person) => {
    const messages = await messagesOf(running, person);
    return messages.map(({ activity, id }) => {
      const { attachments, summary = "" } = activitySchema.parse(activity);
      return { id, summary, attachments: withoutFallbacks(attachments) };
    });
  });
  const all = await Promise.all(chats);
  return Object.fromEntries(people.map((person, index) => [person, all[index] ?? []]));
}

async function press(
  running: TestService,
  {
    person,
    ...button
  }: Readonly<Record<"person" | "activityId" | "verb", string>> & {
    readonly data: object;
    readonly trigger?: "automatic";
  },
): Promise<z.infer<typeof invokeSchema>["value"]> {
  const path = `/local/teams/people/${person}/invoke`;
  const { body, status } = await running.call(null, "POST", path, button);
  expect([button.verb, status]).toEqual([button.verb, 200]);
  return invokeSchema.parse(body).value;
}

/** Everybody looks at their chat. From then on the service knows where Teams is reached; the fixture's port is gone. */
async function refreshAll(running: TestService): Promise<readonly unknown[]> {
  const cards: unknown[] = [];
  for (const { card: _, ...button } of recorded.refreshes) {
    cards.push(withoutFallbacks(await press(running, { ...button, trigger: "automatic" })));
  }
  await runRounds(running);
  return cards;
}

async function verifyChains(running: TestService) {
  await running.call("auditor", "POST", "/api/audit/chains");
  for (;;) {
    const { body } = await running.call("auditor", "GET", "/api/audit/chains");
    const state = chainAuditSchema.parse(body);
    if (state.state === "done") return state.result;
    expect(state.state).toBe("running");
    await nextTurn();
  }
}

async function readsFromStart(running: TestService): Promise<number> {
  const { body } = await running.call(null, "GET", "/local/usage");
  return usageSchema.parse(body).byKind.deltaFromStart;
}

/** What somebody's messages, in the order in which they were sent, told and offered before, and no more. */
function lostOf(person: string, messages: Chats[string]): readonly string[] {
  const before = recorded.chats[person] ?? [];
  const same = ({ id, summary }: Chats[string][number]) => ({ id, summary });
  expect(inTodaysWords(messages.map(same))).toEqual(inTodaysWords(before.map(same)));
  return before.flatMap(({ attachments }, at) => lostOn(messages[at]?.attachments, attachments));
}

function lostIn(chats: Chats): readonly string[] {
  return Object.entries(chats).flatMap(([person, messages]) => lostOf(person, messages));
}

/** A morning's digest stays as it was sent. */
const DIGEST = /^(AI register: \d+ matter|KI-Register: \d+ Sache)/;

/** The copies that still show what the earlier version sent: it said nothing to be read aloud. */
function earlierCopies(chats: Chats): readonly string[] {
  return Object.values(chats)
    .flat()
    .filter(({ attachments, summary }) => {
      const card = JSON.stringify(attachments);
      return card.includes("/refresh") && !card.includes('"speak"') && !DIGEST.test(summary);
    })
    .map(({ summary }) => summary);
}

/** Until what could not be sent is tried again. */
const LONGEST_WAIT_MS = 5 * 60_000;
const INTACT = { faultCount: 0, faults: [], noticeCount: 0, notices: [] };

/** Everything is served as it was left, and nothing was written or sent. */
async function expectAsLeft(running: TestService): Promise<void> {
  expect(await answersNow(running)).toEqual(answersThen());
  expect(lostIn(await chatsNow(running))).toEqual([]);
  const { chains, events } = made;
  expect(await verifyChains(running)).toEqual({ ...INTACT, chains, events });
}

describe("what an earlier version left behind", () => {
  const before = new Map<SnapshotName, string>();
  let running: Awaited<ReturnType<typeof startOnEarlierData>>;
  beforeAll(async () => {
    running = await startOnEarlierData((snapshot) => {
      for (const name of SNAPSHOT_NAMES) before.set(name, identityOf(snapshot.read(name)));
    });
  });
  afterAll(() => running[Symbol.asyncDispose]());

  test("the same moment, entries, cases, histories and campaigns are served", async () => {
    expect(await running.call(null, "GET", "/local/clock")).toMatchObject({
      body: { now: made.now },
    });
    expect(registerSnapshotSchema.parse(await ask(running, REGISTER)).rows).toHaveLength(
      made.entries,
    );
    expect(casesSchema.parse(await ask(running, CASES)).cases).toHaveLength(made.cases);
    expect(await answersNow(running)).toEqual(answersThen());
  });

  test("each snapshot is taken over, or discarded and its list read from the beginning", async () => {
    const discarded = SNAPSHOT_NAMES.filter(
      (name) => identityOf(running.snapshot.read(name)) !== before.get(name),
    );
    expect(await readsFromStart(running)).toBe(discarded.length);
  });

  test("it holds a case in every state", () => {
    const { cases } = earlierCases.parse(recorded.answers[CASES]);
    expect(new Set(cases.map(({ state }) => state))).toEqual(
      new Set(caseViewSchema.shape.state.options),
    );
  });

  test("every chain of events is whole", async () => {
    const { chains, events } = made;
    expect(await verifyChains(running)).toEqual({ ...INTACT, chains, events });
  });

  test("every card that was sent is shown as it was, and rounds send and write nothing again", async () => {
    expect(await chatsNow(running)).toEqual(recorded.chats);
    const refreshed = await refreshAll(running);
    expect(recorded.refreshes.flatMap(({ card }, at) => lostOn(refreshed[at], card))).toEqual([]);
    // Teams could not be reached at the start: copies follow when their turn comes again, in real time.
    vi.useFakeTimers({ toFake: ["Date"], now: Date.now() + LONGEST_WAIT_MS });
    onTestFinished(() => {
      vi.useRealTimers();
    });
    await runRounds(running);
    expect(earlierCopies(await chatsNow(running))).toEqual([]);
    await changesNothing(running, () => runRounds(running));
    await expectAsLeft(running);
  });

  // Last, because business time stays where it was moved to.
  test("the service counts what waits on the desk as the desk itself", async () => {
    const today = running.service.register.reads.today();
    for (const person of ["coordinator-1", "coordinator-2"] as const) {
      const { body } = await running.call(person, "GET", CASES);
      const { cases } = casesSchema.parse(body);
      const rows = deskRows(cases, { personId: idOf(person), today });
      const start = await running.call(person, "GET", "/api/me/start");
      const { waiting } = startSchema.parse(start.body);
      expect(rows.length).toBeGreaterThan(5);
      expect(waiting?.desk).toEqual({
        waiting: rows.filter(isOnDesk).length,
        mine: cases.filter(({ handler }) => handler?.id === idOf(person)).length,
      });
    }
  });

  test("the next morning brings what is due then, once", async () => {
    const advance = { advanceHours: 15 };
    await running.call(null, "POST", "/local/clock", advance);
    await runRounds(running);
    const morning = await chatsNow(running);
    const news = Object.entries(morning).map(([person, messages]) => {
      const before = recorded.chats[person] ?? [];
      expect(lostOf(person, messages.slice(0, before.length))).toEqual([]);
      return [person, messages.slice(before.length).map(({ summary }) => summary)];
    });
    expect(inTodaysWords(Object.fromEntries(news))).toEqual(inTodaysWords(made.morning));
    await runRounds(running);
    expect(await chatsNow(running)).toEqual(morning);
  });
});

describe("a button of an earlier version is pressed", () => {
  let running: TestService;
  beforeAll(async () => {
    running = await startOnEarlierData();
    await refreshAll(running);
  });
  afterAll(() => running[Symbol.asyncDispose]());

  async function outcomeOf(no: string): Promise<Outcome> {
    const path = `/api/entries/${no}`;
    const { lastCase, runningCase, values } = entryViewSchema.parse(await ask(running, path));
    const { events } = historySchema.parse(await ask(running, `${path}/history`));
    const { key, queries, state, statements } = caseViewSchema.parse(runningCase ?? lastCase);
    const last = events[0];
    return {
      caseKey: key,
      state,
      ownerName: String(values.ownerName),
      answered: queries.filter(({ answer }) => answer !== null).length,
      stated: statements.filter(({ outcome }) => outcome !== null).length,
      events: events.length,
      last: last?.action ?? "",
      channel: last?.channel ?? "",
    };
  }

  // One after the other, as they were recorded.
  test.each(made.presses.map((one) => [one.what, one] as const))("%s", async (_what, one) => {
    const { entryNo, newMessages, outcome, press: button, says } = one;
    const card = await press(running, button);
    await runRounds(running);
    expect(lostOn(card, { says: textList.parse(says).map((text) => ({ text })) })).toEqual([]);
    expect(await outcomeOf(entryNo)).toEqual(outcome);
    const atRest = recorded.chats[button.person]?.length ?? 0;
    expect(await messagesOf(running, button.person)).toHaveLength(atRest + newMessages);
  });

  test("afterwards every chain is whole, and pressed again each changes nothing", async () => {
    const once = await verifyChains(running);
    expect(once).toMatchObject(INTACT);
    expect(once.events).toBeGreaterThan(made.events);
    const numbers = made.presses.map(({ entryNo }) => entryNo);
    const before = await Promise.all(numbers.map(outcomeOf));
    for (const { press: button } of made.presses) await press(running, button);
    await runRounds(running);
    expect(await Promise.all(numbers.map(outcomeOf))).toEqual(before);
    expect(await verifyChains(running)).toEqual(once);
  });
});

describe("a damaged snapshot of an earlier version", () => {
  const ANOTHER = { identity: "0".repeat(64) };
  const untrue = (rows: readonly unknown[]): readonly unknown[] =>
    JSON.parse(
      JSON.stringify(rows).replaceAll("Anwendung", "Irrtum").replaceAll("requested", "withdrawn"),
    );
  const withMore = (rows: readonly unknown[]): readonly unknown[] =>
    untrue(rows).map((row) => (Array.isArray(row) ? [...row, 1] : { ...Object(row), more: 1 }));

  type Damage = (text: string) => string;
  const DAMAGES = {
    "of another version that holds something else": (text) =>
      forged(text, { header: ANOTHER, rows: untrue }),
    "of another version that holds nothing": (text) =>
      forged(text, { header: ANOTHER, rows: () => [] }),
    "with a header that says more": (text) => forged(text, { header: { format: 2 }, rows: untrue }),
    "with rows of another shape": (text) => forged(text, { rows: withMore }),
    "with rows of no shape": (text) => forged(text, { rows: (rows) => rows.map(() => null) }),
    "changed without its seal": (text) => text.replaceAll("2026", "2025"),
    "cut off": (text) => text.slice(0, text.length / 2),
    empty: () => "",
    "no JSON": () => "unsinn\n",
  } satisfies Readonly<Record<string, Damage>>;
  type Damages = Readonly<Record<SnapshotName, Damage>>;

  const inEveryList = (damage: Damage): Damages => ({
    entries: damage,
    cases: damage,
    events: damage,
    system: damage,
  });
  // What the reader finds in each is tested where it is; a short run starts once, on another one in each list.
  const oneInEachList: Damages = {
    entries: DAMAGES["of another version that holds something else"],
    cases: DAMAGES["with rows of no shape"],
    events: DAMAGES["cut off"],
    system: DAMAGES["no JSON"],
  };

  test.each(
    extent<readonly (readonly [string, Damages])[]>({
      full: Object.entries(DAMAGES).map(([how, damage]) => [how, inEveryList(damage)]),
      sample: [["otherwise in each list", oneInEachList]],
    }),
  )("%s is discarded, and the lists are read anew", async (_how, damages) => {
    await using running = await startOnEarlierData((snapshot) => {
      for (const name of SNAPSHOT_NAMES) {
        const whole = snapshot.read(name);
        const damaged = damages[name](whole);
        expect(damaged).not.toBe(whole);
        snapshot.write(name, damaged);
      }
    });
    expect(await readsFromStart(running)).toBe(SNAPSHOT_NAMES.length);
    await expectAsLeft(running);
  });
});
