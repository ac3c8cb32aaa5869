import fc from "fast-check";
import { expect, test } from "vitest";
import { type Change, canonicalJson, type Json } from "#domain/change.ts";
import { seal, sealOf, unseal } from "#register/store/seal.ts";
import { extent } from "#tests/long.ts";

const SALT = "salt";
const TOKEN = sealOf(SALT, "Jana Albrecht");

/** Texts that look like seals, or like the JSON around them. */
const texts = fc
  .array(
    fc.constantFrom(TOKEN, "Jana Albrecht", '"', "\\", ":", ",", "[", " ", "p:", `"${TOKEN}"`, "ß"),
    { maxLength: 5 },
  )
  .map((parts) => parts.join(""));
const json = fc.letrec<{ value: Json }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 3 },
    texts,
    fc.constantFrom(null, 7, true),
    fc.array(tie("value"), { maxLength: 3 }),
    fc.dictionary(texts, tie("value"), { maxKeys: 3 }),
    fc.record({ id: texts, name: texts }),
  ),
})).value;

function changeTo(before: Json, after: Json): Change {
  return {
    ...{ id: "c", revision: 1, action: "edited", channel: "tab", reason: null, salt: SALT },
    ...{ actor: { id: "o-1", name: "Jana Albrecht", role: "owner" }, digest: "" },
    ...{ at: "2026-11-02T09:00:00.000Z", changes: [{ field: "ownerName", before, after }] },
  };
}

test("what is sealed comes back as it was, whatever stands around it", () => {
  fc.assert(
    fc.property(json, json, (before, after) => {
      const { persons, sealed } = seal(changeTo(before, after));
      const data = canonicalJson(sealed);
      const byValue = JSON.parse(data, (_key, value: unknown) =>
        typeof value === "string" ? (persons.texts[value] ?? value) : value,
      );
      // An empty value is absent in canonical JSON.
      const [{ before: was = null, after: is = null }] = byValue.changes;
      const { actor, changes } = unseal(data, persons);
      expect(actor).toEqual(byValue.actor);
      expect(changes).toEqual([{ field: "ownerName", before: was, after: is }]);
    }),
    { numRuns: extent({ full: 20_000, sample: 300 }) },
  );
});

test("where persons were erased the seals stay", () => {
  const { sealed } = seal(changeTo(null, "Jana Albrecht"));
  const { actor, changes } = unseal(canonicalJson(sealed), null);
  expect([actor.name, changes[0]?.after]).toEqual([TOKEN, TOKEN]);
});
