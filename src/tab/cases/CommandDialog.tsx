import type { CaseView } from "#contract/case.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { useCaseForm } from "#tab/case/useCaseForm.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import { EMPTY_COMMAND } from "./commandDraft.ts";
import type { Step } from "./commands.ts";

/** The dialog of one step: its few fields, a reason, and what the server says against it. */
export function CommandDialog(props: {
  readonly step: Step;
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { messages, today } = useSession();
  const { step, view } = props;
  const { Fields, kind, lead, words } = step;
  const form = useCaseForm(view, { ...EMPTY_COMMAND, text: step.stored?.(view) ?? "" });
  const texts = messages.cases;

  function send() {
    const read = step.read(form.draft, form.seen.revision, today);
    if (!read.ok) return form.refuse(messages.problems[read.problem]);
    form.send(read.value, props.onDone);
  }

  return (
    <FormDialog
      title={texts[kind]}
      {...(lead === undefined ? {} : { lead: texts[lead] })}
      {...form.dialog(texts[kind], send, props.onClose)}
    >
      {Fields !== undefined && (
        <Fields
          view={view}
          draft={form.draft}
          isRefused={form.problem !== undefined}
          onChange={form.change}
        />
      )}
      {words !== undefined && (
        <WordsField
          label={texts[words.label]}
          required={words.optional !== true}
          value={form.draft.text}
          rows={4}
          maxLength={TEXT_LIMITS[words.limit ?? "reason"]}
          onChange={(text) => form.change({ text })}
        />
      )}
    </FormDialog>
  );
}
