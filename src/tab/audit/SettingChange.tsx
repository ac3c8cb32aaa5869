import { Link, Text } from "@fluentui/react-components";
import type { LoggedEvent } from "#contract/audit.ts";
import { jsonOf } from "#domain/settings/changeSettings.ts";
import { isSettingKey, SETTINGS } from "#domain/settings/settingTable.ts";
import { settingText } from "#tab/fields/settingText.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";

/** Which setting was changed, from what to what. */
export function SettingChange({ event }: { readonly event: LoggedEvent }) {
  const session = useSession();
  const { language, messages } = session;
  return (
    <>
      {event.changes.map(({ after, before, field }) =>
        isSettingKey(field) ? (
          <Text key={field}>
            {messages.history.change(
              SETTINGS[field].label[language],
              settingText(field, jsonOf(before), session),
              settingText(field, jsonOf(after), session),
            )}
          </Text>
        ) : null,
      )}
      <div>
        <Link href={ADDRESSES.settings.hash({})}>{messages.settings.title}</Link>
      </div>
    </>
  );
}
