-- Findings appear at the right place without being asked for, and are listed.

local session = require('session')

session.open('harbor.txt')
local unclosed = session.eventually('the mark that is never closed is found', function()
  return session.findings('unclosed-quote')[1]
end)
local row, column = session.find('"a pause, not a farewell')
session.equal('it starts at the mark', { unclosed.lnum, unclosed.col }, { row, column })
session.equal('its source', unclosed.source, 'annot')
session.equal('one mark is unclosed', #session.findings('unclosed-quote'), 1)

require('annot').findings()
session.equal('the list is open', vim.bo.buftype, 'quickfix')
session.equal('as many as there are', #vim.fn.getloclist(0), #vim.diagnostic.get(vim.fn.bufnr('harbor.txt')))
