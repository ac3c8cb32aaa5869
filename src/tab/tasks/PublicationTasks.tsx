import { Link, makeStyles, tokens } from "@fluentui/react-components";
import type { Tasks } from "#contract/case.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalS },
  link: { minHeight: "24px" },
});

/** What a coordinator wants to show everybody, and its owner has not confirmed yet. */
export function PublicationTasks(props: { readonly releases: NonNullable<Tasks["releases"]> }) {
  const styles = useStyles();
  const { messages } = useSession();
  const texts = messages.publication;
  if (props.releases.length === 0) return null;
  return (
    <Panel title={texts.panelConfirm}>
      <Paragraph>{texts.tasksLead}</Paragraph>
      <ul className={styles.list}>
        {props.releases.map(({ no, title }) => (
          <li key={no}>
            <Link className={styles.link} href={ADDRESSES.publication.hash({ no })}>
              {title}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
