import { Link, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PublicationView } from "#contract/publication.ts";
import { maySeePublications } from "#domain/people/roles.ts";
import { publicationStateLabels } from "#domain/publication/publicationState.ts";
import { publicationTurn } from "#domain/publication/publicationTurn.ts";
import { withheldReasonLabels } from "#domain/vocabulary.ts";
import { publicationQuery } from "#tab/data/publication.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { Quote } from "#tab/shared/Quote.tsx";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { formatDay } from "#texts/format.ts";
import { CitizenPreview } from "./CitizenPreview.tsx";
import { Differences } from "./Differences.tsx";
import { OwnerConfirm } from "./OwnerConfirm.tsx";
import { PublicationSteps } from "./PublicationSteps.tsx";
import { PublicTexts } from "./PublicTexts.tsx";
import { ReleaseForm } from "./ReleaseForm.tsx";
import { TONES } from "./tones.ts";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL, maxWidth: "60rem", minWidth: 0 },
  links: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  link: { minHeight: "24px" },
});

/** One application on its way into the public register: how it stands, what everybody sees, what can be done. */
export function PublicationEntry({ no }: { readonly no: string }) {
  const { data, messages } = useSession();
  const query = useQuery(publicationQuery(data, no));
  return (
    <>
      <PageTop
        title={query.data?.title ?? no}
        lead={messages.publication.leadOf(no)}
        before={<BackLinks no={no} />}
      />
      <QueryFaces query={query}>{(view) => <Shown view={view} />}</QueryFaces>
    </>
  );
}

function BackLinks({ no }: { readonly no: string }) {
  const styles = useStyles();
  const { me, messages } = useSession();
  const texts = messages.publication;
  return (
    <span className={styles.links}>
      {maySeePublications(me) && (
        <Link className={styles.link} href={ADDRESSES.publication.hash({})}>
          {texts.back}
        </Link>
      )}
      <Link className={styles.link} href={ADDRESSES.entry.hash({ no })}>
        {texts.toEntry}
      </Link>
    </span>
  );
}

function Shown({ view }: { readonly view: PublicationView }) {
  const styles = useStyles();
  const { messages } = useSession();
  const [done, setDone] = useState<string>();
  const texts = messages.publication;
  const mayRelease = view.rights.settle && publicationTurn(view.state) === "coordination";
  return (
    <div className={styles.page}>
      <div role="status">{done !== undefined && <Message intent="success">{done}</Message>}</div>
      <Standing view={view} />
      {view.waiting !== null && view.rights.confirm && (
        <OwnerConfirm view={view} values={view.waiting} onDone={setDone} />
      )}
      {view.waiting !== null && !view.rights.confirm && (
        <Panel title={texts.waitingTitle}>
          <Differences shown={view.shown} waiting={view.waiting} />
          <CitizenPreview values={view.waiting} />
        </Panel>
      )}
      {view.rights.edit && <PublicTexts key={view.eTag} view={view} onDone={setDone} />}
      {mayRelease && <ReleaseForm key={`release ${view.eTag}`} view={view} onDone={setDone} />}
      {view.shown !== null && (
        <Panel title={texts.shownTitle}>
          <CitizenPreview values={view.shown} />
        </Panel>
      )}
      {view.rights.settle && <PublicationSteps view={view} onDone={setDone} />}
    </div>
  );
}

/** How it stands, in a sentence, and why. */
function Standing({ view }: { readonly view: PublicationView }) {
  const { language, messages } = useSession();
  const texts = messages.publication;
  const { isUnattended, publicUrl, publishedOn, releasedOn, sentBack, state, withheld } = view;
  return (
    <Panel
      title={texts.standing}
      action={<ToneBadge tone={TONES[state]}>{publicationStateLabels[state][language]}</ToneBadge>}
    >
      <Paragraph>{texts.states[state]}</Paragraph>
      {releasedOn !== null && (
        <Paragraph>{texts.releasedOn(formatDay(releasedOn, language))}</Paragraph>
      )}
      {isUnattended === true && <Message intent="warning">{texts.unattended}</Message>}
      {publishedOn !== null && (
        <Paragraph>{texts.publishedOn(formatDay(publishedOn, language))}</Paragraph>
      )}
      {publicUrl !== null && (
        <Link href={publicUrl} target="_blank" rel="noreferrer">
          {texts.toPublicEntry}
        </Link>
      )}
      {sentBack !== null && (
        <Quote title={texts.sentBack(formatDay(sentBack.on, language))} text={sentBack.reason} />
      )}
      {withheld !== null && (
        <>
          <Paragraph>{texts.withheld(withheldReasonLabels[withheld.reason][language])}</Paragraph>
          {withheld.note !== null && <Quote title={texts.withholdNote} text={withheld.note} />}
        </>
      )}
    </Panel>
  );
}
