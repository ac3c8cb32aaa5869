import { fieldOf } from "#domain/entry/fields.ts";
import type { SortColumn } from "#tab/session/registerQuery.ts";
import { useSession } from "#tab/session/session.tsx";

/** The heading of a column of the grid in the person's language: its field's label, where it needs no other. */
export function useColumnLabel(): (column: SortColumn) => string {
  const { language, messages } = useSession();
  const own: Partial<Record<SortColumn, string>> = {
    title: messages.register.name,
    orgUnitName: messages.register.office,
  };
  return (column) => own[column] ?? fieldOf(column).label[language];
}
