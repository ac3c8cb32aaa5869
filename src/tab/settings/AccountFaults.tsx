import { useQuery } from "@tanstack/react-query";
import type { SettingPeople, SettingView } from "#contract/settings.ts";
import { SETTINGS } from "#domain/settings/settingTable.ts";
import { settingPeopleQuery } from "#tab/data/settings.ts";
import { officesIn, peopleIn } from "#tab/fields/settingValue.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";

/** Whom the directory does not know, who cannot be reached, and which office nobody heads: one sentence each. */
export function AccountFaults({ row }: { readonly row: SettingView }) {
  const { data, messages } = useSession();
  const { data: people = {} } = useQuery(settingPeopleQuery(data));
  const sentences = faultsOf(row, people, messages.settings);
  return sentences.length === 0 ? null : (
    <Message intent="warning">
      {sentences.map((sentence) => (
        <div key={sentence}>{sentence}</div>
      ))}
    </Message>
  );
}

function faultsOf(
  { accounts, key, value }: SettingView,
  people: SettingPeople,
  texts: ReturnType<typeof useSession>["messages"]["settings"],
): readonly string[] {
  // What the directory says now counts before what it said at its last check.
  const stateOf = (id: string) => {
    const state = people[id]?.state ?? accounts[id];
    return state === "active" ? undefined : state;
  };
  const { kind } = SETTINGS[key].kind;
  if (kind === "people") {
    return peopleIn(value).flatMap(({ id, name }) => {
      const state = stateOf(id);
      return state === undefined ? [] : [texts.wrong(name, texts.accounts[state])];
    });
  }
  if (kind !== "offices") return [];
  const offices = officesIn(value);
  const headless = offices.filter(({ headId }) => headId === undefined);
  const wrong = offices.flatMap(({ headId = "", name }) => {
    const state = stateOf(headId);
    return state === undefined ? [] : [texts.wrongHead(name, texts.accounts[state])];
  });
  const names = headless.map(({ name }) => name).join(", ");
  return headless.length === 0 ? wrong : [...wrong, texts.withoutHead(names)];
}
