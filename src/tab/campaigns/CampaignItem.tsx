import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { CampaignView } from "#contract/campaign.ts";
import { triggerLabels } from "#domain/cases/causes.ts";
import { TEXT_LIMITS, TEXT_MINIMA } from "#domain/limits.ts";
import { ReasonDialog } from "#tab/case/ReasonDialog.tsx";
import { endCampaignMutation } from "#tab/data/campaigns.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { type Fact, Facts } from "#tab/shared/Facts.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { Quote } from "#tab/shared/Quote.tsx";
import { type Tone, ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { formatInstantDay } from "#texts/format.ts";
import { filterText } from "./filterText.ts";

const useStyles = makeStyles({
  badges: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  end: { justifySelf: "start" },
});

const TONES = { asking: "waiting", asked: "good", ended: "neutral" } as const;

/** One campaign: who has asked whom and why, and what has come of it. */
export function CampaignItem(props: {
  readonly view: CampaignView;
  /** Where it goes on. */
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const { language, me, messages } = useSession();
  const days = useDays();
  const [ending, setEnding] = useState(false);
  const texts = messages.campaigns;
  const { children, view } = props;
  const { ended, progress } = view;
  const facts: readonly Fact[] = [
    {
      label: texts.filter,
      value:
        view.tree === null
          ? filterText(view.filter, language, texts, me.orgUnits)
          : messages.lawPage.underwayCampaign(view.tree),
    },
    { label: texts.entries, value: texts.applications(progress.entries) },
    ...(view.due === null ? [] : [{ label: texts.dueBy, value: days.beside(view.due) }]),
  ];
  return (
    <Panel
      title={`${triggerLabels[view.trigger][language]} – ${formatInstantDay(view.at, language)}`}
    >
      <div className={styles.badges}>
        <ToneBadge tone={TONES[view.state]}>{texts.states[view.state]}</ToneBadge>
        <ProgressBadges progress={progress} />
      </div>
      <Quote title={texts.from(view.by.name, days.moment(view.at))} text={view.reason} />
      <Facts facts={facts} />
      {progress.joined > 0 && <Paragraph>{texts.joined(progress.joined)}</Paragraph>}
      {progress.skipped > 0 && (
        <Paragraph>
          {texts.skipped(progress.skipped)}. {texts.skippedHint}
        </Paragraph>
      )}
      {ended !== null && (
        <Quote title={texts.endedBy(ended.by.name, days.moment(ended.at))} text={ended.reason} />
      )}
      {children}
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
  const { data, messages } = useSession();
  const texts = messages.campaigns;
  return (
    <ReasonDialog
      title={texts.endTitle}
      submit={texts.endNow}
      lead={texts.endLead}
      label={texts.endReason}
      minLength={TEXT_MINIMA.campaignReason}
      maxLength={TEXT_LIMITS.campaignReason}
      keptAs={`endCampaign ${props.id}`}
      mutation={endCampaignMutation(data, props.id)}
      inputOf={(reason) => ({ reason })}
      onClose={props.onClose}
      onDone={() => {
        props.onClose();
        focusHeading();
      }}
    />
  );
}
