import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SettingView } from "#contract/settings.ts";
import { SETTINGS } from "#domain/settings/settingTable.ts";
import { settingText } from "#tab/fields/settingText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Message } from "#tab/shared/Message.tsx";
import { AccountFaults } from "./AccountFaults.tsx";
import { SettingInput } from "./SettingInput.tsx";
import type { useSettingsGroup } from "./useSettingsGroup.ts";
import { usualText } from "./usualText.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalXS, minWidth: 0, overflowWrap: "anywhere" },
  origin: { color: tokens.colorNeutralForeground2 },
  theirs: { justifySelf: "start" },
});

/** One setting: what holds or is typed, where it comes from, and what is wrong with it. */
export function Setting(props: {
  readonly row: SettingView;
  readonly mayChange: boolean;
  readonly form: ReturnType<typeof useSettingsGroup>;
}) {
  const styles = useStyles();
  const session = useSession();
  const { form, mayChange, row } = props;
  const { language, messages } = session;
  const { key, value } = row;
  const texts = messages.settings;
  const fault = form.faults[key];
  const { label } = SETTINGS[key];
  return (
    <div className={styles.root}>
      {mayChange ? (
        <SettingInput
          row={row}
          typed={form.draft.typed[key] ?? value}
          problem={fault === undefined ? undefined : texts.faults[fault]}
          onChange={(typed) => form.type(key, typed)}
        />
      ) : (
        <>
          <Text weight="semibold">{label[language]}</Text>
          <Text>{settingText(key, value, session)}</Text>
        </>
      )}
      {form.conflictAt(key) && (
        <Message intent="warning">
          {texts.conflict(row.changed?.by ?? texts.somebody, settingText(key, value, session))}{" "}
          {texts.keepMine}{" "}
          <Button size="small" className={styles.theirs} onClick={() => form.drop(key)}>
            {texts.takeTheirs}
          </Button>
        </Message>
      )}
      <AccountFaults row={row} />
      <Origin row={row} />
    </div>
  );
}

/** Where the value that holds comes from. */
function Origin({ row }: { readonly row: SettingView }) {
  const styles = useStyles();
  const session = useSession();
  const days = useDays();
  const texts = session.messages.settings;
  if (row.source === "broken") return <Message intent="warning">{texts.broken}</Message>;
  const usual = usualText(row.key, session);
  const { changed } = row;
  const from =
    changed === null
      ? row.source === "organisation"
        ? texts.fromOrganisation
        : row.value === null
          ? texts.none
          : texts.fromDefault
      : texts.changed(changed.by, days.moment(changed.at));
  return (
    <Text size={200} className={styles.origin}>
      {[from, changed?.reason, changed === null ? undefined : usual]
        .filter((part) => part !== undefined && part !== null)
        .join(" · ")}
    </Text>
  );
}
