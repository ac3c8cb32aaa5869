import { setImmediate as nextTurn, setTimeout as sleep } from "node:timers/promises";
import { z } from "zod";
import { addDays } from "#domain/time/day.ts";
import { addWorkingDays } from "#domain/time/workingDay.ts";
import type { RunningRegister } from "#register/createRegister.ts";
import type { Message, SendOutcome } from "#register/messages/delivery.ts";
import { ANSWER, approvedEntry } from "#tests/register/approvedEntry.ts";
import { confirmTouched } from "#tests/register/confirmTouched.ts";
import { editByHand, itemsWhere, runRounds } from "#tests/register/listContents.ts";
import { acting, coordinator, idOf, type TestRegister } from "#tests/register/startRegister.ts";
import { createTurnstile, fateOf, type Gate } from "./turnstile.ts";

/** One thing that somebody does; `entry` and `replica` are counted from 0. */
export type Happening =
  | {
      readonly kind: "version" | "edit" | "answer" | "decide";
      readonly entry: number;
      readonly replica: number;
    }
  | {
      readonly kind: "typeValue";
      readonly entry: number;
      readonly column: "Version" | "Purpose" | "Title";
    }
  | { readonly kind: "typeRevision"; readonly entry: number; readonly value: number }
  | { readonly kind: "typeLastChange"; readonly entry: number; readonly text: string }
  | { readonly kind: "restoreVersion"; readonly entry: number; readonly back: number }
  | { readonly kind: "deleteEntry"; readonly entry: number }
  | {
      readonly kind: "deleteCase" | "editCase";
      readonly entry: number;
      /** Counted from the oldest. */
      readonly which: number;
    }
  | { readonly kind: "forgetCursors" }
  /** Every claim ends, every retry is due. */
  | { readonly kind: "wait" }
  /** Everybody's version is changed in SharePoint at once: several questions for one person. */
  | { readonly kind: "changeAll" }
  | {
      readonly kind: "away" | "back";
      readonly who: "owner-1" | "deputy-1";
      readonly replica: number;
    }
  | { readonly kind: "separate"; readonly replica: number }
  /** To nine o'clock of a working day, so many of them later. */
  | { readonly kind: "laterDay"; readonly workingDays: number }
  | { readonly kind: "kill" | "start" | "look"; readonly replica: number };

/** What the register has said yes to, as it must stand in the events. */
export interface Acknowledged {
  readonly no: string;
  readonly action?: "answered" | "decided";
  readonly caseKey?: string;
  readonly field?: "version" | "purpose";
  readonly value?: string;
}

/** A value that was typed into an item in SharePoint. */
interface Typed {
  readonly no: string;
  readonly itemId: string;
  readonly field: string;
  readonly value: string;
}

export interface Played {
  readonly running: TestRegister;
  readonly numbers: readonly string[];
  readonly registers: readonly RunningRegister[];
  readonly acknowledged: readonly Acknowledged[];
  /** Those that no later edit by hand replaced. */
  readonly typed: readonly Typed[];
  readonly deleted: ReadonlySet<string>;
}

interface Replica {
  gate: Gate;
  register: RunningRegister | undefined;
}

const IN_FLIGHT = 4;
const REMINDING_DAYS = 4;
const CLAIM_EXPIRED_MS = 61_000;
const idSchema = z.object({ value: z.array(z.object({ id: z.string() })) });

