import { itemToCase } from "#register/memory/caseRecord.ts";
import { itemToEntry } from "#register/memory/entryRecord.ts";
import type { ListName } from "#sharepoint/columns.ts";
import { fieldsToValues } from "#sharepoint/fieldCodec.ts";
import type { SiteList } from "#sharepoint/inspectSite.ts";
import { sharePointList } from "#sharepoint/list.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import { faultsOf } from "#sharepoint/siteFaults.ts";
import type { Check } from "./checkContext.ts";
import { type Finding, fact, fault } from "./finding.ts";

const SHOWN = 5;

/** Whether every item can be read. Events are read by the check of their chains. */
export const checkItems: Check = {
  name: "items",
  async run({ lists, send }) {
    const faults: Finding[] = [];
    let count = 0;
    for (const list of await lists()) {
      const { definition, name, there } = list;
      // What a column does not hold because of its type is no fault of the items.
      if (there === undefined || name === "events" || hasOtherColumns(list)) continue;
      await sharePointList(send, there.path).readAll((items, unreadable) => {
        for (const { error, id } of unreadable) {
          const where = error.issues.map(({ path }) => path.join(".")).join(", ");
          faults.push(
            fault("itemUnreadable", (texts) =>
              texts.itemUnreadable(definition.displayName, id, where),
            ),
          );
        }
        for (const item of items) {
          count++;
          const found = faultOf(name, definition.displayName, item);
          if (found !== undefined) faults.push(found);
        }
      });
    }
    const more = faults.length - SHOWN;
    if (more > 0) {
      return [...faults.slice(0, SHOWN), fault("moreItems", (texts) => texts.moreItems(more))];
    }
    return faults.length > 0 ? faults : [fact("itemsRead", (texts) => texts.itemsRead(count))];
  },
};

function hasOtherColumns(list: SiteList): boolean {
  const kinds = faultsOf(list).map(({ kind }) => kind);
  return kinds.includes("columnMissing") || kinds.includes("wrongType");
}

function faultOf(name: ListName, list: string, item: ListItem): Finding | undefined {
  const { fields, id } = item;
  const unreadable = (what: string) =>
    fault("itemUnreadable", (texts) => texts.itemUnreadable(list, id, what));
  const notOurs = fault("itemNotOurs", (texts) => texts.itemNotOurs(list, id));
  switch (name) {
    case "entries": {
      if (itemToEntry(item) === undefined) return notOurs;
      const broken = Object.keys(fieldsToValues(fields).problems);
      return broken.length > 0 ? unreadable(broken.join(", ")) : undefined;
    }
    case "cases":
      if (typeof fields.CaseKey !== "string") return notOurs;
      return itemToCase(item) === undefined ? unreadable("Data") : undefined;
    case "system":
      if (typeof fields.Key !== "string") return notOurs;
      return isJson(fields.Value) ? undefined : unreadable("Value");
    case "events":
      return undefined;
  }
}

function isJson(text: unknown): boolean {
  if (typeof text !== "string") return false;
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
