import { randomUUID } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { IncidentReport } from "#domain/cases/evaluationCase.ts";
import { parseDay } from "#domain/time/day.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import { extent } from "#tests/long.ts";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import { CRASH_MOMENTS, type CrashMoment, crashingGraph } from "#tests/register/crashingGraph.ts";
import {
  chainsOf,
  expectConsistent,
  itemsWhere,
  runRounds,
  systemKeys,
} from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  idOf,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

const CLAIM_EXPIRED_MS = 61_000;
const LAST_WRITE = 12;
const employee = acting("employee");

function anIncident(
  { reads }: RunningRegister,
  over: Partial<IncidentReport> = {},
): IncidentReport {
  const on = reads.today();
  return { id: randomUUID(), text: "Falscher Bescheid verschickt.", on, harm: "no", ...over };
}

function runningCase({ reads }: RunningRegister, no: string) {
  return reads.casesOf(no).find((one) => one.closedOn === null);
}

async function claimValue(running: TestRegister, no: string, id: string): Promise<unknown> {
  const key = `cause/${no.toLowerCase()}/incident/${id}`;
  const [item] = await itemsWhere(running, "system", "Key", key);
  return JSON.parse(String(item?.fields.Value));
}

describe("an incident where nothing else runs", () => {
  test("opens a case with the deadline of its evaluation, with what was reported in the case and its event", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await approvedEntry(register);
    const report = anIncident(register, { text: "  Es kam ein falscher Bescheid.  " });
    const filed = await register.commands.reportIncident(no, report, employee);
    const caseKey = `${no.toLowerCase()}-incident-${report.id}`;
    expect(filed).toMatchObject({ ok: true, value: { caseKey } });
    expect(runningCase(register, no)).toMatchObject({
      key: caseKey,
      trigger: "incident",
      state: "open",
      depth: "short",
      targetVersion: "1.0",
      causes: [`${no.toLowerCase()}/incident/${report.id}`],
      due: addWorkingDays(register.reads.today(), 15, []),
      incidents: [
        {
          id: report.id,
          text: "Es kam ein falscher Bescheid.",
          harm: "no",
          by: { id: idOf("employee"), role: "employee" },
        },
      ],
    });
    const [event] = (await chainsOf(running, no)).get(`case/${caseKey}`) ?? [];
    expect(event).toMatchObject({ Action: "incidentReported", revision: 1 });
    expect(event?.Data).toContain("Es kam ein falscher Bescheid.");
    expect(event?.Data).not.toContain(idOf("employee"));
    await expectConsistent(running, register, no);
    // Once it stands in the case, the claim holds no person and no text.
    expect(await claimValue(running, no, report.id)).toEqual({
      caseKey,
      writes: expect.any(String),
    });
  });

  test("is accepted for a retired application", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await approvedEntry(register);
    const eTag = register.reads.entry(no)?.eTag ?? "";
    const values = {
      operationStatus: "retired",
      endDate: "2026-01-31",
      retirementData: "deleted",
      retirementLogs: "none",
      retirementContract: "ended",
    };
    const retired = await register.commands.editEntry(no, { eTag, values }, coordinator());
    expect(retired).toMatchObject({ ok: true });
    const filed = await register.commands.reportIncident(no, anIncident(register), employee);
    expect(filed.ok).toBe(true);
    expect(runningCase(register, no)?.trigger).toBe("incident");
    expect(register.reads.entry(no)?.values.operationStatus).toBe("retired");
  });
});

describe("harm", () => {
  test.each([
    ["highRisk", "yes", "suspended", { kind: "immediate", state: "active" }],
    ["highRisk", "unsure", "productive", { kind: "proposed", state: "open", due: "2026-11-24" }],
    ["limited", "yes", "productive", null],
    ["limited", "no", "productive", null],
  ] as const)("in the class %s, harm %s: %s", async (riskClass, harm, status, suspension) => {
    await using running = await startRegister();
    const { register } = running;
    const no = await approvedEntry(register, riskClass);
    await register.commands.reportIncident(no, anIncident(register, { harm }), employee);
    expect(register.reads.entry(no)?.values.operationStatus).toBe(status);
    expect(runningCase(register, no)?.suspension).toEqual(suspension);
    await expectConsistent(running, register, no);
  });

  test("that was reported is decided, never withdrawn", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await approvedEntry(register);
    const report = anIncident(register, { harm: "yes" });
    await register.commands.reportIncident(no, report, employee);
    const open = runningCase(register, no);
    const input = { revision: open?.revision ?? 0, reason: "Erledigt." };
    const withdrawn = await register.commands.withdrawCase(open?.key ?? "", input, coordinator());
    expect(withdrawn).toEqual({ ok: false, problem: "harmReported" });
  });
});

