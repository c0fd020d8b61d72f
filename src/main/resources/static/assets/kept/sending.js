// Brings to the server what waits here. Each record carries the id it was begun with, so one that is sent twice is one record.
(function (scope) {
  'use strict';
  var kept = scope.kept;

  function asked(url, options) {
    return fetch(url, Object.assign({ credentials: 'same-origin', redirect: 'manual', cache: 'no-store', headers: { Accept: 'application/json' } }, options));
  }

  // Who is signed in, with the secret, the form's token and the children; or 'offline', 'out' or 'none'.
  function phone() {
    return asked('/care/phone').then(function (answer) {
      if (answer.status === 204) return 'none';
      if (answer.ok) return answer.json();
      return answer.type === 'opaqueredirect' || answer.status === 401 ? 'out' : 'offline';
    }, function () { return 'offline'; });
  }

  // Nothing that is empty, and parts only where there are photos: servers take few parts and many fields.
  function form(draft, account, now) {
    var photos = draft.photos || [];
    var body = photos.length ? new FormData() : new URLSearchParams();
    draft.fields.forEach(function (field) { if (field[0] !== '_csrf' && field[1] !== '') body.append(field[0], field[1]); });
    photos.forEach(function (photo) { body.append('photos', new Blob([photo.data], { type: 'image/jpeg' }), photo.name); });
    body.append('account', account);
    if (now) body.append('at', 'now');
    return body;
  }

  // One word: CREATED, IDENTICAL, INVALID or STALE as the server says; OFFLINE or OUT when it was not asked.
  function send(draft, me, now) {
    var headers = { Accept: 'application/json' };
    headers[me.header] = me.token;
    return asked('/care/phone/records', { method: 'POST', headers: headers, body: form(draft, me.account, now) }).then(function (answer) {
      if (answer.ok) return answer.json();
      if (answer.type === 'opaqueredirect' || answer.status === 401 || answer.status === 403 || answer.status === 409) return { word: 'OUT', sentences: [] };
      return { word: [408, 429, 502, 503, 504].includes(answer.status) ? 'OFFLINE' : 'INVALID', sentences: [] };
    }, function () { return { word: 'OFFLINE', sentences: [] }; });
  }

  function settle(draft, answer) {
    if (answer.word === 'CREATED' || answer.word === 'IDENTICAL') return kept.drafts.remove(draft.id);
    if (answer.word !== 'INVALID' && answer.word !== 'STALE') return Promise.resolve();
    draft.why = answer.sentences;
    return kept.drafts.put(draft, 'held');
  }

  function oneByOne(waiting, me, told) {
    return waiting.reduce(function (before, draft) {
      return before.then(function (go) {
        if (!go) return false;
        return send(draft, me).then(function (answer) {
          if (answer.word === 'CREATED') told.sent++;
          return settle(draft, answer).then(function () { return answer.word !== 'OFFLINE' && answer.word !== 'OUT'; });
        });
      });
    }, Promise.resolve(true)).then(function () { return told; });
  }

  // All that waits, once however many pages and workers would like to: how many were sent now.
  function all() {
    return exclusively(function () {
      return kept.drafts.all('waiting').then(function (waiting) {
        var told = { sent: 0 };
        if (!waiting.length) return told;
        return Promise.all([phone(), kept.keys.now()]).then(function (both) {
          var me = both[0], held = both[1];
          return me.account && held && held.account === me.account ? oneByOne(waiting, me, told) : told;
        });
      });
    });
  }

  function exclusively(work) {
    return scope.navigator.locks ? scope.navigator.locks.request('kept-sending', work) : work();
  }

  // The browser's promise to call the worker when there is a signal, even with the page closed; some have no such thing.
  function whenever() {
    if (!scope.navigator.serviceWorker) return Promise.resolve();
    return scope.navigator.serviceWorker.getRegistration().then(function (registration) {
      if (registration && registration.sync) return registration.sync.register('kept');
    }).catch(function () { /* sent with the next page then */ });
  }

  kept.sending = { phone: phone, send: send, settle: settle, all: all, exclusively: exclusively, whenever: whenever };
})(self);
