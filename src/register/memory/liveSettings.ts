import type { Organisation } from "#domain/settings/organisation.ts";
import type { SettingKey } from "#domain/settings/settingRow.ts";
import { type HeldSetting, type Settings, settingsOf } from "#domain/settings/settings.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { KeyValues } from "#register/store/keyValues.ts";
import { readSetting, settingChain, valueIn } from "./settingRecord.ts";

/** What the city has set, as memory has it: every replica sees a change with its feed of the system list. */
export interface LiveSettings {
  /** Made once for each change, so that what is the same is the same object. */
  current(): Settings;
  /** A row of them has changed. */
  forget(): void;
}

export function createLiveSettings(
  organisation: Organisation,
  keyValues: () => Pick<KeyValues, "get">,
): LiveSettings {
  let known: Settings | undefined;

  function held(key: SettingKey): HeldSetting | undefined {
    const stored = readSetting(keyValues().get(settingChain(key)));
    if (stored === undefined) return undefined;
    const { change, value } = stored;
    return { value, before: valueIn(change, key, "before"), on: dayOfInstant(change.at) };
  }

  return {
    current() {
      known ??= settingsOf(organisation, held);
      return known;
    },
    forget() {
      known = undefined;
    },
  };
}
