import { tabMessages } from "#tab/session/texts.ts";
import { Notice } from "#tab/shared/Notice.tsx";
import type { Language } from "#texts/language.ts";
import { ThemedAlone } from "./Themed.tsx";

/** The page while no host has answered: for people who open the address in a browser, or whose Teams is late. */
export function WithoutHost(props: {
  readonly language: Language;
  /** True where no host can be. */
  readonly alone: boolean;
  readonly reload: () => void;
}) {
  const { host } = tabMessages(props.language);
  return (
    <ThemedAlone>
      <main>
        {props.alone ? (
          <Notice level={1} title={host.outsideTitle} text={host.outside} />
        ) : (
          <Notice
            level={1}
            title={host.silentTitle}
            text={host.silent}
            action={{ label: host.reload, run: props.reload }}
          />
        )}
      </main>
    </ThemedAlone>
  );
}
