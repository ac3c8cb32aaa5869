import { type UseMutationOptions, useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { ExportInput, ExportResult } from "#contract/export.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FileReady } from "#tab/shared/FileReady.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { type FileFormat, FileFormatField } from "./FileFormatField.tsx";

/** A list as a file, of which only the format is chosen. */
export function FileDialog(props: {
  readonly lead: string;
  readonly asking: UseMutationOptions<
    ExportResult,
    Error,
    Required<Pick<ExportInput, "format">> & Pick<ExportInput, "language">
  >;
  readonly onClose: () => void;
}) {
  const { language, messages } = useSession();
  const [format, setFormat] = useState<FileFormat>("xlsx");
  const create = useMutation(props.asking);
  const texts = messages.export;
  return (
    <FormDialog
      title={texts.title}
      lead={props.lead}
      problem={problemOrNone(create.error, messages)}
      cancel={{ label: messages.faces.close, run: props.onClose }}
      submit={{
        label: texts.create,
        pending: create.isPending,
        run: () => create.mutate({ format, language }),
      }}
    >
      <FileFormatField
        format={format}
        onChange={(one) => {
          setFormat(one);
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
