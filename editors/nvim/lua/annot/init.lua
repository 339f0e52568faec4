---What other configuration may call. Every function works on the current buffer.
local M = {}

---The client that serves `buffer`, or nil.
---@param buffer? integer
---@return vim.lsp.Client?
function M.client(buffer)
  return vim.lsp.get_clients({ name = 'annot_lsp', bufnr = buffer or 0 })[1]
end

---Tell who says what stands under the cursor, and how that is known.
function M.who()
  vim.lsp.buf.hover()
end

---Open the outline beside the article, or close it.
function M.outline()
  require('annot.panel').toggle(require('annot.outline'))
end

---Open the list of speakers with their quotations and claims beside the article, or close it.
function M.speakers()
  require('annot.panel').toggle(require('annot.speakers'))
end

---List what a copy desk would send back, in the location list.
function M.findings()
  if not M.client() then
    return require('annot.message').warn('annot-lsp does not read this buffer')
  end
  local findings = require('annot.article').findings(vim.api.nvim_get_current_buf())
  if #findings == 0 then
    return require('annot.message').tell('nothing to report')
  end
  vim.fn.setloclist(0, {}, ' ', { title = 'Findings', items = vim.diagnostic.toqflist(findings) })
  vim.cmd.lopen()
end

---Go to the quotation after the cursor; with a count, that many on.
function M.next_quotation()
  require('annot.motion').go(vim.v.count1)
end

---Go to the quotation before the cursor; with a count, that many back.
function M.previous_quotation()
  require('annot.motion').go(-vim.v.count1)
end

---One short text for a status line, such as `11 quotations, 2 findings`; empty where no article is.
---@return string
function M.statusline()
  return require('annot.statusline').text()
end

return M
