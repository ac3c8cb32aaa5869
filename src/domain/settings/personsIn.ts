import type { Json } from "#domain/change.ts";
import type { SettingKey } from "./settingRow.ts";
import { SETTINGS } from "./settingTable.ts";

/** The ids of everybody whom a value names: they are held against the directory. */
export function personsIn(key: SettingKey, value: Json): readonly string[] {
  const { kind } = SETTINGS[key].kind;
  if ((kind !== "people" && kind !== "offices") || !Array.isArray(value)) return [];
  const rows: readonly Json[] = value;
  return rows.flatMap((row) => {
    const id = textAt(row, kind === "people" ? "id" : "headId");
    return id === undefined ? [] : [id];
  });
}

function textAt(row: Json, name: string): string | undefined {
  if (row === null || typeof row !== "object" || Array.isArray(row)) return undefined;
  const text = Object.entries(row).find(([key]) => key === name)?.[1];
  return typeof text === "string" ? text : undefined;
}
