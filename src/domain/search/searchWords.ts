import { foldText } from "#domain/text/foldText.ts";

/** A version ("2.4") is one word; everything else ends where letters and digits end. */
const WORD = /\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}]+/gu;
/** A register number, or the beginning of one, is one word; also where only its numbers are written. */
const REGISTER_NUMBER = /\b(ki-\d{1,4}|\d{4})-(\d{4,6})\b|\bki-\d{1,4}-?\d{0,3}\b/g;

/** Words that say nothing about an application: they are neither kept nor asked for. */
const FUNCTION_WORDS = new Set(
  `der die das des dem den ein eine einer eines einem einen und oder aber als am an auf aus bei beim bis damit dass denn
  durch fuer im in ins ist mit nach nicht ob ohne sich sie sind so um vom von vor was wenn werden wer wie wird wo zu zum
  zur ueber es er ich wir man auch the a an and or of for to in on at by is are with from this that it`.split(
    /\s+/,
  ),
);

/** What somebody writes around the name they ask for: "Darf ich DeepL nutzen?" */
const QUESTION_WORDS = new Set(
  `darf duerfen duerfte kann koennen mich mir uns gibt erlaubt zugelassen freigegeben nutzen benutzen verwenden einsetzen
  nutze benutze verwende may can could use using allowed am we i me there`.split(/\s+/),
);

/** The words of a text that somebody may look for, folded, each as often as it stands there. */
export function wordsIn(text: string): readonly string[] {
  return split(foldText(text)).filter((word) => !FUNCTION_WORDS.has(word));
}

/** The words that an entry must have; of a question those that name what is asked for. */
export function queryWords(query: string): readonly string[] {
  const words = [...new Set(split(foldText(query)))];
  const named = words.filter((word) => !FUNCTION_WORDS.has(word) && !QUESTION_WORDS.has(word));
  if (named.length > 0) return named;
  return words.filter((word) => !FUNCTION_WORDS.has(word));
}

function split(folded: string): readonly string[] {
  const joined = folded.replace(REGISTER_NUMBER, (number) => number.replaceAll("-", ""));
  return joined.match(WORD) ?? [];
}
