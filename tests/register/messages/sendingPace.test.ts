import { describe, expect, test } from "vitest";
import { isBundle, type Message, NEVER, type SendOutcome } from "#register/messages/delivery.ts";
import { createSendLimits } from "#teams/send/sendLimits.ts";
import { day } from "#tests/domain/builders.ts";
import { extent } from "#tests/long.ts";
import { approvedEntry, askedCase } from "#tests/register/approvedEntry.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { acting, idOf, startRegister, type Variation } from "#tests/register/startRegister.ts";

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A register with Teams' limits, both in the test's own time; what was sent when. */
async function startCity(outcomeOf: (message: Message, now: number) => SendOutcome | undefined) {
  let now = 0;
  const tries: { readonly at: number; readonly message: Message }[] = [];
  const limits = createSendLimits({
    now: () => now,
    sleep: async (milliseconds) => {
      now += milliseconds;
    },
  });
  let writes = 0;
  const variation: Variation = {
    limits,
    realNow: () => now,
    outcomeOf: (message) => {
      tries.push({ at: now, message });
      return outcomeOf(message, now);
    },
    through: (send) => (request) => {
      if (request.method !== "GET") writes++;
      return send(request);
    },
  };
  const running = await startRegister(variation);
  const { register } = running;
  const sentTo = (personId: string) =>
    [...running.sent, ...running.informed, ...running.bundles].filter(
      ({ delivery }) => delivery.person.id === personId,
    );
  return {
    running,
    register,
    tries,
    sentTo,
    now: () => now,
    advance(milliseconds: number) {
      now += milliseconds;
    },
    writes: () => writes,
    /** Rounds until then, one a step, as the loop would run them. */
    async until(end: number, step: number) {
      for (; now < end; now += step) await register.roundEnded();
    },
    async [Symbol.asyncDispose]() {
      await running[Symbol.asyncDispose]();
    },
  };
}

const unavailable = (attempts: number): SendOutcome => ({
  kind: "failed",
  reason: "unavailable",
  retryAfter: Math.min(SECOND * 2 ** attempts, 5 * MINUTE),
});

describe("a failure that passes is not final", () => {
  test.each([
    ["four seconds", 4 * SECOND, 30 * SECOND, SECOND, 6],
    ["three hours", 3 * HOUR, 3 * HOUR + 6 * MINUTE, MINUTE, 50],
  ])("after %s without the Bot API the card goes out", async (_time, outage, end, step, most) => {
    await using city = await startCity((message, now) =>
      now < outage ? unavailable(message.attempts) : undefined,
    );
    const key = await askedCase(city.register);
    await city.until(end, step);
    const deliveries = city.register.reads.deliveriesOf(key);
    expect(deliveries.map(({ state }) => state)).toEqual(["sent", "sent"]);
    const toOwner = city.tries.filter(({ message }) => message.person.id === idOf("owner-1"));
    expect(toOwner.length).toBeLessThanOrEqual(most);
  });

  test("what an earlier version gave up is tried again, but for what only the person can mend", async () => {
    let outcome: SendOutcome | undefined = {
      kind: "failed",
      reason: "unavailable",
      retryAfter: null,
    };
    await using city = await startCity(() => outcome);
    const key = await askedCase(city.register);
    await city.register.roundEnded();
    const states = () => city.register.reads.deliveriesOf(key).map(({ state }) => state);
    expect(city.register.reads.deliveriesOf(key)).toMatchObject([
      { state: "failed", expires: NEVER },
      { state: "failed", expires: NEVER },
    ]);
    outcome = { kind: "failed", reason: "blocked", retryAfter: null };
    await city.register.roundEnded();
    const before = city.tries.length;
    outcome = undefined;
    city.advance(7 * 24 * HOUR);
    await runRounds(city.register);
    expect(city.tries.length).toBe(before);
    expect(states()).toEqual(["failed", "failed"]);
  });

  test("what our own limits postpone is no attempt", async () => {
    let outcome: SendOutcome | undefined = { kind: "postponed", retryAfter: MINUTE };
    await using city = await startCity(() => outcome);
    const key = await askedCase(city.register);
    await city.until(city.now() + HOUR, MINUTE);
    expect(city.register.reads.deliveriesOf(key)).toMatchObject([
      { state: "failed", attempts: 0 },
      { state: "failed", attempts: 0 },
    ]);
    outcome = undefined;
    await city.until(city.now() + 3 * MINUTE, MINUTE);
    expect(city.register.reads.deliveriesOf(key)).toMatchObject([
      { state: "sent", attempts: 1 },
      { state: "sent", attempts: 1 },
    ]);
  });
});

