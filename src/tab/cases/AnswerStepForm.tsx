import { Button } from "@fluentui/react-components";
import type { CaseView } from "#contract/case.ts";
import { useSession } from "#tab/session/session.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import type { AnswerStep } from "./commands.ts";
import type { DoneStep } from "./useDone.ts";

/** What owner and deputy are asked, answered by a coordinator. */
export function AnswerStepForm(props: {
  readonly step: AnswerStep;
  readonly view: CaseView;
  readonly onClose: () => void;
  readonly onDone: (done: DoneStep) => void;
}) {
  const { messages } = useSession();
  const { onClose, onDone, step, view } = props;
  const { Form, kind, lead } = step;
  const texts = messages.cases;
  return (
    <>
      {lead !== undefined && <Paragraph>{texts[lead]}</Paragraph>}
      <Form
        view={view}
        onAnswered={(after) => onDone({ view: after, sentence: texts.done[kind] })}
      />
      <div>
        <Button onClick={onClose}>{texts.close}</Button>
      </div>
    </>
  );
}
