/** Where an article stood: addresses and names of outlets, written so that the same one is written the same. */
import type { Report } from "../../record/report.ts";
import { foldedWords } from "./text-hash.ts";

/** Parts of a query that say how a reader came, not what is shown. */
const tracking =
  /^(?:utm_.*|at_.*|fbclid|gclid|dclid|msclkid|yclid|mc_[ce]id|igshid|ocid|cmpid?|cmp|ito|icid|ncid|ref|ref_.*|referrer|src|source|share|smid|smtyp|partner|feature|amp|outputtype|output|_ga|xtor|spm|s|sh|ns_.*|cid|taid)$/i;

/** The page's address without scheme, “www.”, AMP, fragment and tracking; null where there is none, or it is a front page. */
export function pageOf(report: Report): string | null {
  const known = pages.get(report);
  if (known !== undefined) return known;
  const page = findPage(report);
  pages.set(report, page);
  return page;
}

const pages = new WeakMap<Report, string | null>();

function findPage(report: Report): string | null {
  const address = addressOf(report);
  if (address === null) return null;
  const host = hostOf(address);
  const path = address.pathname
    .replace(/\/(?:index|default)\.[a-z]+$/i, "/")
    .replace(/\.amp(?=\.html?$|$)/i, "")
    .replace(/\/amp(?=\/|$)/gi, "")
    .replace(/\/+$/, "");
  const query = [...address.searchParams]
    .filter(([name]) => !tracking.test(name))
    .map(([name, value]) => `${name}=${value}`)
    .sort();
  if (path === "" && query.length === 0) return null;
  return `${host}${path}${query.length > 0 ? `?${query.join("&")}` : ""}`;
}

/** The outlet: its name folded, else the host of its address; null where neither is known. */
export function outletOf(report: Report): string | null {
  const name = foldedWords(report.article.publisher ?? "")
    .filter((word) => word !== "the")
    .join(" ");
  if (name !== "") return name;
  const address = addressOf(report);
  return address === null ? null : hostOf(address);
}

function addressOf(report: Report): URL | null {
  const { url } = report.article;
  if (url === null || !URL.canParse(url)) return null;
  const address = new URL(url);
  return /^https?:$/.test(address.protocol) && address.hostname !== "" ? address : null;
}

function hostOf(address: URL): string {
  return address.hostname.toLowerCase().replace(/^(?:(?:www|m|mobile|amp)\.)+(?=.*\.)/, "");
}
