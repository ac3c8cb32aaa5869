import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { defaultDeadlines } from "#domain/cases/deadlines.ts";
import { CURRENT_TREE } from "#domain/classification/treeVersions.ts";
import { jsonOf, readWanted } from "#domain/settings/changeSettings.ts";
import type { Organisation } from "#domain/settings/organisation.ts";
import { personsIn } from "#domain/settings/personsIn.ts";
import type { SettingKey } from "#domain/settings/settingRow.ts";
import { heldValue, oneInFor, settingsOf } from "#domain/settings/settings.ts";
import { SETTING_KEYS, SETTINGS } from "#domain/settings/settingTable.ts";
import { signedOff } from "#domain/settings/signOff.ts";
import { day } from "#tests/domain/builders.ts";

const TODAY = day("2026-11-23");
const ID = "11111111-1111-4111-8111-111111111111";
const PERSON = { id: ID, name: "Lena Vogel" };
const OFFICE = { id: "32", name: "Ordnungsamt", department: "Dezernat III" };
const SIGN_OFF = {
  tree: CURRENT_TREE.version,
  by: "Rechtsamt",
  on: "2026-11-20",
  reference: "30-1/26",
};
const CITY: Organisation = {
  orgUnits: [OFFICE],
  closingDays: ["12-24"],
  contacts: {
    ...{ coordination: [PERSON], dataProtection: [], informationSecurity: [] },
    ...{ legal: [], staffCouncil: [], itProvider: [] },
  },
};

