const UNITS = ["KB", "MB", "GB"] as const;
const STEP = 1024;

/** A number of bytes as people read it: "812 B", "34 KB", "3.4 MB". The same in Chinese and English. */
export function formatSize(bytes: number): string {
  if (bytes < STEP) return `${bytes} B`;
  const place = Math.min(Math.floor(Math.log2(bytes) / 10), UNITS.length);
  const value = bytes / STEP ** place;
  const digits = value < 10 && place > 1 ? 1 : 0;
  return `${Number(value.toFixed(digits))} ${UNITS[place - 1]}`;
}
