import { expect, test } from "vitest";
import { classifyCase } from "#tests/register/classifyCase.ts";
import { acting, coordinator, INTAKE, idOf, startRegister } from "#tests/register/startRegister.ts";

/** Coordinator-1 owns the application: what only coordinators may do is recorded as done by one, all else as its owner's. */
test("who coordinates and owns is recorded in the role that gives the right", async () => {
  await using running = await startRegister();
  const { commands, reads } = running.register;
  const me = coordinator("coordinator-1");
  const intake = { ...INTAKE, ownerId: idOf("coordinator-1"), deputyId: idOf("deputy-1") };
  const reported = await commands.reportEntry(intake, acting("employee"));
  if (!reported.ok) throw new Error(JSON.stringify(reported.problem));
  const { no } = reported.value;
  const decide = async () => {
    const open = reads.casesOf(no).find(({ state }) => state === "open");
    const other = coordinator("coordinator-2");
    const key = open?.key ?? "";
    const revision = await classifyCase(running.register, key, "limited", other);
    const input = { revision, decision: "approved", reason: "Geprüft." } as const;
    const decided = await commands.decideCase(key, input, other);
    expect(decided.ok).toBe(true);
  };
  const edit = (input: { values: Record<string, unknown>; reason: string; correction?: true }) =>
    commands.editEntry(no, { eTag: reads.entry(no)?.eTag ?? "", ...input }, me);
  await decide();
  await edit({ values: { shortDescription: "Ordnet Post zu." }, reason: "" });
  // What is as good as a decision is another coordinator's.
  const corrected = await edit({
    values: { version: "1.0.1" },
    reason: "Tippfehler.",
    correction: true,
  });
  expect(corrected).toEqual({ ok: false, problem: "ownCase" });
  await commands.suspendEntry(no, { reason: "Störung." }, me);
  const change = { option: "changed", changed: ["T5"], unsure: [], live: "planned" } as const;
  await commands.reportSignificantChange(
    no,
    { id: "c-1", answer: { ...change, dateUnknown: true } },
    me,
  );
  await decide();
  const lifting = { to: "productive", reason: "Behoben." } as const;
  expect(await commands.liftSuspension(no, lifting, me)).toEqual({ ok: false, problem: "ownCase" });
  const again = await edit({ values: { operationStatus: "productive" }, reason: "Behoben." });
  expect(again).toEqual({
    ok: false,
    problem: { fields: { operationStatus: "notAllowed" } },
  });
  await commands.openCase(no, { reason: "Vor der Aufhebung." }, me);
  const [asked] = reads.casesOf(no).filter(({ state }) => state === "requested");
  await commands.reassign(
    asked?.key ?? "",
    {
      revision: asked?.revision ?? 0,
      owner: { id: idOf("owner-1"), name: "Jana Albrecht" },
      deputy: undefined,
      reason: "Neue Zuständigkeit.",
    },
    me,
  );
  const mine = (await reads.history(no))
    .map(({ change: one }) => one)
    .filter(({ actor }) => actor.id === idOf("coordinator-1"))
    .map(({ action, actor }) => `${action}: ${actor.role}`);
  expect(mine).toEqual([
    "edited: owner",
    "suspended: owner",
    "changeReported: owner",
    "requested: coordinator",
    "reassigned: coordinator",
  ]);
});
