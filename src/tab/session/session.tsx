import { createContext, type ReactNode, use, useMemo, useSyncExternalStore } from "react";
import type { Me } from "#contract/me.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import type { Data } from "#tab/data/data.ts";
import type { Language } from "#texts/language.ts";
import type { Drafts } from "./drafts.ts";
import type { Navigation, Place } from "./navigation.ts";
import type { PageReload } from "./pageReload.ts";
import type { FirstMessages, TabMessages } from "./texts.ts";

/** What every page needs: the person, their language, and the ways to the server and to other pages. */
export interface FirstSession {
  readonly me: Me;
  /** The service's day; it moves on while a page is open. */
  readonly today: Day;
  readonly language: Language;
  readonly messages: FirstMessages;
  readonly data: Data;
  readonly navigation: Navigation;
  readonly drafts: Drafts;
  readonly reload: PageReload;
  /** In a channel everybody sees the same: what concerns oneself stands in the app. */
  readonly isInChannel: boolean;
}

/** The same for what is not in the first view: it has all the texts. */
export interface Session extends FirstSession {
  readonly messages: TabMessages;
}

const FirstSessionContext = createContext<FirstSession | undefined>(undefined);
const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider(props: {
  readonly session: Omit<FirstSession, "today">;
  readonly children: ReactNode;
}) {
  const { data, me } = props.session;
  const heard = useSyncExternalStore(data.day.subscribe, data.day.get);
  const today = heard ?? parseDay(me.today);
  if (today === undefined) throw new Error(`Not a day: ${me.today}`);
  return (
    <FirstSessionContext value={{ ...props.session, today }}>{props.children}</FirstSessionContext>
  );
}

/** Gives what is inside it all the texts. */
export function WithAllTexts(props: {
  readonly messages: TabMessages;
  readonly children: ReactNode;
}) {
  const { children, messages } = props;
  const first = useFirstSession();
  const session = useMemo(() => ({ ...first, messages }), [first, messages]);
  return <SessionContext value={session}>{children}</SessionContext>;
}

/** For whatever is in the first view, or in it and elsewhere too. */
export function useFirstSession(): FirstSession {
  const session = use(FirstSessionContext);
  if (session === undefined) throw new Error("useFirstSession outside SessionProvider");
  return session;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error("useSession outside a part that has all the texts");
  return session;
}

export function usePlace(navigation: Navigation): Place {
  return useSyncExternalStore(navigation.subscribe, navigation.place);
}
