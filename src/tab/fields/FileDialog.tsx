import type { UseMutationOptions } from "@tanstack/react-query";
import { useState } from "react";
import type { ExportFormatInput, ExportResult } from "#contract/export.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { FileFormatField } from "./FileFormatField.tsx";
import { FileMaking } from "./FileMaking.tsx";
import { useFile } from "./useFile.ts";

/** A list as a file, of which only the format is chosen. */
export function FileDialog(props: {
  readonly lead: string;
  readonly asking: UseMutationOptions<ExportResult, Error, ExportFormatInput>;
  readonly onClose: () => void;
}) {
  const { language, messages } = useSession();
  const [format, setFormat] = useState<ExportFormatInput["format"]>("xlsx");
  const asked = useFile(props.asking);
  const texts = messages.export;
  return (
    <FormDialog
      title={texts.title}
      lead={props.lead}
      problem={asked.problem}
      cancel={{ label: messages.faces.close, run: props.onClose }}
      submit={{
        label: texts.create,
        pending: asked.isAsking,
        run: () => asked.ask({ format, language }),
      }}
    >
      <FileFormatField
        formats={["xlsx", "csv"]}
        format={format}
        onChange={(one) => {
          setFormat(one);
          asked.forget();
        }}
      />
      <FileMaking asked={asked} />
    </FormDialog>
  );
}
