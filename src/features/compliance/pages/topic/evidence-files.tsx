import { useRef } from 'react'
import { ConfirmButton } from '#design/dialog.tsx'
import { FileInput } from '#design/file-input.tsx'
import { Notice } from '#design/notice.tsx'
import { sendFile } from '#features/evidence/web/send-file.ts'
import { call } from '#platform/web/call.ts'
import { useWords } from '#platform/web/language.tsx'
import { attachEvidenceFile, removeEvidenceFile } from '../../api.ts'
import { compliancePageWords } from '../../pages-words.ts'
import type { OwnEvidence } from '../../schema.ts'
import { evidenceFileAddress } from '../../web/queries.ts'
import { useObligationChange } from '../../web/use-obligation-change.ts'

/** The files of one piece of evidence, each with its checksum; added and taken away by those who write. */
export function EvidenceFiles({ item, topic, writes }: { item: OwnEvidence; topic: string; writes: boolean }) {
  const words = useWords(compliancePageWords)
  const { own } = words
  const change = useObligationChange(topic)
  const box = useRef<HTMLInputElement>(null)
  const params = { topic, id: item.id }
  const attach = async (file: File) => {
    await change.run(
      () => sendFile(attachEvidenceFile, { params, query: { name: file.name.slice(0, 200) }, file }),
      own.attached(file.name),
    )
    // The same file can be chosen again after it was mended.
    if (box.current) box.current.value = ''
  }
  return (
    <>
      {item.files.length > 0 && (
        <ul className="co-files" aria-label={own.files}>
          {item.files.map((file) => (
            <li key={file.id}>
              <span>
                <a href={evidenceFileAddress(file.id)} className="ds-link">
                  {file.name}
                </a>{' '}
                <span className="sd-small sd-muted">
                  {own.fileSize(file.bytes)} · {words.checksum(file.sha256)}
                </span>
              </span>
              {writes && (
                <ConfirmButton
                  look="quiet"
                  busy={change.busy}
                  text={
                    <>
                      {own.removeFile}
                      <span className="sd-hidden"> {file.name}</span>
                    </>
                  }
                  question={own.removeFileAsk(file.name)}
                  confirmText={own.removeFile}
                  cancelText={words.cancel}
                  onConfirm={() =>
                    void change.run(
                      () => call(removeEvidenceFile, { params: { ...params, fileId: file.id } }),
                      own.removedFile,
                    )
                  }
                />
              )}
            </li>
          ))}
        </ul>
      )}
      {writes && (
        <details className="sd-screen-only">
          <summary>
            {own.attach}
            <span className="sd-hidden"> {item.title}</span>
          </summary>
          <p className="sd-small sd-muted">{own.attachHint}</p>
          <FileInput
            ref={box}
            aria-label={own.attachOf(item.title)}
            disabled={change.busy}
            accept=".pdf,.docx,.xlsx,.csv,.png,.jpg,.jpeg"
            onChange={(event) => {
              const file = event.target.files?.[0]
              if (file) void attach(file)
            }}
          />
        </details>
      )}
      {change.problem && (
        <Notice tone="act" announce="now">
          {change.problem}
        </Notice>
      )}
    </>
  )
}
