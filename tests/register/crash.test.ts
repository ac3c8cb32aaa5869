import { expect, test } from "vitest";
import type { RunningRegister } from "#register/createRegister.ts";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import { ANSWER, approvedEntry } from "./approvedEntry.ts";
import { crashAtWrites } from "./crashAtWrites.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "./crashingGraph.ts";
import { expectConsistent, itemsWhere, runRounds, systemKeys } from "./listContents.ts";
import { acting, coordinator, idOf, type TestRegister } from "./startRegister.ts";

const CLAIM_EXPIRED_MS = 61_000;

type Acknowledged = "reported" | "answered" | "decided";

function versionCase({ reads }: RunningRegister, no: string) {
  const cases = reads.casesOf(no).filter((one) => one.trigger === "version");
  expect(cases.length).toBeLessThanOrEqual(1);
  return cases[0];
}

/** From the report of a version to the decision; notes what the register has said yes to. */
async function takeThrough(
  register: RunningRegister,
  no: string,
  acknowledged: Set<Acknowledged>,
): Promise<void> {
  const { commands } = register;
  const note = (what: Acknowledged, answer: { readonly ok: boolean }) => {
    if (answer.ok) acknowledged.add(what);
  };
  note("reported", await commands.reportVersion(no, { version: "2.0" }, acting("owner-1")));
  await register.roundEnded();
  const asked = versionCase(register, no);
  if (asked?.state === "requested") {
    const input = { targetRevision: asked.targetRevision, answer: ANSWER };
    note("answered", await commands.answerCase(asked.key, input, acting("owner-1")));
    await register.roundEnded();
  }
  const open = versionCase(register, no);
  if (open?.state !== "open") return;
  const revision = await confirmTouched(register, open.key);
  const decision = { revision, decision: "approved", reason: "Geprüft." } as const;
  note("decided", await commands.decideCase(open.key, decision, coordinator()));
  await register.roundEnded();
}

/** Returns whether the scenario was long enough to reach that write. */
async function crashOnce(running: TestRegister, write: number, moment: CrashMoment) {
  const graph = crashingGraph(running.send);
  const dying = await running.another({ send: graph.send, onError: () => {} });
  const no = await approvedEntry(dying);
  await dying.roundEnded();
  graph.crashAt(write, moment);
  const acknowledged = new Set<Acknowledged>();
  await takeThrough(dying, no, acknowledged).catch(() => {});
  const crashed = graph.hasCrashed();
  await dying.stop();
  if (!crashed) return false;

  const next = await running.another();
  running.advanceRealTime(CLAIM_EXPIRED_MS);
  await runRounds(next);
  if (acknowledged.has("reported")) {
    expect(next.reads.entry(no)?.values.version).toBe("2.0");
    expect(versionCase(next, no)).toBeDefined();
  }
  if (acknowledged.has("answered")) {
    expect(versionCase(next, no)?.answer?.by.id).toBe(idOf("owner-1"));
  }
  if (acknowledged.has("decided")) expect(versionCase(next, no)?.state).toBe("approved");
  await expectConsistent(running, next, no);

  // Who got no answer tries again.
  await takeThrough(next, no, new Set());
  await runRounds(next);
  expect(versionCase(next, no)).toMatchObject({ state: "approved", targetVersion: "2.0" });
  expect(next.reads.entry(no)?.values).toMatchObject({
    version: "2.0",
    evaluatedVersion: "2.0",
    evaluationStatus: "approved",
  });
  await expectConsistent(running, next, no);
  await expectFewMessages(running, no);
  await next.stop();
  return true;
}

async function expectFewMessages(running: TestRegister, no: string): Promise<void> {
  const items = await itemsWhere(running, "cases", "EntryNo", no);
  const keys = items.map(({ fields }) => String(fields.CaseKey));
  for (const key of keys) {
    const rows = await systemKeys(running, `delivery/${key}/`);
    expect(new Set(rows).size).toBe(rows.length);
    for (const row of rows) {
      // Whoever dies while a message is on its way cannot know that it arrived.
      const messages = [...running.sent, ...running.informed].filter(
        ({ delivery }) => delivery.key === row,
      );
      expect(messages.length).toBeGreaterThanOrEqual(1);
      expect(messages.length).toBeLessThanOrEqual(2);
    }
  }
}

test.each(CRASH_MOMENTS)(
  "a crash %s, at any write, loses nothing and doubles nothing",
  async (moment) => {
    // Report, case, two messages, answer, two updates, decision, and the entry after each.
    expect(await crashAtWrites(crashOnce, moment, 9)).toBeGreaterThan(15);
  },
  60_000,
);
