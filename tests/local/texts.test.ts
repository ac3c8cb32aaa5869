import { expect, test } from "vitest";
import { z } from "zod";
import { aList, graphCaller, startStandIn } from "./startStandIn.ts";

const fieldsOf = (body: unknown) =>
  z.looseObject({ id: z.string(), fields: z.looseObject({}) }).parse(body);

test("several lines come back as Windows writes them, one line as it was", async () => {
  await using running = await startStandIn();
  const graph = graphCaller(running.standIn);
  const list = await aList(graph);
  running.standIn.faults.set({ texts: { lineEnds: "crlf" } });
  const Notes = "eins\nzwei\r\ndrei";
  const { fields, id } = fieldsOf(
    (await graph("POST", `${list}/items`, { fields: { Notes } })).body,
  );
  expect(fields).toMatchObject({ Notes: "eins\r\nzwei\r\ndrei" });
  running.standIn.faults.set({});
  await graph("PATCH", `${list}/items/${id}/fields`, { Notes });
  const read = await graph("GET", `${list}/items/${id}?$expand=fields`);
  expect(fieldsOf(read.body).fields).toMatchObject({ Notes });
});

test.each([
  ["NUL", "a\u0000b"],
  ["a vertical tab", "a\u000bb"],
  ["an escape", "a\u001bb"],
  ["U+FFFE", "a\ufffeb"],
  ["U+FFFF", "a\uffffb"],
  ["half a surrogate pair", "a\ud83db"],
])("%s is refused, as XML cannot hold it", async (_what, Plain) => {
  await using running = await startStandIn();
  const graph = graphCaller(running.standIn);
  const list = await aList(graph);
  expect((await graph("POST", `${list}/items`, { fields: { Plain } })).status).toBe(201);
  running.standIn.faults.set({ texts: { beyondXml: "refused" } });
  expect(await graph("POST", `${list}/items`, { fields: { Plain } })).toMatchObject({
    status: 400,
    body: { error: { code: "invalidRequest" } },
  });
  const held = { Plain: "a\tb 😀 ü \u0085 \ufffd" };
  expect((await graph("POST", `${list}/items`, { fields: held })).status).toBe(201);
});
