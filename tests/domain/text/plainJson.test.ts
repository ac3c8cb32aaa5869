import { assert, jsonValue, property } from "fast-check";
import { expect, test } from "vitest";
import { parsePlainJson, protoKeyIn } from "#domain/text/plainJson.ts";

test.each(["__proto__", String.raw`\u005f_proto__`])(
  "%s is no key of a record, wherever it stands and however it is escaped",
  (key) => {
    for (const text of [`{"${key}":1}`, `{"a":[{"${key}":{}}]}`, `[[{"b":{"${key}":null}}]]`]) {
      expect(protoKeyIn(JSON.parse(text))?.at(-1)).toBe("__proto__");
      expect(() => parsePlainJson(text)).toThrow(SyntaxError);
    }
    // As a text it is one like any other.
    expect(parsePlainJson(`{"title":"${key}"}`)).toEqual({ title: "__proto__" });
  },
);

test("everything else is read as JSON is", () => {
  assert(
    property(jsonValue(), (value) => {
      const text = JSON.stringify(value);
      if (protoKeyIn(JSON.parse(text)) === undefined) {
        expect(parsePlainJson(text)).toEqual(JSON.parse(text));
      }
    }),
    { seed: 20261127, numRuns: 200 },
  );
});
