/** What is shown while an answer is on its way: nothing for a moment, then a word. */

export function Waiting() {
  return (
    <p className="waiting" role="status">
      Opening …
    </p>
  );
}
