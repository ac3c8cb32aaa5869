import type { NextFunction, Request, Response } from "express";
import { z } from "zod";

/** A refusal of one of the stand-in's own routes: `{code, details}`. */
export class RouteFailure extends Error {
  readonly status: number;
  readonly code: string;
  readonly details: unknown;
  constructor(status: number, code: string, details: unknown = null) {
    super(code);
    this.status = status;
    this.code = code;
    this.details = details;
  }
}

export function parseBody<Value>(schema: z.ZodType<Value>, body: unknown): Value {
  const result = schema.safeParse(body);
  if (!result.success) throw new RouteFailure(400, "invalidBody", z.flattenError(result.error));
  return result.data;
}

const httpError = z.object({ status: z.number().int().min(400).max(499) });

/** The one place where failures of the stand-in's routes become answers. */
export function answerFailure(
  error: unknown,
  _request: Request,
  response: Response,
  next: NextFunction,
): void {
  if (response.headersSent) {
    next(error);
    return;
  }
  if (error instanceof RouteFailure) {
    response.status(error.status).json({ code: error.code, details: error.details });
    return;
  }
  // Express's own body parser refuses malformed and oversized bodies with a status.
  const refused = httpError.safeParse(error);
  if (refused.success)
    response.status(refused.data.status).json({ code: "invalidBody", details: null });
  else next(error);
}
