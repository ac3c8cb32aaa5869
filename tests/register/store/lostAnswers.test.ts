import { expect, test } from "vitest";
import type { SendGraph } from "#sharepoint/graph.ts";
import { ANSWER, approvedEntry, askedCase } from "#tests/register/approvedEntry.ts";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import { expectConsistent, runRounds } from "#tests/register/listContents.ts";
import {
  acting,
  coordinator,
  startRegister,
  type TestRegister,
} from "#tests/register/startRegister.ts";

/*
 * The answer to a write is lost, and others write before it is tried again: what was recorded is answered as recorded and
 * not written over what is newer.
 */

/** Loses the answer to the first PATCH below this path; `meanwhile` comes before it is tried again. */
function losingAnswer(path: string, meanwhile: () => Promise<unknown>) {
  let isLost = false;
  return (send: SendGraph): SendGraph =>
    async (request) => {
      const answer = await send(request);
      if (isLost || request.method !== "PATCH" || !request.path.startsWith(path)) return answer;
      isLost = true;
      await meanwhile();
      return send(request);
    };
}

async function versionsTold({ register }: TestRegister, no: string) {
  const events = await register.reads.history(no);
  return events.flatMap(({ change: { changes } }) =>
    changes.flatMap(({ after, field }) => (field === "version" ? [after] : [])),
  );
}

test("a version whose answer was lost is not written over the next one", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  const late = await running.another({
    through: losingAnswer(running.lists.entries, () =>
      register.commands.reportVersion(no, { version: "3.0" }, acting("owner-1")),
    ),
  });
  const reported = await late.commands.reportVersion(no, { version: "2.0" }, acting("deputy-1"));
  expect(reported).toMatchObject({ ok: true, value: { values: { version: "3.0" } } });
  await runRounds(late, register);
  expect(register.reads.entry(no)?.values.version).toBe("3.0");
  expect(await versionsTold(running, no)).toEqual(["1.0", "2.0", "3.0"]);
  await expectConsistent(running, register, no);
});

test("an edit whose answer was lost is answered as recorded, with what others changed since", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  const edit = (values: Readonly<Record<string, string>>, by = register) =>
    by.commands.editEntry(no, { eTag: by.reads.entry(no)?.eTag ?? "", values }, coordinator());
  const late = await running.another({
    through: losingAnswer(running.lists.entries, async () => {
      await runRounds(register);
      return edit({ vendor: "Neue GmbH" });
    }),
  });
  const edited = await edit({ purpose: "Schneller zugestellt." }, late);
  const both = { purpose: "Schneller zugestellt.", vendor: "Neue GmbH" };
  expect(edited).toMatchObject({ ok: true, value: { values: both } });
  await runRounds(late, register);
  expect(register.reads.entry(no)?.values).toMatchObject(both);
  await expectConsistent(running, register, no);
});

test("an answer of an owner whose answer was lost counts once, whatever was decided since", async () => {
  await using running = await startRegister();
  const { register } = running;
  const key = await askedCase(register);
  await runRounds(register);
  const { entryNo: no, targetRevision = 0 } = register.reads.case(key)?.evaluationCase ?? {};
  if (no === undefined) throw new Error(`${key} is not known`);
  const late = await running.another({
    through: losingAnswer(running.lists.cases, async () => {
      await runRounds(register);
      const revision = await confirmTouched(register, key);
      const decision = { revision, decision: "approved", reason: "Geprüft." } as const;
      const decided = await register.commands.decideCase(key, decision, coordinator());
      expect(decided).toMatchObject({ ok: true });
    }),
  });
  const answer = { targetRevision, answer: ANSWER } as const;
  const answered = await late.commands.answerCase(key, answer, acting("owner-1"));
  expect(answered).toMatchObject({ ok: true });
  await runRounds(late, register);
  expect(register.reads.case(key)?.evaluationCase.state).toBe("approved");
  const events = await register.reads.history(no);
  expect(events.filter(({ change }) => change.action === "answered")).toHaveLength(1);
  await expectConsistent(running, register, no);
});
