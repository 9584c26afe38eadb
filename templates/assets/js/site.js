/* The theme and the copy buttons. Everything else on the site works without this file. */
(function () {
  "use strict";
  var root = document.documentElement;
  root.classList.add("js");
  try {
    if (localStorage.theme) root.dataset.theme = localStorage.theme;
  } catch (refused) {
    /* Storage may be closed to us; the system's theme stands. */
  }

  function current() {
    return root.dataset.theme || (matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light");
  }

  function copy(element, button) {
    /* Where there is no clipboard (plain http), the words are at least selected. */
    function select() {
      getSelection().selectAllChildren(element);
    }
    if (!navigator.clipboard) return select();
    var words = element.textContent.trim();
    /* The lines of an entry for a bibliography are part of it. */
    if (!element.matches("pre")) words = words.replace(/\s+/g, " ");
    navigator.clipboard.writeText(words).then(function () {
      button.textContent = button.dataset.done;
    }, select);
  }

  document.addEventListener("click", function (event) {
    var button = event.target.closest(".theme, .copy");
    if (!button) return;
    if (button.matches(".copy")) {
      copy(document.getElementById(button.dataset.copy), button);
      return;
    }
    root.dataset.theme = current() === "dark" ? "light" : "dark";
    try {
      localStorage.theme = root.dataset.theme;
    } catch (refused) {
      /* The choice then lasts as long as the page. */
    }
  });
})();
