using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Loader;
using HeroImages.Files;
using TorchSharp;

namespace HeroImages.Training.Runtime;

/// <summary>
/// Loads libtorch, once and only when something asks for it. Two things are set here: threads of libtorch that have nothing to do sleep
/// instead of spinning (<c>OMP_WAIT_POLICY=passive</c>, unless the user set it), since one busy neighbour makes spinning four times
/// slower; and each thread of ours computes on itself alone until it asks for more with <see cref="UseThreads"/>, since pictures are
/// worked on in parallel and the number of threads shows in the last digits. May be used from any number of threads.
/// </summary>
public static class TorchRuntime
{
    [ThreadStatic]
    static int threads;

    static volatile Lazy<(nint Bridge, string? Folder, TorchUnavailableException? Failure)> natives = new(LoadNatives);

    /// <summary>To be held from seeding libtorch's generator, of which the process has one, to the last draw from it.</summary>
    internal static Lock Drawing { get; } = new();

    /// <summary>Why libtorch cannot be loaded, and what to do; null where it is loaded now.</summary>
    public static string? WhyUnavailable => natives.Value.Failure?.Message;

    /// <summary>Loads libtorch, if it is not.</summary>
    /// <returns>The folder that it was loaded from.</returns>
    /// <exception cref="TorchUnavailableException">It cannot be loaded; later calls say the same.</exception>
    public static string Load()
    {
        var (_, folder, failure) = natives.Value;
        if (failure is not null)
        {
            throw new TorchUnavailableException(failure.Message, failure);
        }
        if (threads == 0)
        {
            UseThreads(1);
        }
        return folder!;
    }

    /// <summary>Forgets that it could not be loaded, since it is there by now.</summary>
    internal static void TryAgain()
    {
        if (natives.Value.Failure is not null)
        {
            natives = new(LoadNatives);
        }
    }

    /// <summary>Lets libtorch use several threads for what the calling thread asks of it.</summary>
    /// <param name="count">From 1.</param>
    /// <exception cref="TorchUnavailableException">libtorch cannot be loaded.</exception>
    public static void UseThreads(int count)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        threads = count;
        Load();
        torch.set_num_threads(count);
    }

    /// <summary>TorchSharp asks for its library by name when it is first used, whoever uses it; it is to find ours then, and not copy 480 MB beside itself.</summary>
    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255", Justification = "Only before any other code of this assembly runs is it certain that nothing has looked for the library yet.")]
    internal static void Begin() => AssemblyLoadContext.GetLoadContext(typeof(TorchRuntime).Assembly)!.ResolvingUnmanagedDll += (_, name) =>
        name is LibTorchPlaces.Bridge or LibTorchPlaces.Processor ? natives.Value.Bridge : 0;

    static (nint Bridge, string? Folder, TorchUnavailableException? Failure) LoadNatives()
    {
        var folders = LibTorchPlaces.Folders(Environment.GetEnvironmentVariable);
        try
        {
            SetEnvironment("OMP_WAIT_POLICY", "passive");
            var libtorch = Found(folders, LibTorchPlaces.LibTorch);
            NativeLibrary.Load(libtorch);
            return (LoadRepaired(Found(folders, LibTorchPlaces.Bridge), CacheFolder.OfUser().Folder), Path.GetDirectoryName(libtorch), null);
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException or IOException or UnauthorizedAccessException)
        {
            return (0, null, new(Explain(Reason(e.Message)), e));
        }
    }

    static string Found(IReadOnlyList<string> folders, string library) => LibTorchPlaces.Find(folders, library)
        ?? throw new DllNotFoundException($"there is no {NativeNames.Variants(library)[1]} in {string.Join(", ", folders)}");

    /// <summary>Loads a library; where it asks in vain for a version of which it uses nothing, a copy that does not.</summary>
    internal static nint LoadRepaired(string path, string copies)
    {
        try
        {
            return NativeLibrary.Load(path);
        }
        catch (DllNotFoundException e) when (VersionNeeds.Repaired(path, e.Message) is { } library)
        {
            var copy = Path.Combine(Directory.CreateDirectory(Path.Combine(copies, FileHash.Of(library)[..16])).FullName, Path.GetFileName(path));
            if (!File.Exists(copy))
            {
                var made = $"{copy}.{Environment.ProcessId}.tmp";
                File.WriteAllBytes(made, library);
                File.Move(made, copy, overwrite: true);
            }
            return NativeLibrary.Load(copy);
        }
    }

    /// <summary>What the system says, without .NET's advice in front of it.</summary>
    static string Reason(string message)
    {
        var lines = message.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join("; ", lines.Skip(lines.Length > 1 ? 1 : 0));
    }

    internal static string Explain(string reason) =>
        $"libtorch, which computes with neural networks, cannot be loaded: {reason.TrimEnd('.')}. " + (LibTorchPlaces.HasPackage
            ? $"\"hero libtorch install\" fetches it; or set {LibTorchPlaces.Variable} to a folder with libtorch {LibTorchPlaces.Version} for CPU and TorchSharp's library. "
            : $"There is none for {RuntimeIdentifiers.Current}; use a machine with linux-x64, win-x64, win-arm64 or osx-arm64. ")
        + "Models of classical features need none.";

    /// <summary>Sets a variable where native code sees it: on Unix, .NET keeps variables of its own.</summary>
    static void SetEnvironment(string name, string value)
    {
        if (Environment.GetEnvironmentVariable(name) is not null)
        {
            return;
        }
        Environment.SetEnvironmentVariable(name, value);
        if (!OperatingSystem.IsWindows())
        {
            _ = SetEnv(name, value, 0);
        }
    }

    [DllImport("libc", EntryPoint = "setenv", CharSet = CharSet.Ansi, BestFitMapping = false, ThrowOnUnmappableChar = true)]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    static extern int SetEnv(string name, string value, int overwrite);
}
