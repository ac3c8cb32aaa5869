import { Field, Link, Radio, RadioGroup, Text } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import type { RegisterFilter } from "#domain/entry/registerFilter.ts";
import { exportMutation } from "#tab/data/exports.ts";
import { filterInput } from "#tab/fields/filterInput.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useData, useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";

/** A file of the current view or of everything; Teams opens the link like any download. */
export function ExportDialog(props: {
  readonly filter: RegisterFilter;
  readonly shown: number;
  readonly all: number;
  readonly onClose: () => void;
}) {
  const { api } = useData();
  const { language, messages } = useSession();
  const [format, setFormat] = useState("xlsx");
  const [scope, setScope] = useState("view");
  const create = useMutation(exportMutation(api));
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
            format: format === "csv" ? "csv" : "xlsx",
            filter: scope === "all" ? {} : filterInput(props.filter),
            language,
          }),
      }}
    >
      <Field label={texts.format}>
        <RadioGroup
          value={format}
          onChange={(_, { value }) => {
            setFormat(value);
            create.reset();
          }}
        >
          <Radio value="xlsx" label={texts.xlsx} />
          <Radio value="csv" label={texts.csv} />
        </RadioGroup>
      </Field>
      <Field label={texts.scope}>
        <RadioGroup
          value={scope}
          onChange={(_, { value }) => {
            setScope(value);
            create.reset();
          }}
        >
          <Radio value="view" label={texts.view(props.shown)} />
          <Radio value="all" label={texts.all(props.all)} />
        </RadioGroup>
      </Field>
      <div role="status">
        {create.data !== undefined && (
          <>
            <Text as="p" block>
              {texts.ready(create.data.rows)} {texts.expires}
            </Text>
            <Link href={create.data.url} download target="_blank" rel="noreferrer">
              {texts.download}
            </Link>
          </>
        )}
      </div>
    </FormDialog>
  );
}
