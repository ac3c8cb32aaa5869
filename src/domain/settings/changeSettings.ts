import { canonicalJson, type Json } from "#domain/change.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { mayAudit } from "#domain/people/roles.ts";
import { err, ok, type Result } from "#domain/result.ts";
import type { Day } from "#domain/time/day.ts";
import type { SettingFault } from "./settingFault.ts";
import type { SettingKey } from "./settingRow.ts";
import { SETTING_KEYS, SETTINGS } from "./settingTable.ts";

/** Whoever answers for the register sees what it is set to. */
export const mayReadSettings = mayAudit;

export function mayChangeSetting(key: SettingKey, { roles }: Viewer): boolean {
  return roles.includes(SETTINGS[key].who);
}

/** Whether there is anything that this person may set. */
export function mayChangeSettings(viewer: Viewer): boolean {
  return SETTING_KEYS.some((key) => mayChangeSetting(key, viewer));
}

/** New values of some settings, and what is wrong with those that cannot be taken. */
export type WantedSettings = Readonly<Partial<Record<SettingKey, Json>>>;
export type SettingFaults = Readonly<Partial<Record<SettingKey, SettingFault>>>;

/** Reads what somebody wants to set; all faults together, so that each stands at its field. */
export function readWanted(
  wanted: Readonly<Partial<Record<SettingKey, unknown>>>,
  today: Day,
): Result<WantedSettings, SettingFaults> {
  const read: Partial<Record<SettingKey, Json>> = {};
  const faults: Partial<Record<SettingKey, SettingFault>> = {};
  for (const key of SETTING_KEYS) {
    if (wanted[key] === undefined) continue;
    const parsed = SETTINGS[key].parse(wanted[key], today);
    if (parsed.ok) read[key] = jsonOf(parsed.value);
    else faults[key] = parsed.problem;
  }
  return Object.keys(faults).length > 0 ? err(faults) : ok(read);
}

export function isSameValue(a: Json, b: Json): boolean {
  return canonicalJson(a) === canonicalJson(b);
}

/** A value as it is stored and sent: what an object leaves undefined is not there. */
export function jsonOf(value: unknown): Json {
  if (value === null || value === undefined) return null;
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") {
    return value;
  }
  if (Array.isArray(value)) return value.map(jsonOf);
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .map(([key, part]) => [key, jsonOf(part)]),
  );
}
