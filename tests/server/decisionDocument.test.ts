import { createHash } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  type DocumentView,
  documentFileSchema,
  documentViewSchema,
} from "#contract/decisionDocument.ts";
import { historySchema } from "#contract/history.ts";
import { classifyCase, postBy } from "./classifyCase.ts";
import { caseOf } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

/** Its first evaluation is open; "employee" owns it. */
const NO = "KI-2026-0004";
const REASON = 'Geprüft <b>und</b> "gut" & fertig.';
let running: TestService;
let key: string;
beforeAll(async () => {
  running = await startTestService();
  ({ key } = await caseOf(running, NO));
});
afterAll(() => running[Symbol.asyncDispose]());

const path = () => `/api/cases/${key}/document`;

async function seenBy(as: string): Promise<DocumentView> {
  const { body, status } = await running.call(as, "GET", path());
  expect(status).toBe(200);
  return documentViewSchema.parse(body);
}

async function file(as: string, format: "html" | "json"): Promise<Response> {
  const made = await running.call(as, "POST", `${path()}/exports`, { format, language: "de" });
  expect(made.status).toBe(201);
  const answer = await fetch(new URL(documentFileSchema.parse(made.body).url, running.url));
  expect(answer.status).toBe(200);
  return answer;
}

test("an open case has no document", async () => {
  expect((await running.call("coordinator-1", "GET", path())).status).toBe(404);
});

test("a decision is kept with what it went by, and what is edited later changes nothing", async () => {
  const revision = await classifyCase(postBy(running), key, "highRisk");
  const decided = await running.call("coordinator-1", "POST", `/api/cases/${key}/decide`, {
    ...{ revision, decision: "rejected", reason: REASON },
  });
  expect(decided.status).toBe(200);
  const first = await seenBy("coordinator-1");
  expect(first.made).toBe("kept");
  expect(first.document).toMatchObject({
    application: { no: NO },
    decision: { decision: "rejected", reason: REASON },
    classification: { outcome: { class: "highRisk" }, override: null, signedOff: null },
  });
  expect(Object.keys(first.document.facts?.values ?? {})).not.toContain("ownerId");

  const before = await (await file("coordinator-1", "json")).text();
  expect(createHash("sha256").update(before).digest("hex")).toBe(first.sha256);
  const { body } = await running.call("coordinator-1", "GET", `/api/entries/${NO}`);
  const eTag = Object(body).eTag;
  const edited = await running.call(
    "coordinator-1",
    "PATCH",
    `/api/entries/${NO}`,
    { values: { purpose: "Ganz anders als bei der Entscheidung." } },
    { "If-Match": eTag },
  );
  expect(edited.status).toBe(200);
  const after = await (await file("employee", "json")).text();
  expect(after).toBe(before);
  expect(await seenBy("employee")).toEqual(first);
});

test("those involved read it, and nobody else", async () => {
  for (const as of ["auditor", "coordinator-2"]) expect((await seenBy(as)).made).toBe("kept");
  for (const as of ["owner-1", "reviewer-dataprotection"]) {
    expect((await running.call(as, "GET", path())).status).toBe(403);
    const input = { format: "json", language: "de" };
    expect((await running.call(as, "POST", `${path()}/exports`, input)).status).toBe(403);
  }
});

test("the page stands alone: language, headings, captions, no script, and no words of ours as markup", async () => {
  const answer = await file("coordinator-1", "html");
  expect(answer.headers.get("content-security-policy")).toContain("default-src 'none'");
  const html = await answer.text();
  expect(html).toContain('<html lang="de">');
  expect(html.match(/<h1>/g)).toHaveLength(1);
  expect(html.match(/<caption>/g)).toHaveLength(html.match(/<table>/g)?.length ?? 0);
  expect(html).toContain("Geprüft &lt;b&gt;und&lt;/b&gt; &quot;gut&quot; &amp; fertig.");
  expect(html).not.toMatch(/<script|<b>|https?:\/\/[^\s<]*\.js/);
});

test("the history says who made a file of it", async () => {
  const { body } = await running.call("coordinator-1", "GET", `/api/entries/${NO}/history`);
  const made = historySchema
    .parse(body)
    .events.filter(({ action }) => action === "documentExported");
  expect(made.length).toBeGreaterThanOrEqual(3);
});

test.each([{}, { format: "pdf", language: "de" }, { format: "json", language: "de", key: "x" }])(
  "a file is not made of %j",
  async (input) => {
    expect((await running.call("coordinator-1", "POST", `${path()}/exports`, input)).status).toBe(
      400,
    );
  },
);
