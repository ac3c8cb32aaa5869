import { PEOPLE_FOUND_MAX, TEXT_LIMITS } from "#domain/limits.ts";
import type { cardsHandover as german } from "#texts/de/cardsHandover.ts";

export const cardsHandover: typeof german = {
  choosePerson: {
    heading: "Who is responsible?",
    name: "Who is responsible? (name)",
    nameError: `Please write a name of at most ${TEXT_LIMITS.personName} characters.`,
    search: "Search",
    unknown: "I do not know",
    choices: "People found",
    choicesError: "Please choose a person from the list.",
    hint: "The person you choose is asked whether they take over the application. Until they accept you remain responsible; the deadline runs on.",
    again: "Search for another name",
    none: (typed) =>
      `Nobody was found for “${typed}”. Please check the surname or write it differently.`,
    many: `At most ${PEOPLE_FOUND_MAX} people are shown. First name and surname together find more precisely.`,
    submit: "Hand over responsibility",
    back: "Back",
    nameMissing: "Please write a name.",
    personMissing: "Please choose a person from the list.",
    unavailable:
      "The search does not answer right now. Please try again later, or choose “I do not know”.",
    fallback: (title) => `Hand over responsibility for “${title}”. Please open the AI register.`,
    asked: (name) =>
      `Thank you. ${name} is asked whether they are responsible. The deadline runs on.`,
    waiting: (date, name) =>
      `On ${date} you named ${name} as responsible. Their answer is still open; you can answer yourself all the same.`,
    declined: (name) =>
      `${name} has declined. The AI coordinators find out who is responsible. You can name somebody else.`,
  },
  handover: {
    heading: "Are you responsible?",
    asks: (reporter) => `${reporter} says that you are responsible for this AI application.`,
    place: {
      owner: "You would become its owner.",
      deputy: "You would become the deputy of its owner.",
    },
    duties:
      "This is part of it: answer briefly when the application changes, answer questions of the AI coordinators, keep the details in the register up to date and report incidents.",
    due: (deadline) => `A question is open: ${deadline}.`,
    accept: "Yes, I am responsible",
    decline: "No",
    accepted: (date) =>
      `You accepted on ${date}. If a question is open, it is on a card of its own in this chat and under “My tasks”.`,
    acceptedNow:
      "You are entered for this application. If a question is open, it is on a card of its own in this chat and under “My tasks”.",
    acceptedDone: (date) => `You accepted on ${date}. The question of that time is settled.`,
    declined: (date) =>
      `You declined on ${date}. The AI coordinators find out who is responsible. There is nothing left for you to do.`,
    closed: "This request is no longer open. There is nothing left for you to do.",
    forbidden: "This request is for another person. Nothing was changed.",
    fallback: (title) =>
      `Are you responsible for “${title}”? Please open the AI register to answer.`,
    summary: (title) => `AI register: Are you responsible for “${title}”?`,
  },
};
