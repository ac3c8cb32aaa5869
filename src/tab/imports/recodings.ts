import type { ImportPlanInput, UnknownValues } from "#contract/import.ts";
import type { Choice } from "#domain/entry/fieldRow.ts";
import { fieldOf, isFieldKey } from "#domain/entry/fields.ts";
import { foldText } from "#domain/text/foldText.ts";
import { parsePartialDate } from "#domain/time/day.ts";

export type UnknownValue = UnknownValues["values"][number];
export type PlannedRecoding = ImportPlanInput["recodings"][number];
export type RecodedValue = PlannedRecoding["value"];

interface About {
  readonly target: string;
  readonly text: string;
}

export function isSame(one: About, other: About): boolean {
  return one.target === other.target && foldText(one.text) === foldText(other.text);
}

export function keyOf({ target, text }: About): string {
  return `${target} ${foldText(text)}`;
}

export function recodingOf(
  { recodings }: ImportPlanInput,
  value: About,
): PlannedRecoding | undefined {
  return recodings.find((one) => isSame(one, value));
}

/** Undefined takes back what was fixed. */
export function withRecoding(
  { recodings }: ImportPlanInput,
  { target, text }: About,
  value: RecodedValue | undefined,
): ImportPlanInput["recodings"] {
  const others = recodings.filter((one) => !isSame(one, { target, text }));
  return value === undefined ? others : [...others, { target, text, value }];
}

/** All that were seen on this visit in their first order, so that nothing moves while it is decided on. */
export function withSeen(
  seen: readonly UnknownValue[],
  now: readonly UnknownValue[],
): readonly UnknownValue[] {
  const known = new Set(seen.map(keyOf));
  const added = now.filter((one) => !known.has(keyOf(one)));
  return added.length === 0 ? seen : [...seen, ...added];
}

/** What a choice may be, of a field that has choices. */
export function choicesOf(target: string): readonly Choice[] {
  return isFieldKey(target) ? (fieldOf(target).choices ?? []) : [];
}

/** One of several is a list of one. */
export function choiceValue(target: string, key: string): RecodedValue {
  return isFieldKey(target) && fieldOf(target).kind === "multiChoice" ? [key] : key;
}

/** `06.2023`, `15.6.2023`, `2023` and their ISO forms; undefined where it is none of them. */
export function typedDay(text: string): string | undefined {
  const parts = text.trim().split(".").reverse();
  const [year = "", ...rest] = parts;
  const iso = [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
  return parsePartialDate(iso);
}
