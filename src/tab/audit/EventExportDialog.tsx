import { useMutation } from "@tanstack/react-query";
import { type EventFilter, showsWholeChains } from "#domain/eventFilter.ts";
import { exportEventsMutation } from "#tab/data/audit.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FileReady } from "#tab/shared/FileReady.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";

/** The file of the events that are shown, and what can be checked of it. */
export function EventExportDialog(props: {
  readonly filter: EventFilter;
  readonly onClose: () => void;
}) {
  const { data, messages } = useSession();
  const create = useMutation(exportEventsMutation(data));
  const texts = messages.audit.events;
  return (
    <FormDialog
      title={texts.exportTitle}
      lead={texts.exportLead}
      problem={problemOrNone(create.error, messages)}
      cancel={{ label: messages.faces.close, run: props.onClose }}
      submit={{
        label: texts.create,
        pending: create.isPending,
        run: () => create.mutate(props.filter),
      }}
    >
      {showsWholeChains(props.filter) ? (
        <Paragraph>{texts.whole}</Paragraph>
      ) : (
        <Message intent="warning">{texts.partial}</Message>
      )}
      <FileReady url={create.data?.url} sentence={texts.expires} download={texts.download} />
    </FormDialog>
  );
}
