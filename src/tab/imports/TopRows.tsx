import { Checkbox, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ImportSheet } from "#contract/import.ts";
import { useSession } from "#tab/session/session.tsx";

const useStyles = makeStyles({
  scroll: {
    overflowX: "auto",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  table: { borderSpacing: 0, fontSize: tokens.fontSizeBase200 },
  cell: {
    textAlign: "start",
    verticalAlign: "top",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRight: `1px solid ${tokens.colorNeutralStroke3}`,
    minWidth: "4rem",
    maxWidth: "18rem",
    overflowWrap: "break-word",
  },
  head: { color: tokens.colorNeutralForeground2, whiteSpace: "nowrap" },
  choice: { paddingBlock: 0, textAlign: "center" },
  number: { textAlign: "end" },
  header: {
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1Selected,
    backgroundColor: tokens.colorNeutralBackground1Selected,
  },
  above: { color: tokens.colorNeutralForeground3 },
});

/** Longer texts are cut here: this is for finding one's way. */
const SHOWN = 80;

/** The first rows as they stand in the file; the header's are ticked. */
export function TopRows(props: {
  readonly sheet: ImportSheet;
  readonly onHeader: (header: readonly number[]) => void;
}) {
  const styles = useStyles();
  const texts = useSession().messages.imports.sheet;
  const { onHeader, sheet } = props;
  const { header, top } = sheet;
  const first = header[0] ?? 0;
  const width = Math.max(1, ...top.map(({ cells }) => cells.length));
  return (
    <>
      <Text>{texts.headerHint(header.length)}</Text>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keyboard. */}
      <section className={styles.scroll} aria-label={texts.top} tabIndex={0}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {texts.isHeader}
              </th>
              <th scope="col" className={mergeClasses(styles.cell, styles.head)}>
                {texts.row}
              </th>
              <td className={styles.cell} colSpan={width} />
            </tr>
          </thead>
          <tbody>
            {top.map(({ cells, row }) => {
              const isHeader = header.includes(row);
              const look = mergeClasses(
                styles.cell,
                isHeader && styles.header,
                row < first && styles.above,
              );
              return (
                <tr key={row}>
                  <td className={mergeClasses(look, styles.choice)}>
                    <Checkbox
                      aria-label={texts.headerOf(row)}
                      checked={isHeader}
                      onChange={(_, { checked }) =>
                        onHeader(
                          checked === true
                            ? [...header, row].sort((a, b) => a - b)
                            : header.filter((one) => one !== row),
                        )
                      }
                    />
                  </td>
                  <th scope="row" className={mergeClasses(look, styles.number)}>
                    {row}
                  </th>
                  {spanned(cells, row < first ? width : 0).map(({ span, text }, n) => (
                    // biome-ignore lint/suspicious/noArrayIndexKey: cells have no name but their place.
                    <td key={n} className={look} colSpan={span}>
                      {text.length > SHOWN ? `${text.slice(0, SHOWN)} …` : text}
                    </td>
                  ))}
                  {cells.length < width && row >= first && (
                    <td className={look} colSpan={width - cells.length} />
                  )}
                </tr>
              );
            })}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** A line above the list has the room of the cells behind it that are empty. */
function spanned(cells: readonly string[], width: number) {
  const last = cells.findLastIndex((text) => text.trim() !== "");
  if (width === 0 || last < 0) return cells.map((text) => ({ text, span: 1 }));
  return cells.slice(0, last + 1).map((text, n) => ({ text, span: n === last ? width - n : 1 }));
}
