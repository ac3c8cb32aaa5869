import { expect, test } from "vitest";
import { personByHandle } from "#local/people.ts";
import { createPeople } from "#sharepoint/people.ts";
import { startGraphWorld } from "./graphWorld.ts";

const owner = { id: personByHandle("owner-1")?.oid ?? "", name: "Jana Albrecht" };

test("the directory tells who works here, whose account is disabled and who is gone", async () => {
  await using world = await startGraphWorld();
  const people = createPeople(world.send);
  expect(await people.person(owner.id)).toEqual({ ...owner, active: true });
  world.standIn.setAccount("owner-1", "disabled");
  expect(await people.person(owner.id)).toEqual({ ...owner, active: false });
  world.standIn.setAccount("owner-1", "deleted");
  expect(await people.person(owner.id)).toBeUndefined();
});

test("people of another tenant and ids that are paths are unknown", async () => {
  await using world = await startGraphWorld();
  const people = createPeople(world.send);
  expect(await people.person(personByHandle("foreign-tenant")?.oid ?? "")).toBeUndefined();
  expect(await people.person(`${owner.id}?$select=id#`)).toBeUndefined();
});

test.each([".", "..", "%2e", "%2E.", "", "jana.albrecht@stadt.example"])(
  "the id %o asks the directory nothing",
  async (id) => {
    await using world = await startGraphWorld();
    expect(await createPeople(world.send).person(id)).toBeUndefined();
    if (!id.includes("@")) {
      // Nor does any other request lead to another path of Graph.
      const requests = [`/users/${id}/chats`, `/users/${id}`, `/users/${id}?$select=id`];
      for (const path of requests) {
        await expect(world.send({ method: "GET", path })).rejects.toThrow(RangeError);
      }
    }
    expect(world.sent).toEqual([]);
  },
);

test("a directory that refuses is an error, not an absent person", async () => {
  await using world = await startGraphWorld();
  world.answers.push(() =>
    Response.json({ error: { code: "Authorization_RequestDenied" } }, { status: 403 }),
  );
  await expect(createPeople(world.send).person(owner.id)).rejects.toMatchObject({
    status: 403,
    graphCode: "Authorization_RequestDenied",
  });
});

test("the search finds beginnings of words and asks with ConsistencyLevel", async () => {
  await using world = await startGraphWorld();
  const people = createPeople(world.send);
  const found = {
    ...owner,
    jobTitle: "Fachverantwortliche Posteingang",
    department: "Ordnungsamt, Ausländerbehörde",
  };
  expect(await people.search("  alb jan ")).toEqual([found]);
  expect(world.sent[0]?.headers.get("consistencylevel")).toBe("eventual");
  expect(await people.search("Zzz")).toEqual([]);
  const many = await people.search("e");
  expect(many.length).toBeLessThanOrEqual(10);
  world.standIn.setAccount("owner-1", "disabled");
  expect(await people.search("Albrecht")).toEqual([]);
});

test.each(['Albrecht" OR "mail:a', "Albrecht\\", "Albrecht&$top=1", "Albrecht#", "50 %"])(
  "the words %o search and do nothing else",
  async (words) => {
    await using world = await startGraphWorld();
    await createPeople(world.send).search(words);
    const asked = new URL(world.sent[0]?.url ?? "").searchParams;
    expect(asked.get("$search")).toMatch(/^"displayName:[^"\\]*"$/);
    expect(asked.get("$top")).toBe("10");
  },
);

test("an empty search asks nobody", async () => {
  await using world = await startGraphWorld();
  expect(await createPeople(world.send).search(' " ')).toEqual([]);
  expect(world.sent).toEqual([]);
});

test("a guest is nobody to name, unless the city admits guests", async () => {
  await using world = await startGraphWorld();
  world.standIn.editPerson("owner-1", { isGuest: true });
  const guest = personByHandle("owner-1");
  const name = guest?.name ?? "";
  for (const admitsGuests of [false, true]) {
    const people = createPeople(world.send, { admitsGuests });
    expect(await people.person(guest?.oid ?? "")).toMatchObject({ name, active: admitsGuests });
    const found = (await people.search(name)).map(({ id }) => id);
    expect(found.includes(guest?.oid ?? "")).toBe(admitsGuests);
  }
});
