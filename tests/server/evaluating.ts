import { expect } from "vitest";
import { type CaseView, casesSchema } from "#contract/case.ts";
import { type EntryView, entryViewSchema } from "#contract/entry.ts";
import { DEMO_EVALUATED } from "#local/demoEvaluated.ts";
import type { Answers } from "./journeyAnswers.ts";
import { idOf } from "./registerState.ts";
import { startTestService, type TestService } from "./startTestService.ts";

const [HIGH_RISK] = DEMO_EVALUATED;
export const REPORTED = HIGH_RISK?.values ?? {};
export const REASON = "Geprüft; die Antworten stehen im Vorgang.";

const REVIEWERS = {
  dataProtection: "reviewer-dataprotection",
  informationSecurity: "reviewer-security",
  legal: "reviewer-legal",
  staffCouncil: "reviewer-staffcouncil",
} as const;

/** An empty register, and what people do from a first report to its decision: owner-2 reports, coordinators evaluate. */
export async function startEvaluating() {
  const running: TestService = await startTestService({ seed: false });

  const entryOf = async (no: string): Promise<EntryView> =>
    entryViewSchema.parse((await running.call("coordinator-1", "GET", `/api/entries/${no}`)).body);

  async function caseOf(key: string): Promise<CaseView> {
    const { body } = await running.call("coordinator-1", "GET", `/api/cases?key=${key}`);
    const [found] = casesSchema.parse(body).cases;
    if (found === undefined) throw new Error(`No case ${key}`);
    return found;
  }

  const post = async (as: string, key: string, path: string, body: object) =>
    running.call(as, "POST", `/api/cases/${key}/${path}`, body);
  const seenOf = async (key: string) => ({ revision: (await caseOf(key)).revision });

  async function answer(key: string, answers: Answers): Promise<void> {
    const seen = (await caseOf(key)).classification?.answers ?? {};
    const wanted = Object.entries(answers).map(([question, given]) => [
      question,
      { answer: given, seen: seen[question]?.answer ?? null },
    ]);
    const body = { answers: Object.fromEntries(wanted) };
    expect(await post("owner-2", key, "classification", body)).toMatchObject({ status: 200 });
  }

  async function confirm(key: string): Promise<void> {
    const done = await post("coordinator-2", key, "classification/confirm", await seenOf(key));
    expect(done).toMatchObject({ status: 200 });
  }

  /** Whoever has to agree is asked, and does. */
  async function agree(key: string): Promise<void> {
    for (const { isAgreed, role } of (await caseOf(key)).requiredStatements) {
      if (isAgreed) continue;
      const request = { role, personId: idOf(REVIEWERS[role]), question: "Einverstanden?" };
      const body = { ...(await seenOf(key)), ...request, required: true };
      const asked = await post("coordinator-1", key, "statement", body);
      expect(asked).toMatchObject({ status: 200 });
      const id = (await caseOf(key)).statements.at(-1)?.id;
      const agreed = { result: "agreed", text: "" };
      const given = await post(REVIEWERS[role], key, `statement/${id}`, agreed);
      expect(given).toMatchObject({ status: 200 });
    }
  }

  return {
    running,
    entryOf,
    caseOf,
    seenOf,
    answer,
    confirm,

    /** Answers the number, and the key of the first evaluation. */
    async report(title: string, operationStatus = "planned") {
      const { startDate: _since, ...values } = REPORTED;
      const since = operationStatus === "planned" ? {} : { startDate: "2026-10-01" };
      const body = { values: { ...values, ...since, title, operationStatus } };
      const reported = await running.call("owner-2", "POST", "/api/entries", body);
      expect(reported).toMatchObject({ status: 201 });
      const { no } = entryViewSchema.parse(reported.body);
      const { runningCase } = await entryOf(no);
      return { no, key: runningCase?.key ?? "" };
    },

    /** The owner answers, one coordinator confirms; answers what the case then says. */
    async classify(key: string, answers: Answers) {
      await answer(key, answers);
      await confirm(key);
      return (await caseOf(key)).classification;
    },

    async decide(key: string, over: object = {}) {
      if (!("decision" in over)) await agree(key);
      return post("coordinator-1", key, "decide", {
        ...{ ...(await seenOf(key)), decision: "approved", reason: REASON },
        ...over,
      });
    },

    edit: async (no: string, values: object, reason?: string) => {
      const body = { values, ...(reason === undefined ? {} : { reason }) };
      const headers = { "if-match": (await entryOf(no)).eTag };
      return running.call("coordinator-1", "PATCH", `/api/entries/${no}`, body, headers);
    },

    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
}
export type Evaluating = Awaited<ReturnType<typeof startEvaluating>>;
