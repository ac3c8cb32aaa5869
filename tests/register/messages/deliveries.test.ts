import { expect, test } from "vitest";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Conversation, Message, SendOutcome } from "#register/messages/delivery.ts";
import { ANSWER, approvedEntry, askedCase } from "#tests/register/approvedEntry.ts";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import { crashingGraph } from "#tests/register/crashingGraph.ts";
import { runRounds, systemKeys } from "#tests/register/listContents.ts";
import { acting, coordinator, idOf, startRegister } from "#tests/register/startRegister.ts";

const CLAIM_MS = 60_000;

/** The entry's version 2.0 is reported; the rounds are the test's to run. */
/** What the messenger answers, per person, until the test says otherwise. */
function messenger() {
  const outcomes = new Map<string, SendOutcome>();
  const tries: string[] = [];
  return {
    outcomes,
    tries,
    outcomeOf: (delivery: Message) => {
      tries.push(delivery.person.id);
      return outcomes.get(delivery.person.id);
    },
  };
}

const chatOf = (personId: string): Conversation => ({
  personId,
  conversationId: `a:${personId}`,
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  userId: `29:${personId}`,
  botId: "28:bot",
  locale: "de-DE",
});

const stateOf = ({ reads }: RunningRegister, key: string, personId: string) =>
  reads.deliveriesOf(key).find(({ person }) => person.id === personId);

test("two replicas for which the same message is due send it once", async () => {
  await using running = await startRegister();
  const { register } = running;
  const others = [await running.another(), await running.another()];
  const key = await askedCase(register);
  await runRounds(register, ...others);
  expect(running.sent.map(({ delivery }) => delivery.person.id).sort()).toEqual(
    [idOf("owner-1"), idOf("deputy-1")].sort(),
  );
  expect(await systemKeys(running, `delivery/${key}/`)).toHaveLength(2);
  for (const one of [register, ...others]) {
    expect(one.reads.deliveriesOf(key)).toMatchObject([{ state: "sent" }, { state: "sent" }]);
  }
});

test("a claim whose holder died is taken over when it has expired, and not before", async () => {
  await using running = await startRegister();
  await running.register.stop();
  const graph = crashingGraph(running.send);
  const dying = await running.another({
    send: graph.send,
    onError: () => {},
    // The process ends while the messages are on their way.
    outcomeOf: () => {
      graph.crashAt(1, "beforeTheWrite");
      return undefined;
    },
  });
  const key = await askedCase(dying);
  await runRounds(dying);
  expect(graph.hasCrashed()).toBe(true);
  await dying.stop();
  const before = running.sent.length;

  const next = await running.another();
  await runRounds(next);
  expect(running.sent).toHaveLength(before);
  expect(next.reads.deliveriesOf(key)).toMatchObject([{ state: "claimed" }, { state: "claimed" }]);
  running.advanceRealTime(CLAIM_MS + 1000);
  await runRounds(next);
  expect(running.sent).toHaveLength(before + 2);
  expect(next.reads.deliveriesOf(key)).toMatchObject([
    { state: "sent", attempts: 2 },
    { state: "sent", attempts: 2 },
  ]);
});

test("a throttled message is tried again when the messenger said, and not before", async () => {
  const { outcomeOf, outcomes, tries } = messenger();
  const owner = idOf("owner-1");
  outcomes.set(owner, { kind: "failed", reason: "throttled", retryAfter: 20_000 });
  await using running = await startRegister({ outcomeOf });
  const { register } = running;
  const key = await askedCase(register);
  await runRounds(register);
  expect(stateOf(register, key, owner)).toMatchObject({ state: "failed", reason: "throttled" });
  expect(tries.filter((id) => id === owner)).toHaveLength(1);
  outcomes.clear();
  running.advanceRealTime(10_000);
  await runRounds(register);
  expect(tries.filter((id) => id === owner)).toHaveLength(1);
  running.advanceRealTime(11_000);
  await runRounds(register);
  expect(tries.filter((id) => id === owner)).toHaveLength(2);
  expect(stateOf(register, key, owner)).toMatchObject({ state: "sent", attempts: 2, reason: null });
  expect(running.sent).toHaveLength(2);
});

test("who blocked the bot is left alone until a new chat comes", async () => {
  const { outcomeOf, outcomes, tries } = messenger();
  const owner = idOf("owner-1");
  outcomes.set(owner, { kind: "failed", reason: "blocked", retryAfter: null });
  await using running = await startRegister({ outcomeOf });
  const { commands, reads } = running.register;
  const other = await running.another({ outcomeOf });
  await commands.rememberConversation(chatOf(owner));
  await runRounds(running.register, other);
  const key = await askedCase(running.register);
  await runRounds(running.register, other);
  expect(reads.conversation(owner)).toBeUndefined();
  expect(stateOf(running.register, key, owner)).toMatchObject({
    state: "failed",
    reason: "blocked",
  });
  running.advanceRealTime(7 * 24 * 3600_000);
  await runRounds(running.register, other);
  expect(tries.filter((id) => id === owner)).toHaveLength(1);

  outcomes.clear();
  await other.commands.rememberConversation(chatOf(owner));
  await runRounds(other, running.register);
  expect(stateOf(other, key, owner)).toMatchObject({ state: "sent" });
  expect(running.sent).toHaveLength(2);
});

