import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { HintView } from "#contract/hint.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Facts } from "#tab/shared/Facts.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { AnswerHintDialog } from "./AnswerHintDialog.tsx";
import { JoinHintDialog } from "./JoinHintDialog.tsx";

const useStyles = makeStyles({
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** One hint with the three ways to close it. */
export function HintItem({ hint }: { readonly hint: HintView }) {
  const styles = useStyles();
  const { messages, navigation } = useSession();
  const days = useDays();
  const [asked, setAsked] = useState<"join" | "answer">();
  const texts = messages.hints;
  const given = messages.hint;
  const close = () => setAsked(undefined);
  return (
    <Panel title={hint.what}>
      <Facts
        facts={[
          { label: given.where, value: hint.where },
          { label: given.inUse, value: given.uses[hint.inUse] },
          { label: texts.contact, value: hint.contact === "" ? texts.nobody : hint.contact },
        ]}
      />
      {hint.by !== null && <Paragraph>{texts.from(hint.by.name, days.moment(hint.at))}</Paragraph>}
      <div className={styles.actions}>
        <Button
          appearance="primary"
          onClick={() => navigation.go(ADDRESSES.report.hash({ title: hint.what, hint: hint.id }))}
        >
          {texts.toEntry}
        </Button>
        <Button onClick={() => setAsked("join")}>{texts.join}</Button>
        <Button onClick={() => setAsked("answer")}>{texts.answer}</Button>
      </div>
      {asked === "join" && <JoinHintDialog hint={hint} onClose={close} />}
      {asked === "answer" && <AnswerHintDialog hint={hint} onClose={close} />}
    </Panel>
  );
}
