import type { Express } from "express";
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { OPERATIONS } from "#local/graph/routes.ts";
import { personByHandle } from "#local/people.ts";
import { type DocExample, loadDocExamples, missingKeys } from "./docExamples.ts";
import { loadGraphContract } from "./graphContract.ts";
import { aList, graphCaller, startStandIn } from "./startStandIn.ts";

const contract = loadGraphContract();
const answered = new Set(
  OPERATIONS.map((one) => {
    const [method = "", pattern = ""] = one.split(" ");
    return contract?.operationOf(method, pattern.replaceAll(/:\w+/g, "x"));
  }),
);
const nameOf = ({ method, path }: DocExample) => contract?.operationOf(method, path) ?? "";
/** Another operation than its path looks like, and a filter on a part of apps that the stand-in's have not. */
const NOT_COMPARED = [/^\/users\/delta/, /a\/bot ne null/];
const examples = loadDocExamples().filter(
  (one) =>
    answered.has(nameOf(one)) && !NOT_COMPARED.some((form) => form.test(one.path + one.query)),
);
const withId = z.looseObject({ id: z.string() });

/** Documented keys that the stand-in leaves out, each with why. */
const LEFT_OUT: Readonly<Record<string, string>> = {
  "value[].root": "only a site collection's root site has it; the register's site is none",
  "value[].siteCollection.root": "the same",
  "value[].siteCollection.dataLocationCode": "only in tenants with several regions",
  "value[].mailNickname": "the contract does not have it",
  "value[].parentReference.path": "only items in folders",
  "value[].versions": "only when expanded",
  "businessPhones[]": "nobody has one",
  manager: "nobody expands it",
  ext55gb1l09_msLearnCourses: "an extension of the documentation's tenant",
  columns: "see the expanded columns in the contract's walk",
  items: "a list's items are never expanded",
};

const hook = (web: Express) => {
  web.post("/hook", (request, response) => {
    response.type("text/plain").send(String(request.query.validationToken ?? ""));
  });
};

/** A place for each documented operation, and what of a documented request cannot be sent as it is. */
async function startDocumentedWorld() {
  const running = await startStandIn(hook);
  const { standIn, base } = running;
  const graph = graphCaller(standIn);
  const list = await aList(graph, "Documents");
  for (const column of [
    { name: "Name", text: {} },
    { name: "Color", text: {} },
    { name: "Quantity", number: {}, indexed: true },
  ])
    await graph("POST", `${list}/columns`, column);
  const owner = personByHandle("owner-1");
  if (owner === undefined) throw new Error("no owner");
  const asOwner = graphCaller(standIn, await standIn.signIn.personToken(owner, "graph"));
  const gadget = { Key: "Duplicate", Name: "Gadget", Color: "Red", Quantity: 503 };
  await asOwner("POST", `${list}/items`, { fields: gadget });
  // More than one page.
  standIn.fill(
    "Documents",
    Array.from({ length: 200 }, () => ({ Title: "x" })),
  );
  const user = `/users/${owner.oid}`;
  const bind = async () => {
    const { body } = await graph("GET", "/appCatalogs/teamsApps");
    const { value } = z.object({ value: z.tuple([withId]) }).parse(body);
    return {
      "teamsApp@odata.bind": `https://graph.microsoft.com/v1.0/appCatalogs/teamsApps/${value[0].id}`,
    };
  };
  const install = async () => {
    await graph("POST", `${user}/teamwork/installedApps`, await bind());
    const { body } = await graph("GET", `${user}/teamwork/installedApps`);
    return z.object({ value: z.tuple([withId]) }).parse(body).value[0].id;
  };
  const application = { id: "89ea5c94-7736-4e25-95ad-3fa95f62b66e", displayName: "X" };
  const permission = await graph("POST", "/sites/root/permissions", {
    roles: ["write"],
    grantedToIdentities: [{ application }],
  });
  const subscription = {
    changeType: "updated",
    notificationUrl: `${base}/hook`,
    resource: list.slice(1),
    expirationDateTime: new Date(standIn.now() + 3_600_000).toISOString(),
    clientState: "secretClientValue",
    latestSupportedTlsVersion: "v1_2",
  };

  const pathOf = async (operation: string): Promise<string> =>
    operation
      .replace(/^\w+ /, "")
      .replace("/sites/{site-id}/lists/{list-id}", list)
      .replace("{site-id}", "root")
      .replace("{listItem-id}", "1")
      .replace("{listItemVersion-id}", "1.0")
      .replace("{permission-id}", withId.parse(permission.body).id)
      .replace("/users/{user-id}", user)
      .replace(
        "{userScopeTeamsAppInstallation-id}",
        operation.includes("Installation-id}") ? await install() : "",
      );
  const bodyOf = async (operation: string, documented: unknown): Promise<unknown> => {
    const given = z.looseObject({}).safeParse(documented);
    if (operation === "POST /subscriptions") return subscription;
    if (operation.endsWith("/teamwork/installedApps") && given.success) return bind();
    if (operation.endsWith("/checkMemberGroups")) {
      const { body } = await graph("GET", `${user}/memberOf`);
      return {
        groupIds: z
          .object({ value: z.array(withId) })
          .parse(body)
          .value.map((one) => one.id),
      };
    }
    if (operation.endsWith("/columns") && given.success) return { ...given.data, name: "Extra" };
    return documented ?? undefined;
  };
  return {
    running,
    graph,
    list,
    user,
    subscription,
    bind,
    async ask(example: DocExample) {
      const operation = nameOf(example);
      if (operation.endsWith("/teamwork/installedApps") && example.method === "GET")
        await install();
      if (operation.endsWith("sendActivityNotification")) await install();
      const caller = operation.includes(" /me") ? asOwner : graph;
      const query = example.query
        .replaceAll(/displayName:\w+/g, "displayName:al")
        .replace(/externalId eq '[^']*'/, "distributionMethod eq 'organization'")
        .replace(/id eq '[^']*'/, "distributionMethod eq 'organization'")
        // The documented answer has more than the request selects.
        .replace(/\$select=siteCollection.*/, "")
        .replace("select=ext55gb1l09_msLearnCourses", "select=id");
      const body = await bodyOf(operation, example.requestBody);
      const headers = { ConsistencyLevel: "eventual" };
      return caller(example.method, `${await pathOf(operation)}${query}`, body, headers);
    },
  };
}

