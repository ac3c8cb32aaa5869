import { Field, Select } from "@fluentui/react-components";
import { useColumnLabels } from "#tab/fields/columnLabels.ts";
import { DEFAULT_SORT, SORT_COLUMNS, type Sort } from "#tab/session/registerQuery.ts";
import { useSession } from "#tab/session/session.tsx";

/** Sorting where no column headings can be pressed. */
export function SortSelect(props: { readonly sort: Sort; readonly onSort: (sort: Sort) => void }) {
  const { messages } = useSession();
  const labels = useColumnLabels();
  return (
    <Field label={messages.register.sort}>
      <Select
        value={props.sort.column}
        onChange={(_, { value }) =>
          props.onSort({
            column: SORT_COLUMNS.find((one) => one === value) ?? DEFAULT_SORT.column,
            descending: false,
          })
        }
      >
        {SORT_COLUMNS.map((column) => (
          <option key={column} value={column}>
            {labels[column]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
