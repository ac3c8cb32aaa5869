import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { LATER_KEYS, type LaterKey, reminderDay } from "#domain/messages/reminderDay.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { NotMineDialog } from "./NotMineDialog.tsx";
import { useCaseForm } from "./useCaseForm.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What the card offers beside an answer: to be reminded later, or not to be the right person. */
export function PutOff({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { messages, today } = useSession();
  const days = useDays();
  const [dialog, setDialog] = useState<"later" | "notMine">();
  const [reported, setReported] = useState<string>();
  const { remindOn, rights } = view;
  const texts = messages.tasks;
  if (!rights.remindLater && !rights.reportNotMine) return null;
  const close = () => setDialog(undefined);
  return (
    <div className={styles.root}>
      <div role="status">
        {remindOn !== null && remindOn > today && (
          <Paragraph>{texts.remindOn(days.on(remindOn))}</Paragraph>
        )}
        {reported !== undefined && <Message intent="success">{reported}</Message>}
      </div>
      <div className={styles.line}>
        {rights.remindLater && <Button onClick={() => setDialog("later")}>{texts.later}</Button>}
        {rights.reportNotMine && (
          <Button onClick={() => setDialog("notMine")}>{texts.notMine}</Button>
        )}
      </div>
      {dialog === "later" && <LaterDialog view={view} onClose={close} />}
      {dialog === "notMine" && (
        <NotMineDialog
          view={view}
          onClose={close}
          onDone={(sentence) => {
            setReported(sentence);
            close();
            focusHeading();
          }}
        />
      )}
    </div>
  );
}

const NOT_CHOSEN: { readonly key: LaterKey | null } = { key: null };

function LaterDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { messages, today } = useSession();
  const form = useCaseForm(props.view, NOT_CHOSEN);
  const { key } = form.draft;
  const texts = messages.tasks;

  function send() {
    if (key === null) return form.refuse({ key: texts.laterMissing });
    form.send({ name: "remindLater", input: { on: reminderDay(key, today) } }, props.onClose);
  }

  return (
    <FormDialog title={texts.later} {...form.dialog(texts.laterSend, send, props.onClose)}>
      <RadioField
        label={texts.laterWhen}
        required
        problem={form.problemOf("key")}
        keys={LATER_KEYS}
        textOf={(one) => texts.laterChoices[one]}
        value={key}
        onChange={(one) => form.change({ key: one })}
      />
    </FormDialog>
  );
}
