import { Button, Checkbox, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ExportProfileView, SaveProfileInput } from "#contract/exportProfile.ts";
import type { ListKind } from "#domain/exports/exportKind.ts";
import { mayBeFiled } from "#domain/exports/exportRights.ts";
import { EXPORT_SCHEDULES, exportScheduleLabels } from "#domain/exports/exportSchedule.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import {
  exportProfilesQuery,
  removeProfileMutation,
  saveProfileMutation,
} from "#tab/data/exportProfiles.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";

const useStyles = makeStyles({
  root: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    gap: tokens.spacingVerticalS,
    justifyItems: "start",
  },
  wide: { justifySelf: "stretch" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

type PresentChoice = Omit<SaveProfileInput, "isShared" | "name" | "revision" | "schedule">;

/** What is exported again and again: chosen here, and saved under a name. */
export function ExportProfiles(props: {
  /** Of which lists they are. */
  readonly kinds: readonly ListKind[];
  readonly chosen: ExportProfileView | undefined;
  readonly onChoose: (profile: ExportProfileView | undefined) => void;
  /** What stands in the dialog now. */
  readonly present: PresentChoice;
}) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { kinds } = props;
  const all = useQuery(exportProfilesQuery(data)).data?.profiles ?? [];
  const profiles = all.filter(({ kind }) => kinds.includes(kind));
  const remove = useMutation(removeProfileMutation(data));
  const [isSaving, setSaving] = useState(false);
  const texts = messages.exportProfiles;
  const { chosen, onChoose } = props;
  const problem = problemOrNone(remove.error, messages);
  return (
    <div className={styles.root}>
      {profiles.length > 0 && (
        <div className={styles.wide}>
          <SelectField
            label={texts.profile}
            keys={profiles.map(({ id }) => id)}
            textOf={(id) => nameOf(profiles.find((one) => one.id === id))}
            none={texts.none}
            value={chosen?.id ?? ""}
            onChange={(id) => onChoose(profiles.find((one) => one.id === id))}
          />
        </div>
      )}
      {problem !== undefined && <Message intent="error">{problem}</Message>}
      <div className={styles.actions}>
        {!isSaving && <Button onClick={() => setSaving(true)}>{texts.save}</Button>}
        {chosen !== undefined && (
          <Button
            onClick={() => {
              remove.mutate(chosen.id);
              onChoose(undefined);
            }}
          >
            {texts.remove(chosen.name)}
          </Button>
        )}
      </div>
      {isSaving && (
        <SaveProfile
          {...props}
          profiles={profiles}
          onSaved={(profile) => {
            setSaving(false);
            onChoose(profile);
          }}
          onCancel={() => setSaving(false)}
        />
      )}
    </div>
  );

  function nameOf(profile: ExportProfileView | undefined): string {
    if (profile === undefined) return "";
    return profile.isShared ? texts.shared(profile.name) : profile.name;
  }
}

/** A name for what stands in the dialog; one that is there already is saved anew. */
function SaveProfile(props: {
  readonly chosen: ExportProfileView | undefined;
  readonly present: PresentChoice;
  readonly profiles: readonly ExportProfileView[];
  readonly onSaved: (profile: ExportProfileView) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const { data, language, messages } = useSession();
  const [name, setName] = useState(props.chosen?.name ?? "");
  const [isShared, setShared] = useState(props.chosen?.isShared ?? false);
  const [schedule, setSchedule] = useState(props.chosen?.schedule ?? null);
  const [isMissing, setMissing] = useState(false);
  const [newId] = useState(() => crypto.randomUUID());
  const save = useMutation(saveProfileMutation(data));
  const texts = messages.exportProfiles;
  const isFiled = mayBeFiled(props.present.kind);
  const wanted = name.trim();
  const same = props.profiles.find((one) => one.name === wanted && one.isShared === isShared);
  const problem = problemOrNone(save.error, messages);
  const run = () => {
    if (wanted === "") return setMissing(true);
    save.mutate(
      {
        ...props.present,
        ...{
          id: same?.id ?? newId,
          name: wanted,
          isShared,
          schedule,
          revision: same?.revision ?? 0,
        },
      },
      { onSuccess: props.onSaved },
    );
  };
  return (
    <>
      <Field
        className={styles.wide}
        label={texts.name}
        hint={same === undefined ? null : texts.replaces}
        validationMessage={isMissing && wanted === "" ? texts.nameMissing : null}
      >
        <Input
          value={name}
          maxLength={TEXT_LIMITS.profileName}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
      <Checkbox
        label={isFiled ? texts.forAll : texts.forAudit}
        checked={isShared}
        onChange={(_, { checked }) => setShared(checked === true)}
      />
      {isShared && isFiled && (
        <div className={styles.wide}>
          <SelectField
            label={texts.schedule}
            hint={texts.scheduleHint}
            keys={EXPORT_SCHEDULES}
            textOf={(one) => exportScheduleLabels[one][language]}
            none={texts.noSchedule}
            value={schedule}
            onChange={setSchedule}
          />
        </div>
      )}
      {problem !== undefined && <Message intent="error">{problem}</Message>}
      <div className={styles.actions}>
        <Button disabledFocusable={save.isPending} onClick={run}>
          {texts.saveDo}
        </Button>
        <Button onClick={props.onCancel}>{messages.faces.cancel}</Button>
      </div>
    </>
  );
}
