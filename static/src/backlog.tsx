// The backlog page: every prototype of my centres, by state, live for all who look.
import { render } from "preact";
import { createApi } from "./backlog/api";
import { createBacklog } from "./backlog/backlog";
import { follow } from "./backlog/link";
import { createPage, PageProvider, type Boot } from "./backlog/page";
import { Screen } from "./backlog/screen";

const boot = JSON.parse(document.getElementById("boot")!.textContent!) as Boot;
const api = createApi(boot.api, boot.csrf_token);
const backlog = createBacklog(api);
const page = createPage(boot, api, backlog, follow(backlog));

render(
  <PageProvider value={page}>
    <Screen />
  </PageProvider>,
  document.getElementById("screen")!,
);
