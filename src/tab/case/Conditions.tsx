import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import type { CaseView } from "#contract/case.ts";
import type { EntryCondition } from "#contract/conditions.ts";
import { conditionStateLabels } from "#domain/cases/condition.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { focusHeading } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { Quote } from "#tab/shared/Quote.tsx";
import { ToneBadge } from "#tab/shared/ToneBadge.tsx";
import {
  GiveEvidenceForm,
  JudgeEvidenceForm,
  LiftConditionForm,
  MoveConditionForm,
} from "./ConditionForms.tsx";
import { actorText } from "./caseText.ts";

const useStyles = makeStyles({
  list: { ...plainList, gap: tokens.spacingVerticalL },
  item: { display: "grid", gap: tokens.spacingVerticalS, minWidth: 0 },
  text: { margin: 0, overflowWrap: "anywhere", whiteSpace: "pre-line" },
  line: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
});

const TONES = {
  open: "waiting",
  evidenceGiven: "attention",
  sentBack: "attention",
  accepted: "good",
  lifted: "neutral",
} as const;

/** The conditions of a case, as they stand at its entry. */
export function conditionsOf(view: CaseView): readonly EntryCondition[] {
  return view.conditions.map((condition) => ({
    ...condition,
    caseKey: view.key,
    caseRevision: view.revision,
    evidence: view.evidence.find(({ id }) => id === condition.answer?.evidence) ?? null,
  }));
}

/** What an approval asks for: each with its day, where it stands, what proves it, and what the viewer can do about it. */
export function Conditions(props: {
  readonly conditions: readonly EntryCondition[];
  /** Says what was done where the list may be gone by then. */
  readonly onSaid?: (sentence: string) => void;
}) {
  const { conditions, onSaid } = props;
  const styles = useStyles();
  const { messages } = useSession();
  const [done, setDone] = useState<string>();
  const texts = messages.condition;

  function say(sentence: string) {
    if (onSaid === undefined) setDone(sentence);
    else onSaid(sentence);
    // What was pressed is gone.
    focusHeading();
  }

  return (
    <>
      <div role="status">{done !== undefined && <Message intent="success">{done}</Message>}</div>
      {conditions.length === 0 && <Paragraph>{texts.none}</Paragraph>}
      {conditions.length > 0 && (
        <ul className={styles.list} aria-label={texts.title}>
          {conditions.map((condition) => (
            <li key={`${condition.caseKey} ${condition.id}`} className={styles.item}>
              <div className={styles.line}>
                <ConditionBadge condition={condition} />
                <DueDay condition={condition} />
              </div>
              <Text as="p" className={styles.text}>
                {condition.text}
              </Text>
              <Proof condition={condition} />
              <ConditionSteps condition={condition} onDone={say} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function ConditionBadge({ condition }: { readonly condition: EntryCondition }) {
  const { language, messages } = useSession();
  const { isOverdue, state } = condition;
  return isOverdue ? (
    <ToneBadge tone="bad">{messages.condition.overdue}</ToneBadge>
  ) : (
    <ToneBadge tone={TONES[state]}>{conditionStateLabels[state][language]}</ToneBadge>
  );
}

function DueDay({ condition: { dueOn, state } }: { readonly condition: EntryCondition }) {
  const { messages } = useSession();
  const days = useDays();
  if (state === "accepted" || state === "lifted") return null;
  return <Text>{messages.condition.due(days.beside(dueOn))}</Text>;
}

/** What was given last, and what was said about it; nothing for people who are not involved. */
function Proof({ condition }: { readonly condition: EntryCondition }) {
  const { language, messages } = useSession();
  const days = useDays();
  const { answer, evidence, lifted, moved } = condition;
  const texts = messages.condition;
  return (
    <>
      {moved !== null && (
        <Quote
          title={texts.movedOn(days.relative(moved.on), days.beside(moved.from))}
          text={moved.reason}
        />
      )}
      {answer !== null && (
        <Quote
          title={texts.given(actorText(answer.by, language), days.relative(answer.on))}
          text={answer.text}
        />
      )}
      {evidence !== null && (
        <div>
          <Link href={evidence.url} target="_blank" rel="noreferrer">
            {evidence.title}
          </Link>
        </div>
      )}
      {answer?.judged != null && answer.judged.reason !== "" && (
        <Quote
          title={(answer.judged.isAccepted ? texts.acceptedOn : texts.sentBackOn)(
            days.on(answer.judged.on),
          )}
          text={answer.judged.reason}
        />
      )}
      {lifted !== null && <Quote title={texts.liftedOn(days.on(lifted.on))} text={lifted.reason} />}
    </>
  );
}

type OpenStep = "give" | "accept" | "sendBack" | "move" | "lift";

/** The steps that are open to the viewer; the form of the one that is taken stands below them. */
function ConditionSteps(props: {
  readonly condition: EntryCondition;
  readonly onDone: (sentence: string) => void;
}) {
  const styles = useStyles();
  const { messages } = useSession();
  const [step, setStep] = useState<OpenStep>();
  const { condition, onDone } = props;
  const { rights } = condition;
  const texts = messages.condition;
  const steps: readonly (readonly [OpenStep, boolean])[] = [
    ["give", rights.give],
    ["accept", rights.judge],
    ["sendBack", rights.judge],
    ["move", rights.move],
    ["lift", rights.lift],
  ];
  const open = steps.filter(([, isOpen]) => isOpen).map(([one]) => one);
  if (open.length === 0) return null;
  const form: FormProps = {
    condition,
    onDone(sentence) {
      setStep(undefined);
      onDone(sentence);
    },
  };
  return (
    <>
      <div className={styles.line}>
        {open.map((one) => (
          <Button
            key={one}
            size="small"
            aria-expanded={one === step}
            aria-label={texts.stepOf(texts.steps[one], condition.text)}
            onClick={() => setStep(one === step ? undefined : one)}
          >
            {texts.steps[one]}
          </Button>
        ))}
      </div>
      {step !== undefined && open.includes(step) && FORMS[step](form)}
    </>
  );
}

export interface FormProps {
  readonly condition: EntryCondition;
  readonly onDone: (sentence: string) => void;
}

const FORMS: Readonly<Record<OpenStep, (props: FormProps) => ReactNode>> = {
  give: (props) => <GiveEvidenceForm {...props} />,
  accept: (props) => <JudgeEvidenceForm key="accept" {...props} isAccepted />,
  sendBack: (props) => <JudgeEvidenceForm key="sendBack" {...props} isAccepted={false} />,
  move: (props) => <MoveConditionForm {...props} />,
  lift: (props) => <LiftConditionForm {...props} />,
};
