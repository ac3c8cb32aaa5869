import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";

const useStyles = makeStyles({
  root: {
    ...typographyStyles.body1Strong,
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
  subtle: { backgroundColor: "transparent", border: "1px solid transparent" },
});

/** Fluent's Button in the two looks that the first view has; the others are where it is not first. */
export function PlainButton(props: {
  readonly appearance?: "subtle";
  readonly className?: string;
  readonly onClick: () => void;
  readonly children: string;
}) {
  const styles = useStyles();
  const { appearance, children, className, onClick } = props;
  return (
    <button
      type="button"
      className={mergeClasses(styles.root, appearance === "subtle" && styles.subtle, className)}
      onClick={onClick}
    >
      {children}
    </button>
  );
}
