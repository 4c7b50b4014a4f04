using System.Diagnostics;
using System.Text;

namespace HeroImages.Browser.Tests.Jupyter;

/// <summary>What a process has written so far; may be read from any thread.</summary>
sealed class ServerLog
{
    readonly StringBuilder _text = new();

    /// <summary>Starts a process and keeps what it writes.</summary>
    public void Follow(Process process)
    {
        process.OutputDataReceived += (_, line) => Append(line.Data);
        process.ErrorDataReceived += (_, line) => Append(line.Data);
        process.Start();
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    public override string ToString()
    {
        lock (_text)
        {
            return _text.ToString();
        }
    }

    void Append(string? line)
    {
        lock (_text)
        {
            _text.Append(line).Append('\n');
        }
    }
}
