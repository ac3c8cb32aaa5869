import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { HintForm } from "./HintForm.tsx";
import { MyHints } from "./MyHints.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "52rem" },
});

/** Giving a hint at an application that is not in the register, and what became of one's own. */
export function HintPage({ title }: { readonly title?: string | undefined }) {
  const styles = useStyles();
  const { messages } = useSession();
  // Counts the hints given: each begins with an empty form.
  const [given, setGiven] = useState(0);
  const texts = messages.hint;
  return (
    <div className={styles.page}>
      <PageTop title={texts.title} lead={texts.lead} />
      <div role="status">{given > 0 && <Message intent="success">{texts.thanks}</Message>}</div>
      <Panel title={texts.questions}>
        <HintForm
          key={given}
          title={given === 0 ? title : undefined}
          onGiven={() => {
            setGiven(given + 1);
            focusHeading();
          }}
        />
        <Link href={ADDRESSES.report.hash(title === undefined ? {} : { title })}>
          {texts.reportInstead}
        </Link>
      </Panel>
      <MyHints />
    </div>
  );
}
