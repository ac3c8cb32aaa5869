import { Button, makeStyles } from "@fluentui/react-components";
import { useState } from "react";
import type { CampaignPreview } from "#contract/campaign.ts";
import { TEXT_LIMITS, TEXT_MINIMA } from "#domain/limits.ts";
import { SINGLE_CARDS_MAX } from "#domain/messages/bundles.ts";
import { isCoordinator } from "#domain/people/roles.ts";
import { openLawCasesMutation } from "#tab/data/law.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";

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
  const form = useForm({ reason: "" }, openLawCasesMutation(data), "openLawCases");
  const texts = messages.lawPage;

  function send() {
    const reason = form.draft.reason.trim();
    if (reason.length < TEXT_MINIMA.campaignReason) {
      return form.refuse({ reason: messages.problems.reasonTooShort });
    }
    form.send({ id, tree, reason, expected: { entries } }, () => {
      onOpened(id);
      onClose();
      focusHeading();
    });
  }

  return (
    <FormDialog
      title={texts.open}
      lead={texts.openLead}
      {...form.dialog(texts.openNow, send, onClose)}
    >
      <OpeningWords opening={opening} />
      <WordsField
        label={texts.reason}
        hint={texts.reasonHint}
        required
        problem={form.problemOf("reason")}
        value={form.draft.reason}
        maxLength={TEXT_LIMITS.campaignReason}
        resize="vertical"
        onChange={(text) => form.change({ reason: text })}
      />
    </FormDialog>
  );
}
