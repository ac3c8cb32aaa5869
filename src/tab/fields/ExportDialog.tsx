import { useState } from "react";
import type { ExportInput } from "#contract/export.ts";
import type { ExportProfileView } from "#contract/exportProfile.ts";
import type { CaseFilter } from "#domain/cases/caseFilter.ts";
import { CONDITION_STATES, conditionStateLabels } from "#domain/cases/condition.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import type { Sort } from "#domain/entry/registerSort.ts";
import type { EventFilter } from "#domain/eventFilter.ts";
import { exportKindLabels, type ListKind } from "#domain/exports/exportKind.ts";
import { LIST_FORMATS, type ListFormat } from "#domain/exports/exportProfile.ts";
import { mayBeFiled } from "#domain/exports/exportRights.ts";
import {
  type CampaignSelection,
  type ConditionFilter,
  type LawSelection,
  selectionIn,
} from "#domain/exports/exportSelection.ts";
import { exportMutation } from "#tab/data/exports.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { ExportColumns } from "./ExportColumns.tsx";
import { ExportProfiles } from "./ExportProfiles.tsx";
import { FileFormatField } from "./FileFormatField.tsx";
import { FileMaking } from "./FileMaking.tsx";
import { viewInput } from "./filterInput.ts";
import { useFile } from "./useFile.ts";

type Selection = Pick<
  ExportInput,
  "campaign" | "cases" | "conditions" | "filter" | "law" | "log" | "order"
>;

/** Pages whose lists are exported, and what a file of each may be about; what the page shows comes first. */
const KINDS = {
  entries: ["entries", "cases", "conditions", "duties"],
  cases: ["cases", "conditions"],
  duties: ["duties"],
  campaign: ["campaign"],
  law: ["law"],
  log: ["log"],
} as const satisfies Readonly<Record<string, readonly ListKind[]>>;

/** What a page shows, as far as a file can hold it. */
export interface ExportedView {
  readonly filter: RegisterFilter;
  readonly order?: Sort;
  readonly cases?: CaseFilter;
  readonly campaign?: CampaignSelection;
  readonly law?: LawSelection;
  readonly log?: EventFilter;
  /** How many rows; undefined where the page does not have them all. */
  readonly shown: number | undefined;
  /** How many conditions stand with them. */
  readonly conditionsShown?: (which: ConditionFilter) => number | undefined;
}

interface Wanted {
  readonly kind: ListKind;
  readonly scope: "view" | "all" | "profile";
  /** Which conditions; of other lists nothing. */
  readonly conditions: Selection["conditions"];
  /** Null is every column. */
  readonly columns: readonly string[] | null;
  readonly format: ListFormat;
}

