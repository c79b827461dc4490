# The API alone; Neo4j runs beside it, see docker-compose.yml.
FROM node:20.20-bookworm-slim
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --no-fund --no-audit && npm cache clean --force
COPY . .
RUN mkdir /data && chown node /data
USER node
ENV NODE_ENV=production HOST=0.0.0.0 COVALUE_DATA=/data
VOLUME /data
EXPOSE 4000
# Node itself is the first process, so that docker stop reaches it.
CMD ["node", "--import", "tsx", "--enable-source-maps", "src/main.ts"]
