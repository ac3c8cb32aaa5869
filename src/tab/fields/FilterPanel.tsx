import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { FilterField, RegisterFilter } from "#domain/entry/filters.ts";
import { filterWords } from "#domain/entry/registerFilter.ts";
import type { RegisterRow } from "#tab/data/snapshot.ts";
import { useSession } from "#tab/session/session.tsx";
import { ChoiceGroup, type Option } from "#tab/shared/ChoiceGroup.tsx";
import { withChoice } from "./entryFilter.ts";
import { officesOf } from "./officesOf.ts";
import type { Narrowed } from "./rowFacets.ts";
import { useColumnLabel } from "./useColumnLabel.ts";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fill, minmax(min(15rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
  },
});

/** What people narrow by most stands first. */
const ORDER: readonly FilterField[] = [
  "usage",
  "orgUnitId",
  "riskClass",
  "operationStatus",
  "evaluationStatus",
];

/** The filters with the number of applications behind each choice. */
export function FilterPanel(props: {
  readonly rows: readonly RegisterRow[];
  readonly filter: RegisterFilter;
  readonly counts: ReturnType<Narrowed["counts"]>;
  readonly onFilter: (filter: RegisterFilter) => void;
}) {
  const styles = useStyles();
  const { language, me } = useSession();
  const labelOfColumn = useColumnLabel();
  const { counts, filter, onFilter, rows } = props;
  const offices = useMemo(() => officesOf(rows, me.orgUnits, language), [rows, me, language]);
  const optionsOf = (field: FilterField): readonly Option[] => {
    const options =
      field === "orgUnitId"
        ? offices
        : filterWords(field).choices.map((choice) => ({
            key: choice.key,
            label: choice[language],
          }));
    return options.map(({ key, label }) => ({
      key,
      label: `${label}\u00a0(${counts[field].get(key) ?? 0})`,
    }));
  };
  return (
    <div className={styles.root}>
      {ORDER.map((field) => (
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
