// 20px of root size stand for 375px of page: 1px in the style sheets is 1px at 375, 4% more at 390.
// Past 430 only the column grows (to 480), not the type.
// A file of its own, run before the first paint: the server's policy allows no script inside a page.
(function (root) {
  function fit() {
    const width = Math.min(Math.max(root.clientWidth, 320), 430);
    root.style.fontSize = (20 * width) / 375 + 'px';
  }
  addEventListener('resize', fit);
  fit();
})(document.documentElement);
