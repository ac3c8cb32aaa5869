import { mergeClasses } from "@fluentui/react-components";
import { Fragment, useState } from "react";
import type { FiguresQuery, FigureView } from "#contract/figures.ts";
import { useSession } from "#tab/session/session.tsx";
import { FigureEntries } from "./FigureEntries.tsx";
import { FigureValue } from "./FigureValue.tsx";
import { useFigureTableStyles } from "./figureTableStyles.ts";
import { useFigureText } from "./useFigureText.ts";

/** Figures one below the other, each beside what it was in the period before. */
export function FigureList(props: {
  readonly caption: string;
  readonly figures: readonly FigureView[];
  readonly query: FiguresQuery;
}) {
  const styles = useFigureTableStyles();
  const { language, messages } = useSession();
  const textOf = useFigureText();
  const [open, setOpen] = useState<string>();
  const texts = messages.figures;
  return (
    <table className={styles.table}>
      <caption className={styles.hidden}>{props.caption}</caption>
      <thead>
        <tr>
          <th scope="col" className={styles.head}>
            {texts.figure}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            {texts.value}
          </th>
          <th scope="col" className={mergeClasses(styles.head, styles.number)}>
            {texts.before}
          </th>
        </tr>
      </thead>
      <tbody>
        {props.figures.map((figure) => (
          <Fragment key={figure.key}>
            <tr>
              <th scope="row" className={mergeClasses(styles.label, styles.wide)}>
                {figure.label[language]}
              </th>
              <td className={styles.cell}>
                <FigureValue
                  figure={figure}
                  name={figure.label[language]}
                  isOpen={open === figure.key}
                  onToggle={() => setOpen(open === figure.key ? undefined : figure.key)}
                />
              </td>
              <td className={mergeClasses(styles.cell, styles.quiet)}>
                {textOf(figure.before, figure.unit)}
              </td>
            </tr>
            {open === figure.key && (
              <tr>
                <td colSpan={3} className={styles.behind}>
                  <FigureEntries
                    query={props.query}
                    figure={figure.key}
                    name={figure.label[language]}
                  />
                </td>
              </tr>
            )}
          </Fragment>
        ))}
      </tbody>
    </table>
  );
}
