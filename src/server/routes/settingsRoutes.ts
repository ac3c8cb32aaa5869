import { type Request, Router } from "express";
import { DEADLINES_PATH } from "#contract/deadlines.ts";
import {
  changeSettingsInputSchema,
  revisionsIn,
  SETTING_PEOPLE_PATH,
  SETTINGS_PATH,
  type SettingsView,
  type SettingView,
  settingsETag,
} from "#contract/settings.ts";
import type { Viewer } from "#domain/people/roles.ts";
import { mayChangeSettings, mayReadSettings } from "#domain/settings/changeSettings.ts";
import { personsIn } from "#domain/settings/personsIn.ts";
import type { RegisterReads } from "#register/register.ts";
import type { CitySettings, SettingsRefused, ShownSetting } from "#register/settings/settings.ts";
import type { People } from "#sharepoint/people.ts";
import { HttpProblem, parseInput, refusal } from "./httpProblem.ts";
import { type Identify, identifyPerson } from "./identify.ts";

/** `/api/settings`: what the city sets, for administration; coordination and audit read it. */
export function settingsRoutes(
  settings: CitySettings,
  reads: Pick<RegisterReads, "account" | "settings">,
  people: Pick<People, "accounts">,
  identify: Identify,
): Router {
  const router = Router();
  const person = identifyPerson(identify);

  async function reader(request: Request): Promise<Viewer> {
    const viewer = await person(request);
    if (!mayReadSettings(viewer)) throw new HttpProblem(403, "forbidden");
    return viewer;
  }

  function view(shown: readonly ShownSetting[], viewer: Viewer): SettingsView {
    return {
      eTag: eTagOf(shown),
      mayChange: mayChangeSettings(viewer),
      settings: shown.map(settingView),
    };
  }

  function settingView({ changed, key, source, value }: ShownSetting): SettingView {
    const accounts: SettingView["accounts"] = {};
    for (const id of personsIn(key, value)) {
      const state = reads.account(id);
      if (state !== "active") accounts[id] = state;
    }
    return {
      ...{ key, value, source, accounts },
      changed: changed && { by: changed.by.name, at: changed.at, reason: changed.reason },
    };
  }

  router.get(DEADLINES_PATH, async (request, response) => {
    await person(request);
    const { closingDays, deadlines } = reads.settings();
    response.json({ closingDays, deadlines });
  });

  router.get(SETTINGS_PATH, async (request, response) => {
    const viewer = await reader(request);
    const shown = await settings.all();
    response.set("ETag", eTagOf(shown)).json(view(shown, viewer));
  });

  router.get(SETTING_PEOPLE_PATH, async (request, response) => {
    await reader(request);
    const shown = await settings.all();
    const ids = new Set(shown.flatMap(({ key, value }) => personsIn(key, value)));
    const found = await people.accounts([...ids]);
    response.json({ people: Object.fromEntries(found) });
  });

  router.patch(SETTINGS_PATH, async (request, response) => {
    const viewer = await reader(request);
    if (!mayChangeSettings(viewer)) throw new HttpProblem(403, "forbidden");
    const eTag = request.headers["if-match"];
    if (eTag === undefined) throw new HttpProblem(428, "preconditionMissing");
    const { reason = "", values } = parseInput(changeSettingsInputSchema, request.body);
    const seen = revisionsIn(eTag);
    const changed = await settings.change(
      { wanted: values, seen: (key) => seen.get(key) ?? 0, reason: reason === "" ? null : reason },
      { viewer, channel: "tab" },
    );
    if (!changed.ok) throw refusalOf(changed.problem);
    response.set("ETag", eTagOf(changed.value)).json(view(changed.value, viewer));
  });

  return router;
}

function eTagOf(shown: readonly ShownSetting[]): string {
  return settingsETag(shown.map(({ key, revision }) => [key, revision]));
}

function refusalOf(refused: SettingsRefused): HttpProblem {
  switch (refused.kind) {
    case "forbidden":
    case "noChange":
      return refusal(refused.kind);
    case "badValues":
      return new HttpProblem(400, "invalidValues", { ...refused.faults });
    case "tooLong":
      return new HttpProblem(
        400,
        "tooLong",
        Object.fromEntries(refused.keys.map((key) => [key, "tooLong"])),
      );
    case "changedMeanwhile":
      return new HttpProblem(412, "changedMeanwhile", { settings: refused.keys });
  }
}
