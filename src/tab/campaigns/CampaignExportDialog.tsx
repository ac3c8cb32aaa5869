import { Link } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { exportCampaignMutation } from "#tab/data/campaigns.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";

/** The results of a campaign as a file. */
export function CampaignExportDialog(props: { readonly id: string; readonly onClose: () => void }) {
  const { data, language, messages } = useSession();
  const [format, setFormat] = useState<"xlsx" | "csv">("xlsx");
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
      <RadioField
        label={texts.format}
        keys={["xlsx", "csv"]}
        textOf={(one) => texts[one]}
        value={format}
        onChange={(one) => {
          setFormat(one);
          create.reset();
        }}
      />
      <div role="status">
        {create.data !== undefined && (
          <>
            <Paragraph>
              {texts.ready(create.data.rows)} {texts.expires}
            </Paragraph>
            <Link href={create.data.url} download target="_blank" rel="noreferrer">
              {texts.download}
            </Link>
          </>
        )}
      </div>
    </FormDialog>
  );
}
