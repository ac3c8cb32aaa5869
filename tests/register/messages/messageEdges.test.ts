import { describe, expect, test } from "vitest";
import type { RunningRegister } from "#register/createRegister.ts";
import {
  type Conversation,
  isBundle,
  type Message,
  type SendOutcome,
} from "#register/messages/delivery.ts";
import { day } from "#tests/domain/builders.ts";
import { ANSWER, approvedEntry } from "#tests/register/approvedEntry.ts";
import { editByHand, entryItem, runRounds } from "#tests/register/listContents.ts";
import { acting, idOf, startRegister, type TestRegister } from "#tests/register/startRegister.ts";

const CLAIM_EXPIRED_MS = 61_000;
const owner = idOf("owner-1");
const deputy = idOf("deputy-1");
const throttled: SendOutcome = { kind: "failed", reason: "throttled", retryAfter: 20_000 };
const blocked: SendOutcome = { kind: "failed", reason: "blocked", retryAfter: null };

const chatOf = (personId: string): Conversation => ({
  personId,
  conversationId: `a:${personId}`,
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  userId: `29:${personId}`,
  botId: "28:bot",
  locale: "de-DE",
});

async function askedEntry(register: RunningRegister, version = "2.0"): Promise<string> {
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version }, acting("owner-1"));
  await runRounds(register);
  return no;
}

const askedCase = ({ reads }: RunningRegister, no: string) => {
  const asked = reads.casesOf(no).find(({ state }) => state === "requested");
  if (asked === undefined) throw new Error(`${no} is not asked about`);
  return asked;
};

const bundlesTo = ({ bundles }: TestRegister, personId: string, kind: string) =>
  bundles.flatMap(({ delivery }) =>
    delivery.person.id === personId && delivery.kind === kind ? [delivery] : [],
  );

const cardsTo = ({ sent }: TestRegister, personId: string) =>
  sent.flatMap(({ delivery }) => (delivery.person.id === personId ? [delivery.messageId] : []));

describe("what was bundled for a day that is over", () => {
  test("a reminder that Teams refused to take goes out in the next day's card, the only one of that day", async () => {
    let outcome: SendOutcome | undefined = throttled;
    await using running = await startRegister({
      outcomeOf: (message) =>
        isBundle(message) && message.person.id === owner ? outcome : undefined,
    });
    const { register } = running;
    await askedEntry(register);
    await running.moveTo(day("2026-11-24"));
    await askedEntry(register);
    await running.moveTo(day("2026-11-30"));
    await runRounds(register);
    expect(bundlesTo(running, owner, "reminder")).toHaveLength(0);
    outcome = undefined;
    await running.moveTo(day("2026-12-01"));
    running.advanceRealTime(CLAIM_EXPIRED_MS);
    await runRounds(register, register);
    expect(
      bundlesTo(running, owner, "reminder").map((bundle) => [bundle.day, bundle.messages.length]),
    ).toEqual([["2026-12-01", 2]]);
  });

  test("a coordinator who comes back gets one digest, not those of all days", async () => {
    const coordinator = idOf("coordinator-1");
    let outcome: SendOutcome | undefined = blocked;
    await using running = await startRegister({
      outcomeOf: (message) => (message.person.id === coordinator ? outcome : undefined),
    });
    const { register } = running;
    await askedEntry(register);
    for (const one of ["2026-12-15", "2026-12-16", "2026-12-17"]) {
      await running.moveTo(day(one));
      await runRounds(register);
    }
    // The others were told on the first of these mornings; nothing was new since.
    expect(bundlesTo(running, idOf("coordinator-2"), "digest")).toHaveLength(1);
    outcome = undefined;
    await register.commands.rememberConversation(chatOf(coordinator));
    await runRounds(register, register);
    expect(bundlesTo(running, coordinator, "digest").map((one) => one.day)).toEqual(["2026-12-17"]);
  });

  test("somebody who blocked the bot for weeks gets one reminder card when they are back", async () => {
    let isBlocked = false;
    await using running = await startRegister({
      outcomeOf: ({ person }) => (isBlocked && person.id === owner ? blocked : undefined),
    });
    const { register } = running;
    await askedEntry(register);
    await running.moveTo(day("2026-11-26"));
    await askedEntry(register);
    isBlocked = true;
    for (const one of ["2026-11-30", "2026-12-03"]) {
      await running.moveTo(day(one));
      await runRounds(register);
    }
    isBlocked = false;
    await running.moveTo(day("2026-12-07"));
    await register.commands.rememberConversation(chatOf(owner));
    await runRounds(register, register);
    expect(bundlesTo(running, owner, "reminder").map((one) => one.day)).toEqual(["2026-12-07"]);
  });
});

