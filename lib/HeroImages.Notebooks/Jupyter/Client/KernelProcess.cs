using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using HeroImages.Notebooks.Jupyter.Messages;

namespace HeroImages.Notebooks.Jupyter.Client;

/// <summary>A kernel in a process of its own, which never outlives this.</summary>
public sealed class KernelProcess : IAsyncDisposable
{
    /// <summary>Characters of the process' own words that are kept to explain its death.</summary>
    const int KeptWords = 4000;

    /// <summary>Time that the kernel gets to end by itself.</summary>
    static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(5);

    readonly Process _process;
    readonly string _folder;
    readonly StringBuilder _words = new();
    bool _isEnding;

    KernelProcess(Process process, string folder, ConnectionFile connection)
    {
        (_process, _folder) = (process, folder);
        Client = new(connection);
        _process.OutputDataReceived += (_, line) => Keep(line.Data);
        _process.ErrorDataReceived += (_, line) => Keep(line.Data);
        _process.Exited += (_, _) => Client.Fail(Death());
    }

    /// <summary>Talks to it.</summary>
    public KernelClient Client { get; }

    /// <summary>What it says of itself: the content of its <c>kernel_info_reply</c>.</summary>
    public JsonElement Info { get; private set; }

    /// <summary>Id of the process.</summary>
    public int Id => _process.Id;

    /// <summary>Whether the process has ended.</summary>
    public bool HasExited => _process.HasExited;

    /// <summary>Starts a kernel and waits until it answers.</summary>
    /// <param name="launch">How.</param>
    /// <param name="cancel">Stops the waiting and the kernel.</param>
    /// <exception cref="KernelDiedException">It cannot be started, ends at once, or does not answer in time.</exception>
    public static async Task<KernelProcess> StartAsync(KernelLaunch launch, CancellationToken cancel = default)
    {
        for (var tries = 1; ; tries++)
        {
            var kernel = Start(launch);
            try
            {
                await kernel.WaitUntilReadyAsync(launch.AnswersWithin, cancel).ConfigureAwait(false);
                return kernel;
            }
            catch (KernelDiedException) when (tries < launch.Tries && kernel.HasExited)
            {
                await kernel.DisposeAsync().ConfigureAwait(false);
            }
            catch
            {
                await kernel.DisposeAsync().ConfigureAwait(false);
                throw;
            }
        }
    }

    /// <summary>Asks the kernel to end, and ends it by force when it does not within 5 s.</summary>
    public async Task ShutdownAsync()
    {
        _isEnding = true;
        using var limit = new CancellationTokenSource(EndsWithin);
        try
        {
            if (!_process.HasExited)
            {
                await Client.ShutdownAsync(cancel: limit.Token).ConfigureAwait(false);
                await _process.WaitForExitAsync(limit.Token).ConfigureAwait(false);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or KernelDiedException)
        {
            Kill();
        }
    }

    /// <summary>Ends the kernel and the processes that it has started, by force.</summary>
    public void Kill()
    {
        _isEnding = true;
        try
        {
            _process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended meanwhile.
        }
    }

    /// <summary>Waits until the process has ended.</summary>
    public Task WaitForExitAsync(CancellationToken cancel = default) => _process.WaitForExitAsync(cancel);

    /// <summary>Ends the kernel, gently if it can be, and removes the connection file.</summary>
    public async ValueTask DisposeAsync()
    {
        await ShutdownAsync().ConfigureAwait(false);
        Client.Dispose();
        _process.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    static KernelProcess Start(KernelLaunch launch)
    {
        var connection = FreePorts.Find();
        var folder = Directory.CreateTempSubdirectory("hero-kernel-").FullName;
        var file = Path.Join(folder, "connection.json");
        connection.Write(file);
        var process = new Process { StartInfo = StartInfo(launch, file), EnableRaisingEvents = true };
        var kernel = new KernelProcess(process, folder, connection);
        try
        {
            process.Start();
        }
        catch (Exception e) when (e is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            kernel.Client.Dispose();
            Directory.Delete(folder, recursive: true);
            throw new KernelDiedException($"The kernel cannot be started: {launch.Command[0]}: {e.Message}", e);
        }
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        process.StandardInput.Close();
        return kernel;
    }

    static ProcessStartInfo StartInfo(KernelLaunch launch, string file)
    {
        var arguments = launch.Command.Skip(1).Select(a => a.Replace(KernelLaunch.Placeholder, file, StringComparison.Ordinal));
        var info = new ProcessStartInfo(launch.Command[0], arguments)
        {
            WorkingDirectory = launch.WorkingDirectory,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            CreateNoWindow = true,
        };
        info.Environment["JPY_PARENT_PID"] = Environment.ProcessId.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, value) in launch.Environment)
        {
            info.Environment[name] = value;
        }
        return info;
    }

    async Task WaitUntilReadyAsync(TimeSpan limit, CancellationToken cancel)
    {
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        both.CancelAfter(limit);
        try
        {
            Info = await Client.WaitUntilReadyAsync(both.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException e) when (!cancel.IsCancellationRequested)
        {
            throw new KernelDiedException(string.Create(CultureInfo.InvariantCulture, $"The kernel has not answered within {limit.TotalSeconds:0} s.{Words()}"), e);
        }
    }

    void Keep(string? line)
    {
        lock (_words)
        {
            _words.Append(line).Append(line is null ? "" : "\n");
            if (_words.Length > KeptWords)
            {
                _words.Remove(0, _words.Length - KeptWords);
            }
        }
    }

    KernelDiedException Death() => new(_isEnding
        ? "The kernel was ended."
        : string.Create(CultureInfo.InvariantCulture, $"The kernel has ended with exit code {_process.ExitCode}.{Words()}"));

    string Words()
    {
        lock (_words)
        {
            return _words.Length == 0 ? "" : $" Its last words: {_words.ToString().Trim()}";
        }
    }
}
