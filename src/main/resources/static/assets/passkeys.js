// Making a passkey, and signing in with one. Without this file the password and the code do.
(function () {
  'use strict';
  if (!window.isSecureContext || !window.PublicKeyCredential) return;

  function bytes(text) {
    var plain = atob(text.replace(/-/g, '+').replace(/_/g, '/'));
    return Uint8Array.from(plain, function (each) { return each.charCodeAt(0); });
  }
  function text(buffer) {
    var plain = Array.from(new Uint8Array(buffer), function (each) { return String.fromCharCode(each); }).join('');
    return btoa(plain).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');
  }
  function credential(each) { return { type: 'public-key', id: bytes(each) }; }
  function words(list) { return list ? list.split(' ') : []; }

  function make(form) {
    var told = form.dataset;
    return navigator.credentials.create({ publicKey: {
      challenge: bytes(told.challenge),
      rp: { id: told.host, name: told.product },
      user: { id: bytes(told.user), name: told.login, displayName: told.name },
      pubKeyCredParams: words(told.algorithms).map(function (each) { return { type: 'public-key', alg: Number(each) }; }),
      excludeCredentials: words(told.known).map(credential),
      authenticatorSelection: { residentKey: 'required', requireResidentKey: true, userVerification: 'required' },
      attestation: 'none', timeout: 120000
    } }).then(function (made) {
      return answer(made, {
        attestationObject: text(made.response.attestationObject), clientDataJSON: text(made.response.clientDataJSON),
        transports: made.response.getTransports ? made.response.getTransports() : []
      });
    });
  }

  function enter(form) {
    return fetch('/sign-in/passkey/challenge', { method: 'POST', body: new URLSearchParams(new FormData(form)) })
      .then(function (response) { if (!response.ok) throw new Error('no challenge'); return response.json(); })
      .then(function (told) {
        return navigator.credentials.get({ publicKey: { challenge: bytes(told.challenge), rpId: told.host, userVerification: 'required', timeout: 120000 } });
      })
      .then(function (shown) {
        return answer(shown, {
          authenticatorData: text(shown.response.authenticatorData), clientDataJSON: text(shown.response.clientDataJSON),
          signature: text(shown.response.signature), userHandle: shown.response.userHandle ? text(shown.response.userHandle) : null
        });
      });
  }

  function answer(credential, response) {
    return JSON.stringify({ id: credential.id, rawId: text(credential.rawId), type: credential.type, response: response,
      clientExtensionResults: {}, authenticatorAttachment: credential.authenticatorAttachment || undefined });
  }

  document.querySelectorAll('form[data-passkey]').forEach(function (form) {
    var go = form.querySelector('[data-passkey-go]');
    var trouble = form.querySelector('[data-passkey-trouble]');
    var none = form.querySelector('[data-passkey-none]');
    form.hidden = false;
    go.hidden = false;
    if (none) none.hidden = true;
    go.addEventListener('click', function () {
      go.disabled = true;
      trouble.hidden = true;
      (form.dataset.passkey === 'make' ? make(form) : enter(form))
        .then(function (result) { form.elements.answer.value = result; form.submit(); })
        .catch(function () { trouble.hidden = false; go.disabled = false; });
    });
  });
})();
