-- `:Annot`: what it offers, what it refuses, and a server that is started anew.

local session = require('session')

local said = {}
vim.notify = function(text)
  table.insert(said, text)
end

session.equal('offered where no article is', vim.fn.getcompletion('Annot ', 'cmdline'), { 'health', 'info', 'log' })
vim.cmd.Annot('outline')
session.contains('why it does nothing', said[#said], 'needs an article')
vim.cmd.Annot('nonsense')
session.contains('unknown', said[#said], 'no subcommand `nonsense`')

local client = session.open('harbor.txt')
session.equal('offered in an article', vim.fn.getcompletion('Annot ', 'cmdline'), {
  'articles', 'find', 'findings', 'fix', 'fix-all', 'health', 'hints', 'info', 'introduction', 'ledger', 'lenses', 'log',
  'outline', 'references', 'rename', 'restart', 'speakers', 'who',
})
session.equal('completed', vim.fn.getcompletion('Annot o', 'cmdline'), { 'outline' })
session.equal('nothing behind it', vim.fn.getcompletion('Annot outline ', 'cmdline'), {})
vim.cmd('Annot outline here')
session.contains('too much', said[#said], '`outline` stands alone')

vim.cmd.Annot('info')
session.contains('info', said[#said], 'annot-lsp')
session.contains('info', said[#said], 'hover')

session.eventually('the status line counts', function()
  return require('annot').statusline():find('%d+ quotations, %d+ claims, %d+ unsourced, %d+ finding')
end)

session.eventually('a finding', function()
  return session.findings('unclosed-quote')[1]
end)
vim.cmd.Annot('restart')
local successor = session.eventually('another server reads the article', function()
  local found = require('annot').client()
  return found and found.initialized and found.id ~= client.id and found
end)
session.equal('one server', #vim.lsp.get_clients({ name = 'annot_lsp' }), 1)
session.eventually('its findings', function()
  return session.findings('unclosed-quote')[1]
end)
session.equal('shown once', #session.findings('unclosed-quote'), 1)

session.go_to('I will not put 300 people')
session.contains('it answers', session.hover(successor), 'irect quotation')
