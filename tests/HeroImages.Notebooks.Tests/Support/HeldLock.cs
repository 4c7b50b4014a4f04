using System.Runtime.InteropServices;

namespace HeroImages.Notebooks.Tests;

/// <summary>A lock of the C library that is held: whoever takes it waits inside native code, where no managed means reaches.</summary>
public sealed partial class HeldLock : IDisposable
{
    /// <summary>More than any system's lock takes.</summary>
    const int Bytes = 256;

    static HeldLock? s_latest;

    readonly nint _lock = Marshal.AllocHGlobal(Bytes);

    public HeldLock()
    {
        Marshal.Copy(new byte[Bytes], 0, _lock, Bytes);
        _ = Acquire(_lock);
        s_latest = this;
    }

    public nint Address => _lock;

    /// <summary>Over when somebody is about to take it.</summary>
    public TaskCompletionSource Wanted { get; } = new();

    public static void Take(nint address)
    {
        s_latest!.Wanted.TrySetResult();
        _ = Acquire(address);
    }

    public void Release() => _ = Unlock(_lock);

    public void Dispose() => Marshal.FreeHGlobal(_lock);

    [LibraryImport("libc", EntryPoint = "pthread_mutex_lock")]
    private static partial int Acquire(nint mutex);

    [LibraryImport("libc", EntryPoint = "pthread_mutex_unlock")]
    private static partial int Unlock(nint mutex);
}