/** Plays what happens in an order that the dice decide, then lets the register come to rest. */
export async function play(
  running: TestRegister,
  options: {
    readonly replicas: number;
    readonly happenings: readonly Happening[];
    readonly entries?: number;
    /** What the messenger answers instead of "sent". */
    readonly outcomeOf?: (message: Message) => SendOutcome | undefined;
    /** In [0, 1). */
    readonly dice: () => number;
  },
): Promise<Played> {
  const { dice, happenings } = options;
  const turnstile = createTurnstile(running.send);
  await running.register.stop();
  const numbers: string[] = [];
  const first = await running.another({ onError: () => {} });
  for (let made = 0; made < (options.entries ?? 2); made++)
    numbers.push(await approvedEntry(first));
  // An application that nobody touches: a list of which nothing is left would be doubted, and rightly.
  await approvedEntry(first);
  await runRounds(first);
  await first.stop();

  const replicas: Replica[] = [];
  const acknowledged: Acknowledged[] = [];
  const typed: Typed[] = [];
  const deleted = new Set<string>();
  let today = running.register.reads.today();
  const inFlight = new Set<Promise<void>>();
  let serial = 0;
  let isOver = false;

  const launch = (work: Promise<unknown>): void => {
    // Whatever fails was not acknowledged: who asked would try again.
    const done: Promise<void> = work.then(
      () => {},
      () => {},
    );
    const tracked = done.finally(() => inFlight.delete(tracked));
    inFlight.add(tracked);
  };

  const start = async (replica: Replica): Promise<void> => {
    replica.gate = turnstile.gate();
    replica.register = undefined;
    const { gate } = replica;
    replica.register = await running.another({
      send: gate.send,
      onError: () => {},
      outcomeOf: (message) => (isOver ? undefined : options.outcomeOf?.(message)),
    });
  };

  const entryOf = (index: number): string => numbers[index % numbers.length] ?? "";

  async function command(
    kind: "version" | "edit" | "answer" | "decide",
    no: string,
    register: RunningRegister,
  ): Promise<void> {
    const value = `${kind}-${++serial}`;
    const owner = acting("owner-1");
    const { commands, reads } = register;
    if (kind === "version") {
      const answer = await commands.reportVersion(no, { version: value }, owner);
      if (answer.ok) acknowledged.push({ no, field: "version", value });
      return;
    }
    if (kind === "edit") {
      const input = { eTag: reads.entry(no)?.eTag ?? "", values: { purpose: value } };
      const answer = await commands.editEntry(no, input, owner);
      if (answer.ok) acknowledged.push({ no, field: "purpose", value });
      return;
    }
    const one = reads.casesOf(no).find(({ closedOn }) => closedOn === null);
    if (one === undefined) return;
    const answer =
      kind === "answer"
        ? await commands.answerCase(
            one.key,
            { targetRevision: one.targetRevision, answer: ANSWER },
            owner,
          )
        : await commands.decideCase(
            one.key,
            {
              revision: await confirmTouched({ commands, reads }, one.key),
              ...{ decision: "approved", reason: value },
            },
            coordinator(),
          );
    if (!answer.ok) return;
    const action = kind === "answer" ? "answered" : "decided";
    acknowledged.push({ no, action, caseKey: one.key });
  }

  async function byHand(happening: Happening & { readonly entry: number }): Promise<void> {
    const no = entryOf(happening.entry);
    const [item] = await itemsWhere(running, "entries", "RegisterNo", no);
    if (item === undefined) return;
    const itemPath = `${running.lists.entries}/items/${item.id}`;
    const forget = (fits: (one: Typed) => boolean): void => {
      const kept = typed.filter((one) => !(one.itemId === item.id && fits(one)));
      typed.splice(0, typed.length, ...kept);
    };
    switch (happening.kind) {
      case "typeValue": {
        const value = `getippt-${++serial}`;
        const field = happening.column.toLowerCase();
        await editByHand(running, "entries", item.id, { [happening.column]: value });
        forget((one) => one.field === field);
        typed.push({ no, itemId: item.id, field, value });
        return;
      }
      case "typeRevision":
        return editByHand(running, "entries", item.id, { Revision: happening.value });
      case "typeLastChange":
        return editByHand(running, "entries", item.id, { LastChange: happening.text });
      case "restoreVersion": {
        const answer = await running.send({ method: "GET", path: `${itemPath}/versions` });
        const labels = idSchema.parse(answer.body).value.map(({ id }) => id);
        const label = labels[Math.min(happening.back, labels.length - 1)];
        await running.send({
          method: "POST",
          path: `${itemPath}/versions/${label}/restoreVersion`,
        });
        forget(() => true);
        return;
      }
      case "deleteEntry":
        await running.send({ method: "DELETE", path: itemPath });
        forget(() => true);
        deleted.add(no);
        return;
      case "deleteCase":
      case "editCase": {
        const cases = await itemsWhere(running, "cases", "EntryNo", no);
        const one = cases[happening.which % Math.max(1, cases.length)];
        if (one === undefined) return;
        if (happening.kind === "editCase") {
          return editByHand(running, "cases", one.id, { State: "rejected", Data: "{}" });
        }
        await running.send({ method: "DELETE", path: `${running.lists.cases}/items/${one.id}` });
      }
    }
  }

  async function happen(happening: Happening): Promise<void> {
    switch (happening.kind) {
      case "version":
      case "edit":
      case "answer":
      case "decide": {
        const { register } = replicas[happening.replica % replicas.length] ?? {};
        if (register === undefined) return;
        launch(command(happening.kind, entryOf(happening.entry), register));
        return;
      }
      case "kill": {
        const replica = replicas[happening.replica % replicas.length];
        if (replica?.register === undefined) return;
        replica.gate.kill();
        void replica.register.stop();
        replica.register = undefined;
        return;
      }
      case "start": {
        const replica = replicas[happening.replica % replicas.length];
        if (replica !== undefined && replica.register === undefined) launch(start(replica));
        return;
      }
      case "forgetCursors":
        running.standIn.expireDeltaTokens();
        return;
      case "changeAll":
        for (const [entry] of numbers.entries()) {
          await byHand({ kind: "typeValue", entry, column: "Version" });
        }
        return;
      case "away":
      case "back": {
        const { register } = replicas[happening.replica % replicas.length] ?? {};
        const person = idOf(happening.who);
        if (register === undefined) return;
        const until = addDays(register.reads.today(), 3);
        launch(
          happening.kind === "away"
            ? register.commands.setAbsence(person, { from: null, until })
            : register.commands.endAbsence(person),
        );
        return;
      }
      case "separate": {
        const { register } = replicas[happening.replica % replicas.length] ?? {};
        const bundle = running.bundles.at(-1)?.delivery;
        const part = bundle?.messages[0];
        if (register === undefined || bundle === undefined || part === undefined) return;
        launch(register.commands.separate(bundle, [part.caseKey]));
        return;
      }
      case "wait":
        running.advanceRealTime(CLAIM_EXPIRED_MS);
        for (const { register } of replicas) register?.wake();
        return;
      case "laterDay":
        today = addWorkingDays(today, happening.workingDays, []);
        await running.moveTo(today);
        return;
      case "look":
        replicas[happening.replica % replicas.length]?.register?.wake();
        return;
      default:
        await byHand(happening);
    }
  }

  for (let made = 0; made < options.replicas; made++) {
    const replica: Replica = { gate: turnstile.gate(), register: undefined };
    replicas.push(replica);
    launch(start(replica));
  }
  const ahead = [...happenings];
  for (let quiet = 0; quiet < 3; ) {
    await nextTurn();
    const mayHappen = ahead.length > 0 && inFlight.size < IN_FLIGHT;
    if (mayHappen && (turnstile.waiting() === 0 || dice() < 0.15)) {
      const next = ahead.shift();
      if (next !== undefined) await happen(next);
      quiet = 0;
    } else if (turnstile.waiting() > 0) {
      await turnstile.letThrough(Math.floor(dice() * turnstile.waiting()), fateOf(dice()));
      quiet = 0;
    } else {
      // A round begins with a timer.
      await sleep(1);
      quiet++;
    }
  }

  isOver = true;
  await turnstile.open();
  await Promise.all(inFlight);
  for (const replica of replicas) if (replica.register === undefined) await start(replica);
  running.advanceRealTime(CLAIM_EXPIRED_MS);
  const registers = replicas.flatMap(({ register }) => register ?? []);
  // What waits for working hours goes out, and what was asked about is reminded of.
  for (let days = 0; options.outcomeOf !== undefined && days < REMINDING_DAYS; days++) {
    today = addWorkingDays(today, 2, []);
    await running.moveTo(today);
    await Promise.all(registers.map((one) => one.roundEnded()));
    await Promise.all(registers.map((one) => one.roundEnded()));
  }
  for (let times = 0; times < 2; times++) {
    for (const register of registers) await runRounds(register);
  }
  return { running, numbers, registers, acknowledged, typed, deleted };
}
