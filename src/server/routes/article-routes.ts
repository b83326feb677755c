/** An article in the reader, and its reading as it was made. */
import { createRoute, type OpenAPIHono, z } from "@hono/zod-openapi";
import { articleViewOf } from "../../desk/views/article-view.ts";
import { ParleyError } from "../../record/error.ts";
import { readingSchema } from "../../record/reading.ts";
import { articleViewSchema } from "../../record/views/dossier-views.ts";
import type { Desk } from "../desk.ts";
import { answers } from "./answers.ts";

const articleParam = z.object({ article: z.string().min(1).max(64) });

/** Adds the routes to the server. */
export function addArticleRoutes(app: OpenAPIHono, { keeper }: Desk): void {
  app.openapi(
    createRoute({
      method: "get",
      path: "/api/articles/{article}",
      tags: ["article"],
      summary: "An article with the items marked in it",
      request: { params: articleParam },
      responses: answers(articleViewSchema, "The article."),
    }),
    async (c) => {
      const { article: id } = c.req.valid("param");
      const article = await keeper.store.article(id);
      if (article === null) throw unknownArticle(id);
      const { dossiers } = await keeper.kept();
      const dossier = dossiers.find(({ articles }) => articles.some((one) => one.id === id)) ?? null;
      return c.json(articleViewOf(article, dossier), 200);
    },
  );

  app.openapi(
    createRoute({
      method: "get",
      path: "/api/articles/{article}/reading",
      tags: ["article"],
      summary: "The article's newest reading",
      request: { params: articleParam },
      responses: answers(readingSchema, "The reading, as `parley read --json` prints it."),
    }),
    async (c) => {
      const { article: id } = c.req.valid("param");
      const reading = await keeper.store.reading(id);
      if (reading === null) throw unknownArticle(id);
      return c.json(reading, 200);
    },
  );
}

function unknownArticle(id: string): ParleyError {
  return new ParleyError("item-unknown", `There is no article “${id}”.`, {
    hint: "GET /api/dossiers/{dossier}/articles lists them.",
  });
}
