import { expect, test } from "vitest";
import type { Entry } from "#domain/entry/entry.ts";
import { settingsOf } from "#domain/settings/settings.ts";
import { createChangeLog } from "#register/memory/changeLog.ts";
import type { StoredEntry } from "#register/memory/storedEntry.ts";
import { createPublicAnswers } from "#server/answers/publicAnswers.ts";
import { MOMENT, publishable, published } from "#tests/domain/publication/publishable.ts";

const NO = "KI-2026-0007";
const NOBODY = { coordination: [], dataProtection: [], informationSecurity: [], legal: [] };
const CITY = {
  orgUnits: [],
  closingDays: [],
  contacts: { ...NOBODY, staffCouncil: [], itProvider: [] },
};

test("what somebody types into the list is public at no moment; the last released state stays", async () => {
  let entry = stored(published(publishable()));
  let isRecorded = true;
  const changes = createChangeLog();
  const answers = createPublicAnswers(
    {
      changes,
      entries: () => [entry],
      entry: (no) => (no === NO ? entry : undefined),
      isRecorded: () => isRecorded,
      settings: () => settingsOf(CITY, () => undefined),
      today: () => MOMENT.today,
    },
    { demo: false, url: "" },
  );
  const titleNow = async () => {
    const { register } = await answers.now();
    return register.listings.map(({ values }) => values.publicTitleDe);
  };
  const title = "Marke-publicTitleDe-Ende";
  expect(await titleNow()).toEqual([title]);

  const typed = JSON.stringify([{ field: "publicTitleDe", value: "Von Hand" }]);
  entry = stored({ ...entry, values: { ...entry.values, lastReleasedSnapshot: typed } });
  isRecorded = false;
  changes.touchEntry(NO);
  expect(await titleNow()).toEqual([title]);

  // Whatever a round makes of it is looked at, although nothing else in the entry moves.
  isRecorded = true;
  expect(await titleNow()).toEqual(["Von Hand"]);
});

function stored(entry: Entry): StoredEntry {
  return { ...entry, eTag: '"1"', webUrl: null };
}
