import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { footBar } from "#tab/shared/footBar.ts";
import { Message } from "#tab/shared/Message.tsx";
import { useMedia } from "#tab/shared/useMedia.ts";
import { type ImportStep, stepAfter, stepBefore } from "./importSteps.ts";
import type { EditedPlan } from "./usePlan.ts";

const useStyles = makeStyles({
  bar: {
    ...footBar,
    paddingInline: tokens.spacingHorizontalM,
    marginInline: `calc(-1 * ${tokens.spacingHorizontalM})`,
    "@media (max-width: 639px)": { paddingInline: 0, marginInline: 0 },
  },
  actions: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
  saved: { color: tokens.colorNeutralForeground2 },
});

/** The way on and back, in reach wherever one is on a long page, and whether everything is saved. */
export function StepFoot(props: {
  readonly id: string;
  readonly step: ImportStep;
  readonly edited: EditedPlan;
  /** False where something stands against going on, which it says itself. */
  readonly check?: () => boolean;
  readonly isWaiting?: boolean;
  /** Of the last step: what is pressed instead of going on. */
  readonly last?: ReactNode;
}) {
  const styles = useStyles();
  const { messages, navigation } = useSession();
  const { check = () => true, edited, id, isWaiting = false, last, step } = props;
  const isNarrow = useMedia("(max-width: 639px)");
  const texts = messages.imports.steps;
  const before = stepBefore(step);
  const after = stepAfter(step);

  function go(to: ImportStep) {
    void edited.flush();
    navigation.go(ADDRESSES.imports.hash({ id, step: to }));
    focusHeading();
  }

  return (
    <div className={styles.bar}>
      {edited.problem !== null && (
        <Message intent="error">
          {texts.notSaved} {problemText(edited.problem, messages)}{" "}
          <Button size="small" onClick={() => void edited.flush()}>
            {messages.faces.retry}
          </Button>
        </Message>
      )}
      <div className={styles.actions}>
        {last}
        {after !== undefined && (
          <Button
            appearance="primary"
            disabledFocusable={isWaiting}
            onClick={() => {
              if (check()) go(after);
            }}
          >
            {texts.next(texts[after])}
          </Button>
        )}
        {before !== undefined && (
          <Button aria-label={texts.before(texts[before])} onClick={() => go(before)}>
            {isNarrow ? texts.back : texts.before(texts[before])}
          </Button>
        )}
        {edited.plan !== null && edited.problem === null && (
          <Text size={200} className={styles.saved}>
            {edited.isSaved ? texts.saved : texts.saving}
          </Text>
        )}
      </div>
    </div>
  );
}
