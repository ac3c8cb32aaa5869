import { describe, expect, test } from "vitest";
import {
  decideInputSchema,
  extendInputSchema,
  noteInputSchema,
  objectInputSchema,
  raiseInputSchema,
  suspensionInputSchema,
} from "#contract/case.ts";
import { dayOf } from "#domain/time/day.ts";
import { type CommandDraft, EMPTY_COMMAND, fieldOfProblem } from "#tab/cases/commandDraft.ts";
import { STEPS } from "#tab/cases/commands.ts";

const today = dayOf(2026, 11, 22);
const aDraft = (draft: Partial<CommandDraft>): CommandDraft => ({ ...EMPTY_COMMAND, ...draft });

function stepOf(kind: string) {
  const step = STEPS.find((one) => one.kind === kind);
  if (step === undefined || step.Form !== undefined) throw new Error(`No step ${kind}`);
  return step;
}

describe("a coordinator's step", () => {
  test("a provisional approval needs its end, and an end in the past is refused", () => {
    const draft = aDraft({ decision: "approvedProvisionally", text: "Testbetrieb" });
    expect(stepOf("approve").read(draft, 3, today)).toMatchObject({
      problem: ["validUntilMissing"],
    });
    expect(stepOf("approve").read({ ...draft, validUntil: "2026-11-21" }, 3, today)).toMatchObject({
      problem: ["validUntilInPast"],
    });
  });

  test("another class goes with its reason, the exemption with its condition", () => {
    const reason = "Das Rechtsamt sieht nur eine Vorsortierung der Post.";
    const draft = aDraft({ text: "Geprüft", override: "highRiskExempt" });
    expect(stepOf("approve").read({ ...draft, overrideReason: "Kurz." }, 3, today)).toEqual({
      ok: false,
      problem: ["overrideArt63Missing", "overrideReasonTooShort"],
    });
    const input = {
      revision: 3,
      decision: "approved",
      reason: "Geprüft",
      override: { class: "highRiskExempt", reason, art63: ["a"] },
    };
    const complete = aDraft({ ...draft, overrideReason: ` ${reason} `, art63: ["a"] });
    const read = stepOf("approve").read(complete, 3, today);
    expect(read).toEqual({ ok: true, value: { name: "decideCase", input } });
    expect(decideInputSchema.parse(input)).toEqual(input);
    const limited = stepOf("approve").read({ ...complete, override: "limited" }, 3, today);
    expect(limited).toMatchObject({ value: { input: { override: { class: "limited", reason } } } });
    const rejected = stepOf("reject").read({ ...complete, decision: "rejected" }, 3, today);
    expect(rejected.ok && "override" in rejected.value.input).toBe(false);
  });

  test("a rejection carries no end of validity", () => {
    const draft = aDraft({ decision: "rejected", text: "Verboten", validUntil: "2027-01-01" });
    const read = stepOf("reject").read(draft, 3, today);
    const input = { revision: 3, decision: "rejected", reason: "Verboten" };
    expect(read).toEqual({ ok: true, value: { name: "decideCase", input } });
    expect(decideInputSchema.parse(input)).toEqual(input);
  });

  test("confirming early and objecting go the same way with different words", () => {
    const confirm = stepOf("confirm").read(EMPTY_COMMAND, 3, today);
    expect(confirm).toEqual({
      ok: true,
      value: { name: "objectToAnswer", input: { revision: 3, confirm: true } },
    });
    const object = stepOf("object").read(aDraft({ depth: "full", text: "Neu" }), 3, today);
    const input = { revision: 3, depth: "full", reason: "Neu" };
    expect(object).toEqual({ ok: true, value: { name: "objectToAnswer", input } });
    expect(objectInputSchema.parse(input)).toEqual(input);
  });

  test.each([
    ["0", "extensionTooShort"],
    ["", "extensionTooShort"],
    ["2.5", "extensionTooShort"],
    ["21", "extensionTooLong"],
  ])("extending by %j days is refused", (workingDays, problem) => {
    const draft = aDraft({ workingDays, text: "Gutachten" });
    expect(stepOf("extend").read(draft, 3, today)).toEqual({ ok: false, problem: [problem] });
    expect(extendInputSchema.safeParse({ revision: 3, workingDays: 20, reason: "x" }).success).toBe(
      true,
    );
  });

  test.each([
    ["confirmSuspension", "confirmed"],
    ["declineSuspension", "declined"],
  ] as const)("%s settles the proposal as %s, with a reason", (kind, decision) => {
    const input = { revision: 3, decision, reason: "Geprüft" };
    expect(stepOf(kind).read(aDraft({ text: " Geprüft " }), 3, today)).toEqual({
      ok: true,
      value: { name: "settleSuspension", input },
    });
    expect(suspensionInputSchema.parse(input)).toEqual(input);
  });

  test("raising names its reason, and a note may be taken away", () => {
    const raised = stepOf("raise").read(aDraft({ text: "Mehr" }), 3, today);
    const raise = { revision: 3, reason: "Mehr" };
    expect(raised).toEqual({ ok: true, value: { name: "raiseToFull", input: raise } });
    expect(raiseInputSchema.parse(raise)).toEqual(raise);
    const noted = stepOf("note").read(aDraft({ text: "  " }), 3, today);
    const note = { revision: 3, note: "" };
    expect(noted).toEqual({ ok: true, value: { name: "noteCase", input: note } });
    expect(noteInputSchema.parse(note)).toEqual(note);
  });

  test("every step but an early confirmation and a note needs its words", () => {
    const owner = { id: "p", name: "P" };
    for (const kind of [
      "object",
      "extend",
      "withdraw",
      "reassign",
      "confirmSuspension",
      "declineSuspension",
      "raise",
    ] as const) {
      const draft = aDraft({ depth: "short", owner, text: "   " });
      expect(stepOf(kind).read(draft, 3, today)).toMatchObject({ problem: ["reasonMissing"] });
    }
  });

  test.each([
    ["approve", {}, ["text"]],
    [
      "approve",
      { decision: "approvedProvisionally", isSuspended: true },
      ["validUntil", "suspension", "text"],
    ],
    ["reject", { decision: "rejected", isSuspended: true }, ["text"]],
    ["object", {}, ["depth", "text"]],
    ["extend", { workingDays: "0" }, ["workingDays", "text"]],
    ["extend", { workingDays: "99" }, ["workingDays", "text"]],
    ["reassign", {}, ["owner", "text"]],
    ["query", {}, ["text"]],
    ["withdraw", {}, ["text"]],
  ] as const)(
    "%s with %j says all that is missing, each at its field: %j",
    (kind, draft, fields) => {
      const read = stepOf(kind).read(aDraft(draft), 3, today);
      expect(read.ok ? [] : read.problem.map(fieldOfProblem)).toEqual(fields);
    },
  );
});
