import { FluentProvider, makeStyles, type Theme, tokens } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState, useSyncExternalStore } from "react";
import type { TeamsHost } from "./teamsHost.ts";
import { loadTheme } from "./themes.ts";

const useStyles = makeStyles({
  app: {
    minHeight: "100dvh",
    backgroundColor: tokens.colorNeutralBackground3,
    // Where something may be said later there is one gap between the neighbours, not two.
    "& [role=status]:empty": { position: "absolute" },
  },
  // What the browser draws itself, as the calendar's sign in a date field.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});

/** Everything in the host's theme, from the moment it changes. */
export function Themed(props: {
  readonly host: TeamsHost;
  /** The theme that the host has now. */
  readonly theme: Theme;
  readonly children: ReactNode;
}) {
  const name = useSyncExternalStore(props.host.onTheme, props.host.theme);
  const [theme, setTheme] = useState(props.theme);
  useEffect(() => {
    let isWanted = true;
    // What lies around the app, as the scroll bar, is the page's own.
    document.documentElement.dataset.theme = name;
    loadTheme(name).then(
      (loaded) => {
        if (isWanted) setTheme(loaded);
      },
      // Without its file the theme before stays readable.
      () => undefined,
    );
    return () => {
      isWanted = false;
    };
  }, [name]);
  return <Alone theme={theme}>{props.children}</Alone>;
}

/** The same where there is no host whose theme may change. */
export function Alone(props: { readonly theme: Theme; readonly children: ReactNode }) {
  const styles = useStyles();
  const { theme, children } = props;
  const isLight = theme.colorNeutralBackground1 === "#ffffff";
  return (
    <FluentProvider theme={theme} className={isLight ? styles.light : styles.dark}>
      {/* The provider's class is that of every menu and drawer too: what covers the page is none of it. */}
      <div className={styles.app}>{children}</div>
    </FluentProvider>
  );
}
