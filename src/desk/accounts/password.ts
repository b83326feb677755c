/** Passwords and tokens: what is kept of them tells nobody what they are. */
import { createHash, randomBytes, type ScryptOptions, scrypt, timingSafeEqual } from "node:crypto";

/** Cost of scrypt, as OWASP's Password Storage Cheat Sheet recommends: N 2^17, r 8, p 1, which takes 128 MB for a moment. */
const cost = { N: 2 ** 17, r: 8, p: 1 } as const;
const memory = 256 * 1024 * 1024;
const keyLength = 32;

/** What is kept of a password: `scrypt$N$r$p$salt$key`, in base64. */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16);
  const key = await derive(password, salt, cost);
  return ["scrypt", cost.N, cost.r, cost.p, salt.toString("base64"), key.toString("base64")].join("$");
}

/** Whether the password is the one of which `kept` is kept. Takes as long whether it is or not. */
export async function isPassword(password: string, kept: string): Promise<boolean> {
  const [name, n, r, p, salt, key] = kept.split("$");
  if (name !== "scrypt" || salt === undefined || key === undefined) return false;
  const wanted = Buffer.from(key, "base64");
  const found = await derive(password, Buffer.from(salt, "base64"), { N: Number(n), r: Number(r), p: Number(p) });
  return wanted.length === found.length && timingSafeEqual(wanted, found);
}

function derive(password: string, salt: Buffer, options: ScryptOptions): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    // Different ways of writing one letter are one password.
    scrypt(password.normalize("NFKC"), salt, keyLength, { ...options, maxmem: memory }, (cause, key) =>
      cause === null ? resolve(key) : reject(cause),
    );
  });
}

/** A new token for a program, 256 bits; it is shown once. */
export function newToken(): string {
  return `parley_${randomBytes(32).toString("base64url")}`;
}

/** What is kept of a token. It has enough bits that a plain hash cannot be turned back. */
export function hashToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
