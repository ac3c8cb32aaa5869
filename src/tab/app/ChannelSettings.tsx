import { useEffect } from "react";
import type { FirstMessages } from "#tab/session/texts.ts";
import { Notice } from "#tab/shared/Notice.tsx";
import { offerChannelTab, type TeamsHost } from "./teamsHost.ts";

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
