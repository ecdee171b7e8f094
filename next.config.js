import { fileURLToPath } from "node:url";
import createNextIntlPlugin from "next-intl/plugin";
import { SECURITY_HEADERS } from "./server/security-headers.mjs";

/** Bytes are never a page: whatever a stored file holds, opened by its address it can run and load nothing. */
const bytesOnly = [
  {
    key: "Content-Security-Policy",
    value: "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox",
  },
  { key: "Cache-Control", value: "private, no-store" },
];

/** @type {import("next").NextConfig} */
const config = {
  output: "standalone",
  poweredByHeader: false,
  // The server in front does it, and smaller: server/compressed.ts.
  compress: false,
  typedRoutes: true,
  agentRules: false,
  images: { unoptimized: true },
  experimental: { optimizePackageImports: ["lucide"] },
  // `npm test` checks the types; a type error must not keep anyone from starting.
  typescript: { ignoreBuildErrors: true },
  turbopack: { root: fileURLToPath(new URL(".", import.meta.url)) },
  // It reads files of its own package while it runs, which a bundle has not.
  serverExternalPackages: ["pdfkit"],
  // The two weights that papers are set in; lib/documents/pdf/fonts.ts reads them.
  outputFileTracingIncludes: {
    "/api/**": [
      "./node_modules/@expo-google-fonts/noto-sans-sc/400Regular/*.ttf",
      "./node_modules/@expo-google-fonts/noto-sans-sc/700Bold/*.ttf",
    ],
    // Tables of Chinese fonts; app/api/cmaps sends them to the browser that reads a credit report.
    "/api/cmaps/**": ["./node_modules/pdfjs-dist/cmaps/*.bcmap"],
  },
  async headers() {
    return [
      // The content security policy of pages carries a nonce, so `proxy.ts` sends that one.
      { source: "/:path*", headers: SECURITY_HEADERS },
      { source: "/api/:path*", headers: bytesOnly },
      {
        // Browsers ignore this header over plain http, and only the front proxy says "https" here.
        source: "/:path*",
        has: [{ type: "header", key: "x-forwarded-proto", value: "https" }],
        headers: [{ key: "Strict-Transport-Security", value: "max-age=31536000" }],
      },
    ];
  },
};

// Sentences are compiled at build time: a page formats them and parses none.
const withNextIntl = createNextIntlPlugin({
  requestConfig: "./lib/i18n/request.ts",
  experimental: { messages: { path: "./lib/i18n/messages", format: "json", locales: "infer", precompile: true } },
});

export default withNextIntl(config);
