import {
  ActivityRequestError,
  type ActivityResponse,
  ChannelAdapter,
  ErrorResponse,
  ExecuteAction,
  type IActivityRequest,
  SuccessResponse,
} from "adaptivecards";
import type { InvokeAnswer } from "./invokeAnswer.ts";

export type Invoke = (verb: string, data: unknown) => Promise<InvokeAnswer>;

/** Sends a card's Action.Execute to the bot; it never throws, so every failure can be shown at the card. */
export class CardChannel extends ChannelAdapter {
  readonly #invoke: Invoke;

  constructor(invoke: Invoke) {
    super();
    this.#invoke = invoke;
  }

  async sendRequestAsync(request: IActivityRequest): Promise<ActivityResponse> {
    const { action } = request;
    if (!(action instanceof ExecuteAction)) return failed(request, "BadRequest", "");
    try {
      const answer = await this.#invoke(action.verb, action.data ?? {});
      switch (answer.kind) {
        case "card":
          return new SuccessResponse(request, JSON.stringify(answer.card));
        case "message":
          // As JSON text, so that a message that reads like JSON stays a message.
          return new SuccessResponse(request, JSON.stringify(answer.text));
        case "error":
          return failed(request, answer.code, answer.message);
      }
    } catch {
      // The network or the service failed: the applet shows the same error as Teams does.
      return failed(request, "Unreachable", "");
    }
  }
}

function failed(request: IActivityRequest, code: string, message: string): ErrorResponse {
  return new ErrorResponse(request, new ActivityRequestError(code, message));
}
