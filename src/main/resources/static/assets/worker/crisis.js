// Without a signal: the page with the school's emergency numbers and the procedures. It names no child, and goes when its reader signs out.
'use strict';

var WALL = '/crisis/wall';
var WALL_KEPT = 'crisis-wall';

function holdWall(page) {
  if (!page.ok || page.redirected) return page;
  var copy = page.clone();
  return caches.open(WALL_KEPT).then(function (kept) { return kept.put(WALL, copy); }).then(function () { return page; });
}

self.addEventListener('message', function (event) {
  if (event.data === 'keep-crisis')
    event.waitUntil(fetch(WALL, { credentials: 'same-origin', redirect: 'error', cache: 'no-store' }).then(function (page) {
      return page.status === 404 ? caches.delete(WALL_KEPT) : holdWall(page);
    }).catch(function () { /* what is kept stays */ }));
  if (event.data === 'drop-crisis') event.waitUntil(caches.delete(WALL_KEPT));
});

// 应急 and all below it but files: from the server; when it cannot be had, the page that is kept.
self.addEventListener('fetch', function (event) {
  var url = new URL(event.request.url);
  if (event.request.mode !== 'navigate' || event.request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (!/^\/crisis(\/[A-Za-z_]+)?$/.test(url.pathname)) return;
  event.stopImmediatePropagation();
  event.respondWith(fetch(event.request).then(function (page) { return url.pathname === WALL && !url.search ? holdWall(page) : page; }).catch(function () {
    return caches.match(WALL, { cacheName: WALL_KEPT }).then(function (kept) { return kept || Response.error(); });
  }));
});
