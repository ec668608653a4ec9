-- What a user does in Neovim, step by step: reads the steps that $STEPS names, writes what was seen to $SEEN, and ends.
local function read(path)
  return vim.fn.json_decode(table.concat(vim.fn.readfile(path), '\n'))
end

local steps = read(vim.env.STEPS)
local seen = {}
local buffer

-- which version of which document the server has spoken of last
local told = {}
local publish = vim.lsp.handlers['textDocument/publishDiagnostics']
vim.lsp.handlers['textDocument/publishDiagnostics'] = function(problem, result, ...)
  local answer = publish(problem, result, ...)
  if result then told[vim.uri_to_bufnr(result.uri)] = result.version end
  return answer
end

local function await(what, is_so)
  -- this only ends what hangs
  if not vim.wait(120000, is_so, 5) then error('waited in vain for ' .. what) end
end

local function request(method)
  local params = vim.lsp.util.make_position_params(0, 'utf-16')
  local answers = vim.lsp.buf_request_sync(buffer, method, params, 120000) or {}
  for _, answer in pairs(answers) do return answer.result end
end

local does = {}

function does.open(step)
  vim.cmd('edit ' .. vim.fn.fnameescape(step.file))
  buffer = vim.api.nvim_get_current_buf()
  await('the server', function() return told[buffer] ~= nil end)
end

-- the findings of the text as it is now, in the order of their places
function does.findings()
  await('findings', function()
    return told[buffer] == (vim.lsp.util.buf_versions[buffer] or 0)
  end)
  local list = {}
  for _, one in ipairs(vim.diagnostic.get(buffer)) do
    local code = one.code or ((one.user_data or {}).lsp or {}).code or ''
    table.insert(list, {
      line = one.lnum + 1,
      byte = one.col,
      level = vim.diagnostic.severity[one.severity],
      rule = code,
      message = one.message,
    })
  end
  return { findings = list }
end

function does.normal(step)
  -- each step is undone by itself
  vim.o.undolevels = vim.o.undolevels
  vim.cmd('normal! ' .. vim.api.nvim_replace_termcodes(step.keys, true, true, true))
end

-- puts the cursor on the first place of a text
function does.go(step)
  vim.api.nvim_win_set_cursor(0, { 1, 0 })
  if vim.fn.search('\\V' .. vim.fn.escape(step.to, '\\'), 'cW') == 0 then
    error('the text has no "' .. step.to .. '"')
  end
end

function does.text()
  return { text = vim.api.nvim_buf_get_lines(buffer, 0, -1, false) }
end

-- what a user would see: the float that opens
function does.hover()
  vim.lsp.buf.hover()
  local float
  await('the float', function()
    for _, window in ipairs(vim.api.nvim_list_wins()) do
      if vim.api.nvim_win_get_config(window).relative ~= '' then float = window end
    end
    return float ~= nil
  end)
  local lines = vim.api.nvim_buf_get_lines(vim.api.nvim_win_get_buf(float), 0, -1, false)
  vim.api.nvim_win_close(float, true)
  return { text = lines }
end

function does.complete()
  local labels = {}
  local result = request('textDocument/completion') or {}
  for _, item in ipairs(result.items or result) do table.insert(labels, item.label) end
  return { labels = labels }
end

-- chooses from the menu that a user would get
function does.act(step)
  local titles
  local before = vim.api.nvim_buf_get_changedtick(buffer)
  vim.ui.select = function(items, options, choose)
    titles = {}
    local at
    for index, item in ipairs(items) do
      local title = options.format_item(item)
      table.insert(titles, title)
      if title == step.title then at = index end
    end
    choose(at and items[at], at)
  end
  vim.lsp.buf.code_action()
  await('the menu', function() return titles ~= nil end)
  await('the change', function()
    return vim.api.nvim_buf_get_changedtick(buffer) ~= before
  end)
  return { titles = titles }
end

local is_done, problem = pcall(function()
  for _, step in ipairs(steps) do
    local found = does[step.step](step)
    if found then table.insert(seen, found) end
  end
end)
vim.fn.writefile({ vim.fn.json_encode({ seen = seen, problem = not is_done and problem or nil }) }, vim.env.SEEN)
vim.cmd('qall!')
