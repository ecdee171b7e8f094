import type { Instrumentation } from "next";
import { errorLine } from "@/lib/error-line";

/** The reference that an error page shows is found again in the log by this line. */
export const onRequestError: Instrumentation.onRequestError = (error, request, context) => {
  console.error(errorLine(error, { method: request.method, route: context.routePath }, new Date()));
};
