/** The page at /api/docs: Swagger UI over /api/openapi.json, served from this server alone. */
export function docsPage(brand: string): string {
  const title = brand.replace(/[<>&"]/g, '');
  return `<!doctype html>
<html lang="zh-CN">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} · API</title>
<link rel="stylesheet" href="/api/docs-assets/swagger-ui.css"></head>
<body><div id="docs"></div>
<script src="/api/docs-assets/swagger-ui-bundle.js"></script>
<script src="/api/docs-start.js"></script></body></html>`;
}

/** Its own file, because the content policy allows no script inside a page. */
export const docsStart = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true, tryItOutEnabled: false });`;
