import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CampaignPreview, StartCampaignInput } from "#contract/campaign.ts";
import { CAMPAIGN_TRIGGERS, earliestDue } from "#domain/cases/campaign.ts";
import { dueDay } from "#domain/cases/deadlines.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { startCampaignMutation } from "#tab/data/campaigns.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDeadlines } from "#tab/session/useDeadlines.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { Quote } from "#tab/shared/Quote.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { formatDay } from "#texts/format.ts";
import { previewSentence } from "./CampaignPreviewView.tsx";
import { type CampaignDraft, campaignInput } from "./campaignForm.ts";

const useStyles = makeStyles({
  form: { display: "grid", gap: tokens.spacingVerticalM, maxWidth: "40rem" },
  start: { justifySelf: "start" },
});

/** What was on the screen when the coordinator went on to the confirmation. */
interface Confirmation {
  readonly input: StartCampaignInput;
  readonly preview: CampaignPreview;
}

/** Why and until when, and the last look before everybody is asked. */
export function OccasionForm(props: {
  readonly id: string;
  readonly draft: CampaignDraft;
  /** Undefined while it does not belong to the filter that is chosen. */
  readonly preview: CampaignPreview | undefined;
  readonly onChange: (draft: CampaignDraft) => void;
  readonly onStarted: () => void;
}) {
  const styles = useStyles();
  const { language, messages, today } = useSession();
  const rules = useDeadlines();
  const [problem, setProblem] = useState<string>();
  const [confirmation, setConfirmation] = useState<Confirmation>();
  const { draft, id, onChange, preview } = props;
  const texts = messages.campaigns;

  function change(part: Partial<CampaignDraft>) {
    setProblem(undefined);
    onChange({ ...draft, ...part });
  }

  function check() {
    if (preview === undefined) return;
    const input = campaignInput(id, draft, preview, { today, ...rules });
    if (input.ok) setConfirmation({ input: input.value, preview });
    else setProblem(messages.problems[input.problem]);
  }

  return (
    <Panel title={texts.occasion}>
      <form
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          check();
        }}
      >
        <RadioField
          label={texts.trigger}
          keys={CAMPAIGN_TRIGGERS}
          textOf={(trigger) => texts.triggers[trigger]}
          value={draft.trigger}
          onChange={(trigger) => change({ trigger })}
        />
        <WordsField
          label={texts.reason}
          hint={texts.reasonHint}
          required
          value={draft.reason}
          maxLength={TEXT_LIMITS.campaignReason}
          resize="vertical"
          onChange={(text) => change({ reason: text })}
        />
        <Field
          label={texts.due}
          hint={texts.dueHint(
            rules.deadlines.answer,
            formatDay(earliestDue(today, rules.closingDays), language),
            formatDay(dueDay("answer", today, rules), language),
          )}
        >
          <Input
            type="date"
            value={draft.due}
            onChange={(_, { value }) => change({ due: value })}
          />
        </Field>
        {problem !== undefined && <Message intent="error">{problem}</Message>}
        <Button
          className={styles.start}
          appearance="primary"
          type="submit"
          disabledFocusable={preview === undefined}
        >
          {texts.check}
        </Button>
      </form>
      {confirmation !== undefined && (
        <ConfirmDialog
          confirmation={confirmation}
          onStarted={props.onStarted}
          onClose={() => setConfirmation(undefined)}
        />
      )}
    </Panel>
  );
}

function ConfirmDialog(props: {
  readonly confirmation: Confirmation;
  readonly onStarted: () => void;
  readonly onClose: () => void;
}) {
  const { data, language, messages, navigation } = useSession();
  const start = useMutation(startCampaignMutation(data));
  const { input, preview } = props.confirmation;
  const texts = messages.campaigns;
  return (
    <FormDialog
      title={texts.confirmTitle}
      lead={previewSentence(preview, texts)}
      problem={problemOrNone(start.error, messages)}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{
        label: texts.confirm,
        pending: start.isPending,
        run: () =>
          start.mutate(input, {
            onSuccess: () => {
              props.onStarted();
              navigation.go(ADDRESSES.campaigns.hash({ isNew: false }));
              focusHeading();
            },
          }),
      }}
    >
      {preview.joining > 0 && <Paragraph>{texts.joining(preview.joining)}</Paragraph>}
      {input.due !== undefined && (
        <Paragraph>
          {texts.dueBy}: {formatDay(input.due, language)}
        </Paragraph>
      )}
      <Quote title={texts.triggers[input.trigger]} text={input.reason} />
    </FormDialog>
  );
}
