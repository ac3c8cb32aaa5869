import { COLUMNS, DEFAULT_SORT, type Sort } from "#domain/entry/registerSort.ts";
import { useColumnLabel } from "#tab/fields/useColumnLabel.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";

/** Sorting where no column headings can be pressed. */
export function SortSelect(props: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }) {
  const { messages } = useFirstSession();
  return (
    <SelectField
      label={messages.register.sort}
      keys={COLUMNS}
      textOf={useColumnLabel()}
      value={props.sort.column}
      onChange={(column) =>
        props.onSort({ column: column ?? DEFAULT_SORT.column, descending: false })
      }
    />
  );
}
