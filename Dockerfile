# syntax=docker/dockerfile:1
# The whole product in one image: server, command line, console and the mini-program's web page.

FROM node:24-bookworm-slim AS build
WORKDIR /app
ENV CI=1
RUN npm install --global --no-audit --no-fund pnpm@12.21.0
COPY package.json pnpm-workspace.yaml pnpm-lock.yaml tsconfig.base.json ./
COPY apps/server/package.json apps/server/
COPY apps/console/package.json apps/console/
COPY apps/mini/package.json apps/mini/
COPY packages/domain/package.json packages/domain/
COPY packages/contract/package.json packages/contract/
COPY tests/package.json tests/
COPY bench/package.json bench/
RUN pnpm install --frozen-lockfile
COPY . .
RUN pnpm --filter @vc/server run build \
 && pnpm --filter @vc/console run build \
 && pnpm --filter @vc/mini run build:h5

# What the server needs at run time and nothing else. The shared packages stay TypeScript: Node reads them as they are.
FROM node:24-bookworm-slim AS runtime
WORKDIR /app
ENV CI=1
RUN npm install --global --no-audit --no-fund pnpm@12.21.0
COPY package.json pnpm-workspace.yaml pnpm-lock.yaml ./
COPY packages packages
COPY apps/server/package.json apps/server/
RUN pnpm install --frozen-lockfile --prod --filter @vc/server... \
 && rm -rf node_modules/node-linux-* node_modules/.pnpm/node-linux-* node_modules/.bin/node

FROM node:24-bookworm-slim
# The browser prints reports as PDF. Without privileges it has no sandbox; it opens nothing but pages of our own.
RUN apt-get update \
 && apt-get install --yes --no-install-recommends chromium fonts-noto-cjk \
 && rm -rf /var/lib/apt/lists/*
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 DATA_DIR=/data DEMO=0 CHROMIUM=/usr/bin/chromium CHROMIUM_SANDBOX=0
WORKDIR /app
COPY --from=runtime /app ./
COPY --from=build /app/apps/server/dist apps/server/dist
COPY --from=build /app/apps/console/dist apps/console/dist
COPY --from=build /app/apps/mini/dist/h5 apps/mini/dist/h5
RUN mkdir /data && chown node:node /data
USER node
VOLUME /data
EXPOSE 3000
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=6 \
  CMD ["node", "-e", "fetch('http://127.0.0.1:3000/api/health').then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "--enable-source-maps", "apps/server/dist/main.js"]
