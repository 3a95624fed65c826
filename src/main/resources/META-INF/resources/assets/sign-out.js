// The button stays for browsers without scripts.
document.forms[0].requestSubmit();
