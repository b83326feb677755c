/** What a page shows is in its address: every filter and selection is a parameter behind “?”. */
import { useSearchParams } from "wouter";

/** A parameter of the address and how to set it; null takes it away. Back goes to the value before. */
export function useParameter(name: string): [string | null, (value: string | null, stepping?: Stepping) => void] {
  const [parameters] = useSearchParams();
  const setAll = useSetParameters();
  return [parameters.get(name), (value, stepping) => setAll({ [name]: value }, stepping)];
}

/** `step`: Back goes to what was before. `no-step`: it goes further back, as while somebody types or slides. */
export type Stepping = "step" | "no-step";

/** Sets several parameters at once; null takes one away. Where nothing changes there is no step. */
export function useSetParameters(): (values: Readonly<Record<string, string | null>>, stepping?: Stepping) => void {
  const [parameters, setParameters] = useSearchParams();
  return (values, stepping = "step") => {
    const after = new URLSearchParams(parameters);
    for (const [name, value] of Object.entries(values)) {
      if (value === null || value === "") after.delete(name);
      else after.set(name, value);
    }
    if (after.toString() !== parameters.toString()) setParameters(after, { replace: stepping === "no-step" });
  };
}
