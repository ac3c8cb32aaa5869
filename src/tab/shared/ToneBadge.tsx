import { Badge, makeStyles } from "@fluentui/react-components";
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
});

/** A status as words with a sign; the colour only underlines it. */
export function ToneBadge({ tone, children }: { readonly tone: Tone; readonly children: string }) {
  const { color, icon } = LOOKS[tone];
  return (
    <Badge
      className={useStyles().root}
      appearance="tint"
      size="large"
      shape="rounded"
      color={color}
      icon={icon}
    >
      {children}
    </Badge>
  );
}
