import { SETTING_KEYS } from "#domain/settings/settingTable.ts";
import type { Context } from "#register/memory/context.ts";
import { readSetting, type StoredSetting, settingChain } from "#register/memory/settingRecord.ts";
import { type Step, stepOf } from "#register/memory/step.ts";
import { isUnrecorded, recordSetting } from "#register/settings/recordSetting.ts";

/** Appends the events of settings that were changed by a process that died before it told so. */
export function recordSettings(context: Context): Step {
  return stepOf<StoredSetting>({
    name: "record settings",
    *due() {
      for (const key of SETTING_KEYS) {
        const stored = readSetting(context.keyValues.get(settingChain(key)));
        yield stored !== undefined && isUnrecorded(context, stored) ? stored : undefined;
      }
    },
    entryOf: () => undefined,
    run: (setting) => context.withLock("settings", () => recordSetting(context, setting)),
    inOrder: true,
  });
}
