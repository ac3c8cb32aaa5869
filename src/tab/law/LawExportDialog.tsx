import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { LawInput } from "#contract/law.ts";
import { exportLawMutation } from "#tab/data/law.ts";
import { type FileFormat, FileFormatField } from "#tab/fields/FileFormatField.tsx";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FileReady } from "#tab/shared/FileReady.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";

/** What a law would change as a file. */
export function LawExportDialog(props: { readonly law: LawInput; readonly onClose: () => void }) {
  const { data, language, messages } = useSession();
  const [format, setFormat] = useState<FileFormat>("xlsx");
  const create = useMutation(exportLawMutation(data));
  const texts = messages.export;
  return (
    <FormDialog
      title={texts.title}
      lead={messages.lawPage.exportLead}
      problem={problemOrNone(create.error, messages)}
      cancel={{ label: messages.faces.close, run: props.onClose }}
      submit={{
        label: texts.create,
        pending: create.isPending,
        run: () => create.mutate({ format, language, law: props.law }),
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
