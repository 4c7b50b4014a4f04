using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace HeroImages.Browser.Tests.Jupyter;

/// <summary>The server of the classic notebook, with our kernel and a home of its own, on a port of its own.</summary>
sealed class JupyterServer : IAsyncDisposable
{
    const string Python = "/usr/bin/python3";
    const int Terminate = 15;
    const int Kill = 9;

    static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    static readonly Lazy<Task<bool>> IsInstalled = new(async () =>
        File.Exists(Python) && (await RunAsync(new(Python, ["-c", "import notebook; assert notebook.version_info[0] == 6"]))).Code == 0);

    readonly TempFolder _folder = new();
    readonly ServerLog _log = new();
    Process? _process;

    /// <summary>Where the notebooks are.</summary>
    public string Notebooks => Directory.CreateDirectory(_folder["notebooks"]).FullName;

    /// <summary>The address, without a slash at the end.</summary>
    public string Url { get; } = $"http://127.0.0.1:{FreePort()}";

    /// <summary>Starts it; where the classic notebook is missing the test is skipped, or fails where nothing may be skipped.</summary>
    public static async Task<JupyterServer> StartAsync()
    {
        Assert.SkipUnless(
            Environment.GetEnvironmentVariable("HERO_REQUIRE_ALL") == "1" || await IsInstalled.Value, "needs Jupyter's classic notebook for /usr/bin/python3 (Debian: jupyter-notebook)");
        var server = new JupyterServer();
        try
        {
            await server.InstallKernelAsync();
            await server.RunAsync();
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    /// <summary>The ids of the server and of all that it has started: their command lines name its folder.</summary>
    public IReadOnlyList<int> Processes() =>
    [
        .. Directory.EnumerateDirectories("/proc").Select(folder => Path.GetFileName(folder))
            .Where(name => char.IsAsciiDigit(name[0]) && CommandLine(name).Contains(_folder.Path, StringComparison.Ordinal))
            .Select(name => int.Parse(name, CultureInfo.InvariantCulture)),
    ];

    /// <summary>Makes the served folder look like a clone with one notebook, the sample, and what the build has made.</summary>
    public void PutClone(string notebook)
    {
        SampleCopy.Into(_folder, "notebooks/data-sample/");
        _folder.Write($"notebooks/notebooks/{notebook}", File.ReadAllBytes(Repository.Path($"notebooks/{notebook}")));
        Directory.CreateSymbolicLink(_folder["notebooks/artifacts"], Repository.Path("artifacts"));
    }

    /// <summary>Takes the kernel away from the server: what is running goes on, and none can be started.</summary>
    public void RemoveKernel() => Directory.Delete(_folder["share"], recursive: true);

    /// <summary>Asks it to end as a person does who leaves, and waits until it has.</summary>
    public async Task StopAsync()
    {
        Assert.Equal(0, SendSignal(_process!.Id, Terminate));
        await _process.WaitForExitAsync().WaitAsync(Patience);
    }

    /// <summary>Waits until a condition holds.</summary>
    public async Task UntilAsync(Func<bool> isSo, string what)
    {
        var start = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < Patience, $"{what}: not within {Patience}\n{_log}");
            await Task.Delay(100);
        }
    }

    public ValueTask DisposeAsync()
    {
        foreach (var id in Processes())
        {
            _ = SendSignal(id, Kill);
        }
        _process?.Dispose();
        _folder.Dispose();
        return ValueTask.CompletedTask;
    }

    async Task InstallKernelAsync()
    {
        var (code, output) = await RunAsync(Start(BuiltFiles.Hero, "kernel", "install", "--prefix", _folder.Path));
        Assert.True(code == 0, output);
    }

    async Task RunAsync()
    {
        var port = new Uri(Url).Port;
        _process = new Process
        {
            StartInfo = Start(
                Python, "-m", "notebook", "--allow-root", "--no-browser", "--ip=127.0.0.1", $"--port={port}", "--port-retries=0",
                "--NotebookApp.token=", "--NotebookApp.password=", $"--notebook-dir={Notebooks}"),
        };
        _log.Follow(_process);
        using var client = new HttpClient();
        await UntilAsync(() => _process.HasExited || Answers(client), "the server answers");
        Assert.False(_process.HasExited, _log.ToString());
    }

    ProcessStartInfo Start(string program, params string[] arguments)
    {
        var info = new ProcessStartInfo(program, arguments) { WorkingDirectory = Notebooks, RedirectStandardOutput = true, RedirectStandardError = true };
        info.Environment["HOME"] = _folder.Path;
        info.Environment["JUPYTER_PATH"] = _folder["share/jupyter"];
        info.Environment["JUPYTER_DATA_DIR"] = _folder["data"];
        info.Environment["JUPYTER_CONFIG_DIR"] = _folder["config"];
        info.Environment["JUPYTER_RUNTIME_DIR"] = _folder["runtime"];
        info.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        return info;
    }

    bool Answers(HttpClient client)
    {
        try
        {
            using var answer = client.Send(new(HttpMethod.Get, $"{Url}/api"));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    static async Task<(int Code, string Output)> RunAsync(ProcessStartInfo info)
    {
        (info.RedirectStandardOutput, info.RedirectStandardError) = (true, true);
        using var process = Process.Start(info)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        await process.WaitForExitAsync();
        return (process.ExitCode, await output + await error);
    }

    static string CommandLine(string id)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/cmdline");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return ""; // it ended just now
        }
    }

    static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    [DllImport("libc", EntryPoint = "kill")]
    static extern int SendSignal(int process, int signal);
}
