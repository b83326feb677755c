/** Krippendorff’s α as it is printed, with a real minus sign: “−0.24”. */
export function alphaWords(alpha: number): string {
  return alpha.toFixed(2).replace("-", "−");
}
