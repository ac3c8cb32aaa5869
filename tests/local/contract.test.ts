import type { Express } from "express";
import { describe, expect, test } from "vitest";
import { OPERATIONS } from "#local/graph/routes.ts";
import { DRIVE_FILE, type Exchange, loadGraphContract } from "./graphContract.ts";
import { walk, walkSteps } from "./graphWalk.ts";
import { graphCaller, startStandIn } from "./startStandIn.ts";

const contract = loadGraphContract();

/** What the register needs of none of it. */
const NOT_ANSWERED = [
  "GET /me/people",
  "GET /servicePrincipals/{servicePrincipal-id}/appRoleAssignedTo",
  "GET /sites/{site-id}/lists/{list-id}/items/{listItem-id}/permissions",
  "GET /users/{user-id}/appRoleAssignments",
  "POST /sites/{site-id}/lists/{list-id}/items/{listItem-id}/permissions",
  "POST /teamwork/sendActivityNotificationToRecipients",
];

const hook = (web: Express) => {
  web.post("/hook", (request, response) => {
    response.type("text/plain").send(String(request.query.validationToken ?? ""));
  });
};

// `startStandIn` holds every answer against the contract and fails at the end of its block.
test("every route, used rightly and wrongly, answers as the contract says", async () => {
  await using running = await startStandIn(hook);
  const steps = await walkSteps(running, graphCaller(running.standIn));
  const statuses = await walk(running, steps);
  expect(statuses).toEqual(steps.map((one) => `${one.method} ${one.path} → ${one.status}`));
  if (contract === undefined) return;
  const succeeded = steps
    .filter((one) => one.status < 300)
    .map((one) => contract.operationOf(one.method, one.path.replace(/\?.*$/, "")));
  expect(contract.operations.filter((one) => !succeeded.includes(one)).sort()).toEqual(
    NOT_ANSWERED,
  );
});

test("refusals, throttling and outages are as in the contract too", async () => {
  await using running = await startStandIn();
  const { standIn, base } = running;
  const graph = graphCaller(standIn);
  const list = "/sites/root/lists";
  for (const grant of [{ read: "refused" }, { write: "refused" }] as const) {
    standIn.faults.set({ grant });
    const body = { displayName: "X", list: { template: "genericList" } };
    expect((await graph("POST", list, body)).status).toBe(403);
  }
  for (const status of ["429", "502", "503", "504"] as const) {
    standIn.faults.set({ graph: { [status]: 1 } });
    expect((await graph("GET", list)).status).toBe(Number(status));
  }
  const batch = { requests: [{ id: "1", method: "GET", url: "/users" }] };
  standIn.faults.set({ graph: { "429": 1, html: 1 } });
  expect((await graph("POST", "/$batch", batch)).status).toBe(200);
  const overHttp = await fetch(`${base}/local/graph/v1.0${list}`, {
    headers: { authorization: `Bearer ${await standIn.signIn.appToken("graph")}` },
  });
  expect(overHttp.status).toBe(429);
  expect(overHttp.headers.get("content-type")).toBe("text/html");
});

describe.skipIf(contract === undefined)("the contract", () => {
  const check = (exchange: Partial<Exchange>) =>
    contract?.violations({
      method: "GET",
      path: "/sites/root",
      requestBody: "",
      status: 200,
      headers: new Headers({ "content-type": "application/json" }),
      body: "{}",
      ...exchange,
    });
  const listPath = "/sites/root/lists/x";

  test.each([
    ["an unknown property", { body: '{"id":"1","colour":"red"}' }],
    ["a wrong type", { body: '{"id":1}' }],
    ["an unknown property of a person", { path: "/users/x", body: '{"shoeSize":"41"}' }],
    ["a collection without value", { path: "/users", body: "{}" }],
    ["an unknown path", { path: "/planner/plans", body: "{}" }],
    ["an unlisted status", { status: 202 }],
    ["an unlisted method", { method: "DELETE", status: 204, body: "" }],
    ["our own failure", { status: 500, body: '{"error":{"code":"x","message":"x"}}' }],
    ["an error in another shape", { status: 404, body: '{"message":"x"}' }],
    ["a page in HTML", { headers: new Headers({ "content-type": "text/html" }) }],
    ["a body where there is none", { method: "DELETE", path: listPath, status: 204 }],
    ["throttling without a pause", { status: 429, body: '{"error":{"code":"x","message":"x"}}' }],
    [
      "410 without a place to start again",
      {
        path: `${listPath}/items/delta`,
        status: 410,
        body: '{"error":{"code":"x","message":"x"}}',
      },
    ],
    ["a delta without a link", { path: `${listPath}/items/delta`, body: '{"value":[]}' }],
    [
      "a wrong answer inside a batch",
      {
        method: "POST",
        path: "/$batch",
        requestBody: '{"requests":[{"id":"1","method":"GET","url":"/sites/root?$select=id"}]}',
        body: '{"responses":[{"id":"1","status":200,"body":{"colour":"red"}}]}',
      },
    ],
  ])("%s breaks it", (_name, exchange) => {
    expect(check(exchange)).not.toEqual([]);
  });

  test("a right answer keeps it, columns of our own and OData's remarks included", () => {
    expect(check({ body: '{"@odata.context":"x","id":"1"}' })).toEqual([]);
    expect(check({ path: `${listPath}/items/1/fields`, body: '{"RegisterNo":"1"}' })).toEqual([]);
  });

  test("it has every route of the stand-in", () => {
    const unknown = OPERATIONS.filter((one) => {
      const [method = "", pattern = ""] = one.split(" ");
      if (DRIVE_FILE.test(pattern)) return false;
      return contract?.operationOf(method, pattern.replaceAll(/:\w+/g, "x")) === undefined;
    });
    expect(unknown).toEqual([]);
  });
});
