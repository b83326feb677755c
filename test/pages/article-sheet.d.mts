import type { Article } from "../../src/record/article.ts";
import type { PageInput } from "../../src/page/read-page.ts";

export function articleSheet(article: Article): string;
export function pageInput(bytes: Uint8Array, name: string): PageInput;
export function isPageFile(name: string): boolean;
