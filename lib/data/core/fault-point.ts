/**
 * The steps of keeping and deleting a file, in their order. A test can end the process at each of them, and then look
 * whether anything that was promised is lost.
 */
export const FAULT_POINTS = [
  "upload_begun",
  "file_begun",
  "file_written",
  "file_flushed",
  "file_named",
  "folder_flushed",
  "row_checked",
  "row_written",
  "row_committed",
  "purge_begun",
  "purge_committed",
  "purge_removed",
] as const;
/** The steps of an import, in their order. */
export const IMPORT_FAULT_POINTS = [
  "import_begun",
  "import_half_written",
  "import_written",
  "import_committed",
] as const;
/** The steps of a day's message, in their order. */
export const MAIL_FAULT_POINTS = ["mail_claimed", "mail_built", "mail_written", "mail_recorded", "mail_sent"] as const;
/** The steps of bringing an account along, in their order: files first, then rows. */
export const ACCOUNT_IMPORT_FAULT_POINTS = [
  "account_import_file",
  "account_import_files_stored",
  "account_import_begun",
  "account_import_written",
  "account_import_committed",
] as const;
/** The steps of leaving, in their order. */
export const LEAVING_FAULT_POINTS = [
  "leaving_begun",
  "leaving_file_removed",
  "leaving_files_removed",
  "leaving_rows_removed",
] as const;
/** The steps of replacing the installation's key, in their order. */
export const ROTATION_FAULT_POINTS = [
  "rotation_begun",
  "rotation_key_added",
  "rotation_user_half",
  "rotation_user_done",
  "rotation_users_done",
  "rotation_finished",
  "rotation_key_dropped",
] as const;
export type FaultPoint =
  | (typeof FAULT_POINTS)[number]
  | (typeof IMPORT_FAULT_POINTS)[number]
  | (typeof MAIL_FAULT_POINTS)[number]
  | (typeof ACCOUNT_IMPORT_FAULT_POINTS)[number]
  | (typeof LEAVING_FAULT_POINTS)[number]
  | (typeof ROTATION_FAULT_POINTS)[number];

let onPoint: ((point: FaultPoint) => void) | null = null;

/** Does nothing, unless a test asked to be told. */
export function faultPoint(point: FaultPoint): void {
  onPoint?.(point);
}

/** For tests only: what to do at each step. It may throw, or end the process. */
export function setFaultHook(hook: ((point: FaultPoint) => void) | null): void {
  onPoint = hook;
}
