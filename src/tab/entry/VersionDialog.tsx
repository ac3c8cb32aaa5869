import { Field, Input } from "@fluentui/react-components";
import { type EntryView, reportVersionInputSchema } from "#contract/entry.ts";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { isPossibleDay } from "#domain/time/possibleDay.ts";
import { reportVersionMutation } from "#tab/data/entries.ts";
import { dayDoubt } from "#tab/session/dayDoubt.ts";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { RadioField } from "#tab/shared/RadioField.tsx";

/** Whether the version is in use: nothing is assumed, and "I do not know" is an answer. */
const LIVE = ["live", "planned", "unknown"] as const;

interface Draft {
  readonly version: string;
  readonly live: (typeof LIVE)[number] | null;
  readonly date: string;
  readonly notesUrl: string;
}

const EMPTY: Draft = { version: "", live: null, date: "", notesUrl: "" };

/** Reports a new version; what has changed with it is asked next. */
export function VersionDialog(props: {
  readonly entry: EntryView;
  readonly onClose: () => void;
  readonly onReported: () => void;
}) {
  const { data, messages, today } = useSession();
  const { entry, onClose, onReported } = props;
  const form = useForm(EMPTY, reportVersionMutation(data, entry.no), `version ${entry.no}`);
  const { change } = form;
  const { date, live, notesUrl, version } = form.draft;
  const texts = messages.version;
  const current = entry.values.version;

  function send() {
    const hasBadDate = live !== "unknown" && date !== "" && !isPossibleDay(date);
    const missing = {
      ...(version.trim() === "" ? { version: messages.problems.field.required } : {}),
      ...(live === null ? { live: texts.liveMissing } : {}),
      ...(hasBadDate ? { date: messages.problems.dateOutOfRange } : {}),
    };
    if (Object.keys(missing).length > 0) return form.refuse(missing);
    const day = date === "" ? "unknown" : date;
    const input = reportVersionInputSchema.safeParse({
      version: version.trim(),
      ...(live === "live" ? { liveSince: day } : live === "planned" ? { plannedFor: day } : {}),
      ...(notesUrl.trim() === "" ? {} : { notesUrl: notesUrl.trim() }),
    });
    if (!input.success) return form.refuse({ notesUrl: messages.problems.field.badLink });
    form.send(input.data, onReported);
  }

  return (
    <FormDialog title={texts.title} lead={texts.lead} {...form.dialog(texts.save, send, onClose)}>
      <Field
        {...fieldProps({
          label: texts.version,
          required: true,
          hint: typeof current === "string" ? texts.current(current) : undefined,
          problem: form.problemOf("version"),
        })}
      >
        <Input
          value={version}
          maxLength={longestOf(fieldOf("version"))}
          onChange={(_, data) => change({ version: data.value })}
        />
      </Field>
      <RadioField
        label={texts.live}
        required
        problem={form.problemOf("live")}
        keys={LIVE}
        textOf={(one) => texts.lives[one]}
        value={live}
        onChange={(one) => change({ live: one, date: "" })}
      />
      {(live === "live" || live === "planned") && (
        <Field
          {...(form.problemOf("date") === undefined ? dayDoubt(date, today, messages) : {})}
          {...fieldProps({
            label: texts.date,
            hint: texts.dateHint,
            problem: form.problemOf("date"),
          })}
        >
          <Input
            type="date"
            value={date}
            {...(live === "planned" ? { min: today } : { max: today })}
            onChange={(_, data) => change({ date: data.value })}
          />
        </Field>
      )}
      <Field
        {...fieldProps({
          label: `${texts.notes} (${messages.faces.optional})`,
          problem: form.problemOf("notesUrl"),
        })}
      >
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
