import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { entryViewSchema } from "#contract/entry.ts";
import { officeSchema, startSchema } from "#contract/start.ts";
import { entryValues } from "#domain/entry/entry.ts";
import { staffUsage } from "#domain/usage/staffUsage.ts";
import { TODAY } from "#tests/local/evening.ts";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import { openChange } from "./openCases.ts";
import { reportVersion } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/** In productive use, approved, released with conditions; of owner-1. */
const NO = "KI-2026-0001";
/** Of owner-2. */
const OTHER_NO = "KI-2026-0002";
const RELEASE = { staffRelease: "withConditions", dataLimit: "internal", mustDo: ["checkResult"] };

let running: TestService;
beforeAll(async () => {
  running = await startTestService();
});
afterAll(() => running[Symbol.asyncDispose]());

const ask = (as: string, method: string, path: string, body?: unknown, eTag?: string) =>
  running.call(
    as,
    method,
    `/api/entries/${NO}${path}`,
    body,
    eTag === undefined ? undefined : { "if-match": eTag },
  );

async function entry(as = "employee") {
  return entryViewSchema.parse((await ask(as, "GET", "")).body);
}

async function edit(as: string, values: Readonly<Record<string, unknown>>) {
  const { eTag } = await entry(as);
  return ask(as, "PATCH", "", { values }, eTag);
}

const usageNow = async () =>
  staffUsage(entryValues((await entry()).values), running.service.register.reads.today());

const startOf = async (as: string) =>
  startSchema.parse((await running.call(as, "GET", "/api/me/start")).body);

describe("what concerns somebody when they come", () => {
  test("is their own, with the task that waits for them; what waits for coordinators only they read", async () => {
    await reportVersion(running, OTHER_NO, "8.0");
    const waits = { no: OTHER_NO, relation: "owner", tasks: 1, state: "requested" };
    expect((await startOf("owner-2")).own).toContainEqual(expect.objectContaining(waits));
    const rests = { no: NO, relation: "owner", tasks: 0, state: null, due: null };
    expect((await startOf("owner-1")).own).toEqual([rests]);
    const head = await startOf("head-1");
    expect(head).toEqual({ own: [], followed: [], waiting: null });
    const { sections } = (await startOf("coordinator-1")).waiting ?? {};
    expect(sections?.map(({ key }) => key)).toEqual(["new"]);
  });

  test("is the whole office for who heads it: who answers, and what is overdue", async () => {
    const office = async (as: string) =>
      officeSchema.parse((await running.call(as, "GET", "/api/me/office")).body);
    const { entries } = await office("head-1");
    expect(entries).toHaveLength(4);
    expect(entries[0]).toEqual({
      no: NO,
      owner: "Jana Albrecht",
      deputy: "Mehmet Yılmaz",
      overdueSince: null,
    });
    expect((await office("owner-1")).entries).toEqual([]);
    const me = async (as: string) => (await running.call(as, "GET", "/api/me")).body;
    expect(await me("head-1")).toMatchObject({ headsOffice: true });
    expect(await me("owner-1")).toMatchObject({ headsOffice: false });
  });
});

describe("what staff may do with an application", () => {
  test("is suggested by its owner, and nobody else's to read or to suggest", async () => {
    expect((await edit("owner-1", RELEASE)).status).toBe(400);
    expect((await ask("employee", "PUT", "/usage-proposal", { values: RELEASE })).status).toBe(403);
    const without = { values: { ...RELEASE, mustDo: [] } };
    expect(await ask("owner-1", "PUT", "/usage-proposal", without)).toMatchObject({
      status: 400,
      body: { code: "invalidValues", details: { mustDo: "required" } },
    });
    const proposed = await ask("owner-1", "PUT", "/usage-proposal", { values: RELEASE });
    expect(proposed.status).toBe(200);
    const proposal = { values: RELEASE, on: TODAY };
    expect((await entry("coordinator-1")).usageProposal).toEqual(proposal);
    expect((await entry("deputy-1")).usageProposal).toEqual(proposal);
    expect((await entry()).usageProposal).toBeNull();
    expect(await usageNow()).toMatchObject({ mayUse: "withConditions", dataLimit: "personal" });
    expect((await startOf("coordinator-1")).waiting?.usageProposals).toEqual([NO]);
  });

  test("is declined with a reason", async () => {
    const path = "/usage-proposal/decline";
    const reason = { reason: "Erst nach der Schulung." };
    expect((await ask("owner-1", "POST", path, reason)).status).toBe(403);
    expect((await ask("coordinator-1", "POST", path, reason)).status).toBe(200);
    expect((await entry("coordinator-1")).usageProposal).toBeNull();
    expect(await ask("coordinator-1", "POST", path, reason)).toMatchObject({ status: 409 });
    expect((await startOf("coordinator-1")).waiting?.usageProposals).toEqual([]);
  });

  test("is set by a coordinator, within what the decision covers", async () => {
    await ask("owner-1", "PUT", "/usage-proposal", { values: RELEASE });
    const { personalData } = (await entry()).values;
    const tooMuch = { ...RELEASE, dataLimit: "specialCategories" };
    expect(await edit("coordinator-1", tooMuch)).toMatchObject({
      status: 400,
      body: { code: "invalidValues", details: { dataLimit: "exceedsDecision" } },
    });
    expect(personalData).not.toBe("specialCategories");
    expect((await edit("coordinator-1", RELEASE)).status).toBe(200);
    expect((await entry("coordinator-1")).usageProposal).toBeNull();
    expect(await usageNow()).toMatchObject({ mayUse: "withConditions", dataLimit: "internal" });
  });

  test("names the version that was evaluated while a newer one is asked about", async () => {
    const { evaluatedVersion, version } = (await entry()).values;
    expect(version).toBe(evaluatedVersion);
    await openChange(running, NO, "9.0", { by: "owner-1", changed: ["T3"] });
    expect(await usageNow()).toMatchObject({
      mayUse: "withConditions",
      versions: { evaluated: evaluatedVersion, newer: "9.0" },
    });
  });

  test("is set by a decision, once: what a coordinator changes afterwards stays", async () => {
    const { runningCase } = await entry("coordinator-1");
    const revision = await confirmTouched(running.service.register, runningCase?.key ?? "");
    const decide = (usage: unknown) =>
      running.call("coordinator-1", "POST", `/api/cases/${runningCase?.key}/decide`, {
        revision,
        decision: "approved",
        reason: "Geprüft.",
        usage,
      });
    expect(await decide({ staffRelease: "all" })).toMatchObject({
      status: 400,
      body: { code: "usageNotAllowed" },
    });
    expect((await decide({ staffRelease: "all", dataLimit: "public" })).status).toBe(200);
    await running.service.register.roundEnded();
    expect(await usageNow()).toEqual({ mayUse: "yes", because: "released", dataLimit: "public" });
    expect((await entry()).values.mustDo).toBeUndefined();
    expect((await edit("coordinator-1", { staffRelease: "no" })).status).toBe(200);
    await running.service.register.roundEnded();
    expect(await usageNow()).toEqual({ mayUse: "no", because: "released" });
  });

  test("ends with a suspension, whatever was released", async () => {
    await edit("coordinator-1", { staffRelease: "all" });
    await ask("owner-1", "POST", "/suspension", { reason: "Störung" });
    expect(await usageNow()).toMatchObject({ mayUse: "notNow", because: "suspended", day: TODAY });
  });
});