describe("a message that is due again", () => {
  test("a question that failed before somebody went away reaches them when they are back", async () => {
    let outcome: SendOutcome | undefined = throttled;
    await using running = await startRegister({
      outcomeOf: ({ person }) => (person.id === owner ? outcome : undefined),
    });
    const { register } = running;
    const { key } = askedCase(register, await askedEntry(register));
    await register.commands.setAbsence(owner, { from: null, until: day("2026-11-27") });
    running.advanceRealTime(CLAIM_EXPIRED_MS);
    await runRounds(register, register);
    outcome = undefined;
    await register.commands.endAbsence(owner);
    await runRounds(register, register);
    expect(
      register.reads.deliveriesOf(key).find(({ person }) => person.id === owner),
    ).toMatchObject({ state: "sent", reason: null });
    expect(cardsTo(running, owner)).toHaveLength(1);
  });
});

describe("a claim that has ended before its message could be sent", () => {
  test.each([1, 5])("is left to who has taken it over (%i questions)", async (count) => {
    await using running = await startRegister();
    const { register } = running;
    await register.commands.setAbsence(deputy, { from: null, until: day("2027-06-30") });
    const numbers: string[] = [];
    for (let n = 0; n < count; n++) numbers.push(await approvedEntry(register));
    await runRounds(register);
    await register.stop();
    const other = await running.another();
    // Graph makes the one wait for the answer to its claim, until the other has sent the card.
    let hasWaited = false;
    const slow = await running.another({
      send: async (request) => {
        const answer = await running.send(request);
        const isClaim = /"Key":"(delivery|bundle)\//.test(JSON.stringify(request.body ?? ""));
        if (request.method === "POST" && isClaim && !hasWaited) {
          hasWaited = true;
          running.advanceRealTime(CLAIM_EXPIRED_MS);
          await runRounds(other);
        }
        return answer;
      },
    });
    await runRounds(other, slow);
    for (const no of numbers) {
      await editByHand(running, "entries", (await entryItem(running, no)).id, { Version: "2.0" });
    }
    await runRounds(slow);
    await runRounds(slow, other);
    const asked = [...running.sent, ...running.bundles].filter(
      ({ delivery }) => delivery.person.id === owner,
    );
    expect(hasWaited).toBe(true);
    expect(asked).toHaveLength(1);
  });
});

describe("a card of its own", () => {
  test("comes also where the reminder that is asked for is an old one", async () => {
    await using running = await startRegister();
    const { register } = running;
    const numbers = [await askedEntry(register), await askedEntry(register)];
    await running.moveTo(day("2026-11-30"));
    await runRounds(register);
    await running.moveTo(day("2026-12-03"));
    await runRounds(register);
    const [first] = bundlesTo(running, owner, "reminder");
    const before = cardsTo(running, owner).length;
    const { key } = askedCase(register, numbers[0] ?? "");
    const separate = () =>
      first === undefined ? undefined : register.commands.separate(first, [key]);
    expect(await separate()).toBe(1);
    expect(await separate()).toBe(0);
    await runRounds(register, register);
    expect(cardsTo(running, owner)).toHaveLength(before + 1);
  });

  test("comes also where no reminder of it is due any more", async () => {
    await using running = await startRegister();
    const { register } = running;
    const numbers = [await askedEntry(register), await askedEntry(register)];
    await running.moveTo(day("2026-11-30"));
    await runRounds(register);
    const [first] = bundlesTo(running, owner, "reminder");
    const { key } = askedCase(register, numbers[0] ?? "");
    await register.commands.remindLater(key, day("2026-12-04"), acting("owner-1"));
    const before = cardsTo(running, owner).length;
    expect(first && (await register.commands.separate(first, [key]))).toBe(1);
    await runRounds(register, register);
    expect(cardsTo(running, owner)).toHaveLength(before + 1);
  });
});

