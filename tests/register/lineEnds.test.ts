import { expect, test } from "vitest";
import { approvedEntry } from "./approvedEntry.ts";
import { entryItem, expectConsistent, runRounds } from "./listContents.ts";
import { acting, coordinator, startRegister } from "./startRegister.ts";

const TYPED = "Erste Zeile\r\nzweite\u2028dritte\u000bvierte\u0000\ufffe\ud800";
const KEPT = "Erste Zeile\nzweite\ndritte\nvierte";

test("a list that gives lines back with other ends has not changed, and takes every text", async () => {
  await using running = await startRegister();
  const { register, standIn } = running;
  standIn.faults.set({ texts: { lineEnds: "crlf", beyondXml: "refused" } });
  const no = await approvedEntry(register);
  const eTag = register.reads.entry(no)?.eTag ?? "";
  const values = { purpose: TYPED, tags: ["a\r\nb\u0007"] };
  const edited = await register.commands.editEntry(no, { eTag, values }, coordinator());
  expect(edited).toMatchObject({ ok: true });
  const { fields } = await entryItem(running, no);
  expect(fields.Purpose).toBe(KEPT.replaceAll("\n", "\r\n"));
  const events = await register.reads.history(no);

  const again = await running.another();
  await runRounds(register, again);
  expect(again.reads.entry(no)?.values.purpose).toBe(KEPT);
  expect(await again.reads.history(no)).toHaveLength(events.length);
  expect(again.problems()).toEqual([]);
  await expectConsistent(running, again, no);
});

test("cases, answers and their events are not touched by line ends either", async () => {
  await using running = await startRegister();
  const { register, standIn } = running;
  standIn.faults.set({ texts: { lineEnds: "crlf", beyondXml: "refused" } });
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  const asked = register.reads.casesOf(no).find(({ state }) => state === "requested");
  const answer = { option: "unchanged", reason: "other", reasonText: "Zeile 1\nZeile 2" } as const;
  const input = { targetRevision: asked?.targetRevision ?? 0, answer };
  const done = await register.commands.answerCase(asked?.key ?? "", input, acting("owner-1"));
  expect(done).toMatchObject({ ok: true });
  await runRounds(register);
  const again = await running.another();
  await runRounds(again);
  expect(again.problems()).toEqual([]);
  await expectConsistent(running, again, no);
});
