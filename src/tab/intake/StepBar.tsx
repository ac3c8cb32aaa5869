import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { useSession } from "#tab/session/session.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { useMedia } from "#tab/shared/useMedia.ts";
import { REPORT_STEPS, type ReportStep } from "./reportSteps.ts";

const useStyles = makeStyles({
  list: { ...plainList, display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  step: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightRegular,
  },
  current: {
    minWidth: 0,
    paddingInline: tokens.spacingHorizontalS,
    fontWeight: tokens.fontWeightSemibold,
    // In the shape of a selected tab: a circle would be taken for a choice.
    borderRadius: 0,
    borderBottom: `${tokens.strokeWidthThick} solid ${tokens.colorCompoundBrandStroke}`,
  },
});

/** Where one is in the report, and the way to the other steps; on a phone in words only. */
export function StepBar(props: {
  readonly step: ReportStep;
  readonly onStep: (step: ReportStep) => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const isNarrow = useMedia("(max-width: 639px)");
  const { step, onStep } = props;
  const texts = messages.report;
  const at = REPORT_STEPS.indexOf(step);
  if (isNarrow) return <Text>{texts.stepOf(at + 1, REPORT_STEPS.length)}</Text>;
  return (
    <nav aria-label={texts.stepsLabel}>
      <ol className={styles.list}>
        {REPORT_STEPS.map((one, n) => (
          <li key={one}>
            <Button
              appearance="subtle"
              className={one === step ? styles.current : styles.step}
              icon={n < at ? <CheckmarkCircleRegular /> : null}
              aria-current={one === step ? "step" : undefined}
              onClick={() => onStep(one)}
            >
              {n + 1}. {texts.steps[one]}
            </Button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
