import { type Column, LINE_LENGTH } from "./columns.ts";
import type { SiteColumn } from "./siteColumns.ts";

interface SettingFault {
  readonly isThere: (wanted: Column, found: SiteColumn) => boolean;
  /** The register would lose something or keep wrong things: it writes nothing. */
  readonly stops: boolean;
  /** What is set on the column to end the fault; undefined where only a person can end it. */
  readonly mended: Readonly<Record<string, unknown>> | undefined;
}

/** Numbers of changes: nothing the register writes is below or above. */
const SMALLEST = 0;
const LARGEST = 1_000_000_000;

const lacksUnique = (wanted: Column, found: SiteColumn): boolean =>
  wanted.unique === true && found.enforceUniqueValues !== true;

/** Settings by which a column holds, or gives back, something else than what was written. */
const SETTING_FAULTS = {
  notUnique: {
    isThere: lacksUnique,
    stops: true,
    mended: { indexed: true, enforceUniqueValues: true },
  },
  notIndexed: {
    isThere: (wanted, found) =>
      wanted.indexed === true && found.indexed !== true && !lacksUnique(wanted, found),
    // A look-up is slow or refused, and nothing is lost.
    stops: false,
    mended: { indexed: true },
  },
  appendsText: {
    isThere: (_, { text }) => text?.appendChangesToExistingText === true,
    // An item that is saved without a word in such a column gives back an empty one.
    stops: true,
    mended: { text: { allowMultipleLines: true, appendChangesToExistingText: false } },
  },
  readOnly: {
    isThere: (_, found) => found.readOnly === true,
    stops: true,
    mended: { readOnly: false },
  },
  richText: {
    isThere: (_, { text }) => (text?.textType ?? "plain") !== "plain",
    // What comes back as HTML is read as the text in it.
    stops: false,
    mended: { text: { allowMultipleLines: true, textType: "plain" } },
  },
  required: {
    // SharePoint makes the title of every list required, and asks for it in its own forms only.
    isThere: (wanted, found) => found.required === true && wanted.name !== "Title",
    stops: false,
    mended: { required: false },
  },
  shortened: {
    isThere: ({ kind }, { text }) =>
      kind === "text" && (text?.maxLength ?? LINE_LENGTH) < LINE_LENGTH,
    stops: false,
    mended: { text: { maxLength: LINE_LENGTH } },
  },
  bounded: {
    isThere: (_, { number }) =>
      (number?.minimum ?? SMALLEST) > SMALLEST || (number?.maximum ?? LARGEST) < LARGEST,
    stops: false,
    mended: undefined,
  },
  hasDefault: {
    isThere({ kind }, { defaultValue }) {
      const value = defaultValue?.value ?? "";
      if ((defaultValue?.formula ?? "") !== "") return true;
      // "No" is what a boolean column has that nobody set.
      return kind === "boolean" ? ["1", "true"].includes(value.toLowerCase()) : value !== "";
    },
    stops: false,
    mended: undefined,
  },
  tooUnique: {
    isThere: (wanted, found) => wanted.unique !== true && found.enforceUniqueValues === true,
    stops: false,
    mended: { enforceUniqueValues: false },
  },
  validated: {
    isThere: (_, { validation }) => (validation?.formula ?? "") !== "",
    stops: false,
    mended: undefined,
  },
} as const satisfies Record<string, SettingFault>;
type SettingFaultKind = keyof typeof SETTING_FAULTS;

/** What can be wrong with a column: it is no such column, or one of its settings is another. */
export type ColumnFaultKind = "columnMissing" | "wrongType" | "calculated" | SettingFaultKind;

export function columnFaults(
  wanted: Column,
  found: SiteColumn | undefined,
): readonly ColumnFaultKind[] {
  if (found === undefined) return ["columnMissing"];
  if (found.calculated) return ["calculated"];
  // A setting of a column of another type helps nobody.
  if (kindOf(found) !== wanted.kind) return ["wrongType"];
  return SETTING_FAULT_KINDS.filter((kind) => SETTING_FAULTS[kind].isThere(wanted, found));
}

/** Whether the register must write nothing while a column has this fault. */
export function columnStopsWriting(kind: ColumnFaultKind): boolean {
  return isSetting(kind) ? SETTING_FAULTS[kind].stops : true;
}

/** The settings that end a fault of a column that is there; undefined where only a person can end it. */
export function mendingOf(kind: ColumnFaultKind): SettingFault["mended"] {
  return isSetting(kind) ? SETTING_FAULTS[kind].mended : undefined;
}

function isSetting(kind: string): kind is SettingFaultKind {
  return kind in SETTING_FAULTS;
}

const SETTING_FAULT_KINDS = Object.keys(SETTING_FAULTS).filter(isSetting);

/** There is no note facet: several lines are a text facet. */
function kindOf({ boolean, number, text }: SiteColumn): Column["kind"] | undefined {
  if (text) return text.allowMultipleLines === true ? "note" : "text";
  if (number) return "number";
  return boolean ? "boolean" : undefined;
}
