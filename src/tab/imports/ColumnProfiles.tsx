import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportProfiles, ImportSheet } from "#contract/import.ts";
import { TEXT_LIMITS } from "#domain/limits.ts";
import { importProfilesQuery, saveImportProfileMutation } from "#tab/data/imports.ts";
import { problemOrNone } from "#tab/session/problemText.ts";
import { useSession } from "#tab/session/session.tsx";
import { FormDialog } from "#tab/shared/FormDialog.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { planToProfile, profileToPlan } from "./profilePlan.ts";
import type { GivenPlan } from "./usePlan.ts";

const useStyles = makeStyles({
  root: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "end",
    gap: tokens.spacingHorizontalM,
  },
  select: { flexBasis: "20rem", minWidth: 0 },
});

type Profile = ImportProfiles["profiles"][number];

/** What was assigned before for lists with the same titles: taken from there, or kept for the next one. */
export function ColumnProfiles(props: { readonly edited: GivenPlan; readonly sheet: ImportSheet }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { edited, sheet } = props;
  const [chosen, setChosen] = useState(sheet.profile?.id ?? null);
  const [isSaving, setSaving] = useState(false);
  const [isSaved, setSaved] = useState(false);
  const profiles = useQuery(importProfilesQuery(data)).data?.profiles ?? [];
  const texts = messages.imports.columns;

  function take(id: string | null) {
    setChosen(id);
    const profile = profiles.find((one) => one.id === id);
    if (profile === undefined) return;
    edited.change((plan) => ({ ...plan, ...profileToPlan(profile.plan, sheet) }));
  }

  return (
    <div className={styles.root}>
      {profiles.length > 0 && (
        <div className={styles.select}>
          <SelectField
            label={texts.profile}
            hint={sheet.profile === null ? undefined : texts.profileFits(sheet.profile.name)}
            keys={profiles.map(({ id }) => id)}
            textOf={(id) => {
              const profile = profiles.find((one) => one.id === id);
              if (profile === undefined) return "";
              return profile.isReady ? texts.profileReady(profile.name) : profile.name;
            }}
            none={texts.profileNone}
            value={chosen}
            onChange={take}
          />
        </div>
      )}
      <Button onClick={() => setSaving(true)}>{texts.profileSave}</Button>
      <Text role="status">{isSaved && texts.profileSaved}</Text>
      {isSaving && (
        <SaveProfile
          {...props}
          profiles={profiles}
          onClose={() => setSaving(false)}
          onSaved={(id) => {
            setSaving(false);
            setSaved(true);
            setChosen(id);
          }}
        />
      )}
    </div>
  );
}

function SaveProfile(props: {
  readonly edited: GivenPlan;
  readonly sheet: ImportSheet;
  readonly profiles: readonly Profile[];
  readonly onClose: () => void;
  readonly onSaved: (id: string) => void;
}) {
  const { data, messages } = useSession();
  const { edited, onClose, onSaved, profiles, sheet } = props;
  const save = useMutation(saveImportProfileMutation(data));
  const [name, setName] = useState("");
  const [isMissing, setMissing] = useState(false);
  const [newId] = useState(() => crypto.randomUUID());
  const wanted = name.trim();
  const same = profiles.find((one) => !one.isReady && one.name === wanted);
  const texts = messages.imports.columns;

  function run() {
    if (wanted === "") return setMissing(true);
    const id = same?.id ?? newId;
    const plan = planToProfile(edited.plan, sheet);
    save.mutate(
      { id, name: wanted, plan, revision: same?.revision ?? 0 },
      { onSuccess: () => onSaved(id) },
    );
  }

  return (
    <FormDialog
      title={texts.profileSaveTitle}
      lead={texts.profileSaveLead}
      problem={problemOrNone(save.error, messages)}
      cancel={{ label: messages.faces.cancel, run: onClose }}
      submit={{ label: messages.faces.save, pending: save.isPending, run }}
    >
      <Field
        label={texts.profileName}
        required
        hint={same === undefined ? null : texts.profileReplaces}
        validationMessage={isMissing && wanted === "" ? texts.profileNameMissing : null}
      >
        <Input
          value={name}
          maxLength={TEXT_LIMITS.profileName}
          onChange={(_, { value }) => setName(value)}
        />
      </Field>
    </FormDialog>
  );
}
