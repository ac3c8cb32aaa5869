import type { ImportPlanInput, UnknownValues } from "#contract/import.ts";
import type { Choice } from "#domain/entry/fieldRow.ts";
import { type ImportTarget, isImportTarget, targetOf } from "#domain/imports/importTarget.ts";
import { foldText } from "#domain/text/foldText.ts";
import { parsePartialDate } from "#domain/time/day.ts";

type SentValue = UnknownValues["values"][number];
export type UnknownValue = SentValue & About;
export type PlannedRecoding = ImportPlanInput["recodings"][number];
export type RecodedValue = PlannedRecoding["value"];

interface About {
  readonly target: ImportTarget;
  readonly text: string;
}

/** A newer service may know targets that this page does not. */
export function isKnown(value: SentValue): value is UnknownValue {
  return isImportTarget(value.target);
}

function isSame(one: About, other: About): boolean {
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
  const fresh = new Map(now.map((one) => [keyOf(one), one]));
  const known = new Set(seen.map(keyOf));
  const added = now.filter((one) => !known.has(keyOf(one)));
  return [...seen.map((one) => fresh.get(keyOf(one)) ?? one), ...added];
}

/** What a choice may be, of a field that has choices. */
export function choicesOf(target: ImportTarget): readonly Choice[] {
  return targetOf(target).field?.choices ?? [];
}

/** One of several is a list of one. */
export function choiceValue(target: ImportTarget, key: string): RecodedValue {
  return targetOf(target).kind === "multiChoice" ? [key] : key;
}

/** `06.2023`, `15.6.2023`, `2023` and their ISO forms; undefined where it is none of them. */
export function typedDay(text: string): string | undefined {
  const parts = text.trim().split(".").reverse();
  const [year = "", ...rest] = parts;
  const iso = [year, ...rest.map((part) => part.padStart(2, "0"))].join("-");
  return parsePartialDate(iso);
}
