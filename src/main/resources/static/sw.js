// The product's worker in the browser, one file for each part; the page registers it past the browser's cache.
importScripts('/assets/worker/push.js');
importScripts('/assets/worker/crisis.js');
importScripts('/assets/worker/kept.js');

self.addEventListener('install', function () { self.skipWaiting(); });
self.addEventListener('activate', function (event) { event.waitUntil(self.clients.claim()); });
