-- A finding is mended from anywhere in its line, and all marks at once.

local session = require('session')

---Choose the first action whose title holds `part`.
---@param part string
local function choose(part)
  vim.ui.select = function(items, _, use)
    for _, item in ipairs(items) do
      if item.action.title:find(part, 1, true) then
        return use(item)
      end
    end
    error('not offered: ' .. part)
  end
end

session.article()
session.eventually('the open mark is found', function()
  return session.findings('unclosed-quote')[1]
end)
choose('Close the quotation')
session.go_to('regret')
vim.cmd.Annot('fix')
session.eventually('the mark is closed', function()
  return session.any(vim.api.nvim_buf_get_lines(0, 0, -1, false), '🐟 and regret."')
end)
session.eventually('the finding goes', function()
  return #session.findings('unclosed-quote') == 0
end)

vim.cmd.undo()
session.eventually('the finding is back', function()
  return session.findings('unclosed-quote')[1]
end)

-- What is safe to mend unseen is mended at once.
vim.api.nvim_buf_set_lines(0, -1, -1, false, { '', '🌉 “It is over", said Ana Pires. 😟 “So it is", she said.' })
vim.cmd.Annot('fix-all')
session.eventually('all marks are mended', function()
  return session.any(vim.api.nvim_buf_get_lines(0, 0, -1, false), '🌉 “It is over”, said Ana Pires. 😟 “So it is”, she')
end)

-- Neovim would look an article without a name up by its name.
local said = {}
vim.notify = function(text)
  table.insert(said, text)
end
session.write({ 'Bridge Opens', '', '"It is open, said Mayor Ana Brook.' })
vim.cmd.Annot('fix')
session.contains('why nothing happens', said[#said], 'an article with a name')
