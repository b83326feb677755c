/** Nothing to show: why, and what to do next. */
import type { ReactNode } from "react";

interface EmptyProps {
  readonly why: string;
  readonly children?: ReactNode;
}

export function Empty({ why, children }: EmptyProps) {
  return (
    <div className="empty">
      <p>{why}</p>
      {children}
    </div>
  );
}
