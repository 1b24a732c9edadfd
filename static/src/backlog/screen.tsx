// The whole page: head, filters, columns, and what opens over them.
import { AskWhy } from "./ask-why";
import { Main } from "./board";
import { Drawer } from "./drawer";
import { FilterBar } from "./filter-bar";
import { MoveMenu } from "./move-menu";
import { usePage } from "./page";
import { Toast } from "./toast";
import { Top } from "./top";

export function Screen() {
  const page = usePage();
  const { cards, news } = page.backlog;
  const open = cards.value[page.openId.value];
  return (
    <div class="page">
      <Top />
      <FilterBar />
      <Main />
      {open && <Drawer key={open.id} card={open} />}
      {page.menu.value && <MoveMenu menu={page.menu.value} />}
      {page.asking.value && <AskWhy key={page.asking.value.card.id} asking={page.asking.value} />}
      <Toast />
      <p class="sr" role="status">{news.value}</p>
    </div>
  );
}
