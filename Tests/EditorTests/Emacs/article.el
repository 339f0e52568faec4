;;; article.el --- An article in Eglot, set up as editors/emacs/README.md says  -*- lexical-binding: t -*-

(require 'cl-lib)
(require 'eglot)
(require 'imenu)

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

(defun session-go-to (part)
  "Put point on the first character of PART."
  (goto-char (point-min))
  (search-forward part)
  (goto-char (match-beginning 0)))

(defun session-place (part)
  "Where PART first stands."
  (save-excursion (session-go-to part) (point)))

(defun session-changed ()
  "Have edits sent: Eglot does so when Emacs is idle, and a batch Emacs never is."
  (eglot--signal-textDocument/didChange))

(defun session-contains (part)
  "Fail unless the buffer has PART."
  (unless (save-excursion (goto-char (point-min)) (search-forward part nil t))
    (error "No %S in\n%s" part (buffer-string))))

(defun session-xref-places (items)
  "The positions in this buffer of the xref ITEMS."
  (mapcar (lambda (item) (marker-position (xref-location-marker (xref-item-location item)))) items))

(eval (read (format "(progn %s)" (getenv "ANNOT_DOCUMENTED_LINES"))) t)
(find-file (expand-file-name "harbor.txt" (getenv "ANNOT_EXAMPLES")))
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
(session-changed)
(session-eventually "the new finding"
                    (progn (flymake-start)
                           (cl-find (save-excursion (goto-char (point-max)) (search-backward "\"It never") (point))
                                    (session-codes) :key #'cdr)))
(search-backward "is 😟 open")
(unless (string-search "irect quotation" (session-hover)) (error "Hover says %S" (session-hover)))

(set-buffer-modified-p nil)

;; Another article: characters of several units stand before every spot that is asked about.
(copy-file (expand-file-name "market.txt" (getenv "ANNOT_ARTICLES")) "~/market.txt" t)
(find-file "~/market.txt")
(run-hooks 'post-command-hook)
(session-eventually "the server reads the second article too" (eglot-current-server))

;; From a mention to the introduction, and to every other one.
(session-go-to "Ødegård told")
(let ((places (session-xref-places (xref-backend-definitions 'eglot (xref-backend-identifier-at-point 'eglot)))))
  (session-expect "one introduction" (length places) 1)
  (unless (<= (session-place "Mayor Zoë") (car places) (session-place "Zoë Ødegård said"))
    (error "Introduced at %S" places)))
(session-go-to "She had warned")
(let ((places (session-xref-places (xref-backend-references 'eglot (xref-backend-identifier-at-point 'eglot)))))
  (dolist (part '("Ødegård told" "Ødegård had never" "She had warned"))
    (unless (memq (session-place part) places) (error "No reference at %S: %S" part places))))

;; Symbols of all articles.
(let ((names (mapcar (lambda (item) (substring-no-properties (xref-item-summary item)))
                     (xref-backend-apropos 'eglot "Ødegård"))))
  (unless (cl-find-if (lambda (name) (string-search "Zoë Ødegård" name)) names)
    (error "No speaker in %S" names)))

;; Who *she* is, behind the word.
(eglot-inlay-hints-mode 1)
(eglot--update-hints-1 (point-min) (point-max))
(session-eventually "a hint says who she is"
                    (cl-find-if (lambda (overlay)
                                  (and (overlay-get overlay 'eglot--inlay-hint)
                                       (string-search "Ødegård" (or (overlay-get overlay 'after-string)
                                                                    (overlay-get overlay 'before-string) ""))
                                       (<= (session-place "She had") (overlay-start overlay)
                                           (+ (session-place "She had") 3))))
                                (overlays-in (point-min) (point-max))))

;; The other mentions are marked.
(session-go-to "Ødegård told")
(eglot-hover-eldoc-function #'ignore)
(session-eventually "the other mentions are marked"
                    (cl-find (session-place "She had warned") eglot--highlights :key #'overlay-start))

;; A quick fix.
(session-eventually "the open mark is found"
                    (progn (flymake-start)
                           (cl-find (session-place "\"It smells") (session-codes) :key #'cdr)))
(session-go-to "\"It smells")
(let ((fix (cl-find-if (lambda (action) (string-search "Close the quotation" (plist-get action :title)))
                       (eglot-code-actions (point) (1+ (point)) "quickfix"))))
  (unless fix (error "No fix is offered"))
  (eglot-execute (eglot-current-server) fix))
(session-contains "🐟 and regret.\"")
(session-changed)

;; A cue behind a closing mark.
(goto-char (point-max))
(insert "\n😟 \"It was time,\" ")
(session-changed)
(let ((offers (all-completions "" (nth 2 (eglot-completion-at-point)))))
  (unless (cl-find-if (lambda (offer) (string-search "Linden" offer)) offers)
    (error "No speaker is offered: %S" offers)))

;; Another name.
(session-go-to "Zoë Ødegård said")
(eglot-rename "Zoë Bergström")
(session-contains "Mayor Zoë Bergström said")
(session-contains "save,\" Bergström told")

(set-buffer-modified-p nil)
(eglot-shutdown-all)
