import { FluentProvider, teamsDarkTheme, teamsLightTheme } from "@fluentui/react-components";
import { useEffect } from "react";
import { tabMessages } from "#tab/session/texts.ts";
import { Notice } from "#tab/shared/Notice.tsx";
import type { Language } from "#texts/language.ts";
import { offerChannelTab, type TeamsHost } from "./teamsHost.ts";

/** What Teams shows while somebody adds the register to a channel: there is nothing to choose, only to save. */
export function ChannelSettings(props: { readonly host: TeamsHost; readonly language: Language }) {
  const { host, language } = props;
  const { channel, register } = tabMessages(language);
  useEffect(() => {
    offerChannelTab(register.title);
    host.ready();
  }, [host, register.title]);
  return (
    <FluentProvider theme={host.theme() === "default" ? teamsLightTheme : teamsDarkTheme}>
      <main>
        <Notice level={1} title={channel.title} text={channel.text} />
      </main>
    </FluentProvider>
  );
}
