using System.Globalization;
using System.Runtime.InteropServices;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Watches the process that started this one, so that no kernel outlives a client that has crashed.</summary>
sealed partial class ParentWatch : IDisposable
{
    const int NoSuchProcess = 3;

    static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    readonly ManualResetEventSlim _ended = new();
    readonly Func<bool> _isThere;
    readonly Action _gone;

    /// <summary>Begins to watch.</summary>
    /// <param name="announced">What the client says of itself in <c>JPY_PARENT_PID</c>; null when it says nothing.</param>
    /// <param name="gone">Called once, when the parent has gone, on a thread of the watch.</param>
    public ParentWatch(string? announced, Action gone)
    {
        _isThere = OperatingSystem.IsWindows() ? WindowsParent.Watch(announced) : UnixParent(announced);
        _gone = gone;
        new Thread(Work) { IsBackground = true, Name = "hero parent" }.Start();
    }

    /// <summary>Watches no longer.</summary>
    public void Dispose() => _ended.Set();

    /// <summary>
    /// Orphans get another parent. A client that starts kernels through a script or another program is not the parent, and tells its id.
    /// </summary>
    static Func<bool> UnixParent(string? announced)
    {
        var parent = GetParent();
        var isTold = int.TryParse(announced, NumberStyles.None, CultureInfo.InvariantCulture, out var told) && told > 1;
        return () => GetParent() == parent && (!isTold || Exists(told));
    }

    static bool Exists(int process) => SendSignal(process, 0) == 0 || Marshal.GetLastPInvokeError() != NoSuchProcess;

    void Work()
    {
        while (_isThere())
        {
            if (_ended.Wait(Interval))
            {
                return;
            }
        }
        _gone();
    }

    [LibraryImport("libc", EntryPoint = "getppid")]
    private static partial int GetParent();

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int process, int signal);
}
