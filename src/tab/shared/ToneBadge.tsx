import { Badge, makeStyles, mergeClasses } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { CircleRegular } from "@fluentui/react-icons/svg/circle";
import { ClockRegular } from "@fluentui/react-icons/svg/clock";
import { DismissCircleRegular } from "@fluentui/react-icons/svg/dismiss-circle";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";

export type Tone = "good" | "waiting" | "attention" | "bad" | "neutral";

const LOOKS = {
  good: { color: "success", icon: <CheckmarkCircleRegular /> },
  waiting: { color: "informative", icon: <ClockRegular /> },
  attention: { color: "warning", icon: <WarningRegular /> },
  bad: { color: "danger", icon: <DismissCircleRegular /> },
  neutral: { color: "subtle", icon: <CircleRegular /> },
} as const;

// Long words break into a second line instead of running out of a narrow column.
const useStyles = makeStyles({
  root: { height: "auto", minHeight: "24px", maxWidth: "100%", textAlign: "start" },
  medium: { minHeight: "20px" },
});

/** A status as words with a sign; the colour only underlines it. */
export function ToneBadge(props: {
  readonly tone: Tone;
  /** In rows with little room. */
  readonly size?: "medium" | "large";
  readonly children: string;
}) {
  const { children, size = "large", tone } = props;
  const { color, icon } = LOOKS[tone];
  const styles = useStyles();
  return (
    <Badge
      className={mergeClasses(styles.root, size === "medium" && styles.medium)}
      appearance="tint"
      size={size}
      shape="rounded"
      color={color}
      icon={icon}
    >
      {children}
    </Badge>
  );
}
