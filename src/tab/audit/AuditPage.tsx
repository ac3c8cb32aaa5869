import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import { maySeeFigures } from "#domain/people/roles.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { queryToEventFilter } from "#tab/session/eventFilter.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { useSession } from "#tab/session/session.tsx";
import { ChainVerification } from "./ChainVerification.tsx";
import { EventLog } from "./EventLog.tsx";
import { UnreadableItems } from "./UnreadableItems.tsx";

const useStyles = makeStyles({
  parts: {
    display: "grid",
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: "minmax(0, 2fr) minmax(0, 1fr)",
    alignItems: "start",
    "@media (max-width: 1099px)": { gridTemplateColumns: "minmax(0, 1fr)" },
  },
  link: { minHeight: "24px" },
  checks: {
    display: "grid",
    gap: tokens.spacingVerticalL,
    gridTemplateColumns: "minmax(0, 1fr)",
    // Before the list, so that nobody has to get past it to reach them; beside it where there is room.
    "@media (min-width: 1100px)": { gridColumn: 2, gridRow: 1 },
  },
});

/** What happened, and whether the records are sound: for audit, coordination and administration. */
export function AuditPage({ query }: { readonly query: string }) {
  const styles = useStyles();
  const { me, messages } = useSession();
  const filter = useMemo(() => queryToEventFilter(query), [query]);
  return (
    <>
      <PageTop title={messages.audit.title} lead={messages.audit.lead} />
      <div className={styles.parts}>
        <div className={styles.checks}>
          <UnreadableItems />
          <ChainVerification />
          {maySeeFigures(me) && (
            <Link className={styles.link} href={ADDRESSES.figures.hash({})}>
              {messages.figures.title}
            </Link>
          )}
        </div>
        <EventLog filter={filter} />
      </div>
    </>
  );
}
