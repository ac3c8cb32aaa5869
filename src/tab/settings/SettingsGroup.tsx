import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SettingsView } from "#contract/settings.ts";
import { SETTING_LIMITS } from "#domain/settings/settingKind.ts";
import type { SettingGroup } from "#domain/settings/settingRow.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { Setting } from "./Setting.tsx";
import { useSettingsGroup } from "./useSettingsGroup.ts";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalL, minWidth: 0 },
  // Short fields stand beside each other where there is room.
  fields: {
    display: "grid",
    gap: tokens.spacingVerticalL,
    columnGap: tokens.spacingHorizontalXXL,
    gridTemplateColumns: "repeat(auto-fill, minmax(min(100%, 16rem), 1fr))",
    alignItems: "start",
  },
  wide: { display: "grid", gap: tokens.spacingVerticalL, minWidth: 0 },
  save: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

/** One group, saved by itself; what is needed to save appears with the first change. */
export function SettingsGroup(props: {
  readonly group: SettingGroup;
  readonly view: SettingsView;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { group, view } = props;
  const form = useSettingsGroup(group, view);
  const texts = messages.settings;
  return (
    <Panel title={texts.groups[group]}>
      <Paragraph>{texts.leads[group]}</Paragraph>
      <form
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (form.isTouched && !form.isPending) form.save();
        }}
      >
        <div className={group === "deadlines" ? styles.fields : styles.wide}>
          {form.rows.map((row) => (
            <Setting key={row.key} row={row} mayChange={view.mayChange} form={form} />
          ))}
        </div>
        {form.isTouched && (
          <div className={styles.save}>
            <WordsField
              label={texts.reason}
              hint={texts.reasonHint}
              value={form.draft.reason}
              maxLength={SETTING_LIMITS.reason}
              onChange={form.giveReason}
            />
            {form.problem !== undefined && <Message intent="error">{form.problem}</Message>}
            <div className={styles.buttons}>
              <Button appearance="primary" type="submit" disabledFocusable={form.isPending}>
                {texts.save}
              </Button>
              <Button onClick={form.reset}>{texts.discard}</Button>
              <Text size={200}>{texts.unsaved}</Text>
            </div>
          </div>
        )}
      </form>
      <div role="status">{form.isSaved && <Message intent="success">{texts.saved}</Message>}</div>
    </Panel>
  );
}
