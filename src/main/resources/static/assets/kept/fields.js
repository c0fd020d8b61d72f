// A form as a list of names and values, and back.
(function (scope) {
  'use strict';
  var kept = scope.kept;
  var NOT_TYPED = ['_csrf', 'account'];

  function of(form, pressed) {
    var fields = [];
    new FormData(form).forEach(function (value, name) {
      if (typeof value === 'string' && NOT_TYPED.indexOf(name) < 0) fields.push([name, value]);
    });
    if (pressed && pressed.name) fields.push([pressed.name, pressed.value]);
    return fields;
  }

  function fill(form, fields) {
    Array.from(form.elements).forEach(function (element) {
      if (!element.name || NOT_TYPED.indexOf(element.name) >= 0 || element.type === 'file' || element.type === 'submit') return;
      var values = fields.filter(function (field) { return field[0] === element.name; }).map(function (field) { return field[1]; });
      if (element.type === 'checkbox' || element.type === 'radio') element.checked = values.indexOf(element.value) >= 0;
      else element.value = values.length ? values[0] : '';
    });
  }

  kept.fields = {
    of: of,
    fill: fill,
    value: function (fields, name) { var found = fields.find(function (field) { return field[0] === name; }); return found ? found[1] : null; },
    same: function (some, others) { return JSON.stringify(some) === JSON.stringify(others); }
  };
})(self);
