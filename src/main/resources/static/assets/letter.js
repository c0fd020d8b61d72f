// The child's pages of the letter box: nothing is kept in the browser, a letter leaves once, and a page that is left alone clears itself.
// Written for old browsers too; without it the pages work as plain forms.
(function () {
  'use strict';

  var body = document.body;
  var home = body.getAttribute('data-home');
  var kiosk = body.getAttribute('data-kiosk') === 'true';
  var PATIENCE = 20000;
  var MINUTE = 60000;
  var IDLE = kiosk ? 2 * MINUTE : 10 * MINUTE;
  var WARNED = 20000;
  var last = Date.now();
  var left = false;

  function all(selector, within) { return Array.prototype.slice.call((within || document).querySelectorAll(selector)); }
  function one(selector, within) { return (within || document).querySelector(selector); }

  function empty() { all('textarea, .text').forEach(function (each) { each.value = ''; }); }

  // Away, without a step back to it.
  function leave() {
    left = true;
    empty();
    one('#main').innerHTML = '';
    window.location.replace(home);
  }

  function names() {
    var chosen = one('input[name=named]:checked');
    var box = one('#names');
    if (box) box.hidden = !chosen || chosen.value !== 'true';
    all('.card').forEach(function (card) { card.classList.toggle('chosen', one('input', card).checked); });
  }

  function count(area) {
    var line = one('.count');
    if (!line || !area) return;
    var most = Number(area.getAttribute('data-longest'));
    var much = area.value.replace(/^\s+|\s+$/g, '').length;
    line.hidden = much < most - 500;
    line.textContent = line.getAttribute('data-count').replace('{0}', String(much)).replace('{1}', String(most));
  }

  function lost(form) {
    var line = one('[data-lost]', form);
    line.textContent = body.getAttribute('data-lost');
    line.hidden = false;
    line.scrollIntoView(true);
  }

  function show(text) {
    var page = new DOMParser().parseFromString(text, 'text/html');
    var main = one('#main', page);
    if (!main) return false;
    one('#main').innerHTML = main.innerHTML;
    window.scrollTo(0, 0);
    begin();
    var first = one('.wrong:not([hidden])') || one('h1');
    first.setAttribute('tabindex', '-1');
    first.focus();
    return true;
  }

  // What was typed, as a form sends it.
  function typed(form) {
    return all('input, textarea', form).filter(function (each) { return each.name && (each.type !== 'radio' || each.checked); })
      .map(function (each) { return encodeURIComponent(each.name) + '=' + encodeURIComponent(each.value); }).join('&');
  }

  function send(form) {
    var button = one('button[type=submit]', form);
    if (button.disabled) return;
    var label = button.textContent;
    button.disabled = true;
    button.textContent = body.getAttribute('data-sending');
    one('[data-lost]', form).hidden = true;
    post(form, false, function () {
      button.disabled = false;
      button.textContent = label;
      lost(form);
    });
  }

  function post(form, again, failed) {
    var request = new XMLHttpRequest();
    request.open('POST', form.getAttribute('action'));
    request.timeout = PATIENCE;
    request.setRequestHeader('Content-Type', 'application/x-www-form-urlencoded;charset=UTF-8');
    request.onload = function () {
      if (request.status === 403 && !again) return renew(form, failed);
      if ([200, 422, 429].indexOf(request.status) < 0 || !show(request.responseText)) failed();
    };
    request.onerror = request.ontimeout = failed;
    request.send(typed(form));
  }

  // The page stood open so long that the form is not known any more: once more with a fresh mark.
  function renew(form, failed) {
    var request = new XMLHttpRequest();
    request.open('GET', home);
    request.timeout = PATIENCE;
    request.onload = function () {
      var fresh = one('input[name=_csrf]', new DOMParser().parseFromString(request.responseText, 'text/html'));
      if (!fresh) return failed();
      one('input[name=_csrf]', form).value = fresh.value;
      post(form, true, failed);
    };
    request.onerror = request.ontimeout = failed;
    request.send();
  }

  function begin() {
    all('form[data-letter]').forEach(function (form) {
      form.addEventListener('submit', function (event) {
        event.preventDefault();
        send(form);
      });
    });
    all('.card input').forEach(function (each) { each.addEventListener('change', names); });
    all('textarea').forEach(function (area) { area.addEventListener('input', function () { count(area); }); });
    all('[data-leave]').forEach(function (each) {
      each.addEventListener('click', function (event) {
        event.preventDefault();
        leave();
      });
    });
    names();
    count(one('textarea'));
  }

  function touched() {
    last = Date.now();
    one('#still').hidden = true;
  }

  ['keydown', 'mousedown', 'touchstart', 'scroll'].forEach(function (each) { document.addEventListener(each, touched, true); });
  one('#still button').addEventListener('click', touched);
  setInterval(function () {
    if (left) return;
    var idle = Date.now() - last;
    var started = all('textarea, .text').some(function (each) { return each.value; }) || one('[data-done], .letters, .wrong:not([hidden])');
    if (!started) return;
    one('#still').hidden = idle < IDLE - WARNED;
    if (idle >= IDLE) leave();
  }, 1000);

  // Back and forward find an empty page.
  window.addEventListener('pageshow', function (event) { if (event.persisted) leave(); });
  window.addEventListener('pagehide', empty);

  if (kiosk) {
    var whole = one('#whole');
    whole.hidden = !document.documentElement.requestFullscreen;
    whole.addEventListener('click', function () { document.documentElement.requestFullscreen().catch(function () { /* a browser's own choice */ }); });
    document.addEventListener('fullscreenchange', function () { whole.hidden = Boolean(document.fullscreenElement); });
    document.addEventListener('contextmenu', function (event) { event.preventDefault(); });
    history.pushState(null, '', location.href);
    window.addEventListener('popstate', leave);
  }

  begin();
}());
