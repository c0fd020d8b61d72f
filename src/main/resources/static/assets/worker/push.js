// A push: what arrives is shown as it is. The server sends no child's name and no reason, only that something waits.
'use strict';

self.addEventListener('push', function (event) {
  var told = {};
  try { told = event.data ? event.data.json() : {}; } catch (e) { /* shown without a number */ }
  event.waitUntil(self.registration.showNotification(told.title || '暖阳', {
    body: told.body || '',
    icon: '/assets/icons/sun-192.png',
    badge: '/assets/icons/sun-192.png',
    tag: 'nuanyang',
    lang: told.lang || 'zh-CN',
    data: { url: ours(told.url) }
  }));
});

self.addEventListener('notificationclick', function (event) {
  event.notification.close();
  var url = new URL(ours(event.notification.data && event.notification.data.url), self.location.origin).href;
  event.waitUntil(self.clients.matchAll({ type: 'window', includeUncontrolled: true }).then(function (windows) {
    var open = windows.find(function (each) { return new URL(each.url).origin === self.location.origin; });
    if (!open) return self.clients.openWindow(url);
    return open.focus().then(function (focused) { return focused.navigate(url); }).catch(function () { return self.clients.openWindow(url); });
  }));
});

// An address on this server, whatever was sent.
function ours(url) {
  return typeof url === 'string' && /^\/(?![\/\\])/.test(url) ? url : '/messages';
}
