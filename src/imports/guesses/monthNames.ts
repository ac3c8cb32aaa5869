import { foldText } from "#domain/text/foldText.ts";

/** German (also Austrian), English and Dutch, whole and shortened as people do. */
const MONTHS: readonly (readonly string[])[] = [
  ["Januar", "Jänner", "Jan", "Jän", "January", "januari"],
  ["Februar", "Feber", "Feb", "February", "februari"],
  ["März", "Mrz", "Mär", "Maerz", "March", "Mar", "maart", "mrt"],
  ["April", "Apr"],
  ["Mai", "May", "mei"],
  ["Juni", "Jun", "June"],
  ["Juli", "Jul", "July"],
  ["August", "Aug", "augustus"],
  ["September", "Sept", "Sep"],
  ["Oktober", "Okt", "October", "Oct"],
  ["November", "Nov"],
  ["Dezember", "Dez", "December", "Dec"],
];

const NUMBERS = new Map(
  MONTHS.flatMap((names, index) => names.map((name) => [foldText(name), index + 1] as const)),
);

/** From 1; undefined for what is no month's name. */
export function monthOf(name: string): number | undefined {
  return NUMBERS.get(foldText(name.replace(/\.$/, "")));
}
