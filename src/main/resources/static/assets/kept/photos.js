// A photo is drawn anew before it leaves the phone: smaller, and without place, camera or anything else that is not the picture.
(function (scope) {
  'use strict';
  var kept = scope.kept;
  var LONGEST_EDGE = 1600;
  var MOST = 9;

  function drawn(picture) {
    var factor = Math.min(1, LONGEST_EDGE / Math.max(picture.width, picture.height));
    var canvas = document.createElement('canvas');
    canvas.width = Math.round(picture.width * factor);
    canvas.height = Math.round(picture.height * factor);
    canvas.getContext('2d').drawImage(picture, 0, 0, canvas.width, canvas.height);
    picture.close();
    return new Promise(function (done) { canvas.toBlob(done, 'image/jpeg', 0.82); });
  }

  // What cannot be read here goes as it is: the server makes it anew or says why not.
  function shrunk(file, number) {
    return createImageBitmap(file, { imageOrientation: 'from-image' }).then(drawn).then(function (blob) {
      return blob ? new File([blob], 'photo-' + (number + 1) + '.jpg', { type: 'image/jpeg' }) : file;
    }).catch(function () { return file; });
  }

  function into(input, files) {
    var list = new DataTransfer();
    files.forEach(function (file) { list.items.add(file); });
    input.files = list.files;
  }

  kept.photos = {
    shrink: function (input) {
      return Promise.all(Array.from(input.files).slice(0, MOST).map(shrunk)).then(function (files) { into(input, files); });
    },
    taken: function (input) {
      return !input ? Promise.resolve([]) : Promise.all(Array.from(input.files).map(function (file) {
        return file.arrayBuffer().then(function (data) { return { name: file.name, data: data }; });
      }));
    },
    give: function (input, photos) {
      if (input) into(input, photos.map(function (photo) { return new File([photo.data], photo.name, { type: 'image/jpeg' }); }));
    }
  };
})(self);
