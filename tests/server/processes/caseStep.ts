import { z } from "zod";
import { type PlannedChange, textOf } from "./planChanges.ts";

const runningCaseSchema = z.object({
  key: z.string(),
  state: z.string(),
  revision: z.number(),
  targetRevision: z.number(),
});
export type RunningCase = z.infer<typeof runningCaseSchema>;
export const entrySchema = z.object({ runningCase: runningCaseSchema.nullable() });

const WITH_CHANGE = {
  option: "changed",
  changed: ["T5"],
  unsure: [],
  live: "planned",
  dateUnknown: true,
} as const;

/** What comes next in a case: an answer by who is responsible, a confirmation, query or decision by the coordination. */
export function stepOf(
  { revision, state, targetRevision }: RunningCase,
  { answer: how, asksFirst, mark }: PlannedChange,
) {
  if (state === "requested") {
    const answer =
      how === "changed"
        ? { ...WITH_CHANGE, note: textOf(mark) }
        : { option: "unchanged", reason: "other", reasonText: textOf(mark) };
    return { route: "answer", what: "answered", body: { targetRevision, answer } } as const;
  }
  if (state === "objection") {
    const body = { revision, confirm: true };
    return { route: "object", what: "confirmedUnchanged", body } as const;
  }
  if (state === "query") {
    return { route: "answer", what: "queryAnswered", body: { text: textOf(mark) } } as const;
  }
  if (asksFirst) {
    return { route: "query", what: "queried", body: { revision, text: textOf(mark) } } as const;
  }
  // A plain approval would wait for the sections that the change touched.
  const provisional = { decision: "approvedProvisionally", validUntil: "2027-03-31" };
  const body = { revision, ...provisional, reason: textOf(mark) };
  return { route: "decide", what: "decided", body } as const;
}
