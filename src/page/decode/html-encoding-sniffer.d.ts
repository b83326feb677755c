declare module "html-encoding-sniffer" {
  /** The encoding that the HTML standard's sniffing finds; `defaultEncoding` where it finds none. */
  export default function sniff(
    bytes: Uint8Array,
    options?: { xml?: boolean; transportLayerEncodingLabel?: string; defaultEncoding?: string },
  ): string | null;
}
