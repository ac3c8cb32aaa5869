import { expect, test } from "vitest";
import { LOCAL_CLIENT_ID, personByHandle } from "#local/people.ts";
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

const SITE_CALLS = [
  "readSite",
  "readList",
  "readItems",
  "writeItem",
  "makeList",
  "makeColumn",
  "changeList",
  "delta",
] as const;
/** What each role refuses of them. */
const REFUSED_TO = {
  read: ["writeItem", "makeList", "makeColumn", "changeList"],
  write: ["makeList", "makeColumn", "changeList"],
  manage: [],
} as const;

/** Which of the calls are refused to the register's application under a grant of its own. */
async function refusedUnder(role: keyof typeof REFUSED_TO, on: "site" | "list") {
  await using running = await startStandIn();
  const graph = graphCaller(running.standIn);
  const list = await aList(graph);
  const admin = personByHandle("admin");
  if (admin === undefined) throw new Error("Nobody is called admin");
  const byAdmin = graphCaller(
    running.standIn,
    await running.standIn.signIn.personToken(admin, "graph"),
  );
  const application = { id: LOCAL_CLIENT_ID, displayName: "KI-Register" };
  const granted = await byAdmin("POST", `${on === "site" ? "/sites/root" : list}/permissions`, {
    roles: [role],
    ...(on === "site"
      ? { grantedToIdentities: [{ application }] }
      : { grantedToV2: { application } }),
  });
  expect(granted.status).toBe(201);
  const denied: string[] = [];
  const all = calls(list);
  for (const name of SITE_CALLS) {
    const [method, path, body] = all[name];
    if ((await graph(method, path, body)).status === 403) denied.push(name);
  }
  // Nobody raises their own role.
  const raised = await graph("PATCH", "/sites/root/permissions/1", { roles: ["fullcontrol"] });
  expect(raised.status).toBe(on === "site" ? 403 : 404);
  return denied;
}

test.each(["read", "write", "manage"] as const)(
  "a grant's role %s on the site is enforced",
  async (role) => {
    expect(await refusedUnder(role, "site")).toEqual(REFUSED_TO[role]);
  },
);

test.each(["read", "write", "manage"] as const)(
  "a grant's role %s on one list is enforced there",
  async (role) => {
    const onSite = ["readSite", "makeList"];
    const denied = await refusedUnder(role, "list");
    expect(denied.filter((name) => !onSite.includes(name))).toEqual(
      REFUSED_TO[role].filter((name) => name !== "makeList"),
    );
  },
);
