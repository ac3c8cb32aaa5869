import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportSheet, ImportView } from "#contract/import.ts";
import { importSheetQuery } from "#tab/data/imports.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { ErrorSummary } from "#tab/shared/ErrorSummary.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { ColumnItem } from "./ColumnItem.tsx";
import { ColumnProfiles } from "./ColumnProfiles.tsx";
import {
  COLUMN_SHOWS,
  type ColumnShow,
  type ColumnsProblem,
  columnsProblem,
  isUnsure,
  planOf,
  type SheetColumn,
  shows,
  withUse,
} from "./columnUse.ts";
import { StepFoot } from "./StepFoot.tsx";
import { sheetChoice } from "./sheetChoice.ts";
import type { GivenPlan } from "./usePlan.ts";

const useStyles = makeStyles({
  filter: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { ...plainList, gridTemplateColumns: "minmax(0, 1fr)" },
});

/** Which column of the list becomes which field of the register. */
export function ColumnsStep(props: { readonly view: ImportView; readonly edited: GivenPlan }) {
  const { data, messages } = useSession();
  const { edited, view } = props;
  const query = useQuery(importSheetQuery(data, view.id, sheetChoice(edited.plan)));
  const texts = messages.imports.columns;
  return (
    <Panel title={messages.imports.steps.columns}>
      <Paragraph>{texts.lead}</Paragraph>
      <QueryFaces query={query}>{(sheet) => <Columns {...props} sheet={sheet} />}</QueryFaces>
    </Panel>
  );
}

function Columns(props: {
  readonly view: ImportView;
  readonly edited: GivenPlan;
  readonly sheet: ImportSheet;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const { edited, sheet, view } = props;
  const { plan } = edited;
  const [show, setShow] = useState<ColumnShow>("all");
  const [shown, setShown] = useState(sheet.columns);
  const [checked, setChecked] = useState<{
    readonly problem: ColumnsProblem;
    readonly n: number;
  }>();
  const texts = messages.imports.columns;
  const unsure = sheet.columns.filter((one) => isUnsure(one, plan)).length;

  // What is decided on stays in its place until another choice of columns is made.
  function choose(one: ColumnShow) {
    setShow(one);
    setShown(sheet.columns.filter((column) => shows(one, column, plan)));
  }

  function check(): boolean {
    const problem = columnsProblem(plan);
    setChecked(problem === undefined ? undefined : { problem, n: (checked?.n ?? 0) + 1 });
    return problem === undefined;
  }

  const titleOf = ({ column, title }: SheetColumn) =>
    title.trim() === "" ? texts.unnamed(column + 1) : title;
  const other = (column: SheetColumn) => {
    const target = planOf(plan, column.column)?.target;
    const twin = sheet.columns.find(
      (one) =>
        target !== undefined &&
        one.column !== column.column &&
        planOf(plan, one.column)?.target === target,
    );
    return twin === undefined ? undefined : titleOf(twin);
  };
  return (
    <>
      {checked !== undefined && columnsProblem(plan) !== undefined && (
        <ErrorSummary
          title={`${texts.problem} ${texts[checked.problem]}`}
          problems={[]}
          check={checked.n}
          onField={() => undefined}
        />
      )}
      <ColumnProfiles edited={edited} sheet={sheet} />
      <Text role="status" weight="semibold">
        {texts.assigned(plan.columns.length, sheet.columns.length)}{" "}
        {unsure > 0 && texts.toCheck(unsure)}
      </Text>
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for fields; these are buttons. */}
      <div role="group" aria-label={texts.show} className={styles.filter}>
        {COLUMN_SHOWS.map((one) => (
          <Button
            key={one}
            size="small"
            appearance={one === show ? "primary" : "secondary"}
            aria-pressed={one === show}
            onClick={() => choose(one)}
          >
            {texts.count(
              texts[one],
              sheet.columns.filter((column) => shows(one, column, plan)).length,
            )}
          </Button>
        ))}
      </div>
      {shown.length === 0 && <Paragraph>{texts.noneShown}</Paragraph>}
      <ul className={styles.list}>
        {shown.map((column) => (
          <ColumnItem
            key={column.column}
            column={column}
            title={titleOf(column)}
            use={planOf(plan, column.column)}
            twin={other(column)}
            onUse={(use) =>
              edited.change((before) => ({ columns: withUse(before, column.column, use) }))
            }
          />
        ))}
      </ul>
      <StepFoot id={view.id} step="columns" edited={edited} check={check} />
    </>
  );
}
