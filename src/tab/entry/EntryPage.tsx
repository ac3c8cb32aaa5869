import { makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import type { IncidentReceipt } from "#contract/incident.ts";
import type { SuspensionStep } from "#tab/case/SuspensionDialogs.tsx";
import { entryQuery } from "#tab/data/entries.ts";
import { ADDRESSES, ENTRY_TABS, type EntryTab } from "#tab/session/addresses.ts";
import { PageTop } from "#tab/session/PageTop.tsx";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { ReturnLink } from "#tab/session/ReturnLink.tsx";
import { useSession } from "#tab/session/session.tsx";
import { useCopyLink } from "#tab/session/useCopyLink.ts";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Tabs } from "#tab/shared/Tabs.tsx";
import { EntryCase } from "./EntryCase.tsx";
import { EntryDetails } from "./EntryDetails.tsx";
import { type EntryDialog, EntryDialogs } from "./EntryDialogs.tsx";
import { EntryHead } from "./EntryHead.tsx";
import { EntryHistory } from "./EntryHistory.tsx";
import { EntryOverview } from "./EntryOverview.tsx";
import { IncidentDone } from "./IncidentDone.tsx";
import type { NextStep } from "./nextStep.ts";
import { usePrinting } from "./usePrinting.ts";

/** What goes to paper besides the head; the overview says nothing that "Alle Angaben" does not. */
const PRINTED: readonly EntryTab[] = ["evaluation", "all"];

const useStyles = makeStyles({
  page: { display: "grid", gap: tokens.spacingVerticalL },
  panel: { display: "grid", gap: tokens.spacingVerticalL, minWidth: 0 },
});

/** One application: what it is and whether it may be used, how it was evaluated, what happened, everything about it. */
export function EntryPage(props: {
  readonly no: string;
  readonly shown: EntryTab;
  /** The part of "Alle Angaben" that somebody comes for. */
  readonly part?: string | undefined;
}) {
  const styles = useStyles();
  const { data, messages, navigation } = useSession();
  const { no, shown } = props;
  const [dialog, setDialog] = useState<EntryDialog>();
  // Right after a version is reported, its questions are asked.
  const [asked, setAsked] = useState(false);
  const link = useCopyLink(ADDRESSES.entry.hash({ no, tab: shown }));
  const query = useQuery(entryQuery(data, no));
  const entry = query.data;

  function open(tab: EntryTab) {
    navigation.go(ADDRESSES.entry.hash({ no, tab }), "replace");
  }
  function takeStep(step: NextStep) {
    setAsked(step === "answer");
    open(step === "checkProposal" ? "overview" : "evaluation");
  }

  return (
    <div className={styles.page}>
      <PageTop
        title={titleOf(entry) ?? no}
        lead={no}
        before={
          <span data-screen-only>
            <ReturnLink to={navigation.lastRegister()}>{messages.entry.back}</ReturnLink>
          </span>
        }
      />
      <QueryFaces query={query}>
        {(found) => (
          <>
            <EntryHead entry={found} link={link} onDialog={setDialog} onStep={takeStep} />
            <EntryContent
              entry={found}
              shown={shown}
              part={props.part}
              asked={asked}
              dialog={dialog}
              onDialog={setDialog}
              onAsked={setAsked}
              onTab={open}
            />
          </>
        )}
      </QueryFaces>
    </div>
  );
}

function EntryContent(props: {
  readonly entry: EntryView;
  readonly shown: EntryTab;
  readonly part: string | undefined;
  readonly asked: boolean;
  readonly dialog: EntryDialog | undefined;
  readonly onDialog: (dialog: EntryDialog | undefined) => void;
  readonly onAsked: (asked: boolean) => void;
  readonly onTab: (tab: EntryTab) => void;
}) {
  const { messages } = useSession();
  const { dialog, entry, onAsked, onDialog, onTab, shown } = props;
  const [receipt, setReceipt] = useState<IncidentReceipt>();
  const [taken, setTaken] = useState<SuspensionStep>();
  const texts = messages.entryPage;
  function close() {
    onDialog(undefined);
    focusHeading();
  }
  return (
    <>
      <IncidentDone receipt={receipt} />
      <SuspensionDone step={taken} />
      <Tabs
        label={texts.tabs}
        tabs={ENTRY_TABS.map((tab) => ({ key: tab, label: texts.tab[tab] }))}
        selected={shown}
        onSelect={(key) => onTab(ENTRY_TABS.find((tab) => tab === key) ?? "overview")}
      />
      <TabPanels {...props} />
      {dialog !== undefined && (
        <EntryDialogs
          entry={entry}
          dialog={dialog}
          onClose={close}
          onReported={(what) => {
            onAsked(what === "version");
            onTab("evaluation");
            close();
          }}
          onIncident={(reported) => {
            setReceipt(reported);
            close();
          }}
          onSuspension={(step) => {
            setTaken(step);
            close();
          }}
        />
      )}
    </>
  );
}

/** After a suspension or its end: what holds from now on. */
function SuspensionDone({ step }: { readonly step: SuspensionStep | undefined }) {
  const { messages } = useSession();
  const texts = messages.suspension;
  return (
    <div role="status">
      {step === "suspend" && <Message intent="warning">{texts.suspended}</Message>}
      {step === "lift" && <Message intent="success">{texts.lifted}</Message>}
    </div>
  );
}

/** The chosen tab; on paper what is known of it, without its history. */
function TabPanels(props: {
  readonly entry: EntryView;
  readonly shown: EntryTab;
  readonly part: string | undefined;
  readonly asked: boolean;
  readonly onAsked: (asked: boolean) => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { asked, entry, onAsked, part, shown } = props;
  const printing = usePrinting();
  const shows = (tab: EntryTab) => shown === tab || (printing && PRINTED.includes(tab));
  const contents: Readonly<Record<EntryTab, () => ReactNode>> = {
    overview: () => <EntryOverview entry={entry} />,
    evaluation: () => <EntryCase entry={entry} asked={asked} onAnswered={() => onAsked(false)} />,
    history: () => <EntryHistory entry={entry} />,
    all: () => <EntryDetails key={part} entry={entry} part={part} />,
  };
  return ENTRY_TABS.filter(shows).map((tab) => (
    <div
      data-screen-only={tab === "overview" || undefined}
      key={tab}
      role="tabpanel"
      aria-label={messages.entryPage.tab[tab]}
      className={styles.panel}
    >
      {contents[tab]()}
    </div>
  ));
}

function titleOf(entry: EntryView | undefined): string | undefined {
  const title = entry?.values.title;
  return typeof title === "string" ? title : undefined;
}
