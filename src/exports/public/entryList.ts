import type { Listing } from "#domain/publication/listing.ts";
import { operationStatusLabels, RISK_CLASSES, riskClassLabels } from "#domain/vocabulary.ts";
import type { Language } from "#texts/language.ts";
import { escaped, germanMark, summaryIn, textOf, titleIn } from "./publicRegister.ts";

/** The applications, each with its title, what it is and its facts in a line. */
export function* entryList(
  listings: readonly Listing[],
  {
    empty,
    language,
    url,
  }: {
    readonly language: Language;
    /** What is said where there is none. */
    readonly empty: string;
    /** Before the addresses; empty on the register's own pages. */
    readonly url: string;
  },
): Generator<string> {
  if (listings.length === 0) {
    yield `<p>${escaped(empty)}</p>`;
    return;
  }
  yield '<ul class="entries">\n';
  for (const listing of listings) {
    const facts = [
      textOf(listing, "orgUnitName"),
      classIn(listing, language),
      operationStatusLabels[listing.status][language],
    ].filter((fact) => fact !== "");
    yield `<li><h3${germanMark(language, textOf(listing, "publicTitleEn") !== "")}><a href="${escaped(url)}/public/entries/${encodeURIComponent(listing.no)}?lang=${language}">${escaped(titleIn(listing, language))}</a></h3>
<p${germanMark(language, textOf(listing, "publicSummaryEn") !== "")}>${escaped(summaryIn(listing, language))}</p>
<p>${escaped(facts.join(" · "))}</p></li>\n`;
  }
  yield "</ul>";
}

function classIn(listing: Listing, language: Language): string {
  const riskClass = RISK_CLASSES.find((one) => one === textOf(listing, "riskClass"));
  return riskClass === undefined ? "" : riskClassLabels[riskClass][language];
}
