// The pages work without this file. It adds what HTML alone cannot say.
(function () {
  'use strict';

  // Nothing reached the server: the form is still there, and the page says so.
  function notSent(hidden) {
    var box = document.getElementById('not-sent');
    if (!box) return;
    box.hidden = hidden;
    if (!hidden) box.scrollIntoView({ block: 'nearest' });
  }
  document.addEventListener('htmx:sendError', function () { notSent(false); });
  document.addEventListener('htmx:timeout', function () { notSent(false); });
  document.addEventListener('htmx:beforeRequest', function () { notSent(true); });

  // For whoever is signed in: the worker, which is asked for anew each day whatever the browser has kept.
  if ('serviceWorker' in navigator && document.body.classList.contains('member')) {
    navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' }).catch(function () { /* the pages work without it */ });
    keepCrisis();
  }
  if (location.pathname.indexOf('/sign-in') === 0) dropCrisis();
  document.addEventListener('submit', function (event) {
    if (new URL(event.target.action, location.href).pathname === '/sign-out') dropCrisis();
  });

  // The emergency numbers stay on the phone, fetched once a day and for each account anew.
  function keepCrisis() {
    var now = document.body.dataset.account + ' ' + new Date().toDateString();
    tellWorker(function (worker) {
      if (localStorage.getItem('crisis-kept') === now) return;
      worker.postMessage('drop-crisis');
      worker.postMessage('keep-crisis');
      localStorage.setItem('crisis-kept', now);
    });
  }
  function dropCrisis() {
    tellWorker(function (worker) { worker.postMessage('drop-crisis'); });
    try { localStorage.removeItem('crisis-kept'); } catch (e) { /* nothing was kept */ }
  }
  function tellWorker(tell) {
    if (!('serviceWorker' in navigator)) return;
    navigator.serviceWorker.ready.then(function (registration) { if (registration.active) tell(registration.active); }).catch(function () { /* the pages work without it */ });
  }

  // A form that came back with errors: go to the list of them, as a full page load does by autofocus.
  document.addEventListener('htmx:afterSettle', function (event) {
    var summary = event.target.querySelector && event.target.querySelector('.summary');
    if (summary) summary.focus();
  });

  // An open menu closes when one looks elsewhere.
  function closeMenus(except) {
    document.querySelectorAll('details.me[open], .more details[open]').forEach(function (menu) {
      if (!menu.contains(except)) menu.open = false;
    });
  }
  document.addEventListener('click', function (event) { closeMenus(event.target); });
  document.addEventListener('keydown', function (event) { if (event.key === 'Escape') closeMenus(null); });

  // Marks of a class: Enter leads to the next name; the last one sends.
  document.addEventListener('keydown', function (event) {
    var form = event.key === 'Enter' && event.target.form;
    if (!form || !form.hasAttribute('data-entry') || event.target.type === 'submit') return;
    var fields = Array.prototype.filter.call(form.elements, function (field) { return field.tagName === 'INPUT' && field.type !== 'hidden'; });
    var next = fields[fields.indexOf(event.target) + 1];
    if (!next) return;
    event.preventDefault();
    next.focus();
    next.select();
  });
})();
