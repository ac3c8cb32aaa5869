import type { adminLists as de } from "#texts/de/adminLists.ts";

const column = (list: string, name: string) => `Column “${name}” in “${list}”`;
const quoted = (names: readonly string[]) => names.map((name) => `“${name}”`).join(", ");
const provision = "Run npm run provision (the app needs “manage” on the site for it).";
const recycleBin =
  "Restore the list from the site’s recycle bin (“Site contents → Recycle bin”, for 93 days); it keeps everything. Make nothing anew by hand.";

/** A column that is set otherwise: what comes of it, and who sets it right. */
const setting = (result: string, byHand?: string) => (list: string, name: string) => ({
  found: `${column(list, name)} ${result}`,
  todo: byHand === undefined ? provision : `In the list’s settings, at this column: ${byHand}`,
});

export const adminLists: typeof de = {
  faults: {
    listMissing: (list) => ({
      found: `The list “${list}” is missing. The register writes nothing until it is there.`,
      todo: `If the register is being set up: ${provision} If the list was there before: ${recycleBin}`,
    }),
    listGone: (list) => ({
      found: `The list “${list}” is no longer there: it was deleted, or the app may no longer see it. The register writes nothing until it is back.`,
      todo: `${recycleBin} Only where it is lost for good: npm run provision -- --recreate makes it anew, empty; then restart the service.`,
    }),
    listAmbiguous: (list, names) => ({
      found: `Several lists could be “${list}”: ${quoted(names)}. The register writes nothing until that is clear.`,
      todo: "Delete the wrong one; it stays in the recycle bin. The service then remembers the right one, also when it is renamed.",
    }),
    listTwice: (list, names) => ({
      found: `Beside “${list}” there are lists with the same columns that the register does not work with: ${quoted(names)}`,
      todo: "See whether they hold anything that the register lacks, then delete them.",
    }),
    columnMissing: (list, name) => ({
      found: `${column(list, name)} is missing.`,
      todo: provision,
    }),
    wrongType: (list, name) => ({
      found: `${column(list, name)} has the wrong type.`,
      todo: "Save its content, delete the column in SharePoint and run npm run provision.",
    }),
    calculated: (list, name) => ({
      found: `${column(list, name)} is calculated: the register cannot write it.`,
      todo: "Delete the column in SharePoint and run npm run provision.",
    }),
    notIndexed: (list, name) => ({
      found: `${column(list, name)} has no index.`,
      todo: `${provision} If SharePoint refuses: remove an index that is not needed in the list settings under “Indexed columns” (20 at most), or make the list smaller.`,
    }),
    notUnique: (list, name) => ({
      found: `${column(list, name)} does not enforce unique values. Without it duplicates may come to be.`,
      todo: `Stop the service. ${provision} If SharePoint refuses: find duplicate values in the column and delete the copies.`,
    }),
    appendsText: setting(
      "appends changes to existing text. Its text comes back empty as soon as anything else is changed; the register writes nothing while that is so.",
    ),
    readOnly: setting("is read-only. The register writes nothing while that is so."),
    richText: setting(
      "stores rich text. The register reads only the words of it; formatting gets lost.",
    ),
    required: setting("is required. SharePoint may refuse what may be left empty there."),
    shortened: setting("takes fewer than 255 characters. SharePoint refuses longer texts."),
    bounded: setting(
      "takes numbers within limits only. SharePoint refuses others.",
      "empty “minimum and maximum value”.",
    ),
    hasDefault: setting(
      "has a default value. It stands in new entries though nobody gave it.",
      "remove the default value.",
    ),
    tooUnique: setting(
      "enforces unique values. SharePoint refuses two entries with the same value.",
    ),
    validated: setting(
      "has a column validation. SharePoint refuses what does not comply.",
      "remove the formula under “Column validation”.",
    ),
    itemsVanished: (list, gone, left) => ({
      found: `In the list “${list}” ${gone} items are missing that must be there by what the other lists say; ${left} are there. The register does not take that for intended: it records nothing and writes nothing.`,
      todo: "Look into the site’s recycle bin and restore what was deleted. If the loss is intended or final: npm run provision -- --accept-loss; then the service records it.",
    }),
  },
  done: {
    list: (list) => `List “${list}” created`,
    columnMissing: (list, name) => `${column(list, name)} created`,
    notIndexed: (list, name) => `${column(list, name)} indexed`,
    notUnique: (list, name) => `${column(list, name)} made unique`,
    setting: (list, name) => `${column(list, name)} set right`,
  },
  planned: {
    list: (list) => `List “${list}” would be created`,
    columnMissing: (list, name) => `${column(list, name)} would be created`,
    notIndexed: (list, name) => `${column(list, name)} would be indexed`,
    notUnique: (list, name) => `${column(list, name)} would be made unique`,
    setting: (list, name) => `${column(list, name)} would be set right`,
  },
  lossAccepted:
    "Noted: what is missing is meant to be. The service records it within the next hour.",
};
