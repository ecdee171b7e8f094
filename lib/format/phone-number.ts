/* How numbers are read aloud, by their shape; the first that fits. */
const SHAPES = [
  // A mobile number.
  /^(1\d{2})(\d{4})(\d{4})$/,
  // A service number.
  /^([48]00)(\d{3})(\d{4})$/,
  // Beijing and the cities with a code of three digits, then those with four.
  /^(010|02\d)(\d{4})(\d{4})$/,
  /^(0\d{3})(\d{3,4})(\d{4})$/,
] as const;

/** A phone number's bare digits in groups, "057188662010" as "0571 8866 2010"; one of another shape as it is. */
export function formatPhoneNumber(digits: string): string {
  for (const shape of SHAPES) {
    const groups = shape.exec(digits);
    if (groups) return groups.slice(1).join(" ");
  }
  return digits;
}
