;;; mime-edit.el --- SEMI, as Wanderlust has it: a text and files, to $OUT  -*- lexical-binding: t -*-
(add-to-list 'load-path "/usr/share/emacs/site-lisp/apel")
(require 'mime-edit)
(require 'eword-encode)
(setq user-mail-address "hanako@example.jp" user-full-name "Hanako Sato")
(with-temp-buffer
  (insert "From: Hanako Sato <hanako@example.jp>\nTo: taro@example.com\nSubject: 見積書\n"
          mail-header-separator "\n添付をご覧ください。\n")
  (dolist (file command-line-args-left)
    (goto-char (point-max))
    (mime-edit-insert-file file))
  (mime-edit-translate-buffer)
  (mime-encode-header-in-buffer)
  (goto-char (point-min))
  (re-search-forward (concat "^" (regexp-quote mail-header-separator) "\n"))
  (replace-match "\n")
  (let ((coding-system-for-write 'binary)) (write-region nil nil (getenv "OUT"))))
(kill-emacs)
