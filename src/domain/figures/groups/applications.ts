import type { ApplicationFacts, CaseFacts } from "#domain/figures/applicationFacts.ts";
import {
  count,
  countOf,
  countTimes,
  type FigureFacts,
  type FigureTable,
  type GroupFigures,
} from "#domain/figures/figure.ts";
import type { OfficeFacts } from "#domain/figures/offices.ts";
import { isWithin } from "#domain/figures/period.ts";
import {
  OPERATION_STATUS,
  operationStatusLabels,
  RISK_CLASSES,
  riskClassLabels,
} from "#domain/vocabulary.ts";

/** Applications by class, operation status and office; what came and went in the period (workflow §10). */
export function applications(facts: FigureFacts): GroupFigures {
  const { applications: all, events, offices, period } = facts;
  const inPeriod = (list: typeof events.created) => () =>
    list.filter(({ on }) => isWithin(on, period)).map(({ no }) => no);
  const decided = (isOne: (one: CaseFacts) => boolean) => (one: ApplicationFacts) =>
    one.cases.filter((each) => !each.isImported && isWithin(each.closedOn, period) && isOne(each))
      .length;
  return {
    figures: [
      countOf(
        "entries",
        { de: "Einträge im Register", en: "Entries in the register" },
        all,
        () => true,
      ),
      count("new", { de: "Neu im Zeitraum", en: "New in the period" }, inPeriod(events.created)),
      countTimes(
        "approved",
        {
          de: "Freigaben im Zeitraum (auch vorläufige)",
          en: "Approvals in the period (provisional ones included)",
        },
        all,
        decided(({ state }) => state === "approved" || state === "approvedProvisionally"),
      ),
      countTimes(
        "rejected",
        { de: "Ablehnungen im Zeitraum", en: "Rejections in the period" },
        all,
        decided(({ state }) => state === "rejected"),
      ),
      count(
        "retired",
        { de: "Im Zeitraum außer Betrieb genommen", en: "Taken out of use in the period" },
        inPeriod(events.retired),
      ),
    ],
    tables: [byClass(all), byOfficeTable(offices, all)],
  };
}

function byClass(all: readonly ApplicationFacts[]): FigureTable {
  const ofClass = Map.groupBy(all, ({ riskClass }) => riskClass);
  return {
    key: "classByStatus",
    title: {
      de: "Einträge nach Einstufung und Betriebsstatus",
      en: "Entries by classification and operation status",
    },
    rowHead: { de: "Einstufung", en: "Classification" },
    columns: columns(),
    rows: [
      ...RISK_CLASSES.map((riskClass) => ({
        key: riskClass,
        label: riskClassLabels[riskClass],
        figures: byStatus(`classByStatus/${riskClass}`, ofClass.get(riskClass) ?? []),
      })),
      total("classByStatus", all),
    ],
  };
}

/** Each office as a whole, and below it the classes that it has. */
function byOfficeTable(
  offices: readonly OfficeFacts[],
  all: readonly ApplicationFacts[],
): FigureTable {
  return {
    key: "officeByStatus",
    title: {
      de: "Einträge nach Amt, Einstufung und Betriebsstatus",
      en: "Entries by office, classification and operation status",
    },
    rowHead: { de: "Amt, Einstufung", en: "Office, classification" },
    columns: columns(),
    rows: [...offices.flatMap(officeRows), total("officeByStatus", all)],
  };
}

function officeRows({ applications: of, id, name }: OfficeFacts): FigureTable["rows"] {
  const label = name === "" ? { de: "Ohne Amt", en: "Without office" } : { de: name, en: name };
  const byClass = Map.groupBy(of, ({ riskClass }) => riskClass);
  return [
    { key: id, label, figures: byStatus(`officeByStatus/${id}`, of) },
    ...RISK_CLASSES.flatMap((riskClass): FigureTable["rows"] => {
      const theirs = byClass.get(riskClass);
      if (theirs === undefined) return [];
      return [
        {
          ...{ key: `${id}/${riskClass}`, label: riskClassLabels[riskClass] },
          ...{ kind: "part", within: label },
          figures: byStatus(`officeByStatus/${id}/${riskClass}`, theirs),
        },
      ];
    }),
  ];
}

function total(key: string, all: readonly ApplicationFacts[]): FigureTable["rows"][number] {
  return { key: "total", label: TOGETHER, kind: "total", figures: byStatus(`${key}/total`, all) };
}

const TOGETHER = { de: "Zusammen", en: "Together" };

function columns() {
  return [...OPERATION_STATUS.map((status) => operationStatusLabels[status]), TOGETHER];
}

function byStatus(key: string, of: readonly ApplicationFacts[]) {
  return [
    ...OPERATION_STATUS.map((status) =>
      countOf(
        `${key}/${status}`,
        operationStatusLabels[status],
        of,
        (one) => one.operationStatus === status,
      ),
    ),
    countOf(`${key}/all`, TOGETHER, of, () => true),
  ];
}
