/** The sheet of keys, opened with “?”. */
import { Dialog, Heading, Modal, ModalOverlay } from "react-aria-components";

const keys = [
  ["/", "go to the search field"],
  ["?", "show this sheet"],
  ["j, k", "next and previous entry of a list"],
  ["Enter", "open the entry with its words"],
  ["Esc", "close what is open"],
  ["a, r, e, m, s", "in Review: accept, reject, edit, merge, skip"],
  ["a, b, e", "side by side: the first or the second analyst’s decision stands, or your own"],
  ["n", "in Review: write a note to the next decision"],
  ["u", "in Review: undo the last decision"],
] as const;

interface KeysSheetProps {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function KeysSheet({ isOpen, onOpenChange }: KeysSheetProps) {
  return (
    <ModalOverlay isOpen={isOpen} onOpenChange={onOpenChange} isDismissable className="overlay">
      <Modal className="sheet">
        <Dialog>
          {({ close }) => (
            <>
              <Heading slot="title">Keys</Heading>
              <dl className="keys">
                {keys.map(([key, does]) => (
                  <div key={key}>
                    <dt>
                      <kbd>{key}</kbd>
                    </dt>
                    <dd>{does}</dd>
                  </div>
                ))}
              </dl>
              <button type="button" onClick={close}>
                Close
              </button>
            </>
          )}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
