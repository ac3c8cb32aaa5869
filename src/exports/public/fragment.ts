import { formatDay } from "#texts/format.ts";
import type { Language } from "#texts/language.ts";
import { entryList } from "./entryList.ts";
import { escaped, PUBLIC_TEXTS, type PublicRegister } from "./publicRegister.ts";

/** The list without a page around it, for the city's own site; its addresses are whole. */
export function* fragment(register: PublicRegister, language: Language): Generator<string> {
  const texts = PUBLIC_TEXTS[language];
  const { asOf, demo, listings, url } = register;
  const notes = [demo ? texts.demo : "", texts.asOf(formatDay(asOf, language))];
  yield `<section class="ki-register" lang="${language}" aria-label="${texts.title}">\n`;
  yield* entryList(listings, { language, empty: texts.empty, url });
  const lines = notes.filter((note) => note !== "").map((note) => `<p>${escaped(note)}</p>`);
  yield `
${lines.join("\n")}
<p><a href="${escaped(url)}/public/?lang=${language}">${texts.title}</a></p>
</section>
`;
}
