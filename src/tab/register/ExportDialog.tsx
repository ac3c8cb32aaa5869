import { useState } from "react";
import { type ExportInput, LIST_FORMATS } from "#contract/export.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { exportKindLabels, LIST_KINDS, type ListKind } from "#domain/exports/exportKind.ts";
import { exportMutation } from "#tab/data/exports.ts";
import { type FileFormat, FileFormatField } from "#tab/fields/FileFormatField.tsx";
import { FileMaking } from "#tab/fields/FileMaking.tsx";
import { viewInput } from "#tab/fields/filterInput.ts";
import { useFile } from "#tab/fields/useFile.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { ExportColumns } from "./ExportColumns.tsx";

interface Wanted {
  readonly kind: ListKind;
  readonly scope: "view" | "all";
  /** Null is every column. */
  readonly columns: readonly string[] | null;
  readonly format: FileFormat;
}

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
  const [wanted, setWanted] = useState<Wanted>({
    ...{ kind: "entries", columns: null, format: "xlsx" },
    scope: shown === undefined ? "all" : "view",
  });
  const asked = useFile(exportMutation(data));
  const texts = messages.export;
  const change = (some: Partial<Wanted>) => {
    setWanted({ ...wanted, ...some });
    asked.forget();
  };
  const expected = wanted.scope === "all" ? props.all : shown;
  return (
    <FormDialog
      title={texts.title}
      lead={texts.persons}
      problem={asked.problem}
      cancel={{ label: messages.faces.close, run: props.onClose }}
      submit={{
        label: texts.create,
        pending: asked.isAsking,
        run: () => asked.ask(inputOf(wanted, props.filter, language)),
      }}
    >
      <SelectField
        label={texts.kind}
        keys={LIST_KINDS}
        textOf={(one) => exportKindLabels[one][language]}
        value={wanted.kind}
        onChange={(kind) => kind !== null && change({ kind, columns: null })}
      />
      <RadioField
        label={texts.scope}
        keys={shown === undefined ? ["all"] : ["view", "all"]}
        textOf={(one) => (one === "view" ? texts.view(shown ?? 0) : texts.all(props.all))}
        value={wanted.scope}
        onChange={(scope) => change({ scope })}
      />
      <ExportColumns
        kind={wanted.kind}
        chosen={wanted.columns}
        onChange={(columns) => change({ columns })}
      />
      <FileFormatField
        formats={LIST_FORMATS}
        format={wanted.format}
        kind={wanted.kind}
        onChange={(format) => change({ format })}
      />
      <FileMaking
        asked={asked}
        {...(wanted.kind === "entries" && expected !== undefined
          ? {
              counted: (rows) =>
                rows === expected ? texts.sameAsView : texts.otherThanView(expected),
            }
          : {})}
      />
    </FormDialog>
  );
}

function inputOf(
  { columns, format, kind, scope }: Wanted,
  filter: RegisterFilter,
  language: "de" | "en",
): ExportInput {
  return {
    ...{ kind, format, language },
    filter: scope === "all" ? {} : viewInput(filter),
    ...(columns === null ? {} : { columns: [...columns] }),
  };
}
