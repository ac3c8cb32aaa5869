import { expect, test } from "vitest";
import { PEOPLE, personByHandle } from "#local/people.ts";
import { createPeople } from "#sharepoint/people.ts";
import { startGraphWorld } from "./graphWorld.ts";

const idOf = (handle: string) => personByHandle(handle)?.oid ?? "";

test("twenty people are asked about in one request, and what is no id is not asked about", async () => {
  await using world = await startGraphWorld();
  world.standIn.setAccount("owner-1", "disabled");
  world.standIn.setAccount("deputy-1", "deleted");
  const strangers = Array.from(
    { length: 20 },
    (_, at) => `${idOf("owner-2").slice(0, -2)}${at + 10}`,
  );
  const states = await createPeople(world.send).accounts([
    ...["owner-1", "deputy-1", "owner-2"].map(idOf),
    "jana.albrecht@stadt.example",
    "../me",
    ...strangers.filter((id) => !PEOPLE.some(({ oid }) => oid === id)),
  ]);
  expect(states.get(idOf("owner-1"))?.state).toBe("disabled");
  expect(states.get(idOf("deputy-1"))?.state).toBe("gone");
  expect(states.get(idOf("owner-2"))?.state).toBe("active");
  expect(states.get("jana.albrecht@stadt.example")?.state).toBe("gone");
  expect(states.get("../me")?.state).toBe("gone");
  expect(states.get(idOf("owner-2"))?.name).toBe("Thomas Brandt");
  expect(states.get(idOf("deputy-1"))?.name).toBeNull();
  expect(world.sent).toHaveLength(2);
});

test.each([
  [false, "guest"],
  [true, "active"],
])("where guests are admitted: %s, a guest's account is %s", async (admitsGuests, state) => {
  await using world = await startGraphWorld();
  world.standIn.editPerson("owner-1", { isGuest: true });
  const id = idOf("owner-1");
  const accounts = await createPeople(world.send, { admitsGuests }).accounts([id]);
  expect(accounts.get(id)?.state).toBe(state);
});

test("whom the register may not ask about stays unknown", async () => {
  await using world = await startGraphWorld();
  world.answers.push(() =>
    Response.json({ responses: [{ id: "0", status: 403, body: { error: { code: "no" } } }] }),
  );
  expect((await createPeople(world.send).accounts([idOf("owner-1")])).size).toBe(0);
});

test("a directory that is away is an error, not twenty people who left", async () => {
  await using world = await startGraphWorld();
  const away = () =>
    Response.json({ responses: [{ id: "0", status: 500, body: { error: { code: "no" } } }] });
  world.answers.push(...Array.from({ length: 20 }, () => away));
  await expect(createPeople(world.send).accounts([idOf("owner-1")])).rejects.toMatchObject({
    status: 500,
  });
});
