import type { ImportRow } from "#contract/import.ts";
import { useSession } from "#tab/session/session.tsx";
import { useTargets } from "./useTargets.ts";

type Say = (label: string, text: string) => string;
type Problem = ImportRow["problems"][number];

/** Longer texts of a row are cut in the sentence about them. */
const SHOWN = 200;

export interface ProblemWords {
  readonly text: string;
  readonly isMinor: boolean;
  /** What it is about, one by one. */
  readonly about?: readonly string[];
}

/** Why a row, or a value of it, cannot be taken over as it is; all that is only missing yet is one sentence. */
export function useProblemWords(): (problems: readonly Problem[]) => readonly ProblemWords[] {
  const texts = useSession().messages.imports.preview;
  const { labelOf } = useTargets();
  const known: Readonly<Record<string, Say | undefined>> = texts.problems;
  const labelled = (target: string | null) => (target === null ? "" : labelOf(target));

  function said({ code, isMinor, target, text }: Problem): ProblemWords {
    const say = known[code] ?? texts.otherProblem;
    const given = text ?? "";
    const shown = given.length > SHOWN ? `${given.slice(0, SHOWN)} …` : given;
    return { text: say(labelled(target), shown), isMinor };
  }

  return (problems) => {
    const others = problems.filter((problem) => !isMissingYet(problem));
    const told = new Set(others.map(({ target }) => labelled(target)));
    const missing = problems
      .filter(isMissingYet)
      .map(({ target }) => labelled(target))
      .filter((label, at, all) => !told.has(label) && all.indexOf(label) === at);
    return [
      ...others.map(said),
      ...(missing.length === 0
        ? []
        : [{ text: texts.missing(missing.length), isMinor: true, about: missing }]),
    ];
  };
}

function isMissingYet({ code, isMinor }: Problem): boolean {
  return code === "required" && isMinor;
}
