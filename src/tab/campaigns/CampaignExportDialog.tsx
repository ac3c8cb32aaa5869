import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { exportCampaignMutation } from "#tab/data/campaigns.ts";
import { type FileFormat, FileFormatField } from "#tab/fields/FileFormatField.tsx";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FileReady } from "#tab/shared/FileReady.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";

/** The results of a campaign as a file. */
export function CampaignExportDialog(props: { readonly id: string; readonly onClose: () => void }) {
  const { data, language, messages } = useSession();
  const [format, setFormat] = useState<FileFormat>("xlsx");
  const create = useMutation(exportCampaignMutation(data, props.id));
  const texts = messages.export;
  return (
    <FormDialog
      title={texts.title}
      lead={messages.campaigns.exportLead}
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
