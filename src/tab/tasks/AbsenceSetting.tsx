import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type RefObject, useRef } from "react";
import type { Absence } from "#contract/absence.ts";
import { latestAbsence } from "#domain/people/absence.ts";
import { parseDay } from "#domain/time/day.ts";
import { absenceMutation, absenceQuery } from "#tab/data/absence.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { fieldProps } from "#tab/shared/fieldProps.ts";
import { useProblemFocus } from "#tab/shared/focus.ts";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { formatDay } from "#texts/format.ts";

const useStyles = makeStyles({
  told: { marginBottom: tokens.spacingVerticalM },
  form: { display: "grid", gap: tokens.spacingVerticalM, justifyItems: "start" },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "start",
    gap: tokens.spacingHorizontalM,
  },
});

/** "Abwesend von … bis …": everybody's own setting, also for those who have nothing to do now. */
export function AbsenceSetting() {
  const { data, messages } = useSession();
  const query = useQuery(absenceQuery(data));
  const texts = messages.absence;
  return (
    <Panel title={texts.title}>
      <Paragraph>{texts.lead}</Paragraph>
      <QueryFaces query={query}>{(absence) => <AbsenceForm absence={absence} />}</QueryFaces>
    </Panel>
  );
}

/** null until it is typed into: then what is stored stands there. */
const UNTOUCHED: { readonly from: string | null; readonly until: string | null } = {
  from: null,
  until: null,
};

function AbsenceForm({ absence }: { readonly absence: Absence }) {
  const styles = useStyles();
  const { data, messages, today } = useSession();
  const form = useForm(UNTOUCHED, absenceMutation(data));
  const status = useRef<HTMLDivElement>(null);
  const texts = messages.absence;
  const isEntered = absence.until !== null;
  const from = form.draft.from ?? absence.from ?? "";
  const until = form.draft.until ?? absence.until ?? "";

  function send(input: { readonly from?: string; readonly until: string } | null) {
    form.send(input, () => {
      form.change(UNTOUCHED);
      // The button that ends the absence goes with it.
      if (input === null) status.current?.focus();
    });
  }

  function save() {
    const day = parseDay(until);
    if (day === undefined) return form.refuse({ until: texts.missing });
    send({ ...(from === "" ? {} : { from }), until: day });
  }

  return (
    <form
      noValidate
      ref={useProblemFocus(form.problems)}
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.isPending) save();
      }}
    >
      <AbsenceStatus absence={absence} part={status} isBack={form.isDone && !isEntered} />
      <div className={styles.line}>
        <Field {...fieldProps({ label: texts.from, hint: texts.fromHint })}>
          <Input
            type="date"
            min={today}
            max={latestAbsence(today)}
            value={from}
            onChange={(_, { value }) => form.change({ from: value })}
          />
        </Field>
        <Field {...fieldProps({ label: texts.until, problem: form.problemOf("until") })}>
          <Input
            type="date"
            min={from === "" ? today : from}
            max={latestAbsence(today)}
            value={until}
            onChange={(_, { value }) => form.change({ until: value })}
          />
        </Field>
      </div>
      {form.problem !== undefined && <Message intent="error">{form.problem}</Message>}
      <div className={styles.line}>
        <Button type="submit" disabledFocusable={form.isPending}>
          {isEntered ? texts.change : texts.save}
        </Button>
        {isEntered && (
          <Button disabledFocusable={form.isPending} onClick={() => send(null)}>
            {texts.end}
          </Button>
        )}
      </div>
    </form>
  );
}

function AbsenceStatus(props: {
  readonly absence: Absence;
  readonly isBack: boolean;
  readonly part: RefObject<HTMLDivElement | null>;
}) {
  const styles = useStyles();
  const { language, messages, today } = useSession();
  const { from, until } = props.absence;
  const texts = messages.absence;
  const day = (text: string) => formatDay(text, language);
  return (
    <div ref={props.part} role="status" tabIndex={-1}>
      {until !== null && (
        <Message intent="info" className={styles.told}>
          {from !== null && from > today
            ? texts.willBeAway(day(from), day(until))
            : texts.isAway(day(until))}
        </Message>
      )}
      {props.isBack && (
        <Message intent="success" className={styles.told}>
          {texts.isBack}
        </Message>
      )}
    </div>
  );
}
