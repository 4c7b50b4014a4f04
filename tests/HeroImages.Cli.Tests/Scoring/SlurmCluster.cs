using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace HeroImages.Cli.Tests.Scoring;

/// <summary>A Slurm of one node on this machine, with files, ports and keys of its own; ended with all that it started.</summary>
sealed class SlurmCluster : IDisposable
{
    static readonly string[] Programs = ["/usr/sbin/munged", "/usr/sbin/slurmctld", "/usr/sbin/slurmd", "/usr/bin/sbatch"];
    static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);
    static readonly TimeSpan EndsWithin = TimeSpan.FromSeconds(20);
    static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(250);

    readonly TempFolder _folder;
    readonly List<Process> _daemons = [];

    SlurmCluster(TempFolder folder) => _folder = folder;

    public static bool IsInstalled => OperatingSystem.IsLinux() && Programs.All(File.Exists);

    string Configuration => _folder["slurm/slurm.conf"];

    /// <summary>Starts it and waits until its node takes jobs.</summary>
    public static SlurmCluster Start(TempFolder folder)
    {
        var cluster = new SlurmCluster(folder);
        try
        {
            cluster.Configure();
            cluster.StartDaemons();
            return cluster;
        }
        catch
        {
            cluster.Dispose();
            throw;
        }
    }

    /// <summary>Runs one of its commands to its end.</summary>
    public string Run(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var (code, said) = Try(program, arguments, environment);
        Assert.True(code == 0, $"{program}: {said}");
        return said;
    }

    /// <summary>Waits until no job is left.</summary>
    public void WaitUntilIdle(TimeSpan patience) => WaitUntil(() => Try("squeue", ["--noheader"]) is (0, ""), patience, () => Try("scontrol", ["show", "job"]).Said);

    public void Dispose()
    {
        if (_daemons.Count == 3 && Try("squeue", ["--noheader"]) is (0, not ""))
        {
            Try("scancel", ["--user", Environment.UserName]);
            Thread.Sleep(EndsWithin / 10);
        }
        foreach (var daemon in Enumerable.Reverse(_daemons))
        {
            End(daemon);
        }
    }

    void Configure()
    {
        _folder.Write("slurm/munge.key", RandomNumberGenerator.GetBytes(128));
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(_folder["slurm/munge.key"], UnixFileMode.UserRead);
        }
        foreach (var name in new[] { "slurm/state", "slurm/spool" })
        {
            Directory.CreateDirectory(_folder[name]);
        }
        var (host, ports) = (Dns.GetHostName().Split('.')[0], FreePorts(2));
        File.WriteAllText(Configuration, $"""
            ClusterName=made
            SlurmctldHost={host}(127.0.0.1)
            SlurmctldPort={ports[0]}
            SlurmdPort={ports[1]}
            AuthType=auth/munge
            AuthInfo=socket={_folder["slurm/munge"]},cred_expire=5
            SlurmUser={Environment.UserName}
            SlurmdUser={Environment.UserName}
            StateSaveLocation={_folder["slurm/state"]}
            SlurmdSpoolDir={_folder["slurm/spool"]}
            SlurmctldPidFile={_folder["slurm/slurmctld.pid"]}
            SlurmdPidFile={_folder["slurm/slurmd.pid"]}
            ProctrackType=proctrack/linuxproc
            TaskPlugin=task/none
            JobAcctGatherType=jobacct_gather/none
            AccountingStorageType=accounting_storage/none
            SchedulerType=sched/builtin
            SchedulerParameters=sched_interval=1
            SelectType=select/cons_tres
            SelectTypeParameters=CR_CPU
            MpiDefault=none
            MailProg=/bin/true
            RequeueExit=75
            ReturnToService=2
            NodeName={host} NodeAddr=127.0.0.1 CPUs={Environment.ProcessorCount} State=UNKNOWN
            PartitionName=all Nodes={host} Default=YES MaxTime=INFINITE State=UP

            """);
    }

    void StartDaemons()
    {
        var socket = _folder["slurm/munge"];
        Daemon("/usr/sbin/munged", "--foreground", "--force", "--num-threads=1", $"--socket={socket}", $"--key-file={_folder["slurm/munge.key"]}",
            $"--pid-file={_folder["slurm/munged.pid"]}", $"--seed-file={_folder["slurm/munge.seed"]}", $"--log-file={_folder["slurm/munged.log"]}");
        WaitUntil(() => File.Exists(socket), StartsWithin, Said);
        Daemon("/usr/sbin/slurmctld", "-D", "-c", "-f", Configuration);
        Daemon("/usr/sbin/slurmd", "-D", "-c", "-f", Configuration);
        WaitUntil(() => Try("sinfo", ["--noheader", "--format=%t"]) is (0, "idle"), StartsWithin, Said);
    }

    void Daemon(string program, params string[] arguments)
    {
        // Through the shell, since what nobody reads from a pipe would stop the daemon.
        var log = _folder[$"slurm/{Path.GetFileName(program)}.out"];
        var start = new ProcessStartInfo("bash", ["-c", "exec \"$@\" > \"$0\" 2>&1", log, program, .. arguments]);
        start.Environment["SLURM_CONF"] = Configuration;
        _daemons.Add(Process.Start(start)!);
    }

    string Said() => string.Join('\n', Directory.GetFiles(_folder["slurm"], "*.out").Select(f => string.Join('\n', File.ReadAllLines(f).TakeLast(20))));

    void WaitUntil(Func<bool> isSo, TimeSpan patience, Func<string> said)
    {
        var start = Stopwatch.GetTimestamp();
        while (!isSo())
        {
            Assert.True(Stopwatch.GetElapsedTime(start) < patience && _daemons.TrueForAll(d => !d.HasExited), said());
            Thread.Sleep(BetweenLooks);
        }
    }

    (int Code, string Said) Try(string program, string[] arguments, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (name, value) in environment.Append(("SLURM_CONF", Configuration)))
        {
            start.Environment[name] = value;
        }
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var said = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, process.ExitCode == 0 ? said.Trim() : said + error.Result);
    }

    static void End(Process daemon)
    {
        using (daemon)
        {
            if (!daemon.HasExited)
            {
                RunningProgram.Send(daemon, 15);
            }
            if (!daemon.WaitForExit(EndsWithin))
            {
                daemon.Kill();
            }
        }
    }

    static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToList();
        listeners.ForEach(l => l.Start());
        int[] ports = [.. listeners.Select(l => ((IPEndPoint)l.LocalEndpoint).Port)];
        listeners.ForEach(l => l.Stop());
        return ports;
    }
}