describe("values of settings", () => {
  test.each<[SettingKey, unknown]>([
    ["treeSignOff", SIGN_OFF],
    ["treeSignOff", null],
    ["registrationGateFrom", "2026-12-01"],
    ["registrationGateFrom", null],
    ["highRiskGates", "block"],
    ["fourEyes", "off"],
    ["deadline-answer", 130],
    ["sampleOneIn", 1],
    ["closingDays", ["12-24", "2027-05-07", "02-29"]],
    ["closingDays", []],
    ["contacts-coordination", [PERSON]],
    ["contacts-legal", []],
    ["orgUnits", [OFFICE, { ...OFFICE, id: "66", headId: ID }]],
  ])("%s takes %j", (key, value) => {
    expect(readWanted({ [key]: value }, TODAY)).toEqual({ ok: true, value: { [key]: value } });
  });

  test.each<[SettingKey, unknown, string]>([
    ["treeSignOff", { ...SIGN_OFF, tree: "9.9" }, "unknownTree"],
    ["treeSignOff", { ...SIGN_OFF, reference: " " }, "signOffIncomplete"],
    ["treeSignOff", { ...SIGN_OFF, on: "2026-11-24" }, "signOffInFuture"],
    ["treeSignOff", { ...SIGN_OFF, on: "2026-02-30" }, "badDate"],
    ["treeSignOff", { ...SIGN_OFF, by: "x".repeat(201) }, "textTooLong"],
    ["treeSignOff", { ...SIGN_OFF, more: 1 }, "wrongKind"],
    ["registrationGateFrom", "bald", "badDate"],
    ["highRiskGates", "ask", "unknownChoice"],
    ["fourEyes", true, "unknownChoice"],
    ["deadline-answer", 0, "outOfRange"],
    ["deadline-answer", 131, "outOfRange"],
    ["deadline-answer", 1.5, "wrongKind"],
    ["deadline-answer", "10", "wrongKind"],
    ["sampleOneIn", 101, "outOfRange"],
    ["closingDays", ["13-01"], "badClosingDay"],
    ["dcatContributor", "https://stadt.example", "badForm"],
    ["dcatMunicipality", "1471300", "badForm"],
    ["publicContact", "Rathaus", "badForm"],
    ["makiColumns", ["ownerName=Name"], "badForm"],
    ["makiValues", "Pilot", "wrongKind"],
    ["closingDays", ["12-24", "12-24"], "closingDayTwice"],
    ["closingDays", "12-24", "wrongKind"],
    ["contacts-coordination", [], "nobodyNamed"],
    ["contacts-legal", [{ id: "lena@stadt.example", name: "Lena" }], "personWithoutId"],
    ["contacts-legal", [{ ...PERSON, name: "" }], "personWithoutName"],
    ["contacts-legal", [PERSON, PERSON], "personTwice"],
    ["orgUnits", [], "noOffice"],
    ["orgUnits", [OFFICE, { ...OFFICE, name: "Zwei" }], "officeTwice"],
    ["orgUnits", [{ ...OFFICE, department: "" }], "officeIncomplete"],
    ["orgUnits", [{ ...OFFICE, headId: "niemand" }], "badHead"],
  ])("%s refuses %j: %s", (key, value, fault) => {
    expect(readWanted({ [key]: value }, TODAY)).toEqual({ ok: false, problem: { [key]: fault } });
  });

  test("whatever is sent is read or refused, and what was read is read again", () => {
    const anything = fc.oneof(
      fc.jsonValue(),
      fc.integer(),
      fc.constantFrom("on", "12-24", [PERSON]),
    );
    fc.assert(
      fc.property(fc.constantFrom(...SETTING_KEYS), anything, (key, value) => {
        const read = readWanted({ [key]: value }, TODAY);
        if (read.ok) expect(readWanted(read.value, TODAY)).toEqual(read);
        // What cannot be read never holds.
        const holds = jsonOf(heldValue(key, value, CITY));
        expect(SETTINGS[key].parse(holds, TODAY).ok || !SETTINGS[key].isSeeded).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

const held = (value: unknown, before: unknown = null) =>
  value === undefined ? undefined : { value, before, on: TODAY };

describe("what holds", () => {
  test("until somebody sets it, the organisation file and the usual values hold", () => {
    const settings = settingsOf(CITY, () => undefined);
    expect(settings).toMatchObject({ ...CITY, deadlines: { ...defaultDeadlines, remind3: 10 } });
    expect(settings).toMatchObject({
      highRiskGates: "warn",
      fourEyes: true,
      sample: { oneIn: 10 },
    });
    expect(settings).toMatchObject({ lawChoices: {}, treeSignOff: null });
  });

  test("what is stored wins, and what cannot be read does not count", () => {
    const stored: Partial<Record<SettingKey, unknown>> = {
      ...{ "deadline-answer": 12, registrationGateFrom: "2026-12-01", fourEyes: "off" },
      ...{ closingDays: ["12-31"], "deadline-full": "viele" },
    };
    const settings = settingsOf(CITY, (key) => held(stored[key]));
    expect(settings).toMatchObject({
      deadlines: { answer: 12, remind3: 12, full: 30 },
      ...{ lawChoices: { registrationGateFrom: "2026-12-01" }, fourEyes: false },
      closingDays: ["12-31"],
    });
  });

  test("a new sample rate is of what begins from the day of its change on", () => {
    const { sample } = settingsOf(CITY, (key) => (key === "sampleOneIn" ? held(4, 7) : undefined));
    expect(sample).toEqual({ oneIn: 4, earlier: { oneIn: 7, until: TODAY } });
    expect([day("2026-11-22"), TODAY, null].map((on) => oneInFor(sample, on))).toEqual([7, 4, 4]);
  });

  test("a sign-off is of one version of the tree alone", () => {
    const stored = { ...SIGN_OFF, on: day(SIGN_OFF.on) };
    const { tree: _asked, ...shown } = stored;
    expect(signedOff(stored, CURRENT_TREE.version)).toEqual(shown);
    expect(signedOff(stored, "0.3.0")).toBeNull();
    expect(signedOff(null, CURRENT_TREE.version)).toBeNull();
  });

  test("whom contacts and offices name is found", () => {
    expect(personsIn("contacts-legal", [PERSON])).toEqual([ID]);
    expect(personsIn("orgUnits", [OFFICE, { ...OFFICE, headId: ID }])).toEqual([ID]);
    expect(personsIn("closingDays", ["12-24"])).toEqual([]);
  });
});
