import { Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { useFirstSession } from "#tab/session/session.tsx";
import { useCopyLink } from "#tab/session/useCopyLink.ts";
import { ChoiceGroup } from "#tab/shared/ChoiceGroup.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import type { SavedView } from "./savedViews.ts";

/** A name for what is shown now. */
export function SaveViewDialog(props: {
  readonly onSave: (name: string) => void;
  readonly onClose: () => void;
}) {
  const { messages } = useFirstSession();
  const [name, setName] = useState("");
  const [isMissing, setMissing] = useState(false);
  const texts = messages.registerView;
  return (
    <FormDialog
      title={texts.saveViewTitle}
      lead={texts.saveViewLead}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{
        label: texts.saveViewDo,
        pending: false,
        run: () => (name.trim() === "" ? setMissing(true) : props.onSave(name.trim())),
      }}
    >
      <Field
        label={texts.viewName}
        validationMessage={isMissing && name.trim() === "" ? texts.viewNameMissing : null}
      >
        <Input
          value={name}
          maxLength={TEXT_LIMITS.viewName}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
    </FormDialog>
  );
}

/** Which of the views go. */
export function RemoveViewsDialog(props: {
  readonly views: readonly SavedView[];
  readonly onKeep: (views: readonly SavedView[]) => void;
  readonly onClose: () => void;
}) {
  const { messages } = useFirstSession();
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const texts = messages.registerView;
  const { views } = props;
  return (
    <FormDialog
      title={texts.removeViewsTitle}
      cancel={{ label: messages.faces.cancel, run: props.onClose }}
      submit={{
        label: texts.removeViewsDo,
        pending: false,
        run: () => props.onKeep(views.filter(({ name }) => !chosen.includes(name))),
      }}
    >
      <ChoiceGroup
        legend={texts.views}
        options={views.map(({ name }) => ({ key: name, label: name }))}
        chosen={chosen}
        onChange={setChosen}
        scrolls
      />
    </FormDialog>
  );
}

/** The link to what is shown, ready to be copied; where the host forbids that, it is marked for copying by hand. */
export function LinkDialog(props: { readonly hash: string; readonly onClose: () => void }) {
  const { messages } = useFirstSession();
  const { copy, link, result } = useCopyLink(props.hash);
  const texts = messages.registerView;
  // The page's own address leads here too.
  const url = link ?? location.href;

  return (
    <FormDialog
      title={texts.linkTitle}
      lead={texts.linkLead}
      problem={undefined}
      cancel={{ label: messages.faces.close, run: props.onClose }}
      submit={{ label: texts.copyLink, pending: false, run: () => copy(url) }}
    >
      <Field
        label={texts.link}
        validationState="none"
        validationMessage={result === undefined ? null : texts.copied[result]}
      >
        <Input readOnly value={url} onFocus={({ target }) => target.select()} />
      </Field>
    </FormDialog>
  );
}
