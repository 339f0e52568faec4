-- What every script here starts from: the plug-in as a user has it, and conditions that are waited for.

local M = {}

---How long a condition may take before it counts as failed, in milliseconds; far more than it ever needs.
local patience = 30000

vim.opt.runtimepath:prepend(vim.env.ANNOT_PLUGIN)
vim.o.swapfile = false
vim.cmd('filetype on')
vim.cmd.runtime('plugin/annot.lua')

-- What was asked is answered before Neovim goes: a conversation that breaks off proves nothing.
vim.api.nvim_create_autocmd('VimLeavePre', {
  callback = function()
    vim.wait(patience, function()
      return vim.iter(vim.lsp.get_clients()):all(function(client)
        return vim.tbl_isempty(client.requests)
      end)
    end, 10)
  end,
})

---@param what string
---@param condition fun(): any
---@return any what the condition gave at last
function M.eventually(what, condition)
  local value
  local met = vim.wait(patience, function()
    value = condition()
    return value
  end, 10)
  if not met then
    error('never happened: ' .. what, 2)
  end
  return value
end

---@param what string
---@param actual any
---@param expected any
function M.equal(what, actual, expected)
  if not vim.deep_equal(actual, expected) then
    error(('%s:\n  expected %s\n  got      %s'):format(what, vim.inspect(expected), vim.inspect(actual)), 2)
  end
end

---@param what string
---@param text string
---@param part string
function M.contains(what, text, part)
  if not text:find(part, 1, true) then
    error(('%s: no %q in\n%s'):format(what, part, text), 2)
  end
end

---The client that reads the current buffer, once it does.
---@return vim.lsp.Client
function M.attached()
  return M.eventually('the server reads the buffer', function()
    local client = require('annot').client()
    return client and client.initialized and client
  end)
end

---Open an example as a user does and wait for the server.
---@param name string
---@return vim.lsp.Client
function M.open(name)
  vim.lsp.enable('annot_lsp')
  vim.cmd.edit(vim.fn.fnameescape(vim.env.ANNOT_EXAMPLES .. '/' .. name))
  return M.attached()
end

---Open a copy of the article that has characters of several units before every spot that matters.
---@return vim.lsp.Client
function M.article()
  vim.fn.mkdir(vim.env.XDG_CACHE_HOME, 'p')
  local copy = vim.env.XDG_CACHE_HOME .. '/market.txt'
  assert(vim.uv.fs_copyfile(vim.env.ANNOT_ARTICLES .. '/market.txt', copy))
  vim.lsp.enable('annot_lsp')
  vim.cmd.edit(vim.fn.fnameescape(copy))
  return M.attached()
end

---A nameless article of these lines.
---@param lines string[]
---@return vim.lsp.Client
function M.write(lines)
  vim.lsp.enable('annot_lsp')
  vim.cmd.enew({ bang = true })
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
  vim.bo.filetype = 'text'
  return M.attached()
end

---Where `part` first stands in the current buffer: row and column from 0, in bytes.
---@param part string
---@return integer row
---@return integer column
function M.find(part)
  for row, line in ipairs(vim.api.nvim_buf_get_lines(0, 0, -1, false)) do
    local column = line:find(part, 1, true)
    if column then
      return row - 1, column - 1
    end
  end
  error('not in the article: ' .. part, 2)
end

---Put the cursor on the first character of `part`.
---@param part string
function M.go_to(part)
  local row, column = M.find(part)
  vim.api.nvim_win_set_cursor(0, { row + 1, column })
end

---The text that a finding or the like spans, joined over lines.
---@param diagnostic vim.Diagnostic
---@return string
function M.text_of(diagnostic)
  return table.concat(
    vim.api.nvim_buf_get_text(0, diagnostic.lnum, diagnostic.col, diagnostic.end_lnum, diagnostic.end_col, {}), '\n')
end

---The findings of the current buffer with this code.
---@param code string
---@return vim.Diagnostic[]
function M.findings(code)
  return vim.tbl_filter(function(finding)
    return finding.code == code
  end, require('annot.article').findings(vim.api.nvim_get_current_buf()))
end

---What the server answers about the place under the cursor, as text; empty when it has nothing to tell.
---@param client vim.lsp.Client
---@return string
function M.hover(client)
  local params = vim.lsp.util.make_position_params(0, client.offset_encoding)
  local answer = assert(client:request_sync('textDocument/hover', params, patience))
  assert(not answer.err, vim.inspect(answer.err))
  return answer.result and answer.result.contents.value or ''
end

---The lines of a panel beside the article, nil when it is closed.
---@param name string
---@return string[]?
function M.panel(name)
  for _, buffer in ipairs(vim.api.nvim_list_bufs()) do
    if vim.bo[buffer].filetype == 'annot-' .. name then
      return vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
    end
  end
end

---Whether one of `lines` holds `part`.
---@param lines string[]?
---@param part string
---@return boolean
function M.any(lines, part)
  return vim.iter(lines or {}):any(function(line)
    return line:find(part, 1, true) ~= nil
  end)
end

return M
