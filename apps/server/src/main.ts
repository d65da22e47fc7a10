import { BadSettings, readConfig } from './config.ts';
import { createApp } from './create-app.ts';
import { loadDemoIfEmpty } from './demo/index.ts';
import { WrongKeys } from './platform/unlock.ts';

/** Requests in flight get this long to end before a shutdown cuts them off. */
const GRACE_MS = 15_000;

/** Starts the server, says where it is, and ends it in order when told to. */
async function main(): Promise<void> {
  const config = readConfig(process.env);
  const app = await createApp(config);
  const password = config.demo ? await loadDemoIfEmpty(app, config) : null;
  const stop = async () => {
    const server = app.getHttpServer();
    // A connection whose last answer has gone out has nothing more to wait for.
    setInterval(() => server.closeIdleConnections(), 100).unref();
    setTimeout(() => server.closeAllConnections(), GRACE_MS).unref();
    await app.close();
    process.exit(0);
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
  await app.listen(config.port, config.host);
  const base = `http://${config.host === '0.0.0.0' ? '127.0.0.1' : config.host}:${config.port}`;
  const lines = [`ready ${base}`, `  群众端网页  ${base}/`, `  管理后台    ${base}/console/`, `  接口说明    ${base}/api/docs`];
  if (password)
    lines.push(
      '  演示账号    clerk 咨询答复、editor 拟稿、reviewer 科室、secrecy 保密、deputy 分管、director 局长、admin 管理',
      `  演示密码    ${password}（只显示这一次）`,
    );
  console.log(lines.join('\n'));
}

main().catch((error: unknown) => {
  console.error(error instanceof BadSettings || error instanceof WrongKeys ? error.message : error);
  process.exit(1);
});
