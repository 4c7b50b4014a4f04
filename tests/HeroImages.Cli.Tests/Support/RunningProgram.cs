using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Text;

namespace HeroImages.Cli.Tests;

/// <summary>A process that was started, with what it has written so far.</summary>
sealed class RunningProgram
{
    const int Interrupt = 2;

    readonly Process _process;
    readonly TimeSpan _patience;
    readonly StringBuilder _out = new();
    readonly StringBuilder _error = new();

    public RunningProgram(ProcessStartInfo info, TimeSpan patience)
    {
        (_process, _patience) = (new Process { StartInfo = info }, patience);
        _process.OutputDataReceived += (_, line) => Append(_out, line.Data);
        _process.ErrorDataReceived += (_, line) => Append(_error, line.Data);
        _process.Start();
        _process.StandardInput.Close();
        _process.BeginOutputReadLine();
        _process.BeginErrorReadLine();
    }

    /// <summary>Waits until something is so; fails when the program ends before, or patience does.</summary>
    public void WaitUntil(Func<RunningProgram, bool> isSo)
    {
        var start = Stopwatch.GetTimestamp();
        while (!isSo(this))
        {
            Assert.False(_process.HasExited, $"it ended too early, with {(_process.HasExited ? _process.ExitCode : 0)}: {Error}");
            Assert.True(Stopwatch.GetElapsedTime(start) < _patience, "nothing happened for too long");
            Thread.Sleep(2);
        }
    }

    public string Out
    {
        get
        {
            lock (_out)
            {
                return _out.ToString();
            }
        }
    }

    public string Error
    {
        get
        {
            lock (_error)
            {
                return _error.ToString();
            }
        }
    }

    /// <summary>Presses Ctrl-C for this process alone.</summary>
    public void PressCtrlC() => Assert.Equal(0, SendSignal(_process.Id, Interrupt));

    /// <summary>Sends this process alone a signal.</summary>
    public void Send(int signal) => Send(_process, signal);

    /// <summary>Sends a process a signal.</summary>
    public static void Send(Process process, int signal) => Assert.Equal(0, SendSignal(process.Id, signal));

    /// <summary>Ends it without any warning.</summary>
    public void Kill() => _process.Kill();

    /// <summary>Waits for its end.</summary>
    public HeroRun Wait()
    {
        if (!_process.WaitForExit(_patience))
        {
            _process.Kill(entireProcessTree: true);
            Assert.Fail($"it did not end within {_patience}: {Error}");
        }
        _process.WaitForExit();
        using (_process)
        {
            return new(_process.ExitCode, _out.ToString(), Error);
        }
    }

    static void Append(StringBuilder text, string? line)
    {
        lock (text)
        {
            text.Append(line).Append(line is null ? "" : "\n");
        }
    }

    [DllImport("libc", EntryPoint = "kill")]
    static extern int SendSignal(int process, int signal);
}
