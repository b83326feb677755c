/** Signing in and out, where the desk is served to others. Whoever's session ends while she works signs in over the page, which stays as it is. */
import { type FormEvent, useEffect, useRef, useState } from "react";
import { Dialog, Modal, ModalOverlay } from "react-aria-components";
import { sendJson } from "../api/client.ts";
import { client } from "../api/queries.ts";
import { noteSignedIn, noteSignedOut } from "../api/session.ts";
import { useWho } from "../api/who.ts";
import "../style/sign-in.css";

interface SignInProps {
  /** Why she is asked. */
  readonly why: string | null;
}

export function SignIn({ why }: SignInProps) {
  const [error, setError] = useState<Error | null>(null);
  const [isSending, setSending] = useState(false);
  const name = useRef<HTMLInputElement>(null);
  useEffect(() => name.current?.focus(), []);
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (isSending) return;
    const form = event.currentTarget;
    const written = new FormData(form);
    setSending(true);
    setError(null);
    try {
      await sendJson("/session", { name: written.get("name"), password: written.get("password") });
      noteSignedIn();
      await client.invalidateQueries();
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
      form.querySelector<HTMLInputElement>("[name=password]")?.select();
    } finally {
      setSending(false);
    }
  };
  return (
    <form className="edit sign-in" onSubmit={(event) => void send(event)} aria-labelledby="sign-in-title">
      <h1 id="sign-in-title">Sign in</h1>
      <p className="deck">{why ?? "This desk is served to others and asks who you are."}</p>
      <p>
        <label htmlFor="sign-in-name">Name</label>
        <input ref={name} id="sign-in-name" name="name" autoComplete="username" required maxLength={100} />
      </p>
      <p>
        <label htmlFor="sign-in-password">Password</label>
        <input
          id="sign-in-password"
          name="password"
          type="password"
          autoComplete="current-password"
          required
          maxLength={1000}
          aria-describedby="sign-in-error"
        />
      </p>
      <p role="alert" id="sign-in-error" className="wrong">
        {error?.message}
      </p>
      <button type="submit" aria-busy={isSending}>
        Sign in
      </button>
      <p className="soft">Whoever runs this desk gives out accounts.</p>
    </form>
  );
}

/** The same over the page that one is at: what is typed there stays. */
export function SignInAgain({ why }: SignInProps) {
  return (
    <ModalOverlay isOpen className="overlay">
      <Modal className="sheet">
        <Dialog aria-label="Sign in again">
          <SignIn why={why} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

/** Who is signed in, and the way out; nothing where the desk asks nobody. */
export function SignedIn() {
  const { name, role, hasAccount } = useWho();
  const [error, setError] = useState<Error | null>(null);
  if (!hasAccount) return null;
  const leave = async () => {
    try {
      await sendJson("/session", null, "DELETE");
      client.clear();
      noteSignedOut("You have signed out.");
    } catch (cause) {
      setError(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  return (
    <span className="signed-in">
      {name}, {role}{" "}
      <button type="button" className="plain" onClick={() => void leave()}>
        Sign out
      </button>
      {error !== null && <span role="alert"> {error.message}</span>}
    </span>
  );
}