/** A file of the current view or of everything; Teams opens the link like any download. */
export function ExportDialog(props: {
  readonly of: keyof typeof KINDS;
  /** Undefined where no file can hold what is shown. */
  readonly view: ExportedView | undefined;
  readonly all: ExportedView;
  /** What is in the file, where there is more to say. */
  readonly lead?: string;
  readonly onClose: () => void;
}) {
  const { data, language, messages } = useSession();
  const { all, of, view } = props;
  const kinds: readonly ListKind[] = KINDS[of];
  const [wanted, setWanted] = useState<Wanted>({
    ...{ kind: of, conditions: undefined, columns: null, format: "xlsx" },
    scope: view === undefined ? "all" : "view",
  });
  const [profile, setProfile] = useState<ExportProfileView>();
  const asked = useFile(exportMutation(data));
  const texts = messages.export;
  const change = (some: Partial<Wanted>) => {
    setWanted({ ...wanted, ...some });
    asked.forget();
  };
  const chosen = wanted.scope === "profile" ? undefined : { all, view }[wanted.scope];
  const selection = chosen === undefined ? profile : selectionOf(chosen);
  const present: Present = { ...wanted, selection: selection ?? { filter: {} } };
  const expected =
    wanted.kind === of ? chosen?.shown : chosen?.conditionsShown?.(wanted.conditions ?? {});
  const choose = (one: ExportProfileView | undefined) => {
    setProfile(one);
    if (one === undefined) return wanted.scope === "profile" && change({ scope: "all" });
    const { columns, conditions, format, kind } = one;
    const scope = isOfHere(one, all) ? "profile" : view === undefined ? "all" : "view";
    return change({ kind, conditions, columns, format, scope });
  };
  return (
    <FormDialog
      title={texts.title}
      lead={props.lead ?? texts.persons}
      problem={asked.problem}
      cancel={{ label: messages.faces.close, run: props.onClose }}
      submit={{
        label: texts.create,
        pending: asked.isAsking,
        run: () => asked.ask(inputOf(present, language)),
      }}
    >
      <ExportProfiles
        kinds={kinds}
        chosen={profile}
        onChoose={choose}
        present={presentOf(present)}
      />
      {kinds.length > 1 && (
        <SelectField
          label={texts.kind}
          keys={kinds}
          textOf={(one) => exportKindLabels[one][language]}
          value={wanted.kind}
          onChange={(kind) =>
            kind !== null && change({ kind, conditions: undefined, columns: null })
          }
        />
      )}
      <RadioField
        label={texts.scope}
        keys={[
          ...(profile !== undefined && isOfHere(profile, all) ? (["profile"] as const) : []),
          ...(view === undefined ? [] : (["view"] as const)),
          "all" as const,
        ]}
        textOf={(one) =>
          ({
            profile: texts.ofProfile(profile?.name ?? ""),
            view:
              view?.shown === undefined ? texts.view : texts.viewOf(texts.things[of](view.shown)),
            all: all.shown === undefined ? texts.all[of] : texts.allOf(texts.all[of], all.shown),
          })[one]
        }
        value={wanted.scope}
        onChange={(scope) => change({ scope })}
      />
      {wanted.kind === "conditions" && (
        <WhichConditions
          chosen={wanted.conditions}
          onChange={(conditions) => change({ conditions })}
        />
      )}
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
        mayBeSaved={mayBeFiled(wanted.kind)}
        {...(expected === undefined
          ? {}
          : {
              counted: (rows) =>
                rows === expected ? texts.sameAsView : texts.otherThanView(expected),
            })}
      />
    </FormDialog>
  );
}

/** Those in one state, or the late ones. */
function WhichConditions(props: {
  readonly chosen: Selection["conditions"];
  readonly onChange: (chosen: Selection["conditions"]) => void;
}) {
  const { language, messages } = useSession();
  const texts = messages.export;
  const { chosen, onChange } = props;
  return (
    <SelectField
      label={texts.conditions}
      keys={[...CONDITION_STATES, "overdue" as const]}
      textOf={(one) => (one === "overdue" ? texts.overdue : conditionStateLabels[one][language])}
      none={texts.allConditions}
      value={chosen?.isOverdue === true ? "overdue" : (chosen?.state?.[0] ?? null)}
      onChange={(one) => {
        if (one === null) return onChange(undefined);
        return onChange(one === "overdue" ? { isOverdue: true } : { state: [one] });
      }}
    />
  );
}

/** Of another campaign or law only columns and format are taken. */
function isOfHere({ campaign, kind, law }: ExportProfileView, here: ExportedView): boolean {
  if (kind === "campaign") return campaign?.id === here.campaign?.id;
  if (kind !== "law") return true;
  return (
    law?.tree === here.law?.tree && law?.registrationGateFrom === here.law?.registrationGateFrom
  );
}

function selectionOf(view: ExportedView): Selection {
  return { ...selectionIn(view), filter: viewInput(view.filter) };
}

type Present = Wanted & { readonly selection: Selection };

function presentOf({ columns, conditions, format, kind, selection }: Present) {
  return {
    ...{ kind, format, columns: columns === null ? null : [...columns] },
    ...selection,
    ...(conditions === undefined ? {} : { conditions }),
  };
}

function inputOf(present: Present, language: "de" | "en"): ExportInput {
  const { columns, ...rest } = presentOf(present);
  return { ...rest, language, ...(columns === null ? {} : { columns }) };
}
