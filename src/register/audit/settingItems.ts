import { SETTING_KEYS } from "#domain/settings/settingTable.ts";
import {
  isSettingChain,
  settingChain,
  settingFields,
  settingKeyOf,
  settingRecord,
  valueIn,
} from "#register/memory/settingRecord.ts";
import { readLastChange } from "#register/store/changeSchema.ts";
import type { SharePointList } from "#sharepoint/list.ts";
import type { ListItem } from "#sharepoint/listItem.ts";
import type { ChainedType } from "./verifyChainItems.ts";

type AskedList = Pick<SharePointList, "readAll" | "find" | "get">;

/** The rows of the settings as items with a last change: of the many rows of the system list only these are asked for. */
export function settingItems(list: AskedList): AskedList {
  return {
    async readAll(take) {
      for (const key of SETTING_KEYS) {
        const found = await list.find("Key", settingChain(key));
        await take(found.map(asChanged), []);
      }
      return undefined;
    },
    find: async (column, value) => (await list.find(column, value)).map(asChanged),
    async get(id) {
      const item = await list.get(id);
      return item === undefined ? undefined : asChanged(item);
    },
  };
}

/** A setting's row: its record is what its last change has set. */
export const settingType: ChainedType = {
  chainOf({ fields: { Key } }) {
    return typeof Key === "string" && isSettingChain(Key) ? Key : undefined;
  },
  read({ fields: { Key, LastChange } }) {
    const key = typeof Key === "string" ? settingKeyOf(Key) : undefined;
    const change = readLastChange(LastChange);
    return key === undefined || change === null ? {} : settingRecord(key, valueIn(change, key));
  },
};

function asChanged(item: ListItem): ListItem {
  return { ...item, fields: { ...item.fields, ...settingFields(item.fields.Value) } };
}
