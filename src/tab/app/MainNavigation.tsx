import { makeStyles, tokens, typographyStyles } from "@fluentui/react-components";
import { plainAddress } from "#tab/session/addresses.ts";
import { useFirstSession, usePlace } from "#tab/session/session.tsx";
import { type TabItem, Tabs } from "#tab/shared/Tabs.tsx";
import { OpenInApp } from "./OpenInApp.tsx";
import { navOf, PAGE_NAMES, PAGES, placeOf } from "./pages.tsx";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    paddingInline: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  demo: {
    ...typographyStyles.caption1Strong,
    paddingInline: tokens.spacingHorizontalXS,
    marginBlock: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground3,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusCircular,
  },
});

/** The areas of the tab; an entry and the report form belong to the register. */
export function MainNavigation() {
  const styles = useStyles();
  const { isInChannel, me, messages, navigation } = useFirstSession();
  const { page } = placeOf(usePlace(navigation).hash);
  const nav = navOf(page, me);
  const tabs = PAGE_NAMES.flatMap((key): readonly TabItem[] => {
    const row = PAGES[key];
    const { mayOpen } = row;
    const nav = navOf(key, me);
    if ("under" in nav || !mayOpen(me) || (isInChannel && !row.inChannel)) return [];
    const { Count, label } = nav;
    return [
      {
        key,
        label:
          Count === undefined ? (
            label(messages)
          ) : (
            <>
              {label(messages)}
              <Count />
            </>
          ),
      },
    ];
  });
  return (
    <header className={styles.bar}>
      <Tabs
        label={messages.nav.label}
        selected={"under" in nav ? nav.under : page}
        tabs={tabs}
        onSelect={(key) => navigation.go(`#/${key}`)}
      />
      {isInChannel && (
        <OpenInApp hash={plainAddress("tasks").hash({})} label={messages.channel.openApp} />
      )}
      {me.demo && <span className={styles.demo}>{messages.nav.demo}</span>}
    </header>
  );
}
