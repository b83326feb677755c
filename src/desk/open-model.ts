/** Opening the language model, with words for what may be wrong with it. */
import { ParleyError } from "../record/error.ts";
import type { Tagger } from "../record/tagging.ts";

/** The tagger that `open` makes of the model in `folder`; throws `model-missing` or `runtime-missing`. */
export async function openModel(
  folder: string,
  open: (options: { modelDir: string }) => Promise<Tagger>,
): Promise<Tagger> {
  try {
    return await open({ modelDir: folder });
  } catch (cause) {
    if (cause instanceof ParleyError) throw cause;
    const { code, message } = cause as NodeJS.ErrnoException;
    const isRuntimeAtFault = code === "ERR_MODULE_NOT_FOUND" || code === "ERR_DLOPEN_FAILED";
    if (isRuntimeAtFault) {
      throw new ParleyError("runtime-missing", `No ONNX runtime works on this machine: ${message}.`, {
        cause,
        hint: "Install Parley's packages again: `npm ci`.",
      });
    }
    const isFileMissing = code === "ENOENT" || code === "ENOTDIR";
    const state = isFileMissing ? "is not all there" : `is damaged (${message.split("\n")[0]})`;
    throw new ParleyError("model-missing", `The language model in ${folder} ${state}.`, {
      cause,
      hint: "Check the repository out again, with all of model/, or name the model's folder with --model.",
    });
  }
}
