import { expect, test } from "vitest";
import { aList, graphCaller, startStandIn } from "./startStandIn.ts";

const template = { list: { template: "genericList" } };
const refused = { status: 403, body: { error: { code: "accessDenied" } } };
const subscription = {
  changeType: "updated",
  notificationUrl: "http://127.0.0.1:1/hook",
  resource: "sites/root/lists/KI-Register",
  expirationDateTime: "2099-01-01T00:00:00Z",
};

/** What is asked under every grant, by name. */
const calls = (list: string) =>
  ({
    readSite: ["GET", "/sites/root"],
    readList: ["GET", list],
    readItems: ["GET", `${list}/items`],
    writeItem: ["POST", `${list}/items`, { fields: { Title: "A" } }],
    makeList: ["POST", "/sites/root/lists", { displayName: "B", ...template }],
    makeColumn: ["POST", `${list}/columns`, { name: "C", text: {} }],
    changeList: ["PATCH", list, { description: "D" }],
    delta: ["GET", `${list}/items/delta`],
    subscribe: ["POST", "/subscriptions", subscription],
    readUsers: ["GET", "/users"],
  }) as const;
type Call = keyof ReturnType<typeof calls>;

test.each<[string, Call[]]>([
  ["delta", ["delta"]],
  ["subscriptions", ["subscribe"]],
  ["write", ["makeList", "makeColumn", "changeList"]],
  [
    "read",
    [
      "readSite",
      "readList",
      "readItems",
      "writeItem",
      "makeList",
      "makeColumn",
      "changeList",
      "delta",
    ],
  ],
])("a grant without %s refuses what needs it and nothing else", async (part, expected) => {
  await using running = await startStandIn();
  const graph = graphCaller(running.standIn);
  const list = await aList(graph);
  const set = await fetch(`${running.base}/local/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ grant: { [part]: "refused" } }),
  });
  expect(set.status).toBe(200);
  const denied: string[] = [];
  for (const [name, [method, path, body]] of Object.entries(calls(list))) {
    const answer = await graph(method, path, body);
    if (answer.status !== 403) continue;
    expect(answer).toMatchObject(refused);
    denied.push(name);
  }
  expect(denied).toEqual(expected);
  running.standIn.faults.set({});
  expect((await graph("GET", `${list}/items/delta`)).status).toBe(200);
});
