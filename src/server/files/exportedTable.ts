import { standingDuties } from "#domain/cases/dutiesInForce.ts";
import type { EvaluationCase } from "#domain/cases/evaluationCase.ts";
import { asInCalendar } from "#domain/classification/dutyCalendar.ts";
import { type Entry, operationStatusOf } from "#domain/entry/entry.ts";
import type { RegisterFilter } from "#domain/entry/filters.ts";
import { type CampaignSelection, fitsCondition } from "#domain/exports/exportSelection.ts";
import { chosenColumns } from "#domain/exports/listColumns.ts";
import type { Person } from "#domain/people/person.ts";
import { campaignCells, lawCells } from "#exports/campaignLists.ts";
import { caseCells, conditionCells, dutyCells, type OfEntry } from "#exports/caseLists.ts";
import type { ListCell } from "#exports/listCell.ts";
import { listTable } from "#exports/listTable.ts";
import { logCells } from "#exports/logLists.ts";
import { type ExportTable, exportTable } from "#exports/table.ts";
import type { EventPages } from "#register/audit/eventPages.ts";
import type { CampaignState, Campaigns } from "#register/cases/campaigns.ts";
import type { LawChanges } from "#register/cases/lawChanges.ts";
import type { RegisterReads } from "#register/register.ts";
import { findInTurns } from "#register/store/turns.ts";
import type { ReportImport } from "#server/imports/importReports.ts";
import { refusal } from "#server/routes/httpProblem.ts";
import type { AnyExport, ListExport } from "./exportInput.ts";
import type { Watching } from "./fileMaker.ts";
import { lawOf, lawRows } from "./lawRows.ts";
import { logRows } from "./logRows.ts";
import { shownCases } from "./shownCases.ts";

/** What can be exported as a table, gathered in turns with whatever else the service does. */
export interface ExportedTables {
  /** `by` is whose view it is: what is their own depends on it. */
  gather(input: AnyExport, by: Person, watching?: Watching): Promise<ExportTable>;
  /** How many rows it has; null where counting takes as long as making it. */
  count(input: AnyExport, by: Person): Promise<number | null>;
  /** By which applications are chosen. */
  filterOf(input: AnyExport): RegisterFilter;
}

export function createExportedTables(parts: {
  readonly reads: RegisterReads;
  readonly campaigns: Pick<Campaigns, "one">;
  readonly lawChanges: Pick<LawChanges, "compare">;
  readonly eventPages: Pick<EventPages, "readItems">;
  /** Where somebody asks for it: a list that is filed by itself is none. */
  readonly reportImport?: ReportImport;
}): ExportedTables {
  const { campaigns, lawChanges, reads } = parts;
  const orgUnits = () => reads.settings().orgUnits;

  function campaignAt(selection: CampaignSelection | undefined): CampaignState {
    const found = campaigns.one(selection?.id ?? "");
    if (found === undefined) throw refusal("notFound");
    return found;
  }

  function campaignRows(selection: CampaignSelection | undefined) {
    const { orgUnitIds = [], outcome } = selection ?? {};
    return campaignAt(selection).results.flatMap((of) => {
      const entry = reads.entry(of.no);
      const isWanted =
        (outcome === undefined || of.outcome === outcome) &&
        (orgUnitIds.length === 0 || orgUnitIds.includes(entry?.values.orgUnitId ?? ""));
      return isWanted ? [{ no: of.no, entry, of }] : [];
    });
  }

  async function entriesOf({ filter, order }: ListExport, by: Person): Promise<readonly Entry[]> {
    const own = await reads.ownEntries(by.id);
    return reads.fitting(filter, { today: reads.today(), own }, order);
  }

  /** Cases as the desk shows them, or all of the applications in the order of these. */
  async function casesOf(
    input: ListExport,
    by: Person,
  ): Promise<readonly OfEntry<EvaluationCase>[]> {
    const { cases } = input;
    const entries = await entriesOf(input, by);
    if (cases === undefined) {
      return findInTurns(entries, (entry) => reads.casesOf(entry.no).map((of) => ({ entry, of })));
    }
    const shown = await shownCases(entries, cases, { by, reads });
    return shown.map(({ entry, evaluationCase }) => ({ entry, of: evaluationCase }));
  }

  async function list(
    input: ListExport,
    by: Person,
    watching: Watching | undefined,
  ): Promise<ExportTable> {
    const { columns: keys, conditions, format, kind = "entries", language = "de" } = input;
    const cellsAs = format === "json" ? "values" : "words";
    const made = { language, cellsAs } as const;
    const columns = chosenColumns(kind, keys);
    const tableOf = <Row>(
      rows: Iterable<Row> & { readonly length?: number },
      cells: Readonly<Record<string, ((row: Row) => ListCell) | undefined>>,
      rowCount = rows.length ?? 0,
    ) =>
      listTable<Row>({
        ...{ ...made, columns, rows, rowCount },
        cellOf: (row, key) => cells[key]?.(row) ?? { value: null },
      });
    switch (kind) {
      case "entries":
        return exportTable({
          ...{ ...made, columns: keys, orgUnits: orgUnits() },
          entries: await entriesOf(input, by),
        });
      case "cases":
        return tableOf(await casesOf(input, by), caseCells(orgUnits()));
      case "conditions": {
        const isWanted = fitsCondition(conditions ?? {}, reads.today());
        const rows = await findInTurns(await casesOf(input, by), ({ entry, of: evaluationCase }) =>
          (evaluationCase.conditions ?? [])
            .filter(isWanted)
            .map((condition) => ({ entry, of: { condition, evaluationCase } })),
        );
        return tableOf(rows, conditionCells(orgUnits(), reads.today()));
      }
      case "duties": {
        const rows = await findInTurns(await entriesOf(input, by), (entry) =>
          operationStatusOf(entry) === "retired"
            ? []
            : standingDuties(reads.casesOf(entry.no)).map((of) => ({ entry, of })),
        );
        // Where the applications have no order of their own, that of the calendar.
        const inOrder = input.order === undefined ? asInCalendar(rows, ({ of }) => of) : rows;
        return tableOf(inOrder, dutyCells(orgUnits()));
      }
      case "campaign":
        return tableOf(campaignRows(input.campaign), campaignCells(orgUnits()));
      case "law": {
        if (input.law === undefined) throw refusal("notFound");
        const rows = await lawRows(input.law, parts, watching?.signal);
        return tableOf(rows, lawCells(orgUnits()));
      }
      case "log": {
        const pages = parts.eventPages;
        const { log = {} } = input;
        const { count, latestFirst } = await logRows(log, by, { pages, reads }, watching);
        return tableOf({ [Symbol.iterator]: latestFirst }, logCells, count());
      }
    }
  }

  async function gather(input: AnyExport, by: Person, watching?: Watching): Promise<ExportTable> {
    if (!("import" in input)) return list(input, by, watching);
    if (parts.reportImport === undefined) throw refusal("notFound");
    return parts.reportImport(input.import, input.language ?? "de");
  }

  return {
    gather,
    filterOf(input) {
      if ("import" in input) return {};
      return input.kind === "campaign" ? campaignAt(input.campaign).campaign.filter : input.filter;
    },
    async count(input, by) {
      const kind = "import" in input ? undefined : input.kind;
      if (kind === "log") return null;
      if (kind === "law" && !("import" in input) && input.law !== undefined) {
        const { state } = await lawChanges.compare(lawOf(input.law));
        if (state === "comparing") return null;
      }
      return (await gather(input, by)).rowCount;
    },
  };
}
