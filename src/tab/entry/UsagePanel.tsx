import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { EntryView } from "#contract/entry.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { STAFF_USAGE, wholeUsage } from "#tab/usage/usageForm.ts";
import { EditForm, editDraft } from "./EditForm.tsx";
import { editFields } from "./editValues.ts";
import { EditButton } from "./FieldPanel.tsx";
import { UsageFacts } from "./UsageFacts.tsx";
import { UsageProposalForm, usageDraft } from "./UsageProposalForm.tsx";
import { UsageProposalPart } from "./UsageProposalPart.tsx";

const PART = "staffUsage";
type Mode = "read" | "edit" | "propose";

/** What staff may do with it: coordinators set it, owner and deputy propose it, everybody reads the answer. */
export function UsagePanel({ entry }: { readonly entry: EntryView }) {
  const { drafts, messages } = useSession();
  const [mode, setMode] = useState<Mode>(() => {
    if (drafts.get(editDraft(entry.no, PART)) !== undefined) return "edit";
    return drafts.get(usageDraft(entry.no)) === undefined ? "read" : "propose";
  });
  const [left, setLeft] = useState(false);
  const [proposed, setProposed] = useState(false);
  const texts = messages.staffUsage;
  const writable = editFields(entry, STAFF_USAGE);
  const mayEdit = writable.length > 0;
  const { usageProposal } = entry;

  function read() {
    setMode("read");
    setLeft(true);
  }
  function takeOver(proposal: NonNullable<EntryView["usageProposal"]>) {
    const typed = wholeUsage(proposal.values);
    drafts.set(editDraft(entry.no, PART), { base: entry, typed, reason: "" });
    setMode("edit");
  }

  if (mode === "edit" && mayEdit) {
    return (
      <EditForm
        entry={entry}
        part={PART}
        title={messages.groups.staffUsage}
        fields={writable}
        onDone={read}
      />
    );
  }
  if (mode === "propose" && entry.rights.proposeUsage) {
    return (
      <UsageProposalForm
        entry={entry}
        onDone={(sent) => {
          setProposed(sent);
          read();
        }}
      />
    );
  }
  return (
    <Panel
      title={texts.title}
      action={
        mayEdit && (
          <EditButton
            part={messages.groups.staffUsage}
            takesFocus={left}
            onEdit={() => setMode("edit")}
          />
        )
      }
    >
      <UsageFacts values={entry.values} />
      <div role="status">{proposed && <Message intent="success">{texts.proposed}</Message>}</div>
      {usageProposal !== null && (
        <UsageProposalPart
          entry={entry}
          proposal={usageProposal}
          onTakeOver={mayEdit ? () => takeOver(usageProposal) : undefined}
        />
      )}
      {entry.rights.proposeUsage && !mayEdit && (
        <div>
          <Button data-screen-only onClick={() => setMode("propose")}>
            {usageProposal === null ? texts.propose : texts.proposeAgain}
          </Button>
        </div>
      )}
    </Panel>
  );
}
