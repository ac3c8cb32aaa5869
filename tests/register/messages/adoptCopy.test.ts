import { expect, test } from "vitest";
import { approvedEntry } from "#tests/register/approvedEntry.ts";
import { runRounds } from "#tests/register/listContents.ts";
import { acting, idOf, startRegister } from "#tests/register/startRegister.ts";

test("a copy that is pressed while a round writes to its row is known all the same", async () => {
  await using running = await startRegister();
  const { lists, register } = running;
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const asked = register.reads.casesOf(no).find(({ state }) => state === "requested");
  if (asked === undefined) throw new Error(`${no} is not asked`);
  const message = {
    caseKey: asked.key,
    personId: idOf("owner-1"),
    messageId: `request-v${asked.targetRevision}`,
  } as const;
  const copyAs = (activityId: string) => ({ conversationId: "chat", activityId });

  let meanwhile: (() => Promise<void>) | undefined = () =>
    register.commands.adoptCopy(message, copyAs("first"));
  const late = await running.another({
    send: async (request) => {
      const isRow = request.method === "PATCH" && request.path.startsWith(lists.system);
      const before = isRow ? meanwhile : undefined;
      if (isRow) meanwhile = undefined;
      await before?.();
      return running.send(request);
    },
  });
  await late.commands.adoptCopy(message, copyAs("second"));
  const rows = late.reads.deliveriesOf(asked.key);
  expect(rows.find(({ person }) => person.id === message.personId)?.activityId).toBe("second");
});

test("an old copy is brought up to date as soon as it is pressed, without anything else happening", async () => {
  await using running = await startRegister();
  const { register } = running;
  const no = await approvedEntry(register);
  await register.commands.reportVersion(no, { version: "2.0" }, acting("owner-1"));
  await runRounds(register);
  const [row] = running.sent;
  if (row === undefined) throw new Error("Nothing was sent");
  const { caseKey, person, messageId } = row.delivery;
  const message = { caseKey, personId: person.id, messageId };
  await register.commands.adoptCopy(message, { conversationId: "chat", activityId: "old" });
  const shown = () =>
    register.reads.deliveriesOf(caseKey).find((one) => one.person.id === person.id)?.shown;
  expect(shown()).toBeNull();
  await expect.poll(shown, { timeout: 20_000 }).not.toBeNull();
});
