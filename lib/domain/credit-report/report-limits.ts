/** No report has nearly as many accounts. Apart from the schema, which is not for the browser: it probes for what the policy forbids there. */
export const MAX_REPORT_ROWS = 500;
