// node out/test/support/fake-services/main.js [PORT]: the fake services as a process of their own; ends with its input.
import { startFakeServices } from './services';

void startFakeServices(Number(process.argv[2] ?? 0)).then(({ url, endpoints, close }) => {
  console.log(JSON.stringify({ url, endpoints }));
  const end = (): void => void close().then(() => process.exit(0));
  process.once('SIGINT', end).once('SIGTERM', end);
});
