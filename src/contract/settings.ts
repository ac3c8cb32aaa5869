import { z } from "zod";
import type { Json } from "#domain/change.ts";
import { ACCOUNT_STATES } from "#domain/people/account.ts";
import { SETTING_LIMITS } from "#domain/settings/settingKind.ts";
import type { SettingKey } from "#domain/settings/settingRow.ts";
import { isSettingKey, SETTING_KEYS } from "#domain/settings/settingTable.ts";

export const SETTINGS_PATH = "/settings";
export const SETTING_PEOPLE_PATH = "/settings/people";

const json: z.ZodType<Json> = z.json();
const key = z.string().refine(isSettingKey, "unknownField");

/** PATCH /api/settings with `If-Match`: new values by their keys, and why. */
export const changeSettingsInputSchema = z.strictObject({
  values: z.strictObject(
    Object.fromEntries(SETTING_KEYS.map((one) => [one, json.exactOptional()])),
  ),
  reason: z.string().trim().max(SETTING_LIMITS.reason).exactOptional(),
});
export type ChangeSettingsInput = z.infer<typeof changeSettingsInputSchema>;

const SETTING_SOURCES = ["stored", "organisation", "default", "broken"] as const;

/** GET /api/settings, and the answer to a change: all of them, in the order of the table. */
export const settingsViewSchema = z.object({
  eTag: z.string(),
  mayChange: z.boolean(),
  settings: z.array(
    z.object({
      key,
      value: json,
      source: z.enum(SETTING_SOURCES),
      changed: z
        .object({ by: z.string(), at: z.string(), reason: z.string().nullable() })
        .nullable(),
      /** Persons the value names whom the directory does not know as active members, by their ids. */
      accounts: z.record(z.string(), z.enum(ACCOUNT_STATES).exclude(["active"])),
    }),
  ),
});
export type SettingsView = z.infer<typeof settingsViewSchema>;
export type SettingView = SettingsView["settings"][number];

/** GET /api/settings/people: what the directory says now of everybody whom a setting names, by their ids. */
export const settingPeopleSchema = z.object({
  people: z.record(
    z.string(),
    z.object({ name: z.string().nullable(), state: z.enum(ACCOUNT_STATES) }),
  ),
});
export type SettingPeople = z.infer<typeof settingPeopleSchema>["people"];

/** The revisions of the settings as they stood on a screen: `"fourEyes.2;sampleOneIn.1"`, those that were never set left out. */
export function settingsETag(revisions: readonly (readonly [SettingKey, number])[]): string {
  const set = revisions.filter(([, revision]) => revision > 0);
  return `"${set.map(([one, revision]) => `${one}.${revision}`).join(";")}"`;
}

/** What a screen had; what is not in it, or cannot be read, was not set there. */
export function revisionsIn(eTag: string): ReadonlyMap<string, number> {
  const [, list = ""] = /^(?:W\/)?"([\w.;-]*)"$/.exec(eTag) ?? [];
  const pairs = list.split(";").map((pair) => pair.split("."));
  return new Map(pairs.map(([one = "", revision = "0"]) => [one, Number(revision)]));
}
