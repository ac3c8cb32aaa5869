import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ComponentProps } from "react";

const useStyles = makeStyles({
  root: {
    color: tokens.colorBrandForegroundLink,
    backgroundColor: "transparent",
    border: "none",
    padding: 0,
    font: "inherit",
    fontSize: tokens.fontSizeBase300,
    textAlign: "start",
    textDecorationLine: "none",
    cursor: "pointer",
    borderRadius: tokens.borderRadiusSmall,
    ":hover": {
      color: tokens.colorBrandForegroundLinkHover,
      textDecorationLine: "underline",
    },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "1px",
      textDecorationLine: "underline",
    },
    ":active": { color: tokens.colorBrandForegroundLinkPressed },
  },
});

/** Fluent's Link as the first view needs it: without it, and Fluent's Button, everybody loads a fourteenth less. */
export function TextLink({ className, children, ...link }: ComponentProps<"a">) {
  return (
    <a {...link} className={mergeClasses(useStyles().root, className)}>
      {children}
    </a>
  );
}

/** Where the same is no way to a page. */
export function TextButton({ className, children, ...button }: ComponentProps<"button">) {
  return (
    <button type="button" {...button} className={mergeClasses(useStyles().root, className)}>
      {children}
    </button>
  );
}
