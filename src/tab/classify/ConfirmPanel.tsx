import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import type { CaseView } from "#contract/case.ts";
import type { CaseClassificationView } from "#contract/caseClassification.ts";
import type { ClassificationOutcome } from "#domain/classification/classify.ts";
import { actorText } from "#tab/case/caseText.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { unconfirmedIn } from "./outcomeView.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS, justifyItems: "start" },
});

/** Whether a coordinator has confirmed the whole; whoever may does it here, with all its answers. */
export function ConfirmPanel(props: {
  readonly view: CaseView;
  readonly classification: CaseClassificationView;
  readonly outcome: ClassificationOutcome;
  readonly onConfirmed: () => void;
}) {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const days = useDays();
  const { classification, onConfirmed, outcome, view } = props;
  const { error, isPending, mutate } = useMutation(caseCommandMutation(data, view.key));
  const texts = messages.classify;
  const { confirmed } = classification;
  if (confirmed !== null) {
    const who = actorText(confirmed.by, language);
    return <Message intent="success">{texts.confirmedBy(who, days.moment(confirmed.at))}</Message>;
  }
  if (!view.rights.confirmClassification) {
    return view.rights.classify && !outcome.provisional ? (
      <Message intent="info">{texts.waitsForConfirmation}</Message>
    ) : null;
  }
  const problem = problemOrNone(error, messages);
  const { revision } = view;
  return (
    <div className={styles.root}>
      <Paragraph>{texts.confirmHint(unconfirmedIn(classification, outcome))}</Paragraph>
      {problem !== undefined && <Message intent="error">{problem}</Message>}
      <Button
        appearance="primary"
        disabledFocusable={isPending}
        onClick={() =>
          mutate({ name: "confirmClassification", input: { revision } }, { onSuccess: onConfirmed })
        }
      >
        {texts.confirm}
      </Button>
    </div>
  );
}
