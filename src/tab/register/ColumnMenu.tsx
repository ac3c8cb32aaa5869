import {
  Menu,
  MenuButton,
  MenuDivider,
  MenuItem,
  MenuItemCheckbox,
  MenuList,
  MenuTrigger,
} from "@fluentui/react-components";
import { ColumnTripleRegular } from "@fluentui/react-icons/svg/column-triple";
import { COLUMNS } from "#domain/entry/registerSort.ts";
import { useColumnLabel } from "#tab/fields/useColumnLabel.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { InlineMenuPopover } from "#tab/shared/InlineMenuPopover.tsx";
import { DEFAULT_GRID, type GridColumns, withColumn } from "./gridColumns.ts";

/** Which columns the grid shows; the name always stays. */
export function ColumnMenu(props: {
  readonly grid: GridColumns;
  readonly onGrid: (grid: GridColumns) => void;
}) {
  const { messages } = useFirstSession();
  const labelOf = useColumnLabel();
  const { grid, onGrid } = props;
  return (
    <Menu
      inline
      positioning={{ autoSize: "height" }}
      checkedValues={{ columns: [...grid.shown] }}
      onCheckedValueChange={(_, { checkedItems }) => onGrid(withColumn(grid, checkedItems))}
    >
      <MenuTrigger disableButtonEnhancement>
        <MenuButton icon={<ColumnTripleRegular />}>{messages.registerView.columns}</MenuButton>
      </MenuTrigger>
      <InlineMenuPopover>
        <MenuList>
          {COLUMNS.filter((column) => column !== "title").map((column) => (
            <MenuItemCheckbox key={column} name="columns" value={column}>
              {labelOf(column)}
            </MenuItemCheckbox>
          ))}
          <MenuDivider />
          <MenuItem onClick={() => onGrid(DEFAULT_GRID)}>
            {messages.registerView.columnsReset}
          </MenuItem>
        </MenuList>
      </InlineMenuPopover>
    </Menu>
  );
}
