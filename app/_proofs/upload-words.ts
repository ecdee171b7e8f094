/** What the uploader says. The words come from the server, so that no message file is sent to the browser. */
export type UploadWords = Record<
  | "title"
  | "pick"
  | "camera"
  | "drop"
  | "allowed"
  | "kind"
  | "list"
  | "waiting"
  | "checking"
  | "sealing"
  | "cancel"
  | "retry"
  | "dismiss"
  | "progress"
  // With a number to be filled in: "{percent}", "{n}".
  | "sending"
  | "savedOne"
  | "savedMany",
  string
> & {
  /** By reason; "{size}" stands for the size of the file. */
  refusals: Record<string, string>;
};
