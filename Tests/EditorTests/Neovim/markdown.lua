-- Markdown is read as Markdown: what is code, front matter or a comment says nothing.

local session = require('session')

local client = session.open('draft.md')
session.equal('the language', client.config.get_language_id(0, vim.bo.filetype), 'markdown')
vim.cmd.Annot('outline')
local lines = session.eventually('the outline is filled', function()
  local lines = session.panel('outline')
  return session.any(lines, 'Seed Vault Reopens') and lines
end)
session.equal('headings', { session.any(lines, 'What was lost'), session.any(lines, 'Who pays') }, { true, true })
session.equal('a quotation', session.any(lines, 'Anyone would have'), true)
session.equal('no code, front matter or comment', {
  session.any(lines, 'vault list'), session.any(lines, 'wet"'), session.any(lines, 'status'), session.any(lines, 'check O'),
}, { false, false, false, false })

vim.cmd.wincmd('p')
session.eventually('the open mark is found', function()
  return session.findings('unclosed-quote')[1]
end)
local row = session.find('“do the decent thing')
session.equal('and no other', vim.tbl_map(function(finding)
  return finding.lnum
end, session.findings('unclosed-quote')), { row })
