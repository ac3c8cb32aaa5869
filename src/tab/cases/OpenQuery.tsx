import type { CaseView } from "#contract/case.ts";
import { actorText } from "#tab/case/caseText.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { Quote } from "#tab/shared/Quote.tsx";

/** What the coordinators have asked and nobody has answered: who asked, whom, and since when they wait. */
export function OpenQuery({ view }: { readonly view: CaseView }) {
  const { language, messages } = useSession();
  const days = useDays();
  const asked = view.state === "query" ? view.queries.at(-1) : undefined;
  if (asked === undefined || asked.answer !== null) return null;
  const texts = messages.cases;
  const people = view.responsible.map((person) => actorText(person, language));
  return (
    <Panel title={texts.openQuery}>
      <Quote
        title={texts.queryAsked(actorText(asked.by, language), days.moment(asked.at))}
        text={asked.text}
      />
      <Paragraph>
        {people.length === 0 ? messages.responsible.nobody : texts.queryTo(people)}
      </Paragraph>
    </Panel>
  );
}
