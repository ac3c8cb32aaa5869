import type { cardsWelcome as German } from "#texts/de/cardsWelcome.ts";

/** What the bot says to whoever gets the app, and the field in which it is asked. */
export const cardsWelcome: typeof German = {
  welcome: {
    heading: "Welcome to the AI register",
    what: "It says which AI applications we have, and what holds for them.",
    ask: "Whether you may use one of them, I will tell you right here, or at any time when you write to me.",
    when: "I write by myself only when you are asked something, or need to know something.",
    fallback:
      "Welcome to the AI register. If you write me the name of an AI application, I will tell you whether you may use it.",
    summary: "AI register: welcome",
  },
  ask: {
    label: "May I use …? Name of the application, or what you need one for",
    error: "Please write the name of an application, or what you need one for.",
    submit: "Look it up",
  },
};
