// What somebody has typed and not sent. In clear stand an id, whose it is, since when and its state: 'typing', 'waiting' to be
// sent, or 'held' because the server would not take it.
(function (scope) {
  'use strict';
  var kept = scope.kept;

  // Four bytes of length, the fields as JSON, then the photos one after the other.
  function packed(draft) {
    var photos = draft.photos || [];
    var told = new TextEncoder().encode(JSON.stringify({
      fields: draft.fields, label: draft.label, place: draft.place, why: draft.why || [],
      photos: photos.map(function (photo) { return { name: photo.name, size: photo.data.byteLength }; })
    }));
    var all = new Uint8Array(photos.reduce(function (sum, photo) { return sum + photo.data.byteLength; }, 4 + told.length));
    new DataView(all.buffer).setUint32(0, told.length);
    all.set(told, 4);
    photos.reduce(function (at, photo) { all.set(new Uint8Array(photo.data), at); return at + photo.data.byteLength; }, 4 + told.length);
    return all;
  }

  function unpacked(row, buffer) {
    var length = new DataView(buffer).getUint32(0);
    var told = JSON.parse(new TextDecoder().decode(new Uint8Array(buffer, 4, length)));
    var at = 4 + length;
    var photos = told.photos.map(function (photo) {
      var data = buffer.slice(at, at + photo.size);
      at += photo.size;
      return { name: photo.name, data: data };
    });
    return { id: row.id, state: row.state, at: row.at, fields: told.fields, label: told.label, place: told.place, why: told.why, photos: photos };
  }

  kept.drafts = {
    put: function (draft, state) {
      return kept.keys.now().then(function (held) {
        if (!held) throw new Error('nobody is signed in');
        return kept.keys.seal(held, draft.id, packed(draft)).then(function (box) {
          return kept.store.put('draft', { id: draft.id, account: held.account, state: state, at: Date.now(), iv: box.iv, sealed: box.sealed });
        });
      });
    },

    remove: function (id) { return kept.store.remove('draft', id); },

    // Those of the account that is signed in, the oldest first; nobody else's can be opened.
    all: function (state) {
      return kept.keys.now().then(function (held) {
        if (!held) return [];
        return kept.store.all('draft').then(function (rows) {
          var own = rows.filter(function (row) { return row.account === held.account && (!state || row.state === state); });
          return Promise.all(own.map(function (row) {
            return kept.keys.open(held, row.id, row).then(function (plain) { return unpacked(row, plain); }, function () { return null; });
          }));
        }).then(function (drafts) {
          return drafts.filter(Boolean).sort(function (one, other) { return one.at - other.at; });
        });
      });
    }
  };
})(self);
