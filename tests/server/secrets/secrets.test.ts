import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSameSecret, keysOf, type Purpose } from "#server/secrets/derivedKeys.ts";
import { readToken, signToken } from "#server/secrets/signedToken.ts";

const OLD = { current: "the secret of the years before, long enough" };
const NEW = { current: "the secret that is valid from today on, too" };
const BOTH = { ...NEW, before: OLD.current };
const PURPOSES: readonly Purpose[] = ["downloadLinks", "graphNotifications", "checkedAnswers"];

describe("keys of a secret", () => {
  test("each purpose has its own, and none is the secret", () => {
    const keys = PURPOSES.flatMap((purpose) => keysOf(BOTH, purpose));
    expect(new Set([...keys, OLD.current, NEW.current]).size).toBe(keys.length + 2);
  });

  // Stored by Graph, and what answers were drawn by: an update must not change them.
  test.each([
    ["graphNotifications", "2a384a6f3a95917af301aacb761c8620d675a381f3006af7ff72c00f1ccdffd8"],
    ["checkedAnswers", "d1b8454e07bafee0238477c15f1f54b944581cde5e9c65af7da9ebe81e2ccd2d"],
  ] as const)("the key for %s is that of the versions before", (purpose, golden) => {
    expect(keysOf({ current: "x".repeat(32) }, purpose)).toEqual([golden]);
  });

  test("the new one makes what is new, the one before is accepted while it is given", () => {
    for (const purpose of PURPOSES) {
      expect(keysOf(BOTH, purpose)).toEqual([keysOf(NEW, purpose)[0], keysOf(OLD, purpose)[0]]);
    }
  });

  test("texts are the same only where they are equal", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(isSameSecret(a, b)).toBe(a === b);
        expect(isSameSecret(a, a)).toBe(true);
      }),
    );
  });
});

describe("a signed token", () => {
  const [oldKey] = keysOf(OLD, "downloadLinks");
  const [newKey] = keysOf(NEW, "downloadLinks");

  test("says what was signed, also under the secret before, and nothing under another", () => {
    fc.assert(
      fc.property(fc.jsonValue(), (payload) => {
        const same = JSON.parse(JSON.stringify(payload));
        expect(readToken(signToken(payload, newKey), [newKey])).toEqual(same);
        expect(readToken(signToken(payload, oldKey), [newKey, oldKey])).toEqual(same);
        expect(readToken(signToken(payload, oldKey), [newKey])).toBeUndefined();
      }),
    );
  });

  test("with anything changed, before or behind it says nothing", () => {
    const token = signToken({ person: "p" }, newKey);
    fc.assert(
      fc.property(fc.nat(token.length), fc.nat(3), fc.string(), (at, length, put) => {
        const changed = token.slice(0, at) + put + token.slice(at + length);
        fc.pre(changed !== token);
        expect(readToken(changed, [newKey])).toBeUndefined();
      }),
    );
  });

  test("whatever else somebody sends is no error either", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(readToken(text, [newKey, oldKey])).toBeUndefined();
      }),
    );
  });
});
