import { expect, test } from "vitest";
import { profileName } from "#tab/imports/profileName.ts";

const OWN = { id: "1", name: "Liste der Ämter", isReady: false, revision: 3 };
const OTHER = { id: "2", name: "Liste der Betriebe", isReady: false, revision: 1 };
const READY = { id: "template", name: "Vorlage", isReady: true, revision: 1 };
const ALL = [READY, OWN, OTHER];

test("saving under a name that there is replaces it, but nothing that comes with the register", () => {
  expect(profileName(" Liste der Ämter ", ALL, undefined)).toEqual({
    ok: true,
    value: { name: "Liste der Ämter", replaced: OWN },
  });
  expect(profileName("Vorlage", ALL, undefined)).toEqual({ ok: true, value: { name: "Vorlage" } });
});

test("renaming takes no other one's name, and an empty one is none", () => {
  expect(profileName("Liste der Betriebe", ALL, OWN)).toEqual({
    ok: false,
    problem: "profileNameTaken",
  });
  expect(profileName("Liste der Ämter", ALL, OWN)).toEqual({
    ok: true,
    value: { name: "Liste der Ämter" },
  });
  expect(profileName("  ", ALL, OWN)).toEqual({ ok: false, problem: "profileNameMissing" });
});
