import { pages } from "@microsoft/teams-js";
import { useEffect } from "react";
import type { FirstMessages } from "#tab/session/texts.ts";
import { Notice } from "#tab/shared/Notice.tsx";
import { within } from "#tab/shared/within.ts";
import type { TeamsHost } from "./teamsHost.ts";

/** So long Teams may take to store a tab; a dialog waits for it. */
const SAVE_WITHIN = 15_000;

/** What Teams shows while somebody adds the register to a channel: there is nothing to choose, only to save. */
export function ChannelSettings(props: {
  readonly host: TeamsHost;
  readonly messages: FirstMessages;
}) {
  const { host, messages } = props;
  const { channel, host: texts, start } = messages;
  useEffect(() => {
    offerChannelTab(start.title, texts.noSave);
    host.ready();
  }, [host, start.title, texts.noSave]);
  return (
    <main>
      <Notice level={1} title={channel.title} text={channel.text} />
    </main>
  );
}

/** Lets Teams save the channel tab: its first page is the register, the same for everybody. */
function offerChannelTab(name: string, noAnswer: string): void {
  // A host without this has no channels either; to ask it all the same is an error.
  if (!pages.config.isSupported()) return;
  pages.config.registerOnSaveHandler((event) => {
    const saved = pages.config.setConfig({
      entityId: "register",
      contentUrl: `${location.origin}/tab?theme={theme}`,
      websiteUrl: `${location.origin}/tab`,
      suggestedDisplayName: name,
    });
    within(SAVE_WITHIN, saved, () => {
      throw new Error(noAnswer);
    }).then(
      () => event.notifySuccess(),
      (error: unknown) => event.notifyFailure(error instanceof Error ? error.message : ""),
    );
  });
  pages.config.setValidityState(true);
}
