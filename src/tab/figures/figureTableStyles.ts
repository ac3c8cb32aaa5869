import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Tables of figures look alike, whatever stands in their rows. */
export const useFigureTableStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start", minWidth: 0 },
  region: { overflowX: "auto", minWidth: 0, width: "100%" },
  table: { borderCollapse: "collapse", width: "100%" },
  caption: {
    ...typographyStyles.body1Strong,
    textAlign: "start",
    paddingBlock: tokens.spacingVerticalS,
  },
  hidden: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
  },
  label: {
    textAlign: "start",
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  head: {
    textAlign: "start",
    verticalAlign: "bottom",
    color: tokens.colorNeutralForeground2,
    fontWeight: tokens.fontWeightRegular,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
  },
  /** Takes what the numbers leave. */
  wide: { width: "100%" },
  /** In a table of many columns, which scrolls. */
  roomy: { minWidth: "8rem" },
  /** A row that holds others. */
  whole: { fontWeight: tokens.fontWeightSemibold },
  part: { paddingLeft: tokens.spacingHorizontalL },
  value: { minWidth: "2.5rem" },
  chart: {
    boxSizing: "border-box",
    width: "100%",
    minWidth: 0,
    overflowX: "auto",
    // The number stands behind the longest bar.
    paddingInlineEnd: tokens.spacingHorizontalXXXL,
  },
  number: { textAlign: "end" },
  cell: {
    textAlign: "end",
    whiteSpace: "nowrap",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
  behind: { padding: `0 0 ${tokens.spacingVerticalM}` },
});
