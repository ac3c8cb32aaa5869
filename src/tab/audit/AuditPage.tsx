import { makeStyles, tokens } from "@fluentui/react-components";
import { PageTop } from "#tab/session/PageTop.tsx";
import { useSession } from "#tab/session/session.tsx";
import { ChainVerification } from "./ChainVerification.tsx";
import { UnreadableItems } from "./UnreadableItems.tsx";

const useStyles = makeStyles({
  parts: { display: "grid", gap: tokens.spacingVerticalL, gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Whether the records of the register are sound: for audit, coordination and administration. */
export function AuditPage() {
  const styles = useStyles();
  const { messages } = useSession();
  return (
    <>
      <PageTop title={messages.audit.title} lead={messages.audit.lead} />
      <div className={styles.parts}>
        <UnreadableItems />
        <ChainVerification />
      </div>
    </>
  );
}
