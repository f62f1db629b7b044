import { cleanupOutdatedCaches, precacheAndRoute, type PrecacheEntry } from 'workbox-precaching';

declare const self: { readonly __WB_MANIFEST: (PrecacheEntry | string)[] };

// The whole app, without encoders: after one visit the studio opens with no network. All of its addresses stand behind `#`,
// so the one page is all there is to navigate to; what the server answers itself is never kept here.
precacheAndRoute(self.__WB_MANIFEST);
cleanupOutdatedCaches();
