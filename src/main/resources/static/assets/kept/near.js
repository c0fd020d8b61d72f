// The names of one's own children and what is due to each, encrypted: so that the form can name them without a signal.
(function (scope) {
  'use strict';
  var kept = scope.kept;
  var STALE = 10 * 60 * 1000;

  // Nobody's names are this account's any more.
  function forget(account) {
    sessionStorage.setItem('kept-none', account);
    return kept.keys.end().then(function () { return kept.store.remove('near', account); });
  }

  kept.near = {
    put: function (held, children) {
      return kept.keys.seal(held, 'near', new TextEncoder().encode(JSON.stringify(children))).then(function (box) {
        return kept.store.put('near', { at: Date.now(), iv: box.iv, sealed: box.sealed }, held.account);
      });
    },

    list: function () {
      return kept.keys.now().then(function (held) {
        if (!held) return [];
        return kept.store.get('near', held.account).then(function (box) {
          return !box ? [] : kept.keys.open(held, 'near', box).then(function (plain) { return JSON.parse(new TextDecoder().decode(plain)); }, function () { return []; });
        });
      });
    },

    // Asks the server for key and names unless it did so a short while ago; those who note nothing are not asked for again.
    refresh: function (account) {
      if (sessionStorage.getItem('kept-none') === account) return Promise.resolve();
      return Promise.all([kept.keys.now(), kept.store.get('near', account)]).then(function (both) {
        if (both[0] && both[0].account === account && both[1] && Date.now() - both[1].at < STALE) return;
        return kept.sending.phone().then(function (me) {
          if (me === 'none') return forget(account);
          if (!me.account) return;
          return kept.keys.begin(me.account, me.secret).then(function (held) { return kept.near.put(held, me.children); });
        });
      });
    }
  };
})(self);
