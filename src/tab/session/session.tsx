import { createContext, type ReactNode, use, useSyncExternalStore } from "react";
import type { Me } from "#contract/me.ts";
import { type Day, parseDay } from "#domain/time/day.ts";
import type { Data } from "#tab/data/data.ts";
import type { Language } from "#texts/language.ts";
import type { Drafts } from "./drafts.ts";
import type { Navigation, Place } from "./navigation.ts";
import type { PageReload } from "./pageReload.ts";
import type { TabMessages } from "./texts.ts";

/** What every page needs: the person, their language, and the ways to the server and to other pages. */
export interface Session {
  readonly me: Me;
  /** The service's day; it moves on while a page is open. */
  readonly today: Day;
  readonly language: Language;
  readonly messages: TabMessages;
  readonly data: Data;
  readonly navigation: Navigation;
  readonly drafts: Drafts;
  readonly reload: PageReload;
  /** In a channel everybody sees the same: what concerns oneself stands in the app. */
  readonly isInChannel: boolean;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function SessionProvider(props: {
  readonly session: Omit<Session, "today">;
  readonly children: ReactNode;
}) {
  const { data, me } = props.session;
  const heard = useSyncExternalStore(data.day.subscribe, data.day.get);
  const today = heard ?? parseDay(me.today);
  if (today === undefined) throw new Error(`Not a day: ${me.today}`);
  return <SessionContext value={{ ...props.session, today }}>{props.children}</SessionContext>;
}

export function useSession(): Session {
  const session = use(SessionContext);
  if (session === undefined) throw new Error("useSession outside SessionProvider");
  return session;
}

export function usePlace(navigation: Navigation): Place {
  return useSyncExternalStore(navigation.subscribe, navigation.place);
}
