import { Field, Input } from "@fluentui/react-components";
import { type EntryView, reportVersionInputSchema } from "#contract/entry.ts";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { reportVersionMutation } from "#tab/data/entries.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";

const EMPTY = { version: "", planned: false, date: "", notesUrl: "" };

/** Reports a new version; what has changed with it is asked next. */
export function VersionDialog(props: {
  readonly entry: EntryView;
  readonly onClose: () => void;
  readonly onReported: () => void;
}) {
  const { data, messages, today } = useSession();
  const { entry, onClose, onReported } = props;
  const form = useForm(EMPTY, reportVersionMutation(data, entry.no));
  const { change } = form;
  const { date, notesUrl, planned, version } = form.draft;
  const texts = messages.version;
  const current = entry.values.version;

  function send() {
    if (version.trim() === "") return form.refuse(messages.problems.field.required);
    const input = reportVersionInputSchema.safeParse({
      version: version.trim(),
      ...(date === "" ? {} : planned ? { plannedFor: date } : { liveSince: date }),
      ...(notesUrl.trim() === "" ? {} : { notesUrl: notesUrl.trim() }),
    });
    if (!input.success) return form.refuse(messages.problems.field.badLink);
    form.send(input.data, onReported);
  }

  return (
    <FormDialog title={texts.title} lead={texts.lead} {...form.dialog(texts.save, send, onClose)}>
      <Field
        label={texts.version}
        required
        {...(typeof current === "string" ? { hint: texts.current(current) } : {})}
      >
        <Input
          value={version}
          maxLength={longestOf(fieldOf("version"))}
          onChange={(_, data) => change({ version: data.value })}
        />
      </Field>
      <RadioField
        label={texts.live}
        keys={["live", "planned"]}
        textOf={(live) => (live === "live" ? texts.liveYes : texts.livePlanned)}
        value={planned ? "planned" : "live"}
        onChange={(live) => change({ planned: live === "planned", date: "" })}
      />
      <Field label={texts.date} hint={texts.dateHint}>
        <Input
          type="date"
          value={date}
          {...(planned ? { min: today } : { max: today })}
          onChange={(_, data) => change({ date: data.value })}
        />
      </Field>
      <Field label={`${texts.notes} (${messages.faces.optional})`}>
        <Input
          type="url"
          value={notesUrl}
          maxLength={longestOf(fieldOf("versionNotesUrl"))}
          placeholder="https://"
          onChange={(_, data) => change({ notesUrl: data.value })}
        />
      </Field>
    </FormDialog>
  );
}
