import { foldText } from "#domain/text/foldText.ts";

/** What people write where they have nothing to say; folded, without a full stop at the end. */
const BLANK_MARKS: ReadonlySet<string> = new Set(
  [
    ["-", "--", "---", "/", "//", "\\", ".", "...", "…", "?", "??", "???", "x", "xx", "xxx", "_"],
    ["k. a.", "k.a.", "k a", "ka", "keine", "kein", "keine angabe", "keine angaben", "ohne angabe"],
    [
      "entfällt",
      "entf.",
      "nicht bekannt",
      "nicht zutreffend",
      "n. z.",
      "nz",
      "unbekannt",
      "unklar",
    ],
    ["noch offen", "offen", "noch nicht bekannt", "folgt", "wird nachgereicht", "liegt nicht vor"],
    ["n/a", "na", "n.a.", "n. a.", "#n/a", "#nv", "none", "null", "nil", "nan", "unknown", "blank"],
    ["not applicable", "not available", "not known", "no data", "tbd", "tba", "to be determined"],
    ["onbekend", "n.v.t.", "nvt", "niet van toepassing", "geen", "niet bekend", "inconnu", "s/o"],
  ]
    .flat()
    .map(marked),
);

/** Whether a cell says only that it says nothing. What it says stays with the raw row: "unbekannt" is not "". */
export function isBlankMark(text: string): boolean {
  if (text.length > LONGEST) return false;
  const known = lately.get(text);
  if (known !== undefined) return known;
  if (lately.size >= MOST_LATELY) lately.clear();
  const isMark = BLANK_MARKS.has(marked(text));
  lately.set(text, isMark);
  return isMark;
}

/** Lists say the same again and again, and folding a text takes its time. */
const lately = new Map<string, boolean>();
const MOST_LATELY = 5_000;

const LONGEST = 40;

/** Brackets around and a full stop behind change nothing, but for marks that are nothing else. */
function marked(text: string): string {
  const folded = foldText(text.trim());
  return folded.replace(/^[([]+|[)\]]+$|(?<=[a-z])\.+$/g, "").trim();
}
