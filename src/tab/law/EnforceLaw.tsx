import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { LawInput } from "#contract/law.ts";
import type { SettingsView } from "#contract/settings.ts";
import { SETTING_LIMITS } from "#domain/settings/settingKind.ts";
import { ReasonDialog } from "#tab/case/ReasonDialog.tsx";
import { changeSettingsMutation } from "#tab/data/settings.ts";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

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
  const { law, onClose, onEnforced, settings } = props;
  const { registrationGateFrom, tree: treeVersion } = law;
  const texts = messages.lawPage;
  return (
    <ReasonDialog
      title={texts.enforceTitle}
      submit={texts.enforceNow}
      lead={texts.enforceLead}
      label={texts.enforceReason}
      maxLength={SETTING_LIMITS.reason}
      keptAs="enforceLaw"
      mutation={changeSettingsMutation(data)}
      inputOf={(reason) => ({
        eTag: settings.eTag,
        input: { values: { registrationGateFrom, treeVersion }, reason },
      })}
      onClose={onClose}
      onDone={() => {
        onClose();
        onEnforced();
        focusHeading();
      }}
    />
  );
}
