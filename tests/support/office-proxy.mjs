// The proxy by which an office reaches the internet.
import { once } from 'node:events';
import { createServer } from 'node:http';
import { connect } from 'node:net';

/** A proxy that leads to this machine whatever the name, or refuses with a status; and what it was asked. */
export async function officeProxy(context, status = 200) {
  const asked = [];
  const server = createServer();
  server.on('connect', (request, socket) => {
    asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`);
    socket.on('error', () => undefined);
    if (status !== 200) return socket.end(`HTTP/1.1 ${status} Nein\r\n\r\n`);
    const there = connect(Number(request.url.split(':')[1]), '127.0.0.1', () => {
      socket.write('HTTP/1.1 200 OK\r\nVia: 1.1 amt\r\n\r\n');
      there.pipe(socket).pipe(there);
    });
    return there.on('error', () => socket.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  context.after(() => server.close());
  return { asked, place: `127.0.0.1:${server.address().port}` };
}
