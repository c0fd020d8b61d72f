// What this browser keeps between pages. These files are classic scripts, not modules: the worker runs the same ones.
(function (scope) {
  'use strict';
  var kept = scope.kept = scope.kept || {};
  var opened = null;

  function database() {
    return opened = opened || new Promise(function (done, failed) {
      var asked = indexedDB.open('nuanyang-kept', 1);
      asked.onupgradeneeded = function () {
        asked.result.createObjectStore('key');                         // 'now' → the account that is signed in and its key
        asked.result.createObjectStore('near');                        // account → its children, encrypted
        asked.result.createObjectStore('draft', { keyPath: 'id' });    // what has not been sent, encrypted
      };
      asked.onsuccess = function () { done(asked.result); };
      asked.onerror = function () { opened = null; failed(asked.error); };
    });
  }

  function within(store, mode, work) {
    return database().then(function (base) {
      return new Promise(function (done, failed) {
        var transaction = base.transaction(store, mode);
        var asked = work(transaction.objectStore(store));
        transaction.oncomplete = function () { done(asked.result); };
        transaction.onerror = transaction.onabort = function () { failed(transaction.error); };
      });
    });
  }

  kept.store = {
    get: function (store, key) { return within(store, 'readonly', function (all) { return all.get(key); }); },
    all: function (store) { return within(store, 'readonly', function (all) { return all.getAll(); }); },
    put: function (store, value, key) {
      return within(store, 'readwrite', function (all) { return key === undefined ? all.put(value) : all.put(value, key); });
    },
    remove: function (store, key) { return within(store, 'readwrite', function (all) { return all.delete(key); }); }
  };
})(self);
