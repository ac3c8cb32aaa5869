import { makeStyles, tokens } from "@fluentui/react-components";
import { QueryClientProvider, useQuery } from "@tanstack/react-query";
import { useEffect, useMemo } from "react";
import type { Data } from "#tab/data/data.ts";
import { meQuery } from "#tab/data/me.ts";
import { SignInFailure } from "#tab/data/signInFailure.ts";
import type { Drafts } from "#tab/session/drafts.ts";
import type { Navigation } from "#tab/session/navigation.ts";
import type { PageReload } from "#tab/session/pageReload.ts";
import { firstPart } from "#tab/session/part.tsx";
import { problemText } from "#tab/session/problemText.ts";
import { SessionProvider, useFirstSession, usePlace } from "#tab/session/session.tsx";
import type { FirstMessages } from "#tab/session/texts.ts";
import { useFailure } from "#tab/session/useFailure.ts";
import { Boundary } from "#tab/shared/Boundary.tsx";
import { Loading } from "#tab/shared/Loading.tsx";
import { Notice } from "#tab/shared/Notice.tsx";
import type { Language } from "#texts/language.ts";
import { MainNavigation } from "./MainNavigation.tsx";
import { OutOfTouch } from "./OutOfTouch.tsx";
import { PageFooter } from "./PageFooter.tsx";
import { opensInChannel, renderPlace } from "./pages.tsx";
import type { TeamsHost } from "./teamsHost.ts";

const InAppOnly = firstPart("inAppOnly", async () => (await import("./InAppOnly.tsx")).InAppOnly);

const useStyles = makeStyles({
  main: {
    maxWidth: "1400px",
    marginInline: "auto",
    padding: tokens.spacingHorizontalL,
    boxSizing: "border-box",
    "@media (max-width: 639px)": { padding: tokens.spacingHorizontalS },
  },
});

interface AppProps {
  readonly host: TeamsHost;
  readonly language: Language;
  readonly messages: FirstMessages;
  readonly data: Data;
  readonly navigation: Navigation;
  readonly drafts: Drafts;
  readonly reload: PageReload;
}

/** The tab: session and the page of the current place. */
export function App(props: AppProps) {
  const { host, messages, data } = props;
  const { faces, problems } = messages;
  useEffect(() => host.ready(), [host]);
  return (
    <Boundary
      fallback={(reset) => (
        <Notice
          level={1}
          tone="danger"
          title={faces.failed}
          text={problems.internal}
          action={{ label: faces.retry, run: reset }}
        />
      )}
    >
      <QueryClientProvider client={data.client}>
        <SignedIn {...props} />
      </QueryClientProvider>
    </Boundary>
  );
}

function SignedIn({ host: { isInChannel }, messages, data, ...ways }: AppProps) {
  const styles = useStyles();
  const me = useQuery(meQuery(data));
  const { failure, retry } = useFailure(me);
  if (me.data === undefined) {
    if (failure === undefined) return <Loading label={messages.faces.loading} />;
    const { faces, host } = messages;
    return (
      <main className={styles.main}>
        <Notice
          level={1}
          tone="danger"
          title={failure instanceof SignInFailure ? host.signInFailed : faces.failed}
          text={problemText(failure, messages)}
          action={{ label: faces.retry, run: retry }}
        />
      </main>
    );
  }
  return (
    <SessionProvider session={{ ...ways, me: me.data, messages, data, isInChannel }}>
      <MainNavigation />
      <OutOfTouch />
      <main className={styles.main}>
        <CurrentPage />
      </main>
      <PageFooter />
    </SessionProvider>
  );
}

function CurrentPage() {
  const { isInChannel, navigation, me } = useFirstSession();
  const { hash } = usePlace(navigation);
  // The same place is the same page with the same props, however often the session is asked again.
  return useMemo(
    () =>
      isInChannel && !opensInChannel(hash) ? <InAppOnly hash={hash} /> : renderPlace(hash, me),
    [hash, isInChannel, me],
  );
}
