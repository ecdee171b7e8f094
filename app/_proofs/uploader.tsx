import type { Route } from "next";
import { useTranslations } from "next-intl";
import type { ProofPlace } from "@/lib/data/proofs/proof-places";
import { PROOF_KINDS, type ProofKind } from "@/lib/domain/settlement/proof-kind";
import { PROOF_ACCEPT } from "@/lib/proofs/file-types";
import { PlainUpload } from "./plain-upload";
import { refusalsOf } from "./refusals";
import { UploadForm } from "./upload-form";
import type { UploadWords } from "./upload-words";

type UploaderProps = {
  /** Where the files belong; {} = the inbox. */
  place: ProofPlace;
  /** The page to come back to, without JavaScript. */
  back: Route;
  /** What the files are; asked for when left out. */
  kind?: ProofKind;
  /** What it is for, where a page has several. */
  about?: string;
  /** The page's main one takes what is pasted or dropped anywhere. At most one on a page. */
  isMain?: boolean;
};

/** Takes files from a button, the camera, a drop or the clipboard; before JavaScript arrives it is a plain form. */
export function Uploader({ place, back, kind, about, isMain = false }: UploaderProps) {
  const t = useTranslations("proofs.kind");
  const words = useUploadWords(about);
  const kinds = kind === undefined ? PROOF_KINDS.map((value) => ({ value, label: t(value) })) : [];
  return (
    <UploadForm
      words={words}
      place={place}
      kind={kind ?? "other"}
      kinds={kinds.toReversed()}
      accept={PROOF_ACCEPT}
      isMain={isMain}
    >
      <PlainUpload place={place} back={back} kind={kind} />
    </UploadForm>
  );
}

function useUploadWords(about: string | undefined): UploadWords {
  const t = useTranslations("upload");
  return {
    title: about === undefined ? t("title") : t("title_of", { about }),
    pick: t("pick"),
    camera: t("camera"),
    drop: t("drop"),
    allowed: t("allowed"),
    kind: t("kind"),
    list: t("list"),
    waiting: t("waiting"),
    checking: t("checking"),
    sealing: t("sealing"),
    cancel: t("cancel"),
    retry: t("retry"),
    dismiss: t("dismiss"),
    progress: t("progress"),
    sending: t("sending", { percent: "{percent}" }),
    savedOne: t("saved_one"),
    savedMany: t("saved_many", { n: "{n}" }),
    refusals: refusalsOf(t),
  };
}
