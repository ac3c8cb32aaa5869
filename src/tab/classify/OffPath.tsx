import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { type ReactNode, useId } from "react";
import type { CaseView } from "#contract/case.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { classifyCommand } from "./classifyCommand.ts";
import { GivenWords } from "./GivenWords.tsx";
import type { AnsweredQuestion, Guide } from "./guide.ts";

const useStyles = makeStyles({
  root: { display: "grid", gap: tokens.spacingVerticalS },
  list: { ...plainList, gap: tokens.spacingVerticalM },
  item: { display: "grid", justifyItems: "start", overflowWrap: "anywhere" },
});

/** Answers that do not count now: those whose question may come again, and those that an earlier answer has put aside. */
export function OffPath(props: { readonly guide: Guide; readonly view: CaseView }) {
  const { messages } = useSession();
  const { guide, view } = props;
  const texts = messages.classify;
  return (
    <>
      <OffPathList
        title={texts.waiting}
        hint={texts.waitingHint}
        answered={guide.waiting}
        view={view}
      />
      <OffPathList title={texts.aside} hint={texts.asideHint} answered={guide.aside} view={view}>
        {(one) => view.rights.classify && <RemoveAnswer answered={one} view={view} />}
      </OffPathList>
    </>
  );
}

function OffPathList(props: {
  readonly title: string;
  readonly hint: string;
  readonly answered: readonly AnsweredQuestion[];
  readonly view: CaseView;
  readonly children?: (one: AnsweredQuestion) => ReactNode;
}) {
  const styles = useStyles();
  const { language } = useSession();
  const id = useId();
  const { answered, children, hint, title, view } = props;
  if (answered.length === 0) return null;
  return (
    <section aria-labelledby={id} className={styles.root}>
      <Text id={id} as="h3" weight="semibold">
        {title}
      </Text>
      <Text size={200}>{hint}</Text>
      <ul className={styles.list}>
        {answered.map((one) => (
          <li key={one.id} className={styles.item}>
            <Text weight="semibold">{one.question.short[language]}</Text>
            <GivenWords answered={one} view={view} />
            {children?.(one)}
          </li>
        ))}
      </ul>
    </section>
  );
}

function RemoveAnswer(props: { readonly answered: AnsweredQuestion; readonly view: CaseView }) {
  const { data, language, messages } = useSession();
  const { given, id, question } = props.answered;
  const { error, isPending, mutate } = useMutation(caseCommandMutation(data, props.view.key));
  const texts = messages.classify;
  const problem = problemOrNone(error, messages);
  return (
    <>
      <Button
        size="small"
        aria-label={texts.removeOf(question.short[language])}
        disabledFocusable={isPending}
        onClick={() => mutate(classifyCommand({ [id]: { answer: null, seen: given.answer } }))}
      >
        {texts.remove}
      </Button>
      {problem !== undefined && <Message intent="error">{problem}</Message>}
    </>
  );
}
