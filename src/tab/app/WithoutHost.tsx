import type { FirstMessages } from "#tab/session/texts.ts";
import { Notice } from "#tab/shared/Notice.tsx";

/** The page while no host has answered: for people who open the address in a browser, or whose Teams is late. */
export function WithoutHost(props: {
  readonly messages: FirstMessages;
  /** True where no host can be. */
  readonly alone: boolean;
  readonly reload: () => void;
}) {
  const { host } = props.messages;
  return (
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
  );
}
