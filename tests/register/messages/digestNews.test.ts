import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays } from "#domain/time/day.ts";
import { isWorkingDay } from "#domain/time/workingDay.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { isBundle, type SendOutcome } from "#register/messages/delivery.ts";
import { extent } from "#tests/long.ts";
import { ANSWER, approvedEntry, askedCase } from "#tests/register/approvedEntry.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator, idOf, startRegister } from "#tests/register/startRegister.ts";

const READER = idOf("coordinator-1");
const THROTTLED: SendOutcome = { kind: "failed", reason: "throttled", retryAfter: 30_000 };
const WAITED_MS = 61_000;
const INCIDENT = "Ein Antrag wurde falsch zugeordnet.";

type Register = Pick<RunningRegister, "commands" | "reads">;

/** What happens in a city between two mornings. */
const HAPPENINGS = {
  nothing: async () => {},
  async asked(register: RunningRegister) {
    await askedCase(register);
  },
  async answered({ commands, reads }: RunningRegister) {
    const asked = inState({ commands, reads }, "requested");
    if (asked === undefined) return;
    const { key, targetRevision } = asked;
    await commands.answerCase(key, { targetRevision, answer: ANSWER }, acting("owner-1"));
  },
  async incident(register: RunningRegister) {
    const no = await approvedEntry(register);
    const on = register.reads.today();
    const report = { id: `i-${no}`, text: INCIDENT, on, harm: "no" } as const;
    await register.commands.reportIncident(no, report, acting("employee"));
  },
  async withdrawn({ commands, reads }: RunningRegister) {
    const asked = inState({ commands, reads }, "requested");
    if (asked === undefined) return;
    const reason = { revision: asked.revision, reason: "Doppelt." };
    await commands.withdrawCase(asked.key, reason, coordinator("coordinator-2"));
  },
  async away({ commands, reads }: RunningRegister) {
    const from = reads.today();
    for (const handle of ["owner-1", "deputy-1"] as const) {
      await commands.setAbsence(idOf(handle), { from, until: addDays(from, 5) });
    }
  },
  async back({ commands }: RunningRegister) {
    await commands.endAbsence(idOf("owner-1"));
  },
} as const;
type Happening = keyof typeof HAPPENINGS;
const isHappening = (text: string): text is Happening => Object.hasOwn(HAPPENINGS, text);

function inState({ reads }: Register, state: "requested") {
  return [...reads.entries()]
    .flatMap(({ no }) => reads.casesOf(no))
    .find((one) => one.state === state);
}

interface Morning {
  readonly before: Happening;
  readonly days: number;
  /** What happens while the messenger makes everybody wait; undefined where it does not. */
  readonly meanwhile: Happening | undefined;
}

const happening = fc.constantFrom(...Object.keys(HAPPENINGS).filter(isHappening));
const morning: fc.Arbitrary<Morning> = fc.record({
  before: happening,
  days: fc.integer({ min: 1, max: 6 }),
  meanwhile: fc.option(happening, { nil: undefined }),
});

function linesOf({ reads }: Register): readonly string[] {
  const { publications, sections } = reads.digest(READER);
  return [
    ...sections.flatMap(({ key, lines }) =>
      lines.map(({ caseKey, due }) => `${key} ${caseKey} ${due}`),
    ),
    ...publications.map(({ no, state }) => `publication ${no} ${state}`),
  ];
}

async function play(mornings: readonly Morning[]): Promise<void> {
  let isThrottled = false;
  const said: (readonly string[])[] = [];
  const noted: { register?: RunningRegister } = {};
  await using running = await startRegister({
    outcomeOf(message) {
      if (!isBundle(message) || message.kind !== "digest") return undefined;
      if (isThrottled) return THROTTLED;
      if (noted.register !== undefined && message.person.id === READER) {
        said.push(linesOf(noted.register));
      }
      return undefined;
    },
  });
  const { register } = running;
  noted.register = register;
  for (const { before, days, meanwhile } of mornings) {
    await HAPPENINGS[before](register);
    await runRounds(register);
    const known = said.length;
    const last = said.at(-1) ?? [];
    isThrottled = meanwhile !== undefined;
    await running.moveTo(addDays(register.reads.today(), days));
    await runRounds(register);
    const waiting = linesOf(register);
    if (meanwhile !== undefined) {
      await HAPPENINGS[meanwhile](register);
      await runRounds(register);
      isThrottled = false;
      running.advanceRealTime(WAITED_MS);
      await runRounds(register);
    }
    const sent = said.slice(known);
    expect(sent.length).toBeLessThanOrEqual(1);
    for (const lines of sent) expect(lines.filter((one) => !last.includes(one))).not.toEqual([]);
    if (sent.length === 0 && isWorkingDay(register.reads.today(), [])) {
      // What came up later in the day is told on the next.
      const still = linesOf(register).filter((one) => waiting.includes(one));
      expect(still.filter((one) => !last.includes(one))).toEqual([]);
    }
  }
}

test("a digest is sent exactly when it says something that the one before did not, whatever happens", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(morning, { minLength: 6, maxLength: 10 }), play),
    extent({
      full: { numRuns: 40 },
      sample: { numRuns: 1, seed: 13, endOnFailure: true },
    }),
  );
}, 300_000);

test("what came up while it could not be sent was told with it", async () => {
  await play([
    { before: "asked", days: 1, meanwhile: undefined },
    { before: "answered", days: 1, meanwhile: "incident" },
    { before: "nothing", days: 1, meanwhile: undefined },
  ]);
});
