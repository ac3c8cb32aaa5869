import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { LawInput } from "#contract/law.ts";
import type { SettingsView } from "#contract/settings.ts";
import { SETTING_LIMITS } from "#domain/settings/settingKind.ts";
import { changeSettingsMutation } from "#tab/data/settings.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";

const useStyles = makeStyles({ press: { justifySelf: "start" } });

/** The step from what was looked at to what holds; administration's alone. */
export function EnforceLaw(props: {
  readonly law: LawInput;
  readonly settings: SettingsView;
  readonly changesTree: boolean;
  readonly onEnforced: () => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const [isAsking, setAsking] = useState(false);
  const texts = messages.lawPage;
  return (
    <Panel title={texts.enforce}>
      <Paragraph>{texts.enforceLead}</Paragraph>
      {props.changesTree && <Paragraph>{texts.enforceSignOff}</Paragraph>}
      {props.settings.mayChange ? (
        <Button appearance="primary" className={styles.press} onClick={() => setAsking(true)}>
          {texts.enforce}
        </Button>
      ) : (
        <Paragraph>{texts.onlyAdmin}</Paragraph>
      )}
      {isAsking && <EnforceDialog {...props} onClose={() => setAsking(false)} />}
    </Panel>
  );
}

function EnforceDialog(props: Parameters<typeof EnforceLaw>[0] & { readonly onClose: () => void }) {
  const { data, messages } = useSession();
  const form = useForm({ reason: "" }, changeSettingsMutation(data), "enforceLaw");
  const { law, onClose, onEnforced, settings } = props;
  const texts = messages.lawPage;

  function send() {
    const reason = form.draft.reason.trim();
    if (reason === "") return form.refuse({ reason: messages.problems.reasonMissing });
    const { registrationGateFrom, tree: treeVersion } = law;
    const input = { values: { registrationGateFrom, treeVersion }, reason };
    form.send({ eTag: settings.eTag, input }, () => {
      onClose();
      onEnforced();
      focusHeading();
    });
  }

  return (
    <FormDialog
      title={texts.enforceTitle}
      lead={texts.enforceLead}
      {...form.dialog(texts.enforceNow, send, onClose)}
    >
      <WordsField
        label={texts.enforceReason}
        required
        problem={form.problemOf("reason")}
        value={form.draft.reason}
        maxLength={SETTING_LIMITS.reason}
        resize="vertical"
        onChange={(text) => form.change({ reason: text })}
      />
    </FormDialog>
  );
}
