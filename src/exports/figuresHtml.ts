import type { ComparedFigure, ReportGroup } from "#domain/figures/figureGroups.ts";
import type { Period } from "#domain/figures/period.ts";
import { periodBefore } from "#domain/figures/period.ts";
import type { Instant } from "#domain/time/day.ts";
import { exportTextsFor } from "#texts/exportTexts.ts";
import { figureTextsFor } from "#texts/figureTexts.ts";
import { formatDay, formatInstant, formatNumber } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { escaped, htmlPage } from "./htmlPage.ts";

/** What a report to print or a table of figures is made of. */
export interface PrintedReport {
  readonly period: Period;
  readonly office: { readonly name: string } | null;
  readonly groups: readonly ReportGroup[];
  readonly unreadable: number;
  readonly hasTodaysClosingDays: boolean;
  readonly madeAt: Instant;
}

interface About {
  readonly language: Language;
  /** Empty where nobody has said what the city is called. */
  readonly city: string;
  readonly demo: boolean;
}

/** The committee report as a page to print: city, day and filter on top, a heading for each group, tables with captions. */
export function figuresHtml(report: PrintedReport, { city, demo, language }: About): string {
  const texts = figureTextsFor(language);
  const { groups, hasTodaysClosingDays, madeAt, office, period, unreadable } = report;
  const dayOf = (day: string) => formatDay(day, language);
  const title = texts.reportTitle(dayOf(period.to));
  const before = periodBefore(period);
  const about = [
    texts.filter(office?.name ?? ""),
    texts.period(dayOf(period.from), dayOf(period.to)),
    texts.comparedWith(dayOf(before.from), dayOf(before.to)),
  ];
  return htmlPage({
    language,
    title: [title, city].filter((one) => one !== "").join(" · "),
    style: STYLE,
    header: [
      `<p>${escaped([texts.register, city].filter((one) => one !== "").join(" · "))}</p>`,
      `<h1>${escaped(title)}</h1>`,
      ...about.map((line) => `<p>${escaped(line)}</p>`),
    ].join("\n"),
    body: groups.map((group, index) => groupHtml(group, index + 1, language)).join("\n"),
    notes: [
      demo ? exportTextsFor(language).demo : "",
      texts.noneHint,
      hasTodaysClosingDays ? texts.todaysClosingDays : "",
      unreadable > 0 ? texts.unreadable(unreadable) : "",
      texts.madeAt(formatInstant(madeAt, language)),
    ],
  });
}

function groupHtml(group: ReportGroup, place: number, language: Language): string {
  const texts = figureTextsFor(language);
  const title = `${place}. ${group.title[language]}`;
  return `<section aria-labelledby="${group.key}">
<h2 id="${group.key}">${escaped(title)}</h2>
${tableHtml({
  caption: group.title[language],
  head: [texts.figure, texts.value, texts.before],
  rows: group.figures.map((figure) => [
    figure.label[language],
    valueText(figure.value, figure.unit, language),
    valueText(figure.before, figure.unit, language),
  ]),
})}
${group.tables
  .map((table) =>
    tableHtml({
      caption: table.title[language],
      head: [
        table.rowHead[language],
        ...table.columns.map((column) => column[language]),
        ...(table.columns.length === 1 ? [texts.before] : []),
      ],
      marks: table.rows.map(({ kind }) => kind ?? (hasParts(table) ? "whole" : "")),
      rows: table.rows.map(({ figures, label }) => [
        label[language],
        ...figures.map(({ unit, value }) => valueText(value, unit, language)),
        ...(table.columns.length === 1
          ? figures.map(({ before, unit }) => valueText(before, unit, language))
          : []),
      ]),
    }),
  )
  .join("\n")}
</section>`;
}

function hasParts({ rows }: ReportGroup["tables"][number]): boolean {
  return rows.some(({ kind }) => kind === "part");
}

function tableHtml(table: {
  /** What each row is, for how it looks. */
  readonly marks?: readonly string[];
  readonly caption: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}): string {
  const { caption, head, marks = [], rows } = table;
  return `<table${head.length > 3 ? ' class="wide"' : ""}>
<caption>${escaped(caption)}</caption>
<thead><tr>${head.map((cell) => `<th scope="col">${escaped(cell)}</th>`).join("")}</tr></thead>
<tbody>
${rows
  .map(
    ([label = "", ...cells], index) =>
      `<tr${(marks[index] ?? "") === "" ? "" : ` class="${marks[index]}"`}><th scope="row">${escaped(label)}</th>${cells
        .map((cell) => `<td>${escaped(cell)}</td>`)
        .join("")}</tr>`,
  )
  .join("\n")}
</tbody>
</table>`;
}

function valueText(value: number | null, unit: ComparedFigure["unit"], language: Language): string {
  if (value === null) return "–";
  const number = formatNumber(value, language);
  return unit === "percent" ? `${number} %` : number;
}

const STYLE = `
main { max-width: 60rem; }
table { margin-bottom: 1rem; }
caption { text-align: start; font-weight: 600; padding: 0.5rem 0; }
h2 + table caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); }
td, thead th + th { text-align: end; overflow-wrap: normal; }
tbody th { font-weight: normal; overflow-wrap: break-word; hyphens: auto; min-width: 6rem; }
.whole > *, .total > * { font-weight: 600; }
.total > * { border-top: 2px solid; }
.part > th { padding-inline-start: 1.25rem; }
.whole { break-after: avoid; }
thead { display: table-header-group; }
@media (max-width: 40rem) {
  .wide { display: block; overflow-x: auto; }
  .wide caption { display: block; }
}
`;
