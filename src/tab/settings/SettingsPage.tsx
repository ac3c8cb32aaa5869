import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { SETTING_GROUPS } from "#domain/settings/settingRow.ts";
import { settingsQuery } from "#tab/data/settings.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { SettingsGroup } from "./SettingsGroup.tsx";

const useStyles = makeStyles({
  groups: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "60rem", minWidth: 0 },
});

/** What the city sets: for administration to change, for coordination and audit to read. */
export function SettingsPage() {
  const styles = useStyles();
  const { data, messages } = useSession();
  const texts = messages.settings;
  return (
    <>
      <PageTop title={texts.title} lead={texts.lead} />
      <QueryFaces query={useQuery(settingsQuery(data))}>
        {(view) => (
          <div className={styles.groups}>
            <Link href={ADDRESSES.law.hash({})}>{texts.toLaw}</Link>
            {!view.mayChange && <Message intent="info">{texts.readOnly}</Message>}
            {SETTING_GROUPS.map((group) => (
              <SettingsGroup key={group} group={group} view={view} />
            ))}
          </div>
        )}
      </QueryFaces>
    </>
  );
}
