import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { CampaignView } from "#contract/campaign.ts";
import { triggerLabels } from "#domain/cases/causes.ts";
import { TEXT_LIMITS, TEXT_MINIMA } from "#domain/limits.ts";
import { problemOrNone } from "#tab/app/problemText.ts";
import { useData, useSession } from "#tab/app/session.tsx";
import { endCampaignMutation } from "#tab/data/data.ts";
import { type Fact, Facts } from "#tab/shared/Facts.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Quote } from "#tab/shared/Quote.tsx";
import { type Tone, ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { formatDay, formatInstant, formatInstantDay } from "#texts/format.ts";
import { filterText } from "./filterText.ts";

const useStyles = makeStyles({
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  end: { justifySelf: "start" },
});

const TONES = { asking: "waiting", asked: "good", ended: "neutral" } as const;

/** One campaign: who has asked whom and why, and what has come of it. */
export function CampaignItem({ view }: { readonly view: CampaignView }) {
  const styles = useStyles();
  const { language, me, messages } = useSession();
  const [ending, setEnding] = useState(false);
  const texts = messages.campaigns;
  const { ended, progress } = view;
  const facts: readonly Fact[] = [
    { label: texts.filter, value: filterText(view.filter, language, texts, me.orgUnits) },
    { label: texts.entries, value: texts.applications(progress.entries) },
    ...(view.due === null ? [] : [{ label: texts.dueBy, value: formatDay(view.due, language) }]),
  ];
  return (
    <Panel
      title={`${triggerLabels[view.trigger][language]} – ${formatInstantDay(view.at, language)}`}
    >
      <div className={styles.badges}>
        <ToneBadge tone={TONES[view.state]}>{texts.states[view.state]}</ToneBadge>
        <ProgressBadges progress={progress} />
      </div>
      <Quote
        title={texts.from(view.by.name, formatInstant(view.at, language))}
        text={view.reason}
      />
      <Facts facts={facts} />
      {progress.joined > 0 && (
        <Text as="p" block>
          {texts.joined(progress.joined)}
        </Text>
      )}
      {progress.skipped > 0 && (
        <Text as="p" block>
          {texts.skipped(progress.skipped)}. {texts.skippedHint}
        </Text>
      )}
      {ended !== null && (
        <Quote
          title={texts.endedBy(ended.by.name, formatInstant(ended.at, language))}
          text={ended.reason}
        />
      )}
      {view.rights.end && (
        <Button className={styles.end} onClick={() => setEnding(true)}>
          {texts.end}
        </Button>
      )}
      {ending && <EndDialog id={view.id} onClose={() => setEnding(false)} />}
    </Panel>
  );
}

/** Only what there is; the words say it, the colours underline it. */
function ProgressBadges({ progress }: { readonly progress: CampaignView["progress"] }) {
  const texts = useSession().messages.campaigns;
  const counts: readonly (readonly [Tone, number, (n: number) => string])[] = [
    ["waiting", progress.waiting, texts.waiting],
    ["good", progress.answered, texts.answered],
    ["waiting", progress.open, texts.open],
    ["bad", progress.overdue, texts.overdue],
    ["neutral", progress.withdrawn, texts.withdrawn],
  ];
  return counts
    .filter(([, count]) => count > 0)
    .map(([tone, count, text]) => (
      <ToneBadge key={text(count)} tone={tone}>
        {text(count)}
      </ToneBadge>
    ));
}

function EndDialog(props: { readonly id: string; readonly onClose: () => void }) {
  const { api, client } = useData();
  const { messages } = useSession();
  const [reason, setReason] = useState("");
  const [isShort, setIsShort] = useState(false);
  const end = useMutation(endCampaignMutation(api, client, props.id));
  const texts = messages.campaigns;

  function send() {
    if (reason.trim().length < TEXT_MINIMA.campaignReason) return setIsShort(true);
    end.mutate(
      { reason: reason.trim() },
      {
        onSuccess: () => {
          props.onClose();
          focusHeading();
        },
      },
    );
  }

  return (
    <FormDialog
      title={texts.endTitle}
      lead={texts.endLead}
      problem={isShort ? messages.problems.reasonTooShort : problemOrNone(end.error, messages)}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{ label: texts.endNow, pending: end.isPending, run: send }}
    >
      <Field label={texts.endReason} required>
        <Textarea
          value={reason}
          maxLength={TEXT_LIMITS.campaignReason}
          resize="vertical"
          onChange={(_, { value }) => {
            setReason(value);
            setIsShort(false);
          }}
        />
      </Field>
    </FormDialog>
  );
}
