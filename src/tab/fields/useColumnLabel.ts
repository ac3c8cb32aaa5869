import { fieldOf } from "#domain/entry/fields.ts";
import { filterWords } from "#domain/entry/registerFilter.ts";
import type { Column } from "#domain/entry/registerSort.ts";
import { useFirstSession } from "#tab/session/session.tsx";

/** The heading of a column of the grid in the person's language: its field's label, where it needs no other. */
export function useColumnLabel(): (column: Column) => string {
  const { language, messages } = useFirstSession();
  return (column) => {
    switch (column) {
      case "title":
        return messages.register.name;
      case "orgUnitName":
        return messages.register.office;
      case "usage":
        return filterWords("usage").label[language];
      default:
        return fieldOf(column).label[language];
    }
  };
}
