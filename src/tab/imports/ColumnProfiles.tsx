import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import type { ImportSheet } from "#contract/import.ts";
import { importProfilesQuery } from "#tab/data/imports.ts";
import { useSession } from "#tab/session/session.tsx";
import { SelectField } from "#tab/shared/SelectField.tsx";
import { ProfileDialog, type ProfileStep } from "./ProfileDialog.tsx";
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

/** What was assigned before for lists with the same titles: taken from there, or kept for the next one. */
export function ColumnProfiles(props: { readonly edited: GivenPlan; readonly sheet: ImportSheet }) {
  const styles = useStyles();
  const { data, messages } = useSession();
  const { edited, sheet } = props;
  const [chosen, setChosen] = useState(sheet.profile?.id ?? null);
  const [step, setStep] = useState<ProfileStep>();
  const [done, setDone] = useState<ProfileStep>();
  const profiles = useQuery(importProfilesQuery(data)).data?.profiles ?? [];
  const texts = messages.imports.columns;

  const own = profiles.find(({ id, isReady }) => id === chosen && !isReady);

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
      <Button onClick={() => setStep("save")}>{texts.profileSave}</Button>
      {own !== undefined && (
        <>
          <Button onClick={() => setStep("rename")}>{texts.profileRename}</Button>
          <Button onClick={() => setStep("remove")}>{texts.profileRemove}</Button>
        </>
      )}
      <Text role="status">{done !== undefined && texts.profileDone[done]}</Text>
      {step !== undefined && (
        <ProfileDialog
          step={step}
          own={own}
          profiles={profiles}
          plan={planToProfile(edited.plan, sheet)}
          onClose={() => setStep(undefined)}
          onDone={(id) => {
            setStep(undefined);
            setDone(step);
            setChosen(id);
          }}
        />
      )}
    </div>
  );
}
