import type { Json } from "#domain/change.ts";
import { type Person, personOf } from "#domain/people/person.ts";
import { err, ok, type Result } from "#domain/result.ts";
import {
  isSameValue,
  jsonOf,
  mayChangeSetting,
  readWanted,
  type SettingFaults,
  type WantedSettings,
} from "#domain/settings/changeSettings.ts";
import type { Organisation } from "#domain/settings/organisation.ts";
import { personsIn } from "#domain/settings/personsIn.ts";
import type { SettingKey } from "#domain/settings/settingRow.ts";
import { heldValue } from "#domain/settings/settings.ts";
import { SETTING_KEYS, SETTINGS } from "#domain/settings/settingTable.ts";
import type { Acting } from "#register/memory/actor.ts";
import type { Context } from "#register/memory/context.ts";
import { momentOf } from "#register/memory/momentOf.ts";
import {
  readSetting,
  type StoredSetting,
  settingChain,
  settingRecord,
} from "#register/memory/settingRecord.ts";
import { recheckAccounts } from "#register/people/accountChecks.ts";
import { changeOf, isTooLong } from "#register/store/changeOf.ts";
import type { StoredValue } from "#register/store/keyValues.ts";
import { recordSetting } from "./recordSetting.ts";

/** A setting as it holds now, and where its value comes from. */
export interface ShownSetting {
  readonly key: SettingKey;
  readonly value: Json;
  /** `broken`: its row was changed by hand, so that what stands there does not count. */
  readonly source: "stored" | "organisation" | "default" | "broken";
  /** 0 where nobody has set it. */
  readonly revision: number;
  readonly changed: {
    readonly by: Person;
    readonly at: string;
    readonly reason: string | null;
  } | null;
}

export interface ChangeSettings {
  readonly wanted: Readonly<Partial<Record<SettingKey, unknown>>>;
  /** The revision of each setting that stood on the screen; what is absent was not set there. */
  readonly seen: (key: SettingKey) => number;
  readonly reason: string | null;
}

export type SettingsRefused =
  | { readonly kind: "forbidden" | "noChange" }
  | { readonly kind: "badValues"; readonly faults: SettingFaults }
  | { readonly kind: "tooLong"; readonly keys: readonly SettingKey[] }
  /** Others have set these meanwhile; what stood before them in the request may have been written. */
  | { readonly kind: "changedMeanwhile"; readonly keys: readonly SettingKey[] };

/** What the city sets. Each setting is a row of the system list and a chain of events. */
export interface CitySettings {
  /** In the order of the table. */
  all(): Promise<readonly ShownSetting[]>;
  /** Sets some of them, one write each: killed in between, the same request goes on where it ended. */
  change(
    input: ChangeSettings,
    acting: Acting,
  ): Promise<Result<readonly ShownSetting[], SettingsRefused>>;
}

export function createCitySettings(context: Context, organisation: Organisation): CitySettings {
  const { keyValues, log, withLock } = context;

  function shown(key: SettingKey): ShownSetting {
    const row = keyValues.get(settingChain(key));
    const stored = readSetting(row);
    const value = jsonOf(heldValue(key, stored?.value, organisation));
    if (stored === undefined) {
      const initial = SETTINGS[key].isSeeded ? "organisation" : "default";
      const source = row === undefined ? initial : "broken";
      return { key, value, source, revision: 0, changed: null };
    }
    const { actor, at, reason, revision } = stored.change;
    return { key, value, source: "stored", revision, changed: { by: personOf(actor), at, reason } };
  }

  const held = (key: SettingKey) => shown(key).value;

  async function write(
    key: SettingKey,
    value: Json,
    row: StoredValue | undefined,
    { acting, reason }: { readonly acting: Acting; readonly reason: string | null },
  ): Promise<"written" | "tooLong" | "changedMeanwhile"> {
    const stored = readSetting(row);
    if (stored !== undefined) await recordSetting(context, stored);
    else await log.refresh(settingChain(key));
    const chain = settingChain(key);
    const change = changeOf(
      {
        action: "settingChanged",
        actor: { ...personOf(acting.viewer.person), role: "admin" },
        channel: acting.channel,
        reason: reason ?? undefined,
      },
      (log.last(chain)?.revision ?? 0) + 1,
      [{ field: key, before: held(key), after: value }],
      settingRecord(key, value),
      context.now(),
    );
    if (isTooLong(change)) return "tooLong";
    const written =
      row === undefined
        ? await keyValues.claim(chain, { change })
        : await keyValues.replace(row, { change });
    if (!written.ok) return written.problem === "superseded" ? "written" : "changedMeanwhile";
    const now = readSetting(written.value);
    if (now !== undefined) await recordSetting(context, now);
    return "written";
  }

  async function changeAll(
    wanted: WantedSettings,
    { reason, seen }: ChangeSettings,
    acting: Acting,
  ): Promise<Result<null, SettingsRefused>> {
    const keys = SETTING_KEYS.filter((key) => wanted[key] !== undefined);
    const rows = new Map<SettingKey, StoredValue | undefined>();
    for (const key of keys) rows.set(key, await keyValues.fresh(settingChain(key)));
    const isStale = (key: SettingKey, stored: StoredSetting | undefined) =>
      (stored?.change.revision ?? 0) !== seen(key) && !isSameValue(held(key), wanted[key] ?? null);
    const stale = keys.filter((key) => isStale(key, readSetting(rows.get(key))));
    if (stale.length > 0) return err({ kind: "changedMeanwhile", keys: stale });
    const moved = keys.filter((key) => needsWrite(key, wanted[key] ?? null, rows.get(key)));
    if (moved.length === 0) return err({ kind: "noChange" });
    for (const key of moved) {
      const written = await write(key, wanted[key] ?? null, rows.get(key), { acting, reason });
      if (written === "written") continue;
      // So that whoever looks again sees who was faster.
      await keyValues.fresh(settingChain(key));
      return err({ kind: written, keys: [key] });
    }
    return ok(null);
  }

  /** Also what is broken in the list and has the wanted value by chance is written anew. */
  function needsWrite(key: SettingKey, value: Json, row: StoredValue | undefined): boolean {
    const isBroken = row !== undefined && readSetting(row) === undefined;
    return isBroken || !isSameValue(held(key), value);
  }

  /** Whom a new value names is held against the directory at once: whoever set it sees what is wrong. */
  async function checkNamed(wanted: WantedSettings): Promise<void> {
    const named = SETTING_KEYS.flatMap((key) => personsIn(key, wanted[key] ?? null));
    if (named.length > 0) await recheckAccounts(context, [...new Set(named)]);
  }

  return {
    async all() {
      await keyValues.sync();
      return SETTING_KEYS.map(shown);
    },
    async change(input, acting) {
      const asked = SETTING_KEYS.filter((key) => input.wanted[key] !== undefined);
      const mayAll = asked.every((key) => mayChangeSetting(key, acting.viewer));
      if (!mayAll) return err({ kind: "forbidden" });
      const wanted = readWanted(input.wanted, momentOf(context).today);
      if (!wanted.ok) return err({ kind: "badValues", faults: wanted.problem });
      const changed = await withLock("settings", () => changeAll(wanted.value, input, acting));
      context.wake();
      if (changed.ok) await checkNamed(wanted.value);
      return changed.ok ? ok(SETTING_KEYS.map(shown)) : changed;
    },
  };
}
