import { standingDuties } from "#domain/cases/dutiesInForce.ts";
import { isUnderway } from "#domain/cases/lawComparison.ts";
import { operationStatusOf } from "#domain/entry/entry.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { chosenColumns } from "#domain/exports/listColumns.ts";
import { campaignTable } from "#exports/campaignTable.ts";
import { caseCells, conditionCells, dutyCells } from "#exports/caseLists.ts";
import { lawTable } from "#exports/lawTable.ts";
import type { ListCell } from "#exports/listCell.ts";
import { listTable } from "#exports/listTable.ts";
import { type ExportTable, exportTable } from "#exports/table.ts";
import type { CampaignState, Campaigns } from "#register/cases/campaigns.ts";
import type { LawChanges } from "#register/cases/lawChanges.ts";
import type { RegisterReads } from "#register/register.ts";
import { findInTurns } from "#register/store/turns.ts";
import type { ReportImport } from "#server/imports/importReports.ts";
import { HttpProblem, refusal } from "#server/routes/httpProblem.ts";
import { lawOf } from "#server/routes/lawRoutes.ts";
import type { Language } from "#texts/language.ts";
import type { AnyExport, ListExport } from "./exportInput.ts";

/** What can be exported as a table, gathered in turns with whatever else the service does. */
export interface ExportedTables {
  /** `by` is whose view it is: what is their own depends on it. */
  gather(input: AnyExport, by: string): Promise<ExportTable>;
  campaignAt(id: string): CampaignState;
  /** By which applications are chosen. */
  filterOf(input: AnyExport): RegisterFilter;
}

export function createExportedTables(parts: {
  readonly reads: RegisterReads;
  readonly campaigns: Pick<Campaigns, "one">;
  readonly lawChanges: Pick<LawChanges, "compare">;
  /** Where somebody asks for it: a list that is filed by itself is none. */
  readonly reportImport?: ReportImport;
}): ExportedTables {
  const { campaigns, lawChanges, reads } = parts;
  const orgUnits = () => reads.settings().orgUnits;

  function campaignAt(id: string): CampaignState {
    const found = campaigns.one(id);
    if (found === undefined) throw refusal("notFound");
    return found;
  }

  /** A comparison that is still going on is asked for again by whoever downloads. */
  async function lawRows(input: Extract<AnyExport, { law: unknown }>, language: Language) {
    const law = lawOf(input.law);
    const comparison = await lawChanges.compare(law);
    if (comparison.state === "comparing") throw new HttpProblem(503, "busy");
    return lawTable({
      ...{ findings: comparison.findings, tree: law.tree, entryOf: reads.entry, language },
      isUnderway: (no) => isUnderway(reads.casesOf(no)),
      orgUnits: orgUnits(),
    });
  }

  async function list(input: ListExport, by: string, language: Language): Promise<ExportTable> {
    const { columns: keys, filter, format, kind = "entries" } = input;
    const own = await reads.ownEntries(by);
    const entries = await reads.fitting(filter, { today: reads.today(), own });
    const cellsAs = format === "json" ? "values" : "words";
    const made = { language, cellsAs } as const;
    const columns = chosenColumns(kind, keys);
    const tableOf = <Row>(
      rows: readonly Row[],
      cells: Readonly<Record<string, ((row: Row) => ListCell) | undefined>>,
    ) =>
      listTable<Row>({
        ...{ ...made, columns, rows, rowCount: rows.length },
        cellOf: (row, key) => cells[key]?.(row) ?? { value: null },
      });
    switch (kind) {
      case "entries":
        return exportTable({ ...made, entries, columns: keys, orgUnits: orgUnits() });
      case "cases": {
        const rows = await findInTurns(entries, (entry) =>
          reads.casesOf(entry.no).map((of) => ({ entry, of })),
        );
        return tableOf(rows, caseCells(orgUnits()));
      }
      case "conditions": {
        const rows = await findInTurns(entries, (entry) =>
          reads.casesOf(entry.no).flatMap((evaluationCase) =>
            (evaluationCase.conditions ?? []).map((condition) => ({
              entry,
              of: { condition, evaluationCase },
            })),
          ),
        );
        return tableOf(rows, conditionCells(orgUnits(), reads.today()));
      }
      case "duties": {
        const rows = await findInTurns(entries, (entry) =>
          operationStatusOf(entry) === "retired"
            ? []
            : standingDuties(reads.casesOf(entry.no)).map((of) => ({ entry, of })),
        );
        return tableOf(rows, dutyCells(orgUnits()));
      }
    }
  }

  return {
    campaignAt,
    filterOf(input) {
      if ("law" in input || "import" in input) return {};
      return "campaign" in input ? campaignAt(input.campaign).campaign.filter : input.filter;
    },
    async gather(input, by) {
      const { language = "de" } = input;
      if ("law" in input) return lawRows(input, language);
      if ("import" in input) {
        if (parts.reportImport === undefined) throw refusal("notFound");
        return parts.reportImport(input.import, language);
      }
      if (!("campaign" in input)) return list(input, by, language);
      const { results } = campaignAt(input.campaign);
      return campaignTable({
        ...{ results, entryOf: reads.entry, language, orgUnits: orgUnits() },
      });
    },
  };
}
