---The ledger of an article: who says what and who claims what, as Markdown that follows the text.
local M = {}

---How long typing has to rest before the ledger is written anew, in milliseconds.
local rest = 400

---The open ledgers' buffers, by the article's buffer.
---@type table<integer, integer>
local open = {}

---The line of the article that a line of the ledger links to, from 1.
---@param line string
---@return integer?
local function target(line)
  return tonumber(line:match('%]%(#L(%d+)%)'))
end

---The lines of `text`, links without the article's name: concealed or not, Neovim wraps lines as long as they are.
---@param text string
---@return string[]
local function lines(text)
  return vim.split((vim.trim(text):gsub('(%]%()[^%s()]*(#L%d+%))', '%1%2')), '\n')
end

---@param article integer
---@param ledger integer
local function refresh(article, ledger)
  local client = require('annot').client(article)
  if not client then
    return
  end
  local params = { textDocument = vim.lsp.util.make_text_document_params(article) }
  client:request('annot/ledger', params, function(error, result)
    if error or open[article] ~= ledger or not vim.api.nvim_buf_is_loaded(ledger) then
      return
    end
    vim.bo[ledger].modifiable = true
    vim.api.nvim_buf_set_lines(ledger, 0, -1, false, lines(result.text))
    vim.bo[ledger].modifiable = false
    vim.bo[ledger].modified = false
  end, article)
end

---Go to the line of the article that the cursor's line links to.
---@param article integer
local function jump(article)
  local row = target(vim.api.nvim_get_current_line())
  local window = vim.fn.bufwinid(article)
  if row and window ~= -1 then
    vim.api.nvim_set_current_win(window)
    vim.cmd("normal! m'")
    vim.api.nvim_win_set_cursor(window, { math.min(row, vim.api.nvim_buf_line_count(article)), 0 })
    vim.cmd('normal! zv^')
  end
end

---@param article integer
---@return integer ledger
local function create(article)
  local ledger = vim.api.nvim_create_buf(false, true)
  local name = vim.fs.basename(vim.api.nvim_buf_get_name(article))
  vim.api.nvim_buf_set_name(ledger, ('annot-ledger://%d/Ledger of %s'):format(article, name))
  vim.b[ledger].annot_article = article
  vim.bo[ledger].bufhidden = 'wipe'
  vim.bo[ledger].modifiable = false
  local window = vim.api.nvim_open_win(ledger, true, { split = 'right', win = math.max(vim.fn.bufwinid(article), 0) })
  vim.bo[ledger].filetype = 'markdown'
  for option, value in pairs({
    wrap = true, linebreak = true, breakindent = true, conceallevel = 2, concealcursor = 'nc', number = false,
    relativenumber = false, signcolumn = 'no', spell = false,
    winbar = ' %#Title#Ledger%*  %#Comment#<CR> go  q close',
  }) do
    vim.wo[window][0][option] = value
  end
  return ledger
end

---Open the ledger of the current article beside it, or close it.
function M.toggle()
  local article = require('annot.article').current()
  if open[article] then
    return vim.api.nvim_buf_delete(open[article], { force = true })
  end
  local ledger = create(article)
  open[article] = ledger

  local group = vim.api.nvim_create_augroup('annot.ledger.' .. article, {})
  vim.api.nvim_create_autocmd({ 'TextChanged', 'TextChangedI', 'TextChangedP' }, {
    group = group,
    buffer = article,
    callback = require('annot.rest').after(rest, function()
      refresh(article, ledger)
    end),
  })
  vim.api.nvim_create_autocmd('BufWipeout', {
    group = group,
    buffer = ledger,
    callback = function()
      open[article] = nil
      vim.api.nvim_del_augroup_by_id(group)
    end,
  })
  vim.keymap.set('n', '<CR>', function()
    jump(article)
  end, { buffer = ledger, desc = 'Go to the words' })
  vim.keymap.set('n', 'q', function()
    vim.api.nvim_buf_delete(ledger, { force = true })
  end, { buffer = ledger, desc = 'Close the ledger' })
  refresh(article, ledger)
end

return M
