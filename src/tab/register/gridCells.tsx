import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { fieldOf } from "#domain/entry/fields.ts";
import type { Column } from "#domain/entry/registerSort.ts";
import { sameVersion } from "#domain/entry/version.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { gridEntry } from "#tab/fields/gridEntry.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { UsageBadge } from "#tab/usage/UsageBadge.tsx";
import { formatDay } from "#texts/format.ts";
import { usageWords } from "#texts/usageWords.ts";
import { useLineStyles } from "./lineStyles.ts";

type Cell = (props: { readonly row: RegisterRow }) => ReactNode;
type TextColumn = Exclude<Column, "title" | "usage">;

/** What each column but the name shows of an application. Only the usage has a colour: one status leads. */
export const CELLS: Readonly<Record<Exclude<Column, "title">, Cell>> = {
  usage: UsageCell,
  orgUnitName: text("orgUnitName", "departmentName"),
  version: VersionCell,
  riskClass: choice("riskClass"),
  registerNo: text("registerNo"),
  departmentName: text("departmentName"),
  dataLimit: choice("dataLimit"),
  helpContact: text("helpContact"),
  operationStatus: choice("operationStatus"),
  evaluationStatus: choice("evaluationStatus"),
  validUntil: day("validUntil"),
  startDate: day("startDate"),
  vendor: text("vendor"),
  productName: text("productName"),
  personalData: choice("personalData"),
};

/** Whether staff may use it, and which data they may enter, or why not. */
function UsageCell({ row }: { readonly row: RegisterRow }) {
  const { language, messages, today } = useFirstSession();
  const { data, mayUse, reason } = usageWords(gridEntry(row), today, language, messages.usage);
  return (
    <>
      <UsageBadge mayUse={mayUse} />
      <Second>{data ?? reason}</Second>
    </>
  );
}

function VersionCell({ row: { values } }: { readonly row: RegisterRow }) {
  const { messages } = useFirstSession();
  return (
    <>
      <First>{values.version}</First>
      <Second>{hasOpenVersion(values) ? messages.registerView.openVersion : undefined}</Second>
    </>
  );
}

/** A newer version than the evaluated one is in the register, and nobody has evaluated it yet. */
function hasOpenVersion({ evaluatedVersion, version }: RegisterRow["values"]): boolean {
  return evaluatedVersion !== null && version !== null && !sameVersion(evaluatedVersion, version);
}

function text(column: TextColumn, second?: TextColumn): Cell {
  return ({ row: { values } }) => (
    <>
      <First>{values[column]}</First>
      {second !== undefined && <Second>{values[second] ?? undefined}</Second>}
    </>
  );
}

function choice(column: TextColumn): Cell {
  const { choices = [] } = fieldOf(column);
  return function ChoiceCell({ row: { values } }) {
    const { language, messages } = useFirstSession();
    const styles = useLineStyles();
    const chosen = choices.find(({ key }) => key === values[column]);
    return (
      <span lang={language} className={styles.wrapped}>
        {chosen?.[language] ?? messages.faces.none}
      </span>
    );
  };
}

function day(column: TextColumn): Cell {
  return function DayCell({ row: { values } }) {
    const { language } = useFirstSession();
    const value = values[column];
    return <First>{value === null ? null : formatDay(value, language)}</First>;
  };
}

function First({ children }: { readonly children: string | null }) {
  const styles = useLineStyles();
  const { messages } = useFirstSession();
  return <span className={styles.clipped}>{children ?? messages.faces.none}</span>;
}

function Second({ children }: { readonly children: string | undefined }) {
  const styles = useLineStyles();
  if (children === undefined) return null;
  return <span className={mergeClasses(styles.clipped, styles.second)}>{children}</span>;
}
