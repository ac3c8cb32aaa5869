import {
  createTableColumn,
  DataGrid,
  DataGridBody,
  DataGridCell,
  DataGridHeader,
  DataGridHeaderCell,
  DataGridRow,
  FluentProvider,
  teamsLightTheme,
} from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/* A page of its own, in the browser: Fluent's DataGrid as its documentation shows it, with as many cells as the register's. */

type Row = readonly string[];

declare global {
  /** Mounts a grid of these rows and tells how long that took until it was painted (milliseconds). */
  var mountPlainGrid: (rows: readonly Row[], headings: readonly string[]) => Promise<number>;
}

globalThis.mountPlainGrid = async (rows, headings) => {
  const columns = headings.map((heading, at) =>
    createTableColumn<Row>({
      columnId: heading,
      compare: (a, b) => (a[at] ?? "").localeCompare(b[at] ?? ""),
      renderHeaderCell: () => heading,
      renderCell: (row) => row[at],
    }),
  );
  const begun = performance.now();
  createRoot(document.body).render(
    <FluentProvider theme={teamsLightTheme}>
      <DataGrid items={[...rows]} columns={columns} sortable getRowId={(row: Row) => row[0] ?? ""}>
        <DataGridHeader>
          <DataGridRow<Row>>
            {({ renderHeaderCell }) => (
              <DataGridHeaderCell>{renderHeaderCell()}</DataGridHeaderCell>
            )}
          </DataGridRow>
        </DataGridHeader>
        <DataGridBody<Row>>
          {({ item, rowId }) => (
            <DataGridRow<Row> key={rowId}>
              {({ renderCell }) => <DataGridCell>{renderCell(item)}</DataGridCell>}
            </DataGridRow>
          )}
        </DataGridBody>
      </DataGrid>
    </FluentProvider>,
  );
  while (document.querySelector('[role="gridcell"]') === null) await nextFrame();
  await nextFrame();
  return performance.now() - begun;
};

function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => resolve());
  });
}
