import { makeStyles } from "@fluentui/react-components";
import { tabLink } from "#domain/tabLink.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { TextLink } from "#tab/shared/TextLink.tsx";
import { openInTeams } from "./teamsHost.ts";

const useStyles = makeStyles({
  link: { minHeight: "24px" },
});

/** From a channel to a page of the reader's own app. */
export function OpenInApp(props: { readonly hash: string; readonly label: string }) {
  const styles = useStyles();
  const { me } = useFirstSession();
  // A service of an earlier version does not say which app it is.
  if (me.appId === undefined) return null;
  const href = tabLink(me.appId, props.hash.replace(/^#\//, ""));
  return (
    <TextLink
      className={styles.link}
      href={href}
      target="_blank"
      rel="noreferrer"
      onClick={(event) => {
        event.preventDefault();
        openInTeams(href);
      }}
    >
      {props.label}
    </TextLink>
  );
}
