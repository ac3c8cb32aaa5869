import type { ToldChange } from "#domain/cases/lawTold.ts";
import { riskClassLabels } from "#domain/vocabulary.ts";
import { formatDay } from "./format.ts";
import type { Language } from "./language.ts";
import type { Messages } from "./messages.ts";

type LawTexts = Messages["exports"]["law"];

/** One change that a law would bring, as a sentence. */
export function lawWords(change: ToldChange, texts: LawTexts, language: Language): string {
  const dayIn = (day: string | null) => (day === null ? null : formatDay(day, language));
  const start = (day: string | null) =>
    day === null ? texts.now : texts.from(formatDay(day, language));
  switch (change.kind) {
    case "class": {
      const [from, to] = [riskClassLabels[change.from], riskClassLabels[change.to]];
      const because = change.because.map((reason) => withoutStop(reason[language])).join("; ");
      const words = texts.class(from[language], to[language]);
      return because === "" ? words : `${words}${texts.because(because)}`;
    }
    case "lowerBound":
      return texts.lowerBound(
        riskClassLabels[change.from][language],
        riskClassLabels[change.to][language],
      );
    case "dutyAdded":
      return texts.dutyAdded(change.duty[language], start(change.from));
    case "dutyEnded":
      return texts.dutyEnded(change.duty[language]);
    case "dutyMoved":
      return texts.dutyMoved(dayIn(change.from), dayIn(change.to), change.duty[language]);
    case "unanswered":
      return texts.unanswered(change.question[language]);
  }
}

function withoutStop(sentence: string): string {
  return sentence.replace(/\.$/, "");
}
