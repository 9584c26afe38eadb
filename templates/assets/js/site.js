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

  document.addEventListener("click", function (event) {
    var button = event.target.closest(".theme, .copy");
    if (!button) return;
    if (button.matches(".copy")) {
      var words = document.getElementById(button.dataset.copy).textContent.trim();
      navigator.clipboard.writeText(words).then(function () {
        button.textContent = button.dataset.done;
      });
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
