import { Button, mergeClasses } from "@fluentui/react-components";
import { useState } from "react";
import type { FiguresQuery, FigureTableView } from "#contract/figures.ts";
import { part } from "#tab/session/part.tsx";
import { useSession } from "#tab/session/session.tsx";
import { FigureEntries } from "./FigureEntries.tsx";
import { FigureValue } from "./FigureValue.tsx";
import { useFigureTableStyles } from "./figureTableStyles.ts";
import { useFigureText } from "./useFigureText.ts";

const FigureChart = part(
  "figureChart",
  async () => (await import("./FigureChart.tsx")).FigureChart,
);

/** Figures by two things, and a chart of them where somebody wants one. */
export function FigureTable(props: {
  readonly table: FigureTableView;
  readonly query: FiguresQuery;
}) {
  const styles = useFigureTableStyles();
  const { language, messages } = useSession();
  const textOf = useFigureText();
  const { query, table } = props;
  const [open, setOpen] = useState<{ readonly key: string; readonly name: string }>();
  const [hasChart, setHasChart] = useState(false);
  const texts = messages.figures;
  const isComparing = table.columns.length === 1;
  const hasParts = table.rows.some(({ kind }) => kind === "part");
  const isEmpty = table.rows.every(({ figures }) => (figures.at(-1)?.value ?? 0) === 0);
  return (
    <div className={styles.root}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be scrolled by keys. */}
      <section className={styles.region} aria-label={table.title[language]} tabIndex={0}>
        <table className={styles.table}>
          <caption className={styles.caption}>{table.title[language]}</caption>
          <thead>
            <tr>
              <th scope="col" className={styles.head}>
                {table.rowHead[language]}
              </th>
              {table.columns.map((column) => (
                <th
                  key={column.de}
                  scope="col"
                  className={mergeClasses(styles.head, styles.number)}
                >
                  {column[language]}
                </th>
              ))}
              {isComparing && (
                <th scope="col" className={mergeClasses(styles.head, styles.number)}>
                  {texts.before}
                </th>
              )}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr
                key={row.key}
                className={mergeClasses(
                  hasParts && row.kind === undefined && styles.whole,
                  row.kind === "total" && styles.whole,
                )}
              >
                <th
                  scope="row"
                  className={mergeClasses(
                    styles.label,
                    isComparing ? styles.wide : styles.roomy,
                    row.kind === "part" && styles.part,
                    (row.kind === "total" || (hasParts && row.kind === undefined)) && styles.whole,
                  )}
                >
                  {row.label[language]}
                </th>
                {row.figures.map((figure) => {
                  const parts = [row.within, row.label, isComparing ? undefined : figure.label];
                  const name = parts.flatMap((one) => one?.[language] ?? []).join(", ");
                  return (
                    <td key={figure.key} className={styles.cell}>
                      <FigureValue
                        figure={figure}
                        name={name}
                        isOpen={open?.key === figure.key}
                        onToggle={() =>
                          setOpen(open?.key === figure.key ? undefined : { key: figure.key, name })
                        }
                      />
                    </td>
                  );
                })}
                {isComparing &&
                  row.figures.map(({ before, key, unit }) => (
                    <td key={key} className={mergeClasses(styles.cell, styles.quiet)}>
                      {textOf(before, unit)}
                    </td>
                  ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {open !== undefined && <FigureEntries query={query} figure={open.key} name={open.name} />}
      {!isEmpty && (
        <Button
          appearance="subtle"
          size="small"
          aria-expanded={hasChart}
          onClick={() => setHasChart(!hasChart)}
        >
          {hasChart ? texts.hideChart : texts.chart}
        </Button>
      )}
      {hasChart && !isEmpty && (
        <div className={styles.chart}>
          <FigureChart table={table} />
        </div>
      )}
    </div>
  );
}
