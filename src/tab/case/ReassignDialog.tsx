import type { CaseView } from "#contract/case.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { ReasonField } from "./ReasonDialog.tsx";
import { type ReassignDraft, ReassignFields } from "./ReassignFields.tsx";
import { useCaseForm } from "./useCaseForm.ts";

const EMPTY: ReassignDraft & { readonly text: string } = { owner: null, deputy: null, text: "" };

/** A coordinator names others who answer for the application; the running question goes to them. */
export function ReassignDialog(props: {
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { messages } = useSession();
  const { onClose, onDone, view } = props;
  const form = useCaseForm(view, EMPTY, "reassign");
  const texts = messages.cases;

  function send() {
    const { deputy, owner } = form.draft;
    const reason = form.draft.text.trim();
    const missing = {
      ...(owner === null ? { owner: texts.missing.ownerMissing } : {}),
      ...(reason === "" ? { text: messages.problems.reasonMissing } : {}),
    };
    if (owner === null || reason === "") return form.refuse(missing);
    const { revision } = form.seen;
    form.send(
      {
        name: "reassign",
        input: {
          revision,
          ownerId: owner.id,
          ...(deputy === null ? {} : { deputyId: deputy.id }),
          reason,
        },
      },
      onDone,
    );
  }

  return (
    <FormDialog
      title={texts.reassign}
      lead={texts.reassignLead}
      {...form.dialog(texts.reassign, send, onClose)}
    >
      <ReassignFields
        view={view}
        draft={form.draft}
        problemAt={form.problemOf}
        onChange={form.change}
      />
      <ReasonField
        reason={form.draft.text}
        problem={form.problemOf("text")}
        maxLength={TEXT_LIMITS.reason}
        onChange={(text) => form.change({ text })}
      />
    </FormDialog>
  );
}
