// Waiting for the first document: nothing for a second, then a word.
import { useEffect, useState } from "preact/hooks";
import { t } from "../parts/i18n";
import { Screen, Title } from "./screen";

const PATIENCE_MS = 1000;

export function Loading() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), PATIENCE_MS);
    return () => clearTimeout(timer);
  }, []);
  return <Screen house body="body--center">{isLong && <Title>{t("phone.loading")}</Title>}</Screen>;
}
