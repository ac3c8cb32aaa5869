import { Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { CheckmarkCircleRegular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { useMedia } from "#tab/shared/useMedia.ts";
import { IMPORT_STEPS, type ImportStep } from "./importSteps.ts";

const useStyles = makeStyles({
  list: {
    ...plainList,
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalL,
    rowGap: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  step: {
    display: "inline-flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    minHeight: "36px",
    color: tokens.colorNeutralForeground2,
    borderBottom: `${tokens.strokeWidthThicker} solid transparent`,
  },
  current: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottom: `${tokens.strokeWidthThicker} solid ${tokens.colorCompoundBrandStroke}`,
  },
  done: { color: tokens.colorPaletteGreenForeground1, fontSize: "20px" },
});

/** Where one is, what is behind and what is left; every step that can be gone to is a link. */
export function StepBar(props: {
  readonly id: string;
  readonly step: ImportStep;
  readonly hasPlan: boolean;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const isNarrow = useMedia("(max-width: 639px)");
  const texts = messages.imports.steps;
  const { hasPlan, id, step } = props;
  const at = IMPORT_STEPS.indexOf(step);
  if (isNarrow) {
    return <Text weight="semibold">{texts.of(at + 1, IMPORT_STEPS.length, texts[step])}</Text>;
  }
  return (
    <nav aria-label={texts.label}>
      <ol className={styles.list}>
        {IMPORT_STEPS.map((one, n) => {
          const isCurrent = one === step;
          const content = (
            <>
              {n < at && <CheckmarkCircleRegular className={styles.done} />}
              {n + 1}. {texts[one]}
            </>
          );
          return (
            <li key={one}>
              {isCurrent || !(hasPlan || one === "sheet") ? (
                <span
                  className={mergeClasses(styles.step, isCurrent && styles.current)}
                  aria-current={isCurrent ? "step" : undefined}
                >
                  {content}
                </span>
              ) : (
                <Link className={styles.step} href={ADDRESSES.imports.hash({ id, step: one })}>
                  {content}
                </Link>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
