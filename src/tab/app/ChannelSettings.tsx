import { useEffect } from "react";
import { tabMessages } from "#tab/session/texts.ts";
import { Notice } from "#tab/shared/Notice.tsx";
import type { Language } from "#texts/language.ts";
import { Themed } from "./Themed.tsx";
import { offerChannelTab, type TeamsHost } from "./teamsHost.ts";

/** What Teams shows while somebody adds the register to a channel: there is nothing to choose, only to save. */
export function ChannelSettings(props: { readonly host: TeamsHost; readonly language: Language }) {
  const { host, language } = props;
  const { channel, host: texts, register } = tabMessages(language);
  useEffect(() => {
    offerChannelTab(register.title, texts.noSave);
    host.ready();
  }, [host, register.title, texts.noSave]);
  return (
    <Themed host={host}>
      <main>
        <Notice level={1} title={channel.title} text={channel.text} />
      </main>
    </Themed>
  );
}
