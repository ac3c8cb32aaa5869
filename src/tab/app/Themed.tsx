import {
  FluentProvider,
  makeStyles,
  teamsDarkTheme,
  teamsHighContrastTheme,
  teamsLightTheme,
  tokens,
} from "@fluentui/react-components";
import { type ReactNode, useEffect, useSyncExternalStore } from "react";
import { useMedia } from "#tab/shared/useMedia.ts";
import type { TeamsHost } from "./teamsHost.ts";

const THEMES: Readonly<Record<string, typeof teamsLightTheme>> = {
  default: teamsLightTheme,
  dark: teamsDarkTheme,
  contrast: teamsHighContrastTheme,
};

const useStyles = makeStyles({
  app: { minHeight: "100dvh", backgroundColor: tokens.colorNeutralBackground3 },
  // What the browser draws itself, as the calendar's sign in a date field.
  light: { colorScheme: "light" },
  dark: { colorScheme: "dark" },
});

/** Everything in the host's theme, from the moment it changes. */
export function Themed(props: { readonly host: TeamsHost; readonly children: ReactNode }) {
  const theme = useSyncExternalStore(props.host.onTheme, props.host.theme);
  // What lies around the app, as the scroll bar, is the page's own.
  useEffect(() => {
    document.documentElement.dataset.theme = theme;
  }, [theme]);
  return <Look look={THEMES[theme] ?? teamsLightTheme}>{props.children}</Look>;
}

/** The same where there is no host: in the colours that the person chose for all of the computer. */
export function ThemedAlone({ children }: { readonly children: ReactNode }) {
  const dark = useMedia("(prefers-color-scheme: dark)");
  return <Look look={dark ? teamsDarkTheme : teamsLightTheme}>{children}</Look>;
}

function Look(props: { readonly look: typeof teamsLightTheme; readonly children: ReactNode }) {
  const styles = useStyles();
  const { look, children } = props;
  return (
    <FluentProvider theme={look} className={look === teamsLightTheme ? styles.light : styles.dark}>
      {/* The provider's class is that of every menu and drawer too: what covers the page is none of it. */}
      <div className={styles.app}>{children}</div>
    </FluentProvider>
  );
}
