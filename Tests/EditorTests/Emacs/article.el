;;; article.el --- An article in Eglot, set up as editors/emacs/README.md says  -*- lexical-binding: t -*-

(require 'cl-lib)
(require 'eglot)
(require 'imenu)

(defvar session-editors (getenv "ANNOT_EDITORS"))
(defvar session-patience 30.0
  "How long a condition may take before it counts as failed, in seconds; far more than it ever needs.")

(defmacro session-eventually (what condition)
  "Wait until CONDITION is met and return its value; fail by the name of WHAT when it never is."
  `(let ((deadline (+ (float-time) session-patience)) value)
     (while (not (setq value ,condition))
       (when (> (float-time) deadline) (error "Never happened: %s" ,what))
       (accept-process-output nil 0.02))
     value))

(defun session-expect (what actual expected)
  "Fail by the name of WHAT unless ACTUAL is EXPECTED."
  (unless (equal actual expected)
    (error "%s:\n  expected %S\n  got      %S" what expected actual)))

(defun session-documented-lines ()
  "The first block of Lisp in the documentation."
  (with-temp-buffer
    (insert-file-contents (expand-file-name "emacs/README.md" session-editors))
    (re-search-forward "^```elisp\n")
    (let ((start (point)))
      (re-search-forward "^```$")
      (format "(progn %s)" (buffer-substring start (match-beginning 0))))))

(defun session-names (index)
  "All names of the imenu INDEX, depth first."
  (mapcan (lambda (item)
            (cons (substring-no-properties (car item)) (and (consp (cdr item)) (session-names (cdr item)))))
          (copy-sequence index)))

(defun session-codes ()
  "The codes and places of what Flymake shows."
  (mapcar (lambda (diagnostic) (cons (flymake-diagnostic-text diagnostic) (flymake-diagnostic-beg diagnostic)))
          (flymake-diagnostics)))

(defun session-hover ()
  "What the server tells about the place at point."
  (let ((answer (jsonrpc-request (eglot-current-server) :textDocument/hover (eglot--TextDocumentPositionParams))))
    (if answer (eglot--hover-info (plist-get answer :contents) (plist-get answer :range)) "")))

(eval (read (session-documented-lines)) t)
(find-file (expand-file-name "harbor.txt" (getenv "ANNOT_ARTICLES")))
(run-hooks 'post-command-hook)
(session-eventually "the server reads the article" (eglot-current-server))

;; Findings, at their places.
(session-eventually "the mark that is never closed is found"
                    (progn (flymake-start)
                           (cl-find-if (lambda (found)
                                         (= (cdr found)
                                            (save-excursion
                                              (goto-char (point-min))
                                              (search-forward "\"a pause")
                                              (match-beginning 0))))
                                       (session-codes))))

;; Hover, behind characters that take several units.
(goto-char (point-min))
(search-forward "I will not put")
(unless (string-search "irect quotation" (session-hover)) (error "Hover says %S" (session-hover)))

;; Outline.
(let ((names (session-names (eglot-imenu))))
  (dolist (part '("Ferry Line Halts Night Runs" "Island families angry" "My daughter plays"))
    (unless (cl-find-if (lambda (name) (string-search part name)) names)
      (error "No %S in the outline %S" part names))))

;; An edit.
(goto-char (point-min))
(search-forward "\nIsland families angry")
(goto-char (match-beginning 0))
(insert "\n\"It is 😟 open,\" said Zoë Ødegård. \"It never closed.\n")
;; Eglot sends edits when Emacs is idle, and a batch Emacs never is.
(eglot--signal-textDocument/didChange)
(session-eventually "the new finding"
                    (progn (flymake-start)
                           (cl-find (save-excursion (goto-char (point-max)) (search-backward "\"It never") (point))
                                    (session-codes) :key #'cdr)))
(search-backward "is 😟 open")
(unless (string-search "irect quotation" (session-hover)) (error "Hover says %S" (session-hover)))

(set-buffer-modified-p nil)
(eglot-shutdown (eglot-current-server))
