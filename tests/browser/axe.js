// What axe-core finds wrong on the page, a line a fault.
async ({ tags, rules }) => {
  const { violations } = await axe.run(document, { runOnly: tags, rules, resultTypes: ["violations"] });
  return violations.flatMap(({ id, impact, nodes }) => nodes.map((node) => `axe ${id} (${impact}) ${told(node)}`));

  function told({ target, html, any, all, none }) {
    const why = [...any, ...all, ...none].map(({ message }) => message)[0] || "";
    return [target.join(" "), why, html.slice(0, 160)].join(" ");
  }
}
