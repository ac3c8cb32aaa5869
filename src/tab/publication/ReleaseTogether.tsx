import { Button, Checkbox, makeStyles, Text } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { PublicationList } from "#contract/publication.ts";
import { publicFieldOf } from "#domain/publication/publishedFields.ts";
import {
  publicationQuery,
  type Releasable,
  type ReleasedTogether,
  releaseTogetherMutation,
} from "#tab/data/publication.ts";
import { problemText } from "#tab/session/problemText.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { focusHeading } from "#tab/shared/focus.ts";
import { InlineForm } from "#tab/shared/InlineForm.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Panel } from "#tab/shared/Panel.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { plainList } from "#tab/shared/plainList.ts";
import { CitizenPreview } from "./CitizenPreview.tsx";
import { tickedRow, underTick } from "./tickedRow.ts";

const useStyles = makeStyles({
  list: { ...plainList, width: "100%" },
  row: { ...tickedRow, overflowWrap: "anywhere" },
  under: { ...underTick },
  summary: { minHeight: "24px", cursor: "pointer" },
});

type Row = PublicationList["rows"][number];

/**
 * Several applications released at once, each as it stands ticked at first and each confirmed by its own owner. What an earlier
 * register called published is ticked: nobody sees it until then.
 */
export function ReleaseTogether({ rows }: { readonly rows: readonly Row[] }) {
  const { messages } = useSession();
  const [isOpen, setOpen] = useState(false);
  const [outcome, setOutcome] = useState<ReleasedTogether>();
  const before = rows.filter(({ wasPublished }) => wasPublished === true).length;
  const texts = messages.publication.together;
  return (
    <>
      <div role="status">{outcome !== undefined && <Outcome outcome={outcome} />}</div>
      {(rows.length > 1 || isOpen) && (
        <Panel
          title={texts.title}
          action={
            <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? messages.faces.close : texts.open}
            </Button>
          }
        >
          {before > 0 && <Message intent="warning">{texts.before(before)}</Message>}
          <Paragraph>{texts.lead}</Paragraph>
          {isOpen && (
            <TogetherForm
              key={outcome?.taken.length}
              rows={rows}
              onDone={(done) => {
                setOutcome(done);
                if (done.refused.length === 0) setOpen(false);
                focusHeading();
              }}
            />
          )}
        </Panel>
      )}
    </>
  );
}

function TogetherForm(props: {
  readonly rows: readonly Row[];
  readonly onDone: (done: ReleasedTogether) => void;
}) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { onDone } = props;
  // As they were on the screen when it was begun: each release names the state that was looked at.
  const [rows] = useState(props.rows);
  const ready = rows.flatMap((row) => releasableIn(row) ?? []);
  const first = rows.filter(({ wasPublished }) => wasPublished === true).map(({ no }) => no);
  const form = useForm({ chosen: first }, releaseTogetherMutation(data));
  const chosen = ready.filter(({ no }) => form.draft.chosen.includes(no));
  const texts = messages.publication.together;

  function tick(no: string, isTicked: boolean) {
    const others = form.draft.chosen.filter((one) => one !== no);
    form.change({ chosen: isTicked ? [...others, no] : others });
  }

  return (
    <InlineForm
      spacious
      problem={form.problem}
      submit={{
        label: texts.release(chosen.length),
        pending: form.isPending,
        run: () =>
          chosen.length === 0 ? form.refuse(texts.noneChosen) : form.send(chosen, onDone),
      }}
    >
      {ready.length > 1 && (
        <Checkbox
          label={texts.all(ready.length)}
          checked={chosen.length === ready.length ? true : chosen.length > 0 ? "mixed" : false}
          onChange={(_, { checked }) =>
            form.change({ chosen: checked === true ? ready.map(({ no }) => no) : [] })
          }
        />
      )}
      <ul className={styles.list}>
        {rows.map((row) => (
          <li key={row.no} className={styles.row}>
            <TogetherRow
              row={row}
              isChosen={form.draft.chosen.includes(row.no)}
              onTick={(isTicked) => tick(row.no, isTicked)}
            />
          </li>
        ))}
      </ul>
    </InlineForm>
  );
}

function TogetherRow(props: {
  readonly row: Row;
  readonly isChosen: boolean;
  readonly onTick: (isTicked: boolean) => void;
}) {
  const styles = useStyles();
  const { language, messages } = useSession();
  const { isChosen, onTick, row } = props;
  const ready = releasableIn(row);
  if (ready === undefined) {
    const { together } = row;
    const stands = together !== null && together !== undefined && "problem" in together;
    const words = stands ? messages.problems[together.problem] : "";
    const missing = stands ? together.missing : [];
    const fields = missing.flatMap((key) => publicFieldOf(key)?.label[language] ?? []);
    return (
      <>
        <Text weight="semibold" className={styles.under}>
          {row.title}
        </Text>
        <Text size={200} className={styles.under}>
          {fields.length === 0 ? words : `${words} (${fields.join(", ")})`}
        </Text>
      </>
    );
  }
  return (
    <>
      <Checkbox
        label={`${row.title} (${row.no})`}
        checked={isChosen}
        onChange={(_, { checked }) => onTick(checked === true)}
      />
      <Preview ready={ready} />
    </>
  );
}

/** What everybody would see of it; asked for once somebody wants to look. */
function Preview({ ready }: { readonly ready: Releasable }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const [isOpen, setOpen] = useState(false);
  const query = useQuery({ ...publicationQuery(data, ready.no), enabled: isOpen });
  return (
    <details className={styles.under} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className={styles.summary}>
        {messages.publication.together.look(ready.title)}
      </summary>
      {isOpen && (
        <QueryFaces query={query}>
          {({ present }) => (
            <CitizenPreview values={present.filter(({ field }) => ready.fields.includes(field))} />
          )}
        </QueryFaces>
      )}
    </details>
  );
}

function Outcome({ outcome }: { readonly outcome: ReleasedTogether }) {
  const { messages } = useSession();
  const texts = messages.publication.together;
  const { refused, taken } = outcome;
  return (
    <>
      {taken.length > 0 && <Message intent="success">{texts.released(taken.length)}</Message>}
      {refused.length > 0 && (
        <Message intent="error">
          {texts.refused(refused.length)}
          <ul>
            {refused.map(({ failure, release }) => (
              <li key={release.no}>
                {release.title}: {problemText(failure, messages)}
              </li>
            ))}
          </ul>
        </Message>
      )}
    </>
  );
}

function releasableIn({ no, title, together }: Row): Releasable | undefined {
  if (together === null || together === undefined || !("seen" in together)) return undefined;
  return { no, title, ...together };
}
