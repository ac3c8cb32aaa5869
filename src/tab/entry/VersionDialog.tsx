import { Field, Input, Radio, RadioGroup } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type EntryView, reportVersionInputSchema } from "#contract/entry.ts";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import { problemText } from "#tab/app/problemText.ts";
import { useData, useSession } from "#tab/app/session.tsx";
import { reportVersionMutation } from "#tab/data/data.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";

/** Reports a new version; what has changed with it is asked next. */
export function VersionDialog(props: {
  readonly entry: EntryView;
  readonly onClose: () => void;
  readonly onReported: () => void;
}) {
  const { api, client } = useData();
  const { messages, today } = useSession();
  const { entry, onClose, onReported } = props;
  const [version, setVersion] = useState("");
  const [planned, setPlanned] = useState(false);
  const [date, setDate] = useState("");
  const [notesUrl, setNotesUrl] = useState("");
  const [problem, setProblem] = useState<string>();
  const report = useMutation(reportVersionMutation(api, client, entry.no));
  const texts = messages.version;
  const held = entry.values.version;

  function send() {
    if (version.trim() === "") return setProblem(messages.problems.field.required);
    const input = reportVersionInputSchema.safeParse({
      version: version.trim(),
      ...(date === "" ? {} : planned ? { plannedFor: date } : { liveSince: date }),
      ...(notesUrl.trim() === "" ? {} : { notesUrl: notesUrl.trim() }),
    });
    if (!input.success) return setProblem(messages.problems.field.badLink);
    report.mutate(input.data, {
      onSuccess: onReported,
      onError: (failed) => setProblem(problemText(failed, messages)),
    });
  }

  return (
    <FormDialog
      title={texts.title}
      lead={texts.lead}
      problem={problem}
      cancel={{ label: messages.faces.cancel, run: onClose }}
      submit={{ label: texts.save, pending: report.isPending, run: send }}
    >
      <Field
        label={texts.version}
        required
        {...(typeof held === "string" ? { hint: texts.current(held) } : {})}
      >
        <Input
          value={version}
          maxLength={longestOf(fieldOf("version"))}
          onChange={(_, data) => {
            setVersion(data.value);
            setProblem(undefined);
          }}
        />
      </Field>
      <Field label={texts.live}>
        <RadioGroup
          value={planned ? "planned" : "live"}
          onChange={(_, data) => {
            setPlanned(data.value === "planned");
            setDate("");
          }}
        >
          <Radio value="live" label={texts.liveYes} />
          <Radio value="planned" label={texts.livePlanned} />
        </RadioGroup>
      </Field>
      <Field label={texts.date} hint={texts.dateHint}>
        <Input
          type="date"
          value={date}
          {...(planned ? { min: today } : { max: today })}
          onChange={(_, data) => setDate(data.value)}
        />
      </Field>
      <Field label={`${texts.notes} (${messages.faces.optional})`}>
        <Input
          type="url"
          value={notesUrl}
          maxLength={longestOf(fieldOf("versionNotesUrl"))}
          placeholder="https://"
          onChange={(_, data) => setNotesUrl(data.value)}
        />
      </Field>
    </FormDialog>
  );
}
