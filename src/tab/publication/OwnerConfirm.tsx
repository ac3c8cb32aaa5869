import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { PublicationView, PublicStateView } from "#contract/publication.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { ReasonDialog } from "#tab/case/ReasonDialog.tsx";
import { confirmPublicationMutation, sendBackMutation } from "#tab/data/publication.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { CitizenPreview } from "./CitizenPreview.tsx";
import { Differences } from "./Differences.tsx";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Owner or deputy look at what everybody is to read, and confirm it or send it back. */
export function OwnerConfirm(props: {
  readonly view: PublicationView;
  readonly values: PublicStateView;
  readonly onDone: (said: string) => void;
}) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { onDone, values, view } = props;
  const [isReturning, setReturning] = useState(false);
  const form = useForm({}, confirmPublicationMutation(data, view.no), `confirm ${view.no}`);
  const texts = messages.publication;
  function confirm() {
    form.send({ release: view.release }, () => {
      onDone(texts.confirmed);
      focusHeading();
    });
  }
  return (
    <Panel title={texts.confirmTitle}>
      <Paragraph>{texts.confirmLead}</Paragraph>
      <Differences shown={view.shown} waiting={values} />
      <CitizenPreview values={values} />
      {form.problem !== undefined && <Message intent="error">{form.problem}</Message>}
      <div className={styles.buttons}>
        <Button appearance="primary" disabledFocusable={form.isPending} onClick={confirm}>
          {texts.confirm}
        </Button>
        <Button onClick={() => setReturning(true)}>{texts.sendBack}</Button>
      </div>
      {isReturning && <SendBackDialog {...props} onClose={() => setReturning(false)} />}
    </Panel>
  );
}

function SendBackDialog(
  props: Parameters<typeof OwnerConfirm>[0] & { readonly onClose: () => void },
) {
  const { data, messages } = useSession();
  const { onClose, onDone, view } = props;
  const texts = messages.publication;
  return (
    <ReasonDialog
      title={texts.sendBackTitle}
      lead={texts.sendBackLead}
      submit={texts.sendBack}
      label={texts.sendBackReason}
      maxLength={TEXT_LIMITS.editReason}
      keptAs={`sendBack ${view.no}`}
      mutation={sendBackMutation(data, view.no)}
      inputOf={(reason) => ({ release: view.release, reason })}
      onClose={onClose}
      onDone={() => {
        onClose();
        onDone(texts.isReturned);
        focusHeading();
      }}
    />
  );
}
