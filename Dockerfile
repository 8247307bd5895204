FROM node:24.21.0-bookworm-slim AS build
WORKDIR /countersign
COPY . .
RUN npx -y pnpm@10.34.9 install --frozen-lockfile \
 && npx -y pnpm@10.34.9 build \
 && rm -rf node_modules */*/node_modules */node_modules \
 && npx -y pnpm@10.34.9 --filter-prod @countersign/server install --prod --frozen-lockfile

FROM node:24.21.0-bookworm-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=4000 DATABASE_URL=/data/countersign.db
# Node would let young objects fill 64 MB before it looks at them: a process is smaller by 90 MB when asked for much.
ENV NODE_OPTIONS=--max-semi-space-size=8
WORKDIR /countersign
COPY --from=build /countersign/node_modules node_modules
COPY --from=build /countersign/apps/server/package.json apps/server/
COPY --from=build /countersign/apps/server/dist apps/server/dist
COPY --from=build /countersign/apps/server/migrations apps/server/migrations
COPY --from=build /countersign/apps/server/node_modules apps/server/node_modules
COPY --from=build /countersign/apps/admin/dist apps/admin/dist
RUN mkdir /data apps/server/dist/cache && chown node:node /data apps/server/dist/cache
VOLUME /data
USER node
# Runs for a moment on a database of its own: what V8 makes of the program is kept beside it, and needs not be made again.
RUN mkdir /tmp/once \
 && (DATABASE_URL=/tmp/once/countersign.db timeout 20 node apps/server/dist/main.js > /tmp/once/output || [ $? = 124 ]) \
 && rm -r /tmp/once && ls apps/server/dist/cache/*
EXPOSE 4000
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/healthz`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "apps/server/dist/main.js"]
