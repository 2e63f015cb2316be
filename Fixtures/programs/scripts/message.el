;;; message.el --- Gnus's message mode: a text and files, to $OUT  -*- lexical-binding: t -*-
;; With $SECURE (sign, encrypt, signencrypt) under OpenPGP.
(require 'message)
(require 'mml)
(setq mml-secure-openpgp-sign-with-sender t epg-gpg-program "gpg")
(setq mml-boundary-function (lambda (number) (format "=-=-%d-=-=" number))
      mail-host-address "example.jp" user-mail-address "hanako@example.jp"
      user-full-name "Hanako Sato" message-user-agent nil)
(with-temp-buffer
  (insert "To: taro@example.com\nSubject: 見積書\n" mail-header-separator
          "\n"
          (if (getenv "SECURE")
              (format "<#secure method=pgpmime mode=%s>\n" (getenv "SECURE")) "")
          "添付をご覧ください。\n")
  (dolist (file command-line-args-left)
    (mml-insert-empty-tag 'part 'type (mm-default-file-type file) 'filename file
                          'disposition "attachment"))
  (message-generate-headers '(From Date Message-ID))
  (message-options-set-recipient)
  (message-encode-message-body)
  (goto-char (point-min))
  (save-restriction (message-narrow-to-headers) (mail-encode-encoded-word-buffer))
  (goto-char (point-min))
  (re-search-forward (concat "^" (regexp-quote mail-header-separator) "\n"))
  (replace-match "\n")
  (let ((coding-system-for-write 'binary)) (write-region nil nil (getenv "OUT"))))
(kill-emacs)
