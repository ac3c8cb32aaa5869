import { makeStyles, tokens } from "@fluentui/react-components";
import { Fragment } from "react";
import type { SearchTerms } from "#domain/search/findEntries.ts";
import { highlight } from "#domain/search/highlight.ts";

const useStyles = makeStyles({
  mark: {
    color: "inherit",
    backgroundColor: "transparent",
    fontWeight: tokens.fontWeightSemibold,
    textDecorationLine: "underline",
    textDecorationColor: tokens.colorBrandStroke1,
    textDecorationThickness: tokens.strokeWidthThick,
  },
});

/** A text in which what was looked for is marked by weight and a line: no colour behind it suits links in every theme. */
export function MarkedText(props: {
  readonly text: string;
  readonly terms: SearchTerms | undefined;
}) {
  const styles = useStyles();
  let at = 0;
  return highlight(props.text, props.terms).map(({ isMarked, text }) => {
    const key = at;
    at += text.length;
    return isMarked ? (
      <mark key={key} className={styles.mark}>
        {text}
      </mark>
    ) : (
      <Fragment key={key}>{text}</Fragment>
    );
  });
}
