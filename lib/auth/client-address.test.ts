import { expect, test } from "vitest";
import { networkIn } from "./client-address";

test.each([
  ["203.0.113.7", 1, "203.0.113"],
  ["198.51.100.1, 203.0.113.7", 1, "203.0.113"],
  ["198.51.100.1,203.0.113.7", 2, "198.51.100"],
  ["203.0.113.7", 2, null],
  ["", 1, null],
  ["unknown", 1, null],
  ["203.0.113.7, <script>", 1, null],
  ["::ffff:203.0.113.7", 1, "203.0.113"],
  ["2001:db8::1", 1, "2001:db8:0"],
  ["2001:0DB8:0:1:2:3:4:5", 1, "2001:db8:0"],
  ["2001:db8:12:34::", 1, "2001:db8:12"],
  ["::1", 1, "0:0:0"],
  ["fe80::1%eth0", 1, "fe80:0:0"],
])("%j behind %d proxies is of the network %j", (forwardedFor, proxies, network) => {
  expect(networkIn(forwardedFor, proxies)).toBe(network);
});

test("what the client wrote itself changes nothing, however long it is", () => {
  for (const forged of ["10.0.0.1", "10.0.0.1, 10.0.0.2", ",,,", "x".repeat(5000), "2001:db8::1"]) {
    expect(networkIn(`${forged}, 203.0.113.7`, 1)).toBe("203.0.113");
  }
});
