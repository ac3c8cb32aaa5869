import type { Express } from "express";
import type { StandIn } from "#local/standIn.ts";
import { createGraph, type SendGraph } from "#sharepoint/graph.ts";
import type { GraphPolicies } from "#sharepoint/graphPolicies.ts";
import { createPause } from "#sharepoint/pause.ts";
import { graphToken } from "#tests/local/graphToken.ts";
import { aList, type Graph, graphCaller, startStandIn } from "#tests/local/startStandIn.ts";

export type Answering = (request: Request) => Response | Promise<Response>;

/** The client under test, the stand-in it talks to, and a clock that only its own pauses move. */
export interface GraphWorld extends AsyncDisposable {
  readonly standIn: StandIn;
  readonly base: string;
  readonly send: SendGraph;
  /** The stand-in without the client under test. */
  readonly graph: Graph;
  /** What left this process, in order. */
  readonly sent: readonly Request[];
  /** The pauses that were slept, in milliseconds. */
  readonly slept: readonly number[];
  /** Answers the next requests instead of the stand-in, as a gateway on the way would. */
  readonly answers: Answering[];
  readonly forward: Answering;
  readonly token: () => Promise<string>;
}

export async function startGraphWorld(
  options: {
    readonly onSleep?: (standIn: StandIn) => void;
    readonly routes?: (web: Express) => void;
    readonly policies?: GraphPolicies;
  } = {},
): Promise<GraphWorld> {
  const running = await startStandIn(options.routes);
  const { standIn } = running;
  const sent: Request[] = [];
  const slept: number[] = [];
  const answers: Answering[] = [];
  let now = 0;
  const forward: Answering = (request) => standIn.graphFetch(request);
  const token = graphToken(standIn);
  const send = createGraph({
    fetch: async (input, init) => {
      const request = new Request(input, init);
      sent.push(request.clone());
      return (answers.shift() ?? forward)(request);
    },
    token,
    userAgent: "NONISV|Test|KI-Register/1.0",
    ...(options.policies === undefined ? {} : { policies: options.policies }),
    pause: createPause({
      now: () => now,
      sleep: async (milliseconds) => {
        slept.push(milliseconds);
        now += milliseconds;
        options.onSleep?.(standIn);
      },
      random: () => 0.5,
    }),
  });
  return {
    standIn,
    base: running.base,
    send,
    graph: graphCaller(standIn),
    sent,
    slept,
    answers,
    forward,
    token,
    [Symbol.asyncDispose]: () => running[Symbol.asyncDispose](),
  };
}

export const endFaults = (standIn: StandIn): void => standIn.faults.set({});

/** A list with a unique key (`Key`), an indexed `Owner` and a plain `Plain`. */
export const listIn = (world: GraphWorld): Promise<string> => aList(world.graph);

/** What the client throws; fails the test where it throws nothing. */
export async function thrownBy(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => {
      throw new Error("Nothing was thrown");
    },
    (error: unknown) => error,
  );
}
