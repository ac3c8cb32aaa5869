import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useId, useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { CaseClassificationView } from "#contract/caseClassification.ts";
import { answerWords } from "#domain/classification/answerWords.ts";
import type { Question } from "#domain/classification/decisionTree.ts";
import { hintedOptions } from "#domain/classification/guide.ts";
import { type Answer, keysOf } from "#domain/classification/readAnswer.ts";
import { questionOf } from "#domain/classification/walk.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { problemText } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { ConfirmAnswer } from "./ConfirmAnswer.tsx";
import { ContestedAnswer } from "./ContestedAnswer.tsx";
import { classifyCommand } from "./classifyCommand.ts";
import {
  answerOfChoice,
  choiceOf,
  chosenAfter,
  type Draft,
  frontOf,
  type Guide,
  type GuidePlace,
  guideOf,
  isAsked,
  isContested,
  isSameAnswer,
  placeAfter,
  questionBefore,
} from "./guide.ts";
import { OptionChoice } from "./OptionChoice.tsx";
import { PlaceHeading } from "./PlaceHeading.tsx";
import { QuestionHelp } from "./QuestionHelp.tsx";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalL,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    minWidth: 0,
    "@media (max-width: 639px)": { padding: tokens.spacingHorizontalM },
  },
  form: { display: "grid", gap: tokens.spacingVerticalM },
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface QuestionProps {
  readonly id: string;
  readonly view: CaseView;
  readonly classification: CaseClassificationView;
  readonly guide: Guide;
  readonly draft: Draft | undefined;
  readonly takesFocus: boolean;
  readonly onDraft: (draft: Draft | undefined) => void;
  readonly onGo: (place: GuidePlace) => void;
}

/** One question with its help and its answers; "Weiter" saves. */
export function QuestionPanel(props: QuestionProps) {
  const styles = useStyles();
  const { language } = useSession();
  const heading = useId();
  const { guide, id, view } = props;
  const question = questionOf(guide.tree, id);
  const given = props.classification.answers[id];
  if (question === undefined) return null;
  return (
    <section className={styles.root} aria-labelledby={heading}>
      <div>
        <Text size={200}>{question.short[language]}</Text>
        <PlaceHeading id={heading} takesFocus={props.takesFocus}>
          {question.text[language]}
        </PlaceHeading>
      </div>
      <QuestionHelp question={question} chosen={chosenIn(props)} />
      {!isAsked(guide, id) ? (
        <NotAsked {...props} />
      ) : view.rights.classify ? (
        <QuestionForm {...props} question={question} heading={heading} />
      ) : (
        <GivenAnswer {...props} />
      )}
      {given !== undefined && isAsked(guide, id) && (
        <ConfirmAnswer
          id={id}
          view={view}
          given={given}
          isChanging={props.draft !== undefined}
          onConfirmed={() => props.onGo(placeAfter(guide, id))}
        />
      )}
    </section>
  );
}

function chosenIn({ classification, draft, id }: QuestionProps): readonly string[] {
  return choiceOf(classification, id, draft).chosen;
}

function QuestionForm(
  props: QuestionProps & { readonly question: Question; readonly heading: string },
) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { classification, draft, guide, id, onDraft, onGo, question, view } = props;
  const { isPending, mutate } = useMutation(caseCommandMutation(data, view.key));
  const [problem, setProblem] = useState<string>();
  const texts = messages.classify;
  const stored = classification.answers[id]?.answer ?? null;
  const { chosen, isPrefilled } = choiceOf(classification, id, draft);
  const before = questionBefore(guide, { question: id });
  const contested = isContested(question, draft, stored);

  function choose(key: string) {
    setProblem(undefined);
    onDraft({ chosen: chosenAfter(question, chosen, key), seen: draft?.seen ?? stored });
  }
  function save(seen: Answer | null) {
    const answer = answerOfChoice(question, chosen);
    if (answer === undefined) return setProblem(texts.answerMissing);
    if (isSameAnswer(answer, stored)) {
      onDraft(undefined);
      return onGo(placeAfter(guide, id));
    }
    setProblem(undefined);
    mutate(classifyCommand({ [id]: { answer, seen } }), {
      onSuccess: ({ classification: next }) => {
        onDraft(undefined);
        onGo(next === null ? "outcome" : frontOf(guideOf(next)));
      },
      onError: (failed) => setProblem(problemText(failed, messages)),
    });
  }

  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!isPending && !contested) save(draft === undefined ? stored : draft.seen);
      }}
    >
      <OptionChoice
        heading={props.heading}
        question={question}
        chosen={chosen}
        hinted={hintedOptions(guide.tree, guide.walked, id)}
        onChoose={choose}
      />
      {isPrefilled && <Message intent="info">{texts.prefilled}</Message>}
      {contested && (
        <ContestedAnswer
          id={id}
          given={classification.answers[id]}
          mine={chosen}
          isPending={isPending}
          onKeepMine={() => save(stored)}
          onTakeTheirs={() => onDraft(undefined)}
        />
      )}
      {problem !== undefined && !contested && <Message intent="error">{problem}</Message>}
      <div className={styles.buttons}>
        {!contested && (
          <Button appearance="primary" type="submit" disabledFocusable={isPending}>
            {texts.next}
          </Button>
        )}
        {before !== undefined && (
          <Button onClick={() => onGo({ question: before })}>{texts.back}</Button>
        )}
      </div>
    </form>
  );
}

/** What was answered, for whoever reads. */
function GivenAnswer(props: QuestionProps) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { classification, guide, id, onGo } = props;
  const texts = messages.classify;
  const answer = classification.answers[id]?.answer;
  const before = questionBefore(guide, { question: id });
  return (
    <>
      <div>
        <Text weight="semibold">{texts.answer}</Text>
        {answer === undefined ? (
          <Paragraph>{texts.noAnswer}</Paragraph>
        ) : (
          keysOf(answer).map((key) => (
            <Paragraph key={key}>{answerWords(id, key)[language]}</Paragraph>
          ))
        )}
      </div>
      <div className={styles.buttons}>
        {answer !== undefined && (
          <Button appearance="primary" onClick={() => onGo(placeAfter(guide, id))}>
            {texts.next}
          </Button>
        )}
        {before !== undefined && (
          <Button onClick={() => onGo({ question: before })}>{texts.back}</Button>
        )}
      </div>
    </>
  );
}

/** An earlier answer has changed meanwhile, or the person looks at what does not count. */
function NotAsked({ guide, onGo }: QuestionProps) {
  const { messages } = useSession();
  const texts = messages.classify;
  const front = frontOf(guide);
  return (
    <>
      <Message intent="warning">{texts.notAsked}</Message>
      <div>
        <Button appearance="primary" onClick={() => onGo(front)}>
          {front === "outcome" ? texts.toOutcome : texts.toFront}
        </Button>
      </div>
    </>
  );
}
