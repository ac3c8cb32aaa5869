import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { latestAbsence } from "#domain/people/absence.ts";
import { parseDay } from "#domain/time/day.ts";
import { absenceMutation, absenceQuery } from "#tab/data/absence.ts";
import { problemText } from "#tab/session/problemText.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { formatDay } from "#texts/format.ts";

const useStyles = makeStyles({
  told: { marginBottom: tokens.spacingVerticalM },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalS,
  },
});

/** "Abwesend bis": everybody's own setting, also for those who have nothing to do now. */
export function AbsenceSetting() {
  const { data, messages } = useSession();
  const query = useQuery(absenceQuery(data));
  const texts = messages.absence;
  return (
    <Panel title={texts.title}>
      <Paragraph>{texts.lead}</Paragraph>
      <QueryFaces query={query}>{({ until }) => <AbsenceForm until={until} />}</QueryFaces>
    </Panel>
  );
}

function AbsenceForm({ until }: { readonly until: string | null }) {
  const styles = useStyles();
  const { data, language, messages, today } = useSession();
  const [text, setText] = useState<string>();
  const [problem, setProblem] = useState<string>();
  const status = useRef<HTMLDivElement>(null);
  const change = useMutation(absenceMutation(data));
  const texts = messages.absence;

  function send(day: string | null) {
    change.mutate(day === null ? null : { until: day }, {
      onSuccess: () => {
        setText(undefined);
        setProblem(undefined);
        // The button that ends the absence goes with it.
        status.current?.focus();
      },
      onError: (failed) => setProblem(problemText(failed, messages)),
    });
  }

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        const day = parseDay(text ?? until ?? "");
        if (day === undefined) setProblem(texts.missing);
        else if (!change.isPending) send(day);
      }}
    >
      <div ref={status} role="status" tabIndex={-1}>
        {until !== null && (
          <Message intent="info" className={styles.told}>
            {texts.isAway(formatDay(until, language))}
          </Message>
        )}
        {until === null && change.isSuccess && (
          <Message intent="success" className={styles.told}>
            {texts.isBack}
          </Message>
        )}
      </div>
      <div className={styles.line}>
        <Field
          label={texts.until}
          {...(problem === undefined ? {} : { validationMessage: problem })}
        >
          <Input
            type="date"
            min={today}
            max={latestAbsence(today)}
            value={text ?? until ?? ""}
            onChange={(_, { value }) => {
              setText(value);
              setProblem(undefined);
            }}
          />
        </Field>
        <Button type="submit" disabledFocusable={change.isPending}>
          {until === null ? texts.save : texts.change}
        </Button>
        {until !== null && (
          <Button disabledFocusable={change.isPending} onClick={() => send(null)}>
            {texts.end}
          </Button>
        )}
      </div>
    </form>
  );
}
