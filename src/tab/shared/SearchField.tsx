import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { SearchRegular } from "@fluentui/react-icons/svg/search";
import { type RefObject, useId } from "react";
import { TEXT_LIMITS } from "#domain/limits.ts";

// As Fluent's field and input look, which are for every kind of field and ten times as large.
const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  label: { ...typographyStyles.body1, color: tokens.colorNeutralForeground1 },
  largeLabel: { ...typographyStyles.subtitle2 },
  hint: { ...typographyStyles.caption1, color: tokens.colorNeutralForeground3, margin: 0 },
  box: {
    ...typographyStyles.body1,
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
    boxSizing: "border-box",
    minWidth: 0,
    minHeight: "32px",
    paddingInline: tokens.spacingHorizontalMNudge,
    position: "relative",
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottomColor: tokens.colorNeutralStrokeAccessible,
    borderRadius: tokens.borderRadiusMedium,
    "::after": {
      content: '""',
      position: "absolute",
      insetInline: "-1px",
      bottom: "-1px",
      height: tokens.borderRadiusMedium,
      boxSizing: "border-box",
      borderBottom: `2px solid ${tokens.colorCompoundBrandStroke}`,
      borderRadius: `0 0 ${tokens.borderRadiusMedium} ${tokens.borderRadiusMedium}`,
      clipPath: "inset(calc(100% - 2px) 0 0 0)",
      transform: "scaleX(0)",
    },
    ":focus-within::after": { transform: "scaleX(1)" },
    "@media (forced-colors: active)": {
      ":focus-within": { outline: "2px solid Highlight", outlineOffset: "1px" },
    },
  },
  largeBox: {
    ...typographyStyles.body2,
    minHeight: "40px",
    paddingInline: tokens.spacingHorizontalM,
  },
  sign: { fontSize: "20px", flexShrink: 0 },
  input: {
    font: "inherit",
    color: tokens.colorNeutralForeground1,
    backgroundColor: "transparent",
    border: "none",
    outline: "none",
    padding: 0,
    flexGrow: 1,
    minWidth: 0,
    alignSelf: "stretch",
    "::placeholder": { color: tokens.colorNeutralForeground4, opacity: 1 },
  },
});

/** Where people look for something; what they type is looked up at once. */
export function SearchField(props: {
  readonly label: string;
  readonly size?: "large";
  readonly hint?: string;
  readonly placeholder?: string;
  readonly value: string;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly className?: string;
  readonly onFocus?: () => void;
  readonly onSearch: (text: string) => void;
}) {
  const styles = useStyles();
  const id = useId();
  const { field, hint, label, onSearch, placeholder, size, value } = props;
  const isLarge = size === "large";
  const hintId = hint === undefined ? undefined : `${id}hint`;
  return (
    <div className={mergeClasses(styles.root, props.className)}>
      <label className={mergeClasses(styles.label, isLarge && styles.largeLabel)} htmlFor={id}>
        {label}
      </label>
      <span className={mergeClasses(styles.box, isLarge && styles.largeBox)}>
        <SearchRegular className={styles.sign} />
        <input
          ref={field}
          id={id}
          className={styles.input}
          type="search"
          maxLength={TEXT_LIMITS.search}
          value={value}
          placeholder={placeholder}
          aria-describedby={hintId}
          onFocus={props.onFocus}
          onChange={({ target }) => onSearch(target.value)}
        />
      </span>
      {hint !== undefined && (
        <p id={hintId} className={styles.hint}>
          {hint}
        </p>
      )}
    </div>
  );
}
