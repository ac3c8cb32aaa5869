import {
  Link,
  MessageBar,
  MessageBarBody,
  MessageBarTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { IncidentReceipt } from "#contract/incident.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";

const useStyles = makeStyles({
  // The empty status takes no room.
  bar: { marginTop: tokens.spacingVerticalL },
});

/** After a report: it is safe, and who looks at it by when. */
export function IncidentDone({ receipt }: { readonly receipt: IncidentReceipt | undefined }) {
  const { messages } = useSession();
  const days = useDays();
  const styles = useStyles();
  const texts = messages.incident;
  return (
    <div role="status">
      {receipt !== undefined && (
        <MessageBar
          className={styles.bar}
          intent={receipt.suspended ? "warning" : "success"}
          layout="multiline"
        >
          <MessageBarBody>
            <MessageBarTitle>{texts.doneTitle}</MessageBarTitle>
            {texts.done(days.beside(receipt.due))}
            {receipt.suspended && ` ${texts.suspended}`}
            {receipt.caseKey !== null && (
              <>
                {" "}
                <Link inline href={ADDRESSES.cases.hash({ caseKey: receipt.caseKey })}>
                  {texts.openCase}
                </Link>
              </>
            )}
          </MessageBarBody>
        </MessageBar>
      )}
    </div>
  );
}
