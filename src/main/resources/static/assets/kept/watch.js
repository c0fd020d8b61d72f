// On every page: the key goes when its account goes, and what waits is sent and told.
(function () {
  'use strict';
  var kept = self.kept;
  if (!kept.keys.possible()) return;
  var account = document.body.dataset.account;
  var shell = document.body.classList.contains('shell');
  var gone = 0;

  function said(box, name, count) {
    return box.dataset[name].replace('{0}', count);
  }

  function link(draft) {
    var at = document.createElement('a');
    at.href = '/care/new?kept=' + draft.id;
    at.textContent = draft.label;
    var item = document.createElement('li');
    item.append(at, ...draft.why.map(function (why) { var line = document.createElement('p'); line.textContent = why; return line; }));
    return item;
  }

  // "Kept on this phone, not yet sent (2)", and those that somebody has to look at.
  function tell(sent) {
    gone += sent;
    var box = document.getElementById('kept');
    if (!box) return Promise.resolve();
    return Promise.all([kept.drafts.all('waiting'), kept.drafts.all('held')]).then(function (both) {
      var waiting = both[0], held = both[1];
      var text = [gone ? said(box, 'sent', gone) : '', waiting.length ? said(box, 'waiting', waiting.length) : '', held.length ? said(box, 'held', held.length) : ''];
      box.querySelector('p').textContent = text.filter(Boolean).join(' ');
      box.querySelector('ul').replaceChildren.apply(box.querySelector('ul'), held.map(link));
      box.classList.toggle('alert-success', gone > 0 && !waiting.length && !held.length);
      box.classList.toggle('alert-warning', waiting.length + held.length > 0);
      box.hidden = !gone && !waiting.length && !held.length;
    });
  }

  function send() {
    return kept.sending.all().then(function (told) { return tell(told.sent); });
  }

  function leave() { return kept.keys.end(); }

  // Signing out takes the key away before anything is asked of the server: it may not answer.
  document.addEventListener('submit', function (event) {
    var form = event.target;
    if (new URL(form.action, location.href).pathname !== '/sign-out' || form.dataset.left) return;
    event.preventDefault();
    form.dataset.left = 'yes';
    leave().finally(function () { form.submit(); });
  });

  kept.ready = Promise.resolve((function () {
    if (shell) return tell(0);
    if (!account) return location.pathname.indexOf('/sign-in') === 0 ? leave() : null; // not on the page that says the server is down
    return kept.keys.now()
      .then(function (held) { return held && held.account !== account ? leave() : null; })
      .then(function () { return kept.near.refresh(account); })
      .then(function () { return tell(0); });
  })()).catch(function () { /* the pages work without it */ });

  kept.tell = tell;
  if (account || shell) {
    kept.ready.then(send).catch(function () { });
    addEventListener('online', function () { send().catch(function () { }); });
  }
  if (navigator.serviceWorker) navigator.serviceWorker.addEventListener('message', function (event) {
    if (event.data && event.data.kept) tell(event.data.sent);
  });
})();