describe("an incident while a case runs", () => {
  async function asked(register: RunningRegister, riskClass: "limited" | "highRisk" = "limited") {
    const no = await approvedEntry(register, riskClass);
    await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
    await register.roundEnded();
    const requested = runningCase(register, no);
    if (requested === undefined) throw new Error("nothing was asked");
    return { no, requested };
  }
  const unchanged = { option: "unchanged", reason: "bugfix" } as const;

  test("joins the question, shortens its deadline, and no answer can runRounds it silently", async () => {
    await using running = await startRegister();
    const { register } = running;
    const { no, requested } = await asked(register, "highRisk");
    const report = anIncident(register, { harm: "yes" });
    const filed = await register.commands.reportIncident(no, report, employee);
    expect(filed).toMatchObject({ ok: true, value: { caseKey: requested.key } });
    const joined = runningCase(register, no);
    expect(joined).toMatchObject({ key: requested.key, state: "requested", trigger: "version" });
    expect(joined?.causes).toEqual([
      ...requested.causes,
      `${no.toLowerCase()}/incident/${report.id}`,
    ]);
    expect(joined?.due && requested.due && joined.due < requested.due).toBe(true);
    expect(register.reads.entry(no)?.values.operationStatus).toBe("suspended");

    const input = { targetRevision: requested.targetRevision, answer: unchanged };
    const answered = await register.commands.answerCase(requested.key, input, acting("owner-1"));
    // The two days were for the answer, not for the evaluation.
    const full = addWorkingDays(register.reads.today(), 30, []);
    expect(answered).toMatchObject({
      ok: true,
      value: {
        evaluationCase: { state: "open", depth: "full", due: full, incidents: [{}] },
        entry: { values: { operationStatus: "suspended" } },
      },
    });
    await expectConsistent(running, register, no);
  });

  test("opens what was answered as unchanged: the review period does not run out over it", async () => {
    await using running = await startRegister();
    const { register } = running;
    const { no, requested } = await asked(register);
    const input = { targetRevision: requested.targetRevision, answer: unchanged };
    await register.commands.answerCase(requested.key, input, acting("owner-1"));
    expect(runningCase(register, no)?.state).toBe("objection");
    await register.commands.reportIncident(no, anIncident(register), employee);
    expect(runningCase(register, no)).toMatchObject({ key: requested.key, state: "open" });
    await running.advanceDays(40);
    await runRounds(register);
    expect(runningCase(register, no)).toMatchObject({ key: requested.key, state: "open" });
  });

  test("a second one joins the first; after the decision the next opens a case of its own", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await approvedEntry(register);
    for (const text of ["Eins.", "Zwei."]) {
      await register.commands.reportIncident(no, anIncident(register, { text }), employee);
    }
    const both = runningCase(register, no);
    expect(both?.incidents?.map(({ text }) => text).sort()).toEqual(["Eins.", "Zwei."]);
    const revision = await confirmTouched(register, both?.key ?? "");
    const decision = { revision, decision: "approved", reason: "Behoben." };
    await register.commands.decideCase(
      both?.key ?? "",
      { ...decision, decision: "approved" },
      coordinator(),
    );
    await register.commands.reportIncident(no, anIncident(register, { text: "Drei." }), employee);
    const third = runningCase(register, no);
    expect(third?.key).not.toBe(both?.key);
    expect(third?.incidents?.map(({ text }) => text)).toEqual(["Drei."]);
    await expectConsistent(running, register, no);
  });
});

describe("the same report twice", () => {
  test("is one incident, also on another replica and after the decision", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await approvedEntry(register);
    const report = anIncident(register);
    const first = await register.commands.reportIncident(no, report, employee);
    const again = await register.commands.reportIncident(no, report, employee);
    expect(again).toEqual(first);
    const other = await running.another();
    expect(await other.commands.reportIncident(no, report, employee)).toEqual(first);
    const open = runningCase(other, no);
    const input = {
      revision: await confirmTouched(other, open?.key ?? ""),
      decision: "approved",
      reason: "Geprüft",
    } as const;
    await other.commands.decideCase(open?.key ?? "", input, coordinator());
    expect(await register.commands.reportIncident(no, report, employee)).toEqual(first);
    expect(runningCase(register, no)).toBeUndefined();
    await expectConsistent(running, other, no);
  });

  test("with another text, or by somebody else, is refused and changes nothing", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await approvedEntry(register);
    const report = anIncident(register);
    await register.commands.reportIncident(no, report, employee);
    const before = runningCase(register, no);
    const refused = { ok: false, problem: "changedMeanwhile" };
    const { reportIncident } = register.commands;
    expect(await reportIncident(no, { ...report, text: "Anders." }, employee)).toEqual(refused);
    expect(await reportIncident(no, report, acting("owner-2"))).toEqual(refused);
    expect(runningCase(register, no)).toEqual(before);
  });

  test("at once on two replicas is one incident in one case, and two reports are both kept", async () => {
    await using running = await startRegister();
    const { register } = running;
    const no = await approvedEntry(register);
    const other = await running.another();
    const same = anIncident(register);
    const two = anIncident(register, { text: "Noch einer." });
    const filed = await Promise.all([
      register.commands.reportIncident(no, same, employee),
      other.commands.reportIncident(no, same, employee),
      register.commands.reportIncident(no, two, acting("owner-2")),
      other.commands.reportIncident(no, anIncident(other, { text: "Drei." }), employee),
    ]);
    expect(filed.every(({ ok }) => ok)).toBe(true);
    await runRounds(register, other);
    await runRounds(register, other);
    for (const one of [register, other]) {
      const texts = runningCase(one, no)?.incidents?.map(({ text }) => text);
      expect(texts?.sort()).toEqual(["Drei.", "Falscher Bescheid verschickt.", "Noch einer."]);
    }
    await expectConsistent(running, register, no);
  });
});

