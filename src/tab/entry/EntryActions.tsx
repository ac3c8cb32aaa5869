import { Button } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import type { EntryView } from "#contract/entry.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { part } from "#tab/session/part.tsx";
import { useSession } from "#tab/session/session.tsx";
import type { CopiedLink } from "#tab/session/useCopyLink.ts";
import { ENTRY_DIALOGS, type EntryDialog, isOpenTo } from "./EntryDialogs.tsx";
import { FollowButton } from "./FollowButton.tsx";
import { type NextStep, nextStepOf } from "./nextStep.ts";

// Fluent's menu is larger than all the rest of the page, which need not wait for it.
const EntryMenu = part(
  "entryMenu",
  async () => (await import("./EntryMenu.tsx")).EntryMenu,
  "quiet",
);

/** Never both; whoever may has no time to look for it. */
const SUSPENSION_DIALOGS = ["suspend", "lift"] as const satisfies readonly EntryDialog[];

/** What the viewer is asked to do here, what everybody can do, and the rest behind a menu. */
export function EntryActions(props: {
  readonly entry: EntryView;
  readonly link: CopiedLink;
  readonly onDialog: (dialog: EntryDialog) => void;
  /** The step is taken in the evaluation's tab, or where the proposal stands. */
  readonly onStep: (step: NextStep) => void;
}) {
  const { messages } = useSession();
  const labels = useDialogLabels();
  const { entry, onDialog, onStep } = props;
  const step = nextStepOf(entry);
  const first = step === "version" || step === "submitAgain" ? step : undefined;
  const suspension = SUSPENSION_DIALOGS.find((dialog) => isOpenTo(dialog, entry));
  const rest = ENTRY_DIALOGS.filter(
    (dialog) =>
      dialog !== "incident" && dialog !== first && dialog !== suspension && isOpenTo(dialog, entry),
  );
  return (
    <>
      {step !== undefined && <StepButton entry={entry} step={step} {...{ onDialog, onStep }} />}
      <Button icon={<WarningRegular />} onClick={() => onDialog("incident")}>
        {messages.incident.report}
      </Button>
      {suspension !== undefined && (
        <Button onClick={() => onDialog(suspension)}>{labels[suspension]}</Button>
      )}
      <FollowButton entry={entry} />
      <EntryMenu
        entry={entry}
        link={props.link}
        items={rest.map((dialog) => ({ key: dialog, label: labels[dialog] }))}
        onDialog={onDialog}
      />
    </>
  );
}

function StepButton(props: {
  readonly entry: EntryView;
  readonly step: NextStep;
  readonly onDialog: (dialog: EntryDialog) => void;
  readonly onStep: (step: NextStep) => void;
}) {
  const { messages, navigation } = useSession();
  const { entry, onDialog, onStep, step } = props;
  const texts = messages.entryPage;
  const labels: Readonly<Record<NextStep, string>> = {
    answer: messages.entry.answerNow,
    answerQuery: texts.answerQuery,
    fillSections: messages.sections.fillNext,
    giveStatement: texts.giveStatement,
    submitAgain: messages.opening.submitAgain,
    checkProposal: texts.checkProposal,
    toCase: texts.toCase,
    version: messages.entry.newVersion,
  };
  function run() {
    if (step === "version" || step === "submitAgain") return onDialog(step);
    if (step !== "toCase") return onStep(step);
    navigation.go(ADDRESSES.cases.hash({ caseKey: entry.runningCase?.key ?? null }));
  }
  return (
    <Button appearance="primary" onClick={run}>
      {labels[step]}
    </Button>
  );
}

function useDialogLabels(): Readonly<Record<EntryDialog, string>> {
  const { cases, change, entry, incident, opening, suspension } = useSession().messages;
  return {
    incident: incident.report,
    version: entry.newVersion,
    change: change.report,
    submitAgain: opening.submitAgain,
    openCase: opening.open,
    suspend: suspension.suspend,
    lift: suspension.lift,
    reassign: cases.reassign,
    correct: entry.correctVersion,
  };
}
