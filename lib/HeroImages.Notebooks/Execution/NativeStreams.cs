using System.Runtime.InteropServices;
using HeroImages.Notebooks.Cells;

namespace HeroImages.Notebooks.Execution;

/// <summary>
/// Catches what native code writes to the standard streams of the process, on Linux and macOS, and gives it to the running cell. On Windows
/// each C library has streams of its own, and nothing is caught.
/// </summary>
sealed partial class NativeStreams : IDisposable
{
    static readonly Lock Once = new();
    static readonly TimeSpan LongestFlush = TimeSpan.FromMilliseconds(200);
    static NativeStreams? s_instance;

    readonly NativeStream _out;
    readonly NativeStream _error;

    NativeStreams()
    {
        _out = new NativeStream(1, StreamKind.Out);
        _error = new NativeStream(2, StreamKind.Error);
    }

    /// <summary>Begins to catch, the first time; the process's own streams are not reached any more.</summary>
    public static void Catch()
    {
        lock (Once)
        {
            if (s_instance is null && !OperatingSystem.IsWindows())
            {
                s_instance = new NativeStreams();
            }
        }
    }

    /// <summary>Waits until all that native code has written so far has been put out.</summary>
    public static void Flush()
    {
        if (s_instance is not { } streams)
        {
            return;
        }
        _ = FlushAll(IntPtr.Zero);
        streams._out.Drain(LongestFlush);
        streams._error.Drain(LongestFlush);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _out.Dispose();
        _error.Dispose();
    }

    [LibraryImport("libc", EntryPoint = "fflush")]
    private static partial int FlushAll(IntPtr stream);
}
