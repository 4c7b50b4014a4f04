using System.Diagnostics;
using System.Runtime.InteropServices;
using HeroImages.Files;
using HeroImages.Notebooks.Execution;
using HeroImages.Notebooks.Jupyter.Messages;
using NetMQ;

namespace HeroImages.Notebooks.Jupyter.Server;

/// <summary>Makes a whole process a kernel.</summary>
public static class KernelHost
{
    /// <summary>Time that everything gets to end; then the process is ended by force.</summary>
    static readonly TimeSpan LeaveWithin = TimeSpan.FromSeconds(4);

    /// <summary>Time that the last messages get to leave.</summary>
    static readonly TimeSpan SentWithin = TimeSpan.FromSeconds(1.2);

    /// <summary>
    /// Serves clients until one of them ends the kernel or the process that started this one goes. Ctrl-C stops the running cell only.
    /// </summary>
    /// <param name="connectionFile">The file that tells where clients are expected.</param>
    /// <param name="createEngine">Makes the engine; called once.</param>
    /// <exception cref="InputException">The file cannot be used, or a port in it is taken.</exception>
    public static void Run(string connectionFile, Func<INotebookEngine> createEngine)
    {
        using var end = new CancellationTokenSource();
        using var kernel = new JupyterKernel(ConnectionFile.Read(connectionFile), createEngine);
        using var signal = PosixSignalRegistration.Create(PosixSignal.SIGINT, context =>
        {
            context.Cancel = true;
            kernel.Interrupt();
        });
        using var parent = new ParentWatch(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), () =>
        {
            EndByForce();
            end.Cancel();
        });
        kernel.Run(end.Token);
        EndByForce();
        Task.Run(() => NetMQConfig.Cleanup(block: true)).Wait(SentWithin);
    }

    /// <summary>Cells may have left threads that nothing ends.</summary>
    static void EndByForce() => new Thread(WaitAndKill) { IsBackground = true, Name = "hero end" }.Start();

    static void WaitAndKill()
    {
        Thread.Sleep(LeaveWithin);
        using var self = Process.GetCurrentProcess();
        self.Kill();
    }
}
