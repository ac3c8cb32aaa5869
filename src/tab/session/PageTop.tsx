import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { PageHeading, type PageHeadingFocus } from "#tab/shared/PageHeading.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import type { Navigation } from "./navigation.ts";
import { useFirstSession } from "./session.tsx";
import { useReturn } from "./useReturn.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  texts: { display: "grid", gap: tokens.spacingVerticalXXS, minWidth: 0 },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

/** Heading, one sentence, and what can be done on this page. */
export function PageTop(props: {
  readonly title: string;
  readonly lead?: string;
  readonly before?: ReactNode;
  readonly actions?: ReactNode;
}) {
  const styles = useStyles();
  const { navigation } = useFirstSession();
  useReturn(navigation);
  return (
    <div className={styles.root}>
      <div className={styles.texts}>
        {props.before}
        <PageHeading takesFocus={takesFocus(navigation)}>{props.title}</PageHeading>
        {props.lead !== undefined && <Paragraph>{props.lead}</Paragraph>}
      </div>
      {props.actions !== undefined && <div className={styles.actions}>{props.actions}</div>}
    </div>
  );
}

/** Not where one comes back to what one has opened: there the focus is on that. */
function takesFocus(navigation: Navigation): PageHeadingFocus {
  const returned = navigation.returned();
  if (returned !== undefined) return returned.row === undefined ? "inPlace" : "no";
  return navigation.hasMoved() ? "atTop" : "no";
}
