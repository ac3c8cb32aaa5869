import type { CaseView } from "#contract/case.ts";
import { useSession } from "#tab/session/session.tsx";
import { Quote } from "#tab/shared/Quote.tsx";
import { formatDay, formatMoment } from "#texts/format.ts";
import { actorText } from "./caseText.ts";

/** What was reported, in the reporters' words; their names only where the viewer may know them. */
export function CaseIncidents({ view }: { readonly view: CaseView }) {
  const { language, messages } = useSession();
  const texts = messages.incident;
  return view.incidents.map(({ at, by, harm, id, on, text }) => {
    const when = formatMoment(at, language);
    const reported =
      by.name === null ? texts.reported(when) : texts.reportedBy(actorText(by, language), when);
    return (
      <Quote
        key={id}
        title={texts.quote(formatDay(on, language))}
        text={`${text}\n\n${texts.harmSaid(texts.harms[harm])}\n${reported}`}
      />
    );
  });
}
