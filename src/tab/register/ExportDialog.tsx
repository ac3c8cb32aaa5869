import { Link } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RegisterFilter } from "#domain/entry/registerFilter.ts";
import { exportMutation } from "#tab/data/exports.ts";
import { viewInput } from "#tab/fields/filterInput.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";

/**
 * A file of the current view or of everything; Teams opens the link like any download. XLSX is offered first: of a CSV file
 * a spreadsheet guesses what each cell is, and nothing in the file can keep it from that.
 */
export function ExportDialog(props: {
  readonly filter: RegisterFilter;
  /** Undefined where no file can hold what is shown. */
  readonly shown: number | undefined;
  readonly all: number;
  readonly onClose: () => void;
}) {
  const { data, language, messages } = useSession();
  const { shown } = props;
  const [format, setFormat] = useState<"xlsx" | "csv">("xlsx");
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
      {format === "csv" && <Message intent="warning">{texts.csvHint}</Message>}
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
