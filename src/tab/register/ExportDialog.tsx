import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { exportMutation } from "#tab/data/exports.ts";
import { type FileFormat, FileFormatField } from "#tab/fields/FileFormatField.tsx";
import { viewInput } from "#tab/fields/filterInput.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FileReady } from "#tab/shared/FileReady.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";

/** A file of the current view or of everything; Teams opens the link like any download. */
export function ExportDialog(props: {
  readonly filter: RegisterFilter;
  /** Undefined where no file can hold what is shown. */
  readonly shown: number | undefined;
  readonly all: number;
  readonly onClose: () => void;
}) {
  const { data, language, messages } = useSession();
  const { shown } = props;
  const [format, setFormat] = useState<FileFormat>("xlsx");
  const [scope, setScope] = useState<"view" | "all">(shown === undefined ? "all" : "view");
  const create = useMutation(exportMutation(data));
  const texts = messages.export;
  return (
    <FormDialog
      title={texts.title}
      lead={texts.persons}
      problem={problemOrNone(create.error, messages)}
      cancel={{ label: messages.faces.close, run: props.onClose }}
      submit={{
        label: texts.create,
        pending: create.isPending,
        run: () =>
          create.mutate({
            format,
            filter: scope === "all" ? {} : viewInput(props.filter),
            language,
          }),
      }}
    >
      <FileFormatField
        format={format}
        onChange={(one) => {
          setFormat(one);
          create.reset();
        }}
      />
      <RadioField
        label={texts.scope}
        keys={shown === undefined ? ["all"] : ["view", "all"]}
        textOf={(one) => (one === "view" ? texts.view(shown ?? 0) : texts.all(props.all))}
        value={scope}
        onChange={(one) => {
          setScope(one);
          create.reset();
        }}
      />
      <FileReady
        url={create.data?.url}
        sentence={`${texts.ready(create.data?.rows ?? 0)} ${texts.expires}`}
        download={texts.download}
      />
    </FormDialog>
  );
}
