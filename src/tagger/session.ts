/**
 * Runs the model, with the fast native runtime where it is installed, and with its WebAssembly twin elsewhere.
 */

/** One window as the model takes it: numbers of pieces, of shapes and quotation states, word beginnings, sentence numbers. */
export interface ModelInput {
  readonly pieces: Int32Array;
  readonly shapes: Int32Array;
  readonly quotes: Int32Array;
  readonly first: Int32Array;
  readonly sentences: Int32Array;
}

/** What the model says of a window; see training/export.py for the outputs. */
export interface ModelOutput {
  readonly upos: Int32Array;
  readonly xpos: Int32Array;
  readonly lemma: Int32Array;
  readonly arcs: Float32Array;
  readonly rel: Int32Array;
  readonly ner: Float32Array;
  readonly metonymy: Float32Array;
  readonly layers: Float32Array;
  readonly codebook: Float32Array;
  readonly attendance: Float32Array;
  readonly cues: Int32Array;
  readonly links: Float32Array;
}

/** An open model. */
export interface ModelSession {
  run(input: ModelInput): Promise<ModelOutput>;
  close(): Promise<void>;
}

type Runtime = Pick<typeof import("onnxruntime-web"), "InferenceSession" | "Tensor">;

/** Opens the model from the bytes of its file. `runtime` is for tests; otherwise the native one is tried first. */
export async function openSession(
  model: Uint8Array,
  runtime: "native" | "wasm" | "any" = "any",
): Promise<ModelSession> {
  const { InferenceSession, Tensor } = await loadRuntime(runtime);
  // one thread: several articles are read faster by several processes than by several threads
  const session = await InferenceSession.create(model, {
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: "all",
    // no two windows are of one size, so a plan of memory made for one is of no use to the next
    enableMemPattern: false,
    logSeverityLevel: 3,
  });
  return {
    async run(input) {
      const feeds: Record<string, InstanceType<typeof Tensor>> = {};
      for (const [name, values] of Object.entries(input)) feeds[name] = new Tensor("int32", values, [1, values.length]);
      const outputs = await session.run(feeds);
      const take = (name: string) => outputs[name]?.data;
      return {
        upos: take("upos"),
        xpos: take("xpos"),
        lemma: take("lemma"),
        arcs: take("arcs"),
        rel: take("rel"),
        ner: take("ner"),
        metonymy: take("metonymy"),
        layers: take("layers"),
        codebook: take("codebook"),
        attendance: take("attendance"),
        cues: take("cues"),
        links: take("links"),
      } as ModelOutput;
    },
    async close() {
      await session.release();
    },
  };
}

async function loadRuntime(wanted: "native" | "wasm" | "any"): Promise<Runtime> {
  if (wanted !== "wasm") {
    try {
      // the native runtime is an optional dependency: not every machine has a build of it
      const native: unknown = await import("onnxruntime-node");
      return ((native as { default?: Runtime }).default ?? native) as Runtime;
    } catch (cause) {
      if (wanted === "native") throw cause;
    }
  }
  const web = await import("onnxruntime-web");
  web.env.wasm.numThreads = 1;
  return web;
}
