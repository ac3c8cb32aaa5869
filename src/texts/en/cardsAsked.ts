import type { cardsAsked as german } from "#texts/de/cardsAsked.ts";

export const cardsAsked: typeof german = {
  asked: {
    anything:
      "Has anything changed apart from bug fixes – or have there been notable errors, complaints or harm?",
    majorVersion:
      "This is a new major version. Please look more closely whether functions, data or the AI model have changed.",
    isLive: "Is the new version already in use?",
    isChangeLive: "Is the change already in effect?",
  },
};
