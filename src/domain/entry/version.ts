import { comparableText } from "#domain/text/comparableText.ts";
import { sortKeyOf } from "#domain/text/sortKey.ts";

/** The text by which versions are compared: as it looks, and "v 1.2" without its "v" ("vista" is a name). */
function comparableVersion(version: string): string {
  // A raised 2 is no 2, although it becomes one where texts are only searched.
  const raised = version.replace(/\p{No}/gu, "^$&");
  return comparableText(raised).replace(/^v\s*(?=\d)/i, "");
}

/** No further guessing: 1.2 and 1.2.0 differ, because some vendors mean different things by them. */
export function sameVersion(a: string, b: string): boolean {
  return comparableVersion(a) === comparableVersion(b);
}

/** By which versions are put in order. */
export function versionSortKey(version: string): string {
  return sortKeyOf(comparableVersion(version));
}

/** Whether the first number differs; without a number on both sides any difference is major. */
export function isMajorChange(a: string, b: string): boolean {
  const [first, second] = [firstNumber(a), firstNumber(b)];
  if (first === undefined || second === undefined) return !sameVersion(a, b);
  return first !== second;
}

function firstNumber(version: string): number | undefined {
  const match = /\d+/.exec(comparableVersion(version));
  return match === null ? undefined : Number(match[0]);
}
