import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PublicationView } from "#contract/publication.ts";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { WITHHELD_REASONS, type WithheldReason, withheldReasonLabels } from "#domain/vocabulary.ts";
import { ReasonDialog } from "#tab/case/ReasonDialog.tsx";
import {
  reopenPublicationMutation,
  withdrawPublicationMutation,
  withholdMutation,
} from "#tab/data/publication.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface StepProps {
  readonly view: PublicationView;
  readonly onDone: (said: string) => void;
}

/** What takes an application out of the public register, keeps it out, or looks at it anew. */
export function PublicationSteps({ onDone, view }: StepProps) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const [asking, setAsking] = useState<"withhold" | "withdraw">();
  const reopen = useForm({}, reopenPublicationMutation(data, view.no), `reopen ${view.no}`);
  const texts = messages.publication;
  const isOut = view.state === "withheld" || view.state === "withdrawn";
  const close = () => setAsking(undefined);
  return (
    <Panel title={texts.otherSteps}>
      <Paragraph>{isOut ? texts.reopenLead : texts.withholdLead}</Paragraph>
      {reopen.problem !== undefined && <Message intent="error">{reopen.problem}</Message>}
      <div className={styles.buttons}>
        {isOut ? (
          <Button
            disabledFocusable={reopen.isPending}
            onClick={() => reopen.send({}, () => onDone(texts.reopened))}
          >
            {texts.reopen}
          </Button>
        ) : (
          <Button onClick={() => setAsking("withhold")}>{texts.withhold}</Button>
        )}
        {view.shown !== null && (
          <Button onClick={() => setAsking("withdraw")}>{texts.withdraw}</Button>
        )}
      </div>
      {asking === "withhold" && <WithholdDialog view={view} onDone={onDone} onClose={close} />}
      {asking === "withdraw" && <WithdrawDialog view={view} onDone={onDone} onClose={close} />}
    </Panel>
  );
}

function WithholdDialog({ onClose, onDone, view }: StepProps & { readonly onClose: () => void }) {
  const { data, language, messages } = useSession();
  const empty: { readonly reason: WithheldReason | null; readonly note: string } = {
    reason: view.isRestricted ? "art49_4" : null,
    note: "",
  };
  const form = useForm(empty, withholdMutation(data, view.no), `withhold ${view.no}`);
  const texts = messages.publication;
  function send() {
    const { note, reason } = form.draft;
    if (reason === null) return form.refuse({ reason: texts.chooseReason });
    form.send({ reason, note: note.trim() }, () => {
      onClose();
      onDone(texts.isWithheld);
      focusHeading();
    });
  }
  return (
    <FormDialog
      title={texts.withhold}
      lead={texts.withholdDialogLead}
      {...form.dialog(texts.withhold, send, onClose)}
    >
      <RadioField
        label={texts.withholdReason}
        required
        problem={form.problemOf("reason")}
        keys={WITHHELD_REASONS}
        textOf={(reason) => withheldReasonLabels[reason][language]}
        value={form.draft.reason}
        onChange={(reason) => form.change({ reason })}
      />
      <WordsField
        label={`${texts.withholdNote} (${messages.faces.optional})`}
        value={form.draft.note}
        maxLength={longestOf(fieldOf("nonPublicationNote"))}
        resize="vertical"
        onChange={(note) => form.change({ note })}
      />
    </FormDialog>
  );
}

function WithdrawDialog({ onClose, onDone, view }: StepProps & { readonly onClose: () => void }) {
  const { data, messages } = useSession();
  const texts = messages.publication;
  return (
    <ReasonDialog
      title={texts.withdraw}
      lead={texts.withdrawLead}
      label={texts.withdrawReason}
      maxLength={TEXT_LIMITS.editReason}
      keptAs={`withdraw ${view.no}`}
      mutation={withdrawPublicationMutation(data, view.no)}
      inputOf={(reason) => ({ reason })}
      onClose={onClose}
      onDone={() => {
        onClose();
        onDone(texts.isWithdrawn);
        focusHeading();
      }}
    />
  );
}
