import { Server } from '@hocuspocus/server';

/** Hocuspocus as it comes: nothing judged, nothing kept, nothing acknowledged. Prints its port. */
const server = new Server({ port: 0, quiet: true, address: '127.0.0.1' });
await server.listen();
console.log(`port ${server.address.port}`);
