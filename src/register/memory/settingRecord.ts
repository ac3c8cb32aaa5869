import { z } from "zod";
import type { Change, Json, JsonRecord } from "#domain/change.ts";
import type { SettingKey } from "#domain/settings/settingRow.ts";
import { isSettingKey } from "#domain/settings/settingTable.ts";
import { parsePlainJson } from "#domain/text/plainJson.ts";
import { changeSchema } from "#register/store/changeSchema.ts";
import { digestOf } from "#register/store/events.ts";
import type { StoredValue } from "#register/store/keyValues.ts";

/** The kind of a setting's row in the system list, and of its chain in the log. */
export const SETTING = "setting";

const rowSchema = z.object({ change: changeSchema });

/** A setting as it was changed last. The row holds the change, which holds the value: one write is both. */
export interface StoredSetting {
  readonly key: SettingKey;
  readonly value: Json;
  readonly change: Change;
  readonly stored: StoredValue;
}

/** A setting's row and its chain have the same key. */
export function settingChain(key: SettingKey): string {
  return `${SETTING}/${key}`;
}

export function isSettingChain(chain: string): boolean {
  return chain.startsWith(`${SETTING}/`);
}

export function settingKeyOf(chain: string): SettingKey | undefined {
  const key = chain.slice(SETTING.length + 1);
  return isSettingChain(chain) && isSettingKey(key) ? key : undefined;
}

/** The record whose changes the chain of a setting tells. */
export function settingRecord(key: SettingKey, value: Json): JsonRecord {
  return { [key]: value };
}

/** Undefined where there is none, or where it was changed by hand: then it does not hold what was set. */
export function readSetting(stored: StoredValue | undefined): StoredSetting | undefined {
  const key = stored === undefined ? undefined : settingKeyOf(stored.key);
  const parsed = rowSchema.safeParse(stored?.value);
  if (stored === undefined || key === undefined || !parsed.success) return undefined;
  const { change } = parsed.data;
  const value = valueIn(change, key);
  if (change.digest !== digestOf(settingRecord(key, value))) return undefined;
  return { key, value, change, stored };
}

/** The columns of a setting's row as the check of the chains holds them against its events. */
export function settingFields(value: unknown): {
  readonly LastChange?: string;
  readonly Revision?: number;
} {
  const parsed = rowSchema.safeParse(parsedText(value));
  if (!parsed.success) return {};
  const { change } = parsed.data;
  return { LastChange: JSON.stringify(change), Revision: change.revision };
}

/** What a change of the setting has set, or what held before it. */
export function valueIn(
  { changes }: Change,
  key: string,
  side: "before" | "after" = "after",
): Json {
  return changes.find(({ field }) => field === key)?.[side] ?? null;
}

function parsedText(value: unknown): unknown {
  try {
    return typeof value === "string" ? parsePlainJson(value) : undefined;
  } catch {
    return undefined;
  }
}
