import {
  Checkbox,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { answersOf, triage } from "#domain/triage/triage.ts";
import {
  CHANGED_TICKS,
  changedTickLabels,
  triageOutcomeLabels,
  triageQuestions,
  unsureTickLabels,
} from "#domain/triage/triageQuestions.ts";
import { LIVE, QUESTION_IDS } from "#domain/triage/triageRules.ts";
import { dayDoubt } from "#tab/session/dayDoubt.ts";
import { useSession } from "#tab/session/session.tsx";
import { ChoiceGroup } from "#tab/shared/ChoiceGroup.tsx";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { WordsField } from "#tab/shared/WordsField.tsx";
import type { AnswerDraft } from "./answerForm.ts";

const useStyles = makeStyles({
  parts: { display: "grid", gap: tokens.spacingVerticalL, justifyItems: "start", width: "100%" },
  questions: {
    display: "grid",
    gridTemplateColumns: "repeat(auto-fit, minmax(min(18rem, 100%), 1fr))",
    gap: tokens.spacingHorizontalL,
    width: "100%",
  },
});

/** Everything that is asked when something has changed, and at once what would follow from it. */
export function AnswerChanges(props: {
  readonly view: Pick<CaseView, "riskClass">;
  /** Whether a new version is asked about, or any change. */
  readonly asksForVersion: boolean;
  readonly draft: AnswerDraft;
  readonly problemOf: (field: keyof AnswerDraft) => string | undefined;
  readonly onChange: (part: Partial<AnswerDraft>) => void;
}) {
  const styles = useStyles();
  const { language, messages, today } = useSession();
  const { asksForVersion, view, draft, onChange, problemOf } = props;
  const texts = messages.answer;
  const planned = draft.live === "planned";
  return (
    <div className={styles.parts}>
      <RadioField
        label={asksForVersion ? messages.asked.isLive : messages.asked.isChangeLive}
        required
        problem={problemOf("live")}
        keys={LIVE}
        textOf={(live) => (live === "live" ? texts.liveYes : texts.livePlanned)}
        value={draft.live}
        onChange={(live) => onChange({ live, date: "" })}
      />
      {draft.live !== null && !(planned && draft.dateUnknown) && (
        <Field
          {...(problemOf("date") === undefined ? dayDoubt(draft.date, today, messages) : {})}
          {...fieldProps({
            label: planned ? texts.from : texts.since,
            required: true,
            problem: problemOf("date"),
          })}
        >
          <Input
            type="date"
            value={draft.date}
            {...(planned ? { min: today } : { max: today })}
            onChange={(_, data) => onChange({ date: data.value })}
          />
        </Field>
      )}
      {planned && (
        <Checkbox
          label={texts.dateUnknown}
          checked={draft.dateUnknown}
          onChange={(_, data) => onChange({ dateUnknown: data.checked === true })}
        />
      )}
      <div className={styles.questions}>
        <ChoiceGroup
          legend={texts.changed}
          problem={problemOf("changed")}
          options={CHANGED_TICKS.map((tick) => ({
            key: tick,
            label: changedTickLabels[tick][language],
          }))}
          chosen={draft.changed}
          onChange={(chosen) =>
            onChange({ changed: CHANGED_TICKS.filter((tick) => chosen.includes(tick)) })
          }
        />
        <ChoiceGroup
          legend={texts.unsure}
          options={QUESTION_IDS.map((id) => ({ key: id, label: unsureTickLabels[id][language] }))}
          chosen={draft.unsure}
          onChange={(chosen) =>
            onChange({ unsure: QUESTION_IDS.filter((id) => chosen.includes(id)) })
          }
        />
      </div>
      <QuestionHelp />
      <Consequence view={view} draft={draft} />
      <WordsField
        label={`${texts.note} (${messages.faces.optional})`}
        value={draft.note}
        maxLength={TEXT_LIMITS.answerNote}
        onChange={(text) => onChange({ note: text })}
      />
    </div>
  );
}

/** "Alles andere ist unverändert." */
export function RestUnchanged(props: {
  readonly confirmed: boolean;
  readonly problem: string | undefined;
  readonly onChange: (confirmed: boolean) => void;
}) {
  const { messages } = useSession();
  const { confirmed, onChange, problem } = props;
  return (
    <Field {...(problem === undefined ? {} : { validationMessage: problem })}>
      <Checkbox
        label={messages.answer.confirm}
        checked={confirmed}
        onChange={(_, { checked }) => onChange(checked === true)}
      />
    </Field>
  );
}

function QuestionHelp() {
  const { language, messages } = useSession();
  return (
    <details>
      <summary>{messages.answer.meaning}</summary>
      <dl>
        {QUESTION_IDS.map((id) => (
          <div key={id}>
            <dt>{unsureTickLabels[id][language]}</dt>
            <dd>
              {triageQuestions[id].text[language]} {triageQuestions[id].help[language]}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** The rules run here as they will on the server, so that nobody is surprised by a suspension. */
function Consequence(props: {
  readonly view: Pick<CaseView, "riskClass">;
  readonly draft: AnswerDraft;
}) {
  const { language, messages } = useSession();
  const { draft, view } = props;
  const { option, changed, unsure } = draft;
  if (option === null || option === "unchanged") return null;
  if (option === "changed" && changed.length + unsure.length === 0) return null;
  const live = draft.live ?? "live";
  const answers = answersOf({ option, changed, unsure, live });
  const result = triage({ riskClass: view.riskClass, answers, live });
  const texts = messages.answer;
  return (
    <MessageBar
      intent={result.suspend === null ? "info" : "warning"}
      layout="multiline"
      politeness="polite"
    >
      <MessageBarBody>
        <Text weight="semibold">{texts.follows}: </Text>
        {triageOutcomeLabels[result.outcome][language]}.
        {result.suspend === "immediate" && ` ${texts.suspendImmediate}`}
        {result.suspend === "proposed" && ` ${texts.suspendProposed}`}
      </MessageBarBody>
    </MessageBar>
  );
}
