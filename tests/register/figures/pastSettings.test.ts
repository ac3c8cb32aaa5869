import fc from "fast-check";
import { expect, test } from "vitest";
import type { Json } from "#domain/change.ts";
import { factsRulesOn } from "#domain/figures/factsRules.ts";
import type { SettingKey } from "#domain/settings/settingRow.ts";
import { settingsOf } from "#domain/settings/settings.ts";
import { createPastSettings } from "#register/figures/pastSettings.ts";
import type { ChainEvent } from "#register/store/events.ts";
import { day } from "#tests/domain/builders.ts";

const NOW = settingsOf({ orgUnits: [], closingDays: ["12-24"], contacts: CONTACTS() }, (key) =>
  key === "publicPilots" ? { value: "on", before: "off", on: day("2026-10-01") } : undefined,
);

function CONTACTS() {
  const nobody = [] as const;
  return {
    ...{ coordination: nobody, dataProtection: nobody, informationSecurity: nobody },
    ...{ legal: nobody, staffCouncil: nobody, itProvider: nobody },
  };
}

/** The event of a setting that was set anew. */
function setAnew(key: SettingKey, revision: number, on: string, before: Json, after: Json) {
  const change = {
    ...{ id: `${key}-${revision}`, revision, at: `${on}T10:00:00.000Z` },
    ...{ action: "settingChanged", channel: "tab", digest: "", reason: null },
    actor: { id: "a", name: "A", role: "admin" },
    changes: [{ field: key, before, after }],
  };
  return { chain: `setting/${key}`, entryNo: "", change, hash: "" } as unknown as ChainEvent;
}

const EVENTS = [
  setAnew("publicPilots", 1, "2026-03-01", "off", "on"),
  setAnew("publicPilots", 2, "2026-06-15", "on", "off"),
  setAnew("publicPilots", 3, "2026-10-01", "off", "on"),
  setAnew("highRiskGates", 1, "2026-08-01", "warn", "block"),
  setAnew("registrationGateFrom", 1, "2026-08-01", null, "2027-01-01"),
];

test.each([
  ["2026-02-28", false, "warn", {}],
  ["2026-03-01", true, "warn", {}],
  ["2026-06-30", false, "warn", {}],
  ["2026-11-01", true, "block", { registrationGateFrom: day("2027-01-01") }],
] as const)(
  "on %s the figures go by what was set then",
  (on, pilots, highRiskGates, lawChoices) => {
    const now = {
      ...NOW,
      highRiskGates: "block",
      lawChoices: { registrationGateFrom: day("2027-01-01") },
    } as const;
    fc.assert(
      fc.property(fc.shuffledSubarray(EVENTS, { minLength: EVENTS.length }), (events) => {
        const past = createPastSettings([day(on)]);
        for (const event of events) past.note(event);
        expect(factsRulesOn(day(on), now, past.before(day(on)))).toEqual({
          ...{ pilots, highRiskGates, lawChoices },
          closingDays: ["12-24"],
        });
      }),
      { numRuns: 20 },
    );
  },
);
