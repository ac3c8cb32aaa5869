import { jsonOf } from "#domain/settings/changeSettings.ts";
import type { Organisation } from "#domain/settings/organisation.ts";
import type { SettingKey } from "#domain/settings/settingRow.ts";
import { SETTINGS } from "#domain/settings/settingTable.ts";
import { settingText } from "#tab/fields/settingText.ts";

/** What the register itself says needs no city. */
const NO_CITY: Organisation = {
  orgUnits: [],
  closingDays: [],
  contacts: {
    ...{ coordination: [], dataProtection: [], informationSecurity: [] },
    ...{ legal: [], staffCouncil: [], itProvider: [] },
  },
};

/** What holds where nobody has set anything; undefined where the organisation file says it, which the tab does not know. */
export function usualText(
  key: SettingKey,
  words: Parameters<typeof settingText>[2],
): string | undefined {
  const { initial, isSeeded } = SETTINGS[key];
  if (isSeeded) return undefined;
  return words.messages.settings.usual(settingText(key, jsonOf(initial(NO_CITY)), words));
}
