import type { ImportRow } from "#contract/import.ts";
import { useSession } from "#tab/session/session.tsx";
import { useTargets } from "./useTargets.ts";

type Say = (label: string, text: string) => string;

/** Longer texts of a row are cut in the sentence about them. */
const SHOWN = 80;

/** Why a row, or a value of it, cannot be taken over as it is. */
export function useProblemWords(): (problem: ImportRow["problems"][number]) => string {
  const texts = useSession().messages.imports.preview;
  const { labelOf } = useTargets();
  const known: Readonly<Record<string, Say | undefined>> = texts.problems;
  return ({ code, target, text }) => {
    const say = known[code] ?? texts.otherProblem;
    const said = text ?? "";
    const shown = said.length > SHOWN ? `${said.slice(0, SHOWN)} …` : said;
    return say(target === null ? "" : labelOf(target), shown);
  };
}