describe("as documented", () => {
  const literal = examples.filter((one) => one.kind === "literal");
  test.skipIf(contract === undefined)("there are examples to compare with", () => {
    expect(literal.length).toBeGreaterThan(25);
  });
  test.each(literal.map((one) => [`${one.method} ${one.path}${one.query}`, one] as const))(
    "%s",
    async (_name, documented) => {
      const world = await startDocumentedWorld();
      await using _running = world.running;
      const answer = await world.ask(documented);
      expect(answer.status).toBe(documented.status);
      if (nameOf(documented) === "POST /$batch") {
        const shape = z.object({ responses: z.array(withId.extend({ status: z.number() })) });
        expect(shape.safeParse(answer.body).success).toBe(true);
        return;
      }
      const missing = missingKeys(documented.body, answer.body);
      expect(missing.filter((key) => LEFT_OUT[key] === undefined)).toEqual([]);
    },
  );
});

test("a documented key that is missing is noticed", () => {
  expect(missingKeys({ value: [{ a: 1, b: { c: 2 } }] }, { value: [{ a: 1, b: {} }] })).toEqual([
    "value[].b.c",
  ]);
  expect(missingKeys({ value: [{ a: 1 }] }, { value: [] })).toEqual(["value[]"]);
});

const failure = z.object({
  error: z.looseObject({
    code: z.string(),
    message: z.string(),
    innerError: z.looseObject({ code: z.string().optional() }).optional(),
  }),
});

test("errors that others met have the same status, code and words", async () => {
  const world = await startDocumentedWorld();
  await using running = world.running;
  const { graph, list, user, subscription } = world;
  const items = `${list}/items`;
  const later = (await graph("GET", `${items}/delta?token=latest`)).body;
  const link = z.looseObject({ "@odata.deltaLink": z.string() }).parse(later)["@odata.deltaLink"];
  const ways: Readonly<Record<string, () => ReturnType<typeof graph>>> = {
    "400 GET items": () =>
      graph("GET", `${items}?top=10&expand=fields&filter=startswith(fields/Title,'ba')`),
    "422 GET items": () => {
      running.standIn.fill(
        "Documents",
        Array.from({ length: 4_800 }, () => ({ Plain: "x" })),
      );
      const prefer = { prefer: "HonorNonIndexedQueriesWarningMayFailRandomly" };
      return graph("GET", `${items}?$expand=fields&$filter=fields/Plain eq 'x'`, undefined, prefer);
    },
    "400 POST items": () => graph("POST", items, { fields: { Key: "Duplicate" } }),
    "412 PATCH fields": () =>
      graph("PATCH", `${items}/1/fields`, { Title: "x" }, { "if-match": '"etag"' }),
    "400 GET delta": () => graph("GET", `${items}/delta?token=bogus`),
    "410 GET delta": () => {
      running.standIn.expireDeltaTokens();
      return graph("GET", link);
    },
    "400 POST subscriptions": () =>
      graph("POST", "/subscriptions", { ...subscription, changeType: "created" }),
    "404 GET manager": () => graph("GET", `/users/${personByHandle("head-1")?.oid}/manager`),
    "403 POST installedApps": async () => {
      running.standIn.faults.set({ teams: { blocked: ["owner-1"] } });
      return graph("POST", `${user}/teamwork/installedApps`, await world.bind());
    },
  };
  const met = examples.filter((one) => one.kind === "field-evidence");
  for (const example of met) {
    const name = `${example.status} ${example.method} ${example.path.split("/").at(-1)}`;
    const { status, body } = (await ways[name]?.()) ?? { status: 0, body: null };
    const expected = failure.parse(example.body).error;
    const { error } = failure.parse(body);
    expect({ name, status, code: error.code, inner: error.innerError?.code }).toEqual({
      name,
      status: example.status,
      code: expected.code,
      inner: expected.innerError?.code,
    });
    // Words up to the first name or number of the tenant in which it happened.
    const words = expected.message.split(" TenantId")[0] ?? "";
    expect(error.message).toContain(words);
  }
  if (contract !== undefined) expect(met).toHaveLength(Object.keys(ways).length);
}, 30_000);
