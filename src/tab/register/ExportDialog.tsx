import { useState } from "react";
import type { ExportInput } from "#contract/export.ts";
import type { ExportProfileView } from "#contract/exportProfile.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { exportKindLabels, LIST_KINDS, type ListKind } from "#domain/exports/exportKind.ts";
import { LIST_FORMATS, type ListFormat } from "#domain/exports/exportProfile.ts";
import { exportMutation } from "#tab/data/exports.ts";
import { FileFormatField } from "#tab/fields/FileFormatField.tsx";
import { FileMaking } from "#tab/fields/FileMaking.tsx";
import { viewInput } from "#tab/fields/filterInput.ts";
import { useFile } from "#tab/fields/useFile.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { ExportColumns } from "./ExportColumns.tsx";
import { ExportProfiles } from "./ExportProfiles.tsx";

interface Wanted {
  readonly kind: ListKind;
  readonly scope: "view" | "all" | "profile";
  /** Null is every column. */
  readonly columns: readonly string[] | null;
  readonly format: ListFormat;
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
  const [profile, setProfile] = useState<ExportProfileView>();
  const asked = useFile(exportMutation(data));
  const texts = messages.export;
  const change = (some: Partial<Wanted>) => {
    setWanted({ ...wanted, ...some });
    asked.forget();
  };
  const filter = { view: viewInput(props.filter), all: {}, profile: profile?.filter ?? {} };
  const present = { ...wanted, filter: filter[wanted.scope] };
  const expected = { view: shown, all: props.all, profile: undefined }[wanted.scope];
  const choose = (one: ExportProfileView | undefined) => {
    setProfile(one);
    if (one === undefined) return wanted.scope === "profile" && change({ scope: "all" });
    const { columns, format, kind } = one;
    return change({ kind, columns, format, scope: "profile" });
  };
  return (
    <FormDialog
      title={texts.title}
      lead={texts.persons}
      problem={asked.problem}
      cancel={{ label: messages.faces.close, run: props.onClose }}
      submit={{
        label: texts.create,
        pending: asked.isAsking,
        run: () => asked.ask(inputOf(present, language)),
      }}
    >
      <ExportProfiles chosen={profile} onChoose={choose} present={presentOf(present)} />
      <SelectField
        label={texts.kind}
        keys={LIST_KINDS}
        textOf={(one) => exportKindLabels[one][language]}
        value={wanted.kind}
        onChange={(kind) => kind !== null && change({ kind, columns: null })}
      />
      <RadioField
        label={texts.scope}
        keys={[
          ...(profile === undefined ? [] : (["profile"] as const)),
          ...(shown === undefined ? [] : (["view"] as const)),
          "all" as const,
        ]}
        textOf={(one) =>
          ({
            profile: texts.ofProfile(profile?.name ?? ""),
            view: texts.view(shown ?? 0),
            all: texts.all(props.all),
          })[one]
        }
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

type Present = Wanted & { readonly filter: ExportInput["filter"] };

function presentOf({ columns, filter, format, kind }: Present) {
  return { kind, format, filter, columns: columns === null ? null : [...columns] };
}

function inputOf({ columns, filter, format, kind }: Present, language: "de" | "en"): ExportInput {
  return {
    ...{ kind, format, language, filter },
    ...(columns === null ? {} : { columns: [...columns] }),
  };
}
