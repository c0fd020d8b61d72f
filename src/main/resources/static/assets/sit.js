// A slip's QR code carries the child's code behind the #, which no server is ever sent. It goes into the field and out of the address.
const code = location.hash.slice(1).toUpperCase();
const field = document.getElementById("code");
if (field && /^[0-9A-Z]{9}$/.test(code)) {
  field.value = code.replace(/(...)(?=.)/g, "$1 ");
  document.querySelector("form button").focus();
}
if (location.hash) history.replaceState(null, "", location.pathname);
