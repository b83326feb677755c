/** Opening an address in the person's browser, by whatever the system has for that. */
import { spawn } from "node:child_process";

const openers: Readonly<Record<string, readonly string[]>> = {
  darwin: ["open"],
  win32: ["cmd", "/c", "start", ""],
  linux: ["xdg-open"],
};

/** Opens the address; where the system has no way to, nothing happens: the address was printed. */
export async function openInBrowser(url: string): Promise<void> {
  const [program, ...words] = openers[process.platform] ?? ["xdg-open"];
  if (program === undefined) return;
  const child = spawn(program, [...words, url], { stdio: "ignore", detached: true });
  child.on("error", () => {});
  child.unref();
}
