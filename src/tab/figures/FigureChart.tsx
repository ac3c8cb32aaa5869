import {
  DataVizPalette,
  getColorFromToken,
  HorizontalBarChart,
  HorizontalBarChartVariant,
} from "@fluentui/react-charts";
import type { FigureTableView } from "#contract/figures.ts";
import { useSession } from "#tab/session/session.tsx";
import { useFigureText } from "./useFigureText.ts";

/**
 * The rows of a table as bars, by their last column; the table beside it says the same to everybody. It is one picture with an
 * alternative text: what the bars would say one by one is in English, and no list to choose from.
 */
export function FigureChart({ table }: { readonly table: FigureTableView }) {
  const { language, messages } = useSession();
  const textOf = useFigureText();
  const figures = table.rows.flatMap(({ figures: of, kind, label }) => {
    // What is a part of another row, or all of them, is no bar of its own.
    if (kind !== undefined) return [];
    const figure = of.at(-1);
    const value = figure?.value ?? 0;
    return figure === undefined || value === 0 ? [] : [{ ...figure, value, name: label[language] }];
  });
  const total = Math.max(1, ...figures.map(({ value }) => value));
  const bars = figures.map(({ name, unit, value }) => `${name}: ${textOf(value, unit)}`);
  const title = messages.figures.chartOf(table.title[language]);
  return (
    <div role="img" aria-label={`${title}. ${bars.join("; ")}`}>
      <div inert>
        <HorizontalBarChart
          hideTooltip
          variant={HorizontalBarChartVariant.AbsoluteScale}
          data={figures.map(({ name, value }) => ({
            chartTitle: name,
            chartData: [
              {
                legend: name,
                horizontalBarChartdata: { x: value, total },
                color: getColorFromToken(DataVizPalette.color1),
              },
            ],
          }))}
        />
      </div>
    </div>
  );
}
