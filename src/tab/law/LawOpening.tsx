import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { CampaignPreview } from "#contract/campaign.ts";
import { TEXT_LIMITS, TEXT_MINIMA } from "#domain/limits.ts";
import { SINGLE_CARDS_MAX } from "#domain/messages/bundles.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { ReasonDialog } from "#tab/case/ReasonDialog.tsx";
import { openLawCasesMutation } from "#tab/data/law.ts";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

const useStyles = makeStyles({ press: { justifySelf: "start" } });

/** One step from the list to its cases: who is asked, about how much, and in how many cards. */
export function LawOpening(props: {
  readonly tree: string;
  /** Null where the law that is looked at is not in force. */
  readonly opening: CampaignPreview | null;
  readonly onOpened: (id: string) => void;
}) {
  const styles = useStyles();
  const { me, messages } = useSession();
  const [isAsking, setAsking] = useState(false);
  const { onOpened, opening, tree } = props;
  const texts = messages.lawPage;
  return (
    <Panel title={texts.open}>
      {opening?.entries !== 0 && <Paragraph>{texts.openLead}</Paragraph>}
      {opening === null ? (
        <Paragraph>{texts.openAfter}</Paragraph>
      ) : opening.entries === 0 ? (
        <Paragraph>{texts.allUnderway}</Paragraph>
      ) : (
        <>
          <OpeningWords opening={opening} />
          {isCoordinator(me) ? (
            <Button appearance="primary" className={styles.press} onClick={() => setAsking(true)}>
              {texts.open}
            </Button>
          ) : (
            <Paragraph>{texts.openOnlyCoordination}</Paragraph>
          )}
          {isAsking && (
            <OpenDialog
              tree={tree}
              opening={opening}
              onOpened={onOpened}
              onClose={() => setAsking(false)}
            />
          )}
        </>
      )}
    </Panel>
  );
}

function OpeningWords({ opening }: { readonly opening: CampaignPreview }) {
  const { messages } = useSession();
  const { asked, joining, personCount, persons } = opening;
  const bundled = persons.filter(({ entries }) => entries > SINGLE_CARDS_MAX).length;
  const texts = messages.lawPage;
  return (
    <>
      {asked > 0 && <Paragraph weight="semibold">{texts.asked(personCount, asked)}</Paragraph>}
      {asked > 0 && <Paragraph>{texts.bundled(bundled)}</Paragraph>}
      {joining > 0 && <Paragraph>{messages.campaigns.joining(joining)}</Paragraph>}
      {opening.leftOut.map(({ count, reason }) => (
        <Paragraph key={reason}>
          {messages.campaigns.leftOut(count)}: {messages.campaigns.leftOutReasons[reason]}
        </Paragraph>
      ))}
    </>
  );
}

function OpenDialog(props: {
  readonly tree: string;
  readonly opening: CampaignPreview;
  readonly onOpened: (id: string) => void;
  readonly onClose: () => void;
}) {
  const { data, messages } = useSession();
  const { onClose, onOpened, tree } = props;
  // What was on the screen when it was opened, and the same request for every try.
  const [{ entries, id, opening }] = useState(() => ({
    id: crypto.randomUUID(),
    entries: props.opening.entries,
    opening: props.opening,
  }));
  const texts = messages.lawPage;
  return (
    <ReasonDialog
      title={texts.open}
      submit={texts.openNow}
      lead={texts.openLead}
      label={texts.reason}
      hint={texts.reasonHint}
      minLength={TEXT_MINIMA.campaignReason}
      maxLength={TEXT_LIMITS.campaignReason}
      keptAs="openLawCases"
      mutation={openLawCasesMutation(data)}
      inputOf={(reason) => ({ id, tree, reason, expected: { entries } })}
      onClose={onClose}
      onDone={() => {
        onOpened(id);
        onClose();
        focusHeading();
      }}
    >
      <OpeningWords opening={opening} />
    </ReasonDialog>
  );
}
