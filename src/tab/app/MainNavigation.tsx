import { Badge, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { seesAudit, seesCases, tasksQuery } from "#tab/data/data.ts";
import { type Place, REGISTER_PLACE } from "#tab/session/navigation.ts";
import { usePlace, useSession } from "#tab/session/session.tsx";
import { Tabs } from "#tab/shared/Tabs.tsx";

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
  count: { marginInlineStart: tokens.spacingHorizontalXS },
});

const PLACES: Readonly<Record<string, Place>> = {
  register: REGISTER_PLACE,
  tasks: { page: "tasks" },
  cases: { page: "cases", caseKey: null, filter: {} },
  audit: { page: "audit" },
};

/** The areas of the tab; an entry and the report form belong to the register. */
export function MainNavigation() {
  const styles = useStyles();
  const { api, me, messages, navigation } = useSession();
  const { page } = usePlace(navigation);
  const tasks = useQuery(tasksQuery(api));
  const open = (tasks.data?.cases.length ?? 0) + (tasks.data?.handovers.length ?? 0);
  const { nav } = messages;
  const selected = page === "campaigns" ? "cases" : page in PLACES ? page : "register";
  const tasksLabel = (
    <>
      {nav.tasks}
      {open > 0 && (
        <Badge className={styles.count} color="danger" aria-label={nav.tasksCount(open)}>
          {open}
        </Badge>
      )}
    </>
  );
  return (
    <header className={styles.bar}>
      <Tabs
        label={nav.label}
        selected={selected}
        tabs={[
          { key: "register", label: nav.register },
          { key: "tasks", label: tasksLabel },
          ...(seesCases(me) ? [{ key: "cases", label: nav.cases }] : []),
          ...(seesAudit(me) ? [{ key: "audit", label: messages.audit.nav }] : []),
        ]}
        onSelect={(key) => {
          const place = PLACES[key];
          if (place !== undefined) navigation.go(place);
        }}
      />
      {me.demo && (
        <Badge appearance="outline" color="informative">
          {nav.demo}
        </Badge>
      )}
    </header>
  );
}
