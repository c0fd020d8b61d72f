// The key to what is kept: there only while its account is signed in, and nobody, not even a script, can read it out.
(function (scope) {
  'use strict';
  var kept = scope.kept;
  var NOW = 'now';
  var LONGEST_AWAY = 72 * 60 * 60 * 1000;

  function bytes(base64) {
    return Uint8Array.from(atob(base64), function (each) { return each.charCodeAt(0); });
  }

  function bound(account, what) {
    return new TextEncoder().encode(account + '/' + what);
  }

  kept.keys = {
    // Not on plain http, where browsers have no encryption: then nothing is kept at all.
    possible: function () { return !!(scope.indexedDB && scope.crypto && scope.crypto.subtle); },

    // Whose key is here: null after a sign-out, or when the server has not been reached for three days.
    now: function () {
      if (!kept.keys.possible()) return Promise.resolve(null);
      return kept.store.get('key', NOW).then(function (held) {
        if (!held || Date.now() - held.at < LONGEST_AWAY) return held || null;
        return kept.keys.end().then(function () { return null; });
      });
    },

    begin: function (account, secret) {
      return crypto.subtle.importKey('raw', bytes(secret), 'AES-GCM', false, ['encrypt', 'decrypt']).then(function (key) {
        var held = { account: account, key: key, at: Date.now() };
        return kept.store.put('key', held, NOW).then(function () { return held; });
      });
    },

    end: function () {
      return kept.keys.possible() ? kept.store.remove('key', NOW) : Promise.resolve();
    },

    // Bound to the account and to what it is, so that nothing can be put in another's place.
    seal: function (held, what, plain) {
      var iv = crypto.getRandomValues(new Uint8Array(12));
      return crypto.subtle.encrypt({ name: 'AES-GCM', iv: iv, additionalData: bound(held.account, what) }, held.key, plain)
        .then(function (sealed) { return { iv: iv, sealed: sealed }; });
    },

    open: function (held, what, box) {
      return crypto.subtle.decrypt({ name: 'AES-GCM', iv: box.iv, additionalData: bound(held.account, what) }, held.key, box.sealed);
    }
  };
})(self);
