// The form when there is no signal: the page comes without a name, the names from what this browser keeps for its account.
(function (scope) {
  'use strict';
  var kept = scope.kept;

  function day(before) {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai' }).format(new Date(Date.now() - before * 24 * 60 * 60 * 1000));
  }

  function days(form) {
    form.querySelectorAll('[data-days-ago]').forEach(function (input) {
      input.value = day(Number(input.dataset.daysAgo));
      input.parentElement.querySelector('small').textContent = input.value.slice(5);
    });
  }

  function pick(form, child) {
    var one = form.querySelector('#child-pick').content.cloneNode(true);
    one.querySelector('input').value = child.id;
    one.querySelector('b').textContent = child.name;
    one.querySelector('small').textContent = [child.place].concat(child.due.map(function (due) { return due.words; })).filter(Boolean).join(' · ');
    return one;
  }

  function preset(form, asked, children) {
    var wanted = asked.getAll('child');
    form.querySelectorAll('input[name=children]').forEach(function (box) { box.checked = wanted.indexOf(box.value) >= 0; });
    var first = children.find(function (child) { return child.id === wanted[0]; });
    var kind = asked.get('kind') || (first && first.due.length ? first.due[0].matter : 'TALK');
    form.querySelectorAll('input[name=kind]').forEach(function (radio) { radio.checked = radio.value === kind; });
    form.elements.back.value = asked.get('back') || '/';
  }

  // Version 7, as the server makes them: they sort by time, and no two phones make the same.
  function id() {
    var bytes = crypto.getRandomValues(new Uint8Array(16));
    new DataView(bytes.buffer).setUint32(0, Math.floor(Date.now() / 0x10000));
    new DataView(bytes.buffer).setUint16(4, Date.now() % 0x10000);
    bytes[6] = bytes[6] & 0x0f | 0x70;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    var hex = Array.from(bytes, function (each) { return each.toString(16).padStart(2, '0'); }).join('');
    return hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
  }

  kept.shell = {
    id: id,
    // False when nobody's key is here: then nothing can be noted until somebody signs in.
    prepare: function (form) {
      return kept.keys.now().then(function (held) {
        document.getElementById('locked').hidden = !!held;
        form.hidden = !held;
        if (!held) return false;
        return kept.near.list().then(function (children) {
          form.querySelector('.entry-children').replaceChildren.apply(form.querySelector('.entry-children'), children.map(function (child) { return pick(form, child); }));
          form.elements.id.value = id();
          days(form);
          preset(form, new URLSearchParams(location.search), children);
          return true;
        });
      });
    }
  };
})(self);
