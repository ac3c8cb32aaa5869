import { Button, Link, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { HandoverView } from "#contract/handover.ts";
import { caseCommandMutation } from "#tab/data/cases.ts";
import { ADDRESSES } from "#tab/session/addresses.ts";
import { useSession } from "#tab/session/session.tsx";
import { useDays } from "#tab/session/useDays.ts";
import { useForm } from "#tab/session/useForm.ts";
import { Facts } from "#tab/shared/Facts.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { TaskRow } from "./TaskRow.tsx";

const useStyles = makeStyles({
  line: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  problem: { color: tokens.colorPaletteRedForeground1 },
});

/** Somebody says that the reader is responsible: the same question as on the card in the chat. */
export function HandoverTask(props: {
  readonly view: HandoverView;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly onAnswered: (sentence: string) => void;
}) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const days = useDays();
  const { isOpen, onAnswered, onToggle, view } = props;
  const form = useForm({}, caseCommandMutation(data, view.caseKey));
  const texts = messages.handover;

  function answer(accept: boolean) {
    form.refuse(undefined);
    form.send({ name: "answerHandover", input: { accept } }, () =>
      onAnswered(`${view.title}: ${accept ? texts.accepted : texts.declined}`),
    );
  }

  const facts = [
    { label: texts.office, value: view.orgUnitName },
    { label: texts.version, value: view.version === "" ? null : view.version },
    { label: texts.due, value: view.due === null ? null : days.beside(view.due) },
  ];
  return (
    <TaskRow
      title={texts.title(view.title)}
      summary={<Paragraph weight="semibold">{texts.asks(view.by)}</Paragraph>}
      isOpen={isOpen}
      onToggle={onToggle}
    >
      <Link href={ADDRESSES.entry.hash({ no: view.entryNo })}>
        {messages.tasks.open}: {view.entryNo}
      </Link>
      <Facts facts={facts.filter(({ value }) => value !== null)} />
      <Paragraph>
        {texts.place[view.place]} {texts.duties}
      </Paragraph>
      <div role="alert">
        {form.problem !== undefined && <Text className={styles.problem}>{form.problem}</Text>}
      </div>
      <div className={styles.line}>
        <Button
          appearance="primary"
          disabledFocusable={form.isPending}
          onClick={() => answer(true)}
        >
          {texts.accept}
        </Button>
        <Button disabledFocusable={form.isPending} onClick={() => answer(false)}>
          {texts.decline}
        </Button>
      </div>
    </TaskRow>
  );
}
