import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import type { IncidentReceipt } from "#contract/incident.ts";
import { entryValues } from "#domain/entry/entry.ts";
import { entryQuery } from "#tab/data/entries.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { ReturnLink } from "#tab/session/ReturnLink.tsx";
import { useSession } from "#tab/session/session.tsx";
import { focusHeading } from "#tab/shared/focus.ts";
import { UsageLine } from "#tab/usage/UsageLine.tsx";
import { EditForm, editDraft } from "./EditForm.tsx";
import { EntryActions, type EntryMode } from "./EntryActions.tsx";
import { EntryCase } from "./EntryCase.tsx";
import { EntryDetails } from "./EntryDetails.tsx";
import { EntryHistory } from "./EntryHistory.tsx";
import { EntryPlatform } from "./EntryPlatform.tsx";
import { IncidentDialog } from "./IncidentDialog.tsx";
import { IncidentDone } from "./IncidentDone.tsx";
import { OpenCaseDialog, SubmitAgainDialog } from "./OpeningDialogs.tsx";
import { SignificantChangeDialog } from "./SignificantChangeDialog.tsx";
import { LiftSuspensionDialog, SuspendDialog } from "./SuspensionDialogs.tsx";
import { VersionCorrection } from "./VersionCorrection.tsx";
import { VersionDialog } from "./VersionDialog.tsx";

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL },
  // What is asked comes first, also for who reads from top to bottom.
  columns: {
    display: "grid",
    gap: tokens.spacingHorizontalL,
    gridTemplateColumns: "minmax(0, 3fr) minmax(0, 2fr)",
    gridTemplateRows: "auto 1fr",
    gridTemplateAreas: '"details case" "details history"',
    alignItems: "start",
    "@media (max-width: 1023px)": {
      gridTemplateColumns: "minmax(0, 1fr)",
      gridTemplateRows: "auto",
      gridTemplateAreas: '"case" "details" "history"',
    },
  },
  case: { gridArea: "case", display: "grid", gap: tokens.spacingVerticalL },
  details: { gridArea: "details", display: "grid", gap: tokens.spacingVerticalL },
  history: { gridArea: "history" },
});

/** One application: what it is, how it stands, what is asked, what happened. */
export function EntryPage({ no }: { readonly no: string }) {
  const styles = useStyles();
  const { data, drafts, messages, navigation } = useSession();
  // Whoever was editing goes on with it.
  const [mode, setMode] = useState<EntryMode>(
    drafts.get(editDraft(no)) === undefined ? "read" : "edit",
  );
  const query = useQuery(entryQuery(data, no));
  const entry = query.data;
  return (
    <div className={styles.page}>
      <PageTop
        title={titleOf(entry) ?? no}
        lead={no}
        before={<ReturnLink to={navigation.lastRegister()}>{messages.entry.back}</ReturnLink>}
        actions={entry !== undefined && <EntryActions entry={entry} onChoose={setMode} />}
      />
      <QueryFaces query={query}>
        {(found) => <EntryContent entry={found} mode={mode} setMode={setMode} />}
      </QueryFaces>
    </div>
  );
}

function EntryContent(props: {
  readonly entry: EntryView;
  readonly mode: EntryMode;
  readonly setMode: (mode: EntryMode) => void;
}) {
  const styles = useStyles();
  const { entry, mode, setMode } = props;
  // Right after a version is reported, its questions are asked.
  const [asked, setAsked] = useState(false);
  const [receipt, setReceipt] = useState<IncidentReceipt>();
  const read = () => setMode("read");
  function leaveForm() {
    read();
    focusHeading();
  }
  return (
    <>
      <div>
        <UsageLine values={entryValues(entry.values)} />
        <IncidentDone receipt={receipt} />
      </div>
      <div className={styles.columns}>
        <div className={styles.case}>
          <EntryCase entry={entry} asked={asked} onAnswered={() => setAsked(false)} />
          <EntryPlatform entry={entry} />
        </div>
        <div className={styles.details}>
          {mode === "edit" ? (
            <EditForm entry={entry} onDone={leaveForm} />
          ) : (
            <EntryDetails values={entry.values} />
          )}
        </div>
        <div className={styles.history}>
          <EntryHistory no={entry.no} />
        </div>
      </div>
      {mode === "version" && (
        <VersionDialog
          entry={entry}
          onClose={read}
          onReported={() => {
            setAsked(true);
            read();
          }}
        />
      )}
      {mode === "correct" && <VersionCorrection entry={entry} onClose={read} />}
      {mode === "openCase" && <OpenCaseDialog entry={entry} onClose={read} />}
      {mode === "submitAgain" && <SubmitAgainDialog entry={entry} onClose={read} />}
      {mode === "suspend" && <SuspendDialog entry={entry} onClose={read} />}
      {mode === "lift" && <LiftSuspensionDialog entry={entry} onClose={read} />}
      {mode === "change" && (
        <SignificantChangeDialog
          entry={entry}
          onClose={read}
          onReported={() => {
            setAsked(false);
            leaveForm();
          }}
        />
      )}
      {mode === "incident" && (
        <IncidentDialog
          no={entry.no}
          onClose={read}
          onReported={(reported) => {
            setReceipt(reported);
            leaveForm();
          }}
        />
      )}
    </>
  );
}

function titleOf(entry: EntryView | undefined): string | undefined {
  const title = entry?.values.title;
  return typeof title === "string" ? title : undefined;
}
