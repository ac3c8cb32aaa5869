import type { tabExport as german } from "#texts/de/tabExport.ts";
import { formatNumber } from "#texts/format.ts";

export const tabExport: typeof german = {
  export: {
    title: "Export",
    kind: "What is exported",
    format: "Format",
    xlsx: "Excel (XLSX), recommended",
    csv: "CSV",
    json: "JSON, for programs",
    csvHint:
      "When they open a CSV file, spreadsheets reinterpret some texts: 0012 becomes 12, 1.200 becomes 1200, 1e5 becomes 100000, 10:30 becomes a time. The file cannot prevent that. In the Excel file every text stays as it is in the register. Please choose CSV only if another program reads the file.",
    jsonHint:
      "The file holds keys instead of names. How it is made up stands in a published JSON Schema.",
    jsonSchema: "Open the JSON Schema",
    scope: "Scope",
    view: (n) =>
      n === 1
        ? "Current view (1 application)"
        : `Current view (${formatNumber(n, "en")} applications)`,
    all: (n) => (n === 1 ? "All applications (1)" : `All applications (${formatNumber(n, "en")})`),
    ofProfile: (profile) => `Selection of the profile “${profile}”`,
    columns: "Columns",
    allColumns: (n) => `All columns (${n})`,
    ownColumns: "Chosen columns",
    chosenColumns: "Chosen columns in their order",
    addColumn: "Add a column",
    addColumnNone: "Please choose a column",
    earlier: (column) => `Move “${column}” forward`,
    later: (column) => `Move “${column}” back`,
    remove: (column) => `Remove “${column}”`,
    first: "always comes first",
    persons: "Fields with personal data are not included.",
    create: "Create file",
    waiting: "The file waits until others are done.",
    making: (rows, of) => `${formatNumber(rows, "en")} of ${formatNumber(of, "en")} rows written`,
    progress: "Progress",
    stop: "Stop making the file",
    failed: "The file could not be made. Nothing of it is left. Please try again.",
    ready: (rows) =>
      rows === 1
        ? "The file with 1 row is ready."
        : `The file with ${formatNumber(rows, "en")} rows is ready.`,
    sameAsView: "The view shows as many applications.",
    otherThanView: (shown) =>
      `The view shows ${formatNumber(shown, "en")}: the register has changed meanwhile. The file holds the new state.`,
    download: "Download file",
    toLibrary: "Save in SharePoint",
    inLibrary: (name) => `Saved in the document library of the register: ${name}`,
    openInLibrary: "Open in SharePoint",
    expires: "The link is valid for five minutes.",
  },
  exportProfiles: {
    profile: "Profile",
    none: "No profile",
    shared: (name) => `${name} (for all)`,
    save: "Save as a profile",
    saveDo: "Save profile",
    remove: (name) => `Delete profile “${name}”`,
    name: "Name of the profile",
    nameMissing: "Please give the profile a name.",
    replaces: "There is a profile of this name. It is replaced.",
    forAll: "For all AI coordinators",
    schedule: "Put into SharePoint by itself",
    scheduleHint: "At the beginning of each week or month, the first time at once.",
    noSchedule: "Never",
  },
};
