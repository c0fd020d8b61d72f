// Finds a name among many while it is typed, and ticks those of last time.
(function () {
  'use strict';
  document.querySelectorAll('[data-finds]').forEach(function (field) {
    field.hidden = false;
    field.addEventListener('input', function () {
      var wanted = field.value.trim();
      document.querySelectorAll(field.dataset.finds).forEach(function (pick) {
        pick.hidden = wanted !== '' && pick.textContent.indexOf(wanted) < 0;
      });
    });
  });
  document.querySelectorAll('[data-same]').forEach(function (link) {
    link.addEventListener('click', function (event) {
      var wanted = link.dataset.same.split(',');
      var boxes = Array.from(document.querySelectorAll('input[name=children]'));
      if (!wanted.every(function (id) { return boxes.some(function (box) { return box.value === id; }); })) return;
      event.preventDefault();
      boxes.forEach(function (box) { box.checked = wanted.indexOf(box.value) >= 0; });
      boxes[0].dispatchEvent(new Event('change', { bubbles: true }));
    });
  });
})();
