import type { FigureView } from "#contract/figures.ts";
import { useSession } from "#tab/session/session.tsx";
import { formatNumber } from "#texts/format.ts";

/** How a figure reads. */
export function useFigureText(): (value: number | null, unit: FigureView["unit"]) => string {
  const { language, messages } = useSession();
  const texts = messages.figures;
  return (value, unit) => {
    if (value === null) return texts.none;
    const number = formatNumber(value, language);
    return unit === "percent" ? texts.percent(number) : number;
  };
}
