using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Finds the process that started this one on Windows, where orphans keep the id of a parent that is gone.</summary>
static partial class WindowsParent
{
    /// <summary>Result of waiting for a process that still runs.</summary>
    const uint StillRuns = 0x102;

    /// <summary>A question that tells whether the parent still runs.</summary>
    /// <param name="announced">The handle of its own process that the client has given to its child, as Jupyter's does; or its id; or null.</param>
    public static Func<bool> Watch(string? announced)
    {
        if (long.TryParse(announced, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0)
        {
            if (ProcessIdOf((nint)number) != 0)
            {
                return () => WaitFor((nint)number, 0) == StillRuns;
            }
            return Of((int)Math.Min(number, int.MaxValue)) ?? Of(ParentId()) ?? (() => true);
        }
        return Of(ParentId()) ?? (() => true);
    }

    /// <summary>An id may have been given to another process since; that one is younger than its alleged child.</summary>
    static Func<bool>? Of(int id)
    {
        try
        {
            var parent = Process.GetProcessById(id);
            using var self = Process.GetCurrentProcess();
            return parent.StartTime <= self.StartTime ? () => !parent.HasExited : null;
        }
        catch (Exception e) when (e is ArgumentException or InvalidOperationException or Win32Exception)
        {
            return null;
        }
    }

    static int ParentId()
    {
        var information = new BasicInformation();
        using var self = Process.GetCurrentProcess();
        return QueryProcess(self.Handle, 0, ref information, Marshal.SizeOf<BasicInformation>(), out _) == 0 ? (int)information.Parent : 0;
    }

    [LibraryImport("kernel32", EntryPoint = "GetProcessId")]
    private static partial uint ProcessIdOf(nint handle);

    [LibraryImport("kernel32", EntryPoint = "WaitForSingleObject")]
    private static partial uint WaitFor(nint handle, uint milliseconds);

    [LibraryImport("ntdll", EntryPoint = "NtQueryInformationProcess")]
    private static partial int QueryProcess(nint process, int kind, ref BasicInformation information, int size, out int written);

    [StructLayout(LayoutKind.Sequential)]
    struct BasicInformation
    {
        public nint ExitStatus;
        public nint Environment;
        public nint Affinity;
        public nint Priority;
        public nint Id;
        public nint Parent;
    }
}