describe("a report that may not be", () => {
  test.each<[string, Partial<IncidentReport>, string]>([
    ["without a text", { text: " " }, "textMissing"],
    ["of tomorrow", { on: parseDay("2099-01-01") ?? fail() }, "dateInFuture"],
  ])("%s is refused before anything is written", async (_, over, problem) => {
    await using running = await startRegister();
    const { register } = running;
    const no = await approvedEntry(register);
    const refused = await register.commands.reportIncident(
      no,
      anIncident(register, over),
      employee,
    );
    expect(refused).toEqual({ ok: false, problem });
    expect(await systemKeys(running, `cause/${no.toLowerCase()}/incident/`)).toEqual([]);
    expect(runningCase(register, no)).toBeUndefined();
  });

  test("on an application that does not exist is refused", async () => {
    await using running = await startRegister();
    const { register } = running;
    const report = anIncident(register);
    const refused = await register.commands.reportIncident("KI-2026-9999", report, employee);
    expect(refused).toEqual({ ok: false, problem: "notFound" });
  });
});

describe("a crash while it is recorded", () => {
  /** Returns whether the report was long enough to reach that write. */
  async function crashOnce(
    running: TestRegister,
    write: number,
    moment: CrashMoment,
    repeats: boolean,
  ): Promise<boolean> {
    const graph = crashingGraph(running.send);
    const dying = await running.another({ send: graph.send, onError: () => {} });
    const no = await approvedEntry(dying, "highRisk");
    await dying.roundEnded();
    graph.crashAt(write, moment);
    const report = anIncident(dying, { harm: "yes" });
    await dying.commands.reportIncident(no, report, employee).catch(() => {});
    const crashed = graph.hasCrashed();
    await dying.stop();
    if (!crashed) return false;

    const claims = await systemKeys(running, `cause/${no.toLowerCase()}/incident/`);
    const next = await running.another();
    running.advanceRealTime(CLAIM_EXPIRED_MS);
    if (repeats) {
      expect((await next.commands.reportIncident(no, report, employee)).ok).toBe(true);
    }
    await runRounds(next);
    const cases = next.reads.casesOf(no).filter(({ trigger }) => trigger === "incident");
    // Before the claim nothing was recorded; after it, the next round alone brings it into its case.
    expect(cases).toHaveLength(repeats || claims.length > 0 ? 1 : 0);
    if (cases.length > 0) {
      expect(cases[0]?.incidents).toHaveLength(1);
      expect(next.reads.entry(no)?.values.operationStatus).toBe("suspended");
      expect(await claimValue(running, no, report.id)).toEqual({
        caseKey: cases[0]?.key,
        writes: expect.any(String),
      });
    }
    await expectConsistent(running, next, no);
    await next.stop();
    return true;
  }

  test.each(
    CRASH_MOMENTS.flatMap((moment) => [
      { moment, repeats: false, by: "the next round" },
      { moment, repeats: true, by: "the repeated request" },
    ]),
  )(
    "$moment, at any write, is finished by $by",
    async ({ moment, repeats }) => {
      await using running = await startRegister();
      await running.register.stop();
      // In a short run every third, of each pair another one first.
      const step = extent({ full: 1, sample: 3 });
      let write = repeats ? Math.min(2, step) : 1;
      while (await crashOnce(running, write, moment, repeats)) {
        write += step;
        expect(write).toBeLessThan(LAST_WRITE);
      }
      // Claim, case, its event, entry, its event, claim emptied.
      expect(write).toBeGreaterThan(5);
    },
    60_000,
  );
});

function fail(): never {
  throw new Error("Not a day");
}
