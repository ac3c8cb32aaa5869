import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import { FILTER_FIELDS, type RegisterFilter } from "#domain/entry/registerFilter.ts";
import { compareTexts } from "#domain/text/sortKey.ts";
import {
  EVALUATION_STATUS,
  evaluationStatusLabels,
  OPERATION_STATUS,
  operationStatusLabels,
  RISK_CLASSES,
  riskClassLabels,
} from "#domain/vocabulary.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { useSession } from "#tab/session/session.tsx";
import { labelOf } from "#tab/session/texts.ts";
import { ChoiceGroup, type Option } from "#tab/shared/ChoiceGroup.tsx";
import { type FilterField, facetCounts, type Searched, withChoice } from "./entryFilter.ts";
import { useColumnLabel } from "./useColumnLabel.ts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(15rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
  },
});

const VOCABULARIES = {
  operationStatus: { keys: OPERATION_STATUS, labels: operationStatusLabels },
  evaluationStatus: { keys: EVALUATION_STATUS, labels: evaluationStatusLabels },
  riskClass: { keys: RISK_CLASSES, labels: riskClassLabels },
} as const;

/** The filters with the number of applications behind each choice. */
export function FilterPanel(props: {
  readonly id: string;
  readonly rows: readonly RegisterRow[];
  readonly filter: RegisterFilter;
  readonly searched: Searched;
  readonly onFilter: (filter: RegisterFilter) => void;
}) {
  const styles = useStyles();
  const labelOfColumn = useColumnLabel();
  const optionsOf = useOptions(props.rows, useDeferredValue(props.filter), props.searched);
  const { id, filter, onFilter } = props;
  return (
    <div id={id} className={styles.root}>
      {FILTER_FIELDS.map((field) => (
        <ChoiceGroup
          key={field}
          legend={labelOfColumn(field === "orgUnitId" ? "orgUnitName" : field)}
          options={optionsOf(field)}
          chosen={filter[field] ?? []}
          onChange={(chosen) => onFilter(withChoice(filter, field, chosen))}
          scrolls
        />
      ))}
    </div>
  );
}

function useOptions(rows: readonly RegisterRow[], filter: RegisterFilter, searched: Searched) {
  const { language } = useSession();
  const offices = useMemo(() => officesOf(rows), [rows]);
  const counts = useMemo(
    () =>
      new Map(FILTER_FIELDS.map((field) => [field, facetCounts(rows, filter, searched, field)])),
    [rows, filter, searched],
  );
  return (field: FilterField): readonly Option[] => {
    const counted = ({ key, label }: Option): Option => ({
      key,
      label: `${label} (${counts.get(field)?.get(key) ?? 0})`,
    });
    if (field === "orgUnitId") return offices.map(counted);
    const { keys, labels } = VOCABULARIES[field];
    return keys.map((key) => counted({ key, label: labelOf(labels, key, language) }));
  };
}

/** The offices that have an entry, in the order of their names. */
function officesOf(rows: readonly RegisterRow[]): readonly Option[] {
  const names = new Map<string, string>();
  for (const { values } of rows) {
    if (values.orgUnitId !== null) names.set(values.orgUnitId, values.orgUnitName ?? "");
  }
  return [...names]
    .map(([key, label]) => ({ key, label }))
    .sort((a, b) => compareTexts(a.label, b.label));
}
