import { expect } from "vitest";
import { z } from "zod";
import { publicationViewSchema } from "#contract/publication.ts";
import { FIELDS, fieldOf } from "#domain/entry/fields.ts";
import { addDays } from "#domain/time/day.ts";
import { TODAY } from "#tests/local/evening.ts";
import { classifyCase, postBy } from "./classifyCase.ts";
import { markerOf } from "./readersCheck.ts";
import { caseOf, eTagOf, idOf, messagesOf, reportVersion } from "./registerState.ts";
import type { TestService } from "./startTestService.ts";

/** Texts and links that a coordinator can write, each filled with a text that stands nowhere else. */
export const MARKED = FIELDS.filter(
  ({ editors, key, kind, pattern, personal }) =>
    editors.includes("coordinator") &&
    ["text", "longText"].includes(kind) &&
    pattern === undefined &&
    key !== "version" &&
    (personal !== true || key === "handler"),
);

/** What the evaluation asks for besides: choices, days and links, which hold no text of their own. */
const EVALUATED = FIELDS.filter(
  (field) =>
    (field.stage === "evaluation" || field.stage === "productiveGate") &&
    field.readers !== "all" &&
    field.editors.includes("coordinator") &&
    field.personal !== true &&
    (field.kind === "choice" || field.kind === "date" || field.pattern !== undefined),
);

function anyValue({ choices, key, kind }: (typeof FIELDS)[number]): string | undefined {
  if (kind === "choice") return choices?.[0]?.key;
  return kind === "date" ? TODAY : `https://stadt.example/${key}`;
}

/** Asked for a statement in the decided case, and in no other; what they read of it besides what all do. */
export const ASSIGNED = "reviewer-dataprotection";
export const TOLD_TO_ASSIGNED = ["note", "statementQuestion", "statementText"];

/** Somebody without any share in the entry, who reports an incident. */
export const REPORTER = "reviewer-staffcouncil";
/** The coordinator who works on the running case; nothing else in the entry names them. */
export const HANDLER = "coordinator-2";
/** A day that stands nowhere else. */
export const ABSENT_UNTIL = addDays(TODAY, 217);
const INCIDENT_ID = "0d9a1e52-6f0b-4c83-9a57-3f1b8c2d7e64";

/**
 * Fills an entry of owner-1 and deputy-1 with all that can be written, and gives it a decided case with everything that
 * a case can hold, and after it one that is asked about again.
 */
export async function fillEntry(running: TestService, no: string): Promise<void> {
  await edit({
    ...Object.fromEntries(EVALUATED.map((field) => [field.key, anyValue(field)])),
    ...Object.fromEntries(MARKED.map(({ key }) => [key, markerOf(key)])),
    tags: [markerOf("tags")],
    councilRefs: [{ title: markerOf("councilRefs") }],
    retirementContract: fieldOf("retirementContract").choices?.[0]?.key,
    proposedRiskClass: "limited",
    suspensionReason: fieldOf("suspensionReason").choices?.[0]?.key,
    contactPublic: `https://stadt.example/${markerOf("contactPublic")}`,
  });

  const asked = await reportVersion(running, no, "3.0");
  const [message] = (await messagesOf(running, "deputy-1")).slice(-1);
  await running.call(null, "POST", "/local/teams/people/deputy-1/invoke", {
    activityId: message?.id,
    verb: "case/handOver",
    data: {
      caseKey: asked.key,
      targetRevision: asked.targetRevision,
      personId: idOf("owner-2"),
    },
  });
  const { today } = z
    .object({ today: z.string() })
    .parse((await running.call("owner-1", "GET", "/api/me")).body);
  await command("owner-1", "answer", {
    targetRevision: asked.targetRevision,
    answer: {
      option: "changed",
      changed: ["T4", "T7:harm"],
      unsure: ["T5"],
      live: "live",
      date: today,
      note: markerOf("note"),
    },
  });
  await command("coordinator-1", "query", { text: markerOf("query") });
  await command("deputy-1", "answer", { text: markerOf("queryAnswer") });
  await command("coordinator-1", "extend", { workingDays: 5, reason: markerOf("extension") });
  await command("coordinator-1", "statement", {
    role: "dataProtection",
    personId: idOf(ASSIGNED),
    question: markerOf("statementQuestion"),
    required: true,
  });
  await command(ASSIGNED, "statement/1", { result: "agreed", text: markerOf("statementText") });
  const validUntil = `${Number(today.slice(0, 4)) + 1}-01-15`;
  await classifyCase(postBy(running), (await caseOf(running, no)).key, "limited", "coordinator-1");
  const decision = { decision: "approved", validUntil };
  await command("coordinator-1", "decide", { ...decision, reason: markerOf("decision") });
  const again = await reportVersion(running, no, "3.1");
  await command("owner-1", "answer", {
    targetRevision: again.targetRevision,
    answer: { option: "unchanged", reason: "other", reasonText: markerOf("reasonText") },
  });
  await reportVersion(running, no, "3.2");
  await command("coordinator-1", "note", { note: markerOf("internalNote") });
  await command("coordinator-1", "handler", { personId: idOf(HANDLER) });
  for (const absent of ["owner-1", "deputy-1"]) {
    const set = await running.call(absent, "PUT", "/api/me/absence", { until: ABSENT_UNTIL });
    expect(set.status).toBe(200);
  }
  const incident = { id: INCIDENT_ID, on: today, harm: "unsure", text: markerOf("incident") };
  const path = `/api/entries/${no}/incident`;
  const told = await running.call(REPORTER, "POST", path, incident);
  expect(told.status).toBe(200);
  await running.service.register.roundEnded();
  await publish();

  /** With what is usual, as a coordinator releases it and the owner confirms it. */
  async function publish(): Promise<void> {
    const path = `/api/entries/${no}/publication`;
    const seen = publicationViewSchema.parse(
      (await running.call("coordinator-1", "GET", path)).body,
    );
    const input = { seen: seen.eTag, fields: seen.usual, deliberate: true };
    const released = await running.call("coordinator-1", "POST", `${path}/release`, input);
    expect([released.status, released.body]).toEqual([200, expect.anything()]);
    const { release } = publicationViewSchema.parse(released.body);
    const confirmed = await running.call("owner-1", "POST", `${path}/confirm`, { release });
    expect(confirmed.body).toMatchObject({ state: "published" });
  }

  async function command(as: string, name: string, body: object): Promise<void> {
    const { key, revision } = await caseOf(running, no);
    const sent = ["answer", "statement/1"].includes(name) ? body : { revision, ...body };
    const done = await running.call(as, "POST", `/api/cases/${key}/${name}`, sent);
    expect([name, done.status, done.body]).toEqual([name, 200, expect.anything()]);
    await running.service.register.roundEnded();
  }

  async function edit(values: Readonly<Record<string, unknown>>): Promise<void> {
    const path = `/api/entries/${no}`;
    const input = { values, reason: markerOf("reasonOfEdit") };
    const { body, status } = await running.call("coordinator-1", "PATCH", path, input, {
      "if-match": await eTagOf(running, no),
    });
    expect([status, body]).toEqual([200, expect.anything()]);
  }
}
