import { makeStyles, tokens } from "@fluentui/react-components";

/** What is pressed in the grid, as Fluent's table looks: the focus stands inside, where nothing cuts it off. */
export const usePressStyles = makeStyles({
  root: {
    ":hover": {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorSubtleBackgroundHover,
    },
    ":active": {
      color: tokens.colorNeutralForeground1Pressed,
      backgroundColor: tokens.colorSubtleBackgroundPressed,
    },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
      borderRadius: tokens.borderRadiusMedium,
    },
  },
});

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
