// The form of a record: what is typed is kept while it is typed, and sent when it can be.
(function () {
  'use strict';
  var kept = self.kept;
  var form = document.getElementById('entry');
  if (!form || !kept.keys.possible()) return;
  var asked = new URLSearchParams(location.search);
  var place = ['child', 'kind', 'class', 'school'].map(function (name) { return asked.getAll(name).join(); }).join('|');
  var photos = form.querySelector('input[name=photos]');
  var draft = null, untouched = null, timer = null, busy = false, before = Promise.resolve();

  function label() {
    var names = Array.from(form.querySelectorAll('input[name=children]:checked'), function (box) { return box.closest('label').querySelector('b').textContent; });
    var kind = form.querySelector('input[name=kind]:checked');
    return names.slice(0, 3).join('、') + (names.length > 3 ? '…' : '') + (kind ? ' · ' + kind.closest('label').querySelector('span').textContent : '');
  }

  // One after the other, so that what was typed last is what is kept.
  function keep(state, pressed) {
    before = before.catch(function () { }).then(function () {
      return kept.photos.taken(photos).then(function (taken) {
        draft = { id: form.elements.id.value, fields: kept.fields.of(form, pressed), photos: taken, label: label(), place: place };
        return kept.drafts.put(draft, state);
      });
    });
    return before;
  }

  function typed() {
    clearTimeout(timer);
    timer = setTimeout(now, 400);
  }

  function now() {
    clearTimeout(timer);
    timer = null;
    if (busy || kept.fields.same(kept.fields.of(form), untouched) && !(photos && photos.files.length)) return;
    keep('typing').catch(function () { });
  }

  function restore(found) {
    kept.fields.fill(form, found.fields.filter(function (field) { return field[0] !== 'anyway'; }));
    kept.photos.give(photos, found.photos);
    var box = document.getElementById('restored');
    box.querySelector('span').textContent = box.dataset.since.replace('{0}', new Date(found.at).toLocaleString(document.documentElement.lang, { dateStyle: 'medium', timeStyle: 'short' }));
    box.hidden = false;
    box.querySelector('button').onclick = function () {
      busy = true;
      kept.drafts.remove(found.id).then(function () { location.replace('/care/new'); });
    };
  }

  // What was begun here before: the one asked for, or the last of this same line.
  function resume() {
    if ('answered' in form.dataset) return Promise.resolve();
    return kept.drafts.all().then(function (all) {
      var found = asked.get('kept') ? all.find(function (each) { return each.id === asked.get('kept'); })
        : all.filter(function (each) { return each.state === 'typing' && each.place === place; }).pop();
      if (found) restore(found);
    });
  }

  function stays(answer) {
    form.hidden = true;
    document.getElementById('restored').hidden = true;
    document.getElementById('stays').hidden = false;
    document.getElementById('stays-out').hidden = answer.word !== 'OUT';
    scrollTo(0, 0);
    return kept.sending.whenever().then(function () { return kept.tell(0); });
  }

  // The server says at the fields what it wants; the draft stays until it has taken the record.
  function askThePage(pressed) {
    return kept.drafts.put(draft, 'typing').finally(function () {
      if (pressed && pressed.name) {
        var also = document.createElement('input');
        also.type = 'hidden';
        also.name = pressed.name;
        also.value = pressed.value;
        form.append(also);
      }
      form.submit();
    });
  }

  function send(pressed) {
    return keep('waiting', pressed).then(function () {
      return kept.sending.exclusively(function () {
        return Promise.all([kept.sending.phone(), kept.keys.now()]).then(function (both) {
          var me = both[0], held = both[1];
          if (me === 'offline' || me === 'none') return { word: 'OFFLINE' };
          if (!me.account || !held || held.account !== me.account) return { word: 'OUT' };
          return kept.sending.send(draft, me, true);
        });
      });
    }).then(function (answer) {
      if (answer.word === 'CREATED' || answer.word === 'IDENTICAL') {
        return kept.drafts.remove(draft.id).then(function () { location.assign(answer.next); });
      }
      return answer.word === 'INVALID' || answer.word === 'STALE' ? askThePage(pressed) : stays(answer);
    });
  }

  form.addEventListener('submit', function (event) {
    if (!form.elements.id.value) return;
    event.preventDefault();
    if (busy) return;
    busy = true;
    clearTimeout(timer);
    form.classList.add('sending');
    var pressed = event.submitter;
    kept.keys.now().then(function (held) {
      if (!held) throw new Error('nothing can be kept');
      return send(pressed);
    }).catch(function () { form.submit(); });
  });

  addEventListener('pageshow', function (event) { if (event.persisted) location.reload(); });

  kept.ready.then(function () {
    return document.body.classList.contains('shell') ? kept.shell.prepare(form) : kept.keys.now();
  }).then(function (may) {
    if (!may) return;
    untouched = kept.fields.of(form);
    return resume().then(function () {
      form.addEventListener('input', typed);
      form.addEventListener('change', typed);
      addEventListener('pagehide', now);
      document.addEventListener('visibilitychange', function () { if (document.hidden) now(); });
      if (photos) photos.addEventListener('change', function () { kept.photos.shrink(photos).then(now); });
      form.dataset.keeps = 'yes';
      if (navigator.serviceWorker && navigator.serviceWorker.controller) navigator.serviceWorker.controller.postMessage('keep-shell');
    });
  }).catch(function () { /* the form works without it */ });
})();
