import type { Json } from "#domain/change.ts";
import type { SettingKey, SettingRow, SettingValues } from "#domain/settings/settingRow.ts";
import type { Settings } from "#domain/settings/settings.ts";
import { SETTINGS } from "#domain/settings/settingTable.ts";
import type { Day } from "#domain/time/day.ts";
import type { FactsRules } from "./applicationFacts.ts";

/** The settings that figures hang on, as they held on a day: what is set now, and what stood before what was set since. */
export function factsRulesOn(
  day: Day,
  now: Settings,
  before: ReadonlyMap<SettingKey, Json>,
): FactsRules {
  /** Undefined where it has not been set anew since, or where what stood there cannot be read. */
  function then<Key extends SettingKey>(key: Key): SettingValues[Key] | undefined {
    const row: SettingRow<SettingValues[Key]> = SETTINGS[key];
    const stood = before.get(key);
    const read = stood === undefined ? undefined : row.parse(stood, day);
    return read?.ok === true ? read.value : undefined;
  }
  const pilots = then("publicPilots");
  const gateFrom = then("registrationGateFrom");
  return {
    closingDays: then("closingDays") ?? now.closingDays,
    highRiskGates: then("highRiskGates") ?? now.highRiskGates,
    lawChoices:
      gateFrom === undefined
        ? now.lawChoices
        : gateFrom === null
          ? {}
          : { registrationGateFrom: gateFrom },
    pilots: pilots === undefined ? now.publication.pilots : pilots === "on",
  };
}