test("a card whose content changes is updated in place, once for each change", async () => {
  await using running = await startRegister();
  const { commands, reads } = running.register;
  const key = await askedCase(running.register);
  await runRounds(running.register);
  expect(running.sent.map(({ updates }) => updates)).toEqual([0, 0]);
  const current = () => reads.case(key)?.evaluationCase;
  const targetRevision = current()?.targetRevision ?? 0;
  await commands.answerCase(key, { targetRevision, answer: ANSWER }, acting("deputy-1"));
  await runRounds(running.register);
  expect(running.sent.map(({ updates }) => updates)).toEqual([1, 1]);
  const decision = { decision: "approved", reason: "Geprüft." } as const;
  await commands.decideCase(
    key,
    { revision: await confirmTouched(running.register, key), ...decision },
    coordinator(),
  );
  await runRounds(running.register);
  expect(running.sent.map(({ updates }) => updates)).toEqual([2, 2]);
  // A replica that starts later finds every copy as it should be.
  await runRounds(await running.another());
  expect(running.sent.map(({ updates }) => updates)).toEqual([2, 2]);
});

test("an update that arrives after a newer one of another replica does not stay", async () => {
  await using running = await startRegister();
  const { register } = running;
  const key = await askedCase(register);
  await runRounds(register);
  const { promise: newerArrived, resolve: letArrive } = Promise.withResolvers<void>();
  const { promise: underWay, resolve: onItsWay } = Promise.withResolvers<void>();
  const late = await running.another({
    updateWaits: () => {
      onItsWay();
      return newerArrived;
    },
  });
  const targetRevision = late.reads.case(key)?.evaluationCase?.targetRevision ?? 0;
  await late.commands.answerCase(key, { targetRevision, answer: ANSWER }, acting("deputy-1"));
  await underWay;
  await runRounds(register);
  const revision = await confirmTouched(register, key);
  const decision = { revision, decision: "approved", reason: "Geprüft." } as const;
  await register.commands.decideCase(key, decision, coordinator());
  await runRounds(register);
  letArrive();
  await runRounds(late, register);
  expect(running.sent.map(({ shown }) => shown)).toEqual(
    running.sent.map(() => expect.stringMatching(/^approved\//)),
  );
});

test("a copy that was pressed becomes the known one and is brought up to date", async () => {
  await using running = await startRegister();
  const { commands } = running.register;
  const key = await askedCase(running.register);
  await runRounds(running.register);
  const owner = idOf("owner-1");
  const known = stateOf(running.register, key, owner);
  const chat = known?.conversationId ?? "";
  const message = {
    caseKey: key,
    personId: owner,
    messageId: known?.messageId ?? "request-v1",
  } as const;
  await commands.adoptCopy(message, {
    conversationId: chat,
    activityId: known?.activityId ?? "",
  });
  await runRounds(running.register);
  expect(running.sent.map(({ updates }) => updates)).toEqual([0, 0]);
  await commands.adoptCopy(message, { conversationId: chat, activityId: "forwarded" });
  await runRounds(running.register);
  expect(stateOf(running.register, key, owner)).toMatchObject({
    activityId: "forwarded",
    state: "sent",
    shown: known?.shown,
  });
  expect(stateOf(running.register, key, idOf("deputy-1"))?.activityId).not.toBe("forwarded");
  for (const other of [
    { ...message, caseKey: "unbekannt" },
    { ...message, personId: idOf("employee") },
    { ...message, messageId: "query-1" as const },
  ]) {
    await commands.adoptCopy(other, { conversationId: chat, activityId: "1" });
  }
  expect(await systemKeys(running, `delivery/${key}/`)).toHaveLength(2);
});

test("a second copy of an older question that is pressed does not count as the newer question's card", async () => {
  let refuses = false;
  await using running = await startRegister({
    outcomeOf: ({ person }) =>
      refuses && person.id === idOf("owner-1")
        ? { kind: "failed", reason: "unavailable", retryAfter: 60_000 }
        : undefined,
  });
  const { register } = running;
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  refuses = true;
  await register.commands.reportVersion(no, { version: "3.0" }, acting("owner-1"));
  await runRounds(register);
  const asked = register.reads.casesOf(no).find((one) => one.state === "requested");
  if (asked === undefined) throw new Error("Nobody was asked");
  // The copy that a killed process sent without marking it.
  const copy = { conversationId: `chat-${idOf("owner-1")}`, activityId: "999" };
  const message = {
    caseKey: asked.key,
    personId: idOf("owner-1"),
    messageId: "request-v3",
  } as const;
  await register.commands.adoptCopy(message, copy);
  refuses = false;
  running.advanceRealTime(61_000);
  await runRounds(register);
  const toOwner = running.sent.filter(({ delivery }) => delivery.person.id === idOf("owner-1"));
  expect(toOwner.map(({ delivery }) => delivery.messageId)).toContain(
    `request-v${asked.targetRevision}`,
  );
});

test("a message that failed and that nobody wants any more is given up, and keeps no round running", async () => {
  const failed: SendOutcome = { kind: "failed", reason: "unavailable", retryAfter: 60_000 };
  await using running = await startRegister({
    outcomeOf: ({ person }) => (person.id === idOf("owner-1") ? failed : undefined),
  });
  const { register } = running;
  const key = await askedCase(register);
  await runRounds(register);
  const asked = register.reads.case(key)?.evaluationCase;
  const input = { targetRevision: asked?.targetRevision ?? 0, answer: ANSWER };
  await register.commands.answerCase(key, input, acting("deputy-1"));
  await runRounds(register);
  running.advanceRealTime(CLAIM_MS + 1);
  await runRounds(register);
  expect(stateOf(register, key, idOf("owner-1"))).toMatchObject({
    state: "failed",
    attempts: 1,
    expires: Number.MAX_SAFE_INTEGER,
  });
});
