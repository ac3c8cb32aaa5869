import { FluentProvider, teamsLightTheme } from "@fluentui/react-components";
import { tabMessages } from "#tab/session/texts.ts";
import { Notice } from "#tab/shared/Notice.tsx";
import type { Language } from "#texts/language.ts";

/** The page for people who open the tab's address in a browser. */
export function OutsideTeams({ language }: { readonly language: Language }) {
  const { faces } = tabMessages(language);
  return (
    <FluentProvider theme={teamsLightTheme}>
      <main>
        <Notice level={1} title={faces.outsideTitle} text={faces.outside} />
      </main>
    </FluentProvider>
  );
}
