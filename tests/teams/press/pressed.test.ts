import { assert, constantFrom, dictionary, jsonValue, property } from "fast-check";
import { describe, expect, test } from "vitest";
import { CASE_VERBS, INPUTS } from "#teams/cards/actions.ts";
import { parsePressedBundle, parsePressedCard, typedIn } from "#teams/press/pressed.ts";

const seen = { caseKey: "ki-2026-0001/c2", targetRevision: 7 };
const onCard = (verb: string, inputs: object, more: object = {}) => ({
  action: { verb, data: { ...inputs, ...seen } },
  ...more,
});
const ids = Object.keys(INPUTS);
const anyInputs = dictionary(constantFrom(...ids, "by", "__proto__", "x"), jsonValue());

describe("what was pressed", () => {
  test("no input of whatever form takes the press or another input along", () => {
    assert(
      property(constantFrom(...CASE_VERBS), anyInputs, jsonValue(), (verb, inputs, trigger) => {
        const { live: _live, ...others } = inputs;
        const pressed = parsePressedCard(onCard(verb, { ...others, live: "planned" }, { trigger }));
        expect(pressed).toMatchObject({ ...seen, typed: { live: "planned" } });
        const known = Object.keys(pressed?.typed ?? {}).every((id) => ids.includes(id));
        expect(known).toBe(true);
        for (const id of pressed?.unreadable ?? []) {
          if (id !== "unknown") expect(INPUTS[id].of).toContain(pressed?.verb);
        }
      }),
    );
  });

  test("on the card of a bundle as well", () => {
    assert(
      property(anyInputs, (inputs) => {
        const { cases: _cases, ...others } = inputs;
        const data = { ...others, cases: "a@1", parcel: "parcel/1" };
        const pressed = parsePressedBundle({ action: { verb: "several/unchanged", data } });
        expect(pressed).toMatchObject({ verb: "several/unchanged", typed: { cases: "a@1" } });
      }),
    );
  });

  test("what the client asks for by itself records nothing", () => {
    const pressed = parsePressedCard(
      onCard("case/unchanged", { reason: {} }, { trigger: "automatic" }),
    );
    expect(pressed).toMatchObject({ verb: "case/refresh", unreadable: [] });
  });

  test.each<readonly [unknown, object]>([
    [undefined, {}],
    ["text", {}],
    [{ action: { data: { note: "Neu", targetRevision: "7" } } }, { note: "Neu" }],
    [{ action: { verb: "case/approve", data: { live: true } } }, { live: "true" }],
  ])("of a press that cannot be read at all what was typed is kept: %j", (value, typed) => {
    expect(typedIn(value)).toEqual(typed);
  });
});
