/** An address that shows nothing. */
import { Link } from "wouter";
import { Empty } from "../parts/empty.tsx";

export function NotFoundPage() {
  return (
    <Empty why="There is no page at this address.">
      <p>
        <Link href="/">All dossiers</Link>
      </p>
    </Empty>
  );
}
