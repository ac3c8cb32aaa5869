import type { CaseView } from "#contract/case.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Quote } from "#tab/shared/Quote.tsx";
import { actorText } from "./caseText.ts";

/** What was reported, in the reporters' words; their names only where the viewer may know them. */
export function CaseIncidents({ view }: { readonly view: CaseView }) {
  const { language, messages } = useSession();
  const days = useDays();
  const texts = messages.incident;
  return view.incidents.map(({ at, by, harm, id, on, text }) => {
    const when = days.moment(at);
    const reported =
      by.name === null ? texts.reported(when) : texts.reportedBy(actorText(by, language), when);
    return (
      <Quote
        key={id}
        title={texts.quote(days.beside(on))}
        text={`${text}\n\n${texts.harmSaid(texts.harms[harm])}\n${reported}`}
      />
    );
  });
}
