import { makeStyles, mergeClasses, tokens, typographyStyles } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";

export type Tone = "good" | "waiting" | "attention" | "bad" | "neutral";

const ICONS = {
  good: <CheckmarkCircleRegular />,
  waiting: <ClockRegular />,
  attention: <WarningRegular />,
  bad: <DismissCircleRegular />,
  neutral: <CircleRegular />,
} satisfies Record<Tone, unknown>;

// Fluent's tinted Badge. Long words break into a second line instead of running out of a narrow column.
const useStyles = makeStyles({
  root: {
    ...typographyStyles.caption1Strong,
    display: "inline-flex",
    alignItems: "center",
    justifyContent: "center",
    gap: tokens.spacingHorizontalXS,
    boxSizing: "border-box",
    minWidth: "24px",
    maxWidth: "100%",
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderRadius: tokens.borderRadiusMedium,
    textAlign: "start",
  },
  large: { minHeight: "24px" },
  medium: { minHeight: "20px" },
  icon: { display: "inline-flex" },
  largeIcon: { fontSize: "16px" },
  mediumIcon: { fontSize: "12px" },
});

const useTones = makeStyles({
  good: {
    color: tokens.colorPaletteGreenForeground1,
    backgroundColor: tokens.colorPaletteGreenBackground1,
    border: `1px solid ${tokens.colorPaletteGreenBorder1}`,
  },
  waiting: {
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground4,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  attention: {
    color: tokens.colorPaletteYellowForeground1,
    backgroundColor: tokens.colorPaletteYellowBackground1,
    border: `1px solid ${tokens.colorPaletteYellowBorder1}`,
  },
  bad: {
    color: tokens.colorPaletteRedForeground1,
    backgroundColor: tokens.colorPaletteRedBackground1,
    border: `1px solid ${tokens.colorPaletteRedBorder1}`,
  },
  neutral: {
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** A status as words with a sign; the colour only underlines it. */
export function ToneBadge(props: {
  readonly tone: Tone;
  /** In rows with little room. */
  readonly size?: "medium" | "large";
  readonly children: string;
}) {
  const { children, size = "large", tone } = props;
  const styles = useStyles();
  const tones = useTones();
  const iconSize = size === "large" ? styles.largeIcon : styles.mediumIcon;
  return (
    <span className={mergeClasses(styles.root, styles[size], tones[tone])}>
      <span className={mergeClasses(styles.icon, iconSize)}>{ICONS[tone]}</span>
      {children}
    </span>
  );
}
