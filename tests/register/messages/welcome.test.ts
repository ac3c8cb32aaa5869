import { expect, test } from "vitest";
import { addDays } from "#domain/time/day.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Conversation, SendOutcome } from "#register/messages/delivery.ts";
import { crashAtWrites } from "#tests/register/crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { idOf, startRegister, type TestRegister } from "#tests/register/startRegister.ts";

const CLAIM_EXPIRED_MS = 61_000;
/** The chat, the claim and the mark. */
const WRITES = 3;
const BLOCKED: SendOutcome = { kind: "failed", reason: "blocked", retryAfter: null };

let people = 0;
const chatOf = (personId: string): Conversation => ({
  personId,
  conversationId: `a:${personId}`,
  serviceUrl: "https://smba.trafficmanager.net/emea/",
  userId: `29:${personId}`,
  botId: "28:bot",
  locale: "de-DE",
});
/** Somebody new who gets the app today. */
function arrived({ reads }: RunningRegister): Conversation {
  people += 1;
  const personId = `0b000000-0000-4000-8000-${String(people).padStart(12, "0")}`;
  return { ...chatOf(personId), arrivedOn: reads.today() };
}

const welcomesTo = ({ bundles }: TestRegister, personId: string) =>
  bundles.filter(({ delivery }) => delivery.kind === "welcome" && delivery.person.id === personId);

test("whoever gets the app is welcomed at once, by one of the replicas, and never again", async () => {
  await using running = await startRegister();
  const { register } = running;
  const { commands } = register;
  const other = await running.another();
  const chat = arrived(register);
  await commands.rememberConversation(chat);
  await runRounds(register, other);
  expect(welcomesTo(running, chat.personId)).toHaveLength(1);
  await commands.forgetConversation(chat.personId);
  await running.advanceDays(30);
  await commands.rememberConversation({ ...chat, arrivedOn: register.reads.today() });
  await runRounds(register, other);
  expect(welcomesTo(running, chat.personId)).toHaveLength(1);
});

test("nobody is welcomed who had it before, or got it a while ago; whoever comes back after a block is, once", async () => {
  let outcome: SendOutcome | undefined;
  await using running = await startRegister({ outcomeOf: () => outcome });
  const { register } = running;
  const { commands, reads } = register;
  const early = chatOf(arrived(register).personId);
  const late = { ...arrived(register), arrivedOn: addDays(reads.today(), -8) };
  await commands.rememberConversation(early);
  await commands.rememberConversation(late);
  outcome = BLOCKED;
  // The directory knows them: who is gone is told nothing.
  const blocked = { ...chatOf(idOf("employee")), arrivedOn: reads.today() };
  await commands.rememberConversation(blocked);
  await runRounds(register);
  outcome = undefined;
  await commands.forgetConversation(blocked.personId);
  await commands.rememberConversation(blocked);
  await runRounds(register);
  const told = [early, late, blocked].map(({ personId }) => welcomesTo(running, personId).length);
  expect(told).toEqual([0, 0, 1]);
});

test("who is heard of again before the welcome is still welcomed", async () => {
  await using running = await startRegister();
  const { register } = running;
  const chat = arrived(register);
  await register.commands.rememberConversation(chat);
  await register.commands.rememberConversation({ ...chatOf(chat.personId), locale: "en-GB" });
  expect(register.reads.conversation(chat.personId)).toEqual({ ...chat, locale: "en-GB" });
  await runRounds(register);
  expect(welcomesTo(running, chat.personId)).toHaveLength(1);
});

/** False when a welcome needed fewer writes than that. */
async function crashAtWelcome(
  running: TestRegister,
  write: number,
  moment: CrashMoment,
): Promise<boolean> {
  const graph = crashingGraph(running.send);
  const dying = await running.another({ send: graph.send, onError: () => {} });
  await dying.roundEnded();
  const chat = arrived(dying);
  graph.crashAt(write, moment);
  await dying.commands.rememberConversation(chat).catch(() => {});
  await dying.roundEnded();
  const crashed = graph.hasCrashed();
  await dying.stop();
  const next = await running.another();
  running.advanceRealTime(CLAIM_EXPIRED_MS);
  await runRounds(next, next);
  // What was not written of the chat is heard with the next activity.
  const isKnown = next.reads.conversation(chat.personId) !== undefined;
  const copies = welcomesTo(running, chat.personId).length;
  expect(copies).toBeGreaterThanOrEqual(isKnown ? 1 : 0);
  // Whoever dies while it is on its way cannot know that it arrived.
  expect(copies).toBeLessThanOrEqual(2);
  await next.stop();
  return crashed;
}

test.each(CRASH_MOMENTS)(
  "killed at any write (%s): welcomed, at most one copy more",
  async (moment) => {
    expect(await crashAtWrites(crashAtWelcome, moment, 1)).toBeGreaterThan(WRITES);
  },
  60_000,
);
