import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";

/** Tables of figures look alike, whatever stands in their rows. */
export const useFigureTableStyles = makeStyles({
  region: { overflowX: "auto", minWidth: 0 },
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
