import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import type { ComponentProps, ReactNode } from "react";

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1Strong,
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalSNudge,
    boxSizing: "border-box",
    minWidth: "96px",
    minHeight: "32px",
    padding: `5px ${tokens.spacingHorizontalM}`,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": {
      color: tokens.colorNeutralForeground1Hover,
      backgroundColor: tokens.colorNeutralBackground1Hover,
    },
    ":active": {
      color: tokens.colorNeutralForeground1Pressed,
      backgroundColor: tokens.colorNeutralBackground1Pressed,
    },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
    },
  },
  secondary: {},
  subtle: { backgroundColor: "transparent", border: "1px solid transparent" },
  primary: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: "1px solid transparent",
    ":hover": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundHover,
    },
    ":active": {
      color: tokens.colorNeutralForegroundOnBrand,
      backgroundColor: tokens.colorBrandBackgroundPressed,
    },
    // Colours that a person forces upon the page know no ground of ours: what leads stays to be seen.
    "@media (forced-colors: active)": {
      color: "HighlightText",
      backgroundColor: "Highlight",
      forcedColorAdjust: "none",
    },
  },
  icon: { display: "inline-flex", fontSize: "20px" },
});

/** Fluent's Button in the looks that the first view has, without what the others need. */
export function PlainButton({
  appearance = "secondary",
  className,
  icon,
  children,
  ...button
}: ComponentProps<"button"> & {
  readonly appearance?: "secondary" | "subtle" | "primary";
  readonly icon?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <button
      type="button"
      {...button}
      className={mergeClasses(styles.root, styles[appearance], className)}
    >
      {icon !== undefined && <span className={styles.icon}>{icon}</span>}
      {children}
    </button>
  );
}
