import { useQuery } from "@tanstack/react-query";
import type { EntryView, LiftInput, SuspensionOutlook } from "#contract/entry.ts";
import { fieldOf, longestOf } from "#domain/entry/fields.ts";
import type { UsedAgainAs } from "#domain/entry/suspension.ts";
import { operationStatusLabels } from "#domain/vocabulary.ts";
import {
  liftSuspensionMutation,
  suspendMutation,
  suspensionOutlookQuery,
} from "#tab/data/entries.ts";
import { QueryFaces } from "#tab/session/QueryFaces.tsx";
import { useSession } from "#tab/session/session.tsx";
import { useForm } from "#tab/session/useForm.ts";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { Paragraph } from "#tab/shared/Paragraph.tsx";
import { RadioField } from "#tab/shared/RadioField.tsx";
import { actorText } from "./caseText.ts";
import { ReasonDialog, ReasonField } from "./ReasonDialog.tsx";

/** What is done about an application's suspension. */
export type SuspensionStep = "suspend" | "lift";

interface DialogProps {
  readonly entryNo: string;
  readonly onClose: () => void;
  /** The application as it is now. */
  readonly onDone: (entry: EntryView) => void;
}

const REASON_LIMIT = longestOf(fieldOf("suspensionNote"));

export function SuspensionDialog({
  step,
  ...props
}: DialogProps & { readonly step: SuspensionStep }) {
  return step === "suspend" ? <SuspendDialog {...props} /> : <LiftDialog {...props} />;
}

/** Takes the application out of use: with a reason that everybody concerned reads. */
function SuspendDialog({ entryNo, onClose, onDone }: DialogProps) {
  const { data, messages } = useSession();
  const outlook = useQuery(suspensionOutlookQuery(data, entryNo));
  const texts = messages.suspension;
  return (
    <ReasonDialog
      title={texts.suspend}
      lead={texts.suspendLead}
      submit={texts.suspendNow}
      maxLength={REASON_LIMIT}
      keptAs={`suspend ${entryNo}`}
      mutation={suspendMutation(data, entryNo)}
      inputOf={(reason) => ({ reason })}
      onClose={onClose}
      onDone={onDone}
    >
      <QueryFaces query={outlook}>{({ told }) => <Told told={told} />}</QueryFaces>
    </ReasonDialog>
  );
}

function Told({ told }: Pick<SuspensionOutlook, "told">) {
  const { language, messages } = useSession();
  const texts = messages.suspension;
  if (told.length === 0) return <Paragraph>{texts.toldNobody}</Paragraph>;
  return <Paragraph>{texts.told(told.map((one) => actorText(one, language)))}</Paragraph>;
}

/** Puts a suspended application back into use, where the register finds an approval since then. */
function LiftDialog(props: DialogProps) {
  const { data, messages } = useSession();
  const query = useQuery(suspensionOutlookQuery(data, props.entryNo));
  const lift = query.data?.lift ?? null;
  const open = lift?.filter(({ obstacle }) => obstacle === null).map(({ to }) => to);
  if (open !== undefined && open.length > 0) return <LiftForm {...props} targets={open} />;
  const texts = messages.suspension;
  const obstacle = lift?.[0]?.obstacle ?? null;
  return (
    <FormDialog
      title={texts.lift}
      submit={{ label: messages.cases.close, run: props.onClose, pending: false }}
      cancel={{ run: props.onClose }}
    >
      <QueryFaces query={query}>
        {() => (
          <Message intent="warning">
            {obstacle === null ? messages.problems.notSuspended : messages.problems[obstacle]}
          </Message>
        )}
      </QueryFaces>
    </FormDialog>
  );
}

function LiftForm(props: DialogProps & { readonly targets: readonly UsedAgainAs[] }) {
  const { data, language, messages } = useSession();
  const { entryNo, onClose, onDone, targets } = props;
  const form = useForm<{ reason: string; to: UsedAgainAs | null }, EntryView, LiftInput>(
    { reason: "", to: null },
    liftSuspensionMutation(data, entryNo),
    `lift ${entryNo}`,
  );
  const texts = messages.suspension;

  function send() {
    const { to } = form.draft;
    const reason = form.draft.reason.trim();
    const missing = {
      ...(to === null ? { to: texts.toMissing } : {}),
      ...(reason === "" ? { reason: messages.problems.reasonMissing } : {}),
    };
    if (to === null || reason === "") return form.refuse(missing);
    form.send({ to, reason }, onDone);
  }

  return (
    <FormDialog
      title={texts.lift}
      lead={texts.liftLead}
      {...form.dialog(texts.liftNow, send, onClose)}
    >
      <RadioField
        label={texts.to}
        required
        problem={form.problemOf("to")}
        keys={targets}
        textOf={(to) => operationStatusLabels[to][language]}
        value={form.draft.to}
        onChange={(to) => form.change({ to })}
      />
      <ReasonField
        reason={form.draft.reason}
        problem={form.problemOf("reason")}
        maxLength={REASON_LIMIT}
        onChange={(reason) => form.change({ reason })}
      />
    </FormDialog>
  );
}
