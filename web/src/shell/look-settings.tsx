/** How the desk looks: light, dark or as the system is; and how large its letters are. Kept in this browser. */
import { useEffect, useState } from "react";

const looks = ["system", "light", "dark"] as const;
const sizes = ["87.5", "100", "112.5", "125", "150"] as const;

function kept(name: string, values: readonly string[], usual: string): string {
  try {
    const value = localStorage.getItem(`parley-${name}`);
    return value !== null && values.includes(value) ? value : usual;
  } catch {
    return usual;
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(`parley-${name}`, value);
  } catch {
    // A browser that keeps nothing shows the usual look the next time.
  }
}

export function LookSettings() {
  const [look, setLook] = useState(() => kept("look", looks, "system"));
  const [size, setSize] = useState(() => kept("size", sizes, "100"));
  useEffect(() => {
    document.documentElement.dataset.look = look;
    keep("look", look);
  }, [look]);
  useEffect(() => {
    document.documentElement.style.fontSize = `${size}%`;
    keep("size", size);
  }, [size]);
  return (
    <>
      <label className="setting">
        <span className="unseen">Colours</span>
        <select value={look} onChange={(event) => setLook(event.target.value)}>
          <option value="system">As the system</option>
          <option value="light">Light</option>
          <option value="dark">Dark</option>
        </select>
      </label>
      <label className="setting">
        <span className="unseen">Size of the text</span>
        <select value={size} onChange={(event) => setSize(event.target.value)}>
          {sizes.map((one) => (
            <option key={one} value={one}>
              {one} %
            </option>
          ))}
        </select>
      </label>
    </>
  );
}
