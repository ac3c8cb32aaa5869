import {
  Button,
  Field,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CaseView } from "#contract/case.ts";
import { LATER_KEYS, type LaterKey, reminderDay } from "#domain/messages/reminderDay.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useData, useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { formatDay } from "#texts/format.ts";
import { NotMineDialog } from "./NotMineDialog.tsx";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** What the card offers beside an answer: to be reminded later, or not to be the right person. */
export function PutOff({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { language, messages, today } = useSession();
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
          <Text as="p" block>
            {texts.remindOn(formatDay(remindOn, language))}
          </Text>
        )}
        {reported !== undefined && (
          <MessageBar intent="success" layout="multiline">
            <MessageBarBody>{reported}</MessageBarBody>
          </MessageBar>
        )}
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

function LaterDialog(props: { readonly view: CaseView; readonly onClose: () => void }) {
  const { api, client } = useData();
  const { messages, today } = useSession();
  const [key, setKey] = useState<LaterKey>();
  const [problem, setProblem] = useState<string>();
  const command = useMutation(caseCommandMutation(api, client, props.view.key));
  const texts = messages.tasks;

  function send() {
    if (key === undefined) return setProblem(texts.laterMissing);
    command.mutate(
      { name: "remindLater", input: { on: reminderDay(key, today) } },
      { onSuccess: props.onClose, onError: (failed) => setProblem(problemText(failed, messages)) },
    );
  }

  return (
    <FormDialog
      title={texts.later}
      problem={problem}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{ label: texts.laterSend, pending: command.isPending, run: send }}
    >
      <Field label={texts.laterWhen} required>
        <RadioGroup
          value={key ?? ""}
          onChange={(_, { value }) => {
            setKey(LATER_KEYS.find((one) => one === value));
            setProblem(undefined);
          }}
        >
          {LATER_KEYS.map((one) => (
            <Radio key={one} value={one} label={texts.laterChoices[one]} />
          ))}
        </RadioGroup>
      </Field>
    </FormDialog>
  );
}
