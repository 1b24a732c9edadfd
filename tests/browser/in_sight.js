// What one must see without scrolling: where the question begins, and the first thing one answers with.
() => {
  const main = document.querySelector("main");
  const box = main.getBoundingClientRect();
  const answers = "textarea, input:not([type=file]), .row, .pick, .face, .duo-in, .sheet, .zone .tool, .choice, .tile";
  const asked = main.querySelector(".confirm");
  const question = asked ? asked.querySelector("p") : main.querySelector("h1");
  const answer = (asked || main).querySelector(asked ? "button" : answers) || main.querySelector(".second");
  // What is asked in place is seen where one touched; a screen begins at its top.
  const scrolled = asked ? 0 : main.scrollTop;
  const sight = (name, one, tall) => {
    const from = one.getBoundingClientRect().top - box.top + scrolled;
    return from >= 0 && from + tall <= box.height + 1 ? [] : [`${name}: ${Math.round(from)} to ${Math.round(from + tall)} of ${Math.round(box.height)} px`];
  };
  const line = (one) => parseFloat(getComputedStyle(one).lineHeight);
  const whole = (one) => Math.min(one.getBoundingClientRect().height, 56);
  return [...(question ? sight("question", question, line(question)) : []), ...(answer ? sight("answer", answer, whole(answer)) : [])];
}
