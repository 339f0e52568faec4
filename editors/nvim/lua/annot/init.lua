---What other configuration may call. Every function works on the current buffer.
local M = {}

---Whether the current buffer has a name. Edits and places that Neovim handles itself go by it.
---@return boolean
local function has_name()
  local named = vim.api.nvim_buf_get_name(0) ~= ''
  if not named then
    require('annot.message').warn('this needs an article with a name: :write it first')
  end
  return named
end

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

---Open the ledger beside the article, or close it.
function M.ledger()
  require('annot.ledger').toggle()
end

---List every mention of who stands under the cursor; on a quotation, every quotation of its speaker.
function M.references()
  require('annot.places').references()
end

---Go to where the article introduces who stands under the cursor.
function M.introduction()
  if has_name() then
    vim.lsp.buf.definition()
  end
end

---Give who stands under the cursor another name, throughout the article.
---@param name? string asked for where it is not given
function M.rename(name)
  if has_name() then
    vim.lsp.buf.rename(name, { name = 'annot_lsp' })
  end
end

---Choose what mends the findings of the cursor's line.
function M.fix()
  if not has_name() then
    return
  end
  local row = vim.api.nvim_win_get_cursor(0)[1]
  vim.lsp.buf.code_action({
    -- A finding may be one mark long; the whole line spares the way to it.
    range = { start = { row, 0 }, ['end'] = { row, #vim.api.nvim_get_current_line() } },
  })
end

---Mend all quotation marks of the article.
function M.fix_all()
  if has_name() then
    vim.lsp.buf.code_action({ context = { only = { 'source.fixAll.annot' }, diagnostics = {} }, apply = true })
  end
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
