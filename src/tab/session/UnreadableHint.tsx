import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { itemProblemsQuery } from "#tab/data/audit.ts";
import { Message } from "#tab/shared/Message.tsx";
import { ADDRESSES } from "./addresses.ts";
import { useSession } from "./session.tsx";

const useStyles = makeStyles({ bar: { marginBottom: tokens.spacingVerticalM } });

/** Tells whoever may mend it that items of the lists cannot be read; nothing where all can. */
export function UnreadableHint() {
  const styles = useStyles();
  const { data, messages } = useSession();
  const count = useQuery(itemProblemsQuery(data)).data?.problems.length ?? 0;
  if (count === 0) return null;
  return (
    <Message intent="warning" className={styles.bar}>
      {messages.audit.hint(count)}{" "}
      <Link appearance="subtle" inline href={ADDRESSES.audit.hash({})}>
        {messages.audit.hintLink}
      </Link>
    </Message>
  );
}