describe("the copy of a bundle", () => {
  test("is brought up to date as soon as it is pressed, without anything else happening", async () => {
    await using running = await startRegister();
    const { register } = running;
    await askedEntry(register);
    await askedEntry(register);
    await running.moveTo(day("2026-11-30"));
    await runRounds(register, register);
    const bundle = bundlesTo(running, owner, "reminder")[0]?.key ?? "";
    const copy = { conversationId: "chat", activityId: "old" };
    await register.commands.adoptCopy({ bundle, personId: owner }, copy);
    const shown = () => register.reads.bundle(bundle)?.shown;
    expect(shown()).toBeNull();
    await runRounds(register);
    expect(shown()).not.toBeNull();
  });

  test("an old copy of one message is not taken for that of a bundle", async () => {
    await using running = await startRegister();
    const { register } = running;
    const { key } = askedCase(register, await askedEntry(register));
    await askedEntry(register);
    await running.moveTo(day("2026-11-30"));
    await runRounds(register);
    const part = bundlesTo(running, owner, "reminder")[0]?.messages.find(
      ({ caseKey }) => caseKey === key,
    );
    if (part === undefined) throw new Error("no reminder");
    const copy = { conversationId: "chat", activityId: "single" };
    await register.commands.adoptCopy({ ...part, personId: owner }, copy);
    await runRounds(register);
    const bundle = bundlesTo(running, owner, "reminder")[0]?.key ?? "";
    expect(register.reads.bundle(bundle)?.activityId).not.toBe("single");
  });
});

test("who blocked the bot is marked so, also while the directory does not answer", async () => {
  let isDown = false;
  await using running = await startRegister();
  await running.register.stop();
  const register = await running.another({
    outcomeOf: ({ person }: Message) => (isDown && person.id === owner ? blocked : undefined),
    directory: async (request) => {
      if (isDown) throw new Error("The directory does not answer");
      return running.send(request);
    },
    onError: () => {},
  });
  const no = await approvedEntry(register);
  await runRounds(register);
  isDown = true;
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await register.roundEnded();
  const { key } = askedCase(register, no);
  expect(register.reads.deliveriesOf(key).find(({ person }) => person.id === owner)).toMatchObject({
    state: "failed",
    reason: "blocked",
  });
});

test("after everything has been said, further rounds write nothing", async () => {
  let writes = 0;
  let refuses = true;
  await using running = await startRegister();
  await running.register.stop();
  const register = await running.another({
    outcomeOf: ({ person }) => (!refuses ? undefined : person.id === owner ? blocked : throttled),
    send: (request) => {
      if (request.method !== "GET") writes++;
      return running.send(request);
    },
  });
  const { commands, reads } = register;
  const quiet = async () => {
    await runRounds(register, register, register);
    writes = 0;
    await register.roundEnded();
    await register.roundEnded();
    await register.roundEnded();
    expect(writes).toBe(0);
  };
  const numbers: string[] = [];
  for (let n = 0; n < 5; n++) numbers.push(await approvedEntry(register));
  await register.roundEnded();
  for (const no of numbers) {
    await editByHand(running, "entries", (await entryItem(running, no)).id, { Version: "2.0" });
  }
  await quiet();
  refuses = false;
  running.advanceRealTime(CLAIM_EXPIRED_MS);
  await quiet();
  const [first = "", second = "", third = "", fourth = ""] = numbers;
  await commands.rememberConversation(chatOf(owner));
  await quiet();
  const answer = { targetRevision: askedCase(register, first).targetRevision, answer: ANSWER };
  await commands.answerCase(askedCase(register, first).key, answer, acting("deputy-1"));
  await commands.remindLater(askedCase(register, second).key, day("2026-11-27"), acting("owner-1"));
  await commands.reportVersion(third, { version: "3.0" }, acting("owner-1"));
  const incident = { id: "i-1", text: "Falsch sortiert.", on: day("2026-11-23"), harm: "yes" };
  await commands.reportIncident(fourth, { ...incident, harm: "yes" }, acting("employee"));
  await quiet();
  for (const one of ["2026-11-27", "2026-11-30", "2026-12-07", "2026-12-14", "2026-12-21"]) {
    refuses = one === "2026-12-07";
    await running.moveTo(day(one));
    await quiet();
    if (one === "2026-11-30")
      await commands.setAbsence(deputy, { from: null, until: day("2026-12-10") });
  }
  expect(numbers.flatMap(reads.casesOf).length).toBeGreaterThan(5);
  await running.advanceDays(300);
  await quiet();
}, 60_000);
