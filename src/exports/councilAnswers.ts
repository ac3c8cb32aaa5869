import type { ApplicationFacts } from "#domain/figures/applicationFacts.ts";
import { isInUse } from "#domain/figures/figure.ts";
import { figuresIn, type ReportGroup } from "#domain/figures/figureGroups.ts";
import type { Period } from "#domain/figures/period.ts";
import { figureTextsFor } from "#texts/figureTexts.ts";
import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";

/** More fill a paper that nobody reads. */
const MOST_NAMED = 2_000;

/** What a text for a council is made of. */
export interface CouncilFacts {
  readonly period: Period;
  readonly groups: readonly ReportGroup[];
  readonly applications: ReadonlyMap<string, ApplicationFacts>;
}

export interface CouncilAbout {
  /** Empty where nobody has said what the city is called. */
  readonly city: string;
  /** Where everybody reads the public register. */
  readonly publicPage: string;
}

/**
 * The answers to what councils ask about the register: how and where it can be seen, which applications are in it, and
 * whether updates are evaluated anew. Plain text, to be pasted into a paper; applications by name, nobody else.
 */
export function councilAnswers(
  { applications, groups, period }: CouncilFacts,
  { city, publicPage }: CouncilAbout,
  language: Language,
): string {
  const texts = figureTextsFor(language);
  const values = new Map(groups.flatMap(figuresIn).map(({ key, value }) => [key, value ?? 0]));
  const counted = (key: string) => values.get(key) ?? 0;
  const from = formatDay(period.from, language);
  const to = formatDay(period.to, language);
  const all = [...applications.values()];
  const lists = [
    [texts.inUse, all.filter(isInUse)],
    [texts.planned, all.filter(({ operationStatus }) => operationStatus === "planned")],
    [texts.suspended, all.filter(({ operationStatus }) => operationStatus === "suspended")],
  ] as const;
  return [
    texts.heading(city, to),
    texts.question1,
    texts.answer1(counted("published"), counted("productive"), publicPage),
    texts.question2,
    texts.answer2(counted("entries"), to),
    ...lists.flatMap(([title, of]) =>
      of.length === 0 ? [] : [[title(of.length), ...linesOf(of, language)].join("\n")],
    ),
    texts.question3,
    texts.answer3({
      ...{ from, to },
      begun: counted("reevaluated"),
      closed: counted("reevaluationsClosed"),
      answered: counted("answered"),
    }),
  ].join("\n\n");
}

function linesOf(of: readonly ApplicationFacts[], language: Language): readonly string[] {
  const texts = figureTextsFor(language);
  if (of.length > MOST_NAMED) return [texts.tooManyToName];
  const names = of.map(({ office, title }) => texts.named(title, office?.name ?? ""));
  return names.sort().map((name) => `– ${name}`);
}
