import { makeStyles, tokens } from "@fluentui/react-components";

/** The lines of a row of the register. */
export const useLineStyles = makeStyles({
  clipped: {
    maxWidth: "100%",
    overflow: "hidden",
    textOverflow: "ellipsis",
    whiteSpace: "nowrap",
    lineHeight: tokens.lineHeightBase300,
  },
  /** Two lines before it is cut: a class has a long name. */
  wrapped: {
    display: "-webkit-box",
    overflow: "hidden",
    WebkitLineClamp: "2",
    WebkitBoxOrient: "vertical",
    overflowWrap: "anywhere",
    hyphens: "auto",
    lineHeight: tokens.lineHeightBase300,
  },
  second: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  change: { color: tokens.colorNeutralForeground1, marginInlineEnd: tokens.spacingHorizontalXS },
});
