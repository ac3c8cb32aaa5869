import { Link } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import type { EntryView } from "#contract/entry.ts";
import { maySeePublications } from "#domain/people/roles.ts";
import { publicationStateLabels } from "#domain/publication/publicationState.ts";
import { publicationQuery } from "#tab/data/publication.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

/** How it stands towards the public register, and the way there; nothing for who has no part in it, or where it is not due. */
export function EntryPublication({ entry }: { readonly entry: EntryView }) {
  const { data, language, me, messages } = useSession();
  const { no, rights } = entry;
  const isInvolved = rights.relation !== null || maySeePublications(me);
  const view = useQuery({ ...publicationQuery(data, no), enabled: isInvolved }).data;
  if (view === undefined || view.state === "notDue") return null;
  const texts = messages.publication;
  const asks = view.rights.confirm && view.state === "awaitingOwner";
  return (
    <Panel title={texts.panel}>
      <Paragraph>{publicationStateLabels[view.state][language]}.</Paragraph>
      <Link href={ADDRESSES.publication.hash({ no })}>
        {asks ? texts.panelConfirm : texts.panelLink}
      </Link>
    </Panel>
  );
}
