import type { SettingView } from "#contract/settings.ts";
import { SETTINGS } from "#domain/settings/settingTable.ts";
import { officesIn, peopleIn } from "#tab/fields/settingValue.ts";
import { useSession } from "#tab/session/session.tsx";
import { Message } from "#tab/shared/Message.tsx";

/** Whom the directory does not know, who cannot be reached, and which office nobody heads: one sentence each. */
export function AccountFaults({ row }: { readonly row: SettingView }) {
  const { messages } = useSession();
  const sentences = faultsOf(row, messages.settings);
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
  texts: ReturnType<typeof useSession>["messages"]["settings"],
): readonly string[] {
  const { kind } = SETTINGS[key].kind;
  if (kind === "people") {
    return peopleIn(value).flatMap(({ id, name }) => {
      const state = accounts[id];
      return state === undefined ? [] : [texts.wrong(name, texts.accounts[state])];
    });
  }
  if (kind !== "offices") return [];
  const offices = officesIn(value);
  const headless = offices.filter(({ headId }) => headId === undefined);
  const wrong = offices.flatMap(({ headId = "", name }) => {
    const state = accounts[headId];
    return state === undefined ? [] : [texts.wrongHead(name, texts.accounts[state])];
  });
  const names = headless.map(({ name }) => name).join(", ");
  return headless.length === 0 ? wrong : [...wrong, texts.withoutHead(names)];
}
