import { makeStyles, tokens } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { triggerLabels } from "#domain/cases/causes.ts";
import { useSession } from "#tab/session/session.tsx";
import { labelOf, type TabMessages } from "#tab/session/texts.ts";
import { useDays } from "#tab/session/useDays.ts";
import { type Fact, Facts } from "#tab/shared/Facts.tsx";
import { Quote } from "#tab/shared/Quote.tsx";
import type { Language } from "#texts/language.ts";
import { CaseAnswer } from "./CaseAnswer.tsx";
import { CaseIncidents } from "./CaseIncidents.tsx";
import { actorText } from "./caseText.ts";
import { rhythmText } from "./rhythmText.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalM },
  query: { display: "grid", gap: tokens.spacingVerticalS },
});

/** A case as everybody involved reads it: what it is about, what was said and decided. */
export function CaseFacts({ view }: { readonly view: CaseView }) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const days = useDays();
  const texts = messages.case;
  return (
    <div className={styles.root}>
      <CaseIncidents view={view} />
      <Facts facts={useFacts(view)} />
      {view.answer !== null && <CaseAnswer title={texts.answer} view={view.answer} />}
      {view.earlierAnswers.map((earlier) => (
        <CaseAnswer
          key={`${earlier.at} ${JSON.stringify(earlier.answer)}`}
          title={messages.answer.earlier}
          view={earlier}
        />
      ))}
      {view.suspension !== null && view.suspension.settled !== null && (
        <Quote
          title={`${texts.suspension[view.suspension.state]} – ${actorText(view.suspension.settled.by, language)}, ${days.moment(view.suspension.settled.at)}`}
          text={view.suspension.settled.reason}
        />
      )}
      {shownQueries(view).map((query) => (
        <div key={`${query.at} ${query.text}`} className={styles.query}>
          <Quote
            title={`${texts.query} – ${actorText(query.by, language)}, ${days.moment(query.at)}`}
            text={query.text}
          />
          <Quote
            title={
              query.answer === null
                ? texts.answer
                : `${texts.answer} – ${actorText(query.answer.by, language)}, ${days.moment(query.answer.at)}`
            }
            text={query.answer?.text ?? texts.noReply}
          />
        </div>
      ))}
      {view.decision !== null && (
        <Quote
          title={`${texts.decision}: ${messages.cases.decisions[view.decision.decision]} – ${actorText(view.decision.by, language)}, ${days.moment(view.decision.at)}`}
          text={view.decision.reason === "" ? messages.faces.none : view.decision.reason}
        />
      )}
      {view.note !== null && <Quote title={texts.note} text={view.note} />}
      {view.internalNote !== null && <Quote title={texts.internalNote} text={view.internalNote} />}
    </div>
  );
}

/** A question that the viewer can answer stands with the field for the answer. */
function shownQueries({ queries, rights }: CaseView): CaseView["queries"] {
  return rights.answerQuery ? queries.filter(({ answer }) => answer !== null) : queries;
}

function rhythmValue({ decision }: CaseView, language: Language): string | null {
  const rhythm = decision?.updateRhythm ?? null;
  return rhythm === null ? null : rhythmText(rhythm, language);
}

/** Whom somebody named who is not responsible, and what became of it. */
function notMineText(
  { namedName, state }: CaseView["notMine"][number],
  { case: texts, handover }: TabMessages,
): string {
  if (namedName === null) return state === null ? handover.nobody : handover.nobodyDone;
  return state === null
    ? texts.named(namedName)
    : handover.namedPerson(namedName, handover.states[state]);
}

function versionText(view: CaseView, messages: TabMessages): string {
  const shown = messages.case.versions(view.previousVersion, view.targetVersion);
  return view.versions > 1 ? `${shown} (${messages.rhythm.versions(view.versions)})` : shown;
}

function useFacts(view: CaseView): readonly Fact[] {
  const { language, messages } = useSession();
  const days = useDays();
  const texts = messages.case;
  const day = (text: string | null) => (text === null ? null : days.beside(text));
  const rows: readonly { readonly label: string; readonly value: string | null }[] = [
    { label: texts.trigger, value: labelOf(triggerLabels, view.trigger, language) },
    { label: texts.version, value: versionText(view, messages) },
    {
      label: messages.platform.runsOn,
      value:
        view.platforms.length === 0
          ? null
          : view.platforms
              .map(({ outcome, title, version }) =>
                messages.platform.reason(title, version, outcome),
              )
              .join("\n"),
    },
    { label: texts.depth, value: view.depth === null ? null : texts.depths[view.depth] },
    { label: texts.requestedOn, value: day(view.requestedOn) },
    { label: texts.openedOn, value: day(view.openedOn) },
    { label: texts.closedOn, value: day(view.closedOn) },
    {
      label: texts.decidedUntil,
      value: day(view.decision?.validUntil ?? null),
    },
    {
      label: messages.rhythm.label,
      value: rhythmValue(view, language),
    },
    {
      label: texts.extended,
      value:
        view.extension === null
          ? null
          : `${texts.extension(days.beside(view.extension.until))}: ${view.extension.reason}`,
    },
    {
      label: texts.notMine,
      value:
        view.notMine.length === 0
          ? null
          : view.notMine
              .map((row) => `${actorText(row.by, language)} (${notMineText(row, messages)})`)
              .join("\n"),
    },
  ];
  return rows.filter(({ value }) => value !== null);
}
