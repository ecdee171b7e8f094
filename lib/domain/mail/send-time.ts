/** When the one message of a day may go out: hours of the clock on the person's wall, 0 to 23. */
export type SendTime = {
  /** From this hour on. */
  sendHour: number;
  /** Nothing from the first hour up to the second, across midnight where it is the smaller one; the same hour twice: no such time. */
  quietFrom: number;
  quietTo: number;
};

/** Whether an hour lies in the time in which nothing is sent. */
export function isQuiet({ quietFrom, quietTo }: Omit<SendTime, "sendHour">, hour: number): boolean {
  return quietFrom <= quietTo ? hour >= quietFrom && hour < quietTo : hour >= quietFrom || hour < quietTo;
}

/**
 * Whether the day's message may go out in this hour: at the chosen hour or, when the program was away then or a clock
 * skipped it, later the same day, and never in the quiet hours.
 */
export function maySendAt(time: SendTime, hour: number): boolean {
  return hour >= time.sendHour && !isQuiet(time, hour);
}
