-- What Neovim does with the server, step by step, run by nvim.mjs. It is the client that Neovim 0.7 brings along.
local failed = false
local client, pid, exit

local function say(...)
  io.stdout:write(table.concat({...}), '\n')
  io.stdout:flush()
end

local function step(name, run)
  local ok, problem = pcall(run)
  failed = failed or not ok
  say(ok and 'ok    ' or 'FAIL  ', name, ok and '' or ': ' .. tostring(problem):gsub('\n', ' '))
end

local function equal(actual, expected)
  if not vim.deep_equal(actual, expected) then
    error('expected ' .. vim.inspect(expected) .. ', got ' .. vim.inspect(actual), 2)
  end
end

--- Waits until a function gives what is expected.
local function await(expected, get)
  local last
  if not vim.wait(20000, function()
    last = get()
    return vim.deep_equal(last, expected)
  end, 20) then
    equal(last, expected)
  end
end

--- Rule and words of each finding: the words show whether its place is exact.
local function findings()
  local found = vim.tbl_map(function(diagnostic)
    local line, from, to = diagnostic.lnum, diagnostic.col, diagnostic.end_col
    -- Until the server has read an edit, places may be those of the text before it, beyond the end of a line.
    local there, words = pcall(vim.api.nvim_buf_get_text, 0, line, from, diagnostic.end_lnum, to, {})
    return diagnostic.user_data.lsp.code .. ': ' .. (there and table.concat(words, '\n') or '')
  end, vim.diagnostic.get(0))
  table.sort(found)
  return found
end

--- The line that the drafts of these checks turn on.
local function line()
  return vim.api.nvim_buf_get_lines(0, 2, 3, true)[1]
end

--- Asks for code actions at the cursor and takes one by its title, as somebody who picks from the menu.
local function act(title, context)
  local titles = {}
  local answered = false
  vim.ui.select = function(items, options, choose)
    answered = true
    for _, item in ipairs(items) do
      titles[#titles + 1] = options.format_item(item)
      if titles[#titles] == title then return choose(item) end
    end
  end
  vim.lsp.buf.code_action(context)
  vim.wait(20000, function() return answered end, 20)
  if not vim.tbl_contains(titles, title) then error('no such action among ' .. vim.inspect(titles)) end
end

local function open(name)
  vim.cmd('silent edit ' .. name)
  vim.lsp.buf_attach_client(0, client)
end

step('starts the server', function()
  client = vim.lsp.start_client({
    name = 'asklint',
    cmd = {vim.env.NODE, vim.env.SERVER, '--stdio'},
    root_dir = vim.fn.getcwd(),
    init_options = {now = '2026-11-24T09:00:00Z', timezone = 'Europe/Berlin'},
    on_exit = function(code, signal) exit = {code, signal} end,
  })
  await(true, function() return vim.lsp.get_client_by_id(client).initialized end)
  pid = vim.lsp.get_client_by_id(client).rpc.pid
end)

local vague = 'deadline-exact: as soon as you can'
local silent = 'fallback-stated: Could you check the price list as soon as you can, please?'

step('marks what is missing and what is vague', function()
  open('prices.draft.md')
  await({vague, silent}, findings)
  vim.api.nvim_win_set_cursor(0, {3, 40})
end)

step('switches a rule off in the text', function()
  act('Switch fallback-stated off here')
  await('<!-- asklint-disable-next-line fallback-stated -->', line)
  await({vague}, findings)
  vim.cmd('silent undo')
  await({vague, silent}, findings)
end)

step('puts a finding aside and brings it back', function()
  act('Dismiss: silence needs no meaning (fallback-stated)')
  await({vague}, findings)
  vim.lsp.buf.execute_command({command = 'asklint.server.restoreDismissed'})
  await({vague, silent}, findings)
end)

step('mends by a quick fix', function()
  act('Put a date here')
  await('Could you check the price list by [fill in: by when], please?', line)
end)

step('finds the blank that the fix left', function()
  await({
    'fallback-stated: Could you check the price list by [fill in: by when], please?',
    'placeholder-filled: [fill in: by when]',
  }, findings)
end)

step('follows what is typed', function()
  vim.api.nvim_feedkeys('0f[c%3 December 2026', 'tx', false)
  await('Could you check the price list by 3 December 2026, please?', line)
  await({'fallback-stated: ' .. line()}, findings)
  vim.api.nvim_feedkeys('A If I hear nothing, I will take the old one.', 'tx', false)
  await({}, findings)
end)

step('counts behind an emoji and with CRLF', function()
  open('dos.draft.md')
  equal(vim.bo.fileformat, 'dos')
  await({'deadline-exact: by Friday'}, findings)
end)

step('fixes all that is safe', function()
  act('Fix all that is safe to fix', {only = {'source.fixAll.asklint'}})
  await('🎉 It is sold! Please call the bank by Friday 27 November 2026. If I hear nothing, I will call them.', line)
  await({}, findings)
end)

step('marks the words of a mail where its file has them', function()
  open('glaze.eml')
  await({'deadline-exact: GFzIHNvb24gYXMgeW91IGNhbj', 'deadline-exact: by =46riday'}, findings)
  local lines = vim.tbl_map(function(diagnostic) return diagnostic.lnum + 1 end, vim.diagnostic.get(0))
  table.sort(lines)
  equal(lines, {13, 19})
end)

step('mends a mail in its own encoding', function()
  vim.api.nvim_win_set_cursor(0, {13, 12})
  act('Write “Friday 27 November 2026”')
  await('e list by Friday 27 November 2026, please? Otherwise I will ask Dana.', function()
    return vim.api.nvim_buf_get_lines(0, 12, 13, true)[1]
  end)
end)

step('finds decisions and action items in the folder, as files change on disk', function()
  local function found(query)
    local answer = vim.lsp.buf_request_sync(0, 'workspace/symbol', {query = query}, 20000)
    local items = vim.lsp.util.symbols_to_items(answer[client].result or {})
    return vim.tbl_map(function(item)
      return vim.fn.fnamemodify(item.filename, ':t') .. ':' .. item.lnum .. ':' .. item.col .. ': ' .. item.text
    end, items)
  end
  equal(found('landlord'), {})
  vim.fn.mkdir('minutes')
  local notes = {'# Shop meeting', '', 'Attendees: Ana, Bo', '', '## Action items', '', '- [ ] Ana to call the *landlord*'}
  vim.fn.writefile(notes, 'minutes/monday.md')
  equal(found('landlord'), {'monday.md:7:7: [Method] Ana to call the landlord'})
  vim.fn.writefile(vim.list_extend(notes, {'', '## Decisions', '', '- Paint the door'}), 'minutes/monday.md')
  equal(found('paint the door'), {'monday.md:11:3: [Constant] Paint the door'})
  vim.fn.delete('minutes', 'rf')
  equal(found('paint the door'), {})
end)

step('reads a draft of mutt with its headers', function()
  vim.bo.modified = false
  vim.cmd('silent edit mutt-host-1000-123-abc')
  vim.bo.filetype = 'mail'
  vim.lsp.buf_attach_client(0, client)
  await({'deadline-exact: by Friday'}, findings)
end)

step('ends the server', function()
  vim.lsp.stop_client(client)
  await({0, 0}, function() return exit end)
  await(false, function() return vim.loop.kill(pid, 0) == 0 end)
end)

vim.cmd(failed and 'cquit' or 'qall!')
