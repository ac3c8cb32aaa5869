import { describe, expect, test } from "vitest";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { inheritedValues, saidThen } from "#domain/cases/inheritedValues.ts";
import type { EntryValues } from "#domain/entry/entry.ts";
import { aCase, day } from "#tests/domain/builders.ts";

const checksum = (value: unknown) => JSON.stringify(value);
const THEN: EntryValues = { hosting: "city", retention: "6 Monate", outputs: "Vorschlag" };
const open = aCase({ key: "c2", state: "open", openedOn: day("2026-11-13") });

function decided(said: EntryValues | undefined): EvaluationCase {
  const mark = {
    format: 1,
    entryRevision: 3,
    factsSha256: "",
    sha256: "",
    signedOff: null,
  } as const;
  return aCase({
    key: "c1",
    state: "approved",
    closedOn: day("2026-03-03"),
    document: said === undefined ? mark : { ...mark, said: saidThen(said, checksum) },
  });
}

const inherited = (
  values: EntryValues,
  cases: readonly EvaluationCase[] = [decided(THEN), open],
  platform?: EntryValues,
) => inheritedValues({ values }, { cases, platform, checksum });

const OF_THEN = { from: "evaluation", on: "2026-03-03" };

describe("a value of the evaluation is taken over", () => {
  test("from the last one, where it stands as that one found it", () => {
    const values = { ...THEN, retention: "1 Jahr", dataDescription: "Akten" };
    expect(inherited(values)).toEqual({ hosting: OF_THEN, outputs: OF_THEN });
  });

  test("from the platform, where the entry says nothing or the same, and only what a platform has in common", () => {
    const platform: EntryValues = {
      hosting: "cloudEu",
      modelName: "GPT",
      outputs: "Texte",
      retention: "2 Jahre",
    };
    expect(inherited({ modelName: "GPT" }, [open], platform)).toEqual({
      hosting: { from: "platform", value: "cloudEu" },
      modelName: { from: "platform", value: "GPT" },
    });
    expect(inherited({ hosting: "city" }, [open], platform)).not.toHaveProperty("hosting");
    // What the last evaluation has looked at is its word.
    expect(inherited({ hosting: "city" }, [decided(THEN), open], { hosting: "city" })).toEqual({
      hosting: OF_THEN,
    });
  });

  test.each<[string, readonly EvaluationCase[]]>([
    ["while nothing is evaluated", [decided(THEN)]],
    ["before the question is answered", [decided(THEN), aCase({ key: "c2", state: "requested" })]],
    ["in a first evaluation", [open]],
    ["where the last decision is from before it was kept", [decided(undefined), open]],
    ["where the last evaluation was withdrawn", [{ ...decided(THEN), state: "withdrawn" }, open]],
  ])("from nowhere %s", (_name, cases) => {
    expect(inherited(THEN, cases)).toEqual({});
  });
});
