/** What a page shows is in its address: every filter and selection is a parameter behind “?”. */
import { useSearchParams } from "wouter";

/** A parameter of the address and how to set it; null takes it away. Back goes to the value before. */
export function useParameter(name: string): [string | null, (value: string | null) => void] {
  const [parameters, setParameters] = useSearchParams();
  const set = (value: string | null) =>
    setParameters((before) => {
      const after = new URLSearchParams(before);
      if (value === null || value === "") after.delete(name);
      else after.set(name, value);
      return after;
    });
  return [parameters.get(name), set];
}
