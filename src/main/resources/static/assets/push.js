// The page of one's own messages: lets this browser get pushes. Without it the page says how else one is told.
(function () {
  'use strict';
  var form = document.getElementById('push');
  if (!form) return;
  var state = 'unsupported';

  function show(now) {
    state = now;
    form.querySelectorAll('[data-when]').forEach(function (each) { each.hidden = each.dataset.when !== state; });
  }

  function bytes(text) {
    var plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, function (each) { return each.charCodeAt(0); });
  }

  function text(buffer) {
    return btoa(String.fromCharCode.apply(null, new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }

  if (!('serviceWorker' in navigator) || !('PushManager' in window) || !('Notification' in window)) return show('unsupported');
  show(Notification.permission === 'denied' ? 'denied' : 'ready');

  form.addEventListener('submit', function (event) {
    if (form.elements.endpoint.value) return;
    event.preventDefault();
    Notification.requestPermission().then(function (answer) {
      if (answer !== 'granted') return show(answer === 'denied' ? 'denied' : 'ready');
      return navigator.serviceWorker.ready.then(function (registration) {
        return registration.pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: bytes(form.dataset.key) });
      }).then(function (subscription) {
        form.elements.endpoint.value = subscription.endpoint;
        form.elements.p256dh.value = text(subscription.getKey('p256dh'));
        form.elements.auth.value = text(subscription.getKey('auth'));
        form.submit();
      });
    }).catch(function () { show('unreachable'); });
  });
})();
