import {
  Button,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Radio,
  RadioGroup,
  Text,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CampaignPreview, StartCampaignInput } from "#contract/campaign.ts";
import { CAMPAIGN_TRIGGERS, earliestDue } from "#domain/cases/campaign.ts";
import { dueDay } from "#domain/cases/deadlines.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { problemOrNone } from "#tab/app/problemText.ts";
import { useData, useSession } from "#tab/app/session.tsx";
import { startCampaignMutation } from "#tab/data/data.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Quote } from "#tab/shared/Quote.tsx";
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
  readonly draft: CampaignDraft;
  /** Undefined while it does not belong to the filter that is chosen. */
  readonly preview: CampaignPreview | undefined;
  readonly onChange: (draft: CampaignDraft) => void;
}) {
  const styles = useStyles();
  const { language, messages, today } = useSession();
  // The same for every try: a request whose answer was lost is no second campaign.
  const [id] = useState(() => crypto.randomUUID());
  const [problem, setProblem] = useState<string>();
  const [confirmation, setConfirmation] = useState<Confirmation>();
  const { draft, onChange, preview } = props;
  const texts = messages.campaigns;

  function change(part: Partial<CampaignDraft>) {
    setProblem(undefined);
    onChange({ ...draft, ...part });
  }

  function check() {
    if (preview === undefined) return;
    const input = campaignInput(id, draft, preview, today);
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
        <Field label={texts.trigger}>
          <RadioGroup
            value={draft.trigger}
            onChange={(_, { value }) => {
              const trigger = CAMPAIGN_TRIGGERS.find((one) => one === value);
              if (trigger !== undefined) change({ trigger });
            }}
          >
            {CAMPAIGN_TRIGGERS.map((trigger) => (
              <Radio key={trigger} value={trigger} label={texts.triggers[trigger]} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={texts.reason} hint={texts.reasonHint} required>
          <Textarea
            value={draft.reason}
            maxLength={TEXT_LIMITS.campaignReason}
            resize="vertical"
            onChange={(_, { value }) => change({ reason: value })}
          />
        </Field>
        <Field
          label={texts.due}
          hint={texts.dueHint(
            formatDay(earliestDue(today, []), language),
            formatDay(dueDay("answer", today, []), language),
          )}
        >
          <Input
            type="date"
            value={draft.due}
            onChange={(_, { value }) => change({ due: value })}
          />
        </Field>
        {problem !== undefined && (
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{problem}</MessageBarBody>
          </MessageBar>
        )}
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
        <ConfirmDialog confirmation={confirmation} onClose={() => setConfirmation(undefined)} />
      )}
    </Panel>
  );
}

function ConfirmDialog(props: {
  readonly confirmation: Confirmation;
  readonly onClose: () => void;
}) {
  const { api, client } = useData();
  const { language, messages, navigation } = useSession();
  const start = useMutation(startCampaignMutation(api, client));
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
              navigation.go({ page: "campaigns", isNew: false });
              focusHeading();
            },
          }),
      }}
    >
      {preview.joining > 0 && (
        <Text as="p" block>
          {texts.joining(preview.joining)}
        </Text>
      )}
      {input.due !== undefined && (
        <Text as="p" block>
          {texts.dueBy}: {formatDay(input.due, language)}
        </Text>
      )}
      <Quote title={texts.triggers[input.trigger]} text={input.reason} />
    </FormDialog>
  );
}
