/** Builds the desk's pages into dist/web. Everything is bundled: the pages fetch nothing from anywhere but their own server. */
import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";

export default defineConfig({
  plugins: [react()],
  build: { outDir: "../dist/web", emptyOutDir: true, target: "es2022", sourcemap: false, assetsInlineLimit: 0 },
  server: { proxy: { "/api": "http://127.0.0.1:4711" } },
});
