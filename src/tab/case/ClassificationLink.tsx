import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { classificationOpening } from "./classificationOpening.ts";

const useStyles = makeStyles({
  // Where it leads is a page of its own, so it is a link; what one does there is a step, so it looks like a button.
  root: {
    display: "inline-flex",
    alignItems: "center",
    boxSizing: "border-box",
    minHeight: "32px",
    padding: `5px ${tokens.spacingHorizontalM}`,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ":hover": { textDecorationLine: "none", color: tokens.colorNeutralForeground1Hover },
  },
});

/** Leads to the questions of the classification of a case, where the person has something to do or to see there. */
export function ClassificationLink({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { messages } = useSession();
  const opening = classificationOpening(view);
  if (opening === undefined) return null;
  return (
    <div>
      <Link className={styles.root} href={ADDRESSES.classify.hash({ caseKey: view.key })}>
        {messages.classify.open[opening]}
      </Link>
    </div>
  );
}
