import { fieldOf } from "#domain/entry/fields.ts";
import type { SortColumn } from "#tab/session/registerQuery.ts";
import { useSession } from "#tab/session/session.tsx";

/** The headings of the grid in the person's language. */
export function useColumnLabels(): Readonly<Record<SortColumn, string>> {
  const { language, messages } = useSession();
  const fieldLabel = (key: SortColumn) => fieldOf(key).label[language];
  return {
    title: messages.register.name,
    orgUnitName: messages.register.office,
    version: fieldLabel("version"),
    operationStatus: fieldLabel("operationStatus"),
    evaluationStatus: fieldLabel("evaluationStatus"),
    riskClass: fieldLabel("riskClass"),
  };
}
