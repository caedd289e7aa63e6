import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

/** The least that Node can do: the same bytes from memory, with no framework, no headers of ours and no log. */
export async function startFloor(body: Buffer, type: string) {
  const server = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': type, 'content-length': body.length });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}/`,
    stop() {
      server.closeAllConnections();
      server.close();
    },
  };
}
