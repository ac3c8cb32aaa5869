/** The text by which versions are compared: trimmed, and "v 1.2" without its "v" ("vista" is a name). */
function normalizeVersion(version: string): string {
  return version.trim().replace(/^v\s*(?=\d)/i, "");
}

/** No further guessing: 1.2 and 1.2.0 differ, because some vendors mean different things by them. */
export function sameVersion(a: string, b: string): boolean {
  return normalizeVersion(a) === normalizeVersion(b);
}

/** Whether the first number differs; without a number on both sides any difference is major. */
export function isMajorChange(a: string, b: string): boolean {
  const [first, second] = [firstNumber(a), firstNumber(b)];
  if (first === undefined || second === undefined) return !sameVersion(a, b);
  return first !== second;
}

function firstNumber(version: string): number | undefined {
  const match = /\d+/.exec(version);
  return match === null ? undefined : Number(match[0]);
}
