/* Hides the window that is laid over the last good page. */
{
  const hide = () => document.querySelector(".milaff-overlay")?.remove();
  document.addEventListener("keydown", (event) => event.key === "Escape" && hide());
  document.querySelector("[data-dismiss]")?.addEventListener("click", hide);
}
