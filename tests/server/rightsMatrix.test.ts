import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { LOCAL_CLIENT_ID, LOCAL_TENANT_ID } from "#local/people.ts";
import { PRESSES } from "#teams/press/verbs.ts";
import { type Forge, forgeTokens } from "./forgeTokens.ts";
import { mountedRoutes } from "./mountedRoutes.ts";
import { openChange } from "./openCases.ts";
import { changesNothing, idOf, itemsOf } from "./registerState.ts";
import {
  EVERYBODY,
  NO,
  OTHER_DOORS,
  OWN,
  PEOPLE,
  ROUTES,
  type Somebody,
  TITLE,
  VERBS,
  VERSION_ROUTE,
} from "./rightsTable.ts";
import { startTestService, type TestService } from "./startTestService.ts";

let running: TestService;
let forge: Forge;
const keys = new Map<string, string>();
beforeAll(async () => {
  running = await startTestService();
  forge = forgeTokens(running);
  for (const [no, by] of [
    [NO, "owner-1"],
    [OWN, "coordinator-2"],
  ] as const) {
    const { key, revision } = await openChange(running, no, "9.1", { by, changed: ["T3"] });
    keys.set(no, key);
    const asked = await running.call("coordinator-1", "POST", `/api/cases/${key}/statement`, {
      revision,
      role: "dataProtection",
      personId: idOf("reviewer-dataprotection"),
      question: "Ist die Folgenabschätzung noch gültig?",
      required: true,
    });
    expect(asked.status).toBe(200);
    const reason = { reason: "Störung" };
    const suspended = await running.call(by, "POST", `/api/entries/${no}/suspension`, reason);
    expect(suspended.status).toBe(200);
  }
});
afterAll(() => running[Symbol.asyncDispose]());

/** Asks a route about the application and case that somebody is in front of. */
async function ask(route: string, as: Parameters<TestService["call"]>[0], no = NO) {
  const [method = "", path = ""] = route.split(" ");
  const called = path
    .replace(":no", no)
    .replace(":key", keys.get(no) ?? "")
    .replace(":id", "1");
  const body = method === "GET" ? undefined : (ROUTES[route]?.body ?? {});
  const { status } = await running.call(as, method, called, body, { "if-match": '"1"' });
  return status;
}

test("every route has a row, and every row a route", () => {
  const mounted = mountedRoutes(running).map(({ method, path }) => `${method} ${path}`);
  const rows = [...Object.keys(ROUTES), ...Object.keys(OTHER_DOORS)];
  expect(mounted.toSorted()).toEqual(rows.toSorted());
});

test("every person gets behind the question who may at their own routes, and at no other", async () => {
  await changesNothing(running, async () => {
    for (const [route, { may, status }] of Object.entries(ROUTES)) {
      const answers = EVERYBODY.map(async (who) => {
        const no = who === "owningCoordinator" ? OWN : NO;
        return [who, await ask(route, PEOPLE[who], no)];
      });
      const wanted = EVERYBODY.map((who) => [who, may.includes(who) ? status : 403]);
      expect([route, await Promise.all(answers)]).toEqual([route, wanted]);
    }
  });
});

const botClaims = () => {
  const now = Math.floor(Date.now() / 1000);
  return {
    iss: "https://api.botframework.com",
    aud: LOCAL_CLIENT_ID,
    serviceurl: `${running.url}/local/botapi/`,
    iat: now,
    nbf: now,
    exp: now + 600,
  };
};

/** Whoever else comes, with what token, and what they are answered at every route. */
const STRANGERS: Readonly<Record<string, readonly [() => Promise<string> | null, number]>> = {
  nobody: [() => null, 401],
  "somebody of another tenant": [() => running.token("foreign-tenant"), 403],
  "a person with a token for Graph": [() => running.token("owner-1", "graph"), 401],
  "the application with its token for Graph": [() => running.appToken("graph"), 401],
  "the bot": [() => forge.signedAsBot(botClaims()), 401],
  "a pipeline": [() => running.appToken("version"), 403],
};

test.each(Object.keys(STRANGERS))("%s is let in nowhere else, and nothing changes", async (who) => {
  const [tokenOf, refused] = STRANGERS[who] ?? [() => null, 401];
  const token = await tokenOf();
  const as = token === null ? null : { token };
  await changesNothing(running, async () => {
    for (const route of Object.keys(ROUTES)) {
      // The one route of an application: it has reported this version before.
      const own = who === "a pipeline" && route === VERSION_ROUTE;
      expect([route, await ask(route, as)]).toEqual([route, own ? 409 : refused]);
    }
    for (const [route, status] of Object.entries(OTHER_DOORS)) {
      expect([route, await ask(route, as)]).toEqual([route, status]);
    }
  });
});

function activity(verb: string, handle: string) {
  return {
    type: "invoke",
    name: "adaptiveCard/action",
    id: "f:1",
    channelId: "msteams",
    serviceUrl: `${running.url}/local/botapi/`,
    from: { id: "29:1", aadObjectId: idOf(handle), name: handle },
    recipient: { id: `28:${LOCAL_CLIENT_ID}`, name: "KI-Register" },
    conversation: { id: "a:1", tenantId: LOCAL_TENANT_ID, conversationType: "personal" },
    channelData: { tenant: { id: LOCAL_TENANT_ID } },
    value: {
      action: {
        type: "Action.Execute",
        verb,
        data: verb.startsWith("several/")
          ? { parcel: "parcel/nobody/1" }
          : {
              caseKey: keys.get(NO),
              targetRevision: 1,
              ...(verb.startsWith("statement/") ? { step: "statement-1" } : {}),
              ...(verb.startsWith("handover/") ? { step: "handover-1" } : {}),
            },
      },
      trigger: "manual",
    },
  };
}

/** What is recorded; a chat is known anew by whatever comes from it. */
async function recorded() {
  await running.service.register.roundEnded();
  const lists = ["KI-Register", "KI-Register Bewertungen", "KI-Register Protokoll"] as const;
  return Promise.all(lists.map((name) => itemsOf(running, name)));
}

describe("a verb of a card", () => {
  test.each(Object.keys(PRESSES))(
    "%s shows the case to whom it is for, and to nobody else",
    async (verb) => {
      const token = await forge.signedAsBot(botClaims());
      const [, may] = Object.entries(VERBS).find(([one]) => one === verb) ?? [];
      const before = await recorded();
      const shown: Somebody[] = [];
      for (const who of EVERYBODY) {
        const pressed = activity(verb, PEOPLE[who]);
        const answer = await running.call({ token }, "POST", "/api/messages", pressed);
        expect([who, answer.status]).toEqual([who, 200]);
        if (JSON.stringify(answer.body).includes(TITLE)) shown.push(who);
      }
      expect([verb, shown]).toEqual([verb, may]);
      expect(await recorded()).toEqual(before);
    },
  );

  test("is taken from the Bot Framework alone", async () => {
    const { "the bot": _itself, ...others } = STRANGERS;
    const tokens = [
      ...Object.values(others).map(([token]) => token),
      () => running.token("owner-1"),
    ];
    await changesNothing(running, async () => {
      for (const tokenOf of tokens) {
        const token = await tokenOf();
        const as = token === null ? null : { token };
        const pressed = activity("case/unchanged", "owner-1");
        const { status } = await running.call(as, "POST", "/api/messages", pressed);
        expect([401, 403]).toContain(status);
      }
    });
  });
});
