"""Shells on a terminal of their own: what is typed, and what then stands on the command line."""

import os
import pty
import select
import shutil
import struct
import termios
import time
from fcntl import ioctl

DEADLINE = 20

BASH = r"""
PS1='READY> '
shopt -u checkwinsize
HISTFILE=
bind 'set bell-style none' 2>/dev/null
bind 'set show-all-if-ambiguous off'
source "$COMPLETIONS/protokoll.bash"
tell() { printf '%s' "$READLINE_LINE" >"$TOLD.new"; mv "$TOLD.new" "$TOLD"; READLINE_LINE=; }
bind -x '"\C-x\C-t": tell'
"""

ZSH = r"""
PS1='READY> '
HISTFILE=
unsetopt beep
fpath=("$COMPLETIONS" $fpath)
autoload -Uz compinit && compinit -u -d "$HOME/.zcompdump"
tell() { printf '%s' "$BUFFER" >"$TOLD.new"; mv "$TOLD.new" "$TOLD"; BUFFER=; }
zle -N tell
bindkey '^X^T' tell
"""

FISH = r"""
function fish_prompt; printf 'READY> '; end
function fish_greeting; end
set -g fish_autosuggestion_enabled 0
source "$COMPLETIONS/protokoll.fish"
function tell; commandline >"$TOLD.new"; mv "$TOLD.new" "$TOLD"; commandline ''; end
bind \cx\ct tell
"""

STARTS = {
    "bash": (BASH, ".bashrc", ["bash", "--rcfile", "{rc}", "-i"]),
    "zsh": (ZSH, ".zshrc", ["zsh", "-i"]),
    "fish": (FISH, ".config/fish/config.fish", ["fish", "-i"]),
}


def is_there(name):
    return shutil.which(name) is not None


class Shell:
    """A shell that has read its completion, in a folder."""

    def __init__(self, name, home, folder, environment):
        start, rc, command = STARTS[name]
        rc = os.path.join(home, rc)
        os.makedirs(os.path.dirname(rc), exist_ok=True)
        with open(rc, "w") as file:
            file.write(start)
        self.told = os.path.join(home, "told")
        environment = {**environment, "HOME": home, "ZDOTDIR": home, "TOLD": self.told, "TERM": "xterm"}
        command = [word.format(rc=rc) for word in command]
        self.process, self.terminal = pty.fork()
        if self.process == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)
        ioctl(self.terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        self.shown = b""
        self.wait(lambda: b"READY> " in self.shown)

    def wait(self, is_reached):
        """Reads what the shell shows until something is reached."""
        end = time.monotonic() + DEADLINE
        while not is_reached():
            if time.monotonic() > end:
                raise TimeoutError(self.shown.decode(errors="replace"))
            if select.select([self.terminal], [], [], 0.02)[0]:
                self.shown += os.read(self.terminal, 65536)

    def press(self, text):
        os.write(self.terminal, text.encode())

    def complete(self, line):
        """The command line after a line was typed and the tabulator pressed."""
        self.press(line + "\t")
        return self.take_line()

    def take_line(self):
        """Takes what stands on the command line away, and answers it."""
        if os.path.exists(self.told):
            os.remove(self.told)
        self.press("\x18\x14")
        self.wait(lambda: os.path.exists(self.told))
        with open(self.told) as file:
            return file.read().rstrip("\n")

    def list(self, line, expected):
        """Presses the tabulator until what is expected is shown."""
        self.shown = b""
        self.press(line + "\t\t")
        self.wait(lambda: expected.encode() in self.shown)
        self.take_line()

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.process, 0)
