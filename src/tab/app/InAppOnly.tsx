import { PageTop } from "#tab/session/PageTop.tsx";
import { useFirstSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { OpenInApp } from "./OpenInApp.tsx";

/** In the place of a page that is the reader's own, where a link leads to it in a channel. */
export function InAppOnly({ hash }: { readonly hash: string }) {
  const { messages } = useFirstSession();
  const texts = messages.channel;
  return (
    <>
      <PageTop title={texts.ownTitle} />
      <Panel title={texts.ownWhere}>
        <Paragraph>{texts.own}</Paragraph>
        <OpenInApp hash={hash} label={texts.openPage} />
      </Panel>
    </>
  );
}
