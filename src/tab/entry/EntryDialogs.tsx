import type { EntryView } from "#contract/entry.ts";
import type { IncidentReceipt } from "#contract/incident.ts";
import { ReassignDialog } from "#tab/case/ReassignDialog.tsx";
import { SuspensionDialog, type SuspensionStep } from "#tab/case/SuspensionDialogs.tsx";
import { IncidentDialog } from "./IncidentDialog.tsx";
import { OpenCaseDialog, SubmitAgainDialog } from "./OpeningDialogs.tsx";
import { SignificantChangeDialog } from "./SignificantChangeDialog.tsx";
import { VersionCorrection } from "./VersionCorrection.tsx";
import { VersionDialog } from "./VersionDialog.tsx";

/** What is done to an entry as a whole. */
export const ENTRY_DIALOGS = [
  "incident",
  "version",
  "change",
  "submitAgain",
  "openCase",
  "suspend",
  "lift",
  "reassign",
  "correct",
] as const;
export type EntryDialog = (typeof ENTRY_DIALOGS)[number];

/** Whether the viewer may open it. */
export function isOpenTo(dialog: EntryDialog, { rights, runningCase }: EntryView): boolean {
  switch (dialog) {
    case "incident":
      return true;
    case "version":
    case "change":
      return rights.reportVersion;
    case "submitAgain":
      return rights.submitAgain;
    case "openCase":
      return rights.openCase;
    case "suspend":
      return rights.suspend;
    case "lift":
      return rights.liftSuspension;
    case "reassign":
      // Without a running case it is an edit of the responsibility.
      return runningCase?.rights.coordinate === true;
    case "correct":
      return rights.correctVersion;
  }
}

export function EntryDialogs(props: {
  readonly entry: EntryView;
  readonly dialog: EntryDialog;
  readonly onClose: () => void;
  /** Questions or a case follow. */
  readonly onReported: (what: "version" | "change") => void;
  readonly onIncident: (receipt: IncidentReceipt) => void;
  readonly onSuspension: (step: SuspensionStep) => void;
}) {
  const { dialog, entry, onClose, onReported } = props;
  switch (dialog) {
    case "incident":
      return <IncidentDialog no={entry.no} onClose={onClose} onReported={props.onIncident} />;
    case "version":
      return (
        <VersionDialog entry={entry} onClose={onClose} onReported={() => onReported("version")} />
      );
    case "change":
      return (
        <SignificantChangeDialog
          entry={entry}
          onClose={onClose}
          onReported={() => onReported("change")}
        />
      );
    case "submitAgain":
      return <SubmitAgainDialog entry={entry} onClose={onClose} />;
    case "openCase":
      return <OpenCaseDialog entry={entry} onClose={onClose} />;
    case "suspend":
    case "lift":
      return (
        <SuspensionDialog
          step={dialog}
          entryNo={entry.no}
          onClose={onClose}
          onDone={() => props.onSuspension(dialog)}
        />
      );
    case "reassign":
      return entry.runningCase === null ? null : (
        <ReassignDialog view={entry.runningCase} onClose={onClose} onDone={onClose} />
      );
    case "correct":
      return <VersionCorrection entry={entry} onClose={onClose} />;
  }
}
