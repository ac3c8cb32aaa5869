import type { Json } from "#domain/change.ts";
import type { SettingKey } from "#domain/settings/settingRow.ts";
import { dayOfInstant } from "#domain/time/berlinDay.ts";
import type { Day } from "#domain/time/day.ts";
import { settingKeyOf } from "#register/memory/settingRecord.ts";
import type { ChainEvent } from "#register/store/events.ts";

/** What the city had set at the end of a day, taken back from what was set since; its events may come in any order. */
export interface PastSettings {
  note(event: ChainEvent): void;
  /** What held on this day, of each setting that was set anew after it; all others hold still. */
  before(day: Day): ReadonlyMap<SettingKey, Json>;
}

export function createPastSettings(days: readonly Day[]): PastSettings {
  const first = new Map(
    days.map((day) => [day, new Map<SettingKey, { revision: number; value: Json }>()]),
  );
  return {
    note({ chain, change }) {
      const key = settingKeyOf(chain);
      const changed = change.changes.find(({ field }) => field === key);
      if (key === undefined || changed === undefined) return;
      const on = dayOfInstant(change.at);
      for (const [day, values] of first) {
        const known = values.get(key);
        if (on <= day || (known !== undefined && known.revision < change.revision)) continue;
        values.set(key, { revision: change.revision, value: changed.before });
      }
    },
    before: (day) => new Map([...(first.get(day) ?? [])].map(([key, { value }]) => [key, value])),
  };
}
