// Without a signal: the form of a record and what it is made of, without anybody's name; and sending what waits once there is one.
'use strict';

importScripts('/assets/kept/store.js', '/assets/kept/keys.js', '/assets/kept/drafts.js', '/assets/kept/sending.js');

var SHELL = '/care/shell';
var PARTS = 'kept-parts';
var PATIENCE = 8000;

// The page and every part that it names; parts of earlier versions go.
function keepShell() {
  return fetch(SHELL, { credentials: 'same-origin', redirect: 'error', cache: 'no-store' }).then(function (page) {
    if (!page.ok) return;
    return page.clone().text().then(function (text) {
      var named = Array.from(text.matchAll(/(?:href|src)="(\/(?:assets|webjars)\/[^"#]+)/g), function (found) { return found[1].replace(/&amp;/g, '&'); });
      return caches.open(PARTS).then(function (parts) {
        return parts.addAll(Array.from(new Set(named))).then(function () { return parts.put(SHELL, page); }).then(function () { return parts.keys(); })
          .then(function (all) {
            return Promise.all(all.filter(function (each) {
              var url = new URL(each.url);
              return url.pathname !== SHELL && named.indexOf(url.pathname + url.search) < 0;
            }).map(function (each) { return parts.delete(each); }));
          });
      });
    });
  }).catch(function () { /* what is kept stays */ });
}

self.addEventListener('install', function (event) { event.waitUntil(keepShell()); });
self.addEventListener('message', function (event) { if (event.data === 'keep-shell') event.waitUntil(keepShell()); });

function shell() {
  return caches.match(SHELL).then(function (kept) { return kept || Response.error(); });
}

// A page comes from the server; when it cannot be had, the form does. A form that is slow to come is not waited for.
function page(request) {
  var asked = fetch(request);
  if (new URL(request.url).pathname !== '/care/new') return asked.catch(shell);
  return Promise.race([asked, new Promise(function (done, failed) { setTimeout(failed, PATIENCE); })]).catch(function () {
    return caches.match(SHELL).then(function (kept) { return kept || asked; });
  });
}

function part(request) {
  return caches.match(request).then(function (kept) { return kept || fetch(request); });
}

self.addEventListener('fetch', function (event) {
  var request = event.request;
  var url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  if (/^\/x\//.test(url.pathname) || /^\/assets\/letter\./.test(url.pathname)) return; // a child's letter is nothing to be kept here
  if (request.mode === 'navigate') event.respondWith(page(request));
  else if (/^\/(assets|webjars)\//.test(url.pathname)) event.respondWith(part(request));
});

self.addEventListener('sync', function (event) {
  if (event.tag !== 'kept') return;
  event.waitUntil(self.kept.sending.all().then(function (told) {
    return self.clients.matchAll({ type: 'window' }).then(function (windows) {
      windows.forEach(function (each) { each.postMessage({ kept: true, sent: told.sent }); });
      return self.kept.drafts.all('waiting');
    });
  }).then(function (waiting) { return waiting.length ? Promise.reject(new Error('still waiting')) : null; }));
});
