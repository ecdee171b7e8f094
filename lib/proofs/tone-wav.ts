const RATE = 8000;
const HEADER_BYTES = 44;

/** A recording of so many seconds of a quiet tone: WAV, PCM, one channel, 16 bits. For the sample and for tests. */
export function toneWav(seconds: number): Buffer {
  const samples = RATE * seconds;
  const buffer = Buffer.alloc(HEADER_BYTES + samples * 2);
  buffer.write("RIFF", 0, "latin1");
  buffer.writeUInt32LE(buffer.length - 8, 4);
  buffer.write("WAVEfmt ", 8, "latin1");
  buffer.writeUInt32LE(16, 16);
  // PCM, one channel, two bytes a sample.
  for (const [at, value] of [
    [20, 1],
    [22, 1],
    [32, 2],
    [34, 16],
  ] as const)
    buffer.writeUInt16LE(value, at);
  buffer.writeUInt32LE(RATE, 24);
  buffer.writeUInt32LE(RATE * 2, 28);
  buffer.write("data", 36, "latin1");
  buffer.writeUInt32LE(samples * 2, 40);
  for (let at = 0; at < samples; at++) {
    buffer.writeInt16LE(Math.round(Math.sin(at / 9) * 8000), HEADER_BYTES + at * 2);
  }
  return buffer;
}
