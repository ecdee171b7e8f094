import type { Instrumentation } from "next";
import { isDatabaseAway } from "@/lib/data/core/database-away";
import { errorLine } from "@/lib/error-line";
import { requestOutcomes } from "@/lib/request-outcome";

/** The reference that an error page shows is found again in the log by this line. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  console.error(errorLine(error, { method: request.method, route: context.routePath }, new Date()));
  const outcome = requestOutcomes().getStore();
  if (outcome && isDatabaseAway(error)) outcome.isDatabaseAway = true;
};