const incident = (id: string, harm: "yes" | "no" = "no") =>
  ({ id, text: "Falsch sortiert.", on: day("2026-11-23"), harm }) as const;

/** An application for each waiting message, of which ten leave at once and ten a minute after. */
const WAITING = extent({ full: 79, sample: 29 });
const LEAVING_MINUTES = Math.floor(WAITING / 10);
/** Incidents that are typed one after the other, and the applications that they are about. */
const FLOOD = extent({ full: 60, sample: 24 });
const FLOODED = extent({ full: 12, sample: 6 });

describe("a chat that is full", () => {
  test(`${WAITING} waiting messages leave within the limits' own minimum, and nothing is written for them before`, async () => {
    await using city = await startCity(() => undefined);
    const { register } = city;
    const owner = idOf("owner-1");
    for (let n = 0; n < WAITING; n++) await approvedEntry(register);
    const begun = city.now();
    await register.roundEnded();
    const first = city.sentTo(owner).length;
    expect(first).toBe(10);
    const before = city.writes();
    await register.roundEnded();
    await register.roundEnded();
    expect(city.writes()).toBe(before);
    await city.until(begun + LEAVING_MINUTES * MINUTE + 30 * SECOND, 5 * SECOND);
    expect(city.sentTo(owner)).toHaveLength(WAITING);
  }, 60_000);
});

describe("harm goes first", () => {
  test(`${FLOOD} incidents come in a few cards, and harm at another application reaches every coordinator meanwhile`, async () => {
    await using city = await startCity(() => undefined);
    const { register } = city;
    const coordinators = [idOf("coordinator-1"), idOf("coordinator-2")];
    const entries: string[] = [];
    for (let n = 0; n <= FLOODED; n++) entries.push(await approvedEntry(register));
    const [harmed = "", ...flooded] = entries;
    await city.until(city.now() + 5 * MINUTE, 20 * SECOND);
    const cardsBefore = city.sentTo(idOf("coordinator-1")).length;
    for (let n = 0; n < FLOOD; n++) {
      const no = flooded[n % flooded.length] ?? "";
      await register.commands.reportIncident(no, incident(`i-${n}`), acting("employee"));
      // One after the other, as somebody types them: each wakes a round.
      await register.roundEnded();
    }
    const reported = city.now();
    await register.commands.reportIncident(harmed, incident("harm", "yes"), acting("employee"));
    const isTold = (personId: string) =>
      city.sentTo(personId).some(({ delivery }) => {
        const cases = isBundle(delivery) ? delivery.messages : [delivery];
        return cases.some(
          ({ caseKey, messageId }) =>
            register.reads.case(caseKey)?.entry.no === harmed && messageId === "incident-1",
        );
      });
    for (; !coordinators.every(isTold) && city.now() < reported + HOUR; city.advance(2 * SECOND)) {
      await register.roundEnded();
    }
    // The minimum: ten notifications a minute, all of which the flood may have used up.
    expect(city.now() - reported).toBeLessThanOrEqual(64 * SECOND);
    await city.until(city.now() + 5 * MINUTE, 20 * SECOND);
    const cards = city.sentTo(idOf("coordinator-1")).length - cardsBefore;
    expect(cards).toBeLessThanOrEqual(20);
  }, 60_000);
});
