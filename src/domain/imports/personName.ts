/** What is written around a name: titles, forms of address, signs of a role. */
const AROUND = new Set([
  "herr",
  "frau",
  "hr",
  "fr",
  "dr",
  "prof",
  "dipl",
  "ing",
  "inf",
  "med",
  "phil",
  "mr",
  "ms",
  "mrs",
]);
const SEPARATORS = /[;\n\r|/]+|\s(?:und|and|u)\s|&/;
const MOST = 5;

export interface PersonName {
  /** First names or their initials, without full stops. */
  readonly given: readonly string[];
  readonly family: string;
  /** What a directory is searched for. */
  readonly search: string;
}

/**
 * The persons that a cell may name, as they are searched for in the directory: "Müller, A.", "Dr. Anna Müller (32)" and
 * "anna.mueller@stadt.example". Whom it means, somebody says: a name is never a person by itself.
 */
export function personNamesIn(text: string): readonly PersonName[] {
  return text
    .split(SEPARATORS)
    .flatMap((part) => personNameOf(part) ?? [])
    .slice(0, MOST);
}

export function personNameOf(text: string): PersonName | undefined {
  const address = /[^\s<>,;()]+@[^\s<>,;()]+/.exec(text)?.[0];
  if (address !== undefined) return ofAddress(address);
  const bare = text.replace(/\([^)]*\)|\[[^\]]*\]/g, " ");
  const [before = [], after] = bare.split(",").map(wordsOf);
  if (before.length === 0) return undefined;
  // "Müller, A." has the family name first; "Anna Müller" last.
  const isTurned = after !== undefined && after.length > 0;
  const family = isTurned ? before.join(" ") : String(before.at(-1));
  const given = isTurned ? after : before.slice(0, -1);
  return { given, family, search: searchOf(given, family) };
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/[\s.]+/)
    .filter((word) => /\p{L}/u.test(word) && !/\d/.test(word) && !AROUND.has(word.toLowerCase()));
}

/** An initial finds nobody: the family name alone does, and the initial tells them apart. */
function searchOf(given: readonly string[], family: string): string {
  const whole = given.filter((name) => name.length > 1);
  return [...whole, family].join(" ");
}

function ofAddress(address: string): PersonName {
  const [local = ""] = address.split("@");
  const parts = local.split(/[._-]+/).filter((part) => part !== "");
  const family = parts.at(-1) ?? local;
  return { given: parts.slice(0, -1), family, search: address };
}
