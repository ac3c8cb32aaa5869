import { Button, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useId } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseClassificationView } from "#contract/caseClassification.ts";
import { isStrict } from "#domain/cases/decidedClassification.ts";
import type { ClassificationOutcome } from "#domain/classification/classify.ts";
import { riskClassLabels } from "#domain/vocabulary.ts";
import { DutyList } from "#tab/case/DutyList.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";
import { formatDay } from "#texts/format.ts";
import { ConfirmPanel } from "./ConfirmPanel.tsx";
import { frontOf, type Guide, type GuidePlace } from "./guide.ts";
import { OutcomeDetails } from "./OutcomeDetails.tsx";
import { PlaceHeading } from "./PlaceHeading.tsx";

const useStyles = makeStyles({
  parts: { display: "grid", gap: tokens.spacingVerticalM, minWidth: 0 },
  root: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    justifyItems: "start",
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `2px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    "@media (max-width: 639px)": { padding: tokens.spacingHorizontalM },
  },
  provisional: { border: `2px dashed ${tokens.colorNeutralStroke1}` },
});

interface OutcomeProps {
  readonly view: CaseView;
  readonly classification: CaseClassificationView;
  readonly guide: Guide;
  readonly takesFocus: boolean;
  readonly onGo: (place: GuidePlace) => void;
  readonly onConfirmed: () => void;
}

/** What follows from the answers, in plain words: the class and why, what is open, and what has to be done from when. */
export function OutcomePage(props: OutcomeProps) {
  const styles = useStyles();
  const { classification, guide, onGo, view } = props;
  const { outcome } = classification;
  if (outcome === null) return <Unfinished {...props} />;
  return (
    <div className={styles.parts}>
      <OutcomeHead {...props} outcome={outcome} />
      <ConfirmPanel
        view={view}
        classification={classification}
        outcome={outcome}
        onConfirmed={props.onConfirmed}
      />
      <OutcomeDetails tree={guide.tree} outcome={outcome} onGo={onGo} />
      <Duties classification={classification} />
    </div>
  );
}

function Duties({ classification }: Pick<OutcomeProps, "classification">) {
  const { messages } = useSession();
  return (
    <Panel title={messages.classify.duties}>
      <DutyList classification={classification} />
    </Panel>
  );
}

function OutcomeHead(props: OutcomeProps & { readonly outcome: ClassificationOutcome }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const id = useId();
  const { outcome } = props;
  const texts = messages.classify;
  const label = riskClassLabels[outcome.class][language];
  return (
    <section
      aria-labelledby={id}
      className={mergeClasses(styles.root, outcome.provisional && styles.provisional)}
    >
      <PlaceHeading id={id} takesFocus={props.takesFocus}>
        {outcome.provisional ? texts.provisional : texts.outcome}: {label}
      </PlaceHeading>
      <Paragraph>{texts.meaning[outcome.class]}</Paragraph>
      {outcome.provisional && (
        <Message intent="warning">
          {texts.provisionalHint} {texts.lowerBound(riskClassLabels[outcome.lowerBound][language])}
        </Message>
      )}
      {props.classification.fourEyes && isStrict(outcome.lowerBound) && (
        <Paragraph>{messages.override.fourEyes}</Paragraph>
      )}
      <Override {...props} />
      <SignOff {...props} />
    </section>
  );
}

/** Another class was decided than the computed one. */
function Override({ classification: { override } }: OutcomeProps) {
  const { language, messages } = useSession();
  if (override === null) return null;
  const label = riskClassLabels[override.class][language];
  return <Message intent="warning">{messages.classify.override(label, override.reason)}</Message>;
}

/** Whether the legal office stands behind this version of the questions. */
function SignOff({ classification, guide }: OutcomeProps) {
  const { language, messages } = useSession();
  const { signedOff } = classification;
  const texts = messages.classify;
  return (
    <>
      {signedOff === null && <ToneBadge tone="attention">{texts.notSignedOff}</ToneBadge>}
      <Text size={200}>
        {signedOff === null
          ? texts.notSignedOffHint
          : texts.signedOff(
              signedOff.by,
              formatDay(signedOff.on, language),
              signedOff.reference,
            )}{" "}
        {texts.tree(guide.tree.version, guide.tree.law[language])}
      </Text>
    </>
  );
}

function Unfinished({ guide, onGo, takesFocus, view }: OutcomeProps) {
  const styles = useStyles();
  const { messages } = useSession();
  const id = useId();
  const texts = messages.classify;
  return (
    <section aria-labelledby={id} className={mergeClasses(styles.root, styles.provisional)}>
      <PlaceHeading id={id} takesFocus={takesFocus}>
        {texts.unfinished}
      </PlaceHeading>
      <Paragraph>{texts.unfinishedHint}</Paragraph>
      {view.rights.classify && (
        <Button appearance="primary" onClick={() => onGo(frontOf(guide))}>
          {texts.toFront}
        </Button>
      )}
    </section>
  );
}
