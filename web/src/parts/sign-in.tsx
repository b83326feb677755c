/** Signing in, where the desk is served to others. */
import { type FormEvent, useState } from "react";
import { sendJson } from "../api/client.ts";
import { client } from "../api/queries.ts";

export function SignIn() {
  const [error, setError] = useState<Error | null>(null);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const written = new FormData(event.currentTarget);
    try {
      await sendJson("/session", { name: written.get("name"), password: written.get("password") });
      setError(null);
      await client.invalidateQueries();
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  return (
    <form className="edit sign-in" onSubmit={(event) => void send(event)}>
      <h1>Sign in</h1>
      <p>
        <label htmlFor="sign-in-name">Name</label>
        <input id="sign-in-name" name="name" autoComplete="username" required />
      </p>
      <p>
        <label htmlFor="sign-in-password">Password</label>
        <input id="sign-in-password" name="password" type="password" autoComplete="current-password" required />
      </p>
      <button type="submit">Sign in</button>
      <p role="alert">{error?.message}</p>
    </form>
  );
}
