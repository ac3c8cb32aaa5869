import { z } from "zod";
import { type Day, isDay } from "#domain/time/day.ts";

/** A day as the lists keep it. */
export const daySchema = z.custom<Day>(
  (value) => typeof value === "string" && isDay(value),
  "no day",
);
